//! Home, the settings, and what leaves the device, in the browser: the source of the other program, built with other
//! features.

#[allow(dead_code, reason = "a program has one `main`")]
#[path = "../main.rs"]
mod app;

fn main() {}
