//! One number, one meaning: a bare number that can be meant in two units is asked about, unless the unit was chosen or
//! typed; a limit of normal that no laboratory prints is asked about, too.
#![allow(clippy::unwrap_used)]

use tekio::calculators::{ALL, find};
use tekio::engine::{Decimal, Entries, Exact, Form, Kind, Number, Part, Problem, Slot, Trouble, Unit, Value};

/// Figures from the smallest to the largest that anyone types.
const FIGURES: &[&str] = &[
    "0.05", "0.1", "0.2", "0.3", "0.5", "0.8", "1", "1.2", "1.6", "2", "2.5", "3", "3.4", "3.5", "3.6", "3.9", "4",
    "4.5", "5", "6", "6.2", "7", "8", "9", "9.9", "10", "10.1", "11", "12", "12.5", "15", "16", "20", "22", "24", "30",
    "35", "40", "50", "70", "88", "99", "100", "120", "150", "151", "180", "200", "250", "300", "350", "400", "500",
    "700", "999", "1000", "1200", "1500", "2000", "3300", "4800", "10000", "15100", "50000", "100000", "182000",
    "400000", "1000000",
];

fn exact(text: &str) -> Exact {
    Decimal::parse(text).unwrap().exact()
}

/// Whether a bare number can be meant in a unit: by what is said of the unit, else by what is usual of the field.
fn can_be(number: &Number, unit: &Unit, figure: Exact) -> bool {
    match unit.bare {
        Some((least, most)) => least.exact() <= figure && figure <= most.exact(),
        None => {
            let base = unit.to_base(figure).unwrap();
            number.usual.0.exact() <= base && base <= number.usual.1.exact()
        }
    }
}

fn read(form: &Form, pairs: &[(String, String)]) -> (tekio::engine::Case, Vec<Problem>) {
    let entries: Entries = pairs.iter().cloned().collect();
    tekio::engine::Case::read(form, &entries)
}

fn value(case: &tekio::engine::Case, slot: &Slot) -> Option<Exact> {
    match case.get(slot.field, slot.member)? {
        Value::Number(it) => Some(it),
        _ => None,
    }
}

#[test]
fn a_bare_number_has_one_meaning() {
    let (mut fields, mut asked, mut taken, mut typed) = (Vec::new(), 0, 0, 0);
    for calculator in ALL {
        let form = Form::of(calculator);
        for slot in form.slots.iter().filter(|it| it.member <= 1 && it.nth == 1) {
            let Kind::Number(number) = &slot.field.kind else { continue };
            if number.units.len() < 2 || number.unit_from.is_some() || number.by.is_some() {
                continue;
            }
            let name = slot.name(Part::Value).to_owned();
            let before = asked;
            for figure in FIGURES {
                let what = format!("{}: {name} {figure}", calculator.id);
                let meant: Vec<&Unit> = number.units.iter().filter(|it| can_be(number, it, exact(figure))).collect();
                let plain = meant.iter().any(|it| **it == number.units[0]);
                let (case, problems) = read(&form, &[(name.clone(), (*figure).to_owned())]);
                if number.whole && exact(figure).decimal(0).is_none() {
                    assert!(matches!(&problems[..], [it] if it.trouble == Trouble::NotWhole), "{what}: {problems:?}");
                } else if plain && meant.len() > 1 {
                    let [problem] = problems.as_slice() else {
                        panic!("{what} is taken without a question: {problems:?}")
                    };
                    assert!(matches!(problem.trouble, Trouble::WhichUnit(_)), "{what}: {problem:?}");
                    assert!(value(&case, slot).is_none(), "{what} counts already");
                    // One tap for each unit, and none of them asks again.
                    assert_eq!(problem.fixes.len(), meant.len(), "{what}");
                    for (fix, unit) in problem.fixes.iter().zip(&meant) {
                        let (case, problems) = read(&form, &fix.set);
                        assert_eq!((value(&case, slot), problems), (unit.to_base(exact(figure)), vec![]), "{what}");
                    }
                    asked += 1;
                } else if plain {
                    assert!(problems.is_empty() && value(&case, slot).is_some(), "{what}: {problems:?}");
                    taken += 1;
                }
                // Behind a sign it is asked about just so, and no tap takes the sign away.
                for sign in ["<", ">"] {
                    let typed = format!("{sign}{figure}");
                    let (_, behind) = read(&form, &[(name.clone(), typed.clone())]);
                    let of = |it: &[Problem]| it.iter().map(|it| it.fixes.len()).collect::<Vec<_>>();
                    let in_other_unit = |it: &Problem| it.fixes.iter().any(|it| it.set.len() > 1);
                    if !number.exact && problems.iter().any(in_other_unit) {
                        assert_eq!(of(&behind), of(&problems), "{name} {typed}: {behind:?}");
                    }
                    for fix in behind.iter().flat_map(|it| &it.fixes).filter(|it| it.set.len() > 1) {
                        assert_eq!(fix.set[0].1, typed, "{name}");
                        assert!(fix.label.iter().all(|it| it.starts_with(&typed)), "{name} {fix:?}");
                    }
                }
                // Once the unit is chosen or typed, it is never asked about.
                for unit in number.units {
                    for pairs in [
                        vec![
                            (name.clone(), (*figure).to_owned()),
                            (slot.name(Part::Unit).to_owned(), unit.id.to_owned()),
                        ],
                        vec![(name.clone(), format!("{figure} {}", unit.id))],
                        vec![(name.clone(), format!("{figure}{}", unit.symbol.ja))],
                    ] {
                        let (_, problems) = read(&form, &pairs);
                        assert!(
                            !problems.iter().any(|it| matches!(it.trouble, Trouble::WhichUnit(_))),
                            "{what} {pairs:?}"
                        );
                        typed += 1;
                    }
                }
            }
            let id = (slot.field.id, asked > before);
            if !fields.contains(&id) {
                fields.push(id);
            }
        }
    }
    println!("{asked} bare numbers asked about, {taken} taken, {typed} with a unit never asked; fields: {fields:?}");
    assert!(asked > 60 && taken > 150 && fields.len() >= 12, "{asked} {taken} {fields:?}");
}

/// The one problem of an answer of `ctcae-lab`, and whether it was used.
fn lab(pairs: &[(&str, &str)], name: &str) -> (Option<Trouble>, Vec<(String, String)>, bool) {
    let calculator = find("ctcae-lab").unwrap();
    let form = Form::of(calculator);
    let pairs: Vec<(String, String)> = pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    let (case, problems) = read(&form, &pairs);
    let slot = &form.slots[form.find(name).unwrap().0];
    let of = problems.iter().find(|it| it.name == name);
    let fixes = of.map(|it| it.fixes.iter().flat_map(|it| it.set.clone()).collect()).unwrap_or_default();
    (of.map(|it| it.trouble.clone()), fixes, case.get(slot.field, 0).is_some())
}

#[test]
fn a_limit_of_normal_is_one_that_is_printed() {
    // Thousands, where the value is per microlitre.
    for (term, value, unit, side, limit, fine) in [
        ("neutrophils", "1600", "/uL", "lln", "1.8", false),
        ("neutrophils", "1600", "/uL", "lln", "1800", true),
        ("neutrophils", "1.6", "10^9/L", "lln", "1.8", true),
        ("wbc", "3500", "/uL", "lln", "3.3", false),
        ("wbc", "3.5", "10^9/L", "lln", "3300", false),
        ("wbc", "3.5", "10^9/L", "lln", "3.3", true),
        ("platelets", "120000", "/uL", "lln", "15.8", false),
        ("platelets", "12.0", "10^4/uL", "lln", "15.8", true),
        ("platelets", "12.0", "10^4/uL", "lln", "158", false),
        ("anemia", "9.5", "g/dL", "lln", "116", false),
        ("anemia", "95", "g/L", "lln", "116", true),
        ("anemia", "95", "g/L", "lln", "11.6", false),
        ("albumin", "2.9", "g/dL", "lln", "41", false),
        ("creatinine", "1.8", "mg/dL", "uln", "88", false),
        ("creatinine", "180", "umol/L", "uln", "88", true),
        ("creatinine", "180", "umol/L", "uln", "1.07", false),
        ("bilirubin", "3", "mg/dL", "uln", "1.5", true),
        ("bilirubin", "30", "umol/L", "uln", "1.5", false),
        ("hypocalcemia", "7.8", "mg/dL", "lln", "2.2", false),
        ("hypocalcemia", "1.9", "mmol/L", "lln", "8.8", false),
        ("ast", "90", "U/L", "uln", "30", true),
        ("cpk", "9000", "U/L", "uln", "2.48", false),
        ("hyperkalemia", "5.9", "mmol/L", "uln", "48", false),
        ("hyponatremia", "128", "mmol/L", "lln", "138", true),
    ] {
        let what = format!("{term} {value} {unit}, {side} {limit}");
        let given = [("term", term), ("version", "5.0"), ("value", value), ("unit", unit), (side, limit)];
        let (trouble, _, used) = lab(&given, side);
        assert_eq!((trouble.is_none(), used), (fine, fine), "{what}: {trouble:?}");
    }
    // The tap that puts it right says the unit.
    let given = [("term", "neutrophils"), ("version", "5.0"), ("value", "1600"), ("unit", "/uL"), ("lln", "1.8")];
    let (trouble, fixes, _) = lab(&given, "lln");
    assert!(matches!(trouble, Some(Trouble::Unusual(_))), "{trouble:?}");
    assert!(fixes.contains(&("lln-unit".to_owned(), "10^9/L".to_owned())), "{fixes:?}");
}

#[test]
fn what_is_never_reported_so_small_is_asked_about() {
    for (value, unit, fine) in [
        ("3.5", "/uL", false),
        ("9", "/uL", false),
        ("10", "/uL", true),
        ("0", "/uL", true),
        ("3500", "/uL", true),
        ("3.5", "10^9/L", true),
    ] {
        let given = [("term", "wbc"), ("version", "5.0"), ("value", value), ("unit", unit)];
        let (trouble, fixes, _) = lab(&given, "value");
        assert_eq!(trouble.is_none(), fine, "{value} {unit}: {trouble:?}");
        assert!(fine || fixes.contains(&("unit".to_owned(), "10^9/L".to_owned())), "{fixes:?}");
    }
}

#[test]
fn hundreds_and_points_between_thousands_are_asked_about() {
    for (text, readings) in [
        ("15 100/µL", Some(["15 ×10^2/µL", "15100 /µL"])),
        ("15 100/μＬ", Some(["15 ×10^2/µL", "15100 /µL"])),
        ("15 1000/uL", Some(["15 ×10^3/uL", "151000 /uL"])),
        ("<15 100/µL", Some(["<15 ×10^2/µL", "<15100 /µL"])),
        ("15100/µL", None),
        ("15,100/µL", None),
        ("15 ×10²/µL", None),
        ("15 200/µL", None),
    ] {
        let (trouble, fixes, used) =
            lab(&[("term", "wbc"), ("version", "5.0"), ("value", text), ("lln", "3300/µL")], "value");
        match readings {
            None => assert!(trouble.is_none() && used, "{text}: {trouble:?}"),
            Some(them) => {
                assert_eq!(trouble, Some(Trouble::Hundreds), "{text}");
                assert_eq!(fixes, them.map(|it| ("value".to_owned(), it.to_owned())), "{text}");
                for fix in them {
                    let (trouble, _, used) = lab(&[("term", "wbc"), ("version", "5.0"), ("value", fix)], "value");
                    assert!(trouble.is_none() && used, "{fix}: {trouble:?}");
                }
            }
        }
    }
    for (text, asked) in [
        ("5.000", Some(["5.0", "5000"])),
        ("2.480", Some(["2.48", "2480"])),
        ("12.345", Some(["12.3450", "12345"])),
        ("5.00", None),
        ("5.0000", None),
        ("5000", None),
        ("0.500", None),
    ] {
        let (trouble, fixes, used) =
            lab(&[("term", "cpk"), ("version", "5.0"), ("value", text), ("unit", "U/L")], "value");
        match asked {
            None => assert!(trouble.is_none() && used, "{text}: {trouble:?}"),
            Some(them) => {
                assert_eq!(trouble, Some(Trouble::Comma), "{text}");
                assert_eq!(fixes, them.map(|it| ("value".to_owned(), it.to_owned())), "{text}");
            }
        }
    }
    // Where thousands cannot be, three places are three places.
    for (term, text, unit) in
        [("anemia", "9.512", "g/dL"), ("creatinine", "1.234", "mg/dL"), ("hyperkalemia", "5.125", "mmol/L")]
    {
        let (trouble, _, used) = lab(&[("term", term), ("version", "5.0"), ("value", text), ("unit", unit)], "value");
        assert!(trouble.is_none() && used, "{term} {text}: {trouble:?}");
    }
}

#[test]
fn units_as_laboratories_print_them() {
    for (term, text) in [
        ("anemia", "9.5 gm/dL"),
        ("anemia", "9.5 ｇ／㎗"),
        ("anemia", "9.5 G/DL"),
        ("ast", "90 IU/L/37℃"),
        ("ast", "90 U/L/37°C"),
        ("ast", "90 IU/l"),
        ("ast", "90 [IU]/L"),
        ("creatinine", "1.8 ㎎/dl"),
        ("creatinine", "1.8㎎／㎗"),
        ("creatinine", "159 μmol/L"),
        ("platelets", "6.0 10^4/mm3"),
        ("platelets", "6.0×10^4/mm3"),
        ("platelets", "6.0 x10⁴/㎕"),
        ("platelets", "6.0 10*4/uL"),
        ("platelets", "6.0 万/mm3"),
        ("platelets", "60 10^3/cmm"),
        ("wbc", "3500/cumm"),
        ("wbc", "35 10²/μL"),
        ("platelets", "60 ×１０＾９／Ｌ"),
    ] {
        let (trouble, _, used) = lab(&[("term", term), ("version", "5.0"), ("value", text)], "value");
        assert!(trouble.is_none() && used, "{term} `{text}`: {trouble:?}");
    }
}
