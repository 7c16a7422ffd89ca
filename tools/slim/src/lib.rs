//! What makes the browser's programs smaller than the compiler and Binaryen do: [`panics`] before a program is linked,
//! [`order`] after all else. Neither changes what a program does, but for what it did in vain before a trap.

pub mod order;
pub mod panics;

/// What was read, or why it could not be.
pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// The number of sections that are no part of WebAssembly itself.
const CUSTOM: u8 = 0;

/// A number without a sign as WebAssembly writes it (LEB128).
fn unsigned(mut number: u32, to: &mut Vec<u8>) {
    while number > 0x7f {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}
