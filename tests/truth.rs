//! Kleene's tables, and what they promise: nothing is decided before it is
//! known, and more answers only ever narrow an outcome.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

mod common;

use std::collections::BTreeSet;

use common::{Dice, answer, clash, made_up, some_hidden, without_clashes, without_doubles};
use proptest::prelude::*;
use tekio::calculators::ALL;
use tekio::engine::{
    Answer, Calculator, Case, Entries, Exact, Form, HELD, Kind, Lang, Method, NONE, Part, Report, Slot, Tone, Trouble,
    Truth, Value, Verdict, name_in, say_answer, settled,
};

#[test]
fn tables() {
    use Truth::{Met, NotMet, Unknown};
    let rows = [
        (Met, Met, Met, Met),
        (Met, NotMet, NotMet, Met),
        (Met, Unknown, Unknown, Met),
        (NotMet, Met, NotMet, Met),
        (NotMet, NotMet, NotMet, NotMet),
        (NotMet, Unknown, NotMet, Unknown),
        (Unknown, Met, Unknown, Met),
        (Unknown, NotMet, NotMet, Unknown),
        (Unknown, Unknown, Unknown, Unknown),
    ];
    for (a, b, and, or) in rows {
        assert_eq!((a & b, a | b), (and, or), "{a:?} {b:?}");
        assert_eq!((Truth::all([a, b]), Truth::any([a, b])), (and, or), "{a:?} {b:?}");
    }
    assert_eq!((!Met, !NotMet, !Unknown), (NotMet, Met, Unknown));
    assert_eq!((Truth::all([]), Truth::any([])), (Met, NotMet));
    assert_eq!((Truth::from(true), Truth::from(false), Truth::from(None)), (Met, NotMet, Unknown));
}

#[test]
fn nothing_entered_decides_nothing() {
    for it in ALL {
        let (case, problems) = Case::read(&Form::of(it), &Entries::new());
        let report = it.report(&case);
        assert!(problems.is_empty(), "{}", it.id);
        assert!(!settled(&report.outcome), "{}", it.id);
        assert!(report.steps.iter().all(|it| it.truth == Truth::Unknown), "{}", it.id);
        assert!(!report.missing.is_empty() && !report.shortest.is_empty(), "{}", it.id);
        assert!(report.outputs.is_empty() && report.flips.is_empty() && report.members.is_empty(), "{}", it.id);
        assert!(report.notes.iter().all(|it| !it.of_case), "{}", it.id);
        assert!(report.compared.is_empty() && report.due.is_empty() && report.drawing.is_none(), "{}", it.id);
        for scaled in &report.scales {
            assert!(!settled(&scaled.outcome) && !scaled.missing.is_empty(), "{}: {}", it.id, scaled.scale.id);
        }
        for stated in &report.stated {
            let always = stated.statement.when.is_none();
            let truth = if always { Truth::Met } else { Truth::Unknown };
            assert_eq!(stated.truth, truth, "{}: {}", it.id, stated.statement.id);
        }
    }
}

/// Of more members than the form holds, no number is told that would be one of all: a total of a part is wrong.
#[test]
fn no_total_of_a_part() {
    let (mut groups, mut outputs) = (0, 0);
    for it in ALL {
        let form = Form::of(it);
        for group in it.groups() {
            groups += 1;
            let of_group = |entries: &Entries| entries.keys().any(|name| name.starts_with(group.id));
            let examples = it
                .examples
                .iter()
                .map(|it| -> Entries { it.entries.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect() });
            for example in examples.filter(of_group) {
                let mut beyond = example.clone();
                beyond.insert(name_in(group, group.most + 1, group.fields[0]), "1".to_owned());
                let told = |entries: &Entries| -> Vec<String> {
                    let (case, _) = Case::read(&form, entries);
                    let report = it.report(&case);
                    let mut names = Vec::new();
                    for shown in report.outputs.iter().filter(|it| it.member == 0) {
                        let mut fields = Vec::new();
                        shown.output.formula.fields(&mut fields);
                        let of_all = fields.iter().any(|it| group.fields.contains(it));
                        names.extend(of_all.then(|| shown.name.clone()));
                    }
                    names.extend(report.drawing.is_some().then(|| "a drawing".to_owned()));
                    names
                };
                let problems = Case::read(&form, &beyond).1;
                let said = problems.iter().any(|it| it.trouble == Trouble::TooManyMembers(group));
                assert!(said, "{}: {problems:?}", it.id);
                // Nor a verdict that would have to know them all; what more of them cannot change stands.
                let outcome = |entries: &Entries| it.outcome(&Case::read(&form, entries).0);
                let (of_these, of_more) = (outcome(&example), outcome(&beyond));
                let gained = of_more.iter().filter(|it| settled(&of_more) && !of_these.contains(it)).count();
                let clear = settled(&of_more) && matches!(of_more[0].tone, Tone::Good | Tone::Neutral);
                assert!(gained == 0 && !clear, "{}: {:?} of a part", it.id, ids_of(&of_more));
                outputs += told(&example).len();
                let none: [String; 0] = [];
                assert_eq!(told(&beyond), none, "{}: of a part of the members of {}", it.id, group.id);
            }
        }
    }
    assert!(groups > 0 && outputs > 0);
    println!("{outputs} numbers of {groups} groups are told of all members, or not at all");
}

/// Two readings of one day have no order: the later of them is asked for again.
#[test]
fn two_readings_of_one_day_are_asked_about() {
    let calculator = tekio::calculators::find("pain-course").unwrap();
    let form = Form::of(calculator);
    let typed = [
        ("scale", "0-10"),
        ("reading-1-day", "0"),
        ("reading-1-pain", "6"),
        ("reading-2-day", "0"),
        ("reading-2-pain", "3"),
        ("omed-before", "30"),
        ("omed-after", "30"),
    ];
    let entries: Entries = typed.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
    let (case, problems) = Case::read(&form, &entries);
    assert_eq!(problems.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["reading-2-day"]);
    assert!(!settled(&calculator.outcome(&case)));
    assert_eq!(calculator.missing(&case), ["reading-2-day"]);
}

/// What is known of a number on one side only rules out what contradicts it, and no more: with a smallest size of 300 mm
/// or more the size before is 300 mm or more, and the answers beyond that are looked through, too.
#[test]
fn what_lies_beyond_a_number_leaves_the_rest_open() {
    let calculator = tekio::calculators::find("ablation-response").unwrap();
    let form = Form::of(calculator);
    let known = [("size-after", "0 cm"), ("imaging", "first"), ("earlier-clear", "no"), ("new-lesion", "no")];
    for nadir in ["≥300 mm", ">299 mm", "<20 mm", "20 mm", ""] {
        let mut entries: Entries = known.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
        entries.insert("plain-ct".to_owned(), "controlled".to_owned());
        entries.insert("nadir".to_owned(), nadir.to_owned());
        let case = Case::read(&form, &entries).0;
        let open = ids_of(&calculator.outcome(&case));
        assert_eq!(open, ["complete-response", "plain-ct-controlled"].into(), "nadir {nadir}");
    }
}

fn ids(report: &Report) -> BTreeSet<&'static str> {
    ids_of(&report.outcome)
}

fn ids_of(outcome: &[&'static Verdict]) -> BTreeSet<&'static str> {
    outcome.iter().map(|it| it.id).collect()
}

/// The answers of a case, for whoever has to find out.
fn show(it: &Case) -> String {
    let one = |it: &Answer| format!("{}={}", it.field.id, say_answer(it, Lang::En));
    it.answers().iter().map(one).collect::<Vec<_>>().join(" ")
}

/// What is unknown may become anything; what is known stays.
fn narrows(calculator: &'static Calculator, part: &Case, full: &Case) -> Result<(), TestCaseError> {
    let both = format!("PART {} FULL {}", show(part), show(full));
    let (part, full) = (calculator.report(part), calculator.report(full));
    // Those of a table are other steps while it is not known which row is meant, or in which units.
    let same = part.steps.iter().zip(&full.steps).filter(|(part, full)| std::ptr::eq(part.rule, full.rule));
    for (part, full) in same {
        prop_assert!(
            part.truth == Truth::Unknown || part.truth == full.truth,
            "{}: {:?} then {:?}",
            part.id,
            part.truth,
            full.truth
        );
    }
    // What each version says narrows, too.
    for then in &full.compared {
        let first = part.compared.iter().find(|it| it.edition.version == then.edition.version);
        let Some(first) = first else { continue };
        let wide: BTreeSet<_> = first.outcome.iter().map(|it| it.id).collect();
        let narrow: BTreeSet<_> = then.outcome.iter().map(|it| it.id).collect();
        prop_assert!(
            !narrow.is_empty() && narrow.is_subset(&wide),
            "{}: {wide:?} then {narrow:?} {both}",
            then.edition.version
        );
    }
    rest_narrows(&part, &full, &both)?;
    let (part, full) = (ids(&part), ids(&full));
    let narrow = part.contains("undetermined") || full.is_subset(&part);
    prop_assert!(narrow, "{part:?} then {full:?} {both}");
    Ok(())
}

/// The same of what stands beside the verdict: other scales, statements, numbers and days.
fn rest_narrows(part: &Report, full: &Report, both: &str) -> Result<(), TestCaseError> {
    for first in &part.scales {
        let id = first.scale.id;
        let then = full.scales.iter().find(|it| it.scale.id == id);
        let Some(then) = then else { return Err(TestCaseError::fail(format!("{id} is read no more: {both}"))) };
        let (wide, narrow) = (ids_of(&first.outcome), ids_of(&then.outcome));
        prop_assert!(!narrow.is_empty() && narrow.is_subset(&wide), "{id}: {wide:?} then {narrow:?} {both}");
    }
    for (first, then) in part.stated.iter().zip(&full.stated) {
        prop_assert!(
            first.truth == Truth::Unknown || first.truth == then.truth,
            "{}: {:?} then {:?} {both}",
            first.statement.id,
            first.truth,
            then.truth
        );
    }
    for first in &part.outputs {
        let then = full.outputs.iter().find(|it| it.name == first.name).map(|it| it.exact);
        prop_assert_eq!(then, Some(first.exact), "{}: {} {}", &first.name, &first.text, both);
    }
    // How many days are listed is an answer; which days they are is not.
    for first in &part.due {
        let Some(then) = full.due.iter().find(|it| it.id == first.id) else { continue };
        prop_assert_eq!(then.day, first.day, "{} {}", &first.id, both);
        prop_assert!(first.window.is_none() || first.window == then.window, "{} {both}", first.id);
        prop_assert!(then.tasks.iter().all(|it| first.tasks.contains(it)), "{}: a new task {both}", first.id);
    }
    Ok(())
}

/// What has to hold of every report, whatever was typed.
fn is_sound(calculator: &'static Calculator, form: &Form, case: &Case) -> Result<(), TestCaseError> {
    let report = calculator.report(case);
    prop_assert!(!report.outcome.is_empty());
    // Of `<0.1` all is answered that can be, and it may still be several grades.
    let censored = case.answers().iter().any(|it| matches!(it.value, Value::Beyond(..)));
    let (missing, is_settled) = (report.missing.is_empty(), settled(&report.outcome));
    prop_assert!(
        missing == is_settled || censored && missing,
        "{:?}: {:?} {}",
        ids(&report),
        &report.missing,
        show(case)
    );
    prop_assert_eq!(report.shortest.is_empty(), missing, "shortest {:?}", &report.shortest);
    for name in &report.missing {
        prop_assert!(form.find(name).is_some(), "{name} is missing but cannot be answered");
    }
    for name in &report.shortest {
        prop_assert!(report.missing.contains(name), "{name} would settle it but is not missing: {:?}", &report.missing);
    }
    for it in &report.scales {
        // As above.
        if censored && it.missing.is_empty() {
            continue;
        }
        let settled = settled(&it.outcome);
        let outcome = ids_of(&it.outcome);
        prop_assert!(it.missing.is_empty() == settled, "{}: {outcome:?} {:?} {}", it.scale.id, &it.missing, show(case));
        for name in &it.missing {
            prop_assert!(form.find(name).is_some(), "{name} is missing but cannot be answered");
        }
    }
    prop_assert!(report.due.is_sorted_by_key(|it| it.day), "days out of order: {:?}", &report.due);
    let places: Vec<_> = report.missing.iter().map(|it| form.find(it).map(|(slot, part)| (slot, part as u8))).collect();
    // Of a table, what could make the gravest grade is asked first.
    let by_grade = matches!(calculator.method, Method::Tables(_));
    prop_assert!(by_grade || places.is_sorted(), "not in the order of the form: {:?}", &report.missing);
    let names: BTreeSet<_> = report.missing.iter().collect();
    prop_assert_eq!(names.len(), report.missing.len(), "a name twice: {:?}", &report.missing);
    Ok(())
}

/// The numbers behind a made-up case: too many to be worth printing.
#[derive(Clone)]
struct Numbers(Vec<u32>);

impl std::fmt::Debug for Numbers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

impl std::ops::Deref for Numbers {
    type Target = Vec<u32>;
    fn deref(&self) -> &Vec<u32> {
        &self.0
    }
}

fn numbers() -> impl Strategy<Value = (usize, Numbers)> {
    (0..ALL.len(), proptest::collection::vec(any::<u32>(), 90..160).prop_map(Numbers))
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 1600, failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::default() }
}

/// Texts that no field can read.
const UNREADABLE: [&str; 8] = ["3,5", "abc", "<0.1", "1e3", "１。５", "2026-02-30", "maybe", "@"];

proptest! {
    #![proptest_config(config())]

    #[test]
    fn hiding_answers_never_contradicts((which, numbers) in numbers()) {
        let (calculator, mut dice) = (ALL[which], Dice::new(&numbers));
        let form = Form::of(calculator);
        let all = made_up(calculator, &form, &mut dice);
        let (full, problems) = Case::read(&form, &all);
        prop_assert!(problems.is_empty(), "{all:?} {problems:?}");
        let some = some_hidden(calculator, &form, &all, &mut dice);
        let fewer = some_hidden(calculator, &form, &some, &mut dice);
        let [some, fewer] = [some, fewer].map(|it| Case::read(&form, &it).0);
        narrows(calculator, &some, &full)?;
        narrows(calculator, &fewer, &some)?;
        // A value known from one side only hides which of its side it is.
        let orders = |it: &Slot| it.group.is_some_and(|group| group.order.is_some_and(|order| *order == *it.field));
        let one_sided = |it: &&Slot| matches!(&it.field.kind, Kind::Number(it) if !it.exact) && !it.dated && !orders(it);
        for slot in form.slots.iter().filter(one_sided) {
            let Some(exact) = all.get(slot.name(Part::Value)) else { continue };
            let mut beyond = all.clone();
            beyond.insert(slot.name(Part::Value).to_owned(), format!("{}{exact}", dice.pick(&["≤", "≥"])));
            let (beyond, problems) = Case::read(&form, &beyond);
            prop_assert!(problems.is_empty() && beyond.get(slot.field, slot.member) != full.get(slot.field, slot.member), "{problems:?}");
            narrows(calculator, &beyond, &full)?;
            is_sound(calculator, &form, &beyond)?;
        }
        for case in [&full, &some, &fewer] {
            is_sound(calculator, &form, case)?;
        }
    }

    #[test]
    fn answering_what_is_missing_settles((which, numbers) in numbers()) {
        let (calculator, mut dice) = (ALL[which], Dice::new(&numbers));
        let form = Form::of(calculator);
        let mut entries = match dice.roll(3) {
            0 => Entries::new(),
            _ => { let all = made_up(calculator, &form, &mut dice); some_hidden(calculator, &form, &all, &mut dice) }
        };
        for _ in 0..30 {
            let case = Case::read(&form, &entries).0;
            is_sound(calculator, &form, &case)?;
            if settled(&calculator.outcome(&case)) {
                break;
            }
            for name in calculator.missing(&case) {
                let (slot, part) = form.find(&name).unwrap();
                let slot = &form.slots[slot];
                // A number that is asked for again has the wrong unit: one in which the version prints no limits, or, of a
                // limit, another than the one that stands beside the value, though none is typed there. The next may be of
                // another system.
                let measured = |it: &Slot| matches!(&it.field.kind, Kind::Number(it) if it.by.is_some());
                if measured(slot) && entries.contains_key(slot.name(Part::Value)) {
                    form.slots.iter().filter(|it| measured(it)).for_each(|it| drop(entries.remove(it.name(Part::Value))));
                }
                match part {
                    Part::Value => answer(calculator, slot, &mut entries, &mut dice),
                    Part::Date => drop(entries.insert(name, format!("2026-05-{:02}", usize::from(slot.nth) * 9 - 8))),
                    Part::Unit | Part::Confirmed => prop_assert!(false, "{name} is no question"),
                }
                // Of answers that contradict each other one is taken back, and if it is needed asked for again.
                for _ in 0..8 {
                    if clash(calculator, &form, &entries).is_some() && part == Part::Value {
                        answer(calculator, slot, &mut entries, &mut dice);
                    }
                }
                entries = without_doubles(&form, without_clashes(calculator, &form, entries, &mut dice));
            }
        }
        let case = Case::read(&form, &entries).0;
        prop_assert!(settled(&calculator.outcome(&case)), "{entries:?}: {:?}", calculator.missing(&case));
    }

    #[test]
    fn an_unreadable_answer_is_as_good_as_blank((which, numbers) in numbers()) {
        let (calculator, mut dice) = (ALL[which], Dice::new(&numbers));
        let form = Form::of(calculator);
        let all = made_up(calculator, &form, &mut dice);
        let (mut unreadable, mut blank, mut rows) = (all.clone(), all.clone(), BTreeSet::new());
        for slot in &form.slots {
            let name = slot.name(Part::Value);
            // One answer of a row in a series at the most, or blank would mean that there is no such reading;
            // and an unreadable measurement is more than none, so what rests on the others waits for it.
            let row = slot.group.filter(|it| it.order.is_some()).map(|_| slot.member);
            // What a number means may hang on its unit; without that it is not looked at.
            let named = match &slot.field.kind {
                Kind::Number(it) => {
                    let by = it.unit_from.or(it.by.as_ref().map(|it| it.choice));
                    by.is_none_or(|it| unreadable.get(it.id) == all.get(it.id))
                }
                _ => true,
            };
            // Without an answer that others need, those would be objected to, and with an unreadable one not.
            let named = named && !form.slots.iter().any(|it| it.field.needs.contains(&slot.field));
            // Nor the only answer of its row, for the same reason.
            let beside = |it: &&Slot| it.group == slot.group && it.member == slot.member && it.name(Part::Value) != name;
            let filled = |it: &Slot| all.get(it.name(Part::Value)).is_some_and(|it| !it.trim().is_empty());
            let alone = row.is_some() && !form.slots.iter().filter(beside).any(filled);
            let free = named && !alone && all.contains_key(name) && !slot.dated && row.is_none_or(|it| !rows.contains(&it));
            if free && dice.roll(3) == 0 {
                rows.extend(row);
                let text = *dice.pick(&UNREADABLE);
                // What no other question has for an option, this one may.
                let read = slot.field.read(text).is_ok() && !matches!(slot.field.kind, Kind::Number(_));
                let censored = read || matches!(&slot.field.kind, Kind::Number(it) if !it.exact) && text == "<0.1";
                if censored || matches!(slot.field.kind, Kind::Date) && text == "1e3" { continue; }
                unreadable.insert(name.to_owned(), text.to_owned());
                blank.insert(name.to_owned(), String::new());
            }
        }
        let hidden = unreadable.iter().filter(|(name, text)| all.get(name) != Some(*text)).count();
        let (unread, problems) = Case::read(&form, &unreadable);
        let (left, fine) = Case::read(&form, &blank);
        // A limit without a unit of its own waits for the value's.
        prop_assert!(fine.iter().all(|it| matches!(it.trouble, Trouble::UnitNeeded(_) | Trouble::OtherUnits(_))), "{:?}", fine);
        prop_assert_eq!(problems.len(), hidden + fine.len(), "{:?} {:?}", unreadable, problems);
        // But for one thing: what was filled in and not read holds a favourable verdict back.
        let is_held = |it: &[&Verdict]| matches!(it, [it] if std::ptr::eq(*it, &HELD));
        let (held, free) = (calculator.report(&unread), calculator.report(&left));
        // What is read may wait for a question that is blank now (pain for its scale), and then that is asked for.
        let blank_now = |name: &String| blank.get(name).is_none_or(|it| it.trim().is_empty());
        let waits = is_held(&free.outcome) && !free.missing.is_empty() && free.missing.iter().all(blank_now);
        prop_assert!(!is_held(&free.outcome) || !fine.is_empty() || waits, "{}: held by nothing: {blank:?}", calculator.id);
        if is_held(&held.outcome) {
            let good = matches!(free.outcome.as_slice(), [it] if matches!(it.tone, Tone::Good | Tone::Neutral));
            prop_assert!(hidden > 0 && (good || waits), "{}: {:?}: {unreadable:?}", calculator.id, ids(&free));
        } else {
            prop_assert_eq!(ids(&held), ids(&free), "{}: {:?}", calculator.id, unreadable);
        }
        let but = |it: &Case| {
            let report = calculator.report(it);
            let mut it = tekio::exchange::json::write(calculator, &report, &[], tekio::engine::Lang::En);
            ["outcome", "missing", "scales", "times", "editions", "flips", "protocols"].iter().for_each(|key| drop(it[*key].take()));
            it
        };
        prop_assert_eq!(but(&unread), but(&left));
    }

    #[test]
    fn whatever_is_typed_the_report_is_sound((which, numbers) in numbers()) {
        let (calculator, mut dice) = (ALL[which], Dice::new(&numbers));
        let form = Form::of(calculator);
        let all = made_up(calculator, &form, &mut dice);
        let mut entries = some_hidden(calculator, &form, &all, &mut dice);
        for slot in &form.slots {
            for part in slot.parts() {
                if dice.roll(6) == 0 {
                    let texts = ["", " ", "0", "5", "yes", "2026-04-01", "3,5", "lung", "mg/dL", "x"];
                    entries.insert(slot.name(part).to_owned(), (*dice.pick(&texts)).to_owned());
                }
            }
        }
        let before = entries.clone();
        let (case, _) = Case::read(&form, &entries);
        is_sound(calculator, &form, &case)?;
        prop_assert_eq!(before, entries);
    }

    #[test]
    fn flips_are_true((which, numbers) in numbers()) {
        let (calculator, mut dice) = (ALL[which], Dice::new(&numbers));
        let form = Form::of(calculator);
        let entries = made_up(calculator, &form, &mut dice);
        let entries = if dice.roll(2) == 0 { some_hidden(calculator, &form, &entries, &mut dice) } else { entries };
        let (case, before) = Case::read(&form, &entries);
        let report = calculator.report(&case);
        for flip in &report.flips {
            prop_assert!(settled(&report.outcome) && *flip.outcome != *report.outcome[0]);
            let (slot, part) = form.find(&flip.name).expect("a control");
            prop_assert_eq!(part, Part::Value);
            let slot = &form.slots[slot];
            let mut changed = entries.clone();
            let unit = case.answer(slot.field, slot.member).and_then(|it| it.typed).map(|it| it.unit);
            changed.insert(flip.name.clone(), as_typed(slot.field, &flip.to[1], unit));
            changed.insert(slot.name(Part::Confirmed).to_owned(), "yes".to_owned());
            if !slot.parts().any(|it| it == Part::Confirmed) {
                changed.remove(slot.name(Part::Confirmed));
            }
            let (then, problems) = Case::read(&form, &changed);
            prop_assert!(problems.iter().all(|it| before.contains(it)), "{} to {}: {problems:?} {entries:?}", flip.name, flip.to[1]);
            let then = calculator.outcome(&then);
            prop_assert_eq!(then.iter().map(|it| it.id).collect::<Vec<_>>(), vec![flip.outcome.id], "{} to {}: {:?}", flip.name, flip.to[1], entries);
        }
    }
}

/// `> 3.5 cm` as something that can be typed: the number itself, or the next beyond it, in the unit that was typed.
fn as_typed(field: &tekio::engine::Field, to: &str, unit: Option<&tekio::engine::Unit>) -> String {
    match &field.kind {
        Kind::Set(options) if to.ends_with("all of them") || to.ends_with("(all of them)") => {
            options.iter().map(|it| it.id).filter(|it| *it != NONE).collect::<Vec<_>>().join(",")
        }
        Kind::Number(number) => {
            let unit = unit.unwrap_or_else(|| &number.units[0]);
            let (sign, rest) = to.split_once(' ').unwrap();
            let figures: String =
                rest.chars().take_while(|it| it.is_ascii_digit() || matches!(it, '.' | '-')).collect();
            let limit = tekio::engine::Decimal::parse(&figures).unwrap().exact();
            let step = common::ten_to_minus(unit.places);
            let value: Option<Exact> = match sign {
                "<" => limit.minus(step),
                ">" => limit.plus(step),
                _ => Some(limit),
            };
            value.unwrap().decimal(6).unwrap()
        }
        _ => to.to_owned(),
    }
}
