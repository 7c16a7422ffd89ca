//! Codes of others: UCUM for units, LOINC for what was measured, NCI's Thesaurus for terms and grades of CTCAE, CDISC's
//! names of tests and units.
//!
//! They are facts (exchange §1.4, §2.2, §3.2, §4.1), and what has none there has none here. Each LOINC number passes
//! its check digit (`tests/out.rs`). LOINC is copyright Regenstrief Institute, Inc. and the LOINC Committee, and
//! available at no cost under the licence at loinc.org/license. LOINC is a registered trademark of Regenstrief
//! Institute, Inc.

/// A laboratory test of our terms and questions.
#[derive(Debug)]
pub struct Test {
    /// The terms of `ctcae-lab`, or the questions of other calculators, whose value it is.
    pub of: &'static [&'static str],
    /// CDISC's short name.
    pub code: &'static str,
    /// CDISC's name.
    pub name: &'static str,
    /// LOINC numbers, by the unit in which limits are printed: mass and substance have numbers of their own.
    pub loinc: &'static [(&'static str, &'static str)],
}

macro_rules! tests {
    ($([$($of:literal)+] $code:literal $name:literal $($unit:literal $loinc:literal)*;)*) => {
        /// Every test that is known.
        pub static TESTS: &[Test] = &[
            $(Test { of: &[$($of),+], code: $code, name: $name, loinc: &[$(($unit, $loinc)),*] }),*
        ];
    };
}

tests! {
    ["platelets"] "PLAT" "Platelets" "10^9/L" "26515-7";
    ["neutrophils"] "NEUT" "Neutrophils" "10^9/L" "26499-4";
    ["wbc" "leukocytosis"] "WBC" "Leukocytes" "10^9/L" "6690-2";
    ["anemia" "hemoglobin-increased" "hemoglobin"] "HGB" "Hemoglobin" "g/dL" "718-7" "mmol/L" "59260-0";
    ["lymphocytes" "lymphocytes-increased"] "LYM" "Lymphocytes" "10^9/L" "26474-7";
    ["eosinophilia"] "EOS" "Eosinophils";
    ["ast"] "AST" "Aspartate Aminotransferase" "U/L" "1920-8";
    ["alt"] "ALT" "Alanine Aminotransferase" "U/L" "1742-6";
    ["alp"] "ALP" "Alkaline Phosphatase" "U/L" "6768-6";
    ["ggt"] "GGT" "Gamma Glutamyl Transferase" "U/L" "2324-2";
    ["ldh"] "LDH" "Lactate Dehydrogenase" "U/L" "2532-0";
    ["cpk" "ck"] "CK" "Creatine Kinase" "U/L" "2157-6";
    ["amylase"] "AMYLASE" "Amylase" "U/L" "1798-8";
    ["lipase"] "LIPASET" "Triacylglycerol Lipase" "U/L" "3040-3";
    ["bilirubin"] "BILI" "Bilirubin" "mg/dL" "1975-2" "umol/L" "14631-6";
    ["creatinine" "aki"] "CREAT" "Creatinine" "mg/dL" "2160-0" "umol/L" "14682-9";
    ["ccr"] "CREATCLR" "Creatinine Clearance";
    ["albumin"] "ALB" "Albumin" "g/dL" "1751-7";
    ["urate"] "URATE" "Urate" "mg/dL" "3084-1" "umol/L" "14933-6";
    ["bun"] "UREAN" "Urea Nitrogen" "mg/dL" "3094-0";
    ["hyponatremia" "hypernatremia"] "SODIUM" "Sodium" "mmol/L" "2951-2";
    ["hypokalemia" "hyperkalemia"] "K" "Potassium" "mmol/L" "2823-3";
    // What is graded is corrected; total calcium is a question beside it.
    ["hypocalcemia" "hypercalcemia"] "CACR" "Calcium Corrected";
    ["calcium"] "CA" "Calcium" "mg/dL" "17861-6" "mmol/L" "2000-8";
    ["hypocalcemia-ionized" "hypercalcemia-ionized"] "CAION" "Calcium, Ionized" "mmol/L" "1995-0";
    ["hypomagnesemia" "hypermagnesemia"] "MG" "Magnesium" "mg/dL" "19123-9" "mmol/L" "2601-3";
    ["hypophosphatemia" "hyperphosphatemia"] "PHOS" "Phosphate" "mg/dL" "2777-1" "mmol/L" "14879-1";
    ["hypoglycemia" "hyperglycemia"] "GLUC" "Glucose" "mg/dL" "2345-7" "mmol/L" "14749-6";
    ["hyperglycemia-fasting"] "GLUC" "Glucose" "mg/dL" "1558-6";
    ["triglycerides"] "TRIG" "Triglycerides" "mg/dL" "2571-8" "mmol/L" "14927-8";
    ["cholesterol"] "CHOL" "Cholesterol" "mg/dL" "2093-3" "mmol/L" "14647-2";
    ["hdl"] "HDL" "HDL Cholesterol";
    ["ldl"] "LDL" "LDL Cholesterol";
    ["inr" "pt-inr"] "INR" "Prothrombin Intl. Normalized Ratio" "" "6301-6";
    ["aptt" "aptt-seconds"] "APTT" "Activated Partial Thromboplastin Time" "s" "14979-9";
    ["fibrinogen"] "FIBRINO" "Fibrinogen" "mg/dL" "3255-7";
    ["haptoglobin"] "HAPTOG" "Haptoglobin";
    ["acidosis" "alkalosis"] "PH" "pH";
    ["crp"] "CRP" "C Reactive Protein" "mg/dL" "1988-5";
}

/// The test of a term or a question.
pub fn test(of: &str) -> Option<&'static Test> {
    TESTS.iter().find(|it| it.of.contains(&of))
}

impl Test {
    /// The LOINC number, of a value in this unit of limits.
    pub fn loinc(&self, base: &str) -> Option<&'static str> {
        self.loinc.iter().find(|(unit, _)| *unit == base).map(|(_, number)| *number)
    }
}

/// UCUM's spelling of our units; those that are not in UCUM have none.
pub fn ucum(unit: &str) -> Option<&'static str> {
    UNITS.iter().find(|it| it.0 == unit).map(|it| it.1)
}

/// CDISC's spelling of our units; what its list lacks is written as it is ours, for the list may be extended.
pub fn cdisc(unit: &'static str) -> &'static str {
    match unit {
        "Cel" => "C",
        "[degF]" => "F",
        "g/24h" => "g/day",
        "mg/24h" => "mg/day",
        other => other,
    }
}

/// Our units and UCUM's spelling.
pub const UNITS: &[(&str, &str)] = &[
    ("", "1"),
    ("%", "%"),
    ("/uL", "/uL"),
    ("10^2/uL", "10*2/uL"),
    ("10^3/uL", "10*3/uL"),
    ("10^4/uL", "10*4/uL"),
    ("10^9/L", "10*9/L"),
    ("Cel", "Cel"),
    ("[degF]", "[degF]"),
    ("Gy", "Gy"),
    ("L", "L"),
    ("U/L", "U/L"),
    ("cGy", "cGy"),
    ("cm", "cm"),
    ("d", "d"),
    ("wk", "wk"),
    ("g/24h", "g/(24.h)"),
    ("g/L", "g/L"),
    ("g/dL", "g/dL"),
    ("h", "h"),
    ("kg", "kg"),
    ("mEq/L", "meq/L"),
    ("m", "m"),
    ("mL", "mL"),
    ("mL/min", "mL/min"),
    ("mL/min/mmHg", "mL/min/mm[Hg]"),
    ("mg", "mg"),
    ("mg/24h", "mg/(24.h)"),
    ("mg/L", "mg/L"),
    ("mg/d", "mg/d"),
    ("mg/dL", "mg/dL"),
    ("mg/h", "mg/h"),
    ("mm", "mm"),
    ("mmHg", "mm[Hg]"),
    ("mmol/L", "mmol/L"),
    ("mo", "mo"),
    ("months", "mo"),
    ("ms", "ms"),
    ("s", "s"),
    ("ug/h", "ug/h"),
    ("umol/L", "umol/L"),
    ("years", "a"),
];

/// NCI's code of a grade; grade 0 has none.
pub fn ncit_grade(grade: u8) -> Option<&'static str> {
    match grade {
        1 => Some("C41338"),
        2 => Some("C41339"),
        3 => Some("C41340"),
        4 => Some("C41337"),
        5 => Some("C48275"),
        _ => None,
    }
}

/// NCI's codes of how likely treatment caused an event, in the order of their words.
pub const NCIT_CAUSES: [&str; 5] = ["C53256", "C53257", "C53258", "C53259", "C53260"];

/// NCI's code of a term of CTCAE 5.0. Those of other versions are not confirmed.
pub fn ncit_term(version: &str, term: &str) -> Option<&'static str> {
    TERMS_5.iter().find(|it| version == "5.0" && it.0 == term).map(|it| it.1)
}

const TERMS_5: &[(&str, &str)] = &[
    ("aki", "C143262"),
    ("albumin", "C143564"),
    ("alp", "C143269"),
    ("alt", "C143267"),
    ("amylase", "C143829"),
    ("anemia", "C143283"),
    ("aptt", "C143261"),
    ("ast", "C143301"),
    ("bilirubin", "C143325"),
    ("cd4", "C143357"),
    ("cholesterol", "C143368"),
    ("cpk", "C143389"),
    ("creatinine", "C143391"),
    ("dlco", "C143350"),
    ("ejection-fraction", "C143436"),
    ("fev1", "C143494"),
    ("fever", "C143485"),
    ("fibrinogen", "C143486"),
    ("ggt", "C143516"),
    ("hemoglobin-increased", "C143533"),
    ("hypercalcemia", "C143551"),
    ("hyperglycemia", "C143552"),
    ("hyperkalemia", "C143554"),
    ("hypermagnesemia", "C143555"),
    ("hypernatremia", "C143556"),
    ("hypoglycemia", "C143567"),
    ("hypocalcemia", "C143565"),
    ("hypokalemia", "C143569"),
    ("hypomagnesemia", "C143570"),
    ("hyponatremia", "C143571"),
    ("hyperphosphatemia", "C143222"),
    ("hypophosphatemia", "C143573"),
    ("hypoxia", "C58188"),
    ("inr", "C143590"),
    ("ldh", "C143218"),
    ("leukocytosis", "C143647"),
    ("lipase", "C143652"),
    ("lymphocytes", "C143662"),
    ("lymphocytes-increased", "C143663"),
    ("neutrophils", "C143704"),
    ("platelets", "C143764"),
    ("qtc", "C143437"),
    ("triglycerides", "C143562"),
    ("urate", "C143563"),
    ("vital-capacity", "C143939"),
    ("wbc", "C143948"),
    ("weight-loss", "C55339"),
];
