//! Spirometry: predicted vital capacity and forced expiratory volume in one second, and measured ones in percent of
//! them.

use crate::definition::Relation::Below;
use crate::definition::{
    Calculator, Cite, Class, Classes, Example, Field, Formula, Input, Method, Note, Operand, Output, Rule, Scale,
    Section, Show, Statement, Subject, Text, Tone, Unit, Verdict, by, dec, t, w,
};
use crate::shared::kidney::{ADULT, NO_NUMBER};
use crate::shared::patient::{AGE, HEIGHT, SEX};
use crate::shared::sources::SPIROMETRY;

static LITRES: &[Unit] = &[
    Unit::base("L", Text::same("L"), t("リットル", "litres"), 2).also(&["リットル"]),
    Unit::times("mL", Text::same("mL"), t("ミリリットル", "millilitres"), "0.001", 0).bare("200", "9000"),
];

static VC: Field = Field::number("vc", t("肺活量（VC、実測）", "Vital capacity, measured"), LITRES, "0.1", "10")
    .usual("0.5", "8")
    .exact()
    .short(Text::same("VC"));
static FEV1: Field = Field::number("fev1", t("1秒量（FEV1、実測）", "FEV1, measured"), LITRES, "0.1", "10")
    .usual("0.2", "7")
    .exact()
    .short(Text::same("FEV1"));

static PERCENT: Field = Field::number(
    "percent-limit",
    t("比べる割合（予測値に対する%）", "Percentage of the predicted value to compare with"),
    &[Unit::base("%", Text::same("%"), t("パーセント", "percent"), 0)],
    "1",
    "200",
)
.usual("10", "150")
.exact()
.hint(t("使う基準の値を入力。既定値はない", "as in the criteria you use; there is no default"));

/// What the measured value is held against. It is asked nowhere.
static WANTED: Field =
    Field::number("spirometry-wanted", t("予測値×割合", "predicted value × percentage"), LITRES, "0", "100");

/// `a × height − b × age − c`
macro_rules! predicted {
    ($a:literal, $b:literal, $c:literal) => {
        Formula::Minus(
            &Formula::Minus(
                &Formula::Times(&Formula::Number(dec($a)), &Formula::answer(&HEIGHT)),
                &Formula::Times(&Formula::Number(dec($b)), &Formula::answer(&AGE)),
            ),
            &Formula::Number(dec($c)),
        )
    };
}

static VC_OF_ADULTS: Formula =
    by!(SEX, "male" => predicted!("0.045", "0.023", "2.258"), "female" => predicted!("0.032", "0.018", "1.178"));
static FEV1_OF_ADULTS: Formula =
    by!(SEX, "male" => predicted!("0.036", "0.028", "1.178"), "female" => predicted!("0.022", "0.022", "0.005"));
static PREDICTED_VC: Formula = Formula::If(&ADULT, &VC_OF_ADULTS, &NO_NUMBER);
static PREDICTED_FEV1: Formula = Formula::If(&ADULT, &FEV1_OF_ADULTS, &NO_NUMBER);

/// A measured value below so many percent of the predicted one.
macro_rules! below {
    ($measured:ident, $predicted:ident) => {
        Operand::here(&$measured).compare(
            Below,
            "1",
            Operand::of(
                &WANTED,
                &Formula::Over(&Formula::Times(&$predicted, &Formula::answer(&PERCENT)), &Formula::Number(dec("100"))),
            ),
            "0",
        )
    };
}

const EQUATIONS: Cite = Cite { source: &SPIROMETRY, section: t("予測式", "equations") };

const fn output(id: &'static str, label: Text, formula: Formula) -> Output {
    Output { id, label, unit: Text::same(" L"), formula, places: 3, limits: &[], show: Show::Number }
}

/// A measured value in percent of the predicted one.
macro_rules! percent {
    ($id:literal, $label:expr, $measured:ident, $predicted:ident) => {
        Output {
            unit: t("%", " %"),
            places: 1,
            ..output(
                $id,
                $label,
                Formula::Times(&Formula::Over(&Formula::answer(&$measured), &$predicted), &Formula::Number(dec("100"))),
            )
        }
    };
}

const fn class(id: &'static str, label: Text, says: Text, text: Text, rule: Rule, reading: Text) -> Class {
    Class {
        verdict: Verdict { id, label, says, tone: Tone::Caution },
        text,
        rule,
        cite: EQUATIONS,
        reading: Some(reading),
    }
}

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "spirometry",
    title: w("スパイロメトリー：予測値と実測値", "Spirometry: predicted and measured"),
    short: t("スパイロメトリー", "Spirometry"),
    summary: t(
        "日本呼吸器学会2001年の式でVCと1秒量の予測値を求め、実測値の割合を、入力した割合と比べます。",
        "Predicted VC and FEV1 by the Japanese equations of 2001, and measured values in percent of them, against a \
            percentage that is given.",
    ),
    intended_use: t(
        "胸部の治療の前後で、医師・看護師・CRCが呼吸機能を予測値に対する割合で整理するために使います。",
        "For physicians, nurses and trial staff, to put lung function before and after a treatment of the chest in \
            percent of what is predicted.",
    ),
    limits: &[
        t(
            "女性の1秒量の式は未照合です。年齢の係数を0.022とするが、0.028とする再掲もあります。",
            "The women’s equation of FEV1 was not checked: 0.022 per year of age is used, and one restatement has \
                0.028.",
        ),
        t(
            "LMS法（2014年）の式は確認できていないため、扱いません。換気障害の型や手術・治療の可否は示しません。",
            "The LMS equations (2014) could not be checked and are left out. Neither a pattern nor fitness for \
                treatment is told.",
        ),
    ],
    subject: Subject::Planning,
    keywords: &[
        "すぱいろめとりー",
        "こきゅうきのう",
        "呼吸機能",
        "肺機能",
        "はいかつりょう",
        "肺活量",
        "いちびょうりょう",
        "1秒量",
        "予測値",
        "%VC",
        "VC",
        "FEV1",
        "spirometry",
        "lung function",
        "vital capacity",
        "predicted value",
    ],
    version: "2001 (2026-11-28)",
    sources: &[&SPIROMETRY],
    sections: &[
        Section {
            title: t("患者", "Patient"),
            hint: None,
            inputs: &[Input::Field(&AGE), Input::Field(&SEX), Input::Field(&HEIGHT)],
        },
        Section {
            title: t("実測値と比べる割合", "Measured values, and the percentage"),
            hint: None,
            inputs: &[Input::Field(&VC), Input::Field(&FEV1), Input::Field(&PERCENT)],
        },
    ],
    method: Method::Classification(Classes {
        classes: &[
            class(
                "not-adult",
                t("18歳未満（式の対象外）", "Below 18 years (not for these equations)"),
                t(
                    "成人の式のため、この年齢では予測値を示しません。",
                    "The equations are of adults: nothing is predicted at this age.",
                ),
                t("年齢が18歳未満", "Age below 18 years"),
                AGE.below("18"),
                t(
                    "確認した再掲に年齢の範囲はない。成人の式として18歳以上に使う。",
                    "The restatement gives no range of age; as equations of adults they are used from 18 years.",
                ),
            ),
            class(
                "vc-below",
                t("VCは入力した割合より小さい", "VC is below the percentage given"),
                t(
                    "実測のVCが、予測値に入力した割合を掛けた値を下回ります。",
                    "The measured VC is below the given percentage of the predicted one.",
                ),
                t("VC＜予測VC×割合", "VC below the percentage of the predicted VC"),
                below!(VC, PREDICTED_VC),
                t(
                    "丸める前の値で比べる。ちょうどの値は下回らない。",
                    "Compared before rounding; exactly on it is not below.",
                ),
            ),
        ],
        otherwise: Verdict {
            id: "vc-not-below",
            label: t("VCは入力した割合以上", "VC is not below the percentage given"),
            says: t(
                "実測のVCは、予測値に入力した割合を掛けた値以上です。",
                "The measured VC is at or above the given percentage of the predicted one.",
            ),
            tone: Tone::Neutral,
        },
    }),
    also: &[Scale {
        id: "of-fev1",
        title: t("1秒量（FEV1）", "FEV1"),
        when: Some(AGE.at_least("18")),
        classes: Classes {
            classes: &[class(
                "fev1-below",
                t("FEV1は入力した割合より小さい", "FEV1 is below the percentage given"),
                t(
                    "実測のFEV1が、予測値に入力した割合を掛けた値を下回ります。",
                    "The measured FEV1 is below the given percentage of the predicted one.",
                ),
                t("FEV1＜予測FEV1×割合", "FEV1 below the percentage of the predicted FEV1"),
                below!(FEV1, PREDICTED_FEV1),
                t("女性の予測式は未照合。", "The women’s equation was not checked."),
            )],
            otherwise: Verdict {
                id: "fev1-not-below",
                label: t("FEV1は入力した割合以上", "FEV1 is not below the percentage given"),
                says: t(
                    "実測のFEV1は、予測値に入力した割合を掛けた値以上です。",
                    "The measured FEV1 is at or above the given percentage of the predicted one.",
                ),
                tone: Tone::Neutral,
            },
        },
    }],
    outputs: &[
        output("predicted-vc", t("VCの予測値", "Predicted VC"), Formula::If(&ADULT, &VC_OF_ADULTS, &NO_NUMBER)),
        percent!("percent-vc", t("VCの予測値に対する割合（%VC）", "VC in percent of predicted"), VC, PREDICTED_VC),
        output("predicted-fev1", t("FEV1の予測値", "Predicted FEV1"), Formula::If(&ADULT, &FEV1_OF_ADULTS, &NO_NUMBER)),
        percent!("percent-fev1", t("FEV1の予測値に対する割合", "FEV1 in percent of predicted"), FEV1, PREDICTED_FEV1),
    ],
    notes: &[
        Note {
            when: Some(FEV1.above_by("0", &VC)),
            text: t(
                "FEV1がVCより大きくなっています。2つを取り違えていないか確認してください。",
                "FEV1 is larger than VC: check that the two have not changed places.",
            ),
            cite: None,
        },
        Note {
            when: Some(SEX.is_one_of(&["female"])),
            text: t(
                "女性のFEV1の予測式は未照合です（年齢の係数0.022、0.028とする再掲もある）。",
                "The women’s equation of FEV1 was not checked (0.022 per year of age; one restatement has 0.028).",
            ),
            cite: Some(EQUATIONS),
        },
    ],
    statements: &[Statement {
        id: "JRS-2016",
        text: t(
            "学会の2016年の声明は、公的な用途には引き続き2001年の式を勧め、LMS法による2014年の式もあるとしている。",
            "The society’s statement of 2016 still recommends the equations of 2001 for official use; equations by \
                LMS (2014) exist, too.",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: EQUATIONS,
        reference: None,
        reading: None,
    }],
    examples: &[Example {
        id: "man-of-60",
        title: t("男性60歳、170 cm、VC 3.21 L、FEV1 2.5 L、80%", "Man of 60, 170 cm, VC 3.21 L, FEV1 2.5 L, 80 %"),
        note: None,
        entries: &[
            ("age", "60"),
            ("sex", "male"),
            ("height", "170"),
            ("vc", "3.21"),
            ("fev1", "2.5"),
            ("percent-limit", "80"),
        ],
    }],
    ..Calculator::BLANK
};
