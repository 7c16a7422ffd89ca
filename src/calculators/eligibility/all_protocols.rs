//! One patient, all protocols: what is known is entered once, and held against every eligibility of the suite.
//!
//! It is made from the catalogue, so that a new eligibility joins by itself.

use crate::definition::{Example, Subject, Text, t, w};
use crate::shared::several::{Page, Pair};

/// The page's id.
pub const ID: &str = "all-protocols";

static LIMITS: &[Text] = &[
    t(
        "並べるだけで、どの治療がよいかは示しません。",
        "It sets the criteria side by side and does not say which treatment is better.",
    ),
    t("本アプリに収載した基準だけを照合します。", "Only the criteria in this app are held against the patient."),
];

static EXAMPLES: &[Example] = &[Example {
    id: "aged-19",
    title: t("19歳・血小板6万", "Aged 19, platelets 60,000"),
    note: None,
    entries: &[("age", "19"), ("ps", "1"), ("consent", "yes"), ("platelets", "60000")],
}];

/// One fact that several documents ask in different words, and the answers that cannot both be true of one patient.
/// Until one of them is corrected neither is used, or the same patient would be eligible in one part and septic in
/// another. What is *not* here can both be true: a viral hepatitis, or an infection of the skin, beside a spine without
/// signs of infection; organs that a physician calls preserved beside a raised creatinine; a fever that comes from the
/// tumour.
pub static CONTRADICTIONS: &[Pair] = &[
    // Infection.
    (("systemic-infection", "yes"), ("infection", "none")),
    (("spine-infection", "local|systemic"), ("infection", "none|viral-hepatitis")),
    (("spine-infection", "local|systemic"), ("systemic-infection", "no")),
    (("spine-infection", "none"), ("systemic-infection", "yes")),
    (("infection-risk", "urinary|cholecystitis|meningitis|pressure-ulcer"), ("infection", "none|viral-hepatitis")),
    (("infection-risk", "cholecystitis|meningitis"), ("systemic-infection", "no")),
    // Bleeding.
    (("bleeding-tendency", "none|correctable"), ("uncontrolled-coagulopathy", "yes")),
    (("bleeding-tendency", "uncontrollable"), ("uncontrolled-coagulopathy", "no")),
    // The heart is one of the major organs.
    (("organ-function", "yes"), ("nyha", "3|4")),
    // Whoever has histology of the lesion has some.
    (("histology", "no"), ("target-histology", "yes")),
    // Imaging.
    (("imaging-impossible", "yes"), ("mri-possible", "yes")),
];

/// The page.
pub static PAGE: Page = Page {
    id: ID,
    title: w("一人の患者をすべての基準と照合", "One patient, all protocols"),
    short: t("すべての基準と照合", "All protocols"),
    summary: t(
        "分かっていることを一度入力すると、適格性の計算すべてについて、判定・足りない項目・基準の違いを並べます。",
        "Enter what is known once: every eligibility with its verdict, what it still lacks, and where the \
            criteria differ.",
    ),
    intended_use: t(
        "候補となる治療や試験を比べるとき、または紹介を受けたときに、医師・臨床研究コーディネーター（CRC）が使いま\
            す。",
        "For physicians and clinical research coordinators, when treatments or trials are weighed or a patient is \
            referred.",
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
    version: "2026-11-28",
    of: |it| it.subject == Subject::Eligibility,
    contradictions: CONTRADICTIONS,
    examples: EXAMPLES,
};
