//! Numbers as the report prints them, and tables and sentences in both languages.

use serde_json::Value;

use crate::engine::Exact;

/// A file as the foot of the report names it.
#[derive(Clone, Debug, Default)]
pub struct Named {
    /// The name of the file, without its folder.
    pub name: String,
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
}

/// A text in Japanese and English.
pub type Both = [String; 2];

/// A table of the report: every cell a text in both languages.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    /// Its name in files.
    pub id: String,
    /// Its title.
    pub title: Both,
    /// The heads of its columns.
    pub head: Vec<Both>,
    /// Its rows.
    pub rows: Vec<Vec<Both>>,
}

/// A section of the report.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// Its name.
    pub id: &'static str,
    /// Its title.
    pub title: Both,
    /// Its sentences, each with its method and its denominator.
    pub sentences: Vec<Both>,
    /// Its tables.
    pub grids: Vec<Grid>,
    /// Names of its drawings.
    pub drawings: Vec<&'static str>,
}

/// The same text in both languages.
pub fn plain(it: impl Into<String>) -> Both {
    let it = it.into();
    [it.clone(), it]
}

/// Two texts.
pub fn both(ja: impl Into<String>, en: impl Into<String>) -> Both {
    [ja.into(), en.into()]
}

/// A proportion of counts in percent, from the exact fraction, a half away from nought: 1 of 16 is 6.3.
pub fn percent(x: usize, n: usize) -> String {
    let it = Exact::whole(100 * x as i64).over(Exact::whole(n as i64));
    it.map_or("–".to_owned(), |it| it.round(1).0)
}

/// A probability in percent with one place, a half away from nought.
pub fn of_one(it: f64) -> String {
    places(100.0 * it, 1)
}

/// A number with so many places, a half away from nought.
pub fn places(it: f64, places: i32) -> String {
    let one = 10f64.powi(places);
    let rounded = (it.abs() * one + 0.5 + 1e-9).floor() / one;
    let sign = if it < 0.0 && rounded > 0.0 { "−" } else { "" };
    format!("{sign}{rounded:.*}", places.unsigned_abs() as usize)
}

/// A number with as many places as it needs, one at the most: days, half days.
pub fn short(it: f64) -> String {
    let one = places(it, 1);
    one.strip_suffix(".0").map(str::to_owned).unwrap_or(one)
}

/// `4/19 (21.1 %)`; below 10 counts alone stand first anyway.
pub fn share(x: usize, n: usize) -> String {
    format!("{x} ({}%)", percent(x, n))
}

/// An interval in percent: `6.1–45.6`.
pub fn range(it: Option<(f64, f64)>) -> String {
    it.map_or("–".to_owned(), |(low, high)| format!("{}–{}", of_one(low), of_one(high)))
}

/// A time that may not be reached.
pub fn reached(it: Option<f64>) -> Both {
    match it {
        Some(it) => both(format!("{}日", short(it)), format!("{} days", short(it))),
        None => both("未到達", "not reached"),
    }
}

/// Ids, a few of them.
pub fn ids(all: &[String]) -> String {
    const FEW: usize = 12;
    let mut said = all.iter().take(FEW).cloned().collect::<Vec<_>>().join(", ");
    if all.len() > FEW {
        said += &format!(" … (+{})", all.len() - FEW);
    }
    said
}

/// A count of the report; 0 for what is none.
pub fn number(it: &Value) -> usize {
    it.as_u64().unwrap_or(0) as usize
}

/// A number of the report.
pub fn float(it: &Value) -> Option<f64> {
    it.as_f64()
}

/// A list of the report; empty for what is none.
pub fn list(it: &Value) -> &[Value] {
    it.as_array().map_or(&[], Vec::as_slice)
}

/// A text of the report; blank for what is none.
pub fn text(it: &Value) -> &str {
    it.as_str().unwrap_or("")
}

/// An English sentence in which one is told in the singular: 1 treated patient.
pub fn singular(en: &str) -> String {
    // How many words ago a lone 1 stood; what was counted has just been told.
    let (mut one, mut told, mut before) = (None, false, "");
    let mut all = Vec::new();
    for word in en.split(' ') {
        let core = word.trim_end_matches(|it: char| !it.is_ascii_alphabetic());
        let counted = one.is_some() && ["patients", "lesions", "deaths", "events", "rows", "days"].contains(&core);
        all.push(match word {
            "were" if told => "was".to_owned(),
            "are" if told => "is".to_owned(),
            "have" if told => "has".to_owned(),
            _ if counted => format!("{}{}", &core[..core.len() - 1], &word[core.len()..]),
            _ => word.to_owned(),
        });
        one = match one {
            _ if word.trim_start_matches('(') == "1" && before != "Grade" => Some(0),
            Some(n @ 0..2) if !counted && core == word && word != "of" => Some(n + 1),
            _ => None,
        };
        (told, before) = (counted, word);
    }
    all.join(" ")
}

/// Low and high end.
pub fn interval(it: &Value) -> Option<(f64, f64)> {
    Some((float(it.get(0)?)?, float(it.get(1)?)?))
}

/// The words of a proportion with its interval.
pub fn said_share(it: &Value) -> (String, String) {
    let (x, n) = (number(&it["x"]), number(&it["n"]));
    if n == 0 {
        return (format!("{x}例"), format!("{x}"));
    }
    let (percent, range) = (percent(x, n), range(interval(&it["clopper"])));
    (
        format!("{n}例中{x}例（{percent}％、95％信頼区間 {range}％、Clopper–Pearson法）"),
        format!("{x} of {n} patients ({percent}%; 95% CI {range}%, Clopper–Pearson)"),
    )
}
