//! What was typed becomes a case: names of controls, texts, numbers and choices as read, and what could not be.

pub mod answer;
pub mod case;
pub mod choice;
pub mod entries;
pub mod number;
pub mod place;
pub mod reading;
pub mod trouble;
