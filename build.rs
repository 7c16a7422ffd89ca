//! Counts the rows of the golden tables, so that each page can say how it was tested in this build.

use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=tests/cases");
    // The programs are linked by this (Cargo does not look at linkers).
    for it in ["Cargo.toml", "src/lib.rs", "src/main.rs", "src/panics.rs"] {
        println!("cargo::rerun-if-changed=tools/slim/{it}");
    }
    let mut rows = Vec::new();
    let tables =
        fs::read_dir("tests/cases").map(|it| it.flatten().map(|it| it.path()).collect()).unwrap_or_else(|_| vec![]);
    for path in tables.iter().filter(|it| it.extension().is_some_and(|it| it == "csv")) {
        let (Some(name), Ok(text)) = (path.file_stem().and_then(|it| it.to_str()), fs::read_to_string(path)) else {
            continue;
        };
        rows.push((name.to_owned(), records(&text).saturating_sub(1)));
    }
    // The same folder gives the same bytes, in whichever order it is read.
    rows.sort();
    let out = env::var_os("OUT_DIR").expect("cargo names the folder");
    fs::write(Path::new(&out).join("cases.rs"), format!("{rows:?}")).expect("the folder can be written");
}

/// Lines of a table, those within quotes not counted.
fn records(text: &str) -> usize {
    let mut quoted = false;
    let ends = text.chars().filter(|it| {
        quoted ^= *it == '"';
        *it == '\n' && !quoted
    });
    ends.count() + usize::from(!text.is_empty() && !text.ends_with('\n'))
}
