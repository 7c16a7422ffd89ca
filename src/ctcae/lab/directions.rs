//! A term knows one direction: Grade 0 of low potassium says nothing of a potassium of 6.9. The term of the other side
//! is named.

use super::questions::*;
use super::words::*;
use crate::definition::{Note, Operand, Relation, Rule, t};

const IN_G_DL: Operand = Operand::in_unit(&VALUE, "g/dL");
const IN_MG_DL: Operand = Operand::in_unit(&VALUE, "mg/dL");
const IN_MMOL_L: Operand = Operand::in_unit(&VALUE, "mmol/L");
const IN_CELSIUS: Operand = Operand::in_unit(&VALUE, "Cel");
const IN_FAHRENHEIT: Operand = Operand::in_unit(&VALUE, "[degF]");
/// Total calcium as it was corrected; where it was given as one value, that is in one of the units above.
const MADE_MASS: Operand = Operand::of(&VALUE, &CORRECTED_MASS);
const MADE_MOLAR: Operand = Operand::of(&VALUE, &CORRECTED_MOLAR);
const IN_KG: Operand = Operand::in_unit(&VALUE, "kg");
const IN_PERCENT: Operand = Operand::in_unit(&VALUE, "%");

/// A value that another term grades, on the other side: it is named.
macro_rules! too_high {
    ($id:literal $when:expr, $ja:literal $other_ja:literal $other:literal) => {
        Note {
            when: Some(Rule::All(&[TERM.is_one_of(&[$id]), $when])),
            text: t(
                concat!($ja, "としての判定です。高値は", $other, "（", $other_ja, "）で判定します。"),
                concat!("Graded as too low. A high value is graded as ", $other, "."),
            ),
            cite: None,
        }
    };
}

/// The same on the low side.
macro_rules! too_low {
    ($id:literal $when:expr, $ja:literal $other_ja:literal $other:literal) => {
        Note {
            when: Some(Rule::All(&[TERM.is_one_of(&[$id]), $when])),
            text: t(
                concat!($ja, "としての判定です。低値は", $other, "（", $other_ja, "）で判定します。"),
                concat!("Graded as too high. A low value is graded as ", $other, "."),
            ),
            cite: None,
        }
    };
}

/// Total calcium beyond a limit, in the unit in which it was given.
macro_rules! total_calcium {
    ($side:ident, $mass:literal, $molar:literal) => {
        any!(
            IN_MG_DL.against(Relation::$side, $mass),
            IN_MMOL_L.against(Relation::$side, $molar),
            MADE_MASS.against(Relation::$side, $mass),
            MADE_MOLAR.against(Relation::$side, $molar)
        )
    };
}

/// What is said of a value besides its grade.
pub static NOTES: &[Note] = &[
    too_high!("wbc" VALUE.above("100"), "白血球減少" "白血球増加症" "Leukocytosis"),
    too_low!("leukocytosis" VALUE.below("3"), "白血球増加症" "白血球減少" "White blood cell decreased"),
    too_high!("lymphocytes" VALUE.above("4"), "リンパ球数減少" "リンパ球数増加" "Lymphocyte count increased"),
    too_low!("lymphocytes-increased" VALUE.below("0.8"),
        "リンパ球数増加" "リンパ球数減少" "Lymphocyte count decreased"),
    too_high!("anemia" any!(IN_G_DL.against(Relation::Above, "18"), IN_MMOL_L.against(Relation::Above, "11.2")),
        "貧血" "ヘモグロビン増加" "Hemoglobin increased"),
    too_low!("hemoglobin-increased" VALUE.below("10"), "ヘモグロビン増加" "貧血" "Anemia"),
    too_high!("hyponatremia" VALUE.above("150"), "低ナトリウム血症" "高ナトリウム血症" "Hypernatremia"),
    too_low!("hypernatremia" VALUE.below("130"), "高ナトリウム血症" "低ナトリウム血症" "Hyponatremia"),
    too_high!("hypokalemia" VALUE.above("5.5"), "低カリウム血症" "高カリウム血症" "Hyperkalemia"),
    too_low!("hyperkalemia" VALUE.below("3"), "高カリウム血症" "低カリウム血症" "Hypokalemia"),
    too_high!("hypocalcemia" total_calcium!(Above, "11.5", "2.9"),
        "低カルシウム血症" "高カルシウム血症" "Hypercalcemia"),
    too_low!("hypercalcemia" total_calcium!(Below, "8", "2"),
        "高カルシウム血症" "低カルシウム血症" "Hypocalcemia"),
    too_high!("hypocalcemia-ionized" any!(IN_MMOL_L.against(Relation::Above, "1.5"),
        IN_MG_DL.against(Relation::Above, "6")), "低カルシウム血症" "高カルシウム血症" "Hypercalcemia"),
    too_low!("hypercalcemia-ionized" any!(IN_MMOL_L.against(Relation::Below, "1"),
        IN_MG_DL.against(Relation::Below, "4")), "高カルシウム血症" "低カルシウム血症" "Hypocalcemia"),
    // A normal ionised calcium of 1.25 mmol/L would be Grade 4 of total calcium, and a normal total one of ionised.
    Note {
        when: Some(all!(
            TERM.is_one_of(&["hypocalcemia"]),
            any!(IN_MG_DL.against(Relation::Below, "6"), IN_MMOL_L.against(Relation::Below, "1.5"))
        )),
        text: t(
            "総カルシウム（補正値）としての判定です。イオン化カルシウムの値なら、イオン化の用語を選んでください。",
            "Graded as total (corrected) calcium. For an ionised value choose the term that says so.",
        ),
        cite: None,
    },
    Note {
        when: Some(all!(
            TERM.is_one_of(&["hypercalcemia-ionized"]),
            any!(IN_MMOL_L.against(Relation::Above, "1.8"), IN_MG_DL.against(Relation::Above, "7.2"))
        )),
        text: t(
            "イオン化カルシウムとしての判定です。総カルシウムの値なら、イオン化でない用語を選んでください。",
            "Graded as ionised calcium. For a value of total calcium choose the term without that word.",
        ),
        cite: None,
    },
    too_high!("hypomagnesemia" any!(IN_MG_DL.against(Relation::Above, "3"), IN_MMOL_L.against(Relation::Above, "1.23")),
        "低マグネシウム血症" "高マグネシウム血症" "Hypermagnesemia"),
    too_low!("hypermagnesemia" any!(IN_MG_DL.against(Relation::Below, "1.2"),
        IN_MMOL_L.against(Relation::Below, "0.5")), "高マグネシウム血症" "低マグネシウム血症" "Hypomagnesemia"),
    too_high!("hypophosphatemia" any!(IN_MG_DL.against(Relation::Above, "6"),
        IN_MMOL_L.against(Relation::Above, "1.94")), "低リン酸血症" "高リン酸塩血症" "Hyperphosphatemia"),
    too_low!("hyperphosphatemia" any!(IN_MG_DL.against(Relation::Below, "2.5"),
        IN_MMOL_L.against(Relation::Below, "0.8")), "高リン酸塩血症" "低リン酸血症" "Hypophosphatemia"),
    too_high!("hypoglycemia" any!(IN_MG_DL.against(Relation::Above, "250"), IN_MMOL_L.against(Relation::Above, "13.9")),
        "低血糖症" "高血糖" "Hyperglycemia"),
    too_low!("hyperglycemia-fasting" any!(IN_MG_DL.against(Relation::Below, "55"),
        IN_MMOL_L.against(Relation::Below, "3")), "高血糖" "低血糖症" "Hypoglycemia"),
    too_low!("hyperglycemia" any!(IN_MG_DL.against(Relation::Below, "55"), IN_MMOL_L.against(Relation::Below, "3")),
        "高血糖" "低血糖症" "Hypoglycemia"),
    too_high!("acidosis" VALUE.above("7.5"), "アシドーシス" "アルカローシス" "Alkalosis"),
    too_low!("alkalosis" VALUE.below("7.3"), "アルカローシス" "アシドーシス" "Acidosis"),
    Note {
        when: Some(all!(
            TERM.is_one_of(&["fever"]),
            any!(IN_CELSIUS.against(Relation::AtMost, "35"), IN_FAHRENHEIT.against(Relation::AtMost, "95"))
        )),
        text: t(
            "発熱としての判定です。低体温はHypothermiaという別の用語で、ここでは判定しません。",
            "Graded as fever. A low temperature is another term, Hypothermia, which is not graded here.",
        ),
        cite: None,
    },
    Note {
        when: Some(all!(
            TERM.is_one_of(&["weight-loss"]),
            any!(
                IN_KG.compare(Relation::AtLeast, "1.05", Operand::here(&BASELINE), "0"),
                IN_PERCENT.against(Relation::AtMost, "-5")
            )
        )),
        text: t(
            "体重減少としての判定です。体重増加はWeight gainという別の用語で、ここでは判定しません。",
            "Graded as weight loss. A gain is another term, Weight gain, which is not graded here.",
        ),
        cite: None,
    },
    Note {
        when: Some(TERM.is_one_of(&["hypoxia"])),
        text: t(
            "酸素投与中の値では軽く判定されることがあります。安静時・室内気での値を入力し、\
                測れなければ「酸素投与が必要」に答えてください（文面に酸素の条件はありません）。",
            "A value measured on oxygen can grade too low. Enter the one at rest on room air; where it cannot be had, \
                answer whether oxygen is needed. (The text names no condition.)",
        ),
        cite: None,
    },
    Note {
        when: Some(Rule::All(&[TERM.is_one_of(&["alp"]), METHOD.is_one_of(&["ifcc"]), ULN.above("200")])),
        text: t(
            "IFCC法のALPの上限は113前後です（共用基準範囲）。JSCC法の上限を入力していないか確かめてください。\
                古い上限ではGradeが低く出ます。",
            "By the IFCC method the upper limit of ALP is about 113 (common reference interval). Check that it is not \
                the old JSCC limit, which grades too low.",
        ),
        cite: None,
    },
    Note {
        when: Some(Rule::All(&[TERM.is_one_of(&["alp"]), METHOD.is_one_of(&["jscc"]), ULN.at_most("200")])),
        text: t(
            "JSCC法のALPの上限は322前後です（旧共用基準範囲）。IFCC法の上限を入力していないか確かめてください。\
                Gradeが高く出ます。",
            "By the JSCC method the upper limit of ALP was about 322. Check that it is not the IFCC limit, which \
                grades too high.",
        ),
        cite: None,
    },
    Note {
        when: Some(Rule::All(&[CALCIUM.at_least("0"), ALBUMIN.at_least("4")])),
        text: t(
            "アルブミンが4 g/dL以上なので、総カルシウムを補正せずに使いました。",
            "Albumin is 4 g/dL or more: total calcium is used as measured.",
        ),
        cite: None,
    },
    Note {
        when: Some(Rule::All(&[CALCIUM.at_least("0"), ALBUMIN.below("4")])),
        text: t(
            "補正式はCTCAEが定めたものではありません。Payneの式は国内で、0.8の式はK/DOQIで使われます。",
            "CTCAE names no correction. Payne’s is usual in Japan, the 0.8 form is K/DOQI’s.",
        ),
        cite: None,
    },
];
