//! How a typed text becomes an answer to a question that is not about a number, and what a member is called.
//!
//! Nothing here guesses: what has two meanings is asked about.

use crate::answers::answer::{LONGEST, Value};
use crate::answers::trouble::{Meaning, Trouble};
use crate::base::date::Date;
use crate::base::decimal::Exact;
use crate::base::near::nearest;
use crate::base::text::{Lang, both};
use crate::base::width::{letters, narrow};
use crate::definition::field::{Choice, Field, Kind, LONGEST_NAME, NONE};

impl Field {
    /// What a text means as an answer, of a question that is not about a number.
    pub fn read(&self, raw: &str) -> Meaning {
        read_other(self, raw)
    }
}

/// A name with all that people vary in one taken out: case, width, and the blanks, hyphens, dots and brackets
/// beside its letters. `T-Bil`, `T.Bil` and `tbil` are one name; a sign between figures or before them stays.
fn name_key(raw: &str) -> String {
    const BESIDE: &[char] =
        &[' ', '\t', '-', '‐', '‑', '–', '−', '_', '.', '・', '·', '(', ')', '[', ']', '〔', '〕', '【', '】'];
    let all: Vec<char> = letters(raw).flat_map(char::to_lowercase).collect();
    let letter = |near: Option<&char>| near.is_some_and(|it| it.is_alphabetic());
    let mut key = String::with_capacity(raw.len());
    for (i, it) in all.iter().enumerate() {
        let sign = |it: &&char| !BESIDE.contains(it);
        let beside =
            BESIDE.contains(it) && (letter(all[..i].iter().rev().find(sign)) || letter(all[i + 1..].iter().find(sign)));
        if !beside {
            key.push(*it);
        }
    }
    key
}

/// The options that a name may be: that of this very id, that of this label, else all that are called so in
/// whatever spelling. `WBC` is a test of which two terms are graded, though `wbc` is the id of one of them.
fn named(options: &[Choice], raw: &str) -> Vec<usize> {
    let labelled = |it: &Choice| {
        [it.label.ja, it.label.en].into_iter().any(|it| it.eq_ignore_ascii_case(raw) || narrow(it) == raw)
    };
    let exact = options.iter().position(|it| it.id == raw).or_else(|| options.iter().position(labelled));
    #[cfg(feature = "table")]
    let exact = exact.or_else(|| options.iter().position(|it| raw.contains('_') && stored(it.id) == raw));
    if let Some(it) = exact {
        return vec![it];
    }
    let called = |raw: &str| {
        let key = name_key(raw);
        let is = |it: &str| !key.is_empty() && name_key(it) == key;
        let any = |it: &Choice| is(it.id) || is(it.label.ja) || is(it.label.en) || it.also.iter().any(|it| is(it));
        (0..options.len()).filter(|i| any(&options[*i])).collect::<Vec<_>>()
    };
    let all = called(raw);
    // Two names of one thing side by side: AST(GOT), 白血球数(WBC). Of two things they are no name.
    let two = || raw.strip_suffix(')').and_then(|it| it.split_once('(')).or_else(|| raw.split_once('/'));
    match two().filter(|_| all.is_empty()) {
        Some((one, other)) => {
            let other = called(other);
            called(one).into_iter().filter(|it| other.contains(it)).collect()
        }
        None => all,
    }
}

/// An id as data bases keep it (REDCap's codes): lower-case letters, figures and single underscores.
#[cfg(any(feature = "table", feature = "out"))]
pub fn stored(id: &str) -> String {
    let mut all = String::with_capacity(id.len());
    for it in id.chars() {
        let it = if it.is_ascii_alphanumeric() { it.to_ascii_lowercase() } else { '_' };
        if it != '_' || !(all.is_empty() || all.ends_with('_')) {
            all.push(it);
        }
    }
    all.truncate(all.trim_end_matches('_').len());
    all
}

/// As many options as can be listed in a message.
const FEW: usize = 12;

/// The options with a name like this one, the nearest first.
fn similar(options: &[Choice], raw: &str) -> Vec<usize> {
    let names = |it: &Choice| [it.id, it.label.ja, it.label.en].into_iter().chain(it.also.iter().copied());
    let near = nearest(raw, options.iter().flat_map(names));
    (0..options.len()).filter(|i| near.is_some_and(|near| names(&options[*i]).any(|it| it == near))).collect()
}

/// Whether a text is one of the words for yes, or one of those for no.
fn usual_yes_or_no(text: &str) -> Option<bool> {
    let usual = [["no", "false", "いいえ"], ["yes", "true", "はい"]];
    usual.iter().position(|it| it.iter().any(|it| text.eq_ignore_ascii_case(it))).map(|it| it == 1)
}

/// Whether an unusual value was confirmed: the same words as those of any other question; of a blank text it was not.
pub(crate) fn read_confirmed(raw: &str) -> Result<bool, Trouble> {
    let text = narrow(raw);
    if text.is_empty() {
        return Ok(false);
    }
    usual_yes_or_no(&text).ok_or_else(|| Trouble::NotYesOrNo(["「はい」か「いいえ」".into(), "“Yes” or “No”".into()]))
}

/// Reads anything but a number.
pub(crate) fn read_other(field: &Field, raw: &str) -> Result<Option<Value>, Trouble> {
    if raw.len() > LONGEST * 12 {
        return Err(Trouble::TooLong);
    }
    let text = narrow(raw);
    if text.is_empty() {
        return Ok(None);
    }
    let options = field.options();
    let name = |it: &Choice, lang: Lang| match it.label.get(lang) {
        label if label == it.id => label.to_owned(),
        label => format!("{label} ({})", it.id),
    };
    let joined = |them: &[usize]| {
        both(&|lang| them.iter().map(|i| name(&options[*i], lang)).collect::<Vec<_>>().join(lang.pick("、", ", ")))
    };
    // An abbreviation may stand for several options (Na: too low, too high); then it is not known which.
    let one = |raw: &str| match named(options, raw).as_slice() {
        [it] => Ok(*it),
        [] if options.len() > FEW => Err(Trouble::Unlisted(joined(&similar(options, raw)))),
        [] => Err(Trouble::NotAnOption(joined(&(0..options.len()).collect::<Vec<_>>()))),
        several => Err(Trouble::Ambiguous(joined(several))),
    };
    match &field.kind {
        Kind::YesNo(words) => {
            let own = |it: &Choice| text == it.label.ja || text.eq_ignore_ascii_case(it.label.en);
            let yes = usual_yes_or_no(&text).or_else(|| words.iter().position(own).map(|it| it == 0));
            let yes = yes.ok_or_else(|| {
                Trouble::NotYesOrNo(both(&|lang| {
                    let [yes, no] = words.each_ref().map(|it| it.label.get(lang));
                    match lang {
                        Lang::Ja => format!("「{yes}」か「{no}」"),
                        Lang::En => format!("“{yes}” or “{no}”"),
                    }
                }))
            })?;
            Ok(Some(Value::YesNo(yes)))
        }
        Kind::Choice(_) => one(&text).map(|i| Some(Value::Choice(i as u8))),
        Kind::Set(_) => {
            // The words of an option may hold a comma themselves.
            let mut bits = if text.contains([',', '、', ';']) { one(&text).map_or(0, |i| 1_u32 << i) } else { 0 };
            let listed = if bits == 0 { &*text } else { "" };
            for part in listed.split([',', '、', ';']).map(str::trim).filter(|it| !it.is_empty()) {
                bits |= 1_u32 << one(part)?;
            }
            // None of them is an answer of its own.
            let none = options.iter().position(|it| it.id == NONE);
            if let Some(i) = none.filter(|i| bits & (1 << i) != 0 && bits != 1 << i) {
                return Err(Trouble::NoneAndSome(options[i].label.text()));
            }
            Ok((bits != 0).then_some(Value::Set(bits)))
        }
        Kind::Date => Date::parse(&text).map(|it| Some(Value::Date(it))).map_err(Trouble::NotADate),
        Kind::Clock => clock(&text).map(|it| Some(Value::Number(Exact::whole(it)))).ok_or(Trouble::NotATime),
        Kind::Number(_) | Kind::Name => Ok(None),
    }
}

/// What a member is called, blanks in a row being one: nothing of a blank text. Refused are longer texts than
/// [`LONGEST_NAME`], and signs that nobody sees, for some of them turn around what stands beside them.
pub(super) fn read_name(raw: &str) -> Result<Option<String>, Trouble> {
    // Four bytes a letter, and blanks around them.
    if raw.len() > LONGEST_NAME * 8 {
        return Err(Trouble::NotAName);
    }
    let name = raw.split_whitespace().collect::<Vec<_>>().join(" ");
    let unseen = |it: char| {
        let turns = matches!(it, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
        it.is_control() || turns || it == '\u{feff}'
    };
    if name.chars().count() > LONGEST_NAME || name.contains(unseen) {
        return Err(Trouble::NotAName);
    }
    Ok((!name.is_empty()).then_some(name))
}

/// Minutes from midnight: `9:05`, `09:05`, `0905`, `9時5分`. A number of one or two figures could be hours or
/// minutes, and is not guessed at.
fn clock(text: &str) -> Option<i64> {
    let digits = |it: &str| !it.is_empty() && it.len() <= 2 && it.bytes().all(|it| it.is_ascii_digit());
    let (hours, minutes) = match text.split_once([':', '時']) {
        Some((hours, rest)) => (hours.trim(), rest.strip_suffix('分').unwrap_or(rest).trim()),
        None if text.len() == 4 && text.is_ascii() => text.split_at(2),
        None => return None,
    };
    let minutes = if minutes.is_empty() && text.ends_with('時') { "0" } else { minutes };
    if !digits(hours) || !digits(minutes) {
        return None;
    }
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}
