//! A file made on the device.

use wasm_bindgen::{JsCast, JsValue};

/// Hands a text to the browser to be saved; false where that cannot be done.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    let saved = || -> Result<(), JsValue> {
        let document = web_sys::window().and_then(|it| it.document()).ok_or(JsValue::NULL)?;
        let parts = js_sys::Array::of1(&JsValue::from_str(text));
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(kind);
        let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
        let url = web_sys::Url::create_object_url_with_blob(&blob)?;
        let link: web_sys::HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
        link.set_href(&url);
        link.set_download(name);
        link.click();
        // Nothing of it stays behind in the page.
        web_sys::Url::revoke_object_url(&url)
    };
    saved().is_ok()
}
