//! Every term of three versions of CTCAE: names, organ classes, and the grades that exist.
//!
//! Names only: NCI's definitions are not here. The list is a table of its own, `terms.tsv`, with one
//! line for each name: organ class, the grades in each version, and what the last version uses
//! instead of a term it deleted. A term that moved to another class stands in its newest one.

use crate::definition::{Text, half_width, t};

/// One name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// NCI's.
    pub name: &'static str,
    /// The organ class that it is listed under.
    pub class: Text,
    /// The grades that exist in 4.03, 5.0 and 6.0, as `12345`; blank where the version lacks the term.
    pub grades: [&'static str; 3],
    /// What 6.0 uses instead of a term it deleted, separated by `; `; blank where there is nothing to say.
    pub instead: &'static str,
}

/// The organ classes, in the order of the table's numbers.
pub static CLASSES: [Text; 26] = [
    t("血液・リンパ", "Blood and lymphatic system disorders"),
    t("心臓", "Cardiac disorders"),
    t("先天性・遺伝性", "Congenital, familial and genetic disorders"),
    t("耳", "Ear and labyrinth disorders"),
    t("内分泌", "Endocrine disorders"),
    t("眼", "Eye disorders"),
    t("消化管", "Gastrointestinal disorders"),
    t("全身・投与部位", "General disorders and administration site conditions"),
    t("肝臓・胆道", "Hepatobiliary disorders"),
    t("免疫", "Immune system disorders"),
    t("感染症", "Infections and infestations"),
    t("外傷・中毒・処置の合併症", "Injury, poisoning and procedural complications"),
    t("検査", "Investigations"),
    t("代謝・栄養", "Metabolism and nutrition disorders"),
    t("筋・骨格・結合組織", "Musculoskeletal and connective tissue disorders"),
    t("腫瘍", "Neoplasms benign, malignant and unspecified (incl cysts and polyps)"),
    t("神経", "Nervous system disorders"),
    t("妊娠・周産期", "Pregnancy, puerperium and perinatal conditions"),
    t("精神", "Psychiatric disorders"),
    t("腎臓・尿路", "Renal and urinary disorders"),
    t("生殖器・乳房", "Reproductive system and breast disorders"),
    t("呼吸器・胸郭・縦隔", "Respiratory, thoracic and mediastinal disorders"),
    t("皮膚・皮下組織", "Skin and subcutaneous tissue disorders"),
    t("社会的な状況", "Social circumstances"),
    t("手術・処置", "Surgical and medical procedures"),
    t("血管", "Vascular disorders"),
];

static TABLE: &str = include_str!("terms.tsv");

/// Every term, by organ class and name.
pub fn all() -> impl Iterator<Item = Term> {
    TABLE.lines().filter_map(read)
}

/// The terms whose name holds every word of the query, the nearest first; then those whose successor's
/// name or whose organ class in Japanese does.
///
/// Capitals do not count, nor does British spelling: "haematoma" finds "Hematoma".
pub fn search(query: &str) -> Vec<Term> {
    let query = plain(&half_width(query));
    let query = query.trim();
    let found: Vec<(u8, Term)> = all().filter_map(|it| Some((distance(&it, query)?, it))).collect();
    // The nearest first, and as the table has them among equals.
    (0..=FARTHEST).flat_map(|far| found.iter().filter(move |(it, _)| *it == far).map(|(_, it)| *it)).collect()
}

/// What [`distance`] says at most.
const FARTHEST: u8 = 4;

fn distance(term: &Term, query: &str) -> Option<u8> {
    let holds = |text: &str| query.split_whitespace().all(|word| text.contains(word));
    let name = plain(term.name);
    match () {
        () if name == query => Some(0),
        () if name.starts_with(query) => Some(1),
        () if holds(&name) => Some(2),
        () if holds(&plain(term.instead)) => Some(3),
        () if holds(term.class.ja) => Some(4),
        () => None,
    }
}

/// Small letters, in American spelling: the same for the list and for what is sought in it.
fn plain(text: &str) -> String {
    text.to_ascii_lowercase().replace("ae", "e").replace("oe", "e").replace("our", "or")
}

fn read(line: &'static str) -> Option<Term> {
    let mut cells = line.split('\t');
    let name = cells.next()?;
    let class = *CLASSES.get(cells.next()?.parse::<usize>().ok()?)?;
    let mut grades = || Some(cells.next()?.trim_matches('-'));
    let grades = [grades()?, grades()?, grades()?];
    Some(Term { name, class, grades, instead: cells.next().unwrap_or_default() })
}
