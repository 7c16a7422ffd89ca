//! The site as people meet it: a real Chromium, the built files, a server that can be taken away.
//!
//! Needs `make dist`, Chromium and chromedriver; without them it fails and says so. Expected verdicts come from the
//! golden tables, which come from the sources, or are written beside the answers here.
//!
//! Not covered: Firefox and WebKit, real tablets and their eviction of storage, screen readers, real printers.

#![allow(clippy::unwrap_used)]

mod a11y;
#[path = "../common/mod.rs"]
mod common;
mod ctcae;
mod harness;
mod input;
mod links;
mod looks;
mod offline;
mod plans;
mod private;
mod verdicts;
mod ways_out;

use harness::run;

#[test]
fn verdicts_of_the_golden_tables() {
    run("golden tables", verdicts::golden());
}

#[test]
fn verdicts_by_keyboard() {
    run("keyboard", verdicts::keyboard());
}

#[test]
fn verdicts_by_touch() {
    run("touch", verdicts::touch());
}

#[test]
fn links_prefill() {
    run("links", links::prefill());
}

#[test]
fn language_and_copies() {
    run("language and copies", links::language_and_copies());
}

#[test]
fn works_offline() {
    run("offline", offline::restart());
}

#[test]
fn updates_wait_and_tampering_is_refused() {
    run("updates", offline::updates());
}

#[test]
fn nothing_leaves_the_page() {
    run("private", private::nothing_leaves());
}

#[test]
fn ways_out_are_closed() {
    run("ways out", ways_out::closed());
}

#[test]
fn nothing_stays_behind() {
    run("private: nothing stays", private::nothing_stays());
}

#[test]
fn input_of_every_kind() {
    run("input", input::messages());
}

#[test]
fn a_grade_in_four_taps() {
    run("four taps", ctcae::four_taps());
}

#[test]
fn events_and_their_list() {
    run("events", ctcae::events());
}

#[test]
fn settings_and_the_proof_on_the_device() {
    run("settings", ctcae::settings());
}

#[test]
fn days_in_a_calendar() {
    run("calendar", plans::calendar());
}

#[test]
fn one_patient_all_protocols() {
    run("all protocols", plans::together());
}

#[test]
fn evidence_and_leaflet() {
    run("evidence", plans::evidence());
}

#[test]
fn accessible() {
    run("axe", looks::axe());
}

#[test]
fn fits_as_readers_set_it_up() {
    run("set up", a11y::set_up(false));
}

#[test]
fn is_spoken_once() {
    run("spoken", a11y::spoken(false));
}

// The whole of what the tests above sample: half an hour, by `make test-matrix`.

#[test]
#[ignore = "long: make test-matrix"]
fn matrix_accessible() {
    run("axe everywhere", looks::axe_everywhere());
}

#[test]
#[ignore = "long: make test-matrix"]
fn matrix_fits_as_readers_set_it_up() {
    run("set up everywhere", a11y::set_up(true));
}

#[test]
#[ignore = "long: make test-matrix"]
fn matrix_verdicts_by_keyboard() {
    run("keyboard everywhere", verdicts::keyboard_everywhere());
}

#[test]
#[ignore = "long: make test-matrix"]
fn matrix_is_spoken_once() {
    run("spoken everywhere", a11y::spoken(true));
}

#[test]
fn fits_every_width() {
    run("boxes", looks::boxes());
}

#[test]
fn prints_on_one_page() {
    run("print", looks::print());
}
