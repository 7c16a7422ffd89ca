//! How each criterion, class or grade came out, and what it saw.

use crate::answers::case::Case;
use crate::base::text::{Text, both};
use crate::base::truth::Truth;
use crate::definition::calculator::{Calculator, Method};
use crate::definition::rule::Rule;
use crate::definition::table::Grade;
use crate::definition::verdict::{Cite, Class, Criteria, Criterion, Level, Verdict};
use crate::judge::outcome::passes;
use crate::report::finding::{Finding, findings};

/// What a step asks, in each language: as it is written beside a criterion, or as the rule of a table says it.
#[derive(Clone, Debug)]
pub enum Asks {
    /// In our words.
    Text(Text),
    /// As the rule says it.
    Rule([String; 2]),
}

/// How a criterion or a class came out.
#[derive(Debug)]
pub struct Step {
    /// Its permanent id.
    pub id: &'static str,
    /// What it asks.
    pub text: Asks,
    /// What is the matter where it does not pass: what a caution warns of, else what it asks.
    pub matter: Asks,
    /// Whether it passes; for an exclusion, whether it does not apply.
    pub truth: Truth,
    /// Whether it concerns the case at all. If not, it passes for no other reason, and is left out where a case is
    /// written down.
    pub concerned: bool,
    /// What it is.
    pub kind: StepKind,
    /// The verdict that it brings about if it applies, of a warning.
    pub level: Option<&'static Verdict>,
    /// The rule behind it.
    pub rule: &'static Rule,
    /// Where it stands.
    pub cite: Cite,
    /// How an ambiguity is read.
    pub reading: Option<Text>,
    /// What it saw: a line for each comparison or answer, for each member.
    pub findings: Vec<Finding>,
}

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// A criterion.
    Criterion(Criteria),
    /// One of ordered classes.
    Class,
}

impl Calculator {
    pub(super) fn steps(&'static self, case: &Case) -> Vec<Step> {
        let criterion = |it: &'static Criterion| Step {
            id: it.id,
            text: Asks::Text(it.text),
            matter: Asks::Text(it.applies.unwrap_or(it.text)),
            truth: passes(it, case),
            concerned: true,
            kind: StepKind::Criterion(it.kind),
            level: None,
            rule: &it.rule,
            cite: it.cite,
            reading: it.reading,
            findings: findings(&it.rule, case, None),
        };
        let class = |it: &'static Class| Step {
            id: it.verdict.id,
            text: Asks::Text(it.text),
            matter: Asks::Text(it.text),
            truth: it.rule.judge(case, 0),
            concerned: true,
            kind: StepKind::Class,
            level: None,
            rule: &it.rule,
            cite: it.cite,
            reading: it.reading,
            findings: findings(&it.rule, case, None),
        };
        match &self.method {
            Method::Eligibility(criteria) => criteria.iter().map(criterion).collect(),
            Method::Classification(it) => it.classes.iter().map(class).collect(),
            Method::Score(it) => it.classes().map(class).collect(),
            // Of several versions none is explained until one is chosen; the grades of all are told side by side.
            Method::Tables(tables) => match tables.rows(case).as_slice() {
                [(edition, row)] => {
                    let bands = tables.bands(row, case).or(row.bands().first());
                    let base = bands.and_then(|it| tables.printed_in(it, case));
                    let other = tables.read_by(row, case);
                    let case = other.as_ref().unwrap_or(case);
                    let grade = |it: &'static Grade| Step {
                        id: tables.grading.verdict(it.grade).id,
                        text: Asks::Rule(both(&|lang| it.rule.say_in(lang, base))),
                        matter: Asks::Rule([String::new(), String::new()]),
                        truth: it.rule.judge(case, 0),
                        concerned: true,
                        kind: StepKind::Class,
                        level: None,
                        rule: &it.rule,
                        cite: edition.cite,
                        reading: None,
                        findings: findings(&it.rule, case, base),
                    };
                    bands.into_iter().flat_map(|it| it.grades).map(grade).collect()
                }
                _ => vec![],
            },
            Method::Course(it) => {
                it.response.classes.iter().map(class).chain(it.checks.iter().map(criterion)).collect()
            }
            Method::Warnings(it) => {
                let concerned = |id: &str| {
                    let about = it.concerns.iter().filter(|(ids, _)| ids.contains(&id));
                    about.into_iter().all(|(_, rule)| rule.judge(case, 0) != Truth::NotMet)
                };
                let of = |level: &'static Level| {
                    let step = |it: &'static Criterion| Step {
                        level: Some(&level.verdict),
                        concerned: concerned(it.id),
                        ..criterion(it)
                    };
                    level.warnings.iter().map(step).collect::<Vec<_>>()
                };
                it.levels.iter().flat_map(of).collect()
            }
            Method::Schedule(_) | Method::Reference(_) | Method::Together(_) => vec![],
        }
    }
}
