//! The site as people meet it: real browsers, the built files, a server that can be taken away.
//!
//! Needs `make dist` and what `tools/setup test` installs; without them it fails and says so. `TEKIO_ENGINE` picks the
//! engine (chromium, firefox, webkit), `TEKIO_SHORT` a sample of the pages. Expected verdicts come from the golden
//! tables, which come from the sources, or are written beside the answers here.
//!
//! Not covered: real tablets and their eviction of storage, screen readers, real printers; docs/figures.md lists what
//! to check by hand before a release.

#![allow(clippy::unwrap_used)]

mod a11y;
mod carried;
#[path = "../common/mod.rs"]
mod common;
mod ctcae;
mod desk;
mod embed;
mod faults;
mod faulty;
mod habits;
mod harness;
mod input;
mod links;
mod looks;
mod offline;
mod paste;
mod plans;
mod private;
mod table;
mod verdicts;
mod ways_out;

use harness::{Engine::*, run, run_alone_in, run_in};

// What reads the clock. `make test` lets nothing else run beside it.
mod alone {
    use super::*;

    #[test]
    fn a_slow_device_draws_a_change_as_a_whole() {
        run_alone_in(&[Chromium], "whole", verdicts::whole());
    }

    #[test]
    fn is_spoken_once() {
        run_alone_in(&[Chromium, Firefox, WebKit], "spoken", a11y::spoken(false));
    }

    #[test]
    #[ignore = "long: make test-matrix"]
    fn matrix_is_spoken_once() {
        run_alone_in(&[Chromium, Firefox, WebKit], "spoken everywhere", a11y::spoken(true));
    }

    #[test]
    fn the_desk_is_quick() {
        run_alone_in(&[Chromium], "the desk, quick", desk::quick());
    }

    #[test]
    fn tables_of_200_000_rows_leave_the_page_alone() {
        run_alone_in(&[Chromium, Firefox, WebKit], "tables, large", table::large());
    }
}

#[test]
fn verdicts_of_the_golden_tables() {
    run("golden tables", verdicts::golden());
}

#[test]
fn edits_leave_what_is_drawn_anew() {
    run("edits", verdicts::edited());
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
fn numbers_go_along() {
    run("carried", carried::numbers());
}

#[test]
fn rows_can_be_pasted() {
    run("pasted rows", carried::rows());
}

#[test]
fn events_carry_levels() {
    run("levels", carried::levels());
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
fn storage_that_is_silent_holds_no_page() {
    run_in(&[Chromium], "silent storage", offline::silent());
}

#[test]
fn works_without_https() {
    run_in(&[Chromium], "plain http", offline::plain_http());
}

#[test]
fn files_are_fetched_once() {
    run("fetched once", offline::once());
}

#[test]
fn updates_wait_and_tampering_is_refused() {
    run("updates", offline::updates());
}

#[test]
fn a_build_can_be_withdrawn() {
    run("recall", offline::recall());
}

#[test]
fn faults_heal_or_are_told() {
    run("healing", faults::healed());
}

#[test]
fn faults_of_every_kind() {
    run("faults", faults::storm());
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
fn files_shared_or_shown() {
    run("files", plans::handed_over());
}

#[test]
fn days_follow_the_clock() {
    run("the day", plans::day());
}

#[test]
fn new_versions_are_looked_for() {
    run("new versions", offline::looked_for());
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
fn embed_in_every_sandbox() {
    run("embed: sandboxes", embed::modes());
}

#[test]
fn embed_follows_its_content() {
    run("embed: height and colours", embed::follows());
}

#[test]
fn embed_twenty_on_one_page() {
    run("embed: twenty", embed::twenty());
}

#[test]
fn embed_obeys_nobody() {
    run("embed: messages", embed::fuzz());
}

#[test]
fn embed_in_wordpress() {
    run("embed: WordPress", embed::wordpress());
}

#[test]
fn embed_by_a_known_address() {
    run("embed: known address", embed::known_address());
}

#[test]
fn embed_looks() {
    run_in(&[Chromium], "embed: looks", embed::looks());
}

#[test]
fn embed_snippets() {
    run("embed: snippets", embed::offer());
}

#[test]
fn accessible() {
    run("axe", looks::axe());
}

#[test]
fn components_accessible() {
    run("components", looks::components());
}

#[test]
fn fits_as_readers_set_it_up() {
    run("set up", a11y::set_up(false));
}

// Every page, state, language, scheme and width of what the tests above sample: most of an hour, by `make test-matrix`.

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
fn fits_every_width() {
    run("boxes", looks::boxes());
}

#[test]
fn prints_on_one_page() {
    run_in(&[Chromium], "print", looks::print());
}

#[test]
fn habits_favourites() {
    run("favourites", habits::favourites());
}

#[test]
fn habits_settings_in_one_place() {
    run("settings in one place", habits::settings());
}

#[test]
fn habits_wiped_after_idle_time() {
    run("idle time", habits::idle());
}

#[test]
fn habits_codes() {
    run_in(&[Chromium], "codes", habits::codes());
}

#[test]
fn habits_shortcuts() {
    run_in(&[Chromium], "shortcuts", habits::shortcuts());
}

#[test]
fn habits_one_tap_clears() {
    run_in(&[Chromium], "one tap clears", habits::clearing());
}

#[test]
fn habits_requests_are_counted() {
    run("requests counted", habits::counting());
}

#[test]
fn the_desk_takes_a_trial() {
    run("the desk", desk::a_trial());
}

#[test]
fn the_desk_and_tables_tell_a_folder() {
    run_in(&[Chromium], "folders", desk::a_folder_is_told_apart());
}

#[test]
fn the_desk_asks_and_takes_answers_back() {
    run("the desk asks", desk::asks());
}

#[test]
fn the_desk_keeps_a_locked_file() {
    run("the desk keeps", desk::keeps());
}

#[test]
fn the_desk_keeps_persons_to_itself() {
    run("the desk, private", desk::private());
}

#[test]
fn the_desk_is_for_everybody() {
    run_in(&[Chromium], "the desk, accessible", desk::accessible());
}

#[test]
fn tables_come_back_as_from_the_command() {
    run("tables, the same", table::same());
}

#[test]
fn tables_that_cannot_be_read_say_why() {
    run("tables, wrong", table::wrong());
}

#[test]
fn tables_stay_on_the_device() {
    run("tables, private", table::private());
}

#[test]
fn tables_are_for_everybody() {
    run_in(&[Chromium], "tables, accessible", table::accessible());
}

#[test]
fn thirty_lines_are_graded_in_three_taps() {
    run("paste: thirty lines", paste::thirty_lines());
}

#[test]
fn what_is_pasted_is_asked_about_and_entered() {
    run("paste: asked and entered", paste::asked_and_entered());
}

#[test]
fn files_are_read_and_nothing_of_them_stays() {
    run("paste: files", paste::files_and_privacy());
}

#[test]
fn a_folder_of_messages_is_dropped() {
    run_in(&[Chromium], "paste: a folder", paste::a_folder_is_dropped());
}

#[test]
fn the_reader_comes_when_it_is_wanted() {
    run("paste: when wanted", paste::comes_when_wanted());
}

#[test]
fn the_reader_looks_right_and_takes_keys() {
    run("paste: looks and keys", paste::looks_and_keyboard());
}
