//! Habits that a reader could forget and a machine does not.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

struct Source {
    /// From the crate's root: `src/core/case.rs`.
    path: String,
    text: String,
}

fn sources() -> Vec<Source> {
    fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
        for it in fs::read_dir(folder).unwrap() {
            let path = it.unwrap().path();
            if path.is_dir() { walk(&path, into) } else { into.push(path) }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    walk(&root.join("src"), &mut paths);
    paths.sort();
    let read = |it: PathBuf| Source {
        path: it.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/"),
        text: fs::read_to_string(&it).unwrap_or_default(),
    };
    paths.into_iter().map(read).collect()
}

/// The lines of Rust that are no comment.
fn code(it: &Source) -> impl Iterator<Item = (usize, &str)> {
    it.text.lines().enumerate().map(|(n, line)| (n + 1, line)).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

fn is_rust(it: &Source) -> bool {
    it.path.ends_with(".rs")
}

/// Whether a word stands there by itself, and not as a part of another.
fn has_word(line: &str, word: &str) -> bool {
    let part = |it: Option<char>| it.is_some_and(|it| it.is_ascii_alphanumeric() || it == '_');
    line.match_indices(word)
        .any(|(at, _)| !part(line[..at].chars().next_back()) && !part(line[at + word.len()..].chars().next()))
}

fn none(of: &[Source], folders: &[&str], words: &[&str], why: &str) {
    let mut found = Vec::new();
    for it in of.iter().filter(|it| is_rust(it) && folders.iter().any(|folder| it.path.starts_with(folder))) {
        for (n, line) in code(it) {
            if let Some(word) = words.iter().find(|word| has_word(line, word)) {
                found.push(format!("{}:{n}: `{word}`: {}", it.path, line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "{why}\n{}", found.join("\n"));
}

#[test]
fn there_is_something_to_look_at() {
    let all = sources();
    for path in ["src/lib.rs", "src/core/rule.rs", "src/calculators/mod.rs", "src/exchange/json.rs"] {
        assert!(all.iter().any(|it| it.path == path), "{path}");
    }
}

/// `ui → exchange → core` and `calculators, ctcae → core`, and nothing the other way. What reads definitions names none:
/// without the feature `definitions` it is built all the same (`make lint`).
#[test]
fn arrows_run_one_way() {
    let all = sources();
    let up = |names: &[&str]| -> Vec<String> {
        names
            .iter()
            .flat_map(|it| [format!("crate::{it}"), format!("tekio::{it}"), format!("super::super::{it}")])
            .collect()
    };
    for (folder, above) in [
        ("src/core/", &["calculators", "ctcae", "exchange", "ui", "web"][..]),
        ("src/calculators/", &["exchange", "ui", "web"]),
        ("src/ctcae/", &["exchange", "ui", "web"]),
        ("src/exchange/", &["calculators", "ctcae", "site", "ui", "web"]),
        ("src/proof.rs", &["calculators", "ctcae", "exchange", "site", "ui", "web"]),
        ("src/ui/", &["calculators", "ctcae", "site", "web"]),
    ] {
        let words = up(above);
        none(&all, &[folder], &words.iter().map(String::as_str).collect::<Vec<_>>(), "an arrow runs the wrong way");
    }
    // Nor do they name what only one definition is about.
    let of_definitions = ["CTCAE", "CTCAEVER", "JCCLS", "腫瘍", "痛み"];
    none(&all, &["src/core/", "src/exchange/", "src/proof.rs", "src/ui/"], &of_definitions, "of one definition");
    let outside = [
        "yew",
        "web_sys",
        "js_sys",
        "gloo",
        "wasm_bindgen",
        "serde",
        "serde_json",
        "std::fs",
        "std::net",
        "std::time",
        "std::env",
        "SystemTime",
        "Instant",
        "std::process",
        "std::thread",
    ];
    none(&all, &["src/core/", "src/calculators/", "src/ctcae/"], &outside, "the core knows no world");
    none(
        &all,
        &["src/exchange/"],
        &["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen", "std::net", "std::time"],
        "exchange knows no page",
    );
}

/// 0.9 > 3.0 × 0.3 in binary, which is a wrong grade.
#[test]
fn no_binary_floats() {
    let folders = ["src/core/", "src/calculators/", "src/ctcae/", "src/exchange/"];
    // Powers and intervals have no exact fraction; they are shown, and no limit is held against them.
    const ESTIMATES: &str = "src/core/estimate.rs";
    let all: Vec<Source> = sources().into_iter().filter(|it| it.path != ESTIMATES).collect();
    none(&all, &folders, &["f32", "f64"], "binary floats");
    let literal = |line: &str| {
        let line: String = line.split('"').step_by(2).collect();
        line.as_bytes().windows(3).any(|it| it[0].is_ascii_digit() && it[1] == b'.' && it[2].is_ascii_digit())
    };
    for it in all.iter().filter(|it| is_rust(it) && folders.iter().any(|folder| it.path.starts_with(folder))) {
        // Texts of several lines hold figures; code does not.
        for (n, line) in code(it).filter(|(_, it)| it.matches('"').count() % 2 == 0) {
            assert!(!literal(line), "{}:{n}: a float: {line}", it.path);
        }
    }
}

#[test]
fn controls_are_text_and_styles_are_in_sheets() {
    let needles = [
        ["type=\"num", "ber\""].concat(),
        ["type=num", "ber"].concat(),
        ["InputType::Num", "ber"].concat(),
        ["placehol", "der="].concat(),
    ];
    for it in sources() {
        for (n, line) in code(&it) {
            for needle in &needles {
                assert!(!line.contains(needle.as_str()), "{}:{n}: `{needle}`", it.path);
            }
            // As an attribute, not as the end of another name.
            let inline = ["st", "yle="].concat();
            let attribute = it.path.starts_with("src/ui/")
                && line.match_indices(&inline).any(|(at, _)| {
                    !line[..at].ends_with(|it: char| it.is_ascii_alphanumeric() || it == '_' || it == '-')
                });
            assert!(!attribute, "{}:{n}: inline style", it.path);
        }
    }
}

/// Nothing about a patient is stored, sent or logged.
#[test]
fn nothing_is_kept_and_nothing_is_said() {
    let all = sources();
    let kept = [
        ["local", "Storage"],
        ["session", "Storage"],
        ["document.", "cookie"],
        ["local", "_storage"],
        ["session", "_storage"],
        ["indexed", "DB"],
        ["send", "Beacon"],
        ["XML", "HttpRequest"],
    ];
    // Settings are the user's own and hold nothing of a patient: one file, which knows no answers.
    const SETTINGS: &str = "src/ui/settings.rs";
    let needles = kept.map(|it| it.concat());
    for needle in &needles {
        for it in all.iter().filter(|it| it.path != SETTINGS) {
            assert!(!it.text.contains(needle), "{}: `{needle}`", it.path);
        }
    }
    for it in all.iter().filter(|it| it.path == SETTINGS) {
        let allowed = |needle: &String| *needle == ["local", "_storage"].concat();
        for needle in needles.iter().filter(|it| !allowed(it)) {
            assert!(!it.text.contains(needle), "{}: `{needle}`", it.path);
        }
        for (n, line) in code(it).take_while(|(_, line)| !line.contains("cfg(test)")) {
            for word in ["Case", "Entries", "Answer", "State", "crate", "super"] {
                assert!(!has_word(line, word), "{}:{n}: `{word}`: what is stored knows no answers", it.path);
            }
        }
    }
    let said = ["println!", "eprintln!", "print!", "eprint!", "dbg!", "console::log", "log::info", "web_sys::console"];
    none(
        &all,
        &["src/core/", "src/calculators/", "src/ctcae/", "src/ui/", "src/exchange/", "src/main.rs", "src/lib.rs"],
        &said,
        "something is logged",
    );
}

/// No policy of a page forbids going to another page, so the source has to: nowhere but to our own pages, and there only
/// by a link that the user follows.
#[test]
fn nothing_goes_elsewhere() {
    let all = sources();
    // Ways to go without the user's hand, and ways to bring in what could.
    let going = [
        ["loc", "ation.assign"],
        ["loc", "ation.replace"],
        ["set_", "href"],
        ["location().", "replace"],
        ["location().", "assign"],
        ["window.", "open"],
        [".open_", "with_url"],
        ["window().", "open"],
        ["set_", "location"],
        ["submit", "()"],
        ["http-equiv=\"", "refresh"],
        ["set_inner", "_html"],
        ["inner", "HTML"],
        ["from_html_", "unchecked"],
        ["document.", "write"],
        ["<ifr", "ame"],
        ["<obj", "ect"],
        ["<embed", " "],
        ["<for", "m action"],
    ]
    .map(|it| it.concat());
    // Each with what it may stand beside there: a file of the page's own making, saved; the frame of a preview, and the
    // snippets for other sites.
    let listed = [("src/ui/download.rs", ["set_", "href"].concat()), ("src/ui/embed.rs", ["<ifr", "ame"].concat())];
    let mut used = vec![false; listed.len()];
    for it in all
        .iter()
        .filter(|it| it.path.starts_with("src/ui/") || it.path.starts_with("src/web/") || it.path == "src/main.rs")
    {
        for (n, line) in code(it) {
            for word in going.iter().filter(|word| line.contains(word.as_str())) {
                match listed.iter().position(|(path, allowed)| it.path == *path && word == allowed) {
                    Some(i) => used[i] = true,
                    None => panic!("{}:{n}: `{word}`: {}", it.path, line.trim()),
                }
            }
        }
    }
    assert!(used.iter().all(|it| *it), "what is listed is no longer there: {listed:?}");
    let saves = all.iter().find(|it| it.path == "src/ui/download.rs").unwrap();
    assert!(saves.text.contains("create_object_url_with_blob"), "what is saved is the page's own");

    // Whatever an address is made of comes from the route table.
    let ours = |value: &str| value.starts_with("\"#") || value.contains("link(");
    let mut links = 0;
    for it in all.iter().filter(|it| it.path.starts_with("src/ui/") && is_rust(it)) {
        for (n, line) in code(it) {
            for attribute in ["href=", "src=", "action=", "formaction=", "srcdoc=", "ping="] {
                for (at, _) in line.match_indices(attribute) {
                    if line[..at].ends_with(|it: char| it.is_ascii_alphanumeric() || it == '_' || it == '-') {
                        continue;
                    }
                    let value = line[at + attribute.len()..].split(['>', ' ']).next().unwrap();
                    let preview =
                        it.path == "src/ui/embed.rs" && attribute == "src=" && value.starts_with("{route.link(");
                    let snippet = it.path == "src/ui/embed.rs" && value.starts_with("\\\"");
                    let known = attribute == "href=" && ours(value) || preview || snippet;
                    assert!(known, "{}:{n}: {attribute}{value}", it.path);
                    links += 1;
                }
            }
        }
    }
    assert!(links >= 4, "only {links} links were looked at");
}

#[test]
fn nothing_panics_on_purpose() {
    for it in sources().iter().filter(|it| is_rust(it)) {
        for (n, line) in code(it) {
            for word in
                [[".unw", "rap()"], ["to", "do!"], ["unimple", "mented!"], ["unreach", "able!"], [".exp", "ect("]]
                    .map(|it| it.concat())
            {
                // The build step runs at build time, where stopping is all there is to do.
                let build = it.path.starts_with("src/bin/pack") || it.path.starts_with("src/web/");
                assert!(build || !line.contains(&word), "{}:{n}: `{word}`: {}", it.path, line.trim());
            }
        }
    }
}

/// Where packages came from is nobody's business and does not belong into what is published.
#[test]
fn no_registry_is_named() {
    for it in sources() {
        for host in [
            ["crates", ".io"],
            ["npmjs", ".org"],
            ["registry", ".npm"],
            ["pypi", ".org"],
            ["index.", "crates."],
            ["static.", "crates."],
        ]
        .map(|it| it.concat())
        {
            assert!(!it.text.contains(&host), "{}: `{host}`", it.path);
        }
    }
}

#[test]
fn files_stay_readable() {
    for it in sources().iter().filter(|it| is_rust(it)) {
        let lines = it.text.lines().count();
        assert!(lines <= 900, "{}: {lines} lines", it.path);
        assert!(it.text.ends_with('\n') && !it.text.contains('\t') && !it.text.contains('\r'), "{}", it.path);
        assert!(it.text.trim_start().starts_with("//!"), "{}: say first what it is", it.path);
        for (n, line) in it.text.lines().enumerate() {
            assert!(line == line.trim_end(), "{}:{}: space at the end", it.path, n + 1);
        }
        for word in [["Man", "ager"], ["Ser", "vice"], ["Ut", "ils"]].map(|it| it.concat()) {
            for kind in ["struct", "enum", "trait", "mod", "type"] {
                let named = code(it).any(|(_, line)| {
                    line.trim_start()
                        .trim_start_matches("pub ")
                        .strip_prefix(&format!("{kind} "))
                        .is_some_and(|it| it.contains(&word))
                });
                assert!(!named, "{}: a {word}", it.path);
            }
        }
    }
}
