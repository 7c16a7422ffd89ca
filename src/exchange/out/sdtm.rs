//! Rows of CDISC's SDTM (implementation guide 3.4): adverse events and laboratory results.
//!
//! What a sponsor codes (AEDECOD and the classes above it) and what is not asked here stays blank.

use super::codes::{self, Test, cdisc};
use super::event::{CAUSES, Event};
use super::given::Given;
use super::table::Table;
use super::told::{Said, Told, told};
use crate::engine::{
    Calculator, Case, Date, Entries, Exact, Form, Kind, Lang, Part, Relation, Slot, Text, Unit, settled, t,
};

/// Adverse events. Behind the columns of SDTM stand the version of CTCAE and, of an open grade, those still possible.
pub fn events(all: &[Event], given: &Given) -> Table {
    let names = [
        "STUDYID", "DOMAIN", "USUBJID", "AESEQ", "AETERM", "AEDECOD", "AEBODSYS", "AESER", "AEACN", "AEREL", "AEOUT",
        "AETOXGR", "AESTDTC", "AEENDTC", "AECTCVER", "AECTCPOS",
    ];
    let row = |(i, it): (usize, &Event)| {
        let day = |it: Option<Date>| it.map_or_else(String::new, |it| it.to_string());
        let cause = it.beside.cause.and_then(|it| CAUSES.get(it)).map_or("", |it| it.2);
        let possible = if it.grade.is_some() { String::new() } else { it.said(Lang::En) };
        vec![
            given.study.clone().unwrap_or_default(),
            "AE".to_owned(),
            given.subject.clone().unwrap_or_default(),
            (i + 1).to_string(),
            it.name.to_owned(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            cause.to_owned(),
            String::new(),
            it.grade.map_or_else(String::new, |it| it.to_string()),
            day(it.beside.start),
            day(it.beside.end),
            it.version.unwrap_or("").to_owned(),
            possible,
        ]
    };
    Table { names: names.to_vec(), rows: all.iter().enumerate().map(row).collect() }
}

const NO_LAB: Text = t(
    "検査値がありません。LBに書き出せるのは検査値（CDISCの検査名が分かるもの）だけです",
    "there is no laboratory value; only results of tests that CDISC names can be written as LB",
);
const UNREAD: Text = t("読めない検査値があります", "a laboratory value cannot be read");
const NO_TEST: Text = t("CDISCの検査名がありません", "CDISC has no name for this test");

/// Laboratory results: the value of a table of grades, and every laboratory value among the answers elsewhere.
pub fn results(
    calculator: &'static Calculator,
    form: &Form,
    entries: &Entries,
    given: &Given,
) -> Result<Table, String> {
    let names = [
        "STUDYID", "DOMAIN", "USUBJID", "LBSEQ", "LBTESTCD", "LBTEST", "LBORRES", "LBORRESU", "LBORNRLO", "LBORNRHI",
        "LBLOINC", "LBSTRESC", "LBSTRESN", "LBSTRESU", "LBSTNRLO", "LBSTNRHI", "LBNRIND", "LBTOX", "LBTOXGR", "LBBLFL",
        "VISITNUM", "LBDTC",
    ];
    let (case, problems) = calculator.read(form, entries);
    let lang = given.lang;
    // A limit, a version or an answer that is not read would be lost, and the row would not show it.
    if let Some(it) = problems.first().filter(|_| calculator.tables().is_some()) {
        return Err(it.say(lang));
    }
    let all = told(form, entries);
    let mut rows: Vec<Vec<String>> = Vec::new();
    for it in &all {
        let Some((i, Part::Value)) = it.at else { continue };
        let slot = &form.slots[i];
        let Some(key) = key(calculator, &case, slot) else { continue };
        let said = |why: Text| format!("{}{}{}", slot.label()[lang as usize], lang.pick("：", ": "), why.get(lang));
        let unread = || {
            let own = problems.iter().find(|it| slot.parts().any(|part| slot.name(part) == it.name));
            own.map_or_else(|| said(UNREAD), |it| it.say(lang))
        };
        let (sign, figure, unit) = match &it.said {
            Said::Number { sign, figure, unit } => (*sign, figure, *unit),
            Said::Nothing => continue,
            _ => return Err(unread()),
        };
        let test = codes::test(key).ok_or_else(|| said(NO_TEST))?;
        let base = base_of(slot, &case, unit);
        let graded = slot.field.id == "value" || slot.field.id == "calcium" && calculator.tables().is_some();
        let mut row = Row::new(test, sign, figure, unit, base);
        if graded || slot.field.id == "baseline" {
            row.limits(calculator, &case, base);
        }
        let mut tox = [String::new(), String::new()];
        if graded {
            tox = toxicity(calculator, &case);
        }
        let date = all.iter().find(|it| it.at == Some((i, Part::Date)));
        let date = match date.map(|it: &Told| &it.said) {
            Some(Said::Day(day)) => day.to_string(),
            Some(Said::AsTyped(_)) => return Err(unread()),
            _ => String::new(),
        };
        let first = [given.study.clone(), Some("LB".to_owned()), given.subject.clone()];
        let mut cells: Vec<String> = first.into_iter().map(Option::unwrap_or_default).collect();
        cells.push((rows.len() + 1).to_string());
        cells.extend(row.cells);
        cells.extend(tox);
        cells.push(if slot.field.id == "baseline" { "Y".to_owned() } else { String::new() });
        // Which visit it was is the study's to say.
        cells.push(String::new());
        cells.push(date);
        rows.push(cells);
    }
    if rows.is_empty() { Err(NO_LAB.get(lang).to_owned()) } else { Ok(Table { names: names.to_vec(), rows }) }
}

/// What a place's number is a result of: the term of a table, or the question itself; nothing if it is none.
fn key(calculator: &'static Calculator, case: &Case, slot: &Slot) -> Option<&'static str> {
    let Kind::Number(number) = &slot.field.kind else { return None };
    match calculator.tables() {
        Some(tables) if number.by.is_some() => match slot.field.id {
            "value" | "baseline" => tables.rows(case).first().map(|(_, row)| row.term),
            "calcium" => Some(slot.field.id),
            _ => None,
        },
        _ if slot.group.is_some() => None,
        _ => codes::test(slot.field.id).map(|_| slot.field.id),
    }
}

/// The unit in which limits are printed, of the system that a unit belongs to.
fn base_of(slot: &Slot, case: &Case, unit: &'static Unit) -> &'static Unit {
    let Kind::Number(number) = &slot.field.kind else { return unit };
    let answered = case.answer(slot.field, slot.member).and_then(|it| it.typed).filter(|it| it.unit.id == unit.id);
    answered.map(|it| it.base).or_else(|| number.units.first()).unwrap_or(unit)
}

/// The cells from the test to the limits.
struct Row {
    cells: [String; 13],
    value: Option<Exact>,
}

impl Row {
    fn new(test: &Test, sign: Option<Relation>, figure: &str, unit: &'static Unit, base: &'static Unit) -> Row {
        let typed = crate::engine::Decimal::parse(figure).map(|it| it.exact());
        let value = typed.and_then(|it| unit.to_base(it));
        let sign_of = |it: Option<Relation>| it.map_or("", super::response::comparator);
        // Where it cannot be written in the other unit to its last figure, it stays in its own.
        let (standard, standard_unit) = match value.and_then(|it| it.decimal(6)) {
            Some(it) => (it, base),
            None => (figure.to_owned(), unit),
        };
        let number = if sign.is_some() { String::new() } else { standard.clone() };
        let loinc = test.loinc(base.id).unwrap_or("");
        let cells = [
            test.code.to_owned(),
            test.name.to_owned(),
            format!("{}{figure}", sign_of(sign)),
            cdisc(unit.id).to_owned(),
            String::new(),
            String::new(),
            loinc.to_owned(),
            format!("{}{standard}", sign_of(sign)),
            number,
            cdisc(standard_unit.id).to_owned(),
            String::new(),
            String::new(),
            String::new(),
        ];
        Row { cells, value: value.filter(|_| sign.is_none()) }
    }

    /// Adds the limits of normal in the unit of the result, and where the result stands to them.
    fn limits(&mut self, calculator: &'static Calculator, case: &Case, base: &'static Unit) {
        let limit = |id: &str| {
            let typed = super::observation::answer_of(calculator, case, id)?.1.typed?;
            Some((typed.figure.to_string(), typed.unit, typed.unit.to_base(typed.figure.exact())?))
        };
        let (low, high) = (limit("lln"), limit("uln"));
        let own = self.cells[3].clone();
        for (at, standard, it) in [(4, 10, &low), (5, 11, &high)] {
            let Some((figure, unit, value)) = it else { continue };
            if cdisc(unit.id) == own {
                self.cells[at] = figure.clone();
            }
            if self.cells[9] == cdisc(base.id) {
                self.cells[standard] = value.decimal(6).unwrap_or_default();
            }
        }
        let Some(value) = self.value else { return };
        let below = low.as_ref().is_some_and(|it| value < it.2);
        let above = high.as_ref().is_some_and(|it| value > it.2);
        self.cells[12] = match (below, above, low.is_some() && high.is_some()) {
            (true, ..) => "LOW",
            (_, true, _) => "HIGH",
            (_, _, true) => "NORMAL",
            _ => "",
        }
        .to_owned();
    }
}

/// The term in its version and its grade, where one version was chosen and the grade is settled.
fn toxicity(calculator: &'static Calculator, case: &Case) -> [String; 2] {
    let Some(tables) = calculator.tables() else { return Default::default() };
    let rows = tables.rows(case);
    let [(edition, row)] = rows.as_slice() else { return Default::default() };
    let outcome = calculator.outcome(case);
    let one = settled(&outcome).then(|| outcome.first()).flatten();
    let grade = one.and_then(|it| tables.grading.grade(it.id)).map_or_else(String::new, |it| it.to_string());
    let named = format!("{} ({} {})", row.name, tables.grading.name, edition.version);
    [if row.name.is_empty() { String::new() } else { named }, grade]
}
