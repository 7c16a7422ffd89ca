//! Pain over time: change, thresholds of importance, and response by the
//! international consensus endpoints.

use crate::definition::Criteria::Check;
use crate::definition::Relation::{Above, AtLeast, AtMost, Below};
use crate::definition::{
    Calculator, Choice, Cite, Clash, Class, Classes, Course, Criterion, Example, Field, Formula, Group, Input, Marks,
    Method, Note, Operand, Output, Rule, Section, Show, Statement, Subject, Text, Tone, Unit, Verdict, dec, t, w,
};
use crate::shared::sources::{CONSENSUS, IMMPACT, JSIR_PVP, OKAYAMA};

static SCALE: Field = Field::choice(
    "scale",
    t("尺度", "Scale"),
    &[Choice::new("0-10", t("0〜10", "0–10")), Choice::new("0-100", t("0〜100 mm", "0–100 mm"))],
)
.hint(t("NRS・VASは0〜10、長さで測ったVASは0〜100 mm", "NRS or VAS 0–10; a VAS measured as a length 0–100 mm"));

static DAY: Field = Field::number(
    "day",
    t("治療からの日数", "Days from treatment"),
    &[
        Unit::base("d", t("日", "d"), t("治療日を0日とした日数", "days, treatment being day 0"), 0)
            .also(&["day", "days", "日目", "日後"]),
        Unit::times("wk", t("週", "wk"), t("治療日を0週とした週数", "weeks, treatment being week 0"), "7", 0)
            .also(&["w", "week", "weeks", "週目", "週後"])
            .named(),
    ],
    "-365",
    "7300",
)
.usual("-90", "3700")
.whole();

static PAIN: Field = Field::number(
    "pain",
    t("痛み", "Pain"),
    &[
        Unit::base("0-10", t("", ""), t("0から10", "0 to 10"), 1).also(&["/10", "点", "cm"]),
        Unit::times("0-100", Text::same("mm"), t("0から100ミリメートル", "0 to 100 millimetres"), "0.1", 0)
            .also(&["/100"]),
    ],
    "0",
    "10",
)
.unit_from(&SCALE)
.exact();

static READING: Group = Group {
    id: "reading",
    label: t("測定", "Reading"),
    fields: &[&DAY, &PAIN],
    most: 24,
    counter: "回",
    order: Some(&DAY),
    unique: None,
};

static MG_A_DAY: &[Unit] = &[Unit::base("mg/d", t("mg/日", "mg/day"), t("1日あたりミリグラム", "milligrams a day"), 0)
    .also(&["mg", "mg/日", "mg/day"])];

/// The same for both doses: a rescue dose counted only once would look like a rise.
const DOSE: Text = t(
    "経口モルヒネ換算の1日総量（レスキューを含む）。オピオイドなしは0",
    "24-hour total in oral morphine equivalents, rescue doses included; none is 0",
);

static OMED_BEFORE: Field =
    Field::number("omed-before", t("治療前のオピオイド量（OMED）", "Opioid before (OMED)"), MG_A_DAY, "0", "10000")
        .usual("0", "2000")
        .exact()
        .hint(DOSE);
static OMED_AFTER: Field = Field::number(
    "omed-after",
    t("最後の測定時のオピオイド量（OMED）", "Opioid at the last reading (OMED)"),
    MG_A_DAY,
    "0",
    "10000",
)
.usual("0", "2000")
.exact()
.hint(DOSE);

/// For those who know that the opioid was not raised, and not how much it was.
static OPIOID: Field = Field::choice(
    "opioid",
    t("治療後のオピオイド（治療前と比べて）", "Opioid after treatment, against before"),
    &[
        Choice::new("unchanged", t("変わらない（使用なしのままを含む）", "Unchanged (or still none)")),
        Choice::new(
            "not-increased",
            t("増えていない（減量を含む、量は不明）", "Not increased (perhaps less, amount unknown)"),
        ),
        Choice::new("increased", t("増えた（量は不明）", "Increased (amount unknown)")),
    ],
)
.hint(t(
    "量が分からないとき。測定のあった全期間について",
    "where the dose is not known; for the whole time of the readings",
));

const FIRST: Operand = Operand::first(&PAIN, &READING);
const LAST: Operand = Operand::last(&PAIN, &READING);
const BEFORE: Operand = Operand::here(&OMED_BEFORE);
const AFTER: Operand = Operand::with_last(&OMED_AFTER, &READING);

const NOT_RAISED: Rule = OPIOID.is_one_of(&["unchanged", "not-increased"]);
const UNCHANGED: Rule = OPIOID.is_one_of(&["unchanged"]);

/// No more opioid than before. Nothing is no more than any dose, known or not.
const NO_MORE: Rule = Rule::Known(
    t("オピオイド増量なし", "no more opioid"),
    &[NOT_RAISED, Rule::Any(&[AFTER.against(AtMost, "0"), AFTER.compare(AtMost, "1", BEFORE, "0")])],
);
const LESS_DOSE: Rule =
    Rule::All(&[AFTER.compare(AtMost, "0.75", BEFORE, "0"), AFTER.compare(Below, "1", BEFORE, "0")]);
/// Less opioid by 25 % or more; what has not changed is not less, and whoever says "not increased" leaves it open.
const QUARTER_LESS: Rule = Rule::Known(
    t("オピオイド25%以上の減量", "25 % less opioid or more"),
    &[Rule::All(&[Rule::Not(&UNCHANGED), NOT_RAISED, LESS_DOSE]), LESS_DOSE],
);
const SAME_DOSE: Rule = Rule::All(&[AFTER.compare(AtMost, "1", BEFORE, "0"), AFTER.compare(AtLeast, "1", BEFORE, "0")]);
/// As much opioid as before.
const SAME: Rule = Rule::Known(
    t("オピオイド量が同じ", "the same opioid dose"),
    &[Rule::All(&[NOT_RAISED, Rule::Any(&[UNCHANGED, SAME_DOSE])]), SAME_DOSE],
);
/// More opioid by 25 % or more.
const QUARTER_MORE: Rule = Rule::Known(
    t("オピオイド25%以上の増量", "25 % more opioid or more"),
    &[Rule::All(&[Rule::Not(&NOT_RAISED), MORE_DOSE]), MORE_DOSE],
);
/// What is more than nought and 1.25 times the dose before is more than that.
const MORE_DOSE: Rule = Rule::All(&[AFTER.against(Above, "0"), AFTER.compare(AtLeast, "1.25", BEFORE, "0")]);

const ENDPOINTS: Cite = Cite { source: &CONSENSUS, section: t("奏効の定義", "definition of response") };
const CHANGE: Cite =
    Cite { source: &IMMPACT, section: t("臨床的に意味のある変化", "clinically important change") };
const ACCEPTABLE: Cite = Cite { source: &JSIR_PVP, section: t("総説1", "review 1") };

const THIRTY: Rule = Rule::All(&[FIRST.against(Above, "0"), LAST.compare(AtMost, "0.7", FIRST, "0")]);
const FIFTY: Rule = Rule::All(&[FIRST.against(Above, "0"), LAST.compare(AtMost, "0.5", FIRST, "0")]);

static CHECKS: &[Criterion] = &[
    Criterion {
        id: "IMMPACT-30",
        kind: Check,
        applies: None,
        text: t("30%以上の軽減（中等度の変化）", "Down 30 % or more (moderate change)"),
        rule: THIRTY,
        cite: CHANGE,
        reading: None,
    },
    Criterion {
        id: "IMMPACT-50",
        kind: Check,
        applies: None,
        text: t("50%以上の軽減（大きな変化）", "Down 50 % or more (substantial change)"),
        rule: FIFTY,
        cite: CHANGE,
        reading: None,
    },
    Criterion {
        id: "IMMPACT-2",
        kind: Check,
        applies: None,
        text: t("2点以上の軽減", "Down 2 points or more"),
        rule: LAST.compare(AtMost, "1", FIRST, "-2"),
        cite: CHANGE,
        reading: Some(t(
            "治療前の痛みが弱いと、割合と点数の判定は食い違う。両方を示す。",
            "With little pain at baseline, percentage and points disagree; both are shown.",
        )),
    },
    Criterion {
        id: "PVP-P6",
        kind: Check,
        applies: None,
        text: t(
            "50%以上の軽減（PVPで患者が受け入れられる目安）",
            "Down 50 % or more (acceptable to patients after PVP)",
        ),
        rule: FIFTY,
        cite: ACCEPTABLE,
        reading: None,
    },
];

static RESPONSES: &[Class] = &[
    Class {
        verdict: Verdict {
            id: "complete-response",
            label: t("完全奏効（CR）", "Complete response (CR)"),
            says: t("痛みが0になり、オピオイドは増えていません。", "Pain is 0, and opioids have not increased."),
            tone: Tone::Good,
        },
        text: t("痛み0、オピオイド増量なし", "Pain 0 without more opioid"),
        rule: Rule::All(&[FIRST.against(Above, "0"), LAST.against(AtMost, "0"), NO_MORE]),
        cite: ENDPOINTS,
        reading: Some(t(
            "「増量」はわずかでも増えた場合とする。治療前の痛みが0なら評価の対象にしない（PRも同じ）。",
            "Any rise counts as more opioid. With no pain at baseline it cannot be assessed; nor can PR.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "partial-response",
            label: t("部分奏効（PR）", "Partial response (PR)"),
            says: t(
                "痛みが2点以上下がってオピオイドが増えていないか、痛みが増さずにオピオイドが25%以上減っています。",
                "Pain is down 2 points or more without more opioid, or opioid is down 25 % or more without more pain.",
            ),
            tone: Tone::Good,
        },
        text: t(
            "2点以上の低下で増量なし、または痛みの増加なしに25%以上の減量",
            "Down 2 points or more without more opioid, or 25 % less opioid without more pain",
        ),
        rule: Rule::Any(&[
            Rule::All(&[LAST.compare(AtMost, "1", FIRST, "-2"), NO_MORE]),
            Rule::All(&[FIRST.against(Above, "0"), QUARTER_LESS, LAST.compare(AtMost, "1", FIRST, "0")]),
        ]),
        cite: ENDPOINTS,
        reading: Some(t(
            "1.2点の低下は2点に届かない（四捨五入しない）。",
            "1.2 points are less than 2; nothing is rounded.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "pain-progression",
            label: t("疼痛増悪（PP）", "Pain progression (PP)"),
            says: t(
                "オピオイド量が同じで痛みが2点以上上がったか、痛みは不変〜1点以内の上昇でオピオイドが25%以上増えていま\
                    す。",
                "Pain is up 2 points or more on the same opioid, or opioid is up 25 % or more with pain unchanged or \
                    up by 1 at the most.",
            ),
            tone: Tone::Bad,
        },
        text: t(
            "同量で2点以上の上昇、または25%以上の増量で痛みは不変〜1点上昇",
            "Up 2 points or more on the same opioid, or 25 % more opioid with pain unchanged to 1 point up",
        ),
        rule: Rule::Any(&[
            Rule::All(&[LAST.compare(AtLeast, "1", FIRST, "2"), SAME]),
            Rule::All(&[QUARTER_MORE, LAST.compare(AtLeast, "1", FIRST, "0"), LAST.compare(AtMost, "1", FIRST, "1")]),
        ]),
        cite: ENDPOINTS,
        reading: Some(t(
            "「一定」は増減なしと読み、25%は明記された箇所だけに使う。治療前0からの開始は25%以上の増量とみなす。",
            "“Stable” is read as unchanged; 25 % is used only where it is written. Starting an opioid from none \
                counts as a rise of 25 % or more.",
        )),
    },
];

/// What the report of the Okayama study says of pain.
const fn states(id: &'static str, text: Text, figure: Option<Text>, cite: Cite) -> Statement {
    Statement { id, text, figure, population: None, grade: None, when: None, cite, reference: None, reading: None }
}

const ABSTRACT: Cite =
    Cite { source: &OKAYAMA, section: t("研究成果の概要、4. 研究成果", "abstract; 4. results") };
const MEANING: Cite =
    Cite { source: &OKAYAMA, section: t("学術的意義や社会的意義", "scientific and social significance") };
const BACKGROUND: Cite = Cite { source: &OKAYAMA, section: t("1. 研究開始当初の背景", "1. background") };

static STATEMENTS: &[Statement] = &[
    states(
        "OKA-PAIN",
        t(
            "岡山大学の研究の2例は、いずれも痛みが著明に改善した（治療前→4週後のVAS）。",
            "In both patients of the Okayama study pain was markedly relieved (VAS before → at 4 weeks).",
        ),
        Some(t("2.0→0.8、9.0→1.3", "2.0 → 0.8; 9.0 → 1.3")),
        ABSTRACT,
    ),
    states(
        "OKA-OPIOID",
        t(
            "4週後、症例1では鎮痛薬が減り（量の記載なし）、症例2では不要になった。",
            "At 4 weeks case 1 took fewer analgesics (no amount given) and case 2 needed none.",
        ),
        None,
        ABSTRACT,
    ),
    states(
        "OKA-EARLY",
        t(
            "報告書は、ほかの治療の報告より早い時期から痛みが改善したとしている（比べた数値の記載なし、対象2例）。",
            "The report holds that pain improved earlier than reported of other treatments (2 patients, no figures \
                compared).",
        ),
        None,
        MEANING,
    ),
    states(
        "OKA-USUAL",
        t(
            "痛みのある骨軟部腫瘍には通常、薬物療法や放射線療法を行うが、十分に抑えられない例や治療後に再燃する例があ\
                る。",
            "Painful bone and soft-tissue tumours are usually treated with drugs and radiotherapy; some are not \
                controlled, some relapse.",
        ),
        None,
        BACKGROUND,
    ),
    states(
        "OKA-SURGERY",
        t(
            "切除できるかは腫瘍の部位・大きさ、併存疾患、臓器機能に左右され、術後の機能障害も起こりうる。",
            "Whether a tumour can be resected depends on its site and size, comorbidity and organ function, and \
                function may be lost.",
        ),
        None,
        BACKGROUND,
    ),
    states(
        "OKA-NONE-PROVEN",
        t(
            "報告書の時点で、薬物療法も放射線療法も効かない例に有効性と安全性が確かめられた治療はない。",
            "At the time of the report no treatment was of proven efficacy and safety once drugs and radiotherapy had \
                failed.",
        ),
        None,
        BACKGROUND,
    ),
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "pain-course",
    title: w("痛みの経過と奏効", "Pain over time and response"),
    short: t("痛みの経過", "Pain course"),
    summary: t(
        "VAS・NRSの変化量と変化率、IMMPACTの目安、国際合意エンドポイントによる奏効を求めます。",
        "Change in VAS or NRS, the IMMPACT thresholds, and response by the international consensus endpoints.",
    ),
    intended_use: t(
        "骨転移などの痛みの治療の前後で、医師・看護師・臨床研究コーディネーター（CRC）が効果をまとめるために使います。",
        "For physicians, nurses and trial staff to summarise the effect of treating painful bone metastases.",
    ),
    limits: &[
        t(
            "奏効の判定には治療した部位の「過去24時間の最大の痛み」を使います。",
            "Response is defined on the worst pain of the last 24 hours at the treated site.",
        ),
        t(
            "NSAIDs・ステロイドなど、オピオイド以外の鎮痛薬の増減は見ていません。",
            "Changes in non-opioid analgesics are not taken into account.",
        ),
        t(
            "オピオイド換算量は奏効の分類だけに使い、薬の変更量を決めるものではありません。\
                換算は「オピオイド換算（OMED）」でできます。",
            "Opioid equivalents serve to classify the response only, never to decide a dose. “Opioid equivalents \
                (OMED)” works them out.",
        ),
        t(
            "IMMPACTと国際合意の定義は二次資料で確認したもので、原著での再確認が済んでいません。",
            "The definitions of IMMPACT and the consensus were taken from secondary statements; the papers have not \
                been re-read.",
        ),
    ],
    subject: Subject::Response,
    keywords: &[
        "いたみのけいか",
        "とうつう",
        "そうこう",
        "かんわ",
        "ぶいえーえす",
        "疼痛",
        "奏効",
        "緩和",
        "オピオイド",
        "おぴおいど",
        "VAS",
        "NRS",
        "OMED",
        "IMMPACT",
        "pain",
        "response",
        "best response",
        "opioid",
        "bone metastasis",
        "こつてんい",
        "骨転移",
    ],
    version: "ICE 2012 / IMMPACT 2008 (2026-11-28)",
    sources: &[&CONSENSUS, &IMMPACT, &JSIR_PVP, &OKAYAMA],
    sections: &[
        Section {
            title: t("痛みの記録", "Pain readings"),
            hint: Some(t(
                "治療日（0日）以前の最後の測定を治療前の値とし、以後の測定ごとに判定します",
                "the last reading on or before day 0 is the baseline; each later one is classified",
            )),
            inputs: &[Input::Field(&SCALE), Input::Group(&READING)],
        },
        Section {
            title: t("オピオイド量（OMED）", "Opioid dose (OMED)"),
            hint: Some(t(
                "奏効の判定に必要。量を2つ入力するか、治療前との比較を選ぶ",
                "needed for the response: both doses, or how it compares with before",
            )),
            inputs: &[Input::Field(&OMED_BEFORE), Input::Field(&OMED_AFTER), Input::Field(&OPIOID)],
        },
    ],
    method: Method::Course(Course {
        group: &READING,
        time: &DAY,
        value: &PAIN,
        made: None,
        columns: &[
            Output {
                id: "change",
                label: t("変化", "Change"),
                unit: t("", ""),
                formula: Formula::Minus(&Formula::answer(&PAIN), &Formula::Answer(FIRST)),
                places: 2,
                limits: &[dec("-2"), dec("0"), dec("1"), dec("2")],
                show: Show::Number,
            },
            Output {
                id: "percent",
                label: t("変化率", "Change, %"),
                unit: t("%", "%"),
                formula: Formula::Times(
                    &Formula::Over(
                        &Formula::Minus(&Formula::answer(&PAIN), &Formula::Answer(FIRST)),
                        &Formula::Answer(FIRST),
                    ),
                    &Formula::Number(dec("100")),
                ),
                places: 2,
                limits: &[dec("-30"), dec("-50")],
                show: Show::Number,
            },
        ],
        checks: CHECKS,
        response: Classes {
            classes: RESPONSES,
            otherwise: Verdict {
                id: "indeterminate-response",
                label: t("判定不能群（indeterminate response）", "Indeterminate response"),
                says: t(
                    "完全奏効・部分奏効・増悪のどれにも当たりません。",
                    "Neither complete nor partial response, nor progression.",
                ),
                tone: Tone::Neutral,
            },
        },
        sums: None,
        best: true,
        chart: t("痛みの推移", "Pain over time"),
        marks: Marks {
            lines: [(dec("0.7"), "−30%"), (dec("0.5"), "−50%")],
            close: "−30·50%",
            legend: t("点線：治療前から−30%・−50%", "dotted: −30 % and −50 % of baseline"),
        },
    }),
    outputs: &[],
    notes: &[
        Note {
            when: Some(FIRST.against(AtMost, "0")),
            text: t(
                "治療前の痛みが0のため、変化率とCR・PRは評価できません。",
                "Pain was 0 at baseline: percentage change, CR and PR cannot be assessed.",
            ),
            cite: None,
        },
        Note {
            when: Some(Rule::All(&[
                FIRST.against(Above, "0"),
                LAST.compare(AtMost, "0.7", FIRST, "0"),
                Rule::Not(&LAST.compare(AtMost, "1", FIRST, "-2")),
            ])),
            text: t(
                "割合では30%以上の軽減ですが、点数では2点に届きません。治療前の値が6.7点より低いと、\
                    両者が食い違うことがあります。",
                "Down 30 % or more, yet by less than 2 points: the two can disagree where the baseline is below 6.7 \
                    points.",
            ),
            cite: Some(CHANGE),
        },
        Note {
            when: Some(Rule::All(&[
                LAST.compare(AtLeast, "1", FIRST, "2"),
                Rule::Any(&[AFTER.compare(Above, "1", BEFORE, "0"), AFTER.compare(Below, "1", BEFORE, "0")]),
            ])),
            text: t(
                "痛みは2点以上増していますが、オピオイド量が変わっているため、定義の文言では増悪（PP）に入りません。\
                    臨床的な増悪かどうかは別に判断が必要です。",
                "Pain is up by 2 points or more, but since the opioid dose has changed, the wording of the definition \
                    does not call it progression. Whether it is clinical worsening has to be judged separately.",
            ),
            cite: Some(ENDPOINTS),
        },
        Note {
            when: Some(Operand::first(&DAY, &READING).against(Above, "0")),
            text: t(
                "治療前（0日以前）の値がありません。最も早い測定を治療前として計算しています。",
                "There is no reading on or before day 0; the earliest one is used as the baseline.",
            ),
            cite: None,
        },
        Note {
            when: Some(Rule::Not(&Rule::Every(
                &READING,
                &Rule::Any(&[
                    DAY.above("0"),
                    Operand::here(&DAY).compare(AtLeast, "1", Operand::first(&DAY, &READING), "0"),
                ]),
            ))),
            text: t(
                "治療日（0日）以前の測定が複数あります。治療に最も近い測定を治療前の値としています。",
                "There are several readings on or before day 0; the one nearest to treatment is the baseline.",
            ),
            cite: None,
        },
        Note {
            when: Some(Rule::Every(&READING, &DAY.at_most("0"))),
            text: t(
                "治療後（1日以降）の値がありません。治療後の測定を加えると判定します。",
                "There is no reading after day 0; the response is classified once one is added.",
            ),
            cite: None,
        },
        Note {
            when: Some(Rule::All(&[SCALE.is_one_of(&["0-100"]), Rule::Every(&READING, &PAIN.at_most("1"))])),
            text: t(
                "すべての値が10 mm以下です。0〜10の尺度で測った値ではありませんか。",
                "All readings are 10 mm or less: were they taken on the 0–10 scale?",
            ),
            cite: None,
        },
    ],
    clashes: &[
        Clash {
            when: Rule::All(&[
                UNCHANGED,
                Rule::Any(&[OMED_AFTER.above_times("1", &OMED_BEFORE), OMED_AFTER.below_times("1", &OMED_BEFORE)]),
            ]),
            at: &OPIOID,
            unused: &[&OPIOID, &OMED_BEFORE, &OMED_AFTER],
            text: t(
                "「変わらない」ですが、入力されたOMEDは治療前後で違います。どちらかを直してください",
                "“unchanged”, yet the two doses differ; correct one of them",
            ),
        },
        Clash {
            when: Rule::All(&[OPIOID.is_one_of(&["not-increased"]), OMED_AFTER.above_times("1", &OMED_BEFORE)]),
            at: &OPIOID,
            unused: &[&OPIOID, &OMED_BEFORE, &OMED_AFTER],
            text: t(
                "「増えていない」ですが、入力されたOMEDは治療前より多くなっています。どちらかを直してください",
                "“not increased”, yet the dose entered is higher than before; correct one of them",
            ),
        },
        Clash {
            when: Rule::All(&[OPIOID.is_one_of(&["increased"]), OMED_AFTER.at_most_times("1", &OMED_BEFORE)]),
            at: &OPIOID,
            unused: &[&OPIOID, &OMED_BEFORE, &OMED_AFTER],
            text: t(
                "「増えた」ですが、入力されたOMEDは治療前より多くありません。どちらかを直してください",
                "“increased”, yet the dose entered is not higher than before; correct one of them",
            ),
        },
        Clash {
            when: Rule::All(&[OPIOID.is_one_of(&["increased"]), OMED_AFTER.at_most("0")]),
            at: &OPIOID,
            unused: &[&OPIOID, &OMED_AFTER],
            text: t(
                "「増えた」ですが、最後の測定時のOMEDは0です。どちらかを直してください",
                "“increased”, yet the dose at the last reading is 0; correct one of them",
            ),
        },
    ],
    helps: &[],
    statements: STATEMENTS,
    also: &[],
    each: None,
    figure: None,
    leaflet: None,
    examples: &[
        Example {
            id: "case-1",
            title: t("症例1：2 → 2 → 0.8", "Case 1: 2 → 2 → 0.8"),
            note: Some(t(
                "報告書の症例1。4週後に鎮痛薬は減っていますが（「増えていない」を選択）、\
                    量の記載がないため奏効は決まりません。尺度の長さも記載がなく、0〜10と読んでいます。",
                "Case 1 of the report. Analgesics were reduced at 4 weeks (entered as not increased), but no amount \
                    is given, so the response stays open. The length of the scale is not given either; 0–10 is \
                    assumed.",
            )),
            entries: &[
                ("scale", "0-10"),
                ("reading-1-day", "0"),
                ("reading-1-pain", "2"),
                ("reading-2-day", "3"),
                ("reading-2-pain", "2"),
                ("reading-3-day", "28"),
                ("reading-3-pain", "0.8"),
                ("opioid", "not-increased"),
            ],
        },
        Example {
            id: "case-2",
            title: t("症例2：9 → 3.9 → 1.3", "Case 2: 9 → 3.9 → 1.3"),
            note: Some(t(
                "報告書の症例2。本文は3日後の3.9を「変化なかった」としますが、治療前は9で、5.1点（56.67%）の低下です。\
                    症例1の文の写し誤りとみて、数値を採ります。4週後に鎮痛薬は不要となったため、\
                    オピオイドは0としています。",
                "Case 2 of the report. Its text calls 3.9 on day 3 “no change”, yet the baseline was 9: a fall of 5.1 \
                    points (56.67 %). It reads like a sentence copied from case 1; the number is used. At 4 weeks \
                    no analgesic was needed, so the opioid is 0.",
            )),
            entries: &[
                ("scale", "0-10"),
                ("reading-1-day", "0"),
                ("reading-1-pain", "9"),
                ("reading-2-day", "3"),
                ("reading-2-pain", "3.9"),
                ("reading-3-day", "28"),
                ("reading-3-pain", "1.3"),
                ("omed-after", "0"),
            ],
        },
    ],
    ..Calculator::BLANK
};
