//! What a text is (copied from a chart, HL7 v2, FHIR, a table), and what it holds: one way for the command line and for
//! the browser, which decode bytes each in their own way.

use super::fhir;
use super::paste::{self, Cell, Item, Lexicon, Place};
use crate::engine::{Text, t};

/// What the input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Whatever it looks like.
    Auto,
    /// A text copied from a chart.
    Text,
    /// HL7 v2.
    Hl7,
    /// A FHIR R4 bundle or resource.
    Fhir,
    /// A table of a laboratory system.
    Csv,
}

impl Format {
    /// The format of this name.
    pub fn named(name: &str) -> Option<Format> {
        match name {
            "auto" => Some(Format::Auto),
            "text" => Some(Format::Text),
            "hl7" => Some(Format::Hl7),
            "fhir" => Some(Format::Fhir),
            "csv" => Some(Format::Csv),
            _ => None,
        }
    }
}

/// What a text holds.
///
/// # Errors
///
/// If it holds nothing that can be read in its format: nothing at all, no message, no JSON.
pub fn items(lexicon: &Lexicon, text: &str, format: Format) -> Result<Vec<Item>, Text> {
    let start = text.trim_start_matches(|it: char| it.is_whitespace() || matches!(it, '\u{b}' | '\u{feff}'));
    if start.is_empty() {
        return Err(t("入力が空です", "the input is empty"));
    }
    let is_message = || start.starts_with("MSH") && start.chars().nth(3).is_some_and(|it| it.is_ascii_punctuation());
    let format = match format {
        Format::Auto if is_message() => Format::Hl7,
        Format::Auto if start.starts_with(['{', '[']) && start.contains("\"resourceType\"") => Format::Fhir,
        Format::Auto if is_csv(lexicon, start) => Format::Csv,
        Format::Auto => Format::Text,
        said => said,
    };
    let items = match format {
        Format::Auto | Format::Text => paste::text(lexicon, text),
        Format::Hl7 if !text.contains("MSH") => return Err(paste::hl7::NO_MESSAGE),
        Format::Hl7 => paste::hl7::read(lexicon, start),
        Format::Fhir => fhir::read(lexicon, start).ok_or(fhir::NO_RESOURCE)?,
        Format::Csv => paste::rows(lexicon, &rows(start)),
    };
    match items.is_empty() {
        true => Err(t("読めるものがありません", "there is nothing that can be read")),
        false => Ok(items),
    }
}

/// What parts the cells of a table, by its first line.
fn comma(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or("");
    [b'\t', b';', b','].into_iter().max_by_key(|it| first.bytes().filter(|byte| byte == it).count()).unwrap_or(b',')
}

fn is_csv(lexicon: &Lexicon, text: &str) -> bool {
    let first = text.lines().next().unwrap_or("");
    comma(text) != b'\t' && rows(first).first().is_some_and(|cells| paste::is_heading(lexicon, cells))
}

/// The rows of a table, each cell with its line and its number in the row.
fn rows(text: &str) -> Vec<Vec<Cell>> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(comma(text)).from_reader(text.as_bytes());
    let mut all = Vec::new();
    for (at, record) in reader.records().enumerate() {
        let Ok(record) = record else { continue };
        let line = record.position().map_or(at + 1, |it| usize::try_from(it.line()).unwrap_or(at + 1));
        let cell =
            |(column, text): (usize, &str)| Cell { text: text.to_owned(), place: Place { line, column: column + 1 } };
        all.push(record.iter().enumerate().map(cell).collect());
    }
    all
}
