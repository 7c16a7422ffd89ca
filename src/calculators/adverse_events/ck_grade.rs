//! CK against the upper limit of normal: CTCAE "CPK increased" in three editions.

use crate::ctcae::VERSIONS;
use crate::definition::{
    Calculator, Cite, Class, Classes, Example, Field, Formula, Input, Method, Note, Output, Rule, Section, Show,
    Statement, Subject, Text, Tone, Unit, Verdict, dec, t, w,
};
use crate::shared::sources::{CTCAE, OKAYAMA};

static UNITS: &[Unit] =
    &[Unit::base("U/L", Text::same("U/L"), t("単位毎リットル", "units per litre"), 0).also(&["IU/L", "[IU]/L"])];

static CK: Field = Field::number("ck", t("CK（CPK）", "CK (CPK)"), UNITS, "0", "1000000").usual("5", "200000");
static ULN: Field =
    Field::number("uln", t("施設の基準値上限（ULN）", "Upper limit of normal (ULN)"), UNITS, "0.1", "10000")
        .usual("20", "500")
        .exact()
        .hint(t("性別で異なります。自施設の値を入力", "differs by sex; your laboratory’s own"));
static VERSION: Field = Field::choice(
    "version",
    t("CTCAEの版", "CTCAE version"),
    // The report of the study names 4.0; CK has the same limits in 4.03, as the hint says.
    VERSIONS,
)
.hint(t("v4.0の試験は4.03を選択（CKの閾値は同じ）", "for trials on v4.0 choose 4.03: CK has the same limits"));

const CPK_INCREASED: Cite = Cite { source: &CTCAE, section: Text::same("Investigations: CPK increased (v4.03, v5.0)") };
const DELETED: Cite = Cite { source: &CTCAE, section: t("v6.0で削除された用語", "terms deleted in v6.0") };

/// A grade with its limit. The threshold itself belongs to the milder grade.
macro_rules! grade {
    ($id:literal, $label:literal, $tone:expr, $says:expr, $limit:expr, $rule:expr, $reading:expr) => {
        Class {
            verdict: Verdict { id: $id, label: Text::same($label), says: $says, tone: $tone },
            text: $limit,
            rule: $rule,
            cite: CPK_INCREASED,
            reading: $reading,
        }
    };
}

static CLASSES: &[Class] = &[
    Class {
        verdict: Verdict {
            id: "term-deleted",
            label: t("v6.0に該当用語なし", "No such term in v6.0"),
            says: t(
                "v6.0は「CPK increased」を削除しました。NCIの対応先は「Investigations – Other, specify」で、\
                    ULN倍数ではなく臨床的な重症度で判定します。",
                "v6.0 deleted “CPK increased”. NCI maps it to “Investigations – Other, specify”, graded by clinical \
                    severity and not by multiples of the ULN.",
            ),
            tone: Tone::Neutral,
        },
        text: t("CTCAE v6.0：用語は削除", "CTCAE v6.0: term deleted"),
        rule: VERSION.is_one_of(&["6.0"]),
        cite: DELETED,
        reading: Some(t(
            "NCIの対応表では「Investigations – Other, specify」に移る。",
            "NCI’s mapping moves it to “Investigations – Other, specify”.",
        )),
    },
    grade!(
        "grade-4",
        "Grade 4",
        Tone::Bad,
        t("CKはULNの10倍を超えます。", "CK is above 10 times the ULN."),
        t("CK > 10 × ULN", "CK > 10 × ULN"),
        Rule::All(&[VERSION.is_one_of(&["4.03", "5.0"]), CK.above_times("10", &ULN)]),
        Some(t(
            "ちょうど10倍はGrade 3。研究資料の「施設基準（施設上限）の10倍」はULNの10倍と読む。",
            "Exactly 10 times is Grade 3. The report’s “institutional limit” is read as the ULN."
        ))
    ),
    grade!(
        "grade-3",
        "Grade 3",
        Tone::Bad,
        t("CKはULNの5倍を超え、10倍以下です。", "CK is above 5 and at most 10 times the ULN."),
        t("CK > 5 × ULN", "CK > 5 × ULN"),
        Rule::All(&[VERSION.is_one_of(&["4.03", "5.0"]), CK.above_times("5", &ULN)]),
        None
    ),
    grade!(
        "grade-2",
        "Grade 2",
        Tone::Caution,
        t("CKはULNの2.5倍を超え、5倍以下です。", "CK is above 2.5 and at most 5 times the ULN."),
        t("CK > 2.5 × ULN", "CK > 2.5 × ULN"),
        Rule::All(&[VERSION.is_one_of(&["4.03", "5.0"]), CK.above_times("2.5", &ULN)]),
        None
    ),
    grade!(
        "grade-1",
        "Grade 1",
        Tone::Caution,
        t("CKはULNを超え、2.5倍以下です。", "CK is above the ULN and at most 2.5 times it."),
        t("CK > ULN", "CK > ULN"),
        Rule::All(&[VERSION.is_one_of(&["4.03", "5.0"]), CK.above_times("1", &ULN)]),
        None
    ),
];

const REPORTED: Cite = Cite { source: &OKAYAMA, section: t("4. 研究成果", "4. results") };
const REPORTED_TWICE: Cite =
    Cite { source: &OKAYAMA, section: t("研究成果の概要、4. 研究成果", "summary; 4. results") };

static STATEMENTS: &[Statement] = &[
    Statement {
        id: "OKA-S1",
        text: t(
            "凍結療法の翌日にCKがULNの10倍を超えた（CTCAE v4.0 Grade 4）",
            "CK above 10 × ULN on the day after cryotherapy (CTCAE v4.0 Grade 4)",
        ),
        figure: Some(t("2/2例", "2 of 2")),
        population: Some(t("大腸癌の仙骨転移の凍結療法", "cryotherapy of sacral metastases of colorectal cancer")),
        grade: None,
        when: None,
        cite: REPORTED,
        reference: None,
        reading: Some(t(
            "2例だけの割合で、95%信頼区間は34.2〜100%（Wilson）、15.8〜100%（Clopper–Pearson）と広い。\
                区間は資料になく、計算して添えた。",
            "Two patients only: the 95 % interval, computed here and not in the report, is 34.2–100 % (Wilson) or \
                15.8–100 % (Clopper–Pearson).",
        )),
    },
    Statement {
        id: "OKA-S2",
        text: t(
            "標的周囲の筋肉まで凍結が及んだことが原因と推測されている",
            "Freezing of the muscle around the target is suspected as the cause",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: REPORTED,
        reference: None,
        reading: None,
    },
    Statement {
        id: "OKA-S3",
        text: t(
            "予期していたGrade 4でも、効果安全評価委員会で研究の継続を判断し、臨床研究審査委員会に報告した",
            "Although the Grade 4 was anticipated, the efficacy and safety committee decided that the study could \
                continue, and the review board was informed",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: REPORTED,
        reference: None,
        reading: None,
    },
    Statement {
        id: "OKA-S4",
        text: t(
            "CKの上昇は重篤な症状を伴わず、治療をせずに改善し、後遺症はなかった",
            "The rise of CK came without serious symptoms, improved without treatment and left no sequelae",
        ),
        figure: Some(t("2/2例", "2 of 2")),
        population: None,
        grade: None,
        when: None,
        cite: REPORTED_TWICE,
        reference: None,
        reading: Some(t("2例だけの経過。", "Two patients only.")),
    },
    Statement {
        id: "OKA-S5",
        text: t("CKは術後2日目には下がり始めた", "CK began to fall on the second day after the procedure"),
        figure: Some(t("術後2日", "day 2 after the procedure")),
        population: None,
        grade: None,
        when: None,
        cite: REPORTED,
        reference: None,
        reading: None,
    },
    Statement {
        id: "AMBIG-000-6",
        text: t(
            "CKの目安が、要旨では施設上限の10倍、本文では施設基準の10倍と書き分けられている",
            "The summary speaks of 10 times the institutional upper limit, the text of 10 times the institutional \
                standard",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: REPORTED_TWICE,
        reference: None,
        reading: Some(t(
            "どちらもULNの10倍と読み、超えればGrade 4、ちょうど10倍はGrade 3とする。",
            "Both are read as 10 × ULN: above it Grade 4, exactly 10 times Grade 3.",
        )),
    },
    Statement {
        id: "AMBIG-000-9",
        text: t(
            "和文の要旨は、CKが上がった症例の数を書いていない",
            "The Japanese summary does not say in how many patients CK rose",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: REPORTED_TWICE,
        reference: None,
        reading: Some(t("本文と英文要旨に従い、2例中2例とする。", "By the text and the English summary: 2 of 2.")),
    },
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "ck-grade",
    title: w("CK上昇のCTCAE Grade", "CTCAE grade of raised CK"),
    short: t("CK（CPK）のGrade", "CK (CPK) grade"),
    summary: t(
        "CKを施設の基準値上限と比べ、CTCAE 4.03・5.0のGradeを求めます。6.0での扱いも示します。",
        "Compares CK with the laboratory’s upper limit, grades it by CTCAE 4.03 or 5.0, and shows how 6.0 handles it.",
    ),
    intended_use: t(
        "凍結療法の翌日など、CKが上がる場面で医師・臨床研究コーディネーター（CRC）がGradeを確かめるために使います。",
        "For physicians and trial staff who grade CK, for instance on the day after cryotherapy.",
    ),
    limits: &[
        t(
            "運動・筋注・甲状腺機能低下症など、CK上昇の原因は判定しません。",
            "It does not identify the cause of a raised CK (exercise, injections, hypothyroidism).",
        ),
        t(
            "CTCAEの定義文は掲載していません。用語名と数値だけを使います。",
            "CTCAE’s definitions are not reproduced; only term names and numbers are used.",
        ),
    ],
    subject: Subject::AdverseEvents,
    keywords: &[
        "クレアチンキナーゼ",
        "くれあちんきなーぜ",
        "しーけー",
        "ゆうがいじしょう",
        "けんさち",
        "有害事象",
        "検査値",
        "CPK",
        "CK",
        "creatine kinase",
        "creatine phosphokinase",
        "CPK increased",
        "CTCAE",
        "grade",
        "rhabdomyolysis",
        "おうもんきんゆうかいしょう",
        "横紋筋融解症",
    ],
    version: "4.03 / 5.0 / 6.0 (2026-11-28)",
    sources: &[&CTCAE, &OKAYAMA],
    sections: &[Section {
        title: t("検査値と版", "Value and version"),
        hint: None,
        inputs: &[Input::Field(&VERSION), Input::Field(&CK), Input::Field(&ULN)],
    }],
    method: Method::Classification(Classes {
        classes: CLASSES,
        otherwise: Verdict {
            id: "grade-0",
            label: t("Grade 0", "Grade 0"),
            says: t("CKはULN以下です。", "CK is not above the ULN."),
            tone: Tone::Good,
        },
    }),
    outputs: &[Output {
        id: "multiple",
        label: t("ULNの何倍か", "Multiple of the ULN"),
        unit: t("倍", "×"),
        formula: Formula::Over(&Formula::answer(&CK), &Formula::answer(&ULN)),
        places: 2,
        limits: &[dec("1"), dec("2.5"), dec("5"), dec("10")],
        show: Show::Number,
    }],
    notes: &[
        Note {
            when: Some(Rule::All(&[VERSION.is_one_of(&["4.03", "5.0"]), CK.above_times("10", &ULN)])),
            text: t(
                "凍結療法の研究（岡山大学）では2例とも翌日にGrade 4（CTCAE v4.0）となり、\
                    予期した合併症ながら効果安全評価委員会を開いて研究継続を判断し、審査委員会へ報告しています。\
                    2例とも重篤な症状はなく、術後2日目には下がり始め、治療をせずに改善して後遺症はなかったと記載さ\
                    れていますが、2例だけの経過で、ほかの患者に当てはまるとは限りません。",
                "In the Okayama cryotherapy study both patients reached Grade 4 (CTCAE v4.0) the next day. Although \
                    anticipated, it meant convening the efficacy and safety committee, which decided that the \
                    study could continue, and reporting to the review board. Both had no serious symptoms; CK \
                    began to fall on day 2, improved without treatment and left no sequelae. But these are two \
                    patients only and say little about another.",
            ),
            cite: Some(Cite {
                source: &OKAYAMA, section: t("研究成果の概要、4. 研究成果", "summary; 4. results")
            }),
        },
        Note {
            when: Some(Rule::All(&[VERSION.is_one_of(&["6.0"]), CK.above_times("10", &ULN)])),
            text: t(
                "ULNの10倍超：4.03・5.0ではGrade 4に当たる値です。",
                "Above 10 × ULN: the value that 4.03 and 5.0 call Grade 4.",
            ),
            cite: Some(CPK_INCREASED),
        },
        Note {
            when: Some(CK.above_times("5", &ULN)),
            text: t(
                "筋症状や腎機能障害を伴うときは、Rhabdomyolysis（横紋筋融解症）に当たるかを別に検討します。",
                "With muscle symptoms or renal impairment, consider separately whether the term Rhabdomyolysis \
                    applies.",
            ),
            cite: None,
        },
        Note {
            when: Some(ULN.below("100")),
            text: t(
                "ULNが100未満です。基準値の下限を入力していないか確かめてください。",
                "The ULN is below 100: check that it is not the lower limit of normal.",
            ),
            cite: None,
        },
    ],
    clashes: &[],
    helps: &[],
    statements: STATEMENTS,
    also: &[],
    each: None,
    figure: None,
    leaflet: None,
    examples: &[Example {
        id: "exactly-ten",
        title: t("ちょうど10倍（CK 2480、ULN 248）", "Exactly ten times (CK 2480, ULN 248)"),
        note: None,
        entries: &[("version", "5.0"), ("ck", "2480"), ("uln", "248")],
    }],
    ..Calculator::BLANK
};
