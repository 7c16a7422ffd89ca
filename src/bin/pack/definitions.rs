//! What the browser's programs load of the definitions: a pack for each calculator and language; the list of all pages
//! in each language; what pages are found by, for the first search; and the list of all these files with their hashes,
//! by which the boot script finds what a page does not name itself.
//!
//! A pack names its build, and the build's name covers the packs. So they are written twice: first without a name
//! ([`UNNAMED`]), for the name to be made of them, then with it.

use std::collections::BTreeMap;

use tekio::calculators;
use tekio::engine::wire::{Expected, write_catalogue, write_page};
use tekio::engine::{CATALOGUE, Clue, Lang, TERMS, WORDS};
use tekio::ui::Route;

use crate::site::{Asset, Site};

/// Stands for the build while it has no name.
pub const UNNAMED: &str = "000000000000";

/// The files, by `id.language`.
pub struct Definitions {
    files: BTreeMap<String, Asset>,
    /// The list of them: the hash of each, of which the first half is in its name, too.
    pub list: Asset,
}

impl Definitions {
    /// Writes them for a build, and adds them to a site. `office` is what it takes to show the settings in place of a
    /// form: glue, program and its hash, style sheet and its hash; `reader`
    /// the same of what reads results over it; `batch` script and program of the worker, and their hashes.
    pub fn add(site: &mut Site, build: &str, office: &[&str], reader: &[&str], batch: &[&str]) -> Definitions {
        let mut files: BTreeMap<String, Asset> = BTreeMap::new();
        for lang in Lang::ALL {
            let packs = calculators::packed().map(|it| {
                let expected = Expected { build, id: it.id, lang: Some(lang) };
                (it.id, write_page(it, calculators::related(it.id), &expected).unwrap_or_else(|why| panic!("{why}")))
            });
            let catalogue =
                write_catalogue(calculators::catalogue(), build, lang).unwrap_or_else(|why| panic!("{why}"));
            let lists = [(CATALOGUE, catalogue), (WORDS, words()), (TERMS, terms().as_bytes().to_vec())];
            for (id, bytes) in packs.chain(lists) {
                let (name, stem) = (format!("{id}.{}", lang.tag()), format!("{id}-{}", lang.tag()));
                // The same in every language, and one file.
                let asset = match id {
                    WORDS | TERMS if lang != Lang::Ja => files[&format!("{id}.{}", Lang::Ja.tag())].clone(),
                    WORDS | TERMS => site.add_hashed(id, "def", bytes),
                    _ => site.add_hashed(&stem, "def", bytes),
                };
                assert!(files.insert(name, asset).is_none(), "{id} is the name of something else");
            }
        }
        let mut list: BTreeMap<&str, Vec<&str>> =
            files.iter().map(|(name, it)| (&name[..], vec![it.name(), &it.integrity])).collect();
        list.insert("office", office.to_vec());
        list.insert("reader", reader.to_vec());
        list.insert("batch", batch.to_vec());
        let list = serde_json::to_vec(&list).expect("texts");
        Definitions { list: site.add_hashed("files", "json", list), files }
    }

    /// The definitions of a language, and with Japanese what is the same in each.
    pub fn files(&self, lang: Lang) -> impl Iterator<Item = &Asset> {
        let end = format!(".{}", lang.tag());
        let own = move |name: &String| {
            name.ends_with(&end) && (lang == Lang::Ja || ![WORDS, TERMS].iter().any(|it| name.starts_with(it)))
        };
        self.files.iter().filter(move |(name, _)| own(name)).map(|(_, it)| it)
    }

    /// What a page needs to begin with.
    pub fn of(&self, route: Route) -> &Asset {
        let id = route.entry().map_or(CATALOGUE, |it| it.id);
        &self.files[&format!("{id}.{}", route.lang.tag())]
    }
}

/// The table of all terms. One scale has one, and its pages share it.
fn terms() -> &'static str {
    let mut all = calculators::pages().filter_map(|it| Some(it.tables()?.terms?.table.get()));
    let table = all.next().expect("a scale with a table of all terms");
    assert!(all.all(|it| it == table), "another table of terms needs a name of its own");
    table
}

/// A line for each page: its id, and what it is found by, parted by tabs: the rank as a digit, the words, and behind a
/// line the answer that the page opens with, if there is one.
fn words() -> Vec<u8> {
    let mut all = String::new();
    for (id, words) in calculators::words() {
        let mut words = words;
        words.sort_unstable();
        words.dedup();
        // A text is told once, in its best rank.
        let mut seen: Vec<&str> = Vec::new();
        words.retain(|it| {
            !seen.contains(&it.text) && {
                seen.push(it.text);
                true
            }
        });
        let plain = |it: &Clue| !it.text.contains(['\t', '\n', '|']);
        assert!(words.iter().all(plain), "{id}: a word with a tab, a new line or a line in it");
        let one = |it: &Clue| match it.opens {
            "" => format!("{}{}", it.rank, it.text),
            opens => format!("{}{}|{opens}", it.rank, it.text),
        };
        all.push_str(&format!("{id}\t{}\n", words.iter().map(one).collect::<Vec<_>>().join("\t")));
    }
    all.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_its_pack_in_each_language_and_each_build_its_own() {
        let build = "0123456789ab";
        let mut site = Site::default();
        let all = Definitions::add(&mut site, build, &["glue.js"], &["glue.js"], &["glue.js"]);
        let pages: Vec<_> = calculators::pages().map(|it| it.id).collect();
        // Packs and the catalogue in each language, the words and the terms once, the list of all.
        assert_eq!(site.len(), Lang::ALL.len() * (pages.len() + 1) + 3);
        let list: BTreeMap<String, Vec<String>> = serde_json::from_slice(site.content(&all.list.path)).expect("JSON");
        for route in tekio::site::routes().chain(tekio::site::framed()) {
            let asset = all.of(route);
            let id = route.entry().map_or(CATALOGUE, |it| it.id);
            assert_eq!(list[&format!("{id}.{}", route.lang.tag())], [asset.name().to_owned(), asset.integrity.clone()]);
            let content = site.content(&asset.path);
            match route.entry() {
                None => {
                    let there = tekio::engine::wire::read_catalogue(content, build, route.lang).expect("the list");
                    assert_eq!(there.iter().map(|it| it.id).collect::<Vec<_>>(), pages);
                }
                Some(it) => {
                    let expected = Expected { build, id: it.id, lang: Some(route.lang) };
                    assert!(tekio::engine::wire::read(content, &expected).is_ok(), "{}", asset.path);
                }
            }
        }
        // Another build has other files, and the same build the same.
        let (mut again, mut other) = (Site::default(), Site::default());
        Definitions::add(&mut again, build, &["glue.js"], &["glue.js"], &["glue.js"]);
        Definitions::add(&mut other, UNNAMED, &["glue.js"], &["glue.js"], &["glue.js"]);
        assert_eq!(again.digest(), site.digest());
        assert_ne!(other.digest(), site.digest());
    }
}
