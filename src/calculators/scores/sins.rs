//! SINS: how unstable a spine with a tumour is, by six items at each level.

use crate::definition::{
    Calculator, Choice, Cite, Class, Each, Example, Field, Formula, Group, Input, Item, Method, Note, Output, Points,
    Rule, Score, Section, Show, Statement, Subject, Tone, Verdict, t, w, worth, worth_between,
};
use crate::shared::patient::VERTEBRA;
use crate::shared::sources::SINS;

static PAIN: Field = Field::choice(
    "pain",
    t("痛み", "Pain"),
    &[
        Choice::new(
            "mechanical",
            t("動作・荷重で悪化、または臥位で軽減", "On movement or loading, or better when lying"),
        ),
        Choice::new("occasional", t("痛むことがある（動作・荷重によらない）", "Occasional, not mechanical")),
        Choice::new("none", t("なし", "None")),
    ],
);
static LESION: Field = Field::choice(
    "lesion",
    t("病変の性状", "Bone lesion"),
    &[
        Choice::new("lytic", t("溶骨性", "Lytic")),
        Choice::new("mixed", t("混合性", "Mixed")),
        Choice::new("blastic", t("造骨性", "Blastic")),
    ],
);
static ALIGNMENT: Field = Field::choice(
    "alignment",
    t("アライメント", "Alignment"),
    &[
        Choice::new("subluxation", t("亜脱臼・転位", "Subluxation or translation")),
        Choice::new("deformity", t("新たな変形（後弯・側弯）", "New deformity (kyphosis, scoliosis)")),
        Choice::new("normal", t("正常", "Normal")),
    ],
);
static COLLAPSE: Field = Field::choice(
    "collapse",
    t("椎体の圧潰", "Collapse of the vertebral body"),
    &[
        Choice::new("over-50", t("50%超", "More than 50 %")),
        Choice::new("under-50", t("50%未満", "Less than 50 %")),
        Choice::new("exactly-50", t("ちょうど50%", "Exactly 50 %")),
        Choice::new("involved", t("圧潰なし・椎体の50%超に病変", "None, over 50 % of the body involved")),
        Choice::new("none", t("どちらもなし", "Neither")),
    ],
);
static POSTEROLATERAL: Field = Field::choice(
    "posterolateral",
    t("後外側要素の病変", "Posterolateral elements"),
    &[
        Choice::new("bilateral", t("両側", "Both sides")),
        Choice::new("unilateral", t("片側", "One side")),
        Choice::new("none", t("なし", "None")),
    ],
)
.hint(t("椎間関節・椎弓根・肋椎関節の骨折または腫瘍", "facet, pedicle or costovertebral joint: fracture or tumour"));

static LEVEL: Group = Group {
    id: "level",
    label: t("高位", "Level"),
    fields: &[&VERTEBRA, &PAIN, &LESION, &ALIGNMENT, &COLLAPSE, &POSTEROLATERAL],
    most: 10,
    counter: "椎体",
    order: None,
    unique: Some((
        &VERTEBRA,
        t(
            "ほかの行と同じ椎体です。1つの椎体は1行に書いてください。別の椎体なら高位を直してください",
            "the same vertebra as in another row: one row for each; if it is another vertebra, correct the level",
        ),
    )),
};

static POINTS: Points = Points::highest(
    &LEVEL,
    &[
        // Junctional 3: occiput to C2, C7 to T2, T11 to L1, L5 to S1. Mobile 2: C3 to C6, L2 to L4. Semirigid 1: T3 to
        // T10. Rigid 0: S2 to S5.
        Item::new(
            &VERTEBRA,
            &[
                worth("c1", 3),
                worth("c2", 3),
                worth("c3", 2),
                worth("c4", 2),
                worth("c5", 2),
                worth("c6", 2),
                worth("c7", 3),
                worth("t1", 3),
                worth("t2", 3),
                worth("t3", 1),
                worth("t4", 1),
                worth("t5", 1),
                worth("t6", 1),
                worth("t7", 1),
                worth("t8", 1),
                worth("t9", 1),
                worth("t10", 1),
                worth("t11", 3),
                worth("t12", 3),
                worth("l1", 3),
                worth("l2", 2),
                worth("l3", 2),
                worth("l4", 2),
                worth("l5", 3),
                worth("s1", 3),
                worth("s2", 0),
                worth("s3", 0),
                worth("s4", 0),
                worth("s5", 0),
            ],
        ),
        Item::new(&PAIN, &[worth("mechanical", 3), worth("occasional", 1), worth("none", 0)]),
        Item::new(&LESION, &[worth("lytic", 2), worth("mixed", 1), worth("blastic", 0)]),
        Item::new(&ALIGNMENT, &[worth("subluxation", 4), worth("deformity", 2), worth("normal", 0)]),
        Item::new(
            &COLLAPSE,
            &[
                worth("over-50", 3),
                worth("under-50", 2),
                worth_between("exactly-50", 2, 3),
                worth("involved", 1),
                worth("none", 0),
            ],
        ),
        Item::new(&POSTEROLATERAL, &[worth("bilateral", 3), worth("unilateral", 1), worth("none", 0)]),
    ],
);

const TOTALS: Cite = Cite { source: &SINS, section: t("合計点の区分", "bands of the total") };

static BANDS: &[Class] = &[
    Class {
        verdict: Verdict {
            id: "unstable",
            label: t("不安定", "Unstable"),
            says: t("最も高い高位のSINSは13〜18点です。", "The highest SINS of a level is 13 to 18."),
            tone: Tone::Bad,
        },
        text: t("不安定：13〜18点", "Unstable: 13 to 18"),
        rule: POINTS.between(13, 18),
        cite: TOTALS,
        reading: None,
    },
    Class {
        verdict: Verdict {
            id: "potentially-unstable",
            label: t("不安定性の可能性あり", "Potentially unstable"),
            says: t("最も高い高位のSINSは7〜12点です。", "The highest SINS of a level is 7 to 12."),
            tone: Tone::Caution,
        },
        text: t("不安定性の可能性あり：7〜12点", "Potentially unstable: 7 to 12"),
        rule: POINTS.between(7, 12),
        cite: TOTALS,
        reading: None,
    },
    Class {
        verdict: Verdict {
            id: "stable",
            label: t("安定", "Stable"),
            says: t("どの高位のSINSも6点以下です。", "No level has a SINS above 6."),
            tone: Tone::Good,
        },
        text: t("安定：0〜6点", "Stable: 0 to 6"),
        rule: POINTS.between(0, 6),
        cite: TOTALS,
        reading: None,
    },
];

/// Some level has collapsed by exactly half, which the source puts into no class.
const HALF: Rule = Rule::Not(&Rule::Every(&LEVEL, &COLLAPSE.is_one_of(&["over-50", "under-50", "involved", "none"])));

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "sins",
    title: w("SINS：脊椎の不安定性（腫瘍）", "SINS: spinal instability in neoplastic disease"),
    short: t("SINS", "SINS"),
    summary: t(
        "高位ごとに6項目の点数を合計し、最も高い高位で脊椎の安定性を分類します。",
        "Adds the points of six items at each level; the highest level tells how stable the spine is.",
    ),
    intended_use: t(
        "整形外科医・放射線治療医・IVR医・腫瘍内科医などが、脊椎転移の不安定性を共通の尺度で確かめるために使います。",
        "For surgeons, oncologists and interventional radiologists, to grade the instability of a spine with a tumour \
            alike.",
    ),
    limits: &[
        t(
            "脊椎の安定性だけの尺度です。予後、脊髄圧迫の程度（ESCC）、治療の適否は示しません。",
            "A scale of stability only: it tells neither prognosis, nor compression of the cord (ESCC), nor what to \
                do.",
        ),
        t(
            "点数は原著を再掲した公開資料で確かめたもので、原著との照合は済んでいません。",
            "The points were checked in public restatements of the paper, not yet in the paper itself.",
        ),
        t(
            "後頭骨の病変は入力できません（原著では後頭骨〜C2が移行部）。",
            "A lesion of the occiput cannot be entered (the paper counts occiput to C2 as junctional).",
        ),
    ],
    subject: Subject::Scores,
    keywords: &[
        "せきついふあんていせい",
        "脊椎不安定性",
        "せきついてんい",
        "脊椎転移",
        "せきついしゅよう",
        "脊椎腫瘍",
        "てんいせいせきついしゅよう",
        "ふあんていせいすこあ",
        "SINS",
        "spinal instability",
        "neoplastic score",
        "instability",
        "spine metastasis",
    ],
    version: "2010",
    sources: &[&SINS],
    sections: &[Section {
        title: t("高位ごとの所見", "Findings at each level"),
        hint: Some(t(
            "病変のある椎体を1行に1つずつ。最も高い合計で分類します",
            "one row for each vertebra; the highest total counts",
        )),
        inputs: &[Input::Group(&LEVEL)],
    }],
    method: Method::Score(Score::new(&POINTS, &[], BANDS)),
    outputs: &[Output {
        id: "highest",
        label: t("SINS（最も高い高位）", "SINS (highest level)"),
        unit: t("点", " points"),
        formula: Formula::Total(&POINTS),
        places: 0,
        limits: &[],
        show: Show::Number,
    }],
    notes: &[Note {
        when: Some(HALF),
        text: t(
            "ちょうど50%の圧潰は、原著の「50%超」「50%未満」のどちらにも入りません。\
                2点または3点として、どちらでも成り立つ分類だけを示します。",
            "A collapse of exactly 50 % is in neither class of the paper (over, under). It counts as 2 or 3 points, \
                and only what holds for both is said.",
        ),
        cite: Some(TOTALS),
    }],
    statements: &[Statement {
        id: "SINS-7",
        text: t(
            "原著は、7点以上で脊椎外科医へのコンサルトを勧めている",
            "The paper advises a consultation with a spine surgeon from 7 points",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(POINTS.between(7, 18)),
        cite: TOTALS,
        reference: None,
        reading: None,
    }],
    each: Some(Each {
        group: &LEVEL,
        outputs: &[Output {
            id: "total",
            label: t("合計", "Total"),
            unit: t("点", " points"),
            formula: Formula::Total(&POINTS),
            places: 0,
            limits: &[],
            show: Show::Number,
        }],
    }),
    examples: &[Example {
        id: "thoracolumbar",
        title: t("T12の溶骨性転移・後弯", "Lytic metastasis of T12 with kyphosis"),
        note: None,
        entries: &[
            ("level-1-vertebra", "t12"),
            ("level-1-pain", "mechanical"),
            ("level-1-lesion", "lytic"),
            ("level-1-alignment", "deformity"),
            ("level-1-collapse", "under-50"),
            ("level-1-posterolateral", "unilateral"),
        ],
    }],
    ..Calculator::BLANK
};
