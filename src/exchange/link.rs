//! Answers in a link's fragment, which no server ever sees:
//! `#age=64&ps=1&lesion-1-site=lung&lesion-1-diameter=3.4`.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use crate::engine::{Entries, Form, Part};

/// What would end a value, or be read as something else, inside a fragment.
const RESERVED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'+')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'`')
    .add(b'^')
    .add(b'|')
    .add(b'{')
    .add(b'}')
    .add(b'\\');

/// The entries of a fragment, with or without its `#`. Nothing is dropped: a
/// name given twice keeps both texts, which cannot be read and is said so.
pub fn read(fragment: &str) -> Entries {
    let mut entries = Entries::new();
    let decode = |raw: &str| percent_decode_str(&raw.replace('+', " ")).decode_utf8_lossy().into_owned();
    for pair in fragment.trim_start_matches('#').split('&').filter(|it| !it.is_empty()) {
        let (name, text) = pair.split_once('=').unwrap_or((pair, ""));
        let (name, text) = (decode(name), decode(text));
        match entries.get(&name) {
            Some(first) if *first != text => drop(entries.insert(name, format!("{first} / {text}"))),
            Some(_) => {}
            None => drop(entries.insert(name, text)),
        }
    }
    entries
}

/// The fragment of these entries, in the order of the form, without its `#`.
/// Blank answers are left out.
pub fn write(form: &Form, entries: &Entries) -> String {
    let names = form.slots.iter().flat_map(|slot| {
        [Part::Value, Part::Unit, Part::Confirmed, Part::Date].into_iter().map(|part| slot.name(part))
    });
    let given = names.filter_map(|name| Some((name, entries.get(name)?.trim()))).filter(|(_, text)| !text.is_empty());
    given.map(|(name, text)| format!("{name}={}", utf8_percent_encode(text, RESERVED))).collect::<Vec<_>>().join("&")
}
