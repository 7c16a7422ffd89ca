//! What is asked of a laboratory value, and what follows from the answers.

use super::analytes::{SYSTEMS, TERMS};
use crate::definition::{By, Choice, Field, Formula, Input, Operand, Rule, Text, Unit, by, dec, t};
use crate::shared::patient::CORRECTION;

/// What is graded.
pub static TERM: Field = Field::choice("term", t("項目", "Term"), TERMS);

pub(super) const BY: By = By { choice: &TERM, systems: SYSTEMS };

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
macro_rules! questions {
    ($($(#[doc = $doc:literal])* $name:ident $id:literal $ja:literal $en:literal;)*) => {
        $($(#[doc = $doc])* pub static $name: Field = Field::says($id, t($ja, $en));)*
        /// The clinical questions, in the order of the form.
        pub(super) static QUESTIONS: &[Input] = &[$(Input::Field(&$name)),*];
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
    INTERVENTION "intervention" "この異常に対する治療を開始した、または必要" "Treatment for it was started or is \
        indicated";
    /// Oral replacement.
    ORAL_REPLACEMENT "oral-replacement" "経口補充が必要" "Oral replacement is indicated";
    /// Non-invasive treatment.
    NONINVASIVE "noninvasive-intervention" "侵襲のない治療（食事・リン吸着薬など）が必要" "Non-invasive treatment \
        (diet, binders) is indicated";
    /// Nothing but a laboratory finding.
    LABORATORY_ONLY "laboratory-only" "検査値の異常だけで、治療は不要" "A laboratory finding only; no treatment";
    /// Glucose above the patient's own.
    ABOVE_BASELINE "above-baseline" "治療前より高いが、治療は不要" "Above baseline, without treatment";
    /// Change of diabetes care.
    MANAGEMENT_CHANGE "management-change" "日常の糖尿病管理の変更・経口薬・精査が必要" "Daily diabetes care changed, \
        oral agent or work-up";
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
    HOSPITALIZATION "hospitalization"
            "そのための入院（延長を含む）が必要" "Admission or a longer stay for it is needed";
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
    AIRWAY "airway" "生命を脅かす気道障害（挿管・気管切開など）" "Life-threatening airway compromise (intubation, \
        tracheotomy)";
    /// Effort of daily life.
    INSTRUMENTAL_ADL "instrumental-adl" "買い物・調理など身の回り以外の動作が制限される" "Instrumental ADL (shopping, \
        cooking) limited";
    /// Care of oneself.
    SELF_CARE_ADL "self-care-adl" "着替え・食事など身の回りの動作が制限される" "Self-care ADL (dressing, eating) \
        limited";
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
    LIFE_THREATENING "life-threatening" "生命を脅かす、または緊急処置が必要" "Life-threatening, or urgent intervention \
        is indicated";
}

/// Whether the baseline was above normal: by its number if that is known, else as answered.
pub(super) const BASE_HIGH: Rule = Rule::Known(
    t("治療前が高値", "baseline high"),
    &[BASELINE.above_times("1", &ULN), BASELINE_STATUS.is_one_of(&["high"])],
);
pub(super) static HIGH: Rule = BASE_HIGH;
/// The same, below normal.
pub(super) const BASE_LOW: Rule = Rule::Known(
    t("治療前が低値", "baseline low"),
    &[BASELINE.below_times("1", &LLN), BASELINE_STATUS.is_one_of(&["low"])],
);
/// A baseline that is answered says itself that there is one.
pub(super) static HAS_BASELINE: Rule = BASELINE.at_least("0");
pub(super) const NO_BASELINE_KNOWN: Rule =
    Rule::Known(t("治療前値がない", "no baseline"), &[Rule::Not(&HAS_BASELINE), NO_BASELINE.is_yes()]);

pub(super) static WITHOUT_BASELINE: Rule = NO_BASELINE_KNOWN;

/// The calcium that is graded: the corrected value, or total calcium corrected by the formula chosen.
/// In mg/dL by Payne (1973) and K/DOQI; in mmol/L by the same with their factors for g/L (0.025 and 0.02).
macro_rules! corrected {
    ($unit:literal $total:ident $corrected:ident $made:ident $full:literal $part:literal) => {
        pub(super) static $total: Formula = Formula::Answer(Operand::in_unit(&CALCIUM, $unit));
        pub(super) static $corrected: Formula = Formula::If(
            &ALBUMIN_LOW,
            &by!(CORRECTION,
                "payne" => Formula::Plus(&$total, &Formula::Times(&Formula::Number(dec($full)), &LACKING)),
                "k-doqi" => Formula::Plus(&$total, &Formula::Times(&Formula::Number(dec($part)), &LACKING)),
            ),
            &$total,
        );
        pub(super) static $made: Formula = Formula::Or(&Formula::Answer(Operand::here(&VALUE)), &$corrected);
    };
}

/// How much albumin is lacking from 4 g/dL.
pub(super) static LACKING: Formula =
    Formula::Minus(&Formula::Number(dec("4")), &Formula::Answer(Operand::here(&ALBUMIN)));
/// From 4 g/dL on, total calcium stands as measured.
pub(super) static ALBUMIN_LOW: Rule = ALBUMIN.below("4");
corrected!("mg/dL" TOTAL_MASS CORRECTED_MASS CALCIUM_MASS "1" "0.8");
corrected!("mmol/L" TOTAL_MOLAR CORRECTED_MOLAR CALCIUM_MOLAR "0.25" "0.2");

/// Corrected calcium in mg/dL.
pub(super) const MASS: Operand = Operand::made(&VALUE, &CALCIUM_MASS);
/// Corrected calcium in mmol/L.
pub(super) const MOLAR: Operand = Operand::made(&VALUE, &CALCIUM_MOLAR);

/// Ionised calcium needs no correction.
pub(super) const IONIZED: Operand = Operand::here(&VALUE);
pub(super) const IONIZED_MASS: Text = t(
    "イオン化カルシウムの限界値を、NCIはmmol/Lだけで示しています。mg/dLの値は4倍して換算したものです。",
    "NCI prints limits of ionised calcium in mmol/L only; those in mg/dL are four times as much.",
);
