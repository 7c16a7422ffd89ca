//! How rules, formulas and estimates come out for a case: truth, numbers, and the questions on which they hang.

use std::cmp::Ordering;

use crate::answers::answer::Value;
use crate::answers::case::Case;
use crate::base::date::Date;
use crate::base::decimal::Exact;
use crate::base::order::push_new;
use crate::base::truth::Truth;
use crate::definition::field::{Field, Group, NONE};
use crate::definition::rule::{At, Compare, Estimate, Formula, Limit, Operand, Relation, Rule};
use crate::definition::statistic::{Boundary, Cohort, Stop};
use crate::judge::statistics::boundary::Looks;
use crate::judge::statistics::floats::power;
use crate::judge::statistics::local_control::{Seen, control};
use crate::judge::statistics::proportion::interval;

impl Operand {
    /// Which member is meant while `here` is judged; nothing while that is unknown.
    pub fn member(self, case: &Case, here: u8) -> Option<u8> {
        match self.at {
            At::Here | At::Made(_) | At::In(_) | At::Of(_) | At::Latest => Some(here),
            At::With(_) => Some(0),
            At::First(group) => case.course(group).map(|it| it.0),
            At::Last(group) => {
                let (_, after) = case.course(group)?;
                after.into_iter().rfind(|it| here == 0 || *it == here)
            }
        }
    }

    /// The number, in the source's unit.
    pub fn value(self, case: &Case, here: u8) -> Option<Exact> {
        match self.answer(case, here)? {
            Value::Number(it) => Some(it),
            Value::Date(it) => Some(Exact::whole(it.number())),
            Value::Beyond(..) | Value::YesNo(_) | Value::Choice(_) | Value::Set(_) => None,
        }
    }

    /// The number, or all that is known of it.
    pub(crate) fn answer(self, case: &Case, here: u8) -> Option<Value> {
        let answer = match self.at {
            At::Here => case.answer(self.field, here),
            At::Latest => {
                let answer = case.answer(self.field, here)?;
                return Some(answer.counted().and_then(|it| it.latest).map_or(answer.value, |it| it.0));
            }
            At::Made(formula) => match formula.value(case, here) {
                Some(it) => return Some(Value::Number(it)),
                None => case.answer(self.field, here),
            },
            At::Of(formula) => return formula.value(case, here).map(Value::Number),
            At::In(unit) => case.answer(self.field, here).filter(|it| it.typed.is_some_and(|it| it.base.id == unit)),
            At::With(group) => {
                let last = || case.course(group)?.1.last().copied();
                case.answer(self.field, 0).filter(|_| here == 0 || last() == Some(here))
            }
            At::First(_) | At::Last(_) => case.answer(self.field, self.member(case, here)?),
        };
        answer.map(|it| it.value)
    }

    fn missing(self, case: &Case, here: u8, into: &mut Vec<String>) {
        match (self.at, self.member(case, here)) {
            (At::Made(formula) | At::Of(formula), _) => formula.missing(case, here, into),
            (_, Some(member)) => case.ask(self.field, member, into),
            (At::First(group) | At::Last(group), None) => case.ask_order(group, self.field, into),
            (At::Here | At::In(_) | At::Latest | At::With(_), None) => {}
        }
    }
}

impl Compare {
    /// How the answer stands to the limit, once both are known.
    pub fn order(&self, case: &Case, here: u8) -> Option<Ordering> {
        Some(self.left.value(case, here)?.cmp(&self.limit(case, here)?))
    }

    /// Whether it holds. Of `<0.1` it is known that it is below 0.1, and nothing else.
    pub fn judge(&self, case: &Case, here: u8) -> Truth {
        let (Some(limit), Some(left)) = (self.limit(case, here), self.left.answer(case, here)) else {
            return Truth::Unknown;
        };
        match left {
            Value::Number(it) => self.relation.holds(it.cmp(&limit)).into(),
            Value::Date(it) => self.relation.holds(Exact::whole(it.number()).cmp(&limit)).into(),
            Value::Beyond(side, bound) => self.relation.of_all(side, bound.cmp(&limit)).into(),
            Value::YesNo(_) | Value::Choice(_) | Value::Set(_) => Truth::Unknown,
        }
    }

    /// The limit as a number, in the source's unit.
    pub fn limit(&self, case: &Case, here: u8) -> Option<Exact> {
        match &self.limit {
            Limit::Fixed(_) => self.limit_at(Exact::ZERO),
            Limit::Line { other, .. } => self.limit_at(other.value(case, here)?),
        }
    }

    /// The same, where the other number is this, if it hangs on one.
    pub(super) fn limit_at(&self, other: Exact) -> Option<Exact> {
        match &self.limit {
            Limit::Fixed(it) => Some(it.exact()),
            Limit::Line { times, plus, .. } => {
                let product = if times.is_one() { other } else { other.times(times.exact())? };
                if plus.is_zero() { Some(product) } else { product.plus(plus.exact()) }
            }
        }
    }

    /// What the other number is where the limit is this; nothing where the limit does not hang on another.
    pub(super) fn solved(&self, left: Exact) -> Option<Exact> {
        match &self.limit {
            Limit::Fixed(_) => None,
            Limit::Line { times, plus, .. } => left.minus(plus.exact())?.over(times.exact()),
        }
    }

    /// Whether two comparisons hold the same number against the same limit, each by a relation of its own.
    #[cfg(feature = "table")]
    pub(super) fn same_ends(&self, it: &Compare) -> bool {
        let same = |a: &Operand, b: &Operand| *a.field == *b.field && matches!((a.at, b.at), (At::Here, At::Here));
        let limits = match (&self.limit, &it.limit) {
            (Limit::Fixed(a), Limit::Fixed(b)) => a == b,
            (Limit::Line { times, other, plus }, Limit::Line { times: t, other: o, plus: p }) => {
                times == t && plus == p && same(other, o)
            }
            _ => false,
        };
        same(&self.left, &it.left) && limits
    }
}

impl Rule {
    /// Whether the rule holds for a case, or for one member of a group.
    pub fn judge(&self, case: &Case, here: u8) -> Truth {
        match self {
            Rule::Compare(it) => it.judge(case, here),
            Rule::Yes(field) => case.get(field, here).map(|it| it == Value::YesNo(true)).into(),
            Rule::No(field) => case.get(field, here).map(|it| it == Value::YesNo(false)).into(),
            Rule::OneOf(field, ids) => case
                .get(field, here)
                .map(|it| matches!(it, Value::Choice(i) if ids.contains(&field.options()[usize::from(i)].id)))
                .into(),
            Rule::HasAll(field, ids) => case
                .get(field, here)
                .map(|it| {
                    let Value::Set(bits) = it else { return false };
                    let has = |id: &&str| field.options().iter().position(|it| it.id == *id);
                    ids.iter().all(|id| has(id).is_some_and(|i| bits & (1 << i) != 0))
                })
                .into(),
            Rule::Every(group, rule) => match case.members(group) {
                [] => Truth::Unknown,
                // Of members that could not be read nothing is known.
                members => {
                    let unread = case.is_part(group).then_some(Truth::Unknown);
                    Truth::all(members.iter().map(|it| rule.judge(case, *it)).chain(unread))
                }
            },
            Rule::Last(group, rule) => match last_of(case, group, here) {
                Some(it) => rule.judge(case, it),
                None => Truth::Unknown,
            },
            Rule::Earlier(group, rule) => match case.course(group) {
                Some((_, after)) => Truth::any(before(&after, here).map(|it| rule.judge(case, it))),
                None => Truth::Unknown,
            },
            // A row that is still empty may turn out to be one too many, or none at all.
            Rule::AtMostMembers(group, most) => match (case.described(group), case.members(group).len()) {
                (0, _) => Truth::Unknown,
                (described, _) if described > usize::from(*most) => Truth::NotMet,
                _ if case.is_part(group) => Truth::Unknown,
                (_, rows) if rows <= usize::from(*most) => Truth::Met,
                _ => Truth::Unknown,
            },
            Rule::Not(rule) => !rule.judge(case, here),
            Rule::All(rules) => Truth::all(rules.iter().map(|it| it.judge(case, here))),
            Rule::Any(rules) => Truth::any(rules.iter().map(|it| it.judge(case, here))),
            Rule::Total(points, least, most) => points.judge(*least, *most, case, here),
            Rule::Known(_, ways) => {
                ways.iter().map(|it| it.judge(case, here)).find(|it| *it != Truth::Unknown).unwrap_or(Truth::Unknown)
            }
        }
    }

    /// Whether the rule is met: what [`Rule::judge`] says, without a look at more than that takes.
    pub fn is_met(&self, case: &Case, here: u8) -> bool {
        match self {
            Rule::All(rules) => rules.iter().all(|it| it.is_met(case, here)),
            Rule::Any(rules) => rules.iter().any(|it| it.is_met(case, here)),
            _ => self.judge(case, here) == Truth::Met,
        }
    }

    /// The names of the unanswered questions on which a yet unknown verdict hangs.
    pub fn missing(&self, case: &Case, here: u8, into: &mut Vec<String>) {
        if self.judge(case, here) != Truth::Unknown {
            return;
        }
        match self {
            Rule::Compare(it) => it.operands().for_each(|it| it.missing(case, here, into)),
            Rule::Yes(field) | Rule::No(field) | Rule::OneOf(field, _) | Rule::HasAll(field, _) => {
                case.ask(field, here, into);
            }
            Rule::Every(group, rule) => match case.members(group) {
                [] => rule.missing(case, 1, into),
                members => members.iter().for_each(|it| rule.missing(case, *it, into)),
            },
            Rule::Last(group, rule) => match last_of(case, group, here) {
                Some(it) => rule.missing(case, it, into),
                None => case.ask_order(group, group.first(), into),
            },
            Rule::Earlier(group, rule) => match case.course(group) {
                Some((_, after)) => before(&after, here).for_each(|it| rule.missing(case, it, into)),
                None => case.ask_order(group, group.first(), into),
            },
            Rule::AtMostMembers(group, _) => {
                let rows = case.members(group);
                let rows = if rows.is_empty() { &[1] } else { rows };
                rows.iter().for_each(|row| group.fields.iter().for_each(|it| case.ask(it, *row, into)));
            }
            Rule::Not(rule) => rule.missing(case, here, into),
            Rule::All(rules) | Rule::Any(rules) => rules.iter().for_each(|it| it.missing(case, here, into)),
            // The last way is the one that is asked for.
            Rule::Total(points, least, most) => points.missing(*least, *most, case, here, into),
            Rule::Known(_, ways) => ways.iter().rev().take(1).for_each(|it| it.missing(case, here, into)),
        }
    }

    /// Whether an answer to this question could still change how the rule comes out.
    pub(crate) fn hangs_on(&self, field: &'static Field, case: &Case, here: u8) -> bool {
        if self.judge(case, here) != Truth::Unknown {
            return false;
        }
        match self {
            Rule::Not(rule) => rule.hangs_on(field, case, here),
            Rule::All(rules) | Rule::Any(rules) | Rule::Known(_, rules) => {
                rules.iter().any(|it| it.hangs_on(field, case, here))
            }
            Rule::Last(group, rule) => last_of(case, group, here).is_none_or(|it| rule.hangs_on(field, case, it)),
            _ => self.fields().contains(&field),
        }
    }

    /// The fewest of the missing questions that could make the rule come out
    /// as `wanted`: of alternatives, the cheapest.
    pub fn shortest(&self, case: &Case, here: u8, wanted: bool) -> Vec<String> {
        if self.judge(case, here) != Truth::Unknown {
            return Vec::new();
        }
        let each = |parts: &mut dyn Iterator<Item = Vec<String>>, all: bool| {
            if all {
                let mut every = Vec::new();
                parts.flatten().for_each(|name| push_new(&mut every, name));
                every
            } else {
                parts.filter(|it| !it.is_empty()).min_by_key(Vec::len).unwrap_or_default()
            }
        };
        let ask = || {
            let mut names = Vec::new();
            self.missing(case, here, &mut names);
            names
        };
        match self {
            Rule::Not(rule) => rule.shortest(case, here, !wanted),
            Rule::All(rules) => each(&mut rules.iter().map(|it| it.shortest(case, here, wanted)), wanted),
            Rule::Any(rules) => each(&mut rules.iter().map(|it| it.shortest(case, here, wanted)), !wanted),
            Rule::Every(group, rule) => match case.members(group) {
                [] => rule.shortest(case, 1, wanted),
                members => each(&mut members.iter().map(|it| rule.shortest(case, *it, wanted)), wanted),
            },
            Rule::Last(group, rule) => match last_of(case, group, here) {
                Some(it) => rule.shortest(case, it, wanted),
                None => ask(),
            },
            Rule::Compare(_)
            | Rule::Yes(_)
            | Rule::No(_)
            | Rule::OneOf(..)
            | Rule::HasAll(..)
            | Rule::Earlier(..)
            | Rule::Known(..)
            | Rule::Total(..)
            | Rule::AtMostMembers(..) => ask(),
        }
    }
}

/// The member of a series that is judged; while none is, the last after the baseline.
fn last_of(case: &Case, group: &'static Group, here: u8) -> Option<u8> {
    if here > 0 { Some(here) } else { case.course(group)?.1.last().copied() }
}

/// The members of a series from the baseline to the one before that which is judged, or before the last.
fn earlier(case: &Case, group: &'static Group, here: u8) -> Option<Vec<u8>> {
    let (first, after) = case.course(group)?;
    let until = if here > 0 { here } else { *after.last()? };
    let all: Vec<u8> = std::iter::once(first).chain(after).take_while(|it| *it != until).collect();
    Some(all)
}

/// The members of a series before the one that is judged; while none is, all of them.
fn before(after: &[u8], here: u8) -> impl Iterator<Item = u8> {
    after.iter().copied().take_while(move |it| *it != here)
}

impl Relation {
    /// Whether every number that stands to a bound as `side` says is in this relation to a limit,
    /// which is `bound` away from it in this order; nothing while some are and some are not.
    fn of_all(self, side: Relation, bound: Ordering) -> Option<bool> {
        let open = matches!(side, Relation::Below | Relation::Above);
        match (side, self) {
            // All numbers are below (or at) the bound.
            (Relation::Below | Relation::AtMost, Relation::Below) if bound.is_lt() || open && bound.is_eq() => {
                Some(true)
            }
            (Relation::Below | Relation::AtMost, Relation::AtMost) if bound.is_le() => Some(true),
            (Relation::Below | Relation::AtMost, Relation::AtLeast) if bound.is_lt() || open && bound.is_eq() => {
                Some(false)
            }
            (Relation::Below | Relation::AtMost, Relation::Above) if bound.is_le() => Some(false),
            // All numbers are above (or at) it.
            (Relation::Above | Relation::AtLeast, Relation::Above) if bound.is_gt() || open && bound.is_eq() => {
                Some(true)
            }
            (Relation::Above | Relation::AtLeast, Relation::AtLeast) if bound.is_ge() => Some(true),
            (Relation::Above | Relation::AtLeast, Relation::AtMost) if bound.is_gt() || open && bound.is_eq() => {
                Some(false)
            }
            (Relation::Above | Relation::AtLeast, Relation::Below) if bound.is_ge() => Some(false),
            _ => None,
        }
    }
}

impl Formula {
    /// The number; nothing while an answer is missing, or when it divides by nought.
    pub fn value(&self, case: &Case, here: u8) -> Option<Exact> {
        match self {
            // No total of a part: of more members than could be read nothing is told that would hold for all.
            Formula::Members(group) | Formula::Sum(group, _) if case.is_part(group) => None,
            Formula::Estimate(..) if self.is_of_a_part(case) => None,
            Formula::Answer(it) => it.value(case, here),
            Formula::Number(it) => Some(it.exact()),
            Formula::Minus(a, b) => a.value(case, here)?.minus(b.value(case, here)?),
            Formula::Times(a, b) => a.value(case, here)?.times(b.value(case, here)?),
            Formula::Over(a, b) => a.value(case, here)?.over(b.value(case, here)?),
            Formula::Plus(a, b) => a.value(case, here)?.plus(b.value(case, here)?),
            Formula::Or(..) | Formula::By(..) | Formula::If(..) => self.meant(case, here)?.value(case, here),
            Formula::Months(from, months) => {
                let months = months.value(case, here)?.to_whole()?;
                Some(Exact::whole(from.day(case, here)?.plus_months(months)?.number()))
            }
            Formula::MonthsBetween(a, b) => Some(Exact::whole(a.day(case, here)?.months_until(b.day(case, here)?))),
            Formula::First(group, it) => it.value(case, case.course(group)?.0),
            Formula::Least(group, it) => {
                let least = earlier(case, group, here)?.into_iter().map(|member| it.value(case, member));
                least.reduce(|a, b| Some(a?.min(b?)))?
            }
            Formula::Up(it) => it.value(case, here)?.up(),
            Formula::Count(field) => match case.get(field, here)? {
                // None of them is nought.
                Value::Set(bits) => {
                    let none = field.options().iter().position(|it| it.id == NONE).map_or(0, |i| 1 << i);
                    Some(Exact::whole(i64::from((bits & !none).count_ones())))
                }
                _ => None,
            },
            // Whether an empty row will be one is not known.
            Formula::Members(group) => match (case.described(group), case.members(group).len()) {
                (0, _) => None,
                (n, rows) => (n == rows).then(|| Exact::whole(n as i64)),
            },
            Formula::Sum(group, of) => match case.members(group) {
                [] => None,
                members => members.iter().try_fold(Exact::ZERO, |sum, it| sum.plus(of.value(case, *it)?)),
            },
            Formula::Estimate(it, _) => it.value(case, here),
            Formula::Total(points) => points.total(case, here).map(|total| Exact::whole(i64::from(total))),
        }
    }

    /// Whether it looks at a group of which more members were entered than could be read.
    fn is_of_a_part(&self, case: &Case) -> bool {
        let of_a_part = || {
            let mut fields = Vec::new();
            self.fields(&mut fields);
            fields.iter().any(|it| case.group_of(it).is_some_and(|it| case.is_part(it)))
        };
        case.has_parts() && of_a_part()
    }

    /// The number as a day.
    pub(crate) fn day(&self, case: &Case, here: u8) -> Option<Date> {
        Date::of_number(self.value(case, here)?.to_whole()?)
    }

    /// Which of the formulas within is meant; nothing while that is not known.
    pub(crate) fn meant(&self, case: &Case, here: u8) -> Option<&Formula> {
        match self {
            Formula::Or(a, b) => Some(if a.value(case, here).is_some() { a } else { b }),
            Formula::By(choice, formulas) => match case.get(choice, here)? {
                Value::Choice(i) => {
                    let id = choice.options().get(usize::from(i))?.id;
                    formulas.iter().find(|(it, _)| *it == id).map(|(_, it)| it)
                }
                _ => None,
            },
            Formula::If(rule, a, b) => match rule.judge(case, here) {
                Truth::Met => Some(a),
                Truth::NotMet => Some(b),
                Truth::Unknown => None,
            },
            _ => Some(self),
        }
    }

    /// The names of the unanswered questions without which there is no number: of two ways, those of the
    /// second once anything of it is answered, and where it is known which formula is meant, those of that one.
    pub fn missing(&self, case: &Case, here: u8, into: &mut Vec<String>) {
        if self.value(case, here).is_some() {
            return;
        }
        match self {
            Formula::Or(a, b) => {
                let mut fields = Vec::new();
                b.fields(&mut fields);
                let begun = fields.iter().any(|it| case.get(it, here).is_some());
                return if begun { b.missing(case, here, into) } else { a.missing(case, here, into) };
            }
            Formula::By(..) | Formula::If(..) if self.meant(case, here).is_some() => {
                return self.meant(case, here).into_iter().for_each(|it| it.missing(case, here, into));
            }
            Formula::If(rule, a, b) => {
                rule.missing(case, here, into);
                return [a, b].into_iter().for_each(|it| it.missing(case, here, into));
            }
            Formula::Minus(a, b) | Formula::Times(a, b) | Formula::Over(a, b) | Formula::Plus(a, b) => {
                a.missing(case, here, into);
                return b.missing(case, here, into);
            }
            Formula::Sum(group, of) => {
                let rows = match case.members(group) {
                    [] => &[1],
                    rows => rows,
                };
                return rows.iter().for_each(|it| of.missing(case, *it, into));
            }
            _ => {}
        }
        match self {
            Formula::First(group, it) => {
                return match case.course(group) {
                    Some((first, _)) => it.missing(case, first, into),
                    None => case.ask_order(group, group.first(), into),
                };
            }
            Formula::Least(group, it) => {
                return match earlier(case, group, here) {
                    Some(all) => all.into_iter().for_each(|member| it.missing(case, member, into)),
                    None => case.ask_order(group, group.first(), into),
                };
            }
            // What lies within may be asked of other members.
            Formula::Plus(a, b) | Formula::Minus(a, b) => {
                a.missing(case, here, into);
                return b.missing(case, here, into);
            }
            Formula::If(..) | Formula::By(..) => {
                if let Some(meant) = self.meant(case, here) {
                    return meant.missing(case, here, into);
                }
                if let Formula::If(rule, a, b) = self {
                    rule.missing(case, here, into);
                    a.missing(case, here, into);
                    return b.missing(case, here, into);
                }
            }
            _ => {}
        }
        let mut fields = Vec::new();
        self.fields(&mut fields);
        let mut names = Vec::new();
        for field in fields {
            // What is asked of each member is, seen from outside the group, missing of any of them.
            match case.group_of(field).map_or(&[][..], |it| case.members(it)) {
                members @ [_, ..] if here == 0 => members.iter().for_each(|it| case.ask(field, *it, &mut names)),
                _ => case.ask(field, here, &mut names),
            }
        }
        names.into_iter().for_each(|it| push_new(into, it));
    }
}

impl Estimate {
    /// The number; nothing while an answer is missing, or where there is none.
    pub fn value(&self, case: &Case, here: u8) -> Option<Exact> {
        match self {
            Estimate::Power(of, exponent) => power(of.value(case, here)?, exponent.exact()),
            Estimate::Interval(bound, events, of) => {
                let [events, of] = [events, of].map(|it| it.value(case, here).and_then(Exact::to_whole));
                interval(*bound, events?, of?)
            }
            Estimate::Stop(what, it) => it.value(*what, case),
            Estimate::Control(what, it) => control(*what, &it.tumours(case)?, number(case, it.at, 0)?),
            Estimate::Agreement(what, it) => it.value(*what, case, here),
        }
    }
}

pub(crate) fn number(case: &Case, field: &Field, member: u8) -> Option<Exact> {
    match case.get(field, member)? {
        Value::Number(it) => Some(it),
        _ => None,
    }
}

pub(crate) fn whole(case: &Case, field: &Field) -> Option<i64> {
    number(case, field, 0)?.to_whole()
}

impl Boundary {
    /// The boundary; nothing while an answer is missing, or if what is acceptable is no less than what is not.
    pub(crate) fn looks(&self, case: &Case) -> Option<Looks> {
        let p0 = number(case, self.p0, 0)?;
        if number(case, self.p1, 0).is_some_and(|p1| p0 >= p1) {
            return None;
        }
        let [first, every, planned] = [self.first, self.every, self.planned].map(|it| whole(case, it));
        Looks::new(p0, number(case, self.alpha, 0)?, first?, every?, planned?)
    }

    pub(crate) fn value(&self, what: Stop, case: &Case) -> Option<Exact> {
        match what {
            Stop::Allowed => {
                let treated = whole(case, self.treated)?;
                self.looks(case)?.last(treated).map(|(_, allowed)| Exact::whole(allowed))
            }
            Stop::Under0 => self.looks(case)?.stop(number(case, self.p0, 0)?),
            Stop::Under1 => {
                let p1 = number(case, self.p1, 0)?;
                self.looks(case)?.stop(p1)
            }
        }
    }
}

impl Cohort {
    /// The tumours; nothing unless everything is known of each.
    pub(crate) fn tumours(&self, case: &Case) -> Option<Vec<(Exact, Seen)>> {
        let one = |member: u8| {
            let Value::Choice(i) = case.get(self.status, member)? else { return None };
            let id = self.status.options().get(usize::from(i))?.id;
            let seen = if id == self.progressed {
                Seen::Progressed
            } else if id == self.residual {
                Seen::Residual
            } else if id == self.died {
                Seen::Died
            } else {
                Seen::Controlled
            };
            Some((number(case, self.time, member)?, seen))
        };
        case.members(self.group).iter().map(|it| one(*it)).collect()
    }
}
