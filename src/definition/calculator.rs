//! A calculator is data: questions, a method, and where it all comes from.

use crate::base::decimal::Decimal;
use crate::base::text::{Text, Word, w};
use crate::definition::field::{Field, Group};
use crate::definition::figure::Figure;
use crate::definition::rule::{Formula, Rule};
use crate::definition::schedule::Schedule;
use crate::definition::score::Score;
use crate::definition::statement::{Leaflet, Note, Statement};
use crate::definition::sums::Sums;
use crate::definition::table::Tables;
use crate::definition::verdict::{Classes, Criterion, Scale, Source, Verdict, Warnings};

/// One calculator. Form, verdict, explanation, tests, command line and exports follow from it.
#[derive(Debug)]
pub struct Calculator {
    /// Permanent, kebab-case: its path, its name on the command line.
    pub id: &'static str,
    /// Its full name.
    pub title: Word,
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
    /// The questions of other pages that its numbers answer.
    pub feeds: &'static [Feed],
    /// The pages with a list of events beside each of which its levels can stand.
    pub beside: &'static [&'static str],
}

/// Numbers for each member of a group.
#[derive(Debug)]
pub struct Each {
    /// The group.
    pub group: &'static Group,
    /// The numbers, named `level-2-fill-low`.
    pub outputs: &'static [Output],
}

/// Answers each of which can be read, and which cannot both be right. Until one is corrected, neither is used.
#[derive(Debug)]
pub struct Clash {
    /// When.
    pub when: Rule,
    /// The question beside which it is said, one of `unused`. Of a question of a group it is said beside each member
    /// whose answers contradict each other.
    pub at: &'static Field,
    /// The answers that contradict each other. There is no clash unless all of them are given, and none is used
    /// meanwhile.
    pub unused: &'static [&'static Field],
    /// What is wrong and how to put it right, behind the label.
    pub text: Text,
}

/// A field of work, in the order of the home page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Who may be treated.
    Eligibility,
    /// How much of it, in points.
    Scores,
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
    /// Points by option, and the band of their total.
    Score(Score),
    /// Several calculators at once, on the same answers.
    Together(&'static [&'static Calculator]),
}

/// Statements to look up.
#[derive(Debug)]
pub struct Reference {
    /// The choice of what is looked up.
    pub topic: &'static Field,
    /// The verdict once it is chosen.
    pub listed: Verdict,
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
    /// How it is made, where it is no answer: a sum of diameters.
    pub made: Option<&'static Formula>,
    /// What is computed for each reading.
    pub columns: &'static [Output],
    /// What the last reading is checked for, each told and none deciding.
    pub checks: &'static [Criterion],
    /// The class of the response.
    pub response: Classes,
    /// Where it is sums that are judged: of what, so that what is possible is known while much is open.
    pub sums: Option<&'static Sums>,
    /// Whether the member with the best response is told as such; not where a scale of its own says which it is.
    pub best: bool,
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

/// Numbers of this page that answer a question of another.
#[derive(Debug)]
pub struct Feed {
    /// The other page, by its id.
    pub page: &'static str,
    /// The question there: a number outside groups, measured as the outputs are.
    pub question: &'static str,
    /// What answers it, by the ids of outputs: where they differ somebody chooses.
    pub outputs: &'static [&'static str],
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
    /// As the lower end of a range of this name, whose upper end is the output after it.
    Low(Text),
    /// As a day: the number counts days ([`number`](crate::base::date::Date::number)).
    Day,
    /// As a time of day: the number counts minutes from midnight, and may go on into the next day.
    Clock,
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
    /// What a calculator does not have is left out: `..Calculator::BLANK` at its end.
    pub const BLANK: Calculator = Calculator {
        id: "",
        title: w("", ""),
        short: Text::same(""),
        summary: Text::same(""),
        intended_use: Text::same(""),
        limits: &[],
        subject: Subject::Evidence,
        keywords: &[],
        version: "",
        sources: &[],
        sections: &[],
        method: Method::Together(&[]),
        outputs: &[],
        notes: &[],
        clashes: &[],
        helps: &[],
        statements: &[],
        also: &[],
        each: None,
        figure: None,
        leaflet: None,
        examples: &[],
        feeds: &[],
        beside: &[],
    };

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
            Method::Score(it) => it.classes().map(|class| &class.rule).collect(),
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
            | Method::Score(_)
            | Method::Together(_) => None,
            Method::Classification(it) => Some(it),
            Method::Course(it) => Some(&it.response),
        }
    }
}

impl PartialEq for Calculator {
    /// A calculator is its id.
    fn eq(&self, other: &Calculator) -> bool {
        self.id == other.id
    }
}
