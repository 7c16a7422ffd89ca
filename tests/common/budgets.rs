//! The budgets of sizes in `tests/budgets.tsv`.

use std::collections::BTreeMap;
use std::path::Path;

/// The budgets whose names begin with one of these, in bytes, by name.
pub fn budgets(kinds: &[&str]) -> BTreeMap<String, usize> {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/budgets.tsv")).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).skip(1);
    let budget = |line: &str| {
        let [name, bytes, what] = line.split('\t').collect::<Vec<_>>().try_into().unwrap_or_else(|_| panic!("{line}"));
        assert!(!what.trim().is_empty(), "{line}: what is it?");
        (name.to_owned(), bytes.parse().unwrap_or_else(|_| panic!("{line}")))
    };
    lines.map(budget).filter(|(name, _)| kinds.iter().any(|kind| name.starts_with(kind))).collect()
}
