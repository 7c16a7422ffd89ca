//! What must hold of every definition.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use tekio::calculators::{ALL, find};
use tekio::core::{
    At, Calculator, Case, Cite, Criterion, ELIGIBLE, Entries, Field, Form, Formula, Kind, Lang, Method, NOT_ELIGIBLE,
    Operand, Output, Rule, Text, UNDETERMINED, Verdict, settled,
};

fn criteria(it: &'static Calculator) -> &'static [Criterion] {
    match &it.method {
        Method::Eligibility(criteria) => criteria,
        Method::Classification(_) => &[],
        Method::Course(course) => course.checks,
    }
}

fn verdicts(it: &'static Calculator) -> Vec<&'static Verdict> {
    match it.classes() {
        None => vec![&ELIGIBLE, &NOT_ELIGIBLE, &UNDETERMINED],
        Some(classes) => classes.classes.iter().map(|it| &it.verdict).chain([&classes.otherwise]).collect(),
    }
}

fn outputs(it: &'static Calculator) -> Vec<&'static Output> {
    let columns = match &it.method {
        Method::Course(course) => course.columns,
        _ => &[],
    };
    it.outputs.iter().chain(columns).collect()
}

/// Where rules and notes stand, and how each is read.
fn cites(it: &'static Calculator) -> Vec<(String, Cite)> {
    let mut all: Vec<_> = criteria(it).iter().map(|it| (it.id.to_owned(), it.cite)).collect();
    all.extend(it.classes().iter().flat_map(|it| it.classes).map(|it| (it.verdict.id.to_owned(), it.cite)));
    all.extend(it.notes.iter().filter_map(|it| Some(("note".to_owned(), it.cite?))));
    all
}

/// Every text that a calculator can show, with a word on where it is.
fn texts(it: &'static Calculator) -> Vec<(String, Text)> {
    let mut all: Vec<(String, Text)> = vec![
        ("title".into(), it.title),
        ("short".into(), it.short),
        ("summary".into(), it.summary),
        ("intended use".into(), it.intended_use),
    ];
    all.extend(it.limits.iter().map(|it| ("limits".into(), *it)));
    for source in it.sources {
        all.extend([(source.id.into(), source.title), (source.id.into(), source.edition)]);
    }
    for section in it.sections {
        all.push(("section".into(), section.title));
        all.extend(section.hint.map(|it| ("section hint".into(), it)));
    }
    all.extend(it.groups().iter().map(|it| (it.id.into(), it.label)));
    for field in it.fields() {
        all.push((field.id.into(), field.label));
        all.extend(field.hint.map(|it| (field.id.into(), it)));
        all.extend(field.options().iter().map(|it| (format!("{}/{}", field.id, it.id), it.label)));
        for unit in field.units() {
            all.push((format!("{}/{}", field.id, unit.id), unit.spoken));
            // A pain scale from 0 to 10 has no symbol.
            if !(unit.id == "0-10" && unit.symbol.ja.is_empty() && unit.symbol.en.is_empty()) {
                all.push((format!("{}/{}", field.id, unit.id), unit.symbol));
            }
        }
    }
    for step in it.report(&Case::default()).steps {
        all.push((step.id.into(), step.text));
        all.push((step.id.into(), step.cite.section));
        all.extend(step.reading.map(|it| (step.id.into(), it)));
    }
    for verdict in verdicts(it) {
        all.extend([(verdict.id.into(), verdict.label), (verdict.id.into(), verdict.says)]);
    }
    for output in outputs(it) {
        all.push((output.id.into(), output.label));
        if !output.unit.ja.is_empty() {
            all.push((output.id.into(), output.unit));
        }
    }
    all.extend(it.notes.iter().map(|it| ("note".into(), it.text)));
    for example in it.examples {
        all.push((example.id.into(), example.title));
        all.extend(example.note.map(|it| (example.id.into(), it)));
    }
    all.into_iter().map(|(place, text)| (format!("{}: {place}", it.id), text)).collect()
}

fn is_kebab(id: &str) -> bool {
    let word = |it: &str| !it.is_empty() && it.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit());
    id.split('-').all(word)
}

fn is_japanese(it: char) -> bool {
    matches!(it, '\u{3001}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

#[test]
fn ids_are_unique_and_kebab_case() {
    let mut seen = BTreeSet::new();
    for it in ALL {
        assert!(is_kebab(it.id) && seen.insert(it.id), "{}", it.id);
        assert_eq!(find(it.id), Some(*it));
        let mut names = BTreeSet::new();
        for slot in &Form::of(it).slots {
            for part in slot.parts() {
                assert!(is_kebab(slot.name(part)), "{}: {}", it.id, slot.name(part));
                assert!(
                    names.insert(slot.name(part).to_owned()),
                    "{}: two controls are named {}",
                    it.id,
                    slot.name(part)
                );
            }
        }
        for name in ["outcome", "missing", "problems", "case", "row"] {
            assert!(!names.contains(name), "{}: `{name}` is a column of tables", it.id);
        }
        let mut steps = BTreeSet::new();
        assert!(it.report(&Case::default()).steps.iter().all(|it| steps.insert(it.id)), "{}: a step twice", it.id);
        let mut ids = BTreeSet::new();
        assert!(verdicts(it).iter().all(|it| is_kebab(it.id) && ids.insert(it.id)), "{}: verdicts {ids:?}", it.id);
        let mut ids = BTreeSet::new();
        assert!(outputs(it).iter().all(|it| is_kebab(it.id) && ids.insert(it.id)), "{}: outputs {ids:?}", it.id);
        let mut ids = BTreeSet::new();
        assert!(it.examples.iter().all(|it| is_kebab(it.id) && ids.insert(it.id)), "{}: examples {ids:?}", it.id);
    }
    assert_eq!(find("no-such-calculator"), None);
}

/// The same id means the same question everywhere, or one link could not serve two protocols.
#[test]
fn one_id_is_one_kind_of_question() {
    let mut seen: BTreeMap<&str, (&Field, &str)> = BTreeMap::new();
    for it in ALL {
        for field in it.fields() {
            let shape = |it: &Field| format!("{} {:?}", it.label.en, it.kind);
            let (first, whose) = *seen.entry(field.id).or_insert((field, it.id));
            let alike = *first == *field || shape(first) != shape(field);
            assert!(alike, "{} of {} and {} are the same: make them one static", field.id, it.id, whose);
        }
    }
}

fn operands(it: &'static Formula, into: &mut Vec<Operand>) {
    match it {
        Formula::Answer(it) => into.push(*it),
        Formula::Number(_) => {}
        Formula::Minus(a, b) | Formula::Times(a, b) | Formula::Over(a, b) => {
            operands(a, into);
            operands(b, into);
        }
    }
}

/// What is asked is used, and what is used is asked.
#[test]
fn questions_are_those_of_the_rules() {
    for it in ALL {
        let asked: BTreeSet<_> = it.fields().iter().map(|it| it.id).collect();
        let mut used: BTreeSet<_> = it.rules().iter().flat_map(|it| it.fields()).map(|it| it.id).collect();
        let mut formulas = Vec::new();
        outputs(it).iter().for_each(|it| operands(&it.formula, &mut formulas));
        used.extend(formulas.iter().map(|it| it.field.id));
        let noted: BTreeSet<_> =
            it.notes.iter().flat_map(|it| &it.when).flat_map(Rule::fields).map(|it| it.id).collect();
        assert!(noted.is_subset(&asked), "{}: notes look at {noted:?}", it.id);
        for field in it.fields() {
            if let Kind::Number(number) = &field.kind {
                used.extend(number.unit_from.map(|it| it.id));
            }
            used.extend(field.nearest_to.map(|it| it.id));
        }
        for group in it.groups() {
            used.extend(group.order.map(|it| it.id));
            assert!(
                group.order.is_none_or(|order| group.fields.iter().any(|it| **it == *order)),
                "{}: {}",
                it.id,
                group.id
            );
        }
        if let Method::Course(course) = &it.method {
            used.extend([course.time.id, course.value.id]);
        }
        assert_eq!(asked, used, "{}", it.id);
        // Rules over members speak of groups that are asked.
        let groups: BTreeSet<_> = it.groups().iter().map(|it| it.id).collect();
        for rule in it.rules() {
            rule.walk(&mut |rule| match rule {
                Rule::Every(group, _) | Rule::AtMostMembers(group, _) => assert!(groups.contains(group.id)),
                Rule::Compare(compare) => compare.operands().for_each(|it| match it.at {
                    At::First(group) | At::Last(group) => assert!(groups.contains(group.id)),
                    At::Here => {}
                }),
                _ => {}
            });
        }
    }
}

#[test]
fn languages_are_whole_and_not_swapped() {
    let mut many = 0;
    for (place, text) in ALL.iter().flat_map(|it| texts(it)) {
        assert!(!text.en.is_empty() && !text.ja.is_empty(), "{place} is empty");
        assert!(!text.en.chars().any(is_japanese), "{place}: Japanese in `{}`", text.en);
        assert!(
            text.en == text.ja
                || text.ja.chars().any(is_japanese)
                || !text.ja.chars().any(|it| it.is_ascii_alphabetic() && it.is_lowercase()),
            "{place}: no Japanese in `{}`",
            text.ja
        );
        for lang in Lang::ALL {
            let it = text.get(lang);
            assert_eq!(it, it.trim(), "{place}: stray space");
            assert!(!it.contains("  ") && !it.contains('\n'), "{place}: `{it}`");
        }
        let japanese = text.ja.chars().any(is_japanese);
        // Half-width brackets are left where no Japanese stands within them: unit symbols, English titles.
        let bracket_in_japanese = |it: &str| {
            let mut rest = it;
            while let Some(at) = rest.find('(') {
                let inside = &rest[at..rest[at..].find(')').map_or(rest.len(), |end| at + end)];
                if inside.chars().any(is_japanese) {
                    return true;
                }
                rest = &rest[at + 1..];
            }
            false
        };
        assert!(!(japanese && bracket_in_japanese(text.ja)), "{place}: half-width brackets in `{}`", text.ja);
        assert!(text.ja.matches('（').count() == text.ja.matches('）').count(), "{place}: `{}`", text.ja);
        // The numbers of a list, as in "8)", have no opening bracket.
        let numbered = text.en.as_bytes().windows(2).filter(|it| it[0].is_ascii_digit() && it[1] == b')').count();
        let (opening, closing) = (text.en.matches('(').count(), text.en.matches(')').count());
        assert!(opening <= closing && closing <= opening + numbered, "{place}: `{}`", text.en);
        many += 1;
    }
    println!("{many} texts in both languages");
}

/// A calculator tells what a document says; whether to treat is not for it to say.
#[test]
fn verdicts_promise_and_order_nothing() {
    for it in ALL {
        for verdict in verdicts(it) {
            for text in [verdict.label, verdict.says] {
                for word in [
                    "safe",
                    "should be treated",
                    "treat the",
                    "must be treated",
                    "recommend",
                    "start treatment",
                    "stop treatment",
                ] {
                    assert!(!text.en.to_lowercase().contains(word), "{}: `{}`", it.id, text.en);
                }
                for word in [
                    "安全である",
                    "安全です",
                    "治療してください",
                    "治療すべき",
                    "実施してください",
                    "投与してください",
                    "中止してください",
                ] {
                    assert!(!text.ja.contains(word), "{}: `{}`", it.id, text.ja);
                }
            }
        }
    }
}

/// The criteria of the two eligibility sections of the source rules, by their ids there.
const SOURCE_RULES: &[&str] = &[
    "OKA-I1", "OKA-I2", "OKA-I3", "OKA-I4", "OKA-I5", "OKA-I6", "OKA-I7", "OKA-E1", "OKA-E2a", "OKA-E2b", "OKA-E3",
    "OKA-E4", "OKA-E5", "OKA-E6", "OKA-E7", "OKA-E8-1", "OKA-E8-2", "OKA-E8-3", "OKA-E8-4", "OKA-E8-5", "OKA-E9",
    "OKA-T1", "KEIO-I1", "KEIO-I2", "KEIO-I3", "KEIO-I4", "KEIO-I5a", "KEIO-I5b", "KEIO-I6", "KEIO-I7", "KEIO-I8",
    "KEIO-I9", "KEIO-I10", "KEIO-E1", "KEIO-E2", "KEIO-E3", "KEIO-N1",
];

/// Those that are no criterion of their own, and where they are instead.
const ELSEWHERE: &[(&str, &str)] = &[
    ("OKA-T1", "which of several values counts: `Field::nearest_to`"),
    ("KEIO-N1", "both lists end in “etc.”: a note that is always shown"),
];

#[test]
fn every_source_rule_is_there() {
    let ours: BTreeSet<_> = ALL.iter().flat_map(|it| criteria(it)).map(|it| it.id).collect();
    for id in SOURCE_RULES {
        let elsewhere = ELSEWHERE.iter().any(|(it, _)| it == id);
        assert!(ours.contains(id) != elsewhere, "{id} is implemented nowhere, or twice");
    }
    for id in ours.iter().filter(|it| it.starts_with("OKA-") || it.starts_with("KEIO-")) {
        assert!(SOURCE_RULES.contains(id), "{id} is not among the source rules");
    }
}

#[test]
fn every_rule_cites_a_source_of_its_calculator() {
    for it in ALL {
        assert!(!it.sources.is_empty() && !it.version.is_empty(), "{}", it.id);
        for (place, cite) in cites(it) {
            assert!(
                it.sources.iter().any(|source| std::ptr::eq(*source, cite.source)),
                "{}: {place} cites {}",
                it.id,
                cite.source.id
            );
            assert!(!cite.section.en.is_empty());
        }
        for source in it.sources {
            // The worked cases of the report are its examples.
            let examples = (it.id, source.id) == ("pain-course", "OKA");
            let cited = cites(it).iter().any(|(_, cite)| std::ptr::eq(cite.source, *source));
            assert!(cited != examples, "{}: nothing cites {}", it.id, source.id);
        }
    }
}

#[test]
fn examples_read_without_a_problem() {
    for it in ALL {
        assert!(!it.examples.is_empty(), "{}", it.id);
        let form = Form::of(it);
        for example in it.examples {
            let entries: Entries = example.entries.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
            assert_eq!(entries.len(), example.entries.len(), "{}/{}: a name twice", it.id, example.id);
            let (case, problems) = Case::read(&form, &entries);
            assert!(problems.is_empty(), "{}/{}: {problems:?}", it.id, example.id);
            // The two cases of the report stay open: no amount of opioid is given.
            let open = it.id == "pain-course";
            assert_eq!(settled(&it.outcome(&case)), !open, "{}/{}", it.id, example.id);
        }
    }
}

#[test]
fn keywords_help_to_find() {
    for it in ALL {
        assert!(!it.keywords.is_empty(), "{}", it.id);
        let distinct: BTreeSet<_> = it.keywords.iter().collect();
        assert_eq!(distinct.len(), it.keywords.len(), "{}: a keyword twice", it.id);
        assert!(it.keywords.iter().all(|it| !it.is_empty() && *it == it.trim()), "{}", it.id);
        let kana = |it: &&&str| it.chars().all(|it| ('\u{3040}'..='\u{309f}').contains(&it) || it == 'ー');
        assert!(it.keywords.iter().any(|it| kana(&it)), "{}: no reading in kana", it.id);
        assert!(it.keywords.iter().any(|it| it.is_ascii()), "{}: no English", it.id);
    }
}

/// Each spelling of a unit and each of an option means one thing, as read by the form itself.
#[test]
fn spellings_are_unambiguous() {
    let mut spellings = 0;
    for it in ALL {
        let form = Form::of(it);
        for slot in form.slots.iter().filter(|it| it.member <= 1 && it.nth == 1) {
            let field = slot.field;
            let mut ids = BTreeSet::new();
            assert!(field.options().iter().all(|it| ids.insert(it.id)), "{}: an option twice", field.id);
            assert!(field.units().iter().all(|it| ids.insert(it.id)), "{}: a unit twice", field.id);
            for (i, option) in field.options().iter().enumerate() {
                for text in [option.id, option.label.ja, option.label.en] {
                    let (case, problems) = Case::read(
                        &form,
                        &Entries::from([(slot.name(tekio::core::Part::Value).to_owned(), text.to_owned())]),
                    );
                    let read = case.get(field, slot.member);
                    let meant = match field.kind {
                        Kind::Set(_) => tekio::core::Value::Set(1 << i),
                        _ => tekio::core::Value::Choice(i as u8),
                    };
                    assert_eq!(read, Some(meant), "{}: `{text}` {problems:?}", field.id);
                    spellings += 1;
                }
            }
            let Kind::Number(number) = &field.kind else { continue };
            for (i, unit) in number.units.iter().enumerate() {
                assert!(unit.num > tekio::core::Decimal::ZERO && unit.den > tekio::core::Decimal::ZERO);
                let middle = number
                    .possible
                    .1
                    .exact()
                    .plus(number.possible.0.exact())
                    .and_then(|it| it.over(tekio::core::Exact::whole(2)))
                    .unwrap();
                let figures = unit.from_base(middle).unwrap().round(0).0;
                let named = number.unit_from.map(|it| (it.id.to_owned(), it.options()[i].id.to_owned()));
                for text in
                    [unit.id, unit.symbol.ja, unit.symbol.en].iter().chain(unit.also).filter(|it| !it.is_empty())
                {
                    for typed in [format!("{figures} {text}"), format!("{figures}{text}")] {
                        // A digit straight behind a digit is another number.
                        if text.starts_with(|it: char| it.is_ascii_digit() || it == '-') {
                            continue;
                        }
                        let mut entries = Entries::from([
                            (slot.name(tekio::core::Part::Value).to_owned(), typed.clone()),
                            (slot.name(tekio::core::Part::Confirmed).to_owned(), "yes".to_owned()),
                        ]);
                        entries.extend(named.clone());
                        let (case, problems) = Case::read(&form, &entries);
                        let read =
                            case.answer(field, slot.member).and_then(|it| it.typed).map(|(_, unit)| usize::from(unit));
                        assert_eq!(read, Some(i), "{}: `{typed}` {problems:?}", field.id);
                        spellings += 1;
                    }
                }
                if slot.parts().any(|it| it == tekio::core::Part::Unit) {
                    let entries = Entries::from([
                        (slot.name(tekio::core::Part::Value).to_owned(), figures.clone()),
                        (slot.name(tekio::core::Part::Unit).to_owned(), unit.id.to_owned()),
                        (slot.name(tekio::core::Part::Confirmed).to_owned(), "yes".to_owned()),
                    ]);
                    let (case, problems) = Case::read(&form, &entries);
                    let read =
                        case.answer(field, slot.member).and_then(|it| it.typed).map(|(_, unit)| usize::from(unit));
                    assert_eq!(read, Some(i), "{}: unit {} {problems:?}", field.id, unit.id);
                }
            }
            if let Some(choice) = number.unit_from {
                let (options, units): (Vec<_>, Vec<_>) =
                    (choice.options().iter().map(|it| it.id).collect(), number.units.iter().map(|it| it.id).collect());
                assert_eq!(options, units, "{}: the options of {} name its units", field.id, choice.id);
            }
        }
    }
    println!("{spellings} spellings of options and units mean one thing each");
}
