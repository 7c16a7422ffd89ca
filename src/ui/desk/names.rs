//! What the desk's tables, fields and conventions are called, and what is asked before a report is shown.

use crate::desk::cohort::Role;
use crate::engine::{Lang, Text, t};

/// What stands in a table, in quotation marks.
pub fn quoted(it: &str, lang: Lang) -> String {
    let [open, close] = lang.pick(["「", "」"], ["“", "”"]);
    format!("{open}{it}{close}")
}

/// A question or an answer by itself: in English it begins large. (Among others on a line it does not.)
pub fn alone(it: &str, lang: Lang) -> String {
    match (it.get(..1), lang) {
        (Some(first), Lang::En) => first.to_ascii_uppercase() + &it[1..],
        _ => it.to_owned(),
    }
}

/// What a kind of table is called.
pub const fn table(role: Role) -> Text {
    match role {
        Role::Patients => t("患者", "Patients"),
        Role::Lesions => t("病変", "Lesions"),
        Role::Events => t("有害事象", "Adverse events"),
        Role::Visits => t("来院（縦持ち）", "Visits (long)"),
    }
}

/// What a field is called, by its name in answers.
pub fn field(name: &str) -> Text {
    match name {
        "id" => t("症例番号", "Patient id"),
        "sex" => t("性別", "Sex"),
        "age" => t("年齢", "Age"),
        "consent_date" => t("同意日", "Day of consent"),
        "registration_date" => t("登録日", "Day of registration"),
        "treatment_date" => t("治療日", "Day of treatment"),
        "eligible" => t("適格", "Eligible"),
        "last_contact_date" => t("最終生存確認日", "Last contact"),
        "vital_status" => t("生死", "Alive or dead"),
        "death_date" => t("死亡日", "Day of death"),
        "death_cause" => t("死因", "Cause of death"),
        "off_study_date" => t("中止日", "Day off study"),
        "off_study_reason" => t("中止の理由", "Reason off study"),
        "time" => t("追跡の期間", "Length of follow-up"),
        "pain" => t("疼痛", "Pain"),
        "omed" | "opioid" => t("オピオイド（経口モルヒネ換算）", "Opioid (oral morphine equivalent)"),
        "lesion" => t("病変番号", "Lesion"),
        "n_lesions" | "lesions" => t("病変数", "Number of lesions"),
        "site" => t("部位", "Site"),
        "size" => t("最大径", "Size"),
        "last_imaging_date" => t("最終画像日", "Last imaging"),
        "local_progression_date" => t("局所再発日", "Local progression"),
        "term" => t("事象名", "Term"),
        "soc" | "class" => t("器官別大分類", "Organ class"),
        "grade" => t("Grade", "Grade"),
        "onset_date" => t("発現日", "Onset"),
        "resolved_date" => t("回復日", "Resolved"),
        "related" => t("因果関係", "Causality"),
        "serious" => t("重篤", "Serious"),
        "visit" => t("時期", "Visit"),
        "date" => t("測定日", "Day of measurement"),
        "item" => t("項目", "Item"),
        "value" => t("値", "Value"),
        "identifying" => t("個人を特定する列（読まない）", "Names a person (not read)"),
        _ => t("使わない", "Not used"),
    }
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// A day.
    Day,
    /// A number of days.
    Days,
    /// Numbers of days.
    Landmarks,
    /// One of a few: the answer as JSON, and what it is called.
    One(&'static [(&'static str, Text)]),
    /// A version of the CTCAE.
    Version,
}

/// When a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Always.
    Always,
    /// If patients have a day of registration.
    Registered,
    /// If there is a table of adverse events.
    Events,
    /// If there are lesions.
    Lesions,
}

/// A question that is asked once.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// Its key in the answers.
    pub key: &'static str,
    /// What is asked.
    pub label: Text,
    /// What it decides, and what is customary.
    pub hint: Text,
    /// How it is answered.
    pub how: How,
    /// When it is asked.
    pub when: When,
    /// What is customary, as JSON; of the cut-off the latest day in the tables.
    pub usual: &'static str,
}

const fn asked(key: &'static str, label: Text, hint: Text, how: How, usual: &'static str) -> Asked {
    Asked { key, label, hint, how, when: When::Always, usual }
}

impl Asked {
    const fn when(self, when: When) -> Asked {
        Asked { when, ..self }
    }
}

/// All questions, in their order. Each decides something, so none has an answer before somebody gives it.
pub const ASKED: &[Asked] = &[
    asked(
        "cutoff",
        t("データカットオフ日", "Data cut-off"),
        t(
            "この日より後の出来事は数えません。慣例：表の最も遅い日",
            "What is later is not counted. Customary: the latest day in the tables",
        ),
        How::Day,
        "",
    ),
    asked(
        "survival_start",
        t("生存期間の起算日", "Survival starts at"),
        t("慣例：登録日", "Customary: registration"),
        How::One(&[("\"registration\"", t("登録日", "Registration")), ("\"treatment\"", t("治療日", "Treatment"))]),
        "\"registration\"",
    )
    .when(When::Registered),
    asked(
        "early_days",
        t("早期の有害事象とする日数", "Days that count as early"),
        t("治療日を0日とします。慣例：30日", "The day of treatment is day 0. Customary: 30"),
        How::Days,
        "30",
    )
    .when(When::Events),
    asked(
        "min_grade",
        t("主要評価項目とするGrade", "Grade of the primary endpoint"),
        t("このGrade以上を数えます。慣例：3", "Counted from this grade on. Customary: 3"),
        How::One(&[
            ("1", Text::same("1")),
            ("2", Text::same("2")),
            ("3", Text::same("3")),
            ("4", Text::same("4")),
            ("5", Text::same("5")),
        ]),
        "3",
    )
    .when(When::Events),
    asked(
        "ctcae",
        t("CTCAEの版", "CTCAE version"),
        t("この版にないGradeを知らせます。慣例：5.0", "Grades that this version lacks are told. Customary: 5.0"),
        How::Version,
        "\"5.0\"",
    )
    .when(When::Events),
    asked(
        "landmarks",
        t("曲線を読む時点（日）", "Days at which curves are read"),
        t("コンマで区切ります。慣例：182, 365, 730", "Parted by commas. Customary: 182, 365, 730"),
        How::Landmarks,
        "[182,365,730]",
    ),
    asked(
        "interval",
        t("生存曲線の信頼区間", "Interval of curves"),
        t(
            "60例以下では正確法も並べます。慣例：log-log",
            "To 60 patients the exact one stands beside. Customary: log-log",
        ),
        How::One(&[
            ("\"log-log\"", Text::same("log-log")),
            ("\"log\"", Text::same("log")),
            ("\"plain\"", t("変換なし", "plain")),
        ]),
        "\"log-log\"",
    ),
    asked(
        "only_eligible",
        t("生存と有害事象の対象", "Survival and harms are of"),
        t("慣例：治療（登録）した全例", "Customary: all who were treated (registered)"),
        How::One(&[("false", t("全例", "All")), ("true", t("適格例のみ", "Eligible only"))]),
        "false",
    ),
    asked(
        "add_days",
        t("追跡期間に足す日数", "Days added to follow-up"),
        t("初日を1日と数える計画書では1。慣例：0", "1 where the protocol counts the first day. Customary: 0"),
        How::One(&[("0", Text::same("0")), ("1", Text::same("1"))]),
        "0",
    ),
    asked(
        "early_imaging_days",
        t("予定より早い画像を認める日数", "Days by which imaging may come early"),
        t("粗局所制御率に使います。慣例：30日", "For crude local control. Customary: 30"),
        How::Days,
        "30",
    )
    .when(When::Lesions),
    asked(
        "gap_days",
        t("最終画像から死亡までの長い間隔", "Long gap from last imaging to death"),
        t("これより長い例を並べます。慣例：120日", "Longer ones are listed. Customary: 120"),
        How::Days,
        "120",
    )
    .when(When::Lesions),
];

/// What a reading of dates is called, by its name in answers.
pub fn reading(name: &str) -> Text {
    match name {
        "1900" => t("1900年方式（Windowsの既定）", "1900 system (usual on Windows)"),
        "1904" => t("1904年方式（古いMac）", "1904 system (old Macs)"),
        "mdy" => t("月/日/年", "month/day/year"),
        "dmy" => t("日/月/年", "day/month/year"),
        "ymd" => t("年/月/日", "year/month/day"),
        "western" => t("西暦の下2桁", "western year, two digits"),
        "reiwa" => t("令和", "Reiwa"),
        "heisei" => t("平成", "Heisei"),
        "showa" => t("昭和", "Showa"),
        "utc" => t("世界時のまま", "as in UTC"),
        "japan" => t("日本時間にする", "in Japanese time"),
        "15" => t("その月の15日", "the 15th of the month"),
        "month-end" => t("その月の末日", "the last of the month"),
        "decimal" => t("小数点", "decimal point"),
        "thousands" => t("桁区切り", "parts thousands"),
        "days" => t("日", "days"),
        "months" => t("か月", "months"),
        "alive" => t("生存", "alive"),
        "dead" => t("死亡", "dead"),
        "lost" => t("追跡不能", "lost to follow-up"),
        "last-contact" => t("最終生存確認日に死亡", "died on the day of last contact"),
        _ => Text::same(""),
    }
}
