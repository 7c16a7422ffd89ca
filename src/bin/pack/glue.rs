//! Scripts made shorter: the glue that wasm-bindgen writes for a program, and our own.

use std::collections::BTreeMap;
use std::fmt::Write;

/// New names for what a program imports, by the old ones. The old ones end in hashes, which no compression makes
/// smaller, and stand both in the glue and in the Wasm.
pub fn names<'a>(imports: impl Iterator<Item = &'a str>) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for import in imports {
        let next = format!("_{}", names.len());
        names.entry(import.to_owned()).or_insert(next);
    }
    names
}

/// A script with the new names, without comments, indents and blank lines. What it does stays as it is.
pub fn shorten(glue: &str, names: &BTreeMap<String, String>) -> String {
    let mut short = String::new();
    let mut named = 0;
    for line in glue.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")) {
        assert!(line.matches('`').count() % 2 == 0, "the script has a text of several lines, which must stay as it is");
        // Each import is one entry of an object: `name: function(…`.
        let entry = line.split_once(':').and_then(|(name, rest)| Some((names.get(name)?, rest)));
        match entry {
            Some((name, rest)) => {
                named += 1;
                writeln!(short, "{name}:{rest}")
            }
            None => writeln!(short, "{line}"),
        }
        .expect("a text takes all");
    }
    assert_eq!(named, names.len(), "each import is in the glue once");
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_renamed_and_nothing_else_is_said() {
        let glue = "const import0 = {\n    // why\n    __wbg_a_0123: function(arg0) {\n\n        \
                    return a(`__wbg_a_0123: b`);\n    },\n    __wbg_b_4567: function() {},\n};\n";
        let names = names(["__wbg_b_4567", "__wbg_a_0123", "__wbg_b_4567"].into_iter());
        let short = "const import0 = {\n_1: function(arg0) {\nreturn a(`__wbg_a_0123: b`);\n},\n\
                     _0: function() {},\n};\n";
        assert_eq!(shorten(glue, &names), short);
    }

    #[test]
    #[should_panic(expected = "once")]
    fn an_import_that_is_not_found_is_a_slip() {
        shorten("const import0 = {};", &names(["__wbg_a_0123"].into_iter()));
    }
}
