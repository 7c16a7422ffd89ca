//! A verdict says what it looked at: none that is favourable stands silently over a value that the laboratory grades
//! of the suite call Grade 3 or 4.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use tekio::calculators::find;
use tekio::engine::{Case, Entries, Form, Lang, Report, settled};

/// What a page asks, the term by which it is graded, its unit there, and the values that are tried.
const VALUES: &[(&str, &str, &str, &[&str])] = &[
    (
        "calcium",
        "hypocalcemia",
        "mg/dL",
        &[
            "5.0", "5.9", "6.0", "6.4", "6.9", "7.0", "7.1", "8.0", "9.2", "11.5", "12.5", "12.6", "13.5", "13.6",
            "15.9",
        ],
    ),
    (
        "calcium",
        "hypercalcemia",
        "mg/dL",
        &["5.0", "6.9", "7.0", "9.2", "11.5", "11.6", "12.5", "12.6", "13.4", "13.5", "13.6", "15.9"],
    ),
    ("hemoglobin", "anemia", "g/dL", &["5.9", "6.0", "6.1", "7.0", "7.9", "8.0", "8.1", "10.2"]),
    ("platelets", "platelets", "/uL", &["9999", "24999", "49999", "50000", "50001", "180000"]),
    ("wbc", "wbc", "/uL", &["999", "1000", "1999", "2000", "2001", "4800"]),
];

/// Pages with all that makes their verdict favourable, but for the value that is tried.
const PAGES: &[(&str, &[(&str, &str)])] = &[
    (
        "bma-safety",
        &[
            ("bma-drug", "denosumab"),
            ("bma-course", "ongoing"),
            ("bma-day", "7"),
            ("bma-symptoms", "none"),
            ("dental-check", "yes"),
            ("extraction", "no"),
            ("supplement", "yes"),
            ("ccr", "70"),
            ("albumin", "4.0"),
            ("correction", "payne"),
        ],
    ),
    (
        "bma-safety",
        &[
            ("bma-drug", "zoledronate"),
            ("bma-course", "ongoing"),
            ("bma-day", "28"),
            ("bma-symptoms", "none"),
            ("dental-check", "yes"),
            ("extraction", "no"),
            ("ccr", "70"),
            ("creatinine", "0.8"),
            ("creatinine-baseline", "0.8"),
            ("albumin", "4.0"),
            ("correction", "payne"),
        ],
    ),
    (
        "bone-cryotherapy",
        &[
            ("age", "58"),
            ("drug-control-insufficient", "yes"),
            ("target-histology", "yes"),
            ("imaging-evaluable", "yes"),
            ("expected-survival", "6"),
            ("consent", "yes"),
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
        ],
    ),
];

fn entries(of: &[(&str, &str)]) -> Entries {
    of.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

fn report(page: &str, entries: &Entries) -> (Case, Report) {
    let calculator = find(page).unwrap();
    let (case, _) = calculator.read(&Form::of(calculator), entries);
    let report = calculator.report(&case);
    (case, report)
}

/// Whether a bare value is Grade 3 or 4 in some version, with nothing else answered.
fn is_grave(term: &str, unit: &str, value: &str) -> bool {
    ["4.03", "5.0", "6.0"].iter().any(|version| {
        let (_, report) =
            report("ctcae-lab", &entries(&[("term", term), ("version", version), ("value", value), ("unit", unit)]));
        let ids: BTreeSet<_> = report.outcome.iter().map(|it| it.id).collect();
        !ids.is_empty() && ids.iter().all(|it| matches!(*it, "grade-3" | "grade-4"))
    })
}

#[test]
fn no_clear_verdict_stands_over_a_grave_value() {
    let (mut grave, mut tried) = (0, 0);
    for (page, besides) in PAGES {
        let calculator = find(page).unwrap();
        for (field, term, unit, values) in VALUES {
            if !calculator.fields().iter().any(|it| it.id == *field) {
                continue;
            }
            for value in *values {
                tried += 1;
                if !is_grave(term, unit, value) {
                    continue;
                }
                grave += 1;
                let mut entries = entries(besides);
                entries.insert((*field).to_owned(), (*value).to_owned());
                entries.insert(format!("{field}-confirmed"), "yes".to_owned());
                let (_, report) = report(page, &entries);
                let clear = settled(&report.outcome)
                    && matches!(
                        report.outcome[0].id,
                        "none" | "none-with-calcium" | "eligible" | "complete" | "no-flag"
                    );
                let named = report
                    .notes
                    .iter()
                    .any(|it| Lang::ALL.iter().all(|lang| it.text.get(*lang).contains("Grade")))
                    || report.scales.iter().any(|it| {
                        it.outcome.iter().all(|it| it.label.en.contains("Grade 3") || it.label.en.contains("Grade 4"))
                    });
                let ids: Vec<_> = report.outcome.iter().map(|it| it.id).collect();
                assert!(!clear || named, "{page}: {ids:?} over {field} {value}");
                // Calcium is judged: no verdict of that page is clear over it.
                assert!(*field != "calcium" || !clear, "{page}: {ids:?} over calcium {value}");
            }
        }
    }
    assert!(grave > 20, "{grave} of {tried}");
    println!("{grave} values of Grade 3 or 4, of {tried}, are named");
}

/// What does not concern a case is known as such: nothing is told of zoledronic acid to a patient on denosumab.
#[test]
fn what_does_not_concern_a_case_is_marked() {
    let (_, report) = report("bma-safety", &entries(PAGES[0].1));
    let not: Vec<_> = report.steps.iter().filter(|it| !it.concerned).map(|it| it.id).collect();
    for id in ["ZOL-30", "ZOL-CR", "ZOL-ROW-30", "ZOL-ROW-33", "ZOL-ROW-35", "BM-A1"] {
        assert!(not.contains(&id), "{id} concerns a patient on denosumab");
    }
    assert!(["BM-A3", "BM-A5s", "DMAB-30"].iter().all(|it| !not.contains(it)), "{not:?}");
    // A warning that does not concern the case cannot apply.
    assert!(report.steps.iter().all(|it| it.concerned || it.truth != tekio::engine::Truth::NotMet));
}
