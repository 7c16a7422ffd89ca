//! Events as CTCAE 5.0 grades them.
//!
//! A row: event, NCI's term, and for each grade, the highest first, the statements that make it.
//! The highest grade with a true clause is the grade.

use super::notes::{
    CEMENT, EAR_OSTEONECROSIS, EFFUSION, EMPYEMA, ENDS_AT_3, FAILURE, FATIGUE, FEVER, FROM_MEMORY, FROSTBITE,
    HYPOXIA_FIGURES, LAB, LAB_CALCIUM, OTHER, PERFORATION,
};
use crate::ctcae::{BY_VALUE, GRADES, NOT_A_TERM};
use crate::definition::{Cite, Edition, Row, Text, t};
use crate::shared::sources::CTCAE;

/// Version 5.0.
pub static EDITION: Edition = Edition { version: "5.0", cite: Cite { source: &CTCAE, section: SECTION }, rows: ROWS };

const SECTION: Text = t("v5.0（2017-11-27）の各用語", "the terms of v5.0 (27 November 2017)");

static ROWS: &[Row] = &[
    event!(
        "pneumothorax", "Pneumothorax",
        5 => DEATH, 4 => LIFE | URGENT, 3 => PLEURODESIS | OP | HOSP, 2 => SYM | TX, 1 => OBS | NOTX
    )
    .note(t(
        "4.03のGrade 2にあった胸腔ドレーンの例はありません。入院またはその延長が必要ならそれだけでGrade 3で、\
            ドレーンで入院が延びる場合も含みます。",
        "The chest tube is no longer an example of Grade 2. A needed admission or longer stay is Grade 3 by itself, \
            also when a drain prolongs the stay.",
    )),
    event!("hypoxia", "Hypoxia", 5 => DEATH, 4 => AIRWAY_LIFE, 3 => SPO2_REST88 | PAO2_55, 2 => SPO2_EX88 | O2_INT)
        .note(HYPOXIA_FIGURES),
    event!("lung-infection", "Lung infection", 5 => DEATH, 4 => LIFE | URGENT, 3 => IV | INVASIVE, 2 => MOD | ORAL)
        .note(t("6.0ではPneumoniaという名前です。", "6.0 calls it Pneumonia.")),
    event!("pleural-infection", "Pleural infection", 5 => DEATH, 4 => LIFE | URGENT, 3 => IV | INVASIVE, 2 => ORAL)
        .note(EMPYEMA),
    event!(
        "pleural-effusion", "Pleural effusion",
        5 => DEATH, 4 => AIRWAY_LIFE | CIRC_LIFE | URGENT, 3 => SYM & O2 | CHESTTUBE | PLEURODESIS | OP, 2 => SYM | TX,
        1 => OBS | NOTX
    )
    .note(EFFUSION),
    event!(
        "pleural-hemorrhage", "Pleural hemorrhage",
        5 => DEATH, 4 => LIFE | URGENT, 3 => BLOOD1000 | TRANSF | ELECTIVE_OP | HOSP, 2 => HEMO_PTX | CHESTTUBE,
        1 => ASYM | MILD_CONF
    )
    .note(t(
        "輸血は、続けて必要な場合を指します。入院（延長）だけでGrade 3になるのは5.0からです。",
        "Transfusion means a persistent need for it. Admission or a longer stay alone is Grade 3 since 5.0.",
    )),
    event!(
        "bronchopulmonary-hemorrhage", "Bronchopulmonary hemorrhage",
        5 => DEATH, 4 => LIFE | URGENT, 3 => TRANSF | INVASIVE | HOSP, 2 => MOD & NONINVASIVE_ONLY, 1 =>
            MILD_NOTX | NOTX
    )
    .note(t(
        "喀血もこの用語で判定します。入院（延長）によるGrade 3は5.0で加わりました。",
        "Haemoptysis is graded under this term as well. Admission or a longer stay as Grade 3 is new in 5.0.",
    )),
    event!(
        "pneumonitis", "Pneumonitis",
        5 => DEATH, 4 => AIRWAY_LIFE | URGENT, 3 => SEV | SADL | O2, 2 => SYM | MEDTX | IADL, 1 => OBS | NOTX
    ),
    event!(
        "bronchopleural-fistula", "Bronchopleural fistula",
        5 => DEATH, 4 => LIFE | URGENT, 3 => HOSP | INVASIVE, 2 => SYM & NONINVASIVE_ONLY, 1 => ASYM
    )
    .note(t(
        "Grade 2は症状があり侵襲的処置が不要な場合です。4.03でGrade 2だった胸腔ドレーンは、侵襲的処置としてGrade \
            3に当たりえます。",
        "Grade 2 has symptoms but needs no invasive procedure. A chest tube, Grade 2 in 4.03, may now count as \
            invasive and so as Grade 3.",
    )),
    event!("subcutaneous-emphysema", "Subcutaneous emphysema", 3 => OTHER3 | HOSP | SADL, 2 => OTHER2, 1 =>
        MI_OTHER1 | NOTX)
    .note(ENDS_AT_3),
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
    event!(
        "wound-infection", "Wound infection",
        5 => DEATH, 4 => LIFE | URGENT, 3 => IV | INVASIVE, 2 => ORAL, 1 => LOCAL
    ),
    event!(
        "skin-infection", "Skin infection",
        5 => DEATH, 4 => LIFE | URGENT, 3 => IV | INVASIVE, 2 => ORAL, 1 => LOCAL
    ),
    event!(
        "soft-tissue-infection", "Soft tissue infection",
        5 => DEATH, 4 => LIFE | URGENT, 3 => IV | INVASIVE, 2 => ORAL
    ),
    event!("bone-infection", "Bone infection", 5 => DEATH, 4 => LIFE | URGENT, 3 => IV | INVASIVE, 2 => ORAL).note(t(
        "骨髄炎・化膿性脊椎炎など。内服の抗微生物薬によるGrade 2は5.0で加わりました。",
        "Osteomyelitis, spondylitis and the like. Grade 2, an oral antimicrobial, is new in 5.0.",
    )),
    event!("sepsis", "Sepsis", 5 => DEATH, 4 => LIFE | URGENT, 3 => BCX_POS).note(t(
        "無症状の血液培養陽性はBacteremia（菌血症）です。",
        "A positive blood culture without symptoms is Bacteremia.",
    )),
    event!("bacteremia", "Bacteremia", 2 => BCX_POS_ASYM).note(t(
        "Grade 2だけの用語です。症候があり治療が必要ならSepsis（敗血症）で判定します。",
        "Grade 2 only. With symptoms or signs and a need for treatment, grade it as Sepsis.",
    )),
    event!("wound-complication", "Wound complication", 5 => DEATH, 4 => LIFE, 3 => OP, 2 => WBED, 1 => WOBS).note(t(
        "5.0以降は必要な処置で決まります（4.03は離開の広さと深さ）。",
        "From 5.0 on it goes by the treatment needed; 4.03 went by width and depth.",
    )),
    event!("wound-dehiscence", "Wound dehiscence", 5 => DEATH, 4 => LIFE | WOUND_MAJOR, 3 => WD3, 2 => WD2, 1 => WD1),
    event!("hematoma", "Hematoma", 5 => DEATH, 4 => LIFE | URGENT, 3 => TRANSF | INVASIVE, 2 => ASPIR, 1 =>
        MILD_NOTX | NOTX),
    event!("seroma", "Seroma", 3 => SYM & INVASIVE, 2 => SYM | ASPIR, 1 => OBS | NOTX).note(ENDS_AT_3),
    event!(
        "postop-hemorrhage", "Postoperative hemorrhage",
        5 => DEATH, 4 => LIFE | URGENT, 3 => TRANSF_GE2 | INVASIVE | HOSP, 2 => TRANSF_LT2, 1 => MILD_NOTX | NOTX
    )
    .note(t(
        "侵襲的な止血が必要なら緊急でなくてもGrade 3です（4.03では緊急のときだけ）。",
        "Any invasive haemostasis is Grade 3, urgent or not; in 4.03 only if urgent.",
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
        4 => LIFE | URGENT, 3 => SEV | SADL, 2 => MOD | IADL, 1 => ASYM | MILD
    )
    .note(t(
        "5.0のGrade 1の文面は「無症状」だけで、軽い症状に当たる段階がありません。6.0のGrade 1（軽い症状）に合わせ、\
            軽い症状もGrade 1と読みます。5.0からGrade 5はありません。",
        "Grade 1 of 5.0 says asymptomatic only and leaves no place for mild symptoms; as in Grade 1 of 6.0, mild \
            symptoms are read as Grade 1. There is no Grade 5 since 5.0.",
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
    ),
    event!("cord-compression", "Spinal cord compression", 5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | SADL).note(t(
        "5.0はGrade 3から始まります（6.0でGrade 1・2が加わった）。",
        "5.0 starts at Grade 3; 6.0 added Grades 1 and 2.",
    )),
    event!("myelitis", "Myelitis", 5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | SADL, 2 => MOD | IADL, 1 => OBS | NOTX),
    event!(
        "thromboembolism", "Thromboembolic event",
        5 => DEATH, 4 => LIFE & HEMODYN_NEURO, 3 => THR_PE_URGENT, 2 => MEDTX, 1 => THR_SUP
    )
    .note(t(
        "Grade 3の例は肺塞栓です。動脈の血栓塞栓はArterial thromboembolismで判定します。",
        "The example for Grade 3 is pulmonary embolism. An arterial event is Arterial thromboembolism.",
    )),
    event!("arterial-te", "Arterial thromboembolism", 5 => DEATH, 4 => LIFE | HEMODYN_NEURO | INSTAB, 3 => URGENT)
        .note(t("Grade 3から始まります。", "It starts at Grade 3.")),
    event!(
        "stroke", "Stroke",
        5 => DEATH, 4 => LIFE | URGENT, 3 => DEFICIT_SEVERE, 2 => DEFICIT_MODERATE, 1 => ASYM | DEFICIT_MILD | RAD_ONLY
    )
    .note(FROM_MEMORY),
    event!(
        "gi-perforation", "(site) perforation",
        5 => DEATH, 4 => LIFE | URGENT, 3 => INVASIVE, 2 => NONINVASIVE_ONLY
    )
    .note(PERFORATION),
    event!(
        "cement-leak", "Injury, poisoning and procedural complications - Other, specify",
        5 => DEATH, 4 => LIFE | URGENT, 3 => OTHER3 | HOSP | SADL, 2 => OTHER2 | IADL, 1 => MI_OTHER1 | NOTX
    )
    .note(CEMENT),
    event!(
        "ext-ear-osteonecrosis", "Osteonecrosis",
        5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | ELECTIVE_OP | SADL, 2 => ON2 | IADL, 1 => OBS | NOTX
    )
    .note(EAR_OSTEONECROSIS),
    event!(
        "avascular-necrosis", "Avascular necrosis",
        5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | ELECTIVE_OP | SADL, 2 => SYM | IADL, 1 => OBS | NOTX
    )
    .note(t(
        "5.0ではOsteonecrosisの使用が勧められ、6.0でこの用語はなくなりました。",
        "5.0 already points to Osteonecrosis, and 6.0 deleted this term.",
    )),
    event!(
        "onj", "Osteonecrosis of jaw",
        5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | ELECTIVE_OP | SADL, 2 => ON2_JAW | IADL, 1 => OBS | NOTX
    ),
    event!(
        "fracture", "Fracture",
        5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | DISPLACED | OP | SADL, 2 => IMMOB, 1 => OBS | NOTX
    )
    .note(t(
        "脊椎・股関節・足関節・手関節の骨折には別の用語があります。",
        "Fractures of spine, hip, ankle and wrist have terms of their own.",
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
    event!("malaise", "Malaise", 3 => SADL, 2 => IADL, 1 => MILD).note(t(
        "身の回りの動作への支障によるGrade 3は5.0で加わりました。",
        "Grade 3, limited self-care, is new in 5.0.",
    )),
    event!("nausea", "Nausea", 3 => N3, 2 => N2, 1 => N1).note(ENDS_AT_3),
    event!("vomiting", "Vomiting", 5 => DEATH, 4 => LIFE, 3 => FEED | HOSP, 2 => IV_OUTPT | MEDTX, 1 => NOTX).note(t(
        "5.0以降は回数でなく、必要な治療で決まります。",
        "From 5.0 on it goes by the treatment needed, not by the count.",
    )),
    event!("radiation-dermatitis", "Dermatitis radiation", 5 => DEATH, 4 => LIFE | RD4, 3 => RD3, 2 => RD2, 1 => RD1),
    event!("rhabdomyolysis", "Rhabdomyolysis", 5 => DEATH, 4 => LIFE | DIALYSIS, 3 => SYM & URGENT, 2 => TX, 1 =>
        OBS | NOTX),
    Row::instead("cpk", "CPK increased", &BY_VALUE).note(LAB),
    Row::instead("creatinine", "Creatinine increased", &BY_VALUE).note(LAB),
    Row::instead("hypocalcemia", "Hypocalcemia", &BY_VALUE).note(LAB_CALCIUM),
    event!("aki", "Acute kidney injury", 5 => DEATH, 4 => LIFE | DIALYSIS, 3 => HOSP).note(t(
        "5.0以降はクレアチニンの値によらず、Grade 3（入院）から始まります。",
        "From 5.0 on the creatinine value does not count; it starts at Grade 3 (admission).",
    )),
    event!(
        "other-generic", "(organ class) - Other, specify",
        5 => DEATH, 4 => LIFE | URGENT, 3 => OTHER3 | HOSP | SADL, 2 => OTHER2 | IADL, 1 => MI_OTHER1 | NOTX
    )
    .note(OTHER),
];
