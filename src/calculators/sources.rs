//! The documents that rules are taken from.

use crate::core::{Source, t};

/// Okayama University: prospective study of cryotherapy for painful bone and soft-tissue tumours.
pub static OKAYAMA: Source = Source {
    id: "OKA",
    title: t(
        "有痛性骨軟部腫瘍に対する凍結療法の前向き臨床研究（岡山大学・科研費 研究成果報告書）",
        "Prospective study of cryotherapy for painful bone and soft-tissue tumours (Okayama University, KAKENHI final report)",
    ),
    edition: t("様式C-19", "form C-19"),
};

/// Keio University Hospital: patient-requested therapy no. 6, change request.
pub static KEIO: Source = Source {
    id: "KEIO",
    title: t(
        "患者申出療養 告示番号6「経皮的胸部悪性腫瘍凍結融解壊死療法」変更申請（慶應義塾大学病院）",
        "Patient-requested therapy no. 6, percutaneous cryoablation of thoracic malignancies: change request (Keio University Hospital)",
    ),
    edition: t("2024年9月（実施計画書改訂 2024-07-31承認）", "September 2024 (protocol revision approved 2024-07-31)"),
};

/// JSIR guideline for percutaneous vertebroplasty.
pub static JSIR_PVP: Source = Source {
    id: "PVP",
    title: t(
        "経皮的椎体形成術（PVP）ガイドライン（日本IVR学会）",
        "Guideline for percutaneous vertebroplasty (Japanese Society of Interventional Radiology)",
    ),
    edition: t("2019年 v1.01", "2019, v1.01"),
};

/// A guide for patients: how bone metastases are treated.
pub static BONE_METASTASES: Source = Source {
    id: "BMG",
    title: t("患者向け冊子「骨転移の治療法」", "Patient guide to the treatment of bone metastases"),
    edition: t("発行日の記載なし", "undated"),
};

/// International consensus endpoints for trials of palliative radiotherapy of bone metastases.
pub static CONSENSUS: Source = Source {
    id: "ICE",
    title: t(
        "Chow E ほか：骨転移の緩和照射試験の国際合意エンドポイント Int J Radiat Oncol Biol Phys 2012;82(5):1730-7",
        "Chow E et al.: International consensus on palliative radiotherapy endpoints, Int J Radiat Oncol Biol Phys 2012;82(5):1730-7",
    ),
    edition: t("doi 10.1016/j.ijrobp.2011.02.008", "doi 10.1016/j.ijrobp.2011.02.008"),
};

/// IMMPACT recommendations on clinically important change.
pub static IMMPACT: Source = Source {
    id: "IMMPACT",
    title: t(
        "Dworkin RH ほか：IMMPACT 勧告 J Pain 2008;9:105-21、Farrar JT ほか Pain 2001;94:149-58",
        "Dworkin RH et al.: IMMPACT recommendations, J Pain 2008;9:105-21; Farrar JT et al., Pain 2001;94:149-58",
    ),
    edition: t("2008年、2001年", "2008, 2001"),
};

/// Common Terminology Criteria for Adverse Events, three editions.
pub static CTCAE: Source = Source {
    id: "CTCAE",
    title: t(
        "CTCAE（米国国立がん研究所 NCI）",
        "Common Terminology Criteria for Adverse Events (US National Cancer Institute)",
    ),
    edition: t(
        "v4.03（2010-06-14）、v5.0（2017-11-27）、v6.0（2025-07-10、正誤表 2026-01-20）",
        "v4.03 (2010-06-14), v5.0 (2017-11-27), v6.0 (2025-07-10, errata 2026-01-20)",
    ),
};
