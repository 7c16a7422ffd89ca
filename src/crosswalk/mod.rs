//! One set of facts about a complication, and what each of several scales makes of it: SIR 2017, CIRSE 2017 and its
//! modification of 2026, Clavien–Dindo, and the generic grades of CTCAE.
//!
//! Each scale is a ladder of its own over the same questions ([`facts`]); none is worked out from another, for none can
//! be. Where a text leaves two levels open for one set of facts, that is a class of its own which says so.

pub mod cirse;
pub mod clavien;
pub mod facts;
pub mod generic;
pub mod levels;
pub mod sir;

use crate::definition::{Cite, Class, Rule, Text, Tone, Verdict};

/// A level of a scale: its verdict, what it takes in words and as a rule, and where that stands.
const fn level(verdict: Verdict, text: Text, rule: Rule, cite: Cite, reading: Option<Text>) -> Class {
    Class { verdict, text, rule, cite, reading }
}

/// A verdict of a scale.
const fn says(id: &'static str, label: Text, says: Text, tone: Tone) -> Verdict {
    Verdict { id, label, says, tone }
}
