//! The documents that rules are taken from.

use crate::definition::{Source, t};

/// Okayama University: prospective study of cryotherapy for painful bone and soft-tissue tumours.
pub static OKAYAMA: Source = Source {
    id: "OKA",
    title: t(
        "有痛性骨軟部腫瘍に対する凍結療法の前向き臨床研究（岡山大学・科研費 研究成果報告書）",
        "Prospective study of cryotherapy for painful bone and soft-tissue tumours (Okayama University, KAKENHI final \
            report)",
    ),
    edition: t("様式C-19", "form C-19"),
};

/// Keio University Hospital: patient-requested therapy no. 6, change request.
pub static KEIO: Source = Source {
    id: "KEIO",
    title: t(
        "患者申出療養 告示番号6「経皮的胸部悪性腫瘍凍結融解壊死療法」変更申請（慶應義塾大学病院）",
        "Patient-requested therapy no. 6, percutaneous cryoablation of thoracic malignancies: change request (Keio \
            University Hospital)",
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
        "Chow E et al.: International consensus on palliative radiotherapy endpoints, Int J Radiat Oncol Biol Phys \
            2012;82(5):1730-7",
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

/// Denosumab and sclerosis of bone lesions: report of a publicly funded study.
pub static DENOSUMAB: Source = Source {
    id: "DMAB",
    title: t(
        "骨腫瘍・軟部腫瘍におけるRANKL発現とデノスマブによる骨硬化（科研費 研究成果報告書）",
        "RANKL in bone and soft-tissue tumours and sclerosis under denosumab (KAKENHI final report)",
    ),
    edition: t("様式C-19", "form C-19"),
};

/// Zoledronic acid in impaired renal function.
pub static ZOLEDRONATE: Source = Source {
    id: "ZOL",
    title: t(
        "Aapro M ほか：骨転移へのビスホスホネートの使用（腎機能別の用量表） Ann Oncol 2008、PMC3459591 の再掲",
        "Aapro M et al.: bisphosphonates in solid tumours (doses by renal function), Ann Oncol 2008, as restated in \
            PMC3459591",
    ),
    edition: t("2008年", "2008"),
};

/// Denosumab 120 mg, Japanese label.
pub static DENOSUMAB_LABEL: Source = Source {
    id: "DMAB-JP",
    title: t(
        "デノスマブ120 mg 電子添文（公開されている転記で確認）",
        "Denosumab 120 mg, Japanese label (as publicly transcribed)",
    ),
    edition: t("骨転移・骨巨細胞腫", "bone metastases, giant cell tumour of bone"),
};

/// Renal function: Cockcroft–Gault, and the equation of the Japanese Society of Nephrology.
pub static RENAL: Source = Source {
    id: "RENAL",
    title: t(
        "Cockcroft DW, Gault MH Nephron 1976;16:31-41、Matsuo S ほか Am J Kidney Dis 2009;53:982-92（日本腎臓学会）",
        "Cockcroft DW, Gault MH, Nephron 1976;16:31-41; Matsuo S et al., Am J Kidney Dis 2009;53:982-92 (Japanese \
            Society of Nephrology)",
    ),
    edition: t("1976年、2009年", "1976, 2009"),
};

/// Corrected calcium.
pub static CALCIUM_CORRECTION: Source = Source {
    id: "CA",
    title: t("Payne RB ほか BMJ 1973;4:643、K/DOQI（0.8の式）", "Payne RB et al., BMJ 1973;4:643; K/DOQI (0.8 form)"),
    edition: t("1973年、2003年", "1973, 2003"),
};

/// RECIST 1.1.
pub static RECIST: Source = Source {
    id: "RECIST",
    title: t(
        "Eisenhauer EA ほか：RECIST 1.1 Eur J Cancer 2009;45:228-47",
        "Eisenhauer EA et al.: RECIST 1.1, Eur J Cancer 2009;45:228-47",
    ),
    edition: t("第1.1版", "version 1.1"),
};

/// Terms for the results of ablation.
pub static ABLATION_TERMS: Source = Source {
    id: "SIO",
    title: t(
        "Ahmed M ほか Radiology 2014;273:241-60、Puijk RS ほか（SIO-DATECAN） Radiology 2021;301:533-40",
        "Ahmed M et al., Radiology 2014;273:241-60; Puijk RS et al. (SIO-DATECAN), Radiology 2021;301:533-40",
    ),
    edition: t("2014年、2021年", "2014, 2021"),
};

/// The Spinal Instability Neoplastic Score.
pub static SINS: Source = Source {
    id: "SINS",
    title: t(
        "Fisher CG ほか：SINS（脊椎不安定性の腫瘍スコア） Spine 2010;35:E1221-9",
        "Fisher CG et al.: Spinal Instability Neoplastic Score, Spine 2010;35:E1221-9",
    ),
    edition: t("2010年（点数は公開の再掲で確認）", "2010 (points as restated publicly)"),
};

/// Mirels' score of impending fractures of long bones.
pub static MIRELS: Source = Source {
    id: "MIRELS",
    title: t(
        "Mirels H：長管骨転移の切迫骨折スコア Clin Orthop Relat Res 1989;(249):256-64",
        "Mirels H: scoring of impending fractures in long bones, Clin Orthop Relat Res 1989;(249):256-64",
    ),
    edition: t("1989年（点数は公開の再掲で確認）", "1989 (points as restated publicly)"),
};

/// Tomita's score of metastases of the spine.
pub static TOMITA: Source = Source {
    id: "TOMITA",
    title: t(
        "Tomita K ほか：脊椎転移の外科的治療方針スコア Spine 2001;26(3):298-306",
        "Tomita K et al.: surgical strategy for spinal metastases, Spine 2001;26(3):298-306",
    ),
    edition: t("2001年（点数は公開の再掲で確認）", "2001 (points as restated publicly)"),
};

/// The revised score of Tokuhashi.
pub static TOKUHASHI: Source = Source {
    id: "TOKUHASHI",
    title: t(
        "Tokuhashi Y ほか：改訂徳橋スコア Spine 2005;30(19):2186-91",
        "Tokuhashi Y et al.: revised score of metastatic spine tumours, Spine 2005;30(19):2186-91",
    ),
    edition: t("2005年（点数は公開の再掲で確認）", "2005 (points as restated publicly)"),
};

/// The revised score of Katagiri.
pub static KATAGIRI: Source = Source {
    id: "KATAGIRI",
    title: t(
        "Katagiri H ほか：新片桐スコア（骨転移の予後） Cancer Med 2014;3(5):1359-67、doi 10.1002/cam4.292",
        "Katagiri H et al.: new prognostic score of skeletal metastasis, Cancer Med 2014;3(5):1359-67, doi \
            10.1002/cam4.292",
    ),
    edition: t(
        "2014年（生存率は抄録で確認、点数は公開の再掲で確認）",
        "2014 (survival from the abstract, points as restated publicly)",
    ),
};

/// Child, Turcotte and Pugh.
pub static CHILD_PUGH: Source = Source {
    id: "CHILD-PUGH",
    title: t(
        "Pugh RNH ほか：Child-Pugh分類（Br J Surg 1973;60:646-9）",
        "Pugh RNH et al.: Child–Pugh classification, Br J Surg 1973;60:646-9",
    ),
    edition: t("広く使われる形（原著と未照合）", "as in general use (not checked in the paper)"),
};

/// Bilsky's grades of epidural compression.
pub static ESCC: Source = Source {
    id: "ESCC",
    title: t(
        "Bilsky MH ほか：硬膜外脊髄圧迫（ESCC）スケール J Neurosurg Spine 2010;13(3):324-8",
        "Bilsky MH et al.: epidural spinal cord compression scale, J Neurosurg Spine 2010;13(3):324-8",
    ),
    edition: t("2010年（公開の再掲で確認）", "2010 (as restated publicly)"),
};

/// ECOG's performance status, and the conversions from Karnofsky's.
pub static PERFORMANCE: Source = Source {
    id: "PS",
    title: t(
        "Oken MM ほか Am J Clin Oncol 1982（ECOG PS）、Ma C ほか Eur J Cancer 2010;46:3175、Prasad 2018（換算）",
        "Oken MM et al., Am J Clin Oncol 1982 (ECOG PS); Ma C et al., Eur J Cancer 2010;46:3175, Prasad 2018 \
            (conversions)",
    ),
    edition: t("1982年、2010年、2018年（公開の再掲で確認）", "1982, 2010, 2018 (as restated publicly)"),
};

/// The linear-quadratic model.
pub static LINEAR_QUADRATIC: Source = Source {
    id: "LQ",
    title: t("線形二次モデルによるBEDとEQD2の式", "Formulas of BED and EQD2 by the linear-quadratic model"),
    edition: t("広く使われる形（原著と未照合）", "as in general use (not checked in a paper)"),
};

/// SIR's consensus on bleeding and procedures.
pub static SIR_BLEEDING: Source = Source {
    id: "SIR",
    title: t(
        "SIR：画像下治療での血小板・凝固の目安 J Vasc Interv Radiol 2019;30:1168、doi 10.1016/j.jvir.2019.04.017",
        "SIR: thresholds of platelets and coagulation, J Vasc Interv Radiol 2019;30:1168, doi \
            10.1016/j.jvir.2019.04.017",
    ),
    edition: t("2019年（公開の再掲で確認）", "2019 (as restated publicly)"),
};

/// SIR's classification of adverse events, 2017.
pub static SIR_EVENTS: Source = Source {
    id: "SIR-AE",
    title: t(
        "Khalilzadeh O ほか：SIRの有害事象分類 J Vasc Interv Radiol 2017;28(10):1432-7",
        "Khalilzadeh O et al.: SIR classification of adverse events, J Vasc Interv Radiol 2017;28(10):1432-7",
    ),
    edition: t("2017年（段階の文言は記憶による、原著と未照合）", "2017 (levels from memory, not checked in the paper)"),
};

/// CIRSE's classification of complications, 2017.
pub static CIRSE: Source = Source {
    id: "CIRSE",
    title: t(
        "Filippiadis DK ほか：CIRSEの合併症分類 Cardiovasc Intervent Radiol 2017;40(8):1141-6、doi \
            10.1007/s00270-017-1703-4",
        "Filippiadis DK et al.: CIRSE classification of complications, Cardiovasc Intervent Radiol 2017;40(8):1141-6, \
            doi 10.1007/s00270-017-1703-4",
    ),
    edition: t("2017年（2026年論文の抄録での再掲で確認）", "2017 (as restated in the abstract of 2026)"),
};

/// CIRSE's classification as modified in 2026.
pub static CIRSE_2026: Source = Source {
    id: "CIRSE-2026",
    title: t(
        "Filippiadis D ほか：改訂CIRSE分類 Cardiovasc Intervent Radiol 2026;49(1):2-6、doi 10.1007/s00270-025-04200-w",
        "Filippiadis D et al.: modified CIRSE classification, Cardiovasc Intervent Radiol 2026;49(1):2-6, doi \
            10.1007/s00270-025-04200-w",
    ),
    edition: t("2026年（抄録と学会の案内で確認、本文は未照合）", "2026 (abstract and society page; text not checked)"),
};

/// Clavien and Dindo's grades of surgical complications.
pub static CLAVIEN: Source = Source {
    id: "CLAVIEN",
    title: t(
        "Dindo D ほか Ann Surg 2004;240:205-13、Clavien PA ほか Ann Surg 2009;250:187-96（Clavien–Dindo分類）",
        "Dindo D et al., Ann Surg 2004;240:205-13; Clavien PA et al., Ann Surg 2009;250:187-96 (Clavien–Dindo)",
    ),
    edition: t("2004年、2009年（公開の総説の表で確認）", "2004, 2009 (table as in open reviews)"),
};

/// How the scales of complications relate: worked out here.
pub static CROSSWALK: Source = Source {
    id: "CROSSWALK",
    title: t(
        "4つの尺度の対応（本アプリの規則からの導出。文献ではない）",
        "How the four scales relate (worked out from this app’s rules; not a publication)",
    ),
    edition: t("2026-11-28", "2026-11-28"),
};

/// Intervals of a proportion.
pub static PROPORTIONS: Source = Source {
    id: "CI",
    title: t(
        "Newcombe RG Stat Med 1998;17:857-72（Wilson、Clopper–Pearson）",
        "Newcombe RG, Stat Med 1998;17:857-72 (Wilson, Clopper–Pearson)",
    ),
    edition: t("1998年", "1998"),
};

/// Stopping boundaries for toxicity.
pub static STOPPING: Source = Source {
    id: "TOX",
    title: t(
        "Ivanova A ほか：第II相試験の毒性による中止境界 Biometrics 2005;61:540-5",
        "Ivanova A et al.: continuous toxicity monitoring in phase II trials, Biometrics 2005;61:540-5",
    ),
    edition: t("2005年", "2005"),
};

/// Survival and competing risks.
pub static SURVIVAL: Source = Source {
    id: "KM",
    title: t(
        "Kaplan EL, Meier P J Am Stat Assoc 1958;53:457-81、Aalen OO, Johansen S Scand J Stat 1978;5:141-50",
        "Kaplan EL, Meier P, J Am Stat Assoc 1958;53:457-81; Aalen OO, Johansen S, Scand J Stat 1978;5:141-50",
    ),
    edition: t("1958年、1978年", "1958, 1978"),
};

/// Kappa, weighted and of several readers.
pub static KAPPA: Source = Source {
    id: "KAPPA",
    title: t(
        "Cohen J Educ Psychol Meas 1960;20:37-46・Psychol Bull 1968;70:213-20、Fleiss JL Psychol Bull 1971;76:378-82、\
            Fleiss・Cohen・Everitt Psychol Bull 1969;72:323-7、Gwet KL Br J Math Stat Psychol 2008;61:29-48",
        "Cohen J, Educ Psychol Meas 1960;20:37-46 and Psychol Bull 1968;70:213-20; Fleiss JL, Psychol Bull \
            1971;76:378-82; Fleiss, Cohen and Everitt, Psychol Bull 1969;72:323-7; Gwet KL, Br J Math Stat Psychol \
            2008;61:29-48",
    ),
    edition: t(
        "1960〜2008年（式は公開のソフトウェアの値と照合、原著と未照合）",
        "1960 to 2008 (formulas checked against public software, not in the papers)",
    ),
};

/// SOLSTICE: cryoablation of lung metastases.
pub static SOLSTICE: Source = Source {
    id: "SOLSTICE",
    title: t(
        "Callstrom MR ほか：SOLSTICE（肺転移の凍結療法、第II相） J Thorac Oncol 2020;15:1200-9",
        "Callstrom MR et al.: SOLSTICE (cryoablation of lung metastases, phase 2), J Thorac Oncol 2020;15:1200-9",
    ),
    edition: t("2020年（抄録で確認）", "2020 (as in its abstract)"),
};

/// Conversion between opioids as Japanese texts print it.
pub static OPIOIDS_JAPAN: Source = Source {
    id: "JSPM",
    title: t(
        "日本緩和医療学会：がん疼痛の薬物療法ガイドライン 換算表、国立がん研究センターの換算表",
        "Japanese Society for Palliative Medicine: guideline on drugs for cancer pain, table of conversion; table of \
            the National Cancer Center",
    ),
    edition: t(
        "2010年（Web版で確認。後者は公開の再掲で確認）",
        "2010 (as on the web; the latter as restated publicly)",
    ),
};

/// Conversion between opioids by CDC.
pub static OPIOIDS_CDC: Source = Source {
    id: "CDC",
    title: t(
        "CDC：疼痛へのオピオイド処方ガイドライン 換算表",
        "CDC: guideline for prescribing opioids for pain, table of conversion",
    ),
    edition: t("2022年", "2022"),
};

/// A Japanese hospital whose table differs.
pub static OPIOIDS_SEIREI: Source = Source {
    id: "SEIREI",
    title: t("聖隷三方原病院の換算表（施設の例）", "Table of Seirei Mikatahara Hospital (one hospital’s)"),
    edition: t("Webで確認", "as on the web"),
};

/// What follows from diameters alone.
pub static GEOMETRY: Source = Source {
    id: "GEOMETRY",
    title: t(
        "余白＝（領域の径−腫瘍の径）÷2、楕円体の体積＝π÷6×3つの径の積",
        "Margin = (zone − tumour) ÷ 2; volume of an ellipsoid = π ÷ 6 × the three diameters",
    ),
    edition: t("幾何の式", "geometry"),
};

/// Where in a ball of ice cells die.
pub static ICE_BALL: Source = Source {
    id: "ICE",
    title: t(
        "Shah TT ほか（PMC4850244）、Littrup PJ ほか 2009（PMC2762356）、Insights Imaging 2015（doi \
            10.1007/s13244-015-0460-7）",
        "Shah TT et al. (PMC4850244); Littrup PJ et al. 2009 (PMC2762356); Insights Imaging 2015 (doi \
            10.1007/s13244-015-0460-7)",
    ),
    edition: t("2009年、2015年、ほか", "2009, 2015 and another"),
};

/// Categories of the glomerular filtration rate.
pub static GFR_CATEGORIES: Source = Source {
    id: "GFR",
    title: t("GFR区分（G1〜G5）", "GFR categories (G1 to G5)"),
    edition: t("広く使われる形", "as in general use"),
};

/// Surface of the body.
pub static BODY_SURFACE: Source = Source {
    id: "BSA",
    title: t("Du Bois D, Du Bois EF：体表面積の式", "Du Bois D, Du Bois EF: formula of the body surface"),
    edition: t("広く使われる形（原著と未照合）", "as in general use (not checked in the paper)"),
};

/// Lung function that is to be expected of healthy Japanese.
pub static SPIROMETRY: Source = Source {
    id: "JRS",
    title: t(
        "日本呼吸器学会：スパイログラムの基準値（2001年）",
        "Japanese Respiratory Society: reference values of spirometry (2001)",
    ),
    edition: t("2001年（公開の再掲で確認）", "2001 (as restated publicly)"),
};
