//! Everything there is to say about a case, before anyone decides how to draw it.

use crate::answers::case::Case;
use crate::base::text::Lang;
use crate::base::truth::Truth;
use crate::definition::calculator::{Calculator, Method};
use crate::definition::verdict::Verdict;
use crate::judge::course::Timed;
use crate::judge::due::Due;
use crate::judge::flips::Flip;
use crate::judge::members::Member;
use crate::judge::outcome::{HELD, settled};
use crate::judge::scale::Scaled;
use crate::judge::stated::Stated;
use crate::judge::tables::Compared;
use crate::report::chart::Chart;
use crate::report::drawing::Drawing;
use crate::report::shown::Shown;
use crate::report::step::{Asks, Step};
use crate::report::told::Told;

/// What a calculator says of a case.
#[derive(Debug)]
pub struct Report {
    /// The verdicts still possible, in their order; one when settled.
    pub outcome: Vec<&'static Verdict>,
    /// Every criterion or class, and how it came out.
    pub steps: Vec<Step>,
    /// The verdict for each member of a group that criteria speak of.
    pub members: Vec<Member>,
    /// The numbers, those that can be told.
    pub outputs: Vec<Shown>,
    /// The names of the controls still worth answering, in the order of the form.
    pub missing: Vec<String>,
    /// The fewest of them with which the verdict could be settled.
    pub shortest: Vec<String>,
    /// The single answers that would change a settled verdict, were they different.
    pub flips: Vec<Flip>,
    /// What is to be said besides.
    pub notes: Vec<Told>,
    /// What each version of the scale says, where there are several.
    pub compared: Vec<Compared>,
    /// The verdicts still possible for each member of a series, in its order; only what is after treatment.
    pub times: Vec<Timed>,
    /// The member with the best verdict, once no other can have a better one.
    pub best: Option<u8>,
    /// The series as a chart, if the calculator is about one.
    pub chart: Option<Chart>,
    /// What the documents state, and whether it concerns the case.
    pub stated: Vec<Stated>,
    /// What other scales say.
    pub scales: Vec<Scaled>,
    /// The days on which something is due.
    pub due: Vec<Due>,
    /// What is drawn besides a course.
    pub drawing: Option<Drawing>,
    /// What each of several calculators says.
    pub together: Vec<Together>,
    /// What an open verdict would be if none of the statements still asked for were true, where that is one: of a
    /// table, the grade of the value alone.
    pub by_value: Option<&'static Verdict>,
}

/// What one of several calculators says.
#[derive(Debug)]
pub struct Together {
    /// The calculator.
    pub calculator: &'static Calculator,
    /// Its verdicts still possible.
    pub outcome: Vec<&'static Verdict>,
    /// Its criteria.
    pub steps: Vec<Step>,
    /// The names of the controls still worth answering for it.
    pub missing: Vec<String>,
    /// Of a score, the least and the most that its total can still be.
    pub totals: Option<(u8, u8)>,
    /// Of a score, what its source states of the totals that are still possible.
    pub stated: Vec<Stated>,
}

impl Asks {
    /// In one language.
    pub fn get(&self, lang: Lang) -> &str {
        match self {
            Asks::Text(it) => it.get(lang),
            Asks::Rule(it) => &it[lang as usize],
        }
    }
}

impl Calculator {
    /// What is to be said of a case.
    pub fn report(&'static self, case: &Case) -> Report {
        let report = self.report_without_flips(case);
        Report { flips: self.flips(case, &report.outcome, &|_| true, usize::MAX), ..report }
    }

    /// The same, for whoever asks for some of the flips only: most of the time goes into trying other answers.
    pub fn report_without_flips(&'static self, case: &Case) -> Report {
        let outcome = self.outcome(case);
        let steps = self.steps(case);
        let (missing, shortest) = if settled(&outcome) {
            Default::default()
        } else {
            (self.missing_for(case, &outcome), self.shortest(case))
        };
        let times = self.times(case, &outcome);
        Report {
            best: self.best(&times),
            times,
            stated: self.stated(case),
            scales: self.scales(case),
            due: match &self.method {
                Method::Schedule(it) => it.due(case),
                _ => vec![],
            },
            together: match &self.method {
                Method::Together(them) => them.iter().map(|it| it.among_others(case)).collect(),
                _ => vec![],
            },
            drawing: self
                .figure
                .filter(|_| !self.groups().iter().any(|it| case.is_part(it)))
                .and_then(|it| it.draw(case)),
            flips: vec![],
            members: self.members(case),
            outputs: self.shown(case),
            chart: match &self.method {
                Method::Course(course) => Chart::of(course, case),
                _ => None,
            },
            notes: self.told(case),
            compared: match &self.method {
                Method::Tables(it) => {
                    let mut all = it.compared(case, self.clashes);
                    for each in &mut all {
                        if matches!(each.outcome.as_slice(), [it] if self.holds_back(it, case)) {
                            each.outcome = vec![&HELD];
                        }
                    }
                    all
                }
                _ => vec![],
            },
            by_value: if outcome.len() > 1 { self.by_value(case, &missing) } else { None },
            outcome,
            steps,
            missing,
            shortest,
        }
    }

    fn among_others(&'static self, case: &Case) -> Together {
        let outcome = self.outcome(case);
        let missing = self.missing_for(case, &outcome);
        let score = if let Method::Score(it) = &self.method { Some(it) } else { None };
        let begun = score.filter(|it| it.points.is_begun(case));
        let mut stated = if begun.is_some() { self.stated(case) } else { vec![] };
        stated.retain(|it| it.truth != Truth::NotMet);
        let totals = begun.and_then(|it| it.points.extremes(case, 0));
        Together { calculator: self, steps: self.steps(case), outcome, missing, totals, stated }
    }
}
