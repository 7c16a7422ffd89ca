//! Response of solid tumours by RECIST 1.1: up to five target lesions over a series of visits.

mod questions;
mod words;

use crate::definition::Criteria::Check;
use crate::definition::Relation::{Above, AtLeast, AtMost};
use crate::definition::{
    Calculator, Changes, Cite, Clash, Class, Classes, Course, Criterion, Field, Figure, Formula, Input, Marks, Method,
    Operand, Output, Rule, Scale, Section, Show, Subject, Sums, Text, Tone, Verdict, dec, t, w,
};
use crate::shared::recist::{GROWTH, GROWTH_MM, MEASURABLE, NEW_LESION, PARTIAL, TARGETS as SIZE};
use crate::shared::sources::RECIST;

use questions::{
    ALL_MEASURED, BASELINE, BASELINE_SUM, COUNT_CROWDED, COUNT_LONG, COUNT_MISSED, COUNT_SMALL, CROWDED, DAY, GROWN,
    GROWN_SINCE, KIND_1, KIND_2, KIND_3, KIND_4, KIND_5, LONG, NADIR, NADIR_SUM, NODES, NON_TARGET, NORMAL,
    NOT_MEASURED, NOTHING_LEFT, PROGRESSIONS, PROGRESSIVE, RANK_OF, SEEN_1, SEEN_2, SEEN_3, SEEN_4, SEEN_5, SHORT_AXES,
    SHOWN, SLICE, SMALL, SUM, SUM_NOW, TARGET_1, TARGET_2, TARGET_3, TARGET_4, TARGET_5, TARGETS, TARGETS_GONE, THIN,
    TREATED, UNIT, UNMEASURED, VISIT,
};

const TABLE: Cite = Cite { source: &RECIST, section: t("各時点の総合効果", "time point response") };
const BEST: Cite = Cite { source: &RECIST, section: t("最良総合効果", "best overall response") };

// ---- one visit
// ---------------------------------------------------------------------------------------------------------

const NO_TARGETS: Rule = TARGETS.is_one_of(&["0"]);
const BY_LONG_AXES: Rule = Operand::of(&COUNT_LONG, &LONG).against(Above, "0");
const TARGETS_UNKNOWN: Rule = Operand::of(&COUNT_MISSED, &NOT_MEASURED).against(Above, "0");
const NOT_EVALUABLE: Rule =
    Rule::Any(&[TARGETS_UNKNOWN, Rule::All(&[NO_TARGETS, NON_TARGET.is_one_of(&["no-such", "not-assessed"])])]);
const COMPLETE: Rule = Rule::All(&[TARGETS_GONE, NON_TARGET.is_one_of(&["no-such", "gone"])]);
const REMAINS: Rule = Rule::All(&[NO_TARGETS, NON_TARGET.is_one_of(&["present"])]);
const SMALLER: Rule = Operand::of(&SUM, &SUM_NOW).compare(AtMost, PARTIAL, Operand::of(&BASELINE_SUM, &BASELINE), "0");
const PARTLY: Rule = Rule::All(&[ALL_MEASURED, Rule::Any(&[NOTHING_LEFT, SMALLER])]);

static RESPONSES: &[Class] = &[
    Class {
        verdict: Verdict {
            id: "recist-pd",
            label: t("PD（進行）", "PD (progressive disease)"),
            says: t(
                "標的病変の増大・再出現、非標的病変の明らかな増悪、新病変のいずれかがあります。",
                "Target lesions have grown or come back, non-target lesions have progressed unequivocally, or there \
                    is a new lesion.",
            ),
            tone: Tone::Bad,
        },
        text: t(
            "径和が最小値から20%以上かつ5 mm以上増大、消失後の再出現、非標的病変の明らかな増悪、または新病変",
            "Sum up 20 % and 5 mm or more from the nadir, lesions seen again after all had gone, unequivocal \
                progression of non-target lesions, or a new lesion",
        ),
        rule: Rule::Last(&VISIT, &PROGRESSIVE),
        cite: TABLE,
        reading: Some(t(
            "最小値はベースラインを含み、今回より前の最小の径和。ちょうど20%かつ5 mmは含む。\
                標的病変がすべて消失した後にリンパ節以外の標的病変が再び見えれば、径によらずPDとする。\
                計測できない病変があっても、計測できた病変の和だけで基準を超えればPDとする。",
            "The nadir is the smallest sum before this visit, the baseline included. Exactly 20 % and 5 mm count. \
                Once all targets had gone, a non-nodal one seen again is PD whatever its size. Where lesions could \
                not be measured, it is PD if those that could exceed the limits by themselves.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "long-axes",
            label: t("判定不可（リンパ節が長径で計測されている）", "Not judged (nodes measured on the long axis)"),
            says: t(
                "RECIST 1.1はリンパ節を短径で測ります。短径を入力し、臓器を「リンパ節（短径で計測）」にすると判定しま\
                    す。",
                "RECIST 1.1 measures nodes on the short axis. Enter it and choose “lymph node (short axis)” to have a \
                    response.",
            ),
            tone: Tone::Caution,
        },
        text: t("標的のリンパ節に、長径で測ったものがある", "A target node was measured on its long axis"),
        rule: BY_LONG_AXES,
        cite: MEASURABLE,
        reading: None,
    },
    Class {
        verdict: Verdict {
            id: "recist-ne",
            label: t("NE（評価不能）", "NE (not evaluable)"),
            says: t(
                "計測できなかった標的病変があるか、評価できる病変がありません。PDとする所見もありません。",
                "Some target lesion could not be measured, or nothing can be assessed; and there is no progression.",
            ),
            tone: Tone::Neutral,
        },
        text: t(
            "計測できない標的病変がある。標的病変がない場合は、評価できない非標的病変があるか、病変がない",
            "Some target could not be measured; without targets: non-target lesions not all assessed, or no lesions \
                at all",
        ),
        rule: Rule::Last(&VISIT, &NOT_EVALUABLE),
        cite: TABLE,
        reading: None,
    },
    Class {
        verdict: Verdict {
            id: "recist-cr",
            label: t("CR（完全奏効）", "CR (complete response)"),
            says: t(
                "標的病変・非標的病変はすべて消失し（リンパ節は短径10 mm未満）、新病変はありません。",
                "All target and non-target lesions are gone (nodes below 10 mm in short axis), and there is no new \
                    lesion.",
            ),
            tone: Tone::Good,
        },
        text: t("標的病変・非標的病変がすべて消失", "All target and non-target lesions are gone"),
        rule: Rule::Last(&VISIT, &COMPLETE),
        cite: TABLE,
        reading: Some(t(
            "短径10 mm未満のリンパ節は正常として消失に数えるため、CRでも径和は0とは限らない。",
            "Nodes below 10 mm in short axis are normal and count as gone, so that the sum of a CR need not be 0.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "non-cr-non-pd",
            label: t("非CR/非PD（標的病変なし）", "Non-CR/non-PD (no target lesions)"),
            says: t(
                "標的病変がなく、非標的病変が残っています。",
                "There are no targets, and non-target lesions remain.",
            ),
            tone: Tone::Neutral,
        },
        text: t("標的病変がなく、非標的病変が残存", "No targets, and non-target lesions remain"),
        rule: Rule::Last(&VISIT, &REMAINS),
        cite: TABLE,
        reading: None,
    },
    Class {
        verdict: Verdict {
            id: "recist-pr",
            label: t("PR（部分奏効）", "PR (partial response)"),
            says: t(
                "径和がベースラインから30%以上縮小しているか、標的病変が消失し、ほかの病変はすべて消失とは言えません。",
                "The sum is down 30 % or more from baseline, or the targets are gone and other lesions are not known \
                    to be.",
            ),
            tone: Tone::Good,
        },
        text: t(
            "径和がベースラインから30%以上縮小、または標的病変のみ消失",
            "Sum down 30 % or more from baseline, or only the targets are gone",
        ),
        rule: Rule::Last(&VISIT, &PARTLY),
        cite: TABLE,
        reading: Some(t(
            "ちょうど30%の縮小は含む。基準は最小値でなくベースライン。非標的病変を評価できなくてもPRとする。",
            "Exactly 30 % counts, from the baseline and not the nadir. It is PR also where non-target lesions were \
                not all assessed.",
        )),
    },
];

const STABLE: Verdict = Verdict {
    id: "recist-sd",
    label: t("SD（安定）", "SD (stable disease)"),
    says: t(
        "縮小は30%に届かず、増大もPDの基準に届きません。",
        "Down by less than 30 % from baseline, and not up enough from the nadir for PD.",
    ),
    tone: Tone::Neutral,
};

// ---- the targets alone, and the best of all visits
// -----------------------------------------------------------------------

/// A class of a scale beside the verdict.
const fn also(id: &'static str, label: Text, says: Text, tone: Tone, rule: Rule, cite: Cite) -> Class {
    Class { verdict: Verdict { id, label, says, tone }, text: says, rule, cite, reading: None }
}

static BY_TARGETS: &[Class] = &[
    also(
        "target-pd",
        t("標的病変 PD", "Targets: PD"),
        t(
            "最小の径和から20%以上かつ5 mm以上の増大、または再出現",
            "Up 20 % and 5 mm or more from the nadir, or seen again",
        ),
        Tone::Bad,
        Rule::Last(&VISIT, &GROWN),
        SIZE,
    ),
    also(
        "target-ne",
        t("標的病変 NE", "Targets: NE"),
        t("計測できなかった標的病変がある", "Some target could not be measured"),
        Tone::Neutral,
        Rule::Last(&VISIT, &TARGETS_UNKNOWN),
        SIZE,
    ),
    also(
        "target-cr",
        t("標的病変 CR", "Targets: CR"),
        t("すべて消失（リンパ節は短径10 mm未満）", "All gone (nodes below 10 mm in short axis)"),
        Tone::Good,
        Rule::Last(&VISIT, &NOTHING_LEFT),
        SIZE,
    ),
    also(
        "target-pr",
        t("標的病変 PR", "Targets: PR"),
        t("ベースラインの径和から30%以上の縮小", "Down 30 % or more from the baseline"),
        Tone::Good,
        Rule::Last(&VISIT, &SMALLER),
        SIZE,
    ),
];

static NOUGHT: Formula = Formula::Number(dec("0"));
static ONE: Formula = Formula::Number(dec("1"));
static TWO: Formula = Formula::Number(dec("2"));
static THREE: Formula = Formula::Number(dec("3"));
static FOUR: Formula = Formula::Number(dec("4"));

/// How good a visit is, up to progression: 4 CR, 3 PR, 2 SD, 1 non-CR/non-PD, 0 anything else.
static RANK: Formula = Formula::If(
    &Rule::Any(&[PROGRESSIVE, NOT_EVALUABLE, Rule::Earlier(&VISIT, &PROGRESSIVE)]),
    &NOUGHT,
    &Formula::If(&COMPLETE, &FOUR, &Formula::If(&REMAINS, &ONE, &Formula::If(&PARTLY, &THREE, &TWO))),
);
/// One, if a visit shows progression.
static PROGRESSED: Formula = Formula::If(&PROGRESSIVE, &ONE, &NOUGHT);

static OF_ALL: &[Class] = &[
    also(
        "best-cr",
        t("最良総合効果 CR（確定を問わない）", "Best overall response: CR (unconfirmed)"),
        t("進行までにCRの評価がある", "A visit with CR before any progression"),
        Tone::Good,
        Rule::Earlier(&VISIT, &Operand::of(&RANK_OF, &RANK).against(AtLeast, "4")),
        BEST,
    ),
    also(
        "best-pr",
        t("最良総合効果 PR（確定を問わない）", "Best overall response: PR (unconfirmed)"),
        t("進行までにPRの評価がある", "A visit with PR before any progression"),
        Tone::Good,
        Rule::Earlier(&VISIT, &Operand::of(&RANK_OF, &RANK).against(AtLeast, "3")),
        BEST,
    ),
    also(
        "best-sd",
        t("最良総合効果 SD（期間を問わない）", "Best overall response: SD (whatever its duration)"),
        t("進行までにSDの評価がある", "A visit with SD before any progression"),
        Tone::Neutral,
        Rule::Earlier(&VISIT, &Operand::of(&RANK_OF, &RANK).against(AtLeast, "2")),
        BEST,
    ),
    also(
        "best-non-cr-non-pd",
        t("最良総合効果 非CR/非PD", "Best overall response: non-CR/non-PD"),
        t(
            "標的病変がなく、進行までに非CR/非PDの評価がある",
            "No targets, and a visit with non-CR/non-PD before any progression",
        ),
        Tone::Neutral,
        Rule::Earlier(&VISIT, &Operand::of(&RANK_OF, &RANK).against(AtLeast, "1")),
        BEST,
    ),
    also(
        "best-pd",
        t("最良総合効果 PD", "Best overall response: PD"),
        t("進行の前に、CR・PR・SDの評価がない", "Progression, and no CR, PR or SD before it"),
        Tone::Bad,
        Rule::Earlier(&VISIT, &Operand::of(&PROGRESSIONS, &PROGRESSED).against(AtLeast, "1")),
        BEST,
    ),
];

/// What the sums are made of, for telling what is possible while much is open.
static SUMS: Sums = Sums {
    count: &TARGETS,
    kinds: &[&KIND_1, &KIND_2, &KIND_3, &KIND_4, &KIND_5],
    sizes: &[&TARGET_1, &TARGET_2, &TARGET_3, &TARGET_4, &TARGET_5],
    nodes: NODES,
    unjudged: &["node-long"],
    normal: dec(NORMAL),
    unmeasured: &UNMEASURED,
    others: &NON_TARGET,
    new: &NEW_LESION,
    partial: dec(PARTIAL),
    growth: dec(GROWTH),
    growth_by: dec(GROWTH_MM),
    response: &["recist-pd", "long-axes", "recist-ne", "recist-cr", "non-cr-non-pd", "recist-pr", "recist-sd"],
    targets: &["target-pd", "target-ne", "target-cr", "target-pr", "target-sd"],
    best: &["best-cr", "best-pr", "best-sd", "best-non-cr-non-pd", "best-pd", "best-ne"],
};

// ---- what is measurable
// --------------------------------------------------------------------------------------------------

const fn check(id: &'static str, text: Text, rule: Rule, reading: Option<Text>) -> Criterion {
    Criterion { id, kind: Check, applies: None, text, rule, cite: MEASURABLE, reading }
}

static CHECKS: &[Criterion] = &[
    check(
        "RECIST-SIZE",
        t(
            "標的病変はベースラインで10 mm以上（リンパ節は短径15 mm以上）",
            "Each target is 10 mm or more at baseline (nodes 15 mm or more in short axis)",
        ),
        Operand::of(&COUNT_SMALL, &SMALL).against(AtMost, "0"),
        Some(t(
            "短径10〜15 mm未満のリンパ節は非標的病変、10 mm未満は正常。",
            "Nodes of 10 to below 15 mm in short axis are non-target lesions, those below 10 mm are normal.",
        )),
    ),
    check(
        "RECIST-SLICE",
        t(
            "スライス厚が5 mmを超える場合、リンパ節以外の標的病変はその2倍以上",
            "With slices thicker than 5 mm, each non-nodal target is at least twice as large",
        ),
        Operand::of(&COUNT_SMALL, &THIN).against(AtMost, "0"),
        None,
    ),
    check(
        "RECIST-ORGAN",
        t("標的病変は1臓器に2個まで", "At most two targets in one organ"),
        Operand::of(&COUNT_CROWDED, &CROWDED).against(AtMost, "0"),
        Some(t(
            "リンパ節は全体で1臓器と数える（原著での確認が済んでいない）。「その他」は同じ臓器か分からないため数えな\
                い。",
            "Nodes count as one organ (not confirmed in the paper). “Other” is not counted, for it may be several \
                organs.",
        )),
    ),
    check(
        "RECIST-LOCAL",
        t(
            "局所治療を受けた標的病変がないか、その後の増大が示されている",
            "No target was treated locally, or it has grown since",
        ),
        Rule::Any(&[TREATED.has_all(&["none"]), GROWN_SINCE.is_yes()]),
        None,
    ),
];

// ---- numbers
// ---------------------------------------------------------------------------------------------------------------

/// The sum, and each target lesion by itself.
static SPIDER: Changes = Changes {
    group: &VISIT,
    time: &DAY,
    whole: &SHOWN,
    parts: &[SEEN_1, SEEN_2, SEEN_3, SEEN_4, SEEN_5],
    names: [t("径和", "Sum of diameters"), t("標的病変ごと（番号で示す）", "Each target (by its number)")],
    marks: &[dec("0"), dec("-30")],
    drawn: t("ベースラインからの変化（%、番号は標的病変）", "Change from baseline, % (numbers: targets)"),
    along: t("日数", "Day"),
};

static FIRST_SHOWN: Formula = Formula::First(&VISIT, &SHOWN);
static ABOVE_NADIR: Formula = Formula::Minus(&SHOWN, &NADIR);
static SINCE_BASELINE: Formula = Formula::Minus(&SHOWN, &FIRST_SHOWN);
static HUNDRED: Formula = Formula::Number(dec("100"));

static COLUMNS: &[Output] = &[
    Output {
        id: "change",
        label: t("ベースラインからの変化", "Change from baseline, %"),
        unit: t("%", "%"),
        formula: Formula::Times(&Formula::Over(&SINCE_BASELINE, &FIRST_SHOWN), &HUNDRED),
        places: 1,
        limits: &[dec("-30")],
        show: Show::Number,
    },
    Output {
        id: "nadir",
        label: t("それまでの最小", "Nadir before"),
        unit: Text::same(" mm"),
        formula: Formula::Answer(Operand::of(&NADIR_SUM, &NADIR)),
        places: 1,
        limits: &[],
        show: Show::Number,
    },
    Output {
        id: "from-nadir",
        label: t("最小からの差", "From the nadir"),
        unit: Text::same(" mm"),
        formula: Formula::Minus(&SHOWN, &NADIR),
        places: 1,
        limits: &[dec("5")],
        show: Show::Number,
    },
    Output {
        id: "from-nadir-percent",
        label: t("最小からの変化", "From the nadir, %"),
        unit: t("%", "%"),
        formula: Formula::Times(&Formula::Over(&ABOVE_NADIR, &NADIR), &HUNDRED),
        places: 1,
        limits: &[dec("20")],
        show: Show::Number,
    },
];

/// A lesion beyond the number of targets.
const fn one_too_many(at: &'static Field, counts: &'static [&'static str], unused: &'static [&'static Field]) -> Clash {
    Clash {
        when: TARGETS.is_one_of(counts),
        at,
        unused,
        text: t(
            "標的病変の数より多く入力されています。数かこの入力のどちらかを直してください",
            "this is more than the number of targets; correct the number or clear this",
        ),
    }
}

static TICKED: [&Field; 2] = [&UNMEASURED, &TARGETS];

/// A lesion that could not be measured beyond the number of targets.
const fn ticked_beyond(when: Rule) -> Clash {
    Clash {
        when,
        at: &UNMEASURED,
        unused: &TICKED,
        text: t(
            "標的病変の数より大きい番号が選ばれています。数かこの選択のどちらかを直してください",
            "a number beyond the number of targets is ticked; correct one of the two",
        ),
    }
}

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "recist",
    title: w("RECIST 1.1 腫瘍縮小効果", "Tumour response by RECIST 1.1"),
    short: t("RECIST 1.1", "RECIST 1.1"),
    summary: t(
        "標的病変5個までの径和・最小値・変化率から、評価ごとの総合効果（CR・PR・SD・PD・NE）と最良総合効果を求めます。",
        "Sum, nadir and change of up to five targets: overall response at each visit (CR, PR, SD, PD, NE), and the \
            best of them.",
    ),
    intended_use: t(
        "固形がんの画像評価を、放射線診断医・主治医・臨床研究コーディネーター（CRC）が記録するために使います。",
        "For radiologists, treating physicians and clinical research coordinators, to record the response of solid \
            tumours.",
    ),
    limits: words::LIMITS,
    subject: Subject::Response,
    keywords: words::KEYWORDS,
    version: "RECIST 1.1 (2026-11-28)",
    sources: &[&RECIST],
    sections: &[
        Section {
            title: t("標的病変", "Target lesions"),
            hint: Some(t("最大5個、1臓器に2個まで", "five at the most, two in one organ")),
            inputs: &[
                Input::Field(&UNIT),
                Input::Field(&TARGETS),
                Input::Field(&KIND_1),
                Input::Field(&KIND_2),
                Input::Field(&KIND_3),
                Input::Field(&KIND_4),
                Input::Field(&KIND_5),
            ],
        },
        Section {
            title: t("画像評価", "Visits"),
            hint: Some(t(
                "治療開始日（0日）以前の最後の評価をベースラインとします。ベースラインは日数と径だけで足ります",
                "the last visit on or before day 0 is the baseline, of which day and diameters are enough",
            )),
            inputs: &[Input::Group(&VISIT)],
        },
        Section {
            title: t(
                "測定可能病変の確認（判定には使わない）",
                "Whether the targets are measurable (not used for the response)",
            ),
            hint: None,
            inputs: &[Input::Field(&SLICE), Input::Field(&TREATED), Input::Field(&GROWN_SINCE)],
        },
    ],
    method: Method::Course(Course {
        group: &VISIT,
        time: &DAY,
        value: &SUM,
        made: Some(&SHOWN),
        columns: COLUMNS,
        checks: CHECKS,
        response: Classes { classes: RESPONSES, otherwise: STABLE },
        sums: Some(&SUMS),
        best: false,
        chart: t("径和の推移", "Sum of diameters over time"),
        marks: Marks {
            lines: [(dec("1"), "0%"), (dec("0.7"), "−30%")],
            close: "0·−30%",
            legend: t(
                "点線：ベースラインと−30%。PDは最小値から判定",
                "dotted: baseline and −30 %; PD is told from the nadir",
            ),
        },
    }),
    figure: Some(&Figure::Changes(&SPIDER)),
    outputs: &[],
    notes: words::NOTES,
    clashes: &[
        one_too_many(&KIND_1, &["0"], &[&KIND_1, &TARGETS]),
        one_too_many(&KIND_2, &["0", "1"], &[&KIND_2, &TARGETS]),
        one_too_many(&KIND_3, &["0", "1", "2"], &[&KIND_3, &TARGETS]),
        one_too_many(&KIND_4, &["0", "1", "2", "3"], &[&KIND_4, &TARGETS]),
        one_too_many(&KIND_5, &["0", "1", "2", "3", "4"], &[&KIND_5, &TARGETS]),
        one_too_many(&TARGET_1, &["0"], &[&TARGET_1, &TARGETS]),
        one_too_many(&TARGET_2, &["0", "1"], &[&TARGET_2, &TARGETS]),
        one_too_many(&TARGET_3, &["0", "1", "2"], &[&TARGET_3, &TARGETS]),
        one_too_many(&TARGET_4, &["0", "1", "2", "3"], &[&TARGET_4, &TARGETS]),
        one_too_many(&TARGET_5, &["0", "1", "2", "3", "4"], &[&TARGET_5, &TARGETS]),
        ticked_beyond(Rule::All(&[TARGETS.is_one_of(&["0"]), UNMEASURED.has_all(&["t1"])])),
        ticked_beyond(Rule::All(&[TARGETS.is_one_of(&["0", "1"]), UNMEASURED.has_all(&["t2"])])),
        ticked_beyond(Rule::All(&[TARGETS.is_one_of(&["0", "1", "2"]), UNMEASURED.has_all(&["t3"])])),
        ticked_beyond(Rule::All(&[TARGETS.is_one_of(&["0", "1", "2", "3"]), UNMEASURED.has_all(&["t4"])])),
        ticked_beyond(Rule::All(&[TARGETS.is_one_of(&["0", "1", "2", "3", "4"]), UNMEASURED.has_all(&["t5"])])),
    ],
    statements: words::STATEMENTS,
    also: &[
        Scale {
            id: "target-response",
            title: t("標的病変だけの効果（最後の評価）", "Targets alone (last visit)"),
            when: Some(Rule::All(&[SHORT_AXES, Rule::Not(&NO_TARGETS)])),
            classes: Classes {
                classes: BY_TARGETS,
                otherwise: Verdict {
                    id: "target-sd",
                    label: t("標的病変 SD", "Targets: SD"),
                    says: t("PRにもPDにも届かない", "Neither PR nor PD"),
                    tone: Tone::Neutral,
                },
            },
        },
        Scale {
            id: "best-response",
            title: t(
                "最良総合効果（入力した評価のうち、進行まで）",
                "Best overall response (of the visits entered, until progression)",
            ),
            when: Some(SHORT_AXES),
            classes: Classes {
                classes: OF_ALL,
                otherwise: Verdict {
                    id: "best-ne",
                    label: t("最良総合効果 NE", "Best overall response: NE"),
                    says: t("評価できた時点がない", "No visit could be evaluated"),
                    tone: Tone::Neutral,
                },
            },
        },
    ],
    examples: words::EXAMPLES,
    ..Calculator::BLANK
};
