//! What definitions are made of: one line for each type, from which it is both written and read.
//!
//! To add a field to a type, add its name to the type's line; the compiler refuses a line that leaves one out. To add
//! a variant, give it the next number. Then raise the number of the format in `MAGIC`.
//!
//! - A `Word` travels in both languages, for answers are read by it; a `Text` in the language of the pack.
//! - The variant 0 is what is read once something is wrong: it holds nothing that could hold itself.
//! - Before a variant stands the feature without which a program cannot hold it (see `definition/parts.rs`) and refuses
//!   the pack.
//! - Behind `if` stands what the constructors assert, and what judging relies on: a pack in which it is not so is
//!   refused.
//!   It may rely on what was looked at within: once something is wrong, nothing more is looked at.

use super::reader::{KINDS, Reader};
use super::two_ways::Wire;
#[cfg(not(target_arch = "wasm32"))]
use super::writer::{Which, Writer};
use crate::base::decimal::{Decimal, MOST_PLACES};
use crate::base::text::{Text, Word};
use crate::definition::calculator::{
    Calculator, Clash, Course, Each, Example, Feed, Input, Marks, Method, Output, Reference, Section, Show, Subject,
};
use crate::definition::entry::{Entry, Fed, KeptLimits, Named, Pinned, Related};
use crate::definition::field::{By, Choice, Field, Group, Heading, Kind, Number, System, Unit, headings_fit};
use crate::definition::figure::{Changes, Figure};
use crate::definition::normal::{Interval, Normal};
use crate::definition::parts::{EstimatesPart, SchedulesPart, TablesPart};
use crate::definition::points::{MOST_POINTS, Worth};
use crate::definition::rule::{At, Compare, Estimate, Formula, Item, Limit, Operand, Points, Relation, Rule};
use crate::definition::schedule::{After, End, Every, Plan, Schedule, Task, Visit};
use crate::definition::score::Score;
use crate::definition::statement::{Evidence, Leaflet, LeafletPart, Line, Note, Statement, Strength};
use crate::definition::statistic::{Agreement, Bound, Boundary, Cohort, Control, Range, Readers, Stop, Weights};
use crate::definition::sums::Sums;
use crate::definition::table::{Bands, Edition, Grade, Grading, HOLE, Holds, Row, Shortcut, Shortcuts, Tables};
use crate::definition::terms::{Later, Terms};
use crate::definition::verdict::{
    Cite, Class, Classes, Criteria, Criterion, Level, Scale, Source, Tone, Verdict, Warnings,
};

macro_rules! wire {
    (
        $(struct $T:ident { $($f:ident),* $(,)? } $(if $sound:ident)?)*
        $(enum $E:ident {
            0 $Z:ident $(( $($zx:ident),* ))? $({ $($zy:ident),* })?
            $(, $(#[$part:meta])? $n:literal $V:ident $(( $($x:ident),* ))? $({ $($y:ident),* })?)* $(,)?
        } $(if $fit:ident)?)*
    ) => {
        $(impl Wire for $T {
            #[inline(never)]
            #[allow(unused_variables, unreachable_code, reason = "a part that the program cannot hold is never made")]
            fn read(r: &mut Reader<'_>) -> Self {
                $(let $f = Wire::read(r);)*
                let it = $T { $($f),* };
                $(let is = r.broken || $sound(&it);
                r.check(is);)?
                it
            }
            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, w: &mut Writer) {
                let $T { $($f),* } = self;
                $($f.write(w);)*
            }
        })*
        $(impl Wire for $E {
            #[inline(never)]
            fn read(r: &mut Reader<'_>) -> Self {
                let it = match r.byte() {
                    $($(#[$part])? $n => { $($(let $x = Wire::read(r);)*)? $(
                        $(let $y = Wire::read(r);)*)? $E::$V $(( $($x),* ))? $({ $($y),* })? })*
                    tag => {
                        r.check(tag == 0);
                        $($(let $zx = Wire::read(r);)*)? $($(let $zy = Wire::read(r);)*)?
                        $E::$Z $(( $($zx),* ))? $({ $($zy),* })?
                    }
                };
                $(let is = r.broken || $fit(&it);
                r.check(is);)?
                it
            }
            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, w: &mut Writer) {
                match self {
                    $E::$Z $(( $($zx),* ))? $({ $($zy),* })? => {
                        w.byte(0);
                        $($($zx.write(w);)*)? $($($zy.write(w);)*)?
                    }
                    $($E::$V $(( $($x),* ))? $({ $($y),* })? => {
                        w.byte($n);
                        $($($x.write(w);)*)? $($($y.write(w);)*)?
                    })*
                }
            }
        })*
    };
}

wire! {
    struct Field {
        id, label, hint, kind, judgement, nearest_to, statement, short, event, mistaken, needs, only, headings,
    } if is_field
    struct Heading { label, options }
    struct Number { units, unit_from, whole, possible, usual, by, unit_like, unit_id, positive, exact } if is_number
    struct By { choice, systems } if is_by
    struct System { units, possible, usual, limits } if is_system
    struct Unit { id, symbol, spoken, also, num, den, places, bare, least } if is_unit
    struct Choice { id, label, also }
    struct Group { id, label, fields, most, counter, order, unique } if is_group
    struct Calculator {
        id, title, short, summary, intended_use, limits, subject, keywords, version, sources, sections, method, outputs,
        notes, clashes, helps, statements, also, each, figure, leaflet, examples, feeds,
        beside,
    }
    struct Entry { id, title, short, summary, subject, pinned, limits, rows }
    struct Feed { page, question, outputs }
    struct Related { id, short, shares, fed, wants, lists, levels }
    struct Fed { question, label, outputs }
    struct Pinned { question, scale, options, unpinned }
    struct KeptLimits { terms, units, kept }
    struct Named { id, name }
    struct Statement { id, text, figure, population, grade, when, cite, reference, reading }
    struct Scale { id, title, when, classes }
    struct Each { group, outputs }
    struct Leaflet { title, parts }
    struct LeafletPart { title, lines }
    struct Line { when, text }
    struct Clash { when, at, unused, text }
    struct Source { id, title, edition }
    struct Cite { source, section }
    struct Section { title, hint, inputs }
    struct Warnings { levels, clear, concerns }
    struct Level { verdict, warnings }
    struct Reference { topic, listed }
    struct Criterion { id, kind, text, applies, rule, cite, reading }
    struct Classes { classes, otherwise }
    struct Class { verdict, text, rule, cite, reading }
    struct Verdict { id, label, says, tone }
    struct Course { group, time, value, made, columns, checks, response, sums, best, chart, marks }
    struct Sums {
        count, kinds, sizes, nodes, unjudged, normal, unmeasured, others, new, partial, growth, growth_by, response,
        targets, best,
    }
    struct Marks { lines, close, legend }
    struct Output { id, label, unit, formula, places, limits, show } if is_output
    struct Note { when, text, cite }
    struct Example { id, title, note, entries }
    struct Schedule { start, today, plans, early, made, stop, calendar, part }
    struct End { reason, day, ends } if is_end
    struct Plan { when, visits, every, cite }
    struct Visit { id, label, after, tasks, window, done }
    struct Task { text, when }
    struct Every { days, times, unless, window, label, id } if is_every
    struct Tables {
        term, version, numbers, editions, grading, normal, lead, hints, shortcuts, not_found, terms, beside, holes,
        unreached, part,
    } if is_tables
    struct Grading { name, grades, none, hole, instead, unpinned } if is_grading
    struct Shortcuts { label, all }
    struct Shortcut { id, title, terms, cite }
    struct Normal { value, low, high, baseline, baseline_status, published, publisher, cite, kept }
    struct Interval { term, group, low, high, unit }
    struct Terms { version, classes, table, about, not_found } if is_terms
    struct Edition { version, cite, rows }
    struct Row { term, name, holds, otherwise, note }
    struct Bands { units, grades }
    struct Grade { grade, rule } if is_grade
    struct Compare { left, relation, limit } if is_compare
    struct Operand { field, at }
    struct Boundary { p0, p1, alpha, first, every, planned, treated, events }
    struct Cohort { group, time, status, at, progressed, residual, died, drawn, curves } if is_cohort
    struct Changes { group, time, whole, parts, names, marks, drawn, along } if is_changes
    struct Readers { group, says, scales, none } if is_readers
    struct Score { points, outside, bands, survival } if is_score
    struct Points { items, over } if is_points
    struct Item { field, worth, tiers } if is_item
    struct Worth { option, points } if is_worth

    enum Kind { 0 Date, 1 Clock, 2 Number(a), 3 YesNo(a), 4 Choice(a), 5 Set(a), 6 Name }
    enum Subject { 0 Eligibility, 1 AdverseEvents, 2 Response, 3 Planning, 4 Evidence, 5 Trials, 6 Scores }
    enum Strength { 0 Strong, 1 Weak }
    enum Evidence { 0 A, 1 B, 2 C, 3 D }
    enum Input { 0 Field(a), 1 Group(a) }
    enum Method {
        0 Eligibility(a), 1 Classification(a), 2 Course(a), #[cfg(feature = "tables")] 3 Tables(a), 4 Warnings(a),
        #[cfg(feature = "schedules")] 5 Schedule(a), 6 Reference(a), 7 Together(a), 8 Score(a),
    } if is_method
    enum Criteria { 0 Inclusion, 1 Exclusion, 2 Check, 3 Caution }
    enum Tone { 0 Good, 1 Caution, 2 Bad, 3 Neutral, 4 Open }
    enum Show { 0 Number, 1 Day, 2 Clock, 3 Low(a) }
    enum Formula {
        0 Number(a), 1 Answer(a), 2 Minus(a, b), 3 Times(a, b), 4 Over(a, b), 5 Plus(a, b), 6 Or(a, b), 7 By(a, b),
        8 If(a, b, c), 9 Months(a, b), 10 MonthsBetween(a, b), 11 Up(a), 12 Count(a), 13 Members(a), 14 Sum(a, b),
        #[cfg(feature = "estimates")] 15 Estimate(a, b), 16 Total(a), 17 First(a, b), 18 Least(a, b),
    } if is_formula
    enum After { 0 Days(a), 1 Months(a) }
    enum Holds { 0 Graded(a), 1 Instead(a) } if is_held
    enum Rule {
        0 All(a), 1 Any(a), 2 Not(a), 3 Compare(a), 4 Yes(a), 5 No(a), 6 OneOf(a, b), 7 HasAll(a, b), 8 Every(a, b),
        9 AtMostMembers(a, b), 10 Known(a, b), 11 Total(a, b, c), 12 Last(a, b), 13 Earlier(a, b),
    } if is_rule
    enum At { 0 Here, 1 First(a), 2 Last(a), 3 With(a), 4 Made(a), 5 In(a), 6 Of(a), 7 Latest }
    enum Relation { 0 Below, 1 AtMost, 2 AtLeast, 3 Above }
    enum Limit { 0 Fixed(a), 1 Line { times, other, plus } }
    enum Estimate { 0 Power(a, b), 1 Interval(a, b, c), 2 Stop(a, b), 3 Control(a, b), 4 Agreement(a, b) }
    enum Bound { 0 WilsonLow, 1 WilsonHigh, 2 ExactLow, 3 ExactHigh }
    enum Stop { 0 Allowed, 1 Under0, 2 Under1 }
    enum Control { 0 Progressed, 1 Residual, 2 Evaluable, 3 Crude, 4 KaplanMeier, 5 AalenJohansen }
    enum Agreement {
        0 Mixed, 1 Graded, 2 Left, 3 Levels, 4 Discordant, 5 Observed, 6 Difference, 7 Apart, 8 Kappa(a, b),
            9 Fleiss(a),
    }
    enum Weights { 0 Equal, 1 Linear, 2 Quadratic }
    enum Range { 0 Point, 1 Low, 2 High }
    enum Figure { 0 Boundary(a), 1 Cohort(a), 2 Changes(a) }
}

// What the constructors assert, and what judging relies on.

fn is_field(it: &Field) -> bool {
    let measured = it.nearest_to.is_none_or(|day| matches!(day.kind, Kind::Date) && matches!(it.kind, Kind::Number(_)));
    // A set is held in 32 bits, a choice in eight.
    let few = match it.kind {
        Kind::Set(options) => options.len() <= 32,
        Kind::Choice(options) => options.len() <= 256,
        Kind::Number(_) | Kind::YesNo(_) | Kind::Date | Kind::Clock | Kind::Name => true,
    };
    let only = it.only.is_none_or(|(choice, ids)| is_choice(choice) && ids.iter().all(|id| has_option(choice, id)));
    measured && few && only && headings_fit(&it.kind, it.headings)
}

fn is_number(it: &Number) -> bool {
    // Units that a choice names are one for each of its options; where something else says which there are, there are
    // none here.
    let named = it.unit_from.is_none_or(|choice| is_choice(choice) && choice.options().len() <= it.units.len());
    named && it.units.is_empty() == it.by.is_some() && is_range(it.possible) && is_range(it.usual)
}

fn is_by(it: &By) -> bool {
    is_choice(it.choice) && it.choice.options().len() == it.systems.len()
}

fn is_system(it: &System) -> bool {
    !it.units.is_empty() && is_range(it.possible) && is_range(it.usual)
}

fn is_unit(it: &Unit) -> bool {
    it.places <= MOST_PLACES && it.bare.is_none_or(is_range)
}

fn is_group(it: &Group) -> bool {
    // As many members as tables and links are tested with.
    !it.fields.is_empty() && (1..=99).contains(&it.most)
}

fn is_output(it: &Output) -> bool {
    it.places <= MOST_PLACES
}

fn is_end(it: &End) -> bool {
    it.ends.iter().all(|(id, _)| has_option(it.reason, id))
}

fn is_every(it: &Every) -> bool {
    // Of what is repeated after no days there is no end.
    it.days > 0 && is_numeric(it.times)
}

fn is_tables(it: &Tables) -> bool {
    let editions = it.editions.iter();
    let known = |row: &Row| has_option(it.term, row.term);
    editions.into_iter().all(|edition| has_option(it.version, edition.version) && edition.rows.iter().all(known))
}

fn is_grade(it: &Grade) -> bool {
    it.grade <= 5 || it.grade == HOLE
}

fn is_held(it: &Holds) -> bool {
    !matches!(it, Holds::Graded([]))
}

fn is_compare(it: &Compare) -> bool {
    let left = it.left.field;
    match (&it.limit, &left.kind) {
        (Limit::Fixed(limit), Kind::Number(number)) => {
            number.possible.0.at_most(*limit) && limit.at_most(number.possible.1)
        }
        (Limit::Fixed(_), _) => false,
        (Limit::Line { other, .. }, Kind::Date) => matches!(other.field.kind, Kind::Date),
        (Limit::Line { other, .. }, _) => is_numeric(left) && is_numeric(other.field),
    }
}

fn is_rule(it: &Rule) -> bool {
    match it {
        Rule::Yes(field) | Rule::No(field) => matches!(field.kind, Kind::YesNo(_)),
        Rule::OneOf(field, ids) => is_choice(field) && ids.iter().all(|it| has_option(field, it)),
        Rule::HasAll(field, ids) => matches!(field.kind, Kind::Set(_)) && ids.iter().all(|it| has_option(field, it)),
        Rule::Total(_, least, most) => least <= most && *most <= MOST_POINTS,
        _ => true,
    }
}

fn is_formula(it: &Formula) -> bool {
    match it {
        Formula::By(choice, formulas) => is_choice(choice) && formulas.iter().all(|(id, _)| has_option(choice, id)),
        Formula::Count(field) => matches!(field.kind, Kind::Set(_)),
        _ => true,
    }
}

fn is_cohort(it: &Cohort) -> bool {
    is_choice(it.status) && [it.progressed, it.residual, it.died].iter().all(|id| has_option(it.status, id))
}

fn is_changes(it: &Changes) -> bool {
    matches!(it.time.kind, Kind::Number(_)) && it.group.fields.contains(&it.time)
}

fn is_readers(it: &Readers) -> bool {
    let knows = |field: &&Field, id: &str| is_choice(field) && has_option(field, id);
    let levels = || it.scales.iter().flat_map(|(_, levels)| levels.iter().copied()).chain([it.none]);
    it.says.len() > 1 && it.says.iter().all(|field| levels().all(|id| knows(field, id)))
}

fn is_method(it: &Method) -> bool {
    // Two of two of two would be judged without an end.
    match it {
        Method::Together(them) => !them.iter().any(|it| matches!(it.method, Method::Together(_))),
        _ => true,
    }
}

fn is_grading(it: &Grading) -> bool {
    !it.grades.is_empty()
}

fn is_terms(it: &Terms) -> bool {
    is_choice(it.version)
}

fn is_score(it: &Score) -> bool {
    if !is_points(it.points) || !it.points.items.iter().all(is_item) {
        return false;
    }
    let of_these = |band: &Class| matches!(band.rule, Rule::Total(points, ..) if std::ptr::eq(points, it.points));
    it.bands.iter().all(of_these) && it.is_whole()
}

fn is_points(it: &Points) -> bool {
    let most = |item: &Item| item.worth.iter().filter_map(|worth| worth.points).map(|(_, most)| u32::from(most)).max();
    let all = it.items.iter().map(|item| most(item).unwrap_or(0)).sum::<u32>();
    let held = it.over.is_none() || !it.items.iter().any(|item| item.has_outside() || !item.tiers.is_empty());
    !it.items.is_empty() && held && all <= u32::from(MOST_POINTS)
}

fn is_item(it: &Item) -> bool {
    let options = it.field.options();
    let by_options = is_choice(it.field)
        && options.len() == it.worth.len()
        && options.iter().zip(it.worth).all(|(option, worth)| option.id == worth.option);
    (if it.tiers.is_empty() { by_options } else { it.tiers.len() + 1 == it.worth.len() })
        && it.worth.iter().any(|worth| worth.points.is_some())
}

fn is_worth(it: &Worth) -> bool {
    it.points.is_none_or(|(least, most)| least <= most && most <= MOST_POINTS)
}

fn is_range(it: (Decimal, Decimal)) -> bool {
    it.0.at_most(it.1)
}

fn is_choice(it: &Field) -> bool {
    matches!(it.kind, Kind::Choice(_))
}

fn is_numeric(it: &Field) -> bool {
    matches!(it.kind, Kind::Number(_))
}

#[inline(never)]
fn has_option(field: &Field, id: &str) -> bool {
    field.options().iter().any(|it| it.id == id)
}

// What the types above are made of.

/// `wire_as!(T, |r| how it is read, |self, w| how it is written)`
macro_rules! wire_as {
    ($T:ty, |$r:ident| $read:expr, |$it:ident, $w:ident| $write:expr) => {
        impl Wire for $T {
            fn read($r: &mut Reader<'_>) -> Self {
                $read
            }
            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, $w: &mut Writer) {
                let $it = self;
                $write;
            }
        }
    };
}

/// Parts that a program may be built without. They take no byte.
macro_rules! parts {
    ($($feature:literal $Part:ident),*) => {
        $(impl Wire for $Part {
            #[cfg(feature = $feature)]
            fn read(_: &mut Reader<'_>) -> Self {
                $Part::Here
            }
            /// Never called: what it is a part of is refused before.
            #[cfg(not(feature = $feature))]
            fn read(r: &mut Reader<'_>) -> Self {
                loop {
                    r.check(false);
                }
            }
            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, _: &mut Writer) {}
        })*
    };
}

parts! { "tables" TablesPart, "schedules" SchedulesPart, "estimates" EstimatesPart }

wire_as!(u8, |r| r.byte(), |it, w| w.byte(*it));
wire_as!(&'static str, |r| r.id(), |it, w| w.id(it));
wire_as!(Text, |r| r.text(), |it, w| w.text(it));
wire_as!(Word, |r| r.word(), |it, w| w.word(it));
wire_as!(Decimal, |r| r.decimal(), |it, w| w.decimal(*it));
wire_as!(bool, |r| r.flag(), |it, w| w.byte(u8::from(*it)));
wire_as!(u16, |r| r.short(), |it, w| w.number(u64::from(*it)));

impl Reader<'_> {
    #[inline(never)]
    fn flag(&mut self) -> bool {
        let it = self.byte();
        self.check(it < 2);
        it == 1
    }

    #[inline(never)]
    fn short(&mut self) -> u16 {
        let it = u16::try_from(self.number());
        self.check(it.is_ok());
        it.unwrap_or(0)
    }
}

// A file of its own: `ui` hands it over when it is there.
wire_as!(Later, |_r| Later::linked(""), |_it, _w| {});

impl<T: Wire> Wire for Option<T> {
    #[inline(never)]
    fn read(r: &mut Reader<'_>) -> Self {
        if r.flag() { Some(T::read(r)) } else { None }
    }
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, w: &mut Writer) {
        w.byte(u8::from(self.is_some()));
        if let Some(it) = self {
            it.write(w);
        }
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    #[inline(never)]
    fn read(r: &mut Reader<'_>) -> Self {
        let a = A::read(r);
        (a, B::read(r))
    }
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, w: &mut Writer) {
        self.0.write(w);
        self.1.write(w);
    }
}

impl<A: Wire, B: Wire, C: Wire, D: Wire> Wire for (A, B, C, D) {
    fn read(r: &mut Reader<'_>) -> Self {
        let (a, b) = Wire::read(r);
        let (c, d) = Wire::read(r);
        (a, b, c, d)
    }
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, w: &mut Writer) {
        self.0.write(w);
        self.1.write(w);
        self.2.write(w);
        self.3.write(w);
    }
}

impl<A: Wire> Wire for [A; 2] {
    fn read(r: &mut Reader<'_>) -> Self {
        let a = A::read(r);
        [a, A::read(r)]
    }
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, w: &mut Writer) {
        self.iter().for_each(|it| it.write(w));
    }
}

/// Reads a list.
#[inline(never)]
fn list<T: Wire>(r: &mut Reader<'_>) -> &'static [T] {
    let many = r.enter(size_of::<T>());
    let mut all = Vec::with_capacity(many);
    while all.len() < many && !r.broken {
        all.push(T::read(r));
    }
    r.depth -= 1;
    all.leak()
}

#[cfg(not(target_arch = "wasm32"))]
fn write_list<T: Wire>(all: &[T], w: &mut Writer) {
    w.number(all.len() as u64);
    all.iter().for_each(|it| it.write(w));
}

/// Reads something that others refer to.
fn leaked<T: Wire>(r: &mut Reader<'_>) -> &'static T {
    r.go_down();
    let it = T::read(r);
    r.depth -= 1;
    Box::leak(Box::new(it))
}

/// Lists of these.
macro_rules! lists {
    ($($T:ty),* $(,)?) => { $(wire_as!(&'static [$T], |r| list(r), |it, w| write_list(it, w));)* };
}

lists! {
    &'static str, (&'static str, &'static str), (&'static str, Text), (&'static str, Formula),
    (&'static Field, &'static [&'static str]), (&'static [&'static str], Rule),
    &'static Field, &'static Source, &'static Calculator, &'static Edition, Formula,
    Entry, Named, Related, Fed, Feed, Text, Decimal, Rule, Section, Input, Output, Note, Clash, Statement, Scale,
        LeafletPart, Line, Example, Level, Heading,
    Criterion, Class, Plan, Visit, Task, Row, Bands, Grade, Verdict, &'static Verdict, Word, Shortcut, Interval, Item,
    Worth, (&'static Field, Text), (&'static str, &'static [&'static str]),
        (&'static str, &'static str, &'static str, u8),
}

/// References that stand for themselves: each is its own.
macro_rules! boxes {
    ($($T:ty),* $(,)?) => { $(wire_as!(&'static $T, |r| leaked(r), |it, w| (**it).write(w));)* };
}

boxes! { Rule, Formula, Edition, Estimate, Figure, Changes, Leaflet, Grading, Normal, Shortcuts, Terms, Sums }

/// References of which several may be to one and the same, and lists of which several may say the same. Each kind has a
/// number.
macro_rules! shared {
    ($($n:literal $T:ty),* ; $($m:literal [$L:ty]),* $(,)?) => {
        const _: () = assert!(KINDS == [$($n,)* $($m),*].len(), "as many kinds of shared things as the reader keeps");
        $(impl Wire for &'static $T {
            #[inline(never)]
            fn read(r: &mut Reader<'_>) -> Self {
                r.again($n).unwrap_or_else(|| {
                    let it: Self = leaked(r);
                    r.seen[$n].push(Box::new(it));
                    it
                })
            }
            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, w: &mut Writer) {
                w.shared(($n, Which::At(std::ptr::from_ref(*self).addr())), |w| (**self).write(w));
            }
        })*
        $(impl Wire for &'static [$L] {
            #[inline(never)]
            fn read(r: &mut Reader<'_>) -> Self {
                r.again($m).unwrap_or_else(|| {
                    let it: Self = list(r);
                    r.seen[$m].push(Box::new(it));
                    it
                })
            }
            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, w: &mut Writer) {
                let says = w.says(|w| write_list(self, w));
                w.shared(($m, says), |w| write_list(self, w));
            }
        })*
    };
}

shared! {
    0 Field, 1 Group, 2 Source, 3 Calculator, 4 Verdict, 5 Boundary, 6 Cohort, 7 Points, 8 Readers;
    9 [Choice], 10 [Unit], 11 [System], 12 [&'static [System]]
}
