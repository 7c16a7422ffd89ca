//! What a page shows before its program runs, or where it never does: the app itself, its form disabled. The program
//! does not take over what stands there but puts its own in the place.

use std::collections::BTreeSet;

use tekio::ui::{App, Route};

use crate::html::{attributes, tags};

/// What is inside `#app`.
pub fn prerender(route: Route) -> String {
    let app = yew::ServerRenderer::<App>::with_props(move || tekio::site::props(route, false)).hydratable(false);
    let html = futures::executor::block_on(app.render());
    for forbidden in [" style=", "<script", "<style", " onclick="] {
        assert!(!html.contains(forbidden), "{}: the policy forbids{forbidden}", route.path());
    }
    without_what_only_lives(&html)
}

/// Elements that wait for the program.
const CONTROLS: &[&str] = &["input", "select", "option", "button", "textarea"];
/// What tells them apart once it runs: of no use to a reader, and a tenth of the longest form.
const LIVING: &[&str] = &["name", "inputmode", "enterkeyhint"];

/// Leaves out of disabled controls what tells them apart for the program: names, values of choices, and ids to which
/// nothing on the page refers.
fn without_what_only_lives(html: &str) -> String {
    let mut referred = BTreeSet::new();
    tags(html, |tag| {
        for (name, value) in
            attributes(tag).filter(|(name, _)| matches!(*name, "for" | "href") || name.starts_with("aria-"))
        {
            let value = if name == "href" { value.strip_prefix('#').unwrap_or_default() } else { value };
            referred.extend(value.split(' ').map(str::to_owned));
        }
        tag.to_owned()
    });
    tags(html, |tag| {
        let name = tag[1..].split([' ', '>']).next().unwrap_or_default();
        if !CONTROLS.contains(&name) {
            return tag.to_owned();
        }
        let choice = name == "option" || attributes(tag).any(|it| matches!(it, ("type", "radio" | "checkbox")));
        let kept = attributes(tag).filter(|(name, value)| match *name {
            "id" => referred.contains(*value),
            "value" => !choice,
            name => !LIVING.contains(&name),
        });
        let kept: String = kept.map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
        format!("<{name}{kept}>")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_lives_goes() {
        let html = "<label for=\"a\">a &gt; b</label><input id=\"a\" value=\"1\" name=\"a\" type=\"text\">\
                    <label><input value=\"x>y\" id=\"b\" type=\"radio\" name=\"b\" checked=\"checked\"></label>\
                    <p id=\"c\" name=\"c\">c</p><button id=\"d\" disabled=\"disabled\">d</button><a href=\"#d\">e</a>";
        let left = "<label for=\"a\">a &gt; b</label><input id=\"a\" value=\"1\" type=\"text\">\
                    <label><input type=\"radio\" checked=\"checked\"></label>\
                    <p id=\"c\" name=\"c\">c</p><button id=\"d\" disabled=\"disabled\">d</button><a href=\"#d\">e</a>";
        assert_eq!(without_what_only_lives(html), left);
    }
}
