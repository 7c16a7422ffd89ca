//! The files of the site as they lie there, before any script runs: each page says what it is for, what it asks, what
//! it does not cover and where it comes from; and nothing that was not meant to is kept on the device.
//!
//! Needs `make dist`; without it this fails and says so.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tekio::engine::Lang;
use tekio::ui::Page;

fn dist() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::var_os("TEKIO_DIST").map_or_else(|| root.join("dist"), PathBuf::from);
    assert!(folder.join("sw.js").is_file(), "{}: no site here; `make dist` first", folder.display());
    folder
}

fn read(path: &str) -> String {
    fs::read_to_string(dist().join(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[test]
fn every_page_can_be_read_without_a_script() {
    let mut texts = 0;
    for route in tekio::site::routes().chain(tekio::site::framed()) {
        let what = format!("/{}", route.path());
        let html = read(&format!("{}index.html", route.path()));
        let (head, body) = html.split_once("<body>").unwrap();
        assert!(head.contains(&format!("<html lang=\"{}\"", route.lang.tag())), "{what}: the language");
        assert!(head.contains(&format!("<title>{}</title>", escaped(&route.title()))), "{what}: the title");
        let description = format!("<meta name=\"description\" content=\"{}\">", escaped(route.description()));
        assert!(head.contains(&description), "{what}: the description");
        // Why nothing can be decided: shown at once where scripts are off, and by the style sheet where they fail.
        // The trial desk, which decides nothing, says that it does not run.
        let note = match route.page {
            tekio::ui::Page::Desk => route.lang.pick("試験デスクを開始できません", "The trial desk cannot run"),
            _ => route.lang.pick("判定はできません", "nothing can be decided"),
        };
        assert!(body.contains("<noscript><p class=\"boot-note\">"), "{what}: nothing is said where scripts are off");
        assert!(body.contains("id=\"boot-failure\"") && body.contains(note), "{what}: nothing is said where they fail");
        let Some(calculator) = tekio::site::calculator(route) else { continue };
        let mut said = vec![calculator.title.text(), calculator.summary, calculator.intended_use];
        said.extend(calculator.limits);
        said.extend(calculator.sources.iter().flat_map(|it| [it.title, it.edition]));
        for text in said {
            let text = escaped(text.get(route.lang));
            // Titles are cut into phrases, which stand one after another.
            assert!(text.split('　').all(|it| body.contains(it)), "{what}: {text}");
            texts += 1;
        }
        assert!(body.contains("<fieldset disabled") || body.contains(" disabled"), "{what}: it pretends to run");
    }
    println!("{texts} texts in {} pages", tekio::site::routes().chain(tekio::site::framed()).count());
}

#[test]
fn frames_are_not_kept_on_the_device_nor_found_by_search() {
    let worker = read("sw.js");
    for route in tekio::site::framed() {
        let html = read(&format!("{}index.html", route.path()));
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">") && html.contains(" data-embed"));
        for never in ["manifest", "worker-src", "trusted-types sw", "frame-src"] {
            assert!(!html.contains(never), "/{}: {never}", route.path());
        }
        assert!(!worker.contains(&format!("\"{}\"", route.path())), "the worker keeps /{}", route.path());
    }
    for never in ["tekio.js", "robots.txt", "hosting/", "_headers"] {
        assert!(!worker.contains(&format!("\"{never}")), "the worker keeps {never}");
    }
    // Full pages are what they were: in the worker's list, all of them.
    for route in tekio::site::routes() {
        assert!(worker.contains(&format!("\"{}\"", route.path())), "the worker does not keep /{}", route.path());
    }
    assert!(tekio::site::routes().any(|it| it.page == Page::Home && it.lang == Lang::En));
}

/// Other sites load it on every page of theirs that holds a calculator.
#[test]
fn the_loader_is_small() {
    let script = "const { brotliCompressSync } = require('zlib'); process.stdout.write(String(brotliCompressSync(require('fs').readFileSync(process.argv[1])).length));";
    let it = Command::new("node").arg("-e").arg(script).arg(dist().join("tekio.js")).output().expect("node runs");
    let bytes: usize = String::from_utf8(it.stdout).unwrap().parse().unwrap();
    assert!(bytes <= 2000, "{bytes} bytes");
    let loader = read("tekio.js");
    assert!(!loader.contains("import") && !loader.contains("fetch") && !loader.contains("innerHTML"));
    println!("the loader: {bytes} bytes in Brotli");
}
