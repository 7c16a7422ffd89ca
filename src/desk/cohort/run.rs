//! The desk as the command line and the page call it: files and answers in, a report out.

use std::fmt::Write as _;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::answers::Answers;
use super::headers::Role;
use super::kind::no_patients;
use super::printed;
use super::report::Report;
use super::study::Files;
use super::words::Named;
use crate::engine::Terms;

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// All numbers, sentences and the ledgers, as one JSON object.
    Json,
    /// One file that needs nothing else, in Japanese and English.
    Html,
    /// Sentences and tables as CSV, in Japanese or (`false`) in English.
    Csv(bool),
}

/// A file that is handed in: its name without a folder, and its bytes.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// The name, for the foot of the report.
    pub name: &'a str,
    /// The bytes, as they stand in the file.
    pub bytes: &'a [u8],
}

/// Reads a trial's tables (patients; lesions, adverse events and visits as far as there are) and writes its report.
/// `answers` is a JSON object (see `docs/trial-desk.md`); `terms` are those of the CTCAE, if they are at hand.
///
/// Nothing but unreadable answers, or a table of patients without a row or a known header, is an error: its sentence is
/// in Japanese and English.
pub fn run(
    patients: Given,
    others: [Option<Given>; 3],
    answers: &Value,
    terms: Option<&'static Terms>,
    form: Form,
) -> Result<String, String> {
    Ok(reckon(patients, others, answers, terms)?.form(form))
}

/// A trial that was read and reckoned, once for all forms of its report.
#[derive(Clone, Debug)]
pub struct Reckoned(Report);

impl Reckoned {
    /// The report in a form.
    pub fn form(&self, form: Form) -> String {
        match form {
            Form::Json => format!("{:#}\n", self.0.values),
            Form::Html => printed::html(&self.0),
            Form::Csv(japanese) => printed::csv(&self.0, japanese),
        }
    }

    /// The report as HTML in Japanese or (`false`) in English alone: what a page shows.
    pub fn page(&self, japanese: bool) -> String {
        printed::html_in(&self.0, &[if japanese { (0, "ja") } else { (1, "en") }])
    }

    /// The id and the title of each table of the report, in Japanese or (`false`) in English.
    pub fn tables(&self, japanese: bool) -> Vec<(String, String)> {
        printed::tables(&self.0, japanese)
    }

    /// One table of the report alone as CSV; nothing if none has that id.
    pub fn table(&self, japanese: bool, id: &str) -> Option<String> {
        printed::csv_of(&self.0, japanese, id)
    }

    /// All numbers, sentences, ledgers and open questions: what [`Form::Json`] writes.
    pub fn values(&self) -> &Value {
        &self.0.values
    }
}

/// Reads a trial's tables and reckons everything that stands in its report, as [`run`] does.
pub fn reckon(
    patients: Given,
    others: [Option<Given>; 3],
    answers: &Value,
    terms: Option<&'static Terms>,
) -> Result<Reckoned, String> {
    let answers = Answers::read(answers)?;
    let [lesions, events, visits] = others;
    // A table of lesions has no deaths: what was reckoned of it as patients would look like a trial in which nobody died.
    let looks = no_patients(patients.bytes);
    let mapped = answers.columns.get(Role::Patients.name()).is_some_and(|it| !it.is_empty());
    if let Some(kind) = looks.filter(|_| !mapped) {
        let [ja, en] = kind.say();
        return Err(format!(
            "患者表として渡されたファイルは、見出しから見て{ja}です。患者表（1例1行、最終生存確認日・転帰など）を渡してください / \
             the file given as patients looks by its header like the table of {en}; give the table of patients (a row \
             each, with last contact and status)"
        ));
    }
    let files = Files {
        patients: patients.bytes,
        lesions: lesions.map(|it| it.bytes),
        events: events.map(|it| it.bytes),
        visits: visits.map(|it| it.bytes),
    };
    let roles = [Role::Patients, Role::Lesions, Role::Events, Role::Visits];
    let given = [Some(patients), lesions, events, visits];
    let named = roles.into_iter().zip(given).filter_map(|(role, it)| Some((role, named(it?)))).collect();
    let report = Report::of(files, named, &answers, terms);
    let table = report.study.tables.first().map(|it| &it.1);
    if table.is_none_or(|it| it.rows.is_empty() || it.columns.iter().all(|it| it.field == super::headers::Field::Other))
    {
        return Err("患者表に読める行がありません。コンマ・セミコロン・タブ区切りのCSVで（Excelのファイルなら保存し直して）、見出しとデータを確かめてください / \
                    the table of patients has no row that can be read; it must be CSV with commas, semicolons or tabs \
                    (save an Excel file as that); check its header and rows"
            .to_owned());
    }
    Ok(Reckoned(report))
}

fn named(it: Given) -> Named {
    let mut sha256 = String::with_capacity(64);
    for byte in Sha256::digest(it.bytes) {
        // Writing to a string cannot fail.
        let _ = write!(sha256, "{byte:02x}");
    }
    Named { name: it.name.to_owned(), sha256 }
}
