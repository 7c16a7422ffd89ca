//! Limits of normal: what is asked of them, and ranges that a public source gives.

use crate::base::text::Text;
use crate::definition::field::Field;

/// Limits of normal that a laboratory sets for the value that is graded.
#[derive(Debug)]
pub struct Normal {
    /// The value.
    pub value: &'static Field,
    /// The lower limit of normal.
    pub low: &'static Field,
    /// The upper limit of normal.
    pub high: &'static Field,
    /// The value before treatment.
    pub baseline: &'static Field,
    /// How that was, where its number is not known: a choice of `normal`, `high` and `low`.
    pub baseline_status: &'static Field,
    /// Ranges that a public source gives: offered, and never assumed.
    pub published: &'static [Interval],
    /// Who published them, in short, as it stands on each offer.
    pub publisher: &'static str,
    /// What they are called, and which edition was read.
    pub cite: Text,
    /// Where a laboratory's own limits can be kept, for the page of settings.
    pub kept: Text,
}

/// A range of normal for a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The option of the choice of terms.
    pub term: &'static str,
    /// For whom, or by which method; blank where it holds for all.
    pub group: Text,
    /// The lower limit of normal.
    pub low: &'static str,
    /// The upper limit of normal.
    pub high: &'static str,
    /// The unit of both.
    pub unit: &'static str,
}
