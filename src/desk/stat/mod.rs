//! Every statistic of a trial by its name: one JSON object in, one out (`tekio stat NAME`, docs/statistics.md).
//!
//! A name, the keys that it may be asked with, and the function that answers, stand in one table each. What whole tables
//! of a trial are needed for is answered elsewhere: [`answer`] then gives nothing, and the caller asks the next.

use std::fmt;
use std::path::Path;

use serde_json::{Value, json};

use crate::base::text::Lang;

mod counts;
mod curves;
mod input;
mod plans;
mod table;

use input::Input;
pub use input::object;

/// Why a statistic is not given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The input cannot be used, and why.
    Because(Why),
    /// The input is understood, and has no answer: `x_gt_n`, `not_whole`, `negative`, `n_zero`. A result.
    Status(&'static str),
}

/// A reason in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    ja: String,
    en: String,
}

impl Why {
    /// A reason in both languages.
    pub fn new(ja: impl Into<String>, en: impl Into<String>) -> Why {
        Why { ja: ja.into(), en: en.into() }
    }

    /// The reason in one.
    pub fn say(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.en)
    }
}

fn no<T>(ja: impl Into<String>, en: impl Into<String>) -> Result<T, Refusal> {
    Err(Refusal::Because(Why::new(ja, en)))
}

/// One statistic.
struct Statistic {
    name: &'static str,
    /// Every key that it may be asked with.
    keys: &'static [&'static str],
    answer: fn(&Input<'_>) -> Result<Value, Refusal>,
}

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

/// A number as JSON has it: whole numbers without a point. What is none is null, so that no reader finds `NaN`.
fn number(it: f64) -> Value {
    const WHOLE: f64 = 9e15;
    if it.fract().abs() <= 0.0 && it.abs() < WHOLE { json!(it as i64) } else { json!(it) }
}

fn maybe(it: Option<f64>) -> Value {
    it.map_or(Value::Null, number)
}

fn ends((low, high): (f64, f64)) -> Value {
    Value::Array(vec![number(low), number(high)])
}

fn list(all: impl IntoIterator<Item = Option<f64>>) -> Value {
    Value::Array(all.into_iter().map(maybe).collect())
}
