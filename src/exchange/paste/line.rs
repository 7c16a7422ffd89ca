//! One line of text: days, row numbers, names and what stands behind each; and what is not understood.

use super::day::{bare_day, day_at, day_before, of_another, partial};
use super::days::{Marked, Whose, another as another_day, day_of, whose};
use super::finding::{Item, Left, Place, Reason};
use super::fold::Folded;
use super::lexicon::Lexicon;
use super::names::{Analyte, What};
use super::raw::Raw;
use super::segment::{Reader, is_letter};
use super::words::{COMMENTS, NO_RESULT, PLAIN, other_fluid, other_time, own, person};

/// What holds for the lines below.
#[derive(Clone, Debug, Default)]
pub struct Above {
    /// The day of the last line that gave one.
    pub day: Option<String>,
    /// Whether a heading said another specimen than blood.
    pub specimen: bool,
    /// What headings said of time and person.
    pub said: Vec<Reason>,
}

/// What a line gave.
#[derive(Debug)]
pub enum Got {
    /// A result.
    Raw(Raw),
    /// Something that is done with.
    Item(Item),
}

/// What is left of a line between two results.
#[derive(Default)]
struct Rest {
    from: Option<usize>,
    end: usize,
    figures: bool,
}

/// Reads one line. `above` is what holds so far, and is changed by what the line says for those below.
pub fn line(lexicon: &Lexicon, folded: &Folded, number: usize, above: &mut Above) -> Vec<Got> {
    let reader = Reader { lexicon, chars: &folded.chars };
    let place = |at: usize| Place { line: number, column: folded.columns.get(at).copied().unwrap_or(1) };
    let source = |from: usize, end: usize| -> String {
        let text: String = folded.chars.get(from..end).unwrap_or(&[]).iter().collect();
        text.trim().trim_end_matches(['、', ';', ',']).trim().to_owned()
    };
    let (mut got, mut at, mut rest) = (Vec::new(), 0, Rest::default());
    let (mut day, mut dated, mut bad_day) = (None, None, false);
    let (mut days, mut spans): (Vec<Marked>, Vec<(usize, usize)>) = (vec![], vec![]);
    let (mut specimen, mut sticks, mut other) = (above.specimen, false, false);
    let left = |from: usize, end: usize, reason: Reason| Left {
        place: place(from),
        source: source(from, end),
        terms: vec![],
        reason,
        day: None,
    };
    let flush = |rest: &mut Rest, got: &mut Vec<Got>| {
        if let Some(from) = rest.from.take() {
            let it = if rest.figures {
                Item::Unread(left(from, rest.end, Reason::Unknown))
            } else {
                Item::Passed(left(from, rest.end, Reason::Words))
            };
            got.push(Got::Item(it));
        }
        *rest = Rest::default();
    };
    let first = folded.chars.iter().position(|it| !it.is_whitespace()).unwrap_or(0);
    while let Some(it) = reader.at(at) {
        if it.is_whitespace()
            || matches!(it, ':' | '・' | '|' | ';' | '、' | '。' | '→' | '=' | ']' | ')') && rest.from.is_none()
        {
            at += 1;
            continue;
        }
        // 11-20 PLT 9.4, 11.20 PLT 9.4: a day, or the number of a section. No value gets it, nor one from above.
        if at == first
            && let Some(length) = day_like(&reader, at)
        {
            days.push(Marked { at, length, day: None });
            bad_day = true;
            dated = dated.or(Some((at, at + length)));
            at += length;
            continue;
        }
        // A row's number, at the start of the line and before a name.
        if at == first
            && let Some(end) = row_number(&reader, at)
        {
            at = end;
            continue;
        }
        // (11/20)PLT 9.4: a bracket around a day.
        if matches!(it, '(' | '[')
            && let Some(dated_here) = day_at(&folded.chars, at + 1)
            && matches!(reader.at(at + 1 + dated_here.length), Some(')' | ']'))
        {
            flush(&mut rest, &mut got);
            at += 1;
            continue;
        }
        if !rest.figures
            && let Some(dated_here) = bare_day(&folded.chars, at).filter(|_| !days.is_empty())
        {
            days.push(Marked { at, length: dated_here.length, day: None });
            at += dated_here.length;
            continue;
        }
        let named = |at: usize| reader.name(at).is_some();
        if let Some(dated_here) =
            day_before(&folded.chars, at, &named).filter(|_| it.is_ascii_alphanumeric() || !it.is_ascii())
        {
            // 生年月日 1960/1/1: words like any other.
            let behind: String = folded.chars.iter().skip(at + dated_here.length).take(8).collect();
            if of_another(&words_before(&folded.chars, at), &behind) {
                rest.from = rest.from.or(Some(at));
                at += dated_here.length;
                rest.end = at;
                continue;
            }
            bad_day |= dated_here.day.is_none();
            days.push(Marked { at, length: dated_here.length, day: dated_here.day.clone() });
            day = dated_here.day.or(day);
            dated = dated.or(Some((at, at + dated_here.length)));
            at += dated_here.length;
            continue;
        }
        if let Some((end, analyte)) = reader.name(at) {
            if of_blood(&source(at, end)) {
                (specimen, sticks) = (false, false);
            }
            let (end, mut raws) = result(&reader, at, end, analyte, specimen);
            // Another specimen behind the name holds, too, until blood is named.
            sticks = (sticks || raws.iter().any(|it| it.specimen)) && !of_blood(&source(at, end));
            flush(&mut rest, &mut got);
            for (nth, raw) in raws.iter_mut().enumerate() {
                if other {
                    raw.remark(Reason::Persons);
                }
                raw.place = place(at);
                raw.source = source(at, end);
                let mut own = std::mem::take(&mut raw.days);
                if nth == 0 {
                    days.append(&mut own);
                }
                spans.push((at, end));
            }
            got.extend(raws.into_iter().map(Got::Raw));
            specimen = above.specimen || sticks;
            at = end.max(at + 1);
            continue;
        }
        // 父 Hb 9.9: it holds for the rest of the line, or until the patient is named.
        if let Some((length, own)) = reader.person(at) {
            let length = length + if reader.stands(at + length, "'s") { 2 } else { 0 };
            let next = (at + length..).find(|at| !matches!(reader.at(*at), Some(' ' | ':' | ')' | ']')));
            if next.is_some_and(|it| reader.name(it).is_some() || reader.leads(it)) {
                other = !own;
            }
        }
        if let Some(length) = reader.specimen(at) {
            specimen = true;
            let mut next = at + length;
            // 【尿】 Cre 85 Na 60: parted from the name, the word holds for the whole line.
            while matches!(reader.at(next), Some(' ' | ':' | '・' | '\t')) {
                next += 1;
            }
            // 尿Cre: the word belongs to the name behind it.
            if reader.name(next).is_none() {
                rest.from = rest.from.or(Some(at));
                rest.end = at + length;
            }
            // 尿Na 42、K 20: it holds for the rest of the line, glued to a name or not.
            sticks = true;
            at = if reader.name(at + length).is_some() { at + length } else { next };
            continue;
        }
        let start = at;
        let plain = PLAIN.iter().filter(|word| reader.stands(at, word)).map(|word| word.chars().count()).max();
        if let Some(length) = plain.filter(|length| reader.name(at + length).is_some()) {
            if of_blood(&source(at, at + length)) || reader.stands(at, "血") {
                (specimen, sticks) = (false, false);
            }
            at += length;
            continue;
        }
        if let Some(length) = qualifies(&reader, at) {
            // 空腹時 before a name.
            at += length;
            continue;
        }
        if is_letter(it) {
            while reader.at(at).is_some_and(is_letter) {
                at += 1;
                if reader.at(at).is_some_and(|next| !next.is_ascii()) && reader.name(at).is_some() {
                    break;
                }
            }
        } else {
            rest.figures |= it.is_ascii_digit() || it == '\u{fffd}';
            at += 1;
        }
        if of_blood(&source(start, at)) {
            (specimen, sticks) = (false, false);
        } else if other_fluid(&source(start, at), true)
            && (!it.is_ascii()
                || (at..)
                    .find(|at| !matches!(reader.at(*at), Some(' ' | ':' | '・' | ']' | ')')))
                    .is_some_and(|at| reader.name(at).is_some()))
        {
            // 左胸水 LDH 410, body fluid LDH 410; fluid resuscitation, K 3.2 is a sentence.
            (specimen, sticks) = (true, true);
        }
        rest.from = rest.from.or(Some(start));
        rest.end = at;
    }
    let results = got.iter().any(|it| matches!(it, Got::Raw(_)));
    let words = |it: &Got| matches!(it, Got::Item(Item::Passed(it)) if it.reason == Reason::Words);
    if !results && !rest.figures && (rest.from.is_some() || got.iter().any(words)) {
        heading(&folded.text(), above);
    } else if !results && folded.chars.len() <= 30 && other_fluid(&folded.text(), false) {
        // 材料 001 尿, 24時間蓄尿 (11/20)
        above.specimen = true;
    }
    if !results && folded.chars.len() <= 30 {
        said(&folded.text(), above);
    }
    flush(&mut rest, &mut got);
    let found = got.iter_mut().filter_map(|it| match it {
        Got::Raw(raw) => Some(raw),
        Got::Item(_) => None,
    });
    let unclear = settle(&folded.chars, found.zip(spans), &days, above, &source);
    for it in days.iter().filter(|it| results && (unclear || it.day.is_none())) {
        got.push(Got::Item(Item::Unread(left(it.at, it.at + it.length, Reason::NoDay))));
    }
    // 11/20 11/24, 11/20～11/24: the lines below are of none of them alone.
    if !results && days.iter().any(|it| it.day != days.first().and_then(|it| it.day.clone())) {
        (day, bad_day) = (None, true);
        dated = dated.zip(days.last()).map(|((from, _), last)| (from, last.at + last.length));
    }
    if let Some((from, end)) = dated.filter(|_| !results) {
        if bad_day {
            got.push(Got::Item(Item::Unread(left(from, end, Reason::NoDay))));
        } else {
            got.push(Got::Item(Item::Passed(left(from, end, Reason::DayOnly))));
        }
    }
    if day.is_some() && !results {
        above.day = day;
    } else if !results && (bad_day || no_day(&folded.text())) {
        above.day = None;
    }
    got
}

/// Whether a line without a result ends the day above it: another day, or a month.
fn no_day(text: &str) -> bool {
    let figure = text.chars().any(|it| it.is_ascii_digit());
    another_day(text) && !text.contains('時')
        || figure && (partial(text) || text.chars().count() <= 20 && other_time(text))
}

/// The words that stand just before a place.
fn words_before(chars: &[char], at: usize) -> String {
    let before = chars.get(..at).unwrap_or(&[]);
    let end = before.iter().rposition(|it| !matches!(it, ' ' | ':' | '(' | '[' | '=' | '\t')).map_or(0, |it| it + 1);
    let from = before[..end].iter().rposition(|it| !it.is_alphabetic() && *it != ' ').map_or(0, |it| it + 1);
    before[from..end].iter().collect()
}

/// Gives each value of a line its day: of those on the line if there are any, or else the one above. Whether it could not
/// be told.
fn settle<'a>(
    chars: &[char],
    found: impl Iterator<Item = (&'a mut Raw, (usize, usize))>,
    days: &[Marked],
    above: &Above,
    source: &dyn Fn(usize, usize) -> String,
) -> bool {
    let found: Vec<(&mut Raw, (usize, usize))> = found.collect();
    let mut values: Vec<usize> = found.iter().flat_map(|(raw, _)| raw.amounts.iter().map(|it| it.at)).collect();
    let none = found.iter().filter(|(raw, _)| raw.amounts.is_empty() && (raw.absent || raw.semi));
    values.extend(none.map(|(_, span)| span.0));
    let whose = whose(chars, days, &values);
    // 2026-12 PLT 12万: not of the day above.
    let part = found.first().is_some_and(|(_, span)| partial(&source(0, span.0)));
    for (raw, (from, end)) in found {
        // 前回 K 4.0 今回 K 5.6: what was said before 今回 is over.
        let before = source(0, from);
        let now = NOW.iter().filter_map(|it| before.rfind(it)).max().unwrap_or(0);
        let before = &before[now..];
        if another_day(before) || other_time(before) {
            raw.remark(Reason::OtherTime);
        }
        if days.is_empty() {
            if part {
                continue;
            }
            // 前回 PLT 12万: not of the day above.
            if !another_day(before) {
                raw.day.clone_from(&above.day);
            }
            continue;
        }
        let of = |at| day_of(chars, whose, days, &values, at);
        let each: Vec<Option<String>> = raw.amounts.iter().map(|it| of(it.at)).collect();
        match each.split_first() {
            None => raw.day = of(from),
            Some((first, rest)) if rest.iter().all(|it| it == first) => raw.day.clone_from(first),
            _ => raw.amounts.iter_mut().zip(each).for_each(|(it, day)| it.day = day),
        }
        // The day of what follows is not shown with what stands before it.
        let last = raw.amounts.last().map_or(from, |it| it.at);
        if whose == Whose::Next
            && let Some(next) = days.iter().find(|it| it.at > last && it.at < end)
        {
            raw.source = source(from, next.at).trim_end_matches(['(', '[', ' ']).to_owned();
        }
    }
    whose == Whose::Unclear
}

/// The letters of two figures with a dash or a dot between them that can be a month and a day, before a name.
fn day_like(reader: &Reader<'_>, from: usize) -> Option<usize> {
    let two = |mut at: usize| {
        let start = at;
        let mut value = 0;
        while let Some(figure) = reader.at(at).and_then(|it| it.to_digit(10)).filter(|_| at - start < 2) {
            value = value * 10 + figure;
            at += 1;
        }
        (at, value)
    };
    let (sign, month) = two(from);
    let (end, day) = two(sign + 1);
    let parted = matches!(reader.at(sign), Some('-' | '.')) && sign > from && end > sign + 2;
    let name = (end..).find(|at| reader.at(*at) != Some(' ')).filter(|at| *at > end)?;
    ((1..=12).contains(&month) && (1..=31).contains(&day) && parted && reader.name(name).is_some())
        .then_some(end - from)
}

/// The end of a row's number: a few figures before a name.
fn row_number(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let mut end = at;
    let mut digits = 0;
    while let Some(it) = reader.at(end) {
        match it {
            '0'..='9' => digits += 1,
            '('
            | ')'
            | '.'
            | '['
            | ']'
            | ' '
            | '\t'
            | '-'
            | '#'
            | '*'
            | ':'
            | '・'
            | '●'
            | '■'
            | '○'
            | '□'
            | '◯'
            | '◆'
            | '①'..='⑳' => {}
            _ => break,
        }
        end += 1;
    }
    (digits <= 4 && end > at && reader.name(end).is_some()).then_some(end)
}

/// The letters of a word that says how glucose or calcium was taken, if a name follows.
fn qualifies(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let length = ["空腹時", "空腹", "随時", "食後"].iter().find(|word| reader.stands(at, word))?.chars().count();
    let mut end = at + length;
    while reader.at(end) == Some(' ') {
        end += 1;
    }
    reader.name(end).map(|_| length)
}

/// Whether a text names blood. 血尿 and 潜血 do not.
fn of_blood(text: &str) -> bool {
    const WORDS: [&str; 10] =
        ["血液", "血清", "血漿", "血中", "末梢血", "静脈血", "動脈血", "serum", "plasma", "blood"];
    let text = text.to_lowercase();
    WORDS.iter().any(|it| text.contains(it))
}

/// Words of the time that is meant.
const NOW: [&str; 4] = ["本日", "今回", "今日", "現在"];

/// What a heading says of the time or the person of the lines below.
fn said(text: &str, above: &mut Above) {
    let of = |above: &mut Above, reason, yes: bool, no: bool| {
        if yes || no {
            above.said.retain(|it| *it != reason);
        }
        above.said.extend(yes.then_some(reason));
    };
    of(above, Reason::Persons, person(text), own(text));
    let now = NOW.iter().any(|it| text.contains(it));
    of(above, Reason::OtherTime, other_time(text), now);
    // What such a word says of a value it says of the lines below its own: 取消, 速報, 目標.
    let word = text.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase();
    let told =
        COMMENTS.iter().find(|it| word.strip_prefix(it.0).is_some_and(|it| matches!(it, "" | "値" | "報告" | "分")));
    for reason in [Reason::NotFinal, Reason::Deleted] {
        of(above, reason, told.is_some_and(|it| it.1 == reason), !word.is_empty());
    }
    of(above, Reason::UnknownQualifier, NO_RESULT.contains(&word.as_str()), !word.is_empty());
}

/// What a heading says of the lines below.
pub fn heading(text: &str, above: &mut Above) {
    said(text, above);
    let mut plain = text.to_owned();
    for word in ["血性", "血尿", "潜血", "臍帯血", "骨髄血", "cord blood"] {
        plain = plain.replace(word, "");
    }
    let blood = ["生化", "凝固", "末梢", "免疫"];
    if of_blood(&plain) || plain.contains('血') || plain.contains("CBC") {
        above.specimen = false;
    } else if other_fluid(text, false) {
        above.specimen = true;
    } else if blood.iter().any(|word| text.contains(word)) {
        above.specimen = false;
    }
}

/// The results of a name that ends here, or of several names with a slash between them.
fn result(
    reader: &Reader<'_>,
    from: usize,
    end: usize,
    analyte: &'static Analyte,
    specimen: bool,
) -> (usize, Vec<Raw>) {
    let (mut names, mut at) = (vec![analyte], end);
    while let Some((stop, next)) = another(reader, at) {
        names.push(next);
        at = stop;
    }
    let start = Place { line: 1, column: 1 };
    let mut raw = Raw::of(analyte, start);
    raw.specimen = specimen;
    raw.qualifier = before(reader, from);
    // 目標 Hb 7
    raw.vague = NO_RESULT.iter().any(|it| ends(reader, from, it));
    while matches!(reader.at(at), Some('.' | ':' | '=' | '…' | '・' | '|')) && !reader.point(at) {
        // Cr.9 is 0.9, or 9 behind an abbreviation.
        raw.vague |= reader.at(at) == Some('.')
            && reader.at(at - 1).is_some_and(|it| it.is_alphanumeric())
            && reader.digits(at + 1).is_some_and(|it| !it.1.contains('.'));
        at += 1;
    }
    let many = names.len() > 1;
    let end = reader.scan(at, &mut raw, many, false);
    if !many {
        return (end, apart(reader, at, end, &raw).unwrap_or_else(|| vec![raw]));
    }
    if names.iter().all(|it| std::ptr::eq(*it, analyte)) {
        return (end, vec![raw]);
    }
    if names.len() != raw.amounts.len() || raw.low.is_some() || raw.high.is_some() || raw.units.len() > 1 {
        let each = names.into_iter().map(|it| Raw { analyte: it, odd: true, ..raw.clone() });
        return (end, each.collect());
    }
    let each = names.into_iter().zip(raw.amounts.clone());
    let each = each.map(|(it, amount)| {
        let units = raw.units.iter().filter_map(|met| reader.lexicon.unit(it, met.id()).or(Some(*met))).collect();
        Raw { analyte: it, amounts: vec![amount], units, ..raw.clone() }
    });
    (end, each.collect())
}

/// PT 13.2秒 65% INR 1.32, Neut 3200 /µL (55%): each number has a unit of its own, and is a result of its own.
fn apart(reader: &Reader<'_>, from: usize, end: usize, whole: &Raw) -> Option<Vec<Raw>> {
    let what = whole.analyte.what;
    let inr = whole.analyte.terms == ["inr"];
    if !(inr || matches!(what, What::Seconds | What::Cells)) || whole.amounts.len() < 2 || !whole.days.is_empty() {
        return None;
    }
    let begins = whole.amounts.iter().map(|it| {
        let gap = |at: &usize| !matches!(reader.at(at - 1), Some(' ' | ':' | '=' | '('));
        let at = (1..=it.at).rev().find(gap).unwrap_or(it.at);
        at.checked_sub(3).filter(|at| inr && reader.stands(*at, "inr")).unwrap_or(it.at)
    });
    let begins: Vec<usize> = std::iter::once(from).chain(begins.skip(1)).collect();
    let ends = begins.iter().skip(1).copied().chain([end]);
    let mut units = Vec::new();
    let each = begins.iter().zip(ends).map(|(from, end)| {
        let (specimen, vague, qualifier) = (whole.specimen, whole.vague, whole.qualifier);
        let mut one = Raw { specimen, vague, qualifier, ..Raw::of(whole.analyte, whole.place) };
        Reader { chars: reader.chars.get(..end)?, ..*reader }.scan(*from, &mut one, false, true);
        let unit = match one.units.as_slice() {
            [one] => one.id(),
            // PT-INR 1.32 (13.2秒)
            [] if inr && what == What::Value => "INR",
            _ => return None,
        };
        let new = one.amounts.len() == 1 && !units.contains(&unit);
        units.push(unit);
        new.then_some(one)
    });
    let each: Vec<Raw> = each.collect::<Option<_>>()?;
    (what != What::Cells || units.len() == 2 && units.contains(&"%")).then_some(each)
}

/// Another name behind a slash.
fn another(reader: &Reader<'_>, at: usize) -> Option<(usize, &'static Analyte)> {
    let mut here = at;
    while reader.at(here) == Some(' ') {
        here += 1;
    }
    if !matches!(reader.at(here), Some('/' | '・' | ',' | '、')) {
        return None;
    }
    here += 1;
    while reader.at(here) == Some(' ') {
        here += 1;
    }
    reader.name(here)
}

/// Whether a word ends before a name that begins here.
fn ends(reader: &Reader<'_>, from: usize, word: &str) -> bool {
    let mut at = from;
    while matches!(at.checked_sub(1).and_then(|it| reader.at(it)), Some(' ' | ':')) {
        at -= 1;
    }
    at.checked_sub(word.chars().count()).is_some_and(|from| reader.stands(from, word))
}

/// Fasting or not, from the word before the name.
fn before(reader: &Reader<'_>, from: usize) -> Option<&'static str> {
    let ends = |word: &str| ends(reader, from, word);
    match () {
        () if ends("空腹時") || ends("空腹") => Some("fasting"),
        () if ends("随時") || ends("食後") => Some("casual"),
        () => None,
    }
}

/// Whether the name itself says that glucose was taken fasting or not.
pub fn fasting_by_name(source: &str) -> Option<&'static str> {
    let name: String = source.chars().take_while(|it| !it.is_ascii_digit()).collect();
    let upper = name.to_uppercase();
    if upper.contains("FBS") || upper.contains("FPG") || name.contains("空腹") || name.contains("食前") {
        Some("fasting")
    } else if name.contains("随時") || name.contains("食後") {
        Some("casual")
    } else {
        None
    }
}

/// Whether an analyte is a per cent of the white cells.
pub fn is_share(analyte: &Analyte) -> bool {
    matches!(analyte.what, What::Cells | What::Share | What::Band | What::Segmented)
}
