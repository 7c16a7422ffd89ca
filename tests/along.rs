//! What is possible along a series of sums, against every completion of small cases, tried one by one.
//!
//! The responses of complete answers are written here once more, in whole thousandths of a millimetre. Diameters that
//! are open are tried where anything can turn, and a thousandth beside it.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

mod common;

use std::collections::BTreeSet;

use common::Dice;
use tekio::calculators::find;
use tekio::engine::{Case, Entries, Form, Method};

/// A thousandth of a millimetre is one.
const MM: i64 = 1000;
const RESPONSE: [&str; 7] =
    ["recist-pd", "long-axes", "recist-ne", "recist-cr", "non-cr-non-pd", "recist-pr", "recist-sd"];
const OTHERS: [&str; 5] = ["no-such", "gone", "present", "progressed", "not-assessed"];

#[derive(Clone, Debug)]
struct Visit {
    sizes: Vec<Option<i64>>,
    missed: Option<u32>,
    others: Option<usize>,
    new: Option<bool>,
}

/// 0: no node, 1: a node by its short axis, 2: by its long axis.
#[derive(Clone, Debug)]
struct Told {
    kinds: Vec<Option<usize>>,
    visits: Vec<Visit>,
}

/// Everything that is said of complete answers: of each visit after the baseline, of the targets at the last, and of
/// all visits.
fn of(kinds: &[usize], visits: &[Visit]) -> (Vec<&'static str>, &'static str, &'static str) {
    let baseline: i64 = visits[0].sizes.iter().map(|it| it.unwrap()).sum();
    let (mut nadir, mut gone_once, mut all, mut targets) = (baseline, false, Vec::new(), "");
    let long = kinds.contains(&2);
    for it in &visits[1..] {
        let (missed, others, new) = (it.missed.unwrap(), it.others.unwrap(), it.new.unwrap());
        let missed = missed & ((1 << kinds.len()) - 1);
        let sizes: Vec<i64> =
            it.sizes.iter().enumerate().map(|(i, it)| if missed & 1 << i != 0 { 0 } else { it.unwrap() }).collect();
        let sum: i64 = sizes.iter().sum();
        let gone = missed == 0 && kinds.iter().zip(&sizes).all(|(kind, it)| *it == 0 || *kind > 0 && *it < 10 * MM);
        let seen = kinds.iter().zip(&sizes).any(|(kind, it)| *kind == 0 && *it > 0);
        let grown = 10 * sum >= 12 * nadir && sum >= nadir + 5 * MM || gone_once && seen;
        let partial = 10 * sum <= 7 * baseline;
        targets = if grown {
            "target-pd"
        } else if missed > 0 {
            "target-ne"
        } else if gone {
            "target-cr"
        } else if partial {
            "target-pr"
        } else {
            "target-sd"
        };
        all.push(if new || OTHERS[others] == "progressed" || grown && !long {
            "recist-pd"
        } else if long {
            "long-axes"
        } else if missed > 0 || kinds.is_empty() && matches!(OTHERS[others], "no-such" | "not-assessed") {
            "recist-ne"
        } else if gone && matches!(OTHERS[others], "no-such" | "gone") {
            "recist-cr"
        } else if kinds.is_empty() {
            "non-cr-non-pd"
        } else if gone || partial {
            "recist-pr"
        } else {
            "recist-sd"
        });
        gone_once |= gone;
        nadir = if missed == 0 { nadir.min(sum) } else { nadir };
    }
    let until = all.iter().position(|it| *it == "recist-pd").unwrap_or(all.len());
    let best = ["recist-cr", "recist-pr", "recist-sd", "non-cr-non-pd"].iter().position(|it| all[..until].contains(it));
    let ended = if until < all.len() { "best-pd" } else { "best-ne" };
    (all, targets, best.map_or(ended, |it| ["best-cr", "best-pr", "best-sd", "best-non-cr-non-pd"][it]))
}

/// Where anything may turn, if these sums are known.
fn turns(known: &BTreeSet<i64>) -> BTreeSet<i64> {
    let step = |it: i64| [it, it * 6 / 5, it + 5 * MM, it * 5 / 6, it - 5 * MM];
    let all = known.iter().flat_map(|it| [*it, *it * 10 / 7, *it * 7 / 10]).flat_map(step);
    all.flat_map(|it| [it - 1, it, it + 1]).collect()
}

#[derive(Default)]
struct Found {
    times: Vec<BTreeSet<&'static str>>,
    targets: BTreeSet<&'static str>,
    best: BTreeSet<&'static str>,
    tried: usize,
}

/// Every completion, the open diameters last.
fn complete(told: &Told, found: &mut Found) {
    if let Some(i) = told.kinds.iter().position(Option::is_none) {
        for kind in 0..3 {
            let mut told = told.clone();
            told.kinds[i] = Some(kind);
            complete(&told, found);
        }
        return;
    }
    for (v, visit) in told.visits.iter().enumerate().skip(1) {
        let mut with = |set: &dyn Fn(&mut Visit)| {
            let mut told = told.clone();
            set(&mut told.visits[v]);
            complete(&told, found);
        };
        if visit.missed.is_none() {
            return (0..1_u32 << told.kinds.len()).for_each(|bits| with(&|it| it.missed = Some(bits)));
        }
        if visit.others.is_none() {
            return (0..5).for_each(|others| with(&|it| it.others = Some(others)));
        }
        if visit.new.is_none() {
            return [false, true].into_iter().for_each(|new| with(&|it| it.new = Some(new)));
        }
    }
    let kinds: Vec<usize> = told.kinds.iter().flatten().copied().collect();
    sizes(&kinds, &mut told.visits.clone(), found);
}

fn sizes(kinds: &[usize], visits: &mut Vec<Visit>, found: &mut Found) {
    let missed = |it: &Visit, i: usize| it.missed.is_some_and(|bits| bits & 1 << i != 0);
    let open = visits.iter().enumerate().find_map(|(v, it)| {
        let i = it.sizes.iter().enumerate().position(|(i, size)| size.is_none() && (v == 0 || !missed(it, i)))?;
        Some((v, i))
    });
    let Some((v, i)) = open else {
        let (all, targets, best) = of(kinds, visits);
        found.times.resize_with(all.len(), BTreeSet::new);
        found.times.iter_mut().zip(all).for_each(|(set, it)| _ = set.insert(it));
        found.targets.insert(targets);
        found.best.insert(best);
        found.tried += 1;
        return;
    };
    let part = |it: &Visit| it.sizes.iter().flatten().sum::<i64>();
    let known: BTreeSet<i64> = visits.iter().map(part).chain([0, 10 * MM, 400 * MM]).collect();
    let here = part(&visits[v]);
    let turns = turns(&known);
    let points: BTreeSet<i64> = turns.iter().copied().chain(turns.iter().map(|it| it - here)).collect();
    for it in points.into_iter().filter(|it| (0..=400 * MM).contains(it)) {
        visits[v].sizes[i] = Some(it);
        sizes(kinds, visits, found);
    }
    visits[v].sizes[i] = None;
}

/// A small case: few of its answers open.
fn made_up(dice: &mut Dice<'_>) -> Told {
    let pool = [0, 5, 8, 9, 10, 12, 20, 24, 25, 30, 35, 50, 60, 70, 100, 120];
    let many = dice.roll(4).min(2);
    let mut kinds: Vec<_> = (0..many).map(|_| Some(*dice.pick(&[0, 0, 0, 1, 1]))).collect();
    let mut visits: Vec<Visit> = (0..2 + dice.roll(3))
        .map(|v| Visit {
            sizes: (0..many)
                .map(|_| Some(MM * if v == 0 { *dice.pick(&pool[4..]) } else { *dice.pick(&pool) }))
                .collect(),
            missed: Some(if many > 0 && dice.roll(5) == 0 { 1 << dice.roll(many) } else { 0 }),
            others: Some(*dice.pick(&[0, 0, 0, 1, 2, 2, 3, 4])),
            new: Some(dice.roll(12) == 0),
        })
        .collect();
    let last = visits.len() - 1;
    for _ in 0..dice.roll(3) {
        let v = if dice.roll(2) == 0 { last } else { dice.roll(last + 1) };
        if many > 0 {
            visits[v].sizes[dice.roll(many)] = None;
        }
    }
    for _ in 0..dice.roll(3) {
        let v = 1 + dice.roll(last);
        match dice.roll(3) {
            0 => visits[v].missed = None,
            1 => visits[v].others = None,
            _ => visits[v].new = None,
        }
    }
    if many > 0 && dice.roll(6) == 0 {
        kinds[dice.roll(many)] = None;
    }
    Told { kinds, visits }
}

fn entries(told: &Told) -> Entries {
    let mut all = Entries::new();
    let mut put = |name: String, text: String| _ = all.insert(name, text);
    put("unit".to_owned(), "mm".to_owned());
    put("targets".to_owned(), told.kinds.len().to_string());
    for (i, kind) in told.kinds.iter().enumerate().filter_map(|(i, it)| Some((i, (*it)?))) {
        put(format!("kind-{}", i + 1), ["lung", "node", "node-long"][kind].to_owned());
    }
    for (v, visit) in told.visits.iter().enumerate() {
        let mut put = |name: &str, text: String| put(format!("visit-{}-{name}", v + 1), text);
        put("day", (v * 56).to_string());
        for (i, it) in visit.sizes.iter().enumerate().filter_map(|(i, it)| Some((i, (*it)?))) {
            put(&format!("target-{}", i + 1), (it / MM).to_string());
        }
        if v == 0 {
            continue;
        }
        if let Some(bits) = visit.missed {
            let ticks: Vec<String> = (0..2).filter(|it| bits & 1 << it != 0).map(|it| format!("t{}", it + 1)).collect();
            put("unmeasured", if ticks.is_empty() { "none".to_owned() } else { ticks.join(",") });
        }
        visit.others.into_iter().for_each(|it| put("non-target", OTHERS[it].to_owned()));
        visit.new.into_iter().for_each(|it| put("new-lesion", if it { "yes" } else { "no" }.to_owned()));
    }
    all
}

#[test]
fn what_is_possible_is_what_some_completion_gives() {
    let calculator = find("recist").unwrap();
    let form = Form::of(calculator);
    let mut numbers = 20_261_128_u32;
    let (mut cases, mut open, mut tried, mut scales) = (0, 0, 0, 0);
    while cases < 300 {
        let roll: Vec<u32> = (0..80)
            .map(|_| {
                numbers = numbers.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                numbers >> 8
            })
            .collect();
        let told = made_up(&mut Dice::new(&roll));
        // More would take minutes.
        let ways = |it: &Visit| {
            let sizes: usize = it.sizes.iter().map(|it| if it.is_none() { 400 } else { 1 }).product();
            let ticks = if it.missed.is_none() { 4 } else { 1 };
            sizes * ticks * if it.others.is_none() { 5 } else { 1 } * if it.new.is_none() { 2 } else { 1 }
        };
        let kinds: usize = told.kinds.iter().map(|it| if it.is_none() { 3 } else { 1 }).product();
        if kinds * told.visits.iter().map(ways).product::<usize>() > 350_000 {
            continue;
        }
        cases += 1;
        let mut found = Found::default();
        complete(&told, &mut found);
        tried += found.tried;
        let (case, problems) = Case::read(&form, &entries(&told));
        assert!(problems.is_empty(), "{problems:?}");
        let report = calculator.report(&case);
        let ids = |it: &[&'static tekio::engine::Verdict]| it.iter().map(|it| it.id).collect::<BTreeSet<_>>();
        open += usize::from(report.outcome.len() > 1);
        assert_eq!(report.times.len(), found.times.len(), "{told:?}");
        for (v, (timed, found)) in report.times.iter().zip(&found.times).enumerate() {
            assert_eq!(ids(&timed.outcome), *found, "visit {}: {told:?}", v + 2);
        }
        for it in &report.scales {
            scales += 1;
            let found = if it.scale.id == "best-response" { &found.best } else { &found.targets };
            assert_eq!(ids(&it.outcome), *found, "{}: {told:?}", it.scale.id);
        }
    }
    assert!(open > 100 && scales > 250, "{open} {scales}");
    println!("{cases} cases, {open} of them open, {scales} scales, against {tried} completions");
}

/// The verdicts that are named beside the sums are those of the ladders, each once and in their order.
#[test]
fn the_verdicts_are_those_of_the_ladders() {
    let calculator = find("recist").unwrap();
    let Method::Course(course) = &calculator.method else { panic!("no course") };
    let sums = course.sums.unwrap();
    let of = |it: &'static tekio::engine::Classes| -> Vec<&str> {
        it.classes.iter().map(|it| it.verdict.id).chain([it.otherwise.id]).collect()
    };
    assert_eq!(of(&course.response), sums.response);
    assert_eq!(sums.response, RESPONSE);
    let scale = |id: &str| of(&calculator.also.iter().find(|it| it.id == id).unwrap().classes);
    assert_eq!(scale("target-response"), sums.targets);
    assert_eq!(scale("best-response"), sums.best);
    let counts: Vec<&str> = sums.count.options().iter().map(|it| it.id).collect();
    assert_eq!(counts, ["0", "1", "2", "3", "4", "5"]);
    let others: Vec<&str> = sums.others.options().iter().map(|it| it.id).collect();
    assert_eq!(others, OTHERS);
    let ticks: Vec<&str> = sums.unmeasured.options().iter().map(|it| it.id).collect();
    assert_eq!(ticks, ["t1", "t2", "t3", "t4", "t5", "none"]);
    assert!(sums.kinds.len() == 5 && sums.sizes.len() == 5);
}

/// However much is open, a keystroke has its answer at once.
#[test]
fn all_open_is_told_at_once() {
    let calculator = find("recist").unwrap();
    let form = Form::of(calculator);
    let mut slowest = std::time::Duration::ZERO;
    for (targets, visits) in [("", 16), ("5", 16), ("5", 4), ("2", 3)] {
        for kinds in [0, 2] {
            let mut all = Entries::new();
            let mut put = |name: &str, text: &str| _ = all.insert(name.to_owned(), text.to_owned());
            put("unit", "mm");
            put("targets", targets);
            for v in 1..=visits {
                put(&format!("visit-{v}-day"), &(v * 28 - 28).to_string());
                put(&format!("visit-{v}-target-1"), if v % 3 == 1 { "31" } else { "" });
            }
            (1..=kinds).for_each(|i| put(&format!("kind-{i}"), if targets.is_empty() { "" } else { "lung" }));
            let case = Case::read(&form, &all).0;
            let start = std::time::Instant::now();
            let many = calculator.outcome(&case).len();
            let scales: usize = calculator.also.iter().filter_map(|it| calculator.scale_of(it, &case)).count();
            let took = start.elapsed();
            println!(
                "{targets:1} targets, {visits} visits, {kinds} organs: {many} verdicts, {scales} scales, {took:?}"
            );
            slowest = slowest.max(took);
        }
    }
    assert!(slowest.as_millis() < 2000, "{slowest:?}");
}
