//! Laboratory values against an independent transcription of NCI's text:
//! every row, every limit from three sides, every question each way.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

#[path = "ctcae/oracle.rs"]
mod oracle;
#[path = "ctcae/rows.rs"]
mod rows;

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use oracle::{
    Dice, Ladder, NOT_A_TERM, NOT_ASSIGNED, Numbers, Q, Set, TERM_DELETED, grade, ids, names, outcome, places, q,
    sheet, show,
};
use rows::{ABSENT, Asked, Crowd, NO_TERM, QUESTIONS, Row, TERMS, VERSIONS, Worse, rows};
use tekio::core::{Calculator, Case, Entries, Form, Lang, Problem};
use tekio::exchange::csv::{Encoding, table as through_csv};

fn calculator() -> &'static Calculator {
    tekio::calculators::find("ctcae-lab").expect("a calculator ctcae-lab")
}

/// The numbers that may be asked about for being unusual.
const NUMBERS: [&str; 6] = ["value", "lln", "uln", "baseline", "calcium", "albumin"];

fn entries(typed: &[(&str, &str)]) -> Entries {
    typed.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

/// As unusual as a limit of 0.3 may be, it is meant.
fn confirmed(entries: &mut Entries) {
    for name in NUMBERS.iter().filter(|it| entries.contains_key(it)).collect::<Vec<_>>() {
        entries.insert(format!("{name}-confirmed"), "yes".to_owned());
    }
}

/// What comes of it, and what could not be read.
fn judge(calculator: &'static Calculator, form: &Form, entries: &Entries) -> (Set, Vec<Problem>) {
    let (case, problems) = Case::read(form, entries);
    let outcomes = calculator.outcome(&case);
    let set = outcomes.iter().fold(0, |set, it| set | outcome(it.id));
    assert_eq!(outcomes.iter().map(|it| it.id).collect::<Vec<_>>(), ids(set), "{entries:?}: out of order, or twice");
    (set, problems)
}

/// The outcome of what is typed, numbers confirmed, which has to be readable.
fn of(typed: &[(&str, &str)]) -> String {
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let mut entries = entries(typed);
    confirmed(&mut entries);
    let (set, problems) = judge(calculator, &form, &entries);
    assert!(problems.is_empty(), "{typed:?}: {problems:?}");
    names(set)
}

/// The outcome of what is typed, and the names of what is wrong with it.
fn with_problems(typed: &[(&str, &str)]) -> (Set, Vec<String>) {
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let mut entries = entries(typed);
    confirmed(&mut entries);
    let (set, problems) = judge(calculator, &form, &entries);
    (set, problems.into_iter().map(|it| it.name).collect())
}

/// Rows shared out among threads; what each comes to is put together again.
fn shared_out<T: Send>(rows: &[Row], work: impl Fn(&mut dyn Iterator<Item = &Row>) -> T + Sync) -> Vec<T> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let work = &work;
        let mut all = Vec::new();
        for n in 0..threads {
            all.push(scope.spawn(move || work(&mut rows.iter().skip(n).step_by(threads))));
        }
        all.into_iter().map(|it| it.join().expect("a thread")).collect()
    })
}

/// What was wrong, told by row: the first few cases of each.
#[derive(Default)]
struct Wrong(BTreeMap<String, (usize, Vec<String>)>);

impl Wrong {
    fn tell(&mut self, row: &Row, what: impl FnOnce() -> String) {
        let it = self.0.entry(name(row)).or_default();
        it.0 += 1;
        if it.1.len() < 4 {
            it.1.push(what());
        }
    }

    fn all(of: impl IntoIterator<Item = Wrong>) -> Wrong {
        Wrong(of.into_iter().flat_map(|it| it.0).collect())
    }

    fn none(&self) {
        let each = self.0.iter().map(|(row, (many, some))| format!("{row}: {many} wrong\n    {}", some.join("\n    ")));
        assert!(self.0.is_empty(), "{} rows are wrong\n{}", self.0.len(), each.collect::<Vec<_>>().join("\n"));
    }
}

fn name(row: &Row) -> String {
    format!("lab_thresholds.tsv:{:03} {} {} [{}]", row.line, row.term, row.version, row.unit)
}

/// Nothing that can be is lacking, and nothing is there that cannot be.
fn fits(it: &Asked<'_>, got: Set) -> bool {
    it.least & !got == 0 && got & !it.most == 0
}

fn but(it: &Asked<'_>, got: Set, entries: &Entries) -> String {
    let more = if it.least == it.most { String::new() } else { format!(" (or with `{}`)", names(it.most & !it.least)) };
    format!("{}{more}", expected_but(it.least, got, entries))
}

fn expected_but(expected: Set, got: Set, entries: &Entries) -> String {
    let typed: Vec<_> =
        entries.iter().filter(|(name, _)| !name.ends_with("-confirmed")).map(|(k, v)| format!("{k}={v}")).collect();
    format!("expected `{}`, got `{}`: {}", names(expected), names(got), typed.join(" "))
}

/// The second reading, by hand.
#[test]
fn the_transcription_is_read_as_meant() {
    let one = |clause: &str, value: &str, baseline: Option<&str>, upper: &str, says: &[Option<bool>]| {
        let mut ladder = Ladder { otherwise: grade(0), ..Ladder::default() };
        let clause = ladder.clause(clause);
        ladder.steps.push((grade(3), clause));
        let numbers =
            Numbers { value: Some(q(value)), upper: Some(q(upper)), baseline: baseline.map(q), ..Numbers::default() };
        names(ladder.possible(&ladder.judge(&numbers), says, None))
    };
    let (met, not, open) = ("grade-3", "grade-0", "grade-3 grade-0");
    assert_eq!(["0.9", "0.91"].map(|it| one("x>3*ULN", it, None, "0.3", &[])), [not, met]);
    assert_eq!(["3", "2.99"].map(|it| one("x>=1.5*BASE", it, Some("2"), "9", &[])), [met, not]);
    assert_eq!(one("x>1.5*BASE", "3", None, "9", &[]), open);
    assert_eq!(["17", "17.1"].map(|it| one("x>max(ULN,BASE)+2", it, Some("15"), "14", &[])), [not, met]);
    assert_eq!(["16", "16.1"].map(|it| one("x>max(ULN,BASE)+2", it, None, "14", &[])), [not, open]);
    assert_eq!(["75", "74.9"].map(|it| one("pchg<-25", it, Some("100"), "1", &[])), [not, met]);
    assert_eq!(["60", "61"].map(|it| one("drop>=10", it, Some("70"), "1", &[])), [met, not]);
    assert_eq!(["60", "61"].map(|it| one("delta>60", it, Some("0"), "1", &[])), [not, met]);
    let both = "!baseHigh & x>ULN | baseHigh & x>=1.5*BASE";
    assert_eq!(one(both, "3", Some("2"), "1", &[]), met);
    assert_eq!(one(both, "2.9", Some("2"), "1", &[]), not);
    assert_eq!(one(both, "2.9", Some("2"), "2", &[]), met);
    assert_eq!(one("x>ULN & (sympt | over-24h) & !hosp", "2", None, "1", &[None, Some(true), Some(false)]), met);
    assert_eq!(one("x>ULN & (sympt | over-24h) & !hosp", "2", None, "1", &[None, Some(false), Some(false)]), open);
    assert_eq!(one("x>ULN | sympt", "1", None, "1", &[Some(false)]), not);
    assert_eq!(["0.1", "12", "-1.65", "0.000001"].map(|it| show(&q(it))), ["0.1", "12", "-1.65", "0.000001"]);
}

// ---- every row -------------------------------------------------------------------------------------------------------

#[test]
fn every_limit_from_three_sides() {
    let all = rows();
    let lines: BTreeSet<u64> = all.iter().map(|it| it.line).filter(|it| *it > 0).collect();
    assert_eq!(lines.len(), 239, "lines of the transcription");
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let done = shared_out(&all, |rows| {
        let (mut wrong, mut limits, mut comparisons, mut seen) = (Wrong::default(), BTreeSet::new(), 0, 0);
        for row in rows {
            let mut check = |it: Asked<'_>, limits: &mut BTreeSet<(String, Q)>| {
                let mut entries: Entries = it.entries().into_iter().map(|(k, v)| (k.to_owned(), v)).collect();
                confirmed(&mut entries);
                let (got, problems) = judge(calculator, &form, &entries);
                comparisons += 1;
                seen |= got;
                if !fits(&it, got) {
                    wrong.tell(row, || but(&it, got, &entries));
                } else if !problems.is_empty() {
                    wrong.tell(row, || format!("{problems:?}"));
                }
                limits.extend(it.limit.map(|limit| (name(row), limit)));
            };
            rows::cases(row, false, &mut |it| check(it, &mut limits));
        }
        (wrong, limits.len(), comparisons, seen)
    });
    let (mut limits, mut comparisons, mut seen, mut wrong) = (0, 0, 0, vec![]);
    for it in done {
        (limits, comparisons, seen) = (limits + it.1, comparisons + it.2, seen | it.3);
        wrong.push(it.0);
    }
    Wrong::all(wrong).none();
    let every = (0..=4).fold(NOT_ASSIGNED | NOT_A_TERM | TERM_DELETED, |set, it| set | grade(it));
    assert_eq!(names(seen), names(every), "outcomes seen");
    println!(
        "{} lines of the transcription, {} rows as they are asked, {limits} limits, {comparisons} comparisons",
        lines.len(),
        all.len()
    );
}

#[test]
fn numbers_that_are_not_known() {
    let all = rows();
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let done = shared_out(&all, |rows| {
        let (mut wrong, mut comparisons, mut exact) = (Wrong::default(), 0, 0);
        for row in rows {
            rows::partial_cases(row, &mut |it| {
                let mut entries: Entries = it.entries().into_iter().map(|(k, v)| (k.to_owned(), v)).collect();
                confirmed(&mut entries);
                let (got, problems) = judge(calculator, &form, &entries);
                comparisons += 1;
                exact += usize::from(it.least == it.most);
                if !fits(&it, got) || !problems.is_empty() {
                    wrong.tell(row, || format!("{} {problems:?}", but(&it, got, &entries)));
                }
            });
        }
        (wrong, comparisons, exact)
    });
    let (comparisons, exact) = done.iter().fold((0, 0), |sum, it| (sum.0 + it.1, sum.1 + it.2));
    Wrong::all(done.into_iter().map(|it| it.0)).none();
    println!("{comparisons} comparisons with some number missing, {exact} of them to the letter");
}

/// One line of a table for the command line, and what has to come of it.
struct Cells {
    cells: BTreeMap<&'static str, String>,
    expected: Set,
    row: String,
}

/// The same through a table, in every spelling of the units and with units of one system mixed.
#[test]
fn through_a_table_in_many_spellings() {
    let all = rows();
    let mut lines: Vec<Cells> = Vec::new();
    let mut spelt = BTreeSet::new();
    for row in &all {
        let spellings = rows::spellings(row);
        let (mut n, mut kept) = (0, 0);
        let terms: Vec<&str> =
            [row.id].into_iter().chain(Some(row.term.as_str()).filter(|_| row.term.is_ascii())).collect();
        rows::cases(row, true, &mut |it| {
            n += 1;
            // Some of the cases, spread over contexts, limits and answers.
            if it.least != it.most {
                return;
            }
            if n % 7 != 1 && kept >= 2 * spellings.len() || kept >= 40 {
                return;
            }
            let (unit, factor) = spellings[kept % spellings.len()];
            let mut cells = BTreeMap::from([
                ("version", row.version.clone()),
                ("term", terms[kept % terms.len()].to_owned()),
                ("unit", unit.to_owned()),
            ]);
            for (i, (name, number)) in [
                ("value", &it.numbers.value),
                ("lln", &it.numbers.lower),
                ("uln", &it.numbers.upper),
                ("baseline", &it.numbers.baseline),
            ]
            .into_iter()
            .enumerate()
            {
                let Some(number) = number else { continue };
                // Every third time a limit comes in a unit of its own.
                let own = i > 0 && (kept + i) % 3 == 0 && !unit.is_empty();
                let (its, factor) = if own { spellings[(kept + i) % (spellings.len())] } else { ("", factor) };
                let (its, factor) = if own && its.is_empty() { (row.unit, "1") } else { (its, factor) };
                let typed = number * q(factor);
                if places(&typed).is_none_or(|it| it > 6) {
                    return;
                }
                cells.insert(name, show(&typed));
                if own {
                    cells.insert(["", "lln-unit", "uln-unit", "baseline-unit"][i], its.to_owned());
                }
            }
            if row.unit == "z" && row.version != "6.0" {
                return;
            }
            cells.extend(it.answers());
            cells.extend(it.numbers.status.map(|it| ("baseline-status", it.id().to_owned())));
            for number in NUMBERS.iter().filter(|it| cells.contains_key(**it)).copied().collect::<Vec<_>>() {
                let column = ["value-confirmed", "lln-confirmed", "uln-confirmed", "baseline-confirmed"];
                cells.insert(column[NUMBERS.iter().position(|it| *it == number).unwrap()], "yes".to_owned());
            }
            spelt.insert((row.unit, unit));
            lines.push(Cells { cells, expected: it.least, row: name(row) });
            kept += 1;
        });
    }
    let mut header: Vec<&str> = vec![
        "version",
        "term",
        "value",
        "unit",
        "lln",
        "lln-unit",
        "uln",
        "uln-unit",
        "baseline",
        "baseline-unit",
        "baseline-status",
        "value-confirmed",
        "lln-confirmed",
        "uln-confirmed",
        "baseline-confirmed",
        "no-baseline",
    ];
    header.extend(QUESTIONS);
    let mut writer = csv::Writer::from_writer(vec![]);
    writer.write_record(&header).unwrap();
    for it in &lines {
        assert!(it.cells.keys().all(|name| header.contains(name)), "{:?}", it.cells);
        writer.write_record(header.iter().map(|name| it.cells.get(name).map_or("", String::as_str))).unwrap();
    }
    let (input, mut output, mut warnings) = (writer.into_inner().unwrap(), Vec::new(), Vec::new());
    through_csv(calculator(), &input[..], Encoding::Utf8, &mut output, Lang::En, &mut |it| warnings.push(it)).unwrap();
    assert!(warnings.is_empty(), "{warnings:?}");
    let mut reader = csv::Reader::from_reader(&output[..]);
    let added: Vec<usize> = ["outcome", "problems"]
        .map(|name| reader.headers().unwrap().iter().position(|it| it == name).unwrap())
        .to_vec();
    let out: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(out.len(), lines.len());
    let mut wrong: BTreeMap<&str, (usize, String)> = BTreeMap::new();
    for (line, out) in lines.iter().zip(&out) {
        let (got, problems) = (&out[added[0]], &out[added[1]]);
        if *got != names(line.expected) || !problems.is_empty() {
            wrong
                .entry(&line.row)
                .or_insert_with(|| {
                    (0, format!("expected `{}`, got `{got}` {problems}: {:?}", names(line.expected), line.cells))
                })
                .0 += 1;
        }
    }
    let told: Vec<_> = wrong.iter().map(|(row, (many, first))| format!("{row}: {many} wrong\n    {first}")).collect();
    assert!(wrong.is_empty(), "{} rows are wrong\n{}", wrong.len(), told.join("\n"));
    println!("{} lines of a table, {} units as spelt", lines.len(), spelt.len());
}

/// Without a version, everything that any of them may say.
#[test]
fn no_version_is_every_version() {
    let all = rows();
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let mut groups: BTreeMap<(&str, &str), Vec<&Row>> = BTreeMap::new();
    for row in &all {
        groups.entry((row.id, row.unit)).or_default().push(row);
    }
    let (mut many, mut wrong) = (0, Wrong::default());
    let mut dice = Dice::new(3);
    for ((id, _), rows) in groups {
        // Where a version has no row in this unit, its say in it is not transcribed.
        let lacking: Vec<&str> =
            VERSIONS.into_iter().filter(|version| rows.iter().all(|it| it.version != *version)).collect();
        let instead = lacking.iter().map(|version| instead(&all, id, version)).collect::<Option<Vec<Set>>>();
        let Some(instead) = instead else { continue };
        for row in &rows {
            let crowd = Crowd::of(row);
            for _ in 0..4 {
                let it = crowd.somebody(&mut dice);
                let mut entries: Entries = it.entries().into_iter().map(|(k, v)| (k.to_owned(), v)).collect();
                entries.remove("version");
                confirmed(&mut entries);
                let said = |id: &String| it.row.ladder.says.iter().position(|it| it == id).and_then(|i| it.says[i]);
                let (mut least, mut most) = instead.iter().fold((0, 0), |(a, b), it| (a | it, b | it));
                for other in &rows {
                    let says: Vec<_> = other.ladder.says.iter().map(said).collect();
                    let (less, more) = other.ladder.exactly(&other.ladder.ways(&it.numbers, None), &says);
                    (least, most) = (least | less, most | more);
                }
                let it = Asked { least, most, ..it };
                let (got, problems) = judge(calculator, &form, &entries);
                many += 1;
                if !fits(&it, got) || !problems.is_empty() {
                    wrong.tell(row, || format!("{} {problems:?}", but(&it, got, &entries)));
                }
            }
        }
    }
    wrong.none();
    println!("{many} comparisons without a version");
}

/// What a version says of a term without grades; nothing where it has grades, in whatever unit.
fn instead(all: &[Row], id: &str, version: &str) -> Option<Set> {
    if ABSENT.contains(&(id, version)) {
        return Some(NOT_A_TERM);
    }
    let mut rows = all.iter().filter(|it| it.id == id && it.version == version);
    rows.next().filter(|it| it.ladder.steps.is_empty()).map(|it| it.ladder.otherwise)
}

#[test]
fn terms_that_a_version_has_not() {
    for (id, version) in ABSENT {
        assert_eq!(of(&[("version", version), ("term", id)]), "not-a-term", "{id} {version}");
        assert_eq!(of(&[("version", version), ("term", id), ("value", "30"), ("unit", unit_of(id))]), "not-a-term");
    }
    for version in VERSIONS {
        assert_eq!(of(&[("version", version), ("term", NO_TERM.0)]), "not-a-term");
    }
    assert_eq!(of(&[("term", NO_TERM.0)]), "not-a-term");
    for id in ["cpk", "ejection-fraction"] {
        assert_eq!(of(&[("version", "6.0"), ("term", id)]), "term-deleted");
    }
    assert_eq!(
        of(&[("version", "6.0"), ("term", "cpk"), ("value", "5000"), ("unit", "U/L"), ("uln", "248")]),
        "term-deleted"
    );
}

fn unit_of(id: &str) -> &'static str {
    match id {
        "ldh" => "U/L",
        "ccr" => "mL/min",
        _ => "mg/dL",
    }
}

/// NCI's name of a term in each version, and what people call it.
#[test]
fn terms_by_their_names() {
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let spelt = |term: &str| {
        let entries = entries(&[("version", "6.0"), ("term", term)]);
        let (set, problems) = judge(calculator, &form, &entries);
        assert!(problems.is_empty(), "{term}: {problems:?}");
        set
    };
    let mut many = 0;
    for (id, names) in TERMS.iter().copied().chain([(NO_TERM.0, &[NO_TERM.1][..])]) {
        for name in names.iter().copied().chain([id]) {
            let (by_name, by_id) =
                (Case::read(&form, &entries(&[("term", name)])), Case::read(&form, &entries(&[("term", id)])));
            assert!(by_name.1.is_empty(), "{name}: {:?}", by_name.1);
            assert_eq!(by_name.0, by_id.0, "{name} is not {id}");
            assert_ne!(spelt(name), 0);
            many += 1;
        }
    }
    for (name, id) in [
        ("PLT", "platelets"),
        ("血小板", "platelets"),
        ("plt", "platelets"),
        ("platelet count decreased", "platelets"),
        ("好中球", "neutrophils"),
        ("CK", "cpk"),
        ("ALT", "alt"),
        ("AST", "ast"),
        ("ALP", "alp"),
    ] {
        let read = |term: &str| Case::read(&form, &entries(&[("term", term)]));
        assert!(read(name).1.is_empty(), "{name}: {:?}", read(name).1);
        assert_eq!(read(name).0, read(id).0, "{name} is not {id}");
        many += 1;
    }
    println!("{many} names read");
}

// ---- laws ------------------------------------------------------------------------------------------------------------

fn highest(set: Set) -> Option<u8> {
    (0..=5).rev().find(|it| set & grade(*it) != 0)
}

/// A worse value never lowers the grade. In a hole there is none; beyond it the grade is no lower than before.
#[test]
fn a_worse_value_is_never_milder() {
    let all = rows();
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let done = shared_out(&all, |rows| {
        let (mut steps, mut holes, mut wrong) = (0, BTreeSet::new(), Wrong::default());
        for row in rows.filter(|it| it.uses.value) {
            let mut by_context: BTreeMap<String, BTreeMap<Q, Entries>> = BTreeMap::new();
            rows::cases(row, true, &mut |it| {
                // One patient for each set of limits, baseline and answers, all of them known.
                let open = it.says.iter().any(Option::is_none)
                    || row.uses.baseline && it.numbers.baseline.is_none() && it.no_baseline != Some(true);
                if open {
                    return;
                }
                let mut entries: Entries = it.entries().into_iter().map(|(k, v)| (k.to_owned(), v)).collect();
                confirmed(&mut entries);
                let value = it.numbers.value.clone().unwrap();
                let others: Vec<_> =
                    entries.iter().filter(|(k, _)| *k != "value").map(|(k, v)| format!("{k}={v}")).collect();
                by_context.entry(others.join(" ")).or_default().insert(value, entries);
            });
            for values in by_context.values() {
                let mut sorted: Vec<_> = values.iter().collect();
                if row.worse == Worse::Lower {
                    sorted.reverse();
                }
                let mut last: Option<(u8, &Q)> = None;
                for (value, entries) in sorted {
                    let set = judge(calculator, &form, entries).0;
                    steps += 1;
                    if set == NOT_ASSIGNED {
                        holes.insert(format!("{} {} [{}]", row.term, row.version, row.unit));
                        continue;
                    }
                    let Some(now) = highest(set).filter(|it| set == grade(*it)) else {
                        wrong.tell(row, || format!("everything is answered, yet `{}`: {entries:?}", names(set)));
                        continue;
                    };
                    if let Some((before, at)) = last.filter(|(before, _)| *before > now) {
                        wrong.tell(row, || {
                            format!("grade {before} at {}, grade {now} at {}: {entries:?}", show(at), show(value))
                        });
                    }
                    last = Some((now, value));
                }
            }
        }
        (wrong, steps, holes)
    });
    let (steps, mut holes) = (done.iter().map(|it| it.1).sum::<usize>(), BTreeSet::new());
    done.iter().for_each(|it| holes.extend(it.2.clone()));
    Wrong::all(done.into_iter().map(|it| it.0)).none();
    let named: BTreeSet<String> = sheet("holes.tsv")
        .iter()
        .map(|it| format!("{} {} [{}]", it.get("term"), it.get("version"), it.get("unit")))
        .collect();
    assert_eq!(holes, named, "rows with holes, and those that are named");
    println!(
        "{steps} values in order of harm; {} rows have holes: {}",
        holes.len(),
        holes.into_iter().collect::<Vec<_>>().join(", ")
    );
}

/// More answers only narrow what is possible.
#[test]
fn answering_more_only_narrows() {
    let all = rows();
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let done = shared_out(&all, |rows| {
        let (mut many, mut wrong) = (0, Wrong::default());
        for row in rows {
            let (crowd, mut dice) = (Crowd::of(row), Dice::new(row.line * 31 + row.unit.len() as u64));
            for _ in 0..3 {
                let mut entries: Entries =
                    crowd.somebody(&mut dice).entries().into_iter().map(|(k, v)| (k.to_owned(), v)).collect();
                // Each number with its own unit, that goes with it.
                for limit in ["lln", "uln", "baseline"] {
                    if let (Some(unit), true) = (entries.get("unit").cloned(), entries.contains_key(limit)) {
                        entries.insert(format!("{limit}-unit"), unit);
                    }
                }
                confirmed(&mut entries);
                let mut narrow = judge(calculator, &form, &entries).0;
                loop {
                    let belongs = |it: &str| it.ends_with("unit") || it.ends_with("-confirmed");
                    let answers: Vec<String> =
                        entries.keys().filter(|it| *it != "term" && !belongs(it)).cloned().collect();
                    if answers.is_empty() {
                        break;
                    }
                    let hidden = &answers[dice.roll(answers.len())];
                    entries.remove(hidden);
                    entries.remove(&format!("{hidden}-confirmed"));
                    entries.remove(&format!("{hidden}-unit"));
                    if hidden == "value" {
                        entries.remove("unit");
                    }
                    let (wide, problems) = judge(calculator, &form, &entries);
                    many += 1;
                    if narrow & !wide != 0 || !problems.is_empty() {
                        wrong.tell(row, || {
                            format!(
                                "`{}`, and without {hidden} `{}`: {entries:?} {problems:?}",
                                names(narrow),
                                names(wide)
                            )
                        });
                    }
                    narrow = wide;
                }
            }
        }
        (wrong, many)
    });
    let many: usize = done.iter().map(|it| it.1).sum();
    Wrong::all(done.into_iter().map(|it| it.0)).none();
    println!("{many} answers taken back");
}

/// Where the text compares with a limit of normal, no value is normal before that limit is known. (A baseline
/// may say so without it: what is no more than a baseline that was normal is no more than the ULN, either.)
#[test]
fn without_a_limit_nothing_is_normal() {
    let all = rows();
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let (mut many, mut rows_many, mut wrong) = (0, 0, Wrong::default());
    for row in all.iter().filter(|it| it.uses.lower || it.uses.upper) {
        rows_many += 1;
        let (crowd, mut dice) = (Crowd::of(row), Dice::new(row.line + 7));
        for _ in 0..12 {
            let mut it = crowd.somebody(&mut dice);
            it.says.fill(Some(false));
            (it.numbers.lower, it.numbers.upper, it.numbers.baseline) = (None, None, None);
            if it.numbers.value == Some(q("0")) {
                continue;
            }
            let mut entries: Entries = it.entries().into_iter().map(|(k, v)| (k.to_owned(), v)).collect();
            confirmed(&mut entries);
            let (set, problems) = judge(calculator, &form, &entries);
            many += 1;
            if set == grade(0) || !problems.is_empty() {
                wrong.tell(row, || format!("`{}` without a limit: {entries:?} {problems:?}", names(set)));
            }
        }
    }
    wrong.none();
    println!("{rows_many} rows need a limit of normal; {many} cases without it, none of them grade 0");
}

/// Before a unit is given, the limits of every unit are possible: sodium has one, a temperature two.
#[test]
fn before_a_unit_is_given_every_unit_is_possible() {
    let all = rows();
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let mut groups: BTreeMap<(&str, &str), Set> = BTreeMap::new();
    for row in &all {
        let none = vec![None; row.ladder.says.len()];
        let most = row.ladder.possible(&row.ladder.judge(&Numbers::default()), &none, None);
        *groups.entry((row.id, &row.version)).or_default() |= most;
    }
    for ((id, version), expected) in &groups {
        let (set, _) = judge(calculator, &form, &entries(&[("version", version), ("term", id)]));
        assert_eq!(names(set), names(*expected), "{id} {version}");
    }
    println!("{} terms of a version with nothing else given", groups.len());
}

/// The unit of the value is that of its limits, also while the value itself is still to come, or unreadable.
#[test]
fn limits_stand_in_the_unit_of_the_value() {
    for value in ["", "abc", "-7"] {
        let (set, problems) = with_problems(&[
            ("version", "5.0"),
            ("term", "platelets"),
            ("value", value),
            ("unit", "10^9/L"),
            ("lln", "158"),
        ]);
        let expected: &[&str] = if value.is_empty() { &[] } else { &["value"] };
        assert_eq!(problems, expected, "value `{value}`");
        assert_eq!(names(set), "grade-4 grade-3 grade-2 grade-1 grade-0");
    }
}

/// What cannot be is a problem, and as good as not answered.
#[test]
fn impossible_numbers_decide_nothing() {
    let base = [("version", "5.0"), ("term", "platelets"), ("unit", "10^9/L")];
    let with = |more: &[(&'static str, &'static str)]| {
        let all: Vec<(&str, &str)> = base.iter().copied().chain(more.iter().copied()).collect();
        with_problems(&all)
    };
    let grades = |of: &[u8]| of.iter().fold(0, |set, it| set | grade(*it));
    // Nothing of it may be a single grade.
    let (set, problems) = with(&[("value", "140"), ("lln", "350"), ("uln", "158")]);
    assert!(!problems.is_empty(), "LLN above ULN");
    assert_eq!(names(set), names(grades(&[1, 0])), "LLN above ULN");
    let (set, problems) = with(&[("value", "-20"), ("lln", "158")]);
    assert!(problems.contains(&"value".to_owned()), "negative");
    assert_eq!(names(set), names(grades(&[4, 3, 2, 1, 0])), "negative");
    let (set, problems) = with(&[("value", "140"), ("lln", "-158")]);
    assert_eq!((names(set), problems), (names(grades(&[1, 0])), vec!["lln".to_owned()]), "negative LLN");

    let ck = |more: &[(&'static str, &'static str)]| {
        let base = [("version", "5.0"), ("term", "cpk"), ("unit", "U/L")];
        with_problems(&base.iter().copied().chain(more.iter().copied()).collect::<Vec<_>>())
    };
    for uln in ["0", "0.0", "-248", "abc"] {
        let (set, problems) = ck(&[("value", "600"), ("uln", uln)]);
        assert_eq!((names(set), problems), (names(grades(&[4, 3, 2, 1, 0])), vec!["uln".to_owned()]), "ULN {uln}");
    }
    // A number without a unit, of a term that needs one.
    for (term, value, lln) in [("platelets", "40", "158"), ("anemia", "9.5", "13.7"), ("hypocalcemia", "7.5", "8.8")] {
        let (set, problems) = with_problems(&[("version", "5.0"), ("term", term), ("value", value), ("lln", lln)]);
        assert!(!problems.is_empty(), "{term} without a unit");
        assert!(set.count_ones() > 1, "{term} without a unit: {}", names(set));
        let without = with_problems(&[("version", "5.0"), ("term", term)]).0;
        assert_eq!(names(set), names(without), "{term} without a unit");
    }
    // Units of two systems, and units of something else.
    for (unit, other) in [("mg/dL", "mmol/L"), ("mmol/L", "mg/dL")] {
        let (set, problems) = with_problems(&[
            ("version", "5.0"),
            ("term", "hypocalcemia"),
            ("value", "2.1"),
            ("unit", unit),
            ("lln", "2.2"),
            ("lln-unit", other),
            ("life-threatening", "no"),
            ("hospitalization", "no"),
            ("symptoms", "no"),
        ]);
        assert!(!problems.is_empty(), "{unit} and {other}");
        assert!(set.count_ones() > 1 || unit == "mg/dL", "{unit} and {other}: {}", names(set));
    }
    let (set, problems) =
        with_problems(&[("version", "5.0"), ("term", "platelets"), ("value", "40"), ("unit", "mg/dL"), ("lln", "158")]);
    assert!(!problems.is_empty());
    assert_eq!(names(set), names(grades(&[4, 3, 2, 1, 0])), "platelets in mg/dL");
    // A status that the numbers contradict: neither is believed.
    let alt = |status: &'static str, baseline: &'static str| {
        with_problems(&[
            ("version", "5.0"),
            ("term", "alt"),
            ("unit", "U/L"),
            ("value", "70"),
            ("uln", "42"),
            ("baseline", baseline),
            ("baseline-status", status),
        ])
    };
    for (status, baseline) in [("normal", "60"), ("high", "40"), ("low", "60")] {
        let (set, problems) = alt(status, baseline);
        assert_eq!(problems, ["baseline-status"], "{status} {baseline}");
        assert_eq!(set & (grade(0) | grade(1)), grade(0) | grade(1), "{status} {baseline}: {}", names(set));
    }
    // A term that nobody has is no term at all: no grade comes of it.
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let typed = [("version", "5.0"), ("term", "platlets"), ("value", "40"), ("unit", "10^9/L")];
    let (case, problems) = Case::read(&form, &entries(&typed));
    assert!(problems.iter().any(|it| it.name == "term"), "{problems:?}");
    let outcome = calculator.outcome(&case);
    assert!(!tekio::core::settled(&outcome) && outcome.iter().all(|it| !it.id.starts_with("grade")), "{outcome:?}");
}

// ---- examples --------------------------------------------------------------------------------------------------------

#[test]
fn versions_side_by_side() {
    let alp = |version| {
        of(&[
            ("version", version),
            ("term", "alp"),
            ("value", "678"),
            ("unit", "U/L"),
            ("uln", "113"),
            ("baseline", "100"),
        ])
    };
    assert_eq!(["4.03", "5.0", "6.0"].map(alp), ["grade-3", "grade-3", "grade-1"], "ALP 6 x ULN");
    let anc = |version| {
        of(&[("version", version), ("term", "neutrophils"), ("value", "0.7"), ("unit", "10^9/L"), ("lln", "1.8")])
    };
    assert_eq!(["4.03", "5.0", "6.0"].map(anc), ["grade-3", "grade-3", "grade-2"], "ANC 0.7");
    let platelets = |version| {
        of(&[
            ("version", version),
            ("term", "PLT"),
            ("value", "20"),
            ("unit", "10^3/uL"),
            ("lln", "158"),
            ("life-threatening", "no"),
        ])
    };
    assert_eq!(["4.03", "5.0", "6.0"].map(platelets), ["grade-4", "grade-4", "grade-3"], "platelets 20");
    let sodium = |version, value| {
        of(&[
            ("version", version),
            ("term", "hyponatremia"),
            ("value", value),
            ("unit", "mmol/L"),
            ("lln", "138"),
            ("symptoms", "no"),
        ])
    };
    assert_eq!(sodium("5.0", "129.5"), "not-assigned");
    assert_eq!(sodium("5.0", "124.5"), "not-assigned");
    assert_eq!(["129", "130", "125", "124"].map(|it| sodium("5.0", it)), ["grade-2", "grade-1", "grade-2", "grade-3"]);
    assert_eq!(["4.03", "6.0"].map(|it| sodium(it, "129.5")), ["grade-3", "grade-2"]);
}

#[test]
fn haemoglobin_alone_may_still_be_worse() {
    let hb = [("version", "5.0"), ("term", "anemia"), ("value", "9.5"), ("unit", "g/dL"), ("lln", "13.7")];
    assert_eq!(of(&hb), "grade-4 grade-3 grade-2");
    let with =
        |more: &[(&'static str, &'static str)]| of(&hb.iter().copied().chain(more.iter().copied()).collect::<Vec<_>>());
    assert_eq!(with(&[("transfusion", "no"), ("life-threatening", "no")]), "grade-2");
    assert_eq!(with(&[("transfusion", "yes")]), "grade-4 grade-3");
    assert_eq!(with(&[("transfusion", "yes"), ("life-threatening", "no")]), "grade-3");
    assert_eq!(with(&[("life-threatening", "yes")]), "grade-4");
}

/// Published and derived vectors: creatinine in 4.03 with its baseline, and CK.
#[test]
fn vectors() {
    for (value, baseline, uln, expected) in [
        ("121", "120", "40", 3),
        ("120", "119", "40", 2),
        ("61", "60", "40", 2),
        ("60", "60", "40", 1),
        ("40", "40", "40", 0),
        ("42", "13.9", "40", 3),
        ("42", "14", "40", 2),
        ("42", "28", "42", 1),
    ] {
        for unit in ["umol/L", ""] {
            let typed = [
                ("version", "4.03"),
                ("term", "creatinine"),
                ("value", value),
                ("unit", unit),
                ("uln", uln),
                ("baseline", baseline),
            ];
            assert_eq!(
                of(&typed),
                format!("grade-{expected}"),
                "creatinine {value}, baseline {baseline}, ULN {uln} {unit}"
            );
        }
    }
    for (value, uln, expected) in
        [("39", "40", 0), ("40", "40", 0), ("101", "40", 2), ("401", "40", 4), ("1980", "198", 3)]
    {
        for version in ["4.03", "5.0"] {
            let typed = [("version", version), ("term", "cpk"), ("value", value), ("unit", "U/L"), ("uln", uln)];
            assert_eq!(of(&typed), format!("grade-{expected}"), "CK {value}, ULN {uln}");
        }
    }
}

#[test]
fn glucose_of_a_patient_who_ate() {
    for version in ["4.03", "6.0"] {
        for (value, unit) in [("200", "mg/dL"), ("90", "mg/dL"), ("11.1", "mmol/L")] {
            let typed = [
                ("version", version),
                ("term", "hyperglycemia"),
                ("value", value),
                ("unit", unit),
                ("hospitalization", "no"),
                ("life-threatening", "no"),
            ];
            assert_eq!(of(&typed), "not-assigned", "{version} {value} {unit}");
        }
    }
}

#[test]
fn urate_without_a_unit() {
    let urate = |version, more: &[(&'static str, &'static str)]| {
        let base = [
            ("version", version),
            ("term", "urate"),
            ("value", "9"),
            ("uln", "7.8"),
            ("symptoms", "no"),
            ("life-threatening", "no"),
        ];
        with_problems(&base.iter().copied().chain(more.iter().copied()).collect::<Vec<_>>()).0
    };
    for version in ["5.0", "6.0"] {
        assert_eq!(names(urate(version, &[])), "grade-1", "{version}");
    }
    assert_eq!(names(urate("4.03", &[("unit", "mg/dL")])), "grade-1");
    // Above 10 mg/dL or 590 µmol/L: without a unit, nobody knows.
    assert_eq!(names(urate("4.03", &[])), "grade-4 grade-1 grade-0");
}

#[test]
fn corrected_calcium() {
    let calm = [("life-threatening", "no"), ("hospitalization", "no"), ("symptoms", "no")];
    let of = |more: &[(&'static str, &'static str)]| {
        of(&[("version", "5.0")].into_iter().chain(more.iter().copied()).chain(calm).collect::<Vec<_>>())
    };
    let low = |calcium, unit, albumin, albumin_unit, correction, lln| {
        of(&[
            ("term", "hypocalcemia"),
            ("calcium", calcium),
            ("calcium-unit", unit),
            ("albumin", albumin),
            ("albumin-unit", albumin_unit),
            ("correction", correction),
            ("lln", lln),
            ("lln-unit", unit),
        ])
    };
    let high = |calcium, unit, albumin, albumin_unit, correction, uln| {
        of(&[
            ("term", "hypercalcemia"),
            ("calcium", calcium),
            ("calcium-unit", unit),
            ("albumin", albumin),
            ("albumin-unit", albumin_unit),
            ("correction", correction),
            ("uln", uln),
            ("uln-unit", unit),
        ])
    };
    // Payne: 7.0 + 4 - 3.0 = 8.0, which is not below 8; 0.8 x: 7.8.
    assert_eq!(low("7.0", "mg/dL", "3.0", "g/dL", "payne", "8.8"), "grade-1");
    assert_eq!(low("6.9", "mg/dL", "3.0", "g/dL", "payne", "8.8"), "grade-2");
    assert_eq!(low("7.0", "mg/dL", "3.0", "g/dL", "k-doqi", "8.8"), "grade-2");
    assert_eq!(low("7.2", "mg/dL", "3.0", "g/dL", "k-doqi", "8.8"), "grade-1");
    assert_eq!(low("7.0", "mg/dL", "30", "g/L", "payne", "8.8"), "grade-1");
    // 10.2 + 4 - 3.0 = 11.2; 7.9 + 4 - 3.1 = 8.8.
    assert_eq!(high("10.2", "mg/dL", "3.0", "g/dL", "payne", "10.1"), "grade-1");
    assert_eq!(high("10.5", "mg/dL", "3.0", "g/dL", "payne", "10.1"), "grade-1");
    assert_eq!(high("10.6", "mg/dL", "3.0", "g/dL", "payne", "10.1"), "grade-2");
    assert_eq!(high("10.6", "mg/dL", "3.0", "g/dL", "k-doqi", "10.1"), "grade-1");
    assert_eq!(low("7.9", "mg/dL", "3.1", "g/dL", "payne", "8.8"), "grade-0");
    assert_eq!(low("7.9", "mg/dL", "3.2", "g/dL", "payne", "8.8"), "grade-1");
    // In mmol/L: 1.75 + 0.025 x (40 - 30) = 2.0; 1.8 + 0.02 x 10 = 2.0.
    assert_eq!(low("1.75", "mmol/L", "30", "g/L", "payne", "2.2"), "grade-1");
    assert_eq!(low("1.74", "mmol/L", "30", "g/L", "payne", "2.2"), "grade-2");
    assert_eq!(low("1.8", "mmol/L", "30", "g/L", "k-doqi", "2.2"), "grade-1");
    assert_eq!(low("1.79", "mmol/L", "30", "g/L", "k-doqi", "2.2"), "grade-2");
    assert_eq!(low("1.75", "mmol/L", "3.0", "g/dL", "payne", "2.2"), "grade-1");
    // Never silently: without the formula, or without albumin, nothing is decided.
    let open = with_problems(&[
        ("version", "5.0"),
        ("term", "hypocalcemia"),
        ("calcium", "7.0"),
        ("calcium-unit", "mg/dL"),
        ("albumin", "3.0"),
        ("albumin-unit", "g/dL"),
        ("lln", "8.8"),
        ("lln-unit", "mg/dL"),
        ("life-threatening", "no"),
        ("hospitalization", "no"),
        ("symptoms", "no"),
    ])
    .0;
    assert_eq!(open & (grade(1) | grade(2)), grade(1) | grade(2), "{}", names(open));
    // Both values: a problem.
    let both = with_problems(&[
        ("version", "5.0"),
        ("term", "hypocalcemia"),
        ("value", "7.5"),
        ("unit", "mg/dL"),
        ("calcium", "7.0"),
        ("calcium-unit", "mg/dL"),
        ("albumin", "3.0"),
        ("albumin-unit", "g/dL"),
        ("correction", "payne"),
        ("lln", "8.8"),
    ]);
    assert!(!both.1.is_empty());
}

// ---- censored values -------------------------------------------------------------------------------------------------

/// Everything that may come of a value known to lie beyond a number.
fn beyond(row: &Row, numbers: &Numbers, says: &[Option<bool>], at: &Q, above: bool, inclusive: bool) -> Set {
    let with = |value: Q| {
        let numbers = Numbers { value: Some(value), ..numbers.clone() };
        row.ladder.possible(&row.ladder.judge(&numbers), says, None)
    };
    // Between two turns nothing changes: each turn within, and something between each two.
    let mut points: Vec<Q> =
        row.ladder.turns(numbers).into_iter().filter(|it| if above { it > at } else { it < at }).collect();
    if !above {
        points.push(q("0"));
    }
    points.push(at.clone());
    points.sort();
    points.dedup();
    let mut set = 0;
    for it in &points {
        if (it != at || inclusive) && *it >= q("0") {
            set |= with(it.clone());
        }
    }
    for two in points.windows(2).filter(|it| it[0] >= q("0")) {
        set |= with((&two[0] + &two[1]) / q("2"));
    }
    if above {
        set |= with(points.last().unwrap() + q("1000000"));
    }
    set
}

#[test]
fn censored_values() {
    let all = rows();
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let done = shared_out(&all, |rows| {
        let (mut many, mut settled, mut wrong) = (0, 0, Wrong::default());
        for row in rows.filter(|it| it.uses.value && it.unit != "z") {
            let (crowd, mut dice) = (Crowd::of(row), Dice::new(row.line + 11));
            for n in 0..16 {
                let it = crowd.somebody(&mut dice);
                let at = it.numbers.value.clone().unwrap();
                let (sign, behind, above, inclusive) = [
                    ("<", "", false, false),
                    (">", "", true, false),
                    ("≤", "", false, true),
                    ("≥", "", true, true),
                    ("≦", "", false, true),
                    ("≧", "", true, true),
                    ("", "未満", false, false),
                    ("", "以上", true, true),
                    ("", "以下", false, true),
                    ("", "超", true, false),
                    ("＜", "", false, false),
                    ("＞", "", true, false),
                ][n % 12];
                if at == q("0") && !above {
                    continue;
                }
                let numbers = Numbers { value: None, ..it.numbers.clone() };
                let expected = beyond(row, &numbers, &it.says, &at, above, inclusive);
                let mut entries: Entries = it.entries().into_iter().map(|(k, v)| (k.to_owned(), v)).collect();
                entries.insert("value".to_owned(), format!("{sign}{}{behind}", show(&at)));
                confirmed(&mut entries);
                let (got, problems) = judge(calculator, &form, &entries);
                many += 1;
                settled += usize::from(expected.count_ones() == 1);
                if got != expected || !problems.is_empty() {
                    wrong.tell(row, || format!("{} {problems:?}", expected_but(expected, got, &entries)));
                }
            }
        }
        (wrong, many, settled)
    });
    let (many, settled) = done.iter().fold((0, 0), |sum, it| (sum.0 + it.1, sum.1 + it.2));
    Wrong::all(done.into_iter().map(|it| it.0)).none();
    println!("{many} censored values, {settled} of them graded nevertheless");
}

// ---- SI and conventional limits --------------------------------------------------------------------------------------

/// What one of the molar unit weighs in the other, for telling the two sets of limits apart; nothing is graded by it.
const MOLAR: [(&str, &str, &str, &str); 12] = [
    ("anemia", "g/dL", "mmol/L", "1.6114"),
    ("hypocalcemia", "mg/dL", "mmol/L", "4.008"),
    ("hypercalcemia", "mg/dL", "mmol/L", "4.008"),
    ("hypocalcemia-ionized", "mg/dL", "mmol/L", "4.008"),
    ("hypercalcemia-ionized", "mg/dL", "mmol/L", "4.008"),
    ("hypomagnesemia", "mg/dL", "mmol/L", "2.4305"),
    ("hypermagnesemia", "mg/dL", "mmol/L", "2.4305"),
    ("hypophosphatemia", "mg/dL", "mmol/L", "3.0974"),
    ("hypoglycemia", "mg/dL", "mmol/L", "18.016"),
    ("hyperglycemia-fasting", "mg/dL", "mmol/L", "18.016"),
    ("triglycerides", "mg/dL", "mmol/L", "88.57"),
    ("cholesterol", "mg/dL", "mmol/L", "38.665"),
];

/// NCI's limits in mass and in molar units are two sets of numbers. Between
/// the one and the other lies a stretch in which the grade depends on the
/// unit; each is named here, and in each the unit that was typed decides.
#[test]
fn where_si_and_conventional_limits_disagree() {
    let all = rows();
    let fixed = |ladder: &Ladder| ladder.turns(&Numbers::default());
    let (mut stretches, mut told) = (Vec::new(), 0);
    for (id, mass, molar, factor) in MOLAR {
        let first = |unit: &str| {
            let mut rows = all.iter().filter(|it| it.id == id && it.unit == unit);
            rows.next().unwrap_or_else(|| panic!("{id} in {unit}"))
        };
        let (a, b) = (first(mass), first(molar));
        let (by_mass, by_molar) = (fixed(&a.ladder), fixed(&b.ladder));
        assert_eq!(by_mass.len(), by_molar.len(), "{id}");
        for (in_mass, in_molar) in by_mass.iter().zip(&by_molar) {
            let converted = in_molar * q(factor);
            if converted == *in_mass {
                continue;
            }
            let round = |it: &Q, places: usize| {
                let by = q(&format!("1{}", "0".repeat(places)));
                (it * &by).round() / by
            };
            stretches.push(format!(
                "{id}: {} {mass} is {} {molar}, which is {} {mass}",
                show(in_mass),
                show(in_molar),
                show(&round(&converted, 3))
            ));
            // In the middle of it: one number of moles, two grades.
            let middle = round(&((in_mass + &converted) / q("2")), 6);
            let both = [(a, middle.clone()), (b, round(&(&middle / q(factor)), 6))];
            let grades = both.each_ref().map(|(row, value)| {
                let value = show(value);
                let (lower, upper) = rows::normal(row.id, row.unit).first().copied().unwrap_or(("1", "2"));
                let (name, far) = if row.worse == Worse::Lower { ("lln", lower) } else { ("uln", upper) };
                let mut typed =
                    vec![("version", row.version.as_str()), ("term", row.id), ("value", &value), ("unit", row.unit)];
                typed.push((name, far));
                typed.extend(row.ladder.says.iter().map(|id| (id.as_str(), "no")));
                of(&typed)
            });
            let expected = both.each_ref().map(|(row, value)| {
                let (lower, upper) = rows::normal(row.id, row.unit).first().copied().unwrap_or(("1", "2"));
                let numbers = Numbers {
                    value: Some(value.clone()),
                    lower: Some(q(lower)),
                    upper: Some(q(upper)),
                    ..Numbers::default()
                };
                let says = vec![Some(false); row.ladder.says.len()];
                names(row.ladder.possible(&row.ladder.judge(&numbers), &says, None))
            });
            assert_eq!(grades, expected, "{id} at {} {mass}", show(&middle));
            assert_ne!(grades[0], grades[1], "{id} at {} {mass}: no difference", show(&middle));
            told += 1;
        }
    }
    // Urate of 4.03: 10 mg/dL are 594.9 µmol/L.
    let urate = |value, unit| {
        of(&[
            ("version", "4.03"),
            ("term", "urate"),
            ("value", value),
            ("unit", unit),
            ("uln", "0.01"),
            ("symptoms", "no"),
            ("life-threatening", "no"),
        ])
    };
    assert_eq!([urate("9.96", "mg/dL"), urate("592.5", "umol/L")], ["grade-1", "grade-4"]);
    stretches.push("urate 4.03: 10 mg/dL is 590 umol/L, which is 9.919 mg/dL".to_owned());
    assert_eq!(stretches, STRETCHES, "the stretches by name");
    println!("{} stretches in which SI and conventional limits disagree:\n{}", told + 1, stretches.join("\n"));
}

const STRETCHES: &[&str] = &[
    "anemia: 8 g/dL is 4.9 mmol/L, which is 7.896 g/dL",
    "anemia: 10 g/dL is 6.2 mmol/L, which is 9.991 g/dL",
    "hypocalcemia: 6 mg/dL is 1.5 mmol/L, which is 6.012 mg/dL",
    "hypocalcemia: 7 mg/dL is 1.75 mmol/L, which is 7.014 mg/dL",
    "hypocalcemia: 8 mg/dL is 2 mmol/L, which is 8.016 mg/dL",
    "hypercalcemia: 11.5 mg/dL is 2.9 mmol/L, which is 11.623 mg/dL",
    "hypercalcemia: 12.5 mg/dL is 3.1 mmol/L, which is 12.425 mg/dL",
    "hypercalcemia: 13.5 mg/dL is 3.4 mmol/L, which is 13.627 mg/dL",
    "hypocalcemia-ionized: 3.2 mg/dL is 0.8 mmol/L, which is 3.206 mg/dL",
    "hypocalcemia-ionized: 3.6 mg/dL is 0.9 mmol/L, which is 3.607 mg/dL",
    "hypocalcemia-ionized: 4 mg/dL is 1 mmol/L, which is 4.008 mg/dL",
    "hypercalcemia-ionized: 6 mg/dL is 1.5 mmol/L, which is 6.012 mg/dL",
    "hypercalcemia-ionized: 6.4 mg/dL is 1.6 mmol/L, which is 6.413 mg/dL",
    "hypercalcemia-ionized: 7.2 mg/dL is 1.8 mmol/L, which is 7.214 mg/dL",
    "hypomagnesemia: 0.7 mg/dL is 0.3 mmol/L, which is 0.729 mg/dL",
    "hypomagnesemia: 0.9 mg/dL is 0.4 mmol/L, which is 0.972 mg/dL",
    "hypomagnesemia: 1.2 mg/dL is 0.5 mmol/L, which is 1.215 mg/dL",
    "hypermagnesemia: 3 mg/dL is 1.23 mmol/L, which is 2.99 mg/dL",
    "hypermagnesemia: 8 mg/dL is 3.3 mmol/L, which is 8.021 mg/dL",
    "hypophosphatemia: 1 mg/dL is 0.3 mmol/L, which is 0.929 mg/dL",
    "hypophosphatemia: 2 mg/dL is 0.6 mmol/L, which is 1.858 mg/dL",
    "hypophosphatemia: 2.5 mg/dL is 0.8 mmol/L, which is 2.478 mg/dL",
    "hypoglycemia: 30 mg/dL is 1.7 mmol/L, which is 30.627 mg/dL",
    "hypoglycemia: 40 mg/dL is 2.2 mmol/L, which is 39.635 mg/dL",
    "hypoglycemia: 55 mg/dL is 3 mmol/L, which is 54.048 mg/dL",
    "hyperglycemia-fasting: 160 mg/dL is 8.9 mmol/L, which is 160.342 mg/dL",
    "hyperglycemia-fasting: 250 mg/dL is 13.9 mmol/L, which is 250.422 mg/dL",
    "hyperglycemia-fasting: 500 mg/dL is 27.8 mmol/L, which is 500.845 mg/dL",
    "triglycerides: 150 mg/dL is 1.71 mmol/L, which is 151.455 mg/dL",
    "triglycerides: 300 mg/dL is 3.42 mmol/L, which is 302.909 mg/dL",
    "triglycerides: 500 mg/dL is 5.7 mmol/L, which is 504.849 mg/dL",
    "triglycerides: 1000 mg/dL is 11.4 mmol/L, which is 1009.698 mg/dL",
    "cholesterol: 300 mg/dL is 7.75 mmol/L, which is 299.654 mg/dL",
    "cholesterol: 400 mg/dL is 10.34 mmol/L, which is 399.796 mg/dL",
    "cholesterol: 500 mg/dL is 12.92 mmol/L, which is 499.552 mg/dL",
    "urate 4.03: 10 mg/dL is 590 umol/L, which is 9.919 mg/dL",
];
