//! Grades by a table, as data: a term and the version of a scale pick out the rules, and the highest grade whose rule
//! holds is the grade.

use crate::base::text::Text;
use crate::definition::field::Field;
use crate::definition::normal::Normal;
use crate::definition::parts::TablesPart;
use crate::definition::rule::Rule;
use crate::definition::terms::Terms;
use crate::definition::verdict::{Cite, Verdict};

/// Tables of grades, one for each version of a scale.
#[derive(Debug)]
pub struct Tables {
    /// The choice of what is graded.
    pub term: &'static Field,
    /// The choice of the version.
    pub version: &'static Field,
    /// The numbers whose unit says in which system of units the limits are taken: the first that is known.
    pub numbers: &'static [&'static Field],
    /// The versions, in the order of their choice.
    pub editions: &'static [&'static Edition],
    /// The verdicts.
    pub grading: &'static Grading,
    /// Limits of normal that a laboratory sets, where values are graded.
    pub normal: Option<&'static Normal>,
    /// What is said once a term is chosen, before anything is asked of it.
    pub lead: Option<Text>,
    /// What is said above the numbers where one of them is asked for.
    pub hints: &'static [(&'static Field, Text)],
    /// Terms that go together, to choose from.
    pub shortcuts: Option<&'static Shortcuts>,
    /// What is said when the search for a term finds none.
    pub not_found: Text,
    /// Every term of the scale, graded here or not, to be looked up.
    pub terms: Option<&'static Terms>,
    /// The page that grades what this one does not: its id, and what it is called on a button.
    pub beside: (&'static str, Text),
    /// The versions and terms of which the text itself leaves values without a grade, as [`HOLE`] or between
    /// whole numbers: the proof of the tables expects them there and nowhere else.
    pub holes: &'static [(&'static str, &'static [&'static str])],
    /// Grades that no value alone leads to: version, term, how the baseline was, grade.
    pub unreached: &'static [(&'static str, &'static str, &'static str, u8)],
    /// Whether the program can hold them.
    pub part: TablesPart,
}

/// Terms that go together.
#[derive(Debug)]
pub struct Shortcuts {
    /// What they go by: treatment.
    pub label: Text,
    /// The groups of terms.
    pub all: &'static [Shortcut],
}

/// Terms that go together: what a treatment is known for.
#[derive(Clone, Copy, Debug)]
pub struct Shortcut {
    /// Permanent: for the address and the tests.
    pub id: &'static str,
    /// The treatment.
    pub title: Text,
    /// The options of the choice of terms.
    pub terms: &'static [&'static str],
    /// Where a document names them.
    pub cite: Option<Cite>,
}

/// One version of a scale.
#[derive(Debug)]
pub struct Edition {
    /// The option of the choice of versions.
    pub version: &'static str,
    /// Where it stands.
    pub cite: Cite,
    /// What it grades.
    pub rows: &'static [Row],
}

/// One term in one version.
#[derive(Debug)]
pub struct Row {
    /// The option of the choice of terms.
    pub term: &'static str,
    /// What this version calls it.
    pub name: &'static str,
    /// How it is graded.
    pub holds: Holds,
    /// The verdict when no grade's rule holds, where that is not grade 0.
    pub otherwise: Option<&'static Verdict>,
    /// What is to be known about it: how a gap is read, what changed, what to use instead.
    pub note: Option<Text>,
}

/// How a term is graded in a version.
#[derive(Debug)]
pub enum Holds {
    /// By rules, in each system of units in which the text prints limits.
    Graded(&'static [Bands]),
    /// Not at all: no such term, or by other means.
    Instead(&'static Verdict),
}

/// The grades of a term in one system of units.
#[derive(Debug)]
pub struct Bands {
    /// The first units of the systems in which these limits hold; blank where the term needs no unit.
    pub units: &'static [&'static str],
    /// The grades, the highest first. A hole of the text stands between its neighbours.
    pub grades: &'static [Grade],
}

/// A grade, and what it takes.
#[derive(Debug)]
pub struct Grade {
    /// 1 to 5, or [`HOLE`].
    pub grade: u8,
    /// What it takes.
    pub rule: Rule,
}

/// In place of a grade: the text assigns none to these values.
pub const HOLE: u8 = 9;

/// The verdicts of a scale of grades.
#[derive(Debug)]
pub struct Grading {
    /// What the scale is called, as it stands before a version: `CTCAE` in `CTCAE 5.0`.
    pub name: &'static str,
    /// The verdict of each grade, that of grade 0 first.
    pub grades: &'static [Verdict],
    /// The verdict where no grade's condition holds, and yet the text does not say that this is grade 0.
    pub none: &'static Verdict,
    /// The verdict of a [`HOLE`].
    pub hole: &'static Verdict,
    /// What a version may say in place of a term's grades: see [`Holds::Instead`].
    pub instead: &'static [&'static Verdict],
    /// What is said of choosing no version as the one to begin with.
    pub unpinned: Text,
}

impl Grading {
    /// The verdict of a grade, or of a hole.
    pub fn verdict(&self, grade: u8) -> &'static Verdict {
        self.grades.get(usize::from(grade)).unwrap_or(self.hole)
    }

    /// The grade that a verdict stands for, if it is one.
    pub fn grade(&self, verdict: &str) -> Option<u8> {
        self.grades.iter().position(|it| it.id == verdict).and_then(|it| u8::try_from(it).ok())
    }

    /// Every verdict, in the order in which possible ones are told: grades first, the highest before all others.
    pub fn all(&self) -> impl Iterator<Item = &'static Verdict> + use<> {
        self.grades.iter().rev().chain([self.none, self.hole]).chain(self.instead.iter().copied())
    }
}

impl Grade {
    /// A grade and what it takes.
    pub const fn new(grade: u8, rule: Rule) -> Grade {
        assert!(grade <= 5 || grade == HOLE, "no such grade");
        Grade { grade, rule }
    }
}

impl Row {
    /// A term that is graded by rules.
    pub const fn graded(term: &'static str, name: &'static str, bands: &'static [Bands]) -> Row {
        assert!(!bands.is_empty(), "a term without grades");
        Row { term, name, holds: Holds::Graded(bands), otherwise: None, note: None }
    }

    /// A term that is not.
    pub const fn instead(term: &'static str, name: &'static str, verdict: &'static Verdict) -> Row {
        Row { term, name, holds: Holds::Instead(verdict), otherwise: None, note: None }
    }

    /// The same, with another verdict than grade 0 when no grade's rule holds.
    pub const fn otherwise(mut self, verdict: &'static Verdict) -> Row {
        self.otherwise = Some(verdict);
        self
    }

    /// The same, with something to know about it.
    pub const fn note(mut self, note: Text) -> Row {
        self.note = Some(note);
        self
    }

    /// Its grades in every system of units.
    pub fn bands(&self) -> &'static [Bands] {
        match self.holds {
            Holds::Graded(bands) => bands,
            Holds::Instead(_) => &[],
        }
    }
}

impl Tables {
    /// Every rule of every table.
    pub fn rules(&self) -> Vec<&Rule> {
        let rows = self.editions.iter().flat_map(|it| it.rows);
        rows.flat_map(Row::bands).flat_map(|it| it.grades).map(|it| &it.rule).collect()
    }

    /// The verdict of a term when no grade's rule holds.
    pub fn otherwise(&self, row: &Row) -> &'static Verdict {
        row.otherwise.unwrap_or(&self.grading.grades[0])
    }
}
