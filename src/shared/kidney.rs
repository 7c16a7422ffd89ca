//! Renal function: the equations that several calculators use, one static each, and what is said of them.

use crate::definition::{Cite, Estimate, EstimatesPart, Formula, Rule, Statement, by, dec, t};
use crate::shared::patient::{AGE, CREATININE, SEX, WEIGHT};
use crate::shared::sources::RENAL;

/// Where the equations stand.
pub const EQUATIONS: Cite = Cite { source: &RENAL, section: t("推算式", "equations") };

/// Cockcroft and Gault, as for a man.
const MALE_CCR: Formula = Formula::Over(
    &Formula::Over(
        &Formula::Times(
            &Formula::Minus(&Formula::Number(dec("140")), &Formula::answer(&AGE)),
            &Formula::answer(&WEIGHT),
        ),
        &Formula::Number(dec("72")),
    ),
    &Formula::answer(&CREATININE),
);
/// Creatinine clearance after Cockcroft and Gault, in mL/min, exactly.
pub static COCKCROFT_GAULT: Formula =
    by!(SEX, "male" => MALE_CCR, "female" => Formula::Times(&MALE_CCR, &Formula::Number(dec("0.85"))));

/// 194 × Cr^−1.094 × age^−0.287, as for a man.
const MALE_EGFR: Formula = Formula::Times(
    &Formula::Times(
        &Formula::Number(dec("194")),
        &Formula::Estimate(&Estimate::Power(Formula::answer(&CREATININE), dec("-1.094")), EstimatesPart::Here),
    ),
    &Formula::Estimate(&Estimate::Power(Formula::answer(&AGE), dec("-0.287")), EstimatesPart::Here),
);
/// Whether the equation holds: it is for adults; a younger patient has no number by it.
pub static ADULT: Rule = AGE.at_least("18");
/// No number at all.
pub static NO_NUMBER: Formula = Formula::Over(&Formula::Number(dec("1")), &Formula::Number(dec("0")));
static OF_ADULTS: Formula =
    by!(SEX, "male" => MALE_EGFR, "female" => Formula::Times(&MALE_EGFR, &Formula::Number(dec("0.739"))));
/// The eGFR of the Japanese Society of Nephrology, in mL/min/1.73 m², of adults. An estimate: no limit is held against
/// it.
pub const EGFR: Formula = Formula::If(&ADULT, &OF_ADULTS, &NO_NUMBER);

/// Creatinine as it was measured for the one equation and is measured now.
pub const RENAL_JAFFE: Statement = Statement {
    id: "RENAL-JAFFE",
    text: t(
        "Cockcroft–Gault式はJaffe法のCrで作られた。日本の酵素法はおよそ0.2 mg/dL低く出るため、CCrは高めになる。",
        "Cockcroft–Gault was made with Jaffe creatinine. Enzymatic creatinine as in Japan reads about 0.2 mg/dL \
            lower, which makes CCr too high.",
    ),
    figure: Some(t("約0.2 mg/dL", "about 0.2 mg/dL")),
    population: None,
    grade: None,
    when: None,
    cite: EQUATIONS,
    reference: None,
    reading: Some(t("0.2を足す施設もある。ここでは何も足さない。", "Some add 0.2; nothing is added here.")),
};
