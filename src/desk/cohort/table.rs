//! Bytes become rows of cells. What a file is (its encoding, its separator, where its header stands) is found out and
//! said, and no line of it is lost: whatever cannot be a row is there as a row with its fault.

use super::decode::decode;
use super::headers::{Column, Role, known};

/// A file, as it was dropped or pasted.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// `utf-8`, `shift_jis`, `euc-jp`, `iso-2022-jp` or `utf-16`.
    pub encoding: &'static str,
    /// Whether it began with the mark that Excel writes.
    pub mark: bool,
    /// What parts the cells.
    pub separator: char,
    /// The line of the header, from 1; nothing for an empty file.
    pub header_line: Option<usize>,
    /// What stands above the header: titles.
    pub above: Vec<String>,
    /// The columns, as their headers say.
    pub columns: Vec<Column>,
    /// The rows below the header; blank lines are none.
    pub rows: Vec<Row>,
    /// The lines that were blank.
    pub blank: Vec<usize>,
    /// Whether every line ends in a separator with nothing behind it.
    pub trailing: bool,
}

/// A row below the header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The line where it begins, from 1.
    pub line: usize,
    /// Its cells, as many as there are columns.
    pub cells: Vec<String>,
    /// What is wrong with the row as a row of cells.
    pub fault: Option<RowFault>,
}

/// What is wrong with a row before any cell of it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// A quote is opened and never closed.
    Quote,
    /// There is text behind a quote that closes.
    Behind,
    /// There are more filled cells than columns.
    Long,
    /// It is no text in the file's encoding.
    NoText,
    /// It is shorter than the header: the last cells are taken as empty.
    Short,
}

/// A record as the splitter finds it.
struct Record {
    line: usize,
    cells: Vec<String>,
    fault: Option<RowFault>,
}

/// A file's text, as far as it is the same whatever kind of table it is.
pub struct Text {
    signs: Vec<char>,
    encoding: &'static str,
    mark: bool,
    /// The separator that the first line names; that line is not part of the text.
    named: Option<char>,
}

impl Text {
    /// Decodes a file.
    pub fn of(bytes: &[u8]) -> Text {
        let (text, encoding, mark) = decoded(bytes);
        let (named, text) = named_separator(&text);
        Text { signs: text.chars().collect(), encoding, mark, named }
    }

    fn separator(&self, role: Role) -> char {
        self.named.unwrap_or_else(|| separator(&self.signs, role))
    }

    fn records(&self, separator: char) -> Records<'_> {
        Records::of(&self.signs, separator, usize::from(self.named.is_some()))
    }

    /// The columns of its header if it is a table of this kind, found without a look at the rows below.
    pub fn columns(&self, role: Role) -> Vec<Column> {
        let filled: Vec<Record> =
            self.records(self.separator(role)).filter(|it| !is_blank(it)).take(HEADER_WITHIN).collect();
        let head = header_of(&filled, role).and_then(|at| filled.get(at));
        head.map_or_else(Vec::new, |it| columns(it, role))
    }

    /// All of it. `role` says what kind of table it is, `header` on which line the header stands if it was asked.
    pub fn table(&self, role: Role, header: Option<usize>) -> Table {
        let separator = self.separator(role);
        let (empty, filled): (Vec<Record>, Vec<Record>) = self.records(separator).partition(is_blank);
        let at = match header {
            Some(line) => filled.iter().position(|it| it.line == line),
            None => header_of(&filled, role),
        };
        let blank = empty.iter().map(|it| it.line).collect();
        let mut table = Table { encoding: self.encoding, mark: self.mark, separator, blank, ..Table::default() };
        let Some((head, at)) = at.and_then(|it| Some((filled.get(it)?, it))) else { return table };
        table.header_line = Some(head.line);
        table.above = filled.iter().take(at).map(|it| it.cells.join(" ").trim().to_owned()).collect();
        let last_line = filled.last().map_or(0, |it| it.line);
        table.blank.retain(|it| *it < last_line && *it > head.line);
        table.columns = columns(head, role);
        let many = table.columns.len();
        let unnamed = |it: Option<&Column>| it.is_some_and(|it| it.header.trim().is_empty());
        table.trailing = many > 1 && unnamed(table.columns.last());
        for Record { line, mut cells, mut fault } in filled.into_iter().skip(at + 1) {
            let beyond = cells.split_off(many.min(cells.len()));
            if beyond.iter().any(|it| !it.trim().is_empty()) {
                fault = fault.or(Some(RowFault::Long));
            }
            if cells.len() < many {
                fault = fault.or(Some(RowFault::Short));
                cells.resize(many, String::new());
            }
            if cells.iter().any(|it| it.contains('\u{fffd}')) {
                fault = Some(RowFault::NoText);
            }
            table.rows.push(Row { line, cells, fault });
        }
        table
    }
}

impl Table {
    /// Reads a file, as [`Text::table`] does.
    pub fn read(bytes: &[u8], role: Role, header: Option<usize>) -> Table {
        Text::of(bytes).table(role, header)
    }

    /// The cell of a row in a column.
    pub fn cell<'a>(&self, row: &'a Row, column: usize) -> &'a str {
        row.cells.get(column).map_or("", String::as_str)
    }
}

fn is_blank(it: &Record) -> bool {
    it.fault.is_none() && it.cells.iter().all(|it| it.trim_matches([' ', '\u{3000}', '\t']).is_empty())
}

/// The text, what it was written in, and whether a mark stood before it.
fn decoded(bytes: &[u8]) -> (String, &'static str, bool) {
    match bytes {
        [0xff, 0xfe, rest @ ..] => return (decode("utf-16le", rest), "utf-16", true),
        [0xfe, 0xff, rest @ ..] => return (decode("utf-16be", rest), "utf-16", true),
        _ => {}
    }
    let (rest, mark) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => (rest, true),
        _ => (bytes, false),
    };
    // JIS turns to kanji with ESC $ and is ASCII otherwise.
    if !mark && rest.is_ascii() && rest.windows(3).any(|it| matches!(it, b"\x1b$B" | b"\x1b$@")) {
        return (decode("iso-2022-jp", rest), "iso-2022-jp", false);
    }
    match std::str::from_utf8(rest) {
        Ok(it) => (it.to_owned(), "utf-8", mark),
        Err(_) => {
            let (shift, euc) = (decode("shift_jis", rest), decode("euc-jp", rest));
            // What is EUC-JP reads as half-width katakana in Shift_JIS, or not at all.
            let odd = |it: &str| it.chars().filter(|it| matches!(it, '\u{ff61}'..='\u{ff9f}' | '\u{fffd}')).count();
            let broken = |it: &str| it.contains('\u{fffd}');
            if !broken(&euc) && (broken(&shift) || odd(&euc) < odd(&shift)) {
                (euc, "euc-jp", mark)
            } else {
                (shift, "shift_jis", mark)
            }
        }
    }
}

/// The separator that the first line names for Excel (`sep=;`), and the text without that line.
fn named_separator(text: &str) -> (Option<char>, String) {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let (line, rest) = text.split_at(end);
    let named = line.get(..4).filter(|it| it.eq_ignore_ascii_case("sep=")).and_then(|_| line.get(4..));
    let mut signs = named.unwrap_or("").chars();
    match (signs.next(), signs.next()) {
        (Some(it @ (',' | ';' | '\t' | '|')), None) => {
            let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n'])).unwrap_or(rest);
            (Some(it), rest.to_owned())
        }
        _ => (None, text.to_owned()),
    }
}

/// Among how many of the first lines the header is looked for.
const HEADER_WITHIN: usize = 10;

/// The line of the header: the first of the first ten in which two columns are known, or all of a single one.
fn header_of(filled: &[Record], role: Role) -> Option<usize> {
    let count = |it: &Record| it.cells.iter().filter(|it| known(it, role)).count();
    let begins = filled.iter().take(HEADER_WITHIN).position(|it| count(it) >= 2);
    begins.or(if filled.is_empty() { None } else { Some(0) })
}

fn columns(head: &Record, role: Role) -> Vec<Column> {
    head.cells.iter().map(|it| Column::of(it, role)).collect()
}

/// Of comma, semicolon and tab that with which most headers are known; of equally many the one that parts most cells.
fn separator(signs: &[char], role: Role) -> char {
    let head = signs.get(..1 << 16).unwrap_or(signs);
    let score = |separator: char| {
        let many = |it: &Record| (it.cells.iter().filter(|it| known(it, role)).count(), it.cells.len());
        // The first line in which two columns are known is the header; the cells below it need no look.
        let mut first = None;
        for it in Records::of(head, separator, 0).take(HEADER_WITHIN) {
            let score = many(&it);
            if score.0 >= 2 {
                return score;
            }
            first = first.or(Some(score));
        }
        first.unwrap_or((0, 0))
    };
    // Of all that score the same the last is taken.
    ['\t', ';', ','].into_iter().max_by_key(|it| score(*it)).unwrap_or(',')
}

/// The records of a text, one after another. A quoted cell may hold separators, line ends and doubled quotes. The csv
/// package is not used here: it drops blank lines and swallows all that follows a quote which is never closed, and the
/// desk has to account for every line.
struct Records<'a> {
    signs: &'a [char],
    separator: char,
    at: usize,
    line: usize,
}

impl<'a> Records<'a> {
    fn of(signs: &'a [char], separator: char, skipped: usize) -> Records<'a> {
        Records { signs, separator, at: 0, line: 1 + skipped }
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        if self.at >= self.signs.len() {
            return None;
        }
        let (record, next, lines) = match record(self.signs, self.at, self.separator, self.line, true) {
            // What opens a quote and never closes it ends with its own line.
            (it, next, _) if it.fault == Some(RowFault::Quote) && next >= self.signs.len() => {
                let (mut plain, next, lines) = record(self.signs, self.at, self.separator, self.line, false);
                plain.fault = Some(RowFault::Quote);
                (plain, next, lines)
            }
            it => it,
        };
        self.at = next;
        self.line += lines;
        Some(record)
    }
}

/// The record that begins at a sign, where the next begins, and how many lines it took.
fn record(signs: &[char], from: usize, separator: char, line: usize, quotes: bool) -> (Record, usize, usize) {
    let mut record = Record { line, cells: Vec::new(), fault: None };
    let (mut cell, mut at, mut lines, mut inside) = (String::new(), from, 1, false);
    // Whether the cell has been in quotes.
    let mut closed = false;
    while let Some(&it) = signs.get(at) {
        let next = signs.get(at + 1).copied();
        at += 1;
        if inside {
            match it {
                '"' if next == Some('"') => {
                    cell.push('"');
                    at += 1;
                }
                '"' => (inside, closed) = (false, true),
                '\r' if next == Some('\n') => {}
                '\r' | '\n' => {
                    cell.push('\n');
                    lines += 1;
                }
                other => cell.push(other),
            }
        } else if it == separator {
            record.cells.push(std::mem::take(&mut cell));
            closed = false;
        } else if matches!(it, '\r' | '\n') {
            at += usize::from(it == '\r' && next == Some('\n'));
            record.cells.push(cell);
            return (record, at, lines);
        } else if quotes && it == '"' && cell.trim().is_empty() && !closed {
            cell.clear();
            inside = true;
        } else {
            if closed && it != ' ' {
                record.fault = Some(RowFault::Behind);
            }
            if !(closed && it == ' ') {
                cell.push(it);
            }
        }
    }
    if inside {
        record.fault = Some(RowFault::Quote);
    }
    record.cells.push(cell);
    (record, at, lines)
}
