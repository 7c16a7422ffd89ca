//! Ways in and out besides the form: links, calendar files and plain text for
//! the page, JSON and CSV for the command line.

#[cfg(feature = "arrow")]
pub mod arrow;
pub mod asked;
#[cfg(feature = "cli")]
pub mod back;
pub mod beside;
#[cfg(feature = "table")]
pub mod columns;
#[cfg(feature = "table")]
pub mod csv;
#[cfg(feature = "cli")]
pub mod export;
#[cfg(feature = "files")]
pub mod fhir;
#[cfg(feature = "files")]
pub mod formats;
pub mod grid;
pub mod headline;
pub mod ics;
#[cfg(feature = "cli")]
pub mod json;
pub mod link;
#[cfg(feature = "out")]
pub mod out;
#[cfg(feature = "paste")]
pub mod paste;
#[cfg(feature = "cli")]
pub mod read;
#[cfg(feature = "sql")]
pub mod sql;
pub mod text;

mod moment;

#[cfg(feature = "table")]
mod remark;
#[cfg(feature = "table")]
mod rows;

#[cfg(feature = "table")]
pub use remark::{Refused, Remark};

pub use moment::Moment;
