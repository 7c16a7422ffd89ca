//! Facts of the documents: each stands somewhere, or a reason says why not; and who a reference is about is told
//! wherever its title names others.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{tables, verdicts};
use tekio::calculators::{ALL, find};
use tekio::engine::{Case, Class, Lang, Method, Rule, Scale, Scaled, Statement, Tone, Truth, settled};

/// The lines of a table in `tests/cases`, without its remarks and its header.
fn lines(name: &str) -> Vec<Vec<String>> {
    let path = format!("{}/tests/cases/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap();
    let rows = text.lines().filter(|it| !it.starts_with('#') && !it.trim().is_empty()).skip(1);
    rows.map(|it| it.split('\t').map(str::to_owned).collect()).collect()
}

/// Every fact that was found missing has become a statement or a question, or it is said why not.
#[test]
fn every_fact_stands_somewhere() {
    let (mut wrong, mut stand, mut left, mut seen) = (Vec::new(), 0, 0, BTreeSet::new());
    for row in lines("facts.tsv") {
        let [doc, at, fact, places, why] = row.as_slice() else { panic!("facts.tsv: five columns, not {row:?}") };
        assert!(seen.insert((doc.clone(), at.clone(), fact.clone())), "facts.tsv: twice: {doc} {at} {fact}");
        if places.is_empty() == why.is_empty() {
            wrong.push(format!("{doc} {at}: {fact}: either where it stands or why it does not"));
        }
        left += usize::from(!why.is_empty());
        for place in places.split(';').map(str::trim).filter(|it| !it.is_empty()) {
            let Some((id, what)) = place.split_once(' ') else { panic!("facts.tsv: {place}") };
            let calculator = find(id).unwrap_or_else(|| panic!("facts.tsv: no calculator {id}"));
            let stands = match what.split_once(':') {
                Some(("step", step)) => calculator.report(&Case::default()).steps.iter().any(|it| it.id == step),
                Some(("field", field)) => calculator.fields().iter().any(|it| it.id == field),
                Some(("outcome", outcome)) => verdicts(calculator).iter().any(|it| it.id == outcome),
                Some(("output", output)) => calculator.all_outputs().any(|it| it.id == output),
                _ => calculator.statements.iter().any(|it| it.id == what),
            };
            if !stands {
                wrong.push(format!("{doc} {at}: {fact}: there is no {what} in {id}"));
            }
            stand += 1;
        }
    }
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
    println!("{} facts, standing in {stand} places; {left} left out with a reason", seen.len());
}

/// The numbers that `7, 94–98` stands for.
fn numbers(reference: &str) -> Vec<u16> {
    let of = |part: &str| {
        let (from, to) = part.split_once('–').unwrap_or((part, part));
        from.trim().parse::<u16>().unwrap()..=to.trim().parse::<u16>().unwrap()
    };
    reference.split(',').flat_map(of).collect()
}

/// How each language says who or what a title is about.
fn words(about: &str) -> [&'static [&'static str]; 2] {
    match about {
        "kyphoplasty" => [&["BKP", "後弯矯正術"], &["yphoplasty"]],
        "osteoporosis" => [&["骨粗鬆症"], &["osteoporo"]],
        "myeloma" => [&["骨髄腫"], &["yeloma"]],
        "haemangioma" => [&["血管腫"], &["haemangioma"]],
        "primates" => [&["サル"], &["primate"]],
        "pigs" => [&["ブタ"], &["pig"]],
        other => panic!("references-004.tsv: {other}"),
    }
}

/// A rate of kyphoplasty or of osteoporotic fractures is no rate of vertebroplasty for metastases: beside every
/// statement that rests on such a paper it is said whom its title names.
#[test]
fn other_populations_are_marked() {
    let mut about: BTreeMap<u16, Vec<String>> = BTreeMap::new();
    for row in lines("references-004.tsv") {
        about.entry(row[0].parse().unwrap()).or_default().push(row[1].clone());
    }
    let (mut wrong, mut marks) = (Vec::new(), 0);
    let pages = ALL.iter().filter(|it| it.id.starts_with("vertebroplasty-"));
    for (page, it) in pages.flat_map(|page| page.statements.iter().map(move |it| (page.id, it))) {
        for number in it.reference.map(numbers).unwrap_or_default() {
            for about in about.get(&number).into_iter().flatten() {
                marks += 1;
                for (lang, words) in Lang::ALL.into_iter().zip(words(about)) {
                    let said = told(it, lang);
                    if !words.iter().any(|it| said.contains(it)) {
                        wrong.push(format!("{page} {}: reference {number} is about {about} ({lang:?})", it.id));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} are not marked:\n{}", wrong.len(), wrong.join("\n"));
    assert!(marks > 0);
    println!("{marks} references to other populations are marked");
}

/// The alternatives of a rule and the rule itself, in words.
fn parts(rule: &'static Rule) -> Vec<String> {
    let mut all = vec![rule.say(Lang::En)];
    if let Rule::Any(rules) = rule {
        all.extend(rules.iter().map(|it| it.say(Lang::En)));
    }
    all
}

/// Warnings of several kinds are read on a scale for each kind, or the gravest would hide the rest: that diabetes calls
/// for caution would hide that no image was taken. Every warning belongs to a kind, and where it applies its kind says so.
#[test]
fn no_warning_hides_another_kind() {
    let (mut wrong, mut told, mut rows) = (Vec::new(), 0, 0);
    for table in tables().iter().filter(|it| it.calculator.id.starts_with("vertebroplasty-")) {
        let (it, id) = (table.calculator, table.calculator.id);
        let kinds_of = |rule: &'static Rule| {
            let is_in = |it: &'static Class| parts(&it.rule).contains(&rule.say(Lang::En));
            let of = |scale: &&'static Scale| scale.classes.classes.iter().any(is_in);
            it.also.iter().filter(of).map(|it| it.id).collect::<Vec<_>>()
        };
        for row in &table.rows {
            let report = it.report(&row.case(table));
            rows += 1;
            for step in report.steps.iter().filter(|it| it.truth == Truth::NotMet) {
                let kinds = kinds_of(step.rule);
                let says = |it: &&Scaled| {
                    kinds.contains(&it.scale.id) && settled(&it.outcome) && *it.outcome[0] != it.scale.classes.otherwise
                };
                // While something graver of its kind is open, the kind still says that it is none that nothing applies.
                let open =
                    |it: &&Scaled| kinds.contains(&it.scale.id) && !it.outcome.contains(&&it.scale.classes.otherwise);
                told += 1;
                if !report.scales.iter().any(|it| says(&it) || open(&it)) {
                    wrong.push(format!("{id}.csv:{}: {} is told by no kind of {kinds:?}", row.line, step.id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} are hidden:\n{}", wrong.len(), wrong.join("\n"));
    println!("{told} warnings in {rows} cases are told by their kind");
}

/// Over what a guideline has weighed nothing is green, and what is said when nothing applies names what was not looked at.
#[test]
fn nothing_is_green_and_a_clear_verdict_names_its_scope() {
    let mut many = 0;
    for it in ALL.iter().filter(|it| it.id.starts_with("vertebroplasty-")) {
        let scales = it
            .also
            .iter()
            .flat_map(|it| it.classes.classes.iter().map(|it| &it.verdict).chain([&it.classes.otherwise]));
        for verdict in verdicts(it).into_iter().chain(scales) {
            assert!(verdict.tone != Tone::Good, "{}: {} is green", it.id, verdict.id);
            many += 1;
        }
        if let Method::Warnings(warnings) = &it.method {
            let says = warnings.clear.says;
            assert!(says.ja.contains("見ていません") && says.en.contains("not looked at"), "{}: {says:?}", it.id);
        }
    }
    println!("{many} verdicts are not green");
}

/// All that stands beside a statement.
fn told(it: &Statement, lang: Lang) -> String {
    [Some(it.text), it.population, it.reading]
        .into_iter()
        .flatten()
        .map(|it| it.get(lang))
        .collect::<Vec<_>>()
        .join(" ")
}
