//! The trial desk: tables read, and what is reckoned from them, against vectors that other programs computed.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

use std::path::Path;

use serde_json::Value;
use tekio::desk::cohort::stat;

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/trial")
}

fn data(path: &str) -> Option<Vec<u8>> {
    std::fs::read(folder().join(path)).ok()
}

/// Whether an answer is what is expected: texts and keys exactly, numbers within the tolerance (relative below 1e-8,
/// where the vectors are rounded to eleven figures).
fn agrees(expected: &Value, told: &Value, tolerance: f64) -> Result<(), String> {
    match (expected, told) {
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            let near = (a - b).abs() <= tolerance.max(1e-15) * a.abs().max(1.0)
                && (a.abs() > 1e-6 || (a - b).abs() <= 1e-6 * a.abs());
            if near || a.to_bits() == b.to_bits() || a == 0.0 && b == 0.0 {
                Ok(())
            } else {
                Err(format!("{a} and not {b}"))
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => a
            .iter()
            .zip(b)
            .enumerate()
            .try_for_each(|(n, (a, b))| agrees(a, b, tolerance).map_err(|it| format!("[{n}]: {it}"))),
        // R gives a single number where a list of one is meant.
        (Value::Number(_), Value::Array(b)) if b.len() == 1 => agrees(expected, &b[0], tolerance),
        (Value::Object(a), Value::Object(b)) => a.iter().try_for_each(|(key, a)| {
            let b = b.get(key).ok_or_else(|| format!("no {key}"))?;
            agrees(a, b, tolerance).map_err(|it| format!("{key}: {it}"))
        }),
        (a, b) if a == b => Ok(()),
        (a, b) => Err(format!("{a} and not {b}")),
    }
}

#[test]
#[allow(clippy::float_cmp)]
fn vectors() {
    let all = std::fs::read_to_string(folder().join("vectors-cohort.tsv")).unwrap();
    let (mut good, mut wrong) = (0, Vec::new());
    for line in all.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [id, name, input, expected, tolerance, ..] = cells.as_slice() else { panic!("{line}") };
        let input: Value = serde_json::from_str(input).unwrap();
        let expected: Value = serde_json::from_str(expected).unwrap();
        let tolerance: f64 = tolerance.parse().unwrap();
        match stat(name, &input, &data) {
            None => wrong.push(format!("{id}: {name} is not known")),
            Some(Err(why)) => wrong.push(format!("{id}: {why}")),
            Some(Ok(told)) => match agrees(&expected, &told, tolerance) {
                Ok(()) => good += 1,
                Err(why) => wrong.push(format!("{id}: {why}\n    {told}")),
            },
        }
    }
    assert!(wrong.is_empty(), "{good} good, {} wrong:\n{}", wrong.len(), wrong.join("\n"));
    println!("{good} vectors");
    assert_eq!(good, 144);
}
