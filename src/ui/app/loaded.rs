//! What a program of the browser is handed by the boot script, and fetches through it: definitions and lists, as the
//! build step wrote them. Each is opened once and stays for as long as the program runs.

use std::cell::RefCell;

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[cfg(feature = "calculators")]
use crate::engine::wire::Expected;
use crate::engine::wire::{Broken, Opened, read_catalogue};
use crate::engine::{CATALOGUE, Calculator, Clue, Definitions, Entry, Lang, TERMS, WORDS, Words};
use crate::ui::app::shell::{self, Shell};
use crate::ui::page::route::{Page, Route};

/// Where the user interface of a browser's program takes definitions from, once [`open`] was called.
pub static DEFINITIONS: Definitions = Definitions {
    catalogue: |lang| with(|it| it.catalogue(lang)).unwrap_or_default(),
    entry: |id, lang| with(|it| it.entry(id, lang)).flatten(),
    find: |id, lang| with(|it| it.find(id, lang)).flatten(),
    related: |id, lang| with(|it| it.opened.related(id, Some(lang))).unwrap_or_default(),
    words: || with(|it| it.words.clone()).flatten(),
    terms: || with(|it| it.terms).flatten(),
    bring,
};

struct Loaded {
    /// The build of the page: of no other is anything opened.
    build: String,
    opened: Opened,
    /// What the list of pages says of an opened definition.
    entries: Vec<(Lang, &'static Entry)>,
    catalogues: Vec<(Lang, &'static [Entry])>,
    words: Option<Words>,
    /// The table of all terms.
    terms: Option<&'static str>,
}

thread_local! {
    static LOADED: RefCell<Option<Loaded>> = const { RefCell::new(None) };
}

fn with<T>(look: impl FnOnce(&mut Loaded) -> T) -> Option<T> {
    LOADED.with(|it| it.borrow_mut().as_mut().map(look))
}

impl Loaded {
    fn catalogue(&self, lang: Lang) -> &'static [Entry] {
        self.catalogues.iter().find(|it| it.0 == lang).map_or(&[], |it| it.1)
    }

    fn entry(&self, id: &str, lang: Lang) -> Option<&'static Entry> {
        let opened = self.entries.iter().find(|(of, it)| *of == lang && it.id == id).map(|it| it.1);
        opened.or_else(|| Entry::find(self.catalogue(lang), id))
    }

    fn find(&self, id: &str, lang: Lang) -> Option<&'static Calculator> {
        self.opened.get(id, Some(lang))
    }

    /// Hands the table of all terms to a definition that has one, once it is there.
    fn hand_terms(&self, it: &Calculator) {
        if let (Some(terms), Some(table)) = (it.tables().and_then(|it| it.terms), self.terms) {
            terms.table.hand(table);
        }
    }

    fn open(&mut self, bytes: &[u8], id: &str, lang: Lang) -> Result<(), Broken> {
        match id {
            CATALOGUE if self.catalogue(lang).is_empty() => {
                self.catalogues.push((lang, read_catalogue(bytes, &self.build, lang)?));
            }
            WORDS if self.words.is_none() => self.words = Some(words(bytes)?),
            TERMS if self.terms.is_none() => {
                self.terms = Some(text(bytes)?);
                self.opened.all().for_each(|it| self.hand_terms(it));
            }
            CATALOGUE | WORDS | TERMS => {}
            #[cfg(feature = "calculators")]
            id if self.find(id, lang).is_none() => {
                let it = self.opened.open(bytes, &Expected { build: &self.build, id, lang: Some(lang) })?;
                self.hand_terms(it);
                self.entries.push((lang, Box::leak(Box::new(Entry::of(it)))));
            }
            _ => {}
        }
        Ok(())
    }
}

/// A text that stays for as long as the program runs.
fn text(bytes: &[u8]) -> Result<&'static str, Broken> {
    std::str::from_utf8(bytes).map(|it| &*it.to_owned().leak()).map_err(|_| Broken::Damaged)
}

/// A line for each page: its id, and what it is found by, parted by tabs (`src/bin/pack/definitions.rs` writes them).
fn words(bytes: &[u8]) -> Result<Words, Broken> {
    let text = text(bytes)?;
    let clue = |it: &'static str| {
        let (rank, rest) = it.split_at_checked(1)?;
        let (text, opens) = rest.split_once('|').unwrap_or((rest, ""));
        Some(Clue { rank: rank.parse().ok()?, text, opens })
    };
    let page = |line: &'static str| {
        let (id, words) = line.split_once('\t')?;
        Some((id, words.split('\t').map(clue).collect::<Option<Vec<_>>>()?))
    };
    text.lines().map(page).collect::<Option<Words>>().ok_or(Broken::Damaged)
}

/// Fetches what is not there, opens it, and calls back either way.
fn bring(id: &'static str, lang: Lang, then: Box<dyn FnOnce()>) {
    let promise = shell::ask(|it| it.bring(id, lang.tag()));
    spawn_local(async move {
        if let Some(promise) = promise
            && let Ok(bytes) = JsFuture::from(promise).await
        {
            let bytes = Uint8Array::new(&bytes).to_vec();
            // What cannot be opened is not there.
            let _ = with(|it| it.open(&bytes, id, lang));
        }
        then();
    });
}

/// Opens the pack of the page that the document names, and keeps the way to others. Gives the place for the app, and
/// its page.
///
/// # Errors
///
/// If the pack is not the page's: of another build, another page or language, or damaged. Nothing may be shown then.
pub fn open(pack: &[u8], shell: Shell) -> Result<(web_sys::Element, Route), JsValue> {
    let document = web_sys::window().and_then(|it| it.document());
    let document = document.ok_or("no document")?;
    let html = document.document_element().ok_or("no document")?;
    let root = document.get_element_by_id("app").ok_or("no place for the app")?;
    let attribute = |name: &str| html.get_attribute(name).unwrap_or_default();
    let lang = if attribute("lang") == Lang::En.tag() { Lang::En } else { Lang::Ja };
    let page = attribute("data-page");
    let id = if Page::fixed(&page).is_some() { CATALOGUE } else { &page };
    let fresh = || Loaded {
        build: attribute("data-build"),
        opened: Opened::new(),
        entries: Vec::new(),
        catalogues: Vec::new(),
        words: None,
        terms: None,
    };
    let opened = LOADED.with(|it| it.borrow_mut().get_or_insert_with(fresh).open(pack, id, lang));
    opened.map_err(|why| format!("{page}: {why:?}"))?;
    shell::keep(shell);
    let route = Route::find(&DEFINITIONS, lang, &page).ok_or("no such page")?;
    Ok((root, Route { embed: html.has_attribute("data-embed"), ..route }))
}
