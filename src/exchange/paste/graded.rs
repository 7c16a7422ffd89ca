//! Findings graded by every version of a scale, the worst first: each is an answer to the questions of the calculator
//! and is judged as on its page. What the input does not say (symptoms, a formula for calcium) stays open.

use super::finding::Finding;
use crate::engine::{Calculator, Edition, Entries, Form, Part, Problem, Row, Tables, Verdict, arrange};

/// One finding graded by one term.
#[derive(Debug)]
pub struct Graded<'a> {
    /// The finding.
    pub finding: &'a Finding,
    /// The term.
    pub term: &'static str,
    /// The answers that were judged, by name of control.
    pub entries: Entries,
    /// What could not be used of them, or has to be confirmed.
    pub problems: Vec<Problem>,
    /// What each version says, in the order of the versions.
    pub versions: Vec<Version>,
}

/// What a version says.
#[derive(Debug)]
pub struct Version {
    /// The version.
    pub edition: &'static Edition,
    /// The term in it.
    pub row: &'static Row,
    /// What is possible: one verdict when it is settled.
    pub outcome: Vec<&'static Verdict>,
    /// The least of them; nothing where one of them is no grade.
    pub least: Option<u8>,
    /// The worst of them; nothing where none of them is a grade.
    pub worst: Option<u8>,
    /// The questions that can still change the grade.
    pub missing: Vec<String>,
}

/// What whoever looks at the list says of all of it. Neither is taken for granted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Every baseline was within the limits of normal.
    pub normal_before: bool,
    /// There are no symptoms, and nothing was done for any of it.
    pub nothing_clinical: bool,
}

/// Statements of which "no" does not mean that there is less.
const NOT_CLINICAL: &[&str] = &["laboratory-only", "above-baseline", "present", "no-baseline"];

/// A calculator that grades findings.
#[derive(Debug)]
pub struct Grader {
    calculator: &'static Calculator,
    tables: &'static Tables,
    form: Form,
}

impl Grader {
    /// The grader of a calculator; nothing where it grades no values.
    pub fn of(calculator: &'static Calculator) -> Option<Grader> {
        let tables = calculator.tables().filter(|it| it.normal.is_some())?;
        Some(Grader { calculator, tables, form: Form::of(calculator) })
    }

    /// Its tables.
    pub fn tables(&self) -> &'static Tables {
        self.tables
    }

    /// Grades findings by each of their terms, the worst first: by the grade that is certain, then by the worst that is
    /// possible, then as they came.
    pub fn all<'a>(&self, findings: &[&'a Finding], said: Said) -> Vec<Graded<'a>> {
        let each = findings.iter().flat_map(|it| it.terms.iter().map(move |term| (*it, *term)));
        let mut all: Vec<Graded<'a>> = each.map(|(it, term)| self.one(it, term, findings, said)).collect();
        arrange(&mut all, |it| std::cmp::Reverse(it.weight()));
        all
    }

    fn one<'a>(&self, finding: &'a Finding, term: &'static str, findings: &[&Finding], said: Said) -> Graded<'a> {
        let entries = self.entries(finding, term, findings, said);
        let (_, problems) = self.calculator.read(&self.form, &entries);
        let editions = self.tables.editions.iter();
        let versions = editions.filter_map(|it| self.version(it.version, entries.clone())).collect();
        Graded { finding, term, entries, problems, versions }
    }

    /// What a version says of answers.
    fn version(&self, version: &str, mut entries: Entries) -> Option<Version> {
        entries.insert(self.tables.version.id.to_owned(), version.to_owned());
        let (case, _) = self.calculator.read(&self.form, &entries);
        let (edition, row) = self.tables.rows(&case).into_iter().next()?;
        let outcome = self.tables.outcome(&case, self.calculator.clashes);
        let mut missing = Vec::new();
        self.tables.missing(&case, &outcome, self.calculator.clashes, &mut missing);
        let grades: Vec<Option<u8>> = outcome.iter().map(|it| self.tables.grading.grade(it.id)).collect();
        let (least, worst) = (grades.iter().copied().min().flatten(), grades.iter().copied().max().flatten());
        Some(Version { edition, row, outcome, least, worst, missing })
    }

    /// A finding as answers to the questions, by name of control.
    pub fn entries(&self, it: &Finding, term: &'static str, findings: &[&Finding], said: Said) -> Entries {
        let mut entries = Entries::new();
        let mut put = |field: &str, part: Part, text: Option<String>| {
            let slot = self.form.slots.iter().find(|slot| slot.field.id == field);
            if let (Some(slot), Some(text)) = (slot.filter(|slot| slot.parts().any(|it| it == part)), text) {
                entries.insert(slot.name(part).to_owned(), text);
            }
        };
        let amount = |it: &Finding| Some(format!("{}{}", it.sign.map_or("", |it| it.sign()), it.value));
        let unit = |it: &Finding| Some(it.unit.to_owned()).filter(|it| !it.is_empty());
        put(self.tables.term.id, Part::Value, Some(term.to_owned()));
        put(it.field, Part::Value, amount(it));
        put(it.field, Part::Unit, unit(it));
        if let Some(normal) = self.tables.normal {
            for (limit, text) in [(normal.low, &it.low), (normal.high, &it.high)] {
                put(limit.id, Part::Value, text.clone());
                put(limit.id, Part::Unit, text.as_ref().and(unit(it)));
            }
        }
        put("method", Part::Value, it.method.map(str::to_owned));
        if it.field == "calcium" {
            // What it is corrected by: the albumin of the same day, if there is one and only one.
            let same = |of: &&&Finding| of.terms.first() == Some(&"albumin") && of.day == it.day;
            if let [albumin] = findings.iter().filter(same).collect::<Vec<_>>().as_slice() {
                put("albumin", Part::Value, amount(albumin));
                put("albumin", Part::Unit, unit(albumin));
            }
        }
        let (case, _) = self.calculator.read(&self.form, &entries);
        for field in self.tables.asks(&case) {
            let answer = match self.tables.normal {
                Some(normal) if said.normal_before && *field == *normal.baseline_status => "normal",
                _ if said.nothing_clinical && field.statement && !NOT_CLINICAL.contains(&field.id) => "no",
                _ => continue,
            };
            entries.insert(field.id.to_owned(), answer.to_owned());
        }
        entries
    }
}

impl Graded<'_> {
    /// How grave it is: the grade that is certain and the worst that is possible, in the version where they are worst.
    pub fn weight(&self) -> (Option<u8>, Option<u8>) {
        let most = |of: fn(&Version) -> Option<u8>| self.versions.iter().map(of).max().flatten();
        (most(|it| it.least), most(|it| it.worst))
    }
}
