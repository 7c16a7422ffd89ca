//! What a page derives once: where it stands, what it is called, what was answered and what follows; and all that can
//! be done on it. It draws nothing.

#[cfg(feature = "desk")]
pub mod apart;
pub mod did;
pub mod members;
pub mod names;
pub mod noted;
pub mod release;
pub mod route;
pub mod spelling;
pub mod state;
