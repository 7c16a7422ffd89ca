//! Definitions as bytes: the build step writes one pack for each calculator and language, and the browser's program
//! reads the pack of its page into the same types that the statics have.
//!
//! A pack is a header and four streams:
//!
//! | part | what it holds |
//! | --- | --- |
//! | header | `TKO` and the number of the format, the build (12 figures), the language, the id, the streams’ lengths |
//! | structure | tags, numbers, flags and back numbers, in the order of `wire/shapes.rs` |
//! | ids | every id, in the order of the structure, each ended by a zero byte |
//! | texts | every text in the pack's language, ended likewise |
//! | others | the texts of the other language that travel, too: words that are read as answers |
//!
//! Numbers are written seven bits to a byte, the lowest first. A question, a group, a source is written where it is
//! met first; from then on its back number stands for it, so that what was one address is one address again. So are
//! lists of options and of units, but by what they say: the same bytes come from every build of the same sources.
//! Streams of their own kind compress better than one that is mixed, and a text needs no length: Brotli writes the
//! zero byte that ends it for next to nothing.
//!
//! The reader takes any bytes. Once something is wrong ([`Reader::fail`]), every byte that follows is a zero, and zeros
//! are the shortest definition there is: no field of them holds another, no list has a member. So nothing has to be
//! checked at each step, and the reader stays small.

mod format;
mod opened;
mod packs;
mod reader;
mod shapes;
mod two_ways;
#[cfg(not(target_arch = "wasm32"))]
mod writer;

pub use format::{Broken, Expected};
pub use opened::Opened;
pub use packs::{read, read_catalogue, read_page};
#[cfg(not(target_arch = "wasm32"))]
pub use packs::{write, write_catalogue, write_page};
