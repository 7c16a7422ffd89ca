//! A series of sums of diameters, told in the few words from which follows what is possible while much is open.

use crate::base::decimal::Decimal;
use crate::definition::field::Field;

/// Which answers make the sums of a series, and what their responses are called.
///
/// The rules of the course decide. While answers are open there are too many to try: `judge/sums.rs` reckons with the
/// ranges of the sums in their place, and `tests/along.rs` holds both against each other.
#[derive(Debug)]
pub struct Sums {
    /// How many lesions: options in order, from none.
    pub count: &'static Field,
    /// What each is.
    pub kinds: &'static [&'static Field],
    /// Its diameter at a visit.
    pub sizes: &'static [&'static Field],
    /// Options of `kinds` that are nodes, which are normal below `normal`.
    pub nodes: &'static [&'static str],
    /// Options of `kinds` that are measured in a way of which nothing is judged but progression elsewhere.
    pub unjudged: &'static [&'static str],
    /// Below this a node counts as gone.
    pub normal: Decimal,
    /// Which lesions could not be measured: options in the order of the lesions, and one for none.
    pub unmeasured: &'static Field,
    /// The other lesions: there are none, all gone, present, progressed, not all assessed, in this order.
    pub others: &'static Field,
    /// Whether there is a new one.
    pub new: &'static Field,
    /// A partial response: at most this part of the baseline.
    pub partial: Decimal,
    /// Progression: at least this multiple of the least sum before.
    pub growth: Decimal,
    /// And at least so much above it.
    pub growth_by: Decimal,
    /// Verdicts of a visit: progression, unjudged, not evaluable, complete, neither complete nor progressed without
    /// targets, partial, stable.
    pub response: &'static [&'static str],
    /// Those of the targets alone: progression, not evaluable, complete, partial, stable.
    pub targets: &'static [&'static str],
    /// Those of all visits until progression: complete, partial, stable, neither, progression, not evaluable.
    pub best: &'static [&'static str],
}
