//! What there is to say of a case, in words, figures and drawings, before anyone decides how to show it.

pub mod chart;
pub mod disagree;
pub mod drawing;
pub mod finding;
#[allow(clippy::module_inception)]
pub mod report;
pub mod shown;
pub mod step;
pub mod told;
pub mod words;
pub mod working;
