//! Grades by tables, such as `ctcae-lab`, as one SELECT: read, scaled, cleared of contradictions, graded.

use std::collections::BTreeSet;

use super::dialect::{Dialect, listed, quoted};
use super::linear::thousandfold;
use super::logic::{Fact, Numbers, Rungs, Unwritten, Way};
use super::reading::{
    Measured, beyond, doubtful, factor_of, least_of, option, plain, system_of, unit_key, usual, yes_or_no,
};
use super::write::{Columns, formula, way};
use crate::engine::{
    At, Bands, Calculator, Edition, Exact, Field, Formula, Holds, Kind, Limit, Normal, Operand, Row, Rule, Tables,
    Verdict,
};

/// The column of a question: its id, and for the few that facts and examples use so often a short name.
pub(super) fn column(id: &str) -> String {
    match id {
        "value" => "v".to_owned(),
        "baseline" => "base".to_owned(),
        "baseline-status" => "bstatus".to_owned(),
        "transfusion" => "transf".to_owned(),
        "life-threatening" => "lifethr".to_owned(),
        other => other.replace('-', "_"),
    }
}

/// All that the text is made of.
pub(super) struct Lab {
    pub calculator: &'static Calculator,
    pub tables: &'static Tables,
    normal: &'static Normal,
    dialect: Dialect,
    /// Value, lower and upper limit, baseline; then what a value may be made from.
    numbers: Vec<&'static Field>,
    /// What a value is made by, of which question's options, and for which terms.
    made: Option<(&'static Formula, &'static Field, Vec<&'static str>)>,
    /// The questions answered with yes or no.
    answers: Vec<&'static Field>,
    /// The choices but for term and version.
    choices: Vec<&'static Field>,
}

impl Lab {
    pub fn of(calculator: &'static Calculator, tables: &'static Tables, dialect: Dialect) -> Result<Lab, Unwritten> {
        let Some(normal) = tables.normal else { return Err("it grades no laboratory values".to_owned()) };
        let mut numbers = vec![normal.value, normal.low, normal.high, normal.baseline];
        let mut made: Option<(&'static Formula, &'static Field, Vec<&'static str>)> = None;
        let mut asked: Vec<&'static Field> = Vec::new();
        for row in tables.editions.iter().flat_map(|it| it.rows) {
            for grade in row.bands().iter().flat_map(|it| it.grades) {
                grade.rule.fields_into(&mut asked);
                for it in grade.rule.comparisons() {
                    let At::Made(formula) = it.left.at else { continue };
                    let mut of = Vec::new();
                    formula.fields(&mut of);
                    let Some(choice) = of.iter().find(|it| matches!(it.kind, Kind::Choice(_))) else { continue };
                    let made = made.get_or_insert((formula, choice, vec![]));
                    if !made.2.contains(&row.term) {
                        made.2.push(row.term);
                    }
                    let more = of.into_iter().filter(|it| matches!(it.kind, Kind::Number(_)));
                    for it in more {
                        if !numbers.contains(&it) {
                            numbers.push(it);
                        }
                    }
                }
            }
        }
        for clash in calculator.clashes {
            clash.when.fields_into(&mut asked);
        }
        let of_kind = |is: &dyn Fn(&Kind) -> bool| {
            let all = calculator.fields().into_iter().filter(|it| asked.contains(it) && is(&it.kind));
            all.filter(|it| *it != tables.term && *it != tables.version).collect::<Vec<_>>()
        };
        let answers = of_kind(&|it| matches!(it, Kind::YesNo(_)));
        let choices = of_kind(&|it| matches!(it, Kind::Choice(_)));
        Ok(Lab { calculator, tables, normal, dialect, numbers, made, answers, choices })
    }

    /// The columns of the table behind `i`, in the order in which they are told.
    pub fn columns(&self) -> Vec<String> {
        let mut all = vec!["version".to_owned(), "term".to_owned()];
        for it in &self.numbers {
            let name = column(it.id);
            all.push(name.clone());
            match &it.kind {
                _ if *it == self.normal.value => all.push("unit".to_owned()),
                Kind::Number(number) if number.unit_like.is_none() => all.push(format!("{name}_unit")),
                _ => {}
            }
        }
        all.extend(self.choices.iter().chain(&self.answers).map(|it| column(it.id)));
        all
    }

    /// The unit's column of a number that is not measured like the value.
    fn unit_column(&self, field: &Field) -> Option<String> {
        match &field.kind {
            _ if *field == *self.normal.value => Some("unit".to_owned()),
            Kind::Number(number) if number.unit_like.is_none() => Some(format!("{}_unit", column(field.id))),
            _ => None,
        }
    }

    /// The bit of a verdict: grades by their number, then what stands where there is none.
    pub fn bit(&self, verdict: &Verdict) -> u32 {
        let grading = self.tables.grading;
        let more = [grading.none, grading.hole].into_iter().chain(grading.instead.iter().copied());
        let place = grading.grades.iter().chain(more).position(|it| *it == *verdict);
        place.map_or(0, |it| 1 << it)
    }

    /// From the rows of `table` to one with a mask for each.
    pub fn stages(&self, table: &str) -> Result<String, Unwritten> {
        let mut all = vec![
            ("given", self.dialect.with_missing_columns(table, &self.columns())),
            ("texts", self.texts()),
            ("plain", self.plain()),
        ];
        let no_unit = || "a unit is no whole number of thousandths of another".to_owned();
        all.push(("units", self.units().ok_or_else(no_unit)?));
        all.push(("limits", self.limits().ok_or_else(no_unit)?));
        all.push(("scaled", self.scaled()));
        all.push(("checked", self.checked().ok_or_else(no_unit)?));
        let all: Vec<_> = all.into_iter().map(|(name, it)| format!("{name} AS (\n  {it}\n)")).collect();
        Ok(format!("{},\n{},\n{}", all.join(",\n"), self.cleared()?, self.graded()?))
    }

    fn texts(&self) -> String {
        let text = |name: &str| self.dialect.text(name);
        let each = self.columns().into_iter().map(|name| match name.as_str() {
            it if it == "unit" || it.ends_with("_unit") => {
                format!("{} AS {it}_k", unit_key(&format!("COALESCE({}, '')", text(it))))
            }
            it => format!("{} AS {it}_t", text(it)),
        });
        format!("SELECT i, {} FROM given", each.collect::<Vec<_>>().join(",\n    "))
    }

    /// The columns that hold a unit.
    fn keys(&self) -> Vec<String> {
        self.columns().into_iter().filter(|it| it == "unit" || it.ends_with("_unit")).map(|it| it + "_k").collect()
    }

    fn number_columns(&self) -> Vec<String> {
        self.numbers.iter().map(|it| column(it.id)).collect()
    }

    fn others(&self) -> impl Iterator<Item = String> + '_ {
        self.choices.iter().chain(&self.answers).map(|it| column(it.id))
    }

    fn plain(&self) -> String {
        let mut all = vec!["i".to_owned()];
        all.extend(self.keys());
        let choice = |field: &Field, also| {
            format!("{} AS {}", option(field, &format!("{}_t", column(field.id)), also), column(field.id))
        };
        all.push(choice(self.tables.version, true));
        all.push(choice(self.tables.term, false));
        for field in &self.choices {
            all.push(choice(field, false));
        }
        for field in &self.answers {
            let name = column(field.id);
            all.push(format!("{} AS {name}", yes_or_no(field, &format!("{name}_t"))));
        }
        all.extend(self.others().map(|it| format!("{it}_t")));
        all.extend(["version_t".to_owned(), "term_t".to_owned()]);
        for name in self.number_columns() {
            all.push(format!("{name}_t"));
            all.push(format!("{} AS {name}_n", plain(self.dialect, &format!("{name}_t"))));
        }
        format!("SELECT {} FROM texts", all.join(",\n    "))
    }

    fn measured(&self) -> Option<Vec<Measured>> {
        Measured::all(self.normal.value)
    }

    fn units(&self) -> Option<String> {
        let measured = self.measured()?;
        let mut all: Vec<String> = ["i", "version", "term"].map(str::to_owned).to_vec();
        all.extend(self.others());
        all.extend(self.keys());
        all.extend(self.number_columns().into_iter().flat_map(|it| [format!("{it}_t"), format!("{it}_n")]));
        all.push(format!("{} AS unit_f", factor_of(&measured, "unit_k")?));
        for field in &self.numbers {
            let name = column(field.id);
            if let Some(unit) = self.unit_column(field).filter(|_| *field != self.normal.value) {
                let it = match Measured::all(field) {
                    Some(measured) => {
                        let terms = self.made.as_ref().map_or(&[][..], |it| it.2.as_slice());
                        let here =
                            |it: String| format!("CASE WHEN term IN ({}) THEN {it} END", listed(terms.iter().copied()));
                        all.push(format!("{} AS {unit}_s", here(system_of(&measured, &format!("{unit}_k"))?)));
                        here(factor_of(&measured, &format!("{unit}_k"))?)
                    }
                    None => own_factor(field, &format!("{unit}_k"))?,
                };
                all.push(format!("{it} AS {unit}_f"));
            }
            all.push(format!("{} AS {name}_x", beyond(self.dialect, &format!("{name}_t"), &format!("{name}_n"))));
        }
        let unread = self.others().map(|it| format!("({it}_t IS NOT NULL AND {it} IS NULL)"));
        all.push(format!("({}) AS unread", unread.collect::<Vec<_>>().join(" OR ")));
        all.push("(version_t IS NOT NULL AND version IS NULL) AS version_x".to_owned());
        all.push("(term_t IS NOT NULL AND term IS NULL) AS term_x".to_owned());
        Some(format!("SELECT {} FROM plain", all.join(",\n    ")))
    }

    /// In which unit the limits of normal are: the value's, or that of what stands for it.
    fn limits(&self) -> Option<String> {
        let other = self.numbers.iter().find(|it| Measured::all(it).is_some() && !self.like_value(it));
        let other = other.map_or(String::new(), |it| {
            let (name, unit) = (column(it.id), self.unit_column(it).unwrap_or_default());
            format!(" WHEN {name}_n IS NOT NULL AND {unit}_f IS NOT NULL THEN {unit}_k")
        });
        Some(format!("SELECT *, CASE WHEN unit_f IS NOT NULL THEN unit_k{other} ELSE '' END AS like_k FROM units"))
    }

    /// Whether a number is measured in the value's unit, the value itself among them.
    fn like_value(&self, field: &Field) -> bool {
        matches!(&field.kind, Kind::Number(it) if it.unit_like.is_some()) || *field == *self.normal.value
    }

    fn scaled(&self) -> String {
        let Some(measured) = self.measured() else { return String::new() };
        let wide = |name: &str, factor: &str| {
            format!("CAST(CAST({name}_n AS DECIMAL(21, 6)) * {factor} AS DECIMAL(27, 6)) AS {name}_w")
        };
        let factor = factor_of(&measured, "like_k").unwrap_or_default();
        let (system, least) = (system_of(&measured, "like_k"), least_of(&measured, "like_k"));
        let inner = format!(
            "SELECT *, {factor} AS like_f,\n    {} AS like_s,\n    {} AS least\n    FROM limits",
            system.unwrap_or_default(),
            least.unwrap_or_default()
        );
        let each = self.numbers.iter().map(|it| {
            let factor = match self.unit_column(it) {
                Some(unit) => format!("{unit}_f"),
                None => "like_f".to_owned(),
            };
            wide(&column(it.id), &factor)
        });
        format!("SELECT *, {}\n  FROM ({inner}) AS known", each.collect::<Vec<_>>().join(",\n    "))
    }

    fn checked(&self) -> Option<String> {
        let measured = self.measured()?;
        let mut all: Vec<String> =
            ["i", "version", "term", "unread", "version_x", "term_x"].map(str::to_owned).to_vec();
        all.extend(self.others());
        let (mut wrong, mut left) = (Vec::new(), Vec::new());
        for field in &self.numbers {
            let name = column(field.id);
            let of_value = self.like_value(field);
            let is_usual = |scaled: &str| match Measured::all(field) {
                Some(_) => {
                    let system = if of_value { "like_s".to_owned() } else { format!("{name}_unit_s") };
                    let limit = matches!(&field.kind, Kind::Number(it) if it.positive && it.unit_like.is_some());
                    usual(&measured, &system, limit, scaled).unwrap_or_default()
                }
                None => own_usual(field, scaled).unwrap_or_default(),
            };
            let w = format!("{name}_w");
            let mut good = is_usual(&w);
            if of_value {
                good += &format!(" AND ({name}_n <= 0 OR {name}_n >= least)");
            }
            if matches!(&field.kind, Kind::Number(it) if it.positive) {
                good += &format!(" AND {w} <> 0");
            }
            let many = |scaled: &str| {
                let fine = if of_value { format!(" AND 1000 * {name}_n >= least") } else { String::new() };
                format!("({}){fine}", is_usual(scaled))
            };
            let doubt = doubtful(self.dialect, &format!("{name}_t"), &w, &many);
            all.push(format!("CASE WHEN {good} AND NOT COALESCE({doubt}, FALSE) THEN {w} END AS {name}"));
            all.push(format!("{name}_t IS NOT NULL AS {name}_g"));
            left.push(format!("{name}_x"));
            let unit = self.unit_column(field).unwrap_or("like".to_owned());
            wrong.push(format!("({name}_n IS NOT NULL AND {unit}_f IS NULL)"));
        }
        all.push(format!("COALESCE({}) AS left_to", left.join(", ")));
        all.push(format!("({}) AS no_unit", wrong.join(" OR ")));
        all.push("like_s".to_owned());
        for field in self.numbers.iter().filter(|it| Measured::all(it).is_some() && !self.like_value(it)) {
            all.push(format!("{}_unit_s", column(field.id)));
        }
        Some(format!("SELECT {}\n  FROM scaled", all.join(",\n    ")))
    }

    fn named(&self) -> Numbers {
        let made = self.made.as_ref().map(|_| self.numbers.len());
        Numbers { all: self.numbers.clone(), made, apart: false, term: None }
    }

    fn answer(&self) -> impl Fn(&str) -> String + use<> {
        |id: &str| column(id)
    }

    /// Sets aside what contradicts each other, one contradiction after the other.
    fn cleared(&self) -> Result<String, Unwritten> {
        let (numbers, answer) = (self.named(), self.answer());
        let columns = Columns { numbers: self.number_columns().into_iter().map(Some).collect(), answer: &answer };
        let mut all = Vec::new();
        let mut from = "checked".to_owned();
        let mut touched: Vec<String> = Vec::new();
        for (n, clash) in self.calculator.clashes.iter().enumerate() {
            let ways = numbers.ways(&clash.when, true)?;
            let ways: Vec<_> = ways.iter().map(|it| strictly(it, &columns)).collect();
            let unused: Vec<String> = clash.unused.iter().map(|it| column(it.id)).collect();
            let given: Vec<_> = unused.iter().map(|it| format!("{it} IS NOT NULL")).collect();
            all.push(format!(
                "seen_{n} AS (\n  SELECT *, COALESCE({} AND ({}), FALSE) AS clash_{n} FROM {from}\n)",
                given.join(" AND "),
                ways.join(" OR ")
            ));
            touched.push(format!("clash_{n}"));
            let mut kept: Vec<String> =
                ["i", "version", "term", "unread", "version_x", "term_x", "left_to", "no_unit", "like_s"]
                    .map(str::to_owned)
                    .to_vec();
            for field in self.numbers.iter().filter(|it| Measured::all(it).is_some() && !self.like_value(it)) {
                kept.push(format!("{}_unit_s", column(field.id)));
            }
            kept.extend(self.number_columns().iter().map(|it| format!("{it}_g")));
            kept.extend(touched.iter().cloned());
            kept.extend(self.number_columns().into_iter().chain(self.others()).map(|it| {
                if unused.contains(&it) { format!("CASE WHEN NOT clash_{n} THEN {it} END AS {it}") } else { it }
            }));
            from = format!("cleared_{n}");
            all.push(format!("{from} AS (\n  SELECT {} FROM seen_{n}\n)", kept.join(", ")));
        }
        // What is made from others, and the system of the numbers.
        let mut more = Vec::new();
        if let Some((formula, _, terms)) = &self.made {
            for (n, it) in self.made_columns(formula, terms)?.into_iter().enumerate() {
                more.push(format!("{it} AS made_{n}"));
            }
        }
        let mut system = String::from("CASE WHEN v IS NOT NULL THEN like_s");
        for field in self.numbers.iter().filter(|it| Measured::all(it).is_some() && !self.like_value(it)) {
            let name = column(field.id);
            system += &format!(" WHEN {name} IS NOT NULL THEN {name}_unit_s");
        }
        let limits: Vec<_> = self.numbers.iter().filter(|it| self.like_value(it)).map(|it| column(it.id)).collect();
        system += &format!(" WHEN COALESCE({}) IS NOT NULL THEN like_s END AS s", limits.join(", "));
        more.push(system);
        let lost = self.number_columns().into_iter().map(|it| format!("({it}_g AND {it} IS NULL)"));
        let lost: Vec<_> = lost.collect();
        let clash = if touched.is_empty() { "FALSE".to_owned() } else { touched.join(" OR ") };
        more.push(format!("({clash}) AS clash"));
        more.push(format!("(unread OR version_x OR {clash} OR {}) AS aside", lost.join(" OR ")));
        all.push(format!("known AS (\n  SELECT *, {} FROM {from}\n)", more.join(",\n    ")));
        Ok(all.join(",\n"))
    }

    /// The column of what is made, for each option of the choice that says how: where none is chosen, any may be.
    fn made_columns(&self, _: &Formula, terms: &[&'static str]) -> Result<Vec<String>, Unwritten> {
        let Some((_, choice, _)) = &self.made else { return Ok(vec![]) };
        let mut each = Vec::new();
        for option in choice.options() {
            let mut all = String::from("CASE");
            // The formula is another in each system.
            for (system, made) in self.made_by_system(terms) {
                let place = |it: Operand| self.numbers.iter().position(|field| *field == it.field);
                let of = |it: Operand| place(it).map(|i| column(self.numbers[i].id));
                let chosen = |id: &str| format!("COALESCE({}, {})", column(id), quoted(option.id));
                let text = formula(made, &of, &chosen).ok_or("a value is made by a formula that SQL cannot hold")?;
                all += &format!(" WHEN {} = {system} THEN {text}", self.made_system());
            }
            each.push(format!(
                "CASE WHEN term IN ({}) THEN CAST({all} END AS DECIMAL(30, 8)) END",
                listed(terms.iter().copied())
            ));
        }
        Ok(each)
    }

    fn made_system(&self) -> String {
        let other = self.numbers.iter().find(|it| Measured::all(it).is_some() && !self.like_value(it));
        other.map_or("like_s".to_owned(), |it| {
            format!("COALESCE(CASE WHEN v IS NOT NULL THEN like_s END, {}_unit_s)", column(it.id))
        })
    }

    /// The formula of each system of units.
    fn made_by_system(&self, terms: &[&'static str]) -> Vec<(usize, &'static Formula)> {
        let mut all: Vec<(usize, &'static Formula)> = Vec::new();
        let rows = self.tables.editions.iter().flat_map(|it| it.rows).filter(|it| terms.contains(&it.term));
        for row in rows {
            for bands in row.bands() {
                for it in bands.grades.iter().flat_map(|it| it.rule.comparisons()) {
                    let At::Made(formula) = it.left.at else { continue };
                    for system in self.systems_of(row.term, bands) {
                        if !all.iter().any(|(has, _)| *has == system) {
                            all.push((system, formula));
                        }
                    }
                }
            }
        }
        all
    }

    /// The places of the systems of a term in which bands hold.
    fn systems_of(&self, term: &str, bands: &Bands) -> Vec<usize> {
        let Kind::Number(number) = &self.normal.value.kind else { return vec![] };
        let at = self.tables.term.options().iter().position(|it| it.id == term);
        let systems = number.by.as_ref().zip(at).and_then(|(by, at)| by.systems.get(at)).copied().unwrap_or(&[]);
        let held = systems.iter().enumerate().filter(|(_, it)| bands.units.contains(&it.units[0].id));
        held.map(|(i, _)| i).collect()
    }

    fn graded(&self) -> Result<String, Unwritten> {
        const CARRIED: &str = "i, version, term, left_to, version_x, term_x, no_unit, unread, clash, aside";
        let (mut first, mut whole) = (Vec::new(), Vec::new());
        for (n, edition) in self.tables.editions.iter().enumerate() {
            let of = quoted(edition.version);
            let each = self.edition(edition, false)?;
            first.push(format!("CASE WHEN version IS NULL OR version = {of} THEN {each} ELSE 0 END AS f_{n}"));
            let each = self.edition(edition, true)?;
            whole.push(format!(
                "CASE WHEN f_{n} <> 0 THEN f_{n} WHEN version IS NULL OR version = {of} THEN {each} ELSE 0 END AS m_{n}"
            ));
        }
        Ok(format!(
            "searched AS (\n  SELECT *,\n    {}\n  FROM known\n),\ngraded AS (\n  SELECT {CARRIED},\n    {}\n  FROM \
                searched\n)",
            first.join(",\n    "),
            whole.join(",\n    ")
        ))
    }

    /// The mask of each term. First (`plainly` not) by a look at what can be known together; it is 0 where that
    /// cannot be told, and then each comparison stands by itself.
    fn edition(&self, edition: &Edition, plainly: bool) -> Result<String, Unwritten> {
        let mut all = String::from("CASE term");
        for row in edition.rows {
            all += &format!("\n      WHEN {} THEN {}", quoted(row.term), self.row(row, plainly)?);
        }
        Ok(all + " ELSE 0 END")
    }

    fn row(&self, row: &'static Row, plainly: bool) -> Result<String, Unwritten> {
        let bands = match row.holds {
            Holds::Instead(verdict) => return Ok(self.bit(verdict).to_string()),
            Holds::Graded(bands) => bands,
        };
        let makes = self.made.as_ref().is_some_and(|it| it.2.contains(&row.term));
        let mut all = String::from("CASE");
        for it in bands {
            let systems: Vec<_> = self.systems_of(row.term, it).iter().map(usize::to_string).collect();
            let mask = match (&self.made, makes) {
                (Some((_, choice, _)), true) => {
                    let each = (0..choice.options().len()).map(|n| self.bands(row, it, Some(Some(n)), plainly));
                    each.collect::<Result<Vec<_>, _>>()?.join(" | ")
                }
                _ => self.bands(row, it, Some(None), plainly)?,
            };
            all += &format!("\n        WHEN s IN ({}) THEN {mask}", systems.join(", "));
        }
        // Before a unit is given it may be any; in a unit in which no limits are printed a number says nothing.
        let blind = bands.iter().map(|it| self.bands(row, it, None, plainly)).collect::<Result<Vec<_>, _>>()?;
        let mut each: Vec<String> = Vec::new();
        for it in &blind {
            if !each.contains(it) {
                each.push(it.clone());
            }
        }
        let first = blind.first().cloned().unwrap_or("0".to_owned());
        let end = match each.as_slice() {
            [one] => format!("ELSE {one}"),
            _ => format!("WHEN s IS NULL THEN {} ELSE {first}", each.join(" | ")),
        };
        Ok(format!("{all}\n        {end} END"))
    }

    /// The mask of a term in one system; `known`: whether its numbers are, and in which column what is made is.
    fn bands(
        &self,
        row: &'static Row,
        bands: &Bands,
        known: Option<Option<usize>>,
        plainly: bool,
    ) -> Result<String, Unwritten> {
        let mut names: Vec<Option<String>> = self.number_columns().into_iter().map(|it| known.map(|_| it)).collect();
        names.push(known.flatten().map(|n| format!("made_{n}")));
        let ways = |apart: bool| {
            let numbers = Numbers { term: Some((self.tables.term, row.term)), apart, ..self.named() };
            self.ways(row, bands, &numbers, &names)
        };
        let (apart, pairs) = ways(true)?;
        if plainly {
            return Ok(apart);
        }
        let (mask, _) = ways(false)?;
        if known.is_none() {
            return Ok(if pairs.is_empty() { mask } else { apart });
        }
        // Where both numbers of a comparison are unknown, each stands by itself.
        let name = |it: usize| names.get(it).cloned().flatten();
        let open: Vec<_> = pairs
            .into_iter()
            .filter_map(|(a, b)| Some(format!("{} IS NULL AND {} IS NULL", name(a)?, name(b)?)))
            .collect();
        Ok(match open.as_slice() {
            _ if mask == apart => mask,
            [] => mask,
            open => format!("CASE WHEN {} THEN 0 ELSE {mask} END", open.join(" OR ")),
        })
    }

    fn ways(
        &self,
        row: &'static Row,
        bands: &Bands,
        numbers: &Numbers,
        names: &[Option<String>],
    ) -> Result<(String, BTreeSet<(usize, usize)>), Unwritten> {
        let all: Vec<_> = self.tables.grading.all().collect();
        let place = |verdict: &Verdict| all.iter().position(|it| **it == *verdict).unwrap_or(0);
        let verdict = |grade: u8| place(self.tables.grading.verdict(grade));
        let rules: Vec<(&Rule, usize)> = bands.grades.iter().map(|it| (&it.rule, verdict(it.grade))).collect();
        let (otherwise, read) = (place(self.tables.otherwise(row)), self.read_as(row.term, bands));
        let rungs = Rungs { rules, otherwise, numbers, calculator: self.calculator, read };
        let answer = self.answer();
        let columns = Columns { numbers: names.to_vec(), answer: &answer };
        let mut sum = Vec::new();
        for (at, ways) in rungs.ways()? {
            let mut ways: Vec<String> = ways.iter().filter_map(|it| way(it, &columns)).collect();
            ways.sort();
            ways.dedup();
            let bit = all.get(at).map_or(0, |it| self.bit(it));
            match ways.as_slice() {
                [] => {}
                ways if ways.iter().any(|it| it == "1 = 1") => sum.push(bit.to_string()),
                ways => {
                    let ways: Vec<_> = ways.iter().map(|it| format!("({it})")).collect();
                    sum.push(format!("CASE WHEN {} THEN {bit} ELSE 0 END", ways.join("\n          OR ")));
                }
            }
        }
        let sum = if sum.is_empty() { "0".to_owned() } else { sum.join("\n        + ") };
        Ok((format!("({sum})"), rungs.pairs()))
    }

    /// Between which ends each number lies once it was read, in the systems of these bands.
    fn read_as(&self, term: &str, bands: &Bands) -> Vec<Option<(i128, i128)>> {
        let at = self.tables.term.options().iter().position(|it| it.id == term);
        let places = self.systems_of(term, bands);
        let one = |field: &&'static Field| {
            let Kind::Number(number) = &field.kind else { return None };
            let systems = number.by.as_ref().zip(at).and_then(|(by, at)| by.systems.get(at)).copied()?;
            let limit = number.positive && number.unit_like.is_some();
            let ends = places
                .iter()
                .filter_map(|it| systems.get(*it))
                .map(|it| it.limits.filter(|_| limit).unwrap_or(it.usual));
            let ends: Vec<_> = ends
                .map(|(least, most)| Some((thousandfold(least.exact())?, thousandfold(most.exact())?)))
                .collect::<Option<_>>()?;
            // A limit is above nought by a millionth at least, of a thousandth.
            Some((ends.iter().map(|it| it.0).min()?, ends.iter().map(|it| it.1).max()?))
        };
        self.numbers.iter().map(one).collect()
    }

    /// What is selected at the end.
    pub fn answers_of(&self, rules: &str, release: &str) -> String {
        let masks: Vec<_> = (0..self.tables.editions.len()).map(|n| format!("m_{n}")).collect();
        let says = self
            .tables
            .grading
            .all()
            .map(|it| format!("CASE WHEN (mask & {}) <> 0 THEN {} END", self.bit(it), quoted(it.id)));
        let grades = || self.tables.grading.grades.iter().enumerate();
        let single: String = grades().map(|(n, it)| format!(" WHEN {} THEN {n}", self.bit(it))).collect();
        let least: String = grades().map(|(n, it)| format!(" WHEN (mask & {}) <> 0 THEN {n}", self.bit(it))).collect();
        let worst: String =
            grades().rev().map(|(n, it)| format!(" WHEN (mask & {}) <> 0 THEN {n}", self.bit(it))).collect();
        format!(
            "routed AS (
  SELECT i, version, term, term_x AS unsure,
    CASE WHEN left_to IS NOT NULL THEN left_to
      WHEN term IS NULL THEN 'term'
      WHEN version_x THEN 'version'
      WHEN no_unit THEN 'unit'
      WHEN clash THEN 'contradiction'
      WHEN unread THEN 'answer'
      WHEN aside THEN 'range' END AS route,
    CASE WHEN left_to IS NOT NULL OR term IS NULL OR version_x THEN NULL
      WHEN aside AND ({masks}) = 1 THEN NULL
      ELSE {masks} END AS mask
  FROM graded
)
SELECT i, version, term, mask,
  CASE mask{single} END AS grade,
  CASE{least} END AS grade_min,
  CASE{worst} END AS grade_max,
  CASE WHEN route IN ('censored', 'number', 'version') OR unsure THEN NULL
    WHEN mask IS NULL THEN 'undetermined'
    ELSE concat_ws(' ', {}) END AS outcome,
  route,
  {} AS rules,
  {} AS release
FROM routed",
            says.collect::<Vec<_>>().join(", "),
            quoted(rules),
            quoted(release),
            masks = masks.join(" | "),
        )
    }
}

/// A way as a condition that is true only where all its facts are.
fn strictly(of: &Way, columns: &Columns<'_>) -> String {
    let one = |it: &Fact| match it {
        Fact::Yes(id, true) => (columns.answer)(id),
        Fact::Yes(id, false) => format!("NOT {}", (columns.answer)(id)),
        other => way(&Way::from([other.clone()]), columns)
            .map_or("FALSE".to_owned(), |it| it.trim_end_matches(" IS NOT FALSE").to_owned()),
    };
    format!("({})", of.iter().map(one).collect::<Vec<_>>().join(" AND "))
}

/// What a number's own unit is multiplied with.
fn own_factor(field: &Field, key: &str) -> Option<String> {
    let (Kind::Number(number), None) = (&field.kind, field.nearest_to) else { return None };
    let mut each = String::new();
    for (i, unit) in number.units.iter().enumerate() {
        let factor = super::linear::thousandfold(unit.num.exact().over(unit.den.exact())?)?;
        let spellings = [unit.id, unit.symbol.ja, unit.symbol.en].into_iter().chain(unit.also.iter().copied());
        let mut keys: Vec<String> = spellings.map(|it| it.to_lowercase()).collect();
        keys.extend((i == 0).then(String::new));
        each += &format!(" WHEN {key} IN ({}) THEN {factor}", listed(keys.iter().map(String::as_str)));
    }
    Some(format!("CASE{each} END"))
}

fn own_usual(field: &Field, scaled: &str) -> Option<String> {
    let Kind::Number(number) = &field.kind else { return None };
    let [least, most] = [number.usual.0, number.usual.1].map(|it| super::linear::thousandfold(it.exact()));
    Some(format!("{scaled} BETWEEN {} AND {}", least?, most?))
}

/// Rows on which the text can be tried: every limit one step below, on and above, by band and version.
pub(super) fn rows(lab: &Lab) -> Vec<Vec<(&'static str, String)>> {
    let mut all: Vec<Vec<(&'static str, String)>> = Vec::new();
    let Kind::Number(number) = &lab.normal.value.kind else { return all };
    for edition in lab.tables.editions {
        for row in edition.rows {
            let at = lab.tables.term.options().iter().position(|it| it.id == row.term);
            let systems = number.by.as_ref().zip(at).and_then(|(by, at)| by.systems.get(at)).copied().unwrap_or(&[]);
            for bands in row.bands() {
                for system in systems.iter().filter(|it| bands.units.contains(&it.units[0].id)) {
                    let (least, most) = system.limits.unwrap_or(system.usual);
                    let part = |of: i64| {
                        let (least, most) = (least.exact(), most.exact());
                        let between = most.minus(least)?.times(Exact::whole(of))?.over(Exact::whole(8))?;
                        least.plus(between).map(|it| it.show(2, &[]).replace(',', ""))
                    };
                    let (Some(low), Some(high), Some(base)) = (part(1), part(3), part(2)) else { continue };
                    let of = |field: &Field| match field.id {
                        id if id == lab.normal.low.id => &low,
                        id if id == lab.normal.high.id => &high,
                        _ => &base,
                    };
                    let exact = |text: &str| crate::engine::Decimal::parse(text).map(|it| it.exact());
                    let mut values: Vec<Exact> = Vec::new();
                    for it in bands.grades.iter().flat_map(|it| it.rule.comparisons()) {
                        let limit = match &it.limit {
                            Limit::Fixed(it) => Some(it.exact()),
                            Limit::Line { times, other, plus } => exact(of(other.field))
                                .and_then(|it| it.times(times.exact()))
                                .and_then(|it| it.plus(plus.exact())),
                        };
                        let step = exact("0.01");
                        if let (Some(limit), Some(step)) = (limit, step) {
                            values.extend(limit.minus(step).into_iter().chain([limit]).chain(limit.plus(step)));
                        }
                    }
                    values.dedup();
                    for value in values.into_iter().filter_map(|it| it.decimal(4)) {
                        let mut it = vec![
                            (lab.tables.version.id, edition.version.to_owned()),
                            (lab.tables.term.id, row.term.to_owned()),
                            (lab.normal.value.id, value),
                            ("unit", system.units[0].id.to_owned()),
                            (lab.normal.low.id, low.clone()),
                            (lab.normal.high.id, high.clone()),
                            (lab.normal.baseline.id, base.clone()),
                        ];
                        if !all.contains(&it) {
                            all.push(it.clone());
                        }
                        // The same with every question answered that the term asks.
                        let asked = bands.grades.iter().flat_map(|it| it.rule.fields());
                        for field in asked.filter(|it| matches!(it.kind, Kind::YesNo(_))) {
                            if !it.iter().any(|(id, _)| *id == field.id) {
                                it.push((field.id, "no".to_owned()));
                            }
                        }
                        if !all.contains(&it) {
                            all.push(it);
                        }
                    }
                }
            }
        }
    }
    all
}
