//! Tekio (適応, "indication"): clinical calculators for image-guided tumour
//! treatment and bone-metastasis care.
//!
//! Definitions are data; answers are read against them; judging makes truth; saying makes words; pages draw.
//! Dependencies point one way, as the table of rooms in ARCHITECTURE.md says. Nothing but `site` and the programs
//! brings pages and definitions together: without the feature `definitions` there is no calculator here.

mod answers;
mod base;
#[cfg(feature = "definitions")]
pub mod calculators;
#[cfg(feature = "definitions")]
mod crosswalk;
#[cfg(feature = "definitions")]
pub mod ctcae;
mod definition;
#[cfg(feature = "desk")]
pub mod desk;
pub mod engine;
pub mod exchange;
mod judge;
pub mod proof;
#[cfg(feature = "reader")]
pub mod reader;
mod report;
#[cfg(feature = "definitions")]
mod shared;
#[cfg(all(feature = "ui", feature = "definitions"))]
pub mod site;
#[cfg(feature = "ui")]
pub mod ui;
