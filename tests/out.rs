//! Exports.
#![allow(clippy::unwrap_used)]
