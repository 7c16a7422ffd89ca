//! Would the rows of the transcription notice a wrong definition? Every rule
//! of the tables is changed in every way that a slip could change it, and each
//! time some case has to come out with another grade than the transcription's.
//!
//! The rules are interpreted here a second time, as in `mutants`, and the two
//! interpreters are first held against each other on every case.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

#[path = "ctcae/events.rs"]
mod events;
#[path = "ctcae/oracle.rs"]
mod oracle;
#[path = "ctcae/rows.rs"]
mod rows;

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use oracle::{Numbers, Set, names, outcome};
use tekio::ctcae::GRADING;
use tekio::engine::{
    Bands, Calculator, Case, Entries, Exact, Form, Grade, Kind, Lang, Limit, Method, Relation, Rule, Tables, Truth,
    Value,
};

/// What is done to one node of a rule.
#[derive(Clone, Debug, PartialEq)]
enum Change {
    /// The limit moved by so many steps of its last digit.
    Shift(i64),
    /// The factor moved by so many tenths.
    Factor(i64),
    /// `<` for `≤`, `>` for `≥` and back.
    Edge,
    /// `≤` for `>`, that is, the other side.
    Turn,
    /// Yes for no.
    Opposite,
    /// These options instead.
    Options(Vec<&'static str>),
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

fn known(it: Option<bool>) -> Truth {
    match it {
        None => Truth::Unknown,
        Some(true) => Truth::Met,
        Some(false) => Truth::NotMet,
    }
}

/// A step of the last digit that is written; at least a tenth.
fn step(places: u8) -> Exact {
    Exact::whole(1).over(Exact::whole(10_i64.pow(u32::from(places.max(1))))).unwrap()
}

fn judge(rule: &'static Rule, case: &Case, path: Option<&[usize]>, change: Option<&Change>) -> Truth {
    let here = change.filter(|_| path == Some(&[]));
    let child = |i: usize| path.and_then(|it| it.split_first()).filter(|(first, _)| **first == i).map(|(_, rest)| rest);
    let down = |i: usize, it: &'static Rule| judge(it, case, child(i), change);
    match rule {
        Rule::Compare(it) => {
            let limit = match &it.limit {
                Limit::Fixed(limit) => match here {
                    Some(Change::Shift(by)) => {
                        limit.exact().plus(step(limit.places()).times(Exact::whole(*by)).unwrap())
                    }
                    _ => Some(limit.exact()),
                },
                Limit::Line { times, other, plus } => other.value(case, 0).and_then(|other| {
                    let (mut times, mut more) = (times.exact(), plus.exact());
                    match here {
                        Some(Change::Factor(by)) => times = times.plus(step(1).times(Exact::whole(*by)).unwrap())?,
                        Some(Change::Shift(by)) => {
                            more = more.plus(step(plus.places()).times(Exact::whole(*by)).unwrap())?
                        }
                        _ => {}
                    }
                    times.times(other)?.plus(more)
                }),
            };
            let (Some(value), Some(limit)) = (it.left.value(case, 0), limit) else { return Truth::Unknown };
            let relation = match (here, it.relation) {
                (Some(Change::Edge), Relation::Below) => Relation::AtMost,
                (Some(Change::Edge), Relation::AtMost) => Relation::Below,
                (Some(Change::Edge), Relation::AtLeast) => Relation::Above,
                (Some(Change::Edge), Relation::Above) => Relation::AtLeast,
                (_, relation) => relation,
            };
            let holds = match relation {
                Relation::Below => value < limit,
                Relation::AtMost => value <= limit,
                Relation::AtLeast => value >= limit,
                Relation::Above => value > limit,
            };
            known(Some(holds != (here == Some(&Change::Turn))))
        }
        Rule::Yes(field) | Rule::No(field) => {
            let wanted = matches!(rule, Rule::Yes(_)) != (here == Some(&Change::Opposite));
            known(case.get(field, 0).map(|it| it == Value::YesNo(wanted)))
        }
        Rule::OneOf(field, ids) => {
            let ids = if let Some(Change::Options(other)) = here { other } else { *ids };
            let is = |it| matches!(it, Value::Choice(i) if ids.contains(&field.options()[usize::from(i)].id));
            known(case.get(field, 0).map(is))
        }
        Rule::Known(_, ways) => {
            let without = if let Some(Change::Without(i)) = here { Some(*i) } else { None };
            let each = ways.iter().enumerate().filter(|(i, _)| Some(*i) != without).map(|(i, it)| down(i, it));
            each.into_iter().find(|it| *it != Truth::Unknown).unwrap_or(Truth::Unknown)
        }
        Rule::Not(rule) => match (down(0, rule), here) {
            (it, Some(Change::Plain)) | (it @ Truth::Unknown, _) => it,
            (Truth::Met, _) => Truth::NotMet,
            (Truth::NotMet, _) => Truth::Met,
        },
        Rule::All(rules) | Rule::Any(rules) => {
            let without = if let Some(Change::Without(i)) = here { Some(*i) } else { None };
            let parts = rules.iter().enumerate().filter(|(i, _)| Some(*i) != without);
            let each: Vec<Truth> = parts.map(|(i, it)| down(i, it)).collect();
            let all = matches!(rule, Rule::All(_)) != (here == Some(&Change::Swap));
            let (decides, otherwise) = if all { (Truth::NotMet, Truth::Met) } else { (Truth::Met, Truth::NotMet) };
            if each.contains(&decides) {
                decides
            } else if each.contains(&Truth::Unknown) {
                Truth::Unknown
            } else {
                otherwise
            }
        }
        Rule::HasAll(..)
        | Rule::Every(..)
        | Rule::Last(..)
        | Rule::Earlier(..)
        | Rule::AtMostMembers(..)
        | Rule::Total(..) => {
            panic!("no table has such a rule")
        }
    }
}

fn mutants(rule: &'static Rule, path: &mut Vec<usize>, into: &mut Vec<Mutant>) {
    let mut add = |change: Change| into.push(Mutant { path: path.clone(), change });
    match rule {
        Rule::Compare(it) => {
            let slip: fn(i64) -> Change = match &it.limit {
                Limit::Line { plus, .. } if plus.exact() == Exact::ZERO => Change::Factor,
                Limit::Fixed(_) | Limit::Line { .. } => Change::Shift,
            };
            [slip(-1), slip(1), Change::Edge, Change::Turn].into_iter().for_each(&mut add);
        }
        Rule::Yes(_) | Rule::No(_) => add(Change::Opposite),
        Rule::OneOf(field, ids) => {
            for id in *ids {
                add(Change::Options(ids.iter().copied().filter(|it| it != id).collect()));
            }
            for option in field.options().iter().filter(|it| !ids.contains(&it.id)) {
                add(Change::Options(ids.iter().copied().chain([option.id]).collect()));
            }
        }
        Rule::Not(_) => add(Change::Plain),
        Rule::All(rules) | Rule::Any(rules) => {
            if rules.len() > 1 {
                add(Change::Swap);
                (0..rules.len()).for_each(|i| add(Change::Without(i)));
            }
        }
        Rule::Known(_, ways) => (0..ways.len()).for_each(|i| add(Change::Without(i))),
        Rule::HasAll(..)
        | Rule::Every(..)
        | Rule::Last(..)
        | Rule::Earlier(..)
        | Rule::AtMostMembers(..)
        | Rule::Total(..) => {
            panic!("no table has such a rule")
        }
    }
    let mut down = |i: usize, it: &'static Rule| {
        path.push(i);
        mutants(it, path, into);
        path.pop();
    };
    match rule {
        Rule::Not(rule) => down(0, rule),
        Rule::All(rules) | Rule::Any(rules) | Rule::Known(_, rules) => {
            rules.iter().enumerate().for_each(|(i, it)| down(i, it));
        }
        _ => {}
    }
}

/// What Kleene's logic leaves of a ladder whose rules come out like this.
fn first(grades: &[Grade], otherwise: Set, truths: impl Fn(usize) -> Truth) -> Set {
    let mut set = 0;
    for (i, it) in grades.iter().enumerate() {
        let here = outcome(GRADING.verdict(it.grade).id);
        match truths(i) {
            Truth::Met => return set | here,
            Truth::Unknown => set |= here,
            Truth::NotMet => {}
        }
    }
    set | otherwise
}

fn tables(calculator: &'static Calculator) -> &'static Tables {
    match &calculator.method {
        Method::Tables(it) => it,
        _ => panic!("{} has no tables", calculator.id),
    }
}

/// A case.
struct Judgement {
    case: Case,
    /// What the transcription says of it.
    expected: Set,
    /// How each rule comes out.
    truths: Vec<Truth>,
    /// Whether Kleene's logic says just what the transcription says.
    certain: bool,
}

/// Some grades of the tables, and the cases by which they are judged.
struct Judged {
    name: String,
    bands: &'static Bands,
    otherwise: Set,
    cases: Vec<Judgement>,
}

/// What was tried on some bands.
#[derive(Default)]
struct Tried {
    many: usize,
    killed: usize,
    same: Vec<(String, &'static str)>,
    alive: Vec<String>,
}

/// Mutants that say the same as the original for every patient there can be, with the reason.
const THE_SAME: &[(&str, &[&str])] = &[
    (
        "an urgent intervention is grade 4 already, so what grade 3 asks beside it changes nothing",
        &[
            "postop-hemorrhage 4.03 grade-3: Opposite at [1, 0]",
            "postop-hemorrhage 4.03 grade-3: Without(0) at [1]",
            "postop-hemorrhage 4.03 grade-3: Without(1) at []",
        ],
    ),
    (
        "a baseline of exactly the ULN: its multiple and that of the ULN are one number, or the greater one of the same grade",
        &[
            "alp 5.0 U/L grade-1: Edge at [1, 0, 0]",
            "alp 5.0 U/L grade-2: Edge at [1, 0, 0]",
            "alp 5.0 U/L grade-3: Edge at [1, 0, 0]",
            "alp 5.0 U/L grade-4: Edge at [1, 0, 0]",
            "alt 5.0 U/L grade-1: Edge at [1, 0, 0]",
            "alt 5.0 U/L grade-2: Edge at [1, 0, 0]",
            "alt 5.0 U/L grade-3: Edge at [1, 0, 0]",
            "alt 5.0 U/L grade-4: Edge at [1, 0, 0]",
            "ast 5.0 U/L grade-1: Edge at [1, 0, 0]",
            "ast 5.0 U/L grade-2: Edge at [1, 0, 0]",
            "ast 5.0 U/L grade-3: Edge at [1, 0, 0]",
            "ast 5.0 U/L grade-4: Edge at [1, 0, 0]",
            "bilirubin 5.0 mg/dL grade-1: Edge at [1, 0, 0]",
            "bilirubin 5.0 mg/dL grade-2: Edge at [1, 0, 0]",
            "bilirubin 5.0 mg/dL grade-3: Edge at [1, 0, 0]",
            "bilirubin 5.0 mg/dL grade-4: Edge at [1, 0, 0]",
            "bilirubin 6.0 mg/dL grade-2: Edge at [1, 0, 0]",
            "bilirubin 6.0 mg/dL grade-4: Edge at [1, 0, 0]",
            "ggt 5.0 U/L grade-1: Edge at [1, 0, 0]",
            "ggt 5.0 U/L grade-2: Edge at [1, 0, 0]",
            "ggt 5.0 U/L grade-3: Edge at [1, 0, 0]",
            "ggt 5.0 U/L grade-4: Edge at [1, 0, 0]",
        ],
    ),
    (
        "for a baseline from 0.9 to 1 x ULN its multiple (1.5 or 2) lies above the ULN, which decides",
        &[
            "alp 5.0 U/L grade-1: Factor(-1) at [1, 0, 0]",
            "alt 5.0 U/L grade-1: Factor(-1) at [1, 0, 0]",
            "ast 5.0 U/L grade-1: Factor(-1) at [1, 0, 0]",
            "ggt 5.0 U/L grade-1: Factor(-1) at [1, 0, 0]",
        ],
    ),
    (
        "for a baseline from 1 to 1.1 x ULN its multiple lies below that of the ULN and is met first",
        &[
            "alt 6.0 U/L grade-2: Factor(1) at [0, 0, 0, 0]",
            "alt 6.0 U/L grade-3: Factor(1) at [0, 0, 0, 0]",
            "alt 6.0 U/L grade-4: Factor(1) at [0, 0, 0, 0]",
            "ast 6.0 U/L grade-2: Factor(1) at [0, 0, 0, 0]",
            "ast 6.0 U/L grade-3: Factor(1) at [0, 0, 0, 0]",
            "ast 6.0 U/L grade-4: Factor(1) at [0, 0, 0, 0]",
            "bilirubin 6.0 mg/dL grade-3: Factor(1) at [0, 0, 0, 0]",
            "ggt 6.0 U/L grade-2: Factor(1) at [0, 0, 0, 0]",
            "ggt 6.0 U/L grade-3: Factor(1) at [0, 0, 0, 0]",
            "ggt 6.0 U/L grade-4: Factor(1) at [0, 0, 0, 0]",
        ],
    ),
    (
        "grade 3 from 10 to 25 is asked before",
        &[
            "ccr 6.0 mL/min not-assigned: Edge at [0]",
            "ccr 6.0 mL/min not-assigned: Edge at [1, 0]",
            "ccr 6.0 mL/min not-assigned: Shift(-1) at [1, 0]",
            "ccr 6.0 mL/min not-assigned: Shift(1) at [0]",
            "ccr 6.0 mL/min not-assigned: Without(0) at [1]",
        ],
    ),
    (
        "the hole beside it is asked before",
        &[
            "ccr 6.0 mL/min grade-2: Shift(1) at []",
            "fev1 4.03 % grade-1: Shift(1) at []",
            "fev1 4.03 % grade-2: Shift(1) at []",
            "fev1 4.03 % grade-3: Shift(1) at []",
            "fev1 4.03 % grade-4: Shift(1) at []",
            "fev1 5.0 % grade-1: Shift(1) at []",
            "fev1 5.0 % grade-2: Shift(1) at []",
            "fev1 5.0 % grade-3: Shift(1) at []",
            "fev1 5.0 % grade-4: Shift(1) at []",
            "fev1 6.0 % grade-1: Shift(1) at []",
            "fev1 6.0 % grade-2: Shift(1) at []",
            "fev1 6.0 % grade-3: Shift(1) at []",
            "hyponatremia 5.0 mmol/L grade-3: Shift(1) at [0]",
            "qtc 4.03 ms grade-2: Shift(-1) at []",
            "qtc 5.0 ms grade-2: Shift(-1) at []",
            "qtc 6.0 ms grade-2: Shift(-1) at []",
        ],
    ),
    (
        "grade 3 from 501 is asked before",
        &[
            "qtc 5.0 ms not-assigned: Edge at [1, 1]",
            "qtc 5.0 ms not-assigned: Shift(1) at [1, 1]",
            "qtc 5.0 ms not-assigned: Without(1) at [1]",
        ],
    ),
    (
        "grade 2 from 6 below the limit, and grade 1 up to 5 below it, are asked before",
        &[
            "dlco 4.03 mL/min/mmHg not-assigned: Edge at [0]",
            "dlco 4.03 mL/min/mmHg not-assigned: Edge at [1]",
            "dlco 4.03 mL/min/mmHg not-assigned: Shift(-1) at [1]",
            "dlco 4.03 mL/min/mmHg not-assigned: Shift(1) at [0]",
            "dlco 4.03 mL/min/mmHg not-assigned: Without(1) at []",
            "dlco 5.0 mL/min/mmHg not-assigned: Edge at [0]",
            "dlco 5.0 mL/min/mmHg not-assigned: Edge at [1]",
            "dlco 5.0 mL/min/mmHg not-assigned: Shift(-1) at [1]",
            "dlco 5.0 mL/min/mmHg not-assigned: Shift(1) at [0]",
            "dlco 5.0 mL/min/mmHg not-assigned: Without(1) at []",
            "dlco 6.0 mL/min/mmHg not-assigned: Edge at [0]",
            "dlco 6.0 mL/min/mmHg not-assigned: Edge at [1]",
            "dlco 6.0 mL/min/mmHg not-assigned: Shift(-1) at [1]",
            "dlco 6.0 mL/min/mmHg not-assigned: Shift(1) at [0]",
            "dlco 6.0 mL/min/mmHg not-assigned: Without(1) at []",
        ],
    ),
    (
        "no baseline is below nought",
        &[
            "dlco 6.0 mL/min/mmHg grade-1: Shift(-1) at [0, 2, 0, 0]",
            "dlco 6.0 mL/min/mmHg grade-2: Shift(-1) at [0, 1, 0, 0]",
            "dlco 6.0 mL/min/mmHg not-assigned: Shift(-1) at [2, 0, 0]",
        ],
    ),
    (
        "a value that is 3 or more below its baseline has one far above nought",
        &[
            "dlco 6.0 mL/min/mmHg grade-3: Shift(-1) at [0, 0, 0, 0, 0]",
            "dlco 6.0 mL/min/mmHg grade-3: Shift(1) at [0, 0, 0, 0, 0]",
            "dlco 6.0 mL/min/mmHg grade-3: Edge at [0, 0, 0, 0, 0]",
            "dlco 6.0 mL/min/mmHg grade-3: Shift(-1) at [1, 0, 0, 0, 0]",
            "dlco 6.0 mL/min/mmHg grade-3: Shift(1) at [1, 0, 0, 0, 0]",
            "dlco 6.0 mL/min/mmHg grade-3: Edge at [1, 0, 0, 0, 0]",
            "dlco 6.0 mL/min/mmHg grade-2: Shift(-1) at [1, 0, 0, 0, 0]",
            "dlco 6.0 mL/min/mmHg grade-2: Shift(1) at [1, 0, 0, 0, 0]",
            "dlco 6.0 mL/min/mmHg grade-2: Edge at [1, 0, 0, 0, 0]",
            "dlco 6.0 mL/min/mmHg grade-1: Shift(-1) at [1, 0, 0, 0, 0]",
            "dlco 6.0 mL/min/mmHg grade-1: Shift(1) at [1, 0, 0, 0, 0]",
            "dlco 6.0 mL/min/mmHg grade-1: Edge at [1, 0, 0, 0, 0]",
        ],
    ),
    (
        "grade 3 below 40 and for a drop of more than 20 (20 or more), and grade 2 for a value from 40 or a drop up to 19, are asked before",
        &[
            "ejection-fraction 4.03 % grade-2: Shift(-1) at [1, 1, 0, 1]",
            "ejection-fraction 4.03 % grade-2: Without(1) at [1, 1, 0]",
            "ejection-fraction 4.03 % not-assigned: Edge at [0, 0]",
            "ejection-fraction 4.03 % not-assigned: Edge at [0, 1]",
            "ejection-fraction 4.03 % not-assigned: Edge at [1, 0]",
            "ejection-fraction 4.03 % not-assigned: Shift(-1) at [0, 0]",
            "ejection-fraction 4.03 % not-assigned: Shift(-1) at [1, 1]",
            "ejection-fraction 4.03 % not-assigned: Shift(1) at [0, 1]",
            "ejection-fraction 4.03 % not-assigned: Shift(1) at [1, 0]",
            "ejection-fraction 4.03 % not-assigned: Without(0) at [0]",
            "ejection-fraction 4.03 % not-assigned: Without(1) at [1]",
            "ejection-fraction 5.0 % grade-2: Edge at [1, 1, 0, 1]",
            "ejection-fraction 5.0 % grade-2: Shift(-1) at [1, 1, 0, 1]",
            "ejection-fraction 5.0 % grade-2: Without(1) at [1, 1, 0]",
            "ejection-fraction 5.0 % not-assigned: Edge at [0, 0]",
            "ejection-fraction 5.0 % not-assigned: Edge at [0, 1]",
            "ejection-fraction 5.0 % not-assigned: Edge at [1, 0]",
            "ejection-fraction 5.0 % not-assigned: Edge at [1, 1]",
            "ejection-fraction 5.0 % not-assigned: Shift(-1) at [0, 0]",
            "ejection-fraction 5.0 % not-assigned: Shift(-1) at [1, 1]",
            "ejection-fraction 5.0 % not-assigned: Shift(1) at [0, 1]",
            "ejection-fraction 5.0 % not-assigned: Shift(1) at [1, 0]",
            "ejection-fraction 5.0 % not-assigned: Without(0) at [0]",
            "ejection-fraction 5.0 % not-assigned: Without(1) at [1]",
        ],
    ),
];

fn tried(it: &Judged) -> Tried {
    let mut tried = Tried::default();
    for (g, of) in it.bands.grades.iter().enumerate() {
        let mut all = Vec::new();
        mutants(&of.rule, &mut vec![], &mut all);
        for mutant in all {
            tried.many += 1;
            let noticed = it.cases.iter().any(|Judgement { case, expected, truths, certain }| {
                let truth = judge(&of.rule, case, Some(&mutant.path), Some(&mutant.change));
                if truth == truths[g] {
                    return false;
                }
                // What even Kleene's logic excludes is excluded by every other; and what it told for certain, it has to.
                let now = first(it.bands.grades, it.otherwise, |i| if i == g { truth } else { truths[i] });
                *expected & !now != 0 || *certain && now != *expected
            });
            let what =
                format!("{} {}: {:?} at {:?}", it.name, GRADING.verdict(of.grade).id, mutant.change, mutant.path);
            if noticed {
                tried.killed += 1;
            } else if let Some((why, _)) = THE_SAME.iter().find(|(_, all)| all.contains(&what.as_str())) {
                tried.same.push((what, why));
            } else {
                tried.alive.push(format!("{what} of `{}`", of.rule.say(Lang::En)));
            }
        }
    }
    tried
}

fn all_tried(what: &str, judged: &[Judged]) {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let done: Vec<Tried> = thread::scope(|scope| {
        let each = |n: usize| judged.iter().skip(n).step_by(threads).map(tried).collect::<Vec<_>>();
        let handles: Vec<_> = (0..threads).map(|n| scope.spawn(move || each(n))).collect();
        handles.into_iter().flat_map(|it| it.join().expect("a thread")).collect()
    });
    let (many, killed): (usize, usize) = done.iter().fold((0, 0), |sum, it| (sum.0 + it.many, sum.1 + it.killed));
    let alive: Vec<&str> = done.iter().flat_map(|it| &it.alive).map(String::as_str).collect();
    assert!(alive.is_empty(), "{many} mutants, {} alive:\n{}", alive.len(), alive.join("\n"));
    println!("{many} mutants of {what}, {killed} killed, {} the same as the original:", many - killed);
    for (why, _) in THE_SAME {
        let those: Vec<_> =
            done.iter().flat_map(|it| &it.same).filter(|it| it.1 == *why).map(|it| it.0.as_str()).collect();
        if !those.is_empty() {
            println!("    {}: {why}", those.len());
        }
    }
    // A reason that excuses nothing any more is taken out of the list.
    let used: BTreeSet<&str> = done.iter().flat_map(|it| &it.same).map(|it| it.0.as_str()).collect();
    let of_these: BTreeSet<&str> = judged.iter().map(|it| it.name.as_str()).collect();
    let here = |it: &str| of_these.iter().any(|name| it.strip_prefix(name).is_some_and(|rest| rest.starts_with(' ')));
    let idle: Vec<_> = THE_SAME.iter().flat_map(|it| it.1).filter(|it| here(it) && !used.contains(**it)).collect();
    assert!(idle.is_empty(), "listed as the same, but noticed or gone: {idle:?}");
}

/// Sorts a case to its bands.
fn take(
    tables: &'static Tables,
    form: &Form,
    typed: Vec<(String, String)>,
    expected: Set,
    into: &mut BTreeMap<(String, usize), Judged>,
) {
    let entries: Entries = typed.into_iter().collect();
    let (case, problems) = Case::read(form, &entries);
    assert!(problems.is_empty(), "{entries:?}: {problems:?}");
    let rows = tables.rows(&case);
    let [(edition, row)] = rows.as_slice() else { panic!("{entries:?}: {} rows", rows.len()) };
    let Some(bands) = tables.bands(row, &case) else { return };
    let truths: Vec<Truth> = bands.grades.iter().map(|it| judge(&it.rule, &case, None, None)).collect();
    for (it, truth) in bands.grades.iter().zip(&truths) {
        assert_eq!(
            *truth,
            it.rule.judge(&case, 0),
            "{entries:?}: the interpreters differ on {}",
            it.rule.say(Lang::En)
        );
    }
    let otherwise = outcome(tables.otherwise(row).id);
    let plainly = first(bands.grades, otherwise, |i| truths[i]);
    assert!(expected & !plainly == 0, "{entries:?}: `{}` cannot be `{}`", names(plainly), names(expected));
    let place = row.bands().iter().position(|it| std::ptr::eq(it, bands)).unwrap();
    let id = format!("{} {}", row.term, edition.version);
    let judged = into.entry((id.clone(), place)).or_insert_with(|| Judged {
        name: format!("{id} {}", bands.units[0]).trim().to_owned(),
        bands,
        otherwise,
        cases: Vec::new(),
    });
    // Of a baseline that exists and is not known, only the clauses with it are open.
    let exists = entries.get("no-baseline").is_some_and(|it| it == "no");
    let certain = plainly == expected && (expected.count_ones() == 1 || exists);
    judged.cases.push(Judgement { case, expected, truths, certain });
}

#[test]
fn every_mutant_of_a_laboratory_grade_is_noticed() {
    let calculator = tekio::calculators::find("ctcae-lab").unwrap();
    let (tables, form) = (tables(calculator), Form::of(calculator));
    let all = rows::rows();
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let mut by_bands: BTreeMap<(String, usize), Judged> = BTreeMap::new();
    let parts: Vec<BTreeMap<(String, usize), Judged>> = thread::scope(|scope| {
        let (all, form) = (&all, &form);
        let sort = move |n: usize| {
            let mut into = BTreeMap::new();
            for row in all.iter().skip(n).step_by(threads).filter(|it| !it.ladder.steps.is_empty()) {
                rows::cases(row, false, &mut |it| {
                    if it.least == it.most {
                        let mut typed: Vec<(String, String)> =
                            it.entries().into_iter().map(|(k, v)| (k.to_owned(), v)).collect();
                        let numbers = ["value", "lln", "uln", "baseline"];
                        let given: Vec<_> = numbers.iter().filter(|n| typed.iter().any(|(k, _)| k == **n)).collect();
                        typed.extend(given.into_iter().map(|it| (format!("{it}-confirmed"), "yes".to_owned())));
                        take(tables, form, typed, it.least, &mut into);
                    }
                });
            }
            into
        };
        let handles: Vec<_> = (0..threads).map(|n| scope.spawn(move || sort(n))).collect();
        handles.into_iter().map(|it| it.join().expect("a thread")).collect()
    });
    for (id, part) in parts.into_iter().flatten() {
        match by_bands.entry(id) {
            std::collections::btree_map::Entry::Occupied(mut it) => it.get_mut().cases.extend(part.cases),
            std::collections::btree_map::Entry::Vacant(it) => drop(it.insert(part)),
        }
    }
    every_grade_is_judged(tables, &by_bands);
    let judged: Vec<Judged> = by_bands.into_values().collect();
    println!("{} bands, {} cases", judged.len(), judged.iter().map(|it| it.cases.len()).sum::<usize>());
    all_tried("laboratory grades", &judged);
}

#[test]
fn every_mutant_of_an_event_is_noticed() {
    let calculator = tekio::calculators::find("ctcae-event").unwrap();
    let (tables, form) = (tables(calculator), Form::of(calculator));
    let mut by_bands = BTreeMap::new();
    for row in events::rows().iter().filter(|it| !it.ladder.steps.is_empty()) {
        let statements = row.ladder.says.len();
        let ways = row.ladder.judge(&Numbers::default());
        for bits in 0..1_u32 << statements {
            // All but two of the statements are the same as some other case.
            if statements > 6 && bits.count_ones() > 2 && bits.count_zeros() - (32 - statements as u32) > 2 {
                continue;
            }
            let says: Vec<_> = (0..statements).map(|i| Some(bits >> i & 1 == 1)).collect();
            if row.ladder.contradict(&says.iter().map(|it| *it == Some(true)).collect::<Vec<_>>()) {
                continue;
            }
            let expected = row.ladder.possible(&ways, &says, None);
            let word = |yes: Option<bool>| if yes == Some(true) { "yes" } else { "no" }.to_owned();
            let said = row.ladder.says.iter().zip(&says).map(|(id, it)| (id.clone(), word(*it)));
            let named = [("event".to_owned(), row.id.clone()), ("version".to_owned(), row.version.clone())];
            take(tables, &form, named.into_iter().chain(said).collect(), expected, &mut by_bands);
        }
    }
    every_grade_is_judged(tables, &by_bands);
    let judged: Vec<Judged> = by_bands.into_values().collect();
    println!("{} rows, {} cases", judged.len(), judged.iter().map(|it| it.cases.len()).sum::<usize>());
    all_tried("event grades", &judged);
}

/// No row of the tables is left out.
fn every_grade_is_judged(tables: &'static Tables, judged: &BTreeMap<(String, usize), Judged>) {
    let mut without = Vec::new();
    for edition in tables.editions {
        for row in edition.rows {
            for i in 0..row.bands().len() {
                let id = (format!("{} {}", row.term, edition.version), i);
                if !judged.contains_key(&id) {
                    without.push(format!("{} {:?}", id.0, row.bands()[i].units));
                }
            }
        }
    }
    assert!(without.is_empty(), "nothing judges {}", without.join(", "));
    let empty: Vec<_> = judged.values().filter(|it| it.cases.is_empty()).map(|it| it.name.as_str()).collect();
    assert!(empty.is_empty(), "no cases for {}", names(0) + &empty.join(", "));
}

/// The interpreter above knows numbers, choices and yes or no.
#[test]
fn tables_ask_nothing_else() {
    for id in ["ctcae-lab", "ctcae-event"] {
        let tables = tables(tekio::calculators::find(id).unwrap());
        for field in tables.rules().into_iter().flat_map(Rule::fields) {
            let known = matches!(field.kind, Kind::Number(_) | Kind::YesNo(_) | Kind::Choice(_));
            assert!(known, "{id}: {}", field.id);
        }
    }
}
