//! Results from a chart, over a page: a dialog in which a text is pasted or files are chosen, the list of what was read,
//! asked and left out, and the answers that the page is handed when the person says so.
//!
//! A program of its own, loaded when it is first wanted, and without Yew. Nothing that was pasted stays when the dialog
//! is closed, and nothing of it is handed to anybody but the page.

mod dom;
mod events;
mod grades;
mod list;
mod source;

use std::cell::RefCell;

use js_sys::{Array, Function};
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlDialogElement};

use crate::engine::wire::{Expected, Opened};
use crate::engine::{Calculator, Entries, Form, Lang};
use crate::exchange::paste::graded::{Grader, Said};
use crate::exchange::paste::offered::{Offered, offered};
use crate::exchange::paste::{Finding, Item, Lexicon};
use source::Source;

/// What is handed over: the page it is for, and what stands there.
pub struct Given {
    /// The language.
    pub lang: String,
    /// The build of the page.
    pub build: String,
    /// The page's id.
    pub page: String,
    /// The pack of `ctcae-lab`, and that of the page.
    pub packs: [Vec<u8>; 2],
    /// Names and texts of the page's controls, in turn.
    pub entries: Array,
    /// Takes what is to be entered: lists of names and texts, and whether they are for the list of events.
    pub take: Function,
}

/// The dialog while it is open.
struct Open {
    lang: Lang,
    lab: &'static Calculator,
    form: Form,
    lexicon: Lexicon,
    /// On the page that grades values.
    grader: Option<Grader>,
    entries: Entries,
    take: Function,
    dialog: HtmlDialogElement,
    place: Element,
    acts: Element,
    /// What was pasted, then the files.
    sources: Vec<Source>,
    /// How many files held nothing of use, and how many could not be taken at all.
    idle_files: usize,
    large_files: usize,
    /// What was ticked or unticked by hand, by what it is.
    ticks: Vec<(String, bool)>,
    said: Said,
    version: String,
    copied: Option<bool>,
    _listening: events::Listening,
}

thread_local! {
    static OPENED: RefCell<Opened> = const { RefCell::new(Opened::new()) };
    static OPEN: RefCell<Option<Open>> = const { RefCell::new(None) };
}

/// The calculator whose results are read.
const LABORATORY: &str = "ctcae-lab";

/// Does something with the dialog, if it is open.
fn with<T>(does: impl FnOnce(&mut Open) -> T) -> Option<T> {
    OPEN.with(|it| it.borrow_mut().as_mut().map(does))
}

/// Opens the dialog.
///
/// # Errors
///
/// If a pack is not the page's, or there is no document.
pub fn open(given: Given) -> Result<(), JsValue> {
    leave();
    let lang = if given.lang == Lang::En.tag() { Lang::En } else { Lang::Ja };
    let unpack = |id: &str, bytes: &[u8]| {
        let expected = Expected { build: &given.build, id, lang: Some(lang) };
        OPENED.with(|it| it.borrow_mut().open(bytes, &expected)).map_err(|why| format!("{id}: {why:?}"))
    };
    let [lab_pack, pack] = &given.packs;
    let lab = unpack(LABORATORY, lab_pack)?;
    let page = if given.page == LABORATORY { lab } else { unpack(&given.page, pack)? };
    let texts: Vec<String> = given.entries.iter().filter_map(|it| it.as_string()).collect();
    let entries: Entries = texts.chunks_exact(2).map(|it| (it[0].clone(), it[1].clone())).collect();
    let grader = Grader::of(page);
    let version = grader.as_ref().and_then(|it| entries.get(it.tables().version.id)).cloned().unwrap_or_default();
    let (dialog, place, acts) = list::frame(lang, page.tables().is_some()).ok_or("no document")?;
    let listening = events::listen(&dialog);
    let open = Open {
        lang,
        lab,
        form: Form::of(page),
        lexicon: Lexicon::of(lab),
        grader,
        entries,
        take: given.take,
        dialog,
        place,
        acts,
        sources: vec![Source::default()],
        idle_files: 0,
        large_files: 0,
        ticks: Vec::new(),
        said: Said::default(),
        version,
        copied: None,
        _listening: listening,
    };
    let _ = open.dialog.show_modal();
    open.draw();
    OPEN.with(|it| *it.borrow_mut() = Some(open));
    dom::focus("reader-text");
    Ok(())
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
    fn findings(&self) -> Vec<&Finding> {
        self.sources.iter().flat_map(|it| &it.items).filter_map(Item::finding).collect()
    }

    /// Where they go on the page.
    fn offered(&self) -> Offered {
        offered(&self.lexicon, &self.form, &self.entries, &self.findings())
    }

    /// Whether something is ticked: as it was by hand, else as it begins.
    fn is_ticked(&self, key: &str, begins: bool) -> bool {
        self.ticks.iter().find(|it| it.0 == key).map_or(begins, |it| it.1)
    }

    fn set_tick(&mut self, key: &str, on: bool) {
        self.ticks.retain(|it| it.0 != key);
        self.ticks.push((key.to_owned(), on));
    }

    fn say<'t>(&self, ja: &'t str, en: &'t str) -> &'t str {
        self.lang.pick(ja, en)
    }

    /// Lines of names and texts, as the page takes them.
    fn packed(&self, lines: &[Vec<(String, String)>]) -> Array {
        let texts = |line: &Vec<(String, String)>| -> Array {
            line.iter().flat_map(|(name, text)| [JsValue::from_str(name), JsValue::from_str(text)]).collect()
        };
        lines.iter().map(texts).collect()
    }
}
