//! How figures are printed: with a unit, in groups of three, as a time of day.

use crate::base::decimal::Exact;

/// A number and its unit, the way each is printed: `3.5 cm`, `64歳`, `60%`; of what is counted, one is `1 patient`.
pub fn with_unit(number: &str, unit: &str) -> String {
    let counts = number == "1" && unit.len() > 3 && unit.bytes().all(|it| it.is_ascii_lowercase());
    let unit = unit.strip_suffix('s').filter(|_| counts).unwrap_or(unit);
    match unit.chars().next() {
        None => number.to_owned(),
        Some(first) if first.is_ascii_alphabetic() || matches!(first, '×' | '℃' | '°' | 'µ') => {
            format!("{number} {unit}")
        }
        Some(_) => format!("{number}{unit}"),
    }
}

/// Figures in groups of three, from five of them before the point: 50,000.
pub fn grouped(number: &str) -> String {
    let (whole, rest) = number.split_at(number.find('.').unwrap_or(number.len()));
    let (sign, whole) = whole.strip_prefix('-').map_or(("", whole), |it| ("-", it));
    if whole.len() < 5 {
        return number.to_owned();
    }
    let mut text = sign.to_owned();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text + rest
}

/// Minutes from midnight as a time of day; `+1` behind one of the day after.
pub(crate) fn clock(minutes: Exact) -> Option<String> {
    let minutes = minutes.to_whole()?;
    let (days, rest) = (minutes.div_euclid(24 * 60), minutes.rem_euclid(24 * 60));
    let time = format!("{:02}:{:02}", rest / 60, rest % 60);
    Some(if days == 0 { time } else { format!("{time} +{days}") })
}
