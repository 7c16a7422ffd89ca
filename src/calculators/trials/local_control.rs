//! Local control after ablation: one series of tumours, three ways to estimate it.

use crate::definition::{
    Calculator, Choice, Cite, Class, Classes, Cohort, Control, Estimate, EstimatesPart, Example, Field, Figure,
    Formula, Group, Input, Method, Note, Operand, Output, Relation, Rule, Section, Show, Statement, Subject, Text,
    Tone, Unit, Verdict, t, w,
};
use crate::shared::patient::LESION_NAME;
use crate::shared::sources::{ABLATION_TERMS, KEIO, SOLSTICE, SURVIVAL};

static MONTH_UNITS: &[Unit] = &[Unit::base("mo", t("か月", "mo"), t("か月", "months"), 1)
    .also(&["month", "months", "ヶ月", "カ月", "ヵ月", "ケ月", "月"])];

static MONTHS: Field = Field::number("months", t("追跡期間", "Followed for"), MONTH_UNITS, "0", "240").hint(t(
    "治療から、進行・遺残を認めた画像・死亡・最後の画像までの月数。数日早く撮った12か月後の定期CTは12と入力",
    "months from treatment to progression, the imaging with residual tumour, death or the last imaging; a scheduled \
        12-month CT done a few days early is entered as 12",
));

static STATUS: Field = Field::choice(
    "status",
    t("その時点の状態", "What was seen then"),
    &[
        Choice::new("progressed", t("局所腫瘍進行", "Local tumour progression")),
        Choice::new("residual", t("遺残（初回の画像から腫瘍が残る）", "Residual tumour (left at the first imaging)")),
        Choice::new("died", t("進行なく死亡", "Died without progression")),
        Choice::new("controlled", t("進行なし（最後の画像）", "No progression (last imaging)")),
    ],
);

static TUMOUR: Group = Group {
    id: "tumour",
    label: t("腫瘍", "Tumour"),
    fields: &[&LESION_NAME, &MONTHS, &STATUS],
    most: 60,
    counter: "個",
    order: None,
    unique: None,
};

static AT: Field = Field::number("at", t("評価する時点", "Assessed at"), MONTH_UNITS, "0", "240")
    .hint(t("1年局所制御割合なら12", "12 for control at one year"));

static COHORT: Cohort = Cohort {
    group: &TUMOUR,
    time: &MONTHS,
    status: &STATUS,
    at: &AT,
    progressed: "progressed",
    residual: "residual",
    died: "died",
    drawn: t("局所制御率の推移。", "Local control over time."),
    curves: [
        t("カプラン・マイヤー法（死亡は打ち切り）", "Kaplan–Meier (deaths censored)"),
        t("1 − 累積発生率（死亡は競合）", "1 − cumulative incidence (death competes)"),
    ],
}
.checked();

/// What the number of progressed tumours is called in rules. It is asked nowhere: [`PROGRESSED`] makes it.
static PROGRESSED_TUMOURS: Field = Field::number(
    "progressed-tumours",
    t("評価する時点までに局所腫瘍進行のあった数", "Tumours with local progression by the time assessed"),
    &[Unit::base("tumours", t("個", "tumours"), t("個数", "number of tumours"), 0)],
    "0",
    "60",
)
.whole();

/// What the number of tumours left behind is called in rules. It is asked nowhere: [`LEFT_BEHIND`] makes it.
static RESIDUAL_TUMOURS: Field = Field::number(
    "residual-tumours",
    t("評価する時点までに遺残を認めた数", "Tumours seen by the time assessed to have been left behind"),
    &[Unit::base("tumours", t("個", "tumours"), t("個数", "number of tumours"), 0)],
    "0",
    "60",
)
.whole();

const LEFT_BEHIND: Formula = Formula::Estimate(&Estimate::Control(Control::Residual, &COHORT), EstimatesPart::Here);
const PROGRESSED: Formula = Formula::Estimate(&Estimate::Control(Control::Progressed, &COHORT), EstimatesPart::Here);

const TERMS: Cite = Cite {
    source: &ABLATION_TERMS,
    section: t("局所腫瘍進行（LTP）の定義", "definition of local tumour progression"),
};
const ESTIMATES: Cite = Cite { source: &SURVIVAL, section: t("推定法", "the estimators") };
const SERIES: Cite = Cite { source: &SOLSTICE, section: t("抄録", "abstract") };
const ENDPOINTS: Cite = Cite {
    source: &KEIO,
    section: t("医療技術の概要図 ＜副次評価項目＞", "technique summary, secondary endpoints"),
};

static CLASSES: &[Class] = &[
    Class {
        verdict: Verdict {
            id: "residual-only",
            label: t("局所腫瘍進行なし・遺残あり", "No local tumour progression, but residual tumour"),
            says: t(
                "評価する時点までに局所腫瘍進行はありませんが、治療後に腫瘍の残っていたものがあります。\
                    遺残は制御されていないものとして数えます。",
                "None had progressed locally by the time assessed, but some were left behind; these count as not \
                    controlled.",
            ),
            tone: Tone::Neutral,
        },
        text: t("局所腫瘍進行がなく、遺残がある", "Residual tumour, no local tumour progression"),
        rule: Rule::All(&[
            Operand::of(&PROGRESSED_TUMOURS, &PROGRESSED).against(Relation::AtMost, "0"),
            Operand::of(&RESIDUAL_TUMOURS, &LEFT_BEHIND).against(Relation::Above, "0"),
        ]),
        cite: TERMS,
        reading: Some(t(
            "遺残は局所腫瘍進行には当たらない（LTPは、腫瘍がないと一度確かめた後のもの）。",
            "Residual tumour is not local tumour progression, which comes after imaging without tumour.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "no-progression",
            label: t("この時点までの局所腫瘍進行なし", "No local tumour progression by this time"),
            says: t(
                "入力した腫瘍に、評価する時点までの局所腫瘍進行はありません。すべてをその時点まで追えたとは限りませ\
                    ん。",
                "None of the tumours entered had progressed locally by the time assessed. Not all need have been \
                    followed that far.",
            ),
            tone: Tone::Neutral,
        },
        text: t("評価する時点までに局所腫瘍進行がない", "No local tumour progression by the time assessed"),
        rule: Operand::of(&PROGRESSED_TUMOURS, &PROGRESSED).against(Relation::AtMost, "0"),
        cite: TERMS,
        reading: Some(t(
            "ちょうどその時点の進行は数え、後の進行は数えない。",
            "Progression exactly at that time counts; later progression does not.",
        )),
    },
];

/// One of the numbers.
const fn shown(id: &'static str, label: Text, percent: bool, estimate: &'static Estimate) -> Output {
    Output {
        id,
        label,
        unit: if percent { t("%", "%") } else { t("", "") },
        formula: Formula::Estimate(estimate, EstimatesPart::Here),
        places: if percent { 1 } else { 0 },
        limits: &[],
        show: Show::Number,
    }
}

/// Whom SOLSTICE treated.
const TREATED: Text =
    t("肺転移1〜6個、組み入れは最大径3.5 cmまで", "1 to 6 lung metastases, enrolled up to a diameter of 3.5 cm");

static STATEMENTS: &[Statement] = &[
    Statement {
        id: "KEIO-P2",
        text: t(
            "慶應の試験は、副次評価項目を1年局所制御割合と全生存期間としている。割合の求め方は書かれていない。",
            "The Keio trial has local control at one year and overall survival as secondary endpoints. It does not \
                say how the proportion is estimated.",
        ),
        figure: Some(t("1年", "1 year")),
        population: Some(t(
            "胸部悪性腫瘍の凍結療法（単群、20例の予定）",
            "cryoablation of thoracic malignancies (single arm, 20 planned)",
        )),
        grade: None,
        when: None,
        cite: ENDPOINTS,
        reference: None,
        reading: Some(t(
            "求め方が決まっていないため、3通りを並べて示す。",
            "As no method is given, all three are shown.",
        )),
    },
    Statement {
        id: "SIO-LTP",
        text: t(
            "局所腫瘍進行（LTP）は、残存腫瘍（viable tumor）がないと一度確かめた後、\
                治療域の縁に新しく現れた病変をいう。腫瘍ごとにも患者ごとにも数えられる。",
            "Local tumour progression is a new focus at the edge of the treated zone after imaging once showed no \
                viable tumour. It is counted per tumour or per patient.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: TERMS,
        reference: None,
        reading: Some(t("ここでは腫瘍を単位に数える。", "Tumours are counted here.")),
    },
    Statement {
        id: "LC-CRUDE",
        text: t(
            "粗割合：評価時点までに進行した腫瘍と、その時点まで進行なく追えた腫瘍だけを分母とする。\
                途中で死亡・打ち切りとなった腫瘍は分母に入らない。",
            "Crude: the denominator holds tumours that progressed by then and those followed that far without. \
                Tumours of patients who died or were lost earlier are left out.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: SERIES,
        reference: None,
        reading: Some(t(
            "分母の決め方は、この計算の定義。評価時点ちょうどで進行なく死亡した場合は、そこまで追えたものとする。",
            "The denominator is our definition. A death without progression exactly at that time counts as followed \
                that far.",
        )),
    },
    Statement {
        id: "LC-KM",
        text: t(
            "Kaplan–Meier：死亡を打ち切りとして扱う。死亡後も進行しうるとみなすため、\
                死亡が多いほど進行を多く（制御を低く）見積もる。",
            "Kaplan–Meier: deaths are censored. As if the dead could still progress, it puts progression too high \
                (control too low) the more deaths there are.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: ESTIMATES,
        reference: None,
        reading: Some(t(
            "同じ時点では、進行・死亡・打ち切りの順とする。",
            "At one time, progression goes before death, and death before censoring.",
        )),
    },
    Statement {
        id: "LC-AJ",
        text: t(
            "Aalen–Johansen：死亡を競合リスクとし、100%から進行の累積発生割合を引いて制御とする。\
                進行なく死亡した腫瘍は、制御されたまま残る。",
            "Aalen–Johansen: death competes. Control is 100 % less the cumulative incidence of progression; the \
                tumour of a patient who died without progression stays controlled.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: ESTIMATES,
        reference: None,
        reading: None,
    },
    Statement {
        id: "LC-RESIDUAL",
        text: t(
            "遺残：局所腫瘍進行の数には入れない。粗割合・KM・AJでは、遺残を認めた画像の月に制御を失ったものとして数\
                え、粗割合の分母にも入れる。",
            "Residual tumour: not among the progressions. In all three proportions it counts as lost to control at \
                the imaging that showed it, and it is in the crude denominator.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: TERMS,
        reference: None,
        reading: Some(t(
            "遺残の数え方は、この計算の定義。手技の有効性として別に報告し、制御の分母から除く報告もある。",
            "How it is counted is our definition; some report it apart, as technique efficacy, and leave it out here.",
        )),
    },
    Statement {
        id: "SOLSTICE-12",
        text: t(
            "SOLSTICE（肺転移の凍結療法、第II相）の局所制御、12か月。",
            "SOLSTICE (cryoablation of lung metastases, phase 2): local control at 12 months.",
        ),
        figure: Some(t(
            "85.1%（172/202）、再治療を含めると91.1%（184/202）",
            "85.1 % (172/202), with repeated treatment 91.1 % (184/202)",
        )),
        population: Some(TREATED),
        grade: None,
        when: None,
        cite: SERIES,
        reference: None,
        reading: Some(t(
            "224病変のうち202を分母とする粗割合。KM・AJの値とそのまま比べられない。",
            "A crude proportion of 202 out of 224 tumours, not directly comparable with KM or AJ.",
        )),
    },
    Statement {
        id: "SOLSTICE-24",
        text: t("SOLSTICEの局所制御、24か月。", "SOLSTICE: local control at 24 months."),
        figure: Some(t(
            "77.2%（139/180）、再治療を含めると84.4%（152/180）",
            "77.2 % (139/180), with repeated treatment 84.4 % (152/180)",
        )),
        population: Some(TREATED),
        grade: None,
        when: None,
        cite: SERIES,
        reference: None,
        reading: None,
    },
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "local-control",
    title: w("局所制御割合（粗割合・KM・競合リスク）", "Local control: crude, Kaplan–Meier, competing risks"),
    short: t("局所制御割合", "Local control"),
    summary: t(
        "腫瘍ごとの追跡期間と結果から、粗割合・Kaplan–Meier・Aalen–Johansenによる局所制御割合を並べて示します。",
        "From how long each tumour was followed and what was seen, local control as a crude proportion, after \
            Kaplan–Meier and after Aalen–Johansen.",
    ),
    intended_use: t(
        "アブレーションの成績をまとめるIVR医・臨床研究コーディネーター（CRC）が、推定方法による違いを確かめるために使\
            います。",
        "For interventional radiologists and clinical research coordinators who summarise results of ablation and \
            want to see what the method does.",
    ),
    limits: &[
        t(
            "同じ患者の複数の腫瘍を互いに独立とみなします。信頼区間は出しません。",
            "Tumours of one patient are taken as independent of each other. No confidence interval is given.",
        ),
        t(
            "再治療後の制御（二次的な制御）は扱いません。最初の局所腫瘍進行までを入力します。",
            "Control after repeated treatment is not covered: each tumour is entered up to its first local tumour \
                progression.",
        ),
        t("少数例の割合は、1例で大きく動きます。", "With few tumours, one of them moves the proportion a lot."),
        t(
            "局所腫瘍進行の定義（SIO）とSOLSTICEの数値は二次資料・抄録で確認したもので、\
                原著での再確認が済んでいません。",
            "The definition of local tumour progression (SIO) and the numbers of SOLSTICE were taken from secondary \
                statements and an abstract; the papers have not been re-read.",
        ),
    ],
    subject: Subject::Trials,
    keywords: &[
        "きょくしょせいぎょ",
        "きょくしょせいぎょわりあい",
        "きょくしょしんこう",
        "きょくしょしゅようしんこう",
        "きょうごうりすく",
        "せいぞんきょくせん",
        "かぷらんまいやー",
        "るいせきはっせいわりあい",
        "局所制御",
        "局所制御率",
        "局所進行",
        "局所腫瘍進行",
        "局所再発",
        "競合リスク",
        "累積発生割合",
        "カプランマイヤー",
        "打ち切り",
        "凍結療法",
        "慶應",
        "local control",
        "LTP",
        "local tumour progression",
        "local tumor progression",
        "Kaplan-Meier",
        "KM",
        "Aalen-Johansen",
        "competing risk",
        "cumulative incidence",
        "censoring",
        "SOLSTICE",
        "ablation",
        "cryoablation",
    ],
    version: "SIO 2014 / 2021 (2026-11-28)",
    sources: &[&KEIO, &ABLATION_TERMS, &SURVIVAL, &SOLSTICE],
    sections: &[
        Section {
            title: t("腫瘍ごとの結果", "Each tumour"),
            hint: Some(t(
                "最初の局所腫瘍進行・遺残・死亡・最後の画像のうち、最も早いもの",
                "whichever came first: local tumour progression, residual tumour, death or the last imaging",
            )),
            inputs: &[Input::Group(&TUMOUR)],
        },
        Section { title: t("評価", "Assessment"), hint: None, inputs: &[Input::Field(&AT)] },
    ],
    method: Method::Classification(Classes {
        classes: CLASSES,
        otherwise: Verdict {
            id: "progression",
            label: t("この時点までに局所腫瘍進行あり", "Local tumour progression by this time"),
            says: t(
                "入力した腫瘍に、評価する時点までに局所腫瘍進行のあったものがあります。",
                "Of the tumours entered, at least one had progressed locally by the time assessed.",
            ),
            tone: Tone::Neutral,
        },
    }),
    outputs: &[
        shown(
            "progressed",
            t("その時点までに進行した数", "Progressed by then"),
            false,
            &Estimate::Control(Control::Progressed, &COHORT),
        ),
        shown(
            "residual",
            t("その時点までに遺残を認めた数", "Residual tumour by then"),
            false,
            &Estimate::Control(Control::Residual, &COHORT),
        ),
        shown(
            "evaluable",
            t("評価できる数（粗割合の分母）", "Evaluable (crude denominator)"),
            false,
            &Estimate::Control(Control::Evaluable, &COHORT),
        ),
        shown(
            "crude",
            t("局所制御（粗割合）", "Local control, crude"),
            true,
            &Estimate::Control(Control::Crude, &COHORT),
        ),
        shown(
            "km",
            t("局所制御（KM、死亡は打ち切り）", "Local control, KM (deaths censored)"),
            true,
            &Estimate::Control(Control::KaplanMeier, &COHORT),
        ),
        shown(
            "aj",
            t("局所制御（AJ、死亡は競合リスク）", "Local control, AJ (death competing)"),
            true,
            &Estimate::Control(Control::AalenJohansen, &COHORT),
        ),
    ],
    notes: &[
        Note {
            when: None,
            text: t(
                "3つは推定方法が異なるため、値は一致しません。報告では、どの方法かと評価時点を併記します。",
                "The three are estimated in different ways and differ. A report names the method and the time.",
            ),
            cite: None,
        },
        Note {
            when: Some(Rule::Every(&TUMOUR, &MONTHS.below_times("1", &AT))),
            text: t(
                "評価時点まで追えた腫瘍がありません。KMは最後の腫瘍が進行・遺残のとき、AJは最後の腫瘍が進行・遺残・\
                    死亡のときだけ求められます（ほかは空欄）。粗割合の分母は進行・遺残のあった腫瘍だけになるため、\
                    単独では局所制御の成績になりません。",
                "No tumour was followed up to the time assessed. KM can be told only where the last tumour was lost \
                    to control, AJ where it was lost or its patient died. The crude denominator then holds lost \
                    tumours only: by itself it is no result.",
            ),
            cite: None,
        },
    ],
    clashes: &[],
    helps: &[],
    statements: STATEMENTS,
    also: &[],
    each: None,
    figure: Some(&Figure::Cohort(&COHORT)),
    leaflet: None,
    examples: &[
        Example {
            id: "six-tumours",
            title: t("6腫瘍、6か月時点：3つの値が分かれる", "Six tumours at 6 months: the three proportions differ"),
            note: Some(t(
                "計算確認用の作例。進行2、死亡2、打ち切り2で、AJの制御は61.1%、KMは55.6%。",
                "Made up to check the arithmetic: 2 progressed, 2 died, 2 censored; control is 61.1 % by AJ and 55.6 \
                    % by KM.",
            )),
            entries: &[
                ("tumour-1-months", "1"),
                ("tumour-1-status", "progressed"),
                ("tumour-2-months", "2"),
                ("tumour-2-status", "died"),
                ("tumour-3-months", "3"),
                ("tumour-3-status", "controlled"),
                ("tumour-4-months", "4"),
                ("tumour-4-status", "progressed"),
                ("tumour-5-months", "5"),
                ("tumour-5-status", "died"),
                ("tumour-6-months", "6"),
                ("tumour-6-status", "controlled"),
                ("at", "6"),
            ],
        },
        Example {
            id: "none-progressed",
            title: t("3腫瘍、12か月で進行なし", "Three tumours, none progressed by 12 months"),
            note: None,
            entries: &[
                ("tumour-1-months", "12"),
                ("tumour-1-status", "controlled"),
                ("tumour-2-months", "14.5"),
                ("tumour-2-status", "controlled"),
                ("tumour-3-months", "7"),
                ("tumour-3-status", "died"),
                ("at", "12"),
            ],
        },
    ],
    ..Calculator::BLANK
};
