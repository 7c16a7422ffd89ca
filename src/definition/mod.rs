//! Calculators as data: questions, rules, verdicts, statements, tables, schedules. Nothing here looks at a case.
//!
//! Files below import each other by their own paths; the names below are for those who write definitions
//! (`shared`, `ctcae`, `calculators`).

pub mod calculator;
pub mod field;
pub mod points;
pub mod rule;
pub mod schedule;
pub mod score;
pub mod statement;
pub mod statistic;
pub mod table;
pub mod verdict;

pub use crate::base::decimal::dec;
pub use crate::base::text::{Lang, Text, t};
pub use crate::base::width::half_width;
pub use crate::definition::calculator::{
    Calculator, Clash, Course, Each, Example, Input, Method, Output, Reference, Section, Show, Subject,
};
pub use crate::definition::field::{By, Choice, Field, Group, Kind, System, Unit};
pub use crate::definition::points::{Item, Points, outside, worth, worth_between};
pub use crate::definition::rule::{Estimate, Formula, Operand, Relation, Rule};
pub use crate::definition::schedule::{After, End, Every, Plan, Schedule, Task, Visit};
pub use crate::definition::score::Score;
pub use crate::definition::statement::{Evidence, Leaflet, LeafletPart, Line, Note, Statement, Strength};
pub use crate::definition::statistic::{Bound, Boundary, Cohort, Control, Figure, Stop};
pub use crate::definition::table::{
    BY_VALUE, Bands, Edition, GRADES, Grade, HOLE, NO_GRADE, NOT_A_TERM, Row, TERM_DELETED, Tables,
};
pub use crate::definition::verdict::{
    Cite, Class, Classes, Criteria, Criterion, Level, Scale, Source, Tone, Verdict, Warnings,
};
