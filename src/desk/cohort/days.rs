//! A cell that should be a day. What has one reading is read, what has two is asked about, what is no day is said.

use crate::engine::{Date, Decimal, NotADate, Weekday, half_width};

/// What a cell says of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Day {
    /// A day, and how it was written.
    Is(Date, Form),
    /// It can be one of these; which is asked once for the column.
    Ask(Vec<(Reading, Date)>),
    /// A year, or a year and a month: `2024`, `2024-04`.
    Partial(i32, Option<u32>),
    /// Nothing was entered, or it did not happen.
    Missing,
    /// It is no day, and why.
    No(&'static str),
}

/// How a day was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Year, month, day.
    Plain,
    /// In an era, by its letter: `R6.4.1`.
    EraLetter,
    /// In an era, by its name: 令和6年4月1日.
    EraName,
}

/// A way to read what has several, as it is answered for a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// An Excel serial of the 1900 system.
    Excel1900,
    /// An Excel serial of the 1904 system, of old Macs.
    Excel1904,
    /// Month, day, year.
    MonthFirst,
    /// Day, month, year.
    DayFirst,
    /// A year of two digits after 2000.
    Western,
    /// A year of Reiwa.
    Reiwa,
    /// A year of Heisei.
    Heisei,
    /// The day in UTC, as written.
    Written,
    /// The day in Japan at that moment.
    Japan,
}

impl Reading {
    /// Its name in answers.
    pub const fn name(self) -> &'static str {
        match self {
            Reading::Excel1900 => "1900",
            Reading::Excel1904 => "1904",
            Reading::MonthFirst => "mdy",
            Reading::DayFirst => "dmy",
            Reading::Western => "western",
            Reading::Reiwa => "reiwa",
            Reading::Heisei => "heisei",
            Reading::Written => "utc",
            Reading::Japan => "japan",
        }
    }
}

/// The error of a day that a calendar does not have.
pub const NO_SUCH_DAY: &str = "no such day";

/// Readings that lead beyond are not offered while another does not, unless the table has later days, or the cut-off.
pub const LAST_YEAR: i32 = 2027;

/// What somebody answered holds for any year.
pub const ANY_YEAR: i32 = 9999;

/// Whether a trial can have had this day: 1900/1/1 is a blank cell, 2099 a slip of the finger.
pub fn is_plausible(it: Date) -> bool {
    const FIRST_YEAR: i32 = 1980;
    // Nothing here knows what day it is: the last is far enough for trials to come.
    const LAST: i32 = 2044;
    Some(it) >= Date::new(FIRST_YEAR, 1, 1) && Some(it) <= Date::new(LAST, 12, 31)
}

/// Whether a text says that nothing is there. 0 is a value.
pub fn is_missing(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "",
        "na",
        "n/a",
        "n.a.",
        "#n/a",
        ".",
        "..",
        "-",
        "--",
        "---",
        "ー",
        "―",
        "—",
        "–",
        "‐",
        "−",
        "~",
        "〜",
        "不明",
        "未",
        "未実施",
        "未定",
        "測定不能",
        "ne",
        "nd",
        "null",
        "nan",
        "none",
        "該当なし",
        "非該当",
        "なし",
        "無し",
        "無",
        "unknown",
        "unk",
        "missing",
        "not done",
        "欠測",
        "欠損",
        "/",
        "／",
        "未検",
        "未施行",
        "未確認",
    ];
    let it = half_width(text).to_lowercase();
    WORDS.contains(&it.trim_matches(['\u{3000}', ' ', '\t', '\n']))
}

/// Reads a cell.
pub fn read(text: &str) -> Day {
    read_until(text, LAST_YEAR)
}

/// Reads a cell of a table whose days go up to a year.
pub fn read_until(text: &str, last: i32) -> Day {
    if is_missing(text) {
        return Day::Missing;
    }
    let it = spelt(&half_width(text));
    let it = it.trim_matches(['\'', '\t', ' ', '\n']);
    let compact: String = it.chars().filter(|it| !it.is_whitespace()).collect();
    if compact.chars().all(|it| matches!(it, '9' | '/' | '-' | '.')) && compact.starts_with("9999") {
        return Day::No("placeholder");
    }
    if compact.starts_with("9999-12-31") || compact.starts_with("9999/12/31") || compact == "99991231" {
        return Day::No("placeholder");
    }
    if let Some(it) = number(&compact, last) {
        return it;
    }
    if let Some(it) = moment(it, last) {
        return it;
    }
    let (bare, weekday) = Weekday::beside(it).map_or((it, None), |(day, weekday)| (day, Some(weekday)));
    let day = named_month(bare).unwrap_or_else(|| parts(bare, last));
    match (day, weekday) {
        (Day::Is(day, _), Some(weekday)) if day.weekday() != weekday => Day::No("weekday contradicts"),
        (day, _) => day,
    }
}

/// The eras written out: `令6.4.1`, the single signs `㋿` `㍻` `㍼` `㍽`, and `R060401` with the parts apart.
fn spelt(text: &str) -> String {
    const ERAS: [(char, char, &str, &str); 4] =
        [('令', '㋿', "令和", "R"), ('平', '㍻', "平成", "H"), ('昭', '㍼', "昭和", "S"), ('大', '㍽', "大正", "T")];
    let it = text.trim();
    let Some(first) = it.chars().next() else { return text.to_owned() };
    let rest = it.get(first.len_utf8()..).unwrap_or("");
    let begins = |rest: &str| rest.trim_start().starts_with(|it: char| it.is_ascii_digit() || it == '元');
    let upper = first.to_ascii_uppercase();
    let era = ERAS.iter().find(|(short, sign, name, letter)| {
        let written = it.starts_with(name) && first == *short;
        first == *sign || first == *short && begins(rest) || letter.starts_with(upper) || written
    });
    let Some((short, _, name, _)) = era else { return text.to_owned() };
    let behind = if first == *short { rest.strip_prefix(|own| name.ends_with(own)).unwrap_or(rest) } else { rest };
    let behind = behind.trim();
    // Two figures each for year, month and day.
    if behind.len() == 6 && behind.bytes().all(|it| it.is_ascii_digit()) {
        let (year, other) = behind.split_at(2);
        let (month, day) = other.split_at(2);
        let head = if first.is_ascii() { upper.to_string() } else { (*name).to_owned() };
        return format!("{head}{year}.{month}.{day}");
    }
    if first.is_ascii() || !begins(behind) { text.to_owned() } else { format!("{name}{behind}") }
}

/// A bare number: `20240401`, a serial of Excel's, a year.
fn number(it: &str, last: i32) -> Option<Day> {
    let (whole, part) = it.split_once('.').unwrap_or((it, ""));
    let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || it.ends_with('.') {
        return None;
    }
    match (whole.len(), part.is_empty()) {
        (8, true) => Some(plain(whole)),
        (6, true) => {
            let (year, month) = (whole.get(..4)?.parse().ok()?, whole.get(4..)?.parse().ok()?);
            ((1900..2200).contains(&year) && (1..=12).contains(&month)).then_some(Day::Partial(year, Some(month)))
        }
        (4, true) => whole.parse().ok().filter(|it| (1900..2200).contains(it)).map(|it| Day::Partial(it, None)),
        (5, _) => Some(serial(whole.parse().ok()?, last)),
        (..=3, true) if whole == "60" => Some(Day::No(NO_SUCH_DAY)),
        _ => Some(Day::No("not a date")),
    }
}

/// Serial 60 of the 1900 system is 29 February 1900, which never was; 1904 begins four years and a day later.
fn serial(number: i64, last: i32) -> Day {
    let after = |year: i32, days: i64| Date::new(year, 1, 1).and_then(|it| it.plus_days(days));
    let first = after(1900, number - 2).map(|it| (Reading::Excel1900, it));
    let second = after(1904, number).map(|it| (Reading::Excel1904, it));
    let all = [first, second].into_iter().flatten();
    let until: Vec<_> = all.clone().filter(|it| Some(it.1) <= Date::new(last, 12, 31)).collect();
    // Where both lead beyond, the table is later than is known here.
    let all = if until.is_empty() { all.filter(|it| is_plausible(it.1)).collect() } else { until };
    if all.is_empty() { Day::No("not a date") } else { Day::Ask(all) }
}

/// A day with a time behind it; with a time zone it may be another day in Japan.
fn moment(it: &str, last: i32) -> Option<Day> {
    let (day, time) = it.split_once(['T', 't', ' ']).filter(|(_, time)| time.trim().contains(':'))?;
    let Day::Is(day, form) = parts(day.trim(), last) else { return None };
    let time = time.trim();
    let (clock, zone) = match time.find(['Z', 'z', '+', '-']) {
        Some(at) => time.split_at(at),
        None => (time, ""),
    };
    let mut figures = clock.trim().split(':');
    let hour: i64 = figures.next()?.trim().parse().ok().filter(|it| (0..=24).contains(it))?;
    let minute: i64 = figures.next()?.trim().parse().ok().filter(|it| (0..60).contains(it))?;
    let zone = zone.trim();
    if zone.is_empty() {
        return Some(Day::Is(day, form));
    }
    let (sign, rest) = if zone.eq_ignore_ascii_case("z") {
        (1, "00:00")
    } else {
        zone.split_at_checked(1).map(|(sign, rest)| (if sign == "-" { -1 } else { 1 }, rest))?
    };
    let figures: String = rest.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = figures.split_at_checked(2)?;
    let offset: i64 = hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().unwrap_or(0);
    let in_japan = day.plus_days((hour * 60 + minute - sign * offset + 9 * 60).div_euclid(24 * 60))?;
    Some(match in_japan == day {
        true => Day::Is(day, form),
        false => Day::Ask(vec![(Reading::Written, day), (Reading::Japan, in_japan)]),
    })
}

/// `01APR2024`, `1-Apr-2024`, `April 1, 2024`, `Apr 2024`.
fn named_month(it: &str) -> Option<Day> {
    let lower = it.to_ascii_lowercase();
    let mut words: Vec<String> = Vec::new();
    for sign in lower.chars() {
        let kind = |it: char| (it.is_ascii_digit(), it.is_alphabetic());
        if !sign.is_ascii_alphanumeric() {
            if !matches!(sign, '-' | '/' | '.' | ',' | ' ') {
                return None;
            }
            words.push(String::new());
            continue;
        }
        match words.last_mut() {
            Some(it) if it.chars().last().is_none_or(|last| kind(last) == kind(sign)) => it.push(sign),
            _ => words.push(sign.to_string()),
        }
    }
    words.retain(|it| !it.is_empty() && !matches!(it.as_str(), "st" | "nd" | "rd" | "th"));
    let (at, month) = words.iter().enumerate().find_map(|(at, it)| Some((at, Date::month_named(it)?)))?;
    words.remove(at);
    let year = words.iter().position(|it| it.len() == 4 && it.bytes().all(|it| it.is_ascii_digit()));
    let year: i32 = words.remove(year?).parse().ok()?;
    match words.as_slice() {
        [] => Some(Day::Partial(year, Some(month))),
        [day] if matches!(day.as_str(), "uk" | "un" | "unk" | "xx") => Some(Day::Partial(year, Some(month))),
        [day] if day.len() <= 2 => {
            let day = day.parse().ok()?;
            Some(Date::new(year, month, day).map_or(Day::No(NO_SUCH_DAY), |it| Day::Is(it, Form::Plain)))
        }
        _ => None,
    }
}

fn plain(it: &str) -> Day {
    let letter = it.starts_with(|it: char| it.is_ascii_alphabetic());
    let form = if letter { Form::EraLetter } else { Form::Plain };
    let form = if ["令和", "平成", "昭和", "大正"].iter().any(|era| it.starts_with(era)) {
        Form::EraName
    } else {
        form
    };
    match Date::parse(it) {
        Ok(day) => Day::Is(day, form),
        Err(NotADate::NoSuchDay) => Day::No(NO_SUCH_DAY),
        Err(NotADate::Weekday(_)) => Day::No("weekday contradicts"),
        Err(NotADate::Year | NotADate::Form) => Day::No("not a date"),
    }
}

/// Numbers parted by signs: a year first, or a month or a day first.
fn parts(it: &str, last: i32) -> Day {
    let compact: String = it.chars().filter(|it| !it.is_whitespace()).collect();
    if let Some(it) = number(&compact, last) {
        return it;
    }
    let whole = plain(&compact);
    if whole != Day::No("not a date") {
        return whole;
    }
    let eras = [
        ("令和", 2018),
        ("平成", 1988),
        ("昭和", 1925),
        ("大正", 1911),
        ("r", 2018),
        ("h", 1988),
        ("s", 1925),
        ("t", 1911),
    ];
    let lower = compact.to_lowercase().replace("元年", "1年");
    let era = eras.iter().find_map(|(name, before)| Some((lower.strip_prefix(name)?, *before)));
    let (rest, before) = era.map_or((lower.as_str(), None), |(rest, before)| (rest, Some(before)));
    let signs = ['-', '/', '.', '年', '月', '日'];
    let words: Vec<&str> = rest.split(signs).filter(|it| !it.is_empty()).collect();
    let unknown = |it: &str| {
        matches!(it, "uk" | "unk" | "un" | "xx" | "x" | "??" | "?" | "00" | "不明" | "頃" | "上旬" | "中旬" | "下旬")
    };
    let number =
        |it: &str| it.parse::<i32>().ok().filter(|_| it.len() <= 4 && it.bytes().all(|it| it.is_ascii_digit()));
    let of_year = |it: &str| match (number(it), before) {
        (Some(year), Some(before)) if (1..=99).contains(&year) => Some(before + year),
        (Some(year), None) if it.len() == 4 && (1900..2200).contains(&year) => Some(year),
        _ => None,
    };
    match words.as_slice() {
        [year] | [year, _] | [year, _, _] if of_year(year).is_some() => {
            let year = of_year(year).unwrap_or_default();
            let month = words.get(1).and_then(|it| number(it)).map(i32::unsigned_abs);
            let known = |at: usize| words.get(at).is_some_and(|it| !unknown(it));
            match (known(1), known(2), month) {
                (false, false, _) => Day::Partial(year, None),
                (true, false, Some(month)) if (1..=12).contains(&month) => Day::Partial(year, Some(month)),
                (true, false, Some(_)) => Day::No(NO_SUCH_DAY),
                // An era beyond its end: 平成32年 is asked about.
                (true, true, Some(month)) if before.is_some() => {
                    let day =
                        words.get(2).and_then(|it| number(it)).and_then(|it| Date::new(year, month, it.unsigned_abs()));
                    day.map_or(Day::No(NO_SUCH_DAY), |it| Day::Ask(vec![(Reading::Western, it)]))
                }
                _ => Day::No("not a date"),
            }
        }
        // Day, month and year, or month, day and year.
        [first, second, year] if of_year(year).is_some() && before.is_none() => {
            let (Some(a), Some(b), Some(year)) = (number(first), number(second), of_year(year)) else {
                return Day::No("not a date");
            };
            let of = |month: i32, day: i32| Date::new(year, month.unsigned_abs(), day.unsigned_abs());
            choices(vec![(Reading::MonthFirst, of(a, b)), (Reading::DayFirst, of(b, a))])
        }
        // A year of two digits: after 2000, or of an era.
        [year, month, day] if before.is_none() && year.len() <= 2 => {
            let (Some(year), Some(month), Some(day)) = (number(year), number(month), number(day)) else {
                return Day::No("not a date");
            };
            let of = |before: i32| {
                let it = Date::new(before + year, month.unsigned_abs(), day.unsigned_abs());
                it.filter(|it| if before == 2000 { is_plausible(*it) } else { before + year <= last })
            };
            let reiwa = of(2018).filter(|_| year > 0);
            let heisei = of(1988).filter(|_| (1..=31).contains(&year));
            match choices(vec![(Reading::Western, of(2000)), (Reading::Reiwa, reiwa), (Reading::Heisei, heisei)]) {
                // One reading is a guess here: which century is asked.
                Day::Is(it, _) => Day::Ask(vec![(Reading::Western, it)]),
                other => other,
            }
        }
        _ => Day::No("not a date"),
    }
}

fn choices(all: Vec<(Reading, Option<Date>)>) -> Day {
    let mut days: Vec<(Reading, Date)> = Vec::new();
    for (reading, day) in all {
        if let Some(day) = day.filter(|it| days.iter().all(|(_, other)| other != it)) {
            days.push((reading, day));
        }
    }
    match days.as_slice() {
        [] => Day::No(NO_SUCH_DAY),
        [(_, day)] => Day::Is(*day, Form::Plain),
        _ => Day::Ask(days),
    }
}

/// What an answer for the column makes of a cell: the reading it names, or the day a partial date stands for.
pub fn answered(day: &Day, answer: &str) -> Option<Date> {
    match day {
        Day::Ask(all) => all.iter().find(|(it, _)| it.name() == answer).map(|(_, it)| *it),
        Day::Partial(year, Some(month)) => {
            let first = Date::new(*year, *month, 1)?;
            match answer {
                "15" => first.plus_days(14),
                "month-end" => first.plus_months(1)?.plus_days(-1),
                _ => None,
            }
        }
        _ => None,
    }
}

/// A number as typed, in half width; a comma in it has two readings.
pub fn decimal(text: &str) -> Option<Decimal> {
    Decimal::parse(half_width(text).trim_matches(['\'', ' ', '\t']))
}
