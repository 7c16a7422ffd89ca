//! The proof that the tables leave nothing out, as the app runs it on the device.

use tekio::proof::ctcae as proof;

#[test]
fn every_check_of_the_tables_holds() {
    let (mut held, mut failed) = (0, Vec::new());
    proof::check(&mut |what, holds| if holds { held += 1 } else { failed.push(what()) });
    assert!(failed.is_empty(), "{} checks fail:\n{}", failed.len(), failed.join("\n"));
    assert_eq!(proof::run(), (held, held), "the app counts as the test does");
    assert!(held > 3000, "only {held} checks");
    println!("{held} checks of the tables: one grade at each stop, never turning back, every grade reached");
}
