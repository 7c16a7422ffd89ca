//! The user interface, drawn from the definitions alone: its rooms, and what others may take of them.

mod app;
mod browser;
#[cfg(feature = "desk")]
mod desk;
mod dialogs;
mod form;
mod method;
mod office;
mod page;
mod parts;
mod print;
#[cfg(feature = "desk")]
mod table;
mod verdict;

#[cfg(feature = "pack")]
pub use app::Pressed;
pub use app::{App, AppProps, DEFINITIONS, Shell, open, take_aside};
pub use office::search;
pub use page::release::RELEASE;
pub use page::route::{ABOUT, Page, Route};
