//! How the calculator is asked, and how what is wrong is told.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::thread;

use super::oracle::{Set, ids, names, outcome};
use super::rows::{Asked, Row};
use tekio::engine::{Calculator, Case, Entries, Form, Problem};

pub fn calculator() -> &'static Calculator {
    tekio::calculators::find("ctcae-lab").expect("a calculator ctcae-lab")
}

/// The numbers that may be asked about for being unusual.
pub const NUMBERS: [&str; 6] = ["value", "lln", "uln", "baseline", "calcium", "albumin"];

pub fn entries(typed: &[(&str, &str)]) -> Entries {
    typed.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

/// As unusual as a limit of 0.3 may be, it is meant.
pub fn confirmed(entries: &mut Entries) {
    for name in NUMBERS.iter().filter(|it| entries.contains_key(it)).collect::<Vec<_>>() {
        entries.insert(format!("{name}-confirmed"), "yes".to_owned());
    }
}

/// What comes of it, and what could not be read.
pub fn judge(calculator: &'static Calculator, form: &Form, entries: &Entries) -> (Set, Vec<Problem>) {
    let (case, problems) = Case::read(form, entries);
    let outcomes = calculator.outcome(&case);
    let set = outcomes.iter().fold(0, |set, it| set | outcome(it.id));
    assert_eq!(outcomes.iter().map(|it| it.id).collect::<Vec<_>>(), ids(set), "{entries:?}: out of order, or twice");
    (set, problems)
}

/// The outcome of what is typed, numbers confirmed, which has to be readable.
pub fn of(typed: &[(&str, &str)]) -> String {
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let mut entries = entries(typed);
    confirmed(&mut entries);
    let (set, problems) = judge(calculator, &form, &entries);
    assert!(problems.is_empty(), "{typed:?}: {problems:?}");
    names(set)
}

/// The outcome of what is typed, and the names of what is wrong with it.
pub fn with_problems(typed: &[(&str, &str)]) -> (Set, Vec<String>) {
    let (calculator, form) = (calculator(), Form::of(calculator()));
    let mut entries = entries(typed);
    confirmed(&mut entries);
    let (set, problems) = judge(calculator, &form, &entries);
    (set, problems.into_iter().map(|it| it.name).collect())
}

/// Rows shared out among threads; what each comes to is put together again.
pub fn shared_out<T: Send>(rows: &[Row], work: impl Fn(&mut dyn Iterator<Item = &Row>) -> T + Sync) -> Vec<T> {
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
pub struct Wrong(pub BTreeMap<String, (usize, Vec<String>)>);

impl Wrong {
    pub fn tell(&mut self, row: &Row, what: impl FnOnce() -> String) {
        let it = self.0.entry(name(row)).or_default();
        it.0 += 1;
        if it.1.len() < 4 {
            it.1.push(what());
        }
    }

    pub fn all(of: impl IntoIterator<Item = Wrong>) -> Wrong {
        Wrong(of.into_iter().flat_map(|it| it.0).collect())
    }

    pub fn none(&self) {
        let each = self.0.iter().map(|(row, (many, some))| format!("{row}: {many} wrong\n    {}", some.join("\n    ")));
        assert!(self.0.is_empty(), "{} rows are wrong\n{}", self.0.len(), each.collect::<Vec<_>>().join("\n"));
    }
}

pub fn name(row: &Row) -> String {
    format!("lab_thresholds.tsv:{:03} {} {} [{}]", row.line, row.term, row.version, row.unit)
}

/// Nothing that can be is lacking, and nothing is there that cannot be.
pub fn fits(it: &Asked<'_>, got: Set) -> bool {
    it.least & !got == 0 && got & !it.most == 0
}

pub fn but(it: &Asked<'_>, got: Set, entries: &Entries) -> String {
    let more = if it.least == it.most { String::new() } else { format!(" (or with `{}`)", names(it.most & !it.least)) };
    format!("{}{more}", expected_but(it.least, got, entries))
}

pub fn expected_but(expected: Set, got: Set, entries: &Entries) -> String {
    let typed: Vec<_> =
        entries.iter().filter(|(name, _)| !name.ends_with("-confirmed")).map(|(k, v)| format!("{k}={v}")).collect();
    format!("expected `{}`, got `{}`: {}", names(expected), names(got), typed.join(" "))
}
