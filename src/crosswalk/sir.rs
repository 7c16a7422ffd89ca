//! SIR 2017. The paper's table was not read; the levels are from memory.

use super::facts::{ANAESTHESIA, DIED, EXTRA_STAY, HARM, RAISED, THREATENED, TREATMENT};
use super::{level, says};
use crate::definition::{Cite, Class, Classes, Rule, Text, Tone, t};
use crate::shared::sources::SIR_EVENTS;

const TABLE: Cite = Cite {
    source: &SIR_EVENTS,
    section: t("重症度（記憶による、原著と未照合）", "severity (from memory, not checked in the paper)"),
};
const WRITTEN: Option<Text> = None;

static LEVELS: &[Class] = &[
    level(
        says(
            "death",
            t("SIR 2017：死亡", "SIR 2017: death"),
            t("この事象による死亡です。", "Death from the event."),
            Tone::Bad,
        ),
        t("この事象による死亡", "Death from the event"),
        DIED,
        TABLE,
        WRITTEN,
    ),
    level(
        says(
            "life-threatening",
            t("SIR 2017：生命を脅かす・障害を残す", "SIR 2017: life-threatening or disabling"),
            t(
                "生命の危機、臓器不全、または重い障害があります。",
                "Life was at stake, an organ failed, or severe harm is left.",
            ),
            Tone::Bad,
        ),
        t("生命の危機・臓器不全、または重い障害", "A threat to life, organ failure, or severe lasting harm"),
        Rule::Any(&[THREATENED, HARM.is_one_of(&["severe"])]),
        TABLE,
        WRITTEN,
    ),
    level(
        says(
            "severe",
            t("SIR 2017：重度", "SIR 2017: severe"),
            t("医療の必要が著しく増しました。", "The care needed rose markedly."),
            Tone::Bad,
        ),
        t(
            "24時間を超える入院の延長、通常しない入院、ICU等への移動、全身麻酔での処置のいずれか",
            "A stay longer by more than 24 h, an atypical admission, a move to ICU or the like, or general anaesthesia",
        ),
        Rule::Any(&[EXTRA_STAY.above("24"), RAISED, ANAESTHESIA]),
        TABLE,
        Some(t(
            "小児など鎮静の代わりの全身麻酔は、原文では例外とされる（ここでは区別しない）。",
            "General anaesthesia in place of sedation, as in children, is an exception in the text; it is not told \
                apart here.",
        )),
    ),
    level(
        says(
            "moderate-or-severe",
            t("SIR 2017：中等度か重度（文言では決まらない）", "SIR 2017: moderate or severe (the text leaves it open)"),
            t(
                "24時間以下の入院の延長です。通常しない1泊は中等度、通常しない入院は重度とされ、文言が重なります。",
                "The stay was longer by 24 h or less. An unusual night is moderate, an atypical admission severe: the \
                    texts overlap.",
            ),
            Tone::Caution,
        ),
        t("24時間以下の入院の延長", "A stay longer by 24 h or less"),
        Rule::All(&[EXTRA_STAY.above("0"), EXTRA_STAY.at_most("24")]),
        TABLE,
        Some(t("どちらにも決めない。", "Neither is chosen.")),
    ),
    level(
        says(
            "moderate",
            t("SIR 2017：中等度", "SIR 2017: moderate"),
            t("医療の必要が中等度に増しました。", "The care needed rose moderately."),
            Tone::Caution,
        ),
        t("全身麻酔なしの処置、または輸血", "An intervention without general anaesthesia, or transfusion"),
        TREATMENT.is_one_of(&["transfusion", "intervention"]),
        TABLE,
        Some(t(
            "処置は中等度の鎮静下を例とする文言を、全身麻酔なしの処置すべてに当てる。",
            "The text’s example is under moderate sedation; every intervention without general anaesthesia is taken \
                so.",
        )),
    ),
    level(
        says(
            "mild-or-moderate",
            t("SIR 2017：軽度か中等度（文言では決まらない）", "SIR 2017: mild or moderate (the text leaves it open)"),
            t(
                "軽い治療を超える薬剤です。「実質的な治療」に当たるかは文言では決まりません。",
                "A drug beyond nominal ones: the text does not say whether that is substantial treatment.",
            ),
            Tone::Caution,
        ),
        t("解熱・鎮痛薬などを超える薬剤", "A drug beyond antipyretics, analgesics and the like"),
        TREATMENT.is_one_of(&["drug"]),
        TABLE,
        Some(t("どちらにも決めない。", "Neither is chosen.")),
    ),
];

/// The scale.
pub const SIR: Classes = Classes {
    classes: LEVELS,
    otherwise: says(
        "mild",
        t("SIR 2017：軽度", "SIR 2017: mild"),
        t("治療がないか、ごく軽い治療だけです。", "No treatment, or nominal treatment alone."),
        Tone::Neutral,
    ),
};
