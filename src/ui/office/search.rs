//! Finding a calculator by a Japanese, a kana, a romaji or an English word.

use crate::engine::{Clue, Definitions, Entry, Subject, Text, Word, Words, half_width, w};
use crate::ui::page::route::{ABOUT_DESK, ABOUT_TABLE, DESK, TABLE};
use crate::ui::page::spelling::{fold, is_latin, level, romaji};

/// The trial desk and the page of tables are no calculators, and are found and shown as such.
pub static APART: [Entry; 2] = [
    apart("desk", w("試験デスク", "Trial desk"), DESK, ABOUT_DESK),
    apart("table", w("表をまとめて判定", "Whole tables"), TABLE, ABOUT_TABLE),
];

const fn apart(id: &'static str, title: Word, short: Text, summary: Text) -> Entry {
    Entry { id, title, short, summary, subject: Subject::Trials, pinned: None, limits: None, rows: false }
}

/// What each page can be found by, by its id.
#[derive(Debug)]
pub struct Index(Vec<Indexed>);

/// A page, what it is found by, and all of that in one text of each spelling, so that most pages are put aside at a
/// glance.
#[derive(Debug)]
struct Indexed {
    id: &'static str,
    clues: Vec<Spelled>,
    folded: String,
    romaji: String,
}

/// A clue in the spellings in which it is compared.
#[derive(Debug)]
struct Spelled {
    clue: Clue,
    folded: String,
    romaji: String,
}

/// A page that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its id.
    pub id: &'static str,
    /// By what it was found best.
    pub by: Clue,
}

/// How well a word is found in a text: the less, the better. A word that is the text, one that the text begins with,
/// one somewhere in it.
const WHOLE: u8 = 0;
const BEGINS: u8 = 3;
const INSIDE: u8 = 8;

/// Latin words of so few letters are looked for where a word begins: `CK` is not in `check`.
const SHORT: usize = 3;

/// Where in a text a word is, if it is there.
fn place(word: &str, text: &str) -> Option<u8> {
    // What stands in brackets or behind a colon explains the name.
    let name = text.split(['(', '（', ':', '：', '\u{3000}']).next().unwrap_or(text).trim_end();
    if word == text || word == name {
        return Some(WHOLE);
    }
    let begins = |at: usize| !text[..at].ends_with(|it: char| it.is_ascii_alphanumeric());
    let bound = is_latin(word) && word.len() <= SHORT;
    let mut found = text.match_indices(word).map(|(at, _)| at).filter(|at| !bound || begins(*at));
    found.next().map(|at| if at == 0 { BEGINS } else { INSIDE })
}

impl Spelled {
    fn of(clue: Clue) -> Spelled {
        let folded = fold(&half_width(clue.text));
        let romaji = romaji(&folded);
        Spelled { clue, folded, romaji }
    }

    /// How well a word is found in it, and the clue: it opens an answer only if the word is all of it. `latin` is how
    /// the word is spelled as romaji, if it may be that.
    fn found(&self, word: &str, latin: Option<&str>) -> Option<(u8, Clue)> {
        let spelled = || latin.and_then(|it| place(it, &self.romaji));
        let place = place(word, &self.folded).or_else(spelled)?;
        // A page whose name begins so is meant before one that has the word among its keywords.
        let score = if (place, self.clue.rank) == (BEGINS, Clue::NAME) { Clue::TERM } else { place + self.clue.rank };
        let opens = if place == WHOLE { self.clue.opens } else { "" };
        Some((score, Clue { opens, ..self.clue }))
    }
}

impl Index {
    /// The index of all pages, from the id and the clues of each.
    pub fn of(pages: Words) -> Index {
        let page = |(id, clues): (&'static str, Vec<Clue>)| {
            let clues: Vec<Spelled> = clues.into_iter().map(Spelled::of).collect();
            let joined = |of: fn(&Spelled) -> &str| clues.iter().map(of).collect::<Vec<_>>().join("\n");
            let (folded, romaji) = (joined(|it| &it.folded), joined(|it| &it.romaji));
            Indexed { id, clues, folded, romaji }
        };
        Index(pages.into_iter().map(page).collect())
    }

    /// The pages in which every word of the query is found: first those that it names, then those that know it as a
    /// term, ask for it or mention it. All of them, in the catalogue's order, for an empty query.
    pub fn find(&self, query: &str) -> Vec<Hit> {
        let whole = fold(half_width(query).trim());
        let latin = |word: &str| is_latin(word).then(|| level(word));
        let words: Vec<(&str, Option<String>)> = whole.split_whitespace().map(|it| (it, latin(it))).collect();
        let all_of_it = latin(&whole);
        let mut all: Vec<(u8, Hit)> = Vec::new();
        for Indexed { id, clues, folded, romaji } in &self.0 {
            let there = |(word, latin): &(&str, Option<String>)| {
                folded.contains(word) || latin.as_ref().is_some_and(|it| romaji.contains(it.as_str()))
            };
            if !words.iter().all(there) {
                continue;
            }
            let best = |word: &str, latin: Option<&str>| {
                let found = clues.iter().filter_map(|it| it.found(word, latin));
                found.min_by_key(|(score, _)| *score)
            };
            let each: Option<Vec<(u8, Clue)>> =
                words.iter().map(|(word, latin)| best(word, latin.as_deref())).collect();
            let Some(each) = each else { continue };
            // Several words may be one name.
            let found = best(&whole, all_of_it.as_deref()).or_else(|| each.into_iter().max_by_key(|(score, _)| *score));
            let nothing = Clue { rank: Clue::TEXT, text: "", opens: "" };
            let (score, by) = found.filter(|_| !words.is_empty()).unwrap_or((0, nothing));
            all.push((score, Hit { id, by }));
        }
        all.sort_by_key(|(score, _)| *score);
        all.into_iter().map(|(_, hit)| hit).collect()
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

    /// The pages that the query finds, the one that is meant most first, and by what; nothing while nobody searches.
    pub fn found(&self, catalogue: &'static [Entry]) -> Option<Vec<(&'static Entry, Clue)>> {
        let index = self.index.as_ref().filter(|_| !self.query.trim().is_empty())?;
        let apart = |id: &str| Entry::find(&APART, id);
        let entry = |it: Hit| Some((Entry::find(catalogue, it.id).or_else(|| apart(it.id))?, it.by));
        Some(index.find(&self.query).into_iter().filter_map(entry).collect())
    }
}
