//! CTCAE's generic grades, as its rows "Other, specify" have them. The text of a term comes before them.

use super::facts::{ANAESTHESIA, DAILY, DIED, EXTRA_STAY, RAISED, THREATENED, TREATMENT};
use super::{level, says};
use crate::definition::{Cite, Class, Classes, Rule, Scale, Tone, t};
use crate::shared::sources::CTCAE;

const ROWS: Cite = Cite {
    source: &CTCAE,
    section: t(
        "「その他」の行（v6.0で確認。v5.0も同じとされるが未照合）",
        "rows “Other, specify” (v6.0; v5.0 alike, not checked)",
    ),
};

static LEVELS: &[Class] = &[
    level(
        says("ctcae-5", t("Grade 5", "Grade 5"), t("この事象による死亡です。", "Death from the event."), Tone::Bad),
        t("この事象による死亡", "Death from the event"),
        DIED,
        ROWS,
        None,
    ),
    level(
        says(
            "ctcae-4",
            t("Grade 4", "Grade 4"),
            t("生命の危機があり、緊急の治療を要しました。", "Life was at stake, and treatment urgent."),
            Tone::Bad,
        ),
        t("生命の危機、または臓器不全", "A threat to life, or organ failure"),
        THREATENED,
        ROWS,
        None,
    ),
    level(
        says(
            "ctcae-3",
            t("Grade 3", "Grade 3"),
            t(
                "重度です。入院の延長、ICU等への移動、身の回りの動作の制限、または全身麻酔での処置があります。",
                "Severe: a longer stay, a move to ICU or the like, limits of self-care, or general anaesthesia.",
            ),
            Tone::Bad,
        ),
        t(
            "入院の延長、通常しない入院、ICU等への移動、身の回りの動作の制限、全身麻酔での処置のいずれか",
            "A longer stay, an atypical admission, a move to ICU or the like, limits of self-care, or general \
                anaesthesia",
        ),
        Rule::Any(&[EXTRA_STAY.above("0"), RAISED, DAILY.is_one_of(&["self-care"]), ANAESTHESIA]),
        ROWS,
        Some(t(
            "準集中治療・ICUへの移動は、入院が延びなくても重度と読む。",
            "A move to intermediate or intensive care is read as severe even if the stay is no longer.",
        )),
    ),
    level(
        says(
            "ctcae-2-or-3",
            t("Grade 2か3（用語による）", "Grade 2 or 3 (by the term)"),
            t(
                "全身麻酔なしの処置です。2か3かは、その事象の用語の定義で決まります。",
                "An intervention without general anaesthesia: 2 or 3, as the event’s own term says.",
            ),
            Tone::Caution,
        ),
        t("全身麻酔なしの処置", "An intervention without general anaesthesia"),
        TREATMENT.is_one_of(&["intervention"]),
        ROWS,
        Some(t("どちらにも決めない。", "Neither is chosen.")),
    ),
    level(
        says(
            "ctcae-2",
            t("Grade 2", "Grade 2"),
            t(
                "中等度です。軽い治療、または身の回り以外の動作の制限があります。",
                "Moderate: minimal treatment, or limits of instrumental activities.",
            ),
            Tone::Caution,
        ),
        t(
            "処置によらない治療、または身の回り以外の動作の制限",
            "Treatment without an intervention, or limits of instrumental activities",
        ),
        Rule::Any(&[TREATMENT.is_one_of(&["nominal", "drug", "transfusion"]), DAILY.is_one_of(&["instrumental"])]),
        ROWS,
        None,
    ),
];

/// The scale.
pub const GENERIC: Scale = Scale {
    id: "ctcae",
    title: t("CTCAE（一般的なGrade）", "CTCAE (generic grade)"),
    when: None,
    classes: Classes {
        classes: LEVELS,
        otherwise: says(
            "ctcae-1",
            t("Grade 1", "Grade 1"),
            t("軽度です。治療を要しませんでした。", "Mild, and no treatment."),
            Tone::Neutral,
        ),
    },
};
