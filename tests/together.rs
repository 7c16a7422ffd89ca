//! One patient, all protocols: what the page says of each protocol is what the protocol's own page says.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{Dice, made_up, some_hidden};
use proptest::prelude::*;
use tekio::calculators::{ALL, SEVERAL, find, pages, several};
use tekio::engine::{Calculator, Case, Entries, Field, Form, Lang, Method, Subject, settled};

fn together() -> &'static Calculator {
    find("all-protocols").unwrap()
}

fn parts(it: &'static Calculator) -> &'static [&'static Calculator] {
    let Method::Together(them) = it.method else { panic!("not several at once") };
    them
}

fn protocols() -> &'static [&'static Calculator] {
    parts(together())
}

/// Answers of a part's own page, under the names that this page has for them.
fn here(page: &'static Calculator, part: &Calculator, own: &Entries) -> Entries {
    let form = Form::of(page);
    let name = |name: &str| {
        let prefixed = format!("{}-{name}", part.id);
        if form.find(&prefixed).is_some() { prefixed } else { name.to_owned() }
    };
    own.iter().map(|(it, text)| (name(it), text.clone())).collect()
}

#[test]
fn every_eligibility_joins_by_itself() {
    let expected: Vec<_> = ALL.iter().filter(|it| it.subject == Subject::Eligibility).map(|it| it.id).collect();
    assert_eq!(protocols().iter().map(|it| it.id).collect::<Vec<_>>(), expected);
    assert!(expected.len() > 1);
    assert_eq!(find(together().id), Some(together()));
    assert_eq!(pages().count(), ALL.len() + SEVERAL.len());
    assert!(ALL.iter().all(|it| it.id != together().id));
}

/// One name is one question, or one entry could not serve all.
#[test]
fn what_is_asked_once_serves_all() {
    several().iter().for_each(asked_once);
}

fn asked_once(page: &'static Calculator) {
    let mut seen: BTreeMap<&str, &Field> = BTreeMap::new();
    for field in parts(page).iter().flat_map(|it| it.fields()) {
        let first = *seen.entry(field.id).or_insert(field);
        let in_a_group = page.groups().iter().any(|it| it.fields.contains(&field) || it.fields.contains(&first));
        assert!(in_a_group || *first == *field, "two questions of {} are named {}", page.id, field.id);
    }
    let own = Form::of(page);
    let mut names = BTreeSet::new();
    for slot in &own.slots {
        for part in slot.parts() {
            assert!(names.insert(slot.name(part).to_owned()), "two controls are named {}", slot.name(part));
        }
    }
    for it in parts(page) {
        for slot in &Form::of(it).slots {
            assert!(
                names.contains(slot.name(tekio::engine::Part::Value)),
                "{} is not asked",
                slot.name(tekio::engine::Part::Value)
            );
        }
    }
}

/// A protocol that asks for no laboratory value is not told to look at the days of another's.
#[test]
fn days_of_measurement_concern_who_asks_for_the_value() {
    let mut entries = Entries::new();
    for (id, of) in [("thoracic-cryoablation", "eligible"), ("bone-cryotherapy", "eligible")] {
        let table = common::tables().into_iter().find(|it| it.calculator.id == id).unwrap();
        let row = table.rows.iter().find(|it| it.expected("outcome") == Some(of)).unwrap();
        row.entries.iter().for_each(|(name, text)| drop(entries.insert(name.clone(), text.clone())));
    }
    entries.insert("age".to_owned(), "58".to_owned());
    let (case, problems) = Case::read(&Form::of(together()), &entries);
    assert!(problems.is_empty(), "{problems:?}");
    let labels: Vec<_> = together().report(&case).together.iter().map(|it| it.outcome[0].label.en).collect();
    assert_eq!(labels[..2], ["Eligible", "Eligible (check the days of measurement)"]);
}

#[test]
fn nothing_entered_decides_nothing() {
    let (case, problems) = Case::read(&Form::of(together()), &Entries::new());
    let report = together().report(&case);
    assert!(problems.is_empty() && !settled(&report.outcome) && !report.missing.is_empty());
    assert!(report.together.iter().all(|it| !settled(&it.outcome)));
}

/// A patient of 20 years with 60 000 platelets, as in the comparison of the source rules: eligible by age for all,
/// by platelets for cryotherapy, and a caution before vertebroplasty.
#[test]
fn the_comparison_of_the_sources() {
    let typed = [("age", "19"), ("platelets", "60000")];
    let entries: Entries = typed.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
    let (case, problems) = Case::read(&Form::of(together()), &entries);
    assert!(problems.is_empty(), "{problems:?}");
    let report = together().report(&case);
    let truth = |calculator: &str, step: &str| {
        let it = report.together.iter().find(|it| it.calculator.id == calculator).unwrap();
        it.steps.iter().find(|it| it.id == step).unwrap().truth.word()
    };
    assert_eq!(truth("thoracic-cryoablation", "KEIO-I7"), "met");
    assert_eq!(truth("bone-cryotherapy", "OKA-I6"), "not-met");
    assert_eq!(truth("vertebroplasty-indication", "PVP-G1"), "not-met");
    assert_eq!(truth("bone-cryotherapy", "OKA-E8-2"), "met");
    assert_eq!(truth("vertebroplasty-preop", "PVP-B1"), "not-met");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_as_on_its_own_page(which in any::<prop::sample::Index>(), numbers in proptest::collection::vec(any::<u32>(), 90..160)) {
        let all: Vec<_> = several().iter().flat_map(|page| parts(page).iter().map(move |it| (page, *it))).collect();
        let (page, part) = all[which.index(all.len())];
        // As its own page has it, and not as a copy of it.
        let it = *ALL.iter().find(|it| it.id == part.id).unwrap();
        let mut dice = Dice::new(&numbers);
        let form = Form::of(it);
        let all = made_up(it, &form, &mut dice);
        let entries = if dice.roll(2) == 0 { some_hidden(it, &form, &all, &mut dice) } else { all };
        // Days of measurement belong to a form that asks for the day of consent.
        let (own, _) = Case::read(&form, &entries);
        let (case, problems) = Case::read(&Form::of(page), &here(page, it, &entries));
        prop_assert!(problems.is_empty(), "{entries:?} {problems:?}");
        let own = it.report(&own);
        let report = page.report(&case);
        let there = report.together.iter().find(|there| *there.calculator == *it).unwrap();
        let ids = |them: &[&tekio::engine::Verdict]| them.iter().map(|it| it.id).collect::<Vec<_>>();
        prop_assert_eq!(ids(&own.outcome), ids(&there.outcome), "{:?}", entries);
        let truths = |them: &[tekio::engine::Step]| them.iter().map(|it| (it.id, it.truth.word())).collect::<Vec<_>>();
        prop_assert_eq!(truths(&own.steps), truths(&there.steps));
        let missing: Entries = own.missing.iter().map(|it| (it.clone(), String::new())).collect();
        let missing: BTreeSet<_> = here(page, it, &missing).keys().cloned().collect();
        prop_assert_eq!(missing, there.missing.iter().cloned().collect::<BTreeSet<_>>());
        prop_assert!(there.missing.iter().all(|it| report.missing.contains(it)));
        // The statements of a score are those that its own page tells of what is still possible.
        let stated = |them: &[tekio::engine::Stated]| {
            them.iter().filter(|it| it.truth == tekio::engine::Truth::Met).map(|it| it.statement.id).collect::<Vec<_>>()
        };
        if matches!(it.method, Method::Score(_)) && there.totals.is_some() {
            prop_assert_eq!(stated(&own.stated), stated(&there.stated));
        }
    }
}

/// Each pair of answers that cannot both be true of one patient is refused: the problem names both questions, neither
/// answer is used, and no protocol that asks one of them comes to a favourable verdict.
#[test]
fn one_fact_is_one_fact_in_every_part() {
    let form = Form::of(together());
    let all = together().fields();
    let field = |id: &str| *all.iter().find(|it| it.id == id).unwrap_or_else(|| panic!("no protocol asks {id}"));
    let mut pairs = 0;
    for ((at, ats), (beside, besides)) in tekio::calculators::all_protocols::CONTRADICTIONS {
        for (one, other) in ats.split('|').flat_map(|one| besides.split('|').map(move |other| (one, other))) {
            // Everything else is as the protocols want it.
            let mut entries: Entries =
                WANTED.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
            entries.insert((*at).to_owned(), one.to_owned());
            entries.insert((*beside).to_owned(), other.to_owned());
            let (case, problems) = together().read(&form, &entries);
            let named = |problem: &tekio::engine::Problem| {
                Lang::ALL.iter().all(|lang| {
                    let message = problem.say(*lang);
                    message.contains(field(at).label.get(*lang)) && message.contains(field(beside).label.get(*lang))
                })
            };
            assert!(problems.iter().any(named), "{at}={one}, {beside}={other}: {problems:?}");
            let report = together().report(&case);
            for part in &report.together {
                let asks = part.calculator.fields().iter().any(|it| it.id == *at || it.id == *beside);
                let verdict = part.outcome.first().unwrap();
                let favourable = settled(&part.outcome) && matches!(verdict.id, "eligible" | "no-flag" | "complete");
                assert!(!(asks && favourable), "{at}={one}, {beside}={other}: {} {}", part.calculator.id, verdict.id);
            }
            pairs += 1;
        }
    }
    assert!(pairs >= 25);
    println!("{pairs} pairs of answers that cannot both be true are refused");
}

/// A patient in whom no answer contradicts another: each protocol is as favourable as it can be, and nothing is refused.
#[test]
fn what_can_all_be_true_is_not_refused() {
    let entries: Entries = WANTED.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let (case, problems) = together().read(&Form::of(together()), &entries);
    assert!(problems.is_empty(), "{problems:?}");
    let report = together().report(&case);
    let verdict = |id: &str| {
        let it = report.together.iter().find(|it| it.calculator.id == id).unwrap();
        it.outcome.iter().map(|it| it.id).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(verdict("thoracic-cryoablation"), "eligible");
    assert_eq!(verdict("bone-cryotherapy"), "eligible");
}

/// One patient whom both trials would take.
const WANTED: &[(&str, &str)] = &[
    ("age", "64"),
    ("ps", "1"),
    ("histology", "yes"),
    ("consent", "yes"),
    ("conference", "radiation-oncology,diagnostic-radiology,respiratory-medicine,respiratory-surgery"),
    ("standard-therapy-indicated", "no"),
    ("other-active-lesion", "no"),
    ("conference-verdict", "yes"),
    ("uncontrolled-coagulopathy", "no"),
    ("systemic-infection", "no"),
    ("cannot-lie", "no"),
    ("lesion-1-site", "lung"),
    ("lesion-1-diameter", "3.4"),
    ("drug-control-insufficient", "yes"),
    ("target-histology", "yes"),
    ("imaging-evaluable", "yes"),
    ("expected-survival", "24"),
    ("consent-date", "2026-04-10"),
    ("surgery-not-indicated", "yes"),
    ("critical-organ-in-path", "no"),
    ("nyha", "none"),
    ("infection", "none"),
    ("temperature", "36.5"),
    ("imaging-impossible", "no"),
    ("pregnancy", "no"),
    ("fracture-may-worsen", "no"),
    ("daily-life-impaired", "no"),
    ("wbc", "4800"),
    ("platelets", "180000"),
    ("hemoglobin", "10.2"),
    ("creatinine", "0.8"),
    ("bilirubin", "0.7"),
    ("otherwise-unsuitable", "no"),
    ("spine-infection", "none"),
    ("infection-risk", "none"),
    ("bleeding-tendency", "none"),
    ("organ-function", "yes"),
    ("mri-possible", "yes"),
];
