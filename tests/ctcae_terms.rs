//! The list of CTCAE's terms: as many as NCI published, and found by what people type.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use tekio::ctcae::terms::{ALL, CLASSES};
use tekio::engine::Term;

fn all() -> impl Iterator<Item = Term> {
    ALL.all()
}

fn search(query: &str) -> Vec<Term> {
    ALL.search(query)
}

const VERSIONS: [(&str, usize); 3] = [("4.03", 790), ("5.0", 837), ("6.0", 850)];

fn names(of: &[Term]) -> Vec<&'static str> {
    of.iter().map(|it| it.name).collect()
}

#[test]
fn as_many_terms_as_were_published() {
    for (i, (version, count)) in VERSIONS.into_iter().enumerate() {
        let found = all().filter(|it| !it.grades[i].is_empty()).count();
        println!("CTCAE {version}: {found} terms");
        assert_eq!(found, count, "{version}");
    }
    assert_eq!(all().count(), include_str!("../src/ctcae/terms.tsv").lines().count(), "a line that cannot be read");
}

#[test]
fn every_line_is_sound() {
    let known: BTreeSet<_> = all().map(|it| it.name).collect();
    assert_eq!(known.len(), all().count(), "a name twice");
    let in_6: BTreeSet<_> = all().filter(|it| !it.grades[2].is_empty()).map(|it| it.name).collect();
    for it in all() {
        assert!(it.name == it.name.trim() && !it.name.contains("  ") && it.name.is_ascii(), "{}", it.name);
        assert!(it.grades.iter().any(|grades| !grades.is_empty()), "{}: in no version", it.name);
        for grades in &it.grades {
            assert!(grades.bytes().all(|it| (b'1'..=b'5').contains(&it)), "{}: {grades}", it.name);
            assert!(grades.as_bytes().windows(2).all(|it| it[0] < it[1]), "{}: {grades}", it.name);
        }
        // What 6.0 deleted leads on to what 6.0 has.
        assert_eq!(!it.instead.is_empty(), !it.grades[1].is_empty() && it.grades[2].is_empty(), "{}", it.name);
        for next in it.instead.split("; ").filter(|it| !it.is_empty()) {
            assert!(in_6.contains(next), "{}: {next}", it.name);
        }
    }
}

#[test]
fn every_class_is_used_and_said_twice() {
    let used: BTreeSet<_> = all().map(|it| it.class.ja).collect();
    assert_eq!(used.len(), CLASSES.len());
    for it in CLASSES {
        assert!(used.contains(it.ja) && !it.ja.is_ascii() && it.en.is_ascii(), "{}", it.en);
    }
}

#[test]
fn known_terms_stand_as_published() {
    let one = |name: &str| all().find(|it| it.name == name).unwrap();
    assert_eq!(one("Lung infection").grades, ["2345", "2345", ""]);
    assert_eq!(one("Lung infection").instead, "Pneumonia");
    assert_eq!(one("Pneumonia").grades, ["", "", "2345"]);
    assert_eq!(one("Acute kidney injury").grades, ["12345", "345", "345"]);
    assert_eq!(one("Platelet count decreased").instead, "Thrombocytopenia");
    assert_eq!(one("Restrictive cardiomyopathy").instead, "Cardiac disorders - Other, specify; Heart failure");
    assert_eq!(one("Pneumothorax").class.ja, "呼吸器・胸郭・縦隔");
    // One name, printed in 4.03 with a space too many.
    assert_eq!(one("Musculoskeletal and connective tissue disorder - Other, specify").grades, ["12345"; 3]);
}

#[test]
fn search_takes_words_in_any_order_and_puts_the_nearest_first() {
    assert_eq!(search("pneumo")[0].name, "Pneumonia");
    assert_eq!(search("FRACTURE")[0].name, "Fracture");
    assert_eq!(names(&search("hemorrhage pleural")), ["Pleural hemorrhage"]);
    let pleural = names(&search("pleural"));
    let starts = pleural.iter().take_while(|it| it.starts_with("Pleural")).count();
    assert!(starts > 2 && pleural[starts..].contains(&"Bronchopleural fistula"), "{pleural:?}");
    assert!(pleural[starts..].iter().all(|it| !it.starts_with("Pleural")), "{pleural:?}");
    // The old name is found by the new one, behind it.
    assert_eq!(names(&search("pneumonia")), ["Pneumonia", "Lung infection"]);
    assert_eq!(search("haematoma")[0].name, "Hematoma");
    assert_eq!(search("oedema limbs")[0].name, "Edema limbs");
    assert_eq!(search("ｆｅｖｅｒ")[0].name, "Fever");
    assert!(search("眼").iter().all(|it| it.class.en == "Eye disorders") && !search("眼").is_empty());
    assert!(search("frostbite").is_empty());
    assert_eq!(search("").len(), all().count());
}
