//! Watching toxicity with a beta distribution of its rate: what is known after some patients, and from how many events
//! on the trial stops. (The boundary of Pocock's kind is `boundary`.)

use crate::judge::statistics::trial::binomial::SAME;
use crate::judge::statistics::trial::special::{beta_below, beta_point};

/// What is known of the rate after some patients.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Known {
    /// Its mean.
    pub mean: f64,
    /// The interval that holds it with the confidence asked for, as much outside on either side.
    pub interval: (f64, f64),
    /// How probable it is that the rate is above the one that is allowed.
    pub above: f64,
}

/// After `x` events of `n`, with the prior beta distribution of `a` and `b`, both above 0.
pub fn known(x: usize, n: usize, a: f64, b: f64, p0: f64, confidence: f64) -> Known {
    let (a, b) = (a + x as f64, b + (n - x) as f64);
    let tail = (1.0 - confidence) / 2.0;
    Known {
        mean: a / (a + b),
        interval: (beta_point(tail, a, b), beta_point(1.0 - tail, a, b)),
        above: above(p0, a, b),
    }
}

fn above(p0: f64, a: f64, b: f64) -> f64 {
    beta_below(1.0 - p0, b, a)
}

/// The fewest events of `n` patients after which the rate is above `p0` with a probability of `tau` or more; nothing
/// where no number of them is enough.
pub fn stop_at(n: usize, a: f64, b: f64, p0: f64, tau: f64) -> Option<usize> {
    let enough = |x: usize| above(p0, a + x as f64, b + (n - x) as f64) * SAME >= tau;
    // More events, more probable: by halving.
    let (mut too_few, mut stops) = (None, Some(n).filter(|it| enough(*it))?);
    while too_few.map_or(0, |it: usize| it + 1) < stops {
        let middle = (too_few.map_or(0, |it| it + 1) + stops) / 2;
        if enough(middle) { stops = middle } else { too_few = Some(middle) }
    }
    Some(stops)
}
