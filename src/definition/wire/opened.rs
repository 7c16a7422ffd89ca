//! What was read once is not read again.

use super::format::{Broken, Expected};
use super::packs::read_page;
use crate::base::text::Lang;
use crate::definition::calculator::Calculator;
use crate::definition::entry::Related;

/// The definitions that a program has opened, each of them once: what is read stays in memory, and two readings of one
/// pack would be two calculators whose questions are not the same.
#[derive(Debug, Default)]
pub struct Opened(Vec<(Option<Lang>, &'static Calculator, &'static [Related])>);

impl Opened {
    /// None yet.
    pub const fn new() -> Opened {
        Opened(Vec::new())
    }

    /// The definition, if it was opened before.
    pub fn get(&self, id: &str, lang: Option<Lang>) -> Option<&'static Calculator> {
        self.0.iter().find(|(of, it, _)| *of == lang && it.id == id).map(|(_, it, _)| *it)
    }

    /// The pages that ask some of the same questions, of a definition that was opened before.
    pub fn related(&self, id: &str, lang: Option<Lang>) -> &'static [Related] {
        self.0.iter().find(|(of, it, _)| *of == lang && it.id == id).map_or(&[], |(_, _, related)| *related)
    }

    /// The definition in a pack, which is not looked at if it was opened before.
    pub fn open(&mut self, pack: &[u8], expected: &Expected<'_>) -> Result<&'static Calculator, Broken> {
        if let Some(it) = self.get(expected.id, expected.lang) {
            return Ok(it);
        }
        let (it, related) = read_page(pack, expected)?;
        self.0.push((expected.lang, it, related));
        Ok(it)
    }

    /// All that are open.
    pub fn all(&self) -> impl Iterator<Item = &'static Calculator> {
        self.0.iter().map(|(_, it, _)| *it)
    }

    /// How many are open.
    pub fn many(&self) -> usize {
        self.0.len()
    }
}
