//! Full-width and half-width writing, as one.

use std::borrow::Cow;

/// Full-width signs as their half-width selves, without spaces at the ends.
///
/// A Japanese keyboard gives ３．５, －１ and the ideographic space; all are fine.
pub fn half_width(raw: &str) -> String {
    narrow(raw).into_owned()
}

/// The same, without a copy for what is half-width as it stands.
pub(crate) fn narrow(raw: &str) -> Cow<'_, str> {
    if raw.bytes().all(|it| matches!(it, b' '..=b'~')) {
        return Cow::Borrowed(raw.trim_matches(' '));
    }
    Cow::Owned(letters(raw).collect::<String>().trim().to_owned())
}

/// The letters of a text, full-width ones as half-width and half-width kana as full-width ones, without what nobody
/// sees: that comes along when text is copied from a page.
pub(crate) fn letters(raw: &str) -> impl Iterator<Item = char> {
    let seen = |it: &char| !matches!(it, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    let mut all = raw.chars().filter(seen).map(letter).peekable();
    let mut figures = "".chars();
    std::iter::from_fn(move || {
        if let Some(it) = figures.next() {
            return Some(it);
        }
        let it = all.next()?;
        if let Some(number) = roman(it) {
            figures = number.chars();
            return figures.next();
        }
        let Some(both) = all.peek().and_then(|mark| marked(it, *mark)) else { return Some(it) };
        all.next();
        Some(both)
    })
}

/// A Roman number that is one sign, as letters: Ⅲ度 is how the documents print NYHA III.
fn roman(it: char) -> Option<&'static str> {
    const LETTERS: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    match it {
        '\u{2160}'..='\u{216b}' => Some(LETTERS[it as usize - 0x2160]),
        '\u{2170}'..='\u{217b}' => Some(LETTERS[it as usize - 0x2170]),
        _ => None,
    }
}

pub(crate) fn letter(it: char) -> char {
    match it {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(it as u32 - 0xfee0).unwrap_or(it),
        '\u{3000}' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => ' ',
        // Between two cells or two lines: no figure goes on across it.
        '\t' | '\r' | '\n' => '\t',
        '\u{ff61}' => '。',
        '\u{ff64}' => '、',
        '\u{ff65}'..='\u{ff9f}' => KANA[it as usize - 0xff65],
        '\u{b5}' | '\u{3bc}' => 'µ',
        other => other,
    }
}

/// Half-width kana from U+FF65 on, as full-width ones; the last two are the marks behind a letter.
const KANA: [char; 59] = [
    '・', 'ヲ', 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ャ', 'ュ', 'ョ', 'ッ', 'ー', 'ア', 'イ', 'ウ', 'エ', 'オ', 'カ', 'キ',
    'ク', 'ケ', 'コ', 'サ', 'シ', 'ス', 'セ', 'ソ', 'タ', 'チ', 'ツ', 'テ', 'ト', 'ナ', 'ニ', 'ヌ', 'ネ', 'ノ', 'ハ',
    'ヒ', 'フ', 'ヘ', 'ホ', 'マ', 'ミ', 'ム', 'メ', 'モ', 'ヤ', 'ユ', 'ヨ', 'ラ', 'リ', 'ル', 'レ', 'ロ', 'ワ', 'ン',
    '\u{3099}', '\u{309a}',
];

/// A kana with the mark behind it as the one letter that both are.
fn marked(kana: char, mark: char) -> Option<char> {
    const VOICED: &str = "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ";
    const HALF_VOICED: &str = "はひふへほハヒフヘホ";
    match (mark, kana) {
        ('\u{3099}', 'う') => Some('ゔ'),
        ('\u{3099}', 'ウ') => Some('ヴ'),
        ('\u{3099}', it) if VOICED.contains(it) => char::from_u32(it as u32 + 1),
        ('\u{309a}', it) if HALF_VOICED.contains(it) => char::from_u32(it as u32 + 2),
        _ => None,
    }
}
