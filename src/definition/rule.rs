//! Rules as data: the same value is judged, explained and tested.

use std::cmp::Ordering;

use crate::answers::case::{Case, Value};
use crate::base::decimal::{Decimal, Exact, dec};
use crate::base::text::{Lang, Text};
use crate::base::truth::Truth;
use crate::definition::calculator::Formula;
use crate::definition::field::{Field, Group, Kind, Unit};
use crate::definition::score::Points;

/// What a document says of a case.
#[derive(Debug)]
pub enum Rule {
    /// A number against a limit.
    Compare(Compare),
    /// The answer is yes.
    Yes(&'static Field),
    /// The answer is no.
    No(&'static Field),
    /// The answer is one of these.
    OneOf(&'static Field, &'static [&'static str]),
    /// The answer contains each of these.
    HasAll(&'static Field, &'static [&'static str]),
    /// The rule holds for every member of the group.
    Every(&'static Group, &'static Rule),
    /// The group has at most so many members.
    AtMostMembers(&'static Group, u8),
    /// The rule does not hold.
    Not(&'static Rule),
    /// Every rule holds.
    All(&'static [Rule]),
    /// Some rule holds.
    Any(&'static [Rule]),
    /// One fact, in words, that can be known in several ways: the first that is known tells.
    /// They never disagree, for answers that do are refused (see `Clash`).
    Known(Text, &'static [Rule]),
    /// The total of points lies between two numbers, both included.
    Total(&'static Points, u8, u8),
}

/// `left relation limit`, compared exactly.
#[derive(Debug)]
pub struct Compare {
    /// The number that is judged.
    pub left: Operand,
    /// The comparison word of the source.
    pub relation: Relation,
    /// What it is compared with.
    pub limit: Limit,
}

/// A number among the answers.
#[derive(Clone, Copy, Debug)]
pub struct Operand {
    /// The question.
    pub field: &'static Field,
    /// Whose answer.
    pub at: At,
}

/// Whose answer is meant when there are several.
#[derive(Clone, Copy, Debug)]
pub enum At {
    /// The member being judged, or the one answer there is.
    Here,
    /// The member from which a series counts: the last whose place is at most nought (of 30 days before, day 0 and
    /// day 28: day 0); where there is none, the first. See [`Case::course`].
    First(&'static Group),
    /// The last member after that one; while one of those after it is judged, that one.
    Last(&'static Group),
    /// The one answer there is, which was given together with the last member and says nothing of the others.
    With(&'static Group),
    /// The one answer there is, or what stands for it: a corrected value.
    Made(&'static Formula),
    /// The one answer there is, if it was given in the system of this unit.
    In(&'static str),
    /// What a formula makes of other answers, in the unit of the field, and nothing else.
    Of(&'static Formula),
    /// Of several dated measurements the latest, whichever day matters elsewhere.
    Latest,
}

/// The comparison words of the sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// `<`: 未満, below.
    Below,
    /// `≤`: 以下, at most.
    AtMost,
    /// `≥`: 以上, at least.
    AtLeast,
    /// `>`: 超, above.
    Above,
}

/// What a number is compared with, in the unit of the field on the left.
#[derive(Debug)]
pub enum Limit {
    /// A number printed in the source.
    Fixed(Decimal),
    /// `times × other + plus`
    Line {
        /// The factor.
        times: Decimal,
        /// The other answer.
        other: Operand,
        /// What is added.
        plus: Decimal,
    },
}

impl Operand {
    /// The answer of the member being judged, or the one answer there is.
    pub const fn here(field: &'static Field) -> Operand {
        Operand { field, at: At::Here }
    }

    /// The answer, if it was given in the system of this unit.
    pub const fn in_unit(field: &'static Field, unit: &'static str) -> Operand {
        Operand { field, at: At::In(unit) }
    }

    /// The answer, or what is made for it.
    pub const fn made(field: &'static Field, formula: &'static Formula) -> Operand {
        Operand { field, at: At::Made(formula) }
    }

    /// The latest of several dated measurements.
    pub const fn latest(field: &'static Field) -> Operand {
        Operand { field, at: At::Latest }
    }

    /// What a formula makes of other answers, measured like this field.
    pub const fn of(like: &'static Field, formula: &'static Formula) -> Operand {
        Operand { field: like, at: At::Of(formula) }
    }

    /// The answer from which a series counts.
    pub const fn first(field: &'static Field, of: &'static Group) -> Operand {
        Operand { field, at: At::First(of) }
    }

    /// The answer of the last member, or of the one that is judged.
    pub const fn last(field: &'static Field, of: &'static Group) -> Operand {
        Operand { field, at: At::Last(of) }
    }

    /// The answer that was given together with the last member.
    pub const fn with_last(field: &'static Field, of: &'static Group) -> Operand {
        Operand { field, at: At::With(of) }
    }

    /// `self relation times × other + plus`
    pub const fn compare(self, relation: Relation, times: &str, other: Operand, plus: &str) -> Rule {
        let limit = Limit::Line { times: dec(times), other, plus: dec(plus) };
        Rule::Compare(Compare::new(self, relation, limit))
    }

    /// `self relation limit`
    pub const fn against(self, relation: Relation, limit: &str) -> Rule {
        Rule::Compare(Compare::new(self, relation, Limit::Fixed(dec(limit))))
    }

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
                return Some(answer.chosen.and_then(|it| it.latest).map_or(answer.value, |it| it.0));
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

    /// Whether a formula makes the number of the answers.
    pub fn is_reckoned(self) -> bool {
        matches!(self.at, At::Of(_) | At::Made(_))
    }

    /// Whether the number counts days.
    pub fn of_days(self) -> bool {
        matches!(self.field.kind, Kind::Date)
    }

    fn missing(self, case: &Case, here: u8, into: &mut Vec<String>) {
        match (self.at, self.member(case, here)) {
            (At::Made(formula) | At::Of(formula), _) => formula.missing(case, here, into),
            (_, Some(member)) => case.ask(self.field, member, into),
            (At::First(group) | At::Last(group), None) => case.ask_order(group, self.field, into),
            (At::Here | At::In(_) | At::Latest | At::With(_), None) => {}
        }
    }

    /// The answers that it looks at.
    pub fn fields(self, into: &mut Vec<&'static Field>) {
        match self.at {
            At::Made(formula) | At::Of(formula) => formula.fields(into),
            At::Here | At::In(_) | At::First(_) | At::Last(_) | At::With(_) | At::Latest => into.push(self.field),
        }
    }

    fn say(self, lang: Lang) -> String {
        let label = self.field.name(lang);
        match (self.at, lang) {
            (At::Here | At::Made(_) | At::In(_) | At::Of(_) | At::Latest | At::With(_), _) => label.to_owned(),
            (At::First(_), Lang::Ja) => format!("治療前の{label}"),
            (At::First(_), Lang::En) => format!("baseline {}", lower_first(label)),
            (At::Last(_), Lang::Ja) => format!("最後の{label}"),
            (At::Last(_), Lang::En) => format!("last {}", lower_first(label)),
        }
    }
}

/// For a label in mid-sentence: "Pain" but not "ECOG PS".
fn lower_first(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(a), Some(b)) if !b.is_ascii_uppercase() => {
            [a.to_ascii_lowercase(), b].into_iter().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}

impl Compare {
    /// A comparison that an answer can actually decide, checked by the compiler.
    pub const fn new(left: Operand, relation: Relation, limit: Limit) -> Compare {
        match &limit {
            Limit::Fixed(it) => {
                let Kind::Number(number) = &left.field.kind else { panic!("not a number field") };
                let (least, most) = number.possible;
                assert!(least.at_most(*it) && it.at_most(most), "a limit that no answer can reach");
            }
            Limit::Line { other, .. } => {
                // Days are compared with days.
                let days = matches!((&left.field.kind, &other.field.kind), (Kind::Date, Kind::Date));
                let numbers = matches!((&left.field.kind, &other.field.kind), (Kind::Number(_), Kind::Number(_)));
                assert!(days || numbers, "not numbers, and not days");
            }
        }
        Compare { left, relation, limit }
    }

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

    /// Whether this and another are the two ends of one stretch of numbers, from a lower to an upper.
    fn opens(&self, other: &Compare) -> bool {
        let one = self.left.field == other.left.field && matches!((self.left.at, other.left.at), (At::Here, At::Here));
        let printed = matches!((&self.limit, &other.limit), (Limit::Fixed(_), Limit::Fixed(_)));
        one && printed && self.relation.is_lower() && !other.relation.is_lower()
    }

    /// The limit as a number, in the source's unit.
    pub fn limit(&self, case: &Case, here: u8) -> Option<Exact> {
        match &self.limit {
            Limit::Fixed(it) => Some(it.exact()),
            Limit::Line { times, other, plus } => {
                let other = other.value(case, here)?;
                let product = if times.is_one() { other } else { other.times(times.exact())? };
                product.plus(plus.exact())
            }
        }
    }

    /// The fields compared.
    pub fn operands(&self) -> impl Iterator<Item = Operand> + use<> {
        let other = match self.limit {
            Limit::Fixed(_) => None,
            Limit::Line { other, .. } => Some(other),
        };
        [Some(self.left), other].into_iter().flatten()
    }

    /// The limit in words: `3.5 cm`, `10 × ULN`, `first pain − 2`. `base` is the unit of the limit where
    /// the field alone does not tell.
    pub fn say_limit(&self, lang: Lang, base: Option<&Unit>) -> String {
        match &self.limit {
            Limit::Fixed(it) => {
                let unit = base.or(self.left.field.units().first()).map_or("", |it| it.symbol.get(lang));
                with_unit(&it.to_string(), unit)
            }
            Limit::Line { times, other, plus } => {
                let times = if *times == Decimal::ONE { String::new() } else { format!("{times} × ") };
                let plus = match plus.cmp(&Decimal::ZERO) {
                    Ordering::Equal => String::new(),
                    Ordering::Less => format!(" − {}", plus.to_string().trim_start_matches('-')),
                    Ordering::Greater => format!(" + {plus}"),
                };
                format!("{times}{}{plus}", other.say(lang))
            }
        }
    }
}

/// A number and its unit, the way each is printed: `3.5 cm`, `64歳`, `60%`.
pub fn with_unit(number: &str, unit: &str) -> String {
    match unit.chars().next() {
        None => number.to_owned(),
        Some(first) if first.is_ascii_alphabetic() || matches!(first, '×' | '℃' | '°' | 'µ') => {
            format!("{number} {unit}")
        }
        Some(_) => format!("{number}{unit}"),
    }
}

/// Figures in groups of three, from five of them before the point: 50,000.
pub fn grouped(number: &str) -> String {
    let (whole, rest) = number.split_at(number.find('.').unwrap_or(number.len()));
    let (sign, whole) = whole.strip_prefix('-').map_or(("", whole), |it| ("-", it));
    if whole.len() < 5 {
        return number.to_owned();
    }
    let mut text = sign.to_owned();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text + rest
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
            Rule::Known(_, ways) => {
                ways.iter().map(|it| it.judge(case, here)).find(|it| *it != Truth::Unknown).unwrap_or(Truth::Unknown)
            }
            Rule::Total(points, least, most) => points.judge(*least, *most, case, here),
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
            Rule::AtMostMembers(group, _) => {
                let rows = case.members(group);
                let rows = if rows.is_empty() { &[1] } else { rows };
                rows.iter().for_each(|row| group.fields.iter().for_each(|it| case.ask(it, *row, into)));
            }
            Rule::Not(rule) => rule.missing(case, here, into),
            Rule::All(rules) | Rule::Any(rules) => rules.iter().for_each(|it| it.missing(case, here, into)),
            // The last way is the one that is asked for.
            Rule::Known(_, ways) => ways.iter().rev().take(1).for_each(|it| it.missing(case, here, into)),
            Rule::Total(points, least, most) => points.missing(*least, *most, case, here, into),
        }
    }

    /// Whether an answer to this question could still change how the rule comes out.
    pub(crate) fn hangs_on(&self, field: &'static Field, case: &Case) -> bool {
        if self.judge(case, 0) != Truth::Unknown {
            return false;
        }
        match self {
            Rule::Not(rule) => rule.hangs_on(field, case),
            Rule::All(rules) | Rule::Any(rules) | Rule::Known(_, rules) => {
                rules.iter().any(|it| it.hangs_on(field, case))
            }
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
        match self {
            Rule::Not(rule) => rule.shortest(case, here, !wanted),
            Rule::All(rules) => each(&mut rules.iter().map(|it| it.shortest(case, here, wanted)), wanted),
            Rule::Any(rules) => each(&mut rules.iter().map(|it| it.shortest(case, here, wanted)), !wanted),
            Rule::Every(group, rule) => match case.members(group) {
                [] => rule.shortest(case, 1, wanted),
                members => each(&mut members.iter().map(|it| rule.shortest(case, *it, wanted)), wanted),
            },
            Rule::Compare(_)
            | Rule::Yes(_)
            | Rule::No(_)
            | Rule::OneOf(..)
            | Rule::HasAll(..)
            | Rule::Known(..)
            | Rule::Total(..)
            | Rule::AtMostMembers(..) => {
                let mut names = Vec::new();
                self.missing(case, here, &mut names);
                names
            }
        }
    }

    /// This rule and every rule within it, outermost first.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Rule)) {
        visit(self);
        match self {
            Rule::Every(_, rule) | Rule::Not(rule) => rule.walk(visit),
            Rule::All(rules) | Rule::Any(rules) | Rule::Known(_, rules) => rules.iter().for_each(|it| it.walk(visit)),
            Rule::Compare(_)
            | Rule::Yes(_)
            | Rule::No(_)
            | Rule::OneOf(..)
            | Rule::HasAll(..)
            | Rule::AtMostMembers(..)
            | Rule::Total(..) => {}
        }
    }

    /// The fields that the rule looks at, each as often as it does.
    pub fn fields(&self) -> Vec<&'static Field> {
        let mut all = Vec::new();
        self.fields_into(&mut all);
        all
    }

    pub(crate) fn fields_into(&self, all: &mut Vec<&'static Field>) {
        self.walk(&mut |rule| match rule {
            Rule::Compare(it) => it.operands().for_each(|it| it.fields(all)),
            Rule::Yes(field) | Rule::No(field) | Rule::OneOf(field, _) | Rule::HasAll(field, _) => all.push(field),
            Rule::Total(points, ..) => all.extend(points.items.iter().map(|item| item.field)),
            Rule::Every(..)
            | Rule::AtMostMembers(..)
            | Rule::Not(_)
            | Rule::All(_)
            | Rule::Any(_)
            | Rule::Known(..) => {}
        });
    }

    /// Every comparison within, for the tests to stand on and beside its limit.
    pub fn comparisons(&self) -> Vec<&Compare> {
        let mut all = Vec::new();
        self.each_comparison(&mut |it| all.push(it));
        all
    }

    pub(crate) fn each_comparison<'a>(&'a self, visit: &mut dyn FnMut(&'a Compare)) {
        self.walk(&mut |rule| {
            if let Rule::Compare(it) = rule {
                visit(it);
            }
        });
    }

    /// The rule as one line of logic, for the card that explains it.
    pub fn say(&self, lang: Lang) -> String {
        self.say_in(lang, None)
    }

    /// The same, its limits in a unit that the fields alone do not tell.
    pub fn say_in(&self, lang: Lang, base: Option<&Unit>) -> String {
        let join = |rules: &[Rule], word: &str| {
            let part = |it: &Rule| match it {
                Rule::All([Rule::Compare(a), Rule::Compare(b)]) if a.opens(b) => it.say_in(lang, base),
                Rule::All(_) | Rule::Any(_) if rules.len() > 1 => format!("({})", it.say_in(lang, base)),
                _ => it.say_in(lang, base),
            };
            rules.iter().map(part).collect::<Vec<_>>().join(word)
        };
        let answer = |field: &Field, ja: &str, en: &str| match lang {
            Lang::Ja => format!("{}＝{ja}", field.label.ja),
            Lang::En => format!("{} = {en}", field.label.en),
        };
        let labels = |field: &Field, ids: &[&str], word: &str| {
            let chosen = field.options().iter().filter(|it| ids.contains(&it.id)).map(|it| it.label.get(lang));
            chosen.collect::<Vec<_>>().join(word)
        };
        match self {
            Rule::Compare(it) => format!("{} {} {}", it.left.say(lang), it.relation.sign(), it.say_limit(lang, base)),
            Rule::Yes(field) if field.statement => field.label.get(lang).to_owned(),
            Rule::Yes(field) => answer(field, field.word(true, Lang::Ja), field.word(true, Lang::En)),
            Rule::No(field) => answer(field, field.word(false, Lang::Ja), field.word(false, Lang::En)),
            Rule::OneOf(field, ids) => {
                let some = labels(field, ids, lang.pick("・", " / "));
                answer(field, &some, &some)
            }
            Rule::HasAll(field, ids) => {
                let all = labels(field, ids, lang.pick("＋", " + "));
                answer(field, &all, &all)
            }
            Rule::Every(group, rule) => match lang {
                Lang::Ja => format!("すべての{}で：{}", group.label.ja, rule.say_in(lang, base)),
                Lang::En => format!("for every {}: {}", lower_first(group.label.en), rule.say_in(lang, base)),
            },
            Rule::AtMostMembers(group, most) => match lang {
                Lang::Ja => format!("{}の数 ≤ {most}", group.label.ja),
                Lang::En => format!("number of {}s ≤ {most}", lower_first(group.label.en)),
            },
            Rule::Not(Rule::Known(fact, _)) => match lang {
                Lang::Ja => format!("「{}」でない", fact.ja),
                Lang::En => format!("not {}", fact.en),
            },
            Rule::Not(rule) => match lang {
                Lang::Ja => format!("「{}」でない", rule.say_in(lang, base)),
                Lang::En => format!("not ({})", rule.say_in(lang, base)),
            },
            // From a number to another, as one writes it.
            Rule::All([Rule::Compare(a), Rule::Compare(b)]) if a.opens(b) => {
                let turned = if a.relation == Relation::Above { "<" } else { "≤" };
                let (from, to) = (a.say_limit(lang, base), b.say_limit(lang, base));
                format!("{from} {turned} {} {} {to}", a.left.say(lang), b.relation.sign())
            }
            Rule::All(rules) => join(rules, lang.pick(" かつ ", " and ")),
            Rule::Any(rules) => join(rules, lang.pick(" または ", " or ")),
            Rule::Known(fact, _) => fact.get(lang).to_owned(),
            Rule::Total(points, least, most) => {
                let highest = points.over.map(|group| match lang {
                    Lang::Ja => format!("（{}ごとの合計のうち最も高いもの）", group.label.ja),
                    Lang::En => format!(" (the highest of each {})", lower_first(group.label.en)),
                });
                let highest = highest.unwrap_or_default();
                let total = lang.pick("合計点", "total points");
                format!("{least} ≤ {total} ≤ {most}{highest}")
            }
        }
    }
}

/// Adds a name unless it is there.
pub(crate) fn push_new(names: &mut Vec<String>, name: String) {
    if !names.contains(&name) {
        names.push(name);
    }
}

impl Relation {
    /// Whether an order of this kind satisfies the relation.
    pub const fn holds(self, order: Ordering) -> bool {
        match self {
            Relation::Below => order.is_lt(),
            Relation::AtMost => order.is_le(),
            Relation::AtLeast => order.is_ge(),
            Relation::Above => order.is_gt(),
        }
    }

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

    /// Whether the limit is a lower one.
    const fn is_lower(self) -> bool {
        matches!(self, Relation::AtLeast | Relation::Above)
    }

    /// The sign.
    pub const fn sign(self) -> &'static str {
        match self {
            Relation::Below => "<",
            Relation::AtMost => "≤",
            Relation::AtLeast => "≥",
            Relation::Above => ">",
        }
    }
}
