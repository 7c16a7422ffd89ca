//! Where a definition is read from: four streams of bytes that are taken for what they say, whatever they say.

use std::any::Any;

use super::format::{BUILD, Broken, DEEPEST, END, Expected, LONGEST, MAGIC, ROOM, SAME, tag};
use crate::base::decimal::Decimal;
use crate::base::text::{Lang, Text, Word};

/// How many kinds of shared things there are.
pub(super) const KINDS: usize = 13;

/// Where a definition is read from.
pub(super) struct Reader<'a> {
    /// What is left of the structure.
    bytes: &'a [u8],
    ids: &'static str,
    texts: &'static str,
    others: &'static str,
    lang: Option<Lang>,
    /// What back numbers stand for, by kind.
    pub(super) seen: [Vec<Box<dyn Any>>; KINDS],
    /// How many bytes lists may still take.
    room: usize,
    pub(super) depth: u8,
    pub(super) broken: bool,
}

impl<'a> Reader<'a> {
    /// Looks at the header, and takes the streams apart.
    pub(super) fn new(pack: &'a [u8], expected: &Expected<'_>) -> Result<Reader<'a>, Broken> {
        let mut r = Reader {
            bytes: pack,
            ids: "",
            texts: "",
            others: "",
            lang: expected.lang,
            seen: Default::default(),
            room: ROOM * pack.len().min(LONGEST),
            depth: 0,
            broken: false,
        };
        if expected.build.len() != BUILD {
            return Err(Broken::Build);
        }
        let (magic, format) = (&MAGIC[..MAGIC.len() - 1], &MAGIC[MAGIC.len() - 1..]);
        for (part, why) in [
            (magic, Broken::NotAPack),
            (format, Broken::Format),
            (expected.build.as_bytes(), Broken::Build),
            (&[tag(expected.lang)], Broken::Language),
            (&[expected.id.len() as u8], Broken::Calculator),
            (expected.id.as_bytes(), Broken::Calculator),
        ] {
            r.bytes = r.bytes.strip_prefix(part).ok_or(why)?;
        }
        let [structure, ids, texts, others] = [(); 4].map(|()| r.count());
        let whole = [structure, ids, texts].into_iter().try_fold(others, usize::checked_add);
        if r.broken || pack.len() > LONGEST || whole != Some(r.bytes.len()) {
            return Err(Broken::Damaged);
        }
        let (structure, rest) = r.bytes.split_at(structure);
        r.bytes = structure;
        // What is read refers to it for as long as the program runs.
        let rest: &'static str = std::str::from_utf8(rest).map_err(|_| Broken::Damaged)?.to_owned().leak();
        let (ids, rest) = rest.split_at_checked(ids).ok_or(Broken::Damaged)?;
        let (texts, others) = rest.split_at_checked(texts).ok_or(Broken::Damaged)?;
        (r.ids, r.texts, r.others) = (ids, texts, others);
        Ok(r)
    }

    /// From here on every byte is a zero, and the pack will be refused.
    #[cold]
    #[inline(never)]
    fn fail(&mut self) {
        self.broken = true;
        (self.bytes, self.ids, self.texts, self.others) = (&[], "", "", "");
    }

    /// Refuses the pack unless something is so.
    #[inline(never)]
    pub(super) fn check(&mut self, is_so: bool) {
        if !is_so {
            self.fail();
        }
    }

    /// Whether all was read, and nothing was wrong.
    pub(super) fn is_done(&self) -> bool {
        !self.broken && self.left() == 0
    }

    /// How many bytes are left of all streams.
    fn left(&self) -> usize {
        self.bytes.len() + self.ids.len() + self.texts.len() + self.others.len()
    }

    #[inline(never)]
    pub(super) fn byte(&mut self) -> u8 {
        match self.bytes.split_first() {
            Some((byte, rest)) => {
                self.bytes = rest;
                *byte
            }
            None => {
                self.fail();
                0
            }
        }
    }

    #[inline(never)]
    pub(super) fn number(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte();
            number |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return number;
            }
        }
        self.fail();
        0
    }

    /// How many things follow, each of which takes a byte of some stream, or more.
    #[inline(never)]
    fn count(&mut self) -> usize {
        match usize::try_from(self.number()) {
            Ok(many) if many <= self.left() => many,
            _ => {
                self.fail();
                0
            }
        }
    }

    /// Goes a step down into what is within something else.
    #[inline(never)]
    pub(super) fn go_down(&mut self) {
        self.depth += 1;
        self.check(self.depth <= DEEPEST);
    }

    /// Goes down into a list of things of this size: how many there are.
    #[inline(never)]
    pub(super) fn enter(&mut self, size: usize) -> usize {
        self.go_down();
        let many = self.count();
        // No product is too long: there are no more things than bytes, and none has a thousand bytes.
        match self.room.checked_sub(many * size) {
            Some(left) => {
                self.room = left;
                many
            }
            None => {
                self.fail();
                0
            }
        }
    }

    /// What a back number stands for; nothing where something new follows.
    pub(super) fn again<T: Copy + 'static>(&mut self, kind: usize) -> Option<T> {
        let number = self.number() as usize;
        let back = number.checked_sub(1)?;
        let found = self.seen[kind].get(back).and_then(|it| it.downcast_ref()).copied();
        self.check(found.is_some());
        found
    }

    /// What follows until the next end.
    #[inline(never)]
    fn take(&mut self, from: fn(&mut Self) -> &mut &'static str) -> &'static str {
        let stream = from(self);
        match stream.split_once(END) {
            Some((it, rest)) => {
                *stream = rest;
                it
            }
            None => {
                self.fail();
                ""
            }
        }
    }

    /// A text in the pack's language.
    #[inline(never)]
    pub(super) fn text(&mut self) -> Text {
        let own = self.take(|it| &mut it.texts);
        match self.lang {
            Some(_) => Text { ja: own, en: own },
            None => self.beside(own),
        }
    }

    /// A word, in each language.
    #[inline(never)]
    pub(super) fn word(&mut self) -> Word {
        let own = self.take(|it| &mut it.texts);
        Word::of(self.beside(own))
    }

    fn beside(&mut self, own: &'static str) -> Text {
        let other = match self.take(|it| &mut it.others) {
            SAME => own,
            other => other,
        };
        match self.lang {
            Some(Lang::En) => Text { ja: other, en: own },
            _ => Text { ja: own, en: other },
        }
    }

    /// A text that is in no language: an id.
    #[inline(never)]
    pub(super) fn id(&mut self) -> &'static str {
        self.take(|it| &mut it.ids)
    }

    #[inline(never)]
    pub(super) fn decimal(&mut self) -> Decimal {
        let places = self.byte();
        let number = self.number();
        let digits = (number >> 1) as i64 ^ -((number & 1) as i64);
        let it = Decimal::of(digits, places);
        self.check(it.is_some());
        it.unwrap_or(Decimal::ZERO)
    }
}
