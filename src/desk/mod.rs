//! The trial desk: what the tables of a trial without a control arm come to.

pub mod stat;
