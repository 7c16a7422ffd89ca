//! Events as CTCAE 6.0 grades them.
//!
//! A row: event, NCI's term, and for each grade, the highest first, the statements that make it.
//! The highest grade with a true clause is the grade.

use super::notes::{
    CEMENT, EAR_OSTEONECROSIS, EFFUSION, EMPYEMA, ENDS_AT_3, FAILURE, FATIGUE, FEVER, FROM_MEMORY, FROSTBITE_6,
    HEMATOMA_INTRACRANIAL, LAB, LAB_CALCIUM, MILD_6, OTHER, PERFORATION,
};
use crate::ctcae::{BY_VALUE, GRADES, NOT_A_TERM};
use crate::definition::{Cite, Edition, Row, Text, t};
use crate::shared::sources::CTCAE;

/// Version 6.0.
pub static EDITION: Edition = Edition { version: "6.0", cite: Cite { source: &CTCAE, section: SECTION }, rows: ROWS };

const SECTION: Text =
    t("v6.0（2025-07-10、正誤表 2026-01-20）の各用語", "the terms of v6.0 (10 July 2025, errata 20 January 2026)");

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
    event!(
        "hypoxia", "Hypoxia",
        5 => DEATH, 4 => AIRWAY_LIFE, 3 => SPO2_REST88 | PAO2_55 | O2_CONT, 2 => SPO2_EX88 | O2_INT, 1 => SPO2_LLN
    )
    .note(t(
        "無症状のSpO2低下（Grade 1）と持続的な酸素（Grade 3）は6.0で加わりました。\
            SpO2 88%とPaO2 55 mmHgはNCIの例示で、数値からは検査値のGrade（ctcae-lab）でも判定できます。",
        "New in 6.0: a low SpO2 without symptoms (Grade 1) and continuous oxygen (Grade 3). NCI gives SpO2 88% and \
            PaO2 55 mmHg as examples; the laboratory grades (ctcae-lab) take the numbers themselves.",
    )),
    event!("lung-infection", "Pneumonia", 5 => DEATH, 4 => LIFE | URGENT, 3 => IV | INVASIVE, 2 => MOD | ORAL)
        .note(t("6.0でLung infectionから改称されました。", "Lung infection until 5.0; renamed in 6.0.")),
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
        5 => DEATH, 4 => LIFE | URGENT, 3 => HOSP, 2 => MOD & NONINVASIVE_ONLY, 1 => MILD_NOTX | NOTX
    )
    .note(t(
        "6.0のGrade 3は入院（延長）だけで決まります。4.03・5.0でGrade 3だった輸血や侵襲的処置は、\
            6.0では挙げられていません。",
        "In 6.0 admission or a longer stay alone makes Grade 3. Transfusion and invasive procedures, Grade 3 in 4.03 \
            and 5.0, are no longer listed.",
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
        5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | INVASIVE, 2 => MOD, 1 => MILD_NOTX | NOTX
    )
    .note(t(
        "6.0のGrade 1は治療の要らない軽い症状です（4.03・5.0は無症状）。",
        "Grade 1 of 6.0 is mild symptoms without treatment; in 4.03 and 5.0 it was none.",
    )),
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
    event!("sepsis", "Sepsis", 5 => DEATH, 4 => LIFE, 3 => IV_ANY).note(t(
        "6.0のGrade 3は静脈内への治療が必要かどうかで決まり、Grade 4に「緊急の処置」はありません。",
        "In 6.0 Grade 3 is a need for intravenous treatment, and Grade 4 no longer lists urgent intervention.",
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
        MILD_NOTX | NOTX)
    .note(HEMATOMA_INTRACRANIAL),
    event!("seroma", "Seroma", 3 => SYM & INVASIVE, 2 => SYM | ASPIR, 1 => OBS | NOTX).note(ENDS_AT_3),
    event!(
        "postop-hemorrhage", "Postoperative hemorrhage",
        5 => DEATH, 4 => LIFE | URGENT, 3 => TRANSF_GE2 | INVASIVE | HOSP, 2 => TRANSF_LT2, 1 => MILD_NOTX | NOTX
    )
    .note(t(
        "侵襲的な止血が必要なら緊急でなくてもGrade 3です（4.03では緊急のときだけ）。",
        "Any invasive haemostasis is Grade 3, urgent or not; in 4.03 only if urgent.",
    )),
    event!(
        "post-biopsy-bleeding", "Post biopsy bleeding",
        5 => DEATH, 4 => LIFE | URGENT, 3 => TRANSF | INVASIVE | HOSP, 2 => WATCH
    )
    .note(t("6.0で加わった用語で、Grade 2から始まります。", "New in 6.0; it starts at Grade 2.")),
    event!("cold-injury", "Burn", 5 => DEATH, 4 => LIFE, 3 => DEBRIDE_MAJ, 2 => DEBRIDE_MIN, 1 => MILD_NOTX | NOTX)
        .note(FROSTBITE_6),
    event!("skin-ulceration", "Skin ulceration", 5 => DEATH, 4 => ULC_DEEP, 3 => ULC_GT2, 2 => ULC_1_2, 1 => ULC_LT1),
    event!("tissue-injury", "Tissue injury", 5 => DEATH, 4 => LIFE | URGENT, 3 => INVASIVE | HOSP | SADL, 2 => IADL)
        .note(t("6.0で加わった用語で、Grade 2から始まります。", "New in 6.0; it starts at Grade 2.")),
    event!("nerve-injury", "Nerve injury", 5 => DEATH, 4 => LIFE | URGENT, 3 => INVASIVE | HOSP | SADL, 2 => IADL)
        .note(t("6.0で加わった用語で、Grade 2から始まります。", "New in 6.0; it starts at Grade 2.")),
    event!(
        "motor-neuropathy", "Peripheral motor neuropathy",
        5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | SADL, 2 => MOD | IADL, 1 => MILD
    )
    .note(MILD_6),
    event!(
        "sensory-neuropathy", "Peripheral sensory neuropathy",
        4 => LIFE | URGENT, 3 => SEV | SADL, 2 => MOD | IADL, 1 => MILD
    )
    .note(t(
        "6.0のGrade 1は軽い症状です（4.03・5.0は無症状）。Grade 5はありません。",
        "Grade 1 of 6.0 is mild symptoms; in 4.03 and 5.0 it was none. There is no Grade 5.",
    )),
    event!("brachial-plexopathy", "Brachial plexopathy", 3 => SEV | SADL, 2 => MOD | IADL, 1 => MILD_NOTX | NOTX).note(
        t(
            "6.0のGrade 1は治療の要らない軽い症状です（4.03・5.0は無症状）。Grade 4・5はありません。",
            "Grade 1 of 6.0 is mild symptoms without treatment; in 4.03 and 5.0 it was none. There is no Grade 4 or 5.",
        ),
    ),
    event!(
        "radiculitis", "Radiculitis",
        5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | SADL, 2 => MOD | MEDTX | IADL, 1 => MILD
    ),
    event!(
        "intraop-neuro", "Intraoperative neurological injury",
        5 => DEATH, 4 => LIFE | URGENT, 3 => FULL_RESECT | SADL, 2 => PARTIAL_RESECT, 1 => REPAIR
    ),
    event!(
        "cord-compression", "Spinal cord compression",
        5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | SADL, 2 => MILD | MOD | IADL, 1 => RAD_ONLY
    )
    .note(t("Grade 1・2は6.0で加わりました。", "Grades 1 and 2 are new in 6.0.")),
    event!("myelitis", "Myelitis", 5 => DEATH, 4 => LIFE | URGENT, 3 => SEV | SADL, 2 => MOD | IADL, 1 => OBS | NOTX),
    event!(
        "thromboembolism", "Venous thromboembolism",
        5 => DEATH, 4 => LIFE & HEMODYN_NEURO, 3 => URGENT_MEDTX, 2 => MEDTX, 1 => THR_SUP
    )
    .note(t(
        "6.0でThromboembolic eventに代わりました。肺塞栓はGrade 3の例でなくなり、緊急の内科的治療が必要かどうかで決ま\
            ります。動脈はArterial thromboembolismです。",
        "Replaces Thromboembolic event. Pulmonary embolism is no longer the example of Grade 3: what counts is a need \
            for urgent medical treatment. An arterial event is Arterial thromboembolism.",
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
    Row::instead("avascular-necrosis", "", &NOT_A_TERM).note(t(
        "6.0で削除されました。Osteonecrosis（骨壊死）を使い、部位を記載します。判定はこの計算の「骨壊死」と同じです。",
        "Deleted in 6.0. Use Osteonecrosis and name the site; it is graded as “Osteonecrosis” here.",
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
        "6.0は脊椎・股関節・足関節・手関節の骨折もこの用語で判定します。",
        "6.0 grades fractures of spine, hip, ankle and wrist here as well.",
    )),
    Row::instead("spinal-fracture", "", &NOT_A_TERM)
        .note(t("6.0で削除されました。Fracture（骨折）で判定します。", "Deleted in 6.0: use Fracture.")),
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
    event!("nausea", "Nausea", 3 => N3, 2 => N2 | IV_ANY, 1 => N1).note(t(
        "静脈内への治療によるGrade 2は6.0で加わりました。Grade 4・5はありません。",
        "Intravenous treatment as Grade 2 is new in 6.0. There is no Grade 4 or 5.",
    )),
    event!("vomiting", "Vomiting", 5 => DEATH, 4 => LIFE, 3 => FEED | HOSP, 2 => IV_OUTPT | MEDTX, 1 => NOTX).note(t(
        "5.0以降は回数でなく、必要な治療で決まります。6.0は治療を始める場合を指します。",
        "From 5.0 on it goes by the treatment needed, not by the count. 6.0 means that it is started.",
    )),
    event!("radiation-dermatitis", "Dermatitis radiation", 5 => DEATH, 4 => LIFE | RD4, 3 => RD3, 2 => RD2, 1 => RD1),
    event!("rhabdomyolysis", "Rhabdomyolysis", 5 => DEATH, 4 => LIFE | DIALYSIS, 3 => SYM & URGENT, 2 => TX, 1 =>
        OBS | NOTX),
    event!(
        "cpk", "Investigations - Other, specify",
        5 => DEATH, 4 => LIFE | URGENT, 3 => OTHER3 | HOSP | SADL, 2 => OTHER2 | IADL, 1 => MI_OTHER1 | NOTX
    )
    .note(t(
        "6.0でCPK increasedは削除され、NCIはInvestigations - Other, specifyを充てています。\
            ULNの何倍かではなく、臨床的な重さで判定します。",
        "6.0 deleted CPK increased; NCI points to Investigations - Other, specify. It is graded by clinical severity, \
            not by multiples of the ULN.",
    )),
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
