//! A day and a time of day, as the device tells them: the engine knows no clock, so whoever has one hands it in.

use crate::engine::{Date, Lang};

/// A day and a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// Minutes from midnight.
    pub minutes: u16,
    /// Whether it is universal time instead of the device's own.
    pub utc: bool,
}

impl Moment {
    /// Reads `2026-11-28T10:00`, with a `Z` behind it for universal time.
    pub fn parse(text: &str) -> Option<Moment> {
        let (text, utc) = text.strip_suffix('Z').map_or((text, false), |it| (it, true));
        let (day, time) = text.split_once(['T', ' '])?;
        let (hours, minutes) = time.split_once(':')?;
        let number = |it: &str| it.parse::<u16>().ok().filter(|_| it.len() == 2);
        let (hours, minutes) = (number(hours)?, number(minutes)?);
        (hours < 24 && minutes < 60).then_some(())?;
        Some(Moment { day: Date::parse(day).ok()?, minutes: 60 * hours + minutes, utc })
    }

    /// The moment so many seconds after 1970-01-01 00:00 of universal time.
    pub fn of_unix(seconds: u64) -> Option<Moment> {
        let minutes = u16::try_from(seconds / 60 % (24 * 60)).ok()?;
        let day = Date::of_number(i64::try_from(seconds / (24 * 60 * 60)).ok()?)?;
        Some(Moment { day, minutes, utc: true })
    }

    /// As people write it: `2026-11-28（土）10:00`.
    pub fn say(self, lang: Lang) -> String {
        let zone = if self.utc { " UTC" } else { "" };
        let between = lang.pick("", " ");
        format!("{}{between}{:02}:{:02}{zone}", self.day.say(lang), self.minutes / 60, self.minutes % 60)
    }
}
