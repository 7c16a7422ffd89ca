//! Where scores of survival, held against one patient, disagree.
//!
//! Scores cannot be compared by their points, and their sources tell survival in different ways or not at all. What each
//! has is an order of bands. The bands still possible of a score take up a part of that order, from its gravest end; two
//! scores disagree if these parts do not overlap: the gravest of three bands and the middle one do not, the gravest of
//! three and the second of four do. Nothing is said of the treatment, and nothing is averaged.

use crate::definition::calculator::{Calculator, Method};
use crate::report::report::Together;

/// How two scores of survival stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// No band that is still possible of one lies where one of the other does.
    Apart,
    /// They are settled, and do not disagree.
    Alike,
    /// What is not answered yet decides.
    Open,
}

/// The bands still possible of a score, from its gravest: the first, the last, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The gravest band still possible, from 0.
    pub first: usize,
    /// The mildest band still possible.
    pub last: usize,
    /// How many bands the score has.
    pub of: usize,
    /// Whether the score may turn out not to hold for the patient.
    pub unsure: bool,
}

impl Together {
    /// Where the bands still possible lie; nothing of what is no score of survival, or does not hold for the patient, or
    /// is not begun.
    pub fn span(&self) -> Option<Span> {
        let Method::Score(score) = &self.calculator.method else { return None };
        self.totals.filter(|_| score.survival)?;
        let place = |id: &str| score.bands.iter().position(|it| it.verdict.id == id);
        let places: Vec<usize> = self.outcome.iter().filter_map(|it| place(it.id)).collect();
        let unsure = places.len() < self.outcome.len();
        Some(Span { first: *places.iter().min()?, last: *places.iter().max()?, of: score.bands.len(), unsure })
    }
}

impl Span {
    /// How it stands to that of another score.
    pub fn beside(self, other: Span) -> Stand {
        let before = |one: Span, other: Span| (one.last + 1) * other.of <= other.first * one.of;
        let settled = |it: Span| it.first == it.last && !it.unsure;
        if self.unsure || other.unsure {
            Stand::Open
        } else if before(self, other) || before(other, self) {
            Stand::Apart
        } else if settled(self) && settled(other) {
            Stand::Alike
        } else {
            Stand::Open
        }
    }
}

/// Two scores of survival, and how they stand to each other.
pub type Beside = (&'static Calculator, &'static Calculator, Stand);

/// Every two scores of survival that have begun and hold for the patient.
pub fn disagreements(of: &[Together]) -> Vec<Beside> {
    let all: Vec<_> = of.iter().filter_map(|it| Some((it.calculator, it.span()?))).collect();
    let mut pairs = Vec::new();
    for (i, (one, span)) in all.iter().enumerate() {
        pairs.extend(all.iter().skip(i + 1).map(|(other, its)| (*one, *other, span.beside(*its))));
    }
    pairs
}
