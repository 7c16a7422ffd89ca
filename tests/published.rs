//! What links, scripts and embedding sites rely on is never renamed: `published.txt` lists it, and only grows.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeSet;

use common::{classes_verdicts, verdicts};
use tekio::calculators::pages;
use tekio::engine::{Case, Form, Method, Part};

/// Every id of the contract, a line each: the calculator, what the id names, and the id.
fn ids() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for it in pages() {
        let mut add = |what: &str, id: &str| {
            all.insert(format!("{} {what} {id}", it.id));
        };
        add("page", it.id);
        for slot in Form::of(it).slots.iter().filter(|it| it.member <= 1) {
            slot.parts().filter(|it| *it != Part::Confirmed).for_each(|part| add("control", slot.name(part)));
            slot.field.options().iter().for_each(|option| add(&format!("option-of-{}", slot.field.id), option.id));
        }
        verdicts(it).iter().for_each(|it| add("outcome", it.id));
        it.all_outputs().for_each(|it| add("output", it.id));
        for scale in it.also {
            add("scale", scale.id);
            classes_verdicts(&scale.classes).iter().for_each(|it| add(&format!("class-of-{}", scale.id), it.id));
        }
        it.statements.iter().for_each(|it| add("statement", it.id));
        it.report(&Case::default()).steps.iter().for_each(|it| add("step", it.id));
        if let Method::Schedule(schedule) = &it.method {
            schedule.plans.iter().flat_map(|it| it.visits).for_each(|it| add("day", it.id));
        }
    }
    all
}

/// To publish new ids: `TEKIO_PUBLISH=1 cargo test --test published`, and read the difference.
#[test]
fn published_ids_stay() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/published.txt");
    let now = ids();
    if std::env::var_os("TEKIO_PUBLISH").is_some() {
        std::fs::write(path, now.iter().map(|it| format!("{it}\n")).collect::<String>()).unwrap();
    }
    let published: BTreeSet<String> = std::fs::read_to_string(path).unwrap().lines().map(str::to_owned).collect();
    let gone: Vec<_> = published.difference(&now).collect();
    assert!(gone.is_empty(), "no longer there: {gone:#?}");
    let new: Vec<_> = now.difference(&published).collect();
    assert!(new.is_empty(), "not yet published (see above): {new:#?}");
    println!("{} ids stay", published.len());
}
