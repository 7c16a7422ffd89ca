//! The report as plain text, for the patient's chart. It holds no identifier,
//! for none is ever asked.

use crate::core::{
    Asks, Calculator, Case, Criteria, Date, Due, Evidence, Finding, Group, Kind, Lang, Method, Problem, Report, State,
    Stated, Step, StepKind, Strength, Text, Timed, Truth, UNDETERMINED, Verdict, say_answer, settled, t, with_unit,
};

/// The report in one language. `release` is the app's own version.
pub fn write(
    calculator: &Calculator,
    case: &Case,
    report: &Report,
    problems: &[Problem],
    lang: Lang,
    release: &str,
) -> String {
    let mut lines = vec![calculator.title.get(lang).to_owned()];
    lines.push(format!("{}{}", lang.pick("判定：", "Result: "), labels(&report.outcome, lang)));
    if let [verdict] = report.outcome.as_slice() {
        lines.push(verdict.says.get(lang).to_owned());
    }
    // Each version beside the others; the limits that were used are always told.
    for it in &report.compared {
        let name = match it.row.name {
            "" => String::new(),
            name => format!("{}{name}{}", lang.pick("（", " ("), lang.pick("）", ")")),
        };
        lines.push(format!("CTCAE {}{}{}{name}", it.edition.version, lang.pick("：", ": "), labels(&it.outcome, lang)));
    }
    // Where the steps do not tell every answer, they are told by themselves.
    if !matches!(calculator.method, Method::Eligibility(_) | Method::Course(_) | Method::Together(_)) {
        lines.push(entered(case, lang));
    }
    for it in &report.outputs {
        let whose = match it.member {
            0 => String::new(),
            member => member_label(calculator, member, lang),
        };
        let about = if it.rounded { lang.pick("約", "about ") } else { "" };
        let number = with_unit(&it.text, it.output.unit.get(lang).trim_start());
        lines.push(format!("{whose}{}{}{about}{number}", it.output.label.get(lang), lang.pick("：", ": ")));
    }
    lines.extend(report.times.iter().map(|it| timed(calculator, case, report, it, lang)));
    for it in &report.scales {
        let name = it.scale.title.get(lang);
        lines.push(format!("{name}{}{}", lang.pick("：", ": "), labels(&it.outcome, lang)));
    }
    for it in &report.together {
        let missing = match (it.missing.len(), lang) {
            (0, _) => String::new(),
            (n, Lang::Ja) => format!("（未入力 {n}項目）"),
            (n, Lang::En) => format!(" ({n} not answered)"),
        };
        let said =
            if settled(&it.outcome) { labels(&it.outcome, lang) } else { UNDETERMINED.label.get(lang).to_owned() };
        lines.push(format!("{}{}{said}{missing}", it.calculator.title.get(lang), lang.pick("：", ": ")));
        let failed = it.steps.iter().filter(|it| it.truth == Truth::NotMet);
        lines.extend(failed.map(|step| self::step(it.calculator, step, lang)));
    }
    let mut part = |of: Vec<String>| {
        if !of.is_empty() {
            lines.push(String::new());
            lines.extend(of);
        }
    };
    part(report.due.iter().map(|it| due(calculator, it, lang)).collect());
    // What applies comes first: of thirty warnings two may.
    let (apply, rest): (Vec<_>, Vec<_>) =
        report.steps.iter().partition(|it| is_warning(it) && it.truth == Truth::NotMet);
    part(apply.into_iter().chain(rest).map(|it| step(calculator, it, lang)).collect());
    part(
        report
            .stated
            .iter()
            .filter(|it| it.statement.when.is_some() && it.truth == Truth::Met)
            .map(|it| stated(it, lang))
            .collect(),
    );
    let line = |a: &str, b: &str| format!("{a}{}{b}", lang.pick("：", ": "));
    let table = report.drawing.iter().flat_map(|it| {
        let head = line(it.head[0].get(lang), it.head[1].get(lang));
        std::iter::once(head).chain(it.table.iter().map(|[a, b]| line(a, b)))
    });
    part(table.collect());
    if !report.missing.is_empty() {
        let labels: Vec<_> = report.missing.iter().map(|it| control_label(calculator, it, lang)).collect();
        lines.push(String::new());
        lines.push(format!("{}{}", lang.pick("未入力：", "Not answered: "), labels.join(lang.pick("、", "; "))));
    }
    lines.extend(problems.iter().map(|it| format!("{}{}", lang.pick("要確認：", "To check: "), it.say(lang))));
    lines.push(String::new());
    lines.extend(report.notes.iter().map(|it| format!("{}{}", lang.pick("注：", "Note: "), it.text.get(lang))));
    let sources = calculator.sources.iter().map(|it| format!("{} {}", it.title.get(lang), it.edition.get(lang)));
    lines.push(format!(
        "{}{}",
        lang.pick("出典：", "Source: "),
        sources.collect::<Vec<_>>().join(lang.pick("／", " / "))
    ));
    lines.push(disclaimer(calculator).get(lang).to_owned());
    lines.push(format!("{} {} · Tekio {release}", lang.pick("基準の版", "Rules"), calculator.version));
    lines.join("\n") + "\n"
}

/// What is said of one reading of a series, with its day and its value: `28日目 1.3：部分奏効（PR）（最良）`.
fn timed(calculator: &Calculator, case: &Case, report: &Report, it: &Timed, lang: Lang) -> String {
    let Method::Course(course) = &calculator.method else { return String::new() };
    let of = |field| case.answer(field, it.member).map_or_else(String::new, |it| say_answer(it, lang));
    let (time, value, said) = (of(course.time), of(course.value), labels(&it.outcome, lang));
    let best = report.best == Some(it.member) && report.times.len() > 1;
    match lang {
        Lang::Ja => format!("治療後{time} {value}：{said}{}", if best { "（最良）" } else { "" }),
        Lang::En => format!("{time} after treatment, {value}: {said}{}", if best { " (best)" } else { "" }),
    }
}

/// Every answer, as people write it: what was graded, against which limits of normal.
pub fn entered(case: &Case, lang: Lang) -> String {
    let one = |it: &crate::core::Answer| match it.field.statement {
        true => format!("{}＝{}", it.field.label.get(lang), say_answer(it, lang)),
        false => format!("{} {}", it.field.name(lang), say_answer(it, lang)),
    };
    let all: Vec<String> = case.answers().iter().map(one).collect();
    let all = all.join(lang.pick("、", "; "));
    match lang {
        Lang::Ja => format!("入力：{all}"),
        Lang::En => format!("Entered: {}", all.replace('＝', " = ")),
    }
}

/// What the tool is not.
pub fn disclaimer(calculator: &Calculator) -> Text {
    match calculator.method {
        Method::Eligibility(_) | Method::Together(_) => t(
            "資料に書かれた基準との照合です。治療の指示ではありません。",
            "A comparison with written criteria, not an instruction to treat.",
        ),
        Method::Warnings(_) => t(
            "資料に書かれた注意点との照合です。診断や治療の指示ではありません。",
            "A comparison with written cautions, neither a diagnosis nor an instruction to treat.",
        ),
        Method::Schedule(_) => t(
            "資料に書かれた間隔で数えた日付です。実施の指示ではありません。",
            "Days counted by written intervals, not an instruction to do anything on them.",
        ),
        Method::Reference(_) => t(
            "資料に書かれた内容の要約です。診断や治療の指示ではありません。",
            "A summary of what documents state, neither a diagnosis nor an instruction to treat.",
        ),
        Method::Classification(_) | Method::Course(_) | Method::Tables(_) => t(
            "資料に書かれた定義による分類です。診断や治療の指示ではありません。",
            "A classification by written definitions, neither a diagnosis nor an instruction to treat.",
        ),
    }
}

/// What is said while the values of an example are in the form.
pub static EXAMPLE: Text = t(
    "例の値が入っています。実際の患者の値ではありません。",
    "These are the values of an example, not of your patient.",
);

/// The sign in front of a step.
pub fn sign(truth: Truth) -> &'static str {
    match truth {
        Truth::Met => "○",
        Truth::NotMet => "×",
        Truth::Unknown => "－",
    }
}

/// Verdicts, of which one holds.
fn labels(of: &[&'static Verdict], lang: Lang) -> String {
    of.iter().map(|it| it.label.get(lang)).collect::<Vec<_>>().join(lang.pick(" または ", " or "))
}

/// Whether a step is a warning: one that is met where nothing is to be warned of.
fn is_warning(it: &Step) -> bool {
    it.kind == StepKind::Criterion(Criteria::Caution)
}

const WEEKDAYS: [Text; 7] =
    [t("月", "Mon"), t("火", "Tue"), t("水", "Wed"), t("木", "Thu"), t("金", "Fri"), t("土", "Sat"), t("日", "Sun")];

/// A day with its weekday: `2026-04-01（水）`.
fn day(it: Date, lang: Lang) -> String {
    // 1970-01-01, the day of number 0, was a Thursday.
    let weekday = (it.number() + 3).rem_euclid(7);
    let weekday = usize::try_from(weekday).ok().and_then(|it| WEEKDAYS.get(it)).map_or("", |it| it.get(lang));
    match lang {
        Lang::Ja => format!("{it}（{weekday}）"),
        Lang::En => format!("{it} ({weekday})"),
    }
}

/// Days, counted in English.
fn count(days: i64) -> String {
    format!("{days} day{}", if days == 1 { "" } else { "s" })
}

/// Something due, in one line: when, what, and how it stands.
fn due(calculator: &Calculator, it: &Due, lang: Lang) -> String {
    let asked = matches!(&calculator.method, Method::Schedule(schedule) if schedule.asks_when_done(&it.id));
    let label = &it.label[lang as usize];
    let around = it.window.map_or_else(String::new, |(from, to)| match lang {
        Lang::Ja => format!("［{from}～{to}］"),
        Lang::En => format!(" [{from} to {to}]"),
    });
    let tasks: Vec<_> = it.tasks.iter().map(|it| it.get(lang)).collect();
    let tasks = tasks.join(lang.pick("、", ", "));
    let tasks = if tasks.is_empty() { tasks } else { format!("{}{tasks}", lang.pick("：", ": ")) };
    let state = match (it.state, lang) {
        (State::Done(on, ..), Lang::Ja) => format!("（{on}に実施）"),
        (State::Done(on, ..), Lang::En) => format!(" (done on {on})"),
        (State::Overdue(days), Lang::Ja) if asked => format!("（予定日から{days}日経過・実施日未入力）"),
        (State::Overdue(days), Lang::En) if asked => format!(" ({} ago, not entered as done)", count(days)),
        (State::Overdue(days), Lang::Ja) => format!("（{days}日前）"),
        (State::Overdue(days), Lang::En) => format!(" ({} ago)", count(days)),
        (State::Today, Lang::Ja) if it.window.is_some() => "（本日実施可：許容期間内）".to_owned(),
        (State::Today, Lang::Ja) => "（本日）".to_owned(),
        (State::Today, Lang::En) if it.window.is_some() => " (today will do: within its window)".to_owned(),
        (State::Today, Lang::En) => " (today)".to_owned(),
        (State::Coming(_) | State::Unknown, _) => String::new(),
    };
    format!("{}{around} {label}{tasks}{state}", day(it.day, lang))
}

/// The grade of a recommendation, in a word each.
pub fn grade(strength: Strength, evidence: Evidence, lang: Lang) -> String {
    let strength = match strength {
        Strength::Strong => lang.pick("強い推奨", "strong"),
        Strength::Weak => lang.pick("弱い推奨", "weak"),
    };
    match lang {
        Lang::Ja => format!("{strength}・エビデンス{evidence:?}"),
        Lang::En => format!("{strength}, evidence {evidence:?}"),
    }
}

/// What a document states, with its number, of whom it holds, and how strong it is.
fn stated(it: &Stated, lang: Lang) -> String {
    let it = it.statement;
    let figure = it.figure.map_or_else(String::new, |it| format!("{}{}", lang.pick("：", ": "), it.get(lang)));
    let graded = it.grade.map(|(strength, evidence)| grade(strength, evidence, lang));
    let about: Vec<String> = it.population.iter().map(|it| it.get(lang).to_owned()).chain(graded).collect();
    let about = match (about.join(lang.pick("、", "; ")), lang) {
        (it, _) if it.is_empty() => it,
        (it, Lang::Ja) => format!("（{it}）"),
        (it, Lang::En) => format!(" ({it})"),
    };
    format!("[{}] {}{figure}{about}", it.id, it.text.get(lang))
}

fn step(calculator: &Calculator, it: &Step, lang: Lang) -> String {
    let found = findings(calculator, it.findings.iter(), lang);
    let found = if found.is_empty() { String::new() } else { format!("（{}）", found.join(lang.pick("、", "; "))) };
    let id = match it.kind {
        StepKind::Criterion(_) => format!("[{}] ", it.id),
        StepKind::Class if matches!(it.text, Asks::Rule(_)) => format!("{}{}", it.id, lang.pick("：", ": ")),
        StepKind::Class => String::new(),
    };
    // Of a warning that applies, how grave it is.
    let level = it.level.filter(|_| it.truth == Truth::NotMet).map(|it| it.label.get(lang));
    let sign = match (level, lang) {
        (None, _) => sign(it.truth).to_owned(),
        (Some(level), Lang::Ja) => format!("！〔{level}〕"),
        (Some(level), Lang::En) => format!("! [{level}]"),
    };
    // What applies is told as what is the matter, and not as what should be.
    let text = if level.is_some() { &it.matter } else { &it.text };
    match lang {
        Lang::Ja => format!("{sign} {id}{}{found}", text.get(lang)),
        Lang::En => {
            format!("{sign} {id}{}{}", text.get(lang), found.replace('（', " (").replace('）', ")"))
        }
    }
}

/// What a step saw, each thing once.
pub fn findings<'a>(calculator: &Calculator, of: impl Iterator<Item = &'a Finding>, lang: Lang) -> Vec<String> {
    let mut all = Vec::new();
    for text in of.map(|it| finding(calculator, it, lang)) {
        if !all.contains(&text) {
            all.push(text);
        }
    }
    all
}

/// What a step saw, in one phrase: `病変1 3.6 cm`. A bare yes or no beside a
/// criterion that says "not" would be read the wrong way round, so the
/// question stands with it.
pub fn finding(calculator: &Calculator, it: &Finding, lang: Lang) -> String {
    let value = it.value.as_ref().map_or(lang.pick("未入力", "not answered"), |it| it[lang as usize].as_str());
    let aged = it.chosen.and_then(|it| it.days).map_or_else(String::new, |days| format!(" {}", age(days, lang)));
    let asked = matches!(it.field.kind, Kind::YesNo(_)) || (it.value.is_none() && it.limit.is_none());
    let value = match (asked, lang) {
        (false, _) => value.to_owned(),
        (true, Lang::Ja) => format!("{}＝{value}", it.field.label.ja),
        (true, Lang::En) => format!("{}: {}", it.field.label.en, value.to_ascii_lowercase()),
    };
    match it.member {
        0 => format!("{value}{aged}"),
        member => format!("{}{value}", member_label(calculator, member, lang)),
    }
}

/// How old a measurement is on the day that matters: days from consent to it.
pub fn age(days: i64, lang: Lang) -> String {
    match (days, lang) {
        (0, Lang::Ja) => "同意日".to_owned(),
        (0, Lang::En) => "on the day of consent".to_owned(),
        (it, Lang::Ja) if it < 0 => format!("同意の{}日前", -it),
        (it, Lang::Ja) => format!("同意の{it}日後（同意後の値）"),
        (it, Lang::En) => {
            format!("{} {} consent", count(it.abs()), if it < 0 { "before" } else { "after" })
        }
    }
}

fn member_label(calculator: &Calculator, member: u8, lang: Lang) -> String {
    let label = calculator.groups().first().map_or("", |it| it.label.get(lang));
    match lang {
        Lang::Ja => format!("{label}{member} "),
        Lang::En => format!("{label} {member}: "),
    }
}

/// What a control is called, in a list of those still to be answered.
pub fn control_label(calculator: &Calculator, name: &str, lang: Lang) -> String {
    let part = |group: &Group| name.strip_prefix(group.id)?.strip_prefix('-')?.split_once('-');
    for group in calculator.groups() {
        let Some((member, id)) = part(group) else { continue };
        if let Some(field) = group.fields.iter().find(|it| it.id == id) {
            let (group, field) = (group.label.get(lang), field.label.get(lang));
            return match lang {
                Lang::Ja => format!("{group}{member}の{field}"),
                Lang::En => format!("{group} {member}: {}", field.to_ascii_lowercase()),
            };
        }
    }
    for field in calculator.fields() {
        if let Some(rest) = name.strip_prefix(field.id).filter(|it| it.is_empty() || it.starts_with('-')) {
            let label = field.label.get(lang);
            let dated = if rest.ends_with("-date") { lang.pick("の測定日", ": date measured") } else { "" };
            let nth = rest.trim_end_matches("-date").trim_start_matches('-');
            if nth.is_empty() || nth.bytes().all(|it| it.is_ascii_digit()) {
                let nth = match (nth, lang) {
                    ("", _) => String::new(),
                    (nth, Lang::Ja) => format!("（{nth}回目）"),
                    (nth, Lang::En) => format!(" ({nth})"),
                };
                return format!("{label}{nth}{dated}");
            }
        }
    }
    name.to_owned()
}
