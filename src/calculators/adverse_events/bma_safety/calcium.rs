//! Corrected calcium against the numbers of CTCAE.

use super::questions::{CA, CALCIUM_GRADES, HAS_CALCIUM, warns};
use crate::definition::Relation::{Above, Below};
use crate::definition::{Criterion, Rule, Text, t};

/// A grade of calcium that a bare number reaches, whatever else is known.
const fn calcium(id: &'static str, text: Text, applies: Text, rule: Rule) -> Criterion {
    warns(id, text, applies, rule, CALCIUM_GRADES, Some(CORRECTED_ONLY))
}

/// What the limits are held against.
const CORRECTED_ONLY: Text = t(
    "アルブミンで補正した値を、丸めずに比べる。限界値は4.03・5.0・6.0で共通。症状・入院・\
        生命の危険によるGradeは「検査値のGrade」で判定する。",
    "Calcium corrected for albumin is compared, before rounding. The limits are the same in 4.03, 5.0 and 6.0. Grades \
        by symptoms, admission or danger to life: see the laboratory grades.",
);

pub(super) static CALCIUM_SEVERE: &[Criterion] = &[
    calcium(
        "CA-L4",
        t("補正Ca 6.0 mg/dL以上", "Corrected calcium 6.0 mg/dL or more"),
        t(
            "補正Ca 6.0 mg/dL未満（低カルシウム血症 Grade 4に当たる値）",
            "Corrected calcium below 6.0 mg/dL (hypocalcaemia Grade 4)",
        ),
        Rule::All(&[HAS_CALCIUM, CA.against(Below, "6")]),
    ),
    calcium(
        "CA-L3",
        t("補正Ca 7.0 mg/dL以上", "Corrected calcium 7.0 mg/dL or more"),
        t(
            "補正Ca 7.0 mg/dL未満（低カルシウム血症 Grade 3以上に当たる値）",
            "Corrected calcium below 7.0 mg/dL (hypocalcaemia Grade 3 or more)",
        ),
        Rule::All(&[HAS_CALCIUM, CA.against(Below, "7")]),
    ),
    calcium(
        "CA-H4",
        t("補正Ca 13.5 mg/dL以下", "Corrected calcium 13.5 mg/dL or less"),
        t(
            "補正Ca 13.5 mg/dL超（高カルシウム血症 Grade 4に当たる値）",
            "Corrected calcium above 13.5 mg/dL (hypercalcaemia Grade 4)",
        ),
        Rule::All(&[HAS_CALCIUM, CA.against(Above, "13.5")]),
    ),
    calcium(
        "CA-H3",
        t("補正Ca 12.5 mg/dL以下", "Corrected calcium 12.5 mg/dL or less"),
        t(
            "補正Ca 12.5 mg/dL超（高カルシウム血症 Grade 3以上に当たる値）",
            "Corrected calcium above 12.5 mg/dL (hypercalcaemia Grade 3 or more)",
        ),
        Rule::All(&[HAS_CALCIUM, CA.against(Above, "12.5")]),
    ),
];

pub(super) static CALCIUM_MODERATE: &[Criterion] = &[
    calcium(
        "CA-L2",
        t("補正Ca 8.0 mg/dL以上", "Corrected calcium 8.0 mg/dL or more"),
        t(
            "補正Ca 8.0 mg/dL未満（低カルシウム血症 Grade 2以上に当たる値）",
            "Corrected calcium below 8.0 mg/dL (hypocalcaemia Grade 2 or more)",
        ),
        Rule::All(&[HAS_CALCIUM, CA.against(Below, "8")]),
    ),
    calcium(
        "CA-H2",
        t("補正Ca 11.5 mg/dL以下", "Corrected calcium 11.5 mg/dL or less"),
        t(
            "補正Ca 11.5 mg/dL超（高カルシウム血症 Grade 2以上に当たる値）",
            "Corrected calcium above 11.5 mg/dL (hypercalcaemia Grade 2 or more)",
        ),
        Rule::All(&[HAS_CALCIUM, CA.against(Above, "11.5")]),
    ),
];
