//! What is held as long as the page is open and is no answer: the dialog, the watch over idle time, and the form that
//! is put aside while settings are looked at.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;

use crate::engine::Entries;
use crate::ui::app::shell;
use crate::ui::browser::health::Health;
use crate::ui::browser::idle::Watch;
use crate::ui::browser::requests::Requests;
use crate::ui::browser::settings::Settings;
use crate::ui::dialogs::Dialog;
use crate::ui::page::noted::Noted;

/// The answers of a page that waits for a number of another.
#[derive(Default)]
pub struct Kept(pub Option<(&'static str, Entries)>);

impl Kept {
    /// The page, while one waits.
    pub fn page(&self) -> Option<&'static str> {
        self.0.as_ref().map(|(page, _)| *page)
    }

    /// Its answers go, too.
    pub fn drop_all(&mut self) {
        self.0 = None;
    }
}

/// A form that is put aside while settings are looked at, by another program: nobody changes the size of text at the
/// price of a form. It waits in the memory of its own program.
pub struct Aside {
    /// Whose form it is.
    pub page: &'static str,
    /// Its answers.
    pub entries: Entries,
    /// The fields that were left.
    pub left: Vec<String>,
    /// Whether the answers came from an example.
    pub example: bool,
    /// The present day as the page filled it in.
    pub filled: Option<String>,
    /// The events of the list.
    pub noted: Vec<Noted>,
    /// The answers of a page that waits for a number of this one.
    pub kept: Kept,
}

thread_local! {
    static ASIDE: RefCell<Option<Aside>> = const { RefCell::new(None) };
}

/// Puts a form aside.
pub fn put_aside(it: Aside) {
    ASIDE.with(|place| *place.borrow_mut() = Some(it));
}

/// The form that is put aside, which is no longer.
pub fn take_aside() -> Option<Aside> {
    ASIDE.with(|place| place.borrow_mut().take())
}

/// All of it, as long as the page is open.
#[derive(Default)]
pub struct Habits {
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// The watch over idle time.
    pub idle: Watch,
    /// Whether letters are shortcuts, for those who listen.
    pub keys: Rc<Cell<bool>>,
    /// The settings before they were reset.
    pub before: Option<Settings>,
    /// The key that was pressed to leave the page, though something was entered.
    pub leaving: Option<char>,
    /// The page of another program whose form is put aside meanwhile.
    pub aside: Option<String>,
    /// Whether this page's own form is to be put aside when another program takes its place.
    pub visits: bool,
    /// The path of the page that is shown.
    pub path: String,
    /// Of what the browser keeps.
    pub health: Health,
    /// What was asked for since the page began.
    pub requests: Requests,
}

impl Habits {
    /// Whether a form is put aside.
    pub fn holds_a_form(&self) -> bool {
        self.aside.is_some()
    }

    /// It goes, too.
    pub fn drop_form(&mut self) {
        if self.aside.take().is_some() {
            shell::forget();
        }
    }

    /// The app is where the address is.
    pub fn arrived(&mut self) {
        self.path = here();
    }

    /// Whether a dialog of this kind is open.
    pub fn is_open(&self, it: &Dialog) -> bool {
        self.dialog.as_ref().is_some_and(|one| std::mem::discriminant(one) == std::mem::discriminant(it))
    }

    /// Opens a dialog in place of another.
    pub fn open(&mut self, it: Dialog) {
        if !self.is_open(&it) {
            self.close();
        }
        self.dialog = Some(it);
    }

    /// Closes it: the browser itself gives the focus back.
    pub fn close(&mut self) {
        if self.dialog.take().is_some()
            && let Some(it) = dialog()
        {
            it.close();
        }
    }
}

/// The path of the address.
pub fn here() -> String {
    web_sys::window().and_then(|it| it.location().pathname().ok()).unwrap_or_default()
}

/// The dialog on the page.
pub fn dialog() -> Option<web_sys::HtmlDialogElement> {
    web_sys::window()?.document()?.get_element_by_id("dialog")?.dyn_into().ok()
}
