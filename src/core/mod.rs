//! The pure core: it reads, judges and explains. It knows no clock, no
//! storage, no network, no page, and nothing of any particular document.

mod calculator;
mod case;
mod chart;
mod date;
mod decimal;
mod entries;
mod field;
mod ladder;
mod near;
mod order;
mod reading;
mod report;
mod rule;
mod tables;
mod text;
mod truth;

pub use calculator::{
    Calculator, Cite, Clash, Class, Classes, Course, Criteria, Criterion, Example, Formula, Input, Method, Note,
    Output, Section, Source, Subject, Tone, Verdict,
};
pub use case::{Answer, Case, Cells, Chosen, Form, MEASUREMENTS, Meaning, Part, Slot, Typed, Value, name_in};
pub use chart::{Chart, Point};
pub use date::{Date, NotADate};
pub use decimal::{Decimal, Exact, MOST_DIGITS, MOST_PLACES, dec};
pub use entries::Entries;
pub use field::{By, Choice, Field, Group, Kind, Number, System, Unit};
pub use near::nearest;
pub use order::arrange;
pub use reading::{Fix, Problem, Trouble, half_width};
pub use report::{
    Asks, ELIGIBLE, Finding, Flip, Measure, Member, NOT_ELIGIBLE, OPEN, Report, Shown, Step, StepKind, Told,
    UNDETERMINED, say_answer, settled,
};
pub use rule::{At, Compare, Limit, Operand, Relation, Rule, grouped, with_unit};
pub use tables::{
    BY_VALUE, Bands, Compared, Edition, GRADES, Grade, HOLE, Holds, NOT_A_TERM, NOT_ASSIGNED, Row, TERM_DELETED, Tables,
};
pub use text::{Lang, Text, both, t};
pub use truth::Truth;
