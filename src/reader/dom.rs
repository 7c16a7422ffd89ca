//! Elements, made one by one: a program that shows one dialog needs no more. Texts become text nodes and nothing else.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement};

/// An element; nothing where there is no document.
pub struct El(Option<Element>);

/// The document.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// An element with a class, which may be blank.
pub fn el(tag: &str, class: &str) -> El {
    let made = El(document().and_then(|it| it.create_element(tag).ok()));
    if class.is_empty() { made } else { made.set("class", class) }
}

/// The same with a text in it.
pub fn said(tag: &str, class: &str, text: &str) -> El {
    el(tag, class).text(text)
}

/// A drawing of one line.
pub fn icon(path: &str) -> El {
    let svg =
        |tag: &str| El(document().and_then(|it| it.create_element_ns(Some("http://www.w3.org/2000/svg"), tag).ok()));
    let line = svg("path").set("class", "stroke").set("d", path);
    svg("svg").set("class", "icon act").set("viewBox", "0 0 24 24").set("aria-hidden", "true").add(line)
}

impl El {
    /// The same with an attribute.
    pub fn set(self, name: &str, value: &str) -> El {
        if let Some(it) = &self.0 {
            // Names are written here: none can be refused.
            let _ = it.set_attribute(name, value);
        }
        self
    }

    /// The same with an attribute that is there or not.
    pub fn flag(self, name: &str, on: bool) -> El {
        if on { self.set(name, "") } else { self }
    }

    /// The same with a text behind what is in it.
    pub fn text(self, text: &str) -> El {
        if let Some(it) = &self.0 {
            let _ = it.append_with_str_1(text);
        }
        self
    }

    /// The same with an element behind what is in it.
    pub fn add(self, inner: El) -> El {
        if let (Some(it), Some(inner)) = (&self.0, &inner.0) {
            let _ = it.append_child(inner);
        }
        self
    }

    /// The same with several.
    pub fn all(self, inner: impl IntoIterator<Item = El>) -> El {
        inner.into_iter().fold(self, El::add)
    }

    /// The same with an element, where there is one.
    pub fn maybe(self, inner: Option<El>) -> El {
        self.all(inner)
    }

    /// The element itself.
    pub fn made<T: JsCast>(self) -> Option<T> {
        self.0?.dyn_into().ok()
    }

    /// Puts it in the place of all that an element holds.
    pub fn fill(self, place: &Element) {
        while let Some(it) = place.last_child() {
            let _ = place.remove_child(&it);
        }
        if let Some(it) = &self.0 {
            let _ = place.append_child(it);
        }
    }
}

/// An element by its id.
pub fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Gives the focus to an element, if it is there.
pub fn focus(id: &str) {
    if let Some(it) = by_id::<HtmlElement>(id) {
        let _ = it.focus();
    }
}

/// The id of what has the focus.
pub fn focused() -> String {
    document().and_then(|it| it.active_element()).map_or_else(String::new, |it| it.id())
}

/// An attribute of an element or of one around it.
pub fn near(target: Option<web_sys::EventTarget>, name: &str) -> Option<String> {
    let it = target?.dyn_into::<Element>().ok()?.closest(&format!("[{name}]")).ok()??;
    it.get_attribute(name)
}

/// A box to tick, whose label is what stands in it.
pub fn tick(id: &str, what: (&str, &str), on: bool, label: El) -> El {
    let input = el("input", "").set("type", "checkbox").set("id", id).set("autocomplete", "off").set(what.0, what.1);
    if let Some(it) = input.0.as_ref().and_then(|it| it.dyn_ref::<HtmlInputElement>()) {
        it.set_checked(on);
    }
    el("label", "choice tick").add(input).add(label)
}

/// One of several.
pub fn radio(id: &str, name: &str, what: (&str, &str), on: bool, label: &str) -> El {
    let input = el("input", "").set("type", "radio").set("id", id).set("name", name).set("autocomplete", "off");
    let input = input.set(what.0, what.1);
    if let Some(it) = input.0.as_ref().and_then(|it| it.dyn_ref::<HtmlInputElement>()) {
        it.set_checked(on);
    }
    el("label", if on { "choice on" } else { "choice" }).add(input).text(label)
}
