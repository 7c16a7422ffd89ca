//! Proofs about definitions that the tests run, and the device again.

pub mod ctcae;
