//! A table of cases as somebody looks at it before it goes through: how its bytes stand for text, which columns it may
//! have, and what became of its first rows.

use std::io::{self, Read};

use super::csv::{Encoding, FIRST, MARK, Transcoded, named_separator, separator};
use super::rows::{ADDED, MEASURED, column_of};
use crate::engine::{Calculator, Choice, Entries, Form, Kind, Lang, Part, Unit};

/// How a table's bytes stand for text, by all of them: what is UTF-8 throughout is UTF-8, and what is Shift_JIS
/// throughout is that. A table that is neither, or that has whole Japanese letters in UTF-8 before the first byte that
/// does not fit, is UTF-8 with damage: each such row says so, and none is changed. `open` begins to read it.
///
/// # Errors
///
/// If it cannot be read.
pub fn encoding_of<R: Read>(mut open: impl FnMut() -> R) -> io::Result<Encoding> {
    if is_utf8(&mut open())? {
        return Ok(Encoding::Utf8);
    }
    let (mut text, mut part) = (Transcoded::new(open()), vec![0; 1 << 16]);
    loop {
        match text.read(&mut part) {
            Ok(0) => return Ok(Encoding::ShiftJis),
            Ok(_) => {}
            Err(it) if it.kind() == io::ErrorKind::InvalidData => return Ok(Encoding::Utf8),
            Err(it) => return Err(it),
        }
    }
}

/// Whether bytes are UTF-8, or were at least up to a letter of three bytes or more: those of another encoding hardly
/// ever look like one.
fn is_utf8(input: &mut impl Read) -> io::Result<bool> {
    let (mut part, mut held) = (vec![0; 1 << 16], 0);
    loop {
        let n = match input.read(&mut part[held..]) {
            Ok(n) => n,
            Err(it) if it.kind() == io::ErrorKind::Interrupted => continue,
            Err(it) => return Err(it),
        };
        let bytes = &part[..held + n];
        let (good, wrong) = match std::str::from_utf8(bytes) {
            Ok(_) => (bytes, false),
            Err(it) => (&bytes[..it.valid_up_to()], n == 0 || it.error_len().is_some()),
        };
        if good.iter().any(|it| *it >= 0xe0) {
            // Whatever follows: it is damage.
            return Ok(true);
        }
        if n == 0 || wrong {
            return Ok(!wrong);
        }
        // A letter that goes on in the next piece.
        let (from, to) = (good.len(), bytes.len());
        part.copy_within(from..to, 0);
        held = to - from;
    }
}

/// A column that a table may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// As its first line names it.
    pub name: String,
    /// What is asked.
    pub label: String,
    /// What its cells may say; blank where that is plain.
    pub what: String,
}

/// The columns of a calculator's table: each question, its unit and its day, of a group those of its first two members.
pub fn columns(calculator: &'static Calculator, lang: Lang) -> Vec<Column> {
    let form = Form::of(calculator);
    let slots = form.slots.iter().filter(|slot| slot.member <= 2 && slot.nth == 1);
    let each = slots.flat_map(|slot| {
        let [ja, en] = slot.label();
        let asked = if lang == Lang::Ja { ja } else { en };
        slot.parts().filter(|part| *part != Part::Confirmed).map(move |part| Column {
            name: slot.name(part).to_owned(),
            label: match part {
                Part::Unit => format!("{asked}{}", lang.pick("：単位", ": unit")),
                Part::Date => format!("{asked}{}", lang.pick("：測定日", ": day of measurement")),
                Part::Value | Part::Confirmed => asked.clone(),
            },
            what: match part {
                Part::Value => cells(&slot.field.kind, lang),
                Part::Unit => units(&slot.field.kind, lang),
                Part::Date | Part::Confirmed => A_DAY.to_owned(),
            },
        })
    });
    each.collect()
}

/// The first line of a table to be filled in: a column for whatever tells the rows apart, and the questions.
pub fn first_line(calculator: &'static Calculator) -> String {
    let form = Form::of(calculator);
    let slots = form.slots.iter().filter(|slot| slot.member <= 2 && slot.nth == 1);
    let asked = slots.flat_map(|slot| slot.parts().filter(|it| *it != Part::Confirmed).map(|it| slot.name(it)));
    std::iter::once("record").chain(asked).collect::<Vec<_>>().join(",") + "\n"
}

const A_DAY: &str = "2026-01-31";

fn cells(kind: &Kind, lang: Lang) -> String {
    let choices = |all: &[Choice]| {
        // A version's name is what is written for it.
        let one = |it: &Choice| match it.label.get(lang) {
            name if name == it.id => name.to_owned(),
            name => format!("{} {name}", it.id).trim_end().to_owned(),
        };
        all.iter().map(one).collect::<Vec<_>>().join(lang.pick("、", ", "))
    };
    match kind {
        Kind::Number(it) => match it.units {
            [one] => one.symbol.get(lang).trim().to_owned(),
            _ => String::new(),
        },
        Kind::YesNo([yes, no]) => format!("yes {} / no {}", yes.label.get(lang), no.label.get(lang)),
        Kind::Choice(all) => choices(all),
        Kind::Set(all) => {
            format!("{}{}", choices(all), lang.pick("（複数は空白で区切る）", " (several with spaces between)"))
        }
        Kind::Date => A_DAY.to_owned(),
        Kind::Clock => "14:30".to_owned(),
        Kind::Name => String::new(),
    }
}

fn units(kind: &Kind, lang: Lang) -> String {
    let Kind::Number(it) = kind else { return String::new() };
    let said = |it: &Unit| it.symbol.get(lang).trim().to_owned();
    let all: Vec<String> = it.units.iter().map(said).filter(|it| !it.is_empty()).collect();
    all.join(lang.pick("、", ", "))
}

/// The first rows of what was written: the columns that are the calculator's and those that were added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct First {
    /// The names of the columns; those behind [`First::asked`] were added.
    pub names: Vec<String>,
    /// How many of them are the table's own.
    pub asked: usize,
    /// The rows, with the outcome in words.
    pub rows: Vec<Vec<String>>,
    /// How many columns were passed through untouched and are not shown: they may name a person.
    pub through: usize,
}

/// Reads them in what [`watched`](super::csv::watched) has written so far.
pub fn first_rows(calculator: &'static Calculator, written: &[u8], lang: Lang) -> First {
    let form = Form::of(calculator);
    let bare = written.strip_prefix(MARK).unwrap_or(written);
    let named = named_separator(bare);
    let comma = named.unwrap_or_else(|| separator(&form, bare));
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(comma).from_reader(bare);
    let mut records = reader.byte_records().map_while(Result::ok);
    if named.is_some() {
        records.next();
    }
    let Some(header) = records.next() else { return First::default() };
    let text = |it: &[u8]| String::from_utf8_lossy(it).into_owned();
    let names: Vec<String> = header.iter().map(text).collect();
    let added =
        |it: &str| ADDED.contains(&it) || it == MEASURED || calculator.also.iter().any(|scale| column_of(scale) == it);
    let begins = names.iter().rposition(|it| it == ADDED[0]).unwrap_or(names.len());
    let shown: Vec<usize> =
        (0..names.len()).filter(|at| *at >= begins && added(&names[*at]) || form.find(&names[*at]).is_some()).collect();
    let asked = shown.iter().filter(|at| **at < begins).count();
    let row = |it: ::csv::ByteRecord| {
        let cells: Vec<String> = it.iter().map(text).collect();
        let cell = |at: usize| cells.get(at).cloned().unwrap_or_default();
        let said = shown.iter().map(|at| match *at == begins {
            true => in_words(calculator, &form, &names[..begins], &cells, &cell(begins), lang),
            false => cell(*at),
        });
        said.collect::<Vec<_>>()
    };
    let rows = records.take(FIRST as usize).map(row).collect();
    let own = shown[..asked].len();
    First { names: shown.iter().map(|at| names[*at].clone()).collect(), asked, rows, through: begins - own }
}

/// An outcome in the words of its verdicts; as it stands where it is another than that of the cells that are read.
fn in_words(
    calculator: &'static Calculator,
    form: &Form,
    names: &[String],
    cells: &[String],
    ids: &str,
    lang: Lang,
) -> String {
    let mut entries = Entries::new();
    for (name, cell) in names.iter().zip(cells).filter(|(_, cell)| !cell.trim().is_empty()) {
        if let Some((at, part)) = form.find(name) {
            entries.insert(form.slots[at].name(part).to_owned(), cell.clone());
        }
    }
    let (case, _) = calculator.read(form, &entries);
    let outcome = calculator.outcome(&case);
    let same = outcome.iter().map(|it| it.id).eq(ids.split(' '));
    match same {
        true => outcome.iter().map(|it| it.label.get(lang)).collect::<Vec<_>>().join(lang.pick(" か ", " or ")),
        false => ids.to_owned(),
    }
}
