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
    let (mut at, day) = era(rest).or_else(|| figures(rest))?;
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
    if long > 2 || !matches!(sign, '/' | '月') {
        return None;
    }
    at += 1;
    let (second, _) = number(rest, &mut at, 2)?;
    if sign == '/' && rest.get(at) == Some(&'/') {
        // 26/11/20: which of them is the year is not said.
        let mut after = at + 1;
        number(rest, &mut after, 4)?;
        return Some((after, None));
    }
    if rest.get(at) == Some(&'日') {
        at += 1;
    }
    // A leap year, for the day may be the 29th of February.
    Date::new(2024, first, second)?;
    Some((at, Some(format!("--{first:02}-{second:02}"))))
}
