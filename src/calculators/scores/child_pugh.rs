//! Child–Pugh: how much a liver still does, by five items; the prothrombin time either as INR or as PT %.

use crate::definition::{
    Calculator, Choice, Cite, Class, Classes, Example, Field, Formula, Input, Item, Method, Note, Output, Points, Rule,
    Scale, Score, Section, Show, Subject, Text, Tone, Verdict, t, w, worth,
};
use crate::shared::laboratory::{ALBUMIN, INR, PT_ACTIVITY};
use crate::shared::patient::BILIRUBIN;
use crate::shared::sources::CHILD_PUGH;

static ASCITES: Field = Field::choice(
    "ascites",
    t("腹水", "Ascites"),
    &[
        Choice::new("moderate", t("中等量以上", "Moderate or more")),
        Choice::new("slight", t("少量", "Slight")),
        Choice::new("none", t("なし", "None")),
    ],
);
static ENCEPHALOPATHY: Field = Field::choice(
    "encephalopathy",
    t("肝性脳症", "Encephalopathy"),
    &[
        Choice::new("grade-3-4", t("III〜IV度", "Grade 3 or 4")),
        Choice::new("grade-1-2", t("I〜II度", "Grade 1 or 2")),
        Choice::new("none", t("なし", "None")),
    ],
);
static COUNTED: Field = Field::choice(
    "pt-counted",
    t("プロトロンビン時間は何で数えるか", "Prothrombin time is counted as"),
    &[Choice::new("inr", Text::same("PT-INR")), Choice::new("percent", t("PT活性（%）", "PT %"))],
)
.hint(t("2つで点数が違うことがある。両方の点数を下に示す", "the two may differ in points: both are shown below"));

const ITEMS: Cite = Cite { source: &CHILD_PUGH, section: t("5項目の点数", "points of the five items") };
/// Where the table prints ranges, what stands on their ends.
const EDGES: Text = t(
    "境目の値（2.0、3.0、2.8、3.5、1.7、2.3、40、70）は中間の2点に数えます。",
    "Values on an edge (2.0, 3.0, 2.8, 3.5, 1.7, 2.3, 40, 70) count as the middle, 2 points.",
);

/// One class of an item.
const fn class(id: &'static str, label: Text, text: Text, tone: Tone, rule: Rule) -> Class {
    Class { verdict: Verdict { id, label, says: text, tone }, text, rule, cite: ITEMS, reading: Some(EDGES) }
}

const fn least(id: &'static str, text: Text) -> Verdict {
    Verdict { id, label: t("1点", "1 point"), says: text, tone: Tone::Neutral }
}

const THREE: Text = t("3点", "3 points");
const TWO: Text = t("2点", "2 points");

const BILIRUBIN_POINTS: Classes = Classes {
    classes: &[
        class(
            "bilirubin-3",
            THREE,
            t("総ビリルビン3.0 mg/dL超", "Bilirubin above 3.0 mg/dL"),
            Tone::Bad,
            BILIRUBIN.above("3"),
        ),
        class(
            "bilirubin-2",
            TWO,
            t("総ビリルビン2.0〜3.0 mg/dL", "Bilirubin of 2.0 to 3.0 mg/dL"),
            Tone::Caution,
            BILIRUBIN.at_least("2"),
        ),
    ],
    otherwise: least("bilirubin-1", t("総ビリルビン2.0 mg/dL未満", "Bilirubin below 2.0 mg/dL")),
};
const ALBUMIN_POINTS: Classes = Classes {
    classes: &[
        class(
            "albumin-3",
            THREE,
            t("アルブミン2.8 g/dL未満", "Albumin below 2.8 g/dL"),
            Tone::Bad,
            ALBUMIN.below("2.8"),
        ),
        class(
            "albumin-2",
            TWO,
            t("アルブミン2.8〜3.5 g/dL", "Albumin of 2.8 to 3.5 g/dL"),
            Tone::Caution,
            ALBUMIN.at_most("3.5"),
        ),
    ],
    otherwise: least("albumin-1", t("アルブミン3.5 g/dL超", "Albumin above 3.5 g/dL")),
};
const INR_POINTS: Classes = Classes {
    classes: &[
        class("inr-3", THREE, t("PT-INR 2.3超", "INR above 2.3"), Tone::Bad, INR.above("2.3")),
        class("inr-2", TWO, t("PT-INR 1.7〜2.3", "INR of 1.7 to 2.3"), Tone::Caution, INR.at_least("1.7")),
    ],
    otherwise: least("inr-1", t("PT-INR 1.7未満", "INR below 1.7")),
};
const PERCENT_POINTS: Classes = Classes {
    classes: &[
        class("percent-3", THREE, t("PT活性40%未満", "PT below 40 %"), Tone::Bad, PT_ACTIVITY.below("40")),
        class("percent-2", TWO, t("PT活性40〜70%", "PT of 40 to 70 %"), Tone::Caution, PT_ACTIVITY.at_most("70")),
    ],
    otherwise: least("percent-1", t("PT活性70%超", "PT above 70 %")),
};
const BY_INR: Rule = COUNTED.is_one_of(&["inr"]);
const BY_PERCENT: Rule = COUNTED.is_one_of(&["percent"]);
/// The points of whichever is counted. The first way knows that both have them, the second that neither has:
/// then it does not matter which is counted.
const PT_3: Rule = Rule::Known(
    t("プロトロンビン時間は3点", "the prothrombin time has 3 points"),
    &[
        Rule::All(&[Rule::Any(&[BY_PERCENT, INR.above("2.3")]), Rule::Any(&[BY_INR, PT_ACTIVITY.below("40")])]),
        Rule::Any(&[Rule::All(&[BY_INR, INR.above("2.3")]), Rule::All(&[BY_PERCENT, PT_ACTIVITY.below("40")])]),
    ],
);
const PT_2: Rule = Rule::Known(
    t("プロトロンビン時間は2点以上", "the prothrombin time has 2 points or more"),
    &[
        Rule::All(&[Rule::Any(&[BY_PERCENT, INR.at_least("1.7")]), Rule::Any(&[BY_INR, PT_ACTIVITY.at_most("70")])]),
        Rule::Any(&[Rule::All(&[BY_INR, INR.at_least("1.7")]), Rule::All(&[BY_PERCENT, PT_ACTIVITY.at_most("70")])]),
    ],
);
static POINTS: Points = Points::of(&[
    Item::by(
        &BILIRUBIN,
        &[BILIRUBIN.above("3"), BILIRUBIN.at_least("2")],
        &[worth("bilirubin-3", 3), worth("bilirubin-2", 2), worth("bilirubin-1", 1)],
    ),
    Item::by(
        &ALBUMIN,
        &[ALBUMIN.below("2.8"), ALBUMIN.at_most("3.5")],
        &[worth("albumin-3", 3), worth("albumin-2", 2), worth("albumin-1", 1)],
    ),
    Item::by(&COUNTED, &[PT_3, PT_2], &[worth("pt-3", 3), worth("pt-2", 2), worth("pt-1", 1)]),
    Item::new(&ASCITES, &[worth("moderate", 3), worth("slight", 2), worth("none", 1)]),
    Item::new(&ENCEPHALOPATHY, &[worth("grade-3-4", 3), worth("grade-1-2", 2), worth("none", 1)]),
]);

const TOTALS: Cite = Cite { source: &CHILD_PUGH, section: t("合計点の区分", "bands of the total") };

/// One class of the total.
const fn band(id: &'static str, label: Text, says: Text, (least, most): (u8, u8), tone: Tone) -> Class {
    Class {
        verdict: Verdict { id, label, says, tone },
        text: label,
        rule: POINTS.between(least, most),
        cite: TOTALS,
        reading: None,
    }
}

/// Whether the two ways to count the prothrombin time give different points.
const DIFFERS: Rule = Rule::Any(&[
    Rule::All(&[INR.below("1.7"), PT_ACTIVITY.at_most("70")]),
    Rule::All(&[INR.at_least("1.7"), PT_ACTIVITY.above("70")]),
    Rule::All(&[INR.at_most("2.3"), PT_ACTIVITY.below("40")]),
    Rule::All(&[INR.above("2.3"), PT_ACTIVITY.at_least("40")]),
]);

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "child-pugh",
    title: w("Child-Pugh分類（肝予備能）", "Child–Pugh classification of the liver"),
    short: t("Child-Pugh分類", "Child–Pugh"),
    summary: t(
        "ビリルビン、アルブミン、PT、腹水、脳症の点数を合計し、A・B・Cに分類します（5〜15点）。",
        "Adds the points of bilirubin, albumin, prothrombin time, ascites and encephalopathy (5 to 15): A, B or C.",
    ),
    intended_use: t(
        "IVR医・肝臓内科医・腫瘍内科医などが、肝予備能を共通の尺度で確かめるために使います。",
        "For interventional radiologists, hepatologists and oncologists, to grade the function of a liver alike.",
    ),
    limits: &[
        t(
            "肝硬変の肝予備能の尺度です。一人の患者の予後も、どの治療を行うべきかも示しません。",
            "A scale of function in cirrhosis. It tells neither one patient’s prognosis nor which treatment to give.",
        ),
        t(
            "点数と境目は広く使われる形によるもので、原著と未照合です。原発性胆汁性胆管炎などの別のビリルビン区分は扱\
                いません。",
            "Points and edges are those in general use, not checked in the paper. Other bilirubin ranges (cholestatic \
                disease) are not here.",
        ),
    ],
    subject: Subject::Scores,
    keywords: &[
        "ちゃいるどぴゅー",
        "チャイルドピュー",
        "かんよびのう",
        "肝予備能",
        "かんこうへん",
        "肝硬変",
        "child",
        "pugh",
        "liver function",
        "cirrhosis",
    ],
    version: "1973",
    sources: &[&CHILD_PUGH],
    sections: &[
        Section {
            title: t("検査値", "Laboratory"),
            hint: None,
            inputs: &[
                Input::Field(&BILIRUBIN),
                Input::Field(&ALBUMIN),
                Input::Field(&COUNTED),
                Input::Field(&INR),
                Input::Field(&PT_ACTIVITY),
            ],
        },
        Section {
            title: t("所見", "Findings"),
            hint: None,
            inputs: &[Input::Field(&ASCITES), Input::Field(&ENCEPHALOPATHY)],
        },
    ],
    method: Method::Score(Score::new(
        &POINTS,
        &[],
        &[
            band(
                "child-c",
                t("Child-Pugh C（10〜15点）", "Child–Pugh C (10 to 15)"),
                t("合計は10〜15点です。", "The total is 10 to 15."),
                (10, 15),
                Tone::Bad,
            ),
            band(
                "child-b",
                t("Child-Pugh B（7〜9点）", "Child–Pugh B (7 to 9)"),
                t("合計は7〜9点です。", "The total is 7 to 9."),
                (7, 9),
                Tone::Caution,
            ),
            band(
                "child-a",
                t("Child-Pugh A（5〜6点）", "Child–Pugh A (5 to 6)"),
                t("合計は5〜6点です。", "The total is 5 to 6."),
                (5, 6),
                Tone::Good,
            ),
        ],
    )),
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
        when: Some(DIFFERS),
        text: t(
            "PT-INRとPT活性で点数が違います。合計は、選んだ方で数えています。",
            "INR and PT % differ in points. The total counts the one that was chosen.",
        ),
        cite: Some(ITEMS),
    }],
    also: &[
        Scale {
            id: "bilirubin-points",
            title: t("総ビリルビンの点数", "Points of bilirubin"),
            when: None,
            classes: BILIRUBIN_POINTS,
        },
        Scale {
            id: "albumin-points",
            title: t("アルブミンの点数", "Points of albumin"),
            when: None,
            classes: ALBUMIN_POINTS,
        },
        Scale {
            id: "inr-points", title: t("PT-INRで数えた点数", "Points by INR"), when: None, classes: INR_POINTS
        },
        Scale {
            id: "percent-points",
            title: t("PT活性で数えた点数", "Points by PT %"),
            when: None,
            classes: PERCENT_POINTS,
        },
    ],
    examples: &[Example {
        id: "pt-differs",
        title: t("PT-INR 1.4、PT活性65%", "INR 1.4 with PT 65 %"),
        note: None,
        entries: &[
            ("bilirubin", "1.8"),
            ("albumin", "3.2"),
            ("pt-counted", "percent"),
            ("pt-inr", "1.4"),
            ("pt-percent", "65"),
            ("ascites", "none"),
            ("encephalopathy", "none"),
        ],
    }],
    ..Calculator::BLANK
};
