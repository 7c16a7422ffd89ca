//! Which file of `src` needs which, read from the source: `use` lines and paths, with the faces (`pub use`) seen through.
//! And the table of rooms in ARCHITECTURE.md, which says what may need what.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A file of `src`, and the paths that it names.
pub struct File {
    /// From `src` on: `judge/rule.rs`.
    pub path: String,
    /// Its module, from its crate on: `lib`, `judge`, `rule`. What is a program of its own begins with its name.
    module: Vec<String>,
    /// Its code, without comments and texts.
    code: String,
    imports: Vec<Import>,
    /// The paths in its code, besides those imports.
    paths: Vec<Vec<String>>,
}

/// One name that a `use` line brings, by its whole path.
struct Import {
    path: Vec<String>,
    /// What it is called here; nothing for all that there is (`*`).
    name: Option<String>,
    /// Whether others can take it from here.
    public: bool,
}

/// A row of the table.
pub struct Room {
    /// `judge/statistics`, or of a file `engine`.
    pub name: String,
    pub may_import: Vec<String>,
}

/// The table of rooms.
pub fn table() -> Vec<Room> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md")).unwrap();
    let quoted = |cell: &str| -> Vec<String> {
        let names = cell.split('`').skip(1).step_by(2);
        names.map(|it| it.trim_end_matches('/').trim_end_matches(".rs").to_owned()).collect()
    };
    let after = text.split_once("| room |").expect("a table of rooms in ARCHITECTURE.md").1;
    let rows = after.lines().skip(2).take_while(|it| it.starts_with('|'));
    let mut all = Vec::new();
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
        let [names, _, may] = cells.as_slice() else { panic!("three cells: {row}") };
        for name in quoted(names) {
            all.push(Room { name, may_import: quoted(may) });
        }
    }
    assert!(all.len() > 10, "only {} rooms", all.len());
    all
}

/// The room of a file or of a path in the library: the longest name that it begins with.
pub fn room_of<'a>(rooms: &'a [Room], of: &str) -> Option<&'a Room> {
    let within = |room: &&Room| of == room.name || of.starts_with(&format!("{}/", room.name));
    rooms.iter().filter(within).max_by_key(|it| it.name.len())
}

/// Every file of `src`, as far as it is Rust.
pub fn files() -> Vec<File> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    walk(&src, &src, &mut paths);
    paths.sort();
    paths.into_iter().map(|path| read(&src, path)).collect()
}

fn walk(src: &Path, folder: &Path, into: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(src, &path, into);
        } else if path.extension().is_some_and(|it| it == "rs") {
            into.push(path.strip_prefix(src).unwrap().to_str().unwrap().replace('\\', "/"));
        }
    }
}

fn read(src: &Path, path: String) -> File {
    read_text(&fs::read_to_string(src.join(&path)).unwrap(), path)
}

fn read_text(text: &str, path: String) -> File {
    // What tests a file stands at its end and is no part of the house.
    let text = text.split("#[cfg(test)]\nmod ").next().unwrap();
    let code = bare(text);
    let module = module(&path);
    let kids: Vec<String> = statements(&code, "mod ").into_iter().map(|(_, it)| it.trim().to_owned()).collect();
    let mut imports = Vec::new();
    let mut rest = code.clone();
    for (public, tree) in statements(&code, "use ") {
        rest = rest.replacen(&format!("use {tree};"), "", 1);
        grow(&tree, &[], &mut |path, name| imports.push(Import { path, name, public }));
    }
    let whole = |path: Vec<String>| absolute(&module, &kids, path);
    for it in &mut imports {
        it.path = whole(std::mem::take(&mut it.path)).unwrap_or_default();
    }
    imports.retain(|it| !it.path.is_empty());
    let paths = written(&rest).into_iter().filter_map(whole).collect();
    File { path, module, code: rest, imports, paths }
}

/// The module that a file is.
fn module(path: &str) -> Vec<String> {
    let path = path.trim_end_matches(".rs").trim_end_matches("/mod");
    let parts: Vec<&str> = path.split('/').collect();
    let parts = match parts.as_slice() {
        ["lib"] => vec!["lib"],
        ["main"] => vec!["main"],
        ["bin", program, "main"] => vec![*program],
        ["bin", rest @ ..] => rest.to_vec(),
        rest => [&["lib"], rest].concat(),
    };
    parts.into_iter().map(str::to_owned).collect()
}

/// The code without comments, texts and characters.
fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
        } else if rest.starts_with("/*") {
            rest = &rest[rest.find("*/").unwrap() + 2..];
        } else if let Some(raw) = rest.strip_prefix("r#\"") {
            rest = &raw[raw.find("\"#").unwrap() + 2..];
        } else if first == '"' {
            let mut skipped = false;
            let end = rest[1..].char_indices().find(|(_, it)| {
                let ends = *it == '"' && !skipped;
                skipped = *it == '\\' && !skipped;
                ends
            });
            rest = &rest[end.unwrap().0 + 2..];
        } else if first == '\'' && (rest[1..].starts_with('\\') || rest.chars().nth(2) == Some('\'')) {
            let from = if rest[1..].starts_with('\\') { 3 } else { 1 + rest[1..].chars().next().unwrap().len_utf8() };
            rest = &rest[from + rest[from..].find('\'').unwrap() + 1..];
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

/// The statements that begin with a word and end with a semicolon, each with whether it is public.
fn statements(code: &str, word: &str) -> Vec<(bool, String)> {
    let mut all = Vec::new();
    for (at, _) in code.match_indices(word) {
        let before = code[..at].trim_end_matches([' ', '\t']);
        let public = before.ends_with("pub") || before.ends_with(')');
        let begins = public || before.is_empty() || before.ends_with(['\n', ';', '{', '}', ']']);
        let rest = &code[at + word.len()..];
        let Some(end) = rest.find([';', '<', '=', '$']) else { continue };
        // A module with a body is no file, and `use<'a>` is no import.
        let plain = rest[end..].starts_with(';') && (word != "mod " || !rest[..end].contains('{'));
        if begins && plain {
            all.push((public, rest[..end].to_owned()));
        }
    }
    all
}

/// The names that a tree of imports brings: `a::{b, c as d, e::*}`.
fn grow(tree: &str, before: &[String], tell: &mut dyn FnMut(Vec<String>, Option<String>)) {
    let tree = tree.trim();
    if let Some((path, inner)) = tree.split_once('{').filter(|_| tree.ends_with('}')) {
        let path = [before, &parts(path)].concat();
        let (mut depth, mut from) = (0, 0);
        let inner = &inner[..inner.len() - 1];
        for (at, it) in inner.char_indices().chain([(inner.len(), ',')]) {
            match it {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    if !inner[from..at].trim().is_empty() {
                        grow(&inner[from..at], &path, tell);
                    }
                    from = at + 1;
                }
                _ => {}
            }
        }
        return;
    }
    let (path, name) = tree.split_once(" as ").map_or((tree, None), |(path, name)| (path, Some(name.trim())));
    let mut path = [before, &parts(path)].concat();
    match path.last().map(String::as_str) {
        Some("*") => {
            path.pop();
            tell(path, None);
        }
        Some("self") => {
            path.pop();
            let name = name.map(str::to_owned).or(path.last().cloned());
            tell(path, name);
        }
        _ => {
            let name = name.map(str::to_owned).or(path.last().cloned());
            tell(path, name);
        }
    }
}

fn parts(path: &str) -> Vec<String> {
    path.split("::").map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

/// Every path of at least two parts that is written out.
fn written(code: &str) -> Vec<Vec<String>> {
    let part = |it: char| it.is_ascii_alphanumeric() || it == '_' || it == ':';
    let words = code.split(|it| !part(it)).filter(|it| it.contains("::"));
    words.map(|it| parts(it.trim_matches(':'))).filter(|it| it.len() > 1).collect()
}

/// A path from its crate on; nothing for one that leads out of the house, or nowhere.
fn absolute(module: &[String], kids: &[String], path: Vec<String>) -> Option<Vec<String>> {
    let lib = vec!["lib".to_owned()];
    Some(match path.first()?.as_str() {
        "crate" => [&module[..1], &path[1..]].concat(),
        "tekio" => [&lib, &path[1..]].concat(),
        "self" => [module, &path[1..]].concat(),
        "super" => {
            let up = path.iter().take_while(|it| *it == "super").count();
            [module.get(..module.len().checked_sub(up)?)?, &path[up..]].concat()
        }
        first if kids.iter().any(|it| it == first) => [module, &path].concat(),
        _ => return None,
    })
}

/// Of each file, the paths of the library that it names, without its crate: `engine/Text`.
pub fn named(file: &File) -> BTreeSet<String> {
    let all = file.imports.iter().map(|it| &it.path).chain(&file.paths);
    all.filter(|it| it[0] == "lib" && it.len() > 1).map(|it| it[1..].join("/")).collect()
}

/// Of each file the files that it needs, by their places.
pub fn needs(files: &[File]) -> Vec<BTreeSet<usize>> {
    let by_module: BTreeMap<&[String], usize> =
        files.iter().enumerate().map(|(i, it)| (it.module.as_slice(), i)).collect();
    let house = House { files, by_module };
    let of = |(i, file): (usize, &File)| {
        let mut found = BTreeSet::new();
        for import in &file.imports {
            house.follow(&import.path, import.name.is_none(), 0, &mut found);
        }
        for path in &file.paths {
            house.follow(path, false, 0, &mut found);
        }
        found.remove(&i);
        found
    };
    files.iter().enumerate().map(of).collect()
}

struct House<'a> {
    files: &'a [File],
    by_module: BTreeMap<&'a [String], usize>,
}

impl House<'_> {
    /// The file in which stands what a path means.
    fn follow(&self, path: &[String], all_of_it: bool, depth: usize, into: &mut BTreeSet<usize>) {
        assert!(depth < 20, "faces that show each other: {path:?}");
        let mut known = (1..=path.len()).rev().filter_map(|n| Some((n, *self.by_module.get(&path[..n])?)));
        let Some((n, i)) = known.next() else { return };
        let file = &self.files[i];
        let Some(name) = path.get(n) else {
            // The module itself: what it shows of others is taken from it, too.
            into.insert(i);
            if all_of_it {
                for it in file.imports.iter().filter(|it| it.public) {
                    self.follow(&it.path, it.name.is_none(), depth + 1, into);
                }
            }
            return;
        };
        let shown = file.imports.iter().find(|it| it.name.as_ref() == Some(name));
        if let Some(import) = shown {
            let path = [&import.path, &path[n + 1..]].concat();
            return self.follow(&path, false, depth + 1, into);
        }
        if !defines(file, name) {
            for import in file.imports.iter().filter(|it| it.public && it.name.is_none()) {
                let beyond = self.by_module.get(import.path.as_slice()).map(|it| &self.files[*it]);
                if beyond.is_some_and(|it| defines(it, name)) {
                    let path = [&import.path, &path[n..]].concat();
                    return self.follow(&path, false, depth + 1, into);
                }
            }
        }
        into.insert(i);
    }
}

/// Whether a name is given to something in a file, as far as its words tell.
fn defines(file: &File, name: &str) -> bool {
    let kinds = ["static", "const", "fn", "struct", "enum", "trait", "type", "macro_rules!"];
    let part = |it: char| it.is_ascii_alphanumeric() || it == '_';
    // In a list that a macro reads, a name of a static stands alone.
    let listed = name.chars().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || it == '_');
    file.code.match_indices(name).any(|(at, _)| {
        let (before, after) = (&file.code[..at], &file.code[at + name.len()..]);
        let alone = !before.ends_with(part) && !after.starts_with(part);
        let line = before.rsplit('\n').next().unwrap_or("");
        alone && (kinds.iter().any(|it| line.trim_end().ends_with(it)) || listed && line.trim().is_empty())
    })
}

/// The circles among the files: each the places of those that need one another.
pub fn circles(needs: &[BTreeSet<usize>]) -> Vec<Vec<usize>> {
    // From each file, all that it needs by way of others; a circle is what needs itself so.
    let reach = |from: usize| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
        while let Some(at) = open.pop() {
            open.extend(needs[at].iter().filter(|it| seen.insert(**it)));
        }
        seen
    };
    let reached: Vec<BTreeSet<usize>> = (0..needs.len()).map(reach).collect();
    let mut all: Vec<Vec<usize>> = Vec::new();
    for i in 0..needs.len() {
        let circle: Vec<usize> = reached[i].iter().copied().filter(|it| reached[*it].contains(&i)).collect();
        if reached[i].contains(&i) && !all.contains(&circle) {
            all.push(circle);
        }
    }
    all
}

/// What is read of texts that are made up, so that the laws are known to see.
pub fn made_up(texts: &[(&str, &str)]) -> Vec<File> {
    texts.iter().map(|(path, text)| read_text(text, (*path).to_owned())).collect()
}
