//! Every calculator against its golden table in `tests/cases`, whole rows. What a table has to show: `complete.rs`.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{Row, Table, column_of_scale, column_of_step, concerned, is_typed, table, tables};
use tekio::calculators::ALL;
use tekio::ctcae::{GRADES, NOT_ASSIGNED};
use tekio::engine::{
    Case, Decimal, Entries, Exact, Field, Form, Kind, Lang, Method, Number, Part, Plan, Report, System, Truth, Unit,
    Value, Verdict, settled,
};
use tekio::exchange::csv::{Encoding, Way, table as through_csv};
use tekio::exchange::json;

fn outcome(of: &[&'static Verdict]) -> String {
    of.iter().map(|it| it.id).collect::<Vec<_>>().join(" ")
}

/// The statements that concern a case and not every case.
fn statements(report: &Report) -> Vec<&'static str> {
    let concern = report.stated.iter().filter(|it| it.truth == Truth::Met && it.statement.when.is_some());
    concern.map(|it| it.statement.id).collect()
}

/// How each step came out. A row of a table may hold several holes, which are no step to be named.
fn steps(table: &Table, report: &Report) -> Vec<(String, &'static str)> {
    let named = report.steps.iter().filter(|it| it.id != NOT_ASSIGNED.id);
    named.map(|it| (column_of_step(table, it.id), it.truth.word())).collect()
}

/// All that a row can assert, by column.
fn told(table: &Table, row: &Row) -> (BTreeMap<String, String>, Report) {
    let (case, problems) = table.calculator.read(&table.form, &row.entries);
    let report = table.calculator.report(&case);
    let mut told = BTreeMap::from([
        ("outcome".to_owned(), outcome(&report.outcome)),
        ("missing".to_owned(), report.missing.join(" ")),
        ("problems".to_owned(), problems.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(" ")),
    ]);
    told.insert("statements".to_owned(), statements(&report).join(" "));
    told.extend(steps(table, &report).into_iter().map(|(id, truth)| (id, truth.to_owned())));
    told.extend(report.outputs.iter().map(|it| (it.name.clone(), it.text.clone())));
    told.extend(report.scales.iter().map(|it| (column_of_scale(it.scale), outcome(&it.outcome))));
    let group = || table.calculator.groups()[0].id;
    told.extend(report.times.iter().map(|it| (format!("{}-{}-response", group(), it.member), outcome(&it.outcome))));
    told.extend(report.due.iter().map(|it| (it.id.clone(), it.day.to_string())));
    (told, report)
}

/// Names of columns that may be asserted though no row has to have them.
fn assertable(table: &Table) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = ["outcome", "missing", "problems"].map(str::to_owned).into();
    names.extend(table.calculator.report(&Case::default()).steps.iter().map(|it| column_of_step(table, it.id)));
    names.extend(table.calculator.outputs.iter().map(|it| it.id.to_owned()));
    names.extend(table.calculator.also.iter().map(column_of_scale));
    names.extend(table.calculator.statements.iter().any(|it| it.when.is_some()).then(|| "statements".to_owned()));
    if let Some(each) = &table.calculator.each {
        let of = |member| each.outputs.iter().map(move |it| format!("{}-{member}-{}", each.group.id, it.id));
        names.extend((1..=each.group.most).flat_map(of));
    }
    match &table.calculator.method {
        Method::Course(course) => {
            let columns = || course.columns.iter().map(|it| it.id).chain(["response"]);
            let each = |member| columns().map(move |it| format!("{}-{member}-{it}", course.group.id));
            names.extend((1..=course.group.most).flat_map(each));
        }
        // The steps are those of the row that a term and a version pick out.
        Method::Tables(_) => names.extend(GRADES.iter().map(|it| it.id.to_owned())),
        Method::Schedule(it) => names.extend(it.plans.iter().flat_map(days)),
        Method::Eligibility(_)
        | Method::Classification(_)
        | Method::Warnings(_)
        | Method::Reference(_)
        | Method::Score(_)
        | Method::Together(_) => {}
    }
    for name in &names {
        assert!(table.form.find(name).is_none(), "{}: {name} is asked and told", table.calculator.id);
    }
    names
}

/// The names of a plan's days.
fn days(plan: &Plan) -> Vec<String> {
    let first = plan.visits.iter().map(|it| it.id.to_owned());
    let more = plan.every.iter().flat_map(|every| {
        let most = match &every.times.kind {
            Kind::Number(it) => it.possible.1.exact().to_whole().unwrap(),
            _ => panic!("{} is no number", every.times.id),
        };
        (1..=most).map(move |n| format!("{}-{n}", every.id))
    });
    first.chain(more).collect()
}

#[test]
fn every_row_holds() {
    let (mut rows, mut cells, mut wrong) = (0, 0, Vec::new());
    for table in tables() {
        let id = table.calculator.id;
        let assertable = assertable(&table);
        for name in &table.header[1..] {
            assert!(is_typed(&table.form, name) || assertable.contains(name), "{id}.csv: what is column `{name}`?");
        }
        assert!(table.header.iter().any(|it| it == "outcome"), "{id}.csv: no outcome");
        // Of the statements a table asserts those that it names anywhere; all of them are in `statements.tsv`.
        let named: BTreeSet<&str> =
            table.rows.iter().filter_map(|it| it.expected("statements")).flat_map(|it| it.split(' ')).collect();
        let mut names = BTreeSet::new();
        for row in &table.rows {
            assert!(
                !row.name.trim().is_empty() && names.insert(&row.name),
                "{id}.csv:{}: `{}` is blank or used twice",
                row.line,
                row.name
            );
            let (told, report) = told(&table, row);
            let censored = row.case(&table).answers().iter().any(|it| matches!(it.value, Value::Beyond(..)));
            for name in assertable.iter().filter(|it| table.header.contains(it)) {
                let Some(expected) = row.expected(name) else { continue };
                let got = told.get(name).map_or("", String::as_str);
                let of_named = || got.split(' ').filter(|it| named.contains(it)).collect::<Vec<_>>().join(" ");
                let got = if name == "statements" { &of_named() } else { got };
                cells += 1;
                // The tables do not know the order of the form; `truth` looks at that.
                let words = |it: &str| it.split(' ').map(str::to_owned).collect::<BTreeSet<_>>();
                let same = if matches!(name.as_str(), "missing" | "statements") {
                    words(got) == words(expected)
                } else {
                    got == expected
                };
                if !same {
                    wrong.push(format!(
                        "{id}.csv:{} `{}`, column {name}: expected `{expected}`, got `{got}`",
                        row.line, row.name
                    ));
                }
            }
            // Of `<0.1` all is answered that can be, and it may still be several grades.
            assert!(
                report.missing.is_empty() == settled(&report.outcome) || censored,
                "{id}.csv:{}: {:?}",
                row.line,
                report.missing
            );
            rows += 1;
        }
    }
    assert!(wrong.is_empty(), "{} cells are wrong:\n{}", wrong.len(), wrong.join("\n"));
    println!("{rows} cases hold, {cells} cells");
}

/// A statement is shown to those whom it concerns, and to nobody else.
#[test]
fn every_statement_concerns_whom_it_should() {
    let rows = concerned();
    let mut wrong: Vec<String> = Vec::new();
    for row in &rows {
        let rule = row.statement.when.as_ref().unwrap();
        let truth = rule.judge(&row.case, 0);
        if truth != row.truth {
            let (id, place) = (row.calculator.id, format!("statements.tsv:{}", row.line));
            wrong.push(format!(
                "{place}: {id} {} is {}, not {}: {}",
                row.statement.id,
                truth.word(),
                row.truth.word(),
                rule.say(Lang::En)
            ));
        }
    }
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
    println!("{} lines of statements.tsv hold", rows.len());
}

/// The command line's two ways in must lead where the form leads.
#[test]
fn json_and_csv_say_the_same() {
    for calculator in ALL {
        let table = table(calculator);
        let names: Vec<&str> = table.header.iter().map(String::as_str).filter(|it| is_typed(&table.form, it)).collect();
        let mut writer = csv::Writer::from_writer(vec![]);
        writer.write_record(&names).unwrap();
        for row in &table.rows {
            writer.write_record(names.iter().map(|it| row.cells[*it].as_str())).unwrap();
        }
        let (input, mut output) = (writer.into_inner().unwrap(), Vec::new());
        let mut warnings = Vec::new();
        through_csv(calculator, &input[..], Way::whole(Encoding::Utf8), &mut output, Lang::En, &mut |it| {
            warnings.push(it)
        })
        .unwrap();
        assert!(matches!(warnings.as_slice(), [it] if it.contains(" read: ")), "{warnings:?}");
        let mut reader = csv::Reader::from_reader(&output[..]);
        let out: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert_eq!(out.len(), table.rows.len());
        for (row, out) in table.rows.iter().zip(out) {
            let (told, _) = told(&table, row);
            let at = names.len();
            let problems: Vec<&str> =
                out[at + 2].split(" | ").filter_map(|it| it.split(':').next()).filter(|it| !it.is_empty()).collect();
            assert_eq!(
                [&out[at], &out[at + 1], &problems.join(" ")],
                ["outcome", "missing", "problems"].map(|it| told[it].as_str()),
                "{}.csv:{}",
                calculator.id,
                row.line
            );

            for (i, scale) in calculator.also.iter().enumerate() {
                let column = column_of_scale(scale);
                let said = told.get(&column).map_or("", String::as_str);
                assert_eq!(&out[at + 3 + i], said, "{}.csv:{}: {column}", calculator.id, row.line);
            }

            let object: serde_json::Map<_, _> =
                row.entries.iter().map(|(k, v)| (k.clone(), v.clone().into())).collect();
            let report =
                json::eval(calculator, serde_json::Value::Object(object).to_string().as_bytes(), Lang::En).unwrap();
            let words = |it: &serde_json::Value| match it {
                serde_json::Value::Array(them) => {
                    them.iter().map(|it| it.as_str().unwrap()).collect::<Vec<_>>().join(" ")
                }
                it => it.as_str().unwrap().to_owned(),
            };
            assert_eq!(words(&report["outcome"]), told["outcome"], "{}.csv:{}", calculator.id, row.line);
            assert_eq!(words(&report["missing"]), told["missing"]);
            let named = report["steps"].as_array().unwrap().iter().filter(|it| it["id"] != NOT_ASSIGNED.id);
            for step in named {
                assert_eq!(step["truth"], told[&column_of_step(&table, step["id"].as_str().unwrap())].as_str());
            }
            for (name, outcome) in report["scales"].as_object().unwrap() {
                assert_eq!(words(outcome), told[&format!("scale:{name}")], "{}.csv:{}", calculator.id, row.line);
            }
            let of_case =
                |id: &serde_json::Value| calculator.statements.iter().any(|it| id == it.id && it.when.is_some());
            let concern: Vec<_> = report["statements"].as_array().unwrap().iter().filter(|it| of_case(it)).collect();
            assert_eq!(concern.iter().map(|it| it.as_str().unwrap()).collect::<Vec<_>>().join(" "), told["statements"]);
            for (name, text) in report["outputs"].as_object().unwrap() {
                assert_eq!(text, told[name].as_str());
            }
        }
    }
}

/// Rows judged on several threads, or remembered because they repeat themselves, are the rows judged one by one; and
/// the outcome alone is the same outcome.
#[test]
fn quick_ways_through_a_table_say_the_same() {
    let run = |calculator, input: &str, way: Way| {
        let (mut out, mut said) = (Vec::new(), Vec::new());
        through_csv(calculator, input.as_bytes(), way, &mut out, Lang::En, &mut |it| said.push(it)).unwrap();
        (String::from_utf8(out).unwrap(), said)
    };
    let whole = Way::whole(Encoding::Utf8);
    let (mut rows, mut alone) = (0, 0);
    for calculator in ALL {
        let table = table(calculator);
        let names: Vec<&str> = table.header.iter().map(String::as_str).filter(|it| is_typed(&table.form, it)).collect();
        let mut writer = csv::Writer::from_writer(vec![]);
        writer.write_record(&names).unwrap();
        // Often enough for several chunks, with rows that are no rows between them.
        let times = if calculator.id == "ctcae-lab" { 100_000 / table.rows.len() + 1 } else { 2 };
        let mut seed = 7_u64;
        for _ in 0..times * table.rows.len() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let row = &table.rows[(seed >> 33) as usize % table.rows.len()];
            writer.write_record(names.iter().map(|it| row.cells[*it].as_str())).unwrap();
            rows += 1;
        }
        let input = String::from_utf8(writer.into_inner().unwrap()).unwrap() + "one cell\n";
        let (slow, said) = run(calculator, &input, whole);
        for jobs in [2, 5] {
            let (quick, told) = run(calculator, &input, Way { jobs, ..whole });
            assert_eq!(told, said, "{} on {jobs} threads", calculator.id);
            assert!(quick == slow, "{} on {jobs} threads", calculator.id);
        }
        let (only, told) = run(calculator, &input, Way { only_outcome: true, jobs: 2, ..whole });
        assert_eq!(told, said, "{}: the outcome alone", calculator.id);
        let read = |text: &str| {
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            reader.records().map(|it| it.unwrap()[names.len()].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(read(&only), read(&slow), "{}: the outcome alone", calculator.id);
        // A row by itself has nothing to be remembered from.
        let mut lines = csv::ReaderBuilder::new().flexible(true).from_reader(input.as_bytes());
        let each: Vec<csv::StringRecord> = lines.records().map(Result::unwrap).collect();
        let mut together = csv::Reader::from_reader(slow.as_bytes());
        let together: Vec<csv::StringRecord> = together.records().map(Result::unwrap).collect();
        assert_eq!(each.len(), together.len());
        for at in (0..each.len()).step_by(each.len().div_ceil(60)) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(vec![]);
            writer.write_record(&names).unwrap();
            writer.write_record(&each[at]).unwrap();
            let one = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let (one, _) = run(calculator, &one, whole);
            let mut reader = csv::Reader::from_reader(one.as_bytes());
            let one = reader.records().next().unwrap().unwrap();
            assert_eq!(one, together[at], "{}: row {at}", calculator.id);
            alone += 1;
        }
    }
    println!("{rows} rows on 1, 2 and 5 threads, {alone} of them alone");
}

/// What is answered beside a number so that it can be read, and the units it can be in then.
fn ways_to_ask(form: &Form, number: &'static Number) -> Vec<(Entries, Vec<System>)> {
    let name = |field: &Field| form.slots.iter().find(|it| *it.field == *field).unwrap().name(Part::Value).to_owned();
    let one = |choice: &'static Field, id: &str| Entries::from([(name(choice), id.to_owned())]);
    match (&number.by, number.unit_from) {
        (Some(by), _) => {
            let all = by.choice.options().iter().zip(by.systems);
            all.map(|(it, systems)| (one(by.choice, it.id), systems.to_vec())).collect()
        }
        (_, Some(choice)) => {
            let each = choice.options().iter();
            each.map(|it| (one(choice, it.id), vec![number.own()])).collect()
        }
        _ => vec![(Entries::new(), vec![number.own()])],
    }
}

/// A limit in a unit, as far as it can be written there, and one step below it and above.
fn around(it: Decimal, unit: &Unit) -> Vec<String> {
    const ONE: Exact = Exact::whole(1);
    let Some(limit) = unit.to_base(ONE).and_then(|one| it.exact().over(one)) else { return vec![] };
    let it = limit.decimal(6).unwrap_or_else(|| limit.round(6).0);
    let places = it.split_once('.').map_or(0, |(_, it)| it.len()) + 1;
    let digits: i64 = format!("{it}0").replace('.', "").parse().unwrap();
    let ten = 10_i64.pow(u32::try_from(places).unwrap());
    let written = |it: i64| {
        let (sign, size) = (if it < 0 { "-" } else { "" }, it.abs());
        format!("{sign}{}.{:0places$}", size / ten, size % ten)
    };
    let mut all: Vec<String> = [digits - 1, digits, digits + 1].map(written).into();
    all.push(it);
    all
}

/// What is remembered of the numbers of a column changes none that follow: around every limit of what can be and of what
/// is usual, over ten powers of ten, in every unit, and written in ways that have to be asked about.
#[test]
fn numbers_behind_others_are_read_as_they_are_alone() {
    const ODD: [&str; 17] = [
        "5.000",
        "1.234",
        "12.345",
        "123.456",
        "0",
        "0.0",
        "-1",
        "-0",
        "+2",
        "<3",
        "3<",
        "３．５",
        "1,234",
        "1e3",
        "abc",
        " 7 ",
        "7 mg/dL",
    ];
    let (mut rows, mut ways, mut troubled) = (0, 0, 0);
    for calculator in ALL {
        let form = Form::of(calculator);
        for slot in form.slots.iter().filter(|it| it.member <= 1 && it.nth <= 1) {
            let Kind::Number(number) = &slot.field.kind else { continue };
            let mut asked: Vec<(Entries, String)> = Vec::new();
            for (beside, systems) in ways_to_ask(&form, number) {
                for (system, unit) in systems.iter().flat_map(|it| it.units.iter().map(move |unit| (it, unit))) {
                    let mut beside = beside.clone();
                    let mut texts: Vec<String> = (0..10).map(|it| format!("0.{}15", "0".repeat(it))).collect();
                    texts.extend((0..8).map(|it| format!("15{}", "0".repeat(it))));
                    let limits = [system.possible.0, system.possible.1, system.usual.0, system.usual.1];
                    texts.extend(limits.iter().flat_map(|it| around(*it, unit)));
                    texts.extend(ODD.map(str::to_owned));
                    texts.push("0".repeat(200) + "7");
                    if slot.parts().any(|it| it == Part::Unit) {
                        beside.insert(slot.name(Part::Unit).to_owned(), unit.id.to_owned());
                    }
                    // A limit stands in the unit of its value.
                    let like = number.unit_like.and_then(|it| form.slots.iter().find(|slot| *slot.field == *it));
                    if let Some(like) = like {
                        beside.insert(like.name(Part::Value).to_owned(), system.usual.1.to_string());
                        if like.parts().any(|it| it == Part::Unit) {
                            beside.insert(like.name(Part::Unit).to_owned(), unit.id.to_owned());
                        }
                    }
                    asked.extend(texts.iter().map(|it| (beside.clone(), it.clone())));
                    // Without one a number may be meant in several, or in one alone.
                    if beside.contains_key(slot.name(Part::Unit)) {
                        beside.insert(slot.name(Part::Unit).to_owned(), String::new());
                        asked.extend(texts.into_iter().map(|it| (beside.clone(), it)));
                    }
                    ways += 1;
                }
            }
            let Some((beside, _)) = asked.first() else { continue };
            let names: Vec<&str> = beside.keys().map(String::as_str).chain([slot.name(Part::Value)]).collect();
            let mut writer = csv::Writer::from_writer(vec![]);
            writer.write_record(&names).unwrap();
            // Twice: whatever is remembered comes of some number before each.
            for (beside, text) in asked.iter().chain(&asked) {
                writer.write_record(beside.values().chain([text])).unwrap();
            }
            let (input, mut out) = (writer.into_inner().unwrap(), Vec::new());
            let way = Way::whole(Encoding::Utf8);
            through_csv(calculator, input.as_slice(), way, &mut out, Lang::En, &mut |_| {}).unwrap();
            let mut reader = csv::Reader::from_reader(out.as_slice());
            let mut records = reader.records().map(Result::unwrap);
            for ((beside, text), row) in asked.iter().chain(&asked).zip(records.by_ref()) {
                let mut entries = beside.clone();
                entries.retain(|it| beside.get(it).is_some_and(|it| !it.is_empty()));
                entries.insert(slot.name(Part::Value).to_owned(), text.clone());
                let (case, problems) = calculator.read(&form, &entries);
                let whose = format!("{}: {} = {text} {beside:?}", calculator.id, slot.name(Part::Value));
                assert_eq!(row[names.len()], outcome(&calculator.outcome(&case)), "{whose}");
                let said = problems.iter().map(|it| format!("{}: ", it.name)).collect::<Vec<_>>();
                let told = &row[names.len() + 2];
                assert_eq!(told.is_empty(), said.is_empty(), "{whose}: {told}");
                assert!(said.iter().all(|it| told.contains(it.as_str())), "{whose}: {told}");
                troubled += usize::from(!said.is_empty());
                rows += 1;
            }
            assert!(records.next().is_none());
        }
    }
    println!("{rows} numbers in {ways} places and units, {troubled} of them with problems");
    assert!(rows > 50_000 && troubled > 10_000, "{rows}, {troubled}");
}
