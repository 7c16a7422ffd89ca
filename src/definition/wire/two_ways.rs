//! What can be written and read.

use super::reader::Reader;
#[cfg(not(target_arch = "wasm32"))]
use super::writer::Writer;

/// What can be written and read. Both ways come from one list in `wire/shapes.rs`.
pub(super) trait Wire: Sized {
    /// Reads one, and with that at least one byte of some stream.
    fn read(r: &mut Reader<'_>) -> Self;
    /// Writes one.
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, w: &mut Writer);
}
