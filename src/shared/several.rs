//! What a page on which several calculators share one form is: an entry of the list in `calculators/mod.rs`.

use crate::definition::{Calculator, Example, Subject, Text, Word};

/// A page of several calculators.
pub struct Page {
    /// Permanent, kebab-case.
    pub id: &'static str,
    /// Its name.
    pub title: Word,
    /// The same where there is little room.
    pub short: Text,
    /// What it does, in a sentence.
    pub summary: Text,
    /// For whom, and when.
    pub intended_use: Text,
    /// What it does not do.
    pub limits: &'static [Text],
    /// Where home lists it.
    pub subject: Subject,
    /// What it is found by, besides its name.
    pub keywords: &'static [&'static str],
    /// Its version.
    pub version: &'static str,
    /// Whether a calculator of the catalogue is one of those on the page.
    pub of: fn(&Calculator) -> bool,
    /// The answers to questions of different calculators that cannot both be true of one patient.
    pub contradictions: &'static [Pair],
    /// Cases to try it with, by the names of this page's form.
    pub examples: &'static [Example],
}

/// Answers to two questions, by their ids. Several options are told apart by `|`: any of them.
pub type Pair = ((&'static str, &'static str), (&'static str, &'static str));
