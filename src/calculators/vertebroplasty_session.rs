//! A session of percutaneous vertebroplasty: levels, needle, cement, leak and rest
//! (Japanese Society of Interventional Radiology, 2019).

use super::sources::JSIR_PVP;
use crate::core::Criteria::Caution;
use crate::core::{
    Calculator, Choice, Cite, Clash, Criterion, Each, Evidence, Example, Field, Formula, Group, Input, Level, Method,
    Note, Output, Rule, Section, Show, Statement, Strength, Subject, Text, Tone, Unit, Verdict, Warnings, dec, t,
};

const fn vertebra(id: &'static str, label: &'static str, also: &'static [&'static str]) -> Choice {
    Choice { id, label: Text::same(label), also }
}

static VERTEBRA: Field = Field::choice(
    "vertebra",
    t("椎体", "Vertebra"),
    &[
        vertebra("c1", "C1", &["第1頸椎"]),
        vertebra("c2", "C2", &["第2頸椎"]),
        vertebra("c3", "C3", &["第3頸椎"]),
        vertebra("c4", "C4", &["第4頸椎"]),
        vertebra("c5", "C5", &["第5頸椎"]),
        vertebra("c6", "C6", &["第6頸椎"]),
        vertebra("c7", "C7", &["第7頸椎"]),
        vertebra("t1", "T1", &["Th1", "第1胸椎"]),
        vertebra("t2", "T2", &["Th2", "第2胸椎"]),
        vertebra("t3", "T3", &["Th3", "第3胸椎"]),
        vertebra("t4", "T4", &["Th4", "第4胸椎"]),
        vertebra("t5", "T5", &["Th5", "第5胸椎"]),
        vertebra("t6", "T6", &["Th6", "第6胸椎"]),
        vertebra("t7", "T7", &["Th7", "第7胸椎"]),
        vertebra("t8", "T8", &["Th8", "第8胸椎"]),
        vertebra("t9", "T9", &["Th9", "第9胸椎"]),
        vertebra("t10", "T10", &["Th10", "第10胸椎"]),
        vertebra("t11", "T11", &["Th11", "第11胸椎"]),
        vertebra("t12", "T12", &["Th12", "第12胸椎"]),
        vertebra("l1", "L1", &["第1腰椎"]),
        vertebra("l2", "L2", &["第2腰椎"]),
        vertebra("l3", "L3", &["第3腰椎"]),
        vertebra("l4", "L4", &["第4腰椎"]),
        vertebra("l5", "L5", &["第5腰椎"]),
        vertebra("s1", "S1", &["第1仙椎"]),
        vertebra("s2", "S2", &["第2仙椎"]),
        vertebra("s3", "S3", &["第3仙椎"]),
        vertebra("s4", "S4", &["第4仙椎"]),
        vertebra("s5", "S5", &["第5仙椎"]),
    ],
);

static MILLILITRES: &[Unit] =
    &[Unit::base("mL", Text::same("mL"), t("ミリリットル", "millilitres"), 1).also(&["ml", "cc", "cm3", "cm³"])];
static MILLIMETRES: &[Unit] =
    &[Unit::base("mm", Text::same("mm"), t("ミリメートル", "millimetres"), 1).also(&["ミリ", "㎜"])];

static CEMENT: Field = Field::number("cement", t("セメント注入量", "Cement injected"), MILLILITRES, "0", "30")
    .usual("0.1", "10")
    .hint(t("この椎体だけの量", "in this vertebra alone"))
    .mistaken(t("この椎体だけの量ですか。全椎体の合計は入力しません", "Is it the amount in this vertebra alone, and not the total?"));
static BODY_VOLUME: Field = Field::number("body-volume", t("椎体の体積", "Volume of the vertebral body"), MILLILITRES, "3", "100")
    .usual("5", "60")
    .hint(t("任意。充填率の計算に使う", "optional, for the degree of filling"));

static LEVEL: Group = Group {
    id: "level",
    label: t("治療椎体", "Treated level"),
    fields: &[&VERTEBRA, &CEMENT, &BODY_VOLUME],
    most: 10,
    order: None,
};

static NEEDLE_GAUGE: Field = Field::choice(
    "needle-gauge",
    t("針の太さ（ゲージ）", "Needle, gauge"),
    &[
        Choice { id: "8", label: Text::same("8 G"), also: &["8G"] },
        Choice { id: "9", label: Text::same("9 G"), also: &["9G"] },
        Choice { id: "10", label: Text::same("10 G"), also: &["10G"] },
        Choice { id: "11", label: Text::same("11 G"), also: &["11G"] },
        Choice { id: "12", label: Text::same("12 G"), also: &["12G"] },
        Choice { id: "13", label: Text::same("13 G"), also: &["13G"] },
        Choice { id: "14", label: Text::same("14 G"), also: &["14G"] },
        Choice { id: "15", label: Text::same("15 G"), also: &["15G"] },
        Choice { id: "16", label: Text::same("16 G"), also: &["16G"] },
    ],
)
.hint(t("ゲージか直径のどちらか。2本以上なら最も太い針", "gauge or diameter; of several needles the thickest"));
static NEEDLE_MM: Field = Field::number("needle-mm", t("針の直径", "Needle, diameter"), MILLIMETRES, "0.5", "8")
    .usual("1", "5")
    .mistaken(t("ゲージの数ではありませんか。ここには直径をmmで入力します", "Is this a gauge? The diameter in mm is asked for here"));
static LEAK: Field = Field::present("leak", t("椎体外へのセメント漏出", "Cement seen outside the vertebra"));
static END_TIME: Field = Field::clock("end-time", t("手技の終了時刻", "End of the procedure"))
    .hint(t("例 14:30、1430", "such as 14:30 or 1430"));
static AFTER: Field = Field::set(
    "after",
    t("術後の変化", "Changes afterwards"),
    &[
        Choice::new("neuro", t("神経症状の変化", "Neurological change")),
        Choice::new("haemodynamic", t("血行動態の変化", "Haemodynamic change")),
        Choice::new("pain", t("痛みが主な訴え", "Pain as the main complaint")),
        Choice::new("none", t("なし", "None")),
    ],
);

const OVERVIEW: Cite = Cite { source: &JSIR_PVP, section: t("総説1 (1) PVPとは", "review 1 (1), what vertebroplasty is") };
const LEVELS_TREATED: Cite =
    Cite { source: &JSIR_PVP, section: t("総説3 (1) ① 適応椎体と椎体数", "review 3 (1) ①, which and how many vertebrae") };
const MANY_LEVELS: Cite = Cite {
    source: &JSIR_PVP,
    section: t("総説3 (1) ②・③ 4椎体以上", "review 3 (1) ② and ③, four vertebrae and more"),
};
const CARE: Cite = Cite { source: &JSIR_PVP, section: t("総説4 (1) 術後の経過観察", "review 4 (1), observation afterwards") };
const IMAGES: Cite = Cite { source: &JSIR_PVP, section: t("総説4 (2) 術後の画像検査", "review 4 (2), images afterwards") };
const CHANGES: Cite = Cite {
    source: &JSIR_PVP,
    section: t("総説4 (1) 術後の経過観察、(2) 術後の画像検査", "review 4 (1), observation; (2), images"),
};
const COMPLICATIONS: Cite =
    Cite { source: &JSIR_PVP, section: t("総説5 (2) セメントの漏出", "review 5 (2), leak of cement") };
const CQ2: Cite = Cite { source: &JSIR_PVP, section: t("CQ2 解説", "CQ2, explanation") };
const CQ5: Cite = Cite { source: &JSIR_PVP, section: t("CQ5 解説", "CQ5, explanation") };

static LEVELS: &[Level] = &[
    Level {
        verdict: Verdict {
            id: "assess",
            label: t("神経・血行動態の変化：評価を要する", "Neurological or haemodynamic change: to be assessed"),
            says: t(
                "神経・血行動態の変化があります。ガイドラインは、詳しい神経学的評価と画像検査（術直後のセメントはCT、必要に応じてMRI）を挙げています。",
                "There is a neurological or haemodynamic change. The guideline names a detailed neurological assessment and imaging: CT for cement right afterwards, MRI as needed.",
            ),
            tone: Tone::Bad,
        },
        warnings: &[Criterion {
            id: "PVP-C4n",
            kind: Caution,
            applies: Some(t("術後に神経・血行動態の変化がある", "Neurological or haemodynamic change afterwards")),
            text: t("術後に神経・血行動態の変化がない", "No neurological or haemodynamic change afterwards"),
            rule: Rule::Any(&[AFTER.has_all(&["neuro"]), AFTER.has_all(&["haemodynamic"])]),
            cite: CHANGES,
            reading: None,
        }],
    },
    Level {
        verdict: Verdict {
            id: "stop-noted",
            label: t("漏出あり（その時点で注入停止とする記載）", "Leak (the guideline has the injection end then)"),
            says: t(
                "ガイドラインは、椎体外への漏出を認めた時点で、速やかに注入を止めるとしています。",
                "The guideline has the injection end at once when cement is seen outside the vertebra.",
            ),
            tone: Tone::Bad,
        },
        warnings: &[Criterion {
            id: "CQ5-leak",
            kind: Caution,
            applies: Some(t("椎体外へのセメント漏出がある", "Cement outside the vertebra")),
            text: t("椎体外へのセメント漏出がない", "No cement outside the vertebra"),
            rule: LEAK.is_yes(),
            cite: CQ5,
            reading: Some(t(
                "漏出の部位と量を問わない。ガイドラインは、目安の量に達する前でも止めるとしている。",
                "Whatever its place and amount; the guideline has it end even before the usual amount is reached.",
            )),
        }],
    },
    Level {
        verdict: Verdict {
            id: "caution",
            label: t("注意する点あり", "Cautions apply"),
            says: t(
                "ガイドラインの目安を超えたものか、MRIでの評価が勧められている術後の痛みがあります。",
                "A figure of the guideline is exceeded, or there is pain afterwards for which it advises MRI.",
            ),
            tone: Tone::Caution,
        },
        warnings: &[
            Criterion {
                id: "PVP-L1",
                kind: Caution,
                applies: Some(t("1回に4椎体以上", "Four or more vertebrae in one session")),
                text: t("1回の治療は3椎体まで", "At most three vertebrae in one session"),
                rule: Rule::Not(&Rule::AtMostMembers(&LEVEL, 3)),
                cite: LEVELS_TREATED,
                reading: Some(t(
                    "漏出・肺塞栓・脂肪塞栓を減らすための目安。4椎体以上に定まった方針はなく、禁止とは読まない。",
                    "Meant to reduce leaks, pulmonary embolism and fat embolism. For four or more there is no settled policy; it is not read as a ban.",
                )),
            },
            Criterion {
                id: "CQ5-5ml",
                kind: Caution,
                applies: Some(t("5 mLを超えた椎体がある", "More than 5 mL of cement in a vertebra")),
                text: t("注入量は1椎体5 mL以下", "At most 5 mL of cement in each vertebra"),
                rule: Rule::Not(&Rule::Every(&LEVEL, &CEMENT.at_most("5"))),
                cite: CQ5,
                reading: Some(t(
                    "「5 mL以下」は一部の文献の報告で、ガイドラインは明確な上限はないと結論している。1椎体あたりの量と読む。",
                    "“At most 5 mL” is reported by some; the guideline concludes that there is no clear limit. It is read as the amount for one vertebra.",
                )),
            },
            Criterion {
                id: "PVP-P3",
                kind: Caution,
                applies: Some(t("針が直径3.1 mm（11 G）より太い", "Needle thicker than 3.1 mm (11 G)")),
                text: t("針は直径3.1 mm（11 G）以下", "Needle of 3.1 mm (11 G) or thinner"),
                rule: Rule::Known(
                    t("針が3.1 mm（11 G）より太い", "the needle is thicker than 3.1 mm (11 G)"),
                    &[NEEDLE_MM.above("3.1"), NEEDLE_GAUGE.is_one_of(&["8", "9", "10"])],
                ),
                cite: OVERVIEW,
                reading: Some(t(
                    "ガイドラインが3.1 mmと11 Gを同じものとするとおり、11 G以上（細い側）は当たらない。直径とゲージはどちらか一方で足りる。",
                    "The guideline equates 3.1 mm and 11 G, so 11 G and thinner do not count. Diameter or gauge suffices.",
                )),
            },
            Criterion {
                id: "PVP-C4p",
                kind: Caution,
                applies: Some(t("術後の主な訴えが痛み", "Pain is the main complaint afterwards")),
                text: t("術後の主な訴えは痛みではない", "Pain is not the main complaint afterwards"),
                rule: AFTER.has_all(&["pain"]),
                cite: IMAGES,
                reading: None,
            },
        ],
    },
];

/// Cement may have gone where it can reach lungs or heart.
const EMBOLISM_MATTERS: Rule = Rule::Any(&[LEAK.is_yes(), AFTER.has_all(&["haemodynamic"])]);

static STATEMENTS: &[Statement] = &[
    Statement {
        id: "CQ5",
        text: t(
            "至適注入量に明確な上限はなく、術者が手技中に判断して決めることを提案している。",
            "There is no clear upper limit for the amount of cement; it is suggested that the operator decides during the procedure.",
        ),
        figure: None,
        population: None,
        grade: Some((Strength::Weak, Evidence::C)),
        when: None,
        cite: CQ5,
        reference: None,
        reading: None,
    },
    Statement {
        id: "CQ5-typical",
        text: t("多くの場合の注入量", "Usual amount of cement"),
        figure: Some(t("3〜5 mL程度", "about 3–5 mL")),
        population: None,
        grade: None,
        when: None,
        cite: CQ5,
        reference: None,
        reading: Some(t(
            "「1椎体あたり」とは印刷されていない。1椎体の量と読む。",
            "“Per vertebra” is not printed; it is read as the amount for one vertebra.",
        )),
    },
    Statement {
        id: "CQ5-limit",
        text: t(
            "上限を挙げる文献がいくつかある。注入量を主題としたガイドライン、系統的レビュー、RCTはまだない。",
            "Some publications name a limit. There is as yet no guideline, systematic review or RCT whose subject is the amount.",
        ),
        figure: Some(t("5 mL以下", "at most 5 mL")),
        population: None,
        grade: None,
        when: None,
        cite: CQ5,
        reference: Some("28"),
        reading: None,
    },
    Statement {
        id: "CQ5-fill",
        text: t(
            "十分な量の目安として、椎体体積に対する割合か、前方から注入して椎体後方1/3に達するまでという指標を挙げている。",
            "As a sign of enough it names a share of the volume of the vertebral body, or cement injected from the front reaching its posterior third.",
        ),
        figure: Some(t("椎体体積の約50〜70%", "about 50–70 % of the volume of the body")),
        population: None,
        grade: None,
        when: None,
        cite: CQ5,
        reference: Some("41"),
        reading: Some(t(
            "3〜5 mLと両立しない：体積30 mLの椎体なら15〜21 mLになる。元の文献は圧潰後に残った体積を指す可能性がある。両方を示し、目標量は出さない。",
            "This does not agree with 3–5 mL: for a body of 30 mL it makes 15–21 mL. The cited publication may mean what volume remains after collapse. Both are shown, and no target.",
        )),
    },
    Statement {
        id: "CQ5-correlation",
        text: t(
            "注入量と治療効果に相関がないという報告もあり、至適量を超えて注入しないよう留意するとしている。",
            "Amount and effect have been reported not to correlate; more than what is optimal is to be avoided.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: CQ5,
        reference: None,
        reading: None,
    },
    Statement {
        id: "CQ5-leak",
        text: t(
            "目安に達する前でも、椎体外への漏出を認めた時点で速やかに注入を止めるとしている。",
            "The injection ends at once when cement is seen outside the vertebra, even before the usual amount is reached.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(LEAK.is_yes()),
        cite: CQ5,
        reference: None,
        reading: None,
    },
    Statement {
        id: "PVP-X9",
        text: t("転移性腫瘍での漏出の頻度", "Leaks in metastatic tumours"),
        figure: Some(t("22〜70%", "22–70 %")),
        population: Some(t("治療椎体あたり", "Per treated vertebra")),
        grade: None,
        when: None,
        cite: CQ5,
        reference: Some("7"),
        reading: None,
    },
    Statement {
        id: "PVP-X2",
        text: t("症状を伴う漏出の頻度", "Leaks with symptoms"),
        figure: Some(t("1.4%", "1.4 %")),
        population: Some(t("PVP（腫瘍性・非腫瘍性を区別しない）", "Vertebroplasty, for tumours or not")),
        grade: None,
        when: None,
        cite: COMPLICATIONS,
        reference: Some("92"),
        reading: None,
    },
    Statement {
        id: "PVP-X5",
        text: t("セメントによる肺塞栓の頻度。多くは無症候としている。", "Pulmonary embolism by cement; mostly silent."),
        figure: Some(t("2.1〜26%", "2.1–26 %")),
        population: Some(t("PVP（腫瘍性・非腫瘍性を区別しない）", "Vertebroplasty, for tumours or not")),
        grade: None,
        when: Some(EMBOLISM_MATTERS),
        cite: COMPLICATIONS,
        reference: Some("111, 113, 114, 121–123"),
        reading: None,
    },
    Statement {
        id: "PVP-X6",
        text: t("心腔内へのセメント迷入の頻度。多くは無症候としている。", "Cement reaching the heart; mostly silent."),
        figure: Some(t("4.8%", "4.8 %")),
        population: Some(t("PVP（腫瘍性・非腫瘍性を区別しない）", "Vertebroplasty, for tumours or not")),
        grade: None,
        when: Some(EMBOLISM_MATTERS),
        cite: COMPLICATIONS,
        reference: Some("113"),
        reading: None,
    },
    Statement {
        id: "PVP-X-symptoms",
        text: t(
            "静脈に入ったセメントが致死的となることもまれにあり、呼吸困難・高炭酸ガス血症・意識障害・不整脈・心臓穿孔・心タンポナーデなどを挙げている。",
            "Cement in the veins is rarely fatal; dyspnoea, hypercapnia, impaired consciousness, arrhythmia, perforation of the heart and tamponade are named.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(EMBOLISM_MATTERS),
        cite: COMPLICATIONS,
        reference: Some("109, 110, 118, 120, 124–126"),
        reading: Some(t(
            "文献118・120の題名は後弯矯正術（BKP）。",
            "References 118 and 120 by their titles are about kyphoplasty.",
        )),
    },
    Statement {
        id: "PVP-L2",
        text: t(
            "4椎体以上に定まった方針はない。漏出と硬膜外漏出の頻度は3椎体以下と差がなく、脂肪塞栓の報告はないとしている。",
            "For four vertebrae and more there is no settled policy. Leaks and epidural leaks were as frequent as with three or fewer, and no fat embolism was reported.",
        ),
        figure: Some(t("漏出25〜41%、硬膜外漏出6%", "leaks 25–41 %, epidural leaks 6 %")),
        population: Some(t("4椎体以上のPVP", "Vertebroplasty of four or more vertebrae")),
        grade: None,
        when: Some(Rule::Not(&Rule::AtMostMembers(&LEVEL, 3))),
        cite: MANY_LEVELS,
        reference: Some("79, 81"),
        reading: None,
    },
    Statement {
        id: "PVP-L2-benefit",
        text: t(
            "治療した椎体の数にかかわらず、疼痛・QOL・運動性が改善したとする報告がある。",
            "Pain, quality of life and mobility have been reported to improve whatever the number of vertebrae.",
        ),
        figure: None,
        population: Some(t("4椎体以上のPVP", "Vertebroplasty of four or more vertebrae")),
        grade: None,
        when: Some(Rule::Not(&Rule::AtMostMembers(&LEVEL, 3))),
        cite: MANY_LEVELS,
        reference: Some("79, 82"),
        reading: None,
    },
    Statement {
        id: "PVP-P3",
        text: t(
            "骨折予防の手技の一つに、細い針を用いるダブルPVPを挙げている。根拠は乏しいとする。",
            "Double vertebroplasty with thin needles is named as one way to prevent fractures; the evidence is called poor.",
        ),
        figure: Some(t("11〜16 G", "11–16 G")),
        population: None,
        grade: None,
        when: None,
        cite: CQ2,
        reference: Some("39"),
        reading: None,
    },
    Statement {
        id: "PVP-P2",
        text: t("術後のベッド上安静", "Bed rest afterwards"),
        figure: Some(t("2〜4時間", "2–4 h")),
        population: None,
        grade: None,
        when: None,
        cite: CARE,
        reference: None,
        reading: Some(t(
            "総説1は「4時間程度」、総説4は2〜4時間とする。幅のある総説4を採る。",
            "Review 1 has about 4 h, review 4 has 2–4 h; the range of review 4 is used.",
        )),
    },
    Statement {
        id: "PVP-C1",
        text: t(
            "セメントの硬化を確かめてから移動し、安静の間はバイタルサインと神経学的所見を適宜確認するとしている。硬化の指標は、ミキシングボウルに残ったセメントの硬さ。",
            "The patient is moved once the cement has set, and vital signs and neurology are checked during the rest. The cement left in the mixing bowl tells how hard it is.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: CARE,
        reference: Some("88"),
        reading: None,
    },
    Statement {
        id: "PVP-C4n",
        text: t(
            "神経・血行動態の変化には、詳しい神経学的評価と画像検査を挙げている。術直後ならCTで椎体外や離れた部位のセメントが分かり、脊髄・神経根の圧迫の除外には必要に応じてCTやMRIを用いる。",
            "Names a detailed neurological assessment and imaging for neurological or haemodynamic change. Right after the procedure CT shows cement outside the vertebra and far from it; CT or MRI, as needed, rules out compression of cord or roots.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(Rule::Any(&[AFTER.has_all(&["neuro"]), AFTER.has_all(&["haemodynamic"])])),
        cite: CHANGES,
        reference: Some("41, 88, 89"),
        reading: Some(t(
            "詳しい神経学的評価は、総説4 (1) では「何らかの異常」に対する記載。総説4 (2) の変化にも当てはまると読む。術直後のセメントの評価はCTと読む。",
            "Review 4 (1) has the detailed assessment for any abnormality; it is read as holding for the changes of review 4 (2). For cement right after the procedure it is read as CT.",
        )),
    },
    Statement {
        id: "PVP-C4p",
        text: t(
            "痛みが主なら、MRIで治療椎体と、隣接椎体の骨折・圧潰を評価するよう勧めている。",
            "Where pain is the main complaint, MRI of the treated vertebra, and of those beside it for fracture or collapse, is advised.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(AFTER.has_all(&["pain"])),
        cite: IMAGES,
        reference: Some("88"),
        reading: None,
    },
    Statement {
        id: "PVP-C4",
        text: t(
            "変化がなければ術後の画像は必ずしも要らない。造影MRIで追うなら、炎症の治まる時期が望ましいとしている。",
            "Without a change, imaging is not necessarily needed. Contrast-enhanced MRI, if used, is best when inflammation has settled.",
        ),
        figure: Some(t("造影MRIは6〜8週後", "contrast-enhanced MRI after 6–8 weeks")),
        population: None,
        grade: None,
        when: None,
        cite: IMAGES,
        reference: Some("58"),
        reading: None,
    },
    Statement {
        id: "PVP-C2",
        text: t(
            "当日の退院もできるが、効果を確かめてからの退院が望ましいとしている。",
            "Discharge on the same day is possible; after the effect has been confirmed is preferable.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: CARE,
        reference: None,
        reading: None,
    },
    Statement {
        id: "PVP-C-corset",
        text: t(
            "広い骨破壊で骨の支持力が足りないときは、コルセットなどの体幹装具を術後も続けるとしている。",
            "Where destruction leaves the bone too weak to bear load, a brace such as a corset is kept on afterwards.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: CARE,
        reference: Some("89"),
        reading: None,
    },
    Statement {
        id: "PVP-C3",
        text: t(
            "術直後の痛みは多くがNSAIDsで足りる。強い痛みはまれで、強オピオイドやステロイドを用いる。ステロイドの有効性は不明としている。",
            "Pain right afterwards is mostly met by NSAIDs. Severe pain is rare and met by strong opioids or steroids, the effect of steroids being unknown.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: CARE,
        reference: Some("88, 89"),
        reading: None,
    },
    Statement {
        id: "PVP-C5",
        text: t("治療効果の評価法の例", "Ways to measure the effect, for example"),
        figure: Some(t("SF-36、RMDQ、EORTC QLQ-C30、KPS、VAS、NRS", "SF-36, RMDQ, EORTC QLQ-C30, KPS, VAS, NRS")),
        population: None,
        grade: None,
        when: None,
        cite: CARE,
        reference: Some("7, 90"),
        reading: Some(t("ガイドラインの「EORTC-QLQ-30」をQLQ-C30と読む。", "“EORTC-QLQ-30” in the guideline is read as QLQ-C30.")),
    },
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "vertebroplasty-session",
    title: t("経皮的椎体形成術（PVP）　当日の椎体数・セメント量・安静", "Percutaneous vertebroplasty: levels, cement and rest of a session"),
    short: t("椎体形成術の当日", "Vertebroplasty: the session"),
    summary: t(
        "椎体数・針・注入量・漏出をガイドラインの目安と照合し、安静の時刻と、術後の変化に応じた検査の記載を示します。",
        "Checks levels, needle, cement and leaks against the guideline, and shows until when to rest and what it says on changes afterwards.",
    ),
    intended_use: t(
        "IVR医と病棟の医師・看護師が、PVPの計画・記録と術後の観察で、ガイドラインの目安を確かめるために使います。",
        "For interventional radiologists, ward physicians and nurses who plan, record and watch over a vertebroplasty, to see the guideline’s figures.",
    ),
    limits: &[
        t(
            "目標の注入量は出しません。3〜5 mLと椎体体積の50〜70%は両立せず、ガイドラインは明確な上限はないとしています。",
            "It gives no target for the cement: 3–5 mL and 50–70 % of the volume do not agree, and the guideline knows no clear limit.",
        ),
        t(
            "同じ椎体を2行に書くと、2椎体と数えます。両側から穿刺した椎体は、合計して1行に書いてください。",
            "The same vertebra in two rows counts as two. Add up what went in from both sides, in one row.",
        ),
        t(
            "漏出の部位・量による重さの違い、セメントの製品・粘度、放射線量は扱いません。",
            "It does not weigh leaks by place or amount, nor know the product, its viscosity or the radiation dose.",
        ),
    ],
    subject: Subject::Planning,
    keywords: &[
        "ついたいけいせいじゅつ", "けいひてきついたいけいせいじゅつ", "せめんと", "こつせめんと", "ちゅうにゅうりょう", "ついたいすう", "あんせい", "ろうしゅつ",
        "はいそくせん", "せんし", "はり", "じゅつご", "椎体形成術", "経皮的椎体形成術", "骨セメント", "セメント", "セメント量", "注入量", "椎体数", "多椎体",
        "漏出", "肺塞栓", "安静", "術後", "穿刺針", "ゲージ", "充填率", "脊椎転移", "PVP", "PMMA", "IVR", "CQ5", "JSIR", "5 mL", "vertebroplasty", "percutaneous vertebroplasty",
        "cement", "bone cement", "cement volume", "leak", "bed rest", "levels", "needle", "gauge", "embolism", "session",
    ],
    version: "2019-07",
    sources: &[&JSIR_PVP],
    sections: &[
        Section {
            title: t("治療椎体とセメント", "Levels and cement"),
            hint: Some(t("1回の治療で扱う椎体をすべて", "every vertebra of this session")),
            inputs: &[Input::Group(&LEVEL)],
        },
        Section {
            title: t("針と漏出", "Needle and leak"),
            hint: None,
            inputs: &[Input::Field(&NEEDLE_GAUGE), Input::Field(&NEEDLE_MM), Input::Field(&LEAK)],
        },
        Section {
            title: t("術後", "Afterwards"),
            hint: None,
            inputs: &[Input::Field(&END_TIME), Input::Field(&AFTER)],
        },
    ],
    method: Method::Warnings(Warnings {
        concerns: &[],
        levels: LEVELS,
        clear: Verdict {
            id: "no-flag",
            label: t("該当する記載なし", "None of these applies"),
            says: t(
                "入力した範囲に、ガイドラインの目安を超えるものや、検査を要するとされる変化はありません。",
                "No figure of the guideline is exceeded, and no change is entered for which it has imaging done.",
            ),
            tone: Tone::Good,
        },
    }),
    outputs: &[
        Output {
            id: "levels",
            label: t("治療椎体数", "Treated levels"),
            unit: Text::same(""),
            formula: Formula::Members(&LEVEL),
            places: 0,
            limits: &[],
            show: Show::Number,
        },
        Output {
            id: "total",
            label: t("セメント総量", "Total cement"),
            unit: Text::same(" mL"),
            formula: Formula::Sum(&LEVEL, &CEMENT),
            places: 1,
            limits: &[],
            show: Show::Number,
        },
        Output {
            id: "rest-from",
            label: t("終了から2時間", "2 h after the end"),
            unit: Text::same(""),
            formula: Formula::Plus(&Formula::answer(&END_TIME), &Formula::Number(dec("120"))),
            places: 0,
            limits: &[],
            show: Show::Clock,
        },
        Output {
            id: "rest-to",
            label: t("終了から4時間", "4 h after the end"),
            unit: Text::same(""),
            formula: Formula::Plus(&Formula::answer(&END_TIME), &Formula::Number(dec("240"))),
            places: 0,
            limits: &[],
            show: Show::Clock,
        },
    ],
    notes: &[
        Note {
            when: Some(Rule::Not(&Rule::Every(&LEVEL, &BODY_VOLUME.at_most("10")))),
            text: t(
                "入力した体積では、その50%が5 mLを超える椎体があります。ガイドラインの50〜70%と3〜5 mLは両立しないため、どちらも目標量にはしていません。",
                "For a volume entered here, 50 % is more than 5 mL. The guideline’s 50–70 % and its 3–5 mL do not agree; neither is made a target.",
            ),
            cite: Some(CQ5),
        },
        Note {
            when: None,
            text: t(
                "安静の時刻は、手技の終了から数えた2時間後と4時間後です。ガイドラインは、セメントの硬化を確認してからの2〜4時間としています。",
                "The times of rest are two and four hours after the end of the procedure. The guideline counts 2–4 h once the cement is found to have set.",
            ),
            cite: Some(CARE),
        },
    ],
    clashes: &[Clash {
        when: Rule::Any(&[
            Rule::All(&[NEEDLE_MM.above("3.1"), NEEDLE_GAUGE.is_one_of(&["11", "12", "13", "14", "15", "16"])]),
            Rule::All(&[NEEDLE_MM.at_most("3.1"), NEEDLE_GAUGE.is_one_of(&["8", "9", "10"])]),
        ]),
        at: &NEEDLE_MM,
        unused: &[&NEEDLE_GAUGE, &NEEDLE_MM],
        text: t(
            "ゲージと合いません。3.1 mmは11 Gに当たり、ゲージの数が大きいほど細くなります。どちらかを直してください",
            "does not agree with the gauge: 3.1 mm is 11 G, and a larger gauge is a thinner needle. Correct one of them",
        ),
    }],
    helps: &[],
    statements: STATEMENTS,
    also: &[],
    each: Some(Each {
        group: &LEVEL,
        outputs: &[
            Output {
                id: "fill-low",
                label: t("体積の50%", "50 % of the volume"),
                unit: Text::same(" mL"),
                formula: Formula::Times(&Formula::Number(dec("0.5")), &Formula::answer(&BODY_VOLUME)),
                places: 1,
                limits: &[],
                show: Show::Number,
            },
            Output {
                id: "fill-high",
                label: t("体積の70%", "70 % of the volume"),
                unit: Text::same(" mL"),
                formula: Formula::Times(&Formula::Number(dec("0.7")), &Formula::answer(&BODY_VOLUME)),
                places: 1,
                limits: &[],
                show: Show::Number,
            },
            Output {
                id: "fill-percent",
                label: t("体積に対する注入量", "Cement by volume"),
                unit: t("%", " %"),
                formula: Formula::Times(
                    &Formula::Over(&Formula::answer(&CEMENT), &Formula::answer(&BODY_VOLUME)),
                    &Formula::Number(dec("100")),
                ),
                places: 1,
                limits: &[],
                show: Show::Number,
            },
        ],
    }),
    figure: None,
    leaflet: None,
    examples: &[
        Example {
            id: "two-levels",
            title: t("T12・L2に4.0 mLと4.5 mL、13 G、14:30終了", "T12 and L2, 4.0 and 4.5 mL, 13 G, finished at 14:30"),
            note: None,
            entries: &[
                ("level-1-vertebra", "t12"),
                ("level-1-cement", "4.0"),
                ("level-1-body-volume", "28"),
                ("level-2-vertebra", "l2"),
                ("level-2-cement", "4.5"),
                ("needle-gauge", "13"),
                ("leak", "no"),
                ("end-time", "14:30"),
                ("after", "none"),
            ],
        },
        Example {
            id: "four-levels",
            title: t("4椎体、1椎体に5.5 mL、術後に痛み", "Four levels, 5.5 mL in one of them, pain afterwards"),
            note: None,
            entries: &[
                ("level-1-vertebra", "t8"),
                ("level-1-cement", "3.0"),
                ("level-2-vertebra", "t10"),
                ("level-2-cement", "3.5"),
                ("level-3-vertebra", "l1"),
                ("level-3-cement", "5.5"),
                ("level-4-vertebra", "l3"),
                ("level-4-cement", "4.5"),
                ("needle-gauge", "11"),
                ("leak", "no"),
                ("end-time", "22:15"),
                ("after", "pain"),
            ],
        },
    ],
};
