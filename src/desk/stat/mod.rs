//! Every statistic of a trial by its name: one JSON object in, one out (`tekio stat NAME`, docs/statistics.md).
//!
//! A name, the keys that it may be asked with, and the function that answers, stand in a table. What needs whole tables
//! of a trial is answered elsewhere: [`answer`] then gives nothing, and the caller asks the next.

use std::path::Path;

use serde_json::{Value, json};

mod counts;
mod curves;
mod input;
mod plans;
mod refusal;
mod statistic;
mod table;
mod written;

use input::Input;
pub use input::object;
use refusal::Refusal;
pub use refusal::Why;
use statistic::Statistic;

const TABLES: &[&[Statistic]] = &[curves::ALL, counts::ALL, plans::ALL];

fn all() -> impl Iterator<Item = &'static Statistic> {
    TABLES.iter().copied().flatten()
}

/// The names of all statistics.
pub fn names() -> impl Iterator<Item = &'static str> {
    all().map(|it| it.name)
}

/// What the statistic of a name says of an input. Files that it names are looked for in `data`.
///
/// Nothing if there is no such name, and nothing if the input names a table of a trial by its file alone, without the
/// columns to take: whoever reads such tables is to be asked then.
pub fn answer(name: &str, input: &Value, data: &Path) -> Option<Result<Value, Why>> {
    let it = all().find(|it| it.name == name)?;
    let Some(object) = input.as_object() else {
        return Some(Err(Why::new("入力がJSONオブジェクトではありません", "the input is no JSON object")));
    };
    if object.contains_key("file") && !object.contains_key("time") {
        return None;
    }
    let input = Input::new(object, data);
    let told = input.only(it.keys).and_then(|()| (it.answer)(&input));
    Some(match told {
        Ok(it) => Ok(it),
        Err(Refusal::Status(status)) => Ok(json!({ "error": status })),
        Err(Refusal::Because(why)) => Err(why),
    })
}
