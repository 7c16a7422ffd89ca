//! Starts the app in the browser.

use tekio::calculators::{DEFINITIONS, catalogue};
use tekio::engine::Lang;
use tekio::ui::{App, AppProps, Route};

fn main() {
    let Some(document) = web_sys::window().and_then(|it| it.document()) else { return };
    let (Some(html), Some(root)) = (document.document_element(), document.get_element_by_id("app")) else { return };
    let lang = if html.get_attribute("lang").as_deref() == Some("en") { Lang::En } else { Lang::Ja };
    let page = html.get_attribute("data-page").unwrap_or_default();
    if let Some(route) =
        Route::find(catalogue(), lang, &page).map(|it| Route { embed: html.has_attribute("data-embed"), ..it })
    {
        yew::Renderer::<App>::with_root_and_props(root, AppProps::new(route, true, &DEFINITIONS)).render();
    }
}
