//! Tables as Arrow keeps them, in and out: what `arrow::write_feather` of R and `to_feather` of pandas write, and streams
//! of batches. The columns of the table stay as they are, with their types; those that are added are texts.
//!
//! A cell is read as the text that stands for it: `11.4` of a float is what was meant by it, the shortest decimal number
//! that is that float, and is compared as a decimal. A blank is what is null, and a float that is no number.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fmt::Write as _;
use std::io::{self, Cursor, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Date64Type, Decimal128Type, Decimal256Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type,
    Int64Type, TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType,
    UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, RecordBatch, StringArray};
use arrow_ipc::reader::{FileReader, StreamReader};
use arrow_ipc::writer::{FileWriter, StreamWriter};
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef, TimeUnit};

use super::Refused;
use super::rows::{Columns, Count, Judge, Way, added_columns, side_by_side};
use crate::engine::{Calculator, Form, Lang};

/// How the batches of a table stand one behind the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// A file, which says at its end where they are: Feather.
    File,
    /// One after another.
    Stream,
}

impl Frame {
    /// By the first bytes, eight of which are enough; none where they are not Arrow's.
    pub fn of(start: &[u8]) -> Option<Frame> {
        match start {
            [b'A', b'R', b'R', b'O', b'W', b'1', ..] => Some(Frame::File),
            [0xff, 0xff, 0xff, 0xff, ..] => Some(Frame::Stream),
            _ => None,
        }
    }
}

/// Reads a table, judges its rows, and writes it in the same frame with the columns that
/// [`csv::table`](super::csv::table) adds. `way` says what is added and on how many threads; `warn` is told of columns
/// that look as if they were meant to be read, and at last how many rows there were.
///
/// # Errors
///
/// If it is no table of Arrow's, is damaged, names no question or one twice, or keeps one in a type that holds no answer.
pub fn table(
    calculator: &'static Calculator,
    mut input: impl Read,
    frame: Frame,
    way: Way,
    output: impl Write,
    lang: Lang,
    warn: &mut dyn FnMut(String),
) -> Result<(), Refused> {
    let broken = |it: ArrowError| unreadable(&it, lang);
    let output = io::BufWriter::with_capacity(1 << 16, output);
    match frame {
        Frame::File => {
            let mut bytes = Vec::new();
            input.read_to_end(&mut bytes).map_err(|it| Refused::from_io(&it, lang))?;
            let reader = guarded(|| FileReader::try_new(Cursor::new(bytes), None)).map_err(broken)?;
            let schema = reader.schema();
            let begin = |wider: &Schema| FileWriter::try_new(output, wider).map(Out::File);
            judged(calculator, reader, &schema, way, begin, lang, warn)
        }
        Frame::Stream => {
            let reader = guarded(|| StreamReader::try_new(io::BufReader::new(input), None)).map_err(broken)?;
            let schema = reader.schema();
            let begin = |wider: &Schema| StreamWriter::try_new(output, wider).map(Out::Stream);
            judged(calculator, reader, &schema, way, begin, lang, warn)
        }
    }
}

thread_local! {
    static READING: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is within Arrow's reader, whose panics are caught here: it slices buffers by what damaged bytes
/// say. For a panic hook, which need not tell of them.
pub fn is_reading() -> bool {
    READING.get()
}

fn guarded<T>(read: impl FnOnce() -> Result<T, ArrowError>) -> Result<T, ArrowError> {
    READING.set(true);
    // What was read from is not looked at again after an error.
    let it = catch_unwind(AssertUnwindSafe(read));
    READING.set(false);
    it.unwrap_or_else(|_| Err(ArrowError::IpcError("offsets beyond its end".to_owned())))
}

/// What is written.
enum Out<W: Write> {
    File(FileWriter<W>),
    Stream(StreamWriter<W>),
}

impl<W: Write> Out<W> {
    fn write(&mut self, batch: &RecordBatch) -> Result<(), ArrowError> {
        match self {
            Out::File(it) => it.write(batch),
            Out::Stream(it) => it.write(batch),
        }
    }

    fn finish(&mut self) -> Result<(), ArrowError> {
        match self {
            Out::File(it) => it.finish(),
            Out::Stream(it) => it.finish(),
        }
    }
}

fn judged<W: Write>(
    calculator: &'static Calculator,
    mut batches: impl Iterator<Item = Result<RecordBatch, ArrowError>>,
    schema: &SchemaRef,
    way: Way,
    begin: impl FnOnce(&Schema) -> Result<Out<W>, ArrowError>,
    lang: Lang,
    warn: &mut dyn FnMut(String),
) -> Result<(), Refused> {
    let form = Form::of(calculator);
    let unwritten = |it: ArrowError| match it {
        ArrowError::IoError(_, it) => Refused::from_io(&it, lang),
        it => unreadable(&it, lang),
    };
    let names: csv::StringRecord = schema.fields().iter().map(|it| it.name().as_str()).collect();
    let columns = Columns::of(calculator, &form, &names, lang, warn)?;
    for (at, field) in schema.fields().iter().enumerate() {
        if columns.reads(at) && !can_be_read(field.data_type()) {
            let (name, kind) = (field.name(), field.data_type());
            return Err(Refused::because(match lang {
                Lang::Ja => format!(
                    "列「{name}」の型（{kind}）は読めません。文字列、数値、日付（時差のないもの）、真偽値にしてください"
                ),
                Lang::En => format!(
                    "column `{name}` is of a type that holds no answer ({kind}); make it text, a number, a date (without \
                     a time zone) or a truth value"
                ),
            }));
        }
    }
    let added = added_columns(calculator, &form, way);
    let mut fields: Vec<_> = schema.fields().iter().cloned().collect();
    fields.extend(added.iter().map(|name| Arc::new(Field::new(name, DataType::Utf8, true))));
    let wider = Arc::new(Schema::new_with_metadata(fields, schema.metadata().clone()));
    let mut out = begin(&wider).map_err(unwritten)?;

    // Batches whose rows are judged, and what was added to their rows so far.
    let waiting = RefCell::new(VecDeque::<RecordBatch>::new());
    let mut told: Vec<Vec<Option<String>>> = vec![Vec::new(); added.len()];
    let mut current: Option<(Vec<Cells>, usize, usize)> = None;
    let mut text = String::new();
    let next = |row: &mut csv::ByteRecord| {
        loop {
            if let Some((cells, at, many)) = &mut current
                && at < many
            {
                row.clear();
                for it in cells {
                    text.clear();
                    it.write(*at, &mut text);
                    row.push_field(text.as_bytes());
                }
                *at += 1;
                return Ok(true);
            }
            match guarded(|| batches.next().transpose()).map_err(|it| unreadable(&it, lang))? {
                None => return Ok(false),
                Some(batch) => {
                    let all = batch.columns().iter().enumerate();
                    let cells = all.map(|(at, it)| if columns.reads(at) { Cells::of(it) } else { Cells::Unread });
                    current = Some((cells.collect(), 0, batch.num_rows()));
                    waiting.borrow_mut().push_back(batch);
                }
            }
        }
    };
    // Writes the batches of which every row is judged; one without rows is.
    let mut write = |told: &mut Vec<Vec<Option<String>>>| {
        while waiting.borrow().front().is_some_and(|it| it.num_rows() <= told[0].len()) {
            let Some(batch) = waiting.borrow_mut().pop_front() else { break };
            let mut all = batch.columns().to_vec();
            let of = |it: &mut Vec<Option<String>>| -> ArrayRef {
                Arc::new(it.drain(..batch.num_rows()).collect::<StringArray>())
            };
            all.extend(told.iter_mut().map(of));
            let it = RecordBatch::try_new(wider.clone(), all).map_err(unwritten)?;
            out.write(&it).map_err(unwritten)?;
        }
        Ok(())
    };
    let mut count = Count::default();
    let many = names.len();
    let written = |chunk: &[u8]| {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(chunk);
        for row in reader.records() {
            let row = row.map_err(|it| unreadable(&ArrowError::CsvError(it.to_string()), lang))?;
            let cells = row.iter().skip(many).map(|it| (!it.is_empty()).then(|| it.to_owned()));
            told.iter_mut().zip(cells).for_each(|(column, it)| column.push(it));
        }
        write(&mut told)
    };
    let judge = || Judge::of(calculator, &form, &columns, way, lang, b',');
    let read = side_by_side(way.jobs, judge, next, written, &mut count);
    if read.is_ok() || count.read > 0 {
        warn(count.say(lang));
    }
    read?;
    write(&mut told)?;
    out.finish().map_err(unwritten)
}

/// The cells of a column of a batch.
enum Cells {
    /// Nothing of it is asked.
    Unread,
    Plain(ArrayRef),
    /// Each text kept once, and which of them a row has.
    Kept(ArrayRef, ArrayRef, Vec<usize>),
}

impl Cells {
    fn of(column: &ArrayRef) -> Cells {
        match column.as_any_dictionary_opt() {
            // Without a value there is no key either.
            Some(it) if it.values().is_empty() => Cells::Unread,
            Some(it) => Cells::Kept(column.clone(), it.values().clone(), it.normalized_keys()),
            None => Cells::Plain(column.clone()),
        }
    }

    /// Writes the text that stands for a cell; nothing for one that is null.
    fn write(&self, at: usize, into: &mut String) {
        let (array, at) = match self {
            Cells::Unread => return,
            Cells::Plain(it) => (it, at),
            Cells::Kept(rows, ..) if rows.is_null(at) => return,
            Cells::Kept(_, values, keys) => (values, keys[at]),
        };
        if !array.is_null(at) {
            // Writing into a text does not fail.
            let _ = text(array, at, into);
        }
    }
}

/// Whether cells of a type can hold an answer.
fn can_be_read(it: &DataType) -> bool {
    match it {
        DataType::Dictionary(_, it) => !matches!(**it, DataType::Dictionary(..)) && can_be_read(it),
        // In another zone the day may be another.
        DataType::Timestamp(_, zone) => zone.as_deref().is_none_or(|it| it == "UTC"),
        it => {
            it.is_integer()
                || matches!(
                    it,
                    DataType::Null
                        | DataType::Boolean
                        | DataType::Float32
                        | DataType::Float64
                        | DataType::Decimal128(..)
                        | DataType::Decimal256(..)
                        | DataType::Utf8
                        | DataType::LargeUtf8
                        | DataType::Utf8View
                        | DataType::Date32
                        | DataType::Date64
                )
        }
    }
}

fn text(array: &ArrayRef, at: usize, into: &mut String) -> std::fmt::Result {
    macro_rules! whole {
        ($kind:ty) => {
            write!(into, "{}", array.as_primitive::<$kind>().value(at))
        };
    }
    macro_rules! float {
        ($kind:ty) => {{
            let it = array.as_primitive::<$kind>().value(at);
            if it.is_nan() { Ok(()) } else { write!(into, "{it}") }
        }};
    }
    macro_rules! moment {
        ($kind:ty) => {
            match array.as_primitive::<$kind>().value_as_datetime(at) {
                // A day without an hour, as pandas keeps it.
                Some(it) if it.time() == chrono::NaiveTime::MIN => write!(into, "{}", it.date()),
                Some(it) => write!(into, "{it}"),
                // Beyond all calendars: not a day, and not blank either.
                None => whole!($kind),
            }
        };
    }
    macro_rules! day {
        ($kind:ty) => {
            match array.as_primitive::<$kind>().value_as_date(at) {
                Some(it) => write!(into, "{it}"),
                None => whole!($kind),
            }
        };
    }
    match array.data_type() {
        DataType::Utf8 => into.write_str(array.as_string::<i32>().value(at)),
        DataType::LargeUtf8 => into.write_str(array.as_string::<i64>().value(at)),
        DataType::Utf8View => into.write_str(array.as_string_view().value(at)),
        DataType::Boolean => into.write_str(if array.as_boolean().value(at) { "yes" } else { "no" }),
        DataType::Int8 => whole!(Int8Type),
        DataType::Int16 => whole!(Int16Type),
        DataType::Int32 => whole!(Int32Type),
        DataType::Int64 => whole!(Int64Type),
        DataType::UInt8 => whole!(UInt8Type),
        DataType::UInt16 => whole!(UInt16Type),
        DataType::UInt32 => whole!(UInt32Type),
        DataType::UInt64 => whole!(UInt64Type),
        DataType::Float32 => float!(Float32Type),
        DataType::Float64 => float!(Float64Type),
        DataType::Decimal128(..) => into.write_str(&array.as_primitive::<Decimal128Type>().value_as_string(at)),
        DataType::Decimal256(..) => into.write_str(&array.as_primitive::<Decimal256Type>().value_as_string(at)),
        DataType::Date32 => day!(Date32Type),
        DataType::Date64 => day!(Date64Type),
        DataType::Timestamp(TimeUnit::Second, _) => moment!(TimestampSecondType),
        DataType::Timestamp(TimeUnit::Millisecond, _) => moment!(TimestampMillisecondType),
        DataType::Timestamp(TimeUnit::Microsecond, _) => moment!(TimestampMicrosecondType),
        DataType::Timestamp(TimeUnit::Nanosecond, _) => moment!(TimestampNanosecondType),
        // Columns of other types are not read: see `can_be_read`.
        _ => Ok(()),
    }
}

fn unreadable(it: &ArrowError, lang: Lang) -> Refused {
    Refused::because(match lang {
        Lang::Ja => format!("Arrowの表として読めません（{it}）。壊れていないか確かめ、もう一度書き出してください"),
        Lang::En => {
            format!("this cannot be read as a table of Arrow's ({it}); see whether it is whole, and write it anew")
        }
    })
}
