//! JLAC10, JLAC11 and LOINC: which analyte a code means, and which unit, where the code says so.
//!
//! Codes are facts (exchange §2.2): JLAC10 from the tables of the National Hospital Organization and CLINS, but for
//! lipase, which is second-hand, as the LOINC numbers are; every LOINC number passes its check digit. A JLAC10 code does
//! not fix the unit; the last two characters of a JLAC11 code do.
//!
//! LOINC is copyright Regenstrief Institute, Inc. and the LOINC Committee, and available at no cost under the licence
//! at loinc.org/license. LOINC is a registered trademark of Regenstrief Institute, Inc.

use super::names::{ANALYTES, Analyte, What};

/// What a code says.
#[derive(Clone, Copy, Debug)]
pub struct Coded {
    /// The analyte.
    pub analyte: &'static Analyte,
    /// The unit that the code fixes.
    pub unit: Option<&'static str>,
    /// It is of urine or another fluid.
    pub other_specimen: bool,
    /// It is of blood, serum or plasma.
    pub blood: bool,
    /// `fasting` or `casual`.
    pub qualifier: Option<&'static str>,
    /// `ifcc` or `jscc`.
    pub method: Option<&'static str>,
}

impl Coded {
    /// Whether a name's analyte is the same, or a nearer word for the same.
    pub fn agrees(&self, named: &Analyte) -> bool {
        let loose = |what: What| matches!(what, What::Cells | What::Share | What::Prothrombin);
        std::ptr::eq(self.analyte, named)
            || self.analyte.terms == named.terms
                && !named.terms.is_empty()
                && (loose(self.analyte.what) || loose(named.what) || self.analyte.what == named.what)
            || named.what == What::Prothrombin && (self.analyte.terms.is_empty() || self.analyte.terms == ["inr"])
            || self.analyte.terms.is_empty() && named.terms.is_empty()
    }
}

/// The tables' way to an analyte: its first term and how its value is taken.
type Key = (&'static str, What);

/// The first five characters of JLAC10 and of JLAC11 (either may lack), and the analyte.
pub const JLAC: &[(&str, &str, Key)] = &[
    ("2A010", "B1002", ("wbc", What::Value)),
    ("2A050", "B1003", ("platelets", What::Value)),
    ("2A030", "B1004", ("anemia", What::Value)),
    ("3B035", "C2008", ("ast", What::Value)),
    ("3B045", "C2011", ("alt", What::Value)),
    ("3B070", "C2017", ("alp", What::Method)),
    ("3B090", "C2024", ("ggt", What::Value)),
    ("3B050", "C2012", ("ldh", What::Value)),
    ("3B010", "C2001", ("cpk", What::Value)),
    ("3B160", "C2042", ("amylase", What::Value)),
    ("3B180", "", ("lipase", What::Value)),
    ("3J010", "C8011", ("bilirubin", What::Value)),
    ("3C015", "C3002", ("creatinine", What::Creatinine)),
    ("3A015", "C1003", ("albumin", What::Value)),
    ("3C020", "C3004", ("urate", What::Value)),
    ("3C025", "C3005", ("bun", What::Value)),
    ("3H010", "C7002", ("hyponatremia", What::Value)),
    ("3H015", "C7003", ("hypokalemia", What::Value)),
    ("3H030", "C7006", ("hypocalcemia", What::Calcium)),
    ("3H035", "", ("hypocalcemia-ionized", What::Ionised)),
    ("3H025", "", ("hypomagnesemia", What::Value)),
    ("3H040", "", ("hypophosphatemia", What::Value)),
    ("3D010", "C4001", ("hypoglycemia", What::Glucose)),
    ("3F015", "C6002", ("triglycerides", What::Value)),
    ("3F050", "C6005", ("cholesterol", What::Value)),
    ("2B020", "B2003", ("aptt", What::Seconds)),
    ("2B100", "", ("fibrinogen", What::Value)),
    ("5C070", "E3019", ("crp", What::Value)),
];

/// Panels of JLAC10, of which the last two characters say what: the panel, the result, the analyte.
const PANELS: &[(&str, &str, Option<Key>)] = &[
    ("2A990", "52", Some(("wbc", What::Value))),
    ("2A990", "53", Some(("anemia", What::Value))),
    ("2A990", "55", Some(("platelets", What::Value))),
    ("2A990", "51", None),
    ("2A990", "54", None),
    ("2A160", "51", Some(("neutrophils", What::Share))),
    ("2A160", "52", Some(("neutrophils", What::Band))),
    ("2A160", "53", Some(("neutrophils", What::Segmented))),
    ("2A160", "57", Some(("lymphocytes", What::Share))),
    ("2B030", "57", Some(("inr", What::Value))),
];

/// Results of prothrombin time: JLAC10 and JLAC11 with seconds, ratio and activity, which are none of ours.
const PROTHROMBIN: (&str, &str) = ("2B030", "B2006");

/// The last two characters of JLAC11: the unit.
const UNITS: &[(&str, &str)] = &[
    ("55", "g/dL"),
    ("56", "g/L"),
    ("85", "mg/dL"),
    ("88", "mg/L"),
    ("C4", "ng/L"),
    ("F7", "U/L"),
    ("J0", "umol/L"),
    ("B1", "mmol/L"),
    ("82", "mEq/L"),
    ("G0", "10^2/uL"),
    ("G1", "10^3/uL"),
    ("G3", "10^4/uL"),
    ("G5", "10^6/uL"),
    ("G6", "10^9/L"),
    ("F0", "s"),
    ("12", "%"),
    ("61", "INR"),
    ("05", "times"),
];

/// LOINC numbers of blood, serum or plasma.
pub const LOINC: &[(&str, Key)] = &[
    ("6690-2", ("wbc", What::Value)),
    ("718-7", ("anemia", What::Value)),
    ("59260-0", ("anemia", What::Value)),
    ("777-3", ("platelets", What::Value)),
    ("26515-7", ("platelets", What::Value)),
    ("770-8", ("neutrophils", What::Share)),
    ("751-8", ("neutrophils", What::Cells)),
    ("26499-4", ("neutrophils", What::Cells)),
    ("736-9", ("lymphocytes", What::Share)),
    ("731-0", ("lymphocytes", What::Cells)),
    ("26474-7", ("lymphocytes", What::Cells)),
    ("24467-3", ("cd4", What::Value)),
    ("1920-8", ("ast", What::Value)),
    ("1742-6", ("alt", What::Value)),
    ("6768-6", ("alp", What::Method)),
    ("2324-2", ("ggt", What::Value)),
    ("2532-0", ("ldh", What::Value)),
    ("14804-9", ("ldh", What::Value)),
    ("2157-6", ("cpk", What::Value)),
    ("1798-8", ("amylase", What::Value)),
    ("3040-3", ("lipase", What::Value)),
    ("1975-2", ("bilirubin", What::Value)),
    ("14631-6", ("bilirubin", What::Value)),
    ("2160-0", ("creatinine", What::Creatinine)),
    ("14682-9", ("creatinine", What::Creatinine)),
    ("1751-7", ("albumin", What::Value)),
    ("61151-7", ("albumin", What::Value)),
    ("3084-1", ("urate", What::Value)),
    ("14933-6", ("urate", What::Value)),
    ("3094-0", ("bun", What::Value)),
    ("2951-2", ("hyponatremia", What::Value)),
    ("2823-3", ("hypokalemia", What::Value)),
    ("17861-6", ("hypocalcemia", What::Calcium)),
    ("2000-8", ("hypocalcemia", What::Calcium)),
    ("29265-6", ("hypocalcemia", What::Corrected)),
    ("1995-0", ("hypocalcemia-ionized", What::Ionised)),
    ("1994-3", ("hypocalcemia-ionized", What::Ionised)),
    ("19123-9", ("hypomagnesemia", What::Value)),
    ("2601-3", ("hypomagnesemia", What::Value)),
    ("2777-1", ("hypophosphatemia", What::Value)),
    ("14879-1", ("hypophosphatemia", What::Value)),
    ("2345-7", ("hypoglycemia", What::Glucose)),
    ("1558-6", ("hypoglycemia", What::Glucose)),
    ("14749-6", ("hypoglycemia", What::Glucose)),
    ("2571-8", ("triglycerides", What::Value)),
    ("14927-8", ("triglycerides", What::Value)),
    ("2093-3", ("cholesterol", What::Value)),
    ("14647-2", ("cholesterol", What::Value)),
    ("6301-6", ("inr", What::Value)),
    ("14979-9", ("aptt", What::Seconds)),
    ("3173-2", ("aptt", What::Seconds)),
    ("3255-7", ("fibrinogen", What::Value)),
    ("1988-5", ("crp", What::Value)),
];

/// LOINC numbers of what is left out: red cells, and prothrombin time in seconds and per cent.
const LOINC_OTHERS: &[&str] = &["789-8", "5902-2", "5894-1"];

fn analyte((term, what): Key) -> Option<&'static Analyte> {
    ANALYTES.iter().find(|it| it.terms.first() == Some(&term) && it.what == what)
}

/// What is known and left out.
fn other() -> Option<&'static Analyte> {
    ANALYTES.iter().find(|it| it.what == What::Passed(super::finding::Reason::NotGraded))
}

fn plain(analyte: &'static Analyte) -> Coded {
    Coded { analyte, unit: None, other_specimen: false, blood: false, qualifier: None, method: None }
}

/// What a JLAC code of seventeen characters says; nothing if it is of no item of ours.
pub fn jlac(code: &str) -> Option<Coded> {
    let code: String = code.trim().chars().filter(|it| *it != '-').collect::<String>().to_uppercase();
    if code.len() != 17 || !code.bytes().all(|it| it.is_ascii_alphanumeric()) {
        return None;
    }
    let (item, ident, specimen) = (code.get(..5)?, code.get(5..9)?, code.get(9..12)?);
    let (way, result) = (code.get(12..15)?, code.get(15..)?);
    let eleven = item.starts_with(|it: char| it.is_ascii_alphabetic());
    let mut found = if let Some((_, _, key)) = PANELS.iter().find(|it| it.0 == item && it.1 == result) {
        plain(key.map_or_else(other, analyte)?)
    } else if item == PROTHROMBIN.1 && ident == "0004" {
        plain(analyte(("inr", What::Value))?)
    } else if item == PROTHROMBIN.0 || item == PROTHROMBIN.1 || matches!(item, "2A020" | "B1001" | "3J015") {
        plain(other()?)
    } else {
        let (_, _, key) = JLAC.iter().find(|it| if eleven { it.1 == item } else { it.0 == item })?;
        plain(analyte(*key)?)
    };
    if eleven {
        found.unit = UNITS.iter().find(|it| it.0 == result).map(|it| it.1);
    }
    // 018 and 019 whole blood, 022 plasma, 023 serum, 000 said elsewhere; JLAC11 has its own numbers, of which serum's
    // is 250. Urine is 001 in both.
    found.blood = if eleven {
        specimen == "250"
    } else {
        matches!(specimen, "018" | "019" | "020" | "021" | "022" | "023" | "024" | "025")
    };
    found.other_specimen = if eleven { specimen == "001" } else { specimen != "000" && !found.blood };
    if found.analyte.what == What::Glucose {
        found.qualifier = match ident {
            "1300" | "1337" => Some("fasting"),
            "1299" | "1336" => Some("casual"),
            _ => None,
        };
    }
    if item == "3B070" {
        found.method = match way {
            "271" => Some("jscc"),
            "275" => Some("ifcc"),
            _ => None,
        };
    }
    Some(found)
}

/// What a LOINC number says.
pub fn loinc(code: &str) -> Option<Coded> {
    let code = code.trim();
    if LOINC_OTHERS.contains(&code) {
        return Some(plain(other()?));
    }
    let (_, key) = LOINC.iter().find(|it| it.0 == code)?;
    let mut found = Coded { blood: true, ..plain(analyte(*key)?) };
    if code == "1558-6" {
        found.qualifier = Some("fasting");
    }
    Some(found)
}

/// What a code of either kind says, by its form.
pub fn of_text(code: &str) -> Option<Coded> {
    jlac(code).or_else(|| loinc(code))
}

/// Whether a LOINC number's last figure is its check digit (mod 10).
pub fn check_digit(code: &str) -> bool {
    let Some((number, check)) = code.split_once('-') else { return false };
    if number.is_empty()
        || number.len() > 7
        || check.len() != 1
        || !number.bytes().chain(check.bytes()).all(|it| it.is_ascii_digit())
    {
        return false;
    }
    // From the right, each second figure twice, of which the figures are summed.
    let sum: u32 = number
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, it)| {
            let figure = u32::from(it - b'0');
            let doubled = if at % 2 == 0 { 2 * figure } else { figure };
            doubled / 10 + doubled % 10
        })
        .sum();
    check.bytes().next().map(|it| u32::from(it - b'0')) == Some((10 - sum % 10) % 10)
}
