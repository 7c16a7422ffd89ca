//! Statements of documents that more than one calculator makes, and the places that more than one cites.

use crate::definition::{Cite, Statement, Text, t};
use crate::shared::sources::{DENOSUMAB, KEIO, OKAYAMA};

/// A statement that always holds, of nobody in particular.
const fn states(id: &'static str, text: Text, figure: Option<Text>, cite: Cite, reading: Option<Text>) -> Statement {
    Statement { id, text, figure, population: None, grade: None, when: None, cite, reference: None, reading }
}

/// What the trial of cryoablation of thoracic malignancies is about.
pub const KEIO_PRIMARY_ENDPOINT: Statement = states(
    "KEIO-P1",
    t(
        "主要評価項目は、Grade 3以上の早期有害事象が起きた割合",
        "Primary endpoint: proportion with early adverse events of Grade 3 or more",
    ),
    None,
    Cite { source: &KEIO, section: t("医療技術の概要図 ＜評価項目＞", "technique summary, endpoints") },
    None,
);

/// How long its patients are followed.
pub const KEIO_FOLLOW_UP: Statement = states(
    "KEIO-P5",
    t("追跡は施行後12か月まで", "Follow-up runs to 12 months after ablation"),
    Some(t("12か月", "12 months")),
    Cite { source: &KEIO, section: t("医療技術の概要図 ＜追跡期間＞", "technique summary, follow-up") },
    None,
);

/// What may happen in it.
pub const KEIO_ANTICIPATED: Statement = states(
    "KEIO-P6",
    t(
        "予想される有害事象：気胸、低酸素血症、肺炎、凍傷、創感染、血腫、膿胸、神経障害、血栓症等",
        "Anticipated adverse events: pneumothorax, hypoxaemia, pneumonia, frostbite, wound infection, haematoma, \
            empyema, nerve injury, thrombosis and the like",
    ),
    None,
    Cite { source: &KEIO, section: t("予想される有害事象", "anticipated adverse events") },
    None,
);

/// How many were to be enrolled in the study of cryotherapy of painful bone tumours.
pub const OKAYAMA_PLANNED: Statement = states(
    "OKA-D1",
    t("岡山大学の研究の予定登録数", "Patients planned in the Okayama study"),
    Some(t("10例", "10 patients")),
    Cite { source: &OKAYAMA, section: t("3. 研究の方法", "3. methods") },
    None,
);

const OKAYAMA_RESULTS: Cite = Cite { source: &OKAYAMA, section: t("4. 研究成果", "4. results") };

/// How many were.
pub const OKAYAMA_ENROLLED: Statement = states(
    "OKA-D2",
    t("岡山大学の研究に登録された数", "Patients enrolled in the Okayama study"),
    Some(t("2/10例（20%）", "2 of 10 (20 %)")),
    OKAYAMA_RESULTS,
    None,
);

/// Why not more.
pub const OKAYAMA_NOT_ENROLLED: Statement = states(
    "OKA-D6",
    t(
        "登録に至らなかった理由：荷重部位でほかの治療との併用が望ましい、自己負担が難しい、適応がない、\
            登録基準に合わない",
        "Reasons for not enrolling: a weight-bearing site better treated in combination, costs to the patient, no \
            indication, criteria not met",
    ),
    None,
    OKAYAMA_RESULTS,
    Some(t("理由ごとの人数は資料にない。", "The document does not count the patients for each reason.")),
);

/// Where the report on denosumab speaks of approval and insurance.
pub const DENOSUMAB_COVERAGE: Cite = Cite {
    source: &DENOSUMAB,
    section: t("研究成果の意義、１．背景、４．研究成果", "significance; 1. background; 4. results"),
};
