//! Which questions are still worth answering, and the fewest that could settle the verdict.

use crate::answers::case::Case;
use crate::answers::place::name_in;
use crate::base::order::{arrange, push_new};
use crate::base::truth::Truth;
use crate::definition::calculator::{Calculator, Course, Input, Method};
use crate::definition::verdict::{Classes, Criteria, Verdict};
use crate::judge::ladder::open;
use crate::judge::outcome::{HELD, passes, settled};

impl Calculator {
    /// The names of the controls still worth answering, in the order of the form.
    pub fn missing(&'static self, case: &Case) -> Vec<String> {
        self.missing_for(case, &self.outcome(case))
    }

    /// The same, where the outcome is known already.
    pub fn missing_for(&'static self, case: &Case, outcome: &[&'static Verdict]) -> Vec<String> {
        let mut names = Vec::new();
        if matches!(outcome, [it] if std::ptr::eq(*it, &HELD)) {
            names = case.aside(|field| self.asks(field));
            return self.in_order(case, names);
        }
        match &self.method {
            Method::Eligibility(criteria) => {
                if !settled(outcome) && !criteria.iter().any(|it| passes(it, case) == Truth::NotMet) {
                    criteria.iter().for_each(|it| it.rule.missing(case, 0, &mut names));
                }
            }
            Method::Classification(Classes { classes, .. })
            | Method::Course(Course { response: Classes { classes, .. }, .. }) => {
                if !settled(outcome) {
                    open(classes.iter(), |it| &it.rule, case).for_each(|it| it.rule.missing(case, 0, &mut names));
                }
            }
            // The gravest grade is asked for first.
            Method::Tables(it) => {
                it.missing(case, outcome, self.clashes, &mut names);
                return names;
            }
            Method::Warnings(it) => {
                if !settled(outcome) {
                    open(it.all(), |it| &it.rule, case).for_each(|it| it.rule.missing(case, 0, &mut names));
                }
            }
            Method::Schedule(it) => {
                if !settled(outcome) {
                    case.ask(it.start, 0, &mut names);
                    if it.plan(case).is_none() {
                        it.plans.iter().for_each(|it| it.when.missing(case, 0, &mut names));
                    }
                }
            }
            Method::Reference(it) => case.ask(it.topic, 0, &mut names),
            Method::Score(it) => {
                if !settled(outcome) {
                    it.classes().for_each(|class| class.rule.missing(case, 0, &mut names));
                }
            }
            Method::Together(them) => {
                them.iter().flat_map(|it| it.missing(case)).for_each(|it| push_new(&mut names, it));
            }
        }
        self.in_order(case, names)
    }

    /// Names of controls, in the order of the form.
    pub(super) fn in_order(&'static self, case: &Case, mut names: Vec<String>) -> Vec<String> {
        let order = self.names_in_order(case);
        // What is wrong with a unit or a confirmation stands behind what it belongs to.
        let place = |name: &String| {
            let parts = ["", "-unit", "-confirmed"].iter().enumerate();
            let mut of = parts.filter_map(|(i, it)| {
                Some((order.iter().position(|of| of == name.strip_suffix(it).unwrap_or(""))?, i))
            });
            of.next_back().unwrap_or((usize::MAX, 0))
        };
        arrange(&mut names, place);
        names
    }

    pub(crate) fn shortest(&'static self, case: &Case) -> Vec<String> {
        let mut names = Vec::new();
        match &self.method {
            Method::Eligibility(criteria) => {
                for it in *criteria {
                    let wanted = it.kind != Criteria::Exclusion;
                    it.rule.shortest(case, 0, wanted).into_iter().for_each(|name| push_new(&mut names, name));
                }
            }
            Method::Tables(_) => return self.missing(case),
            _ => names = self.missing(case),
        }
        self.in_order(case, names)
    }

    fn names_in_order(&'static self, case: &Case) -> Vec<String> {
        let each = |it: &'static Input| -> Vec<String> {
            match it {
                Input::Field(field) => {
                    let parts = ["", "-date", "-2", "-2-date", "-3", "-3-date"];
                    let dated = field.nearest_to.is_some_and(|it| self.fields().contains(&it));
                    let parts = if dated { &parts[..] } else { &parts[..1] };
                    parts.iter().map(|it| format!("{}{it}", field.id)).collect()
                }
                Input::Group(group) => {
                    let last = case.members(group).last().map_or(1, |it| it + 1);
                    let of = |member| group.fields.iter().map(move |it| name_in(group, member, it));
                    (1..=last).flat_map(of).collect()
                }
            }
        };
        self.inputs().flat_map(each).collect()
    }
}
