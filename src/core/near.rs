//! Which known name was probably meant by an unknown one.

use super::half_width;

/// The name that differs from `given` in case, spaces, width or underscores
/// only, or else by a slip of the finger; nothing if none is that close.
pub fn nearest<'a>(given: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if given.len() > MOST {
        return None;
    }
    let key = bare(given);
    let far = |name: &str| {
        // An abbreviation before other words is no slip of another one: LDL increased is not LDH increased.
        if let (Some(one), Some(other)) = (abbreviation(given), abbreviation(name)) {
            if one != other {
                return usize::MAX;
            }
        }
        let name = bare(name);
        if name == key { 0 } else { slips(&key, &name).max(1) }
    };
    // Short names differ by a letter anyway: `ck` is no slip for `uln`.
    let allowed = match key.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    known.map(|it| (far(it), it)).min_by_key(|(far, _)| *far).filter(|(far, _)| *far <= allowed).map(|(_, it)| it)
}

/// Up to four letters or figures with which a longer name begins.
fn abbreviation(name: &str) -> Option<String> {
    let name = half_width(name).to_ascii_lowercase();
    let first: String = name.chars().take_while(char::is_ascii_alphanumeric).collect();
    let more = name.len() > first.len() && !name[first.len()..].starts_with(['-', '_']);
    ((1..=4).contains(&first.len()) && more).then_some(first)
}

/// Longer than any name that is meant for one of ours.
const MOST: usize = 120;

/// A name without what people vary in names: case, width, spaces, `_` and `-`.
pub(super) fn bare(name: &str) -> String {
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
