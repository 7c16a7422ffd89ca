//! What is said of each member of a series, and which of them did best.

use crate::answers::case::Case;
use crate::definition::calculator::{Calculator, Method};
use crate::definition::verdict::{Tone, Verdict};
use crate::judge::ladder::{Ladder, possible_of};
use crate::judge::outcome::{HELD, settled};

/// What is said of one member of a series.
#[derive(Debug)]
pub struct Timed {
    /// Which.
    pub member: u8,
    /// The verdicts still possible, in their order; one when settled.
    pub outcome: Vec<&'static Verdict>,
}

impl Calculator {
    /// What is said of each member of a series after the one that it counts from.
    pub(crate) fn times(&'static self, case: &Case, outcome: &[&'static Verdict]) -> Vec<Timed> {
        let Method::Course(course) = &self.method else { return vec![] };
        let after = case.course(course.group).map(|it| it.1).unwrap_or_default();
        let last = after.last().copied();
        let timed = |member: u8| {
            let mut found;
            if last == Some(member) {
                found = outcome.to_vec();
            } else {
                found = self.along(Ladder::of(&course.response).at(member), case);
                if matches!(found.as_slice(), [it] if self.holds_back(it, case)) {
                    found = vec![&HELD];
                }
            }
            Timed { member, outcome: found }
        };
        after.into_iter().map(timed).collect()
    }

    /// The verdicts of a ladder that some completion leads to.
    pub(super) fn along(&'static self, ladder: Ladder, case: &Case) -> Vec<&'static Verdict> {
        let course = match &self.method {
            Method::Course(course) => course.sums.map(|it| (course.group, it)),
            _ => None,
        };
        possible_of(course, ladder, case, self.clashes)
    }

    /// The first member with the best verdict: of those that are good the earlier class, then what is neither good
    /// nor bad. Nothing while another could still be better, or where none is good.
    pub(crate) fn best(&'static self, times: &[Timed]) -> Option<u8> {
        let Method::Course(course) = &self.method else { return None };
        if !course.best {
            return None;
        }
        let rank = |verdict: &Verdict| course.response.classes.iter().position(|it| it.verdict == *verdict);
        let good = |it: &Timed| it.outcome.iter().filter(|it| it.tone == Tone::Good).filter_map(|it| rank(it)).min();
        let could = times.iter().filter_map(good).min()?;
        times.iter().find(|it| settled(&it.outcome) && good(it) == Some(could)).map(|it| it.member)
    }
}
