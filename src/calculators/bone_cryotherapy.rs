//! Eligibility for cryotherapy of painful bone and soft-tissue tumours
//! (prospective study, Okayama University Hospital).

use super::patient::{
    AGE, BILIRUBIN, CONSENT, CONSENT_DATE, CREATININE, HEMOGLOBIN, NYHA, PLATELETS, TEMPERATURE, WBC,
};
use super::sources::OKAYAMA;
use crate::core::Criteria::{Exclusion, Inclusion};
use crate::core::{
    Calculator, Choice, Cite, Criterion, Example, Field, Input, Method, Note, Rule, Section, Subject, Text, Unit, t,
};

static UNCONTROLLED_PAIN: Field = Field::yes_no(
    "drug-control-insufficient",
    t("薬物治療では十分に抑えられない有痛性の骨・軟部腫瘍がある", "Painful bone or soft-tissue tumour not controlled well enough by drugs"),
)
.judged();
static HISTOLOGY: Field = Field::yes_no(
    "target-histology",
    t("治療対象病変の組織学的証明がある", "Histological proof of the target lesion"),
)
.hint(t("原発巣ではなく治療対象の病変", "of the lesion to be treated, not of the primary"));
static EVALUABLE: Field = Field::yes_no(
    "imaging-evaluable",
    t("術前・術後にCTかMRIで効果を判定できる", "CT or MRI can assess the lesion before and after"),
);
static SURVIVAL: Field = Field::number(
    "expected-survival",
    t("見込まれる生存期間", "Expected survival"),
    &[Unit::base("months", t("か月", "months"), t("登録日からの月数", "months from registration"), 0)
        .also(&["month", "mo", "ヶ月", "カ月", "ヵ月", "月"])],
    "0",
    "600",
)
.usual("0", "240")
.judged();
static NO_SURGERY: Field =
    Field::yes_no("surgery-not-indicated", t("医学的に手術の適応がない", "Surgery is medically not indicated")).judged();
static DECLINES_SURGERY: Field =
    Field::yes_no("declines-surgery", t("本人が手術を希望しない", "The patient declines surgery"));
static ORGAN_IN_PATH: Field = Field::yes_no(
    "critical-organ-in-path",
    t("穿刺経路に避けられない重要臓器・脈管がある", "Critical organ or vessel in the way of the puncture"),
)
.judged();
static INFECTION: Field = Field::choice(
    "infection",
    t("活動性の感染症", "Active infection"),
    &[
        Choice { id: "none", label: t("なし", "None") },
        Choice { id: "viral-hepatitis", label: t("ウイルス肝炎のみ", "Viral hepatitis only") },
        Choice { id: "other", label: t("その他あり", "Other") },
    ],
);
static NO_IMAGING: Field =
    Field::yes_no("imaging-impossible", t("CT・MRIなどの画像診断ができない", "CT, MRI and the like cannot be done"));
static PREGNANCY: Field =
    Field::yes_no("pregnancy", t("妊娠中、または妊娠の可能性がある", "Pregnant or possibly pregnant"));
static FRACTURE: Field = Field::yes_no(
    "fracture-may-worsen",
    t("凍結で病的骨折が悪化するおそれがある", "Freezing may worsen a pathological fracture"),
)
.judged();
static DAILY_LIFE: Field =
    Field::yes_no("daily-life-impaired", t("凍結で日常生活に支障が出るおそれがある", "Freezing may impair daily life"))
        .judged();
static UNSUITABLE: Field =
    Field::yes_no("otherwise-unsuitable", t("ほかの理由で医師が不適当と判断する", "Unsuitable in the physician’s judgement for another reason"))
        .judged();

const INCLUSION: Cite = Cite { source: &OKAYAMA, section: t("3. 研究の方法 適格条件", "3. methods, inclusion") };
const EXCLUSION: Cite = Cite { source: &OKAYAMA, section: t("3. 研究の方法 除外基準", "3. methods, exclusion") };
const ORGANS: Cite = Cite { source: &OKAYAMA, section: t("3. 研究の方法 除外基準 8)", "3. methods, exclusion 8)") };

/// The report prints "exceeded the following" above lower limits too.
const CROSSED: Text = t(
    "資料の「基準を超えた者」は、印刷された不等号が成り立つ者と読む。ちょうど基準値なら除外しない。",
    "“Exceeded the criteria” is read as satisfying the printed inequality; exactly at the limit is not excluded.",
);
const CROSSED_AND_NEAREST: Text = t(
    "「基準を超えた者」は印刷された不等号が成り立つ者と読み、ちょうど基準値なら除外しない。複数の測定値は同意日に最も近いもの（同じ近さなら同意日以前）を使う。前観察期間の長さは資料にない。",
    "“Exceeded” is read as satisfying the printed inequality; exactly at the limit is not excluded. Of several values the one nearest to consent counts (of two equally near, the one on or before it). The document does not say how long the observation period is.",
);

static CRITERIA: &[Criterion] = &[
    Criterion {
        id: "OKA-I1",
        kind: Inclusion,
        text: t("薬物治療で十分に抑えられない有痛性骨軟部腫瘍", "Painful bone or soft-tissue tumour, not controlled by drugs"),
        rule: UNCONTROLLED_PAIN.is_yes(),
        cite: INCLUSION,
        reading: Some(t(
            "痛みの強さの下限は資料にない（症例1はVAS 2）。医師の判断として尋ねる。",
            "The document sets no least pain (case 1 had VAS 2); it is asked as the physician’s judgement.",
        )),
    },
    Criterion {
        id: "OKA-I2",
        kind: Inclusion,
        text: t("治療対象病変の組織学的証明", "Histological proof of the target lesion"),
        rule: HISTOLOGY.is_yes(),
        cite: INCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-I3",
        kind: Inclusion,
        text: t("CTかMRIで術前・術後の効果判定ができる", "CT or MRI can assess it before and after"),
        rule: EVALUABLE.is_yes(),
        cite: INCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-I4",
        kind: Inclusion,
        text: t("登録日から1か月以上の生存が見込める", "Expected survival at least 1 month from registration"),
        rule: SURVIVAL.at_least("1"),
        cite: INCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-I5",
        kind: Inclusion,
        text: t("本人の文書同意がある", "Written consent from the patient"),
        rule: CONSENT.is_yes(),
        cite: INCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-I6",
        kind: Inclusion,
        text: t("登録時20歳以上", "Aged 20 or more at registration"),
        rule: AGE.at_least("20"),
        cite: INCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-I7",
        kind: Inclusion,
        text: t("手術の適応がないか、本人が希望しない", "Surgery not indicated, or declined by the patient"),
        rule: Rule::Any(&[NO_SURGERY.is_yes(), DECLINES_SURGERY.is_yes()]),
        cite: INCLUSION,
        reading: Some(t("どちらか一方でよい。", "Either is enough.")),
    },
    Criterion {
        id: "OKA-E1",
        kind: Exclusion,
        text: t("穿刺経路を妨げる重要臓器・脈管がない", "No critical organ or vessel in the way of the puncture"),
        rule: ORGAN_IN_PATH.is_yes(),
        cite: EXCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-E2a",
        kind: Exclusion,
        text: t("心不全はNYHA II度まで", "Heart failure no worse than NYHA II"),
        rule: NYHA.is_one_of(&["3", "4"]),
        cite: EXCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-E2b",
        kind: Exclusion,
        text: t("活動性感染症がない（ウイルス肝炎は除く）", "No active infection other than viral hepatitis"),
        rule: INFECTION.is_one_of(&["other"]),
        cite: EXCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-E3",
        kind: Exclusion,
        text: t("同意取得時の体温は38.0 ℃未満", "Temperature below 38.0 ℃ when consent is obtained"),
        rule: TEMPERATURE.at_least("38.0"),
        cite: EXCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-E4",
        kind: Exclusion,
        text: t("CT・MRIなどの画像診断ができる", "CT, MRI and the like can be done"),
        rule: NO_IMAGING.is_yes(),
        cite: EXCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-E5",
        kind: Exclusion,
        text: t("妊娠していない、その可能性もない", "Neither pregnant nor possibly so"),
        rule: PREGNANCY.is_yes(),
        cite: EXCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-E6",
        kind: Exclusion,
        text: t("病的骨折が悪化するおそれがない", "No risk of worsening a pathological fracture"),
        rule: FRACTURE.is_yes(),
        cite: EXCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-E7",
        kind: Exclusion,
        text: t("日常生活に支障が出るおそれがない", "No risk of impairing daily life"),
        rule: DAILY_LIFE.is_yes(),
        cite: EXCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-E8-1",
        kind: Exclusion,
        text: t("白血球数 2,000 /µL以上", "White blood cells at least 2,000 /µL"),
        rule: WBC.below("2000"),
        cite: ORGANS,
        reading: Some(CROSSED_AND_NEAREST),
    },
    Criterion {
        id: "OKA-E8-2",
        kind: Exclusion,
        text: t("血小板数 50,000 /µL以上", "Platelets at least 50,000 /µL"),
        rule: PLATELETS.below("50000"),
        cite: ORGANS,
        reading: Some(CROSSED),
    },
    Criterion {
        id: "OKA-E8-3",
        kind: Exclusion,
        text: t("ヘモグロビン 6.0 g/dL以上", "Haemoglobin at least 6.0 g/dL"),
        rule: HEMOGLOBIN.below("6.0"),
        cite: ORGANS,
        reading: Some(CROSSED),
    },
    Criterion {
        id: "OKA-E8-4",
        kind: Exclusion,
        text: t("血清クレアチニン 2.0 mg/dL以下", "Serum creatinine at most 2.0 mg/dL"),
        rule: CREATININE.above("2.0"),
        cite: ORGANS,
        reading: Some(t(
            "資料の単位はmg/dLのみ。µmol/Lは 1 mg/dL＝88.4 µmol/L で換算する。ちょうど基準値なら除外しない。",
            "The document gives mg/dL only; µmol/L is converted by 1 mg/dL = 88.4 µmol/L. Exactly at the limit is not excluded.",
        )),
    },
    Criterion {
        id: "OKA-E8-5",
        kind: Exclusion,
        text: t("総ビリルビン 3.0 mg/dL以下", "Total bilirubin at most 3.0 mg/dL"),
        rule: BILIRUBIN.above("3.0"),
        cite: ORGANS,
        reading: Some(t(
            "資料の単位はmg/dLのみ。µmol/Lは 1 mg/dL＝17.1 µmol/L で換算する。ちょうど基準値なら除外しない。",
            "The document gives mg/dL only; µmol/L is converted by 1 mg/dL = 17.1 µmol/L. Exactly at the limit is not excluded.",
        )),
    },
    Criterion {
        id: "OKA-E9",
        kind: Exclusion,
        text: t("医師が不適当と判断するほかの理由がない", "No other reason for which the physician judges it unsuitable"),
        rule: UNSUITABLE.is_yes(),
        cite: EXCLUSION,
        reading: None,
    },
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "bone-cryotherapy",
    title: t("有痛性骨軟部腫瘍の凍結療法　適格性", "Cryotherapy of painful bone and soft-tissue tumours: eligibility"),
    short: t("有痛性骨軟部腫瘍の凍結療法", "Bone and soft-tissue cryotherapy"),
    summary: t(
        "検査値・併存症・手術適応などを、前向き臨床研究の適格条件・除外基準と照合します。",
        "Checks laboratory values, comorbidity and surgical options against the criteria of the prospective study.",
    ),
    intended_use: t(
        "IVR医・整形外科医・緩和ケア医などが、候補となる患者を基準と照合するために使います。",
        "For interventional radiologists, orthopaedic surgeons and palliative physicians, to hold a candidate against the criteria.",
    ),
    limits: &[
        t(
            "研究は2例で終了しています。基準は研究の登録条件であり、保険診療の適応ではありません。",
            "The study ended with two patients. These are its entry criteria, not an insured indication.",
        ),
        t(
            "医師の判断を問う項目は、入力された判断をそのまま使います。",
            "Where the physician’s judgement is asked, the judgement entered is used as it is.",
        ),
    ],
    subject: Subject::Eligibility,
    keywords: &[
        "ゆうつうせいこつなんぶしゅようのとうけつりょうほう", "てきかくせい", "こつてんい", "なんぶしゅよう", "とうけつ", "おかやま", "凍結",
        "骨転移", "類骨骨腫", "クライオ", "bone metastasis", "soft tissue", "cryotherapy", "cryoablation", "okayama", "eligibility",
        "platelet", "osteoid osteoma",
    ],
    version: "C-19",
    sources: &[&OKAYAMA],
    sections: &[
        Section {
            title: t("患者と病変", "Patient and lesion"),
            hint: None,
            inputs: &[
                Input::Field(&AGE),
                Input::Field(&UNCONTROLLED_PAIN),
                Input::Field(&HISTOLOGY),
                Input::Field(&EVALUABLE),
                Input::Field(&SURVIVAL),
                Input::Field(&CONSENT),
                Input::Field(&CONSENT_DATE),
                Input::Field(&NO_SURGERY),
                Input::Field(&DECLINES_SURGERY),
            ],
        },
        Section {
            title: t("除外基準", "Exclusion"),
            hint: None,
            inputs: &[
                Input::Field(&ORGAN_IN_PATH),
                Input::Field(&NYHA),
                Input::Field(&INFECTION),
                Input::Field(&TEMPERATURE),
                Input::Field(&NO_IMAGING),
                Input::Field(&PREGNANCY),
                Input::Field(&FRACTURE),
                Input::Field(&DAILY_LIFE),
            ],
        },
        Section {
            title: t("検査値", "Laboratory values"),
            hint: Some(t("同意日に最も近い値", "the values nearest to consent")),
            inputs: &[
                Input::Field(&WBC),
                Input::Field(&PLATELETS),
                Input::Field(&HEMOGLOBIN),
                Input::Field(&CREATININE),
                Input::Field(&BILIRUBIN),
            ],
        },
        Section { title: t("医師の総合判断", "Overall judgement"), hint: None, inputs: &[Input::Field(&UNSUITABLE)] },
    ],
    method: Method::Eligibility(CRITERIA),
    outputs: &[],
    notes: &[Note {
        when: None,
        text: t(
            "研究の登録条件との照合です。2例で終了した研究で、保険診療の適応とは異なります。",
            "These are the entry criteria of a study that ended with two patients, not an insured indication.",
        ),
        cite: Some(INCLUSION),
    }],
    examples: &[Example {
        id: "all-met",
        title: t("すべて満たす例（58歳）", "All criteria met, aged 58"),
        note: None,
        entries: &[
            ("age", "58"),
            ("drug-control-insufficient", "yes"),
            ("target-histology", "yes"),
            ("imaging-evaluable", "yes"),
            ("expected-survival", "6"),
            ("consent", "yes"),
            ("consent-date", "2026-04-10"),
            ("surgery-not-indicated", "yes"),
            ("critical-organ-in-path", "no"),
            ("nyha", "none"),
            ("infection", "none"),
            ("temperature", "36.5"),
            ("imaging-impossible", "no"),
            ("pregnancy", "no"),
            ("fracture-may-worsen", "no"),
            ("daily-life-impaired", "no"),
            ("wbc", "4800"),
            ("wbc-date", "2026-04-08"),
            ("platelets", "18"),
            ("platelets-unit", "10^4/uL"),
            ("platelets-date", "2026-04-08"),
            ("hemoglobin", "10.2"),
            ("creatinine", "0.8"),
            ("bilirubin", "0.7"),
            ("otherwise-unsuitable", "no"),
        ],
    }],
};
