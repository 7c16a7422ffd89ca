//! What RECIST asks, and the sums that are made of it.

use crate::definition::Relation::{Above, AtLeast, AtMost, Below};
use crate::definition::{Choice, Field, Formula, Group, Operand, Rule, Text, Unit, by, dec, t};
use crate::shared::recist::{GROWTH, GROWTH_MM, NEW_LESION};

/// How the diameters are typed; a bare number would have two meanings.
pub(super) static UNIT: Field = Field::choice(
    "unit",
    t("径の単位", "Unit of the diameters"),
    &[Choice::new("mm", t("mm", "mm")), Choice::new("cm", t("cm", "cm"))],
);

static LENGTH: &[Unit] = &[
    Unit::base("mm", Text::same("mm"), t("ミリメートル", "millimetres"), 0).also(&["ミリ", "㎜"]).least("4"),
    Unit::times("cm", Text::same("cm"), t("センチメートル", "centimetres"), "10", 1).also(&["センチ", "㎝"]),
];
static MM: &[Unit] = &[Unit::base("mm", Text::same("mm"), t("ミリメートル", "millimetres"), 0)];

pub(super) static TARGETS: Field = Field::choice(
    "targets",
    t("標的病変の数", "Number of target lesions"),
    &[
        Choice::new("0", t("なし", "None")),
        Choice::new("1", t("1", "1")),
        Choice::new("2", t("2", "2")),
        Choice::new("3", t("3", "3")),
        Choice::new("4", t("4", "4")),
        Choice::new("5", t("5", "5")),
    ],
);

static KINDS: &[Choice] = &[
    Choice::new("lung", t("肺", "Lung")),
    Choice::new("liver", t("肝", "Liver")),
    Choice::new("node", t("リンパ節（短径で計測）", "Lymph node (short axis)")),
    Choice::new("node-long", t("リンパ節（長径で計測）", "Lymph node (long axis)")),
    Choice::new("bone", t("骨（軟部成分を計測）", "Bone (its soft tissue)")),
    Choice::new("adrenal", t("副腎", "Adrenal gland")),
    Choice::new("kidney", t("腎", "Kidney")),
    Choice::new("brain", t("脳", "Brain")),
    Choice::new("serosa", t("胸膜・腹膜", "Pleura or peritoneum")),
    Choice::new("soft", t("皮膚・軟部組織", "Skin or soft tissue")),
    Choice::new("other", t("その他", "Other")),
];

/// A target lesion: what it is, and what is made of its diameter at a visit.
macro_rules! target {
    ($n:literal, $tick:literal, $target:ident, $kind:ident, $measured:ident, $left:ident, $non_nodal:ident,
        $missed:ident, $long:ident, $small:ident, $thin:ident, $seen:ident, $of:expr) => {
        pub(super) static $kind: Field = Field::choice(
            concat!("kind-", $n),
            t(concat!("標的病変", $n, "の臓器"), concat!("Organ of target ", $n)),
            KINDS,
        )
        .only_if(&TARGETS, $of);
        pub(super) static $target: Field = Field::number(
            concat!("target-", $n),
            t(concat!("標的病変", $n, "の径"), concat!("Target ", $n)),
            LENGTH,
            "0",
            "400",
        )
        .usual("0", "300")
        .unit_from(&UNIT)
        .exact()
        .only_if(&TARGETS, $of);
        static $measured: Formula = Formula::If(&UNMEASURED.has_all(&[$tick]), &NOUGHT, &Formula::answer(&$target));
        /// The diameter that is shown, where it was measured.
        pub(super) const $seen: Formula = Formula::If(
            &AT_BASELINE,
            &Formula::answer(&$target),
            &Formula::If(&UNMEASURED.has_all(&[$tick]), &NOTHING, &Formula::answer(&$target)),
        );
        // A normal node is nothing that is left.
        static $left: Formula = Formula::If(
            &$kind.is_one_of(NODES),
            &Formula::If(&Operand::of(&DIAMETER, &$measured).against(Below, NORMAL), &NOUGHT, &$measured),
            &$measured,
        );
        static $non_nodal: Formula = Formula::If(&$kind.is_one_of(NODES), &NOUGHT, &$measured);
        static $missed: Formula = Formula::If(&UNMEASURED.has_all(&[$tick]), &ONE, &NOUGHT);
        static $long: Formula = Formula::If(&$kind.is_one_of(&["node-long"]), &ONE, &NOUGHT);
        static $small: Formula = Formula::If(
            &Rule::Any(&[
                $target.at_least("15"),
                Rule::All(&[Rule::Not(&$kind.is_one_of(NODES)), $target.at_least("10")]),
            ]),
            &NOUGHT,
            &ONE,
        );
        static $thin: Formula = Formula::If(
            &Rule::Any(&[
                $kind.is_one_of(NODES),
                SLICE.at_most("5"),
                Operand::here(&$target).compare(AtLeast, "2", Operand::here(&SLICE), "0"),
            ]),
            &NOUGHT,
            &ONE,
        );
    };
}

/// Below this a node is normal, in millimetres of its short axis.
pub(super) const NORMAL: &str = "10";
/// How nodes are told.
pub(super) const NODES: &[&str] = &["node", "node-long"];

target!(
    "1",
    "t1",
    TARGET_1,
    KIND_1,
    MEASURED_1,
    LEFT_1,
    NON_NODAL_1,
    MISSED_1,
    LONG_1,
    SMALL_1,
    THIN_1,
    SEEN_1,
    &["1", "2", "3", "4", "5"]
);
target!(
    "2",
    "t2",
    TARGET_2,
    KIND_2,
    MEASURED_2,
    LEFT_2,
    NON_NODAL_2,
    MISSED_2,
    LONG_2,
    SMALL_2,
    THIN_2,
    SEEN_2,
    &["2", "3", "4", "5"]
);
target!(
    "3",
    "t3",
    TARGET_3,
    KIND_3,
    MEASURED_3,
    LEFT_3,
    NON_NODAL_3,
    MISSED_3,
    LONG_3,
    SMALL_3,
    THIN_3,
    SEEN_3,
    &["3", "4", "5"]
);
target!(
    "4",
    "t4",
    TARGET_4,
    KIND_4,
    MEASURED_4,
    LEFT_4,
    NON_NODAL_4,
    MISSED_4,
    LONG_4,
    SMALL_4,
    THIN_4,
    SEEN_4,
    &["4", "5"]
);
target!(
    "5",
    "t5",
    TARGET_5,
    KIND_5,
    MEASURED_5,
    LEFT_5,
    NON_NODAL_5,
    MISSED_5,
    LONG_5,
    SMALL_5,
    THIN_5,
    SEEN_5,
    &["5"]
);

pub(super) static SLICE: Field = Field::number(
    "slice",
    t("ベースラインのスライス厚", "Slice thickness at baseline"),
    &[Unit::base("mm", Text::same("mm"), t("ミリメートル", "millimetres"), 0).also(&["ミリ", "㎜"])],
    "0",
    "20",
)
.usual("0", "10")
.positive()
.exact();

pub(super) static UNMEASURED: Field =
    Field::set("unmeasured", t("計測できなかった標的病変", "Targets that could not be measured"), TICKS);
static TICKS: &[Choice] = &[
    Choice::new("t1", t("1", "1")),
    Choice::new("t2", t("2", "2")),
    Choice::new("t3", t("3", "3")),
    Choice::new("t4", t("4", "4")),
    Choice::new("t5", t("5", "5")),
    Choice::new("none", t("なし", "None")),
];

pub(super) static DAY: Field = Field::number(
    "day",
    t("治療開始からの日数", "Days from the start of treatment"),
    &[Unit::base("d", t("日", "d"), t("治療開始日を0日とした日数", "days, the first day of treatment being day 0"), 0)
        .also(&["day", "days", "日目", "日後"])],
    "-365",
    "7300",
)
.usual("-90", "3700")
.whole();

pub(super) static NON_TARGET: Field = Field::choice(
    "non-target",
    t("非標的病変", "Non-target lesions"),
    &[
        Choice::new("no-such", t("もともとない", "There are none")),
        Choice::new("gone", t("すべて消失（リンパ節は短径10 mm未満）", "All gone (nodes below 10 mm in short axis)")),
        Choice::new("present", t("残存（非CR/非PD）", "Present (non-CR/non-PD)")),
        Choice::new("progressed", t("明らかな増悪", "Unequivocal progression")),
        Choice::new("not-assessed", t("評価できない病変がある", "Not all assessed")),
    ],
)
.hint(t("短径10〜15 mm未満のリンパ節は非標的病変", "nodes of 10 to below 15 mm in short axis are non-target"));

pub(super) static VISIT: Group = Group {
    id: "visit",
    label: t("評価", "Visit"),
    fields: &[&DAY, &TARGET_1, &TARGET_2, &TARGET_3, &TARGET_4, &TARGET_5, &UNMEASURED, &NON_TARGET, &NEW_LESION],
    most: 16,
    counter: "回",
    order: Some(&DAY),
    unique: None,
};

pub(super) static TREATED: Field = Field::set(
    "treated",
    t("照射・アブレーションなど局所治療を受けた標的病変", "Target lesions treated locally (radiation, ablation)"),
    &[
        Choice::new("t1", t("標的病変1", "Target 1")),
        Choice::new("t2", t("標的病変2", "Target 2")),
        Choice::new("t3", t("標的病変3", "Target 3")),
        Choice::new("t4", t("標的病変4", "Target 4")),
        Choice::new("t5", t("標的病変5", "Target 5")),
        Choice::new("none", t("なし", "None")),
    ],
)
.hint(t("ベースラインの前でも後でも", "before or after the baseline"));
pub(super) static GROWN_SINCE: Field = Field::yes_no(
    "treated-grown",
    t("局所治療の後、ベースラインまでに増大した", "They have grown between the local treatment and the baseline"),
);

// ---- what is made of the answers
// ----------------------------------------------------------------------------------------

static NOUGHT: Formula = Formula::Number(dec("0"));
static ONE: Formula = Formula::Number(dec("1"));
/// No number.
static NOTHING: Formula = Formula::Over(&NOUGHT, &NOUGHT);

/// Something of each target, summed over as many as there are.
macro_rules! over_targets {
    ($(#[$doc:meta])* $seen:vis $name:ident = $first:expr, $a:expr, $b:expr, $c:expr, $d:expr, $e:expr) => {
        $(#[$doc])*
        $seen static $name: Formula = by!(TARGETS,
            "0" => Formula::Number(dec("0")),
            "1" => $first,
            "2" => Formula::Plus($a, $b),
            "3" => Formula::Plus(&Formula::Plus($a, $b), $c),
            "4" => Formula::Plus(&Formula::Plus(&Formula::Plus($a, $b), $c), $d),
            "5" => Formula::Plus(&Formula::Plus(&Formula::Plus(&Formula::Plus($a, $b), $c), $d), $e),
        );
    };
}

/// The same as it is.
macro_rules! just {
    ($it:ident) => {
        Formula::Answer(Operand::of(&DIAMETER, &$it))
    };
}

over_targets!(
    /// The sum of what was measured; what could not be measured is left out.
    pub(super) SUM_NOW = just!(MEASURED_1), &MEASURED_1, &MEASURED_2, &MEASURED_3, &MEASURED_4, &MEASURED_5
);
over_targets!(
    /// The sum of the diameters that were typed, whether or not anything could not be measured.
    TYPED = Formula::answer(&TARGET_1), &Formula::answer(&TARGET_1), &Formula::answer(&TARGET_2),
    &Formula::answer(&TARGET_3), &Formula::answer(&TARGET_4), &Formula::answer(&TARGET_5)
);
over_targets!(
    /// What is left of the targets: nodes below 10 mm in short axis are normal and count as nothing.
    pub(super) LEFT = just!(LEFT_1), &LEFT_1, &LEFT_2, &LEFT_3, &LEFT_4, &LEFT_5
);
over_targets!(
    /// The sum of targets that are no nodes.
    pub(super) NON_NODAL = just!(NON_NODAL_1), &NON_NODAL_1, &NON_NODAL_2, &NON_NODAL_3, &NON_NODAL_4, &NON_NODAL_5
);
over_targets!(
    /// How many targets could not be measured.
    pub(super) NOT_MEASURED = just!(MISSED_1), &MISSED_1, &MISSED_2, &MISSED_3, &MISSED_4, &MISSED_5
);
over_targets!(
    /// How many nodes were measured on the long axis.
    pub(super) LONG = just!(LONG_1), &LONG_1, &LONG_2, &LONG_3, &LONG_4, &LONG_5
);
over_targets!(SMALL_NOW = just!(SMALL_1), &SMALL_1, &SMALL_2, &SMALL_3, &SMALL_4, &SMALL_5);
over_targets!(THIN_NOW = just!(THIN_1), &THIN_1, &THIN_2, &THIN_3, &THIN_4, &THIN_5);

/// How many targets were too small at baseline.
pub(super) static SMALL: Formula = Formula::First(&VISIT, &SMALL_NOW);
/// How many were too small at baseline for the slices.
pub(super) static THIN: Formula = Formula::First(&VISIT, &THIN_NOW);

/// The sum at baseline.
pub(super) static BASELINE: Formula = Formula::First(&VISIT, &TYPED);
/// At the baseline, or before it, nothing is asked of what could not be measured.
const AT_BASELINE: Rule = Operand::here(&DAY).compare(AtMost, "1", Operand::first(&DAY, &VISIT), "0");
const INCOMPLETE: Rule = Operand::of(&COUNT_MISSED, &NOT_MEASURED).against(AtLeast, "1");
/// What a visit may make the nadir: a sum that lacks a lesion is none, and the baseline stands in its place.
static LOW: Formula = Formula::If(&AT_BASELINE, &TYPED, &Formula::If(&INCOMPLETE, &BASELINE, &SUM_NOW));
/// The smallest sum before a visit, the baseline included.
pub(super) static NADIR: Formula = Formula::Least(&VISIT, &LOW);
/// The sum that is shown, where it is complete.
pub(super) static SHOWN: Formula = Formula::If(&AT_BASELINE, &TYPED, &Formula::If(&INCOMPLETE, &NOTHING, &SUM_NOW));

/// How many organs hold more than two targets.
pub(super) static CROWDED: Formula = Formula::Plus(
    &Formula::Plus(
        &Formula::Plus(
            &Formula::Plus(
                &Formula::Plus(
                    &Formula::Plus(
                        &Formula::Plus(&Formula::Plus(&CROWDED_LUNG, &CROWDED_LIVER), &CROWDED_NODE),
                        &CROWDED_BONE,
                    ),
                    &CROWDED_ADRENAL,
                ),
                &CROWDED_KIDNEY,
            ),
            &CROWDED_BRAIN,
        ),
        &CROWDED_SEROSA,
    ),
    &CROWDED_SOFT,
);

macro_rules! own {
    ($field:ident, $($kind:literal),+) => {
        Formula::If(&$field.is_one_of(&[$($kind),+]), &ONE, &NOUGHT)
    };
}

/// One, if more than two targets are of these kinds.
macro_rules! crowded {
    ($name:ident: $($kind:literal),+) => {
        static $name: Formula = {
            over_targets!(MANY = own!(KIND_1, $($kind),+), &own!(KIND_1, $($kind),+), &own!(KIND_2, $($kind),+),
                &own!(KIND_3, $($kind),+), &own!(KIND_4, $($kind),+), &own!(KIND_5, $($kind),+));
            Formula::If(&Operand::of(&COUNT, &MANY).against(AtMost, "2"), &NOUGHT, &ONE)
        };
    };
}

crowded!(CROWDED_LUNG: "lung");
crowded!(CROWDED_LIVER: "liver");
crowded!(CROWDED_NODE: "node", "node-long");
crowded!(CROWDED_BONE: "bone");
crowded!(CROWDED_ADRENAL: "adrenal");
crowded!(CROWDED_KIDNEY: "kidney");
crowded!(CROWDED_BRAIN: "brain");
crowded!(CROWDED_SEROSA: "serosa");
crowded!(CROWDED_SOFT: "soft");

// ---- what the sums are called
// -----------------------------------------------------------------------------------------------

const fn sum(id: &'static str, label: Text) -> Field {
    Field::number(id, label, MM, "0", "2000")
}

pub(super) static SUM: Field = sum("sum", t("径和", "Sum of diameters"));
pub(super) static NADIR_SUM: Field = sum("nadir-sum", t("最小の径和", "nadir"));
pub(super) static BASELINE_SUM: Field = sum("baseline-sum", t("ベースラインの径和", "baseline sum"));
pub(super) static LEFT_SUM: Field = sum("left-sum", t("残る標的病変の径", "What is left of the targets"));
pub(super) static NON_NODAL_SUM: Field = sum("non-nodal-sum", t("リンパ節以外の標的病変の径", "Non-nodal targets"));
static DIAMETER: Field = sum("diameter", t("径", "diameter"));

/// A number of targets, with what is the matter with them in place of a unit.
macro_rules! count {
    ($name:ident, $id:literal, $ja:literal, $en:literal) => {
        pub(super) static $name: Field = Field::number(
            $id,
            t("該当する標的病変", "Targets concerned"),
            {
                static UNITS: &[Unit] = &[Unit::base("n", t($ja, $en), t($ja, $en), 0)];
                UNITS
            },
            "0",
            "20",
        );
    };
}

count!(COUNT, "lesions", "個", "");
count!(COUNT_MISSED, "missed", "個が計測不能", "not measured");
count!(COUNT_LONG, "long", "個が長径", "by the long axis");
count!(COUNT_SMALL, "small", "個が基準に届かない", "too small");
count!(COUNT_CROWDED, "crowded", "臓器が3個以上", "organs with more than two");

static RANKS: &[Unit] = &[Unit::base("n", t("", ""), t("", ""), 0)];
/// How good a visit is.
pub(super) static RANK_OF: Field = Field::number("rank", t("評価の順位", "Rank of the visit"), RANKS, "0", "4");
/// Whether a visit shows progression, as a number.
pub(super) static PROGRESSIONS: Field = Field::number("progressions", t("進行", "Progression"), RANKS, "0", "1");

// ---- what a visit shows

pub(super) const SHORT_AXES: Rule = Operand::of(&COUNT_LONG, &LONG).against(AtMost, "0");
pub(super) const ALL_MEASURED: Rule = Operand::of(&COUNT_MISSED, &NOT_MEASURED).against(AtMost, "0");
/// All target lesions are gone: nodes below 10 mm count as nothing.
pub(super) const TARGETS_GONE: Rule = Rule::All(&[ALL_MEASURED, NOTHING_LEFT]);
pub(super) const NOTHING_LEFT: Rule = Operand::of(&LEFT_SUM, &LEFT).against(AtMost, "0");

/// Up by 20 % and 5 mm from the nadir; or something is seen again after all had gone.
pub(super) const GROWN: Rule = Rule::Any(&[
    Rule::All(&[
        Operand::of(&SUM, &SUM_NOW).compare(AtLeast, GROWTH, Operand::of(&NADIR_SUM, &NADIR), "0"),
        Operand::of(&SUM, &SUM_NOW).compare(AtLeast, "1", Operand::of(&NADIR_SUM, &NADIR), GROWTH_MM),
    ]),
    Rule::All(&[Rule::Earlier(&VISIT, &TARGETS_GONE), Operand::of(&NON_NODAL_SUM, &NON_NODAL).against(Above, "0")]),
]);
/// Whether a visit shows progression.
pub(super) const PROGRESSIVE: Rule =
    Rule::Any(&[NEW_LESION.is_yes(), NON_TARGET.is_one_of(&["progressed"]), Rule::All(&[SHORT_AXES, GROWN])]);
