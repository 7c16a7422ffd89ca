//! Habits that a reader could forget and a machine does not.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "common/rooms.rs"]
mod rooms;

/// The engine and what is defined in its terms.
const BELOW: &[&str] = &[
    "src/base/",
    "src/definition/",
    "src/answers/",
    "src/judge/",
    "src/report/",
    "src/engine.rs",
    "src/shared/",
    "src/ctcae/",
    "src/crosswalk/",
    "src/calculators/",
    "src/proof.rs",
];

/// What physicians read beside the sources: definitions and the words that they are made of.
const DEFINITIONS: &[&str] = &["src/definition/", "src/shared/", "src/ctcae/", "src/crosswalk/", "src/calculators/"];

/// How wide a line is in an editor: what is written full-width takes two columns.
fn columns(line: &str) -> usize {
    let full = |it: char| {
        matches!(it, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{303E}' | '\u{3041}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}'
            | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE6F}' | '\u{FF00}'..='\u{FF60}' | '\u{FFE0}'..='\u{FFE6}')
    };
    line.chars().map(|it| if full(it) { 2 } else { 1 }).sum()
}

struct Source {
    /// From the crate's root: `src/answers/case.rs`.
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
    for path in
        ["src/lib.rs", "src/definition/rule.rs", "src/calculators/mod.rs", "src/exchange/json.rs", "src/engine.rs"]
    {
        assert!(all.iter().any(|it| it.path == path), "{path}");
    }
}

/// What the table of rooms does not allow.
fn not_allowed(files: &[rooms::File]) -> Vec<String> {
    let table = rooms::table();
    let mut found = BTreeSet::new();
    for file in files.iter().filter(|it| it.path != "lib.rs") {
        let Some(room) = rooms::room_of(&table, file.path.trim_end_matches(".rs")) else {
            found.insert(format!("{} stands in no room of ARCHITECTURE.md", file.path));
            continue;
        };
        for path in rooms::named(file) {
            let of = rooms::room_of(&table, &path);
            let allowed = |it: &&rooms::Room| it.name == room.name || room.may_import.contains(&it.name);
            if of.filter(allowed).is_none() {
                let to = of.map_or("what is no room", |it| it.name.as_str());
                found.insert(format!("{} may not import {to} ({}: {path})", room.name, file.path));
            }
        }
    }
    found.into_iter().collect()
}

/// Arrows run one way: a room imports what the table in ARCHITECTURE.md says, and nothing else.
#[test]
fn rooms_import_what_the_table_allows() {
    let found = not_allowed(&rooms::files());
    assert!(found.is_empty(), "{}", found.join("\n"));
    let table = rooms::table();
    for room in &table {
        for it in &room.may_import {
            assert!(table.iter().any(|other| other.name == *it), "{} may import {it}, which is no room", room.name);
        }
        let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(&room.name);
        assert!(src.is_dir() || src.with_extension("rs").is_file(), "there is no room {}", room.name);
    }
}

/// A calculator is a file, with a folder of its own where it is long; what two of them share is in `shared`.
#[test]
fn no_calculator_imports_another() {
    for file in rooms::files() {
        let Some(own) = file.path.strip_prefix("calculators/").filter(|it| it.contains('/')) else { continue };
        let own: Vec<&str> = own.trim_end_matches(".rs").split('/').take(2).collect();
        for path in rooms::named(&file).iter().filter_map(|it| it.strip_prefix("calculators/")) {
            assert!(path.split('/').take(2).eq(own.iter().copied()), "{} imports calculators/{path}", file.path);
        }
    }
}

/// What one method adds to its page draws for no other, and the rest of the pages knows it by the face alone: so that a
/// method can be left out of a program.
#[test]
fn no_method_draws_for_another() {
    let found = reaching_into_methods(&rooms::files());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn reaching_into_methods(files: &[rooms::File]) -> Vec<String> {
    const METHODS: &str = "ui/method/";
    let part = |path: &str| path.split(['/', '.']).next().map(str::to_owned);
    let mut found = Vec::new();
    for file in files.iter().filter(|it| it.path != "ui/method/mod.rs") {
        let own = file.path.strip_prefix(METHODS).and_then(part);
        // Below `adds` there is nothing, and any page may have a leaflet; the list of events is the app's to keep.
        let shown: &[&str] = if own.is_some() { &["adds"] } else { &["of", "leaflet", "tally"] };
        for path in rooms::named(file) {
            let named = path.strip_prefix(METHODS).and_then(part);
            if named.as_ref().is_some_and(|it| named != own && !shown.contains(&it.as_str())) {
                found.push(format!("{} reaches into {path}", file.path));
            }
        }
    }
    found
}

/// No file needs, by way of others, itself: whoever reads one from the top of its imports comes to an end.
#[test]
fn no_files_are_in_a_circle() {
    let files = rooms::files();
    let needs = rooms::needs(&files);
    let tell = |circle: &Vec<usize>| {
        let arrow = |from: usize| {
            let to: Vec<&str> =
                circle.iter().filter(|it| needs[from].contains(it)).map(|it| files[*it].path.as_str()).collect();
            format!("  {} → {}", files[from].path, to.join(", "))
        };
        let arrows: Vec<String> = circle.iter().map(|it| arrow(*it)).collect();
        arrows.join("\n")
    };
    let circles: Vec<String> = rooms::circles(&needs).iter().map(tell).collect();
    assert!(circles.is_empty(), "circles of files:\n{}", circles.join("\n\n"));
    // Whoever reads nothing finds nothing.
    let arrows: usize = needs.iter().map(BTreeSet::len).sum();
    assert!(arrows > 400, "only {arrows} imports were read");
}

/// The laws above, held against houses that break them.
#[test]
fn the_laws_of_rooms_see() {
    let forbidden = |path: &str, text: &str| not_allowed(&rooms::made_up(&[(path, text)]));
    assert!(forbidden("judge/rule.rs", "//! A\nuse crate::answers::case::Case;\nuse std::fmt;\n").is_empty());
    for (path, text, says) in [
        ("base/text.rs", "use crate::definition::field::Field;", "base may not import definition"),
        ("definition/mod.rs", "pub use crate::answers::case::Case;", "definition may not import answers"),
        ("answers/case.rs", "fn a() { crate::judge::rule::b() }", "answers may not import judge"),
        ("judge/rule.rs", "use super::super::report::words::say;", "judge may not import report"),
        ("judge/statistics/floats.rs", "use crate::judge::rule::number;", "judge/statistics may not import judge"),
        ("calculators/trials/a.rs", "use crate::{engine::Case, shared};", "calculators may not import engine"),
        ("calculators/trials/a.rs", "use crate::judge\n    ::rule::number;", "calculators may not import judge"),
        ("exchange/json.rs", "use crate::base::text::Text;", "exchange may not import base"),
        ("bin/tekio.rs", "use tekio::ui::Route;", "bin/tekio may not import ui"),
        ("ui/form/mod.rs", "use crate::ui::app::App;", "ui/form may not import ui/app"),
        ("ui/form/mod.rs", "use super::method::of;", "ui/form may not import ui/method"),
        ("ui/verdict/card.rs", "use crate::ui::App;", "ui/verdict may not import ui"),
        ("ui/office/home.rs", "fn a() { crate::ui::verdict::card::view() }", "ui/office may not import ui/verdict"),
        ("ui/page/state.rs", "use crate::ui::parts::icons;", "ui/page may not import ui/parts"),
        ("elsewhere/a.rs", "", "elsewhere/a.rs stands in no room"),
    ] {
        let found = forbidden(path, text);
        assert!(matches!(found.as_slice(), [it] if it.starts_with(says)), "{path}: {text}: {found:?}");
    }
    let reaching = |path: &str, text: &str| reaching_into_methods(&rooms::made_up(&[(path, text)])).len();
    assert_eq!(reaching("ui/method/due.rs", "use crate::ui::method::tables::chosen::chosen;"), 1);
    assert_eq!(reaching("ui/verdict/report.rs", "use crate::ui::method::tables::tally;"), 1);
    assert_eq!(reaching("ui/verdict/report.rs", "use crate::ui::method;\nfn a() { method::of() }"), 0);
    assert_eq!(reaching("ui/method/tables/terms.rs", "use crate::ui::method::tables::chosen::chosen;"), 0);
    let circle = |texts: &[(&str, &str)]| rooms::circles(&rooms::needs(&rooms::made_up(texts)));
    let one = ("judge/one.rs", "use crate::judge::two::B;\npub struct A;");
    assert!(circle(&[one, ("judge/two.rs", "pub struct B; // crate::judge::one::A")]).is_empty());
    assert_eq!(circle(&[one, ("judge/two.rs", "pub struct B; fn a() { crate::judge::one::A }")]), [[0, 1]]);
    // Through a face, by another name, and through a face that shows all there is.
    for face in ["pub use one::A;", "pub use one::A as C;", "pub use one::*;"] {
        let two = format!("use super::{{{}}};\npub struct B;", if face.contains('C') { "C" } else { "A" });
        let texts = [one, ("judge/two.rs", two.as_str()), ("judge/mod.rs", &format!("mod one;\nmod two;\n{face}"))];
        assert_eq!(circle(&texts), [[0, 1]], "{face}");
    }
    // A file below needs the one above, which needs it.
    let below = ("judge/one/part.rs", "use super::*;\npub static P: A = A;");
    assert_eq!(circle(&[("judge/one.rs", "mod part;\nuse part::P;\npub struct A;"), below]), [[0, 1]]);
}

/// The rooms below know no world, and what is carried in and out knows no page.
#[test]
fn the_world_stays_outside() {
    let all = sources();
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
    none(&all, BELOW, &outside, "what is below knows no world");
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
    let folders = [BELOW, &["src/exchange/", "src/desk/cohort/"]].concat();
    // Of the trial desk those that reckon curves, draw them, or write what was reckoned; those that read tables hold days,
    // counts and decimals only.
    let shown = ["stat", "report", "values", "listed", "pictures", "told", "words", "drawing", "study"]
        .map(|it| format!("src/desk/cohort/{it}.rs"));
    // Powers and intervals have no exact fraction; they are shown, and no limit is held against them.
    const STATISTICS: &str = "src/judge/statistics/";
    let all: Vec<Source> =
        sources().into_iter().filter(|it| !it.path.starts_with(STATISTICS) && !shown.contains(&it.path)).collect();
    none(&all, &folders, &["f32", "f64"], "binary floats");
    let literal = |line: &str| {
        line.as_bytes().windows(3).any(|it| it[0].is_ascii_digit() && it[1] == b'.' && it[2].is_ascii_digit())
    };
    for it in all.iter().filter(|it| is_rust(it) && folders.iter().any(|folder| it.path.starts_with(folder))) {
        // Texts hold figures, and may go on over several lines; code holds none.
        let mut within = false;
        for (n, line) in code(it) {
            let mut bare = String::new();
            for part in line.replace("\\\\", "").replace("\\\"", "").replace("'\"'", "").split_inclusive('"') {
                if !within {
                    bare.push_str(part);
                }
                within ^= part.ends_with('"');
            }
            assert!(!literal(&bare), "{}:{n}: a float: {line}", it.path);
        }
        assert!(!within, "{}: a text without an end", it.path);
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
    const SETTINGS: &str = "src/ui/browser/settings.rs";
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
        &[BELOW, &["src/ui/", "src/reader/", "src/exchange/", "src/main.rs", "src/lib.rs"]].concat(),
        &said,
        "something is logged",
    );
}

/// Whoever goes to another page by `reach::load` goes to one of ours.
#[test]
fn only_our_pages_are_loaded() {
    let mut loads = 0;
    for it in sources().iter().filter(|it| it.path.starts_with("src/ui/") && is_rust(it)) {
        for (n, line) in code(it).filter(|(_, line)| line.trim().starts_with("load(")) {
            assert!(line.contains("self.route.link("), "{}:{n}: {}", it.path, line.trim());
            loads += 1;
        }
        let others = code(it).filter(|(_, line)| line.contains("reach::load(")).count();
        assert_eq!(others, 0, "{}: import `load` by its name, so that it is seen here", it.path);
    }
    assert!(loads > 0, "nothing is looked at");
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
    // Each with what it may stand beside there: a file of the page's own making, saved; home and the settings, by the
    // letters of the shortcuts; the frame of a preview, and the snippets for other sites.
    let listed = [
        ("src/ui/browser/reach.rs", ["set_", "href"].concat()),
        ("src/ui/browser/download.rs", ["set_", "href"].concat()),
        ("src/ui/dialogs/embed.rs", ["<ifr", "ame"].concat()),
    ];
    let mut used = vec![false; listed.len()];
    for it in all.iter().filter(|it| {
        let page = ["src/ui/", "src/reader/", "src/web/"].iter().any(|room| it.path.starts_with(room));
        page || it.path == "src/main.rs"
    }) {
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
    let saves = all.iter().find(|it| it.path == "src/ui/browser/download.rs").unwrap();
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
                    let preview = it.path == "src/ui/dialogs/embed.rs"
                        && attribute == "src="
                        && value.starts_with("{route.link(");
                    let snippet = it.path == "src/ui/dialogs/embed.rs" && value.starts_with("\\\"");
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
    let mut wide = Vec::new();
    for it in sources().iter().filter(|it| is_rust(it)) {
        let lines = it.text.lines().count();
        assert!(lines <= 900, "{}: {lines} lines", it.path);
        assert!(it.text.ends_with('\n') && !it.text.contains('\t') && !it.text.contains('\r'), "{}", it.path);
        assert!(it.text.trim_start().starts_with("//!"), "{}: say first what it is", it.path);
        for (n, line) in it.text.lines().enumerate() {
            assert!(line == line.trim_end(), "{}:{}: space at the end", it.path, n + 1);
            // Physicians read the definitions. A Japanese character takes two columns.
            if DEFINITIONS.iter().any(|room| it.path.starts_with(room)) && columns(line) > 120 {
                wide.push(format!("{}:{}: {} columns", it.path, n + 1, columns(line)));
            }
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
    let how =
        "A line of a definition has at most 120 columns, a Japanese character two; break its text with \\ at the end";
    assert!(wide.is_empty(), "{how}:\n{}", wide.join("\n"));
}
