//! Distributions that everything else here needs: normal, Student's t, beta.
//!
//! Methods: Stirling's series for the gamma function, the continued fraction of the incomplete beta function, series
//! and continued fraction of the incomplete gamma function (NIST Handbook of Mathematical Functions, 5.11, 8.7, 8.9,
//! 8.17). Points of a distribution are found by halving. Twelve places hold for parameters up to some thousands.

/// More terms than any of the sums below takes.
const MOST_TERMS: usize = 20_000;

/// What is smaller, beside 1, changes nothing.
const NOTHING: f64 = 1e-16;

/// Halvings after which no two floats are left between the ends, for any number that is not nearly nought.
const HALVINGS: usize = 300;

/// The natural logarithm of the gamma function, above 0.
pub fn ln_gamma(x: f64) -> f64 {
    // The series is good from here on; below, by Γ(x + 1) = x Γ(x).
    const FROM: f64 = 16.0;
    let (mut at, mut below) = (x, 1.0);
    while at < FROM {
        below *= at;
        at += 1.0;
    }
    let square = at * at;
    let tail = 1.0 / 12.0
        - (1.0 / 360.0 - (1.0 / 1260.0 - (1.0 / 1680.0 - 1.0 / (1188.0 * square)) / square) / square) / square;
    (at - 0.5) * at.ln() - at + (2.0 * std::f64::consts::PI).ln() / 2.0 + tail / at - below.ln()
}

/// The natural logarithm of the beta function, both above 0.
pub fn ln_beta(a: f64, b: f64) -> f64 {
    ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b)
}

/// How probable it is that a beta distribution gives `x` or less.
pub fn beta_below(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 {
        0.0
    } else if x >= 1.0 {
        1.0
    } else if x > (a + 1.0) / (a + b + 2.0) {
        1.0 - beta_part(1.0 - x, b, a)
    } else {
        beta_part(x, a, b)
    }
}

/// The same by the continued fraction, which is quick below the mean; by the way of Lentz.
fn beta_part(x: f64, a: f64, b: f64) -> f64 {
    let least = |it: f64| if it.abs() < f64::MIN_POSITIVE { f64::MIN_POSITIVE } else { it };
    let front = (a * x.ln() + b * (-x).ln_1p() - ln_beta(a, b)).exp() / a;
    let (mut up, mut down) = (1.0, 1.0 / least(1.0 - (a + b) * x / (a + 1.0)));
    let mut whole = down;
    for i in 1..MOST_TERMS {
        let m = i as f64;
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        down = 1.0 / least(1.0 + even * down);
        up = least(1.0 + even / up);
        whole *= down * up;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        down = 1.0 / least(1.0 + odd * down);
        up = least(1.0 + odd / up);
        whole *= down * up;
        if (down * up - 1.0).abs() < NOTHING {
            break;
        }
    }
    (front * whole).clamp(0.0, 1.0)
}

/// The point below which a beta distribution has the probability `q`.
pub fn beta_point(q: f64, a: f64, b: f64) -> f64 {
    halved(0.0, 1.0, |it| beta_below(it, a, b) < q)
}

/// The point between two others up to which `before` is true, and not beyond.
pub fn halved(low: f64, high: f64, before: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (low, high);
    for _ in 0..HALVINGS {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            break;
        }
        if before(middle) { low = middle } else { high = middle }
    }
    low + (high - low) / 2.0
}

/// How probable it is that a standard normal variable exceeds `z`.
pub fn normal_above(z: f64) -> f64 {
    let half = z * z / 2.0;
    // The part of the gamma distribution of ½ beyond z² ÷ 2, from the near side or from the far one.
    let beyond = if half < 1.5 {
        let (mut term, mut sum, mut at) = (2.0, 2.0, 0.5);
        for _ in 0..MOST_TERMS {
            at += 1.0;
            term *= half / at;
            sum += term;
            if term < sum * NOTHING {
                break;
            }
        }
        1.0 - sum * (half.sqrt() * (-half).exp()) / std::f64::consts::PI.sqrt()
    } else {
        let mut at = half + 0.5;
        let (mut up, mut down) = (1.0 / f64::MIN_POSITIVE, 1.0 / at);
        let mut whole = down;
        for i in 1..MOST_TERMS {
            let step = -(i as f64) * (i as f64 - 0.5);
            at += 2.0;
            down = 1.0 / (step * down + at);
            up = at + step / up;
            whole *= down * up;
            if (down * up - 1.0).abs() < NOTHING {
                break;
            }
        }
        whole * half.sqrt() * (-half).exp() / std::f64::consts::PI.sqrt()
    };
    if z >= 0.0 { beyond / 2.0 } else { 1.0 - beyond / 2.0 }
}

/// The point below which a standard normal variable has the probability `q`, between 0 and 1.
pub fn normal_point(q: f64) -> f64 {
    // The tail is precise where it is small.
    const FAR: f64 = 40.0;
    let tail = q.min(1.0 - q);
    let z = halved(0.0, FAR, |it| normal_above(it) > tail);
    if q < 0.5 { -z } else { z }
}

/// How many standard errors an interval of so much confidence (0.95) goes to either side.
pub fn reach(confidence: f64) -> f64 {
    halved(0.0, 40.0, |it| normal_above(it) > (1.0 - confidence) / 2.0)
}

/// How probable a value of Student's t is that is at least so far from 0, to either side.
pub fn student_beyond(t: f64, freedom: f64) -> f64 {
    beta_below(freedom / (freedom + t * t), freedom / 2.0, 0.5)
}

/// How far from 0 Student's t reaches with so much confidence (0.95).
pub fn student_reach(confidence: f64, freedom: f64) -> f64 {
    // Of small and of large t alike the part that is small is precise.
    let x = beta_point(confidence, 0.5, freedom / 2.0);
    (freedom * x / (1.0 - x)).sqrt()
}
