//! Percutaneous vertebroplasty for spinal metastases: what the guideline says of an indication
//! (Japanese Society of Interventional Radiology, 2019).

use super::patient::{AGE, BLEEDING_TENDENCY, INFECTION_RISK, ORGAN_FUNCTION, SPINE_INFECTION};
use super::sources::JSIR_PVP;
use crate::core::Criteria::Caution;
use crate::core::{
    Calculator, Choice, Cite, Criterion, Evidence, Example, Field, Input, Level, Method, Note, Rule, Section, Statement,
    Strength, Subject, Tone, Verdict, Warnings, t,
};

static TUMOUR: Field = Field::choice(
    "tumour",
    t("腫瘍", "Tumour"),
    &[
        Choice::new("metastasis", t("脊椎転移", "Spinal metastasis")),
        Choice::new("primary-bone", t("骨原発性腫瘍（骨髄腫・血管腫・悪性リンパ腫など）", "Primary of bone (myeloma, haemangioma, lymphoma …)")),
        Choice::new("other", t("その他・腫瘍ではない", "Other, or no tumour")),
    ],
);
static REGION: Field = Field::set(
    "region",
    t("病変の高位", "Level of the lesion"),
    &[
        Choice::new("cervical", t("頸椎", "Cervical")),
        Choice::new("thoracic", t("胸椎", "Thoracic")),
        Choice::new("lumbar", t("腰椎", "Lumbar")),
        Choice::new("sacral", t("仙椎", "Sacral")),
    ],
)
.hint(t("治療を考える椎体すべて", "every vertebra under consideration"));
static LESION: Field = Field::choice(
    "lesion",
    t("病変の性状", "Nature of the lesion"),
    &[
        Choice::new("lytic", t("溶骨性", "Osteolytic")),
        Choice::new("mixed", t("混合性", "Mixed")),
        Choice::new("blastic", t("造骨性（骨硬化性）", "Osteoblastic (sclerotic)")),
    ],
);
static SEVERE_PAIN: Field =
    Field::present("severe-pain", t("日常生活の行動が制限されるほどの強い痛み", "Pain so strong that it limits daily activity"));
static MOVEMENT_RESTRICTED: Field = Field::present(
    "movement-restricted",
    t("圧迫骨折の危険による、医師の運動制限の指示", "Movement restricted by a physician because a compression fracture threatens"),
);
static FRACTURE_PREVENTION: Field =
    Field::yes_no("fracture-prevention", t("椎体骨折の予防も目的とする", "Prevention of a vertebral fracture is an aim"));
static COMBINED: Field =
    Field::yes_no("combined", t("化学療法・放射線治療との併用", "Together with chemotherapy or radiotherapy"))
        .words(t("併用する", "Yes"), t("併用しない", "No"));
static BENEFIT_PRESUMED: Field =
    Field::yes_no("benefit-presumed", t("PVPの望ましい効果", "A desirable effect of vertebroplasty"))
        .words(t("推定される", "Presumed"), t("推定されない", "Not presumed"))
        .hint(t(
            "セメントの量・位置、圧潰の程度、骨粗鬆症、先行治療などから",
            "from amount and place of cement, collapse, osteoporosis, earlier treatment",
        ))
        .judged();
static HIV: Field = Field::present("hiv", t("HIV陽性", "HIV positive"));
static CORD_DEFICIT: Field =
    Field::present("cord-deficit", t("脊椎腫瘍による脊髄神経障害", "Neurological deficit of the cord from the tumour"));
static CORD_WITH_TREATMENT: Field = Field::yes_no(
    "cord-with-treatment",
    t("脊髄神経障害に対する手術・放射線治療との併用", "Together with surgery or radiotherapy for the cord"),
)
.words(t("併用する", "Yes"), t("併用しない", "No"))
.hint(t("脊髄神経障害があるときだけ", "only if there is a deficit of the cord"));

const COVERED: Cite = Cite { source: &JSIR_PVP, section: t("3 (7) カバーする範囲", "3 (7), what is covered") };
const NOT_COVERED: Cite = Cite { source: &JSIR_PVP, section: t("3 (8) カバーしない範囲", "3 (8), what is not covered") };
const BACKGROUND: Cite = Cite { source: &JSIR_PVP, section: t("2 はじめに", "2, preface") };
const OVERVIEW: Cite = Cite { source: &JSIR_PVP, section: t("総説1 (1) PVPとは", "review 1 (1), what vertebroplasty is") };
const WITH_OTHERS: Cite =
    Cite { source: &JSIR_PVP, section: t("総説1 (8) 他治療との組み合わせ", "review 1 (8), with other treatments") };
const BLEEDING: Cite =
    Cite { source: &JSIR_PVP, section: t("総説2 (3) 制御困難な出血傾向", "review 2 (3), uncontrollable bleeding") };
const INFECTIONS: Cite = Cite { source: &JSIR_PVP, section: t("総説2 (4) 感染症", "review 2 (4), infection") };
const CORD: Cite =
    Cite { source: &JSIR_PVP, section: t("総説2 (5) 脊髄神経障害", "review 2 (5), deficit of the cord") };
const ORGANS: Cite =
    Cite { source: &JSIR_PVP, section: t("総説2 (6) 臓器機能低下", "review 2 (6), impaired organ function") };
const SITES: Cite =
    Cite { source: &JSIR_PVP, section: t("CQ1、総説3 (1) ①", "CQ1; review 3 (1) ①") };
const CQ1_1: Cite = Cite { source: &JSIR_PVP, section: t("CQ1-①", "CQ1-①") };
const CQ1_2: Cite = Cite { source: &JSIR_PVP, section: t("CQ1-②", "CQ1-②") };
const CQ1: Cite = Cite { source: &JSIR_PVP, section: t("CQ1 解説", "CQ1, explanation") };
const CQ2: Cite = Cite { source: &JSIR_PVP, section: t("CQ2", "CQ2") };
const CQ2_WHY: Cite = Cite { source: &JSIR_PVP, section: t("CQ2 解説", "CQ2, explanation") };
const CQ3: Cite = Cite { source: &JSIR_PVP, section: t("CQ3", "CQ3") };
const CQ4: Cite = Cite { source: &JSIR_PVP, section: t("CQ4", "CQ4") };

/// Organ function, which the cement requires; looked at again before the procedure.
pub const ORGANS_PRESERVED: Criterion = Criterion {
    id: "PVP-O1",
    kind: Caution,
    applies: Some(t("主要臓器の機能が保たれていない", "Function of the major organs is impaired")),
    text: t("主要臓器の機能が保たれている", "Function of the major organs is preserved"),
    rule: ORGAN_FUNCTION.is_no(),
    cite: ORGANS,
    reading: Some(t(
        "骨セメントの使用要件で、数値の基準はガイドラインにない。医師の判断を入力する。",
        "A requirement for the cement; the guideline gives no numbers. A physician’s judgement is entered.",
    )),
};

/// What is to be resolved first; looked at again before the procedure.
pub const POSTPONE: Level = Level {
    verdict: Verdict {
        id: "postpone",
        label: t("延期とする記載", "Described as a reason to postpone"),
        says: t("ガイドラインが、解決するまで延期するとしている状態に当たります。", "The guideline has vertebroplasty wait until this is resolved."),
        tone: Tone::Bad,
    },
    warnings: &[Criterion {
        id: "PVP-F1",
        kind: Caution,
        applies: Some(t("感染の徴候がある", "Signs of infection")),
        text: t("局所・全身の感染の徴候がない", "No sign of a local or systemic infection"),
        rule: Rule::Any(&[SPINE_INFECTION.has_all(&["local"]), SPINE_INFECTION.has_all(&["systemic"])]),
        cite: INFECTIONS,
        reading: Some(t(
            "発熱・炎症反応の数値と、腫瘍による発熱の扱いはガイドラインにない。",
            "The guideline gives no numbers for fever or inflammation, and does not speak of fever from the tumour itself.",
        )),
    }],
};

/// What puts a patient at risk of infection afterwards.
pub const INFECTION_RISKS: Criterion = Criterion {
    id: "PVP-F2",
    kind: Caution,
    applies: Some(t("術後感染のリスクがある", "A risk of infection afterwards")),
    text: t("術後感染のリスクがない", "No risk of infection afterwards among those listed"),
    rule: Rule::Any(&[
        INFECTION_RISK.has_all(&["urinary"]),
        INFECTION_RISK.has_all(&["diabetes"]),
        INFECTION_RISK.has_all(&["cholecystitis"]),
        INFECTION_RISK.has_all(&["meningitis"]),
        INFECTION_RISK.has_all(&["pressure-ulcer"]),
        INFECTION_RISK.has_all(&["immunosuppression"]),
    ]),
    cite: INFECTIONS,
    reading: None,
};

/// A bleeding tendency that can be corrected, and has to be first.
pub const TO_BE_CORRECTED: Criterion = Criterion {
    id: "PVP-B4b",
    kind: Caution,
    applies: Some(t("補正を要する出血傾向がある", "A bleeding tendency that has to be corrected")),
    text: t("補正を要する出血傾向がない", "No bleeding tendency that has to be corrected"),
    rule: BLEEDING_TENDENCY.is_one_of(&["correctable"]),
    cite: BLEEDING,
    reading: None,
};

static LEVELS: &[Level] = &[
    Level {
        verdict: Verdict {
            id: "not-indicated",
            label: t("適応外とする記載", "Described as not indicated"),
            says: t("ガイドラインが適応外とする状態に当たります。", "The guideline describes this state as one in which vertebroplasty is not indicated."),
            tone: Tone::Bad,
        },
        warnings: &[
            Criterion {
                id: "PVP-B4",
                kind: Caution,
                applies: Some(t("制御困難な出血傾向がある", "An uncontrollable bleeding tendency")),
                text: t("出血傾向がないか、補正できる", "No bleeding tendency, or one that can be corrected"),
                rule: BLEEDING_TENDENCY.is_one_of(&["uncontrollable"]),
                cite: BLEEDING,
                reading: Some(t(
                    "ガイドラインの「適応外とすべきであろう」を適応外と読む。補正できる出血傾向は、注意として別に示す。",
                    "The guideline words it as a presumption; it is read as not indicated. A tendency that can be corrected is told as a caution of its own.",
                )),
            },
            Criterion {
                id: "PVP-N1",
                kind: Caution,
                applies: Some(t("脊髄神経障害があり、手術・放射線治療の併用がない", "A deficit of the cord, without surgery or radiotherapy")),
                text: t("脊髄神経障害がないか、手術・放射線治療と併用する", "No deficit of the cord, or one treated together with surgery or radiotherapy"),
                rule: Rule::All(&[CORD_DEFICIT.is_yes(), CORD_WITH_TREATMENT.is_no()]),
                cite: CORD,
                reading: Some(t(
                    "併用の有無が分からない間は、適応外か個別判断かを決めない。",
                    "While it is not known whether it is combined, neither this nor individual judgement is chosen.",
                )),
            },
            ORGANS_PRESERVED,
        ],
    },
    POSTPONE,
    Level {
        verdict: Verdict {
            id: "out-of-scope",
            label: t("ガイドラインの対象外", "Outside the guideline"),
            says: t("ガイドラインが対象としない患者・腫瘍です。推奨をそのまま当てはめることはできません。", "A patient or tumour that the guideline does not cover; what it states need not hold here."),
            tone: Tone::Caution,
        },
        warnings: &[
            Criterion {
                id: "PVP-G1",
                kind: Caution,
                applies: Some(t("20歳未満", "Under 20 years of age")),
                text: t("20歳以上", "Aged 20 or over"),
                rule: AGE.below("20"),
                cite: COVERED,
                reading: Some(t(
                    "成年が18歳となった2022年4月以降も、ガイドラインに印刷された20歳のままとする。",
                    "The age of majority in Japan has been 18 since April 2022; the 20 that the guideline prints is kept.",
                )),
            },
            Criterion {
                id: "PVP-G3",
                kind: Caution,
                applies: Some(t("脊椎転移以外の病変", "A lesion other than a spinal metastasis")),
                text: t("脊椎転移である", "The lesion is a spinal metastasis"),
                rule: TUMOUR.is_one_of(&["primary-bone", "other"]),
                cite: NOT_COVERED,
                reading: Some(t(
                    "CQ1の回答文は原発性椎体腫瘍を含むが、対象範囲は骨原発性腫瘍を原則として除く。対象外と示し、CQ1も併記する。",
                    "The answer to CQ1 includes primary tumours of the vertebra, while the scope leaves primaries of bone out in principle. Both are shown.",
                )),
            },
        ],
    },
    Level {
        verdict: Verdict {
            id: "not-suggested",
            label: t("実施しないことを提案（弱い・C）", "Suggested not to perform it (weak, C)"),
            says: t(
                "造骨性転移では、ガイドラインは他の治療を先に検討するとしています。",
                "In osteoblastic metastases the guideline has other treatments come first.",
            ),
            tone: Tone::Caution,
        },
        warnings: &[Criterion {
            id: "CQ3",
            kind: Caution,
            applies: Some(t("造骨性の病変", "An osteoblastic lesion")),
            text: t("溶骨性または混合性の病変", "A lytic or mixed lesion"),
            rule: LESION.is_one_of(&["blastic"]),
            cite: CQ3,
            reading: Some(t(
                "混合性の病変についてガイドラインに記載はない。造骨性と答えたときだけ該当とする。",
                "The guideline says nothing of mixed lesions; only what is called osteoblastic counts.",
            )),
        }],
    },
    Level {
        verdict: Verdict {
            id: "individual",
            label: t("個別の検討を要する記載", "Described as a matter for the individual case"),
            says: t(
                "ガイドラインが、適応を個々の症例で判断するとしている状態に当たります。",
                "The guideline leaves the indication to the individual case here.",
            ),
            tone: Tone::Caution,
        },
        warnings: &[
            Criterion {
                id: "PVP-N1b",
                kind: Caution,
                applies: Some(t("脊髄神経障害があり、手術・放射線治療と併用する", "A deficit of the cord, treated together with surgery or radiotherapy")),
                text: t("脊髄神経障害に対する手術・放射線治療との併用ではない", "Not a combination with surgery or radiotherapy for a deficit of the cord"),
                rule: Rule::All(&[CORD_DEFICIT.is_yes(), CORD_WITH_TREATMENT.is_yes()]),
                cite: CORD,
                reading: None,
            },
            Criterion {
                id: "PVP-F3",
                kind: Caution,
                applies: Some(t("HIV陽性", "HIV positive")),
                text: t("HIV陽性でない", "Not HIV positive"),
                rule: HIV.is_yes(),
                cite: INFECTIONS,
                reading: None,
            },
        ],
    },
    Level {
        verdict: Verdict {
            id: "caution",
            label: t("注意する点あり", "Cautions apply"),
            says: t(
                "ガイドラインが注意を促す点に当たります。出血が危ぶまれるときはまず補正し、制御できなければ適応外とされます。数値だけでは決まりません。",
                "The guideline calls for caution here. Where bleeding is a worry it is corrected first, and if it cannot be, vertebroplasty is called not indicated. Numbers alone do not decide.",
            ),
            tone: Tone::Caution,
        },
        warnings: &[
            INFECTION_RISKS,
            TO_BE_CORRECTED,
            Criterion {
                id: "CQ1-site",
                kind: Caution,
                applies: Some(t("頸椎・仙椎の病変を含む", "A cervical or sacral lesion is included")),
                text: t("胸椎・腰椎の病変だけ", "Thoracic and lumbar lesions only"),
                rule: Rule::Any(&[REGION.has_all(&["cervical"]), REGION.has_all(&["sacral"])]),
                cite: SITES,
                reading: Some(t(
                    "総説3は頸椎から仙椎まで治療の報告があるとするが、CQ1の回答文は胸椎・腰椎に限る。頸椎・仙椎はCQ1の文言の外とする。",
                    "Review 3 tells of reports from the cervical to the sacral spine, but the answer to CQ1 names the thoracic and lumbar spine only. The others are outside its words.",
                )),
            },
        ],
    },
];

/// The answers speak of metastases and of primary tumours of the vertebra, not of an osteoporotic fracture.
const OF_A_TUMOUR: Rule = TUMOUR.is_one_of(&["metastasis", "primary-bone"]);

static STATEMENTS: &[Statement] = &[
    Statement {
        id: "CQ1-1",
        text: t(
            "胸椎・腰椎の病変による強い痛みで日常生活の行動が制限されている患者への、疼痛緩和を目的とするPVPを推奨している。",
            "Recommends vertebroplasty for pain relief where a thoracic or lumbar lesion causes pain strong enough to limit daily activity.",
        ),
        figure: None,
        population: Some(t("悪性腫瘍の転移・原発性椎体腫瘍、胸椎・腰椎", "Metastases and primary tumours of the vertebra, thoracic or lumbar")),
        grade: Some((Strength::Strong, Evidence::B)),
        when: Some(Rule::All(&[
            OF_A_TUMOUR,
            Rule::Any(&[REGION.has_all(&["thoracic"]), REGION.has_all(&["lumbar"])]),
            SEVERE_PAIN.is_yes(),
        ])),
        cite: CQ1_1,
        reference: None,
        reading: Some(t(
            "胸椎・腰椎に限る。回答文は原発性椎体腫瘍を含むが、ガイドラインの対象範囲は骨原発性腫瘍を原則として除く。",
            "Thoracic and lumbar spine only. The answer includes primary tumours of the vertebra, which the scope leaves out in principle.",
        )),
    },
    Statement {
        id: "CQ1-2",
        text: t(
            "胸椎・腰椎の病変で圧迫骨折の危険があり、医師から運動制限を指示されている患者への、制限の緩和を目的とするPVPを推奨している。",
            "Recommends vertebroplasty to ease a restriction of movement that a physician ordered because a thoracic or lumbar lesion threatens to fracture.",
        ),
        figure: None,
        population: Some(t("悪性腫瘍の転移・原発性椎体腫瘍、胸椎・腰椎", "Metastases and primary tumours of the vertebra, thoracic or lumbar")),
        grade: Some((Strength::Strong, Evidence::B)),
        when: Some(Rule::All(&[
            OF_A_TUMOUR,
            Rule::Any(&[REGION.has_all(&["thoracic"]), REGION.has_all(&["lumbar"])]),
            MOVEMENT_RESTRICTED.is_yes(),
        ])),
        cite: CQ1_2,
        reference: None,
        reading: Some(t(
            "問いは「歩行動作機能の改善」、回答文は「運動制限の緩和」。回答文を採る。",
            "The question asks about walking, the answer speaks of easing the restriction; the answer is used.",
        )),
    },
    Statement {
        id: "CQ2",
        text: t(
            "望ましい効果が得られると推定されるときに、骨折予防を目的とするPVPを提案している。",
            "Suggests vertebroplasty to prevent a fracture where a desirable effect is presumed.",
        ),
        figure: None,
        population: None,
        grade: Some((Strength::Weak, Evidence::C)),
        when: Some(Rule::All(&[OF_A_TUMOUR, FRACTURE_PREVENTION.is_yes(), BENEFIT_PRESUMED.is_yes()])),
        cite: CQ2,
        reference: None,
        reading: Some(t(
            "回答欄は「提案」、解説の結びは「推奨」とする。回答欄と推奨度（弱い）を採る。",
            "The box suggests, the end of the explanation recommends. The box and its grade (weak) are used.",
        )),
    },
    Statement {
        id: "CQ2-osteoporosis",
        text: t(
            "骨粗鬆症への予防的なPVPは相対的禁忌、多発性骨髄腫へのPVPには圧迫骨折を防ぐ効果があるとしている。",
            "Calls prophylactic vertebroplasty in osteoporosis relatively contraindicated; in multiple myeloma it is said to prevent compression fractures.",
        ),
        figure: None,
        population: Some(t("骨粗鬆症、多発性骨髄腫", "Osteoporosis; multiple myeloma")),
        grade: None,
        when: Some(FRACTURE_PREVENTION.is_yes()),
        cite: CQ2_WHY,
        reference: Some("154, 155"),
        reading: Some(t(
            "文献154・155は題名がどちらも骨髄腫で、骨髄腫の記載のものと読む。",
            "References 154 and 155 are both about myeloma by their titles, and read as those of the second half.",
        )),
    },
    Statement {
        id: "CQ3",
        text: t(
            "造骨性転移では、手技が難しいため、行わないほうを弱く提案。痛みとQOLの改善は見込めるが、他の治療を先に検討するとしている。",
            "Suggests not performing it in osteoblastic metastases, being technically difficult: pain and quality of life may well improve, but other treatments come first.",
        ),
        figure: None,
        population: Some(t("造骨性の脊椎転移", "Osteoblastic spinal metastases")),
        grade: Some((Strength::Weak, Evidence::C)),
        when: Some(Rule::All(&[TUMOUR.is_one_of(&["metastasis"]), LESION.is_one_of(&["blastic"])])),
        cite: CQ3,
        reference: Some("18, 20, 21, 41, 44, 160–162"),
        reading: None,
    },
    Statement {
        id: "CQ4",
        text: t(
            "併用で望ましい効果が得られると推定されるときに、化学療法・放射線治療と併用するPVPを提案している。",
            "Suggests vertebroplasty together with chemotherapy or radiotherapy where a desirable effect of both is presumed.",
        ),
        figure: None,
        population: None,
        grade: Some((Strength::Weak, Evidence::C)),
        when: Some(Rule::All(&[OF_A_TUMOUR, COMBINED.is_yes(), BENEFIT_PRESUMED.is_yes()])),
        cite: CQ4,
        reference: None,
        reading: Some(t(
            "回答欄は「提案」、解説の結びは「推奨」とする。回答欄と推奨度（弱い）を採る。",
            "The box suggests, the end of the explanation recommends. The box and its grade (weak) are used.",
        )),
    },
    Statement {
        id: "CQ1-relief",
        text: t("痛みが和らいだ割合", "Patients whose pain was relieved"),
        figure: Some(t("平均91%（各報告 73〜100%）", "91 % on average (73–100 % by report)")),
        population: Some(t("脊椎転移864例のメタアナリシス", "Meta-analysis of 864 cases of spinal metastasis")),
        grade: None,
        when: None,
        cite: CQ1,
        reference: Some("31"),
        reading: None,
    },
    Statement {
        id: "CQ1-no-relief",
        text: t("痛みが和らがなかった割合", "Patients whose pain was not relieved"),
        figure: Some(t("16〜21%", "16–21 %")),
        population: Some(t("脊椎転移へのPVP", "Vertebroplasty for spinal metastases")),
        grade: None,
        when: None,
        cite: CQ1,
        reference: Some("7, 20, 45, 47"),
        reading: None,
    },
    Statement {
        id: "PVP-N1",
        text: t(
            "脊髄神経障害の改善はPVPでは一般に望めないが、手術・放射線治療との併用で効果が得られたという報告もある。",
            "Vertebroplasty does not in general improve a deficit of the cord; together with surgery or radiotherapy an effect has been reported.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(CORD_DEFICIT.is_yes()),
        cite: CORD,
        reference: Some("14, 41"),
        reading: None,
    },
    Statement {
        id: "PVP-F3",
        text: t(
            "HIV陽性患者への長期の影響についての報告はなく、適応は個別に検討するとしている。",
            "There are no reports on how HIV-positive patients fare in the long run; the indication is left to the individual case.",
        ),
        figure: None,
        population: Some(t("HIV陽性患者", "HIV-positive patients")),
        grade: None,
        when: Some(HIV.is_yes()),
        cite: INFECTIONS,
        reference: None,
        reading: None,
    },
    Statement {
        id: "PVP-SURGERY",
        text: t(
            "脊髄圧迫、脊椎の不安定性、重い痛みには観血的な手術を推奨し、侵襲の大きさと予後を考え合わせるとしている。PVPは、手術の適応とならない患者で骨折の痛みを和らげるが、安定性を完全には取り戻さない。",
            "Cord compression, instability of the spine or severe pain: open surgery is recommended, weighed against its burden and the prognosis. Where surgery is no option, vertebroplasty relieves the pain of the fracture and does not fully restore stability.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: WITH_OTHERS,
        reference: Some("59–61"),
        reading: None,
    },
    Statement {
        id: "PVP-P8",
        text: t(
            "化学療法・放射線治療で疼痛緩和と腫瘍縮小が得られる割合。放射線治療の鎮痛は遅れて現れ、圧迫骨折そのものの痛みには限られるとしている。",
            "Patients in whom chemotherapy or radiotherapy relieves pain and shrinks the tumour. Relief by radiotherapy comes late, and is limited where the fracture itself hurts.",
        ),
        figure: Some(t("約70%、放射線治療の鎮痛は10〜20日後から", "about 70 %; by radiotherapy after 10–20 days")),
        population: None,
        grade: None,
        when: Some(COMBINED.is_yes()),
        cite: WITH_OTHERS,
        reference: Some("39, 62, 63"),
        reading: None,
    },
    Statement {
        id: "PVP-P9",
        text: t(
            "荷重で骨破壊が進むおそれが強く、骨折の危険で運動制限が要るときは、化学療法・放射線治療より先にPVPを考えることも許容されるとしている。確かなエビデンスはないとも記す。",
            "Where loading is likely to destroy more bone and the risk of fracture restricts movement, considering vertebroplasty before chemotherapy or radiotherapy is called acceptable, and said to lack firm evidence.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(Rule::All(&[COMBINED.is_yes(), MOVEMENT_RESTRICTED.is_yes()])),
        cite: WITH_OTHERS,
        reference: Some("3"),
        reading: None,
    },
    Statement {
        id: "PVP-P4",
        text: t("90歳以上でも、特別な処置なしに治療できるとしている。", "Patients of 90 or more are said to need no special measures."),
        figure: None,
        population: Some(t("90歳以上", "Aged 90 or over")),
        grade: None,
        when: Some(AGE.at_least("90")),
        cite: OVERVIEW,
        reference: Some("4, 5"),
        reading: Some(t(
            "文献4の題名は骨粗鬆症性骨折。",
            "Reference 4 by its title is about osteoporotic fractures.",
        )),
    },
    Statement {
        id: "PVP-G2",
        text: t(
            "0〜19歳は根拠が十分でないため、対象としていない。",
            "Patients aged 0 to 19 are not covered, the evidence being insufficient.",
        ),
        figure: None,
        population: Some(t("0〜19歳", "Aged 0 to 19")),
        grade: None,
        when: Some(AGE.below("20")),
        cite: NOT_COVERED,
        reference: None,
        reading: None,
    },
    Statement {
        id: "PVP-P1",
        text: t("局所麻酔で行い、全身麻酔を要しない。手技にかかる時間", "Done under local anaesthesia, without a general one; time that it takes"),
        figure: Some(t("2時間程度", "about 2 h")),
        population: None,
        grade: None,
        when: None,
        cite: OVERVIEW,
        reference: Some("2"),
        reading: None,
    },
    Statement {
        id: "PVP-G6",
        text: t(
            "骨セメントは2009年に薬事承認、PVPは2010年4月に保険収載。承認の目的は、既存の治療が効かない有痛性の悪性脊椎腫瘍（転移性骨腫瘍・骨髄腫など）の疼痛軽減。",
            "In Japan the cement was approved in 2009 and the procedure has been insured since April 2010: to relieve pain from malignant tumours of the spine (metastases, myeloma …) that other treatment does not help.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: BACKGROUND,
        reference: None,
        reading: Some(t(
            "承認の文言は骨髄腫を含む。ガイドラインの対象範囲（脊椎転移）とは別のもの。",
            "The approval includes myeloma; it is not the same as the scope of the guideline, which is spinal metastasis.",
        )),
    },
    Statement {
        id: "PVP-G5",
        text: t(
            "推奨の強さは強い・弱い・なし、エビデンスはA（強い）・B（中）・C（弱い）・D（とても弱い）で示す（Minds 2017）。",
            "Recommendations are strong, weak or none; evidence is A (strong), B (moderate), C (weak) or D (very weak), after Minds 2017.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: Cite { source: &JSIR_PVP, section: t("3 (9) エビデンスと推奨", "3 (9), evidence and recommendation") },
        reference: None,
        reading: None,
    },
    Statement {
        id: "PVP-G4",
        text: t("2019年7月発行。5年をめどに見直すとしている。", "Issued in July 2019, and due for review after about five years."),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: Cite { source: &JSIR_PVP, section: t("3 (10) 改訂", "3 (10), revision") },
        reference: None,
        reading: None,
    },
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "vertebroplasty-indication",
    title: t("脊椎転移の経皮的椎体形成術（PVP）　適応の確認", "Percutaneous vertebroplasty for spinal metastases: indication"),
    short: t("椎体形成術の適応", "Vertebroplasty: indication"),
    summary: t(
        "年齢・腫瘍・神経症状・感染・出血傾向などを、ガイドラインの記載と照合し、当てはまる推奨を推奨度とともに示します。",
        "Checks age, tumour, neurology, infection and bleeding against the guideline, and shows the recommendations that fit, with their grades.",
    ),
    intended_use: t(
        "IVR医、がん治療・緩和ケアに携わる医師が、PVPを検討するときにガイドラインの記載を確かめるために使います。",
        "For interventional radiologists and physicians in oncology or palliative care who consider vertebroplasty, to see what the guideline says.",
    ),
    limits: &[
        t(
            "ガイドラインは適応の目安であり、異なる治療を規制しません。最終的な判断は担当医によるとしています。",
            "The guideline gives an orientation and rules nothing else out; it leaves the final judgement to the physician in charge.",
        ),
        t(
            "診療アルゴリズム（第5章）は図だけで、文章がないため、入れていません。",
            "The algorithm of chapter 5 is a figure without text, and is not included.",
        ),
        t(
            "生命予後、脊椎の不安定性（SINSなど）、硬膜外進展、心肺機能の程度は判定しません。",
            "It does not judge prognosis, instability of the spine (SINS …), epidural extension or the degree of cardiopulmonary impairment.",
        ),
        t(
            "骨粗鬆症性骨折のPVP、実施施設の要件、術後リハビリテーションは、ガイドラインが別の指針に委ねています。",
            "Osteoporotic fractures, requirements for institutions and rehabilitation are left to other guidelines.",
        ),
    ],
    subject: Subject::Eligibility,
    keywords: &[
        "ついたいけいせいじゅつ", "けいひてきついたいけいせいじゅつ", "せきついてんい", "こつてんい", "てきおう", "せめんと", "こつせめんと",
        "こうつう", "とうつうかんわ", "ぞうこつせい", "ようこつせい", "せきずい", "がいどらいん", "椎体形成術", "経皮的椎体形成術", "脊椎転移", "骨転移", "適応",
        "セメント", "骨セメント", "疼痛緩和", "圧迫骨折", "病的骨折", "造骨性", "溶骨性", "脊髄圧迫", "PVP", "PMMA", "IVR", "CQ1", "CQ2", "CQ3", "CQ4", "JSIR",
        "vertebroplasty", "percutaneous vertebroplasty", "indication", "spinal metastasis", "bone cement", "cement",
        "compression fracture", "osteoblastic", "osteolytic", "spine",
    ],
    version: "2019-07",
    sources: &[&JSIR_PVP],
    sections: &[
        Section {
            title: t("患者と病変", "Patient and lesion"),
            hint: None,
            inputs: &[Input::Field(&AGE), Input::Field(&TUMOUR), Input::Field(&REGION), Input::Field(&LESION)],
        },
        Section {
            title: t("神経・臓器・出血・感染", "Neurology, organs, bleeding and infection"),
            hint: None,
            inputs: &[
                Input::Field(&CORD_DEFICIT),
                Input::Field(&CORD_WITH_TREATMENT),
                Input::Field(&ORGAN_FUNCTION),
                Input::Field(&BLEEDING_TENDENCY),
                Input::Field(&SPINE_INFECTION),
                Input::Field(&INFECTION_RISK),
                Input::Field(&HIV),
            ],
        },
        Section {
            title: t("目的と併用", "Aim and combination"),
            hint: Some(t("当てはまる推奨を選ぶための質問です", "to find the recommendations that fit")),
            inputs: &[
                Input::Field(&SEVERE_PAIN),
                Input::Field(&MOVEMENT_RESTRICTED),
                Input::Field(&FRACTURE_PREVENTION),
                Input::Field(&COMBINED),
                Input::Field(&BENEFIT_PRESUMED),
            ],
        },
    ],
    method: Method::Warnings(Warnings {
        concerns: &[],
        levels: LEVELS,
        clear: Verdict {
            id: "no-flag",
            label: t("妨げる記載に該当なし", "None of these applies"),
            says: t(
                "ガイドラインが適応外・延期・対象外・実施しない提案・個別検討・注意とする点に、当たるものはありません。適応の判断ではなく、適応があるという意味ではありません。",
                "None of the guideline’s reasons against it, for waiting or for caution applies. This does not judge the indication, and does not mean that there is one.",
            ),
            tone: Tone::Neutral,
        },
    }),
    outputs: &[],
    notes: &[
        Note {
            when: Some(Rule::Any(&[
                BLEEDING_TENDENCY.is_one_of(&["uncontrollable"]),
                Rule::All(&[CORD_DEFICIT.is_yes(), CORD_WITH_TREATMENT.is_no()]),
                ORGAN_FUNCTION.is_no(),
                SPINE_INFECTION.has_all(&["local"]),
                SPINE_INFECTION.has_all(&["systemic"]),
                LESION.is_one_of(&["blastic"]),
            ])),
            text: t(
                "下の推奨は痛みと病変だけから選んだものです。上の適応外・延期・実施しない提案を打ち消しません。",
                "The recommendations below were chosen by pain and lesion alone. They do not outweigh what stands above: not indicated, postpone, or suggested not to perform it.",
            ),
            cite: None,
        },
        Note {
            when: Some(TUMOUR.is_one_of(&["primary-bone"])),
            text: t(
                "骨髄腫などの骨原発性腫瘍は、脊椎転移とは分けて対応するとされ、原則として対象外です。",
                "Primary tumours of bone such as myeloma are to be dealt with apart from metastases, and are in principle outside the guideline.",
            ),
            cite: Some(NOT_COVERED),
        },
        Note {
            when: None,
            text: t(
                "脊椎転移へのPVPの多くは緩和ケアの一環で行われます。ガイドラインは、予後と生活の質、全身状態とのバランスも考えて検討するとしています。",
                "Vertebroplasty for metastases is mostly part of palliative care. The guideline has prognosis, quality of life and general condition weighed as well.",
            ),
            cite: Some(Cite {
                source: &JSIR_PVP,
                section: t("総説1 (3) 緩和ケアとPVP、総説2 (6)", "review 1 (3), palliative care; review 2 (6)"),
            }),
        },
    ],
    clashes: &[],
    helps: &[],
    statements: STATEMENTS,
    also: &[],
    each: None,
    figure: None,
    leaflet: None,
    examples: &[
        Example {
            id: "thoracic-pain",
            title: t("72歳、胸椎・腰椎の溶骨性転移、強い痛み", "Aged 72, lytic thoracic and lumbar metastases, strong pain"),
            note: None,
            entries: &[
                ("age", "72"),
                ("tumour", "metastasis"),
                ("region", "thoracic,lumbar"),
                ("lesion", "lytic"),
                ("cord-deficit", "no"),
                ("organ-function", "yes"),
                ("bleeding-tendency", "none"),
                ("spine-infection", "none"),
                ("infection-risk", "none"),
                ("hiv", "no"),
                ("severe-pain", "yes"),
                ("movement-restricted", "yes"),
                ("fracture-prevention", "no"),
                ("combined", "no"),
            ],
        },
        Example {
            id: "cord-with-radiotherapy",
            title: t("66歳、造骨性の腰椎転移、脊髄神経障害、放射線治療と併用", "Aged 66, blastic lumbar metastasis, deficit of the cord, with radiotherapy"),
            note: Some(t(
                "造骨性の病変なので、実施しない提案がまず示されます。脊髄神経障害は、併用しなければ適応外、併用すれば個別の判断とされます。",
                "The lesion being osteoblastic, the suggestion not to perform it comes first. Without the other treatment, the deficit would make it not indicated; with it, it is a matter for the individual case.",
            )),
            entries: &[
                ("age", "66"),
                ("tumour", "metastasis"),
                ("region", "lumbar"),
                ("lesion", "blastic"),
                ("cord-deficit", "yes"),
                ("cord-with-treatment", "yes"),
                ("organ-function", "yes"),
                ("bleeding-tendency", "correctable"),
                ("spine-infection", "none"),
                ("infection-risk", "diabetes"),
                ("hiv", "no"),
                ("severe-pain", "yes"),
                ("movement-restricted", "yes"),
                ("fracture-prevention", "yes"),
                ("combined", "yes"),
                ("benefit-presumed", "yes"),
            ],
        },
    ],
};
