//! One event of a patient's list, as long as the page is open: what the list holds, and nothing of how it looks.

use crate::engine::{Text, t};

/// One event in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// NCI's term in the version.
    pub term: String,
    /// Its name in Japanese and English, as shown.
    pub label: [String; 2],
    /// The scale that it is graded on.
    pub scale: String,
    /// The grade, 0 to 5.
    pub grade: u8,
    /// The version.
    pub version: String,
    /// The day it began, as typed.
    pub start: String,
    /// The day it ended, as typed.
    pub end: String,
    /// The attribution: a place in [`ATTRIBUTIONS`], or nothing.
    pub attribution: Option<usize>,
    /// What other scales say of it, as another page told.
    pub levels: Vec<Level>,
}

/// What a scale says of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Level {
    /// The scale, by its id.
    pub scale: &'static str,
    /// The level, by the id of its verdict.
    pub verdict: &'static str,
    /// Scale and level in Japanese and English, as shown.
    pub label: [String; 2],
}

/// How likely treatment caused it: the five words of adverse event reporting.
pub static ATTRIBUTIONS: [Text; 5] = [
    t("関連なし", "Unrelated"),
    t("おそらく関連なし", "Unlikely"),
    t("関連の可能性あり", "Possible"),
    t("おそらく関連あり", "Probable"),
    t("確実に関連あり", "Definite"),
];

/// What of an event in the list is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// When it began.
    Start,
    /// When it ended.
    End,
    /// Whether treatment caused it.
    Attribution,
}
