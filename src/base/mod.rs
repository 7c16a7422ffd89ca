//! What everything stands on: texts in two languages, three-valued truth, exact numbers, days. It imports nothing of
//! the other rooms.

pub mod calendar;
pub mod date;
pub mod decimal;
pub mod figures;
pub mod near;
pub mod order;
#[cfg(feature = "table")]
pub mod quick;
pub mod sorted;
pub mod text;
pub mod truth;
pub mod width;
