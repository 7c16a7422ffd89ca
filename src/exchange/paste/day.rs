//! Days as charts print them. No year is made up: a day without one stays so.

use crate::engine::Date;

/// A day in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// How many letters it takes.
    pub length: usize,
    /// `2026-11-20`, or `--11-20` without a year; nothing where the text is a day that cannot be read.
    pub day: Option<String>,
}

fn number(chars: &[char], at: &mut usize, most: usize) -> Option<(u32, usize)> {
    let from = *at;
    let mut value = 0_u32;
    while let Some(figure) = chars.get(*at).and_then(|it| it.to_digit(10)).filter(|_| *at - from < most) {
        value = value * 10 + figure;
        *at += 1;
    }
    // A figure more is another number.
    let more = chars.get(*at).is_some_and(char::is_ascii_digit);
    (*at > from && !more).then_some((value, *at - from))
}

/// The day that begins here, with the time behind it; nothing if none does.
pub fn day_at(chars: &[char], from: usize) -> Option<Dated> {
    day_before(chars, from, &|_| false)
}

/// The same where a name may be glued to the day: 11/20PLT. `named`: whether one begins at a place.
pub fn day_before(chars: &[char], from: usize, named: &dyn Fn(usize) -> bool) -> Option<Dated> {
    if from > 0 && chars.get(from - 1).is_some_and(|it| it.is_ascii_alphanumeric() || matches!(it, '.' | '/')) {
        return None;
    }
    let rest = chars.get(from..)?;
    let (mut at, day) = era(rest).or_else(|| english(rest, &|it| named(from + it))).or_else(|| figures(rest))?;
    // What goes on is no day: 11/20/3, 1/2.5, 11/20mg. 11月20日 is at its end, whatever follows.
    let ended = rest.get(at - 1) == Some(&'日');
    if rest.get(at).is_some_and(|it| it.is_ascii_digit() && !(ended && clock(rest, at) > 0) || matches!(it, '/' | '%'))
        || rest.get(at) == Some(&'.') && rest.get(at + 1).is_some_and(char::is_ascii_digit)
        || rest.get(at).is_some_and(|it| it.is_ascii_alphabetic() && !ended && *it != 'T') && !named(from + at)
    {
        return None;
    }
    at += weekday(rest, at);
    at += clock(rest, at);
    Some(Dated { length: at, day })
}

/// `24日` alone: a day of a month that is not said.
pub fn bare_day(chars: &[char], from: usize) -> Option<Dated> {
    let before = from.checked_sub(1).and_then(|at| chars.get(at));
    if before.is_some_and(|it| it.is_alphanumeric() || matches!(it, '.' | '/' | '-' | '~')) {
        return None;
    }
    let mut at = from;
    let (day, _) = number(chars, &mut at, 2)?;
    let whole = (1..=31).contains(&day) && chars.get(at) == Some(&'日');
    let more = chars.get(at + 1).is_some_and(|it| "目間前後分以数ご毎おに".contains(*it));
    (whole && !more).then_some(Dated { length: at + 1 - from, day: None })
}

fn weekday(rest: &[char], at: usize) -> usize {
    match rest.get(at..at + 3) {
        Some(['(', it, ')']) if "月火水木金土日".contains(*it) => 3,
        _ => 0,
    }
}

/// The letters of a time of day behind a day.
fn clock(rest: &[char], at: usize) -> usize {
    let mut end = at;
    if rest.get(end) == Some(&'T') {
        end += 1;
    }
    while rest.get(end) == Some(&' ') {
        end += 1;
    }
    let Some((hours, _)) = number(rest, &mut end, 2) else { return 0 };
    if rest.get(end) != Some(&':') && rest.get(end) != Some(&'時') {
        return 0;
    }
    let oclock = rest.get(end) == Some(&'時') && rest.get(end + 1) != Some(&'間');
    end += 1;
    let hour = end - at;
    let Some((minutes, _)) = number(rest, &mut end, 2) else {
        return if oclock && hours < 24 { hour } else { 0 };
    };
    if rest.get(end) == Some(&'分') {
        end += 1;
    }
    if rest.get(end) == Some(&':') {
        let mut after = end + 1;
        if number(rest, &mut after, 2).is_some() {
            end = after;
        }
    }
    if hours < 24 && minutes < 60 { end - at } else { 0 }
}

fn era(rest: &[char]) -> Option<(usize, Option<String>)> {
    let text: String = rest.iter().take(2).collect();
    let letters = match text.as_str() {
        "令和" | "平成" | "昭和" => 2,
        _ if matches!(rest.first(), Some('R' | 'H' | 'S' | 'r' | 'h' | 's')) => 1,
        _ => return None,
    };
    let mut at = letters;
    match rest.get(at) {
        Some('元') => at += 1,
        _ => drop(number(rest, &mut at, 2)?),
    }
    let sign = rest.get(at).filter(|it| matches!(it, '.' | '/' | '-' | '年'))?;
    at += 1;
    number(rest, &mut at, 2)?;
    let next = rest.get(at)?;
    if next != sign && !(*sign == '年' && *next == '月') {
        return None;
    }
    at += 1;
    number(rest, &mut at, 2)?;
    let raw: String = rest[..at].iter().collect();
    if rest.get(at) == Some(&'日') {
        at += 1;
    }
    Some((at, Date::parse(&raw).ok().map(|it| it.to_string())))
}

/// Whether a text is a month or a year and no day: 2026/12, 12月, 令和8年11月, Nov 2026.
pub fn partial(text: &str) -> bool {
    let text = text.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase();
    let mut words = text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    let part = |it: &str| it.chars().all(|it| it.is_ascii_digit() || "年月頃上中下旬令和平成昭rhs".contains(it));
    text.chars().any(|it| it.is_ascii_digit())
        && text.contains(|it: char| matches!(it, '年' | '月' | '/' | '-' | '.') || it.is_ascii_alphabetic())
        && words.all(|it| part(it) || Date::month_named(it).is_some())
}

/// Whether a day behind this text, or before it, is of something else than the taking of a specimen: 生年月日, 報告日.
pub fn of_another(before: &str, behind: &str) -> bool {
    const WORDS: [&str; 22] = [
        "生年月",
        "誕生",
        "birth",
        "dob",
        "born",
        "報告",
        "印刷",
        "出力",
        "発行",
        "作成",
        "予約",
        "次回",
        "report",
        "print",
        "issued",
        "next",
        "appointment",
        "admission",
        "admitted",
        "discharge",
        "surgery",
        "operation",
    ];
    const DAYS: [&str; 10] = ["入院", "退院", "手術", "初診", "紹介", "発症", "登録", "診断", "開始", "終了"];
    let before = before.to_lowercase();
    WORDS.iter().any(|it| before.contains(it))
        || before.ends_with('日') && DAYS.iter().any(|it| before.contains(it))
        || ["生", "報告", "印刷", "出力", "発行", "予約"].iter().any(|it| behind.starts_with(it))
}

/// Nov 20 2026, 20-Nov-2026. Without a year only where it ends or a name follows: Dec 8 mg is a dose.
fn english(rest: &[char], named: &dyn Fn(usize) -> bool) -> Option<(usize, Option<String>)> {
    let parted = |at: usize| (at..at + 3).find(|it| !matches!(rest.get(*it), Some(' ' | '-' | ',' | '.' | '/')));
    let mut at = 0;
    let mut day = number(rest, &mut at, 2);
    at = if day.is_some() { parted(at)? } else { 0 };
    let letters = rest.get(at..)?.iter().take_while(|it| it.is_ascii_alphabetic());
    let word = letters.collect::<String>().to_lowercase();
    let month = Date::month_named(&word)?;
    at += word.len();
    if day.is_none() {
        at = parted(at)?;
        day = number(rest, &mut at, 2);
        let ordinal: String = rest.iter().skip(at).take(2).collect();
        at += if ["st", "nd", "rd", "th"].contains(&ordinal.as_str()) { 2 } else { 0 };
    }
    let (day, _) = day?;
    let mut after = parted(at)?;
    if let Some((year, long)) = number(rest, &mut after, 4).filter(|_| after > at) {
        let date = Date::parse(&format!("{year}-{month}-{day}")).ok().filter(|_| (1900..2200).contains(&year));
        // 12 Nov 20 2026: the first is a number of its own.
        let more = parted(after).and_then(|it| rest.get(it)).is_some_and(char::is_ascii_digit);
        let short = long == 2 && rest.get(at) != Some(&'.') && !more;
        return (long == 4 || short).then(|| (after, date.map(|it| it.to_string())));
    }
    let next = (at..).find(|it| !matches!(rest.get(*it), Some(' ' | ':' | '\t')))?;
    let ends = matches!(rest.get(next), None | Some(')' | ']')) || named(next);
    Date::new(2024, month, day).filter(|_| ends)?;
    Some((at, Some(format!("--{month:02}-{day:02}"))))
}

fn figures(rest: &[char]) -> Option<(usize, Option<String>)> {
    let mut at = 0;
    let (first, long) = number(rest, &mut at, 8)?;
    if long == 8 {
        let raw: String = rest[..at].iter().collect();
        return Date::parse(&raw).ok().map(|it| (at, Some(it.to_string())));
    }
    let sign = *rest.get(at)?;
    let whole = |at: usize, year: u32, month: u32, day: u32| {
        let raw = format!("{year}-{month}-{day}");
        (at, Date::parse(&raw).ok().map(|it| it.to_string()))
    };
    if long == 4 && matches!(sign, '/' | '-' | '.' | '年') && (1900..2200).contains(&first) {
        at += 1;
        let (month, _) = number(rest, &mut at, 2)?;
        let next = *rest.get(at)?;
        if next != sign && !(sign == '年' && next == '月') {
            return None;
        }
        at += 1;
        let (day, _) = number(rest, &mut at, 2)?;
        if rest.get(at) == Some(&'日') {
            at += 1;
        }
        return Some(whole(at, first, month, day));
    }
    if long > 2 || !matches!(sign, '/' | '月' | '.' | '-') {
        return None;
    }
    at += 1;
    let (second, _) = number(rest, &mut at, 2)?;
    if sign != '月' && rest.get(at) == Some(&sign) {
        let mut after = at + 1;
        let (third, long) = number(rest, &mut after, 4)?;
        let year = long == 4 && (1900..2200).contains(&third);
        // 11/20/2026 has one reading, 11/4/2026 two; 26/11/20: which of them is the year is not said.
        return match (first, second) {
            (month, day) | (day, month) if year && month <= 12 && (day > 12 || day == month) => {
                Some(whole(after, third, month, day))
            }
            _ => (year || sign == '/').then_some((after, None)),
        };
    }
    if !matches!(sign, '/' | '月') {
        return None;
    }
    if rest.get(at) == Some(&'日') {
        at += 1;
    }
    // A leap year, for the day may be the 29th of February.
    Date::new(2024, first, second)?;
    Some((at, Some(format!("--{first:02}-{second:02}"))))
}
