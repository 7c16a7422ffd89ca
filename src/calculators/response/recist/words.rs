//! What the page of RECIST says besides: limits, remarks, statements, examples.

use crate::definition::Relation::{AtLeast, AtMost, Below};
use crate::definition::{Cite, Example, Note, Operand, Rule, Statement, Text, t};
use crate::shared::recist::{
    BASE, GROWTH, GROWTH_MM, MEASURABLE, PARTIAL, TARGETS as SIZE, TREATED as TREATED_LESIONS,
};
use crate::shared::sources::RECIST;

use super::questions::{
    BASELINE, BASELINE_SUM, COUNT_CROWDED, COUNT_SMALL, CROWDED, DAY, NADIR, NADIR_SUM, PROGRESSIVE, SMALL, SUM,
    SUM_NOW, TARGET_1, TARGET_2, TARGET_3, TARGET_4, TARGET_5, TARGETS, THIN, TREATED, VISIT,
};

pub(super) static LIMITS: &[Text] = &[
    t(
        "RECIST 1.1は一般に知られた内容から書き起こしたもので、原著での再確認が済んでいません。\
            使う前に臨床医の確認が必要です。",
        "RECIST 1.1 was written down from common knowledge and has not been re-read in the paper: a clinician has to \
            check it before use.",
    ),
    t(
        "効果の確定（confirmation）とSDの最短期間は判定しません。試験の計画書に従ってください。",
        "Confirmation of a response and the least duration of SD are not judged; the protocol of the trial says what \
            holds.",
    ),
    t(
        "疑わしい新病変・増悪は「あり」とせず、次の評価で確かめてから入力します。治療後に分裂・\
            癒合した病変は扱いません。",
        "An equivocal new lesion or progression is entered once a later visit has shown it. Lesions that split or \
            merge are not provided for.",
    ),
    t(
        "凍結・焼灼した病変の治療域には当てはめません。アブレーション後の1病変は「アブレーション後の効果判定」で見ま\
            す。",
        "It is not applied to the zone of an ablation. One lesion after ablation is looked at on “Response after \
            ablation”.",
    ),
];

pub(super) static KEYWORDS: &[&str] = &[
    "れしすと",
    "しゅようしゅくしょうこうか",
    "こうかはんてい",
    "そうごうこうか",
    "さいりょうそうごうこうか",
    "ひょうてきびょうへん",
    "ひひょうてきびょうへん",
    "けいわ",
    "しんびょうへん",
    "たんけい",
    "りんぱせつ",
    "しゅくしょうりつ",
    "腫瘍縮小効果",
    "効果判定",
    "総合効果",
    "最良総合効果",
    "標的病変",
    "非標的病変",
    "新病変",
    "径和",
    "短径",
    "リンパ節",
    "縮小率",
    "固形がん",
    "RECIST",
    "RECIST 1.1",
    "target lesion",
    "non-target",
    "sum of diameters",
    "nadir",
    "best overall response",
    "tumour response",
    "tumor response",
    "short axis",
    "CR",
    "PR",
    "SD",
    "PD",
    "NE",
];

const NOW: Operand = Operand::of(&SUM, &SUM_NOW);
const LOWEST: Operand = Operand::of(&NADIR_SUM, &NADIR);

/// More diameters were typed than there are targets.
macro_rules! beyond {
    ($($counts:expr => $field:ident),* $(,)?) => {
        Rule::Any(&[$(Rule::All(&[
            TARGETS.is_one_of($counts),
            Rule::Not(&Rule::Every(&VISIT, &Rule::Not(&$field.at_least("0")))),
        ])),*])
    };
}

pub(super) static NOTES: &[Note] = &[
    Note {
        when: Some(Rule::Last(&VISIT, &Rule::All(&[Rule::Earlier(&VISIT, &PROGRESSIVE), Rule::Not(&PROGRESSIVE)]))),
        text: t(
            "これより前の評価にPDがあります。PDより後のCR・PR・SDは最良総合効果に数えません。\
                前の評価の新病変が残っていれば、この評価でも「新病変あり」です。",
            "An earlier visit shows PD. CR, PR or SD after PD does not count towards the best response. A new lesion \
                of that visit which is still there is a new lesion at this one, too.",
        ),
        cite: Some(TABLE),
    },
    Note {
        when: Some(Rule::Any(&[
            Operand::of(&COUNT_SMALL, &SMALL).against(AtLeast, "1"),
            Operand::of(&COUNT_SMALL, &THIN).against(AtLeast, "1"),
            Operand::of(&COUNT_CROWDED, &CROWDED).against(AtLeast, "1"),
        ])),
        text: t(
            "標的病変の条件（ベースラインの径、スライス厚、1臓器に2個まで）を満たさない病変があります。\
                効果は、その径も含めて計算しています。",
            "Some lesion does not meet what a target has to (size at baseline, slice thickness, two in one organ). \
                The response is reckoned with it all the same.",
        ),
        cite: Some(MEASURABLE),
    },
    Note {
        when: Some(Rule::Any(&[
            TREATED.has_all(&["t1"]),
            TREATED.has_all(&["t2"]),
            TREATED.has_all(&["t3"]),
            TREATED.has_all(&["t4"]),
            TREATED.has_all(&["t5"]),
        ])),
        text: t(
            "局所治療を受けた標的病変があります。その径の変化は、薬物の効果とは言えません。\
                効果は上の径和に含めて計算しています。",
            "Some target was treated locally. Its change in size is not the effect of a drug; the sum above includes \
                it.",
        ),
        cite: Some(MEASURABLE),
    },
    Note {
        when: Some(beyond!(
            &["0"] => TARGET_1,
            &["0", "1"] => TARGET_2,
            &["0", "1", "2"] => TARGET_3,
            &["0", "1", "2", "3"] => TARGET_4,
            &["0", "1", "2", "3", "4"] => TARGET_5,
        )),
        text: t(
            "標的病変の数より後の番号に径が入力されています。数を確認してください。その径は径和に入っていません。",
            "A diameter was entered for a lesion beyond the number of targets; it is not in the sum. Check the number.",
        ),
        cite: None,
    },
    Note {
        when: Some(Rule::Last(
            &VISIT,
            &Rule::All(&[
                NOW.compare(AtLeast, GROWTH, LOWEST, "0"),
                NOW.compare(AtLeast, "1", LOWEST, GROWTH_MM),
                NOW.compare(AtMost, PARTIAL, Operand::of(&BASELINE_SUM, &BASELINE), "0"),
            ]),
        )),
        text: t(
            "ベースラインからは30%以上縮小していますが、最小値からの増大はPDの基準を超えています。",
            "Down 30 % or more from baseline, and yet up from the nadir beyond the limits of PD.",
        ),
        cite: Some(SIZE),
    },
    Note {
        when: Some(Rule::Last(
            &VISIT,
            &Rule::All(&[
                LOWEST.against(AtLeast, "1"),
                NOW.compare(AtLeast, GROWTH, LOWEST, "0"),
                NOW.compare(Below, "1", LOWEST, GROWTH_MM),
            ]),
        )),
        text: t(
            "最小値から20%以上の増大ですが、絶対値が5 mmに届かないためPDの基準に当たりません。",
            "Up 20 % or more from the nadir, yet by less than 5 mm, which is not PD.",
        ),
        cite: Some(SIZE),
    },
    Note {
        when: Some(Operand::first(&DAY, &VISIT).against(AtLeast, "1")),
        text: t(
            "治療開始日（0日）以前の評価がありません。最も早い評価をベースラインとして計算しています。",
            "There is no visit on or before day 0; the earliest one is used as the baseline.",
        ),
        cite: None,
    },
    Note {
        when: Some(Rule::Not(&Rule::Every(
            &VISIT,
            &Rule::Any(&[
                DAY.at_least("1"),
                Operand::here(&DAY).compare(AtLeast, "1", Operand::first(&DAY, &VISIT), "0"),
            ]),
        ))),
        text: t(
            "ベースラインより前の評価があります。ベースラインはどちらですか。治療開始に最も近い評価を使い、\
                それより前は使っていません。",
            "There is a visit before the baseline: which of them is it? The one nearest to the start of treatment is \
                used, and nothing before it.",
        ),
        cite: None,
    },
    Note {
        when: Some(Rule::Every(&VISIT, &DAY.at_most("0"))),
        text: t(
            "治療開始後（1日以降）の評価がありません。評価を加えると判定します。",
            "There is no visit after day 0; the response is judged once one is added.",
        ),
        cite: None,
    },
];

const TABLE: Cite = Cite { source: &RECIST, section: t("各時点の総合効果", "time point response") };
const CONFIRMED: Cite = Cite { source: &RECIST, section: t("効果の確定", "confirmation") };

const fn states(id: &'static str, text: Text, cite: Cite) -> Statement {
    Statement {
        id,
        text,
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite,
        reference: None,
        reading: None,
    }
}

pub(super) static STATEMENTS: &[Statement] = &[
    states(
        "RECIST-TARGETS",
        t(
            "標的病変は合計5個まで、1臓器に2個まで。径和は、リンパ節以外の長径とリンパ節の短径の和。",
            "Up to five targets, two in one organ. The sum adds longest diameters and, of nodes, short axes.",
        ),
        MEASURABLE,
    ),
    states(
        "RECIST-NODES",
        t(
            "リンパ節は短径15 mm以上で標的、10〜15 mm未満で非標的、10 mm未満は正常。",
            "Nodes of 15 mm or more in short axis may be targets, of 10 to below 15 mm are non-target, below 10 mm \
                are normal.",
        ),
        MEASURABLE,
    ),
    states(
        "RECIST-FIVE",
        t(
            "小さくて測れないが見えている標的病変は5 mmとする（見えなければ0 mm）。",
            "A target that is seen but too small to measure is 5 mm; one that is not seen is 0.",
        ),
        SIZE,
    ),
    states(
        "RECIST-TABLE",
        t(
            "総合効果は、新病変と非標的病変の明らかな増悪があれば標的病変によらずPD。\
                標的病変がCRでも非標的病変が残るか評価できなければPR。",
            "With a new lesion or unequivocal non-target progression it is PD whatever the targets. With the targets \
                gone and non-target lesions left or not assessed it is PR.",
        ),
        TABLE,
    ),
    states(
        "RECIST-CONFIRM",
        t(
            "CR・PRの確定が求められるのは、奏効を主要評価項目とする非ランダム化試験。",
            "CR and PR have to be confirmed in non-randomised trials with response as the primary endpoint.",
        ),
        CONFIRMED,
    ),
    TREATED_LESIONS,
    BASE,
];

pub(super) static EXAMPLES: &[Example] = &[
    Example {
        id: "from-nadir",
        title: t("縮小後に最小値から増大：100→50→60 mm", "Smaller, then up from the nadir: 100 → 50 → 60 mm"),
        note: None,
        entries: &[
            ("unit", "mm"),
            ("targets", "2"),
            ("kind-1", "liver"),
            ("kind-2", "lung"),
            ("visit-1-day", "0"),
            ("visit-1-target-1", "60"),
            ("visit-1-target-2", "40"),
            ("visit-2-day", "56"),
            ("visit-2-target-1", "30"),
            ("visit-2-target-2", "20"),
            ("visit-2-unmeasured", "none"),
            ("visit-2-non-target", "no-such"),
            ("visit-2-new-lesion", "no"),
            ("visit-3-day", "112"),
            ("visit-3-target-1", "36"),
            ("visit-3-target-2", "24"),
            ("visit-3-unmeasured", "none"),
            ("visit-3-non-target", "no-such"),
            ("visit-3-new-lesion", "no"),
        ],
    },
    Example {
        id: "normal-node",
        title: t("リンパ節が正常大になったCR：径和は0でない", "CR with a node of normal size: the sum is not 0"),
        note: None,
        entries: &[
            ("unit", "mm"),
            ("targets", "2"),
            ("kind-1", "lung"),
            ("kind-2", "node"),
            ("visit-1-day", "-7"),
            ("visit-1-target-1", "20"),
            ("visit-1-target-2", "18"),
            ("visit-2-day", "56"),
            ("visit-2-target-1", "0"),
            ("visit-2-target-2", "8"),
            ("visit-2-unmeasured", "none"),
            ("visit-2-non-target", "gone"),
            ("visit-2-new-lesion", "no"),
        ],
    },
];
