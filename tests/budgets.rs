//! No page, program, style sheet or script of the built site is heavier than its budget: `tests/budgets.tsv`.
//!
//! Needs `make dist` and Node; without them it fails and says so.
#![allow(clippy::unwrap_used)]

#[path = "common/budgets.rs"]
mod list;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is measured in the built site, by how its names begin.
const KINDS: [&str; 6] = ["program ", "script ", "css ", "page ", "visit ", "offline "];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The built site.
fn site() -> PathBuf {
    let folder = std::env::var_os("TEKIO_DIST").map_or_else(|| root().join("dist"), PathBuf::from);
    assert!(folder.join("sw.js").is_file(), "{}: no site here; `make dist` first", folder.display());
    folder
}

/// The figures of `tools/sizes.mjs`, by name.
fn figures() -> BTreeMap<String, usize> {
    let folder = site();
    let output =
        Command::new("node").current_dir(root()).arg("tools/sizes.mjs").arg(folder).output().expect("node runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let figure = |line: &str| {
        let (name, bytes) = line.split_once('\t').unwrap();
        (name.to_owned(), bytes.parse().unwrap())
    };
    text.lines().map(figure).collect()
}

#[test]
fn nothing_is_heavier_than_its_budget() {
    let (figures, mut budgets, mut wrong) = (figures(), list::budgets(&KINDS), Vec::new());
    assert!(KINDS.iter().all(|kind| figures.keys().any(|name| name.starts_with(kind))), "{figures:?}");
    for (name, bytes) in &figures {
        println!("{bytes:>7} {name}");
        // Today's size and a hundredth more.
        let next = (bytes * 101).div_ceil(100);
        match budgets.remove(name) {
            None => wrong.push(format!("{name}\t{next}\t… is not in the list; it has {bytes}")),
            Some(budget) if *bytes > budget => wrong.push(format!("{name}: {bytes} bytes, budget {budget}")),
            // What was won stays won.
            Some(budget) if bytes * 105 < budget * 100 => {
                wrong.push(format!("{name}: {bytes} bytes, far below the budget of {budget}: lower it to {next}"));
            }
            Some(_) => {}
        }
    }
    wrong.extend(budgets.into_keys().map(|name| format!("{name} is in the list, and not in the site")));
    assert!(wrong.is_empty(), "tests/budgets.tsv:\n{}", wrong.join("\n"));
}

/// What panics say goes before a program is linked (`tools/slim`): a new release of Rust may call by another name what
/// says it.
#[test]
fn no_program_tells_of_panics() {
    let told = [
        "panicked at",
        "called `Option::unwrap()`",
        "out of bounds: the len is",
        "already borrowed",
        "char boundary",
        "memory allocation of",
        "RUST_BACKTRACE",
    ];
    let mut programs = 0;
    for file in std::fs::read_dir(site().join("assets")).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|it| it != "wasm") {
            continue;
        }
        programs += 1;
        let bytes = std::fs::read(&path).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for it in told {
            assert!(!text.contains(it), "{}: “{it}”", path.display());
        }
    }
    assert_eq!(programs, 5);
}
