//! No pack is heavier than its budget: `tests/budgets.tsv`.

use std::collections::BTreeSet;
use std::io::Write;

use tekio::calculators::packed;
use tekio::engine::Lang;

use crate::{list, pack};

/// As a server sends it: Brotli at its best.
fn brotli(bytes: &[u8]) -> usize {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(bytes).unwrap();
    writer.into_inner().len()
}

#[test]
fn no_pack_is_heavier_than_its_budget() {
    let (mut budgets, mut wrong) = (list::budgets(&["pack "]), Vec::new());
    let mut all: Vec<(usize, String)> = Vec::new();
    for it in packed() {
        for lang in Lang::ALL {
            let bytes = pack(it, Some(lang));
            all.push((brotli(&bytes), format!("pack {} {}", it.id, lang.tag())));
        }
    }
    all.sort();
    let (middle, last) = (all[all.len() / 2].0, all[all.len() - 1].0);
    let sum: usize = all.iter().map(|it| it.0).sum();
    let several = [("pack median", middle), ("pack worst", last)].map(|(name, bytes)| (bytes, name.to_owned()));
    for (bytes, name) in all.iter().chain(&several) {
        match budgets.remove(name) {
            None => wrong.push(format!("{name}\t{}\t… is not in the list; it has {bytes}", bytes.div_ceil(100) * 100)),
            Some(budget) if *bytes > budget => wrong.push(format!("{name}: {bytes} bytes, budget {budget}")),
            Some(budget) if *bytes * 5 < budget * 4 => {
                wrong.push(format!("{name}: {bytes} bytes, far below the budget of {budget}: lower it"));
            }
            Some(_) => {}
        }
    }
    // The median and the worst are goals, and may be far away.
    wrong.retain(|it| !(it.starts_with("pack median:") || it.starts_with("pack worst:")) || !it.contains("lower it"));
    wrong.extend(budgets.into_keys().map(|it| format!("{it} is in the list, and there is no such pack")));
    all.iter().for_each(|(bytes, name)| println!("{bytes:>6} {name}"));
    println!("{} packs, {sum} bytes in all, median {middle}, worst {last}", all.len());
    assert!(wrong.is_empty(), "tests/budgets.tsv:\n{}", wrong.join("\n"));
    let names: BTreeSet<_> = all.iter().map(|it| &it.1).collect();
    assert_eq!(names.len(), all.len());
}
