//! The binomial distribution: every count, tails, and the exact tests of one proportion against a null rate.

use crate::judge::statistics::proportion;
use crate::judge::statistics::trial::special::{ln_beta, ln_gamma};

/// Probabilities that differ by less are one and the same, reckoned in two ways.
pub const SAME: f64 = 1.0 + 1e-10;

/// The probability of every count from none to all. The most probable one weighs 1, the others follow from their
/// neighbours, and all are divided by their sum.
pub fn masses(of: usize, p: f64) -> Vec<f64> {
    let n = of as f64;
    let most = ((n + 1.0) * p).floor().min(n).max(0.0) as usize;
    let mut all = vec![0.0; of + 1];
    if let Some(it) = all.get_mut(most) {
        *it = 1.0;
    }
    let odds = p / (1.0 - p);
    // Where p is 0 or 1, all is at one end already.
    if p > 0.0 && p < 1.0 {
        let mut weight = 1.0;
        for (k, it) in all.iter_mut().enumerate().skip(most + 1) {
            weight *= (n - k as f64 + 1.0) / k as f64 * odds;
            *it = weight;
        }
        weight = 1.0;
        for (k, it) in all.iter_mut().enumerate().take(most).rev() {
            weight *= (k as f64 + 1.0) / (n - k as f64) / odds;
            *it = weight;
        }
    }
    let sum: f64 = all.iter().sum();
    all.iter_mut().for_each(|it| *it /= sum);
    all
}

/// For every count from none to all, and for one more, the probability of so many or more.
pub fn tails(of: usize, p: f64) -> Vec<f64> {
    let mut all = masses(of, p);
    all.push(0.0);
    let mut sum = 0.0;
    for it in all.iter_mut().rev() {
        sum += *it;
        *it = sum;
    }
    // Of all there are, whatever rounding says.
    if let Some(it) = all.first_mut() {
        *it = 1.0;
    }
    all
}

/// The probability of so many events or more, of any number.
pub fn at_least(events: i64, of: i64, p: f64) -> f64 {
    if events <= 0 {
        1.0
    } else if events > of || p <= 0.0 {
        0.0
    } else if p >= 1.0 {
        1.0
    } else {
        proportion::at_least(events as f64, of as f64, p)
    }
}

/// What tests of a proportion against a null rate say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Test {
    /// So many events or more.
    pub greater: f64,
    /// So many events or fewer.
    pub less: f64,
    /// All counts that are no more probable than this one, as R's `binom.test` has it.
    pub least_likely: f64,
    /// Twice the smaller of the two tails, 1 at most.
    pub doubled: f64,
    /// More events, and half the probability of just so many.
    pub mid_greater: f64,
    /// Fewer events, and half the probability of just so many.
    pub mid_less: f64,
}

impl Test {
    /// Of `events` of `of` against the null rate `p`, from 0 to 1.
    pub fn new(events: i64, of: i64, p: f64) -> Test {
        // Two ways of reckoning one probability differ by less than this (R's own tolerance).
        const ALIKE: f64 = 1.0 + 1e-7;
        let greater = at_least(events, of, p);
        let less = at_least(of - events, of, 1.0 - p);
        let more = at_least(events + 1, of, p);
        let fewer = at_least(of - events + 1, of, 1.0 - p);
        let all = masses(of.max(0) as usize, p);
        let own = all.get(events.max(0) as usize).copied().unwrap_or(0.0);
        let least_likely: f64 = all.iter().filter(|it| **it <= own * ALIKE).sum();
        Test {
            greater,
            less,
            least_likely: least_likely.min(1.0),
            doubled: (2.0 * greater.min(less)).min(1.0),
            mid_greater: (greater + more) / 2.0,
            mid_less: (less + fewer) / 2.0,
        }
    }
}

/// The probability of each number of events among `more` patients, after a beta distribution of the rate: what is
/// known of the rate spread over what may come.
pub fn beta_binomial(more: usize, a: f64, b: f64) -> Vec<f64> {
    let n = more as f64;
    let whole = ln_gamma(n + 1.0) - ln_beta(a, b);
    let each = |k: usize| {
        let k = k as f64;
        (whole - ln_gamma(k + 1.0) - ln_gamma(n - k + 1.0) + ln_beta(a + k, b + n - k)).exp()
    };
    (0..=more).map(each).collect()
}
