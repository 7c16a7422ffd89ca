//! The rules as SQL: on DuckDB and DataFusion they come out, row by row, as `tekio table` has it.
//!
//! Rows stand on and beside every limit of every term, version and unit, with each number and answer known or not.
//! `TEKIO_SQL_ENGINES=duckdb,datafusion,spark,postgres` says on which engines (`make test-sql` runs all four).

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use tekio::calculators::find;
use tekio::ctcae::lab;
use tekio::engine::{Calculator, Decimal, Exact, Field, Kind, Lang, Limit, Method, System, Tables};
use tekio::exchange::csv::{self, Encoding, Way};
use tekio::exchange::sql::{Dialect, Part, write};

/// Numbers that are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.0 >> 33) as usize) % most.max(1)
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    fn often(&mut self, of_hundred: usize) -> bool {
        self.below(100) < of_hundred
    }
}

fn tables() -> &'static Tables {
    match &lab::CALCULATOR.method {
        Method::Tables(it) => it,
        _ => panic!("ctcae-lab grades by tables"),
    }
}

fn systems(term: usize) -> &'static [System] {
    let Kind::Number(number) = &lab::VALUE.kind else { panic!("a value is a number") };
    number.by.as_ref().expect("measured").systems[term]
}

fn exact(text: &str) -> Exact {
    Decimal::parse(text).unwrap_or_else(|| panic!("{text} is no number")).exact()
}

/// A number in a unit of a system, with up to four places.
fn shown(base: Exact, system: &System, unit: usize) -> String {
    let it = system.units[unit].from_base(base).expect("a number");
    it.decimal(6).unwrap_or_else(|| it.show(4, &[])).replace([',', '−'], "").replace('\u{2212}', "-")
}

/// A number of so many eighths between two.
fn between(ends: (Decimal, Decimal), eighths: i64) -> Exact {
    let (least, most) = (ends.0.exact(), ends.1.exact());
    let part = most.minus(least).and_then(|it| it.times(Exact::whole(eighths))).and_then(|it| it.over(Exact::whole(8)));
    let whole = least.plus(part.expect("a number")).expect("a number");
    Decimal::parse(&whole.show(2, &[]).replace(',', "").replace('−', "-")).map_or(whole, Decimal::exact)
}

type Row = HashMap<&'static str, String>;

/// One row of a term: numbers near a limit, each known or not.
fn row(term: usize, chance: &mut Chance) -> Row {
    let id = tables().term.options()[term].id;
    let mut row = Row::from([("term", id.to_owned())]);
    let edition = *chance.one_of(tables().editions);
    if chance.often(92) {
        row.insert("version", edition.version.to_owned());
    }
    let all = systems(term);
    let system = chance.one_of(all);
    let unit = chance.below(system.units.len());
    let limits = system.limits.unwrap_or(system.usual);
    let low = between(limits, 1 + chance.below(2) as i64);
    let high = between(limits, 1 + chance.below(4) as i64);
    let base = if chance.often(30) { high } else { between(limits, chance.below(9) as i64) };
    let held = edition.rows.iter().find(|it| it.term == id).expect("a row for every term");
    let grades: Vec<_> = held.bands().iter().flat_map(|it| it.grades).collect();
    let of = |field: &Field| match field.id {
        "lln" => low,
        "uln" => high,
        _ => base,
    };
    let mut turns: Vec<Exact> = vec![low, high, base, Exact::ZERO];
    for it in grades.iter().flat_map(|it| it.rule.comparisons()) {
        turns.extend(match &it.limit {
            Limit::Fixed(it) => Some(it.exact()),
            Limit::Line { times, other, plus } => {
                of(other.field).times(times.exact()).and_then(|it| it.plus(plus.exact()))
            }
        });
    }
    let step = exact(["0", "0", "0.01", "-0.01", "0.001", "1"][chance.below(6)]);
    let value = chance.one_of(&turns).plus(step).expect("a number");
    let known = [("value", value, 85), ("lln", low, 70), ("uln", high, 70), ("baseline", base, 55)];
    for (name, number, often) in known {
        if chance.often(often) {
            row.insert(name, shown(number, system, unit));
        }
    }
    if chance.often(96) {
        row.insert("unit", system.units[unit].id.to_owned());
    }
    if chance.often(35) {
        row.insert("baseline-status", (*chance.one_of(&["normal", "high", "low"])).to_owned());
    }
    for field in grades.iter().flat_map(|it| it.rule.fields()) {
        if matches!(field.kind, Kind::YesNo(_)) && chance.often(65) {
            row.insert(field.id, (*chance.one_of(&["yes", "no", "no"])).to_owned());
        }
    }
    if ["hypocalcemia", "hypercalcemia"].contains(&id) && chance.often(50) {
        if chance.often(80) {
            row.remove("value");
        }
        row.insert("calcium", shown(value, system, 0));
        row.insert("calcium-unit", system.units[0].id.to_owned());
        for (name, texts) in [("albumin", ["2.5", "4", "3.9"]), ("correction", ["payne", "k-doqi", "k-doqi"])] {
            if chance.often(75) {
                row.insert(name, (*chance.one_of(&texts)).to_owned());
            }
        }
    }
    if chance.often(4) {
        let odd = ["abc", " ", "<5", ">500", "4,800", "１２０", "n/a", "5.000", "1e3", "--", "12 U/L", "NULL", "-"];
        let name = *chance.one_of(&["value", "lln", "uln", "baseline", "value"]);
        row.insert(name, (*chance.one_of(&odd)).to_owned());
    }
    if chance.often(1) {
        row.insert("unit", "furlong".to_owned());
    }
    row
}

/// What `tekio table` says of these rows.
fn judged(rows: &[Row]) -> Vec<String> {
    judged_by(&lab::CALCULATOR, rows)
}

fn judged_by(calculator: &'static Calculator, rows: &[Row]) -> Vec<String> {
    let mut names: Vec<&str> = calculator.fields().iter().map(|it| it.id).collect();
    rows.iter().flat_map(Row::keys).for_each(|it| {
        if !names.contains(it) {
            names.push(it);
        }
    });
    let mut text = names.join(",") + "\n";
    for row in rows {
        let cells = names.iter().map(|it| row.get(it).map_or(String::new(), |it| format!("\"{it}\"")));
        text += &(cells.collect::<Vec<_>>().join(",") + "\n");
    }
    let mut out = Vec::new();
    let done = csv::table(calculator, text.as_bytes(), Way::whole(Encoding::Utf8), &mut out, Lang::En, &mut |_| {});
    assert!(done.is_ok(), "the table is read");
    let mut reader = ::csv::Reader::from_reader(out.as_slice());
    let at = reader.headers().expect("a header").iter().position(|it| it == "outcome").expect("an outcome");
    reader.records().map(|it| it.expect("a row")[at].to_owned()).collect()
}

fn column(id: &str) -> String {
    let short = [
        ("value", "v"),
        ("baseline", "base"),
        ("baseline-status", "bstatus"),
        ("transfusion", "transf"),
        ("life-threatening", "lifethr"),
    ];
    short.iter().find(|(it, _)| *it == id).map_or_else(|| id.replace('-', "_"), |(_, it)| (*it).to_owned())
}

fn folder() -> PathBuf {
    let it = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/sql");
    std::fs::create_dir_all(&it).expect("a folder");
    it
}

/// The Python in which the engines are: installed by tools/sql.
fn python() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let done = Command::new(root.join("tools/sql")).output().expect("tools/sql runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    PathBuf::from(String::from_utf8_lossy(&done.stdout).trim())
}

fn engines() -> Vec<Dialect> {
    let asked = std::env::var("TEKIO_SQL_ENGINES").unwrap_or("duckdb,datafusion".to_owned());
    let one = |name: &str| Dialect::ALL.iter().find(|(it, _)| *it == name).unwrap_or_else(|| panic!("{name}?")).1;
    asked.split(',').map(one).collect()
}

/// The rows that an engine returns, each by the names of its columns.
fn run(dialect: Dialect, sql: &str, lab: &Path, name: &str) -> Vec<HashMap<String, String>> {
    let folder = folder();
    let (rules, out) = (folder.join(format!("{name}.sql")), folder.join(format!("{name}-out.csv")));
    std::fs::write(&rules, sql).expect("written");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sql/run.py");
    let done = Command::new(python()).arg(script).arg(dialect.name()).args([&rules, &lab.to_owned(), &out]).output();
    let done = done.expect("Python runs");
    assert!(done.status.success(), "{}: {}", dialect.name(), String::from_utf8_lossy(&done.stderr));
    let mut reader = ::csv::Reader::from_path(out).expect("answers");
    let heads: Vec<String> = reader.headers().expect("a header").iter().map(str::to_owned).collect();
    let one = |it: ::csv::StringRecord| heads.iter().cloned().zip(it.iter().map(str::to_owned)).collect();
    reader.records().map(|it| one(it.expect("a row"))).collect()
}

fn table(rows: &[Row], leave_out: &[&str], name: &str) -> PathBuf {
    let fields = lab::CALCULATOR.fields();
    let names: Vec<&'static str> =
        fields.iter().map(|it| it.id).chain(["unit", "calcium-unit", "albumin-unit"]).collect();
    let names: Vec<_> = names.into_iter().filter(|it| !["method"].contains(it) && !leave_out.contains(it)).collect();
    let heads: Vec<String> = std::iter::once("i".to_owned()).chain(names.iter().map(|it| column(it))).collect();
    let mut text = heads.join(",") + "\n";
    for (n, row) in rows.iter().enumerate() {
        let cells = names.iter().map(|it| row.get(it).map_or(String::new(), |it| format!("\"{it}\"")));
        text += &format!("{n},{}\n", cells.collect::<Vec<_>>().join(","));
    }
    let path = folder().join(format!("{name}.csv"));
    std::fs::write(&path, text).expect("written");
    path
}

fn bits(outcome: &str) -> i64 {
    let one = |id: &str| match id {
        "no-grade" => 64,
        "not-assigned" => 128,
        "not-a-term" => 256,
        "term-deleted" => 512,
        "by-value" => 1024,
        _ => 1 << id.trim_start_matches("grade-").parse::<i64>().unwrap_or_else(|_| panic!("{id}?")),
    };
    outcome.split(' ').map(one).sum()
}

#[test]
fn sql_grades_as_the_table_does() {
    let many: usize = std::env::var("TEKIO_SQL_ROWS").ok().and_then(|it| it.parse().ok()).unwrap_or(60);
    let mut chance = Chance(20261128);
    let terms = tables().term.options().len();
    let rows: Vec<Row> = (0..terms * many).map(|n| row(n % terms, &mut chance)).collect();
    let expected = judged(&rows);
    let lab = table(&rows, &[], "lab");
    for dialect in engines() {
        let sql = write(&lab::CALCULATOR, dialect, Part::Rules, "0").expect("written");
        let found = run(dialect, &sql, &lab, dialect.name());
        assert_eq!(found.len(), rows.len(), "one row for each");
        let (mut routed, mut wrong, mut beside) = (HashMap::<String, usize>::new(), Vec::new(), 0);
        for it in &found {
            let n: usize = it["i"].parse().expect("a number");
            if !it["route"].is_empty() {
                *routed.entry(it["route"].clone()).or_default() += 1;
            }
            // What is left to the table is left to it whole.
            if it["outcome"].is_empty() && it["mask"] != "0" {
                assert!(["censored", "number", "version", "term"].contains(&it["route"].as_str()), "{it:?}");
                assert!(it["mask"].is_empty() && it["grade"].is_empty(), "{it:?}");
                continue;
            }
            // Beside a baseline of nought the engine keeps what no limit of normal leads to: SQL says less there, never
            // another thing.
            let nought = rows[n].get("baseline").is_some_and(|it| it == "0");
            let fewer =
                it["outcome"].split(' ').all(|it| it == "undetermined" || expected[n].split(' ').any(|of| of == it));
            if it["outcome"] != expected[n] && nought && fewer {
                beside += 1;
            } else if it["outcome"] != expected[n] {
                wrong.push(format!("{:?}\n  sql: {}  table: {}", rows[n], it["outcome"], expected[n]));
            } else if it["outcome"] != "undetermined" {
                let mask: i64 = it["mask"].parse().expect("a mask");
                assert_eq!(mask, bits(&expected[n]), "{it:?}");
                let grades: Vec<i64> = (0..6).filter(|bit| mask & 1 << bit != 0).collect();
                let say = |it: Option<&i64>| it.map_or(String::new(), i64::to_string);
                assert_eq!((&it["grade_min"], &it["grade_max"]), (&say(grades.first()), &say(grades.last())), "{it:?}");
                assert_eq!(it["grade"], if mask.count_ones() == 1 { say(grades.first()) } else { String::new() });
            }
        }
        println!(
            "{}: {} rows, {} differ, {beside} say less beside a baseline of 0, routed {routed:?}",
            dialect.name(),
            rows.len(),
            wrong.len()
        );
        assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong[..wrong.len().min(12)].join("\n"));
        assert!(routed["censored"] > 5, "censored values are there, and counted");
    }
}

/// Criteria: one answer of many another than in the example, on and beside every limit, known and not.
#[test]
fn criteria_come_out_as_in_the_table() {
    let calculator = find("bone-cryotherapy").expect("a calculator");
    let Method::Eligibility(criteria) = &calculator.method else { panic!("criteria") };
    let mut chance = Chance(7);
    let fields = calculator.fields();
    let unit_of = |field: &Field| -> Option<&'static str> {
        let all = ["wbc", "platelets", "hemoglobin", "creatinine", "bilirubin"];
        let units = ["wbc-unit", "platelets-unit", "hemoglobin-unit", "creatinine-unit", "bilirubin-unit"];
        all.iter().position(|it| *it == field.id).map(|it| units[it])
    };
    let mut rows: Vec<Row> = Vec::new();
    for _ in 0..3000 {
        let example = calculator.examples[0].entries.iter().filter(|(id, _)| !id.ends_with("-date"));
        let mut row: Row = example.map(|(id, it)| (*id, (*it).to_owned())).collect();
        for field in fields.iter().filter(|_| chance.often(12)).collect::<Vec<_>>() {
            let text = match &field.kind {
                Kind::YesNo(_) => (*chance.one_of(&["yes", "no", "", "maybe", "はい"])).to_owned(),
                Kind::Choice(options) => chance.one_of(options).id.to_owned(),
                Kind::Date => (*chance.one_of(&["", "", "2026-11-01"])).to_owned(),
                Kind::Number(number) => {
                    let limits: Vec<Exact> = (criteria.iter().flat_map(|it| it.rule.comparisons()))
                        .filter(|it| it.left.field.id == field.id)
                        .filter_map(|it| if let Limit::Fixed(it) = &it.limit { Some(it.exact()) } else { None })
                        .collect();
                    let at = if limits.is_empty() { Exact::whole(20) } else { *chance.one_of(&limits) };
                    let unit = chance.one_of(number.units);
                    if let Some(name) = unit_of(field) {
                        let told = if chance.often(80) { unit.id } else { "" };
                        row.insert(name, told.to_owned());
                    }
                    let step = exact(["0", "1", "-1", "0.1", "-0.1", "0.01", "-0.01"][chance.below(7)]);
                    let typed = unit.from_base(at).expect("a number");
                    let typed = if typed.decimal(4).is_some() { typed } else { exact("100") };
                    let text = typed.plus(step).and_then(|it| it.decimal(4)).unwrap_or_default();
                    let odd = ["", "abc", "<5", "4,800", "5.000", "1e3"];
                    if chance.often(15) { (*chance.one_of(&odd)).to_owned() } else { text.replace('\u{2212}', "-") }
                }
                _ => continue,
            };
            row.insert(field.id, text);
        }
        rows.push(row);
    }
    let expected = judged_by(calculator, &rows);
    let mut names: Vec<&str> = fields.iter().map(|it| it.id).collect();
    names.extend(fields.iter().filter_map(|it| unit_of(it)));
    let mut text = format!("i,{}\n", names.iter().map(|it| it.replace('-', "_")).collect::<Vec<_>>().join(","));
    for (n, row) in rows.iter().enumerate() {
        let cells = names.iter().map(|it| row.get(it).map_or(String::new(), |it| format!("\"{it}\"")));
        text += &format!("{n},{}\n", cells.collect::<Vec<_>>().join(","));
    }
    let lab = folder().join("bone.csv");
    std::fs::write(&lab, text).expect("written");
    for dialect in engines() {
        let sql = write(calculator, dialect, Part::Rules, "0").expect("written");
        let found = run(dialect, &sql, &lab, &format!("bone-{}", dialect.name()));
        assert_eq!(found.len(), rows.len());
        let (mut left, mut said) = (0, HashMap::<&str, usize>::new());
        for it in &found {
            let n: usize = it["i"].parse().expect("a number");
            if it["outcome"].is_empty() {
                assert!(["censored", "number", "date"].contains(&it["route"].as_str()), "{it:?}");
                left += 1;
                continue;
            }
            assert_eq!(it["outcome"], expected[n], "{}: {:?}\n{it:?}", dialect.name(), rows[n]);
            *said.entry(it["outcome"].as_str()).or_default() += 1;
        }
        println!("{}: {} rows of criteria, {left} left to the table, {said:?}", dialect.name(), rows.len());
        assert!(said.len() == 3 && left > 10);
        let sql = write(calculator, dialect, Part::SelfTest, "0").expect("written");
        let none = run(dialect, &sql, &lab, &format!("bone-self-{}", dialect.name()));
        assert!(none.is_empty(), "{none:?}");
    }
}

#[test]
fn the_self_test_returns_no_row() {
    let lab = table(&[], &[], "none");
    for dialect in engines() {
        let sql = write(&lab::CALCULATOR, dialect, Part::SelfTest, "0").expect("written");
        let found = run(dialect, &sql, &lab, &format!("self-{}", dialect.name()));
        assert!(found.is_empty(), "{}: {found:?}", dialect.name());
        // It sees: with another limit in the rules some rows come back.
        let broken = sql.replace("v < 25000)", "v < 26000)").replace("v >= 25000)", "v >= 26000)");
        assert_ne!(sql, broken);
        let found = run(dialect, &broken, &lab, &format!("self-{}-broken", dialect.name()));
        assert!(!found.is_empty(), "{}: a limit that was moved is seen", dialect.name());
    }
}

/// A term in whatever letters is the one that the table reads, or left to it: WBC is a test of which two are graded.
#[test]
fn terms_are_those_that_the_table_reads() {
    let mut rows: Vec<Row> = Vec::new();
    for it in tables().term.options() {
        let title = it.id[..1].to_uppercase() + &it.id[1..];
        let spelt = [it.id.to_owned(), it.id.to_uppercase(), title, format!(" {} ", it.id)];
        let labels = [it.label.ja, it.label.en].map(str::to_owned);
        let also = it.also.iter().map(|it| (*it).to_owned());
        for term in spelt.into_iter().chain(labels).chain(also) {
            rows.push(Row::from([("term", term), ("version", "5.0".to_owned())]));
        }
    }
    let expected = judged(&rows);
    let lab = table(&rows, &[], "terms");
    for dialect in engines() {
        let sql = write(&lab::CALCULATOR, dialect, Part::Rules, "0").expect("written");
        let found = run(dialect, &sql, &lab, &format!("terms-{}", dialect.name()));
        assert_eq!(found.len(), rows.len());
        let (mut graded, mut left) = (0, 0);
        for it in &found {
            let n: usize = it["i"].parse().expect("a number");
            if it["mask"].is_empty() {
                assert_eq!(it["route"], "term", "{:?}", rows[n]);
                left += 1;
            } else {
                assert_eq!(it["outcome"], expected[n], "{}: {:?}", dialect.name(), rows[n]);
                graded += 1;
            }
        }
        println!("{}: {graded} spellings of terms read, {left} left to the table", dialect.name());
        assert!(graded > 250);
    }
}

/// A view of the rules can be asked: the engine works a question out in the memory that the rules take.
#[test]
fn a_view_of_the_rules_can_be_asked() {
    let row = [("version", "5.0"), ("term", "platelets"), ("value", "60"), ("unit", "10^9/L"), ("lln", "150")];
    let rows = [Row::from(row.map(|(name, it)| (name, it.to_owned()))), Row::new()];
    let lab = table(&rows, &[], "view");
    for dialect in engines().into_iter().filter(|it| *it == Dialect::DuckDb) {
        let sql = write(&lab::CALCULATOR, dialect, Part::Rules, "0").expect("written");
        let asked = "SELECT route, count(*) AS n FROM graded GROUP BY route ORDER BY route NULLS LAST";
        let found = run(dialect, &format!("CREATE VIEW graded AS {sql};\n{asked}"), &lab, "view");
        let found: Vec<_> = found.iter().map(|it| (it["route"].as_str(), it["n"].as_str())).collect();
        assert_eq!(found, [("term", "1"), ("", "1")]);
        let joined = "SELECT lab.* FROM lab JOIN graded USING (i) WHERE route IN ('term', 'number')";
        let found = run(dialect, &format!("CREATE VIEW graded AS {sql};\n{joined}"), &lab, "view");
        assert!(found.len() == 1 && found[0]["i"] == "1", "{found:?}");
    }
}

#[test]
fn a_table_may_lack_columns() {
    let rows: Vec<Row> = [("6.0", "platelets", "60"), ("5.0", "alt", "90")]
        .map(|(version, term, value)| {
            let unit = if term == "alt" { "U/L" } else { "10^9/L" };
            [("version", version), ("term", term), ("value", value), ("unit", unit), ("uln", "40"), ("lln", "150")]
                .map(|(name, it)| (name, it.to_owned()))
                .into()
        })
        .to_vec();
    let more: Vec<&str> = lab::CALCULATOR.fields().iter().map(|it| it.id).collect();
    let kept = ["version", "term", "value", "lln", "uln"];
    let out: Vec<&str> =
        more.into_iter().filter(|it| !kept.contains(it)).chain(["calcium-unit", "albumin-unit"]).collect();
    let lab = table(&rows, &out, "few");
    for dialect in engines().into_iter().filter(|it| matches!(it, Dialect::DuckDb | Dialect::DataFusion)) {
        let sql = write(&lab::CALCULATOR, dialect, Part::Rules, "0").expect("written");
        let found = run(dialect, &sql, &lab, &format!("few-{}", dialect.name()));
        let found: HashMap<_, _> = found.iter().map(|it| (it["i"].as_str(), it["outcome"].as_str())).collect();
        let expected = judged(&rows);
        assert_eq!(found, HashMap::from([("0", expected[0].as_str()), ("1", expected[1].as_str())]));
    }
}

#[test]
fn the_text_is_exact_and_says_what_it_needs() {
    for (_, dialect) in Dialect::ALL {
        let sql = write(&lab::CALCULATOR, dialect, Part::Rules, "9.9.9").expect("written");
        let (head, body): (Vec<&str>, Vec<&str>) = sql.lines().partition(|it| it.starts_with("--"));
        let head = head.join("\n");
        for word in ["lab", "term", "lifethr", "censored", "9.9.9", lab::CALCULATOR.version] {
            assert!(head.contains(word), "{word} is told");
        }
        let body = body.join("\n");
        // What stands in quotes is no arithmetic.
        let bare: String = body.split('\'').step_by(2).collect();
        assert!(!bare.contains('/'), "no division");
        let bytes = bare.as_bytes();
        let point = |i: usize| bytes[i] == b'.' && i > 0 && bytes[i - 1].is_ascii_digit();
        assert!(!(0..bytes.len()).any(point), "no literal with a point");
        assert!(!sql.contains('\\') && !sql.replace(lab::CALCULATOR.version, "").contains(';'));
    }
}

#[test]
fn what_cannot_be_written_says_why() {
    for id in ["thoracic-cryoablation", "pain-course", "ck-grade"] {
        let calculator = find(id).expect("a calculator");
        let why = write(calculator, Dialect::DuckDb, Part::Rules, "0").expect_err("not written");
        assert!(why.contains(id) && why.contains("cannot be written"), "{why}");
    }
}
