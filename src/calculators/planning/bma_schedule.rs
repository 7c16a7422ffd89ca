//! Dosing days of bone-modifying agents: denosumab 120 mg and zoledronate.

use crate::definition::{
    After, Calculator, Choice, Cite, Every, Example, Field, Input, Method, Note, Plan, Schedule, SchedulesPart,
    Section, Subject, Task, Text, Tone, Unit, Verdict, Visit, t, w,
};
use crate::shared::patient::{DAYS, TODAY};
use crate::shared::sources::{DENOSUMAB_LABEL, ZOLEDRONATE};

static DRUG: Field = Field::choice(
    "drug",
    t("薬剤と投与間隔", "Drug and interval"),
    &[
        Choice::new("denosumab", t("デノスマブ（骨転移など）：4週ごと", "Denosumab (bone metastases): every 4 weeks")),
        Choice::new(
            "denosumab-gctb",
            t(
                "デノスマブ（骨巨細胞腫）：1・8・15・29日目、以後4週ごと",
                "Denosumab (giant cell tumour of bone): days 1, 8, 15, 29, then every 4 weeks",
            ),
        ),
        Choice::new("zoledronate-3w", t("ゾレドロン酸：3週ごと", "Zoledronate: every 3 weeks")),
        Choice::new("zoledronate-4w", t("ゾレドロン酸：4週ごと", "Zoledronate: every 4 weeks")),
    ],
);

static FIRST_DOSE: Field = Field::date("first-dose", t("初回投与日", "Day of the first dose"))
    .hint(t("予定日でもよい。例 2026-04-10、20260410、R8.4.10", "given or planned; such as 2026-04-10 or 20260410"));

static DOSES: Field = Field::number(
    "doses",
    t("表示する回数", "Doses listed"),
    &[Unit::base("doses", t("回", "doses"), t("回数", "number of doses"), 0).also(&["dose", "回分"])],
    "1",
    "26",
)
.whole()
.hint(t("未入力なら6回", "6 if left blank"));

static WINDOW: Field =
    Field::number("window", t("許容する遅れ（日）", "Days a dose may be late"), DAYS, "0", "6").whole().hint(t(
        "任意。2回目以降に使う。出典に記載はない。予定日より前の日は示さない",
        "optional, from the second dose on; not in the sources; earlier days are not shown",
    ));

const LABEL: Cite = Cite { source: &DENOSUMAB_LABEL, section: t("用法・用量", "dosage and administration") };
const PRECAUTIONS: Cite = Cite {
    source: &DENOSUMAB_LABEL,
    section: t("用法・用量に関する注意、基本的注意", "notes on dosage; precautions"),
};
const RENAL_TABLE: Cite = Cite {
    source: &ZOLEDRONATE,
    section: t("投与法、腎機能別の用量表", "administration; doses by renal function"),
};

const INJECTION: Task =
    Task { text: t("デノスマブ120 mg皮下注", "Denosumab 120 mg, subcutaneous"), when: None };
const INFUSION: Task = Task {
    text: t("ゾレドロン酸点滴（15分以上）", "Zoledronate infusion (15 minutes or more)"),
    when: None,
};

/// A dose of the plan. The first is on the day itself and cannot be late.
const fn dose(id: &'static str, label: Text, days: u16, tasks: &'static [Task]) -> Visit {
    let window: Option<&'static Field> = if days == 0 { None } else { Some(&WINDOW) };
    Visit { id, label, after: After::Days(days), tasks, window, done: None }
}

/// What goes on from the last of them.
const fn every(days: u16) -> Option<Every> {
    Some(Every { days, times: &DOSES, unless: 6, window: Some(&WINDOW), label: t("回目", "Dose"), id: "dose" })
}

const FIRST: Text = t("1回目", "Dose 1");

static PLANS: &[Plan] = &[
    Plan {
        when: DRUG.is_one_of(&["denosumab"]),
        visits: &[dose("dose-1", FIRST, 0, &[INJECTION])],
        every: every(28),
        cite: LABEL,
    },
    Plan {
        when: DRUG.is_one_of(&["denosumab-gctb"]),
        visits: &[
            dose("dose-1", FIRST, 0, &[INJECTION]),
            dose("dose-2", t("2回目", "Dose 2"), 7, &[INJECTION]),
            dose("dose-3", t("3回目", "Dose 3"), 14, &[INJECTION]),
            dose("dose-4", t("4回目", "Dose 4"), 28, &[INJECTION]),
        ],
        every: every(28),
        cite: LABEL,
    },
    Plan {
        when: DRUG.is_one_of(&["zoledronate-3w"]),
        visits: &[dose("dose-1", FIRST, 0, &[INFUSION])],
        every: every(21),
        cite: RENAL_TABLE,
    },
    Plan {
        when: DRUG.is_one_of(&["zoledronate-4w"]),
        visits: &[dose("dose-1", FIRST, 0, &[INFUSION])],
        every: every(28),
        cite: RENAL_TABLE,
    },
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "bma-schedule",
    title: w(
        "骨修飾薬（デノスマブ・ゾレドロン酸）の投与予定日",
        "Dosing days of bone-modifying agents (denosumab, zoledronate)",
    ),
    short: t("骨修飾薬の投与予定", "Bone-modifying agents: days"),
    summary: t(
        "初回投与日から、薬剤と適応ごとの間隔で以後の投与日を求めます。",
        "From the first dose: the days of those that follow, at the interval of drug and indication.",
    ),
    intended_use: t(
        "医師・看護師・薬剤師が、骨転移や骨巨細胞腫の外来で投与日の予定を立てるために使います。",
        "For physicians, nurses and pharmacists, to plan dosing days in bone metastases and giant cell tumour of bone.",
    ),
    limits: &[
        t(
            "投与してよいか、どの量かは扱いません。腎機能・カルシウム・歯科などの確認は、別の計算で行います。",
            "Whether a dose may be given, and how much, is not its subject; kidneys, calcium and teeth are looked at \
                on another page.",
        ),
        t(
            "実際に投与したかは尋ねません。過ぎた日が投与済みとは限らず、延期・休薬があれば以後の日も変わります。",
            "It does not ask whether a dose was given: a day that has passed may not have been one, and a delay moves \
                those that follow.",
        ),
        t("ゾレドロン酸の12週ごとの投与は対象外です。", "Zoledronate every 12 weeks is not covered."),
        t(
            "骨粗鬆症に使う製剤（デノスマブ60 mg、ゾレドロン酸年1回）は対象外です。",
            "Products for osteoporosis (denosumab 60 mg, zoledronate once a year) are not covered.",
        ),
        t(
            "添付文書は公開されている転記で確認したもので、原本での再確認が済んでいません。",
            "The label was read as publicly transcribed; the original has not been re-read.",
        ),
    ],
    subject: Subject::Planning,
    keywords: &[
        "とうやくび",
        "とうよび",
        "よてい",
        "でのすまぶ",
        "ぞれどろんさん",
        "こつてんい",
        "こつしゅうしょくやく",
        "こつきょさいぼうしゅ",
        "つういん",
        "カレンダー",
        "かれんだー",
        "ics",
        "投薬日",
        "投与日",
        "投与間隔",
        "予定",
        "骨転移",
        "骨巨細胞腫",
        "骨修飾薬",
        "ランマーク",
        "ゾメタ",
        "ビスホスホネート",
        "denosumab",
        "zoledronate",
        "zoledronic acid",
        "bone-modifying agent",
        "BMA",
        "GCTB",
        "giant cell tumour",
        "schedule",
        "calendar",
        "dosing day",
        "q4w",
        "q3w",
    ],
    version: "2008 / 120 mg",
    sources: &[&DENOSUMAB_LABEL, &ZOLEDRONATE],
    sections: &[
        Section {
            title: t("薬剤と起点", "Drug and starting point"),
            hint: None,
            inputs: &[Input::Field(&DRUG), Input::Field(&FIRST_DOSE), Input::Field(&TODAY)],
        },
        Section {
            title: t("表示", "What is listed"),
            hint: Some(t("任意", "optional")),
            inputs: &[Input::Field(&DOSES), Input::Field(&WINDOW)],
        },
    ],
    method: Method::Schedule(Schedule {
        start: &FIRST_DOSE,
        today: &TODAY,
        plans: PLANS,
        early: false,
        stop: None,
        calendar: t("骨修飾薬", "Bone-modifying agent"),
        made: Verdict {
            id: "scheduled",
            label: t("投与予定日", "Dosing days"),
            says: t("初回投与日から数えた投与予定日です。", "Dosing days, counted from the first dose."),
            tone: Tone::Neutral,
        },
        part: SchedulesPart::Here,
    }),
    outputs: &[],
    notes: &[
        Note {
            when: None,
            text: t(
                "ここに出る日付は、投与の指示ではありません。投与前の確認は「骨修飾薬（BMA）：症状と投与前の確認」にあ\
                    ります。",
                "A date here is no order to give the drug. Checks before a dose are on the page “Bone-modifying \
                    agents: symptoms and checks before a dose”.",
            ),
            cite: None,
        },
        Note {
            when: Some(DRUG.is_one_of(&["denosumab"])),
            text: t(
                "添付文書では、補正カルシウム値が高い場合を除き、カルシウム500 mg以上と天然型ビタミンD 400 \
                    IUを毎日補充します。腎機能障害では活性型ビタミンDを用い、量は個別に決めるとしています。\
                    低カルシウム血症は投与後数日から起こり、重度の腎機能障害で起こりやすいため、\
                    頻回の検査が求められています。",
                "The label has calcium 500 mg or more and native vitamin D 400 IU taken daily, unless corrected \
                    calcium is high; in renal impairment active vitamin D, individually. Hypocalcaemia can begin \
                    within days, more often in severe renal impairment, so frequent tests are asked for.",
            ),
            cite: Some(PRECAUTIONS),
        },
        Note {
            when: Some(DRUG.is_one_of(&["denosumab-gctb"])),
            text: t(
                "添付文書では、補正カルシウム値が高い場合を除き、カルシウム600 mg以上と天然型ビタミンD 400 \
                    IUを毎日補充します。腎機能障害では活性型ビタミンDを用い、量は個別に決めるとしています。\
                    低カルシウム血症は投与後数日から起こり、頻回の検査が求められています。",
                "The label has calcium 600 mg or more and native vitamin D 400 IU taken daily, unless corrected \
                    calcium is high; in renal impairment active vitamin D, individually. Hypocalcaemia can begin \
                    within days, so frequent tests are asked for.",
            ),
            cite: Some(PRECAUTIONS),
        },
        Note {
            when: Some(DRUG.is_one_of(&["denosumab", "denosumab-gctb"])),
            text: t(
                "Grade 3・4の副作用ではGrade 1以下に戻るまで休薬とされ、その場合は以後の日が変わります。\
                    投与をやめた後の高カルシウム血症や多発椎体骨折も注意されています。",
                "After a Grade 3 or 4 adverse reaction the drug is withheld until Grade 1 or less, which moves the \
                    days that follow. Hypercalcaemia and multiple vertebral fractures after the last dose are \
                    warned of, too.",
            ),
            cite: Some(PRECAUTIONS),
        },
        Note {
            when: Some(DRUG.is_one_of(&["zoledronate-3w", "zoledronate-4w"])),
            text: t(
                "クレアチニンクリアランスにより用量が変わり、30 mL/min未満では推奨されていません。\
                    クレアチニンが投与前から0.5 mg/dL（投与前値が1.4 mg/dLを超える場合は1.0 \
                    mg/dL）以上上がると休薬し、投与前値の10%以内に戻れば再開とされています。\
                    休薬すると以後の日が変わります。",
                "The dose depends on creatinine clearance; below 30 mL/min it is not recommended. A rise of \
                    creatinine of 0.5 mg/dL (1.0 mg/dL where the baseline was above 1.4) or more means withholding \
                    it until within 10 % of the baseline, which moves the days that follow.",
            ),
            cite: Some(RENAL_TABLE),
        },
    ],
    clashes: &[],
    helps: &[],
    statements: &[],
    also: &[],
    each: None,
    figure: None,
    leaflet: None,
    examples: &[
        Example {
            id: "giant-cell-tumour",
            title: t(
                "骨巨細胞腫にデノスマブ、2026-04-01から",
                "Denosumab for giant cell tumour of bone from 2026-04-01",
            ),
            note: None,
            entries: &[
                ("drug", "denosumab-gctb"),
                ("first-dose", "2026-04-01"),
                ("doses", "8"),
                ("today", "2026-04-15"),
            ],
        },
        Example {
            id: "zoledronate",
            title: t("ゾレドロン酸3週ごと、2026-01-08から", "Zoledronate every 3 weeks from 2026-01-08"),
            note: None,
            entries: &[("drug", "zoledronate-3w"), ("first-dose", "2026-01-08"), ("window", "3")],
        },
    ],
    ..Calculator::BLANK
};
