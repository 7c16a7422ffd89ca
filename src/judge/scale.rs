//! What other scales say of the same answers.

use crate::answers::case::Case;
use crate::base::truth::Truth;
use crate::definition::calculator::Calculator;
use crate::definition::verdict::{Scale, Verdict};
use crate::judge::ladder::{Ladder, open};
use crate::judge::outcome::{HELD, settled};

/// What another scale says.
#[derive(Debug)]
pub struct Scaled {
    /// The scale.
    pub scale: &'static Scale,
    /// The verdicts still possible, in their order; one when settled.
    pub outcome: Vec<&'static Verdict>,
    /// The names of the controls still worth answering for it.
    pub missing: Vec<String>,
}

impl Calculator {
    /// What other scales say.
    pub(crate) fn scales(&'static self, case: &Case) -> Vec<Scaled> {
        self.also.iter().filter_map(|it| self.scale_of(it, case)).collect()
    }

    /// What one of the other scales says; nothing where it does not concern the case.
    pub fn scale_of(&'static self, scale: &'static Scale, case: &Case) -> Option<Scaled> {
        if scale.when.as_ref().is_some_and(|it| it.judge(case, 0) != Truth::Met) {
            return None;
        }
        let mut outcome = self.along(Ladder::of(&scale.classes), case);
        let mut names = Vec::new();
        if matches!(outcome.as_slice(), [it] if self.holds_back(it, case)) {
            outcome = vec![&HELD];
            names = case.aside(|field| self.asks(field));
        } else if !settled(&outcome) {
            let classes = open(scale.classes.classes.iter(), |it| &it.rule, case);
            classes.for_each(|it| it.rule.missing(case, 0, &mut names));
        }
        Some(Scaled { scale, outcome, missing: self.in_order(case, names) })
    }
}
