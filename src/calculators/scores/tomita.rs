//! Tomita: how a tumour behind a spinal metastasis grows and how far it has spread, by three items.

use crate::definition::{
    Calculator, Choice, Cite, Class, Example, Field, Formula, Input, Item, Method, Note, Output, Points, Rule, Score,
    Section, Show, Statement, Subject, Text, Tone, Verdict, outside, t, w, worth,
};
use crate::shared::sources::TOMITA;

static GROWTH: Field = Field::choice(
    "growth",
    t("原発巣の増殖速度", "Growth of the primary tumour"),
    &[
        Choice::new("slow", t("緩徐", "Slow")),
        Choice::new("moderate", t("中等度", "Moderate")),
        Choice::new("rapid", t("急速", "Rapid")),
        Choice::new("not-placed", t("原発巣なし・分類できない", "No primary, or it cannot be placed")),
    ],
)
.hint(t(
    "例（原著と未照合）：緩徐＝乳腺・甲状腺、中等度＝腎・子宮、急速＝肺・胃",
    "examples, not checked in the paper: slow breast, thyroid; moderate kidney, uterus; rapid lung, stomach",
));
static VISCERAL: Field = Field::choice(
    "visceral",
    t("臓器転移", "Visceral metastases"),
    &[
        Choice::new("none", t("なし", "None")),
        Choice::new("treatable", t("治療できる", "Treatable")),
        Choice::new("untreatable", t("治療できない", "Not treatable")),
    ],
);
static BONE: Field = Field::choice(
    "bone",
    t("骨転移（脊椎を含む）", "Bone metastases, the spine included"),
    &[
        Choice::new("solitary", t("単発", "Solitary")),
        Choice::new("multiple", t("多発", "Multiple")),
        Choice::new("no-spine", t("脊椎に転移なし", "None in the spine")),
    ],
);

static POINTS: Points = Points::of(&[
    Item::new(&GROWTH, &[worth("slow", 1), worth("moderate", 2), worth("rapid", 4), outside("not-placed")]),
    Item::new(&VISCERAL, &[worth("none", 0), worth("treatable", 2), worth("untreatable", 4)]),
    Item::new(&BONE, &[worth("solitary", 1), worth("multiple", 2), outside("no-spine")]),
]);

const TOTALS: Cite = Cite { source: &TOMITA, section: t("合計点の区分", "bands of the total") };

static OUTSIDE: &[Class] = &[Class {
    verdict: Verdict {
        id: "not-in-the-score",
        label: t("対象外", "Outside the score"),
        says: t(
            "Tomitaスコアは、原発巣の増殖速度を分類できる脊椎転移のためのものです。点数は付きません。",
            "The score is for metastases of the spine whose primary can be placed by its growth. No points are given.",
        ),
        tone: Tone::Neutral,
    },
    text: t(
        "原発巣を分類できない、または脊椎に転移がない",
        "The primary cannot be placed, or the spine has no metastasis",
    ),
    rule: Rule::Any(&[GROWTH.is_one_of(&["not-placed"]), BONE.is_one_of(&["no-spine"])]),
    cite: Cite { source: &TOMITA, section: t("対象", "population") },
    reading: Some(t(
        "原発不明癌の扱いは原著で確認できていないため、点数を付けません。",
        "How the paper places an unknown primary was not confirmed, so no points are given.",
    )),
}];

/// One band: `least` to `most` points.
const fn band(id: &'static str, label: Text, says: Text, (least, most): (u8, u8), tone: Tone) -> Class {
    Class {
        verdict: Verdict { id, label, says, tone },
        text: label,
        rule: POINTS.between(least, most),
        cite: TOTALS,
        reading: Some(t(
            "原著の区分は4点・6点・8点で重なっています。重ならない区分として広く使われるものに従います。",
            "The paper's bands overlap at 4, 6 and 8. Those in general use, which do not, are taken.",
        )),
    }
}

static BANDS: &[Class] = &[
    band(
        "points-8-10",
        t("8〜10点", "8 to 10"),
        t(
            "4区分のうち最も点数が高い区分です。一人の患者の予後は示しません。",
            "The highest of four bands. It tells no patient’s own prognosis.",
        ),
        (8, 10),
        Tone::Bad,
    ),
    band(
        "points-6-7",
        t("6〜7点", "6 to 7"),
        t(
            "4区分のうち3番目の区分です。一人の患者の予後は示しません。",
            "The third of four bands. It tells no patient’s own prognosis.",
        ),
        (6, 7),
        Tone::Caution,
    ),
    band(
        "points-4-5",
        t("4〜5点", "4 to 5"),
        t(
            "4区分のうち2番目の区分です。一人の患者の予後は示しません。",
            "The second of four bands. It tells no patient’s own prognosis.",
        ),
        (4, 5),
        Tone::Caution,
    ),
    band(
        "points-2-3",
        t("2〜3点", "2 to 3"),
        t(
            "4区分のうち最も点数が低い区分です。一人の患者の予後は示しません。",
            "The lowest of four bands. It tells no patient’s own prognosis.",
        ),
        (2, 3),
        Tone::Neutral,
    ),
];

/// What the paper aimed at in a band.
const fn aim(id: &'static str, text: Text, least: u8, most: u8) -> Statement {
    Statement {
        id,
        text,
        figure: None,
        population: None,
        grade: None,
        when: Some(POINTS.between(least, most)),
        cite: TOTALS,
        reference: None,
        reading: None,
    }
}

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "tomita",
    title: w("Tomitaスコア（脊椎転移）", "Tomita score of spinal metastases"),
    short: t("Tomita", "Tomita"),
    summary: t(
        "原発巣の増殖速度、臓器転移、骨転移の3項目の点数を合計します（2〜10点、低いほど良い）。",
        "Adds the points of three items: growth of the primary, visceral and bone metastases (2 to 10, lower is \
            better).",
    ),
    intended_use: t(
        "整形外科医・放射線治療医・IVR医・腫瘍内科医などが、脊椎転移の広がりを共通の尺度で話し合うために使います。",
        "For surgeons, oncologists and interventional radiologists, to speak of spinal metastases on a common scale.",
    ),
    limits: &[
        t(
            "一人の患者の予後も、どの治療を行うべきかも示しません。区分の意味は原著の患者集団でのもので、\
                ほかの集団では生存が異なります。",
            "It tells neither one patient's prognosis nor which treatment to give. Bands describe the paper's \
                patients; survival differs elsewhere.",
        ),
        t(
            "2001年の成績に基づきます。分子標的薬や免疫療法は考慮されていません。",
            "It rests on results up to 2001, before targeted drugs and immunotherapy.",
        ),
        t(
            "点数は原著を再掲した公開資料で確かめたもので、原著との照合は済んでいません。",
            "The points were checked in public restatements of the paper, not yet in the paper itself.",
        ),
    ],
    subject: Subject::Scores,
    keywords: &[
        "とみた",
        "富田",
        "とみたすこあ",
        "せきついてんい",
        "脊椎転移",
        "よご",
        "予後",
        "tomita",
        "spine metastasis",
        "surgical strategy",
    ],
    version: "2001",
    sources: &[&TOMITA],
    sections: &[Section {
        title: t("所見", "Findings"),
        hint: None,
        inputs: &[Input::Field(&GROWTH), Input::Field(&VISCERAL), Input::Field(&BONE)],
    }],
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
        when: Some(Rule::Any(&[POINTS.between(4, 4), POINTS.between(6, 6), POINTS.between(8, 8)])),
        text: t(
            "原著の区分は4点・6点・8点で重なり、この点数は隣の（点数の低い）区分にも入ります。",
            "The paper's bands overlap at 4, 6 and 8: this total lies in the next lower band as well.",
        ),
        cite: Some(TOTALS),
    }],
    statements: &[
        aim(
            "TOMITA-2",
            t(
                "原著は2〜3点に広範または辺縁切除を挙げる",
                "Of 2 to 3 points the paper names a wide or marginal excision",
            ),
            2,
            3,
        ),
        aim(
            "TOMITA-4",
            t(
                "原著は4〜5点に辺縁または腫瘍内切除を挙げる",
                "Of 4 to 5 points the paper names a marginal or intralesional excision",
            ),
            4,
            5,
        ),
        aim(
            "TOMITA-6",
            t("原著は6〜7点に姑息的手術を挙げる", "Of 6 to 7 points the paper names palliative surgery"),
            6,
            7,
        ),
        aim(
            "TOMITA-8",
            t("原著は8〜10点に支持療法を挙げる", "Of 8 to 10 points the paper names supportive care"),
            8,
            10,
        ),
    ],
    examples: &[Example {
        id: "breast-solitary",
        title: t("乳癌・単発の脊椎転移", "Breast cancer, one metastasis of the spine"),
        note: None,
        entries: &[("growth", "slow"), ("visceral", "none"), ("bone", "solitary")],
    }],
    ..Calculator::BLANK
};
