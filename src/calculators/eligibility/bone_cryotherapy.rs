//! Eligibility for cryotherapy of painful bone and soft-tissue tumours
//! (prospective study, Okayama University Hospital).

use crate::definition::Criteria::{Exclusion, Inclusion};
use crate::definition::Relation::AtLeast;
use crate::definition::{
    Calculator, Choice, Cite, Clash, Criterion, Example, Field, Input, Method, Note, Rule, Section, Statement, Subject,
    Text, Unit, t, w,
};
use crate::shared::patient::{
    AGE, AGE_AT_CONSENT, AGE_ON_CONSENT, BILIRUBIN, BIRTH_DATE, CONSENT, CONSENT_DATE, CREATININE, HEMOGLOBIN, NYHA,
    PLATELETS, TEMPERATURE, TWO_AGES, UNBORN, WBC,
};
use crate::shared::sources::{CTCAE, OKAYAMA};
use crate::shared::statements::{OKAYAMA_ENROLLED, OKAYAMA_NOT_ENROLLED, OKAYAMA_PLANNED};

static UNCONTROLLED_PAIN: Field = Field::present(
    "drug-control-insufficient",
    t(
        "薬物治療で十分に抑えられない有痛性の骨・軟部腫瘍",
        "Painful bone or soft-tissue tumour not adequately controlled by drug therapy",
    ),
)
.judged();
static HISTOLOGY: Field =
    Field::present("target-histology", t("治療対象病変の組織学的証明", "Histological proof of the target lesion"))
        .hint(t("原発巣ではなく治療対象の病変", "of the lesion to be treated, not of the primary"));
static EVALUABLE: Field = Field::yes_no(
    "imaging-evaluable",
    t("CTかMRIによる術前・術後の効果判定", "CT or MRI can assess the lesion before and after"),
)
.words(t("できる", "Yes"), t("できない", "No"));
static SURVIVAL: Field = Field::number(
    "expected-survival",
    t("予測生存期間", "Expected survival"),
    &[Unit::base("months", t("か月", "months"), t("登録日からの月数", "months from registration"), 0)
        .also(&["month", "mo", "ヶ月", "カ月", "ヵ月", "月"])],
    "0",
    "600",
)
.usual("0", "600")
.hint(t("登録日から、月単位。例：4週は1", "from registration, in months: 4 weeks are 1"))
.judged();
static NO_SURGERY: Field = Field::yes_no("surgery-not-indicated", t("外科的治療の医学的適応", "Surgery, medically"))
    .words(t("適応なし", "Not indicated"), t("適応あり", "Indicated"))
    .judged();
static DECLINES_SURGERY: Field =
    Field::yes_no("declines-surgery", t("外科的治療についての本人の希望", "Surgery, the patient’s wish"))
        .words(t("希望しない", "Declines"), t("希望する", "Wants it"));
static ORGAN_IN_PATH: Field = Field::present(
    "critical-organ-in-path",
    t("穿刺経路上の避けられない重要臓器・脈管", "Critical organ or vessel on the needle path that cannot be avoided"),
)
.judged();
static INFECTION: Field = Field::choice(
    "infection",
    t("活動性の感染症", "Active infection"),
    &[
        Choice::new("none", t("なし", "None")),
        Choice::new("viral-hepatitis", t("ウイルス肝炎のみ", "Viral hepatitis only")),
        Choice::new("other", t("ウイルス肝炎以外あり", "Other than viral hepatitis")),
    ],
);
static NO_IMAGING: Field =
    Field::yes_no("imaging-impossible", t("CT・MRIなどの画像診断", "Imaging (CT, MRI or other)"))
        .words(t("どれもできない", "None possible"), t("できる", "Possible"));
static PREGNANCY: Field = Field::present("pregnancy", t("妊娠、またはその可能性", "Pregnant or possibly pregnant"))
    .hint(t("男性・閉経後は「なし」", "men and after menopause: no"));
static FRACTURE: Field = Field::present(
    "fracture-may-worsen",
    t("凍結治療で病的骨折が悪化するおそれ", "Cryotherapy may worsen a pathological fracture"),
)
.judged();
static DAILY_LIFE: Field = Field::present(
    "daily-life-impaired",
    t("凍結治療で日常生活に支障が出るおそれ", "Cryotherapy may impair daily life"),
)
.judged();
static UNSUITABLE: Field =
    Field::present("otherwise-unsuitable", t("ほかの理由で不適当とする判断", "Judged unsuitable for another reason"))
        .judged();

const INCLUSION: Cite =
    Cite { source: &OKAYAMA, section: t("3. 研究の方法 適格条件", "3. methods, inclusion") };
const EXCLUSION: Cite =
    Cite { source: &OKAYAMA, section: t("3. 研究の方法 除外基準", "3. methods, exclusion") };
const ORGANS: Cite =
    Cite { source: &OKAYAMA, section: t("3. 研究の方法 除外基準 8)", "3. methods, exclusion 8)") };

/// The report prints "exceeded the following" above lower limits, too, and does not say how long the period before
/// consent is.
const CROSSED_AND_NEAREST: Text = t(
    "「基準を超えた者」は印刷された不等号が成り立つ者と読み、ちょうど基準値なら除外しない。\
        「同意取得の最も直近」は同意日以前で最後の測定値と読み、それがなければ同意後で最初の値を使う。\
        同意後も含めて最も近い値と読むと判定が変わるときは、判定に示す。前観察期間の長さは資料にない。",
    "“Exceeded” is read as satisfying the printed inequality; exactly at the limit is not excluded. Of several values \
        the last one on or before consent counts, and the first one after it only if there is none. Where the \
        value nearest on either side leads to another verdict, the verdict says so. The document does not say how \
        long the observation period is.",
);

static CRITERIA: &[Criterion] = &[
    Criterion {
        id: "OKA-I1",
        kind: Inclusion,
        applies: None,
        text: t(
            "薬物治療で十分に抑えられない有痛性骨軟部腫瘍がある",
            "Painful bone or soft-tissue tumour not adequately controlled by drug therapy",
        ),
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
        applies: None,
        text: t("治療対象病変の組織学的証明がある", "Histological proof of the target lesion"),
        rule: HISTOLOGY.is_yes(),
        cite: INCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-I3",
        kind: Inclusion,
        applies: None,
        text: t("CTかMRIで術前・術後の効果判定ができる", "CT or MRI can assess it before and after"),
        rule: EVALUABLE.is_yes(),
        cite: INCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-I4",
        kind: Inclusion,
        applies: None,
        text: t("登録日から1か月以上の生存が見込める", "Expected survival at least 1 month from registration"),
        rule: SURVIVAL.at_least("1"),
        cite: INCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-I5",
        kind: Inclusion,
        applies: None,
        text: t("本人の文書同意がある", "Written consent from the patient"),
        rule: CONSENT.is_yes(),
        cite: INCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-I6",
        kind: Inclusion,
        applies: None,
        text: t("登録時20歳以上", "Aged 20 or more at registration"),
        rule: Rule::Known(
            t("20歳以上", "aged 20 or more"),
            &[AGE_AT_CONSENT.against(AtLeast, "20"), AGE.at_least("20")],
        ),
        cite: INCLUSION,
        reading: Some(t(
            "生年月日があれば、同意取得日の満年齢を登録時の年齢とする。",
            "From a date of birth the age on the day of consent is used.",
        )),
    },
    Criterion {
        id: "OKA-I7",
        kind: Inclusion,
        applies: None,
        text: t("外科的治療の適応がないか、本人が希望しない", "Surgery not indicated, or declined by the patient"),
        rule: Rule::Any(&[NO_SURGERY.is_yes(), DECLINES_SURGERY.is_yes()]),
        cite: INCLUSION,
        reading: Some(t("どちらか一方でよい。", "Either is enough.")),
    },
    Criterion {
        id: "OKA-E1",
        kind: Exclusion,
        applies: None,
        text: t("重要臓器・脈管を避けて穿刺できる", "The puncture can avoid critical organs and vessels"),
        rule: ORGAN_IN_PATH.is_yes(),
        cite: EXCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-E2a",
        kind: Exclusion,
        applies: None,
        text: t("NYHA III度以上の心不全がない", "No heart failure of NYHA class III or worse"),
        rule: NYHA.is_one_of(&["3", "4"]),
        cite: EXCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-E2b",
        kind: Exclusion,
        applies: None,
        text: t("活動性感染症がない（ウイルス肝炎は除く）", "No active infection other than viral hepatitis"),
        rule: INFECTION.is_one_of(&["other"]),
        cite: EXCLUSION,
        reading: Some(t(
            "「重篤な併存症」の項目だが、感染症の重さは示されていない。活動性なら該当とする。",
            "It stands under “serious comorbidity”, yet no severity is given; any active infection counts.",
        )),
    },
    Criterion {
        id: "OKA-E3",
        kind: Exclusion,
        applies: None,
        text: t("同意取得時の体温は38.0 ℃未満", "Temperature below 38.0 ℃ when consent is obtained"),
        rule: TEMPERATURE.at_least("38.0"),
        cite: EXCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-E4",
        kind: Exclusion,
        applies: None,
        text: t("CT・MRIなどの画像診断ができる", "CT, MRI and the like can be done"),
        rule: NO_IMAGING.is_yes(),
        cite: EXCLUSION,
        reading: Some(t(
            "適格条件3が「CTまたはMRI」のため、どれかができれば除外しないと読む。",
            "Since inclusion 3 asks for CT or MRI, whoever can have one of them is not excluded.",
        )),
    },
    Criterion {
        id: "OKA-E5",
        kind: Exclusion,
        applies: None,
        text: t("妊娠していない、その可能性もない", "Neither pregnant nor possibly so"),
        rule: PREGNANCY.is_yes(),
        cite: EXCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-E6",
        kind: Exclusion,
        applies: None,
        text: t("凍結治療で病的骨折が悪化するおそれがない", "No risk that cryotherapy worsens a pathological fracture"),
        rule: FRACTURE.is_yes(),
        cite: EXCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-E7",
        kind: Exclusion,
        applies: None,
        text: t("凍結治療で日常生活に支障が出るおそれがない", "No risk that cryotherapy impairs daily life"),
        rule: DAILY_LIFE.is_yes(),
        cite: EXCLUSION,
        reading: None,
    },
    Criterion {
        id: "OKA-E8-1",
        kind: Exclusion,
        applies: None,
        text: t("白血球数 2,000/µL以上", "White blood cells at least 2,000/µL"),
        rule: WBC.below("2000"),
        cite: ORGANS,
        reading: Some(CROSSED_AND_NEAREST),
    },
    Criterion {
        id: "OKA-E8-2",
        kind: Exclusion,
        applies: None,
        text: t("血小板数 50,000/µL以上", "Platelets at least 50,000/µL"),
        rule: PLATELETS.below("50000"),
        cite: ORGANS,
        reading: Some(CROSSED_AND_NEAREST),
    },
    Criterion {
        id: "OKA-E8-3",
        kind: Exclusion,
        applies: None,
        text: t("ヘモグロビン 6.0 g/dL以上", "Haemoglobin at least 6.0 g/dL"),
        rule: HEMOGLOBIN.below("6.0"),
        cite: ORGANS,
        reading: Some(CROSSED_AND_NEAREST),
    },
    Criterion {
        id: "OKA-E8-4",
        kind: Exclusion,
        applies: None,
        text: t("血清クレアチニン 2.0 mg/dL以下", "Serum creatinine at most 2.0 mg/dL"),
        rule: CREATININE.above("2.0"),
        cite: ORGANS,
        reading: Some(t(
            "資料の単位はmg/dLのみ。µmol/Lは 1 mg/dL＝88.4 µmol/L で換算する。ちょうど基準値なら除外しない。\
                測定値が複数あるときは同意日以前で最後のものを使い、最も近い値で判定が変わるときは示す。",
            "The document gives mg/dL only; µmol/L is converted by 1 mg/dL = 88.4 µmol/L. Exactly at the limit is not \
                excluded. Of several values the last one on or before consent counts, and the first one after it \
                only if there is none. Where the value nearest on either side leads to another verdict, the \
                verdict says so.",
        )),
    },
    Criterion {
        id: "OKA-E8-5",
        kind: Exclusion,
        applies: None,
        text: t("総ビリルビン 3.0 mg/dL以下", "Total bilirubin at most 3.0 mg/dL"),
        rule: BILIRUBIN.above("3.0"),
        cite: ORGANS,
        reading: Some(t(
            "資料の単位はmg/dLのみ。µmol/Lは 1 mg/dL＝17.1 µmol/L で換算する。ちょうど基準値なら除外しない。\
                測定値が複数あるときは同意日以前で最後のものを使い、最も近い値で判定が変わるときは示す。",
            "The document gives mg/dL only; µmol/L is converted by 1 mg/dL = 17.1 µmol/L. Exactly at the limit is not \
                excluded. Of several values the last one on or before consent counts, and the first one after it \
                only if there is none. Where the value nearest on either side leads to another verdict, the \
                verdict says so.",
        )),
    },
    Criterion {
        id: "OKA-E9",
        kind: Exclusion,
        applies: None,
        text: t(
            "医師が不適当と判断するほかの理由がない",
            "No other reason for which the physician judges it unsuitable",
        ),
        rule: UNSUITABLE.is_yes(),
        cite: EXCLUSION,
        reading: None,
    },
];

const AIMS: Cite = Cite { source: &OKAYAMA, section: t("2. 研究の目的", "2. aims") };
const BACKGROUND: Cite = Cite { source: &OKAYAMA, section: t("1. 研究開始当初の背景", "1. background") };
const RESULTS: Cite = Cite { source: &OKAYAMA, section: t("4. 研究成果", "4. results") };

/// What the report states of the study and of what is known besides.
const fn states(
    id: &'static str,
    text: Text,
    figure: Option<Text>,
    population: Option<Text>,
    cite: Cite,
    reading: Option<Text>,
) -> Statement {
    Statement { id, text, figure, population, grade: None, when: None, cite, reference: None, reading }
}

static STATEMENTS: &[Statement] = &[
    states(
        "OKA-D7",
        t(
            "対象は、がんの転移や良性腫瘍（類骨骨腫など）による有痛性の骨腫瘍と、筋・皮下などの痛みを伴う良性・\
                悪性の軟部腫瘍",
            "Painful bone tumours, metastatic or benign (osteoid osteoma and others), and painful benign or malignant \
                tumours of soft tissue such as muscle and subcutis",
        ),
        None,
        None,
        BACKGROUND,
        None,
    ),
    states(
        "OKA-D3",
        t(
            "主要目的は安全性の評価、副次目的は痛みの変化と治療後の画像による有効性の評価",
            "Primary aim: safety; secondary: efficacy, by change in pain and by imaging afterwards",
        ),
        None,
        None,
        AIMS,
        None,
    ),
    OKAYAMA_PLANNED,
    OKAYAMA_ENROLLED,
    OKAYAMA_NOT_ENROLLED,
    states(
        "OKA-D4",
        t("放射線治療が効かない割合", "No response to radiotherapy"),
        Some(t("20〜30%", "20–30 %")),
        Some(t("有痛性の骨転移", "painful bone metastases")),
        BACKGROUND,
        Some(t("元の文献は示されていない。", "The report names no reference.")),
    ),
    states(
        "OKA-D5",
        t("放射線治療後の再発", "Recurrence after radiotherapy"),
        Some(t("30%", "30 %")),
        Some(t("有痛性の骨転移", "painful bone metastases")),
        BACKGROUND,
        Some(t("元の文献も、いつまでの再発かも示されていない。", "The report names neither a reference nor a time.")),
    ),
    states(
        "OKA-D8",
        t(
            "ふだんの治療は薬と放射線で、痛みが十分に取れない例や、いったん和らいで再び痛む例がある",
            "Usual care is drugs and radiotherapy; in some pain is not controlled enough, in others it returns",
        ),
        None,
        None,
        BACKGROUND,
        None,
    ),
    states(
        "OKA-D9",
        t(
            "切除できるかは部位・大きさ・併存症・臓器の働きで限られ、切除には機能を失うおそれもある",
            "Resection is limited by site, size, comorbidity and organ function, and may cost function",
        ),
        None,
        None,
        BACKGROUND,
        None,
    ),
    states(
        "OKA-D10",
        t(
            "放射線や薬が効かない例に対して、有効性と安全性の確かめられた治療は、報告の時点でなかった",
            "Where radiotherapy and drugs fail, no treatment of proven efficacy and safety was known at the time of \
                the report",
        ),
        None,
        None,
        BACKGROUND,
        None,
    ),
    states(
        "OKA-D11",
        t(
            "痛みは、ほかの治療の報告より治療後早くから和らいだとされる",
            "Pain is said to have eased earlier after treatment than reported for other treatments",
        ),
        None,
        Some(t("2例", "2 patients")),
        SIGNIFICANCE,
        None,
    ),
    states(
        "OKA-D12",
        t(
            "研究は倫理審査の承認を受け、UMINに登録して始められた",
            "The study was approved by the review board and registered with UMIN",
        ),
        None,
        None,
        RESULTS,
        None,
    ),
    states(
        "OKA-D13",
        t("2例とも痛みが著しく和らぎ、著効とされた", "In both patients pain eased markedly"),
        Some(t("2/2例", "2 of 2")),
        None,
        RESULTS,
        None,
    ),
];

const SIGNIFICANCE: Cite =
    Cite { source: &OKAYAMA, section: t("研究成果の学術的意義や社会的意義", "significance") };

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "bone-cryotherapy",
    title: w("有痛性骨軟部腫瘍の凍結療法　適格性", "Cryotherapy of painful bone and soft-tissue tumours: eligibility"),
    short: t("有痛性骨軟部腫瘍の凍結療法", "Bone and soft-tissue cryotherapy"),
    summary: t(
        "検査値・併存症・手術適応などを、前向き臨床研究の適格条件・除外基準と照合します。",
        "Checks laboratory values, comorbidity and surgical options against the criteria of the prospective study.",
    ),
    intended_use: t(
        "IVR医・整形外科医・緩和ケア医などが、候補患者が基準に合うかを確認するために使います。",
        "For interventional radiologists, orthopaedic surgeons and palliative physicians, to check a candidate \
            against the criteria.",
    ),
    limits: &[
        t(
            "登録は予定10例のうち2例でした。基準は研究の登録条件であり、保険診療の適応ではありません。",
            "The study enrolled 2 of 10 planned patients. These are its entry criteria, not an insured indication.",
        ),
        t(
            "医師の判断を問う項目は、入力された判断をそのまま使います。",
            "Where the physician’s judgement is asked, the judgement entered is used as it is.",
        ),
    ],
    subject: Subject::Eligibility,
    keywords: &[
        "ゆうつうせいこつなんぶしゅようのとうけつりょうほう",
        "てきかくせい",
        "こつてんい",
        "なんぶしゅよう",
        "とうけつ",
        "おかやま",
        "岡山",
        "クライオアブレーション",
        "凍結",
        "骨転移",
        "類骨骨腫",
        "クライオ",
        "bone metastasis",
        "soft tissue",
        "cryotherapy",
        "cryoablation",
        "okayama",
        "eligibility",
        "platelet",
        "osteoid osteoma",
    ],
    version: "KAKENHI C-19 (2026-11-28)",
    sources: &[&OKAYAMA, &CTCAE],
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
                Input::Field(&BIRTH_DATE),
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
            hint: Some(t("同意日以前で最後の値", "the last values on or before consent")),
            inputs: &[
                Input::Field(&WBC),
                Input::Field(&PLATELETS),
                Input::Field(&HEMOGLOBIN),
                Input::Field(&CREATININE),
                Input::Field(&BILIRUBIN),
            ],
        },
        Section {
            title: t("医師の総合判断", "Overall judgement"), hint: None, inputs: &[Input::Field(&UNSUITABLE)]
        },
    ],
    method: Method::Eligibility(CRITERIA),
    outputs: &[AGE_ON_CONSENT],
    notes: &[
        Note {
            when: Some(HEMOGLOBIN.below("8.0")),
            text: t(
                "ヘモグロビン8.0 g/dL未満です。この研究の除外基準（6.0 g/dL未満）には当たらなくても、\
                    CTCAEの貧血ではGrade 3に当たる値です。",
                "Haemoglobin below 8.0 g/dL. Even where the study does not exclude (below 6.0 g/dL), by value it is \
                    anaemia of CTCAE Grade 3.",
            ),
            cite: Some(Cite { source: &CTCAE, section: t("Anemia（4.03・5.0・6.0）", "Anemia (4.03, 5.0, 6.0)") }),
        },
        Note {
            when: None,
            text: t(
                "研究の登録条件との照合です。登録は予定10例のうち2例で、保険診療外の治療として行われました。",
                "Entry criteria of a study that enrolled 2 of 10 planned patients, outside insured care.",
            ),
            cite: Some(Cite {
                source: &OKAYAMA, section: t("学術的意義、4. 研究成果", "significance; 4. results")
            }),
        },
    ],
    clashes: &[
        UNBORN,
        TWO_AGES,
        Clash {
            when: Rule::All(&[EVALUABLE.is_yes(), NO_IMAGING.is_yes()]),
            at: &NO_IMAGING,
            unused: &[&EVALUABLE, &NO_IMAGING],
            text: t(
                "「CTかMRIによる術前・術後の効果判定：できる」と食い違います。どちらかを直してください",
                "contradicts “CT or MRI can assess the lesion before and after: Yes”; correct one of them",
            ),
        },
    ],
    helps: &[],
    statements: STATEMENTS,
    also: &[],
    each: None,
    figure: None,
    leaflet: None,
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
    ..Calculator::BLANK
};
