//! Laboratory values that several calculators ask: one static each, so that one answer serves them all.

use crate::definition::{Field, Text, Unit, t};

/// Units of calcium: 1 mg/dL = 0.2495 mmol/L.
pub static CALCIUM_UNITS: &[Unit] = &[
    Unit::base("mg/dL", Text::same("mg/dL"), t("ミリグラム毎デシリットル", "milligrams per decilitre"), 1),
    Unit::over("mmol/L", Text::same("mmol/L"), t("ミリモル毎リットル", "millimoles per litre"), "0.2495", 2),
];

/// Total calcium, as measured.
pub static CALCIUM: Field = Field::number(
    "calcium",
    t("血清総カルシウム（補正前）", "Total serum calcium, uncorrected"),
    CALCIUM_UNITS,
    "2",
    "25",
)
.usual("5", "16")
.mistaken(t(
    "2〜3前後の値はmmol/L、8〜10前後の値はmg/dLのことが多いため、単位を確かめてください",
    "Values around 2 to 3 are mostly in mmol/L, those around 8 to 10 in mg/dL: check the unit",
));

/// Albumin.
pub static ALBUMIN: Field = Field::number(
    "albumin",
    t("血清アルブミン", "Serum albumin"),
    &[
        Unit::base("g/dL", Text::same("g/dL"), t("グラム毎デシリットル", "grams per decilitre"), 1),
        Unit::times("g/L", Text::same("g/L"), t("グラム毎リットル", "grams per litre"), "0.1", 0).bare("10", "70"),
    ],
    "0.5",
    "7",
)
.usual("1", "6");

/// C-reactive protein.
pub static CRP: Field = Field::number(
    "crp",
    Text::same("CRP"),
    &[
        Unit::base("mg/dL", Text::same("mg/dL"), t("ミリグラム毎デシリットル", "milligrams per decilitre"), 2),
        Unit::times("mg/L", Text::same("mg/L"), t("ミリグラム毎リットル", "milligrams per litre"), "0.1", 1)
            .bare("5", "400"),
    ],
    "0",
    "80",
)
.usual("0", "40");

/// Lactate dehydrogenase.
pub static LDH: Field = Field::number(
    "ldh",
    t("LDH（LD）", "LDH"),
    &[Unit::base("U/L", Text::same("U/L"), t("単位毎リットル", "units per litre"), 0).also(&["IU/L", "IU/l"])],
    "0",
    "50000",
)
.usual("50", "10000");

static BARE: &[Unit] = &[Unit::base("", Text::same(""), Text::same(""), 2).also(&["ratio", "比", "倍"])];

/// The international normalised ratio of the prothrombin time.
pub static INR: Field = Field::number("pt-inr", Text::same("PT-INR"), BARE, "0.5", "20")
    .usual("0.7", "8")
    .mistaken(t("秒数や活性（%）の値ではありませんか", "Seconds, or an activity in percent?"));

/// The activity of the prothrombin time.
pub static PT_ACTIVITY: Field = Field::number(
    "pt-percent",
    t("PT活性（PT%）", "Prothrombin activity (PT %)"),
    &[Unit::base("%", Text::same("%"), t("パーセント", "percent"), 0)],
    "0",
    "200",
)
.usual("8", "150")
.mistaken(t("秒数やINRの値ではありませんか", "Seconds, or an INR?"));
