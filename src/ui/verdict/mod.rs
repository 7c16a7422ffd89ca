//! The verdict with all that stands around it: what led to it, what it says beside, what is still to be asked, and what
//! the calculator is.

pub mod card;
mod criterion;
pub mod dock;
pub mod drawing;
pub mod report;
mod stated;
mod ways;
