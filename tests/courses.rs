//! Laws of the series over time and of the schedules: from which reading is counted, what is said of each, and what
//! is due once a patient is no longer followed; and that every fact listed for documents 000 to 003 stands where its
//! list says.
#![allow(clippy::unwrap_used)]

mod common;

use common::tables;
use tekio::calculators::find;
use tekio::engine::{Date, Entries, Form, Lang, Method, Rule, State, Truth, Value, settled};

/// A verdict that no condition supports is not to be understood: the class that is the verdict holds by its own rule.
#[test]
fn the_class_of_a_response_is_met() {
    let mut many = 0;
    for table in tables().into_iter().filter(|it| matches!(it.calculator.method, Method::Course(_))) {
        for row in &table.rows {
            let report = table.calculator.report(&row.case(&table));
            let [verdict] = report.outcome.as_slice() else { continue };
            if let Some(step) = report.steps.iter().find(|it| it.id == verdict.id) {
                // Along a series a verdict can be certain for all completions together, and its condition for none alone.
                let along = matches!(step.rule, Rule::Last(..)) && step.truth == Truth::Unknown;
                assert!(step.truth == Truth::Met || along, "{}: {}", row.name, verdict.id);
                many += 1;
            }
        }
    }
    assert!(many > 50, "{many}");
    println!("{many} verdicts hold by their own condition");
}

/// The baseline is the last reading on or before the day of treatment. Each later one has its response, the last one
/// that of the verdict, and nothing before the baseline has any.
#[test]
fn each_reading_after_the_baseline_has_its_response() {
    let (mut many, mut before) = (0, 0);
    for table in tables() {
        let Method::Course(course) = &table.calculator.method else { continue };
        for row in &table.rows {
            let case = row.case(&table);
            let report = table.calculator.report(&case);
            let Some((baseline, after)) = case.course(course.group) else { continue };
            let day = |member: u8| match case.get(course.time, member) {
                Some(Value::Number(it)) => it.to_whole().unwrap(),
                _ => i64::MIN,
            };
            assert_eq!(report.times.iter().map(|it| it.member).collect::<Vec<_>>(), after, "{}", row.name);
            for &member in &after {
                assert!(day(member) > 0.max(day(baseline)), "{}: reading {member}", row.name);
                many += 1;
            }
            for &member in case.members(course.group) {
                let earlier = !after.contains(&member) && member != baseline;
                assert!(!earlier || day(member) < day(baseline), "{}: reading {member}", row.name);
                let shown = report.outputs.iter().any(|it| it.member == member);
                assert!(!earlier || !shown, "{}: reading {member} is no course from the baseline", row.name);
                before += usize::from(earlier);
            }
            if let Some(last) = report.times.last() {
                assert_eq!(last.outcome, report.outcome, "{}", row.name);
            }
            if let Some(best) = report.best {
                let best = report.times.iter().find(|it| it.member == best).unwrap();
                assert!(settled(&best.outcome), "{}", row.name);
            }
        }
    }
    assert!(many > 100 && before > 3, "{many} {before}");
    println!("{many} readings have their response, {before} are before the baseline");
}

/// After the end of being followed nothing is due, on no day and in no calendar; before it nothing is lost.
#[test]
fn nothing_is_due_after_the_end() {
    let (mut many, mut ended) = (0, 0);
    for table in tables() {
        let Method::Schedule(schedule) = &table.calculator.method else { continue };
        for row in &table.rows {
            let case = row.case(&table);
            let report = table.calculator.report(&case);
            many += 1;
            let Some(stop) = &schedule.stop else { continue };
            if schedule.ended(&case).is_some() {
                let end = match case.get(stop.day, 0) {
                    Some(Value::Date(it)) => it,
                    // While its day is not known, nothing is due at all.
                    _ => Date::of_number(0).unwrap(),
                };
                ended += 1;
                let open = |day: Date, state: State| !matches!(state, State::Done(..)) && day > end;
                assert!(!report.due.iter().any(|it| open(it.day, it.state)), "{}", row.name);
                let events = tekio::exchange::ics::events("x", schedule.calendar, &report.due, Lang::Ja);
                assert!(events.iter().all(|it| it.day <= end), "{}", row.name);
            }
        }
    }
    assert!(ended > 5, "{ended}");
    println!("{ended} of {many} plans have ended, and nothing is due afterwards");
}

/// What is said to be missing of documents 000 to 003 has a statement, or a reason.
#[test]
fn every_fact_of_the_list_has_a_statement_or_a_reason() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/facts-000-003.tsv")).unwrap();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("doc\tlines\tfact\twhere\twhy-not"));
    let mut many = 0;
    for line in lines {
        let cells: Vec<&str> = line.split('\t').collect();
        let [_, _, _, place, why] = cells.as_slice() else { panic!("not five cells: {line}") };
        assert!(!place.is_empty() || !why.is_empty(), "neither a statement nor a reason: {line}");
        if let Some((id, statement)) = place.split_once(' ') {
            let calculator = find(id).unwrap_or_else(|| panic!("no calculator: {line}"));
            assert!(calculator.statements.iter().any(|it| it.id == statement), "no such statement: {line}");
        }
        many += 1;
    }
    println!("{many} facts have a statement or a reason");
}

/// The spider of RECIST: changes of the sum and of each target from the baseline, reckoned here by hand. A lesion that
/// was not measured has no place at that visit, and neither has the sum; of one lesion alone only the sum is drawn.
#[test]
fn the_spider_tells_changes_from_the_baseline() {
    let calculator = find("recist").unwrap();
    let form = Form::of(calculator);
    let drawn = |typed: &[(&str, &str)]| {
        let entries: Entries = typed.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let (case, problems) = calculator.read(&form, &entries);
        assert!(problems.is_empty(), "{problems:?}");
        calculator.report(&case).drawing
    };
    let mut two = vec![
        ("unit", "mm"),
        ("targets", "2"),
        ("kind-1", "lung"),
        ("kind-2", "liver"),
        ("visit-1-day", "-14"),
        ("visit-1-target-1", "40"),
        ("visit-1-target-2", "20"),
        ("visit-2-day", "42"),
        ("visit-2-target-1", "28"),
        ("visit-2-target-2", "10"),
        ("visit-2-unmeasured", "none"),
        ("visit-3-day", "98"),
        ("visit-3-target-1", "30"),
        ("visit-3-unmeasured", "t2"),
    ];
    let it = drawn(&two).unwrap();
    let table: Vec<[&str; 2]> = it.table.iter().map(|[a, b]| [a.as_str(), b.as_str()]).collect();
    // 38 of 60 mm is 36.666… % less; 28 of 40, 30 %; 10 of 20, 50 %; 30 of 40, 25 %.
    assert_eq!(table, [["-14", "0 · 1: 0 · 2: 0"], ["42", "−36.7 · 1: −30 · 2: −50"], ["98", "1: −25"]]);
    // Up to +50 % of a height of 150: nought lies at a third, and the least at 1000.
    assert_eq!(it.up, [(0, "+50"), (1000, "−100"), (333, "0"), (533, "−30")].map(|(y, text)| (y, text.to_owned())));
    let corners: Vec<_> = it.lines.iter().map(|it| it.1.as_slice()).collect();
    assert_eq!(corners[0], [(0, 333), (380, 578)]);
    assert_eq!(corners[1], [(0, 333), (380, 533), (760, 500)]);
    assert_eq!(corners[2], [(0, 333), (380, 667)]);
    two.retain(|(name, _)| !name.starts_with("visit-3"));
    two[1].1 = "1";
    two.retain(|(name, _)| !name.ends_with("target-2") && *name != "kind-2");
    let one = drawn(&two).unwrap();
    assert_eq!(one.lines.len(), 1, "a lesion that is all there is, is the sum");
    // Down 29.96 % is no 30 %, nor up 0.04 % nothing: 70.04 and 100.04 of 100 mm.
    let near = |now: &'static str| {
        let mut one = two.clone();
        one.iter_mut().filter(|it| it.0 == "visit-1-target-1").for_each(|it| it.1 = "100");
        one.iter_mut().filter(|it| it.0 == "visit-2-target-1").for_each(|it| it.1 = now);
        drawn(&one).unwrap().ends[0].2.clone()
    };
    assert_eq!(["70.04", "70", "69.96", "100.04", "100"].map(near), ["−29.96", "−30", "−30.04", "+0.04", "0"]);
    two.truncate(5);
    assert!(drawn(&two).is_none(), "nothing has changed yet");
    let mut many = 0;
    for table in tables().into_iter().filter(|it| it.calculator.id == "recist") {
        for row in &table.rows {
            let Some(it) = table.calculator.report(&row.case(&table)).drawing else { continue };
            let corners = it.lines.iter().flat_map(|it| &it.1);
            let beyond = |it: &&(i32, i32)| !(0..=1000).contains(&it.0) || !(0..=1000).contains(&it.1);
            assert_eq!(corners.clone().find(beyond), None, "{}", row.name);
            many += corners.count();
        }
    }
    assert!(many > 100, "{many}");
    println!("{many} corners of spiders, each within the picture");
}
