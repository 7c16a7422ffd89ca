//! What `tekio read` writes: a line of JSON for each thing that was read, asked, passed over or not understood, and a
//! last line that counts them.

use serde_json::{Value, json};

use super::Refused;
use super::paste::{self, Choice, Count, Item, Left, Lexicon, Reason, UnitFrom};
use crate::engine::{Calculator, Lang, Relation};

/// What the input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Whatever it looks like.
    Auto,
    /// A text copied from a chart.
    Text,
    /// HL7 v2.
    Hl7,
    /// A FHIR R4 bundle or resource.
    Fhir,
    /// A table of a laboratory system.
    Csv,
}

impl Format {
    /// The format of this name.
    pub fn named(name: &str) -> Option<Format> {
        match name {
            "auto" => Some(Format::Auto),
            "text" => Some(Format::Text),
            "hl7" => Some(Format::Hl7),
            "fhir" => Some(Format::Fhir),
            "csv" => Some(Format::Csv),
            _ => None,
        }
    }
}

/// Reads input and writes lines of JSON.
pub fn lines(calculator: &'static Calculator, input: &[u8], format: Format, lang: Lang) -> Result<String, Refused> {
    let _ = format;
    let lexicon = Lexicon::of(calculator);
    let text = String::from_utf8_lossy(input);
    if text.trim().is_empty() {
        return Err(Refused::because(lang.pick("入力が空です", "the input is empty")));
    }
    let items = paste::text(&lexicon, &text);
    Ok(written(&items))
}

/// The lines of JSON.
pub fn written(items: &[Item]) -> String {
    let mut all = String::new();
    for item in items {
        all.push_str(&one(item).to_string());
        all.push('\n');
    }
    let Count { read, asked, passed, unread } = Count::of(items);
    let count = json!({ "kind": "count", "read": read, "asked": asked, "passed": passed, "not_understood": unread });
    all.push_str(&count.to_string());
    all.push('\n');
    all
}

fn one(item: &Item) -> Value {
    let mut object = serde_json::Map::new();
    let place = item.place();
    let mut put = |key: &str, value: Value| {
        let blank = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if !blank {
            object.insert(key.to_owned(), value);
        }
    };
    let kind = match item {
        Item::Finding(_) => "finding",
        Item::Question(_) => "question",
        Item::Passed(_) => "passed",
        Item::Unread(_) => "not-understood",
    };
    put("kind", json!(kind));
    put("line", json!(place.line));
    put("column", json!(place.column));
    match item {
        Item::Finding(it) => {
            put("source", json!(it.source));
            put("term", json!(it.terms.first()));
            put("terms", json!(it.terms));
            put("field", json!(it.field));
            put("value", json!(it.value));
            put("sign", json!(it.sign.map(Relation::sign)));
            put("unit", json!(it.unit));
            let from = match it.unit_from {
                UnitFrom::Text => "text",
                UnitFrom::OnlyPossible => "only-possible",
                UnitFrom::None => "none",
            };
            put("unit_from", json!(from));
            put("written", it.written.as_ref().map_or(Value::Null, |(value, unit)| json!({"value": value, "unit": unit})));
            put("worked", json!(it.worked));
            put("lln", json!(it.low));
            put("uln", json!(it.high));
            put("day", json!(it.day));
            put("method", json!(it.method));
            put("qualifier", json!(it.qualifier));
            put("flags", json!(it.flags));
            put("remarks", json!(it.remarks.iter().map(|it| said(*it)).collect::<Vec<_>>()));
        }
        Item::Question(it) => {
            put("source", json!(it.source));
            put("term", json!(it.terms.first()));
            put("terms", json!(it.terms));
            put("why", said(it.why));
            put("readings", json!(it.readings.iter().map(choice).collect::<Vec<_>>()));
            put("lln", json!(it.limits.as_ref().and_then(|it| it.0.clone())));
            put("uln", json!(it.limits.as_ref().and_then(|it| it.1.clone())));
            put("day", json!(it.day));
            put("flags", json!(it.flags));
        }
        Item::Passed(Left { source, terms, reason, day, .. }) | Item::Unread(Left { source, terms, reason, day, .. }) => {
            put("source", json!(source));
            put("terms", json!(terms));
            put("reason", said(*reason));
            put("day", json!(day));
        }
    }
    Value::Object(object)
}

fn said(reason: Reason) -> Value {
    let text = reason.say();
    json!({ "id": reason.id(), "ja": text.ja, "en": text.en })
}

fn choice(it: &Choice) -> Value {
    let mut object = serde_json::Map::new();
    object.insert("value".to_owned(), json!(it.value));
    for (key, value) in [("sign", it.sign.map(Relation::sign)), ("unit", it.unit), ("day", it.day.as_deref())] {
        if let Some(value) = value {
            object.insert(key.to_owned(), json!(value));
        }
    }
    Value::Object(object)
}
