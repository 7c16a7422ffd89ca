//! Criteria of eligibility without groups, as one SELECT: each criterion met, not met or NULL, and the verdict.

use super::dialect::{Dialect, Part, listed, quoted};
use super::logic::Unwritten;
use super::reading::{beyond, doubtful, option, plain, yes_or_no};
use crate::engine::{
    At, Calculator, Case, Criteria as Means, Criterion, Entries, Exact, Field, Form, Input, Kind, Limit, Relation,
    Rule, Unit,
};

/// All that the text is made of.
pub(super) struct Criteria {
    calculator: &'static Calculator,
    criteria: &'static [Criterion],
    dialect: Dialect,
    numbers: Vec<&'static Field>,
    answers: Vec<&'static Field>,
    /// Questions that take a calendar: a row that answers one is left to `tekio table`.
    dates: Vec<&'static Field>,
}

fn column(field: &Field) -> String {
    field.id.replace('-', "_")
}

impl Criteria {
    pub fn of(
        calculator: &'static Calculator,
        criteria: &'static [Criterion],
        dialect: Dialect,
    ) -> Result<Criteria, Unwritten> {
        if let Some(Input::Group(it)) = calculator.inputs().find(|it| matches!(it, Input::Group(_))) {
            return Err(format!("it asks for each {} anew, which one row cannot hold", it.label.en.to_lowercase()));
        }
        let (mut numbers, mut answers, mut dates) = (vec![], vec![], vec![]);
        for field in calculator.fields() {
            match field.kind {
                Kind::Number(_) => numbers.push(field),
                Kind::YesNo(_) | Kind::Choice(_) => answers.push(field),
                Kind::Date | Kind::Clock => dates.push(field),
                Kind::Set(_) | Kind::Name => return Err(format!("`{}` may have several answers", field.id)),
            }
        }
        if numbers.len() > super::linear::NUMBERS {
            return Err("it asks for too many numbers".to_owned());
        }
        // Where a choice is asked for twice the engine looks at what each answer would lead to.
        let asked: Vec<&Field> = criteria.iter().flat_map(|it| it.rule.fields()).collect();
        let twice = |it: &&&Field| asked.iter().filter(|of| **of == **it).count() > 1;
        if let Some(it) = answers.iter().find(twice) {
            return Err(format!("several criteria ask for `{}`", it.id));
        }
        Ok(Criteria { calculator, criteria, dialect, numbers, answers, dates })
    }

    fn columns(&self) -> Vec<String> {
        let numbers = self.numbers.iter().flat_map(|it| {
            let unit = (it.units().len() > 1).then(|| column(it) + "_unit");
            std::iter::once(column(it)).chain(unit)
        });
        numbers.chain(self.answers.iter().chain(&self.dates).map(|it| column(it))).collect()
    }

    /// The text, or what it is told with.
    pub fn write(&self, part: Part, release: &str) -> Result<String, Unwritten> {
        let head = self.head(release);
        Ok(match part {
            Part::Help => head,
            Part::Rules => format!("{head}WITH {}\nSELECT {} FROM said\n", self.stages("lab")?, self.told(release)),
            Part::SelfTest => self.self_test(release)?,
        })
    }

    /// From the rows of `table` to the truth of each criterion.
    fn stages(&self, table: &str) -> Result<String, Unwritten> {
        let texts = self.columns().into_iter().map(|it| format!("{} AS {it}_t", self.dialect.text(&it)));
        let texts = texts.collect::<Vec<_>>().join(",\n    ");
        let mut read: Vec<String> = vec!["i".to_owned()];
        let (mut checked, mut left, mut unread) = (vec!["i".to_owned()], Vec::new(), Vec::new());
        for field in &self.numbers {
            let (name, text) = (column(field), format!("{}_t", column(field)));
            read.push(text.clone());
            read.push(format!("{} AS {name}_n", plain(self.dialect, &text)));
            read.push(format!("{} AS {name}_f", factor(field, &format!("{name}_unit_t"))?));
            let Kind::Number(number) = &field.kind else { continue };
            let ends = [number.usual.0, number.usual.1].map(|it| scaled(field, it.exact()));
            let [Some(least), Some(most)] = ends else { return Err("an end has too many figures".to_owned()) };
            let large = format!("(CAST({name}_n AS DECIMAL(21, 6)) * {name}_f)");
            let usual = |of: &str| format!("({of} BETWEEN {least} AND {most})");
            let mut good = usual(&large);
            if let Some(least) = number.units.iter().find_map(|it| it.least) {
                let fine: Vec<_> = number.units.iter().filter(|it| it.least.is_some()).map(|it| it.id).collect();
                let (fine, unit) = (listed(fine), format!("COALESCE({name}_unit_t, '')"));
                good += &format!(" AND NOT ({unit} IN ({fine}) AND {name}_n > 0 AND {name}_n < {least})");
            }
            // A bare number that can be meant in another unit, too, is asked about.
            let bare = format!("{name}_unit_t IS NULL");
            let mut many = String::new();
            for unit in number.units.iter().skip(1) {
                let factor = unit.to_base(Exact::whole(1)).and_then(|it| scaled(field, it));
                let factor = factor.ok_or_else(|| "a unit is no whole part of another".to_owned())?;
                let other = |times: i64| usual(&format!("({times} * CAST({name}_n AS DECIMAL(21, 6)) * {factor})"));
                let meant = match unit.bare {
                    Some((least, most)) => {
                        let typed =
                            [least, most].map(|it| it.exact().times(Exact::whole(1000)).and_then(Exact::to_whole));
                        let [Some(least), Some(most)] = typed else {
                            return Err("an end has too many figures".to_owned());
                        };
                        format!("1000 * {name}_n BETWEEN {least} AND {most}")
                    }
                    None => other(1),
                };
                good += &format!(" AND NOT ({bare} AND {meant})");
                many += &format!(" OR {bare} AND {}", other(1000));
            }
            if number.whole {
                good += &format!(" AND {name}_n = floor({name}_n)");
            }
            let doubt = doubtful(self.dialect, &text, &large, &|of| format!("({}{many})", usual(of)));
            checked
                .push(format!("CASE WHEN {good} AND NOT {doubt} THEN CAST({large} AS DECIMAL(27, 6)) END AS {name}"));
            checked.push(format!("{text} IS NOT NULL AS {name}_g"));
            left.push(beyond(self.dialect, &text, &format!("{name}_n")));
        }
        for field in &self.answers {
            let (name, text) = (column(field), format!("{}_t", column(field)));
            let is =
                if matches!(field.kind, Kind::YesNo(_)) { yes_or_no(field, &text) } else { option(field, &text, true) };
            read.push(format!("{is} AS {name}"));
            read.push(text.clone());
            checked.push(name.clone());
            unread.push(format!("({text} IS NOT NULL AND {name} IS NULL)"));
        }
        let numbers_t: Vec<String> =
            self.numbers.iter().filter(|it| it.units().len() > 1).map(|it| column(it) + "_unit_t").collect();
        read.extend(numbers_t);
        for field in &self.dates {
            read.push(format!("{}_t", column(field)));
            left.push(format!("CASE WHEN {}_t IS NOT NULL THEN 'date' END", column(field)));
        }
        checked.push(format!("COALESCE({}) AS left_to", left.join(",\n      ")));
        checked.push(format!("({}) AS unread", unread.join(" OR ")));
        let mut all = vec![
            format!("given AS (\n  {}\n)", self.dialect.with_missing_columns(table, &self.columns())),
            format!("texts AS (\n  SELECT i, {texts} FROM given\n)"),
            format!("plain AS (\n  SELECT {} FROM texts\n)", read.join(",\n    ")),
            format!("checked AS (\n  SELECT {} FROM plain\n)", checked.join(",\n    ")),
        ];
        let from = self.cleared(&mut all)?;
        let lost: Vec<_> = self.numbers.iter().map(|it| format!("({0}_g AND {0} IS NULL)", column(it))).collect();
        let lost = std::iter::once("unread".to_owned()).chain(lost).collect::<Vec<_>>().join(" OR ");
        let truths = self.criteria.iter().map(|it| {
            let so = self.truth(&it.rule)?;
            let passes = if matches!(it.kind, Means::Exclusion | Means::Caution) { format!("NOT ({so})") } else { so };
            Ok(format!("{passes} AS {}", step(it)))
        });
        let truths = truths.collect::<Result<Vec<_>, Unwritten>>()?.join(",\n    ");
        all.push(format!(
            "met AS (\n  SELECT i, left_to, unread, clash, ({lost} OR clash) AS aside,\n    {truths}\n  FROM {from}\n)"
        ));
        let every: Vec<_> = self.criteria.iter().filter(|it| it.kind != Means::Check).map(step).collect();
        all.push(format!("said AS (\n  SELECT *, ({}) AS passes FROM met\n)", every.join(" AND ")));
        Ok(all.join(",\n"))
    }

    /// Sets aside what contradicts each other. What takes a calendar is in no row that is judged here.
    fn cleared(&self, all: &mut Vec<String>) -> Result<String, Unwritten> {
        let mut from = "checked".to_owned();
        let mut hits = Vec::new();
        for (n, clash) in self.calculator.clashes.iter().enumerate() {
            if clash.unused.iter().any(|it| self.dates.contains(it)) {
                continue;
            }
            let unused: Vec<String> = clash.unused.iter().map(|it| column(it)).collect();
            let given: Vec<_> = unused.iter().map(|it| format!("{it} IS NOT NULL")).collect();
            let when = self.truth(&clash.when)?;
            all.push(format!(
                "seen_{n} AS (\n  SELECT *, COALESCE({} AND ({when}), FALSE) AS clash_{n} FROM {from}\n)",
                given.join(" AND ")
            ));
            let mut kept: Vec<String> = ["i", "left_to", "unread"].map(str::to_owned).to_vec();
            kept.extend(self.numbers.iter().map(|it| column(it) + "_g"));
            hits.push(format!("clash_{n}"));
            kept.extend(hits.iter().cloned());
            kept.extend(self.numbers.iter().chain(&self.answers).map(|it| match column(it) {
                it if unused.contains(&it) => format!("CASE WHEN NOT clash_{n} THEN {it} END AS {it}"),
                it => it,
            }));
            from = format!("cleared_{n}");
            all.push(format!("{from} AS (\n  SELECT {} FROM seen_{n}\n)", kept.join(", ")));
        }
        let any = if hits.is_empty() { "FALSE".to_owned() } else { hits.join(" OR ") };
        all.push(format!("clear AS (\n  SELECT *, ({any}) AS clash FROM {from}\n)"));
        Ok("clear".to_owned())
    }

    /// A rule in SQL's own three-valued logic, which is the engine's.
    fn truth(&self, rule: &Rule) -> Result<String, Unwritten> {
        let joined = |rules: &[Rule], with: &str, none: &str| {
            let all = rules.iter().map(|it| self.truth(it)).collect::<Result<Vec<_>, _>>()?;
            Ok(if all.is_empty() { none.to_owned() } else { format!("({})", all.join(with)) })
        };
        match rule {
            // Known only by a date, which no row has that is judged here.
            Rule::Compare(it) if it.operands().any(|it| matches!(it.at, At::Of(_) | At::Latest) || it.of_days()) => {
                Ok("CAST(NULL AS BOOLEAN)".to_owned())
            }
            Rule::Compare(it) => {
                let Limit::Fixed(limit) = it.limit else { return Err("it compares two answers".to_owned()) };
                let of = it.left.field;
                let limit = scaled(of, limit.exact()).ok_or("a limit has too many figures")?;
                let sign = match it.relation {
                    Relation::Below => "<",
                    Relation::AtMost => "<=",
                    Relation::AtLeast => ">=",
                    Relation::Above => ">",
                };
                Ok(format!("{} {sign} {limit}", column(of)))
            }
            Rule::OneOf(it, ids) => Ok(format!("{} IN ({})", column(it), listed(ids.iter().copied()))),
            Rule::All(rules) => joined(rules, " AND ", "TRUE"),
            Rule::Any(rules) => joined(rules, " OR ", "FALSE"),
            Rule::Not(rule) => Ok(format!("NOT ({})", self.truth(rule)?)),
            Rule::Known(_, rules) => {
                let all = rules.iter().map(|it| self.truth(it)).collect::<Result<Vec<_>, _>>()?;
                Ok(format!("COALESCE({})", all.join(", ")))
            }
            Rule::Yes(it) => Ok(column(it)),
            Rule::No(it) => Ok(format!("NOT {}", column(it))),
            Rule::Every(..) | Rule::AtMostMembers(..) | Rule::Last(..) | Rule::Earlier(..) => {
                Err("a rule asks for the members of a group, which one row cannot hold".to_owned())
            }
            Rule::HasAll(..) => Err("a rule asks for several ticks of one question".to_owned()),
            Rule::Total(..) => Err("a rule asks for a total of points".to_owned()),
        }
    }

    fn told(&self, release: &str) -> String {
        let steps = self.criteria.iter().map(step).collect::<Vec<_>>().join(", ");
        format!(
            "i,
  CASE WHEN left_to IS NOT NULL THEN NULL
    WHEN passes IS FALSE THEN 'not-eligible'
    WHEN passes IS TRUE AND NOT aside THEN 'eligible'
    ELSE 'undetermined' END AS outcome,
  COALESCE(left_to, CASE WHEN clash THEN 'contradiction' WHEN unread THEN 'answer' WHEN aside THEN 'range' END)
    AS route,
  {steps},
  {} AS rules,
  {} AS release",
            quoted(self.calculator.version),
            quoted(release)
        )
    }

    /// Rows of which one answer is another than in the example, on and beside every limit; and what the engine says.
    fn trial(&self) -> Vec<(Vec<String>, String)> {
        let form = Form::of(self.calculator);
        let columns = self.columns();
        let of_dates = |id: &str| self.dates.iter().any(|it| it.id == id) || id.ends_with("-date");
        let example = self.calculator.examples.first().map_or(&[][..], |it| it.entries);
        let mut base: Vec<(String, String)> = example
            .iter()
            .filter(|(id, _)| !of_dates(id))
            .map(|(id, it)| ((*id).to_owned(), (*it).to_owned()))
            .collect();
        for field in self.numbers.iter().filter(|it| it.units().len() > 1) {
            let unit = format!("{}-unit", field.id);
            let has = |id: &str| base.iter().any(|(it, _)| it == id);
            if let Some(first) = field.units().first().filter(|_| has(field.id) && !has(&unit)) {
                base.push((unit, first.id.to_owned()));
            }
        }
        let mut all = vec![base.clone()];
        let mut with = |id: &str, text: String| {
            let mut row: Vec<_> = base.iter().filter(|(it, _)| it != id).cloned().collect();
            row.push((id.to_owned(), text));
            all.push(row);
        };
        for field in self.numbers.iter().chain(&self.answers) {
            with(field.id, String::new());
            match &field.kind {
                Kind::YesNo(_) => ["yes", "no"].iter().for_each(|it| with(field.id, (*it).to_owned())),
                _ => field.options().iter().for_each(|it| with(field.id, it.id.to_owned())),
            }
        }
        for it in self.criteria.iter().flat_map(|it| it.rule.comparisons()) {
            let Limit::Fixed(limit) = it.limit else { continue };
            let places = it.left.field.units().first().map_or(0, |it| it.places);
            let step = Exact::whole(1).over(Exact::whole(10_i64.pow(u32::from(places.min(6)))));
            let limit = limit.exact();
            let beside = step.into_iter().flat_map(|step| [limit.minus(step), Some(limit), limit.plus(step)]);
            beside.flatten().filter_map(|it| it.decimal(4)).for_each(|text| with(it.left.field.id, text));
        }
        let one = |row: Vec<(String, String)>| {
            let entries: Entries = row.iter().cloned().collect();
            let (case, _) = Case::read(&form, &entries);
            let says: Vec<_> = self.calculator.outcome(&case).iter().map(|it| it.id).collect();
            let cell = |name: &String| {
                row.iter().find(|(id, _)| id.replace('-', "_") == *name).map_or_else(String::new, |(_, it)| it.clone())
            };
            (columns.iter().map(cell).collect(), says.join(" "))
        };
        all.into_iter().map(one).collect()
    }

    fn self_test(&self, release: &str) -> Result<String, Unwritten> {
        let rows = self.trial();
        let cells = rows
            .iter()
            .enumerate()
            .map(|(n, (row, _))| format!("({n}, {})", row.iter().map(|it| quoted(it)).collect::<Vec<_>>().join(", ")));
        let says = rows.iter().enumerate().map(|(n, (_, it))| format!("({n}, {})", quoted(it)));
        Ok(format!(
            "-- Self-test of the rules of {} {} (tekio {release}), {} rows. It must return no row.\nWITH trial (i, {}) \
                AS (VALUES\n{}\n),\nexpected (i, says) AS (VALUES\n{}\n),\n{},\nout AS (SELECT {} FROM said)\nSELECT \
                out.i, out.outcome, expected.says FROM out JOIN expected ON out.i = expected.i\nWHERE \
                out.outcome IS NULL OR out.outcome <> expected.says\n",
            self.calculator.id,
            self.calculator.version,
            rows.len(),
            self.columns().join(", "),
            cells.collect::<Vec<_>>().join(",\n"),
            says.collect::<Vec<_>>().join(",\n"),
            self.stages("trial")?,
            self.told(release)
        ))
    }

    fn head(&self, release: &str) -> String {
        let (id, engine) = (self.calculator.id, self.dialect.name());
        let missing = if self.dialect.fills_in() {
            "Columns that `lab` does not have are taken as blank."
        } else {
            "`lab` must have every column: add those you do not have as NULL."
        };
        let dates: Vec<_> = self.dates.iter().map(|it| column(it)).collect();
        let lines = [
            format!("Criteria of `{id}` as SQL for {engine}, written by tekio {release}"),
            format!("Version of the rules: {}", self.calculator.version),
            String::new(),
            "In: a table or view `lab`, one row per patient. `i`, your own number of it, comes out again.".to_owned(),
            format!("Its other columns, text or numbers: {}", self.columns().join(", ")),
            "  Names are the questions of `tekio table` with _ for -. NULL and blank are unknown, never no.".to_owned(),
            format!("  {missing}"),
            "  One value of each measurement: the last by consent. A blank unit is the source’s.".to_owned(),
            format!("  A row with a date ({}) goes to `tekio table`: give the age instead.", dates.join(", ")),
            "Load, run: as in docs/registry.md".to_owned(),
            String::new(),
            "Out: i, outcome (eligible, not-eligible, undetermined; NULL: not judged), route (why a row".to_owned(),
            "  should go to `tekio table`), each criterion (true: it is passed), rules, release".to_owned(),
            format!("Self-test, which must return no row: tekio sql {id} --dialect {engine} --self-test"),
        ];
        lines.iter().map(|it| format!("-- {it}").trim_end().to_owned() + "\n").collect()
    }
}

/// The column of a criterion.
fn step(it: &Criterion) -> String {
    it.id.to_lowercase().replace('-', "_")
}

/// How many times as large a number is held as in its first unit, so that every unit's factor is whole: creatinine
/// 884,000 times, for of 88.4 µmol/L one is a milligram per decilitre.
fn scale(field: &Field) -> Option<i64> {
    let whole = |it: Exact| (0..7).find_map(|n| it.times(Exact::whole(10_i64.pow(n)))?.to_whole());
    let dens = field.units().iter().map(|it| whole(it.den.exact())).collect::<Option<Vec<i64>>>()?;
    dens.into_iter().try_fold(1000_i64, |all, it| if all % it == 0 { Some(all) } else { all.checked_mul(it) })
}

/// A number of the first unit, so many times as large; nothing where that is not whole.
fn scaled(field: &Field, it: Exact) -> Option<i64> {
    it.times(Exact::whole(scale(field)?))?.to_whole()
}

/// What a number's unit is multiplied with.
fn factor(field: &Field, text: &str) -> Result<String, Unwritten> {
    let whole = |it: &Unit| scaled(field, it.to_base(Exact::whole(1))?);
    let units = field.units();
    let no = || format!("a unit of `{}` is no whole part of another", field.id);
    if let [only] = units {
        return whole(only).map(|it| it.to_string()).ok_or_else(no);
    }
    let mut each = String::new();
    for unit in units {
        let spellings = [unit.id, unit.symbol.ja, unit.symbol.en].into_iter().chain(unit.also.iter().copied());
        let spellings: Vec<_> = spellings.filter(|it| !it.is_empty()).map(str::to_lowercase).collect();
        let list = listed(spellings.iter().map(String::as_str));
        each += &format!(" WHEN lower({text}) IN ({list}) THEN {}", whole(unit).ok_or_else(no)?);
    }
    let first = units.first().and_then(whole).ok_or_else(no)?;
    Ok(format!("CASE WHEN {text} IS NULL THEN {first}{each} END"))
}
