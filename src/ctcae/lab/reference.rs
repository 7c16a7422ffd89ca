//! Limits of normal that a public source gives, offered and never assumed.
//!
//! The JCCLS common reference intervals (Japanese Committee for Clinical
//! Laboratory Standards, edition of 2022-10-01), as several public
//! transcriptions give them alike; the original was not at hand. Neutrophils,
//! lymphocytes, lipase and magnesium are not among them.

use crate::definition::{Interval, Text, t};

/// What the ranges are called, and which edition was read.
pub const CITE: Text = t(
    "JCCLS共用基準範囲（2022年10月版。公開された転記による）",
    "JCCLS common reference interval (October 2022, from public transcriptions)",
);

const ALL: Text = t("", "");
const MEN: Text = t("男", "men");
const WOMEN: Text = t("女", "women");
const IFCC: Text = t("IFCC法", "IFCC method");
const JSCC: Text = t("JSCC法（旧）", "JSCC method (old)");

macro_rules! ranges {
    ($($term:literal $group:ident $low:literal $high:literal $unit:literal),* $(,)?) => {
        /// Every range.
        pub static REFERENCES: &[Interval] =
            &[$(Interval { term: $term, group: $group, low: $low, high: $high, unit: $unit }),*];
    };
}

ranges! {
    "platelets" ALL "158" "348" "10^3/uL",
    "wbc" ALL "3.3" "8.6" "10^3/uL",
    "anemia" MEN "13.7" "16.8" "g/dL",
    "anemia" WOMEN "11.6" "14.8" "g/dL",
    "hemoglobin-increased" MEN "13.7" "16.8" "g/dL",
    "hemoglobin-increased" WOMEN "11.6" "14.8" "g/dL",
    "ast" ALL "13" "30" "U/L",
    "alt" MEN "10" "42" "U/L",
    "alt" WOMEN "7" "23" "U/L",
    "alp" IFCC "38" "113" "U/L",
    "alp" JSCC "106" "322" "U/L",
    "ggt" MEN "13" "64" "U/L",
    "ggt" WOMEN "9" "32" "U/L",
    "ldh" IFCC "124" "222" "U/L",
    "ldh" JSCC "124" "222" "U/L",
    "cpk" MEN "59" "248" "U/L",
    "cpk" WOMEN "41" "153" "U/L",
    "bilirubin" ALL "0.4" "1.5" "mg/dL",
    "creatinine" MEN "0.65" "1.07" "mg/dL",
    "creatinine" WOMEN "0.46" "0.79" "mg/dL",
    "albumin" ALL "4.1" "5.1" "g/dL",
    "hyponatremia" ALL "138" "145" "mmol/L",
    "hypernatremia" ALL "138" "145" "mmol/L",
    "hypokalemia" ALL "3.6" "4.8" "mmol/L",
    "hyperkalemia" ALL "3.6" "4.8" "mmol/L",
    "hypocalcemia" ALL "8.8" "10.1" "mg/dL",
    "hypercalcemia" ALL "8.8" "10.1" "mg/dL",
    "hypophosphatemia" ALL "2.7" "4.6" "mg/dL",
    "hypoglycemia" ALL "73" "109" "mg/dL",
    "hyperglycemia-fasting" ALL "73" "109" "mg/dL",
    "urate" MEN "3.7" "7.8" "mg/dL",
    "urate" WOMEN "2.6" "5.5" "mg/dL",
    "amylase" ALL "44" "132" "U/L",
    "cholesterol" ALL "142" "248" "mg/dL",
}
