//! A table of cases in, the same table with verdicts out.
//!
//! It streams: a row is read, judged and written before the next one is
//! looked at, so a table may be larger than memory. Blank lines are no rows.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::io::{self, Read, Write};

use encoding_rs::{Decoder, DecoderResult, SHIFT_JIS};

use super::{Refused, Remark};
use crate::core::{Calculator, Case, Cells, Form, Group, Kind, Lang, Meaning, Part, Problem, Scale, nearest, settled};

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
    match encoding {
        Encoding::Utf8 => judged(calculator, input, output, lang, warn),
        Encoding::ShiftJis => judged(calculator, Transcoded::new(input), output, lang, warn),
    }
}

fn judged(
    calculator: &'static Calculator,
    input: impl Read,
    output: impl Write,
    lang: Lang,
    warn: &mut dyn FnMut(String),
) -> Result<(), Refused> {
    let form = Form::of(calculator);
    let unread = |it| unreadable(it, lang);
    let unwritten = |it| Refused::from_io(&it, lang);
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).buffer_capacity(1 << 16).from_reader(input);
    let mut output = io::BufWriter::with_capacity(1 << 16, output);
    let mut row = csv::StringRecord::new();
    let mut bytes = csv::ByteRecord::new();
    if !reader.read_record(&mut row).map_err(unread)? {
        return Err(Refused::because(
            lang.pick(
                "表が空です。1行目に項目名が必要です",
                "the table is empty; its first line must name the columns",
            ),
        ));
    }
    let columns = Columns::of(calculator, &form, &row, lang, warn)?;
    let (mut line, mut problems) = (Vec::new(), String::new());
    push_cells(&mut line, row.as_byte_record(), row.len());
    ADDED.iter().for_each(|it| push_cell(&mut line, it.as_bytes()));
    // What other scales say stands behind, each in a column of its own: no verdict hides it.
    calculator.also.iter().for_each(|it| push_cell(&mut line, column_of(it).as_bytes()));
    end(&mut line, &mut output).map_err(unwritten)?;
    let (mut memory, mut case, mut found) = (Memory::of(&form), Case::default(), Vec::new());
    while reader.read_byte_record(&mut bytes).map_err(unread)? {
        problems.clear();
        let mut scales: Vec<String> = Vec::new();
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
                push_cells(&mut line, &bytes, bytes.len());
                (bytes.len()..columns.many.max(bytes.len()) + 2).for_each(|_| push_cell(&mut line, b""));
                push_cell(&mut line, problems.as_bytes());
                calculator.also.iter().for_each(|_| push_cell(&mut line, b""));
                end(&mut line, &mut output).map_err(unwritten)?;
                continue;
            }
        };
        push_cells(&mut line, row.as_byte_record(), columns.many);
        if row.len() == columns.many {
            memory.look_up(&form, &columns, &row);
            case.read_again(&form, &Answers { columns: &columns, row: &row, memory: &memory }, &mut found);
            let strange: Vec<_> =
                columns.strange.iter().filter(|(at, ..)| row.get(*at).is_some_and(is_filled)).collect();
            strange.iter().for_each(|(.., group)| case.know_in_part(group));
            for it in strange.into_iter().map(|(_, it, _)| it).chain(&found) {
                let remark = Remark::of(it, lang);
                say(&mut problems, &remark.field, &remark.message);
            }
            let outcome = calculator.outcome(&case);
            if let [verdict] = outcome.as_slice() {
                push_cell(&mut line, verdict.id.as_bytes());
            } else {
                let ids: Vec<_> = outcome.iter().map(|it| it.id).collect();
                push_cell(&mut line, ids.join(" ").as_bytes());
            }
            if settled(&outcome) {
                push_cell(&mut line, b"");
            } else {
                push_cell(&mut line, calculator.missing_for(&case, &outcome).join(" ").as_bytes());
            }
            scales.extend(calculator.also.iter().map(|it| said_by(it, calculator, &case)));
        } else {
            (row.len()..columns.many).for_each(|_| push_cell(&mut line, b""));
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
            push_cell(&mut line, b"");
            push_cell(&mut line, b"");
        }
        push_cell(&mut line, problems.as_bytes());
        for i in 0..calculator.also.len() {
            push_cell(&mut line, scales.get(i).map_or(&b""[..], |it| it.as_bytes()));
        }
        end(&mut line, &mut output).map_err(unwritten)?;
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

/// Adds the first cells of a row to a line.
fn push_cells(line: &mut Vec<u8>, row: &csv::ByteRecord, most: usize) {
    // Nearly every row is without a single sign that needs quotes.
    if row.as_slice().iter().any(needs_quotes) {
        row.iter().take(most).for_each(|it| push_cell(line, it));
    } else {
        row.iter().take(most).for_each(|it| {
            line.extend_from_slice(it);
            line.push(b',');
        });
    }
}

/// Adds a cell to a line, in quotes where it needs them, and a comma.
fn push_cell(line: &mut Vec<u8>, cell: &[u8]) {
    if cell.iter().any(needs_quotes) {
        line.push(b'"');
        for it in cell {
            // A quote within quotes is doubled.
            line.extend(std::iter::repeat_n(*it, if *it == b'"' { 2 } else { 1 }));
        }
        line.push(b'"');
    } else {
        line.extend_from_slice(cell);
    }
    line.push(b',');
}

const fn needs_quotes(it: &u8) -> bool {
    matches!(it, b'"' | b',' | b'\n' | b'\r')
}

/// Writes a line, its last comma turned into its end, and makes room for the next.
fn end(line: &mut Vec<u8>, output: &mut impl Write) -> io::Result<()> {
    line.pop();
    line.push(b'\n');
    output.write_all(line)?;
    line.clear();
    Ok(())
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
    /// The places that are no numbers and outside groups, with their columns.
    options: Vec<(usize, usize)>,
    /// Columns of members that the form has no room for, what to say when one is filled in, and of which group.
    strange: Vec<(usize, Problem, &'static Group)>,
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
                it.strange.push((at, problem.clone(), group));
            } else if let Some(meant) = nearest(name, names()) {
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
                Lang::Ja => format!("{}の項目の列が一つもありません。1行目に項目名が必要です：{known}", calculator.id),
                Lang::En => {
                    format!("no column is a question of {}; the first line must name some: {known}", calculator.id)
                }
            }));
        }
        it.options = (it.places.iter().zip(&form.slots).enumerate())
            .filter(|(_, (_, slot))| !matches!(slot.field.kind, Kind::Number(_)))
            .filter_map(|(place, (parts, _))| Some((place, parts[Part::Value as usize]?)))
            .collect();
        Ok(it)
    }
}

/// What is said of a row that is no text.
fn no_text(line: u64, column: usize, name: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!(
            "UTF-8ではありません（{line}行目、{column}列目「{name}」）。Excelでは「CSV UTF-8（コンマ区切り）」で保存するか、--encoding shift_jis を付けてください"
        ),
        Lang::En => format!(
            "not UTF-8 (line {line}, column {column} `{name}`); in Excel save it as “CSV UTF-8 (Comma delimited)”, or give --encoding shift_jis"
        ),
    }
}

fn unreadable(it: csv::Error, lang: Lang) -> Refused {
    let line = it.position().map_or(1, csv::Position::line);
    match it.into_kind() {
        csv::ErrorKind::Io(it) if it.kind() == io::ErrorKind::InvalidData => {
            Refused::because(lang.pick("Shift_JISとして読めません", "the table cannot be read as Shift_JIS"))
        }
        csv::ErrorKind::Io(it) => Refused::from_io(&it, lang),
        csv::ErrorKind::Utf8 { err, .. } => {
            let column = err.field() + 1;
            Refused::because(match lang {
                Lang::Ja => format!(
                    "表がUTF-8ではありません（{line}行目、{column}列目）。Excelでは「CSV UTF-8（コンマ区切り）」で保存するか、--encoding shift_jis を付けてください"
                ),
                Lang::En => format!(
                    "the table is not UTF-8 (line {line}, column {column}); in Excel save it as “CSV UTF-8 (Comma delimited)”, or give --encoding shift_jis"
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
