//! Templates: text with `{{slots}}`.

use std::collections::BTreeSet;

/// Fills the slots of a template with values, as they are. A slot without a
/// value, or a value without a slot, is a slip in our sources and stops the build.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut used = BTreeSet::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, tail) = after.split_once("}}").expect("every slot is closed");
        let value = values.iter().find(|it| it.0 == name);
        filled.push_str(before);
        filled.push_str(value.unwrap_or_else(|| panic!("nothing to put into {{{{{name}}}}}")).1);
        used.insert(name);
        rest = tail;
    }
    filled.push_str(rest);
    for (name, _) in values {
        assert!(used.contains(name), "{name} has a value, but no slot");
    }
    filled
}

/// A text as HTML, in an element or in a quoted attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_in_as_they_are() {
        assert_eq!(fill("a{{x}}b{{y}}{{x}}", &[("x", "{{y}}"), ("y", "")]), "a{{y}}b{{y}}");
    }

    #[test]
    #[should_panic(expected = "no slot")]
    fn a_value_without_a_slot_is_a_slip() {
        fill("a", &[("x", "")]);
    }
}
