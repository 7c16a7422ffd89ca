//! A ball of ice or an ablation zone against its tumour: margins on three axes, the least of them, and volumes.

use crate::definition::Relation::{AtMost, Below};
use crate::definition::{
    Calculator, Choice, Cite, Class, Classes, Example, Field, Formula, Input, Method, Note, Operand, Output, Rule,
    Section, Show, Statement, Subject, Text, Tone, Unit, Verdict, by, dec, t, w,
};
use crate::shared::sources::{GEOMETRY, ICE_BALL};

static ZONE_KIND: Field = Field::choice(
    "zone-kind",
    t("領域", "Zone"),
    &[
        Choice::new("ice-ball", t("氷球（見える縁まで）", "Ball of ice, to its visible edge")),
        Choice::new("ablation-zone", t("アブレーション域（治療後の画像）", "Ablation zone, on images afterwards")),
    ],
);

static THRESHOLD: Field = Field::choice(
    "threshold",
    t("比べる余白の基準", "Margin to compare with"),
    &[
        Choice::new("0", t("0 mm", "0 mm")),
        Choice::new("3", t("3 mm", "3 mm")),
        Choice::new("5", t("5 mm", "5 mm")),
        Choice::new("10", t("10 mm", "10 mm")),
    ],
)
.hint(t("使う人が選ぶ。推奨する値はない", "chosen by the user; none is recommended here"));

static CENTRED: Field =
    Field::yes_no("centred", t("腫瘍と領域の中心（3方向とも）", "Centres of tumour and zone, in all three directions"))
        .words(t("一致", "Coincide"), t("ずれがある・不明", "Apart, or not known"));

static LENGTHS: &[Unit] = &[
    Unit::base("mm", Text::same("mm"), t("ミリメートル", "millimetres"), 0).also(&["ミリ", "㎜"]).bare("4", "150"),
    Unit::times("cm", Text::same("cm"), t("センチメートル", "centimetres"), "10", 1).also(&["センチ", "㎝"]),
];

const fn diameter(id: &'static str, label: Text) -> Field {
    Field::number(id, label, LENGTHS, "1", "400").usual("3", "150").exact()
}

static TUMOUR_AP: Field = diameter("tumour-ap", t("腫瘍：前後径", "Tumour, front to back"));
static TUMOUR_LR: Field = diameter("tumour-lr", t("腫瘍：左右径", "Tumour, side to side"));
static TUMOUR_CC: Field = diameter("tumour-cc", t("腫瘍：頭尾径", "Tumour, head to foot"));
static ZONE_AP: Field = diameter("zone-ap", t("領域：前後径", "Zone, front to back"));
static ZONE_LR: Field = diameter("zone-lr", t("領域：左右径", "Zone, side to side"));
static ZONE_CC: Field = diameter("zone-cc", t("領域：頭尾径", "Zone, head to foot"));

/// `(zone − tumour) ÷ 2`
macro_rules! margin {
    ($zone:ident, $tumour:ident) => {
        Formula::Over(&Formula::Minus(&Formula::answer(&$zone), &Formula::answer(&$tumour)), &Formula::Number(dec("2")))
    };
}

static AP: Formula = margin!(ZONE_AP, TUMOUR_AP);
static LR: Formula = margin!(ZONE_LR, TUMOUR_LR);
static CC: Formula = margin!(ZONE_CC, TUMOUR_CC);

const OF_AP: Operand = Operand::of(&ZONE_AP, &AP);
const OF_LR: Operand = Operand::of(&ZONE_LR, &LR);
const OF_CC: Operand = Operand::of(&ZONE_CC, &CC);
static AP_OR_LR: Rule = OF_AP.compare(AtMost, "1", OF_LR, "0");
static AP_OR_CC: Rule = OF_AP.compare(AtMost, "1", OF_CC, "0");
static LR_OR_CC: Rule = OF_LR.compare(AtMost, "1", OF_CC, "0");
const LEAST: Formula = Formula::If(&AP_OR_LR, &Formula::If(&AP_OR_CC, &AP, &CC), &Formula::If(&LR_OR_CC, &LR, &CC));

/// π ÷ 6 × the three diameters, in millilitres.
macro_rules! volume {
    ($a:ident, $b:ident, $c:ident) => {
        Formula::Over(
            &Formula::Times(
                &Formula::Times(
                    &Formula::Times(&Formula::Number(dec("0.523599")), &Formula::answer(&$a)),
                    &Formula::answer(&$b),
                ),
                &Formula::answer(&$c),
            ),
            &Formula::Number(dec("1000")),
        )
    };
}

const NOT_COVERED: Rule = Rule::Any(&[
    ZONE_AP.below_times("1", &TUMOUR_AP),
    ZONE_LR.below_times("1", &TUMOUR_LR),
    ZONE_CC.below_times("1", &TUMOUR_CC),
]);

static CHOSEN: Formula = by!(
    THRESHOLD,
    "0" => Formula::Number(dec("0")),
    "3" => Formula::Number(dec("3")),
    "5" => Formula::Number(dec("5")),
    "10" => Formula::Number(dec("10")),
);
static TWICE: Formula = Formula::Times(&Formula::Number(dec("2")), &CHOSEN);

/// What a zone that keeps the margin measures at least. It is asked nowhere.
static WANTED: Field = diameter("zone-wanted", t("腫瘍の径＋基準の2倍", "tumour plus twice the margin"));

/// On an axis the zone is smaller than the tumour with twice the margin that is chosen.
macro_rules! below {
    ($zone:ident, $tumour:ident) => {
        Operand::here(&$zone).compare(
            Below,
            "1",
            Operand::of(&WANTED, &Formula::Plus(&Formula::answer(&$tumour), &TWICE)),
            "0",
        )
    };
}

const FORMULA: Cite = Cite { source: &GEOMETRY, section: t("余白の式", "formula of the margin") };
const SHAH: Cite =
    Cite { source: &ICE_BALL, section: t("Shahら、体温のゲル", "Shah et al., gel at body temperature") };
const LITTRUP: Cite =
    Cite { source: &ICE_BALL, section: t("Littrupら 2009年、ファントム", "Littrup et al. 2009, phantom") };
const INSIGHTS: Cite = Cite { source: &ICE_BALL, section: t("Insights Imaging 2015年", "Insights Imaging 2015") };

const fn class(id: &'static str, label: Text, says: Text, text: Text, rule: Rule, reading: Text) -> Class {
    Class {
        verdict: Verdict { id, label, says, tone: Tone::Caution },
        text,
        rule,
        cite: FORMULA,
        reading: Some(reading),
    }
}

const fn output(id: &'static str, label: Text, unit: Text, formula: Formula) -> Output {
    Output { id, label, unit, formula, places: 1, limits: &[], show: Show::Number }
}

/// A margin: 4.95 mm does not look like the 5 mm that it does not reach.
const fn margin_of(id: &'static str, label: Text, formula: Formula) -> Output {
    Output { limits: const { &[dec("0"), dec("3"), dec("5"), dec("10")] }, ..output(id, label, MM, formula) }
}

const fn states(id: &'static str, text: Text, figure: Option<Text>, when: Option<Rule>, cite: Cite) -> Statement {
    Statement { id, text, figure, population: None, grade: None, when, cite, reference: None, reading: None }
}

const MM: Text = Text::same(" mm");
const ML: Text = Text::same(" mL");
const OF_ICE: Rule = ZONE_KIND.is_one_of(&["ice-ball"]);

/// A row of the phantom's table.
macro_rules! probes {
    ($id:literal $ja:literal $en:literal $cm:literal $share:literal) => {
        states(
            $id,
            t(
                concat!(
                    "ファントム（39 °C、15分、2.4 mmプローブ、間隔2 cm）で、プローブ",
                    $ja,
                    "の致死域（−30 °C未満）の径。"
                ),
                concat!(
                    "Phantom (39 °C, 15 min, probes of 2.4 mm, 2 cm apart): diameter of lethal ice (below −30 °C) \
                    with ",
                    $en,
                    "."
                ),
            ),
            Some(t(
                concat!($cm, " cm（氷の断面積の", $share, "%）"),
                concat!($cm, " cm (", $share, " % of the area of ice)"),
            )),
            Some(OF_ICE),
            LITTRUP,
        )
    };
}

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "ablation-margin",
    title: w("氷球・アブレーション域の余白", "Margins of a ball of ice or an ablation zone"),
    short: t("アブレーションの余白", "Ablation margin"),
    summary: t(
        "腫瘍と氷球（またはアブレーション域）の3方向の径から、各軸の余白と最小値、体積を求め、選んだ基準と比べます。",
        "From three diameters each of tumour and zone: the margin on each axis, the least, volumes, and the least \
            against a margin of your choice.",
    ),
    intended_use: t(
        "IVR医などが、凍結療法・アブレーションの術中・術後の画像で測った径を整理するために使います。",
        "For interventional radiologists, to set out diameters measured on images during or after ablation.",
    ),
    limits: &[
        t(
            "余白は、中心が一致し、軸の向きもそろっているという仮定の値です。形の不整や位置のずれは見ません。\
                治療の十分さは示しません。",
            "Margins assume a common centre and the same axes. Irregular shape and displacement are not seen. It is \
                not said whether the treatment is enough.",
        ),
        t(
            "ファントムの値は機種と条件によるもので、表示だけです。肺では熱の移動が異なります。\
                プローブの本数や配置を決めるためには使えません。",
            "Figures of phantoms depend on device and conditions, and are for display only. In the lung heat moves \
                otherwise. They do not serve to choose probes or their places.",
        ),
        t(
            "治療域は治療直後に腫瘍より大きく見えます。腫瘍径による奏効判定（RECIST）は治療域には使いません。",
            "After ablation the zone looks larger than the tumour was. Response by size (RECIST) is not for ablation \
                zones.",
        ),
    ],
    subject: Subject::Response,
    keywords: &[
        "まーじん",
        "マージン",
        "よはく",
        "余白",
        "ひょうきゅう",
        "氷球",
        "アイスボール",
        "あいすぼーる",
        "とうけつりょうほう",
        "凍結療法",
        "体積",
        "楕円体",
        "だえんたい",
        "アブレーション",
        "プローブ",
        "ice ball",
        "margin",
        "ablation",
        "volume",
        "ellipsoid",
        "cryoprobe",
    ],
    version: "2026-11-28",
    sources: &[&GEOMETRY, &ICE_BALL],
    sections: &[
        Section {
            title: t("比べるもの", "What is compared"),
            hint: None,
            inputs: &[Input::Field(&ZONE_KIND), Input::Field(&THRESHOLD), Input::Field(&CENTRED)],
        },
        Section {
            title: t("腫瘍の径", "Diameters of the tumour"),
            hint: None,
            inputs: &[Input::Field(&TUMOUR_AP), Input::Field(&TUMOUR_LR), Input::Field(&TUMOUR_CC)],
        },
        Section {
            title: t("領域の径", "Diameters of the zone"),
            hint: Some(t("腫瘍と同じ3方向で測る", "in the same three directions")),
            inputs: &[Input::Field(&ZONE_AP), Input::Field(&ZONE_LR), Input::Field(&ZONE_CC)],
        },
    ],
    method: Method::Classification(Classes {
        classes: &[
            class(
                "smaller-than-tumour",
                t("領域が腫瘍より小さい軸がある", "On some axis the zone is smaller than the tumour"),
                t(
                    "少なくとも1つの軸で、領域の径が腫瘍の径に届いていません。",
                    "On at least one axis the zone falls short of the tumour’s diameter.",
                ),
                t("どれかの軸で領域の径＜腫瘍の径", "On some axis, zone below tumour"),
                NOT_COVERED,
                t(
                    "余白が負の軸。中心がどこにあっても、片側は覆われない。",
                    "A negative margin: wherever the centres are, one side is not covered.",
                ),
            ),
            class(
                "below-threshold",
                t("余白が基準に届かない軸がある", "On some axis the margin is below the one chosen"),
                t(
                    "少なくとも1つの軸で、（領域−腫瘍）÷2が、選んだ基準より小さい値です。",
                    "On at least one axis (zone − tumour) ÷ 2 is below the margin that was chosen.",
                ),
                t("どれかの軸で余白＜選んだ基準", "On some axis, margin below the one chosen"),
                Rule::Any(&[below!(ZONE_AP, TUMOUR_AP), below!(ZONE_LR, TUMOUR_LR), below!(ZONE_CC, TUMOUR_CC)]),
                t(
                    "基準の2倍を腫瘍の径に足して比べ、丸めない。ちょうどの値は届くとする。\
                        中心がずれていても、片側は必ずこの値以下になる。",
                    "Twice the margin is added to the tumour and compared without rounding; exactly on it is not \
                        below. Off centre, one side is at most this.",
                ),
            ),
            class(
                "not-centred",
                t(
                    "片側の余白は決まらない（中心が一致しない・不明）",
                    "Margins of each side are not known (centres apart, or not known)",
                ),
                t(
                    "平均の余白は基準以上ですが、中心がずれていると、片側の余白はそれより小さくなります。",
                    "The mean margin reaches the one chosen, but off centre one side has less than that.",
                ),
                t(
                    "3軸とも（領域−腫瘍）÷2は基準以上で、中心が一致しないか不明",
                    "(Zone − tumour) ÷ 2 reaches the margin on all axes; centres apart, or not known",
                ),
                CENTRED.is_no(),
                t(
                    "片側ごとの余白は、画像で直接測る必要がある。",
                    "Margins of each side have to be measured on the images.",
                ),
            ),
        ],
        otherwise: Verdict {
            id: "threshold-reached",
            label: t(
                "3軸とも余白が基準以上（中心が一致する場合）",
                "On all three axes the margin reaches the one chosen (centres coinciding)",
            ),
            says: t(
                "中心の一致を仮定した余白は、3軸とも選んだ基準以上です。治療が十分かどうかは示しません。",
                "With a common centre the margin reaches the one chosen on all three axes. Whether the treatment is \
                    enough is not said.",
            ),
            tone: Tone::Neutral,
        },
    }),
    outputs: &[
        margin_of("margin-ap", t("余白（前後）", "Margin, front and back"), margin!(ZONE_AP, TUMOUR_AP)),
        margin_of("margin-lr", t("余白（左右）", "Margin, each side"), margin!(ZONE_LR, TUMOUR_LR)),
        margin_of("margin-cc", t("余白（頭尾）", "Margin, head and foot"), margin!(ZONE_CC, TUMOUR_CC)),
        margin_of("margin-least", t("最小の余白", "Least margin"), LEAST),
        output(
            "volume-tumour",
            t("腫瘍の体積（楕円体）", "Volume of the tumour (ellipsoid)"),
            ML,
            volume!(TUMOUR_AP, TUMOUR_LR, TUMOUR_CC),
        ),
        output(
            "volume-zone",
            t("領域の体積（楕円体）", "Volume of the zone (ellipsoid)"),
            ML,
            volume!(ZONE_AP, ZONE_LR, ZONE_CC),
        ),
    ],
    notes: &[Note {
        when: Some(OF_ICE),
        text: t(
            "氷球の見える縁はおよそ0 °Cとされ（未照合）、細胞が死ぬ温度の範囲はその内側です。\
                ここでの余白は、見える縁までの距離です。",
            "The visible edge of ice is said to be at about 0 °C (not checked), and the temperatures at which cells \
                die lie inside it. The margins here go to the visible edge.",
        ),
        cite: Some(INSIGHTS),
    }],
    statements: &[
        states(
            "ICE-SHAH",
            t(
                "体温のゲルでは、−40 °Cの等温線は見える縁の内側にある。",
                "In gel at body temperature the isotherm of −40 °C lies inside the visible edge.",
            ),
            Some(t("約1 cm内側", "about 1 cm inside")),
            Some(OF_ICE),
            SHAH,
        ),
        states(
            "ICE-LITTRUP",
            t(
                "致死域（−30 °C未満）は見える縁の内側から始まる。",
                "Lethal ice (below −30 °C) begins inside the visible edge.",
            ),
            Some(t("縁から1 cm未満", "less than 1 cm from the edge")),
            Some(OF_ICE),
            LITTRUP,
        ),
        states(
            "ICE-INSIGHTS",
            t(
                "確実な細胞死は見える縁の内側で起こるとされる。",
                "Cell death is said to be reliable inside the visible edge.",
            ),
            Some(t("縁の3〜5 mm内側", "3 to 5 mm inside the edge")),
            Some(OF_ICE),
            INSIGHTS,
        ),
        probes!("PROBES-1" "1本" "1 probe" "1.2" "13"),
        probes!("PROBES-2" "2本" "2 probes" "3.3" "46"),
        probes!("PROBES-3" "3本" "3 probes" "4.1" "51"),
        probes!("PROBES-4" "4本" "4 probes" "4.9" "56"),
    ],
    examples: &[Example {
        id: "ice-ball-40",
        title: t("腫瘍20 mm、氷球40×38×44 mm、基準5 mm", "Tumour of 20 mm, ice of 40 × 38 × 44 mm, margin of 5 mm"),
        note: None,
        entries: &[
            ("zone-kind", "ice-ball"),
            ("threshold", "5"),
            ("centred", "yes"),
            ("tumour-ap", "20"),
            ("tumour-lr", "20"),
            ("tumour-cc", "20"),
            ("zone-ap", "40"),
            ("zone-lr", "38"),
            ("zone-cc", "44"),
        ],
    }],
    ..Calculator::BLANK
};
