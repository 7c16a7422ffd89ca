//! Intervals of a proportion by several methods, for any confidence; and of lesions, which are alike within a patient.
//!
//! Clopper and Pearson 1934; Wilson 1927; mid-P after Lancaster 1961; Jeffreys' with its ends set to 0 and 1; Agresti
//! and Coull 1998; the rule of three after Hanley and Lippman-Hand 1983, which is one-sided.

use crate::judge::statistics::proportion::{exact_low, wilson_low};
use crate::judge::statistics::trial::binomial::at_least;
use crate::judge::statistics::trial::special::{beta_point, halved, normal_point, reach};

/// Low and high end.
pub type Ends = (f64, f64);

/// A proportion and its intervals.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proportion {
    /// Events ÷ all.
    pub p: f64,
    /// The exact interval of Clopper and Pearson.
    pub exact: Ends,
    /// Its one-sided bounds, each with the whole confidence to itself.
    pub one_sided: Ends,
    /// Mid-P.
    pub mid: Ends,
    /// Wilson.
    pub wilson: Ends,
    /// Wilson's upper bound with the whole confidence to itself.
    pub wilson_upper: f64,
    /// Jeffreys.
    pub jeffreys: Ends,
    /// Agresti and Coull, cut at 0 and 1.
    pub agresti: Ends,
    /// Three in `of`, where there was no event: a one-sided bound of 95 %, whatever the confidence.
    pub rule_of_three: Option<f64>,
}

impl Proportion {
    /// Of `events` of `of` (at least one), with a confidence like 0.95.
    pub fn new(events: i64, of: i64, confidence: f64) -> Proportion {
        let (k, n, alpha) = (events as f64, of as f64, 1.0 - confidence);
        let (z, one) = (reach(confidence), normal_point(confidence));
        let (p, square) = (k / n, z * z);
        let middle = (k + square / 2.0) / (n + square);
        let half = z * (middle * (1.0 - middle) / (n + square)).sqrt();
        let low = if events == 0 { 0.0 } else { beta_point(alpha / 2.0, k + 0.5, n - k + 0.5) };
        let high = if events == of { 1.0 } else { beta_point(1.0 - alpha / 2.0, k + 0.5, n - k + 0.5) };
        Proportion {
            p,
            exact: exact(events, of, alpha / 2.0),
            one_sided: exact(events, of, alpha),
            mid: (mid_low(events, of, alpha / 2.0), 1.0 - mid_low(of - events, of, alpha / 2.0)),
            wilson: wilson(events, of, z),
            wilson_upper: wilson(events, of, one).1,
            jeffreys: (low, high),
            agresti: ((middle - half).max(0.0), (middle + half).min(1.0)),
            rule_of_three: (events == 0).then_some(3.0 / n),
        }
    }
}

/// The exact bounds, each leaving `tail` (of 95 % between both: 0.025) outside.
pub fn exact(events: i64, of: i64, tail: f64) -> Ends {
    let low = |events: i64| if events == 0 { 0.0 } else { exact_low(events as f64, of as f64, tail) };
    (low(events), 1.0 - low(of - events))
}

/// Wilson's interval, reaching `z` standard errors (1.96) to either side.
pub fn wilson(events: i64, of: i64, z: f64) -> Ends {
    let low = |events: i64| if events == 0 { 0.0 } else { wilson_low(events as f64, of as f64, z).max(0.0) };
    (low(events), 1.0 - low(of - events))
}

/// The exact interval of `part` of `of` that need not be whole numbers, by the beta distribution.
pub fn exact_of_parts(part: f64, of: f64, tail: f64) -> Ends {
    let low = if part <= 0.0 { 0.0 } else { beta_point(tail, part, of - part + 1.0) };
    let high = if part >= of { 1.0 } else { beta_point(1.0 - tail, part + 1.0, of - part) };
    (low, high)
}

/// The proportion under which more events, and half of just so many, have the probability `tail`.
fn mid_low(events: i64, of: i64, tail: f64) -> f64 {
    if events == 0 {
        return 0.0;
    }
    halved(0.0, 1.0, |p| (at_least(events, of, p) + at_least(events + 1, of, p)) / 2.0 < tail)
}
