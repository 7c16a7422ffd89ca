//! What several pages on percutaneous vertebroplasty look at alike: bleeding, infection and the organs
//! (Japanese Society of Interventional Radiology, 2019).

use crate::definition::Criteria::Caution;
use crate::definition::{Cite, Criterion, Level, Rule, Tone, Verdict, t};
use crate::shared::patient::{BLEEDING_TENDENCY, INFECTION_RISK, ORGAN_FUNCTION, SPINE_INFECTION};
use crate::shared::sources::JSIR_PVP;

/// Where it speaks of bleeding.
pub const BLEEDING: Cite = Cite {
    source: &JSIR_PVP,
    section: t("総説2 (3) 制御困難な出血傾向", "review 2 (3), uncontrollable bleeding"),
};
/// Where it speaks of infection.
pub const INFECTIONS: Cite = Cite { source: &JSIR_PVP, section: t("総説2 (4) 感染症", "review 2 (4), infection") };
/// Where it speaks of the organs.
pub const ORGANS: Cite =
    Cite { source: &JSIR_PVP, section: t("総説2 (6) 臓器機能低下", "review 2 (6), impaired organ function") };
/// Where it lists what makes an infection more likely.
pub const RISKS: Cite = Cite {
    source: &JSIR_PVP,
    section: t("総説2 (4) 感染症、総説5 (3)", "review 2 (4), infection; review 5 (3)"),
};

/// What the guideline calls no indication; said of the same state before the procedure.
pub const NOT_INDICATED: Verdict = Verdict {
    id: "not-indicated",
    label: t("適応外とする記載", "Described as not indicated"),
    says: t(
        "ガイドラインが適応外とする状態に当たります。",
        "The guideline describes this state as one in which vertebroplasty is not indicated.",
    ),
    tone: Tone::Bad,
};

/// What has to be resolved first.
pub const TO_POSTPONE: Verdict = Verdict {
    id: "postpone",
    label: t("延期とする記載", "Described as a reason to postpone"),
    says: t(
        "ガイドラインが、解決するまで延期するとしている状態に当たります。",
        "The guideline has vertebroplasty wait until this is resolved.",
    ),
    tone: Tone::Bad,
};

/// What the cement asks for, and the guideline has weighed with care: it is not what it calls no indication.
pub const CEMENT_REQUIREMENT: Verdict = Verdict {
    id: "cement-requirement",
    label: t(
        "骨セメントの使用要件を満たさない（慎重に評価）",
        "Requirement for the cement not met: to be weighed with care",
    ),
    says: t(
        "骨セメントの使用要件（主要臓器の機能保持）を満たしません。ガイドラインは、各臓器の機能を評価し、\
            心肺機能の低下した患者では慎重に適応を評価するとしています。",
        "The cement asks for major organs whose function is preserved. The guideline has each organ assessed, and the \
            indication weighed with care where heart and lungs are impaired.",
    ),
    tone: Tone::Caution,
};

/// Bleeding that cannot be controlled.
pub const UNCONTROLLABLE: Rule = BLEEDING_TENDENCY.is_one_of(&["uncontrollable"]);
/// Bleeding that can be corrected.
pub const CORRECTABLE: Rule = BLEEDING_TENDENCY.is_one_of(&["correctable"]);
/// The organs that the cement asks for are impaired.
pub const IMPAIRED: Rule = ORGAN_FUNCTION.is_no();
/// An infection that it waits for.
pub const INFECTED: Rule = Rule::Any(&[SPINE_INFECTION.has_all(&["local"]), SPINE_INFECTION.has_all(&["systemic"])]);
/// Any of the risks of infection.
pub const AT_RISK: Rule = Rule::Any(&[
    INFECTION_RISK.has_all(&["urinary"]),
    INFECTION_RISK.has_all(&["diabetes"]),
    INFECTION_RISK.has_all(&["cholecystitis"]),
    INFECTION_RISK.has_all(&["meningitis"]),
    INFECTION_RISK.has_all(&["pressure-ulcer"]),
    INFECTION_RISK.has_all(&["immunosuppression"]),
    INFECTION_RISK.has_all(&["chemotherapy"]),
    INFECTION_RISK.has_all(&["other-site"]),
]);

/// Organ function, which the cement requires; looked at again before the procedure.
pub const ORGANS_PRESERVED: Criterion = Criterion {
    id: "PVP-O1",
    kind: Caution,
    applies: Some(t("主要臓器の機能が保たれていない", "Function of the major organs is impaired")),
    text: t("主要臓器の機能が保たれている", "Function of the major organs is preserved"),
    rule: IMPAIRED,
    cite: ORGANS,
    reading: Some(t(
        "骨セメントの使用要件で、適応外とは書かれていない。数値の基準もなく、医師の判断を入力する。\
            ガイドラインは脊髄も主要臓器に挙げるが、脊髄神経障害の適応は総説2 (5) で別に述べるため、\
            ここには含めない。",
        "A requirement for the cement; “not indicated” is not said. The guideline gives no numbers: a physician’s \
            judgement is entered. It counts the cord among the organs, but deals with a deficit of the cord in \
            review 2 (5), so the cord is left out here.",
    )),
};

/// What is to be resolved first; looked at again before the procedure.
pub const POSTPONE: Level = Level {
    verdict: TO_POSTPONE,
    warnings: &[Criterion {
        id: "PVP-F1",
        kind: Caution,
        applies: Some(t("感染の徴候がある", "Signs of infection")),
        text: t("局所・全身の感染の徴候がない", "No sign of a local or systemic infection"),
        rule: INFECTED,
        cite: INFECTIONS,
        reading: Some(t(
            "発熱・炎症反応の数値と、腫瘍による発熱の扱いはガイドラインにない。",
            "The guideline gives no numbers for fever or inflammation, and does not speak of fever from the tumour \
                itself.",
        )),
    }],
};

/// The level of a requirement that is weighed with care; the same before the procedure.
pub const WEIGHED: Level = Level { verdict: CEMENT_REQUIREMENT, warnings: &[ORGANS_PRESERVED] };

/// What puts a patient at risk of infection afterwards.
pub const INFECTION_RISKS: Criterion = Criterion {
    id: "PVP-F2",
    kind: Caution,
    applies: Some(t("術後感染のリスクがある", "A risk of infection afterwards")),
    text: t("術後感染のリスクがない", "No risk of infection afterwards among those listed"),
    rule: AT_RISK,
    cite: RISKS,
    reading: Some(t(
        "総説2 (4) の6項目に、総説5 (3) が挙げる化学療法の併用による易感染性と、他の部位の感染源を加えている。",
        "To the six of review 2 (4) are added what review 5 (3) names: susceptibility from chemotherapy, and sources \
            of infection elsewhere.",
    )),
};

/// A bleeding tendency that can be corrected, and has to be first.
pub const TO_BE_CORRECTED: Criterion = Criterion {
    id: "PVP-B4b",
    kind: Caution,
    applies: Some(t("補正を要する出血傾向がある", "A bleeding tendency that has to be corrected")),
    text: t("補正を要する出血傾向がない", "No bleeding tendency that has to be corrected"),
    rule: CORRECTABLE,
    cite: BLEEDING,
    reading: Some(t(
        "出血が危ぶまれるときは補正が先とされ、制御できなければ適応外とされる。数値だけでは決まらない。",
        "Where bleeding is a worry it is corrected first, and if it cannot be, vertebroplasty is called not \
            indicated. Numbers alone do not decide.",
    )),
};

/// A bleeding tendency that cannot be controlled.
pub const UNCONTROLLABLE_BLEEDING: Criterion = Criterion {
    id: "PVP-B4",
    kind: Caution,
    applies: Some(t("制御困難な出血傾向がある", "An uncontrollable bleeding tendency")),
    text: t("出血傾向がないか、補正できる", "No bleeding tendency, or one that can be corrected"),
    rule: UNCONTROLLABLE,
    cite: BLEEDING,
    reading: Some(t(
        "ガイドラインの「適応外とすべきであろう」を適応外と読む。血小板・PT・APTTの値だけでは、これに当たらない。\
            補正できる出血傾向は、注意として別に示す。",
        "The guideline words it as a presumption; it is read as not indicated. Platelets, PT and APTT alone do not \
            amount to it. A tendency that can be corrected is told as a caution of its own.",
    )),
};
