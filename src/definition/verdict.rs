//! Verdicts, what it takes to reach them, and where that stands.

use crate::base::text::Text;
use crate::definition::rule::Rule;

/// Another scale on which the same answers are read.
#[derive(Debug)]
pub struct Scale {
    /// Permanent, kebab-case: the word of `data-scale`.
    pub id: &'static str,
    /// Its name.
    pub title: Text,
    /// When it concerns a case; always, if nothing is given.
    pub when: Option<Rule>,
    /// Its classes.
    pub classes: Classes,
}

/// A document that rules are taken from.
#[derive(Debug)]
pub struct Source {
    /// Permanent, short.
    pub id: &'static str,
    /// Who says so, and in what.
    pub title: Text,
    /// Edition or date.
    pub edition: Text,
}

/// Where in a document a rule stands.
#[derive(Clone, Copy, Debug)]
pub struct Cite {
    /// The document.
    pub source: &'static Source,
    /// The place in it.
    pub section: Text,
}

/// Warnings that do not exclude, the gravest level first.
#[derive(Debug)]
pub struct Warnings {
    /// The levels.
    pub levels: &'static [Level],
    /// The verdict when none applies.
    pub clear: Verdict,
    /// Warnings that concern some cases only, by their ids, and which: what is said of zoledronic acid is nothing to a
    /// patient on denosumab, though no such warning applies. All others concern every case.
    pub concerns: &'static [(&'static [&'static str], Rule)],
}

/// Warnings of the same gravity.
#[derive(Debug)]
pub struct Level {
    /// The verdict when this is the gravest level of which a warning applies.
    pub verdict: Verdict,
    /// The warnings: criteria of the kind [`Criteria::Caution`].
    pub warnings: &'static [Criterion],
}

/// A rule of a document.
#[derive(Debug)]
pub struct Criterion {
    /// Permanent: the id in the list of source rules.
    pub id: &'static str,
    /// What it means for the verdict when the rule holds.
    pub kind: Criteria,
    /// What the document asks, in our words, as something that is met or not.
    pub text: Text,
    /// What is the matter when it is not met, in words that need no "not": what a caution warns of.
    pub applies: Option<Text>,
    /// The same, to be interpreted.
    pub rule: Rule,
    /// Where it stands.
    pub cite: Cite,
    /// How an ambiguity or contradiction of the document is read here.
    pub reading: Option<Text>,
}

/// What it means when a criterion's rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Criteria {
    /// It must hold.
    Inclusion,
    /// It must not hold.
    Exclusion,
    /// It is told, and decides nothing.
    Check,
    /// It should not hold, and if it does, that is said; nobody is excluded by it.
    Caution,
}

/// Classes in order: the first whose rule holds is the verdict.
#[derive(Debug)]
pub struct Classes {
    /// The classes.
    pub classes: &'static [Class],
    /// The verdict when none holds.
    pub otherwise: Verdict,
}

/// One class.
#[derive(Debug)]
pub struct Class {
    /// The verdict when it is the first that holds.
    pub verdict: Verdict,
    /// What it takes, in our words.
    pub text: Text,
    /// The same, to be interpreted.
    pub rule: Rule,
    /// Where it stands.
    pub cite: Cite,
    /// How an ambiguity of the document is read here.
    pub reading: Option<Text>,
}

/// A possible answer of a calculator.
#[derive(Debug)]
pub struct Verdict {
    /// Permanent, kebab-case: the word of `data-outcome`.
    pub id: &'static str,
    /// As shown.
    pub label: Text,
    /// What it means, in a line.
    pub says: Text,
    /// Its colour.
    pub tone: Tone,
}

/// How a verdict looks, besides its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Criteria are met, a grade is 0, pain is less.
    Good,
    /// Something to look at.
    Caution,
    /// Criteria are not met, a grade is high, pain is worse.
    Bad,
    /// Neither.
    Neutral,
    /// Still open.
    Open,
}

impl Warnings {
    /// Every warning, those of the gravest level first.
    pub fn all(&self) -> impl Iterator<Item = &'static Criterion> + use<> {
        self.levels.iter().flat_map(|it| it.warnings)
    }
}

impl PartialEq for Verdict {
    /// A verdict is its id.
    fn eq(&self, other: &Verdict) -> bool {
        self.id == other.id
    }
}
