//! The definitions as the browser's programs load them: a pack for each calculator and language, and for each language
//! one file that holds all of its packs, for the worker to install at once.
//!
//! A pack names its build, and the build's name covers the packs. So they are written twice: first without a name
//! ([`UNNAMED`]), for the name to be made of them, then with it.

use tekio::calculators;
use tekio::engine::Lang;
use tekio::engine::wire::{Expected, write};

use crate::site::{Asset, Site};

/// Stands for the build while it has no name.
pub const UNNAMED: &str = "000000000000";

/// The packs of one language.
pub struct Definitions {
    /// The language.
    pub lang: Lang,
    /// The packs, by the calculator's id.
    pub packs: Vec<(&'static str, Asset)>,
    /// The file that holds all of them.
    pub container: Asset,
}

/// Adds the packs of a build to a site.
pub fn add(site: &mut Site, build: &str) -> Vec<Definitions> {
    let of = |lang: Lang| {
        let (mut packs, mut all) = (Vec::new(), Vec::new());
        for it in calculators::packed() {
            let expected = Expected { build, id: it.id, lang: Some(lang) };
            let bytes = write(it, &expected).unwrap_or_else(|why| panic!("{why}"));
            let asset = site.add_hashed(&format!("{}.{}", it.id, lang.tag()), "def", bytes.clone());
            all.push((asset.path.clone(), bytes));
            packs.push((it.id, asset));
        }
        let container = site.add_hashed(&format!("all.{}", lang.tag()), "def", contain(&all));
        Definitions { lang, packs, container }
    };
    Lang::ALL.map(of).into()
}

/// Several files as one: a line of JSON with the path and the length of each, then what is in them, in that order.
fn contain(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let index: Vec<_> = files.iter().map(|(path, content)| serde_json::json!([path, content.len()])).collect();
    let mut all = format!("{}\n", serde_json::Value::from(index)).into_bytes();
    files.iter().for_each(|(_, content)| all.extend(content));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes a container apart as the worker will.
    fn files(container: &[u8]) -> Vec<(String, Vec<u8>)> {
        let end = container.iter().position(|it| *it == b'\n').expect("a first line");
        let index: Vec<(String, usize)> = serde_json::from_slice(&container[..end]).expect("JSON");
        let mut left = &container[end + 1..];
        let mut take = |many: usize| {
            let (it, rest) = left.split_at(many);
            left = rest;
            it.to_vec()
        };
        let all = index.into_iter().map(|(path, many)| (path, take(many))).collect();
        assert!(left.is_empty(), "more than the index names");
        all
    }

    #[test]
    fn a_container_holds_every_pack_of_its_language() {
        let mut site = Site::default();
        let build = "0123456789ab";
        let all = add(&mut site, build);
        assert_eq!(all.len(), Lang::ALL.len());
        let pages: Vec<_> = calculators::pages().map(|it| it.id).collect();
        for it in &all {
            assert_eq!(it.packs.iter().map(|it| it.0).collect::<Vec<_>>(), pages);
            let there = files(site.content(&it.container.path));
            assert_eq!(there.len(), pages.len());
            for ((path, content), (id, asset)) in there.iter().zip(&it.packs) {
                assert_eq!((path, &content[..]), (&asset.path, site.content(&asset.path)));
                let expected = Expected { build, id, lang: Some(it.lang) };
                assert!(tekio::engine::wire::read(content, &expected).is_ok(), "{path}");
            }
        }
        assert_eq!(site.len(), all.len() * (pages.len() + 1));
        // Another build has other files, and the same build the same.
        let (mut again, mut other) = (Site::default(), Site::default());
        add(&mut again, build);
        add(&mut other, UNNAMED);
        assert_eq!(again.digest(), site.digest());
        assert_ne!(other.digest(), site.digest());
    }
}
