//! Civil dates: no clock, no time zone.

use chrono::{Datelike, NaiveDate};
use std::fmt;

/// A day of the Gregorian calendar, from 1900 to 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

/// Why a date could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotADate {
    /// Not a year, a month and a day.
    Form,
    /// A form that is understood, but no such day: 30 February.
    NoSuchDay,
    /// A year outside 1900–2199, or of two digits.
    Year,
    /// The day that is named stands beside another weekday than its own.
    Weekday(Date),
}

/// A Japanese era, as far as it is read.
struct Era {
    /// The year before its first.
    before: i32,
    /// Month and day with which it began, in its first year.
    first: (u32, u32),
    /// How many years are read.
    years: i32,
}

const REIWA: Era = Era { before: 2018, first: (5, 1), years: 99 };

const HEISEI: Era = Era { before: 1988, first: (1, 8), years: 31 };
/// Most patients were born in these two.
const SHOWA: Era = Era { before: 1925, first: (12, 25), years: 64 };
const TAISHO: Era = Era { before: 1911, first: (7, 30), years: 15 };

impl Date {
    /// A day by its numbers, or nothing when there is no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Date> {
        NaiveDate::from_ymd_opt(year, month, day).filter(|_| (1900..2200).contains(&year)).map(Date)
    }

    /// A day as [`Date::parse`] reads it, without a weekday.
    pub(super) fn alone(text: &str) -> Result<Date, NotADate> {
        let eras = [
            (["令和", "R", "r"], REIWA),
            (["平成", "H", "h"], HEISEI),
            (["昭和", "S", "s"], SHOWA),
            (["大正", "T", "t"], TAISHO),
        ];
        let named =
            eras.iter().find_map(|(names, era)| names.iter().find_map(|it| Some((Some(era), text.strip_prefix(it)?))));
        let (era, rest) = named.unwrap_or((None, text));
        let rest = match rest.trim().strip_prefix('元') {
            Some(rest) if era.is_some() => format!("1{rest}"),
            _ => rest.trim().to_owned(),
        };
        let parts: Vec<&str> = if era.is_none() && rest.len() == 8 && rest.bytes().all(|it| it.is_ascii_digit()) {
            vec![&rest[..4], &rest[4..6], &rest[6..]]
        } else {
            rest.strip_suffix('日').unwrap_or(&rest).split(['-', '/', '.', '年', '月']).map(str::trim).collect()
        };
        let &[year, month, day] = parts.as_slice() else { return Err(NotADate::Form) };
        let digits = |it: &str| it.bytes().all(|b| b.is_ascii_digit()) && (1..=4).contains(&it.len());
        if !(digits(year) && digits(month) && digits(day)) || month.len() > 2 || day.len() > 2 {
            return Err(NotADate::Form);
        }
        let number = |it: &str| it.parse::<i32>().map_err(|_| NotADate::Form);
        let year = match era {
            Some(era) if (1..=era.years).contains(&number(year)?) => era.before + number(year)?,
            None if year.len() == 4 => number(year)?,
            _ => return Err(NotADate::Year),
        };
        if !(1900..2200).contains(&year) {
            return Err(NotADate::Year);
        }
        let day =
            Date::new(year, number(month)?.unsigned_abs(), number(day)?.unsigned_abs()).ok_or(NotADate::NoSuchDay)?;
        let began = era.and_then(|it| Date::new(it.before + 1, it.first.0, it.first.1));
        if began.is_some_and(|it| day < it) { Err(NotADate::NoSuchDay) } else { Ok(day) }
    }

    /// The days that a month and a day without a year may mean, `8/3`, `8-3` or `8月3日`: the latest that is not after
    /// `today`, and the next one. Nothing for any other text, and for a day that no year has.
    ///
    /// On 2026-11-28 `8/3` may be 2026-08-03 or 2027-08-03; which, the reader is asked.
    pub fn without_year(text: &str, today: Date) -> Option<[Date; 2]> {
        let text = text.trim().trim_end_matches('日');
        let (month, day) = text.split_once(['/', '-', '月'])?;
        let number = |it: &str| it.trim().parse::<u32>().ok().filter(|it| (1..=31).contains(it));
        let (month, day) = (number(month)?, number(day)?);
        // 29 February comes every fourth year, and once in eight around 2100.
        let year = today.0.year();
        let before = (year - 8..=year).rev().filter_map(|it| Date::new(it, month, day)).find(|it| *it <= today)?;
        let after = (year..=year + 8).filter_map(|it| Date::new(it, month, day)).find(|it| *it > today)?;
        Some([before, after])
    }

    /// The day so many days later (negative: earlier), within 1900–2199.
    pub fn plus_days(self, days: i64) -> Option<Date> {
        let days = chrono::TimeDelta::try_days(days)?;
        self.0.checked_add_signed(days).filter(|it| (1900..2200).contains(&it.year())).map(Date)
    }

    /// The same day of the month so many calendar months later; where that month is shorter, its last day.
    pub fn plus_months(self, months: i64) -> Option<Date> {
        let it = match u32::try_from(months) {
            Ok(ahead) => self.0.checked_add_months(chrono::Months::new(ahead)),
            Err(_) => self.0.checked_sub_months(chrono::Months::new(u32::try_from(months.unsigned_abs()).ok()?)),
        };
        it.filter(|it| (1900..2200).contains(&it.year())).map(Date)
    }

    /// How many whole calendar months lie between this day and a later one; negative when it is earlier.
    ///
    /// From 30 September 2024 to 31 March 2026 it is 18, to 29 March 2026 it is 17. It undoes
    /// [`plus_months`](Self::plus_months): from 31 December to 28 February it is 2.
    pub fn months_until(self, other: Date) -> i64 {
        let apart = |a: NaiveDate, b: NaiveDate| {
            let years = i64::from(b.year()) - i64::from(a.year());
            12 * years + i64::from(b.month()) - i64::from(a.month())
        };
        let near = apart(self.0, other.0);
        // The last month counts once its day is reached; within one month, none does.
        match self.plus_months(near) {
            Some(it) if near > 0 && it > other => near - 1,
            Some(it) if near < 0 && it < other => near + 1,
            _ => near,
        }
    }

    /// The number of the day, so that days can be counted: 1970-01-01 is 0.
    pub fn number(self) -> i64 {
        i64::from(self.0.to_epoch_days())
    }

    /// The day of a number.
    pub fn of_number(number: i64) -> Option<Date> {
        NaiveDate::from_epoch_days(i32::try_from(number).ok()?).filter(|it| (1900..2200).contains(&it.year())).map(Date)
    }

    /// The number of a month by its English name or what it begins with, in small letters: jan, sept, march.
    pub fn month_named(name: &str) -> Option<u32> {
        const MONTHS: [&str; 12] = [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ];
        let mut months = (1..).zip(MONTHS);
        months.find(|(_, it)| name.len() > 2 && it.starts_with(name)).map(|(number, _)| number)
    }

    /// Year, month and day.
    pub(crate) fn parts(self) -> (i32, u32, u32) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// Whole days from this day to `other`; negative when `other` is earlier.
    pub fn days_until(self, other: Date) -> i64 {
        other.0.signed_duration_since(self.0).num_days()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}
