//! The pure core: it reads, judges and explains. It knows no clock, no
//! storage, no network, no page, and nothing of any particular document.

mod calculator;
mod calendar;
mod case;
mod chart;
mod date;
mod decimal;
mod doubts;
mod entries;
mod estimate;
mod field;
mod finding;
mod flips;
mod ladder;
mod near;
mod order;
mod problem;
mod reading;
mod report;
mod rule;
mod schedule;
mod tables;
mod text;
mod truth;
pub mod wire;

pub use calculator::{
    Calculator, Cite, Clash, Class, Classes, Course, Criteria, Criterion, Each, Evidence, Example, Formula, Input,
    Leaflet, Level, Line, Method, Note, Output, Part as LeafletPart, Reference, Scale, Section, Show, Source,
    Statement, Strength, Subject, Tone, Verdict, Warnings,
};
pub use calendar::Weekday;
pub use case::{Answer, Case, Cells, Chosen, Form, MEASUREMENTS, Meaning, Nearest, Part, Slot, Typed, Value, name_in};
pub use chart::{Chart, Point};
pub use date::{Date, NotADate};
pub use decimal::{Decimal, Exact, MOST_DIGITS, MOST_PLACES, dec};
pub use entries::Entries;
pub use estimate::{Bound, Boundary, Cohort, Control, Drawing, Estimate, Figure, Looks, Seen, Stop, control, interval};
pub use field::{By, Choice, Field, Group, Kind, Number, System, Unit};
pub use finding::say_answer;
pub use near::nearest;
pub use order::arrange;
pub use problem::{Fix, Problem, Trouble};
pub use reading::{NONE, half_width};
pub use report::{
    ALL_COMPARED, Asks, ELIGIBLE, Finding, Flip, HELD, Measure, Member, NOT_ELIGIBLE, OPEN, Report, Scaled, Shown,
    Stated, Step, StepKind, Timed, Together, Told, UNDATED, UNDETERMINED, settled,
};
pub use rule::{At, Compare, Limit, Operand, Relation, Rule, grouped, with_unit};
pub use schedule::{After, Due, End, Every, Plan, Schedule, State, Task, Visit};
pub use tables::{
    BY_VALUE, Bands, Compared, Edition, GRADES, Grade, HOLE, Holds, NO_GRADE, NOT_A_TERM, NOT_ASSIGNED, Row,
    TERM_DELETED, Tables,
};
pub use text::{Lang, Text, both, t};
pub use truth::Truth;
