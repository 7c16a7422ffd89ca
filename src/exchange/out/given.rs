//! What an export is told besides the case: the names of a study and of a person in it, where they were given. Neither
//! is ever made up or kept.

use super::tree::Object;
use crate::engine::{Lang, Text, t};

/// What was given besides the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// How the study calls the person.
    pub subject: Option<String>,
    /// What the study is called.
    pub study: Option<String>,
    /// Where the calculators' pages are, with a slash at the end.
    pub base: Option<String>,
    /// The language of labels.
    pub lang: Lang,
    /// The app's own version.
    pub release: &'static str,
}

/// The most letters of a name of a study or of a person in it.
const LONGEST: usize = 64;

const NO_NAME: Text = t(
    "--subject と --study には、改行などを含まない1〜64文字の識別子を指定してください",
    "--subject and --study take an identifier of 1 to 64 letters without control characters",
);
const NO_BASE: Text = t(
    "--base には、公開している Tekio の場所を https://example.org/tekio/ のように指定してください（空白・?・#・| は使えません）",
    "--base takes the place where Tekio is published, like https://example.org/tekio/, without blanks, ?, # or |",
);

impl Given {
    /// Nothing given but the language.
    pub fn none(lang: Lang, release: &'static str) -> Given {
        Given { subject: None, study: None, base: None, lang, release }
    }

    /// The same, as it can be written, or why it cannot.
    pub fn checked(mut self) -> Result<Given, &'static str> {
        for it in [&mut self.subject, &mut self.study].into_iter().flatten() {
            *it = it.trim().to_owned();
            if it.is_empty() || it.chars().count() > LONGEST || it.contains(char::is_control) {
                return Err(NO_NAME.get(self.lang));
            }
        }
        if let Some(base) = &mut self.base {
            let place = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://"));
            let odd =
                |it: char| !it.is_ascii() || it.is_whitespace() || it.is_control() || "?#|\"<>\\^`{}".contains(it);
            if !place.is_some_and(|it| !it.is_empty() && !it.starts_with('/') && !it.contains(odd)) {
                return Err(NO_BASE.get(self.lang));
            }
            if !base.ends_with('/') {
                base.push('/');
            }
        }
        Ok(self)
    }

    /// Whom a resource is about, where that was given.
    pub fn about(&self) -> Object {
        named(self.subject.as_deref())
    }

    /// Of which study.
    pub fn of_study(&self) -> Object {
        named(self.study.as_deref())
    }
}

/// A reference by the name alone.
fn named(name: Option<&str>) -> Object {
    let identifier = Object::default().text("value", name.unwrap_or(""));
    Object::default().object("identifier", identifier)
}
