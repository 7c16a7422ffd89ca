//! How numbers are written as JSON.

use serde_json::{Value, json};

/// A number as JSON has it: whole numbers without a point. What is none is null, so that no reader finds `NaN`.
pub fn number(it: f64) -> Value {
    const WHOLE: f64 = 9e15;
    if it.fract().abs() <= 0.0 && it.abs() < WHOLE { json!(it as i64) } else { json!(it) }
}

/// A number, or null.
pub fn maybe(it: Option<f64>) -> Value {
    it.map_or(Value::Null, number)
}

/// A low and a high end.
pub fn ends((low, high): (f64, f64)) -> Value {
    Value::Array(vec![number(low), number(high)])
}

/// Numbers, null where there is none.
pub fn list(all: impl IntoIterator<Item = Option<f64>>) -> Value {
    Value::Array(all.into_iter().map(maybe).collect())
}
