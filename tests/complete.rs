//! One law says all that a new calculator still lacks, with what to type for each: the rows of its golden table, whom
//! its statements concern, what its examples come to, published ids, the budgets of its packs, its line in README and
//! CHANGELOG, its words of the search.
//!
//! `cargo test --all-features --test complete` takes some seconds once everything is built. Begin with it, and come
//! back to it.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

#[path = "common/budgets.rs"]
mod budgets;
mod common;

use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;

use common::{
    Concerned, Table, classes_verdicts, column_of_scale, column_of_step, comes_to, concerned, ids, outcomes, table,
    ten_to_minus,
};
use tekio::calculators::{ALL, packed};
use tekio::ctcae::NOT_ASSIGNED;
use tekio::engine::wire::{Expected, write};
use tekio::engine::{
    Calculator, Case, Compare, Exact, Kind, Lang, Limit, Method, Problem, Relation, Rule, Trouble, Truth,
};

fn text_of(path: &str) -> String {
    std::fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// What the golden table has to show of verdicts and steps.
fn rows_of_steps(table: &Table, lacks: &mut Vec<String>) {
    let outcome = || table.rows.iter().filter_map(|it| it.expected("outcome"));
    for id in outcomes(table.calculator) {
        if !outcome().any(|it| it == id) {
            lacks.push(format!("a row whose `outcome` is `{id}` and nothing else"));
        }
    }
    if !outcome().any(|it| it.contains(' ') || it == "undetermined") {
        lacks.push("a row with several verdicts in `outcome` (some answers left blank)".to_owned());
    }
    let steps = table.calculator.report(&Case::default()).steps;
    for step in steps.iter().filter(|it| it.id != NOT_ASSIGNED.id) {
        let column = column_of_step(table, step.id);
        let seen: BTreeSet<&str> = table.rows.iter().filter_map(|it| it.expected(&column)).collect();
        let never: Vec<&str> = [Truth::Met, Truth::NotMet, Truth::Unknown]
            .map(|it| it.word())
            .into_iter()
            .filter(|it| !seen.contains(it))
            .collect();
        if !never.is_empty() {
            lacks.push(format!("column `{column}`: a row with `{}`", never.join("`, and one with `")));
        }
    }
}

/// What stands beside the verdict is seen, too: each class of another scale, each day of a schedule, each
/// contradiction.
fn rows_beside(table: &Table, lacks: &mut Vec<String>) {
    if matches!(table.calculator.method, Method::Tables(_)) {
        return;
    }
    let cells = |column: &str| table.rows.iter().filter_map(|it| it.expected(column)).collect::<Vec<_>>();
    for scale in table.calculator.also {
        let (column, classes) = (column_of_scale(scale), classes_verdicts(&scale.classes));
        let seen = cells(&column);
        for verdict in classes.iter().filter(|it| !seen.contains(&it.id)) {
            lacks.push(format!("column `{column}`: a row with `{}` and nothing else", verdict.id));
        }
        if !seen.iter().any(|it| it.contains(' ')) {
            lacks.push(format!("column `{column}`: a row with several classes"));
        }
        if scale.when.is_some() && !seen.contains(&"") {
            lacks.push(format!("column `{column}`: a blank, where the scale does not concern the case"));
        }
    }
    if let Method::Schedule(schedule) = &table.calculator.method {
        for visit in schedule.plans.iter().flat_map(|it| it.visits) {
            if !cells(visit.id).iter().any(|it| !it.is_empty()) {
                lacks.push(format!("column `{}`: a row with a day", visit.id));
            }
        }
    }
    let problems: Vec<_> = table.rows.iter().map(|row| Case::read(&table.form, &row.entries).1).collect();
    for clash in table.calculator.clashes {
        // Of a question of a group, beside whichever member.
        let beside =
            |it: &Problem| table.form.find(&it.name).is_some_and(|(i, _)| table.form.slots[i].field == clash.at);
        let is = |it: &Problem| it.trouble == Trouble::Clash(clash.text) && beside(it);
        if !problems.iter().flatten().any(is) {
            lacks.push(format!("a row with `{}` in `problems`, for: {}", clash.at.id, clash.text.en));
        }
    }
}

/// The differences between value and limit that a table shows, in the unit that was typed, each with its smallest step.
fn differences(table: &Table, cases: &[Case], it: &Compare) -> Vec<(Exact, Exact)> {
    let mut all = Vec::new();
    for case in cases {
        let members = table.form.groups().iter().flat_map(|it| case.members(it).to_vec()).chain([0]);
        for member in members.collect::<BTreeSet<_>>() {
            let (Some(value), Some(limit)) = (it.left.value(case, member), it.limit(case, member)) else { continue };
            let whose = it.left.member(case, member).unwrap_or(0);
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
fn rows_at_limits(table: &Table, lacks: &mut Vec<String>) -> usize {
    // The hundreds of limits of tables have cases of their own, made for each of them: `ctcae_lab.rs`.
    if matches!(table.calculator.method, Method::Tables(_)) {
        return 0;
    }
    let rules = table.calculator.rules().into_iter().chain(table.calculator.other_rules());
    let cases: Vec<Case> = table.rows.iter().map(|row| row.case(table)).collect();
    let mut limits = 0;
    for it in rules.flat_map(Rule::comparisons) {
        let seen = differences(table, &cases, it);
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
        let sides =
            [("a step below", below, can_be_below), ("exactly on", on, true), ("a step above", above, can_be_above)];
        let never: Vec<&str> = sides.iter().filter(|(_, seen, can)| *can && !seen).map(|(side, ..)| *side).collect();
        if !never.is_empty() {
            let rule = Rule::Compare(Compare { left: it.left, relation: it.relation, limit: copy(&it.limit) });
            lacks.push(format!("a row {} the limit of `{}`", never.join(", and one "), rule.say(Lang::En)));
        }
        limits += 1;
    }
    limits
}

fn copy(it: &Limit) -> Limit {
    match it {
        Limit::Fixed(it) => Limit::Fixed(*it),
        Limit::Line { times, other, plus } => Limit::Line { times: *times, other: *other, plus: *plus },
    }
}

/// A statement that concerns some cases only is shown with one whom it concerns and one whom it does not: in a line of
/// `statements.tsv`, or in the column `statements` of the golden table.
fn statements(it: &'static Calculator, table: Option<&Table>, lines: &[Concerned], lacks: &mut Vec<String>) {
    let cells: Vec<Vec<&str>> = table.map_or(Vec::new(), |table| {
        table.rows.iter().filter_map(|row| row.expected("statements")).map(|cell| cell.split(' ').collect()).collect()
    });
    for statement in it.statements.iter().filter(|it| it.when.is_some()) {
        let line = |truth| {
            lines.iter().any(|at| at.calculator.id == it.id && at.statement.id == statement.id && at.truth == truth)
        };
        // What no cell names is not compared, and so proves nothing.
        let named = cells.iter().any(|cell| cell.contains(&statement.id));
        let whom = line(Truth::Met) || named;
        let whom_not = line(Truth::NotMet) || named && cells.iter().any(|cell| !cell.contains(&statement.id));
        for (seen, word) in [(whom, "yes"), (whom_not, "no")] {
            if !seen {
                lacks.push(format!("{}\t{}\t<name=answer; name=answer>\t{word}", it.id, statement.id));
            }
        }
    }
}

/// Each example stands in the golden table, with exactly its answers.
fn examples(table: &Table, lacks: &mut Vec<String>) {
    for example in table.calculator.examples.iter().filter(|it| comes_to(table.calculator, Some(table), it).is_none()) {
        let said: Vec<String> = example.entries.iter().map(|(name, text)| format!("{name}={text}")).collect();
        lacks.push(format!("a row with exactly the answers of the example `{}`: {}", example.id, said.join("; ")));
    }
}

/// The lines of `tests/budgets.tsv` for the packs that are not in it.
fn packs(id: &str, lacks: &mut Vec<String>) {
    let listed = budgets::budgets(&["pack "]);
    let page = packed().find(|it| it.id == id).unwrap();
    for lang in Lang::ALL {
        let name = format!("pack {id} {}", lang.tag());
        if listed.contains_key(&name) {
            continue;
        }
        let bytes = write(page, &Expected { build: "0123456789ab", id: page.id, lang: Some(lang) }).unwrap();
        let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
        writer.write_all(&bytes).unwrap();
        let size = writer.into_inner().len();
        // A little room, so that the next word does not need the list again.
        let budget = (size + size / 50).div_ceil(100) * 100;
        lacks.push(format!("{name}\t{budget}\tthe definition as its page loads it"));
    }
}

fn is_kana(word: &str) -> bool {
    word.chars().all(|it| matches!(it, '\u{3041}'..='\u{3096}' | 'ー'))
}

fn has_kanji(word: &str) -> bool {
    word.chars().any(|it| matches!(it, '\u{3400}'..='\u{9fff}'))
}

fn is_english(word: &str) -> bool {
    word.is_ascii() && word.chars().any(|it| it.is_ascii_alphabetic())
}

/// The words that the search has to have.
fn words(it: &Calculator, lacks: &mut Vec<String>) {
    type Kind = (&'static str, fn(&str) -> bool);
    let kinds: [Kind; 3] = [("in hiragana", is_kana), ("with a kanji", has_kanji), ("in English", is_english)];
    for (kind, is) in kinds {
        if !it.keywords.iter().any(|word| is(word)) {
            lacks.push(format!("a word {kind}"));
        }
    }
}

#[test]
fn every_calculator_has_all_that_it_needs() {
    let (lines, published) = (concerned(), text_of("tests/published.txt"));
    let published: BTreeSet<&str> = published.lines().collect();
    let (readme, changes) = (text_of("README.md"), text_of("CHANGELOG.md"));
    let (mut said, mut many, mut limits) = (String::new(), 0, 0);
    for it in ALL {
        let id = it.id;
        let mut say = |what: &str, lacks: Vec<String>| {
            many += lacks.len();
            if !lacks.is_empty() {
                said.push_str(&format!("\n{id} lacks, {what}:\n    {}\n", lacks.join("\n    ")));
            }
        };
        let path = format!("tests/cases/{id}.csv");
        let golden = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(&path).exists().then(|| table(it));
        match &golden {
            None => say(
                &format!("the golden table {path} (tests/cases/README.md says how it is written)"),
                vec![format!("cargo run --all-features --bin tekio -- table {id} --header > {path}")],
            ),
            Some(golden) => {
                let mut lacks = Vec::new();
                rows_of_steps(golden, &mut lacks);
                rows_beside(golden, &mut lacks);
                limits += rows_at_limits(golden, &mut lacks);
                examples(golden, &mut lacks);
                lacks.dedup();
                say(&format!("in {path} (from the source; if a script writes the table, in the script)"), lacks);
            }
        }
        let mut lacks = Vec::new();
        statements(it, golden.as_ref(), &lines, &mut lacks);
        say(
            "of its statements: somebody whom each concerns and somebody whom it does not. A column `statements` in the \
             golden table shows it, or these lines of tests/cases/statements.tsv (tabs between), judged from the text",
            lacks,
        );
        let mut lacks = Vec::new();
        words(it, &mut lacks);
        say("among its `keywords`", lacks);
        let mut lacks = Vec::new();
        packs(id, &mut lacks);
        say("in tests/budgets.tsv (as heavy as now and a fiftieth, rounded up; tabs between)", lacks);
        let named = |text: &str| text.contains(&format!("`{id}`"));
        // README says several pages of one document by their endings.
        let short = id.rsplit_once('-').is_some_and(|(_, end)| named_end(&readme, end));
        let line = |known: bool, what: &str| if known { vec![] } else { vec![what.to_owned()] };
        say("in README.md", line(named(&readme) || short, &format!("a row of the table with `{id}` and what it does")));
        let news = changes.contains(&format!("`{id}`")) || published.contains(format!("{id} page {id}").as_str());
        say("in CHANGELOG.md", line(news, &format!("a line that says what `{id}` does, under the version in work")));
        let new = ids(it).into_iter().filter(|it| !published.contains(it.as_str())).count();
        say(
            "in tests/published.txt, of the ids that are never renamed again",
            if new == 0 {
                vec![]
            } else {
                vec![format!("{new} lines: TEKIO_PUBLISH=1 cargo test --all-features --test published")]
            },
        );
    }
    assert!(many == 0, "{many} things are missing:\n{said}");
    println!("{} calculators have all that they need; {limits} limits seen from three sides", ALL.len());
}

/// Whether README names a page by its ending: `-preop`.
fn named_end(readme: &str, end: &str) -> bool {
    readme.contains(&format!("`-{end}`"))
}
