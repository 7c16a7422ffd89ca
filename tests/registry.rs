//! What must hold of every definition.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{classes_verdicts, verdicts};
use tekio::calculators::{ALL, find, pages};
use tekio::ctcae::terms;
use tekio::ctcae::{BY_VALUE, NOT_A_TERM, TERM_DELETED};
use tekio::engine::{
    Asks, At, Calculator, Case, Cite, Class, Criterion, Entries, Exact, Field, Figure, Form, HOLE, Holds, Input, Kind,
    Lang, Leaflet, Method, NONE, OPEN, Output, Part, Rule, Schedule, System, Tables, Text, Trouble, UNDATED,
    UNDETERMINED, Unit, Value, Verdict, settled, t,
};

fn criteria(it: &'static Calculator) -> Vec<&'static Criterion> {
    match &it.method {
        Method::Eligibility(criteria) => criteria.iter().collect(),
        Method::Classification(_)
        | Method::Tables(_)
        | Method::Schedule(_)
        | Method::Reference(_)
        | Method::Score(_)
        | Method::Together(_) => {
            vec![]
        }
        Method::Course(course) => course.checks.iter().collect(),
        Method::Warnings(it) => it.all().collect(),
    }
}

fn schedule(it: &'static Calculator) -> Option<&'static Schedule> {
    if let Method::Schedule(schedule) = &it.method { Some(schedule) } else { None }
}

/// The classes of the verdict and of the other scales.
fn classes(it: &'static Calculator) -> impl Iterator<Item = &'static Class> {
    let scales = it.also.iter().map(|it| &it.classes);
    let bands = match &it.method {
        Method::Score(score) => Some(score.classes()),
        _ => None,
    };
    it.classes().into_iter().chain(scales).flat_map(|it| it.classes).chain(bands.into_iter().flatten())
}

/// Every verdict that can be shown: the calculator's own, and those of other scales.
fn all_verdicts(it: &'static Calculator) -> Vec<&'static Verdict> {
    verdicts(it).into_iter().chain(it.also.iter().flat_map(|it| classes_verdicts(&it.classes))).collect()
}

fn tables(it: &'static Calculator) -> Option<&'static Tables> {
    if let Method::Tables(tables) = &it.method { Some(tables) } else { None }
}

/// The systems of units of a number: its own, or those of everything that can be measured, with its option.
fn systems(field: &'static Field) -> Vec<(Option<usize>, System)> {
    let Kind::Number(number) = &field.kind else { return vec![] };
    match &number.by {
        None => vec![(None, number.own())],
        Some(by) => {
            let each = by.systems.iter().enumerate();
            each.flat_map(|(i, all)| all.iter().map(move |it| (Some(i), *it))).collect()
        }
    }
}

fn outputs(it: &'static Calculator) -> Vec<&'static Output> {
    it.all_outputs().collect()
}

/// Where rules and notes stand, and how each is read.
fn cites(it: &'static Calculator) -> Vec<(String, Cite)> {
    let mut all: Vec<_> = criteria(it).iter().map(|it| (it.id.to_owned(), it.cite)).collect();
    all.extend(classes(it).map(|it| (it.verdict.id.to_owned(), it.cite)));
    all.extend(it.statements.iter().map(|it| (it.id.to_owned(), it.cite)));
    all.extend(schedule(it).iter().flat_map(|it| it.plans).map(|it| ("plan".to_owned(), it.cite)));
    all.extend(it.notes.iter().filter_map(|it| Some(("note".to_owned(), it.cite?))));
    all.extend(tables(it).iter().flat_map(|it| it.editions).map(|it| (it.version.to_owned(), it.cite)));
    all
}

/// Every text that a calculator can show, with a word on where it is.
fn texts(it: &'static Calculator) -> Vec<(String, Text)> {
    let mut all: Vec<(String, Text)> = vec![
        ("title".into(), it.title.text()),
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
    all.extend(it.groups().iter().filter_map(|it| Some((it.id.into(), it.unique?.1))));
    for field in it.fields() {
        all.push((field.id.into(), field.label));
        all.extend(field.hint.map(|it| (field.id.into(), it)));
        all.extend(field.options().iter().map(|it| (format!("{}/{}", field.id, it.id), it.label.text())));
        all.extend(field.short.map(|it| (field.id.into(), it)));
        all.extend(field.mistaken.map(|it| (field.id.into(), it)));
        for unit in systems(field).iter().flat_map(|(_, it)| it.units) {
            // What is no more than a ratio has no unit to be named.
            if unit.id.is_empty() {
                assert!(unit.symbol.en.is_empty() && unit.spoken.en.is_empty(), "{}: a unit without an id", field.id);
                continue;
            }
            all.push((format!("{}/{}", field.id, unit.id), unit.spoken));
            // A pain scale from 0 to 10 has no symbol.
            if !(unit.id == "0-10" && unit.symbol.ja.is_empty() && unit.symbol.en.is_empty()) {
                all.push((format!("{}/{}", field.id, unit.id), unit.symbol.text()));
            }
        }
    }
    for clash in it.clashes {
        all.push((format!("clash at {}", clash.at.id), clash.text));
    }
    for rule in it.rules().into_iter().chain(it.other_rules()) {
        rule.walk(&mut |rule| {
            if let Rule::Known(fact, _) = rule {
                all.push(("a fact".into(), *fact));
            }
        });
    }
    for edition in tables(it).iter().flat_map(|it| it.editions) {
        let noted =
            edition.rows.iter().filter_map(|row| Some((format!("{} {}", row.term, edition.version), row.note?)));
        all.extend(noted);
        all.push((edition.version.into(), edition.cite.section));
    }
    for step in it.report(&Case::default()).steps {
        if let Asks::Text(text) = step.text {
            all.push((step.id.into(), text));
        }
        all.push((step.id.into(), step.cite.section));
        all.extend(step.reading.map(|it| (step.id.into(), it)));
    }
    for scale in it.also {
        all.push((scale.id.into(), scale.title));
        for class in scale.classes.classes {
            all.extend([(class.verdict.id.into(), class.text), (class.verdict.id.into(), class.cite.section)]);
            all.extend(class.reading.map(|it| (class.verdict.id.into(), it)));
        }
    }
    for it in it.statements {
        let each = [Some(it.text), Some(it.cite.section), it.figure, it.population, it.reading];
        all.extend(each.into_iter().flatten().map(|text| (it.id.into(), text)));
    }
    for plan in schedule(it).iter().flat_map(|it| it.plans) {
        all.push(("plan".into(), plan.cite.section));
        all.extend(plan.every.iter().map(|it| (it.id.into(), it.label)));
        for visit in plan.visits {
            all.push((visit.id.into(), visit.label));
            all.extend(visit.tasks.iter().map(|it| (visit.id.into(), it.text)));
        }
    }
    all.extend(it.leaflet.iter().flat_map(|it| leaflet_texts(it)).map(|it| ("leaflet".into(), it)));
    for verdict in all_verdicts(it) {
        all.extend([(verdict.id.into(), verdict.label), (verdict.id.into(), verdict.says)]);
    }
    for output in outputs(it) {
        all.push((output.id.into(), output.label));
        if !output.unit.ja.is_empty() {
            // It stands behind a number, some with a space between.
            all.push((output.id.into(), t(output.unit.ja.trim_start(), output.unit.en.trim_start())));
        }
    }
    all.extend(it.notes.iter().map(|it| ("note".into(), it.text)));
    for example in it.examples {
        all.push((example.id.into(), example.title));
        all.extend(example.note.map(|it| (example.id.into(), it)));
    }
    all.into_iter().map(|(place, text)| (format!("{}: {place}", it.id), text)).collect()
}

fn leaflet_texts(it: &'static Leaflet) -> impl Iterator<Item = Text> {
    let parts = it.parts.iter().flat_map(|it| [it.title].into_iter().chain(it.lines.iter().map(|it| it.text)));
    [it.title].into_iter().chain(parts)
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
        for name in ["outcome", "missing", "problems", "case", "row", "statements"] {
            assert!(!names.contains(name), "{}: `{name}` is a column of tables", it.id);
        }
        let mut steps = BTreeSet::new();
        assert!(it.report(&Case::default()).steps.iter().all(|it| steps.insert(it.id)), "{}: a step twice", it.id);
        let mut ids = BTreeSet::new();
        assert!(verdicts(it).iter().all(|it| is_kebab(it.id) && ids.insert(it.id)), "{}: verdicts {ids:?}", it.id);
        for scale in it.also {
            let mut ids = BTreeSet::new();
            let mut own = classes_verdicts(&scale.classes).into_iter();
            assert!(own.all(|it| is_kebab(it.id) && ids.insert(it.id)), "{}: {} {ids:?}", it.id, scale.id);
        }
        let mut ids = BTreeSet::new();
        assert!(it.also.iter().all(|it| is_kebab(it.id) && ids.insert(it.id)), "{}: scales {ids:?}", it.id);
        let mut ids = BTreeSet::new();
        assert!(it.statements.iter().all(|it| ids.insert(it.id)), "{}: a statement twice in {ids:?}", it.id);
        // The days of a schedule stand among the outputs; of two plans one counts.
        for plan in schedule(it).map_or(&[][..], |it| it.plans).iter().map(Some).chain([None]) {
            let mut ids = BTreeSet::new();
            let days = plan.map_or(&[][..], |it| it.visits).iter().map(|it| it.id);
            let mut all = outputs(it).into_iter().map(|it| it.id).chain(days);
            assert!(all.all(|it| is_kebab(it) && ids.insert(it)), "{}: outputs {ids:?}", it.id);
        }
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
            // The one pair with two hints: without a version the tables show all three, and CK waits for one.
            let apart = field.id == "version" && [it.id, whose].contains(&"ck-grade");
            let alike = *first == *field || shape(first) != shape(field) || apart;
            assert!(alike, "{} of {} and {} are the same: make them one static", field.id, it.id, whose);
        }
    }
}

/// What is asked is used, and what is used is asked.
#[test]
fn questions_are_those_of_the_rules() {
    for it in ALL {
        let asked: BTreeSet<_> = it.fields().iter().map(|it| it.id).collect();
        let mut used: BTreeSet<_> = it.rules().iter().flat_map(|it| it.fields()).map(|it| it.id).collect();
        used.extend(it.other_rules().flat_map(Rule::fields).map(|it| it.id));
        let lines = it.leaflet.iter().flat_map(|it| it.parts).flat_map(|it| it.lines).filter_map(|it| it.when.as_ref());
        let told = it.statements.iter().filter_map(|it| it.when.as_ref()).chain(lines);
        used.extend(told.flat_map(Rule::fields).map(|it| it.id));
        used.extend(schedule(it).iter().flat_map(|it| it.fields()).map(|it| it.id));
        if let Method::Reference(it) = &it.method {
            used.insert(it.topic.id);
        }
        used.extend(it.figure.iter().flat_map(|it| drawn(it)).map(|it| it.id));
        let mut formulas = Vec::new();
        outputs(it).iter().for_each(|it| it.formula.fields(&mut formulas));
        used.extend(formulas.iter().map(|it| it.id));
        // What notes and contradictions look at is asked anyhow.
        let clashes = it
            .clashes
            .iter()
            .flat_map(|it| it.when.fields().into_iter().chain([it.at]).chain(it.unused.iter().copied()));
        let noted: BTreeSet<_> =
            it.notes.iter().flat_map(|it| &it.when).flat_map(Rule::fields).chain(clashes).map(|it| it.id).collect();
        assert!(noted.is_subset(&asked), "{}: notes look at {noted:?}", it.id);
        for field in it.fields() {
            if let Kind::Number(number) = &field.kind {
                used.extend(number.unit_from.map(|it| it.id));
                used.extend(number.by.as_ref().map(|it| it.choice.id));
                let like = number.unit_like.map(|it| it.id);
                assert!(like.is_none_or(|it| asked.contains(it)), "{}: {} is like {like:?}", it.id, field.id);
            }
            // Measurements are dated only where the day that matters to them is asked.
            used.extend(field.nearest_to.map(|it| it.id).filter(|it| asked.contains(it)));
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
            used.insert(course.time.id);
            // What is made of answers is none itself.
            used.extend(course.made.is_none().then_some(course.value.id));
        }
        used.extend(tables(it).iter().flat_map(|it| [it.term.id, it.version.id]));
        for (field, terms) in it.helps {
            assert!(used.insert(field.id), "{}: rules look at {}, too", it.id, field.id);
            let known = |id: &str| tables(it).is_some_and(|it| it.term.options().iter().any(|it| it.id == id));
            // In a table it helps with certain terms; elsewhere it is told with the rest, and that is all.
            assert!(
                terms.is_empty() != tables(it).is_some() && terms.iter().all(|it| known(it)),
                "{}: {} helps with {terms:?}",
                it.id,
                field.id
            );
        }
        // What a member is called no rule looks at; it stands before what is asked of the member.
        for group in it.groups() {
            for (i, field) in group.fields.iter().enumerate().filter(|(_, it)| matches!(it.kind, Kind::Name)) {
                assert!(i == 0 && used.insert(field.id), "{}: {} decides, or is not the first", it.id, field.id);
            }
        }
        let named = |input: &&Input| matches!(input, Input::Field(field) if matches!(field.kind, Kind::Name));
        assert!(it.inputs().find(named).is_none(), "{}: a name of nothing", it.id);
        assert_eq!(asked, used, "{}", it.id);
        // Rules over members speak of groups that are asked.
        let groups: BTreeSet<_> = it.groups().iter().map(|it| it.id).collect();
        for rule in it.rules().into_iter().chain(it.other_rules()) {
            rule.walk(&mut |rule| match rule {
                Rule::Every(group, _) | Rule::AtMostMembers(group, _) => assert!(groups.contains(group.id)),
                Rule::Compare(compare) => compare.operands().for_each(|it| match it.at {
                    At::First(group) | At::Last(group) | At::With(group) => assert!(groups.contains(group.id)),
                    At::Here | At::Made(_) | At::In(_) | At::Of(_) | At::Latest => {}
                }),
                _ => {}
            });
        }
    }
}

/// The questions behind a drawing.
fn drawn(it: &Figure) -> Vec<&'static Field> {
    match it {
        Figure::Boundary(it) => vec![it.p0, it.p1, it.alpha, it.first, it.every, it.planned, it.treated, it.events],
        Figure::Cohort(it) => vec![it.time, it.status, it.at],
        Figure::Changes(it) => vec![it.time],
    }
}

/// Warnings are warnings, and stand nowhere else; each level has some.
#[test]
fn warnings_stand_in_levels() {
    use tekio::engine::Criteria;
    for it in ALL {
        let warns = matches!(it.method, Method::Warnings(_));
        assert!(criteria(it).iter().all(|it| (it.kind == Criteria::Caution) == warns), "{}", it.id);
        if let Method::Warnings(warnings) = &it.method {
            assert!(
                !warnings.levels.is_empty() && warnings.levels.iter().all(|it| !it.warnings.is_empty()),
                "{}",
                it.id
            );
        }
        for verdict in all_verdicts(it) {
            let open = [&UNDETERMINED, &UNDATED, &OPEN].iter().any(|it| std::ptr::eq(*it, verdict));
            assert!(open || verdict.tone != tekio::engine::Tone::Open, "{}: {} is never settled", it.id, verdict.id);
        }
    }
}

/// What is looked up by topic: each topic has statements, and each statement a topic.
#[test]
fn every_topic_has_statements() {
    for it in ALL {
        let Method::Reference(reference) = &it.method else { continue };
        let mut seen = BTreeSet::new();
        for (i, option) in reference.topic.options().iter().enumerate() {
            let case = Case::default().answered(reference.topic, Value::Choice(i as u8));
            let report = it.report(&case);
            let told = report.stated.iter().filter(|it| it.truth == tekio::engine::Truth::Met);
            let told: Vec<_> = told.map(|it| it.statement.id).collect();
            assert!(!told.is_empty(), "{}: nothing is said on {}", it.id, option.id);
            seen.extend(told);
        }
        assert_eq!(seen, it.statements.iter().map(|it| it.id).collect(), "{}: no topic leads there", it.id);
    }
}

/// What is repeated from a visit on goes on from the last of them, and visits come in their order.
#[test]
fn schedules_are_in_order() {
    for it in ALL {
        let Some(schedule) = schedule(it) else { continue };
        assert!(!schedule.plans.is_empty(), "{}: no plan", it.id);
        assert!([schedule.start, schedule.today].iter().all(|it| matches!(it.kind, Kind::Date)), "{}", it.id);
        for plan in schedule.plans {
            assert!(!plan.visits.is_empty(), "{}: a plan without a visit", it.id);
            let start = tekio::engine::Date::new(2024, 1, 31).unwrap();
            let days: Vec<_> = plan.visits.iter().map(|it| it.after.from(start).unwrap()).collect();
            assert!(days.is_sorted_by(|a, b| a < b), "{}: {days:?}", it.id);
            if let Some(every) = &plan.every {
                assert!(every.days > 0 && usize::from(every.unless) >= plan.visits.len(), "{}: {}", it.id, every.id);
                let of_it = |it: &&tekio::engine::Visit| it.id.starts_with(&format!("{}-", every.id));
                assert!(plan.visits.iter().filter(of_it).count() == plan.visits.len(), "{}: {}", it.id, every.id);
            }
            for visit in plan.visits {
                assert!(visit.done.is_none_or(|it| matches!(it.kind, Kind::Date)), "{}: {}", it.id, visit.id);
                let whole = |it: &Field| matches!(&it.kind, Kind::Number(it) if it.whole);
                assert!(visit.window.is_none_or(whole), "{}: {}", it.id, visit.id);
            }
        }
    }
}

/// In a leaflet `｜骨転移《こつてんい》` gives a word its reading; nowhere else do these signs stand.
#[test]
fn readings_are_well_formed() {
    let mut many = 0;
    let signs = ['｜', '《', '》'];
    for it in ALL {
        let leaflet: Vec<Text> = it.leaflet.iter().flat_map(|it| leaflet_texts(it)).collect();
        for (place, text) in texts(it) {
            assert!(!text.en.contains(signs), "{place}: `{}`", text.en);
            assert!(leaflet.contains(&text) || !text.ja.contains(signs), "{place}: `{}`", text.ja);
        }
        for text in leaflet {
            let mut rest = text.ja;
            while let Some(at) = rest.find(signs) {
                let word = rest[at..].strip_prefix('｜').and_then(|it| it.split_once('《'));
                let (word, reading) = word
                    .and_then(|(word, it)| Some((word, it.split_once('》')?)))
                    .unwrap_or_else(|| panic!("{}: no reading at `{}`", it.id, &rest[at..]));
                let hiragana = |it: char| matches!(it, '\u{3041}'..='\u{3096}' | 'ー');
                assert!(!word.is_empty() && !word.contains(signs), "{}: `{word}`", it.id);
                assert!(word.chars().any(|it| matches!(it, '\u{3400}'..='\u{9fff}' | '々')), "{}: `{word}`", it.id);
                assert!(!reading.0.is_empty() && reading.0.chars().all(hiragana), "{}: {word} `{}`", it.id, reading.0);
                rest = reading.1;
                many += 1;
            }
        }
    }
    println!("{many} words of leaflets have their reading");
}

/// “None” excludes the rest, and so stands last in its list.
#[test]
fn none_stands_last() {
    for it in ALL {
        for field in it.fields().iter().filter(|it| matches!(it.kind, Kind::Set(_))) {
            let at = field.options().iter().position(|it| it.id == NONE);
            assert!(at.is_none_or(|it| it > 0 && it + 1 == field.options().len()), "{}: {}", it.id, field.id);
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

/// A number and its unit in letters stand apart: 50 mL/min, and not 50mL/min.
#[test]
fn units_in_letters_stand_apart() {
    let mut wrong = Vec::new();
    for it in ALL {
        for (output, lang) in outputs(it).iter().flat_map(|it| Lang::ALL.map(|lang| (*it, lang))) {
            let unit = output.unit.get(lang);
            if unit.starts_with(|it: char| it.is_ascii_alphabetic()) {
                wrong.push(format!("{}: {} in `{unit}`", it.id, output.id));
            }
        }
    }
    assert!(wrong.is_empty(), "these need a space in front:\n{}", wrong.join("\n"));
}

/// A calculator tells what a document says; whether to treat is not for it to say.
#[test]
fn verdicts_promise_and_order_nothing() {
    for it in ALL {
        for verdict in all_verdicts(it) {
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
            let cited = cites(it).iter().any(|(_, cite)| std::ptr::eq(cite.source, *source));
            assert!(cited, "{}: nothing cites {}", it.id, source.id);
        }
    }
}

/// Examples that are not settled: the first case of the report, as no amount of opioid is given; one that shows three
/// versions at once; a request that does not say when registration began.
const OPEN_EXAMPLES: &[(&str, &str)] =
    &[("pain-course", "case-1"), ("ctcae-lab", "platelets-20"), ("trial-accrual", "change-request")];

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
            let open = OPEN_EXAMPLES.contains(&(it.id, example.id));
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

/// Each spelling of a unit and each of an option means one thing, as read by the form itself. What several
/// options have for a name is asked about, and those are named.
#[test]
fn spellings_are_unambiguous() {
    let (mut spellings, mut shared) = (0, 0);
    for it in ALL {
        let form = Form::of(it);
        for slot in form.slots.iter().filter(|it| it.member <= 1 && it.nth == 1) {
            let (field, name) = (slot.field, slot.name(Part::Value));
            let mut ids = BTreeSet::new();
            assert!(field.options().iter().all(|it| ids.insert(it.id)), "{}: an option twice", field.id);
            for (i, option) in field.options().iter().enumerate() {
                for text in [option.id, option.label.ja, option.label.en].iter().chain(option.also) {
                    let plain = |it: &str| tekio::engine::half_width(it).to_lowercase();
                    assert!(!text.is_empty() && *text == text.trim(), "{}: `{text}`", field.id);
                    assert!(option.also.iter().filter(|it| *it == text).count() < 2, "{}: `{text}` twice", field.id);
                    let (case, problems) = Case::read(&form, &Entries::from([(name.to_owned(), (*text).to_owned())]));
                    let read = case.get(field, slot.member);
                    let meant = match field.kind {
                        Kind::Set(_) => Value::Set(1 << i),
                        _ => Value::Choice(i as u8),
                    };
                    // A name of its own goes before one that others have, too.
                    // An id is that by its very letters: `WBC` is a test, `wbc` the term of which it is the id.
                    let titled = |it: &tekio::engine::Choice| {
                        it.id == *text || [it.label.ja, it.label.en].map(plain).contains(&plain(text))
                    };
                    let others: Vec<_> = field
                        .options()
                        .iter()
                        .filter(|it| {
                            it.id != option.id && it.also.iter().chain([&it.id]).any(|it| plain(it) == plain(text))
                        })
                        .collect();
                    if others.is_empty() || titled(option) {
                        assert_eq!(read, Some(meant), "{}: `{text}` {problems:?}", field.id);
                        spellings += 1;
                    } else if let Some(it) = field.options().iter().position(titled) {
                        assert_eq!(read, Some(Value::Choice(it as u8)), "{}: `{text}` {problems:?}", field.id);
                    } else {
                        let [problem] = problems.as_slice() else { panic!("{}: `{text}` {problems:?}", field.id) };
                        let Trouble::Ambiguous(named) = &problem.trouble else {
                            panic!("{}: `{text}` {problem:?}", field.id)
                        };
                        for lang in Lang::ALL {
                            let named = &named[lang as usize];
                            assert!(
                                [option].iter().chain(&others).all(|it| named.contains(it.label.get(lang))),
                                "`{text}`: {named}"
                            );
                        }
                        shared += 1;
                    }
                }
            }
            for (option, system) in systems(field) {
                let mut ids = BTreeSet::new();
                assert!(system.units.iter().all(|it| ids.insert(it.id)), "{}: a unit twice", field.id);
                for unit in system.units {
                    spellings += spellings_of_a_unit(&form, slot, option, &system, unit);
                }
            }
            let Kind::Number(number) = &field.kind else { continue };
            if let Some(choice) = number.unit_from {
                let (options, units): (Vec<_>, Vec<_>) =
                    (choice.options().iter().map(|it| it.id).collect(), number.units.iter().map(|it| it.id).collect());
                assert_eq!(options, units, "{}: the options of {} name its units", field.id, choice.id);
            }
        }
    }
    println!("{spellings} spellings of options and units mean one thing each, {shared} abbreviations are asked about");
}

/// Every way to write a unit, behind the number and in its own control.
fn spellings_of_a_unit(
    form: &Form,
    slot: &tekio::engine::Slot,
    option: Option<usize>,
    system: &System,
    unit: &'static Unit,
) -> usize {
    let (field, mut spellings) = (slot.field, 0);
    let Kind::Number(number) = &field.kind else { panic!("not a number") };
    assert!(unit.num > tekio::engine::Decimal::ZERO && unit.den > tekio::engine::Decimal::ZERO);
    // Two thirds of the way up, where a limit of normal can be, too.
    let third =
        system.possible.1.exact().minus(system.possible.0.exact()).and_then(|it| it.over(Exact::whole(3))).unwrap();
    let two_thirds = unit.from_base(system.possible.1.exact().minus(third).unwrap()).unwrap();
    let figures = two_thirds.round(if two_thirds < Exact::whole(1) { unit.places } else { 0 }).0;
    let place = system.units.iter().position(|it| std::ptr::eq(it, unit)).unwrap();
    let mut given = Entries::from([(slot.name(Part::Confirmed).to_owned(), "yes".to_owned())]);
    given.extend(number.unit_from.map(|it| (it.id.to_owned(), it.options()[place].id.to_owned())));
    if let (Some(by), Some(option)) = (&number.by, option) {
        given.insert(by.choice.id.to_owned(), by.choice.options()[option].id.to_owned());
    }
    let mut means = |text: String, beside: &str| {
        let mut entries = given.clone();
        entries.insert(slot.name(Part::Value).to_owned(), text.clone());
        if !beside.is_empty() {
            entries.insert(slot.name(Part::Unit).to_owned(), beside.to_owned());
        }
        let (case, problems) = Case::read(form, &entries);
        let read = case.answer(field, slot.member).and_then(|it| it.typed);
        let is = read.is_some_and(|it| std::ptr::eq(it.unit, unit) && std::ptr::eq(it.base, &system.units[0]));
        assert!(
            is,
            "{}: `{text}` `{beside}` {:?} {problems:?}",
            field.id,
            option.map(|it| number.by.as_ref().map(|by| by.choice.options()[it].id))
        );
        spellings += 1;
    };
    let several = slot.parts().any(|it| it == Part::Unit);
    for text in [unit.id, unit.symbol.ja, unit.symbol.en].iter().chain(unit.also).filter(|it| !it.is_empty()) {
        // A digit straight behind a digit is another number.
        if !text.starts_with(|it: char| it.is_ascii_digit() || it == '-') {
            means(format!("{figures} {text}"), "");
            means(format!("{figures}{text}"), "");
        }
        if several {
            means(figures.clone(), text);
        }
    }
    spellings
}

/// Whatever version a scale has, the settings keep it: they ask the catalogue, and all tables agree there.
#[test]
fn every_version_can_be_set() {
    let catalogue = tekio::calculators::catalogue();
    assert_eq!(catalogue.iter().map(|it| it.id).collect::<Vec<_>>(), pages().map(|it| it.id).collect::<Vec<_>>());
    let pinned = tekio::engine::Entry::pinned(catalogue).unwrap();
    for tables in ALL.iter().filter_map(|it| tables(it)) {
        assert_eq!(tables.version.id, pinned.question);
        assert_eq!(tables.grading.name, pinned.scale);
        let options: Vec<_> = tables.version.options().iter().map(|it| it.id).collect();
        assert_eq!(options, pinned.options.iter().map(|it| it.id).collect::<Vec<_>>());
        // The page beside it is there, and the list of terms has a column for each version.
        let (beside, called) = tables.beside;
        assert!(catalogue.iter().any(|it| it.id == beside && it.short == called), "{beside}");
        assert!(tables.terms.is_none_or(|it| it.versions().eq(options)));
    }
}

// ---- tables ----------------------------------------------------------------------------------------------------------

/// In these a version prints no limits in some system of units: the value says nothing there.
const NO_LIMITS: &[(&str, &str, &str)] = &[
    // Grade 4 of 4.03 is a number, so a bare number is no help.
    ("urate", "4.03", ""),
    // The z-score came with 6.0.
    ("fev1", "4.03", "z"),
    ("fev1", "5.0", "z"),
];

/// A term that is chosen has a row in every version, or the version would be passed over in silence.
#[test]
fn every_term_has_a_row_in_every_version() {
    let mut many = 0;
    for it in ALL {
        let Some(tables) = tables(it) else { continue };
        let versions: Vec<_> = tables.version.options().iter().map(|it| it.id).collect();
        assert_eq!(tables.editions.iter().map(|it| it.version).collect::<Vec<_>>(), versions, "{}", it.id);
        let terms: BTreeSet<_> = tables.term.options().iter().map(|it| it.id).collect();
        for edition in tables.editions {
            let mut rows = BTreeSet::new();
            for row in edition.rows {
                assert!(rows.insert(row.term), "{}: {} has two rows in {}", it.id, row.term, edition.version);
            }
            assert_eq!(rows, terms, "{}: {}", it.id, edition.version);
            many += rows.len();
        }
        for field in tables.numbers {
            let Kind::Number(number) = &field.kind else { panic!("{} is no number", field.id) };
            assert!(number.by.as_ref().is_some_and(|by| *by.choice == *tables.term), "{}: {}", it.id, field.id);
            assert!(it.fields().contains(field), "{}: {} is not asked", it.id, field.id);
        }
    }
    println!("{many} terms of versions");
}

/// Grades stand highest first and each once; their limits are printed in units that the term has.
#[test]
fn rows_are_well_made() {
    let mut without = BTreeSet::new();
    for it in ALL {
        let Some(tables) = tables(it) else { continue };
        for (edition, row) in tables.editions.iter().flat_map(|it| it.rows.iter().map(move |row| (it, row))) {
            let what = format!("{}: {} {}", it.id, row.term, edition.version);
            let option = tables.term.options().iter().position(|it| it.id == row.term).unwrap();
            let bases: BTreeSet<&str> = match tables.numbers.first() {
                Some(field) => {
                    systems(field).iter().filter(|it| it.0 == Some(option)).map(|it| it.1.units[0].id).collect()
                }
                None => BTreeSet::from([""]),
            };
            let mut seen = BTreeSet::new();
            for bands in row.bands() {
                assert!(!bands.units.is_empty() && !bands.grades.is_empty(), "{what}: empty");
                for unit in bands.units {
                    // A row of questions alone has limits in no unit, and holds in whatever unit a value is given.
                    assert!(bases.contains(unit), "{what}: no unit `{unit}` among {bases:?}");
                    assert!(seen.insert(*unit), "{what}: `{unit}` twice");
                }
                let grades: Vec<_> = bands.grades.iter().map(|it| it.grade).filter(|it| *it != HOLE).collect();
                assert!(grades.is_sorted_by(|a, b| a > b), "{what}: {grades:?}");
                assert!(grades.iter().all(|it| (1..=5).contains(it)) && !grades.is_empty(), "{what}: {grades:?}");
                for it in bands.grades {
                    let numbers = it.rule.comparisons().iter().filter(|it| it.left.field.units().is_empty()).count();
                    assert!(numbers == 0 || !tables.numbers.is_empty(), "{what}: a limit of no number");
                }
            }
            if matches!(row.holds, Holds::Graded(_)) {
                without.extend(bases.difference(&seen).map(|unit| (row.term, edition.version, *unit)));
            }
        }
    }
    assert_eq!(without, NO_LIMITS.iter().copied().collect(), "no limits in a system of units");
}

/// Where CTCAE's own list of terms has another name than the row.
const OTHER_NAMES: &[&str] = &[
    // One such term in each organ class.
    "other-generic",
    // One such term for each site.
    "gi-perforation",
];

/// Rows are called what NCI calls the term, and have no grade that the term has not.
#[test]
fn rows_are_terms_of_their_version() {
    let listed: BTreeMap<_, _> = terms::ALL.all().map(|it| (it.name, it)).collect();
    let (mut many, mut wrong) = (0, Vec::new());
    for it in ALL {
        let Some(tables) = tables(it) else { continue };
        for (i, edition) in tables.editions.iter().enumerate() {
            for row in edition.rows {
                let what = format!("{}: {} {} “{}”", it.id, row.term, edition.version, row.name);
                let there = match row.holds {
                    Holds::Graded(_) => true,
                    Holds::Instead(it) if *it == BY_VALUE => true,
                    Holds::Instead(it) => {
                        assert!(*it == NOT_A_TERM || *it == TERM_DELETED, "{what}");
                        false
                    }
                };
                let published = listed.get(row.name).map_or("", |it| it.grades[i]);
                let elsewhere = OTHER_NAMES.contains(&row.term);
                if there == published.is_empty() && !elsewhere {
                    wrong.push(format!("{what}: published with grades `{published}`"));
                }
                if matches!(row.holds, Holds::Instead(it) if *it == TERM_DELETED) {
                    let before = tables.editions[i - 1].rows.iter().find(|it| it.term == row.term).unwrap();
                    let had = listed
                        .get(before.name)
                        .is_some_and(|it| !it.grades[i - 1].is_empty() && it.grades[i].is_empty());
                    wrong.extend((!had).then(|| format!("{what}: deleted, but the version before has no such term")));
                }
                if row.note.is_none() && !there {
                    wrong.push(format!("{what}: nothing is said of what to use instead"));
                }
                let has = |it: u8| elsewhere || published.bytes().any(|grade| grade == b'0' + it);
                for grade in row.bands().iter().flat_map(|it| it.grades).map(|it| it.grade).filter(|it| *it != HOLE) {
                    if !has(grade) {
                        wrong.push(format!("{what}: there is no Grade {grade}, only {published}"));
                    }
                    many += 1;
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("{many} grades of terms are among those published");
}

/// The day that decides which of several measurements counts is asked before them, on every page.
#[test]
fn the_day_comes_before_what_is_measured() {
    let (mut wrong, mut many) = (Vec::new(), 0);
    for it in pages() {
        let slots = Form::of(it).slots;
        for (place, slot) in slots.iter().enumerate().filter(|(_, it)| it.dated) {
            let day = slot.field.nearest_to.expect("a dated field names its day");
            many += 1;
            if !slots[..place].iter().any(|it| *it.field == *day) {
                wrong.push(format!("{}: {} stands before {}", it.id, slot.field.id, day.id));
            }
        }
    }
    assert!(wrong.is_empty() && many > 0, "{}", wrong.join("\n"));
}

/// Answers go along to a page that asks the same questions, and to no question that only has the same name.
#[test]
fn related_pages_share_questions() {
    let question = |page: &str, id: &str| {
        let it = tekio::calculators::pages().find(|it| it.id == page).expect("a page");
        let own = it.inputs().filter_map(|it| match it {
            Input::Field(field) if field.id == id => Some(*field),
            _ => None,
        });
        own.collect::<Vec<_>>()
    };
    let (mut ways, mut shared) = (0, 0);
    for it in tekio::calculators::pages() {
        let related = tekio::calculators::related(it.id);
        for to in related {
            assert_ne!(to.id, it.id);
            for id in to.shares {
                let (own, other) = (question(it.id, id), question(to.id, id));
                assert!(own.len() == 1 && other.len() == 1, "{}, {}: {id}", it.id, to.id);
                assert!(std::ptr::eq(own[0], other[0]), "{} and {} ask two questions named {id}", it.id, to.id);
                assert_ne!(*id, "today");
                shared += 1;
            }
            let back = tekio::calculators::related(to.id).iter().find(|back| back.id == it.id).expect("the way back");
            let mut both = [back.shares.to_vec(), to.shares.to_vec()];
            both.iter_mut().for_each(|it| it.sort_unstable());
            assert_eq!(both[0], both[1]);
            ways += 1;
        }
        assert!(related.is_sorted_by_key(|it| std::cmp::Reverse(it.shares.len())), "{}", it.id);
    }
    assert!(ways > 20, "{ways}");
    println!("{ways} ways between pages carry {shared} answers");
}

/// A number of one page answers a question of another only where it means the same: a number outside groups, in the
/// unit in which it is asked, and the page that asks knows the way there.
#[test]
fn numbers_feed_questions_of_their_kind() {
    let mut fed = 0;
    for it in tekio::calculators::pages() {
        for feed in it.feeds {
            let about = format!("{}: {} of {}", it.id, feed.question, feed.page);
            let page = tekio::calculators::find(feed.page).unwrap_or_else(|| panic!("{about}: no such page"));
            let asked = page.inputs().find_map(|it| match it {
                Input::Field(field) if field.id == feed.question => Some(*field),
                _ => None,
            });
            let asked = asked.unwrap_or_else(|| panic!("{about}: no such question outside groups"));
            let Kind::Number(number) = &asked.kind else { panic!("{about}: no number") };
            assert!(!number.whole && number.by.is_none() && number.unit_from.is_none(), "{about}: in which unit?");
            assert!(!feed.outputs.is_empty(), "{about}");
            for id in feed.outputs {
                let output = it.outputs.iter().find(|it| it.id == *id).unwrap_or_else(|| panic!("{about}: no {id}"));
                let symbol = number.units[0].symbol.text();
                assert_eq!(output.unit.ja.trim(), symbol.ja, "{about}: {id}");
                assert_eq!(output.unit.en.trim(), symbol.en, "{about}: {id}");
                assert!(matches!(output.show, tekio::engine::Show::Number), "{about}: {id}");
            }
            let there = tekio::calculators::related(it.id).iter().find(|to| to.id == feed.page).expect("a way");
            assert!(there.fed.iter().any(|it| it.question == feed.question && it.outputs == feed.outputs), "{about}");
            assert_eq!(there.fed.iter().find(|it| it.question == feed.question).unwrap().label, asked.label);
            let back = tekio::calculators::related(feed.page).iter().find(|to| to.id == it.id).expect("a way back");
            assert!(back.wants.contains(&feed.question), "{about}");
            fed += 1;
        }
    }
    assert!(fed >= 2, "{fed}");
    let mut beside = 0;
    for it in tekio::calculators::pages() {
        for page in it.beside {
            let there = tekio::calculators::find(page).unwrap_or_else(|| panic!("{}: no page {page}", it.id));
            assert!(there.tables().is_some(), "{}: {page} has no list of events", it.id);
            let ways = |from: &str, to: &str| {
                tekio::calculators::related(from).iter().find(|it| it.id == to).map(|it| (it.lists, it.levels))
            };
            assert_eq!((ways(it.id, page), ways(page, it.id)), (Some((true, false)), Some((false, true))));
            beside += 1;
        }
    }
    assert!(beside > 0);
    println!("{fed} questions are answered by numbers of other pages");
}
