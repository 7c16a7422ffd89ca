//! What a member of a group is called: told wherever the member is told, taken along by links, JSON and tables, and
//! deciding nothing.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

mod common;

use std::collections::BTreeMap;

use common::tables;
use tekio::calculators::{ALL, find};
use tekio::engine::{Calculator, Entries, Form, Group, Kind, LONGEST_NAME, Lang, Report, Trouble, name_in};
use tekio::exchange::csv::{Encoding, Way, table as through_csv};
use tekio::exchange::text::{self, Told};
use tekio::exchange::{json, link};

/// The control that names a member, where the group has one.
fn name_control(group: &Group, member: u8) -> Option<String> {
    let naming = group.fields.iter().find(|it| matches!(it.kind, Kind::Name))?;
    Some(name_in(group, member, naming))
}

/// A name that is no part of any other text.
fn called(member: u8) -> String {
    format!("右Σ{member}")
}

/// The entries without names, and with one for each member that is there.
fn without_and_with(form: &Form, entries: &Entries, calculator: &'static Calculator) -> (Entries, Entries, Vec<u8>) {
    let mut bare = entries.clone();
    for group in form.groups() {
        (1..=group.most).filter_map(|it| name_control(group, it)).for_each(|it| drop(bare.remove(&it)));
    }
    let (case, _) = calculator.read(form, &bare);
    let (mut named, mut members) = (bare.clone(), vec![]);
    for group in form.groups() {
        for &member in case.members(group) {
            let Some(control) = name_control(group, member) else { continue };
            named.insert(control, called(member));
            members.push(member);
        }
    }
    (bare, named, members)
}

fn ids(report: &Report) -> Vec<String> {
    report.outcome.iter().map(|it| it.id.to_owned()).collect()
}

fn say(calculator: &'static Calculator, form: &Form, entries: &Entries, lang: Lang) -> (Report, String) {
    let (case, problems) = calculator.read(form, entries);
    let report = calculator.report(&case);
    let told = Told {
        calculator,
        form,
        entries,
        case: &case,
        problems: &problems,
        report: &report,
        example: false,
        now: None,
        lang,
        release: "0",
    };
    let text = text::write(&told);
    (report, text)
}

#[test]
fn a_name_changes_no_verdict_and_stands_in_the_copied_text() {
    let mut many: BTreeMap<&str, usize> = BTreeMap::new();
    for table in tables() {
        let (calculator, form) = (table.calculator, &table.form);
        for row in &table.rows {
            let (bare, named, members) = without_and_with(form, &row.entries, calculator);
            if members.is_empty() {
                continue;
            }
            let what = format!("{}: {}", calculator.id, row.name);
            for lang in Lang::ALL {
                let (plain, before) = say(calculator, form, &bare, lang);
                let (report, after) = say(calculator, form, &named, lang);
                assert_eq!(ids(&plain), ids(&report), "{what}");
                assert_eq!(plain.missing, report.missing, "{what}");
                let steps = |it: &Report| it.steps.iter().map(|it| (it.id, it.truth)).collect::<Vec<_>>();
                assert_eq!(steps(&plain), steps(&report), "{what}");
                let outputs = |it: &Report| it.outputs.iter().map(|it| it.text.clone()).collect::<Vec<_>>();
                assert_eq!(outputs(&plain), outputs(&report), "{what}");
                // The text with names is the text without them, but for the names.
                let mut stripped = after.clone();
                for &member in &members {
                    let name = called(member);
                    let (ja, en) = (format!("（{name}）"), format!(" ({name})"));
                    assert!(after.contains(lang.pick(&ja, &en)), "{what}: {name} is not told\n{after}");
                    stripped = stripped.replace(lang.pick(&ja, &en), "");
                }
                // Of whom nothing else was entered it is told that there is nothing.
                let blank = |it: &&str| !it.ends_with(lang.pick("：未入力", ": not answered"));
                let lines = |it: &str| it.lines().filter(blank).map(str::to_owned).collect::<Vec<_>>();
                assert_eq!(lines(&stripped), lines(&before), "{what}");
            }
            // What a link and JSON take along is the same.
            let by_link = link::read(&link::write(form, &named));
            assert_eq!(
                ids(&say(calculator, form, &by_link, Lang::Ja).0),
                ids(&say(calculator, form, &named, Lang::Ja).0)
            );
            let own = |it: &Entries| it.iter().filter(|(_, it)| it.contains('Σ')).count();
            assert_eq!(own(&by_link), members.len(), "{what}");
            *many.entry(calculator.id).or_default() += 1;
        }
        // A table with a column more says the same in every row.
        let group = form.groups().iter().find_map(|it| name_control(it, 1));
        let Some(control) = group.filter(|_| !calculator.groups().is_empty()) else { continue };
        let names: Vec<&String> = table.header.iter().filter(|it| form.find(it).is_some() && **it != control).collect();
        let run = |name: Option<&str>| {
            let mut writer = csv::Writer::from_writer(vec![]);
            let column = name.map(|_| control.as_str());
            writer.write_record(names.iter().map(|it| it.as_str()).chain(column)).unwrap();
            // Where there is no first member, a name would make one.
            let rows = table.rows.iter().filter(|row| {
                let (case, _) = calculator.read(form, &row.entries);
                form.groups().iter().any(|it| case.members(it).contains(&1))
            });
            rows.for_each(|row| {
                writer.write_record(names.iter().map(|it| row.cells[*it].as_str()).chain(name)).unwrap();
            });
            let (input, mut out) = (writer.into_inner().unwrap(), Vec::new());
            through_csv(calculator, &input[..], Way::whole(Encoding::Utf8), &mut out, Lang::En, &mut |_| {}).unwrap();
            let mut reader = csv::Reader::from_reader(&out[..]);
            let at = reader.headers().unwrap().iter().position(|it| it == "outcome").unwrap();
            reader.records().map(|it| it.unwrap()[at].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(run(Some("右S8")), run(None), "{}", calculator.id);
    }
    println!("{many:?} rows with and without names: one verdict, and a text that differs by the names alone");
    assert!(many.len() >= 2 && many["local-control"] > 80 && many["thoracic-cryoablation"] > 150, "{many:?}");
}

#[test]
fn what_is_a_name() {
    let calculator = find("local-control").unwrap();
    let form = Form::of(calculator);
    let longest = "右".repeat(LONGEST_NAME);
    let too_long = "右".repeat(LONGEST_NAME + 1);
    let table: [(&str, Result<Option<&str>, ()>); 17] = [
        ("右S8", Ok(Some("右S8"))),
        ("  右 S8\t", Ok(Some("右 S8"))),
        ("右\u{3000}\u{3000}S8", Ok(Some("右 S8"))),
        ("S8\nS9", Ok(Some("S8 S9"))),
        ("12", Ok(Some("12"))),
        ("<b>=1+1&#x</b>", Ok(Some("<b>=1+1&#x</b>"))),
        ("Ｓ８", Ok(Some("Ｓ８"))),
        ("?!", Ok(Some("?!"))),
        ("", Ok(None)),
        (" \u{3000}", Ok(None)),
        (&longest, Ok(Some(&longest))),
        (&too_long, Err(())),
        // Signs that nobody sees, among them those that turn the text behind them around.
        ("S8\u{202e}L3", Err(())),
        ("S8\u{200b}", Err(())),
        ("S8\u{2066}", Err(())),
        ("S8\u{7}", Err(())),
        ("\u{feff}S8", Err(())),
    ];
    for (typed, expected) in table {
        let pairs =
            [("tumour-1-months", "12"), ("tumour-1-status", "controlled"), ("at", "12"), ("tumour-1-name", typed)];
        let entries: Entries = pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let (case, problems) = calculator.read(&form, &entries);
        let told = case.name(form.groups()[0], 1);
        assert_eq!(told, expected.unwrap_or(None), "{typed:?}");
        let troubles: Vec<_> = problems.iter().map(|it| &it.trouble).collect();
        assert_eq!(troubles, if expected.is_err() { vec![&Trouble::NotAName] } else { vec![] }, "{typed:?}");
        // The same through JSON.
        let object: serde_json::Map<_, _> =
            pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).into())).collect();
        let report =
            json::eval(calculator, serde_json::Value::Object(object).to_string().as_bytes(), Lang::En).unwrap();
        assert_eq!(report["problems"].as_array().unwrap().len(), usize::from(expected.is_err()), "{typed:?}");
    }
}

#[test]
fn messages_and_open_questions_call_a_member_by_its_name() {
    let calculator = find("thoracic-cryoablation").unwrap();
    let form = Form::of(calculator);
    let pairs =
        [("lesion-1-name", "右S8"), ("lesion-1-site", "lung"), ("lesion-1-diameter", "x"), ("lesion-2-name", "S6")];
    let entries: Entries = pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let (_, problems) = calculator.read(&form, &entries);
    assert!(problems[0].say(Lang::Ja).starts_with("病変1（右S8）の最大径は"), "{}", problems[0].say(Lang::Ja));
    assert!(
        problems[0].say(Lang::En).starts_with("Lesion 1 (右S8): Longest diameter "),
        "{}",
        problems[0].say(Lang::En)
    );
    let (_, ja) = say(calculator, &form, &entries, Lang::Ja);
    assert!(ja.contains("病変1（右S8）：部位 肺") && ja.contains("病変2（S6）：未入力"), "{ja}");
    assert!(ja.contains("病変2（S6）の部位"), "{ja}");
    let (_, en) = say(calculator, &form, &entries, Lang::En);
    assert!(en.contains("Lesion 2 (S6): longest diameter") && en.contains("Lesion 2 (S6): not answered"), "{en}");
    // Members that are told apart by an answer have no need of a name.
    let named = ALL.iter().flat_map(|it| it.groups()).filter(|it| name_control(it, 1).is_some());
    let mut ids: Vec<&str> = named.map(|it| it.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids, ["event", "lesion", "tumour"]);
}
