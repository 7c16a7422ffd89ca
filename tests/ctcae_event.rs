//! Events against the transcribed questionnaire: every event of every version,
//! every way to answer its statements.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

#[path = "ctcae/events.rs"]
mod events;
#[path = "ctcae/oracle.rs"]
mod oracle;

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use events::{Row, VERSIONS, rows};
use oracle::{BY_VALUE, Dice, Judged, Ladder, NOT_A_TERM, Numbers, Set, ids, names, outcome};
use tekio::engine::{Calculator, Case, Entries, Form, Method, Part};

/// More ways than this are tried by chance, always the same.
const MOST: usize = 1 << 12;
/// So many ways of leaving some statements open, of each event and version.
const PARTIAL: usize = 160;

fn calculator() -> &'static Calculator {
    tekio::calculators::find("ctcae-event").expect("a calculator ctcae-event")
}

fn judge(calculator: &'static Calculator, form: &Form, row: &Row, says: &[Option<bool>]) -> (Set, Entries) {
    let word = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
    let said = row.ladder.says.iter().zip(says).filter_map(|(id, it)| Some((id.clone(), word((*it)?))));
    let named = [("event".to_owned(), row.id.clone()), ("version".to_owned(), row.version.clone())];
    let entries: Entries = named.into_iter().filter(|(_, it)| !it.is_empty()).chain(said).collect();
    let (case, problems) = Case::read(form, &entries);
    assert!(problems.is_empty(), "{entries:?}: {problems:?}");
    let outcomes = calculator.outcome(&case);
    let set = outcomes.iter().fold(0, |set, it| set | outcome(it.id));
    assert_eq!(outcomes.iter().map(|it| it.id).collect::<Vec<_>>(), ids(set), "{entries:?}: out of order, or twice");
    (set, entries)
}

/// Rows shared out among threads, each with what was wrong and how much was compared.
fn shared_out(rows: &[Row], work: impl Fn(&Row, &mut Vec<String>) -> usize + Sync) -> usize {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let done: Vec<(usize, Vec<String>)> = thread::scope(|scope| {
        let work = &work;
        let mut all = Vec::new();
        for n in 0..threads {
            all.push(scope.spawn(move || {
                let (mut many, mut wrong) = (0, Vec::new());
                for row in rows.iter().skip(n).step_by(threads) {
                    let mut here = Vec::new();
                    many += work(row, &mut here);
                    let more = here.len().saturating_sub(3);
                    wrong.extend(here.into_iter().take(3));
                    wrong.extend((more > 0).then(|| format!("    and {more} more")));
                }
                (many, wrong)
            }));
        }
        all.into_iter().map(|it| it.join().expect("a thread")).collect()
    });
    let wrong: Vec<String> = done.iter().flat_map(|it| it.1.clone()).collect();
    assert!(wrong.is_empty(), "wrong:\n{}", wrong.join("\n"));
    done.iter().map(|it| it.0).sum()
}

fn compare(
    calculator: &'static Calculator,
    form: &Form,
    row: &Row,
    judged: &Judged,
    says: &[Option<bool>],
    wrong: &mut Vec<String>,
) {
    // What contradicts itself is a clash, tried below.
    if row.ladder.contradict(&says.iter().map(|it| *it == Some(true)).collect::<Vec<_>>()) {
        return;
    }
    let expected = row.ladder.possible(judged, says, None);
    let (got, entries) = judge(calculator, form, row, says);
    // An open answer that the rest contradicts may be counted as open; what is possible may not be lost.
    let most = Ladder { loose: true, ..row.ladder.clone() }.possible(judged, says, None);
    if expected & !got != 0 || got & !most != 0 {
        let typed: Vec<_> = entries.iter().map(|(k, v)| format!("{k}={v}")).collect();
        wrong.push(format!(
            "ae_questionnaire.tsv:{}: expected `{}`, got `{}`: {}",
            row.line,
            names(expected),
            names(got),
            typed.join(" ")
        ));
    }
}

#[test]
fn every_complete_answer() {
    let all = rows();
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let events: BTreeSet<_> = all.iter().map(|it| it.id.clone()).collect();
    assert_eq!(events.len(), 66, "events of the questionnaire");
    let many = shared_out(&all, |row, wrong| {
        let judged = row.ladder.judge(&Numbers::default());
        let statements = row.ladder.says.len();
        let ways = 1_usize << statements;
        let mut dice = Dice::new(row.line);
        for n in 0..ways.min(MOST) {
            let bits = if ways <= MOST { n } else { dice.roll(ways) };
            let says: Vec<_> = (0..statements).map(|i| Some(bits >> i & 1 == 1)).collect();
            if row.ladder.contradict(&says.iter().map(|it| *it == Some(true)).collect::<Vec<_>>()) {
                continue;
            }
            compare(calculator, &form, row, &judged, &says, wrong);
        }
        ways.min(MOST)
    });
    println!("{} events, {} rows, {many} complete ways to answer", events.len(), all.len());
}

/// What is still possible is what some way to go on leads to, and nothing else.
#[test]
fn every_partial_answer() {
    let all = rows();
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let many = shared_out(&all, |row, wrong| {
        let judged = row.ladder.judge(&Numbers::default());
        let statements = row.ladder.says.len();
        let ways = 3_usize.pow(statements as u32);
        let mut dice = Dice::new(row.line + 1000);
        let says = |mut n: usize| -> Vec<Option<bool>> {
            let mut one = || {
                let it = [None, Some(false), Some(true)][n % 3];
                n /= 3;
                it
            };
            (0..statements).map(|_| one()).collect()
        };
        compare(calculator, &form, row, &judged, &says(0), wrong);
        for n in 1..ways.min(PARTIAL) {
            let n = if ways <= PARTIAL { n } else { dice.roll(ways) };
            compare(calculator, &form, row, &judged, &says(n), wrong);
        }
        ways.min(PARTIAL)
    });
    println!("{many} ways to answer in part");
}

/// One answer more never brings back what was no longer possible.
#[test]
fn answering_more_only_narrows() {
    let all = rows();
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let many = shared_out(&all, |row, wrong| {
        let mut dice = Dice::new(row.line + 2000);
        let mut many = 0;
        for _ in 0..4 {
            let mut says = vec![None; row.ladder.says.len()];
            let mut wide = judge(calculator, &form, row, &says).0;
            let mut open: Vec<usize> = (0..says.len()).collect();
            while !open.is_empty() {
                let next = open.swap_remove(dice.roll(open.len()));
                says[next] = Some(dice.roll(3) == 0);
                if row.ladder.contradict(&says.iter().map(|it| *it == Some(true)).collect::<Vec<_>>()) {
                    says[next] = Some(false);
                }
                let (narrow, entries) = judge(calculator, &form, row, &says);
                if narrow & !wide != 0 {
                    wrong.push(format!("`{}` becomes `{}`: {entries:?}", names(wide), names(narrow)));
                }
                wide = narrow;
                many += 1;
            }
            if wide.count_ones() != 1 {
                wrong.push(format!("{} {}: everything is answered, yet `{}`", row.id, row.version, names(wide)));
            }
        }
        many
    });
    println!("{many} answers added");
}

#[test]
fn events_that_a_version_has_not() {
    let all = rows();
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let mut by_event: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    all.iter().for_each(|it| by_event.entry(&it.id).or_default().push(it));
    let mut absent = Vec::new();
    for (id, rows) in &by_event {
        for version in VERSIONS.iter().filter(|version| rows.iter().all(|it| it.version != **version)) {
            let row = Row { line: 0, id: (*id).to_owned(), version: (*version).to_owned(), ladder: Ladder::default() };
            let (set, _) = judge(calculator, &form, &row, &[]);
            // Acute kidney injury is a term of 4.03, graded there by creatinine.
            let expected = if *id == "aki" { BY_VALUE } else { NOT_A_TERM };
            assert_eq!(names(set), names(expected), "{id} {version}");
            absent.push(format!("{id} {version}"));
        }
    }
    assert_eq!(absent.len(), 15, "{absent:?}");
    println!("{} of no version: {}", absent.len(), absent.join(", "));
}

/// Without a version, everything that any of them may say.
#[test]
fn no_version_is_every_version() {
    let all = rows();
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let mut by_event: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    all.iter().for_each(|it| by_event.entry(&it.id).or_default().push(it));
    let (mut many, mut wrong) = (0, Vec::new());
    let mut dice = Dice::new(64);
    for (id, rows) in by_event {
        let absent = if id == "aki" { BY_VALUE } else { NOT_A_TERM };
        let lacking = if rows.len() < VERSIONS.len() { absent } else { 0 };
        let mut says: Vec<String> = rows.iter().flat_map(|it| it.ladder.says.clone()).collect();
        says.sort();
        says.dedup();
        let row = Row {
            line: rows[0].line,
            id: id.to_owned(),
            version: String::new(),
            ladder: Ladder { says, ..Ladder::default() },
        };
        for _ in 0..20 {
            let answers: Vec<_> =
                row.ladder.says.iter().map(|_| [None, Some(true), Some(false), Some(false)][dice.roll(4)]).collect();
            if row.ladder.contradict(&answers.iter().map(|it| *it == Some(true)).collect::<Vec<_>>()) {
                continue;
            }
            let expected = rows.iter().fold(lacking, |set, it| {
                let of = |id: &String| answers[row.ladder.says.iter().position(|it| it == id).unwrap()];
                let says: Vec<_> = it.ladder.says.iter().map(of).collect();
                set | it.ladder.possible(&it.ladder.judge(&Numbers::default()), &says, None)
            });
            let (got, entries) = judge(calculator, &form, &row, &answers);
            many += 1;
            let most = rows.iter().fold(lacking, |set, it| {
                let of = |id: &String| answers[row.ladder.says.iter().position(|it| it == id).unwrap()];
                let says: Vec<_> = it.ladder.says.iter().map(of).collect();
                let loose = Ladder { loose: true, ..it.ladder.clone() };
                set | loose.possible(&it.ladder.judge(&Numbers::default()), &says, None)
            });
            if expected & !got != 0 || got & !most != 0 {
                wrong.push(format!("expected `{}`, got `{}`: {entries:?}", names(expected), names(got)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong[..wrong.len().min(10)].join("\n"));
    println!("{many} answers without a version");
}

/// Grade 0 is a statement, too: that nothing applies is Grade 0 only where the text leaves no room below its
/// first grade, and a term that begins late says with which grade.
#[test]
fn nothing_applies_is_no_grade_unless_the_text_leaves_no_room() {
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let zero = oracle::sheet("grade_zero.tsv");
    let (mut many, mut zeros, mut late, mut wrong) = (0, 0, 0, Vec::new());
    let Method::Tables(tables) = &calculator.method else { panic!("no tables") };
    for row in rows().iter().filter(|it| !it.ladder.steps.is_empty()) {
        let (set, _) = judge(calculator, &form, row, &vec![Some(false); row.ladder.says.len()]);
        let is_zero = zero.iter().any(|it| it.get("event") == row.id && it.get("version") == row.version);
        let expected = if is_zero { "grade-0" } else { "no-grade" };
        (many, zeros) = (many + 1, zeros + usize::from(is_zero));
        if names(set) != expected {
            wrong.push(format!("{} {}: expected {expected}, got {}", row.id, row.version, names(set)));
        }
        let edition = tables.editions.iter().find(|it| it.version == row.version).unwrap();
        let it = edition.rows.iter().find(|it| it.term == row.id).unwrap();
        let first = it.bands()[0].grades.iter().map(|it| it.grade).min().unwrap();
        if is_zero && first != 1 {
            wrong.push(format!("{} {}: begins at Grade {first} and is never Grade 0", row.id, row.version));
        }
        late += usize::from(first > 1);
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(zeros, zero.len(), "lines of grade_zero.tsv that are of no event");
    println!(
        "{many} events of a version with nothing that applies: {zeros} are Grade 0, {late} begin later than Grade 1"
    );
}

/// Two statements of one event that cannot both be true: a clash, and nothing is decided by either.
#[test]
fn statements_that_contradict_each_other_are_a_clash() {
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let (mut many, mut seen) = (0, BTreeSet::new());
    for row in rows() {
        let asked = |id: &str| row.ladder.says.iter().any(|it| it == id);
        for (one, other) in oracle::exclusive().filter(|(one, other)| asked(one) && asked(other)) {
            let said = |id: &String| if id == one || id == other { "yes" } else { "no" }.to_owned();
            let mut entries: Entries = row.ladder.says.iter().map(|id| (id.clone(), said(id))).collect();
            entries.insert("event".to_owned(), row.id.clone());
            entries.insert("version".to_owned(), row.version.clone());
            let (case, problems) = Case::read(&form, &entries);
            let problems: Vec<_> = problems.into_iter().map(|it| it.name).collect();
            assert_eq!(problems, [one], "{} {}", row.id, row.version);
            assert!(calculator.outcome(&case).len() > 1, "{} {}: decided all the same", row.id, row.version);
            seen.insert((one, other));
            many += 1;
        }
    }
    let never: Vec<_> = oracle::exclusive().filter(|it| !seen.contains(it)).collect();
    assert!(never.is_empty(), "asked of no event together: {never:?}");
    println!("{many} contradictions of {} kinds", seen.len());
}

/// Each event as the ward answers it, with the grade that the second audit expected.
#[test]
fn events_that_led_to_another_grade() {
    let of = |event: &str, version: &str, yes: &[&str]| {
        let (calculator, form) = (calculator(), Form::of(calculator()));
        let all = rows();
        let row = all.iter().find(|it| it.id == event && it.version == version).unwrap();
        assert!(yes.iter().all(|it| row.ladder.says.iter().any(|id| id == it)), "{event}: {yes:?}");
        let says: Vec<_> = row.ladder.says.iter().map(|id| Some(yes.contains(&id.as_str()))).collect();
        names(judge(calculator, &form, row, &says).0)
    };
    // Without symptoms; the oxygen was routine.
    assert_eq!(of("pneumothorax", "5.0", &["obs"]), "grade-1");
    assert_eq!(of("hematoma", "5.0", &["mild-notx"]), "grade-1");
    assert_eq!(of("hematoma", "5.0", &["notx"]), "grade-1");
    assert_eq!(of("sensory-neuropathy", "5.0", &["mild"]), "grade-1");
    assert_eq!(of("lung-infection", "5.0", &[]), "no-grade");
    assert_eq!(of("cord-compression", "5.0", &[]), "no-grade");
    assert_eq!(of("aki", "5.0", &["hosp", "dialysis"]), "grade-4");
    assert_eq!(of("hypoxia", "5.0", &["o2-int", "spo2-rest88"]), "grade-3");
    for version in VERSIONS {
        assert_eq!(of("pneumonitis", version, &["sym"]), "grade-2");
        assert_eq!(of("pneumonitis", version, &["medtx"]), "grade-2");
        assert_eq!(of("seroma", version, &["sym"]), "grade-2");
        assert_eq!(of("pleural-hemorrhage", version, &["asym"]), "grade-1");
        assert_eq!(of("pleural-effusion", version, &["sym", "tx", "circ-life"]), "grade-4");
        assert_eq!(of("thromboembolism", version, &["thr-sup"]), "grade-1");
        assert_eq!(of("dyspnea", version, &["breath-rest"]), "grade-3");
    }
    assert_eq!(of("bronchopulmonary-hemorrhage", "5.0", &["mild-notx"]), "grade-1");
    assert_eq!(of("spinal-fracture", "5.0", &["otc"]), "grade-1");
}

/// What rests on memory is told in the texts: every term whose clauses all do has a note that says so.
#[test]
fn what_rests_on_memory_is_told() {
    let Method::Tables(tables) = &calculator().method else { panic!("no tables") };
    let lines = oracle::sheet("memory.tsv");
    for it in lines.iter().filter(|it| it.get("what rests on memory").starts_with("every clause")) {
        let edition = tables.editions.iter().find(|edition| edition.version == it.get("version")).unwrap();
        let row = edition.rows.iter().find(|row| row.term == it.get("term")).unwrap();
        let note = row.note.expect("a note");
        assert!(note.ja.contains("記憶") && note.en.contains("memory"), "{} {}", row.term, edition.version);
    }
    let known: BTreeSet<String> = rows().into_iter().map(|it| it.id).collect();
    assert!(lines.iter().all(|it| it.get("table") != "event" || known.contains(it.get("term"))));
    println!("{} clauses rest on memory", lines.len());
}

/// Every tag is a question, and no question is of no event.
#[test]
fn the_questions_are_the_tags() {
    let mut tags: BTreeSet<String> = rows().into_iter().flat_map(|it| it.ladder.says).collect();
    tags.extend(["event", "version"].map(str::to_owned));
    let form = Form::of(calculator());
    let asked: BTreeSet<String> = form.slots.iter().map(|it| it.name(Part::Value).to_owned()).collect();
    assert_eq!(asked, tags);
    println!("{} statements", tags.len() - 2);
}
