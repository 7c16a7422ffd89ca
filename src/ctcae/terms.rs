//! Every term of CTCAE: names, organ classes, and the grades that exist in each version.
//!
//! Names only: NCI's definitions are not here. The list is a table of its own, `terms.tsv`, with one
//! line for each name: organ class, the grades in each version, and what the last version uses
//! instead of a term it deleted. A term that moved to another class stands in its newest one.

use super::VERSION;
use crate::definition::{Later, Terms, Word, t, w};

/// The organ classes, in the order of the table's numbers.
pub static CLASSES: [Word; 26] = [
    w("血液・リンパ", "Blood and lymphatic system disorders"),
    w("心臓", "Cardiac disorders"),
    w("先天性・遺伝性", "Congenital, familial and genetic disorders"),
    w("耳", "Ear and labyrinth disorders"),
    w("内分泌", "Endocrine disorders"),
    w("眼", "Eye disorders"),
    w("消化管", "Gastrointestinal disorders"),
    w("全身・投与部位", "General disorders and administration site conditions"),
    w("肝臓・胆道", "Hepatobiliary disorders"),
    w("免疫", "Immune system disorders"),
    w("感染症", "Infections and infestations"),
    w("外傷・中毒・処置の合併症", "Injury, poisoning and procedural complications"),
    w("検査", "Investigations"),
    w("代謝・栄養", "Metabolism and nutrition disorders"),
    w("筋・骨格・結合組織", "Musculoskeletal and connective tissue disorders"),
    w("腫瘍", "Neoplasms benign, malignant and unspecified (incl cysts and polyps)"),
    w("神経", "Nervous system disorders"),
    w("妊娠・周産期", "Pregnancy, puerperium and perinatal conditions"),
    w("精神", "Psychiatric disorders"),
    w("腎臓・尿路", "Renal and urinary disorders"),
    w("生殖器・乳房", "Reproductive system and breast disorders"),
    w("呼吸器・胸郭・縦隔", "Respiratory, thoracic and mediastinal disorders"),
    w("皮膚・皮下組織", "Skin and subcutaneous tissue disorders"),
    w("社会的な状況", "Social circumstances"),
    w("手術・処置", "Surgical and medical procedures"),
    w("血管", "Vascular disorders"),
];

/// Every term.
pub static ALL: Terms = Terms {
    version: &VERSION,
    classes: &CLASSES,
    table: Later::linked(include_str!("terms.tsv")),
    about: t("用語名とGradeの有無だけ", "names and grades only"),
    not_found: t("見つかりません。NCIの英語名で探します。", "Nothing found; NCI’s English names are searched."),
};
