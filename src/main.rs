//! The app in the browser: the boot script starts it once the pack of its page is there.

use tekio::ui::{App, AppProps, DEFINITIONS};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Starts the app with the pack of its page, and a function that gives a promise of the bytes of others. An error
/// says why the pack is refused.
#[wasm_bindgen]
pub fn open(pack: &[u8], bring: js_sys::Function) -> Result<(), JsValue> {
    let (root, route) = tekio::ui::open(pack, bring)?;
    yew::Renderer::<App>::with_root_and_props(root, AppProps::new(route, true, &DEFINITIONS)).render();
    Ok(())
}

fn main() {}
