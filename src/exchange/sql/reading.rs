//! Texts of a row read as `tekio table` reads them, where they are plain; all else is told and left to it.

use super::dialect::{Dialect, listed, quoted};
use super::linear::thousandfold;
use crate::engine::{Decimal, Field, Kind, Number, System, Unit, Value};

/// A number as a laboratory's computer writes it: at most nine figures, and six behind a point.
const PLAIN: &str = "-?([0-9]{1,9}([.][0-9]{0,6})?|[.][0-9]{1,6})";

/// What a number may be beside a sign of a limit of measurement.
const CENSORED: &str = ".*([<>]|≤|≥|≦|≧|＜|＞|未満|以下|以上|超).*";

/// Letters and signs among which nobody can find a number.
const NO_NUMBER: &str = "[ -/:-~]*";

/// `5.000`, which is five thousand where a point parts thousands.
const THREE_PLACES: &str = "[1-9][0-9]{0,2}[.][0-9]{3}";

/// A text's number, if it is plain: at most twelve figures.
pub(super) fn plain(dialect: Dialect, text: &str) -> String {
    let plain = dialect.is_like(text, PLAIN);
    format!("CAST(CASE WHEN {plain} AND length(translate({text}, '-.', '')) <= 12 THEN {text} END AS DECIMAL(15, 6))")
}

/// Why a text that is not plain is left to `tekio table`; nothing where no number can be read from it.
pub(super) fn beyond(dialect: Dialect, text: &str, number: &str) -> String {
    let (censored, none) = (dialect.is_like(text, CENSORED), dialect.is_like(text, NO_NUMBER));
    format!(
        "CASE WHEN {number} IS NOT NULL OR {text} IS NULL THEN NULL WHEN {censored} THEN 'censored' WHEN {none} \
        THEN NULL ELSE 'number' END"
    )
}

/// Whether a plain text has two readings, the one a thousand times the other: where that is usual, too.
pub(super) fn doubtful(dialect: Dialect, text: &str, scaled: &str, usual: &dyn Fn(&str) -> String) -> String {
    format!("({} AND {})", dialect.is_like(text, THREE_PLACES), usual(&format!("1000 * {scaled}")))
}

/// A unit with the signs taken out that people vary.
pub(super) fn unit_key(text: &str) -> String {
    format!("lower(translate({text}, 'µμ×^*{{}}[] ', 'uux'))")
}

/// The same of a spelling.
fn key_of(spelling: &str) -> String {
    let letters = spelling.chars().filter(|it| !matches!(it, '^' | '*' | '{' | '}' | '[' | ']' | ' '));
    let letters = letters.map(|it| match it {
        'µ' | 'μ' => 'u',
        '×' => 'x',
        other => other,
    });
    letters.collect::<String>().to_lowercase()
}

/// What a unit is in a thousandth of the first unit of its system; nothing where that is no whole number.
fn factor(unit: &Unit) -> Option<i128> {
    thousandfold(unit.num.exact().over(unit.den.exact())?)
}

/// Terms that share one list of systems of units, for a column to be picked by the term once.
pub(super) struct Measured {
    pub terms: Vec<&'static str>,
    pub systems: &'static [System],
}

impl Measured {
    /// The units of a number, by what is measured.
    pub fn all(field: &'static Field) -> Option<Vec<Measured>> {
        let Kind::Number(Number { by: Some(by), .. }) = &field.kind else { return None };
        let mut all: Vec<Measured> = Vec::new();
        for (option, systems) in by.choice.options().iter().zip(by.systems) {
            let units = |it: &[System]| -> Vec<String> { it.iter().map(|it| format!("{it:?}")).collect() };
            match all.iter_mut().find(|it| units(it.systems) == units(systems)) {
                Some(it) => it.terms.push(option.id),
                None => all.push(Measured { terms: vec![option.id], systems }),
            }
        }
        Some(all)
    }

    /// The spellings of each unit, with the places of its system and of itself. A spelling that two share is the
    /// first one's.
    fn spelled(&self) -> Vec<(Vec<String>, usize, &'static Unit)> {
        let mut taken: Vec<String> = Vec::new();
        let mut all = Vec::new();
        for (i, system) in self.systems.iter().enumerate() {
            for unit in system.units {
                let spellings = [unit.id, unit.symbol.ja, unit.symbol.en].into_iter().chain(unit.also.iter().copied());
                let mut keys: Vec<String> = spellings.map(key_of).filter(|it| !it.is_empty()).collect();
                keys.sort();
                keys.dedup();
                keys.retain(|it| !taken.contains(it));
                taken.extend(keys.iter().cloned());
                all.push((keys, i, unit));
            }
        }
        all
    }

    /// The unit of a bare number: the one without a name, or the only one.
    fn bare(&self) -> Option<(usize, &'static Unit)> {
        let units = || self.systems.iter().enumerate().flat_map(|(i, it)| it.units.iter().map(move |unit| (i, unit)));
        let only = || units().next().filter(|_| units().count() == 1);
        units().find(|(_, it)| it.id.is_empty()).or_else(only)
    }
}

/// For each list of units something of the unit that a key means; the blank key is the bare number's.
fn by_unit(measured: &[Measured], key: &str, of: &dyn Fn(usize, &'static Unit) -> Option<String>) -> Option<String> {
    let mut all = String::from("CASE");
    for it in measured {
        let mut each = String::new();
        for (keys, system, unit) in it.spelled().iter().filter(|(keys, ..)| !keys.is_empty()) {
            let keys = listed(keys.iter().map(String::as_str));
            each += &format!("\n        WHEN {key} IN ({keys}) THEN {}", of(*system, unit)?);
        }
        if let Some((system, unit)) = it.bare() {
            each += &format!("\n        WHEN {key} = '' THEN {}", of(system, unit)?);
        }
        all += &format!("\n      WHEN term IN ({}) THEN CASE{each} END", listed(it.terms.iter().copied()));
    }
    Some(all + " END")
}

/// The place of the system of a unit, from 0.
pub(super) fn system_of(measured: &[Measured], key: &str) -> Option<String> {
    by_unit(measured, key, &|system, _| Some(system.to_string()))
}

/// What a number in a unit is multiplied with.
pub(super) fn factor_of(measured: &[Measured], key: &str) -> Option<String> {
    by_unit(measured, key, &|_, unit| factor(unit).map(|it| it.to_string()))
}

/// The least number above nought that is reported in a unit, a thousand times as large as typed; else 0.
pub(super) fn least_of(measured: &[Measured], key: &str) -> Option<String> {
    by_unit(measured, key, &|_, unit| unit.least.map_or(Some("0".to_owned()), |it| Some(it.to_string())))
}

/// Whether a number is usual, by term and system; a limit of normal in the range in which those are printed.
pub(super) fn usual(measured: &[Measured], system: &str, limit: bool, scaled: &str) -> Option<String> {
    let mut all = String::from("CASE");
    for it in measured {
        let mut each = String::new();
        for (i, of) in it.systems.iter().enumerate() {
            let (least, most) = of.limits.filter(|_| limit).unwrap_or(of.usual);
            let [least, most] = [least, most].map(|it: Decimal| thousandfold(it.exact()));
            each += &format!(" WHEN {system} = {i} THEN {scaled} BETWEEN {} AND {}", least?, most?);
        }
        all += &format!("\n      WHEN term IN ({}) THEN CASE{each} END", listed(it.terms.iter().copied()));
    }
    Some(all + " END")
}

/// The option that a text names, by its id or label; nothing for any other text. An id is one as it stands, and in other
/// letters only where it means no other option, too: two terms are graded of WBC, one of wbc.
pub(super) fn option(field: &Field, text: &str, also: bool) -> String {
    let mut taken: Vec<String> = field.options().iter().map(|it| it.id.to_lowercase()).collect();
    let mut each = String::new();
    for (i, it) in field.options().iter().enumerate() {
        let loud = field.read(&it.id.to_uppercase());
        let alone = matches!(loud, Ok(Some(Value::Choice(read))) if usize::from(read) == i);
        let mut names: Vec<String> = alone.then(|| it.id.to_lowercase()).into_iter().collect();
        let more = [it.label.ja, it.label.en].into_iter().chain(it.also.iter().copied().filter(|_| also));
        for name in more.map(str::to_lowercase) {
            if !taken.contains(&name) {
                taken.push(name.clone());
                names.push(name);
            }
        }
        if !alone {
            each += &format!(" WHEN {text} = {} THEN {}", quoted(it.id), quoted(it.id));
        }
        if !names.is_empty() {
            let names = listed(names.iter().map(String::as_str));
            each += &format!(" WHEN lower({text}) IN ({names}) THEN {}", quoted(it.id));
        }
    }
    format!("CASE{each} END")
}

/// Whether a text says yes or no; nothing for any other text.
pub(super) fn yes_or_no(field: &Field, text: &str) -> String {
    let Kind::YesNo(words) = &field.kind else { return "NULL".to_owned() };
    let usual = [["yes", "true", "はい"], ["no", "false", "いいえ"]];
    let [yes, no] = [0, 1].map(|i| {
        let own = [words[i].label.ja.to_lowercase(), words[i].label.en.to_lowercase()];
        let other = usual[1 - i];
        let all: Vec<String> = usual[i]
            .iter()
            .map(|it| (*it).to_owned())
            .chain(own.into_iter().filter(|it| !other.contains(&it.as_str())))
            .collect();
        listed(all.iter().map(String::as_str))
    });
    format!("CASE WHEN lower({text}) IN ({yes}) THEN TRUE WHEN lower({text}) IN ({no}) THEN FALSE END")
}
