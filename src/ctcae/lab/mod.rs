//! Laboratory values and measurements: what is asked, and the calculator.

mod analytes;
mod directions;
mod questions;
mod reference;
mod v4_03;
mod v5_0;
mod v6_0;
mod words;

pub use analytes::{SYSTEMS, TERMS};
pub use questions::*;
pub use reference::REFERENCES;

use super::{GRADING, VERSION};
use crate::definition::{
    Calculator, Clash, Example, Formula, Input, Method, Normal, Operand, Output, Rule, Section, Show, Subject, Tables,
    TablesPart, Text, dec, t, w,
};
use crate::shared::patient::CORRECTION;
use crate::shared::sources::CTCAE;
use directions::NOTES;
use questions::{CORRECTED_MASS, CORRECTED_MOLAR, QUESTIONS};

/// Limits of normal, as the page offers and keeps them.
static NORMAL: Normal = Normal {
    value: &VALUE,
    low: &LLN,
    high: &ULN,
    baseline: &BASELINE,
    baseline_status: &BASELINE_STATUS,
    published: REFERENCES,
    publisher: "JCCLS",
    cite: reference::CITE,
    kept: t(
        "自施設の基準値は、CTCAE検査値のページで入力したときに残せます。",
        "Your laboratory’s limits of normal can be kept where they are entered, on the page of CTCAE laboratory \
            values.",
    ),
};

/// The terms in which the text itself leaves holes, by version.
static HOLES: &[(&str, &[&str])] = &[
    ("4.03", &["qtc", "ejection-fraction", "fev1", "dlco", "hyperglycemia", "fever", "proteinuria"]),
    ("5.0", &["hyponatremia", "qtc", "ejection-fraction", "fev1", "dlco", "fever"]),
    ("6.0", &["qtc", "fev1", "dlco", "ccr", "hyperglycemia", "fever"]),
];

/// Bands that the text leaves without a value: with a low baseline 1.5 times of it is still normal, so that
/// grade 2 is there before the value passes the upper limit.
static UNREACHED: &[(&str, &str, &str, u8)] = &[("6.0", "creatinine", "low", 1)];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "ctcae-lab",
    title: w("検査値のCTCAE Grade（4.03・5.0・6.0）", "CTCAE grade of laboratory values (4.03, 5.0, 6.0)"),
    short: t("検査値のGrade", "Laboratory grade"),
    summary: t(
        "血液・生化学・凝固の検査値、体温、心電図、肺機能などを、CTCAEの3つの版で並べて判定します。",
        "Grades blood counts, chemistry, coagulation, temperature, ECG and lung function by three versions of CTCAE, \
            side by side.",
    ),
    intended_use: t(
        "医師・看護師・薬剤師・臨床研究コーディネーター（CRC）が、検査値のGradeを確かめるために使います。",
        "For physicians, nurses, pharmacists and trial staff who grade a laboratory value.",
    ),
    limits: &[
        t(
            "検査値が有害事象に当たるか、治療と関連するかは判定しません。",
            "It does not decide whether a value is an adverse event, nor whether treatment caused it.",
        ),
        t(
            "死亡（Grade 5）はここでは扱いません。有害事象のGradeで判定します。",
            "Death (grade 5) is graded under adverse events, not here.",
        ),
        t(
            "臨床所見の質問は、CTCAEの定義をもとに独自の言葉で作りました。臨床家による見直しを受けていません。",
            "The clinical questions are our own wording of CTCAE’s conditions and have not been reviewed by other \
                clinicians yet.",
        ),
        t(
            "NCIの版を判定します。JCOGなど独自の取り扱いは含みません（例：Hb 6.5 g/dL未満をGrade 4とする運用）。",
            "It follows NCI’s text. Local practice is not included, such as grade 4 for Hb below 6.5 g/dL.",
        ),
        t(
            "質量単位とモル単位は、CTCAEがそれぞれに示す限界値で判定し、互いに換算しません。",
            "Mass and molar units are graded by the limits that CTCAE prints for each; they are not converted into \
                one another.",
        ),
    ],
    subject: Subject::AdverseEvents,
    keywords: &[
        "CTCAE",
        "検査値",
        "けんさち",
        "有害事象",
        "ゆうがいじしょう",
        "grade",
        "グレード",
        "ぐれーど",
        "laboratory",
        "lab",
        "kensachi",
        "血球",
        "生化学",
        "きそん",
        "PLT",
        "WBC",
        "ANC",
        "Hb",
        "AST",
        "ALT",
        "Cr",
        "Na",
        "K",
        "Ca",
        "血小板",
        "けっしょうばん",
        "好中球",
        "こうちゅうきゅう",
        "貧血",
        "ひんけつ",
    ],
    version: "4.03 / 5.0 / 6.0 (errata 2026-01-20; 2026-11-28)",
    sources: &[&CTCAE],
    sections: &[
        Section {
            title: t("項目と版", "Term and version"),
            hint: None,
            inputs: &[Input::Field(&TERM), Input::Field(&VERSION)],
        },
        Section {
            title: t("測定値と基準値", "Value and limits of normal"),
            hint: None,
            inputs: &[
                Input::Field(&VALUE),
                Input::Field(&CALCIUM),
                Input::Field(&ALBUMIN),
                Input::Field(&CORRECTION),
                Input::Field(&METHOD),
                Input::Field(&LLN),
                Input::Field(&ULN),
                Input::Field(&BASELINE),
                Input::Field(&BASELINE_STATUS),
            ],
        },
        Section { title: t("臨床所見", "Clinical findings"), hint: None, inputs: QUESTIONS },
    ],
    method: Method::Tables(Tables {
        term: &TERM,
        version: &VERSION,
        numbers: &[&VALUE, &CALCIUM, &LLN, &ULN, &BASELINE],
        editions: &[&v4_03::EDITION, &v5_0::EDITION, &v6_0::EDITION],
        grading: &GRADING,
        normal: Some(&NORMAL),
        lead: None,
        hints: &[(
            &CALCIUM,
            t(
                "カルシウムは補正値で判定します。補正済みなら測定値に、まだなら総カルシウムとアルブミンを入れ、\
                    式を選びます。",
                "Graded by corrected calcium. Enter it as the value, or enter total calcium and albumin and choose a \
                    formula.",
            ),
        )],
        shortcuts: None,
        not_found: t(
            "見つかりません。英語・かな・略号でも探せます。",
            "Nothing found. Japanese, kana and abbreviations work, too.",
        ),
        terms: None,
        beside: ("ctcae-event", t("有害事象のGrade", "Adverse event grade")),
        holes: HOLES,
        unreached: UNREACHED,
        part: TablesPart::Here,
    }),
    outputs: &[
        Output {
            id: "multiple",
            label: t("基準値上限の何倍か", "Multiple of the ULN"),
            unit: t("倍", "×"),
            formula: Formula::Over(&Formula::Answer(Operand::here(&VALUE)), &Formula::Answer(Operand::here(&ULN))),
            places: 2,
            limits: &[dec("1"), dec("1.5"), dec("2"), dec("2.5"), dec("3"), dec("5"), dec("6"), dec("10"), dec("20")],
            show: Show::Number,
        },
        Output {
            id: "corrected-calcium",
            label: t("補正カルシウム", "Corrected calcium"),
            unit: Text::same(" mg/dL"),
            formula: Formula::Or(&CORRECTED_MASS, &CORRECTED_MASS),
            places: 2,
            limits: &[dec("6"), dec("7"), dec("8"), dec("11.5"), dec("12.5"), dec("13.5")],
            show: Show::Number,
        },
        Output {
            id: "corrected-calcium-si",
            label: t("補正カルシウム", "Corrected calcium"),
            unit: Text::same(" mmol/L"),
            formula: Formula::Or(&CORRECTED_MOLAR, &CORRECTED_MOLAR),
            places: 3,
            limits: &[dec("1.5"), dec("1.75"), dec("2"), dec("2.9"), dec("3.1"), dec("3.4")],
            show: Show::Number,
        },
    ],
    notes: NOTES,
    clashes: &[
        Clash {
            when: LLN.above_times("1", &ULN),
            at: &LLN,
            unused: &[&LLN, &ULN],
            text: t(
                "上限より大きくなっています。上限と下限を確かめてください",
                "above the upper limit; check both limits",
            ),
        },
        Clash {
            when: Rule::Any(&[
                Rule::All(&[BASELINE.above_times("1", &ULN), BASELINE_STATUS.is_one_of(&["normal", "low"])]),
                Rule::All(&[BASELINE.at_most_times("1", &ULN), BASELINE_STATUS.is_one_of(&["high"])]),
                Rule::All(&[BASELINE.below_times("1", &LLN), BASELINE_STATUS.is_one_of(&["normal", "high"])]),
                Rule::All(&[BASELINE.at_least_times("1", &LLN), BASELINE_STATUS.is_one_of(&["low"])]),
            ]),
            at: &BASELINE_STATUS,
            unused: &[&BASELINE_STATUS, &BASELINE],
            text: t(
                "治療前値と基準値から分かることと食い違います。どちらかを直してください",
                "contradicts the baseline and the limits of normal; correct one of them",
            ),
        },
        Clash {
            // To any other term total calcium is nothing, and a value stands beside it.
            when: Rule::All(&[
                TERM.is_one_of(&["hypocalcemia", "hypercalcemia"]),
                VALUE.above("-1000000"),
                CALCIUM.at_least("0"),
            ]),
            at: &CALCIUM,
            unused: &[&VALUE, &CALCIUM],
            text: t(
                "測定値（補正済み）と補正前の値の両方が入っています。どちらか一つにしてください",
                "both a corrected and an uncorrected value are given; keep one",
            ),
        },
        Clash {
            when: Rule::All(&[SYMPTOMS.is_no(), SYMPTOMS_MODERATE.is_yes()]),
            at: &SYMPTOMS_MODERATE,
            unused: &[&SYMPTOMS, &SYMPTOMS_MODERATE],
            text: t(
                "「症状がない」と食い違います。どちらかを直してください",
                "contradicts the answer that there are no symptoms; correct one of them",
            ),
        },
        Clash {
            // Only there is it asked.
            when: Rule::All(&[TERM.is_one_of(&["dlco"]), NO_BASELINE.is_yes(), BASELINE.at_least("0")]),
            at: &NO_BASELINE,
            unused: &[&NO_BASELINE, &BASELINE],
            text: t(
                "治療前値が入力されています。どちらかを直してください",
                "but a baseline is given; correct one of them",
            ),
        },
        Clash {
            // What is low is not missing.
            when: Rule::All(&[
                TERM.is_one_of(&["dlco"]),
                NO_BASELINE.is_yes(),
                BASELINE_STATUS.is_one_of(&["normal", "high", "low"]),
            ]),
            at: &NO_BASELINE,
            unused: &[&NO_BASELINE, &BASELINE_STATUS],
            text: t(
                "治療前値が高いか低いかが入力されています。どちらかを直してください",
                "but it is given whether the baseline was high or low; correct one of them",
            ),
        },
    ],
    helps: &[(&METHOD, &["alp", "ldh"])],
    statements: &[],
    also: &[],
    each: None,
    figure: None,
    leaflet: None,
    examples: &[
        Example {
            id: "platelets-20",
            title: t("血小板 2.0万/µL：版で変わるGrade", "Platelets 20 × 10⁹/L: the grade depends on the version"),
            note: None,
            entries: &[
                ("term", "platelets"),
                ("value", "2.0"),
                ("unit", "10^4/uL"),
                ("transfusion", "no"),
                ("life-threatening", "no"),
            ],
        },
        Example {
            id: "sodium-gap",
            title: t("Na 129.5：5.0の文面が空白の値", "Sodium 129.5: a value that 5.0 leaves open"),
            note: None,
            entries: &[
                ("term", "hyponatremia"),
                ("version", "5.0"),
                ("value", "129.5"),
                ("unit", "mmol/L"),
                ("lln", "138"),
                ("symptoms", "no"),
                ("life-threatening", "no"),
            ],
        },
    ],
    ..Calculator::BLANK
};
