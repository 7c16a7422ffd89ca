//! What tables of grades come to, remembered by all that it hangs on: a laboratory's million values stand to the limits
//! in some thousand ways.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash};
use std::rc::Rc;

use crate::answers::answer::{Answer, Value};
use crate::answers::case::Case;
use crate::answers::number::{Numbers, Plain};
use crate::answers::place::Form;
use crate::base::decimal::Exact;
use crate::base::order::arrange;
use crate::base::quick::Quick;
use crate::definition::calculator::{Calculator, Method};
use crate::definition::field::{Field, Kind, Unit};
use crate::definition::rule::{At, Compare, Rule};
use crate::definition::table::Tables;
use crate::judge::ladder::{Ladder, believable, turns};

/// What was made of cases, for other cases of which the same must come.
///
/// The outcome of a case, and what is missing, hang on which rules are in play (the term, the version, the system of
/// units), on the answers that are no numbers, and of the numbers only on whether each is there and on which side of
/// its limits it lies. While one number is open that several comparisons look at, answers to it are gone through:
/// then it also counts in which order the points lie at which those comparisons turn. Whatever is less plain than
/// that (a censored value, two such numbers, an answer that is not used) is judged each time.
pub struct Remembered<T> {
    calculator: &'static Calculator,
    tables: &'static Tables,
    /// Where the plan of some rules is, if there is one for them.
    planned: HashMap<In, Option<usize>, BuildHasherDefault<Quick>>,
    plans: Vec<Plan>,
    known: HashMap<Box<[u8]>, usize, BuildHasherDefault<Quick>>,
    /// Everything that was made, once.
    kept: Vec<Rc<T>>,
    kept_at: HashMap<Rc<T>, usize, BuildHasherDefault<Quick>>,
    /// What the present case hangs on.
    key: Vec<u8>,
    /// The numbers of the present case, where a plan has their fields.
    numbers: Vec<Option<Exact>>,
    /// The plan of the present case, where all it hangs on stands in the key.
    plan: Option<usize>,
    /// What was made of a case that is not kept.
    other: Option<T>,
}

/// Cases that differ in nothing but plain figures and in options: how the rest is read is known, and by which plan they
/// are judged.
pub struct Alike {
    plan: usize,
    /// For each number that is there: where it stands in the form, how it is read, and where its field is in the plan.
    numbers: Vec<(usize, Plain, Option<usize>)>,
    /// Where each option that the plan looks at stands in the form, and where its field is in the plan.
    options: Vec<(usize, usize)>,
    /// The open number that is gone through.
    open: Option<Open>,
}

/// A number that is open and that several comparisons look at.
#[derive(Clone, Copy)]
struct Open {
    /// Where its field is in the plan.
    at: usize,
    /// The least and the most that it can be.
    ends: (Exact, Exact),
}

/// Which rules are in play: term, version, and where the unit lies in which the numbers are held.
type In = (Option<u8>, Option<u8>, usize);

/// What is looked at while certain rules are in play.
struct Plan {
    /// Tells them from others.
    nth: u32,
    fields: Vec<&'static Field>,
    /// Comparisons of an answer with a limit or another answer, one for each two that are compared, whichever the
    /// relation is.
    orders: Vec<Order>,
    /// All other comparisons.
    compares: Vec<&'static Compare>,
    /// For each ladder of grades the numbers that several of its comparisons look at, and its comparisons.
    shared: Vec<(Vec<&'static Field>, Vec<&'static Compare>)>,
    /// Whether some number is made of others.
    made: bool,
}

/// A number that is held against a limit or another number.
struct Order {
    compare: &'static Compare,
    /// Where the two are among the fields of a plan.
    left: usize,
    other: Option<usize>,
    /// The limit that hangs on no other number.
    fixed: Option<Exact>,
}

impl Order {
    fn limit(&self, numbers: &[Option<Exact>]) -> Option<Exact> {
        match self.other {
            None => self.fixed,
            Some(other) => self.compare.limit_at(numbers[other]?),
        }
    }
}

impl<T: Eq + Hash> Remembered<T> {
    /// More than these are not kept.
    const MOST: usize = 1 << 16;

    /// Nothing yet; nothing at all for a calculator that grades by no tables.
    pub fn of(calculator: &'static Calculator) -> Option<Remembered<T>> {
        let Method::Tables(tables) = &calculator.method else { return None };
        Some(Remembered {
            calculator,
            tables,
            planned: HashMap::default(),
            plans: vec![],
            known: HashMap::default(),
            kept: vec![],
            kept_at: HashMap::default(),
            key: vec![],
            numbers: vec![],
            plan: None,
            other: None,
        })
    }

    /// What the case that was looked up last has in common with others, if the same will hold of these: `places` are the
    /// options that are asked for, by where they stand in the form, and `numbers` is how the case's numbers were read.
    pub fn alike(&self, form: &Form, case: &Case, places: &[usize], numbers: &Numbers) -> Option<Alike> {
        let plan = &self.plans[self.plan?];
        let plain = numbers.plain();
        let numbers = case.answers().iter().filter(|it| matches!(it.value, Value::Number(_))).count();
        // A number that is made of others is looked at in each case.
        let (Ok(open), true) = (plan.open(case), plan.compares.is_empty()) else { return None };
        let at = |place: usize| plan.fields.iter().position(|it| **it == *form.slots[place].field);
        (plain.len() == numbers).then(|| Alike {
            plan: self.plan.unwrap_or_default(),
            numbers: plain.into_iter().map(|(place, it)| (place, it, at(place))).collect(),
            options: places.iter().filter_map(|place| Some((*place, at(*place)?))).collect(),
            open,
        })
    }

    /// What was made of a case of which no more is known than what it has in common with others, the texts of its
    /// numbers and what its options are; nothing where that is not known yet, or where a number is less plain.
    pub fn get_alike<'a>(
        &mut self,
        alike: &Alike,
        text: impl Fn(usize) -> Option<&'a str>,
        option: impl Fn(usize) -> Option<Value>,
    ) -> Option<&T> {
        let plan = self.plans.get(alike.plan)?;
        plan.begin(&mut self.key, &mut self.numbers);
        for (place, plain, at) in &alike.numbers {
            let it = plain.number(text(*place)?)?;
            if let Some(at) = at {
                plan.add(*at, Value::Number(it), &mut self.key, &mut self.numbers)?;
            }
        }
        for (place, at) in &alike.options {
            if let Some(it) = option(*place) {
                plan.add(*at, it, &mut self.key, &mut self.numbers)?;
            }
        }
        plan.add_orders(&mut self.key, &self.numbers);
        if let Some(open) = alike.open {
            plan.add_turns(open, &self.numbers, &[], &mut self.key);
        }
        self.known.get(self.key.as_slice()).map(|at| &*self.kept[*at])
    }

    /// What `make` makes of a case, which must hang on its outcome and on what is missing alone.
    pub fn get(&mut self, case: &Case, make: impl FnOnce() -> T) -> &T {
        if !self.find_key(case) {
            return self.other.insert(make());
        }
        let at = match self.known.get(self.key.as_slice()) {
            Some(at) => *at,
            None if self.known.len() == Self::MOST => return self.other.insert(make()),
            None => {
                let made = Rc::new(make());
                let next = self.kept.len();
                let at = *self.kept_at.entry(made.clone()).or_insert(next);
                if at == next {
                    self.kept.push(made);
                }
                self.known.insert(self.key.as_slice().into(), at);
                at
            }
        };
        &self.kept[at]
    }

    /// Finds all that a case hangs on; false where that is not plain.
    fn find_key(&mut self, case: &Case) -> bool {
        self.plan = None;
        let odd = |it: &Answer| it.chosen.is_some() || matches!(it.value, Value::Beyond(..));
        if !case.is_plain() || case.answers().iter().any(odd) {
            return false;
        }
        let choice = |it: &'static Field| match case.get(it, 0) {
            Some(Value::Choice(it)) => Some(it),
            _ => None,
        };
        let Some(base) = self.tables.base(case) else { return false };
        let rules = (choice(self.tables.term), choice(self.tables.version), std::ptr::from_ref::<Unit>(base).addr());
        let plans = &mut self.plans;
        let at = *self.planned.entry(rules).or_insert_with(|| {
            let plan = Plan::of(self.calculator, self.tables, case, plans.len() as u32)?;
            plans.push(plan);
            Some(plans.len() - 1)
        });
        let Some(plan) = at.and_then(|it| self.plans.get(it)) else { return false };
        let open = match plan.open(case) {
            Ok(it) => it,
            Err(TooOpen) => return false,
        };
        plan.begin(&mut self.key, &mut self.numbers);
        for it in case.answers() {
            if let Some(at) = plan.fields.iter().position(|field| **field == *it.field)
                && plan.add(at, it.value, &mut self.key, &mut self.numbers).is_none()
            {
                return false;
            }
        }
        plan.add_orders(&mut self.key, &self.numbers);
        self.key.extend(plan.compares.iter().map(|it| it.judge(case, 0) as u8));
        if let Some(open) = open {
            let mut others = Vec::new();
            plan.compares.iter().for_each(|it| turns(it, plan.fields[open.at], case, &mut |it| others.push(it)));
            plan.add_turns(open, &self.numbers, &others, &mut self.key);
        }
        self.plan = at;
        true
    }
}

/// So many bytes tell the plan of a key.
const NTH: usize = 4;

/// More is open than a key can tell.
struct TooOpen;

impl Plan {
    /// Begins a key, of a case without answers.
    fn begin(&self, key: &mut Vec<u8>, numbers: &mut Vec<Option<Exact>>) {
        key.clear();
        key.extend_from_slice(&self.nth.to_le_bytes());
        key.resize(NTH + 2 * self.fields.len(), 0);
        numbers.clear();
        numbers.resize(self.fields.len(), None);
    }

    /// Adds the answer of one of its fields; nothing where a key cannot tell it.
    fn add(&self, at: usize, value: Value, key: &mut [u8], numbers: &mut [Option<Exact>]) -> Option<()> {
        let told = match value {
            Value::YesNo(it) => [1, u8::from(it)],
            Value::Choice(it) => [2, it],
            Value::Number(it) => {
                numbers[at] = Some(it);
                [3, 0]
            }
            Value::Set(_) | Value::Date(_) | Value::Beyond(..) => return None,
        };
        key[NTH + 2 * at..][..2].copy_from_slice(&told);
        Some(())
    }

    /// Adds on which side of its limits each number lies.
    fn add_orders(&self, key: &mut Vec<u8>, numbers: &[Option<Exact>]) {
        key.extend(self.orders.iter().map(|it| {
            let order = || Some(numbers[it.left]?.cmp(&it.limit(numbers)?));
            order().map_or(3, |it| it as u8)
        }));
    }

    /// Nothing where what the rules look at is more than answers of the case.
    fn of(calculator: &'static Calculator, tables: &Tables, case: &Case, nth: u32) -> Option<Plan> {
        let mut plan = Plan { nth, fields: vec![], orders: vec![], compares: vec![], shared: vec![], made: false };
        let mut ladders: Vec<Ladder> = Vec::new();
        for (_, row) in tables.rows(case) {
            match tables.bands(row, case) {
                Some(bands) => ladders.push(tables.ladder(row, bands)),
                // Limits in another unit: the number says nothing. A row without limits has one verdict.
                None if !row.bands().is_empty() => return None,
                None => {}
            }
        }
        let mut rules: Vec<&'static Rule> = ladders.iter().flat_map(|it| it.rungs()).map(|it| it.rule).collect();
        rules.extend(calculator.clashes.iter().map(|it| &it.when));
        let mut plain = true;
        for rule in &rules {
            rule.walk(&mut |it| {
                plain &= matches!(
                    it,
                    Rule::Compare(_)
                        | Rule::Yes(_)
                        | Rule::No(_)
                        | Rule::OneOf(..)
                        | Rule::Not(_)
                        | Rule::All(_)
                        | Rule::Any(_)
                        | Rule::Known(..)
                );
            });
            rule.each_comparison(&mut |it| {
                for it in it.operands() {
                    plain &= matches!(it.at, At::Here | At::Made(_) | At::In(_) | At::Of(_));
                    plan.made |= matches!(it.at, At::Made(_) | At::Of(_));
                }
            });
            rule.fields_into(&mut plan.fields);
        }
        plan.fields.extend(calculator.clashes.iter().flat_map(|it| it.unused).copied());
        plan.fields.extend([tables.term, tables.version]);
        arrange(&mut plan.fields, |it| std::ptr::from_ref::<Field>(it).addr());
        plan.fields.dedup();
        let at = |field: &Field| plan.fields.iter().position(|it| **it == *field);
        for rule in rules {
            rule.each_comparison(&mut |it| {
                let mut each = it.operands();
                let (left, other) = (each.next().map(|it| at(it.field)), each.next().map(|it| at(it.field)));
                match left.flatten() {
                    Some(left) if it.operands().all(|it| matches!(it.at, At::Here)) => {
                        if !plan.orders.iter().any(|has| has.compare.same_ends(it)) {
                            let (other, fixed) = (other.flatten(), it.limit_at(Exact::ZERO));
                            plan.orders.push(Order { compare: it, left, other, fixed });
                        }
                    }
                    _ if plan.compares.iter().any(|has| std::ptr::eq(*has, it)) => {}
                    _ => plan.compares.push(it),
                }
            });
        }
        for it in ladders {
            let (mut numbers, mut compares) = (it.several(), Vec::new());
            numbers.retain(|it| matches!(it.kind, Kind::Number(_)));
            it.rungs().for_each(|it| it.rule.each_comparison(&mut |it| compares.push(it)));
            plan.shared.push((numbers, compares));
        }
        plain.then_some(plan)
    }

    /// The one number that several comparisons look at and that is open, if there is one: answers to it are gone
    /// through. Of two or more none may be such that this is done; each is compared with another that is open, too,
    /// and where it turns is not known.
    fn open(&self, case: &Case) -> Result<Option<Open>, TooOpen> {
        let is_open = |it: &&&'static Field| case.get(it, 0).is_none();
        let mut found: Option<&'static Field> = None;
        let mut several = false;
        for it in self.shared.iter().flat_map(|(numbers, _)| numbers.iter().filter(is_open)) {
            several |= found.is_some_and(|found| found != *it);
            found = Some(it);
        }
        let Some(field) = found else { return Ok(None) };
        if !several && !self.made {
            let at = self.fields.iter().position(|it| **it == *field);
            let ends = if let Kind::Number(it) = &field.kind { Some(believable(it, case)) } else { None };
            return Ok(at.zip(ends).map(|(at, ends)| Open { at, ends }));
        }
        let unsolved = |open: &'static Field, compares: &[&'static Compare]| {
            let mut unsolved = false;
            compares.iter().for_each(|it| turns(it, open, case, &mut |point| unsolved |= point.is_none()));
            unsolved
        };
        let mut each = self.shared.iter();
        let none = each.all(|(numbers, compares)| numbers.iter().filter(is_open).all(|it| unsolved(it, compares)));
        if none && !self.made { Ok(None) } else { Err(TooOpen) }
    }

    /// Adds in which order the points lie at which comparisons with an open number turn, with the ends of what it can
    /// be among them. Contradictions hold numbers against each other: a fixed limit in one lies beyond all answers.
    /// `others` are the points of comparisons that are no plain ones.
    fn add_turns(&self, open: Open, numbers: &[Option<Exact>], others: &[Option<Exact>], key: &mut Vec<u8>) {
        let mut points = vec![Some(open.ends.0), Some(open.ends.1), Some(Exact::ZERO)];
        for it in &self.orders {
            if it.left == open.at {
                points.push(it.limit(numbers));
            }
            if it.other == Some(open.at) {
                points.push(numbers[it.left].and_then(|left| it.compare.solved(left)));
            }
        }
        points.extend(others);
        let mut order: Vec<usize> = (0..points.len()).collect();
        arrange(&mut order, |it| points[*it]);
        let mut before: Option<Option<Exact>> = None;
        for it in order {
            let point = points[it];
            let same = before == Some(point);
            key.extend_from_slice(&(it as u16).to_le_bytes());
            key.push(u8::from(same) + 2 * u8::from(point.is_none()));
            before = Some(point);
        }
    }
}
