//! Results from a chart, over a page: a dialog in which a text is pasted or files are chosen, the list of what was read,
//! asked and left out, and the answers that the page is handed when the person says so.
//!
//! A program of its own, loaded when it is first wanted, and without Yew. Nothing that was pasted stays when the dialog
//! is closed, and nothing of it is handed to anybody but the page.

mod dom;
mod events;
mod frame;
mod grades;
mod list;
mod opening;
mod source;
mod state;

pub use opening::{Given, open};
pub use state::leave;
