//! A text handed to other apps of the device.

use wasm_bindgen::JsValue;

use crate::ui::browser::reach::window;

/// Whether the browser can hand a text to other apps.
pub fn can_share() -> bool {
    let navigator = window().map(|it| it.navigator());
    navigator.is_some_and(|it| js_sys::Reflect::has(&it, &JsValue::from_str("share")).unwrap_or(false))
}

/// Hands a text to other apps, where the user chooses one; what becomes of it is told there.
pub fn share(text: &str) {
    let Some(window) = web_sys::window().filter(|_| can_share()) else { return };
    let data = web_sys::ShareData::new();
    data.set_text(text);
    let shared = window.navigator().share_with_data(&data);
    // Not sharing after all is no failure.
    wasm_bindgen_futures::spawn_local(async move { drop(wasm_bindgen_futures::JsFuture::from(shared).await) });
}
