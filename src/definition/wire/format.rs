//! What is around a definition that is written: the header, its limits, and why a pack is refused.

use crate::base::text::Lang;

/// The first bytes of every pack; the last of them is the number of the format.
pub(super) const MAGIC: [u8; 4] = [b'T', b'K', b'O', 4];
/// As many figures as name a build.
pub(super) const BUILD: usize = 12;
/// Ends an id or a text.
pub(super) const END: char = '\0';
/// Stands for a text that is the same in the other language.
pub(super) const SAME: &str = "\u{1}";
/// How deep definitions may be nested: the deepest of today's goes down 13 steps.
pub(super) const DEEPEST: u8 = 32;
/// No pack is longer, before it is compressed: the longest of today's has some 80 kB.
pub(super) const LONGEST: usize = 1 << 20;
/// How many bytes of lists a byte of a pack may become: those of today's come to 5 at the most.
pub(super) const ROOM: usize = 16;

/// What a page expects of the pack that it loads.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    /// The build, as 12 figures: pack and program have to be of the same.
    pub build: &'a str,
    /// The calculator's id.
    pub id: &'a str,
    /// The language; nothing for a pack that holds all of them.
    pub lang: Option<Lang>,
}

/// Why a pack is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It is no pack.
    NotAPack,
    /// It is of another format.
    Format,
    /// It is of another build.
    Build,
    /// It is of another language.
    Language,
    /// It is of another calculator.
    Calculator,
    /// It is cut off or changed.
    Damaged,
}

/// The byte that names a language.
pub(super) fn tag(lang: Option<Lang>) -> u8 {
    match lang {
        Some(Lang::Ja) => b'j',
        Some(Lang::En) => b'e',
        None => b'2',
    }
}
