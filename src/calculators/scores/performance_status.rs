//! Performance status: what three published conversions make of a Karnofsky figure, side by side.

use crate::definition::{
    Calculator, Choice, Cite, Class, Classes, Example, Field, Input, Method, Rule, Scale, Section, Subject, Text, Tone,
    Verdict, t, w,
};
use crate::shared::sources::PERFORMANCE;

static KPS: Field = Field::choice(
    "kps-value",
    t("KPS（Karnofsky、%）", "KPS (Karnofsky, %)"),
    &[
        Choice::new("100", Text::same("100")),
        Choice::new("90", Text::same("90")),
        Choice::new("80", Text::same("80")),
        Choice::new("70", Text::same("70")),
        Choice::new("60", Text::same("60")),
        Choice::new("50", Text::same("50")),
        Choice::new("40", Text::same("40")),
        Choice::new("30", Text::same("30")),
        Choice::new("20", Text::same("20")),
        Choice::new("10", Text::same("10")),
    ],
);

const TABLES: Cite = Cite { source: &PERFORMANCE, section: t("KPSからECOG PSへの換算", "conversion of KPS to ECOG PS") };

/// One class of a conversion.
const fn ecog(id: &'static str, label: Text, text: Text, rule: Rule) -> Class {
    Class { verdict: verdict(id, label, text), text, rule, cite: TABLES, reading: None }
}

const fn verdict(id: &'static str, label: Text, says: Text) -> Verdict {
    Verdict { id, label, says, tone: Tone::Neutral }
}

const E0: Text = Text::same("ECOG 0");
const E1: Text = Text::same("ECOG 1");
const E2: Text = Text::same("ECOG 2");
const E3: Text = Text::same("ECOG 3");
const E4: Text = Text::same("ECOG 4");

static COMMON: &[Class] = &[
    ecog("ecog-4", E4, t("KPS 10〜20", "KPS 10 to 20"), KPS.is_one_of(&["20", "10"])),
    ecog("ecog-3", E3, t("KPS 30〜40", "KPS 30 to 40"), KPS.is_one_of(&["40", "30"])),
    ecog("ecog-2", E2, t("KPS 50〜60", "KPS 50 to 60"), KPS.is_one_of(&["60", "50"])),
    ecog("ecog-1", E1, t("KPS 70〜80", "KPS 70 to 80"), KPS.is_one_of(&["80", "70"])),
];
static MA: &[Class] = &[
    ecog("ecog-4", E4, t("KPS 10〜30", "KPS 10 to 30"), KPS.is_one_of(&["30", "20", "10"])),
    ecog("ecog-3", E3, t("KPS 40〜50", "KPS 40 to 50"), KPS.is_one_of(&["50", "40"])),
    ecog("ecog-2", E2, t("KPS 60〜70", "KPS 60 to 70"), KPS.is_one_of(&["70", "60"])),
    ecog("ecog-1", E1, t("KPS 80〜90", "KPS 80 to 90"), KPS.is_one_of(&["90", "80"])),
];
static PRASAD: &[Class] = &[
    ecog("ecog-4", E4, t("KPS 10〜40", "KPS 10 to 40"), KPS.is_one_of(&["40", "30", "20", "10"])),
    ecog("ecog-3", E3, t("KPS 50〜60", "KPS 50 to 60"), KPS.is_one_of(&["60", "50"])),
    ecog("ecog-2", E2, t("KPS 70", "KPS 70"), KPS.is_one_of(&["70"])),
    ecog("ecog-1", E1, t("KPS 80〜90", "KPS 80 to 90"), KPS.is_one_of(&["90", "80"])),
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "performance-status",
    title: w("KPSとECOG PS：3つの換算", "KPS and ECOG PS: three conversions"),
    short: t("KPSとECOG PS", "KPS and ECOG PS"),
    summary: t(
        "KPSをECOG PSに換算する3つの公表された表を並べ、一致するかどうかを示します。どれも選びません。",
        "Shows what three published tables make of a KPS in ECOG PS, and whether they agree. None is chosen.",
    ),
    intended_use: t(
        "試験担当者や腫瘍を診る医師が、換算で値が変わるかどうかを確かめるために使います。",
        "For those who care for patients with cancer or run trials, to see whether a conversion changes the figure.",
    ),
    limits: &[
        t(
            "ECOG PSは患者を診て決めるもので、KPSから決まるものではありません。ここでの換算をほかの計算に自動では使いません。",
            "ECOG PS is judged at the bedside and does not follow from KPS. No other page uses these conversions by itself.",
        ),
        t(
            "Maらの表で実際と一致した割合は75%、Prasadらでは78.1%と報告されています（公開の再掲で確認、原著と未照合）。",
            "Ma’s table is reported to hit 75 % of patients and Prasad’s 78.1 % (restated publicly, not checked in the papers).",
        ),
    ],
    subject: Subject::Scores,
    keywords: &[
        "ぴーえす", "ぱふぉーまんすすてーたす", "全身状態", "かんさん", "換算", "KPS", "Karnofsky", "ECOG", "performance status",
    ],
    version: "2018",
    sources: &[&PERFORMANCE],
    sections: &[Section { title: t("全身状態", "Condition"), hint: None, inputs: &[Input::Field(&KPS)] }],
    method: Method::Classification(Classes {
        classes: &[Class {
            verdict: Verdict {
                id: "conversions-differ",
                label: t("換算は一致しない", "The conversions differ"),
                says: t(
                    "このKPSに対するECOG PSは、表によって異なります。",
                    "The tables make different figures of ECOG PS of this KPS.",
                ),
                tone: Tone::Caution,
            },
            text: t("3つの表が異なるECOG PSを示すKPS（90、70、60、50、40、30）", "A KPS of which the three tables make different figures (90, 70, 60, 50, 40, 30)"),
            rule: KPS.is_one_of(&["90", "70", "60", "50", "40", "30"]),
            cite: TABLES,
            reading: None,
        }],
        otherwise: Verdict {
            id: "conversions-agree",
            label: t("3つの換算が一致", "The three conversions agree"),
            says: t(
                "3つの表は同じECOG PSを示します。実際の患者のPSがそうであるとは限りません。",
                "The three tables make the same figure. The patient’s own PS may still be another.",
            ),
            tone: Tone::Neutral,
        },
    }),
    also: &[
        Scale {
            id: "common",
            title: t("広く使われる表", "The table in common use"),
            when: None,
            classes: Classes { classes: COMMON, otherwise: verdict("ecog-0", E0, t("KPS 90〜100", "KPS 90 to 100")) },
        },
        Scale {
            id: "ma-2010",
            title: t("Maら（2010年）", "Ma et al. 2010"),
            when: None,
            classes: Classes { classes: MA, otherwise: verdict("ecog-0", E0, t("KPS 100", "KPS 100")) },
        },
        Scale {
            id: "prasad-2018",
            title: t("Prasadら（2018年）", "Prasad et al. 2018"),
            when: None,
            classes: Classes { classes: PRASAD, otherwise: verdict("ecog-0", E0, t("KPS 100", "KPS 100")) },
        },
    ],
    examples: &[Example { id: "kps-70", title: t("KPS 70", "KPS 70"), note: None, entries: &[("kps-value", "70")] }],
    ..Calculator::BLANK
};
