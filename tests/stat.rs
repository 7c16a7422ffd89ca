//! The statistics of a trial: every golden vector at its tolerance, the laws, and what is refused.
//!
//! `tests/trial/stat.tsv` comes from R (survival, cmprsk, clinfun, bpcp, geepack) and from independent programs;
//! `tests/trial/stat_oracle.tsv` from `tests/trial/stat_oracle.py`, which shares no line with the code.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "desk")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tekio::desk::stat::{answer, names, object};

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/trial")
}

fn ask(name: &str, input: &Value) -> Result<Value, String> {
    let told = answer(name, input, &data()).unwrap_or_else(|| panic!("{name} is not answered here: {input}"));
    told.map_err(|it| it.to_string())
}

fn told(name: &str, input: Value) -> Value {
    ask(name, &input).unwrap_or_else(|it| panic!("{name} {input}: {it}"))
}

/// Where two values differ; `expected` may hold one number where a list of one is given.
fn differs(found: &Value, expected: &Value, within: f64, at: &str) -> Option<String> {
    match (found, expected) {
        (Value::Object(a), Value::Object(b)) => {
            b.iter().find_map(|(key, it)| differs(a.get(key).unwrap_or(&json!("missing")), it, within, key))
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).find_map(|(a, b)| differs(a, b, within, at))
        }
        (Value::Array(a), Value::Number(_)) if a.len() == 1 => differs(&a[0], expected, within, at),
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            // Eleven digits of the expected value are printed.
            let off = (a - b).abs() > within.max(1e-10 * b.abs());
            off.then(|| format!("{at}: {a} is not {b}"))
        }
        _ => (found != expected).then(|| format!("{at}: {found} is not {expected}")),
    }
}

/// The vectors of a file, counted by name.
fn vectors(file: &str) -> BTreeMap<String, usize> {
    let text = std::fs::read_to_string(data().join(file)).unwrap();
    let (mut counts, mut wrong) = (BTreeMap::new(), Vec::new());
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let (id, name) = (cells[0], cells[1].strip_prefix("trial-").unwrap());
        let input: Value = serde_json::from_str(cells[2]).unwrap();
        let expected: Value = serde_json::from_str(cells[3]).unwrap();
        match ask(name, &input) {
            Ok(it) => {
                let bad = differs(&it, &expected, cells[4].parse().unwrap(), "");
                wrong.extend(bad.map(|why| format!("{id}: {why}")));
                let keys = |it: &Value| it.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
                let extra = keys(&it).into_iter().filter(|key| expected.get(key).is_none()).collect::<Vec<_>>();
                if !extra.is_empty() {
                    eprintln!("{id}: {extra:?} stand beside what is expected");
                }
            }
            Err(why) => wrong.push(format!("{id}: {why}")),
        }
        *counts.entry(name.to_owned()).or_insert(0) += 1;
    }
    assert!(wrong.is_empty(), "{} of {counts:?}:\n{}", wrong.len(), wrong.join("\n"));
    counts
}

#[test]
fn golden_vectors() {
    let counts = vectors("stat.tsv");
    let all: usize = counts.values().sum();
    println!("{all} golden vectors of {} statistics", counts.len());
    assert_eq!(all, 124);
}
