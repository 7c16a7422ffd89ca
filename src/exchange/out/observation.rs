//! The verdict of a case as an Observation of FHIR R4, with the answers that it was derived from contained in it.

use super::codes::{self, ncit_grade, ncit_term, ucum};
use super::given::Given;
use super::links::{self, LOINC, NCIT, UCUM};
use super::response::{self, comparator};
use super::tree::Object;
use crate::engine::{
    Answer, Calculator, Case, Entries, Field, Form, Lang, Relation, Report, Text, Typed, Value, Verdict, settled, t,
};

/// Why there is no value, where the verdict is open.
const DATA_ABSENT: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
const CATEGORY: &str = "http://terminology.hl7.org/CodeSystem/observation-category";

const OPEN: Text = t("未確定。ありうる判定", "Not settled. Still possible");
const WANTED: Text = t("未回答", "Not answered");

/// The verdict.
pub fn write(calculator: &'static Calculator, form: &Form, entries: &Entries, given: &Given) -> Object {
    let lang = given.lang;
    let (case, problems) = calculator.read(form, entries);
    let report = calculator.report(&case);
    let measured = measured(calculator, &case, given);
    let mut contained = vec![response::write(calculator, form, entries, given).text("id", "answers")];
    let mut from = vec![Object::default().text("reference", "#answers")];
    if let Some(it) = measured {
        contained.push(it.text("id", "measured"));
        from.push(Object::default().text("reference", "#measured"));
    }
    let (is_settled, mut notes) = (settled(&report.outcome), Vec::new());
    if !is_settled {
        let all: Vec<&str> = report.outcome.iter().map(|it| it.label.get(lang)).collect();
        notes.push(said(OPEN, &all, lang));
        let missing: Vec<&str> = report.missing.iter().map(String::as_str).collect();
        notes.extend((!missing.is_empty()).then(|| said(WANTED, &missing, lang)));
    }
    notes.extend(problems.iter().map(|it| it.say(lang)));
    notes.extend(report.notes.iter().map(|it| it.text.get(lang).to_owned()));
    let method = format!("Tekio {} ({} {})", given.release, calculator.id, calculator.version);
    let mut it = Object::resource("Observation").text("language", if lang == Lang::Ja { "ja" } else { "en" });
    it = it.list("contained", contained);
    it = it.text("status", if is_settled && problems.is_empty() { "final" } else { "preliminary" });
    it = it.list("category", [concept(Object::default().text("system", CATEGORY).text("code", "survey"), "")]);
    it = it.object("code", code(calculator, &case, given)).object("subject", given.about());
    it = if let ([verdict], true) = (report.outcome.as_slice(), is_settled) {
        it.object("valueCodeableConcept", verdict_of(calculator, verdict, given))
    } else {
        let unknown = Object::default().text("system", DATA_ABSENT).text("code", "unknown");
        it.object("dataAbsentReason", concept(unknown, ""))
    };
    it = it.list("note", notes.iter().map(|it| Object::default().text("text", it)));
    it = it.object("method", Object::default().text("text", &method));
    it.list("derivedFrom", from).list("component", components(&report, lang))
}

fn said(what: Text, all: &[&str], lang: Lang) -> String {
    format!("{}{}{}", what.get(lang), lang.pick("：", ": "), all.join(lang.pick("、", ", ")))
}

/// A concept with one code, if there is one, and a text.
pub fn concept(coding: Object, text: &str) -> Object {
    let codings = (!coding.is_empty()).then_some(coding);
    Object::default().list("coding", codings).text("text", text)
}

/// What the verdict is about: of a table of grades the term in its version, else the calculator.
fn code(calculator: &'static Calculator, case: &Case, given: &Given) -> Object {
    let own = Object::default();
    let page = links::page(calculator, given);
    if let Some(tables) = calculator.tables() {
        let rows = tables.rows(case);
        // A term that the version does not have is not said to be one of it.
        if let [(edition, row)] = rows.as_slice()
            && !row.name.is_empty()
        {
            return term(row.term, row.name, tables.grading.name, edition.version);
        }
        if let Some((_, row)) = rows.first() {
            let option = tables.term.options().iter().find(|it| it.id == row.term);
            return concept(own, option.map_or(row.term, |it| it.label.get(given.lang)));
        }
    }
    let own = if page.is_empty() { own } else { own.text("system", &page).text("code", calculator.id) };
    concept(own, calculator.title.get(given.lang))
}

/// A term of a scale in one version.
pub fn term(id: &str, name: &str, scale: &str, version: &str) -> Object {
    let coding = match ncit_term(version, id) {
        Some(code) => Object::default().text("system", NCIT).text("code", code),
        None => Object::default(),
    };
    concept(coding, &format!("{name} ({scale} {version})"))
}

/// A verdict; a grade with NCI's code.
fn verdict_of(calculator: &'static Calculator, verdict: &Verdict, given: &Given) -> Object {
    let grade = calculator.tables().and_then(|it| it.grading.grade(verdict.id));
    let page = links::page(calculator, given);
    let mut codings = Vec::new();
    if let Some(code) = grade.and_then(ncit_grade) {
        codings.push(Object::default().text("system", NCIT).text("code", code));
    }
    if !page.is_empty() {
        let coding = Object::default().text("system", &format!("{page}#outcome")).text("code", verdict.id);
        codings.push(coding.text("display", verdict.label.get(given.lang)));
    }
    Object::default().list("coding", codings).text("text", verdict.label.get(given.lang))
}

/// What is told besides the verdict: numbers, other scales, other calculators.
fn components(report: &Report, lang: Lang) -> Vec<Object> {
    let told = |label: &str, value: &str| {
        let code = Object::default().text("text", label);
        Object::default().object("code", code).text("valueString", value)
    };
    let joined = |all: &[&'static Verdict]| {
        let labels: Vec<&str> = all.iter().map(|it| it.label.get(lang)).collect();
        labels.join(lang.pick("／", " / "))
    };
    let numbers = report.outputs.iter().map(|it| {
        // Of a member the name tells whose number it is.
        let label = it.output.label.get(lang);
        let label = if it.member == 0 { label.to_owned() } else { format!("{label} ({})", it.name) };
        told(&label, format!("{}{}", it.text, it.output.unit.get(lang)).trim())
    });
    let scales = report.scales.iter().map(|it| told(it.scale.title.get(lang), &joined(&it.outcome)));
    let others = report.together.iter().map(|it| told(it.calculator.title.get(lang), &joined(&it.outcome)));
    let days = report.due.iter().map(|it| {
        let code = Object::default().text("text", &it.id);
        Object::default().object("code", code).text("valueDateTime", &it.day.to_string())
    });
    numbers.chain(scales).chain(others).chain(days).collect()
}

/// The question of this name, where it was answered.
pub fn answer_of<'a>(
    calculator: &'static Calculator,
    case: &'a Case,
    id: &str,
) -> Option<(&'static Field, &'a Answer)> {
    let field = calculator.fields().into_iter().find(|it| it.id == id)?;
    Some((field, case.answer(field, 0)?))
}

/// The laboratory value that a table of grades looks at, as an observation of its own.
fn measured(calculator: &'static Calculator, case: &Case, given: &Given) -> Option<Object> {
    let tables = calculator.tables()?;
    let (term, _) = tables.rows(case).first().map(|(_, row)| (row.term, row.name))?;
    let (field, answer) = ["value", "calcium"].iter().find_map(|it| answer_of(calculator, case, it))?;
    let typed = answer.typed?;
    let key = if field.id == "calcium" { field.id } else { term };
    let test = codes::test(key);
    let number = test.and_then(|it| it.loinc(typed.base.id));
    let coding = number.map_or_else(Object::default, |it| Object::default().text("system", LOINC).text("code", it));
    let option = tables.term.options().iter().find(|it| it.id == term);
    let name = test.map_or_else(|| option.map_or(term, |it| it.label.en), |it| it.name);
    let sign = match answer.value {
        Value::Beyond(sign, _) => Some(sign),
        _ => None,
    };
    let limit = |id: &str| Some(quantity(answer_of(calculator, case, id)?.1.typed?, None, given.lang));
    let low = limit("lln").unwrap_or_default();
    let high = limit("uln").unwrap_or_default();
    let range = Object::default().object("low", low).object("high", high);
    let range = (!range.is_empty()).then_some(range);
    let it = Object::resource("Observation").text("status", "final").object("code", concept(coding, name));
    let it = it.object("subject", given.about()).object("valueQuantity", quantity(typed, sign, given.lang));
    Some(it.list("referenceRange", range))
}

/// A number as it was written.
pub fn quantity(typed: Typed, sign: Option<Relation>, lang: Lang) -> Object {
    let it = Object::default().number("value", typed.figure).text("comparator", sign.map_or("", comparator));
    let it = it.text("unit", typed.unit.symbol.get(lang));
    match ucum(typed.unit.id) {
        Some(code) => it.text("system", UCUM).text("code", code),
        None => it,
    }
}
