//! The numbers that are shown, each with its working.

use crate::answers::case::Case;
use crate::base::date::Date;
use crate::base::decimal::{Exact, MOST_PLACES};
use crate::base::figures::clock;
use crate::definition::calculator::{Calculator, Method, Output, Show};
use crate::definition::rule::Compare;

/// A number that is shown.
#[derive(Debug)]
pub struct Shown {
    /// The permanent name: the output's id, after the member's in a group (`reading-2-percent`).
    pub name: String,
    /// What it is.
    pub output: &'static Output,
    /// Whose, in a group.
    pub member: u8,
    /// The number itself.
    pub exact: Exact,
    /// As people read it.
    pub text: String,
    /// Whether the text is rounded.
    pub rounded: bool,
    /// The formula with the numbers put in.
    pub working: String,
}

impl Shown {
    /// Whether it is a number, which has a sign, and no day or time.
    pub fn is_number(&self) -> bool {
        matches!(self.output.show, Show::Number | Show::Low(_))
    }
}

/// Numbers with what stands beside them: of the two ends of a range the lower one with the upper, all others alone.
pub fn ranges<'a>(all: impl IntoIterator<Item = &'a Shown>) -> Vec<(&'a Shown, Option<&'a Shown>)> {
    let mut told: Vec<(&Shown, Option<&Shown>)> = Vec::new();
    for it in all {
        match told.last_mut() {
            Some((low, high @ None)) if matches!(low.output.show, Show::Low(_)) && low.member == it.member => {
                *high = Some(it);
            }
            _ => told.push((it, None)),
        }
    }
    told
}

impl Calculator {
    pub(super) fn shown(&'static self, case: &Case) -> Vec<Shown> {
        // What is said to be higher does not look equal: 4.788 against 4.8 is no 4.8.
        let held_against = self.held_against(case);
        let show = |output: &'static Output, member: u8, name: String| {
            let exact = output.formula.value(case, member)?;
            let (text, rounded) = match output.show {
                Show::Number | Show::Low(_) => {
                    let limits: Vec<Exact> = output.limits.iter().map(|it| it.exact()).collect();
                    let rounded = exact.decimal(output.places).is_none();
                    let mut places = output.places;
                    for (_, other) in held_against.iter().filter(|(it, _)| rounded && *it == exact) {
                        while places < MOST_PLACES && exact.round(places).0 == other.round(places).0 {
                            places += 1;
                        }
                    }
                    (exact.show(places, &limits), exact.decimal(places).is_none())
                }
                Show::Day => (Date::of_number(exact.to_whole()?)?.to_string(), false),
                Show::Clock => (clock(exact)?, false),
            };
            Some(Shown { name, output, member, exact, text, rounded, working: output.formula.working(case, member)? })
        };
        let mut all: Vec<Shown> = self.outputs.iter().filter_map(|it| show(it, 0, it.id.to_owned())).collect();
        if let Method::Course(course) = &self.method {
            // A single reading has nothing to differ from, and what was before the baseline is no course from it.
            let from = case.course(course.group).filter(|(_, after)| !after.is_empty());
            for member in from.into_iter().flat_map(|(first, after)| std::iter::once(first).chain(after)) {
                let name = |it: &Output| format!("{}-{member}-{}", course.group.id, it.id);
                all.extend(course.columns.iter().filter_map(|it| show(it, member, name(it))));
            }
        }
        if let Some(each) = &self.each {
            for &member in case.members(each.group) {
                let name = |it: &Output| format!("{}-{member}-{}", each.group.id, it.id);
                all.extend(each.outputs.iter().filter_map(|it| show(it, member, name(it))));
            }
        }
        all
    }

    /// What is compared where classes are told apart: each number, and the other.
    fn held_against(&'static self, case: &Case) -> Vec<(Exact, Exact)> {
        let Method::Classification(it) = &self.method else { return vec![] };
        let mut all = Vec::new();
        let mut look = |it: &Compare| {
            // What days are compared with is a day.
            if let (false, Some(left), Some(limit)) = (it.left.of_days(), it.left.value(case, 0), it.limit(case, 0)) {
                all.extend([(left, limit), (limit, left)]);
            }
        };
        it.classes.iter().for_each(|it| it.rule.each_comparison(&mut look));
        // What is equal is told as equal.
        all.retain(|(a, b)| a != b);
        all
    }
}
