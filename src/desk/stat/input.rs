//! The JSON object that a statistic is asked with, read strictly: nothing is guessed, nothing unknown is passed over.

use std::fmt;
use std::path::Path;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::{Map, Value};

use crate::base::decimal::Decimal;
use crate::desk::stat::refusal::{Refusal, Why, no};
use crate::desk::stat::table::Table;
use crate::judge::statistics::trial::competing::End;

/// Longer than any follow-up, in any unit.
const MOST_TIME: f64 = 1e9;

/// More than any trial has.
pub const MOST: i64 = 1_000_000;

/// One JSON object, and nothing behind it. Refused is what is none, and a key that stands there twice: one of its
/// values would be lost.
pub fn object(text: &[u8]) -> Result<Value, Why> {
    let unread = |it: String| {
        Why::new(
            format!("入力をJSONオブジェクトとして読めません（{it}）"),
            format!("the input cannot be read as a JSON object ({it})"),
        )
    };
    let text = std::str::from_utf8(text).map_err(|it| unread(it.to_string()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Why::new(
            "標準入力が空です。JSONオブジェクトを渡してください",
            "the standard input is empty; give a JSON object",
        ));
    }
    let Once(map) = serde_json::from_str(text).map_err(|it| unread(it.to_string()))?;
    Ok(Value::Object(map))
}

/// An object without a key twice.
struct Once(Map<String, Value>);

impl<'de> Deserialize<'de> for Once {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Once, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Once;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Once, A::Error> {
                let mut all = Map::new();
                while let Some((key, value)) = from.next_entry::<String, Value>()? {
                    if all.contains_key(&key) {
                        return Err(serde::de::Error::custom(format!("the key `{}` stands there twice", short(&key))));
                    }
                    all.insert(key, value);
                }
                Ok(Once(all))
            }
        }
        from.deserialize_map(Reader)
    }
}

fn short(it: &str) -> String {
    it.chars().take(60).collect()
}

/// How a value is shown in a reason.
fn shown(it: &Value) -> String {
    let text = it.to_string();
    if text.chars().count() > 40 { format!("{}…", text.chars().take(40).collect::<String>()) } else { text }
}

fn bad<T>(key: &str, what: (&str, &str), value: &Value) -> Result<T, Refusal> {
    let (ja, en, value) = (what.0, what.1, shown(value));
    no(format!("`{key}`は{ja}でなければなりません（入力：{value}）"), format!("`{key}` must be {en}, not {value}"))
}

/// The object, and where files are that it names.
pub struct Input<'a> {
    object: &'a Map<String, Value>,
    data: &'a Path,
}

impl<'a> Input<'a> {
    /// Of an object, with the folder of its files.
    pub fn new(object: &'a Map<String, Value>, data: &'a Path) -> Input<'a> {
        Input { object, data }
    }

    /// Refuses keys that nobody reads.
    pub fn only(&self, keys: &[&str]) -> Result<(), Refusal> {
        match self.object.keys().find(|it| !keys.contains(&it.as_str())) {
            None => Ok(()),
            Some(it) => {
                let (it, keys) = (short(it), keys.join(", "));
                no(
                    format!("`{it}`という項目はありません（使える項目：{keys}）"),
                    format!("there is no key `{it}`; there are: {keys}"),
                )
            }
        }
    }

    /// Whether a key is there.
    pub fn has(&self, key: &str) -> bool {
        self.object.contains_key(key)
    }

    fn get(&self, key: &str) -> Result<&'a Value, Refusal> {
        match self.object.get(key) {
            Some(it) => Ok(it),
            None => no(format!("`{key}`がありません"), format!("`{key}` is missing")),
        }
    }

    fn array(&self, key: &str) -> Result<&'a Vec<Value>, Refusal> {
        let value = self.get(key)?;
        match value.as_array() {
            Some(it) if it.is_empty() => no(format!("`{key}`が空です"), format!("`{key}` is empty")),
            Some(it) if it.len() as i64 <= MOST => Ok(it),
            Some(_) => no(format!("`{key}`が長すぎます"), format!("`{key}` is too long; at most {MOST}")),
            None => bad(key, ("配列", "an array"), value),
        }
    }

    /// A number that fits.
    fn number(&self, key: &str, what: (&str, &str), fits: impl Fn(f64) -> bool) -> Result<f64, Refusal> {
        let value = self.get(key)?;
        match value.as_f64() {
            Some(it) if it.is_finite() && fits(it) => Ok(it),
            _ => bad(key, what, value),
        }
    }

    /// A probability between 0 and 1, neither of which it may be.
    pub fn open(&self, key: &str) -> Result<f64, Refusal> {
        // Nearer to either, the searches for a point have no room left.
        const NEAREST: f64 = 1e-9;
        let fits = |it| (NEAREST..=1.0 - NEAREST).contains(&it);
        self.number(key, ("0と1の間の数", "a number between 0 and 1"), fits)
    }

    /// A probability from 0 to 1.
    pub fn closed(&self, key: &str) -> Result<f64, Refusal> {
        self.number(key, ("0以上1以下の数", "a number from 0 to 1"), |it| (0.0..=1.0).contains(&it))
    }

    /// How much confidence an interval has: 0.95 if nothing is said.
    pub fn confidence(&self) -> Result<f64, Refusal> {
        const FITS: std::ops::RangeInclusive<f64> = 0.5..=0.999_999;
        if !self.has("conf") {
            return Ok(0.95);
        }
        let what = ("0.5以上0.999999以下の数", "a number from 0.5 to 0.999999, like 0.95");
        self.number("conf", what, |it| FITS.contains(&it))
    }

    /// A time above nought.
    pub fn positive_time(&self, key: &str) -> Result<f64, Refusal> {
        self.number(key, ("正の数", "a number above 0"), |it| it > 0.0 && it <= MOST_TIME)
    }

    /// A parameter of a prior distribution.
    pub fn prior(&self, key: &str) -> Result<f64, Refusal> {
        let what = ("0.001以上100000以下の数", "a number from 0.001 to 100000");
        self.number(key, what, |it| (0.001..=100_000.0).contains(&it))
    }

    /// A number of patients, events or the like: whole, not negative, and no more than any trial has. What is no whole
    /// number of things has a status of its own.
    pub fn count(&self, key: &str) -> Result<i64, Refusal> {
        let value = self.get(key)?;
        let it = counted(value).or_else(|it| match it {
            Some(status) => Err(Refusal::Status(status)),
            None => bad(key, ("個数（整数）", "a count"), value),
        })?;
        if it > MOST { bad(key, ("1000000以下", "at most 1000000"), value) } else { Ok(it) }
    }

    /// A count from one to another.
    pub fn count_within(&self, key: &str, least: i64, most: i64) -> Result<i64, Refusal> {
        let it = self.count(key)?;
        if (least..=most).contains(&it) {
            return Ok(it);
        }
        let (ja, en) = (format!("{least}以上{most}以下の整数"), format!("a whole number from {least} to {most}"));
        bad(key, (&ja, &en), self.get(key)?)
    }

    /// Events, and of how many; of at least one.
    pub fn part(&self) -> Result<(i64, i64), Refusal> {
        let (x, n) = (self.count("x")?, self.count("n")?);
        if n == 0 {
            return Err(Refusal::Status("n_zero"));
        }
        if x > n { Err(Refusal::Status("x_gt_n")) } else { Ok((x, n)) }
    }

    /// Counts, at least one, each as `fits` has it.
    pub fn counts(&self, key: &str, most: i64) -> Result<Vec<usize>, Refusal> {
        let mut all = Vec::new();
        for value in self.array(key)? {
            match counted(value) {
                Ok(it) if it <= most => all.push(it as usize),
                _ => return bad(key, ("0以上の整数の配列", "a list of counts"), value),
            }
        }
        Ok(all)
    }

    /// Pairs of counts, the first not above the second, which is not nought.
    pub fn parts(&self, key: &str) -> Result<Vec<(i64, i64)>, Refusal> {
        let mut all = Vec::new();
        for value in self.array(key)? {
            let pair = match value.as_array().map(Vec::as_slice) {
                Some([x, n]) => counted(x).ok().zip(counted(n).ok()),
                _ => None,
            };
            match pair {
                Some((x, n)) if x <= n && n > 0 && n <= MOST => all.push((x, n)),
                _ => {
                    return bad(
                        key,
                        ("［数, 総数］の組の配列", "a list of pairs [part, all] with 0 ≤ part ≤ all and all > 0"),
                        value,
                    );
                }
            }
        }
        Ok(all)
    }

    /// Finite numbers, at least one.
    pub fn numbers(&self, key: &str) -> Result<Vec<f64>, Refusal> {
        let mut all = Vec::new();
        for value in self.array(key)? {
            match value.as_f64() {
                Some(it) if it.abs() <= MOST_TIME => all.push(it),
                _ => return bad(key, ("数の配列", "a list of numbers"), value),
            }
        }
        Ok(all)
    }

    /// Numbers digit for digit, at least one.
    pub fn decimals(&self, key: &str) -> Result<Vec<Decimal>, Refusal> {
        let mut all = Vec::new();
        for value in self.array(key)? {
            let text = match value {
                Value::Number(it) => it.to_string(),
                _ => return bad(key, ("数の配列", "a list of numbers"), value),
            };
            match Decimal::parse(text.strip_suffix(".0").unwrap_or(&text)) {
                Some(it) => all.push(it),
                None => return bad(key, ("小数点以下6桁以内の数", "numbers of at most six decimal places"), value),
            }
        }
        Ok(all)
    }

    /// Times, none of them negative; at least one.
    pub fn times(&self, key: &str) -> Result<Vec<f64>, Refusal> {
        let mut all = Vec::new();
        for value in self.array(key)? {
            match value.as_f64() {
                Some(it) if (0.0..=MOST_TIME).contains(&it) => all.push(it),
                _ => return bad(key, ("0以上の時間の配列", "a list of times, none of them negative"), value),
            }
        }
        Ok(all)
    }

    /// One of several words; the first if nothing is said.
    pub fn word<T: Copy>(&self, key: &str, of: &[(&str, T)]) -> Result<T, Refusal> {
        let words: Vec<&str> = of.iter().map(|it| it.0).collect();
        let found = match self.object.get(key) {
            None => of.first(),
            Some(value) => value.as_str().and_then(|said| of.iter().find(|it| it.0 == said)),
        };
        match found {
            Some(it) => Ok(it.1),
            None => {
                let words = words.join(", ");
                bad(key, (&format!("次のいずれか：{words}"), &format!("one of {words}")), self.get(key)?)
            }
        }
    }

    fn same_length<A, B>(&self, keys: (&str, &str), a: &[A], b: &[B]) -> Result<(), Refusal> {
        if a.len() == b.len() {
            return Ok(());
        }
        let ((a_key, b_key), a, b) = (keys, a.len(), b.len());
        no(
            format!("`{a_key}`は{a}個、`{b_key}`は{b}個です。同じ数でなければなりません"),
            format!("`{a_key}` has {a} values and `{b_key}` {b}; they must be as many"),
        )
    }

    fn table(&self) -> Result<Table, Refusal> {
        let file = self.get("file")?;
        let Some(name) = file.as_str() else { return bad("file", ("ファイル名", "the name of a file"), file) };
        let table = Table::read(self.data, name)?;
        match self.object.get("where") {
            None => Ok(table),
            Some(Value::Object(it)) => table.only(it),
            Some(it) => bad("where", ("列名と値のオブジェクト", "an object of columns and values"), it),
        }
    }

    fn column(&self, key: &str) -> Result<&'a str, Refusal> {
        let value = self.get(key)?;
        value.as_str().map_or_else(|| bad(key, ("列名", "the name of a column"), value), Ok)
    }

    fn read_times(&self, table: &Table) -> Result<Vec<f64>, Refusal> {
        table.numbers(self.column("time")?, |it| (0.0..=MOST_TIME).contains(&it))
    }

    /// Patients with their times, and whether the event was seen: `t` and `e`, or columns of a file.
    pub fn patients(&self) -> Result<Vec<(f64, bool)>, Refusal> {
        let (times, events) = if self.has("file") {
            self.apart(&["t", "e"])?;
            let table = self.table()?;
            (self.read_times(&table)?, self.read_events(&table)?)
        } else {
            self.apart(&["time", "event", "where"])?;
            let times = self.times("t")?;
            let mut events = Vec::new();
            for value in self.array("e")? {
                match (value.as_bool(), value.as_f64().map(|it| it.to_bits())) {
                    (Some(it), _) => events.push(it),
                    (_, Some(it)) if it == 1.0_f64.to_bits() => events.push(true),
                    (_, Some(it)) if it == 0.0_f64.to_bits() => events.push(false),
                    _ => return bad("e", ("0か1の配列", "a list of 0 and 1"), value),
                }
            }
            (times, events)
        };
        self.same_length(("t", "e"), &times, &events)?;
        Ok(times.into_iter().zip(events).collect())
    }

    fn read_events(&self, table: &Table) -> Result<Vec<bool>, Refusal> {
        let value = self.get("event")?;
        match value {
            Value::String(column) => table.flags(column),
            Value::Object(it) => match it.iter().next() {
                Some((column, wanted)) if it.len() == 1 => table.matches(column, wanted),
                _ => bad("event", ("1つの列とその値", "one column and the value that means an event"), value),
            },
            _ => bad("event", ("列と値のオブジェクト", "an object like {\"status\": 2}"), value),
        }
    }

    /// What a file has instead, and arrays have instead of it, must not stand beside each other.
    fn apart(&self, keys: &[&str]) -> Result<(), Refusal> {
        match keys.iter().find(|it| self.has(it)) {
            None => Ok(()),
            Some(it) if self.has("file") => {
                no(format!("`file`と`{it}`は同時に使えません"), format!("`file` and `{it}` cannot both be given"))
            }
            Some(it) => no(format!("`{it}`には`file`が必要です"), format!("`{it}` needs `file`")),
        }
    }

    /// Patients as [`Input::patients`], and what each belongs to: `cluster`, a list or the name of a column.
    pub fn clustered(&self) -> Result<Vec<(f64, bool, String)>, Refusal> {
        let patients = self.patients()?;
        let clusters = if self.has("file") {
            self.table()?.texts(self.column("cluster")?)?
        } else {
            let text = |it: &Value| match it {
                Value::String(it) => Ok(it.clone()),
                Value::Number(it) => Ok(it.to_string()),
                other => bad("cluster", ("番号か文字の配列", "a list of ids"), other),
            };
            self.array("cluster")?.iter().map(text).collect::<Result<_, _>>()?
        };
        self.same_length(("t", "cluster"), &patients, &clusters)?;
        Ok(patients.into_iter().zip(clusters).map(|((time, event), cluster)| (time, event, cluster)).collect())
    }

    /// Times, and how each ended: `t` and `c` (0, 1, 2), or columns of a file with the codes of both events. Of a file
    /// any other code than 0 is refused, for it is a third kind of event.
    pub fn ends(&self) -> Result<Vec<(f64, End)>, Refusal> {
        let (times, codes) = if self.has("file") {
            self.apart(&["t", "c"])?;
            let table = self.table()?;
            let code = |key: &str, usual: &str| match self.object.get(key) {
                None => Ok(usual.to_owned()),
                Some(Value::String(it)) => Ok(it.clone()),
                Some(Value::Number(it)) => Ok(it.to_string()),
                Some(it) => bad(key, ("値", "a value of the column"), it),
            };
            let (first, second) = (code("cause1", "1")?, code("cause2", "2")?);
            let column = self.column("code")?;
            if first == second {
                return no("`cause1`と`cause2`が同じです", "`cause1` and `cause2` are the same");
            }
            (self.read_times(&table)?, table.ends(column, &first, &second)?)
        } else {
            self.apart(&["time", "code", "cause1", "cause2", "where"])?;
            let times = self.times("t")?;
            let mut codes = Vec::new();
            for value in self.array("c")? {
                codes.push(match counted(value) {
                    Ok(0) => End::Censored,
                    Ok(1) => End::First,
                    Ok(2) => End::Second,
                    _ => return bad("c", ("0・1・2の配列", "a list of 0, 1 and 2"), value),
                });
            }
            (times, codes)
        };
        self.same_length(("t", "c"), &times, &codes)?;
        Ok(times.into_iter().zip(codes).collect())
    }

    /// Values before and after, of as many patients.
    pub fn pairs(&self) -> Result<Vec<(Decimal, Decimal)>, Refusal> {
        let (before, after) = (self.decimals("before")?, self.decimals("after")?);
        self.same_length(("before", "after"), &before, &after)?;
        Ok(before.into_iter().zip(after).collect())
    }
}

/// A count; the status of what is a number and no count, or nothing of what is no number.
fn counted(value: &Value) -> Result<i64, Option<&'static str>> {
    const WHOLE: f64 = 9e15;
    let it = value.as_f64().ok_or(None)?;
    if it.fract().abs() > 0.0 {
        Err(Some("not_whole"))
    } else if it < 0.0 {
        Err(Some("negative"))
    } else if it > WHOLE {
        Err(None)
    } else {
        Ok(it as i64)
    }
}
