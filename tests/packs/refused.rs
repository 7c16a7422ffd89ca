//! What no constructor would make is refused when it is read, too: each of these definitions breaks one rule on which
//! judging relies. Chance hardly ever finds such a pack (`damaged.rs`), so they are made.

use tekio::engine::wire::{Broken, Expected, read, write};
use tekio::engine::{
    Agreement, By, Calculator, Choice, Cite, Class, Cohort, Compare, Control, Criteria, Criterion, Decimal, Edition,
    End, Estimate, EstimatesPart, Every, Field, Formula, Grade, Grading, Group, Holds, Input, Item, Kind, Lang, Later,
    Limit, MOST_PLACES, Method, Number, Operand, Output, Plan, Points, Readers, Relation, Row, Rule, Schedule,
    SchedulesPart, Score, Section, Show, Source, Subject, System, Tables, TablesPart, Terms, Text, Tone, Unit, Verdict,
    Word, Worth, dec, t,
};

use crate::BUILD;

const NAME: Text = t("名", "name");
const VERDICT: Verdict = Verdict { id: "verdict", label: NAME, says: NAME, tone: Tone::Good };
static SOURCE: Source = Source { id: "source", title: NAME, edition: NAME };
const CITE: Cite = Cite { source: &SOURCE, section: NAME };
static UNITS: [Unit; 1] = [Unit::base("cm", NAME, NAME, 1)];
static OPTIONS: [Choice; 2] = [Choice::new("a", NAME), Choice::new("b", NAME)];
static NUMBER: Field = Field::number("number", NAME, &UNITS, "0", "10");
static YES: Field = Field::yes_no("yes", NAME);
static DAY: Field = Field::date("day", NAME);
static CHOICE: Field = Field::choice("choice", NAME, &OPTIONS);
static SET: Field = Field::set("set", NAME, &OPTIONS);
static GROUP: Group =
    Group { id: "group", label: NAME, fields: &[&NUMBER, &CHOICE], most: 3, counter: "", order: None, unique: None };

fn leak<T>(it: T) -> &'static T {
    Box::leak(Box::new(it))
}

fn calculator(inputs: Vec<Input>, method: Method, outputs: Vec<Output>) -> &'static Calculator {
    leak(Calculator {
        id: "made",
        title: Word::of(NAME),
        short: NAME,
        summary: NAME,
        intended_use: NAME,
        limits: &[],
        subject: Subject::Trials,
        keywords: &[],
        version: "1",
        sources: leak([&SOURCE]),
        sections: leak([Section { title: NAME, hint: None, inputs: inputs.leak() }]),
        method,
        outputs: outputs.leak(),
        notes: &[],
        clashes: &[],
        helps: &[],
        statements: &[],
        also: &[],
        each: None,
        figure: None,
        leaflet: None,
        examples: &[],
        ..Calculator::BLANK
    })
}

fn asks(kind: Kind) -> &'static Calculator {
    of_field(Field { id: "asked", kind, ..Field::date("asked", NAME) })
}

fn of_field(field: Field) -> &'static Calculator {
    calculator(vec![Input::Field(leak(field))], Method::Eligibility(&[]), vec![])
}

fn of_group(group: Group) -> &'static Calculator {
    calculator(vec![Input::Group(leak(group))], Method::Eligibility(&[]), vec![])
}

fn number(change: impl FnOnce(&mut Number)) -> &'static Calculator {
    let Kind::Number(mut it) = Field::number("asked", NAME, &UNITS, "0", "10").kind else { panic!("no number") };
    change(&mut it);
    asks(Kind::Number(it))
}

fn unit(change: impl FnOnce(&mut Unit)) -> &'static Calculator {
    let mut it = Unit::base("cm", NAME, NAME, 1);
    change(&mut it);
    number(|number| number.units = leak([it]))
}

fn judges(rule: Rule) -> &'static Calculator {
    let criterion =
        Criterion { id: "one", kind: Criteria::Inclusion, text: NAME, applies: None, rule, cite: CITE, reading: None };
    calculator(vec![Input::Field(&NUMBER)], Method::Eligibility(leak([criterion])), vec![])
}

fn compares(left: &'static Field, limit: Limit) -> &'static Calculator {
    judges(Rule::Compare(Compare { left: Operand::here(left), relation: Relation::Below, limit }))
}

fn line(other: &'static Field) -> Limit {
    Limit::Line { times: Decimal::ONE, other: Operand::here(other), plus: Decimal::ZERO }
}

fn shows(formula: Formula, places: u8) -> &'static Calculator {
    let output = Output { id: "out", label: NAME, unit: NAME, formula, places, limits: &[], show: Show::Number };
    calculator(vec![Input::Field(&NUMBER)], Method::Eligibility(&[]), vec![output])
}

fn plans(days: u16, times: &'static Field, ends: &'static [(&'static str, Text)]) -> &'static Calculator {
    let every = Every { days, times, unless: 3, window: None, label: NAME, id: "dose" };
    let plan = Plan { when: Rule::All(&[]), visits: &[], every: Some(every), cite: CITE };
    let stop = Some(End { reason: &CHOICE, day: &DAY, ends });
    let schedule = Schedule {
        start: &DAY,
        today: &DAY,
        plans: leak([plan]),
        early: false,
        made: VERDICT,
        stop,
        calendar: NAME,
        part: SchedulesPart::Here,
    };
    calculator(vec![Input::Field(&DAY)], Method::Schedule(schedule), vec![])
}

fn tables(term: &'static str, version: &'static str, holds: Holds) -> &'static Calculator {
    tables_of(term, version, holds, leak([VERDICT]), None)
}

fn graded(grades: &'static [Verdict]) -> &'static Calculator {
    tables_of("a", "b", self::grades(0), grades, None)
}

fn lists(version: &'static Field) -> &'static Calculator {
    let terms = Terms { version, classes: &[], table: Later::linked(""), about: NAME, not_found: NAME };
    tables_of("a", "b", grades(0), leak([VERDICT]), Some(leak(terms)))
}

fn tables_of(
    term: &'static str,
    version: &'static str,
    holds: Holds,
    grades: &'static [Verdict],
    terms: Option<&'static Terms>,
) -> &'static Calculator {
    let row = Row { term, name: "", holds, otherwise: Some(leak(VERDICT)), note: None };
    let edition = Edition { version, cite: CITE, rows: leak([row]) };
    let (none, hole) = (leak(VERDICT), leak(VERDICT));
    let tables = Tables {
        term: &CHOICE,
        version: &CHOICE,
        numbers: &[],
        editions: leak([leak(edition)]),
        grading: leak(Grading { name: "", grades, none, hole, instead: &[], unpinned: NAME }),
        normal: None,
        lead: None,
        hints: &[],
        shortcuts: None,
        not_found: NAME,
        terms,
        beside: ("", NAME),
        holes: &[],
        unreached: &[],
        part: TablesPart::Here,
    };
    calculator(vec![Input::Field(&CHOICE)], Method::Tables(tables), vec![])
}

fn grades(grade: u8) -> Holds {
    let bands = tekio::engine::Bands { units: &[""], grades: leak([Grade { grade, rule: Rule::All(&[]) }]) };
    Holds::Graded(leak([bands]))
}

fn together(of: &'static Calculator) -> &'static Calculator {
    calculator(vec![Input::Field(&NUMBER)], Method::Together(leak([of])), vec![])
}

/// Rules within rules, so many.
fn nested(many: usize) -> &'static Calculator {
    let inner = (0..many).fold(Rule::All(&[]), |rule, _| Rule::Not(leak(rule)));
    judges(inner)
}

fn draws(status: &'static Field, died: &'static str) -> &'static Calculator {
    let (group, time, at) = (&GROUP, &NUMBER, &NUMBER);
    let cohort =
        leak(Cohort { group, time, status, at, progressed: "a", residual: "b", died, drawn: NAME, curves: [NAME; 2] });
    shows(Formula::Estimate(leak(Estimate::Control(Control::Crude, cohort)), EstimatesPart::Here), 1)
}

/// Readers who choose among two options, and a scale of one level.
fn reads(says: &[&'static Field], level: &'static str) -> &'static Calculator {
    let scales = leak([("scale", leak([level]).as_slice())]);
    let readers = leak(Readers { group: &GROUP, says: says.to_vec().leak(), scales, none: "b" });
    shows(Formula::Estimate(leak(Estimate::Agreement(Agreement::Graded, readers)), EstimatesPart::Here), 1)
}

/// A score of one item of two options, which are worth this, with bands of these totals.
fn scores(item: Item, bands: &[(u8, u8)]) -> &'static Calculator {
    let points = leak(Points { items: leak([item]), over: None });
    let band = |(least, most): &(u8, u8)| Class {
        verdict: VERDICT,
        text: NAME,
        rule: Rule::Total(points, *least, *most),
        cite: CITE,
        reading: None,
    };
    let bands = bands.iter().map(band).collect::<Vec<_>>().leak();
    calculator(
        vec![Input::Field(&CHOICE)],
        Method::Score(Score { points, outside: &[], bands, survival: false }),
        vec![],
    )
}

/// An item of which the options are worth so many points: the least and the most.
fn item(a: Option<(u8, u8)>, b: Option<(u8, u8)>) -> Item {
    let worth = [("a", a), ("b", b)].map(|(option, points)| Worth { option, points });
    Item { field: &CHOICE, worth: leak(worth), tiers: &[] }
}

fn totals(items: Vec<Item>, least: u8, most: u8) -> &'static Calculator {
    judges(Rule::Total(leak(Points { items: items.leak(), over: None }), least, most))
}

fn options(many: usize) -> &'static [Choice] {
    let each = (0..many).map(|i| Choice::new(i.to_string().leak(), NAME));
    each.collect::<Vec<_>>().leak()
}

fn by(choice: &'static Field, systems: &'static [&'static [System]]) -> &'static Calculator {
    number(|it| (it.units, it.by) = (&[], Some(By { choice, systems })))
}

fn outcome(it: &'static Calculator) -> Option<Broken> {
    let expected = Expected { build: BUILD, id: "made", lang: Some(Lang::En) };
    read(&write(it, &expected).unwrap(), &expected).err()
}

#[test]
fn what_no_constructor_would_make_is_refused() {
    static SYSTEM: System = System::new(&UNITS, ("0", "10"), ("1", "9"));
    static NONE: System = System { units: &[], ..SYSTEM };
    static UPSIDE_DOWN: System = System { possible: SYSTEM.usual, usual: (dec("9"), dec("1")), ..SYSTEM };
    let two: &[&[System]] = leak([leak([SYSTEM]) as &[System], &[]]);
    let three: &[&[System]] = leak([&[] as &[System], &[], &[]]);
    let group = |fields, most| of_group(Group { fields, most, ..GROUP });
    let near = |day, kind| of_field(Field { nearest_to: Some(day), kind, ..Field::date("asked", NAME) });
    let a_number = || Field::number("x", NAME, &UNITS, "0", "10").kind;
    let range = |least: &str, most: &str| (dec(least), dec(most));
    // What is wrong; how it is right; how it is wrong.
    let all = [
        ("33 options of a set", asks(Kind::Set(options(32))), asks(Kind::Set(options(33)))),
        ("257 options of a choice", asks(Kind::Choice(options(256))), asks(Kind::Choice(options(257)))),
        ("nearest to what is no day", near(&DAY, a_number()), near(&YES, a_number())),
        ("a day that is nearest to a day", near(&DAY, a_number()), near(&DAY, Kind::Date)),
        ("a number without a unit", number(|_| {}), number(|it| it.units = &[])),
        ("fewer units than a choice names", number(|_| {}), number(|it| it.unit_from = Some(&CHOICE))),
        ("units named by what is no choice", number(|_| {}), number(|it| it.unit_from = Some(&YES))),
        ("possible upside down", number(|_| {}), number(|it| it.possible = range("2", "1"))),
        ("usual upside down", number(|_| {}), number(|it| it.usual = range("2", "1"))),
        ("systems for more options than there are", by(&CHOICE, two), by(&CHOICE, three)),
        ("systems for the answers to what is no choice", by(&CHOICE, two), by(&SET, two)),
        ("a system without a unit", by(&CHOICE, two), by(&CHOICE, leak([leak([NONE]) as &[System], &[]]))),
        ("a system upside down", by(&CHOICE, two), by(&CHOICE, leak([leak([UPSIDE_DOWN]) as &[System], &[]]))),
        ("more places than there are", unit(|it| it.places = MOST_PLACES), unit(|it| it.places = MOST_PLACES + 1)),
        ("meant upside down", unit(|it| it.bare = Some(range("1", "2"))), unit(|it| it.bare = Some(range("2", "1")))),
        ("a group that asks nothing", group(leak([&YES]), 1), group(&[], 1)),
        ("a group of none", group(leak([&YES]), 99), group(leak([&YES]), 0)),
        ("a group of too many", group(leak([&YES]), 99), group(leak([&YES]), 100)),
        ("more places shown than there are", shows(Formula::Number(dec("1")), 6), shows(Formula::Number(dec("1")), 7)),
        ("an end by no option", plans(7, &NUMBER, &[("a", NAME)]), plans(7, &NUMBER, &[("c", NAME)])),
        ("every no days", plans(1, &NUMBER, &[]), plans(0, &NUMBER, &[])),
        ("yes times", plans(1, &NUMBER, &[]), plans(1, &YES, &[])),
        ("a term that is no option", tables("a", "b", grades(5)), tables("c", "b", grades(5))),
        ("a version that is no option", tables("a", "b", grades(9)), tables("a", "c", grades(9))),
        ("grade 6", tables("a", "b", grades(0)), tables("a", "b", grades(6))),
        ("a term without grades", tables("a", "b", grades(1)), tables("a", "b", Holds::Graded(&[]))),
        (
            "a limit that is out of reach",
            compares(&NUMBER, Limit::Fixed(dec("10"))),
            compares(&NUMBER, Limit::Fixed(dec("10.1"))),
        ),
        (
            "a limit below what can be",
            compares(&NUMBER, Limit::Fixed(dec("0"))),
            compares(&NUMBER, Limit::Fixed(dec("-1"))),
        ),
        ("a limit of a day", compares(&NUMBER, Limit::Fixed(dec("1"))), compares(&DAY, Limit::Fixed(dec("1")))),
        ("a day against a number", compares(&DAY, line(&DAY)), compares(&DAY, line(&NUMBER))),
        ("a number against a day", compares(&NUMBER, line(&NUMBER)), compares(&NUMBER, line(&DAY))),
        ("yes against a number", compares(&NUMBER, line(&NUMBER)), compares(&YES, line(&NUMBER))),
        ("yes to a number", judges(Rule::Yes(&YES)), judges(Rule::Yes(&NUMBER))),
        ("no to a number", judges(Rule::No(&YES)), judges(Rule::No(&NUMBER))),
        ("one of no options", judges(Rule::OneOf(&CHOICE, &["b"])), judges(Rule::OneOf(&CHOICE, &["b", "c"]))),
        ("one of a set", judges(Rule::OneOf(&CHOICE, &["a"])), judges(Rule::OneOf(&SET, &["a"]))),
        ("all of what is no option", judges(Rule::HasAll(&SET, &["a"])), judges(Rule::HasAll(&SET, &["c"]))),
        ("all of a choice", judges(Rule::HasAll(&SET, &["a"])), judges(Rule::HasAll(&CHOICE, &["a"]))),
        ("by no option", shows(formula_by(&CHOICE, "a"), 0), shows(formula_by(&CHOICE, "c"), 0)),
        ("by a set", shows(formula_by(&CHOICE, "a"), 0), shows(formula_by(&SET, "a"), 0)),
        ("a count of a choice", shows(Formula::Count(&SET), 0), shows(Formula::Count(&CHOICE), 0)),
        ("seen by what is no choice", draws(&CHOICE, "b"), draws(&YES, "b")),
        ("died by no option", draws(&CHOICE, "a"), draws(&CHOICE, "c")),
        ("a level that is no option", reads(&[&CHOICE, &CHOICE], "a"), reads(&[&CHOICE, &CHOICE], "c")),
        ("read by what is no choice", reads(&[&CHOICE, &CHOICE], "a"), reads(&[&CHOICE, &YES], "a")),
        ("one reader alone", reads(&[&CHOICE, &CHOICE], "a"), reads(&[&CHOICE], "a")),
        ("several of several", together(number(|_| {})), together(together(number(|_| {})))),
        ("too deep", nested(20), nested(40)),
        ("a band that is missing", scores(one(), &[(3, 3), (1, 2)]), scores(one(), &[(3, 3), (2, 2)])),
        ("bands that meet", scores(one(), &[(3, 3), (1, 2)]), scores(one(), &[(3, 3), (1, 3)])),
        ("a band above what there is", scores(one(), &[(1, 3)]), scores(one(), &[(1, 4)])),
        ("a band upside down", scores(one(), &[(1, 3)]), scores(one(), &[(3, 1)])),
        ("a band without an end", scores(one(), &[(1, 3)]), scores(one(), &[(1, 255)])),
        ("points upside down", scores(one(), &[(1, 3)]), scores(item(Some((5, 1)), None), &[(1, 5)])),
        ("points of nothing", scores(one(), &[(1, 3)]), scores(item(None, None), &[(1, 3)])),
        ("more points than are held", scores(one(), &[(1, 3)]), scores(item(Some((64, 200)), None), &[(64, 200)])),
        ("an item in another order", scores(one(), &[(1, 3)]), scores(turned(), &[(1, 3)])),
        ("an item that is a set", scores(one(), &[(1, 3)]), scores(Item { field: &SET, ..one() }, &[(1, 3)])),
        ("a total of nothing", totals(vec![one()], 1, 2), totals(vec![], 1, 2)),
        ("a total of too much", totals(vec![most(), one()], 1, 2), totals(vec![most(), most()], 1, 2)),
        ("a total beyond what is held", totals(vec![one()], 0, 63), totals(vec![one()], 0, 64)),
        ("no grades", graded(leak([VERDICT])), graded(&[])),
        ("terms by what is no choice", lists(&CHOICE), lists(&SET)),
    ];
    let wrong = all.iter().filter_map(|(what, right, wrong)| match (outcome(right), outcome(wrong)) {
        (None, Some(Broken::Damaged)) => None,
        (Some(why), _) => Some(format!("{what}: the right one is refused, too: {why:?}")),
        (None, other) => Some(format!("{what}: {other:?}")),
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "{} are not refused:\n{}", wrong.len(), wrong.join("\n"));
    println!("{} definitions that cannot be are refused", all.len());
}

fn one() -> Item {
    item(Some((1, 1)), Some((2, 3)))
}

fn most() -> Item {
    item(Some((0, 60)), None)
}

fn turned() -> Item {
    let worth = ["b", "a"].map(|option| Worth { option, points: Some((1, 3)) });
    Item { field: &CHOICE, worth: leak(worth), tiers: &[] }
}

fn formula_by(choice: &'static Field, id: &'static str) -> Formula {
    Formula::By(choice, leak([(id, Formula::Number(Decimal::ONE))]))
}

/// Two calculators each of which is a part of the other cannot be made of statics; what is written twice is written
/// once.
#[test]
fn what_is_the_same_twice_is_written_once() {
    let expected = Expected { build: BUILD, id: "made", lang: Some(Lang::En) };
    let once = write(calculator(vec![Input::Field(&CHOICE)], Method::Eligibility(&[]), vec![]), &expected).unwrap();
    let twice = calculator(vec![Input::Field(&CHOICE), Input::Field(&CHOICE)], Method::Eligibility(&[]), vec![]);
    let twice = write(twice, &expected).unwrap();
    assert_eq!(twice.len(), once.len() + 2, "a tag and a back number");
    // A text that would end before its end cannot be written.
    let ended = Field::date("asked", t("名", "a\0b"));
    let it = of_field(ended);
    assert!(write(it, &expected).is_err_and(|why| why.contains("zero byte")));
    let same =
        of_field(Field { kind: Kind::Choice(leak([Choice::new("a", t("\u{1}", "b"))])), ..Field::date("asked", NAME) });
    assert!(write(same, &expected).is_err_and(|why| why.contains("stands for another")));
}
