//! The programs that browsers load, and which page loads which.
//!
//! wasm-bindgen's library binds them here: it writes the script that starts a program (its glue) and takes its own
//! notes out of the Wasm. Of the same release as the crate `wasm-bindgen`, or the two do not fit; Cargo.toml pins both.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use slim::order;
use tekio::ui::{Page, Route};
use wasm_bindgen_cli_support::Bindgen;

use crate::glue;
use crate::site::{Asset, HASH, Site};

/// The same table that `tools/programs` compiles by.
const TABLE: &str = include_str!("../../web/programs.tsv");

/// The kinds of page, each with a program.
const KINDS: &[&str] = &["home", "settings", "privacy", "desk", "table", "calculator", "frame", OVER, BESIDE];

/// Of no page: what is shown over one, once it is wanted.
const OVER: &str = "over";

/// Of no page, too: what works beside one, in a worker.
const BESIDE: &str = "beside";

/// What stands between that and its page, behind its glue in one file.
const BATCH: &str = include_str!("../../web/batch.js");

/// Names of scripts in `assets/` that are no program's.
const TAKEN: &[&str] = &["boot", "embed"];

/// The kind of a page, as the table names it.
fn kind(route: Route) -> &'static str {
    match route.page {
        Page::Home => "home",
        Page::Settings => "settings",
        Page::Privacy => "privacy",
        Page::Desk => "desk",
        Page::Table => "table",
        Page::Calculator(_) if route.embed => "frame",
        Page::Calculator(_) => "calculator",
    }
}

/// A program as the table tells of it.
pub struct Program {
    /// Its name: a binary of Cargo.toml.
    pub name: &'static str,
    /// The features it is compiled with.
    pub features: &'static str,
    /// The kinds of page that load it.
    kinds: Vec<&'static str>,
}

/// All programs of the table. A slip in the table stops the build.
pub fn table() -> Vec<Program> {
    let program = |line: &'static str| {
        let [name, features, kinds] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("programs.tsv: a name, features and kinds of page, please: {line}")
        };
        assert!(!TAKEN.contains(&name), "programs.tsv: `{name}` would be mistaken for another file");
        Program { name, features, kinds: kinds.split(' ').collect() }
    };
    let all: Vec<Program> = TABLE.lines().filter(|line| !line.starts_with('#')).map(program).collect();
    let kinds: Vec<&str> = all.iter().flat_map(|program| program.kinds.iter().copied()).collect();
    for kind in &kinds {
        assert!(KINDS.contains(kind), "programs.tsv: there is no kind of page `{kind}`");
    }
    for kind in KINDS {
        let times = kinds.iter().filter(|it| *it == kind).count();
        assert_eq!(times, 1, "programs.tsv: a page of the kind `{kind}` has one program");
    }
    all
}

/// A program, bound: what a page names of it.
pub struct Bound {
    kinds: Vec<&'static str>,
    /// The script that starts it.
    pub glue: Asset,
    /// The Wasm.
    pub wasm: Asset,
}

/// The program of a page.
pub fn of(route: Route, all: &[Bound]) -> &Bound {
    let kind = kind(route);
    all.iter().find(|program| program.kinds.contains(&kind)).expect("each kind of page has a program")
}

/// The program that is shown over a page.
pub fn over(all: &[Bound]) -> &Bound {
    all.iter().find(|program| program.kinds.contains(&OVER)).expect("each kind of page has a program")
}

/// The program that works beside a page.
pub fn beside(all: &[Bound]) -> &Bound {
    all.iter().find(|program| program.kinds.contains(&BESIDE)).expect("each kind of page has a program")
}

/// Where the programs are taken from.
pub enum From {
    /// As Cargo compiled them, in this folder; they are bound first.
    Compiled(PathBuf),
    /// From a site that was packed before: they are the same for every address.
    Packed(PathBuf),
}

impl From {
    /// Adds all programs to the site. They are bound side by side: that takes most of the time of packing.
    pub fn take(&self, site: &mut Site) -> Vec<Bound> {
        let all = table();
        let files: Vec<(Vec<u8>, Vec<u8>)> = thread::scope(|scope| {
            let each: Vec<_> = all.iter().map(|program| scope.spawn(|| self.files(program))).collect();
            let stop = |why| std::panic::resume_unwind(why);
            each.into_iter().map(|it| it.join().unwrap_or_else(stop)).collect()
        });
        let add = |(program, (glue, wasm)): (Program, (Vec<u8>, Vec<u8>))| {
            let glue = site.add_hashed(program.name, "js", glue);
            let wasm = site.add_hashed(program.name, "wasm", wasm);
            Bound { kinds: program.kinds, glue, wasm }
        };
        all.into_iter().zip(files).map(add).collect()
    }

    /// Glue and Wasm of a program.
    fn files(&self, program: &Program) -> (Vec<u8>, Vec<u8>) {
        match self {
            From::Compiled(folder) => {
                let compiled = folder.join(format!("{}.wasm", program.name));
                let beside = program.kinds.contains(&BESIDE);
                let (mut glue, wasm) = bind(&compiled, if beside { Mode::Script } else { Mode::Module });
                if beside {
                    glue.extend(glue::shorten(BATCH, &BTreeMap::new()).into_bytes());
                }
                (glue, optimize(wasm, &compiled))
            }
            From::Packed(folder) => (packed(folder, program.name, "js"), packed(folder, program.name, "wasm")),
        }
    }
}

/// A program's file in the `assets/` of a packed site.
fn packed(site: &Path, name: &str, extension: &str) -> Vec<u8> {
    let folder = site.join("assets");
    let all = fs::read_dir(&folder).unwrap_or_else(|why| panic!("{}: {why}; `make dist` first", folder.display()));
    // Its name, the beginning of its hash, its kind.
    let is_it = |path: &PathBuf| {
        let file = path.file_name().and_then(|it| it.to_str()).unwrap_or_default();
        let hash = file.strip_prefix(name).and_then(|it| it.strip_prefix('-'));
        hash.and_then(|it| it.strip_suffix(extension)?.strip_suffix('.')).is_some_and(|it| it.len() == HASH)
    };
    let mut found = all.flatten().map(|entry| entry.path()).filter(is_it);
    let path = found.next().unwrap_or_else(|| panic!("{}: no {name}-….{extension}", folder.display()));
    assert!(found.next().is_none(), "{}: several {name}-….{extension}", folder.display());
    fs::read(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// How a script is loaded.
pub enum Mode {
    /// As a module that others import.
    Module,
    /// As a script of a worker, with one global name, `wasm_bindgen`.
    Script,
}

/// Binds a program: gives its glue and its Wasm.
pub fn bind(compiled: &Path, mode: Mode) -> (Vec<u8>, Vec<u8>) {
    let mut binding = Bindgen::new();
    binding.input_path(compiled);
    let chosen = match mode {
        Mode::Module => binding.web(true),
        Mode::Script => binding.no_modules(true),
    };
    chosen.expect("the one mode that was chosen");
    let stop = |why| -> ! { panic!("{}: {why:#}", compiled.display()) };
    let mut bound = binding.generate_output().unwrap_or_else(|why| stop(why));
    let files =
        bound.snippets().values().flatten().count() + bound.local_modules().len() + bound.npm_dependencies().len();
    assert_eq!(files, 0, "pack does not know what to do with snippets of scripts: they would need integrity, too");
    let names = glue::names(bound.wasm().imports.iter().map(|import| import.name.as_str()));
    let glue = glue::shorten(bound.js(), &names).into_bytes();
    let wasm = bound.wasm_mut();
    for import in wasm.imports.iter_mut() {
        import.name.clone_from(&names[&import.name]);
    }
    (glue, wasm.emit_wasm())
}

/// Where wasm-opt is, once npm's packages are installed.
const WASM_OPT: &str = "node_modules/binaryen/bin/wasm-opt";

/// Those of its passes that make this program smaller in Brotli, tried one by one. The usual sets (`-O`, `-Oz`) make it
/// larger: what they put together repeats less. Memory packing alone adds 15 kB.
const PASSES: &[&str] = &["--duplicate-function-elimination", "--rse", "--vacuum", "--precompute", "--reorder-locals"];

/// What the compiler uses of WebAssembly, beyond its first version: nothing that it does not use may come in.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The Wasm after these passes, its functions in an order that Brotli shortens best (`tools/slim`). Files lie beside what
/// was compiled meanwhile.
fn optimize(wasm: Vec<u8>, compiled: &Path) -> Vec<u8> {
    let passed = wasm_opt(PASSES, &wasm, &compiled.with_extension("passed.wasm"));
    let named = order::named(&passed).unwrap_or_else(|why| panic!("{}: {why}", compiled.display()));
    wasm_opt(&["--reorder-functions-by-name"], &named, &compiled.with_extension("ordered.wasm"))
}

/// What wasm-opt makes of a program. The file is its to write.
fn wasm_opt(passes: &[&str], wasm: &[u8], file: &Path) -> Vec<u8> {
    fs::write(file, wasm).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
    let mut node = Command::new("node");
    let output =
        node.arg(WASM_OPT).args(FEATURES).args(passes).arg(file).arg("-o").arg(file).output().expect("node runs");
    assert!(output.status.success(), "{WASM_OPT}: {}", String::from_utf8_lossy(&output.stderr));
    fs::read(file).unwrap_or_else(|why| panic!("{}: {why}", file.display()))
}
