//! Laboratory values in CTCAE v5.0. Grades are written the highest first; a limit itself belongs to the
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

/// CTCAE v5.0, laboratory part.
pub static EDITION: Edition = Edition {
    version: "5.0",
    cite: Cite { source: &CTCAE, section: t("v5.0（2017-11-27）", "v5.0 (2017-11-27)") },
    rows: ROWS,
};

static ROWS: &[Row] = &[
    Row::graded("cpk", "CPK increased", &[bands!(["U/L", ""] 4: uln("10"), 3: uln("5"), 2: uln("2.5"), 1: uln("1"))]),
    Row::graded("creatinine", "Creatinine increased", &[
        bands!(["mg/dL", "umol/L", ""]
            4: uln("6"),
            3: any!(uln("3"), base("3")),
            2: any!(uln("1.5"), base("1.5")),
            1: uln("1")),
    ])
        .note(t("5.0では、治療前値との比較はGrade 2から数えます。基準範囲内でも1.5倍を超えればGrade 2です。", "In 5.0 \
            the baseline counts from grade 2 on: above 1.5 × baseline is grade 2 even within the normal range.")),
    Row::graded("alt", "Alanine aminotransferase increased", &[bands!(["U/L", ""]
        4: by_baseline!(uln("20"), base("20")),
        3: by_baseline!(uln("5"), base("5")),
        2: by_baseline!(uln("3"), base("3")),
        1: by_baseline!(uln("1"), base_or_more("1.5")))])
        .note(t("治療前から高値の患者では、治療前値の倍数だけで判定します。1.5倍に満たなければ、\
            基準値上限を超えていてもGradeは付きません。", "If the baseline was above the ULN only its multiples \
                count: below 1.5 × baseline there is no grade, even above the ULN.")),
    Row::graded("ast", "Aspartate aminotransferase increased", &[bands!(["U/L", ""]
        4: by_baseline!(uln("20"), base("20")),
        3: by_baseline!(uln("5"), base("5")),
        2: by_baseline!(uln("3"), base("3")),
        1: by_baseline!(uln("1"), base_or_more("1.5")))])
        .note(t("治療前から高値の患者では、治療前値の倍数だけで判定します。1.5倍に満たなければ、\
            基準値上限を超えていてもGradeは付きません。", "If the baseline was above the ULN only its multiples \
                count: below 1.5 × baseline there is no grade, even above the ULN.")),
    Row::graded("alp", "Alkaline phosphatase increased", &[bands!(["U/L", ""]
        4: by_baseline!(uln("20"), base("20")),
        3: by_baseline!(uln("5"), base("5")),
        2: by_baseline!(uln("2.5"), base("2.5")),
        1: by_baseline!(uln("1"), base_or_more("2")))])
        .note(t("治療前から高値の患者では、治療前値の倍数だけで判定します。2倍に満たなければ、\
            基準値上限を超えていてもGradeは付きません。", "If the baseline was above the ULN only its multiples \
                count: below 2 × baseline there is no grade, even above the ULN.")),
    Row::graded("ggt", "GGT increased", &[bands!(["U/L", ""]
        4: by_baseline!(uln("20"), base("20")),
        3: by_baseline!(uln("5"), base("5")),
        2: by_baseline!(uln("2.5"), base("2.5")),
        1: by_baseline!(uln("1"), base_or_more("2")))])
        .note(t("治療前から高値の患者では、治療前値の倍数だけで判定します。2倍に満たなければ、\
            基準値上限を超えていてもGradeは付きません。", "If the baseline was above the ULN only its multiples \
                count: below 2 × baseline there is no grade, even above the ULN.")),
    Row::graded("bilirubin", "Blood bilirubin increased", &[bands!(["mg/dL", "umol/L", ""]
        4: by_baseline!(uln("10"), base("10")),
        3: by_baseline!(uln("3"), base("3")),
        2: by_baseline!(uln("1.5"), base("1.5")),
        1: by_baseline!(uln("1"), base("1")))])
        .note(t("治療前から高値の患者では、治療前値の倍数で判定します。",
            "If the baseline was above the ULN, its multiples count.")),
    Row::graded("ldh", "Blood lactate dehydrogenase increased", &[bands!(["U/L", ""] 1: uln("1"))])
        .note(t("この用語はGrade 1だけです。", "The term has grade 1 only.")),
    Row::graded("aptt", "Activated partial thromboplastin time prolonged", &[
        bands!(["s", ""] 3: any!(uln("2.5"), BLEEDING.is_yes()), 2: uln("1.5"), 1: uln("1")),
    ]),
    Row::graded("inr", "INR increased", &[
        bands!([""]
            3: any!(above("2.5"), all!(ANTICOAGULATED.is_yes(), base("2.5")), BLEEDING.is_yes()),
            2: any!(above("1.5"), all!(ANTICOAGULATED.is_yes(), base("1.5")), DOSE_ADJUSTMENT.is_yes()),
            1: any!(above("1.2"), all!(ANTICOAGULATED.is_yes(), base("1")))),
    ])
        .note(t(
            "抗凝固薬を使用中でも、文面どおりINRの数値と治療前値の倍数の両方を数え、重いほうをとります。\
                目標域のINRでもGradeが付きます（2.5超はGrade 3）。治療前値の倍数だけで数える試験もあり、\
                実施計画書の取り決めが優先します。",
            "On an anticoagulant, too, the INR itself and its multiple of baseline both count, as printed, and the \
                worse one stands. An INR within the target range is graded all the same (above 2.5: grade 3). Some \
                trials count the multiple of baseline only; the protocol prevails.",
        )),
    Row::graded("amylase", "Serum amylase increased", &[
        bands!(["U/L", ""]
            4: all!(uln("5"), SYMPTOMS.is_yes()),
            3: any!(all!(uln("2"), SYMPTOMS.is_yes()), uln("5")),
            2: uln("1.5"),
            1: uln("1")),
    ]),
    Row::graded("lipase", "Lipase increased", &[
        bands!(["U/L", ""]
            4: all!(uln("5"), SYMPTOMS.is_yes()),
            3: any!(all!(uln("2"), SYMPTOMS.is_yes()), uln("5")),
            2: uln("1.5"),
            1: uln("1")),
    ]),
    Row::graded("fibrinogen", "Fibrinogen decreased", &[
        bands!(["mg/dL"]
            4: any!(lln("0.25"), all!(lln("1"), VALUE.at_most_times("0.25", &BASELINE)), below("50")),
            3: any!(lln("0.5"), all!(lln("1"), VALUE.at_most_times("0.5", &BASELINE))),
            2: any!(lln("0.75"), all!(lln("1"), VALUE.at_most_times("0.75", &BASELINE))),
            1: lln("1")),
    ])
        .note(t(
            "文面の「異常なら」は、いまの値が基準値下限を下回るときと読み、治療前値からの低下はそのときだけ数えます。\
                「治療前値が異常だったなら」とも読めます。",
            "“If abnormal” is read as: the value is below the lower limit now; only then does the fall from baseline \
                count. It can also be read as: if the baseline was abnormal.",
        )),
    Row::graded("urate", "Hyperuricemia", &[
        bands!(["mg/dL", "umol/L", ""] 4: LIFE_THREATENING.is_yes(), 3: all!(uln("1"), SYMPTOMS.is_yes()), 1: uln("1")),
    ])
        .note(t("症状とは、痛風や腎障害など尿酸の影響を指します。Grade 2はありません。",
            "Symptoms means effects of the urate, such as gout or renal impairment. There is no grade 2.")),
    Row::graded("anemia", "Anemia", &[
        bands!(["g/dL"] 4: LIFE_THREATENING.is_yes(), 3: any!(below("8"), TRANSFUSION.is_yes()), 2: below("10"),
            1: lln("1")),
        bands!(["mmol/L"] 4: LIFE_THREATENING.is_yes(), 3: any!(below("4.9"), TRANSFUSION.is_yes()), 2: below("6.2"),
            1: lln("1")),
    ])
        .note(t("NCIのCTCAEには、Hbの数値によるGrade 4はありません。",
            "NCI’s CTCAE has no grade 4 by a haemoglobin value.")),
    Row::graded("hemoglobin-increased", "Hemoglobin increased", &[
        bands!(["g/dL"] 3: VALUE.above_by("4", &ULN), 2: VALUE.above_by("2", &ULN), 1: VALUE.above_by("0", &ULN)),
    ])
        .note(t("5.0の文面は何からの増加かを示していません。6.0と同じく基準値上限からと読みます。",
            "5.0 does not say what the rise is counted from; it is read as 6.0 prints it, from the ULN.")),
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
    Row::graded("hyponatremia", "Hyponatremia", &[
        bands!(["mmol/L"]
            4: any!(below("120"), LIFE_THREATENING.is_yes()),
            HOLE: any!(between!("124", "125"), all!(between!("129", "130"), lln("1"))),
            3: any!(at_most("124"), all!(at_most("129"), SYMPTOMS.is_yes())),
            2: at_most("129"),
            1: lln("1")),
    ])
        .note(t(
            "5.0の文面は125〜129、120〜124と整数で区切ります。129と130の間（上はGrade 1、下はGrade 2か3）、\
                124と125の間（上はGrade 2か3、下はGrade 3）にはGradeがありません。",
            "5.0 prints whole numbers, 125 to 129 and 120 to 124. Between 129 and 130 (grade 1 above, 2 or 3 below) \
                and between 124 and 125 (2 or 3 above, 3 below) there is no grade.",
        )),
    Row::graded("hypernatremia", "Hypernatremia", &[
        bands!(["mmol/L"] 4: any!(above("160"), LIFE_THREATENING.is_yes()),
            3: any!(above("155"), HOSPITALIZATION.is_yes()), 2: any!(above("150"), INTERVENTION.is_yes()), 1: uln("1")),
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
            2: any!(above("5.5"), INTERVENTION.is_yes()), 1: uln("1")),
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
        bands!(["mg/dL", "mmol/L"]
            4: LIFE_THREATENING.is_yes(),
            3: any!(SEVERE.is_yes(), HOSPITALIZATION.is_yes()),
            2: ORAL_REPLACEMENT.is_yes(),
            1: LABORATORY_ONLY.is_yes()),
    ])
        .note(t("5.0から数値の基準がなくなり、治療の内容で判定します。",
            "Since 5.0 there are no numbers; treatment decides.")),
    Row::graded("hyperphosphatemia", "Hyperphosphatemia", &[
        bands!(["mg/dL", "mmol/L"]
            4: any!(LIFE_THREATENING.is_yes(), DIALYSIS.is_yes()),
            3: any!(SEVERE.is_yes(), HOSPITALIZATION.is_yes()),
            2: NONINVASIVE.is_yes(),
            1: LABORATORY_ONLY.is_yes()),
    ])
        .note(t("数値の基準はなく、治療の内容で判定します。4.03にはない用語です。",
            "There are no numbers; treatment decides. 4.03 does not have the term.")),
    Row::graded("hypoglycemia", "Hypoglycemia", &[
        bands!(["mg/dL"] 4: any!(below("30"), LIFE_THREATENING.is_yes(), SEIZURES.is_yes()), 3: below("40"),
            2: below("55"), 1: lln("1")),
        bands!(["mmol/L"] 4: any!(below("1.7"), LIFE_THREATENING.is_yes(), SEIZURES.is_yes()), 3: below("2.2"),
            2: below("3.0"), 1: lln("1")),
    ]),
    Row::graded("hyperglycemia-fasting", "Hyperglycemia", &[
        bands!(["mg/dL", "mmol/L"]
            4: LIFE_THREATENING.is_yes(),
            3: any!(INSULIN.is_yes(), HOSPITALIZATION.is_yes()),
            2: MANAGEMENT_CHANGE.is_yes(),
            1: ABOVE_BASELINE.is_yes()),
    ])
        .note(t("5.0だけは血糖の数値を使わず、治療の内容で判定します。",
            "Only 5.0 grades by treatment and not by the glucose value.")),
    Row::graded("hyperglycemia", "Hyperglycemia", &[
        bands!(["mg/dL", "mmol/L"]
            4: LIFE_THREATENING.is_yes(),
            3: any!(INSULIN.is_yes(), HOSPITALIZATION.is_yes()),
            2: MANAGEMENT_CHANGE.is_yes(),
            1: ABOVE_BASELINE.is_yes()),
    ])
        .note(t("5.0だけは血糖の数値を使わず、治療の内容で判定します。",
            "Only 5.0 grades by treatment and not by the glucose value.")),
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
            4: any!(TORSADE.is_yes(), POLYMORPHIC_VT.is_yes(), ARRHYTHMIA.is_yes()),
            3: any!(at_least("501"), VALUE.above_by("60", &BASELINE)),
            HOLE: any!(between!("480", "481"), between!("500", "501")),
            2: at_least("481"),
            1: at_least("450")),
    ])
        .note(t(
            "480と481、500と501の間は文面にGradeがありません。60 msを超える延長は治療前値との差です。",
            "Between 480 and 481, and 500 and 501, the text has no grade. The rise of more than 60 ms is from \
                baseline.",
        )),
    Row::graded("ejection-fraction", "Ejection fraction decreased", &[
        bands!(["%"]
            4: below("20"),
            3: any!(at_most("39"), VALUE.at_most_by("-20", &BASELINE)),
            2: any!(all!(at_least("40"), at_most("50")),
                all!(VALUE.at_most_by("-10", &BASELINE), Rule::Not(&DROP_OPEN_5))),
            HOLE: any!(between!("39", "40"), all!(VALUE.below_by("-19", &BASELINE), VALUE.above_by("-20", &BASELINE)))),
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
            3: any!(VALUE.below_by("-8", &BASELINE), all!(VALUE.below_by("-5", &BASELINE), PULMONARY_SYMPTOMS.is_yes()),
                INTERVENTION.is_yes()),
            2: any!(VALUE.at_most_by("-6", &LLN), VALUE.below_by("-5", &BASELINE), SYMPTOMS.is_yes()),
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
        bands!(["mg/dL"] 4: any!(LIFE_THREATENING.is_yes(), DIALYSIS.is_yes()), 3: HOSPITALIZATION.is_yes()),
    ])
        .note(t("5.0からクレアチニンの数値は使いません。Grade 1・2はありません。",
            "Since 5.0 creatinine values play no part. There are no grades 1 and 2.")),
    acidity!("acidosis" "Acidosis" below("7.3"), lln("1")),
    acidity!("alkalosis" "Alkalosis" above("7.5"), uln("1")),
    Row::graded("haptoglobin", "Haptoglobin decreased", &[bands!(["mg/dL"] 1: lln("1"))]).note(FROM_MEMORY),
    Row::instead("hdl", "", &NOT_A_TERM).note(t("6.0で加わった用語です。", "The term is new in 6.0.")),
    Row::instead("ldl", "", &NOT_A_TERM).note(t("6.0で加わった用語です。", "The term is new in 6.0.")),
    Row::graded("eosinophilia", "Eosinophilia", &[
        bands!(["10^9/L"] 3: STEROIDS.is_yes(), 1: all!(uln("1"), base("1"))),
    ])
        .note(t(
            "基準値上限と治療前値の両方を超えるとGrade 1です。Grade 2・4はありません。",
            "Grade 1 is above both the upper limit of normal and the baseline. There are no grades 2 and 4.",
        )),
    Row::graded("proteinuria", "Proteinuria", &[
        bands!(["g/24h"] 3: at_least("3.5"), 2: at_least("1"), 1: VALUE.at_least_times("1", &ULN)),
        bands!(["dipstick"] 3: at_least("4"), 2: at_least("2"), 1: at_least("1")),
    ])
        .note(t(
            "24時間蓄尿の尿蛋白か試験紙で判定します（成人）。両方あれば重いほうをとります。\
                限界値はNCIの原文と照合を済ませていません。",
            "By the protein of 24 hours or by the dipstick, in adults; of both the worse stands. The limits have not \
                been compared with NCI’s text yet.",
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
static DROP_OPEN_5: Rule = all!(VALUE.below_by("-19", &BASELINE), VALUE.above_by("-20", &BASELINE));
