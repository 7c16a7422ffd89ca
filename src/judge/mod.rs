//! Definitions looked at with a case: truth, numbers, verdicts, and what is still missing.

pub mod agreement;
pub mod clash;
pub mod course;
pub mod doubts;
pub mod due;
pub mod flips;
pub mod ladder;
pub mod members;
pub mod missing;
pub mod outcome;
#[cfg(feature = "table")]
pub mod remembered;
pub mod rule;
pub mod scale;
pub mod scores;
pub mod stated;
pub mod statistics;
pub mod sums;
pub mod tables;
