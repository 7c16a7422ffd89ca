//! The engine as those above see it: `exchange`, `ui`, the programs and the tests take what they need of the rooms
//! below by these names, and of no room by another. It knows no clock, no storage, no network, no page, and nothing of
//! any particular document.

pub use crate::answers::answer::{Answer, Chosen, Nearest, Typed, Value};
pub use crate::answers::case::Case;
#[cfg(any(feature = "table", feature = "out"))]
pub use crate::answers::choice::stored;
pub use crate::answers::entries::Entries;
#[cfg(any(feature = "table", feature = "out"))]
pub use crate::answers::number::stored_unit;
pub use crate::answers::number::{Numbers, unit_key};
pub use crate::answers::place::{Cells, Form, MEASUREMENTS, Part, Slot, member_name, name_in};
pub use crate::answers::trouble::{Fix, Meaning, Problem, Trouble};
pub use crate::base::calendar::Weekday;
pub use crate::base::date::{Date, NotADate};
pub use crate::base::decimal::{Decimal, Exact, MOST_DIGITS, MOST_PLACES, dec};
pub use crate::base::figures::{grouped, with_unit};
pub use crate::base::near::nearest;
pub use crate::base::order::{arrange, put_in_order};
#[cfg(feature = "table")]
pub use crate::base::quick::Quick;
pub use crate::base::sorted::{Set, Sorted};
pub use crate::base::text::{Lang, Text, Word, both, t, w};
pub use crate::base::truth::Truth;
pub use crate::base::width::half_width;
pub use crate::definition::calculator::{
    Calculator, Clash, Course, Each, Example, Input, Marks, Method, Output, Reference, Section, Show, Subject,
};
pub use crate::definition::entry::{
    CATALOGUE, Clue, Definitions, Entry, Fed, KeptLimits, Named, Pinned, Related, TERMS, WORDS, Words,
};
pub use crate::definition::field::{By, Choice, Field, Group, Heading, Kind, LONGEST_NAME, NONE, Number, System, Unit};
pub use crate::definition::figure::{Changes, Figure};
pub use crate::definition::normal::{Interval, Normal};
pub use crate::definition::parts::{EstimatesPart, Live, SchedulesPart, TablesPart};
pub use crate::definition::points::{Worth, outside, worth, worth_between};
pub use crate::definition::rule::{At, Compare, Estimate, Formula, Item, Limit, Operand, Points, Relation, Rule};
pub use crate::definition::schedule::{After, End, Every, Plan, Schedule, Task, Visit};
pub use crate::definition::score::Score;
pub use crate::definition::statement::{Evidence, Leaflet, LeafletPart, Line, Note, Statement, Strength};
pub use crate::definition::statistic::{Agreement, Bound, Boundary, Cohort, Control, Range, Readers, Stop, Weights};
pub use crate::definition::table::{Bands, Edition, Grade, Grading, HOLE, Holds, Row, Shortcut, Shortcuts, Tables};
pub use crate::definition::terms::{Later, Term, Terms};
pub use crate::definition::verdict::{
    Cite, Class, Classes, Criteria, Criterion, Level, Scale, Source, Tone, Verdict, Warnings,
};
pub use crate::definition::wire;
pub use crate::judge::course::Timed;
pub use crate::judge::due::{Due, State};
pub use crate::judge::flips::Flip;
pub use crate::judge::members::Member;
pub use crate::judge::outcome::{ALL_COMPARED, ELIGIBLE, HELD, NOT_ELIGIBLE, OPEN, UNDATED, UNDETERMINED, settled};
#[cfg(feature = "table")]
pub use crate::judge::remembered::{Alike, Remembered};
pub use crate::judge::scale::Scaled;
pub use crate::judge::stated::Stated;
pub use crate::judge::statistics::agreement::{fleiss, kappa};
pub use crate::judge::statistics::boundary::Looks;
pub use crate::judge::statistics::local_control::{Seen, control};
pub use crate::judge::statistics::proportion::interval;
pub use crate::judge::tables::Compared;
pub use crate::report::chart::{Chart, Point};
pub use crate::report::disagree::{Beside, Span, Stand, disagreements};
pub use crate::report::drawing::Drawing;
pub use crate::report::finding::{Finding, Measure, say_answer};
pub use crate::report::report::{Report, Together};
pub use crate::report::shown::{Shown, ranges};
pub use crate::report::step::{Asks, Step, StepKind};
pub use crate::report::told::Told;
