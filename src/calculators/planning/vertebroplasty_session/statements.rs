//! What the guideline states on a session of vertebroplasty and the time after it, and whom it concerns.

use super::questions::{
    AFTER, BY_PUNCTURE, CARE, CHANGED, CHANGES, COMPLICATIONS, CQ2, CQ5, CQ5_ANSWER, EMBOLISM_MATTERS, IMAGES, LEAK,
    LEVEL, MANY_LEVELS, ORGANS,
};
use crate::definition::{Evidence, Rule, Statement, Strength, t};

pub(super) static STATEMENTS: &[Statement] = &[
    Statement {
        id: "CQ5",
        text: t(
            "至適注入量に明確な上限はなく、術者が手技中に判断して決めることを提案している。",
            "There is no clear upper limit for the amount of cement; it is suggested that the operator decides during \
                the procedure.",
        ),
        figure: None,
        population: None,
        grade: Some((Strength::Weak, Evidence::C)),
        when: None,
        cite: CQ5_ANSWER,
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
            "Some publications name a limit. There is as yet no guideline, systematic review or RCT whose subject is \
                the amount.",
        ),
        figure: Some(t("5 mL以下", "at most 5 mL")),
        population: None,
        grade: None,
        when: None,
        cite: CQ5,
        reference: Some("28"),
        reading: Some(t(
            "文献28の題名は骨粗鬆症性骨折と溶骨性腫瘍への、PVPと経皮的後弯矯正術（BKP）。",
            "Reference 28 by its title is about vertebroplasty and kyphoplasty in osteoporotic fractures and \
                osteolytic tumours.",
        )),
    },
    Statement {
        id: "CQ5-fill",
        text: t(
            "十分な量の目安として、椎体体積に対する割合か、前方から注入して椎体後方1/3に達するまでという指標を挙げてい\
                る。",
            "As a sign of enough it names a share of the volume of the vertebral body, or cement injected from the \
                front reaching its posterior third.",
        ),
        figure: Some(t("椎体体積の約50〜70%", "about 50–70 % of the volume of the body")),
        population: None,
        grade: None,
        when: None,
        cite: CQ5,
        reference: Some("41"),
        reading: Some(t(
            "3〜5 mLと両立しない：体積30 mLの椎体なら15〜21 mLになる。元の文献は圧潰後に残った体積を指す可能性がある。\
                両方を示し、目標量は出さない。",
            "This does not agree with 3–5 mL: for a body of 30 mL it makes 15–21 mL. The cited publication may mean \
                what volume remains after collapse. Both are shown, and no target.",
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
            "The injection ends at once when cement is seen outside the vertebra, even before the usual amount is \
                reached.",
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
        reading: Some(t(
            "文献7の題名はPVPと経皮的後弯矯正術（BKP）の系統的レビュー。",
            "Reference 7 by its title is a review of vertebroplasty and kyphoplasty.",
        )),
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
        reading: Some(t(
            "文献122・123の題名は経皮的後弯矯正術（BKP）も含む。",
            "References 122 and 123 by their titles include kyphoplasty.",
        )),
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
            "静脈に入ったセメントが致死的となることもまれにあり、呼吸困難・高炭酸ガス血症・意識障害・不整脈・\
                心臓穿孔・心タンポナーデなどを挙げている。",
            "Cement in the veins is rarely fatal; dyspnoea, hypercapnia, impaired consciousness, arrhythmia, \
                perforation of the heart and tamponade are named.",
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
        id: "PVP-X-management",
        text: t(
            "肺動脈・心腔内のセメントの多くは無症候のため、経過観察や抗凝固療法など保存的に治療されるとしている。",
            "Cement in the pulmonary arteries or the heart being mostly silent, it is treated conservatively: \
                watched, or with anticoagulants.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(EMBOLISM_MATTERS),
        cite: COMPLICATIONS,
        reference: Some("111, 113"),
        reading: None,
    },
    Statement {
        id: "PVP-X-removal",
        text: t(
            "保存的治療が不適切と判断されたときは、静脈・心腔内・肺動脈内のセメントを経皮的または外科的に除去するとし\
                ている。",
            "Where conservative treatment is judged not to do, cement in veins, heart or pulmonary arteries is \
                removed percutaneously or by surgery.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(EMBOLISM_MATTERS),
        cite: COMPLICATIONS,
        reference: Some("107, 112, 127, 128"),
        reading: None,
    },
    Statement {
        id: "PVP-X-paradoxical",
        text: t(
            "静脈へ流入したセメントの奇異塞栓による脳梗塞も報告されている。",
            "A stroke by paradoxical embolism of cement that entered the veins is reported, too.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(Rule::Any(&[LEAK.is_yes(), CHANGED])),
        cite: COMPLICATIONS,
        reference: Some("129"),
        reading: None,
    },
    Statement {
        id: "PVP-DEATHS",
        text: t(
            "虚血性心疾患・呼吸不全による死亡例の報告があり、原疾患の進行によるとみられている。",
            "Deaths from ischaemic heart disease and respiratory failure are reported, put down to the underlying \
                disease.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(EMBOLISM_MATTERS),
        cite: ORGANS,
        reference: Some("47"),
        reading: None,
    },
    Statement {
        id: "PVP-X-canal",
        text: t(
            "脊柱管・神経孔への漏出が硬膜嚢や神経根を圧排すると、下肢麻痺などの神経障害を来すとしている。",
            "Cement in the canal or a foramen that presses on the dural sac or a root causes deficits such as \
                paralysis of the legs.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(Rule::Any(&[LEAK.is_yes(), AFTER.has_all(&["neuro"])])),
        cite: COMPLICATIONS,
        reference: Some("73, 94–98"),
        reading: Some(t(
            "文献96の題名は椎体増強術（BKPを含む術式）。",
            "Reference 96 by its title is about vertebral augmentation, which includes kyphoplasty.",
        )),
    },
    Statement {
        id: "PVP-X-dura",
        text: t(
            "脊柱管内の漏出は主に硬膜外で、硬膜内の報告もある。",
            "In the canal cement is mostly epidural; it is reported within the dura, too.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(Rule::Any(&[LEAK.is_yes(), AFTER.has_all(&["neuro"])])),
        cite: COMPLICATIONS,
        reference: Some("99–102"),
        reading: None,
    },
    Statement {
        id: "PVP-X-ventral",
        text: t(
            "椎体の腹側・外側への漏出が、臨床的に問題となる重大な合併症を生じることはまれとしている。",
            "Cement in front of the vertebra or beside it rarely causes a serious complication.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(LEAK.is_yes()),
        cite: COMPLICATIONS,
        reference: None,
        reading: None,
    },
    Statement {
        id: "PVP-X-bleeding",
        text: t(
            "穿刺に伴う仮性動脈瘤、大動脈の穿刺出血を含む後腹膜血腫、脊椎の硬膜外・硬膜下血腫、\
                くも膜下出血の報告がある（頻度は低く不明）。総説2は血胸も挙げている。",
            "Pseudoaneurysm, retroperitoneal haematoma including bleeding from the aorta, spinal epidural and \
                subdural haematoma and subarachnoid haemorrhage by the puncture are reported (rare, rate unknown); \
                review 2 names haemothorax, too.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(CHANGED),
        cite: BY_PUNCTURE,
        reference: Some("70–74, 135, 136"),
        reading: None,
    },
    Statement {
        id: "PVP-L2",
        text: t(
            "4椎体以上に定まった方針はない。漏出と硬膜外漏出の頻度は3椎体以下と差がなく、\
                脂肪塞栓の報告はないとしている。",
            "For four vertebrae and more there is no settled policy. Leaks and epidural leaks were as frequent as \
                with three or fewer, and no fat embolism was reported.",
        ),
        figure: Some(t("漏出25〜41%、硬膜外漏出6%", "leaks 25–41 %, epidural leaks 6 %")),
        population: Some(t(
            "4椎体以上のPVP（文献81の題名は経皮的後弯矯正術（BKP）も含む）",
            "Vertebroplasty of four or more vertebrae; reference 81 by its title includes kyphoplasty",
        )),
        grade: None,
        when: Some(Rule::Not(&Rule::AtMostMembers(&LEVEL, 3))),
        cite: MANY_LEVELS,
        reference: Some("79, 81"),
        reading: None,
    },
    Statement {
        id: "PVP-L2-benefit",
        text: t(
            "治療した椎体の数にかかわらず、疼痛・QOL・運動性が改善したとする報告がある。\
                患者は個々の病変でなく全体の痛みとして自覚している可能性があるとする。",
            "Pain, quality of life and mobility have been reported to improve whatever the number of vertebrae. \
                Patients may feel the lesions as one pain, it adds.",
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
            "Double vertebroplasty with thin needles is named as one way to prevent fractures; the evidence is called \
                poor.",
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
            "セメントの硬化を確かめてから移動し、安静の間はバイタルサインと神経学的所見を適宜確認するとしている。\
                硬化の指標は、ミキシングボウルに残ったセメントの硬さ。",
            "The patient is moved once the cement has set, and vital signs and neurology are checked during the rest. \
                The cement left in the mixing bowl tells how hard it is.",
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
            "神経・血行動態の変化には、詳しい神経学的評価と画像検査を挙げている。術直後ならCTで椎体外や離れた部位のセ\
                メントが分かり、脊髄・神経根の圧迫の除外には必要に応じてCTやMRIを用いる。",
            "Names a detailed neurological assessment and imaging for neurological or haemodynamic change. Right \
                after the procedure CT shows cement outside the vertebra and far from it; CT or MRI, as needed, \
                rules out compression of cord or roots.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(Rule::Any(&[AFTER.has_all(&["neuro"]), AFTER.has_all(&["haemodynamic"])])),
        cite: CHANGES,
        reference: Some("41, 88, 89"),
        reading: Some(t(
            "詳しい神経学的評価は、総説4 (1) では「何らかの異常」に対する記載。総説4 (2) の変化にも当てはまると読む。\
                術直後のセメントの評価はCTと読む。",
            "Review 4 (1) has the detailed assessment for any abnormality; it is read as holding for the changes of \
                review 4 (2). For cement right after the procedure it is read as CT.",
        )),
    },
    Statement {
        id: "PVP-C4p",
        text: t(
            "痛みが主なら、MRIで治療椎体と、隣接椎体の骨折・圧潰を評価するよう勧めている。",
            "Where pain is the main complaint, MRI of the treated vertebra, and of those beside it for fracture or \
                collapse, is advised.",
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
            "Without a change, imaging is not necessarily needed. Contrast-enhanced MRI, if used, is best when \
                inflammation has settled.",
        ),
        figure: Some(t("造影MRIは6〜8週後", "contrast-enhanced MRI after 6–8 weeks")),
        population: None,
        grade: None,
        when: None,
        cite: IMAGES,
        reference: Some("58"),
        reading: Some(t(
            "文献58の題名は経皮的焼灼と椎体増強術（BKPを含む術式）の画像。",
            "Reference 58 by its title is about imaging for ablation and vertebral augmentation, which includes \
                kyphoplasty.",
        )),
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
            "術直後の痛みは多くがNSAIDsで足りる。強い痛みはまれで、強オピオイドやステロイドを用い（ステロイドの有効性\
                は不明）、その後に鎮痛薬を減量・中止するとしている。",
            "Pain right afterwards is mostly met by NSAIDs. Severe pain is rare and met by strong opioids or \
                steroids, the effect of steroids being unknown. Analgesics are then tapered and stopped.",
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
        reading: Some(t(
            "ガイドラインの「EORTC-QLQ-30」をQLQ-C30と読む。文献7の題名は経皮的後弯矯正術（BKP）も含む。",
            "“EORTC-QLQ-30” in the guideline is read as QLQ-C30. Reference 7 by its title includes kyphoplasty.",
        )),
    },
];
