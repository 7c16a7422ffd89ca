//! Finding a calculator by a Japanese, a kana, a romaji or an English word.

use crate::engine::{Definitions, Entry, half_width};
use crate::ui::page::spelling::{fold, is_latin, level, romaji};

/// What each page of a catalogue can be found by, and the same in romaji.
#[derive(Debug)]
pub struct Index(Vec<(&'static Entry, String, String)>);

impl Index {
    /// The index of all pages.
    pub fn of(definitions: &Definitions) -> Index {
        let one = |entry: &'static Entry| {
            let words = (definitions.words)(entry.id);
            let text = words.into_iter().map(|it| fold(&half_width(it))).collect::<Vec<_>>().join("\n");
            let romaji = romaji(&text);
            (entry, text, romaji)
        };
        Index((definitions.catalogue)().iter().map(one).collect())
    }

    /// The pages in which every word of the query is found, in the catalogue's order; all of them for an empty query.
    pub fn find(&self, query: &str) -> Vec<&'static Entry> {
        let words: Vec<String> = half_width(query).split_whitespace().map(fold).collect();
        let matches = |text: &str, romaji: &str| {
            words.iter().all(|word| text.contains(word.as_str()) || is_latin(word) && romaji.contains(&level(word)))
        };
        self.0.iter().filter(|(_, text, romaji)| matches(text, romaji)).map(|(entry, ..)| *entry).collect()
    }
}

/// The search of the home page.
#[derive(Debug, Default)]
pub struct Search {
    /// What was typed.
    pub query: String,
    /// What pages are found by, once somebody searches.
    index: Option<Index>,
}

impl Search {
    /// Something was typed.
    pub fn typed(&mut self, query: String, definitions: &Definitions) {
        self.index.get_or_insert_with(|| Index::of(definitions));
        self.query = query;
    }

    /// The pages that the query finds.
    pub fn found(&self, catalogue: &'static [Entry]) -> Vec<&'static Entry> {
        self.index.as_ref().map_or_else(|| catalogue.iter().collect(), |it| it.find(&self.query))
    }
}
