//! What holds of every grade of a laboratory value, and examples by hand.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

#[path = "ctcae/ask.rs"]
mod ask;
#[path = "ctcae/oracle.rs"]
mod oracle;
#[path = "ctcae/rows.rs"]
mod rows;

use std::collections::{BTreeMap, BTreeSet};

use ask::{NUMBERS, Wrong, calculator, confirmed, entries, judge, of, shared_out, with_problems};
use oracle::{Dice, NOT_ASSIGNED, Numbers, Q, Set, grade, names, q, sheet, show};
use rows::{Crowd, Worse, rows};
use rust_decimal::Decimal;
use tekio::engine::{Case, Entries, Form, Lang};
use tekio::exchange::csv::{Encoding, Way, table as through_csv};

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
            for _ in 0..8 {
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

/// A table remembers what rows came to that stand to every limit in the same way. Of each it says what the row comes to
/// by itself, be all of it known, or numbers, versions, units and answers missing.
#[test]
fn a_table_says_of_each_row_what_it_comes_to() {
    same_in_a_table(60, &|row, dice| {
        let crowd = Crowd::of(row);
        let mut entries: Entries = crowd.somebody(dice).entries().into_iter().map(|(k, v)| (k.to_owned(), v)).collect();
        confirmed(&mut entries);
        // What the text calls twice, half or ten times as much lies between other limits.
        for name in ["value", "lln", "uln", "baseline"] {
            if dice.roll(4) == 0 {
                times(&mut entries, name, Decimal::new([3, 5, 7, 13, 20, 50, 110][dice.roll(7)], 1));
            }
        }
        let names: Vec<String> = entries.keys().filter(|it| *it != "term").cloned().collect();
        for name in names {
            let one_in = if name.ends_with("-confirmed") || name == "unit" { 40 } else { 5 };
            if dice.roll(one_in) == 0 {
                entries.remove(&name);
            }
        }
        if dice.roll(50) == 0
            && let Some(it) = entries.get("value").cloned()
        {
            entries.insert("value".to_owned(), format!("<{it}"));
        }
        entries
    });
}

/// The same of tables as laboratories write them: nothing is confirmed, a unit is spelled in two ways or left out, in
/// half of the rows all questions are blank. Rows that are alike are looked up without being read in full.
#[test]
fn a_table_of_a_laboratory_says_of_each_row_what_it_comes_to() {
    same_in_a_table(240, &|row, dice| {
        let crowd = Crowd::of(row);
        let mut entries: Entries = crowd.somebody(dice).entries().into_iter().map(|(k, v)| (k.to_owned(), v)).collect();
        // The same limits again and again, as of one laboratory, and what lies around them.
        if dice.roll(3) == 0 {
            times(&mut entries, "value", Decimal::new([1, 5, 9, 10, 11, 20, 31, 50, 101, 200][dice.roll(10)], 1));
        }
        let spelled = rows::spellings(row);
        if !spelled.is_empty() && entries.contains_key("unit") {
            let (unit, factor) = spelled[dice.roll(spelled.len().min(2))];
            entries.insert("unit".to_owned(), unit.to_owned());
            for name in ["value", "lln", "uln", "baseline"] {
                times(&mut entries, name, factor.parse().unwrap());
            }
        }
        let questions: Vec<String> = entries.keys().filter(|it| !NUMBERS.contains(&it.as_str())).cloned().collect();
        let blank = dice.roll(2) == 0;
        for name in questions.iter().filter(|it| !["term", "version", "unit"].contains(&it.as_str())) {
            if blank || dice.roll(4) == 0 {
                entries.remove(name);
            } else if dice.roll(60) == 0 {
                entries.insert(name.clone(), "perhaps".to_owned());
            }
        }
        for (name, one_in) in [("unit", 12), ("version", 20), ("lln", 12), ("uln", 12), ("baseline", 2), ("value", 30)]
        {
            if dice.roll(one_in) == 0 {
                entries.remove(name);
            }
        }
        entries
    });
}

/// Multiplies a number, if it is there and can be written.
fn times(entries: &mut Entries, name: &str, factor: Decimal) {
    if let Some(it) = entries.get(name).and_then(|it| it.parse::<Decimal>().ok()) {
        entries.insert(name.to_owned(), (it * factor).round_dp(3).normalize().to_string());
    }
}

/// Whether a table says of each row what the row comes to by itself, what is missing, and what is wrong with it.
fn same_in_a_table(of_each: usize, somebody: &(dyn Fn(&rows::Row, &mut Dice) -> Entries + Sync)) {
    let all = rows();
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let columns: Vec<String> =
        form.slots.iter().flat_map(|slot| slot.parts().map(|part| slot.name(part).to_owned())).collect();
    let done = shared_out(&all, |rows| {
        let (mut people, mut dice) = (Vec::new(), Dice::new(7));
        for row in rows {
            people.extend((0..of_each).map(|_| somebody(row, &mut dice)));
        }
        people
    });
    let mut people: Vec<Entries> = done.into_iter().flatten().collect();
    // Neighbours are of different terms, as in a laboratory's table.
    let mut dice = Dice::new(11);
    (1..people.len()).rev().for_each(|i| people.swap(i, dice.roll(i + 1)));
    let mut writer = csv::Writer::from_writer(vec![]);
    writer.write_record(&columns).unwrap();
    for it in &people {
        writer.write_record(columns.iter().map(|name| it.get(name).map_or("", String::as_str))).unwrap();
    }
    let (input, mut output) = (writer.into_inner().unwrap(), Vec::new());
    through_csv(calculator, &input[..], Way::whole(Encoding::Utf8), &mut output, Lang::En, &mut |_| {}).unwrap();
    let mut reader = csv::Reader::from_reader(&output[..]);
    let headers = reader.headers().unwrap().clone();
    let added = ["outcome", "missing", "problems"].map(|name| headers.iter().position(|it| it == name).unwrap());
    let (mut open, mut told, mut ways) = (0, Vec::new(), BTreeSet::new());
    for (entries, line) in people.iter().zip(reader.records().map(Result::unwrap)) {
        let (case, problems) = calculator.read(&form, entries);
        let outcome = calculator.outcome(&case);
        let ids = outcome.iter().map(|it| it.id).collect::<Vec<_>>().join(" ");
        let named: Vec<String> = problems.iter().map(|it| format!("{}: ", it.name)).collect();
        let same = named.is_empty() == line[added[2]].is_empty() && named.iter().all(|it| line[added[2]].contains(it));
        if !same && told.len() < 10 {
            told.push(format!("problems `{}`, not of {named:?}: {entries:?}", &line[added[2]]));
        }
        let missing = match tekio::engine::settled(&outcome) {
            true => String::new(),
            false => calculator.missing(&case).join(" "),
        };
        open += usize::from(outcome.len() > 1);
        if (&line[added[0]], &line[added[1]]) != (&ids, &missing) && told.len() < 10 {
            told.push(format!(
                "`{}` missing `{}`, not `{ids}` missing `{missing}`: {entries:?}",
                &line[added[0]], &line[added[1]]
            ));
        }
        ways.insert(format!("{ids}|{missing}"));
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
    println!("{} rows, {open} of them with several grades left, {} different answers", people.len(), ways.len());
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
    // No symptoms, yet moderate ones; no baseline, yet a number of it.
    let amylase = [("version", "6.0"), ("term", "amylase"), ("value", "300"), ("unit", "U/L"), ("uln", "100")];
    let (set, problems) = with_problems(&[&amylase[..], &[("symptoms", "no"), ("symptoms-moderate", "yes")]].concat());
    assert_eq!((names(set), problems), (names(grades(&[3, 2])), vec!["symptoms-moderate".to_owned()]));
    let dlco = [("version", "6.0"), ("term", "dlco"), ("value", "15"), ("unit", "mL/min/mmHg"), ("lln", "20.3")];
    let (set, problems) = with_problems(&[&dlco[..], &[("no-baseline", "yes"), ("baseline", "30")]].concat());
    assert_eq!(problems, ["no-baseline"]);
    assert!(set.count_ones() > 1, "{}", names(set));
    // A term that nobody has is no term at all: no grade comes of it.
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let typed = [("version", "5.0"), ("term", "platlets"), ("value", "40"), ("unit", "10^9/L")];
    let (case, problems) = Case::read(&form, &entries(&typed));
    assert!(problems.iter().any(|it| it.name == "term"), "{problems:?}");
    let outcome = calculator.outcome(&case);
    assert!(!tekio::engine::settled(&outcome) && outcome.iter().all(|it| !it.id.starts_with("grade")), "{outcome:?}");
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
            ("life-threatening", "no"),
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

/// Terms of one test, too low and too high, and a unit of the test.
const DIRECTIONS: [(&str, &str, &str, &str, &str); 24] = [
    ("wbc", "White blood cell decreased", "leukocytosis", "Leukocytosis", "10^9/L"),
    ("lymphocytes", "Lymphocyte count decreased", "lymphocytes-increased", "Lymphocyte count increased", "10^9/L"),
    ("anemia", "Anemia", "hemoglobin-increased", "Hemoglobin increased", "g/dL"),
    ("hyponatremia", "Hyponatremia", "hypernatremia", "Hypernatremia", "mmol/L"),
    ("hypokalemia", "Hypokalemia", "hyperkalemia", "Hyperkalemia", "mmol/L"),
    ("hypocalcemia", "Hypocalcemia", "hypercalcemia", "Hypercalcemia", "mg/dL"),
    ("hypocalcemia", "Hypocalcemia", "hypercalcemia", "Hypercalcemia", "mmol/L"),
    ("hypocalcemia-ionized", "Hypocalcemia", "hypercalcemia-ionized", "Hypercalcemia", "mmol/L"),
    ("hypocalcemia-ionized", "Hypocalcemia", "hypercalcemia-ionized", "Hypercalcemia", "mEq/L"),
    ("hypocalcemia-ionized", "Hypocalcemia", "hypercalcemia-ionized", "Hypercalcemia", "mg/dL"),
    ("hypomagnesemia", "Hypomagnesemia", "hypermagnesemia", "Hypermagnesemia", "mg/dL"),
    ("hypomagnesemia", "Hypomagnesemia", "hypermagnesemia", "Hypermagnesemia", "mmol/L"),
    ("hypophosphatemia", "Hypophosphatemia", "hyperphosphatemia", "Hyperphosphatemia", "mg/dL"),
    ("hypophosphatemia", "Hypophosphatemia", "hyperphosphatemia", "Hyperphosphatemia", "mmol/L"),
    ("hypoglycemia", "Hypoglycemia", "hyperglycemia-fasting", "Hyperglycemia", "mg/dL"),
    ("hypoglycemia", "Hypoglycemia", "hyperglycemia-fasting", "Hyperglycemia", "mmol/L"),
    ("hypoglycemia", "Hypoglycemia", "hyperglycemia", "Hyperglycemia", "mg/dL"),
    ("hypoglycemia", "Hypoglycemia", "hyperglycemia", "Hyperglycemia", "mmol/L"),
    ("acidosis", "Acidosis", "alkalosis", "Alkalosis", ""),
    ("wbc", "White blood cell decreased", "leukocytosis", "Leukocytosis", "/uL"),
    ("wbc", "White blood cell decreased", "leukocytosis", "Leukocytosis", "10^2/uL"),
    ("anemia", "Anemia", "hemoglobin-increased", "Hemoglobin increased", "g/L"),
    ("hyponatremia", "Hyponatremia", "hypernatremia", "Hypernatremia", "mEq/L"),
    ("hypokalemia", "Hypokalemia", "hyperkalemia", "Hyperkalemia", "mEq/L"),
];

/// A term knows one direction: where a value is Grade 3 or 4 in the other, the term of that is named.
#[test]
fn a_value_that_the_other_direction_grades_names_its_term() {
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let figures = (1..=250).flat_map(|it| [it.to_string(), format!("{}.{}", it / 10, it % 10), format!("{it}0")]);
    let figures: BTreeSet<String> = figures.chain((1..=120).map(|it| format!("{it}000"))).collect();
    let told = |entries: &Entries| {
        let (case, problems) = Case::read(&form, entries);
        let notes = calculator.report(&case).notes.iter().map(|it| it.text.en).collect::<Vec<_>>();
        (notes, problems.is_empty())
    };
    let (mut silent, mut many) = (Vec::new(), BTreeSet::new());
    for (low, low_name, high, high_name, unit) in DIRECTIONS {
        for (asked, graded, name) in [(low, high, high_name), (high, low, low_name)] {
            for (figure, version) in figures.iter().flat_map(|it| ["4.03", "5.0", "6.0"].map(|version| (it, version))) {
                let of = |term| entries(&[("version", version), ("term", term), ("value", figure), ("unit", unit)]);
                let (set, problems) = judge(calculator, &form, &of(graded));
                if !problems.is_empty() || set & !(grade(3) | grade(4)) != 0 {
                    continue;
                }
                let (notes, read) = told(&of(asked));
                many.insert((asked, unit));
                // What is asked about ("unusual") decides nothing.
                if read && !notes.iter().any(|it| it.contains(&format!("is graded as {name}"))) {
                    silent.push(format!("{version} {asked} {figure} {unit}: nothing of {name}"));
                }
            }
        }
    }
    assert!(silent.is_empty(), "{} are silent:\n{}", silent.len(), silent.join("\n"));
    assert!(many.len() > 30, "{many:?}");
    // Terms that are graded nowhere here are named all the same.
    for (typed, name) in [
        (&[("term", "fever"), ("value", "34.5"), ("unit", "Cel")][..], "Hypothermia"),
        (&[("term", "fever"), ("value", "94"), ("unit", "[degF]")], "Hypothermia"),
        (&[("term", "weight-loss"), ("value", "75"), ("unit", "kg"), ("baseline", "50")], "Weight gain"),
    ] {
        assert!(told(&entries(typed)).0.iter().any(|it| it.contains(name)), "{typed:?}");
    }
    for (typed, low) in [
        (&[("term", "hypocalcemia"), ("calcium", "11.6 mg/dL"), ("albumin", "4.1 g/dL")], "too low"),
        (&[("term", "hypercalcemia"), ("calcium", "1.9 mmol/L"), ("albumin", "4.1 g/dL")], "too high"),
    ] {
        assert!(told(&entries(typed)).0.iter().any(|it| it.contains(low)), "{typed:?}");
    }
    for typed in [
        &[("term", "fever"), ("value", "36.5"), ("unit", "Cel")][..],
        &[("term", "weight-loss"), ("value", "51"), ("unit", "kg"), ("baseline", "50")],
        &[("term", "hypokalemia"), ("value", "4.5"), ("unit", "mmol/L")],
        // A limit in one unit says nothing of figures in the other: 9.2 mg/dL are not above 2.9 mmol/L.
        &[("term", "hypocalcemia"), ("value", "9.2"), ("unit", "mg/dL")],
        &[("term", "hypercalcemia"), ("value", "2.4"), ("unit", "mmol/L")],
        &[("term", "hypocalcemia"), ("calcium", "9.2 mg/dL"), ("albumin", "4.1 g/dL")],
    ] {
        assert!(!told(&entries(typed)).0.iter().any(|it| it.contains("Graded as")), "{typed:?}");
    }
    println!("{} terms and units name the other direction", many.len());
}

/// A limit of normal without a unit stands in that of the value; one that no laboratory prints there is asked about.
#[test]
fn limits_in_another_unit_are_asked_about() {
    let (calculator, form) = (calculator(), Form::of(calculator()));
    for (term, value, unit, limit, printed, right) in [
        ("hypermagnesemia", "2.0", "mg/dL", "uln", "1.05", "2.4"),
        ("hypomagnesemia", "0.72", "mmol/L", "lln", "1.8", "0.75"),
        ("hypophosphatemia", "2.6", "mg/dL", "lln", "0.8", "2.7"),
        ("hypophosphatemia", "0.9", "mmol/L", "lln", "2.7", "0.87"),
        ("anemia", "7.0", "mmol/L", "lln", "12", "7.5"),
        ("anemia", "12.5", "g/dL", "lln", "7.5", "13.7"),
    ] {
        let typed = |it| [("version", "4.03"), ("term", term), ("value", value), ("unit", unit), (limit, it)];
        let asked =
            |it| judge(calculator, &form, &entries(&typed(it))).1.into_iter().map(|it| it.name).collect::<Vec<_>>();
        assert_eq!(asked(printed), [limit], "{term} {value} {unit}, {limit} {printed}");
        assert!(asked(right).is_empty(), "{term} {value} {unit}, {limit} {right}");
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

/// Only 6.0 grades by z-score; to the others it says nothing.
#[test]
fn z_scores() {
    let fev1 = |version, value| of(&[("version", version), ("term", "fev1"), ("value", value), ("unit", "z")]);
    let graded = ["-1.64", "-1.65", "-2.5", "-2.51", "-4", "-4.01"].map(|it| fev1("6.0", it));
    assert_eq!(graded, ["grade-0", "grade-1", "grade-1", "grade-2", "grade-2", "grade-3"]);
    for version in ["4.03", "5.0"] {
        assert_eq!(fev1(version, "-3"), "grade-4 grade-3 grade-2 grade-1 grade-0 not-assigned");
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
