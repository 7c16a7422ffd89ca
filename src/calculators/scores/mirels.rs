//! Mirels' score: how near to breaking a metastasis of a long bone is.

use crate::definition::{
    Calculator, Choice, Cite, Class, Example, Field, Formula, Input, Item, Method, Output, Points, Score, Section,
    Show, Statement, Subject, Text, Tone, Verdict, outside, t, w, worth,
};
use crate::shared::sources::MIRELS;

static SITE: Field = Field::choice(
    "site",
    t("部位", "Site"),
    &[
        Choice::new("upper-limb", t("上肢", "Upper limb")),
        Choice::new("lower-limb", t("下肢（転子部以外）", "Lower limb, not peritrochanteric")),
        Choice::new("peritrochanteric", t("転子部", "Peritrochanteric")),
        Choice::new("other", t("その他（脊椎・骨盤・肋骨など）", "Other (spine, pelvis, rib)")),
    ],
);
static PAIN: Field = Field::choice(
    "pain",
    t("痛み", "Pain"),
    &[
        Choice::new("mild", t("軽度", "Mild")),
        Choice::new("moderate", t("中等度", "Moderate")),
        Choice::new("functional", t("荷重・動作で増悪（機能痛）", "On use or loading (functional)")),
    ],
);
static LESION: Field = Field::choice(
    "lesion",
    t("病変の性状", "Lesion"),
    &[
        Choice::new("blastic", t("造骨性", "Blastic")),
        Choice::new("mixed", t("混合性", "Mixed")),
        Choice::new("lytic", t("溶骨性", "Lytic")),
    ],
);
static SIZE: Field = Field::choice(
    "size",
    t("大きさ（骨の径に対する割合）", "Size, as a share of the bone’s diameter"),
    &[
        Choice::new("under-third", t("1/3未満", "Under 1/3")),
        Choice::new("third-to-two-thirds", t("1/3〜2/3", "1/3 to 2/3")),
        Choice::new("over-two-thirds", t("2/3超", "Over 2/3")),
    ],
)
.hint(t("皮質骨の径で測る。長さではない", "of the cortex across, not along the bone"));

static POINTS: Points = Points::of(&[
    Item::new(&SITE, &[worth("upper-limb", 1), worth("lower-limb", 2), worth("peritrochanteric", 3), outside("other")]),
    Item::new(&PAIN, &[worth("mild", 1), worth("moderate", 2), worth("functional", 3)]),
    Item::new(&LESION, &[worth("blastic", 1), worth("mixed", 2), worth("lytic", 3)]),
    Item::new(&SIZE, &[worth("under-third", 1), worth("third-to-two-thirds", 2), worth("over-two-thirds", 3)]),
]);

const POPULATION: Cite = Cite { source: &MIRELS, section: t("対象", "population") };
const TOTALS: Cite = Cite { source: &MIRELS, section: t("合計点の区分", "bands of the total") };

static ELSEWHERE: &[Class] = &[Class {
    verdict: Verdict {
        id: "not-a-long-bone",
        label: t("対象外（長管骨でない）", "Not a long bone"),
        says: t(
            "Mirelsスコアは長管骨の転移で作られた尺度で、脊椎・骨盤・肋骨には使えません。",
            "Mirels’ score was made for metastases of long bones and does not hold for spine, pelvis or ribs.",
        ),
        tone: Tone::Neutral,
    },
    text: t("長管骨でない", "Not a long bone"),
    rule: SITE.is_one_of(&["other"]),
    cite: POPULATION,
    reading: None,
}];

static BANDS: &[Class] = &[
    Class {
        verdict: Verdict {
            id: "high-risk",
            label: t("9点以上（骨折リスク高）", "9 or more (high risk)"),
            says: t("合計は9〜12点です。", "The total is 9 to 12."),
            tone: Tone::Bad,
        },
        text: t("骨折リスク高：9〜12点", "High risk: 9 to 12"),
        rule: POINTS.between(9, 12),
        cite: TOTALS,
        reading: None,
    },
    Class {
        verdict: Verdict {
            id: "borderline",
            label: t("8点（境界）", "8 (borderline)"),
            says: t("合計は8点です。", "The total is 8."),
            tone: Tone::Caution,
        },
        text: t("境界：8点", "Borderline: 8"),
        rule: POINTS.between(8, 8),
        cite: TOTALS,
        reading: None,
    },
    Class {
        verdict: Verdict {
            id: "low-risk",
            label: t("7点以下（骨折リスク低）", "7 or less (low risk)"),
            says: t("合計は4〜7点です。", "The total is 4 to 7."),
            tone: Tone::Good,
        },
        text: t("骨折リスク低：4〜7点", "Low risk: 4 to 7"),
        rule: POINTS.between(4, 7),
        cite: TOTALS,
        reading: None,
    },
];

/// What the paper reports of a band.
const fn reported(id: &'static str, text: Text, figure: Text, least: u8, most: u8) -> Statement {
    Statement {
        id,
        text,
        figure: Some(figure),
        population: Some(t("原著の対象", "the patients of the paper")),
        grade: None,
        when: Some(POINTS.between(least, most)),
        cite: TOTALS,
        reference: None,
        reading: None,
    }
}

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "mirels",
    title: w("Mirelsスコア：長管骨転移の切迫骨折", "Mirels’ score: impending fracture of a long bone"),
    short: t("Mirelsスコア", "Mirels’ score"),
    summary: t(
        "長管骨の転移1病変を、部位・痛み・性状・大きさの4項目で採点します。",
        "Scores one metastasis of a long bone by site, pain, kind of lesion and size.",
    ),
    intended_use: t(
        "整形外科医・放射線治療医・IVR医・腫瘍内科医などが、長管骨転移の骨折リスクを共通の尺度で確かめるために使いま\
            す。",
        "For surgeons, oncologists and interventional radiologists, to grade the risk of fracture of a long bone \
            alike.",
    ),
    limits: &[
        t(
            "長管骨だけの尺度です。脊椎（SINSがあります）・骨盤・肋骨には使えません。",
            "For long bones only, not for the spine (there is SINS), the pelvis or ribs.",
        ),
        t(
            "骨折の割合は原著の症例での値です。ほかの集団では特異度が低く、治療の適否は示しません。",
            "The shares of fractures are those of the paper. Elsewhere the specificity was low; what to do is not \
                told.",
        ),
        t(
            "点数は原著を再掲した公開資料で確かめたもので、原著との照合は済んでいません。",
            "The points were checked in public restatements of the paper, not yet in the paper itself.",
        ),
    ],
    subject: Subject::Scores,
    keywords: &[
        "せっぱくこっせつ",
        "切迫骨折",
        "びょうてきこっせつ",
        "病的骨折",
        "ちょうかんこつ",
        "長管骨",
        "だいたいこつ",
        "大腿骨",
        "上腕骨",
        "みれるす",
        "Mirels",
        "impending fracture",
        "pathologic fracture",
        "long bone",
        "femur",
        "humerus",
    ],
    version: "1989",
    sources: &[&MIRELS],
    sections: &[Section {
        title: t("病変", "Lesion"),
        hint: Some(t("1回に1病変", "one lesion at a time")),
        inputs: &[Input::Field(&SITE), Input::Field(&PAIN), Input::Field(&LESION), Input::Field(&SIZE)],
    }],
    method: Method::Score(Score::new(&POINTS, ELSEWHERE, BANDS)),
    outputs: &[Output {
        id: "total",
        label: t("合計", "Total"),
        unit: t("点", " points"),
        formula: Formula::Total(&POINTS),
        places: 0,
        limits: &[],
        show: Show::Number,
    }],
    statements: &[
        reported(
            "MIRELS-7",
            t(
                "7点以下で骨折した割合。原著は経過観察または放射線治療としている",
                "Broke with 7 or less; the paper has observation or radiotherapy",
            ),
            t("4%未満", "less than 4 %"),
            4,
            7,
        ),
        reported(
            "MIRELS-8",
            t(
                "8点で骨折した割合。原著は臨床的な判断によるとしている",
                "Broke with 8; the paper leaves it to clinical judgement",
            ),
            t("15%", "15 %"),
            8,
            8,
        ),
        reported(
            "MIRELS-9",
            t(
                "9点以上で骨折した割合。原著は予防的固定を勧めている",
                "Broke with 9 or more; the paper recommends prophylactic fixation",
            ),
            t("33〜100%", "33–100 %"),
            9,
            12,
        ),
    ],
    examples: &[Example {
        id: "femur",
        title: t("大腿骨骨幹部・溶骨性・機能痛", "Femoral shaft, lytic, functional pain"),
        note: None,
        entries: &[
            ("site", "lower-limb"),
            ("pain", "functional"),
            ("lesion", "lytic"),
            ("size", "third-to-two-thirds"),
        ],
    }],
    ..Calculator::BLANK
};
