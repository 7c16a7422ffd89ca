//! The engine as those above see it: `exchange`, `ui`, the programs and the tests take what they need of the rooms below
//! by these names, and of no room by another. It knows no clock, no storage, no network, no page, and nothing of any
//! particular document.

pub use crate::answers::case::{
    Answer, Case, Cells, Chosen, Form, MEASUREMENTS, Meaning, Nearest, Part, Slot, Typed, Value, name_in,
};
pub use crate::answers::entries::Entries;
pub use crate::answers::number::{NONE, half_width};
pub use crate::answers::trouble::{Fix, Problem, Trouble};
pub use crate::base::calendar::Weekday;
pub use crate::base::date::{Date, NotADate};
pub use crate::base::decimal::{Decimal, Exact, MOST_DIGITS, MOST_PLACES, dec};
pub use crate::base::near::nearest;
pub use crate::base::order::arrange;
pub use crate::base::text::{Lang, Text, both, t};
pub use crate::base::truth::Truth;
pub use crate::definition::calculator::{
    Calculator, Cite, Clash, Class, Classes, Course, Criteria, Criterion, Each, Evidence, Example, Formula, Input,
    Leaflet, Level, Line, Method, Note, Output, Part as LeafletPart, Reference, Scale, Section, Show, Source,
    Statement, Strength, Subject, Tone, Verdict, Warnings,
};
pub use crate::definition::field::{By, Choice, Field, Group, Kind, Number, System, Unit};
pub use crate::definition::rule::{At, Compare, Limit, Operand, Relation, Rule, grouped, with_unit};
pub use crate::definition::schedule::{After, Due, End, Every, Plan, Schedule, State, Task, Visit};
pub use crate::definition::score::{Item, Points, Score, Worth, outside, worth, worth_between};
pub use crate::definition::table::{
    BY_VALUE, Bands, Compared, Edition, GRADES, Grade, HOLE, Holds, NO_GRADE, NOT_A_TERM, NOT_ASSIGNED, Row,
    TERM_DELETED, Tables,
};
pub use crate::judge::statistics::boundary::{
    Bound, Boundary, Cohort, Control, Drawing, Estimate, Figure, Looks, Seen, Stop, control, interval,
};
pub use crate::report::chart::{Chart, Point};
pub use crate::report::finding::say_answer;
pub use crate::report::report::{
    ALL_COMPARED, Asks, ELIGIBLE, Finding, Flip, HELD, Measure, Member, NOT_ELIGIBLE, OPEN, Report, Scaled, Shown,
    Stated, Step, StepKind, Timed, Together, Told, UNDATED, UNDETERMINED, settled,
};
