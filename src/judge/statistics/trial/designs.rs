//! Designs of a trial without a control arm against a null rate: in one stage, in two (Simon 1989), what may be said
//! after two (Jung and Kim 2004; Koyama and Chen 2008), and how probable success still is half-way.
//!
//! `p0` is the rate that is not good enough, `p1` the one that is hoped for; both are between 0 and 1, and p0 < p1.

use crate::judge::statistics::trial::binomial::{SAME, at_least, beta_binomial, masses, tails};
use crate::judge::statistics::trial::special::{halved, ln_gamma};

/// How large the errors of a design may be, and between which rates it decides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Aim {
    /// Not good enough.
    pub p0: f64,
    /// Hoped for.
    pub p1: f64,
    /// How probable a success at p0 may be.
    pub alpha: f64,
    /// How probable a failure at p1 may be.
    pub beta: f64,
}

/// A number of patients, and from how many responses on p0 is rejected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Single {
    /// Patients.
    pub n: usize,
    /// So many responses or more reject p0; nothing where no number does.
    pub reject: Option<usize>,
    /// How probable that is at p0.
    pub alpha: f64,
    /// How probable that is at p1.
    pub power: f64,
}

impl Single {
    /// Of so many patients: the smallest number of responses that p0 leads to with a probability of `alpha` at most.
    pub fn new(n: usize, p0: f64, p1: f64, alpha: f64) -> Single {
        let null = tails(n, p0);
        let reject = null.iter().take(n + 1).position(|it| *it <= alpha * SAME);
        let of = |tails: &[f64]| reject.and_then(|it| tails.get(it)).copied().unwrap_or(0.0);
        Single { n, reject, alpha: of(&null), power: of(&tails(n, p1)) }
    }

    fn holds(&self, aim: &Aim) -> bool {
        self.power * SAME >= 1.0 - aim.beta
    }

    /// The smallest design that holds both errors, of at most `most` patients, and from which number of patients on
    /// all hold them, up to `horizon`: power rises in teeth, and one patient more may lose it.
    pub fn smallest(aim: &Aim, most: usize, horizon: usize) -> Option<(Single, Option<usize>)> {
        let design = |n: usize| Single::new(n, aim.p0, aim.p1, aim.alpha);
        let first = (1..=most).map(design).find(|it| it.holds(aim))?;
        let horizon = horizon.max(first.n);
        let stable = match (first.n..=horizon).rev().find(|n| !design(*n).holds(aim)) {
            None => Some(first.n),
            Some(n) if n < horizon => Some(n + 1),
            Some(_) => None,
        };
        Some((first, stable))
    }
}

/// Two stages: more than `r1` responses of `n1` go on, more than `r` of `n` reject p0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stages {
    /// At most so many responses stop after the first stage.
    pub r1: usize,
    /// Patients of the first stage.
    pub n1: usize,
    /// At most so many responses of all are a failure.
    pub r: usize,
    /// Patients of both.
    pub n: usize,
}

/// How two stages come out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comes {
    /// How probable a success is at p0.
    pub alpha: f64,
    /// How probable it is at p1.
    pub power: f64,
    /// How probable it is at p0 to stop after the first stage.
    pub stops: f64,
    /// Patients to be expected at p0.
    pub patients: f64,
}

/// Both designs of Simon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Simon {
    /// Fewest patients to be expected at p0.
    pub optimal: (Stages, Comes),
    /// Fewest patients at most, and of these the fewest to be expected.
    pub minimax: (Stages, Comes),
}

/// How probable success is: going on after stage one, and more than `r` in the end.
fn success(first: &[f64], second: &[f64], r1: usize, r: usize) -> f64 {
    let each = |(x, mass): (usize, &f64)| {
        let more = (r + 1).saturating_sub(x);
        mass * second.get(more).copied().unwrap_or(0.0)
    };
    first.iter().enumerate().skip(r1 + 1).map(each).sum()
}

impl Stages {
    /// How they come out.
    pub fn comes(&self, p0: f64, p1: f64) -> Comes {
        let second = self.n.saturating_sub(self.n1);
        let at = |p: f64| success(&masses(self.n1, p), &tails(second, p), self.r1, self.r).min(1.0);
        let stops = masses(self.n1, p0).iter().take(self.r1 + 1).sum::<f64>().min(1.0);
        Comes { alpha: at(p0), power: at(p1), stops, patients: self.n1 as f64 + second as f64 * (1.0 - stops) }
    }
}

/// What the rates give to every number of patients, kept while designs are tried.
struct Tables {
    null: Vec<Vec<f64>>,
    hoped: Vec<Vec<f64>>,
    null_tails: Vec<Vec<f64>>,
    hoped_tails: Vec<Vec<f64>>,
}

impl Tables {
    fn new(aim: &Aim, most: usize) -> Tables {
        let all = |of: fn(usize, f64) -> Vec<f64>, p: f64| (0..=most).map(|n| of(n, p)).collect();
        Tables {
            null: all(masses, aim.p0),
            hoped: all(masses, aim.p1),
            null_tails: all(tails, aim.p0),
            hoped_tails: all(tails, aim.p1),
        }
    }

    /// No test of n patients has more power than this one: reject from some number of responses on, at the number
    /// below it by chance, so that alpha is used up (Neyman and Pearson).
    fn most_power(&self, n: usize, alpha: f64) -> f64 {
        let (Some(null), Some(hoped)) = (self.null_tails.get(n), self.hoped_tails.get(n)) else { return 1.0 };
        let Some(reject) = null.iter().position(|it| *it <= alpha) else { return 1.0 };
        let at = |tails: &[f64], k: usize| tails.get(k).copied().unwrap_or(1.0);
        let Some(below) = reject.checked_sub(1) else { return 1.0 };
        let part = (alpha - at(null, reject)) / (at(null, below) - at(null, reject));
        at(hoped, reject) + part * (at(hoped, below) - at(hoped, reject))
    }
}

impl Simon {
    /// Both designs, by trying all of at most `most` patients; nothing if none holds both errors. The search ends as
    /// soon as no larger trial can be expected to take fewer patients, so that the optimum is one of all designs. The
    /// flag tells whether it did: false where `most` ended it.
    pub fn search(aim: &Aim, most: usize) -> Option<(Simon, bool)> {
        let tables = Tables::new(aim, most);
        let mut optimal: Option<(Stages, f64)> = None;
        let mut minimax: Option<(Stages, f64)> = None;
        let mut whole = false;
        for n in 2..=most {
            if tables.most_power(n, aim.alpha) * SAME < 1.0 - aim.beta {
                continue;
            }
            let mut open = false;
            for n1 in 1..n {
                let best = optimal.map_or(f64::INFINITY, |it| it.1);
                // As many as may stop at p1 without more failures than allowed, and the fewest patients from that.
                let Some(most_r1) = tables.last_stop(n1, aim.beta) else { continue };
                if tables.expected(n1, n, most_r1) >= best && minimax.is_some() {
                    continue;
                }
                open = true;
                for it in tables.designs(aim, n1, n, most_r1) {
                    let expected = tables.expected(n1, n, it.r1);
                    // Of the same expectation the smaller trial, which came first.
                    if optimal.is_none_or(|(_, least)| expected * SAME < least) {
                        optimal = Some((it, expected));
                    }
                    if minimax.is_none_or(|(least, of)| it.n == least.n && expected * SAME < of) {
                        minimax = Some((it, expected));
                    }
                }
            }
            if !open && optimal.is_some() {
                whole = true;
                break;
            }
        }
        let with = |it: Stages| (it, it.comes(aim.p0, aim.p1));
        let found = Simon { optimal: with(optimal?.0), minimax: with(minimax?.0) };
        Some((found, whole))
    }
}

impl Tables {
    /// The largest r1 below n1 for which stopping at p1 is no more probable than `beta`.
    fn last_stop(&self, n1: usize, beta: f64) -> Option<usize> {
        let tails = self.hoped_tails.get(n1)?;
        (0..n1).take_while(|r1| tails.get(r1 + 1).is_some_and(|it| 1.0 - it <= beta * SAME)).last()
    }

    fn expected(&self, n1: usize, n: usize, r1: usize) -> f64 {
        let goes_on = self.null_tails.get(n1).and_then(|it| it.get(r1 + 1)).copied().unwrap_or(0.0);
        n1 as f64 + (n - n1) as f64 * goes_on
    }

    /// For every r1 up to `most_r1` the design with the smallest r that holds alpha, if it has the power.
    fn designs(&self, aim: &Aim, n1: usize, n: usize, most_r1: usize) -> Vec<Stages> {
        let (Some(null), Some(hoped)) = (self.null.get(n1), self.hoped.get(n1)) else { return Vec::new() };
        let (Some(null2), Some(hoped2)) = (self.null_tails.get(n - n1), self.hoped_tails.get(n - n1)) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        // One stage of as many patients rejects p0 no less often, so no larger r is needed than there; and the more stop
        // early, the smaller r may be.
        let whole = self.null_tails.get(n).and_then(|it| it.iter().position(|it| *it <= aim.alpha * SAME));
        let mut r = whole.map_or(n, |it| it.saturating_sub(1));
        for r1 in 0..=most_r1 {
            while r > r1 && success(null, null2, r1, r - 1) <= aim.alpha * SAME {
                r -= 1;
            }
            if success(null, null2, r1, r) <= aim.alpha * SAME && success(hoped, hoped2, r1, r) * SAME >= 1.0 - aim.beta
            {
                found.push(Stages { r1, n1, r, n });
            }
        }
        found
    }
}

/// What may be said after two stages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inference {
    /// Responses ÷ patients, as if there had been one stage.
    pub naive: f64,
    /// The estimate without bias (Jung and Kim).
    pub unbiased: f64,
    /// How probable so much or more is at p0 (Koyama and Chen).
    pub p: f64,
    /// The rate at which so much or more has the probability alpha.
    pub low: f64,
    /// The rate at which so much or more has the probability 1 − alpha; nothing without a response.
    pub high: Option<f64>,
}

impl Inference {
    /// Of `x` responses, `r1` at most of which, of `n1`, stopped the trial, and of `n` in both stages otherwise.
    pub fn new(x: usize, r1: usize, n1: usize, n: usize, p0: f64, alpha: f64) -> Inference {
        let (stopped, n2) = (x <= r1, n.saturating_sub(n1));
        let beyond = |p: f64| {
            if stopped {
                return at_least(x as i64, n1 as i64, p);
            }
            success(&masses(n1, p), &tails(n2, p), r1, x - 1).min(1.0)
        };
        let patients = if stopped { n1 } else { n };
        let naive = x as f64 / patients as f64;
        Inference {
            naive,
            unbiased: if stopped { naive } else { unbiased(x, r1, n1, n2) },
            p: beyond(p0),
            low: if x == 0 { 0.0 } else { halved(0.0, 1.0, |p| beyond(p) < alpha) },
            high: (x > 0).then(|| halved(0.0, 1.0, |p| beyond(p) < 1.0 - alpha)),
        }
    }
}

/// The mean proportion of the first stage, over all ways in which the responses may have come in two stages.
fn unbiased(x: usize, r1: usize, n1: usize, n2: usize) -> f64 {
    // Ways to choose, by their logarithms: many of them have no room in a float.
    let ln_ways = |n: usize, k: usize| {
        let ln = |it: usize| ln_gamma(it as f64 + 1.0);
        ln(n) - ln(k) - ln(n - k)
    };
    let ways: Vec<(usize, f64)> = (x.saturating_sub(n2).max(r1 + 1)..=x.min(n1))
        .map(|first| (first, ln_ways(n1, first) + ln_ways(n2, x - first)))
        .collect();
    let most = ways.iter().map(|it| it.1).fold(f64::NEG_INFINITY, f64::max);
    let weighed = ways.iter().map(|(first, ln)| (*first as f64 / n1 as f64, (ln - most).exp()));
    let (above, all) = weighed.fold((0.0, 0.0), |(above, all), (part, weight)| (above + part * weight, all + weight));
    above / all
}

/// How probable more than `r` responses of `n` are, after `x` of `m`, if the rate is `p`.
pub fn conditional_power(x: i64, m: i64, n: i64, r: i64, p: f64) -> f64 {
    at_least(r - x + 1, n - m, p)
}

/// The same where the rate is known by a beta distribution and by what was seen.
pub fn predictive_power(x: i64, m: i64, n: i64, r: i64, a: f64, b: f64) -> f64 {
    let (seen, not) = (a + x as f64, b + (m - x) as f64);
    let more = beta_binomial((n - m).max(0) as usize, seen, not);
    if x > r { 1.0 } else { more.iter().skip((r - x + 1).max(0) as usize).sum::<f64>().min(1.0) }
}
