//! What documents state, what is said besides a verdict, and what is read together with a patient.

use crate::base::text::Text;
use crate::definition::rule::Rule;
use crate::definition::verdict::Cite;

/// Something that a document states: a recommendation, a rate, a fact.
#[derive(Debug)]
pub struct Statement {
    /// Permanent: the id in the list of source rules.
    pub id: &'static str,
    /// What it states, in our words.
    pub text: Text,
    /// The number, as it is printed: `3–76 %`.
    pub figure: Option<Text>,
    /// Of whom it holds.
    pub population: Option<Text>,
    /// How strong the recommendation is, and the evidence behind it.
    pub grade: Option<(Strength, Evidence)>,
    /// When it concerns a case; always, if nothing is given.
    pub when: Option<Rule>,
    /// Where it stands.
    pub cite: Cite,
    /// What the document itself refers to, by its own numbers: `91, 92`.
    pub reference: Option<&'static str>,
    /// How an ambiguity or contradiction of the document is read here.
    pub reading: Option<Text>,
}

/// How strong a recommendation is, after Minds 2017.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// 強い.
    Strong,
    /// 弱い.
    Weak,
}

/// The strength of the evidence as a whole, after Minds 2017.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Strong.
    A,
    /// Moderate.
    B,
    /// Weak.
    C,
    /// Very weak.
    D,
}

/// What can be read together with a patient, in plain words.
///
/// In the Japanese, `｜骨転移《こつてんい》` gives a word its reading.
#[derive(Debug)]
pub struct Leaflet {
    /// The heading.
    pub title: Text,
    /// Its parts.
    pub parts: &'static [LeafletPart],
}

/// A part of a leaflet.
#[derive(Debug)]
pub struct LeafletPart {
    /// The heading.
    pub title: Text,
    /// Its sentences, each a paragraph or, where there are several items, a line of a list.
    pub lines: &'static [Line],
}

/// A line of a leaflet.
#[derive(Debug)]
pub struct Line {
    /// When it concerns a case; always, if nothing is given.
    pub when: Option<Rule>,
    /// What it says.
    pub text: Text,
}

/// Something to be said besides the verdict.
#[derive(Debug)]
pub struct Note {
    /// When; always, if nothing is given.
    pub when: Option<Rule>,
    /// What.
    pub text: Text,
    /// Where it stands, when a document says so.
    pub cite: Option<Cite>,
}
