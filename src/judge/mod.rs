//! Definitions looked at with a case: truth, numbers, verdicts, and what is still missing.

pub mod doubts;
pub mod flips;
pub mod ladder;
pub mod scores;
pub mod statistics;
