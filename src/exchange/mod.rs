//! Ways in and out besides the form: links and plain text for the page, JSON
//! and CSV for the command line.

#[cfg(feature = "cli")]
pub mod csv;
#[cfg(feature = "cli")]
pub mod json;
pub mod link;
pub mod text;

#[cfg(feature = "cli")]
mod remark;

#[cfg(feature = "cli")]
pub use remark::{Refused, Remark};
