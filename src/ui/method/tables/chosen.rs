//! What is graded on the page of a table of grades.

use crate::engine::{Choice, Tables, Value};
use crate::ui::page::state::Ctx;

/// What is graded.
pub fn chosen(ctx: &Ctx<'_>, tables: &Tables) -> Option<&'static Choice> {
    match ctx.case.get(tables.term, 0)? {
        Value::Choice(i) => tables.term.options().get(usize::from(i)),
        _ => None,
    }
}
