//! Text as one way of writing: full and half width, kana, superscripts, dashes and signs. Each letter keeps the column
//! from which it came.

use crate::engine::half_width;

/// A line, folded, with the column of each letter (from 1).
#[derive(Clone, Debug, Default)]
pub struct Folded {
    /// The letters.
    pub chars: Vec<char>,
    /// For each the column of the input.
    pub columns: Vec<usize>,
}

impl Folded {
    /// Folds one line. Superscripts become `^` and a figure before anything else is folded: `×10²` would be `×102`.
    pub fn of(line: &str, first: usize) -> Folded {
        let mut all = Folded::default();
        let mut rest = line.chars().enumerate().peekable();
        while let Some((at, it)) = rest.next() {
            let column = first + at;
            if it == '-' && rest.peek().is_some_and(|(_, it)| *it == '>') {
                rest.next();
                all.extend(std::iter::once('→'), column);
                continue;
            }
            let mut ahead = rest.clone().map(|(_, it)| it);
            if it == '<' && ahead.next() == Some('-') && ahead.next() == Some(' ') {
                rest.next();
                all.extend(std::iter::once('←'), column);
                continue;
            }
            let mark = rest.peek().map(|(_, it)| *it).filter(|it| matches!(it, 'ﾞ' | 'ﾟ' | '\u{3099}' | '\u{309a}'));
            if let Some(mark) = mark {
                rest.next();
                all.extend(half_width(&[it, mark].iter().collect::<String>()).chars(), column);
                continue;
            }
            all.push(it, column);
        }
        all
    }

    fn extend(&mut self, letters: impl Iterator<Item = char>, column: usize) {
        for it in letters {
            self.chars.push(it);
            self.columns.push(column);
        }
    }

    fn push(&mut self, it: char, column: usize) {
        let more: &str = match it {
            '\t' => "\t",
            ' '..='~' => {
                self.extend(std::iter::once(it), column);
                return;
            }
            '⁰' => "^0",
            '¹' => "^1",
            '²' => "^2",
            '³' => "^3",
            '⁴' => "^4",
            '⁵' => "^5",
            '⁶' => "^6",
            '⁷' => "^7",
            '⁸' => "^8",
            '⁹' => "^9",
            '㎎' => "mg",
            '㎍' => "ug",
            '㎏' => "kg",
            '㎗' => "dL",
            '㎖' => "mL",
            '㎕' => "uL",
            '㎜' => "mm",
            'ℓ' | '㍑' => "L",
            '从' => "u",
            '～' | '〜' | '∼' | '〰' => "~",
            '－' | '–' | '—' | '−' | '‐' | '‑' | '﹣' | '─' => "-",
            '✕' | '✖' | '╳' => "×",
            '〉' | '＞' | '›' => ">",
            '〈' | '＜' | '‹' => "<",
            '≦' | '≤' | '⩽' => "≤",
            '≧' | '≥' | '⩾' => "≥",
            '⇒' | '➡' | '⇨' | '➔' | '⟶' => "→",
            '⬆' | '⇧' | '⇑' => "↑",
            '⬇' | '⇩' | '⇓' => "↓",
            '△' => "▲",
            '▽' => "▼",
            '※' | '＊' | '∗' => "*",
            '【' | '［' | '〔' | '《' | '『' | '「' => "[",
            '】' | '］' | '〕' | '》' | '』' | '」' => "]",
            '│' | '┃' | '｜' | '║' => "|",
            'Υ' | 'ɣ' | 'Г' | 'Γ' => "γ",
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => "",
            _ if it.is_whitespace() => " ",
            _ => {
                let folded = half_width(it.encode_utf8(&mut [0; 4]));
                self.extend(folded.chars(), column);
                return;
            }
        };
        self.extend(more.chars(), column);
    }

    /// The folded text.
    pub fn text(&self) -> String {
        self.chars.iter().collect()
    }
}

/// A name without what people vary in names: capitals, and separators that stand before no figure. A separator before a
/// figure is part of the name: `Ca 12.5` is not `CA125`.
pub fn name_key(name: &str) -> String {
    let chars: Vec<char> = Folded::of(name, 1).chars;
    let mut key = String::with_capacity(name.len());
    for (at, it) in chars.iter().enumerate() {
        if !is_skipped(*it, chars.get(at + 1).copied()) {
            key.extend(it.to_lowercase());
        }
    }
    key
}

/// Whether a letter within a name is skipped, by what follows.
pub fn is_skipped(it: char, next: Option<char>) -> bool {
    matches!(it, ' ' | '.' | '-' | '_' | '・' | 'ー') && (it == 'ー' || !next.is_some_and(|it| it.is_ascii_digit()))
}
