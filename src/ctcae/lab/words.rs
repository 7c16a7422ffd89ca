//! The words of the tables, for the version files: each says what a line of the text says.

use super::questions::{BASELINE, LLN, ULN, VALUE};
use crate::definition::{Field, Operand, Relation, Rule, Text, t};

/// `value > k × ULN`
pub(super) const fn uln(k: &str) -> Rule {
    VALUE.above_times(k, &ULN)
}

/// `value < k × LLN`
pub(super) const fn lln(k: &str) -> Rule {
    VALUE.below_times(k, &LLN)
}

/// `value > k × baseline`
pub(super) const fn base(k: &str) -> Rule {
    VALUE.above_times(k, &BASELINE)
}

/// `value ≥ k × baseline`
pub(super) const fn base_or_more(k: &str) -> Rule {
    VALUE.at_least_times(k, &BASELINE)
}

pub(super) const fn below(limit: &str) -> Rule {
    VALUE.below(limit)
}

pub(super) const fn above(limit: &str) -> Rule {
    VALUE.above(limit)
}

pub(super) const fn at_least(limit: &str) -> Rule {
    VALUE.at_least(limit)
}

pub(super) const fn at_most(limit: &str) -> Rule {
    VALUE.at_most(limit)
}

pub(super) const fn against(operand: Operand, relation: Relation, limit: &str) -> Rule {
    operand.against(relation, limit)
}

pub(super) const fn beside(operand: Operand, relation: Relation, other: &'static Field) -> Rule {
    operand.compare(relation, "1", Operand::here(other), "0")
}

/// Some of these.
macro_rules! any {
    ($($rule:expr),+ $(,)?) => { Rule::Any(&[$($rule),+]) };
}

/// All of these.
macro_rules! all {
    ($($rule:expr),+ $(,)?) => { Rule::All(&[$($rule),+]) };
}

/// Strictly between two numbers: a hole of the text.
macro_rules! between {
    ($low:literal, $high:literal) => {
        Rule::All(&[above($low), below($high)])
    };
}

/// By the ULN if the baseline was not high, by the baseline if it was.
macro_rules! by_baseline {
    ($normal:expr, $high:expr) => {
        Rule::Any(&[Rule::All(&[Rule::Not(&HIGH), $normal]), Rule::All(&[BASE_HIGH, $high])])
    };
}

/// Grades, the highest first, in certain units.
macro_rules! bands {
    ([$($unit:literal),+] $($grade:tt: $rule:expr),+ $(,)?) => {
        Bands { units: &[$($unit),+], grades: &[$(Grade::new($grade, $rule)),+] }
    };
}

/// Calcium: the same questions, limits in each unit.
macro_rules! calcium {
    ([$unit:literal] $operand:expr, $relation:expr, $limit:expr, $g2:literal $g3:literal $g4:literal) => {
        bands!([$unit]
            4: any!(against($operand, $relation, $g4), LIFE_THREATENING.is_yes()),
            3: any!(against($operand, $relation, $g3), HOSPITALIZATION.is_yes()),
            2: any!(against($operand, $relation, $g2), SYMPTOMS.is_yes()),
            1: beside($operand, $relation, $limit))
    };
}

/// What Japanese laboratories print with every creatinine.
pub(super) const NO_BUN: Text = t(
    "尿素窒素（BUN）の上昇は、どの版にも用語がありません。腎機能はクレアチニン増加か急性腎障害で判定し、\
        BUNだけの異常はInvestigations – Other, specifyとして報告します。",
    "No version has a term for raised urea nitrogen (BUN). Grade renal function by creatinine increased or acute \
        kidney injury; report BUN alone as Investigations – Other, specify.",
);

/// What was not at hand in NCI's own words.
pub(super) const FROM_MEMORY: Text = t(
    "この用語の限界値はNCIの原文と照合を済ませていません。判定に使う前に原文を確かめてください。",
    "The limits of this term have not been compared with NCI’s text yet. Check them there before the grade is used.",
);

/// Acidosis and alkalosis: one text in the three versions.
macro_rules! acidity {
    ($id:literal $name:literal $severe:expr, $mild:expr) => {
        Row::graded($id, $name, &[bands!([""] 4: LIFE_THREATENING.is_yes(), 3: $severe, 1: $mild)])
            .note(t(
                "血液のpHで判定します。Grade 2はありません。限界値（7.3、7.5）はNCIの原文と照合を済ませていません。\
                    判定に使う前に原文を確かめてください。",
                "Graded by the pH of the blood. There is no grade 2. The limits (7.3, 7.5) have not been compared \
                    with NCI’s text yet; check them there before the grade is used.",
            ))
    };
}

pub(super) use {acidity, all, any, bands, between, by_baseline, calcium};
