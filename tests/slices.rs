//! Tables as the page reads them: in slices of any size, handed back in pieces; which encoding they are in; what is
//! shown of them first. Expected bytes are those of `tekio table`, expected verdicts those of the golden tables.
#![allow(clippy::unwrap_used)]

use std::io::{self, Read, Write};

use tekio::calculators;
use tekio::engine::{Calculator, Lang, Method};
use tekio::exchange::columns::{columns, encoding_of, first_line, first_rows};
use tekio::exchange::csv::{Encoding, FIRST, Watch, Way, table, watched};

/// Gives out at most so many bytes at once.
struct Slices<'a>(&'a [u8], usize);

impl Read for Slices<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let n = self.1.min(into.len()).min(self.0.len());
        into[..n].copy_from_slice(&self.0[..n]);
        self.0 = &self.0[n..];
        Ok(n)
    }
}

/// Keeps the pieces that are written, and how many of them there were when something was first to be seen.
#[derive(Default)]
struct Pieces {
    all: Vec<u8>,
    first: Option<usize>,
}

impl Write for Pieces {
    fn write(&mut self, it: &[u8]) -> io::Result<usize> {
        self.all.extend_from_slice(it);
        Ok(it.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.first.get_or_insert(self.all.len());
        Ok(())
    }
}

fn golden(id: &str) -> Vec<u8> {
    std::fs::read(format!("tests/cases/{id}.csv")).unwrap()
}

/// A golden table without the columns that `tekio table` adds.
fn bare(it: &'static Calculator) -> Vec<u8> {
    let text = golden(it.id);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(&text[..]);
    let added = ["outcome", "missing", "problems", "measured"];
    let keep: Vec<usize> = (reader.headers().unwrap().iter().enumerate())
        .filter(|(_, name)| !added.contains(name) && !name.starts_with("scale:"))
        .map(|it| it.0)
        .collect();
    let mut writer = csv::Writer::from_writer(vec![]);
    let header = reader.byte_headers().unwrap().clone();
    for row in std::iter::once(Ok(header)).chain(reader.into_byte_records()) {
        let row = row.unwrap();
        writer.write_record(keep.iter().map(|at| row.get(*at).unwrap_or(b""))).unwrap();
    }
    writer.into_inner().unwrap()
}

fn all() -> impl Iterator<Item = &'static Calculator> {
    calculators::pages().filter(|it| !matches!(it.method, Method::Together(_) | Method::Reference(_)))
}

#[test]
fn whatever_the_slices_the_bytes_are_those_of_the_command() {
    let (mut rows, mut ways) = (0, 0);
    for id in ["ck-grade", "ctcae-lab", "sins", "bma-safety"] {
        let it = calculators::find(id).unwrap();
        let text = bare(it);
        for lang in Lang::ALL {
            let (mut whole, mut said) = (vec![], vec![]);
            table(it, &text[..], Way::whole(Encoding::Utf8), &mut whole, lang, &mut |it| said.push(it)).unwrap();
            for size in [1, 2, 3, 7, 64, 4095, 4096, 4097, 65_536] {
                let (mut out, mut told, seen) = (Pieces::default(), vec![], Watch::default());
                let input = Slices(&text, size);
                let way = Way::whole(Encoding::Utf8);
                watched(it, input, way, &mut out, lang, &mut |it| told.push(it), &seen).unwrap();
                told.push(seen.said.take());
                let seen = seen.rows;
                assert!(out.all == whole && told == said, "{id} in slices of {size}");
                assert_eq!(seen.get(), whole.iter().filter(|it| **it == b'\n').count() as u64 - 1, "{id}");
                // The first rows were there before the rest, and say what they say in the end.
                let first = first_rows(it, &out.all[..out.first.unwrap()], lang);
                assert_eq!(first, first_rows(it, &whole, lang), "{id} in slices of {size}");
                assert_eq!(first.rows.len() as u64, seen.get().min(FIRST), "{id}");
                (rows, ways) = (rows + seen.get(), ways + 1);
            }
        }
    }
    assert!(rows > 1000, "{rows} rows in {ways} ways");
}

#[test]
fn the_first_rows_show_questions_and_verdicts_and_no_person() {
    let it = calculators::find("ck-grade").unwrap();
    let text = "患者,氏名,ck,uln,version\n1,加成利庵,5000,248,5.0\n2,同姓同名,,248,5.0\n3,だれか,x,248,5.0\n";
    let mut out = vec![];
    table(it, text.as_bytes(), Way::whole(Encoding::Utf8), &mut out, Lang::Ja, &mut |_| {}).unwrap();
    let first = first_rows(it, &out, Lang::Ja);
    assert_eq!(first.names[..first.asked], ["ck", "uln", "version"]);
    assert_eq!(first.names[first.asked..first.asked + 3], ["outcome", "missing", "problems"]);
    assert_eq!(first.through, 2);
    assert!(first.rows.iter().flatten().all(|it| !it.contains("加成") && !it.contains("同姓")));
    // Grade 4 of CPK increased is more than ten times the limit, and 5000 is more than 2480.
    assert_eq!(first.rows[0][3], "Grade 4");
    assert_eq!(first.rows[1][4], "ck");
    assert!(first.rows[2][5].starts_with("ck: "), "{:?}", first.rows[2]);
}

#[test]
fn the_line_to_copy_names_every_question_and_is_taken() {
    let mut many = 0;
    for it in all() {
        let line = first_line(it);
        let asked = columns(it, Lang::Ja);
        assert_eq!(
            line.trim_end().split(',').skip(1).collect::<Vec<_>>(),
            asked.iter().map(|it| &it.name[..]).collect::<Vec<_>>()
        );
        assert!(asked.iter().all(|it| !it.label.is_empty()), "{}", it.id);
        let mut warned = vec![];
        let done =
            table(it, line.as_bytes(), Way::whole(Encoding::Utf8), &mut vec![], Lang::En, &mut |it| warned.push(it));
        assert!(done.is_ok(), "{}: {done:?}", it.id);
        assert!(warned.iter().all(|it| it.starts_with("0 rows")), "{}: {warned:?}", it.id);
        many += asked.len();
    }
    assert!(many > 500, "{many} columns");
}

#[test]
fn encodings_are_told_by_all_of_the_table() {
    let of = |bytes: &[u8], size: usize| encoding_of(|| Slices(bytes, size)).unwrap();
    let sjis = |it: &str| encoding_rs::SHIFT_JIS.encode(it).0.into_owned();
    let plain = "id,ck,uln\n1,200,248\n".repeat(8000);
    for size in [1, 3, 4096, 65_536] {
        assert_eq!(of(b"", size), Encoding::Utf8);
        assert_eq!(of("id,氏名\n1,加成利庵\n".as_bytes(), size), Encoding::Utf8);
        assert_eq!(of("\u{feff}id\n".as_bytes(), size), Encoding::Utf8);
        assert_eq!(of(&sjis("id,氏名\n1,加成利庵\n"), size), Encoding::ShiftJis);
        assert_eq!(of(&sjis("id,ｼﾒｲ\n1,ｶﾅﾘ\n"), size), Encoding::ShiftJis);
        // Damage within UTF-8 stays UTF-8, which says where it is; UTF-16 is refused with its reason.
        assert_eq!(of(b"id,\xe6\xb0\x8f\n1,\x83\n", size), Encoding::Utf8);
        assert_eq!(of(b"\xff\xfei\0d\0", size), Encoding::Utf8);
        assert_eq!(of(b"id\n\x80\xff\n", size), Encoding::Utf8);
    }
    // Only the last row says it.
    assert_eq!(of(&[plain.as_bytes(), &sjis("2,血,248\n")].concat(), 65_536), Encoding::ShiftJis);
    assert_eq!(of(plain.as_bytes(), 65_536), Encoding::Utf8);
    // A letter across two pieces of 64 kB.
    for at in 65_530..65_540 {
        assert_eq!(of(format!("{}é\n", "a".repeat(at)).as_bytes(), 65_536), Encoding::Utf8);
        assert_eq!(of(&[&b"a".repeat(at)[..], &sjis("血\n")].concat(), 65_536), Encoding::ShiftJis);
    }
}
