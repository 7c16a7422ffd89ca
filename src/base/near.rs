//! Which known name was probably meant by an unknown one.

use crate::base::width::half_width;

/// The name that differs from `given` in case, spaces, width or underscores
/// only, or else by a slip of the finger; nothing if none is that close.
pub fn nearest<'a>(given: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if given.len() > MOST {
        return None;
    }
    let key = bare(given);
    let given = codes(given);
    // What differs in a short code is another thing, not a slip: LDL is not LDH, D-Bil no T-Bil, however the code is
    // divided. Nor is a share a count: Neut% is not Neut.
    let (share, first) = (key.contains('%'), key.chars().next());
    let other = |name: &str| {
        let plain = bare(name);
        let short = plain.len().max(key.len()) <= CODE;
        if plain.contains('%') != share || short && plain.chars().next() != first {
            return true;
        }
        let name = codes(name);
        name.len() == given.len() && name.iter().zip(&given).any(|(a, b)| a != b && a.len().max(b.len()) <= SHORT)
    };
    let far = |name: &str| {
        let bare = bare(name);
        if bare == key { 0 } else { slips(&key, &bare).max(1) }
    };
    // Short names differ by a letter anyway: `ck` is no slip for `uln`.
    let allowed = match key.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    known
        .filter(|it| !other(it))
        .map(|it| (far(it), it))
        .min_by_key(|(far, _)| *far)
        .filter(|(far, _)| *far <= allowed)
        .map(|(_, it)| it)
}

/// Longer than any name that is meant for one of ours.
const MOST: usize = 120;

/// The longest code of which each letter counts.
const SHORT: usize = 3;

/// The longest code, put together, of which the first letter counts.
const CODE: usize = 5;

/// The runs of Latin letters and figures in a name.
fn codes(name: &str) -> Vec<String> {
    let name = half_width(name).to_ascii_lowercase();
    let runs = name.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty());
    runs.map(str::to_owned).collect()
}

/// A name without what people vary in names: case, width, spaces, `_` and `-`.
pub(crate) fn bare(name: &str) -> String {
    let letters = half_width(name).to_ascii_lowercase();
    letters.chars().filter(|it| !it.is_whitespace() && !matches!(it, '_' | '-' | '\u{feff}')).collect()
}

/// How many letters have to be put in, taken out or changed (Levenshtein).
fn slips(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
