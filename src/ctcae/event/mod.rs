//! Adverse events that are graded by what is true of the patient, in three versions of CTCAE.
//!
//! `tags` holds the statements, `events` the events by their names and the shortcuts to those that a
//! treatment is known for, and one file for each version says which statements make which grade. An
//! event that a version lacks has a row there all the same: it says what is used instead.
//!
//! Term names are NCI's. The statements are our own, encoded by hand from the published text: a
//! semicolon there is an "or", and the highest grade met counts.
//!
//! That no statement applies is Grade 0 only where the text leaves no room below its first grade (pain that is
//! neither mild nor worse is no pain); everywhere else it is no grade at all.

/// One row: the event, NCI's term, and for each grade its clauses, "and" (`&`) before "or" (`|`).
macro_rules! event {
    ($id:literal, $name:literal, $($grade:literal => $($($tag:ident)&+)|+),+ $(,)?) => {
        Row::graded($id, $name, &[$crate::definition::Bands {
            units: &[""],
            grades: &[$($crate::definition::Grade::new($grade, clauses!($($($tag)&+)|+))),+],
        }])
        .otherwise(&$crate::ctcae::NO_GRADE)
    };
}

/// The rule of a grade, nested no deeper than it must be.
macro_rules! clauses {
    ($tag:ident) => {
        $crate::ctcae::event::tags::$tag.is_yes()
    };
    ($($tag:ident)&+) => {
        $crate::definition::Rule::All(&[$(clauses!($tag)),+])
    };
    ($($($tag:ident)&+)|+) => {
        $crate::definition::Rule::Any(&[$(clauses!($($tag)&+)),+])
    };
}

mod calculator;
pub mod events;
mod notes;
pub mod tags;
pub mod v4_03;
pub mod v5_0;
pub mod v6_0;

pub use calculator::CALCULATOR;
pub use events::EVENT;
