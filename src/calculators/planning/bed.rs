//! BED and EQD2: two ways to fractionate a dose, compared by the linear-quadratic model.

use crate::definition::Relation::{Above, AtLeast};
use crate::definition::{
    Calculator, Cite, Class, Classes, Example, Field, Formula, Input, Method, Operand, Output, Rule, Section, Show,
    Subject, Text, Tone, Unit, Verdict, dec, t, w,
};
use crate::shared::sources::LINEAR_QUADRATIC;

static GRAYS: &[Unit] = &[
    Unit::base("Gy", Text::same("Gy"), t("グレイ", "grays"), 2),
    Unit::times("cGy", Text::same("cGy"), t("センチグレイ", "centigrays"), "0.01", 0).bare("50", "3000"),
];
static FRACTIONS: &[Unit] =
    &[Unit::base("fr", t("回", "fr"), t("回", "fractions"), 0).also(&["Fr", "fraction", "fractions"])];

/// The number of fractions of a schedule.
const fn fractions(id: &'static str, label: Text) -> Field {
    Field::number(id, label, FRACTIONS, "1", "100").usual("1", "45").whole().exact()
}

/// The dose of a fraction.
const fn dose(id: &'static str, label: Text) -> Field {
    Field::number(id, label, GRAYS, "0.1", "60").usual("0.5", "34").exact()
}

static ALPHA_BETA: Field = Field::number(
    "alpha-beta",
    t("α/β比", "α/β"),
    &[Unit::base("Gy", Text::same("Gy"), t("グレイ", "grays"), 1)],
    "0.1",
    "50",
)
.usual("1", "20")
.exact()
.hint(t(
    "組織ごとの仮定。多くの腫瘍・急性期反応に10、晩期反応に2〜3がよく使われる（未照合）",
    "assumed of a tissue: often 10 for tumours and early effects, 2 to 3 for late ones (not checked)",
));
static FRACTIONS_A: Field = fractions("fractions-a", t("分割A：回数", "Schedule A: fractions"));
static DOSE_A: Field = dose("dose-a", t("分割A：1回線量", "Schedule A: dose per fraction"));
static FRACTIONS_B: Field = fractions("fractions-b", t("分割B：回数", "Schedule B: fractions"));
static DOSE_B: Field = dose("dose-b", t("分割B：1回線量", "Schedule B: dose per fraction"));

/// `n d (1 + d ÷ α/β)`
macro_rules! bed {
    ($fractions:ident, $dose:ident) => {
        Formula::Times(
            &Formula::Times(&Formula::answer(&$fractions), &Formula::answer(&$dose)),
            &Formula::Plus(
                &Formula::Number(dec("1")),
                &Formula::Over(&Formula::answer(&$dose), &Formula::answer(&ALPHA_BETA)),
            ),
        )
    };
}

/// `BED ÷ (1 + 2 ÷ α/β)`
macro_rules! eqd2 {
    ($fractions:ident, $dose:ident) => {
        Formula::Over(
            &bed!($fractions, $dose),
            &Formula::Plus(
                &Formula::Number(dec("1")),
                &Formula::Over(&Formula::Number(dec("2")), &Formula::answer(&ALPHA_BETA)),
            ),
        )
    };
}

static EQD2_OF_A: Formula = eqd2!(FRACTIONS_A, DOSE_A);
static EQD2_OF_B: Formula = eqd2!(FRACTIONS_B, DOSE_B);
const A: Operand = Operand::of(&DOSE_A, &EQD2_OF_A);
const B: Operand = Operand::of(&DOSE_B, &EQD2_OF_B);

const MODEL: Cite = Cite { source: &LINEAR_QUADRATIC, section: t("BED、EQD2の式", "formulas of BED and EQD2") };

const fn verdict(id: &'static str, label: Text, says: Text) -> Verdict {
    Verdict { id, label, says, tone: Tone::Neutral }
}

const fn output(id: &'static str, label: Text, formula: Formula) -> Output {
    Output { id, label, unit: t(" Gy", " Gy"), formula, places: 1, limits: &[], show: Show::Number }
}

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "bed",
    title: w("BEDとEQD2：2つの分割の比較", "BED and EQD2: two schedules compared"),
    short: t("BEDとEQD2", "BED and EQD2"),
    summary: t(
        "2つの線量分割のBEDとEQD2を、入力したα/β比で計算し、EQD2の大小を示します。",
        "Works out BED and EQD2 of two schedules with the α/β given, and says which EQD2 is higher.",
    ),
    intended_use: t(
        "放射線治療医・IVR医・腫瘍内科医などが、異なる分割の線量を同じ尺度で並べるために使います。",
        "For radiation oncologists and those who work with them, to put doses of different schedules on one scale.",
    ),
    limits: &[
        t(
            "線量の処方や治療計画には使えません。照射の間隔、総治療期間、不均一な線量、再照射は考慮しません。",
            "Not for prescribing or planning a dose. Gaps, overall time, uneven doses and re-irradiation are left out.",
        ),
        t(
            "線形二次モデルの計算値です。1回線量が大きいと、実際の効果との差が大きくなることがあります（式は原著と未照\
                合）。",
            "Figures of the linear-quadratic model: with large fractions they may be further from what happens \
                (formulas not checked in a paper).",
        ),
        t(
            "α/β比は仮定で、既定値はありません。比べた2つのどちらがよいかは示しません。",
            "The α/β is an assumption and has no default. It is not said which of the two is better.",
        ),
    ],
    subject: Subject::Planning,
    keywords: &[
        "びーいーでぃー",
        "ぶんかつしょうしゃ",
        "分割照射",
        "生物学的等価線量",
        "せいぶつがくてきとうかせんりょう",
        "ほうしゃせん",
        "放射線",
        "BED",
        "EQD2",
        "alpha beta",
        "fractionation",
        "radiotherapy",
    ],
    version: "1989",
    sources: &[&LINEAR_QUADRATIC],
    sections: &[
        Section { title: t("組織", "Tissue"), hint: None, inputs: &[Input::Field(&ALPHA_BETA)] },
        Section {
            title: t("線量分割", "Schedules"),
            hint: None,
            inputs: &[
                Input::Field(&FRACTIONS_A),
                Input::Field(&DOSE_A),
                Input::Field(&FRACTIONS_B),
                Input::Field(&DOSE_B),
            ],
        },
    ],
    method: Method::Classification(Classes {
        classes: &[
            Class {
                verdict: verdict(
                    "a-higher",
                    t("EQD2は分割Aが大きい", "EQD2 of A is higher"),
                    t(
                        "このα/β比では、分割AのEQD2が分割Bより大きい値です。",
                        "With this α/β the EQD2 of A is higher than that of B.",
                    ),
                ),
                text: t("分割AのEQD2 > 分割BのEQD2", "EQD2 of A above that of B"),
                rule: A.compare(Above, "1", B, "0"),
                cite: MODEL,
                reading: None,
            },
            Class {
                verdict: verdict(
                    "equal",
                    t("EQD2は等しい", "EQD2 is equal"),
                    t("このα/β比では、2つの分割のEQD2は同じ値です。", "With this α/β both have the same EQD2."),
                ),
                text: t("分割AのEQD2 = 分割BのEQD2", "EQD2 of A equal to that of B"),
                rule: Rule::All(&[A.compare(AtLeast, "1", B, "0"), B.compare(AtLeast, "1", A, "0")]),
                cite: MODEL,
                reading: None,
            },
        ],
        otherwise: verdict(
            "b-higher",
            t("EQD2は分割Bが大きい", "EQD2 of B is higher"),
            t(
                "このα/β比では、分割BのEQD2が分割Aより大きい値です。",
                "With this α/β the EQD2 of B is higher than that of A.",
            ),
        ),
    }),
    outputs: &[
        output("bed-a", t("分割AのBED", "BED of A"), bed!(FRACTIONS_A, DOSE_A)),
        output("eqd2-a", t("分割AのEQD2", "EQD2 of A"), eqd2!(FRACTIONS_A, DOSE_A)),
        output("bed-b", t("分割BのBED", "BED of B"), bed!(FRACTIONS_B, DOSE_B)),
        output("eqd2-b", t("分割BのEQD2", "EQD2 of B"), eqd2!(FRACTIONS_B, DOSE_B)),
    ],
    examples: &[Example {
        id: "eight-in-one",
        title: t("30 Gy/10回と8 Gy/1回、α/β 10", "30 Gy in 10 and 8 Gy in 1, α/β 10"),
        note: None,
        entries: &[("alpha-beta", "10"), ("fractions-a", "10"), ("dose-a", "3"), ("fractions-b", "1"), ("dose-b", "8")],
    }],
    ..Calculator::BLANK
};
