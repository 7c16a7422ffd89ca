//! Nothing that is filled in is left aside in silence: a favourable verdict is given only if every answer was read and
//! used, on the page, in links, through `eval` and through `table`.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

mod common;

use std::collections::BTreeSet;

use common::{table, tables};
use tekio::calculators::ALL;
use tekio::engine::{
    Calculator, Entries, Form, HELD, Kind, Lang, Method, Part, Report, Tone, Trouble, Verdict, half_width, name_in,
};
use tekio::exchange::csv::{Encoding, Way, table as through_csv};
use tekio::exchange::{json, link};

/// Whether a verdict says that all is well: what has the colour for it, and what is reached when nothing applies.
fn favours(calculator: &Calculator, verdict: &Verdict) -> bool {
    let clear = match &calculator.method {
        Method::Warnings(it) => *verdict == it.clear,
        Method::Classification(it) => *verdict == it.otherwise,
        Method::Course(it) => *verdict == it.response.otherwise,
        Method::Together(_) => verdict.id == "compared",
        Method::Eligibility(_) | Method::Tables(_) | Method::Schedule(_) | Method::Reference(_) | Method::Score(_) => {
            false
        }
    };
    verdict.tone == Tone::Good || verdict.tone == Tone::Neutral && clear
}

fn is_held(report: &Report) -> bool {
    matches!(report.outcome.as_slice(), [it] if std::ptr::eq(*it, &HELD))
}

fn ids(report: &Report) -> Vec<String> {
    report.outcome.iter().map(|it| it.id.to_owned()).collect()
}

/// The rows of a calculator's golden table whose verdict is favourable.
fn good_rows(calculator: &'static Calculator) -> Vec<Entries> {
    let table = table(calculator);
    let good = table.rows.iter().filter(|row| {
        let (case, problems) = calculator.read(&table.form, &row.entries);
        let outcome = calculator.outcome(&case);
        matches!(outcome.as_slice(), [it] if favours(calculator, it)) && problems.is_empty()
    });
    good.map(|it| it.entries.clone()).collect()
}

/// What no question takes for an answer.
const NONSENSE: [&str; 3] = ["?!", "perhaps", "12 furlongs"];

#[test]
fn what_cannot_be_read_holds_a_favourable_verdict() {
    let (mut many, mut verdicts) = (0, BTreeSet::new());
    for calculator in ALL.iter().copied() {
        let form = Form::of(calculator);
        for entries in good_rows(calculator) {
            let (case, _) = calculator.read(&form, &entries);
            verdicts.insert((calculator.id, calculator.outcome(&case)[0].id));
            let filled: Vec<String> =
                entries.iter().filter(|(_, text)| !text.trim().is_empty()).map(|(name, _)| name.clone()).collect();
            for (i, name) in filled.iter().enumerate() {
                let (place, part) = form.find(name).unwrap();
                // A unit or a confirmation is no answer by itself.
                if matches!(part, Part::Confirmed | Part::Unit) {
                    continue;
                }
                let mut changed = entries.clone();
                // Any few words are a name.
                let named = matches!(form.slots[place].field.kind, Kind::Name);
                let nonsense = NONSENSE[i % NONSENSE.len()];
                changed.insert(name.clone(), if named { nonsense.repeat(13) } else { nonsense.to_owned() });
                let (case, problems) = calculator.read(&form, &changed);
                let report = calculator.report(&case);
                let good = matches!(report.outcome.as_slice(), [it] if favours(calculator, it));
                assert!(!good, "{}: {name} cannot be read, and still {}", calculator.id, report.outcome[0].id);
                let of =
                    |it: &str| form.find(it).is_some_and(|(i, _)| *form.slots[i].field == *form.slots[place].field);
                assert!(problems.iter().any(|it| of(&it.name)), "{}: {name}: no word", calculator.id);
                // Whoever looks for what is still to be done finds it.
                assert!(!report.missing.is_empty() || !problems.is_empty(), "{}: {name}", calculator.id);
                many += 1;
            }
        }
    }
    println!("{many} answers of favourable cases made unreadable, for {} verdicts: none is given", verdicts.len());
    assert!(many > 2000 && verdicts.len() > 12, "{many} {verdicts:?}");
}

#[test]
fn what_belongs_to_no_question_holds_a_favourable_verdict() {
    let mut many = 0;
    for calculator in ALL.iter().copied() {
        let form = Form::of(calculator);
        let most = |it: &&'static tekio::engine::Group| {
            let field = it.fields[0];
            (format!("{}-{}-{}", it.id, it.most + 1, field.id), Trouble::TooManyMembers(it))
        };
        let mut strange: Vec<(String, Trouble)> = form.groups().iter().map(most).collect();
        strange.push(("note-to-self".to_owned(), Trouble::UnknownName));
        for entries in good_rows(calculator) {
            for (name, trouble) in &strange {
                let mut changed = entries.clone();
                changed.insert(name.clone(), "1".to_owned());
                let (case, problems) = calculator.read(&form, &changed);
                let report = calculator.report(&case);
                let good = matches!(report.outcome.as_slice(), [it] if favours(calculator, it));
                assert!(!good, "{}: {name} is overlooked", calculator.id);
                assert!(problems.iter().any(|it| it.trouble == *trouble), "{}: {problems:?}", calculator.id);
                // The same in a link, and through eval.
                let text = format!("{}&{name}=1", link::write(&form, &entries));
                let (case, _) = calculator.read(&form, &link::read(&text));
                assert_eq!(ids(&calculator.report(&case)), ids(&report), "{}: {text}", calculator.id);
                let object: serde_json::Map<_, _> =
                    changed.iter().map(|(name, text)| (name.clone(), text.clone().into())).collect();
                let object = serde_json::Value::Object(object).to_string();
                let told = json::eval(calculator, object.as_bytes(), Lang::En).unwrap();
                let words = |it: &serde_json::Value| match it {
                    serde_json::Value::Array(them) => them.iter().map(|it| it.as_str().unwrap().to_owned()).collect(),
                    it => vec![it.as_str().unwrap().to_owned()],
                };
                assert_eq!(words(&told["outcome"]), ids(&report), "{}: {object}", calculator.id);
                assert!(told["problems"].as_array().unwrap().iter().any(|it| it["field"] == name.as_str()));
                // An empty one says nothing.
                changed.insert(name.clone(), " ".to_owned());
                let (case, problems) = calculator.read(&form, &changed);
                assert!(!is_held(&calculator.report(&case)) && problems.is_empty(), "{}", calculator.id);
                many += 1;
            }
        }
    }
    println!("{many} favourable cases with an answer too many: none is given");
    assert!(many > 200, "{many}");
}

#[test]
fn what_is_of_no_use_alone_holds_a_favourable_verdict() {
    let (mut many, mut fields) = (0, BTreeSet::new());
    for calculator in ALL.iter().copied() {
        let form = Form::of(calculator);
        // Of schedules no verdict is held, but the problem is told all the same.
        let scheduled = matches!(calculator.method, Method::Schedule(_));
        let rows = if scheduled {
            table(calculator).rows.into_iter().map(|it| it.entries).collect()
        } else {
            good_rows(calculator)
        };
        for slot in form.slots.iter().filter(|it| !it.field.needs.is_empty()) {
            let name = slot.name(Part::Value);
            let needed = || slot.field.needs.iter().filter(|it| form.slots.iter().any(|slot| slot.field == **it));
            assert!(needed().next().is_some(), "{}: {name} is never of use", calculator.id);
            assert!(matches!(slot.field.kind, Kind::Date), "{}: {name}", calculator.id);
            for entries in &rows {
                let mut alone = entries.clone();
                needed().for_each(|it| drop(alone.remove(it.id)));
                alone.remove(name);
                // What a case cannot do without is no case for this.
                let (case, _) = calculator.read(&form, &alone);
                if !scheduled && !matches!(calculator.outcome(&case).as_slice(), [it] if favours(calculator, it)) {
                    continue;
                }
                let is_alone = |it: &tekio::engine::Problem| it.name == name && matches!(it.trouble, Trouble::Alone(_));
                alone.insert(name.to_owned(), "2027-03-10".to_owned());
                let (case, problems) = calculator.read(&form, &alone);
                if case.get(slot.field, 0).is_none() {
                    // It contradicts something, and that is told.
                    assert!(!problems.is_empty());
                    continue;
                }
                assert!(problems.iter().any(is_alone), "{}: {name} is left aside in silence", calculator.id);
                let report = calculator.report(&case);
                let good = matches!(report.outcome.as_slice(), [it] if favours(calculator, it));
                assert!(
                    !good || scheduled,
                    "{}: {name} is not used, and still {}",
                    calculator.id,
                    report.outcome[0].id
                );
                // With one of the others there, readable or not, it is no longer said to be alone.
                for it in needed() {
                    let mut together = alone.clone();
                    together.insert(it.id.to_owned(), "2027-03-11".to_owned());
                    assert!(!calculator.read(&form, &together).1.iter().any(is_alone), "{}: {}", calculator.id, it.id);
                }
                fields.insert(slot.field.id);
                many += 1;
            }
        }
    }
    println!("{many} answers of no use alone, of {fields:?}: each is told");
    assert!(many > 100 && fields.len() >= 2, "{many} {fields:?}");
}

/// A name in other clothes.
fn disguised(name: &str, how: usize) -> String {
    let wide = |it: char| char::from_u32(u32::from(it) + 0xfee0).unwrap_or(it);
    match how {
        0 => name.to_ascii_uppercase(),
        1 => name.replace('-', "_"),
        2 => name.replace('-', " "),
        3 => name.replace('-', ""),
        4 => name.chars().map(|it| if it.is_ascii_graphic() { wide(it) } else { it }).collect(),
        5 => format!("\u{3000}{name} "),
        _ => name.split('-').map(|it| it[..1].to_uppercase() + &it[1..]).collect::<Vec<_>>().join(""),
    }
}

#[test]
fn names_are_known_in_any_clothes() {
    let bare = |name: &str| -> String {
        let name = half_width(name).to_ascii_lowercase();
        name.chars().filter(|it| !it.is_whitespace() && !matches!(it, '_' | '-')).collect()
    };
    let mut many = 0;
    for calculator in ALL.iter().copied() {
        let form = Form::of(calculator);
        let mut seen = BTreeSet::new();
        for slot in &form.slots {
            for part in slot.parts() {
                let name = slot.name(part);
                // A unit's control may serve several numbers.
                assert!(seen.insert(bare(name)) || part == Part::Unit, "{}: {name} is another's, too", calculator.id);
                for how in 0..7 {
                    let found = form.find(&disguised(name, how)).map(|(i, part)| form.slots[i].name(part));
                    assert_eq!(found, Some(name), "{}", calculator.id);
                    many += 1;
                }
            }
        }
        // A whole table under disguised names says the same.
        let table = table(calculator);
        let names: Vec<&String> = table.header.iter().filter(|it| form.find(it).is_some()).collect();
        let run = |how: Option<usize>| {
            let mut writer = csv::Writer::from_writer(vec![]);
            let dressed = |name: &&String| how.map_or((*name).clone(), |how| disguised(name, how));
            writer.write_record(names.iter().map(dressed)).unwrap();
            table.rows.iter().for_each(|row| writer.write_record(names.iter().map(|it| &row.cells[*it])).unwrap());
            let (input, mut out) = (writer.into_inner().unwrap(), Vec::new());
            through_csv(calculator, &input[..], Way::whole(Encoding::Utf8), &mut out, Lang::En, &mut |_| {}).unwrap();
            let out = String::from_utf8(out).unwrap();
            out.split_once('\n').unwrap().1.to_owned()
        };
        let plain = run(None);
        for how in 0..7 {
            assert_eq!(run(Some(how)), plain, "{}: {how}", calculator.id);
        }
        // So does a case.
        for row in table.rows.iter().take(40) {
            let (case, problems) = calculator.read(&form, &row.entries);
            let entries: Entries = row.entries.iter().map(|(name, text)| (disguised(name, 1), text.clone())).collect();
            let (again, same) = calculator.read(&form, &entries);
            // What no question has is named as it was given.
            let troubles = |of: Vec<tekio::engine::Problem>| of.into_iter().map(|it| it.trouble).collect::<Vec<_>>();
            assert_eq!((case, troubles(problems)), (again, troubles(same)), "{}: {}", calculator.id, row.name);
        }
    }
    println!("{many} names in other clothes, and every golden table in seven: all are known");
}

#[test]
fn two_names_for_one_question_are_none() {
    let calculator = tekio::calculators::find("ck-grade").unwrap();
    let form = Form::of(calculator);
    let read = |pairs: &[(&str, &str)]| {
        let entries: Entries = pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let (case, problems) = calculator.read(&form, &entries);
        (calculator.outcome(&case)[0].id, problems.into_iter().map(|it| it.trouble).collect::<Vec<_>>())
    };
    let rest = [("uln", "248"), ("version", "5.0")];
    assert_eq!(read(&[("ck", "100"), rest[0], rest[1]]), ("grade-0", vec![]));
    assert_eq!(read(&[("CK", "100"), rest[0], rest[1]]), ("grade-0", vec![]));
    assert_eq!(read(&[("CK", "100"), ("ck", "100"), rest[0], rest[1]]), ("grade-0", vec![]));
    for pair in [[("CK", "9000"), ("ck", "100")], [("ck", "100"), ("C K", "9000")]] {
        let (outcome, troubles) = read(&[pair[0], pair[1], rest[0], rest[1]]);
        assert!(outcome != "grade-0" && troubles.len() == 1, "{outcome} {troubles:?}");
    }
}

#[test]
fn the_held_verdict_says_why() {
    assert!(HELD.says.ja.contains("要確認") && HELD.says.en.contains("put right"));
    assert_eq!((HELD.id, HELD.tone), ("undetermined", Tone::Open));
}

/// A question that another answer makes idle (a third target lesion of two) is not shown. So it is never told to be
/// missing, and an answer to it all the same is a contradiction that is said beside it: it never passes in silence.
#[test]
fn what_is_not_asked_is_not_missing() {
    let (mut hidden, mut answered, mut fields) = (0, 0, BTreeSet::new());
    for table in tables() {
        let calculator = table.calculator;
        let guarded: Vec<_> = calculator.fields().into_iter().filter(|it| it.only.is_some()).collect();
        for row in table.rows.iter().filter(|_| !guarded.is_empty()) {
            let case = row.case(&table);
            let missing = calculator.missing(&case);
            for field in guarded.iter().filter(|it| !case.asks(it)) {
                fields.insert((calculator.id, field.id));
                let group = calculator.groups().into_iter().find(|it| it.fields.contains(field));
                let members = group.map_or(&[0][..], |it| case.members(it));
                for member in members {
                    let name = group.map_or(field.id.to_owned(), |it| name_in(it, *member, field));
                    assert!(!missing.contains(&name), "{}: {name} is missing, and is not asked", row.name);
                    hidden += 1;
                    let mut entries = row.entries.clone();
                    if entries.get(&name).is_some_and(|it| !it.trim().is_empty()) {
                        continue;
                    }
                    let options = field.options().first().map(|it| it.id);
                    entries.insert(name.clone(), options.unwrap_or("20").to_owned());
                    let (case, problems) = calculator.read(&table.form, &entries);
                    let said = problems.iter().any(|it| it.name == name && matches!(it.trouble, Trouble::Clash(_)));
                    assert!(said, "{}: {name} is answered, not asked, and nothing is said: {problems:?}", row.name);
                    assert!(case.get(field, *member).is_none(), "{}: {name} is used", row.name);
                    answered += 1;
                }
            }
        }
    }
    assert!(fields.len() > 8 && hidden > 500 && answered > 500, "{fields:?} {hidden} {answered}");
    println!("{hidden} questions that are not asked, of {} fields; {answered} answered all the same", fields.len());
}

/// A contradiction is said beside one of the answers that make it, and each of those is asked.
#[test]
fn contradictions_are_between_answers() {
    let mut many = 0;
    for it in ALL {
        let fields = it.fields();
        for clash in it.clashes {
            assert!(clash.unused.contains(&clash.at), "{}: {}", it.id, clash.text.en);
            assert!(fields.contains(&clash.at), "{}: {}", it.id, clash.text.en);
            many += 1;
        }
    }
    println!("{many} contradictions");
    assert!(many > 40);
}
