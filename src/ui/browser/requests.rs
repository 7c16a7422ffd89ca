//! What the page asks of the network, by the browser's own record.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use yew::Callback;

/// What the page has asked of the network since the program began: the browser's own record of it.
#[derive(Default)]
pub struct Requests {
    /// Their addresses.
    pub names: Vec<String>,
    /// The observer, and what it calls.
    observer: Option<(web_sys::PerformanceObserver, Told)>,
}

/// What the browser calls when there is more.
type Told = Closure<dyn Fn(web_sys::PerformanceObserverEntryList)>;

impl Requests {
    /// How many.
    pub fn count(&self) -> usize {
        self.names.len()
    }

    /// More of them.
    pub fn add(&mut self, names: Vec<String>) {
        self.names.extend(names);
    }

    /// Begins to count.
    pub fn watch(&mut self, tell: Callback<Vec<String>>) {
        let Some(performance) = web_sys::window().and_then(|it| it.performance()) else { return };
        let began = performance.now();
        let seen: Told = Closure::new(move |entries: web_sys::PerformanceObserverEntryList| {
            // Icons and the like are fetched when the browser thinks fit: they belong to what the page began with.
            let later = named(&entries.get_entries(), |it| it.start_time() > began && !declared(&it.name()));
            tell.emit(later);
        });
        if let Ok(it) = web_sys::PerformanceObserver::new(seen.as_ref().unchecked_ref()) {
            let what = web_sys::PerformanceObserverInit::new(&js_sys::Array::of1(&JsValue::from_str("resource")));
            it.observe(&what);
            self.observer = Some((it, seen));
        }
    }
}

impl Drop for Requests {
    fn drop(&mut self) {
        if let Some((it, _)) = &self.observer {
            it.disconnect();
        }
    }
}

/// Whether the page itself names this file at its head, letter for letter, or it is an icon of ours, as the manifest
/// that is named there lists them, or what a look for updates asks for, or a definition: in the other language, or of
/// a page that is gone to without a load.
fn declared(name: &str) -> bool {
    let origin = web_sys::window().and_then(|it| it.location().origin().ok());
    let path = origin.as_deref().and_then(|it| name.strip_prefix(it)).unwrap_or_default();
    if path.contains("/assets/icon-") && path.ends_with(".png")
        || path.ends_with("/sw.js")
        || path.ends_with("/status.json")
        || path.contains("/assets/") && (path.ends_with(".def") || path.ends_with(".json"))
    {
        return true;
    }
    let links = || web_sys::window()?.document()?.query_selector_all("link[href]").ok();
    let Some(links) = links() else { return false };
    let href = |i| js_sys::Reflect::get(&links.get(i)?.into(), &JsValue::from_str("href")).ok()?.as_string();
    (0..links.length()).any(|i| href(i).as_deref() == Some(name))
}

fn named(entries: &js_sys::Array, which: impl Fn(&web_sys::PerformanceEntry) -> bool) -> Vec<String> {
    let entries = entries.iter().filter_map(|it| it.dyn_into::<web_sys::PerformanceEntry>().ok());
    entries.filter(|it| which(it)).map(|it| it.name()).collect()
}

/// What the page asked for to begin with: addresses of files.
pub fn loaded() -> Vec<String> {
    let performance = web_sys::window().and_then(|it| it.performance());
    performance.map_or_else(Vec::new, |it| named(&it.get_entries_by_type("resource"), |_| true))
}
