//! Before percutaneous vertebroplasty: images, laboratory, bleeding, infection and organs
//! (Japanese Society of Interventional Radiology, 2019).

mod questions;
mod statements;

use questions::{
    APTT_CONTROL, APTT_OTHERWISE, APTT_RATIO, APTT_SECONDS, APTT_USED, BASELINE_TESTS, IMAGES, LAB_TESTS, MRI_POSSIBLE,
    PT_CONTROL, PT_OTHERWISE, PT_RATIO, PT_SECONDS, PT_USED, SPINE_IMAGING, TESTS,
};
use statements::STATEMENTS;

use crate::definition::Criteria::Caution;
use crate::definition::{
    Calculator, Clash, Class, Classes, Criterion, Example, Formula, Input, Level, Method, Note, Operand, Output,
    Relation::{Above, Below},
    Rule, Scale, Section, Show, Subject, Text, Tone, Verdict, Warnings, dec, t, w,
};
use crate::shared::laboratory::INR;
use crate::shared::patient::{BLEEDING_TENDENCY, INFECTION_RISK, ORGAN_FUNCTION, PLATELETS, SPINE_INFECTION};
use crate::shared::sources::JSIR_PVP;
use crate::shared::vertebroplasty::{
    AT_RISK, BLEEDING, CEMENT_REQUIREMENT, CORRECTABLE, IMPAIRED, INFECTED, INFECTION_RISKS, INFECTIONS, NOT_INDICATED,
    ORGANS, POSTPONE, TO_BE_CORRECTED, TO_POSTPONE, UNCONTROLLABLE, UNCONTROLLABLE_BLEEDING, WEIGHED,
};

const CAUTION: Verdict = Verdict {
    id: "caution",
    label: t("注意する点あり（出血の目安・感染のリスク）", "Cautions apply (bleeding, infection)"),
    says: t(
        "ガイドラインが挙げる出血の注意の目安、補正を要する出血傾向、術後感染のリスクのいずれかに当たります。\
            該当した項目を確認してください。",
        "A bleeding threshold that calls for caution, a tendency that has to be corrected, or a risk of infection \
            applies. See which below.",
    ),
    tone: Tone::Caution,
};
const INCOMPLETE: Verdict = Verdict {
    id: "incomplete",
    label: t("ガイドラインが挙げる検査に未実施のものがある", "Not every listed test was done"),
    says: t(
        "ガイドラインが挙げる検査・評価に、済んでいないものがあります。",
        "Not all tests and assessments that the guideline lists were done.",
    ),
    tone: Tone::Caution,
};

const FEW_PLATELETS: Rule = Operand::latest(&PLATELETS).against(Below, "100000");
const LONG_PT: Rule = Operand::of(&PT_RATIO, &PT_USED).against(Above, "1.6");
const LONG_APTT: Rule = Operand::of(&APTT_RATIO, &APTT_USED).against(Above, "1.5");
const NO_RADIOGRAPH: Rule = Rule::Not(&Rule::Any(&[
    SPINE_IMAGING.has_all(&["xr"]),
    SPINE_IMAGING.has_all(&["xr-whole"]),
    SPINE_IMAGING.has_all(&["xr-dynamic"]),
]));
const NO_CT: Rule = Rule::Not(&SPINE_IMAGING.has_all(&["ct-axial", "ct-sagittal"]));
const NO_MRI: Rule = Rule::All(&[
    Rule::Not(&SPINE_IMAGING.has_all(&["mri-t1", "mri-t2", "mri-stir"])),
    Rule::Any(&[MRI_POSSIBLE.is_yes(), Rule::Not(&SPINE_IMAGING.has_all(&["bone-scan"]))]),
]);
const NOT_ALL_THIRTY: Rule = Rule::Not(&LAB_TESTS.has_all(&[
    "rpr",
    "tpha",
    "hcv-ab",
    "hbs-ag",
    "alb",
    "t-bil",
    "ast",
    "alt",
    "ldh",
    "alp",
    "ck",
    "bun",
    "cr",
    "egfr",
    "na",
    "k",
    "ca",
    "glucose",
    "crp",
    "wbc",
    "rbc",
    "hb",
    "ht",
    "plt",
    "wbc-diff",
    "pt",
    "pt-activity",
    "pt-ratio",
    "pt-inr",
    "aptt",
]));
const NO_CHEST: Rule = Rule::Not(&BASELINE_TESTS.has_all(&["chest-xr"]));
const NO_SCORES: Rule = Rule::Not(&BASELINE_TESTS.has_all(&["pain", "qol"]));

static LEVELS: &[Level] = &[
    Level { verdict: NOT_INDICATED, warnings: &[UNCONTROLLABLE_BLEEDING] },
    POSTPONE,
    WEIGHED,
    Level {
        verdict: CAUTION,
        warnings: &[
            Criterion {
                id: "PVP-B1",
                kind: Caution,
                applies: Some(t("血小板10万/µL未満", "Platelets below 100,000/µL")),
                text: t("血小板10万/µL以上", "Platelets at least 100,000/µL"),
                rule: FEW_PLATELETS,
                cite: BLEEDING,
                reading: Some(t(
                    "「<10万」のとおり、ちょうど10万/µLは当たらない。除外基準ではなく、注意喚起の目安。",
                    "As printed, below 100,000; exactly 100,000/µL does not count. A caution threshold; it is not an \
                        exclusion.",
                )),
            },
            Criterion {
                id: "PVP-B2",
                kind: Caution,
                applies: Some(t("PTが基準の1.6倍を超える", "PT above 1.6 times the reference")),
                text: t("PTは基準の1.6倍以下", "PT at most 1.6 times the reference"),
                rule: LONG_PT,
                cite: BLEEDING,
                reading: Some(t(
                    "「基準」は対照の秒数、すなわちPT比（患者÷対照）と読む。INRとは書かれていない。\
                        PT比も秒数もないときだけ、INRで近似する。1.6ちょうどは当たらない。",
                    "“The reference” is read as the seconds of the control: the PT ratio. The INR is not named; it \
                        stands in only where neither ratio nor seconds are given. Exactly 1.6 does not count.",
                )),
            },
            Criterion {
                id: "PVP-B3",
                kind: Caution,
                applies: Some(t("APTTが基準の1.5倍を超える", "APTT above 1.5 times the reference")),
                text: t("APTTは基準の1.5倍以下", "APTT at most 1.5 times the reference"),
                rule: LONG_APTT,
                cite: BLEEDING,
                reading: Some(t(
                    "ガイドラインの「部分トロンボプラスチン時間」を、採血項目にあるAPTTと読む。「基準」は対照の秒数。\
                        1.5ちょうどは当たらない。",
                    "The “partial thromboplastin time” is read as the APTT among the tests, “the reference” as the \
                        seconds of the control. Exactly 1.5 does not count.",
                )),
            },
            INFECTION_RISKS,
            TO_BE_CORRECTED,
        ],
    },
    Level {
        verdict: INCOMPLETE,
        warnings: &[
            Criterion {
                id: "PREOP-XR",
                kind: Caution,
                applies: Some(t("脊椎単純X線がない", "No plain radiograph of the spine")),
                text: t("脊椎単純X線がある", "Plain radiograph of the spine"),
                rule: NO_RADIOGRAPH,
                cite: IMAGES,
                reading: Some(t(
                    "X線は「施行すべき」、全脊椎は「望ましい」とされる。どの撮り方でも、あればよいとする。",
                    "A radiograph is asked for, and the whole spine is preferable; any of the three will do here.",
                )),
            },
            Criterion {
                id: "PREOP-CT",
                kind: Caution,
                applies: Some(t("CTの横断像か再構成矢状断像がない", "CT without axial images or sagittal reformat")),
                text: t("CTの横断像と再構成矢状断像がある", "CT, axial and sagittal reformat"),
                rule: NO_CT,
                cite: IMAGES,
                reading: None,
            },
            Criterion {
                id: "PREOP-MRI",
                kind: Caution,
                applies: Some(t(
                    "MRIのT1・T2・STIR（MRIができなければ骨シンチグラフィ）がそろわない",
                    "MRI T1, T2 or STIR is missing, or scintigraphy where MRI is impossible",
                )),
                text: t(
                    "MRIのT1・T2・STIRがある（MRIができなければ骨シンチグラフィ）",
                    "MRI with T1, T2 and STIR; where MRI is impossible, bone scintigraphy",
                ),
                rule: NO_MRI,
                cite: IMAGES,
                reading: Some(t(
                    "MRIの3種がそろっていれば、いまMRIができるかは問わない。MRIができないときの骨シンチグラフィは「有\
                        用」とされるだけだが、代わりの検査として求める。造影T1・拡散強調像・FDG-PETは必須でない。",
                    "With all three sequences it does not matter whether MRI is possible now. Where it is impossible, \
                        scintigraphy is only called useful; it is asked for in its stead. Contrast-enhanced T1, \
                        diffusion and FDG-PET are not required.",
                )),
            },
            Criterion {
                id: "PREOP-LAB",
                kind: Caution,
                applies: Some(t("採血30項目に、済んでいないものがある", "Some of the 30 laboratory items are missing")),
                text: t("採血30項目がそろう", "All 30 laboratory items"),
                rule: NOT_ALL_THIRTY,
                cite: TESTS,
                reading: Some(t(
                    "ガイドラインは「具体的には」として列挙し、必須・任意を分けていない。すべてを求める。",
                    "The guideline lists them without telling required from optional; all are asked for.",
                )),
            },
            Criterion {
                id: "PREOP-CXR",
                kind: Caution,
                applies: Some(t("胸部単純X線がない", "No chest radiograph")),
                text: t("胸部単純X線がある", "Chest radiograph"),
                rule: NO_CHEST,
                cite: TESTS,
                reading: None,
            },
            Criterion {
                id: "PREOP-BASE",
                kind: Caution,
                applies: Some(t("疼痛かQOLの術前評価がない", "No score of pain or of quality of life beforehand")),
                text: t("疼痛とQOLの術前評価がある", "Pain and quality of life scored beforehand"),
                rule: NO_SCORES,
                cite: TESTS,
                reading: Some(t(
                    "ガイドラインの「疼痛やQOL」は、両方と読む。",
                    "“Pain or quality of life” is read as both.",
                )),
            },
        ],
    },
];

/// The worst of each kind stands beside the verdict, so that no caution hides a missing test.
static KINDS: &[Scale] = &[
    Scale {
        id: "patient-state",
        title: t("患者の状態", "State of the patient"),
        when: None,
        classes: Classes {
            classes: &[
                Class {
                    verdict: NOT_INDICATED,
                    text: t("制御困難な出血傾向", "Bleeding out of control"),
                    rule: UNCONTROLLABLE,
                    cite: BLEEDING,
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
            ],
            otherwise: Verdict {
                id: "none",
                label: t("適応外・延期・要評価に該当なし", "Nothing of the patient’s state speaks against it"),
                says: t(
                    "出血の制御、感染の徴候、主要臓器の機能について、当たる記載はありません。",
                    "Of bleeding out of control, signs of infection and organs none applies.",
                ),
                tone: Tone::Neutral,
            },
        },
    },
    Scale {
        id: "bleeding-infection",
        title: t("出血の目安・感染のリスク", "Bleeding thresholds, risks of infection"),
        when: None,
        classes: Classes {
            classes: &[Class {
                verdict: CAUTION,
                text: t(
                    "血小板・PT・APTTの目安、補正を要する出血傾向、または感染のリスク",
                    "A threshold of platelets, PT or APTT, a tendency to be corrected, or a risk of infection",
                ),
                rule: Rule::Any(&[FEW_PLATELETS, LONG_PT, LONG_APTT, AT_RISK, CORRECTABLE]),
                cite: BLEEDING,
                reading: None,
            }],
            otherwise: Verdict {
                id: "none",
                label: t("注意の目安に該当なし", "No threshold, no risk"),
                says: t(
                    "血小板・PT・APTTの目安と、感染のリスクに当たりません。",
                    "No threshold of platelets, PT or APTT is met, and no risk of infection applies.",
                ),
                tone: Tone::Neutral,
            },
        },
    },
    Scale {
        id: "tests",
        title: t("検査・評価", "Tests and assessments"),
        when: None,
        classes: Classes {
            classes: &[Class {
                verdict: INCOMPLETE,
                text: t("挙げられた検査・評価に未実施のものがある", "Something that is listed was not done"),
                rule: Rule::Any(&[NO_RADIOGRAPH, NO_CT, NO_MRI, NOT_ALL_THIRTY, NO_CHEST, NO_SCORES]),
                cite: TESTS,
                reading: None,
            }],
            otherwise: Verdict {
                id: "complete",
                label: t("ガイドラインの検査がそろう", "The listed tests are complete"),
                says: t(
                    "ガイドラインが挙げる画像・採血・胸部X線・疼痛とQOLの評価がそろっています。",
                    "Images, laboratory, chest radiograph and the scores of pain and quality of life were all done.",
                ),
                tone: Tone::Neutral,
            },
        },
    },
];

const ONE_PT: Text = t(
    "PTが比・秒数・INRのうち二つ以上で入っています。一つにしてください",
    "PT is given in more than one way (ratio, seconds, INR); keep one of them",
);

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "vertebroplasty-preop",
    title: w("経皮的椎体形成術（PVP）　術前検査の確認", "Percutaneous vertebroplasty: checks before the procedure"),
    short: t("椎体形成術の術前検査", "Vertebroplasty: before"),
    summary: t(
        "画像・採血30項目・出血傾向・感染・臓器機能を、ガイドラインの術前検査の記載と照合します。",
        "Checks images, 30 laboratory items, bleeding, infection and organ function against what the guideline lists \
            before vertebroplasty.",
    ),
    intended_use: t(
        "IVR医と病棟・外来の担当医が、PVPの前に検査のそろい具合と注意点を確かめるために使います。",
        "For interventional radiologists and ward physicians, to see before vertebroplasty what was done and what \
            calls for attention.",
    ),
    limits: &[
        t(
            "採血は済んだかどうかを数えるだけで、値は血小板・PT・APTTのほかは見ません。",
            "Of the laboratory tests it counts which were done; it looks at no values but platelets, PT and APTT.",
        ),
        t(
            "脊髄神経障害・脊髄圧迫・不安定性はここでは尋ねません（「椎体形成術の適応」で確かめます）。",
            "Deficit or compression of the cord, and instability, are not asked here; they belong to the page on the \
                indication.",
        ),
        t(
            "検査の有効期間と、抗血栓薬の休薬は、ガイドラインに記載がありません。",
            "The guideline says nothing of how long tests stay valid, nor of pausing antithrombotic drugs.",
        ),
        t(
            "INRは試薬の感度（ISI）で補正した値で、PT比とは一致しないことがあります。",
            "The INR is corrected for the reagent (ISI) and may differ from the PT ratio.",
        ),
    ],
    subject: Subject::Eligibility,
    keywords: &[
        "ついたいけいせいじゅつ",
        "けいひてきついたいけいせいじゅつ",
        "じゅつぜんけんさ",
        "しゅっけつけいこう",
        "けっしょうばん",
        "ぎょうこ",
        "さいけつ",
        "せめんと",
        "こつせめんと",
        "せきついてんい",
        "かんせん",
        "椎体形成術",
        "経皮的椎体形成術",
        "術前検査",
        "出血傾向",
        "凝固",
        "血小板",
        "採血",
        "感染",
        "臓器機能",
        "セメント",
        "骨セメント",
        "脊椎転移",
        "プロトロンビン時間",
        "PVP",
        "PMMA",
        "IVR",
        "PT",
        "APTT",
        "INR",
        "MRI",
        "JSIR",
        "vertebroplasty",
        "percutaneous vertebroplasty",
        "preoperative",
        "preoperative tests",
        "checklist",
        "bleeding",
        "coagulation",
        "platelets",
        "prothrombin time",
        "bone cement",
        "cement",
    ],
    version: "2019-07 / 2026-11-28",
    sources: &[&JSIR_PVP],
    sections: &[
        Section {
            title: t("出血", "Bleeding"),
            hint: None,
            inputs: &[
                Input::Field(&BLEEDING_TENDENCY),
                Input::Field(&PLATELETS),
                Input::Field(&PT_RATIO),
                Input::Field(&PT_SECONDS),
                Input::Field(&PT_CONTROL),
                Input::Field(&INR),
                Input::Field(&APTT_RATIO),
                Input::Field(&APTT_SECONDS),
                Input::Field(&APTT_CONTROL),
            ],
        },
        Section {
            title: t("感染・臓器機能", "Infection and organ function"),
            hint: None,
            inputs: &[Input::Field(&SPINE_INFECTION), Input::Field(&INFECTION_RISK), Input::Field(&ORGAN_FUNCTION)],
        },
        Section {
            title: t("画像検査", "Images"),
            hint: None,
            inputs: &[Input::Field(&MRI_POSSIBLE), Input::Field(&SPINE_IMAGING)],
        },
        Section {
            title: t("採血・その他", "Laboratory and others"),
            hint: None,
            inputs: &[Input::Field(&LAB_TESTS), Input::Field(&BASELINE_TESTS)],
        },
    ],
    method: Method::Warnings(Warnings {
        concerns: &[],
        levels: LEVELS,
        clear: Verdict {
            id: "complete",
            label: t(
                "ガイドラインの検査がそろい、注意の目安に該当なし",
                "The listed tests are complete, no caution applies",
            ),
            says: t(
                "注意の目安に当たらず、ガイドラインが挙げる検査がそろっています。血小板・PT・APTT以外の検査値、\
                    検査の時期、画像の所見、脊髄・神経の状態は見ていません。適応の判断は含みません。",
                "No caution threshold is met, and all that the guideline lists was done. Values other than platelets, \
                    PT and APTT, when tests were done, what images show, and cord and nerves were not looked at. \
                    This does not judge the indication.",
            ),
            tone: Tone::Neutral,
        },
    }),
    outputs: &[
        Output {
            id: "lab-count",
            label: t("済んだ採血項目", "Laboratory items done"),
            unit: t("／30項目", " of 30"),
            formula: Formula::Count(&LAB_TESTS),
            places: 0,
            limits: &[],
            show: Show::Number,
        },
        Output {
            id: "pt-ratio-used",
            label: t("判定に使うPT比", "PT ratio that is judged"),
            unit: Text::same(""),
            formula: Formula::Or(&Formula::answer(&PT_RATIO), &PT_OTHERWISE),
            places: 2,
            limits: &[dec("1.6")],
            show: Show::Number,
        },
        Output {
            id: "aptt-ratio-used",
            label: t("判定に使うAPTT比", "APTT ratio that is judged"),
            unit: Text::same(""),
            formula: Formula::Or(&Formula::answer(&APTT_RATIO), &APTT_OTHERWISE),
            places: 2,
            limits: &[dec("1.5")],
            show: Show::Number,
        },
    ],
    notes: &[
        Note {
            when: Some(INR.at_least("0.5")),
            text: t(
                "PT-INRは、PT比も秒数もないときだけ、PT比の近似として使っています。ガイドラインの目安はINRではなく、\
                    基準に対する倍数です。",
                "The PT-INR is used only where neither PT ratio nor seconds are given, as an approximation. The \
                    guideline’s limit is a multiple of the reference and not an INR.",
            ),
            cite: Some(BLEEDING),
        },
        Note {
            when: Some(Rule::Not(&BASELINE_TESTS.has_all(&["ecg", "lung-function"]))),
            text: t(
                "心電図と呼吸機能検査がそろっていません。ガイドラインは「望ましい」としており、\
                    判定には入れていません。",
                "ECG and lung function were not both done. The guideline calls them preferable; they do not count for \
                    the verdict.",
            ),
            cite: Some(TESTS),
        },
        Note {
            when: Some(Rule::All(&[
                MRI_POSSIBLE.is_no(),
                Rule::Any(&[
                    SPINE_IMAGING.has_all(&["mri-t1"]),
                    SPINE_IMAGING.has_all(&["mri-t2"]),
                    SPINE_IMAGING.has_all(&["mri-stir"]),
                ]),
            ])),
            text: t(
                "MRIは「できない」ですが、済んだ検査にMRIの撮像が選ばれています。以前の検査や途中で中止した検査ならこ\
                    のままで構いません。そうでなければ、どちらかを直してください。",
                "MRI is entered as impossible, and yet MRI sequences are ticked as taken. That can be so of an \
                    earlier or an aborted examination; otherwise correct one of them.",
            ),
            cite: None,
        },
        Note {
            when: Some(Rule::Any(&[
                Rule::All(&[PLATELETS.at_least("0"), Rule::Not(&LAB_TESTS.has_all(&["plt"]))]),
                Rule::All(&[PT_RATIO.at_least("0.3"), Rule::Not(&LAB_TESTS.has_all(&["pt-ratio"]))]),
                Rule::All(&[PT_SECONDS.at_least("5"), Rule::Not(&LAB_TESTS.has_all(&["pt"]))]),
                Rule::All(&[INR.at_least("0.5"), Rule::Not(&LAB_TESTS.has_all(&["pt-inr"]))]),
                Rule::All(&[APTT_RATIO.at_least("0.3"), Rule::Not(&LAB_TESTS.has_all(&["aptt"]))]),
                Rule::All(&[APTT_SECONDS.at_least("10"), Rule::Not(&LAB_TESTS.has_all(&["aptt"]))]),
            ])),
            text: t(
                "血小板・PT・APTTの値が入力されていますが、「採血検査（済んだもの）」で選ばれていない項目があります。\
                    済んでいれば選んでください。",
                "Platelets, PT or APTT are entered as values, but not all of them are ticked among the tests that \
                    were done. Tick what was done.",
            ),
            cite: None,
        },
    ],
    // Several ways to one ratio would not agree to the last place, and one that is added would take the verdict back.
    clashes: &[
        Clash {
            when: Rule::All(&[PT_RATIO.at_least("0.3"), PT_SECONDS.at_least("5"), INR.at_least("0.5")]),
            at: &INR,
            unused: &[&PT_RATIO, &PT_SECONDS, &INR],
            text: ONE_PT,
        },
        Clash {
            when: Rule::All(&[PT_RATIO.at_least("0.3"), PT_SECONDS.at_least("5")]),
            at: &PT_SECONDS,
            unused: &[&PT_RATIO, &PT_SECONDS],
            text: ONE_PT,
        },
        Clash {
            when: Rule::All(&[PT_RATIO.at_least("0.3"), INR.at_least("0.5")]),
            at: &INR,
            unused: &[&PT_RATIO, &INR],
            text: ONE_PT,
        },
        Clash {
            when: Rule::All(&[PT_SECONDS.at_least("5"), INR.at_least("0.5")]),
            at: &INR,
            unused: &[&PT_SECONDS, &INR],
            text: ONE_PT,
        },
        Clash {
            when: Rule::All(&[APTT_RATIO.at_least("0.3"), APTT_SECONDS.at_least("10")]),
            at: &APTT_SECONDS,
            unused: &[&APTT_RATIO, &APTT_SECONDS],
            text: t(
                "比と秒数の両方が入っています。どちらか一つにしてください",
                "a ratio and seconds are both given; keep one of them",
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
            id: "complete",
            title: t("検査がそろい、凝固は秒数から", "Everything done, coagulation from seconds"),
            note: None,
            entries: &[
                ("bleeding-tendency", "none"),
                ("platelets", "182000"),
                ("pt-seconds", "12.4"),
                ("pt-control", "11.8"),
                ("aptt-seconds", "31.5"),
                ("aptt-control", "29.8"),
                ("spine-infection", "none"),
                ("infection-risk", "none"),
                ("organ-function", "yes"),
                ("mri-possible", "yes"),
                ("spine-imaging", "xr,xr-whole,ct-axial,ct-sagittal,mri-t1,mri-t2,mri-stir"),
                (
                    "lab-tests",
                    "rpr,tpha,hcv-ab,hbs-ag,alb,t-bil,ast,alt,ldh,alp,ck,bun,cr,egfr,na,k,ca,glucose,crp,wbc,rbc,hb,ht,\
                        plt,wbc-diff,pt,pt-activity,pt-ratio,pt-inr,aptt",
                ),
                ("baseline-tests", "ecg,lung-function,chest-xr,pain,qol"),
            ],
        },
        Example {
            id: "low-platelets",
            title: t("血小板9.4万/µL、MRIができない", "Platelets 94,000/µL, MRI impossible"),
            note: Some(t(
                "血小板が注意の目安に当たります。出血が危ぶまれるときは補正が先とされ、数値だけでは決まりません。\
                    採血と評価の不足は、その横に示されます。",
                "Platelets meet the caution threshold. Where bleeding is a worry it is corrected first; the number \
                    alone is not an exclusion. What is missing among the tests stands beside it.",
            )),
            entries: &[
                ("bleeding-tendency", "correctable"),
                ("platelets", "9.4"),
                ("platelets-unit", "10^4/uL"),
                ("pt-ratio", "1.12"),
                ("aptt-ratio", "1.05"),
                ("spine-infection", "none"),
                ("infection-risk", "diabetes"),
                ("organ-function", "yes"),
                ("mri-possible", "no"),
                ("spine-imaging", "xr,ct-axial,ct-sagittal,bone-scan"),
                (
                    "lab-tests",
                    "alb,t-bil,ast,alt,ldh,alp,bun,cr,egfr,na,k,ca,glucose,crp,wbc,rbc,hb,ht,plt,pt,pt-ratio,aptt",
                ),
                ("baseline-tests", "ecg,chest-xr,pain"),
            ],
        },
    ],
    ..Calculator::BLANK
};
