//! What the person answered: once for each question, and each answer stands in the report.

use serde_json::{Map, Value, json};

use super::headers::{Field, Role, plain};
use crate::engine::{Date, Sorted, nearest};
use crate::judge::statistics::trial::survival::Scale;

/// Where the time of an endpoint starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// The day of registration: all who were registered.
    Registration,
    /// The day of treatment: all who were treated.
    Treatment,
}

impl Start {
    /// Its name in answers.
    pub const fn name(self) -> &'static str {
        match self {
            Start::Registration => "registration",
            Start::Treatment => "treatment",
        }
    }
}

/// The names of the scales of intervals.
const SCALES: [(Scale, &str); 3] = [(Scale::LogLog, "log-log"), (Scale::Log, "log"), (Scale::Plain, "plain")];

/// The name of a scale in answers.
pub fn scale_name(it: Scale) -> &'static str {
    SCALES.iter().find(|own| own.0 == it).map_or("", |own| own.1)
}

/// The scale of a name.
pub fn scale_named(name: &str) -> Option<Scale> {
    SCALES.iter().find(|it| it.1 == name).map(|it| it.0)
}

/// The answers.
#[derive(Clone, Debug)]
pub struct Answers {
    /// The data cut-off; without an answer the latest day in the tables.
    pub cutoff: Option<Date>,
    /// Where survival starts; without an answer at registration if the column is there.
    pub survival_start: Option<Start>,
    /// Days after treatment that count as early, day 0 included.
    pub early_days: i64,
    /// The grade from which an event counts for the primary endpoint.
    pub min_grade: i64,
    /// Days at which curves are read.
    pub landmarks: Vec<i64>,
    /// The version of the CTCAE.
    pub ctcae: String,
    /// The scale of the intervals of curves.
    pub interval: Scale,
    /// Days by which a scan may come early and still count for its time.
    pub early_imaging_days: i64,
    /// Days added in the simple summary of follow-up (some protocols: 1).
    pub add_days: i64,
    /// Days from last imaging to death from which the gap is listed.
    pub gap_days: i64,
    /// Whether survival and harms are of eligible patients only.
    pub only_eligible: bool,
    /// What the person called the trial.
    pub title: String,
    /// Answers for columns: table, then header, then the answer.
    pub columns: Sorted<String, Sorted<String, String>>,
    /// How dates of a column are read: header, or `*`, then `1900`, `1904`, `mdy`, `dmy`, `15`, `month-end` …
    pub dates: Sorted<String, String>,
    /// How a comma in numbers of a column is read: `decimal` or `thousands`.
    pub commas: Sorted<String, String>,
    /// What words of status mean: `alive` or `dead`.
    pub status: Sorted<String, String>,
    /// Rows that were decided: the id, then `last-contact` (died then) or the line that holds.
    pub rows: Sorted<String, String>,
    /// Terms that are the same: one, then the other under which it is counted.
    pub terms: Sorted<String, String>,
    /// The line of the header, for each table.
    pub header_line: Sorted<String, usize>,
    /// `days` or `months`, where a length of time does not say.
    pub time_unit: Option<String>,
    /// The code that is death.
    pub death_code: Option<String>,
    /// What was given, by key.
    pub given: Map<String, Value>,
}

impl Default for Answers {
    fn default() -> Answers {
        Answers {
            cutoff: None,
            survival_start: None,
            early_days: 30,
            min_grade: 3,
            landmarks: vec![182, 365, 730],
            ctcae: "5.0".to_owned(),
            interval: Scale::LogLog,
            early_imaging_days: 30,
            add_days: 0,
            gap_days: 120,
            only_eligible: false,
            title: String::new(),
            columns: Sorted::new(),
            dates: Sorted::new(),
            commas: Sorted::new(),
            status: Sorted::new(),
            rows: Sorted::new(),
            terms: Sorted::new(),
            header_line: Sorted::new(),
            time_unit: None,
            death_code: None,
            given: Map::new(),
        }
    }
}

const KEYS: [&str; 21] = [
    "cutoff",
    "survival_start",
    "early_days",
    "min_grade",
    "landmarks",
    "ctcae",
    "interval",
    "early_imaging_days",
    "add_days",
    "gap_days",
    "only_eligible",
    "title",
    "columns",
    "dates",
    "commas",
    "status",
    "rows",
    "terms",
    "header_line",
    "time_unit",
    "death_code",
];

impl Answers {
    /// Reads a JSON object of answers; says in both languages what cannot be read.
    pub fn read(it: &Value) -> Result<Answers, String> {
        let Value::Object(all) = it else {
            return Err("回答はJSONオブジェクトで / the answers must be one JSON object".to_owned());
        };
        let mut answers = Answers { given: all.clone(), ..Answers::default() };
        for (key, value) in all {
            answers.take(key, value)?;
        }
        Ok(answers)
    }

    fn take(&mut self, key: &str, value: &Value) -> Result<(), String> {
        let wrong = |what: &str| format!("回答「{key}」：{value} / answer `{key}`: {what}, not {value}");
        let days = || value.as_i64().filter(|it| (0..=36_500).contains(it)).ok_or_else(|| wrong("a number of days"));
        let text = || value.as_str().map(str::to_owned).ok_or_else(|| wrong("a text"));
        match key {
            "cutoff" => {
                let day = value.as_str().and_then(|it| Date::parse(it).ok());
                self.cutoff = Some(day.ok_or_else(|| wrong("a day like 2026-03-31"))?);
            }
            "survival_start" => {
                self.survival_start = match value.as_str() {
                    Some("registration" | "registration_date") => Some(Start::Registration),
                    Some("treatment" | "treatment_date") => Some(Start::Treatment),
                    _ => return Err(wrong("registration or treatment")),
                }
            }
            "early_days" => self.early_days = days()?,
            "min_grade" => {
                self.min_grade = value.as_i64().filter(|it| (1..=5).contains(it)).ok_or_else(|| wrong("1 to 5"))?;
            }
            "landmarks" => {
                let all = value.as_array().filter(|it| it.len() <= 20).ok_or_else(|| wrong("a list of days"))?;
                let day = |it: &Value| it.as_i64().filter(|it| (0..=36_500).contains(it));
                self.landmarks = all.iter().map(day).collect::<Option<_>>().ok_or_else(|| wrong("a list of days"))?;
            }
            "ctcae" => self.ctcae = text()?.trim_start_matches(['v', 'V']).to_owned(),
            "interval" => {
                self.interval = value.as_str().and_then(scale_named).ok_or_else(|| wrong("log-log, log or plain"))?;
            }
            "early_imaging_days" => self.early_imaging_days = days()?,
            "add_days" => self.add_days = days()?,
            "gap_days" => self.gap_days = days()?,
            "only_eligible" => self.only_eligible = value.as_bool().ok_or_else(|| wrong("true or false"))?,
            "title" => self.title = text()?.chars().take(200).collect(),
            "time_unit" => {
                self.time_unit = Some(
                    text().ok().filter(|it| it == "days" || it == "months").ok_or_else(|| wrong("days or months"))?,
                );
            }
            "death_code" => {
                let code = value.as_i64().map(|it| it.to_string()).or_else(|| text().ok());
                self.death_code = Some(code.ok_or_else(|| wrong("a code"))?);
            }
            "columns" => {
                let tables = value.as_object().ok_or_else(|| wrong("an object by table"))?;
                for (table, columns) in tables {
                    let columns = words(columns).ok_or_else(|| wrong("header and field by table"))?;
                    if let Some(bad) = columns.values().find(|it| Field::named(it).is_none()) {
                        return Err(format!("項目「{bad}」はありません / there is no field `{bad}`"));
                    }
                    self.columns.insert(table.clone(), columns);
                }
            }
            "header_line" => {
                let lines = value.as_object().ok_or_else(|| wrong("a line by table"))?;
                for (table, line) in lines {
                    let line = line.as_u64().filter(|it| *it > 0).ok_or_else(|| wrong("a line by table"))?;
                    self.header_line.insert(table.clone(), line as usize);
                }
            }
            "dates" => self.dates = words(value).ok_or_else(|| wrong("a reading by column"))?,
            "commas" => self.commas = words(value).ok_or_else(|| wrong("decimal or thousands by column"))?,
            "status" => {
                self.status = words(value).ok_or_else(|| wrong("alive or dead by word"))?;
                if self.status.values().any(|it| !matches!(it.as_str(), "alive" | "dead" | "lost")) {
                    return Err(wrong("alive, dead or lost by word"));
                }
            }
            "rows" => self.rows = words(value).ok_or_else(|| wrong("a decision by id"))?,
            "terms" => self.terms = words(value).ok_or_else(|| wrong("a term by term"))?,
            other => {
                let meant = nearest(other, KEYS.iter().copied()).map(|it| format!(" → {it}?")).unwrap_or_default();
                return Err(format!("回答「{other}」はありません{meant} / there is no answer `{other}`{meant}"));
            }
        }
        Ok(())
    }

    /// What was answered for the dates of a column.
    pub fn date_of(&self, header: &str) -> Option<&str> {
        by_header(&self.dates, header)
    }

    /// What was answered for the commas of a column.
    pub fn comma_of(&self, header: &str) -> Option<&str> {
        by_header(&self.commas, header)
    }

    /// The field that was answered for a column.
    pub fn field_of(&self, role: Role, header: &str) -> Option<Field> {
        let answered =
            self.columns.get(role.name()).and_then(|it| it.iter().find(|(name, _)| plain(name) == plain(header)));
        answered.and_then(|(_, it)| Field::named(it))
    }

    /// Every answer that was used: key, value, and whether it was given or is the one proposed.
    pub fn all(&self) -> Vec<(&'static str, Value, bool)> {
        let start = self.survival_start.map(|it| json!(it.name()));
        let value = |key: &str| match key {
            "cutoff" => json!(self.cutoff.map(|it| it.to_string())),
            "survival_start" => start.clone().unwrap_or(Value::Null),
            "early_days" => json!(self.early_days),
            "min_grade" => json!(self.min_grade),
            "landmarks" => json!(self.landmarks),
            "ctcae" => json!(self.ctcae),
            "interval" => json!(scale_name(self.interval)),
            "early_imaging_days" => json!(self.early_imaging_days),
            "add_days" => json!(self.add_days),
            "gap_days" => json!(self.gap_days),
            "only_eligible" => json!(self.only_eligible),
            other => self.given.get(other).cloned().unwrap_or(Value::Null),
        };
        let all = KEYS.iter().map(|key| (*key, value(key), self.given.contains_key(*key)));
        all.filter(|(_, value, given)| *given || !value.is_null()).collect()
    }
}

fn by_header<'a>(map: &'a Sorted<String, String>, header: &str) -> Option<&'a str> {
    let own = map.iter().find(|(name, _)| plain(name) == plain(header)).map(|(_, it)| it);
    own.or_else(|| map.get("*")).map(String::as_str)
}

fn words(it: &Value) -> Option<Sorted<String, String>> {
    let word = |it: &Value| it.as_str().map(str::to_owned).or_else(|| it.as_i64().map(|it| it.to_string()));
    it.as_object()?.iter().map(|(key, it)| Some((key.clone(), word(it)?))).collect()
}
