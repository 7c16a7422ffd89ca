//! Four scores of a spine with metastases: each as `tests/cases/spine-scores.csv` says, and where they disagree.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeSet;

use tekio::calculators::{find, spine_scores::CONTRADICTIONS};
use tekio::engine::{Calculator, Case, Entries, Form, Lang, Method, Report, Stand, disagreements, settled};
use tekio::exchange::beside;

fn page() -> &'static Calculator {
    find("spine-scores").unwrap()
}

fn beside(report: &Report) -> String {
    let word = |it| match it {
        Stand::Apart => "apart",
        Stand::Alike => "alike",
        Stand::Open => "open",
    };
    let pairs = disagreements(&report.together);
    pairs.iter().map(|(a, b, it)| format!("{}/{}={}", a.id, b.id, word(*it))).collect::<Vec<_>>().join(" ")
}

#[test]
fn as_the_table_says() {
    let table = common::table(page());
    let mut compared = BTreeSet::new();
    for row in &table.rows {
        let (case, problems) = page().read(&table.form, &row.entries);
        assert!(problems.is_empty(), "{}: {problems:?}", row.name);
        let report = page().report(&case);
        for it in &report.together {
            let id = it.calculator.id;
            let bands = it.outcome.iter().map(|it| it.id).collect::<Vec<_>>().join(" ");
            assert_eq!(row.expected(id), Some(bands.as_str()), "{}: {id}", row.name);
            let totals = match it.totals {
                None => String::new(),
                Some((least, most)) if least == most => least.to_string(),
                Some((least, most)) => format!("{least}-{most}"),
            };
            assert_eq!(row.cells[&format!("{id}:total")], totals, "{}: {id}", row.name);
            // A total that is one number is told as one only if the score holds for the patient.
            let told = beside::score(it, Lang::Ja);
            assert_eq!(!totals.is_empty(), told.iter().any(|it| it.starts_with("合計：")), "{}: {told:?}", row.name);
            let open = !totals.is_empty() && !settled(&it.outcome);
            assert_eq!(open, told.iter().any(|it| it.starts_with("まだあり得る区分：")), "{}: {told:?}", row.name);
        }
        assert_eq!(row.cells["beside"], beside(&report), "{}", row.name);
        compared.extend(row.cells["beside"].split(' ').filter(|it| !it.is_empty()).map(str::to_owned));
        // Stability is no prognosis, whatever it is.
        assert!(!beside(&report).contains("sins"));
        for lang in Lang::ALL {
            let lines = beside::lines(&report.together, lang);
            let (apart, last) = (lang.pick("食い違う：", "Disagree: "), lines.last().unwrap());
            let said = lines.iter().filter(|it| it.starts_with(apart)).count();
            assert_eq!(said, row.cells["beside"].matches("=apart").count(), "{}: {lines:?}", row.name);
            assert!(last.starts_with("SINS") && lines[..lines.len() - 1].iter().all(|it| !it.contains("SINS")));
        }
    }
    assert_eq!(compared.len(), 9, "every pair apart, alike and open: {compared:?}");
    println!("{} rows", table.rows.len());
}

/// What is told of a score does not depend on what is answered of others, nor on the stability of the spine.
#[test]
fn stability_changes_no_comparison() {
    let table = common::table(page());
    for row in table.rows.iter().filter(|row| row.entries.keys().any(|it| it.starts_with("level-1-"))) {
        let others = row.entries.iter().filter(|(name, _)| !name.starts_with("level-"));
        let others: Entries = others.map(|(name, text)| (name.clone(), text.clone())).collect();
        let of = |entries: &Entries| beside(&page().report(&page().read(&table.form, entries).0));
        assert_eq!(of(&row.entries), of(&others), "{}", row.name);
    }
}

/// Each pair of answers that cannot both be true is refused, in both languages naming both questions; neither is used.
#[test]
fn what_cannot_both_be_true_is_refused() {
    let form = Form::of(page());
    let all = page().fields();
    let field = |id: &str| *all.iter().find(|it| it.id == id).unwrap_or_else(|| panic!("no score asks {id}"));
    let mut pairs = 0;
    for ((at, ats), (beside, besides)) in CONTRADICTIONS {
        for (one, other) in ats.split('|').flat_map(|one| besides.split('|').map(move |other| (one, other))) {
            assert!(field(at).options().iter().any(|it| it.id == one), "{at} has no {one}");
            assert!(field(beside).options().iter().any(|it| it.id == other), "{beside} has no {other}");
            let typed = [(*at, one), (*beside, other)].map(|(name, text)| (name.to_owned(), text.to_owned()));
            let (case, problems) = page().read(&form, &Entries::from(typed));
            let named = Lang::ALL.iter().all(|lang| {
                let message: String = problems.iter().map(|it| it.say(*lang)).collect();
                message.contains(field(at).label.get(*lang)) && message.contains(field(beside).label.get(*lang))
            });
            assert!(named, "{at}={one}, {beside}={other}: {problems:?}");
            // It tells no answer that was not given.
            for lang in Lang::ALL {
                let message: String = problems.iter().map(|it| it.say(lang)).collect();
                let after = message.split(field(beside).label.get(lang)).last().unwrap();
                let not_given = field(beside).options().iter().filter(|it| it.id != other);
                let told: Vec<_> = not_given.map(|it| it.label.get(lang)).filter(|it| after.contains(*it)).collect();
                assert!(told.is_empty(), "{at}={one}, {beside}={other}: {told:?} in {message}");
            }
            assert!(case.get(field(at), 0).is_none() && case.get(field(beside), 0).is_none());
            pairs += 1;
        }
    }
    assert!(pairs > 250, "{pairs}");
    println!("{pairs} pairs of answers that cannot both be true are refused");
}

/// What looks contradictory and can be true is taken.
#[test]
fn what_can_be_true_is_taken() {
    let form = Form::of(page());
    for typed in [
        // An adrenal metastasis.
        [("organs", "none"), ("tomita-visceral", "treatable")],
        [("organs", "none"), ("katagiri-visceral", "nodular")],
        // Of the pleura.
        [("tomita-visceral", "none"), ("katagiri-visceral", "disseminated")],
        // Grown into the next vertebra.
        [("bone", "solitary"), ("vertebral", "2")],
        [("skeletal", "single"), ("vertebral", "2")],
        // A sarcoma of the uterus, a lymphoma of the stomach, a tumour of the renal pelvis.
        [("tokuhashi-primary", "uterus"), ("katagiri-primary", "sarcoma")],
        [("tokuhashi-primary", "stomach"), ("katagiri-primary", "lymphoma")],
        [("tokuhashi-primary", "kidney"), ("katagiri-primary", "urological-other")],
        [("tokuhashi-primary", "carcinoid"), ("katagiri-primary", "lung")],
        [("tokuhashi-primary", "lung"), ("katagiri-primary", "lung-targeted")],
        [("tokuhashi-primary", "liver"), ("katagiri-primary", "other")],
        // The published conversions disagree.
        [("kps", "10-40"), ("ps", "0")],
    ] {
        let entries = Entries::from(typed.map(|(name, text)| (name.to_owned(), text.to_owned())));
        let (_, problems) = page().read(&form, &entries);
        assert!(problems.is_empty(), "{typed:?}: {problems:?}");
    }
}

/// The order of bands is that of prognosis, and SINS has none.
#[test]
fn scores_of_survival() {
    let Method::Together(them) = page().method else { panic!() };
    let survival = |it: &&&Calculator| matches!(&it.method, Method::Score(it) if it.survival);
    assert_eq!(them.iter().map(|it| it.id).collect::<Vec<_>>(), ["sins", "tomita", "tokuhashi", "katagiri"]);
    assert_eq!(them.iter().filter(survival).map(|it| it.id).collect::<Vec<_>>(), ["tomita", "tokuhashi", "katagiri"]);
    let (case, _) = Case::read(&Form::of(page()), &Entries::new());
    assert!(disagreements(&page().report(&case).together).is_empty());
}
