//! What charts, messages and bundles say is read as the facts say it is: golden rows, and laws over made-up input.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use tekio::calculators::find;
use tekio::engine::Relation;
use tekio::exchange::paste::{Choice, Item, Lexicon, UnitFrom, text};

fn lexicon() -> Lexicon {
    Lexicon::of(find("ctcae-lab").unwrap())
}

fn file(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name)).unwrap()
}

fn or_dash(unit: &str) -> &str {
    if unit.is_empty() { "-" } else { unit }
}

/// What is wrong with an item that was expected to be like this; nothing if it is.
fn unlike(item: &Item, expected: &str) -> Option<String> {
    let (mark, rest) = expected.split_once(' ')?;
    let words: Vec<&str> = rest.split_whitespace().collect();
    let say = |what: &str| Some(format!("{what}: {expected}\n    {item:?}"));
    match (mark, item) {
        ("=", Item::Finding(it)) => {
            let [term, value, unit, tags @ ..] = words.as_slice() else { return say("too few words") };
            if it.terms[0] != *term || it.value != *value || or_dash(it.unit) != *unit {
                return say("another value");
            }
            let tag = |name: &str| tags.iter().find_map(|it| it.strip_prefix(name)?.strip_prefix(':'));
            let from = match it.unit_from {
                UnitFrom::OnlyPossible => Some("only-possible"),
                _ => None,
            };
            let exact = [
                (tag("lln"), it.low.as_deref()),
                (tag("uln"), it.high.as_deref()),
                (tag("sign"), it.sign.map(Relation::sign)),
                (tag("from"), from),
            ];
            if exact.iter().any(|(want, got)| want != got) {
                return say("limits, sign or where the unit is from");
            }
            let given = [
                (tag("day"), it.day.as_deref()),
                (tag("method"), it.method),
                (tag("qualifier"), it.qualifier),
                (tag("field"), Some(it.field)),
            ];
            if given.iter().any(|(want, got)| want.is_some() && want != got) {
                return say("day, method, qualifier or field");
            }
            let flags = tags.iter().filter_map(|it| it.strip_prefix("flag:")).all(|want| it.flags.iter().any(|it| it == want));
            let remarks =
                tags.iter().filter_map(|it| it.strip_prefix("remark:")).all(|want| it.remarks.iter().any(|it| it.id() == want));
            if flags && remarks { None } else { say("flags or remarks") }
        }
        ("?", Item::Question(it)) => {
            let [term, why, ..] = words.as_slice() else { return say("too few words") };
            if it.terms[0] != *term || it.why.id() != *why {
                return say("another question");
            }
            let readings = rest.splitn(3, ' ').nth(2).unwrap_or("");
            if readings.ends_with('~') || readings.is_empty() {
                return if it.readings.len() > 1 || readings.is_empty() { None } else { say("one reading") };
            }
            let shown = |it: &Choice| {
                let day = it.day.as_ref().map(|it| format!(" {it}")).unwrap_or_default();
                format!("{} {}{day}", it.value, it.unit.unwrap_or("-"))
            };
            let mut want: Vec<String> = readings.split(" | ").map(str::to_owned).collect();
            let mut got: Vec<String> = it.readings.iter().map(shown).collect();
            want.sort();
            got.sort();
            if want == got { None } else { say(&format!("readings {got:?}")) }
        }
        ("-", Item::Passed(it)) | ("!", Item::Unread(it)) if it.reason.id() == rest => None,
        _ => say("another kind"),
    }
}

#[test]
fn golden_rows() {
    let lexicon = lexicon();
    let (mut rows, mut wrong) = (0, Vec::new());
    for line in file("paste.tsv").lines().filter(|it| !it.starts_with('#') && !it.trim().is_empty()) {
        let [name, input, expected] = line.splitn(3, " => ").collect::<Vec<_>>()[..] else { panic!("{line}") };
        rows += 1;
        let input = input.replace("\\n", "\n").replace("\\t", "\t");
        let items = text(&lexicon, &input);
        let expected: Vec<&str> = expected.split(" ; ").map(str::trim).collect();
        if items.len() != expected.len() {
            wrong.push(format!("{name}: {} items, not {}: {input:?}\n    {items:?}", items.len(), expected.len()));
            continue;
        }
        wrong.extend(items.iter().zip(expected).filter_map(|(it, want)| Some(format!("{name}: {}", unlike(it, want)?))));
    }
    println!("{rows} rows of copied text");
    assert!(wrong.is_empty(), "{} of {rows} rows:\n{}", wrong.len(), wrong.join("\n"));
    assert!(rows >= 152, "{rows} rows");
}
