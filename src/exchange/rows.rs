//! The rows of a table: which column holds what, what a row comes to, and many of them at once.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;
use std::io::{self, Write};
use std::sync::{Mutex, mpsc};

use super::{Refused, Remark};
use crate::engine::{
    Alike, Answer, Calculator, Case, Cells, Form, Group, Kind, Lang, Meaning, Method, Numbers, Part, Problem, Quick,
    Remembered, Scale, Slot, Value, nearest, settled,
};

/// The columns that are added.
pub const ADDED: [&str; 3] = ["outcome", "missing", "problems"];

/// The column behind all others where measurements have days: of each that counts on how many days after the day that
/// matters it was made, before it with a minus.
pub(super) const MEASURED: &str = "measured";

/// Whether measurements of a form have days.
pub(super) fn has_days(form: &Form) -> bool {
    form.slots.iter().any(|it| it.dated)
}

/// How old the values are that count: `platelets:-12 inr-2:-3`. Of what has no day nothing is told.
fn measured(case: &Case) -> String {
    let one = |it: &Answer| {
        let chosen = it.counted()?;
        let days = chosen.days?;
        Some(match chosen.nth {
            0 | 1 => format!("{}:{days}", it.field.id),
            nth => format!("{}-{nth}:{days}", it.field.id),
        })
    };
    case.answers().iter().filter_map(one).collect::<Vec<_>>().join(" ")
}

/// How a table's bytes stand for text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With or without the mark at the start that Excel writes.
    Utf8,
    /// What Excel in Japan writes as plain "CSV".
    ShiftJis,
}

/// How a table is read and what is written of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// How its bytes stand for text.
    pub encoding: Encoding,
    /// Whether the outcome alone is added, without what is missing, wrong, or said by other scales: quicker.
    pub only_outcome: bool,
    /// On how many threads rows are judged, 1 or more. The order of rows stays, and no more than some thousand of them
    /// are held at a time.
    pub jobs: usize,
}

impl Way {
    /// All that is added, on one thread.
    pub const fn whole(encoding: Encoding) -> Way {
        Way { encoding, only_outcome: false, jobs: 1 }
    }
}

/// What became of the rows of a table.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Count {
    /// Rows that were there.
    pub(super) read: u64,
    /// Rows that came to a verdict.
    judged: u64,
    /// Rows in which something could not be read or used.
    troubled: u64,
}

impl Count {
    fn add(&mut self, other: Count) {
        self.read += other.read;
        self.judged += other.judged;
        self.troubled += other.troubled;
    }

    pub(super) fn say(self, lang: Lang) -> String {
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

/// So many rows are handed to a thread at once.
const CHUNK: usize = 2048;

/// Judges rows on several threads and writes them in their order. `next` reads a row, `written` writes what has become
/// of some.
pub(super) fn side_by_side<'a>(
    jobs: usize,
    judge: impl Fn() -> Judge<'a> + Sync,
    mut next: impl FnMut(&mut csv::ByteRecord) -> Result<bool, Refused>,
    mut written: impl FnMut(&[u8]) -> Result<(), Refused>,
    count: &mut Count,
) -> Result<(), Refused> {
    type Work = (usize, Vec<csv::ByteRecord>);
    type Done = (usize, Vec<u8>, Count);
    let (to_workers, work) = mpsc::channel::<Work>();
    let (to_us, done) = mpsc::channel::<Done>();
    let work = Mutex::new(work);
    std::thread::scope(|scope| {
        for _ in 0..jobs {
            let (work, to_us, judge) = (&work, to_us.clone(), &judge);
            scope.spawn(move || {
                let mut judge = judge();
                // A lock that another thread has broken: that thread is no more, and neither is its work.
                while let Some((n, rows)) = work.lock().ok().and_then(|it| it.recv().ok()) {
                    let (mut text, mut count) = (Vec::new(), Count::default());
                    for row in rows {
                        // Writing into memory does not fail.
                        let _ = judge.row(row, &mut text, &mut count);
                    }
                    if to_us.send((n, text, count)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(to_us);
        let (mut sent, mut due, mut early) = (0, 0, BTreeMap::new());
        let mut ended: Option<Result<(), Refused>> = None;
        loop {
            // Ahead of what is written no more is read than keeps every thread busy.
            while ended.is_none() && sent - due < 2 * jobs {
                let mut rows = Vec::with_capacity(CHUNK);
                while ended.is_none() && rows.len() < CHUNK {
                    let mut row = csv::ByteRecord::new();
                    match next(&mut row) {
                        Ok(true) => rows.push(row),
                        Ok(false) => ended = Some(Ok(())),
                        Err(it) => ended = Some(Err(it)),
                    }
                }
                if !rows.is_empty() && to_workers.send((sent, rows)).is_ok() {
                    sent += 1;
                }
            }
            if due == sent {
                break;
            }
            let Ok((n, text, part)) = done.recv() else { break };
            early.insert(n, (text, part));
            while let Some((text, part)) = early.remove(&due) {
                count.add(part);
                due += 1;
                if let Err(it) = written(&text) {
                    drop(to_workers);
                    return Err(it);
                }
            }
        }
        drop(to_workers);
        ended.unwrap_or(Ok(()))
    })
}

/// Judges rows, one after another.
pub(super) struct Judge<'a> {
    calculator: &'static Calculator,
    form: &'a Form,
    columns: &'a Columns,
    only_outcome: bool,
    lang: Lang,
    memory: Memory,
    case: Case,
    found: Vec<Problem>,
    problems: String,
    line: Line,
    /// What was added to a row that said the same, as long as rows repeat themselves.
    repeated: Option<Repeated>,
    /// What rows came to that stand to every limit in the same way, where values are graded by tables.
    graded: Option<Graded>,
}

/// What rows came to that stand to every limit in the same way, and how to find it.
struct Graded {
    known: Remembered<Judged>,
    alike: Option<AllAlike>,
}

/// Rows that differ in nothing but plain figures and in options, by all else that they say.
struct AllAlike {
    /// Where each number stands in the form, and in which column.
    numbers: Vec<(usize, usize)>,
    /// The columns of units and of what is said beside a number.
    beside: Vec<usize>,
    /// Where those options stand in the form on which hangs how numbers are read.
    deciding: Vec<usize>,
    /// Where all options stand there.
    options: Vec<usize>,
    known: HashMap<Box<[u8]>, Alike, BuildHasherDefault<Quick>>,
    key: Vec<u8>,
}

impl AllAlike {
    /// More than these are not kept.
    const MOST: usize = 1 << 14;

    /// Nothing for forms in which more hangs on an answer than what it is.
    fn of(calculator: &'static Calculator, form: &Form, columns: &Columns) -> Option<AllAlike> {
        let Method::Tables(tables) = &calculator.method else { return None };
        let simple = |it: &Slot| !it.dated && it.field.needs.is_empty() && !matches!(it.field.kind, Kind::Name);
        if !form.groups().is_empty() || !calculator.also.is_empty() || !form.slots.iter().all(simple) {
            return None;
        }
        let mut fields = vec![tables.term, tables.version];
        let (mut numbers, mut beside) = (Vec::new(), Vec::new());
        for (place, (slot, [value, others @ ..])) in form.slots.iter().zip(&columns.places).enumerate() {
            beside.extend(others.iter().flatten());
            if let Kind::Number(number) = &slot.field.kind {
                fields.extend(number.by.iter().map(|it| it.choice).chain(number.unit_from));
                numbers.extend(value.map(|at| (place, at)));
            }
        }
        let options: Vec<usize> = columns.options.iter().map(|it| it.0).collect();
        let decides = |place: &usize| fields.iter().any(|it| **it == *form.slots[*place].field);
        let deciding = options.iter().copied().filter(decides).collect();
        Some(AllAlike { numbers, beside, deciding, options, known: HashMap::default(), key: vec![] })
    }

    /// What is known of the rows that are like this one.
    fn find(&mut self, row: &csv::StringRecord, memory: &Memory) -> Option<&Alike> {
        self.key.clear();
        for place in &self.deciding {
            // Whatever is no choice is none of those that are asked for.
            let told: u16 = match memory.value(*place) {
                Some(Value::Choice(it)) => u16::from(it) + 2,
                Some(_) => 1,
                None => 0,
            };
            self.key.extend_from_slice(&told.to_le_bytes());
        }
        self.key.extend(self.numbers.iter().map(|(_, at)| u8::from(row.get(*at).is_some_and(is_filled))));
        for at in &self.beside {
            let it = row.get(*at).unwrap_or("");
            self.key.extend_from_slice(&(it.len() as u32).to_le_bytes());
            self.key.extend_from_slice(it.as_bytes());
        }
        self.known.get(self.key.as_slice())
    }

    fn keep(&mut self, it: Alike) {
        if self.known.len() < AllAlike::MOST {
            self.known.insert(self.key.as_slice().into(), it);
        }
    }
}

/// What a row comes to.
#[derive(PartialEq, Eq, Hash)]
struct Judged {
    /// The ids of the verdicts still possible.
    ids: String,
    /// Whether it is a verdict.
    settled: bool,
    /// The names of what is missing.
    missing: String,
}

impl Judged {
    fn of(calculator: &'static Calculator, case: &Case, only_outcome: bool) -> Judged {
        let outcome = calculator.outcome(case);
        let ids: Vec<_> = outcome.iter().map(|it| it.id).collect();
        let settled = settled(&outcome);
        let wanted = !settled && !only_outcome;
        let missing = if wanted { calculator.missing_for(case, &outcome).join(" ") } else { String::new() };
        Judged { ids: ids.join(" "), settled, missing }
    }
}

impl<'a> Judge<'a> {
    pub(super) fn of(
        calculator: &'static Calculator,
        form: &'a Form,
        columns: &'a Columns,
        way: Way,
        lang: Lang,
        comma: u8,
    ) -> Judge<'a> {
        Judge {
            calculator,
            form,
            columns,
            only_outcome: way.only_outcome,
            lang,
            memory: Memory::of(form),
            case: Case::default(),
            found: Vec::new(),
            problems: String::new(),
            line: Line { comma, text: Vec::new() },
            repeated: Some(Repeated::default()),
            graded: Remembered::of(calculator)
                .map(|known| Graded { known, alike: AllAlike::of(calculator, form, columns) }),
        }
    }

    /// Writes a row with what is added, and gives its record back to be filled again.
    pub(super) fn row(
        &mut self,
        bytes: csv::ByteRecord,
        output: &mut impl Write,
        count: &mut Count,
    ) -> io::Result<csv::ByteRecord> {
        count.read += 1;
        self.problems.clear();
        let row = match csv::StringRecord::from_byte_record(bytes) {
            Ok(it) => it,
            Err(it) => {
                let at = it.utf8_error().field();
                let bytes = it.into_byte_record();
                let name = self.columns.names.get(at).map_or("", String::as_str);
                let line = bytes.position().map_or(0, csv::Position::line);
                say(&mut self.problems, "row", &no_text(line, at + 1, name, self.lang));
                self.line.push_cells(&bytes, bytes.len());
                (bytes.len()..self.columns.many).for_each(|_| self.line.push(b""));
                self.added_nothing();
                self.line.end(output)?;
                count.troubled += 1;
                return Ok(bytes);
            }
        };
        self.line.push_cells(row.as_byte_record(), self.columns.many);
        let begins = self.line.text.len();
        if row.len() == self.columns.many {
            let told = self.repeated.as_mut().and_then(|it| it.find(self.columns, &row));
            if let Some(told) = told {
                self.line.text.extend_from_slice(&told.text);
                count.judged += u64::from(told.judged);
                count.troubled += u64::from(told.troubled);
                self.line.end(output)?;
                return Ok(row.into_byte_record());
            }
            let (judged, troubled) = self.judged(&row);
            if let Some(it) = &mut self.repeated {
                it.keep(Added { text: self.line.text[begins..].into(), judged, troubled });
            }
            if self.repeated.as_ref().is_some_and(Repeated::is_of_no_use) {
                self.repeated = None;
            }
            count.judged += u64::from(judged);
            count.troubled += u64::from(troubled);
        } else {
            self.misshapen(&row);
            count.troubled += 1;
        }
        self.line.end(output)?;
        Ok(row.into_byte_record())
    }

    /// Adds what a row comes to; whether that is a verdict, and whether there were problems.
    fn judged(&mut self, row: &csv::StringRecord) -> (bool, bool) {
        let (form, columns) = (self.form, self.columns);
        let strange = columns.strange.iter().any(|(at, ..)| row.get(*at).is_some_and(is_filled));
        let plain = self.memory.look_up(form, columns, row) && !strange;
        let Some(Graded { known, alike: Some(all) }) = self.graded.as_mut().filter(|_| plain) else {
            return self.read(row, strange);
        };
        let alike = all.find(row, &self.memory);
        let is_new = alike.is_none();
        let text = |place: usize| columns.places[place][Part::Value as usize].and_then(|at| row.get(at));
        if let Some(it) = alike.and_then(|it| known.get_alike(it, text, |place| self.memory.value(place))) {
            self.line.push(it.ids.as_bytes());
            if !self.only_outcome {
                self.line.push(it.missing.as_bytes());
                self.line.push(b"");
            }
            return (it.settled, false);
        }
        let (judged, troubled) = self.read(row, false);
        if let Some(Graded { known, alike: Some(all) }) = &mut self.graded
            && is_new
            && let Some(it) = known.alike(form, &self.case, &all.options, &self.memory.numbers)
        {
            all.keep(it);
        }
        (judged, troubled)
    }

    /// The same for a row that is read in full.
    fn read(&mut self, row: &csv::StringRecord, is_strange: bool) -> (bool, bool) {
        let (calculator, form, columns) = (self.calculator, self.form, self.columns);
        self.case.read_again(form, &Answers { columns, row, memory: &self.memory }, &mut self.found);
        calculator.doubts(form, &self.case, &mut self.found);
        let strange = || columns.strange.iter().filter(|(at, ..)| row.get(*at).is_some_and(is_filled));
        if is_strange {
            self.case.leave_aside();
        }
        strange().filter_map(|(.., group)| *group).for_each(|it| self.case.know_in_part(it));
        let troubled = is_strange || !self.found.is_empty();
        let (case, only_outcome) = (&self.case, self.only_outcome);
        let of_itself;
        let it = match &mut self.graded {
            Some(graded) => graded.known.get(case, || Judged::of(calculator, case, only_outcome)),
            None => {
                of_itself = Judged::of(calculator, case, only_outcome);
                &of_itself
            }
        };
        let judged = it.settled;
        if only_outcome {
            self.line.push(it.ids.as_bytes());
            return (judged, troubled);
        }
        for it in strange().map(|(_, it, _)| it).chain(&self.found) {
            let remark = Remark::of(it, self.lang);
            say(&mut self.problems, &remark.field, &remark.message);
        }
        let scales: Vec<String> = calculator.also.iter().map(|it| said_by(it, calculator, case)).collect();
        let measured = if has_days(form) { measured(case) } else { String::new() };
        self.line.push(it.ids.as_bytes());
        self.line.push(it.missing.as_bytes());
        self.line.push(self.problems.as_bytes());
        scales.iter().for_each(|it| self.line.push(it.as_bytes()));
        if has_days(form) {
            self.line.push(measured.as_bytes());
        }
        (judged, troubled)
    }

    /// Adds what is wrong with a row that has too many cells, or too few.
    fn misshapen(&mut self, row: &csv::StringRecord) {
        let (expected, found) = (self.columns.many, row.len());
        (found..expected).for_each(|_| self.line.push(b""));
        let wrong = match self.lang {
            Lang::Ja => format!("{expected}列のはずが{found}列あります"),
            Lang::En => format!("expected {expected} columns, found {found}"),
        };
        say(&mut self.problems, "row", &wrong);
        if found > expected {
            let rest: Vec<_> = row.iter().skip(expected).collect();
            let left = self.lang.pick("入りきらない値", "left over");
            say(&mut self.problems, "row", &format!("{left}: {}", rest.join(", ")));
        }
        self.added_nothing();
    }

    /// Adds the cells behind a row of which nothing is known but what is wrong with it.
    fn added_nothing(&mut self) {
        self.line.push(b"");
        if !self.only_outcome {
            self.line.push(b"");
            self.line.push(self.problems.as_bytes());
            (0..self.calculator.also.len() + usize::from(has_days(self.form))).for_each(|_| self.line.push(b""));
        }
    }
}

/// What was added to a row.
struct Added {
    text: Box<[u8]>,
    judged: bool,
    troubled: bool,
}

/// What was added to rows that were read before, by what they say in the columns that are read: a laboratory reports
/// the same few thousand values again and again.
#[derive(Default)]
struct Repeated {
    known: HashMap<Box<[u8]>, Added, BuildHasherDefault<Quick>>,
    /// What the present row says.
    key: Vec<u8>,
    tried: usize,
    hits: usize,
}

impl Repeated {
    /// More rows than these are not remembered.
    const MOST: usize = 1 << 16;

    fn find(&mut self, columns: &Columns, row: &csv::StringRecord) -> Option<&Added> {
        self.key.clear();
        for at in &columns.read {
            let cell = row.get(*at).unwrap_or("");
            self.key.extend_from_slice(&(cell.len() as u64).to_le_bytes());
            self.key.extend_from_slice(cell.as_bytes());
        }
        self.tried += 1;
        let found = self.known.get(self.key.as_slice());
        self.hits += usize::from(found.is_some());
        found
    }

    fn keep(&mut self, it: Added) {
        if self.known.len() < Repeated::MOST {
            self.known.insert(self.key.as_slice().into(), it);
        }
    }

    /// Whether rows hardly ever say the same: then looking for it costs more than it brings.
    fn is_of_no_use(&self) -> bool {
        self.tried == Repeated::MOST && self.hits * 16 < self.tried
    }
}

/// The column of another scale: `scale:tests`, which is the name of no question.
pub(super) fn column_of(it: &Scale) -> String {
    format!("scale:{}", it.id)
}

/// The ids of the verdicts of another scale that are still possible; nothing where it does not concern the case.
fn said_by(scale: &'static Scale, calculator: &'static Calculator, case: &Case) -> String {
    let outcome = calculator.scale_of(scale, case).map(|it| it.outcome).unwrap_or_default();
    outcome.iter().map(|it| it.id).collect::<Vec<_>>().join(" ")
}

/// A line that is being written.
pub(super) struct Line {
    pub(super) comma: u8,
    pub(super) text: Vec<u8>,
}

impl Line {
    /// Adds the first cells of a row.
    pub(super) fn push_cells(&mut self, row: &csv::ByteRecord, most: usize) {
        // Nearly every row is without a single sign that needs quotes.
        if row.len() > most || self.needs_quotes(row.as_slice()) {
            row.iter().take(most).for_each(|it| self.push(it));
            return;
        }
        let mut at = self.text.len();
        self.text.resize(at + row.as_slice().len() + row.len(), self.comma);
        for it in row {
            self.text[at..at + it.len()].copy_from_slice(it);
            at += it.len() + 1;
        }
    }

    /// Adds a cell, in quotes where it needs them.
    pub(super) fn push(&mut self, cell: &[u8]) {
        if self.needs_quotes(cell) {
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

    fn needs_quotes(&self, text: &[u8]) -> bool {
        memchr::memchr3(self.comma, b'"', b'\n', text).is_some() || text.contains(&b'\r')
    }

    /// Writes the line, its last comma turned into its end, and makes room for the next.
    pub(super) fn end(&mut self, output: &mut impl Write) -> io::Result<()> {
        self.text.pop();
        self.text.push(b'\n');
        output.write_all(&self.text)?;
        self.text.clear();
        Ok(())
    }
}

/// What texts were found to mean, question by question: a table says the same few things again and again.
struct Memory {
    /// For each place, where among the meanings that of a text is.
    texts: Vec<HashMap<Box<str>, usize, BuildHasherDefault<Quick>>>,
    meanings: Vec<Meaning>,
    /// The meaning of what the present row says, for each place that is remembered.
    now: Vec<Option<usize>>,
    /// What was said last for each place, and its meaning.
    before: Vec<(String, Option<usize>)>,
    /// What numbers and their units mean.
    numbers: Numbers,
}

impl Memory {
    /// More texts than these are no few things; the rest is read each time.
    const MOST: usize = 4096;

    fn of(form: &Form) -> Memory {
        let many = form.slots.len();
        let texts = vec![HashMap::default(); many];
        Memory {
            texts,
            meanings: vec![],
            now: vec![None; many],
            before: vec![Default::default(); many],
            numbers: Numbers::default(),
        }
    }

    /// Looks up what a row says; whether all of it is remembered, and can be read.
    fn look_up(&mut self, form: &Form, columns: &Columns, row: &csv::StringRecord) -> bool {
        self.numbers.begin();
        let mut plain = true;
        for &(place, at) in &columns.options {
            let text = row.get(at).unwrap_or("");
            // A blank is never asked for.
            if text.is_empty() {
                self.now[place] = None;
                continue;
            }
            // Most rows say what the one before them said.
            let (before, meant) = &mut self.before[place];
            if before == text {
                self.now[place] = *meant;
                plain &= meant.is_some_and(|it| self.meanings[it].is_ok());
                continue;
            }
            self.now[place] = self.texts[place].get(text).copied();
            if self.now[place].is_none() && self.meanings.len() < Memory::MOST {
                self.now[place] = Some(self.meanings.len());
                self.texts[place].insert(text.into(), self.meanings.len());
                self.meanings.push(form.slots[place].field.read(text));
            }
            before.clear();
            before.push_str(text);
            *meant = self.now[place];
            plain &= meant.is_some_and(|it| self.meanings[it].is_ok());
        }
        plain
    }

    /// What the present row says at the place of an option that can be read.
    fn value(&self, place: usize) -> Option<Value> {
        self.meanings[self.now[place]?].clone().ok().flatten()
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

    fn numbers(&self) -> Option<&Numbers> {
        Some(&self.memory.numbers)
    }

    fn next(&self, place: usize) -> usize {
        self.columns.next.get(place).copied().unwrap_or(place)
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

/// The names of the columns that are added: the [`ADDED`], and behind them what other scales say, each in a column of its
/// own, so that no verdict hides it, and how old values are.
pub(super) fn added_columns(calculator: &Calculator, form: &Form, way: Way) -> Vec<String> {
    if way.only_outcome {
        return vec![ADDED[0].to_owned()];
    }
    let always = ADDED.iter().map(|it| (*it).to_owned());
    let days = has_days(form).then(|| MEASURED.to_owned());
    always.chain(calculator.also.iter().map(column_of)).chain(days).collect()
}

/// Which column holds what.
pub(super) struct Columns {
    many: usize,
    names: Vec<String>,
    /// For each place of the form, the column of each of its parts.
    places: Vec<[Option<usize>; 4]>,
    /// The places whose texts mean the same in every row, which are not numbers and names, with their columns.
    options: Vec<(usize, usize)>,
    /// For each place, the first from it on that has a column, or whose measurements have days.
    next: Vec<usize>,
    /// Columns of members that the form has no room for, what to say when one is filled in, and of which group.
    strange: Vec<(usize, Problem, Option<&'static Group>)>,
    /// Every column that is read at all, each once.
    read: Vec<usize>,
}

impl Columns {
    /// Whether anything is read in a column.
    #[cfg(feature = "arrow")]
    pub(super) fn reads(&self, at: usize) -> bool {
        self.read.binary_search(&at).is_ok()
    }

    pub(super) fn of(
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
            next: vec![],
            strange: vec![],
            read: vec![],
        };
        let names = || form.slots.iter().flat_map(|slot| slot.parts().map(|part| slot.name(part)));
        for (at, name) in header.iter().enumerate() {
            let added = ADDED.contains(&name) || name == MEASURED && has_days(form);
            if added || calculator.also.iter().any(|it| column_of(it) == name) {
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
        it.next = vec![form.slots.len(); form.slots.len()];
        for (i, slot) in form.slots.iter().enumerate().rev() {
            let has = slot.dated || it.places[i].iter().any(Option::is_some);
            it.next[i] = if has { i } else { it.next.get(i + 1).copied().unwrap_or(form.slots.len()) };
        }
        it.options = (it.places.iter().zip(&form.slots).enumerate())
            .filter(|(_, (_, slot))| !matches!(slot.field.kind, Kind::Number(_) | Kind::Name))
            .filter_map(|(place, (parts, _))| Some((place, parts[Part::Value as usize]?)))
            .collect();
        let parts = it.places.iter().flatten().filter_map(|it| *it);
        it.read = parts.chain(it.strange.iter().map(|it| it.0)).collect();
        it.read.sort_unstable();
        it.read.dedup();
        Ok(it)
    }
}

/// What is said of a row that is no text.
fn no_text(line: u64, column: usize, name: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!(
            "UTF-8ではありません（{line}行目、{column}列目「{name}」）。Excelでは「CSV \
                UTF-8（コンマ区切り）」で保存するか、Shift_JISとして読んでください（コマンドでは --encoding shift_jis）"
        ),
        Lang::En => format!(
            "not UTF-8 (line {line}, column {column} `{name}`); in Excel save it as “CSV UTF-8 (Comma delimited)”, or \
                have it read as Shift_JIS (--encoding shift_jis on the command line)"
        ),
    }
}
