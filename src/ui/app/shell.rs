//! What the boot script does for a program: it fetches files of the build, and puts another program in this one's
//! place.

use std::cell::RefCell;

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    /// The boot script's own object: see `src/web/boot.js`.
    pub type Shell;

    /// Gives the bytes of a definition or a list, by its id, in a language.
    #[wasm_bindgen(method)]
    pub fn bring(this: &Shell, id: &str, lang: &str) -> Promise;

    /// Shows a page of the other program in place of this one, once all of it is there.
    #[wasm_bindgen(method)]
    fn visit(this: &Shell, id: &str) -> Promise;

    /// The page whose form is put aside for this one.
    #[wasm_bindgen(method)]
    fn held(this: &Shell) -> Option<String>;

    /// Shows it again.
    #[wasm_bindgen(method)]
    fn back(this: &Shell);

    /// Drops what is put aside.
    #[wasm_bindgen(method)]
    fn forget(this: &Shell);

    /// Reads results from a chart over a page, by the program that does: takes the page's id, names and texts of its
    /// controls, and who takes what is to be entered.
    #[wasm_bindgen(method)]
    fn paste(this: &Shell, id: &str, given: &Array, take: &JsValue) -> Promise;

    /// Starts a worker that puts a table through a calculator, or, without a file, tells of its columns.
    #[cfg(feature = "desk")]
    #[wasm_bindgen(method)]
    fn batch(
        this: &Shell,
        lang: &str,
        id: &str,
        file: Option<web_sys::File>,
        encoding: &str,
        told: &JsValue,
    ) -> Promise;

    /// Closes that, if it is open.
    #[wasm_bindgen(method)]
    fn unread(this: &Shell);
}

thread_local! {
    static SHELL: RefCell<Option<Shell>> = const { RefCell::new(None) };
}

/// Keeps the boot script's object, once it was handed over.
pub fn keep(it: Shell) {
    SHELL.with(|place| *place.borrow_mut() = Some(it));
}

/// Asks something of the boot script; nothing where there is none.
pub fn ask<T>(what: impl FnOnce(&Shell) -> T) -> Option<T> {
    SHELL.with(|place| place.borrow().as_ref().map(what))
}

/// Shows a page of the other program; calls back if it cannot be had.
pub fn visit(id: &str, otherwise: Box<dyn FnOnce()>) {
    or_else(ask(|it| it.visit(id)), otherwise);
}

fn or_else(shown: Option<Promise>, otherwise: Box<dyn FnOnce()>) {
    spawn_local(async move {
        if let Some(shown) = shown
            && JsFuture::from(shown).await.is_err()
        {
            otherwise();
        }
    });
}

/// Reads results from a chart over a page; calls back if that cannot be had.
pub fn paste(id: &str, given: &Array, take: &JsValue, otherwise: Box<dyn FnOnce()>) {
    or_else(ask(|it| it.paste(id, given, take)), otherwise);
}

/// Starts a worker that puts a table through a calculator, or, without a file, tells of its columns.
#[cfg(feature = "desk")]
pub fn batch(lang: &str, id: &str, file: Option<web_sys::File>, encoding: &str, told: &JsValue) -> Option<Promise> {
    ask(|it| it.batch(lang, id, file, encoding, told))
}

/// Closes that, if it is open, and drops all that was pasted.
pub fn unread() {
    ask(Shell::unread);
}

/// Whether it is open.
pub fn reads() -> bool {
    let document = web_sys::window().and_then(|it| it.document());
    document.is_some_and(|it| it.get_element_by_id("reader").is_some())
}

/// The page whose form is put aside for this one.
pub fn held() -> Option<String> {
    ask(Shell::held).flatten()
}

/// Shows it again.
pub fn back() {
    ask(Shell::back);
}

/// Drops what is put aside.
pub fn forget() {
    ask(Shell::forget);
}
