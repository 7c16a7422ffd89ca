//! What `tekio read` writes: a line of JSON for each thing that was read, asked, passed over or not understood, and a
//! last line that counts them.

use encoding_rs::{ISO_2022_JP, SHIFT_JIS, UTF_8};
use serde_json::{Value, json};

pub use super::formats::Format;
use super::paste::graded::{Graded, Grader, Said, Version};
use super::paste::{Choice, Count, Finding, Item, Left, Lexicon, Reason, UnitFrom};
use super::{Refused, formats};
use crate::engine::{Calculator, Lang, Problem, Relation};

/// Reads input and writes lines of JSON.
///
/// Refused is only what holds nothing that can be read in its format: nothing at all, no message, no JSON.
pub fn lines(calculator: &'static Calculator, input: &[u8], format: Format, lang: Lang) -> Result<String, Refused> {
    let lexicon = Lexicon::of(calculator);
    Ok(written(&items(&lexicon, input, format, lang)?))
}

/// The same, its findings graded by every version, the worst first: a line for each finding and term, then what was
/// asked, passed over and not understood, and the count.
pub fn graded(calculator: &'static Calculator, input: &[u8], format: Format, lang: Lang) -> Result<String, Refused> {
    let lexicon = Lexicon::of(calculator);
    let items = items(&lexicon, input, format, lang)?;
    let Some(grader) = Grader::of(calculator) else { return Ok(written(&items)) };
    let findings: Vec<&Finding> = items.iter().filter_map(Item::finding).collect();
    let mut all: String =
        grader.all(&findings, Said::default()).iter().map(|it| format!("{}\n", grade(it, lang))).collect();
    let rest = items.iter().filter(|it| it.finding().is_none());
    rest.for_each(|it| all.push_str(&format!("{}\n", one(it))));
    all.push_str(&count(&items));
    Ok(all)
}

/// What input holds.
pub fn items(lexicon: &Lexicon, input: &[u8], format: Format, lang: Lang) -> Result<Vec<Item>, Refused> {
    let text = decoded(input);
    formats::items(lexicon, &text, format).map_err(|it| Refused::because(it.get(lang)))
}

/// Bytes as text. What cannot be text becomes U+FFFD where it stands, and nothing else is lost by it.
pub fn decoded(input: &[u8]) -> String {
    if matches!(input, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
        return UTF_8.decode(input).0.into_owned();
    }
    // ISO-2022-JP begins each segment in ASCII, so a damaged one harms no other. In its two-byte text stand the
    // bytes of `|` and `^`, but never those of an end of line.
    if input.windows(2).any(|it| matches!(it, [0x1b, b'$' | b'('])) {
        let mut text = String::with_capacity(input.len());
        for part in input.split_inclusive(|it| matches!(it, b'\r' | b'\n')) {
            let (body, end) = match part.split_last() {
                Some((end @ (b'\r' | b'\n'), body)) => (body, Some(char::from(*end))),
                _ => (part, None),
            };
            text.push_str(&ISO_2022_JP.decode_without_bom_handling(body).0);
            text.extend(end);
        }
        return text;
    }
    if let Ok(text) = std::str::from_utf8(input) {
        return text.to_owned();
    }
    let says_unicode = input.starts_with(b"MSH") && input.windows(7).take(400).any(|it| it == b"UNICODE");
    match SHIFT_JIS.decode_without_bom_handling(input) {
        (text, false) if !says_unicode => text.into_owned(),
        _ => String::from_utf8_lossy(input).into_owned(),
    }
}

/// The lines of JSON.
pub fn written(items: &[Item]) -> String {
    let mut all = String::new();
    for item in items {
        all.push_str(&one(item).to_string());
        all.push('\n');
    }
    all.push_str(&count(items));
    all
}

/// The last line.
fn count(items: &[Item]) -> String {
    let Count { read, asked, passed, unread } = Count::of(items);
    let count = json!({ "kind": "count", "read": read, "asked": asked, "passed": passed, "not_understood": unread });
    format!("{count}\n")
}

/// A finding graded by one term.
fn grade(graded: &Graded<'_>, lang: Lang) -> Value {
    let Value::Object(mut object) = one(&Item::Finding(graded.finding.clone())) else { return Value::Null };
    object.insert("kind".to_owned(), json!("grade"));
    object.insert("term".to_owned(), json!(graded.term));
    let version = |it: &Version| {
        let outcome: Vec<&str> = it.outcome.iter().map(|it| it.id).collect();
        let said = json!({
            "term": it.row.name,
            "outcome": outcome,
            "least": it.least,
            "worst": it.worst,
            "missing": it.missing,
        });
        (it.edition.version.to_owned(), said)
    };
    object.insert("grades".to_owned(), Value::Object(graded.versions.iter().map(version).collect()));
    if !graded.problems.is_empty() {
        let problem = |it: &Problem| json!({ "name": it.name, "text": it.say(lang) });
        object.insert("problems".to_owned(), graded.problems.iter().map(problem).collect());
    }
    Value::Object(object)
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
            put(
                "written",
                it.written.as_ref().map_or(Value::Null, |(value, unit)| json!({"value": value, "unit": unit})),
            );
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
        Item::Passed(Left { source, terms, reason, day, .. })
        | Item::Unread(Left { source, terms, reason, day, .. }) => {
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
