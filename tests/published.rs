//! What links, scripts and embedding sites rely on is never renamed: `published.txt` lists it, and only grows.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeSet;

use tekio::calculators::pages;

/// Every id of the contract.
fn ids() -> BTreeSet<String> {
    pages().flat_map(common::ids).collect()
}

/// To publish new ids: `TEKIO_PUBLISH=1 cargo test --test published`, and read the difference.
#[test]
fn published_ids_stay() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/published.txt");
    let now = ids();
    if std::env::var_os("TEKIO_PUBLISH").is_some() {
        std::fs::write(path, now.iter().map(|it| format!("{it}\n")).collect::<String>()).unwrap();
    }
    let published: BTreeSet<String> = std::fs::read_to_string(path).unwrap().lines().map(str::to_owned).collect();
    let gone: Vec<_> = published.difference(&now).collect();
    assert!(gone.is_empty(), "no longer there: {gone:#?}");
    let new: Vec<_> = now.difference(&published).collect();
    assert!(
        new.is_empty(),
        "not yet published; if they are as they shall stay: TEKIO_PUBLISH=1 cargo test --all-features --test published\n{new:#?}"
    );
    println!("{} ids stay", published.len());
}
