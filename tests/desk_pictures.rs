//! The pictures of the trial desk, read back from their SVG: what is drawn is what the report says, and nothing else.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};
use tekio::desk::cohort::{Form, Given, Picture, pictures, run};
use tekio::engine::Lang;

fn read(path: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/trial").join(path)).unwrap()
}

fn report(files: [&[u8]; 3], form: Form) -> String {
    let given = |bytes| Given { name: "table.csv", bytes };
    let others = [Some(given(files[1])), Some(given(files[2])), None];
    run(given(files[0]), others, &json!({}), Some(&tekio::ctcae::terms::ALL), form).unwrap()
}

fn trial(name: &str) -> [Vec<u8>; 3] {
    ["patients.csv", "lesions.csv", "ae.csv"].map(|it| read(&format!("{name}/{it}")))
}

fn of_trial(name: &str) -> Value {
    let [a, b, c] = trial(name);
    serde_json::from_str(&report([&a, &b, &c], Form::Json)).unwrap()
}

/// The tags of a part: each with its attributes, and the text behind it.
fn parts<'a>(svg: &'a str, part: &str) -> Vec<(&'a str, &'a str)> {
    let needle = format!(" data-part=\"{part}\"");
    let tag = |(at, _): (usize, &str)| {
        let end = at + svg[at..].find('>').unwrap();
        (&svg[at..end], svg[end + 1..].split('<').next().unwrap())
    };
    svg.match_indices(&needle).map(tag).collect()
}

fn attribute<'a>(tag: &'a str, name: &str) -> &'a str {
    let needle = format!(" {name}=\"");
    let at = tag.find(&needle).unwrap_or_else(|| panic!("{name} of {tag}")) + needle.len();
    tag[at..].split('"').next().unwrap()
}

fn figure(tag: &str, name: &str) -> f64 {
    attribute(tag, name).parse().unwrap()
}

/// A scale as its ticks tell it: from a place to the value that stands there.
fn scale(svg: &str, part: &str, place: &str, shift: f64, values: Option<&[f64]>) -> impl Fn(f64) -> f64 + use<> {
    let ticks = parts(svg, part);
    let value = |n: usize| match values {
        Some(all) => all[n],
        None => ticks[n].1.replace('−', "-").parse::<f64>().unwrap(),
    };
    let (first, last) = (0, ticks.len() - 1);
    let (a, b) = (figure(ticks[first].0, place) + shift, figure(ticks[last].0, place) + shift);
    let (from, to) = (value(first), value(last));
    move |at| from + (at - a) / (b - a) * (to - from)
}

/// The corners of a path of absolute M, L, H and V.
fn corners(path: &str) -> Vec<(f64, f64)> {
    let mut all: Vec<(f64, f64)> = Vec::new();
    let starts: Vec<usize> = path.match_indices(|it: char| it.is_ascii_alphabetic()).map(|it| it.0).collect();
    for (n, at) in starts.iter().enumerate() {
        let end = starts.get(n + 1).copied().unwrap_or(path.len());
        let numbers: Vec<f64> = path[at + 1..end].split_whitespace().map(|it| it.parse().unwrap()).collect();
        let before = all.last().copied();
        all.push(match &path[*at..=*at] {
            "M" | "L" => (numbers[0], numbers[1]),
            "H" => (numbers[0], before.unwrap().1),
            "V" => (before.unwrap().0, numbers[0]),
            other => panic!("{other} in {path}"),
        });
    }
    all
}

fn close(a: f64, b: f64, by: f64, what: &str) {
    assert!((a - b).abs() <= by, "{what}: {a} and not {b}");
}

fn drawn(all: &[Picture], id: &str) -> Picture {
    all.iter().find(|it| it.id == id).unwrap_or_else(|| panic!("no {id}")).clone()
}

/// The curve that a part draws, with its fainter end, as days and parts of one after each step.
fn curve(svg: &str, part: &str) -> Vec<(f64, f64)> {
    let (x, y) = (scale(svg, "along", "x", 0.0, None), scale(svg, "up", "y", -4.0, None));
    let mut all: Vec<(f64, f64)> = Vec::new();
    for part in [part.to_owned(), format!("{part}-few")] {
        for (tag, _) in parts(svg, &part) {
            all.extend(corners(attribute(tag, "d")).into_iter().map(|it| (x(it.0), y(it.1) / 100.0)));
        }
    }
    // Where a step is, the lower end of it counts; a curve that goes on at the same height has no corner.
    let mut steps: Vec<(f64, f64)> = Vec::new();
    for it in all {
        match steps.last_mut() {
            Some(last) if (last.0 - it.0).abs() < 0.2 => *last = it,
            Some(last) if (last.1 - it.1).abs() < 1e-4 => {}
            _ => steps.push(it),
        }
    }
    steps
}

fn same_curve(svg: &str, part: &str, json: &Value, at: usize) {
    let found = curve(svg, part);
    let mut expected: Vec<(f64, f64)> = Vec::new();
    for it in json.as_array().unwrap() {
        let it = (it[0].as_f64().unwrap(), it[at].as_f64().unwrap());
        match expected.last_mut() {
            Some(last) if (last.0 - it.0).abs() < 0.2 => *last = it,
            Some(last) if (last.1 - it.1).abs() < 1e-9 => {}
            _ => expected.push(it),
        }
    }
    assert_eq!(found.len(), expected.len(), "{part}: {found:?}\n{expected:?}");
    for (a, b) in found.iter().zip(&expected) {
        close(a.0, b.0, 0.2, part);
        close(a.1, b.1, 2e-4, part);
    }
}

fn numbers_at_risk(svg: &str, json: &Value) {
    let (ticks, risk) = (parts(svg, "along"), parts(svg, "at-risk"));
    let all = json.as_array().unwrap();
    assert_eq!((ticks.len(), risk.len()), (all.len(), all.len()));
    for ((tick, risk), it) in ticks.iter().zip(&risk).zip(all) {
        // Aligned by construction: the number stands exactly under its tick.
        assert_eq!(attribute(tick.0, "x"), attribute(risk.0, "x"));
        assert_eq!(tick.1, it[0].to_string());
        assert_eq!(risk.1, it[1].to_string());
    }
}

/// Every curve, bar, lane, line and mark of the three trials is read back from the drawing and compared.
#[test]
fn what_is_drawn_is_what_the_report_says() {
    for name in ["trial_020", "trial_060", "trial_500"] {
        let it = of_trial(name);
        let values = &it["pictures"];
        let all = pictures(&it, Lang::En, "p");
        let ids: Vec<&str> = all.iter().map(|it| it.id).collect();
        assert_eq!(
            ids,
            ["adverse_events", "survival", "incidence", "local_control", "waterfall", "spider", "swimmer", "pain"]
        );
        for it in &all {
            assert!(!it.title.is_empty() && it.alternative.len() > 40 && !it.rows.is_empty(), "{}", it.id);
            assert!(it.rows.iter().all(|row| row.len() == it.head.len()), "{}", it.id);
        }
        for id in ["survival", "local_control", "incidence"] {
            let svg = drawn(&all, id).svg;
            numbers_at_risk(&svg, &values[id]["at_risk"]);
            // The numbers at risk are those of the landmarks, which a second reckoning has found, too.
            let at = match id {
                "survival" => &it["survival"]["registration"]["at"],
                "local_control" => &it["local_control"]["km_death_censored"]["at"],
                _ => &it["local_control"]["lesion"]["at"],
            };
            let found = |day: &Value| {
                let all = values[id]["at_risk"].as_array().unwrap();
                all.iter().find(|it| it[0] == *day).map(|it| it[1].clone())
            };
            let known: Vec<_> = at.as_array().unwrap().iter().filter(|it| found(&it["day"]).is_some()).collect();
            assert!(!known.is_empty(), "{name} {id}");
            for it in known {
                assert_eq!(found(&it["day"]).unwrap(), it["n_risk"], "{name} {id}");
            }
        }
        let svg = drawn(&all, "survival").svg;
        same_curve(&svg, "curve", &values["survival"]["corners"], 1);
        let ends: usize = values["survival"]["censored"].as_array().unwrap().len();
        assert_eq!(attribute(parts(&svg, "censored")[0].0, "d").matches('M').count(), ends);
        same_curve(&drawn(&all, "local_control").svg, "curve", &values["local_control"]["corners"], 1);
        let svg = drawn(&all, "incidence").svg;
        same_curve(&svg, "first", &values["incidence"]["corners"], 1);
        same_curve(&svg, "second", &values["incidence"]["corners"], 2);
        bars(&drawn(&all, "waterfall").svg, &values["waterfall"]["bars"]);
        lanes(&drawn(&all, "swimmer").svg, &values["swimmer"]);
        grades(&drawn(&all, "adverse_events").svg, &it["adverse_events"]);
        let svg = drawn(&all, "pain").svg;
        let many = it["pain"]["visits"].as_array().unwrap();
        let places: Vec<f64> = (0..many.len()).map(|it| it as f64).collect();
        lines(&svg, &values["pain"]["lines"], &places, &places);
        let counts: Vec<String> = parts(&svg, "n").iter().map(|it| it.1.to_owned()).collect();
        assert_eq!(counts, many.iter().map(|it| it["n"].to_string()).collect::<Vec<_>>());
        let days = |it: &Value| it["days"].as_f64().unwrap();
        let places: Vec<f64> = values["spider"]["visits"].as_array().unwrap().iter().map(days).collect();
        lines(&drawn(&all, "spider").svg, &values["spider"]["lines"], &places, &places);
    }
}

fn bars(svg: &str, bars: &Value) {
    let (y, all) = (scale(svg, "up", "y", -4.0, None), bars.as_array().unwrap());
    let drawn = parts(svg, "bar");
    assert_eq!(drawn.len(), all.len());
    let highest = parts(svg, "up").iter().map(|it| it.1.replace('−', "-").parse::<f64>().unwrap()).fold(0.0, f64::max);
    for ((tag, _), it) in drawn.iter().zip(all) {
        let change = it["change"].as_f64().unwrap().min(highest);
        let (top, height) = (figure(tag, "y"), figure(tag, "height"));
        let (above, below) = (y(top), y(top + height));
        close(if change < 0.0 { below } else { above }, change, 0.05, "bar");
        close(if change < 0.0 { above } else { below }, 0.0, 0.05, "bar");
        // Hatched from +20, dark to −30, white between.
        let fill = attribute(tag, "fill");
        let own = it["change"].as_f64().unwrap();
        assert_eq!(fill.starts_with("url("), own >= 20.0, "{own} {fill}");
        assert_eq!(fill == "#555", own <= -30.0, "{own} {fill}");
    }
    let progressed = all.iter().filter(|it| it["local_progression"] == true).count();
    assert_eq!(parts(svg, "progression").len(), if all.len() <= 60 { progressed } else { 0 });
}

fn lanes(svg: &str, it: &Value) {
    let (x, all) = (scale(svg, "along", "x", 0.0, None), it["lanes"].as_array().unwrap());
    let (drawn, ids) = (parts(svg, "lane"), parts(svg, "id"));
    assert_eq!(drawn.len() as u64, it["drawn"].as_u64().unwrap());
    assert!(drawn.len() <= 60);
    let mut marks = std::collections::BTreeMap::from([("local_progression", 0), ("ae_ge3", 0)]);
    for (n, (tag, _)) in drawn.iter().enumerate() {
        let (from, wide) = (figure(tag, "x"), figure(tag, "width"));
        close(x(from + wide), all[n]["days"].as_f64().unwrap(), 0.3, "lane");
        assert_eq!(ids[n].1, all[n]["id"].as_str().unwrap());
        for (key, before) in &mut marks {
            for day in all[n][*key].as_array().unwrap() {
                let at = attribute(parts(svg, key)[*before].0, "data-at").split(' ').next().unwrap();
                close(x(at.parse().unwrap()), day.as_f64().unwrap(), 0.3, key);
                *before += 1;
            }
        }
    }
    for (key, many) in marks {
        assert_eq!(parts(svg, key).len(), many, "{key}");
    }
}

fn grades(svg: &str, events: &Value) {
    let x = scale(svg, "along", "x", 0.0, None);
    let zero = figure(parts(svg, "along")[0].0, "x");
    let mut terms: Vec<&Value> = events["by_term"].as_array().unwrap().iter().collect();
    let number = |it: &Value, key: &str| it[key].as_u64().unwrap();
    terms.sort_by(|a, b| {
        let key = |it: &Value| (number(it, "any"), number(it, "at_least_3"));
        key(b).cmp(&key(a)).then(a["name"].as_str().cmp(&b["name"].as_str()))
    });
    let mut bars = parts(svg, "grade").into_iter();
    for (it, (_, name)) in terms.iter().zip(parts(svg, "row")) {
        let head: String = name.trim_end_matches('…').to_owned();
        assert!(it["name"].as_str().unwrap().starts_with(&head), "{name}");
        for many in it["grades"].as_array().unwrap().iter().filter(|it| it.as_u64() != Some(0)) {
            let wide = figure(bars.next().unwrap().0, "width");
            close(x(zero + wide), many.as_f64().unwrap(), 0.05, "grade");
        }
    }
    assert!(bars.next().is_none());
}

fn lines(svg: &str, all: &Value, places: &[f64], ticks: &[f64]) {
    assert_eq!(parts(svg, "along").len(), ticks.len());
    let (x, y) = (scale(svg, "along", "x", 0.0, Some(ticks)), scale(svg, "up", "y", -4.0, None));
    let highest = parts(svg, "up").iter().map(|it| it.1.replace('−', "-").parse::<f64>().unwrap()).fold(0.0, f64::max);
    let (drawn, all) = (parts(svg, "line"), all.as_array().unwrap());
    assert_eq!(drawn.len(), all.len());
    for ((tag, _), it) in drawn.iter().zip(all) {
        let path = attribute(tag, "d");
        let (found, expected) = (corners(path), it["points"].as_array().unwrap());
        assert_eq!(found.len(), expected.len());
        let mut before = None;
        let joins: Vec<char> = path.chars().filter(char::is_ascii_alphabetic).collect();
        for ((at, it), join) in found.iter().zip(expected).zip(joins) {
            let n = it[0].as_u64().unwrap() as usize;
            close(x(at.0), places[n], 0.3, "line");
            close(y(at.1), it[1].as_f64().unwrap().min(highest), 0.05, "line");
            // A visit at which nothing was measured is a gap.
            assert_eq!(join == 'L', before.is_some_and(|it| it + 1 == n));
            before = Some(n);
        }
    }
}

/// Attributes only, well formed, ids unique in a report of two languages, and every reference leads somewhere.
#[test]
fn markup() {
    let [mut patients, lesions, events] = trial("trial_020");
    let hostile = String::from_utf8(patients).unwrap().replace("C-001,M", "\"C-<script>'&\"\"\",M");
    patients = hostile.into_bytes();
    let html = report([&patients, &lesions, &events], Form::Html);
    assert!(!html.contains("<script") && html.matches("<svg").count() == 16);
    let mut ids = BTreeSet::new();
    for at in html.match_indices(" id=\"") {
        let id = html[at.0 + 5..].split('"').next().unwrap();
        assert!(ids.insert(id.to_owned()), "{id} twice");
    }
    for at in html.match_indices("url(#") {
        assert!(ids.contains(html[at.0 + 5..].split(')').next().unwrap()));
    }
    for svg in html.split("<svg").skip(1).map(|it| it.split("</svg>").next().unwrap()) {
        assert!(!svg.contains("style=") && !svg.contains("NaN") && !svg.contains("inf\""), "{svg}");
        for id in attribute(&svg[..svg.find('>').unwrap()], "aria-labelledby").split(' ') {
            assert!(ids.contains(id));
        }
        // Tags are closed in their order.
        let mut open: Vec<&str> = Vec::new();
        for tag in svg.split('<').skip(1).map(|it| it.split('>').next().unwrap()) {
            match tag.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name)),
                None if tag.ends_with('/') => {}
                None => open.push(tag.split(' ').next().unwrap()),
            }
        }
        assert!(open.is_empty(), "{open:?}");
        // Nothing is drawn beyond the sheet.
        let height: f64 = attribute(svg, "viewBox").split(' ').nth(3).unwrap().parse().unwrap();
        for at in svg.match_indices("<text ") {
            let tag = &svg[at.0..];
            assert!((0.0..=360.0).contains(&figure(tag, "x")) && (0.0..=height).contains(&figure(tag, "y")));
        }
    }
}

/// Nothing in the tables, nothing in the pictures; one patient alone is drawn.
#[test]
fn little_and_nothing() {
    let head = "id,registration_date,treatment_date,last_contact_date,vital_status,death_date\n";
    let none = run(Given { name: "a", bytes: head.as_bytes() }, [None; 3], &json!({}), None, Form::Json);
    assert!(none.is_err());
    let one = format!("{head}A,2024-01-01,2024-01-05,2024-01-05,alive,\n");
    let it = run(Given { name: "a", bytes: one.as_bytes() }, [None; 3], &json!({}), None, Form::Json).unwrap();
    let it: Value = serde_json::from_str(&it).unwrap();
    let all = pictures(&it, Lang::Ja, "x");
    assert_eq!(all.iter().map(|it| it.id).collect::<Vec<_>>(), ["survival", "swimmer"]);
    assert!(all.iter().all(|it| !it.svg.contains("NaN") && it.svg.starts_with("<svg")));
}
