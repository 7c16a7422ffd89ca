//! One patient, all protocols: what is known is entered once, and held against every eligibility of the suite.
//!
//! It is made from the catalogue, so that a new eligibility joins by itself.

use crate::core::{Calculator, Example, Field, Input, Method, Section, Source, Subject, Text, t};

/// The page's id.
pub const ID: &str = "all-protocols";

static LIMITS: &[Text] = &[
    t(
        "並べるだけで、どの治療がよいかは示しません。",
        "It sets the criteria side by side and does not say which treatment is better.",
    ),
    t("この集まりにある基準だけを見ています。", "Only the criteria of this suite are looked at."),
];

static EXAMPLES: &[Example] = &[Example {
    id: "aged-19",
    title: t("19歳・血小板6万", "Aged 19, platelets 60,000"),
    note: None,
    entries: &[("age", "19"), ("ps", "1"), ("consent", "yes"), ("platelets", "60000")],
}];

/// Makes it from these calculators.
pub fn of(all: &'static [&'static Calculator]) -> Calculator {
    let protocols: Vec<&'static Calculator> =
        all.iter().copied().filter(|it| it.subject == Subject::Eligibility).collect();
    let asked_by =
        |field: &Field| protocols.iter().filter(|it| it.fields().iter().any(|own| std::ptr::eq(*own, field))).count();
    let mut taken: Vec<&'static Field> = Vec::new();
    let mut shared = Vec::new();
    for input in protocols.iter().flat_map(|it| it.inputs()) {
        if let Input::Field(field) = *input
            && asked_by(field) > 1
            && !taken.contains(&field)
        {
            // The day to which a measurement has to be nearest is known before the measurement.
            let day = field.nearest_to.filter(|it| asked_by(it) > 0 && !taken.contains(it));
            for it in day.into_iter().chain([field]) {
                taken.push(it);
                shared.push(Input::Field(it));
            }
        }
    }
    let mut sections = vec![Section {
        title: t("いくつかの基準が尋ねる項目", "Asked by several"),
        hint: Some(t("一度の入力で、すべてに使います", "entered once, used by all")),
        inputs: shared.leak(),
    }];
    for it in &protocols {
        let own = it.inputs().filter(|it| !matches!(it, Input::Field(field) if taken.contains(field)));
        let own: Vec<Input> = own.copied().collect();
        sections.push(Section { title: it.short, hint: None, inputs: own.leak() });
    }
    let mut sources: Vec<&'static Source> = Vec::new();
    for source in protocols.iter().flat_map(|it| it.sources) {
        if !sources.iter().any(|it| it.id == source.id) {
            sources.push(source);
        }
    }
    Calculator {
        id: ID,
        title: t("一人の患者をすべての基準と照合", "One patient, all protocols"),
        short: t("すべての基準と照合", "All protocols"),
        summary: t(
            "分かっていることを一度入力すると、適格性の計算すべてについて、判定・足りない項目・基準の違いを並べます。",
            "Enter what is known once: every eligibility with its verdict, what it still lacks, and where the criteria differ.",
        ),
        intended_use: t(
            "候補となる治療や試験を比べるとき、または紹介を受けたときに、医師・臨床研究コーディネーター（CRC）が使います。",
            "For physicians and clinical research coordinators, when treatments or trials are weighed or a patient is referred.",
        ),
        limits: LIMITS,
        subject: Subject::Eligibility,
        keywords: &[
            "ひとりのかんじゃ",
            "すべてのきじゅん",
            "てきかくせい",
            "しょうごう",
            "いっかつ",
            "一括",
            "比較",
            "ひかく",
            "適格性",
            "all protocols",
            "eligibility",
            "compare",
            "side by side",
            "one patient",
        ],
        version: "2026-11",
        sources: sources.leak(),
        sections: sections.leak(),
        method: Method::Together(protocols.leak()),
        outputs: &[],
        notes: &[],
        clashes: &[],
        helps: &[],
        statements: &[],
        also: &[],
        each: None,
        figure: None,
        leaflet: None,
        examples: EXAMPLES,
    }
}
