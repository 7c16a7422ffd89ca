//! Scores: mutants of points and bands die in the golden tables, half an answer leaves exactly the bands that some whole
//! answer gives, and a worse answer never betters a band.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeSet;

use common::{Table, tables};
use tekio::engine::{Case, Class, Item, Method, Points, Rule, Score, Text, Value, Verdict, Worth};

fn scores() -> Vec<(Table, &'static Score)> {
    let score = |table: Table| match &table.calculator.method {
        Method::Score(score) => Some((table, score)),
        _ => None,
    };
    tables().into_iter().filter_map(score).collect()
}

fn leak<T>(it: T) -> &'static T {
    Box::leak(Box::new(it))
}

/// The same score with other points for an item's option, or another edge between two bands.
fn mutated(score: &'static Score, points: impl Fn(usize, usize) -> i8, edge: impl Fn(usize) -> i8) -> &'static Score {
    let moved = |n: u8, by: i8| n.checked_add_signed(by);
    let worth = |i: usize, j: usize, it: &Worth| Worth {
        option: it.option,
        points: it.points.map(|(low, high)| {
            let by = points(i, j);
            (moved(low, by).unwrap_or(0), moved(high, by).unwrap_or(0))
        }),
    };
    let items: Vec<Item> = score
        .points
        .items
        .iter()
        .enumerate()
        .map(|(i, item)| {
            let all: Vec<Worth> = item.worth.iter().enumerate().map(|(j, it)| worth(i, j, it)).collect();
            Item { field: item.field, worth: all.leak(), tiers: item.tiers }
        })
        .collect();
    let changed: &'static Points = leak(Points { items: items.leak(), over: score.points.over });
    let same = |it: &Verdict| Verdict { id: it.id, label: it.label, says: it.says, tone: it.tone };
    let class = |it: &'static Class, rule: Rule| Class {
        verdict: same(&it.verdict),
        text: Text::same(""),
        rule,
        cite: it.cite,
        reading: None,
    };
    let last = score.bands.len() - 1;
    let band = |(i, it): (usize, &'static Class)| {
        let Rule::Total(_, least, most) = &it.rule else { panic!("no band") };
        let (to_the_next, to_the_last) = (i < last, i > 0);
        let (down, up) = if score.falls() { (to_the_next, to_the_last) } else { (to_the_last, to_the_next) };
        let (below, above) = if score.falls() { (i, i.wrapping_sub(1)) } else { (i.wrapping_sub(1), i) };
        let least = if down { moved(*least, edge(below)).unwrap() } else { 0 };
        let most = if up { moved(*most, edge(above)).unwrap() } else { 63 };
        class(it, Rule::Total(changed, least, most))
    };
    let bands: Vec<Class> = score.bands.iter().enumerate().map(band).collect();
    leak(Score { points: changed, outside: score.outside, bands: bands.leak(), survival: false })
}

/// Whether some row of the table tells the score from the one that the table was written for.
fn notices(table: &Table, cases: &[Case], score: &'static Score) -> bool {
    table.rows.iter().zip(cases).any(|(row, case)| {
        // What is held back for an answer that cannot be read is told by no score.
        let expected = row.expected("outcome").filter(|it| *it != "undetermined");
        let told = score.possible(case).iter().map(|it| it.id).collect::<Vec<_>>().join(" ");
        let total = |name: &str, here: u8| {
            let said = row.expected(name);
            said.is_some_and(|said| said != score.points.total(case, here).map_or(String::new(), |it| it.to_string()))
        };
        let of_rows = || match score.points.over {
            Some(group) => case.members(group).iter().any(|it| total(&format!("{}-{it}-total", group.id), *it)),
            None => false,
        };
        expected.is_some_and(|it| it != told)
            || total(if score.points.over.is_some() { "highest" } else { "total" }, 0)
            || of_rows()
    })
}

#[test]
fn points_and_bands_that_differ_by_one_are_noticed() {
    let (mut many, mut alive) = (0, Vec::new());
    for (table, score) in scores() {
        let cases: Vec<Case> = table.rows.iter().map(|it| it.case(&table)).collect();
        assert!(
            !notices(&table, &cases, mutated(score, |_, _| 0, |_| 0)),
            "{}: nothing was changed",
            table.calculator.id
        );
        for by in [-1, 1] {
            for (i, item) in score.points.items.iter().enumerate() {
                for (j, worth) in item.worth.iter().enumerate() {
                    // Fewer than none are none.
                    if worth.points.is_none_or(|(least, _)| least == 0 && by < 0) {
                        continue;
                    }
                    many += 1;
                    if !notices(&table, &cases, mutated(score, |a, b| if (a, b) == (i, j) { by } else { 0 }, |_| 0)) {
                        alive.push(format!("{}: {} = {} {by:+}", table.calculator.id, item.field.id, worth.option));
                    }
                }
            }
            for i in 0..score.bands.len() - 1 {
                many += 1;
                if !notices(&table, &cases, mutated(score, |_, _| 0, |a| if a == i { by } else { 0 })) {
                    alive.push(format!("{}: edge below {} {by:+}", table.calculator.id, score.bands[i].verdict.id));
                }
            }
        }
    }
    assert!(alive.is_empty(), "{many} mutants, {} alive:\n{}", alive.len(), alive.join("\n"));
    println!("{many} mutants of points and bands, all noticed");
    assert!(many > 100, "{many}");
}

/// The points of a whole answer; `None` where the score does not hold.
fn points(item: &Item, option: usize) -> Option<u8> {
    let (least, most) = item.worth[option].points?;
    assert_eq!(least, most, "a whole answer");
    Some(least)
}

/// The total of whole answers, added by hand.
fn added(score: &Score, answers: &[usize]) -> Option<u8> {
    score.points.items.iter().zip(answers).map(|(item, j)| points(item, *j)).sum()
}

/// Every option that is a whole answer: of those that stand between two numbers of points none.
fn whole(item: &Item) -> Vec<usize> {
    let settled = |it: &Worth| it.points.is_none_or(|(least, most)| least == most);
    (0..item.worth.len()).filter(|j| settled(&item.worth[*j])).collect()
}

fn band(score: &'static Score, total: Option<u8>) -> &'static str {
    let Some(total) = total else { return score.outside[0].verdict.id };
    let holds = |it: &&Class| matches!(&it.rule, Rule::Total(_, least, most) if (*least..=*most).contains(&total));
    score.bands.iter().find(holds).unwrap().verdict.id
}

/// One answer for each kind of points: 29 vertebrae have four.
fn kinds(item: &Item) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    whole(item).into_iter().filter(|j| seen.insert(item.worth[*j].points)).collect()
}

#[test]
fn half_an_answer_leaves_the_bands_that_some_whole_answer_gives() {
    let (mut cases, mut settled, mut asked) = (0, 0, 0);
    for (table, score) in scores() {
        let items = score.points.items;
        let here = u8::from(score.points.over.is_some());
        let form = &table.form;
        // Every choice of: not answered, or one of the kinds of answers.
        let mut picks: Vec<Vec<Option<usize>>> = vec![vec![]];
        for item in items {
            // What goes by tiers of values stays open here: the golden tables try its answers.
            let answers = if !item.tiers.is_empty() { vec![] } else { kinds(item) };
            let all = || std::iter::once(None).chain(answers.iter().copied().map(Some));
            picks = picks.iter().flat_map(|it| all().map(move |j| [it.clone(), vec![j]].concat())).collect();
        }
        for pick in picks {
            let mut entries = tekio::engine::Entries::new();
            for (item, j) in items.iter().zip(&pick) {
                if let Some(j) = j {
                    let slot = form.slots.iter().find(|it| *it.field == *item.field && it.member == here).unwrap();
                    entries.insert(slot.name(tekio::engine::Part::Value).to_owned(), item.worth[*j].option.to_owned());
                }
            }
            if here == 1 && entries.is_empty() {
                continue;
            }
            let (case, problems) = table.calculator.read(form, &entries);
            assert!(problems.is_empty());
            let mut wholes: Vec<Vec<usize>> = vec![vec![]];
            for (item, j) in items.iter().zip(&pick) {
                let all = j.map_or_else(|| kinds(item), |j| vec![j]);
                wholes =
                    wholes.iter().flat_map(|it| all.iter().map(move |j| [it.clone(), vec![*j]].concat())).collect();
            }
            let found: BTreeSet<&str> = wholes.iter().map(|it| band(score, added(score, it))).collect();
            let told = table.calculator.outcome(&case);
            let told: BTreeSet<&str> = told.iter().map(|it| it.id).collect();
            assert_eq!(told, found, "{}: {entries:?}", table.calculator.id);
            // An item is asked for if and only if two of its answers lead to two bands, all others being the same.
            let missing = table.calculator.missing(&case);
            for (i, item) in items.iter().enumerate().filter(|(_, item)| item.tiers.is_empty()) {
                let slot = form.slots.iter().find(|it| *it.field == *item.field && it.member == here).unwrap();
                let name = slot.name(tekio::engine::Part::Value);
                // The points of all others, and with them each answer to this one.
                let differs = |it: &Vec<usize>| {
                    let others = items.iter().zip(it).enumerate().filter(|(other, _)| *other != i);
                    let others: Option<u8> = others.map(|(_, (item, j))| points(item, *j)).sum();
                    let bands =
                        kinds(item).into_iter().map(|j| band(score, others.zip(points(item, j)).map(|it| it.0 + it.1)));
                    bands.collect::<BTreeSet<_>>().len() > 1
                };
                let wanted = pick[i].is_none() && found.len() > 1 && wholes.iter().any(differs);
                assert_eq!(missing.iter().any(|it| it == name), wanted, "{}: {name}: {entries:?}", table.calculator.id);
                asked += u32::from(wanted);
            }
            cases += 1;
            settled += u32::from(found.len() == 1);
        }
    }
    println!("{cases} answers to some or all items, {settled} of them with one band, {asked} items asked for");
    assert!(cases > 5000 && settled > 1000, "{cases} {settled}");
}

/// More points never lead to a milder band; where few points are grave, never to a graver one.
#[test]
fn a_worse_answer_never_betters_a_band() {
    let mut many = 0;
    for (table, score) in scores() {
        // The band of the most points first.
        let rank = |id: &str| {
            let at = score.bands.iter().position(|it| it.verdict.id == id)?;
            Some(if score.falls() { at } else { score.bands.len() - 1 - at })
        };
        for row in &table.rows {
            let case = row.case(&table);
            for answer in case.answers().iter().filter(|it| score.points.worth_of(it.field).is_some()) {
                let worth = score.points.worth_of(answer.field).unwrap();
                let Value::Choice(now) = answer.value else { panic!("no choice") };
                let points = |i: usize| worth[i].points.map(|(least, _)| least);
                for (i, _) in worth.iter().enumerate().filter(|(i, _)| points(*i) > points(usize::from(now))) {
                    let worse = case.with(answer.field, answer.member, Some(Value::Choice(u8::try_from(i).unwrap())));
                    let worst = |case: &Case| score.possible(case).iter().filter_map(|it| rank(it.id)).min();
                    let best = |case: &Case| score.possible(case).iter().filter_map(|it| rank(it.id)).max();
                    if let (Some(a), Some(b)) = (worst(&case), worst(&worse)) {
                        assert!(
                            b <= a,
                            "{}, {}: {} = {}",
                            table.calculator.id,
                            row.name,
                            answer.field.id,
                            worth[i].option
                        );
                    }
                    if let (Some(a), Some(b)) = (best(&case), best(&worse)) {
                        assert!(
                            b <= a,
                            "{}, {}: {} = {}",
                            table.calculator.id,
                            row.name,
                            answer.field.id,
                            worth[i].option
                        );
                    }
                    many += 1;
                }
            }
        }
    }
    println!("{many} worse answers, none with a milder band");
    assert!(many > 500, "{many}");
}
