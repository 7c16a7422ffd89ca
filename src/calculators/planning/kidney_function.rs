//! Renal function on the ward: eGFR and creatinine clearance side by side, and the clearance against a limit that is
//! given.

use crate::definition::Relation::Below;
use crate::definition::{
    Calculator, Cite, Class, Classes, Estimate, EstimatesPart, Example, Field, Formula, Input, Method, Operand, Output,
    Section, Show, Statement, Subject, Text, Tone, Unit, Verdict, dec, t, w,
};
use crate::shared::kidney::{ADULT, COCKCROFT_GAULT, EGFR, EQUATIONS, NO_NUMBER, RENAL_JAFFE};
use crate::shared::patient::{AGE, CREATININE, HEIGHT, SEX, WEIGHT};
use crate::shared::sources::{BODY_SURFACE, GFR_CATEGORIES, RENAL, ZOLEDRONATE};

static ML_MIN: &[Unit] =
    &[Unit::base("mL/min", Text::same("mL/min"), t("ミリリットル毎分", "millilitres per minute"), 1)
        .also(&["ml/分", "mL/分", "cc/min"])];

static LIMIT: Field = Field::number("ccr-limit", t("比べるCCrの値", "CCr to compare with"), ML_MIN, "1", "250")
    .usual("5", "150")
    .exact()
    .hint(t(
        "薬の電子添文などにある境目の値。既定値はない",
        "a limit printed on a drug’s label, say; there is no default",
    ));

/// What a clearance is measured like. It is reckoned here and asked nowhere.
static CLEARANCE: Field = Field::number("ccr-reckoned", Text::same("CCr"), ML_MIN, "0", "100000");

static OF_ADULTS: Formula = Formula::If(&ADULT, &COCKCROFT_GAULT, &NO_NUMBER);
const CCR: Operand = Operand::of(&CLEARANCE, &OF_ADULTS);
/// The eGFR and the surface to nine places: as they are, their product would be too long a number.
static SOCIETY: Formula = Formula::Estimate(&Estimate::Power(EGFR, dec("1")), EstimatesPart::Here);
static SURFACE: Formula = Formula::Estimate(&Estimate::Power(BODY, dec("1")), EstimatesPart::Here);

/// 0.007184 × W^0.425 × H^0.725
const BODY: Formula = Formula::Times(
    &Formula::Times(
        &Formula::Number(dec("0.007184")),
        &Formula::Estimate(&Estimate::Power(Formula::answer(&WEIGHT), dec("0.425")), EstimatesPart::Here),
    ),
    &Formula::Estimate(&Estimate::Power(Formula::answer(&HEIGHT), dec("0.725")), EstimatesPart::Here),
);
const WITHOUT_SURFACE: Formula = Formula::Over(&Formula::Times(&SOCIETY, &SURFACE), &Formula::Number(dec("1.73")));

const CATEGORIES: Cite = Cite { source: &GFR_CATEGORIES, section: t("区分", "categories") };
/// The dose table that `bma-safety` reads.
const ZOLEDRONATE_ROWS: Cite = Cite { source: &ZOLEDRONATE, section: t("用量表", "dose table") };
const DU_BOIS: Cite = Cite { source: &BODY_SURFACE, section: t("体表面積の式", "formula of the body surface") };

const fn output(id: &'static str, label: Text, unit: Text, formula: Formula, places: u8) -> Output {
    Output { id, label, unit, formula, places, limits: &[], show: Show::Number }
}

const fn states(id: &'static str, text: Text, figure: Option<Text>, cite: Cite) -> Statement {
    Statement { id, text, figure, population: None, grade: None, when: None, cite, reference: None, reading: None }
}

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "kidney-function",
    title: w("腎機能：eGFRとCCr", "Renal function: eGFR and creatinine clearance"),
    short: t("eGFRとCCr", "eGFR and CCr"),
    summary: t(
        "日本腎臓学会のeGFRとCockcroft–GaultのCCrを並べて求め、CCrを入力した境目の値と比べます。",
        "Works out the eGFR of the Japanese Society of Nephrology and CCr after Cockcroft and Gault, and compares the \
            CCr with a limit that is given.",
    ),
    intended_use: t(
        "病棟の医師・薬剤師・看護師が、薬の電子添文などの境目とCCrを照合するために使います。用量は示しません。",
        "For physicians, pharmacists and nurses on the ward, to hold a CCr against the limit of a label. It names no \
            dose.",
    ),
    limits: &[
        t(
            "どちらも推算値です。筋肉量が極端に少ない・多い人や、Crが変化している途中では、\
                実際の腎機能から外れることがあります（この一文は資料になく、こちらの補足です）。",
            "Both are estimates. With very little or much muscle, or while creatinine is changing, they can be far \
                from what the kidneys do (our addition, in no source here).",
        ),
        t(
            "eGFRは冪乗を含む近似値のため、境目との大小は判定しません。判定に使うのはCCrだけです。",
            "The eGFR holds powers and is approximate: it is shown, and held against no limit. Only the CCr is.",
        ),
        t(
            "シスタチンCによるeGFR、蓄尿によるCCr、透析中の患者は扱いません。",
            "Not for eGFR by cystatin C, clearance from collected urine, or patients on dialysis.",
        ),
    ],
    subject: Subject::Planning,
    keywords: &[
        "じんきのう",
        "腎機能",
        "いーじーえふあーる",
        "クレアチニンクリアランス",
        "くれあちにんくりあらんす",
        "推算糸球体濾過量",
        "たいひょうめんせき",
        "体表面積",
        "eGFR",
        "CCr",
        "GFR",
        "Cockcroft-Gault",
        "creatinine clearance",
        "renal function",
        "kidney",
        "BSA",
    ],
    version: "1976 / 2009 (2026-11-28)",
    sources: &[&RENAL, &GFR_CATEGORIES, &BODY_SURFACE, &ZOLEDRONATE],
    sections: &[
        Section {
            title: t("患者", "Patient"),
            hint: None,
            inputs: &[
                Input::Field(&AGE),
                Input::Field(&SEX),
                Input::Field(&WEIGHT),
                Input::Field(&HEIGHT),
                Input::Field(&CREATININE),
            ],
        },
        Section { title: t("比べる値", "What to compare with"), hint: None, inputs: &[Input::Field(&LIMIT)] },
    ],
    method: Method::Classification(Classes {
        classes: &[
            Class {
                verdict: Verdict {
                    id: "not-adult",
                    label: t("18歳未満（式の対象外）", "Below 18 years (not for these equations)"),
                    says: t(
                        "eGFRの式は18歳以上のものです。この年齢ではeGFRもCCrも示しません。",
                        "The eGFR equation is for adults from 18 years; neither eGFR nor CCr is shown at this age.",
                    ),
                    tone: Tone::Caution,
                },
                text: t("年齢が18歳未満", "Age below 18 years"),
                rule: AGE.below("18"),
                cite: EQUATIONS,
                reading: Some(t(
                    "Cockcroft–Gault式に年齢の下限は書かれていないが、成人の式なので同じ扱いとする。",
                    "No least age is given for Cockcroft–Gault; as an equation of adults it is treated alike.",
                )),
            },
            Class {
                verdict: Verdict {
                    id: "below-limit",
                    label: t("CCrは比べる値より小さい", "CCr is below the limit given"),
                    says: t(
                        "Cockcroft–Gault式のCCrは、入力した値を下回ります。",
                        "CCr after Cockcroft and Gault is below the limit that was given.",
                    ),
                    tone: Tone::Caution,
                },
                text: t("CCr＜比べる値", "CCr below the limit given"),
                rule: CCR.compare(Below, "1", Operand::here(&LIMIT), "0"),
                cite: EQUATIONS,
                reading: Some(t(
                    "丸める前の値で比べる。ちょうどの値は下回らない。",
                    "Compared before rounding; exactly on it is not below.",
                )),
            },
        ],
        otherwise: Verdict {
            id: "not-below-limit",
            label: t("CCrは比べる値以上", "CCr is not below the limit given"),
            says: t(
                "Cockcroft–Gault式のCCrは、入力した値以上です。酵素法のCrではCCrが高めに出ます。",
                "CCr after Cockcroft and Gault is at or above the limit that was given. Enzymatic creatinine makes it \
                    higher.",
            ),
            tone: Tone::Neutral,
        },
    }),
    outputs: &[
        output(
            "ccr-gault",
            t("CCr（Cockcroft–Gault）", "CCr (Cockcroft–Gault)"),
            Text::same(" mL/min"),
            Formula::If(&ADULT, &COCKCROFT_GAULT, &NO_NUMBER),
            1,
        ),
        Output {
            limits: &[dec("15"), dec("30"), dec("45"), dec("60"), dec("90")],
            ..output(
                "egfr",
                t("eGFR（日本腎臓学会）", "eGFR (Japanese Society of Nephrology)"),
                Text::same(" mL/min/1.73 m²"),
                EGFR,
                1,
            )
        },
        output("body-surface", t("体表面積（Du Bois）", "Body surface (Du Bois)"), Text::same(" m²"), BODY, 2),
        output(
            "egfr-absolute",
            t("eGFR（体表面積の補正なし）", "eGFR, not per body surface"),
            Text::same(" mL/min"),
            WITHOUT_SURFACE,
            1,
        ),
    ],
    statements: &[
        RENAL_JAFFE,
        states(
            "RENAL-ABSOLUTE",
            t(
                "eGFRは体表面積1.73 m²当たりの値。薬の用量を考えるときは、体表面積の補正を外した値（×体表面積÷1.73）を\
                    使うとされる。",
                "The eGFR is per 1.73 m² of body surface. For doses of drugs it is used without that (× body surface \
                    ÷ 1.73).",
            ),
            None,
            DU_BOIS,
        ),
        states(
            "GFR-CATEGORIES",
            t("GFR区分（mL/min/1.73 m²）。", "GFR categories (mL/min/1.73 m²)."),
            Some(t(
                "G1 90以上、G2 60〜90未満、G3a 45〜60未満、G3b 30〜45未満、G4 15〜30未満、G5 15未満",
                "G1 90 or more, G2 60 to below 90, G3a 45 to below 60, G3b 30 to below 45, G4 15 to below 30, G5 \
                    below 15",
            )),
            CATEGORIES,
        ),
        states(
            "ZOLEDRONATE-BANDS",
            t(
                "ゾレドロン酸（骨転移・骨髄腫）の用量表が分かれるCCr（mL/min）。\
                    欄の量と注意は「骨修飾薬の確認」で見る。",
                "CCr (mL/min) at which the dose table of zoledronic acid (bone metastases, myeloma) divides; rows and \
                    warnings are on “BMA checks”.",
            ),
            Some(t("60超、50〜60、40〜49、30〜39、30未満", "above 60, 50 to 60, 40 to 49, 30 to 39, below 30")),
            ZOLEDRONATE_ROWS,
        ),
    ],
    examples: &[Example {
        id: "man-of-60",
        title: t(
            "男性60歳、72 kg、170 cm、Cr 1.6、比べる値50",
            "Man of 60, 72 kg, 170 cm, creatinine 1.6, limit of 50",
        ),
        note: None,
        entries: &[
            ("age", "60"),
            ("sex", "male"),
            ("weight", "72"),
            ("height", "170"),
            ("creatinine", "1.6"),
            ("ccr-limit", "50"),
        ],
    }],
    ..Calculator::BLANK
};
