//! Which numbers a statistic is made from, and what is asked of it. How it is reckoned is in `judge::statistics`.

use crate::base::text::Text;
use crate::definition::field::{Field, Group};

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
    /// The option that stands for tumour that was left behind: never under control, and no local progression.
    pub residual: &'static str,
    /// The option that stands for death.
    pub died: &'static str,
    /// What the drawing shows, for those who hear it.
    pub drawn: Text,
    /// What the two curves are called: after Kaplan and Meier, and after Aalen and Johansen.
    pub curves: [Text; 2],
}

impl Cohort {
    /// The same, once the compiler has seen that the options that stand for something are options of the question.
    pub const fn checked(self) -> Cohort {
        assert!(self.status.has_option(self.progressed), "no option stands for progression");
        assert!(self.status.has_option(self.residual), "no option stands for tumour that was left behind");
        assert!(self.status.has_option(self.died), "no option stands for death");
        self
    }
}

/// What there is to know of local control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// How many progressed by then.
    Progressed,
    /// How many were seen by then to have been left behind.
    Residual,
    /// How many can be judged: they were lost to control by then, or were seen later without.
    Evaluable,
    /// The proportion without progression among these, in percent.
    Crude,
    /// The same after Kaplan and Meier, deaths censored, in percent.
    KaplanMeier,
    /// All less the cumulative incidence of progression after Aalen and Johansen, death competing, in percent.
    AalenJohansen,
}

/// Readers who grade the same events.
#[derive(Debug)]
pub struct Readers {
    /// The events.
    pub group: &'static Group,
    /// What each reader says of an event: choices with the same options.
    pub says: &'static [&'static Field],
    /// The scales, by id, each with all its levels in their order. An option may be a level of several scales; the
    /// first scale that has every level in use is the one that is meant.
    pub scales: &'static [(&'static str, &'static [&'static str])],
    /// The option that stands for no grade: such an event is left out, and counted.
    pub none: &'static str,
}

impl Readers {
    /// The same, once the compiler has seen that every level is an option of every reader.
    pub const fn checked(self) -> Readers {
        let mut i = 0;
        while i < self.says.len() {
            assert!(self.says[i].has_option(self.none), "no option stands for no grade");
            let mut j = 0;
            while j < self.scales.len() {
                let mut k = 0;
                while k < self.scales[j].1.len() {
                    assert!(self.says[i].has_option(self.scales[j].1[k]), "a level that no reader can choose");
                    k += 1;
                }
                j += 1;
            }
            i += 1;
        }
        self
    }
}

/// What there is to know of how far readers agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// 1 if the levels in use belong to no one scale, else 0. Then nothing else is known.
    Mixed,
    /// How many events all of them graded.
    Graded,
    /// How many events some of them did not grade.
    Left,
    /// How many levels are in use among the events that all graded.
    Levels,
    /// How many events all graded, and not alike.
    Discordant,
    /// How many percent all graded alike.
    Observed,
    /// How many levels the second is above the first, on average.
    Difference,
    /// How many levels the second is above the first, of one event; nothing where they agree.
    Apart,
    /// Cohen's kappa of the first two.
    Kappa(Weights, Range),
    /// Fleiss' kappa of all.
    Fleiss(Range),
}

/// What a disagreement weighs, by how many levels lie between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// All the same.
    Equal,
    /// As many as the levels.
    Linear,
    /// The square of that.
    Quadratic,
}

/// A number, or an end of its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Range {
    /// The number.
    Point,
    /// The lower end.
    Low,
    /// The upper end.
    High,
}
