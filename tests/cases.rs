//! Every calculator against its golden table in `tests/cases`: whole rows,
//! every step in each of its states, and each limit from three sides.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{
    Row, Table, classes_verdicts, column_of_scale, column_of_step, concerned, is_typed, outcomes, table, tables,
    ten_to_minus,
};
use tekio::calculators::ALL;
use tekio::ctcae::{GRADES, NOT_ASSIGNED};
use tekio::engine::{
    Case, Compare, Exact, Kind, Lang, Limit, Method, Plan, Problem, Relation, Report, Rule, Trouble, Truth, Value,
    Verdict, settled,
};
use tekio::exchange::csv::{Encoding, table as through_csv};
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

/// A table that never leaves a step met, not met and unknown proves nothing about it.
#[test]
fn every_step_is_seen_met_not_met_and_unknown() {
    let (mut never, mut steps) = (Vec::new(), 0);
    for table in tables() {
        for step in table.calculator.report(&Case::default()).steps {
            let column = column_of_step(&table, step.id);
            let seen: BTreeSet<&str> = table.rows.iter().filter_map(|it| it.expected(&column)).collect();
            for truth in [Truth::Met, Truth::NotMet, Truth::Unknown] {
                if !seen.contains(truth.word()) {
                    never.push(format!("{}.csv: {} is never {}", table.calculator.id, step.id, truth.word()));
                }
            }
            steps += 1;
        }
    }
    assert!(never.is_empty(), "{}", never.join("\n"));
    println!("{steps} steps seen met, not met and unknown");
}

#[test]
fn every_outcome_is_seen() {
    for table in tables() {
        for id in outcomes(table.calculator) {
            assert!(
                table.rows.iter().any(|it| it.expected("outcome") == Some(id)),
                "{}.csv: nobody is {id}",
                table.calculator.id
            );
        }
        let open = table
            .rows
            .iter()
            .filter_map(|it| it.expected("outcome"))
            .any(|it| it.contains(' ') || it == "undetermined");
        assert!(open, "{}.csv: nothing is ever open", table.calculator.id);
    }
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
    let mut many = 0;
    for it in ALL {
        for statement in it.statements.iter().filter(|it| it.when.is_some()) {
            many += 1;
            for truth in [Truth::Met, Truth::NotMet] {
                let seen = |row: &&common::Concerned| {
                    row.calculator.id == it.id && row.statement.id == statement.id && row.truth == truth
                };
                wrong.extend(
                    (!rows.iter().any(|it| seen(&it)))
                        .then(|| format!("{}: {} is never {}", it.id, statement.id, truth.word())),
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
    println!("{many} statements in {} cases", rows.len());
}

/// What stands beside the verdict is seen, too: each class of another scale, each day of a schedule, each
/// contradiction.
#[test]
fn every_other_scale_day_and_clash_is_seen() {
    let (mut never, mut many) = (Vec::new(), 0);
    for table in tables().into_iter().filter(|it| !matches!(it.calculator.method, Method::Tables(_))) {
        let id = table.calculator.id;
        let cells = |column: &str| table.rows.iter().filter_map(|it| it.expected(column)).collect::<Vec<_>>();
        for scale in table.calculator.also {
            let (column, classes) = (column_of_scale(scale), classes_verdicts(&scale.classes));
            let seen = cells(&column);
            for verdict in &classes {
                many += 1;
                let is = seen.contains(&verdict.id);
                never.extend((!is).then(|| format!("{id}.csv: nobody is {} in {column}", verdict.id)));
            }
            let open = seen.iter().any(|it| it.contains(' '));
            never.extend((!open).then(|| format!("{id}.csv: {column} is never open")));
            if scale.when.is_some() {
                never.extend((!seen.contains(&"")).then(|| format!("{id}.csv: {column} always concerns the case")));
            }
        }
        if let Method::Schedule(schedule) = &table.calculator.method {
            for visit in schedule.plans.iter().flat_map(|it| it.visits) {
                many += 1;
                let seen = cells(visit.id).iter().any(|it| !it.is_empty());
                never.extend((!seen).then(|| format!("{id}.csv: no day of {}", visit.id)));
            }
        }
        let problems: Vec<_> = table.rows.iter().map(|row| Case::read(&table.form, &row.entries).1).collect();
        for clash in table.calculator.clashes {
            many += 1;
            let is = |it: &Problem| it.trouble == Trouble::Clash(clash.text) && it.name == clash.at.id;
            let seen = problems.iter().flatten().any(is);
            never.extend((!seen).then(|| format!("{id}.csv: never at {}: {}", clash.at.id, clash.text.en)));
        }
    }
    assert!(never.is_empty(), "{} are never seen:\n{}", never.len(), never.join("\n"));
    println!("{many} classes, days and contradictions seen");
}

/// The differences between value and limit that a table shows, in the unit that was typed, each with its smallest step.
fn differences(table: &Table, it: &Compare) -> Vec<(Exact, Exact)> {
    let mut all = Vec::new();
    for row in &table.rows {
        let case = row.case(table);
        let members = table.form.groups().iter().flat_map(|it| case.members(it).to_vec()).chain([0]);
        for member in members.collect::<BTreeSet<_>>() {
            let (Some(value), Some(limit)) = (it.left.value(&case, member), it.limit(&case, member)) else { continue };
            let whose = it.left.member(&case, member).unwrap_or(0);
            let typed = case.answer(it.left.field, whose).and_then(|it| it.typed);
            // Days have no unit, and a step is a day.
            let Some(unit) = typed.map(|it| it.unit).or(it.left.field.units().first()) else {
                all.push((value.minus(limit).unwrap(), Exact::whole(1)));
                continue;
            };
            let in_unit = |it: Exact| unit.from_base(it).unwrap();
            all.push((in_unit(value).minus(in_unit(limit)).unwrap(), ten_to_minus(unit.places)));
        }
    }
    all
}

/// Most mistakes are made at the limit, so the table must stand on it, and one step of the display to each side.
#[test]
fn every_comparison_is_seen_below_on_and_above_its_limit() {
    let (mut never, mut limits) = (Vec::new(), 0);
    // The hundreds of limits of tables have cases of their own, made for each of them: `ctcae_lab.rs`.
    for table in tables().into_iter().filter(|it| !matches!(it.calculator.method, Method::Tables(_))) {
        let rules = table.calculator.rules().into_iter().chain(table.calculator.other_rules());
        for it in rules.flat_map(Rule::comparisons) {
            let seen = differences(&table, it);
            let on = seen.iter().any(|(off, _)| *off == Exact::ZERO);
            let below = seen.iter().any(|(off, step)| off.plus(*step) == Some(Exact::ZERO));
            let above = seen.iter().any(|(off, step)| *off == *step);
            // A limit at the end of what is possible has one side only.
            let (can_be_below, can_be_above) = match (&it.limit, &it.left.field.kind) {
                (Limit::Fixed(limit), Kind::Number(number)) => {
                    (number.possible.0.exact() < limit.exact(), limit.exact() < number.possible.1.exact())
                }
                _ => (true, true),
            };
            // What contradicts another answer is never compared: more enrolled than are to be.
            let refused = |relation: Relation| {
                let says = |other: &&Compare| {
                    other.left.field == it.left.field
                        && other.relation == relation
                        && match (&other.limit, &it.limit) {
                            (Limit::Line { times, other: a, plus }, Limit::Line { times: t, other: b, plus: p }) => {
                                a.field == b.field && (times, plus) == (t, p)
                            }
                            _ => false,
                        }
                };
                table.calculator.clashes.iter().any(|it| it.when.comparisons().iter().any(says))
            };
            let (can_be_below, can_be_above) =
                (can_be_below && !refused(Relation::Below), can_be_above && !refused(Relation::Above));
            for (side, seen, can) in [("below", below, can_be_below), ("on", on, true), ("above", above, can_be_above)]
            {
                if can && !seen {
                    let what = Rule::say(
                        &Rule::Compare(Compare { left: it.left, relation: it.relation, limit: copy(&it.limit) }),
                        Lang::En,
                    );
                    never.push(format!("{}.csv: no case is one step {side} `{what}`", table.calculator.id));
                }
            }
            limits += 1;
        }
    }
    never.dedup();
    assert!(never.is_empty(), "{}", never.join("\n"));
    println!("{limits} limits seen one step below, on and one step above");
}

fn copy(it: &Limit) -> Limit {
    match it {
        Limit::Fixed(it) => Limit::Fixed(*it),
        Limit::Line { times, other, plus } => Limit::Line { times: *times, other: *other, plus: *plus },
    }
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
        through_csv(calculator, &input[..], Encoding::Utf8, &mut output, Lang::En, &mut |it| warnings.push(it))
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
