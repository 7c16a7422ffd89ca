//! An interval of survival for few patients that holds at every time, before the first event and after the last:
//! the beta product confidence procedure of Fay, Brittain and Proschan (Biostatistics 2013;14:723).
//!
//! Without censoring it is that of Clopper and Pearson, and it widens as patients are censored. The product of beta
//! distributions is replaced by one beta distribution of the same mean and variance (their method of moments).

use crate::judge::statistics::trial::special::beta_point;
use crate::judge::statistics::trial::survival::Curve;

/// The interval of the curve at a time; nothing beyond the last follow-up leaves but 0 below, and what was above.
pub fn beta_product(curve: &Curve, time: f64, confidence: f64) -> (f64, f64) {
    let tail = (1.0 - confidence) / 2.0;
    let past = curve.steps.iter().take_while(|it| it.time <= time + 1e-9);
    let (mut product, mut left) = (Product::ONE, curve.n);
    for it in past {
        left -= it.events + it.censored;
        if it.events > 0 {
            product = product.times((it.at_risk - it.events) as f64 + 1.0, it.events as f64);
        }
    }
    let high = product.point(1.0 - tail);
    let low = if left == 0 { 0.0 } else { product.times(left as f64, 1.0).point(tail) };
    (low.min(high), high)
}

/// The first two moments of a product of independent variables with beta distributions.
#[derive(Clone, Copy)]
struct Product {
    mean: f64,
    /// Variance ÷ mean², which adds up without loss of places.
    spread: f64,
    /// The two parameters, as long as there is one factor only.
    single: Option<(f64, f64)>,
    empty: bool,
}

impl Product {
    const ONE: Product = Product { mean: 1.0, spread: 0.0, single: None, empty: true };

    fn times(self, a: f64, b: f64) -> Product {
        let spread = b / (a * (a + b + 1.0));
        Product {
            mean: self.mean * a / (a + b),
            spread: self.spread + spread + self.spread * spread,
            single: self.empty.then_some((a, b)),
            empty: false,
        }
    }

    fn point(self, q: f64) -> f64 {
        if self.empty {
            return 1.0;
        }
        let (a, b) = self.single.unwrap_or_else(|| {
            // A beta distribution with this mean and this variance.
            let size = (1.0 - self.mean) / (self.mean * self.spread) - 1.0;
            (self.mean * size, (1.0 - self.mean) * size)
        });
        if a > 0.0 && b > 0.0 { beta_point(q, a, b) } else { self.mean }
    }
}
