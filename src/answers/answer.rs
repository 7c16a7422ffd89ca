//! An answer as read: its value, and how it came about.

use crate::base::date::Date;
use crate::base::decimal::{Decimal, Exact};
use crate::definition::field::{Field, Unit};
use crate::definition::rule::Relation;

/// An answer that could be read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A number, in the source's unit.
    Number(Exact),
    /// Any number that stands in this relation to one: a laboratory's `<0.1`.
    Beyond(Relation, Exact),
    /// Yes or no.
    YesNo(bool),
    /// The option's place among the options.
    Choice(u8),
    /// A bit for each option.
    Set(u32),
    /// A day.
    Date(Date),
}

/// A number as it was written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Typed {
    /// The figures.
    pub figure: Decimal,
    /// Their unit.
    pub unit: &'static Unit,
    /// The unit of the same system in which the value is held, and in which limits are printed.
    pub base: &'static Unit,
}

/// An answer, and how it came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The question.
    pub field: &'static Field,
    /// Whose answer; 0 outside groups.
    pub member: u8,
    /// The answer.
    pub value: Value,
    /// A number as it was written.
    pub typed: Option<Typed>,
    /// Where several measurements are possible, which one counts. Few answers are of that kind, and none has to carry
    /// its weight.
    pub chosen: Option<Box<Chosen>>,
}

impl Answer {
    /// Where several measurements are possible, which one counts.
    pub fn counted(&self) -> Option<Chosen> {
        self.chosen.as_deref().copied()
    }
}

/// Which of several dated measurements counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chosen {
    /// Which: 1, 2, 3.
    pub nth: u8,
    /// Out of how many.
    pub of: u8,
    /// Days from the day that matters to the measurement (negative: before it), when both are known.
    pub days: Option<i64>,
    /// The latest of them, for those whom no other day matters to.
    pub latest: Option<(Value, Option<Typed>)>,
    /// The one that is nearest to the day that matters on either side of it, where that is another.
    pub nearest: Option<Nearest>,
}

/// Another of several dated measurements, which counts where the nearest on either side of the day is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nearest {
    /// Which: 1, 2, 3.
    pub nth: u8,
    /// Its value.
    pub value: Value,
    /// As it was written.
    pub typed: Option<Typed>,
    /// Days from the day that matters to the measurement.
    pub days: i64,
}

/// Longer than any answer, short enough to read without a pause.
pub(super) const LONGEST: usize = 64;
