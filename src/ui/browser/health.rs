//! How well the device keeps the app, as far as the browser tells.

use wasm_bindgen::JsCast;
use yew::Callback;

use crate::ui::browser::reach::property;

/// How well the device keeps the app, as far as the browser tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Health {
    /// Whether it was opened from the home screen, as an app.
    pub standalone: bool,
    /// Whether the browser promises not to clear it away by itself; it may not say.
    pub persisted: Option<bool>,
    /// Whether the page comes from the copy on the device.
    pub offline: bool,
    /// Whether it is a tablet or telephone on which sites are cleared after a week, unless on the home screen.
    pub a_week: bool,
    /// Whether the browser can be asked to keep it.
    pub asks: bool,
    /// Whether it was.
    pub asked: bool,
}

/// Asks the browser how well it keeps the app. Nothing waits for the answer, which may never come.
pub fn ask(tell: Callback<Health>) {
    let health = Health { persisted: None, asked: false, ..now() };
    tell.emit(health);
    answer(tell, health, storage().and_then(|it| it.persisted().ok()));
}

/// Asks it to keep what is stored: on a tap only, for some browsers ask the user in turn.
pub fn persist(tell: Callback<Health>) {
    answer(tell, Health { asked: true, ..now() }, storage().and_then(|it| it.persist().ok()));
}

fn answer(tell: Callback<Health>, health: Health, promise: Option<js_sys::Promise>) {
    let Some(promise) = promise else { return };
    wasm_bindgen_futures::spawn_local(async move {
        if let Ok(it) = wasm_bindgen_futures::JsFuture::from(promise).await {
            tell.emit(Health { persisted: it.as_bool(), ..health });
        }
    });
}

fn storage() -> Option<web_sys::StorageManager> {
    property(&["storage"])?.dyn_into().ok()
}

fn now() -> Health {
    let media = web_sys::window().and_then(|it| it.match_media("(display-mode: standalone)").ok()).flatten();
    // Only Apple's tablets and telephones have this word.
    let apples = property(&["standalone"]).and_then(|it| it.as_bool());
    Health {
        standalone: media.is_some_and(|it| it.matches()) || apples == Some(true),
        persisted: None,
        offline: property(&["serviceWorker"]).is_some() && property(&["serviceWorker", "controller"]).is_some(),
        a_week: apples == Some(false),
        asks: storage().is_some(),
        asked: false,
    }
}
