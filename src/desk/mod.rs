//! The trial desk: a single-arm trial's tables in, its numbers, curves and report out. Nothing leaves the device.

pub mod cohort;
pub mod stat;
