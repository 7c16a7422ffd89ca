//! Do the golden tables notice? Every limit is moved by a step, every
//! comparison word exchanged for its neighbour, every list of options changed,
//! and each time some assertion of the table has to fail.
//!
//! The rules are interpreted here a second time, and apart from the engine: the
//! two interpreters are first held against each other on every row.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

mod common;

use std::collections::BTreeSet;

use common::{Concerned, Table, column_of_scale, column_of_step, concerned, tables, ten_to_minus};
use tekio::engine::{
    At, Case, Classes, Criteria, Exact, Group, Kind, Lang, Method, Relation, Rule, StepKind, Truth, Value,
};

/// What is done to one node of a rule.
#[derive(Clone, Debug)]
enum Change {
    /// Nothing.
    None,
    /// The limit moved by so many steps.
    Shift(i64),
    /// `<` for `≤`, `>` for `≥` and back.
    Edge,
    /// `≤` for `>`, that is, the other side.
    Turn,
    /// These options instead.
    Options(Vec<&'static str>),
    /// So many members more or fewer.
    Members(i16),
    /// Some member instead of every member.
    Some,
    /// Any for all, all for any.
    Swap,
    /// Without its negation.
    Plain,
    /// Without this one of its parts.
    Without(usize),
}

/// A node, by the turns that lead to it, and what is done to it.
struct Mutant {
    path: Vec<usize>,
    change: Change,
}

fn judge(rule: &'static Rule, case: &Case, here: u8, path: Option<&[usize]>, change: &Change) -> Truth {
    let none = Change::None;
    let change_here = if path == Some(&[]) { change } else { &none };
    let child = |i: usize| path.and_then(|it| it.split_first()).filter(|(first, _)| **first == i).map(|(_, rest)| rest);
    let down = |i: usize, it: &'static Rule, here: u8| judge(it, case, here, child(i), change);
    let known = |it: Option<bool>| match it {
        None => Truth::Unknown,
        Some(true) => Truth::Met,
        Some(false) => Truth::NotMet,
    };
    match rule {
        Rule::Compare(it) => {
            // Of `<0.2` any number on that side may be it: some on and beside the bound and the limit stand for all.
            let sided = match case.get(it.left.field, here) {
                Some(Value::Beyond(side, bound)) if matches!(it.left.at, At::Here) => Some((side, bound)),
                _ => None,
            };
            let value = it.left.value(case, here).or(sided.map(|(_, bound)| bound));
            let (Some(value), Some(mut limit)) = (value, it.limit(case, here)) else {
                return Truth::Unknown;
            };
            if let Change::Shift(steps) = change_here {
                limit = limit.plus(step(it.left.field).times(Exact::whole(*steps)).unwrap()).unwrap();
            }
            let (mut relation, turned) = (it.relation, matches!(change_here, Change::Turn));
            if matches!(change_here, Change::Edge) {
                relation = match relation {
                    Relation::Below => Relation::AtMost,
                    Relation::AtMost => Relation::Below,
                    Relation::AtLeast => Relation::Above,
                    Relation::Above => Relation::AtLeast,
                };
            }
            let stands = |relation, value: Exact, limit: Exact| match relation {
                Relation::Below => value < limit,
                Relation::AtMost => value <= limit,
                Relation::AtLeast => value >= limit,
                Relation::Above => value > limit,
            };
            if let Some((side, bound)) = sided {
                let little = tekio::engine::dec("0.000001").exact();
                let around = |it: Exact| [it.minus(little).unwrap(), it, it.plus(little).unwrap()];
                let all = around(bound).into_iter().chain(around(limit)).filter(|it| stands(side, *it, bound));
                let found: Vec<bool> = all.map(|it| stands(relation, it, limit) != turned).collect();
                return known(found.iter().all(|it| *it == found[0]).then(|| found[0]));
            }
            let holds = stands(relation, value, limit);
            known(Some(holds != turned))
        }
        Rule::Yes(field) => known(case.get(field, here).map(|it| it == Value::YesNo(true))),
        Rule::No(field) => known(case.get(field, here).map(|it| it == Value::YesNo(false))),
        Rule::OneOf(field, ids) => {
            let ids = if let Change::Options(other) = change_here { other } else { *ids };
            known(
                case.get(field, here)
                    .map(|it| matches!(it, Value::Choice(i) if ids.contains(&field.options()[i as usize].id))),
            )
        }
        Rule::HasAll(field, ids) => {
            let ids = if let Change::Options(other) = change_here { other } else { *ids };
            let chosen = |bits: u32| {
                field.options().iter().enumerate().filter(move |(i, _)| bits >> i & 1 == 1).map(|(_, it)| it.id)
            };
            known(
                case.get(field, here)
                    .map(|it| matches!(it, Value::Set(bits) if ids.iter().all(|id| chosen(bits).any(|it| it == *id)))),
            )
        }
        Rule::Every(group, rule) => {
            let each: Vec<Truth> = case.members(group).iter().map(|it| down(0, rule, *it)).collect();
            match change_here {
                _ if each.is_empty() => Truth::Unknown,
                Change::Some => any(&each),
                _ if case.is_part(group) && !each.contains(&Truth::NotMet) => Truth::Unknown,
                _ => all(&each),
            }
        }
        Rule::Last(group, rule) => {
            let last = || case.course(group)?.1.last().copied();
            match if here > 0 { Some(here) } else { last() } {
                Some(it) => down(0, rule, it),
                None => Truth::Unknown,
            }
        }
        Rule::Earlier(group, rule) => match case.course(group) {
            Some((_, after)) => {
                let before = after.iter().take_while(|it| **it != here);
                any(&before.map(|it| down(0, rule, *it)).collect::<Vec<_>>())
            }
            None => Truth::Unknown,
        },
        Rule::AtMostMembers(group, most) => {
            let most = i16::from(*most) + if let Change::Members(by) = change_here { *by } else { 0 };
            match (case.described(group) as i16, case.members(group).len() as i16) {
                (0, _) => Truth::Unknown,
                (described, _) if described > most => Truth::NotMet,
                _ if case.is_part(group) => Truth::Unknown,
                (_, rows) if rows <= most => Truth::Met,
                _ => Truth::Unknown,
            }
        }
        // Points and bands are mutated in `tests/scores.rs`, where one row can tell several bands apart.
        Rule::Total(..) => rule.judge(case, here),
        Rule::Known(_, ways) => {
            let mut each = ways.iter().enumerate().map(|(i, it)| down(i, it, here));
            each.find(|it| *it != Truth::Unknown).unwrap_or(Truth::Unknown)
        }
        Rule::Not(rule) => match (down(0, rule, here), change_here) {
            (it, Change::Plain) => it,
            (Truth::Met, _) => Truth::NotMet,
            (Truth::NotMet, _) => Truth::Met,
            (Truth::Unknown, _) => Truth::Unknown,
        },
        Rule::All(rules) | Rule::Any(rules) => {
            let without = if let Change::Without(i) = change_here { Some(*i) } else { None };
            let parts = rules.iter().enumerate().filter(|(i, _)| Some(*i) != without);
            let each: Vec<Truth> = parts.map(|(i, it)| down(i, it, here)).collect();
            if matches!(rule, Rule::All(_)) != matches!(change_here, Change::Swap) { all(&each) } else { any(&each) }
        }
    }
}

fn all(each: &[Truth]) -> Truth {
    if each.contains(&Truth::NotMet) {
        Truth::NotMet
    } else if each.contains(&Truth::Unknown) {
        Truth::Unknown
    } else {
        Truth::Met
    }
}

fn any(each: &[Truth]) -> Truth {
    if each.contains(&Truth::Met) {
        Truth::Met
    } else if each.contains(&Truth::Unknown) {
        Truth::Unknown
    } else {
        Truth::NotMet
    }
}

fn step(field: &tekio::engine::Field) -> Exact {
    match &field.kind {
        Kind::Number(number) => ten_to_minus(number.units[0].places),
        // Of days, a day.
        Kind::Date => Exact::whole(1),
        _ => panic!("not a number"),
    }
}

fn mutants(rule: &'static Rule, path: &mut Vec<usize>, group: Option<&'static Group>, into: &mut Vec<Mutant>) {
    let mut add = |change: Change| into.push(Mutant { path: path.clone(), change });
    match rule {
        Rule::Compare(_) => {
            add(Change::Shift(-1));
            add(Change::Shift(1));
            add(Change::Edge);
            add(Change::Turn);
        }
        Rule::OneOf(field, ids) | Rule::HasAll(field, ids) => {
            for id in *ids {
                add(Change::Options(ids.iter().copied().filter(|it| it != id).collect()));
            }
            for option in field.options().iter().filter(|it| !ids.contains(&it.id)) {
                add(Change::Options(ids.iter().copied().chain([option.id]).collect()));
            }
        }
        Rule::AtMostMembers(..) => {
            add(Change::Members(-1));
            add(Change::Members(1));
        }
        Rule::Every(..) => add(Change::Some),
        Rule::Not(_) => add(Change::Plain),
        Rule::All(rules) | Rule::Any(rules) => {
            if rules.len() > 1 {
                add(Change::Swap);
                (0..rules.len()).for_each(|i| add(Change::Without(i)));
            }
        }
        Rule::Yes(_) | Rule::No(_) | Rule::Known(..) | Rule::Total(..) | Rule::Last(..) | Rule::Earlier(..) => {}
    }
    let mut down = |i: usize, it: &'static Rule, group| {
        path.push(i);
        mutants(it, path, group, into);
        path.pop();
    };
    match rule {
        Rule::Every(group, rule) => down(0, rule, Some(*group)),
        Rule::Not(rule) | Rule::Last(_, rule) | Rule::Earlier(_, rule) => down(0, rule, group),
        Rule::All(rules) | Rule::Any(rules) | Rule::Known(_, rules) => {
            rules.iter().enumerate().for_each(|(i, it)| down(i, it, group));
        }
        _ => {}
    }
}

fn passes(truth: Truth, kind: StepKind) -> Truth {
    match kind {
        StepKind::Criterion(Criteria::Exclusion | Criteria::Caution) => !truth,
        StepKind::Criterion(Criteria::Inclusion | Criteria::Check) | StepKind::Class => truth,
    }
}

macro_rules! of_insured {
    ($tumour:literal) => {
        concat!(
            r#"Options(["leiomyosarcoma", "abc", "fibrous-dysplasia", "tgct", "pvns", "ups", "other", ""#,
            $tumour,
            r#""]) at []"#
        )
    };
}

/// Mutants that say the same as the original for every possible answer, with the reason.
const THE_SAME: &[(&str, &str, &str)] = &[
    (
        "cirse-1-or-2",
        "Options([\"icu\", \"atypical\"]) at [2]",
        "an admission atypical for the procedure is a stay that is longer: the two contradict each other",
    ),
    (
        "modified-1-or-2",
        "Options([\"icu\", \"atypical\"]) at [2]",
        "an admission atypical for the procedure is a stay that is longer: the two contradict each other",
    ),
    (
        "no-common-table",
        r#"Options(["injection", "oral"]) at [2, 1]"#,
        "that something was taken by mouth is asked beside it",
    ),
    (
        "tables-differ",
        r#"Options([]) at [0, 0, 0, 0]"#,
        "what is entered by mouth and not ticked is refused, and of nothing entered nothing is known",
    ),
    (
        "technique-effective",
        r#"Options(["gone", "residual"]) at [0]"#,
        "of residual enhancement the classes before it hold, one or the other",
    ),
    (
        "no-viable-tumour",
        r#"Options(["gone", "residual"]) at []"#,
        "of residual enhancement the classes before it hold, one or the other",
    ),
    ("CA-L4", r#"Shift(-1) at [0, 0]"#, "no value below 2 mg/dL can be entered"),
    ("CA-L3", r#"Shift(-1) at [0, 0]"#, "no value below 2 mg/dL can be entered"),
    ("CA-L2", r#"Shift(-1) at [0, 0]"#, "no value below 2 mg/dL can be entered"),
    ("CA-NONE", r#"Shift(-1) at [0, 0]"#, "no value below 2 mg/dL can be entered"),
    ("CA-H4", r#"Shift(-1) at [0, 0]"#, LEAST_CALCIUM),
    ("CA-H4", r#"Shift(1) at [0, 0]"#, LEAST_CALCIUM),
    ("CA-H4", r#"Edge at [0, 0]"#, LEAST_CALCIUM),
    ("CA-H3", r#"Shift(-1) at [0, 0]"#, LEAST_CALCIUM),
    ("CA-H3", r#"Shift(1) at [0, 0]"#, LEAST_CALCIUM),
    ("CA-H3", r#"Edge at [0, 0]"#, LEAST_CALCIUM),
    ("CA-H2", r#"Shift(-1) at [0, 0]"#, LEAST_CALCIUM),
    ("CA-H2", r#"Shift(1) at [0, 0]"#, LEAST_CALCIUM),
    ("CA-H2", r#"Edge at [0, 0]"#, LEAST_CALCIUM),
    ("BM-S1", r#"Options(["limb", "spine"]) at [0, 1]"#, A_FRACTURE),
    ("BM-S1", r#"Options(["limb", "other"]) at [0, 1]"#, A_FRACTURE),
    ("BM-S1", r#"Options([]) at [0, 0]"#, A_FRACTURE),
    ("BM-S1", r#"Options([]) at [1, 0, 0]"#, A_FRACTURE),
    ("BM-S1", r#"Options([]) at [1, 0, 1]"#, A_FRACTURE),
    ("BM-S1", r#"Options(["spine", "other", "limb"]) at [1, 1]"#, A_FRACTURE),
    (
        "partial-response",
        r#"Options(["unchanged", "increased"]) at [1, 1, 0, 0, 0]"#,
        "“increased” is excluded by the next part",
    ),
    ("partial-response", r#"Options(["not-increased"]) at [1, 1, 0, 1]"#, "“unchanged” is excluded by the part before"),
    ("partial-response", r#"Swap at [1, 1, 1]"#, DOSES_SAID),
    ("partial-response", r#"Without(0) at [1, 1, 1]"#, DOSES_SAID),
    ("partial-response", r#"Without(1) at [1, 1, 1]"#, DOSES_SAID),
    ("partial-response", r#"Shift(1) at [1, 1, 1, 0]"#, DOSES_SAID),
    ("partial-response", r#"Shift(1) at [1, 1, 1, 1]"#, DOSES_SAID),
    ("partial-response", r#"Edge at [1, 1, 1, 1]"#, DOSES_SAID),
    (
        "pain-progression",
        r#"Options(["unchanged", "increased"]) at [0, 1, 0, 1, 0]"#,
        "“increased” is excluded by the part before",
    ),
    ("pain-progression", r#"Without(0) at [0, 1, 0, 1, 1]"#, "a higher dose beside “not increased” is a clash"),
    ("pain-progression", r#"Shift(1) at [0, 1, 0, 1, 1, 0]"#, "a higher dose beside “not increased” is a clash"),
    ("pain-progression", r#"Without(0) at [1, 0, 0, 1]"#, "none at the last reading beside “increased” is a clash"),
    ("pain-progression", r#"Shift(-1) at [1, 0, 0, 1, 0]"#, "none at the last reading beside “increased” is a clash"),
    ("pain-progression", r#"Edge at [1, 0, 0, 1, 0]"#, "none at the last reading beside “increased” is a clash"),
    ("pain-progression", r#"Swap at [1, 0, 1]"#, DOSES_SAID),
    ("pain-progression", r#"Without(0) at [1, 0, 1]"#, DOSES_SAID),
    ("pain-progression", r#"Without(1) at [1, 0, 1]"#, DOSES_SAID),
    ("pain-progression", r#"Shift(-1) at [1, 0, 1, 0]"#, DOSES_SAID),
    ("pain-progression", r#"Edge at [1, 0, 1, 0]"#, DOSES_SAID),
    ("pain-progression", r#"Shift(-1) at [1, 0, 1, 1]"#, DOSES_SAID),
    (NOT_INSURED, of_insured!("bone-metastasis"), INSURED_FIRST),
    (NOT_INSURED, of_insured!("lung-small-cell"), INSURED_FIRST),
    (NOT_INSURED, of_insured!("lung-egfr"), INSURED_FIRST),
    (NOT_INSURED, of_insured!("lung-alk"), INSURED_FIRST),
    (NOT_INSURED, of_insured!("lung-other"), INSURED_FIRST),
    (NOT_INSURED, of_insured!("gctb"), INSURED_FIRST),
    ("cirse-4", r#"Options(["mild", "severe"]) at []"#, TAKEN_BEFORE),
    ("modified-4", r#"Options(["mild", "severe"]) at []"#, TAKEN_BEFORE),
    ("cirse-1", r#"Options(["within-reached", "within-failed"]) at [0]"#, TAKEN_BEFORE),
    ("cirse-1", r#"Options(["within-failed", "within-reached"]) at [1]"#, TAKEN_BEFORE),
    ("cd-not-applicable", r#"Options(["within-reached", "within-failed"]) at [0]"#, TAKEN_BEFORE),
    ("cd-not-applicable", r#"Options(["within-failed", "within-reached"]) at [1]"#, TAKEN_BEFORE),
    ("modified-1a", r#"Options(["within-reached", "within-failed"]) at []"#, TAKEN_BEFORE),
    ("cd-iva", r#"Options(["one-organ", "several-organs"]) at [0]"#, TAKEN_BEFORE),
    ("cd-iva", r#"Options(["urgent", "one-organ"]) at [1, 0]"#, TAKEN_BEFORE),
    ("cd-iva", r#"Options(["urgent", "several-organs"]) at [1, 0]"#, TAKEN_BEFORE),
    ("cd-iiia", r#"Options(["intervention", "intervention-ga"]) at []"#, TAKEN_BEFORE),
    ("cd-ii", r#"Options(["drug", "transfusion", "intervention"]) at []"#, TAKEN_BEFORE),
    ("cd-ii", r#"Options(["drug", "transfusion", "intervention-ga"]) at []"#, TAKEN_BEFORE),
    ("ctcae-2-or-3", r#"Options(["intervention", "intervention-ga"]) at []"#, TAKEN_BEFORE),
    ("ctcae-2", r#"Options(["nominal", "drug", "transfusion", "intervention"]) at [0]"#, TAKEN_BEFORE),
    ("ctcae-2", r#"Options(["nominal", "drug", "transfusion", "intervention-ga"]) at [0]"#, TAKEN_BEFORE),
    ("ctcae-2", r#"Options(["instrumental", "self-care"]) at [1]"#, TAKEN_BEFORE),
];

const LEAST_CALCIUM: &str =
    "2 mg/dL is the least that can be entered, and every value that reaches this limit is far above it";
const A_FRACTURE: &str = "whoever answers this question names a fracture, and any of them concerns";
const DOSES_SAID: &str = "where the doses say no, the way before this one has said so already";
const TAKEN_BEFORE: &str = "with that answer a class before it holds, or the other part of its own rule";
const NOT_INSURED: &str = "not-insured";
const INSURED_FIRST: &str = "the class before it holds for these";

#[test]
fn the_tables_notice_every_mutant() {
    let (mut many, mut killed, mut alive, mut known_same) = (0, 0, Vec::new(), 0);
    // The rules of tables, ten times as many, are mutated in `ctcae_lab.rs`, against cases made for each limit.
    for table in tables().iter().filter(|it| !matches!(it.calculator.method, Method::Tables(_))) {
        let table: &Table = table;
        let cases: Vec<Case> = table.rows.iter().map(|it| it.case(table)).collect();
        for step in table.calculator.report(&Case::default()).steps {
            // Rows that do not hold are for `cases` to tell of.
            let holds = |expected: &str, case: &Case| passes(step.rule.judge(case, 0), step.kind).word() == expected;
            let column = column_of_step(table, step.id);
            let rows =
                table.rows.iter().zip(&cases).filter_map(|(row, case)| Some((row.line, row.expected(&column)?, case)));
            let rows: Vec<_> = rows.filter(|(_, expected, case)| holds(expected, case)).collect();
            for (line, _, case) in &rows {
                let ours = passes(judge(step.rule, case, 0, None, &Change::None), step.kind);
                assert_eq!(
                    ours,
                    passes(step.rule.judge(case, 0), step.kind),
                    "{}.csv:{line}: the interpreters differ on {}",
                    table.calculator.id,
                    step.id
                );
            }
            let mut all = Vec::new();
            mutants(step.rule, &mut vec![], None, &mut all);
            for it in all {
                many += 1;
                let noticed = rows.iter().any(|(_, expected, case)| {
                    passes(judge(step.rule, case, 0, Some(&it.path), &it.change), step.kind).word() != *expected
                });
                let what = format!("{:?} at {:?}", it.change, it.path);
                if noticed {
                    killed += 1;
                } else if THE_SAME.iter().any(|(id, mutant, _)| *id == step.id && *mutant == what) {
                    known_same += 1;
                } else {
                    alive.push(format!(
                        "{}.csv, {}: {what} of `{}` goes unnoticed",
                        table.calculator.id,
                        step.id,
                        step.rule.say(Lang::En)
                    ));
                }
            }
        }
    }
    assert!(alive.is_empty(), "{many} mutants, {} alive:\n{}", alive.len(), alive.join("\n"));
    println!("{many} mutants, {killed} killed, {known_same} the same as the original");
}

/// The verdicts that stay possible on a scale, one of its rules changed.
fn scale(
    classes: &'static Classes,
    case: &Case,
    changed: usize,
    path: Option<&[usize]>,
    change: &Change,
) -> BTreeSet<&'static str> {
    let mut possible = BTreeSet::new();
    for (i, class) in classes.classes.iter().enumerate() {
        match judge(&class.rule, case, 0, path.filter(|_| i == changed), change) {
            Truth::NotMet => {}
            Truth::Unknown => drop(possible.insert(class.verdict.id)),
            Truth::Met => {
                possible.insert(class.verdict.id);
                return possible;
            }
        }
    }
    possible.insert(classes.otherwise.id);
    possible
}

/// In words, the one of several alternatives in which a change lies.
fn part(rule: &'static Rule, path: &[usize]) -> String {
    match (rule, path) {
        (Rule::Any(rules), [i, ..]) => rules[*i].say(Lang::En),
        _ => String::new(),
    }
}

#[test]
fn the_tables_notice_every_mutant_of_other_scales_and_statements() {
    let (mut many, mut killed, mut alive) = (0, 0, Vec::new());
    let mut count = |noticed: bool, it: &Mutant, id: &str, step: &str, rule: &'static Rule| {
        many += 1;
        let what = format!("{:?} at {:?}", it.change, it.path);
        if noticed || THE_SAME.iter().any(|(id, mutant, _)| *id == step && *mutant == what) {
            killed += 1;
        } else {
            alive.push(format!("{id}.csv, {step}: {what} of `{}` goes unnoticed", rule.say(Lang::En)));
        }
    };
    let told = concerned();
    for table in tables().iter().filter(|it| !matches!(it.calculator.method, Method::Tables(_))) {
        let cases: Vec<Case> = table.rows.iter().map(|it| it.case(table)).collect();
        let steps = table.calculator.report(&Case::default()).steps;
        let criteria: Vec<String> = steps.iter().map(|it| it.rule.say(Lang::En)).collect();
        for it in table.calculator.also {
            let column = column_of_scale(it);
            let concerned = |case: &Case| it.when.as_ref().is_none_or(|it| it.judge(case, 0) == Truth::Met);
            let rows = table.rows.iter().zip(&cases).filter(|(_, case)| concerned(case));
            let rows = rows.filter_map(|(row, case)| Some((row.expected(&column)?.split(' ').collect(), case)));
            // Where more is known than Kleene's logic tells, `cases` looks at it.
            let holds = |(expected, case): &(BTreeSet<&str>, &Case)| {
                scale(&it.classes, case, 0, None, &Change::None) == *expected
            };
            let rows: Vec<(BTreeSet<&str>, &Case)> = rows.filter(holds).collect();
            for (i, class) in it.classes.classes.iter().enumerate() {
                let mut all = Vec::new();
                mutants(&class.rule, &mut vec![], None, &mut all);
                for mutant in all {
                    let noticed = rows.iter().any(|(expected, case)| {
                        scale(&it.classes, case, i, Some(&mutant.path), &mutant.change) != *expected
                    });
                    // What is a criterion of its own is mutated with its own column; here another part may hide it.
                    if !noticed && criteria.contains(&part(&class.rule, &mutant.path)) {
                        continue;
                    }
                    count(noticed, &mutant, table.calculator.id, class.verdict.id, &class.rule);
                }
            }
        }
        for it in table.calculator.statements {
            let Some(rule) = &it.when else { continue };
            let met =
                |case: &Case, path: Option<&[usize]>, change: &Change| judge(rule, case, 0, path, change) == Truth::Met;
            let of_it = |row: &&Concerned| row.calculator.id == table.calculator.id && row.statement.id == it.id;
            let of_it: Vec<&Concerned> = told.iter().filter(of_it).collect();
            let rows: Vec<_> = of_it.iter().map(|it| (it.truth == Truth::Met, &it.case)).collect();
            let mut all = Vec::new();
            mutants(rule, &mut vec![], None, &mut all);
            // Whether a statement belongs to a topic may be arguable: then nobody has judged it.
            let judged: BTreeSet<&str> = of_it.iter().flat_map(|it| it.answers.split(['=', ';', ',', ' '])).collect();
            let mut own: BTreeSet<&str> = BTreeSet::new();
            rule.walk(&mut |it| {
                if let Rule::OneOf(_, ids) | Rule::HasAll(_, ids) = it {
                    own.extend(*ids);
                }
            });
            for mutant in all {
                if let Change::Options(them) = &mutant.change {
                    let them: BTreeSet<&str> = them.iter().copied().collect();
                    if own.symmetric_difference(&them).any(|it| !judged.contains(it)) {
                        continue;
                    }
                }
                let noticed =
                    rows.iter().any(|(expected, case)| met(case, Some(&mutant.path), &mutant.change) != *expected);
                count(noticed, &mutant, table.calculator.id, it.id, rule);
            }
        }
    }
    assert!(alive.is_empty(), "{many} mutants, {} alive:\n{}", alive.len(), alive.join("\n"));
    println!("{many} mutants of other scales and statements, {killed} killed");
}
