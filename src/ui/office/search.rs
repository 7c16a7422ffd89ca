//! Finding a calculator by a Japanese, a kana, a romaji or an English word.

use crate::engine::{Definitions, Entry, Words, half_width};
use crate::ui::page::spelling::{fold, is_latin, level, romaji};

/// What each page can be found by, by its id, and the same in romaji.
#[derive(Debug)]
pub struct Index(Vec<(&'static str, String, String)>);

impl Index {
    /// The index of all pages, from the id and the words of each.
    pub fn of(pages: Words) -> Index {
        let one = |(id, words): (&'static str, Vec<&'static str>)| {
            let text = words.into_iter().map(|it| fold(&half_width(it))).collect::<Vec<_>>().join("\n");
            let romaji = romaji(&text);
            (id, text, romaji)
        };
        Index(pages.into_iter().map(one).collect())
    }

    /// The ids of the pages in which every word of the query is found, in the catalogue's order; all of them for an
    /// empty query.
    pub fn find(&self, query: &str) -> Vec<&'static str> {
        let words: Vec<String> = half_width(query).split_whitespace().map(fold).collect();
        let matches = |text: &str, romaji: &str| {
            words.iter().all(|word| text.contains(word.as_str()) || is_latin(word) && romaji.contains(&level(word)))
        };
        self.0.iter().filter(|(_, text, romaji)| matches(text, romaji)).map(|(id, ..)| *id).collect()
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
    /// Whether it knows what pages are found by.
    pub fn is_ready(&self) -> bool {
        self.index.is_some()
    }

    /// Something was typed.
    pub fn typed(&mut self, query: String, definitions: &Definitions) {
        if self.index.is_none() {
            self.index = (definitions.words)().map(Index::of);
        }
        self.query = query;
    }

    /// The pages that the query finds.
    pub fn found(&self, catalogue: &'static [Entry]) -> Vec<&'static Entry> {
        let found = self.index.as_ref().map(|it| it.find(&self.query));
        catalogue.iter().filter(|it| found.as_ref().is_none_or(|all| all.contains(&it.id))).collect()
    }
}
