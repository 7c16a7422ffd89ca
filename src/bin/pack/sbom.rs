//! The bill of materials: what the program in `assets/` is made of, as CycloneDX, for those who have to answer for it.
//!
//! It is made from the trees that Cargo draws for the very features and the target that the programs are compiled with,
//! and from the checksums of `Cargo.lock`. It holds no time, no serial number and no path, so that the same sources
//! give the same bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::{env, fs};

use serde_json::{Value, json};

use crate::programs;

const TOOLCHAIN: &str = include_str!("../../../rust-toolchain.toml");
const TARGET: &str = "wasm32-unknown-unknown";

/// The bill, as JSON. `required` is what is linked into the Wasm, `excluded` what only helped to compile it: macros,
/// build scripts and what those need.
pub fn write() -> Vec<u8> {
    let linked = tree("normal,no-proc-macro");
    let all = tree("normal,build");
    let metadata = metadata();
    let list = |it: &Value| it.as_array().cloned().unwrap_or_default();
    let packages: BTreeMap<String, Value> =
        list(&metadata["packages"]).into_iter().map(|it| (text(&it["id"]), it)).collect();
    let package = |id: &str| (text(&packages[id]["name"]), text(&packages[id]["version"]));
    let root = text(&metadata["resolve"]["root"]);
    let in_tree = packages.keys().filter(|id| all.contains(&package(id)));
    let nodes: BTreeMap<String, Value> =
        list(&metadata["resolve"]["nodes"]).into_iter().map(|it| (text(&it["id"]), it)).collect();
    // What a package needs, to run and to be built; what is only tested with stays out.
    let needs = |id: &str| -> Vec<String> {
        let wanted = |kind: &Value| kind["kind"] != "dev";
        let needed = list(&nodes[id]["deps"]).into_iter().filter(|it| list(&it["dep_kinds"]).iter().any(wanted));
        needed.map(|it| text(&it["pkg"])).filter(|it| all.contains(&package(it))).collect()
    };

    let checksums = checksums();
    let purl = |id: &str| {
        let version = text(&packages[id]["version"]).replace('+', "%2B");
        format!("pkg:cargo/{}@{version}", text(&packages[id]["name"]))
    };
    let component = |id: &String| {
        let it = &packages[id];
        let (name, version) = package(id);
        let mut component = json!({
            "type": if *id == root { "application" } else { "library" },
            "bom-ref": purl(id),
            "name": name,
            "version": version,
            // Cargo allows a stroke for “or”, which the standard does not.
            "licenses": [{ "expression": text(&it["license"]).replace(" / ", "/").replace('/', " OR ") }],
            "purl": purl(id),
        });
        if *id != root {
            let checksum = checksums.get(&package(id)).expect("a package of the lock file has a checksum");
            component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
            component["scope"] = json!(if linked.contains(&package(id)) { "required" } else { "excluded" });
        }
        component
    };
    let sorted = |mut them: Vec<Value>, by: &str| {
        them.sort_by_key(|it| text(&it[by]));
        them
    };
    // Rust's own library is linked in, too, and in no lock file: it is the compiler's.
    let rust = quoted(TOOLCHAIN, "channel = ").expect("rust-toolchain.toml tells the compiler");
    let std = json!({
        "type": "library",
        "bom-ref": format!("pkg:github/rust-lang/rust@{rust}"),
        "name": "std",
        "version": rust,
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        "purl": format!("pkg:github/rust-lang/rust@{rust}"),
        "scope": "required",
    });
    let components: Vec<Value> = in_tree.clone().filter(|it| **it != root).map(component).chain([std]).collect();
    assert_eq!(components.len(), all.len(), "each package of the tree, and std instead of our own, is in the bill");
    let names = |ids: Vec<String>| ids.iter().map(|it| purl(it)).collect::<BTreeSet<_>>();
    let dependencies = in_tree.map(|it| json!({ "ref": purl(it), "dependsOn": names(needs(it)) })).collect();
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": component(&root) },
        "components": sorted(components, "bom-ref"),
        "dependencies": sorted(dependencies, "ref"),
    });
    let mut bytes = serde_json::to_vec_pretty(&bill).expect("it is JSON");
    bytes.push(b'\n');
    bytes
}

/// What stands in quotes behind a key.
fn quoted<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    text.split_once(key)?.1.strip_prefix('"')?.split('"').next()
}

fn text(it: &Value) -> String {
    it.as_str().unwrap_or_else(|| panic!("not a text: {it}")).to_owned()
}

/// The features of the programs, each once.
fn features() -> BTreeSet<&'static str> {
    programs::table().iter().map(|program| program.features).collect()
}

/// Asks Cargo something about the programs with these features.
fn cargo(arguments: &[&str], features: &str) -> String {
    let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(arguments)
        .args(["--locked", "--offline", "--no-default-features", "--features", features])
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "cargo {}: {}", arguments[0], String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("Cargo writes UTF-8")
}

/// Names and versions in the tree that Cargo draws along these edges, our own among them. The other answer, what was
/// resolved, has too much in it: what the features of tests bring along.
fn tree(edges: &str) -> BTreeSet<(String, String)> {
    let question = ["tree", "--target", TARGET, "--prefix", "none", "--format", "{p}", "--edges", edges];
    let drawn: String = features().iter().map(|features| cargo(&question, features)).collect();
    let package = |line: &str| {
        let (name, rest) = line.split_once(" v")?;
        Some((name.to_owned(), rest.split(' ').next()?.to_owned()))
    };
    drawn.lines().filter(|it| !it.is_empty()).map(|it| package(it).expect("a package and its version")).collect()
}

fn metadata() -> Value {
    let all: Vec<&str> = features().into_iter().collect();
    let json = cargo(&["metadata", "--format-version=1", "--filter-platform", TARGET], &all.join(","));
    serde_json::from_str(&json).expect("cargo metadata is JSON")
}

/// The SHA-256 of each package as it was fetched, by name and version.
fn checksums() -> BTreeMap<(String, String), String> {
    let lock = fs::read_to_string("Cargo.lock").expect("pack runs where Cargo.lock is");
    let packages = lock.split("[[package]]").filter_map(|it| {
        let value = |key: &str| {
            let line = it.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \""));
            line.and_then(|it| it.strip_suffix('"')).map(str::to_owned)
        };
        Some(((value("name")?, value("version")?), value("checksum")?))
    });
    packages.collect()
}
