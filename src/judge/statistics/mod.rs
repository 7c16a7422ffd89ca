//! Numbers in, numbers out: intervals, stopping boundaries, local control, agreement of readers. The only
//! place of binary floats.
//!
//! A power, a root and a sum over thousands of outcomes have no exact fraction that would fit. What comes of them is
//! rounded to nine places, is shown, and is never compared with a clinical limit. How many events a stopping boundary
//! allows is a whole number; the binary search for it treats as equal what differs by rounding only. Local control and
//! kappa need none of that: they stay exact fractions.

pub mod agreement;
pub mod boundary;
pub mod floats;
pub mod local_control;
pub mod proportion;
#[cfg(feature = "desk")]
pub mod trial;
