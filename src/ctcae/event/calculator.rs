//! The calculator.

use super::events::{EVENT, SHORTCUTS};
use super::tags::{
    ALL as TAGS, ASYM, CHESTTUBE, DEBRIDE_MAJ, DEBRIDE_MIN, DEFICIT_MILD, DEFICIT_MODERATE, DEFICIT_SEVERE, DIALYSIS,
    DRAIN, ELECTIVE_OP, F1, F2, F3, F4, FEED, INVASIVE, IV_OUTPT, MEDTX, MILD, MILD_NOTX, MOD, NONINVASIVE_ONLY,
    NOT_RELIEVED, NOTX, O2, OBS, OP, PAIN1, PAIN2, PAIN3, PLEURODESIS, RAD_ONLY, RELIEVED_REST, SEV, SYM, TRANSF,
    TRANSF_GE2, TRANSF_LT2, TX, URGENT,
};
use super::{v4_03, v5_0, v6_0};
use crate::ctcae::{GRADING, VERSION, terms};
use crate::definition::{
    Calculator, Clash, Example, Input, Method, Rule, Section, Subject, Tables, TablesPart, Text, t, w,
};
use crate::shared::sources::CTCAE;

/// The statements, as a form asks them.
static STATEMENTS: [Input; TAGS.len()] = {
    let mut all = [Input::Field(&EVENT); TAGS.len()];
    let mut i = 0;
    while i < TAGS.len() {
        all[i] = Input::Field(TAGS[i]);
        i += 1;
    }
    all
};

const CONTRADICTS_SYMPTOMS: Text = t(
    "「この有害事象による症状がある」と食い違います。どちらかを直してください",
    "contradicts the answer that it causes symptoms; correct one of them",
);
const CONTRADICTS_DEGREE: Text = t(
    "症状の程度の答えと食い違います。どちらかを直してください",
    "contradicts the answer on how severe the symptoms are; correct one of them",
);
const NOT_TOGETHER: Text = t(
    "両立しない答えが両方「はい」です。当てはまる方だけを「はい」にしてください",
    "this and an answer that cannot hold beside it are both Yes; keep the one that applies",
);
const CONTRADICTS_TREATMENT: Text = t(
    "必要な治療・処置の答えと食い違います。どちらかを直してください",
    "contradicts the answer on what treatment is needed; correct one of them",
);

/// Two statements of one event that cannot both be true.
macro_rules! not_both {
    ($one:ident, $other:ident, $text:ident) => {
        Clash { when: Rule::All(&[$one.is_yes(), $other.is_yes()]), at: &$one, unused: &[&$one, &$other], text: $text }
    };
}

/// Left as they are, the graver of the two would decide, and a slip would pass.
static CLASHES: &[Clash] = &[
    not_both!(OBS, SYM, CONTRADICTS_SYMPTOMS),
    not_both!(ASYM, SYM, CONTRADICTS_SYMPTOMS),
    not_both!(OBS, MOD, CONTRADICTS_DEGREE),
    not_both!(OBS, SEV, CONTRADICTS_DEGREE),
    not_both!(ASYM, MOD, CONTRADICTS_DEGREE),
    not_both!(ASYM, SEV, CONTRADICTS_DEGREE),
    not_both!(ASYM, DEFICIT_MODERATE, CONTRADICTS_DEGREE),
    not_both!(ASYM, DEFICIT_SEVERE, CONTRADICTS_DEGREE),
    not_both!(RAD_ONLY, MILD, CONTRADICTS_DEGREE),
    not_both!(RAD_ONLY, MOD, CONTRADICTS_DEGREE),
    not_both!(RAD_ONLY, SEV, CONTRADICTS_DEGREE),
    not_both!(RAD_ONLY, DEFICIT_MODERATE, CONTRADICTS_DEGREE),
    not_both!(RAD_ONLY, DEFICIT_SEVERE, CONTRADICTS_DEGREE),
    not_both!(MILD_NOTX, MOD, CONTRADICTS_DEGREE),
    not_both!(MILD_NOTX, SEV, CONTRADICTS_DEGREE),
    not_both!(PAIN1, PAIN2, NOT_TOGETHER),
    not_both!(PAIN1, PAIN3, NOT_TOGETHER),
    not_both!(PAIN2, PAIN3, NOT_TOGETHER),
    not_both!(DEFICIT_MILD, DEFICIT_MODERATE, NOT_TOGETHER),
    not_both!(DEFICIT_MILD, DEFICIT_SEVERE, NOT_TOGETHER),
    not_both!(DEFICIT_MODERATE, DEFICIT_SEVERE, NOT_TOGETHER),
    not_both!(F1, F2, NOT_TOGETHER),
    not_both!(F1, F3, NOT_TOGETHER),
    not_both!(F1, F4, NOT_TOGETHER),
    not_both!(F2, F3, NOT_TOGETHER),
    not_both!(F2, F4, NOT_TOGETHER),
    not_both!(F3, F4, NOT_TOGETHER),
    not_both!(RELIEVED_REST, NOT_RELIEVED, NOT_TOGETHER),
    not_both!(TRANSF_LT2, TRANSF_GE2, NOT_TOGETHER),
    not_both!(NONINVASIVE_ONLY, INVASIVE, CONTRADICTS_TREATMENT),
    not_both!(NOTX, TX, CONTRADICTS_TREATMENT),
    not_both!(NOTX, MEDTX, CONTRADICTS_TREATMENT),
    not_both!(NOTX, INVASIVE, CONTRADICTS_TREATMENT),
    not_both!(NOTX, OP, CONTRADICTS_TREATMENT),
    not_both!(NOTX, ELECTIVE_OP, CONTRADICTS_TREATMENT),
    not_both!(NOTX, CHESTTUBE, CONTRADICTS_TREATMENT),
    not_both!(NOTX, DRAIN, CONTRADICTS_TREATMENT),
    not_both!(NOTX, PLEURODESIS, CONTRADICTS_TREATMENT),
    not_both!(NOTX, FEED, CONTRADICTS_TREATMENT),
    not_both!(NOTX, IV_OUTPT, CONTRADICTS_TREATMENT),
    not_both!(NOTX, TRANSF, CONTRADICTS_TREATMENT),
    not_both!(NOTX, TRANSF_LT2, CONTRADICTS_TREATMENT),
    not_both!(NOTX, TRANSF_GE2, CONTRADICTS_TREATMENT),
    not_both!(NOTX, DEBRIDE_MIN, CONTRADICTS_TREATMENT),
    not_both!(NOTX, DEBRIDE_MAJ, CONTRADICTS_TREATMENT),
    not_both!(NOTX, DIALYSIS, CONTRADICTS_TREATMENT),
    not_both!(NOTX, URGENT, CONTRADICTS_TREATMENT),
    not_both!(NOTX, O2, CONTRADICTS_TREATMENT),
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "ctcae-event",
    title: w("有害事象のCTCAE Grade（4.03・5.0・6.0）", "CTCAE grade of adverse events (4.03, 5.0, 6.0)"),
    short: t("有害事象のGrade", "Adverse event grade"),
    summary: t(
        "気胸・肺感染・創合併症・神経障害・疼痛など66の有害事象を、当てはまる文を選ぶだけで3つの版のGradeにします。",
        "Grades 66 adverse events, from pneumothorax to nerve injury and pain, by the statements that apply, in three \
            versions of CTCAE.",
    ),
    intended_use: t(
        "医師・看護師・臨床研究コーディネーター（CRC）が、画像下治療や骨転移診療の有害事象のGradeを確かめるために使い\
            ます。",
        "For physicians, nurses and trial staff who grade adverse events of image-guided treatment and \
            bone-metastasis care.",
    ),
    limits: &[
        t(
            "起きたことが有害事象に当たるか、治療と関連するかは判定しません。",
            "It does not decide whether something is an adverse event, nor whether treatment caused it.",
        ),
        t(
            "文はCTCAEの条件をもとに独自の言葉で作りました。臨床家による見直しを受けていません。",
            "The statements are our own wording of CTCAE’s conditions and have not been reviewed by other clinicians \
                yet.",
        ),
        t("4.03の条件は一つの転記にもとづきます。", "The conditions of 4.03 rest on one transcription."),
        t(
            "脳卒中と消化管穿孔の条件は記憶による記載で、原文との照合がまだです。",
            "The conditions of stroke and gastrointestinal perforation rest on memory and are not checked against the \
                original yet.",
        ),
        t(
            "どの文も当てはまらなくても、Grade 0とは限りません。文面に段階がないときは「Gradeなし」と示します。",
            "That no statement applies need not be Grade 0: where the text has no grade for it, “No grade” is shown.",
        ),
    ],
    subject: Subject::AdverseEvents,
    keywords: &[
        "CTCAE",
        "有害事象",
        "ゆうがいじしょう",
        "yuugaijishou",
        "AE",
        "副作用",
        "ふくさよう",
        "合併症",
        "がっぺいしょう",
        "adverse event",
        "complication",
        "気胸",
        "ききょう",
        "肺炎",
        "はいえん",
        "胸水",
        "きょうすい",
        "疼痛",
        "とうつう",
        "凍傷",
        "とうしょう",
        "frostbite",
        "神経障害",
        "しんけいしょうがい",
        "pneumothorax",
        "ONJ",
        "顎骨壊死",
        "がっこつえし",
        "セメント漏出",
    ],
    version: "4.03 / 5.0 / 6.0 (errata 2026-01-20; 2026-11-28)",
    sources: &[&CTCAE],
    sections: &[
        Section {
            title: t("有害事象と版", "Event and version"),
            hint: None,
            inputs: &[Input::Field(&EVENT), Input::Field(&VERSION)],
        },
        Section { title: t("当てはまること", "What applies"), hint: None, inputs: &STATEMENTS },
    ],
    method: Method::Tables(Tables {
        term: &EVENT,
        version: &VERSION,
        numbers: &[],
        editions: &[&v4_03::EDITION, &v5_0::EDITION, &v6_0::EDITION],
        grading: &GRADING,
        normal: None,
        lead: Some(t(
            "この有害事象によるものだけを選びます。もともとの状態や別の原因によるものは含めません。",
            "Count only what this event causes, not what was there before or has another cause.",
        )),
        hints: &[],
        shortcuts: Some(&SHORTCUTS),
        not_found: t(
            "この66項目にはありません。下の「CTCAEの全用語から探す」に用語名があります（英語）。",
            "Not among these 66 events; the full list of terms below has the names.",
        ),
        terms: Some(&terms::ALL),
        beside: ("ctcae-lab", t("検査値のGrade", "Laboratory grade")),
        holes: &[],
        unreached: &[],
        part: TablesPart::Here,
    }),
    outputs: &[],
    notes: &[],
    clashes: CLASHES,
    helps: &[],
    statements: &[],
    also: &[],
    each: None,
    figure: None,
    leaflet: None,
    examples: &[Example {
        id: "pneumothorax-drain",
        title: t("気胸：胸腔ドレーンを留置、入院は延びない", "Pneumothorax: chest tube, no longer stay"),
        note: None,
        entries: &[
            ("event", "pneumothorax"),
            ("death", "no"),
            ("life", "no"),
            ("urgent", "no"),
            ("pleurodesis", "no"),
            ("op", "no"),
            ("hosp", "no"),
            ("drain", "yes"),
            ("tx", "yes"),
        ],
    }],
    ..Calculator::BLANK
};
