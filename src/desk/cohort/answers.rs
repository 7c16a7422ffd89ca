//! What the person answered: once for each question, and each answer stands in the report.

use serde_json::{Map, Value, json};

use super::headers::{Field, Role, plain};
use crate::engine::{Date, Decimal, Sorted, dec, nearest};
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

/// How a column of days can be read.
const READINGS: [&str; 11] =
    ["1900", "1904", "mdy", "dmy", "western", "reiwa", "heisei", "utc", "japan", "15", "month-end"];

impl Answers {
    /// Reads a JSON object of answers; says in both languages what cannot be read.
    pub fn read(it: &Value) -> Result<Answers, String> {
        let Value::Object(all) = it else {
            return Err("回答は一つのJSONオブジェクトにしてください / the answers must be one JSON object".to_owned());
        };
        let mut answers = Answers { given: all.clone(), ..Answers::default() };
        for (key, value) in all {
            answers.take(key, value)?;
        }
        Ok(answers)
    }

    fn take(&mut self, key: &str, value: &Value) -> Result<(), String> {
        let wrong = |ja: &str, en: &str| {
            format!("回答「{key}」は{ja}でなければなりません（入力：{value}） / answer `{key}`: {en}, not {value}")
        };
        let days = || {
            let it = value.as_i64().filter(|it| (0..=36_500).contains(it));
            it.ok_or_else(|| wrong("0–36500の整数（日数）", "a number of days, 0 to 36500"))
        };
        let text = || value.as_str().map(str::to_owned).ok_or_else(|| wrong("文字", "a text"));
        let tables = [Role::Patients, Role::Lesions, Role::Events, Role::Visits];
        let table_of = |name: &str| {
            let it = tables.into_iter().find(|it| it.name() == name);
            it.ok_or_else(|| {
                wrong("patients・lesions・events・visitsの表ごと", "by table: patients, lesions, events, visits")
            })
        };
        // A list of words by column, word or id, each of which has to be one of these.
        let by = |ja: &str, en: &str, fits: &dyn Fn(&str) -> bool| {
            let all = words(value).filter(|all| all.values().all(|it| fits(it)));
            all.ok_or_else(|| wrong(ja, en))
        };
        match key {
            "cutoff" => {
                let day = value.as_str().and_then(|it| Date::parse(it).ok());
                self.cutoff = Some(day.ok_or_else(|| wrong("2026-03-31のような日付", "a day like 2026-03-31"))?);
            }
            "survival_start" => {
                self.survival_start = match value.as_str() {
                    Some("registration" | "registration_date") => Some(Start::Registration),
                    Some("treatment" | "treatment_date") => Some(Start::Treatment),
                    _ => return Err(wrong("registrationかtreatment", "registration or treatment")),
                }
            }
            "early_days" => self.early_days = days()?,
            "min_grade" => {
                self.min_grade =
                    value.as_i64().filter(|it| (1..=5).contains(it)).ok_or_else(|| wrong("1–5", "1 to 5"))?;
            }
            "landmarks" => {
                let list = || wrong("日数の一覧（20個まで）", "a list of at most 20 days");
                let all = value.as_array().filter(|it| it.len() <= 20).ok_or_else(list)?;
                let day = |it: &Value| it.as_i64().filter(|it| (0..=36_500).contains(it));
                self.landmarks = all.iter().map(day).collect::<Option<_>>().ok_or_else(list)?;
            }
            "ctcae" => {
                let version = value.as_str().map(|it| it.trim().trim_start_matches(['v', 'V']));
                let fits = |it: &&str| {
                    Decimal::parse(it).is_some_and(|it| (dec("1")..dec("10")).contains(&it)) && it.len() <= 4
                };
                self.ctcae = version
                    .filter(fits)
                    .ok_or_else(|| wrong("\"5.0\"のような版", "a version like \"5.0\""))?
                    .to_owned();
            }
            "interval" => {
                self.interval = value
                    .as_str()
                    .and_then(scale_named)
                    .ok_or_else(|| wrong("log-log・log・plainのいずれか", "log-log, log or plain"))?;
            }
            "early_imaging_days" => self.early_imaging_days = days()?,
            "add_days" => self.add_days = days()?,
            "gap_days" => self.gap_days = days()?,
            "only_eligible" => {
                self.only_eligible = value.as_bool().ok_or_else(|| wrong("trueかfalse", "true or false"))?
            }
            "title" => self.title = text()?.chars().take(200).collect(),
            "time_unit" => {
                self.time_unit = Some(
                    text()
                        .ok()
                        .filter(|it| it == "days" || it == "months")
                        .ok_or_else(|| wrong("daysかmonths", "days or months"))?,
                );
            }
            "death_code" => {
                let code = value.as_i64().map(|it| it.to_string()).or_else(|| text().ok());
                self.death_code = Some(code.ok_or_else(|| wrong("1のような符号", "a code"))?);
            }
            "columns" => {
                let given = value.as_object().ok_or_else(|| wrong("表ごとのオブジェクト", "an object by table"))?;
                for (table, columns) in given {
                    let role = table_of(table)?;
                    let pairs = || wrong("見出しと項目の組", "header and field by table");
                    let columns = words(columns).ok_or_else(pairs)?;
                    let fits = |it: &str| Field::named(it).is_some_and(|it| it.belongs(role));
                    if let Some(bad) = columns.values().find(|it| !fits(it)) {
                        let all = Field::all(role).collect::<Vec<_>>().join(", ");
                        return Err(format!(
                            "{}に項目「{bad}」はありません。使える項目：{all}, other / `{table}` has no field `{bad}`; there are: {all}, other",
                            role.say()[0]
                        ));
                    }
                    self.columns.insert(table.clone(), columns);
                }
            }
            "header_line" => {
                let each = || wrong("表ごとの行番号（1以上）", "a line by table, from 1");
                for (table, line) in value.as_object().ok_or_else(each)? {
                    table_of(table)?;
                    let line = line.as_u64().filter(|it| *it > 0).ok_or_else(each)?;
                    self.header_line.insert(table.clone(), line as usize);
                }
            }
            "dates" => {
                let ja = format!("列ごとに{}のいずれか", READINGS.join("・"));
                self.dates =
                    by(&ja, &format!("by column one of {}", READINGS.join(", ")), &|it| READINGS.contains(&it))?;
            }
            "commas" => {
                let fits = |it: &str| matches!(it, "decimal" | "thousands");
                self.commas = by("列ごとにdecimalかthousands", "decimal or thousands by column", &fits)?;
            }
            "status" => {
                let fits = |it: &str| matches!(it, "alive" | "dead" | "lost");
                self.status = by("語ごとにalive・dead・lostのいずれか", "alive, dead or lost by word", &fits)?;
            }
            "rows" => {
                let fits = |it: &str| it == "last-contact" || it.parse::<u32>().is_ok();
                self.rows = by("番号ごとにlast-contactか行番号", "last-contact or the line that holds, by id", &fits)?;
            }
            "terms" => self.terms = by("用語ごとの用語", "a term by term", &|it| !it.trim().is_empty())?,
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
