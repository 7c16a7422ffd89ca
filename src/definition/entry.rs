//! What is known of a page without its definition: enough for the list of pages, for addresses, favourites and
//! settings. A program that holds the catalogue need not hold a definition.

use crate::base::text::{Lang, Text, Word};
use crate::definition::calculator::{Calculator, Method, Subject};
use crate::definition::field::{Choice, Kind};

/// A calculator in the catalogue.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Permanent, kebab-case: its path, its name on the command line.
    pub id: &'static str,
    /// Its full name.
    pub title: Word,
    /// Its name on a tile.
    pub short: Text,
    /// What it decides, in one line.
    pub summary: Text,
    /// Where it belongs on the home page.
    pub subject: Subject,
    /// The question whose answer can be set for all pages that ask it, if there is one.
    pub pinned: Option<Pinned>,
    /// What a laboratory's own limits of normal can be kept for, if for anything.
    pub limits: Option<KeptLimits>,
    /// Whether each case comes to an outcome of its own, so that a table of cases can go through it.
    pub rows: bool,
}

/// A question whose answer can be set once, for all pages that ask it: the version of a scale.
#[derive(Clone, Debug)]
pub struct Pinned {
    /// The name of its control.
    pub question: &'static str,
    /// The scale that it is the version of.
    pub scale: &'static str,
    /// Its options.
    pub options: &'static [Named],
    /// What is said of setting none.
    pub unpinned: Text,
}

/// What a laboratory's own limits of normal can be kept for.
#[derive(Clone, Debug)]
pub struct KeptLimits {
    /// The terms.
    pub terms: &'static [Named],
    /// The units.
    pub units: &'static [Named],
    /// Where limits can be kept.
    pub kept: Text,
}

/// An id and what it is called.
#[derive(Clone, Copy, Debug)]
pub struct Named {
    /// Permanent.
    pub id: &'static str,
    /// As shown.
    pub name: Text,
}

/// Another page that asks some of the same questions: what was answered goes along when somebody goes there.
#[derive(Clone, Debug)]
pub struct Related {
    /// Its id.
    pub id: &'static str,
    /// Its name on a tile.
    pub short: Text,
    /// The questions that are one and the same on both pages, by their ids; none of a group.
    pub shares: &'static [&'static str],
    /// The questions of that page that numbers of this one answer.
    pub fed: &'static [Fed],
    /// The questions of this page that numbers of that one answer, by their ids.
    pub wants: &'static [&'static str],
    /// Whether that page has a list of events beside each of which the levels of this page can stand.
    pub lists: bool,
    /// Whether the levels of that page can stand beside the events of this page's list.
    pub levels: bool,
}

/// A question of another page that numbers of this one answer.
#[derive(Clone, Debug)]
pub struct Fed {
    /// Its id.
    pub question: &'static str,
    /// What it asks.
    pub label: Text,
    /// The numbers, by the ids of outputs.
    pub outputs: &'static [&'static str],
}

/// Of each page its id, and what it is found by in every language.
pub type Words = Vec<(&'static str, Vec<Clue>)>;

/// Something that a page is found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clue {
    /// How much a page that is found by it is meant: one of [`Clue::NAME`] and the others.
    pub rank: u8,
    /// The word or words.
    pub text: &'static str,
    /// Which answer the page opens with, if the clue stands for one: the control and its option, as `term=platelets`;
    /// blank for none.
    pub opens: &'static str,
}

impl Clue {
    /// What the page is called.
    pub const NAME: u8 = 0;
    /// A term that the page grades.
    pub const TERM: u8 = 1;
    /// A keyword of the page.
    pub const KEYWORD: u8 = 2;
    /// What the page asks, and with which words it can be answered.
    pub const FIELD: u8 = 3;
    /// What is said of the page.
    pub const TEXT: u8 = 4;
}

/// Where pages and their definitions come from: from what is linked into a program, or from what it has fetched. The
/// user interface knows no other way to a definition.
#[derive(Debug)]
pub struct Definitions {
    /// Every page that there is, in the order of the home page, in a language; none while the list is not there.
    pub catalogue: fn(Lang) -> &'static [Entry],
    /// A page by its id, in a language; nothing while neither its definition nor the list is there.
    pub entry: fn(&str, Lang) -> Option<&'static Entry>,
    /// The definition of a page, by its id, in a language; nothing while it is not there.
    pub find: fn(&str, Lang) -> Option<&'static Calculator>,
    /// The pages that ask some of the same questions as a page, by its id; none while its definition is not there.
    pub related: fn(&str, Lang) -> &'static [Related],
    /// What pages are found by, of each its id and its words in every language; nothing while they are not there.
    pub words: fn() -> Option<Words>,
    /// The table of all terms of a scale; nothing while it is not there.
    pub terms: fn() -> Option<&'static str>,
    /// Fetches what is not there, the definition of a page or one of the lists (see [`CATALOGUE`], [`WORDS`] and
    /// [`TERMS`]), and calls back when it is there, or cannot be had.
    pub bring: fn(&'static str, Lang, Box<dyn FnOnce()>),
}

/// Stands for the list of all pages, where a page's id is asked for.
pub const CATALOGUE: &str = "catalogue";
/// Stands for the table of all terms of a scale, where a page's id is asked for: a [`Later`](super::terms::Later).
pub const TERMS: &str = "terms";
/// Stands for what pages are found by, where a page's id is asked for.
pub const WORDS: &str = "words";

impl Entry {
    /// What the catalogue has of a calculator. Its lists stay for as long as the program runs.
    pub fn of(it: &Calculator) -> Entry {
        let tables = it.tables();
        let pinned = tables.map(|it| Pinned {
            question: it.version.id,
            scale: it.grading.name,
            options: named(it.version.options()),
            unpinned: it.grading.unpinned,
        });
        let limits = tables.and_then(|it| {
            let (terms, normal) = (it.term.options(), it.normal?);
            let Kind::Number(value) = &normal.value.kind else { return None };
            let mut units: Vec<Named> = Vec::new();
            let systems = value.by.iter().flat_map(|it| it.systems.iter().copied().flatten());
            for unit in systems.flat_map(|it| it.units) {
                if units.iter().all(|it| it.id != unit.id) {
                    units.push(Named { id: unit.id, name: unit.symbol.text() });
                }
            }
            Some(KeptLimits { terms: named(terms), units: units.leak(), kept: normal.kept })
        });
        let rows = !matches!(it.method, Method::Together(_) | Method::Reference(_));
        let Calculator { id, title, short, summary, subject, .. } = *it;
        Entry { id, title, short, summary, subject, pinned, limits, rows }
    }

    /// What a calculator is found by, in every language: its names, its keywords, its questions and their options.
    pub fn words(it: &Calculator) -> Vec<Clue> {
        let clue = |rank: u8, text: &'static str| Clue { rank, text, opens: "" };
        let name = |it: Text| [it.ja, it.en].map(|it| clue(Clue::NAME, it));
        let mut all: Vec<Clue> = [it.title.text(), it.short].into_iter().flat_map(name).collect();
        all.push(clue(Clue::NAME, it.id));
        all.extend(it.keywords.iter().map(|it| clue(Clue::KEYWORD, it)));
        all.extend([it.summary.ja, it.summary.en].map(|it| clue(Clue::TEXT, it)));
        let term = it.tables().map(|it| it.term);
        for field in it.fields() {
            all.extend([field.label.ja, field.label.en].map(|it| clue(Clue::FIELD, it)));
            let is_term = term.is_some_and(|it| *it == *field);
            for option in field.options() {
                let opens = if is_term { &*format!("{}={}", field.id, option.id).leak() } else { "" };
                let rank = if is_term { Clue::TERM } else { Clue::FIELD };
                let texts = option.label.all().into_iter().chain(option.also.iter().copied());
                all.extend(texts.map(|text| Clue { rank, text, opens }));
            }
        }
        all
    }

    /// The entry with an id.
    pub fn find<'a>(catalogue: &'a [Entry], id: &str) -> Option<&'a Entry> {
        catalogue.iter().find(|it| it.id == id)
    }

    /// The question whose answer can be set for all pages.
    pub fn pinned(catalogue: &[Entry]) -> Option<&Pinned> {
        catalogue.iter().find_map(|it| it.pinned.as_ref())
    }
}

/// Options by their ids and labels.
fn named(options: &[Choice]) -> &'static [Named] {
    let all: Vec<Named> = options.iter().map(|it| Named { id: it.id, name: it.label.text() }).collect();
    all.leak()
}

impl PartialEq for Entry {
    /// A page is its id.
    fn eq(&self, other: &Entry) -> bool {
        self.id == other.id
    }
}

impl PartialEq for Definitions {
    /// A source is itself.
    fn eq(&self, other: &Definitions) -> bool {
        std::ptr::eq(self, other)
    }
}
