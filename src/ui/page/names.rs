//! What the pages call the things that several of them name.

use crate::engine::{Lang, Subject};

/// The name of a subject.
pub fn subject(it: Subject, lang: Lang) -> &'static str {
    match it {
        Subject::Eligibility => lang.pick("適格性", "Eligibility"),
        Subject::Scores => lang.pick("スコア", "Scores"),
        Subject::AdverseEvents => lang.pick("有害事象", "Adverse events"),
        Subject::Response => lang.pick("治療効果", "Response"),
        Subject::Planning => lang.pick("予定・手技", "Planning"),
        Subject::Evidence => lang.pick("資料・説明", "Evidence"),
        Subject::Trials => lang.pick("試験・集計", "Trials and series"),
    }
}

/// For whom a laboratory's limits of normal hold.
pub fn group(id: &str, lang: Lang) -> &'static str {
    match id {
        "male" => lang.pick("男", "men"),
        "female" => lang.pick("女", "women"),
        _ => lang.pick("共通", "all"),
    }
}
