//! The pages of calculators in the browser: the boot script starts the app once the pack of its page is there. The
//! other pages are `src/bin/office.rs`, the same but for the features it is built with.

use std::cell::RefCell;

use tekio::ui::{App, AppProps, DEFINITIONS, Shell};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// The allocator: its bookkeeping takes the same few steps whatever was allocated before.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

thread_local! {
    static APP: RefCell<Option<yew::AppHandle<App>>> = const { RefCell::new(None) };
}

/// Starts the app with the pack of its page, and what the boot script does for it. An error says why the pack is
/// refused.
#[wasm_bindgen]
pub fn open(pack: &[u8], shell: Shell) -> Result<(), JsValue> {
    let (root, route) = tekio::ui::open(pack, shell)?;
    let app = yew::Renderer::<App>::with_root_and_props(root, AppProps::new(route, true, &DEFINITIONS)).render();
    APP.with(|it| *it.borrow_mut() = Some(app));
    Ok(())
}

/// Takes the app off the page: what was entered waits in memory if it is to be come back to.
#[wasm_bindgen]
pub fn leave() {
    if let Some(app) = APP.with(|it| it.borrow_mut().take()) {
        app.destroy();
    }
}

/// Drops what waits.
#[wasm_bindgen]
pub fn forget() {
    drop(tekio::ui::take_aside());
}

fn main() {}
