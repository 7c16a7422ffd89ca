//! The proof that the tables leave nothing out: run by the tests, and again on the device.
//!
//! For every numeric term, version, system of units and kind of baseline, with every clinical question
//! answered with no, the value goes along the whole line: below the first limit, on each, between each
//! two, and beyond the last. At each stop there has to be exactly one grade; grades must rise or fall
//! along the line and never turn back; every grade with a numeric limit must be reached; and where the
//! text assigns no grade, the term must be one of [`HOLES`].

use crate::ctcae::lab::{BASELINE, BASELINE_STATUS, CALCULATOR, LLN, SYSTEMS, TERM, ULN, VALUE};
use crate::engine::{
    Bands, Case, Entries, Exact, Form, HOLE, Limit, Method, Relation, Row, Rule, System, Tables, Verdict, arrange,
};

/// The terms in which the text itself leaves holes, by version.
pub static HOLES: &[(&str, &[&str])] = &[
    ("4.03", &["qtc", "ejection-fraction", "fev1", "dlco", "hyperglycemia", "fever", "proteinuria"]),
    ("5.0", &["hyponatremia", "qtc", "ejection-fraction", "fev1", "dlco", "fever"]),
    ("6.0", &["qtc", "fev1", "dlco", "ccr", "hyperglycemia", "fever"]),
];

/// Bands that the text leaves without a value: with a low baseline 1.5 times of it is still normal, so that
/// grade 2 is there before the value passes the upper limit.
static UNREACHED: &[(&str, &str, &str, u8)] = &[("6.0", "creatinine", "low", 1)];

/// How many of the checks hold, and how many there are.
pub fn run() -> (usize, usize) {
    let (mut held, mut of) = (0, 0);
    check(&mut |_, holds| {
        of += 1;
        held += usize::from(holds);
    });
    (held, of)
}

/// Every check: what is checked, and whether it holds.
pub fn check(tell: &mut dyn FnMut(&dyn Fn() -> String, bool)) {
    let Method::Tables(tables) = &CALCULATOR.method else { return };
    let form = Form::of(&CALCULATOR);
    for edition in tables.editions {
        for row in edition.rows {
            for bands in row.bands() {
                for unit in bands.units {
                    along(tables, &form, edition.version, row, bands, unit, tell);
                }
            }
        }
    }
}

/// The kinds of baseline that a term tells apart.
const BASELINES: [&str; 3] = ["normal", "high", "low"];

fn along(
    tables: &'static Tables,
    form: &Form,
    version: &'static str,
    row: &'static Row,
    bands: &'static Bands,
    unit: &'static str,
    tell: &mut dyn FnMut(&dyn Fn() -> String, bool),
) {
    let Some(system) = system(row.term, unit) else {
        return tell(&|| format!("{version} {}: no system of units {unit}", row.term), false);
    };
    let fields: Vec<_> = bands.grades.iter().flat_map(|it| it.rule.fields()).collect();
    let with_status = fields.iter().any(|it| **it == BASELINE_STATUS);
    let kinds = if with_status { &BASELINES[..] } else { &BASELINES[..1] };
    for kind in kinds {
        let mut entries = limits(bands, system, kind);
        entries.insert(TERM.id.to_owned(), row.term.to_owned());
        entries.insert(tables.version.id.to_owned(), version.to_owned());
        entries.insert("unit".to_owned(), unit.to_owned());
        for field in fields.iter().filter(|it| it.statement) {
            entries.insert(field.id.to_owned(), "no".to_owned());
        }
        let (case, _) = Case::read(form, &entries);
        let stops = stops(bands, system, &case);
        if stops.is_empty() {
            continue;
        }
        let at = |value: &str| -> Vec<&'static Verdict> {
            let mut entries = entries.clone();
            entries.insert(VALUE.id.to_owned(), value.to_owned());
            entries.insert(format!("{}-confirmed", VALUE.id), "yes".to_owned());
            CALCULATOR.outcome(&Case::read(form, &entries).0)
        };
        let mut along: Vec<&'static Verdict> = Vec::new();
        for stop in &stops {
            let found = at(stop);
            tell(&|| format!("{version} {} {unit} {kind}: {stop} has one grade", row.term), found.len() == 1);
            along.extend(found.first().filter(|_| found.len() == 1));
        }
        let grade = |it: &Verdict| it.id.strip_prefix("grade-").and_then(|it| it.parse::<u8>().ok());
        let grades: Vec<u8> = along.iter().filter_map(|it| grade(it)).collect();
        let steady = grades.is_sorted() || grades.iter().rev().is_sorted();
        tell(&|| format!("{version} {} {unit} {kind}: grades never turn back", row.term), steady);
        for wanted in bands.grades.iter().filter(|it| it.grade != HOLE && by_value_alone(&it.rule, kind)) {
            let reached =
                grades.contains(&wanted.grade) != UNREACHED.contains(&(version, row.term, kind, wanted.grade));
            tell(&|| format!("{version} {} {unit} {kind}: grade {} is reached", row.term, wanted.grade), reached);
        }
        let hole = along.iter().any(|it| it.id == "not-assigned");
        let named = HOLES.iter().any(|(it, terms)| *it == version && terms.contains(&row.term));
        tell(&|| format!("{version} {} {unit}: its holes are known", row.term), !hole || named);
    }
}

fn system(term: &str, unit: &str) -> Option<&'static System> {
    let at = TERM.options().iter().position(|it| it.id == term)?;
    SYSTEMS.get(at)?.iter().find(|it| it.units[0].id == unit)
}

/// Whether some comparison of the value makes the grade without any statement, for this kind of baseline.
fn by_value_alone(rule: &'static Rule, kind: &str) -> bool {
    match rule {
        Rule::Compare(it) => *it.left.field == VALUE,
        Rule::Any(rules) => rules.iter().any(|it| by_value_alone(it, kind)),
        Rule::All(rules) => {
            let about_baseline = |it: &Rule| match it {
                Rule::Known(_, ways) => ways.iter().any(|it| matches!(it, Rule::OneOf(_, ids) if ids.contains(&kind))),
                Rule::Not(Rule::Known(_, ways)) => {
                    !ways.iter().any(|it| matches!(it, Rule::OneOf(_, ids) if ids.contains(&kind)))
                }
                _ => false,
            };
            rules.iter().all(|it| about_baseline(it) || by_value_alone(it, kind))
        }
        _ => false,
    }
}

/// Limits of normal and a baseline for which each band has its place: the lower limit above every number
/// that is too low, the upper below every one that is too high, the baseline's multiples below those.
fn limits(bands: &'static Bands, system: &System, kind: &str) -> Entries {
    let (mut low, mut high): (Option<Exact>, Option<Exact>) = (None, None);
    let (mut least_part, mut most_times, mut steps) = (Exact::whole(1), Exact::whole(1), false);
    for it in bands.grades.iter().flat_map(|it| it.rule.comparisons()).filter(|it| *it.left.field == VALUE) {
        match &it.limit {
            Limit::Fixed(limit) if matches!(it.relation, Relation::Below | Relation::AtMost) => {
                low = low.max(Some(limit.exact()));
            }
            Limit::Fixed(limit) => high = Some(high.map_or(limit.exact(), |it| it.min(limit.exact()))),
            Limit::Line { times, other, plus } => {
                let times = times.exact();
                if *other.field == LLN {
                    least_part = least_part.min(times);
                } else if *other.field == BASELINE {
                    most_times = most_times.max(times);
                }
                steps |= plus.exact() != Exact::ZERO;
            }
        }
    }
    let times = |it: Option<Exact>, num: i64, den: i64| it?.times(Exact::whole(num))?.over(Exact::whole(den));
    let most = system.possible.1.exact();
    // Where limits are so and so many units away from one another, there has to be room for them.
    let plain = Exact::whole(if steps { 30 } else { 1 });
    let room = |it: Exact| if it > most { times(low.and_then(|it| it.plus(most)), 1, 2) } else { Some(it) };
    let low_limit = times(low, 6, 5).and_then(|it| it.over(least_part)).and_then(room).or(times(high, 1, 2));
    let low_limit = low_limit.unwrap_or(plain);
    let high_limit = match (times(high, 4, 5), low) {
        (Some(it), None) => it,
        _ => times(Some(low_limit), 3, 2).unwrap_or(plain),
    };
    let baseline = match kind {
        "high" => times(Some(high_limit), 3, 2),
        "low" => times(Some(low_limit), 1, 2),
        _ => {
            let between = times(low_limit.plus(high_limit), 1, 2);
            // A rise above the baseline, in units, begins where too high begins.
            let by_times = most_times > Exact::whole(1);
            let under = if by_times { times(high, 4, 5).and_then(|it| it.over(most_times)) } else { None };
            let between = if steps && !by_times { high.or(between) } else { between };
            between.map(|it| under.map_or(it, |under| it.min(under)))
        }
    };
    let mut entries = Entries::new();
    for (field, it) in [(&LLN, Some(low_limit)), (&ULN, Some(high_limit)), (&BASELINE, baseline)] {
        let text = it.filter(|it| *it <= most).map(|it| it.round(4).0);
        if let Some(text) = text {
            entries.insert(field.id.to_owned(), text);
            entries.insert(format!("{}-unit", field.id), system.units[0].id.to_owned());
            entries.insert(format!("{}-confirmed", field.id), "yes".to_owned());
        }
    }
    entries
}

/// Numbers on, between and beyond all the points at which a comparison of the value turns.
fn stops(bands: &'static Bands, system: &System, case: &Case) -> Vec<String> {
    let mut points: Vec<Exact> = Vec::new();
    for it in bands.grades.iter().flat_map(|it| it.rule.comparisons()).filter(|it| *it.left.field == VALUE) {
        points.extend(it.limit(case, 0));
    }
    arrange(&mut points, |it| *it);
    points.dedup();
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return vec![] };
    let half = |a: Exact, b: Exact| a.plus(b).and_then(|it| it.over(Exact::whole(2)));
    let (least, most) = (system.possible.0.exact(), system.possible.1.exact());
    let mut all = vec![half(least, *first)];
    for pair in points.windows(2) {
        all.extend([Some(pair[0]), half(pair[0], pair[1])]);
    }
    all.extend([Some(*last), half(*last, most)]);
    let within = |it: &Exact| *it >= least && *it <= most;
    all.into_iter().flatten().filter(within).filter_map(|it| it.decimal(6)).collect()
}
