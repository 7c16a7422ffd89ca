//! HL7 v2: laboratory results of OUL^R22, as SS-MIX2 stores them, and of ORU^R01. Only the segments of specimens and
//! results are read (MSH for its separators); of all others no field is looked at, but for the number of the patient
//! (PID-3), which is compared with that of the next one and neither kept nor shown.

use super::finding::{Item, Left, Place, Reason};
use super::lexicon::Lexicon;
use super::observed::{Observed, Specimen, System, noted, person, persons, spoiled, weigh};
use super::words::other_fluid;
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

    /// The specimen of SPM-4: a code and its name, another code and its name, and the words they were made from. A
    /// number of the laboratory's own is none of the tables'.
    fn specimen(&self) -> Specimen {
        let own = |of: &str| of.starts_with("99") || of == "L";
        let pair = |code: usize, name: usize, of: usize| {
            let (code, of) = (self.part(4, code), self.part(4, of).to_uppercase());
            let number = code.bytes().all(|it| it.is_ascii_digit());
            Specimen::of(if number && own(&of) { "" } else { &code }, &self.part(4, name))
        };
        pair(1, 2, 3).or(pair(4, 5, 6)).or(Specimen::of("", &self.part(4, 9)))
    }

    /// The specimen of OBR-15: a code of HL7 table 0070, or words, each of them twice.
    fn old_specimen(&self) -> Specimen {
        let first = self.fields.get(15).and_then(|it| it.split(self.marks.repeat).next()).unwrap_or("");
        let source = first.split(self.marks.part).next().unwrap_or("");
        let parts: Vec<String> = source.split(self.marks.sub).map(|it| self.marks.plain(it)).collect();
        let part = |at: usize| parts.get(at).map_or("", |it| it.trim());
        let pair =
            |code: usize| Specimen::of(part(code), if part(code + 1).is_empty() { part(code) } else { part(code + 1) });
        pair(0).or(pair(3))
    }

    /// What SPM-21 and SPM-24 say of the specimen, by the codes of HL7 tables 0490 and 0493 and by words.
    fn spoiled(&self, lexicon: &Lexicon) -> Vec<Reason> {
        let both = [self.whole(21), self.whole(24)].join("^");
        let mut all: Vec<Reason> = both.split([self.marks.part, self.marks.repeat]).filter_map(spoiled).collect();
        all.extend(noted(lexicon, &both));
        all
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

/// Where the SPM of a result stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Layout {
    /// Before its orders and results, as in OUL^R22.
    #[default]
    Leads,
    /// Behind the results of its order, as in ORU^R01.
    Trails,
    /// The message is not built as its type says: no SPM can be told to belong to any result.
    Unclear,
}

impl Layout {
    /// By the type of the message; where that says nothing, by what stands first.
    fn of(head: &Segment<'_>, names: &[&str]) -> Layout {
        let (code, event, structure) = (head.part(8, 1), head.part(8, 2), head.part(8, 3));
        let is = |a: &str, b: &str| structure == format!("{a}_{b}") || code == a && event == b;
        let oru = is("ORU", "R01") || code == "ORU" && event.is_empty();
        let first = |name: &str| names.iter().position(|it| *it == name).unwrap_or(usize::MAX);
        let leads = first("SPM") < first("OBX");
        match (oru, is("OUL", "R22")) {
            (true, false) => {
                // An SPM without an order before it is of no order.
                let (mut order, mut fits) = (false, true);
                for name in names {
                    match *name {
                        "PID" => order = false,
                        "ORC" | "OBR" | "OBX" => order = true,
                        "SPM" => fits &= order,
                        _ => {}
                    }
                }
                if fits { Layout::Trails } else { Layout::Unclear }
            }
            (false, true) if leads || first("SPM") == usize::MAX => Layout::Leads,
            (false, true) => Layout::Unclear,
            _ if leads => Layout::Leads,
            _ => Layout::Trails,
        }
    }
}

/// An order, with what is said of its specimen and its day.
#[derive(Clone, Default)]
struct Order {
    /// SPM-4 and SPM-17; two days are none.
    specimen: Specimen,
    collected: Option<String>,
    /// What is said of the specimen, and of the order, beside.
    spoiled: Vec<Reason>,
    said: Vec<Reason>,
    /// OBR-15, where old messages name the specimen, and OBR-7.
    asked: Specimen,
    day: Option<String>,
    /// Which segments it has.
    spm: bool,
    /// The message is cut off before it could say more.
    cut: bool,
    obr: bool,
    obx: bool,
}

/// A message. What specimen a result is of is known only at its end.
#[derive(Default)]
struct Message {
    layout: Layout,
    before: Vec<Order>,
    order: Order,
    results: Vec<(usize, Observed)>,
}

impl Message {
    /// The order that a segment belongs to: the last one, or a new one.
    fn place(&mut self, ended: impl Fn(&Order) -> bool, next: impl Fn(&Order) -> Order) -> &mut Order {
        if ended(&self.order) {
            let next = next(&self.order);
            self.before.push(std::mem::replace(&mut self.order, next));
        }
        &mut self.order
    }

    fn patient(&mut self) {
        self.place(|_| true, |_| Order::default());
    }

    fn common_order(&mut self) {
        if self.layout != Layout::Leads {
            self.place(|it| it.obx || it.obr && it.spm, |_| Order::default());
        }
    }

    /// A note belongs to what stands before it: a result, an order, a specimen.
    fn note(&mut self, behind: &str, said: Vec<Reason>) {
        let of = match behind {
            "OBX" => self.results.last_mut().map(|it| &mut it.1.remarks),
            "SPM" => Some(&mut self.order.spoiled),
            "OBR" | "ORC" => Some(&mut self.order.said),
            _ => None,
        };
        if let Some(of) = of {
            of.extend(said);
        }
    }

    fn spm(&mut self, specimen: Specimen, day: Option<String>, spoiled: Vec<Reason>) {
        let leads = self.layout == Layout::Leads;
        let order = self.place(|it| leads && (it.obx || it.obr && it.spm), |_| Order::default());
        order.collected = if order.spm && order.collected != day { None } else { day };
        order.specimen = order.specimen.and(specimen);
        order.spoiled.extend(spoiled);
        order.spm = true;
    }

    fn obr(&mut self, asked: Specimen, day: Option<String>) {
        let leads = self.layout == Layout::Leads;
        let below = |it: &Order| {
            if !leads {
                return Order::default();
            }
            let (collected, spoiled) = (it.collected.clone(), it.spoiled.clone());
            Order { specimen: it.specimen, collected, spoiled, spm: it.spm, ..Order::default() }
        };
        let order = self.place(|it| it.obr || it.obx, below);
        (order.asked, order.day, order.obr) = (asked, day, true);
    }

    fn obx(&mut self, result: Observed) {
        self.order.obx = true;
        self.results.push((self.before.len(), result));
    }

    /// The results, each with its specimen and its day.
    fn end(self) -> Vec<Observed> {
        let mut orders = self.before;
        orders.push(self.order);
        let specimens = orders.iter().filter(|it| it.spm);
        let all = specimens.clone().fold(Specimen::Unsaid, |all, it| all.and(it.specimen));
        let mut days = specimens.map(|it| &it.collected);
        let first = days.next().cloned().flatten();
        let day = first.filter(|first| days.all(|it| it.as_ref() == Some(first)));
        let blood = |it: Specimen| matches!(it, Specimen::Unsaid | Specimen::Blood);
        let only_blood = orders.iter().all(|it| blood(it.specimen) && blood(it.asked));
        let unclear = self.layout == Layout::Unclear;
        let settled = self.results.into_iter().map(|(at, mut result)| {
            let Some(order) = orders.get(at) else { return result };
            let (said, collected) = if unclear { (all, &day) } else { (order.specimen, &order.collected) };
            // What stood behind the results is lost, the specimen with it.
            let said = if order.cut && !order.spm { Specimen::Untyped } else { said };
            // An old code that is not known takes nothing from what SPM says.
            result.specimen = match (said, order.asked) {
                (Specimen::Blood | Specimen::Other, Specimen::Strange) => said,
                (Specimen::Untyped, asked @ (Specimen::Blood | Specimen::Other)) => asked,
                // Beside orders of urine one that says nothing may be of anything.
                (Specimen::Unsaid, Specimen::Unsaid) if !only_blood => Specimen::Strange,
                (said, asked) => said.and(asked),
            };
            result.remarks.extend(order.spoiled.iter().chain(&order.said));
            result.remarks.retain(|it| *it != Reason::Specimen || result.specimen != Specimen::Blood);
            result.day = result.day.or_else(|| collected.clone()).or_else(|| order.day.clone());
            result
        });
        settled.collect()
    }
}

/// Reads messages, one behind the other. Whatever is damaged is named, and the rest goes on.
pub fn read(lexicon: &Lexicon, text: &str) -> Vec<Item> {
    let mut items = Vec::new();
    let (mut marks, mut message) = (None, Message::default());
    let (mut met, mut whose) = (Vec::new(), 0);
    let ends = |it: char| matches!(it, '\r' | '\n' | '\u{b}' | '\u{1c}');
    let (mut line, mut behind) = (0, "");
    let segments: Vec<&str> = text.split(ends).filter(|it| !it.trim().is_empty()).collect();
    for (at, raw) in segments.iter().enumerate() {
        line += 1;
        let raw = raw.trim_start_matches('\u{feff}');
        let left =
            |reason| Left { place: Place { line, column: 1 }, source: id_of(raw), terms: vec![], reason, day: None };
        if raw.starts_with("MSH") {
            // Another message: its results are weighed by themselves.
            weigh(lexicon, &std::mem::take(&mut message).end(), &mut items);
            marks = Marks::of(raw);
            let Some(marks) = marks else {
                items.push(Item::Unread(left(Reason::Malformed)));
                continue;
            };
            let below = segments.get(at + 1..).unwrap_or_default().iter().map(|it| it.trim_start_matches('\u{feff}'));
            let own = below.take_while(|it| !it.starts_with("MSH"));
            let names: Vec<&str> = own.filter_map(|it| it.split(marks.field).next()).collect();
            message.layout = Layout::of(&Segment { fields: raw.split(marks.field).collect(), marks }, &names);
            items.push(Item::Passed(left(Reason::Heading)));
            continue;
        }
        let Some(marks) = marks else {
            items.push(Item::Unread(left(Reason::Malformed)));
            continue;
        };
        let segment = Segment { fields: raw.split(marks.field).collect(), marks };
        behind = match segments.get(at.wrapping_sub(1)).and_then(|it| it.get(..3)) {
            Some("NTE") | None => behind,
            Some(it) => it,
        };
        match segment.fields.first().copied().unwrap_or("") {
            "SPM" => {
                let specimen = match segment.specimen() {
                    Specimen::Unsaid => Specimen::Untyped,
                    it => it,
                };
                message.spm(specimen, day(&segment.part(17, 1)), segment.spoiled(lexicon));
                items.push(Item::Passed(left(Reason::Heading)));
            }
            "OBR" => {
                // 尿一般検査: what is asked for may say what it is of, where nothing else does.
                let asked = match segment.old_specimen() {
                    Specimen::Unsaid if other_fluid(&segment.part(4, 2), false) => Specimen::Other,
                    it => it,
                };
                message.obr(asked, day(&segment.part(7, 1)));
                items.push(Item::Passed(left(Reason::Heading)));
            }
            "OBX" => {
                let last = at + 1 == segments.len();
                let result = result(&segment, line, raw.contains('\u{fffd}'), last);
                message.obx(Observed { person: whose, ..result });
            }
            "PID" => {
                whose = person(&mut met, &segment.part(3, 1));
                message.patient();
                items.push(Item::Passed(left(Reason::NotResult)));
            }
            "ORC" => {
                message.common_order();
                items.push(Item::Passed(left(Reason::NotResult)));
            }
            name if known(name) => {
                if name == "NTE" {
                    message.note(behind, noted(lexicon, &segment.whole(3)));
                }
                items.push(Item::Passed(left(Reason::NotResult)));
            }
            _ => items.push(Item::Unread(left(Reason::Malformed))),
        }
    }
    let half = |raw: &&str| match raw.split(['|', '^']).next().unwrap_or("") {
        "OBX" => raw.matches('|').count() < 11,
        name => !known(name) && !matches!(name, "MSH" | "SPM" | "OBR"),
    };
    message.order.cut = message.layout != Layout::Leads && segments.last().is_some_and(half);
    weigh(lexicon, &message.end(), &mut items);
    items.extend((met.len() > 1).then(persons));
    items.sort_by_key(Item::place);
    items
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

fn result(segment: &Segment<'_>, line: usize, damaged: bool, last: bool) -> Observed {
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
    it.day = day(&segment.part(14, 1));
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
