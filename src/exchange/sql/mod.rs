//! The rules of a calculator as SQL, for the engines that registries run: exact, three-valued, written from the
//! definitions. What it is to be read against, and how it is loaded, stands in docs/registry.md.

mod criteria;
mod dialect;
mod linear;
mod logic;
mod reading;
mod tables;
mod write;

pub use dialect::{Dialect, Part};

use crate::engine::{Calculator, Case, Entries, Form, Method};
use criteria::Criteria;
use dialect::quoted;
use tables::{Lab, column};

/// The rules of a calculator in the words of an engine.
///
/// # Errors
///
/// Why the calculator cannot be written, as a sentence.
pub fn write(calculator: &'static Calculator, dialect: Dialect, part: Part, release: &str) -> Result<String, String> {
    let text = written(calculator, dialect, part, release)?;
    Ok(match dialect {
        // PostgreSQL writes a stage into each place of the next that names it: of `ctcae-lab` that grows beyond 23 GB
        // before the first row is read. Kept as tables, its 4320 rows of the self-test take 3 seconds.
        Dialect::Postgres => text.replace(" AS (\n  ", " AS MATERIALIZED (\n  "),
        // DuckDB does the same where a view of it is grouped or joined: 24 GB for two rows. One stage that is kept parts
        // the rules from what is asked of them, for a twentieth of the time that all rows take.
        Dialect::DuckDb => text.replacen("\nrouted AS (\n", "\nrouted AS MATERIALIZED (\n", 1),
        _ => text,
    })
}

fn written(calculator: &'static Calculator, dialect: Dialect, part: Part, release: &str) -> Result<String, String> {
    let cannot = |why: &str| format!("`{}` cannot be written as SQL: {why}", calculator.id);
    let lab = match &calculator.method {
        Method::Tables(it) => Lab::of(calculator, it, dialect).map_err(|why| cannot(&why))?,
        Method::Eligibility(criteria) => {
            let criteria = Criteria::of(calculator, criteria, dialect).map_err(|why| cannot(&why))?;
            return criteria.write(part, release).map_err(|why| cannot(&why));
        }
        _ => return Err(cannot("it neither grades laboratory values nor is it a list of criteria without groups")),
    };
    let head = head(&lab, calculator, dialect, release);
    Ok(match part {
        Part::Help => head,
        Part::Rules => {
            let stages = lab.stages("lab").map_err(|why| cannot(&why))?;
            format!("{head}WITH {stages},\n{}\n", lab.answers_of(calculator.version, release))
        }
        Part::SelfTest => {
            let (rows, columns) = (expected(&lab, calculator), lab.columns());
            let names = columns.join(", ");
            let cells = |(n, (row, _)): (usize, &(Vec<String>, String))| {
                format!("({n}, {})", row.iter().map(|it| quoted(it)).collect::<Vec<_>>().join(", "))
            };
            let values: Vec<_> = rows.iter().enumerate().map(cells).collect();
            let says: Vec<_> = rows.iter().enumerate().map(|(n, (_, it))| format!("({n}, {})", quoted(it))).collect();
            let stages = lab.stages("trial").map_err(|why| cannot(&why))?;
            let rules = lab.answers_of(calculator.version, release).replacen("\nSELECT i,", ",\nout AS (SELECT i,", 1);
            format!(
                "-- Self-test of the rules of {} {} (tekio {release}), {} rows. It must return no row.\nWITH trial (i, \
                    {names}) AS (VALUES\n{}\n),\nexpected (i, says) AS (VALUES\n{}\n),\n{stages},\n{rules})\nSELECT \
                    out.i, out.version, out.term, out.outcome, expected.says FROM out JOIN expected ON out.i = \
                    expected.i\nWHERE out.outcome IS NULL OR out.outcome <> expected.says\n",
                calculator.id,
                calculator.version,
                rows.len(),
                values.join(",\n"),
                says.join(",\n")
            )
        }
    })
}

/// Rows with what the engine says of them.
fn expected(lab: &Lab, calculator: &'static Calculator) -> Vec<(Vec<String>, String)> {
    let form = Form::of(calculator);
    let columns = lab.columns();
    let one = |row: Vec<(&'static str, String)>| {
        let entries: Entries = row.iter().map(|(id, text)| ((*id).to_owned(), text.clone())).collect();
        let (case, _) = Case::read(&form, &entries);
        let says: Vec<_> = calculator.outcome(&case).iter().map(|it| it.id).collect();
        let cell = |name: &String| {
            let of = row.iter().find(|(id, _)| column(id) == *name);
            of.map_or_else(String::new, |(_, text)| text.clone())
        };
        (columns.iter().map(cell).collect(), says.join(" "))
    };
    tables::rows(lab).into_iter().map(one).collect()
}

fn head(lab: &Lab, calculator: &'static Calculator, dialect: Dialect, release: &str) -> String {
    let columns = lab.columns();
    let mut lines = vec![
        format!("Rules of `{}` as SQL for {}, written by tekio {release}", calculator.id, dialect.name()),
        format!("Version of the rules: {}", calculator.version),
        String::new(),
        "In: a table or view `lab`, one row per value. `i` is your own number of the row and comes out again."
            .to_owned(),
        format!("Its other columns, text or numbers: {}", columns.join(", ")),
        "  v value, lln and uln limits of normal, base baseline: all in `unit`. bstatus: normal, high or low."
            .to_owned(),
        "  version 4.03, 5.0 or 6.0 (blank: all three). term: an id such as platelets, alt (`tekio list --json`)."
            .to_owned(),
        "  All columns behind these are answered with yes or no. NULL and blank are unknown, never no.".to_owned(),
        "  Names are the questions of `tekio table` with _ for -, but v value, base baseline, bstatus baseline-status,"
            .to_owned(),
        "  transf transfusion, lifethr life-threatening.".to_owned(),
    ];
    lines.push(match dialect {
        _ if dialect.fills_in() => "  Columns that `lab` does not have are taken as blank.".to_owned(),
        _ => "  `lab` must have every column: add those you do not have as NULL.".to_owned(),
    });
    lines.extend(match dialect {
        Dialect::DuckDb => vec![
            "Load: CREATE TABLE lab AS SELECT * FROM read_csv('lab.csv', all_varchar = true)".to_owned(),
            "Run:  duckdb my.duckdb < rules.sql, or CREATE TABLE graded AS <this text>".to_owned(),
        ],
        Dialect::DataFusion => vec![
            "Load: ctx.register_csv('lab', 'lab.csv') or register_parquet, in Python (datafusion) or Rust".to_owned(),
            "Run:  ctx.sql(text).to_pandas(). No setting is needed: there is no literal with a point.".to_owned(),
        ],
        Dialect::Spark => vec![
            "Load: spark.read.csv('lab.csv', header=True).createOrReplaceTempView('lab')".to_owned(),
            "Run:  spark.sql(text)".to_owned(),
        ],
        Dialect::Postgres => vec![
            "Load: CREATE TABLE lab (i bigint, version text, ...), then COPY lab FROM STDIN CSV HEADER".to_owned(),
            "Run:  psql -f rules.sql, or CREATE TABLE graded AS <this text>".to_owned(),
        ],
    });
    lines.extend([
        String::new(),
        "Out: i, version, term as read, and".to_owned(),
        "  mask      the verdicts that are still possible, as bits: 1 grade 0, 2 grade 1, 4 grade 2, 8 grade 3,"
            .to_owned(),
        "            16 grade 4, 32 grade 5, 64 no grade, 128 not assigned by the text, 256 not a term,".to_owned(),
        "            512 term deleted. Grade 3 or more is possible: mask & 24 <> 0. It is certain: mask & 24 <> 0"
            .to_owned(),
        "            and mask & 7 = 0.".to_owned(),
        "  grade     the grade where only one verdict is possible, else NULL".to_owned(),
        "  grade_min, grade_max  the least and the worst grade that is still possible".to_owned(),
        "  outcome   the same as the column `outcome` of `tekio table`".to_owned(),
        "  route     why a row should go to `tekio table`: censored (<5), number (a text that may be read as one),"
            .to_owned(),
        "            term, version, unit, contradiction, answer, range (unusual, or of two readings). Where mask is"
            .to_owned(),
        "            NULL nothing is graded here. Count them: GROUP BY route.".to_owned(),
        "  rules, release  the version of the rules and of tekio".to_owned(),
        format!(
            "Self-test, which must return no row: tekio sql {} --dialect {} --self-test",
            calculator.id,
            dialect.name()
        ),
    ]);
    lines.iter().map(|it| format!("-- {it}").trim_end().to_owned() + "\n").collect()
}
