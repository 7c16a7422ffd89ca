//! Grades by a table: a term and the version of a scale pick out the rules,
//! and the highest grade whose rule holds is the grade.

use super::ladder::{Ladder, possible};
use super::rule::push_new;
use super::{Case, Cite, Clash, Field, Kind, Rule, Text, Tone, Unit, Value, Verdict, t};

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

/// Every verdict of tables, in the order in which possible ones are told.
static ORDER: [&Verdict; 11] = [
    &GRADES[5],
    &GRADES[4],
    &GRADES[3],
    &GRADES[2],
    &GRADES[1],
    &GRADES[0],
    &NO_GRADE,
    &NOT_ASSIGNED,
    &NOT_A_TERM,
    &TERM_DELETED,
    &BY_VALUE,
];

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

/// A version's answer about a case, for the versions to be told side by side.
#[derive(Debug)]
pub struct Compared {
    /// The version.
    pub edition: &'static Edition,
    /// The term in it.
    pub row: &'static Row,
    /// The grades still possible.
    pub outcome: Vec<&'static Verdict>,
}

impl Tables {
    /// Every rule of every table.
    pub fn rules(&self) -> Vec<&Rule> {
        let rows = self.editions.iter().flat_map(|it| it.rows);
        rows.flat_map(Row::bands).flat_map(|it| it.grades).map(|it| &it.rule).collect()
    }

    /// The term that is graded, once it is chosen, in each of the versions in question.
    pub fn rows(&self, case: &Case) -> Vec<(&'static Edition, &'static Row)> {
        let Some(term) = option(self.term, case) else { return vec![] };
        let chosen = option(self.version, case);
        let editions = self.editions.iter().filter(|it| chosen.is_none_or(|version| version == it.version));
        editions.filter_map(|it| Some((*it, it.rows.iter().find(|row| row.term == term)?))).collect()
    }

    /// The term in every version, whichever is chosen.
    pub fn compared(&self, case: &Case, clashes: &'static [Clash]) -> Vec<Compared> {
        let rows = self.rows(&case.with(self.version, 0, None));
        let one = |(edition, row)| Compared { edition, row, outcome: self.graded(row, case, clashes) };
        rows.into_iter().map(one).collect()
    }

    /// The grades still possible, the highest first; nothing while it is not known what is graded.
    pub fn outcome(&self, case: &Case, clashes: &'static [Clash]) -> Vec<&'static Verdict> {
        let rows = self.rows(case);
        if let [(_, row)] = rows.as_slice() {
            return self.graded(row, case, clashes);
        }
        let each: Vec<_> = rows.iter().flat_map(|(_, row)| self.graded(row, case, clashes)).collect();
        ORDER.into_iter().filter(|it| each.contains(it)).collect()
    }

    fn graded(&self, row: &'static Row, case: &Case, clashes: &'static [Clash]) -> Vec<&'static Verdict> {
        let bands = match row.holds {
            Holds::Instead(verdict) => return vec![verdict],
            Holds::Graded(bands) => bands,
        };
        let found = match (self.base(case), self.bands(row, case)) {
            (Some(_), Some(bands)) => possible(bands.ladder(row), case, clashes),
            // A number in a unit in which this version prints no limits says nothing.
            (Some(_), None) => possible(bands[0].ladder(row), &self.without_numbers(case), clashes),
            // Before a unit is given it may be any.
            (None, _) => bands.iter().flat_map(|it| possible(it.ladder(row), case, clashes)).collect(),
        };
        if found.len() < 2 { found } else { ORDER.into_iter().filter(|it| found.contains(it)).collect() }
    }

    /// The grades in the unit that was typed; in the text's first unit while none was.
    pub fn bands(&self, row: &Row, case: &Case) -> Option<&'static Bands> {
        match self.base(case) {
            None => row.bands().first(),
            Some(base) => row.bands().iter().find(|it| it.units.contains(&base.id)),
        }
    }

    /// The unit in which the system of the numbers holds them, once one is known.
    fn base(&self, case: &Case) -> Option<&'static Unit> {
        self.numbers.iter().find_map(|it| case.answer(it, 0)?.typed).map(|it| it.base)
    }

    /// The case as a row reads it, where that is another: a number in a unit in which the row prints no limits says
    /// nothing.
    pub(super) fn read_by(&self, row: &Row, case: &Case) -> Option<Case> {
        (self.base(case).is_some() && self.bands(row, case).is_none()).then(|| self.without_numbers(case))
    }

    fn without_numbers(&self, case: &Case) -> Case {
        let mut case = case.clone();
        case.forget(|it| matches!(&it.kind, Kind::Number(number) if number.by.is_some()));
        case
    }

    /// The unit in which a term's limits are printed, for a limit whose field alone does not tell.
    pub fn printed_in(&self, bands: &Bands, case: &Case) -> Option<&'static Unit> {
        let number = self.numbers.first()?;
        let (Kind::Number(number), Some(Value::Choice(term))) = (&number.kind, case.get(self.term, 0)) else {
            return None;
        };
        let systems = number.by.as_ref()?.systems.get(usize::from(term))?;
        systems.iter().map(|it| &it.units[0]).find(|it| bands.units.contains(&it.id))
    }

    /// The names of the questions that can still change the grade.
    pub fn missing(
        &self,
        case: &Case,
        outcome: &[&'static Verdict],
        clashes: &'static [Clash],
        into: &mut Vec<String>,
    ) {
        let rows = self.rows(case);
        if rows.is_empty() {
            case.ask(self.term, 0, into);
        }
        let each: Vec<_> = match rows.as_slice() {
            [_] => vec![outcome.to_vec()],
            several => several.iter().map(|(_, row)| self.graded(row, case, clashes)).collect(),
        };
        if each.windows(2).any(|it| it[0] != it[1]) {
            case.ask(self.version, 0, into);
        }
        for ((_, row), outcome) in rows.iter().zip(&each).filter(|(_, it)| it.len() > 1) {
            let Some(bands) = self.bands(row, case) else {
                // The number was given in a unit that is of no use here.
                self.numbers
                    .iter()
                    .filter(|it| case.get(it, 0).is_some())
                    .for_each(|it| push_new(into, it.id.to_owned()));
                continue;
            };
            for it in bands.ladder(row).open(case) {
                // What leads to a grade that is out of reach, whatever is answered, is not asked.
                if outcome.contains(&it.verdict) {
                    it.rule.missing(case, 0, into);
                }
            }
        }
    }

    /// The questions that a chosen term asks, in any version in question.
    pub fn asks(&self, case: &Case) -> Vec<&'static Field> {
        let mut all: Vec<&'static Field> = Vec::new();
        for (_, row) in self.rows(case) {
            for field in row.bands().iter().flat_map(|it| it.grades).flat_map(|it| it.rule.fields()) {
                if !all.contains(&field) {
                    all.push(field);
                }
            }
        }
        all
    }
}

impl Bands {
    /// The grades as a ladder of verdicts.
    pub fn ladder(&self, row: &Row) -> Ladder {
        Ladder::of_grades(self.grades, row.otherwise)
    }
}

/// The id of the option chosen.
pub fn option(field: &'static Field, case: &Case) -> Option<&'static str> {
    match case.get(field, 0)? {
        Value::Choice(i) => field.options().get(usize::from(i)).map(|it| it.id),
        _ => None,
    }
}
