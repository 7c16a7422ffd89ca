//! Laboratory values against an independent transcription of NCI's text:
//! every row, every limit from three sides, every question each way.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

#[path = "ctcae/ask.rs"]
mod ask;
#[path = "ctcae/oracle.rs"]
mod oracle;
#[path = "ctcae/rows.rs"]
mod rows;

use std::collections::{BTreeMap, BTreeSet};

use ask::{NUMBERS, Wrong, but, calculator, confirmed, entries, expected_but, fits, judge, name, of, shared_out};
use oracle::{Dice, Ladder, NOT_A_TERM, NOT_ASSIGNED, Numbers, Q, Set, TERM_DELETED, grade, names, places, q, show};
use rows::{ABSENT, Asked, Crowd, NO_TERM, QUESTIONS, Row, TERMS, VERSIONS, Worse, rows};
use tekio::engine::{Case, Entries, Form, Lang};
use tekio::exchange::csv::{Encoding, Way, table as through_csv};

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
    assert_eq!(lines.len(), 259, "lines of the transcription");
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
            // Where not even the unit is known, the grades of the term's other units are possible, too.
            let grades = |it: &Row| it.ladder.steps.iter().fold(it.ladder.otherwise, |sum, (grade, _)| sum | grade);
            let same = |it: &&Row| it.id == row.id && it.version == row.version;
            let alike = all.iter().filter(same).all(|it| grades(it) == grades(row));
            rows::partial_cases(row, &mut |it| {
                if !alike && it.numbers.blank() {
                    return;
                }
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
    through_csv(calculator(), &input[..], Way::whole(Encoding::Utf8), &mut output, Lang::En, &mut |it| {
        warnings.push(it)
    })
    .unwrap();
    assert!(matches!(warnings.as_slice(), [it] if it.contains(" rows read: ")), "{warnings:?}");
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
    for id in ["cpk", "ejection-fraction", "proteinuria"] {
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
        "eosinophilia" => "10^9/L",
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
