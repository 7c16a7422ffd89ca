//! The trial desk in the browser: the source of the other programs, built with other features.

#[allow(dead_code, reason = "a program has one `main`")]
#[path = "../main.rs"]
mod app;

fn main() {}
