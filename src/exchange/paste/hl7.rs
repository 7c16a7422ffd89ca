//! HL7 v2: laboratory results of OUL^R22, as SS-MIX2 stores them, and of ORU^R01. Only the segments of specimens and
//! results are read (MSH for its separators); of all others no field is looked at.

use super::finding::{Item, Left, Place, Reason};
use super::lexicon::Lexicon;
use super::observed::{Observed, System, specimen, weigh};
use crate::engine::{Date, Text, t};

/// Why a text is no message at all.
pub const NO_MESSAGE: Text = t("HL7のメッセージではありません（MSHがない）", "no HL7 message: there is no MSH segment");

/// The separators of a message.
#[derive(Clone, Copy, Debug)]
struct Marks {
    field: char,
    part: char,
    repeat: char,
    escape: char,
    sub: char,
}

impl Marks {
    fn of(segment: &str) -> Option<Marks> {
        let mut all = segment.strip_prefix("MSH")?.chars();
        let field = all.next()?;
        let (part, repeat, escape) = (all.next()?, all.next()?, all.next()?);
        let sub = all.next().filter(|it| *it != field).unwrap_or('&');
        let distinct = [field, part, repeat, escape].iter().collect::<std::collections::BTreeSet<_>>().len() == 4;
        let marks = [field, part, repeat, escape].iter().all(|it| it.is_ascii_punctuation());
        (distinct && marks).then_some(Marks { field, part, repeat, escape, sub })
    }

    /// A text with its escapes undone: `\S\` is the `^` of a unit.
    fn plain(self, raw: &str) -> String {
        if !raw.contains(self.escape) {
            return raw.to_owned();
        }
        let mut text = String::with_capacity(raw.len());
        let mut parts = raw.split(self.escape);
        text.push_str(parts.next().unwrap_or(""));
        while let Some(code) = parts.next() {
            let Some(rest) = parts.next() else {
                // An escape without an end stands for itself.
                text.push(self.escape);
                text.push_str(code);
                break;
            };
            match code {
                "F" => text.push(self.field),
                "S" => text.push(self.part),
                "T" => text.push(self.sub),
                "R" => text.push(self.repeat),
                "E" => text.push(self.escape),
                _ => {}
            }
            text.push_str(rest);
        }
        text
    }
}

/// A segment cut into its fields.
struct Segment<'a> {
    fields: Vec<&'a str>,
    marks: Marks,
}

impl Segment<'_> {
    /// A part of the first repetition of a field, both counted from 1.
    fn part(&self, field: usize, part: usize) -> String {
        let first = self.fields.get(field).and_then(|it| it.split(self.marks.repeat).next()).unwrap_or("");
        self.marks.plain(first.split(self.marks.part).nth(part - 1).unwrap_or("")).trim().to_owned()
    }

    fn whole(&self, field: usize) -> String {
        self.marks.plain(self.fields.get(field).copied().unwrap_or("")).trim().to_owned()
    }

    fn repeats(&self, field: usize) -> bool {
        self.fields.get(field).is_some_and(|it| it.contains(self.marks.repeat))
    }
}

/// `20261128083000` as a day.
fn day(raw: &str) -> Option<String> {
    let figures = raw.get(..8).filter(|it| it.bytes().all(|it| it.is_ascii_digit()))?;
    Date::parse(figures).ok().map(|it| it.to_string())
}

fn system(name: &str) -> Option<System> {
    let name = name.trim().to_uppercase();
    match name.as_str() {
        "JC10" | "JC11" | "JLAC10" | "JLAC11" => Some(System::Jlac),
        "LN" | "LNC" | "LOINC" => Some(System::Loinc),
        "" => None,
        _ => Some(System::Own),
    }
}

/// What holds for the results below: the specimen and the day.
#[derive(Clone, Default)]
struct Above {
    specimen: (String, String),
    day: Option<String>,
    of_order: Option<String>,
}

/// Reads messages, one behind the other. Whatever is damaged is named, and the rest goes on.
pub fn read(lexicon: &Lexicon, text: &str) -> Vec<Item> {
    let mut items = Vec::new();
    let mut results: Vec<Observed> = Vec::new();
    let (mut marks, mut above) = (None, Above::default());
    let ends = |it: char| matches!(it, '\r' | '\n' | '\u{b}' | '\u{1c}');
    let mut line = 0;
    let segments: Vec<&str> = text.split(ends).filter(|it| !it.trim().is_empty()).collect();
    for (at, raw) in segments.iter().enumerate() {
        line += 1;
        let raw = raw.trim_start_matches('\u{feff}');
        let left =
            |reason| Left { place: Place { line, column: 1 }, source: id_of(raw), terms: vec![], reason, day: None };
        if raw.starts_with("MSH") {
            // Another message: its results are weighed by themselves.
            weigh(lexicon, &std::mem::take(&mut results), &mut items);
            above = Above::default();
            marks = Marks::of(raw);
            if marks.is_none() {
                items.push(Item::Unread(left(Reason::Malformed)));
            } else {
                items.push(Item::Passed(left(Reason::Heading)));
            }
            continue;
        }
        let Some(marks) = marks else {
            items.push(Item::Unread(left(Reason::Malformed)));
            continue;
        };
        let segment = Segment { fields: raw.split(marks.field).collect(), marks };
        match segment.fields.first().copied().unwrap_or("") {
            "SPM" => {
                above = Above {
                    specimen: (segment.part(4, 1), segment.part(4, 2)),
                    day: day(&segment.part(17, 1)),
                    of_order: None,
                };
                items.push(Item::Passed(left(Reason::Heading)));
            }
            "OBR" => {
                above.of_order = day(&segment.part(7, 1));
                // In an ORU^R01 of old the specimen stands here.
                if above.specimen.0.is_empty() && above.specimen.1.is_empty() {
                    above.specimen = (String::new(), obr_specimen(&segment.part(15, 1)));
                }
                items.push(Item::Passed(left(Reason::Heading)));
            }
            "OBX" => {
                let last = at + 1 == segments.len();
                results.push(result(&segment, line, &above, raw.contains('\u{fffd}'), last));
            }
            name if known(name) => items.push(Item::Passed(left(Reason::NotResult))),
            _ => items.push(Item::Unread(left(Reason::Malformed))),
        }
    }
    weigh(lexicon, &results, &mut items);
    items.sort_by_key(Item::place);
    items
}

/// OBR-15 of old names the specimen by a short code (HL7 table 0070).
fn obr_specimen(code: &str) -> String {
    match code {
        "BLD" | "BLDA" | "BLDC" | "BLDV" | "SER" | "PLAS" | "WB" => "blood".to_owned(),
        "UR" | "URC" | "URT" => "urine".to_owned(),
        other => other.to_owned(),
    }
}

/// The name of a segment, and of nothing else: what stands behind it may be a person's.
fn id_of(raw: &str) -> String {
    let id: String = raw.chars().take(3).collect();
    if known(&id) || matches!(id.as_str(), "MSH" | "SPM" | "OBR" | "OBX") { id } else { String::new() }
}

/// Segments that a message may hold and that are not read.
fn known(id: &str) -> bool {
    const ALL: [&str; 26] = [
        "PID", "PV1", "PV2", "ORC", "NTE", "PD1", "NK1", "AL1", "IN1", "IN2", "DG1", "SFT", "UAC", "ERR", "EVN", "TQ1",
        "TQ2", "CTI", "CTD", "FT1", "DSC", "SAC", "INV", "GT1", "BHS", "BTS",
    ];
    ALL.contains(&id) || matches!(id, "FHS" | "FTS") || id.starts_with('Z') && id.len() == 3
}

fn result(segment: &Segment<'_>, line: usize, above: &Above, damaged: bool, last: bool) -> Observed {
    let mut it = Observed { line, damaged, ..Observed::default() };
    for (code, name, of) in [(1, 2, 3), (4, 5, 6)] {
        let (code, name, of) = (segment.part(3, code), segment.part(3, name), segment.part(3, of));
        if !code.is_empty() {
            it.codes.push((system(&of), code.clone()));
            // A laboratory's own code is often the test's short name.
            if system(&of) == Some(System::Own) && name.is_empty() {
                it.names.push(code);
            }
        }
        if !name.is_empty() {
            it.names.push(name);
        }
    }
    specimen(&mut it, &above.specimen.0, &above.specimen.1);
    it.day = day(&segment.part(14, 1)).or_else(|| above.day.clone()).or_else(|| above.of_order.clone());
    let value = segment.part(5, 1);
    match segment.whole(2).as_str() {
        "NM" | "ST" | "" => it.value = Some(value.clone()).filter(|it| !it.is_empty()),
        "SN" => {
            // Comparator, first number, separator, second number.
            let (number, second) = (segment.part(5, 2), segment.part(5, 4));
            it.malformed = !second.is_empty() || segment.part(5, 3) == ":";
            it.value = Some(format!("{value}{number}")).filter(|_| !number.is_empty());
        }
        "CWE" | "CE" => {
            let text = segment.part(5, 2);
            it.value = Some(if text.is_empty() { value.clone() } else { text }).filter(|it| !it.is_empty());
        }
        _ => it.malformed = true,
    }
    // A caret that is not escaped cuts a value in two.
    it.malformed |=
        matches!(segment.whole(2).as_str(), "NM" | "ST" | "") && !segment.part(5, 2).is_empty() || segment.repeats(5);
    it.units = vec![segment.part(6, 1), segment.part(6, 2)];
    let power =
        |it: &str| it.starts_with(|it: char| it.is_ascii_digit()) && it.get(1..).is_some_and(|it| it.starts_with('/'));
    if segment.part(6, 1).ends_with("10") && power(&segment.part(6, 2)) {
        // 10^3/uL whose caret was not escaped.
        it.units = vec![format!("{}^{}", segment.part(6, 1), segment.part(6, 2))];
    }
    it.limits = Some(segment.part(7, 1)).filter(|it| !it.is_empty());
    it.flags = segment.part(8, 1).split(' ').filter(|it| flag(it)).map(str::to_owned).collect();
    match segment.whole(11).as_str() {
        "F" | "C" | "U" => {}
        "P" | "R" | "S" | "I" => it.preliminary = true,
        "D" | "W" => it.passed = Some(Reason::Deleted),
        "X" | "N" | "O" => it.passed = Some(Reason::NoValue),
        // Cut off before it says whether it is final.
        "" if last && segment.fields.len() < 12 => it.passed = Some(Reason::HalfMessage),
        "" => it.preliminary = true,
        _ => it.malformed = true,
    }
    it
}

/// Flags of HL7's table 0078.
fn flag(it: &str) -> bool {
    matches!(it, "H" | "L" | "HH" | "LL" | "A" | "AA" | "N" | "<" | ">")
}
