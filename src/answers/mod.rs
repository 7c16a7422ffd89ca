//! What was typed becomes a case: names of controls, texts, numbers and choices as read, and what could not be.

pub mod case;
pub mod entries;
pub mod number;
pub mod trouble;
