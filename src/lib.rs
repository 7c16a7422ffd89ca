//! Tekio (適応, "indication"): clinical calculators for image-guided tumour
//! treatment and bone-metastasis care.
//!
//! Definitions are data; answers are read against them; judging makes truth; saying makes words; pages draw.
//! Dependencies point one way, as the table of rooms in ARCHITECTURE.md says.

mod answers;
mod base;
pub mod calculators;
pub mod ctcae;
mod definition;
pub mod engine;
pub mod exchange;
mod judge;
pub mod proof;
mod report;
mod shared;
#[cfg(feature = "ui")]
pub mod ui;
