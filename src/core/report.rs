//! Everything there is to say about a case, before anyone decides how to draw it.

use std::cmp::Ordering;

use super::calculator::{Course, Formula};
use super::finding::{clock, findings};
use super::ladder::{Ladder, open, possible};
use super::order::arrange;
use super::rule::push_new;
use super::tables::Compared;
use super::{
    Calculator, Case, Chart, Chosen, Cite, Class, Classes, Criteria, Criterion, Date, Drawing, Due, Exact, Field,
    Group, Input, Lang, Method, Note, Operand, Output, Relation, Rule, Scale, Show, Statement, Text, Tone, Truth,
    Value, Verdict, both, name_in, t,
};

/// The verdict when every criterion is met.
pub static ELIGIBLE: Verdict = Verdict {
    id: "eligible",
    label: t("適格", "Eligible"),
    says: t("ここに挙げた基準をすべて満たします。", "All criteria listed here are met."),
    tone: Tone::Good,
};

/// The verdict when a criterion is not met.
pub static NOT_ELIGIBLE: Verdict = Verdict {
    id: "not-eligible",
    label: t("不適格", "Not eligible"),
    says: t("満たさない基準があります。", "There are criteria that are not met."),
    tone: Tone::Bad,
};

/// The same, by measurements of which something has to be looked at.
pub static ELIGIBLE_BY_DATES: Verdict = Verdict {
    id: "eligible",
    label: t("適格（検査値の測定日を確認）", "Eligible (check the days of measurement)"),
    says: t(
        "ここに挙げた基準をすべて満たします。ただし、測定日か同意取得日が未入力の検査値、同意後の検査値、または同意の29日以上前の検査値があります。",
        "All criteria listed here are met, but a laboratory value has no day of measurement or of consent, was measured after consent, or 29 days or more before it.",
    ),
    tone: Tone::Caution,
};

/// The same, where another reading of which measurement counts has another verdict.
pub static ELIGIBLE_BEFORE: Verdict = Verdict {
    id: "eligible",
    label: t("適格（検査値の選び方で判定が変わる）", "Eligible (depends on which value counts)"),
    says: t(
        "同意取得日以前で最後の検査値で判定し、基準をすべて満たします。同意取得日に最も近い値（同意後を含む）で読むと、判定が変わります。",
        "By the last values on or before consent all criteria are met. By those nearest to consent on either side the verdict is another.",
    ),
    tone: Tone::Caution,
};

/// The verdict when a criterion is not met, and would be by another reading of which measurement counts.
pub static NOT_ELIGIBLE_BEFORE: Verdict = Verdict {
    id: "not-eligible",
    label: t("不適格（検査値の選び方で判定が変わる）", "Not eligible (depends on which value counts)"),
    says: t(
        "同意取得日以前で最後の検査値で判定し、満たさない基準があります。同意取得日に最も近い値（同意後を含む）で読むと、判定が変わります。",
        "By the last values on or before consent a criterion is not met. By those nearest to consent on either side the verdict is another.",
    ),
    tone: Tone::Bad,
};

/// The verdict when, whatever an answer that is missing may be, a criterion is not met.
pub static NOT_ELIGIBLE_ANYHOW: Verdict = Verdict {
    id: "not-eligible",
    label: t("不適格", "Not eligible"),
    says: t(
        "未入力の項目がどの答えでも、満たさない基準があります。",
        "Whatever the missing answer is, a criterion is not met.",
    ),
    tone: Tone::Bad,
};

/// A measurement older than this many days before the day that matters is told with the verdict, which it does not
/// change: documents that want recent values do not always say how recent.
const RECENT: i64 = 28;

/// The verdict while answers are missing.
pub static UNDETERMINED: Verdict = Verdict {
    id: "undetermined",
    label: t("判定保留", "Undetermined"),
    says: t("満たさない基準は今のところありません。", "No criterion has failed so far."),
    tone: Tone::Open,
};

/// The verdict while it is not known what is graded.
pub static OPEN: Verdict = Verdict {
    id: "undetermined",
    label: t("項目未選択", "Nothing chosen"),
    says: t("判定する項目を選んでください。", "Choose what is to be graded."),
    tone: Tone::Open,
};

/// The verdict while it is not known from which day is counted.
pub static UNDATED: Verdict = Verdict {
    id: "undetermined",
    label: t("日付未入力", "No date yet"),
    says: t("起点となる日と条件を入力してください。", "Enter the day to count from, and what is asked with it."),
    tone: Tone::Open,
};

/// The verdict where something that was filled in is not used, and all would be well without it.
pub static HELD: Verdict = Verdict {
    id: "undetermined",
    label: t("判定保留", "Undetermined"),
    says: t(
        "入力のうち、読み取れないか使えないものがあります。「要確認」を直すと判定します。",
        "Something that was filled in could not be read or used. The verdict waits until that is put right.",
    ),
    tone: Tone::Open,
};

/// The verdict once every one of several calculators has come to one.
pub static ALL_COMPARED: Verdict = Verdict {
    id: "compared",
    label: t("すべて照合済み", "All compared"),
    says: t("どの基準も判定できています。", "Every set of criteria has come to a verdict."),
    tone: Tone::Neutral,
};

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
}

/// What is said of one member of a series.
#[derive(Debug)]
pub struct Timed {
    /// Which.
    pub member: u8,
    /// The verdicts still possible, in their order; one when settled.
    pub outcome: Vec<&'static Verdict>,
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
}

/// A statement of a document.
#[derive(Debug)]
pub struct Stated {
    /// The statement.
    pub statement: &'static Statement,
    /// Whether it concerns the case; met for one that always does.
    pub truth: Truth,
}

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

/// Something said besides the verdict.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    /// What.
    pub text: Text,
    /// Where it stands, when a document says so.
    pub cite: Option<Cite>,
    /// Whether this case calls for it; if not, it always holds.
    pub of_case: bool,
}

/// What a step asks, in each language: as it is written beside a criterion, or as the rule of a table says it.
#[derive(Clone, Debug)]
pub enum Asks {
    /// In our words.
    Text(Text),
    /// As the rule says it.
    Rule([String; 2]),
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

/// One thing that a step saw.
#[derive(Debug)]
pub struct Finding {
    /// Whose, in a group.
    pub member: u8,
    /// The question.
    pub field: &'static Field,
    /// The answer in each language; nothing when there is none.
    pub value: Option<[String; 2]>,
    /// The comparison, if it was one.
    pub limit: Option<Measure>,
    /// Which measurement counted.
    pub chosen: Option<Chosen>,
    /// Of a member that is not why a rule about every member does not hold: another one is.
    pub spared: bool,
}

/// A value beside its limit.
#[derive(Debug)]
pub struct Measure {
    /// The comparison word.
    pub relation: Relation,
    /// The limit in the unit that was typed, in each language.
    pub limit: [String; 2],
    /// The limit as a number with its unit, in each language, once it is known.
    pub at: Option<[String; 2]>,
    /// How far the value is from the limit, without a sign, in each language; nothing when one is unknown.
    pub margin: Option<[String; 2]>,
    /// On which side of the limit the value is.
    pub order: Option<Ordering>,
    /// Whether the comparison holds.
    pub holds: Truth,
    /// Where the value lies from 0 to 1000, the limit being at 700; for a gauge.
    pub place: Option<u16>,
}

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

/// One answer which, if different, would change a settled verdict.
#[derive(Debug)]
pub struct Flip {
    /// The control.
    pub name: String,
    /// The question.
    pub field: &'static Field,
    /// Whose, in a group.
    pub member: u8,
    /// What it would have to be, in each language.
    pub to: [String; 2],
    /// What the verdict would then be.
    pub outcome: &'static Verdict,
}

impl Calculator {
    /// What is to be said of a case.
    pub fn report(&'static self, case: &Case) -> Report {
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
            flips: if settled(&outcome) && !matches!(self.method, Method::Together(_)) {
                self.flips(case, outcome[0])
            } else {
                vec![]
            },
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
            outcome,
            steps,
            missing,
            shortest,
        }
    }

    /// The verdicts still possible, in their order; one when settled. Where something that was filled in is not used,
    /// no favourable one is given.
    pub fn outcome(&'static self, case: &Case) -> Vec<&'static Verdict> {
        let judged = self.judged(case);
        match judged.as_slice() {
            [it] if self.holds_back(it, case) => vec![&HELD],
            _ => judged,
        }
    }

    /// Whether a verdict has to wait, for it is favourable and some answer is not used.
    fn holds_back(&'static self, verdict: &Verdict, case: &Case) -> bool {
        // What is reached when nothing applies vouches for it, also where it has no colour.
        let clear = match &self.method {
            Method::Warnings(it) => {
                // Also what says that nothing applies as far as it was looked at.
                let narrower = |it: &super::Level| it.verdict == *verdict && it.verdict.tone == Tone::Neutral;
                *verdict == it.clear || it.levels.iter().any(narrower)
            }
            Method::Classification(it) => *verdict == it.otherwise,
            Method::Course(it) => *verdict == it.response.otherwise,
            Method::Together(_) => true,
            Method::Eligibility(_) | Method::Tables(_) | Method::Schedule(_) | Method::Reference(_) => false,
        };
        let clear = clear || self.also.iter().any(|it| *verdict == it.classes.otherwise);
        let favourable = verdict.tone == Tone::Good || *verdict == ELIGIBLE || verdict.tone == Tone::Neutral && clear;
        favourable && case.left_aside(|field| self.asks(field))
    }

    /// Whether a question is one of its own.
    fn asks(&self, field: &Field) -> bool {
        self.fields().iter().any(|it| **it == *field)
    }

    fn judged(&'static self, case: &Case) -> Vec<&'static Verdict> {
        match &self.method {
            Method::Eligibility(criteria) => vec![eligibility(criteria, case)],
            Method::Classification(it) => possible(Ladder::of(it), case, self.clashes),
            Method::Course(it) => possible(Ladder::of(&it.response), case, self.clashes),
            Method::Tables(it) => match it.outcome(case, self.clashes) {
                none if none.is_empty() => vec![&OPEN],
                some => some,
            },
            Method::Warnings(it) => possible(Ladder::of_levels(it), case, self.clashes),
            Method::Schedule(it) => match it.plan(case).zip(case.get(it.start, 0)) {
                Some(_) => vec![&it.made],
                None => vec![&UNDATED],
            },
            Method::Reference(it) => match case.get(it.topic, 0) {
                Some(_) => vec![&it.listed],
                None => vec![&OPEN],
            },
            Method::Together(them) => match them.iter().all(|it| settled(&it.outcome(case))) {
                true => vec![&ALL_COMPARED],
                false => vec![&UNDETERMINED],
            },
        }
    }

    /// What is said of each member of a series after the one that it counts from.
    fn times(&'static self, case: &Case, outcome: &[&'static Verdict]) -> Vec<Timed> {
        let Method::Course(course) = &self.method else { return vec![] };
        let after = case.course(course.group).map(|it| it.1).unwrap_or_default();
        let last = after.last().copied();
        let timed = |member: u8| {
            let mut found = Vec::new();
            if last == Some(member) {
                found.extend(outcome);
            } else {
                Ladder::of(&course.response).plainly_of(case, member, &mut found);
                if matches!(found.as_slice(), [it] if self.holds_back(it, case)) {
                    found = vec![&HELD];
                }
            }
            Timed { member, outcome: found }
        };
        after.into_iter().map(timed).collect()
    }

    /// The first member with the best verdict: of those that are good the earlier class, then what is neither good
    /// nor bad. Nothing while another could still be better, or where none is good.
    fn best(&'static self, times: &[Timed]) -> Option<u8> {
        let Method::Course(course) = &self.method else { return None };
        let rank = |verdict: &Verdict| course.response.classes.iter().position(|it| it.verdict == *verdict);
        let good = |it: &Timed| it.outcome.iter().filter(|it| it.tone == Tone::Good).filter_map(|it| rank(it)).min();
        let could = times.iter().filter_map(good).min()?;
        times.iter().find(|it| settled(&it.outcome) && good(it) == Some(could)).map(|it| it.member)
    }

    fn among_others(&'static self, case: &Case) -> Together {
        let outcome = self.outcome(case);
        let missing = self.missing_for(case, &outcome);
        Together { calculator: self, steps: self.steps(case), outcome, missing }
    }

    /// What the documents state, and whether it concerns the case.
    fn stated(&'static self, case: &Case) -> Vec<Stated> {
        let stated = |it: &'static Statement| Stated {
            statement: it,
            truth: it.when.as_ref().map_or(Truth::Met, |it| it.judge(case, 0)),
        };
        self.statements.iter().map(stated).collect()
    }

    /// What other scales say.
    pub(super) fn scales(&'static self, case: &Case) -> Vec<Scaled> {
        self.also.iter().filter_map(|it| self.scale_of(it, case)).collect()
    }

    /// What one of the other scales says; nothing where it does not concern the case.
    pub fn scale_of(&'static self, scale: &'static Scale, case: &Case) -> Option<Scaled> {
        if scale.when.as_ref().is_some_and(|it| it.judge(case, 0) != Truth::Met) {
            return None;
        }
        let mut outcome = possible(Ladder::of(&scale.classes), case, self.clashes);
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

    /// What is to be said besides: what the definition says of such a case, and of the row of a table.
    fn told(&'static self, case: &Case) -> Vec<Told> {
        let mut all = Vec::new();
        if let Method::Tables(it) = &self.method {
            for (edition, row) in it.rows(case) {
                // The same remark on several versions is said once.
                if let Some(text) = row.note.filter(|text| !all.iter().any(|it: &Told| it.text == *text)) {
                    all.push(Told { text, cite: Some(edition.cite), of_case: true });
                }
            }
        }
        let told = |it: &Note| Told { text: it.text, cite: it.cite, of_case: it.when.is_some() };
        all.extend(self.notes.iter().filter(|it| applies(it, case)).map(told));
        all
    }

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
            Method::Together(them) => {
                them.iter().flat_map(|it| it.missing(case)).for_each(|it| push_new(&mut names, it));
            }
        }
        self.in_order(case, names)
    }

    /// Names of controls, in the order of the form.
    fn in_order(&'static self, case: &Case, mut names: Vec<String>) -> Vec<String> {
        let order = self.names_in_order(case);
        arrange(&mut names, |name| order.iter().position(|it| it == name).unwrap_or(usize::MAX));
        names
    }

    fn shortest(&'static self, case: &Case) -> Vec<String> {
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

    fn steps(&'static self, case: &Case) -> Vec<Step> {
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
            // Of several versions none is explained until one is chosen; the grades of all are told side by side.
            Method::Tables(tables) => match tables.rows(case).as_slice() {
                [(edition, row)] => {
                    let bands = tables.bands(row, case).or(row.bands().first());
                    let base = bands.and_then(|it| tables.printed_in(it, case));
                    let other = tables.read_by(row, case);
                    let case = other.as_ref().unwrap_or(case);
                    let grade = |it: &'static super::Grade| Step {
                        id: it.verdict().id,
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
                let of = |level: &'static super::Level| {
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

    fn members(&'static self, case: &Case) -> Vec<Member> {
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

    fn shown(&'static self, case: &Case) -> Vec<Shown> {
        let show = |output: &'static Output, member: u8, name: String| {
            let exact = output.formula.value(case, member)?;
            let (text, rounded) = match output.show {
                Show::Number => {
                    let limits: Vec<Exact> = output.limits.iter().map(|it| it.exact()).collect();
                    (exact.show(output.places, &limits), exact.decimal(output.places).is_none())
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
}

impl Relation {
    /// The comparison word behind a number, in Japanese.
    pub const fn word_ja(self) -> &'static str {
        match self {
            Relation::Below => "未満",
            Relation::AtMost => "以下",
            Relation::AtLeast => "以上",
            Relation::Above => "超",
        }
    }
}

/// Whether a verdict is reached.
pub fn settled(outcome: &[&'static Verdict]) -> bool {
    matches!(outcome, [it] if it.tone != Tone::Open)
}

impl PartialEq for Verdict {
    /// A verdict is its id.
    fn eq(&self, other: &Verdict) -> bool {
        self.id == other.id
    }
}

/// The verdict by criteria.
fn eligibility(criteria: &'static [Criterion], case: &Case) -> &'static Verdict {
    let all = |case: &Case| Truth::all(criteria.iter().map(|it| passes(it, case)));
    let truth = all(case);
    let otherwise = || case.by_the_nearest().is_some_and(|it| all(&it) != truth);
    // One form can serve several protocols: the measurements of another are nothing to look at here.
    let looks_at = |field: &Field| criteria.iter().any(|it| it.rule.fields().contains(&field));
    let mut measured = case.answers().iter().filter_map(|it| it.chosen.filter(|_| looks_at(it.field)));
    match truth {
        Truth::Met if otherwise() => &ELIGIBLE_BEFORE,
        Truth::Met if measured.any(|it| is_doubtful(&it)) => &ELIGIBLE_BY_DATES,
        Truth::Met => &ELIGIBLE,
        Truth::NotMet if otherwise() => &NOT_ELIGIBLE_BEFORE,
        Truth::NotMet => &NOT_ELIGIBLE,
        Truth::Unknown if fails_anyhow(criteria, case, None) => &NOT_ELIGIBLE_ANYHOW,
        Truth::Unknown => &UNDETERMINED,
    }
}

/// Whether it has to be looked at when something was measured.
fn is_doubtful(it: &Chosen) -> bool {
    it.days.is_none_or(|days| !(-RECENT..=0).contains(&days))
}

/// Whether a criterion is not met whatever the answer to some open question is: a lesion of 12 cm is too large in the
/// lung and anywhere else. Of a member of a group, if one is given, else of any.
fn fails_anyhow(criteria: &'static [Criterion], case: &Case, of: Option<(&Group, u8)>) -> bool {
    let mut fields: Vec<&'static Field> = criteria.iter().flat_map(|it| it.rule.fields()).collect();
    let looked_at = fields.clone();
    fields.retain(|it| matches!(it.kind, super::Kind::Choice(_) | super::Kind::YesNo(_)));
    fields.retain(|field| looked_at.iter().filter(|it| *it == field).count() > 1);
    let mut tried: Vec<&'static Field> = Vec::new();
    for field in fields {
        if tried.contains(&field) {
            continue;
        }
        tried.push(field);
        let group = case.group_of(field);
        let members: &[u8] = match (group, of) {
            (Some(group), Some((it, member))) if *group == *it => &[member],
            (Some(group), None) => case.members(group),
            (None, None) => &[0],
            _ => continue,
        };
        // Whether a row of which nothing is known will be one at all is open.
        let described = |member: u8| {
            let known =
                |it: &super::Answer| it.member == member && group.is_some_and(|of| of.fields.contains(&it.field));
            group.is_none() || case.answers().iter().any(known)
        };
        for &member in members.iter().filter(|it| case.get(field, **it).is_none() && described(**it)) {
            let values: Vec<Value> = match &field.kind {
                super::Kind::Choice(options) => (0..options.len()).map(|it| Value::Choice(it as u8)).collect(),
                _ => vec![Value::YesNo(true), Value::YesNo(false)],
            };
            let fails = |value: Value| {
                let case = case.supposing(field, member, value);
                criteria.iter().any(|it| passes(it, &case) == Truth::NotMet)
            };
            if values.into_iter().all(fails) {
                return true;
            }
        }
    }
    false
}

fn applies(note: &Note, case: &Case) -> bool {
    note.when.as_ref().is_none_or(|it| it.judge(case, 0) == Truth::Met)
}

fn passes(it: &Criterion, case: &Case) -> Truth {
    let truth = it.rule.judge(case, 0);
    match it.kind {
        Criteria::Exclusion | Criteria::Caution => !truth,
        Criteria::Inclusion | Criteria::Check => truth,
    }
}

impl Formula {
    /// An answer of the member being judged, or the one answer there is.
    pub const fn answer(field: &'static Field) -> Formula {
        Formula::Answer(Operand::here(field))
    }
}
