//! What is asked about the indication for vertebroplasty, what follows from it, and where the guideline speaks of it.

use crate::definition::{Choice, Cite, Field, Rule, t};
use crate::shared::patient::AGE;
use crate::shared::sources::JSIR_PVP;

pub(super) static TUMOUR: Field = Field::choice(
    "tumour",
    t("腫瘍", "Tumour"),
    &[
        Choice::new("metastasis", t("脊椎転移", "Spinal metastasis")),
        Choice::new(
            "primary-bone",
            t("骨原発性腫瘍（骨髄腫・血管腫・悪性リンパ腫など）", "Primary of bone (myeloma, haemangioma, lymphoma …)"),
        ),
        Choice::new(
            "other",
            t(
                "その他（骨粗鬆症性骨折など、腫瘍以外を含む）",
                "Other (such as an osteoporotic fracture, which is no tumour)",
            ),
        ),
    ],
);
pub(super) static REGION: Field = Field::set(
    "region",
    t("病変の高位", "Level of the lesion"),
    &[
        Choice::new("cervical", t("頸椎", "Cervical")),
        Choice::new("thoracic", t("胸椎", "Thoracic")),
        Choice::new("lumbar", t("腰椎", "Lumbar")),
        Choice::new("sacral", t("仙椎", "Sacral")),
    ],
)
.hint(t("治療を考える椎体すべて", "every vertebra under consideration"));
pub(super) static LESION: Field = Field::choice(
    "lesion",
    t("病変の性状", "Nature of the lesion"),
    &[
        Choice::new("lytic", t("溶骨性", "Osteolytic")),
        Choice::new("mixed", t("混合性", "Mixed")),
        Choice::new("blastic", t("造骨性（骨硬化性）", "Osteoblastic (sclerotic)")),
    ],
);
pub(super) static SEVERE_PAIN: Field = Field::present(
    "severe-pain",
    t("日常生活の行動が制限されるほどの強い痛み", "Pain so strong that it limits daily activity"),
);
pub(super) static MOVEMENT_RESTRICTED: Field = Field::present(
    "movement-restricted",
    t(
        "圧迫骨折の危険による、医師の運動制限の指示",
        "Movement restricted by a physician because a compression fracture threatens",
    ),
);
pub(super) static FRACTURE_PREVENTION: Field = Field::yes_no(
    "fracture-prevention",
    t("椎体骨折の予防も目的とする", "Prevention of a vertebral fracture is an aim"),
);
pub(super) static COMBINED: Field =
    Field::yes_no("combined", t("化学療法・放射線治療との併用", "Together with chemotherapy or radiotherapy"))
        .words(t("併用する", "Yes"), t("併用しない", "No"));
pub(super) static BENEFIT_PRESUMED: Field = Field::yes_no(
    "benefit-presumed",
    t(
        "骨折予防にPVPの望ましい効果が得られると考えるか",
        "A desirable effect is expected of it in preventing a fracture",
    ),
)
.hint(t(
    "予防も目的とするときだけ。セメントの量・位置、圧潰の程度、骨粗鬆症、先行治療などから",
    "only if prevention is an aim; from amount and place of cement, collapse, osteoporosis, earlier treatment",
))
.judged();
pub(super) static BENEFIT_COMBINED: Field = Field::yes_no(
    "benefit-combined",
    t("併用でPVPの望ましい効果が得られると考えるか", "A desirable effect is expected of it in the combination"),
)
.hint(t("併用するときだけ", "only if it is combined"))
.judged();
pub(super) static PAIN_SOURCE: Field = Field::choice(
    "pain-source",
    t("その椎体の痛みの原因", "What the pain at that level comes from"),
    &[
        Choice::new("fracture", t("弱くなったその椎体の骨折・圧潰", "A fracture or collapse of the weakened vertebra")),
        Choice::new("other", t("骨折以外・はっきりしない", "Something else, or not clear")),
        Choice::new("none", t("痛みはない", "There is no pain")),
    ],
)
.judged();
pub(super) static EXISTING_TREATMENT: Field = Field::choice(
    "existing-treatment",
    t("既存の治療による除痛", "Pain relief by existing treatment"),
    &[
        Choice::new("insufficient", t("不十分・得られない", "Not enough, or none")),
        Choice::new("sufficient", t("十分に得られている", "Sufficient")),
        Choice::new("not-tried", t("まだ行っていない", "Not tried yet")),
    ],
)
.hint(t("鎮痛薬・放射線治療・化学療法など", "analgesics, radiotherapy, chemotherapy …"));
pub(super) static COMPRESSION: Field = Field::set(
    "compression-instability",
    t("脊髄圧迫・脊椎の不安定性", "Compression of the cord, instability of the spine"),
    &[
        Choice::new(
            "compression",
            t("脊髄圧迫（神経障害がなくても）", "Compression of the cord, even without a deficit"),
        ),
        Choice::new("instability", t("脊椎の不安定性", "Instability of the spine")),
        Choice::new("none", t("なし", "None")),
    ],
)
.hint(t("ガイドラインに判定の基準はない", "the guideline gives no criteria for either"))
.judged();
pub(super) static HIV: Field = Field::present("hiv", t("HIV陽性", "HIV positive"));
pub(super) static CORD_DEFICIT: Field =
    Field::present("cord-deficit", t("脊椎腫瘍による脊髄神経障害", "Neurological deficit of the cord from the tumour"));
pub(super) static CORD_WITH_TREATMENT: Field = Field::yes_no(
    "cord-with-treatment",
    t("脊髄神経障害に対する手術・放射線治療との併用", "Together with surgery or radiotherapy for the cord"),
)
.words(t("併用する", "Yes"), t("併用しない", "No"))
.hint(t("脊髄神経障害があるときだけ", "only if there is a deficit of the cord"));

pub(super) const COVERED: Cite =
    Cite { source: &JSIR_PVP, section: t("3 (7) カバーする範囲", "3 (7), what is covered") };
pub(super) const NOT_COVERED: Cite =
    Cite { source: &JSIR_PVP, section: t("3 (8) カバーしない範囲", "3 (8), what is not covered") };
pub(super) const BACKGROUND: Cite = Cite { source: &JSIR_PVP, section: t("2 はじめに", "2, preface") };
pub(super) const OVERVIEW: Cite =
    Cite { source: &JSIR_PVP, section: t("総説1 (1) PVPとは", "review 1 (1), what vertebroplasty is") };
pub(super) const WITH_OTHERS: Cite = Cite {
    source: &JSIR_PVP,
    section: t("総説1 (8) 他治療との組み合わせ", "review 1 (8), with other treatments"),
};
pub(super) const CORD: Cite =
    Cite { source: &JSIR_PVP, section: t("総説2 (5) 脊髄神経障害", "review 2 (5), deficit of the cord") };
pub(super) const SITES: Cite = Cite { source: &JSIR_PVP, section: t("CQ1、総説3 (1) ①", "CQ1; review 3 (1) ①") };
pub(super) const CQ1_1: Cite = Cite { source: &JSIR_PVP, section: t("CQ1-① 回答", "CQ1-①, answer") };
pub(super) const CQ1_2: Cite = Cite { source: &JSIR_PVP, section: t("CQ1-② 回答", "CQ1-②, answer") };
pub(super) const CQ1: Cite = Cite { source: &JSIR_PVP, section: t("CQ1 解説", "CQ1, explanation") };
pub(super) const CQ2: Cite = Cite { source: &JSIR_PVP, section: t("CQ2 回答", "CQ2, answer") };
pub(super) const CQ2_WHY: Cite = Cite { source: &JSIR_PVP, section: t("CQ2 解説", "CQ2, explanation") };
pub(super) const CQ3: Cite =
    Cite { source: &JSIR_PVP, section: t("CQ3 回答・解説", "CQ3, answer and explanation") };
pub(super) const CQ4: Cite = Cite { source: &JSIR_PVP, section: t("CQ4 回答", "CQ4, answer") };
pub(super) const MECHANISM: Cite =
    Cite { source: &JSIR_PVP, section: t("総説1 (7) PVPの治療効果", "review 1 (7), effect") };
pub(super) const FRACTURES: Cite = Cite {
    source: &JSIR_PVP,
    section: t("総説1 (1) PVPとは、(4)・(6)・(7)", "review 1 (1), what vertebroplasty is; (4), (6), (7)"),
};
pub(super) const RESPONSIBILITY: Cite =
    Cite { source: &JSIR_PVP, section: t("3 (6) 責任の帰属", "3 (6), responsibility") };
pub(super) const BY_PUNCTURE: Cite = Cite {
    source: &JSIR_PVP,
    section: t("総説5 (3) 椎体穿刺・セメントに起因する合併症", "review 5 (3), complications of puncture and cement"),
};

pub(super) const CORD_ALONE: Rule = Rule::All(&[CORD_DEFICIT.is_yes(), CORD_WITH_TREATMENT.is_no()]);
/// A deficit that is treated is one, also while it was not answered whether there is any: no deficit contradicts it.
pub(super) const CORD_COMBINED: Rule = Rule::Known(
    t("脊髄神経障害に対して手術・放射線治療を併用する", "a deficit of the cord is treated otherwise, too"),
    &[Rule::All(&[CORD_DEFICIT.is_yes(), CORD_WITH_TREATMENT.is_yes()]), CORD_WITH_TREATMENT.is_yes()],
);
pub(super) const YOUNG: Rule = AGE.below("20");
pub(super) const NO_METASTASIS: Rule = TUMOUR.is_one_of(&["primary-bone", "other"]);
pub(super) const NO_PAIN: Rule = PAIN_SOURCE.is_one_of(&["none"]);
pub(super) const NOT_FROM_A_FRACTURE: Rule = PAIN_SOURCE.is_one_of(&["other"]);
pub(super) const NOT_TREATED_FIRST: Rule = EXISTING_TREATMENT.is_one_of(&["sufficient", "not-tried"]);
pub(super) const FOR_SURGERY: Rule =
    Rule::Any(&[COMPRESSION.has_all(&["compression"]), COMPRESSION.has_all(&["instability"])]);
pub(super) const OUTSIDE_CQ1: Rule = Rule::Any(&[REGION.has_all(&["cervical"]), REGION.has_all(&["sacral"])]);
pub(super) const BLASTIC: Rule = LESION.is_one_of(&["blastic"]);
/// Relief of pain is a matter where there is pain.
pub(super) const IN_PAIN: Rule = Rule::Any(&[SEVERE_PAIN.is_yes(), PAIN_SOURCE.is_one_of(&["fracture", "other"])]);
/// Those whom the rates of relief in metastases concern: there is pain, and other treatment does not come first.
pub(super) const RELIEF_MATTERS: Rule =
    Rule::All(&[TUMOUR.is_one_of(&["metastasis"]), LESION.is_one_of(&["lytic", "mixed"]), IN_PAIN]);

/// The answers speak of metastases and of primary tumours of the vertebra, not of an osteoporotic fracture.
pub(super) const OF_A_TUMOUR: Rule = TUMOUR.is_one_of(&["metastasis", "primary-bone"]);
