//! What the guideline states on the indication for vertebroplasty, and whom it concerns.

use super::questions::{
    BACKGROUND, BENEFIT_COMBINED, BENEFIT_PRESUMED, BY_PUNCTURE, COMBINED, CORD, CORD_DEFICIT, CQ1, CQ1_1, CQ1_2, CQ2,
    CQ2_WHY, CQ3, CQ4, FRACTURE_PREVENTION, FRACTURES, HIV, IN_PAIN, LESION, MECHANISM, MOVEMENT_RESTRICTED, NO_PAIN,
    NOT_COVERED, NOT_TREATED_FIRST, OF_A_TUMOUR, OVERVIEW, REGION, RELIEF_MATTERS, RESPONSIBILITY, SEVERE_PAIN, TUMOUR,
    WITH_OTHERS,
};
use crate::definition::{Cite, Evidence, Rule, Statement, Strength, t};
use crate::shared::patient::AGE;
use crate::shared::sources::JSIR_PVP;
use crate::shared::vertebroplasty::{AT_RISK, IMPAIRED, INFECTIONS, ORGANS};

pub(super) static STATEMENTS: &[Statement] = &[
    Statement {
        id: "CQ1-1",
        text: t(
            "胸椎・腰椎の病変による強い痛みで日常生活の行動が制限されている患者への、\
                疼痛緩和を目的とするPVPを推奨している。",
            "Recommends vertebroplasty for pain relief where a thoracic or lumbar lesion causes pain strong enough to \
                limit daily activity.",
        ),
        figure: None,
        population: Some(t(
            "悪性腫瘍の転移・原発性椎体腫瘍、胸椎・腰椎",
            "Metastases and primary tumours of the vertebra, thoracic or lumbar",
        )),
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
            "Thoracic and lumbar spine only. The answer includes primary tumours of the vertebra, which the scope \
                leaves out in principle.",
        )),
    },
    Statement {
        id: "CQ1-2",
        text: t(
            "胸椎・腰椎の病変で圧迫骨折の危険があり、医師から運動制限を指示されている患者への、\
                制限の緩和を目的とするPVPを推奨している。",
            "Recommends vertebroplasty to ease a restriction of movement that a physician ordered because a thoracic \
                or lumbar lesion threatens to fracture.",
        ),
        figure: None,
        population: Some(t(
            "悪性腫瘍の転移・原発性椎体腫瘍、胸椎・腰椎",
            "Metastases and primary tumours of the vertebra, thoracic or lumbar",
        )),
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
            "骨粗鬆症への予防的PVPは相対的禁忌、多発性骨髄腫へのPVPには圧迫骨折の予防効果があるとしている。",
            "Calls prophylactic vertebroplasty in osteoporosis relatively contraindicated; in multiple myeloma it is \
                said to prevent compression fractures.",
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
            "造骨性転移には、手技の難度が高いため実施しないことを提案している（弱い推奨）。\
                疼痛とQOLの改善は期待できるが、まず代わりの治療を優先するとする。",
            "Suggests not performing it in osteoblastic metastases, being technically difficult (weak). Pain and \
                quality of life may well improve, but other treatments come first.",
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
            "Suggests vertebroplasty together with chemotherapy or radiotherapy where the combination is presumed to \
                have a desirable effect.",
        ),
        figure: None,
        population: None,
        grade: Some((Strength::Weak, Evidence::C)),
        when: Some(Rule::All(&[OF_A_TUMOUR, COMBINED.is_yes(), BENEFIT_COMBINED.is_yes()])),
        cite: CQ4,
        reference: None,
        reading: Some(t(
            "回答欄は「提案」、解説の結びは「推奨」とする。回答欄と推奨度（弱い）を採る。",
            "The box suggests, the end of the explanation recommends. The box and its grade (weak) are used.",
        )),
    },
    Statement {
        id: "CQ2-theory",
        text: t(
            "理論上は、病的骨折による椎体の圧潰と神経症状の出現を減らすと期待される。\
                ただし、セメントの強度や骨破壊の程度により、荷重に耐える補強となるかは不明な点が多いとしている。",
            "In theory it lowers the risk of collapse and of a neurological deficit. Whether it reinforces enough for \
                load is largely unclear, depending on the cement and on how much bone is destroyed.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(FRACTURE_PREVENTION.is_yes()),
        cite: CQ2_WHY,
        reference: Some("41"),
        reading: None,
    },
    Statement {
        id: "CQ1-relief",
        text: t("痛みが和らいだ割合", "Patients whose pain was relieved"),
        figure: Some(t("平均91%（各報告 73〜100%）", "91 % on average (73–100 % by report)")),
        population: Some(t("脊椎転移864例のメタアナリシス", "Meta-analysis of 864 cases of spinal metastasis")),
        grade: None,
        when: Some(RELIEF_MATTERS),
        cite: CQ1,
        reference: Some("31"),
        reading: None,
    },
    Statement {
        id: "CQ1-worse",
        text: t("痛みが増した割合", "Patients whose pain became worse"),
        figure: Some(t("1%（各報告 0〜13%）", "1 % (0–13 % by report)")),
        population: Some(t("脊椎転移864例のメタアナリシス", "Meta-analysis of 864 cases of spinal metastasis")),
        grade: None,
        when: Some(RELIEF_MATTERS),
        cite: CQ1,
        reference: Some("31"),
        reading: None,
    },
    Statement {
        id: "CQ1-no-relief",
        text: t("痛みが和らがなかった割合", "Patients whose pain was not relieved"),
        figure: Some(t("16〜21%", "16–21 %")),
        population: Some(t(
            "脊椎転移へのPVP（文献7の題名は経皮的後弯矯正術（BKP）も含む）",
            "Vertebroplasty for spinal metastases; reference 7 by its title includes kyphoplasty",
        )),
        grade: None,
        when: Some(RELIEF_MATTERS),
        cite: CQ1,
        reference: Some("7, 20, 45, 47"),
        reading: None,
    },
    Statement {
        id: "CQ1-recurrence",
        text: t("治療した部位に痛みが再発した割合", "Patients whose pain came back at the treated level"),
        figure: Some(t("21%", "21 %")),
        population: Some(t("PVP後の患者（国内の第I/II相試験）", "After vertebroplasty (a Japanese phase I/II study)")),
        grade: None,
        when: Some(RELIEF_MATTERS),
        cite: CQ1,
        reference: Some("32"),
        reading: None,
    },
    Statement {
        id: "CQ1-osteoporosis",
        text: t(
            "骨粗鬆症性圧迫骨折に比べ、疼痛とQOLの改善は劣る印象があり、過度の期待はできないとしている。",
            "Pain and quality of life are thought to improve less than in osteoporotic fractures; too much is not to \
                be expected.",
        ),
        figure: None,
        population: Some(t("脊椎転移へのPVP", "Vertebroplasty for spinal metastases")),
        grade: None,
        when: Some(RELIEF_MATTERS),
        cite: CQ1,
        reference: Some("41"),
        reading: None,
    },
    Statement {
        id: "PVP-FRACTURE",
        text: t(
            "PVPは、転移で弱くなった椎体の骨折による痛みに対し、骨セメントで骨折を内側から固定して和らげる治療とされ、\
                疼痛と歩行動作の改善もその骨折について述べられている。",
            "Vertebroplasty is explained as easing pain from a fracture of a vertebra weakened by metastasis, which \
                the cement fixes from within; better pain and movement are said of that, too.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: FRACTURES,
        reference: Some("3"),
        reading: None,
    },
    Statement {
        id: "PVP-MECHANISM",
        text: t(
            "効果は腫瘍を縮めることではなく、内固定による機械的な安定によると考えられ、詳しい機序は不明とする。\
                PMMAの腫瘍死滅作用はわずかとされる。",
            "The effect is thought to be mechanical, by fixation from within, and not against the tumour, of which \
                PMMA kills little; how it works in detail is unknown.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: MECHANISM,
        reference: Some("53, 55, 56"),
        reading: Some(t(
            "題名からは、文献53はサルの脊椎での実験、文献55は骨粗鬆症性骨折への後弯矯正術（BKP）、\
                文献56はBKPも含む総説。",
            "By their titles, reference 53 is an experiment in primates, 55 is about kyphoplasty in osteoporotic \
                fractures, and 56 a review that includes kyphoplasty.",
        )),
    },
    Statement {
        id: "PVP-OPIOIDS",
        text: t(
            "骨折の痛みが減れば、オピオイドなどの鎮痛薬を減らせる可能性がある。オピオイドの過剰な眠気は家族や友人との\
                対話を妨げ得るとしている。",
            "With less pain from the fracture, opioids and other analgesics may be reduced. Their sedation can come \
                between patients, family and friends.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(IN_PAIN),
        cite: Cite {
            source: &JSIR_PVP,
            section: t("総説1 (6) 患者の要望とQOL改善", "review 1 (6), what patients want"),
        },
        reference: Some("11–13"),
        reading: None,
    },
    Statement {
        id: "PVP-OFF-LABEL",
        text: t(
            "保険適応外の機器・薬剤の使用は、必要に応じて施設の長と倫理委員会の承認を得、\
                十分なインフォームドコンセントのうえで、担当医が責任を持つとしている。",
            "Devices and drugs used outside their approval: with the consent of the head of the institution and of \
                the ethics committee as needed, and the patient’s informed consent, the physician in charge is \
                responsible.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(Rule::Any(&[NO_PAIN, NOT_TREATED_FIRST])),
        cite: RESPONSIBILITY,
        reference: None,
        reading: None,
    },
    Statement {
        id: "PVP-O1",
        text: t(
            "固まる前のモノマーが循環に漏れると心肺に障害を起こすと考えられ、心肺機能の低下した患者では慎重に適応を評\
                価するとしている。",
            "Monomer that leaks into the circulation is thought to harm heart and lungs; where these are impaired, \
                the indication is weighed with care.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(IMPAIRED),
        cite: ORGANS,
        reference: None,
        reading: None,
    },
    Statement {
        id: "PVP-DEATHS",
        text: t(
            "PVPが心・肝・肺・腎の機能を直接低下させるという報告はないが、虚血性心疾患・\
                呼吸不全による死亡例の報告があり、原疾患の進行によるとみられている。\
                全身状態とのバランスも考慮するとする。",
            "No report shows that it impairs heart, liver, lungs or kidneys directly. Deaths from ischaemic heart \
                disease and respiratory failure are reported, put down to the underlying disease. General \
                condition is to be weighed as well.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(IMPAIRED),
        cite: ORGANS,
        reference: Some("47"),
        reading: None,
    },
    Statement {
        id: "PVP-X7",
        text: t(
            "椎体の感染の頻度。時に致死的で、化学療法の併用などによる易感染性がリスクに挙げられている。",
            "Infection of the vertebra, sometimes fatal. Susceptibility, from chemotherapy for one, is named as a \
                risk.",
        ),
        figure: Some(t("0.36〜0.46%", "0.36–0.46 %")),
        population: Some(t(
            "PVP・経皮的後弯矯正術（BKP）（腫瘍性・非腫瘍性を区別しない）",
            "Vertebroplasty and kyphoplasty, for tumours or not",
        )),
        grade: None,
        when: Some(Rule::Any(&[COMBINED.is_yes(), AT_RISK])),
        cite: BY_PUNCTURE,
        reference: Some("75, 137–139"),
        reading: Some(t(
            "題名からは、文献75・137・139はBKPを含む。",
            "By their titles, references 75, 137 and 139 include kyphoplasty.",
        )),
    },
    Statement {
        id: "PVP-N1",
        text: t(
            "脊髄神経障害の改善はPVPでは一般に望めないが、手術・放射線治療との併用で効果が得られたという報告もある。",
            "Vertebroplasty does not in general improve a deficit of the cord; together with surgery or radiotherapy \
                an effect has been reported.",
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
            "There are no reports on how HIV-positive patients fare in the long run; the indication is left to the \
                individual case.",
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
            "脊髄圧迫、脊椎の不安定性、重い痛みには観血的な手術を推奨し、侵襲の大きさと予後を考え合わせるとしている。\
                PVPは、手術の適応とならない患者で骨折の痛みを和らげるが、安定性を完全には取り戻さない。",
            "Cord compression, instability of the spine or severe pain: open surgery is recommended, weighed against \
                its burden and the prognosis. Where surgery is no option, vertebroplasty relieves the pain of the \
                fracture and does not fully restore stability.",
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
            "化学療法・放射線治療で疼痛緩和と腫瘍縮小が得られる割合。圧迫骨折の危険が続く間は行動が制限され得る。\
                放射線治療の鎮痛は遅れて現れ、圧迫骨折そのものの痛みには限られ、骨折を安定させる効果はわずかとして\
                いる。",
            "Patients in whom chemotherapy or radiotherapy relieves pain and shrinks the tumour. Movement may stay \
                restricted while a fracture threatens. Relief by radiotherapy comes late, is limited where the \
                fracture itself hurts, and it hardly stabilises.",
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
            "荷重で骨破壊が進むおそれが強く、骨折の危険で運動制限が要るときは、化学療法・\
                放射線治療より先にPVPを考えることも許容されるとしている。確かなエビデンスはないとも記す。",
            "Where loading is likely to destroy more bone and the risk of fracture restricts movement, considering \
                vertebroplasty before chemotherapy or radiotherapy is called acceptable, and said to lack firm \
                evidence.",
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
        text: t(
            "90歳以上でも、特別な処置なしに治療できるとしている。",
            "Patients of 90 or more are said to need no special measures.",
        ),
        figure: None,
        population: Some(t("90歳以上", "Aged 90 or over")),
        grade: None,
        when: Some(AGE.at_least("90")),
        cite: OVERVIEW,
        reference: Some("4, 5"),
        reading: Some(t(
            "文献4の題名は骨粗鬆症性骨折を対象とする。",
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
        text: t(
            "局所麻酔で行い、全身麻酔を要しない。手技にかかる時間",
            "Done under local anaesthesia, without a general one; time that it takes",
        ),
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
            "骨セメントは2009年に薬事承認、PVPは2010年4月に保険収載。承認の目的は、既存の治療が効かない有痛性の悪性脊\
                椎腫瘍（転移性骨腫瘍・骨髄腫など）の疼痛軽減。",
            "In Japan the cement was approved in 2009 and the procedure has been insured since April 2010: to relieve \
                pain from malignant tumours of the spine (metastases, myeloma …) that other treatment does not \
                help.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: BACKGROUND,
        reference: None,
        reading: Some(t(
            "承認の文言は骨髄腫を含む。ガイドラインの対象範囲（脊椎転移）とは別のもの。",
            "The approval includes myeloma; it is not the same as the scope of the guideline, which is spinal \
                metastasis.",
        )),
    },
    Statement {
        id: "PVP-G5",
        text: t(
            "推奨の強さは強い・弱い・なし、エビデンスはA（強い）・B（中）・C（弱い）・D（とても弱い）で示す（Minds \
                2017）。エビデンスの高い論文がないCQの推奨は、作成委員会の協議による。",
            "Recommendations are strong, weak or none; evidence is A (strong), B (moderate), C (weak) or D (very \
                weak), after Minds 2017. Where no paper of high evidence exists, the committee decided by \
                consensus.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: Cite {
            source: &JSIR_PVP, section: t("3 (9) エビデンスと推奨", "3 (9), evidence and recommendation")
        },
        reference: None,
        reading: None,
    },
    Statement {
        id: "PVP-G4",
        text: t(
            "2019年7月発行。5年をめどに見直すとしている。",
            "Issued in July 2019, and due for review after about five years.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: Cite { source: &JSIR_PVP, section: t("3 (10) 改訂", "3 (10), revision") },
        reference: None,
        reading: None,
    },
];
