//! Definitions as bytes: the build step writes one pack for each calculator and language, and the browser's program
//! reads the pack of its page into the same types that the statics have.
//!
//! A pack is a header and four streams:
//!
//! | part | what it holds |
//! | --- | --- |
//! | header | `TKO` and the number of the format; the build, 12 figures; the language; the length of the id, and the id; the lengths of the streams |
//! | structure | tags, numbers, flags and back numbers, in the order of `wire/shapes.rs` |
//! | ids | every id, in the order of the structure, each ended by a zero byte |
//! | texts | every text in the pack's language, ended likewise |
//! | others | the texts of the other language that travel, too: words that are read as answers |
//!
//! Numbers are written seven bits to a byte, the lowest first. A question, a group, a source, a list of options or of
//! units is written where it is met first; from then on its back number stands for it, so that what was one address is
//! one address again. Streams of their own kind compress better than one that is mixed, and a text needs no length:
//! Brotli writes the zero byte that ends it for next to nothing.
//!
//! The reader takes any bytes. Once something is wrong ([`Reader::fail`]), every byte that follows is a zero, and zeros
//! are the shortest definition there is: no field of them holds another, no list has a member. So nothing has to be
//! checked at each step, and the reader stays small.

use std::any::Any;

use super::{Calculator, Decimal, Lang, Text};

mod opened;
mod shapes;
#[cfg(not(target_arch = "wasm32"))]
mod writer;

pub use opened::Opened;
#[cfg(not(target_arch = "wasm32"))]
pub use writer::write;

/// The first bytes of every pack; the last of them is the number of the format.
const MAGIC: [u8; 4] = [b'T', b'K', b'O', 1];
/// As many figures as name a build.
const BUILD: usize = 12;
/// Ends an id or a text.
const END: char = '\0';
/// Stands for a text that is the same in the other language.
const SAME: &str = "\u{1}";
/// How deep definitions may be nested: the deepest of today's needs 14.
const DEEPEST: u8 = 32;
/// No pack is longer: the longest of today's is a fifth of it.
const LONGEST: usize = 1 << 20;
/// How many bytes of lists a byte of a pack may become: today's come to at most 12.
const ROOM: usize = 64;

/// What a page expects of the pack that it loads.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    /// The build, as 12 figures: pack and program have to be of the same.
    pub build: &'a str,
    /// The calculator's id.
    pub id: &'a str,
    /// The language; nothing for a pack that holds all of them.
    pub lang: Option<Lang>,
}

/// Why a pack is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It is no pack.
    NotAPack,
    /// It is of another format.
    Format,
    /// It is of another build.
    Build,
    /// It is of another language.
    Language,
    /// It is of another calculator.
    Calculator,
    /// It is cut off or changed.
    Damaged,
}

/// Reads a pack. What is read stays for as long as the program runs, so a caller keeps it: see [`Opened`].
///
/// # Example
///
/// ```
/// use tekio::core::{Lang, wire};
///
/// let expected = wire::Expected { build: "0123456789ab", id: "ck-grade", lang: Some(Lang::En) };
/// let it = tekio::calculators::find("ck-grade").ok_or("no such calculator")?;
/// let pack = wire::write(it, &expected)?;
/// assert_eq!(wire::read(&pack, &expected).map(|it| it.title.en), Ok(it.title.en));
/// assert_eq!(wire::read(&pack[1..], &expected).err(), Some(wire::Broken::NotAPack));
/// # Ok::<(), String>(())
/// ```
pub fn read(pack: &[u8], expected: &Expected<'_>) -> Result<&'static Calculator, Broken> {
    let mut reader = Reader::new(pack, expected)?;
    let it: &'static Calculator = shapes::calculator(&mut reader);
    match reader.is_done() && it.id == expected.id {
        true => Ok(it),
        false => Err(Broken::Damaged),
    }
}

/// The byte that names a language.
fn tag(lang: Option<Lang>) -> u8 {
    match lang {
        Some(Lang::Ja) => b'j',
        Some(Lang::En) => b'e',
        None => b'2',
    }
}

/// What can be written and read. Both ways come from one list in `wire/shapes.rs`.
trait Wire: Sized {
    /// Reads one, and with that at least one byte of some stream.
    fn read(r: &mut Reader<'_>) -> Self;
    /// Writes one.
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, w: &mut writer::Writer);
}

/// Where a definition is read from.
struct Reader<'a> {
    /// What is left of the structure.
    bytes: &'a [u8],
    ids: &'static str,
    texts: &'static str,
    others: &'static str,
    lang: Option<Lang>,
    /// What back numbers stand for, by kind.
    seen: [Vec<Box<dyn Any>>; shapes::KINDS],
    /// How many bytes lists may still take.
    room: usize,
    depth: u8,
    broken: bool,
}

impl<'a> Reader<'a> {
    /// Looks at the header, and takes the streams apart.
    fn new(pack: &'a [u8], expected: &Expected<'_>) -> Result<Reader<'a>, Broken> {
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
    fn check(&mut self, is_so: bool) {
        if !is_so {
            self.fail();
        }
    }

    /// Whether all was read, and nothing was wrong.
    fn is_done(&self) -> bool {
        !self.broken && self.left() == 0
    }

    /// How many bytes are left of all streams.
    fn left(&self) -> usize {
        self.bytes.len() + self.ids.len() + self.texts.len() + self.others.len()
    }

    #[inline(never)]
    fn byte(&mut self) -> u8 {
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
    fn number(&mut self) -> u64 {
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
    fn go_down(&mut self) {
        self.depth += 1;
        self.check(self.depth <= DEEPEST);
    }

    /// Goes down into a list of things of this size: how many there are.
    #[inline(never)]
    fn enter(&mut self, size: usize) -> usize {
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
    fn again<T: Copy + 'static>(&mut self, kind: usize) -> Option<T> {
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
    fn text(&mut self) -> Text {
        let own = self.take(|it| &mut it.texts);
        match self.lang {
            Some(_) => Text { ja: own, en: own },
            None => self.beside(own),
        }
    }

    /// A text in each language.
    #[inline(never)]
    fn word(&mut self) -> Text {
        let own = self.take(|it| &mut it.texts);
        self.beside(own)
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
    fn id(&mut self) -> &'static str {
        self.take(|it| &mut it.ids)
    }

    #[inline(never)]
    fn decimal(&mut self) -> Decimal {
        let places = self.byte();
        let number = self.number();
        let digits = (number >> 1) as i64 ^ -((number & 1) as i64);
        let it = Decimal::of(digits, places);
        self.check(it.is_some());
        it.unwrap_or(Decimal::ZERO)
    }
}
