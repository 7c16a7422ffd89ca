//! What the page asks of the browser: the day, the address, the focus, the clipboard.

use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

use crate::engine::Date;
use crate::exchange::Moment;

/// The present day where the device is.
pub fn today() -> Option<Date> {
    // Where pages are written and tested there is no clock to ask.
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    let now = js_sys::Date::new_0();
    Date::new(i32::try_from(now.get_full_year()).ok()?, now.get_month() + 1, now.get_date())
}

/// Day and time where the device is.
pub fn now() -> Option<Moment> {
    let day = today()?;
    let now = js_sys::Date::new_0();
    let minutes = u16::try_from(60 * now.get_hours() + now.get_minutes()).ok()?;
    Some(Moment { day, minutes, utc: false })
}

/// Whether the printer gets what is read together with a patient, instead of the report.
pub fn print_leaflet(wanted: bool) {
    let root = web_sys::window().and_then(|it| it.document()).and_then(|it| it.document_element());
    if let Some(root) = root {
        let _ = if wanted { root.set_attribute("data-print", "leaflet") } else { root.remove_attribute("data-print") };
    }
}

/// The browser's window: none where pages are written and tested, for drawing may ask there, too.
pub fn window() -> Option<web_sys::Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

/// An attribute of the page.
pub fn attribute(name: &str) -> String {
    let html = window().and_then(|it| it.document()).and_then(|it| it.document_element());
    html.and_then(|it| it.get_attribute(name)).unwrap_or_default()
}

/// Something of the browser that is not there in all of them.
pub fn property(names: &[&str]) -> Option<JsValue> {
    let start: JsValue = web_sys::window()?.navigator().into();
    let found = names.iter().try_fold(start, |at, name| js_sys::Reflect::get(&at, &JsValue::from_str(name)).ok());
    found.filter(|it| !it.is_undefined() && !it.is_null())
}

/// Names the search on the home page, at the end of an address.
pub const SEARCH_PLACE: &str = "#q";

/// The place on the page that the address names: `#main`; blank for none.
pub fn place() -> String {
    web_sys::window().and_then(|it| it.location().hash().ok()).unwrap_or_default()
}

/// Another page, by a load.
pub fn load(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_href(address);
    }
}

/// The same page again, by a load.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// The fragment of the address, which is then taken out of the address bar.
pub fn take_hash() -> String {
    let Some(window) = web_sys::window() else { return String::new() };
    let location = window.location();
    let hash = location.hash().unwrap_or_default();
    // `#main` and its like are places on the page, not answers.
    if !hash.contains('=') {
        return String::new();
    }
    if let (Ok(history), Ok(path)) = (window.history(), location.pathname()) {
        let search = location.search().unwrap_or_default();
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{search}")));
    }
    hash
}

/// Brings a control into view and focuses it.
pub fn focus(name: &str) {
    let Some(document) = web_sys::window().and_then(|it| it.document()) else { return };
    let target = match name.strip_prefix('#') {
        Some("result") => document.query_selector(".verdict").ok().flatten(),
        _ => document.get_element_by_id(name),
    };
    let Some(target) = target else { return };
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(if name.starts_with('#') {
        web_sys::ScrollLogicalPosition::Start
    } else {
        web_sys::ScrollLogicalPosition::Center
    });
    target.scroll_into_view_with_scroll_into_view_options(&options);
    if let Some(text) = target.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        text.select();
    }
    if let Ok(element) = target.dyn_into::<web_sys::HtmlElement>() {
        let _ = element.focus();
    }
}

/// To the next or the previous of the choices around what has the focus, which is not chosen by that.
pub fn step(next: bool) {
    let Some(document) = web_sys::window().and_then(|it| it.document()) else { return };
    let label = document.active_element().and_then(|it| it.closest("label").ok().flatten());
    let beside = label.and_then(|it| if next { it.next_element_sibling() } else { it.previous_element_sibling() });
    let input = beside.and_then(|it| it.query_selector("input").ok().flatten());
    if let Some(it) = input.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = it.focus();
    }
}

/// Gives the focus to a button that opens a dialog, unless something has it: Safari gives it to no button that is
/// tapped, and a dialog that closes gives it back to what had it.
pub fn hold(id: &str) {
    let Some(document) = web_sys::window().and_then(|it| it.document()) else { return };
    let free = document.active_element().is_none_or(|it| it.tag_name() == "BODY");
    let button = document.get_element_by_id(id).and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(it) = button.filter(|_| free) {
        let _ = it.focus();
    }
}

/// The verdict from its beginning again, for the answers are all different; its details closed, if so wanted.
pub fn to_the_top(close: bool) {
    let Some(document) = web_sys::window().and_then(|it| it.document()) else { return };
    if let Ok(Some(verdict)) = document.query_selector(".verdict") {
        verdict.set_scroll_top(0);
    }
    if close && let Ok(open) = document.query_selector_all(".verdict details[open]") {
        for i in 0..open.length() {
            if let Some(it) = open.get(i).and_then(|it| it.dyn_into::<web_sys::Element>().ok()) {
                let _ = it.remove_attribute("open");
            }
        }
    }
}

/// Puts a text on the clipboard, and tells whether that could be done, and of which text.
pub fn to_clipboard(text: String, then: impl FnOnce(bool, String) + 'static) {
    let window = web_sys::window().filter(web_sys::Window::is_secure_context);
    wasm_bindgen_futures::spawn_local(async move {
        let done = match window {
            Some(it) => {
                wasm_bindgen_futures::JsFuture::from(it.navigator().clipboard().write_text(&text)).await.is_ok()
            }
            None => false,
        };
        then(done, text);
    });
}

/// Brings what got the focus into view in a line that is scrolled: a browser lets be what it sees a corner of.
pub fn into_view(event: FocusEvent) {
    let Some(it) = event.target_dyn_into::<web_sys::Element>() else { return };
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    it.scroll_into_view_with_scroll_into_view_options(&options);
}
