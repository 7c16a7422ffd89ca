//! From exact numbers to binary floats and back, and what needs no more than that: a power.

use crate::base::decimal::Exact;

/// The number as a float.
pub(crate) fn float(it: Exact) -> f64 {
    let (num, den) = it.parts();
    num as f64 / den as f64
}

/// A float with nine places after the point, which takes away what binary
/// arithmetic adds: 31.249999999999996 is 31.25. Nothing if it is no number,
/// or a longer one than anything that is shown.
pub(super) fn rounded(it: f64) -> Option<Exact> {
    const NINE_PLACES: i64 = 1_000_000_000;
    let one = NINE_PLACES as f64;
    if it.is_nan() || it.abs() >= one {
        return None;
    }
    Exact::whole((it * one).round() as i64).over(Exact::whole(NINE_PLACES))
}

/// A power; nothing if it is no number, or too long.
pub(crate) fn power(base: Exact, exponent: Exact) -> Option<Exact> {
    rounded(float(base).powf(float(exponent)))
}
