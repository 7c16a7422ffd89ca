//! How fast a trial enrols: the pace needed, the projected end, and a plan
//! before and after its change (patient-requested therapy no. 6).

use crate::definition::Relation::{Above, AtLeast, AtMost, Below};
use crate::definition::{
    Calculator, Cite, Clash, Class, Classes, Example, Field, Formula, Input, Method, Note, Operand, Output, Rule,
    Section, Show, Statement, Subject, Text, Tone, Unit, Verdict, dec, t, w,
};
use crate::shared::patient::PATIENTS;
use crate::shared::sources::{KEIO, OKAYAMA};
use crate::shared::statements::{KEIO_FOLLOW_UP, OKAYAMA_ENROLLED, OKAYAMA_NOT_ENROLLED, OKAYAMA_PLANNED};

static AS_OF: Field =
    Field::date("as-of", t("基準日（登録数を数えた日）", "As of (day of the count)")).short(t("基準日", "As of"));
static ENROLLED: Field = Field::number("enrolled", t("登録数", "Enrolled"), PATIENTS, "0", "10000").whole();
static TARGET: Field = Field::number("target", t("目標症例数", "Target"), PATIENTS, "1", "10000").whole();
static START: Field = Field::date("start", t("登録の開始日", "Registration began"))
    .hint(t("これまでの登録ペースと見込みの計算に使う", "for the pace so far and the projection"));
static END: Field = Field::date("end", t("登録期間の最終日", "Last day of registration"));
static STUDY_END: Field = Field::date("study-end", t("研究期間の最終日", "Last day of the study"));
static OLD_END: Field =
    Field::date("old-end", t("変更前の登録期間の最終日", "Last day of registration, before the change"));
static OLD_STUDY_END: Field =
    Field::date("old-study-end", t("変更前の研究期間の最終日", "Last day of the study, before the change"));
static MONTHS: Field = Field::number(
    "follow-up",
    t("1例あたりの追跡期間", "Follow-up of each patient"),
    &[Unit::base("mo", t("か月", "months"), t("月数", "months"), 0).also(&["month", "ヶ月", "カ月", "ヵ月", "月"])],
    "0",
    "240",
)
.whole();

/// What the projected day is called in rules. It is asked nowhere: [`PROJECTED`] makes it.
static PROJECTED_END: Field = Field::date("projected-end-day", t("目標到達の見込み日", "Projected day of the target"));

/// As many are enrolled as were planned.
const REACHED: Rule = ENROLLED.at_least_times("1", &TARGET);
/// More are still to be enrolled.
const SHORT: Rule = ENROLLED.below_times("1", &TARGET);

const NOUGHT: Formula = Formula::Number(dec("0"));
/// What has no number: there is none to be shown.
const NO_NUMBER: Formula = Formula::Over(&Formula::Number(dec("1")), &NOUGHT);

/// How far the target is.
const LACKING: Formula = Formula::Minus(&Formula::answer(&TARGET), &Formula::answer(&ENROLLED));
/// How many are still to be enrolled: nobody, of more than the target.
const REMAINING: Formula = Formula::If(&REACHED, &NOUGHT, &LACKING);
/// The days that registration has run.
const SO_FAR: Formula = Formula::Minus(&Formula::answer(&AS_OF), &Formula::answer(&START));
/// The days that it has left, and had left before the change.
const LEFT: Formula = Formula::Minus(&Formula::answer(&END), &Formula::answer(&AS_OF));
const OLD_LEFT: Formula = Formula::Minus(&Formula::answer(&OLD_END), &Formula::answer(&AS_OF));
/// The days of a mean month: 365.25 ÷ 12.
const MONTH: Formula = Formula::Number(dec("30.4375"));
/// The day on which the target is reached if the pace so far goes on; a part of a day counts as a day.
const PROJECTED: Formula = Formula::If(
    &REACHED,
    &Formula::Plus(
        &Formula::answer(&AS_OF),
        &Formula::Up(&Formula::Over(&Formula::Times(&NOUGHT, &SO_FAR), &Formula::answer(&ENROLLED))),
    ),
    &Formula::Plus(
        &Formula::answer(&AS_OF),
        &Formula::Up(&Formula::Over(&Formula::Times(&LACKING, &SO_FAR), &Formula::answer(&ENROLLED))),
    ),
);
/// Once registration has ended, nobody is enrolled any more; on its first day there is no pace yet.
const PROJECTED_WITHIN: Formula =
    Formula::If(&Rule::All(&[RUNNING, Rule::Any(&[REACHED, Rule::Not(&FIRST_DAY)])]), &PROJECTED, &NO_NUMBER);
/// The pace that the days left ask for, where there are days left and patients to enrol.
const NEEDED: Formula = Formula::If(&TO_GO, &Formula::Times(&Formula::Over(&LACKING, &LEFT), &MONTH), &NO_NUMBER);
const OLD_NEEDED: Formula =
    Formula::If(&OLD_TO_GO, &Formula::Times(&Formula::Over(&LACKING, &OLD_LEFT), &MONTH), &NO_NUMBER);
/// The day on which the follow-up of a patient of the last day ends.
const LAST_FOLLOW_UP: Formula = Formula::Months(&Formula::answer(&END), &Formula::answer(&MONTHS));
const OLD_LAST_FOLLOW_UP: Formula = Formula::Months(&Formula::answer(&OLD_END), &Formula::answer(&MONTHS));

const AS_OF_DAY: Operand = Operand::here(&AS_OF);
const END_DAY: Operand = Operand::here(&END);
/// Registration began on the day of the count, so that there is no pace yet.
const FIRST_DAY: Rule = AS_OF_DAY.compare(AtMost, "1", Operand::here(&START), "0");
/// Registration goes on.
const RUNNING: Rule = AS_OF_DAY.compare(AtMost, "1", END_DAY, "0");
/// There are days left and patients to enrol.
const TO_GO: Rule = Rule::All(&[AS_OF_DAY.compare(Below, "1", END_DAY, "0"), SHORT]);
const OLD_TO_GO: Rule = Rule::All(&[AS_OF_DAY.compare(Below, "1", Operand::here(&OLD_END), "0"), SHORT]);

const PERIOD: Cite = Cite { source: &KEIO, section: t("実施期間", "period") };
const NUMBER: Cite = Cite {
    source: &KEIO,
    section: t("予定症例数、現在の登録状況", "planned number; registration so far"),
};
const CHANGE: Cite = Cite { source: &KEIO, section: t("主な変更内容", "main changes") };
const REASON: Cite = Cite { source: &KEIO, section: t("変更申請する理由", "reason for the change") };
const APPROVAL: Cite =
    Cite { source: &KEIO, section: t("試験実施計画の変更承認状況", "approval of the change") };
const ROADMAP: Cite =
    Cite { source: &KEIO, section: t("保険収載までのロードマップ", "roadmap to insurance listing") };

static CLASSES: &[Class] = &[
    Class {
        verdict: Verdict {
            id: "reached-ended",
            label: t("目標に到達・登録期間は終了", "Target reached; registration has ended"),
            says: t(
                "登録数は目標症例数に達し、登録期間は終わっています。",
                "At least as many patients are enrolled as were planned, and registration has ended.",
            ),
            tone: Tone::Neutral,
        },
        text: t(
            "目標に達し、基準日が登録期間より後",
            "Enrolled as many as planned; the count is later than registration",
        ),
        rule: Rule::All(&[REACHED, AS_OF_DAY.compare(Above, "1", END_DAY, "0")]),
        cite: PERIOD,
        reading: None,
    },
    Class {
        verdict: Verdict {
            id: "reached",
            label: t("目標に到達", "Target reached"),
            says: t("登録数が目標症例数に達しています。", "At least as many patients are enrolled as were planned."),
            tone: Tone::Good,
        },
        text: t("登録数が目標に達した", "Enrolled as many as planned"),
        rule: REACHED,
        cite: NUMBER,
        reading: None,
    },
    Class {
        verdict: Verdict {
            id: "ended",
            label: t("登録期間は終了", "Registration has ended"),
            says: t("目標に達しないまま、登録期間が終わっています。", "Registration has ended short of the target."),
            tone: Tone::Bad,
        },
        text: t("基準日が登録期間より後", "The count is later than registration"),
        rule: AS_OF_DAY.compare(Above, "1", END_DAY, "0"),
        cite: PERIOD,
        reading: Some(t("最終日の当日は登録期間に含める。", "The last day itself belongs to registration.")),
    },
    Class {
        verdict: Verdict {
            id: "none-yet",
            label: t("まだ登録がない", "None enrolled yet"),
            says: t("登録が0例のため、見込みは計算できません。", "With nobody enrolled, nothing can be projected."),
            tone: Tone::Caution,
        },
        text: t("登録が0例", "Nobody enrolled"),
        rule: ENROLLED.at_most("0"),
        cite: NUMBER,
        reading: None,
    },
    Class {
        verdict: Verdict {
            id: "no-pace-yet",
            label: t("登録ペースはまだ計算できない", "No pace yet"),
            says: t(
                "基準日が登録の開始日と同じため、見込みは計算できません。",
                "The count is of the first day, so nothing can be projected.",
            ),
            tone: Tone::Caution,
        },
        text: t("基準日が登録の開始日", "The count is of the first day of registration"),
        rule: FIRST_DAY,
        cite: PERIOD,
        reading: None,
    },
    Class {
        verdict: Verdict {
            id: "on-pace",
            label: t("期間内に目標到達の見込み", "On pace"),
            says: t(
                "これまでの登録ペースが続けば、登録期間内に目標に達する計算です。",
                "If the pace so far goes on, the target is reached within registration.",
            ),
            tone: Tone::Good,
        },
        text: t("見込み日が登録期間内", "Projected day within registration"),
        rule: Operand::of(&PROJECTED_END, &PROJECTED).compare(AtMost, "1", END_DAY, "0"),
        cite: PERIOD,
        reading: Some(t(
            "見込みは資料にない計算。開始日から基準日までのペースが続くとし、1日に満たない端数は切り上げる。",
            "The projection is not in the document: the pace from the first day to the count goes on, and a part of a \
                day counts as a day.",
        )),
    },
];

/// A number with its places.
macro_rules! number {
    ($id:literal, $label:expr, $unit:expr, $places:literal, $formula:expr) => {
        Output {
            id: $id,
            label: $label,
            unit: $unit,
            formula: $formula,
            places: $places,
            limits: &[],
            show: Show::Number,
        }
    };
}

/// A day.
macro_rules! day {
    ($id:literal, $label:expr, $formula:expr) => {
        Output { id: $id, label: $label, unit: t("", ""), formula: $formula, places: 0, limits: &[], show: Show::Day }
    };
}

const CASES: Text = t("例", " patients");
const DAYS: Text = t("日", " days");
const PER_MONTH: Text = t("例/月", " a month");
const IN_MONTHS: Text = t("か月", " months");

static OUTPUTS: &[Output] = &[
    number!("remaining", t("残りの症例数", "Still to enrol"), CASES, 0, REMAINING),
    number!(
        "percent",
        t("登録の割合", "Share enrolled"),
        Text::same("%"),
        1,
        Formula::Times(
            &Formula::Over(&Formula::answer(&ENROLLED), &Formula::answer(&TARGET)),
            &Formula::Number(dec("100"))
        )
    ),
    number!(
        "pace",
        t("これまでの登録ペース", "Pace so far"),
        PER_MONTH,
        2,
        Formula::Times(&Formula::Over(&Formula::answer(&ENROLLED), &SO_FAR), &MONTH)
    ),
    day!("projected-end", t("目標到達の見込み日", "Projected day of the target"), PROJECTED_WITHIN),
    number!("days-left", t("残り日数", "Days left"), DAYS, 0, LEFT),
    number!("per-month", t("必要な登録ペース", "Pace needed"), PER_MONTH, 2, NEEDED),
    day!("last-follow-up", t("最後の症例の追跡終了日", "Last follow-up ends"), LAST_FOLLOW_UP),
    number!(
        "margin-days",
        t("最終追跡から研究終了まで（解析期間）", "From the last follow-up to the end of the study (analysis)"),
        DAYS,
        0,
        Formula::Minus(&Formula::answer(&STUDY_END), &LAST_FOLLOW_UP)
    ),
    number!("old-days-left", t("変更前：残り日数", "Before the change: days left"), DAYS, 0, OLD_LEFT),
    number!("old-per-month", t("変更前：必要な登録ペース", "Before the change: pace needed"), PER_MONTH, 2, OLD_NEEDED),
    day!(
        "old-last-follow-up",
        t("変更前：最後の症例の追跡終了日", "Before the change: last follow-up ends"),
        OLD_LAST_FOLLOW_UP
    ),
    number!(
        "old-margin-days",
        t(
            "変更前：最終追跡から研究終了まで（解析期間）",
            "Before the change: from the last follow-up to the end of the study"
        ),
        DAYS,
        0,
        Formula::Minus(&Formula::answer(&OLD_STUDY_END), &OLD_LAST_FOLLOW_UP)
    ),
    number!(
        "extension",
        t("登録期間の延長", "Registration extended by"),
        IN_MONTHS,
        0,
        Formula::MonthsBetween(&Formula::answer(&OLD_END), &Formula::answer(&END))
    ),
    number!(
        "study-extension",
        t("研究期間の延長", "Study extended by"),
        IN_MONTHS,
        0,
        Formula::MonthsBetween(&Formula::answer(&OLD_STUDY_END), &Formula::answer(&STUDY_END))
    ),
];

/// What the change request states.
const fn states(id: &'static str, text: Text, figure: Option<Text>, cite: Cite, reading: Option<Text>) -> Statement {
    Statement { id, text, figure, population: None, grade: None, when: None, cite, reference: None, reading }
}

static STATEMENTS: &[Statement] = &[
    states("KEIO-P3", t("単群の前向き試験", "Prospective trial with a single arm"), None, ROADMAP, None),
    states("KEIO-P4", t("予定症例数", "Planned number of patients"), Some(t("20例", "20 patients")), NUMBER, None),
    KEIO_FOLLOW_UP,
    states(
        "KEIO-A1",
        t("2024年9月1日時点の登録", "Enrolled by 1 September 2024"),
        Some(t("6/20例（30%、残り14例）", "6 of 20 (30 %, 14 remaining)")),
        NUMBER,
        None,
    ),
    states(
        "KEIO-A2",
        t(
            "患者登録期間の終わりを2024年9月末から2026年3月末に変更",
            "End of registration moved from the end of September 2024 to the end of March 2026",
        ),
        Some(t("18か月延長", "18 months more")),
        CHANGE,
        None,
    ),
    states(
        "KEIO-A3",
        t(
            "試験期間の終わりを2026年9月末から2028年3月末に変更",
            "End of the trial moved from the end of September 2026 to the end of March 2028",
        ),
        Some(t("18か月延長", "18 months more")),
        CHANGE,
        None,
    ),
    states(
        "KEIO-A4",
        t(
            "実施計画書の改訂は2024年7月31日付で慶應義塾臨床研究審査委員会が承認",
            "Protocol revision approved by the Keio review board on 31 July 2024",
        ),
        None,
        APPROVAL,
        None,
    ),
    states(
        "KEIO-A5",
        t(
            "延長の理由は、2024年9月とみられていた機器の保険収載が遅れること",
            "Reason: the insurance listing of the device, expected in September 2024, is delayed",
        ),
        None,
        REASON,
        None,
    ),
    states(
        "AMBIG-001-1",
        t(
            "登録期間の記載が資料の中で食い違う（変更申請は2026年3月末まで、概要図はjRCT公表から保険収載まで、\
                ロードマップの総研究期間は2026年9月のまま）",
            "The document disagrees with itself on the periods: to the end of March 2026 in the change request, from \
                jRCT publication to insurance listing in the summary, and the study still to September 2026 in the \
                roadmap",
        ),
        None,
        ROADMAP,
        Some(t(
            "最も新しい変更申請を採り、登録は2026年3月末、研究は2028年3月末までとする。\
                機器が保険収載されれば登録はその時点で終わる。",
            "The change request is the newest and is used: registration to the end of March 2026, study to the end of \
                March 2028. Registration ends earlier if the device is listed.",
        )),
    ),
    states(
        "KEIO-A6",
        t("総研究期間には解析期間を含む", "The whole study period includes the analysis"),
        None,
        ROADMAP,
        Some(t(
            "最後の症例の追跡終了から研究終了までの日数を、解析期間として示す。",
            "The days from the last follow-up to the end of the study are shown as the time for it.",
        )),
    ),
    states(
        "KEIO-A7",
        t(
            "機器が保険収載された時点で登録を終える。新たに治験などが必要となった場合は、\
                実施できる段階で本申出療養を取り下げる予定",
            "Registration ends once the device is listed. Should another trial be needed, this therapy is to be \
                withdrawn when that can begin",
        ),
        None,
        ROADMAP,
        None,
    ),
    states(
        "KEIO-A8",
        t(
            "製造販売業者はJSIRと連携して適応拡大の申請を準備し、PMDAの対面助言を経て2023年中の申請を目指していた",
            "With JSIR the maker was preparing an application for wider use, to be filed in 2023 after a PMDA \
                consultation",
        ),
        Some(t("2023年中", "in 2023")),
        ROADMAP,
        Some(t(
            "資料の新しい部分では、保険収載の見込みは後ろ倒しになっている。",
            "The newer part of the document has the listing delayed.",
        )),
    ),
    states(
        "KEIO-A9",
        t(
            "同じ技術の類似製品は、医療ニーズの高い医療機器等の早期導入に関する検討会で早期導入品目に選ばれている",
            "A similar product of the same technique was chosen for early introduction by the committee on devices of \
                high medical need",
        ),
        None,
        ROADMAP,
        None,
    ),
    states(
        "KEIO-A10",
        t(
            "試験のデータは、必要なときに施設基準・術者要件を検討する参考とする予定",
            "The data are to serve, where needed, when requirements on sites and operators are considered",
        ),
        None,
        ROADMAP,
        None,
    ),
    OKAYAMA_PLANNED,
    OKAYAMA_ENROLLED,
    OKAYAMA_NOT_ENROLLED,
];

static CLASHES: &[Clash] = &[
    Clash {
        when: ENROLLED.above_times("1.2", &TARGET),
        at: &ENROLLED,
        unused: &[&ENROLLED, &TARGET],
        text: t(
            "目標症例数の1.2倍を超えています。登録数と目標を確かめてください",
            "more than 1.2 times the target; check both numbers",
        ),
    },
    Clash {
        when: AS_OF.before(&START),
        at: &AS_OF,
        unused: &[&AS_OF, &START],
        text: t("登録の開始日より前です。日付を確かめてください", "before registration began; check the dates"),
    },
    Clash {
        when: END.before(&START),
        at: &END,
        unused: &[&END, &START],
        text: t("登録の開始日より前です。日付を確かめてください", "before registration began; check the dates"),
    },
    Clash {
        when: STUDY_END.before(&END),
        at: &STUDY_END,
        unused: &[&STUDY_END, &END],
        text: t(
            "登録期間の最終日より前です。日付を確かめてください",
            "before the last day of registration; check the dates",
        ),
    },
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "trial-accrual",
    title: w("症例登録の進み具合と見込み", "Trial accrual: pace and projection"),
    short: t("症例登録の見込み", "Trial accrual"),
    summary: t(
        "登録数・目標・期間から、必要な登録ペース、到達の見込み日、最後の追跡日を求め、変更前後を並べます。",
        "From numbers and dates: the pace needed, the projected end, and the last follow-up, before and after a \
            change of plan.",
    ),
    intended_use: t(
        "研究責任医師・研究事務局・データセンターが、登録の進み具合と期間延長を検討するために使います。",
        "For investigators, study offices and data centres, to look at accrual and at an extension of the periods.",
    ),
    limits: &[
        t(
            "登録ペースが一定として計算します。施設の追加、季節、保険収載による早期終了は考慮しません。",
            "It takes the pace as constant: new sites, seasons and an early end by insurance listing are not foreseen.",
        ),
        t(
            "登録の開始日（告示日・jRCT公表日）は資料にありません。入力がなければ、これまでのペースと見込みは出しませ\
                ん。",
            "The document does not give the day on which registration began; without it there is neither pace so far \
                nor projection.",
        ),
        t("1か月は30.4375日（365.25÷12）として換算します。", "A month is taken as 30.4375 days (365.25 ÷ 12)."),
    ],
    subject: Subject::Trials,
    keywords: &[
        "しょうれいとうろく",
        "とうろくペース",
        "とうろくぺーす",
        "とうろく",
        "しけん",
        "りんしょうしけん",
        "えんちょう",
        "けいおう",
        "おかやま",
        "登録ペース",
        "症例登録",
        "症例集積",
        "登録期間",
        "期間延長",
        "目標症例数",
        "進捗",
        "しんちょく",
        "臨床試験",
        "患者申出療養",
        "慶應",
        "慶応",
        "岡山",
        "accrual",
        "enrolment",
        "enrollment",
        "recruitment",
        "trial",
        "projection",
        "extension",
        "jRCT",
    ],
    version: "2024-07-31 (2026-11-28)",
    sources: &[&KEIO, &OKAYAMA],
    sections: &[
        Section {
            title: t("登録", "Enrolment"),
            hint: None,
            inputs: &[Input::Field(&AS_OF), Input::Field(&ENROLLED), Input::Field(&TARGET), Input::Field(&START)],
        },
        Section {
            title: t("現在の計画", "Present plan"),
            hint: None,
            inputs: &[Input::Field(&END), Input::Field(&STUDY_END), Input::Field(&MONTHS)],
        },
        Section {
            title: t("変更前の計画", "Plan before the change"),
            hint: Some(t("任意。比べる場合に入力", "optional, to compare with")),
            inputs: &[Input::Field(&OLD_END), Input::Field(&OLD_STUDY_END)],
        },
    ],
    method: Method::Classification(Classes {
        classes: CLASSES,
        otherwise: Verdict {
            id: "behind",
            label: t("期間内の目標達成は困難な見込み", "Behind"),
            says: t(
                "これまでの登録ペースのままでは、登録期間内に目標に達しない計算です。",
                "At the pace so far the target is not reached within registration.",
            ),
            tone: Tone::Caution,
        },
    }),
    outputs: OUTPUTS,
    notes: &[
        Note {
            when: Some(AS_OF_DAY.compare(Above, "1", Operand::here(&STUDY_END), "0")),
            text: t("研究期間も終わっています。", "The study itself has ended, too."),
            cite: Some(PERIOD),
        },
        Note {
            when: Some(ENROLLED.above_times("1", &TARGET)),
            text: t(
                "目標症例数を超えて登録されています。残りの症例数は0とします。",
                "More are enrolled than were planned; those still to enrol are put at 0.",
            ),
            cite: None,
        },
        Note {
            when: Some(Rule::All(&[AS_OF_DAY.compare(AtLeast, "1", END_DAY, "0"), SHORT])),
            text: t(
                "残り日数が0以下のため、必要な登録ペースは求められません。",
                "No days are left, so there is no pace that would do.",
            ),
            cite: None,
        },
        Note {
            when: Some(Operand::of(&STUDY_END, &LAST_FOLLOW_UP).compare(Above, "1", Operand::here(&STUDY_END), "0")),
            text: t(
                "登録期間の最終日に登録した症例の追跡が、研究期間内に終わりません。",
                "The follow-up of a patient enrolled on the last day would not end within the study.",
            ),
            cite: None,
        },
    ],
    clashes: CLASHES,
    helps: &[],
    statements: STATEMENTS,
    also: &[],
    each: None,
    figure: None,
    leaflet: None,
    examples: &[
        Example {
            id: "change-request",
            title: t("変更申請の時点（2024-09-01、20例中6例）", "The change request (6 of 20 on 2024-09-01)"),
            note: Some(t(
                "登録の開始日が資料にないため、到達の見込みは決まりません。",
                "The document does not say when registration began, so the projection stays open.",
            )),
            entries: CHANGE_REQUEST,
        },
        Example {
            id: "assumed-start",
            title: t("同じ登録で、開始日を2023-09-01と仮定", "The same, assuming a start on 2023-09-01"),
            note: Some(t(
                "開始日は仮の値で、資料にはありません。",
                "The first day is made up; it is not in the document.",
            )),
            entries: &[
                ("as-of", "2024-09-01"),
                ("enrolled", "6"),
                ("target", "20"),
                ("start", "2023-09-01"),
                ("end", "2026-03-31"),
                ("study-end", "2028-03-31"),
                ("follow-up", "12"),
                ("old-end", "2024-09-30"),
                ("old-study-end", "2026-09-30"),
            ],
        },
    ],
    ..Calculator::BLANK
};

static CHANGE_REQUEST: &[(&str, &str)] = &[
    ("as-of", "2024-09-01"),
    ("enrolled", "6"),
    ("target", "20"),
    ("end", "2026-03-31"),
    ("study-end", "2028-03-31"),
    ("follow-up", "12"),
    ("old-end", "2024-09-30"),
    ("old-study-end", "2026-09-30"),
];
