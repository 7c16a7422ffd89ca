//! Laboratory values in CTCAE v4.03. Grades are written the highest first; a limit itself belongs to the
//! milder grade unless the text says "at least".

use super::questions::*;
use super::words::*;
use crate::ctcae::NOT_A_TERM;
use crate::definition::{
    Bands, Cite, Edition, Grade, HOLE,
    Relation::{Above, Below},
    Row, Rule, t,
};
use crate::shared::sources::CTCAE;

/// CTCAE v4.03, laboratory part.
pub static EDITION: Edition = Edition {
    version: "4.03",
    cite: Cite { source: &CTCAE, section: t("v4.03（2010-06-14）", "v4.03 (2010-06-14)") },
    rows: ROWS,
};

static ROWS: &[Row] = &[
    Row::graded("cpk", "CPK increased", &[bands!(["U/L", ""] 4: uln("10"), 3: uln("5"), 2: uln("2.5"), 1: uln("1"))]),
    Row::graded("creatinine", "Creatinine increased", &[
        bands!(["mg/dL", "umol/L", ""]
            4: uln("6"),
            3: any!(uln("3"), base("3")),
            2: any!(uln("1.5"), base("1.5")),
            1: any!(uln("1"), base("1"))),
    ])
        .note(t("4.03では、基準範囲内でも治療前値を超えればGrade 1です。",
            "In 4.03 any rise above baseline is grade 1, even within the normal range.")),
    Row::graded("alt", "Alanine aminotransferase increased",
        &[bands!(["U/L", ""] 4: uln("20"), 3: uln("5"), 2: uln("3"), 1: uln("1"))]),
    Row::graded("ast", "Aspartate aminotransferase increased",
        &[bands!(["U/L", ""] 4: uln("20"), 3: uln("5"), 2: uln("3"), 1: uln("1"))]),
    Row::graded("alp", "Alkaline phosphatase increased",
        &[bands!(["U/L", ""] 4: uln("20"), 3: uln("5"), 2: uln("2.5"), 1: uln("1"))]),
    Row::graded("ggt", "GGT increased", &[bands!(["U/L", ""] 4: uln("20"), 3: uln("5"), 2: uln("2.5"), 1: uln("1"))]),
    Row::graded("bilirubin", "Blood bilirubin increased", &[
        bands!(["mg/dL", "umol/L", ""] 4: uln("10"), 3: uln("3"), 2: uln("1.5"), 1: uln("1")),
    ]),
    Row::instead("ldh", "", &NOT_A_TERM).note(t("5.0で加わった用語です。4.03ではInvestigations – Other, \
        specifyとして報告します。", "The term came with 5.0. In 4.03 report it as Investigations – Other, specify.")),
    Row::graded("aptt", "Activated partial thromboplastin time prolonged", &[
        bands!(["s", ""] 3: any!(uln("2.5"), BLEEDING.is_yes()), 2: uln("1.5"), 1: uln("1")),
    ]),
    Row::graded("inr", "INR increased", &[
        bands!([""]
            3: any!(uln("2.5"), all!(ANTICOAGULATED.is_yes(), base("2.5"))),
            2: any!(uln("1.5"), all!(ANTICOAGULATED.is_yes(), base("1.5"))),
            1: any!(uln("1"), all!(ANTICOAGULATED.is_yes(), base("1")))),
    ])
        .note(t("4.03は基準値上限の倍数、5.0と6.0はINRの数値そのもので判定します。",
            "4.03 uses multiples of the ULN, 5.0 and 6.0 the INR itself.")),
    Row::graded("amylase", "Serum amylase increased", &[
        bands!(["U/L", ""] 4: uln("5"), 3: uln("2"), 2: uln("1.5"), 1: uln("1"))]),
    Row::graded("lipase", "Lipase increased", &[bands!(["U/L", ""] 4: uln("5"), 3: uln("2"), 2: uln("1.5"),
        1: uln("1"))]),
    Row::graded("fibrinogen", "Fibrinogen decreased", &[
        bands!(["mg/dL"]
            4: any!(lln("0.25"), VALUE.at_most_times("0.25", &BASELINE), below("50")),
            3: any!(lln("0.5"), VALUE.at_most_times("0.5", &BASELINE)),
            2: any!(lln("0.75"), VALUE.at_most_times("0.75", &BASELINE)),
            1: any!(lln("1"), VALUE.below_times("1", &BASELINE))),
    ])
        .note(t("4.03では、基準範囲内でも治療前値より下がればGradeが付きます。",
            "In 4.03 a fall from baseline counts even within the normal range.")),
    Row::graded("urate", "Hyperuricemia", &[
        bands!(["mg/dL"] 4: any!(above("10"), LIFE_THREATENING.is_yes()), 3: all!(uln("1"), SYMPTOMS.is_yes()),
            1: uln("1")),
        bands!(["umol/L"] 4: any!(above("590"), LIFE_THREATENING.is_yes()), 3: all!(uln("1"), SYMPTOMS.is_yes()),
            1: uln("1")),
    ])
        .note(t("10 mg/dLまではGrade 1か3で、症状（痛風・腎障害など）の有無で分かれます。",
            "Up to 10 mg/dL it is grade 1 or 3, told apart by symptoms such as gout or renal impairment.")),
    Row::graded("anemia", "Anemia", &[
        bands!(["g/dL"] 4: LIFE_THREATENING.is_yes(), 3: any!(below("8"), TRANSFUSION.is_yes()), 2: below("10"),
            1: lln("1")),
        bands!(["mmol/L"] 4: LIFE_THREATENING.is_yes(), 3: any!(below("4.9"), TRANSFUSION.is_yes()), 2: below("6.2"),
            1: lln("1")),
    ])
        .note(t("NCIのCTCAEには、Hbの数値によるGrade 4はありません。",
            "NCI’s CTCAE has no grade 4 by a haemoglobin value.")),
    Row::graded("hemoglobin-increased", "Hemoglobin increased", &[
        bands!(["g/dL"] 3: all!(VALUE.above_by("4", &ULN), VALUE.above_by("4", &BASELINE)),
            2: all!(VALUE.above_by("2", &ULN), VALUE.above_by("2", &BASELINE)),
            1: all!(VALUE.above_by("0", &ULN), VALUE.above_by("0", &BASELINE))),
    ])
        .note(t("4.03は、基準値上限と治療前値の高いほうからの増加で判定します。",
            "4.03 counts the rise above the ULN or the baseline, whichever is higher.")),
    Row::graded("platelets", "Platelet count decreased",
        &[bands!(["10^9/L"] 4: below("25"), 3: below("50"), 2: below("75"), 1: lln("1"))]),
    Row::graded("wbc", "White blood cell decreased", &[
        bands!(["10^9/L"] 4: below("1"), 3: below("2"), 2: below("3"), 1: lln("1"))]),
    Row::graded("neutrophils", "Neutrophil count decreased",
        &[bands!(["10^9/L"] 4: below("0.5"), 3: below("1"), 2: below("1.5"), 1: lln("1"))]),
    Row::graded("lymphocytes", "Lymphocyte count decreased",
        &[bands!(["10^9/L"] 4: below("0.2"), 3: below("0.5"), 2: below("0.8"), 1: lln("1"))]),
    Row::graded("cd4", "CD4 lymphocytes decreased", &[bands!(["10^9/L"] 4: below("0.05"), 3: below("0.2"),
        2: below("0.5"), 1: lln("1"))]),
    Row::graded("lymphocytes-increased", "Lymphocyte count increased",
        &[bands!(["10^9/L"] 3: above("20"), 2: above("4"))]),
    Row::graded("leukocytosis", "Leukocytosis", &[bands!(["10^9/L"] 4: LEUKOSTASIS.is_yes(), 3: above("100"))]),
    Row::graded("albumin", "Hypoalbuminemia", &[
        bands!(["g/dL"] 4: LIFE_THREATENING.is_yes(), 3: below("2"), 2: below("3"), 1: lln("1")),
    ]),
    Row::graded("hypocalcemia", "Hypocalcemia", &[
        calcium!(["mg/dL"] MASS, Below, &LLN, "8" "7" "6"),
        calcium!(["mmol/L"] MOLAR, Below, &LLN, "2.0" "1.75" "1.5"),
    ]),
    Row::graded("hypercalcemia", "Hypercalcemia", &[
        calcium!(["mg/dL"] MASS, Above, &ULN, "11.5" "12.5" "13.5"),
        calcium!(["mmol/L"] MOLAR, Above, &ULN, "2.9" "3.1" "3.4"),
    ]),
    Row::graded("hypocalcemia-ionized", "Hypocalcemia", &[
        calcium!(["mmol/L"] IONIZED, Below, &LLN, "1.0" "0.9" "0.8"),
        calcium!(["mg/dL"] IONIZED, Below, &LLN, "4" "3.6" "3.2"),
    ])
        .note(IONIZED_MASS),
    Row::graded("hypercalcemia-ionized", "Hypercalcemia", &[
        calcium!(["mmol/L"] IONIZED, Above, &ULN, "1.5" "1.6" "1.8"),
        calcium!(["mg/dL"] IONIZED, Above, &ULN, "6" "6.4" "7.2"),
    ])
        .note(IONIZED_MASS),
    Row::graded("hyponatremia", "Hyponatremia", &[bands!(["mmol/L"] 4: any!(below("120"), LIFE_THREATENING.is_yes()),
        3: below("130"), 1: lln("1"))])
        .note(t("4.03にGrade 2はありません。", "4.03 has no grade 2.")),
    Row::graded("hypernatremia", "Hypernatremia", &[
        bands!(["mmol/L"] 4: any!(above("160"), LIFE_THREATENING.is_yes()),
            3: any!(above("155"), HOSPITALIZATION.is_yes()), 2: above("150"), 1: uln("1")),
    ]),
    Row::graded("hypokalemia", "Hypokalemia", &[
        bands!(["mmol/L"]
            4: any!(below("2.5"), LIFE_THREATENING.is_yes()),
            3: any!(below("3"), HOSPITALIZATION.is_yes()),
            2: all!(lln("1"), any!(SYMPTOMS.is_yes(), INTERVENTION.is_yes())),
            1: lln("1")),
    ])
        .note(t("Grade 1と2は同じ数値の範囲で、症状や治療の有無で分かれます。",
            "Grades 1 and 2 share one range of values; symptoms or treatment tell them apart.")),
    Row::graded("hyperkalemia", "Hyperkalemia", &[
        bands!(["mmol/L"] 4: any!(above("7"), LIFE_THREATENING.is_yes()), 3: any!(above("6"), HOSPITALIZATION.is_yes()),
            2: above("5.5"), 1: uln("1")),
    ]),
    Row::graded("hypomagnesemia", "Hypomagnesemia", &[
        bands!(["mg/dL"] 4: any!(below("0.7"), LIFE_THREATENING.is_yes()), 3: below("0.9"), 2: below("1.2"),
            1: lln("1")),
        bands!(["mmol/L"] 4: any!(below("0.3"), LIFE_THREATENING.is_yes()), 3: below("0.4"), 2: below("0.5"),
            1: lln("1")),
    ]),
    Row::graded("hypermagnesemia", "Hypermagnesemia", &[
        bands!(["mg/dL"] 4: any!(above("8"), LIFE_THREATENING.is_yes()), 3: above("3"), 1: uln("1")),
        bands!(["mmol/L"] 4: any!(above("3.3"), LIFE_THREATENING.is_yes()), 3: above("1.23"), 1: uln("1")),
    ]),
    Row::graded("hypophosphatemia", "Hypophosphatemia", &[
        bands!(["mg/dL"] 4: any!(below("1.0"), LIFE_THREATENING.is_yes()), 3: below("2.0"), 2: below("2.5"),
            1: lln("1")),
        bands!(["mmol/L"] 4: any!(below("0.3"), LIFE_THREATENING.is_yes()), 3: below("0.6"), 2: below("0.8"),
            1: lln("1")),
    ]),
    Row::instead("hyperphosphatemia", "", &NOT_A_TERM).note(t("5.0で加わった用語です。", "The term came with 5.0.")),
    Row::graded("hypoglycemia", "Hypoglycemia", &[
        bands!(["mg/dL"] 4: any!(below("30"), LIFE_THREATENING.is_yes(), SEIZURES.is_yes()), 3: below("40"),
            2: below("55"), 1: lln("1")),
        bands!(["mmol/L"] 4: any!(below("1.7"), LIFE_THREATENING.is_yes(), SEIZURES.is_yes()), 3: below("2.2"),
            2: below("3.0"), 1: lln("1")),
    ]),
    Row::graded("hyperglycemia-fasting", "Hyperglycemia", &[
        bands!(["mg/dL"]
            4: any!(above("500"), LIFE_THREATENING.is_yes()),
            3: any!(above("250"), HOSPITALIZATION.is_yes()),
            2: above("160"),
            1: uln("1")),
        bands!(["mmol/L"]
            4: any!(above("27.8"), LIFE_THREATENING.is_yes()),
            3: any!(above("13.9"), HOSPITALIZATION.is_yes()),
            2: above("8.9"),
            1: uln("1")),
    ]),
    Row::graded("hyperglycemia", "Hyperglycemia", &[
        bands!(["mg/dL"]
            4: any!(above("500"), LIFE_THREATENING.is_yes()),
            3: any!(above("250"), HOSPITALIZATION.is_yes()),
            HOLE: Rule::All(&[])),
        bands!(["mmol/L"]
            4: any!(above("27.8"), LIFE_THREATENING.is_yes()),
            3: any!(above("13.9"), HOSPITALIZATION.is_yes()),
            HOLE: Rule::All(&[])),
    ])
        .note(t("Grade 1・2は空腹時の血糖で判定します。随時の値ではGrade 3に達するかだけが分かります。",
            "Grades 1 and 2 need a fasting sample; any other value only tells whether grade 3 is reached.")),
    Row::instead("ccr", "", &NOT_A_TERM).note(t("6.0で加わった用語です。", "The term is new in 6.0.")),
    Row::graded("triglycerides", "Hypertriglyceridemia", &[
        bands!(["mg/dL"] 4: any!(above("1000"), LIFE_THREATENING.is_yes()), 3: above("500"), 2: above("300"),
            1: at_least("150")),
        bands!(["mmol/L"] 4: any!(above("11.4"), LIFE_THREATENING.is_yes()), 3: above("5.7"), 2: above("3.42"),
            1: at_least("1.71")),
    ]),
    Row::graded("cholesterol", "Cholesterol high", &[
        bands!(["mg/dL"] 4: above("500"), 3: above("400"), 2: above("300"), 1: uln("1")),
        bands!(["mmol/L"] 4: above("12.92"), 3: above("10.34"), 2: above("7.75"), 1: uln("1")),
    ]),
    Row::graded("fever", "Fever", &[
        bands!(["Cel"]
            4: all!(above("40.0"), OVER_24H.is_yes()),
            3: above("40.0"),
            2: above("39.0"),
            1: at_least("38.0")),
        bands!(["[degF]"]
            4: all!(above("104.0"), OVER_24H.is_yes()),
            3: above("104.0"),
            HOLE: between!("102.2", "102.3"),
            2: above("102.2"),
            1: at_least("100.4")),
    ]),
    Row::graded("weight-loss", "Weight loss", &[
        bands!(["%"] 3: any!(at_least("20"), TUBE_FEEDING.is_yes()), 2: any!(at_least("10"), NUTRITION.is_yes()),
            1: at_least("5")),
        bands!(["kg"]
            3: any!(VALUE.at_most_times("0.8", &BASELINE), TUBE_FEEDING.is_yes()),
            2: any!(VALUE.at_most_times("0.9", &BASELINE), NUTRITION.is_yes()),
            1: VALUE.at_most_times("0.95", &BASELINE)),
    ]),
    Row::graded("qtc", "Electrocardiogram QT corrected interval prolonged", &[
        bands!(["ms"]
            4: all!(any!(at_least("501"), VALUE.above_by("60", &BASELINE)),
                any!(TORSADE.is_yes(), POLYMORPHIC_VT.is_yes(), ARRHYTHMIA.is_yes())),
            3: all!(at_least("501"), TWO_ECGS.is_yes()),
            HOLE: any!(between!("480", "481"), between!("500", "501")),
            2: at_least("481"),
            1: at_least("450")),
    ])
        .note(t(
            "4.03のGrade 3は別々の心電図2回以上で501 ms以上、Grade 4は501 ms以上か60 \
                msを超える延長に重い不整脈を伴うときです。1回の心電図だけの501 ms以上は、ここではGrade 2とします。\
                480と481、500と501の間は文面にGradeがありません。",
            "In 4.03 grade 3 is 501 ms or more on two separate ECGs; grade 4 adds a serious arrhythmia to that or to \
                a rise of more than 60 ms. 501 ms or more on a single ECG is given as grade 2 here. Between 480 \
                and 481, and 500 and 501, the text has no grade.",
        )),
    Row::graded("ejection-fraction", "Ejection fraction decreased", &[
        bands!(["%"]
            4: below("20"),
            3: any!(at_most("39"), VALUE.below_by("-20", &BASELINE)),
            2: any!(all!(at_least("40"), at_most("50")),
                all!(VALUE.at_most_by("-10", &BASELINE), Rule::Not(&DROP_OPEN_4))),
            HOLE: any!(between!("39", "40"), all!(VALUE.below_by("-19", &BASELINE),
                VALUE.at_least_by("-20", &BASELINE)))),
    ])
        .note(t(
            "文面は整数の区切りです。39と40の間、低下幅が19と20の間にはGradeがありません。\
                低下は治療前値との差（ポイント）です。",
            "The text prints whole numbers: between 39 and 40, and for a drop between 19 and 20, there is no grade. \
                The drop is in points from baseline.",
        )),
    Row::graded("fev1", "Forced expiratory volume decreased", &[
        bands!(["%"]
            HOLE: any!(between!("49", "50"), between!("59", "60"), between!("69", "70"), between!("99", "100")),
            4: at_most("49"),
            3: at_most("59"),
            2: at_most("69"),
            1: at_most("99")),
    ])
        .note(t("予測値に対する割合で判定します。文面は整数の区切りなので、その間の値にはGradeがありません。",
            "Graded by per cent of predicted. The text prints whole numbers: values between its bands have no grade.")),
    Row::graded("dlco", "Carbon monoxide diffusing capacity decreased", &[
        bands!(["mL/min/mmHg"]
            3: any!(VALUE.below_by("-8", &BASELINE), all!(VALUE.below_by("-5", &BASELINE),
                PULMONARY_SYMPTOMS.is_yes())),
            2: any!(VALUE.at_most_by("-6", &LLN), VALUE.below_by("-5", &BASELINE)),
            1: any!(all!(VALUE.at_most_by("-3", &LLN), VALUE.at_least_by("-5", &LLN)),
                VALUE.at_most_by("-3", &BASELINE)),
            HOLE: all!(VALUE.below_by("-5", &LLN), VALUE.above_by("-6", &LLN))),
    ])
        .note(t(
            "基準値下限との差（3〜5、6以上）か、治療前値からの低下で判定します。下限との差が5と6の間は、\
                文面にGradeがありません。",
            "By the distance below the lower limit (3 to 5, from 6) or the fall from baseline. Between 5 and 6 below \
                the limit the text has no grade.",
        )),
    Row::graded("vital-capacity", "Vital capacity abnormal", &[
        bands!(["%"] 3: any!(below("50"), SELF_CARE_ADL.is_yes()), 2: any!(below("75"), INSTRUMENTAL_ADL.is_yes()),
            1: at_most("90")),
    ]),
    Row::graded("hypoxia", "Hypoxia", &[
        bands!(["%"]
            4: AIRWAY.is_yes(),
            3: any!(below("88")),
            2: any!(EXERTION_88.is_yes(), OXYGEN_INTERMITTENT.is_yes())),
        bands!(["mmHg"]
            4: AIRWAY.is_yes(),
            3: any!(at_most("55")),
            2: any!(EXERTION_88.is_yes(), OXYGEN_INTERMITTENT.is_yes())),
    ])
        .note(t("SpO₂ 88%とPaO₂ 55 mmHgは、文面では例として挙げられた数値です。",
            "SpO₂ 88 % and PaO₂ 55 mmHg are examples in the text.")),
    Row::graded("aki", "Acute kidney injury", &[
        bands!(["mg/dL"]
            4: any!(LIFE_THREATENING.is_yes(), DIALYSIS.is_yes()),
            3: any!(base("3"), above("4.0"), HOSPITALIZATION.is_yes()),
            2: base_or_more("2"),
            1: any!(VALUE.above_by("0.3", &BASELINE), base_or_more("1.5"))),
    ]),
    acidity!("acidosis" "Acidosis" below("7.3"), lln("1")),
    acidity!("alkalosis" "Alkalosis" above("7.5"), uln("1")),
    Row::graded("haptoglobin", "Haptoglobin decreased", &[bands!(["mg/dL"] 1: lln("1"))]).note(FROM_MEMORY),
    Row::instead("hdl", "", &NOT_A_TERM).note(t("6.0で加わった用語です。", "The term is new in 6.0.")),
    Row::instead("ldl", "", &NOT_A_TERM).note(t("6.0で加わった用語です。", "The term is new in 6.0.")),
    Row::instead("eosinophilia", "", &NOT_A_TERM)
        .note(t(
            "5.0で加わった用語です。4.03ではBlood and lymphatic system disorders – Other, specifyとして報告します。",
            "The term came with 5.0. In 4.03 report it as Blood and lymphatic system disorders – Other, specify.",
        )),
    Row::graded("proteinuria", "Proteinuria", &[
        bands!(["g/24h"] 3: at_least("3.5"), HOLE: above("3.4"), 2: at_least("1"), 1: VALUE.at_least_times("1", &ULN)),
        bands!(["dipstick"] HOLE: above("2"), 2: at_least("2"), 1: at_least("1")),
    ])
        .note(t(
            "24時間蓄尿の尿蛋白か試験紙で判定します（成人）。両方あれば重いほうをとります。\
                試験紙は2+までで、3+以上には4.03の文面にGradeがありません。蓄尿の1.0 \
                g未満は基準値上限以上で数えます。限界値はNCIの原文と照合を済ませていません。",
            "By the protein of 24 hours or by the dipstick, in adults; of both the worse stands. The dipstick goes up \
                to 2+: 4.03 has no grade for 3+ and more. Below 1.0 g it counts from the ULN on. The limits have \
                not been compared with NCI’s text yet.",
        )),
    Row::instead("crp", "", &NOT_A_TERM)
        .note(t(
            "CRPの上昇は、どの版にも用語がありません。原因となった有害事象（感染など）で判定するか、Investigations – \
                Other, specifyとして報告します。",
            "No version has a term for raised CRP. Grade its cause (an infection, say), or report it as \
                Investigations – Other, specify.",
        )),
    Row::instead("bun", "", &NOT_A_TERM).note(NO_BUN),
];

/// A drop between the printed whole numbers.
static DROP_OPEN_4: Rule = all!(VALUE.below_by("-19", &BASELINE), VALUE.at_least_by("-20", &BASELINE));
