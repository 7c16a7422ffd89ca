//! Events as CTCAE 4.03 grades them.
//!
//! A row: event, NCI's term, and for each grade, the highest first, the statements that make it.
//! The highest grade with a true clause is the grade.

use super::notes::{
    CEMENT, DISABLING, EFFUSION, ENDS_AT_3, FAILURE, FATIGUE, FEVER, FROM_MEMORY, FROSTBITE, HYPOXIA_FIGURES, LAB,
    LAB_CALCIUM, PERFORATION, PLEURAL_TRANSFUSION,
};
use crate::ctcae::{BY_VALUE, GRADES, NOT_A_TERM};
use crate::definition::{Cite, Edition, Row, Text, t};
use crate::shared::sources::CTCAE;

/// Version 4.03.
pub static EDITION: Edition = Edition { version: "4.03", cite: Cite { source: &CTCAE, section: SECTION }, rows: ROWS };

const SECTION: Text = t("v4.03（2010-06-14）の各用語", "the terms of v4.03 (14 June 2010)");

static ROWS: &[Row] = &[
    event!(
        "pneumothorax", "Pneumothorax",
        5 => DEATH, 4 => LIFE | URGENT, 3 => PLEURODESIS | OP | HOSP, 2 => SYM | DRAIN, 1 => OBS | NOTX
    )
    .note(t(
        "Grade 2の例は、癒着術をしない胸腔ドレーンです。入院またはその延長が必要ならGrade 3。",
        "The example for Grade 2 is a chest tube without pleurodesis. A needed admission or longer stay is Grade 3.",
    )),
    event!("hypoxia", "Hypoxia", 5 => DEATH, 4 => AIRWAY_LIFE, 3 => SPO2_REST88 | PAO2_55, 2 => SPO2_EX88 | O2_INT)
        .note(HYPOXIA_FIGURES),
    event!("lung-infection", "Lung infection", 5 => DEATH, 4 => LIFE | URGENT, 3 => IV | INVASIVE, 2 => MOD | ORAL)
        .note(t("6.0ではPneumoniaという名前です。", "6.0 calls it Pneumonia.")),
    event!("pleural-infection", "Pleural infection", 5 => DEATH, 4 => LIFE | URGENT, 3 => IV | INVASIVE, 2 => LOCAL)
        .note(t(
            "膿胸はこの用語で判定します。Grade 2は限局し局所治療で足りる場合です（5.0以降は内服の抗微生物薬）。",
            "Empyema is graded under this term. Grade 2 is a localised infection with local treatment; from 5.0 on, \
                an oral antimicrobial.",
        )),
    event!(
        "pleural-effusion", "Pleural effusion",
        5 => DEATH, 4 => AIRWAY_LIFE | CIRC_LIFE | URGENT, 3 => SYM & O2 | CHESTTUBE | PLEURODESIS | OP, 2 => SYM | TX,
        1 => OBS | NOTX
    )
    .note(EFFUSION),
    event!(
        "pleural-hemorrhage", "Pleural hemorrhage",
        5 => DEATH, 4 => AIRWAY_LIFE | URGENT, 3 => BLOOD1000 | TRANSF | ELECTIVE_OP, 2 => HEMO_PTX | CHESTTUBE,
        1 => ASYM | MILD_CONF
    )
    .note(PLEURAL_TRANSFUSION),
    event!(
        "bronchopulmonary-hemorrhage", "Bronchopulmonary hemorrhage",
        5 => DEATH, 4 => AIRWAY_LIFE | URGENT, 3 => TRANSF | INVASIVE, 2 => MOD | MEDTX, 1 => MILD_NOTX | NOTX
    )
    .note(t("喀血もこの用語で判定します。", "Haemoptysis is graded under this term as well.")),
    event!(
        "pneumonitis", "Pneumonitis",
        5 => DEATH, 4 => AIRWAY_LIFE | URGENT, 3 => SEV | SADL | O2, 2 => SYM | MEDTX | IADL, 1 => OBS | NOTX
    ),
    event!(
        "bronchopleural-fistula", "Bronchopleural fistula",
        5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | SADL | INVASIVE, 2 => SYM | DRAIN | MEDTX | IADL, 1 => OBS | NOTX
    ),
    Row::instead("subcutaneous-emphysema", "", &NOT_A_TERM).note(t(
        "4.03に皮下気腫の用語はありません（5.0で追加）。Skin and subcutaneous tissue disorders - Other, \
            specify（この計算では「その他」）で判定します。",
        "4.03 has no such term; it came with 5.0. Use Skin and subcutaneous tissue disorders - Other, specify (here \
            “Other”).",
    )),
    event!("pleuritic-pain", "Pleuritic pain", 3 => PAIN3 | SADL, 2 => PAIN2 | IADL, 1 => PAIN1)
        .otherwise(&GRADES[0])
        .note(ENDS_AT_3),
    event!("dyspnea", "Dyspnea", 5 => DEATH, 4 => LIFE | URGENT, 3 => BREATH_REST | SADL, 2 => BREATH_MINIMAL | IADL,
        1 => BREATH_MODERATE),
    event!("respiratory-failure", "Respiratory failure", 5 => DEATH, 4 => LIFE | URGENT).note(FAILURE),
    event!(
        "atelectasis", "Atelectasis",
        5 => DEATH, 4 => AIRWAY_LIFE | CIRC_LIFE | URGENT, 3 => O2 | HOSP | ELECTIVE_OP, 2 => SYM | MEDTX, 1 =>
            OBS | NOTX
    ),
    event!(
        "recurrent-nerve", "Recurrent laryngeal nerve palsy",
        5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | INVASIVE, 2 => MOD, 1 => OBS | NOTX
    ),
    event!("wound-infection", "Wound infection", 5 => DEATH, 4 => LIFE | URGENT, 3 => IV | INVASIVE, 2 => LOCAL).note(
        t(
            "4.03にGrade 1はなく、限局性で局所治療ならGrade 2です（5.0以降はGrade 1）。",
            "4.03 has no Grade 1: localised with local treatment is Grade 2, and Grade 1 from 5.0 on.",
        ),
    ),
    event!(
        "skin-infection", "Skin infection",
        5 => DEATH, 4 => LIFE | URGENT, 3 => IV | INVASIVE, 2 => ORAL, 1 => LOCAL
    ),
    event!(
        "soft-tissue-infection", "Soft tissue infection",
        5 => DEATH, 4 => LIFE | URGENT, 3 => IV | INVASIVE, 2 => LOCAL
    )
    .note(t(
        "4.03のGrade 2は限局性で局所治療の場合です（5.0以降は内服の抗微生物薬）。",
        "Grade 2 of 4.03 is a localised infection with local treatment; from 5.0 on, an oral antimicrobial.",
    )),
    event!("bone-infection", "Bone infection", 5 => DEATH, 4 => LIFE | URGENT, 3 => IV | INVASIVE).note(t(
        "骨髄炎・化膿性脊椎炎など。4.03はGrade 3から始まります。",
        "Osteomyelitis, spondylitis and the like. 4.03 starts at Grade 3.",
    )),
    event!("sepsis", "Sepsis", 5 => DEATH, 4 => LIFE | URGENT)
        .note(t("4.03にはGrade 4・5だけがあります。", "4.03 has Grades 4 and 5 only.")),
    Row::instead("bacteremia", "", &NOT_A_TERM).note(t(
        "4.03に菌血症の用語はありません（5.0で追加）。Infections and infestations - Other, \
            specify（この計算では「その他」）で判定します。",
        "4.03 has no such term; it came with 5.0. Use Infections and infestations - Other, specify (here “Other”).",
    )),
    event!(
        "wound-complication", "Wound complication",
        5 => DEATH, 4 => WOUND_MAJOR, 3 => WOUND_FASCIA, 2 => WOUND_GT25, 1 => WOUND25
    )
    .note(t(
        "4.03は離開の広さと深さで決まります（5.0以降は必要な処置で決まる）。",
        "4.03 goes by how wide and deep the wound is open; from 5.0 on, by the treatment needed.",
    )),
    event!(
        "wound-dehiscence", "Wound dehiscence",
        5 => DEATH, 4 => LIFE | WOUND_MAJOR, 3 => WOUND_FASCIA, 2 => WOUND_GT25, 1 => WOUND25
    )
    .note(t(
        "4.03は離開の広さと深さで決まります（5.0以降は必要な処置で決まる）。",
        "4.03 goes by how wide and deep the wound is open; from 5.0 on, by the treatment needed.",
    )),
    event!("hematoma", "Hematoma", 5 => DEATH, 4 => LIFE | URGENT, 3 => TRANSF | INVASIVE, 2 => ASPIR, 1 =>
        MILD_NOTX | NOTX),
    event!("seroma", "Seroma", 3 => SYM & INVASIVE, 2 => SYM | ASPIR, 1 => OBS | NOTX).note(ENDS_AT_3),
    event!(
        "postop-hemorrhage", "Postoperative hemorrhage",
        5 => DEATH, 4 => LIFE | URGENT, 3 => TRANSF_GE2 | INVASIVE & URGENT, 2 => MOD_BLEED | INVASIVE,
        1 => MIN_BLEED | NOTX
    )
    .note(t(
        "5.0以降は、侵襲的な止血が必要なら緊急でなくてもGrade 3です。",
        "From 5.0 on any invasive haemostasis is Grade 3, urgent or not.",
    )),
    Row::instead("post-biopsy-bleeding", "", &NOT_A_TERM).note(t(
        "この用語は6.0で加わりました。Postoperative hemorrhage（術後出血）、Hematoma（血腫）、\
            または部位別の出血（Bronchopulmonary hemorrhage、Pleural hemorrhage）で判定します。",
        "New in 6.0. Use Postoperative hemorrhage, Hematoma, or the bleeding by its site (Bronchopulmonary \
            hemorrhage, Pleural hemorrhage).",
    )),
    event!("cold-injury", "Burn", 5 => DEATH, 4 => LIFE, 3 => DEBRIDE_MAJ, 2 => DEBRIDE_MIN, 1 => MILD_NOTX | NOTX)
        .note(FROSTBITE),
    event!("skin-ulceration", "Skin ulceration", 5 => DEATH, 4 => ULC_DEEP, 3 => ULC_GT2, 2 => ULC_1_2, 1 => ULC_LT1),
    Row::instead("tissue-injury", "", &NOT_A_TERM).note(t(
        "この用語は6.0で加わりました。Injury, poisoning and procedural complications - Other, \
            specify（この計算では「その他」）、または部位別の術中損傷の用語で判定します。",
        "New in 6.0. Use Injury, poisoning and procedural complications - Other, specify (here “Other”), or the term \
            for intraoperative injury of the organ.",
    )),
    Row::instead("nerve-injury", "", &NOT_A_TERM).note(t(
        "この用語は6.0で加わりました。部位と症状により、Peripheral motor neuropathy、Peripheral sensory neuropathy、\
            Brachial plexopathy、Radiculitis、Recurrent laryngeal nerve palsy、Intraoperative neurological \
            injuryから選びます。",
        "New in 6.0. By site and symptoms choose Peripheral motor neuropathy, Peripheral sensory neuropathy, Brachial \
            plexopathy, Radiculitis, Recurrent laryngeal nerve palsy or Intraoperative neurological injury.",
    )),
    event!(
        "motor-neuropathy", "Peripheral motor neuropathy",
        5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | SADL, 2 => MOD | IADL, 1 => OBS | NOTX
    ),
    event!(
        "sensory-neuropathy", "Peripheral sensory neuropathy",
        5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | SADL, 2 => MOD | IADL, 1 => ASYM | MILD
    )
    .note(t(
        "4.03のGrade 1は無症状のほか、深部腱反射の消失や異常感覚（しびれ）を含むため、軽い症状もGrade \
            1と読みます（文面は記憶による。原文で確かめてください）。",
        "Grade 1 of 4.03 covers lost tendon reflexes and paresthesia beside no symptoms, so mild symptoms are read as \
            Grade 1 (the wording rests on memory: check the original).",
    )),
    event!("brachial-plexopathy", "Brachial plexopathy", 3 => SEV | SADL, 2 => MOD | IADL, 1 => OBS | NOTX)
        .note(ENDS_AT_3),
    event!(
        "radiculitis", "Radiculitis",
        5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | SADL, 2 => MOD | MEDTX | IADL, 1 => MILD
    ),
    event!(
        "intraop-neuro", "Intraoperative neurological injury",
        5 => DEATH, 4 => LIFE | URGENT, 3 => FULL_RESECT | SADL, 2 => PARTIAL_RESECT, 1 => REPAIR
    )
    .note(DISABLING),
    Row::instead("cord-compression", "", &NOT_A_TERM).note(t(
        "4.03に脊髄圧迫の用語はありません（5.0で追加）。Nervous system disorders - Other, \
            specify（この計算では「その他」）で判定します。",
        "4.03 has no such term; it came with 5.0. Use Nervous system disorders - Other, specify (here “Other”).",
    )),
    event!("myelitis", "Myelitis", 5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | SADL, 2 => MOD | IADL, 1 => OBS | NOTX),
    event!(
        "thromboembolism", "Thromboembolic event",
        5 => DEATH, 4 => LIFE | HEMODYN_NEURO | URGENT, 3 => THR_PE, 2 => THR_DVT, 1 => THR_SUP
    )
    .note(t("4.03は静脈と動脈を分けません。", "4.03 does not tell veins from arteries.")),
    Row::instead("arterial-te", "", &NOT_A_TERM).note(t(
        "4.03に動脈だけの用語はありません（5.0で追加）。Thromboembolic event（血栓塞栓症）で判定します。",
        "4.03 has no term for arteries alone; it came with 5.0. Use Thromboembolic event.",
    )),
    event!(
        "stroke", "Stroke",
        5 => DEATH, 4 => LIFE | URGENT, 3 => DEFICIT_SEVERE, 2 => DEFICIT_MODERATE, 1 => ASYM | DEFICIT_MILD | RAD_ONLY
    )
    .note(FROM_MEMORY),
    event!(
        "gi-perforation", "(site) perforation",
        5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | ELECTIVE_OP, 2 => SYM | MEDTX
    )
    .note(PERFORATION),
    event!(
        "cement-leak", "Injury, poisoning and procedural complications - Other, specify",
        5 => DEATH, 4 => LIFE | URGENT, 3 => OTHER3 | HOSP | SADL, 2 => OTHER2 | IADL, 1 => MI_OTHER1 | NOTX
    )
    .note(CEMENT),
    Row::instead("ext-ear-osteonecrosis", "", &NOT_A_TERM).note(t(
        "4.03に骨壊死の用語はなく、外耳道に限った用語はどの版にもありません。Ear and labyrinth disorders - Other, \
            specify、またはMusculoskeletal and connective tissue disorder - Other, \
            specify（この計算では「その他」）で判定します。",
        "4.03 has no term for osteonecrosis, and no version has one for the ear canal. Use Ear and labyrinth \
            disorders - Other, specify, or Musculoskeletal and connective tissue disorder - Other, specify (here \
            “Other”).",
    )),
    event!(
        "avascular-necrosis", "Avascular necrosis",
        5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | ELECTIVE_OP | SADL, 2 => SYM | IADL, 1 => OBS | NOTX
    ),
    event!(
        "onj", "Osteonecrosis of jaw",
        5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | ELECTIVE_OP | SADL, 2 => ON2_JAW | IADL, 1 => OBS | NOTX
    ),
    event!(
        "fracture", "Fracture",
        5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | DISPLACED | OP | SADL, 2 => IMMOB, 1 => OBS | NOTX
    )
    .note(t(
        "4.03のGrade 3には「活動不能」も挙げられており、「身の回りの動作に支障がある」と読みます。\
            脊椎・股関節・足関節・手関節の骨折には別の用語があります。",
        "4.03 also calls a disabling fracture Grade 3; that is read here as limited self-care. Spine, hip, ankle and \
            wrist have terms of their own.",
    )),
    event!(
        "spinal-fracture", "Spinal fracture",
        5 => DEATH, 4 => LIFE | NEUROVASC, 3 => PAIN_HOSP | SADL, 2 => RX_PAIN | IADL, 1 => OTC
    )
    .note(t("6.0ではFracture（骨折）で判定します。", "6.0 grades it as Fracture.")),
    event!("pain", "Pain", 3 => PAIN3 | SADL, 2 => PAIN2 | IADL, 1 => PAIN1).otherwise(&GRADES[0]).note(ENDS_AT_3),
    event!("back-pain", "Back pain", 3 => PAIN3 | SADL, 2 => PAIN2 | IADL, 1 => PAIN1)
        .otherwise(&GRADES[0])
        .note(ENDS_AT_3),
    event!("bone-pain", "Bone pain", 3 => PAIN3 | SADL, 2 => PAIN2 | IADL, 1 => PAIN1)
        .otherwise(&GRADES[0])
        .note(ENDS_AT_3),
    event!("chest-wall-pain", "Chest wall pain", 3 => PAIN3 | SADL, 2 => PAIN2 | IADL, 1 => PAIN1)
        .otherwise(&GRADES[0])
        .note(ENDS_AT_3),
    event!("tumor-pain", "Tumor pain", 3 => PAIN3 | SADL, 2 => PAIN2 | IADL, 1 => PAIN1)
        .otherwise(&GRADES[0])
        .note(ENDS_AT_3),
    event!("extremity-pain", "Pain in extremity", 3 => PAIN3 | SADL, 2 => PAIN2 | IADL, 1 => PAIN1)
        .otherwise(&GRADES[0])
        .note(ENDS_AT_3),
    event!("fever", "Fever", 5 => DEATH, 4 => F4, 3 => F3, 2 => F2, 1 => F1).otherwise(&GRADES[0]).note(FEVER),
    event!("fatigue", "Fatigue", 3 => NOT_RELIEVED & SADL, 2 => NOT_RELIEVED | IADL, 1 => RELIEVED_REST)
        .otherwise(&GRADES[0])
        .note(FATIGUE),
    event!("malaise", "Malaise", 2 => IADL, 1 => MILD)
        .note(t("4.03はGrade 2までです（Grade 3は5.0から）。", "4.03 ends at Grade 2; Grade 3 came with 5.0.")),
    event!("nausea", "Nausea", 3 => N3, 2 => N2, 1 => N1).note(ENDS_AT_3),
    event!("vomiting", "Vomiting", 5 => DEATH, 4 => LIFE | URGENT, 3 => V3A | FEED | HOSP, 2 => V2A, 1 => V1A)
        .otherwise(&GRADES[0])
        .note(t(
            "4.03は回数で決まります（5.0以降は必要な治療で決まる）。",
            "4.03 counts the episodes; from 5.0 on it goes by the treatment needed.",
        )),
    event!("radiation-dermatitis", "Dermatitis radiation", 5 => DEATH, 4 => LIFE | RD4, 3 => RD3, 2 => RD2, 1 => RD1),
    Row::instead("rhabdomyolysis", "", &NOT_A_TERM).note(t(
        "4.03に横紋筋融解症の用語はありません（5.0で追加）。Musculoskeletal and connective tissue disorder - Other, \
            specify（この計算では「その他」）で判定し、CKと腎機能はCPK increased、Acute kidney \
            injuryで別に判定します。",
        "4.03 has no such term; it came with 5.0. Use Musculoskeletal and connective tissue disorder - Other, specify \
            (here “Other”); CK and kidneys are graded apart, as CPK increased and Acute kidney injury.",
    )),
    Row::instead("cpk", "CPK increased", &BY_VALUE).note(LAB),
    Row::instead("creatinine", "Creatinine increased", &BY_VALUE).note(LAB),
    Row::instead("hypocalcemia", "Hypocalcemia", &BY_VALUE).note(LAB_CALCIUM),
    Row::instead("aki", "Acute kidney injury", &BY_VALUE).note(t(
        "4.03はクレアチニンの値と基準値からの倍数、入院、透析で判定します。検査値のGrade（ctcae-lab）へ進んでくださ\
            い。",
        "4.03 grades it by creatinine and its multiple of the baseline, by admission and dialysis: go on to the \
            laboratory grades (ctcae-lab).",
    )),
    event!(
        "other-generic", "(organ class) - Other, specify",
        5 => DEATH, 4 => LIFE | URGENT, 3 => OTHER3 | HOSP | SADL, 2 => OTHER2 | IADL, 1 => MI_OTHER1 | NOTX
    )
    .note(t(
        "ほかに当たる用語がないときだけ使い、器官別の「その他」に名称を書き添えます（例：Skin and subcutaneous tissue \
            disorders - Other, specify）。4.03のGrade 3の「活動不能」は「身の回りの動作に支障がある」と読みます。",
        "Only when no other term fits; name the event under “Other” of its organ class, such as Skin and subcutaneous \
            tissue disorders - Other, specify. Grade 3 of 4.03 also says disabling, read here as limited self-care.",
    )),
];
