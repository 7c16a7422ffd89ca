//! The facts that the scales look at, and what is said of them more than once.

use crate::definition::{Choice, Clash, Field, Rule, Text, Unit, t};

/// Death from the event.
pub static DEATH: Field = Field::present("death", t("この事象による死亡", "Death from the event"));

/// How much life was at stake.
pub static THREAT: Field = Field::choice(
    "threat",
    t("生命の危機・臓器不全", "Threat to life, organ failure"),
    &[
        Choice::new("none", t("生命の危機なし", "No threat to life")),
        Choice::new(
            "urgent",
            t("生命の危機、緊急の治療（心停止・ショックなど）", "Life-threatening, urgent treatment (arrest, shock)"),
        ),
        Choice::new("one-organ", t("1臓器の不全（新たな透析を含む）", "One organ failing (new dialysis included)")),
        Choice::new("several-organs", t("2臓器以上の不全", "Several organs failing")),
    ],
);

/// What is left of it for good.
pub static HARM: Field = Field::choice(
    "harm",
    t("後に残る障害", "Lasting harm"),
    &[
        Choice::new("none", t("障害なし", "No harm left")),
        Choice::new("mild", t("軽い障害（自立し、仕事に戻れる）", "Mild harm (independent, back to work)")),
        Choice::new(
            "severe",
            t(
                "重い障害（日常の介助、麻痺、四肢・臓器の喪失）",
                "Severe harm (daily help, paralysis, loss of limb or organ)",
            ),
        ),
    ],
);

/// Whether it was there at discharge.
pub static AT_DISCHARGE: Field = Field::present("harm-at-discharge", t("退院時の障害", "Harm at discharge"))
    .hint(t("Clavien–Dindoの接尾辞dだけに使う", "only for the suffix d of Clavien–Dindo"));

/// The strongest treatment of the event.
pub static TREATMENT: Field = Field::choice(
    "treatment",
    t("この事象への最も強い治療", "Strongest treatment of the event"),
    &[
        Choice::new("none", t("治療なし・経過観察", "No treatment, or observation")),
        Choice::new(
            "nominal",
            t(
                "解熱・鎮痛・制吐・利尿薬、電解質、理学療法、ベッドサイドの創処置",
                "Antipyretic, analgesic, antiemetic, diuretic, electrolytes, physiotherapy, bedside wound care",
            ),
        ),
        Choice::new("drug", t("上記以外の薬剤・中心静脈栄養", "Any other drug, or total parenteral nutrition")),
        Choice::new("transfusion", t("輸血", "Transfusion")),
        Choice::new(
            "intervention",
            t(
                "全身麻酔なしの処置（外科・内視鏡・IVR）",
                "Intervention (surgical, endoscopic, radiological), no general anaesthesia",
            ),
        ),
        Choice::new("intervention-ga", t("全身麻酔での処置", "Intervention under general anaesthesia")),
    ],
)
.hint(t(
    "もとの病気の治療は含めない。下の選択肢ほど強い",
    "not the treatment of the disease; further down is stronger",
));

/// Where it was solved, and whether the procedure reached its aim.
pub static SOLVED: Field = Field::choice(
    "solved",
    t("解決した時期と手技の目的", "When it was solved, and the procedure’s aim"),
    &[
        Choice::new("within-reached", t("手技中に解決し、目的を達成", "Within the procedure, aim reached")),
        Choice::new(
            "within-failed",
            t(
                "手技中に解決したが、目的は達成できず（中止など）",
                "Within the procedure, aim not reached (such as stopped)",
            ),
        ),
        Choice::new("later", t("手技後、または未解決", "After the procedure, or not solved")),
    ],
);

static STAY: &[Unit] = &[
    Unit::base("h", t("時間", "h"), t("時間", "hours"), 0).also(&["hour", "hours", "hr", "hrs"]),
    Unit::times("d", t("日", "d"), t("日", "days"), "24", 1).also(&["day", "days", "日間"]).bare("0.5", "60"),
];

/// How much longer the stay was because of it; the societies cut at 24 and at 48 hours.
pub static EXTRA_STAY: Field =
    Field::number("extra-stay", t("予定より延びた入院", "Stay beyond what was planned"), STAY, "0", "8760")
        .usual("0", "2160")
        .hint(t(
            "延びなければ0。1泊は実際の時間（例：20時間）",
            "0 if none; a night in hours as they were, such as 20 h",
        ));

/// Whether the level of care was raised.
pub static CARE: Field = Field::choice(
    "care",
    t("管理の変化", "Level of care"),
    &[
        Choice::new("no", t("管理の変化なし", "Care not raised")),
        Choice::new("atypical", t("その手技では通常しない入院", "Admission atypical for the procedure")),
        Choice::new("icu", t("準集中治療・ICUへの移動", "Moved to intermediate or intensive care")),
    ],
);

/// What it did to daily living.
pub static DAILY: Field = Field::choice(
    "daily",
    t("日常生活への影響", "Daily living"),
    &[
        Choice::new("none", t("制限なし（無症状か軽い症状）", "Not limited (no or mild symptoms)")),
        Choice::new(
            "instrumental",
            t("身の回り以外の動作の制限（買い物・家事など）", "Limits instrumental ADL (shopping, housework)"),
        ),
        Choice::new(
            "self-care",
            t("身の回りの動作の制限（食事・更衣・入浴など）", "Limits self-care ADL (eating, dressing, bathing)"),
        ),
    ],
);

/// The half of Grade 3 of the modified CIRSE, which no source read here tells how to choose.
pub static GRADE_3_HALF: Field = Field::choice(
    "cirse-grade-3",
    t("改訂CIRSEの3a・3b", "3a or 3b of the modified CIRSE"),
    &[Choice::new("3a", Text::same("3a")), Choice::new("3b", Text::same("3b"))],
)
.hint(t(
    "Grade 3のときだけ。入院の長さで分けるが境は未確認。論文の本文を見て選ぶ",
    "only of Grade 3; split by length of stay, its cut-off not confirmed: choose by the paper",
));

/// It caused death.
pub const DIED: Rule = DEATH.is_yes();
/// It was not solved within the procedure.
pub const LATER: Rule = SOLVED.is_one_of(&["later"]);
/// It was solved within the procedure, whose aim was reached.
pub const REACHED: Rule = SOLVED.is_one_of(&["within-reached"]);
/// It was solved within the procedure, whose aim was not reached.
pub const FAILED: Rule = SOLVED.is_one_of(&["within-failed"]);
/// It was solved within the procedure.
pub const WITHIN: Rule = Rule::Any(&[REACHED, FAILED]);
/// Life was at stake, or an organ failed.
pub const THREATENED: Rule = THREAT.is_one_of(&["urgent", "one-organ", "several-organs"]);
/// An intervention under general anaesthesia.
pub const ANAESTHESIA: Rule = TREATMENT.is_one_of(&["intervention-ga"]);
/// Nothing was done but to observe.
pub const UNTREATED: Rule = TREATMENT.is_one_of(&["none"]);
/// Nothing but what Clavien–Dindo allows in its first grade.
pub const NOMINAL: Rule = TREATMENT.is_one_of(&["nominal"]);

/// The level of care was raised.
pub const RAISED: Rule = CARE.is_one_of(&["atypical", "icu"]);

/// Answers that cannot both be true of one event.
pub const CLASHES: &[Clash] = &[
    Clash {
        when: Rule::All(&[WITHIN, RAISED]),
        at: &CARE,
        unused: &[&SOLVED, &CARE],
        text: t(
            "手技中に解決したなら、その後の管理は変わりません。「手技後、または未解決」とするか「管理の変化なし」にし\
                てください",
            "what was solved within the procedure raises no level of care; choose “after the procedure”, or “care \
                not raised”",
        ),
    },
    Clash {
        when: Rule::All(&[CARE.is_one_of(&["atypical"]), EXTRA_STAY.at_most("0")]),
        at: &EXTRA_STAY,
        unused: &[&CARE, &EXTRA_STAY],
        text: t(
            "通常しない入院なら、入院は予定より延びています。延びた時間か「管理の変化」を直してください",
            "an atypical admission is a stay beyond what was planned; correct the hours or the level of care",
        ),
    },
    Clash {
        when: Rule::All(&[DIED, HARM.is_one_of(&["mild"])]),
        at: &HARM,
        unused: &[&DEATH, &HARM],
        text: t("死亡と軽い障害が食い違います。どちらかを直してください", "contradicts death; correct one of them"),
    },
    Clash {
        when: Rule::All(&[DIED, WITHIN]),
        at: &SOLVED,
        unused: &[&DEATH, &SOLVED],
        text: t("死亡と食い違います。どちらかを直してください", "contradicts death; correct one of them"),
    },
    Clash {
        when: Rule::All(&[WITHIN, EXTRA_STAY.above("0")]),
        at: &EXTRA_STAY,
        unused: &[&SOLVED, &EXTRA_STAY],
        text: t(
            "手技中に解決したなら入院は延びません。「手技後、または未解決」とするか0にしてください",
            "what was solved within the procedure makes no stay longer; choose “after the procedure”, or enter 0",
        ),
    },
    Clash {
        when: Rule::All(&[WITHIN, HARM.is_one_of(&["mild", "severe"])]),
        at: &HARM,
        unused: &[&SOLVED, &HARM],
        text: t(
            "手技中に解決したなら障害は残りません。どちらかを直してください",
            "what was solved within the procedure leaves no harm; correct one of them",
        ),
    },
    Clash {
        when: Rule::All(&[WITHIN, AT_DISCHARGE.is_yes()]),
        at: &AT_DISCHARGE,
        unused: &[&SOLVED, &AT_DISCHARGE],
        text: t(
            "手技中に解決したなら退院時の障害はありません。どちらかを直してください",
            "what was solved within the procedure leaves no harm at discharge; correct one of them",
        ),
    },
    Clash {
        when: Rule::All(&[AT_DISCHARGE.is_yes(), HARM.is_one_of(&["none"])]),
        at: &AT_DISCHARGE,
        unused: &[&HARM, &AT_DISCHARGE],
        text: t(
            "「障害なし」と食い違います。どちらかを直してください",
            "contradicts “no harm left”; correct one of them",
        ),
    },
];
