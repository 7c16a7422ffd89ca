//! Tables as Arrow keeps them. Expected is what the same rows come to as CSV, and a few verdicts by hand; what Python
//! writes goes in as it is.
#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use arrow_array::types::{Int8Type, TimestampNanosecondType};
use arrow_array::{
    Array, ArrayRef, BooleanArray, Date32Array, DictionaryArray, Float64Array, Int64Array, LargeStringArray,
    PrimitiveArray, RecordBatch, StringArray, StringViewArray, TimestampSecondArray,
};
use arrow_ipc::reader::{FileReader, StreamReader};
use arrow_ipc::writer::{FileWriter, StreamWriter};
use arrow_schema::{Field, Schema};
use tekio::calculators;
use tekio::engine::{Calculator, Lang};
use tekio::exchange::arrow::{self, Frame};
use tekio::exchange::csv::{self as tables, Encoding, Way};

/// The questions of a golden table, without what is expected; every column by its name.
fn golden(it: &'static Calculator) -> (Vec<String>, Vec<Vec<String>>) {
    let text = std::fs::read(format!("tests/cases/{}.csv", it.id)).unwrap();
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(&text[..]);
    let added = ["outcome", "missing", "problems", "measured"];
    let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let keep: Vec<usize> =
        (0..names.len()).filter(|at| !added.contains(&&*names[*at]) && !names[*at].starts_with("scale:")).collect();
    let row = |it: csv::StringRecord| keep.iter().map(|at| it.get(*at).unwrap_or("").to_owned()).collect();
    let rows = reader.into_records().map(|it| row(it.unwrap())).collect();
    (keep.iter().map(|at| names[*at].clone()).collect(), rows)
}

/// What CSV adds to rows: the names of its columns, and the cells of each.
fn by_csv(it: &'static Calculator, names: &[String], rows: &[Vec<String>], way: Way) -> Vec<(String, Vec<String>)> {
    let mut writer = csv::Writer::from_writer(vec![]);
    writer.write_record(names).unwrap();
    rows.iter().for_each(|it| writer.write_record(it).unwrap());
    let mut out = Vec::new();
    let input = writer.into_inner().unwrap();
    tables::table(it, &input[..], way, &mut out, Lang::En, &mut |_| {}).map_err(|it| format!("{it:?}")).unwrap();
    let mut reader = csv::ReaderBuilder::new().from_reader(&out[..]);
    let head = reader.headers().unwrap().clone();
    let records: Vec<csv::StringRecord> = reader.into_records().map(Result::unwrap).collect();
    let column = |at: usize| (head[at].to_owned(), records.iter().map(|it| it[at].to_owned()).collect());
    (names.len()..head.len()).map(column).collect()
}

fn written(frame: Frame, batches: &[RecordBatch]) -> Vec<u8> {
    let mut out = Vec::new();
    match frame {
        Frame::File => {
            let mut it = FileWriter::try_new(&mut out, &batches[0].schema()).unwrap();
            batches.iter().for_each(|batch| it.write(batch).unwrap());
            it.finish().unwrap();
        }
        Frame::Stream => {
            let mut it = StreamWriter::try_new(&mut out, &batches[0].schema()).unwrap();
            batches.iter().for_each(|batch| it.write(batch).unwrap());
            it.finish().unwrap();
        }
    }
    out
}

fn read(frame: Frame, bytes: &[u8]) -> Vec<RecordBatch> {
    match frame {
        Frame::File => FileReader::try_new(std::io::Cursor::new(bytes), None).unwrap().map(Result::unwrap).collect(),
        Frame::Stream => StreamReader::try_new(bytes, None).unwrap().map(Result::unwrap).collect(),
    }
}

fn judged(it: &'static Calculator, frame: Frame, bytes: &[u8], way: Way, lang: Lang) -> Result<Vec<u8>, String> {
    let (start, mut out) = (Frame::of(bytes), Vec::new());
    assert_eq!(start, Some(frame), "the bytes say what they are");
    let done = arrow::table(it, bytes, frame, way, &mut out, lang, &mut |_| {});
    done.map(|()| out).map_err(|it| format!("{it:?}"))
}

/// The columns behind the first, of all batches.
fn added(batches: &[RecordBatch], behind: usize) -> Vec<(String, Vec<String>)> {
    let schema = batches[0].schema();
    let cells = |at: usize| {
        let each = batches.iter().flat_map(move |it| {
            let column = it.column(at).as_any().downcast_ref::<StringArray>().unwrap().clone();
            (0..column.len())
                .map(move |row| if column.is_null(row) { String::new() } else { column.value(row).to_owned() })
        });
        each.collect::<Vec<_>>()
    };
    (behind..schema.fields().len()).map(|at| (schema.field(at).name().clone(), cells(at))).collect()
}

fn table(names: &[String], columns: Vec<ArrayRef>) -> RecordBatch {
    let fields: Vec<Field> =
        names.iter().zip(&columns).map(|(name, it)| Field::new(name, it.data_type().clone(), true)).collect();
    RecordBatch::try_new(Arc::new(Schema::new(fields)), columns).unwrap()
}

fn texts(rows: &[Vec<String>], at: usize) -> ArrayRef {
    Arc::new(rows.iter().map(|it| (!it[at].is_empty()).then(|| it[at].clone())).collect::<StringArray>())
}

/// A column in the narrowest type that says the same, as programs keep it that know types; `way` is which of several.
fn typed(rows: &[Vec<String>], at: usize, way: usize) -> ArrayRef {
    let cells: Vec<&str> = rows.iter().map(|it| it[at].as_str()).collect();
    let all = |fits: &dyn Fn(&str) -> bool| {
        let mut filled = cells.iter().filter(|it| !it.is_empty()).peekable();
        filled.peek().is_some() && filled.all(|it| fits(it))
    };
    let some = |it: &&str| (!it.is_empty()).then(|| (*it).to_owned());
    let day = |it: &str| {
        let it: jiff::civil::Date = it.parse().ok()?;
        Some(it.since(jiff::civil::date(1970, 1, 1)).ok()?.get_days())
    };
    if all(&|it| it.parse::<i64>().is_ok_and(|n| n.to_string() == it)) {
        let numbers = cells.iter().map(|it| it.parse::<i64>().ok());
        return match way {
            0 => Arc::new(numbers.collect::<Int64Array>()),
            // As pandas keeps whole numbers of which some are missing.
            _ => Arc::new(numbers.map(|it| it.map(|it| it as f64)).collect::<Float64Array>()),
        };
    }
    if all(&|it| it.parse::<f64>().is_ok_and(|n| n.to_string() == it)) {
        return Arc::new(cells.iter().map(|it| it.parse::<f64>().ok().or(Some(f64::NAN))).collect::<Float64Array>());
    }
    if all(&|it| matches!(it, "yes" | "no")) {
        return Arc::new(cells.iter().map(|it| (!it.is_empty()).then_some(*it == "yes")).collect::<BooleanArray>());
    }
    if all(&|it| it.len() == 10 && day(it).is_some()) {
        let days = cells.iter().map(|it| day(it));
        let nanoseconds = |it: i32| i64::from(it) * 86_400 * 1_000_000_000;
        return match way {
            0 => Arc::new(days.collect::<Date32Array>()),
            _ => Arc::new(days.map(|it| it.map(nanoseconds)).collect::<PrimitiveArray<TimestampNanosecondType>>()),
        };
    }
    let unlike: std::collections::BTreeSet<_> = cells.iter().collect();
    match way {
        0 if unlike.len() < 100 => {
            Arc::new(cells.iter().map(|it| (!it.is_empty()).then_some(*it)).collect::<DictionaryArray<Int8Type>>())
        }
        1 => Arc::new(cells.iter().map(some).collect::<StringViewArray>()),
        _ => Arc::new(cells.iter().map(some).collect::<LargeStringArray>()),
    }
}

#[test]
fn arrow_and_csv_come_to_the_same() {
    let mut compared = 0;
    for (at, it) in calculators::ALL
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, it)| Path::new(&format!("tests/cases/{}.csv", it.id)).exists())
    {
        let (names, rows) = golden(it);
        let rows = &rows[..rows.len().min(120)];
        let whole = Way::whole(Encoding::Utf8);
        let way = if at % 5 == 0 { Way { only_outcome: true, ..whole } } else { whole };
        let expected = by_csv(it, &names, rows, way);
        let batch = table(&names, (0..names.len()).map(|at| texts(rows, at)).collect());
        // One batch, or many of them, one without rows among them.
        let many: Vec<RecordBatch> =
            (0..rows.len()).step_by(7).map(|at| batch.slice(at, 7.min(rows.len() - at))).collect();
        let many = [&many[..1], &[batch.slice(0, 0)], &many[1..]].concat();
        for (frame, batches, jobs) in
            [(Frame::File, vec![batch.clone()], 1), (Frame::Stream, many.clone(), 3), (Frame::File, many, 2)]
        {
            let out = judged(it, frame, &written(frame, &batches), Way { jobs, ..way }, Lang::En).unwrap();
            let out = read(frame, &out);
            assert!(
                out.iter().map(RecordBatch::num_rows).eq(batches.iter().map(RecordBatch::num_rows)),
                "{}: batches",
                it.id
            );
            for (before, after) in batches.iter().zip(&out) {
                assert_eq!(before.columns(), &after.columns()[..names.len()], "{}: the table's own columns", it.id);
            }
            assert_eq!(added(&out, names.len()), expected, "{}: {frame:?}", it.id);
            compared += rows.len();
        }
        // In types of their own.
        for way in 0..3 {
            let columns: Vec<ArrayRef> = (0..names.len()).map(|at| typed(rows, at, way)).collect();
            let bytes = written(Frame::File, &[table(&names, columns)]);
            let out = read(Frame::File, &judged(it, Frame::File, &bytes, whole, Lang::En).unwrap());
            let (typed, plain) = (added(&out, names.len()), by_csv(it, &names, rows, whole));
            // What is wrong is said with the cell, which may be written otherwise.
            for ((name, typed), (_, plain)) in typed.iter().zip(&plain).filter(|it| it.0.0 != "problems") {
                for (row, (typed, plain)) in typed.iter().zip(plain).enumerate() {
                    assert_eq!(typed, plain, "{}: {name} of row {row} ({:?})", it.id, rows[row]);
                }
            }
            compared += rows.len();
        }
    }
    println!("arrow: {compared} rows as from CSV");
    assert!(compared > 5_000);
}

/// CK by version 5.0: above 2.5 × ULN is grade 2, above 5 is 3, above 10 is 4.
#[test]
fn a_float_is_the_decimal_that_was_meant() {
    let it = calculators::find("ck-grade").unwrap();
    let names = ["id", "ck", "uln", "version"].map(str::to_owned);
    let ck = [
        Some(248.1),
        Some(248.0),
        Some(620.25),
        Some(620.26),
        Some(2480.0),
        Some(2480.1),
        Some(f64::NAN),
        None,
        Some(f64::INFINITY),
    ];
    let many = ck.len();
    let columns: Vec<ArrayRef> = vec![
        Arc::new((0..many as i64).map(Some).collect::<Int64Array>()),
        Arc::new(ck.into_iter().collect::<Float64Array>()),
        Arc::new(std::iter::repeat_n(Some(248.1), many).collect::<Float64Array>()),
        Arc::new(std::iter::repeat_n(Some("5.0"), many).collect::<DictionaryArray<Int8Type>>()),
    ];
    let bytes = written(Frame::File, &[table(&names, columns)]);
    let out = read(Frame::File, &judged(it, Frame::File, &bytes, Way::whole(Encoding::Utf8), Lang::En).unwrap());
    let out = added(&out, 4);
    let outcome =
        ["grade-0", "grade-0", "grade-1", "grade-2", "grade-3", "grade-3", "grade-4 grade-3 grade-2 grade-1 grade-0"];
    assert_eq!(out[0].1[..7], outcome.map(str::to_owned));
    assert_eq!(out[0].1[7], out[0].1[6], "null and no number are blank");
    assert_eq!((&*out[2].1[6], &*out[2].1[7]), ("", ""));
    assert!(out[2].1[8].contains("ck:"), "infinity is no answer: {}", out[2].1[8]);
}

/// What docs/r-python.md says of days and of the version.
#[test]
fn days_and_versions_in_types() {
    let way = Way::whole(Encoding::Utf8);
    let it = calculators::find("bma-schedule").unwrap();
    let start = it.examples[0].entries.iter().find(|it| it.0 == "first-dose").expect("a first day").1;
    let first: jiff::civil::Date = start.parse().unwrap();
    let seconds = i64::from(first.since(jiff::civil::date(1970, 1, 1)).unwrap().get_days()) * 86_400;
    let (mut names, mut columns) = (vec![], Vec::<ArrayRef>::new());
    for (name, cell) in it.examples[0].entries.iter().filter(|it| it.0 != "first-dose") {
        names.push((*name).to_owned());
        columns.push(Arc::new(StringArray::from(vec![*cell; 2])));
    }
    names.push("first-dose".to_owned());
    let moments = TimestampSecondArray::from(vec![seconds, seconds + 3600]);
    for column in [moments.clone(), moments.with_timezone("UTC")] {
        columns.push(Arc::new(column));
        let bytes = written(Frame::File, &[table(&names, columns.clone())]);
        let out = read(Frame::File, &judged(it, Frame::File, &bytes, way, Lang::En).unwrap());
        let problems = &added(&out, names.len())[2].1;
        assert!(problems[0].is_empty() && problems[1].contains("first-dose:"), "{problems:?}");
        columns.pop();
    }
    // As numbers: above 5 × ULN is grade 3 by both, above 10 × ULN grade 4.
    let it = calculators::find("ck-grade").unwrap();
    let names = ["ck", "uln", "version"].map(str::to_owned);
    let whole = |all: Vec<i64>| -> ArrayRef { Arc::new(Int64Array::from(all)) };
    let versions: ArrayRef = Arc::new(Float64Array::from(vec![5.0, 4.03]));
    let bytes = written(Frame::File, &[table(&names, vec![whole(vec![2481; 2]), whole(vec![248; 2]), versions])]);
    let out = read(Frame::File, &judged(it, Frame::File, &bytes, way, Lang::En).unwrap());
    let out = added(&out, 3);
    assert_eq!((&out[0].1, &out[2].1), (&vec!["grade-4".to_owned(); 2], &vec![String::new(); 2]));
}

#[test]
fn what_cannot_be_read_is_told() {
    let it = calculators::find("ck-grade").unwrap();
    let way = Way::whole(Encoding::Utf8);
    let one = |name: &str, column: ArrayRef| written(Frame::Stream, &[table(&[name.to_owned()], vec![column])]);
    let zoned: ArrayRef = Arc::new(TimestampSecondArray::from(vec![0]).with_timezone("Asia/Tokyo"));
    let said = judged(it, Frame::Stream, &one("ck", zoned.clone()), way, Lang::En).unwrap_err();
    assert!(said.contains("`ck`") && said.contains("time zone"), "{said}");
    let said = judged(it, Frame::Stream, &one("ck", zoned.clone()), way, Lang::Ja).unwrap_err();
    assert!(said.contains("「ck」"), "{said}");
    // What is not asked may be of any type.
    let names = ["seen", "ck"].map(str::to_owned);
    let both = written(Frame::Stream, &[table(&names, vec![zoned, Arc::new(Int64Array::from(vec![248]))])]);
    assert!(judged(it, Frame::Stream, &both, way, Lang::En).is_ok());
    let said =
        judged(it, Frame::Stream, &one("other", Arc::new(Int64Array::from(vec![1]))), way, Lang::En).unwrap_err();
    assert!(said.contains("no column is a question"), "{said}");
    // Twice the same question.
    let twice = ["ck", "CK"].map(str::to_owned);
    let column = || -> ArrayRef { Arc::new(Int64Array::from(vec![248])) };
    let said =
        judged(it, Frame::Stream, &written(Frame::Stream, &[table(&twice, vec![column(), column()])]), way, Lang::En);
    assert!(said.unwrap_err().contains("two columns"));
    // By the command line: other files than tables.
    for (bytes, words) in [
        (&b"PK\x03\x04workbook"[..], "workbook"),
        (b"PAR1", "Parquet"),
        (&[0x1f, 0x8b, 8, 0], "compressed"),
        (b"ARROW1\0\0", "Arrow"),
    ] {
        let (code, _, said) = tekio(bytes, &["table", "ck-grade"]);
        assert!(code == Some(2) && said.contains(words), "{code:?} {said}");
    }
}

/// Damage is told or does no harm: nothing panics, and no row is read that the whole table does not have.
#[test]
fn damaged_tables_do_no_harm() {
    let it = calculators::find("ctcae-lab").unwrap();
    let (names, rows) = golden(it);
    let rows = &rows[..20];
    let way = Way { only_outcome: true, ..Way::whole(Encoding::Utf8) };
    let columns: Vec<ArrayRef> = (0..names.len()).map(|at| typed(rows, at, at % 3)).collect();
    let batch = table(&names, columns);
    let (mut state, mut refused, mut tried) = (0x9e37_79b9_7f4a_7c15_u64, 0, 0);
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    for frame in [Frame::File, Frame::Stream] {
        let whole = written(frame, &[batch.slice(0, 11), batch.slice(11, 9)]);
        for round in 0..600 {
            let mut bytes = whole.clone();
            if round % 3 == 0 {
                bytes.truncate(8 + next(whole.len() - 8));
            } else {
                for _ in 0..=next(3) {
                    let at = 8 + next(whole.len() - 8);
                    bytes[at] = if round % 3 == 1 { bytes[at] ^ (1 << next(8)) } else { next(256) as u8 };
                }
            }
            tried += 1;
            if Frame::of(&bytes) == Some(frame) {
                refused += usize::from(judged(it, frame, &bytes, way, Lang::En).is_err());
            }
        }
    }
    println!("arrow: {tried} damaged tables, {refused} refused");
    assert!(refused > 300);
    // By the command line: a reason and nothing else. The place at which a table says how long its first buffer is.
    let whole = written(Frame::Stream, &[batch]);
    for at in (8..whole.len()).step_by(whole.len() / 40) {
        let mut bytes = whole.clone();
        bytes[at..(at + 8).min(whole.len())].fill(0x7f);
        let (code, _, said) = tekio(&bytes, &["table", "ctcae-lab"]);
        assert!(matches!(code, Some(0 | 2)) && !said.contains("panicked"), "{code:?} {said}");
    }
}

fn tekio(input: &[u8], words: &[&str]) -> (Option<i32>, Vec<u8>, String) {
    let mut it = Command::new(env!("CARGO_BIN_EXE_tekio"));
    let it = it.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut it = it.spawn().unwrap();
    // Who refuses early does not read all of it.
    let _ = it.stdin.take().unwrap().write_all(input);
    let out = it.wait_with_output().unwrap();
    (out.status.code(), out.stdout, String::from_utf8_lossy(&out.stderr).into_owned())
}

/// A table as Python keeps it, through the command and back: the program of docs/r-python.md.
#[test]
fn what_python_writes_is_read_and_written() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("docs/r-python.md")).unwrap();
    let program = text.split("```python\n").nth(1).and_then(|it| it.split("```").next()).expect("a program in Python");
    let done = Command::new(root.join("tools/sql")).output().expect("tools/sql runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let python = String::from_utf8(done.stdout).unwrap().trim().to_owned();
    let folder = std::env::temp_dir().join(format!("tekio-arrow-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let bin = Path::new(env!("CARGO_BIN_EXE_tekio")).parent().unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap_or_default());
    let done = Command::new(python).args(["-c", program]).current_dir(&folder).env("PATH", path).output().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(done.status.success(), "{said}{}", String::from_utf8_lossy(&done.stderr));
    let expected = text.split("```text\n").nth(1).and_then(|it| it.split("```").next()).expect("what it prints");
    assert_eq!(said.trim(), expected.trim());
}
