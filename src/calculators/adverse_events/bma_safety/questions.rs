//! What is asked about bone-modifying agents, what is reckoned from it, and where the documents speak of it.

use crate::definition::Criteria::Caution;
use crate::definition::{Choice, Cite, Criterion, Field, Formula, Operand, Rule, Text, Unit, by, dec, t};
use crate::shared::kidney::COCKCROFT_GAULT;
pub(super) use crate::shared::kidney::{EGFR, EQUATIONS};
pub(super) use crate::shared::laboratory::{ALBUMIN, CALCIUM, CALCIUM_UNITS};
use crate::shared::patient::{CORRECTION, CREATININE, CREATININE_UNITS};
use crate::shared::sources::{BONE_METASTASES, CALCIUM_CORRECTION, CTCAE, DENOSUMAB_LABEL, ZOLEDRONATE};

pub(super) static DRUG: Field = Field::choice(
    "bma-drug",
    t("骨修飾薬", "Bone-modifying agent"),
    &[
        Choice::new("zoledronate", t("ゾレドロン酸", "Zoledronic acid")),
        Choice::new("other-bisphosphonate", t("その他のビスホスホネート", "Another bisphosphonate")),
        Choice::new("denosumab", t("デノスマブ", "Denosumab")),
    ],
);
pub(super) static COURSE: Field = Field::choice(
    "bma-course",
    t("これまでの投与", "Doses so far"),
    &[
        Choice::new("first", t("未投与（今回が初回）", "None yet (first dose)")),
        Choice::new("ongoing", t("治療中", "Under treatment")),
    ],
);
pub(super) static DAY: Field = Field::number(
    "bma-day",
    t("最後の投与からの日数", "Days since the last dose"),
    &[Unit::base("d", t("日", "d"), t("投与日を0日とした日数", "days, the day of the dose being 0"), 0)
        .also(&["day", "days", "日目", "日後"])],
    "0",
    "400",
)
.whole()
.hint(t(
    "治療中のときだけ使う。投与日は0、翌日は1",
    "used under treatment only; 0 on the day of the dose, 1 on the next",
));
pub(super) static SYMPTOMS: Field = Field::set(
    "bma-symptoms",
    t("症状", "Symptoms"),
    &[
        Choice::new("fever", t("発熱", "Fever")),
        Choice::new(
            "jaw",
            t(
                "顎の痛み・腫れ・歯ぐきの痛み・膿・顎の骨の露出",
                "Jaw pain / swelling / sore gums / pus / exposed jaw bone",
            ),
        ),
        Choice::new("ear", t("続く耳の痛み・耳だれ", "Lasting ear pain or discharge")),
        Choice::new("numbness", t("唇・手・指のしびれ", "Numb lips / hands / fingers")),
        Choice::new("none", t("なし", "None")),
    ],
);
pub(super) static DENTAL: Field =
    Field::yes_no("dental-check", t("投与開始前の歯科の確認", "Dental check before the first dose"))
        .words(t("済み", "Done"), t("まだ", "Not done"));
pub(super) static EXTRACTION: Field = Field::present("extraction", t("抜歯の予定", "Tooth extraction planned"));
pub(super) static SUPPLEMENT: Field =
    Field::yes_no("supplement", t("カルシウム・ビタミンDの内服", "Calcium and vitamin D are taken"));

pub(super) static BASELINE: Field = Field::number(
    "creatinine-baseline",
    t("投与開始前の血清クレアチニン", "Serum creatinine before the first dose"),
    CREATININE_UNITS,
    "0",
    "60",
)
.usual("0.2", "15")
.positive();
pub(super) static CCR: Field = Field::number(
    "ccr",
    t("クレアチニンクリアランス（CCr）", "Creatinine clearance (CCr)"),
    &[Unit::base("mL/min", Text::same("mL/min"), t("ミリリットル毎分", "millilitres per minute"), 1)
        .also(&["ml/分", "mL/分", "cc/min"])],
    "0",
    "250",
)
.usual("5", "200")
.short(Text::same("CCr"))
.hint(t(
    "測定値などがあれば入力（優先）。空欄なら年齢・性別・体重・Crから計算。eGFRではありません",
    "if measured or known (used first); if blank it is computed from age, sex, weight and creatinine; not the eGFR",
));
pub(super) static CALCIUM_MEASURED: Field =
    Field::yes_no("calcium-measured", t("カルシウムの検査値", "A calcium value"))
        .words(t("あり（値を入力）", "Yes (enter it)"), t("なし（Caは判定しない）", "No (calcium not judged)"));
/// A limit of the laboratory, for Grade 1 only; the higher grades have limits of their own.
pub(super) const fn calcium_limit(id: &'static str, label: Text) -> Field {
    Field::number(id, label, CALCIUM_UNITS, "2", "25").usual("7", "12").exact()
}
pub(super) static CALCIUM_LLN: Field =
    calcium_limit("calcium-lln", t("カルシウムの基準値下限", "Lower limit of normal of calcium"))
        .hint(t("Grade 1の判定にだけ使う", "used for Grade 1 only"));
pub(super) static CALCIUM_ULN: Field =
    calcium_limit("calcium-uln", t("カルシウムの基準値上限", "Upper limit of normal of calcium"))
        .hint(t("Grade 1の判定にだけ使う", "used for Grade 1 only"));

/// The clearance that is given, or else the one after Cockcroft and Gault.
pub(super) const CCR_OR_ESTIMATE: Formula = Formula::Or(&Formula::answer(&CCR), &COCKCROFT_GAULT);
pub(super) static CCR_USED: Formula = CCR_OR_ESTIMATE;
pub(super) const CLEARANCE: Operand = Operand::of(&CCR, &CCR_USED);

/// From 4 g/dL on, total calcium stands as measured.
pub(super) const ALBUMIN_LOW: Rule = ALBUMIN.below("4");
/// How much albumin is lacking from 4 g/dL.
pub(super) static LACKING: Formula = Formula::Minus(&Formula::Number(dec("4")), &Formula::answer(&ALBUMIN));
pub(super) const CORRECTED: Formula = Formula::If(
    &ALBUMIN_LOW,
    &by!(CORRECTION,
        "payne" => Formula::Plus(&Formula::answer(&CALCIUM), &LACKING),
        "k-doqi" => Formula::Plus(&Formula::answer(&CALCIUM), &Formula::Times(&Formula::Number(dec("0.8")), &LACKING)),
    ),
    &Formula::answer(&CALCIUM),
);

pub(super) static CORRECTED_CALCIUM: Formula = CORRECTED;
/// Calcium as the grades look at it.
pub(super) const CA: Operand = Operand::of(&CALCIUM, &CORRECTED_CALCIUM);

/// Whether there is a value to be judged: one that is entered, or is said to be there.
pub(super) const HAS_CALCIUM: Rule = Rule::Known(
    t("カルシウムの検査値がある", "there is a calcium value"),
    &[CALCIUM.at_least("2"), CALCIUM_MEASURED.is_yes()],
);

pub(super) const ZOLEDRONIC: Rule = DRUG.is_one_of(&["zoledronate"]);
pub(super) const BISPHOSPHONATE: Rule = DRUG.is_one_of(&["zoledronate", "other-bisphosphonate"]);
pub(super) const ANTI_RANKL: Rule = DRUG.is_one_of(&["denosumab"]);
/// Before the first dose there are neither days since the last nor a rise since the start.
pub(super) const ONGOING: Rule = COURSE.is_one_of(&["ongoing"]);
pub(super) const JAW_SYMPTOMS: Rule = SYMPTOMS.has_all(&["jaw"]);
/// The drug and the days of which the guide describes fever.
pub(super) const FEVER_WINDOW: Rule =
    Rule::All(&[ONGOING, BISPHOSPHONATE, Rule::All(&[DAY.at_least("1"), DAY.at_most("2")])]);
pub(super) const EXPECTED_FEVER: Rule = Rule::All(&[SYMPTOMS.has_all(&["fever"]), FEVER_WINDOW]);
/// The rise in creatinine at which zoledronic acid is withheld.
pub(super) const RISE_TO_LIMIT: Rule = Rule::Any(&[
    Rule::All(&[BASELINE.at_most("1.4"), CREATININE.at_least_by("0.5", &BASELINE)]),
    // From whatever baseline: above 1.4 it is this, and below it more than enough.
    CREATININE.at_least_by("1", &BASELINE),
]);
pub(super) const ROSE: Rule = Rule::All(&[ZOLEDRONIC, ONGOING, RISE_TO_LIMIT]);

pub(super) const FEVER: Cite =
    Cite { source: &BONE_METASTASES, section: t("骨修飾薬の副作用 ①発熱", "side effects 1: fever") };
pub(super) const KIDNEY: Cite = Cite {
    source: &BONE_METASTASES,
    section: t("骨修飾薬の副作用 ②腎障害", "side effects 2: renal impairment"),
};
pub(super) const JAW: Cite = Cite {
    source: &BONE_METASTASES,
    section: t("骨修飾薬の副作用 ③顎の骨の壊死・炎症", "side effects 3: necrosis and inflammation of the jaw"),
};
pub(super) const EAR: Cite = Cite {
    source: &BONE_METASTASES,
    section: t("骨修飾薬の副作用 ④外耳道骨の壊死", "side effects 4: osteonecrosis of the ear canal"),
};
pub(super) const LOW_CALCIUM: Cite = Cite {
    source: &BONE_METASTASES,
    section: t("骨修飾薬の副作用 ⑤低カルシウム血症", "side effects 5: hypocalcaemia"),
};
pub(super) const AGENTS: Cite =
    Cite { source: &BONE_METASTASES, section: t("治療法 ＜骨修飾薬＞", "treatments, bone-modifying agents") };
pub(super) const DOSES: Cite =
    Cite { source: &ZOLEDRONATE, section: t("腎機能別の用量表", "doses by renal function") };
pub(super) const RISE: Cite =
    Cite { source: &ZOLEDRONATE, section: t("クレアチニン上昇時", "rise in creatinine") };
pub(super) const LABEL: Cite = Cite {
    source: &DENOSUMAB_LABEL,
    section: t("用法・用量、重要な基本的注意", "dosage, important precautions"),
};
pub(super) const CALCIUM_GRADES: Cite = Cite {
    source: &CTCAE,
    section: t("Hypocalcemia、Hypercalcemia（4.03・5.0・6.0）", "Hypocalcemia, Hypercalcemia (4.03, 5.0, 6.0)"),
};
pub(super) const CREATININE_GRADES: Cite =
    Cite { source: &CTCAE, section: t("Creatinine increased（4.03・5.0）", "Creatinine increased (4.03, 5.0)") };
pub(super) const CLEARANCE_GRADES: Cite = Cite {
    source: &CTCAE,
    section: t("Creatinine clearance decreased（6.0）", "Creatinine clearance decreased (6.0)"),
};
pub(super) const CORRECTIONS: Cite = Cite { source: &CALCIUM_CORRECTION, section: t("補正式", "correction") };

/// A warning: what is met while it does not apply, and what is the matter when it does.
pub(super) const fn warns(
    id: &'static str,
    text: Text,
    applies: Text,
    rule: Rule,
    cite: Cite,
    reading: Option<Text>,
) -> Criterion {
    Criterion { id, kind: Caution, text, applies: Some(applies), rule, cite, reading }
}
