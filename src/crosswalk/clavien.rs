//! Clavien–Dindo, made for the course after an operation.

use super::facts::{ANAESTHESIA, AT_DISCHARGE, CARE, DEATH, DIED, HARM, LATER, THREAT, TREATMENT, WITHIN};
use super::{level, says};
use crate::definition::{Cite, Class, Classes, Rule, Scale, Tone, t};
use crate::shared::sources::CLAVIEN;

const TABLE: Cite = Cite { source: &CLAVIEN, section: t("Gradeの表", "table of grades") };
const ANY_THERAPY: Cite = Cite { source: &CLAVIEN, section: t("接尾辞d", "suffix d") };

static LEVELS: &[Class] = &[
    level(
        says("cd-v", t("V（死亡）", "V (death)"), t("この事象による死亡です。", "Death from the event."), Tone::Bad),
        t("この事象による死亡", "Death from the event"),
        DIED,
        TABLE,
        None,
    ),
    level(
        says(
            "cd-not-applicable",
            t("対象外（手技中に解決）", "Not applicable (solved within the procedure)"),
            t(
                "術後の経過のための分類で、手技中に起きて解決した事象は対象としません。",
                "It grades the course after a procedure; what was met and solved within it is outside.",
            ),
            Tone::Neutral,
        ),
        t("手技中に解決", "Solved within the procedure"),
        WITHIN,
        TABLE,
        Some(t(
            "手技中の事象には別の分類（ClassIntraなど）がある（記憶による）。",
            "Events within a procedure have scales of their own, such as ClassIntra (from memory).",
        )),
    ),
    level(
        says(
            "cd-ivb",
            t("IVb", "IVb"),
            t("生命の危機があり、2臓器以上の不全です。", "Life was at stake, with several organs failing."),
            Tone::Bad,
        ),
        t("2臓器以上の不全", "Several organs failing"),
        THREAT.is_one_of(&["several-organs"]),
        TABLE,
        None,
    ),
    level(
        says(
            "cd-iva",
            t("IVa", "IVa"),
            t(
                "生命の危機があり、1臓器の不全か、準集中治療・ICUでの管理です。",
                "Life was at stake, with one organ failing, or in intermediate or intensive care.",
            ),
            Tone::Bad,
        ),
        t(
            "1臓器の不全、または生命の危機で準集中治療・ICU",
            "One organ failing, or a threat to life in intermediate or intensive care",
        ),
        Rule::Any(&[
            THREAT.is_one_of(&["one-organ"]),
            Rule::All(&[THREAT.is_one_of(&["urgent"]), CARE.is_one_of(&["icu"])]),
        ]),
        TABLE,
        Some(t(
            "準集中治療・ICUに移らない生命の危機は、受けた治療で分ける。",
            "A threat to life without intermediate or intensive care is graded by its treatment.",
        )),
    ),
    level(
        says(
            "cd-iiib",
            t("IIIb", "IIIb"),
            t("全身麻酔での処置です。", "An intervention under general anaesthesia."),
            Tone::Bad,
        ),
        t("全身麻酔での処置", "An intervention under general anaesthesia"),
        ANAESTHESIA,
        TABLE,
        None,
    ),
    level(
        says(
            "cd-iiia",
            t("IIIa", "IIIa"),
            t("全身麻酔なしの処置です。", "An intervention without general anaesthesia."),
            Tone::Bad,
        ),
        t("全身麻酔なしの処置", "An intervention without general anaesthesia"),
        TREATMENT.is_one_of(&["intervention"]),
        TABLE,
        None,
    ),
    level(
        says(
            "cd-ii",
            t("II", "II"),
            t(
                "Iで許されるもの以外の薬剤、輸血、または中心静脈栄養です。",
                "A drug beyond those of Grade I, transfusion, or total parenteral nutrition.",
            ),
            Tone::Caution,
        ),
        t(
            "Iで許されるもの以外の薬剤、輸血、中心静脈栄養",
            "A drug beyond those of Grade I, transfusion, parenteral nutrition",
        ),
        TREATMENT.is_one_of(&["drug", "transfusion"]),
        TABLE,
        None,
    ),
];

/// The scale.
pub const CLAVIEN_DINDO: Scale = Scale {
    id: "clavien-dindo",
    title: t("Clavien–Dindo", "Clavien–Dindo"),
    when: None,
    classes: Classes {
        classes: LEVELS,
        otherwise: says(
            "cd-i",
            t("I", "I"),
            t(
                "正常な経過からの逸脱で、Iで許される治療だけです。入院の長さは見ません。",
                "Any deviation with no treatment beyond what Grade I allows. Length of stay plays no part.",
            ),
            Tone::Neutral,
        ),
    },
};

/// The suffix d, of events that left harm.
pub const DISABILITY: Scale = Scale {
    id: "clavien-dindo-d",
    title: t("Clavien–Dindoの接尾辞d", "Suffix d of Clavien–Dindo"),
    when: Some(Rule::All(&[DEATH.is_no(), LATER, HARM.is_one_of(&["mild", "severe"])])),
    classes: Classes {
        classes: &[level(
            says(
                "cd-with-d",
                t("付く（d）", "With d"),
                t("退院時に障害があります。", "The harm was there at discharge."),
                Tone::Caution,
            ),
            t("退院時に障害がある", "Harm at discharge"),
            AT_DISCHARGE.is_yes(),
            ANY_THERAPY,
            None,
        )],
        otherwise: says(
            "cd-without-d",
            t("付かない", "Without d"),
            t("退院時に障害はありません。", "There was no harm at discharge."),
            Tone::Neutral,
        ),
    },
};
