//! What is exported is what was answered: every golden row goes out as a response and reads back to the same report;
//! every resource and table passes validators that others wrote (tools/exports), which notice faults that are planted;
//! damaged responses are refused with a reason, and nobody is named who was not.
//!
//! `TEKIO_EXPORTS=all` gives the validators every golden row, else every few.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use common::{Table, tables};
use serde_json::{Value, json};
use tekio::calculators::{ALL, find};
use tekio::engine::{Calculator, Entries, Form, Kind as Asked, Lang, Part};
use tekio::exchange::out::told::{Said, told, units};
use tekio::exchange::out::{Given, Kind, codes, questionnaire, redcap, response};
use tekio::exchange::{Refused, back, export, json as plain, paste};

const BASE: &str = "https://example.org/tekio/";

fn none(lang: Lang) -> Given {
    Given::none(lang, "0.0.0")
}

/// With an address on every other row, in either language.
fn given(i: usize) -> Given {
    let lang = Lang::ALL[i % 2];
    let base = (i / 2).is_multiple_of(2).then(|| BASE.to_owned());
    Given { base, ..none(lang) }
}

fn answers(entries: &Entries) -> Value {
    entries.iter().map(|(name, text)| (name.clone(), json!(text))).collect::<serde_json::Map<_, _>>().into()
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|it| panic!("{it}: {text}"))
}

fn refused(it: Refused) -> String {
    match it {
        Refused::Because(why) => why,
        Refused::Unheard => String::new(),
    }
}

/// Numbers that are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.0 >> 33) as usize) % most.max(1)
    }
}

#[test]
fn every_row_goes_out_and_reads_back_to_the_same_report() {
    let (mut rows, mut typed, mut plainly) = (0, 0, 0);
    for Table { calculator, form, rows: all, .. } in &tables() {
        for (i, row) in all.iter().enumerate() {
            let given = given(i);
            let what = format!("{}.csv:{}: {}", calculator.id, row.line, row.name);
            let own = response::write(calculator, form, &row.entries, &given).write();
            let input = answers(&row.entries).to_string();
            let before =
                plain::eval(calculator, input.as_bytes(), given.lang).unwrap_or_else(|it| panic!("{what}: {it}"));
            let after =
                back::eval(calculator, own.as_bytes(), given.lang).unwrap_or_else(|it| panic!("{what}: {it}\n{own}"));
            assert_eq!(before, after, "{what}\n{own}");
            rows += 1;
            typed += own.matches("\"value").count();
            let untyped = own.matches("originalText").count();
            typed -= untyped;
            plainly += untyped;
            for it in told(form, &row.entries).iter().filter(|_| untyped > 0) {
                if let Said::AsTyped(text) = &it.said {
                    // A text that is read without any trouble has a type.
                    let (case, problems) = calculator.read(form, &row.entries);
                    let reads = it.at.is_some_and(|(i, part)| {
                        let slot = &form.slots[i];
                        let read = case.answer(slot.field, slot.member).is_some_and(|it| it.chosen.is_none());
                        part == Part::Value && read && problems.is_empty()
                    });
                    assert!(!reads, "{what}: {} = {text} has a type", it.name);
                }
            }
        }
    }
    println!("{rows} rows read back; {typed} answers in types, {plainly} as typed");
    assert!(rows > 3500 && plainly * 20 < typed, "{rows} rows, {typed} in types, {plainly} as typed");
}

/// Every item of a questionnaire by its link.
fn items(of: &Value, into: &mut Vec<Value>) {
    for it in of["item"].as_array().into_iter().flatten() {
        into.push(it.clone());
        items(it, into);
    }
}

/// What of a response does not fit the questionnaire: links, types, options, repeats.
fn unfit(questionnaire: &Value, response: &Value) -> Vec<String> {
    let mut all = Vec::new();
    items(questionnaire, &mut all);
    let by: BTreeMap<&str, &Value> = all.iter().map(|it| (it["linkId"].as_str().unwrap(), it)).collect();
    let (mut given, mut wrong) = (Vec::new(), Vec::new());
    items(response, &mut given);
    for it in &given {
        let link = it["linkId"].as_str().unwrap();
        let Some(question) = by.get(link) else {
            wrong.push(format!("{link}: no such question"));
            continue;
        };
        let answers = it["answer"].as_array().map_or(&[][..], Vec::as_slice);
        if answers.len() > 1 && question["repeats"] != json!(true) {
            wrong.push(format!("{link}: several answers"));
        }
        for answer in answers {
            let (kind, value) = answer.as_object().unwrap().iter().next().unwrap();
            let wanted = match question["type"].as_str().unwrap() {
                "choice" => "valueCoding",
                "quantity" => "valueQuantity",
                "decimal" => "valueDecimal",
                "integer" => "valueInteger",
                "date" => "valueDate",
                "time" => "valueTime",
                "string" => "valueString",
                "boolean" => "valueBoolean",
                other => panic!("{link}: {other}"),
            };
            if kind == "extension" {
                continue;
            }
            if kind != wanted {
                wrong.push(format!("{link}: {kind}, not {wanted}"));
            }
            let option = |it: &&Value| it["valueCoding"] == *value;
            if wanted == "valueCoding" && !question["answerOption"].as_array().unwrap().iter().any(|it| option(&it)) {
                wrong.push(format!("{link}: {value} is no option"));
            }
        }
    }
    wrong
}

#[test]
fn questions_are_told_apart_and_responses_fit_them() {
    let (mut questions, mut fitting) = (0, 0);
    for Table { calculator, form, rows, .. } in &tables() {
        for i in 0..4 {
            let given = given(i);
            let asked = parsed(&questionnaire::write(calculator, &given).write());
            let mut all = Vec::new();
            items(&asked, &mut all);
            let mut links = BTreeSet::new();
            for it in &all {
                let link = it["linkId"].as_str().unwrap();
                assert!(links.insert(link), "{}: {link} twice", calculator.id);
                assert!(!it["text"].as_str().unwrap_or("").is_empty(), "{}: {link} without words", calculator.id);
                // R4 binds either extension to types of items.
                for url in it["extension"].as_array().into_iter().flatten().filter_map(|it| it["url"].as_str()) {
                    let types: &[&str] = match url.rsplit('/').next().unwrap() {
                        "questionnaire-unit" => &["integer", "decimal"],
                        "questionnaire-unitOption" => &["quantity"],
                        _ => continue,
                    };
                    assert!(types.contains(&it["type"].as_str().unwrap()), "{}: {link}: {url}", calculator.id);
                }
                for when in it["enableWhen"].as_array().into_iter().flatten() {
                    let by = all.iter().find(|it| it["linkId"] == when["question"]).unwrap();
                    let options = by["answerOption"].as_array().unwrap();
                    assert!(options.iter().any(|it| it["valueCoding"] == when["answerCoding"]), "{link}: {when}");
                }
            }
            questions += links.len();
            for (n, row) in rows.iter().enumerate().filter(|(n, _)| n % 4 == i) {
                let own = parsed(&response::write(calculator, form, &row.entries, &given).write());
                let mut wrong = unfit(&asked, &own);
                // More members than the form holds have no question, and are told all the same.
                wrong.retain(|it| !it.ends_with("no such question") || plain_names(form, row));
                assert!(wrong.is_empty(), "{}.csv:{}: {wrong:?}\n{own:#}", calculator.id, rows[n].line);
                fitting += 1;
            }
        }
    }
    println!("{questions} items of {} questionnaires in two languages, {fitting} responses fit", ALL.len());
}

/// Whether the form has every name.
fn plain_names(form: &Form, row: &common::Row) -> bool {
    row.entries.keys().all(|it| form.find(it).is_some())
}

#[test]
fn codes_of_others_are_theirs() {
    let mut numbers = BTreeSet::new();
    for test in codes::TESTS {
        assert!(test.code.len() <= 8 && test.name.len() <= 40, "{test:?}");
        for (unit, number) in test.loinc {
            assert!(paste::codes::check_digit(number), "{number} fails its check digit");
            let coded = paste::codes::loinc(number).unwrap_or_else(|| panic!("{number} is not read"));
            // Fasting glucose is glucose.
            let same = codes::TESTS.iter().filter(|it| it.code == test.code).flat_map(|it| it.of);
            let known = same.into_iter().any(|it| coded.analyte.terms.contains(it)) || test.of.contains(&"calcium");
            assert!(known, "{number}: {:?} is read as {:?}", test.of, coded.analyte.terms);
            assert!(numbers.insert((*unit, *number)), "{number} twice");
        }
    }
    println!("{} LOINC numbers of {} tests", numbers.len(), codes::TESTS.len());
    // A unit has one spelling in UCUM, and no two units of a question share one.
    let mut ours = BTreeSet::new();
    codes::UNITS.iter().for_each(|(unit, _)| assert!(ours.insert(*unit), "{unit} twice"));
    for field in ALL.iter().flat_map(|it| it.fields()) {
        let theirs: Vec<&str> = units(field).into_iter().filter_map(|it| codes::ucum(it.id)).collect();
        assert_eq!(theirs.iter().collect::<BTreeSet<_>>().len(), theirs.len(), "{}: {theirs:?}", field.id);
    }
    // Of the units that UCUM has no word for each is known to be so.
    const OURS_ALONE: &[&str] =
        &["0-10", "0-100", "dipstick", "doses", "fr", "fraction", "mg-fentos", "mg-mt", "patients", "times", "z"];
    let (mut used, mut without) = (BTreeSet::new(), BTreeSet::new());
    for unit in ALL.iter().flat_map(|it| it.fields()).flat_map(units) {
        used.insert(unit.id);
        if codes::ucum(unit.id).is_none() {
            without.insert(unit.id);
        }
    }
    assert_eq!(without, OURS_ALONE.iter().copied().collect(), "units without UCUM");
    let idle: Vec<_> = codes::UNITS.iter().filter(|it| !used.contains(it.0)).collect();
    assert!(idle.is_empty(), "no question has {idle:?}");
}

fn folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let run = Command::new("tools/exports").current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        PathBuf::from(String::from_utf8(run.stdout).unwrap().trim())
    })
}

fn ran(mut it: Command) -> String {
    let run = it.current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(run.status.success(), "{it:?}: {}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}

/// The findings of three validators by the names of resources.
fn findings(name: &str, resources: &[(String, Value)]) -> Vec<(String, String)> {
    let file = std::env::temp_dir().join(format!("tekio-{name}-{}.jsonl", std::process::id()));
    let lines: String =
        resources.iter().map(|(name, it)| format!("{}\n", json!({ "name": name, "resource": it }))).collect();
    std::fs::write(&file, lines).unwrap();
    let mut one = Command::new(folder().join("python/bin/python"));
    one.arg("tests/exports/resources.py").arg(&file);
    let mut other = Command::new("node");
    other.arg("tests/exports/resources.cjs").arg(folder().join("npm")).arg(&file);
    let said = ran(one) + &ran(other);
    std::fs::remove_file(&file).unwrap();
    said.lines().filter_map(|it| it.split_once('\t')).map(|(name, it)| (name.to_owned(), it.to_owned())).collect()
}

#[test]
fn every_resource_passes_validators() {
    let whole = std::env::var("TEKIO_EXPORTS").is_ok_and(|it| it == "all");
    let mut all: Vec<(String, Value)> = Vec::new();
    for Table { calculator, form, rows, .. } in &tables() {
        for i in [0, 3] {
            let name = format!("{} questionnaire {i}", calculator.id);
            all.push((name, parsed(&questionnaire::write(calculator, &given(i)).write())));
        }
        let step = if whole { 1 } else { (rows.len() / 6).max(1) };
        for (i, row) in rows.iter().enumerate().step_by(step) {
            let mut given = given(i);
            if i % 3 == 0 {
                (given.subject, given.study) = (Some("S-001".to_owned()), Some("T1".to_owned()));
            }
            let what = format!("{}.csv:{}", calculator.id, row.line);
            all.push((
                format!("{what} response"),
                parsed(&response::write(calculator, form, &row.entries, &given).write()),
            ));
            let input = answers(&row.entries).to_string();
            for kind in [Kind::Observation, Kind::AdverseEvent] {
                // What names members beyond the form, and what is no event, is refused.
                let Ok(it) = export::export(calculator, kind, input.as_bytes(), &given) else { continue };
                all.push((format!("{what} {kind:?}"), parsed(&it)));
            }
        }
    }
    let kinds = |kind: &str| all.iter().filter(|(name, _)| name.contains(kind)).count();
    assert!(kinds("AdverseEvent") > 5 && kinds("Observation") > 100, "too few are looked at");
    let found = findings("exports", &all);
    assert!(found.is_empty(), "{} findings: {:#?}", found.len(), &found[..found.len().min(12)]);
    println!("{} resources pass: {} events, {} verdicts", all.len(), kinds("AdverseEvent"), kinds("Observation"));
}

/// A resource with something put at a place, or taken away.
fn spoilt(it: &Value, place: &str, put: Option<Value>) -> Value {
    let mut it = it.clone();
    let (parent, key) = place.rsplit_once('/').unwrap();
    let parent = it.pointer_mut(parent).unwrap_or_else(|| panic!("{place}"));
    match (parent, put) {
        (Value::Object(all), Some(put)) => drop(all.insert(key.to_owned(), put)),
        (Value::Object(all), None) => assert!(all.shift_remove(key).is_some(), "{place}"),
        (other, _) => panic!("{place}: {other}"),
    }
    it
}

#[test]
fn planted_faults_are_noticed() {
    let lab = find("ctcae-lab").unwrap();
    let given = Given { subject: Some("S-001".to_owned()), ..none(Lang::En) };
    let case = json!({ "term": "platelets", "version": "5.0", "value": "4.2", "unit": "10^4/uL", "lln": "15.8" });

    let write = |of: &'static Calculator, kind, case: &Value| {
        parsed(&export::export(of, kind, case.to_string().as_bytes(), &given).unwrap())
    };
    let answered = write(lab, Kind::Response, &case);
    let seen = write(lab, Kind::Observation, &case);
    let asked = write(lab, Kind::Questionnaire, &case);
    let event = write(lab, Kind::AdverseEvent, &case);
    let day = ALL.iter().find(|it| it.fields().iter().any(|it| matches!(it.kind, Asked::Date))).unwrap();
    let field = day.fields().into_iter().find(|it| matches!(it.kind, Asked::Date)).unwrap();
    let with_day = write(day, Kind::Response, &json!({ (field.id): "2026-11-28" }));

    let place = |of: &Value, wanted: &str| -> String {
        fn walk(of: &Value, wanted: &str, at: String) -> Option<String> {
            match of {
                Value::Object(all) if all.contains_key(wanted) => Some(at),
                Value::Object(all) => all.iter().find_map(|(key, it)| walk(it, wanted, format!("{at}/{key}"))),
                Value::Array(all) => all.iter().enumerate().find_map(|(i, it)| walk(it, wanted, format!("{at}/{i}"))),
                _ => None,
            }
        }
        walk(of, wanted, String::new()).unwrap_or_else(|| panic!("{wanted}: {of:#}"))
    };
    let quantity = place(&answered, "valueQuantity");
    let link = place(&answered, "answer");
    let faults: Vec<(&str, Value)> = vec![
        ("status of none", spoilt(&answered, "/status", Some(json!("finished")))),
        ("no status", spoilt(&answered, "/status", None)),
        ("two values", spoilt(&answered, &format!("{quantity}/valueString"), Some(json!("4.2")))),
        ("unknown element", spoilt(&answered, &format!("{link}/anwser"), Some(json!("x")))),
        (
            "no such day",
            spoilt(&with_day, &format!("{}/valueDate", place(&with_day, "valueDate")), Some(json!("2026-13-01"))),
        ),
        ("number as text", spoilt(&answered, &format!("{quantity}/valueQuantity/value"), Some(json!("four")))),
        ("no such sign", spoilt(&answered, &format!("{quantity}/valueQuantity/comparator"), Some(json!(7)))),
        ("no link", spoilt(&answered, &format!("{link}/linkId"), None)),
        ("no code", spoilt(&seen, "/code", None)),
        ("verdict without a known status", spoilt(&seen, "/status", Some(json!("done")))),
        ("type of none", spoilt(&asked, "/item/0/type", Some(json!("number")))),
        ("no actuality", spoilt(&event, "/actuality", None)),
        ("event of nobody", spoilt(&event, "/subject", None)),
    ];
    assert_eq!(faults.len(), 13);
    let all: Vec<(String, Value)> = faults.iter().map(|(name, it)| ((*name).to_owned(), it.clone())).collect();
    let found = findings("planted", &all);
    let mut by: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, it) in &found {
        by.entry(name).or_default().insert(it.split('\t').next().unwrap());
    }
    by.iter().for_each(|(name, by)| println!("{name}: {by:?}"));
    let unseen: Vec<&str> = faults.iter().map(|it| it.0).filter(|it| !by.contains_key(it)).collect();
    assert!(unseen.is_empty(), "nobody notices: {unseen:?}");
    // Those without a fault have none.
    let sound = [answered, seen, asked, event, with_day];
    let sound: Vec<(String, Value)> = sound.into_iter().enumerate().map(|(i, it)| (i.to_string(), it)).collect();
    assert_eq!(findings("sound", &sound), []);
}

/// The rules of SDTM that fail on two tables.
fn broken(name: &str, ae: &str, lb: &str) -> BTreeSet<String> {
    let path = |what: &str| std::env::temp_dir().join(format!("tekio-{name}-{what}-{}.csv", std::process::id()));
    std::fs::write(path("ae"), ae).unwrap();
    std::fs::write(path("lb"), lb).unwrap();
    let mut it = Command::new(folder().join("python/bin/python"));
    it.arg("tests/exports/sdtm.py").arg(path("ae")).arg(path("lb"));
    let said = ran(it);
    ["ae", "lb"].iter().for_each(|it| std::fs::remove_file(path(it)).unwrap());
    said.lines().map(|it| it.split('\t').next().unwrap().to_owned()).collect()
}

/// What fails whatever we write: the sponsor's coded terms, and tables on the design of a trial, which are not ours.
const NOT_OURS: [&str; 4] = ["SDTM-017", "SDTM-121", "SDTM-122", "SDTM-302"];

fn sdtm() -> (String, String) {
    let given = Given { subject: Some("T1-001".to_owned()), study: Some("T1".to_owned()), ..none(Lang::Ja) };
    let event = find("ctcae-event").unwrap();
    let example = |of: &'static Calculator| {
        let it = of.examples[0].entries.iter();
        it.map(|(name, text)| ((*name).to_owned(), json!(text))).collect::<serde_json::Map<_, _>>()
    };
    let mut one = example(event);
    for (key, it) in
        [("version", "5.0"), ("start", "2026-11-01"), ("end", "2026/11/03"), ("attribution", "関連の可能性あり")]
    {
        one.insert(key.to_owned(), json!(it));
    }
    let mut other = one.clone();
    other.insert("version".to_owned(), json!("6.0"));
    let ae = export::export(event, Kind::SdtmAe, json!([one, other]).to_string().as_bytes(), &given).unwrap();
    let lab = find("ctcae-lab").unwrap();
    // A table of the results of many cases, numbered through.
    let mut lb: Vec<Vec<String>> = Vec::new();
    for table in tables().iter().filter(|it| it.calculator.id == "ctcae-lab") {
        for row in &table.rows {
            let Ok(it) = export::export(lab, Kind::SdtmLb, answers(&row.entries).to_string().as_bytes(), &given) else {
                continue;
            };
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(it.as_bytes());
            for (i, line) in reader.records().enumerate().filter(|(i, _)| *i > 0 || lb.is_empty()).collect::<Vec<_>>() {
                let mut cells: Vec<String> = line.unwrap().iter().map(str::to_owned).collect();
                if i > 0 {
                    cells[3] = lb.len().to_string();
                }
                lb.push(cells);
            }
        }
    }
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(vec![]);
    lb.iter().for_each(|it| writer.write_record(it).unwrap());
    let lb = String::from_utf8(writer.into_inner().unwrap()).unwrap();
    (ae, lb)
}

#[test]
fn tables_keep_the_rules_of_sdtm_and_faults_in_them_are_noticed() {
    let (ae, lb) = sdtm();
    let known: BTreeSet<String> = NOT_OURS.iter().map(|it| (*it).to_owned()).collect();
    let rows = lb.lines().count() - 1;
    assert!(rows > 250, "{rows} results:\n{lb}");
    assert_eq!(broken("sound", &ae, &lb), known, "{ae}\n{}", &lb[..lb.len().min(2000)]);
    println!("{} events and {rows} results keep the rules", ae.lines().count() - 1);
    let first = lb.lines().nth(1).unwrap();
    let swap = |at: usize, with: &str| {
        let mut cells: Vec<&str> = first.split(',').collect();
        cells[at] = with;
        lb.replacen(first, &cells.join(","), 1)
    };
    let names: Vec<&str> = lb.lines().next().unwrap().split(',').collect();
    let at = |name: &str| names.iter().position(|it| *it == name).unwrap();
    let faults = [
        ("no term", ae.replace(",Pneumothorax,", ",,"), lb.clone()),
        ("a day as written", ae.replace("2026-11-01", "01/11/2026"), lb.clone()),
        ("text for a number", ae.clone(), swap(at("LBSTRESN"), "many")),
        ("no such standing", ae.clone(), swap(at("LBNRIND"), "L")),
        ("a day with strokes", ae.clone(), swap(at("LBDTC"), "2026/11/28")),
    ];
    for (name, ae, lb) in faults {
        let found = broken("planted", &ae, &lb);
        assert!(found.difference(&known).count() > 0, "{name} is not noticed: {found:?}");
    }
}

#[test]
fn results_are_converted_to_the_last_figure() {
    let given = none(Lang::En);
    let write = |id: &str, case: Value| {
        let it = export::export(find(id).unwrap(), Kind::SdtmLb, case.to_string().as_bytes(), &given).unwrap();
        let mut lines = csv::Reader::from_reader(it.as_bytes());
        let names = lines.headers().unwrap().clone();
        let cells = |row: csv::StringRecord| -> BTreeMap<String, String> {
            names.iter().map(str::to_owned).zip(row.iter().map(str::to_owned)).collect()
        };
        lines.records().map(|it| cells(it.unwrap())).collect::<Vec<_>>()
    };
    // Value by value, worked out by hand.
    let all = write(
        "ctcae-lab",
        json!({ "term": "platelets", "version": "5.0", "value": "4.2", "unit": "10^4/uL", "lln": "15.8" }),
    );
    for (name, wanted) in [
        ("LBTESTCD", "PLAT"),
        ("LBORRES", "4.2"),
        ("LBORRESU", "10^4/uL"),
        ("LBORNRLO", "15.8"),
        ("LBSTRESC", "42"),
        ("LBSTRESN", "42"),
        ("LBSTRESU", "10^9/L"),
        ("LBSTNRLO", "158"),
        ("LBNRIND", "LOW"),
        ("LBLOINC", "26515-7"),
        ("LBTOX", "Platelet count decreased (CTCAE 5.0)"),
        ("LBTOXGR", "3"),
        ("USUBJID", ""),
    ] {
        assert_eq!(all[0][name], wanted, "{name}: {all:?}");
    }
    let all = write("ctcae-lab", json!({ "term": "ast", "value": "<5", "unit": "U/L", "uln": "30", "lln": "13" }));
    for (name, wanted) in [("LBORRES", "<5"), ("LBSTRESC", "<5"), ("LBSTRESN", ""), ("LBNRIND", ""), ("LBTOXGR", "")] {
        assert_eq!(all[0][name], wanted, "{name}: {all:?}");
    }
}

/// What of a dictionary REDCap would refuse.
fn illegal(dictionary: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(dictionary.as_bytes());
    if reader.headers().unwrap().len() != 18 || &reader.headers().unwrap()[0] != "Variable / Field Name" {
        wrong.push("not the 18 columns".to_owned());
    }
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let word = |it: &str| {
        it.starts_with(|it: char| it.is_ascii_lowercase())
            && it.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_')
            && !it.contains("__")
            && !it.ends_with('_')
    };
    let (mut names, mut forms): (BTreeMap<String, BTreeSet<String>>, Vec<String>) = (BTreeMap::new(), vec![]);
    for (i, row) in rows.iter().enumerate() {
        let (name, form, kind, label) = (&row[0], &row[1], &row[3], &row[4]);
        let mut say = |what: &str| wrong.push(format!("{name}: {what}"));
        if !word(name) || name.len() > 26 {
            say("no legal name");
        }
        if !word(form) || label.trim().is_empty() {
            say("no form or label");
        }
        if forms.last().map(String::as_str) != Some(form) {
            if forms.iter().any(|it| it == form) {
                say("rows of a form apart");
            }
            forms.push(form.to_owned());
        }
        let mut codes = BTreeSet::new();
        let with_choices = matches!(kind, "radio" | "dropdown" | "checkbox");
        if with_choices == row[5].is_empty() || !with_choices && kind != "text" {
            say("no such type, or choices missing");
        }
        for it in row[5].split(" | ").filter(|it| !it.is_empty()) {
            let (code, label) = it.split_once(", ").unwrap_or(("", ""));
            let legal =
                !code.is_empty() && code.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_');
            if !legal || label.trim().is_empty() || label.contains('|') || !codes.insert(code.to_owned()) {
                say(&format!("choice {it}"));
            }
        }
        if !matches!(&row[7], "" | "number" | "integer" | "date_ymd" | "time") || !row[7].is_empty() && kind != "text" {
            say("no such validation");
        }
        let number = |it: &str| it.is_empty() || it.parse::<f64>().is_ok();
        if !number(&row[8]) || !number(&row[9]) || row[7].is_empty() && !row[8].is_empty() {
            say("limits");
        }
        for it in row[11].split(" or ").filter(|it| !it.is_empty()) {
            let parts = it.strip_prefix('[').and_then(|it| it.strip_suffix('\'')).and_then(|it| it.split_once("] = '"));
            let stands = parts.is_some_and(|(field, code)| names.get(field).is_some_and(|it| it.contains(code)));
            if !stands {
                say(&format!("branching {it}"));
            }
        }
        if names.insert(name.to_owned(), codes).is_some() {
            say("twice");
        }
        if (i == 0) != (name == "record_id") {
            say("the record’s number comes first");
        }
    }
    wrong
}

#[test]
fn dictionaries_are_as_redcap_takes_them() {
    let mut fields = 0;
    for it in ALL {
        for lang in Lang::ALL {
            let text = redcap::write(it, &none(lang)).write();
            let wrong = illegal(&text);
            assert!(wrong.is_empty(), "{}: {wrong:#?}", it.id);
            fields += csv::Reader::from_reader(text.as_bytes()).records().count();
        }
    }
    println!("{fields} fields of {} dictionaries in two languages", ALL.len());
    // The checker sees what is wrong.
    let text = redcap::write(find("ctcae-lab").unwrap(), &none(Lang::En)).write();
    for (from, to) in [
        ("\r\nvalue,", "\r\nValue,"),
        ("\r\nlln,", "\r\nvalue,"),
        ("\r\nlln,ctcae_lab", "\r\nlln,other"),
        ("platelets, ", "plate|lets, "),
        ("[term] = 'anemia'", "[terms] = 'anemia'"),
        (",radio,", ",buttons,"),
        ("Field Annotation", "Field Annotation,More"),
    ] {
        let spoilt = text.replacen(from, to, 1);
        assert_ne!(spoilt, text, "{from} is not there");
        assert!(!illegal(&spoilt).is_empty(), "{to} is not noticed");
    }
}

#[test]
fn damaged_responses_are_refused_with_a_reason() {
    let lab = find("ctcae-lab").unwrap();
    let case = json!({ "term": "platelets", "version": "5.0", "value": "4.2", "unit": "10^4/uL", "lln": "15.8", "bleeding": "no" });
    let sound = export::export(lab, Kind::Response, case.to_string().as_bytes(), &none(Lang::En)).unwrap();
    assert!(back::eval(lab, sound.as_bytes(), Lang::En).is_ok());
    let mut damaged: Vec<Vec<u8>> = Vec::new();
    // Cut short anywhere.
    damaged.extend((0..sound.trim_end().len()).step_by(7).map(|at| sound.as_bytes()[..at].to_vec()));
    let from = |it: &Value| it.to_string().into_bytes();
    let whole = parsed(&sound);
    // Every member in turn of another type, or under another name.
    fn places(of: &Value, at: String, into: &mut Vec<String>) {
        match of {
            Value::Object(all) => all.iter().for_each(|(key, it)| {
                into.push(format!("{at}/{key}"));
                places(it, format!("{at}/{key}"), into);
            }),
            Value::Array(all) => all.iter().enumerate().for_each(|(i, it)| places(it, format!("{at}/{i}"), into)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    places(&whole, String::new(), &mut all);
    // What is only words for people may be anything.
    let words = |it: &&String| !it.ends_with("/text") && !it.ends_with("/language") && !it.ends_with("/display");
    for place in all.iter().filter(words) {
        let read = [
            "status",
            "linkId",
            "answer",
            "item",
            "value",
            "code",
            "unit",
            "resourceType",
            "valueQuantity",
            "valueCoding",
        ];
        if !read.iter().any(|it| place.ends_with(&format!("/{it}"))) {
            continue;
        }
        for put in [json!(7.5), json!([[]]), json!(null), json!({ "no": 1 }), json!(true)] {
            // A number is a number.
            if put.is_number() && place.ends_with("/value") {
                continue;
            }
            damaged.push(from(&spoilt(&whole, place, Some(put))));
        }
    }
    for it in
        ["", " ", "[]", "7", "{}", "null", "{\"resourceType\":\"Patient\"}", "{\"resourceType\":\"Bundle\"}", "\u{0}"]
    {
        damaged.push(it.as_bytes().to_vec());
    }
    damaged.push(b"\xff\xfe\x00".to_vec());
    damaged.push(from(&spoilt(&whole, "/status", Some(json!("entered-in-error")))));
    damaged.push(sound.replace("ctcae-lab ", "sins ").into_bytes());
    damaged.push(sound.replacen("\"linkId\"", "\"linkId\": \"a\", \"linkId\"", 1).into_bytes());
    let deep = "{\"linkId\":\"section-1\",\"item\":[".repeat(20_000);
    damaged.push(
        format!("{{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\",\"item\":[{deep}").into_bytes(),
    );
    let deep = format!("{}{}", "{\"linkId\":\"section-1\",\"item\":[".repeat(300), "]}".repeat(300));
    damaged.push(
        format!("{{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\",\"item\":[{deep}]}}")
            .into_bytes(),
    );
    let mut silent = Vec::new();
    for it in &damaged {
        for lang in Lang::ALL {
            match back::eval(lab, it, lang) {
                Err(why) => {
                    let why = refused(why);
                    let japanese =
                        why.chars().any(|it| matches!(it, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'));
                    assert!(japanese == (lang == Lang::Ja) && why.len() > 10, "{lang:?}: {why}");
                    assert!(!why.contains("platelets"), "{why}");
                }
                Ok(_) => silent.push(String::from_utf8_lossy(it).into_owned()),
            }
        }
    }
    assert!(damaged.len() > 300, "{}", damaged.len());
    assert!(silent.is_empty(), "{} of {} are read in silence: {}", silent.len(), damaged.len(), silent[0]);
    println!("{} damaged responses are refused in both languages", damaged.len());
    // Bytes at random end, too, one way or the other; and what is read has not become another verdict in silence.
    let mut chance = Chance(15);
    for _ in 0..2000 {
        let mut it = sound.clone().into_bytes();
        for _ in 0..1 + chance.below(3) {
            let at = chance.below(it.len());
            it[at] = b"\"{}[],:0189aeilnrtu\\ \x00\xff"[chance.below(23)];
        }
        let _ = back::eval(lab, &it, Lang::ALL[chance.below(2)]);
    }
}

#[test]
fn what_others_answer_is_read_or_told() {
    let lab = find("ctcae-lab").unwrap();
    let eval = |items: Value| {
        let it = json!({ "resourceType": "QuestionnaireResponse", "status": "completed", "item": items });
        back::eval(lab, it.to_string().as_bytes(), Lang::En)
    };
    let value = |quantity: Value| {
        json!([
            { "linkId": "term", "answer": [{ "valueCoding": { "code": "platelets" } }] },
            { "linkId": "version", "answer": [{ "valueString": "5.0" }] },
            { "linkId": "value", "answer": [{ "valueQuantity": quantity }] },
        ])
    };
    // Flat or in sections, by UCUM's code or by the text, the same verdict.
    for quantity in [
        json!({ "value": 4.2, "unit": "×10⁴/µL", "system": "http://unitsofmeasure.org", "code": "10*4/uL" }),
        json!({ "value": 4.2, "code": "10*4/uL" }),
        json!({ "value": 42, "unit": "10^9/L" }),
        json!({ "value": 4.20e1, "unit": "G/L" }),
        json!({ "value": 42000, "unit": "/uL" }),
    ] {
        let it = eval(value(quantity.clone())).unwrap();
        assert_eq!((&it["outcome"], &it["problems"]), (&json!("grade-3"), &json!([])), "{quantity}");
    }
    // Two units are one too many, an unknown one is told, and without one it is asked for.
    for quantity in [
        json!({ "value": 4.2, "unit": "10^9/L", "code": "10*4/uL" }),
        json!({ "value": 4.2, "unit": "furlong" }),
        json!({ "value": 4.2 }),
    ] {
        let it = eval(value(quantity.clone())).unwrap();
        assert_ne!(it["problems"], json!([]), "{quantity}: {it}");
        assert!(it["outcome"].is_array(), "{quantity}: {it}");
    }
    let it = eval(json!([{ "linkId": "nothing-of-ours", "answer": [{ "valueString": "x" }] }])).unwrap();
    assert_eq!(it["problems"][0]["field"], "nothing-of-ours");
    // Another version of the rules is told.
    let it = json!({ "resourceType": "QuestionnaireResponse", "status": "completed", "questionnaire": "https://x.example/tekio/ctcae-lab|0.1" });
    let it = back::eval(lab, it.to_string().as_bytes(), Lang::En).unwrap();
    assert!(it["notes"].to_string().contains("0.1"), "{it}");
    // The response within a verdict, and within a bundle.
    let case = json!({ "term": "platelets", "version": "5.0", "value": "4.2", "unit": "10^4/uL" }).to_string();
    let seen = export::export(lab, Kind::Observation, case.as_bytes(), &none(Lang::En)).unwrap();
    let answered = export::export(lab, Kind::Response, case.as_bytes(), &none(Lang::En)).unwrap();
    let bundle = |all: &[&str]| {
        let entries: Vec<Value> = all.iter().map(|it| json!({ "resource": parsed(it) })).collect();
        json!({ "resourceType": "Bundle", "type": "collection", "entry": entries }).to_string()
    };
    let wanted = plain::eval(lab, case.as_bytes(), Lang::En).unwrap();
    assert_eq!(back::eval(lab, seen.as_bytes(), Lang::En).unwrap(), wanted);
    assert_eq!(back::eval(lab, bundle(&[&answered]).as_bytes(), Lang::En).unwrap(), wanted);
    assert!(back::eval(lab, bundle(&[&answered, &answered]).as_bytes(), Lang::En).is_err());
}

/// Nobody is named who was not; and who was is named where such names stand, and nowhere else.
#[test]
fn no_name_is_made_up() {
    let keys = ["\"identifier\"", "urn:uuid", "\"id\":", "fullUrl", "authored", "issued", "effective", "recorder"];
    let mut looked = 0;
    for Table { calculator, rows, .. } in &tables() {
        for row in rows.iter().step_by((rows.len() / 4).max(1)) {
            let input = answers(&row.entries).to_string();
            for (_, kind) in Kind::ALL {
                let Ok(bare) = export::export(calculator, kind, input.as_bytes(), &none(Lang::En)) else { continue };
                let ids = ["\"id\": \"answers\"", "\"id\": \"measured\"", &format!("\"id\": \"{}\"", calculator.id)];
                let rest = ids.iter().fold(bare.clone(), |text, it| text.replace(it, ""));
                for key in keys {
                    assert!(!rest.contains(key), "{} {kind:?}: {key}\n{bare}", calculator.id);
                }
                let (subject, study) = ("Σ-subject-1", "Σ-study-2");
                let given =
                    Given { subject: Some(subject.to_owned()), study: Some(study.to_owned()), ..none(Lang::En) };
                let named = export::export(calculator, kind, input.as_bytes(), &given).unwrap();
                let asked = matches!(kind, Kind::Questionnaire | Kind::Redcap);
                assert_eq!(named.contains(subject), !asked, "{} {kind:?}", calculator.id);
                let tables = matches!(kind, Kind::SdtmAe | Kind::SdtmLb | Kind::AdverseEvent);
                assert_eq!(named.contains(study), tables, "{} {kind:?}", calculator.id);
                looked += 1;
            }
        }
    }
    println!("{looked} exports");
    for (subject, base) in [
        ("", BASE),
        ("a\nb", BASE),
        (&"x".repeat(65), BASE),
        ("a", "ftp://x/"),
        ("a", "https://a b/"),
        ("a", "https://x/?y"),
        ("a", "https://x|1/"),
        ("a", "https:///x"),
    ] {
        for lang in Lang::ALL {
            let given = Given { subject: Some(subject.to_owned()), base: Some(base.to_owned()), ..none(lang) };
            assert!(given.checked().is_err(), "{subject} {base}");
        }
    }
    let given = Given { base: Some("https://example.org/tekio".to_owned()), ..none(Lang::En) };
    assert_eq!(given.checked().unwrap().base.unwrap(), BASE);
}

#[test]
fn events_come_as_a_list_and_what_is_no_event_is_refused() {
    let event = find("ctcae-event").unwrap();
    let write = |kind, input: Value, lang| {
        export::export(event, kind, input.to_string().as_bytes(), &none(lang)).map_err(refused)
    };
    let one = json!({ "event": "pneumothorax", "version": "5.0", "drain": "yes", "start": "2026-11-01", "attribution": "probable" });
    let two = write(Kind::AdverseEvent, json!([one, one]), Lang::En).unwrap();
    assert_eq!(parsed(&two)["entry"].as_array().unwrap().len(), 2);
    let it = parsed(&write(Kind::AdverseEvent, one.clone(), Lang::En).unwrap());
    assert_eq!((&it["resourceType"], &it["date"]), (&json!("AdverseEvent"), &json!("2026-11-01")));
    for (input, said) in [
        (json!([]), "empty"),
        (json!({}), "no term"),
        (json!([{ "event": "pneumothorax" }, { "event": "none-such" }]), "event 2"),
        (json!({ "event": "pneumothorax", "start": "yesterday" }), "days like"),
        (json!({ "event": "pneumothorax", "start": "2026-11-03", "end": "2026-11-01" }), "ends before"),
        (json!({ "event": "pneumothorax", "attribution": "maybe" }), "attribution is one of"),
        (json!({ "event": "pneumothorax", "patient": "x" }), "patient"),
        (json!([7]), "event 1"),
    ] {
        let why = write(Kind::SdtmAe, input.clone(), Lang::En).unwrap_err();
        assert!(why.contains(said), "{input}: {why}");
        let why = write(Kind::SdtmAe, input.clone(), Lang::Ja).unwrap_err();
        assert!(!why.is_ascii(), "{input}: {why}");
    }
    let why = write(Kind::Response, json!([one]), Lang::En).unwrap_err();
    assert!(why.contains("list of cases"), "{why}");
    // Elsewhere there are no events, and no results.
    let sins = find("sins").unwrap();
    for kind in [Kind::AdverseEvent, Kind::SdtmLb] {
        assert!(export::export(sins, kind, b"{}", &none(Lang::En)).is_err());
    }
}

/// The program: exit 0 for an export, 2 for what cannot be read, with the reason.
#[test]
fn the_program_exports_and_reads_back() {
    use std::io::Write;
    let run = |words: &[&str], input: &str| {
        let mut it = Command::new(env!("CARGO_BIN_EXE_tekio"))
            .args(words)
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        // A questionnaire does not listen.
        let _ = it.stdin.take().unwrap().write_all(input.as_bytes());
        let it = it.wait_with_output().unwrap();
        let text = |it: Vec<u8>| String::from_utf8(it).unwrap();
        (it.status.code(), text(it.stdout), text(it.stderr))
    };
    let case = r#"{"version": "5.0", "ck": 2480, "uln": 248}"#;
    for (name, _) in Kind::ALL {
        let id = if name.starts_with("sdtm") || name == "adverse-event" { "ctcae-lab" } else { "ck-grade" };
        let input = if id == "ck-grade" {
            case
        } else {
            r#"{"term":"ast","version":"5.0","value":"90","unit":"U/L","uln":"30","baseline-status":"normal"}"#
        };
        let (code, out, err) =
            run(&["export", id, "--as", name, "--lang", "ja", "--subject", "S1", "--study", "T1"], input);
        assert_eq!((code, err.as_str()), (Some(0), ""), "{name}");
        assert!(!out.is_empty(), "{name}");
    }
    let (_, out, _) = run(&["export", "ck-grade", "--as", "response"], case);
    let (code, out, err) = run(&["eval", "ck-grade", "--from-response"], &out);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert_eq!(out, run(&["eval", "ck-grade"], case).1);
    for words in [
        &["export", "ck-grade"][..],
        &["export"],
        &["export", "ck-grade", "--as", "pdf"],
        &["export", "ck-grade", "--as", "response", "--subject", ""],
        &["eval", "ck-grade", "--as", "response"],
        &["eval", "ck-grade", "--text", "--from-response"],
        &["list", "--subject", "x"],
        &["eval", "ck-grade", "--from-response"],
        &["export", "ck-grade", "--as", "sdtm-ae"],
    ] {
        let (code, out, err) = run(words, case);
        assert!(code == Some(2) && out.is_empty() && err.starts_with("tekio: "), "{words:?}: {code:?} {err}");
    }
}

/// What would be lost, what changes the meaning of the rest, and what was withdrawn is refused; what changes nothing is
/// not.
#[test]
fn a_response_is_read_whole_or_refused() {
    let ck = find("ck-grade").unwrap();
    let items = json!([
        { "linkId": "version", "answer": [{ "valueCoding": { "code": "5.0" } }] },
        { "linkId": "ck", "answer": [{ "valueQuantity": { "value": 2481, "unit": "U/L" } }] },
        { "linkId": "uln", "answer": [{ "valueDecimal": 248 }] },
    ]);
    let sound = json!({ "resourceType": "QuestionnaireResponse", "status": "completed", "item": items });
    let eval = |it: &Value| back::eval(ck, it.to_string().as_bytes(), Lang::En).map_err(refused);
    assert_eq!(eval(&sound).unwrap()["outcome"], "grade-4");
    let with = |of: &Value, place: &str, put: Value| spoilt(of, place, Some(put));
    let modified = json!([{ "url": "https://example.org/not", "valueBoolean": true }]);
    let around =
        json!({ "resourceType": "Observation", "status": "final", "code": { "text": "x" }, "contained": [sound] });
    let bundle = json!({ "resourceType": "Bundle", "type": "collection", "entry": [{ "resource": sound }] });
    let mut misspelt = with(&sound, "/items", sound["item"].clone());
    misspelt = spoilt(&misspelt, "/item", None);
    for (it, said) in [
        (misspelt, "items"),
        (with(&sound, "/answers", json!([])), "answers"),
        (with(&sound, "/modifierExtension", modified.clone()), "changes what the rest means"),
        (with(&sound, "/implicitRules", json!("https://example.org/rules")), "changes what the rest means"),
        (with(&sound, "/item/1/modifierExtension", modified.clone()), "changes what the rest means"),
        (with(&sound, "/item/1/answer/0/modifierExtension", modified.clone()), "changes what the rest means"),
        (with(&around, "/modifierExtension", modified.clone()), "changes what the rest means"),
        (with(&bundle, "/implicitRules", json!("https://example.org/rules")), "changes what the rest means"),
        (with(&around, "/status", json!("entered-in-error")), "withdrawn"),
        (with(&around, "/status", json!("cancelled")), "withdrawn"),
        (with(&sound, "/item/1/answer", json!([{ "valueReference": { "reference": "x" } }])), "valueReference"),
    ] {
        let why = eval(&it).expect_err(&it.to_string());
        assert!(why.contains(said) && !why.contains("has no element “value"), "{it}: {why}");
        let why = refused(back::eval(ck, it.to_string().as_bytes(), Lang::Ja).unwrap_err());
        assert!(!why.is_ascii(), "{why}");
    }
    let mut whole = sound.clone();
    for (key, it) in [
        ("id", json!("1")),
        ("meta", json!({ "versionId": "1" })),
        ("language", json!("ja")),
        ("text", json!({ "status": "generated", "div": "<div/>" })),
        ("contained", json!([])),
        ("extension", json!([{ "url": "https://example.org/x", "valueString": "y" }])),
        ("identifier", json!({ "value": "1" })),
        ("basedOn", json!([{ "display": "x" }])),
        ("partOf", json!([{ "display": "x" }])),
        ("subject", json!({ "display": "x" })),
        ("encounter", json!({ "display": "x" })),
        ("authored", json!("2026-11-28")),
        ("_authored", json!({ "id": "a" })),
        ("author", json!({ "display": "x" })),
        ("source", json!({ "display": "x" })),
    ] {
        whole = with(&whole, &format!("/{key}"), it);
    }
    assert_eq!(eval(&whole).unwrap(), eval(&sound).unwrap());
    assert_eq!(eval(&around).unwrap(), eval(&sound).unwrap());
    assert_eq!(eval(&bundle).unwrap(), eval(&sound).unwrap());
}

/// An answer whose code says one thing and whose words say another is neither.
#[test]
fn a_code_and_its_words_are_one_answer() {
    let (mut agreed, mut told) = (0, 0);
    for calculator in ALL {
        let form = Form::of(calculator);
        for slot in form.slots.iter().filter(|it| it.member == 0 && it.nth == 1) {
            let options = tekio::exchange::out::links::options(slot.field);
            for (i, option) in options.iter().enumerate() {
                let eval = |display: &str| {
                    let coding = json!({ "code": option.id, "display": display });
                    let item = json!({ "linkId": slot.name(Part::Value), "answer": [{ "valueCoding": coding }] });
                    let it = json!({ "resourceType": "QuestionnaireResponse", "status": "completed", "item": [item] });
                    back::eval(calculator, it.to_string().as_bytes(), Lang::En).unwrap()
                };
                let named = |it: &Value| it["problems"].to_string().contains("in two ways");
                for words in [option.label.ja, option.label.en, "as the form words it"] {
                    let it = eval(words);
                    assert!(
                        !named(&it),
                        "{} {}: {} {words}: {}",
                        calculator.id,
                        slot.field.id,
                        option.id,
                        it["problems"]
                    );
                    agreed += 1;
                }
                let other = &options[(i + 1) % options.len()];
                if other.id != option.id {
                    let it = eval(other.label.en);
                    assert!(named(&it), "{} {}: {} {}", calculator.id, slot.field.id, option.id, other.label.en);
                    told += 1;
                }
            }
        }
    }
    println!("{agreed} answers with their own words, {told} with another's");
    assert!(told > 500);
}

/// What is not read of a result is not left out of its row in silence.
#[test]
fn a_result_is_written_whole_or_not_at_all() {
    let lab = find("ctcae-lab").unwrap();
    let sound = json!({ "term": "ast", "version": "5.0", "value": "90", "unit": "U/L", "uln": "30", "lln": "13" });
    let write = |case: &Value, lang| {
        export::export(lab, Kind::SdtmLb, case.to_string().as_bytes(), &none(lang)).map_err(refused)
    };
    assert!(write(&sound, Lang::En).is_ok());
    for (name, text, said) in [
        ("uln", "n/a", "Upper limit of normal (ULN) must be one number"),
        ("uln", "3,5", "decimal point or separator"),
        ("uln", "<30", "ULN"),
        ("lln", "50", "above the upper limit"),
        ("version", "7.0", "CTCAE version must be one of"),
        ("symptoms", "maybe", "must be answered with"),
        ("value", "3,5", "decimal point or separator"),
        ("value", "abc", "must be one number"),
        ("unit", "furlong", "unknown unit"),
    ] {
        let case = spoilt(&sound, &format!("/{name}"), Some(json!(text)));
        let why = write(&case, Lang::En).expect_err(&format!("{name} = {text}"));
        assert!(why.contains(said) && !why.contains('：'), "{name} = {text}: {why}");
        assert!(!write(&case, Lang::Ja).unwrap_err().is_ascii());
    }
    let why = write(&json!({ "term": "cd4", "value": "300", "unit": "/uL" }), Lang::En).unwrap_err();
    assert!(why.contains("CDISC") && !why.contains('：'), "{why}");
}

/// A version that lacks a term does not name it: then our name stands there, and no version is said to have it. What is
/// no event is not written as one.
#[test]
fn events_have_a_name_whatever_their_version_calls_them() {
    fn texts<'a>(of: &'a Value, into: &mut Vec<&'a str>) {
        match of {
            Value::Object(all) => all.values().for_each(|it| texts(it, into)),
            Value::Array(all) => all.iter().for_each(|it| texts(it, into)),
            Value::String(it) => into.push(it),
            _ => {}
        }
    }
    let mut nameless = 0;
    for id in ["ctcae-lab", "ctcae-event"] {
        let calculator = find(id).unwrap();
        let tables = calculator.tables().unwrap();
        for edition in tables.editions {
            for row in edition.rows {
                let case = json!({ (tables.term.id): row.term, "version": edition.version }).to_string();
                let write = |kind| export::export(calculator, kind, case.as_bytes(), &none(Lang::En)).map_err(refused);
                let what = format!("{} {}", edition.version, row.term);
                for kind in [Kind::AdverseEvent, Kind::Observation] {
                    let it = parsed(&write(kind).unwrap_or_else(|why| panic!("{what}: {why}")));
                    let mut all = Vec::new();
                    texts(&it, &mut all);
                    let blank: Vec<_> = all.iter().filter(|it| it.trim() != **it || it.is_empty()).collect();
                    assert!(blank.is_empty(), "{what} {kind:?}: {blank:?}");
                    let about = if kind == Kind::Observation { &it["code"]["text"] } else { &it["event"]["text"] };
                    let says_version =
                        about.as_str().unwrap().ends_with(&format!("({} {})", tables.grading.name, edition.version));
                    assert_eq!(says_version, !row.name.is_empty(), "{what}: {about}");
                }
                let rows = write(Kind::SdtmAe).unwrap();
                let mut reader = csv::Reader::from_reader(rows.as_bytes());
                let at = reader.headers().unwrap().iter().position(|it| it == "AETERM").unwrap();
                let named = reader.records().next().unwrap().unwrap();
                assert!(!named[at].is_empty() && (row.name.is_empty() || &named[at] == row.name), "{what}: {named:?}");
                nameless += usize::from(row.name.is_empty());
            }
        }
    }
    println!("{nameless} terms that their version does not have");
    assert!(nameless > 10);
    let lab = find("ctcae-lab").unwrap();
    let normal = json!({ "term": "ast", "version": "5.0", "value": "20", "unit": "U/L", "uln": "30", "baseline-status": "normal" });
    for kind in [Kind::AdverseEvent, Kind::SdtmAe] {
        for (lang, said) in [(Lang::En, "Grade 0 is no adverse event"), (Lang::Ja, "有害事象ではない")] {
            let why =
                export::export(lab, kind, normal.to_string().as_bytes(), &none(lang)).map_err(refused).unwrap_err();
            assert!(why.contains(said), "{why}");
        }
    }
    let deleted = json!({ "term": "cpk", "version": "6.0", "value": "2480", "unit": "U/L", "uln": "248" }).to_string();
    let it = export::export(lab, Kind::SdtmLb, deleted.as_bytes(), &none(Lang::En)).unwrap();
    assert!(!it.contains("(CTCAE 6.0)"), "{it}");
}

/// What a dictionary has REDCap keep is what `tekio table` reads: every code of every choice and unit.
#[test]
fn what_redcap_keeps_is_read_by_the_table() {
    use tekio::exchange::csv::{Encoding, Way, table};
    let judged = |calculator: &'static Calculator, text: &str| -> Vec<(String, String)> {
        let mut out = Vec::new();
        table(calculator, text.as_bytes(), Way::whole(Encoding::Utf8), &mut out, Lang::En, &mut |_| {})
            .map_err(refused)
            .unwrap_or_else(|why| panic!("{}: {why}\n{text}", calculator.id));
        let mut reader = csv::Reader::from_reader(out.as_slice());
        let heads = reader.headers().unwrap().clone();
        let at = |name: &str| heads.iter().position(|it| it == name).unwrap();
        let (outcome, problems) = (at("outcome"), at("problems"));
        reader.records().map(|it| it.map(|it| (it[outcome].to_owned(), it[problems].to_owned())).unwrap()).collect()
    };
    let (mut choices, mut of_units) = (0, 0);
    for calculator in ALL {
        let form = Form::of(calculator);
        let dictionary = redcap::write(calculator, &none(Lang::En)).write();
        let mut reader = csv::Reader::from_reader(dictionary.as_bytes());
        let codes: BTreeMap<String, Vec<String>> = reader
            .records()
            .map(|it| {
                let it = it.unwrap();
                let codes = it[5].split(" | ").filter_map(|it| it.split_once(", ")).map(|it| it.0.to_owned());
                (it[0].to_owned(), codes.collect())
            })
            .collect();
        for slot in form.slots.iter().filter(|it| it.member <= 1 && it.nth == 1) {
            let of = |part: Part| &codes[&questionnaire::link(slot, part).replace('-', "_")];
            let name = slot.name(Part::Value);
            if matches!(slot.field.kind, Asked::Choice(_) | Asked::YesNo(_)) {
                let ids = tekio::exchange::out::links::options(slot.field).iter().map(|it| it.id);
                let lines = |all: Vec<&str>| format!("{name}\n{}\n", all.join("\n"));
                let kept = judged(calculator, &lines(of(Part::Value).iter().map(String::as_str).collect()));
                let told = judged(calculator, &lines(ids.collect()));
                assert_eq!(kept, told, "{} {name}: {:?}", calculator.id, of(Part::Value));
                choices += kept.len();
            }
            if !slot.parts().any(|it| it == Part::Unit) {
                continue;
            }
            let (all, codes) = (units(slot.field), of(Part::Unit));
            assert_eq!(all.len(), codes.len());
            let by = match &slot.field.kind {
                Asked::Number(it) => it.by.as_ref(),
                _ => None,
            };
            // Of a term the units that it has; of a number without a unit no word is its id.
            let places = |of: &dyn Fn(&str) -> bool| (0..all.len()).filter(|i| of(all[*i].id)).collect::<Vec<_>>();
            let mut pairs: Vec<(&str, usize)> = Vec::new();
            match by {
                None => pairs.extend(places(&|it| !it.is_empty()).into_iter().map(|i| ("", i))),
                Some(by) => {
                    for (term, systems) in by.choice.options().iter().zip(by.systems) {
                        let has = |id: &str| systems.iter().flat_map(|it| it.units).any(|it| it.id == id);
                        pairs.extend(places(&|it| !it.is_empty() && has(it)).into_iter().map(|i| (term.id, i)));
                    }
                }
            }
            let text = |of: &dyn Fn(usize) -> String| {
                let lines = pairs.iter().map(|(term, i)| format!("{term},2.3,{}\n", of(*i)));
                let head = format!("{},{name},{}\n", by.map_or("more", |it| it.choice.id), slot.name(Part::Unit));
                head + &lines.collect::<String>()
            };
            let kept = judged(calculator, &text(&|i| codes[i].clone()));
            let told = judged(calculator, &text(&|i| all[i].id.to_owned()));
            for ((kept, told), (term, i)) in kept.iter().zip(&told).zip(&pairs) {
                assert_eq!(kept, told, "{} {name} {term}: {}", calculator.id, codes[*i]);
                of_units += 1;
            }
        }
    }
    println!("{choices} codes of choices and {of_units} of units are read");
    assert!(choices > 600 && of_units > 300);
}
