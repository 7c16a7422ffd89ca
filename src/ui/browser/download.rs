//! A file made on the device, and the ways in which it leaves the page.
//!
//! A browser does not tell whether a download came to anything. Where it is known that it cannot (an app on the home
//! screen of an Apple tablet shows the file in place of the page, or nothing), the file goes to the share sheet;
//! everywhere else its text can be shown afterwards, to be copied by hand.

use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};

use crate::ui::browser::reach::property;

/// For how long the address of a file holds, in milliseconds. Browsers fetch it after the click, some of them only
/// once their user has said where it belongs.
const HELD: u32 = 60_000;

/// A file that the page has made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Its name.
    pub name: String,
    /// Its type.
    pub kind: &'static str,
    /// What is in it.
    pub text: String,
    /// The button that made it, where the focus goes back to.
    pub by: &'static str,
}

/// A text that is shown to be copied by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByHand {
    /// The text.
    pub text: String,
    /// The name of the file that it was to be, if it was to be one.
    pub file: Option<String>,
    /// The button that was pressed, where the focus goes back to.
    pub by: &'static str,
}

impl ByHand {
    /// A text for the clipboard that did not get there.
    pub fn copy(text: String) -> ByHand {
        ByHand { text, file: None, by: "act-copy" }
    }
}

impl From<Made> for ByHand {
    fn from(it: Made) -> ByHand {
        ByHand { text: it.text, file: Some(it.name), by: it.by }
    }
}

/// Which way a file went.
pub enum Way {
    /// To the browser, which saves it, or not.
    Browser(Made),
    /// To the share sheet.
    Sheet,
    /// There is none.
    None(Made),
}

/// Lets a file out of the page by the way there is. What the share sheet would not take comes back.
pub fn let_out(it: Made, not_shared: impl FnOnce(Made) + 'static) -> Way {
    if !at_home() {
        return match download(&it) {
            Ok(()) => Way::Browser(it),
            Err(_) => Way::None(it),
        };
    }
    let Some(shared) = share(&it) else { return Way::None(it) };
    wasm_bindgen_futures::spawn_local(async move {
        let done = wasm_bindgen_futures::JsFuture::from(shared).await;
        // Not sharing after all is no failure.
        if done.is_err_and(|why| !named(&why, "AbortError")) {
            not_shared(it);
        }
    });
    Way::Sheet
}

/// Whether this is an app on the home screen of an Apple tablet or telephone, which downloads nothing.
fn at_home() -> bool {
    property(&["standalone"]).and_then(|it| it.as_bool()) == Some(true)
}

fn named(why: &JsValue, name: &str) -> bool {
    let it = js_sys::Reflect::get(why, &JsValue::from_str("name")).ok();
    it.and_then(|it| it.as_string()).as_deref() == Some(name)
}

/// Lets a file of bytes out of the page by the way there is, and tells whether it went.
#[cfg(feature = "desk")]
pub fn bytes_out(name: &str, kind: &str, bytes: &[u8], then: impl FnOnce(bool) + 'static) {
    parts_out(name, kind, &js_sys::Array::of1(&js_sys::Uint8Array::from(bytes)), then);
}

/// The same of a file whose parts the browser holds.
#[cfg(feature = "desk")]
pub fn parts_out(name: &str, kind: &str, parts: &js_sys::Array, then: impl FnOnce(bool) + 'static) {
    if !at_home() {
        return then(hand_over(name, kind, parts).is_ok());
    }
    let Some(shared) = to_sheet(name, kind, parts) else { return then(false) };
    wasm_bindgen_futures::spawn_local(async move {
        let done = wasm_bindgen_futures::JsFuture::from(shared).await;
        then(!done.is_err_and(|why| !named(&why, "AbortError")));
    });
}

/// Hands a file to the share sheet, if that takes files of this kind.
fn share(it: &Made) -> Option<js_sys::Promise> {
    to_sheet(&it.name, it.kind, &js_sys::Array::of1(&JsValue::from_str(&it.text)))
}

fn to_sheet(name: &str, kind: &str, parts: &js_sys::Array) -> Option<js_sys::Promise> {
    property(&["share"])?;
    property(&["canShare"])?;
    let options = web_sys::FilePropertyBag::new();
    // A sheet knows types, not their character sets.
    options.set_type(kind.split(';').next().unwrap_or(kind));
    let file = web_sys::File::new_with_blob_sequence_and_options(parts, name, &options).ok()?;
    let data = web_sys::ShareData::new();
    data.set_files(&js_sys::Array::of1(&file));
    let navigator = web_sys::window()?.navigator();
    navigator.can_share_with_data(&data).then(|| navigator.share_with_data(&data))
}

/// Hands a file to the browser to be saved.
fn download(it: &Made) -> Result<(), JsValue> {
    hand_over(&it.name, it.kind, &js_sys::Array::of1(&JsValue::from_str(&it.text)))
}

fn hand_over(name: &str, kind: &str, parts: &js_sys::Array) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|it| it.document()).ok_or(JsValue::NULL)?;
    let body = document.body().ok_or(JsValue::NULL)?;
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(parts, &options)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    // Some browsers follow no link that is not on the page.
    link.set_hidden(true);
    body.append_child(&link)?;
    link.click();
    link.remove();
    Timeout::new(HELD, move || drop(web_sys::Url::revoke_object_url(&url))).forget();
    Ok(())
}
