//! Early adverse events of Grade 3 or more in a trial: the proportion with its
//! intervals, and a boundary for stopping early.

use crate::definition::Relation::Above;
use crate::definition::{
    Bound, Boundary, Calculator, Cite, Clash, Class, Classes, Estimate, EstimatesPart, Example, Field, Figure, Formula,
    Input, Method, Note, Operand, Output, Rule, Scale, Section, Show, Statement, Stop, Subject, Text, Tone, Unit,
    Verdict, dec, t, w,
};
use crate::shared::patient::{DAYS, PATIENTS};
use crate::shared::sources::{KEIO, PROPORTIONS, STOPPING};
use crate::shared::statements::{KEIO_ANTICIPATED, KEIO_PRIMARY_ENDPOINT};

/// Statisticians write 0.1 for 10 %: a bare number below 1 is asked about (see [`Field::usual`] of what follows).
static PERCENT: &[Unit] = &[
    Unit::base("%", Text::same("%"), t("パーセント", "percent"), 1).also(&["％", "percent"]),
    Unit::times("fraction", t("（割合）", "(proportion)"), t("0から1の割合", "a proportion from 0 to 1"), "100", 3)
        .also(&["割合", "確率", "proportion", "probability"]),
];

static TREATED: Field = Field::number("treated", t("治療した例数", "Patients treated"), PATIENTS, "0", "2000").whole();
static EVENTS: Field = Field::number(
    "events",
    t("Grade 3以上の早期有害事象があった例数", "Patients with an early adverse event of Grade 3 or more"),
    PATIENTS,
    "0",
    "2000",
)
.whole()
.short(t("有害事象のあった例数", "Patients with an event"))
.hint(t("事象の数ではなく患者の数", "patients, not events"));
static LAB_ONLY: Field = Field::number(
    "lab-only",
    t("うち検査値異常のみ（無症状）の例数", "Of these, laboratory findings only (no symptoms)"),
    PATIENTS,
    "0",
    "2000",
)
.whole()
.hint(t(
    "無症状のCK上昇など。除いた割合を並べて示す",
    "such as raised CK without symptoms; a second proportion leaves them out",
));
static EARLY_DAYS: Field =
    Field::number("early-days", t("「早期」とする期間", "What counts as early"), DAYS, "1", "365")
        .whole()
        .hint(t("実施計画書の定めを入力。資料にはない", "as the protocol says; not in the document"));

const NOT_IN_SOURCE: Text = t("実施計画書の値を入力。資料にはない", "from the protocol; not in the document");

static P0: Field = Field::number("p0", t("許容できる割合（p0）", "Acceptable proportion (p0)"), PERCENT, "0.1", "99.9")
    .usual("1", "99.9")
    .short(Text::same("p0"))
    .hint(NOT_IN_SOURCE);
static P1: Field =
    Field::number("p1", t("許容できない割合（p1）", "Unacceptable proportion (p1)"), PERCENT, "0.1", "99.9")
        .usual("1", "99.9")
        .short(Text::same("p1"))
        .hint(NOT_IN_SOURCE);
static ALPHA: Field = Field::number(
    "alpha",
    t(
        "αエラー（真の割合がp0のとき境界を超える確率の上限）",
        "α error (most probability of crossing if the true proportion is p0)",
    ),
    PERCENT,
    "0.1",
    "50",
)
.usual("1", "50")
.short(Text::same("α"))
.hint(NOT_IN_SOURCE);
static FIRST_LOOK: Field =
    Field::number("first-look", t("最初に評価する例数", "First look after"), PATIENTS, "1", "200").whole();
static LOOK_EVERY: Field =
    Field::number("look-every", t("その後の評価の間隔", "Interval between looks"), PATIENTS, "1", "200").whole();
static PLANNED: Field = Field::number("planned", t("予定症例数", "Patients planned"), PATIENTS, "1", "200")
    .whole()
    .hint(t("最後の評価はこの例数で行う", "the last look is at this number"));

/// What the limit of the boundary is called in rules. It is asked nowhere: [`ALLOWED`] makes it.
static ALLOWED_EVENTS: Field = Field::number(
    "allowed-events",
    t("境界（ここまでは継続）", "Boundary (up to this, within)"),
    PATIENTS,
    "0",
    "2000",
);

static BOUNDARY: Boundary = Boundary {
    p0: &P0,
    p1: &P1,
    alpha: &ALPHA,
    first: &FIRST_LOOK,
    every: &LOOK_EVERY,
    planned: &PLANNED,
    treated: &TREATED,
    events: &EVENTS,
};

const ALLOWED: Formula = Formula::Estimate(&Estimate::Stop(Stop::Allowed, &BOUNDARY), EstimatesPart::Here);
const ALL: Formula = Formula::answer(&TREATED);
const WITH: Formula = Formula::answer(&EVENTS);
/// Those with more than laboratory findings.
const CLINICAL: Formula = Formula::Minus(&Formula::answer(&EVENTS), &Formula::answer(&LAB_ONLY));

const SINCE_FIRST: Formula = Formula::Minus(&Formula::answer(&TREATED), &Formula::answer(&FIRST_LOOK));
/// So many were treated since the first look when the next one comes, or that one is now.
const AT_A_LOOK: Formula = Formula::Times(
    &Formula::Up(&Formula::Over(&SINCE_FIRST, &Formula::answer(&LOOK_EVERY))),
    &Formula::answer(&LOOK_EVERY),
);
/// The first look has come, the last has not, and at this number there is none.
const BETWEEN_LOOKS: Rule = Rule::All(&[
    TREATED.above_times("1", &FIRST_LOOK),
    TREATED.below_times("1", &PLANNED),
    Operand::of(&ALLOWED_EVENTS, &AT_A_LOOK).compare(Above, "1", Operand::of(&ALLOWED_EVENTS, &SINCE_FIRST), "0"),
]);
const CROSSED: Rule = Operand::here(&EVENTS).compare(Above, "1", Operand::of(&ALLOWED_EVENTS, &ALLOWED), "0");

const ENDPOINT: Cite = Cite {
    source: &KEIO,
    section: t("医療技術の概要図 ＜主要評価項目＞", "technique summary, primary endpoint"),
};
const INTERVALS: Cite =
    Cite { source: &PROPORTIONS, section: t("Wilson法、Clopper–Pearson法", "Wilson; Clopper–Pearson") };
const TOXICITY: Cite = Cite { source: &STOPPING, section: t("Pocock型の境界", "boundary of Pocock’s kind") };

static CLASSES: &[Class] = &[
    Class {
        verdict: Verdict {
            id: "no-patients",
            label: t("治療例なし", "No patients"),
            says: t("治療した例がないため、割合はありません。", "Nobody has been treated, so there is no proportion."),
            tone: Tone::Neutral,
        },
        text: t("治療した例が0", "Nobody treated"),
        rule: TREATED.at_most("0"),
        cite: ENDPOINT,
        reading: None,
    },
    Class {
        verdict: Verdict {
            id: "no-events",
            label: t("該当する有害事象なし", "No events"),
            says: t(
                "Grade 3以上の早期有害事象は0例です。真の割合が0とは限らず、上限は信頼区間に示します。",
                "Nobody had an early adverse event of Grade 3 or more. The true proportion need not be 0; the \
                    intervals show how high it may be.",
            ),
            tone: Tone::Neutral,
        },
        text: t("有害事象のあった例が0", "Nobody with an event"),
        rule: EVENTS.at_most("0"),
        cite: ENDPOINT,
        reading: None,
    },
];

/// A number of percent.
macro_rules! percent {
    ($id:literal, $label:expr, $formula:expr) => {
        Output {
            id: $id,
            label: $label,
            unit: Text::same("%"),
            formula: $formula,
            places: 1,
            limits: &[],
            show: Show::Number,
        }
    };
}

/// The lower end of an interval of percent; the upper one stands behind it.
macro_rules! low {
    ($id:literal, $label:expr, $name:expr, $formula:expr) => {
        Output { show: Show::Low($name), ..percent!($id, $label, $formula) }
    };
}

/// A number of patients or days.
macro_rules! whole {
    ($id:literal, $label:expr, $unit:expr, $formula:expr) => {
        Output { id: $id, label: $label, unit: $unit, formula: $formula, places: 0, limits: &[], show: Show::Number }
    };
}

/// An end of an interval.
macro_rules! bound {
    ($bound:ident, $events:expr) => {
        Formula::Estimate(&Estimate::Interval(Bound::$bound, $events, ALL), EstimatesPart::Here)
    };
}

const HUNDRED: Formula = Formula::Number(dec("100"));

static OUTPUTS: &[Output] = &[
    percent!(
        "rate",
        t("早期有害事象の割合", "Early adverse events"),
        Formula::Times(&Formula::Over(&WITH, &ALL), &HUNDRED)
    ),
    low!(
        "exact-low",
        t("95%下限（正確法）", "95 % low (exact)"),
        t("95%信頼区間（正確法）", "95 % interval (exact)"),
        bound!(ExactLow, WITH)
    ),
    percent!("exact-high", t("95%上限（正確法）", "95 % high (exact)"), bound!(ExactHigh, WITH)),
    low!(
        "wilson-low",
        t("95%下限（Wilson法）", "95 % low (Wilson)"),
        t("95%信頼区間（Wilson法）", "95 % interval (Wilson)"),
        bound!(WilsonLow, WITH)
    ),
    percent!("wilson-high", t("95%上限（Wilson法）", "95 % high (Wilson)"), bound!(WilsonHigh, WITH)),
    whole!(
        "clinical",
        t("検査値異常のみの例を除いた例数", "Patients without laboratory-only"),
        t("例", " patients"),
        CLINICAL
    ),
    percent!(
        "clinical-rate",
        t("検査値異常のみの例を除いた割合", "Rate without laboratory-only"),
        Formula::Times(&Formula::Over(&CLINICAL, &ALL), &HUNDRED)
    ),
    low!(
        "clinical-exact-low",
        t("除いた割合の95%下限（正確法）", "Without these: 95 % low (exact)"),
        t("除いた割合の95%信頼区間（正確法）", "Without these: 95 % interval (exact)"),
        bound!(ExactLow, CLINICAL)
    ),
    percent!(
        "clinical-exact-high",
        t("除いた割合の95%上限（正確法）", "Without these: 95 % high (exact)"),
        bound!(ExactHigh, CLINICAL)
    ),
    low!(
        "clinical-wilson-low",
        t("除いた割合の95%下限（Wilson法）", "Without these: 95 % low (Wilson)"),
        t("除いた割合の95%信頼区間（Wilson法）", "Without these: 95 % interval (Wilson)"),
        bound!(WilsonLow, CLINICAL)
    ),
    percent!(
        "clinical-wilson-high",
        t("除いた割合の95%上限（Wilson法）", "Without these: 95 % high (Wilson)"),
        bound!(WilsonHigh, CLINICAL)
    ),
    whole!(
        "early-window",
        t("「早期」とした期間", "Counted as early, up to"),
        t("日", " days"),
        Formula::answer(&EARLY_DAYS)
    ),
    whole!("allowed", t("直近の評価時点の境界", "Boundary at the last look"), t("例", " patients"), ALLOWED),
    percent!(
        "cross-p0",
        t("真の割合がp0のとき境界を超える確率", "Probability of crossing if the proportion is p0"),
        Formula::Estimate(&Estimate::Stop(Stop::Under0, &BOUNDARY), EstimatesPart::Here)
    ),
    percent!(
        "cross-p1",
        t("真の割合がp1のとき境界を超える確率", "Probability of crossing if the proportion is p1"),
        Formula::Estimate(&Estimate::Stop(Stop::Under1, &BOUNDARY), EstimatesPart::Here)
    ),
];

static SCALES: &[Scale] = &[Scale {
    id: "boundary",
    title: t("毒性の中止境界", "Stopping boundary for toxicity"),
    // Before the first look there is no boundary to be crossed.
    when: Some(Rule::All(&[TREATED.above("0"), TREATED.at_least_times("1", &FIRST_LOOK)])),
    classes: Classes {
        classes: &[Class {
            verdict: Verdict {
                id: "crossed",
                label: t("境界を超えた", "Boundary crossed"),
                says: t(
                    "有害事象のあった例数が、直近の評価時点の境界を超えています。",
                    "More patients had an event than the boundary has at the last look.",
                ),
                tone: Tone::Bad,
            },
            text: t("有害事象のあった例数が境界より多い", "More patients with an event than the boundary"),
            rule: CROSSED,
            cite: TOXICITY,
            reading: Some(t(
                "境界と同じ数なら超えていない。評価は決めた例数でだけ行い、その間の境界は直前の評価時点のもの。",
                "Exactly at the boundary is not across it. Looks are at the chosen numbers only; between them the \
                    boundary is that of the look before.",
            )),
        }],
        otherwise: Verdict {
            id: "within",
            label: t("境界内", "Within the boundary"),
            says: t(
                "有害事象のあった例数は、境界を超えていません。",
                "Not more patients had an event than the boundary has.",
            ),
            tone: Tone::Neutral,
        },
    },
}];

/// What the change request states, and leaves open.
const fn states(id: &'static str, text: Text, reading: Text) -> Statement {
    Statement {
        id,
        text,
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: ENDPOINT,
        reference: None,
        reading: Some(reading),
    }
}

static STATEMENTS: &[Statement] = &[
    KEIO_PRIMARY_ENDPOINT,
    KEIO_ANTICIPATED,
    states(
        "AMBIG-001-2",
        t("「早期」が何日までかは書かれていない", "How long “early” lasts is not stated"),
        t(
            "実施計画書の期間を入力する。最後の血液検査がある1か月（30日）までとするのは仮定で、既定値にはしていない。",
            "The protocol’s window is entered. 30 days (1 month, when blood is last tested) would be an assumption \
                and is not preset.",
        ),
    ),
    states(
        "AMBIG-001-6",
        t(
            "検査値だけのGrade 3以上（無症状のCK上昇など）を数えるかは書かれていない",
            "Whether laboratory findings alone (raised CK without symptoms) count is not stated",
        ),
        t("数えた割合を主とし、除いた割合を並べて示す。", "They are counted; a second proportion leaves them out."),
    ),
    states(
        "AMBIG-001-8",
        t("CTCAEの版は書かれていない", "The version of CTCAE is not stated"),
        t(
            "Gradeを付け終えた例数を入力する。版によりGradeが変わる事象があるため、版は実施計画書に従う。",
            "Patients are entered as graded. Some grades differ between versions, so the protocol’s version counts.",
        ),
    ),
];

static CLASHES: &[Clash] = &[
    Clash {
        when: EVENTS.above_times("1", &TREATED),
        at: &EVENTS,
        unused: &[&EVENTS, &TREATED],
        text: t("治療した例数を超えています。両方の数を確かめてください", "more than were treated; check both numbers"),
    },
    Clash {
        when: LAB_ONLY.above_times("1", &EVENTS),
        at: &LAB_ONLY,
        unused: &[&LAB_ONLY, &EVENTS],
        text: t(
            "有害事象のあった例数を超えています。両方の数を確かめてください",
            "more than had an event; check both numbers",
        ),
    },
    Clash {
        when: P1.at_most_times("1", &P0),
        at: &P1,
        unused: &[&P0, &P1],
        text: t("p0以下です。p1はp0より大きい値にしてください", "not above p0; p1 has to be the larger of the two"),
    },
    Clash {
        when: FIRST_LOOK.above_times("1", &PLANNED),
        at: &FIRST_LOOK,
        unused: &[&FIRST_LOOK, &PLANNED],
        text: t("予定症例数を超えています。両方の数を確かめてください", "more than are planned; check both numbers"),
    },
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "ae-rate",
    title: w(
        "早期有害事象（Grade 3以上）の割合と中止境界",
        "Early adverse events of Grade 3 or more: proportion and stopping boundary",
    ),
    short: t("早期有害事象の割合", "Early adverse events"),
    summary: t(
        "有害事象の割合と95%信頼区間（正確法・Wilson法）、毒性による中止境界を求めます。",
        "The proportion with 95 % intervals (exact and Wilson), and a boundary for stopping because of toxicity.",
    ),
    intended_use: t(
        "研究責任医師・統計担当者・効果安全評価委員が、主要評価項目の途中経過をまとめるために使います。",
        "For investigators, statisticians and safety committees, to summarise the primary endpoint as it stands.",
    ),
    limits: &[
        t(
            "資料にp0・p1・中止境界の定めはありません。実施計画書の値を入力した場合だけ境界を計算します。",
            "The document has neither p0 and p1 nor a boundary; one is computed only from the protocol’s values.",
        ),
        t(
            "試験を続けるかどうかは、委員会と実施計画書が決めることで、この計算では決まりません。",
            "Whether a trial goes on is for its committee and its protocol, not for this page.",
        ),
        t(
            "人数の少ない割合は不確かです。信頼区間と合わせて読んでください。",
            "Proportions of few patients are uncertain; read them with their intervals.",
        ),
        t(
            "信頼区間と境界の計算法は二次資料と再計算で確かめたもので、原著での再確認が済んでいません。",
            "The methods were checked against secondary statements and by recomputing; the papers have not been \
                re-read.",
        ),
    ],
    subject: Subject::Trials,
    keywords: &[
        "ゆうがいじしょう",
        "しんらいくかん",
        "ちゅうしきじゅん",
        "ちゅうしきょうかい",
        "どくせい",
        "わりあい",
        "しゅようひょうかこうもく",
        "けいおう",
        "有害事象",
        "信頼区間",
        "中止基準",
        "中止境界",
        "毒性",
        "発生割合",
        "主要評価項目",
        "正確法",
        "慶應",
        "慶応",
        "患者申出療養",
        "気胸",
        "ききょう",
        "adverse event",
        "AE",
        "confidence interval",
        "Clopper-Pearson",
        "Wilson",
        "stopping boundary",
        "Pocock",
        "toxicity",
        "proportion",
        "grade 3",
        "phase II",
    ],
    version: "1998 / 2005",
    sources: &[&KEIO, &PROPORTIONS, &STOPPING],
    sections: &[
        Section {
            title: t("例数", "Patients"),
            hint: None,
            inputs: &[
                Input::Field(&TREATED),
                Input::Field(&EVENTS),
                Input::Field(&LAB_ONLY),
                Input::Field(&EARLY_DAYS),
            ],
        },
        Section {
            title: t("中止境界", "Stopping boundary"),
            hint: Some(t("任意。実施計画書に定めがある場合", "optional, if the protocol has one")),
            inputs: &[
                Input::Field(&P0),
                Input::Field(&P1),
                Input::Field(&ALPHA),
                Input::Field(&FIRST_LOOK),
                Input::Field(&LOOK_EVERY),
                Input::Field(&PLANNED),
            ],
        },
    ],
    method: Method::Classification(Classes {
        classes: CLASSES,
        otherwise: Verdict {
            id: "events",
            label: t("該当する有害事象あり", "Events"),
            says: t(
                "Grade 3以上の早期有害事象があります。割合と信頼区間を示します。",
                "There were early adverse events of Grade 3 or more; the proportion is shown with its intervals.",
            ),
            tone: Tone::Neutral,
        },
    }),
    outputs: OUTPUTS,
    notes: &[
        Note {
            when: Some(TREATED.above("0")),
            text: t(
                "通常、正確法（Clopper–Pearson）は広めに、Wilson法はやや狭く出ます。どちらも95%信頼区間です。",
                "The exact interval (Clopper–Pearson) is usually the wider one, Wilson’s a little narrower; both are \
                    95 % intervals.",
            ),
            cite: Some(INTERVALS),
        },
        Note {
            when: Some(Rule::All(&[TREATED.above("0"), TREATED.below_times("1", &FIRST_LOOK)])),
            text: t(
                "最初の評価の例数に達していないため、まだ境界はありません。",
                "The first look has not come, so there is no boundary yet.",
            ),
            cite: Some(TOXICITY),
        },
        Note {
            when: Some(Rule::All(&[BETWEEN_LOOKS, CROSSED])),
            text: t(
                "この例数は評価時点ではありません。比べたのは直近の評価時点の境界です。\
                    その時点で超えていたか、次の評価時点で超えるかは、この例数からは分かりません。",
                "There is no look at this number: the boundary is that of the look before. Whether it was crossed \
                    then, or will be at the next look, these numbers do not tell.",
            ),
            cite: Some(TOXICITY),
        },
        Note {
            when: Some(TREATED.above_times("1", &PLANNED)),
            text: t(
                "予定症例数を超えています。境界は予定症例数での最後の評価のものです。",
                "More were treated than planned; the boundary is that of the last look.",
            ),
            cite: Some(TOXICITY),
        },
    ],
    clashes: CLASHES,
    helps: &[],
    statements: STATEMENTS,
    also: SCALES,
    each: None,
    figure: Some(&Figure::Boundary(&BOUNDARY)),
    leaflet: None,
    examples: &[Example {
        id: "two-of-twenty",
        title: t("20例中2例（うち検査値異常のみ1例）", "2 of 20, of these 1 laboratory-only"),
        note: Some(t(
            "例数もp0・p1も仮の値で、資料にはありません。",
            "The numbers, p0 and p1 are made up; they are not in the document.",
        )),
        entries: &[
            ("treated", "20"),
            ("events", "2"),
            ("lab-only", "1"),
            ("p0", "10"),
            ("p1", "30"),
            ("alpha", "10"),
            ("first-look", "2"),
            ("look-every", "1"),
            ("planned", "20"),
        ],
    }],
    ..Calculator::BLANK
};
