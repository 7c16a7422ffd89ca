//! Calculators as data: questions, rules, verdicts, statements, tables, schedules. Nothing here looks at a case.
//!
//! Files below import each other by their own paths; the names below are for those who write definitions
//! (`shared`, `ctcae`, `calculators`).

pub mod calculator;
pub mod field;
pub mod rule;
pub mod schedule;
pub mod score;
pub mod table;

pub use crate::answers::number::half_width;
pub use crate::base::decimal::dec;
pub use crate::base::text::{Lang, Text, t};
pub use crate::definition::calculator::{
    Calculator, Cite, Clash, Class, Classes, Course, Criteria, Criterion, Each, Evidence, Example, Formula, Input,
    Leaflet, Level, Line, Method, Note, Output, Part as LeafletPart, Reference, Scale, Section, Show, Source,
    Statement, Strength, Subject, Tone, Verdict, Warnings,
};
pub use crate::definition::field::{By, Choice, Field, Group, Kind, System, Unit};
pub use crate::definition::rule::{Operand, Relation, Rule};
pub use crate::definition::schedule::{After, End, Every, Plan, Schedule, Task, Visit};
pub use crate::definition::score::{Item, Points, Score, outside, worth, worth_between};
pub use crate::definition::table::{
    BY_VALUE, Bands, Edition, GRADES, Grade, HOLE, NO_GRADE, NOT_A_TERM, Row, TERM_DELETED, Tables,
};
pub use crate::judge::statistics::boundary::{Bound, Boundary, Cohort, Control, Estimate, Figure, Stop};
