//! Questions about a patient that several protocols ask: one static each, so
//! that one answer serves them all.

use crate::definition::{Choice, Clash, Field, Formula, Operand, Output, Relation, Rule, Show, Text, Unit, dec, t};

static YEARS: &[Unit] = &[Unit::base("years", t("歳", "years"), t("歳", "years"), 0).also(&["才", "year", "yr", "y"])];

/// Completed years; in a trial, at registration.
pub static AGE: Field = Field::number("age", t("年齢", "Age"), YEARS, "0", "130")
    .usual("0", "110")
    .whole()
    .hint(t("満年齢（試験では登録時）", "completed years (in a trial, at registration)"));

/// ECOG performance status (Oken 1982), 0 to 4.
pub static ECOG_PS: Field = Field::choice(
    "ps",
    Text::same("ECOG PS"),
    &[
        Choice::new("0", Text::same("0")),
        Choice::new("1", Text::same("1")),
        Choice::new("2", Text::same("2")),
        Choice::new("3", Text::same("3")),
        Choice::new("4", Text::same("4")),
    ],
);

/// What a lesion is called beside its number, to tell it apart in a report. It decides nothing.
pub static LESION_NAME: Field = Field::naming("name", t("病変名", "Lesion name"))
    .hint(t("任意。例：右S8（氏名は書かない）", "optional, such as right S8; no patient’s name"));

/// Written consent by the patient.
pub static CONSENT: Field = Field::present("consent", t("本人の文書同意", "Written consent from the patient"));

/// The day of consent.
pub static CONSENT_DATE: Field = Field::date("consent-date", t("同意取得日", "Day of consent"))
    .of(t("同意", "consent"))
    .hint(t("例 2026-04-10、20260410、R8.4.10", "such as 2026-04-10 or 20260410"));

/// The day of birth, for whoever has it rather than the age.
pub static BIRTH_DATE: Field = Field::date("birth-date", t("生年月日", "Date of birth"))
    .hint(t(
        "年齢の代わりに入力できる（同意取得日と合わせて使う）",
        "instead of the age, together with the day of consent",
    ))
    .needs(&[&CONSENT_DATE, &TREATMENT_DATE]);

/// The day on which the treatment is planned.
pub static TREATMENT_DATE: Field = Field::date("treatment-date", t("治療予定日", "Day of treatment")).hint(t(
    "生年月日があるとき、治療日の年齢を確かめるためだけに使う",
    "only to check the age on that day, from the date of birth",
));

/// Whole years between two days: the months that fit, by twelve, rounded down.
macro_rules! years {
    ($to:expr) => {
        Formula::Minus(
            &Formula::Number(dec("0")),
            &Formula::Up(&Formula::Over(
                &Formula::Minus(
                    &Formula::Number(dec("0")),
                    &Formula::MonthsBetween(&Formula::answer(&BIRTH_DATE), &Formula::answer(&$to)),
                ),
                &Formula::Number(dec("12")),
            )),
        )
    };
}

static AT_CONSENT: Formula = years!(CONSENT_DATE);
static AT_TREATMENT: Formula = years!(TREATMENT_DATE);

/// The age on the day of consent, from the date of birth.
pub const AGE_AT_CONSENT: Operand = Operand::of(&AGE, &AT_CONSENT);
/// The age on the day of treatment, from the date of birth.
pub const AGE_AT_TREATMENT: Operand = Operand::of(&AGE, &AT_TREATMENT);

/// The age on the day of consent, to be shown.
pub const AGE_ON_CONSENT: Output = Output {
    id: "age-at-consent",
    label: t("同意取得日の満年齢", "Age on the day of consent"),
    unit: t("歳", " years"),
    formula: years!(CONSENT_DATE),
    places: 0,
    limits: &[],
    show: Show::Number,
};
/// The age on the day of treatment, to be shown.
pub const AGE_ON_TREATMENT: Output = Output {
    id: "age-at-treatment",
    label: t("治療予定日の満年齢", "Age on the day of treatment"),
    formula: years!(TREATMENT_DATE),
    ..AGE_ON_CONSENT
};

/// Age and date of birth, where both are given and do not agree.
pub const TWO_AGES: Clash = Clash {
    when: Rule::Any(&[
        AGE_AT_CONSENT.compare(Relation::Below, "1", Operand::here(&AGE), "0"),
        AGE_AT_CONSENT.compare(Relation::Above, "1", Operand::here(&AGE), "0"),
    ]),
    at: &BIRTH_DATE,
    unused: &[&AGE, &BIRTH_DATE],
    text: t(
        "同意取得日の満年齢が、入力された年齢と合いません。どちらかを直すか、一方を消してください",
        "the age on the day of consent is not the age that is given; correct one of them, or take one away",
    ),
};

/// A birth after the day of consent or of treatment.
pub const UNBORN: Clash = Clash {
    when: CONSENT_DATE.before(&BIRTH_DATE),
    at: &BIRTH_DATE,
    unused: &[&BIRTH_DATE, &CONSENT_DATE],
    text: t("同意取得日より後の日です。どちらかを直してください", "after the day of consent; correct one of them"),
};

/// A birth after the day of treatment, where the day of consent is not known.
pub const UNBORN_AT_TREATMENT: Clash = Clash {
    when: TREATMENT_DATE.before(&BIRTH_DATE),
    at: &BIRTH_DATE,
    unused: &[&BIRTH_DATE, &TREATMENT_DATE],
    text: t("治療予定日より後の日です。どちらかを直してください", "after the day of treatment; correct one of them"),
};

/// A treatment before the consent to it.
pub const TREATED_FIRST: Clash = Clash {
    when: TREATMENT_DATE.before(&CONSENT_DATE),
    at: &TREATMENT_DATE,
    unused: &[&TREATMENT_DATE],
    text: t("同意取得日より前の日です。どちらかを直してください", "before the day of consent; correct one of them"),
};

/// Age and date of birth, where the day of treatment tells that they do not agree: between registration and treatment
/// nobody grows younger, or older by two years.
pub const TWO_AGES_AT_TREATMENT: Clash = Clash {
    when: Rule::Any(&[
        AGE_AT_TREATMENT.compare(Relation::Below, "1", Operand::here(&AGE), "0"),
        AGE_AT_TREATMENT.compare(Relation::Above, "1", Operand::here(&AGE), "1"),
    ]),
    at: &BIRTH_DATE,
    unused: &[&AGE, &BIRTH_DATE],
    text: t(
        "治療予定日の満年齢が、入力された年齢と合いません。どちらかを直すか、一方を消してください",
        "the age on the day of treatment does not go with the age that is given; correct one of them, or take one away",
    ),
};

/// The present day, where it is to be seen what is due. It is asked, for nothing here knows a clock.
pub static TODAY: Field = Field::date("today", t("今日", "Today"))
    .hint(t("予定日の到来・経過や登録期間の表示にだけ使います", "only marks what is due or over; changes no date"));

/// Days, of windows and waiting times.
pub static DAYS: &[Unit] = &[Unit::base("d", t("日", "days"), t("日数", "days"), 0).also(&["day", "日間"])];

/// People, where they are counted.
pub static PATIENTS: &[Unit] = &[Unit::base("patients", t("例", "patients"), t("例数", "number of patients"), 0)
    .also(&["patient", "人", "名", "症例"])];

/// Cells counted per microlitre, as the protocols print them.
const PER_MICROLITRE: Unit = Unit::base("/uL", Text::same("/µL"), t("毎マイクロリットル", "per microlitre"), 0)
    .also(&["1/uL", "/mm3", "個/µL", "per uL", "cells/uL"]);

/// The same in thousands. `places` is what people write: 4.8 for white cells, 180 for platelets.
const fn thousands(places: u8) -> Unit {
    let spoken = t("10の3乗毎マイクロリットル", "thousands per microlitre");
    Unit::times("10^3/uL", Text::same("×10³/µL"), spoken, "1000", places)
        .also(&["10*3/uL", "10^3", "K/uL", "千/µL", "thou/uL"])
}

/// The same as a litre has it.
const fn giga_per_litre(places: u8) -> Unit {
    let spoken = t("10の9乗毎リットル", "ten to the ninth per litre");
    Unit::times("10^9/L", Text::same("×10⁹/L"), spoken, "1000", places).also(&["10*9/L", "G/L", "giga/L"])
}

/// The ten-thousands in which Japan writes platelets.
const TEN_THOUSANDS: Unit = Unit::times(
    "10^4/uL",
    t("万/µL", "×10⁴/µL"),
    t("万毎マイクロリットル", "ten thousands per microlitre"),
    "10000",
    1,
)
.also(&["×10⁴/µL", "10*4/uL", "10^4", "万"]);

/// The hundreds that Japanese laboratories print for white cells.
const HUNDREDS: Unit =
    Unit::times("10^2/uL", Text::same("×10²/µL"), t("百毎マイクロリットル", "hundreds per microlitre"), "100", 0)
        .also(&["10*2/uL", "百/µL"]);

static WBC_UNITS: &[Unit] = &[PER_MICROLITRE, HUNDREDS, thousands(1), giga_per_litre(1)];
static PLATELET_UNITS: &[Unit] = &[PER_MICROLITRE, TEN_THOUSANDS, thousands(0), giga_per_litre(0)];

/// White blood cells.
pub static WBC: Field = Field::number("wbc", t("白血球数", "White blood cells"), WBC_UNITS, "0", "1000000")
    .usual("300", "100000")
    .nearest_to(&CONSENT_DATE);

/// Platelets.
pub static PLATELETS: Field = Field::number("platelets", t("血小板数", "Platelets"), PLATELET_UNITS, "0", "5000000")
    .usual("1000", "1000000")
    .nearest_to(&CONSENT_DATE);

/// Haemoglobin.
pub static HEMOGLOBIN: Field = Field::number(
    "hemoglobin",
    t("ヘモグロビン", "Haemoglobin"),
    &[
        Unit::base("g/dL", Text::same("g/dL"), t("グラム毎デシリットル", "grams per decilitre"), 1),
        Unit::times("g/L", Text::same("g/L"), t("グラム毎リットル", "grams per litre"), "0.1", 0),
    ],
    "0",
    "30",
)
.usual("3", "22")
.nearest_to(&CONSENT_DATE);

/// Molar unit by the customary factor: 1 mg/dL = 88.4 µmol/L.
pub static CREATININE_UNITS: &[Unit] = &[
    Unit::base("mg/dL", Text::same("mg/dL"), t("ミリグラム毎デシリットル", "milligrams per decilitre"), 2),
    Unit::over("umol/L", Text::same("µmol/L"), t("マイクロモル毎リットル", "micromoles per litre"), "88.4", 0),
];

/// Serum creatinine.
pub static CREATININE: Field =
    Field::number("creatinine", t("血清クレアチニン", "Serum creatinine"), CREATININE_UNITS, "0", "60")
        .usual("0.2", "15")
        .positive()
        .nearest_to(&CONSENT_DATE);

/// Total bilirubin. Molar unit by the customary factor: 1 mg/dL = 17.1 µmol/L.
pub static BILIRUBIN: Field = Field::number(
    "bilirubin",
    t("総ビリルビン", "Total bilirubin"),
    &[
        Unit::base("mg/dL", Text::same("mg/dL"), t("ミリグラム毎デシリットル", "milligrams per decilitre"), 1),
        Unit::over("umol/L", Text::same("µmol/L"), t("マイクロモル毎リットル", "micromoles per litre"), "17.1", 0)
            .bare("5", "500"),
    ],
    "0",
    "100",
)
.usual("0.1", "15")
.nearest_to(&CONSENT_DATE);

/// Body temperature.
pub static TEMPERATURE: Field = Field::number(
    "temperature",
    t("体温", "Body temperature"),
    &[Unit::base("Cel", t("℃", "°C"), t("摂氏度", "degrees Celsius"), 1).also(&["°C", "C", "度", "degC"])],
    "25",
    "45",
)
.usual("34.5", "42")
.hint(t("同意取得時の値", "when consent is obtained"));

/// New York Heart Association class of heart failure.
pub static NYHA: Field = Field::choice(
    "nyha",
    t("心不全（NYHA分類）", "Heart failure (NYHA class)"),
    &[
        Choice::new("none", t("なし", "none")),
        Choice::new("1", t("I度", "I")),
        Choice::new("2", t("II度", "II")),
        Choice::new("3", t("III度", "III")),
        Choice::new("4", t("IV度", "IV")),
    ],
);

/// Sex, as formulas for the kidneys ask for it.
pub static SEX: Field = Field::choice(
    "sex",
    t("性別", "Sex"),
    &[Choice::new("male", t("男性", "Male")), Choice::new("female", t("女性", "Female"))],
);

/// Body weight.
pub static WEIGHT: Field = Field::number(
    "weight",
    t("体重", "Body weight"),
    &[Unit::base("kg", Text::same("kg"), t("キログラム", "kilograms"), 1).also(&["キロ", "㎏"])],
    "20",
    "250",
)
.usual("30", "150");

/// Body height.
pub static HEIGHT: Field = Field::number(
    "height",
    t("身長", "Height"),
    &[
        Unit::base("cm", Text::same("cm"), t("センチメートル", "centimetres"), 1).also(&["センチ", "㎝"]),
        Unit::times("m", Text::same("m"), t("メートル", "metres"), "100", 2).also(&["メートル"]),
    ],
    "100",
    "250",
)
.usual("120", "210")
.exact();

/// Whether bleeding is a danger, before vertebroplasty.
pub static BLEEDING_TENDENCY: Field = Field::choice(
    "bleeding-tendency",
    t("出血傾向", "Bleeding tendency"),
    &[
        Choice::new("none", t("なし", "None")),
        Choice::new("correctable", t("あり・補正できる", "Yes, can be corrected")),
        Choice::new("uncontrollable", t("あり・制御困難", "Yes, cannot be controlled")),
    ],
)
.judged();

/// Infection that vertebroplasty has to wait for.
pub static SPINE_INFECTION: Field = Field::set(
    "spine-infection",
    t("感染", "Infection"),
    &[
        Choice::new(
            "local",
            t("局所（骨髄炎・椎間板炎・硬膜外膿瘍）", "Local (osteomyelitis / discitis / epidural abscess)"),
        ),
        Choice::new(
            "systemic",
            t(
                "全身の感染症状（敗血症・発熱・炎症反応上昇など）",
                "Systemic signs of infection (sepsis / fever / raised inflammation)",
            ),
        ),
        Choice::new("none", t("なし", "None")),
    ],
)
.hint(t("腫瘍による上昇とみるかは医師の判断", "whether a rise is put down to the tumour is for the physician to judge"))
.judged();

/// What makes an infection after vertebroplasty more likely.
pub static INFECTION_RISK: Field = Field::set(
    "infection-risk",
    t("術後感染のリスク", "Risks of infection afterwards"),
    &[
        Choice::new("urinary", t("尿路感染", "Urinary infection")),
        Choice::new("diabetes", t("糖尿病", "Diabetes")),
        Choice::new("cholecystitis", t("胆嚢炎", "Cholecystitis")),
        Choice::new("meningitis", t("髄膜炎", "Meningitis")),
        Choice::new("pressure-ulcer", t("感染した褥瘡", "Infected pressure ulcer")),
        Choice::new("immunosuppression", t("免疫抑制状態", "Immunosuppression")),
        Choice::new("chemotherapy", t("化学療法（併用の予定を含む）", "Chemotherapy, also if planned")),
        Choice::new("other-site", t("そのほかの部位の感染源", "A source of infection elsewhere")),
        Choice::new("none", t("なし", "None")),
    ],
);

/// Whether the organs can bear bone cement.
pub static ORGAN_FUNCTION: Field = Field::yes_no(
    "organ-function",
    t("主要臓器の機能（心・肺・肝・腎など）", "Function of major organs (heart, lungs, liver, kidneys …)"),
)
.words(t("保たれている", "Preserved"), t("保たれていない", "Not preserved"))
.hint(t("脊髄は含めない（脊髄神経障害として別に確かめる）", "not the cord, whose deficit is a question of its own"))
.judged();

/// By which formula total calcium is corrected for albumin. CTCAE names none.
pub static CORRECTION: Field = Field::choice(
    "correction",
    t("補正式", "Correction"),
    &[
        Choice::new("payne", t("Payne：Ca＋(4−Alb)", "Payne: Ca + (4 − Alb)")),
        Choice::new("k-doqi", t("0.8式：Ca＋0.8×(4−Alb)", "0.8 form: Ca + 0.8 × (4 − Alb)")),
    ],
);

const fn vertebra(id: &'static str, label: &'static str, also: &'static [&'static str]) -> Choice {
    Choice::new(id, Text::same(label)).also(also)
}

/// A vertebra, from C1 to S5.
pub static VERTEBRA: Field = Field::choice(
    "vertebra",
    t("椎体", "Vertebra"),
    &[
        vertebra("c1", "C1", &["第1頸椎"]),
        vertebra("c2", "C2", &["第2頸椎"]),
        vertebra("c3", "C3", &["第3頸椎"]),
        vertebra("c4", "C4", &["第4頸椎"]),
        vertebra("c5", "C5", &["第5頸椎"]),
        vertebra("c6", "C6", &["第6頸椎"]),
        vertebra("c7", "C7", &["第7頸椎"]),
        vertebra("t1", "T1", &["Th1", "第1胸椎"]),
        vertebra("t2", "T2", &["Th2", "第2胸椎"]),
        vertebra("t3", "T3", &["Th3", "第3胸椎"]),
        vertebra("t4", "T4", &["Th4", "第4胸椎"]),
        vertebra("t5", "T5", &["Th5", "第5胸椎"]),
        vertebra("t6", "T6", &["Th6", "第6胸椎"]),
        vertebra("t7", "T7", &["Th7", "第7胸椎"]),
        vertebra("t8", "T8", &["Th8", "第8胸椎"]),
        vertebra("t9", "T9", &["Th9", "第9胸椎"]),
        vertebra("t10", "T10", &["Th10", "第10胸椎"]),
        vertebra("t11", "T11", &["Th11", "第11胸椎"]),
        vertebra("t12", "T12", &["Th12", "第12胸椎"]),
        vertebra("l1", "L1", &["第1腰椎"]),
        vertebra("l2", "L2", &["第2腰椎"]),
        vertebra("l3", "L3", &["第3腰椎"]),
        vertebra("l4", "L4", &["第4腰椎"]),
        vertebra("l5", "L5", &["第5腰椎"]),
        vertebra("s1", "S1", &["第1仙椎"]),
        vertebra("s2", "S2", &["第2仙椎"]),
        vertebra("s3", "S3", &["第3仙椎"]),
        vertebra("s4", "S4", &["第4仙椎"]),
        vertebra("s5", "S5", &["第5仙椎"]),
    ],
);
