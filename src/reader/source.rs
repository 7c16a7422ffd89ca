//! What was pasted or chosen: each text with what it holds, and what was chosen of what was asked about it.

use js_sys::Uint8Array;
use web_sys::TextDecoder;

use crate::engine::{Text, t};
use crate::exchange::formats::{self, Format};
use crate::exchange::paste::{Choice, Item, Lexicon, Place, Question};

/// A question and the reading that was chosen.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The question.
    pub question: Question,
    /// Which of its readings.
    pub reading: usize,
}

/// One text.
#[derive(Debug, Default)]
pub struct Source {
    text: String,
    answered: Vec<Answered>,
    /// What it holds.
    pub items: Vec<Item>,
    /// Why nothing can be read.
    pub refused: Option<Text>,
}

/// A question with the reading that was chosen, if one was.
pub struct Asked<'a> {
    /// The question.
    pub question: &'a Question,
    /// The reading.
    pub chosen: Option<usize>,
}

impl Source {
    /// Reads a text.
    pub fn of(lexicon: &mut Lexicon, text: String) -> Source {
        let mut it = Source { text, ..Source::default() };
        it.read(lexicon);
        it
    }

    /// Whether there is nothing at all.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether it holds anything of use.
    pub fn is_of_use(&self) -> bool {
        self.items.iter().any(|it| matches!(it, Item::Finding(_) | Item::Question(_)))
    }

    /// What tells the persons of its messages apart. It is compared and never shown.
    pub fn persons(&self) -> impl Iterator<Item = &str> {
        let segments = self.text.split(['\r', '\n']).map(str::trim_start);
        segments.filter_map(|it| it.strip_prefix("PID|")?.split('|').nth(2)).filter(|it| !it.is_empty())
    }

    fn read(&mut self, lexicon: &mut Lexicon) {
        // Of two answers at one place the later one is to what the first had left open.
        let mut chosen: Vec<(Place, &'static str, Choice)> = Vec::new();
        for it in self.answered.iter().rev() {
            let (Some(term), Some(reading)) = (it.question.terms.first(), it.question.readings.get(it.reading)) else {
                continue;
            };
            if !chosen.iter().any(|of| of.0 == it.question.place && of.1 == *term) {
                chosen.push((it.question.place, term, reading.clone()));
            }
        }
        lexicon.choose(chosen);
        (self.items, self.refused) = match formats::items(lexicon, &self.text, Format::Auto) {
            Ok(items) => (items, None),
            Err(why) => (Vec::new(), Some(why)),
        };
        lexicon.choose(Vec::new());
    }

    /// All that was asked: what is answered, then what is not.
    pub fn asked(&self) -> Vec<Asked<'_>> {
        let answered = self.answered.iter().map(|it| Asked { question: &it.question, chosen: Some(it.reading) });
        let open = self.items.iter().filter_map(|it| match it {
            Item::Question(question) => Some(Asked { question, chosen: None }),
            _ => None,
        });
        let mut all: Vec<Asked<'_>> = answered.chain(open).collect();
        all.sort_by_key(|it| it.question.place);
        all
    }

    /// A reading is chosen; nothing takes the answer back.
    pub fn choose(&mut self, lexicon: &mut Lexicon, at: usize, reading: Option<usize>) {
        let Some(question) = self.asked().get(at).map(|it| it.question.clone()) else { return };
        let known = self.answered.iter().position(|it| it.question == question);
        // What was asked after it was asked because of it.
        let same = |it: &Answered| it.question.place == question.place && it.question.terms == question.terms;
        if let Some(known) = known {
            let mut at = 0;
            self.answered.retain(|it| {
                at += 1;
                at <= known || !same(it)
            });
        }
        self.answered.extend(reading.map(|reading| Answered { question, reading }));
        self.read(lexicon);
    }
}

/// Why a file is not read.
pub const TOO_LARGE: Text = t("ファイルが大きすぎます（20 MBまで）", "a file is too large (20 MB at most)");
/// The most bytes of a file.
pub const MOST_BYTES: u64 = 20_000_000;

/// Bytes as text: UTF-8, UTF-16, ISO-2022-JP or Shift_JIS, as the command line decodes them.
pub fn decoded(bytes: &[u8]) -> String {
    let label = match bytes {
        [0xff, 0xfe, ..] => "utf-16le",
        [0xfe, 0xff, ..] => "utf-16be",
        _ if bytes.windows(2).any(|it| matches!(it, [0x1b, b'$' | b'('])) => "iso-2022-jp",
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => return text.to_owned(),
            Err(_) => "shift_jis",
        },
    };
    let read = TextDecoder::new_with_label(label).and_then(|it| it.decode_with_buffer_source(&Uint8Array::from(bytes)));
    read.unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
}
