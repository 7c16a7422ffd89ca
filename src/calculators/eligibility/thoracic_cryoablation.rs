//! Eligibility for percutaneous cryoablation of thoracic malignancies
//! (patient-requested therapy no. 6, Keio University Hospital).

use crate::definition::Criteria::{Exclusion, Inclusion};
use crate::definition::Relation::{Above, AtLeast, AtMost};
use crate::definition::{
    Calculator, Choice, Cite, Class, Classes, Criterion, Example, Field, Formula, Group, Input, Method, Note, Operand,
    Rule, Scale, Section, Statement, Subject, Text, Tone, Unit, Verdict, dec, t, w,
};
use crate::shared::patient::{
    AGE, AGE_AT_CONSENT, AGE_AT_TREATMENT, AGE_ON_CONSENT, AGE_ON_TREATMENT, BIRTH_DATE, CONSENT, CONSENT_DATE,
    ECOG_PS, LESION_NAME, TODAY, TREATED_FIRST, TREATMENT_DATE, TWO_AGES, TWO_AGES_AT_TREATMENT, UNBORN,
    UNBORN_AT_TREATMENT,
};
use crate::shared::sources::KEIO;
use crate::shared::statements::{KEIO_ANTICIPATED, KEIO_PRIMARY_ENDPOINT};

static SITE: Field = Field::choice(
    "site",
    t("部位", "Site"),
    &[
        Choice::new("lung", t("肺", "Lung")),
        Choice::new("mediastinum", t("縦隔", "Mediastinum")),
        Choice::new("pleura", t("胸膜", "Pleura")),
        Choice::new("chest-wall", t("胸壁", "Chest wall")),
        Choice::new("other", t("その他", "Other")),
    ],
);

static DIAMETER: Field = Field::number(
    "diameter",
    t("最大径", "Longest diameter"),
    &[
        Unit::base("cm", Text::same("cm"), t("センチメートル", "centimetres"), 1).also(&["センチ", "㎝"]),
        Unit::times("mm", Text::same("mm"), t("ミリメートル", "millimetres"), "0.1", 0)
            .also(&["ミリ", "㎜"])
            .bare("4", "150"),
    ],
    "0.1",
    "40",
)
.usual("0.3", "15");

static LESION: Group = Group {
    id: "lesion",
    label: t("病変", "Lesion"),
    fields: &[&LESION_NAME, &SITE, &DIAMETER],
    most: 10,
    counter: "個",
    order: None,
    unique: None,
};

static HISTOLOGY: Field = Field::present(
    "histology",
    t("原発巣または転移巣の組織診断", "Histological diagnosis of the primary or a metastasis"),
);
static STANDARD_THERAPY: Field =
    Field::present("standard-therapy-indicated", t("標準治療の適応", "Standard therapy is indicated")).judged();
static OTHER_ACTIVE: Field =
    Field::present("other-active-lesion", t("標的病変以外の活動性病変", "Active lesion other than the targets"));
static CONFERENCE: Field = Field::set(
    "conference",
    t("カンファレンスに参加した科", "Specialties at the conference"),
    &[
        Choice::new("radiation-oncology", t("放射線治療", "Radiation oncology")),
        Choice::new("diagnostic-radiology", t("放射線診断", "Diagnostic radiology")),
        Choice::new("respiratory-medicine", t("呼吸器内科", "Respiratory medicine")),
        Choice::new("respiratory-surgery", t("呼吸器外科", "Respiratory surgery")),
    ],
)
.hint(t("4領域の医師すべての参加が条件", "physicians of all four are required"));
static CONFERENCE_VERDICT: Field =
    Field::yes_no("conference-verdict", t("カンファレンスの判断", "The conference judged it indicated"))
        .words(t("適応あり", "Yes"), t("適応なし", "No"))
        .judged();
static COAGULOPATHY: Field = Field::present(
    "uncontrolled-coagulopathy",
    t("コントロール不能の凝固異常・出血性疾患", "Uncontrollable coagulopathy or bleeding disorder"),
)
.judged();
static INFECTION: Field = Field::present(
    "systemic-infection",
    t("全身治療を要する活動性感染症", "Active infection needing systemic treatment"),
)
.hint(t("全身性・呼吸器・心膜", "systemic, respiratory or pericardial"));
static CANNOT_LIE: Field =
    Field::yes_no("cannot-lie", t("手技中の臥位保持（一定時間）", "Lying still for the procedure"))
        .words(t("不可", "Not possible"), t("可", "Possible"));

const SELECTION: Cite = Cite { source: &KEIO, section: t("選択基準", "selection criteria") };
const SUMMARY: Cite =
    Cite { source: &KEIO, section: t("医療技術の概要図 ＜対象＞", "technique summary, subjects") };
const EXCLUDED: Cite = Cite { source: &KEIO, section: t("除外基準", "exclusion criteria") };

static CRITERIA: &[Criterion] = &[
    Criterion {
        id: "KEIO-I1",
        kind: Inclusion,
        applies: None,
        text: t(
            "標的は肺・縦隔・胸膜・胸壁の悪性腫瘍",
            "Targets are malignancies of lung, mediastinum, pleura or chest wall",
        ),
        rule: Rule::Every(&LESION, &SITE.is_one_of(&["lung", "mediastinum", "pleura", "chest-wall"])),
        cite: SUMMARY,
        reading: None,
    },
    Criterion {
        id: "KEIO-I2",
        kind: Inclusion,
        applies: None,
        text: t("原発巣か転移巣の組織診断がある", "Histological diagnosis of the primary or a metastasis"),
        rule: HISTOLOGY.is_yes(),
        cite: SUMMARY,
        reading: None,
    },
    Criterion {
        id: "KEIO-I3",
        kind: Inclusion,
        applies: None,
        text: t("標準治療の適応がない", "No indication for standard therapy"),
        rule: STANDARD_THERAPY.is_no(),
        cite: SELECTION,
        reading: None,
    },
    Criterion {
        id: "KEIO-I4",
        kind: Inclusion,
        applies: None,
        text: t("標的病変は3個以内", "At most three target lesions"),
        rule: Rule::AtMostMembers(&LESION, 3),
        cite: SELECTION,
        reading: Some(t(
            "部位を問わず、すべての標的を合わせて数える。",
            "All targets are counted together, whatever their site.",
        )),
    },
    Criterion {
        id: "KEIO-I5a",
        kind: Inclusion,
        applies: None,
        text: t("肺の病変は最大径3.5 cm以下", "Lung lesions at most 3.5 cm"),
        rule: Rule::Every(&LESION, &Rule::Any(&[Rule::Not(&SITE.is_one_of(&["lung"])), DIAMETER.at_most("3.5")])),
        cite: SELECTION,
        reading: Some(t(
            "計測する断面とCTの表示条件は資料にない。病変ごとに判定する。",
            "The document gives neither plane nor CT window. Each lesion is judged by itself.",
        )),
    },
    Criterion {
        id: "KEIO-I5b",
        kind: Inclusion,
        applies: None,
        text: t("肺以外の胸部病変は最大径10 cm以下", "Other thoracic lesions at most 10 cm"),
        rule: Rule::Every(&LESION, &Rule::Any(&[SITE.is_one_of(&["lung"]), DIAMETER.at_most("10")])),
        cite: SELECTION,
        reading: None,
    },
    Criterion {
        id: "KEIO-I6",
        kind: Inclusion,
        applies: None,
        text: t("標的病変以外に活動性病変がない", "No active lesion other than the targets"),
        rule: OTHER_ACTIVE.is_no(),
        cite: SELECTION,
        reading: None,
    },
    Criterion {
        id: "KEIO-I7",
        kind: Inclusion,
        applies: None,
        text: t("年齢は18〜79歳", "Age 18 to 79"),
        rule: Rule::Known(
            t("18〜79歳", "aged 18 to 79"),
            &[
                Rule::All(&[AGE_AT_CONSENT.against(AtLeast, "18"), AGE_AT_CONSENT.against(AtMost, "79")]),
                Rule::All(&[AGE.at_least("18"), AGE.at_most("79")]),
            ],
        ),
        cite: SELECTION,
        reading: Some(t(
            "満年齢で数え、両端を含む。80歳の誕生日から対象外。いつの年齢かは資料になく、登録時とする。\
                生年月日があれば同意取得日の満年齢を使う。",
            "Completed years, both ends included; from the 80th birthday on, no longer. The document names no date; \
                age at registration is used, or from a date of birth the age on the day of consent.",
        )),
    },
    Criterion {
        id: "KEIO-I8",
        kind: Inclusion,
        applies: None,
        text: t("ECOG PSは0〜2", "ECOG PS 0 to 2"),
        rule: ECOG_PS.is_one_of(&["0", "1", "2"]),
        cite: SELECTION,
        reading: None,
    },
    Criterion {
        id: "KEIO-I9",
        kind: Inclusion,
        applies: None,
        text: t("本人の文書同意がある", "Written consent from the patient"),
        rule: CONSENT.is_yes(),
        cite: SUMMARY,
        reading: None,
    },
    Criterion {
        id: "KEIO-I10",
        kind: Inclusion,
        applies: None,
        text: t(
            "4領域の医師を含むカンファレンスで適応あり",
            "A conference of the four specialties judged it indicated",
        ),
        rule: Rule::All(&[
            CONFERENCE.has_all(&[
                "radiation-oncology",
                "diagnostic-radiology",
                "respiratory-medicine",
                "respiratory-surgery",
            ]),
            CONFERENCE_VERDICT.is_yes(),
        ]),
        cite: SELECTION,
        reading: None,
    },
    Criterion {
        id: "KEIO-E1",
        kind: Exclusion,
        applies: None,
        text: t("コントロール不能の凝固異常・出血性疾患がない", "No uncontrollable coagulopathy or bleeding disorder"),
        rule: COAGULOPATHY.is_yes(),
        cite: EXCLUDED,
        reading: Some(t(
            "「コントロール不能の」は凝固異常と出血性疾患の両方にかかると読む。",
            "“Uncontrollable” is read as applying to both.",
        )),
    },
    Criterion {
        id: "KEIO-E2",
        kind: Exclusion,
        applies: None,
        text: t(
            "全身治療を要する活動性感染症（全身性・呼吸器・心膜）がない",
            "No active systemic, respiratory or pericardial infection needing systemic treatment",
        ),
        rule: INFECTION.is_yes(),
        cite: EXCLUDED,
        reading: Some(t(
            "「全身的治療を要する」は全身性・呼吸器・心膜のすべてにかかると読む。",
            "“Needing systemic treatment” is read as applying to all three kinds.",
        )),
    },
    Criterion {
        id: "KEIO-E3",
        kind: Exclusion,
        applies: None,
        text: t("手技に必要な時間、臥位を保てる", "Can remain lying down for the procedure"),
        rule: CANNOT_LIE.is_yes(),
        cite: EXCLUDED,
        reading: Some(t(
            "資料は「一定時間」とし、長さを示していない。",
            "The document says “for a certain time” and gives no length.",
        )),
    },
];

/// The last day of registration, 2026-03-31, as a number of days.
static LAST_DAY: Formula = Formula::Number(dec("20543"));
/// What stands for it in a comparison.
static REGISTRATION_END: Field = Field::date(
    "registration-end",
    t("資料の登録終了日 2026-03-31", "Last day of registration by the document, 2026-03-31"),
);

/// Whether registration had ended by the document, on the present day.
const REGISTRATION: Scale = Scale {
    id: "registration",
    title: t("登録期間（資料では2026-03-31まで）", "Registration (to 2026-03-31 by the document)"),
    when: None,
    classes: Classes {
        classes: &[Class {
            verdict: Verdict {
                id: "registration-over",
                label: t("資料の登録期間は終了", "Over by the document"),
                says: t(
                    "資料の登録期間（2026年3月末まで）を過ぎています。延長の有無は実施施設に確認が必要です。",
                    "The period of registration in the document (to the end of March 2026) is over. Whether it was \
                        extended has to be asked at the site.",
                ),
                tone: Tone::Caution,
            },
            text: t("登録期間の終了後", "After the period of registration"),
            rule: Operand::here(&TODAY).compare(Above, "1", Operand::of(&REGISTRATION_END, &LAST_DAY), "0"),
            cite: CHANGE,
            reading: Some(t(
                "「2026年3月末」を3月31日までと読む。機器が保険収載されればその時点で終了とされる。",
                "“The end of March 2026” is read as up to 31 March. Once the device is insured it ends at that time.",
            )),
        }],
        otherwise: Verdict {
            id: "registration-open",
            label: t("資料の登録期間内", "Within the period of the document"),
            says: t(
                "資料の登録期間（2026年3月末まで）の中です。登録できるかは実施施設に確認が必要です。",
                "Within the period of registration in the document (to the end of March 2026). Whether it is open has \
                    to be asked at the site.",
            ),
            tone: Tone::Neutral,
        },
    },
};

const CHANGE: Cite = Cite {
    source: &KEIO,
    section: t("変更申請 患者登録期間（変更後）", "change request, period of registration (changed)"),
};
const OUTLINE: Cite = Cite { source: &KEIO, section: t("試験の概要", "outline of the trial") };
const DEVICE: Cite = Cite {
    source: &KEIO,
    section: t("医薬品・医療機器情報、医療技術の概要図", "device; technique summary"),
};
const ENDPOINTS: Cite =
    Cite { source: &KEIO, section: t("医療技術の概要図 ＜評価項目＞", "technique summary, endpoints") };
const ROADMAP: Cite =
    Cite { source: &KEIO, section: t("保険収載までのロードマップ", "roadmap to insurance listing") };

/// What the change request states of the technique and the trial.
const fn states(id: &'static str, text: Text, cite: Cite, reading: Option<Text>) -> Statement {
    Statement { id, text, figure: None, population: None, grade: None, when: None, cite, reference: None, reading }
}

static STATEMENTS: &[Statement] = &[
    states(
        "KEIO-T1",
        t("局所麻酔・CTガイド下に凍結針を穿刺する", "Cryoprobes are placed under local anaesthesia and CT guidance"),
        OUTLINE,
        None,
    ),
    states(
        "KEIO-T2",
        t(
            "機器はVisual-ICE（ボストン・サイエンティフィック、承認番号30200BZX00289000）。\
                承認・保険適用は小径腎悪性腫瘍で、胸部への使用は適応外",
            "Device: Visual-ICE (Boston Scientific, approval no. 30200BZX00289000), approved and insured for small \
                renal malignancy; off-label in the chest",
        ),
        DEVICE,
        None,
    ),
    Statement {
        figure: Some(t("3サイクル", "3 cycles")),
        ..states(
            "KEIO-T3",
            t("凍結と融解を繰り返す回数", "Cycles of freezing and thawing"),
            OUTLINE,
            Some(t("各サイクルの時間は資料にない。", "The document gives no minutes.")),
        )
    },
    states(
        "KEIO-T4",
        t(
            "準備中の適応拡大の対象：肝悪性腫瘍と、標準治療に不適・不応の肺（縦隔・胸膜・胸壁を含む）・骨軟部・\
                骨盤内の悪性腫瘍",
            "Indications of the extension in preparation: liver malignancy, and malignancies of lung (with \
                mediastinum, pleura and chest wall), bone and soft tissue, and pelvis that are unfit for or \
                refractory to standard therapy",
        ),
        ROADMAP,
        Some(t("申請の予定であり、承認された適応ではない。", "These are planned, not approved.")),
    ),
    KEIO_PRIMARY_ENDPOINT,
    states(
        "KEIO-P2",
        t(
            "副次評価項目は、1年局所制御割合と全生存期間",
            "Secondary endpoints: local control at 1 year, and overall survival",
        ),
        ENDPOINTS,
        None,
    ),
    KEIO_ANTICIPATED,
    states(
        "KEIO-T5",
        t(
            "試験名は「胸部悪性腫瘍に対する経皮的凍結融解壊死療法の有効性・安全性に関する研究」。単群の前向き試験",
            "Single-arm prospective trial on efficacy and safety of percutaneous cryoablation of thoracic malignancies",
        ),
        ROADMAP,
        None,
    ),
    states(
        "KEIO-T6",
        t(
            "目的は、標準治療の適応がない胸部悪性腫瘍での有効性と安全性を確かめること",
            "Aim: efficacy and safety in thoracic malignancies without an indication for standard therapy",
        ),
        ENDPOINTS,
        None,
    ),
    states(
        "KEIO-T7",
        t(
            "総研究期間は解析期間を含む。新たな治験などが始められるようになれば、この申出療養は取り下げる予定",
            "The study period includes the analysis. Once another trial or the like can begin, this therapy is to be \
                withdrawn",
        ),
        ROADMAP,
        None,
    ),
    states(
        "KEIO-T8",
        t(
            "製造販売業者は日本インターベンショナルラジオロジー学会と適応拡大の申請を準備し、\
                PMDAの対面助言を経て2023年中の申請を目指すとしていた。変更申請では、\
                保険収載の見込みが遅れたため期間を延ばした",
            "With the Japanese Society of Interventional Radiology the maker was preparing the extension, meant to \
                file within 2023 after consulting the PMDA; by the change request the period was extended because \
                the listing was delayed",
        ),
        ROADMAP,
        None,
    ),
    states(
        "KEIO-T9",
        t(
            "同じ技術の類似製品が、医療ニーズの高い医療機器等の早期導入の対象に選ばれている",
            "A similar product of the same technique was chosen for early introduction of devices of high medical need",
        ),
        ROADMAP,
        None,
    ),
    states(
        "KEIO-T10",
        t(
            "得たデータは、必要なら施設・術者の要件を検討する際の参考とする予定",
            "The data may serve when requirements on sites and operators are considered",
        ),
        ROADMAP,
        None,
    ),
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "thoracic-cryoablation",
    title: w(
        "胸部悪性腫瘍の経皮的凍結融解壊死療法　適格性",
        "Percutaneous cryoablation of thoracic malignancies: eligibility",
    ),
    short: t("胸部悪性腫瘍の凍結療法", "Thoracic cryoablation"),
    summary: t(
        "年齢・PS・病変の部位と径などを、患者申出療養の選択基準・除外基準と照合します。",
        "Checks age, PS, lesion sites and diameters against the inclusion and exclusion criteria of the \
            patient-requested therapy.",
    ),
    intended_use: t(
        "IVR医・呼吸器内科医・呼吸器外科医などが、候補となる患者を基準と照合するために使います。",
        "For interventional radiologists, respiratory physicians and surgeons, to hold a candidate against the \
            criteria.",
    ),
    limits: &[
        t(
            "資料の選択基準・除外基準はどちらも「等」で終わります。実施計画書には、ここにない基準があります。",
            "Both lists in the document end in “etc.”: the protocol has further criteria that are not here.",
        ),
        t(
            "同じ資料に残る変更前の期間（登録2024年9月、研究2026年9月）ではなく、変更申請の期間（登録2026年3月末、\
                研究2028年3月末）を採っています。",
            "The periods are those of the change request (registration to March 2026, study to March 2028), not the \
                older ones that remain in the same document.",
        ),
    ],
    subject: Subject::Eligibility,
    keywords: &[
        "きょうぶあくせいしゅようのとうけつりょうほう",
        "とうけつゆうかいえしりょうほう",
        "てきかくせい",
        "きょうぶ",
        "はいがん",
        "じゅうかく",
        "きょうまく",
        "きょうへき",
        "けいおう",
        "かんじゃもうしでりょうよう",
        "クライオ",
        "凍結",
        "肺がん",
        "肺転移",
        "患者申出療養",
        "慶應",
        "慶応",
        "凍結融解壊死",
        "クライオアブレーション",
        "cryotherapy",
        "cryoablation",
        "lung",
        "lung cancer",
        "mediastinum",
        "pleura",
        "chest wall",
        "keio",
        "eligibility",
        "3.5 cm",
        "10 cm",
    ],
    version: "2024-07-31 (2026-11-28)",
    sources: &[&KEIO],
    sections: &[
        Section {
            title: t("患者", "Patient"),
            hint: None,
            inputs: &[Input::Field(&AGE), Input::Field(&ECOG_PS), Input::Field(&TODAY)],
        },
        Section {
            title: t("標的病変", "Target lesions"),
            hint: Some(t("すべて入力してください", "enter every target")),
            inputs: &[Input::Group(&LESION)],
        },
        Section {
            title: t("病状・同意・カンファレンス", "Disease, consent and conference"),
            hint: None,
            inputs: &[
                Input::Field(&HISTOLOGY),
                Input::Field(&STANDARD_THERAPY),
                Input::Field(&OTHER_ACTIVE),
                Input::Field(&CONSENT),
                Input::Field(&CONSENT_DATE),
                Input::Field(&BIRTH_DATE),
                Input::Field(&TREATMENT_DATE),
                Input::Field(&CONFERENCE),
                Input::Field(&CONFERENCE_VERDICT),
            ],
        },
        Section {
            title: t("除外基準", "Exclusion"),
            hint: None,
            inputs: &[Input::Field(&COAGULOPATHY), Input::Field(&INFECTION), Input::Field(&CANNOT_LIE)],
        },
    ],
    method: Method::Eligibility(CRITERIA),
    outputs: &[AGE_ON_CONSENT, AGE_ON_TREATMENT],
    notes: &[
        Note {
            when: Some(Rule::All(&[
                Rule::Any(&[AGE_AT_CONSENT.against(AtMost, "79"), AGE.at_most("79")]),
                AGE_AT_TREATMENT.against(AtLeast, "80"),
            ])),
            text: t(
                "登録時（同意取得日）には79歳以下ですが、治療予定日には80歳以上です。資料はいつの年齢かを\
                    示していないため、実施施設に確認が必要です。",
                "Not yet 80 at registration (on the day of consent), but 80 or more on the day of treatment. The \
                    document does not say on which day the age counts: ask at the site.",
            ),
            cite: Some(SELECTION),
        },
        Note {
            when: None,
            text: t(
                "資料の選択基準・除外基準は「等」で終わり、ここにない基準があります。\
                    登録は2026年3月末まで（機器が保険収載されればその時点で終了）とされ、\
                    現在登録できるかは実施施設への確認が必要です。",
                "Both lists end in “etc.”: the protocol has criteria that are not shown here. Registration was to run \
                    to the end of March 2026, or until the device is insured; whether it is open has to be \
                    confirmed with the site.",
            ),
            cite: Some(SELECTION),
        },
    ],
    clashes: &[UNBORN, TWO_AGES, UNBORN_AT_TREATMENT, TREATED_FIRST, TWO_AGES_AT_TREATMENT],
    helps: &[],
    statements: STATEMENTS,
    also: &[REGISTRATION],
    each: None,
    figure: None,
    leaflet: None,
    examples: &[Example {
        id: "two-lesions",
        title: t("肺3.4 cmと胸膜6.2 cm、64歳", "Lung 3.4 cm and pleura 6.2 cm, aged 64"),
        note: None,
        entries: &[
            ("age", "64"),
            ("ps", "1"),
            ("lesion-1-site", "lung"),
            ("lesion-1-diameter", "3.4"),
            ("lesion-2-site", "pleura"),
            ("lesion-2-diameter", "6.2"),
            ("lesion-2-diameter-unit", "cm"),
            ("histology", "yes"),
            ("standard-therapy-indicated", "no"),
            ("other-active-lesion", "no"),
            ("consent", "yes"),
            ("conference", "radiation-oncology,diagnostic-radiology,respiratory-medicine,respiratory-surgery"),
            ("conference-verdict", "yes"),
            ("uncontrolled-coagulopathy", "no"),
            ("systemic-infection", "no"),
            ("cannot-lie", "no"),
        ],
    }],
    ..Calculator::BLANK
};
