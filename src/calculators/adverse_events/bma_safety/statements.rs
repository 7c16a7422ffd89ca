//! What the documents state of bone-modifying agents.

use super::questions::{
    AGENTS, ANTI_RANKL, BISPHOSPHONATE, DOSES, EAR, EQUATIONS, EXPECTED_FEVER, FEVER, JAW, KIDNEY, LABEL, LOW_CALCIUM,
    RISE, ZOLEDRONIC,
};
use crate::definition::{Cite, Rule, Statement, Text, t};
use crate::shared::kidney::RENAL_JAFFE;
use crate::shared::statements::DENOSUMAB_COVERAGE;

/// A statement about an agent.
const fn states(
    id: &'static str,
    text: Text,
    figure: Option<Text>,
    when: Option<Rule>,
    cite: Cite,
    reading: Option<Text>,
) -> Statement {
    Statement { id, text, figure, population: None, grade: None, when, cite, reference: None, reading }
}

pub(super) static STATEMENTS: &[Statement] = &[
    states(
        "BM-R3",
        t(
            "骨修飾薬は、破骨細胞に取り込まれて働くビスホスホネートと、破骨細胞への刺激を遮る抗RANKL抗体に大別される。",
            "Bone-modifying agents are bisphosphonates, which act inside osteoclasts, and antibodies to RANKL, which \
                block their stimulus.",
        ),
        None,
        None,
        AGENTS,
        Some(t(
            "冊子は薬剤名を挙げない。デノスマブを抗RANKL抗体とするのは研究報告書と電子添文による。",
            "The guide names no drug; that denosumab is the antibody comes from the report and the label.",
        )),
    ),
    states(
        "BM-A1",
        t(
            "ビスホスホネートの発熱は一過性。水分をこまめにとり、解熱剤があれば服用し、なければ、\
                または体がつらければ施設の指示に従うよう案内している。",
            "Fever after a bisphosphonate passes. The guide advises fluids, an antipyretic if at hand, and otherwise, \
                or if unwell, to follow the hospital’s instructions.",
        ),
        Some(t("投与後1〜2日", "1 to 2 days after the dose")),
        // Of a fever on another day it would say too lightly that it passes.
        Some(EXPECTED_FEVER),
        FEVER,
        None,
    ),
    states(
        "BM-A2",
        t(
            "腎障害はビスホスホネートで起こりやすい。自分では気づきにくいため、定期的に採血する。",
            "Renal impairment is more likely with bisphosphonates. Patients hardly notice it, so blood is tested \
                regularly.",
        ),
        None,
        Some(BISPHOSPHONATE),
        KIDNEY,
        None,
    ),
    states(
        "BM-A3",
        t(
            "開始前に歯科で口の中を確認し、清潔に保つ方法の指導を受ける。歯科では骨修飾薬の治療中と必ず伝える。\
                治療中の抜歯には十分な注意が必要とされる。むし歯・歯周病が残ると顎骨壊死が起こりやすい。",
            "Before the start, a dental check and advice on oral hygiene; the dentist is to be told of the treatment; \
                extractions during it call for great care. Untreated caries or gum disease makes necrosis of the \
                jaw more likely.",
        ),
        None,
        None,
        JAW,
        None,
    ),
    states(
        "BM-A4",
        t(
            "外耳道骨の壊死：耳の痛みや耳だれなどが続くときは、担当医への相談を案内している。",
            "Osteonecrosis of the ear canal: if ear pain, discharge or the like goes on, the guide says to consult \
                the physician.",
        ),
        None,
        None,
        EAR,
        Some(t(
            "資料ではビスホスホネートの副作用。どの薬剤でも尋ねる。",
            "Listed for bisphosphonates; asked with every agent.",
        )),
    ),
    states(
        "BM-A5",
        t(
            "低カルシウム血症は抗RANKL抗体のほうが重くなりやすいとされる。しびれが初期の症状で、\
                投与後しばらくの間に多い。抗RANKL抗体では予防の内服薬が必要とされる。",
            "Hypocalcaemia is said to be more severe with antibodies to RANKL. Numbness comes first, mostly soon \
                after a dose. With these antibodies, preventive oral medication is said to be necessary.",
        ),
        Some(t("投与後2週間くらい（目安）", "about two weeks after a dose (a guide)")),
        None,
        LOW_CALCIUM,
        Some(t(
            "期間は薬剤により異なる。0〜14日を目安として示し、範囲外の症状も除外しない。\
                電子添文では数日後から起こりうる。",
            "The time differs between agents. Days 0 to 14 are shown as a guide and exclude nothing; by the label it \
                can begin within days.",
        )),
    ),
    states(
        "DMAB-9",
        t(
            "デノスマブは抗RANKL抗体。骨巨細胞腫には2014年に承認され、保険適用とされる。",
            "Denosumab is an antibody to RANKL. For giant cell tumour of bone it was approved in 2014 and is said to \
                be covered.",
        ),
        None,
        Some(ANTI_RANKL),
        DENOSUMAB_COVERAGE,
        Some(t(
            "骨転移について報告書は「使われている」とだけ書く。骨転移にも保険適用があると読む。",
            "Of bone metastases the report only says that it is in use; read as covered there, too.",
        )),
    ),
    states(
        "DMAB-JP-CA",
        t(
            "デノスマブでは、補正カルシウムが高くない限り、カルシウムと天然型ビタミンDを毎日補うとされる。",
            "With denosumab, calcium and native vitamin D are given daily unless corrected calcium is high.",
        ),
        Some(t(
            "1日 Ca 500 mg以上（骨巨細胞腫は600 mg以上）、ビタミンD 400 IU",
            "daily, Ca 500 mg or more (600 mg in giant cell tumour), vitamin D 400 IU",
        )),
        Some(ANTI_RANKL),
        LABEL,
        None,
    ),
    states(
        "DMAB-JP-RENAL",
        t(
            "腎機能障害では活性型ビタミンDを用い、カルシウムの要否と量は個別に決めるとされる。\
                重度の腎機能障害は低カルシウム血症の危険が高く、投与後数日から頻回の検査が求められる。",
            "In renal impairment active vitamin D is used, and calcium is decided individually. Severe impairment \
                raises the risk of hypocalcaemia; frequent tests are asked for from the first days on.",
        ),
        None,
        Some(ANTI_RANKL),
        LABEL,
        None,
    ),
    states(
        "DMAB-JP-STOP",
        t(
            "中止後に、骨吸収の反動による高カルシウム血症や多発椎体骨折が起こりうる。",
            "After stopping, resorption may rebound with hypercalcaemia and multiple vertebral fractures.",
        ),
        Some(t("2020年の改訂で追記", "added in the 2020 revision")),
        Some(ANTI_RANKL),
        LABEL,
        None,
    ),
    states(
        "DMAB-JP-AE",
        t(
            "Grade 3・4の副作用では、Grade 1以下に回復するまで休薬とされる。",
            "With an adverse reaction of Grade 3 or 4 the label has it withheld until Grade 1 or less.",
        ),
        None,
        Some(ANTI_RANKL),
        LABEL,
        None,
    ),
    states(
        "DMAB-JP-SAME",
        t(
            "骨粗鬆症用の60 mg製剤は同じ成分で、重複を避けるべきものとされる。",
            "The 60 mg product for osteoporosis holds the same substance; the two are not to be combined.",
        ),
        None,
        Some(ANTI_RANKL),
        LABEL,
        None,
    ),
    states(
        "ZOL-INFUSION",
        t(
            "ゾレドロン酸は15分以上かけて点滴し、3〜4週ごとに投与する。",
            "Zoledronic acid is infused over at least 15 minutes, every 3 to 4 weeks.",
        ),
        Some(t("15分以上、3〜4週ごと", "15 minutes or more, every 3 to 4 weeks")),
        Some(ZOLEDRONIC),
        DOSES,
        None,
    ),
    states(
        "ZOL-RESUME",
        t(
            "Crの上昇で休薬した後は、投与前の値の10%以内に戻ってから再開するとされる。",
            "If withheld because of creatinine, it is resumed once creatinine is within 10 % of baseline.",
        ),
        Some(t("投与前の10%以内", "within 10 % of baseline")),
        Some(ZOLEDRONIC),
        RISE,
        None,
    ),
    states(
        "ZOL-HCM",
        t(
            "この用量表は骨転移・骨髄腫のもの。悪性腫瘍による高カルシウム血症には使わない（EUの添付文書はCr 4.5 \
                mg/dL未満では減量しない）。",
            "The table is for bone metastases and myeloma, not for hypercalcaemia of malignancy, where the EU label \
                makes no reduction below a creatinine of 4.5 mg/dL.",
        ),
        None,
        Some(ZOLEDRONIC),
        DOSES,
        None,
    ),
    states(
        "ZOL-OSTEO",
        t(
            "骨粗鬆症用の製剤（年1回5 mg、CCr 35 mL/min未満は禁忌）は別のもので、この表を使わない。",
            "The product for osteoporosis (5 mg once a year, contraindicated below a CCr of 35 mL/min) is a different \
                one; the table does not apply.",
        ),
        None,
        Some(ZOLEDRONIC),
        DOSES,
        None,
    ),
    RENAL_JAFFE,
    states(
        "RENAL-EGFR",
        t(
            "eGFR（日本腎臓学会、18歳以上、酵素法）は体表面積1.73 m²当たりの値。用量表はCCrで作られ、\
                eGFRでは引かない。",
            "The eGFR (Japanese Society of Nephrology, from 18 years, enzymatic creatinine) is per 1.73 m². The dose \
                table goes by CCr, not by eGFR.",
        ),
        None,
        None,
        EQUATIONS,
        None,
    ),
];
