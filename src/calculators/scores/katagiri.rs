//! New Katagiri score: how long patients with bone metastases lived, by primary and treatment, spread, laboratory and
//! more.

use crate::definition::Relation::AtLeast;
use crate::definition::{
    Calculator, Choice, Cite, Class, Classes, Example, Field, Formula, Input, Item, Method, Note, Operand, Output,
    Points, Rule, Scale, Score, Section, Show, Statement, Subject, Text, Tone, Verdict, dec, outside, t, w, worth,
};
use crate::shared::laboratory::{ALBUMIN, CALCIUM, CRP, LDH};
use crate::shared::patient::{BILIRUBIN, ECOG_PS, PLATELETS};
use crate::shared::sources::KATAGIRI;

static PRIMARY: Field = Field::choice(
    "primary",
    t("原発巣と治療", "Primary tumour and its treatment"),
    &[
        Choice::new("breast-hormone", t("乳癌（ホルモン感受性）", "Breast, hormone-dependent")),
        Choice::new("prostate-hormone", t("前立腺癌（ホルモン感受性）", "Prostate, hormone-dependent")),
        Choice::new("thyroid", t("甲状腺癌", "Thyroid")),
        Choice::new("myeloma", t("多発性骨髄腫", "Multiple myeloma")),
        Choice::new("lymphoma", t("悪性リンパ腫", "Lymphoma")),
        Choice::new("lung-targeted", t("肺癌（分子標的薬を使用）", "Lung, on a molecularly targeted drug")),
        Choice::new("breast-independent", t("乳癌（ホルモン非感受性）", "Breast, hormone-independent")),
        Choice::new("prostate-independent", t("前立腺癌（ホルモン非感受性）", "Prostate, hormone-independent")),
        Choice::new("renal-cell", t("腎細胞癌", "Renal cell")),
        Choice::new("sarcoma", t("肉腫", "Sarcoma")),
        Choice::new("endometrial", t("子宮体癌（未照合）", "Endometrial (not checked)")),
        Choice::new("ovarian", t("卵巣癌（未照合）", "Ovarian (not checked)")),
        Choice::new("other", t("その他（未照合）", "Other (not checked)")),
        Choice::new("lung", t("肺癌（分子標的薬を使わない）", "Lung, without a targeted drug")),
        Choice::new("colorectal", t("大腸癌", "Colorectal")),
        Choice::new("gastric", t("胃癌", "Gastric")),
        Choice::new("pancreatic", t("膵癌", "Pancreatic")),
        Choice::new("head-neck", t("頭頸部癌", "Head and neck")),
        Choice::new("oesophageal", t("食道癌", "Oesophageal")),
        Choice::new("hepatocellular", t("肝細胞癌", "Hepatocellular")),
        Choice::new("melanoma", t("悪性黒色腫", "Melanoma")),
        Choice::new("unknown-origin", t("原発不明癌", "Unknown origin")),
        Choice::new("urological-other", t("その他の泌尿器癌（未照合）", "Other urological (not checked)")),
        Choice::new("gallbladder", t("胆嚢癌（未照合）", "Gallbladder (not checked)")),
        Choice::new("cervical", t("子宮頸癌（未照合）", "Cervical (not checked)")),
    ],
)
.hint(t(
    "肺・乳腺・前立腺は治療（分子標的薬、ホルモン感受性）で区分が変わる",
    "lung, breast and prostate are placed by their treatment",
));
static VISCERAL: Field = Field::choice(
    "visceral",
    t("内臓・脳転移", "Visceral or cerebral metastases"),
    &[
        Choice::new("disseminated", t("播種性（胸膜・腹膜・髄膜）", "Disseminated (pleura, peritoneum, meninges)")),
        Choice::new("nodular", t("結節性", "Nodular")),
        Choice::new("none", t("なし", "None")),
    ],
);
static SKELETAL: Field = Field::choice(
    "skeletal",
    t("骨転移の数", "Bone metastases"),
    &[
        Choice::new("multiple", t("多発", "Multiple")),
        Choice::new("single", t("単発", "Single")),
        Choice::new("none", t("なし", "None")),
    ],
);
static CHEMOTHERAPY: Field = Field::choice(
    "chemotherapy",
    t("化学療法の既往", "Previous chemotherapy"),
    &[Choice::new("yes", t("あり", "Yes")), Choice::new("no", t("なし", "No"))],
);

/// Payne, where albumin is below 4 g/dL; else as measured.
const CORRECTED: Formula = Formula::If(
    &ALBUMIN.below("4"),
    &Formula::Plus(&Formula::answer(&CALCIUM), &Formula::Minus(&Formula::Number(dec("4")), &Formula::answer(&ALBUMIN))),
    &Formula::answer(&CALCIUM),
);
static CORRECTED_CALCIUM: Formula = CORRECTED;
const CA: Operand = Operand::of(&CALCIUM, &CORRECTED_CALCIUM);

const LABORATORY: Cite = Cite { source: &KATAGIRI, section: t("検査値の区分", "laboratory data") };

/// Correction only raises calcium: 10.3 as measured needs no albumin.
const CRITICAL: Rule = Rule::Any(&[
    PLATELETS.below("100000"),
    CALCIUM.at_least("10.3"),
    CA.against(AtLeast, "10.3"),
    BILIRUBIN.at_least("1.4"),
]);
const ABNORMAL: Rule = Rule::Any(&[CRP.at_least("0.4"), LDH.at_least("250"), ALBUMIN.below("3.7")]);

static TIERS: &[Class] = &[
    Class {
        verdict: Verdict {
            id: "critical",
            label: t("重度異常（2点）", "Critical (2 points)"),
            says: t(
                "血小板、補正Ca、総ビリルビンのいずれかが重度の区分にあります。",
                "Platelets, corrected calcium or bilirubin lies in the critical tier.",
            ),
            tone: Tone::Bad,
        },
        text: t(
            "血小板10万/µL未満、補正Ca 10.3 mg/dL以上、総ビリルビン1.4 mg/dL以上のいずれか",
            "Platelets below 100,000/µL, corrected calcium of 10.3 mg/dL or more, or bilirubin of 1.4 mg/dL or more",
        ),
        rule: CRITICAL,
        cite: LABORATORY,
        reading: Some(t(
            "Caはアルブミン4.0 g/dL未満のときPayneの式で補正した値と比べます（補正の有無は原著と未照合）。\
                重度が軽度に優先します。",
            "Calcium is corrected after Payne where albumin is below 4.0 g/dL (whether the paper corrects was not \
                checked). Critical overrides abnormal.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "abnormal",
            label: t("軽度異常（1点）", "Abnormal (1 point)"),
            says: t(
                "CRP、LDH、アルブミンのいずれかが異常の区分にあり、重度の区分には当たりません。",
                "CRP, LDH or albumin lies in the abnormal tier, and nothing in the critical one.",
            ),
            tone: Tone::Caution,
        },
        text: t(
            "CRP 0.4 mg/dL以上、LDH 250 U/L以上、アルブミン3.7 g/dL未満のいずれか",
            "CRP of 0.4 mg/dL or more, LDH of 250 U/L or more, or albumin below 3.7 g/dL",
        ),
        rule: ABNORMAL,
        cite: LABORATORY,
        reading: None,
    },
];
const TIER: Classes = Classes {
    classes: TIERS,
    otherwise: Verdict {
        id: "normal",
        label: t("異常なし（0点）", "Normal (0 points)"),
        says: t("6項目とも異常の区分に当たりません。", "None of the six values lies in a tier."),
        tone: Tone::Neutral,
    },
};

static POINTS: Points = Points::of(&[
    Item::new(
        &PRIMARY,
        &[
            worth("breast-hormone", 0),
            worth("prostate-hormone", 0),
            worth("thyroid", 0),
            worth("myeloma", 0),
            worth("lymphoma", 0),
            worth("lung-targeted", 2),
            worth("breast-independent", 2),
            worth("prostate-independent", 2),
            worth("renal-cell", 2),
            worth("sarcoma", 2),
            worth("endometrial", 2),
            worth("ovarian", 2),
            worth("other", 2),
            worth("lung", 3),
            worth("colorectal", 3),
            worth("gastric", 3),
            worth("pancreatic", 3),
            worth("head-neck", 3),
            worth("oesophageal", 3),
            worth("hepatocellular", 3),
            worth("melanoma", 3),
            worth("unknown-origin", 3),
            worth("urological-other", 3),
            worth("gallbladder", 3),
            worth("cervical", 3),
        ],
    ),
    Item::new(&VISCERAL, &[worth("disseminated", 2), worth("nodular", 1), worth("none", 0)]),
    Item::by(&CRP, &[CRITICAL, ABNORMAL], &[worth("critical", 2), worth("abnormal", 1), worth("normal", 0)]),
    Item::new(&ECOG_PS, &[worth("0", 0), worth("1", 0), worth("2", 0), worth("3", 1), worth("4", 1)]),
    Item::new(&CHEMOTHERAPY, &[worth("yes", 1), worth("no", 0)]),
    Item::new(&SKELETAL, &[worth("multiple", 1), worth("single", 0), outside("none")]),
]);

const TOTALS: Cite = Cite { source: &KATAGIRI, section: t("合計点の区分", "bands of the total") };

static OUTSIDE: &[Class] = &[Class {
    verdict: Verdict {
        id: "no-bone-metastasis",
        label: t("対象外（骨転移なし）", "Outside the score: no bone metastasis"),
        says: t(
            "新片桐スコアは骨転移のある患者のためのものです。点数は付きません。",
            "The score is for patients with bone metastases. No points are given.",
        ),
        tone: Tone::Neutral,
    },
    text: t("骨転移がない", "No bone metastasis"),
    rule: SKELETAL.is_one_of(&["none"]),
    cite: Cite { source: &KATAGIRI, section: t("対象", "population") },
    reading: None,
}];

/// One band. What it meant is a statement about the paper's patients, not a forecast for one.
const fn band(id: &'static str, label: Text, says: Text, (least, most): (u8, u8), tone: Tone) -> Class {
    Class {
        verdict: Verdict { id, label, says, tone },
        text: label,
        rule: POINTS.between(least, most),
        cite: TOTALS,
        reading: None,
    }
}

static BANDS: &[Class] = &[
    band(
        "points-7-10",
        t("7〜10点", "7 to 10"),
        t(
            "原著で生存率が最も低かった区分です。一人の患者の余命は示しません。",
            "The band with the lowest survival in the paper. It tells no patient’s own.",
        ),
        (7, 10),
        Tone::Bad,
    ),
    band(
        "points-4-6",
        t("4〜6点", "4 to 6"),
        t(
            "3区分の中間です。一人の患者の余命は示しません。",
            "The middle of three bands. It tells no patient’s own survival.",
        ),
        (4, 6),
        Tone::Caution,
    ),
    band(
        "points-0-3",
        t("0〜3点", "0 to 3"),
        t(
            "原著で生存率が最も高かった区分です。一人の患者の余命は示しません。",
            "The band with the highest survival in the paper. It tells no patient’s own.",
        ),
        (0, 3),
        Tone::Neutral,
    ),
];

/// What the paper reports of a band.
const fn lived(id: &'static str, text: Text, figure: Text, (least, most): (u8, u8)) -> Statement {
    Statement {
        id,
        text,
        figure: Some(figure),
        population: Some(t("原著の808例", "the 808 patients of the paper")),
        grade: None,
        when: Some(POINTS.between(least, most)),
        cite: Cite { source: &KATAGIRI, section: t("抄録", "abstract") },
        reference: None,
        reading: None,
    }
}

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "katagiri",
    title: w("新片桐スコア（骨転移）", "New Katagiri score of bone metastases"),
    short: t("新片桐", "New Katagiri"),
    summary: t(
        "原発巣と治療、内臓転移、検査値、PS、化学療法、骨転移数の点数を合計します（0〜10点、低いほど良い）。",
        "Adds points for primary and treatment, spread, laboratory, PS, chemotherapy and number (0 to 10, lower is \
            better).",
    ),
    intended_use: t(
        "整形外科医・放射線治療医・IVR医・腫瘍内科医などが、骨転移の患者を共通の尺度で話し合うために使います。",
        "For surgeons, oncologists and interventional radiologists, to speak of bone metastases on a common scale.",
    ),
    limits: &[
        t(
            "一人の患者の余命も、どの治療を行うべきかも示しません。生存率は原著の患者集団のもので、\
                検証研究の数字はこれと異なります。",
            "It tells neither how long one patient will live nor which treatment to give. Survival is that of the \
                paper’s patients; validation cohorts differ.",
        ),
        t(
            "点数は原著を再掲した公開資料で確かめたもので、原著との照合は済んでいません。\
                「未照合」の原発巣はその資料にもありません。",
            "The points were checked in a public restatement, not yet in the paper. Primaries marked “not checked” \
                are not in it either.",
        ),
        t(
            "2014年の成績に基づき、その後の薬物療法は考慮されていません。LDHは2020年に測定法が変わりました（値はほぼ同\
                じとされる、未照合）。",
            "It rests on results up to 2014, before later drugs. Japan changed its method for LDH in 2020 (values \
                about the same, not checked).",
        ),
    ],
    subject: Subject::Scores,
    keywords: &[
        "かたぎり",
        "片桐",
        "新片桐",
        "しんかたぎり",
        "かたぎりすこあ",
        "こつてんい",
        "骨転移",
        "よご",
        "予後",
        "katagiri",
        "bone metastasis",
        "survival",
        "prognosis",
    ],
    version: "2014",
    sources: &[&KATAGIRI],
    sections: &[
        Section {
            title: t("腫瘍と治療", "Tumour and treatment"),
            hint: None,
            inputs: &[
                Input::Field(&PRIMARY),
                Input::Field(&CHEMOTHERAPY),
                Input::Field(&VISCERAL),
                Input::Field(&SKELETAL),
                Input::Field(&ECOG_PS),
            ],
        },
        Section {
            title: t("検査値", "Laboratory"),
            hint: Some(t(
                "重度異常（血小板・Ca・ビリルビン）が1つでもあれば2点で、残りは不要",
                "one critical value (platelets, calcium, bilirubin) gives 2 points whatever the others are",
            )),
            inputs: &[
                Input::Field(&PLATELETS),
                Input::Field(&CALCIUM),
                Input::Field(&ALBUMIN),
                Input::Field(&BILIRUBIN),
                Input::Field(&CRP),
                Input::Field(&LDH),
            ],
        },
    ],
    method: Method::Score(Score::new(&POINTS, OUTSIDE, BANDS).of_survival()),
    outputs: &[
        Output {
            id: "total",
            label: t("合計", "Total"),
            unit: t("点", " points"),
            formula: Formula::Total(&POINTS),
            places: 0,
            limits: &[],
            show: Show::Number,
        },
        Output {
            id: "corrected-calcium",
            label: t("補正Ca（Payne）", "Corrected calcium (Payne)"),
            unit: t(" mg/dL", " mg/dL"),
            formula: CORRECTED,
            places: 1,
            limits: &[dec("10.3")],
            show: Show::Number,
        },
    ],
    notes: &[
        Note {
            when: Some(PRIMARY.is_one_of(&[
                "endometrial",
                "ovarian",
                "other",
                "urological-other",
                "gallbladder",
                "cervical",
            ])),
            text: t(
                "この原発巣の区分は原著とも公開の再掲とも照合できていません。点数は確かめてから使ってください。",
                "Where this primary is placed was checked neither in the paper nor in a restatement: check the points \
                    before use.",
            ),
            cite: None,
        },
        Note {
            when: Some(Rule::All(&[CA.against(AtLeast, "10.3"), CALCIUM.below("10.3")])),
            text: t(
                "Caは補正すると重度の区分に入り、測定値のままでは入りません。原著が補正値を使うかは未照合です。",
                "Corrected calcium lies in the critical tier, calcium as measured does not. Whether the paper \
                    corrects was not checked.",
            ),
            cite: Some(LABORATORY),
        },
    ],
    statements: &[
        lived(
            "KATAGIRI-0",
            t("0〜3点の患者の生存率（1年、2年）", "Survival of patients with 0 to 3 points (1 year, 2 years)"),
            t("91%、78%", "91 %, 78 %"),
            (0, 3),
        ),
        lived(
            "KATAGIRI-4",
            t("4〜6点の患者の生存率（1年）", "Survival of patients with 4 to 6 points (1 year)"),
            t("49%", "49 %"),
            (4, 6),
        ),
        lived(
            "KATAGIRI-7",
            t("7〜10点の患者の生存率（6か月、1年）", "Survival of patients with 7 to 10 points (6 months, 1 year)"),
            t("27%、6%", "27 %, 6 %"),
            (7, 10),
        ),
    ],
    also: &[Scale { id: "laboratory", title: t("検査値の区分", "Laboratory tier"), when: None, classes: TIER }],
    examples: &[Example {
        id: "lung-targeted",
        title: t(
            "肺癌（分子標的薬）・多発骨転移・CRP 0.5",
            "Lung cancer on a targeted drug, several metastases, CRP 0.5",
        ),
        note: None,
        entries: &[
            ("primary", "lung-targeted"),
            ("chemotherapy", "no"),
            ("visceral", "none"),
            ("skeletal", "multiple"),
            ("ps", "1"),
            ("platelets", "21"),
            ("platelets-unit", "10^4/uL"),
            ("calcium", "9.0"),
            ("albumin", "3.9"),
            ("bilirubin", "0.7"),
            ("crp", "0.5"),
            ("ldh", "210"),
        ],
    }],
    ..Calculator::BLANK
};
