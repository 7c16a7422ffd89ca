//! Entries read for a calculator: what could be read, what could not, and what does not decide.

use crate::answers::answer::{Answer, Value};
use crate::answers::case::Case;
use crate::answers::entries::Entries;
use crate::answers::place::{Form, Part, Slot};
use crate::answers::trouble::{Problem, Trouble};
use crate::definition::calculator::{Calculator, Method, Output};
use crate::definition::rule::Rule;
use crate::judge::outcome::settled;
use crate::judge::scale::Scaled;

impl Calculator {
    /// Reads all that can be read of the entries, and says what could not, or does not decide.
    pub fn read(&'static self, form: &Form, entries: &Entries) -> (Case, Vec<Problem>) {
        let (case, mut problems) = Case::read(form, entries);
        self.doubts(form, &case, &mut problems);
        (case, problems)
    }

    /// Adds the answers that are known to lie on one side of a number only (`<0.2`), where that does not decide. Tables
    /// list the grades that are left instead.
    pub fn doubts(&'static self, form: &Form, case: &Case, problems: &mut Vec<Problem>) {
        let beyond = |it: &&Answer| matches!(it.value, Value::Beyond(..));
        if matches!(self.method, Method::Tables(_)) || !case.answers().iter().any(|it| beyond(&it)) {
            return;
        }
        let is_settled = settled(&self.outcome(case));
        for answer in case.answers().iter().filter(beyond) {
            let open = |it: &Rule| it.hangs_on(answer.field, case, 0);
            let blank = |it: &Output| {
                let mut fields = Vec::new();
                it.formula.fields(&mut fields);
                fields.contains(&answer.field) && it.formula.value(case, answer.member).is_none()
            };
            let scale = |it: &Scaled| !settled(&it.outcome) && it.scale.classes.classes.iter().any(|it| open(&it.rule));
            let hangs = !is_settled && (self.rules().into_iter().any(open) || self.all_outputs().any(blank))
                || self.scales(case).iter().any(scale);
            let here = |it: &&Slot| *it.field == *answer.field && it.member == answer.member;
            if let Some(slot) = form.slots.iter().find(here).filter(|_| hangs) {
                problems.push(case.problem(slot, Part::Value, Trouble::Censored, vec![]));
            }
        }
    }
}
