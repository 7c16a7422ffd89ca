//! Estimates against what `estimates.py` reckons in another way, against published figures, and against the laws
//! that they obey.
#![allow(clippy::unwrap_used)]

use tekio::engine::{
    Bound, Boundary, Calculator, Case, Choice, Classes, Cohort, Control, Decimal, Drawing, Entries, Estimate,
    EstimatesPart, Exact, Field, Figure, Form, Formula, Group, Input, Looks, Method, Operand, Range, Section, Seen,
    Source, Stop, Subject, Text, Tone, Unit, Verdict, Weights, control, dec, fleiss, interval, kappa, t, w,
};

/// The rows of one kind, without their first column.
fn rows(kind: &str) -> Vec<Vec<&'static str>> {
    let all = include_str!("estimates.tsv").lines().map(|it| it.split('\t').collect::<Vec<_>>());
    let rows: Vec<_> = all.filter(|it| it[0] == kind).map(|it| it[1..].to_vec()).collect();
    assert!(rows.len() > 70, "{kind}");
    rows
}

fn number(text: &str) -> Exact {
    Decimal::parse(text).unwrap().exact()
}

/// A number of up to nine places, however many digits it has.
fn long(text: &str) -> Exact {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let scaled: i64 = format!("{whole}{part:0<9}").parse().unwrap();
    Exact::whole(scaled).over(Exact::whole(1_000_000_000)).unwrap()
}

/// Equal but for a few units of the ninth place.
fn near(it: Exact, text: &str, what: &str) {
    let off = it.minus(long(text)).unwrap().abs();
    assert!(off <= Exact::whole(3).over(Exact::whole(1_000_000_000)).unwrap(), "{what}: {} for {text}", it.round(9).0);
}

fn percent(of: Option<Exact>, places: u8) -> String {
    of.unwrap().round(places).0
}

const ENDS: [Bound; 4] = [Bound::WilsonLow, Bound::WilsonHigh, Bound::ExactLow, Bound::ExactHigh];

#[test]
fn intervals_as_reckoned() {
    for row in rows("interval") {
        let [x, n] = [0, 1].map(|it| row[it].parse().unwrap());
        for (end, text) in ENDS.into_iter().zip(&row[2..]) {
            near(interval(end, x, n).unwrap(), text, &format!("{end:?} {x}/{n}"));
        }
    }
}

/// Newcombe, Stat Med 1998;17:857, table I.
#[test]
fn intervals_as_published() {
    for (x, n, ends) in [
        (81, 263, ["25.53", "36.62", "25.27", "36.76"]),
        (15, 148, ["6.24", "16.05", "5.78", "16.17"]),
        (0, 20, ["0.00", "16.11", "0.00", "16.84"]),
        (1, 29, ["0.61", "17.18", "0.09", "17.76"]),
    ] {
        assert_eq!(ENDS.map(|it| percent(interval(it, x, n), 2)), ends, "{x}/{n}");
    }
}

#[test]
fn no_interval_of_nothing() {
    for end in ENDS {
        for (x, n) in [(0, 0), (3, 2), (-1, 5), (1, -5), (0, i64::MAX), (i64::MIN, 1), (1, 1_000_001)] {
            assert_eq!(interval(end, x, n), None, "{x}/{n}");
        }
        assert!(interval(end, 500_000, 1_000_000).is_some());
    }
}

#[test]
fn intervals_hold_the_rate_grow_and_mirror() {
    let hundred = Exact::whole(100);
    for n in [1, 2, 3, 5, 8, 13, 20, 29, 60, 148] {
        let mut before: Option<[Exact; 4]> = None;
        for x in 0..=n {
            let ends = ENDS.map(|it| interval(it, x, n).unwrap());
            let rate = Exact::whole(100 * x).over(Exact::whole(n)).unwrap();
            for i in [0, 2] {
                assert!(Exact::ZERO <= ends[i] && ends[i] <= rate && rate <= ends[i + 1] && ends[i + 1] <= hundred);
                assert_eq!(ends[i] == Exact::ZERO, x == 0, "{x}/{n}");
                assert_eq!(ends[i + 1] == hundred, x == n, "{x}/{n}");
                assert_eq!(ends[i], hundred.minus(interval(ENDS[i + 1], n - x, n).unwrap()).unwrap(), "{x}/{n}");
            }
            if let Some(before) = before {
                assert!((0..4).all(|i| before[i] < ends[i]), "{x}/{n}");
            }
            before = Some(ends);
        }
    }
}

#[test]
fn powers_as_reckoned() {
    for row in rows("power") {
        let of = Formula::Number(Decimal::parse(row[0]).unwrap());
        let power = Estimate::Power(of, Decimal::parse(row[1]).unwrap());
        let value = power.value(&Case::default(), 0).unwrap();
        // A float has some sixteen digits, of which a large number leaves few behind the point.
        let whole = row[2].split('.').next().unwrap().len() as u8;
        match whole {
            1..=5 => near(value, row[2], &row.join(" ")),
            _ => assert_eq!(value.round(12 - whole).0, long(row[2]).round(12 - whole).0, "{row:?}"),
        }
    }
    let power = |base, exponent| Estimate::Power(Formula::Number(dec(base)), dec(exponent));
    assert_eq!(power("-1", "0.5").value(&Case::default(), 0), None);
    assert_eq!(power("0", "-1").value(&Case::default(), 0), None);
    assert_eq!(power("900000", "900000").value(&Case::default(), 0), None);
    assert_eq!(power("0.8", "-1.094").working(&Case::default(), 0).unwrap(), "0.8^−1.094");
}

#[test]
fn boundaries_as_reckoned() {
    for row in rows("stop") {
        let [p0, p1, alpha] = [0, 1, 2].map(|it| number(row[it]));
        let [first, every, planned] = [3, 4, 5].map(|it| row[it].parse().unwrap());
        let looks = Looks::new(p0, alpha, first, every, planned).unwrap();
        let allowed: Vec<String> = looks.each().map(|(_, it)| it.to_string()).collect();
        assert_eq!(allowed.join(" "), row[6], "{row:?}");
        near(looks.stop(p0).unwrap(), row[7], &row.join(" "));
        near(looks.stop(p1).unwrap(), row[8], &row.join(" "));
    }
}

/// `toxbdry` of R's clinfun, its documented runs; where looks follow each other, the last with each number.
#[test]
fn boundaries_as_published() {
    let changes = |p0, p1, first, every, planned| {
        let (p0, p1) = (number(p0), number(p1));
        let looks = Looks::new(p0, Exact::whole(10), first, every, planned).unwrap();
        let all: Vec<_> = looks.each().collect();
        let last = |i: usize| all.get(i + 1).is_none_or(|it| it.1 != all[i].1);
        let shown: Vec<_> = (0..all.len()).filter(|i| last(*i)).map(|i| format!("{}/{}", all[i].1, all[i].0)).collect();
        (shown.join(" "), percent(looks.stop(p0), 1), percent(looks.stop(p1), 1))
    };
    let is = |text: &str, p0: &str, p1: &str| (text.to_owned(), p0.to_owned(), p1.to_owned());
    assert_eq!(changes("20", "35", 20, 20, 75), is("7/20 12/40 17/60 21/75", "8.8", "91.1"));
    assert_eq!(changes("10", "30", 2, 1, 30), is("1/3 2/8 3/13 4/19 5/26 6/30", "9.7", "89.8"));
    assert_eq!(changes("10", "30", 2, 1, 20), is("1/3 2/8 3/14 4/20", "9.1", "80.9"));
    assert_eq!(changes("20", "40", 2, 1, 20), is("2/4 3/7 4/10 5/13 6/17 7/20", "8.7", "67.8"));
}

/// As high as alpha lets it, never falling, and more events are never more probable with fewer of them.
#[test]
fn boundaries_keep_to_alpha_and_never_fall() {
    for p0 in ["0.1", "7.5", "20", "50", "80", "99.9"] {
        for alpha in ["0.1", "5", "10", "50", "99.9"] {
            for (first, every, planned) in
                [(1, 1, 1), (1, 1, 200), (200, 200, 200), (1, 200, 200), (199, 1, 200), (7, 13, 100), (200, 1, 200)]
            {
                let (p0, alpha) = (number(p0), number(alpha));
                let looks = Looks::new(p0, alpha, first, every, planned).unwrap();
                let all: Vec<_> = looks.each().collect();
                let what = format!("{} {} {first} {every} {planned}", p0.round(1).0, alpha.round(1).0);
                assert_eq!(all[0].0, first, "{what}");
                assert_eq!(all[all.len() - 1].0, planned, "{what}");
                assert!(all.is_sorted_by(|a, b| a.0 < b.0 && a.1 <= b.1), "{what}");
                assert!(all.iter().all(|(patients, allowed)| (0..=*patients).contains(allowed)), "{what}");
                assert!(looks.stop(p0).unwrap() <= alpha, "{what}");
                let chances = ["0.1", "10", "50", "90", "99.9"].map(|it| looks.stop(number(it)).unwrap());
                assert!(chances.is_sorted() && chances[4] <= Exact::whole(100), "{what}");
                assert_eq!(looks.last(first - 1), None);
                assert_eq!(looks.last(planned + 1), all.last().copied());
            }
        }
    }
}

#[test]
fn no_boundary_for_no_trial() {
    let looks = |p0, alpha, first, every, planned| Looks::new(number(p0), number(alpha), first, every, planned);
    assert!(looks("10", "10", 2, 1, 20).is_some());
    assert_eq!(looks("10", "10", 21, 1, 20), None);
    assert_eq!(looks("10", "10", 0, 1, 20), None);
    assert_eq!(looks("10", "10", 2, 0, 20), None);
    assert_eq!(looks("10", "10", 2, -1, 20), None);
    assert_eq!(looks("10", "10", i64::MIN, i64::MAX, i64::MAX), None);
    for none in ["0", "100", "-5", "101"] {
        assert_eq!(looks(none, "10", 2, 1, 20), None);
        assert_eq!(looks("10", none, 2, 1, 20), None);
    }
}

fn tumours(text: &str) -> Vec<(Exact, Seen)> {
    let one = |it: &str| {
        let (time, seen) = it.split_at(it.len() - 1);
        let seen = match seen {
            "p" => Seen::Progressed,
            "r" => Seen::Residual,
            "d" => Seen::Died,
            _ => Seen::Controlled,
        };
        (number(time), seen)
    };
    text.split(' ').map(one).collect()
}

#[test]
fn local_control_as_reckoned() {
    for row in rows("control") {
        let (at, cohort) = (number(row[0]), tumours(row[1]));
        for (what, text) in [Control::Progressed, Control::Residual, Control::Evaluable].into_iter().zip(&row[2..]) {
            assert_eq!(control(what, &cohort, at), Some(Exact::whole(text.parse().unwrap())), "{what:?} {row:?}");
        }
        for (what, text) in [Control::Crude, Control::KaplanMeier, Control::AalenJohansen].into_iter().zip(&row[5..]) {
            let value = control(what, &cohort, at);
            let Some((fraction, places)) = text.split_once(' ') else {
                assert_eq!(value, None, "{what:?} {row:?}");
                continue;
            };
            assert_eq!(value.unwrap().round(2).0, places, "{what:?} {row:?}");
            let (num, den) = fraction.split_once('/').unwrap_or((fraction, "1"));
            if let (Ok(num), Ok(den)) = (num.parse(), den.parse()) {
                assert_eq!(value, Exact::whole(num).over(Exact::whole(den)), "{what:?} {row:?}");
            }
        }
    }
}

/// Freireich, Blood 1963;21:699: remission on 6-mercaptopurine and on placebo.
#[test]
fn local_control_as_published() {
    let mercaptopurine = tumours("6p 6p 6p 7p 10p 13p 16p 22p 23p 6c 9c 10c 11c 17c 19c 20c 25c 32c 32c 34c 35c");
    let placebo = tumours("1p 1p 2p 2p 3p 4p 4p 5p 5p 8p 8p 8p 8p 11p 11p 12p 12p 15p 17p 22p 23p");
    let at = |of: &[_], months| percent(control(Control::KaplanMeier, of, Exact::whole(months)), 2);
    assert_eq!([6, 10, 23].map(|it| at(&mercaptopurine, it)), ["85.71", "75.29", "44.82"]);
    assert_eq!([8, 23].map(|it| at(&placebo, it)), ["38.10", "0.00"]);
    let toy = tumours("1p 2d 3c 4p 5d 6c");
    let six = |what| percent(control(what, &toy, Exact::whole(6)), 4);
    assert_eq!([six(Control::KaplanMeier), six(Control::AalenJohansen)], ["55.5556", "61.1111"]);
}

/// Free of both, progressed first, died first: one of them is true of everybody.
#[test]
fn without_either_progressed_and_died_are_all() {
    for row in rows("control") {
        let (at, cohort) = (number(row[0]), tumours(row[1]));
        if cohort.iter().all(|it| it.0 < at) || cohort.iter().any(|it| it.1 == Seen::Residual) {
            continue;
        }
        let with = |by: fn(Seen) -> Seen| cohort.iter().map(|it| (it.0, by(it.1))).collect::<Vec<_>>();
        let swapped = with(|it| match it {
            Seen::Progressed => Seen::Died,
            Seen::Died => Seen::Progressed,
            Seen::Residual | Seen::Controlled => it,
        });
        let either = with(|it| if it == Seen::Controlled { it } else { Seen::Progressed });
        let [progressed, died] = [&cohort, &swapped].map(|it| control(Control::AalenJohansen, it, at).unwrap());
        let free = control(Control::KaplanMeier, &either, at).unwrap();
        assert_eq!(progressed.plus(died), free.plus(Exact::whole(100)), "{row:?}");
        // Deaths that are taken for the end of being followed make progression look more frequent.
        assert!(control(Control::KaplanMeier, &cohort, at).unwrap() <= progressed, "{row:?}");
    }
}

#[test]
fn many_tumours_are_exact_or_nothing() {
    assert_eq!(control(Control::KaplanMeier, &[], Exact::ZERO), None);
    for n in 1..=255 {
        let kinds = [Seen::Progressed, Seen::Controlled, Seen::Died, Seen::Controlled];
        let all: Vec<_> = (0..n).map(|it| (number(&format!("{}.1", it % 97)), kinds[it % 4])).collect();
        for what in [Control::Crude, Control::KaplanMeier, Control::AalenJohansen] {
            // Not beyond the longest follow-up.
            let value = control(what, &all, Exact::whole(50.min(n as i64 - 1)));
            assert!(value.is_some() || n > 30, "{n} {what:?}");
            assert!(value.is_none_or(|it| Exact::ZERO <= it && it <= Exact::whole(100)), "{n} {what:?}");
        }
    }
}

// A made-up calculator, for what needs answers.

static NONE: &[Unit] = &[Unit::base("1", Text::same(""), Text::same(""), 0)];
static PERCENT: &[Unit] = &[Unit::base("%", Text::same("%"), Text::same("%"), 1)];
static TREATED: Field = Field::number("treated", Text::same("n"), NONE, "0", "2000").whole();
static EVENTS: Field = Field::number("events", Text::same("x"), NONE, "0", "2000").whole();
static P0: Field = Field::number("p0", Text::same("p0"), PERCENT, "0.1", "99.9");
static P1: Field = Field::number("p1", Text::same("p1"), PERCENT, "0.1", "99.9");
static ALPHA: Field = Field::number("alpha", Text::same("α"), PERCENT, "0.1", "99.9");
static FIRST: Field = Field::number("first-look", Text::same("first"), NONE, "1", "200").whole();
static EVERY: Field = Field::number("look-every", Text::same("every"), NONE, "1", "200").whole();
static PLANNED: Field = Field::number("planned", Text::same("planned"), NONE, "1", "200").whole();
static MONTHS: Field = Field::number("months", Text::same("t"), NONE, "0", "240");
static STATUS: Field = Field::choice(
    "status",
    Text::same("status"),
    &[
        Choice::new("progressed", Text::same("progressed")),
        Choice::new("died", Text::same("died")),
        Choice::new("controlled", Text::same("controlled")),
    ],
);
static AT: Field = Field::number("at", Text::same("at"), NONE, "0", "240");
static TUMOUR: Group = Group {
    id: "tumour",
    label: Text::same("tumour"),
    fields: &[&MONTHS, &STATUS],
    most: 30,
    counter: "個",
    order: None,
    unique: None,
};
static BOUNDARY: Boundary = Boundary {
    p0: &P0,
    p1: &P1,
    alpha: &ALPHA,
    first: &FIRST,
    every: &EVERY,
    planned: &PLANNED,
    treated: &TREATED,
    events: &EVENTS,
};
static COHORT: Cohort = Cohort {
    group: &TUMOUR,
    time: &MONTHS,
    status: &STATUS,
    at: &AT,
    progressed: "progressed",
    residual: "residual",
    died: "died",
    drawn: t("局所制御率の推移。", "Local control over time."),
    curves: [t("カプラン・マイヤー法", "Kaplan–Meier"), t("1 − 累積発生率", "1 − cumulative incidence")],
};
static SOURCE: Source = Source { id: "made-up", title: t("例", "Made up"), edition: t("例", "made up") };
static MADE_UP: Calculator = Calculator {
    id: "made-up",
    title: w("例", "Made up"),
    short: t("例", "Made up"),
    summary: t("例", "Made up"),
    intended_use: t("例", "Made up"),
    limits: &[],
    subject: Subject::Trials,
    keywords: &[],
    version: "1",
    sources: &[&SOURCE],
    sections: &[Section {
        title: t("例", "Made up"),
        hint: None,
        inputs: &[
            Input::Field(&TREATED),
            Input::Field(&EVENTS),
            Input::Field(&P0),
            Input::Field(&P1),
            Input::Field(&ALPHA),
            Input::Field(&FIRST),
            Input::Field(&EVERY),
            Input::Field(&PLANNED),
            Input::Field(&AT),
            Input::Group(&TUMOUR),
        ],
    }],
    method: Method::Classification(Classes {
        classes: &[],
        otherwise: Verdict { id: "any", label: t("例", "Any"), says: t("例", "Any"), tone: Tone::Neutral },
    }),
    outputs: &[],
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
};

fn case(typed: &[(&str, &str)]) -> Case {
    let entries: Entries = typed.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let (case, problems) = Case::read(&Form::of(&MADE_UP), &entries);
    assert_eq!(problems, []);
    case
}

const TRIAL: [(&str, &str); 8] = [
    ("p0", "10"),
    ("p1", "30"),
    ("alpha", "10"),
    ("first-look", "2"),
    ("look-every", "1"),
    ("planned", "20"),
    ("treated", "12"),
    ("events", "2"),
];

fn trial(changes: &[(&str, &str)]) -> Case {
    let of = |name| changes.iter().find(|(it, _)| *it == name).map(|(_, text)| *text);
    let typed = TRIAL.map(|(name, text)| (name, of(name).unwrap_or(text)));
    case(&typed.into_iter().filter(|(_, text)| !text.is_empty()).collect::<Vec<_>>())
}

fn shown(it: &Estimate, case: &Case) -> Option<(String, String)> {
    let value = it.value(case, 0);
    let working = it.working(case, 0);
    assert!(value.is_none() || working.is_some(), "{it:?}");
    Some((value?.show(1, &[]), working?))
}

fn is(value: &str, working: &str) -> Option<(String, String)> {
    Some((value.to_owned(), working.to_owned()))
}

#[test]
fn a_rate_of_a_case() {
    let end = |it| Estimate::Interval(it, answer(&EVENTS), answer(&TREATED));
    assert_eq!(shown(&end(Bound::ExactLow), &trial(&[])), is("2.1", "2/12"));
    assert_eq!(shown(&end(Bound::WilsonHigh), &trial(&[("events", "12")])), is("100", "12/12"));
    assert_eq!(shown(&end(Bound::WilsonLow), &trial(&[("events", "0")])), is("0", "0/12"));
    for changes in [("treated", ""), ("events", ""), ("events", "13"), ("treated", "0")] {
        assert_eq!(shown(&end(Bound::ExactLow), &trial(&[changes])), None, "{changes:?}");
    }
}

fn answer(field: &'static Field) -> Formula {
    Formula::Answer(Operand::here(field))
}

#[test]
fn a_boundary_of_a_case() {
    let stop = |what, case: &Case| shown(&Estimate::Stop(what, &BOUNDARY), case);
    assert_eq!(stop(Stop::Allowed, &trial(&[])), is("3", "max x (n = 12, p0 = 10 %, α = 10 %)"));
    assert_eq!(stop(Stop::Under0, &trial(&[])), is("9.1", "P(stop | p0 = 10 %)"));
    assert_eq!(stop(Stop::Under1, &trial(&[])), is("80.9", "P(stop | p1 = 30 %)"));
    // The last look so far, and none before the first.
    let sparse = [("first-look", "5"), ("look-every", "5"), ("planned", "18")];
    let with = |treated| trial(&[&sparse[..], &[("treated", treated)]].concat());
    assert_eq!(stop(Stop::Allowed, &with("4")), None);
    assert_eq!(stop(Stop::Allowed, &with("5")), stop(Stop::Allowed, &with("9")));
    assert_eq!(stop(Stop::Allowed, &with("17")), stop(Stop::Allowed, &with("15")));
    assert_eq!(stop(Stop::Allowed, &with("2000")), stop(Stop::Allowed, &with("18")));
    // What an estimate does not look at, it does without.
    assert!(stop(Stop::Allowed, &trial(&[("p1", ""), ("events", "")])).is_some());
    assert!(stop(Stop::Under0, &trial(&[("p1", ""), ("events", ""), ("treated", "")])).is_some());
    assert_eq!(stop(Stop::Under1, &trial(&[("p1", "")])), None);
    for changes in [("p0", "30"), ("p0", "30.1"), ("first-look", "21"), ("alpha", ""), ("planned", "")] {
        for what in [Stop::Allowed, Stop::Under0, Stop::Under1] {
            assert_eq!(stop(what, &trial(&[changes])), None, "{changes:?}");
        }
    }
    let mut fields = Vec::new();
    Estimate::Stop(Stop::Allowed, &BOUNDARY).fields(&mut fields);
    assert_eq!(fields, [&P0, &ALPHA, &FIRST, &EVERY, &PLANNED, &TREATED]);
}

fn is_well_drawn(it: &Drawing) {
    let inside = |at: i32| (0..=1000).contains(&at);
    for (name, corners) in &it.lines {
        assert!(corners.iter().all(|(x, y)| inside(*x) && inside(*y)), "{name:?}");
        assert!(corners.is_sorted_by_key(|(x, _)| *x), "{name:?}");
        assert!(corners.windows(2).all(|it| it[0].0 == it[1].0 || it[0].1 == it[1].1), "{name:?}: a slope");
    }
    assert!(it.dots.iter().all(|(x, y, _)| inside(*x) && inside(*y)));
    for marks in [&it.along, &it.up] {
        assert!((2..=8).contains(&marks.len()), "{marks:?}");
        assert!(marks.iter().all(|(at, _)| inside(*at)), "{marks:?}");
    }
    assert!(it.says.iter().all(|it| !it.is_empty()) && !it.table.is_empty());
    assert!(it.head.iter().all(|it| !it.ja.is_empty() && !it.en.is_empty()));
}

#[test]
fn a_boundary_is_drawn() {
    let figure = Figure::Boundary(&BOUNDARY);
    let drawing = figure.draw(&trial(&[])).unwrap();
    is_well_drawn(&drawing);
    let table = [["2–3", "1"], ["4–8", "2"], ["9–14", "3"], ["15–20", "4"]];
    assert_eq!(drawing.table, table.map(|it| it.map(str::to_owned)));
    assert_eq!(drawing.dots, [(600, 600, "2/12".to_owned())]);
    let line = [(100, 800), (200, 800), (200, 600), (450, 600), (450, 400), (750, 400), (750, 200), (1000, 200)];
    let corners: Vec<_> = drawing.lines[0].1.clone();
    assert_eq!((corners.first(), corners.last()), (line.first(), line.last()));
    assert!(line.iter().all(|it| corners.contains(it)), "{corners:?}");
    assert_eq!(
        drawing.says,
        [
            "許容される発生数：2–3例で1例まで、4–8例で2例まで、9–14例で3例まで、15–20例で4例まで。現在は12例中2例。",
            "Events allowed: 1 at 2–3 patients, 2 at 4–8 patients, 3 at 9–14 patients, 4 at 15–20 patients. So far 2 of 12.",
        ]
    );
    for changes in [("events", ""), ("treated", "2000"), ("planned", "200"), ("planned", "2"), ("events", "2000")] {
        is_well_drawn(&figure.draw(&trial(&[changes])).unwrap());
    }
    assert_eq!(figure.draw(&trial(&[("planned", "")])), None);
    let sparse = [("p0", "20"), ("p1", "35"), ("first-look", "20"), ("look-every", "20"), ("planned", "75")];
    let table = [["20–39", "7"], ["40–59", "12"], ["60–74", "17"], ["75", "21"]];
    assert_eq!(figure.draw(&trial(&sparse)).unwrap().table, table.map(|it| it.map(str::to_owned)));
}

fn followed(of: &[(&str, &str)], at: &str) -> Case {
    let names: Vec<_> =
        (1..=of.len()).map(|it| [format!("tumour-{it}-months"), format!("tumour-{it}-status")]).collect();
    let each = names.iter().zip(of).flat_map(|(names, it)| [(names[0].as_str(), it.0), (names[1].as_str(), it.1)]);
    case(&each.chain([("at", at)]).filter(|(_, text)| !text.is_empty()).collect::<Vec<_>>())
}

const TOY: [(&str, &str); 6] =
    [("6", "controlled"), ("2", "died"), ("4", "progressed"), ("3", "controlled"), ("5", "died"), ("1", "progressed")];

#[test]
fn local_control_of_a_case() {
    let of = |what, case: &Case| shown(&Estimate::Control(what, &COHORT), case);
    let toy = followed(&TOY, "4.5");
    assert_eq!(of(Control::Progressed, &toy), is("2", "2"));
    assert_eq!(of(Control::Evaluable, &toy), is("4", "4"));
    assert_eq!(of(Control::Crude, &toy), is("50", "2/4"));
    assert_eq!(of(Control::KaplanMeier, &toy), is("55.6", "5/6 × 2/3"));
    assert_eq!(of(Control::AalenJohansen, &toy), is("61.1", "1 − F(4.5)"));
    assert_eq!(of(Control::KaplanMeier, &followed(&TOY, "0.5")), is("100", "1"));
    assert_eq!(of(Control::KaplanMeier, &followed(&[("1", "progressed"); 7], "1")), is("0", "S(1)"));
    // Nobody can be judged yet: there is no crude rate.
    assert_eq!(of(Control::Crude, &followed(&[("3", "controlled")], "12")), None);
    // Beyond the longest follow-up there is no curve.
    assert_eq!(of(Control::KaplanMeier, &followed(&[("3", "controlled")], "3")), is("100", "1"));
    for what in [Control::KaplanMeier, Control::AalenJohansen] {
        assert_eq!(of(what, &followed(&[("3", "controlled")], "3.1")), None);
        assert_eq!(of(what, &followed(&TOY, "6.1")), None);
    }
    for rows in [&[("3", "controlled"), ("", "died")][..], &[("3", "controlled"), ("4", "")], &[]] {
        for what in [Control::Progressed, Control::Evaluable, Control::Crude, Control::KaplanMeier] {
            assert_eq!(of(what, &followed(rows, "12")), None, "{rows:?}");
        }
    }
    assert_eq!(of(Control::AalenJohansen, &followed(&TOY, "")), None);
}

#[test]
fn local_control_is_drawn() {
    let figure = Figure::Cohort(&COHORT);
    let drawing = figure.draw(&followed(&TOY, "4.5")).unwrap();
    is_well_drawn(&drawing);
    let table = [["0", "100 · 100"], ["1", "83.3 · 83.3"], ["4", "55.6 · 61.1"]];
    assert_eq!(drawing.table, table.map(|it| it.map(str::to_owned)));
    assert_eq!(drawing.lines[0].1, [(0, 0), (167, 0), (167, 167), (667, 167), (667, 444), (1000, 444)]);
    assert_eq!(drawing.lines[1].1, [(0, 0), (167, 0), (167, 167), (667, 167), (667, 389), (1000, 389)]);
    assert_eq!(drawing.lines[2].1, [(750, 0), (750, 1000)]);
    assert_eq!(
        drawing.says[1],
        "Local control over time. At 4.5 months, Kaplan–Meier 55.6%, 1 − cumulative incidence 61.1%."
    );
    is_well_drawn(&figure.draw(&followed(&TOY, "")).unwrap());
    is_well_drawn(&figure.draw(&followed(&TOY, "240")).unwrap());
    is_well_drawn(&figure.draw(&followed(&[("0", "progressed"); 30], "0.4")).unwrap());
    // Where no time has passed, there is nothing to draw.
    assert_eq!(figure.draw(&followed(&[("0", "progressed")], "0")), None);
    assert_eq!(figure.draw(&followed(&[("3", "")], "3")), None);
}

/// eGFR of the Japanese Society of Nephrology (2009), as its formula gives it.
#[test]
fn a_formula_of_powers() {
    static EGFR: Formula = Formula::Times(
        &Formula::Times(
            &Formula::Number(dec("194")),
            &Formula::Estimate(&Estimate::Power(Formula::Number(dec("0.8")), dec("-1.094")), EstimatesPart::Here),
        ),
        &Formula::Estimate(&Estimate::Power(Formula::Number(dec("70")), dec("-0.287")), EstimatesPart::Here),
    );
    let case = Case::default();
    assert_eq!(EGFR.value(&case, 0).unwrap().round(4).0, "73.1607");
    assert_eq!(EGFR.working(&case, 0).unwrap(), "194 × 0.8^−1.094 × 70^−0.287");
}

/// Both readers, level by level.
fn both(a: &[usize], b: &[usize]) -> Vec<(usize, usize)> {
    a.iter().copied().zip(b.iter().copied()).collect()
}

fn fraction(num: i64, den: i64) -> Option<Exact> {
    Exact::whole(num).over(Exact::whole(den))
}

const WEIGHTS: [Weights; 3] = [Weights::Equal, Weights::Linear, Weights::Quadratic];

/// The vectors on which scikit-learn 1.9.1 and statsmodels 0.15.0 agree: exact fractions, and Wald's interval.
#[test]
fn kappa_as_published_software_has_it() {
    let of = |pairs: &[(usize, usize)], levels| WEIGHTS.map(|it| kappa(it, Range::Point, pairs, levels));
    let same = |num, den| [fraction(num, den); 3];
    let a = both(&[1, 1, 2, 2, 1, 2], &[1, 1, 2, 2, 1, 2]);
    assert_eq!(of(&a, 5), same(1, 1));
    let b = both(&[0, 1, 1, 2, 2, 3, 3, 4, 0, 1, 2, 3], &[0, 1, 2, 2, 2, 3, 2, 4, 1, 1, 3, 3]);
    for levels in [5, 6] {
        assert_eq!(of(&b, levels), [fraction(21, 37), fraction(23, 31), fraction(7, 8)]);
    }
    let ends = [
        ("0.214508621", "0.920626514"),
        ("0.507977441", "0.975893527"),
        // Beyond 1: the page puts it at 1.
        ("0.742638094", "1.007361906"),
    ];
    for (weights, (low, high)) in WEIGHTS.into_iter().zip(ends) {
        near(kappa(weights, Range::Low, &b, 5).unwrap(), low, "B low");
        near(kappa(weights, Range::High, &b, 5).unwrap(), high, "B high");
    }
    let (mut first, mut second) = (vec![0; 20], vec![0; 20]);
    (first[19], second[18]) = (1, 1);
    assert_eq!(of(&both(&first, &second), 2), same(-1, 19));
    let d = both(&[0, 1, 2, 3, 0, 1, 2, 3], &[1, 2, 3, 4, 1, 2, 3, 4]);
    assert_eq!(of(&d, 5), [fraction(-3, 13), fraction(1, 3), fraction(5, 7)]);
    let e: Vec<(usize, usize)> =
        [(20, (0, 0)), (5, (0, 1)), (10, (1, 0)), (15, (1, 1))].iter().flat_map(|(n, it)| vec![*it; *n]).collect();
    assert_eq!(of(&e, 2), same(2, 5));
    near(kappa(Weights::Equal, Range::Low, &e, 2).unwrap(), "0.151092291", "E low");
    near(kappa(Weights::Equal, Range::High, &e, 2).unwrap(), "0.648907710", "E high");
    // One reader constant: nought, and no interval. Both, and alike: not defined.
    let f = both(&[2, 2, 2, 2, 2], &[1, 2, 2, 3, 2]);
    assert_eq!(of(&f, 5), same(0, 1));
    assert!(WEIGHTS.into_iter().all(|it| kappa(it, Range::Low, &f, 5).is_none()));
    assert_eq!(of(&both(&[2, 2, 2], &[2, 2, 2]), 5), [None; 3]);
    assert_eq!(of(&[], 5), [None; 3]);
}

/// A level that nobody uses counts, in the middle: the whole scale is always handed over.
#[test]
fn an_unused_level_in_the_middle_moves_a_weighted_kappa() {
    let (a, b) = ([0, 0, 1, 1, 4, 4, 1, 0], [0, 1, 1, 4, 4, 4, 0, 0]);
    let without = |it: [usize; 8]| it.map(|it| if it == 4 { 2 } else { it });
    for (weights, whole, observed) in [
        (Weights::Equal, "0.441860465", "0.441860465"),
        (Weights::Linear, "0.649122807", "0.586206897"),
        (Weights::Quadratic, "0.763440860", "0.727272727"),
    ] {
        near(kappa(weights, Range::Point, &both(&a, &b), 5).unwrap(), whole, "all levels");
        near(kappa(weights, Range::Point, &both(&without(a), &without(b)), 3).unwrap(), observed, "those in use");
    }
}

/// statsmodels has the value, irrCAC both the value and the standard error 0.1660757348.
#[test]
fn fleiss_kappa_as_published_software_has_it() {
    let events =
        [[1, 1, 2], [2, 2, 2], [3, 3, 2], [1, 1, 1], [4, 3, 4], [2, 3, 2], [1, 2, 1], [3, 3, 3]].map(|it| it.to_vec());
    assert_eq!(fleiss(Range::Point, &events, 6), fraction(17, 41));
    near(fleiss(Range::Low, &events, 6).unwrap(), "0.089131687", "low");
    near(fleiss(Range::High, &events, 6).unwrap(), "0.740136605", "high");
    assert!(fleiss(Range::Point, &[vec![2, 2, 2], vec![2, 2, 2]], 6).is_none());
    assert!(fleiss(Range::Point, &[], 6).is_none());
    assert!(fleiss(Range::Low, &[vec![1, 1], vec![2, 2]], 6).is_none(), "all agree: no variance");
}
