//! What several laws need: the golden tables, and made-up answers.
#![allow(dead_code)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use tekio::calculators::ALL;
use tekio::ctcae::{BY_VALUE, GRADES, NO_GRADE, NOT_A_TERM, NOT_ASSIGNED, TERM_DELETED};
use tekio::engine::{
    Calculator, Case, Clash, Compare, Entries, Exact, Example, Field, Form, Formula, Holds, Kind, Limit, Method, NONE,
    Number, OPEN, Part, Rule, Scale, Slot, Statement, System, Tables, Trouble, UNDATED, Value, Verdict,
};

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
    let mut reader = csv::Reader::from_path(&path).unwrap_or_else(|it| {
        panic!("{it}\n`cargo test --all-features --test complete` says what {} still lacks", calculator.id)
    });
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(header.iter().collect::<BTreeSet<_>>().len(), header.len(), "{}: a column twice", path.display());
    assert_eq!(header[0], "case", "{}: the first column names the row", path.display());
    let form = Form::of(calculator);
    let rows = reader.records().map(|row| {
        let row = row.unwrap_or_else(|it| panic!("{}: {it}", path.display()));
        let cells: BTreeMap<_, _> = header.iter().cloned().zip(row.iter().map(str::to_owned)).collect();
        let entries = cells.iter().filter(|(name, text)| is_typed(&form, name) && !text.is_empty());
        let entries = entries.map(|(name, text)| (name.clone(), text.clone())).collect();
        Row { line: row.position().unwrap().line(), name: row[0].to_owned(), entries, cells }
    });
    Table { calculator, rows: rows.collect(), header, form }
}

/// Whether a column holds what is typed: a control of the form, or one of a member that the form has no room for.
pub fn is_typed(form: &Form, name: &str) -> bool {
    let too_many =
        || form.strangers([name].into_iter()).iter().any(|it| matches!(it.trouble, Trouble::TooManyMembers(_)));
    form.find(name).is_some() || too_many()
}

/// The statements whose conditions the golden tables have to show: recommendations. What else is said of a case is
/// no verdict, and what is looked up by topic is shown by topic.
pub fn recommendations(calculator: &'static Calculator) -> impl Iterator<Item = (&'static Statement, &'static Rule)> {
    let looked_up = matches!(calculator.method, Method::Reference(_));
    let graded = calculator.statements.iter().filter(move |it| it.grade.is_some() && !looked_up);
    graded.filter_map(|it| Some((it, it.when.as_ref()?)))
}

/// The column that asserts how a step came out: its id, or, where a question has that name, `step:<id>`.
pub fn column_of_step(table: &Table, id: &str) -> String {
    match table.form.find(id) {
        None => id.to_owned(),
        Some(_) => format!("step:{id}"),
    }
}

/// The column that asserts what another scale says.
pub fn column_of_scale(scale: &Scale) -> String {
    format!("scale:{}", scale.id)
}

/// A line of `tests/cases/statements.tsv`: some answers, and whether a statement concerns them.
pub struct Concerned {
    pub line: usize,
    pub calculator: &'static Calculator,
    pub statement: &'static tekio::engine::Statement,
    pub answers: String,
    pub case: Case,
    pub truth: tekio::engine::Truth,
}

/// Which statement concerns whom, as somebody judged who had not seen the conditions.
pub fn concerned() -> Vec<Concerned> {
    use tekio::engine::Truth;
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases/statements.tsv");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|it| panic!("{}: {it}", path.display()));
    let lines = text.lines().enumerate().filter(|(_, it)| !it.starts_with('#') && !it.trim().is_empty()).skip(1);
    lines
        .map(|(i, line)| {
            let line_number = i + 1;
            let [id, statement, answers, concerns] = line
                .split('\t')
                .collect::<Vec<_>>()
                .try_into()
                .unwrap_or_else(|_| panic!("statements.tsv:{line_number}"));
            let calculator =
                tekio::calculators::find(id).unwrap_or_else(|| panic!("{id}, statements.tsv:{line_number}"));
            let found = calculator.statements.iter().find(|it| it.id == statement && it.when.is_some());
            let pairs = answers.split(';').filter_map(|it| it.trim().split_once('='));
            let entries: Entries = pairs.map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
            let (case, problems) = calculator.read(&Form::of(calculator), &entries);
            assert!(problems.is_empty(), "statements.tsv:{line_number}: {problems:?}");
            let truth = match concerns {
                "yes" => Truth::Met,
                "no" => Truth::NotMet,
                "open" => Truth::Unknown,
                other => panic!("statements.tsv:{line_number}: {other}"),
            };
            let statement = found.unwrap_or_else(|| panic!("statements.tsv:{line_number}: no statement {statement}"));
            Concerned { line: line_number, calculator, statement, answers: answers.to_owned(), case, truth }
        })
        .collect()
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

/// The option that is chosen, by its place.
pub fn chosen(field: &Field, entries: &Entries) -> Option<usize> {
    let id = entries.get(field.id)?;
    field.options().iter().position(|it| it.id == id)
}

/// The systems of units that a number can be in, as far as the answers given say so.
pub fn systems(number: &Number, entries: &Entries) -> Vec<System> {
    match &number.by {
        None => vec![number.own()],
        Some(by) => by.systems[chosen(by.choice, entries).expect("what is measured is answered first")].to_vec(),
    }
}

/// The rules that look at a number: of tables, those of the term that is chosen, in the unit of the number.
fn rules(calculator: &'static Calculator, base: &str, entries: &Entries) -> Vec<&'static Rule> {
    let Method::Tables(tables) = &calculator.method else {
        let stated = calculator.statements.iter().filter_map(|it| it.when.as_ref());
        return calculator.rules().into_iter().chain(calculator.other_rules()).chain(stated).collect();
    };
    let term = chosen(tables.term, entries).map(|it| tables.term.options()[it].id);
    let rows = tables.editions.iter().flat_map(|it| it.rows).filter(|it| Some(it.term) == term);
    let bands = rows.flat_map(|it| it.bands()).filter(|it| it.units.contains(&base));
    bands.flat_map(|it| it.grades).map(|it| &it.rule).collect()
}

/// Numbers at which something could change for a field: its limits, what lies beside them, and the ends.
fn turning_points(
    calculator: &'static Calculator,
    field: &'static Field,
    system: &System,
    entries: &Entries,
) -> Vec<Exact> {
    let step = ten_to_minus(system.units[0].places);
    let mut all =
        vec![system.possible.0.exact(), system.possible.1.exact(), system.usual.0.exact(), system.usual.1.exact()];
    let rules = rules(calculator, system.units[0].id, entries);
    for it in rules.into_iter().flat_map(Rule::comparisons).filter(|it| *it.left.field == *field) {
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
    all.retain(|it| system.possible.0.exact() <= *it && *it <= system.possible.1.exact());
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
        // Of many statements few apply, or the gravest would always decide.
        Kind::YesNo(_) if field.statement && dice.roll(3) > 0 => "no".to_owned(),
        Kind::YesNo(_) => (*dice.pick(&["yes", "no"])).to_owned(),
        Kind::Choice(options) => dice.pick(options).id.to_owned(),
        // None is an answer of its own.
        Kind::Set(options) if options.iter().any(|it| it.id == NONE) && dice.roll(3) == 0 => NONE.to_owned(),
        Kind::Set(options) => {
            let all: Vec<_> = options.iter().map(|it| it.id).filter(|it| *it != NONE).collect();
            let mut ids: Vec<_> = all.iter().copied().filter(|_| dice.roll(4) > 0).collect();
            if ids.is_empty() {
                ids.push(all[0]);
            }
            ids.join(",")
        }
        // The days around which measurements lie are of one month; others may be years apart.
        Kind::Date if calculator.fields().iter().any(|it| it.nearest_to.is_some_and(|it| *it == *field)) => {
            format!("2026-04-{:02}", 1 + dice.roll(28))
        }
        Kind::Date => format!("{}-{:02}-{:02}", 2024 + dice.roll(4), 1 + dice.roll(12), 1 + dice.roll(28)),
        Kind::Clock => format!("{:02}:{:02}", dice.roll(24), dice.roll(60)),
        Kind::Name => (*dice.pick(&["右S8", "L3 (left)", "S6"])).to_owned(),
        Kind::Number(number) => {
            let (system, blank) = system(calculator, number, entries, dice);
            let fits = |typed: &str, unit: usize| {
                let base = tekio::engine::Decimal::parse(typed).and_then(|it| system.units[unit].to_base(it.exact()));
                base.is_some_and(|it| {
                    system.possible.0.exact() <= it
                        && it <= system.possible.1.exact()
                        && (!number.whole || it.decimal(0).is_some())
                        && !(number.positive && it == Exact::ZERO)
                })
            };
            let of_series = slot.group.and_then(|it| it.order).is_some_and(|it| *it == *field);
            let unit = match number.unit_from {
                Some(choice) => chosen(choice, entries).unwrap_or(0),
                None => dice.roll(system.units.len()),
            };
            let unit = blank.unwrap_or(unit);
            let target = if of_series {
                // Days of a series differ, whatever their units, also from those of an example.
                let group = slot.group.expect("a series is a group");
                let day_of = |it: u8| {
                    let name = tekio::engine::name_in(group, it, field);
                    let chosen = entries.get(&format!("{name}-unit")).map_or("", String::as_str);
                    let unit = system.units.iter().find(|it| it.id == chosen).unwrap_or(&system.units[0]);
                    unit.to_base(tekio::engine::Decimal::parse(entries.get(&name)?)?.exact())
                };
                let taken = |day: Exact| (1..=group.most).any(|it| it != slot.member && day_of(it) == Some(day));
                let whole = |day: Exact| system.units[unit].from_base(day).is_some_and(|it| it.decimal(0).is_some());
                let first = 30 + i64::from(slot.member) * 7 + dice.roll(7) as i64;
                (first..).map(Exact::whole).find(|day| whole(*day) && !taken(*day)).expect("a day that is free")
            } else {
                *dice.pick(&turning_points(calculator, field, &system, entries))
            };
            let in_unit =
                |unit: usize| system.units[unit].from_base(target).map(|it| it.round(system.units[unit].places).0);
            let first = blank.unwrap_or(0);
            let (unit, typed) = [unit, first]
                .into_iter()
                .find_map(|unit| in_unit(unit).filter(|it| fits(it, unit)).map(|it| (unit, it)))
                .or_else(|| Some((first, system.units[first].from_base(system.possible.1.exact())?.decimal(6)?)))
                .unwrap();
            if slot.parts().any(|it| it == Part::Unit) {
                let id = if blank.is_some() { "" } else { system.units[unit].id };
                entries.insert(slot.name(Part::Unit).to_owned(), id.to_owned());
            }
            entries.insert(slot.name(Part::Confirmed).to_owned(), "yes".to_owned());
            typed
        }
    };
    entries.insert(name, text);
}

/// The system of units for a number, and if its unit is left to that of the value it belongs to, which that is.
///
/// All that is measured of one thing is in one system.
fn system(
    calculator: &'static Calculator,
    number: &Number,
    entries: &Entries,
    dice: &mut Dice<'_>,
) -> (System, Option<usize>) {
    let all = systems(number, entries);
    if number.by.is_none() {
        return (all[0], None);
    }
    let unit_of = |slot: &Slot| {
        let measured = matches!(&slot.field.kind, Kind::Number(it) if it.by.is_some());
        if !measured || entries.get(slot.name(Part::Value)).is_none_or(|it| it.is_empty()) {
            return None;
        }
        let id = entries.get(slot.name(Part::Unit)).map_or("", String::as_str);
        all.iter().find_map(|system| Some((*system, system.units.iter().position(|it| it.id == id)?)))
    };
    let form = Form::of(calculator);
    let value = number.unit_like.and_then(|like| form.slots.iter().find(|it| *it.field == *like)).and_then(unit_of);
    let given = value.or_else(|| form.slots.iter().find_map(unit_of));
    let system = given.map_or_else(|| *dice.pick(&all), |(system, _)| system);
    (system, value.map(|(_, unit)| unit).filter(|_| dice.roll(2) == 0))
}

/// Takes answers away that cannot be right together, one or the other.
pub fn without_clashes(calculator: &'static Calculator, form: &Form, entries: Entries, dice: &mut Dice<'_>) -> Entries {
    // Two members that cannot be two are set aside, and what they contradict with them.
    let mut entries = without_doubles(form, entries);
    while let Some((_, given)) = clash(calculator, form, &entries) {
        let (field, name) = dice.pick(&given).clone();
        // What has its unit from this one is still in it.
        let slots = || form.slots.iter().filter(|it| matches!(it.field.kind, Kind::Number(_)));
        let unit = slots().find(|it| *it.field == *field).and_then(|it| entries.get(it.name(Part::Unit)).cloned());
        for it in slots().filter(|it| matches!(&it.field.kind, Kind::Number(it) if it.unit_like == Some(field))) {
            let blank = entries.get(it.name(Part::Unit)).is_some_and(String::is_empty);
            if let Some(unit) = unit.clone().filter(|_| blank) {
                entries.insert(it.name(Part::Unit).to_owned(), unit);
            }
        }
        entries.remove(&name);
    }
    entries
}

/// The same without two members that cannot be two: the later one is another, the next that is free.
pub fn without_doubles(form: &Form, mut entries: Entries) -> Entries {
    for group in form.groups() {
        let Some((field, _)) = group.unique else { continue };
        let Kind::Choice(options) = &field.kind else { panic!("{}: what tells members apart is a choice", field.id) };
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for name in (1..=group.most).map(|it| tekio::engine::name_in(group, it, field)) {
            let Some(mut said) = entries.get(&name).filter(|it| !it.is_empty()).cloned() else { continue };
            // More members than there are options: those beyond are none.
            if seen.len() == options.len() {
                let whose = name.strip_suffix(field.id).expect("its field's name ends it").to_owned();
                entries.retain(|it| !it.starts_with(&whose));
                continue;
            }
            while let Some(i) = options.iter().position(|it| it.id == said).filter(|_| seen.contains(&said)) {
                said = options[(i + 1) % options.len()].id.to_owned();
            }
            seen.insert(said.clone());
            entries.insert(name, said);
        }
    }
    entries
}

/// The first of the answers that cannot be right together.
pub fn clash(
    calculator: &'static Calculator,
    form: &Form,
    entries: &Entries,
) -> Option<(&'static Clash, Vec<(&'static Field, String)>)> {
    let (_, problems) = Case::read(form, entries);
    problems.iter().find_map(|problem| {
        let Trouble::Clash(text) = problem.trouble else { return None };
        let slot = &form.slots[form.find(&problem.name)?.0];
        // Of a question of a group, the answers of that member.
        let name = |it: &&'static Field| {
            let group = slot.group.filter(|group| group.fields.contains(it));
            (*it, group.map_or_else(|| it.id.to_owned(), |group| tekio::engine::name_in(group, slot.member, it)))
        };
        let names = |it: &Clash| it.unused.iter().map(name).collect::<Vec<_>>();
        let given = |it: &(&Field, String)| entries.get(&it.1).is_some_and(|it| !it.is_empty());
        let is = |it: &&Clash| it.text == text && it.at == slot.field && names(it).iter().all(given);
        calculator.clashes.iter().find(is).map(|it| (it, names(it)))
    })
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
        if slot.dated {
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
            // What is measured of one thing is nothing to another, nor is 40 in mm what it is in cm.
            for it in form.slots.iter().filter(|it| {
                let Kind::Number(number) = &it.field.kind else { return false };
                let by = number.by.as_ref().map(|by| by.choice).or(number.unit_from);
                by.is_some_and(|by| *by == *slot.field)
            }) {
                entries.remove(it.name(Part::Value));
            }
            answer(calculator, slot, &mut entries, dice);
            if slot.dated {
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

/// Every question answered, one way or the other, but for what would contradict the rest.
pub fn made_up(calculator: &'static Calculator, form: &Form, dice: &mut Dice<'_>) -> Entries {
    let entries = match dice.roll(2) {
        0 => all_answered(calculator, form, dice),
        _ => near_an_example(calculator, form, dice),
    };
    let mut entries = without_doubles(form, without_clashes(calculator, form, entries, dice));
    // A baseline of nought that is called normal contradicts every lower limit there can be, and one on the upper
    // limit that is called low every one below that; it shows only once both limits are there.
    let given = |id: &str| entries.get(id).is_some_and(|it| !it.is_empty());
    if given("baseline") && given("baseline-status") && !(given("lln") && given("uln")) {
        entries.remove("baseline-status");
    }
    // Nothing is above an upper limit of 100 %, nor below a lower one of nought: with the baseline itself unknown
    // no number shows that, and there is no answer that would complete such a case.
    let given = |id: &str| entries.get(id).is_some_and(|it| !it.is_empty());
    if given("baseline-status") && !given("baseline") {
        let case = Case::read(form, &entries).0;
        let at_the_end = |id: &str| {
            let slot = form.slots.iter().find(|it| it.field.id == id)?;
            let Kind::Number(number) = &slot.field.kind else { return None };
            let answer = case.answer(slot.field, 0)?;
            let Value::Number(value) = answer.value else { return None };
            let (least, most) = number.possible_in(&case, answer.typed.map(|it| it.base));
            Some(value == least.exact() || value == most.exact())
        };
        if ["lln", "uln"].iter().any(|it| at_the_end(it) == Some(true)) {
            entries.remove("baseline-status");
        }
    }
    drop_alone(form, &mut entries);
    // A unit that was left by a value which was taken away may not be that of the others.
    let valued = |entries: &Entries, unit: &str| {
        let of = form.slots.iter().filter(|it| it.name(Part::Unit) == unit);
        of.into_iter().any(|it| entries.get(it.name(Part::Value)).is_some_and(|it| !it.is_empty()))
    };
    for unit in form.slots.iter().filter(|it| it.parts().any(|it| it == Part::Unit)).map(|it| it.name(Part::Unit)) {
        if !valued(&entries, unit) {
            entries.remove(unit);
        }
    }
    entries
}

/// Takes away what is of no use without another answer: it is objected to.
fn drop_alone(form: &Form, entries: &mut Entries) {
    for slot in form.slots.iter().filter(|it| !it.field.needs.is_empty()) {
        let given = |id: &str| entries.get(id).is_some_and(|it| !it.is_empty());
        if !slot.field.needs.iter().any(|it| given(it.id)) {
            entries.remove(slot.name(Part::Value));
        }
    }
}

/// Every formula of a calculator, those within others, too.
pub fn formulas(calculator: &'static Calculator) -> Vec<&'static Formula> {
    let mut all = Vec::new();
    calculator.all_outputs().for_each(|it| within(&it.formula, &mut all));
    let compared = |it: &'static Compare, all: &mut Vec<_>| {
        for operand in it.operands() {
            if let tekio::engine::At::Of(it) | tekio::engine::At::Made(it) = operand.at {
                within(it, all);
            }
        }
    };
    let scales = calculator.also.iter().flat_map(|it| it.classes.classes).map(|it| &it.rule);
    let methods = match &calculator.method {
        Method::Classification(it) => it.classes.iter().map(|it| &it.rule).collect(),
        Method::Warnings(it) => it.all().map(|it| &it.rule).collect(),
        _ => Vec::<&'static Rule>::new(),
    };
    scales.chain(methods).flat_map(Rule::comparisons).for_each(|it| compared(it, &mut all));
    all
}

fn within(it: &'static Formula, into: &mut Vec<&'static Formula>) {
    into.push(it);
    match it {
        Formula::Minus(a, b)
        | Formula::Times(a, b)
        | Formula::Over(a, b)
        | Formula::Plus(a, b)
        | Formula::Or(a, b)
        | Formula::Months(a, b)
        | Formula::MonthsBetween(a, b)
        | Formula::If(_, a, b) => {
            within(a, into);
            within(b, into);
        }
        Formula::Up(it) | Formula::Sum(_, it) | Formula::First(_, it) | Formula::Least(_, it) => within(it, into),
        Formula::By(_, formulas) => formulas.iter().for_each(|(_, it)| within(it, into)),
        Formula::Estimate(it, _) => match it {
            tekio::engine::Estimate::Power(it, _) => within(it, into),
            tekio::engine::Estimate::Interval(_, a, b) => {
                within(a, into);
                within(b, into);
            }
            tekio::engine::Estimate::Stop(..)
            | tekio::engine::Estimate::Control(..)
            | tekio::engine::Estimate::Agreement(..) => {}
        },
        Formula::Answer(_) | Formula::Number(_) | Formula::Count(_) | Formula::Members(_) | Formula::Total(_) => {}
    }
}

/// Of two ways to a number the first that is known counts, and in its place no second: who has not come to
/// the first has not come to the second either.
fn without_second_ways(calculator: &'static Calculator, form: &Form, all: &Entries, some: &mut Entries) {
    let full = Case::read(form, all).0;
    let ways = || {
        let ways = |it| if let &Formula::Or(first, second) = it { Some((first, second)) } else { None };
        formulas(calculator).into_iter().filter_map(ways)
    };
    // What is taken away for one may have been the first way of another.
    for (first, second) in ways().chain(ways()).chain(ways()) {
        let part = Case::read(form, some).0;
        let stands_in = first.value(&full, 0).is_some() && first.value(&part, 0).is_none();
        if stands_in {
            let mut fields = Vec::new();
            second.fields(&mut fields);
            let hidden = form.slots.iter().filter(|it| fields.contains(&it.field));
            hidden.for_each(|it| drop(some.remove(it.name(Part::Value))));
        }
    }
}

/// Some of the entries, as somebody would have them who has not come so far yet.
///
/// The list of members and of measurements is itself an answer: so a hidden
/// answer leaves its member there, the row of a series keeps something in it,
/// and measurements are hidden all together, or lose their dates.
pub fn some_hidden(calculator: &'static Calculator, form: &Form, all: &Entries, dice: &mut Dice<'_>) -> Entries {
    let mut some = all.clone();
    let mut hide: BTreeMap<(&str, u8), usize> = BTreeMap::new();
    for slot in &form.slots {
        let name = slot.name(Part::Value);
        if !all.contains_key(name) {
            continue;
        }
        if slot.dated {
            let all_of_them = *hide.entry((slot.field.id, 0)).or_insert_with(|| dice.roll(3)) == 0;
            if all_of_them {
                // A day of measurement alone is objected to.
                some.remove(name);
                some.remove(slot.name(Part::Date));
            } else if dice.roll(3) == 0 {
                some.remove(slot.name(Part::Date));
            }
        } else if let Some(group) = slot.group {
            // In a series, at most one answer of each row.
            let first = *hide.entry((group.id, slot.member)).or_insert_with(|| dice.roll(group.fields.len() + 1));
            let here = group.fields.iter().position(|it| **it == *slot.field).unwrap();
            let others = group.fields.iter().filter(|it| ***it != *slot.field);
            let kept = others
                .filter_map(|it| some.get(&tekio::engine::name_in(group, slot.member, it)))
                .any(|it| !it.is_empty());
            if (group.order.is_some() && first == here && kept) || (group.order.is_none() && dice.roll(3) == 0) {
                some.insert(name.to_owned(), String::new());
            }
        } else if dice.roll(3) == 0 {
            some.remove(name);
        }
    }
    without_second_ways(calculator, form, all, &mut some);
    drop_alone(form, &mut some);
    some
}

/// Every verdict that a calculator can come to. Those of tables are the ones that stand in some row.
pub fn verdicts(calculator: &'static Calculator) -> Vec<&'static Verdict> {
    use tekio::engine::{ELIGIBLE, NOT_ELIGIBLE, UNDETERMINED};
    match &calculator.method {
        Method::Eligibility(_) => vec![&ELIGIBLE, &NOT_ELIGIBLE, &UNDETERMINED],
        Method::Tables(tables) => table_verdicts(tables),
        Method::Classification(_) | Method::Course(_) => classes_verdicts(calculator.classes().expect("classes")),
        Method::Warnings(it) => it.levels.iter().map(|it| &it.verdict).chain([&it.clear]).collect(),
        Method::Schedule(it) => vec![&it.made, &UNDATED],
        Method::Reference(it) => vec![&it.listed, &OPEN],
        Method::Score(it) => it.classes().map(|class| &class.verdict).collect(),
        Method::Together(_) => vec![&tekio::engine::ALL_COMPARED, &UNDETERMINED],
    }
}

/// Every verdict of ordered classes.
pub fn classes_verdicts(it: &'static tekio::engine::Classes) -> Vec<&'static Verdict> {
    it.classes.iter().map(|it| &it.verdict).chain([&it.otherwise]).collect()
}

fn table_verdicts(tables: &'static Tables) -> Vec<&'static Verdict> {
    let rows = || tables.editions.iter().flat_map(|it| it.rows);
    let stands = |verdict: &&'static Verdict| {
        rows().any(|row| match &row.holds {
            Holds::Instead(it) => **it == **verdict,
            Holds::Graded(bands) => {
                **verdict == *tables.otherwise(row)
                    || bands.iter().flat_map(|it| it.grades).any(|it| *tables.grading.verdict(it.grade) == **verdict)
            }
        })
    };
    let rest = [&NO_GRADE, &NOT_ASSIGNED, &NOT_A_TERM, &TERM_DELETED, &BY_VALUE];
    GRADES.iter().rev().chain(rest).filter(stands).collect()
}

/// The ids of every outcome that a calculator can come to.
pub fn outcomes(calculator: &'static Calculator) -> Vec<&'static str> {
    verdicts(calculator).into_iter().map(|it| it.id).collect()
}

/// A report, to be compared: everything that is told, in English, as JSON without the problems.
#[cfg(feature = "cli")]
pub fn told(calculator: &'static Calculator, case: &Case) -> String {
    use tekio::engine::Lang;
    let report = calculator.report(case);
    let mut told = tekio::exchange::json::write(calculator, &report, &[], Lang::En).to_string();
    told.push_str(&format!("{:?}", report.shortest));
    told
}

/// Every id of the contract of a page, a line each: the page, what the id names, and the id.
pub fn ids(it: &'static Calculator) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut add = |what: &str, id: &str| {
        all.insert(format!("{} {what} {id}", it.id));
    };
    add("page", it.id);
    for slot in Form::of(it).slots.iter().filter(|it| it.member <= 1) {
        slot.parts().filter(|it| *it != Part::Confirmed).for_each(|part| add("control", slot.name(part)));
        slot.field.options().iter().for_each(|option| add(&format!("option-of-{}", slot.field.id), option.id));
    }
    verdicts(it).iter().for_each(|it| add("outcome", it.id));
    it.all_outputs().for_each(|it| add("output", it.id));
    for scale in it.also {
        add("scale", scale.id);
        classes_verdicts(&scale.classes).iter().for_each(|it| add(&format!("class-of-{}", scale.id), it.id));
    }
    it.statements.iter().for_each(|it| add("statement", it.id));
    it.report(&Case::default()).steps.iter().for_each(|it| add("step", it.id));
    if let Method::Schedule(schedule) = &it.method {
        schedule.plans.iter().flat_map(|it| it.visits).for_each(|it| add("day", it.id));
    }
    all
}

/// Whether these are the same answers, in any order.
pub fn same_answers(entries: &Entries, answers: &[(&str, &str)]) -> bool {
    let theirs: BTreeSet<(&str, &str)> = entries.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    theirs == answers.iter().copied().collect()
}

/// What an example comes to: as the row of the golden table says that has exactly its answers, or, where there is none,
/// a line of `tests/cases/examples.tsv`.
pub fn comes_to(calculator: &'static Calculator, table: Option<&Table>, example: &Example) -> Option<String> {
    let is = |row: &&Row| same_answers(&row.entries, example.entries);
    let golden = table.and_then(|it| it.rows.iter().find(is)).and_then(|it| it.expected("outcome"));
    golden.map(str::to_owned).or_else(|| {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases/examples.tsv");
        let text = std::fs::read_to_string(&path).unwrap_or_else(|it| panic!("{}: {it}", path.display()));
        let cells = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
        let mut lines = cells.filter(|cells| cells.len() == 4);
        let line = lines.find(|cells| cells[0] == calculator.id && cells[1] == example.id)?;
        Some(line[2].to_owned())
    })
}
