//! What a small trial without a control arm reports, as numbers from numbers: curves of survival and of competing
//! events, follow-up, proportions and their tests, designs in one and two stages, bounds for toxicity, lesions within
//! patients, samples before and after.
//!
//! All of it is shown and none of it decides: floats are of use here, and no clinical limit is held against them.
//! (Where a patient's answer is counted against a threshold, in `samples`, the numbers are exact.)
//! Whoever calls has seen to it that times are finite and not negative and that no count exceeds its total; what is
//! undefined is `None`, never a number that is none.

pub mod binomial;
pub mod clusters;
pub mod competing;
pub mod designs;
pub mod few;
pub mod proportions;
pub mod samples;
pub mod special;
pub mod survival;
pub mod toxicity;
