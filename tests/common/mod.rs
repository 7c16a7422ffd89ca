//! What several laws need: the golden tables, and made-up answers.
#![allow(dead_code)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use tekio::calculators::ALL;
use tekio::core::{Calculator, Case, Entries, Exact, Field, Form, Kind, Limit, Method, Part, Rule, Slot};

/// A golden table: `tests/cases/<id>.csv`.
pub struct Table {
    pub calculator: &'static Calculator,
    pub form: Form,
    pub header: Vec<String>,
    pub rows: Vec<Row>,
}

/// One line of it.
pub struct Row {
    pub line: u64,
    pub name: String,
    pub entries: Entries,
    pub cells: BTreeMap<String, String>,
}

impl Row {
    /// What is asserted of a column; nothing for `-`, or when there is no such column.
    pub fn expected(&self, column: &str) -> Option<&str> {
        self.cells.get(column).map(String::as_str).filter(|it| *it != "-")
    }

    pub fn case(&self, table: &Table) -> Case {
        Case::read(&table.form, &self.entries).0
    }
}

pub fn table(calculator: &'static Calculator) -> Table {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(format!("{}.csv", calculator.id));
    let mut reader = csv::Reader::from_path(&path).unwrap_or_else(|it| panic!("{}: {it}", path.display()));
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(header.iter().collect::<BTreeSet<_>>().len(), header.len(), "{}: a column twice", path.display());
    assert_eq!(header[0], "case", "{}: the first column names the row", path.display());
    let form = Form::of(calculator);
    let rows = reader.records().map(|row| {
        let row = row.unwrap_or_else(|it| panic!("{}: {it}", path.display()));
        let cells: BTreeMap<_, _> = header.iter().cloned().zip(row.iter().map(str::to_owned)).collect();
        let entries = cells.iter().filter(|(name, text)| form.find(name).is_some() && !text.is_empty());
        let entries = entries.map(|(name, text)| (name.clone(), text.clone())).collect();
        Row { line: row.position().unwrap().line(), name: row[0].to_owned(), entries, cells }
    });
    Table { calculator, rows: rows.collect(), header, form }
}

pub fn tables() -> Vec<Table> {
    ALL.iter().map(|it| table(it)).collect()
}

/// Choices made by a property test: the same list of numbers makes the same answers.
pub struct Dice<'a> {
    numbers: &'a [u32],
    at: usize,
}

impl<'a> Dice<'a> {
    pub fn new(numbers: &'a [u32]) -> Dice<'a> {
        Dice { numbers, at: 0 }
    }

    /// One of `sides`, from 0.
    pub fn roll(&mut self, sides: usize) -> usize {
        let n = self.numbers[self.at % self.numbers.len()] as usize;
        let round = self.at / self.numbers.len();
        self.at += 1;
        (n.wrapping_add(round * 7919) / 3) % sides.max(1)
    }

    pub fn pick<'b, T>(&mut self, of: &'b [T]) -> &'b T {
        &of[self.roll(of.len())]
    }
}

/// Numbers at which something could change for a field: its limits, what lies beside them, and the ends.
fn turning_points(calculator: &'static Calculator, field: &'static Field) -> Vec<Exact> {
    let Kind::Number(number) = &field.kind else { panic!("{} is no number", field.id) };
    let step = ten_to_minus(number.units[0].places);
    let mut all =
        vec![number.possible.0.exact(), number.possible.1.exact(), number.usual.0.exact(), number.usual.1.exact()];
    for it in calculator.rules().into_iter().flat_map(Rule::comparisons).filter(|it| *it.left.field == *field) {
        if let Limit::Fixed(limit) = &it.limit {
            let limit = limit.exact();
            all.extend([Some(limit), limit.minus(step), limit.plus(step)].into_iter().flatten());
        }
    }
    // Where limits follow from other answers, small multiples of one another meet them.
    for base in [1_i64, 10, 20, 100, 250] {
        all.extend([1, 2, 3, 4, 5, 8, 10, 11].map(|it| Exact::whole(it * base)));
    }
    all.extend([Exact::whole(5).over(Exact::whole(2)).unwrap(), Exact::whole(7).over(Exact::whole(2)).unwrap()]);
    all.retain(|it| number.possible.0.exact() <= *it && *it <= number.possible.1.exact());
    all
}

pub fn ten_to_minus(places: u8) -> Exact {
    Exact::whole(1).over(Exact::whole(10_i64.pow(places.into()))).unwrap()
}

/// Sets a valid answer of a place: its value, unit and confirmation.
pub fn answer(calculator: &'static Calculator, slot: &Slot, entries: &mut Entries, dice: &mut Dice<'_>) {
    let field = slot.field;
    let name = slot.name(Part::Value).to_owned();
    let text = match &field.kind {
        Kind::YesNo(_) => (*dice.pick(&["yes", "no"])).to_owned(),
        Kind::Choice(options) => dice.pick(options).id.to_owned(),
        Kind::Set(options) => {
            let mut ids: Vec<_> = options.iter().map(|it| it.id).filter(|_| dice.roll(4) > 0).collect();
            if ids.is_empty() {
                ids.push(options[0].id);
            }
            ids.join(",")
        }
        Kind::Date => format!("2026-04-{:02}", 1 + dice.roll(28)),
        Kind::Number(number) => {
            let fits = |typed: &str, unit: usize| {
                let base = tekio::core::Decimal::parse(typed).and_then(|it| number.units[unit].to_base(it.exact()));
                base.is_some_and(|it| {
                    number.possible.0.exact() <= it
                        && it <= number.possible.1.exact()
                        && (!number.whole || it.decimal(0).is_some())
                })
            };
            let target = if slot.group.and_then(|it| it.order).is_some_and(|it| *it == *field) {
                // Days of a series differ.
                Exact::whole(30 + i64::from(slot.member) * 7 + dice.roll(7) as i64)
            } else {
                *dice.pick(&turning_points(calculator, field))
            };
            let unit = match number.unit_from {
                Some(choice) => {
                    let chosen =
                        entries.get(choice.id).and_then(|it| choice.options().iter().position(|o| o.id == *it));
                    chosen.unwrap_or(0)
                }
                None => dice.roll(number.units.len()),
            };
            let in_unit =
                |unit: usize| number.units[unit].from_base(target).map(|it| it.round(number.units[unit].places).0);
            let (unit, typed) = [unit, 0]
                .into_iter()
                .find_map(|unit| in_unit(unit).filter(|it| fits(it, unit)).map(|it| (unit, it)))
                .unwrap_or((0, number.possible.1.to_string()));
            if slot.parts().any(|it| it == Part::Unit) {
                entries.insert(slot.name(Part::Unit).to_owned(), number.units[unit].id.to_owned());
            }
            entries.insert(slot.name(Part::Confirmed).to_owned(), "yes".to_owned());
            typed
        }
    };
    entries.insert(name, text);
}

/// Every question answered, readably; groups with some members, measurements of different days.
pub fn all_answered(calculator: &'static Calculator, form: &Form, dice: &mut Dice<'_>) -> Entries {
    let mut entries = Entries::new();
    let mut most: BTreeMap<&str, u8> = BTreeMap::new();
    for slot in &form.slots {
        if let Some(group) = slot.group {
            let most = *most.entry(group.id).or_insert_with(|| 1 + group.order.is_some() as u8 + dice.roll(3) as u8);
            if slot.member > most {
                continue;
            }
        }
        if slot.field.nearest_to.is_some() {
            let many = *most.entry(slot.field.id).or_insert_with(|| 1 + dice.roll(3) as u8);
            if slot.nth > many {
                continue;
            }
            let day = usize::from(slot.nth) * 9 - 8 + dice.roll(9);
            entries.insert(slot.name(Part::Date).to_owned(), format!("2026-04-{day:02}"));
        }
        answer(calculator, slot, &mut entries, dice);
    }
    entries
}

/// An example with a few answers changed: nearer to a verdict than answers at random.
pub fn near_an_example(calculator: &'static Calculator, form: &Form, dice: &mut Dice<'_>) -> Entries {
    let mut entries: Entries =
        dice.pick(calculator.examples).entries.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    for _ in 0..dice.roll(4) {
        let slot = dice.pick(&form.slots);
        // A member comes whole, after those there are.
        let row: Vec<&Slot> = match slot.group {
            Some(group) => {
                let has = |member: u8| entries.keys().any(|it| it.starts_with(&format!("{}-{member}-", group.id)));
                let next = (1..=group.most).find(|it| !has(*it)).unwrap_or(1);
                let member = slot.member.min(next);
                form.slots.iter().filter(|it| it.group.is_some_and(|g| *g == *group) && it.member == member).collect()
            }
            None => vec![slot],
        };
        for slot in row {
            answer(calculator, slot, &mut entries, dice);
            if slot.field.nearest_to.is_some() {
                let measured = form.slots.iter().filter(|it| *it.field == *slot.field);
                for it in measured.filter(|it| entries.contains_key(it.name(Part::Value))).collect::<Vec<_>>() {
                    let day = usize::from(it.nth) * 9 - 8 + dice.roll(9);
                    entries.insert(it.name(Part::Date).to_owned(), format!("2026-04-{day:02}"));
                }
            }
        }
    }
    entries
}

/// Every question answered, one way or the other.
pub fn made_up(calculator: &'static Calculator, form: &Form, dice: &mut Dice<'_>) -> Entries {
    match dice.roll(2) {
        0 => all_answered(calculator, form, dice),
        _ => near_an_example(calculator, form, dice),
    }
}

/// Some of the entries, as somebody would have them who has not come so far yet.
///
/// The list of members and of measurements is itself an answer: so a hidden
/// answer leaves its member there, the row of a series keeps something in it,
/// and measurements are hidden all together, or lose their dates.
pub fn some_hidden(form: &Form, all: &Entries, dice: &mut Dice<'_>) -> Entries {
    let mut some = all.clone();
    let mut hide: BTreeMap<(&str, u8), usize> = BTreeMap::new();
    for slot in &form.slots {
        let name = slot.name(Part::Value);
        if !all.contains_key(name) {
            continue;
        }
        if slot.field.nearest_to.is_some() {
            let all_of_them = *hide.entry((slot.field.id, 0)).or_insert_with(|| dice.roll(3)) == 0;
            if all_of_them {
                some.remove(name);
            } else if dice.roll(3) == 0 {
                some.remove(slot.name(Part::Date));
            }
        } else if let Some(group) = slot.group {
            // In a series, at most one answer of each row.
            let first = *hide.entry((group.id, slot.member)).or_insert_with(|| dice.roll(group.fields.len() + 1));
            let here = group.fields.iter().position(|it| **it == *slot.field).unwrap();
            let others = group.fields.iter().filter(|it| ***it != *slot.field);
            let kept = others
                .filter_map(|it| some.get(&tekio::core::name_in(group, slot.member, it)))
                .any(|it| !it.is_empty());
            if (group.order.is_some() && first == here && kept) || (group.order.is_none() && dice.roll(3) == 0) {
                some.insert(name.to_owned(), String::new());
            }
        } else if dice.roll(3) == 0 {
            some.remove(name);
        }
    }
    some
}

/// The ids of every outcome that a calculator can come to.
pub fn outcomes(calculator: &'static Calculator) -> Vec<&'static str> {
    match &calculator.method {
        Method::Eligibility(_) => vec!["eligible", "not-eligible", "undetermined"],
        _ => {
            let classes = calculator.classes().expect("classes");
            classes.classes.iter().map(|it| it.verdict.id).chain([classes.otherwise.id]).collect()
        }
    }
}

/// A report, to be compared: everything that is told, in English, as JSON without the problems.
#[cfg(feature = "cli")]
pub fn told(calculator: &'static Calculator, case: &Case) -> String {
    use tekio::core::Lang;
    let report = calculator.report(case);
    let mut told = tekio::exchange::json::write(calculator, &report, &[], Lang::En).to_string();
    told.push_str(&format!("{:?}", report.shortest));
    told
}
