//! One JSON object of answers in, one JSON report out.
//!
//! Numbers keep the text they were written with (`3.50`, `0.1`): each value is
//! taken as raw text and read by the same grammar as a form's box.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::{Refused, Remark};
use crate::engine::{
    Calculator, Due, Entries, Field, Form, Group, Kind, Lang, Method, Report, State, Step, System, Truth, Verdict,
    name_in,
};

/// The report on a JSON object of answers.
///
/// Refused is only what is no JSON object, or has a key twice: a value would
/// be lost. Unreadable answers and unknown keys are `problems` of the report.
pub fn eval(calculator: &'static Calculator, input: &[u8], lang: Lang) -> Result<Value, Refused> {
    let form = Form::of(calculator);
    let (entries, remarks) = read(&form, input, lang)?;
    Ok(judged(calculator, &form, &entries, remarks, lang))
}

/// The report on entries, and on what could not become one.
pub(super) fn judged(
    calculator: &'static Calculator,
    form: &Form,
    entries: &Entries,
    mut remarks: Vec<Remark>,
    lang: Lang,
) -> Value {
    let (mut case, problems) = calculator.read(form, entries);
    // What could not even become an entry was filled in all the same.
    if !remarks.is_empty() {
        case.leave_aside();
    }
    remarks.extend(problems.iter().map(|it| Remark::of(it, lang)));
    write(calculator, &calculator.report(&case), &remarks, lang)
}

/// An object without some of its keys, and the texts of those that it has. Anything but an object stays as it is, for
/// [`read`] to say so.
pub(super) fn apart(input: &[u8], keys: &[&'static str], lang: Lang) -> Result<Parted, Refused> {
    let as_it_is = || (input.to_vec(), vec![]);
    let Ok(text) = std::str::from_utf8(input) else { return Ok(as_it_is()) };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Ok(object) = serde_json::from_str::<Object<'_>>(text) else { return Ok(as_it_is()) };
    let (mut rest, mut found) = (String::new(), Vec::new());
    for (key, value) in object.0 {
        let Some(name) = keys.iter().find(|it| **it == key) else {
            let comma = if rest.is_empty() { "" } else { "," };
            rest.push_str(&format!("{comma}{}:{}", json!(key), value.get()));
            continue;
        };
        if found.iter().any(|(it, _)| it == name) {
            return Err(Refused::because(twice(&key, lang)));
        }
        let text = serde_json::from_str::<String>(value.get()).unwrap_or_else(|_| value.get().to_owned());
        found.push((*name, if value.get() == "null" { String::new() } else { text }));
    }
    Ok((format!("{{{rest}}}").into_bytes(), found))
}

/// What is left of an object, and what was taken out of it.
pub(super) type Parted = (Vec<u8>, Vec<(&'static str, String)>);

fn twice(name: &str, lang: Lang) -> String {
    let name: String = name.chars().take(80).collect();
    let ja = format!("「{name}」が二度あります。どちらの値か分かりません");
    let en = format!("the key “{name}” is given twice, and only one value can count");
    said(lang, ja, en)
}

/// The entries of a JSON object, and what of it could not become one.
pub fn read(form: &Form, input: &[u8], lang: Lang) -> Result<(Entries, Vec<Remark>), Refused> {
    let text = std::str::from_utf8(input).map_err(|it| {
        let line = 1 + input[..it.valid_up_to()].iter().filter(|it| **it == b'\n').count();
        let ja = format!("入力がUTF-8ではありません（{line}行目）。UTF-8で保存してください");
        Refused::because(said(lang, ja, format!("the input is not UTF-8 (line {line}); save it as UTF-8")))
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        let ja = "標準入力が空です。回答のJSONオブジェクトを渡してください（例：{\"age\": 64}）";
        let en = "the standard input is empty; give a JSON object of answers, like {\"age\": 64}";
        return Err(Refused::because(lang.pick(ja, en)));
    }
    let whole: &RawValue = serde_json::from_str(text).map_err(|it| not_json(&it, lang))?;
    if !whole.get().starts_with('{') {
        let en = format!("the input is {}, not a JSON object of answers", kind(whole, Lang::En));
        return Err(Refused::because(said(
            lang,
            format!("入力は{}です。回答のJSONオブジェクトを渡してください", kind(whole, Lang::Ja)),
            en,
        )));
    }
    let object: Object<'_> = serde_json::from_str(text).map_err(|it| not_json(&it, lang))?;
    let mut reader = Reader { form, lang, entries: Entries::new(), remarks: vec![], seen: BTreeSet::new() };
    for (key, value) in object.0 {
        reader.take(key, value)?;
    }
    Ok((reader.entries, reader.remarks))
}

pub(super) fn not_json(it: &serde_json::Error, lang: Lang) -> Refused {
    let (line, column) = (it.line(), it.column());
    let why = it.to_string();
    let why = why.split(" at line ").next().unwrap_or_default();
    let ja = format!("入力がJSONではありません（{line}行{column}列）：{why}");
    Refused::because(said(lang, ja, format!("the input is not JSON: {why}, at line {line}, column {column}")))
}

/// An object with its keys as they stand, twice if they do, and each value unread.
pub(super) struct Object<'a>(pub(super) Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Object<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Object<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object<'de>, A::Error> {
                let mut all = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    all.push(pair);
                }
                Ok(Object(all))
            }
        }
        from.deserialize_map(Pairs)
    }
}

struct Reader<'a> {
    form: &'a Form,
    lang: Lang,
    entries: Entries,
    remarks: Vec<Remark>,
    seen: BTreeSet<String>,
}

impl Reader<'_> {
    fn take(&mut self, name: String, value: &RawValue) -> Result<(), Refused> {
        let found = self.form.find(&name);
        let name = found.map_or(name, |(slot, part)| self.form.slots[slot].name(part).to_owned());
        if !self.seen.insert(name.clone()) {
            return Err(Refused::because(twice(&name, self.lang)));
        }
        if let Some(group) = self.form.group(&name).filter(|_| found.is_none()) {
            return self.take_members(group, value);
        }
        let Some((slot, _)) = found else {
            self.has_no_place_for(name, value.get());
            return Ok(());
        };
        match self.text_of(value, self.form.slots[slot].field) {
            Ok(Some(text)) => drop(self.entries.insert(name, text)),
            Ok(None) => {}
            Err(message) => {
                self.remarks.push(Remark::new(&name, message));
                // Unreadable is as good as blank: the lesion it belongs to is still a lesion.
                self.entries.insert(name, String::new());
            }
        }
        Ok(())
    }

    /// `"lesion": [{"site": "lung", "diameter": 3.4}]` as `lesion-1-site`, `lesion-1-diameter`.
    fn take_members(&mut self, group: &'static Group, value: &RawValue) -> Result<(), Refused> {
        let Ok(members) = serde_json::from_str::<Vec<&RawValue>>(value.get()) else {
            if value.get() != "null" {
                let ja = format!("{}はオブジェクトの配列で渡してください", group.label.ja);
                let en = format!("{} must be an array of objects", group.label.en);
                self.remarks.push(Remark::new(group.id, said(self.lang, ja, en)));
            }
            return Ok(());
        };
        for (i, member) in members.iter().enumerate() {
            let Some(n) = u8::try_from(i + 1).ok().filter(|it| *it <= group.most) else {
                self.has_no_place_for(format!("{}-{}-{}", group.id, i + 1, group.fields[0].id), member.get());
                break;
            };
            let name = format!("{}-{n}", group.id);
            if member.get().starts_with('{') {
                let object: Object<'_> = serde_json::from_str(member.get()).map_err(|it| not_json(&it, self.lang))?;
                for (key, value) in object.0 {
                    self.take(format!("{name}-{key}"), value)?;
                }
            } else {
                let ja = format!("{}{n}はオブジェクトで渡してください", group.label.ja);
                let en = format!("{} {n} must be an object", group.label.en);
                self.remarks.push(Remark::new(&name, said(self.lang, ja, en)));
            }
            // A member of whom nothing is known yet is a member all the same.
            self.entries.ensure(name_in(group, n, group.fields[0]));
        }
        Ok(())
    }

    /// A name that the form does not have; it says why. Of a member too many the case says so, for it has to know.
    fn has_no_place_for(&mut self, name: String, said: &str) {
        if self.form.group_beyond(&name).is_some() {
            self.entries.insert(name, said.to_owned());
            return;
        }
        let name = name.as_str();
        let strange = self.form.strangers([name].into_iter());
        self.remarks.extend(strange.iter().map(|it| Remark::of(it, self.lang)));
    }

    /// What would be typed; nothing for `null`.
    fn text_of(&self, value: &RawValue, field: &Field) -> Result<Option<String>, String> {
        let raw = value.get();
        let bad = || {
            let ja = format!("{}は読めません。文字列・数値・true・falseで渡してください", kind(value, Lang::Ja));
            let en = format!("{} cannot be an answer; give a string, a number, true or false", kind(value, Lang::En));
            said(self.lang, ja, en)
        };
        match raw.as_bytes().first() {
            Some(b'n') => Ok(None),
            Some(b't') => Ok(Some("yes".to_owned())),
            Some(b'f') => Ok(Some("no".to_owned())),
            Some(b'"') => serde_json::from_str(raw).map(Some).map_err(|_| bad()),
            Some(b'-' | b'0'..=b'9') => written_out(raw).map(Some).ok_or_else(|| {
                said(
                    self.lang,
                    "数値が大きすぎるか、桁が多すぎます".to_owned(),
                    "the number is too long or too large".to_owned(),
                )
            }),
            // Any of several is an answer to a set only: ["1", "234"] is no number.
            Some(b'[') if matches!(field.kind, Kind::Set(_)) => {
                serde_json::from_str::<Vec<String>>(raw).map(|it| Some(it.join(","))).map_err(|_| bad())
            }
            _ => Err(bad()),
        }
    }
}

/// A JSON number without its exponent, digit for digit: `1e3` is 1000 and
/// `3.50` stays `3.50`. Nothing if it is longer than any number that is meant.
pub(super) fn written_out(raw: &str) -> Option<String> {
    const LONGEST: i64 = 40;
    let Some((figures, power)) = raw.split_once(['e', 'E']) else {
        return Some(raw.to_owned());
    };
    let power: i64 = power.strip_prefix('+').unwrap_or(power).parse().ok()?;
    let (sign, figures) = figures.strip_prefix('-').map_or(("", figures), |it| ("-", it));
    let (whole, part) = figures.split_once('.').unwrap_or((figures, ""));
    let mut digits = format!("{whole}{part}");
    let mut point = i64::try_from(whole.len()).ok()?.checked_add(power)?;
    if digits.len() > 40 || !(-LONGEST..=LONGEST).contains(&point) {
        return None;
    }
    while point <= 0 {
        digits.insert(0, '0');
        point += 1;
    }
    let point = usize::try_from(point).ok()?;
    while digits.len() < point {
        digits.push('0');
    }
    let (whole, part) = digits.split_at(point);
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        it => it,
    };
    Some(if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") })
}

fn kind(value: &RawValue, lang: Lang) -> &'static str {
    match value.get().as_bytes().first() {
        Some(b'{') => lang.pick("オブジェクト", "an object"),
        Some(b'[') => lang.pick("配列", "an array"),
        Some(b'"') => lang.pick("文字列", "a string"),
        Some(b'n') => "null",
        Some(b't' | b'f') => lang.pick("真偽値", "true or false"),
        _ => lang.pick("数値", "a number"),
    }
}

pub(super) fn said(lang: Lang, ja: String, en: String) -> String {
    match lang {
        Lang::Ja => ja,
        Lang::En => en,
    }
}

/// A report, with the keys of the contract.
pub fn write(calculator: &Calculator, report: &Report, remarks: &[Remark], lang: Lang) -> Value {
    // The days of a schedule stand among the numbers, each by its name.
    let days = report.due.iter().map(|it| (it.id.clone(), json!(it.day.to_string())));
    let outputs = report.outputs.iter().map(|it| (it.name.clone(), json!(it.text))).chain(days).collect();
    let scales = report.scales.iter().map(|it| (it.scale.id.to_owned(), outcome(&it.outcome))).collect();
    let series = match &calculator.method {
        Method::Course(it) => it.group.id,
        _ => "",
    };
    let times = report.times.iter().map(|it| (format!("{series}-{}", it.member), outcome(&it.outcome))).collect();
    let concern = report.stated.iter().filter(|it| it.truth == Truth::Met);
    let members = report.members.iter().map(|it| {
        let because: Vec<_> = it.because.iter().map(|it| it.id).collect();
        json!({ "group": it.group.id, "member": it.member, "truth": it.truth.word(), "because": because })
    });
    let flips =
        report.flips.iter().map(|it| json!({ "field": it.name, "to": it.to[lang as usize], "outcome": it.outcome.id }));
    let problems = remarks.iter().map(|it| {
        let fixes = it.fixes.iter().map(|set| Value::Object(set.iter().map(|(k, v)| (k.clone(), json!(v))).collect()));
        json!({ "field": it.field, "message": it.message, "fixes": fixes.collect::<Vec<_>>() })
    });
    let editions = report.compared.iter().map(|it| {
        let possible: Vec<_> = it.outcome.iter().map(|it| it.id).collect();
        json!({ "version": it.edition.version, "term": it.row.name, "outcome": possible })
    });
    let editions: Vec<_> = editions.collect();
    json!({
        "calculator": calculator.id,
        "version": calculator.version,
        "outcome": outcome(&report.outcome),
        "steps": report.steps.iter().map(|it| step(it, lang)).collect::<Vec<_>>(),
        "outputs": Value::Object(outputs),
        "scales": Value::Object(scales),
        "times": Value::Object(times),
        "due": report.due.iter().map(|it| due(calculator, it, lang)).collect::<Vec<_>>(),
        "statements": concern.map(|it| it.statement.id).collect::<Vec<_>>(),
        "missing": report.missing,
        "problems": problems.collect::<Vec<_>>(),
        "flips": flips.collect::<Vec<_>>(),
        "members": members.collect::<Vec<_>>(),
        "editions": editions,
        "protocols": Value::Object(report.together.iter().map(|it| (it.calculator.id.to_owned(), json!({ "outcome": outcome(&it.outcome), "missing": it.missing }))).collect()),
        "notes": report.notes.iter().map(|it| it.text.get(lang)).collect::<Vec<_>>(),
    })
}

/// The verdict, or those still possible.
fn outcome(of: &[&'static Verdict]) -> Value {
    match of {
        [it] => json!(it.id),
        several => several.iter().map(|it| it.id).collect(),
    }
}

/// A day on which something is due; `from` and `to` where it need not be that very day.
fn due(calculator: &Calculator, it: &Due, lang: Lang) -> Value {
    let asked = matches!(&calculator.method, Method::Schedule(schedule) if schedule.asks_when_done(&it.id));
    json!({
        "id": it.id,
        "date": it.day.to_string(),
        "from": it.window.map(|(from, _)| from.to_string()),
        "to": it.window.map(|(_, to)| to.to_string()),
        "tasks": it.tasks.iter().map(|it| it.get(lang)).collect::<Vec<_>>(),
        "state": match it.state {
            State::Done(..) => "done",
            State::Overdue(_) if asked => "overdue",
            State::Overdue(_) => "past",
            State::Today => "today",
            State::Coming(_) => "coming",
            State::Unknown => "unknown",
        },
    })
}

fn step(it: &Step, lang: Lang) -> Value {
    let (mut values, mut limits, mut margins) = (Vec::new(), Vec::new(), Vec::new());
    let mut before = None;
    for finding in &it.findings {
        // A range looks at one answer twice; it is told once.
        let whose = (finding.member, finding.field.id);
        if before.replace(whose) != Some(whose) {
            values.extend(finding.value(lang));
        }
        let Some(measure) = &finding.limit else { continue };
        let limit = measure.limit(lang);
        if !limits.contains(&limit) {
            limits.push(limit);
        }
        margins.extend(measure.margin(lang));
    }
    // How old a measurement was on the day that matters: days from that day to the measurement, negative before it.
    let days = it.findings.iter().find_map(|it| it.chosen?.days);
    let dated = it.findings.iter().any(|it| it.chosen.is_some());
    let joined = |them: Vec<String>| if them.is_empty() { Value::Null } else { json!(them.join("; ")) };
    let mut told = json!({
        "id": it.id,
        "truth": it.truth.word(),
        "level": it.level.map(|it| it.id),
        "value": joined(values),
        "limit": joined(limits),
        "margin": joined(margins),
        "text": it.text.get(lang),
    });
    if dated {
        told["days"] = json!(days);
    }
    if !it.concerned {
        told["concerned"] = json!(false);
    }
    told
}

/// What there is to be asked: for `tekio list --json`.
pub fn list(calculators: &[&'static Calculator]) -> Value {
    calculators
        .iter()
        .map(|it| {
            json!({
                "id": it.id,
                "version": it.version,
                "title": { "ja": it.title.ja, "en": it.title.en },
                "fields": fields(it),
            })
        })
        .collect()
}

fn fields(calculator: &'static Calculator) -> Vec<Value> {
    let form = Form::of(calculator);
    let first = form.slots.iter().filter(|it| it.member <= 1 && it.nth == 1);
    first
        .map(|slot| {
            let field = slot.field;
            let controls: Vec<_> = slot.parts().map(|it| slot.name(it)).collect();
            let mut all = json!({
                "name": controls[0],
                "label": { "ja": field.label.ja, "en": field.label.en },
                "kind": match field.kind {
                    Kind::Number(_) => "number",
                    Kind::YesNo(_) => "yes-no",
                    Kind::Choice(_) => "choice",
                    Kind::Set(_) => "set",
                    Kind::Date => "date",
                    Kind::Clock => "time",
                    Kind::Name => "name",
                },
                "controls": controls,
            });
            let mut add = |key: &str, value: Value| all[key] = value;
            if !field.options().is_empty() {
                add("options", field.options().iter().map(|it| it.id).collect());
            }
            if let Kind::Number(number) = &field.kind {
                if let Some(by) = &number.by {
                    let units =
                        |of: &[System]| -> Value { of.iter().flat_map(|it| it.units).map(|it| it.id).collect() };
                    let each = by.choice.options().iter().zip(by.systems);
                    let each = each.map(|(option, of)| (option.id.to_owned(), units(of))).collect();
                    add("units-by", json!(by.choice.id));
                    add("units", Value::Object(each));
                } else {
                    add("units", number.units.iter().map(|it| it.id).collect());
                    add("least", json!(number.possible.0.to_string()));
                    add("most", json!(number.possible.1.to_string()));
                }
                if let Some(choice) = number.unit_from {
                    add("unit-from", json!(choice.id));
                }
            }
            if let Some(group) = slot.group {
                add("group", json!({ "id": group.id, "most": group.most }));
            }
            if slot.dated {
                add("measurements", json!(crate::engine::MEASUREMENTS));
            }
            all
        })
        .collect()
}
