//! Which questions of the pages a laboratory result answers: by this table the pages know whether they offer to read a
//! chart, and the reader knows where a result goes.

use crate::engine::{Calculator, Form};

/// A question, and the result that answers it.
#[derive(Debug)]
pub struct Asked {
    /// The question's id on the pages that ask it.
    pub field: &'static str,
    /// The first term of the results that answer it.
    pub term: &'static str,
    /// The question of `ctcae-lab` that such a result answers: `value`, or `calcium` for a total.
    pub of: &'static str,
    /// The questions that the printed limits of normal answer, the lower and the upper; blank for none.
    pub limits: [&'static str; 2],
}

const fn asked(field: &'static str, term: &'static str) -> Asked {
    Asked { field, term, of: "value", limits: ["", ""] }
}

/// All of them. What was measured before treatment, or is a control's, is no question for a result of today.
pub static ASKED: &[Asked] = &[
    asked("wbc", "wbc"),
    asked("platelets", "platelets"),
    asked("hemoglobin", "anemia"),
    asked("creatinine", "creatinine"),
    asked("bilirubin", "bilirubin"),
    asked("albumin", "albumin"),
    asked("crp", "crp"),
    asked("ldh", "ldh"),
    asked("pt-inr", "inr"),
    asked("ccr", "ccr"),
    asked("aptt-seconds", "aptt"),
    Asked { field: "calcium", term: "hypocalcemia", of: "calcium", limits: ["calcium-lln", "calcium-uln"] },
    Asked { field: "ck", term: "cpk", of: "value", limits: ["", "uln"] },
];

/// Whether a page asks for laboratory results, or grades them.
pub fn asks(calculator: &Calculator, form: &Form) -> bool {
    match calculator.tables() {
        Some(tables) => tables.normal.is_some(),
        None => form.slots.iter().any(|slot| ASKED.iter().any(|it| it.field == slot.field.id)),
    }
}
