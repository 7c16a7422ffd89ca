//! Pieces of which every page is made. They know no page.

pub mod icons;
pub mod kept;
pub mod pieces;
pub mod statement;
#[cfg(feature = "desk")]
pub mod steps;
