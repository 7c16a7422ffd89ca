//! Words that follow from a definition and once did not: whose an answer is, since when, how many; and what would be if
//! nothing else were true.
#![allow(clippy::unwrap_used)]

use tekio::calculators::{ALL, find};
use tekio::engine::{
    Calculator, Case, Cite, Criteria, Criterion, Entries, Field, Form, Group, Input, Lang, Method, Rule, Section,
    Source, Subject, Text, Unit, t, w,
};
use tekio::exchange::columns::columns;
use tekio::exchange::text;

/// What may stand in a cell is said once: an option whose name is what is written for it has no second one.
#[test]
fn no_cell_is_told_twice() {
    let mut told = 0;
    for calculator in ALL {
        for column in Lang::ALL.into_iter().flat_map(|lang| columns(calculator, lang)) {
            for option in column.what.split(['、', ',']).map(str::trim) {
                if option.is_empty() {
                    continue;
                }
                let (id, name) = option.split_once(' ').unwrap_or((option, ""));
                assert_ne!(id, name, "{} {}: {}", calculator.id, column.name, column.what);
                told += 1;
            }
        }
    }
    assert!(told > 2000, "{told}");
}

static DOSE_DAY: Field = Field::date("dose-day", t("投与日", "Day of the dose")).of(t("投与", "the dose"));
static SCAN_DAY: Field = Field::date("scan-day", t("撮影した日", "Day of the scan"));
static UNITS: &[Unit] = &[Unit::base("mm", Text::same("mm"), t("ミリメートル", "millimetres"), 0)];
static LEVEL: Field = Field::number("level", t("血中濃度", "Level"), UNITS, "0", "100").nearest_to(&DOSE_DAY);
static SIZE: Field = Field::number("size", t("径", "Size"), UNITS, "0", "100").nearest_to(&SCAN_DAY);
static NODE_SIZE: Field = Field::number("size", t("径", "Size"), UNITS, "0", "100");
static VESSEL_SIZE: Field = Field::number("width", t("太さ", "Width"), UNITS, "0", "100");
static NODE: Group = Group {
    id: "node",
    label: t("リンパ節", "Node"),
    fields: &[&NODE_SIZE],
    most: 4,
    counter: "個",
    order: None,
    unique: None,
};
static VESSEL: Group = Group {
    id: "vessel",
    label: t("血管", "Vessel"),
    fields: &[&VESSEL_SIZE],
    most: 4,
    counter: "本",
    order: None,
    unique: None,
};
static SOURCE: Source = Source { id: "made-up", title: t("例", "Made up"), edition: t("例", "made up") };
static CITE: Cite = Cite { source: &SOURCE, section: t("例", "made up") };
static WIDE: Rule = VESSEL_SIZE.at_least("3");
static MADE_UP: Calculator = Calculator {
    id: "made-up",
    title: w("例", "Made up"),
    short: t("例", "Made up"),
    summary: t("例", "Made up"),
    intended_use: t("例", "Made up"),
    limits: &[],
    subject: Subject::Eligibility,
    keywords: &[],
    version: "1",
    sources: &[&SOURCE],
    sections: &[Section {
        title: t("例", "Made up"),
        hint: None,
        inputs: &[Input::Group(&NODE), Input::Group(&VESSEL)],
    }],
    method: Method::Eligibility(&[
        Criterion {
            id: "wide",
            kind: Criteria::Inclusion,
            text: t("太さ3 mm以上", "3 mm wide or more"),
            applies: None,
            rule: Rule::Every(&VESSEL, &WIDE),
            cite: CITE,
            reading: None,
        },
        Criterion {
            id: "few",
            kind: Criteria::Inclusion,
            text: t("血管は2本まで", "two vessels at most"),
            applies: None,
            rule: Rule::AtMostMembers(&VESSEL, 2),
            cite: CITE,
            reading: None,
        },
    ]),
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

fn entries(of: &[(&str, &str)]) -> Entries {
    of.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn the_age_of_a_measurement_is_told_from_its_own_day() {
    for (days, ja, en) in [
        (0, "投与日", "on the day of the dose"),
        (-1, "投与の1日前", "1 day before the dose"),
        (-20, "投与の20日前", "20 days before the dose"),
        (3, "投与の3日後（投与後の値）", "3 days after the dose"),
    ] {
        assert_eq!(text::age(&LEVEL, days, Lang::Ja), ja);
        assert_eq!(text::age(&LEVEL, days, Lang::En), en);
    }
    // Without a word for what happened, the question's own.
    assert!(text::age(&SIZE, -2, Lang::Ja).starts_with("撮影した日の2日前"));
    let consent = find("bone-cryotherapy").unwrap().fields();
    let dated = consent.into_iter().find(|it| it.nearest_to.is_some()).unwrap();
    assert_eq!(text::age(dated, 0, Lang::Ja), "同意日");
    assert_eq!(text::age(dated, -5, Lang::Ja), "同意の5日前");
    assert_eq!(text::age(dated, 2, Lang::Ja), "同意の2日後（同意後の値）");
    assert_eq!(text::age(dated, -5, Lang::En), "5 days before consent");
    assert_eq!(text::age(dated, 0, Lang::En), "on the day of consent");
}

#[test]
fn a_member_is_called_after_its_own_group_and_counted_in_its_own_word() {
    let form = Form::of(&MADE_UP);
    let all = [("node-1-size", "9"), ("vessel-1-width", "5"), ("vessel-2-width", "2"), ("vessel-3-width", "4")];
    let case = Case::read(&form, &entries(&all)).0;
    let report = MADE_UP.report(&case);
    let said = |lang| -> Vec<String> {
        let each = report.steps.iter().map(|it| text::findings(&MADE_UP, &case, it.findings.iter(), lang).join("; "));
        each.collect()
    };
    assert!(said(Lang::Ja)[0].contains("血管2 2 mm"), "{:?}", said(Lang::Ja));
    assert!(said(Lang::En)[0].contains("Vessel 2: 2 mm"), "{:?}", said(Lang::En));
    assert!(!said(Lang::Ja).concat().contains("リンパ節"), "{:?}", said(Lang::Ja));
    assert_eq!(said(Lang::Ja)[1], "3本");
    // As many as the form holds are told in the same word.
    let (_, problems) = MADE_UP.read(&form, &entries(&[("vessel-5-width", "2")]));
    assert!(problems.iter().any(|it| it.say(Lang::Ja).contains("4本まで")), "{problems:?}");
}

#[test]
fn the_grade_of_the_value_alone_is_what_it_would_be_if_nothing_else_were_true() {
    let calculator = find("ctcae-lab").unwrap();
    let form = Form::of(calculator);
    let by_value = |of: &[(&str, &str)]| {
        let report = calculator.report(&Case::read(&form, &entries(of)).0);
        (report.outcome.len(), report.by_value.map(|it| it.id))
    };
    let anemia = [("term", "anemia"), ("version", "5.0"), ("value", "9.5"), ("unit", "g/dL")];
    assert_eq!(by_value(&anemia), (3, Some("grade-2")));
    // Once nothing is open there is nothing to suppose; nor where a number is missing.
    let answered = [&anemia[..], &[("transfusion", "no"), ("life-threatening", "no")]].concat();
    assert_eq!(by_value(&answered), (1, None));
    assert_eq!(by_value(&anemia[..2]).1, None);
}

#[test]
fn a_sum_over_members_is_written_with_each_and_without_what_does_not_concern_the_case() {
    let omed = find("omed").unwrap();
    let read = |all: &[(&str, &str)]| Case::read(&Form::of(omed), &entries(all)).0;
    let formula = &omed.outputs[0].formula;
    let said = [
        ("kinds", "oral"),
        ("rescue", "entered"),
        ("oral-1-drug", "oxycodone"),
        ("oral-1-dose", "20"),
        ("oral-1-times", "2"),
        ("oral-2-drug", "tramadol"),
        ("oral-2-dose", "50"),
        ("oral-2-times", "3"),
    ];
    let case = read(&said);
    assert_eq!(formula.working(&case, 0).unwrap(), "20 × 2 × 1.5 + 50 × 3 × 0.2");
    assert_eq!(formula.value(&case, 0).unwrap().show(1, &[]), "90");
    // Of what is meant only: no unit of an injection, and of the second drug what is not answered.
    let mut missing = Vec::new();
    formula.missing(&read(&said[..7]), 0, &mut missing);
    assert_eq!(missing, ["oral-2-times"]);
}
