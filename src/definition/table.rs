//! Grades by a table, as data: a term and the version of a scale pick out the rules, and the highest grade whose rule
//! holds is the grade.

use crate::base::text::{Text, t};
use crate::definition::field::Field;
use crate::definition::rule::Rule;
use crate::definition::verdict::{Cite, Tone, Verdict};

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
    /// The verdict when no grade's rule holds.
    pub otherwise: &'static Verdict,
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

macro_rules! grades {
    ($($id:literal $label:literal $tone:ident $ja:literal $en:literal),* $(,)?) => {
        /// The grades, 0 to 5.
        pub static GRADES: [Verdict; 6] = [$(Verdict { id: $id, label: Text::same($label), says: t($ja, $en), tone: Tone::$tone }),*];
    };
}

grades! {
    "grade-0" "Grade 0" Good "どのGradeの条件も満たしません。" "No grade’s condition is met.",
    "grade-1" "Grade 1" Caution "Grade 1の条件を満たします。" "The condition of grade 1 is met.",
    "grade-2" "Grade 2" Caution "Grade 2の条件を満たします。" "The condition of grade 2 is met.",
    "grade-3" "Grade 3" Bad "Grade 3の条件を満たします。" "The condition of grade 3 is met.",
    "grade-4" "Grade 4" Bad "Grade 4の条件を満たします。" "The condition of grade 4 is met.",
    "grade-5" "Grade 5" Bad "有害事象による死亡です。" "Death from the event.",
}

/// The verdict where no grade's condition holds, and yet the text does not say that this is grade 0.
pub static NO_GRADE: Verdict = Verdict {
    id: "no-grade",
    label: t("Gradeなし", "No grade"),
    says: t(
        "選んだ条件ではGradeが付きません。CTCAEの文面に当てはまる段階がないか、答えの見直しが必要です。Grade 0とは限りません。",
        "These answers make no grade: CTCAE’s text has none for this, or an answer needs another look. It need not be grade 0.",
    ),
    tone: Tone::Neutral,
};

/// The verdict where the text leaves a hole.
pub static NOT_ASSIGNED: Verdict = Verdict {
    id: "not-assigned",
    label: t("規定なし", "Not assigned"),
    says: t("CTCAEの文面では、この値にGradeが割り当てられていません。", "CTCAE’s text assigns no grade to this."),
    tone: Tone::Neutral,
};

/// The verdict where a version does not have the term.
pub static NOT_A_TERM: Verdict = Verdict {
    id: "not-a-term",
    label: t("該当用語なし", "No such term"),
    says: t("この版にこの用語はありません。", "This version has no such term."),
    tone: Tone::Neutral,
};

/// The verdict where a version took the term out.
pub static TERM_DELETED: Verdict = Verdict {
    id: "term-deleted",
    label: t("用語は削除", "Term deleted"),
    says: t("この版で用語が削除されました。", "This version deleted the term."),
    tone: Tone::Neutral,
};

/// The verdict where only a measured value tells.
pub static BY_VALUE: Verdict = Verdict {
    id: "by-value",
    label: t("検査値で判定", "By its value"),
    says: t("検査値で判定する用語です。", "A term that is graded by a laboratory value."),
    tone: Tone::Neutral,
};

impl Grade {
    /// A grade and what it takes.
    pub const fn new(grade: u8, rule: Rule) -> Grade {
        assert!(grade <= 5 || grade == HOLE, "no such grade");
        Grade { grade, rule }
    }

    /// The verdict when this is the highest that holds.
    pub fn verdict(&self) -> &'static Verdict {
        GRADES.get(usize::from(self.grade)).unwrap_or(&NOT_ASSIGNED)
    }
}

impl Row {
    /// A term that is graded by rules.
    pub const fn graded(term: &'static str, name: &'static str, bands: &'static [Bands]) -> Row {
        assert!(!bands.is_empty(), "a term without grades");
        Row { term, name, holds: Holds::Graded(bands), otherwise: &GRADES[0], note: None }
    }

    /// A term that is not.
    pub const fn instead(term: &'static str, name: &'static str, verdict: &'static Verdict) -> Row {
        Row { term, name, holds: Holds::Instead(verdict), otherwise: &GRADES[0], note: None }
    }

    /// The same, with another verdict than grade 0 when no grade's rule holds.
    pub const fn otherwise(mut self, verdict: &'static Verdict) -> Row {
        self.otherwise = verdict;
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
}
