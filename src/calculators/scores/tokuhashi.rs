//! Revised Tokuhashi score: how long patients with a spinal metastasis lived, by six items.

use crate::definition::{
    Calculator, Choice, Cite, Class, Example, Field, Formula, Input, Item, Method, Note, Output, Points, Score,
    Section, Show, Statement, Subject, Text, Tone, Verdict, outside, t, w, worth,
};
use crate::shared::sources::TOKUHASHI;

static GENERAL: Field = Field::choice(
    "kps",
    t("全身状態（KPS）", "General condition (KPS)"),
    &[
        Choice::new("10-40", t("10〜40%", "10 to 40 %")),
        Choice::new("50-70", t("50〜70%", "50 to 70 %")),
        Choice::new("80-100", t("80〜100%", "80 to 100 %")),
    ],
)
.hint(t(
    "ECOG PSからは換算しない（公表された換算表は互いに一致しない）",
    "not converted from ECOG: the published conversions disagree",
));
static EXTRASPINAL: Field = Field::choice(
    "extraspinal",
    t("脊椎以外の骨転移", "Bone metastases outside the spine"),
    &[
        Choice::new("3-or-more", t("3か所以上", "3 or more")),
        Choice::new("1-2", t("1〜2か所", "1 or 2")),
        Choice::new("none", t("なし", "None")),
    ],
);
static VERTEBRAL: Field = Field::choice(
    "vertebral",
    t("転移のある椎体", "Vertebral bodies with metastases"),
    &[
        Choice::new("3-or-more", t("3椎体以上", "3 or more")),
        Choice::new("2", t("2椎体", "2")),
        Choice::new("1", t("1椎体", "1")),
        Choice::new("none", t("なし", "None")),
    ],
);
static ORGANS: Field = Field::choice(
    "organs",
    t("主要臓器への転移", "Metastases to major organs"),
    &[
        Choice::new("unremovable", t("切除できない", "Cannot be removed")),
        Choice::new("removable", t("切除できる", "Can be removed")),
        Choice::new("none", t("なし", "None")),
    ],
);
static PRIMARY: Field = Field::choice(
    "primary",
    t("原発巣", "Primary tumour"),
    &[
        Choice::new("lung", t("肺", "Lung")),
        Choice::new("osteosarcoma", t("骨肉腫", "Osteosarcoma")),
        Choice::new("stomach", t("胃", "Stomach")),
        Choice::new("bladder", t("膀胱", "Bladder")),
        Choice::new("oesophagus", t("食道", "Oesophagus")),
        Choice::new("pancreas", t("膵", "Pancreas")),
        Choice::new("liver", t("肝", "Liver")),
        Choice::new("gallbladder", t("胆嚢", "Gallbladder")),
        Choice::new("unidentified", t("原発不明", "Unidentified")),
        Choice::new("colon", t("結腸（直腸以外）", "Colon, not rectum")),
        Choice::new("other", t("その他", "Other")),
        Choice::new("kidney", t("腎", "Kidney")),
        Choice::new("uterus", t("子宮", "Uterus")),
        Choice::new("rectum", t("直腸", "Rectum")),
        Choice::new("thyroid", t("甲状腺", "Thyroid")),
        Choice::new("breast", t("乳腺", "Breast")),
        Choice::new("prostate", t("前立腺", "Prostate")),
        Choice::new("carcinoid", t("カルチノイド", "Carcinoid")),
    ],
);
static PALSY: Field = Field::choice(
    "palsy",
    t("麻痺（Frankel分類）", "Palsy (Frankel)"),
    &[
        Choice::new("a-b", t("A・B（完全）", "A or B (complete)")),
        Choice::new("c-d", t("C・D（不完全）", "C or D (incomplete)")),
        Choice::new("e", t("E（なし）", "E (none)")),
    ],
);

static POINTS: Points = Points::of(&[
    Item::new(&GENERAL, &[worth("10-40", 0), worth("50-70", 1), worth("80-100", 2)]),
    Item::new(&EXTRASPINAL, &[worth("3-or-more", 0), worth("1-2", 1), worth("none", 2)]),
    Item::new(&VERTEBRAL, &[worth("3-or-more", 0), worth("2", 1), worth("1", 2), outside("none")]),
    Item::new(&ORGANS, &[worth("unremovable", 0), worth("removable", 1), worth("none", 2)]),
    Item::new(
        &PRIMARY,
        &[
            worth("lung", 0),
            worth("osteosarcoma", 0),
            worth("stomach", 0),
            worth("bladder", 0),
            worth("oesophagus", 0),
            worth("pancreas", 0),
            worth("liver", 1),
            worth("gallbladder", 1),
            worth("unidentified", 1),
            worth("colon", 2),
            worth("other", 2),
            worth("kidney", 3),
            worth("uterus", 3),
            worth("rectum", 4),
            worth("thyroid", 5),
            worth("breast", 5),
            worth("prostate", 5),
            worth("carcinoid", 5),
        ],
    ),
    Item::new(&PALSY, &[worth("a-b", 0), worth("c-d", 1), worth("e", 2)]),
]);

const TOTALS: Cite = Cite { source: &TOKUHASHI, section: t("合計点の区分", "bands of the total") };

static OUTSIDE: &[Class] = &[Class {
    verdict: Verdict {
        id: "no-spinal-metastasis",
        label: t("対象外（脊椎転移なし）", "Outside the score: no spinal metastasis"),
        says: t(
            "徳橋スコアは脊椎転移のある患者のためのものです。点数は付きません。",
            "The score is for patients with a metastasis of the spine. No points are given.",
        ),
        tone: Tone::Neutral,
    },
    text: t("転移のある椎体がない", "No vertebral body has a metastasis"),
    rule: VERTEBRAL.is_one_of(&["none"]),
    cite: Cite { source: &TOKUHASHI, section: t("対象", "population") },
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
        "points-0-8",
        t("0〜8点", "0 to 8"),
        t(
            "原著で予後が最も短かった区分です。一人の患者の余命は示しません。",
            "The band with the shortest survival in the paper. It tells no patient’s own.",
        ),
        (0, 8),
        Tone::Bad,
    ),
    band(
        "points-9-11",
        t("9〜11点", "9 to 11"),
        t(
            "3区分の中間です。一人の患者の余命は示しません。",
            "The middle of three bands. It tells no patient’s own survival.",
        ),
        (9, 11),
        Tone::Caution,
    ),
    band(
        "points-12-15",
        t("12〜15点", "12 to 15"),
        t(
            "原著で予後が最も長かった区分です。一人の患者の余命は示しません。",
            "The band with the longest survival in the paper. It tells no patient’s own.",
        ),
        (12, 15),
        Tone::Neutral,
    ),
];

/// What the paper expects of a band.
const fn expected(
    id: &'static str,
    text: Text,
    figure: Text,
    (least, most): (u8, u8),
    reading: Option<Text>,
) -> Statement {
    Statement {
        id,
        text,
        figure: Some(figure),
        population: Some(t("原著の対象", "the patients of the paper")),
        grade: None,
        when: Some(POINTS.between(least, most)),
        cite: TOTALS,
        reference: None,
        reading,
    }
}

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "tokuhashi",
    title: w("改訂徳橋スコア（脊椎転移）", "Revised Tokuhashi score of spinal metastases"),
    short: t("改訂徳橋", "Tokuhashi, revised"),
    summary: t(
        "全身状態、骨・臓器転移、原発巣、麻痺の6項目の点数を合計します（0〜15点、高いほど良い）。",
        "Adds the points of six items: condition, metastases, primary and palsy (0 to 15, higher is better).",
    ),
    intended_use: t(
        "整形外科医・放射線治療医・IVR医・腫瘍内科医などが、脊椎転移の患者を共通の尺度で話し合うために使います。",
        "For surgeons, oncologists and interventional radiologists, to speak of spinal metastases on a common scale.",
    ),
    limits: &[
        t(
            "一人の患者の余命も、どの治療を行うべきかも示しません。区分の意味は原著の患者集団でのもので、\
                ほかの集団では生存が異なります。",
            "It tells neither how long one patient will live nor which treatment to give. Bands describe the paper’s \
                patients; survival differs elsewhere.",
        ),
        t(
            "2005年の改訂版です（満点15）。1990年の旧版（満点12）の点数とは混ぜられません。\
                分子標的薬や免疫療法は考慮されていません。",
            "The revision of 2005 (at most 15), not to be mixed with the first version of 1990 (at most 12); before \
                targeted drugs and immunotherapy.",
        ),
        t(
            "点数は原著を再掲した公開資料で確かめたもので、原著との照合は済んでいません。KPS 0は原著にありません。",
            "The points were checked in public restatements, not yet in the paper itself. A KPS of 0 is not in the \
                paper.",
        ),
    ],
    subject: Subject::Scores,
    keywords: &[
        "とくはし",
        "徳橋",
        "とくはしすこあ",
        "かいていとくはし",
        "せきついてんい",
        "脊椎転移",
        "よご",
        "予後",
        "tokuhashi",
        "spine metastasis",
        "survival",
    ],
    version: "2005",
    sources: &[&TOKUHASHI],
    sections: &[
        Section {
            title: t("全身と麻痺", "Condition and palsy"),
            hint: None,
            inputs: &[Input::Field(&GENERAL), Input::Field(&PALSY)],
        },
        Section {
            title: t("腫瘍の広がり", "Extent of the tumour"),
            hint: None,
            inputs: &[
                Input::Field(&PRIMARY),
                Input::Field(&VERTEBRAL),
                Input::Field(&EXTRASPINAL),
                Input::Field(&ORGANS),
            ],
        },
    ],
    method: Method::Score(Score::new(&POINTS, OUTSIDE, BANDS).of_survival()),
    outputs: &[Output {
        id: "total",
        label: t("合計", "Total"),
        unit: t("点", " points"),
        formula: Formula::Total(&POINTS),
        places: 0,
        limits: &[],
        show: Show::Number,
    }],
    notes: &[Note {
        when: Some(PRIMARY.is_one_of(&["colon"])),
        text: t(
            "結腸は原著の表に名前がなく、「その他」（2点）として数えます。直腸は4点です。",
            "The paper’s table does not name the colon: it counts as “others” (2 points). The rectum has 4.",
        ),
        cite: Some(TOTALS),
    }],
    statements: &[
        expected(
            "TOKUHASHI-0",
            t(
                "0〜8点の患者で原著が予測した生存期間",
                "Survival that the paper predicts of patients with 0 to 8 points",
            ),
            t("6か月未満", "less than 6 months"),
            (0, 8),
            None,
        ),
        expected(
            "TOKUHASHI-9",
            t(
                "9〜11点の患者で原著が予測した生存期間",
                "Survival that the paper predicts of patients with 9 to 11 points",
            ),
            t("6か月以上", "6 months or more"),
            (9, 11),
            Some(t(
                "「6〜12か月」ではありません。上限は書かれていません。",
                "Not “6 to 12 months”: no upper end is given.",
            )),
        ),
        expected(
            "TOKUHASHI-12",
            t(
                "12〜15点の患者で原著が予測した生存期間",
                "Survival that the paper predicts of patients with 12 to 15 points",
            ),
            t("1年以上", "1 year or more"),
            (12, 15),
            None,
        ),
    ],
    examples: &[Example {
        id: "lung-thoracic",
        title: t("肺癌・T8の単発転移・PS良好", "Lung cancer, one metastasis at T8, good condition"),
        note: None,
        entries: &[
            ("kps", "80-100"),
            ("palsy", "e"),
            ("primary", "lung"),
            ("vertebral", "1"),
            ("extraspinal", "none"),
            ("organs", "none"),
        ],
    }],
    ..Calculator::BLANK
};
