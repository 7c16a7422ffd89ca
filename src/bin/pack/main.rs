//! The last step of the build: binds the programs that Cargo compiled, names every file by its content, pins what
//! runs by its hash, and writes the pages, the policy, the worker, the manifest and the header files.
//!
//! - `pack TO` packs the programs that `tools/programs build --release` compiled into the folder TO.
//! - `pack TO SITE` packs those of a site that was packed before, for another address or after a change of what is
//!   around them. Nothing is compiled.
//! - `pack components TO` writes every component in every state, for developers, into the folder TO.
//! - `pack bind FILE TO` only binds one program, for a worker: FILE is what Cargo compiled.
//!
//! The same sources give the same bytes, wherever and whenever they are built.
//!
//! `TEKIO_ORIGIN=https://example.org/tekio/` tells the address of the site, if there is one. Without it the site works
//! anywhere, but pages cannot name their translations to search engines (which want whole addresses), the manifest has
//! no `id`, and in WebKit the pages do not run inside a frame sandboxed without `allow-same-origin`, where `'self'`
//! matches nothing.

mod address;
mod components;
mod css;
mod definitions;
mod found;
mod glue;
mod hosting;
mod html;
mod manifest;
mod page;
mod policy;
mod prerender;
mod programs;
mod sbom;
mod site;
mod status;
mod styles;
mod template;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use tekio::engine::Lang;

use crate::address::Address;
use crate::definitions::Definitions;
use crate::page::{Page, Parts};
use crate::programs::{From, Mode};
use crate::site::Site;
use crate::styles::{Styles, TOKENS};
use crate::template::fill;

/// Where Cargo puts what `tools/programs build --release` compiles.
const COMPILED: &str = "wasm32-unknown-unknown/release";

/// What the worker answers where a file of this build is damaged and cannot be mended.
const REFUSAL: &str = include_str!("../../web/refusal.html");

fn main() {
    let words: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    match &words[..] {
        [bind, file, to] if bind.as_os_str() == "bind" => bind_one(file, to),
        [components, to] if components.as_os_str() == "components" => components::write(to),
        [to] => {
            let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
            pack(&From::Compiled(target.join(COMPILED)), to);
        }
        [to, site] => pack(&From::Packed(site.clone()), to),
        _ => panic!("pack TO, pack TO SITE, pack components TO or pack bind FILE TO, please"),
    }
}

fn bind_one(file: &Path, to: &Path) {
    let (glue, wasm) = programs::bind(file, Mode::Script);
    fs::create_dir_all(to).expect("the folder can be written");
    let name = |extension: &str| to.join(file.file_name().expect("a file has a name")).with_extension(extension);
    fs::write(name("js"), glue).expect("the folder can be written");
    fs::write(name("wasm"), wasm).expect("the folder can be written");
}

/// Several files as one: a line of JSON with the path and the length of each, then what is in them, in that order.
fn contain(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let index: Vec<_> = files.iter().map(|(path, content)| serde_json::json!([path, content.len()])).collect();
    let mut all = format!("{}\n", serde_json::Value::from(index)).into_bytes();
    files.iter().for_each(|(_, content)| all.extend(content));
    all
}

fn pack(from: &From, to: &Path) {
    let address = Address::from_env();
    let mut site = Site::default();
    let programs = from.take(&mut site);
    let script = |text: &str| glue::shorten(text, &BTreeMap::new()).into_bytes();
    let boot = site.add_hashed("boot", "js", script(include_str!("../../web/boot.js")));
    let icon = site.add_hashed("icon", "svg", include_bytes!("../../web/icon.svg").to_vec());
    let apple_icon = site.add_hashed("icon-180", "png", include_bytes!("../../web/icons/180.png").to_vec());
    // What only frames and search engines need is not kept for offline use.
    let mut later = Site::default();
    let embed = later.add_hashed("embed", "js", script(include_str!("../../web/embed.js")));
    let styles = Styles::new(&mut site, &mut later);
    let picture = include_bytes!("../../web/icons/card.png");
    let card = address.as_ref().map(|_| later.add_hashed("card", "png", picture.to_vec()));
    let paper: Vec<&str> = css::declared(TOKENS, "--paper").collect();
    let paper: [&str; 2] = paper.try_into().expect("the tokens declare the paper by day, then by night");
    let manifest = manifest::write(&mut site, paper[0], address.as_ref());
    site.add("manifest.webmanifest", manifest);

    let parts = Parts { paper, programs, boot, styles, icon, apple_icon, embed, card };
    let pages: Vec<Page> = tekio::site::routes().map(|it| Page::new(it, &parts, address.as_ref())).collect();

    let framed: Vec<Page> = tekio::site::framed().map(|it| Page::new(it, &parts, address.as_ref())).collect();

    // The build's name covers everything it holds but itself.
    let worker = include_str!("../../web/sw.js");
    let code: usize = worker.lines().filter(|it| !it.starts_with("//")).map(|it| it.trim().len() + 1).sum();
    assert!(code <= 4096, "the worker is {code} bytes of code: it must stay small enough to read");
    let mut unnamed = site.clone();
    unnamed.add("sw.js", worker.into());
    unnamed.add("refusal", REFUSAL.into());
    let (office, reader, batch) = (parts.office(), parts.reader(), parts.batch());
    let packs = Definitions::add(&mut unnamed, definitions::UNNAMED, &office, &reader, &batch);
    pages.iter().for_each(|it| unnamed.add(&it.file(), it.html("", &packs).into_bytes()));
    let build = unnamed.digest();

    let packs = Definitions::add(&mut site, &build, &office, &reader, &batch);
    pages.iter().for_each(|it| site.add(&it.file(), it.html(&build, &packs).into_bytes()));
    // What comes together to the worker: the pages but home, and the definitions.
    let mut containers = Vec::new();
    for lang in Lang::ALL {
        let own = pages.iter().filter(|it| it.lang() == lang && !it.is_home()).map(Page::file);
        let all = own.chain(packs.files(lang).map(|it| it.path.clone())).map(|path| {
            let content = site.content(&path).to_vec();
            (path.strip_suffix("index.html").unwrap_or(&path).to_owned(), content)
        });
        let content = contain(&all.collect::<Vec<_>>());
        containers.push(site.add_hashed(&format!("pages-{}", lang.tag()), "def", content).path);
    }
    let worker = fill(
        worker,
        &[
            ("build", &build),
            ("files", &site.list()),
            ("later", &serde_json::Value::from(parts.later()).to_string()),
            ("packed", &serde_json::Value::from(containers).to_string()),
            ("types", &hosting::types()),
            ("refusal", REFUSAL.trim_end()),
        ],
    );

    // From here on: what the worker does not keep.
    site.add("sw.js", worker.into_bytes());
    site.add("status.json", status::write(&build));
    site.take_in(later);
    for (path, content) in found::files(address.as_ref()) {
        site.add(&path, content.into_bytes());
    }
    framed.iter().for_each(|it| site.add(&it.file(), it.html(&build, &packs).into_bytes()));
    site.add("tekio.js", include_bytes!("../../web/tekio.js").to_vec());
    let policy = policy::header(pages.iter().chain(&framed).map(Page::importmap), address.as_ref());
    for (path, content) in hosting::files(&policy) {
        site.add(path, content.into_bytes());
    }
    site.add("sbom.json", sbom::write());
    // Without this GitHub Pages leaves out what starts with an underscore.
    site.add(".nojekyll", Vec::new());

    site.write(to);
    println!("build {build}: {} pages, {} more for frames, {} files", pages.len(), framed.len(), site.len());
}
