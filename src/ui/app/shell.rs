//! What the boot script does for a program: it fetches files of the build, and puts another program in this one's
//! place.

use std::cell::RefCell;

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
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
    let shown = ask(|it| it.visit(id));
    spawn_local(async move {
        if let Some(shown) = shown
            && JsFuture::from(shown).await.is_err()
        {
            otherwise();
        }
    });
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
