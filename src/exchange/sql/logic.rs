//! A ladder of verdicts as alternatives of facts: of each verdict, every way in which it can be the one.
//!
//! A row can have a verdict while some way to it has no fact that is known to be false. So that facts about what is
//! not known are not passed over, each way holds all that follows from its facts (`linear`).

use std::collections::{BTreeMap, BTreeSet};

use super::linear::{Inequality, NUMBERS, closure};
use crate::engine::{At, Calculator, Compare, Exact, Field, Kind, Limit, Operand, Relation, Rule};

/// One thing that is so or not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fact {
    Number(Inequality),
    /// The question (by its id) is answered with yes, or with no.
    Yes(&'static str, bool),
    /// The answer to the choice is one of these; of none: there is no answer.
    OneOf(&'static str, BTreeSet<&'static str>),
}

/// Facts that are all so.
pub(super) type Way = BTreeSet<Fact>;

/// Why a rule cannot be written.
pub(super) type Unwritten = String;

/// Which numbers of a rule stand in which column.
pub(super) struct Numbers {
    /// The questions, in the order of the columns.
    pub all: Vec<&'static Field>,
    /// The column of what is made from other answers where the value itself is not given.
    pub made: Option<usize>,
    /// Whether each comparison is taken by itself, as the engine does where both of its numbers are unknown: then
    /// that one holds and another does not contradicts nothing.
    pub apart: bool,
    /// What is graded, where a choice says so: its other options cannot be.
    pub term: Option<(&'static Field, &'static str)>,
}

impl Numbers {
    pub fn place(&self, it: Operand) -> Result<usize, Unwritten> {
        let place = match it.at {
            At::Here => self.all.iter().position(|field| **field == *it.field),
            At::Made(_) => self.made,
            _ => None,
        };
        place.ok_or_else(|| format!("a rule asks for `{}` in a way that a row of a table cannot hold", it.field.id))
    }

    fn compare(&self, it: &Compare) -> Result<Inequality, Unwritten> {
        let left = self.place(it.left)?;
        let (times, plus) = match &it.limit {
            Limit::Fixed(limit) => (None, *limit),
            Limit::Line { times, other, plus } => (Some((*times, self.place(*other)?)), *plus),
        };
        Inequality::new(left, it.relation, times, plus).ok_or_else(|| "a limit has too many figures".to_owned())
    }

    /// Every way in which a rule holds (`wanted`), or does not.
    pub fn ways(&self, rule: &Rule, wanted: bool) -> Result<Vec<Way>, Unwritten> {
        let one = |fact: Fact| Ok(vec![Way::from([fact])]);
        match rule {
            Rule::Compare(it) => {
                let it = self.compare(it)?;
                one(Fact::Number(if wanted { it } else { it.negated() }))
            }
            Rule::Yes(field) => one(Fact::Yes(field.id, wanted)),
            Rule::No(field) => one(Fact::Yes(field.id, !wanted)),
            Rule::OneOf(field, ids) => {
                if let Some((_, term)) = self.term.filter(|(it, _)| *it == *field) {
                    return Ok(if ids.contains(&term) == wanted { vec![Way::new()] } else { vec![] });
                }
                let options = field.options().iter().map(|it| it.id);
                one(Fact::OneOf(field.id, options.filter(|it| ids.contains(it) == wanted).collect()))
            }
            Rule::Not(rule) => self.ways(rule, !wanted),
            Rule::All(rules) | Rule::Any(rules) => {
                let each = rules.iter().map(|it| self.ways(it, wanted)).collect::<Result<Vec<_>, _>>()?;
                Ok(if matches!(rule, Rule::All(_)) == wanted { self.product(&each) } else { each.concat() })
            }
            // Answers that disagree are refused before: all ways to know it say the same.
            Rule::Known(_, rules) => {
                let mut each = rules.iter().map(|it| self.ways(it, wanted)).collect::<Result<Vec<_>, _>>()?;
                // Of a number alone it only asks whether there is one.
                for fact in each.iter_mut().flatten() {
                    *fact = std::mem::take(fact).into_iter().map(presence).collect();
                }
                Ok(self.product(&each))
            }
            Rule::HasAll(..) => Err("a rule asks for several ticks of one question".to_owned()),
            Rule::Every(..) | Rule::AtMostMembers(..) | Rule::Last(..) | Rule::Earlier(..) => {
                Err("a rule asks for the members of a group, which one row cannot hold".to_owned())
            }
            Rule::Total(..) => Err("a rule asks for a total of points".to_owned()),
        }
    }
}

impl Numbers {
    /// Every way in which something of each holds.
    fn product(&self, each: &[Vec<Way>]) -> Vec<Way> {
        let mut all = vec![Way::new()];
        for ways in each {
            let both = all.iter().flat_map(|one| ways.iter().filter_map(|two| together(one, two, self.apart)));
            all = fewest(both.collect());
        }
        all
    }
}

/// A comparison of one number with a limit, within what can be known in several ways.
fn presence(it: Fact) -> Fact {
    match it {
        Fact::Number(it) if it.numbers().count_ones() == 1 => Fact::Number(Inequality { alone: true, ..it }),
        other => other,
    }
}

/// Both; nothing where they contradict each other.
fn together(one: &Way, two: &Way, apart: bool) -> Option<Way> {
    let mut all: Way = one.union(two).cloned().collect();
    let mut choices: BTreeMap<&'static str, BTreeSet<&'static str>> = BTreeMap::new();
    for it in &all {
        match it {
            Fact::Yes(field, yes) if all.contains(&Fact::Yes(field, !yes)) => return None,
            Fact::Number(it) if !apart && all.contains(&Fact::Number(it.negated())) => return None,
            Fact::OneOf(field, ids) => {
                let left = choices.get(field).map_or_else(|| ids.clone(), |has| has & ids);
                // None at all is another thing: that there is no answer.
                if left.is_empty() && !ids.is_empty() {
                    return None;
                }
                choices.insert(field, left);
            }
            Fact::Yes(..) | Fact::Number(_) => {}
        }
    }
    all.retain(|it| !matches!(it, Fact::OneOf(..)));
    all.extend(choices.into_iter().map(|(field, ids)| Fact::OneOf(field, ids)));
    Some(all)
}

/// Without what says more than another way.
fn fewest(mut all: Vec<Way>) -> Vec<Way> {
    all.sort_by_key(Way::len);
    let mut kept: Vec<Way> = Vec::new();
    for it in all {
        if !kept.iter().any(|has| has.is_subset(&it)) {
            kept.push(it);
        }
    }
    kept
}

/// A ladder's rungs with the place of their verdict, and the place of the verdict where none holds.
pub(super) struct Rungs<'a> {
    pub rules: Vec<(&'a Rule, usize)>,
    pub otherwise: usize,
    pub numbers: &'a Numbers,
    pub calculator: &'static Calculator,
    /// The least and the most that each number can be once it was read, a thousand times as large.
    pub read: Vec<Option<(i128, i128)>>,
}

impl Rungs<'_> {
    /// Of each verdict, every way to it, with all that follows.
    pub fn ways(&self) -> Result<BTreeMap<usize, Vec<Way>>, Unwritten> {
        let mut found: BTreeMap<usize, Vec<Way>> = BTreeMap::new();
        let known = self.known();
        let asked = self.asked();
        for bits in 0..1_u32 << known.len() {
            // What the branch supposes, and the rules with that put in.
            let given: Vec<(&Rule, bool)> = known.iter().enumerate().map(|(i, it)| (*it, bits & 1 << i != 0)).collect();
            let supposed = given.iter().map(|(it, so)| self.numbers.ways(it, *so)).collect::<Result<Vec<_>, _>>()?;
            let (mut before, mut end) = (self.numbers.product(&supposed), false);
            for (rule, verdict) in &self.rules {
                if end {
                    break;
                }
                let so = self.within(rule, true, &given)?;
                end = so.contains(&Way::new());
                found.entry(*verdict).or_default().extend(self.numbers.product(&[before.clone(), so]));
                before = self.numbers.product(&[before, self.within(rule, false, &given)?]);
            }
            found.entry(self.otherwise).or_default().extend(before);
        }
        for ways in found.values_mut() {
            *ways = fewest(std::mem::take(ways)).into_iter().filter_map(|it| self.complete(it, &asked)).collect();
        }
        Ok(found)
    }

    /// The facts that the rules take from several ways to know them.
    fn known(&self) -> Vec<&Rule> {
        let mut all: Vec<&Rule> = Vec::new();
        for (rule, _) in &self.rules {
            rule.walk(&mut |it| {
                if matches!(it, Rule::Known(..)) && !all.iter().any(|has| same(has, it)) {
                    all.push(it);
                }
            });
        }
        all
    }

    fn within(&self, rule: &Rule, wanted: bool, given: &[(&Rule, bool)]) -> Result<Vec<Way>, Unwritten> {
        match rule {
            Rule::Known(..) => {
                let so = given.iter().find(|(it, _)| same(it, rule)).is_some_and(|(_, so)| *so == wanted);
                Ok(if so { vec![Way::new()] } else { vec![] })
            }
            Rule::Not(rule) => self.within(rule, !wanted, given),
            Rule::All(rules) | Rule::Any(rules) => {
                let each = rules.iter().map(|it| self.within(it, wanted, given)).collect::<Result<Vec<_>, _>>()?;
                Ok(if matches!(rule, Rule::All(_)) == wanted {
                    self.numbers.product(&each)
                } else {
                    fewest(each.concat())
                })
            }
            _ => self.numbers.ways(rule, wanted),
        }
    }

    /// The pairs of numbers that are compared.
    pub fn pairs(&self) -> BTreeSet<(usize, usize)> {
        let all = self.rules.iter().flat_map(|(it, _)| it.comparisons());
        let places = all.map(|it| it.operands().filter_map(|it| self.numbers.place(it).ok()).collect::<Vec<_>>());
        places.filter_map(|it| <[usize; 2]>::try_from(it).ok()).map(|[a, b]| (a.min(b), a.max(b))).collect()
    }

    /// The questions that more than one rule looks at: those are gone through where they are not answered.
    fn asked(&self) -> Vec<&'static Field> {
        let all: Vec<&'static Field> = self.rules.iter().flat_map(|(it, _)| it.fields()).collect();
        let several = |it: &&&'static Field| all.iter().filter(|has| **has == **it).count() > 1;
        all.iter().filter(several).copied().collect()
    }

    /// All that follows from the facts of a way; nothing where they cannot all be so.
    fn complete(&self, mut way: Way, asked: &[&'static Field]) -> Option<Way> {
        let is_asked = |id: &str| asked.iter().any(|it| it.id == id);
        let column = |field: &&'static Field| self.numbers.all.iter().position(|it| **it == **field);
        let mut open = asked.iter().filter_map(column).fold(0_u8, |bits, i| bits | 1 << i);
        let mut beside = [0_u8; NUMBERS];
        for compare in self.rules.iter().flat_map(|(it, _)| it.comparisons()) {
            let all = compare.operands().filter_map(|it| self.numbers.place(it).ok());
            let all = all.fold(0_u8, |bits, i| bits | 1 << i);
            (0..NUMBERS).filter(|i| all & 1 << i != 0).for_each(|i| beside[i] |= all & !(1 << i));
            // What is made stands for the value.
            if let (At::Made(_), Some(made)) = (compare.left.at, self.numbers.made) {
                open |= u8::from(is_asked(compare.left.field.id)) << made;
            }
        }
        let mut numbers: Vec<Inequality> = way.iter().filter_map(number).collect();
        // What can be at all.
        for (i, field) in self.numbers.all.iter().enumerate().filter(|(i, _)| open & 1 << i != 0) {
            // What is made stands for the value.
            let made = self.numbers.made.filter(|it| i == 0 && open & 1 << it != 0);
            for place in [Some(i), made].into_iter().flatten() {
                let ends = ends(field, self.numbers.term).into_iter();
                numbers.extend(ends.filter_map(|(relation, end)| Inequality::end(place, relation, end)));
            }
        }
        // What cannot be answered together.
        for clash in self.calculator.clashes {
            for all in self.numbers.ways(&clash.when, true).unwrap_or_default() {
                let of: Vec<&Inequality> = all.iter().filter_map(number_of).collect();
                let choices = || {
                    all.iter().filter_map(|it| match it {
                        Fact::OneOf(field, ids) => Some(((*field).to_owned(), ids.iter().copied().collect())),
                        Fact::Number(_) | Fact::Yes(..) => None,
                    })
                };
                if let [it] = of.as_slice()
                    && it.numbers().count_ones() > 1
                    && choices().count() + 1 == all.len()
                {
                    numbers.push(Inequality { where_: choices().collect(), ..it.negated() });
                }
                // Two facts of which one is supposed: the other is not so.
                let facts: Vec<&Fact> = all.iter().collect();
                if let [one, two] = facts.as_slice() {
                    for (it, other) in [(one, two), (two, one)] {
                        if let Fact::Yes(id, _) = it
                            && is_asked(id)
                            && way.contains(it)
                        {
                            way = together(&way, &Way::from([self.not(other)]), self.numbers.apart)?;
                        }
                    }
                }
            }
        }
        if self.numbers.apart {
            return Some(way);
        }
        let own: Vec<Inequality> = way.iter().filter_map(number).collect();
        for it in closure(&numbers, open, &beside) {
            // What holds of all numbers that can be read, and of all that do not contradict each other, is not asked.
            if !own.contains(&it) && (numbers.contains(&it) || it.is_sure(&self.read)) {
                continue;
            }
            if it.constant() == Some(false) && it.needs == 0 && it.where_.is_empty() {
                return None;
            }
            way.insert(Fact::Number(it));
        }
        way.retain(|it| !matches!(it, Fact::Number(it) if it.constant() == Some(true)));
        // Nor what another fact of the way says, too.
        let all: Vec<Inequality> = way.iter().filter_map(number).collect();
        let told = |it: &Inequality| all.iter().any(|has| has.says_more_than(it, &self.read));
        way.retain(|it| !matches!(it, Fact::Number(it) if told(it)));
        Some(way)
    }

    fn not(&self, fact: &Fact) -> Fact {
        match fact {
            Fact::Number(it) => presence(Fact::Number(it.negated())),
            Fact::Yes(id, yes) => Fact::Yes(id, !yes),
            Fact::OneOf(id, ids) => {
                let field = self.calculator.fields().into_iter().find(|it| it.id == *id);
                let options = field.map_or(&[][..], |it| it.options());
                Fact::OneOf(id, options.iter().map(|it| it.id).filter(|it| !ids.contains(it)).collect())
            }
        }
    }
}

/// Two statics of one text are one fact: the compiler may hold a `const` in several places.
fn same(one: &Rule, two: &Rule) -> bool {
    match (one, two) {
        (Rule::Known(a, _), Rule::Known(b, _)) => a.en == b.en && one.fields() == two.fields(),
        _ => false,
    }
}

fn number(it: &Fact) -> Option<Inequality> {
    number_of(it).cloned()
}

fn number_of(it: &Fact) -> Option<&Inequality> {
    match it {
        Fact::Number(it) => Some(it),
        Fact::Yes(..) | Fact::OneOf(..) => None,
    }
}

/// The least and the most that can be, in whichever of the units.
fn ends(field: &'static Field, term: Option<(&'static Field, &'static str)>) -> Vec<(Relation, Exact)> {
    let Kind::Number(number) = &field.kind else { return vec![] };
    let own = [number.own()];
    let systems = number.by.as_ref().zip(term).and_then(|(by, (choice, term))| {
        by.systems.get(choice.options().iter().position(|it| it.id == term)?).copied()
    });
    let systems = systems.unwrap_or(&own);
    let least = systems.iter().map(|it| it.possible.0.exact()).min();
    let most = systems.iter().map(|it| it.possible.1.exact()).max();
    let mut all: Vec<_> = least.map(|it| (Relation::AtLeast, it)).into_iter().collect();
    all.extend(most.map(|it| (Relation::AtMost, it)));
    all.extend(number.positive.then_some((Relation::Above, Exact::ZERO)));
    all
}
