//! What the entries of a form say, each in the type of its question, and the way back to the very same entries.
//!
//! Each place is read for itself. What cannot be said in a type so that it comes back as the same answer goes on as it
//! was typed: nothing is guessed and nothing is lost.

use super::codes::ucum;
use crate::engine::{
    Answer, Case, Choice, Date, Entries, Field, Form, Kind, Part, Problem, Relation, Slot, Trouble, Typed, Unit, Value,
    half_width, unit_key,
};

use super::links::options;

/// What was said at a place.
#[derive(Clone, Debug)]
pub enum Said {
    /// Nothing, though the place is there: a lesion that is not described yet.
    Nothing,
    /// A number in a unit.
    Number {
        /// Less or more than it, where there is a sign.
        sign: Option<Relation>,
        /// The figures, as they were written.
        figure: String,
        /// The unit.
        unit: &'static Unit,
    },
    /// One word, or several of a set.
    Words(Vec<&'static Choice>),
    /// A day.
    Day(Date),
    /// A time of day in minutes from midnight.
    Time(i64),
    /// What a member is called.
    Name(String),
    /// An unusual value was confirmed.
    Confirmed,
    /// What was typed, where no type can say it.
    AsTyped(String),
}

/// What was said at one place of a form.
#[derive(Clone, Debug)]
pub struct Told {
    /// The control.
    pub name: String,
    /// The place in the form and its part; nothing for a name that the form does not have.
    pub at: Option<(usize, Part)>,
    /// What was said.
    pub said: Said,
}

/// What all entries say, in the order of the form; at the end those under names that the form does not have.
pub fn told(form: &Form, entries: &Entries) -> Vec<Told> {
    let entries = form.named(entries);
    let (case, _) = Case::read(form, &entries);
    let mut all = Vec::new();
    for (i, slot) in form.slots.iter().enumerate() {
        let mut put = |part: Part, said: Said| {
            all.push(Told { name: slot.name(part).to_owned(), at: Some((i, part)), said });
        };
        let typed = |part: Part| entries.get(slot.name(part));
        let said = typed(Part::Value).map(|text| match text.trim() {
            "" => Said::Nothing,
            _ => in_type(form, slot, &entries, &case).unwrap_or_else(|| Said::AsTyped(text.clone())),
        });
        let with_unit = matches!(said, Some(Said::Number { .. }));
        if let Some(it) = said {
            put(Part::Value, it);
        }
        // The parts that the place has; a unit is said with its number.
        for part in slot.parts().filter(|it| *it != Part::Value && !(*it == Part::Unit && with_unit)) {
            let Some(text) = typed(part) else { continue };
            let said = match part {
                _ if text.trim().is_empty() => Said::Nothing,
                Part::Confirmed if matches!(text.trim(), "yes" | "true") => Said::Confirmed,
                Part::Date => day(text).map_or_else(|| Said::AsTyped(text.clone()), Said::Day),
                Part::Value | Part::Unit | Part::Confirmed => Said::AsTyped(text.clone()),
            };
            put(part, said);
        }
    }
    for (name, text) in entries.iter().filter(|(name, _)| form.find(name).is_none()) {
        let said = if text.trim().is_empty() { Said::Nothing } else { Said::AsTyped(text.clone()) };
        all.push(Told { name: name.clone(), at: None, said });
    }
    all
}

/// A day that is read as nothing else.
fn day(text: &str) -> Option<Date> {
    let day = Date::parse(&half_width(text)).ok()?;
    (Date::parse(&day.to_string()) == Ok(day)).then_some(day)
}

/// What a place says in the type of its question; nothing where that would not come back as the same answer.
fn in_type(form: &Form, slot: &Slot, entries: &Entries, whole: &Case) -> Option<Said> {
    let text = entries.get(slot.name(Part::Value))?;
    match slot.field.kind {
        // What a member is called is read without its ends.
        Kind::Name => whole.name(slot.group?, slot.member).map(|it| Said::Name(it.to_owned())),
        Kind::Number(_) => number(form, slot, entries),
        _ => {
            let value = slot.field.read(text).ok()??;
            let said = say(slot.field, value, None)?;
            let (_, again) = said.entries(slot, Part::Value).pop()?;
            (slot.field.read(&again).ok()?? == value).then_some(said)
        }
    }
}

/// The same of a number, by itself and what says how it is read.
fn number(form: &Form, slot: &Slot, entries: &Entries) -> Option<Said> {
    let own = beside(form, slot, entries);
    let answer = read(form, slot, &own)?;
    let said = say(slot.field, answer.value, answer.typed)?;
    // What comes back has to be the same answer, figure and unit with it.
    let mut again = own;
    again.remove(slot.name(Part::Unit));
    for (name, text) in said.entries(slot, Part::Value) {
        again.insert(name, text);
    }
    let back = read(form, slot, &again)?;
    let figure = |it: &Answer| it.typed.map(|it| (it.figure, it.unit.id, it.base.id));
    (back.value == answer.value && figure(&back) == figure(&answer)).then_some(said)
}

/// The entries of one place, and those that say how it is read.
fn beside(form: &Form, slot: &Slot, entries: &Entries) -> Entries {
    let mut own = Entries::new();
    let mut take = |name: &str| {
        if let Some(text) = entries.get(name) {
            own.insert(name.to_owned(), text.clone());
        }
    };
    slot.parts().filter(|it| *it != Part::Date).for_each(|part| take(slot.name(part)));
    if let Kind::Number(number) = &slot.field.kind {
        if let Some(by) = &number.by {
            take(by.choice.id);
        }
        if let Some(choice) = number.unit_from {
            take(choice.id);
        }
        // A limit stands in the unit of its value, or of what stands for the value.
        for other in form.slots.iter().filter(|_| number.unit_like.is_some()) {
            if matches!(&other.field.kind, Kind::Number(it) if it.by.is_some() && it.unit_like.is_none()) {
                other.parts().filter(|it| *it != Part::Date).for_each(|part| take(other.name(part)));
            }
        }
    }
    own
}

/// What these entries alone say at a place, where nothing is wrong with it.
fn read(form: &Form, slot: &Slot, entries: &Entries) -> Option<Answer> {
    let (case, problems) = Case::read(form, entries);
    let parts: Vec<&str> = slot.parts().map(|it| slot.name(it)).collect();
    let mut concerning = problems.iter().filter(|it| parts.contains(&it.name.as_str()));
    // That it is alone is no trouble of this place.
    let alone = |it: &Problem| matches!(it.trouble, Trouble::Alone(_));
    if concerning.any(|it| !alone(it)) {
        return None;
    }
    let mut answers = case.answers().iter();
    answers.find(|it| *it.field == *slot.field && it.member == slot.member).cloned()
}

fn say(field: &'static Field, value: Value, typed: Option<Typed>) -> Option<Said> {
    let words = options(field);
    let word = |i: usize| words.get(i);
    Some(match (value, typed) {
        (Value::Number(_), Some(it)) => Said::Number { sign: None, figure: it.figure.to_string(), unit: it.unit },
        (Value::Beyond(sign, _), Some(it)) => {
            Said::Number { sign: Some(sign), figure: it.figure.to_string(), unit: it.unit }
        }
        (Value::Number(minutes), None) if matches!(field.kind, Kind::Clock) => Said::Time(minutes.to_whole()?),
        (Value::YesNo(yes), _) => Said::Words(vec![word(usize::from(!yes))?]),
        (Value::Choice(i), _) => Said::Words(vec![word(usize::from(i))?]),
        (Value::Set(bits), _) => {
            let set = words.iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1);
            Said::Words(set.map(|(_, it)| it).collect())
        }
        (Value::Date(day), _) => Said::Day(day),
        (Value::Number(_) | Value::Beyond(..), None) => return None,
    })
}

impl Said {
    /// The entries that say the same.
    pub fn entries(&self, slot: &Slot, part: Part) -> Vec<(String, String)> {
        let name = slot.name(part).to_owned();
        let text = match self {
            Said::Nothing => String::new(),
            Said::Number { sign, figure, unit } => {
                let sign = sign.map_or("", Relation::sign);
                return number_entries(slot, &format!("{sign}{figure}"), Some(unit.id));
            }
            Said::Words(words) => words.iter().map(|it| it.id).collect::<Vec<_>>().join(","),
            Said::Day(day) => day.to_string(),
            Said::Time(minutes) => format!("{:02}:{:02}", minutes / 60, minutes % 60),
            Said::Name(it) | Said::AsTyped(it) => it.clone(),
            Said::Confirmed => "yes".to_owned(),
        };
        vec![(name, text)]
    }
}

/// The entries of a number and its unit: beside it where there is a place for that, else behind it.
pub fn number_entries(slot: &Slot, figure: &str, unit: Option<&str>) -> Vec<(String, String)> {
    let name = slot.name(Part::Value).to_owned();
    let Some(unit) = unit.filter(|it| !it.is_empty()) else { return vec![(name, figure.to_owned())] };
    let Kind::Number(number) = &slot.field.kind else { return vec![(name, format!("{figure} {unit}"))] };
    if slot.parts().any(|it| it == Part::Unit) {
        return vec![(name, figure.to_owned()), (slot.name(Part::Unit).to_owned(), unit.to_owned())];
    }
    // The unit that a choice names, and the only unit where it has no sign of its own, are not said again.
    if number.unit_from.is_some() || number.units.iter().all(|it| it.id.is_empty()) {
        return vec![(name, figure.to_owned())];
    }
    vec![(name, format!("{figure} {unit}"))]
}

/// Every unit that a question takes, of each id the first.
pub fn units(field: &'static Field) -> Vec<&'static Unit> {
    let mut all: Vec<&'static Unit> = Vec::new();
    for unit in all_units(field) {
        if !all.iter().any(|it| it.id == unit.id) {
            all.push(unit);
        }
    }
    all
}

/// Every unit: one id may stand for several, of other words in each term.
fn all_units(field: &'static Field) -> impl Iterator<Item = &'static Unit> {
    let number = match &field.kind {
        Kind::Number(it) => Some(it),
        _ => None,
    };
    let own = number.map_or(&[][..], |it| it.units);
    let by = number.and_then(|it| it.by.as_ref()).map_or(&[][..], |it| it.systems);
    own.iter().chain(by.iter().copied().flatten().flat_map(|it| it.units))
}

/// Whether a number of a question has a unit that is worth saying.
pub fn has_unit(field: &'static Field) -> bool {
    matches!(&field.kind, Kind::Number(it) if it.unit_from.is_none()) && units(field).iter().any(|it| !it.id.is_empty())
}

/// The unit of a quantity.
pub enum UnitRead {
    /// It says none.
    None,
    /// As it is read beside a number; blank where the number has none.
    Text(String),
    /// The code means one unit and the text another.
    Two(String, String),
}

/// The unit of a quantity, by its code and its text. What the code does not say is read as any other text, by the
/// question: g/L and G/L are units of two terms.
pub fn unit_read(field: &'static Field, code: Option<&str>, text: Option<&str>) -> UnitRead {
    let filled = |it: Option<&str>| it.map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned);
    let (code, text) = (filled(code), filled(text));
    let means = |it: &&'static Unit, code: &str| ucum(it.id) == Some(code) || it.id == code;
    let coded = code.as_deref().and_then(|code| all_units(field).find(|it| means(it, code)));
    match (coded, code, text) {
        (Some(unit), Some(code), Some(text)) => {
            let key = unit_key(&text);
            let spelt =
                |it: &'static Unit| [it.id, it.symbol.ja, it.symbol.en].into_iter().chain(it.also.iter().copied());
            let mut spelt = all_units(field).filter(|it| means(it, &code)).flat_map(spelt);
            let same = unit_key(&code) == key || spelt.any(|it| unit_key(it) == key);
            if same { UnitRead::Text(unit.id.to_owned()) } else { UnitRead::Two(code, text) }
        }
        (Some(unit), ..) => UnitRead::Text(unit.id.to_owned()),
        (None, Some(code), Some(text)) if unit_key(&code) != unit_key(&text) => UnitRead::Two(code, text),
        (None, Some(it), _) | (None, None, Some(it)) => UnitRead::Text(it),
        (None, None, None) => UnitRead::None,
    }
}
