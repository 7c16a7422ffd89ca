//! Complications of interventions: one set of facts, and the level of each of four scales, with what stays open and
//! why.

use crate::crosswalk::cirse::{CIRSE_2017, CIRSE_MODIFIED};
use crate::crosswalk::clavien::{CLAVIEN_DINDO, DISABILITY};
use crate::crosswalk::facts::{
    AT_DISCHARGE, CARE, CLASHES, DAILY, DEATH, EXTRA_STAY, GRADE_3_HALF, HARM, LATER, NOMINAL, SOLVED, THREAT,
    THREATENED, TREATMENT, UNTREATED, WITHIN,
};
use crate::crosswalk::generic::GENERIC;
use crate::crosswalk::sir::SIR;
use crate::definition::{
    Calculator, Cite, Example, Input, Method, Note, Rule, Section, Statement, Subject, Text, t, w,
};
use crate::shared::sources::{CIRSE, CIRSE_2026, CLAVIEN, CROSSWALK, CTCAE, SIR_EVENTS};

const RELATED: Cite =
    Cite { source: &CROSSWALK, section: t("起こりうる事実の組み合わせ", "all sets of facts that can be") };
const AROUND: Cite = Cite {
    source: &SIR_EVENTS,
    section: t("重症度のほかの項目（記憶による）", "besides severity (from memory)"),
};

const STAY: Cite = Cite { source: &CIRSE, section: t("Grade 2と3", "grades 2 and 3") };
const HALVES: Cite = Cite { source: &CIRSE_2026, section: t("3aと3b", "3a and 3b") };

const OUTLIVED: Rule = DEATH.is_no();
const UNHARMED: Rule = HARM.is_one_of(&["none"]);
const MORE_THAN_NOMINAL: Rule = TREATMENT.is_one_of(&["drug", "transfusion", "intervention", "intervention-ga"]);

/// How levels relate.
const fn related(id: &'static str, text: Text, cite: Cite, reading: Option<Text>) -> Statement {
    Statement { id, text, figure: None, population: None, grade: None, when: None, cite, reference: None, reading }
}

static STATEMENTS: &[Statement] = &[
    related(
        "REL-DEATH",
        t(
            "規則を突き合わせると、4つの尺度が1対1で対応するのは死亡だけ（SIRの死亡、CIRSE 6、Clavien–Dindo V、CTCAE \
                5）",
            "By the rules here, only death is one and the same level on all four (SIR death, CIRSE 6, Clavien–Dindo \
                V, CTCAE 5)",
        ),
        RELATED,
        None,
    ),
    related(
        "REL-FALSE",
        t(
            "「SIRの重度＝CIRSE 3＝Clavien–Dindo III」は一般には成り立たない",
            "“SIR severe = CIRSE 3 = Clavien–Dindo III” does not hold in general",
        ),
        RELATED,
        Some(t(
            "SIRの重度には、CIRSEは1〜4、Clavien–Dindoは対象外〜IIIbがありうる。",
            "With SIR severe, CIRSE may be 1 to 4 and Clavien–Dindo anything from not applicable to IIIb.",
        )),
    ),
    related(
        "REL-IV",
        t(
            "Clavien–DindoがIVなら、SIRは生命を脅かす・障害を残す、CTCAEはGrade 4",
            "Clavien–Dindo IV fixes SIR (life-threatening or disabling) and CTCAE (Grade 4)",
        ),
        RELATED,
        None,
    ),
    related(
        "REL-2",
        t(
            "生命の危機も臓器不全もない事象では、CIRSE 2なら、Clavien–DindoはI、CTCAEはGrade 3、SIRは中等度か重度",
            "Without a threat to life or organ failure, CIRSE 2 fixes Clavien–Dindo (I) and CTCAE (Grade 3), and \
                leaves moderate or severe of SIR",
        ),
        RELATED,
        None,
    ),
    related(
        "REL-NEEDS",
        t(
            "ほかの尺度の段階だけでは換算できない。CIRSEは手技中に解決したか・障害・48時間、SIRは24時間・ICU・\
                全身麻酔、Clavien–Dindoは薬剤の種類と麻酔、CTCAEは日常生活と用語の定義を見る",
            "No level can be converted: CIRSE asks where it was solved, what is left and 48 h; SIR 24 h, ICU and \
                general anaesthesia; Clavien–Dindo drugs and anaesthesia; CTCAE daily living and the term’s own \
                text",
        ),
        RELATED,
        None,
    ),
    related(
        "SIR-AROUND",
        t(
            "SIR 2017は、30日以内の事象をすべて記載し、手技との関連・患者と手技のリスク・予防できたか・\
                他の医師ならどうしたかを別に分類する",
            "SIR 2017 describes all events within 30 days, and classes apart: relation to the procedure, risk, \
                preventability, and what others would have done",
        ),
        AROUND,
        Some(t("ここでは重症度だけを扱う。", "Only severity is judged here.")),
    ),
];

static NOTES: &[Note] = &[
    Note {
        when: None,
        text: t(
            "CTCAEは一般的なGradeです。事象の用語に定義があれば、それが優先します（「有害事象のCTCAE \
                Grade」のページ）。",
            "The CTCAE grade is the generic one. Where the event’s term has a text of its own, that counts (page \
                “CTCAE grade of adverse events”).",
        ),
        cite: None,
    },
    Note {
        when: Some(Rule::All(&[OUTLIVED, LATER, Rule::Any(&[EXTRA_STAY.above("48"), MORE_THAN_NOMINAL]), UNHARMED])),
        text: t(
            "改訂CIRSEの3aと3bは入院の長さで分けるとされますが、境は未確認です。選択がなければ決まりません。",
            "The modified CIRSE splits Grade 3 by length of stay, at a cut-off not confirmed: 3a or 3b is told only \
                as chosen.",
        ),
        cite: Some(HALVES),
    },
    Note {
        when: Some(Rule::All(&[
            OUTLIVED,
            LATER,
            UNHARMED,
            TREATMENT.is_one_of(&["none", "nominal"]),
            EXTRA_STAY.at_least("48"),
            EXTRA_STAY.at_most("48"),
        ])),
        text: t(
            "CIRSEは48時間未満と48時間超だけを書き、ちょうど48時間を定めていません。",
            "CIRSE has less than 48 h and more than 48 h, and does not place exactly 48 h.",
        ),
        cite: Some(STAY),
    },
    Note {
        when: Some(Rule::All(&[OUTLIVED, LATER, UNHARMED, NOMINAL, EXTRA_STAY.below("48")])),
        text: t(
            "解熱・鎮痛薬などをCIRSEの「追加の治療」に数えるかは定められていません（未確認）。数えればGrade 3です。",
            "Whether antipyretics and the like are CIRSE’s “additional therapy” is not defined (not confirmed). If \
                so, it is Grade 3.",
        ),
        cite: Some(STAY),
    },
    Note {
        when: Some(Rule::All(&[WITHIN, THREATENED])),
        text: t(
            "手技中に解決した生命の危機では、尺度の差が最も大きくなります。CIRSEは1、SIRは生命を脅かす、CTCAEは4、\
                Clavien–Dindoは対象外です。",
            "A threat to life that was solved within the procedure: here the scales differ most (CIRSE 1, SIR \
                life-threatening, CTCAE 4, Clavien–Dindo not applicable).",
        ),
        cite: Some(RELATED),
    },
    Note {
        when: Some(Rule::All(&[LATER, HARM.is_one_of(&["mild"]), UNTREATED])),
        text: t(
            "治療をしない軽い障害です。障害そのものを数えるのはCIRSE（4）とClavien–Dindoの接尾辞dで、\
                SIRとCTCAEは数えません。",
            "Mild harm that was not treated: CIRSE (4) and the suffix d of Clavien–Dindo count the harm itself, SIR \
                and CTCAE do not.",
        ),
        cite: Some(RELATED),
    },
    Note {
        when: Some(Rule::All(&[LATER, UNTREATED, EXTRA_STAY.above("24"), EXTRA_STAY.below("48")])),
        text: t(
            "経過観察だけで24時間を超え48時間未満延びた入院です。SIRは24時間、CIRSEは48時間で分けるため、\
                段階が離れます。",
            "A stay longer by more than 24 and less than 48 h for observation alone: SIR cuts at 24 h, CIRSE at 48 h, \
                so they part.",
        ),
        cite: Some(RELATED),
    },
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "complication-grade",
    title: w(
        "合併症の重症度：SIR・CIRSE・Clavien–Dindo・CTCAE",
        "Grade of a complication: SIR, CIRSE, Clavien–Dindo, CTCAE",
    ),
    short: t("合併症の重症度", "Complication grade"),
    summary: t(
        "1つの事象についての同じ答えから、SIR 2017・CIRSE・Clavien–Dindo・CTCAEの段階を並べ、\
            決まらない所と理由を示します。",
        "From one set of answers, the levels of SIR 2017, CIRSE, Clavien–Dindo and CTCAE side by side, with what \
            stays open and why.",
    ),
    intended_use: t(
        "IVR医・臨床研究コーディネーター（CRC）が、手技の合併症・有害事象を複数の尺度で報告するために使います。",
        "For interventional radiologists and trial staff who report a complication on several scales.",
    ),
    limits: &[
        t(
            "SIR 2017の文言は記憶によるもので、原著と未照合です。CIRSE 2017は2026年の抄録での再掲で確認し、\
                細部は未照合です。",
            "SIR 2017 is from memory, not checked in the paper. CIRSE 2017 was checked as restated in an abstract of \
                2026; details were not.",
        ),
        t(
            "改訂CIRSE 2026の1bの正確な文言と、3a・3bの境（入院の長さ）は未確認です。3a・3bは選んだとおりに示します。",
            "Of the modified CIRSE of 2026 the exact wording of 1b and the cut-off between 3a and 3b are not \
                confirmed; 3a or 3b is shown as chosen.",
        ),
        t(
            "事実と段階の対応は本アプリの読み方で、IVR専門医による確認がまだです。",
            "Which facts make which level is our reading, not yet confirmed by a specialist.",
        ),
        t(
            "手技との関連や、防げたかどうかは判定しません。1回に1つの事象を入力します。",
            "It judges neither relation to the procedure nor preventability. One event at a time.",
        ),
    ],
    subject: Subject::AdverseEvents,
    keywords: &[
        "がっぺいしょう",
        "合併症",
        "じゅうしょうど",
        "重症度",
        "ゆうがいじしょう",
        "有害事象",
        "SIR",
        "CIRSE",
        "サース",
        "さーす",
        "Clavien",
        "Dindo",
        "クラビアン",
        "くらびあん",
        "クラビエン",
        "くらびえん",
        "CTCAE",
        "complication",
        "adverse event",
        "severity",
        "classification",
        "IVR",
    ],
    version: "2017 / 2009 / 2026 (2026-11-28)",
    sources: &[&SIR_EVENTS, &CIRSE, &CIRSE_2026, &CLAVIEN, &CTCAE, &CROSSWALK],
    sections: &[
        Section {
            title: t("何が起きたか", "What happened"),
            hint: Some(t("この事象によるものだけ", "only what this event caused")),
            inputs: &[Input::Field(&DEATH), Input::Field(&THREAT), Input::Field(&TREATMENT), Input::Field(&SOLVED)],
        },
        Section {
            title: t("その後", "Afterwards"),
            hint: None,
            inputs: &[
                Input::Field(&EXTRA_STAY),
                Input::Field(&CARE),
                Input::Field(&DAILY),
                Input::Field(&HARM),
                Input::Field(&AT_DISCHARGE),
                Input::Field(&GRADE_3_HALF),
            ],
        },
    ],
    method: Method::Classification(SIR),
    notes: NOTES,
    clashes: CLASHES,
    statements: STATEMENTS,
    also: &[CIRSE_2017, CIRSE_MODIFIED, CLAVIEN_DINDO, DISABILITY, GENERIC],
    examples: &[
        Example {
            id: "pneumothorax-drain",
            title: t("気胸：翌朝に局所麻酔でドレーン、72時間延長", "Pneumothorax: tube next morning, 72 h more"),
            note: None,
            entries: &[
                ("death", "no"),
                ("threat", "none"),
                ("treatment", "intervention"),
                ("solved", "later"),
                ("extra-stay", "72"),
                ("extra-stay-unit", "h"),
                ("care", "no"),
                ("daily", "none"),
                ("harm", "none"),
            ],
        },
        Example {
            id: "arrest-aborted",
            title: t(
                "手技中の心停止：蘇生し後遺なし、手技は中止",
                "Arrest on the table: resuscitated, procedure stopped",
            ),
            note: None,
            entries: &[
                ("death", "no"),
                ("threat", "urgent"),
                ("treatment", "drug"),
                ("solved", "within-failed"),
                ("extra-stay", "0"),
                ("care", "no"),
                ("daily", "none"),
                ("harm", "none"),
            ],
        },
    ],
    beside: &["ctcae-event"],
    ..Calculator::BLANK
};
