//! Calculators as data: questions, rules, verdicts, statements, tables, schedules. Nothing here looks at a case.
//!
//! Files below import each other by their own paths; the names below are for those who write definitions
//! (`shared`, `ctcae`, `calculators`).
#![cfg_attr(not(feature = "definitions"), allow(unused_imports))]

pub mod calculator;
pub mod entry;
pub mod field;
pub mod figure;
pub mod normal;
pub mod parts;
pub mod points;
pub mod rule;
pub mod schedule;
pub mod score;
pub mod statement;
pub mod statistic;
pub mod sums;
pub mod table;
pub mod terms;
pub mod verdict;
pub mod wire;

pub use crate::base::decimal::dec;
pub use crate::base::text::{Lang, Text, Word, t, w};
pub use crate::definition::calculator::{
    Calculator, Clash, Course, Each, Example, Feed, Input, Marks, Method, Output, Reference, Section, Show, Subject,
};
pub use crate::definition::entry::{Clue, Definitions, Entry, Fed, Related, Words};
pub use crate::definition::field::{By, Choice, Field, Group, Heading, Kind, System, Unit};
pub use crate::definition::figure::{Changes, Figure};
pub use crate::definition::normal::{Interval, Normal};
pub use crate::definition::parts::{EstimatesPart, SchedulesPart, TablesPart};
pub use crate::definition::points::{outside, worth, worth_between};
#[cfg(feature = "definitions")]
pub(crate) use crate::definition::rule::by;
pub use crate::definition::rule::{Estimate, Formula, Item, Operand, Points, Relation, Rule};
pub use crate::definition::schedule::{After, End, Every, Plan, Schedule, Task, Visit};
pub use crate::definition::score::Score;
pub use crate::definition::statement::{Evidence, Leaflet, LeafletPart, Line, Note, Statement, Strength};
pub use crate::definition::statistic::{Agreement, Bound, Boundary, Cohort, Control, Range, Readers, Stop, Weights};
pub use crate::definition::sums::Sums;
pub use crate::definition::table::{Bands, Edition, Grade, Grading, HOLE, Row, Shortcut, Shortcuts, Tables};
pub use crate::definition::terms::{Later, Terms};
pub use crate::definition::verdict::{
    Cite, Class, Classes, Criteria, Criterion, Level, Scale, Source, Tone, Verdict, Warnings,
};
