//! Every row of the transcription as somebody would ask it, with the numbers
//! that stand on, one step below and one step above each of its limits.
#![allow(dead_code)]

use super::oracle::{
    Clause, Dice, Ladder, NOT_A_TERM, NOT_ASSIGNED, Number, Numbers, Q, STATUSES, Set, Status, TERM_DELETED, Ways,
    grade, places, q, sheet, show,
};

pub const VERSIONS: [&str; 3] = ["4.03", "5.0", "6.0"];

/// The option of each term, and NCI's names for it.
pub const TERMS: [(&str, &[&str]); 58] = [
    ("cpk", &["CPK increased"]),
    ("creatinine", &["Creatinine increased"]),
    ("alt", &["Alanine aminotransferase increased"]),
    ("ast", &["Aspartate aminotransferase increased"]),
    ("alp", &["Alkaline phosphatase increased"]),
    ("ggt", &["GGT increased"]),
    ("bilirubin", &["Blood bilirubin increased"]),
    ("ldh", &["Blood lactate dehydrogenase increased"]),
    ("aptt", &["Activated partial thromboplastin time prolonged"]),
    ("inr", &["INR increased"]),
    ("amylase", &["Serum amylase increased"]),
    ("lipase", &["Lipase increased"]),
    ("fibrinogen", &["Fibrinogen decreased"]),
    ("urate", &["Hyperuricemia"]),
    ("anemia", &["Anemia"]),
    ("hemoglobin-increased", &["Hemoglobin increased"]),
    ("platelets", &["Platelet count decreased", "Thrombocytopenia"]),
    ("wbc", &["White blood cell decreased"]),
    ("neutrophils", &["Neutrophil count decreased"]),
    ("lymphocytes", &["Lymphocyte count decreased", "Lymphopenia"]),
    ("cd4", &["CD4 lymphocytes decreased"]),
    ("lymphocytes-increased", &["Lymphocyte count increased"]),
    ("leukocytosis", &["Leukocytosis"]),
    ("albumin", &["Hypoalbuminemia"]),
    ("hypocalcemia", &["Hypocalcemia"]),
    ("hypercalcemia", &["Hypercalcemia"]),
    ("hypocalcemia-ionized", &["Hypocalcemia (Ionized)"]),
    ("hypercalcemia-ionized", &["Hypercalcemia (Ionized)"]),
    ("hyponatremia", &["Hyponatremia"]),
    ("hypernatremia", &["Hypernatremia"]),
    ("hypokalemia", &["Hypokalemia"]),
    ("hyperkalemia", &["Hyperkalemia"]),
    ("hypomagnesemia", &["Hypomagnesemia"]),
    ("hypermagnesemia", &["Hypermagnesemia"]),
    ("hypophosphatemia", &["Hypophosphatemia"]),
    ("hyperphosphatemia", &["Hyperphosphatemia"]),
    ("hypoglycemia", &["Hypoglycemia"]),
    ("hyperglycemia-fasting", &["Hyperglycemia (Fasting)"]),
    ("hyperglycemia", &["Hyperglycemia"]),
    ("ccr", &["Creatinine clearance decreased"]),
    ("triglycerides", &["Hypertriglyceridemia"]),
    ("cholesterol", &["Cholesterol high"]),
    ("fever", &["Fever"]),
    ("weight-loss", &["Weight loss"]),
    ("qtc", &["Electrocardiogram QT corrected interval prolonged"]),
    ("ejection-fraction", &["Ejection fraction decreased"]),
    ("fev1", &["Forced expiratory volume decreased"]),
    ("dlco", &["Carbon monoxide diffusing capacity decreased"]),
    ("vital-capacity", &["Vital capacity abnormal"]),
    ("hypoxia", &["Hypoxia"]),
    ("aki", &["Acute kidney injury"]),
    ("acidosis", &["Acidosis"]),
    ("alkalosis", &["Alkalosis"]),
    ("haptoglobin", &["Haptoglobin decreased"]),
    ("hdl", &["HDL decreased"]),
    ("ldl", &["LDL increased"]),
    ("eosinophilia", &["Eosinophilia"]),
    ("proteinuria", &["Proteinuria"]),
];

/// What is asked for, though no version has a term for it.
pub const NO_TERM: (&str, &str) = ("crp", "CRP");

/// Terms that a version does not have yet.
pub const ABSENT: [(&str, &str); 9] = [
    ("ldh", "4.03"),
    ("hyperphosphatemia", "4.03"),
    ("ccr", "4.03"),
    ("ccr", "5.0"),
    ("hdl", "4.03"),
    ("hdl", "5.0"),
    ("ldl", "4.03"),
    ("ldl", "5.0"),
    ("eosinophilia", "4.03"),
];

/// Terms that a version has and the transcription of laboratory values lacks, for it is graded by questions alone.
const BY_QUESTIONS: [(&str, &str); 1] = [("Hyperglycemia (Fasting)", "5.0")];

pub fn id(term: &str) -> &'static str {
    if term == NO_TERM.1 {
        return NO_TERM.0;
    }
    TERMS.iter().find(|(_, names)| names.contains(&term)).unwrap_or_else(|| panic!("what is {term}?")).0
}

/// In which direction a value is the worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worse {
    Higher,
    Lower,
    Neither,
}

/// A term of a version in a unit.
pub struct Row {
    /// Its line in the transcription; 0 where that has none.
    pub line: u64,
    pub id: &'static str,
    pub term: String,
    pub version: String,
    /// As typed; blank where there is no unit, or no number.
    pub unit: &'static str,
    pub worse: Worse,
    pub ladder: Ladder,
    pub uses: Uses,
}

/// Which numbers and answers a row looks at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Uses {
    pub value: bool,
    pub lower: bool,
    pub upper: bool,
    pub baseline: bool,
    pub status: bool,
    pub no_baseline: bool,
}

/// The units in which a line of the transcription is asked.
fn units(id: &str, unit: &str, version: &str) -> &'static [&'static str] {
    match (unit, id) {
        ("same as ULN" | "same as ULN/BASE", "creatinine" | "bilirubin" | "urate") => &["mg/dL", "umol/L"],
        ("same as ULN" | "same as ULN/BASE", "aptt") => &["s"],
        ("same as ULN" | "same as ULN/BASE", _) => &["U/L"],
        ("ratio" | "-", _) => &[""],
        ("creatinine", _) => &["mg/dL"],
        ("SpO2 % / PaO2 mmHg", _) => &["%", "mmHg"],
        ("% predicted or GLI z", _) => &["%", "z"],
        ("% loss from baseline", _) => &["%", "kg"],
        ("degC", _) => &["degC", "degF"],
        ("/uL (=/mm3)", _) => &["/uL"],
        ("mmol/L (corrected)" | "mmol/L", _) => &["mmol/L"],
        ("mg/dL (corrected)" | "mg/dL", _) => &["mg/dL"],
        ("ms" | "ms (average QTc)", _) => &["ms"],
        ("% (resting EF)" | "% predicted", _) => &["%"],
        ("g/L", _) => &["g/L"],
        ("g/dL", _) => &["g/dL"],
        ("umol/L", _) => &["umol/L"],
        ("10^9/L", _) => &["10^9/L"],
        ("10^3/uL", _) => &["10^3/uL"],
        ("g/24h", _) => &["g/24h"],
        ("dipstick", _) => &["dipstick"],
        ("mL/min", _) => &["mL/min"],
        ("mL/min/mmHg", _) => &["mL/min/mmHg"],
        _ => panic!("{id} {version}: what is {unit}?"),
    }
}

/// Every row, in the order of the transcription.
pub fn rows() -> Vec<Row> {
    let (readings, triggers, holes) = (sheet("readings.tsv"), sheet("triggers.tsv"), sheet("holes.tsv"));
    let mut used = [vec![false; readings.len()], vec![false; triggers.len()], vec![false; holes.len()]];
    let mut all = Vec::new();
    let lines = sheet("lab_thresholds.tsv");
    let listed = lines.iter().map(|it| {
        let texts = [4, 3, 2, 1].map(|n| it.get(&format!("g{n}")).to_owned());
        (it.number, it.get("term"), it.get("version"), it.get("direction"), it.get("unit"), texts)
    });
    let more = BY_QUESTIONS.iter().map(|(term, version)| (0, *term, *version, "H", "-", [const { String::new() }; 4]));
    for (line, term, version, direction, printed, texts) in listed.chain(more) {
        let id = id(term);
        for unit in units(id, printed, version) {
            let mut ladder = Ladder { otherwise: grade(0), ..Ladder::default() };
            let here = |it: &super::oracle::Line| it.get("term") == term && it.get("version") == version;
            let in_unit = |it: &super::oracle::Line| here(it) && it.get("unit") == *unit;
            let hole = |ladder: &mut Ladder, milder: &str, used: &mut Vec<bool>| {
                for (i, it) in holes.iter().enumerate().filter(|(_, it)| in_unit(it) && it.get("milder") == milder) {
                    used[i] = true;
                    let number = it.get("number");
                    let (from, to) = (it.get("from"), it.get("to"));
                    let end = if it.get("ends") == "(]" { "<=" } else { "<" };
                    let mut parts = Vec::new();
                    parts.extend((!from.is_empty()).then(|| format!("{number}>{from}")));
                    parts.extend((!to.is_empty()).then(|| format!("{number}{end}{to}")));
                    parts.extend((!it.get("only-if").is_empty()).then(|| it.get("only-if").to_owned()));
                    let clause = if parts.is_empty() { Clause::Always } else { ladder.clause(&parts.join(" & ")) };
                    ladder.steps.push((NOT_ASSIGNED, clause));
                }
            };
            for (n, text) in [4_u8, 3, 2, 1].into_iter().zip(&texts) {
                let mut text = text.clone();
                for (i, it) in
                    readings.iter().enumerate().filter(|(_, it)| in_unit(it) && it.get("grade") == n.to_string())
                {
                    used[0][i] = true;
                    text = it.get("clause").to_owned();
                }
                let mut clauses = Vec::new();
                if !text.is_empty() {
                    clauses.push(ladder.clause(&text));
                }
                for (i, it) in
                    triggers.iter().enumerate().filter(|(_, it)| here(it) && it.get("grade") == n.to_string())
                {
                    used[1][i] = true;
                    clauses.push(ladder.clause(it.get("questions")));
                }
                if !clauses.is_empty() {
                    let clause = if clauses.len() == 1 { clauses.remove(0) } else { Clause::Or(clauses) };
                    ladder.steps.push((grade(n), clause));
                }
                // A hole is asked about before the milder grade below it.
                hole(&mut ladder, &(n - 1).to_string(), &mut used[2]);
            }
            if ladder.steps.is_empty() {
                ladder.otherwise = if id == NO_TERM.0 { NOT_A_TERM } else { TERM_DELETED };
            }
            ladder.signed = *unit == "z";
            let looks_at = |which| ladder.looks_at().contains(&which);
            let uses = Uses {
                value: looks_at(Number::Value),
                lower: looks_at(Number::Lower),
                upper: looks_at(Number::Upper),
                baseline: looks_at(Number::Baseline),
                status: ladder.uses_status(),
                no_baseline: ladder.uses_no_baseline(),
            };
            let worse = match (direction, *unit) {
                ("-", _) => Worse::Neither,
                (_, "kg") => Worse::Lower,
                // The loss itself is the worse, the more of it there is.
                ("L", "%") if id == "weight-loss" => Worse::Higher,
                ("H", _) => Worse::Higher,
                ("L", _) => Worse::Lower,
                _ => panic!("{term}: {direction}?"),
            };
            all.push(Row { line, id, term: term.to_owned(), version: version.to_owned(), unit, worse, ladder, uses });
        }
    }
    for (used, name) in used.iter().zip(["readings.tsv", "triggers.tsv", "holes.tsv"]) {
        assert!(used.iter().all(|it| *it), "{name}: line {} is of no row", used.iter().position(|it| !it).unwrap() + 2);
    }
    all
}

// ---- limits of normal and baselines ----------------------------------------------------------------------------------

/// Numbers of which a binary float makes something else, as pairs of limits.
const FRAGILE: [(&str, &str); 7] =
    [("0.1", "0.3"), ("0.3", "0.6"), ("0.6", "0.7"), ("0.7", "1.2"), ("1.2", "1.4"), ("1.4", "2.3"), ("2.3", "3.0")];

/// The same for what is never so low: each pair ends in the same figures.
fn fragile(id: &str) -> &'static [(&'static str, &'static str)] {
    match id {
        "hyponatremia" | "hypernatremia" => {
            &[("135.3", "142.3"), ("135.6", "144.7"), ("136.7", "141.2"), ("137.2", "141.4"), ("129.05", "146.6")]
        }
        "hypokalemia" | "hyperkalemia" => {
            &[("3.3", "4.6"), ("3.6", "4.7"), ("3.7", "5.2"), ("2.3", "5.4"), ("1.4", "6.3")]
        }
        "fever" | "qtc" | "acidosis" | "alkalosis" => &[],
        _ => &FRAGILE,
    }
}

/// Limits of normal as a laboratory prints them.
pub fn normal(id: &str, unit: &str) -> &'static [(&'static str, &'static str)] {
    match (id, unit) {
        ("cpk", _) => &[("59", "248"), ("41", "153")],
        ("creatinine", "mg/dL") => &[("0.65", "1.07"), ("0.46", "0.79")],
        ("creatinine", _) => &[("57", "95"), ("41", "70")],
        ("alt", _) => &[("10", "42"), ("7", "23")],
        ("ast", _) => &[("13", "30")],
        ("alp", _) => &[("38", "113"), ("106", "322")],
        ("ggt", _) => &[("13", "64"), ("9", "32")],
        ("bilirubin", "mg/dL") => &[("0.4", "1.5")],
        ("bilirubin", _) => &[("6.8", "25.7")],
        ("ldh", _) => &[("124", "222")],
        ("aptt", _) => &[("24.5", "38.9")],
        ("inr", _) => &[("0.90", "1.14")],
        ("amylase", _) => &[("44", "132")],
        ("lipase", _) => &[("13", "55")],
        ("fibrinogen", "g/L") => &[("1.8", "3.5"), ("2.0", "4.0")],
        ("fibrinogen", _) => &[("182", "350"), ("200", "400")],
        ("urate", "mg/dL") => &[("3.7", "7.8"), ("2.6", "5.5")],
        ("urate", _) => &[("220", "464"), ("155", "327")],
        ("anemia" | "hemoglobin-increased", "g/dL") => &[("13.7", "16.8"), ("11.6", "14.8")],
        ("anemia" | "hemoglobin-increased", "g/L") => &[("137", "168"), ("116", "148")],
        ("anemia", _) => &[("8.5", "10.4"), ("7.2", "9.2")],
        ("platelets", "/uL") => &[("158000", "348000")],
        ("platelets", _) => &[("158", "348"), ("140", "350")],
        ("wbc", "/uL") => &[("3300", "8600")],
        ("wbc", _) => &[("3.3", "8.6")],
        ("neutrophils", "/uL") => &[("1800", "7500"), ("1400", "6000")],
        ("neutrophils", _) => &[("1.8", "7.5"), ("1.4", "6.0")],
        ("lymphocytes" | "lymphocytes-increased", "/uL") => &[("1000", "4000")],
        ("lymphocytes" | "lymphocytes-increased", _) => &[("1.0", "4.0")],
        ("cd4", "/uL") => &[("554", "1200")],
        ("cd4", _) => &[("0.554", "1.2")],
        ("albumin", "g/dL") => &[("4.1", "5.1")],
        ("albumin", _) => &[("41", "51")],
        ("hypocalcemia" | "hypercalcemia", "mg/dL") => &[("8.8", "10.1")],
        ("hypocalcemia" | "hypercalcemia", _) => &[("2.20", "2.52")],
        ("hypocalcemia-ionized" | "hypercalcemia-ionized", "mg/dL") => &[("4.6", "5.3")],
        ("hypocalcemia-ionized" | "hypercalcemia-ionized", _) => &[("1.15", "1.33")],
        ("hyponatremia" | "hypernatremia", _) => &[("138", "145")],
        ("hypokalemia" | "hyperkalemia", _) => &[("3.6", "4.8"), ("3.5", "5.0")],
        ("hypomagnesemia" | "hypermagnesemia", "mg/dL") => &[("1.8", "2.4")],
        ("hypomagnesemia" | "hypermagnesemia", _) => &[("0.74", "0.99")],
        ("hypophosphatemia", "mg/dL") => &[("2.7", "4.6")],
        ("hypophosphatemia", _) => &[("0.87", "1.49")],
        ("hypoglycemia" | "hyperglycemia-fasting", "mg/dL") => &[("73", "109")],
        ("hypoglycemia" | "hyperglycemia-fasting", _) => &[("4.1", "6.1")],
        ("cholesterol", "mg/dL") => &[("142", "248")],
        ("cholesterol", _) => &[("3.67", "6.41")],
        ("dlco", _) => &[("20.3", "35"), ("18.7", "33"), ("25.4", "40")],
        ("acidosis" | "alkalosis", _) => &[("7.35", "7.45"), ("7.36", "7.44")],
        ("haptoglobin", _) => &[("19", "170"), ("41", "273")],
        ("hdl" | "ldl", "mg/dL") => &[("40", "139"), ("48", "163")],
        ("hdl" | "ldl", _) => &[("1.03", "3.59")],
        ("eosinophilia", _) => &[("0.04", "0.5"), ("0.07", "0.45")],
        ("proteinuria", "g/24h") => &[("0.02", "0.15"), ("0.03", "0.12")],
        ("hypoxia", _) => &[("96", "100"), ("94.3", "100")],
        _ => &[],
    }
}

/// Baselines of what is measured against the baseline alone.
fn baselines(id: &str) -> &'static [&'static str] {
    match id {
        "ejection-fraction" => &["60", "62.3", "70.7", "50", "35.3"],
        "qtc" => &["400", "415.3", "440.6", "455"],
        "weight-loss" => &["60", "62.3", "70.7", "48.6"],
        "aki" => &["0.3", "0.6", "0.7", "1.2", "1.4", "2.3"],
        "inr" => &["1.05", "0.7", "1.2", "1.4", "2.3"],
        _ => &[],
    }
}

/// Limits, baseline and its status, without the value.
fn contexts(row: &Row) -> Vec<Numbers> {
    let uses = row.uses;
    let pairs = normal(row.id, row.unit).iter().chain(if uses.lower || uses.upper { fragile(row.id) } else { &[] });
    let pairs: Vec<(Option<Q>, Option<Q>)> =
        pairs.map(|(lower, upper)| (uses.lower.then(|| q(lower)), uses.upper.then(|| q(upper)))).collect();
    let pairs = if uses.lower || uses.upper { pairs } else { vec![(None, None)] };
    let mut all = Vec::new();
    for (i, (lower, upper)) in pairs.iter().enumerate() {
        let with = |baseline: Option<Q>, status: Option<Status>| Numbers {
            value: None,
            lower: lower.clone(),
            upper: upper.clone(),
            baseline,
            status,
        };
        if !uses.baseline {
            all.push(with(None, None));
            continue;
        }
        let around: Vec<Q> = match (lower, upper) {
            (None, None) => baselines(row.id).iter().map(|it| q(it)).collect(),
            (Some(it), None) => vec![it.clone(), it + q("4.4"), it * q("0.9"), it * q("1.3"), it * q("0.7")],
            // So much haemoglobin, or bilirubin, there cannot be.
            (None, Some(it)) if matches!(row.id, "hemoglobin-increased" | "bilirubin") => {
                vec![it.clone(), it + q("0.4"), it * q("0.6"), it * q("1.3"), it * q("0.95"), it * q("1.05")]
            }
            (None, Some(it)) => {
                vec![it.clone(), it + q("0.4"), it * q("0.6"), it * q("6"), it * q("0.95"), it * q("1.05")]
            }
            (Some(low), Some(high)) => {
                vec![low.clone(), high.clone(), high + q("0.4"), low * q("0.7"), low * q("0.95"), low * q("1.05")]
            }
        };
        // On the limit and around it; of the others just as many as tell every clause apart.
        let nought = (row.uses.no_baseline && i == 0).then(|| q("0"));
        let around = around.into_iter().chain(nought).enumerate().filter(|(n, _)| *n < 4 || i < 2).map(|(_, it)| it);
        all.extend(around.map(|it| with(Some(it), None)));
        // Not known: a few are enough, for each says little.
        if i < 2 {
            all.push(with(None, None));
            if uses.status {
                all.extend(STATUSES.map(|it| with(None, Some(it))));
            }
        }
    }
    all
}

/// Whether the units of a term have grades that differ by more than the numbers.
fn several_systems(id: &str) -> bool {
    matches!(id, "fever" | "fev1" | "hypoxia" | "weight-loss")
}

/// Numbers with every part of them hidden in turn, and in company.
fn partial(row: &Row) -> Vec<Numbers> {
    let uses = row.uses;
    let mut all: Vec<Numbers> = Vec::new();
    if !uses.value {
        return all;
    }
    for full in contexts(row).into_iter().filter(|it| !uses.baseline || it.baseline.is_some()).take(2) {
        for hidden in 1..16_u8 {
            let keep = |bit: u8, used: bool, it: &Option<Q>| {
                if hidden & bit != 0 && !used { Err(()) } else { Ok(it.clone().filter(|_| hidden & bit == 0)) }
            };
            let (Ok(lower), Ok(upper), Ok(baseline)) = (
                keep(1, uses.lower, &full.lower),
                keep(2, uses.upper, &full.upper),
                keep(4, uses.baseline, &full.baseline),
            ) else {
                continue;
            };
            let kept = Numbers { value: None, lower, upper, baseline, status: None };
            let limits = [&kept.lower, &kept.upper, &kept.baseline].into_iter().flatten().count();
            let values = if hidden & 8 != 0 && limits == 0 && several_systems(row.id) {
                // Before any unit is given, limits of other units may be meant; see there.
                vec![]
            } else if hidden & 8 != 0 {
                vec![None]
            } else {
                let turns = row.ladder.turns(&full).into_iter().filter(|it| can_be(row, it));
                let all: Vec<Option<Q>> = turns.flat_map(|it| [Some(&it + q("0.1")), Some(it)]).collect();
                // With several numbers hidden a few values say as much as all of them.
                let few = if (hidden & 7).count_ones() > 1 { all.len().div_ceil(3) } else { 1 };
                all.into_iter().step_by(few.max(1)).collect()
            };
            // A status that the numbers contradict is a problem, and tried elsewhere.
            let against =
                |limit: &Option<Q>| kept.baseline.as_ref().zip(limit.as_ref()).map(|(it, limit)| it.cmp(limit));
            let fits = |it: &Status| {
                against(&kept.upper).is_none_or(|order| order.is_gt() == (*it == Status::High))
                    && against(&kept.lower).is_none_or(|order| order.is_lt() == (*it == Status::Low))
            };
            let statuses: Vec<Option<Status>> = if uses.status {
                [None].into_iter().chain(STATUSES.into_iter().filter(fits).map(Some)).collect()
            } else {
                vec![None]
            };
            for (n, value) in values.into_iter().enumerate() {
                // With none, and with each in turn.
                let statuses = if hidden & 3 != 0 && statuses.len() > 2 {
                    vec![None, statuses[1 + n % (statuses.len() - 1)]]
                } else {
                    statuses.clone()
                };
                all.extend(statuses.iter().map(|it| Numbers { value: value.clone(), status: *it, ..kept.clone() }));
            }
        }
    }
    all
}

/// Values are typed with six places at the most, and only a z-score is ever negative.
fn can_be(row: &Row, it: &Q) -> bool {
    places(it).is_some_and(|it| it <= 6) && (row.unit == "z" || *it >= q("0"))
}

/// The next value that a display shows.
pub fn step(row: &Row, at: &Q) -> Q {
    let places = places(at).unwrap_or(0).max(if row.unit == "/uL" { 0 } else { 1 });
    q("1") / Q::from(num_bigint::BigInt::from(10).pow(places))
}

// ---- cases -----------------------------------------------------------------------------------------------------------

/// One case: a row, the numbers, and the answers.
pub struct Asked<'a> {
    pub row: &'a Row,
    pub numbers: Numbers,
    /// In the order of the row's statements.
    pub says: Vec<Option<bool>>,
    pub no_baseline: Option<bool>,
    /// What the transcription says comes of it, at the least and at the most.
    pub least: Set,
    pub most: Set,
    /// The limit on or beside which the value stands.
    pub limit: Option<Q>,
}

impl Asked<'_> {
    /// The entries of the form, numbers in the row's own unit.
    pub fn entries(&self) -> Vec<(&'static str, String)> {
        let mut all = vec![("version", self.row.version.clone()), ("term", self.row.id.to_owned())];
        for (name, it) in [
            ("value", &self.numbers.value),
            ("lln", &self.numbers.lower),
            ("uln", &self.numbers.upper),
            ("baseline", &self.numbers.baseline),
        ] {
            all.extend(it.as_ref().map(|it| (name, show(it))));
        }
        if !self.row.unit.is_empty() {
            all.extend(self.numbers.value.as_ref().map(|_| ("unit", self.row.unit.to_owned())));
            // Without a value each limit says its own unit.
            for (name, it) in [
                ("lln-unit", &self.numbers.lower),
                ("uln-unit", &self.numbers.upper),
                ("baseline-unit", &self.numbers.baseline),
            ] {
                let alone = self.numbers.value.is_none() && it.is_some();
                all.extend(alone.then(|| (name, self.row.unit.to_owned())));
            }
        }
        all.extend(self.numbers.status.map(|it| ("baseline-status", it.id().to_owned())));
        all.extend(self.answers());
        all
    }

    /// Yes and no.
    pub fn answers(&self) -> Vec<(&'static str, String)> {
        let word = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
        let said =
            self.row.ladder.says.iter().zip(&self.says).filter_map(|(id, it)| Some((question(id), word((*it)?))));
        said.chain(self.no_baseline.map(|it| ("no-baseline", word(it)))).collect()
    }
}

/// The yes-or-no questions, by the ids that they are promised to have.
pub const QUESTIONS: [&str; 35] = [
    "steroids",
    "symptoms",
    "symptoms-moderate",
    "bleeding",
    "anticoagulated",
    "dose-adjustment",
    "transfusion",
    "life-threatening",
    "hospitalization",
    "intervention",
    "seizures",
    "leukostasis",
    "present",
    "oral-replacement",
    "severe",
    "noninvasive-intervention",
    "management-change",
    "insulin",
    "above-baseline",
    "laboratory-only",
    "nutritional-support",
    "tube-feeding",
    "two-ecgs",
    "torsade",
    "polymorphic-vt",
    "arrhythmia-signs",
    "over-24h",
    "exertion-88",
    "oxygen-intermittent",
    "oxygen-continuous",
    "airway",
    "dialysis",
    "instrumental-adl",
    "self-care-adl",
    "pulmonary-symptoms",
];

fn question(id: &str) -> &'static str {
    QUESTIONS.iter().find(|it| **it == id).unwrap_or_else(|| panic!("no question is called {id}"))
}

/// Moderate symptoms are symptoms.
fn mended(row: &Row, mut says: Vec<Option<bool>>) -> Vec<Option<bool>> {
    let place = |id: &str| row.ladder.says.iter().position(|it| it == id);
    if let (Some(any), Some(moderate)) = (place("symptoms"), place("symptoms-moderate"))
        && says[any] == Some(false)
        && says[moderate] == Some(true)
    {
        says[any] = Some(true);
    }
    says
}

/// Every answer no, each yes in turn, and none given; `each_open`: each left open in turn, too.
fn patterns(many: usize, each_open: bool) -> Vec<Vec<Option<bool>>> {
    let one = |i: usize, it: Option<bool>| {
        let mut all = vec![Some(false); many];
        all[i] = it;
        all
    };
    let mut all = vec![vec![Some(false); many]];
    all.extend((0..many).map(|i| one(i, Some(true))));
    if many > 0 {
        all.push(vec![None; many]);
    }
    if each_open && many > 1 {
        all.extend((0..many).map(|i| one(i, None)));
    }
    all
}

/// Every way to answer, each question yes, no or not.
fn every_way(many: usize) -> Vec<Vec<Option<bool>>> {
    let mut all = vec![vec![]];
    for _ in 0..many {
        let longer = |it: &Vec<Option<bool>>| {
            [Some(false), Some(true), None].map(|last| it.iter().copied().chain([last]).collect::<Vec<_>>())
        };
        all = all.iter().flat_map(longer).collect();
    }
    all
}

/// Goes through the cases of a row: every number is known, except that a baseline may be missing, and the
/// answers in turn. `known`: without the missing baselines.
pub fn cases<'a>(row: &'a Row, known: bool, tell: &mut dyn FnMut(Asked<'a>)) {
    let fixed = row.ladder.turns(&Numbers::default());
    let many = row.ladder.says.len();
    let mut tell_all = |numbers: Numbers, limit: Option<Q>, patterns: &[Vec<Option<bool>>]| {
        let none: &[Option<bool>] = match (row.uses.no_baseline, &numbers.baseline) {
            (false, _) => &[None],
            (true, None) if known => &[Some(true)],
            (true, None) => &[None, Some(true), Some(false)],
            (true, Some(_)) => &[None, Some(false)],
        };
        for no_baseline in none {
            let ways = row.ladder.ways(&numbers, *no_baseline);
            for says in patterns.iter().map(|it| mended(row, it.clone())) {
                tell(asked(row, &numbers, &ways, &says, *no_baseline, limit.clone()));
            }
        }
    };
    let missing = |it: &Numbers| row.uses.baseline && it.baseline.is_none() && !row.uses.no_baseline;
    for (i, context) in contexts(row).into_iter().filter(|it| !(known && missing(it))).enumerate() {
        let patterns = if i == 0 && many <= 4 { every_way(many) } else { patterns(many, i < 2) };
        let mut turns = row.ladder.turns(&context);
        // A limit that does not follow from others is met often enough; but beside a baseline alone each may count.
        let alone = !row.uses.lower && !row.uses.upper;
        turns.retain(|it| can_be(row, it) && (i < 2 || alone || !fixed.contains(it)));
        if !row.uses.value {
            tell_all(context, None, &patterns);
            continue;
        }
        let mut met: Vec<Q> = Vec::new();
        for (i, turn) in turns.iter().enumerate() {
            let step = step(row, turn);
            // Two limits may be no more than a step apart; then what lies between is tried, too.
            let between = turns.get(i + 1).map(|next| (turn + next) / q("2")).filter(|it| *it < turn + &step);
            for value in [Some(turn - &step), Some(turn.clone()), Some(turn + &step), between].into_iter().flatten() {
                if can_be(row, &value) && !met.contains(&value) {
                    met.push(value.clone());
                    let numbers = Numbers { value: Some(value), ..context.clone() };
                    tell_all(numbers, Some(turn.clone()), &patterns);
                }
            }
        }
    }
}

/// Goes through cases of a row in which some number is not known.
pub fn partial_cases<'a>(row: &'a Row, tell: &mut dyn FnMut(Asked<'a>)) {
    let none: &[Option<bool>] = if row.uses.no_baseline { &[None, Some(true), Some(false)] } else { &[None] };
    for numbers in partial(row) {
        for no_baseline in none.iter().take(if numbers.baseline.is_some() { 1 } else { none.len() }) {
            let ways = row.ladder.ways(&numbers, *no_baseline);
            if ways.is_empty() {
                // Nobody is like that: a baseline on the lower limit, said to be high.
                continue;
            }
            for says in patterns(row.ladder.says.len(), false).into_iter().map(|it| mended(row, it)) {
                tell(asked(row, &numbers, &ways, &says, *no_baseline, None));
            }
        }
    }
}

pub fn asked<'a>(
    row: &'a Row,
    numbers: &Numbers,
    ways: &Ways,
    says: &[Option<bool>],
    no_baseline: Option<bool>,
    limit: Option<Q>,
) -> Asked<'a> {
    let (least, most) = row.ladder.exactly(ways, says);
    Asked { row, numbers: numbers.clone(), says: says.to_vec(), no_baseline, least, most, limit }
}

/// Patients of a row, each with everything answered.
pub struct Crowd<'a> {
    row: &'a Row,
    /// Numbers without the value, and the places at which that matters.
    full: Vec<(Numbers, Vec<Q>)>,
}

impl<'a> Crowd<'a> {
    pub fn of(row: &'a Row) -> Crowd<'a> {
        let full = contexts(row)
            .into_iter()
            .filter(|it| !row.uses.baseline || it.baseline.is_some())
            .map(|it| {
                let turns = row.ladder.turns(&it).into_iter().filter(|it| can_be(row, it)).collect();
                (it, turns)
            })
            .filter(|(_, turns): &(Numbers, Vec<Q>)| !row.uses.value || !turns.is_empty());
        Crowd { row, full: full.collect() }
    }

    /// One of them, by chance.
    pub fn somebody(&self, dice: &mut Dice) -> Asked<'a> {
        let row = self.row;
        let (numbers, turns) = &self.full[dice.roll(self.full.len())];
        let mut numbers = numbers.clone();
        if row.uses.value {
            let near = turns[dice.roll(turns.len())].clone();
            let step = step(row, &near);
            let value = [&near - &step, near.clone(), &near + &step][dice.roll(3)].clone();
            numbers.value = Some(if can_be(row, &value) { value } else { near });
        }
        let says: Vec<Option<bool>> = row.ladder.says.iter().map(|_| Some(dice.roll(3) == 0)).collect();
        asked(row, &numbers, &row.ladder.ways(&numbers, None), &mended(row, says), None, None)
    }
}

// ---- units -----------------------------------------------------------------------------------------------------------

/// Other ways to write a unit, and by what a number in it is to be multiplied.
pub fn spellings(row: &Row) -> Vec<(&'static str, &'static str)> {
    let count: &[(&str, &str)] = &[
        ("10^9/L", "1"),
        ("10*9/L", "1"),
        ("×10⁹/L", "1"),
        ("10^3/uL", "1"),
        ("10*3/uL", "1"),
        ("×10³/µL", "1"),
        ("x10^3/μl", "1"),
        ("１０＾３／ｕＬ", "1"),
        ("/uL", "1000"),
        ("1/uL", "1000"),
        ("/µL", "1000"),
        ("／μＬ", "1000"),
        ("10^4/uL", "0.1"),
        ("万/µL", "0.1"),
    ];
    let each: &[(&str, &str)] = match row.unit {
        "10^9/L" | "10^3/uL" if row.id == "wbc" => {
            return count.iter().copied().chain([("10^2/uL", "10"), ("×10²/µL", "10")]).collect();
        }
        "10^9/L" | "10^3/uL" => count,
        "/uL" => &[
            ("/uL", "1"),
            ("1/uL", "1"),
            ("/µL", "1"),
            ("／µＬ", "1"),
            ("10^9/L", "0.001"),
            ("10*3/uL", "0.001"),
            ("×10³/µL", "0.001"),
            ("万/µL", "0.0001"),
        ],
        "U/L" => &[("U/L", "1"), ("IU/L", "1"), ("u/l", "1"), ("iu/l", "1"), ("Ｕ／Ｌ", "1"), ("", "1")],
        "mg/dL" if row.id == "fibrinogen" => &[("mg/dL", "1"), ("mg/dl", "1"), ("MG/DL", "1"), ("g/L", "0.01")],
        "mg/dL" if matches!(row.id, "creatinine" | "bilirubin") => {
            &[("mg/dL", "1"), ("mg/dl", "1"), ("MG/DL", "1"), ("ｍｇ／ｄＬ", "1"), ("", "1")]
        }
        "mg/dL" => &[("mg/dL", "1"), ("mg/dl", "1"), ("MG/DL", "1"), ("ｍｇ／ｄＬ", "1")],
        "umol/L" if row.id == "urate" => {
            &[("umol/L", "1"), ("µmol/L", "1"), ("μmol/l", "1"), ("UMOL/L", "1"), ("mmol/L", "0.001")]
        }
        "umol/L" => &[("umol/L", "1"), ("µmol/L", "1"), ("μmol/l", "1"), ("ｕｍｏｌ／Ｌ", "1"), ("", "1")],
        "mmol/L" if matches!(row.id, "hyponatremia" | "hypernatremia" | "hypokalemia" | "hyperkalemia") => {
            &[("mmol/L", "1"), ("mmol/l", "1"), ("mEq/L", "1"), ("MEQ/L", "1"), ("ｍＥｑ／Ｌ", "1")]
        }
        "mmol/L" => &[("mmol/L", "1"), ("mmol/l", "1"), ("MMOL/L", "1"), ("ｍｍｏｌ／Ｌ", "1")],
        "g/L" if row.id == "fibrinogen" => &[("g/L", "1"), ("g/l", "1"), ("mg/dL", "100"), ("mg/dl", "100")],
        "g/L" => &[("g/L", "1"), ("g/l", "1"), ("g/dL", "0.1"), ("G/DL", "0.1")],
        "g/dL" => &[("g/dL", "1"), ("g/dl", "1"), ("ｇ／ｄＬ", "1"), ("g/L", "10")],
        "%" => &[("%", "1"), ("％", "1")],
        "degC" => &[("degC", "1"), ("℃", "1"), ("°C", "1")],
        "degF" => &[("degF", "1"), ("°F", "1")],
        "s" => &[("s", "1"), ("秒", "1"), ("", "1")],
        "" if row.id == "inr" => &[("", "1"), ("ratio", "1"), ("1", "1")],
        "" => &[("", "1")],
        other => return vec![(other, "1")],
    };
    each.to_vec()
}
