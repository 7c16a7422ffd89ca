//! The report as plain text, for the patient's chart. It holds no identifier,
//! for none is ever asked.

use super::Moment;
use super::beside;
use super::headline::{called, figures, grades, headline, one_of};
#[cfg(feature = "cli")]
use super::{Refused, json};
use crate::engine::{
    Answer, Asks, Calculator, Case, Course, Criteria, Date, Due, Entries, Evidence, Field, Finding, Form, Formula,
    Group, Input, Kind, Lang, Method, Part, Problem, Report, Scaled, Shown, State, Stated, Step, StepKind, Strength,
    Text, Timed, Together, Truth, UNDETERMINED, Verdict, arrange, member_name, ranges, say_answer, settled, t,
    with_unit,
};

/// All that a report is written of.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The calculator.
    pub calculator: &'static Calculator,
    /// Its form.
    pub form: &'a Form,
    /// What was typed, by the names of the form.
    pub entries: &'a Entries,
    /// What could be read of it.
    pub case: &'a Case,
    /// What could not.
    pub problems: &'a [Problem],
    /// What is said of it.
    pub report: &'a Report,
    /// Whether the answers are those of an example.
    pub example: bool,
    /// Day and time of the device.
    pub now: Option<Moment>,
    /// The language.
    pub lang: Lang,
    /// The app's own version.
    pub release: &'a str,
}

/// A part of the report: for the copy its lines, for the printer what they are drawn as.
pub enum Block {
    /// Sentences.
    Lines(Vec<String>),
    /// What was entered: on paper one paragraph.
    Entered(Vec<String>),
    /// How steps came out.
    Steps(Vec<Line>),
    /// What other scales say, and behind it what that means or what it still takes: the paper has no room for that.
    Scales(Vec<[String; 2]>),
    /// What each of several calculators says.
    Protocols(Vec<Protocol>),
    /// Days on which something is due.
    Due(Vec<String>),
    /// What a document states, whatever the case.
    Facts(Vec<String>),
}

/// A step in words.
pub struct Line {
    /// How it came out.
    pub mark: Mark,
    /// Its id, or the grade that it stands for; nothing for a class that the verdict names.
    pub id: String,
    /// What it asks, or what is the matter.
    pub text: String,
    /// What it saw.
    pub found: Vec<String>,
    /// Of a warning that applies, how grave it is.
    pub level: Option<&'static str>,
    /// Whether it is a warning that does not apply or is still open: on paper those are one paragraph.
    pub in_passing: bool,
}

/// What one of several calculators says, in words.
pub struct Protocol {
    /// Its name.
    pub title: &'static str,
    /// Its verdict.
    pub verdict: &'static str,
    /// What is not met or applies.
    pub failed: Vec<Line>,
    /// Of a score, its total, the bands still possible and what they meant.
    pub more: Vec<String>,
    /// What is still to be answered.
    pub missing: Vec<String>,
}

/// How a step came out. Each has one sign, which means the same on every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A criterion is met.
    Met,
    /// A criterion is not met.
    NotMet,
    /// A warning applies.
    Warns,
    /// A class or a remark applies: neither good nor bad.
    Applies,
    /// A warning, a class or a remark does not apply.
    Clear,
    /// Not enough was entered.
    Open,
}

impl Mark {
    /// What a step comes to: by what it is, and by its truth.
    pub fn of(it: &Step) -> Mark {
        match (it.kind, it.truth) {
            (_, Truth::Unknown) => Mark::Open,
            (StepKind::Criterion(Criteria::Inclusion | Criteria::Exclusion), Truth::Met) => Mark::Met,
            (StepKind::Criterion(Criteria::Inclusion | Criteria::Exclusion), Truth::NotMet) => Mark::NotMet,
            (StepKind::Criterion(Criteria::Caution), Truth::NotMet) => Mark::Warns,
            (StepKind::Criterion(Criteria::Caution), Truth::Met) => Mark::Clear,
            (StepKind::Class | StepKind::Criterion(Criteria::Check), Truth::Met) => Mark::Applies,
            (StepKind::Class | StepKind::Criterion(Criteria::Check), Truth::NotMet) => Mark::Clear,
        }
    }

    /// The sign in front of a step.
    pub const fn sign(self) -> Text {
        match self {
            Mark::Met => t("○", "○"),
            Mark::NotMet => t("×", "×"),
            Mark::Warns => t("！", "!"),
            Mark::Applies => t("●", "●"),
            Mark::Clear => t("・", "·"),
            Mark::Open => t("－", "－"),
        }
    }

    /// The sign in a word.
    pub const fn word(self) -> Text {
        match self {
            Mark::Met => t("満たす", "met"),
            Mark::NotMet => t("満たさない", "not met"),
            Mark::Warns => t("注意に該当", "caution applies"),
            Mark::Applies => t("該当する", "applies"),
            Mark::Clear => t("該当しない", "does not apply"),
            Mark::Open => t("未入力", "not answered"),
        }
    }
}

/// The report as text.
pub fn write(it: &Told<'_>) -> String {
    let mut lines = vec![it.calculator.title.get(it.lang).to_owned()];
    lines.push(format!("{}{}", it.lang.pick("判定：", "Result: "), verdict(it)));
    lines.extend(head(it));
    for block in blocks(it) {
        let part = match block {
            Block::Lines(it) | Block::Entered(it) | Block::Due(it) | Block::Facts(it) => it,
            Block::Steps(steps) => {
                legend(&steps, it).into_iter().chain(steps.iter().map(|step| step.say(it.lang))).collect()
            }
            Block::Scales(all) => all.into_iter().map(|it| it.concat()).collect(),
            Block::Protocols(all) => all.iter().flat_map(|one| one.say(it.lang)).collect(),
        };
        if !part.is_empty() {
            lines.push(String::new());
            lines.extend(part);
        }
    }
    lines.push(String::new());
    lines.extend(foot(it));
    lines.join("\n") + "\n"
}

/// The text of a JSON object of answers. The day of `now` stands for today where a schedule asks for that and it is not
/// among the answers, as on the page.
#[cfg(feature = "cli")]
pub fn eval(
    calculator: &'static Calculator,
    input: &[u8],
    lang: Lang,
    now: Option<Moment>,
    release: &str,
) -> Result<String, Refused> {
    let form = Form::of(calculator);
    let (mut entries, remarks) = json::read(&form, input, lang)?;
    if let (Method::Schedule(it), Some(now)) = (&calculator.method, now)
        && !entries.contains_key(it.today.id)
    {
        entries.insert(it.today.id.to_owned(), now.day.to_string());
    }
    let (mut case, problems) = calculator.read(&form, &entries);
    if !remarks.is_empty() {
        case.leave_aside();
    }
    let report = calculator.report(&case);
    let told = Told {
        calculator,
        form: &form,
        entries: &entries,
        case: &case,
        problems: &problems,
        report: &report,
        example: false,
        now,
        lang,
        release,
    };
    let mut text = write(&told);
    for it in remarks {
        text += &format!("{}{}\n", lang.pick("要確認：", "To check: "), it.message);
    }
    Ok(text)
}

/// The verdict, in the words of the screen.
pub fn verdict(it: &Told<'_>) -> String {
    headline(it.calculator, it.case, it.report, it.lang)
}

/// What stands below the verdict: what it means, why it is so, and when it was asked for.
pub fn head(it: &Told<'_>) -> Vec<String> {
    let lang = it.lang;
    let mut lines = Vec::new();
    if it.example {
        lines.push(EXAMPLE.get(lang).to_owned());
    }
    match it.report.outcome.as_slice() {
        // The verdicts of the others say it; what is said of one that is open could be untrue of them.
        _ if !it.report.together.is_empty() => {}
        [verdict] if matches!(&it.calculator.method, Method::Schedule(of) if of.made == **verdict) => {}
        [verdict] => lines.push(verdict.says.get(lang).to_owned()),
        _ => {}
    }
    lines.extend(reason(it));
    if let Some(now) = it.now {
        lines.push(format!("{}{}", lang.pick("照合日時：", "Compared on: "), now.say(lang)));
    }
    lines
}

/// Why the verdict is what it is, with the answers that led to it.
fn reason(it: &Told<'_>) -> Option<String> {
    let (lang, outcome, case) = (it.lang, &it.report.outcome, it.case);
    let decided = |steps: &[Step], calculator| -> Vec<String> {
        let decides = |it: &&Step| {
            let named = it.kind == StepKind::Class && settled(outcome) && outcome.iter().any(|of| of.id == it.id);
            matches!(Mark::of(it), Mark::NotMet | Mark::Warns) || named && it.truth == Truth::Met
        };
        let found = |it: &Step| {
            let known = it.findings.iter().filter(|it| it.is_known() && !it.spared);
            let found = findings(calculator, case, known, lang);
            let what = it.matter.get(lang);
            let what = if what.is_empty() { it.text.get(lang) } else { what };
            format!("{what}{}", within(&found, lang))
        };
        steps.iter().filter(decides).map(found).collect()
    };
    let all: Vec<String> = if it.report.together.is_empty() {
        decided(&it.report.steps, it.calculator)
    } else {
        let of = |it: &Together| {
            let all = decided(&it.steps, it.calculator);
            (!all.is_empty()).then(|| format!("{}＝{}", it.calculator.short.get(lang), all.join(lang.pick("・", ", "))))
        };
        it.report
            .together
            .iter()
            .filter_map(of)
            .map(|it| if lang == Lang::En { it.replace('＝', ": ") } else { it })
            .collect()
    };
    (!all.is_empty()).then(|| format!("{}{}", lang.pick("理由：", "Because: "), all.join(lang.pick("、", "; "))))
}

/// What stands in brackets behind something.
fn within(of: &[String], lang: Lang) -> String {
    match (of.join(lang.pick("、", "; ")), lang) {
        (it, _) if it.is_empty() => it,
        (it, Lang::Ja) => format!("（{it}）"),
        (it, Lang::En) => format!(" ({it})"),
    }
}

/// The report below its head, part by part.
pub fn blocks(it: &Told<'_>) -> Vec<Block> {
    let (calculator, report, lang) = (it.calculator, it.report, it.lang);
    let colon = |a: &str, b: &str| format!("{a}{}{b}", lang.pick("：", ": "));
    let mut results = Vec::new();
    let scale = calculator.tables().map_or("", |it| it.grading.name);
    // Each version beside the others; the limits that were used are always told.
    for it in &report.compared {
        let name = match it.row.name {
            "" => String::new(),
            name => format!("{}{name}{}", lang.pick("（", " ("), lang.pick("）", ")")),
        };
        let said = grades(calculator.tables().map(|it| it.grading), &it.outcome, lang);
        results.push(format!("{}{name}", colon(&format!("{scale} {}", it.edition.version), &said)));
    }
    let alone = report.outputs.iter().filter(|it| it.member == 0);
    // A total is told with the points that it is made of.
    let parts = |it: &Shown| match it.output.formula {
        Formula::Total(_) => format!("{}{}{}", lang.pick("（", " ("), it.working, lang.pick("）", ")")),
        _ => String::new(),
    };
    results.extend(
        ranges(alone)
            .into_iter()
            .map(|(it, high)| format!("{}{}", colon(called(it, high, lang), &figures(it, high, lang)), parts(it))),
    );
    results.extend(each(it));
    let differ = beside::lines(&report.together, lang);
    results.extend((!differ.is_empty()).then(|| format!("{}{}", beside::heading(lang), lang.pick("：", ":"))));
    results.extend(differ);
    let scales = report.scales.iter().map(|of| scaled(of, it)).collect();
    let protocols = report.together.iter().map(|part| protocol(part, it)).collect();
    let due = report.due.iter().map(|it| due(calculator, it, lang)).collect();
    let is_stated = |conditional: bool| {
        let of = report.stated.iter().filter(move |it| it.statement.when.is_some() == conditional);
        of.filter(|it| it.truth == Truth::Met).map(|it| stated(it, lang)).collect::<Vec<_>>()
    };
    let concern = is_stated(true);
    // A work of reference is looked up by topic; all of it is no report on a patient.
    let facts = if matches!(calculator.method, Method::Reference(_)) { vec![] } else { is_stated(false) };
    let facts = if facts.is_empty() {
        facts
    } else {
        std::iter::once(lang.pick("資料の記載：", "What the document states:").to_owned()).chain(facts).collect()
    };
    let table = report.drawing.iter().flat_map(|it| {
        let head = colon(it.head[0].get(lang), it.head[1].get(lang));
        std::iter::once(head).chain(it.table.iter().map(|[a, b]| colon(a, b)))
    });
    let mut open = Vec::new();
    // Of several protocols each tells its own.
    let labels = unanswered(&report.missing, it);
    if !labels.is_empty() && report.together.is_empty() {
        open.push(colon(lang.pick("未入力", "Not answered"), &labels.join(lang.pick("、", "; "))));
    }
    let aside = it.case.aside(|_| true);
    open.extend(it.problems.iter().map(|problem| {
        let typed = in_words(it, &problem.name, &aside).map_or_else(String::new, |typed| match lang {
            Lang::Ja => format!("（入力：「{typed}」）"),
            Lang::En => format!(" (entered: “{typed}”)"),
        });
        format!("{}{typed}", colon(lang.pick("要確認", "To check"), &problem.say(lang)))
    }));
    // What a contradiction takes with it was entered, too.
    let unused = aside.iter().filter(|name| it.problems.iter().all(|it| it.name != **name)).filter_map(|name| {
        let slot = &it.form.slots[it.form.find(name)?.0];
        Some(format!("{} {}", slot.label()[lang as usize], in_words(it, name, &aside)?))
    });
    let unused: Vec<String> = unused.collect();
    if !unused.is_empty() {
        let what = lang.pick("判定に使っていない入力", "Entered and not used");
        open.push(colon(what, &unused.join(lang.pick("、", "; "))));
    }
    let notes = report.notes.iter().map(|it| colon(lang.pick("注", "Note"), it.text.get(lang)));
    vec![
        Block::Entered(entered(it)),
        Block::Lines(course(it)),
        Block::Lines(results),
        Block::Scales(scales),
        Block::Protocols(protocols),
        Block::Due(due),
        Block::Steps(steps(it)),
        Block::Lines(concern),
        Block::Lines(table.collect()),
        Block::Lines(open),
        Block::Lines(notes.collect()),
        Block::Facts(facts),
    ]
}

/// What another scale says, and what that means; as long as it is open, what it still takes.
fn scaled(it: &Scaled, told: &Told<'_>) -> [String; 2] {
    let lang = told.lang;
    // As long as all of it is possible nothing is known.
    let open = it.outcome.len() > it.scale.classes.classes.len();
    let said = if open { UNDETERMINED.label.get(lang).to_owned() } else { labels(&it.outcome, lang) };
    let missing = unanswered(&it.missing, told).join(lang.pick("、", "; "));
    let means = match it.outcome.as_slice() {
        [verdict] => format!("{}{}", lang.pick("。", ". "), verdict.says.get(lang)),
        _ if missing.is_empty() => String::new(),
        _ => within(&[format!("{}{missing}", lang.pick("未入力：", "not answered: "))], lang),
    };
    let name = it.scale.title.get(lang);
    [if said == name { said } else { format!("{name}{}{said}", lang.pick("：", ": ")) }, means]
}

/// Where it comes from, what it is not, and by which rules.
pub fn foot(it: &Told<'_>) -> Vec<String> {
    let (calculator, lang) = (it.calculator, it.lang);
    let sources = calculator.sources.iter().map(|it| format!("{} {}", it.title.get(lang), it.edition.get(lang)));
    vec![
        format!("{}{}", lang.pick("出典：", "Source: "), sources.collect::<Vec<_>>().join(lang.pick("／", " / "))),
        disclaimer(calculator).get(lang).to_owned(),
        format!("{} {} · Tekio {}", lang.pick("基準の版", "Rules"), calculator.version, it.release),
    ]
}

/// A number as people read it, with its unit.
fn number(it: &Shown, lang: Lang) -> String {
    figures(it, None, lang)
}

/// The numbers of each member of a group, in a line each.
fn each(it: &Told<'_>) -> Vec<String> {
    let Some(each) = &it.calculator.each else { return vec![] };
    let lang = it.lang;
    let line = |member: &u8| {
        let of = it.report.outputs.iter().filter(|it| it.member == *member);
        let all: Vec<_> = of.map(|it| format!("{} {}", it.output.label.get(lang), number(it, lang))).collect();
        (!all.is_empty()).then(|| member_line(it.case, each.group, *member, &all, lang))
    };
    it.case.members(each.group).iter().filter_map(line).collect()
}

/// What is told of a member of a group: `病変1（右S8）：部位 肺、径 3.4 cm`.
fn member_line(case: &Case, group: &Group, member: u8, all: &[String], lang: Lang) -> String {
    let whose = member_name(group, member, case.name(group, member), lang);
    format!("{whose}{}{}", lang.pick("：", ": "), all.join(lang.pick("、", "; ")))
}

/// A series in its order: each reading with its day, its value, and how far it is from the first.
fn course(it: &Told<'_>) -> Vec<String> {
    let Method::Course(course) = &it.calculator.method else { return vec![] };
    let Some(order) = it.case.in_order(course.group) else { return vec![] };
    let lang = it.lang;
    let reading = |member: &u8| {
        let (time, value) = reading(it.case, course, *member, lang)?;
        let columns: Vec<String> = it
            .report
            .outputs
            .iter()
            .filter(|it| it.member == *member && course.columns.iter().any(|of| std::ptr::eq(of, it.output)))
            // Of more than two numbers each says which it is.
            .map(|it| match course.columns.len() {
                ..=2 => number(it, lang),
                _ => format!("{} {}", it.output.label.get(lang).trim_end_matches(", %"), number(it, lang)),
            })
            .collect();
        Some(format!("{time} {value}{}", within(&columns, lang)))
    };
    let all: Vec<String> = order.iter().filter_map(reading).collect();
    let mut lines = Vec::new();
    if !all.is_empty() {
        lines.push(format!("{}{}", lang.pick("経過：", "Course: "), all.join(" → ")));
    }
    lines.extend(it.report.times.iter().map(|of| timed(it, course, of)));
    lines
}

/// The day and the value of a reading.
fn reading(case: &Case, course: &Course, member: u8, lang: Lang) -> Option<(String, String)> {
    let of = |field| case.answer(field, member).map(|it| say_answer(it, lang));
    let value = match course.made {
        // A sum that cannot be made is none; the reading and what is said of it stay.
        Some(it) => match (it.value(case, member), course.value.units()) {
            (Some(it), [unit, ..]) => with_unit(&it.show(2, &[]), unit.symbol.get(lang)),
            _ => match lang {
                Lang::Ja => format!("{}なし", course.value.label.ja),
                Lang::En => format!("no {}", course.value.label.en.to_ascii_lowercase()),
            },
        },
        None => of(course.value)?,
    };
    let time = of(course.time)?;
    // The day is a day in words already: `day 28`, not `day 28 d`.
    Some((if lang == Lang::En { format!("day {}", time.trim_end_matches(" d")) } else { time }, value))
}

/// What is said of one reading of a series, with its day and its value: `28日 1.3：部分奏効（PR）（最良）`.
fn timed(told: &Told<'_>, course: &Course, it: &Timed) -> String {
    let (lang, report) = (told.lang, told.report);
    let (time, value) = reading(told.case, course, it.member, lang).unwrap_or_default();
    let said = labels(&it.outcome, lang);
    let best = report.best == Some(it.member) && report.times.len() > 1;
    match lang {
        Lang::Ja => format!("{time} {value}：{said}{}", if best { "（最良）" } else { "" }),
        Lang::En => format!("{time}, {value}: {said}{}", if best { " (best)" } else { "" }),
    }
}

/// What was entered in a control and is not used: as any answer is told, with its unit, if it can be read without the
/// others that are not used; else as it was typed.
fn in_words(it: &Told<'_>, name: &str, aside: &[String]) -> Option<String> {
    let lang = it.lang;
    let typed = it.entries.get(name).filter(|it| !it.trim().is_empty())?;
    let read = |alone: &Entries| {
        let slot = &it.form.slots[it.form.find(name).filter(|it| it.1 == Part::Value)?.0];
        let case = Case::read(it.form, alone).0;
        // Of several measurements only the first is told by itself.
        (slot.nth == 1).then(|| case.answer(slot.field, slot.member).map(|it| say_answer(it, lang)))?
    };
    let mut alone = it.entries.clone();
    aside.iter().filter(|other| *other != name).for_each(|other| drop(alone.remove(other)));
    if let Some(said) = read(&alone) {
        return Some(said);
    }
    // It may contradict an answer that is used, too: then it is read without any other.
    let own = it.form.find(name).map(|it| it.0);
    alone.retain(|other| it.form.find(other).map(|it| it.0) == own);
    Some(read(&alone).unwrap_or_else(|| typed.clone()))
}

/// Every answer, as people write it: with its unit, the day of its measurement, and whose it is.
pub fn entered(it: &Told<'_>) -> Vec<String> {
    let (lang, case) = (it.lang, it.case);
    let between = lang.pick("、", "; ");
    let mut lines = Vec::new();
    let alone: Vec<String> = case.answers().iter().filter(|it| it.member == 0).map(|answer| one(it, answer)).collect();
    if !alone.is_empty() {
        lines.push(format!("{}{}", lang.pick("入力：", "Entered: "), alone.join(between)));
    }
    for group in it.form.groups() {
        for &member in case.members(group) {
            let of = case.answers().iter().filter(|it| it.member == member && group.fields.contains(&it.field));
            let mut all: Vec<String> = of.map(|answer| one(it, answer)).collect();
            // Of whom nothing but a name was entered, that is told.
            if all.is_empty() && case.name(group, member).is_some() {
                all.push(lang.pick("未入力", "not answered").to_owned());
            }
            if !all.is_empty() {
                lines.push(member_line(case, group, member, &all, lang));
            }
        }
    }
    lines
}

/// A question and its answer; of several measurements all, and which counts.
fn one(it: &Told<'_>, answer: &Answer) -> String {
    let (lang, field) = (it.lang, answer.field);
    let said = match answer.counted() {
        Some(chosen) => measured(it, answer, chosen.nth, chosen.of),
        None => say_answer(answer, lang),
    };
    match (field.statement, lang) {
        (true, Lang::Ja) => format!("{}＝{said}", field.label.ja),
        (true, Lang::En) => format!("{} = {said}", field.label.en),
        (false, _) => format!("{} {said}", field.name(lang)),
    }
}

/// The measurements of one thing, each with its day and how old it is.
fn measured(it: &Told<'_>, answer: &Answer, counts: u8, of: u8) -> String {
    let (lang, field) = (it.lang, answer.field);
    let slots = it.form.slots.iter().filter(|slot| *slot.field == *field);
    let read = slots.filter_map(|slot| {
        // Read by itself, in the place of the first, each says its value and its age.
        let parts = [Part::Value, Part::Unit, Part::Confirmed, Part::Date];
        let typed = parts.map(|part| it.entries.get(slot.name(part)).cloned());
        let first = it.form.slots.iter().find(|slot| *slot.field == *field)?;
        let mut alone = it.entries.clone();
        for other in it.form.slots.iter().filter(|slot| *slot.field == *field) {
            parts.iter().for_each(|part| drop(alone.remove(other.name(*part))));
        }
        for (part, text) in parts.into_iter().zip(typed) {
            text.map(|text| alone.insert(first.name(part).to_owned(), text));
        }
        let case = Case::read(it.form, &alone).0;
        let value = case.answer(field, 0)?;
        let date = it.entries.get(slot.name(Part::Date)).map(|it| it.trim().to_owned()).filter(|it| !it.is_empty());
        let date = date.map(|it| Date::parse(&it).map_or(it, |it| it.to_string()));
        let days = value.counted().and_then(|it| it.days).map(|it| age(field, it, lang));
        let used = (of > 1 && slot.nth == counts).then(|| lang.pick("判定に使用", "this one counts").to_owned());
        let about: Vec<String> = date.into_iter().chain(days).chain(used).collect();
        Some(format!("{}{}", say_answer(value, lang), within(&about, lang)))
    });
    let all: Vec<String> = read.collect();
    if all.is_empty() { say_answer(answer, lang) } else { all.join(lang.pick("／", " / ")) }
}

/// What is said of steps: what applies or is not met first, for of thirty warnings two may; and nothing of what does
/// not concern the case.
fn steps(told: &Told<'_>) -> Vec<Line> {
    let report = told.report;
    let is_settled = settled(&report.outcome);
    let shown = |it: &&Step| match (it.kind, Mark::of(it)) {
        _ if !it.concerned => false,
        // Nothing that is still open could change it.
        (StepKind::Criterion(Criteria::Inclusion | Criteria::Exclusion) | StepKind::Class, Mark::Open) => !is_settled,
        // Of classes that do not apply those are told that a number was held against.
        (StepKind::Class, Mark::Clear) => !is_settled || it.findings.iter().any(|it| it.limit.is_some()),
        _ => true,
    };
    let (first, rest): (Vec<&Step>, Vec<&Step>) =
        report.steps.iter().filter(shown).partition(|it| matches!(Mark::of(it), Mark::Warns | Mark::NotMet));
    first.into_iter().chain(rest).map(|it| Line::of(told, told.calculator, it)).collect()
}

/// The signs that stand before steps, in a line.
fn legend(of: &[Line], told: &Told<'_>) -> Option<String> {
    let lang = told.lang;
    let mut marks: Vec<Mark> = of.iter().map(|it| it.mark).collect();
    arrange(&mut marks, |it| *it);
    marks.dedup();
    let word = |it: &Mark| match it {
        Mark::Open if !told.problems.is_empty() => t("未入力・要確認", "not answered or to check"),
        it => it.word(),
    };
    let each = marks.iter().map(|it| format!("{} {}", it.sign().get(lang), word(it).get(lang)));
    let each = each.collect::<Vec<_>>().join(lang.pick("　", ", "));
    (!marks.is_empty()).then(|| format!("{}{each}", lang.pick("記号：", "Signs: ")))
}

/// What is still to be answered. An answer that could not be used is told with what is to be checked; of one that was
/// read, and is wanting all the same, it is the unit that is not known: urate of 10 is Grade 4 in mg/dL alone.
fn unanswered(missing: &[String], it: &Told<'_>) -> Vec<String> {
    let typed = |name: &str| it.entries.get(name).is_some_and(|typed| !typed.trim().is_empty());
    let label = |name: &String| {
        let label = control_label(it.form, it.case, name, it.lang);
        match typed(name) {
            true if it.problems.is_empty() => Some(label + it.lang.pick("の単位", ": unit")),
            true => None,
            false => Some(label),
        }
    };
    missing.iter().filter_map(label).collect()
}

fn protocol(it: &Together, told: &Told<'_>) -> Protocol {
    let (calculator, lang) = (it.calculator, told.lang);
    let failed = it.steps.iter().filter(|it| matches!(Mark::of(it), Mark::NotMet | Mark::Warns));
    Protocol {
        title: calculator.title.get(lang),
        verdict: one_of(it).label.get(lang),
        failed: failed.map(|step| Line::of(told, calculator, step)).collect(),
        more: beside::score(it, lang),
        missing: unanswered(&it.missing, told),
    }
}

/// What a step asks. Of a warning it is what is the matter, be it so or not: beside "does not apply", what should be
/// would be read the wrong way round.
pub fn asks(it: &Step, lang: Lang) -> &str {
    if it.level.is_some() { &it.matter } else { &it.text }.get(lang)
}

impl Protocol {
    fn say(&self, lang: Lang) -> Vec<String> {
        let colon = lang.pick("：", ": ");
        let mut lines = vec![format!("{}{colon}{}", self.title, self.verdict)];
        lines.extend(self.failed.iter().map(|it| it.say(lang)));
        lines.extend(self.more.iter().cloned());
        if !self.missing.is_empty() {
            let missing = self.missing.join(lang.pick("、", "; "));
            lines.push(format!("{}{colon}{missing}", lang.pick("未入力", "Not answered")));
        }
        lines
    }
}

impl Line {
    fn of(told: &Told<'_>, calculator: &Calculator, it: &Step) -> Line {
        let lang = told.lang;
        let mark = Mark::of(it);
        // What is not answered is told once, in its own line.
        let known = it.findings.iter().filter(|it| it.is_known());
        let level = it.level.filter(|_| mark == Mark::Warns).map(|it| it.label.get(lang));
        Line {
            mark,
            id: match it.kind {
                StepKind::Criterion(_) => format!("[{}] ", it.id),
                StepKind::Class if matches!(it.text, Asks::Rule(_)) => {
                    format!("{}{}", grade_label(calculator, it.id, lang), lang.pick("：", ": "))
                }
                StepKind::Class => String::new(),
            },
            text: asks(it, lang).to_owned(),
            in_passing: it.level.is_some() && mark != Mark::Warns,
            found: findings(calculator, told.case, known, lang),
            level,
        }
    }

    /// In a line.
    pub fn say(&self, lang: Lang) -> String {
        let level = match (self.level, lang) {
            (None, _) => String::new(),
            (Some(it), Lang::Ja) => format!("〔{it}〕"),
            (Some(it), Lang::En) => format!(" [{it}]"),
        };
        let (sign, found) = (self.mark.sign().get(lang), within(&self.found, lang));
        format!("{sign}{level} {}{}{found}", self.id, self.text)
    }
}

/// A verdict of tables by its id.
pub fn grade_label(calculator: &Calculator, id: &str, lang: Lang) -> &'static str {
    let verdict = || calculator.tables()?.grading.all().find(|it| it.id == id);
    verdict().map_or("", |it| it.label.get(lang))
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
        Method::Classification(_) | Method::Course(_) | Method::Tables(_) | Method::Score(_) => t(
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

/// Verdicts, of which one holds.
fn labels(of: &[&'static Verdict], lang: Lang) -> String {
    of.iter().map(|it| it.label.get(lang)).collect::<Vec<_>>().join(lang.pick(" または ", " or "))
}

/// Days, counted.
pub fn count(days: i64, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{days}日"),
        Lang::En => format!("{days} day{}", if days == 1 { "" } else { "s" }),
    }
}

/// How far from its day something due was done, and whether that lies outside its window.
pub fn apart(late: i64, within: Option<bool>, lang: Lang) -> String {
    let days = count(late.abs(), lang);
    let apart = match (late, lang) {
        (0, _) => lang.pick("予定日どおり", "on the day").to_owned(),
        (..0, Lang::Ja) => format!("{days}早い"),
        (1.., Lang::Ja) => format!("{days}遅い"),
        (..0, Lang::En) => format!("{days} early"),
        (1.., Lang::En) => format!("{days} late"),
    };
    let outside = if within == Some(false) { lang.pick("・許容期間外", ", outside the window") } else { "" };
    apart + outside
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
        (State::Done(on, late, within), Lang::Ja) => format!("（{on}に実施、{}）", apart(late, within, lang)),
        (State::Done(on, late, within), Lang::En) => format!(" (done on {on}, {})", apart(late, within, lang)),
        (State::Overdue(days), Lang::Ja) if asked => format!("（予定日から{days}日経過・実施日未入力）"),
        (State::Overdue(days), Lang::En) if asked => format!(" ({} ago, not entered as done)", count(days, lang)),
        (State::Overdue(days), Lang::Ja) => format!("（{days}日前）"),
        (State::Overdue(days), Lang::En) => format!(" ({} ago)", count(days, lang)),
        (State::Today, Lang::Ja) if it.window.is_some() => "（本日：許容期間内）".to_owned(),
        (State::Today, Lang::Ja) => "（本日）".to_owned(),
        (State::Today, Lang::En) if it.window.is_some() => " (today: within its window)".to_owned(),
        (State::Today, Lang::En) => " (today)".to_owned(),
        (State::Coming(_) | State::Unknown, _) => String::new(),
    };
    format!("{}{around} {label}{tasks}{state}", it.day.say(lang))
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
    // A number stands behind the sentence, and no full stop before it.
    let text = it.text.get(lang);
    let text = if figure.is_empty() { text } else { text.trim_end_matches(['。', '.']) };
    format!("[{}] {text}{figure}{about}", it.id)
}

/// What a step saw, each thing once.
pub fn findings<'a>(
    calculator: &Calculator,
    case: &Case,
    of: impl Iterator<Item = &'a Finding>,
    lang: Lang,
) -> Vec<String> {
    let mut all = Vec::new();
    for text in of.map(|it| finding(calculator, case, it, lang)) {
        if !all.contains(&text) {
            all.push(text);
        }
    }
    all
}

/// What a step saw, in one phrase: `病変1 3.6 cm`. A bare yes or no beside a
/// criterion that says "not" would be read the wrong way round, so the
/// question stands with it.
pub fn finding(calculator: &Calculator, case: &Case, it: &Finding, lang: Lang) -> String {
    let value = it.value(lang).unwrap_or_else(|| lang.pick("未入力", "not answered").to_owned());
    let aged =
        it.chosen.and_then(|it| it.days).map_or_else(String::new, |days| format!(" {}", age(it.field, days, lang)));
    // Nor does a bare number say what it counts, or a number that was reckoned what it is.
    let bare = !matches!(it.field.kind, Kind::Date | Kind::Clock)
        && value.chars().all(|it| it.is_ascii_digit() || matches!(it, '.' | '-' | '−' | '、' | ',' | ' '));
    let asks = |input: &Input| match input {
        Input::Field(field) => *field == it.field,
        Input::Group(group) => group.fields.contains(&it.field),
    };
    let reckoned = it.limit.is_some() && it.is_known() && !calculator.inputs().any(asks);
    let asked = matches!(it.field.kind, Kind::YesNo(_)) || (!it.is_known() && it.limit.is_none());
    let asked = asked || bare || reckoned;
    let value = match (asked, lang) {
        (false, _) => value,
        (true, Lang::Ja) => format!("{}＝{value}", it.field.label.ja),
        (true, Lang::En) if bare || reckoned => format!("{}: {value}", it.field.label.en),
        (true, Lang::En) => format!("{}: {}", it.field.label.en, value.to_ascii_lowercase()),
    };
    match it.member {
        0 => format!("{value}{aged}"),
        member => format!("{}{value}", member_label(calculator, case, it.field, member, lang)),
    }
}

/// How old a measurement is on the day that matters to its question: `days` from what happened then (consent) to it.
pub fn age(field: &Field, days: i64, lang: Lang) -> String {
    let event = field.nearest_to.map_or("", |it| it.event.unwrap_or(it.label).get(lang));
    match (days, lang) {
        (0, Lang::Ja) => format!("{event}日"),
        (0, Lang::En) => format!("on the day of {event}"),
        (it, Lang::Ja) if it < 0 => format!("{event}の{}日前", -it),
        (it, Lang::Ja) => format!("{event}の{it}日後（{event}後の値）"),
        (it, Lang::En) => {
            format!("{} {} {event}", count(it.abs(), lang), if it < 0 { "before" } else { "after" })
        }
    }
}

/// Whose an answer is, as it stands before the answer: `病変1（右S8） `.
pub fn member_label(calculator: &Calculator, case: &Case, field: &Field, member: u8, lang: Lang) -> String {
    let of = |it: &'static Group| member_name(it, member, case.name(it, member), lang) + lang.pick(" ", ": ");
    calculator.group_of(field).map_or_else(String::new, of)
}

/// What a control is called, in a list of those still to be answered: the question, whose it is, which of several
/// measurements, and whether the day or the unit is wanted.
pub fn control_label(form: &Form, case: &Case, name: &str, lang: Lang) -> String {
    let Some((at, part)) = form.find(name) else { return name.to_owned() };
    let slot = &form.slots[at];
    let field = slot.field.label.get(lang);
    let label = match (slot.group, lang) {
        (None, _) => field.to_owned(),
        (Some(group), Lang::Ja) => {
            format!("{}の{field}", member_name(group, slot.member, case.name(group, slot.member), lang))
        }
        (Some(group), Lang::En) => {
            let whose = member_name(group, slot.member, case.name(group, slot.member), lang);
            format!("{whose}: {}", field.to_ascii_lowercase())
        }
    };
    let nth = match (slot.nth, lang) {
        (0 | 1, _) => String::new(),
        (nth, Lang::Ja) => format!("（{nth}回目）"),
        (nth, Lang::En) => format!(" ({nth})"),
    };
    let part = match part {
        Part::Value | Part::Confirmed => "",
        Part::Unit => lang.pick("の単位", ": unit"),
        Part::Date => lang.pick("の測定日", ": date measured"),
    };
    format!("{label}{nth}{part}")
}
