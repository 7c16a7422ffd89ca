//! The levels of the scales in their order, as readers choose them and as they are ranked.

use crate::definition::{Choice, Text, t};

/// A level that is written the same in both languages, with other ways to write it.
const fn level(id: &'static str, label: &'static str, also: &'static [&'static str]) -> Choice {
    Choice::new(id, Text::same(label)).also(also)
}

/// Every level of every scale, and at last none.
pub static OPTIONS: &[Choice] = &[
    level("ctcae-0", "CTCAE Grade 0", &["G0", "Grade 0"]),
    level("ctcae-1", "CTCAE Grade 1", &["G1", "Grade 1"]),
    level("ctcae-2", "CTCAE Grade 2", &["G2", "Grade 2"]),
    level("ctcae-3", "CTCAE Grade 3", &["G3", "Grade 3"]),
    level("ctcae-4", "CTCAE Grade 4", &["G4", "Grade 4"]),
    level("ctcae-5", "CTCAE Grade 5", &["G5", "Grade 5"]),
    Choice::new("sir-mild", t("SIR 軽度", "SIR mild")).also(&["mild", "軽度"]),
    Choice::new("sir-moderate", t("SIR 中等度", "SIR moderate")).also(&["moderate", "中等度"]),
    Choice::new("sir-severe", t("SIR 重度", "SIR severe")).also(&["severe", "重度"]),
    Choice::new("sir-life-threatening", t("SIR 生命を脅かす・障害を残す", "SIR life-threatening or disabling"))
        .also(&["life-threatening"]),
    Choice::new("sir-death", t("SIR 死亡", "SIR death")).also(&["death", "死亡"]),
    level("cirse-1", "CIRSE 1", &[]),
    level("cirse-1a", "CIRSE 1a", &[]),
    level("cirse-1b", "CIRSE 1b", &[]),
    level("cirse-2", "CIRSE 2", &[]),
    level("cirse-3", "CIRSE 3", &[]),
    level("cirse-3a", "CIRSE 3a", &[]),
    level("cirse-3b", "CIRSE 3b", &[]),
    level("cirse-4", "CIRSE 4", &[]),
    level("cirse-5", "CIRSE 5", &[]),
    level("cirse-6", "CIRSE 6", &[]),
    level("cd-i", "Clavien–Dindo I", &["CD I", "I"]),
    level("cd-ii", "Clavien–Dindo II", &["CD II", "II"]),
    level("cd-iiia", "Clavien–Dindo IIIa", &["CD IIIa", "IIIa"]),
    level("cd-iiib", "Clavien–Dindo IIIb", &["CD IIIb", "IIIb"]),
    level("cd-iva", "Clavien–Dindo IVa", &["CD IVa", "IVa"]),
    level("cd-ivb", "Clavien–Dindo IVb", &["CD IVb", "IVb"]),
    level("cd-v", "Clavien–Dindo V", &["CD V", "V"]),
    Choice::new(NOT_GRADED, t("評価なし・対象外", "Not graded, or not applicable")).also(&[
        "n/a",
        "評価なし",
        "対象外",
    ]),
];

/// The option of whoever gave no grade.
pub const NOT_GRADED: &str = "not-graded";

/// The scales, each with all its levels in their order: also those that nobody used, for a weighted kappa changes when
/// one is taken out of the middle.
pub static SCALES: &[(&str, &[&str])] = &[
    ("ctcae", &["ctcae-0", "ctcae-1", "ctcae-2", "ctcae-3", "ctcae-4", "ctcae-5"]),
    ("sir", &["sir-mild", "sir-moderate", "sir-severe", "sir-life-threatening", "sir-death"]),
    ("cirse", &["cirse-1", "cirse-2", "cirse-3", "cirse-4", "cirse-5", "cirse-6"]),
    ("cirse-modified", &["cirse-1a", "cirse-1b", "cirse-2", "cirse-3", "cirse-4", "cirse-5", "cirse-6"]),
    ("cirse-modified-3", &["cirse-1a", "cirse-1b", "cirse-2", "cirse-3a", "cirse-3b", "cirse-4", "cirse-5", "cirse-6"]),
    ("clavien-dindo", &["cd-i", "cd-ii", "cd-iiia", "cd-iiib", "cd-iva", "cd-ivb", "cd-v"]),
];
