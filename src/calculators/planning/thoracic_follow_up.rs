//! Visits after percutaneous cryoablation of thoracic malignancies
//! (patient-requested therapy no. 6, Keio University Hospital).

use crate::definition::{
    After, Calculator, Choice, Cite, Clash, End, Example, Field, Input, Method, Note, Plan, Rule, Schedule,
    SchedulesPart, Section, Statement, Subject, Task, Text, Tone, Verdict, Visit, t, w,
};
use crate::shared::patient::{DAYS, TODAY};
use crate::shared::sources::KEIO;
use crate::shared::statements::KEIO_FOLLOW_UP;

static ABLATION: Field = Field::date("ablation-date", t("凍結療法の施行日", "Day of cryoablation"))
    .hint(t("例 2026-04-10、20260410、R8.4.10", "such as 2026-04-10 or 20260410"));

static LUNG_FUNCTION: Field = Field::choice(
    "pft",
    t("呼吸機能検査の時期", "When lung function is tested"),
    &[Choice::new("3m", t("3か月目", "At 3 months")), Choice::new("6m", t("6か月目", "At 6 months"))],
)
.hint(t("どちらか一方でよい。未選択なら両方の受診に表示", "either suffices; shown at both visits until chosen"));

/// How far a visit may be from its day, in whole days.
const fn window(id: &'static str, label: Text, most: &str) -> Field {
    Field::number(id, label, DAYS, "0", most).whole()
}

static WINDOW_1W: Field = window("window-1w", t("1週目の許容幅（±）", "Window of the 1-week visit (±)"), "6");
static WINDOW_1M: Field = window("window-1m", t("1か月目の許容幅（±）", "Window of the 1-month visit (±)"), "14");
static WINDOW_3M: Field =
    window("window-3m", t("3か月目以降の許容幅（±）", "Window of the visits from 3 months on (±)"), "45");

static DONE_1D: Field = Field::date("done-1d", t("翌日の実施日", "Next day: done on"));
static DONE_1W: Field = Field::date("done-1w", t("1週目の実施日", "1 week: done on"));
static DONE_1M: Field = Field::date("done-1m", t("1か月目の実施日", "1 month: done on"));
static DONE_3M: Field = Field::date("done-3m", t("3か月目の実施日", "3 months: done on"));
static DONE_6M: Field = Field::date("done-6m", t("6か月目の実施日", "6 months: done on"));
static DONE_9M: Field = Field::date("done-9m", t("9か月目の実施日", "9 months: done on"));
static DONE_12M: Field = Field::date("done-12m", t("12か月目の実施日", "12 months: done on"));

static END_REASON: Field = Field::choice(
    "end-reason",
    t("途中で起きたこと", "What happened on the way"),
    &[
        Choice::new("death", t("死亡", "Death")),
        Choice::new("withdrawal", t("同意撤回・中止", "Withdrawal")),
        Choice::new("lost", t("追跡不能", "Lost to follow-up")),
        Choice::new("retreatment", t("再治療（追跡は続く）", "Treated again (still followed)")),
    ],
);
static END_DATE: Field = Field::date("end-date", t("その日", "On which day"))
    .hint(t("死亡日・中止日・最終確認日・再治療日", "of death, withdrawal, last contact or treatment"))
    .needs(&[&END_REASON]);

static ENDS: &[(&str, Text)] = &[
    ("death", t("追跡終了（死亡）", "Follow-up ended (death)")),
    ("withdrawal", t("追跡終了（同意撤回・中止）", "Follow-up ended (withdrawal)")),
    ("lost", t("追跡終了（追跡不能）", "Follow-up ended (lost)")),
];

const SUMMARY: Cite = Cite { source: &KEIO, section: t("医療技術の概要図", "technique summary") };

const BLOOD: Task = Task { text: t("血液検査", "Blood tests"), when: None };
const X_RAY: Task =
    Task { text: t("胸部X線（気胸など）", "Chest X-ray (pneumothorax and the like)"), when: None };
const INTERVIEW: Task = Task { text: t("問診（有害事象）", "Interview (adverse events)"), when: None };
const CT: Task = Task { text: t("胸部単純CT（病変ごと）", "Plain chest CT, each lesion"), when: None };

/// Lung function, unless it is tested at the other of the two visits.
const fn lung_function(at: &'static [&'static str]) -> Task {
    Task {
        text: t("呼吸機能検査（3か月か6か月のどちらか一度）", "Lung function (once, at 3 or at 6 months)"),
        when: Some(LUNG_FUNCTION.is_one_of(at)),
    }
}

static VISITS: &[Visit] = &[
    Visit {
        id: "d1",
        label: t("翌日", "Next day"),
        after: After::Days(1),
        tasks: &[BLOOD, X_RAY],
        window: None,
        done: Some(&DONE_1D),
    },
    Visit {
        id: "w1",
        label: t("1週目", "1 week"),
        after: After::Days(7),
        tasks: &[BLOOD, X_RAY],
        window: Some(&WINDOW_1W),
        done: Some(&DONE_1W),
    },
    Visit {
        id: "m1",
        label: t("1か月目", "1 month"),
        after: After::Months(1),
        tasks: &[BLOOD, X_RAY],
        window: Some(&WINDOW_1M),
        done: Some(&DONE_1M),
    },
    Visit {
        id: "m3",
        label: t("3か月目", "3 months"),
        after: After::Months(3),
        tasks: &[INTERVIEW, lung_function(&["3m"]), CT],
        window: Some(&WINDOW_3M),
        done: Some(&DONE_3M),
    },
    Visit {
        id: "m6",
        label: t("6か月目", "6 months"),
        after: After::Months(6),
        tasks: &[INTERVIEW, lung_function(&["6m"]), CT],
        window: Some(&WINDOW_3M),
        done: Some(&DONE_6M),
    },
    Visit {
        id: "m9",
        label: t("9か月目", "9 months"),
        after: After::Months(9),
        tasks: &[INTERVIEW, CT],
        window: Some(&WINDOW_3M),
        done: Some(&DONE_9M),
    },
    Visit {
        id: "m12",
        label: t("12か月目（最終）", "12 months (last)"),
        after: After::Months(12),
        tasks: &[INTERVIEW, CT],
        window: Some(&WINDOW_3M),
        done: Some(&DONE_12M),
    },
];

static STATEMENTS: &[Statement] = &[
    KEIO_FOLLOW_UP,
    Statement {
        id: "KEIO-INTERVIEW",
        text: t(
            "問診は1か月の受診の後、12か月まで。どの受診で行うかは書かれていない",
            "Interviews follow the 1-month visit and go on to 12 months; at which visits is not stated",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: SUMMARY,
        reference: None,
        reading: Some(t(
            "胸部単純CTのある3・6・9・12か月の受診に合わせて示す。",
            "Shown with the visits that have a chest CT: at 3, 6, 9 and 12 months.",
        )),
    },
    Statement {
        id: "AMBIG-001-3",
        text: t("呼吸機能検査は3か月後または6か月後", "Lung function at 3 or at 6 months"),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: SUMMARY,
        reference: None,
        reading: Some(t(
            "どちらか一度でよいと読む。3か月で行わなければ6か月が期限。",
            "Read as once, at either; if not at 3 months, it is due at 6.",
        )),
    },
    Statement {
        id: "AMBIG-001-4",
        text: t("受診日のずれの許容幅は書かれていない", "How far a visit may be from its day is not stated"),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: SUMMARY,
        reference: None,
        reading: Some(t(
            "許容幅は入力されたときだけ使い、未入力なら予定日だけを示す。",
            "A window is used only if entered; otherwise the day alone is shown.",
        )),
    },
    Statement {
        id: "AMBIG-001-5",
        text: t("「か月」の数え方は書かれていない", "How months are counted is not stated"),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: SUMMARY,
        reference: None,
        reading: Some(t(
            "施行日から暦の月で数え、同じ日がない月は月末とする（11月30日の3か月後は2月28日、うるう年は29日）。",
            "Calendar months from the day of ablation; where the month is shorter, its last day (30 November + 3 \
                months is 28 February, in leap years the 29th).",
        )),
    },
];

const BEFORE_ABLATION: Text =
    t("施行日より前です。日付を確かめてください", "before the day of ablation; check the dates");
const OUT_OF_ORDER: Text =
    t("先の受診の実施日より前です。日付を確かめてください", "before a visit that precedes it; check the dates");

const IN_FUTURE: Text = t("今日より後です。日付を確かめてください", "after today; check the dates");
const AFTER_END: Text = t(
    "追跡が終わった日より後です。実施日か、途中で起きたこととその日を確かめてください",
    "after the day on which follow-up ended; check it, and what happened on the way",
);

/// Nothing can have happened on a day that is still to come: neither a visit nor the end of follow-up.
macro_rules! not_to_come {
    ($done:ident) => {
        Clash { when: TODAY.before(&$done), at: &$done, unused: &[&$done], text: IN_FUTURE }
    };
}

/// A visit cannot have been made after the patient's death, nor be one of follow-up after its end.
macro_rules! not_after_end {
    ($done:ident) => {
        Clash {
            when: Rule::All(&[END_REASON.is_one_of(&["death", "withdrawal", "lost"]), END_DATE.before(&$done)]),
            at: &$done,
            unused: &[&$done],
            text: AFTER_END,
        }
    };
}

/// A day that cannot be before any of these; only the later visit's is set aside.
macro_rules! not_before {
    ($done:ident, $text:ident, $($other:ident),+) => {
        Clash { when: Rule::Any(&[$($done.before(&$other)),+]), at: &$done, unused: &[&$done], text: $text }
    };
}

static CLASHES: &[Clash] = &[
    not_before!(END_DATE, BEFORE_ABLATION, ABLATION),
    not_before!(DONE_1D, BEFORE_ABLATION, ABLATION),
    not_before!(DONE_1W, BEFORE_ABLATION, ABLATION),
    not_before!(DONE_1M, BEFORE_ABLATION, ABLATION),
    not_before!(DONE_3M, BEFORE_ABLATION, ABLATION),
    not_before!(DONE_6M, BEFORE_ABLATION, ABLATION),
    not_before!(DONE_9M, BEFORE_ABLATION, ABLATION),
    not_before!(DONE_12M, BEFORE_ABLATION, ABLATION),
    not_before!(DONE_1W, OUT_OF_ORDER, DONE_1D),
    not_before!(DONE_1M, OUT_OF_ORDER, DONE_1D, DONE_1W),
    not_before!(DONE_3M, OUT_OF_ORDER, DONE_1D, DONE_1W, DONE_1M),
    not_before!(DONE_6M, OUT_OF_ORDER, DONE_1D, DONE_1W, DONE_1M, DONE_3M),
    not_before!(DONE_9M, OUT_OF_ORDER, DONE_1D, DONE_1W, DONE_1M, DONE_3M, DONE_6M),
    not_before!(DONE_12M, OUT_OF_ORDER, DONE_1D, DONE_1W, DONE_1M, DONE_3M, DONE_6M, DONE_9M),
    not_to_come!(END_DATE),
    not_to_come!(DONE_1D),
    not_to_come!(DONE_1W),
    not_to_come!(DONE_1M),
    not_to_come!(DONE_3M),
    not_to_come!(DONE_6M),
    not_to_come!(DONE_9M),
    not_to_come!(DONE_12M),
    not_after_end!(DONE_1D),
    not_after_end!(DONE_1W),
    not_after_end!(DONE_1M),
    not_after_end!(DONE_3M),
    not_after_end!(DONE_6M),
    not_after_end!(DONE_9M),
    not_after_end!(DONE_12M),
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "thoracic-follow-up",
    title: w("胸部悪性腫瘍の凍結療法　経過観察の予定", "Percutaneous cryoablation of thoracic malignancies: follow-up"),
    short: t("胸部凍結療法後の予定", "Follow-up after thoracic cryoablation"),
    summary: t(
        "施行日から、翌日〜12か月後の7回の受診日と検査を求めます。",
        "From the day of ablation: the seven visits from the next day to 12 months, with their tests.",
    ),
    intended_use: t(
        "患者申出療養の担当医・臨床研究コーディネーター（CRC）・外来スタッフが、受診と検査の予定を立て、\
            抜けを確かめるために使います。",
        "For physicians, clinical research coordinators and clinic staff of the patient-requested therapy, to plan \
            visits and tests and to see what is missing.",
    ),
    limits: &[
        t(
            "資料の概要図にある検査だけです。実施計画書には、ここにない検査があるかもしれません。",
            "Only the tests of the technique summary; the protocol may have others.",
        ),
        t(
            "許容幅は資料になく、入力された日数をそのまま使います。",
            "The windows are not in the document; the days entered are used as they are.",
        ),
        t("休診日や予約の空きは考慮しません。", "It knows neither closing days of the clinic nor free appointments."),
    ],
    subject: Subject::Planning,
    keywords: &[
        "けいかかんさつ",
        "つういん",
        "よてい",
        "じゅしん",
        "きょうぶ",
        "とうけつりょうほう",
        "けいおう",
        "カレンダー",
        "かれんだー",
        "ics",
        "経過観察",
        "通院",
        "予定",
        "受診日",
        "フォローアップ",
        "ふぉろーあっぷ",
        "呼吸機能検査",
        "胸部単純CT",
        "慶應",
        "慶応",
        "患者申出療養",
        "凍結融解壊死",
        "follow-up",
        "follow up",
        "schedule",
        "calendar",
        "visit",
        "lung function",
        "cryoablation",
        "keio",
    ],
    version: "2024-07-31 (2026-11-28)",
    sources: &[&KEIO],
    sections: &[
        Section {
            title: t("起点", "Starting point"),
            hint: None,
            inputs: &[Input::Field(&ABLATION), Input::Field(&TODAY)],
        },
        Section {
            title: t("許容幅", "Windows"),
            hint: Some(t(
                "任意。資料に記載がないため、施設の取り決めを入力",
                "optional; not in the document, so as your site has agreed",
            )),
            inputs: &[Input::Field(&WINDOW_1W), Input::Field(&WINDOW_1M), Input::Field(&WINDOW_3M)],
        },
        Section {
            title: t("呼吸機能検査", "Lung function"), hint: None, inputs: &[Input::Field(&LUNG_FUNCTION)]
        },
        Section {
            title: t("実施した日", "Days done"),
            hint: Some(t("任意", "optional")),
            inputs: &[
                Input::Field(&DONE_1D),
                Input::Field(&DONE_1W),
                Input::Field(&DONE_1M),
                Input::Field(&DONE_3M),
                Input::Field(&DONE_6M),
                Input::Field(&DONE_9M),
                Input::Field(&DONE_12M),
            ],
        },
        Section {
            title: t("死亡・中止・再治療", "Death, withdrawal, treatment again"),
            hint: Some(t(
                "あったときだけ入力（日付だけでは予定は変わらない）",
                "only if there was any; the day changes nothing by itself",
            )),
            inputs: &[Input::Field(&END_REASON), Input::Field(&END_DATE)],
        },
    ],
    method: Method::Schedule(Schedule {
        start: &ABLATION,
        today: &TODAY,
        plans: &[Plan { when: Rule::All(&[]), visits: VISITS, every: None, cite: SUMMARY }],
        early: true,
        stop: Some(End { reason: &END_REASON, day: &END_DATE, ends: ENDS }),
        calendar: t("凍結療法後", "After cryoablation"),
        made: Verdict {
            id: "scheduled",
            label: t("受診予定", "Visits"),
            says: t(
                "施行日から数えた受診日です（全7回）。",
                "The visits, counted from the day of ablation (seven in all).",
            ),
            tone: Tone::Neutral,
        },
        part: SchedulesPart::Here,
    }),
    outputs: &[],
    notes: &[
        Note {
            when: Some(END_REASON.is_one_of(&["death"])),
            text: t(
                "死亡により追跡は終了しています。死亡日より後の受診予定は示しません（死亡日が未入力なら、\
                    実施済みの受診だけを示します）。",
                "Follow-up has ended with death. Nothing is listed after that day (without it, only the visits done \
                    are).",
            ),
            cite: None,
        },
        Note {
            when: Some(END_REASON.is_one_of(&["withdrawal", "lost"])),
            text: t(
                "追跡は終了しています。その日より後の受診予定は示しません（日付が未入力なら、\
                    実施済みの受診だけを示します）。",
                "Follow-up has ended. Nothing is listed after that day (without it, only the visits done are).",
            ),
            cite: None,
        },
        Note {
            when: Some(END_REASON.is_one_of(&["retreatment"])),
            text: t(
                "再治療の後の受診予定は資料にありません。最初の施行日から数えた日のままにしています。",
                "The document does not say which visits follow another treatment; the days stay counted from the \
                    first.",
            ),
            cite: Some(SUMMARY),
        },
        Note {
            when: None,
            text: t(
                "資料には許容幅がありません。月は暦で数え、同じ日がない月は月末にしています。\
                    呼吸機能検査は3か月か6か月のどちらか一度です。",
                "The document gives no windows. Months are calendar months, shortened to the last day where needed. \
                    Lung function is tested once, at 3 or at 6 months.",
            ),
            cite: Some(SUMMARY),
        },
    ],
    clashes: CLASHES,
    helps: &[],
    statements: STATEMENTS,
    also: &[],
    each: None,
    figure: None,
    leaflet: None,
    examples: &[Example {
        id: "month-end",
        title: t("2024-11-30に施行（3か月後は2月28日）", "Done on 2024-11-30 (3 months later is 28 February)"),
        note: Some(t("許容幅と実施日は仮の値です。", "The windows and the days done are made up.")),
        entries: &[
            ("ablation-date", "2024-11-30"),
            ("today", "2025-02-20"),
            ("window-1w", "2"),
            ("window-1m", "7"),
            ("window-3m", "14"),
            ("pft", "3m"),
            ("done-1d", "2024-12-01"),
            ("done-1w", "2024-12-06"),
            ("done-1m", "2025-01-08"),
        ],
    }],
    ..Calculator::BLANK
};
