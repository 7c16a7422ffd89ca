//! A table of cases in, the same table with verdicts out.
//!
//! It streams: a row is read, judged and written before the next one is
//! looked at, so a table may be larger than memory. Blank lines are no rows.

use std::io::{self, Read, Write};

use encoding_rs::{Decoder, DecoderResult, SHIFT_JIS};

use super::{Refused, Remark};
use crate::core::{Calculator, Case, Form, Lang, Part, Problem, Trouble, nearest, settled};

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

/// Reads rows, judges each, and writes them with the [`ADDED`] columns.
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
    let unwritten = |it: csv::Error| match it.into_kind() {
        csv::ErrorKind::Io(it) => Refused::from_io(&it, lang),
        _ => Refused::because(lang.pick("書き出せません", "cannot write the table")),
    };
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).buffer_capacity(1 << 16).from_reader(input);
    let mut writer = csv::WriterBuilder::new().flexible(true).buffer_capacity(1 << 16).from_writer(output);
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
    writer.write_record(row.iter().chain(ADDED)).map_err(unwritten)?;
    let (mut missing, mut problems) = (String::new(), String::new());
    while reader.read_byte_record(&mut bytes).map_err(unread)? {
        missing.clear();
        problems.clear();
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
                for i in 0..bytes.len().max(columns.many) {
                    writer.write_field(bytes.get(i).unwrap_or_default()).map_err(unwritten)?;
                }
                writer.write_field("").and_then(|()| writer.write_field("")).map_err(unwritten)?;
                writer.write_field(&problems).map_err(unwritten)?;
                writer.write_record(None::<&[u8]>).map_err(unwritten)?;
                continue;
            }
        };
        let cells = row.len().min(columns.many);
        for cell in row.iter().take(cells) {
            writer.write_field(cell).map_err(unwritten)?;
        }
        if row.len() == columns.many {
            let (case, found) = Case::read_by(&form, |i, part| {
                columns.places[i][part as usize].and_then(|at| row.get(at)).filter(|it| is_filled(it))
            });
            let strange = columns.strange.iter().filter(|(at, _)| row.get(*at).is_some_and(is_filled));
            for it in strange.map(|(_, it)| it).chain(&found) {
                let remark = Remark::of(it, lang);
                say(&mut problems, &remark.field, &remark.message);
            }
            let outcome = calculator.outcome(&case);
            if let [verdict] = outcome.as_slice() {
                writer.write_field(verdict.id).map_err(unwritten)?;
            } else {
                let ids: Vec<_> = outcome.iter().map(|it| it.id).collect();
                writer.write_field(ids.join(" ")).map_err(unwritten)?;
            }
            if !settled(&outcome) {
                missing.push_str(&calculator.missing(&case).join(" "));
            }
        } else {
            (cells..columns.many).try_for_each(|_| writer.write_field("")).map_err(unwritten)?;
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
            writer.write_field("").map_err(unwritten)?;
        }
        writer.write_field(&missing).and_then(|()| writer.write_field(&problems)).map_err(unwritten)?;
        writer.write_record(None::<&[u8]>).map_err(unwritten)?;
        bytes = row.into_byte_record();
    }
    writer.flush().map_err(|it| Refused::from_io(&it, lang))
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
    /// Columns of members that the form has no room for, and what to say when one is filled in.
    strange: Vec<(usize, Problem)>,
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
            strange: vec![],
        };
        let names = || form.slots.iter().flat_map(|slot| slot.parts().map(|part| slot.name(part)));
        for (at, name) in header.iter().enumerate() {
            if ADDED.contains(&name) {
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
            if matches!(problem.trouble, Trouble::TooManyMembers(_)) {
                it.strange.push((at, problem.clone()));
            } else if let Some(meant) = nearest(name, names()) {
                let shown: String = name.chars().take(80).collect();
                warn(match lang {
                    Lang::Ja => format!("列「{shown}」は使いません。「{meant}」のことなら列名を直してください"),
                    Lang::En => format!("column `{shown}` is not used; if `{meant}` is meant, rename it"),
                });
            }
        }
        if it.places.iter().all(|it| it[Part::Value as usize].is_none()) {
            let known: Vec<_> = calculator.fields().iter().map(|it| it.id).collect();
            let known = known.join(", ");
            return Err(Refused::because(match lang {
                Lang::Ja => format!("{}の項目の列が一つもありません。1行目に項目名が必要です：{known}", calculator.id),
                Lang::En => {
                    format!("no column is a question of {}; the first line must name some: {known}", calculator.id)
                }
            }));
        }
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
