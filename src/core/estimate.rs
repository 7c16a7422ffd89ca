//! Estimates: numbers that cannot be exact, and are shown but never compared with a clinical limit.

use super::{Case, Decimal, Exact, Field, Formula, Group};

/// A number that cannot be exact.
#[derive(Debug)]
pub enum Estimate {
    /// A power.
    Power(Formula, Decimal),
    /// An end of a 95 % interval of a proportion, in percent: of so many events among so many.
    Interval(Bound, Formula, Formula),
    /// Something about a stopping boundary.
    Stop(Stop, &'static Boundary),
    /// Something about local control.
    Control(Control, &'static Cohort),
}

/// An end of an interval of a proportion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Wilson's score interval, without continuity correction.
    WilsonLow,
    /// Wilson's score interval, without continuity correction.
    WilsonHigh,
    /// The exact interval of Clopper and Pearson.
    ExactLow,
    /// The exact interval of Clopper and Pearson.
    ExactHigh,
}

/// A boundary for stopping early because of toxicity, of Pocock's kind.
#[derive(Debug)]
pub struct Boundary {
    /// The proportion that is acceptable, in percent.
    pub p0: &'static Field,
    /// The proportion that is not, in percent.
    pub p1: &'static Field,
    /// How probable it may be to stop although the proportion is acceptable, in percent.
    pub alpha: &'static Field,
    /// After how many patients is looked first.
    pub first: &'static Field,
    /// After how many more is looked again.
    pub every: &'static Field,
    /// After how many is looked last.
    pub planned: &'static Field,
    /// How many were treated so far.
    pub treated: &'static Field,
    /// How many of them had an event.
    pub events: &'static Field,
}

/// What there is to know of a stopping boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// How many events may have happened at the last look so far without a stop.
    Allowed,
    /// The probability of a stop if the proportion is acceptable, in percent.
    Under0,
    /// The probability of a stop if it is not, in percent.
    Under1,
}

/// Tumours followed over time.
#[derive(Debug)]
pub struct Cohort {
    /// The tumours.
    pub group: &'static Group,
    /// How long each was followed.
    pub time: &'static Field,
    /// What was seen at the end of it.
    pub status: &'static Field,
    /// When control is asked for.
    pub at: &'static Field,
    /// The option that stands for local progression.
    pub progressed: &'static str,
    /// The option that stands for death.
    pub died: &'static str,
}

/// What there is to know of local control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// How many progressed by then.
    Progressed,
    /// How many can be judged: they progressed by then, or were seen later without.
    Evaluable,
    /// The proportion without progression among these, in percent.
    Crude,
    /// The same after Kaplan and Meier, deaths censored, in percent.
    KaplanMeier,
    /// All less the cumulative incidence of progression after Aalen and Johansen, death competing, in percent.
    AalenJohansen,
}

/// What is drawn.
#[derive(Debug)]
pub enum Figure {
    /// A stopping boundary, and where the trial stands.
    Boundary(&'static Boundary),
    /// Local control over time.
    Cohort(&'static Cohort),
}

/// A figure, its places from 0 to 1000 from the left and from the top.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// What it shows, in each language, for those who hear it.
    pub says: [String; 2],
    /// Marks along the bottom: where, and what is written.
    pub along: Vec<(i32, String)>,
    /// Marks up the side: where, and what is written.
    pub up: Vec<(i32, String)>,
    /// Lines, each with its name in each language and its corners.
    pub lines: Vec<([String; 2], Vec<(i32, i32)>)>,
    /// Points, each with what is written beside it.
    pub dots: Vec<(i32, i32, String)>,
    /// The same as a table: its heading, then its rows.
    pub table: Vec<[String; 2]>,
}

impl Estimate {
    /// The number; nothing while an answer is missing, or where there is none.
    pub fn value(&self, _case: &Case, _here: u8) -> Option<Exact> {
        None
    }

    /// The answers that it looks at.
    pub fn fields(&self, into: &mut Vec<&'static Field>) {
        match self {
            Estimate::Power(of, _) => of.fields(into),
            Estimate::Interval(_, events, of) => {
                events.fields(into);
                of.fields(into);
            }
            Estimate::Stop(_, it) => into.extend(it.fields()),
            Estimate::Control(_, it) => into.extend([it.time, it.status, it.at]),
        }
    }

    /// How the number comes about, in figures.
    pub fn working(&self, _case: &Case, _here: u8) -> Option<String> {
        None
    }
}

impl Boundary {
    fn fields(&self) -> [&'static Field; 8] {
        [self.p0, self.p1, self.alpha, self.first, self.every, self.planned, self.treated, self.events]
    }
}

impl Figure {
    /// The drawing; nothing while there is nothing to be drawn.
    pub fn draw(&self, _case: &Case) -> Option<Drawing> {
        None
    }
}
