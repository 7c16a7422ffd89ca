//! RECIST of the trial desk against the calculator `recist`: two programs that were written apart say the same of the
//! same diameters. And what cannot be judged, and what is for reference only, is named.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

use std::path::Path;

use serde_json::{Value, json};
use tekio::desk::cohort::{Form, Given, run};
use tekio::engine::{Calculator, Entries, Form as Questions};

/// A small generator, so that every run sees the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }
}

fn report(patients: &str, lesions: &str) -> Value {
    let (a, b) =
        (Given { name: "p.csv", bytes: patients.as_bytes() }, Given { name: "l.csv", bytes: lesions.as_bytes() });
    let text = run(a, [Some(b), None, None], &json!({}), None, Form::Json).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn calculator() -> &'static Calculator {
    tekio::calculators::ALL.iter().find(|it| it.id == "recist").unwrap()
}

/// The verdicts of the calculator: of each visit after the baseline, and the best.
fn verdicts(form: &Questions, series: &[Vec<Option<u32>>], new: &[bool]) -> (Vec<String>, String) {
    let mut entries = Entries::default();
    let mut set = |name: String, text: &str| drop(entries.insert(name, text.to_owned()));
    set("unit".to_owned(), "mm");
    set("targets".to_owned(), &series[0].len().to_string());
    for n in 1..=series[0].len() {
        set(format!("kind-{n}"), "other");
    }
    for (n, diameters) in series.iter().enumerate() {
        set(format!("visit-{}-day", n + 1), &(n * 91).to_string());
        let mut missed = Vec::new();
        for (at, it) in diameters.iter().enumerate() {
            match it {
                // Tenths of a millimetre.
                Some(it) => set(format!("visit-{}-target-{}", n + 1, at + 1), &format!("{}.{}", it / 10, it % 10)),
                None => missed.push(format!("t{}", at + 1)),
            }
            set(format!("visit-{}-target-{}-confirmed", n + 1, at + 1), "yes");
        }
        if n > 0 {
            let missed = if missed.is_empty() { "none".to_owned() } else { missed.join(",") };
            set(format!("visit-{}-unmeasured", n + 1), &missed);
            set(format!("visit-{}-non-target", n + 1), "no-such");
            set(format!("visit-{}-new-lesion", n + 1), if new[n] { "yes" } else { "no" });
        }
    }
    let (case, _) = calculator().read(form, &entries);
    let told = calculator().report(&case);
    let name = |id: &str| id.rsplit('-').next().unwrap().to_uppercase();
    let visits = told
        .times
        .iter()
        .filter(|it| it.member > 1)
        .map(|it| it.outcome.iter().map(|it| name(it.id)).collect::<Vec<_>>().join(" "));
    let best = told.scales.iter().find(|it| it.scale.id == "best-response").unwrap();
    let visits: Vec<String> = visits.collect();
    (visits, best.outcome.iter().map(|it| name(it.id)).collect::<Vec<_>>().join(" "))
}

/// Thousands of patients with diameters at and about the limits, lesions that were not measured and new ones.
#[test]
fn the_calculator_says_the_same() {
    let mut dice = Dice(1_121_000);
    let form = Questions::of(calculator());
    let (mut visits, mut by) = (0, std::collections::BTreeMap::<String, usize>::new());
    for _ in 0..4 {
        let mut patients = "id,registration_date,treatment_date,last_contact_date,vital_status\n".to_owned();
        let mut lesions = "id,lesion,size_0,size_m3,size_m6,size_m9,size_m12,new_lesion_m3,new_lesion_m6,\
            new_lesion_m9,new_lesion_m12\n"
            .to_owned();
        let mut expected = Vec::new();
        for n in 0..40 {
            patients += &format!("P{n},2024-01-01,2024-01-02,2026-01-02,alive\n");
            let (targets, many) = (1 + dice.roll(5), 1 + dice.roll(4));
            let before: Vec<Option<u32>> = (0..targets).map(|_| Some(100 + 10 * dice.roll(30) as u32)).collect();
            let mut series = vec![before.clone()];
            for _ in 0..many {
                let limits = [0, 7, 7, 10, 10, 12, 12, 13];
                let step = limits[dice.roll(limits.len())];
                let last = if dice.roll(2) == 0 { &before } else { series.last().unwrap() };
                let mut next: Vec<Option<u32>> = Vec::new();
                for (at, it) in last.iter().enumerate() {
                    let of = it.or(before[at]).unwrap() * step / 10;
                    let shift = [0, 0, 0, 1, 50, 49][dice.roll(6)];
                    let it = if dice.roll(2) == 0 { of + shift } else { of.saturating_sub(shift.min(1)) };
                    next.push((dice.roll(14) > 0).then_some(it.min(2990)));
                }
                series.push(next);
            }
            let new: Vec<bool> = (0..=many).map(|it| it > 0 && dice.roll(14) == 0).collect();
            for at in 0..targets {
                let mut cells = vec![format!("P{n}"), (at + 1).to_string()];
                for visit in 0..5 {
                    let it = series.get(visit).and_then(|it| it[at]);
                    cells.push(it.map_or(String::new(), |it| format!("{}.{}", it / 10, it % 10)));
                }
                for visit in 1..5 {
                    // Told with one of the lesions is told of the patient.
                    let it = new.get(visit) == Some(&true) && at == targets - 1;
                    cells.push(if it { "あり" } else { "なし" }.to_owned());
                }
                lesions += &(cells.join(",") + "\n");
            }
            expected.push((series, new));
        }
        let told = report(&patients, &lesions);
        let all = told["recist"]["patients"].as_array().unwrap();
        assert_eq!(all.len(), 40, "{}", told["recist"]["not_judged"]);
        for (it, (series, new)) in all.iter().zip(&expected) {
            let found = it["visits"].as_array().unwrap();
            // A visit at which nothing at all was measured is no visit of the desk's.
            let there: Vec<usize> =
                (1..series.len()).filter(|n| new[*n] || series[*n].iter().any(Option::is_some)).collect();
            let kept = |n: &usize| (series[*n].clone(), new[*n]);
            let (series, new): (Vec<_>, Vec<_>) = [0].iter().chain(&there).map(kept).unzip();
            let (verdicts, best) = verdicts(&form, &series, &new);
            let own: Vec<String> = found.iter().map(|it| it["response"].as_str().unwrap().to_owned()).collect();
            assert_eq!(own, verdicts, "{series:?} {new:?}");
            assert_eq!(it["best"].as_str().unwrap(), best, "{series:?} {new:?}");
            visits += own.len();
            for it in own {
                *by.entry(it).or_default() += 1;
            }
        }
        let rate = &told["recist"]["all_visits"]["response_rate"];
        let responded = all.iter().filter(|it| it["best"] == "CR" || it["best"] == "PR").count();
        assert_eq!((&rate["x"], &rate["n"]), (&json!(responded), &json!(40)));
        assert!(rate["clopper"][0].as_f64().unwrap() < rate["clopper"][1].as_f64().unwrap());
    }
    println!("{visits} visits: {by:?}");
    assert!(["CR", "PR", "SD", "PD", "NE"].iter().all(|it| by.get(*it).is_some_and(|it| *it > 12)), "{by:?}");
}

/// At 3 months what has grown is the zone: in this trial all seven, and the report says that it is for reference.
#[test]
fn the_zone_is_for_reference() {
    let read = |file: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/trial/trial_020").join(file);
        std::fs::read_to_string(path).unwrap()
    };
    let told = report(&read("patients.csv"), &read("lesions.csv"));
    let it = &told["recist"];
    println!("{it:#}");
    let at_3 =
        |own: &&Value| own["visits"].as_array().unwrap().iter().any(|it| it["visit"] == "m3" && it["response"] == "PD");
    let all = it["patients"].as_array().unwrap();
    assert_eq!(all.iter().filter(at_3).count(), 7);
    assert_eq!(it["zone_progressions"], 7);
    let said = told["sections"][3]["sentences"].as_array().unwrap();
    let has = |words: &str| said.iter().any(|it| it["ja"].as_str().unwrap().contains(words));
    assert!(has("参考値：RECIST 1.1") && has("PDとなった7例") && has("新病変の列がなく"));
}

/// Why somebody is not judged is said with the id.
#[test]
fn who_cannot_be_judged_is_named() {
    let row = |id: &str| format!("{id},2024-01-01,2024-01-02,2026-01-02,alive\n");
    let ids = ["EMPTY", "NOBASE", "SIX", "NODE", "SMALL"];
    let patients =
        "id,registration_date,treatment_date,last_contact_date,vital_status\n".to_owned() + &ids.map(row).concat();
    let mut lesions = "id,lesion,site,size_0,size_m6,新病変,new_lesion_m6\n\
        NOBASE,1,lung,,12,,no\nNODE,1,右腋窩リンパ節,22,18,,\nSMALL,1,bone,9.9,9.9,,maybe\n"
        .to_owned();
    for n in 1..=6 {
        lesions += &format!("SIX,{n},lung,20,20,,\n");
    }
    let told = report(&patients, &lesions);
    let it = &told["recist"];
    let whys: Vec<String> = it["not_judged"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| format!("{} {}", it["id"].as_str().unwrap(), it["why"].as_str().unwrap()))
        .collect();
    assert_eq!(whys, ["EMPTY no-lesion", "NOBASE no-baseline", "SIX too-many", "NODE node"]);
    assert_eq!((&it["n"], &it["small"]), (&json!(1), &json!(["SMALL"])));
    // A column of new lesions without a visit, and a cell that is neither yes nor no, are named.
    let codes: Vec<&str> =
        told["ledger"][1]["remarks"].as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"no-visit") && codes.contains(&"not-yes-no"), "{codes:?}");
}
