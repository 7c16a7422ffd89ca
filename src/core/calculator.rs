//! A calculator is data: questions, a method, and where it all comes from.

use super::finding::clock;
use super::rule::push_new;
use super::{
    Case, Date, Decimal, Estimate, Exact, Field, Figure, Group, Kind, Operand, Rule, Schedule, Tables, Text, Value,
};

/// One calculator. Form, verdict, explanation, tests, command line and exports follow from it.
#[derive(Debug)]
pub struct Calculator {
    /// Permanent, kebab-case: its path, its name on the command line.
    pub id: &'static str,
    /// Its full name.
    pub title: Text,
    /// Its name on a tile.
    pub short: Text,
    /// What it decides, in one line.
    pub summary: Text,
    /// Who may use it, and for what.
    pub intended_use: Text,
    /// What it does not know or do.
    pub limits: &'static [Text],
    /// Where it belongs on the home page.
    pub subject: Subject,
    /// What people may search for besides the title: kana readings, abbreviations, other names.
    pub keywords: &'static [&'static str],
    /// The rules' own version, and the day they were last read against the source.
    pub version: &'static str,
    /// The documents it stands on.
    pub sources: &'static [&'static Source],
    /// The questions, in the order in which they are asked.
    pub sections: &'static [Section],
    /// How the answers lead to a verdict.
    pub method: Method,
    /// Numbers worth showing, whatever the verdict.
    pub outputs: &'static [Output],
    /// What is to be said besides the verdict, always or in certain cases.
    pub notes: &'static [Note],
    /// Answers that contradict each other.
    pub clashes: &'static [Clash],
    /// Questions that no rule looks at, and the terms (of tables) for which they help to get a number right.
    pub helps: &'static [(&'static Field, &'static [&'static str])],
    /// What the documents state besides, each with its own id.
    pub statements: &'static [Statement],
    /// Other scales on which the same answers are read, each with a verdict of its own.
    pub also: &'static [Scale],
    /// Numbers shown for each member of a group.
    pub each: Option<Each>,
    /// What is drawn, besides a course.
    pub figure: Option<&'static Figure>,
    /// What can be read, and printed, together with a patient.
    pub leaflet: Option<&'static Leaflet>,
    /// Cases to try it with.
    pub examples: &'static [Example],
}

/// Something that a document states: a recommendation, a rate, a fact.
#[derive(Debug)]
pub struct Statement {
    /// Permanent: the id in the list of source rules.
    pub id: &'static str,
    /// What it states, in our words.
    pub text: Text,
    /// The number, as it is printed: `3–76 %`.
    pub figure: Option<Text>,
    /// Of whom it holds.
    pub population: Option<Text>,
    /// How strong the recommendation is, and the evidence behind it.
    pub grade: Option<(Strength, Evidence)>,
    /// When it concerns a case; always, if nothing is given.
    pub when: Option<Rule>,
    /// Where it stands.
    pub cite: Cite,
    /// What the document itself refers to, by its own numbers: `91, 92`.
    pub reference: Option<&'static str>,
    /// How an ambiguity or contradiction of the document is read here.
    pub reading: Option<Text>,
}

/// How strong a recommendation is, after Minds 2017.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// 強い.
    Strong,
    /// 弱い.
    Weak,
}

/// The strength of the evidence as a whole, after Minds 2017.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Strong.
    A,
    /// Moderate.
    B,
    /// Weak.
    C,
    /// Very weak.
    D,
}

/// Another scale on which the same answers are read.
#[derive(Debug)]
pub struct Scale {
    /// Permanent, kebab-case: the word of `data-scale`.
    pub id: &'static str,
    /// Its name.
    pub title: Text,
    /// When it concerns a case; always, if nothing is given.
    pub when: Option<Rule>,
    /// Its classes.
    pub classes: Classes,
}

/// Numbers for each member of a group.
#[derive(Debug)]
pub struct Each {
    /// The group.
    pub group: &'static Group,
    /// The numbers, named `level-2-fill-low`.
    pub outputs: &'static [Output],
}

/// What can be read together with a patient, in plain words.
///
/// In the Japanese, `｜骨転移《こつてんい》` gives a word its reading.
#[derive(Debug)]
pub struct Leaflet {
    /// The heading.
    pub title: Text,
    /// Its parts.
    pub parts: &'static [Part],
}

/// A part of a leaflet.
#[derive(Debug)]
pub struct Part {
    /// The heading.
    pub title: Text,
    /// Its sentences, each a paragraph or, where there are several items, a line of a list.
    pub lines: &'static [Line],
}

/// A line of a leaflet.
#[derive(Debug)]
pub struct Line {
    /// When it concerns a case; always, if nothing is given.
    pub when: Option<Rule>,
    /// What it says.
    pub text: Text,
}

/// Answers each of which can be read, and which cannot both be right. Until one is corrected, neither is used.
#[derive(Debug)]
pub struct Clash {
    /// When.
    pub when: Rule,
    /// The question beside which it is said.
    pub at: &'static Field,
    /// The answers that contradict each other. There is no clash unless all of them are given, and none is used meanwhile.
    pub unused: &'static [&'static Field],
    /// What is wrong and how to put it right, behind the label.
    pub text: Text,
}

/// A field of work, in the order of the home page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Who may be treated.
    Eligibility,
    /// What went wrong, and how badly.
    AdverseEvents,
    /// What came of it.
    Response,
    /// What is to be done when, and how much of it.
    Planning,
    /// What is known, and how it can be told.
    Evidence,
    /// How a trial or a series fares.
    Trials,
}

/// A document that rules are taken from.
#[derive(Debug)]
pub struct Source {
    /// Permanent, short.
    pub id: &'static str,
    /// Who says so, and in what.
    pub title: Text,
    /// Edition or date.
    pub edition: Text,
}

/// Where in a document a rule stands.
#[derive(Clone, Copy, Debug)]
pub struct Cite {
    /// The document.
    pub source: &'static Source,
    /// The place in it.
    pub section: Text,
}

/// Questions that belong together.
#[derive(Debug)]
pub struct Section {
    /// The heading.
    pub title: Text,
    /// What holds for all of them.
    pub hint: Option<Text>,
    /// The questions.
    pub inputs: &'static [Input],
}

/// A question, or a group of questions.
#[derive(Clone, Copy, Debug)]
pub enum Input {
    /// One question.
    Field(&'static Field),
    /// Questions asked for each of several things.
    Group(&'static Group),
}

/// How answers lead to a verdict.
#[derive(Debug)]
pub enum Method {
    /// Eligible when every inclusion holds and no exclusion does.
    Eligibility(&'static [Criterion]),
    /// The first class whose rule holds.
    Classification(Classes),
    /// A series over time: checks of the last member against the first, and the class of the response.
    Course(Course),
    /// A grade, by a table that two choices pick out: a term, and the version of the scale.
    Tables(Tables),
    /// Warnings by level: the gravest that applies is the verdict.
    Warnings(Warnings),
    /// Days on which something is due.
    Schedule(Schedule),
    /// Statements to look up, by topic.
    Reference(Reference),
    /// Several calculators at once, on the same answers.
    Together(&'static [&'static Calculator]),
}

/// Warnings that do not exclude, the gravest level first.
#[derive(Debug)]
pub struct Warnings {
    /// The levels.
    pub levels: &'static [Level],
    /// The verdict when none applies.
    pub clear: Verdict,
    /// Warnings that concern some cases only, by their ids, and which: what is said of zoledronic acid is nothing to a
    /// patient on denosumab, though no such warning applies. All others concern every case.
    pub concerns: &'static [(&'static [&'static str], Rule)],
}

/// Warnings of the same gravity.
#[derive(Debug)]
pub struct Level {
    /// The verdict when this is the gravest level of which a warning applies.
    pub verdict: Verdict,
    /// The warnings: criteria of the kind [`Criteria::Caution`].
    pub warnings: &'static [Criterion],
}

/// Statements to look up.
#[derive(Debug)]
pub struct Reference {
    /// The choice of what is looked up.
    pub topic: &'static Field,
    /// The verdict once it is chosen.
    pub listed: Verdict,
}

/// A rule of a document.
#[derive(Debug)]
pub struct Criterion {
    /// Permanent: the id in the list of source rules.
    pub id: &'static str,
    /// What it means for the verdict when the rule holds.
    pub kind: Criteria,
    /// What the document asks, in our words, as something that is met or not.
    pub text: Text,
    /// What is the matter when it is not met, in words that need no "not": what a caution warns of.
    pub applies: Option<Text>,
    /// The same, to be interpreted.
    pub rule: Rule,
    /// Where it stands.
    pub cite: Cite,
    /// How an ambiguity or contradiction of the document is read here.
    pub reading: Option<Text>,
}

/// What it means when a criterion's rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Criteria {
    /// It must hold.
    Inclusion,
    /// It must not hold.
    Exclusion,
    /// It is told, and decides nothing.
    Check,
    /// It should not hold, and if it does, that is said; nobody is excluded by it.
    Caution,
}

/// Classes in order: the first whose rule holds is the verdict.
#[derive(Debug)]
pub struct Classes {
    /// The classes.
    pub classes: &'static [Class],
    /// The verdict when none holds.
    pub otherwise: Verdict,
}

/// One class.
#[derive(Debug)]
pub struct Class {
    /// The verdict when it is the first that holds.
    pub verdict: Verdict,
    /// What it takes, in our words.
    pub text: Text,
    /// The same, to be interpreted.
    pub rule: Rule,
    /// Where it stands.
    pub cite: Cite,
    /// How an ambiguity of the document is read here.
    pub reading: Option<Text>,
}

/// A possible answer of a calculator.
#[derive(Debug)]
pub struct Verdict {
    /// Permanent, kebab-case: the word of `data-outcome`.
    pub id: &'static str,
    /// As shown.
    pub label: Text,
    /// What it means, in a line.
    pub says: Text,
    /// Its colour.
    pub tone: Tone,
}

/// How a verdict looks, besides its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Criteria are met, a grade is 0, pain is less.
    Good,
    /// Something to look at.
    Caution,
    /// Criteria are not met, a grade is high, pain is worse.
    Bad,
    /// Neither.
    Neutral,
    /// Still open.
    Open,
}

/// A series over time.
#[derive(Debug)]
pub struct Course {
    /// The readings.
    pub group: &'static Group,
    /// When.
    pub time: &'static Field,
    /// What.
    pub value: &'static Field,
    /// What is computed for each reading.
    pub columns: &'static [Output],
    /// What the last reading is checked for, each told and none deciding.
    pub checks: &'static [Criterion],
    /// The class of the response.
    pub response: Classes,
    /// What the chart shows, for those who hear it.
    pub chart: Text,
    /// The lines across the chart.
    pub marks: Marks,
}

/// Two lines across the chart of a series, at parts of the value that it counts from.
#[derive(Debug)]
pub struct Marks {
    /// The upper line and the lower one: what part of the first value, and what is written beside the line.
    pub lines: [(Decimal, &'static str); 2],
    /// What is written once for both where they lie too close.
    pub close: &'static str,
    /// What they stand for, above the chart.
    pub legend: Text,
}

/// A number that is shown.
#[derive(Debug)]
pub struct Output {
    /// Permanent, kebab-case: the word of `data-output`.
    pub id: &'static str,
    /// What it is.
    pub label: Text,
    /// Its unit.
    pub unit: Text,
    /// How it comes about.
    pub formula: Formula,
    /// How many places are shown when it has to be rounded.
    pub places: u8,
    /// The limits it is read against: rounding must not make it look like one of them.
    pub limits: &'static [Decimal],
    /// What kind of number it is.
    pub show: Show,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// As a number.
    Number,
    /// As a day: the number counts days ([`super::Date::number`]).
    Day,
    /// As a time of day: the number counts minutes from midnight, and may go on into the next day.
    Clock,
}

/// A number made from answers, exactly.
#[derive(Debug)]
pub enum Formula {
    /// An answer, in the source's unit.
    Answer(Operand),
    /// A number.
    Number(Decimal),
    /// A difference.
    Minus(&'static Formula, &'static Formula),
    /// A product.
    Times(&'static Formula, &'static Formula),
    /// A quotient; nothing when it divides by nought.
    Over(&'static Formula, &'static Formula),
    /// A sum.
    Plus(&'static Formula, &'static Formula),
    /// The first, or where it is not known the second.
    Or(&'static Formula, &'static Formula),
    /// The formula that a choice names, by its options.
    By(&'static Field, &'static [(&'static str, Formula)]),
    /// The first where the rule holds, the second where it does not.
    If(&'static Rule, &'static Formula, &'static Formula),
    /// A day so many calendar months later; where that month is shorter, its last day.
    Months(&'static Formula, &'static Formula),
    /// How many whole calendar months lie between two days.
    MonthsBetween(&'static Formula, &'static Formula),
    /// The next whole number that is not smaller.
    Up(&'static Formula),
    /// How many options of a set are ticked.
    Count(&'static Field),
    /// How many members of a group are described.
    Members(&'static Group),
    /// The sum of an answer over all members of a group.
    Sum(&'static Group, &'static Field),
    /// An estimate, which is not exact and is only shown.
    Estimate(&'static Estimate),
}

/// Something to be said besides the verdict.
#[derive(Debug)]
pub struct Note {
    /// When; always, if nothing is given.
    pub when: Option<Rule>,
    /// What.
    pub text: Text,
    /// Where it stands, when a document says so.
    pub cite: Option<Cite>,
}

/// A case to try a calculator with.
#[derive(Debug)]
pub struct Example {
    /// Permanent, kebab-case.
    pub id: &'static str,
    /// What it shows.
    pub title: Text,
    /// What to know about it.
    pub note: Option<Text>,
    /// Its answers.
    pub entries: &'static [(&'static str, &'static str)],
}

impl Calculator {
    /// Every question or group, in the order of the form.
    pub fn inputs(&self) -> impl Iterator<Item = &'static Input> + use<> {
        self.sections.iter().flat_map(|it| it.inputs)
    }

    /// Every field, those of groups once.
    pub fn fields(&self) -> Vec<&'static Field> {
        let each = |it: &'static Input| match it {
            Input::Field(field) => vec![*field],
            Input::Group(group) => group.fields.to_vec(),
        };
        self.inputs().flat_map(each).collect()
    }

    /// The question of the present day, if it is asked. Nothing here knows a clock: the page fills it in.
    pub fn today(&self) -> Option<&'static Field> {
        self.fields().into_iter().find(|it| it.id == "today")
    }

    /// Every group.
    pub fn groups(&self) -> Vec<&'static Group> {
        let one = |it: &'static Input| match it {
            Input::Group(group) => Some(*group),
            Input::Field(_) => None,
        };
        self.inputs().filter_map(one).collect()
    }

    /// The tables of grades, if it has some.
    pub fn tables(&self) -> Option<&Tables> {
        match &self.method {
            Method::Tables(it) => Some(it),
            _ => None,
        }
    }

    /// The group of whose members a question is asked; of a calculator with one group, what is asked only once may be
    /// looked at for each of its members, too.
    pub fn group_of(&self, field: &Field) -> Option<&'static Group> {
        match self.groups().as_slice() {
            [one] => Some(*one),
            several => several.iter().copied().find(|it| it.fields.iter().any(|one| **one == *field)),
        }
    }

    /// The rules that decide, and those that only tell.
    pub fn rules(&self) -> Vec<&Rule> {
        match &self.method {
            Method::Eligibility(criteria) => criteria.iter().map(|it| &it.rule).collect(),
            Method::Classification(it) => it.classes.iter().map(|it| &it.rule).collect(),
            Method::Tables(it) => it.rules(),
            Method::Course(it) => {
                let checks = it.checks.iter().map(|it| &it.rule);
                checks.chain(it.response.classes.iter().map(|it| &it.rule)).collect()
            }
            Method::Warnings(it) => it.all().map(|it| &it.rule).collect(),
            Method::Schedule(it) => it.rules().collect(),
            Method::Reference(_) => vec![],
            Method::Together(them) => them.iter().flat_map(|it| it.rules()).collect(),
        }
    }

    /// The rules of the other scales.
    pub fn other_rules(&self) -> impl Iterator<Item = &'static Rule> + use<> {
        self.also.iter().flat_map(|it| it.classes.classes.iter().map(|it| &it.rule).chain(&it.when))
    }

    /// Every number that is shown, those of a member once.
    pub fn all_outputs(&self) -> impl Iterator<Item = &'static Output> + use<> {
        let columns = match &self.method {
            Method::Course(it) => it.columns,
            _ => &[],
        };
        let each = self.each.as_ref().map_or(&[][..], |it| it.outputs);
        self.outputs.iter().chain(columns).chain(each)
    }

    /// The ordered classes, if the verdict is one of several.
    pub fn classes(&self) -> Option<&Classes> {
        match &self.method {
            Method::Eligibility(_)
            | Method::Tables(_)
            | Method::Warnings(_)
            | Method::Schedule(_)
            | Method::Reference(_)
            | Method::Together(_) => None,
            Method::Classification(it) => Some(it),
            Method::Course(it) => Some(&it.response),
        }
    }
}

impl Warnings {
    /// Every warning, those of the gravest level first.
    pub fn all(&self) -> impl Iterator<Item = &'static Criterion> + use<> {
        self.levels.iter().flat_map(|it| it.warnings)
    }
}

impl Clash {
    /// Whether the answers of a case contradict each other so.
    pub fn is_in(&self, case: &Case) -> bool {
        self.unused.iter().all(|it| case.get(it, 0).is_some()) && self.when.is_met(case, 0)
    }
}

impl PartialEq for Calculator {
    /// A calculator is its id.
    fn eq(&self, other: &Calculator) -> bool {
        self.id == other.id
    }
}

impl Formula {
    /// The number; nothing while an answer is missing, or when it divides by nought.
    pub fn value(&self, case: &Case, here: u8) -> Option<Exact> {
        match self {
            // No total of a part: of more members than could be read nothing is told that would hold for all.
            Formula::Members(group) | Formula::Sum(group, _) if case.is_part(group) => None,
            Formula::Estimate(_) if self.is_of_a_part(case) => None,
            Formula::Answer(it) => it.value(case, here),
            Formula::Number(it) => Some(it.exact()),
            Formula::Minus(a, b) => a.value(case, here)?.minus(b.value(case, here)?),
            Formula::Times(a, b) => a.value(case, here)?.times(b.value(case, here)?),
            Formula::Over(a, b) => a.value(case, here)?.over(b.value(case, here)?),
            Formula::Plus(a, b) => a.value(case, here)?.plus(b.value(case, here)?),
            Formula::Or(..) | Formula::By(..) | Formula::If(..) => self.meant(case, here)?.value(case, here),
            Formula::Months(from, months) => {
                let months = months.value(case, here)?.to_whole()?;
                Some(Exact::whole(from.day(case, here)?.plus_months(months)?.number()))
            }
            Formula::MonthsBetween(a, b) => Some(Exact::whole(a.day(case, here)?.months_until(b.day(case, here)?))),
            Formula::Up(it) => it.value(case, here)?.up(),
            Formula::Count(field) => match case.get(field, here)? {
                // None of them is nought.
                Value::Set(bits) => {
                    let none = field.options().iter().position(|it| it.id == super::NONE).map_or(0, |i| 1 << i);
                    Some(Exact::whole(i64::from((bits & !none).count_ones())))
                }
                _ => None,
            },
            // Whether an empty row will be one is not known.
            Formula::Members(group) => match (case.described(group), case.members(group).len()) {
                (0, _) => None,
                (n, rows) => (n == rows).then(|| Exact::whole(n as i64)),
            },
            Formula::Sum(group, field) => match case.members(group) {
                [] => None,
                members => {
                    members.iter().try_fold(Exact::ZERO, |sum, it| sum.plus(Operand::here(field).value(case, *it)?))
                }
            },
            Formula::Estimate(it) => it.value(case, here),
        }
    }

    /// Whether it looks at a group of which more members were entered than could be read.
    fn is_of_a_part(&self, case: &Case) -> bool {
        let of_a_part = || {
            let mut fields = Vec::new();
            self.fields(&mut fields);
            fields.iter().any(|it| case.group_of(it).is_some_and(|it| case.is_part(it)))
        };
        case.has_parts() && of_a_part()
    }

    /// The number as a day.
    fn day(&self, case: &Case, here: u8) -> Option<Date> {
        Date::of_number(self.value(case, here)?.to_whole()?)
    }

    /// Which of the formulas within is meant; nothing while that is not known.
    fn meant(&self, case: &Case, here: u8) -> Option<&Formula> {
        match self {
            Formula::Or(a, b) => Some(if a.value(case, here).is_some() { a } else { b }),
            Formula::By(choice, formulas) => match case.get(choice, here)? {
                Value::Choice(i) => {
                    let id = choice.options().get(usize::from(i))?.id;
                    formulas.iter().find(|(it, _)| *it == id).map(|(_, it)| it)
                }
                _ => None,
            },
            Formula::If(rule, a, b) => match rule.judge(case, here) {
                super::Truth::Met => Some(a),
                super::Truth::NotMet => Some(b),
                super::Truth::Unknown => None,
            },
            _ => Some(self),
        }
    }

    /// The names of the unanswered questions without which there is no number: of two ways, those of the
    /// second once anything of it is answered.
    pub fn missing(&self, case: &Case, here: u8, into: &mut Vec<String>) {
        if self.value(case, here).is_some() {
            return;
        }
        if let Formula::Or(a, b) = self {
            let mut fields = Vec::new();
            b.fields(&mut fields);
            let begun = fields.iter().any(|it| case.get(it, here).is_some());
            return if begun { b.missing(case, here, into) } else { a.missing(case, here, into) };
        }
        let mut fields = Vec::new();
        self.fields(&mut fields);
        let mut names = Vec::new();
        for field in fields {
            // What is asked of each member is, seen from outside the group, missing of any of them.
            match case.group_of(field).map_or(&[][..], |it| case.members(it)) {
                members @ [_, ..] if here == 0 => members.iter().for_each(|it| case.ask(field, *it, &mut names)),
                _ => case.ask(field, here, &mut names),
            }
        }
        names.into_iter().for_each(|it| push_new(into, it));
    }

    /// The answers that it looks at.
    pub fn fields(&self, into: &mut Vec<&'static Field>) {
        match self {
            Formula::Answer(it) => it.fields(into),
            Formula::Number(_) => {}
            Formula::Up(it) => it.fields(into),
            Formula::Count(field) => into.push(field),
            Formula::Members(group) => into.extend(group.fields),
            Formula::Sum(_, field) => into.push(field),
            Formula::Estimate(it) => it.fields(into),
            Formula::Minus(a, b)
            | Formula::Months(a, b)
            | Formula::MonthsBetween(a, b)
            | Formula::Times(a, b)
            | Formula::Over(a, b)
            | Formula::Plus(a, b)
            | Formula::Or(a, b) => {
                a.fields(into);
                b.fields(into);
            }
            Formula::By(choice, formulas) => {
                into.push(choice);
                formulas.iter().for_each(|(_, it)| it.fields(into));
            }
            Formula::If(rule, a, b) => {
                into.extend(rule.fields());
                a.fields(into);
                b.fields(into);
            }
        }
    }

    /// The formula with the numbers put in: `(0.8 − 2) ÷ 2 × 100`.
    pub fn working(&self, case: &Case, here: u8) -> Option<String> {
        Some(match self {
            Formula::Answer(it) => match it.of_days() {
                true => self.day(case, here)?.to_string(),
                false if matches!(it.field.kind, Kind::Clock) => clock(it.value(case, here)?)?,
                false => it.value(case, here)?.show(3, &[]),
            },
            Formula::Months(from, months) => {
                let from = from.working(case, here)?;
                format!("{from} + {} m", months.part(case, here)?)
            }
            Formula::MonthsBetween(a, b) => format!("{} → {}", a.working(case, here)?, b.working(case, here)?),
            Formula::Up(it) => it.working(case, here)?,
            Formula::Count(_) | Formula::Members(_) => self.value(case, here)?.show(0, &[]),
            Formula::Sum(group, field) => {
                let each = case.members(group).iter().map(|it| Operand::here(field).value(case, *it));
                let each: Option<Vec<_>> = each.map(|it| Some(it?.show(3, &[]))).collect();
                each?.join(" + ")
            }
            Formula::Estimate(it) => it.working(case, here)?,
            Formula::Number(it) => it.to_string(),
            Formula::Minus(a, b) => format!("{} − {}", a.part(case, here)?, b.part(case, here)?),
            Formula::Times(a, b) => format!("{} × {}", a.part(case, here)?, b.part(case, here)?),
            Formula::Over(a, b) => format!("{} ÷ {}", a.part(case, here)?, b.part(case, here)?),
            Formula::Plus(a, b) => format!("{} + {}", a.part(case, here)?, b.part(case, here)?),
            Formula::Or(..) | Formula::By(..) | Formula::If(..) => self.meant(case, here)?.working(case, here)?,
        })
    }

    fn part(&self, case: &Case, here: u8) -> Option<String> {
        let text = self.working(case, here)?;
        Some(if matches!(self, Formula::Minus(..) | Formula::Plus(..)) { format!("({text})") } else { text })
    }
}
