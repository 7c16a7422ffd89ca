//! What the built site is made of: the bill of materials is whole and true, and the site names no folder of the machine
//! that built it.
//!
//! Needs `make dist` and npm's packages. What is in the program is told here by two other witnesses than the one that
//! the bill was made from: the compiler, which says what it compiled, and the panic messages within the Wasm.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// What a nurse's tablet may be asked to load: no more packages than somebody can look through.
const MOST: usize = 120;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn dist() -> PathBuf {
    let folder = std::env::var_os("TEKIO_DIST").map_or_else(|| root().join("dist"), PathBuf::from);
    assert!(folder.join("sbom.json").is_file(), "{}: no site here; `make dist` first", folder.display());
    folder
}

fn files() -> BTreeMap<String, Vec<u8>> {
    let folder = dist();
    let (mut all, mut open) = (BTreeMap::new(), vec![folder.clone()]);
    while let Some(at) = open.pop() {
        for entry in std::fs::read_dir(&at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(&folder).unwrap().to_str().unwrap().to_owned();
                all.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    all
}

/// A package: its name and version, as `name version`.
type Packages = BTreeSet<String>;

struct Bill {
    raw: String,
    json: Value,
}

impl Bill {
    fn read() -> Bill {
        let raw = std::fs::read_to_string(dist().join("sbom.json")).unwrap();
        Bill { json: serde_json::from_str(&raw).unwrap(), raw }
    }

    fn components(&self) -> impl Iterator<Item = &Value> {
        self.json["components"].as_array().unwrap().iter()
    }

    /// The packages of Cargo's with this scope, or of any.
    fn packages(&self, scope: Option<&str>) -> Packages {
        let of_cargo = self.components().filter(|it| text(it, "purl").starts_with("pkg:cargo/"));
        let wanted = of_cargo.filter(|it| scope.is_none_or(|scope| text(it, "scope") == scope));
        wanted.map(|it| format!("{} {}", text(it, "name"), text(it, "version"))).collect()
    }
}

fn text<'a>(it: &'a Value, key: &str) -> &'a str {
    it[key].as_str().unwrap_or_else(|| panic!("no {key}: {it}"))
}

/// What was compiled for the browser, and what was compiled for this machine on the way there. The command is the one
/// of `make lint`, so that after it nothing has to be compiled again.
fn compiled() -> [Packages; 2] {
    let output = Command::new("tools/programs")
        .current_dir(root())
        .args(["clippy", "--offline", "--lib", "--message-format=json", "--", "-D", "warnings"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut all = [Packages::new(), Packages::new()];
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let it: Value = serde_json::from_str(line).unwrap();
        // Where it came from, then `#name@version`, or only the version where the folder has the name.
        let Some((_, id)) = it["package_id"].as_str().and_then(|it| it.rsplit_once('#')) else { continue };
        if it["reason"] != "compiler-artifact" || it["manifest_path"] == format!("{}/Cargo.toml", root().display()) {
            continue;
        }
        let files = it["filenames"].as_array().unwrap();
        let here = !files.iter().any(|it| it.as_str().unwrap().contains("/wasm32-unknown-unknown/"));
        all[usize::from(here)].insert(id.replace('@', " "));
    }
    all
}

#[test]
fn the_bill_lists_what_the_program_is_made_of() {
    let bill = Bill::read();
    let [linked, here] = compiled();
    let all: Packages = linked.union(&here).cloned().collect();
    assert!(linked.len() > 20 && all.len() > linked.len(), "{linked:?}");
    assert_eq!(bill.packages(Some("required")), linked, "what is linked");
    assert_eq!(bill.packages(None), all, "what is needed at all");
    assert!(all.len() <= MOST, "{} packages", all.len());

    // What panics in the Wasm names the package it comes from.
    let mut seen = Packages::new();
    for (name, bytes) in files().iter().filter(|(name, _)| name.ends_with(".wasm")) {
        let whole = String::from_utf8_lossy(bytes);
        for path in whole.split("/crates/").skip(1) {
            let folder = path.split('/').next().unwrap();
            let (package, version) = folder
                .match_indices('-')
                .map(|(at, _)| folder.split_at(at))
                .find_map(|(a, b)| {
                    let version = b.strip_prefix('-')?;
                    version.starts_with(|it: char| it.is_ascii_digit()).then_some((a, version))
                })
                .unwrap_or_else(|| panic!("{name}: {folder}"));
            seen.insert(format!("{package} {version}"));
        }
    }
    assert!(seen.len() >= 5, "the Wasm does not tell its packages: {seen:?}");
    assert_eq!(seen.difference(&linked).collect::<Vec<_>>(), Vec::<&String>::new(), "in the Wasm and not in the bill");
    println!(
        "{} packages are linked into the program and {} more help to compile it, {MOST} at most; {} of them named by the Wasm itself",
        linked.len(),
        all.len() - linked.len(),
        seen.len()
    );
}

#[test]
fn the_bill_is_as_its_standard_wants_it_and_always_the_same() {
    let bill = Bill::read();
    let run = |file: &Path| Command::new("node").current_dir(root()).arg("tests/sbom.mjs").arg(file).output().unwrap();
    let valid = run(&dist().join("sbom.json"));
    assert!(valid.status.success(), "{}", String::from_utf8_lossy(&valid.stderr));
    // The schema bites: a scope that there is not, a hash that is none.
    for (good, bad) in [("\"excluded\"", "\"exclusive\""), ("\"SHA-256\"", "\"SHA-255\"")] {
        let broken = std::env::temp_dir().join(format!("tekio-{}-sbom.json", std::process::id()));
        std::fs::write(&broken, bill.raw.replacen(good, bad, 1)).unwrap();
        let refused = !run(&broken).status.success();
        std::fs::remove_file(&broken).unwrap();
        assert!(refused, "{bad} is not noticed");
    }
    // No time, no serial number, in order.
    for key in ["serialNumber", "timestamp"] {
        assert!(!bill.raw.contains(key), "{key}");
    }
    let refs: Vec<&str> = bill.components().map(|it| text(it, "bom-ref")).collect();
    assert!(refs.is_sorted(), "{refs:?}");
    // Each package is what Cargo.lock says it is.
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    for it in bill.components().filter(|it| text(it, "purl").starts_with("pkg:cargo/")) {
        let (name, version) = (text(it, "name"), text(it, "version"));
        let entry = lock.find(&format!("name = \"{name}\"\nversion = \"{version}\"\n")).unwrap();
        let entry = lock[entry..].split("[[package]]").next().unwrap();
        let hash = text(&it["hashes"][0], "content");
        assert!(hash.len() == 64 && entry.contains(&format!("checksum = \"{hash}\"")), "{name} {version}: {hash}");
    }
    // The worker does not keep it: nobody at a bedside needs it.
    let worker = std::fs::read_to_string(dist().join("sw.js")).unwrap();
    assert!(worker.contains("assets/") && !worker.contains("sbom.json"), "the worker keeps the bill");
}

/// Whether a licence's expression can be met with what is allowed.
fn met(expression: &str, allowed: &[&str]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace(" WITH ", "+WITH+");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    fn any(words: &mut std::iter::Peekable<std::slice::Iter<'_, &str>>, allowed: &[&str]) -> bool {
        let mut met = all(words, allowed);
        while words.next_if(|it| **it == "OR").is_some() {
            met |= all(words, allowed);
        }
        met
    }
    fn all(words: &mut std::iter::Peekable<std::slice::Iter<'_, &str>>, allowed: &[&str]) -> bool {
        let mut met = one(words, allowed);
        while words.next_if(|it| **it == "AND").is_some() {
            met &= one(words, allowed);
        }
        met
    }
    fn one(words: &mut std::iter::Peekable<std::slice::Iter<'_, &str>>, allowed: &[&str]) -> bool {
        match words.next() {
            Some(&"(") => {
                let met = any(words, allowed);
                assert_eq!(words.next(), Some(&")"));
                met
            }
            Some(it) => allowed.contains(&it.replace("+WITH+", " WITH ").as_str()),
            None => panic!("a licence ends too soon"),
        }
    }
    let mut words = words.iter().peekable();
    let met = any(&mut words, allowed);
    assert_eq!(words.next(), None, "{expression}: no expression of licences");
    met
}

#[test]
fn every_licence_is_allowed() {
    let deny = std::fs::read_to_string(root().join("deny.toml")).unwrap();
    let list = deny.split_once("allow = [").unwrap().1.split(']').next().unwrap();
    let allowed: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    assert!(allowed.len() >= 5 && allowed.contains(&"MIT"), "{allowed:?}");
    assert!(met("(MIT OR GPL-3.0) AND Zlib", &["MIT", "Zlib"]) && !met("MIT AND GPL-3.0", &["MIT"]));
    assert!(met("Apache-2.0 WITH LLVM-exception OR X", &["Apache-2.0 WITH LLVM-exception"]) && !met("X", &["MIT"]));

    let bill = Bill::read();
    let mut kinds = BTreeSet::new();
    for it in bill.components().chain([&bill.json["metadata"]["component"]]) {
        let licence = text(&it["licenses"][0], "expression");
        assert!(met(licence, &allowed), "{}: {licence}", text(it, "bom-ref"));
        kinds.insert(licence.to_owned());
    }
    println!("{} packages, {} expressions of licences, all allowed", bill.components().count(), kinds.len());
}

/// The same sources are to give the same bytes everywhere: `make reproduce` proves it, and this is the part of it that
/// needs no second build.
#[test]
fn the_site_names_no_folder_of_this_machine() {
    let mut folders: BTreeSet<String> = ["HOME", "CARGO_HOME", "RUSTUP_HOME", "TMPDIR"]
        .iter()
        .filter_map(|it| std::env::var(it).ok())
        .chain([root().to_str().unwrap().to_owned(), std::env::temp_dir().to_str().unwrap().to_owned()])
        .map(|it| format!("{}/", it.trim_end_matches('/')))
        .collect();
    folders.extend([".cargo/", ".rustup/", "registry/src/", "target/wasm32"].map(str::to_owned));
    assert!(folders.len() >= 6, "{folders:?}");
    let files = files();
    let holds = |bytes: &[u8], it: &str| bytes.windows(it.len()).any(|at| at == it.as_bytes());
    // The search finds what is there.
    assert!(files.iter().any(|(_, bytes)| holds(bytes, "/crates/")), "no path is in the Wasm at all");
    for (name, bytes) in &files {
        for folder in &folders {
            assert!(!holds(bytes, folder), "{name} names {folder}");
        }
    }
    println!("{} files name none of {} folders", files.len(), folders.len());
}
