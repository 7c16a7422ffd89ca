//! A list of every term of a scale: names, classes, and the grades that exist in each version. It is looked up and
//! never judged by.

use std::sync::OnceLock;

use crate::base::text::{Text, Word};
use crate::base::width::half_width;
use crate::definition::field::Field;

/// Every term of a scale.
#[derive(Debug)]
pub struct Terms {
    /// The choice of versions: one column of grades for each of its options.
    pub version: &'static Field,
    /// The classes that terms are listed under, in the order of the table's numbers.
    pub classes: &'static [Word],
    /// A line for each name, its cells separated by tabs: the name, the number of its class, for each version the
    /// grades that exist there (`12345`, or `-` where the version lacks the term), and what the last version uses
    /// instead of a term that it deleted, separated by `; `.
    pub table: Later,
    /// What is said of the list beside its heading.
    pub about: Text,
    /// What is said when nothing is found.
    pub not_found: Text,
}

/// A long text that is not part of a definition's pack: whoever needs it fetches it and hands it over.
pub struct Later {
    linked: &'static str,
    handed: OnceLock<&'static str>,
}

impl Later {
    /// A text that is linked into the program.
    pub const fn linked(text: &'static str) -> Later {
        Later { linked: text, handed: OnceLock::new() }
    }

    /// The text; blank while it is not there.
    pub fn get(&self) -> &'static str {
        self.handed.get().copied().unwrap_or(self.linked)
    }

    /// Hands the text over, once.
    pub fn hand(&self, text: &'static str) {
        // A second time it is the same text.
        let _ = self.handed.set(text);
    }
}

impl std::fmt::Debug for Later {
    /// The same whether the text is there or not.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Later")
    }
}

/// One name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The publisher's.
    pub name: &'static str,
    /// The class that it is listed under.
    pub class: Word,
    /// The grades that exist in each version, as `12345`; blank where the version lacks the term.
    pub grades: Vec<&'static str>,
    /// What the last version uses instead of a term it deleted, separated by `; `; blank where there is nothing to say.
    pub instead: &'static str,
}

impl Terms {
    /// The versions, in the order of the columns.
    pub fn versions(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.version.options().iter().map(|it| it.id)
    }

    /// Every term, by class and name.
    pub fn all(&'static self) -> impl Iterator<Item = Term> {
        self.table.get().lines().filter_map(|it| self.read(it))
    }

    /// The terms whose name holds every word of the query, the nearest first; then those whose successor's
    /// name or whose class in Japanese does.
    ///
    /// Capitals do not count, nor does British spelling: "haematoma" finds "Hematoma".
    pub fn search(&'static self, query: &str) -> Vec<Term> {
        let query = plain(&half_width(query));
        let query = query.trim();
        // The nearest first, and as the table has them among equals.
        let mut found: [Vec<Term>; 5] = Default::default();
        for term in self.all() {
            if let Some(far) = distance(&term, query) {
                found[far].push(term);
            }
        }
        found.into_iter().flatten().collect()
    }

    fn read(&self, line: &'static str) -> Option<Term> {
        let mut cells = line.split('\t');
        let name = cells.next()?;
        let class = *self.classes.get(cells.next()?.parse::<usize>().ok()?)?;
        let mut grades = Vec::new();
        for _ in self.version.options() {
            grades.push(cells.next()?.trim_matches('-'));
        }
        Some(Term { name, class, grades, instead: cells.next().unwrap_or_default() })
    }
}

/// How far a term is from a query: 0 to 4.
fn distance(term: &Term, query: &str) -> Option<usize> {
    let holds = |text: &str| query.split_whitespace().all(|word| text.contains(word));
    let name = plain(term.name);
    match () {
        () if name == query => Some(0),
        () if name.starts_with(query) => Some(1),
        () if holds(&name) => Some(2),
        () if holds(&plain(term.instead)) => Some(3),
        () if holds(term.class.ja) => Some(4),
        () => None,
    }
}

/// Small letters, in American spelling: the same for the list and for what is sought in it.
fn plain(text: &str) -> String {
    text.to_ascii_lowercase().replace("ae", "e").replace("oe", "e").replace("our", "or")
}
