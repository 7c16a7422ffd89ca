//! Every golden row and every limit leads, through packs of each language, where the static leads.

use std::collections::BTreeSet;

use tekio::calculators::packed;
use tekio::engine::{
    Calculator, Case, Compare, Date, Entries, Exact, Form, Kind, Lang, Limit, Method, Operand, Part, Problem, Report,
    Rule, Slot,
};
use tekio::exchange::text::{self, Told};
use tekio::exchange::{Moment, json};

use crate::common::{self, ten_to_minus};
use crate::through;

/// A calculator with its form.
struct Page {
    calculator: &'static Calculator,
    form: Form,
}

impl Page {
    fn of(calculator: &'static Calculator) -> Page {
        Page { calculator, form: Form::of(calculator) }
    }

    fn judged(&self, entries: &Entries) -> Judged {
        let (case, problems) = self.calculator.read(&self.form, entries);
        Judged { report: self.calculator.report(&case), case, problems }
    }

    /// All that is told in a language: the verdict, what is missing, problems with their remedies, what stands beside
    /// it, and the report as text and as JSON.
    fn told(&self, entries: &Entries, it: &Judged, lang: Lang) -> String {
        let (report, problems) = (&it.report, &it.problems);
        let problem = |it: &Problem| {
            let fixes: Vec<_> = it.fixes.iter().map(|it| (&it.label[lang as usize], &it.set)).collect();
            format!("{}: {} {fixes:?}\n", it.name, it.say(lang))
        };
        let told = Told {
            calculator: self.calculator,
            form: &self.form,
            entries,
            case: &it.case,
            problems,
            report,
            example: false,
            now: Moment::parse("2026-11-28T10:05"),
            lang,
            release: "0",
        };
        let say = |it: tekio::engine::Text| it.get(lang);
        let outcome: Vec<_> = report.outcome.iter().map(|it| (it.id, say(it.label), say(it.says))).collect();
        let steps: Vec<_> = report.steps.iter().map(|it| (it.matter.get(lang), it.reading.map(say))).collect();
        let stated = report.stated.iter().map(|it| (it.statement.id, say(it.statement.text), it.truth));
        let drawing = report.drawing.as_ref().map(|it| (&it.says[lang as usize], &it.table, &it.dots));
        let flips: Vec<_> =
            report.flips.iter().map(|it| (&it.name, &it.to[lang as usize], say(it.outcome.label))).collect();
        [
            format!("{outcome:?}\n{:?}\n{:?}\n{steps:?}\n", report.missing, report.shortest),
            format!("{:?}\n{drawing:?}\n{flips:?}\n", stated.collect::<Vec<_>>()),
            problems.iter().map(problem).collect(),
            text::write(&told),
            json::write(self.calculator, report, &[], lang).to_string(),
        ]
        .concat()
    }
}

/// Some answers, read and judged.
struct Judged {
    case: Case,
    problems: Vec<Problem>,
    report: Report,
}

/// A page as it is, and what the packs make of it.
fn pages() -> impl Iterator<Item = (Page, Vec<(Lang, Page)>)> {
    packed().map(|it| {
        let of = tekio::calculators::find(it.id).unwrap();
        (Page::of(of), Lang::ALL.map(|lang| (lang, Page::of(through(it, Some(lang))))).into())
    })
}

fn compare(of_static: &Page, packs: &[(Lang, Page)], entries: &Entries, what: &dyn Fn() -> String) {
    let judged = of_static.judged(entries);
    for (lang, page) in packs {
        let told = of_static.told(entries, &judged, *lang);
        let there = page.told(entries, &page.judged(entries), *lang);
        if told != there {
            let line = told.lines().zip(there.lines()).find(|(a, b)| a != b);
            panic!(
                "{} {lang:?}: {}\n{entries:?}\nthe static and the pack differ: {line:#?}",
                of_static.calculator.id,
                what()
            );
        }
    }
}

#[test]
fn every_golden_row_through_packs() {
    let (mut many, mut together) = (0, 0);
    for (of_static, packs) in pages() {
        let id = of_static.calculator.id;
        compare(&of_static, &packs, &Entries::new(), &|| "nothing".to_owned());
        for it in of_static.calculator.examples {
            let entries = it.entries.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
            compare(&of_static, &packs, &entries, &|| it.id.to_owned());
        }
        // On one form with others, a row of each of them is a row.
        let tables: Vec<_> = match of_static.calculator.method {
            Method::Together(them) => them.iter().map(|it| common::table(it)).collect(),
            _ => vec![common::table(of_static.calculator)],
        };
        for table in tables {
            for row in &table.rows {
                compare(&of_static, &packs, &row.entries, &|| format!("{}.csv:{}", table.calculator.id, row.line));
                many += 1;
                together += usize::from(table.calculator.id != id);
            }
        }
    }
    println!("{many} golden rows in {} languages, {together} of them among all protocols", Lang::ALL.len());
}

/// A comparison, and the answers with which it can be made.
struct Turn {
    compare: &'static Compare,
    entries: Entries,
}

fn turns(it: &'static Calculator) -> Vec<Turn> {
    let example: Entries = it.examples.first().map_or_else(Entries::new, |it| {
        it.entries.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    });
    let of = |rules: Vec<&'static Rule>, entries: &Entries| -> Vec<Turn> {
        let all = rules.into_iter().flat_map(Rule::comparisons);
        all.map(|compare| Turn { compare, entries: entries.clone() }).collect()
    };
    if let Method::Tables(tables) = &it.method {
        let mut all = Vec::new();
        for edition in tables.editions {
            for row in edition.rows {
                for bands in row.bands() {
                    let mut entries = Entries::new();
                    entries.insert(tables.term.id.to_owned(), row.term.to_owned());
                    entries.insert(tables.version.id.to_owned(), edition.version.to_owned());
                    for field in it.fields() {
                        if matches!(&field.kind, Kind::Number(number) if number.by.is_some()) {
                            let unit = bands.units.first().copied().unwrap_or("");
                            entries.insert(format!("{}-unit", field.id), unit.to_owned());
                        }
                    }
                    all.extend(of(bands.grades.iter().map(|it| &it.rule).collect(), &entries));
                }
            }
        }
        return all;
    }
    let told = it.notes.iter().filter_map(|it| it.when.as_ref());
    let stated = it.statements.iter().filter_map(|it| it.when.as_ref());
    let clashes = it.clashes.iter().map(|it| &it.when);
    let rules = it.rules().into_iter().chain(it.other_rules()).chain(told).chain(stated).chain(clashes);
    of(rules.collect(), &example)
}

/// The control of a question, and whose it is: in a group, that of the last member that is described, for a series
/// counts from the first.
fn control(page: &Page, it: Operand, entries: &Entries) -> Option<(String, u8)> {
    let mut slots = page.form.slots.iter().filter(|slot| *slot.field == *it.field);
    let first = slots.next()?;
    let name = |slot: &Slot| slot.name(Part::Value).to_owned();
    let mut described = slots.filter(|slot| slot.group.is_some() && entries.contains_key(&name(slot)));
    let slot = described.next_back().unwrap_or(first);
    Some((name(slot), slot.member))
}

/// The answers with a number or a day one step below its limit, on it, and one step above.
fn sides(page: &Page, entries: &Entries, compare: &Compare) -> Vec<Entries> {
    let (mut entries, left) = (entries.clone(), compare.left.field);
    let Some((name, member)) = control(page, compare.left, &entries) else { return vec![] };
    // As it was answered it may contradict what it is compared with, and neither would count.
    if member == 0 {
        entries.remove(&name);
    }
    let limit = |entries: &Entries| compare.limit(&Case::read(&page.form, entries).0, member);
    let other = match &compare.limit {
        Limit::Line { other, .. } => control(page, *other, &entries).map(|it| (it.0, *other)),
        Limit::Fixed(_) => None,
    };
    if let Some((name, other)) = other.filter(|_| limit(&entries).is_none()) {
        entries.insert(format!("{name}-confirmed"), "yes".to_owned());
        if let [first, _, ..] = other.field.units() {
            entries.insert(format!("{name}-unit"), first.id.to_owned());
        }
        let known = ["2026-04-15", "40", "4", "1", "0.5", "7.4", "100", "400"].into_iter().find(|it| {
            entries.insert(name.clone(), (*it).to_owned());
            limit(&entries).is_some()
        });
        known.is_none().then(|| entries.remove(&name));
    }
    let Some(limit) = limit(&entries) else { return vec![] };
    let number = match &left.kind {
        Kind::Number(it) => it,
        _ => {
            let days = [-1, 0, 1].into_iter().filter_map(|it| Date::of_number(limit.to_whole()? + it));
            let with = |it: Date| {
                let mut entries = entries.clone();
                entries.insert(name.clone(), it.to_string());
                entries
            };
            return days.map(with).collect();
        }
    };
    let chosen = entries.get(&format!("{name}-unit")).cloned();
    let units = number.by.as_ref().map_or(number.units, |by| {
        let mut all = by.systems.iter().flat_map(|it| it.iter()).map(|it| it.units);
        all.find(|it| chosen.as_deref() == Some(it[0].id)).unwrap_or(&[])
    });
    let Some(unit) = units.iter().find(|it| chosen.as_deref() == Some(it.id)).or(units.first()) else { return vec![] };
    let step = ten_to_minus(unit.places);
    let around = [limit.minus(step), Some(limit), limit.plus(step)];
    let typed = around.into_iter().flatten().filter_map(|it: Exact| unit.from_base(it)?.decimal(6));
    let with = |text: String| {
        let mut entries = entries.clone();
        entries.insert(name.clone(), text);
        entries.insert(format!("{name}-confirmed"), "yes".to_owned());
        if units.len() > 1 {
            entries.insert(format!("{name}-unit"), unit.id.to_owned());
        }
        entries
    };
    typed.map(with).collect()
}

#[test]
fn every_limit_through_packs_from_three_sides() {
    let (mut limits, mut cases, mut reckoned, mut passed) = (0, 0, 0, Vec::new());
    for (of_static, packs) in pages() {
        let mut seen = BTreeSet::new();
        for turn in turns(of_static.calculator) {
            limits += 1;
            // What a formula makes of several answers is on its limit in the golden rows.
            if turn.compare.operands().any(Operand::is_reckoned) {
                reckoned += 1;
                continue;
            }
            let mut sides = sides(&of_static, &turn.entries, turn.compare);
            if sides.is_empty() {
                // The other answers contradict one another then.
                sides = self::sides(&of_static, &Entries::new(), turn.compare);
            }
            if sides.is_empty() {
                passed.push(format!("{}: {} {:?}", of_static.calculator.id, say(turn.compare), turn.entries));
            }
            for entries in sides {
                if seen.insert(format!("{entries:?}")) {
                    compare(&of_static, &packs, &entries, &|| say(turn.compare));
                    cases += 1;
                }
            }
        }
    }
    println!("{limits} limits, {reckoned} of them reckoned; {cases} different cases on and beside the others");
    assert!(passed.is_empty(), "{} limits are passed over:\n{}", passed.len(), passed.join("\n"));
}

/// What a comparison is called where it fails.
fn say(it: &Compare) -> String {
    format!("{} {} {}", it.left.field.id, it.relation.sign(), it.say_limit(Lang::En, None))
}
