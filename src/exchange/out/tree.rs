//! A JSON text as it is written: members in the order in which they are put, numbers digit for digit.

use std::fmt::Write;

/// A value of JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    /// A text.
    Text(String),
    /// A number, as its figures.
    Number(String),
    /// True or false.
    Bool(bool),
    /// Values in a row.
    List(Vec<Tree>),
    /// Members by name.
    Object(Object),
}

/// The members of an object. What is empty is left out, for FHIR knows no empty value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Object(Vec<(&'static str, Tree)>);

impl Object {
    /// Of this kind of resource.
    pub fn resource(kind: &str) -> Object {
        Object::default().text("resourceType", kind)
    }

    /// With a text, if it is none that is blank.
    pub fn text(self, name: &'static str, text: &str) -> Object {
        if text.is_empty() { self } else { self.put(name, Tree::Text(text.to_owned())) }
    }

    /// With the figures of a number.
    pub fn number(self, name: &'static str, figures: impl ToString) -> Object {
        self.put(name, Tree::Number(figures.to_string()))
    }

    /// With true or false.
    pub fn bool(self, name: &'static str, it: bool) -> Object {
        self.put(name, Tree::Bool(it))
    }

    /// With an object, if it holds anything.
    pub fn object(self, name: &'static str, it: Object) -> Object {
        if it.is_empty() { self } else { self.put(name, Tree::Object(it)) }
    }

    /// With objects in a row, if there are any.
    pub fn list(self, name: &'static str, of: impl IntoIterator<Item = Object>) -> Object {
        let all: Vec<Tree> = of.into_iter().map(Tree::Object).collect();
        if all.is_empty() { self } else { self.put(name, Tree::List(all)) }
    }

    /// With any value.
    pub fn put(mut self, name: &'static str, it: Tree) -> Object {
        self.0.push((name, it));
        self
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As lines of JSON.
    pub fn write(&self) -> String {
        let mut all = String::new();
        object(self, 0, &mut all);
        all.push('\n');
        all
    }
}

fn value(it: &Tree, deep: usize, into: &mut String) {
    match it {
        Tree::Text(text) => quoted(text, into),
        Tree::Number(figures) => into.push_str(figures),
        Tree::Bool(it) => into.push_str(if *it { "true" } else { "false" }),
        Tree::List(all) => {
            into.push('[');
            for (i, it) in all.iter().enumerate() {
                into.push_str(if i == 0 { "" } else { "," });
                line(deep + 1, into);
                value(it, deep + 1, into);
            }
            line(deep, into);
            into.push(']');
        }
        Tree::Object(it) => object(it, deep, into),
    }
}

fn object(it: &Object, deep: usize, into: &mut String) {
    into.push('{');
    for (i, (name, it)) in it.0.iter().enumerate() {
        into.push_str(if i == 0 { "" } else { "," });
        line(deep + 1, into);
        quoted(name, into);
        into.push_str(": ");
        value(it, deep + 1, into);
    }
    line(deep, into);
    into.push('}');
}

fn line(deep: usize, into: &mut String) {
    into.push('\n');
    (0..deep).for_each(|_| into.push_str("  "));
}

fn quoted(text: &str, into: &mut String) {
    into.push('"');
    for it in text.chars() {
        match it {
            '"' => into.push_str("\\\""),
            '\\' => into.push_str("\\\\"),
            '\n' => into.push_str("\\n"),
            '\r' => into.push_str("\\r"),
            '\t' => into.push_str("\\t"),
            it if it < ' ' => {
                // Writing to a text cannot fail.
                let _ = write!(into, "\\u{:04x}", u32::from(it));
            }
            it => into.push(it),
        }
    }
    into.push('"');
}
