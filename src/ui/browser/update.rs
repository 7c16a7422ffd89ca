//! Whether a new version waits, what it brings, and that it may take over: the worker beside the page says and does it.

use crate::ui::browser::reach::attribute;

/// The news of a version that waits, as the server tells it; blank where it could not be asked.
pub fn news() -> String {
    attribute("data-news")
}

/// Whether a version waits already.
pub fn waits() -> bool {
    attribute("data-update") == "waiting"
}

/// Lets it take over, which loads the page anew.
pub fn take() {
    if let Some((window, event)) = web_sys::window().zip(web_sys::Event::new("tekio-update-accept").ok()) {
        let _ = window.dispatch_event(&event);
    }
}
