//! What tables of grades come to, remembered by all that it hangs on: a laboratory's million values stand to the limits
//! in some thousand ways.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use crate::answers::answer::{Answer, Value};
use crate::answers::case::Case;
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
    plans: HashMap<In, Option<Plan>, BuildHasherDefault<Quick>>,
    known: HashMap<Box<[u8]>, usize, BuildHasherDefault<Quick>>,
    kept: Vec<T>,
    /// What the present case hangs on.
    key: Vec<u8>,
    /// The numbers of the present case, where a plan has their fields.
    numbers: Vec<Option<Exact>>,
    /// What was made of a case that is not kept.
    other: Option<T>,
}

/// Which rules are in play: term, version, and where the unit lies in which the numbers are held.
type In = (Option<u8>, Option<u8>, usize);

/// What is looked at while certain rules are in play.
struct Plan {
    /// Tells them from others.
    nth: u32,
    fields: Vec<&'static Field>,
    /// Comparisons of an answer with a limit or another answer, one for each two that are compared, whichever the
    /// relation is: and where among the fields the two are.
    orders: Vec<(&'static Compare, usize, Option<usize>)>,
    /// All other comparisons.
    compares: Vec<&'static Compare>,
    /// For each ladder of grades the numbers that several of its comparisons look at, and its comparisons.
    shared: Vec<(Vec<&'static Field>, Vec<&'static Compare>)>,
    /// Whether some number is made of others.
    made: bool,
}

impl<T> Remembered<T> {
    /// More than these are not kept.
    const MOST: usize = 1 << 16;

    /// Nothing yet; nothing at all for a calculator that grades by no tables.
    pub fn of(calculator: &'static Calculator) -> Option<Remembered<T>> {
        let Method::Tables(tables) = &calculator.method else { return None };
        Some(Remembered {
            calculator,
            tables,
            plans: HashMap::default(),
            known: HashMap::default(),
            kept: vec![],
            key: vec![],
            numbers: vec![],
            other: None,
        })
    }

    /// What `make` makes of a case, which must hang on its outcome and on what is missing alone.
    pub fn get(&mut self, case: &Case, make: impl FnOnce() -> T) -> &T {
        if !self.find_key(case) {
            return self.other.insert(make());
        }
        let at = match self.known.get(self.key.as_slice()) {
            Some(at) => *at,
            None if self.kept.len() == Self::MOST => return self.other.insert(make()),
            None => {
                self.known.insert(self.key.as_slice().into(), self.kept.len());
                self.kept.push(make());
                self.kept.len() - 1
            }
        };
        &self.kept[at]
    }

    /// Finds all that a case hangs on; false where that is not plain.
    fn find_key(&mut self, case: &Case) -> bool {
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
        let nth = self.plans.len() as u32;
        let plan = self.plans.entry(rules).or_insert_with(|| Plan::of(self.calculator, self.tables, case, nth));
        let Some(plan) = plan else { return false };
        let open = match plan.open(case) {
            Ok(it) => it,
            Err(TooOpen) => return false,
        };
        self.key.clear();
        self.key.extend_from_slice(&plan.nth.to_le_bytes());
        let begin = self.key.len();
        self.key.resize(begin + 2 * plan.fields.len(), 0);
        self.numbers.clear();
        self.numbers.resize(plan.fields.len(), None);
        for it in case.answers() {
            let Some(at) = plan.fields.iter().position(|field| **field == *it.field) else { continue };
            let (kind, which) = match it.value {
                Value::YesNo(it) => (1, u8::from(it)),
                Value::Choice(it) => (2, it),
                Value::Number(it) => {
                    self.numbers[at] = Some(it);
                    (3, 0)
                }
                Value::Set(_) | Value::Date(_) | Value::Beyond(..) => return false,
            };
            self.key[begin + 2 * at] = kind;
            self.key[begin + 2 * at + 1] = which;
        }
        let numbers = &self.numbers;
        self.key.extend(plan.orders.iter().map(|(it, left, other)| {
            let other = other.map_or(Some(Exact::ZERO), |it| numbers[it]);
            let order = || Some(numbers[*left]?.cmp(&it.limit_at(other?)?));
            order().map_or(3, |it| it as u8)
        }));
        self.key.extend(plan.compares.iter().map(|it| it.judge(case, 0) as u8));
        if let Some(open) = open {
            plan.order_turns(open, case, &mut self.key);
        }
        true
    }
}

/// More is open than a key can tell.
struct TooOpen;

impl Plan {
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
                        if !plan.orders.iter().any(|(has, ..)| has.same_ends(it)) {
                            plan.orders.push((it, left, other.flatten()));
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
    fn open(&self, case: &Case) -> Result<Option<&'static Field>, TooOpen> {
        let is_open = |it: &&&'static Field| case.get(it, 0).is_none();
        let mut found: Option<&'static Field> = None;
        let mut several = false;
        for it in self.shared.iter().flat_map(|(numbers, _)| numbers.iter().filter(is_open)) {
            several |= found.is_some_and(|found| found != *it);
            found = Some(it);
        }
        if found.is_none() || !several && !self.made {
            return Ok(found);
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
    fn order_turns(&self, open: &'static Field, case: &Case, key: &mut Vec<u8>) {
        let Kind::Number(number) = &open.kind else { return };
        let (least, most) = believable(number, case);
        let mut points = vec![Some(least), Some(most), Some(Exact::ZERO)];
        let each = self.orders.iter().map(|(it, ..)| it).chain(&self.compares);
        each.for_each(|it| turns(it, open, case, &mut |point| points.push(point)));
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
