//! A table of cases in, the same table with verdicts out.
//!
//! It streams: a row is read, judged and written before the next one is
//! looked at, so a table may be larger than memory. Blank lines are no rows.
//! Nothing is lost: quotes that do not pair end the reading with their line,
//! and at the end it is said how many rows there were.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::io::{self, Read, Write};

use encoding_rs::{Decoder, DecoderResult, SHIFT_JIS};

use super::{Refused, Remark};
use crate::engine::{
    Calculator, Case, Cells, Form, Group, Kind, Lang, Meaning, Method, Part, Problem, Scale, nearest, settled,
};

/// The columns that are added.
pub const ADDED: [&str; 3] = ["outcome", "missing", "problems"];

/// How a table's bytes stand for text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With or without the mark at the start that Excel writes.
    Utf8,
    /// What Excel in Japan writes as plain "CSV".
    ShiftJis,
}

/// Reads rows, judges each, and writes them with the [`ADDED`] columns, and behind these with one for each other scale.
///
/// Columns that are not the calculator's are passed through untouched;
/// `warn` is told of those that look as if they were meant to be. A row that is
/// no text in this encoding is passed through untouched, too, and says so.
pub fn table(
    calculator: &'static Calculator,
    input: impl Read,
    encoding: Encoding,
    output: impl Write,
    lang: Lang,
    warn: &mut dyn FnMut(String),
) -> Result<(), Refused> {
    let mut count = Count::default();
    let read = match encoding {
        Encoding::Utf8 => judged(calculator, input, output, lang, warn, &mut count),
        Encoding::ShiftJis => judged(calculator, Transcoded::new(input), output, lang, warn, &mut count),
    };
    // Also where the reading ended early: what stands before that was judged.
    if read.is_ok() || count.read > 0 {
        warn(count.say(lang));
    }
    read
}

/// The header of a golden table: the name of the case, every question (of a group those of its first two members), what
/// is still possible, missing and wrong, then each step, each other scale and each number. See `tests/cases/README.md`.
pub fn header(calculator: &'static Calculator) -> String {
    let form = Form::of(calculator);
    let asked = form.slots.iter().filter(|slot| slot.member <= 2 && slot.nth == 1).map(|slot| slot.name(Part::Value));
    let asked: Vec<&str> = asked.collect();
    let steps = calculator.report(&Case::default()).steps;
    let steps = steps.iter().map(|step| match asked.contains(&step.id) {
        true => format!("step:{}", step.id),
        false => step.id.to_owned(),
    });
    let scales = calculator.also.iter().map(|scale| format!("scale:{}", scale.id));
    let outputs = calculator.outputs.iter().map(|output| output.id.to_owned());
    let course = match &calculator.method {
        Method::Course(it) => Some((it.group, it.columns)),
        _ => None,
    };
    let each = calculator.each.as_ref().map(|it| (it.group, it.outputs)).into_iter().chain(course);
    let each = each.flat_map(|(group, outputs)| {
        let of = move |member: u8| outputs.iter().map(move |it| format!("{}-{member}-{}", group.id, it.id));
        (1..=2).flat_map(of)
    });
    let told = ADDED.iter().map(|it| (*it).to_owned()).chain(steps).chain(scales).chain(outputs).chain(each);
    let names = std::iter::once("case".to_owned()).chain(asked.iter().map(|it| (*it).to_owned())).chain(told);
    names.collect::<Vec<_>>().join(",") + "\n"
}

/// What became of the rows of a table.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    /// Rows that were there.
    read: u64,
    /// Rows that came to a verdict.
    judged: u64,
    /// Rows in which something could not be read or used.
    troubled: u64,
}

impl Count {
    fn say(self, lang: Lang) -> String {
        let Count { read, judged, troubled } = self;
        let open = read - judged;
        match lang {
            Lang::Ja => format!("{read}行を読み取り：判定{judged}行、保留{open}行。問題のある行は{troubled}行"),
            Lang::En => format!(
                "{read} row{} read: {judged} judged, {open} left open; {troubled} with problems",
                if read == 1 { "" } else { "s" }
            ),
        }
    }
}

fn judged(
    calculator: &'static Calculator,
    mut input: impl Read,
    output: impl Write,
    lang: Lang,
    warn: &mut dyn FnMut(String),
    count: &mut Count,
) -> Result<(), Refused> {
    let form = Form::of(calculator);
    let unread = |it| unreadable(it, lang);
    let unwritten = |it| Refused::from_io(&it, lang);
    let mut output = io::BufWriter::with_capacity(1 << 16, output);
    let start = first_line(&mut input).map_err(|it| unread(it.into()))?;
    if matches!(start.as_slice(), [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
        return Err(Refused::because(lang.pick(
            "表がUTF-16です。Excelでは「CSV UTF-8（コンマ区切り）」で保存してください",
            "the table is UTF-16; in Excel save it as “CSV UTF-8 (Comma delimited)”",
        )));
    }
    // The mark that Excel knows UTF-8 by goes out again, for the table goes back there.
    let bare = start.strip_prefix(MARK).unwrap_or(&start);
    let named = named_separator(bare);
    let comma = named.unwrap_or_else(|| separator(&form, bare));
    let input = Strict::new(io::Cursor::new(bare.to_vec()).chain(input), comma);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(comma)
        .buffer_capacity(1 << 16)
        .from_reader(input);
    let mut row = csv::StringRecord::new();
    let mut bytes = csv::ByteRecord::new();
    // The line that names the separator is no header.
    let begun = named.is_none() || reader.read_record(&mut row).map_err(unread)?;
    if !begun || !reader.read_record(&mut row).map_err(unread)? {
        return Err(Refused::because(
            lang.pick(
                "表が空です。1行目に項目名が必要です",
                "the table is empty; its first line must name the columns",
            ),
        ));
    }
    let columns = Columns::of(calculator, &form, &row, lang, warn)?;
    if bare.len() < start.len() {
        output.write_all(MARK).map_err(unwritten)?;
    }
    if named.is_some() {
        output.write_all(&[b's', b'e', b'p', b'=', comma, b'\n']).map_err(unwritten)?;
    }
    let (mut line, mut problems) = (Line { comma, text: Vec::new() }, String::new());
    line.push_cells(row.as_byte_record(), row.len());
    ADDED.iter().for_each(|it| line.push(it.as_bytes()));
    // What other scales say stands behind, each in a column of its own: no verdict hides it.
    calculator.also.iter().for_each(|it| line.push(column_of(it).as_bytes()));
    line.end(&mut output).map_err(unwritten)?;
    let (mut memory, mut case, mut found) = (Memory::of(&form), Case::default(), Vec::new());
    while reader.read_byte_record(&mut bytes).map_err(unread)? {
        problems.clear();
        let mut scales: Vec<String> = Vec::new();
        count.read += 1;
        row = match csv::StringRecord::from_byte_record(std::mem::take(&mut bytes)) {
            Ok(it) => it,
            Err(it) => {
                let at = it.utf8_error().field();
                bytes = it.into_byte_record();
                let name = columns.names.get(at).map_or("", String::as_str);
                say(
                    &mut problems,
                    "row",
                    &no_text(bytes.position().map_or(0, csv::Position::line), at + 1, name, lang),
                );
                line.push_cells(&bytes, bytes.len());
                (bytes.len()..columns.many.max(bytes.len()) + 2).for_each(|_| line.push(b""));
                line.push(problems.as_bytes());
                calculator.also.iter().for_each(|_| line.push(b""));
                line.end(&mut output).map_err(unwritten)?;
                count.troubled += 1;
                continue;
            }
        };
        line.push_cells(row.as_byte_record(), columns.many);
        if row.len() == columns.many {
            memory.look_up(&form, &columns, &row);
            case.read_again(&form, &Answers { columns: &columns, row: &row, memory: &memory }, &mut found);
            calculator.doubts(&form, &case, &mut found);
            let strange = || columns.strange.iter().filter(|(at, ..)| row.get(*at).is_some_and(is_filled));
            if strange().next().is_some() {
                case.leave_aside();
            }
            strange().filter_map(|(.., group)| *group).for_each(|it| case.know_in_part(it));
            for it in strange().map(|(_, it, _)| it).chain(&found) {
                let remark = Remark::of(it, lang);
                say(&mut problems, &remark.field, &remark.message);
            }
            let outcome = calculator.outcome(&case);
            if let [verdict] = outcome.as_slice() {
                line.push(verdict.id.as_bytes());
            } else {
                let ids: Vec<_> = outcome.iter().map(|it| it.id).collect();
                line.push(ids.join(" ").as_bytes());
            }
            count.judged += u64::from(settled(&outcome));
            if settled(&outcome) {
                line.push(b"");
            } else {
                line.push(calculator.missing_for(&case, &outcome).join(" ").as_bytes());
            }
            scales.extend(calculator.also.iter().map(|it| said_by(it, calculator, &case)));
        } else {
            (row.len()..columns.many).for_each(|_| line.push(b""));
            let (expected, found) = (columns.many, row.len());
            say(
                &mut problems,
                "row",
                &match lang {
                    Lang::Ja => format!("{expected}列のはずが{found}列あります"),
                    Lang::En => format!("expected {expected} columns, found {found}"),
                },
            );
            if found > expected {
                let rest: Vec<_> = row.iter().skip(expected).collect();
                say(
                    &mut problems,
                    "row",
                    &format!("{}: {}", lang.pick("入りきらない値", "left over"), rest.join(", ")),
                );
            }
            line.push(b"");
            line.push(b"");
        }
        line.push(problems.as_bytes());
        for i in 0..calculator.also.len() {
            line.push(scales.get(i).map_or(&b""[..], |it| it.as_bytes()));
        }
        line.end(&mut output).map_err(unwritten)?;
        count.troubled += u64::from(!problems.is_empty());
        bytes = row.into_byte_record();
    }
    output.flush().map_err(unwritten)
}

/// The column of another scale: `scale:tests`, which is the name of no question.
fn column_of(it: &Scale) -> String {
    format!("scale:{}", it.id)
}

/// The ids of the verdicts of another scale that are still possible; nothing where it does not concern the case.
fn said_by(scale: &'static Scale, calculator: &'static Calculator, case: &Case) -> String {
    let outcome = calculator.scale_of(scale, case).map(|it| it.outcome).unwrap_or_default();
    outcome.iter().map(|it| it.id).collect::<Vec<_>>().join(" ")
}

/// A line that is being written.
struct Line {
    comma: u8,
    text: Vec<u8>,
}

impl Line {
    /// Adds the first cells of a row.
    fn push_cells(&mut self, row: &csv::ByteRecord, most: usize) {
        // Nearly every row is without a single sign that needs quotes.
        if row.as_slice().iter().any(|it| self.needs_quotes(*it)) {
            row.iter().take(most).for_each(|it| self.push(it));
        } else {
            row.iter().take(most).for_each(|it| {
                self.text.extend_from_slice(it);
                self.text.push(self.comma);
            });
        }
    }

    /// Adds a cell, in quotes where it needs them.
    fn push(&mut self, cell: &[u8]) {
        if cell.iter().any(|it| self.needs_quotes(*it)) {
            self.text.push(b'"');
            for it in cell {
                // A quote within quotes is doubled.
                self.text.extend(std::iter::repeat_n(*it, if *it == b'"' { 2 } else { 1 }));
            }
            self.text.push(b'"');
        } else {
            self.text.extend_from_slice(cell);
        }
        self.text.push(self.comma);
    }

    const fn needs_quotes(&self, it: u8) -> bool {
        it == self.comma || matches!(it, b'"' | b'\n' | b'\r')
    }

    /// Writes the line, its last comma turned into its end, and makes room for the next.
    fn end(&mut self, output: &mut impl Write) -> io::Result<()> {
        self.text.pop();
        self.text.push(b'\n');
        output.write_all(&self.text)?;
        self.text.clear();
        Ok(())
    }
}

/// What Excel puts in front of UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// A table's beginning: what can be read up to the end of its first line, and of no more than 64 kB.
fn first_line(input: &mut impl Read) -> io::Result<Vec<u8>> {
    let (mut start, mut part) = (Vec::new(), [0; 4096]);
    while start.len() < 1 << 16 && !start.iter().any(|it| matches!(it, b'\n' | b'\r')) {
        match input.read(&mut part) {
            Ok(0) => break,
            Ok(n) => start.extend_from_slice(&part[..n]),
            Err(it) if it.kind() == io::ErrorKind::Interrupted => {}
            Err(it) => return Err(it),
        }
    }
    Ok(start)
}

/// What separates the columns where the first line is for Excel and says so: `sep=;`.
fn named_separator(start: &[u8]) -> Option<u8> {
    let line = start.split(|it| matches!(it, b'\n' | b'\r')).next()?;
    let (name, named) = line.split_at_checked(4)?;
    match named {
        [it] if name.eq_ignore_ascii_case(b"sep=") && matches!(it, b',' | b';' | b'\t' | b'|') => Some(*it),
        _ => None,
    }
}

/// What separates the columns: of comma, semicolon and tab that with which most names of the first line are known.
fn separator(form: &Form, start: &[u8]) -> u8 {
    let known = |comma: u8| {
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(comma).from_reader(start);
        let mut row = csv::ByteRecord::new();
        let names = |row: &csv::ByteRecord| {
            row.iter().filter(|it| std::str::from_utf8(it).is_ok_and(|it| form.find(it).is_some())).count()
        };
        reader.read_byte_record(&mut row).map_or(0, |_| names(&row))
    };
    // Of equally many the comma: the last of the greatest is taken.
    b"\t;,".iter().copied().max_by_key(|it| known(*it)).unwrap_or(b',')
}

/// Bytes whose quotes pair. The parser behind it takes what stands behind a closing quote, or a quote that is never
/// closed, for whatever it can, and rows would be lost; here both are errors with their line.
struct Strict<R> {
    input: R,
    comma: u8,
    at: Quote,
    line: u64,
    /// Where the open quote stands.
    opened: u64,
    /// Whether the last byte was a carriage return, whose line feed begins no other line.
    returned: bool,
    /// What is wrong behind the bytes that were handed on: the rows before it are read first.
    wrong: Option<io::Error>,
}

/// Where a byte stands among quotes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quote {
    /// At the beginning of a cell.
    Start,
    /// In a cell without quotes.
    Bare,
    /// Between quotes.
    Inside,
    /// Behind a quote that closes or is the first of two.
    Behind,
}

/// A quote that does not pair: the line, and where it was opened.
#[derive(Debug)]
struct Unpaired {
    line: u64,
    opened: u64,
    kind: Mistake,
}

/// What is wrong with a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mistake {
    /// It is never closed.
    Open,
    /// Something stands behind the one that closes.
    TextBehind,
    /// It stands within a cell that has none around it.
    Within,
}

impl std::fmt::Display for Unpaired {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a quote does not pair (line {})", self.line)
    }
}

impl std::error::Error for Unpaired {}

impl Unpaired {
    fn say(&self, lang: Lang) -> String {
        let Unpaired { line, opened, kind } = self;
        match (kind, lang) {
            (Mistake::Open, Lang::Ja) => {
                format!(
                    "表の{line}行目の引用符（\"）が閉じられていません。この行から先は読んでいません。\
                        閉じてからやり直してください"
                )
            }
            (Mistake::Open, Lang::En) => format!(
                "line {line} of the table: a quote (\") is opened and never closed; nothing from that line on was \
                    read. Close it and try again"
            ),
            (Mistake::TextBehind, Lang::Ja) => format!(
                "表の{line}行目：閉じた引用符（\"、{opened}行目で開始）の後ろに文字があります。\
                    この行から先は読んでいません。{opened}行目を直してください"
            ),
            (Mistake::TextBehind, Lang::En) => format!(
                "line {line} of the table: there is text behind a closing quote (\", opened on line {opened}); \
                    nothing from line {opened} on was read. Put line {opened} right"
            ),
            (Mistake::Within, Lang::Ja) => format!(
                "表の{line}行目：引用符（\"）が値の途中にあります。値全体を引用符で囲み、中の引用符は二つ重ねてください"
            ),
            (Mistake::Within, Lang::En) => format!(
                "line {line} of the table: a quote (\") stands within a cell; put quotes around the whole cell and \
                    double the one inside"
            ),
        }
    }
}

impl<R> Strict<R> {
    fn new(input: R, comma: u8) -> Strict<R> {
        Strict { input, comma, at: Quote::Start, line: 1, opened: 0, returned: false, wrong: None }
    }

    fn wrong(&self, kind: Mistake) -> io::Error {
        io::Error::other(Unpaired { line: self.line, opened: self.opened, kind })
    }

    fn see(&mut self, it: u8) -> io::Result<()> {
        let ends = it == self.comma || matches!(it, b'\n' | b'\r');
        self.at = match (self.at, it) {
            (Quote::Start, b'"') => {
                self.opened = self.line;
                Quote::Inside
            }
            (Quote::Bare, b'"') => return Err(self.wrong(Mistake::Within)),
            (Quote::Start | Quote::Bare, _) if ends => Quote::Start,
            (Quote::Start | Quote::Bare, _) => Quote::Bare,
            (Quote::Inside, b'"') => Quote::Behind,
            (Quote::Inside, _) => Quote::Inside,
            (Quote::Behind, b'"') => Quote::Inside,
            (Quote::Behind, _) if ends => Quote::Start,
            (Quote::Behind, _) => return Err(self.wrong(Mistake::TextBehind)),
        };
        self.line += u64::from(it == b'\r' || it == b'\n' && !self.returned);
        self.returned = it == b'\r';
        Ok(())
    }
}

impl<R: Read> Read for Strict<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if let Some(it) = self.wrong.take() {
            return Err(it);
        }
        let n = self.input.read(into)?;
        if n == 0 && !into.is_empty() && self.at == Quote::Inside {
            self.line = self.opened;
            return Err(self.wrong(Mistake::Open));
        }
        let bytes = &into[..n];
        let plain = matches!(self.at, Quote::Start | Quote::Bare) && !bytes.iter().any(|it| matches!(it, b'"' | b'\r'));
        if let (true, Some(last)) = (plain, bytes.last()) {
            let feeds = bytes.iter().filter(|it| **it == b'\n').count() as u64;
            self.line += feeds - u64::from(self.returned && bytes[0] == b'\n');
            self.returned = false;
            self.at = if *last == self.comma || *last == b'\n' { Quote::Start } else { Quote::Bare };
            return Ok(n);
        }
        for (i, it) in bytes.iter().enumerate() {
            if let Err(it) = self.see(*it) {
                if i == 0 {
                    return Err(it);
                }
                self.wrong = Some(it);
                return Ok(i);
            }
        }
        Ok(n)
    }
}

/// What texts were found to mean, question by question: a table says the same few things again and again.
struct Memory {
    /// For each place, where among the meanings that of a text is.
    texts: Vec<HashMap<Box<str>, usize, BuildHasherDefault<Fnv>>>,
    meanings: Vec<Meaning>,
    /// The meaning of what the present row says, for each place that is remembered.
    now: Vec<Option<usize>>,
}

impl Memory {
    /// More texts than these are no few things; the rest is read each time.
    const MOST: usize = 4096;

    fn of(form: &Form) -> Memory {
        let many = form.slots.len();
        Memory { texts: vec![HashMap::default(); many], meanings: vec![], now: vec![None; many] }
    }

    fn look_up(&mut self, form: &Form, columns: &Columns, row: &csv::StringRecord) {
        for &(place, at) in &columns.options {
            let text = row.get(at).unwrap_or("");
            self.now[place] = self.texts[place].get(text).copied();
            if self.now[place].is_none() && self.meanings.len() < Memory::MOST {
                self.now[place] = Some(self.meanings.len());
                self.texts[place].insert(text.into(), self.meanings.len());
                self.meanings.push(form.slots[place].field.read(text));
            }
        }
    }
}

/// A quick hash for short texts (FNV-1a).
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, it| (hash ^ u64::from(*it)).wrapping_mul(0x0100_0000_01b3));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// The answers of one row.
struct Answers<'a> {
    columns: &'a Columns,
    row: &'a csv::StringRecord,
    memory: &'a Memory,
}

impl<'a> Cells<'a> for Answers<'a> {
    fn text(&self, place: usize, part: Part) -> Option<&'a str> {
        self.columns.places[place][part as usize].and_then(|at| self.row.get(at)).filter(|it| is_filled(it))
    }

    fn known(&self, place: usize) -> Option<&'a Meaning> {
        self.memory.now[place].map(|it| &self.memory.meanings[it])
    }
}

/// Whether a cell holds an answer: a blank one holds none, and makes no lesion.
fn is_filled(cell: &str) -> bool {
    cell.bytes().next().is_some_and(|it| it.is_ascii_graphic()) || !cell.trim().is_empty()
}

fn say(into: &mut String, name: &str, message: &str) {
    if !into.is_empty() {
        into.push_str(" | ");
    }
    into.push_str(name);
    into.push_str(": ");
    into.push_str(message);
}

/// Which column holds what.
struct Columns {
    many: usize,
    names: Vec<String>,
    /// For each place of the form, the column of each of its parts.
    places: Vec<[Option<usize>; 4]>,
    /// The places whose texts mean the same in every row, which are not numbers and names, with their columns.
    options: Vec<(usize, usize)>,
    /// Columns of members that the form has no room for, what to say when one is filled in, and of which group.
    strange: Vec<(usize, Problem, Option<&'static Group>)>,
}

impl Columns {
    fn of(
        calculator: &Calculator,
        form: &Form,
        header: &csv::StringRecord,
        lang: Lang,
        warn: &mut dyn FnMut(String),
    ) -> Result<Columns, Refused> {
        let mut it = Columns {
            many: header.len(),
            names: header.iter().map(|it| it.chars().take(80).collect()).collect(),
            places: vec![[None; 4]; form.slots.len()],
            options: vec![],
            strange: vec![],
        };
        let names = || form.slots.iter().flat_map(|slot| slot.parts().map(|part| slot.name(part)));
        for (at, name) in header.iter().enumerate() {
            if ADDED.contains(&name) || calculator.also.iter().any(|it| column_of(it) == name) {
                return Err(Refused::because(match lang {
                    Lang::Ja => format!("「{name}」という列がすでにあります。上書きしないため、列名を変えてください"),
                    Lang::En => format!("there is already a column `{name}`; rename it, for it would be overwritten"),
                }));
            }
            if let Some((slot, part)) = form.find(name) {
                if it.places[slot][part as usize].replace(at).is_some() {
                    return Err(Refused::because(match lang {
                        Lang::Ja => format!("「{name}」という列が二つあります。一つにしてください"),
                        Lang::En => format!("there are two columns `{name}`; keep one of them"),
                    }));
                }
                continue;
            }
            let [problem] = &form.strangers([name].into_iter())[..] else { continue };
            if let Some(group) = form.group_beyond(name) {
                it.strange.push((at, problem.clone(), Some(group)));
            } else if let Some(meant) = nearest(name, names()) {
                // A row in which it is filled in may say something that is not read.
                it.strange.push((at, problem.clone(), None));
                let shown: String = name.chars().take(80).collect();
                warn(match lang {
                    Lang::Ja => format!("列「{shown}」は使いません。「{meant}」のことなら列名を直してください"),
                    Lang::En => format!("column `{shown}` is not used; if `{meant}` is meant, rename it"),
                });
            }
        }
        if it.places.iter().all(|it| it[Part::Value as usize].is_none()) {
            // The first few say what is meant; `tekio list --json` has them all.
            const FEW: usize = 12;
            let known: Vec<_> = calculator.fields().iter().map(|it| it.id).collect();
            let more = if known.len() > FEW { ", …" } else { "" };
            let known = known[..known.len().min(FEW)].join(", ") + more;
            return Err(Refused::because(match lang {
                Lang::Ja => format!(
                    "{}の項目の列が一つもありません。1行目に項目名が必要です：{known}。\
                        区切りはコンマ・セミコロン・タブのどれかです",
                    calculator.id
                ),
                Lang::En => {
                    format!(
                        "no column is a question of {}; the first line must name some: {known}. Columns are separated \
                            by commas, semicolons or tabs",
                        calculator.id
                    )
                }
            }));
        }
        it.options = (it.places.iter().zip(&form.slots).enumerate())
            .filter(|(_, (_, slot))| !matches!(slot.field.kind, Kind::Number(_) | Kind::Name))
            .filter_map(|(place, (parts, _))| Some((place, parts[Part::Value as usize]?)))
            .collect();
        Ok(it)
    }
}

/// What is said of a row that is no text.
fn no_text(line: u64, column: usize, name: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!(
            "UTF-8ではありません（{line}行目、{column}列目「{name}」）。Excelでは「CSV \
                UTF-8（コンマ区切り）」で保存するか、--encoding shift_jis を付けてください"
        ),
        Lang::En => format!(
            "not UTF-8 (line {line}, column {column} `{name}`); in Excel save it as “CSV UTF-8 (Comma delimited)”, or \
                give --encoding shift_jis"
        ),
    }
}

fn unreadable(it: csv::Error, lang: Lang) -> Refused {
    let line = it.position().map_or(1, csv::Position::line);
    match it.into_kind() {
        csv::ErrorKind::Io(it) if it.kind() == io::ErrorKind::InvalidData => {
            Refused::because(lang.pick("Shift_JISとして読めません", "the table cannot be read as Shift_JIS"))
        }
        csv::ErrorKind::Io(it) => match it.get_ref().and_then(|it| it.downcast_ref::<Unpaired>()) {
            Some(it) => Refused::because(it.say(lang)),
            None => Refused::from_io(&it, lang),
        },
        csv::ErrorKind::Utf8 { err, .. } => {
            let column = err.field() + 1;
            Refused::because(match lang {
                Lang::Ja => format!(
                    "表がUTF-8ではありません（{line}行目、{column}列目）。Excelでは「CSV \
                        UTF-8（コンマ区切り）」で保存するか、--encoding shift_jis を付けてください"
                ),
                Lang::En => format!(
                    "the table is not UTF-8 (line {line}, column {column}); in Excel save it as “CSV UTF-8 (Comma \
                        delimited)”, or give --encoding shift_jis"
                ),
            })
        }
        _ => Refused::because(match lang {
            Lang::Ja => format!("表の{line}行目が読めません"),
            Lang::En => format!("line {line} of the table cannot be read"),
        }),
    }
}

/// Shift_JIS bytes read as UTF-8. What is not Shift_JIS is an error of the kind `InvalidData`.
struct Transcoded<R> {
    input: R,
    decoder: Decoder,
    raw: Vec<u8>,
    /// What of `raw` is not decoded yet.
    waiting: std::ops::Range<usize>,
    ended: bool,
    done: bool,
}

impl<R: Read> Transcoded<R> {
    fn new(input: R) -> Transcoded<R> {
        let decoder = SHIFT_JIS.new_decoder_without_bom_handling();
        Transcoded { input, decoder, raw: vec![0; 1 << 16], waiting: 0..0, ended: false, done: false }
    }
}

impl<R: Read> Read for Transcoded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.done || into.is_empty() {
                return Ok(0);
            }
            if self.waiting.is_empty() && !self.ended {
                let n = self.input.read(&mut self.raw)?;
                (self.waiting, self.ended) = (0..n, n == 0);
            }
            let from = &self.raw[self.waiting.clone()];
            let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(from, into, self.ended);
            self.waiting.start += read;
            match result {
                DecoderResult::Malformed(..) => return Err(io::ErrorKind::InvalidData.into()),
                DecoderResult::InputEmpty if self.ended => self.done = true,
                DecoderResult::InputEmpty | DecoderResult::OutputFull => {}
            }
            if written > 0 {
                return Ok(written);
            }
        }
    }
}
