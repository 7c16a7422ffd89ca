//! Rules, formulas, estimates and points as data: the same value is judged, explained and tested.
//!
//! They look at each other (a formula may depend on a rule, a rule may compare what a formula makes or hold a total of
//! points to a band, and points may go by rules), so they
//! stand in one file. How they come out for a case is in `judge::rule`, how they are said in `report::words`.

use std::cmp::Ordering;

use crate::base::decimal::{Decimal, dec};
use crate::base::text::{Text, same_id};
use crate::definition::field::{Field, Group, Kind};
use crate::definition::parts::EstimatesPart;
use crate::definition::points::{MOST_POINTS, Worth};
use crate::definition::statistic::{Agreement, Bound, Boundary, Cohort, Control, Readers, Stop};

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
    /// Of a series, the rule holds for the member being judged; while none is, for the last one after the baseline.
    Last(&'static Group, &'static Rule),
    /// Of a series, the rule held for some member after the baseline and before the one being judged; while none is
    /// judged, for any after the baseline.
    Earlier(&'static Group, &'static Rule),
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
    /// day 28: day 0); where there is none, the first. See `Case::course`.
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

    /// Whether a formula makes the number of the answers.
    pub fn is_reckoned(self) -> bool {
        matches!(self.at, At::Of(_) | At::Made(_))
    }

    /// Whether the number counts days.
    pub fn of_days(self) -> bool {
        matches!(self.field.kind, Kind::Date)
    }

    /// The answers that it looks at.
    pub fn fields(self, into: &mut Vec<&'static Field>) {
        match self.at {
            At::Made(formula) | At::Of(formula) => formula.fields(into),
            At::Here | At::In(_) | At::First(_) | At::Last(_) | At::With(_) | At::Latest => into.push(self.field),
        }
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

    /// The fields compared.
    pub fn operands(&self) -> impl Iterator<Item = Operand> + use<> {
        let other = match self.limit {
            Limit::Fixed(_) => None,
            Limit::Line { other, .. } => Some(other),
        };
        [Some(self.left), other].into_iter().flatten()
    }
}

impl Rule {
    /// This rule and every rule within it, outermost first.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Rule)) {
        visit(self);
        match self {
            Rule::Every(_, rule) | Rule::Last(_, rule) | Rule::Earlier(_, rule) | Rule::Not(rule) => rule.walk(visit),
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
            Rule::Total(points, ..) => points.items.iter().for_each(|item| item.fields_into(all)),
            Rule::Every(..)
            | Rule::AtMostMembers(..)
            | Rule::Last(..)
            | Rule::Earlier(..)
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

    /// Whether the limit is a lower one.
    pub(crate) const fn is_lower(self) -> bool {
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

/// A number made from answers, exactly.
#[derive(Debug)]
pub enum Formula {
    /// An answer, in the source's unit.
    Answer(Operand),
    /// A number.
    Number(Decimal),
    /// A difference.
    Minus(&'static Formula, &'static Formula),
    /// A product.
    Times(&'static Formula, &'static Formula),
    /// A quotient; nothing when it divides by nought.
    Over(&'static Formula, &'static Formula),
    /// A sum.
    Plus(&'static Formula, &'static Formula),
    /// The first, or where it is not known the second.
    Or(&'static Formula, &'static Formula),
    /// The formula that a choice names, by its options.
    By(&'static Field, &'static [(&'static str, Formula)]),
    /// The first where the rule holds, the second where it does not.
    If(&'static Rule, &'static Formula, &'static Formula),
    /// A day so many calendar months later; where that month is shorter, its last day.
    Months(&'static Formula, &'static Formula),
    /// How many whole calendar months lie between two days.
    MonthsBetween(&'static Formula, &'static Formula),
    /// The next whole number that is not smaller.
    Up(&'static Formula),
    /// How many options of a set are ticked.
    Count(&'static Field),
    /// How many members of a group are described.
    Members(&'static Group),
    /// The sum, over all members of a group, of what a formula makes of each.
    Sum(&'static Group, &'static Formula),
    /// Of a series, what the formula makes of the member that it counts from.
    First(&'static Group, &'static Formula),
    /// Of a series, the least that the formula makes of the members from the baseline to the one before that which is
    /// judged; nothing while one of them is not known.
    Least(&'static Group, &'static Formula),
    /// An estimate, which is not exact and is only shown.
    Estimate(&'static Estimate, EstimatesPart),
    /// The total of a score: of the member it is asked of, or the highest.
    Total(&'static Points),
}

impl Formula {
    /// The answers that it looks at.
    pub fn fields(&self, into: &mut Vec<&'static Field>) {
        match self {
            Formula::Answer(it) => it.fields(into),
            Formula::Number(_) => {}
            Formula::Up(it) | Formula::First(_, it) | Formula::Least(_, it) => it.fields(into),
            Formula::Count(field) => into.push(field),
            Formula::Members(group) => into.extend(group.fields),
            Formula::Sum(_, of) => of.fields(into),
            Formula::Estimate(it, _) => it.fields(into),
            Formula::Total(points) => points.items.iter().for_each(|item| item.fields_into(into)),
            Formula::Minus(a, b)
            | Formula::Months(a, b)
            | Formula::MonthsBetween(a, b)
            | Formula::Times(a, b)
            | Formula::Over(a, b)
            | Formula::Plus(a, b)
            | Formula::Or(a, b) => {
                a.fields(into);
                b.fields(into);
            }
            Formula::By(choice, formulas) => {
                into.push(choice);
                formulas.iter().for_each(|(_, it)| it.fields(into));
            }
            Formula::If(rule, a, b) => {
                into.extend(rule.fields());
                a.fields(into);
                b.fields(into);
            }
        }
    }
}

/// The items of a score.
///
/// # Example
///
/// ```
/// # use tekio::engine::*;
/// static PAIN: Field = Field::choice("pain", t("痛み", "Pain"), &[
///     Choice::new("mild", t("軽度", "Mild")),
///     Choice::new("severe", t("高度", "Severe")),
/// ]);
/// static POINTS: Points = Points::of(&[Item::new(&PAIN, &[worth("mild", 1), worth("severe", 3)])]);
/// const HIGH: Rule = POINTS.between(2, 3);
/// assert_eq!(POINTS.range(), (1, 3));
/// ```
#[derive(Debug)]
pub struct Points {
    /// The items, in the order of the source.
    pub items: &'static [Item],
    /// The group each of whose members has a total of its own; the highest counts. `None`: there is one total.
    pub over: Option<&'static Group>,
}

/// An item of a score: a question and the points of each answer, or tiers of values and the points of each tier.
#[derive(Debug)]
pub struct Item {
    /// The question, a choice; of an item by tiers, the question that it is told beside.
    pub field: &'static Field,
    /// The points, in the order of the options or of the tiers.
    pub worth: &'static [Worth],
    /// The tiers that the points go by, such as those of laboratory values: the first that holds counts. Empty where
    /// the points go by the options of the question.
    pub tiers: &'static [Rule],
}

impl Item {
    /// An item that names every option of the question, in the order of the question.
    pub const fn new(field: &'static Field, worth: &'static [Worth]) -> Item {
        let Kind::Choice(options) = field.kind else { panic!("not a choice field") };
        assert!(options.len() == worth.len(), "every option has its points");
        let mut i = 0;
        while i < worth.len() {
            assert!(same_id(options[i].id, worth[i].option), "options in the order of the question");
            i += 1;
        }
        Item { field, worth, tiers: &[] }
    }

    /// An item by tiers of values: the first tier whose rule holds has the points, and what is left when none holds has
    /// the last. Put the same rules into a scale under `also`, so that the page says which tier it is and why.
    ///
    /// # Example
    ///
    /// Bilirubin above 3 is 3 points, from 2 it is 2 points, and what is left is 1 point:
    /// `Item::by(&BILIRUBIN, &[ABOVE_3, FROM_2], &[worth("bilirubin-3", 3), worth("bilirubin-2", 2),
    /// worth("bilirubin-1", 1)])`
    pub const fn by(field: &'static Field, tiers: &'static [Rule], worth: &'static [Worth]) -> Item {
        assert!(!tiers.is_empty() && tiers.len() + 1 == worth.len(), "every tier has its points, and what is left");
        Item { field, worth, tiers }
    }

    /// The questions whose answers give the points, each as often as a rule looks at it.
    pub(crate) fn fields_into(&self, all: &mut Vec<&'static Field>) {
        if self.tiers.is_empty() {
            all.push(self.field);
        }
        self.tiers.iter().for_each(|it| it.fields_into(all));
    }

    /// Whether the score does not hold for some answer.
    pub(crate) const fn has_outside(&self) -> bool {
        let (mut found, mut i) = (false, 0);
        while i < self.worth.len() {
            found |= self.worth[i].points.is_none();
            i += 1;
        }
        found
    }

    /// The fewest and the most points of the item.
    const fn range(&self) -> (u8, u8) {
        let (mut least, mut most, mut i) = (MOST_POINTS, 0, 0);
        while i < self.worth.len() {
            if let Some((low, high)) = self.worth[i].points {
                least = if low < least { low } else { least };
                most = if high > most { high } else { most };
            }
            i += 1;
        }
        assert!(least <= most, "no option has points");
        (least, most)
    }
}

impl Points {
    /// One total.
    pub const fn of(items: &'static [Item]) -> Points {
        let points = Points { items, over: None };
        assert!(points.range().1 <= MOST_POINTS, "more points than a total can hold");
        points
    }

    /// A total for each member of a group, of which the highest counts.
    pub const fn highest(over: &'static Group, items: &'static [Item]) -> Points {
        let points = Points { items, over: Some(over) };
        assert!(points.range().1 <= MOST_POINTS, "more points than a total can hold");
        let mut i = 0;
        while i < items.len() {
            assert!(items[i].tiers.is_empty(), "tiers are of a case and not of a member");
            assert!(
                !items[i].has_outside(),
                "of several members none can be outside: the others would never be certain"
            );
            let (mut found, mut j) = (false, 0);
            while j < over.fields.len() {
                found |= same_id(over.fields[j].id, items[i].field.id);
                j += 1;
            }
            assert!(found, "an item is not asked of each member of the group");
            i += 1;
        }
        points
    }

    /// The least and the highest total there can be.
    pub const fn range(&self) -> (u8, u8) {
        let (mut least, mut most, mut i) = (0, 0, 0);
        while i < self.items.len() {
            let (low, high) = self.items[i].range();
            least += low;
            most += high;
            i += 1;
        }
        (least, most)
    }

    /// The points of a question's options, where they are points of an item.
    pub fn worth_of(&self, field: &Field) -> Option<&'static [Worth]> {
        self.items.iter().find(|item| item.tiers.is_empty() && *item.field == *field).map(|item| item.worth)
    }
}

impl Points {
    /// The total is at least `least` and at most `most`.
    pub const fn between(&'static self, least: u8, most: u8) -> Rule {
        let (lowest, highest) = self.range();
        assert!(lowest <= least && least <= most && most <= highest, "a band that no total can reach");
        Rule::Total(self, least, most)
    }
}

/// The formula that a choice names: one for each of its options, in their order. The compiler refuses any other list.
///
/// `by!(SEX, "male" => MALE_CCR, "female" => Formula::Times(…))`
#[cfg(feature = "definitions")]
macro_rules! by {
    ($choice:ident, $($option:literal => $formula:expr),+ $(,)?) => {
        $crate::definition::Formula::By($choice.with_options(&[$($option),+]), &[$(($option, $formula)),+])
    };
}

#[cfg(feature = "definitions")]
pub(crate) use by;

impl Field {
    /// The question itself, once the compiler has seen that these are all of its options, in their order.
    pub const fn with_options(&'static self, ids: &[&str]) -> &'static Field {
        let Kind::Choice(options) = self.kind else { panic!("not a choice field") };
        assert!(options.len() == ids.len(), "all options of the question");
        let mut i = 0;
        while i < ids.len() {
            assert!(same_id(options[i].id, ids[i]), "options in the order of the question");
            i += 1;
        }
        self
    }

    // Rules, in the words of the documents they come from.

    /// `self < limit`
    pub const fn below(&'static self, limit: &str) -> Rule {
        self.compare(Relation::Below, Limit::Fixed(dec(limit)))
    }

    /// `self ≤ limit`
    pub const fn at_most(&'static self, limit: &str) -> Rule {
        self.compare(Relation::AtMost, Limit::Fixed(dec(limit)))
    }

    /// `self ≥ limit`
    pub const fn at_least(&'static self, limit: &str) -> Rule {
        self.compare(Relation::AtLeast, Limit::Fixed(dec(limit)))
    }

    /// `self > limit`
    pub const fn above(&'static self, limit: &str) -> Rule {
        self.compare(Relation::Above, Limit::Fixed(dec(limit)))
    }

    /// `self > factor × other`
    pub const fn above_times(&'static self, factor: &str, other: &'static Field) -> Rule {
        Operand::here(self).compare(Relation::Above, factor, Operand::here(other), "0")
    }

    /// `self ≥ factor × other`
    pub const fn at_least_times(&'static self, factor: &str, other: &'static Field) -> Rule {
        Operand::here(self).compare(Relation::AtLeast, factor, Operand::here(other), "0")
    }

    /// `self < factor × other`
    pub const fn below_times(&'static self, factor: &str, other: &'static Field) -> Rule {
        Operand::here(self).compare(Relation::Below, factor, Operand::here(other), "0")
    }

    /// `self ≤ factor × other`
    pub const fn at_most_times(&'static self, factor: &str, other: &'static Field) -> Rule {
        Operand::here(self).compare(Relation::AtMost, factor, Operand::here(other), "0")
    }

    /// `self > other + plus`
    pub const fn above_by(&'static self, plus: &str, other: &'static Field) -> Rule {
        Operand::here(self).compare(Relation::Above, "1", Operand::here(other), plus)
    }

    /// `self ≤ other + plus`
    pub const fn at_most_by(&'static self, plus: &str, other: &'static Field) -> Rule {
        Operand::here(self).compare(Relation::AtMost, "1", Operand::here(other), plus)
    }

    /// `self ≥ other + plus`
    pub const fn at_least_by(&'static self, plus: &str, other: &'static Field) -> Rule {
        Operand::here(self).compare(Relation::AtLeast, "1", Operand::here(other), plus)
    }

    /// `self < other + plus`
    pub const fn below_by(&'static self, plus: &str, other: &'static Field) -> Rule {
        Operand::here(self).compare(Relation::Below, "1", Operand::here(other), plus)
    }

    /// The answer is yes.
    pub const fn is_yes(&'static self) -> Rule {
        assert!(matches!(self.kind, Kind::YesNo(_)), "not a yes-or-no field");
        Rule::Yes(self)
    }

    /// The answer is no.
    pub const fn is_no(&'static self) -> Rule {
        assert!(matches!(self.kind, Kind::YesNo(_)), "not a yes-or-no field");
        Rule::No(self)
    }

    /// The answer is one of these.
    pub const fn is_one_of(&'static self, ids: &'static [&'static str]) -> Rule {
        assert!(matches!(self.kind, Kind::Choice(_)), "not a choice field");
        self.check_options(ids);
        Rule::OneOf(self, ids)
    }

    /// The day is before another.
    pub const fn before(&'static self, other: &'static Field) -> Rule {
        Operand::here(self).compare(Relation::Below, "1", Operand::here(other), "0")
    }

    /// The answer contains each of these.
    pub const fn has_all(&'static self, ids: &'static [&'static str]) -> Rule {
        assert!(matches!(self.kind, Kind::Set(_)), "not a set field");
        self.check_options(ids);
        Rule::HasAll(self, ids)
    }

    const fn compare(&'static self, relation: Relation, limit: Limit) -> Rule {
        Rule::Compare(Compare::new(Operand::here(self), relation, limit))
    }

    const fn check_options(&self, ids: &[&str]) {
        let mut i = 0;
        while i < ids.len() {
            assert!(self.has_option(ids[i]), "not an option of this field");
            i += 1;
        }
    }
}

/// A number that cannot be exact.
#[derive(Debug)]
pub enum Estimate {
    /// A power.
    Power(Formula, Decimal),
    /// An end of a 95 % interval of a proportion, in percent: of so many events among so many.
    Interval(Bound, Formula, Formula),
    /// Something about a stopping boundary.
    Stop(Stop, &'static Boundary),
    /// Something about local control.
    Control(Control, &'static Cohort),
    /// How far readers agree.
    Agreement(Agreement, &'static Readers),
}

impl Estimate {
    /// The answers that it looks at.
    pub fn fields(&self, into: &mut Vec<&'static Field>) {
        match self {
            Estimate::Power(of, _) => of.fields(into),
            Estimate::Interval(_, events, of) => {
                events.fields(into);
                of.fields(into);
            }
            Estimate::Stop(what, it) => {
                into.extend([it.p0, it.alpha, it.first, it.every, it.planned]);
                into.extend(match what {
                    Stop::Allowed => Some(it.treated),
                    Stop::Under0 => None,
                    Stop::Under1 => Some(it.p1),
                });
            }
            Estimate::Control(_, it) => into.extend([it.time, it.status, it.at]),
            Estimate::Agreement(_, it) => into.extend(it.says),
        }
    }
}

impl Relation {
    /// The comparison word behind a number, in Japanese.
    pub const fn word_ja(self) -> &'static str {
        match self {
            Relation::Below => "未満",
            Relation::AtMost => "以下",
            Relation::AtLeast => "以上",
            Relation::Above => "超",
        }
    }
}

impl Formula {
    /// An answer of the member being judged, or the one answer there is.
    pub const fn answer(field: &'static Field) -> Formula {
        Formula::Answer(Operand::here(field))
    }
}
