//! Laboratory values and measurements: what is asked, and the calculator.

mod analytes;
mod reference;
mod v4_03;
mod v5_0;
mod v6_0;

pub use analytes::{SYSTEMS, TERMS};
pub use reference::{NAME, REFERENCES, Reference};

use super::VERSION;
use crate::calculators::sources::CTCAE;
use crate::core::{
    By, Calculator, Choice, Clash, Example, Field, Formula, Input, Method, Note, Operand, Output, Relation, Rule,
    Section, Show, Subject, Tables, Text, Unit, dec, t,
};

/// What is graded.
pub static TERM: Field = Field::choice("term", t("項目", "Term"), TERMS);

const BY: By = By { choice: &TERM, systems: SYSTEMS };

/// The value. It may be `<0.1`.
pub static VALUE: Field = Field::measured("value", t("測定値", "Value"), BY).unit_id("unit").short(t("値", "value"));
/// The lower limit of normal.
pub static LLN: Field = Field::measured("lln", t("基準値下限（LLN）", "Lower limit of normal (LLN)"), BY)
    .unit_like(&VALUE)
    .positive()
    .short(Text::same("LLN"));
/// The upper limit of normal.
pub static ULN: Field = Field::measured("uln", t("基準値上限（ULN）", "Upper limit of normal (ULN)"), BY)
    .unit_like(&VALUE)
    .positive()
    .short(Text::same("ULN"));
/// The value before treatment.
pub static BASELINE: Field =
    Field::measured("baseline", t("治療前値", "Baseline"), BY).unit_like(&VALUE).short(t("治療前値", "baseline"));
/// Whether that was normal, where its number is not known.
pub static BASELINE_STATUS: Field = Field::choice(
    "baseline-status",
    t("治療前値の高低", "Baseline was"),
    &[
        Choice::new("normal", t("基準範囲内", "normal")),
        Choice::new("high", t("高値", "high")),
        Choice::new("low", t("低値", "low")),
    ],
);

/// By which method the enzyme was measured. The limits of normal differ; the value alone does not tell.
pub static METHOD: Field = Field::choice(
    "method",
    t("測定法", "Method"),
    &[Choice::new("ifcc", t("IFCC法", "IFCC")), Choice::new("jscc", t("JSCC法", "JSCC"))],
)
.hint(t(
    "国内では2020年4月以降、JSCC法からIFCC法へ移行。基準値と測定値の方法をそろえる",
    "Japan moved from JSCC to IFCC from April 2020; use the limits of the method that measured the value",
));

/// Total calcium, to be corrected.
pub static CALCIUM: Field = Field::measured("calcium", t("総カルシウム（補正前）", "Total calcium, uncorrected"), BY);
/// Albumin, to correct it with.
pub static ALBUMIN: Field = Field::number(
    "albumin",
    t("アルブミン", "Albumin"),
    &[
        Unit::base("g/dL", Text::same("g/dL"), t("グラム毎デシリットル", "grams per decilitre"), 1),
        Unit::times("g/L", Text::same("g/L"), t("グラム毎リットル", "grams per litre"), "0.1", 0).bare("10", "70"),
    ],
    "0",
    "10",
)
.usual("0.5", "7");
/// By which formula. CTCAE names none.
pub static CORRECTION: Field = Field::choice(
    "correction",
    t("補正式", "Correction"),
    &[
        Choice::new("payne", t("Payne：Ca＋(4−Alb)", "Payne: Ca + (4 − Alb)")),
        Choice::new("k-doqi", t("0.8式：Ca＋0.8×(4−Alb)", "0.8 form: Ca + 0.8 × (4 − Alb)")),
    ],
);

macro_rules! questions {
    ($($(#[doc = $doc:literal])* $name:ident $id:literal $ja:literal $en:literal;)*) => {
        $($(#[doc = $doc])* pub static $name: Field = Field::says($id, t($ja, $en));)*
        /// The clinical questions, in the order of the form.
        static QUESTIONS: &[Input] = &[$(Input::Field(&$name)),*];
    };
}

questions! {
    /// Any symptoms of it.
    SYMPTOMS "symptoms" "この異常による症状がある" "There are symptoms of it";
    /// More than mild.
    SYMPTOMS_MODERATE "symptoms-moderate" "症状は中等度以上" "The symptoms are moderate or severe";
    /// Bleeding with it.
    BLEEDING "bleeding" "この異常に伴う出血がある" "There is bleeding with it";
    /// On an anticoagulant, so that the baseline is prolonged on purpose.
    ANTICOAGULATED "anticoagulated" "抗凝固薬を使用中" "On an anticoagulant";
    /// The anticoagulant's dose has to change.
    DOSE_ADJUSTMENT "dose-adjustment" "抗凝固薬の用量調整が必要" "The anticoagulant dose has to be adjusted";
    /// A transfusion is indicated.
    TRANSFUSION "transfusion" "この異常に対する輸血が必要" "A transfusion for it is indicated";
    /// An intervention short of admission.
    INTERVENTION "intervention" "この異常に対する治療を開始した、または必要" "Treatment for it was started or is indicated";
    /// Oral replacement.
    ORAL_REPLACEMENT "oral-replacement" "経口補充が必要" "Oral replacement is indicated";
    /// Non-invasive treatment.
    NONINVASIVE "noninvasive-intervention" "侵襲のない治療（食事・リン吸着薬など）が必要" "Non-invasive treatment (diet, binders) is indicated";
    /// Nothing but a laboratory finding.
    LABORATORY_ONLY "laboratory-only" "検査値の異常だけで、治療は不要" "A laboratory finding only; no treatment";
    /// Glucose above the patient's own.
    ABOVE_BASELINE "above-baseline" "治療前より高いが、治療は不要" "Above baseline, without treatment";
    /// Change of diabetes care.
    MANAGEMENT_CHANGE "management-change" "日常の糖尿病管理の変更・経口薬・精査が必要" "Daily diabetes care changed, oral agent or work-up";
    /// Insulin.
    INSULIN "insulin" "インスリンを開始した" "Insulin was started";
    /// Food supplements.
    NUTRITION "nutritional-support" "栄養補助が必要" "Nutritional support is indicated";
    /// By tube or vein.
    TUBE_FEEDING "tube-feeding" "経管栄養か中心静脈栄養が必要" "Tube feeding or parenteral nutrition is indicated";
    /// The finding itself, where a version has no numbers.
    PRESENT "present" "リンパ球減少がある" "Lymphopenia is present";
    /// Severe or medically significant.
    SEVERE "severe" "重症、または医学的に重要" "Severe or medically significant";
    /// Admission.
    HOSPITALIZATION "hospitalization" "そのための入院（延長を含む）が必要" "Admission or a longer stay for it is needed";
    /// Repeated ECG.
    TWO_ECGS "two-ecgs" "別々の心電図2回以上で確認した" "Seen on two or more separate ECGs";
    /// Torsade.
    TORSADE "torsade" "torsade de pointesがある" "Torsade de pointes";
    /// Polymorphic ventricular tachycardia.
    POLYMORPHIC_VT "polymorphic-vt" "多形性心室頻拍がある" "Polymorphic ventricular tachycardia";
    /// Serious arrhythmia.
    ARRHYTHMIA "arrhythmia-signs" "重篤な不整脈の症状・徴候がある" "Signs or symptoms of a serious arrhythmia";
    /// How long above 40 degrees.
    OVER_24H "over-24h" "40.0℃超が24時間を超えて続いた" "Above 40.0 °C for more than 24 hours";
    /// Saturation on exertion.
    EXERTION_88 "exertion-88" "労作時のSpO₂が88%未満" "SpO₂ below 88% on exertion";
    /// Oxygen now and then.
    OXYGEN_INTERMITTENT "oxygen-intermittent" "少なくとも間欠的に酸素投与が必要" "Oxygen is needed, at least at times";
    /// Oxygen all the time.
    OXYGEN_CONTINUOUS "oxygen-continuous" "持続的な酸素投与が必要" "Oxygen is needed continuously";
    /// Airway.
    AIRWAY "airway" "生命を脅かす気道障害（挿管・気管切開など）" "Life-threatening airway compromise (intubation, tracheotomy)";
    /// Effort of daily life.
    INSTRUMENTAL_ADL "instrumental-adl" "買い物・調理など身の回り以外の動作が制限される" "Instrumental ADL (shopping, cooking) limited";
    /// Care of oneself.
    SELF_CARE_ADL "self-care-adl" "着替え・食事など身の回りの動作が制限される" "Self-care ADL (dressing, eating) limited";
    /// Lung symptoms.
    PULMONARY_SYMPTOMS "pulmonary-symptoms" "呼吸器症状がある" "There are pulmonary symptoms";
    /// No value from before treatment.
    NO_BASELINE "no-baseline" "治療前値がない" "No baseline value exists";
    /// Leukostasis.
    LEUKOSTASIS "leukostasis" "白血球停滞（leukostasis）の症候がある" "There are signs or symptoms of leukostasis";
    /// Seizures.
    SEIZURES "seizures" "けいれんがある" "There are seizures";
    /// Dialysis.
    DIALYSIS "dialysis" "透析が必要" "Dialysis is indicated";
    /// Steroids for it.
    STEROIDS "steroids" "この異常に対してステロイドを開始した" "Steroids were started for it";
    /// Life-threatening, or urgent intervention.
    LIFE_THREATENING "life-threatening" "生命を脅かす、または緊急処置が必要" "Life-threatening, or urgent intervention is indicated";
}

/// Whether the baseline was above normal: by its number if that is known, else as answered.
const BASE_HIGH: Rule = Rule::Known(
    t("治療前が高値", "baseline high"),
    &[BASELINE.above_times("1", &ULN), BASELINE_STATUS.is_one_of(&["high"])],
);
static HIGH: Rule = BASE_HIGH;
/// The same, below normal.
const BASE_LOW: Rule = Rule::Known(
    t("治療前が低値", "baseline low"),
    &[BASELINE.below_times("1", &LLN), BASELINE_STATUS.is_one_of(&["low"])],
);
/// A baseline that is answered says itself that there is one.
static HAS_BASELINE: Rule = BASELINE.at_least("0");
const NO_BASELINE_KNOWN: Rule =
    Rule::Known(t("治療前値がない", "no baseline"), &[Rule::Not(&HAS_BASELINE), NO_BASELINE.is_yes()]);

static WITHOUT_BASELINE: Rule = NO_BASELINE_KNOWN;

/// The calcium that is graded: the corrected value, or total calcium corrected by the formula chosen.
/// In mg/dL by Payne (1973) and K/DOQI; in mmol/L by the same with their factors for g/L (0.025 and 0.02).
macro_rules! corrected {
    ($unit:literal $total:ident $corrected:ident $made:ident $full:literal $part:literal) => {
        static $total: Formula = Formula::Answer(Operand::in_unit(&CALCIUM, $unit));
        static $corrected: Formula = Formula::If(
            &ALBUMIN_LOW,
            &Formula::By(
                &CORRECTION,
                &[
                    ("payne", Formula::Plus(&$total, &Formula::Times(&Formula::Number(dec($full)), &LACKING))),
                    ("k-doqi", Formula::Plus(&$total, &Formula::Times(&Formula::Number(dec($part)), &LACKING))),
                ],
            ),
            &$total,
        );
        static $made: Formula = Formula::Or(&Formula::Answer(Operand::here(&VALUE)), &$corrected);
    };
}

/// How much albumin is lacking from 4 g/dL.
static LACKING: Formula = Formula::Minus(&Formula::Number(dec("4")), &Formula::Answer(Operand::here(&ALBUMIN)));
/// From 4 g/dL on, total calcium stands as measured.
static ALBUMIN_LOW: Rule = ALBUMIN.below("4");
corrected!("mg/dL" TOTAL_MASS CORRECTED_MASS CALCIUM_MASS "1" "0.8");
corrected!("mmol/L" TOTAL_MOLAR CORRECTED_MOLAR CALCIUM_MOLAR "0.25" "0.2");

/// Corrected calcium in mg/dL.
const MASS: Operand = Operand::made(&VALUE, &CALCIUM_MASS);
/// Corrected calcium in mmol/L.
const MOLAR: Operand = Operand::made(&VALUE, &CALCIUM_MOLAR);

/// Ionised calcium needs no correction.
const IONIZED: Operand = Operand::here(&VALUE);
const IONIZED_MASS: Text = t(
    "イオン化カルシウムの限界値を、NCIはmmol/Lだけで示しています。mg/dLの値は4倍して換算したものです。",
    "NCI prints limits of ionised calcium in mmol/L only; those in mg/dL are four times as much.",
);

// The words of the tables, for the version files.

/// `value > k × ULN`
const fn uln(k: &str) -> Rule {
    VALUE.above_times(k, &ULN)
}

/// `value < k × LLN`
const fn lln(k: &str) -> Rule {
    VALUE.below_times(k, &LLN)
}

/// `value > k × baseline`
const fn base(k: &str) -> Rule {
    VALUE.above_times(k, &BASELINE)
}

/// `value ≥ k × baseline`
const fn base_or_more(k: &str) -> Rule {
    VALUE.at_least_times(k, &BASELINE)
}

const fn below(limit: &str) -> Rule {
    VALUE.below(limit)
}

const fn above(limit: &str) -> Rule {
    VALUE.above(limit)
}

const fn at_least(limit: &str) -> Rule {
    VALUE.at_least(limit)
}

const fn at_most(limit: &str) -> Rule {
    VALUE.at_most(limit)
}

const fn against(operand: Operand, relation: Relation, limit: &str) -> Rule {
    operand.against(relation, limit)
}

const fn beside(operand: Operand, relation: Relation, other: &'static Field) -> Rule {
    operand.compare(relation, "1", Operand::here(other), "0")
}

/// Some of these.
macro_rules! any {
    ($($rule:expr),+ $(,)?) => { Rule::Any(&[$($rule),+]) };
}

/// All of these.
macro_rules! all {
    ($($rule:expr),+ $(,)?) => { Rule::All(&[$($rule),+]) };
}

/// Strictly between two numbers: a hole of the text.
macro_rules! between {
    ($low:literal, $high:literal) => {
        Rule::All(&[above($low), below($high)])
    };
}

/// By the ULN if the baseline was not high, by the baseline if it was.
macro_rules! by_baseline {
    ($normal:expr, $high:expr) => {
        Rule::Any(&[Rule::All(&[Rule::Not(&HIGH), $normal]), Rule::All(&[BASE_HIGH, $high])])
    };
}

/// Grades, the highest first, in certain units.
macro_rules! bands {
    ([$($unit:literal),+] $($grade:tt: $rule:expr),+ $(,)?) => {
        Bands { units: &[$($unit),+], grades: &[$(Grade::new($grade, $rule)),+] }
    };
}

/// Calcium: the same questions, limits in each unit.
macro_rules! calcium {
    ([$unit:literal] $operand:expr, $relation:expr, $limit:expr, $g2:literal $g3:literal $g4:literal) => {
        bands!([$unit]
            4: any!(against($operand, $relation, $g4), LIFE_THREATENING.is_yes()),
            3: any!(against($operand, $relation, $g3), HOSPITALIZATION.is_yes()),
            2: any!(against($operand, $relation, $g2), SYMPTOMS.is_yes()),
            1: beside($operand, $relation, $limit))
    };
}

/// What was not at hand in NCI's own words.
const FROM_MEMORY: Text = t(
    "この用語の限界値はNCIの原文と照合を済ませていません。判定に使う前に原文を確かめてください。",
    "The limits of this term have not been compared with NCI’s text yet. Check them there before the grade is used.",
);

/// What Japanese laboratories print with every creatinine.
const NO_BUN: Text = t(
    "尿素窒素（BUN）の上昇は、どの版にも用語がありません。腎機能はクレアチニン増加か急性腎障害で判定し、BUNだけの異常はInvestigations – Other, specifyとして報告します。",
    "No version has a term for raised urea nitrogen (BUN). Grade renal function by creatinine increased or acute kidney injury; report BUN alone as Investigations – Other, specify.",
);

/// Acidosis and alkalosis: one text in the three versions.
macro_rules! acidity {
    ($id:literal $name:literal $severe:expr, $mild:expr) => {
        Row::graded($id, $name, &[bands!([""] 4: LIFE_THREATENING.is_yes(), 3: $severe, 1: $mild)])
            .note(t(
                "血液のpHで判定します。Grade 2はありません。限界値（7.3、7.5）はNCIの原文と照合を済ませていません。判定に使う前に原文を確かめてください。",
                "Graded by the pH of the blood. There is no grade 2. The limits (7.3, 7.5) have not been compared with NCI’s text yet; check them there before the grade is used.",
            ))
    };
}

use {acidity, all, any, bands, between, by_baseline, calcium};

// A term knows one direction: Grade 0 of low potassium says nothing of a potassium of 6.9.

const IN_G_DL: Operand = Operand::in_unit(&VALUE, "g/dL");
const IN_MG_DL: Operand = Operand::in_unit(&VALUE, "mg/dL");
const IN_MMOL_L: Operand = Operand::in_unit(&VALUE, "mmol/L");
const IN_CELSIUS: Operand = Operand::in_unit(&VALUE, "Cel");
const IN_FAHRENHEIT: Operand = Operand::in_unit(&VALUE, "[degF]");
const IN_KG: Operand = Operand::in_unit(&VALUE, "kg");
const IN_PERCENT: Operand = Operand::in_unit(&VALUE, "%");

/// A value that another term grades, on the other side: it is named.
macro_rules! too_high {
    ($id:literal $when:expr, $ja:literal $other_ja:literal $other:literal) => {
        Note {
            when: Some(Rule::All(&[TERM.is_one_of(&[$id]), $when])),
            text: t(
                concat!($ja, "としての判定です。高値は", $other, "（", $other_ja, "）で判定します。"),
                concat!("Graded as too low. A high value is graded as ", $other, "."),
            ),
            cite: None,
        }
    };
}

/// The same on the low side.
macro_rules! too_low {
    ($id:literal $when:expr, $ja:literal $other_ja:literal $other:literal) => {
        Note {
            when: Some(Rule::All(&[TERM.is_one_of(&[$id]), $when])),
            text: t(
                concat!($ja, "としての判定です。低値は", $other, "（", $other_ja, "）で判定します。"),
                concat!("Graded as too high. A low value is graded as ", $other, "."),
            ),
            cite: None,
        }
    };
}

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "ctcae-lab",
    title: t("検査値のCTCAE Grade（4.03・5.0・6.0）", "CTCAE grade of laboratory values (4.03, 5.0, 6.0)"),
    short: t("検査値のGrade", "Laboratory grade"),
    summary: t(
        "血液・生化学・凝固の検査値、体温、心電図、肺機能などを、CTCAEの3つの版で並べて判定します。",
        "Grades blood counts, chemistry, coagulation, temperature, ECG and lung function by three versions of CTCAE, side by side.",
    ),
    intended_use: t(
        "医師・看護師・薬剤師・臨床研究コーディネーター（CRC）が、検査値のGradeを確かめるために使います。",
        "For physicians, nurses, pharmacists and trial staff who grade a laboratory value.",
    ),
    limits: &[
        t(
            "検査値が有害事象に当たるか、治療と関連するかは判定しません。",
            "It does not decide whether a value is an adverse event, nor whether treatment caused it.",
        ),
        t(
            "死亡（Grade 5）はここでは扱いません。有害事象のGradeで判定します。",
            "Death (grade 5) is graded under adverse events, not here.",
        ),
        t(
            "臨床所見の質問は、CTCAEの定義をもとに独自の言葉で作りました。臨床家による見直しを受けていません。",
            "The clinical questions are our own wording of CTCAE’s conditions and have not been reviewed by other clinicians yet.",
        ),
        t(
            "NCIの版を判定します。JCOGなど独自の取り扱いは含みません（例：Hb 6.5 g/dL未満をGrade 4とする運用）。",
            "It follows NCI’s text. Local practice is not included, such as grade 4 for Hb below 6.5 g/dL.",
        ),
        t(
            "質量単位とモル単位は、CTCAEがそれぞれに示す限界値で判定し、互いに換算しません。",
            "Mass and molar units are graded by the limits that CTCAE prints for each; they are not converted into one another.",
        ),
    ],
    subject: Subject::AdverseEvents,
    keywords: &[
        "CTCAE",
        "検査値",
        "けんさち",
        "有害事象",
        "ゆうがいじしょう",
        "grade",
        "グレード",
        "ぐれーど",
        "laboratory",
        "lab",
        "kensachi",
        "血球",
        "生化学",
        "きそん",
        "PLT",
        "WBC",
        "ANC",
        "Hb",
        "AST",
        "ALT",
        "Cr",
        "Na",
        "K",
        "Ca",
        "血小板",
        "けっしょうばん",
        "好中球",
        "こうちゅうきゅう",
        "貧血",
        "ひんけつ",
    ],
    version: "4.03 / 5.0 / 6.0 (errata 2026-01-20; 2026-11-28)",
    sources: &[&CTCAE],
    sections: &[
        Section {
            title: t("項目と版", "Term and version"),
            hint: None,
            inputs: &[Input::Field(&TERM), Input::Field(&VERSION)],
        },
        Section {
            title: t("測定値と基準値", "Value and limits of normal"),
            hint: None,
            inputs: &[
                Input::Field(&VALUE),
                Input::Field(&CALCIUM),
                Input::Field(&ALBUMIN),
                Input::Field(&CORRECTION),
                Input::Field(&METHOD),
                Input::Field(&LLN),
                Input::Field(&ULN),
                Input::Field(&BASELINE),
                Input::Field(&BASELINE_STATUS),
            ],
        },
        Section { title: t("臨床所見", "Clinical findings"), hint: None, inputs: QUESTIONS },
    ],
    method: Method::Tables(Tables {
        term: &TERM,
        version: &VERSION,
        numbers: &[&VALUE, &CALCIUM, &LLN, &ULN, &BASELINE],
        editions: &[&v4_03::EDITION, &v5_0::EDITION, &v6_0::EDITION],
    }),
    outputs: &[
        Output {
            id: "multiple",
            label: t("基準値上限の何倍か", "Multiple of the ULN"),
            unit: t("倍", "×"),
            formula: Formula::Over(&Formula::Answer(Operand::here(&VALUE)), &Formula::Answer(Operand::here(&ULN))),
            places: 2,
            limits: &[dec("1"), dec("1.5"), dec("2"), dec("2.5"), dec("3"), dec("5"), dec("6"), dec("10"), dec("20")],
            show: Show::Number,
        },
        Output {
            id: "corrected-calcium",
            label: t("補正カルシウム", "Corrected calcium"),
            unit: Text::same(" mg/dL"),
            formula: Formula::Or(&CORRECTED_MASS, &CORRECTED_MASS),
            places: 2,
            limits: &[],
            show: Show::Number,
        },
        Output {
            id: "corrected-calcium-si",
            label: t("補正カルシウム", "Corrected calcium"),
            unit: Text::same(" mmol/L"),
            formula: Formula::Or(&CORRECTED_MOLAR, &CORRECTED_MOLAR),
            places: 3,
            limits: &[],
            show: Show::Number,
        },
    ],
    notes: &[
        too_high!("wbc" VALUE.above("100"), "白血球減少" "白血球増加症" "Leukocytosis"),
        too_low!("leukocytosis" VALUE.below("3"), "白血球増加症" "白血球減少" "White blood cell decreased"),
        too_high!("lymphocytes" VALUE.above("4"), "リンパ球数減少" "リンパ球数増加" "Lymphocyte count increased"),
        too_low!("lymphocytes-increased" VALUE.below("0.8"), "リンパ球数増加" "リンパ球数減少" "Lymphocyte count decreased"),
        too_high!("anemia" any!(IN_G_DL.against(Relation::Above, "18"), IN_MMOL_L.against(Relation::Above, "11.2")), "貧血" "ヘモグロビン増加" "Hemoglobin increased"),
        too_low!("hemoglobin-increased" VALUE.below("10"), "ヘモグロビン増加" "貧血" "Anemia"),
        too_high!("hyponatremia" VALUE.above("150"), "低ナトリウム血症" "高ナトリウム血症" "Hypernatremia"),
        too_low!("hypernatremia" VALUE.below("130"), "高ナトリウム血症" "低ナトリウム血症" "Hyponatremia"),
        too_high!("hypokalemia" VALUE.above("5.5"), "低カリウム血症" "高カリウム血症" "Hyperkalemia"),
        too_low!("hyperkalemia" VALUE.below("3"), "高カリウム血症" "低カリウム血症" "Hypokalemia"),
        too_high!("hypocalcemia" any!(MASS.against(Relation::Above, "11.5"), MOLAR.against(Relation::Above, "2.9")), "低カルシウム血症" "高カルシウム血症" "Hypercalcemia"),
        too_low!("hypercalcemia" any!(MASS.against(Relation::Below, "8"), MOLAR.against(Relation::Below, "2")), "高カルシウム血症" "低カルシウム血症" "Hypocalcemia"),
        too_high!("hypocalcemia-ionized" any!(IN_MMOL_L.against(Relation::Above, "1.5"), IN_MG_DL.against(Relation::Above, "6")), "低カルシウム血症" "高カルシウム血症" "Hypercalcemia"),
        too_low!("hypercalcemia-ionized" any!(IN_MMOL_L.against(Relation::Below, "1"), IN_MG_DL.against(Relation::Below, "4")), "高カルシウム血症" "低カルシウム血症" "Hypocalcemia"),
        too_high!("hypomagnesemia" any!(IN_MG_DL.against(Relation::Above, "3"), IN_MMOL_L.against(Relation::Above, "1.23")), "低マグネシウム血症" "高マグネシウム血症" "Hypermagnesemia"),
        too_low!("hypermagnesemia" any!(IN_MG_DL.against(Relation::Below, "1.2"), IN_MMOL_L.against(Relation::Below, "0.5")), "高マグネシウム血症" "低マグネシウム血症" "Hypomagnesemia"),
        too_high!("hypophosphatemia" any!(IN_MG_DL.against(Relation::Above, "6"), IN_MMOL_L.against(Relation::Above, "1.94")), "低リン酸血症" "高リン酸塩血症" "Hyperphosphatemia"),
        too_low!("hyperphosphatemia" any!(IN_MG_DL.against(Relation::Below, "2.5"), IN_MMOL_L.against(Relation::Below, "0.8")), "高リン酸塩血症" "低リン酸血症" "Hypophosphatemia"),
        too_high!("hypoglycemia" any!(IN_MG_DL.against(Relation::Above, "250"), IN_MMOL_L.against(Relation::Above, "13.9")), "低血糖症" "高血糖" "Hyperglycemia"),
        too_low!("hyperglycemia-fasting" any!(IN_MG_DL.against(Relation::Below, "55"), IN_MMOL_L.against(Relation::Below, "3")), "高血糖" "低血糖症" "Hypoglycemia"),
        too_low!("hyperglycemia" any!(IN_MG_DL.against(Relation::Below, "55"), IN_MMOL_L.against(Relation::Below, "3")), "高血糖" "低血糖症" "Hypoglycemia"),
        too_high!("acidosis" VALUE.above("7.5"), "アシドーシス" "アルカローシス" "Alkalosis"),
        too_low!("alkalosis" VALUE.below("7.3"), "アルカローシス" "アシドーシス" "Acidosis"),
        Note {
            when: Some(all!(
                TERM.is_one_of(&["fever"]),
                any!(IN_CELSIUS.against(Relation::AtMost, "35"), IN_FAHRENHEIT.against(Relation::AtMost, "95"))
            )),
            text: t(
                "発熱としての判定です。低体温はHypothermiaという別の用語で、ここでは判定しません。",
                "Graded as fever. A low temperature is another term, Hypothermia, which is not graded here.",
            ),
            cite: None,
        },
        Note {
            when: Some(all!(
                TERM.is_one_of(&["weight-loss"]),
                any!(
                    IN_KG.compare(Relation::AtLeast, "1.05", Operand::here(&BASELINE), "0"),
                    IN_PERCENT.against(Relation::AtMost, "-5")
                )
            )),
            text: t(
                "体重減少としての判定です。体重増加はWeight gainという別の用語で、ここでは判定しません。",
                "Graded as weight loss. A gain is another term, Weight gain, which is not graded here.",
            ),
            cite: None,
        },
        Note {
            when: Some(TERM.is_one_of(&["hypoxia"])),
            text: t(
                "酸素投与中の値では軽く判定されることがあります。安静時・室内気での値を入力し、測れなければ「酸素投与が必要」に答えてください（文面に酸素の条件はありません）。",
                "A value measured on oxygen can grade too low. Enter the one at rest on room air; where it cannot be had, answer whether oxygen is needed. (The text names no condition.)",
            ),
            cite: None,
        },
        Note {
            when: Some(Rule::All(&[TERM.is_one_of(&["alp"]), METHOD.is_one_of(&["ifcc"]), ULN.above("200")])),
            text: t(
                "IFCC法のALPの上限は113前後です（共用基準範囲）。JSCC法の上限を入力していないか確かめてください。古い上限ではGradeが低く出ます。",
                "By the IFCC method the upper limit of ALP is about 113 (common reference interval). Check that it is not the old JSCC limit, which grades too low.",
            ),
            cite: None,
        },
        Note {
            when: Some(Rule::All(&[TERM.is_one_of(&["alp"]), METHOD.is_one_of(&["jscc"]), ULN.at_most("200")])),
            text: t(
                "JSCC法のALPの上限は322前後です（旧共用基準範囲）。IFCC法の上限を入力していないか確かめてください。Gradeが高く出ます。",
                "By the JSCC method the upper limit of ALP was about 322. Check that it is not the IFCC limit, which grades too high.",
            ),
            cite: None,
        },
        Note {
            when: Some(Rule::All(&[CALCIUM.at_least("0"), ALBUMIN.at_least("4")])),
            text: t(
                "アルブミンが4 g/dL以上なので、総カルシウムを補正せずに使いました。",
                "Albumin is 4 g/dL or more: total calcium is used as measured.",
            ),
            cite: None,
        },
        Note {
            when: Some(Rule::All(&[CALCIUM.at_least("0"), ALBUMIN.below("4")])),
            text: t(
                "補正式はCTCAEが定めたものではありません。Payneの式は国内で、0.8の式はK/DOQIで使われます。",
                "CTCAE names no correction. Payne’s is usual in Japan, the 0.8 form is K/DOQI’s.",
            ),
            cite: None,
        },
    ],
    clashes: &[
        Clash {
            when: LLN.above_times("1", &ULN),
            at: &LLN,
            unused: &[&LLN, &ULN],
            text: t(
                "上限より大きくなっています。上限と下限を確かめてください",
                "above the upper limit; check both limits",
            ),
        },
        Clash {
            when: Rule::Any(&[
                Rule::All(&[BASELINE.above_times("1", &ULN), BASELINE_STATUS.is_one_of(&["normal", "low"])]),
                Rule::All(&[BASELINE.at_most_times("1", &ULN), BASELINE_STATUS.is_one_of(&["high"])]),
                Rule::All(&[BASELINE.below_times("1", &LLN), BASELINE_STATUS.is_one_of(&["normal", "high"])]),
                Rule::All(&[BASELINE.at_least_times("1", &LLN), BASELINE_STATUS.is_one_of(&["low"])]),
            ]),
            at: &BASELINE_STATUS,
            unused: &[&BASELINE_STATUS, &BASELINE],
            text: t(
                "治療前値と基準値から分かることと食い違います。どちらかを直してください",
                "contradicts the baseline and the limits of normal; correct one of them",
            ),
        },
        Clash {
            // To any other term total calcium is nothing, and a value stands beside it.
            when: Rule::All(&[
                TERM.is_one_of(&["hypocalcemia", "hypercalcemia"]),
                VALUE.above("-1000000"),
                CALCIUM.at_least("0"),
            ]),
            at: &CALCIUM,
            unused: &[&VALUE, &CALCIUM],
            text: t(
                "測定値（補正済み）と補正前の値の両方が入っています。どちらか一つにしてください",
                "both a corrected and an uncorrected value are given; keep one",
            ),
        },
        Clash {
            when: Rule::All(&[SYMPTOMS.is_no(), SYMPTOMS_MODERATE.is_yes()]),
            at: &SYMPTOMS_MODERATE,
            unused: &[&SYMPTOMS, &SYMPTOMS_MODERATE],
            text: t(
                "「症状がない」と食い違います。どちらかを直してください",
                "contradicts the answer that there are no symptoms; correct one of them",
            ),
        },
        Clash {
            // Only there is it asked.
            when: Rule::All(&[TERM.is_one_of(&["dlco"]), NO_BASELINE.is_yes(), BASELINE.at_least("0")]),
            at: &NO_BASELINE,
            unused: &[&NO_BASELINE, &BASELINE],
            text: t(
                "治療前値が入力されています。どちらかを直してください",
                "but a baseline is given; correct one of them",
            ),
        },
        Clash {
            // What is low is not missing.
            when: Rule::All(&[
                TERM.is_one_of(&["dlco"]),
                NO_BASELINE.is_yes(),
                BASELINE_STATUS.is_one_of(&["normal", "high", "low"]),
            ]),
            at: &NO_BASELINE,
            unused: &[&NO_BASELINE, &BASELINE_STATUS],
            text: t(
                "治療前値が高いか低いかが入力されています。どちらかを直してください",
                "but it is given whether the baseline was high or low; correct one of them",
            ),
        },
    ],
    helps: &[(&METHOD, &["alp", "ldh"])],
    statements: &[],
    also: &[],
    each: None,
    figure: None,
    leaflet: None,
    examples: &[
        Example {
            id: "platelets-20",
            title: t("血小板 2.0万/µL：版で変わるGrade", "Platelets 20 × 10⁹/L: the grade depends on the version"),
            note: None,
            entries: &[
                ("term", "platelets"),
                ("value", "2.0"),
                ("unit", "10^4/uL"),
                ("transfusion", "no"),
                ("life-threatening", "no"),
            ],
        },
        Example {
            id: "sodium-gap",
            title: t("Na 129.5：5.0の文面が空白の値", "Sodium 129.5: a value that 5.0 leaves open"),
            note: None,
            entries: &[
                ("term", "hyponatremia"),
                ("version", "5.0"),
                ("value", "129.5"),
                ("unit", "mmol/L"),
                ("lln", "138"),
                ("symptoms", "no"),
                ("life-threatening", "no"),
            ],
        },
    ],
};
