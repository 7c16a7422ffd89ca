//! Which grades are possible for a case, in each version of a scale.

use crate::answers::answer::Value;
use crate::answers::case::Case;
use crate::base::order::push_new;
use crate::definition::calculator::Clash;
use crate::definition::field::{Field, Kind, Unit};
use crate::definition::table::{Bands, Edition, Holds, Row, Tables};
use crate::definition::verdict::Verdict;
use crate::judge::ladder::{Ladder, possible};

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
        self.grading.all().filter(|it| each.contains(it)).collect()
    }

    /// The grades of a term as a ladder of verdicts.
    pub(super) fn ladder(&self, row: &Row, bands: &Bands) -> Ladder {
        Ladder::of_grades(bands.grades, self.grading, self.otherwise(row))
    }

    fn graded(&self, row: &'static Row, case: &Case, clashes: &'static [Clash]) -> Vec<&'static Verdict> {
        let bands = match row.holds {
            Holds::Instead(verdict) => return vec![verdict],
            Holds::Graded(bands) => bands,
        };
        let found = match (self.base(case), self.bands(row, case)) {
            (Some(_), Some(bands)) => possible(self.ladder(row, bands), case, clashes),
            // A number in a unit in which this version prints no limits says nothing.
            (Some(_), None) => possible(self.ladder(row, &bands[0]), &self.without_numbers(case), clashes),
            // Before a unit is given it may be any.
            (None, _) => bands.iter().flat_map(|it| possible(self.ladder(row, it), case, clashes)).collect(),
        };
        if found.len() < 2 { found } else { self.grading.all().filter(|it| found.contains(it)).collect() }
    }

    /// The grades in the unit that was typed; in the text's first unit while none was.
    pub fn bands(&self, row: &Row, case: &Case) -> Option<&'static Bands> {
        match self.base(case) {
            None => row.bands().first(),
            Some(base) => row.bands().iter().find(|it| it.units.contains(&base.id)),
        }
    }

    /// The unit in which the system of the numbers holds them, once one is known.
    pub(super) fn base(&self, case: &Case) -> Option<&'static Unit> {
        self.numbers.iter().find_map(|it| case.answer(it, 0)?.typed).map(|it| it.base)
    }

    /// The case as a row reads it, where that is another: a number in a unit in which the row prints no limits says
    /// nothing.
    pub(crate) fn read_by(&self, row: &Row, case: &Case) -> Option<Case> {
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
            for it in self.ladder(row, bands).open(case) {
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

/// The id of the option chosen.
pub fn option(field: &'static Field, case: &Case) -> Option<&'static str> {
    match case.get(field, 0)? {
        Value::Choice(i) => field.options().get(usize::from(i)).map(|it| it.id),
        _ => None,
    }
}
