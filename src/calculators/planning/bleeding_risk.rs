//! Bleeding: platelets and INR against SIR's thresholds of 2019, beside the cautions of the vertebroplasty guideline.

use crate::definition::{
    Calculator, Choice, Cite, Class, Classes, Example, Field, Input, Method, Note, Rule, Scale, Section, Statement,
    Subject, Text, Tone, Verdict, t, w,
};
use crate::shared::laboratory::INR;
use crate::shared::patient::PLATELETS;
use crate::shared::sources::{JSIR_PVP, SIR_BLEEDING};

static RISK: Field = Field::choice(
    "procedure-risk",
    t("手技の出血リスク（SIR 2019の区分）", "Bleeding risk of the procedure (SIR 2019)"),
    &[Choice::new("high", t("高リスク", "High")), Choice::new("low", t("低リスク", "Low"))],
)
.hint(t(
    "椎体形成術、骨・肺のアブレーションは高リスクとされる（未照合）",
    "vertebroplasty and ablation of bone or lung are counted as high (not checked)",
));

static DRUGS: Field = Field::set(
    "antithrombotics",
    t("抗血栓薬", "Antithrombotic drugs"),
    &[
        Choice::new(
            "anticoagulant",
            t("抗凝固薬（ワルファリン・DOAC・ヘパリンなど）", "Anticoagulant (warfarin, DOAC, heparin …)"),
        ),
        Choice::new(
            "antiplatelet",
            t("抗血小板薬（アスピリン・クロピドグレルなど）", "Antiplatelet (aspirin, clopidogrel …)"),
        ),
        Choice::new("none", t("なし", "None")),
    ],
)
.hint(t("休薬中も含める", "also while withheld"));

const CORRECTION: Cite = Cite {
    source: &JSIR_PVP,
    section: t("総説2 (3) 制御困難な出血傾向", "review 2 (3), uncontrollable bleeding"),
};
const THRESHOLDS: Cite =
    Cite { source: &SIR_BLEEDING, section: t("血小板とINRのしきい値", "thresholds of platelets and INR") };
const CAUTIONS: Cite = Cite { source: &JSIR_PVP, section: t("出血の目安", "cautions on bleeding") };

const HIGH: Rule = RISK.is_one_of(&["high"]);
const LOW: Rule = RISK.is_one_of(&["low"]);

/// A class of either source.
const fn class(id: &'static str, label: Text, says: Text, text: Text, rule: Rule, cite: Cite, reading: Text) -> Class {
    Class { verdict: Verdict { id, label, says, tone: Tone::Caution }, text, rule, cite, reading: Some(reading) }
}

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "bleeding-risk",
    title: w(
        "出血のしきい値：SIR 2019とPVPガイドライン",
        "Bleeding thresholds: SIR 2019 and the vertebroplasty guideline",
    ),
    short: t("出血のしきい値", "Bleeding thresholds"),
    summary: t(
        "同じ血小板数とINRを、SIR 2019のしきい値と椎体形成術ガイドラインの目安に照らし、並べて示します。",
        "Holds the same platelets and INR against SIR’s thresholds of 2019 and the vertebroplasty guideline’s \
            cautions, side by side.",
    ),
    intended_use: t(
        "IVR医などが、2つの資料の出血の目安とその違いを手技の前に確かめるために使います。",
        "For interventional radiologists, to see what two documents say of bleeding, and where they differ.",
    ),
    limits: &[
        t(
            "判定するのは血小板とINRだけです。腎機能、肝疾患、出血歴は見ません。手技の可否や、輸血・\
                補正の要否は示しません。",
            "Platelets and INR only are judged: neither kidney, liver nor history. It tells neither whether to go \
                ahead nor whether to correct.",
        ),
        t(
            "抗血栓薬は有無だけを尋ねます。休薬・再開の時期は、確認できた2つの資料の範囲に記載がなく、示しません（SIR \
                2019の薬剤の表は未確認）。",
            "Of antithrombotic drugs it is asked only whether there are any. When to withhold or resume them is in \
                neither document as far as read (SIR’s table of drugs was not checked), and is not told.",
        ),
        t(
            "SIRのしきい値は公開の再掲で確認したもので、原著と未照合です。慢性肝疾患の別のしきい値は扱いません。",
            "SIR’s thresholds were checked in a public restatement, not in the paper. Those for chronic liver disease \
                are not here.",
        ),
    ],
    subject: Subject::Planning,
    keywords: &[
        "しゅっけつ",
        "出血リスク",
        "しゅっけつりすく",
        "けっしょうばん",
        "血小板",
        "凝固",
        "SIR",
        "bleeding",
        "coagulation",
        "INR",
        "platelets",
        "抗血栓薬",
        "こうけっせんやく",
        "抗凝固薬",
        "抗血小板薬",
        "anticoagulant",
        "antiplatelet",
    ],
    version: "2019",
    sources: &[&SIR_BLEEDING, &JSIR_PVP],
    sections: &[Section {
        title: t("手技と検査値", "Procedure and values"),
        hint: None,
        inputs: &[Input::Field(&RISK), Input::Field(&PLATELETS), Input::Field(&INR), Input::Field(&DRUGS)],
    }],
    method: Method::Classification(Classes {
        classes: &[
            class(
                "outside-sir",
                t("SIR 2019のしきい値の外", "Outside SIR’s thresholds"),
                t(
                    "血小板またはINRが、SIR 2019のその手技のしきい値の外にあります。",
                    "Platelets or INR lie outside SIR’s thresholds for such a procedure.",
                ),
                t(
                    "高リスク：血小板5万/µL未満またはINR 1.8超。低リスク：血小板2万/µL未満またはINR 3.0超",
                    "High risk: platelets below 50,000/µL or INR above 1.8. Low risk: platelets below 20,000/µL or \
                        INR above 3.0",
                ),
                Rule::Any(&[
                    PLATELETS.below("20000"),
                    INR.above("3"),
                    Rule::All(&[HIGH, PLATELETS.below("50000")]),
                    Rule::All(&[HIGH, INR.above("1.8")]),
                ]),
                THRESHOLDS,
                t(
                    "INRのしきい値は幅（高リスク1.5〜1.8、低リスク2〜3）で書かれ、その上端を超えた値を外とします。",
                    "The thresholds of the INR are ranges (1.5 to 1.8; 2 to 3): outside is what is above their upper \
                        end.",
                ),
            ),
            class(
                "within-range-of-inr",
                t("INRがしきい値の幅の中", "INR within the range of the threshold"),
                t(
                    "INRは、SIR 2019が幅で書くしきい値の間にあります。満たすかどうかは決められません。",
                    "The INR lies within the range that SIR prints as its threshold: it cannot be said whether it is \
                        kept.",
                ),
                t(
                    "高リスク：INR 1.5超1.8以下。低リスク：INR 2.0超3.0以下",
                    "High risk: INR above 1.5, up to 1.8. Low risk: above 2.0, up to 3.0",
                ),
                Rule::Any(&[
                    Rule::All(&[HIGH, INR.above("1.5"), INR.at_most("1.8")]),
                    Rule::All(&[LOW, INR.above("2"), INR.at_most("3")]),
                ]),
                THRESHOLDS,
                t(
                    "幅の下端までの値だけを、しきい値を満たすとします。",
                    "Only values up to the lower end are said to keep it.",
                ),
            ),
            class(
                "drugs-not-judged",
                t(
                    "検査値はしきい値を満たす（抗血栓薬は判定していない）",
                    "Values within SIR’s thresholds (antithrombotic drugs not judged)",
                ),
                t(
                    "血小板とINRはSIR 2019のしきい値を満たしますが、抗血栓薬があります。\
                        その影響と休薬は、ここでは判定しません。",
                    "Platelets and INR keep SIR’s thresholds, but there are antithrombotic drugs. Their effect, and \
                        withholding them, is not judged here.",
                ),
                t("抗凝固薬か抗血小板薬がある", "An anticoagulant or an antiplatelet drug"),
                Rule::Any(&[DRUGS.has_all(&["anticoagulant"]), DRUGS.has_all(&["antiplatelet"])]),
                CORRECTION,
                t(
                    "ガイドラインは、出血が危惧される症例には補正処置を講じ、個々に判断するとし、\
                        薬の休薬には触れていない。抗血小板薬やDOACの影響は、血小板数とINRでは分からない。",
                    "Where bleeding is a worry the guideline asks for correction and judgement of the case; it is \
                        silent on withholding drugs. Platelet counts and INR do not show what antiplatelet drugs \
                        or DOACs do.",
                ),
            ),
        ],
        otherwise: Verdict {
            id: "within-sir",
            label: t("SIR 2019のしきい値を満たす（抗血栓薬なし）", "Within SIR’s thresholds (no antithrombotic drug)"),
            says: t(
                "血小板とINRは、SIR 2019のその手技のしきい値を満たします。ほかの出血の要因は見ていません。",
                "Platelets and INR keep SIR’s thresholds for such a procedure. Nothing else that bears on bleeding \
                    was looked at.",
            ),
            tone: Tone::Neutral,
        },
    }),
    also: &[Scale {
        id: "pvp-guideline",
        title: t("椎体形成術ガイドラインの目安", "Cautions of the vertebroplasty guideline"),
        when: None,
        classes: Classes {
            classes: &[class(
                "pvp-caution",
                t("注意の目安に当たる", "A caution applies"),
                t("血小板またはPTが注意の目安に当たります。", "Platelets or PT meet a caution."),
                t(
                    "血小板10万/µL未満、またはPTが基準の1.6倍超",
                    "Platelets below 100,000/µL, or PT above 1.6 times the reference",
                ),
                Rule::Any(&[PLATELETS.below("100000"), INR.above("1.6")]),
                CAUTIONS,
                t(
                    "ガイドラインのPTの目安は比で書かれ、ここではINRで近似します。除外基準ではありません。",
                    "The guideline’s PT is a ratio; here the INR stands in for it. It is no exclusion.",
                ),
            )],
            otherwise: Verdict {
                id: "pvp-none",
                label: t("目安に当たらない", "No caution applies"),
                says: t("血小板とPTは注意の目安に当たりません。", "Neither platelets nor PT meet a caution."),
                tone: Tone::Neutral,
            },
        },
    }],
    notes: &[Note {
        when: Some(Rule::All(&[
            PLATELETS.below("100000"),
            PLATELETS.at_least("20000"),
            Rule::Any(&[LOW, PLATELETS.at_least("50000")]),
        ])),
        text: t(
            "血小板について2つの資料が異なります。SIR 2019のしきい値は満たし、椎体形成術ガイドラインの注意（10万/µL未\
                満）には当たります。",
            "The documents differ on platelets: SIR’s threshold is kept, and the guideline’s caution (below \
                100,000/µL) applies.",
        ),
        cite: Some(CAUTIONS),
    }],
    statements: &[
        Statement {
            id: "CORRECTION-FIRST",
            text: t(
                "出血が危惧される症例では補正処置を講じ、制御困難なら適応外とする。数値だけでなく個々の症例で判断す\
                    る。",
                "Where bleeding is a worry it is to be corrected, and if it cannot be controlled the patient is not a \
                    candidate. Each case is judged, not the numbers alone.",
            ),
            figure: Some(t(
                "目安：血小板10万/µL未満、PT 1.6倍超、部分トロンボプラスチン時間1.5倍超",
                "guide: platelets below 100,000/µL, PT above 1.6 times, partial thromboplastin time above 1.5 times",
            )),
            population: None,
            grade: None,
            when: None,
            cite: CORRECTION,
            reference: Some("41"),
            reading: None,
        },
        Statement {
            id: "SIR-APTT",
            text: t(
                "APTTは2019年の改訂でしきい値から外された",
                "The APTT is no longer among the thresholds since 2019",
            ),
            figure: None,
            population: None,
            grade: None,
            when: None,
            cite: THRESHOLDS,
            reference: None,
            reading: None,
        },
    ],
    examples: &[Example {
        id: "platelets-70000",
        title: t("高リスク手技、血小板7万/µL、INR 1.1", "High risk, platelets 70,000/µL, INR 1.1"),
        note: None,
        entries: &[
            ("procedure-risk", "high"),
            ("platelets", "7"),
            ("platelets-unit", "10^4/uL"),
            ("pt-inr", "1.1"),
            ("antithrombotics", "none"),
        ],
    }],
    ..Calculator::BLANK
};
