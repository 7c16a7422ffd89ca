//! What is measured: terms and their names, units, and what is believable.
//!
//! Units of one system turn into one another exactly. The mass and the molar
//! unit of an analyte are two systems: CTCAE prints its limits in each, and
//! the two are no exact multiples, so a value is graded in the unit in which
//! it was given.

use crate::definition::{Choice, System, Text, Unit, t};

const PER_LITRE: Unit =
    Unit::base("10^9/L", Text::same("×10⁹/L"), t("10の9乗毎リットル", "ten to the ninth per litre"), 2)
        .also(&["10*9/L", "G/L", "giga/L", "10e9/L"]);
const THOUSANDS: Unit =
    Unit::base("10^3/uL", Text::same("×10³/µL"), t("10の3乗毎マイクロリットル", "thousands per microlitre"), 2)
        .also(&["10*3/uL", "10^3", "K/uL", "千/µL", "thou/uL", "10e3/uL", "10^3/mm3"]);
const TEN_THOUSANDS: Unit =
    Unit::times("10^4/uL", t("万/µL", "×10⁴/µL"), t("万毎マイクロリットル", "ten thousands per microlitre"), "10", 2)
        .also(&["×10⁴/µL", "10*4/uL", "10^4", "万"]);
const HUNDREDS: Unit =
    Unit::times("10^2/uL", Text::same("×10²/µL"), t("百毎マイクロリットル", "hundreds per microlitre"), "0.1", 1)
        .also(&["10*2/uL", "百/µL"]);
const EACH: Unit = Unit::over("/uL", Text::same("/µL"), t("毎マイクロリットル", "per microlitre"), "1000", 0)
    .also(&["1/uL", "/mm3", "個/µL", "per uL", "cells/uL", "1/mm3", "/cumm"])
    .least("10");
/// Cells are counted in one system; which of its units stands first is what laboratories here print most.
static CELLS: &[System] =
    &[System::new(&[PER_LITRE, THOUSANDS, HUNDREDS, EACH, TEN_THOUSANDS], ("0", "1000"), ("0", "500"))
        .limits("1.5", "25")];
/// Of what is counted in small numbers, a hundred is a slip of the unit.
static FEW_CELLS: &[System] =
    &[System::new(&[PER_LITRE, THOUSANDS, HUNDREDS, EACH, TEN_THOUSANDS], ("0", "1000"), ("0", "100"))
        .limits("0.5", "15")];
static CD4_CELLS: &[System] =
    &[System::new(&[PER_LITRE, THOUSANDS, HUNDREDS, EACH, TEN_THOUSANDS], ("0", "1000"), ("0", "5"))
        .limits("0.1", "3")];
static EOSINOPHILS: &[System] =
    &[System::new(&[PER_LITRE, THOUSANDS, HUNDREDS, EACH, TEN_THOUSANDS], ("0", "1000"), ("0", "100"))
        .limits("0.1", "3")];
static PLATELETS: &[System] =
    &[System::new(&[PER_LITRE, THOUSANDS, TEN_THOUSANDS, EACH], ("0", "10000"), ("1", "2500")).limits("50", "900")];

/// No unit at all, where a term is graded against a limit of normal or a baseline alone.
const BARE: Unit = Unit::base("", Text::same(""), Text::same(""), 2).also(&["ratio", "1", "{INR}", "比"]);
static NO_UNIT: System = System::new(&[BARE], ("0", "10000000"), ("0", "1000000"));

/// The pH of blood has no unit.
static ACIDITY: &[System] =
    &[System::new(&[Unit::base("", Text::same(""), Text::same(""), 2).also(&["pH"])], ("6", "8.5"), ("6.7", "7.9"))
        .limits("7.2", "7.6")];

const ENZYME: Unit =
    Unit::base("U/L", Text::same("U/L"), t("単位毎リットル", "units per litre"), 0).also(&["IU/L", "[IU]/L", "単位/L"]);
static ENZYMES: &[System] = &[System::new(&[ENZYME], ("0", "1000000"), ("0", "200000")).limits("3", "1500"), NO_UNIT];
static SECONDS: &[System] = &[
    System::new(
        &[Unit::base("s", t("秒", "s"), t("秒", "seconds"), 1).also(&["sec", "second", "seconds"])],
        ("0", "1000"),
        ("5", "300"),
    )
    .limits("15", "60"),
    NO_UNIT,
];
static RATIO: &[System] = &[System::new(&[BARE], ("0", "50"), ("0.5", "20")).limits("0.5", "2")];

const MG_DL: Unit =
    Unit::base("mg/dL", Text::same("mg/dL"), t("ミリグラム毎デシリットル", "milligrams per decilitre"), 1)
        .also(&["mg%"]);
const MG_DL_FINE: Unit =
    Unit::base("mg/dL", Text::same("mg/dL"), t("ミリグラム毎デシリットル", "milligrams per decilitre"), 2)
        .also(&["mg%"]);
const MMOL_L: Unit = Unit::base("mmol/L", Text::same("mmol/L"), t("ミリモル毎リットル", "millimoles per litre"), 2)
    .also(&["mM", "mmol"]);
const UMOL_L: Unit = Unit::base("umol/L", Text::same("µmol/L"), t("マイクロモル毎リットル", "micromoles per litre"), 1)
    .also(&["uM", "umol"]);
const G_DL: Unit = Unit::base("g/dL", Text::same("g/dL"), t("グラム毎デシリットル", "grams per decilitre"), 1);
const G_L: Unit = Unit::times("g/L", Text::same("g/L"), t("グラム毎リットル", "grams per litre"), "0.1", 0);

static CREATININE: &[System] = &[
    System::new(&[MG_DL_FINE], ("0", "100"), ("0.1", "25")).limits("0.2", "3"),
    System::new(&[UMOL_L], ("0", "9000"), ("9", "2300")).limits("18", "260"),
    NO_UNIT,
];
static BILIRUBIN: &[System] = &[
    System::new(&[MG_DL], ("0", "100"), ("0", "50")).limits("0.1", "3"),
    System::new(&[UMOL_L], ("0", "1800"), ("0", "900")).limits("2", "50"),
    NO_UNIT,
];
static FIBRINOGEN: &[System] = &[System::new(
    &[
        Unit::base("mg/dL", Text::same("mg/dL"), t("ミリグラム毎デシリットル", "milligrams per decilitre"), 0),
        Unit::times("g/L", Text::same("g/L"), t("グラム毎リットル", "grams per litre"), "100", 2),
    ],
    ("0", "5000"),
    ("10", "1500"),
)
.limits("100", "700")];
static HAPTOGLOBIN: &[System] = &[System::new(
    &[
        Unit::base("mg/dL", Text::same("mg/dL"), t("ミリグラム毎デシリットル", "milligrams per decilitre"), 0),
        Unit::times("g/L", Text::same("g/L"), t("グラム毎リットル", "grams per litre"), "100", 2),
    ],
    ("0", "2000"),
    ("1", "800"),
)
.limits("5", "400")];
/// What is lost in a day, and the pluses of the dipstick: CTCAE prints limits of each.
static URINARY_PROTEIN: &[System] =
    &[
        System::new(
            &[
                Unit::base("g/24h", t("g/日（24時間蓄尿）", "g/24 h"), t("グラム毎日", "grams per 24 hours"), 2)
                    .also(&["g/日", "g/day", "g/d", "g/24 hrs", "g/24時間"]),
                Unit::times(
                    "mg/24h",
                    t("mg/日（24時間蓄尿）", "mg/24 h"),
                    t("ミリグラム毎日", "milligrams per 24 hours"),
                    "0.001",
                    0,
                )
                .also(&["mg/日", "mg/day", "mg/d", "mg/24 hrs", "mg/24時間"]),
            ],
            ("0", "100"),
            ("0", "30"),
        )
        .limits("0.02", "0.5"),
        System::new(
            &[Unit::base(
                "dipstick",
                t("プラス（試験紙）", "plus (dipstick)"),
                t("試験紙のプラスの数", "pluses of the dipstick"),
                0,
            )
            .also(&["プラス", "plus", "試験紙"])],
            ("0", "5"),
            ("0", "4"),
        ),
    ];
static URATE: &[System] = &[
    System::new(&[MG_DL], ("0", "100"), ("0.1", "40")).limits("1", "12"),
    System::new(
        &[
            UMOL_L,
            Unit::times("mmol/L", Text::same("mmol/L"), t("ミリモル毎リットル", "millimoles per litre"), "1000", 3),
        ],
        ("0", "6000"),
        ("6", "2400"),
    )
    .limits("60", "720"),
    NO_UNIT,
];
static HEMOGLOBIN: &[System] = &[
    System::new(&[G_DL, G_L], ("0", "30"), ("2", "25")).limits("8", "22"),
    System::new(&[MMOL_L], ("0", "19"), ("1.2", "15.5")).limits("5", "10"),
];
static HEMOGLOBIN_BY_MASS: &[System] = &[System::new(&[G_DL, G_L], ("0", "30"), ("2", "25")).limits("8", "22")];
static ALBUMIN: &[System] = &[System::new(&[G_DL, G_L], ("0", "10"), ("0.5", "7")).limits("2", "7")];
static CALCIUM: &[System] = &[
    System::new(&[MG_DL], ("0", "30"), ("4", "20")).limits("7", "13"),
    System::new(&[MMOL_L], ("0", "7.5"), ("1", "5")).limits("1.75", "3.25"),
];
static IONIZED: &[System] = &[
    System::new(&[MMOL_L, HALF_MEQ_L], ("0", "4"), ("0.4", "2.2")).limits("0.8", "1.7"),
    System::new(&[MG_DL], ("0", "16"), ("1.6", "8.8")).limits("3.2", "6.8"),
];
/// Of a double charge two milliequivalents are one millimole: 2.4 mEq/L of calcium are 1.2 mmol/L.
const HALF_MEQ_L: Unit =
    Unit::times("mEq/L", Text::same("mEq/L"), t("ミリ当量毎リットル", "milliequivalents per litre"), "0.5", 2);
const MEQ_L: Unit =
    Unit::times("mEq/L", Text::same("mEq/L"), t("ミリ当量毎リットル", "milliequivalents per litre"), "1", 1);
const MMOL_L_1: Unit = Unit::base("mmol/L", Text::same("mmol/L"), t("ミリモル毎リットル", "millimoles per litre"), 1)
    .also(&["mM", "mmol"]);
static SODIUM: &[System] = &[System::new(&[MMOL_L_1, MEQ_L], ("50", "250"), ("95", "200")).limits("120", "160")];
static POTASSIUM: &[System] = &[System::new(&[MMOL_L_1, MEQ_L], ("0.5", "20"), ("1", "12")).limits("2.5", "7")];
static MAGNESIUM: &[System] = &[
    System::new(&[MG_DL], ("0", "40"), ("0.2", "20")).limits("1.3", "5"),
    System::new(&[MMOL_L], ("0", "16"), ("0.1", "8")).limits("0.4", "1.25"),
];
static PHOSPHATE: &[System] = &[
    System::new(&[MG_DL], ("0", "50"), ("0.3", "20")).limits("1.9", "10"),
    System::new(&[MMOL_L], ("0", "16"), ("0.1", "6.5")).limits("0.3", "1.85"),
];
const MG_DL_WHOLE: Unit =
    Unit::base("mg/dL", Text::same("mg/dL"), t("ミリグラム毎デシリットル", "milligrams per decilitre"), 0)
        .also(&["mg%"]);
static GLUCOSE: &[System] = &[
    System::new(&[MG_DL_WHOLE], ("0", "3000"), ("10", "1800")).limits("40", "300"),
    System::new(&[MMOL_L_1], ("0", "170"), ("0.5", "100")).limits("2.2", "17"),
];
static LIPIDS: &[System] = &[
    System::new(&[MG_DL_WHOLE], ("0", "20000"), ("10", "10000")).limits("20", "600"),
    System::new(&[MMOL_L], ("0", "250"), ("0.1", "120")).limits("0.2", "15"),
];
static CLEARANCE: &[System] = &[System::new(
    &[Unit::base("mL/min", Text::same("mL/min"), t("ミリリットル毎分", "millilitres per minute"), 0).also(&["ml/分"])],
    ("0", "400"),
    ("1", "250"),
)];
static TEMPERATURE: &[System] = &[
    System::new(
        &[Unit::base("Cel", t("℃", "°C"), t("摂氏度", "degrees Celsius"), 1).also(&["°C", "C", "度", "degC"])],
        ("25", "45"),
        ("34", "42.5"),
    ),
    System::new(
        &[Unit::base("[degF]", t("°F", "°F"), t("華氏度", "degrees Fahrenheit"), 1).also(&["F", "degF"])],
        ("77", "113"),
        ("93", "109"),
    ),
];
const PERCENT: Unit =
    Unit::base("%", Text::same("%"), t("パーセント", "per cent"), 0).also(&["％", "percent", "per cent"]);
static WEIGHT: &[System] = &[
    System::new(
        &[Unit::base("%", t("%減", "% loss"), t("治療前からの減少率、パーセント", "per cent lost from baseline"), 1)
            .also(&["%", "％"])],
        ("-100", "100"),
        ("0", "60"),
    ),
    System::new(
        &[Unit::base("kg", Text::same("kg"), t("現在の体重、キログラム", "weight now in kilograms"), 1)],
        ("1", "500"),
        ("2", "250"),
    ),
];
static MILLISECONDS: &[System] = &[System::new(
    &[Unit::base("ms", Text::same("ms"), t("ミリ秒", "milliseconds"), 0).also(&["msec", "ミリ秒"])],
    ("100", "1000"),
    ("300", "750"),
)];
static EJECTION: &[System] = &[System::new(&[PERCENT], ("0", "100"), ("5", "90"))];
static FORCED: &[System] = &[
    System::new(
        &[Unit::base(
            "%",
            t("%（予測値比）", "% predicted"),
            t("予測値に対するパーセント", "per cent of predicted"),
            0,
        )
        .also(&["%", "％"])],
        ("0", "250"),
        ("8", "180"),
    ),
    System::new(
        &[Unit::base("z", t("zスコア", "z score"), t("GLI zスコア", "GLI z score"), 2)
            .also(&["z score", "GLI z", "SD"])],
        ("-12", "12"),
        ("-9", "6"),
    ),
];
static DIFFUSION: &[System] = &[System::new(
    &[Unit::base(
        "mL/min/mmHg",
        Text::same("mL/min/mmHg"),
        t("ミリリットル毎分毎水銀柱ミリ", "mL per minute per mmHg"),
        1,
    )
    .also(&["ml/min/mm Hg", "mL/min/Torr"])],
    ("0", "150"),
    ("1", "45"),
)];
static OXYGEN: &[System] = &[
    System::new(
        &[Unit::base(
            "%",
            t("%（安静時SpO₂）", "% (SpO₂ at rest)"),
            t("安静時の酸素飽和度、パーセント", "saturation at rest, per cent"),
            0,
        )
        .also(&["%", "％", "SpO2"])],
        ("0", "100"),
        ("40", "100"),
    ),
    System::new(
        &[Unit::base(
            "mmHg",
            t("mmHg（安静時PaO₂）", "mmHg (PaO₂ at rest)"),
            t("安静時の動脈血酸素分圧、ミリメートル水銀", "PaO2 at rest, mmHg"),
            0,
        )
        .also(&["mm Hg", "Torr", "mm[Hg]"])],
        ("0", "700"),
        ("20", "600"),
    ),
];
static CREATININE_BY_MASS: &[System] = &[System::new(&[MG_DL_FINE], ("0", "100"), ("0.1", "25")).limits("0.2", "3")];

/// Lists terms: their options, and the systems of units of each.
macro_rules! terms {
    ($($id:literal $systems:ident $ja:literal $en:literal [$($also:literal),* $(,)?]),* $(,)?) => {
        /// What can be graded.
        pub static TERMS: &[Choice] = &[$(Choice::new($id, t($ja, $en)).also(&[$($also),*])),*];
        /// The systems of units of each.
        pub static SYSTEMS: &[&[System]] = &[$($systems),*];
    };
}

terms! {
    "platelets" PLATELETS "血小板数減少" "Platelet count decreased" ["PLT", "Plt", "血小板", "血小板減少症", "血小板数",
        "Thrombocytopenia", "platelets", "けっしょうばん", "kesshouban", "血小板減少", "PLT数", "PLTs",
        "platelet count", "PC"],
    "neutrophils" FEW_CELLS "好中球数減少" "Neutrophil count decreased" ["ANC", "Neut", "好中球", "好中球減少",
        "neutropenia", "好中球減少症", "顆粒球", "Seg", "neutrophils", "こうちゅうきゅう", "kouchuukyuu", "NEUT",
        "好中球数", "好中球実数", "Neutro", "neutrophil count", "granulocytes", "顆粒球数", "分葉核球"],
    "wbc" CELLS "白血球減少" "White blood cell decreased" ["WBC", "白血球", "白血球数減少", "leukopenia",
        "はっけっきゅう", "hakkekkyuu", "WBCs", "白血球数", "white blood cells", "white blood cell count",
        "white cells", "white cell count", "leukocytes", "leucocytes", "leukocyte count", "leucopenia", "白血球減少症"],
    "anemia" HEMOGLOBIN "貧血" "Anemia" ["Hb", "Hgb", "ヘモグロビン", "血色素", "haemoglobin", "hemoglobin", "anaemia",
        "ヘモグロビン低下", "Hb低下", "ひんけつ", "hinketsu", "HGB", "血色素量", "血色素濃度", "ヘモグロビン量",
        "ヘモグロビン濃度", "ヘモグロビン値", "Hb値", "Hb量", "Hb濃度"],
    "lymphocytes" FEW_CELLS "リンパ球数減少" "Lymphocyte count decreased" ["ALC", "Lym", "リンパ球", "リンパ球減少症",
        "Lymphopenia", "りんぱきゅう", "rinpakyuu", "LYMPH", "Lymp", "Ly", "Lymphocytes", "リンパ球数", "リンパ球減少",
        "lymphocyte", "lymphocyte count", "absolute lymphocyte count"],
    "cd4" CD4_CELLS "CD4リンパ球減少" "CD4 lymphocytes decreased" ["CD4", "CD4+", "CD4陽性リンパ球", "CD4陽性T細胞",
        "CD4数", "CD4 count"],
    "ast" ENZYMES "AST増加" "Aspartate aminotransferase increased" ["AST", "GOT",
        "アスパラギン酸アミノトランスフェラーゼ増加", "AST increased", "肝機能", "肝酵素", "transaminase", "かんきのう",
        "AST上昇", "GOT増加", "アスパラギン酸アミノトランスフェラーゼ", "aspartate aminotransferase"],
    "alt" ENZYMES "ALT増加" "Alanine aminotransferase increased" ["ALT", "GPT", "アラニンアミノトランスフェラーゼ増加",
        "ALT increased", "肝機能", "肝酵素", "transaminase", "かんきのう", "ALT上昇", "GPT増加",
        "アラニンアミノトランスフェラーゼ", "alanine aminotransferase"],
    "bilirubin" BILIRUBIN "血中ビリルビン増加" "Blood bilirubin increased" ["T-Bil", "TBil", "T-bil", "ビリルビン",
        "総ビリルビン", "bilirubin", "黄疸", "jaundice", "びりるびん", "おうだん", "Bil", "総ビリルビン値",
        "total bilirubin", "TB", "T.BIL"],
    "alp" ENZYMES "ALP増加" "Alkaline phosphatase increased" ["ALP", "アルカリホスファターゼ増加",
        "アルカリフォスファターゼ", "ALP increased", "アルカリホスファターゼ", "アルカリフォスファターゼ増加",
        "ALP-IFCC", "ALP(IFCC)", "ALP-JSCC", "ALP(JSCC)", "alkaline phosphatase"],
    "ggt" ENZYMES "γ-GTP増加" "GGT increased" ["GGT", "γGTP", "γ-GT", "GGT増加", "gamma-GTP", "がんまじーてぃーぴー",
        "γ-GTP", "r-GTP", "G-GTP", "γ-グルタミルトランスフェラーゼ", "γ-グルタミルトランスペプチダーゼ", "ガンマGTP",
        "gamma GT"],
    "ldh" ENZYMES "LD（LDH）増加" "Blood lactate dehydrogenase increased" ["LDH", "LD", "乳酸脱水素酵素",
        "血中乳酸脱水素酵素増加", "LDH increased", "乳酸脱水素酵素増加", "乳酸デヒドロゲナーゼ", "LDH増加", "LD-IFCC",
        "LD(IFCC)", "LDH(IFCC)", "lactate dehydrogenase"],
    "cpk" ENZYMES "CPK増加" "CPK increased" ["CK", "CPK", "クレアチンキナーゼ", "クレアチンホスホキナーゼ増加",
        "creatine kinase", "くれあちんきなーぜ", "クレアチンホスホキナーゼ", "CK増加", "クレアチンキナーゼ増加"],
    "creatinine" CREATININE "クレアチニン増加" "Creatinine increased" ["Cr", "Cre", "CRE", "クレアチニン", "creatinine",
        "腎機能", "くれあちにん", "じんきのう", "CREA", "CRTN", "S-Cr", "血清クレアチニン", "クレアチニン値",
        "serum creatinine"],
    "ccr" CLEARANCE "クレアチニンクリアランス減少" "Creatinine clearance decreased" ["CCr", "Ccr",
        "クレアチニン・クリアランス", "creatinine clearance", "24hCCr", "24時間クレアチニンクリアランス"],
    "aki" CREATININE_BY_MASS "急性腎障害" "Acute kidney injury" ["AKI", "急性腎不全", "acute renal failure",
        "きゅうせいじんしょうがい"],
    "albumin" ALBUMIN "低アルブミン血症" "Hypoalbuminemia" ["Alb", "アルブミン", "albumin", "hypoalbuminaemia",
        "あるぶみん", "血清アルブミン", "アルブミン値", "アルブミン減少", "serum albumin"],
    "hyponatremia" SODIUM "低ナトリウム血症" "Hyponatremia" ["低Na", "低Na血症", "Na", "ナトリウム", "hyponatraemia",
        "sodium", "ていなとりうむ", "なとりうむ", "血清ナトリウム", "血清Na", "Na値", "serum sodium"],
    "hypernatremia" SODIUM "高ナトリウム血症" "Hypernatremia" ["高Na", "高Na血症", "Na", "ナトリウム", "hypernatraemia",
        "sodium", "こうなとりうむ", "なとりうむ", "血清ナトリウム", "血清Na", "Na値", "serum sodium"],
    "hypokalemia" POTASSIUM "低カリウム血症" "Hypokalemia" ["低K", "低K血症", "K", "カリウム", "hypokalaemia",
        "potassium", "ていかりうむ", "かりうむ", "血清カリウム", "血清K", "K値", "serum potassium"],
    "hyperkalemia" POTASSIUM "高カリウム血症" "Hyperkalemia" ["高K", "高K血症", "K", "カリウム", "hyperkalaemia",
        "potassium", "こうかりうむ", "かりうむ", "血清カリウム", "血清K", "K値", "serum potassium"],
    "hypocalcemia" CALCIUM "低カルシウム血症" "Hypocalcemia" ["低Ca", "低Ca血症", "Ca", "カルシウム", "補正カルシウム",
        "hypocalcaemia", "calcium", "ていかるしうむ", "かるしうむ", "補正Ca", "血清カルシウム", "血清Ca",
        "総カルシウム", "Ca値", "T-Ca", "corrected calcium", "serum calcium"],
    "hypercalcemia" CALCIUM "高カルシウム血症" "Hypercalcemia" ["高Ca", "高Ca血症", "Ca", "カルシウム",
        "補正カルシウム", "hypercalcaemia", "calcium", "こうかるしうむ", "かるしうむ", "補正Ca", "血清カルシウム",
        "血清Ca", "総カルシウム", "Ca値", "T-Ca", "corrected calcium", "serum calcium"],
    "hypocalcemia-ionized" IONIZED "低カルシウム血症（イオン化）" "Hypocalcemia (Ionized)" ["低iCa", "iCa",
        "イオン化カルシウム", "ionised calcium", "ionized calcium", "イオン化Ca", "Ca2+", "Ca++"],
    "hypercalcemia-ionized" IONIZED "高カルシウム血症（イオン化）" "Hypercalcemia (Ionized)" ["高iCa", "iCa",
        "イオン化カルシウム", "ionised calcium", "ionized calcium", "イオン化Ca", "Ca2+", "Ca++"],
    "hypomagnesemia" MAGNESIUM "低マグネシウム血症" "Hypomagnesemia" ["低Mg", "Mg", "マグネシウム", "hypomagnesaemia",
        "magnesium", "ていまぐねしうむ", "まぐねしうむ", "血清マグネシウム", "血清Mg", "Mg値", "serum magnesium"],
    "hypermagnesemia" MAGNESIUM "高マグネシウム血症" "Hypermagnesemia" ["高Mg", "Mg", "マグネシウム",
        "hypermagnesaemia", "magnesium", "こうまぐねしうむ", "まぐねしうむ", "血清マグネシウム", "血清Mg", "Mg値",
        "serum magnesium"],
    "hypophosphatemia" PHOSPHATE "低リン酸血症" "Hypophosphatemia" ["低P", "低リン血症", "IP", "P", "リン", "無機リン",
        "hypophosphataemia", "phosphate", "ていりん", "りん", "iP", "リン酸", "血清リン", "血清無機リン", "phosphorus"],
    "hyperphosphatemia" PHOSPHATE "高リン酸塩血症" "Hyperphosphatemia" ["高P", "高リン血症", "高リン酸血症", "IP", "P",
        "リン", "無機リン", "hyperphosphataemia", "phosphate", "こうりん", "りん", "iP", "リン酸", "血清リン",
        "血清無機リン", "phosphorus"],
    "hypoglycemia" GLUCOSE "低血糖症" "Hypoglycemia" ["低血糖", "血糖", "Glu", "BS", "BG", "hypoglycaemia", "glucose",
        "ていけっとう", "けっとう", "FBS", "FPG", "空腹時血糖", "空腹時血糖値", "随時血糖", "随時血糖値", "血糖値",
        "グルコース", "血清グルコース", "ブドウ糖", "GLU", "PG"],
    "hyperglycemia-fasting" GLUCOSE "高血糖（空腹時）" "Hyperglycemia (Fasting)" ["空腹時血糖", "血糖", "Glu", "BS",
        "BG", "FBS", "FPG", "hyperglycaemia", "glucose", "こうけっとう", "けっとう", "空腹時血糖値", "血糖値",
        "グルコース", "血清グルコース", "ブドウ糖", "PG"],
    "hyperglycemia" GLUCOSE "高血糖（随時）" "Hyperglycemia" ["高血糖", "随時血糖", "血糖", "Glu", "BS", "BG",
        "hyperglycaemia", "glucose", "こうけっとう", "けっとう", "随時血糖値", "血糖値", "グルコース", "血清グルコース",
        "ブドウ糖", "PG"],
    "urate" URATE "高尿酸血症" "Hyperuricemia" ["UA", "尿酸", "uric acid", "hyperuricaemia", "urate", "にょうさん",
        "尿酸値", "血清尿酸"],
    "amylase" ENZYMES "血清アミラーゼ増加" "Serum amylase increased" ["AMY", "アミラーゼ", "amylase", "あみらーぜ",
        "血清アミラーゼ", "S-AMY", "アミラーゼ増加"],
    "lipase" ENZYMES "リパーゼ増加" "Lipase increased" ["LIP", "リパーゼ", "lipase", "りぱーぜ", "血清リパーゼ"],
    "triglycerides" LIPIDS "高トリグリセリド血症" "Hypertriglyceridemia" ["TG", "中性脂肪", "トリグリセリド",
        "triglycerides", "ちゅうせいしぼう", "トリグリセライド", "中性脂肪値", "triglyceride"],
    "cholesterol" LIPIDS "コレステロール増加" "Cholesterol high" ["T-Cho", "TC", "コレステロール", "cholesterol",
        "これすてろーる", "TCHO", "TCH", "T-Chol", "総コレステロール", "高コレステロール血症", "total cholesterol"],
    "inr" RATIO "INR増加" "INR increased" ["INR", "PT-INR", "ワルファリン", "warfarin", "プロトロンビン時間",
        "ぷろとろんびん", "PTINR", "国際標準比"],
    "aptt" SECONDS "APTT延長" "Activated partial thromboplastin time prolonged" ["APTT", "aPTT",
        "活性化部分トロンボプラスチン時間延長", "PTT", "活性化部分トロンボプラスチン時間",
        "活性化部分トロンボプラスチン時間(APTT)"],
    "fibrinogen" FIBRINOGEN "フィブリノゲン減少" "Fibrinogen decreased" ["Fbg", "Fib", "フィブリノゲン",
        "フィブリノーゲン", "fibrinogen", "ふぃぶりのげん", "FIBG", "Fbg定量", "フィブリノゲン量",
        "フィブリノーゲン量"],
    "hemoglobin-increased" HEMOGLOBIN_BY_MASS "ヘモグロビン増加" "Hemoglobin increased" ["Hb", "Hgb", "ヘモグロビン",
        "haemoglobin increased", "多血", "HGB", "血色素", "血色素量", "血色素濃度", "ヘモグロビン量",
        "ヘモグロビン濃度", "ヘモグロビン値", "Hb値", "Hb量", "Hb濃度", "haemoglobin", "hemoglobin", "Hb増加",
        "ヘモグロビン高値"],
    "lymphocytes-increased" CELLS "リンパ球数増加" "Lymphocyte count increased" ["リンパ球", "lymphocytosis",
        "りんぱきゅう", "ALC", "Lym", "LYMPH", "Lymp", "Ly", "リンパ球数", "Lymphocytes", "lymphocyte",
        "lymphocyte count", "absolute lymphocyte count", "rinpakyuu", "リンパ球増加", "リンパ球増多"],
    "leukocytosis" CELLS "白血球増加症" "Leukocytosis" ["WBC", "白血球", "白血球増加", "leucocytosis", "はっけっきゅう",
        "WBCs", "白血球数", "white blood cells", "white blood cell count", "white cells", "white cell count",
        "leukocytes", "leucocytes", "leukocyte count", "hakkekkyuu", "白血球増多", "白血球数増加"],
    "fever" TEMPERATURE "発熱" "Fever" ["体温", "BT", "KT", "熱", "temperature", "はつねつ", "pyrexia"],
    "weight-loss" WEIGHT "体重減少" "Weight loss" ["体重", "weight", "たいじゅう"],
    "qtc" MILLISECONDS "QTc延長" "Electrocardiogram QT corrected interval prolonged" ["QTc", "QT", "QT延長",
        "心電図QT補正間隔延長", "心電図", "QTc prolonged"],
    "ejection-fraction" EJECTION "駆出率減少" "Ejection fraction decreased" ["EF", "LVEF", "左室駆出率",
        "くしゅつりつ"],
    "hypoxia" OXYGEN "低酸素症" "Hypoxia" ["SpO2", "PaO2", "低酸素血症", "SAT", "サチュレーション", "hypoxaemia",
        "低酸素", "酸素飽和度", "ていさんそ"],
    "fev1" FORCED "努力呼気量減少" "Forced expiratory volume decreased" ["FEV1", "一秒量", "1秒量", "努力呼気",
        "いちびょうりょう", "はいきのう"],
    "vital-capacity" PREDICTED "肺活量異常" "Vital capacity abnormal" ["VC", "FVC", "%VC", "肺活量", "はいかつりょう",
        "はいきのう"],
    "dlco" DIFFUSION "一酸化炭素拡散能減少" "Carbon monoxide diffusing capacity decreased" ["DLCO", "DLco", "拡散能",
        "かくさんのう", "はいきのう"],
    "acidosis" ACIDITY "アシドーシス" "Acidosis" ["pH", "血液pH", "動脈血pH", "アシデミア", "acidaemia", "acidemia",
        "あしどーしす"],
    "alkalosis" ACIDITY "アルカローシス" "Alkalosis" ["pH", "血液pH", "動脈血pH", "アルカレミア", "alkalaemia",
        "alkalemia", "あるかろーしす"],
    "haptoglobin" HAPTOGLOBIN "ハプトグロビン減少" "Haptoglobin decreased" ["Hp", "ハプトグロビン", "haptoglobin",
        "はぷとぐろびん"],
    "hdl" LIPIDS "HDLコレステロール減少" "HDL decreased" ["HDL", "HDL-C", "HDL-Cho", "HDL-コレステロール",
        "HDLコレステロール", "HDL減少", "HDL低下", "HDL cholesterol", "えいちでぃーえる"],
    "ldl" LIPIDS "LDLコレステロール増加" "LDL increased" ["LDL", "LDL-C", "LDL-Cho", "LDL-コレステロール",
        "LDLコレステロール", "LDL増加", "LDL上昇", "LDL cholesterol", "えるでぃーえる"],
    "eosinophilia" EOSINOPHILS "好酸球増加症" "Eosinophilia" ["Eo", "Eos", "Eosino", "好酸球", "好酸球数", "好酸球増加",
        "好酸球増多", "好酸球増多症", "eosinophils", "eosinophil count", "こうさんきゅう"],
    "proteinuria" URINARY_PROTEIN "蛋白尿" "Proteinuria" ["尿蛋白", "尿タンパク", "尿たんぱく", "タンパク尿",
        "たんぱく尿", "U-Pro", "urine protein", "urinary protein", "Urinary protein increased", "にょうたんぱく"],
    "crp" PROTEIN "CRP" "CRP" ["C反応性蛋白", "C-reactive protein", "しーあーるぴー", "CRP定量", "C反応性タンパク"],
    "bun" UREA "尿素窒素（BUN）" "Blood urea nitrogen (BUN)" ["BUN", "UN", "尿素窒素", "血中尿素窒素", "血清尿素窒素",
        "urea nitrogen", "blood urea nitrogen", "にょうそちっそ"],
}

static PREDICTED: &[System] = &[System::new(
    &[Unit::base("%", t("%（予測値比）", "% predicted"), t("予測値に対するパーセント", "per cent of predicted"), 0)
        .also(&["%", "％"])],
    ("0", "250"),
    ("8", "180"),
)];
static PROTEIN: &[System] = &[System::new(&[MG_DL_FINE], ("0", "100"), ("0", "70")), NO_UNIT];
static UREA: &[System] =
    &[System::new(&[MG_DL], ("0", "500"), ("1", "200")), System::new(&[MMOL_L], ("0", "180"), ("0.3", "75")), NO_UNIT];
