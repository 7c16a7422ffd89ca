//! CTCAE: laboratory values and events, one file for each version of the
//! scale. Numbers and term names are NCI's; every sentence is ours.
//!
//! A new version is one file in `lab` and one in `event`, an option of
//! [`VERSION`], and its name in the two lists of editions.

pub mod event;
mod grades;
pub mod lab;
pub mod terms;

pub use grades::{BY_VALUE, GRADES, GRADING, NO_GRADE, NOT_A_TERM, NOT_ASSIGNED, TERM_DELETED};

use crate::definition::{Choice, Field, Text, t};

/// The versions that can be chosen, and what people write for them.
pub const VERSIONS: &[Choice] = &[
    Choice::new("4.03", Text::same("4.03")).also(&["v4.03", "4.0", "v4.0", "4", "v4", "CTCAE v4.03", "CTCAE v4.0"]),
    Choice::new("5.0", Text::same("5.0")).also(&["v5.0", "5", "v5", "CTCAE v5.0"]),
    Choice::new("6.0", Text::same("6.0")).also(&["v6.0", "6", "v6", "CTCAE v6.0"]),
];

/// The version of CTCAE.
pub static VERSION: Field = Field::choice("version", t("CTCAEの版", "CTCAE version"), VERSIONS).hint(t(
    "選ばなければ3つの版を並べます。4.0は4.03（訂正版）として読みます",
    "none chosen: all three side by side; 4.0 is read as 4.03, its corrected edition",
));
