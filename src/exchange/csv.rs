//! A table of cases in, the same table with verdicts out.
//!
//! It streams: a row is read, judged and written before the next one is
//! looked at, so a table may be larger than memory. Blank lines are no rows.
//! Nothing is lost: quotes that do not pair end the reading with their line,
//! and at the end it is said how many rows there were.

use std::cell::{Cell, RefCell};
use std::io::{self, Read, Write};

use encoding_rs::{Decoder, DecoderResult, SHIFT_JIS};

use super::Refused;
pub use super::rows::{ADDED, Encoding, Way};
use super::rows::{Columns, Count, Judge, Line, added_columns, side_by_side};
use crate::engine::{Calculator, Case, Form, Lang, Method, Part};

/// Reads rows, judges each, and writes them with the [`ADDED`] columns, and behind these with one for each other scale
/// and, where measurements have days, one that says how old those are that count.
///
/// Columns that are not the calculator's are passed through untouched;
/// `warn` is told of those that look as if they were meant to be. A row that is
/// no text in this encoding is passed through untouched, too, and says so.
pub fn table(
    calculator: &'static Calculator,
    input: impl Read,
    way: Way,
    output: impl Write,
    lang: Lang,
    warn: &mut dyn FnMut(String),
) -> Result<(), Refused> {
    let watch = Watch::default();
    let read = watched(calculator, input, way, output, lang, warn, &watch);
    let said = watch.said.take();
    if !said.is_empty() {
        warn(said);
    }
    read
}

/// What somebody who looks on knows.
#[derive(Debug, Default)]
pub struct Watch {
    /// How many rows were judged so far.
    pub rows: Cell<u64>,
    /// The sentence that counts them in the end; blank where there was none.
    pub said: RefCell<String>,
}

/// The same for somebody who looks on: the first few rows ([`FIRST`]) are written at once. On several threads they come
/// with the rest.
pub fn watched(
    calculator: &'static Calculator,
    input: impl Read,
    way: Way,
    output: impl Write,
    lang: Lang,
    warn: &mut dyn FnMut(String),
    watch: &Watch,
) -> Result<(), Refused> {
    let mut count = Count::default();
    let mut count = Seen { count: &mut count, rows: &watch.rows };
    let read = match way.encoding {
        Encoding::Utf8 => judged(calculator, input, way, output, lang, warn, &mut count),
        Encoding::ShiftJis => judged(calculator, Transcoded::new(input), way, output, lang, warn, &mut count),
    };
    let count = count.count;
    // Also where the reading ended early: what stands before that was judged.
    if read.is_ok() || count.read > 0 {
        watch.said.replace(count.say(lang));
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

fn judged(
    calculator: &'static Calculator,
    mut input: impl Read,
    way: Way,
    output: impl Write,
    lang: Lang,
    warn: &mut dyn FnMut(String),
    seen: &mut Seen<'_>,
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
    if let Some(it) = no_text_at_all(&start, lang) {
        return Err(Refused::because(it));
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
    let mut line = Line { comma, text: Vec::new() };
    line.push_cells(row.as_byte_record(), row.len());
    added_columns(calculator, &form, way).iter().for_each(|it| line.push(it.as_bytes()));
    line.end(&mut output).map_err(unwritten)?;
    let judge = || Judge::of(calculator, &form, &columns, way, lang, comma);
    if way.jobs <= 1 {
        let mut judge = judge();
        while reader.read_byte_record(&mut bytes).map_err(unread)? {
            bytes = judge.row(bytes, &mut output, seen.count).map_err(unwritten)?;
            seen.rows.set(seen.count.read);
            if seen.count.read == FIRST {
                output.flush().map_err(unwritten)?;
            }
        }
        return output.flush().map_err(unwritten);
    }
    let next = |into: &mut csv::ByteRecord| reader.read_byte_record(into).map_err(unread);
    let written = |chunk: &[u8]| output.write_all(chunk).map_err(unwritten);
    side_by_side(way.jobs, judge, next, written, seen.count)?;
    output.flush().map_err(unwritten)
}

/// So many rows are shown where a table is looked at.
pub const FIRST: u64 = 20;

/// What became of the rows, and how many there were so far for those who look on.
struct Seen<'a> {
    count: &'a mut Count,
    rows: &'a Cell<u64>,
}

/// What Excel puts in front of UTF-8.
pub(super) const MARK: &[u8] = "\u{feff}".as_bytes();

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

/// What to do instead where the bytes are those of no text: other programs write tables that are none.
fn no_text_at_all(start: &[u8], lang: Lang) -> Option<&'static str> {
    Some(match start {
        [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => lang.pick(
            "ExcelのブックはCSVではありません。Excelで「CSV UTF-8（コンマ区切り）」として保存してください",
            "this is a workbook of Excel's; save it there as “CSV UTF-8 (Comma delimited)”",
        ),
        [b'P', b'A', b'R', b'1', ..] => lang.pick(
            "Parquetの表は読めません。Arrow（Feather）かCSVで書き出してください",
            "this is a table of Parquet's; write it as Arrow (Feather) or as CSV",
        ),
        [b'A', b'R', b'R', b'O', b'W', b'1', ..] => lang.pick(
            "Arrowの表はここでは読めません。CSVで書き出すか、コマンドの tekio table を使ってください",
            "tables of Arrow's are not read here; write it as CSV, or use the command `tekio table`",
        ),
        [0x1f, 0x8b, ..] => {
            lang.pick("圧縮されたファイルです。展開してから入れてください", "this is compressed; unpack it first")
        }
        _ => return None,
    })
}

/// What separates the columns where the first line is for Excel and says so: `sep=;`.
pub(super) fn named_separator(start: &[u8]) -> Option<u8> {
    let line = start.split(|it| matches!(it, b'\n' | b'\r')).next()?;
    let (name, named) = line.split_at_checked(4)?;
    match named {
        [it] if name.eq_ignore_ascii_case(b"sep=") && matches!(it, b',' | b';' | b'\t' | b'|') => Some(*it),
        _ => None,
    }
}

/// What separates the columns: of comma, semicolon and tab that with which most names of the first line are known.
pub(super) fn separator(form: &Form, start: &[u8]) -> u8 {
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

/// How many lines end in these bytes, no more than 255: in a single byte, so that many are looked at at once.
fn feeds_in(bytes: &[u8]) -> u8 {
    bytes.iter().map(|it| u8::from(*it == b'\n')).sum()
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
        // For two signs, by the search for three: the browser's program has that one already.
        let plain =
            matches!(self.at, Quote::Start | Quote::Bare) && memchr::memchr3(b'"', b'\r', b'\r', bytes).is_none();
        if let (true, Some(last)) = (plain, bytes.last()) {
            let feeds = bytes.chunks(255).map(|it| u64::from(feeds_in(it))).sum::<u64>();
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
                        UTF-8（コンマ区切り）」で保存するか、Shift_JISとして読んでください（コマンドでは --encoding shift_jis）"
                ),
                Lang::En => format!(
                    "the table is not UTF-8 (line {line}, column {column}); in Excel save it as “CSV UTF-8 (Comma \
                        delimited)”, or have it read as Shift_JIS (--encoding shift_jis on the command line)"
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
pub(super) struct Transcoded<R> {
    input: R,
    decoder: Decoder,
    raw: Vec<u8>,
    /// What of `raw` is not decoded yet.
    waiting: std::ops::Range<usize>,
    ended: bool,
    done: bool,
}

impl<R: Read> Transcoded<R> {
    pub(super) fn new(input: R) -> Transcoded<R> {
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
