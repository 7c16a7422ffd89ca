//! The browser's own question before a page is left with something on it that would be lost.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;

/// Has it asked for as long as this is kept.
pub fn guard() -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let window = web_sys::window()?;
    Some(EventListener::new_with_options(&window, "beforeunload", options, |event| {
        event.prevent_default();
        // What older browsers look at.
        let _ = js_sys::Reflect::set(event.unchecked_ref(), &"returnValue".into(), &true.into());
    }))
}
