//! How far two or three readers agree on the grades of the same events.

use crate::crosswalk::levels::{NOT_GRADED, OPTIONS, SCALES};
use crate::definition::Relation::{Above, AtMost};
use crate::definition::{
    Agreement, Calculator, Choice, Cite, Clash, Class, Classes, Each, Estimate, EstimatesPart, Example, Field, Formula,
    Group, Input, Method, Note, Operand, Output, Range, Readers, Rule, Section, Show, Statement, Subject, Text, Tone,
    Unit, Verdict, Weights, t, w,
};
use crate::shared::sources::KAPPA;

static READERS: Field = Field::choice(
    "readers",
    t("評価者の数", "Readers"),
    &[Choice::new("2", t("2人（A・B）", "Two (A, B)")), Choice::new("3", t("3人（A・B・C）", "Three (A, B, C)"))],
);
static NAME: Field = Field::naming("name", t("事象名", "Event"))
    .hint(t("任意。氏名やIDは書かない", "optional; no patient’s name or number"));
static A: Field = Field::choice("a", t("評価者A", "Reader A"), OPTIONS);
static B: Field = Field::choice("b", t("評価者B", "Reader B"), OPTIONS);
static C: Field = Field::choice("c", t("評価者C", "Reader C"), OPTIONS)
    .hint(t("3人のときだけ", "only with three readers"))
    .only_if(&READERS, &["3"]);
static EVENT: Group = Group {
    id: "event",
    label: t("事象", "Event"),
    fields: &[&NAME, &A, &B, &C],
    most: 60,
    counter: "件",
    order: None,
    unique: None,
};

macro_rules! readers {
    ($($name:ident: $($field:ident),+;)*) => {
        $(static $name: Readers =
            Readers { group: &EVENT, says: &[$(&$field),+], scales: SCALES, none: NOT_GRADED }.checked();)*
    };
}

readers! {
    AB: A, B;
    AC: A, C;
    BC: B, C;
    ALL: A, B, C;
}

macro_rules! estimate {
    ($readers:ident, $what:expr) => {
        Formula::Estimate(&Estimate::Agreement($what, &$readers), EstimatesPart::Here)
    };
}

/// What a number of events or levels is called in rules. It is asked nowhere: the readers' answers make it.
static COUNTED: Field = Field::number(
    "counted",
    t("数えた数", "Number counted"),
    &[Unit::base("events", t("件", "events"), t("件数", "number of events"), 0)],
    "0",
    "60",
)
.whole();

const TWO: Rule = READERS.is_one_of(&["2"]);
const THREE: Rule = READERS.is_one_of(&["3"]);

/// A count of the readers that there are, against a limit.
macro_rules! counted {
    ($what:ident, $relation:ident, $limit:literal) => {
        Rule::Any(&[
            Rule::All(&[TWO, Operand::of(&COUNTED, &estimate!(AB, Agreement::$what)).against($relation, $limit)]),
            Rule::All(&[THREE, Operand::of(&COUNTED, &estimate!(ALL, Agreement::$what)).against($relation, $limit)]),
        ])
    };
}

/// The same of what holds of all three readers if it holds of two.
macro_rules! counted_already {
    ($what:ident, $relation:ident, $limit:literal) => {
        Rule::Any(&[
            Operand::of(&COUNTED, &estimate!(AB, Agreement::$what)).against($relation, $limit),
            Rule::All(&[THREE, Operand::of(&COUNTED, &estimate!(ALL, Agreement::$what)).against($relation, $limit)]),
        ])
    };
}

const COHEN: Cite = Cite { source: &KAPPA, section: t("κの定義", "definition of kappa") };
const INTERVALS: Cite = Cite { source: &KAPPA, section: t("分散", "variance") };
const WEIGHTED: Cite = Cite { source: &KAPPA, section: t("重み付きカッパ", "weighted kappa") };

static CLASSES: &[Class] = &[
    Class {
        verdict: Verdict {
            id: "mixed-scales",
            label: t("尺度が混ざっている", "Scales are mixed"),
            says: t(
                "1つの尺度にない段階が混ざっています。同じ尺度で評価した段階だけで比べます。",
                "The levels belong to no one scale. Only levels of one and the same scale can be compared.",
            ),
            tone: Tone::Caution,
        },
        text: t("すべての段階を含む尺度がない", "No scale has all of the levels"),
        rule: counted_already!(Mixed, Above, "0"),
        cite: WEIGHTED,
        reading: Some(t(
            "CIRSEの1と1a・1b、3と3a・3bは混ぜられない。",
            "CIRSE 1 does not go with 1a and 1b, nor 3 with 3a and 3b.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "none-graded",
            label: t("全員が評価した事象なし", "No event graded by all"),
            says: t(
                "評価者全員が段階を付けた事象がないため、一致は求められません。",
                "There is no event that all readers graded, so there is nothing to compare.",
            ),
            tone: Tone::Neutral,
        },
        text: t("全員が段階を付けた事象が0", "No event that all graded"),
        rule: counted_already!(Graded, AtMost, "0"),
        cite: COHEN,
        reading: Some(t(
            "誰かが「評価なし・対象外」とした事象は除き、数を示す。",
            "An event that somebody did not grade is left out and counted.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "one-level",
            label: t("κは定義されない（段階が1種類）", "Kappa is not defined (one level only)"),
            says: t(
                "全員がすべての事象に同じ段階を付けました。偶然の一致と区別できず、κは0÷0になります。",
                "All gave every event one and the same level. That cannot be told from chance: kappa is 0 ÷ 0.",
            ),
            tone: Tone::Neutral,
        },
        text: t("使われた段階が1種類", "One level in use"),
        rule: counted!(Levels, AtMost, "1"),
        cite: COHEN,
        reading: Some(t("κを1とはしない。", "Kappa is not put at 1.")),
    },
    Class {
        verdict: Verdict {
            id: "all-agree",
            label: t("すべて一致", "All agree"),
            says: t("全員がどの事象にも同じ段階を付けました。", "All gave each event the same level."),
            tone: Tone::Neutral,
        },
        text: t("一致しない事象が0", "No discordant event"),
        rule: counted!(Discordant, AtMost, "0"),
        cite: COHEN,
        reading: None,
    },
];

/// A number that is shown.
macro_rules! number {
    ($id:expr, $ja:expr, $en:expr, $ja_unit:literal, $en_unit:literal, $places:literal, $readers:ident, $what:expr) => {
        Output {
            id: $id,
            label: t($ja, $en),
            unit: t($ja_unit, $en_unit),
            formula: estimate!($readers, $what),
            places: $places,
            limits: &[],
            show: Show::Number,
        }
    };
}

/// The lower end of an interval; the upper one stands behind it.
macro_rules! low {
    ($id:expr, $ja:expr, $en:expr, $name_ja:expr, $name_en:expr, $ja_unit:literal, $en_unit:literal, $places:literal,
        $readers:ident, $what:expr) => {
        Output {
            show: Show::Low(t($name_ja, $name_en)),
            ..number!($id, $ja, $en, $ja_unit, $en_unit, $places, $readers, $what)
        }
    };
}

/// What is shown of each two readers, and then of all three.
macro_rules! outputs {
    ($(($readers:ident, $id:literal, $pair:literal)),+ ; $($all:expr),+ $(,)?) => {
        &[
            $(
                number!(concat!($id, "-graded"), concat!($pair, "の比べた事象"), concat!($pair, " events compared"), "",
                    "", 0, $readers, Agreement::Graded),
                number!(concat!($id, "-left"), concat!($pair, "の除いた事象"), concat!($pair, " events left out"), "",
                    "", 0, $readers, Agreement::Left),
                number!(concat!($id, "-discordant"), concat!($pair, "の一致しない事象"),
                    concat!($pair, " discordant events"), "", "", 0, $readers, Agreement::Discordant),
                number!(concat!($id, "-agree"), concat!($pair, "の一致率"), concat!($pair, " agreement"), "%", "%", 1,
                    $readers, Agreement::Observed),
                number!(concat!($id, "-kappa"), concat!($pair, "のκ"), concat!($pair, " κ"), "", "", 3, $readers,
                    Agreement::Kappa(Weights::Equal, Range::Point)),
                low!(concat!($id, "-kappa-low"), concat!($pair, "のκの95%下限"), concat!($pair, " κ, 95 % low"),
                    concat!($pair, "のκの95%信頼区間"), concat!($pair, " κ, 95 % interval"), "",
                    "", 3, $readers, Agreement::Kappa(Weights::Equal, Range::Low)),
                number!(concat!($id, "-kappa-high"), concat!($pair, "のκの95%上限"), concat!($pair, " κ, 95 % high"),
                    "", "", 3, $readers, Agreement::Kappa(Weights::Equal, Range::High)),
                number!(concat!($id, "-linear"), concat!($pair, "のκ（一次の重み）"),
                    concat!($pair, " κ, linear weights"), "", "", 3, $readers,
                    Agreement::Kappa(Weights::Linear, Range::Point)),
                low!(concat!($id, "-linear-low"), concat!($pair, "のκ（一次の重み）の95%下限"),
                    concat!($pair, " κ, linear weights, 95 % low"),
                    concat!($pair, "のκ（一次の重み）の95%信頼区間"),
                    concat!($pair, " κ, linear weights, 95 % interval"), "", "", 3, $readers,
                    Agreement::Kappa(Weights::Linear, Range::Low)),
                number!(concat!($id, "-linear-high"), concat!($pair, "のκ（一次の重み）の95%上限"),
                    concat!($pair, " κ, linear weights, 95 % high"), "", "", 3, $readers,
                    Agreement::Kappa(Weights::Linear, Range::High)),
                number!(concat!($id, "-quadratic"), concat!($pair, "のκ（二次の重み）"),
                    concat!($pair, " κ, quadratic weights"), "", "", 3, $readers,
                    Agreement::Kappa(Weights::Quadratic, Range::Point)),
                low!(concat!($id, "-quadratic-low"), concat!($pair, "のκ（二次の重み）の95%下限"),
                    concat!($pair, " κ, quadratic weights, 95 % low"),
                    concat!($pair, "のκ（二次の重み）の95%信頼区間"),
                    concat!($pair, " κ, quadratic weights, 95 % interval"), "", "", 3, $readers,
                    Agreement::Kappa(Weights::Quadratic, Range::Low)),
                number!(concat!($id, "-quadratic-high"), concat!($pair, "のκ（二次の重み）の95%上限"),
                    concat!($pair, " κ, quadratic weights, 95 % high"), "", "", 3, $readers,
                    Agreement::Kappa(Weights::Quadratic, Range::High)),
                number!(concat!($id, "-difference"), concat!($pair, "の平均の差（段、後−前）"),
                    concat!($pair, " mean difference in levels, second less first"), "", "", 2, $readers,
                    Agreement::Difference),
            )+
            $($all),+
        ]
    };
}

static OUTPUTS: &[Output] = outputs![
    (AB, "ab", "A–B"), (AC, "ac", "A–C"), (BC, "bc", "B–C");
    number!("abc-graded", "A・B・Cの比べた事象", "A–B–C events compared", "", "", 0, ALL, Agreement::Graded),
    number!("abc-left", "A・B・Cの除いた事象", "A–B–C events left out", "", "", 0, ALL, Agreement::Left),
    number!("abc-discordant", "A・B・Cの一致しない事象", "A–B–C discordant events", "", "", 0, ALL,
        Agreement::Discordant),
    number!("abc-agree", "A・B・Cの3人の一致率", "A–B–C agreement of all three", "%", "%", 1, ALL, Agreement::Observed),
    number!("fleiss", "Fleissのκ", "Fleiss’ κ", "", "", 3, ALL, Agreement::Fleiss(Range::Point)),
    low!("fleiss-low", "Fleissのκの95%下限", "Fleiss’ κ, 95 % low",
        "Fleissのκの95%信頼区間", "Fleiss’ κ, 95 % interval", "", "", 3, ALL, Agreement::Fleiss(Range::Low)),
    number!("fleiss-high", "Fleissのκの95%上限", "Fleiss’ κ, 95 % high", "", "", 3, ALL,
        Agreement::Fleiss(Range::High)),
];

/// Of an event on which readers differ, by how many levels.
static EACH: &[Output] = &[
    number!("ab", "B−A（段）", "B − A in levels", "", "", 0, AB, Agreement::Apart),
    number!("ac", "C−A（段）", "C − A in levels", "", "", 0, AC, Agreement::Apart),
    number!("bc", "C−B（段）", "C − B in levels", "", "", 0, BC, Agreement::Apart),
];

const fn told(id: &'static str, text: Text, cite: Cite, reading: Option<Text>) -> Statement {
    Statement { id, text, figure: None, population: None, grade: None, when: None, cite, reference: None, reading }
}

static STATEMENTS: &[Statement] = &[
    told(
        "KAPPA-CHANCE",
        t(
            "κは偶然の一致を除いた一致で、1が完全、0が偶然どおり、負は偶然より悪い",
            "Kappa is agreement beyond chance: 1 is complete, 0 as by chance, below 0 worse than chance",
        ),
        COHEN,
        None,
    ),
    told(
        "KAPPA-RANKS",
        t(
            "重み付きκは、尺度のすべての段階を1段ずつの順位とする（CTCAE 0〜5、SIR 5段、CIRSE 6〜8段、Clavien–Dindo \
                I〜Vの7段）。使われない段階も数える",
            "Weighted kappa ranks all levels of the scale, used or not, one apart (CTCAE 0 to 5, SIR 5, CIRSE 6 to 8, \
                Clavien–Dindo I to V as 7)",
        ),
        WEIGHTED,
        Some(t(
            "使われない段階を途中で抜くと値が変わる。順位の付け方が違う報告とは比べられない。",
            "Taking an unused level out of the middle changes it. Reports with other ranks cannot be compared.",
        )),
    ),
    told(
        "KAPPA-INTERVAL",
        t(
            "95%区間は大標本の近似（CohenのκはFleiss・Cohen・Everitt、Fleissのκは事象ごとの分散によるGwet）。\
                1を超える端は1とし、分散が0なら示さない",
            "The 95 % intervals are for large samples (Cohen: Fleiss, Cohen and Everitt; Fleiss: Gwet’s, by events). \
                An end beyond 1 is put at 1; without variance there is none",
        ),
        INTERVALS,
        Some(t("事象が少ないと当てにならない。", "With few events they are not to be relied on.")),
    ),
    told(
        "LANDIS-KOCH",
        t(
            "言葉による区分（0.41〜0.60を「中等度」など）は慣習で、根拠はない（記憶による）",
            "Words for ranges of kappa (0.41 to 0.60 “moderate” and so on) are a convention without a ground (from \
                memory)",
        ),
        COHEN,
        Some(t("ここでは区分しない。", "Not used here.")),
    ),
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "kappa",
    title: w("評価者間の一致（カッパ係数）", "Agreement of readers on grades (kappa)"),
    short: t("評価者間の一致", "Agreement of readers"),
    summary: t(
        "2人または3人が同じ事象に付けた段階から、一致率、κ、重み付きκ、Fleissのκと95%区間、一致しない事象を示します。",
        "From the levels that two or three readers gave the same events: agreement, kappa, weighted and Fleiss’ kappa \
            with intervals, and the discordant events.",
    ),
    intended_use: t(
        "研究責任医師・データマネージャー・IVR医が、有害事象・合併症の評価の一致を確かめるために使います。",
        "For investigators, data managers and interventional radiologists, to see how far gradings of adverse events \
            agree.",
    ),
    limits: &[
        t(
            "どの評価が正しいかは示しません。κは段階の出方に左右され、一致率が高くても0以下になることがあります。",
            "It does not say who is right. Kappa depends on how often levels occur: agreement can be high and kappa 0 \
                or less.",
        ),
        t(
            "段階が2つの間で決まらない評価は扱いません。「評価なし・対象外」とした事象は除いて数えます。",
            "A grade left open between two levels cannot be entered. Events not graded, or not applicable, are left \
                out and counted.",
        ),
        t(
            "式は公開のソフトウェアの値と照合したもので、原著との照合がまだです。",
            "The formulas were checked against public software, not yet in the papers.",
        ),
    ],
    subject: Subject::Trials,
    keywords: &[
        "カッパ",
        "かっぱ",
        "カッパ係数",
        "いっち",
        "一致",
        "一致率",
        "いっちりつ",
        "評価者間",
        "ひょうかしゃ",
        "どくえい",
        "読影",
        "おもみつきかっぱ",
        "重み付きカッパ",
        "フライス",
        "ふらいす",
        "コーエン",
        "こーえん",
        "kappa",
        "Cohen",
        "Fleiss",
        "agreement",
        "inter-rater",
        "interrater",
        "reliability",
        "readers",
        "weighted",
    ],
    version: "1960 / 1971 (2026-11-28)",
    sources: &[&KAPPA],
    sections: &[
        Section { title: t("評価者", "Readers"), hint: None, inputs: &[Input::Field(&READERS)] },
        Section {
            title: t("事象ごとの段階", "Each event"),
            hint: Some(t(
                "1つの尺度で。片方だけが挙げた事象は、挙げなかった評価者を「評価なし・対象外」とする",
                "on one scale; of an event that one reader did not list, “not graded” for that reader",
            )),
            inputs: &[Input::Group(&EVENT)],
        },
    ],
    method: Method::Classification(Classes {
        classes: CLASSES,
        otherwise: Verdict {
            id: "discordant",
            label: t("一致しない事象あり", "Some events are discordant"),
            says: t(
                "段階の異なる事象があります。κは一致率・一致しない事象と併せて読みます。",
                "Some events were graded differently. Read kappa together with the agreement and the discordant \
                    events.",
            ),
            tone: Tone::Neutral,
        },
    }),
    outputs: OUTPUTS,
    each: Some(Each { group: &EVENT, outputs: EACH }),
    notes: &[Note {
        when: None,
        text: t(
            "差が一方に偏るとき（平均の差が0から離れるとき）は、二次の重みのκが高くても評価は揃っていません。",
            "Where the mean difference is far from 0, readers differ steadily, however high the kappa with quadratic \
                weights.",
        ),
        cite: Some(WEIGHTED),
    }],
    clashes: &[Clash {
        when: READERS.is_one_of(&["2"]),
        at: &C,
        unused: &[&C, &READERS],
        text: t(
            "評価者は2人となっています。評価者の数かこの入力のどちらかを直してください",
            "there are two readers; correct their number or clear this",
        ),
    }],
    statements: STATEMENTS,
    examples: &[Example {
        id: "six-events",
        title: t("6つの事象、2人（CTCAE）", "Six events, two readers (CTCAE)"),
        note: Some(t("計算確認用の作例です。", "Made up to check the arithmetic.")),
        entries: &[
            ("readers", "2"),
            ("event-1-a", "ctcae-1"),
            ("event-1-b", "ctcae-1"),
            ("event-2-a", "ctcae-2"),
            ("event-2-b", "ctcae-2"),
            ("event-3-a", "ctcae-2"),
            ("event-3-b", "ctcae-3"),
            ("event-4-a", "ctcae-3"),
            ("event-4-b", "ctcae-3"),
            ("event-5-a", "ctcae-1"),
            ("event-5-b", "ctcae-2"),
            ("event-6-a", "ctcae-3"),
            ("event-6-b", "not-graded"),
        ],
    }],
    ..Calculator::BLANK
};
