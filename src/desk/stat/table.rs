//! A plain CSV file with named columns: UTF-8, commas, one row of headers. (Tables as hospitals write them are read
//! elsewhere.) A cell that cannot be used is refused with its row and column; no row is left out in silence.

use std::path::{Component, Path};

use serde_json::{Map, Value};

use crate::desk::stat::refusal::{Refusal, no};
use crate::judge::statistics::trial::competing::End;

/// Longer than any table of a trial.
const MOST_BYTES: u64 = 100_000_000;

/// The cells of a file.
pub struct Table {
    file: String,
    columns: Vec<String>,
    /// Each with its number in the file, the headers being the first.
    rows: Vec<(usize, Vec<String>)>,
}

impl Table {
    /// Reads a file that is named from the folder `data`.
    pub fn read(data: &Path, name: &str) -> Result<Table, Refusal> {
        let within = Path::new(name).components().all(|it| matches!(it, Component::Normal(_)));
        if name.is_empty() || !within {
            return no(
                format!("ファイル名は`--data`のフォルダーからの相対パスで指定してください（入力：{name}）"),
                format!("files are named from the folder of `--data` on, not `{name}`"),
            );
        }
        let path = data.join(name);
        let unread = |why: String| {
            no(format!("ファイル`{name}`を読めません（{why}）"), format!("the file `{name}` cannot be read ({why})"))
        };
        match std::fs::metadata(&path) {
            Ok(it) if it.len() > MOST_BYTES => return unread("too large".to_owned()),
            Ok(_) => {}
            Err(it) => return unread(it.to_string()),
        }
        let text = match std::fs::read_to_string(&path) {
            Ok(it) => it,
            Err(it) => return unread(it.to_string()),
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).has_headers(false).from_reader(text.as_bytes());
        let mut columns: Vec<String> = Vec::new();
        let mut rows = Vec::new();
        for (i, record) in reader.records().enumerate() {
            let cells: Vec<String> = match record {
                Ok(it) => it.iter().map(str::to_owned).collect(),
                Err(it) => return unread(it.to_string()),
            };
            if i == 0 { columns = cells } else { rows.push((i + 1, cells)) }
        }
        let table = Table { file: name.to_owned(), columns, rows };
        table.some()
    }

    fn some(self) -> Result<Table, Refusal> {
        if self.rows.is_empty() {
            return no(
                format!("`{}`に使える行がありません", self.file),
                format!("there is no row to use in `{}`", self.file),
            );
        }
        Ok(self)
    }

    fn place(&self, column: &str) -> Result<usize, Refusal> {
        let mut places = self.columns.iter().enumerate().filter(|(_, it)| *it == column).map(|it| it.0);
        let (file, columns) = (&self.file, self.columns.join(", "));
        match (places.next(), places.next()) {
            (Some(it), None) => Ok(it),
            (Some(_), _) => no(
                format!("`{file}`に列`{column}`が2つ以上あります"),
                format!("`{file}` has the column `{column}` more than once"),
            ),
            _ => no(
                format!("`{file}`に列`{column}`がありません（列：{columns}）"),
                format!("`{file}` has no column `{column}`; it has {columns}"),
            ),
        }
    }

    fn each<T>(&self, column: &str, what: (&str, &str), read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, Refusal> {
        let place = self.place(column)?;
        let mut all = Vec::with_capacity(self.rows.len());
        for (row, cells) in &self.rows {
            let cell = cells.get(place).map_or("", String::as_str);
            match read(cell) {
                Some(it) => all.push(it),
                None => {
                    let (file, ja, en, cell) = (&self.file, what.0, what.1, cell.chars().take(40).collect::<String>());
                    return no(
                        format!("`{file}`の{row}行目、列`{column}`は{ja}でなければなりません（値：`{cell}`）"),
                        format!("`{file}`, row {row}, column `{column}` must be {en}, not `{cell}`"),
                    );
                }
            }
        }
        Ok(all)
    }

    /// The rows whose cells are as wanted: each a value, or one of several.
    pub fn only(mut self, wanted: &Map<String, Value>) -> Result<Table, Refusal> {
        for (column, value) in wanted {
            let kept = self.matches(column, value)?;
            let mut kept = kept.into_iter();
            self.rows.retain(|_| kept.next().unwrap_or(false));
        }
        self.some()
    }

    /// Whether the cells of a column are a value, or one of several; an empty one is refused.
    pub fn matches(&self, column: &str, wanted: &Value) -> Result<Vec<bool>, Refusal> {
        let text = |it: &Value| match it {
            Value::String(it) => Some(it.clone()),
            Value::Number(it) => Some(it.to_string()),
            _ => None,
        };
        let values: Option<Vec<String>> = match wanted {
            Value::Array(it) if !it.is_empty() => it.iter().map(text).collect(),
            other => text(other).map(|it| vec![it]),
        };
        let Some(values) = values else {
            return no(
                format!("列`{column}`の値は文字か数で指定してください"),
                format!("what the column `{column}` is to be must be a text or a number"),
            );
        };
        let read = |cell: &str| (!cell.is_empty()).then(|| values.iter().any(|it| it == cell));
        self.each(column, ("空でない値", "filled in"), read)
    }

    /// Numbers that fit.
    pub fn numbers(&self, column: &str, fits: impl Fn(f64) -> bool) -> Result<Vec<f64>, Refusal> {
        // Texts that Rust would take for numbers: `inf`, `NaN`, `1e400`.
        let figures = |it: &str| it.bytes().all(|it| it.is_ascii_digit() || b"+-.eE".contains(&it));
        let read = |cell: &str| cell.parse::<f64>().ok().filter(|it| figures(cell) && it.is_finite() && fits(*it));
        self.each(column, ("0以上の数", "a number, not negative"), read)
    }

    /// 0 or 1.
    pub fn flags(&self, column: &str) -> Result<Vec<bool>, Refusal> {
        let read = |cell: &str| match cell {
            "0" => Some(false),
            "1" => Some(true),
            _ => None,
        };
        self.each(column, ("0か1", "0 or 1"), read)
    }

    /// What is not empty.
    pub fn texts(&self, column: &str) -> Result<Vec<String>, Refusal> {
        self.each(column, ("空でない値", "filled in"), |it| (!it.is_empty()).then(|| it.to_owned()))
    }

    /// How each row ended: 0, or the code of either event.
    pub fn ends(&self, column: &str, first: &str, second: &str) -> Result<Vec<End>, Refusal> {
        let read = |cell: &str| match cell {
            it if it == first => Some(End::First),
            it if it == second => Some(End::Second),
            "0" => Some(End::Censored),
            _ => None,
        };
        let (ja, en) = (format!("0、{first}、{second}のいずれか"), format!("0, {first} or {second}"));
        self.each(column, (&ja, &en), read)
    }
}
