//! The questions of a calculator as a Questionnaire of FHIR R4.

use super::codes::ucum;
use super::given::Given;
use super::links::{self, HIDDEN, LEAST, MOST, MOST_TIMES, UCUM, UNIT, UNIT_OPTION, option, options};
use super::told::{has_unit, units};
use super::tree::{Object, Tree};
use crate::engine::{Calculator, Field, Form, Group, Input, Kind, Number, Part, Slot, Tables, Unit};

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
    let sections = calculator.sections.iter().enumerate().map(|(i, section)| {
        let mut items: Vec<Object> = Vec::new();
        if let Some(hint) = section.hint {
            items.push(display(&format!("section-{}-hint", i + 1), hint.get(lang)));
        }
        for input in section.inputs {
            match input {
                Input::Field(field) => {
                    let slots = form.slots.iter().filter(|it| it.group.is_none() && *it.field == **field);
                    slots.for_each(|slot| items.extend(questions(calculator, slot, given)));
                }
                Input::Group(group) => items.push(repeated(calculator, &form, group, given)),
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
fn repeated(calculator: &'static Calculator, form: &Form, group: &'static Group, given: &Given) -> Object {
    let slots = form.slots.iter().filter(|it| it.member == 1 && it.group.is_some_and(|it| *it == *group));
    let items: Vec<Object> = slots.flat_map(|slot| questions(calculator, slot, given)).collect();
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
fn questions(calculator: &'static Calculator, slot: &Slot, given: &Given) -> Vec<Object> {
    let mut all = vec![question(calculator, slot, given)];
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

fn question(calculator: &'static Calculator, slot: &Slot, given: &Given) -> Object {
    let (field, lang) = (slot.field, given.lang);
    let kind = kind_of(field);
    let label = match slot.group {
        Some(_) => field.label.get(lang).to_owned(),
        None => slot.label()[lang as usize].clone(),
    };
    let mut item = Object::default().list("extension", extensions(field, kind, given));
    item = item.text("linkId", &link(slot, Part::Value)).text("text", &label).text("type", kind);
    let (terms, wanted) = asked_for(calculator, field);
    if !wanted.is_empty() {
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
        let all = units(field);
        let url = if all.len() > 1 { UNIT_OPTION } else { UNIT };
        return all.iter().map(|it| extension(url).object("valueCoding", coded(it, given))).collect();
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

/// The terms for which a question of tables is asked; none where it is asked always, or for no term by a rule.
pub fn asked_for(
    calculator: &'static Calculator,
    field: &'static Field,
) -> (&'static Field, Vec<&'static crate::engine::Choice>) {
    let Some(tables) = calculator.tables() else { return (field, vec![]) };
    let helps = calculator.helps.iter().find(|(it, _)| **it == *field).map(|(_, terms)| *terms);
    let all = tables.term.options();
    let asks = |term: &str| helps.is_some_and(|it| it.contains(&term)) || by_rule(tables, term, field);
    let wanted: Vec<_> = all.iter().filter(|it| asks(it.id)).collect();
    let always = *field == *tables.term || *field == *tables.version || is_number_of(field);
    if always || wanted.len() == all.len() { (tables.term, vec![]) } else { (tables.term, wanted) }
}

/// A value, a limit or a baseline of whatever is chosen may be given of any term.
fn is_number_of(field: &Field) -> bool {
    matches!(&field.kind, Kind::Number(Number { by: Some(_), .. }))
}

fn by_rule(tables: &'static Tables, term: &str, field: &'static Field) -> bool {
    let rows = tables.editions.iter().flat_map(|it| it.rows).filter(|it| it.term == term);
    let rules = rows.flat_map(|it| it.bands()).flat_map(|it| it.grades).map(|it| &it.rule);
    rules.into_iter().any(|rule| rule.fields().iter().any(|it| **it == *field))
}
