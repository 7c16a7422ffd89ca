//! Days on which something is due, counted from a day: the plan, as data.

use crate::base::text::Text;
use crate::definition::field::Field;
use crate::definition::parts::SchedulesPart;
use crate::definition::rule::Rule;
use crate::definition::verdict::{Cite, Verdict};

/// Days on which something is due.
#[derive(Debug)]
pub struct Schedule {
    /// The day from which the others are counted.
    pub start: &'static Field,
    /// The present day, where it is to be said what is due; known to the page, not to the engine.
    pub today: &'static Field,
    /// The plans, of which the first whose rule holds counts.
    pub plans: &'static [Plan],
    /// Whether a window reaches backwards, too: a visit may be early, a dose may not.
    pub early: bool,
    /// The verdict once the days are known.
    pub made: Verdict,
    /// When nothing is due any more, if that is asked.
    pub stop: Option<End>,
    /// What a calendar calls the days: others see it, so it names no disease.
    pub calendar: Text,
    /// Whether the program can hold it.
    pub part: SchedulesPart,
}

/// The end of a schedule: a patient who has died is expected at no visit.
#[derive(Debug)]
pub struct End {
    /// Why. Some options may change no day.
    pub reason: &'static Field,
    /// On which day.
    pub day: &'static Field,
    /// The options that end it, each with what is said then.
    pub ends: &'static [(&'static str, Text)],
}

/// A plan: its visits, and what goes on from the last of them.
#[derive(Debug)]
pub struct Plan {
    /// When it is meant.
    pub when: Rule,
    /// The visits.
    pub visits: &'static [Visit],
    /// What is repeated from the last visit on.
    pub every: Option<Every>,
    /// Where it stands.
    pub cite: Cite,
}

/// Something due on a day.
#[derive(Debug)]
pub struct Visit {
    /// Permanent, kebab-case: the name of its day among the outputs.
    pub id: &'static str,
    /// What it is called.
    pub label: Text,
    /// How long after the start.
    pub after: After,
    /// What is done then.
    pub tasks: &'static [Task],
    /// How many days earlier or later will do, if that is asked.
    pub window: Option<&'static Field>,
    /// On which day it was done, if that is asked.
    pub done: Option<&'static Field>,
}

/// What is done at a visit.
#[derive(Debug)]
pub struct Task {
    /// What.
    pub text: Text,
    /// When it concerns a case; always, if nothing is given.
    pub when: Option<Rule>,
}

/// How long after the start.
///
/// A month is a calendar month: a month after 31 January is 28 or 29 February, and three after 30 November is 28 or
/// 29 February, too. Months are counted from the start each time, so that 31 stays 31 where there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// Days.
    Days(u16),
    /// Calendar months.
    Months(u16),
}

/// What is repeated from the last visit of a plan on.
#[derive(Debug)]
pub struct Every {
    /// The days between two.
    pub days: u16,
    /// How many are listed in all, the visits of the plan included, where that is answered.
    pub times: &'static Field,
    /// How many, where it is not.
    pub unless: u8,
    /// How far around its day each may be.
    pub window: Option<&'static Field>,
    /// What the next is called, behind its number.
    pub label: Text,
    /// The names of its days: `dose` for `dose-3`.
    pub id: &'static str,
}

impl Schedule {
    /// Whether it is asked on which day something due was done; if not, nobody knows that it was not.
    pub fn asks_when_done(&self, id: &str) -> bool {
        self.plans.iter().flat_map(|it| it.visits).any(|it| it.id == id && it.done.is_some())
    }

    /// The fields it looks at, besides those of its rules.
    pub fn fields(&self) -> Vec<&'static Field> {
        let mut all = vec![self.start, self.today];
        all.extend(self.stop.iter().flat_map(|it| [it.reason, it.day]));
        for plan in self.plans {
            for it in plan.visits {
                all.extend(it.window.into_iter().chain(it.done));
            }
            all.extend(plan.every.iter().flat_map(|it| it.window.into_iter().chain([it.times])));
        }
        all
    }

    /// Every rule within.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> + use<> {
        self.plans.iter().flat_map(|plan| {
            let tasks = plan.visits.iter().flat_map(|it| it.tasks).filter_map(|it| it.when.as_ref());
            std::iter::once(&plan.when).chain(tasks)
        })
    }
}
