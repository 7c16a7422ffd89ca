//! The answers of a case as a QuestionnaireResponse of FHIR R4.

use super::codes::ucum;
use super::given::Given;
use super::links::{self, DISPLAY, ORIGINAL_TEXT, UCUM, option};
use super::questionnaire::{kind_of, link};
use super::told::{Said, Told, told};
use super::tree::{Object, Tree};
use crate::engine::{Calculator, Entries, Form, Group, Input, Lang, Part, Relation, Slot, settled};

/// The answers.
pub fn write(calculator: &'static Calculator, form: &Form, entries: &Entries, given: &Given) -> Object {
    let (case, problems) = calculator.read(form, entries);
    let done = problems.is_empty() && settled(&calculator.outcome(&case));
    let all = told(form, entries);
    let of = |slot: usize| all.iter().filter(move |it| it.at.is_some_and(|(i, _)| i == slot));
    let item = |told: &Told| match told.at {
        Some((i, part)) => answered(calculator, &form.slots[i], part, &told.said, given),
        None => Object::default().text("linkId", &told.name).list("answer", as_typed(&told.said)),
    };
    let mut items: Vec<Object> = Vec::new();
    for (i, section) in calculator.sections.iter().enumerate() {
        let mut within: Vec<Object> = Vec::new();
        for input in section.inputs {
            let places = form.slots.iter().enumerate();
            match input {
                Input::Field(field) => {
                    let own = places.filter(|(_, it)| it.group.is_none() && *it.field == **field);
                    within.extend(own.flat_map(|(i, _)| of(i)).map(item));
                }
                Input::Group(group) => {
                    let members = members(form, &all, group);
                    for member in 1..=members {
                        let own = form.slots.iter().enumerate();
                        let own = own.filter(|(_, it)| it.group == Some(*group) && it.member == member);
                        let answers: Vec<Object> = own.flat_map(|(i, _)| of(i)).map(item).collect();
                        let text = group.label.get(given.lang);
                        // A row that was left out keeps its number.
                        let row = Object::default().text("linkId", group.id).text("text", text);
                        within.push(row.list("item", answers));
                    }
                }
            }
        }
        if !within.is_empty() {
            let title = section.title.get(given.lang);
            let group = Object::default().text("linkId", &format!("section-{}", i + 1)).text("text", title);
            items.push(group.list("item", within));
        }
    }
    items.extend(all.iter().filter(|it| it.at.is_none()).map(item));
    let page = links::versioned(calculator, given);
    let response = Object::resource("QuestionnaireResponse")
        .text("language", if given.lang == Lang::Ja { "ja" } else { "en" })
        .text("questionnaire", &page);
    // Without an address the words of it are there all the same: whose questions, by which rules.
    let words = if page.is_empty() { format!("{} {}", calculator.id, calculator.version) } else { String::new() };
    let words = if words.is_empty() {
        Object::default()
    } else {
        let words = Object::default().text("url", DISPLAY).text("valueString", &words);
        Object::default().list("extension", [words])
    };
    response
        .object("_questionnaire", words)
        .text("status", if done { "completed" } else { "in-progress" })
        .object("subject", given.about())
        .list("item", items)
}

/// The last member of whom anything is told.
fn members(form: &Form, all: &[Told], group: &Group) -> u8 {
    let slots = all.iter().filter_map(|it| it.at).map(|(i, _)| &form.slots[i]);
    slots.filter(|it| it.group.is_some_and(|it| *it == *group)).map(|it| it.member).max().unwrap_or(0)
}

/// An answer as it was typed: no value of a type, and the text beside it.
fn as_typed(said: &Said) -> Vec<Object> {
    match said {
        Said::AsTyped(text) => {
            let text = Object::default().text("url", ORIGINAL_TEXT).put("valueString", Tree::Text(text.clone()));
            vec![Object::default().list("extension", [text])]
        }
        _ => vec![],
    }
}

fn answered(calculator: &'static Calculator, slot: &Slot, part: Part, said: &Said, given: &Given) -> Object {
    let label = match (part, slot.group) {
        (Part::Value, Some(_)) => slot.field.label.get(given.lang).to_owned(),
        (Part::Value, None) => slot.label()[given.lang as usize].clone(),
        _ => String::new(),
    };
    let item = Object::default().text("linkId", &link(slot, part)).text("text", &label);
    item.list("answer", answers(calculator, slot, part, said, given))
}

fn answers(calculator: &'static Calculator, slot: &Slot, part: Part, said: &Said, given: &Given) -> Vec<Object> {
    let one = Object::default();
    let typed = |text: String| as_typed(&Said::AsTyped(text));
    match said {
        Said::Nothing => vec![],
        // A type of text says any text that has no blank ends, and no line of its own.
        Said::AsTyped(text) if part == Part::Unit && text.trim() == text && !text.contains(char::is_control) => {
            vec![one.text("valueString", text)]
        }
        Said::AsTyped(_) => as_typed(said),
        Said::Number { sign, figure, unit } => match kind_of(slot.field) {
            "quantity" => {
                let mut value = Object::default().number("value", figure);
                value = value.text("comparator", sign.map_or("", comparator));
                value = value.text("unit", unit.symbol.get(given.lang));
                if let Some(code) = ucum(unit.id) {
                    value = value.text("system", UCUM).text("code", code);
                }
                vec![one.object("valueQuantity", value)]
            }
            // Numbers alone have no sign, and whole ones no point.
            _ if sign.is_some() => typed(format!("{}{figure}", sign.map_or("", Relation::sign))),
            "integer" if figure.parse::<i32>().is_err() => typed(figure.clone()),
            "integer" => vec![one.number("valueInteger", figure)],
            _ => vec![one.number("valueDecimal", figure)],
        },
        Said::Words(words) => {
            let coding =
                |it: &&'static _| Object::default().object("valueCoding", option(calculator, slot.field, it, given));
            words.iter().map(coding).collect()
        }
        Said::Day(day) => vec![one.text("valueDate", &day.to_string())],
        Said::Time(minutes) => vec![one.text("valueTime", &format!("{:02}:{:02}:00", minutes / 60, minutes % 60))],
        Said::Name(name) => vec![one.text("valueString", name)],
        Said::Confirmed => vec![one.bool("valueBoolean", true)],
    }
}

/// FHIR's signs; they are ours but for their spelling.
pub fn comparator(sign: Relation) -> &'static str {
    match sign {
        Relation::Below => "<",
        Relation::AtMost => "<=",
        Relation::AtLeast => ">=",
        Relation::Above => ">",
    }
}
