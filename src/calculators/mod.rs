//! Every calculator, by subject: one file for each, in the folder of its subject, and one line here.
//!
//! None imports another; what several have in common is in `shared`.

use std::sync::LazyLock;

use crate::definition::{Calculator, Clue, Definitions, Entry, Fed, Field, Input, Related, Words};

use crate::ctcae::{event as ctcae_event, lab as ctcae_lab};
use crate::shared::several::Page;

/// Declares the modules of each subject and lists their calculators; those in brackets live elsewhere.
macro_rules! catalogue {
    ($($subject:ident $([$($elsewhere:ident),*])?: $($name:ident),*;)*) => {
        $(mod $subject { $(pub mod $name;)* })*
        /// Every calculator, in the order of the home page.
        pub static ALL: &[&Calculator] = &[
            $($($(&$elsewhere::CALCULATOR,)*)? $(&$subject::$name::CALCULATOR,)*)*
        ];
    };
}

catalogue! {
    eligibility:
        thoracic_cryoablation,
        bone_cryotherapy,
        vertebroplasty_indication,
        vertebroplasty_preop;
    scores:
        sins,
        mirels,
        tomita,
        tokuhashi,
        katagiri,
        child_pugh,
        escc,
        performance_status;
    adverse_events [ctcae_lab, ctcae_event]:
        complication_grade,
        ck_grade,
        bma_safety;
    response:
        ablation_response,
        recist,
        ablation_margin,
        pain_course,
        omed;
    planning:
        thoracic_follow_up,
        vertebroplasty_session,
        bma_schedule,
        kidney_function,
        spirometry,
        bed,
        bleeding_risk;
    evidence:
        vertebroplasty_evidence,
        bone_metastasis_options,
        denosumab_evidence;
    trials:
        trial_accrual,
        ae_rate,
        local_control,
        kappa;
}

#[path = "eligibility/all_protocols.rs"]
pub mod all_protocols;
#[path = "scores/spine_scores.rs"]
pub mod spine_scores;

/// The pages of several calculators, in the order of the home page.
pub static SEVERAL: &[&Page] = &[&all_protocols::PAGE, &spine_scores::PAGE];

/// The same, made from the catalogue.
pub fn several() -> &'static [Calculator] {
    static IT: LazyLock<Vec<Calculator>> = LazyLock::new(|| SEVERAL.iter().map(|it| it.made(ALL)).collect());
    &IT
}

/// Every page: those of several calculators, then every calculator.
pub fn pages() -> impl Iterator<Item = &'static Calculator> {
    several().iter().chain(ALL.iter().copied())
}

/// Every page as its pack holds it.
pub fn packed() -> impl Iterator<Item = &'static Calculator> {
    static IT: LazyLock<Vec<Calculator>> = LazyLock::new(|| SEVERAL.iter().map(|it| it.packed(ALL)).collect());
    IT.iter().chain(ALL.iter().copied())
}

/// What is known of every page without its definition.
pub fn catalogue() -> &'static [Entry] {
    static IT: LazyLock<Vec<Entry>> = LazyLock::new(|| pages().map(Entry::of).collect());
    &IT
}

/// The pages that ask some of the same questions as a page, those that share most first.
pub fn related(id: &str) -> &'static [Related] {
    type All = Vec<(&'static str, &'static [Related])>;
    static IT: LazyLock<All> = LazyLock::new(|| pages().map(|it| (it.id, sharing(it))).collect());
    IT.iter().find(|(of, _)| *of == id).map_or(&[], |(_, related)| *related)
}

/// The questions of a page that are not of a group, nor the present day, which every page knows by itself.
fn carried(it: &Calculator) -> impl Iterator<Item = &'static Field> {
    let field = |it: &'static Input| match it {
        Input::Field(field) if field.id != "today" => Some(*field),
        _ => None,
    };
    it.inputs().filter_map(field)
}

fn sharing(it: &'static Calculator) -> &'static [Related] {
    let with = |other: &'static Calculator| {
        let both = carried(it).filter(|own| carried(other).any(|field| std::ptr::eq(field, *own)));
        let shares: Vec<&'static str> = both.map(|it| it.id).collect();
        let asked = |id: &str| carried(other).find(|field| field.id == id);
        let fed = it.feeds.iter().filter(|feed| feed.page == other.id);
        let fed: Vec<Fed> = fed
            .filter_map(|feed| {
                let label = asked(feed.question)?.label;
                Some(Fed { question: feed.question, label, outputs: feed.outputs })
            })
            .collect();
        let wants = other.feeds.iter().filter(|feed| feed.page == it.id);
        let wants: Vec<&'static str> = wants.map(|feed| feed.question).collect();
        let (lists, levels) = (it.beside.contains(&other.id), other.beside.contains(&it.id));
        let related = !shares.is_empty() || !fed.is_empty() || !wants.is_empty() || lists || levels;
        (other.id != it.id && related).then(|| Related {
            id: other.id,
            short: other.short,
            shares: shares.leak(),
            fed: fed.leak(),
            wants: wants.leak(),
            lists,
            levels,
        })
    };
    let mut all: Vec<Related> = pages().filter_map(with).collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.shares.len()));
    all.leak()
}

/// What pages are found by: of each its id, and its words in every language.
pub fn words() -> Words {
    pages().map(|it| (it.id, Entry::words(it))).chain([("desk", desk_words()), ("table", table_words())]).collect()
}

/// What the page of tables is found by: likewise.
fn table_words() -> Vec<Clue> {
    let clue = |rank: u8, text: &'static str| Clue { rank, text, opens: "" };
    let names = ["表をまとめて判定", "Whole tables", "table"].map(|it| clue(Clue::NAME, it));
    let others = ["表", "ひょう", "一括", "いっかつ", "まとめて", "CSV", "Excel", "batch", "spreadsheet"];
    names.into_iter().chain(others.map(|it| clue(Clue::KEYWORD, it))).collect()
}

/// What the trial desk is found by: it is no calculator, and has a page.
fn desk_words() -> Vec<Clue> {
    let clue = |rank: u8, text: &'static str| Clue { rank, text, opens: "" };
    let names = ["試験デスク", "Trial desk", "desk"].map(|it| clue(Clue::NAME, it));
    let others = [
        "試験",
        "しけん",
        "trial",
        "単群試験",
        "たんぐんしけん",
        "single-arm trial",
        "治験",
        "ちけん",
        "臨床試験",
        "りんしょうしけん",
        "集計",
        "しゅうけい",
        "生存曲線",
        "せいぞんきょくせん",
        "Kaplan–Meier",
        "カプランマイヤー",
        "総括報告書",
        "報告書",
        "ほうこくしょ",
        "report",
    ];
    names.into_iter().chain(others.map(|it| clue(Clue::KEYWORD, it))).collect()
}

/// The definitions that are linked, each in every language.
pub static DEFINITIONS: Definitions = Definitions {
    catalogue: |_| catalogue(),
    entry: |id, _| Entry::find(catalogue(), id),
    find: |id, _| find(id),
    related: |id, _| related(id),
    words: || Some(words()),
    terms: || Some(crate::ctcae::terms::ALL.table.get()),
    bring: |_, _, then| then(),
};

/// The page with this id.
pub fn find(id: &str) -> Option<&'static Calculator> {
    pages().find(|it| it.id == id)
}
