//! Performance status: what three published conversions make of a Karnofsky figure, or of ECOG's, side by side.

use crate::definition::{
    Calculator, Choice, Cite, Clash, Class, Classes, Example, Field, Formula, Input, Method, Output, Rule, Section,
    Show, Subject, Text, Tone, Verdict, by, dec, t, w,
};
use crate::shared::patient::ECOG_PS;
use crate::shared::sources::PERFORMANCE;

static FROM: Field = Field::choice(
    "from",
    t("換算の向き", "Direction"),
    &[Choice::new("kps", t("KPSから", "From KPS")), Choice::new("ecog", t("ECOG PSから", "From ECOG PS"))],
);

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

const TABLES: Cite =
    Cite { source: &PERFORMANCE, section: t("KPSとECOG PSの換算", "conversion between KPS and ECOG PS") };
const FROM_KPS: Rule = FROM.is_one_of(&["kps"]);
const FROM_ECOG: Rule = FROM.is_one_of(&["ecog"]);

/// A figure of a table.
const fn ecog(it: &str) -> Formula {
    Formula::Number(dec(it))
}

/// The table in common use: 90 to 100, 70 to 80, 50 to 60, 30 to 40, 10 to 20.
const COMMON: Formula = by!(
    KPS,
    "100" => ecog("0"),
    "90" => ecog("0"),
    "80" => ecog("1"),
    "70" => ecog("1"),
    "60" => ecog("2"),
    "50" => ecog("2"),
    "40" => ecog("3"),
    "30" => ecog("3"),
    "20" => ecog("4"),
    "10" => ecog("4"),
);
/// Ma 2010: 100, 80 to 90, 60 to 70, 40 to 50, 10 to 30.
const MA: Formula = by!(
    KPS,
    "100" => ecog("0"),
    "90" => ecog("1"),
    "80" => ecog("1"),
    "70" => ecog("2"),
    "60" => ecog("2"),
    "50" => ecog("3"),
    "40" => ecog("3"),
    "30" => ecog("4"),
    "20" => ecog("4"),
    "10" => ecog("4"),
);
/// Prasad 2018: 100, 80 to 90, 70, 50 to 60, 10 to 40.
const PRASAD: Formula = by!(
    KPS,
    "100" => ecog("0"),
    "90" => ecog("1"),
    "80" => ecog("1"),
    "70" => ecog("2"),
    "60" => ecog("3"),
    "50" => ecog("3"),
    "40" => ecog("4"),
    "30" => ecog("4"),
    "20" => ecog("4"),
    "10" => ecog("4"),
);

/// The least or the highest KPS that a table has for ECOG PS 0 to 4.
macro_rules! kps {
    ($zero:literal, $one:literal, $two:literal, $three:literal, $four:literal) => {
        by!(
            ECOG_PS,
            "0" => ecog($zero),
            "1" => ecog($one),
            "2" => ecog($two),
            "3" => ecog($three),
            "4" => ecog($four),
        )
    };
}

const fn shown(id: &'static str, label: Text, formula: Formula) -> Output {
    Output { id, label, unit: Text::same(""), formula, places: 0, limits: &[], show: Show::Number }
}

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "performance-status",
    title: w("KPSとECOG PS：3つの換算", "KPS and ECOG PS: three conversions"),
    short: t("KPSとECOG PS", "KPS and ECOG PS"),
    summary: t(
        "KPSとECOG PSを相互に換算する3つの公表された表を並べ、一致するかどうかを示します。どれも選びません。",
        "Shows what three published tables make of a KPS in ECOG PS, or of an ECOG PS in KPS, and whether they agree. \
            None is chosen.",
    ),
    intended_use: t(
        "試験担当者や腫瘍を診る医師が、換算で値が変わるかどうかを確かめるために使います。",
        "For those who care for patients with cancer or run trials, to see whether a conversion changes the figure.",
    ),
    limits: &[
        t(
            "ECOG PSもKPSも患者を診て決めるもので、一方から他方が決まるものではありません。\
                ここでの換算をほかの計算に自動では使いません。",
            "Both are judged at the bedside, and neither follows from the other. No other page uses these conversions \
                by itself.",
        ),
        t(
            "Maらの表で実際と一致した割合は75%、Prasadらでは78.1%と報告されています（公開の再掲で確認、\
                原著と未照合）。",
            "Ma’s table is reported to hit 75 % of patients and Prasad’s 78.1 % (restated publicly, not checked in \
                the papers).",
        ),
    ],
    subject: Subject::Scores,
    keywords: &[
        "ぴーえす",
        "ぱふぉーまんすすてーたす",
        "全身状態",
        "かんさん",
        "換算",
        "KPS",
        "Karnofsky",
        "ECOG",
        "performance status",
    ],
    version: "2018",
    sources: &[&PERFORMANCE],
    sections: &[Section {
        title: t("全身状態", "Condition"),
        hint: None,
        inputs: &[Input::Field(&FROM), Input::Field(&KPS), Input::Field(&ECOG_PS)],
    }],
    method: Method::Classification(Classes {
        classes: &[
            Class {
                verdict: Verdict {
                    id: "ranges-differ",
                    label: t("KPSの範囲は表によって異なる", "The ranges of KPS differ"),
                    says: t(
                        "このECOG PSに当たるKPSの範囲は、表によって異なります（3つの表を並べて示します）。",
                        "The tables have different ranges of KPS for this ECOG PS; the three stand side by side.",
                    ),
                    tone: Tone::Caution,
                },
                text: t(
                    "ECOG PSからの換算（どのPSでも3つの表の範囲は同じでない）",
                    "From an ECOG PS: the three tables never give the same range",
                ),
                rule: Rule::All(&[FROM_ECOG, ECOG_PS.is_one_of(&["0", "1", "2", "3", "4"])]),
                cite: TABLES,
                reading: None,
            },
            Class {
                verdict: Verdict {
                    id: "conversions-differ",
                    label: t("換算は一致しない", "The conversions differ"),
                    says: t(
                        "このKPSに対するECOG PSは、表によって異なります。",
                        "The tables give different ECOG PS for this KPS.",
                    ),
                    tone: Tone::Caution,
                },
                text: t(
                    "3つの表が異なるECOG PSを示すKPS（90、70、60、50、40、30）",
                    "A KPS for which the three tables give different ECOG PS (90, 70, 60, 50, 40, 30)",
                ),
                rule: Rule::All(&[FROM_KPS, KPS.is_one_of(&["90", "70", "60", "50", "40", "30"])]),
                cite: TABLES,
                reading: None,
            },
        ],
        otherwise: Verdict {
            id: "conversions-agree",
            label: t("3つの換算が一致", "The three conversions agree"),
            says: t(
                "3つの表は同じECOG PSを示します。実際の患者のPSがそうであるとは限りません。",
                "The three tables give the same figure. The patient’s own PS may still be another.",
            ),
            tone: Tone::Neutral,
        },
    }),
    outputs: &[
        shown("ecog-common", t("ECOG PS（広く使われる表）", "ECOG PS by the table in common use"), COMMON),
        shown("ecog-ma-2010", t("ECOG PS（Maら 2010年）", "ECOG PS by Ma et al. 2010"), MA),
        shown("ecog-prasad-2018", t("ECOG PS（Prasadら 2018年）", "ECOG PS by Prasad et al. 2018"), PRASAD),
        shown(
            "kps-common-least",
            t("KPS（広く使われる表）下端", "KPS by the table in common use, from"),
            kps!("90", "70", "50", "30", "10"),
        ),
        shown(
            "kps-common-most",
            t("KPS（広く使われる表）上端", "KPS by the table in common use, to"),
            kps!("100", "80", "60", "40", "20"),
        ),
        shown(
            "kps-ma-2010-least",
            t("KPS（Maら 2010年）下端", "KPS by Ma et al. 2010, from"),
            kps!("100", "80", "60", "40", "10"),
        ),
        shown(
            "kps-ma-2010-most",
            t("KPS（Maら 2010年）上端", "KPS by Ma et al. 2010, to"),
            kps!("100", "90", "70", "50", "30"),
        ),
        shown(
            "kps-prasad-2018-least",
            t("KPS（Prasadら 2018年）下端", "KPS by Prasad et al. 2018, from"),
            kps!("100", "80", "70", "50", "10"),
        ),
        shown(
            "kps-prasad-2018-most",
            t("KPS（Prasadら 2018年）上端", "KPS by Prasad et al. 2018, to"),
            kps!("100", "90", "70", "60", "40"),
        ),
    ],
    clashes: &[
        Clash {
            when: Rule::All(&[FROM_KPS, ECOG_PS.is_one_of(&["0", "1", "2", "3", "4"])]),
            at: &ECOG_PS,
            unused: &[&FROM, &ECOG_PS],
            text: t(
                "「KPSから」を選んでいます。換算の向きを変えるか、ECOG PSを消してください",
                "the direction is from KPS; turn it round, or take the ECOG PS away",
            ),
        },
        Clash {
            when: Rule::All(&[
                FROM_ECOG,
                KPS.is_one_of(&["100", "90", "80", "70", "60", "50", "40", "30", "20", "10"]),
            ]),
            at: &KPS,
            unused: &[&FROM, &KPS],
            text: t(
                "「ECOG PSから」を選んでいます。換算の向きを変えるか、KPSを消してください",
                "the direction is from ECOG PS; turn it round, or take the KPS away",
            ),
        },
        Clash {
            when: Rule::All(&[
                ECOG_PS.is_one_of(&["0", "1", "2", "3", "4"]),
                KPS.is_one_of(&["100", "90", "80", "70", "60", "50", "40", "30", "20", "10"]),
            ]),
            at: &ECOG_PS,
            unused: &[&KPS, &ECOG_PS],
            text: t(
                "KPSとECOG PSの両方が入力されています。換算するほうだけを残してください",
                "both KPS and ECOG PS are entered; keep the one to be converted",
            ),
        },
    ],
    examples: &[
        Example {
            id: "kps-70",
            title: t("KPS 70", "KPS 70"),
            note: None,
            entries: &[("from", "kps"), ("kps-value", "70")],
        },
        Example {
            id: "ecog-2",
            title: t("ECOG PS 2", "ECOG PS 2"),
            note: None,
            entries: &[("from", "ecog"), ("ps", "2")],
        },
    ],
    ..Calculator::BLANK
};
