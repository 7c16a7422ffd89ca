//! One patient, all protocols: what the page says of each protocol is what the protocol's own page says.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{Dice, made_up, some_hidden};
use proptest::prelude::*;
use tekio::calculators::{ALL, find, pages, together};
use tekio::core::{Calculator, Case, Entries, Field, Form, Method, Subject, settled};

fn protocols() -> &'static [&'static Calculator] {
    let Method::Together(them) = together().method else { panic!("not several at once") };
    them
}

#[test]
fn every_eligibility_joins_by_itself() {
    let expected: Vec<_> = ALL.iter().filter(|it| it.subject == Subject::Eligibility).map(|it| it.id).collect();
    assert_eq!(protocols().iter().map(|it| it.id).collect::<Vec<_>>(), expected);
    assert!(expected.len() > 1);
    assert_eq!(find(together().id), Some(together()));
    assert_eq!(pages().count(), ALL.len() + 1);
    assert!(ALL.iter().all(|it| it.id != together().id));
}

/// One name is one question, or one entry could not serve all.
#[test]
fn what_is_asked_once_serves_all() {
    let mut seen: BTreeMap<&str, &Field> = BTreeMap::new();
    for field in protocols().iter().flat_map(|it| it.fields()) {
        let first = *seen.entry(field.id).or_insert(field);
        assert!(*first == *field, "two questions of the protocols are named {}", field.id);
    }
    let own = Form::of(together());
    let mut names = BTreeSet::new();
    for slot in &own.slots {
        for part in slot.parts() {
            assert!(names.insert(slot.name(part).to_owned()), "two controls are named {}", slot.name(part));
        }
    }
    for it in protocols() {
        for slot in &Form::of(it).slots {
            assert!(
                names.contains(slot.name(tekio::core::Part::Value)),
                "{} is not asked",
                slot.name(tekio::core::Part::Value)
            );
        }
    }
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
        let it = protocols()[which.index(protocols().len())];
        let mut dice = Dice::new(&numbers);
        let form = Form::of(it);
        let all = made_up(it, &form, &mut dice);
        let entries = if dice.roll(2) == 0 { some_hidden(it, &form, &all, &mut dice) } else { all };
        // Days of measurement belong to a form that asks for the day of consent.
        let (own, _) = Case::read(&form, &entries);
        let (case, problems) = Case::read(&Form::of(together()), &entries);
        prop_assert!(problems.is_empty(), "{entries:?} {problems:?}");
        let own = it.report(&own);
        let report = together().report(&case);
        let there = report.together.iter().find(|there| *there.calculator == *it).unwrap();
        let ids = |them: &[&tekio::core::Verdict]| them.iter().map(|it| it.id).collect::<Vec<_>>();
        prop_assert_eq!(ids(&own.outcome), ids(&there.outcome), "{:?}", entries);
        let truths = |them: &[tekio::core::Step]| them.iter().map(|it| (it.id, it.truth.word())).collect::<Vec<_>>();
        prop_assert_eq!(truths(&own.steps), truths(&there.steps));
        let names = |them: &[String]| them.iter().cloned().collect::<BTreeSet<_>>();
        prop_assert_eq!(names(&own.missing), names(&there.missing));
        prop_assert!(there.missing.iter().all(|it| report.missing.contains(it)));
    }
}
