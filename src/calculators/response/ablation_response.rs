//! What imaging shows after ablation: enhancement, size, and the terms for local failure.

use crate::definition::{
    Calculator, Choice, Cite, Clash, Class, Classes, Example, Field, Formula, Input, Method, Note, Output, Rule, Scale,
    Section, Show, Statement, Subject, Text, Tone, Unit, Verdict, dec, t, w,
};
use crate::shared::recist::{BASE, GROWTH, GROWTH_CM, NEW_LESION, PARTIAL, TARGETS as SIZE, TREATED};
use crate::shared::sources::{ABLATION_TERMS, KEIO, OKAYAMA, RECIST};

static LENGTH: &[Unit] = &[
    Unit::base("cm", Text::same("cm"), t("センチメートル", "centimetres"), 1).also(&["センチ", "㎝"]),
    Unit::times("mm", Text::same("mm"), t("ミリメートル", "millimetres"), "0.1", 0)
        .also(&["ミリ", "㎜"])
        .bare("4", "150"),
];

static BEFORE: Field =
    Field::number("size-before", t("治療前の最大径", "Longest diameter before treatment"), LENGTH, "0.1", "40")
        .usual("0.3", "20")
        .short(t("治療前の径", "Size before"));
static AFTER: Field = Field::number("size-after", t("今回の最大径", "Longest diameter now"), LENGTH, "0", "40")
    .usual("0", "20")
    .short(t("今回の径", "Size now"))
    .hint(t(
        "腫瘍の径。凍結域・焼灼域ではありません。見えなければ0",
        "of the tumour, not of the ablation zone; 0 if none is seen",
    ));
static NADIR: Field = Field::number("nadir", t("これまでの最小径", "Smallest diameter so far"), LENGTH, "0", "40")
    .usual("0", "20")
    .short(t("最小径", "Nadir"))
    .hint(t(
        "2回目以後に使用。治療前も含めた最小",
        "used from the second imaging on; the value before treatment included",
    ));
static IMAGING: Field = Field::choice(
    "imaging",
    t("今回の画像", "This imaging"),
    &[
        Choice::new("first", t("治療後の初回", "First after treatment")),
        Choice::new("later", t("2回目以後", "A later one")),
    ],
);
static ENHANCEMENT: Field = Field::choice(
    "enhancement",
    t("腫瘍の造影効果", "Enhancement of the tumour"),
    &[
        Choice::new("gone", t("消失", "Gone")),
        Choice::new("residual", t("残存・出現（一部でも）", "Residual or new, even in part")),
        Choice::new("not-assessed", t("評価していない（単純CTなど）", "Not assessed (such as plain CT)")),
    ],
)
.hint(t("造影MRI・造影CTで", "on contrast-enhanced MRI or CT"));
static EARLIER_CLEAR: Field = Field::yes_no(
    "earlier-clear",
    t(
        "治療後、残存腫瘍（viable tumor）がないと確認された画像が以前にある",
        "An earlier imaging after treatment showed no viable tumour",
    ),
);
static PLAIN_CT: Field = Field::choice(
    "plain-ct",
    t("単純CTでのこの病変の判定（前回のCTと比べて）", "This lesion on plain CT, against the CT before"),
    &[
        Choice::new("controlled", t("制御（増大・新しい結節なし）", "Controlled (neither growth nor a new nodule)")),
        Choice::new(
            "progressed",
            t(
                "局所進行（治療域の増大・新しい結節）",
                "Progressed locally (growth of the treated area, or a new nodule)",
            ),
        ),
        Choice::new("unclear", t("決められない", "Cannot be told")),
    ],
)
.judged()
.hint(t(
    "造影していない画像で。治療域の大きさを前回のCTと比べた医師の判断（資料に計測の基準はない）",
    "without contrast: the physician’s judgement of the treated area against the CT before (the document gives no \
        measure)",
));

const STUDY: Cite =
    Cite { source: &OKAYAMA, section: t("4. 研究成果（症例1・2）", "4. results (cases 1 and 2)") };
const TERMS: Cite = Cite { source: &ABLATION_TERMS, section: t("治療成績の用語", "terms for outcomes") };
const FOLLOW_UP: Cite =
    Cite { source: &KEIO, section: t("医療技術の概要図（追跡）", "technique summary, follow-up") };

static RESPONSES: &[Class] = &[
    Class {
        verdict: Verdict {
            id: "gone-but-progressive",
            label: t("造影効果消失、ただし増大または新病変あり", "Enhancement gone, but growth or a new lesion"),
            says: t(
                "造影効果は消えていますが、径の増大か新病変があり、径ではPDです。完全奏効とは言えません。",
                "Enhancement is gone, yet the lesion has grown or there is a new one: PD by size, and no complete \
                    response.",
            ),
            tone: Tone::Caution,
        },
        text: t("造影効果が消失し、径の増大か新病変がある", "Enhancement is gone, with growth or a new lesion"),
        rule: Rule::All(&[ENHANCEMENT.is_one_of(&["gone"]), PROGRESSIVE]),
        cite: SIZE,
        reading: Some(t(
            "報告書のCRの例は、縮小し、かつ造影効果が消えたもの。新病変のある例の扱いは書かれていない。",
            "The report’s case of CR was smaller and no longer enhanced. It does not say what a new lesion makes of \
                it.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "complete-response",
            label: t(
                "造影効果消失（岡山大学の研究の判定法でCR）",
                "Enhancement gone (CR as the Okayama study read it)",
            ),
            says: t(
                "造影効果が消えています。岡山大学の研究は、これをCRと判定しています。",
                "Enhancement is gone, which the Okayama study called CR.",
            ),
            tone: Tone::Good,
        },
        text: t("造影効果が消失", "Enhancement is gone"),
        rule: ENHANCEMENT.is_one_of(&["gone"]),
        cite: STUDY,
        reading: Some(t(
            "報告書は判定基準の名（RECIST・mRECIST）を書いていない。「造影MRIによる本研究の判定」とし、\
                径の判定は別に示す。",
            "The report names no criteria (RECIST, mRECIST). This is the study’s own reading of contrast MRI; size is \
                judged apart.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "non-cr",
            label: t(
                "造影効果残存（岡山大学の研究の判定法で非CR）",
                "Enhancement remains (non-CR as the Okayama study read it)",
            ),
            says: t(
                "造影効果が一部でも残っています。岡山大学の研究は、これを非CRと判定しています。",
                "Some enhancement remains, which the Okayama study called non-CR.",
            ),
            tone: Tone::Caution,
        },
        text: t("造影効果が一部でも残存", "Any enhancement remains"),
        rule: ENHANCEMENT.is_one_of(&["residual"]),
        cite: STUDY,
        reading: Some(t(
            "「ほぼ消失」でも一部残っていれば非CR（症例2）。",
            "“Almost gone” with a part remaining is non-CR (case 2).",
        )),
    },
    Class {
        verdict: Verdict {
            id: "plain-ct-progressed",
            label: t("単純CTで局所進行", "Local progression on plain CT"),
            says: t(
                "医師の判断で、単純CTの治療域に前回からの増大か新しい結節があります。局所制御ではありません。",
                "By the physician’s judgement the treated area has grown on plain CT, or holds a new nodule: not \
                    controlled locally.",
            ),
            tone: Tone::Bad,
        },
        text: t("造影の評価がなく、単純CTで局所進行と判断", "Without contrast: progression on plain CT, as judged"),
        rule: Rule::All(&[ENHANCEMENT.is_one_of(&["not-assessed"]), PLAIN_CT.is_one_of(&["progressed"])]),
        cite: FOLLOW_UP,
        reading: Some(t(
            "慶應の試験は病変ごとに単純CTで評価する。何をもって進行とするかは書かれておらず、医師の判断を尋ねる。",
            "The Keio trial judges each lesion on plain CT. It does not say what progression is, so the physician is \
                asked.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "plain-ct-controlled",
            label: t("単純CTで局所制御", "Locally controlled on plain CT"),
            says: t(
                "医師の判断で、単純CTの治療域に前回からの増大も新しい結節もありません。",
                "By the physician’s judgement the treated area has neither grown on plain CT nor a new nodule.",
            ),
            tone: Tone::Good,
        },
        text: t("造影の評価がなく、単純CTで制御と判断", "Without contrast: control on plain CT, as judged"),
        rule: Rule::All(&[ENHANCEMENT.is_one_of(&["not-assessed"]), PLAIN_CT.is_one_of(&["controlled"])]),
        cite: FOLLOW_UP,
        reading: None,
    },
];

/// Growth from the reference: by 20 % and 5 mm, or from nothing.
const GROWN: Rule = Rule::Any(&[
    // What has grown from before treatment has grown from every smaller size, too.
    Rule::All(&[AFTER.at_least_times(GROWTH, &BEFORE), AFTER.at_least_by(GROWTH_CM, &BEFORE)]),
    Rule::All(&[
        IMAGING.is_one_of(&["later"]),
        AFTER.at_least_times(GROWTH, &NADIR),
        AFTER.at_least_by(GROWTH_CM, &NADIR),
    ]),
    Rule::All(&[IMAGING.is_one_of(&["later"]), NADIR.at_most("0"), AFTER.above("0")]),
]);
/// Progressive disease by size.
const PROGRESSIVE: Rule = Rule::Any(&[NEW_LESION.is_yes(), GROWN]);

static BY_SIZE: &[Class] = &[
    Class {
        verdict: Verdict {
            id: "recist-pd",
            label: t("PD（増大・新病変）", "PD (growth or a new lesion)"),
            says: t(
                "基準の径から20%以上かつ5 mm以上の増大、消えた病変の再出現、または新病変があります。",
                "Up 20 % or more and 5 mm or more from the reference, a lesion that came back, or a new lesion.",
            ),
            tone: Tone::Bad,
        },
        text: t(
            "基準（初回は治療前、以後は最小径）から20%以上かつ5 mm以上の増大、または新病変",
            "Up 20 % or more and 5 mm or more from the reference (before treatment at the first imaging, then the \
                nadir), or a new lesion",
        ),
        rule: PROGRESSIVE,
        cite: SIZE,
        reading: Some(t(
            "ちょうど20%かつ5 mmの増大は含む。最小径が0なら、再び見えればPDとする。",
            "Exactly 20 % and 5 mm count. From a nadir of 0, anything seen again is PD.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "recist-cr",
            label: t("CR（径では消失）", "CR (gone by size)"),
            says: t("径は0です。", "The size is 0."),
            tone: Tone::Good,
        },
        text: t("径が0", "Size is 0"),
        rule: AFTER.at_most("0"),
        cite: SIZE,
        reading: None,
    },
    Class {
        verdict: Verdict {
            id: "recist-pr",
            label: t("PR（30%以上の縮小）", "PR (down 30 % or more)"),
            says: t("治療前から30%以上縮小しています。", "Down 30 % or more from before treatment."),
            tone: Tone::Good,
        },
        text: t("治療前から30%以上の縮小", "Down 30 % or more from before treatment"),
        rule: AFTER.at_most_times(PARTIAL, &BEFORE),
        cite: SIZE,
        reading: Some(t(
            "ちょうど30%の縮小は含む。基準は最小径でなく治療前。",
            "Exactly 30 % counts. The reference is the size before treatment, not the nadir.",
        )),
    },
];

static BY_TERM: &[Class] = &[
    Class {
        verdict: Verdict {
            id: "local-tumour-progression",
            label: t("局所腫瘍進行（LTP）", "Local tumour progression (LTP)"),
            says: t(
                "残存腫瘍がないと一度確認された後に、造影効果のある部分が現れています。",
                "Enhancement appeared after imaging had shown no viable tumour.",
            ),
            tone: Tone::Bad,
        },
        text: t(
            "残存腫瘍なしを確認した後の画像で、造影効果がみられる",
            "Enhancement on a later imaging, after one without viable tumour",
        ),
        rule: Rule::All(&[IMAGING.is_one_of(&["later"]), EARLIER_CLEAR.is_yes(), ENHANCEMENT.is_one_of(&["residual"])]),
        cite: TERMS,
        reading: Some(t(
            "定義は治療域の縁の新しい病変。場所は入力しないため、縁にあるかは画像で確かめる。",
            "By definition a new focus at the edge of the treated zone. The place is not asked for; whether it is \
                there shows on the images.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "residual-tumour",
            label: t("遺残腫瘍", "Residual unablated tumour"),
            says: t(
                "残存腫瘍（viable tumor）がないと確認されたことがまだなく、造影効果が残っています。",
                "Enhancement remains, and no imaging has yet been without viable tumour.",
            ),
            tone: Tone::Caution,
        },
        text: t(
            "残存腫瘍なしを一度も確認しておらず、造影効果が残る",
            "Enhancement, and never yet an imaging without viable tumour",
        ),
        rule: Rule::All(&[
            ENHANCEMENT.is_one_of(&["residual"]),
            Rule::Any(&[IMAGING.is_one_of(&["first"]), EARLIER_CLEAR.is_no()]),
        ]),
        cite: TERMS,
        reading: Some(t(
            "初回の画像に残る造影効果は、LTPではなく遺残とする。",
            "What enhances at the first imaging is residual tumour and not LTP.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "technique-effective",
            label: t(
                "完全アブレーション（technique efficacy：初回画像で造影効果なし）",
                "Complete ablation (technique efficacy: no enhancement at the first imaging)",
            ),
            says: t(
                "治療後の初回の画像に、残存腫瘍を示す造影効果はありません。",
                "The first imaging after treatment shows no enhancement of viable tumour.",
            ),
            tone: Tone::Good,
        },
        text: t("治療後の初回の画像で造影効果が消失", "Enhancement is gone at the first imaging after treatment"),
        rule: Rule::All(&[ENHANCEMENT.is_one_of(&["gone"]), IMAGING.is_one_of(&["first"])]),
        cite: TERMS,
        reading: None,
    },
    Class {
        verdict: Verdict {
            id: "no-viable-tumour",
            label: t("残存腫瘍（viable tumor）を示す造影効果なし", "No enhancement of viable tumour"),
            says: t(
                "2回目以後の画像に、残存腫瘍を示す造影効果はありません。",
                "A later imaging shows no enhancement of viable tumour.",
            ),
            tone: Tone::Good,
        },
        text: t("2回目以後の画像で造影効果が消失", "Enhancement is gone at a later imaging"),
        // At the first imaging, the class before holds.
        rule: ENHANCEMENT.is_one_of(&["gone"]),
        cite: TERMS,
        reading: Some(t(
            "手技の有効性は初回の追跡画像での用語。以後の画像に当たる用語はなく、所見をそのまま示す。",
            "Technique efficacy is a term for the first follow-up. There is none for later imaging, so this says what \
                is seen.",
        )),
    },
];

/// A statement that holds of every case.
const fn states(id: &'static str, text: Text, cite: Cite, reading: Option<Text>) -> Statement {
    Statement { id, text, figure: None, population: None, grade: None, when: None, cite, reference: None, reading }
}

static STATEMENTS: &[Statement] = &[
    states(
        "SIO-TS",
        t(
            "技術的成功：計画どおりに治療し、終了時に腫瘍全体を覆えたこと。",
            "Technical success: treated per protocol, the tumour covered completely at the end of the procedure.",
        ),
        TERMS,
        None,
    ),
    states(
        "SIO-PTE",
        t(
            "一次的な手技の有効性：1か月後などの決めた時点（初回の追跡画像）で腫瘍が完全に消えていること。\
                再治療後に達した場合は二次とする。",
            "Primary technique efficacy: complete ablation at a defined time (the first follow-up, such as 1 month); \
                secondary if reached after repeated ablation.",
        ),
        TERMS,
        None,
    ),
    states(
        "SIO-RES",
        t(
            "遺残腫瘍：初回の画像で、治療域の縁に残る腫瘍。",
            "Residual unablated tumour: tumour at the margin on the first imaging.",
        ),
        TERMS,
        None,
    ),
    states(
        "SIO-LTP",
        t(
            "局所腫瘍進行（LTP）：残存腫瘍がない画像が一度あった後に、縁に現れた新しい病変。",
            "Local tumour progression: a new focus at the edge after at least one imaging showed no viable tumour.",
        ),
        TERMS,
        Some(t(
            "「再発」はどちらの意味にも使われるため、ここでは用いない。",
            "“Recurrence” is used for both and is avoided here.",
        )),
    ),
    Statement {
        id: "RECIST-ZONE",
        text: t(
            "1か月ころの凍結域・焼灼域は元の腫瘍より大きく、PDのように見える。RECISTはアブレーション域に当てはめない。",
            "At about 1 month the ablation zone is larger than the tumour was and mimics PD. RECIST is not applied to \
                the zone.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(IMAGING.is_one_of(&["first"])),
        cite: SIZE,
        reference: None,
        reading: None,
    },
    Statement {
        reading: Some(t("岡山の2例も放射線治療後の病変。", "Both Okayama lesions had been irradiated.")),
        ..TREATED
    },
    BASE,
    Statement {
        id: "OKA-CASE-1",
        text: t(
            "症例1：4週後の造影MRIで縮小し、造影効果が消えてCRと判定された。径だけならSD。",
            "Case 1: smaller on contrast MRI at 4 weeks, enhancement gone, called CR. By size alone SD.",
        ),
        figure: Some(t("4.5→3.7 cm（−17.78%）", "4.5 → 3.7 cm (−17.78 %)")),
        population: Some(t(
            "大腸癌の仙骨転移、放射線治療後の再発",
            "sacral metastasis of colorectal cancer, recurred after radiotherapy",
        )),
        grade: None,
        when: None,
        cite: STUDY,
        reference: None,
        reading: None,
    },
    Statement {
        id: "OKA-CASE-2",
        text: t(
            "症例2：4週後に縮小したが、造影効果が一部残り非CRと判定された。径だけならSD。",
            "Case 2: smaller at 4 weeks, a part still enhanced, called non-CR. By size alone SD.",
        ),
        figure: Some(t("5.5→5.0 cm（−9.09%）", "5.5 → 5.0 cm (−9.09 %)")),
        population: Some(t(
            "大腸癌の仙骨転移、放射線治療後の再発",
            "sacral metastasis of colorectal cancer, recurred after radiotherapy",
        )),
        grade: None,
        when: None,
        cite: STUDY,
        reference: None,
        reading: None,
    },
    states(
        "AMBIG-000-10",
        t(
            "岡山の報告書は、CR・非CRを造影MRIの造影効果で分けている。",
            "The Okayama report tells CR from non-CR by enhancement on contrast MRI.",
        ),
        STUDY,
        Some(t(
            "基準の名は書かれていない。造影効果がなければCR、少しでも残れば非CRと読み、径は別の尺度とする。",
            "It names no criteria. No enhancement is read as CR, any as non-CR; size is a scale of its own.",
        )),
    ),
    states(
        "KEIO-CT",
        t(
            "慶應の試験は3・6・9・12か月に病変ごとの胸部単純CTで評価し、1年局所制御割合を副次評価項目とする。\
                単純CTでは造影効果を判定できない。",
            "The Keio trial judges each lesion on plain chest CT at 3, 6, 9 and 12 months; local control at one year \
                is a secondary endpoint. Plain CT does not show enhancement.",
        ),
        FOLLOW_UP,
        Some(t(
            "制御と進行を分ける基準は書かれていない。計測値から決めず、前回のCTと比べた医師の判断を入力する。",
            "It does not say what tells control from progression. No measure is made up: the physician’s judgement \
                against the CT before is entered.",
        )),
    ),
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "ablation-response",
    title: w("アブレーション後の効果判定", "Response after ablation"),
    short: t("アブレーションの効果判定", "Ablation response"),
    summary: t(
        "治療前後の径と造影効果から、岡山の研究の判定（造影効果の消失＝CR）、径だけのRECIST 1.1、遺残・\
            局所腫瘍進行の用語を並べて示します。",
        "From size and enhancement before and after: the reading of the Okayama study (no enhancement = CR), RECIST \
            1.1 by size alone, and the terms for residual tumour and local tumour progression.",
    ),
    intended_use: t(
        "凍結療法などのアブレーション後の画像を、IVR医・放射線診断医・臨床研究コーディネーター（CRC）が同じ言葉で記録\
            するために使います。",
        "For interventional and diagnostic radiologists and clinical research coordinators, to put imaging after \
            ablation into the same words.",
    ),
    limits: &[
        t(
            "病変1個の判定です。複数の標的・非標的病変、リンパ節を含むRECISTの総合効果は「RECIST \
                1.1」のページで判定します。",
            "One lesion only. Overall response by RECIST (several target and non-target lesions, nodes) is on the \
                page RECIST 1.1.",
        ),
        t(
            "辺縁の造影効果が炎症によるか腫瘍の残存かは、入力からは分かりません。画像で区別します。",
            "Whether a rim enhances from inflammation or from tumour has to be told on the images.",
        ),
        t(
            "RECIST 1.1とアブレーションの用語は二次資料で確認したもので、原著での再確認が済んでいません。",
            "RECIST 1.1 and the ablation terms were taken from secondary statements; the papers have not been re-read.",
        ),
    ],
    subject: Subject::Response,
    keywords: &[
        "こうかはんてい",
        "がぞうはんてい",
        "ぞうえい",
        "ぞうえいこうか",
        "いざんしゅよう",
        "きょくしょしんこう",
        "きょくしょしゅようしんこう",
        "きょくしょさいはつ",
        "しゅくしょうりつ",
        "とうけつりょうほう",
        "れしすと",
        "効果判定",
        "造影",
        "造影効果",
        "造影MRI",
        "遺残",
        "局所進行",
        "局所腫瘍進行",
        "局所再発",
        "縮小率",
        "完全奏効",
        "焼灼",
        "凍結療法",
        "アブレーション",
        "最大径",
        "岡山",
        "RECIST",
        "RECIST 1.1",
        "LTP",
        "local tumour progression",
        "local tumor progression",
        "enhancement",
        "ablation",
        "cryoablation",
        "response",
        "residual tumour",
        "residual tumor",
        "nadir",
        "CR",
        "PR",
        "SD",
        "PD",
    ],
    version: "RECIST 1.1 / SIO 2014 (2026-11-28)",
    sources: &[&OKAYAMA, &KEIO, &RECIST, &ABLATION_TERMS],
    sections: &[
        Section {
            title: t("径", "Size"),
            hint: None,
            inputs: &[Input::Field(&BEFORE), Input::Field(&AFTER), Input::Field(&NADIR)],
        },
        Section {
            title: t("画像", "Imaging"),
            hint: None,
            inputs: &[
                Input::Field(&IMAGING),
                Input::Field(&ENHANCEMENT),
                Input::Field(&EARLIER_CLEAR),
                Input::Field(&NEW_LESION),
                Input::Field(&PLAIN_CT),
            ],
        },
    ],
    method: Method::Classification(Classes {
        classes: RESPONSES,
        otherwise: Verdict {
            id: "not-evaluable",
            label: t("造影評価なし（サイズのみ判定）", "Enhancement not assessed (size only)"),
            says: t(
                "造影効果を評価しておらず、単純CTでも局所の制御・進行を決められていません。\
                    岡山大学の研究の判定法は当てはめられません。",
                "Enhancement was not assessed, and plain CT did not tell control from progression; the reading of the \
                    Okayama study does not apply.",
            ),
            tone: Tone::Neutral,
        },
    }),
    outputs: &[
        Output {
            id: "change",
            label: t("径の変化", "Change in size"),
            unit: Text::same(" cm"),
            formula: Formula::Minus(&Formula::answer(&AFTER), &Formula::answer(&BEFORE)),
            places: 2,
            limits: &[dec("0.5")],
            show: Show::Number,
        },
        Output {
            id: "percent",
            label: t("径の変化率（治療前から）", "Change in size since before treatment, %"),
            unit: t("%", "%"),
            formula: Formula::Times(
                &Formula::Over(
                    &Formula::Minus(&Formula::answer(&AFTER), &Formula::answer(&BEFORE)),
                    &Formula::answer(&BEFORE),
                ),
                &Formula::Number(dec("100")),
            ),
            places: 2,
            limits: &[dec("-30"), dec("20")],
            show: Show::Number,
        },
    ],
    notes: &[
        Note {
            when: Some(Rule::All(&[IMAGING.is_one_of(&["first"]), AFTER.above_times("1", &BEFORE)])),
            text: t(
                "初回の画像で治療前より大きくなっています。測ったのは腫瘍ですか。治療域そのものは、\
                    ふつう元の腫瘍より大きく写ります。",
                "Larger than before at the first imaging: was the tumour measured? The ablation zone itself is \
                    usually larger than the tumour was.",
            ),
            cite: Some(SIZE),
        },
        Note {
            when: Some(Rule::All(&[
                ENHANCEMENT.is_one_of(&["gone"]),
                AFTER.above_times(PARTIAL, &BEFORE),
                Rule::Not(&GROWN),
            ])),
            text: t(
                "造影効果は消えていますが、径では30%以上の縮小に届きません。アブレーション後は径と造影の判定がよく食い\
                    違います。",
                "Enhancement is gone, yet size is not down by 30 %. After ablation the two often disagree.",
            ),
            cite: Some(STUDY),
        },
        Note {
            when: Some(PROGRESSIVE),
            text: t(
                "径の増大または新病変があり、径ではPDです。造影効果が消えていても、それだけでは完全奏効を意味しませ\
                    ん。",
                "Growth or a new lesion: by size this is PD. Enhancement being gone does not by itself make it a \
                    complete response.",
            ),
            cite: Some(SIZE),
        },
        Note {
            when: Some(Rule::All(&[IMAGING.is_one_of(&["first"]), BEFORE.above_by("0", &NADIR)])),
            text: t(
                "最小径が治療前より小さいのに、今回を治療後の初回としています。最小径とは比べていません。\
                    2回目以後なら、最小径からの増大でPDになることがあります。",
                "The smallest diameter is below the size before treatment, yet this is called the first imaging: it \
                    is not compared with. On a later imaging, growth from it may be PD.",
            ),
            cite: Some(SIZE),
        },
        Note {
            when: Some(Rule::All(&[
                Rule::Any(&[ENHANCEMENT.is_one_of(&["gone"]), ENHANCEMENT.is_one_of(&["residual"])]),
                PLAIN_CT.is_one_of(&["controlled", "progressed", "unclear"]),
            ])),
            text: t(
                "造影効果を評価しているため、単純CTでの判定は判定に使っていません。",
                "Enhancement was assessed, so the judgement on plain CT is not used for the verdict.",
            ),
            cite: None,
        },
        Note {
            when: Some(Rule::All(&[
                ENHANCEMENT.is_one_of(&["not-assessed"]),
                PLAIN_CT.is_one_of(&["controlled"]),
                PROGRESSIVE,
            ])),
            text: t(
                "単純CTで制御と判断していますが、入力された径では増大しているか、新病変があります。\
                    両方を確認してください。",
                "Judged as controlled on plain CT, yet by the sizes entered it has grown, or there is a new lesion: \
                    check both.",
            ),
            cite: None,
        },
        Note {
            when: Some(Rule::All(&[ENHANCEMENT.is_one_of(&["not-assessed"]), PROGRESSIVE])),
            text: t(
                "単純CTでの増大は、局所腫瘍進行をみる造影検査を検討する理由になります（資料にはなく、\
                    この計算で加えた注記）。",
                "Growth on plain CT is a reason to consider contrast imaging for local tumour progression (our \
                    addition, not in the documents).",
            ),
            cite: None,
        },
    ],
    clashes: &[
        Clash {
            when: NADIR.above_by("0", &BEFORE),
            at: &NADIR,
            unused: &[&NADIR, &BEFORE],
            text: t(
                "治療前の径より大きくなっています。最小径は治療前も含めた最小です",
                "it is larger than the size before treatment, which counts towards the smallest",
            ),
        },
        Clash {
            when: Rule::All(&[EARLIER_CLEAR.is_yes(), IMAGING.is_one_of(&["first"])]),
            at: &EARLIER_CLEAR,
            unused: &[&EARLIER_CLEAR, &IMAGING],
            text: t(
                "今回が治療後の初回なら、それより前の画像はありません。どちらかを確認してください",
                "there is no earlier imaging if this is the first after treatment; check which is right",
            ),
        },
        Clash {
            when: Rule::All(&[AFTER.at_most("0"), ENHANCEMENT.is_one_of(&["residual"])]),
            at: &AFTER,
            unused: &[&AFTER, &ENHANCEMENT],
            text: t(
                "径が0なら、造影効果の残る腫瘍はないはずです。どちらかを確認してください",
                "a tumour of size 0 has nothing left to enhance; check which is right",
            ),
        },
        Clash {
            when: Rule::All(&[PLAIN_CT.is_one_of(&["progressed"]), ENHANCEMENT.is_one_of(&["gone"])]),
            at: &PLAIN_CT,
            unused: &[&PLAIN_CT, &ENHANCEMENT],
            text: t(
                "造影効果の消失と局所進行は両立しません。どちらかを確認してください",
                "progression does not go with enhancement that is gone; check which is right",
            ),
        },
    ],
    helps: &[],
    statements: STATEMENTS,
    also: &[
        Scale {
            id: "recist-size",
            title: t("径だけのRECIST 1.1", "RECIST 1.1 by size alone"),
            when: None,
            classes: Classes {
                classes: BY_SIZE,
                otherwise: Verdict {
                    id: "recist-sd",
                    label: t("SD（PR・PDに届かない）", "SD (neither PR nor PD)"),
                    says: t(
                        "縮小は30%に届かず、増大もPDの基準に届きません。",
                        "Down by less than 30 %, and not up enough for PD.",
                    ),
                    tone: Tone::Neutral,
                },
            },
        },
        Scale {
            id: "ablation-term",
            title: t("アブレーションの用語", "Ablation terms"),
            when: None,
            classes: Classes {
                classes: BY_TERM,
                otherwise: Verdict {
                    id: "not-assessed",
                    label: t("造影効果の評価なし", "Enhancement not assessed"),
                    says: t(
                        "造影効果が分からないため、用語を当てはめられません。",
                        "Without enhancement no term applies.",
                    ),
                    tone: Tone::Neutral,
                },
            },
        },
    ],
    each: None,
    figure: None,
    leaflet: None,
    examples: &[
        Example {
            id: "case-1",
            title: t("症例1：4.5→3.7 cm、造影効果の消失", "Case 1: 4.5 → 3.7 cm, enhancement gone"),
            note: Some(t(
                "岡山大学の報告書の症例1（4週後）。研究の判定はCR、径だけならSD。新病変の記載はなく、なしとしている。",
                "Case 1 of the Okayama report at 4 weeks: CR by the study, SD by size. It mentions no new lesion; \
                    none is assumed.",
            )),
            entries: &[
                ("size-before", "4.5"),
                ("size-before-unit", "cm"),
                ("size-after", "3.7"),
                ("imaging", "first"),
                ("enhancement", "gone"),
                ("new-lesion", "no"),
            ],
        },
        Example {
            id: "case-2",
            title: t("症例2：5.5→5.0 cm、造影効果が一部残存", "Case 2: 5.5 → 5.0 cm, a part still enhances"),
            note: Some(t(
                "岡山大学の報告書の症例2（4週後）。研究の判定は非CR、径だけならSD。新病変の記載はなく、\
                    なしとしている。",
                "Case 2 of the Okayama report at 4 weeks: non-CR by the study, SD by size. It mentions no new lesion; \
                    none is assumed.",
            )),
            entries: &[
                ("size-before", "5.5"),
                ("size-before-unit", "cm"),
                ("size-after", "5.0"),
                ("size-after-unit", "cm"),
                ("imaging", "first"),
                ("enhancement", "residual"),
                ("new-lesion", "no"),
            ],
        },
    ],
    ..Calculator::BLANK
};
