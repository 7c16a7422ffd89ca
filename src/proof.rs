//! The proof that tables of grades leave nothing out: run by the tests, and again on the device. It reads the
//! definition alone.
//!
//! Where values are graded: for every numeric term, version, system of units and kind of baseline, with every clinical
//! question answered with no, the value goes along the whole line: below the first limit, on each, between each
//! two, and beyond the last. At each stop there has to be exactly one grade; grades must rise or fall
//! along the line and never turn back; every grade with a numeric limit must be reached; and where the
//! text assigns no grade, the term must be one of the holes that the definition lists.
//!
//! Where statements alone are graded: for every term and version, with no statement true there has to be exactly one
//! verdict; with the statements of one clause true and all others not, exactly one grade, no lower than that of the
//! clause; and every grade must be reached by one of its clauses.

use crate::engine::{
    Bands, Calculator, Case, Edition, Entries, Exact, Field, Form, HOLE, Kind, Limit, Method, Normal, Number, Relation,
    Row, Rule, System, Tables, Verdict, arrange,
};

/// How many of the checks of a calculator's tables hold, and how many there are.
pub fn run(calculator: &'static Calculator) -> (usize, usize) {
    let (mut held, mut of) = (0, 0);
    check(calculator, &mut |_, holds| {
        of += 1;
        held += usize::from(holds);
    });
    (held, of)
}

/// Every check: what is checked, and whether it holds.
pub fn check(calculator: &'static Calculator, tell: &mut dyn FnMut(&dyn Fn() -> String, bool)) {
    let Method::Tables(tables) = &calculator.method else { return };
    let form = &Form::of(calculator);
    let value = tables.normal.and_then(|it| Some((it, number(it.value)?)));
    for edition in tables.editions {
        for row in edition.rows {
            for bands in row.bands() {
                match value {
                    Some((normal, number)) => {
                        let line = Line { calculator, tables, normal, number, form, edition, row, bands };
                        bands.units.iter().for_each(|unit| line.check(unit, tell));
                    }
                    None => by_statements(calculator, tables, form, edition, row, bands, tell),
                }
            }
        }
    }
}

fn number(field: &'static Field) -> Option<&'static Number> {
    match &field.kind {
        Kind::Number(it) => Some(it),
        _ => None,
    }
}

/// The bands of a term in a version, along which its value goes.
struct Line<'a> {
    calculator: &'static Calculator,
    tables: &'static Tables,
    normal: &'static Normal,
    /// The value.
    number: &'static Number,
    form: &'a Form,
    edition: &'static Edition,
    row: &'static Row,
    bands: &'static Bands,
}

impl Line<'_> {
    fn check(&self, unit: &'static str, tell: &mut dyn FnMut(&dyn Fn() -> String, bool)) {
        let Line { tables, normal, form, row, bands, .. } = *self;
        let version = self.edition.version;
        let Some(system) = self.system(unit) else {
            return tell(&|| format!("{version} {}: no system of units {unit}", row.term), false);
        };
        let fields: Vec<_> = bands.grades.iter().flat_map(|it| it.rule.fields()).collect();
        let with_status = fields.iter().any(|it| **it == *normal.baseline_status);
        // The first is the one that is normal.
        let kinds = normal.baseline_status.options().iter().map(|it| it.id);
        for kind in kinds.take(if with_status { usize::MAX } else { 1 }) {
            let mut entries = self.limits(system, kind);
            entries.insert(tables.term.id.to_owned(), row.term.to_owned());
            entries.insert(tables.version.id.to_owned(), version.to_owned());
            let unit_of_value = self.number.unit_id.map_or_else(|| format!("{}-unit", normal.value.id), str::to_owned);
            entries.insert(unit_of_value, unit.to_owned());
            for field in fields.iter().filter(|it| it.statement) {
                entries.insert(field.id.to_owned(), "no".to_owned());
            }
            let (case, _) = Case::read(form, &entries);
            let stops = self.stops(system, &case);
            if stops.is_empty() {
                continue;
            }
            let at = |value: &str| -> Vec<&'static Verdict> {
                let mut entries = entries.clone();
                entries.insert(normal.value.id.to_owned(), value.to_owned());
                entries.insert(format!("{}-confirmed", normal.value.id), "yes".to_owned());
                self.calculator.outcome(&Case::read(form, &entries).0)
            };
            let mut along: Vec<&'static Verdict> = Vec::new();
            for stop in &stops {
                let found = at(stop);
                tell(&|| format!("{version} {} {unit} {kind}: {stop} has one grade", row.term), found.len() == 1);
                along.extend(found.first().filter(|_| found.len() == 1));
            }
            let grade = |it: &Verdict| tables.grading.grade(it.id);
            let grades: Vec<u8> = along.iter().filter_map(|it| grade(it)).collect();
            let steady = grades.is_sorted() || grades.iter().rev().is_sorted();
            tell(&|| format!("{version} {} {unit} {kind}: grades never turn back", row.term), steady);
            for wanted in bands.grades.iter().filter(|it| it.grade != HOLE && self.by_value_alone(&it.rule, kind)) {
                let reached = grades.contains(&wanted.grade)
                    != tables.unreached.contains(&(version, row.term, kind, wanted.grade));
                tell(&|| format!("{version} {} {unit} {kind}: grade {} is reached", row.term, wanted.grade), reached);
            }
            let hole = along.iter().any(|it| **it == *tables.grading.hole);
            let named = tables.holes.iter().any(|(it, terms)| *it == version && terms.contains(&row.term));
            tell(&|| format!("{version} {} {unit}: its holes are known", row.term), !hole || named);
        }
    }
    fn system(&self, unit: &str) -> Option<&'static System> {
        let at = self.tables.term.options().iter().position(|it| it.id == self.row.term)?;
        self.number.by.as_ref()?.systems.get(at)?.iter().find(|it| it.units[0].id == unit)
    }

    /// Whether some comparison of the value makes the grade without any statement, for this kind of baseline.
    fn by_value_alone(&self, rule: &'static Rule, kind: &str) -> bool {
        match rule {
            Rule::Compare(it) => *it.left.field == *self.normal.value,
            Rule::Any(rules) => rules.iter().any(|it| self.by_value_alone(it, kind)),
            Rule::All(rules) => {
                let about_baseline = |it: &Rule| match it {
                    Rule::Known(_, ways) => {
                        ways.iter().any(|it| matches!(it, Rule::OneOf(_, ids) if ids.contains(&kind)))
                    }
                    Rule::Not(Rule::Known(_, ways)) => {
                        !ways.iter().any(|it| matches!(it, Rule::OneOf(_, ids) if ids.contains(&kind)))
                    }
                    _ => false,
                };
                rules.iter().all(|it| about_baseline(it) || self.by_value_alone(it, kind))
            }
            _ => false,
        }
    }

    /// Limits of normal and a baseline for which each band has its place: the lower limit above every number
    /// that is too low, the upper below every one that is too high, the baseline's multiples below those.
    fn limits(&self, system: &System, kind: &str) -> Entries {
        let (mut low, mut high): (Option<Exact>, Option<Exact>) = (None, None);
        let (mut least_part, mut most_times, mut steps) = (Exact::whole(1), Exact::whole(1), false);
        for it in self
            .bands
            .grades
            .iter()
            .flat_map(|it| it.rule.comparisons())
            .filter(|it| *it.left.field == *self.normal.value)
        {
            match &it.limit {
                Limit::Fixed(limit) if matches!(it.relation, Relation::Below | Relation::AtMost) => {
                    low = low.max(Some(limit.exact()));
                }
                Limit::Fixed(limit) => high = Some(high.map_or(limit.exact(), |it| it.min(limit.exact()))),
                Limit::Line { times, other, plus } => {
                    let times = times.exact();
                    if *other.field == *self.normal.low {
                        least_part = least_part.min(times);
                    } else if *other.field == *self.normal.baseline {
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
        for (field, it) in
            [(self.normal.low, Some(low_limit)), (self.normal.high, Some(high_limit)), (self.normal.baseline, baseline)]
        {
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
    fn stops(&self, system: &System, case: &Case) -> Vec<String> {
        let mut points: Vec<Exact> = Vec::new();
        for it in self
            .bands
            .grades
            .iter()
            .flat_map(|it| it.rule.comparisons())
            .filter(|it| *it.left.field == *self.normal.value)
        {
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
}

/// The proof of a term that statements alone grade.
fn by_statements(
    calculator: &'static Calculator,
    tables: &'static Tables,
    form: &Form,
    edition: &Edition,
    row: &'static Row,
    bands: &'static Bands,
    tell: &mut dyn FnMut(&dyn Fn() -> String, bool),
) {
    let version = edition.version;
    let mut none = Entries::new();
    none.insert(tables.term.id.to_owned(), row.term.to_owned());
    none.insert(tables.version.id.to_owned(), version.to_owned());
    for field in bands.grades.iter().flat_map(|it| it.rule.fields()) {
        none.insert(field.id.to_owned(), "no".to_owned());
    }
    let outcome = |entries: &Entries| calculator.outcome(&Case::read(form, entries).0);
    let found = outcome(&none);
    let is_otherwise = matches!(found.as_slice(), [it] if **it == *tables.otherwise(row));
    tell(&|| format!("{version} {}: one verdict where nothing is true", row.term), is_otherwise);
    for grade in bands.grades {
        let mut reached = false;
        for clause in clauses(&grade.rule) {
            let mut entries = none.clone();
            for field in &clause {
                entries.insert(field.id.to_owned(), "yes".to_owned());
            }
            let made = match outcome(&entries).as_slice() {
                [it] => tables.grading.grade(it.id),
                _ => None,
            };
            reached |= made == Some(grade.grade);
            let enough = made.is_some_and(|it| it >= grade.grade);
            let names = || clause.iter().map(|it| it.id).collect::<Vec<_>>().join(" and ");
            tell(&|| format!("{version} {}: {} makes grade {}", row.term, names(), grade.grade), enough);
        }
        tell(&|| format!("{version} {}: grade {} is reached", row.term, grade.grade), reached);
    }
}

/// The ways in which a rule about statements can hold, each with the statements that are true then.
fn clauses(rule: &'static Rule) -> Vec<Vec<&'static Field>> {
    match rule {
        Rule::Yes(field) => vec![vec![field]],
        Rule::Any(rules) => rules.iter().flat_map(clauses).collect(),
        Rule::All(rules) => rules.iter().fold(vec![vec![]], |ways, rule| {
            let with = |way: &Vec<&'static Field>| {
                let way = way.clone();
                clauses(rule).into_iter().map(move |more| [way.clone(), more].concat())
            };
            ways.iter().flat_map(with).collect()
        }),
        _ => vec![],
    }
}
