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

/// What was answered and speaks against the verdict, though it decides nothing, is said beside it.
#[test]
fn what_speaks_against_a_verdict_is_said() {
    let gone = &[("size-before", "3 cm"), ("size-after", "2.5 cm"), ("enhancement", "gone"), ("new-lesion", "no")];
    let born = &[("birth-date", "1946-03-01"), ("treatment-date", "2026-03-02")];
    let blown = &[("age", "60"), ("sex", "male"), ("height", "165 cm"), ("vc", "2.0 L")];
    let said = |page: &str, of: &[(&str, &str)], more: &[(&str, &str)], words: [&str; 2]| {
        let (_, report) = report(page, &entries(&[of, more].concat()));
        report.notes.iter().any(|it| it.text.ja.contains(words[0]) && it.text.en.contains(words[1]))
    };
    // A size below that before treatment was seen on an earlier imaging: growth from it would be PD.
    let nadir = ["最小径とは比べていません", "it is not compared with"];
    assert!(said("ablation-response", gone, &[("imaging", "first"), ("nadir", "2 cm")], nadir));
    assert!(!said("ablation-response", gone, &[("imaging", "first"), ("nadir", "3 cm")], nadir));
    assert!(!said("ablation-response", gone, &[("imaging", "later"), ("nadir", "2 cm")], nadir));
    // 79 at registration, 80 at treatment, also where the age was typed and no day of consent.
    let eighty = ["治療予定日には80歳以上です", "80 or more on the day of treatment"];
    assert!(said("thoracic-cryoablation", born, &[("age", "79")], eighty));
    assert!(said("thoracic-cryoablation", born, &[("consent-date", "2026-02-28")], eighty));
    assert!(!said("thoracic-cryoablation", born, &[("consent-date", "2026-03-01")], eighty));
    // What is no target, or comes after progression, stands under a response all the same.
    let series = |kind: &'static str, visits: &[(&'static str, &'static str)]| {
        let mut all = entries(&[("unit", "mm"), ("targets", "1"), ("kind-1", kind)]);
        for (i, (size, new)) in visits.iter().enumerate() {
            let day = (28 * i).to_string();
            let of = [("day", &*day), ("target-1", size), ("new-lesion", new), ("non-target", "no-such")];
            all.extend(of.iter().map(|(name, it)| (format!("visit-{}-{name}", i + 1), (*it).to_owned())));
            all.insert(format!("visit-{}-unmeasured", i + 1), "none".to_owned());
        }
        let (_, report) = report("recist", &all);
        let of = |words: &str| report.notes.iter().any(|it| it.text.ja.contains(words));
        (report.outcome[0].id, of("前の評価にPDがあります"), of("標的病変の条件"))
    };
    assert_eq!(series("lung", &[("20", ""), ("15", "yes"), ("10", "no")]), ("recist-pr", true, false));
    assert_eq!(series("lung", &[("20", ""), ("25", "no"), ("10", "no")]), ("recist-pr", true, false));
    assert_eq!(series("lung", &[("20", ""), ("15", "no"), ("10", "yes")]), ("recist-pd", false, false));
    assert_eq!(series("lung", &[("20", ""), ("15", "yes"), ("15", "yes")]), ("recist-pd", false, false));
    assert_eq!(series("lung", &[("9.9", ""), ("5", "no")]), ("recist-pr", false, true));
    assert_eq!(series("lung", &[("10", ""), ("5", "no")]), ("recist-pr", false, false));
    assert_eq!(series("node", &[("14.9", ""), ("9", "no")]), ("recist-cr", false, true));
    assert_eq!(series("node", &[("15", ""), ("9", "no")]), ("recist-cr", false, false));
    // A normal ionised calcium is Grade 4 of the total, and the other way round.
    let of = |term: &'static str| [("version", "5.0"), ("term", term)];
    let (total, ionised) =
        (["総カルシウム（補正値）として", "Graded as total"], ["イオン化カルシウムとして", "as ionised"]);
    assert!(said("ctcae-lab", &of("hypocalcemia"), &[("value", "1.25 mmol/L")], total));
    assert!(said("ctcae-lab", &of("hypocalcemia"), &[("value", "5.9 mg/dL")], total));
    assert!(!said("ctcae-lab", &of("hypocalcemia"), &[("value", "1.5 mmol/L")], total));
    assert!(!said("ctcae-lab", &of("hypocalcemia-ionized"), &[("value", "0.7 mmol/L")], total));
    assert!(said("ctcae-lab", &of("hypercalcemia-ionized"), &[("value", "2.1 mmol/L")], ionised));
    assert!(!said("ctcae-lab", &of("hypercalcemia-ionized"), &[("value", "1.8 mmol/L")], ionised));
    // In one second nobody blows out more than in all.
    let swapped = ["取り違えていないか", "changed places"];
    assert!(said("spirometry", blown, &[("fev1", "2.1 L")], swapped));
    assert!(!said("spirometry", blown, &[("fev1", "2000 mL")], swapped));
}

/// No number is shown as a limit that it is not on: beside "below 8.0" stands 7.996, and not 8.00.
#[test]
fn no_number_is_shown_as_a_limit_that_it_missed() {
    let calcium = [("calcium", "7.5 mg/dL"), ("albumin", "3.38 g/dL"), ("correction", "k-doqi")];
    let molar = [("calcium", "1.8758 mmol/L"), ("albumin", "33.8 g/L"), ("correction", "k-doqi")];
    let lab = [("version", "5.0"), ("term", "hypocalcemia")];
    let tumour = [("tumour-ap", "20 mm"), ("tumour-lr", "20 mm"), ("tumour-cc", "20 mm")];
    let zone = [("zone-ap", "30 mm"), ("zone-lr", "29.99 mm"), ("zone-cc", "26 mm")];
    let kidney = [("age", "80"), ("sex", "male"), ("weight", "53.99"), ("creatinine", "1.5"), ("ccr-limit", "30")];
    let katagiri = [("calcium", "9.9 mg/dL"), ("albumin", "3.602 g/dL")];
    for (page, given, output, shown) in [
        ("bma-safety", &calcium[..], "corrected-calcium", "7.996"),
        (
            "bma-safety",
            &[("calcium", "1.995 mmol/L"), ("albumin", "4.0"), ("correction", "payne")],
            "corrected-calcium",
            "7.996",
        ),
        ("ctcae-lab", &[lab, [calcium[0], calcium[1]]].concat(), "corrected-calcium", ""),
        ("ctcae-lab", &[&lab[..], &calcium].concat(), "corrected-calcium", "7.996"),
        ("ctcae-lab", &[&lab[..], &molar].concat(), "corrected-calcium-si", "1.9998"),
        ("ablation-margin", &[tumour, zone].concat(), "margin-ap", "5"),
        ("ablation-margin", &[tumour, zone].concat(), "margin-lr", "4.995"),
        ("ablation-margin", &[tumour, zone].concat(), "margin-cc", "3"),
        ("kidney-function", &kidney, "ccr-gault", "29.99"),
        ("katagiri", &katagiri, "corrected-calcium", "10.298"),
    ] {
        let (_, report) = report(page, &entries(given));
        let told = report.outputs.iter().find(|it| it.name == output).map_or("", |it| &it.text);
        assert_eq!(told, shown, "{page} {given:?} {output}");
    }
}
