//! The writer: native only, for the step that packs the site, and for the tests.

use std::collections::HashMap;

use super::format::{END, SAME};
use crate::base::decimal::Decimal;
use crate::base::text::{Lang, Text, Word};

/// Seven bits to a byte, the lowest first.
pub(super) fn number(mut it: u64, into: &mut Vec<u8>) {
    while it > 127 {
        into.push(it as u8 | 128);
        it >>= 7;
    }
    into.push(it as u8);
}

/// What makes something the same as what was written before: its kind, and which it is.
pub(super) type Same = (usize, Which);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Which {
    /// What is one thing in memory, by its address.
    At(usize),
    /// What says the same, by how it is written. Where lists stand in memory is the compiler’s choice: it may keep one
    /// or two of two that say the same, and no pack may hang on that.
    Says(Vec<u8>),
}

/// What is written.
#[derive(Default)]
pub(super) struct Writer {
    pub(super) bytes: Vec<u8>,
    pub(super) ids: String,
    pub(super) texts: String,
    pub(super) others: String,
    pub(super) lang: Option<Lang>,
    /// The back number of what was written, or nothing while it is being written.
    seen: HashMap<Same, Option<usize>>,
    /// How many of each kind were written.
    many: HashMap<usize, usize>,
    /// The first thing that was wrong.
    pub(super) wrong: Option<String>,
}

impl Writer {
    pub(super) fn new(lang: Option<Lang>) -> Writer {
        Writer { lang, ..Writer::default() }
    }

    pub(super) fn check(&mut self, is_so: bool, otherwise: impl FnOnce() -> String) {
        if !is_so && self.wrong.is_none() {
            self.wrong = Some(otherwise());
        }
    }

    pub(super) fn byte(&mut self, it: u8) {
        self.bytes.push(it);
    }

    pub(super) fn number(&mut self, it: u64) {
        number(it, &mut self.bytes);
    }

    /// Writes what is shared: the first time as it is, then as its back number.
    pub(super) fn shared(&mut self, it: Same, write: impl FnOnce(&mut Writer)) {
        match self.seen.get(&it) {
            Some(Some(back)) => {
                let back = *back;
                self.number(back as u64 + 1);
            }
            Some(None) => self.check(false, || format!("something is part of itself: {it:?}")),
            None => {
                self.seen.insert(it.clone(), None);
                self.number(0);
                write(self);
                let many = self.many.entry(it.0).or_default();
                self.seen.insert(it, Some(*many));
                *many += 1;
            }
        }
    }

    /// How something would be written by itself.
    pub(super) fn says(&self, write: impl FnOnce(&mut Writer)) -> Which {
        let mut alone = Writer::new(self.lang);
        write(&mut alone);
        // No stream but the first holds a byte that is not a text’s.
        Which::Says([alone.bytes, alone.ids.into(), alone.texts.into(), alone.others.into()].join(&0xFF))
    }

    pub(super) fn id(&mut self, it: &str) {
        self.put(it, |it| &mut it.ids);
    }

    pub(super) fn text(&mut self, it: &Text) {
        match self.lang {
            Some(lang) => self.put(it.get(lang), |it| &mut it.texts),
            None => self.word(&Word::of(*it)),
        }
    }

    pub(super) fn word(&mut self, it: &Word) {
        let lang = self.lang.unwrap_or(Lang::Ja);
        let (own, other) = (it.get(lang), it.get(lang.other()));
        self.put(own, |it| &mut it.texts);
        self.check(other != SAME, || format!("a text that stands for another: {other:?}"));
        self.put(if own == other { SAME } else { other }, |it| &mut it.others);
    }

    pub(super) fn decimal(&mut self, it: Decimal) {
        let (digits, places) = it.written();
        self.byte(places);
        self.number(((digits << 1) ^ (digits >> 63)) as u64);
    }

    fn put(&mut self, it: &str, into: fn(&mut Self) -> &mut String) {
        self.check(!it.contains(END), || format!("a text with a zero byte in it: {it:?}"));
        let stream = into(self);
        stream.push_str(it);
        stream.push(END);
    }
}
