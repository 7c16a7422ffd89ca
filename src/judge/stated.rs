//! Which statements of the documents concern a case.

use crate::answers::case::Case;
use crate::base::truth::Truth;
use crate::definition::calculator::Calculator;
use crate::definition::statement::Statement;

/// A statement of a document.
#[derive(Debug)]
pub struct Stated {
    /// The statement.
    pub statement: &'static Statement,
    /// Whether it concerns the case; met for one that always does.
    pub truth: Truth,
}

impl Calculator {
    /// What the documents state, and whether it concerns the case.
    pub(crate) fn stated(&'static self, case: &Case) -> Vec<Stated> {
        let stated = |it: &'static Statement| Stated {
            statement: it,
            truth: it.when.as_ref().map_or(Truth::Met, |it| it.judge(case, 0)),
        };
        self.statements.iter().map(stated).collect()
    }
}
