//! What the guideline says of the checks before vertebroplasty, besides what is judged.

use super::questions::{IMAGES, MRI_POSSIBLE, TESTS};
use crate::definition::{Statement, t};
use crate::shared::vertebroplasty::{BLEEDING, INFECTED, INFECTIONS, ORGANS, RISKS};

/// The remarks, in the guideline's order.
pub(super) static STATEMENTS: &[Statement] = &[
    Statement {
        id: "PVP-B4",
        text: t(
            "出血が危ぶまれるときはまず補正し、制御できなければ適応外、数値の目安は症例ごとに判断するとしている。\
                目安は一つの文献による。",
            "Where bleeding is a worry it is corrected first; if it cannot be controlled, vertebroplasty is called \
                not indicated. The numbers are weighed in each case, and stem from one publication.",
        ),
        figure: Some(t(
            "血小板10万/µL未満、PT 1.6倍超、PTT 1.5倍超",
            "platelets < 100,000/µL, PT > 1.6 times, PTT > 1.5 times",
        )),
        population: None,
        grade: None,
        when: None,
        cite: BLEEDING,
        reference: Some("41"),
        reading: None,
    },
    Statement {
        id: "PVP-F1",
        text: t(
            "骨髄炎・椎間板炎・硬膜外膿瘍、敗血症・発熱・炎症反応上昇があれば、解決するまで延期するとしている。",
            "With osteomyelitis, discitis, epidural abscess, sepsis, fever or raised inflammation it is to wait until \
                these are resolved.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(INFECTED),
        cite: INFECTIONS,
        reference: Some("41"),
        reading: None,
    },
    Statement {
        id: "PVP-F2",
        text: t(
            "術後感染のリスクとして、尿路感染・糖尿病・胆嚢炎・髄膜炎・感染した褥瘡・免疫抑制状態を挙げ、\
                合併症の総説では化学療法の併用などによる易感染性と、他の部位の感染源も挙げている。",
            "Names as risks of infection afterwards: urinary infection, diabetes, cholecystitis, meningitis, infected \
                pressure ulcers and immunosuppression; under complications also susceptibility, from chemotherapy \
                for one, and sources of infection elsewhere.",
        ),
        figure: None,
        population: Some(t("PVPと経皮的後弯矯正術（BKP）", "Vertebroplasty and balloon kyphoplasty")),
        grade: None,
        when: None,
        cite: RISKS,
        reference: Some("75"),
        reading: None,
    },
    Statement {
        id: "PVP-O1",
        text: t(
            "固まる前のモノマーが循環に漏れると心肺に障害を起こすと考えられ、心肺機能の低下した患者では慎重に評価する\
                としている。",
            "Monomer that leaks into the circulation is thought to harm heart and lungs; where these are impaired, \
                the indication is weighed with care.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
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
        when: None,
        cite: ORGANS,
        reference: Some("47"),
        reading: None,
    },
    Statement {
        id: "PVP-BLEEDING",
        text: t(
            "針だけを使い血管を経由しないため、切開手術や動脈への血管内治療より出血の危険ははるかに低いが、\
                脊柱管内出血・血胸・後腹膜出血・仮性動脈瘤の報告があるとしている。",
            "A needle is used and no vessel is entered, so the risk of bleeding is far below that of open surgery or \
                arterial procedures. Bleeding into the canal, haemothorax, retroperitoneal bleeding and \
                pseudoaneurysm are reported, though.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: BLEEDING,
        reference: Some("70–74"),
        reading: None,
    },
    Statement {
        id: "PREOP-WHOLE",
        text: t(
            "他の椎体に新たな骨折が起こることがあり、全脊椎のX線を望ましいとしている。\
                屈曲位と伸展位、または立位と臥位の撮影で不安定性を評価できる。",
            "Other vertebrae may fracture later, so radiographs of the whole spine are preferable. Flexion and \
                extension, or standing and lying, show instability.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: IMAGES,
        reference: None,
        reading: None,
    },
    Statement {
        id: "PREOP-SCAN",
        text: t(
            "MRIができないとき、骨シンチグラフィが椎体形成術の適否を判断する助けになるとしている。",
            "Where MRI is impossible, bone scintigraphy helps to tell whether vertebroplasty is appropriate.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(MRI_POSSIBLE.is_no()),
        cite: IMAGES,
        reference: Some("41, 67"),
        reading: None,
    },
    Statement {
        id: "PREOP-OPTIONAL",
        text: t(
            "造影T1強調像（脂肪抑制の併用が望ましい）とFDG-PETは、ほかで十分な情報が得られれば必須ではない。\
                拡散強調像の有用性は今後の課題としている。",
            "Contrast-enhanced T1 (preferably fat-suppressed) and FDG-PET are not required where the rest tells \
                enough. The use of diffusion-weighted imaging remains to be studied.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: IMAGES,
        reference: Some("58, 68, 69"),
        reading: Some(t(
            "文献58の題名は経皮的焼灼と椎体増強術（BKPを含む術式）の画像。",
            "Reference 58 by its title is about imaging for ablation and vertebral augmentation, which includes \
                kyphoplasty.",
        )),
    },
    Statement {
        id: "PREOP-ECG",
        text: t(
            "骨セメントのモノマーに心肺毒性があるため、心電図と呼吸機能検査を望ましいとしている。",
            "ECG and lung function are preferable, the monomer of the cement being toxic to heart and lungs.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: TESTS,
        reference: None,
        reading: Some(t(
            "「望ましい」検査は判定に入れない。",
            "What is only preferable does not count for the verdict.",
        )),
    },
    Statement {
        id: "PREOP-CXR",
        text: t(
            "胸部単純X線は、セメントによる肺塞栓を後で比べるために必要としている。",
            "A chest radiograph is needed to compare with later, should cement reach the lungs.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: TESTS,
        reference: None,
        reading: None,
    },
];
