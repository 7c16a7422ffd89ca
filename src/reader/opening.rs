//! The dialog is opened: the packs are read, and the page's own entries taken.

use std::cell::RefCell;

use js_sys::{Array, Function};
use wasm_bindgen::JsValue;

use super::source::Source;
use super::state::{Open, keep, leave};
use super::{dom, events, frame};
use crate::engine::wire::{Expected, Opened};
use crate::engine::{Entries, Form, Lang};
use crate::exchange::paste::Lexicon;
use crate::exchange::paste::graded::{Grader, Said};

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

thread_local! {
    static OPENED: RefCell<Opened> = const { RefCell::new(Opened::new()) };
}

/// The calculator whose results are read.
const LABORATORY: &str = "ctcae-lab";

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
    let (dialog, place, acts) = frame::frame(lang, page.tables().is_some()).ok_or("no document")?;
    let listening = events::listen(&dialog);
    let open = Open {
        lang,
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
    keep(open);
    dom::focus("reader-text");
    Ok(())
}
