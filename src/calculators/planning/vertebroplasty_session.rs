//! A session of percutaneous vertebroplasty: levels, needle, cement, leak and rest
//! (Japanese Society of Interventional Radiology, 2019).

use crate::definition::Criteria::Caution;
use crate::definition::{
    Calculator, Clash, Class, Classes, Criterion, Each, Example, Formula, Input, Level, Method, Note, Output, Rule,
    Scale, Section, Show, Subject, Text, Tone, Verdict, Warnings, dec, t, w,
};
use crate::shared::sources::JSIR_PVP;

mod questions;
mod statements;

use questions::{
    AFTER, BODY_VOLUME, CARE, CEMENT, CHANGED, CHANGES, CQ5, END_TIME, IMAGES, LEAK, LEVEL, LEVELS_TREATED, MANY,
    MUCH_CEMENT, NEEDLE_GAUGE, NEEDLE_MM, OVERVIEW, THICK,
};
use statements::STATEMENTS;

const TO_ASSESS: Verdict = Verdict {
    id: "assess",
    label: t("神経・血行動態の変化：評価を要する", "Neurological or haemodynamic change: to be assessed"),
    says: t(
        "神経・血行動態の変化があります。ガイドラインは、詳しい神経学的評価と画像検査（術直後のセメントはCT、\
            必要に応じてMRI）を挙げています。",
        "There is a neurological or haemodynamic change. The guideline names a detailed neurological assessment and \
            imaging: CT for cement right afterwards, MRI as needed.",
    ),
    tone: Tone::Bad,
};
const STOP_NOTED: Verdict = Verdict {
    id: "stop-noted",
    label: t("セメント漏出あり", "Leak of cement"),
    says: t(
        "セメント漏出あり：ガイドラインは速やかに注入を止めるとしています。",
        "There is a leak of cement: the guideline has the injection end at once.",
    ),
    tone: Tone::Bad,
};
const CAUTION: Verdict = Verdict {
    id: "caution",
    label: t("注意する点あり", "Cautions apply"),
    says: t(
        "ガイドラインの目安を超える項目、またはMRIでの評価が勧められる術後の痛みがあります。",
        "A figure of the guideline is exceeded, or there is pain afterwards for which it advises MRI.",
    ),
    tone: Tone::Caution,
};

static LEVELS: &[Level] = &[
    Level {
        verdict: TO_ASSESS,
        warnings: &[Criterion {
            id: "PVP-C4n",
            kind: Caution,
            applies: Some(t("術後に神経・血行動態の変化がある", "Neurological or haemodynamic change afterwards")),
            text: t("術後に神経・血行動態の変化がない", "No neurological or haemodynamic change afterwards"),
            rule: CHANGED,
            cite: CHANGES,
            reading: None,
        }],
    },
    Level {
        verdict: STOP_NOTED,
        warnings: &[Criterion {
            id: "CQ5-leak",
            kind: Caution,
            applies: Some(t("椎体外へのセメント漏出がある", "Cement outside the vertebra")),
            text: t("椎体外へのセメント漏出がない", "No cement outside the vertebra"),
            rule: LEAK.is_yes(),
            cite: CQ5,
            reading: Some(t(
                "漏出の部位と量を問わない。ガイドラインは、目安の量に達する前でも止めるとしている。",
                "Whatever its place and amount; the guideline has it end even before the usual amount is reached.",
            )),
        }],
    },
    Level {
        verdict: CAUTION,
        warnings: &[
            Criterion {
                id: "PVP-L1",
                kind: Caution,
                applies: Some(t("1回に4椎体以上", "Four or more vertebrae in one session")),
                text: t("1回の治療は3椎体まで", "At most three vertebrae in one session"),
                rule: MANY,
                cite: LEVELS_TREATED,
                reading: Some(t(
                    "漏出・肺塞栓・脂肪塞栓を減らすための目安。4椎体以上に定まった方針はなく、禁止とは読まない。",
                    "Meant to reduce leaks, pulmonary embolism and fat embolism. For four or more there is no settled \
                        policy; it is not read as a ban.",
                )),
            },
            Criterion {
                id: "CQ5-5ml",
                kind: Caution,
                applies: Some(t("5 mLを超えた椎体がある", "More than 5 mL of cement in a vertebra")),
                text: t("注入量は1椎体5 mL以下", "At most 5 mL of cement in each vertebra"),
                rule: MUCH_CEMENT,
                cite: CQ5,
                reading: Some(t(
                    "「5 mL以下」は一部の文献の報告で、ガイドラインは明確な上限はないと結論している。\
                        1椎体あたりの量と読む。",
                    "“At most 5 mL” is reported by some; the guideline concludes that there is no clear limit. It is \
                        read as the amount for one vertebra.",
                )),
            },
            Criterion {
                id: "PVP-P3",
                kind: Caution,
                applies: Some(t("針が直径3.1 mm（11 G）より太い", "Needle thicker than 3.1 mm (11 G)")),
                text: t("針は直径3.1 mm（11 G）以下", "Needle of 3.1 mm (11 G) or thinner"),
                rule: THICK,
                cite: OVERVIEW,
                reading: Some(t(
                    "ガイドラインが3.1 mmと11 Gを同じものとするとおり、11 G以上（細い側）は当たらない。\
                        直径とゲージはどちらか一方で足りる。",
                    "The guideline equates 3.1 mm and 11 G, so 11 G and thinner do not count. Diameter or gauge \
                        suffices.",
                )),
            },
            Criterion {
                id: "PVP-C4p",
                kind: Caution,
                applies: Some(t("術後の主な訴えが痛み", "Pain is the main complaint afterwards")),
                text: t("術後の主な訴えは痛みではない", "Pain is not the main complaint afterwards"),
                rule: AFTER.has_all(&["pain"]),
                cite: IMAGES,
                reading: None,
            },
        ],
    },
];

/// The worst of each kind stands beside the verdict, so that none hides another.
static KINDS: &[Scale] = &[
    Scale {
        id: "afterwards",
        title: t("術後の変化", "Changes afterwards"),
        when: None,
        classes: Classes {
            classes: &[
                Class {
                    verdict: TO_ASSESS,
                    text: t("神経・血行動態の変化", "A neurological or haemodynamic change"),
                    rule: CHANGED,
                    cite: CHANGES,
                    reading: None,
                },
                Class {
                    verdict: Verdict {
                        id: "pain-mri",
                        label: t("痛みが主：MRIでの評価を勧めるとする記載", "Mainly pain: MRI is advised"),
                        says: t(
                            "ガイドラインは、痛みが主ならMRIで治療椎体と隣接椎体を評価するよう勧めています。",
                            "Where pain is the main complaint the guideline advises MRI of the treated vertebra and \
                                of those beside it.",
                        ),
                        tone: Tone::Caution,
                    },
                    text: t("主な訴えが痛み", "Pain as the main complaint"),
                    rule: AFTER.has_all(&["pain"]),
                    cite: IMAGES,
                    reading: None,
                },
            ],
            otherwise: Verdict {
                id: "none",
                label: t("変化なし", "No change"),
                says: t(
                    "神経・血行動態の変化も、痛みの訴えもありません。",
                    "Neither a neurological or haemodynamic change, nor pain.",
                ),
                tone: Tone::Neutral,
            },
        },
    },
    Scale {
        id: "leakage",
        title: t("セメントの漏出", "Leak of cement"),
        when: None,
        classes: Classes {
            classes: &[Class {
                verdict: STOP_NOTED,
                text: t("椎体外へのセメント漏出", "Cement outside the vertebra"),
                rule: LEAK.is_yes(),
                cite: CQ5,
                reading: None,
            }],
            otherwise: Verdict {
                id: "none",
                label: t("漏出なし", "No leak"),
                says: t("椎体外へのセメント漏出はありません。", "No cement was seen outside the vertebra."),
                tone: Tone::Neutral,
            },
        },
    },
    Scale {
        id: "figures",
        title: t("椎体数・注入量・針の目安", "Levels, cement and needle"),
        when: None,
        classes: Classes {
            classes: &[Class {
                verdict: Verdict {
                    id: "exceeded",
                    label: t("目安を超える項目あり", "A figure is exceeded"),
                    says: t(
                        "3椎体・1椎体5 mL・針3.1 mm（11 G）のいずれかの目安を超えています。禁止ではありません。",
                        "Three levels, 5 mL in a vertebra or a needle of 3.1 mm (11 G) is exceeded. None of them is a \
                            ban.",
                    ),
                    tone: Tone::Caution,
                },
                text: t(
                    "4椎体以上、5 mLを超える椎体、または太い針",
                    "Four levels or more, more than 5 mL in one, or a thicker needle",
                ),
                rule: Rule::Any(&[MANY, MUCH_CEMENT, THICK]),
                cite: CQ5,
                reading: None,
            }],
            otherwise: Verdict {
                id: "within",
                label: t("目安の範囲内", "Within the figures"),
                says: t(
                    "3椎体・1椎体5 mL・針3.1 mm（11 G）の目安を超えません。",
                    "At most three levels, 5 mL in each and a needle of 3.1 mm (11 G).",
                ),
                tone: Tone::Neutral,
            },
        },
    },
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "vertebroplasty-session",
    title: w(
        "経皮的椎体形成術（PVP）　当日の椎体数・セメント量・安静",
        "Percutaneous vertebroplasty: levels, cement and rest of a session",
    ),
    short: t("椎体形成術の当日", "Vertebroplasty: the session"),
    summary: t(
        "椎体数・針・注入量・漏出をガイドラインの目安と照合し、安静の時刻と、術後の変化に応じた検査の記載を示します。",
        "Checks levels, needle, cement and leaks against the guideline, and shows until when to rest and what it says \
            on changes afterwards.",
    ),
    intended_use: t(
        "IVR医と病棟の医師・看護師が、PVPの計画・記録と術後の観察で、ガイドラインの目安を確かめるために使います。",
        "For interventional radiologists, ward physicians and nurses who plan, record and watch over a \
            vertebroplasty, to see the guideline’s figures.",
    ),
    limits: &[
        t(
            "目標の注入量は出しません。3〜5 mLと椎体体積の50〜70%は両立せず、ガイドラインは明確な上限はないとしていま\
                す。",
            "It gives no target for the cement: 3–5 mL and 50–70 % of the volume do not agree, and the guideline \
                knows no clear limit.",
        ),
        t(
            "両側から穿刺した椎体は、注入量を合計して1行に書いてください。同じ椎体が2行にあると、\
                直すまでその行を使いません。",
            "Add up what went into a vertebra from both sides, in one row. While a vertebra stands in two rows, \
                neither is used.",
        ),
        t(
            "漏出の部位・量による重さの違い、セメントの製品・粘度、放射線量は扱いません。",
            "It does not weigh leaks by place or amount, nor know the product, its viscosity or the radiation dose.",
        ),
    ],
    subject: Subject::Planning,
    keywords: &[
        "ついたいけいせいじゅつ",
        "けいひてきついたいけいせいじゅつ",
        "せめんと",
        "こつせめんと",
        "ちゅうにゅうりょう",
        "ついたいすう",
        "あんせい",
        "ろうしゅつ",
        "はいそくせん",
        "せんし",
        "はり",
        "じゅつご",
        "椎体形成術",
        "経皮的椎体形成術",
        "骨セメント",
        "セメント",
        "セメント量",
        "注入量",
        "椎体数",
        "多椎体",
        "漏出",
        "肺塞栓",
        "安静",
        "術後",
        "穿刺針",
        "ゲージ",
        "充填率",
        "脊椎転移",
        "PVP",
        "PMMA",
        "IVR",
        "CQ5",
        "JSIR",
        "5 mL",
        "vertebroplasty",
        "percutaneous vertebroplasty",
        "cement",
        "bone cement",
        "cement volume",
        "leak",
        "bed rest",
        "levels",
        "needle",
        "gauge",
        "embolism",
        "session",
    ],
    version: "2019-07 / 2026-11-28",
    sources: &[&JSIR_PVP],
    sections: &[
        Section {
            title: t("治療椎体とセメント", "Levels and cement"),
            hint: Some(t("1回の治療で扱う椎体をすべて", "every vertebra of this session")),
            inputs: &[Input::Group(&LEVEL)],
        },
        Section {
            title: t("針と漏出", "Needle and leak"),
            hint: None,
            inputs: &[Input::Field(&NEEDLE_GAUGE), Input::Field(&NEEDLE_MM), Input::Field(&LEAK)],
        },
        Section {
            title: t("術後", "Afterwards"),
            hint: None,
            inputs: &[Input::Field(&END_TIME), Input::Field(&AFTER)],
        },
    ],
    method: Method::Warnings(Warnings {
        concerns: &[],
        levels: LEVELS,
        clear: Verdict {
            id: "no-flag",
            label: t("目安の超過・漏出・術後の変化に該当なし", "No figure exceeded, no leak, no change afterwards"),
            says: t(
                "椎体数・注入量・針はガイドラインの目安の範囲内で、漏出も術後の変化もないと入力されています。\
                    画像の所見、セメントの分布、バイタルサインの値、出血・感染は見ていません。",
                "Levels, cement and needle are within the guideline’s figures, and it was entered that there is \
                    neither a leak nor a change afterwards. What images show, where the cement lies, vital signs, \
                    bleeding and infection were not looked at.",
            ),
            tone: Tone::Neutral,
        },
    }),
    outputs: &[
        Output {
            id: "levels",
            label: t("治療椎体数", "Treated levels"),
            unit: Text::same(""),
            formula: Formula::Members(&LEVEL),
            places: 0,
            limits: &[],
            show: Show::Number,
        },
        Output {
            id: "total",
            label: t("セメント総量", "Total cement"),
            unit: Text::same(" mL"),
            formula: Formula::Sum(&LEVEL, &Formula::answer(&CEMENT)),
            places: 1,
            limits: &[],
            show: Show::Number,
        },
        Output {
            id: "rest-from",
            label: t("終了から2時間", "2 h after the end"),
            unit: Text::same(""),
            formula: Formula::Plus(&Formula::answer(&END_TIME), &Formula::Number(dec("120"))),
            places: 0,
            limits: &[],
            show: Show::Clock,
        },
        Output {
            id: "rest-to",
            label: t("終了から4時間", "4 h after the end"),
            unit: Text::same(""),
            formula: Formula::Plus(&Formula::answer(&END_TIME), &Formula::Number(dec("240"))),
            places: 0,
            limits: &[],
            show: Show::Clock,
        },
    ],
    notes: &[
        Note {
            when: Some(Rule::Not(&Rule::Every(&LEVEL, &BODY_VOLUME.at_most("10")))),
            text: t(
                "入力した体積では、その50%が5 mLを超える椎体があります。ガイドラインの50〜70%と3〜5 \
                    mLは両立しないため、どちらも目標量にはしていません。",
                "For a volume entered here, 50 % is more than 5 mL. The guideline’s 50–70 % and its 3–5 mL do not \
                    agree; neither is made a target.",
            ),
            cite: Some(CQ5),
        },
        Note {
            when: None,
            text: t(
                "安静の時刻は、手技の終了から数えた2時間後と4時間後です。ガイドラインは、\
                    セメントの硬化を確認してからの2〜4時間としています。",
                "The times of rest are two and four hours after the end of the procedure. The guideline counts 2–4 h \
                    once the cement is found to have set.",
            ),
            cite: Some(CARE),
        },
    ],
    clashes: &[Clash {
        when: Rule::Any(&[
            Rule::All(&[NEEDLE_MM.above("3.1"), NEEDLE_GAUGE.is_one_of(&["11", "12", "13", "14", "15", "16"])]),
            Rule::All(&[NEEDLE_MM.at_most("3.1"), NEEDLE_GAUGE.is_one_of(&["8", "9", "10"])]),
        ]),
        at: &NEEDLE_MM,
        unused: &[&NEEDLE_GAUGE, &NEEDLE_MM],
        text: t(
            "ゲージと合いません。3.1 mmは11 Gに当たり、ゲージの数が大きいほど細くなります。どちらかを直してください",
            "does not agree with the gauge: 3.1 mm is 11 G, and a larger gauge is a thinner needle. Correct one of \
                them",
        ),
    }],
    helps: &[],
    statements: STATEMENTS,
    also: KINDS,
    each: Some(Each {
        group: &LEVEL,
        outputs: &[
            Output {
                id: "fill-low",
                label: t("体積の50%", "50 % of the volume"),
                unit: Text::same(" mL"),
                formula: Formula::Times(&Formula::Number(dec("0.5")), &Formula::answer(&BODY_VOLUME)),
                places: 1,
                limits: &[dec("5")],
                show: Show::Number,
            },
            Output {
                id: "fill-high",
                label: t("体積の70%", "70 % of the volume"),
                unit: Text::same(" mL"),
                formula: Formula::Times(&Formula::Number(dec("0.7")), &Formula::answer(&BODY_VOLUME)),
                places: 1,
                limits: &[],
                show: Show::Number,
            },
            Output {
                id: "fill-percent",
                label: t("体積に対する注入量", "Cement by volume"),
                unit: t("%", " %"),
                formula: Formula::Times(
                    &Formula::Over(&Formula::answer(&CEMENT), &Formula::answer(&BODY_VOLUME)),
                    &Formula::Number(dec("100")),
                ),
                places: 1,
                limits: &[],
                show: Show::Number,
            },
        ],
    }),
    figure: None,
    leaflet: None,
    examples: &[
        Example {
            id: "two-levels",
            title: t("T12・L2に4.0 mLと4.5 mL、13 G、14:30終了", "T12 and L2, 4.0 and 4.5 mL, 13 G, finished at 14:30"),
            note: None,
            entries: &[
                ("level-1-vertebra", "t12"),
                ("level-1-cement", "4.0"),
                ("level-1-body-volume", "28"),
                ("level-2-vertebra", "l2"),
                ("level-2-cement", "4.5"),
                ("needle-gauge", "13"),
                ("leak", "no"),
                ("end-time", "14:30"),
                ("after", "none"),
            ],
        },
        Example {
            id: "four-levels",
            title: t("4椎体、1椎体に5.5 mL、術後に痛み", "Four levels, 5.5 mL in one of them, pain afterwards"),
            note: None,
            entries: &[
                ("level-1-vertebra", "t8"),
                ("level-1-cement", "3.0"),
                ("level-2-vertebra", "t10"),
                ("level-2-cement", "3.5"),
                ("level-3-vertebra", "l1"),
                ("level-3-cement", "5.5"),
                ("level-4-vertebra", "l3"),
                ("level-4-cement", "4.5"),
                ("needle-gauge", "11"),
                ("leak", "no"),
                ("end-time", "22:15"),
                ("after", "pain"),
            ],
        },
    ],
    ..Calculator::BLANK
};
