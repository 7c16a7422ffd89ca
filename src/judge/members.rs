//! The verdict for each member of a group.

use crate::answers::case::Case;
use crate::base::truth::Truth;
use crate::definition::calculator::{Calculator, Method};
use crate::definition::field::Group;
use crate::definition::rule::Rule;
use crate::definition::verdict::{Criteria, Criterion};
use crate::judge::outcome::fails_anyhow;

/// The verdict for one member of a group.
#[derive(Debug)]
pub struct Member {
    /// The group.
    pub group: &'static Group,
    /// Which.
    pub member: u8,
    /// Whether it meets all that is asked of every member.
    pub truth: Truth,
    /// The criteria that it does not meet, or, if there are none, those still open.
    pub because: Vec<&'static Criterion>,
}

impl Calculator {
    pub(crate) fn members(&'static self, case: &Case) -> Vec<Member> {
        let Method::Eligibility(criteria) = &self.method else { return vec![] };
        let mut all = Vec::new();
        for group in self.groups() {
            for &member in case.members(group) {
                let judged = criteria.iter().filter_map(|it| match &it.rule {
                    Rule::Every(of, rule) if **of == *group => {
                        let truth = rule.judge(case, member);
                        Some((it, if it.kind == Criteria::Exclusion { !truth } else { truth }))
                    }
                    _ => None,
                });
                let judged: Vec<_> = judged.collect();
                let truth = Truth::all(judged.iter().map(|(_, truth)| *truth));
                // What no answer to an open question can mend.
                let anyhow = truth == Truth::Unknown && fails_anyhow(criteria, case, Some((group, member)));
                let because = judged.iter().filter(|(_, it)| *it == truth && truth != Truth::Met).map(|(it, _)| *it);
                let truth = if anyhow { Truth::NotMet } else { truth };
                all.push(Member { group, member, truth, because: because.collect() });
            }
        }
        all
    }
}
