//! Written forms of units that the definitions' own reading does not know (facts: exchange §1.4), and units that the
//! definitions lack, with the exact way into one that they have.

/// The spelling as people vary it (already folded by the engine's `unit_key`), and the unit meant. Misprints and
/// fields cut short stand here as they were met.
pub const FORMS: &[(&str, &str)] = &[
    ("102", "10^2/uL"), ("102/", "10^2/uL"), ("102/u", "10^2/uL"), ("102/ul", "10^2/uL"), ("百/ul", "10^2/uL"),
    ("100/ul", "10^2/uL"), ("10e2/ul", "10^2/uL"), ("e2/ul", "10^2/uL"),
    ("103", "10^3/uL"), ("103/", "10^3/uL"), ("103/u", "10^3/uL"), ("103/ul", "10^3/uL"), ("千/ul", "10^3/uL"),
    ("干/ul", "10^3/uL"), ("千", "10^3/uL"), ("1000/ul", "10^3/uL"), ("k/ul", "10^3/uL"), ("10e3/ul", "10^3/uL"),
    ("thou/ul", "10^3/uL"), ("e3/ul", "10^3/uL"),
    ("104", "10^4/uL"), ("104/", "10^4/uL"), ("104/u", "10^4/uL"), ("104/ul", "10^4/uL"), ("万/ul", "10^4/uL"),
    ("万", "10^4/uL"), ("万/", "10^4/uL"), ("万/u", "10^4/uL"), ("萬/ul", "10^4/uL"), ("10e4/ul", "10^4/uL"), ("10000/ul", "10^4/uL"),
    ("e4/ul", "10^4/uL"), ("万個/ul", "10^4/uL"),
    ("106/ul", "10^6/uL"), ("106", "10^6/uL"), ("106/", "10^6/uL"), ("百万/ul", "10^6/uL"), ("m/ul", "10^6/uL"), ("t/l", "10^6/uL"),
    ("1012/l", "10^6/uL"), ("10e6/ul", "10^6/uL"),
    ("109/l", "10^9/L"), ("10e9/l", "10^9/L"), ("giga/l", "10^9/L"),
    ("/ul", "/uL"), ("個/ul", "/uL"), ("cells/ul", "/uL"), ("1/ul", "/uL"), ("/u", "/uL"), ("/mcl", "/uL"), ("個", "/uL"),
    ("u/l", "U/L"), ("lu/l", "U/L"), ("u/", "U/L"), ("iu/l", "U/L"), ("単位/l", "U/L"), ("単位", "U/L"), ("iu", "U/L"),
    ("mg/dl", "mg/dL"), ("md/dl", "mg/dL"), ("mg%", "mg/dL"), ("mg/d", "mg/dL"), ("mg/100ml", "mg/dL"),
    ("g/dl", "g/dL"), ("g/d", "g/dL"), ("gm/dl", "g/dL"), ("g%", "g/dL"), ("g/l", "g/L"), ("mg/l", "mg/L"), ("ug/dl", "ug/dL"),
    ("ug/ml", "ug/mL"), ("mcg/ml", "ug/mL"), ("ng/ml", "ng/mL"), ("ng/l", "ng/L"), ("pg/ml", "pg/mL"), ("u/ml", "U/mL"), ("mg/ml", "mg/mL"),
    ("meq/l", "mEq/L"), ("meg/l", "mEq/L"), ("mep/l", "mEq/L"), ("mea/l", "mEq/L"), ("meq", "mEq/L"), ("mmol/l", "mmol/L"),
    ("ミリモル/l", "mmol/L"), ("umol/l", "umol/L"), ("uモル/l", "umol/L"), ("um", "umol/L"), ("mcmol/l", "umol/L"),
    ("s", "s"), ("秒", "s"), ("sec", "s"), ("sec.", "s"), ("seconds", "s"),
    ("%", "%"), ("ml/min", "mL/min"), ("ml/分", "mL/min"),
    ("ml/min/1.73m2", "mL/min/1.73m2"), ("ml/分/1.73m2", "mL/min/1.73m2"), ("ml/min/1.73", "mL/min/1.73m2"), ("ml/分/1.73", "mL/min/1.73m2"),
    ("ml/m", "mL/min/1.73m2"), ("ml/min/1.73m", "mL/min/1.73m2"),
    ("fl", "fL"), ("pg", "pg"), ("inr", "INR"), ("mmhg", "mmHg"), ("mg/gcr", "mg/gCr"), ("g/gcr", "g/gCr"), ("g/day", "g/day"), ("mg/day", "mg/day"),
    ("g/日", "g/day"), ("mg/日", "mg/day"), ("mosm/kg", "mOsm/kg"), ("mosm/l", "mOsm/L"), ("‰", "permille"), ("iu/ml", "U/mL"), ("ku/l", "kU/L"),
    ("nmol/l", "nmol/L"), ("pmol/l", "pmol/L"), ("mol/l", "mol/L"), ("ukat/l", "ukat/L"), ("nkat/l", "nkat/L"), ("倍", "times"),
];

/// A unit that no term has, and how it turns into one: the first term of the analyte, the unit, then
/// `to × num ÷ den`. Of a double charge two milliequivalents are one millimole.
pub const CONVERSIONS: &[(&str, &str, &str, &str, &str)] = &[
    ("platelets", "10^2/uL", "10^3/uL", "1", "10"),
    ("platelets", "10^6/uL", "10^3/uL", "1000", "1"),
    ("wbc", "10^6/uL", "10^3/uL", "1000", "1"),
    ("neutrophils", "10^6/uL", "10^3/uL", "1000", "1"),
    ("lymphocytes", "10^6/uL", "10^3/uL", "1000", "1"),
    ("hypocalcemia", "mEq/L", "mmol/L", "1", "2"),
    ("hypomagnesemia", "mEq/L", "mmol/L", "1", "2"),
    ("crp", "mg/L", "mg/dL", "1", "10"),
    ("crp", "ug/mL", "mg/dL", "1", "10"),
    ("albumin", "mg/dL", "g/dL", "1", "1000"),
    ("creatinine", "mmol/L", "umol/L", "1000", "1"),
    ("fibrinogen", "g/dL", "mg/dL", "1000", "1"),
    ("fibrinogen", "mg/mL", "mg/dL", "100", "1"),
];

/// Numbers that may stand without a unit: the first term, the unit, the least and the most (in that unit) that a person
/// can have. Of the units that the definitions list for a term, those that are not here are as wide as the definitions
/// call usual; a `least` above its `most` takes the unit out.
pub const BARE: &[(&str, &str, &str, &str)] = &[
    ("platelets", "10^4/uL", "0.1", "200"),
    ("platelets", "10^3/uL", "1", "2000"),
    ("platelets", "10^9/L", "1", "0"),
    ("platelets", "/uL", "1000", "2000000"),
    ("wbc", "10^9/L", "1", "0"),
    ("wbc", "10^4/uL", "1", "0"),
    ("neutrophils", "10^9/L", "1", "0"),
    ("neutrophils", "10^4/uL", "1", "0"),
    ("lymphocytes", "10^9/L", "1", "0"),
    ("lymphocytes", "10^4/uL", "1", "0"),
    ("eosinophilia", "10^9/L", "1", "0"),
    ("eosinophilia", "10^4/uL", "1", "0"),
    ("cd4", "10^9/L", "1", "0"),
    ("cd4", "10^4/uL", "1", "0"),
    ("cd4", "10^2/uL", "1", "0"),
    ("bilirubin", "umol/L", "2", "900"),
    ("albumin", "g/L", "8", "70"),
    ("crp", "mg/L", "1", "700"),
    ("hypocalcemia", "mg/dL", "4", "20"),
    ("hypocalcemia", "mmol/L", "1", "5"),
    ("hypocalcemia", "mEq/L", "2", "10"),
    ("hypomagnesemia", "mEq/L", "0.2", "16"),
    ("weight-loss", "%", "1", "0"),
    ("weight-loss", "kg", "1", "0"),
    ("hypoxia", "mmHg", "1", "0"),
    ("urate", "mmol/L", "0.05", "2.4"),
];

/// Units in which fewer than one in twenty entries of the national master are (facts: exchange §2.2: haemoglobin 4 of
/// 105, creatinine 7 of 214, urea nitrogen 10 of 226, albumin 6 of 165): a bare number is meant in them only if
/// it can be meant in no other.
pub const RARE: &[(&str, &str)] =
    &[("anemia", "mmol/L"), ("creatinine", "umol/L"), ("bun", "mmol/L"), ("albumin", "g/L")];
