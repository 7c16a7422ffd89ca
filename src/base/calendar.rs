//! What a calendar says of a day: its weekday, the holiday it is in Japan, its year in the Japanese era.

// Own code, since no library fits: `jpholiday` 0.2 depends on nothing, but needs a newer compiler than ours and knows
// neither English names nor our `Date`; 0.1 and `koyomi` do not know the days moved in 2021; `holiday_jp` asks a
// server. What is needed of the law is short, and `tests/calendar.rs` compares every day of 2000–2050 with other
// implementations.

use crate::base::date::{Date, NotADate};
use crate::base::text::{Lang, Text, t};

/// A day of the week. Weeks begin on Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// 月曜日.
    Monday,
    /// 火曜日.
    Tuesday,
    /// 水曜日.
    Wednesday,
    /// 木曜日.
    Thursday,
    /// 金曜日.
    Friday,
    /// 土曜日.
    Saturday,
    /// 日曜日.
    Sunday,
}

impl Weekday {
    /// Every weekday, Monday first.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// Its short name, as it stands behind a date: 月, Mon.
    pub const fn short(self) -> Text {
        match self {
            Weekday::Monday => t("月", "Mon"),
            Weekday::Tuesday => t("火", "Tue"),
            Weekday::Wednesday => t("水", "Wed"),
            Weekday::Thursday => t("木", "Thu"),
            Weekday::Friday => t("金", "Fri"),
            Weekday::Saturday => t("土", "Sat"),
            Weekday::Sunday => t("日", "Sun"),
        }
    }

    /// The weekday that a word names, alone: 水, 水曜日, Wed, Wednesday.
    fn named(word: &str) -> Option<Weekday> {
        let word = word.trim_end_matches('.');
        let short = word.strip_suffix("曜日").or_else(|| word.strip_suffix('曜')).unwrap_or(word);
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        let begins = |it: &str| it.get(..word.len()).is_some_and(|it| it.len() > 2 && it.eq_ignore_ascii_case(word));
        Weekday::ALL.into_iter().zip(names).find(|(it, name)| it.short().ja == short || begins(name)).map(|(it, _)| it)
    }

    /// The text of a day without a weekday that stands behind or before it, and that weekday: `2024/4/1(月)`,
    /// `2026-11-23 (Mon, Labour Thanksgiving Day)`, `Mon, 2024-04-01`, `2024年4月1日月曜日`.
    pub fn beside(text: &str) -> Option<(&str, Weekday)> {
        let within = text.strip_suffix(')').and_then(|it| it.split_once('('));
        let whole = text.strip_suffix("曜日").and_then(|it| text.split_at_checked(it.char_indices().next_back()?.0));
        let behind = within.or_else(|| text.rsplit_once(' ')).or(whole);
        let before = text.split_once([' ', ',']).map(|(word, day)| (day, word));
        [behind, before].into_iter().flatten().find_map(|(day, word)| {
            let weekday = word.trim().split(['・', ',']).next().and_then(Weekday::named)?;
            Some((day.trim_matches([' ', ',']), weekday))
        })
    }

    /// Saturday or Sunday.
    pub const fn is_weekend(self) -> bool {
        matches!(self, Weekday::Saturday | Weekday::Sunday)
    }
}

/// A holiday that came on a Sunday moves here.
const SUBSTITUTE: Text = t("振替休日", "substitute holiday");

/// A day between two holidays is one, too.
const BETWEEN: Text = t("国民の休日", "citizens' holiday");

/// The eras by the days on which they began, the latest first. Only Reiwa and Heisei are read: see [`Date::parse`].
const ERAS: [(&str, (i32, u32, u32)); 4] =
    [("令和", (2019, 5, 1)), ("平成", (1989, 1, 8)), ("昭和", (1926, 12, 25)), ("大正", (1912, 7, 30))];

impl Date {
    /// Reads half-width text: `2026-04-01`, `2026/4/1`, `2026.4.1`, `20260401`,
    /// `2026年4月1日`, and the eras `令和8年4月1日`, `R8.4.1`, `S37.1.1` (Reiwa,
    /// Heisei, Showa and Taisho; 令和元年 is Reiwa 1). A two-digit year is not
    /// guessed at.
    ///
    /// 平成31年5月1日 is read as 2019-05-01, the first day of Reiwa: papers
    /// printed before the change say so until the end of that year, and mean
    /// one day only, and so are 昭和64年2月1日 and 大正15年12月31日. 平成32年 is
    /// asked about, and 令和元年4月30日 never was.
    ///
    /// A weekday may stand beside the day, 2026-04-01(水), where it is that day's own.
    pub fn parse(text: &str) -> Result<Date, NotADate> {
        match Date::alone(text) {
            Err(NotADate::Form) => {
                let (day, weekday) = Weekday::beside(text).ok_or(NotADate::Form)?;
                let day = Date::alone(day)?;
                if day.weekday() == weekday { Ok(day) } else { Err(NotADate::Weekday(day)) }
            }
            known => known,
        }
    }

    /// The weekday.
    pub fn weekday(self) -> Weekday {
        // Day 0, 1970-01-01, was a Thursday.
        match (self.number() + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    /// The national holiday of Japan that this day is, from 2000 to 2099; outside these years nothing is said.
    ///
    /// By the Act on National Holidays (国民の祝日に関する法律, 1948, with its changes up to that of 2018 and the
    /// special acts for 2019, 2020 and 2021). Years to come are counted by the law as it stands now. Two days of a year
    /// are not in the law: the equinoxes are announced by the government each February for the year after. Later ones
    /// are computed, and so are the days that hang on them.
    ///
    /// Hospitals close on other days, too: 29 December to 3 January is no holiday of this law but for the first.
    pub fn holiday(self) -> Option<Text> {
        let (year, ..) = self.parts();
        if !(2000..2100).contains(&year) {
            return None;
        }
        let at = |days: i64| self.plus_days(days).and_then(statutory);
        statutory(self).or_else(|| {
            // Article 3 (2): the next day that is no holiday itself. Until 2006 it said the day after the Sunday, which
            // is the same, for no two holidays were neighbours then.
            let mut before = (1..7).take_while(|it: &i64| at(-it).is_some());
            let sunday = |days: i64| self.plus_days(days).is_some_and(|it| it.weekday() == Weekday::Sunday);
            if before.any(|it| sunday(-it)) {
                return Some(SUBSTITUTE);
            }
            // Article 3 (3): until 2006 a Sunday was not meant, since it is free anyway.
            let meant = year >= 2007 || !sunday(0);
            (meant && at(-1).is_some() && at(1).is_some()).then_some(BETWEEN)
        })
    }

    /// The day in its Japanese era: 令和8年11月21日; the first year is 元年. Before Taisho (1912-07-30) nothing.
    ///
    /// The day on which an era began belongs to it: 1989-01-07 was still 昭和64年. Years to come are said in the
    /// present era.
    pub fn era(self) -> Option<String> {
        let (year, month, day) = self.parts();
        let (name, (first, ..)) = ERAS.iter().find(|(_, began)| *began <= (year, month, day))?;
        Some(match year - first + 1 {
            1 => format!("{name}元年{month}月{day}日"),
            nth => format!("{name}{nth}年{month}月{day}日"),
        })
    }

    /// The day with what a calendar says of it: `2026-11-23（月・勤労感謝の日）`, `2026-11-21 (Sat)`.
    pub fn say(self, lang: Lang) -> String {
        let holiday = match self.holiday() {
            Some(it) => format!("{}{}", lang.pick("・", ", "), it.get(lang)),
            None => String::new(),
        };
        let (open, close) = lang.pick(("（", "）"), (" (", ")"));
        format!("{self}{open}{}{holiday}{close}", self.weekday().short().get(lang))
    }
}

/// The holiday of Article 2 that a day is, or of a special act, which counts as one.
fn statutory(date: Date) -> Option<Text> {
    let (year, month, day) = date.parts();
    // Which Monday of its month a day is, if it is one.
    let monday = |nth: u32| date.weekday() == Weekday::Monday && day.div_ceil(7) == nth;
    let olympic = matches!(year, 2020 | 2021);
    match (month, day) {
        (1, 1) => Some(t("元日", "New Year's Day")),
        (1, _) if monday(2) => Some(t("成人の日", "Coming of Age Day")),
        (2, 11) => Some(t("建国記念の日", "National Foundation Day")),
        // The abdication left 2019 without one.
        (2, 23) if year >= 2020 => Some(t("天皇誕生日", "Emperor's Birthday")),
        (12, 23) if year <= 2018 => Some(t("天皇誕生日", "Emperor's Birthday")),
        (3, _) if i64::from(day) == equinox(year, 20_843_100) => Some(t("春分の日", "Vernal Equinox Day")),
        (4, 29) if year >= 2007 => Some(t("昭和の日", "Showa Day")),
        (4, 29) => Some(t("みどりの日", "Greenery Day")),
        (5, 1) if year == 2019 => Some(t("天皇の即位の日", "Day of the Emperor's Accession")),
        (5, 3) => Some(t("憲法記念日", "Constitution Memorial Day")),
        (5, 4) if year >= 2007 => Some(t("みどりの日", "Greenery Day")),
        (5, 5) => Some(t("こどもの日", "Children's Day")),
        (7, _) if is_marine_day(year, day, monday(3)) => Some(t("海の日", "Marine Day")),
        // The games of 2020 were held in 2021, and the days moved twice: Marine and Sports Day around the opening,
        // Mountain Day to the closing.
        (7, 24) if year == 2020 => Some(t("スポーツの日", "Sports Day")),
        (7, 23) if year == 2021 => Some(t("スポーツの日", "Sports Day")),
        (8, 10) if year == 2020 => Some(t("山の日", "Mountain Day")),
        (8, 8) if year == 2021 => Some(t("山の日", "Mountain Day")),
        (8, 11) if year >= 2016 && !olympic => Some(t("山の日", "Mountain Day")),
        (9, _) if (year < 2003 && day == 15) || (year >= 2003 && monday(3)) => {
            Some(t("敬老の日", "Respect for the Aged Day"))
        }
        (9, _) if i64::from(day) == equinox(year, 23_248_800) => Some(t("秋分の日", "Autumnal Equinox Day")),
        (10, _) if monday(2) && year < 2020 => Some(t("体育の日", "Health and Sports Day")),
        (10, _) if monday(2) && !olympic => Some(t("スポーツの日", "Sports Day")),
        (10, 22) if year == 2019 => Some(t("即位礼正殿の儀の行われる日", "Day of the Enthronement Ceremony")),
        (11, 3) => Some(t("文化の日", "Culture Day")),
        (11, 23) => Some(t("勤労感謝の日", "Labour Thanksgiving Day")),
        _ => None,
    }
}

fn is_marine_day(year: i32, day: u32, third_monday: bool) -> bool {
    match year {
        ..=2002 => day == 20,
        2020 => day == 23,
        2021 => day == 22,
        _ => third_monday,
    }
}

/// The day of the month of an equinox, from 1980 to 2099, by the usual formula, in millionths of a day: where the
/// equinox of 1980 lay, what a year is longer than 365 days, less the leap days since. Compared with astronomical times
/// it holds for all 200 equinoxes of 2000–2099; that of September 2074 comes three minutes after midnight in Japan.
fn equinox(year: i32, of_1980: i64) -> i64 {
    let years = i64::from(year) - 1980;
    (of_1980 + 242_194 * years).div_euclid(1_000_000) - years.div_euclid(4)
}
