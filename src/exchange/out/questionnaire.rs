//! The questions of a calculator as a Questionnaire of FHIR R4.

use super::codes::ucum;
use super::given::Given;
use super::links::{self, HIDDEN, LEAST, MOST, MOST_TIMES, UCUM, UNIT_OPTION, option, options};
use super::told::{has_unit, units};
use super::tree::{Object, Tree};
use crate::engine::{Calculator, Choice, Field, Form, Group, Input, Kind, Number, Part, Slot, Unit};

/// The link of a question in a group: the same for each member.
pub fn link_in(group: &Group, field: &Field) -> String {
    format!("{}-{}", group.id, field.id)
}

/// The type of an item.
pub fn kind_of(field: &'static Field) -> &'static str {
    match &field.kind {
        Kind::Number(_) if has_unit(field) => "quantity",
        Kind::Number(it) if it.whole && it.unit_from.is_none() => "integer",
        Kind::Number(_) => "decimal",
        Kind::YesNo(_) | Kind::Choice(_) | Kind::Set(_) => "choice",
        Kind::Date => "date",
        Kind::Clock => "time",
        Kind::Name => "string",
    }
}

/// The questionnaire.
pub fn write(calculator: &'static Calculator, given: &Given) -> Object {
    let form = Form::of(calculator);
    let lang = given.lang;
    let asked = &Asked::of(calculator);
    let sections = calculator.sections.iter().enumerate().map(|(i, section)| {
        let mut items: Vec<Object> = Vec::new();
        if let Some(hint) = section.hint {
            items.push(display(&format!("section-{}-hint", i + 1), hint.get(lang)));
        }
        for input in section.inputs {
            match input {
                Input::Field(field) => {
                    let slots = form.slots.iter().filter(|it| it.group.is_none() && *it.field == **field);
                    slots.for_each(|slot| items.extend(questions(calculator, asked, slot, given)));
                }
                Input::Group(group) => items.push(repeated(calculator, asked, &form, group, given)),
            }
        }
        let title = section.title.get(lang);
        let item = Object::default().text("linkId", &format!("section-{}", i + 1)).text("text", title);
        item.text("type", "group").list("item", items)
    });
    Object::resource("Questionnaire")
        .text("id", calculator.id)
        .text("language", if lang == crate::engine::Lang::Ja { "ja" } else { "en" })
        .text("url", &links::page(calculator, given))
        .text("version", calculator.version)
        .text("name", &name(calculator.id))
        .text("title", calculator.title.get(lang))
        .text("status", "active")
        .text("description", calculator.summary.get(lang))
        .text("purpose", calculator.intended_use.get(lang))
        .list("item", sections)
}

/// A name for programs: letters and figures, a capital first.
fn name(id: &str) -> String {
    let words = id.split('-').map(|it| {
        let mut letters = it.chars();
        letters.next().map(|it| it.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
    });
    words.collect()
}

fn display(link: &str, text: &str) -> Object {
    Object::default().text("linkId", link).text("text", text).text("type", "display")
}

fn extension(url: &str) -> Object {
    Object::default().text("url", url)
}

/// Questions asked again for each member.
fn repeated(
    calculator: &'static Calculator,
    asked: &Asked,
    form: &Form,
    group: &'static Group,
    given: &Given,
) -> Object {
    let slots = form.slots.iter().filter(|it| it.member == 1 && it.group.is_some_and(|it| *it == *group));
    let items: Vec<Object> = slots.flat_map(|slot| questions(calculator, asked, slot, given)).collect();
    let most = extension(MOST_TIMES).number("valueInteger", group.most);
    let item = Object::default().list("extension", [most]).text("linkId", group.id);
    let item = item.text("text", group.label.get(given.lang)).text("type", "group").bool("repeats", true);
    item.list("item", items)
}

/// The link of a part of a place.
pub fn link(slot: &Slot, part: Part) -> String {
    let name = slot.name(part);
    match slot.group {
        None => name.to_owned(),
        Some(group) => {
            let first = format!("{}-{}-", group.id, slot.member);
            format!("{}-{}", group.id, name.strip_prefix(&first).unwrap_or(name))
        }
    }
}

/// The question of a place, and behind it what else is told of it.
fn questions(calculator: &'static Calculator, asked: &Asked, slot: &Slot, given: &Given) -> Vec<Object> {
    let mut all = vec![question(calculator, asked, slot, given)];
    let lang = given.lang;
    for part in slot.parts() {
        let (kind, text) = match part {
            Part::Value => continue,
            Part::Unit => ("string", lang.pick("単位（数値が読めないとき）", "unit, where the number cannot be read")),
            Part::Confirmed => ("boolean", lang.pick("通常範囲外の値を確認済み", "unusual value confirmed")),
            Part::Date => ("date", lang.pick("測定日", "day of measurement")),
        };
        let label = format!("{}{}{text}", slot.label()[lang as usize], lang.pick("：", ": "));
        let item = match part {
            // Units come with their numbers, and nobody confirms what is usual.
            Part::Unit | Part::Confirmed => {
                Object::default().list("extension", [extension(HIDDEN).bool("valueBoolean", true)])
            }
            Part::Value | Part::Date => Object::default(),
        };
        let item = item.text("linkId", &link(slot, part)).text("text", &label).text("type", kind);
        all.push(item);
    }
    all
}

fn question(calculator: &'static Calculator, asked: &Asked, slot: &Slot, given: &Given) -> Object {
    let (field, lang) = (slot.field, given.lang);
    let kind = kind_of(field);
    let label = match slot.group {
        Some(_) => field.label.get(lang).to_owned(),
        None => slot.label()[lang as usize].clone(),
    };
    let mut item = Object::default().list("extension", extensions(field, kind, given));
    item = item.text("linkId", &link(slot, Part::Value)).text("text", &label).text("type", kind);
    let wanted = asked.wanted(field);
    if let Some(terms) = asked.terms.filter(|_| !wanted.is_empty()) {
        let when = wanted.iter().map(|choice| {
            let answer = option(calculator, terms, choice, given);
            let when = Object::default().text("question", terms.id).text("operator", "=");
            when.object("answerCoding", answer)
        });
        item = item.list("enableWhen", when);
        if wanted.len() > 1 {
            item = item.text("enableBehavior", "any");
        }
    }
    if matches!(field.kind, Kind::Set(_)) {
        item = item.bool("repeats", true);
    }
    if matches!(field.kind, Kind::Name) {
        item = item.number("maxLength", crate::engine::LONGEST_NAME);
    }
    let choices = options(field).iter();
    let choices = choices.map(|it| Object::default().object("valueCoding", option(calculator, field, it, given)));
    item = item.list("answerOption", choices);
    match field.hint {
        Some(hint) => item.list("item", [display(&format!("{}-hint", link(slot, Part::Value)), hint.get(lang))]),
        None => item,
    }
}

/// A unit as a code.
pub fn coded(unit: &Unit, given: &Given) -> Object {
    let said = unit.symbol.get(given.lang);
    match ucum(unit.id) {
        Some(code) => Object::default().text("system", UCUM).text("code", code).text("display", said),
        None => Object::default().text("code", unit.id).text("display", said),
    }
}

fn extensions(field: &'static Field, kind: &str, given: &Given) -> Vec<Object> {
    let Kind::Number(number) = &field.kind else { return vec![] };
    if kind == "quantity" {
        // The extension of one unit alone is for numbers without a unit of their own.
        let option = |it: &&Unit| extension(UNIT_OPTION).object("valueCoding", coded(it, given));
        return units(field).iter().map(option).collect();
    }
    // The unit that a choice names has limits of its own.
    if number.unit_from.is_some() {
        return vec![];
    }
    let ends = [(LEAST, number.possible.0), (MOST, number.possible.1)];
    let value = if kind == "integer" { "valueInteger" } else { "valueDecimal" };
    let fits = |it: &str| kind != "integer" || it.parse::<i32>().is_ok();
    let ends = ends.into_iter().map(|(url, it)| (url, it.to_string())).filter(|(_, it)| fits(it));
    ends.map(|(url, it)| extension(url).put(value, Tree::Number(it))).collect()
}

/// For which terms of a table each question is asked.
pub struct Asked {
    /// The choice of terms, if there are tables.
    pub terms: Option<&'static Field>,
    by: Vec<(&'static Field, Vec<&'static Choice>)>,
}

impl Asked {
    /// Of a calculator.
    pub fn of(calculator: &'static Calculator) -> Asked {
        let Some(tables) = calculator.tables() else { return Asked { terms: None, by: vec![] } };
        let mut by: Vec<(&'static Field, Vec<&'static Choice>)> = Vec::new();
        for term in tables.term.options() {
            let rows = tables.editions.iter().flat_map(|it| it.rows).filter(|it| it.term == term.id);
            let rules = rows.flat_map(|it| it.bands()).flat_map(|it| it.grades).map(|it| &it.rule);
            let helps = calculator.helps.iter().filter(|(_, terms)| terms.contains(&term.id)).map(|(field, _)| *field);
            for field in rules.flat_map(|it| it.fields()).chain(helps) {
                match by.iter_mut().find(|(it, _)| **it == *field) {
                    Some((_, terms)) if terms.last().is_some_and(|it| it.id == term.id) => {}
                    Some((_, terms)) => terms.push(term),
                    None => by.push((field, vec![term])),
                }
            }
        }
        // A value, a limit or a baseline may be given of whatever is chosen.
        let number = |it: &Field| matches!(&it.kind, Kind::Number(Number { by: Some(_), .. }));
        let all = tables.term.options().len();
        by.retain(|(field, terms)| {
            !(**field == *tables.term || **field == *tables.version || number(field) || terms.len() == all)
        });
        Asked { terms: Some(tables.term), by }
    }

    /// The terms for which a question is asked; none where it is asked always, or by no rule of the tables alone.
    pub fn wanted(&self, field: &Field) -> &[&'static Choice] {
        self.by.iter().find(|(it, _)| **it == *field).map_or(&[], |(_, terms)| terms)
    }
}
