//! What the dialog knows while it is open.

use std::cell::RefCell;

use js_sys::{Array, Function};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlDialogElement};

use super::source::Source;
use crate::engine::{Entries, Form, Lang};
use crate::exchange::paste::graded::{Grader, Said};
use crate::exchange::paste::offered::{Offered, offered};
use crate::exchange::paste::{Finding, Item, Lexicon, Reason};

/// The dialog while it is open.
pub struct Open {
    pub(super) lang: Lang,
    pub(super) form: Form,
    pub(super) lexicon: Lexicon,
    /// On the page that grades values.
    pub(super) grader: Option<Grader>,
    pub(super) entries: Entries,
    pub(super) take: Function,
    pub(super) dialog: HtmlDialogElement,
    pub(super) place: Element,
    pub(super) acts: Element,
    /// What was pasted, then the files.
    pub(super) sources: Vec<Source>,
    /// How many files held nothing of use, and how many could not be taken at all.
    pub(super) idle_files: usize,
    pub(super) large_files: usize,
    /// What was ticked or unticked by hand, by what it is.
    pub(super) ticks: Vec<(String, bool)>,
    pub(super) said: Said,
    pub(super) version: String,
    pub(super) copied: Option<bool>,
    pub(super) _listening: Vec<Closure<dyn Fn(Event)>>,
}

thread_local! {
    static OPEN: RefCell<Option<Open>> = const { RefCell::new(None) };
}

/// Keeps it, once it is drawn.
pub fn keep(it: Open) {
    OPEN.with(|place| *place.borrow_mut() = Some(it));
}

/// Does something with the dialog, if it is open.
pub fn with<T>(does: impl FnOnce(&mut Open) -> T) -> Option<T> {
    OPEN.with(|it| it.borrow_mut().as_mut().map(does))
}

/// Closes it: whatever was pasted is gone.
pub fn leave() {
    if let Some(it) = OPEN.with(|it| it.borrow_mut().take()) {
        if it.dialog.open() {
            it.dialog.close();
        }
        it.dialog.remove();
    }
}

impl Open {
    /// All findings of all texts.
    pub(super) fn findings(&self) -> Vec<&Finding> {
        if self.several_persons() {
            return Vec::new();
        }
        self.sources.iter().flat_map(|it| &it.items).filter_map(Item::finding).collect()
    }

    /// Whether the results are of several persons: then nothing is graded or entered.
    pub(super) fn several_persons(&self) -> bool {
        let mut persons: Vec<&str> = self.sources.iter().flat_map(Source::persons).collect();
        persons.sort_unstable();
        persons.dedup();
        let mut items = self.sources.iter().flat_map(|it| &it.items);
        persons.len() > 1 || items.any(|it| matches!(it, Item::Passed(it) if it.reason == Reason::Persons))
    }

    /// Where they go on the page.
    pub(super) fn offered(&self) -> Offered {
        offered(&self.lexicon, &self.form, &self.entries, &self.findings())
    }

    /// Whether something is ticked: as it was by hand, else as it begins.
    pub(super) fn is_ticked(&self, key: &str, begins: bool) -> bool {
        self.ticks.iter().find(|it| it.0 == key).map_or(begins, |it| it.1)
    }

    pub(super) fn set_tick(&mut self, key: &str, on: bool) {
        self.ticks.retain(|it| it.0 != key);
        self.ticks.push((key.to_owned(), on));
    }

    pub(super) fn say<'t>(&self, ja: &'t str, en: &'t str) -> &'t str {
        self.lang.pick(ja, en)
    }

    /// Lines of names and texts, as the page takes them.
    pub(super) fn packed(&self, lines: &[Vec<(String, String)>]) -> Array {
        let texts = |line: &Vec<(String, String)>| -> Array {
            line.iter().flat_map(|(name, text)| [JsValue::from_str(name), JsValue::from_str(text)]).collect()
        };
        lines.iter().map(texts).collect()
    }
}
