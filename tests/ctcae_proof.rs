//! The proof that the tables leave nothing out, as the app runs it on the device.
#![allow(clippy::unwrap_used)]

use tekio::calculators::find;
use tekio::proof;

/// So many checks hold, and no other fails.
fn proved(id: &str) -> usize {
    let calculator = find(id).unwrap();
    let (mut held, mut failed) = (0, Vec::new());
    proof::check(calculator, &mut |what, holds| if holds { held += 1 } else { failed.push(what()) });
    assert!(failed.is_empty(), "{id}: {} checks fail:\n{}", failed.len(), failed.join("\n"));
    assert_eq!(proof::run(calculator), (held, held), "the app counts as the test does");
    held
}

#[test]
fn every_check_of_the_tables_of_values_holds() {
    let held = proved("ctcae-lab");
    assert!(held > 3000, "only {held} checks");
    println!("{held} checks of the tables: one grade at each stop, never turning back, every grade reached");
}

#[test]
fn every_check_of_the_tables_of_statements_holds() {
    let held = proved("ctcae-event");
    assert!(held > 1000, "only {held} checks");
    println!("{held} checks of the tables: one verdict where nothing is true, every clause makes its grade");
}
