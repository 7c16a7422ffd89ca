//! What is drawn besides a course.

use crate::base::decimal::Decimal;
use crate::base::text::Text;
use crate::definition::field::{Field, Group};
use crate::definition::rule::Formula;
use crate::definition::statistic::{Boundary, Cohort};

/// What is drawn.
#[derive(Debug)]
pub enum Figure {
    /// A stopping boundary, and where the trial stands.
    Boundary(&'static Boundary),
    /// Local control over time.
    Cohort(&'static Cohort),
    /// Changes along a series, as the lines of a spider.
    Changes(&'static Changes),
}

/// How several things changed along a series, each in percent of what it was at the baseline.
#[derive(Debug)]
pub struct Changes {
    /// The series.
    pub group: &'static Group,
    /// When each member was.
    pub time: &'static Field,
    /// What the whole is at a member, which is drawn before all else.
    pub whole: &'static Formula,
    /// The same of each part, where there is one.
    pub parts: &'static [Formula],
    /// What is drawn: the whole, and the parts, which are told by their numbers.
    pub names: [Text; 2],
    /// Changes that mean something, in percent.
    pub marks: &'static [Decimal],
    /// What the drawing shows, for those who hear it and in the head of the table: of the whole, and of each part
    /// behind its number.
    pub drawn: Text,
    /// What the members' times are called, in the head of the table.
    pub along: Text,
}
