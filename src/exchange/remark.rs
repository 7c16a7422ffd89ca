//! What is said of input: of one answer, or of the whole.

use std::fmt;

use crate::engine::{Lang, Problem};

/// Something to be said of one answer; the rest is judged all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The control, or whatever stood in its place.
    pub field: String,
    /// What is wrong with it and how to put it right.
    pub message: String,
    /// Entries each of which would put it right.
    pub fixes: Vec<Vec<(String, String)>>,
}

impl Remark {
    /// What the engine found, in one language.
    pub fn of(problem: &Problem, lang: Lang) -> Remark {
        Remark {
            field: problem.name.clone(),
            message: problem.say(lang),
            fixes: problem.fixes.iter().map(|it| it.set.clone()).collect(),
        }
    }

    #[cfg(feature = "cli")]
    pub(super) fn new(field: &str, message: String) -> Remark {
        Remark { field: field.chars().take(80).collect(), message, fixes: vec![] }
    }
}

/// Why input cannot be read at all: one sentence, for the standard error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is something to put right.
    Because(String),
    /// Nobody reads the output any more; there is nothing to say, and nobody to say it to.
    Unheard,
}

impl Refused {
    pub(super) fn because(why: impl Into<String>) -> Refused {
        Refused::Because(why.into())
    }

    /// What a failed read or write means.
    pub(super) fn from_io(it: &std::io::Error, lang: Lang) -> Refused {
        match it.kind() {
            std::io::ErrorKind::BrokenPipe => Refused::Unheard,
            _ => Refused::Because(format!("{}: {it}", lang.pick("読み書きできません", "cannot read or write"))),
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refused::Because(why) => f.write_str(why),
            Refused::Unheard => Ok(()),
        }
    }
}
