//! A day's opioids in oral morphine equivalents, by two tables side by side. For the assessment of a response only.

use crate::definition::Relation::{Above, AtMost};
use crate::definition::{
    Calculator, Choice, Cite, Clash, Class, Classes, Example, Feed, Field, Formula, Group, Input, Method, Note,
    Operand, Output, Rule, Section, Show, Statement, Subject, Text, Tone, Unit, Verdict, by, dec, t, w,
};
use crate::shared::sources::{CONSENSUS, OPIOIDS_CDC, OPIOIDS_JAPAN, OPIOIDS_SEIREI};

static KINDS: Field = Field::set(
    "kinds",
    t("24時間に使ったオピオイド", "Opioids in the 24 hours"),
    &[
        Choice::new("oral", t("内服・坐剤", "By mouth or rectum")),
        Choice::new("injection", t("注射（持続・早送り・単回）", "Injected (infusion, bolus, single)")),
        Choice::new("patch", t("貼付剤", "Patch")),
        Choice::new("none", t("なし（レスキューも）", "None (no rescue dose either)")),
    ],
)
.hint(t("レスキューだけの剤形も選ぶ", "also what was used for rescue only"));

static RESCUE: Field = Field::choice(
    "rescue",
    t("レスキュー（頓用・早送り）", "Rescue doses"),
    &[
        Choice::new("none", t("使っていない", "None used")),
        Choice::new("entered", t("使った分も下に入力", "Used, and entered below")),
        Choice::new("left-out", t("使ったが入力していない・不明", "Used but not entered, or not known")),
    ],
);

static DRUG: Field = Field::choice(
    "drug",
    t("薬（内服・坐剤）", "Drug, by mouth or rectum"),
    &[
        Choice::new("morphine", t("モルヒネ 経口", "Morphine, oral")),
        Choice::new("morphine-rectal", t("モルヒネ 坐剤", "Morphine, rectal")),
        Choice::new("oxycodone", t("オキシコドン 経口", "Oxycodone, oral")),
        Choice::new("hydromorphone", t("ヒドロモルフォン 経口", "Hydromorphone, oral")),
        Choice::new("codeine", t("コデイン 経口", "Codeine, oral")),
        Choice::new("tramadol", t("トラマドール 経口", "Tramadol, oral")),
        Choice::new("tapentadol", t("タペンタドール 経口", "Tapentadol, oral")),
        Choice::new("hydrocodone", t("ヒドロコドン 経口", "Hydrocodone, oral")),
        Choice::new("oxymorphone", t("オキシモルフォン 経口", "Oxymorphone, oral")),
        Choice::new("methadone", t("メサドン", "Methadone")),
        Choice::new("other", t("そのほか（フェンタニル口腔粘膜吸収剤など）", "Another (transmucosal fentanyl …)")),
    ],
);

static DOSE: Field = Field::number(
    "dose",
    t("1回量", "Amount per dose"),
    &[Unit::base("mg", Text::same("mg"), t("ミリグラム", "milligrams"), 1)],
    "0",
    "5000",
)
.usual("0.5", "600")
.positive()
.exact();

static TIMES: Field = Field::number(
    "times",
    t("24時間の回数", "Times in 24 hours"),
    &[Unit::base("times", t("回", "times"), t("回", "times"), 0).also(&["回/日", "x", "time"])],
    "0",
    "96",
)
.usual("0", "24")
.whole()
.exact()
.hint(t("レスキューは実際に使った回数", "of rescue doses, how many were taken"));

static ORAL: Group = Group {
    id: "oral",
    label: t("内服・坐剤", "Oral or rectal drug"),
    fields: &[&DRUG, &DOSE, &TIMES],
    most: 12,
    counter: "件",
    order: None,
    unique: None,
};

static INJECTED: Field = Field::choice(
    "injected",
    t("薬（注射）", "Drug, injected"),
    &[
        Choice::new("morphine", t("モルヒネ", "Morphine")),
        Choice::new("oxycodone", t("オキシコドン", "Oxycodone")),
        Choice::new("hydromorphone", t("ヒドロモルフォン（比は未照合）", "Hydromorphone (ratio not checked)")),
        Choice::new("fentanyl", t("フェンタニル", "Fentanyl")),
        Choice::new("other", t("そのほか", "Another")),
    ],
);

/// A day's amount, and rates that last all day.
const MG_A_DAY: Unit =
    Unit::base("mg/d", t("mg/日", "mg/day"), t("1日あたりミリグラム", "milligrams a day"), 1).also(&["mg/day"]);
const MICROGRAMS_AN_HOUR: Unit =
    Unit::times("ug/h", t("µg/h", "µg/h"), t("1時間あたりマイクログラム", "micrograms an hour"), "0.024", 1)
        .also(&["µg/hr", "mcg/h", "µg/時"]);

/// No bare number above 5 tells in which of these it is meant.
static RATE: Field = Field::number(
    "rate",
    t("注射の量（早送りを含む）", "Amount injected, boluses included"),
    &[
        MG_A_DAY.bare("0.05", "5000"),
        Unit::times("mg/h", t("mg/h", "mg/h"), t("1時間あたりミリグラム", "milligrams an hour"), "24", 2)
            .also(&["mg/hr", "mg/時"])
            .bare("0.005", "200"),
        MICROGRAMS_AN_HOUR.bare("1", "5000"),
    ],
    "0",
    "20000",
)
.usual("0.02", "5000")
.positive()
.exact()
.hint(t(
    "単位を選ぶ。早送り・単回を足すときは1日の合計をmg/日で",
    "choose the unit; with boluses or single injections, the day’s total in mg/day",
));

static INJECTION: Group = Group {
    id: "injection",
    label: t("注射", "Injected drug"),
    fields: &[&INJECTED, &RATE],
    most: 6,
    counter: "件",
    order: None,
    unique: Some((
        &INJECTED,
        t(
            "ほかの行と同じ薬です。持続・早送り・単回は1日の合計（mg/日）にまとめて1行にしてください。\
                別の薬なら薬を直してください",
            "the same drug as in another row: add infusion, boluses and single injections up to the day’s total \
                (mg/day), in one row; if it is another drug, correct it",
        ),
    )),
};

static WORN: Field = Field::choice(
    "worn",
    t("薬（貼付剤）", "Drug, patch"),
    &[
        Choice::new("fentanyl", t("フェンタニル", "Fentanyl")),
        Choice::new("other", t("そのほか（ブプレノルフィンなど）", "Another (buprenorphine …)")),
    ],
);

/// A patch by what it releases, or by the milligrams in its name: 1 mg of Fentos and 2.1 mg of Durotep MT are 0.3 mg a
/// day.
static PATCHED: Field = Field::number(
    "patch-rate",
    t("貼付剤の量", "Amount of the patch"),
    &[
        MG_A_DAY.bare("0.1", "10"),
        MICROGRAMS_AN_HOUR.bare("6", "400"),
        Unit::times(
            "mg-fentos",
            t("mg（フェントス表示）", "mg (Fentos label)"),
            t("フェントステープの表示ミリグラム", "milligrams on the label of Fentos"),
            "0.3",
            1,
        )
        .also(&["フェントスmg"])
        .bare("0.5", "24"),
        Unit::over(
            "mg-mt",
            t("mg（デュロテップMT表示）", "mg (Durotep MT label)"),
            t("デュロテップMTの表示ミリグラム", "milligrams on the label of Durotep MT"),
            "7",
            1,
        )
        .also(&["デュロテップMTmg"])
        .bare("2.1", "70"),
    ],
    "0",
    "50",
)
.usual("0.1", "10")
.positive()
.exact()
.hint(t(
    "単位を選ぶ。放出速度（µg/h）が確実。フェントス1 mg＝デュロテップMT 2.1 mg＝12.5 µg/h＝0.3 mg/日。複数枚は合計",
    "choose the unit; µg/h as released is plainest. Fentos 1 mg = Durotep MT 2.1 mg = 12.5 µg/h = 0.3 mg/day. Several \
        patches: their sum",
));

static PATCH: Group = Group {
    id: "patch",
    label: t("貼付剤", "Patch"),
    fields: &[&WORN, &PATCHED],
    most: 4,
    counter: "件",
    order: None,
    unique: Some((
        &WORN,
        t(
            "ほかの行と同じ薬です。複数枚は量を合計して1行にしてください。別の薬なら薬を直してください",
            "the same drug as in another row: add the patches up, in one row; if it is another drug, correct it",
        ),
    )),
};

/// How far two totals are apart. It is reckoned here and asked nowhere.
static APART: Field =
    Field::number("omed-apart", t("2つの表の差", "Difference of the two tables"), &[MG_A_DAY], "0", "1000000");

static WIDTH: Field =
    Field::number("omed-width", t("日本の表の幅", "Range of the Japanese tables"), &[MG_A_DAY], "0", "1000000");

const fn x(factor: &str) -> Formula {
    Formula::Number(dec(factor))
}

/// A table has no factor for a drug: then there is no total by it.
const NO_FACTOR: Formula = Formula::Over(&Formula::Number(dec("1")), &Formula::Number(dec("0")));

static HAS_ORAL: Rule = KINDS.has_all(&["oral"]);
static HAS_INJECTION: Rule = KINDS.has_all(&["injection"]);
static HAS_PATCH: Rule = KINDS.has_all(&["patch"]);
const NO_OPIOID: Rule = KINDS.has_all(&["none"]);
/// Whether what was taken for rescue is in it.
static COUNTED: Rule = Rule::Any(&[NO_OPIOID, RESCUE.is_one_of(&["none", "entered"])]);
static A_DAY: Formula = Formula::Times(&Formula::answer(&DOSE), &Formula::answer(&TIMES));
static NOTHING: Formula = Formula::Number(dec("0"));

/// A day's total by a table: the factors of each drug by mouth or rectum, injected and worn, in the order of the
/// questions.
macro_rules! total {
    ([$($oral:expr),+] [$morphine:expr, $oxycodone:expr, $hydromorphone:expr, $fentanyl:expr]) => {
        Formula::Plus(
            &Formula::Plus(
                &Formula::If(&HAS_ORAL, &Formula::Sum(&ORAL, &Formula::Times(&A_DAY, &total!(@oral $($oral),+))),
                    &NOTHING),
                &Formula::If(
                    &HAS_INJECTION,
                    &Formula::Sum(&INJECTION, &Formula::Times(
                        &Formula::answer(&RATE),
                        &by!(
                            INJECTED,
                            "morphine" => $morphine,
                            "oxycodone" => $oxycodone,
                            "hydromorphone" => $hydromorphone,
                            "fentanyl" => $fentanyl,
                            "other" => NO_FACTOR,
                        ),
                    )),
                    &NOTHING,
                ),
            ),
            &Formula::If(
                &HAS_PATCH,
                &Formula::Sum(&PATCH, &Formula::Times(
                    &Formula::answer(&PATCHED),
                    &by!(WORN, "fentanyl" => x("100"), "other" => NO_FACTOR),
                )),
                &NOTHING,
            ),
        )
    };
    (@oral $morphine:expr, $rectal:expr, $oxycodone:expr, $hydromorphone:expr, $codeine:expr, $tramadol:expr,
        $tapentadol:expr, $hydrocodone:expr, $oxymorphone:expr) => {
        by!(
            DRUG,
            "morphine" => $morphine,
            "morphine-rectal" => $rectal,
            "oxycodone" => $oxycodone,
            "hydromorphone" => $hydromorphone,
            "codeine" => $codeine,
            "tramadol" => $tramadol,
            "tapentadol" => $tapentadol,
            "hydrocodone" => $hydrocodone,
            "oxymorphone" => $oxymorphone,
            "methadone" => NO_FACTOR,
            "other" => NO_FACTOR,
        )
    };
}

/// The Japanese tables, which print a range for two injections: the lower end.
static JAPAN_LEAST_SUM: Formula = total!(
    [x("1"), x("1.5"), x("1.5"), x("5"), x("0.15"), x("0.2"), x("0.3"), NO_FACTOR, NO_FACTOR]
    [x("2"), x("2"), x("25"), x("100")]
);
/// The upper end.
static JAPAN_MOST_SUM: Formula = total!(
    [x("1"), x("1.5"), x("1.5"), x("5"), x("0.15"), x("0.2"), x("0.3"), NO_FACTOR, NO_FACTOR]
    [x("3"), x("2"), x("25"), x("150")]
);
/// CDC 2022: by mouth, and fentanyl patches.
static CDC_SUM: Formula = total!(
    [x("1"), NO_FACTOR, x("1.5"), x("5"), x("0.15"), x("0.2"), x("0.4"), x("1"), x("3")]
    [NO_FACTOR, NO_FACTOR, NO_FACTOR, NO_FACTOR]
);
/// A sum, unless rescue doses are left out of it.
const fn total(sum: &'static Formula) -> Formula {
    Formula::If(&COUNTED, sum, &UNKNOWN)
}
static UNKNOWN: Formula = NO_FACTOR;
static JAPAN_LEAST: Formula = total(&JAPAN_LEAST_SUM);
static JAPAN_MOST: Formula = total(&JAPAN_MOST_SUM);
static CDC: Formula = total(&CDC_SUM);
/// Of no drug that both have is CDC's factor the smaller one.
static MORE_BY_CDC: Formula = Formula::Minus(&CDC, &JAPAN_LEAST);
/// How far the ends of the Japanese tables are apart.
static OF_JAPAN: Formula = Formula::Minus(&JAPAN_MOST, &JAPAN_LEAST);
/// Of each drug the least factor of any table here.
static LEAST_SUM: Formula = total!(
    [x("1"), x("1.5"), x("1.5"), x("5"), x("0.15"), x("0.1"), x("0.3"), x("1"), x("3")]
    [x("2"), x("2"), x("25"), x("100")]
);
/// The greatest.
static MOST_SUM: Formula = total!(
    [x("1"), x("1.5"), x("1.5"), x("5"), x("0.15"), x("0.2"), x("0.4"), x("1"), x("3")]
    [x("3"), x("2"), x("25"), x("150")]
);

/// Whether some member of a group is one of these.
macro_rules! some {
    ($group:ident, $field:ident is $ids:expr) => {
        Rule::Not(&Rule::Every(&$group, &{
            const IT: Rule = $field.is_one_of($ids);
            Rule::Not(&IT)
        }))
    };
}

const NOT_CONVERTED: Rule = Rule::Any(&[
    Rule::All(&[KINDS.has_all(&["oral"]), some!(ORAL, DRUG is &["methadone", "other"])]),
    Rule::All(&[KINDS.has_all(&["injection"]), some!(INJECTION, INJECTED is &["other"])]),
    Rule::All(&[KINDS.has_all(&["patch"]), some!(PATCH, WORN is &["other"])]),
]);
/// Injections and suppositories, of which CDC has no factor.
macro_rules! japan_only {
    () => {
        Rule::Any(&[
            Rule::All(&[KINDS.has_all(&["oral"]), some!(ORAL, DRUG is &["morphine-rectal"])]),
            KINDS.has_all(&["injection"]),
        ])
    };
}
/// What only one of the tables has.
static ONE_TABLE: Rule = Rule::Any(&[
    Rule::All(&[KINDS.has_all(&["oral"]), some!(ORAL, DRUG is &["morphine-rectal", "hydrocodone", "oxymorphone"])]),
    KINDS.has_all(&["injection"]),
]);
/// Their factors, printed as a range.
const OF_A_RANGE: Rule =
    Rule::All(&[KINDS.has_all(&["injection"]), some!(INJECTION, INJECTED is &["morphine", "fentanyl"])]);
const TRAMADOL: Rule = Rule::All(&[KINDS.has_all(&["oral"]), some!(ORAL, DRUG is &["tramadol"])]);
const HYDROMORPHONE: Rule =
    Rule::All(&[KINDS.has_all(&["injection"]), some!(INJECTION, INJECTED is &["hydromorphone"])]);

/// Members are described, of a kind that was not ticked.
macro_rules! not_ticked {
    ($kind:literal $group:ident $drug:ident $ids:expr, $amount:ident) => {
        Clash {
            when: Rule::All(&[
                Rule::Not(&{
                    const IT: Rule = KINDS.has_all(&[$kind]);
                    IT
                }),
                Rule::Any(&[
                    some!($group, $drug is $ids),
                    Rule::Not(&Rule::Every(&$group, &{
                        const IT: Rule = $amount.at_least("0");
                        Rule::Not(&IT)
                    })),
                ]),
            ]),
            at: &KINDS,
            unused: &[&KINDS],
            text: t(
                "選んでいない剤形の欄に入力があります。剤形を選ぶか、その入力を消してください",
                "something is entered of a kind that is not ticked; tick the kind, or take the entry away",
            ),
        }
    };
}

static CLASHES: &[Clash] = &[
    not_ticked!("oral" ORAL DRUG &["morphine", "morphine-rectal", "oxycodone", "hydromorphone", "codeine", "tramadol",
        "tapentadol", "hydrocodone", "oxymorphone", "methadone", "other"], DOSE),
    not_ticked!("injection" INJECTION INJECTED &["morphine", "oxycodone", "hydromorphone", "fentanyl", "other"], RATE),
    not_ticked!("patch" PATCH WORN &["fentanyl", "other"], PATCHED),
    Clash {
        when: Rule::All(&[NO_OPIOID, RESCUE.is_one_of(&["entered", "left-out"])]),
        at: &RESCUE,
        unused: &[&KINDS, &RESCUE],
        text: t(
            "オピオイド「なし」と合いません。どちらかを直してください",
            "does not go with no opioid at all; correct one of them",
        ),
    },
];

const JAPAN_TABLE: Cite = Cite { source: &OPIOIDS_JAPAN, section: t("換算表", "table of conversion") };
const CDC_TABLE: Cite =
    Cite { source: &OPIOIDS_CDC, section: t("換算表と注記", "table of conversion and its notes") };
const SEIREI_TABLE: Cite = Cite { source: &OPIOIDS_SEIREI, section: t("換算比", "ratios") };
const ENDPOINTS: Cite = Cite { source: &CONSENSUS, section: t("奏効の定義", "definition of response") };

const fn class(
    id: &'static str,
    label: Text,
    says: Text,
    tone: Tone,
    text: Text,
    rule: Rule,
    reading: Option<Text>,
) -> Class {
    Class { verdict: Verdict { id, label, says, tone }, text, rule, cite: JAPAN_TABLE, reading }
}

static CLASSES: &[Class] = &[
    class(
        "no-opioid",
        t("オピオイドなし（OMED 0 mg/日）", "No opioid (OMED 0 mg/day)"),
        t("24時間にオピオイドを使っていません。", "No opioid was used in the 24 hours."),
        Tone::Neutral,
        t("オピオイドの使用なし", "No opioid used"),
        NO_OPIOID,
        None,
    ),
    class(
        "rescue-left-out",
        t("総量は出ない（レスキューが入っていない）", "No total (rescue doses are not in it)"),
        t(
            "使ったレスキューが入力されていないため、24時間の総量になりません。",
            "Rescue doses were used and are not entered: this would not be the total of 24 hours.",
        ),
        Tone::Caution,
        t("レスキューを使ったが、入力していないか回数が不明", "Rescue doses used, but not entered or not known"),
        RESCUE.is_one_of(&["left-out"]),
        Some(t(
            "奏効の分類に使うのは、レスキューを含む24時間の総量。",
            "A response is classified by the total of 24 hours, rescue doses included.",
        )),
    ),
    class(
        "not-converted",
        t("総量は出ない（換算しない薬がある）", "No total (a drug that is not converted)"),
        t(
            "換算比を定めない薬があります。メサドンは用量によって比が変わるため換算しません。\
                ほかは、ここの表に比がありません。",
            "A drug has no factor here. Methadone is not converted, for its ratio changes with the dose; of others \
                the tables here have none.",
        ),
        Tone::Caution,
        t(
            "メサドン、または比のない薬（口腔粘膜吸収のフェンタニル、ブプレノルフィンなど）がある",
            "Methadone, or a drug without a ratio (transmucosal fentanyl, buprenorphine …)",
        ),
        NOT_CONVERTED,
        Some(t(
            "CDC 2022はメサドンに4.7を示すが、日本の表は換算の対象外とする。用量に比例しないため、ここでは使わない。",
            "CDC 2022 has 4.7 for methadone and the Japanese tables leave it out. It does not grow with the dose, and \
                is not used here.",
        )),
    ),
    class(
        "no-common-table",
        t("総量は出ない（どの表にも比がそろわない）", "No total (no table has every factor)"),
        t(
            "日本の表だけにある薬とCDC 2022だけにある薬が混ざっています。最小と最大の比による幅だけを示します。",
            "Of one drug only the Japanese tables have a factor, of another only CDC 2022. Just the range by the \
                least and the greatest factors is shown.",
        ),
        Tone::Caution,
        t("一方の表にしかない薬が両方ある", "Drugs that only one table has, of both tables"),
        Rule::All(&[
            KINDS.has_all(&["oral"]),
            some!(ORAL, DRUG is &["hydrocodone", "oxymorphone"]),
            Rule::Any(&[some!(ORAL, DRUG is &["morphine-rectal"]), KINDS.has_all(&["injection"])]),
        ]),
        None,
    ),
    Class {
        cite: CDC_TABLE,
        ..class(
            "cdc-only",
            t("CDC 2022の表だけで求める", "By CDC 2022 only"),
            t(
                "日本の表には、ヒドロコドンとオキシモルフォンの比がありません。",
                "The Japanese tables have no factors of hydrocodone and oxymorphone.",
            ),
            Tone::Neutral,
            t(
                "ヒドロコドンかオキシモルフォンがある（日本の表に比がない）",
                "Hydrocodone or oxymorphone (no factor in the Japanese tables)",
            ),
            Rule::All(&[KINDS.has_all(&["oral"]), some!(ORAL, DRUG is &["hydrocodone", "oxymorphone"])]),
            None,
        )
    },
    class(
        "japan-range",
        t("日本の換算表だけで、幅で求めた", "By the Japanese tables only, as a range"),
        t(
            "CDC 2022の表には注射の比がなく、日本の表もモルヒネ注・フェンタニル注の比を幅で示しています。",
            "CDC 2022 has no factors of injections, and the Japanese tables print ranges for morphine and fentanyl.",
        ),
        Tone::Neutral,
        t(
            "注射か坐剤があり（CDC 2022に比がない）、日本の表の値に幅がある",
            "An injection or suppository (no factor in CDC 2022), and a range by the Japanese tables",
        ),
        Rule::All(&[Operand::of(&WIDTH, &OF_JAPAN).against(Above, "0"), japan_only!()]),
        Some(t(
            "幅のどちらの端も選ばない。治療の前後は同じ端で比べる。",
            "Neither end is chosen. Before and after are compared by the same end.",
        )),
    ),
    class(
        "japan-only",
        t("日本の換算表だけで求めた", "By the Japanese tables only"),
        t("CDC 2022の表には、注射と坐剤の比がありません。", "CDC 2022 has no factors of injections and suppositories."),
        Tone::Neutral,
        t(
            "注射か坐剤があり（CDC 2022に比がない）、日本の表の値に幅がない",
            "An injection or suppository (no factor in CDC 2022), and no range by the Japanese tables",
        ),
        Rule::All(&[Operand::of(&WIDTH, &OF_JAPAN).against(AtMost, "0"), japan_only!()]),
        None,
    ),
    Class {
        cite: CDC_TABLE,
        ..class(
            "tables-differ",
            t("2つの表で値が異なる", "The two tables differ"),
            t(
                "日本の換算表とCDC 2022では、OMEDが異なります。治療の前後は同じ表で比べます。",
                "The Japanese tables and CDC 2022 make different totals. Before and after are compared by the same \
                    table.",
            ),
            Tone::Caution,
            t("日本の表によるOMEDとCDC 2022によるOMEDが異なる", "OMED by the Japanese tables and by CDC 2022 differ"),
            Rule::All(&[Rule::Not(&ONE_TABLE), Operand::of(&APART, &MORE_BY_CDC).against(Above, "0")]),
            Some(t(
                "タペンタドールの比は日本の表で0.3、CDC 2022で0.4。",
                "The factor of tapentadol is 0.3 in Japan and 0.4 by CDC 2022.",
            )),
        )
    },
];

const fn output(id: &'static str, label: Text, formula: Formula) -> Output {
    Output { id, label, unit: t(" mg/日", " mg/day"), formula, places: 1, limits: &[], show: Show::Number }
}

const fn says(id: &'static str, text: Text, figure: Option<Text>, cite: Cite) -> Statement {
    Statement { id, text, figure, population: None, grade: None, when: None, cite, reference: None, reading: None }
}

/// A question of the page on pain over time that the day's total answers.
const fn feed(question: &'static str) -> Feed {
    Feed { page: "pain-course", question, outputs: &["omed-japan-least", "omed-japan-most", "omed-cdc"] }
}

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "omed",
    title: w("経口モルヒネ換算の1日総量（OMED）", "Oral morphine equivalents of a day (OMED)"),
    short: t("オピオイド換算（OMED）", "Opioid equivalents (OMED)"),
    summary: t(
        "24時間のオピオイドの総量を、日本の換算表とCDC 2022の表で並べて求めます。奏効の評価だけに使う量で、\
            投与量ではありません。",
        "A day’s opioids in oral morphine equivalents, by Japanese tables and by CDC 2022 side by side. For the \
            assessment of a response only, never a dose to give.",
    ),
    intended_use: t(
        "医師・薬剤師・看護師・CRCが、痛みの奏効を分類するために、治療前後のオピオイドの総量を同じ尺度に直すときに使い\
            ます。",
        "For physicians, pharmacists, nurses and trial staff, to put opioids before and after a treatment on one \
            scale when a pain response is classified.",
    ),
    limits: &[
        t(
            "奏効の評価だけに使います。オピオイドスイッチングや投与量の決定には使えません（不完全な交差耐性などのた\
                め）。",
            "For the assessment of a response only, never a dose to give: it does not serve for rotation (incomplete \
                cross-tolerance).",
        ),
        t(
            "求めた量は「痛みの経過と奏効」のオピオイド量（OMED）の欄に入力できます。\
                治療の前と後で同じ表の値を使います。",
            "The total can be entered as OMED in “Pain over time and response”. Before and after, use the figure of \
                the same table.",
        ),
        t(
            "注射のヒドロモルフォンの比（25）は未照合です。経口のヒドロモルフォン・タペンタドール・\
                トラマドールの日本の比は公開の再掲で確認しました。",
            "The ratio of injected hydromorphone (25) was not checked. Japanese ratios of oral hydromorphone, \
                tapentadol and tramadol were checked in a public restatement.",
        ),
    ],
    subject: Subject::Response,
    keywords: &[
        "おーえむいーでぃー",
        "けいこうもるひねかんさん",
        "経口モルヒネ換算",
        "おぴおいどかんさん",
        "オピオイド換算",
        "換算表",
        "れすきゅー",
        "レスキュー",
        "医療用麻薬",
        "まやく",
        "モルヒネ",
        "オキシコドン",
        "フェンタニル",
        "ヒドロモルフォン",
        "トラマドール",
        "タペンタドール",
        "メサドン",
        "OMED",
        "OME",
        "MME",
        "MEDD",
        "morphine equivalent",
        "opioid conversion",
    ],
    version: "JSPM 2010 / CDC 2022 (2026-11-28)",
    sources: &[&OPIOIDS_JAPAN, &OPIOIDS_CDC, &OPIOIDS_SEIREI, &CONSENSUS],
    sections: &[
        Section {
            title: t("24時間のオピオイド", "Opioids of 24 hours"),
            hint: None,
            inputs: &[Input::Field(&KINDS), Input::Field(&RESCUE)],
        },
        Section {
            title: t("内服・坐剤", "By mouth or rectum"),
            hint: Some(t(
                "薬と1回量の組み合わせごとに1件。定時とレスキューは分ける",
                "one entry for each drug and amount; regular and rescue doses apart",
            )),
            inputs: &[Input::Group(&ORAL)],
        },
        Section {
            title: t("注射", "Injected"),
            hint: Some(t("薬ごとに1件", "one entry for each drug")),
            inputs: &[Input::Group(&INJECTION)],
        },
        Section { title: t("貼付剤", "Patches"), hint: None, inputs: &[Input::Group(&PATCH)] },
    ],
    method: Method::Classification(Classes {
        classes: CLASSES,
        otherwise: Verdict {
            id: "tables-agree",
            label: t("2つの表で同じ値", "The two tables agree"),
            says: t(
                "日本の換算表とCDC 2022で、OMEDは同じ値です。",
                "The Japanese tables and CDC 2022 make the same total.",
            ),
            tone: Tone::Neutral,
        },
    }),
    outputs: &[
        output(
            "omed-japan-least",
            t("日本の換算表（少ない側）", "Japanese tables, lower end"),
            total(&JAPAN_LEAST_SUM),
        ),
        output("omed-japan-most", t("日本の換算表（多い側）", "Japanese tables, upper end"), total(&JAPAN_MOST_SUM)),
        output("omed-cdc", t("CDC 2022の表", "CDC 2022"), total(&CDC_SUM)),
        output("omed-least", t("表・施設による幅（最小）", "Over all tables, least"), total(&LEAST_SUM)),
        output("omed-most", t("表・施設による幅（最大）", "Over all tables, most"), total(&MOST_SUM)),
    ],
    notes: &[
        Note {
            when: None,
            text: t(
                "奏効の評価だけに使う量です。投与する量ではありません。",
                "For response assessment only, never a dose to give.",
            ),
            cite: Some(ENDPOINTS),
        },
        Note {
            when: Some(OF_A_RANGE),
            text: t(
                "モルヒネ注（×2〜3）とフェンタニル注（×100〜150）の比は、表に幅で書かれています。\
                    どちらの端も選びません。",
                "The tables print ranges for injected morphine (× 2 to 3) and fentanyl (× 100 to 150). Neither end is \
                    chosen.",
            ),
            cite: Some(JAPAN_TABLE),
        },
        Note {
            when: Some(TRAMADOL),
            text: t(
                "トラマドールの比は日本の表とCDC 2022で0.2ですが、0.1とする施設もあります。幅の最小は0.1で求めました。",
                "Tramadol is 0.2 by both tables, and 0.1 in one hospital: the least over all tables is made with 0.1.",
            ),
            cite: Some(SEIREI_TABLE),
        },
        Note {
            when: Some(HYDROMORPHONE),
            text: t(
                "ヒドロモルフォン注の比（25）は未照合です。施設の換算表を確かめてください。",
                "The ratio of injected hydromorphone (25) was not checked; look at your own hospital’s table.",
            ),
            cite: None,
        },
    ],
    clashes: CLASHES,
    statements: &[
        says(
            "JSPM-TABLE",
            t("経口モルヒネ30 mgに相当するとされる量。", "Amounts said to be equal to 30 mg of oral morphine."),
            Some(t(
                "モルヒネ坐剤20 mg、モルヒネ注10〜15 mg、コデイン200 mg、オキシコドン経口20 mg、オキシコドン注15 mg、\
                    フェンタニル注0.2〜0.3 mg、フェンタニル貼付12.5 µg/h",
                "rectal morphine 20 mg, injected morphine 10–15 mg, codeine 200 mg, oral oxycodone 20 mg, injected \
                    oxycodone 15 mg, injected fentanyl 0.2–0.3 mg, fentanyl patch 12.5 µg/h",
            )),
            JAPAN_TABLE,
        ),
        says(
            "NCC-TABLE",
            t(
                "1日量で経口モルヒネ60 mgに相当するとされる経口薬の量。",
                "Daily amounts by mouth said to be equal to 60 mg of oral morphine.",
            ),
            Some(t(
                "オキシコドン40 mg、ヒドロモルフォン12 mg、タペンタドール200 mg、トラマドール300 mg",
                "oxycodone 40 mg, hydromorphone 12 mg, tapentadol 200 mg, tramadol 300 mg",
            )),
            JAPAN_TABLE,
        ),
        says(
            "CDC-FACTORS",
            t(
                "CDC 2022の比（経口、フェンタニルは貼付剤）。メサドン4.7はここでは使わない。",
                "Factors of CDC 2022, by mouth and for fentanyl patches. Its 4.7 for methadone is not used here.",
            ),
            Some(t(
                "コデイン0.15、フェンタニル貼付2.4（µg/h当たり）、ヒドロコドン1、ヒドロモルフォン5、モルヒネ1、\
                    オキシコドン1.5、オキシモルフォン3、タペンタドール0.4、トラマドール0.2",
                "codeine 0.15, fentanyl patch 2.4 (per µg/h), hydrocodone 1, hydromorphone 5, morphine 1, oxycodone \
                    1.5, oxymorphone 3, tapentadol 0.4, tramadol 0.2",
            )),
            CDC_TABLE,
        ),
        says(
            "CDC-SCOPE",
            t(
                "CDC 2022の表は、がんの治療や緩和ケアを対象としていない。",
                "The table of CDC 2022 is not meant for cancer treatment or palliative care.",
            ),
            None,
            CDC_TABLE,
        ),
        says(
            "SEIREI-RATIOS",
            t(
                "施設により比は異なる。聖隷三方原病院は、トラマドールを10：1、オキシコドン注とモルヒネ注を1：1とする。",
                "Ratios vary between hospitals: Seirei Mikatahara takes 10 : 1 for tramadol, and 1 : 1 for injected \
                    oxycodone and morphine.",
            ),
            None,
            SEIREI_TABLE,
        ),
    ],
    examples: &[
        Example {
            id: "oxycodone-rescue",
            title: t("オキシコドン20 mg×2、レスキュー5 mg×3", "Oxycodone 20 mg × 2, rescue 5 mg × 3"),
            note: None,
            entries: &[
                ("kinds", "oral"),
                ("rescue", "entered"),
                ("oral-1-drug", "oxycodone"),
                ("oral-1-dose", "20"),
                ("oral-1-times", "2"),
                ("oral-2-drug", "oxycodone"),
                ("oral-2-dose", "5"),
                ("oral-2-times", "3"),
            ],
        },
        Example {
            id: "patch-and-infusion",
            title: t(
                "フェンタニル貼付25 µg/h、モルヒネ持続注射0.5 mg/h",
                "Fentanyl patch 25 µg/h, morphine infusion 0.5 mg/h",
            ),
            note: None,
            entries: &[
                ("kinds", "injection,patch"),
                ("rescue", "none"),
                ("injection-1-injected", "morphine"),
                ("injection-1-rate", "0.5"),
                ("injection-1-rate-unit", "mg/h"),
                ("patch-1-worn", "fentanyl"),
                ("patch-1-patch-rate", "25"),
                ("patch-1-patch-rate-unit", "ug/h"),
            ],
        },
    ],
    feeds: &[feed("omed-before"), feed("omed-after")],
    ..Calculator::BLANK
};
