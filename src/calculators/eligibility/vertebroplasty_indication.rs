//! Percutaneous vertebroplasty for spinal metastases: what the guideline says of an indication
//! (Japanese Society of Interventional Radiology, 2019).

use crate::definition::Criteria::Caution;
use crate::definition::{
    Calculator, Cite, Clash, Class, Classes, Criterion, Example, Input, Level, Method, Note, Rule, Scale, Section,
    Subject, Tone, Verdict, Warnings, t, w,
};
use crate::shared::patient::{AGE, BLEEDING_TENDENCY, INFECTION_RISK, ORGAN_FUNCTION, SPINE_INFECTION};
use crate::shared::sources::JSIR_PVP;
use crate::shared::vertebroplasty::{
    AT_RISK, CEMENT_REQUIREMENT, CORRECTABLE, IMPAIRED, INFECTED, INFECTION_RISKS, INFECTIONS, NOT_INDICATED, ORGANS,
    POSTPONE, RISKS, TO_BE_CORRECTED, TO_POSTPONE, UNCONTROLLABLE, UNCONTROLLABLE_BLEEDING, WEIGHED,
};

mod questions;
mod statements;

use questions::{
    BACKGROUND, BENEFIT_COMBINED, BENEFIT_PRESUMED, BLASTIC, COMBINED, COMPRESSION, CORD, CORD_ALONE, CORD_COMBINED,
    CORD_DEFICIT, CORD_WITH_TREATMENT, COVERED, CQ2, CQ3, CQ4, EXISTING_TREATMENT, FOR_SURGERY, FRACTURE_PREVENTION,
    FRACTURES, HIV, LESION, MOVEMENT_RESTRICTED, NO_METASTASIS, NO_PAIN, NOT_COVERED, NOT_FROM_A_FRACTURE,
    NOT_TREATED_FIRST, OF_A_TUMOUR, OUTSIDE_CQ1, PAIN_SOURCE, REGION, SEVERE_PAIN, SITES, TUMOUR, WITH_OTHERS, YOUNG,
};
use statements::STATEMENTS;

const OUT_OF_SCOPE: Verdict = Verdict {
    id: "out-of-scope",
    label: t("ガイドラインの対象外", "Outside the guideline"),
    says: t(
        "ガイドラインが対象としない患者・腫瘍です。推奨をそのまま当てはめることはできません。",
        "A patient or tumour that the guideline does not cover; what it states need not hold here.",
    ),
    tone: Tone::Caution,
};
const OUTSIDE_APPROVAL: Verdict = Verdict {
    id: "outside-approval",
    label: t("骨セメントの承認目的の範囲外", "Outside the purpose that the cement is approved for"),
    says: t(
        "承認の目的は、既存の治療が効かない有痛性の悪性脊椎腫瘍の疼痛軽減です。その条件に当たりません。",
        "The cement is approved to relieve pain from malignant tumours of the spine that existing treatment does not \
            help. That does not hold here.",
    ),
    tone: Tone::Caution,
};
const NOT_SUGGESTED: Verdict = Verdict {
    id: "not-suggested",
    label: t("実施しないことを提案（弱い・C）", "Suggested not to perform it (weak, C)"),
    says: t(
        "造骨性転移では、ガイドラインは他の治療を優先するとしています。",
        "In osteoblastic metastases the guideline has other treatments come first.",
    ),
    tone: Tone::Caution,
};
const INDIVIDUAL: Verdict = Verdict {
    id: "individual",
    label: t("個別の検討を要する記載", "Described as a matter for the individual case"),
    says: t(
        "ガイドラインが、適応を個々の症例で判断するか、ほかの治療と比べて考えるとしている状態に当たります。",
        "The guideline leaves the indication to the individual case here, or has it weighed against another treatment.",
    ),
    tone: Tone::Caution,
};
const CAUTION: Verdict = Verdict {
    id: "caution",
    label: t("注意する点あり", "Cautions apply"),
    says: t(
        "ガイドラインが注意を促す点か、ガイドラインの推奨の文言から外れる点があります。\
            該当した項目を確認してください。",
        "The guideline calls for caution here, or the case lies outside its wording. See what applies below.",
    ),
    tone: Tone::Caution,
};

static LEVELS: &[Level] = &[
    Level {
        verdict: NOT_INDICATED,
        warnings: &[
            UNCONTROLLABLE_BLEEDING,
            Criterion {
                id: "PVP-N1",
                kind: Caution,
                applies: Some(t(
                    "脊髄神経障害があり、手術・放射線治療の併用がない",
                    "A deficit of the cord, without surgery or radiotherapy",
                )),
                text: t(
                    "脊髄神経障害がないか、手術・放射線治療と併用する",
                    "No deficit of the cord, or one treated together with surgery or radiotherapy",
                ),
                rule: CORD_ALONE,
                cite: CORD,
                reading: Some(t(
                    "併用の有無が分からない間は、適応外か個別判断かを決めない。",
                    "While it is not known whether it is combined, neither this nor individual judgement is chosen.",
                )),
            },
        ],
    },
    POSTPONE,
    WEIGHED,
    Level {
        verdict: OUT_OF_SCOPE,
        warnings: &[
            Criterion {
                id: "PVP-G1",
                kind: Caution,
                applies: Some(t("20歳未満", "Under 20 years of age")),
                text: t("20歳以上", "Aged 20 or over"),
                rule: YOUNG,
                cite: COVERED,
                reading: Some(t(
                    "成年が18歳となった2022年4月以降も、ガイドラインに印刷された20歳のままとする。",
                    "The age of majority in Japan has been 18 since April 2022; the 20 that the guideline prints is \
                        kept.",
                )),
            },
            Criterion {
                id: "PVP-G3",
                kind: Caution,
                applies: Some(t("脊椎転移以外の病変", "A lesion other than a spinal metastasis")),
                text: t("脊椎転移である", "The lesion is a spinal metastasis"),
                rule: NO_METASTASIS,
                cite: NOT_COVERED,
                reading: Some(t(
                    "CQ1の回答文は原発性椎体腫瘍を含むが、対象範囲は骨原発性腫瘍を原則として除く。\
                        対象外と示し、CQ1も併記する。",
                    "The answer to CQ1 includes primary tumours of the vertebra, while the scope leaves primaries of \
                        bone out in principle. Both are shown.",
                )),
            },
        ],
    },
    Level {
        verdict: OUTSIDE_APPROVAL,
        warnings: &[
            Criterion {
                id: "PVP-G6",
                kind: Caution,
                applies: Some(t("痛みがない", "There is no pain")),
                text: t("痛みがある", "There is pain"),
                rule: NO_PAIN,
                cite: BACKGROUND,
                reading: Some(t(
                    "承認は「有痛性」の腫瘍の疼痛軽減を目的とする。痛みのない椎体の骨折予防は、CQ2が提案していても、\
                        この目的に含まれないと読む。",
                    "The approval is for relief of pain from painful tumours. Prevention in a painless vertebra is \
                        read as lying outside it, though CQ2 suggests it.",
                )),
            },
            Criterion {
                id: "PVP-G6b",
                kind: Caution,
                applies: Some(t(
                    "既存の治療で除痛が得られているか、まだ行っていない",
                    "Existing treatment relieves the pain, or was not tried yet",
                )),
                text: t("既存の治療では除痛が得られない", "Existing treatment does not relieve the pain"),
                rule: NOT_TREATED_FIRST,
                cite: BACKGROUND,
                reading: Some(t(
                    "「既存療法に奏効しない」の内容は示されていない。奏効したかは担当医の判断を入力する。",
                    "Which treatments, and what counts as failure, is not said; the physician’s judgement is entered.",
                )),
            },
        ],
    },
    Level {
        verdict: NOT_SUGGESTED,
        warnings: &[Criterion {
            id: "CQ3",
            kind: Caution,
            applies: Some(t("造骨性の病変", "An osteoblastic lesion")),
            text: t("溶骨性または混合性の病変", "A lytic or mixed lesion"),
            rule: BLASTIC,
            cite: CQ3,
            reading: Some(t(
                "混合性の病変についてガイドラインに記載はない。造骨性と答えたときだけ該当とする。",
                "The guideline says nothing of mixed lesions; only what is called osteoblastic counts.",
            )),
        }],
    },
    Level {
        verdict: INDIVIDUAL,
        warnings: &[
            Criterion {
                id: "PVP-SURGERY",
                kind: Caution,
                applies: Some(t(
                    "脊髄圧迫または脊椎の不安定性がある",
                    "Compression of the cord, or instability of the spine",
                )),
                text: t(
                    "脊髄圧迫も脊椎の不安定性もない",
                    "Neither compression of the cord nor instability of the spine",
                ),
                rule: FOR_SURGERY,
                cite: WITH_OTHERS,
                reading: Some(t(
                    "ガイドラインはこれらに観血的手術を勧め、侵襲と予後を考え合わせるとする。\
                        PVPは手術の適応とならない患者の痛みを和らげるものとされるため、個別の検討とする。\
                        重篤な痛みもここに並ぶが、強い痛みはCQ1-①の条件なので、これだけでは該当としない。",
                    "For these the guideline recommends open surgery, weighed against its burden and the prognosis, \
                        and vertebroplasty where surgery is no option; so it is a matter for the individual case. \
                        Severe pain stands beside them, but is what CQ1-① asks for, and does not count by itself.",
                )),
            },
            Criterion {
                id: "PVP-N1b",
                kind: Caution,
                applies: Some(t(
                    "脊髄神経障害があり、手術・放射線治療と併用する",
                    "A deficit of the cord, treated together with surgery or radiotherapy",
                )),
                text: t("個別判断を要する脊髄神経障害はない", "No deficit of the cord that is judged case by case"),
                rule: CORD_COMBINED,
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
        verdict: CAUTION,
        warnings: &[
            INFECTION_RISKS,
            TO_BE_CORRECTED,
            Criterion {
                id: "CQ1-site",
                kind: Caution,
                applies: Some(t("頸椎・仙椎の病変を含む", "A cervical or sacral lesion is included")),
                text: t("胸椎・腰椎の病変だけ", "Thoracic and lumbar lesions only"),
                rule: OUTSIDE_CQ1,
                cite: SITES,
                reading: Some(t(
                    "総説3は頸椎から仙椎まで治療の報告があるとするが、CQ1の回答文は胸椎・腰椎に限る。\
                        頸椎・仙椎はCQ1の文言の外とする。",
                    "Review 3 tells of reports from the cervical to the sacral spine, but the answer to CQ1 names the \
                        thoracic and lumbar spine only. The others are outside its words.",
                )),
            },
            Criterion {
                id: "PVP-FRACTURE",
                kind: Caution,
                applies: Some(t(
                    "痛みの原因がその椎体の骨折とはいえない",
                    "The pain may not come from a fracture of that vertebra",
                )),
                text: t(
                    "痛みはその椎体の骨折による（または痛みがない）",
                    "The pain comes from a fracture of that vertebra, or there is none",
                ),
                rule: NOT_FROM_A_FRACTURE,
                cite: FRACTURES,
                reading: Some(t(
                    "総説1はPVPを、骨折による痛みに対する治療と説明し、効果もその痛みについて述べる。\
                        CQ1-①の回答は骨折を条件としていない。",
                    "Review 1 explains vertebroplasty as a treatment of pain from a fracture, and speaks of its \
                        effect on that. The answer to CQ1-① does not ask for a fracture.",
                )),
            },
        ],
    },
];

const NOTHING_OF_THE_STATE: Verdict = Verdict {
    id: "none",
    label: t("適応外・延期・要評価・個別検討に該当なし", "Nothing of the patient’s state speaks against it"),
    says: t(
        "出血の制御、感染、臓器機能、脊髄、不安定性、HIVの記載に当たるものはありません。",
        "Of bleeding out of control, infection, organs, cord, instability and HIV none applies.",
    ),
    tone: Tone::Neutral,
};

/// The worst of each kind stands beside the verdict, so that none hides another.
static KINDS: &[Scale] = &[
    Scale {
        id: "patient-state",
        title: t("患者の状態", "State of the patient"),
        when: None,
        classes: Classes {
            classes: &[
                Class {
                    verdict: NOT_INDICATED,
                    text: t(
                        "制御困難な出血傾向、または併用のない脊髄神経障害",
                        "Bleeding out of control, or a cord deficit treated with nothing else",
                    ),
                    rule: Rule::Any(&[UNCONTROLLABLE, CORD_ALONE]),
                    cite: CORD,
                    reading: None,
                },
                Class {
                    verdict: TO_POSTPONE,
                    text: t("感染の徴候", "Signs of infection"),
                    rule: INFECTED,
                    cite: INFECTIONS,
                    reading: None,
                },
                Class {
                    verdict: CEMENT_REQUIREMENT,
                    text: t("主要臓器の機能低下", "Function of the major organs impaired"),
                    rule: IMPAIRED,
                    cite: ORGANS,
                    reading: None,
                },
                Class {
                    verdict: INDIVIDUAL,
                    text: t(
                        "脊髄圧迫・不安定性、併用のある脊髄神経障害、HIV陽性",
                        "Compression or instability, a cord deficit treated otherwise, too, or HIV",
                    ),
                    rule: Rule::Any(&[FOR_SURGERY, CORD_COMBINED, HIV.is_yes()]),
                    cite: WITH_OTHERS,
                    reading: None,
                },
            ],
            otherwise: NOTHING_OF_THE_STATE,
        },
    },
    Scale {
        id: "coverage",
        title: t("ガイドラインの対象・承認の範囲", "Covered by the guideline and the approval"),
        when: None,
        classes: Classes {
            classes: &[
                Class {
                    verdict: OUT_OF_SCOPE,
                    text: t("20歳未満、または脊椎転移以外", "Under 20 years of age, or no spinal metastasis"),
                    rule: Rule::Any(&[YOUNG, NO_METASTASIS]),
                    cite: NOT_COVERED,
                    reading: None,
                },
                Class {
                    verdict: OUTSIDE_APPROVAL,
                    text: t(
                        "痛みがないか、既存の治療を先に行う余地がある",
                        "No pain, or existing treatment helps or was not tried",
                    ),
                    rule: Rule::Any(&[NO_PAIN, NOT_TREATED_FIRST]),
                    cite: BACKGROUND,
                    reading: None,
                },
            ],
            otherwise: Verdict {
                id: "covered",
                label: t("対象・承認目的の範囲内", "Covered"),
                says: t(
                    "年齢・腫瘍はガイドラインの対象、痛みと既存の治療は承認の目的に合います。",
                    "Age and tumour are covered by the guideline, pain and earlier treatment by the approval.",
                ),
                tone: Tone::Neutral,
            },
        },
    },
    Scale {
        id: "lesion-kind",
        title: t("病変の性状・高位", "Nature and level of the lesion"),
        when: None,
        classes: Classes {
            classes: &[
                Class {
                    verdict: NOT_SUGGESTED,
                    text: t("造骨性の病変", "An osteoblastic lesion"),
                    rule: BLASTIC,
                    cite: CQ3,
                    reading: None,
                },
                Class {
                    verdict: Verdict {
                        id: "outside-cq1",
                        label: t("CQ1の文言の外（頸椎・仙椎を含む）", "Outside the words of CQ1 (cervical or sacral)"),
                        says: t(
                            "CQ1の回答は胸椎・腰椎の病変に限られます。",
                            "The answers to CQ1 are about the thoracic and lumbar spine.",
                        ),
                        tone: Tone::Caution,
                    },
                    text: t("頸椎・仙椎の病変を含む", "A cervical or sacral lesion is included"),
                    rule: OUTSIDE_CQ1,
                    cite: SITES,
                    reading: None,
                },
            ],
            otherwise: Verdict {
                id: "none",
                label: t("溶骨性・混合性、胸椎・腰椎", "Lytic or mixed, thoracic or lumbar"),
                says: t("CQ3にも、CQ1の文言の外にも当たりません。", "Neither CQ3 nor a level outside CQ1 applies."),
                tone: Tone::Neutral,
            },
        },
    },
    Scale {
        id: "precautions",
        title: t("感染・出血・痛みの原因", "Infection, bleeding, cause of the pain"),
        when: None,
        classes: Classes {
            classes: &[Class {
                verdict: CAUTION,
                text: t(
                    "感染のリスク、補正を要する出血傾向、または骨折とはいえない痛み",
                    "A risk of infection, bleeding to be corrected, or pain that may not be of a fracture",
                ),
                rule: Rule::Any(&[AT_RISK, CORRECTABLE, NOT_FROM_A_FRACTURE]),
                cite: RISKS,
                reading: None,
            }],
            otherwise: Verdict {
                id: "none",
                label: t("注意する点に該当なし", "No caution applies"),
                says: t(
                    "感染のリスク、補正を要する出血傾向、骨折以外の痛みのいずれにも当たりません。",
                    "No risk of infection, no bleeding to be corrected, no pain of another cause.",
                ),
                tone: Tone::Neutral,
            },
        },
    },
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "vertebroplasty-indication",
    title: w(
        "脊椎転移の経皮的椎体形成術（PVP）　適応の確認",
        "Percutaneous vertebroplasty for spinal metastases: indication",
    ),
    short: t("椎体形成術の適応", "Vertebroplasty: indication"),
    summary: t(
        "年齢・腫瘍・神経症状・感染・出血傾向などを、ガイドラインの記載と照合し、当てはまる推奨を推奨度とともに示しま\
            す。",
        "Checks age, tumour, neurology, infection and bleeding against the guideline, and shows the recommendations \
            that fit, with their grades.",
    ),
    intended_use: t(
        "IVR医、がん治療・緩和ケアに携わる医師が、PVPを検討するときにガイドラインの記載を確かめるために使います。",
        "For interventional radiologists and physicians in oncology or palliative care who consider vertebroplasty, \
            to see what the guideline says.",
    ),
    limits: &[
        t(
            "ガイドラインは適応の目安であり、異なる治療を規制しません。最終的な判断は担当医によるとしています。",
            "The guideline gives an orientation and rules nothing else out; it leaves the final judgement to the \
                physician in charge.",
        ),
        t(
            "診療アルゴリズム（第5章）は図だけで、文章がないため、入れていません。",
            "The algorithm of chapter 5 is a figure without text, and is not included.",
        ),
        t(
            "生命予後、脊髄圧迫・不安定性の程度（SINS、硬膜外進展など）、心肺機能の程度は判定しません。\
                圧迫・不安定性の有無は、医師の判断を入力します。",
            "It does not judge prognosis, the degree of compression or instability (SINS, epidural extension …) or of \
                cardiopulmonary impairment. Whether there is compression or instability is entered as the \
                physician judges it.",
        ),
        t(
            "骨粗鬆症性骨折のPVP、実施施設の要件、術後リハビリテーションは、ガイドラインが別の指針に委ねています。",
            "Osteoporotic fractures, requirements for institutions and rehabilitation are left to other guidelines.",
        ),
    ],
    subject: Subject::Eligibility,
    keywords: &[
        "ついたいけいせいじゅつ",
        "けいひてきついたいけいせいじゅつ",
        "せきついてんい",
        "こつてんい",
        "てきおう",
        "せめんと",
        "こつせめんと",
        "こうつう",
        "とうつうかんわ",
        "ぞうこつせい",
        "ようこつせい",
        "せきずい",
        "がいどらいん",
        "椎体形成術",
        "経皮的椎体形成術",
        "脊椎転移",
        "骨転移",
        "適応",
        "セメント",
        "骨セメント",
        "疼痛緩和",
        "圧迫骨折",
        "病的骨折",
        "造骨性",
        "溶骨性",
        "脊髄圧迫",
        "PVP",
        "PMMA",
        "IVR",
        "CQ1",
        "CQ2",
        "CQ3",
        "CQ4",
        "JSIR",
        "vertebroplasty",
        "percutaneous vertebroplasty",
        "indication",
        "spinal metastasis",
        "bone cement",
        "cement",
        "compression fracture",
        "osteoblastic",
        "osteolytic",
        "spine",
    ],
    version: "2019-07 / 2026-11-28",
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
                Input::Field(&COMPRESSION),
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
            title: t("痛みと既存の治療", "Pain and existing treatment"),
            hint: None,
            inputs: &[Input::Field(&PAIN_SOURCE), Input::Field(&EXISTING_TREATMENT)],
        },
        Section {
            title: t("目的と併用", "Aim and combination"),
            hint: Some(t("当てはまる推奨を選ぶための質問です", "to find the recommendations that fit")),
            inputs: &[
                Input::Field(&SEVERE_PAIN),
                Input::Field(&MOVEMENT_RESTRICTED),
                Input::Field(&FRACTURE_PREVENTION),
                Input::Field(&BENEFIT_PRESUMED),
                Input::Field(&COMBINED),
                Input::Field(&BENEFIT_COMBINED),
            ],
        },
    ],
    method: Method::Warnings(Warnings {
        concerns: &[],
        levels: LEVELS,
        clear: Verdict {
            id: "no-flag",
            label: t(
                "適応外・延期・注意とする記載に該当なし",
                "Nothing that it calls a reason against, or for caution",
            ),
            says: t(
                "ガイドラインが適応外・延期・要評価・対象外・実施しない提案・個別検討・\
                    注意とする点に当たるものはなく、骨セメントの承認目的の範囲内です。\
                    予後・全身状態、圧迫や不安定性の程度、検査値は見ていません。適応の判断ではなく、\
                    適応があるという意味ではありません。",
                "None of the guideline’s reasons against it, for waiting, weighing or caution applies, and the \
                    purpose of the approval is met. Prognosis, general condition, degrees of compression or \
                    instability and laboratory values were not looked at. This does not judge the indication, and \
                    does not mean that there is one.",
            ),
            tone: Tone::Neutral,
        },
    }),
    outputs: &[],
    notes: &[
        Note {
            when: Some(Rule::Any(&[
                UNCONTROLLABLE,
                CORD_ALONE,
                INFECTED,
                IMPAIRED,
                YOUNG,
                NO_METASTASIS,
                NO_PAIN,
                NOT_TREATED_FIRST,
                BLASTIC,
                FOR_SURGERY,
                CORD_COMBINED,
                HIV.is_yes(),
            ])),
            text: t(
                "推奨は、痛み・病変・目的だけから選んだものです。適応外・延期・要評価・対象外・承認目的の範囲外・\
                    実施しない提案・個別検討とする記載を打ち消しません。",
                "The recommendations were chosen by pain, lesion and aim alone. They do not outweigh what is \
                    described as not indicated, to be postponed or weighed, outside the guideline or the approval, \
                    not suggested, or a matter for the individual case.",
            ),
            cite: None,
        },
        Note {
            when: Some(Rule::All(&[OF_A_TUMOUR, FRACTURE_PREVENTION.is_yes(), BENEFIT_PRESUMED.is_no()])),
            text: t(
                "骨折予防について望ましい効果が得られると考えないと答えたため、CQ2の提案の条件（望ましい効果が推定され\
                    る場合）を満たしません。",
                "As no desirable effect is expected in preventing a fracture, the condition of what CQ2 suggests is \
                    not met.",
            ),
            cite: Some(CQ2),
        },
        Note {
            when: Some(Rule::All(&[OF_A_TUMOUR, COMBINED.is_yes(), BENEFIT_COMBINED.is_no()])),
            text: t(
                "併用について望ましい効果が得られると考えないと答えたため、CQ4の提案の条件（望ましい効果が推定される場\
                    合）を満たしません。",
                "As no desirable effect is expected of the combination, the condition of what CQ4 suggests is not met.",
            ),
            cite: Some(CQ4),
        },
        Note {
            when: Some(TUMOUR.is_one_of(&["primary-bone"])),
            text: t(
                "骨髄腫などの骨原発性腫瘍は、脊椎転移とは分けて対応するとされ、原則として対象外です。",
                "Primary tumours of bone such as myeloma are to be dealt with apart from metastases, and are in \
                    principle outside the guideline.",
            ),
            cite: Some(NOT_COVERED),
        },
        Note {
            when: None,
            text: t(
                "脊椎転移へのPVPの多くは緩和ケアの一環で行われます。ガイドラインは、予後と生活の質、\
                    全身状態とのバランスも考えて検討するとしています。",
                "Vertebroplasty for metastases is mostly part of palliative care. The guideline has prognosis, \
                    quality of life and general condition weighed as well.",
            ),
            cite: Some(Cite {
                source: &JSIR_PVP,
                section: t("総説1 (3) 緩和ケアとPVP、総説2 (6)", "review 1 (3), palliative care; review 2 (6)"),
            }),
        },
    ],
    clashes: &[
        Clash {
            when: Rule::All(&[CORD_DEFICIT.is_no(), CORD_WITH_TREATMENT.is_yes()]),
            at: &CORD_DEFICIT,
            unused: &[&CORD_DEFICIT, &CORD_WITH_TREATMENT],
            text: t(
                "「なし」と、脊髄神経障害に対する手術・放射線治療との併用は両立しません。どちらかを直してください",
                "no deficit of the cord, and one that is treated by surgery or radiotherapy, cannot both be; correct \
                    one of them",
            ),
        },
        Clash {
            when: Rule::All(&[SEVERE_PAIN.is_yes(), NO_PAIN]),
            at: &SEVERE_PAIN,
            unused: &[&PAIN_SOURCE, &SEVERE_PAIN],
            text: t(
                "「痛みはない」と、日常生活の行動が制限されるほどの強い痛みがあることは両立しません。\
                    どちらかを直してください",
                "no pain, and pain so strong that it limits daily activity, cannot both be; correct one of them",
            ),
        },
        Clash {
            when: Rule::All(&[NO_PAIN, EXISTING_TREATMENT.is_one_of(&["insufficient"])]),
            at: &EXISTING_TREATMENT,
            unused: &[&PAIN_SOURCE, &EXISTING_TREATMENT],
            text: t(
                "「痛みはない」と、既存の治療で除痛が不十分であることは両立しません。どちらかを直してください",
                "no pain, and pain that existing treatment does not relieve enough, cannot both be; correct one of \
                    them",
            ),
        },
    ],
    helps: &[],
    statements: STATEMENTS,
    also: KINDS,
    each: None,
    figure: None,
    leaflet: None,
    examples: &[
        Example {
            id: "thoracic-pain",
            title: t(
                "72歳、胸椎・腰椎の溶骨性転移、強い痛み",
                "Aged 72, lytic thoracic and lumbar metastases, strong pain",
            ),
            note: None,
            entries: &[
                ("age", "72"),
                ("tumour", "metastasis"),
                ("region", "thoracic,lumbar"),
                ("lesion", "lytic"),
                ("compression-instability", "none"),
                ("cord-deficit", "no"),
                ("organ-function", "yes"),
                ("bleeding-tendency", "none"),
                ("spine-infection", "none"),
                ("infection-risk", "none"),
                ("hiv", "no"),
                ("pain-source", "fracture"),
                ("existing-treatment", "insufficient"),
                ("severe-pain", "yes"),
                ("movement-restricted", "yes"),
                ("fracture-prevention", "no"),
                ("combined", "no"),
            ],
        },
        Example {
            id: "cord-with-radiotherapy",
            title: t(
                "66歳、造骨性の腰椎転移、脊髄神経障害、放射線治療と併用",
                "Aged 66, blastic lumbar metastasis, deficit of the cord, with radiotherapy",
            ),
            note: Some(t(
                "造骨性の病変なので、実施しない提案がまず示され、脊髄圧迫・脊髄神経障害の個別検討が並びます。\
                    脊髄神経障害は、併用しなければ適応外、併用すれば個別の判断とされます。",
                "The lesion being osteoblastic, the suggestion not to perform it comes first, and what is left to the \
                    individual case stands beside it. Without the other treatment, the deficit would make it not \
                    indicated.",
            )),
            entries: &[
                ("age", "66"),
                ("tumour", "metastasis"),
                ("region", "lumbar"),
                ("lesion", "blastic"),
                ("compression-instability", "compression"),
                ("cord-deficit", "yes"),
                ("cord-with-treatment", "yes"),
                ("organ-function", "yes"),
                ("bleeding-tendency", "correctable"),
                ("spine-infection", "none"),
                ("infection-risk", "diabetes"),
                ("hiv", "no"),
                ("pain-source", "fracture"),
                ("existing-treatment", "insufficient"),
                ("severe-pain", "yes"),
                ("movement-restricted", "yes"),
                ("fracture-prevention", "yes"),
                ("benefit-presumed", "yes"),
                ("combined", "yes"),
                ("benefit-combined", "yes"),
            ],
        },
    ],
    ..Calculator::BLANK
};
