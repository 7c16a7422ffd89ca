//! What the browser gives: the day, the address, the focus, the clipboard, files, the settings store, idle time, keys,
//! and what it tells of itself. Whoever asks says whom to tell; nothing here knows a page.

#[cfg(feature = "desk")]
pub mod beside;
#[cfg(feature = "desk")]
pub mod decode;
pub mod download;
#[cfg(feature = "desk")]
pub mod guard;
pub mod health;
pub mod idle;
pub mod keys;
#[cfg(feature = "desk")]
pub mod picture;
pub mod reach;
pub mod requests;
#[cfg(feature = "desk")]
pub mod seal;
pub mod settings;
pub mod share;
pub mod update;
