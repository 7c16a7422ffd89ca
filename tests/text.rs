//! The report as plain text, for the chart: over every golden row, in each language, it is the verdict, whole.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{Table, tables};
use tekio::calculators::ALL;
use tekio::engine::{
    Answer, Calculator, Case, Date, Entries, Form, Kind, Lang, Method, Part, Problem, Report, State, StepKind, Tone,
    Trouble, Truth, UNDETERMINED, Value, say_answer, settled,
};
use tekio::exchange::headline::{headline, one_of};
use tekio::exchange::text::{self, Block, Mark, Told};
use tekio::exchange::{Moment, link};

/// The number that a text begins with, in millionths; nothing for a day, or for what lies on one side of a number.
fn number_of(text: &str) -> Option<i128> {
    let text = text.replace('−', "-").replace(',', "");
    let end = text.char_indices().find(|(i, it)| !(it.is_ascii_digit() || *it == '.' || *i == 0 && *it == '-'));
    let (number, rest) = text.split_at(end.map_or(text.len(), |it| it.0));
    if rest.starts_with('-') {
        return None;
    }
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    format!("{whole}{part:0<6}").parse().ok().filter(|_| part.len() <= 6)
}

/// One case of a calculator, and all that is said of it.
struct Said {
    what: String,
    calculator: &'static Calculator,
    entries: Entries,
    case: Case,
    problems: Vec<Problem>,
    report: Report,
}

impl Said {
    fn of(what: String, calculator: &'static Calculator, form: &Form, entries: Entries) -> Said {
        let (case, problems) = calculator.read(form, &entries);
        let report = calculator.report(&case);
        Said { what, calculator, entries, case, problems, report }
    }

    fn told<'a>(&'a self, form: &'a Form, lang: Lang) -> Told<'a> {
        Told {
            calculator: self.calculator,
            form,
            entries: &self.entries,
            case: &self.case,
            problems: &self.problems,
            report: &self.report,
            example: false,
            now: Moment::parse("2026-11-28T10:05"),
            lang,
            release: "0",
        }
    }
}

/// Every row of the golden tables and every example; of the patient with all protocols some rows of each.
fn every_case(then: &mut dyn FnMut(&Form, &Said)) {
    let all = tables();
    for Table { calculator, form, rows, .. } in &all {
        for row in rows {
            then(form, &Said::of(format!("{}:{}", calculator.id, row.line), calculator, form, row.entries.clone()));
        }
    }
    for calculator in ALL {
        let form = Form::of(calculator);
        for it in calculator.examples {
            let entries = it.entries.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
            then(&form, &Said::of(format!("{}/{}", calculator.id, it.id), calculator, &form, entries));
        }
        then(&form, &Said::of(format!("{}/nothing", calculator.id), calculator, &form, Entries::new()));
        let Method::Together(them) = &calculator.method else { continue };
        for Table { rows, calculator: one, .. } in
            all.iter().filter(|it| them.iter().any(|of| of.id == it.calculator.id))
        {
            // All of them would take minutes: every sixth shows each kind of row.
            for row in rows.iter().step_by(6) {
                let what = format!("{} {}:{}", calculator.id, one.id, row.line);
                then(&form, &Said::of(what, calculator, &form, row.entries.clone()));
            }
        }
    }
}

/// Ids that are no word of either language, and must not stand in a text: options, verdicts, outputs and controls.
fn ids(calculator: &'static Calculator) -> BTreeSet<String> {
    let mut ids: BTreeSet<String> = common::outcomes(calculator).into_iter().map(str::to_owned).collect();
    for field in calculator.fields() {
        ids.insert(field.id.to_owned());
        ids.extend(field.options().iter().map(|it| it.id.to_owned()));
    }
    ids.extend(calculator.outputs.iter().map(|it| it.id.to_owned()));
    // A single word may be English: what has a hyphen and is said nowhere is an id.
    let english = format!("{calculator:?}");
    ids.retain(|it| it.contains('-') && !english.contains(&format!(" {it}")) && !english.contains(&format!("{it} ")));
    ids
}

#[test]
fn the_text_is_the_verdict() {
    let (mut rows, mut values, mut steps, mut scales, mut missing, mut facts, mut days) = (0, 0, 0, 0, 0, 0, 0);
    let (mut compared, mut spared, mut at_odds_told, mut done) = (0, 0, 0, 0);
    let mut ids = BTreeMap::new();
    every_case(&mut |form, said| {
        let Said { what, calculator, case, report, .. } = said;
        rows += 1;
        for lang in Lang::ALL {
            let told = said.told(form, lang);
            let text = text::write(&told);
            let lines: Vec<&str> = text.lines().collect();
            let has = |part: &str| assert!(text.contains(part), "{what}: “{part}”\n{text}");
            // Title, then the words of the screen, then day and time before anything else.
            assert_eq!(lines[0], calculator.title.get(lang), "{what}");
            let verdict = headline(calculator, case, report, lang);
            assert_eq!(lines[1], format!("{}{verdict}", lang.pick("判定：", "Result: ")), "{what}\n{text}");
            let when = lang.pick("照合日時：2026-11-28（土）10:05", "Compared on: 2026-11-28 (Sat) 10:05");
            let blank = lines.iter().position(|it| it.is_empty()).unwrap();
            assert!(lines[..blank].contains(&when), "{what}\n{text}");
            has(calculator.version);
            // Every answer, with the name of its question, its member's number, and its unit.
            for it in case.answers() {
                let label = if it.field.statement { it.field.label.get(lang) } else { it.field.name(lang) };
                let answer = say_answer(it, lang);
                let whose = calculator.group_of(it.field).filter(|_| it.member > 0);
                let whose = whose.map(|group| match (case.name(group, it.member), lang) {
                    (None, Lang::Ja) => format!("{}{}：", group.label.ja, it.member),
                    (None, Lang::En) => format!("{} {}: ", group.label.en, it.member),
                    (Some(name), Lang::Ja) => format!("{}{}（{name}）：", group.label.ja, it.member),
                    (Some(name), Lang::En) => format!("{} {} ({name}): ", group.label.en, it.member),
                });
                let line = |line: &&&str| {
                    line.contains(label) && line.contains(&answer) && whose.as_ref().is_none_or(|it| line.contains(it))
                };
                assert!(lines.iter().any(|it| line(&it)), "{what}: {label} {answer} {whose:?}\n{text}");
                values += 1;
            }
            // Every measurement, with its day.
            for slot in form.slots.iter().filter(|it| it.dated && case.answer(it.field, 0).is_some()) {
                if let Some(day) = said.entries.get(slot.name(Part::Date)).and_then(|it| Date::parse(it.trim()).ok()) {
                    has(&day.to_string());
                    days += 1;
                }
            }
            let ids = ids.entry(calculator.id).or_insert_with(|| self::ids(calculator));
            // What could be typed instead is listed with the words that tables and links use.
            let of_answers = |it: &&&str| !it.starts_with("要確認：") && !it.starts_with("To check: ");
            for line in lines.iter().filter(of_answers) {
                assert!(line.chars().count() < 4000, "{what}: {line}");
                for word in
                    line.split([' ', '：', ':', '、', '；', ';', '（', '）', '(', ')']).filter(|it| it.contains('-'))
                {
                    assert!(!ids.contains(word), "{what}: the id {word} in “{line}”");
                }
            }
            // Nothing is said to be well where something is not met.
            let fails = lines.iter().any(|it| it.starts_with('×'));
            let sentence = UNDETERMINED.says.get(lang);
            assert!(!(fails && lines.contains(&sentence)), "{what}\n{text}");
            let good = matches!(report.outcome.as_slice(), [it] if it.id == "eligible");
            assert!(!(good && fails), "{what}\n{text}");
            // A sign means one thing: it is a function of what a step is and of how it came out.
            for block in text::blocks(&told) {
                let Block::Steps(of) = block else { continue };
                for line in of {
                    assert!(line.say(lang).starts_with(line.mark.sign().get(lang)), "{what}");
                    has(&line.say(lang));
                    steps += 1;
                }
            }
            for step in report.steps.iter().filter(|it| matches!(Mark::of(it), Mark::NotMet | Mark::Warns)) {
                has(&format!("[{}] {}", step.id, text::asks(step, lang)));
                assert!(
                    lines[..blank].iter().any(|it| it.contains(step.matter.get(lang))),
                    "{what}: no reason\n{text}"
                );
            }
            // The number that stands beside a limit is the one that was held against it.
            for finding in report.steps.iter().flat_map(|it| &it.findings) {
                let Some(limit) = &finding.limit else { continue };
                let (value, at) = (finding.value(lang), limit.at(lang));
                let (Some(value), Some(at), Some(order)) = (value, at, limit.order) else { continue };
                let [value, at] = [value, at].map(|it| number_of(&it));
                if let (Some(value), Some(at)) = (value, at) {
                    assert_eq!(value.cmp(&at), order, "{what}: {finding:?}");
                    compared += 1;
                }
            }
            // The reason names the lesion that fails, and not those that do not.
            for step in report.steps.iter().filter(|it| matches!(Mark::of(it), Mark::NotMet | Mark::Warns)) {
                let matter = step.matter.get(lang);
                let Some((_, why)) = lines[..blank].iter().find_map(|it| it.split_once(matter)) else { continue };
                let why = why.split(['）', ')']).next().unwrap_or(why);
                for it in step.findings.iter().filter(|it| it.spared && it.member > 0) {
                    let group = calculator.groups()[0].label.get(lang);
                    let whose = format!("{group}{}{} ", lang.pick("", " "), it.member);
                    assert!(
                        !why.contains(whose.trim_end())
                            || it.member == 1 && why.contains(&format!("{}0", whose.trim_end())),
                        "{what}: {why}"
                    );
                    spared += 1;
                }
            }
            // Beside "does not apply" stands what is the matter, and not what should be.
            for step in report.steps.iter().filter(|it| it.level.is_some()) {
                assert_ne!(step.matter.get(lang), step.text.get(lang), "{what}: {} in one wording only", step.id);
            }
            for step in report.steps.iter().filter(|it| !it.concerned) {
                assert!(!text.contains(&format!("[{}]", step.id)), "{what}: {} is of no concern\n{text}", step.id);
            }
            for it in &report.scales {
                has(it.scale.title.get(lang));
                if it.outcome.len() > it.scale.classes.classes.len() {
                    let colon = lang.pick("：", ": ");
                    has(&format!("{}{colon}{}", it.scale.title.get(lang), UNDETERMINED.label.get(lang)));
                } else {
                    it.outcome.iter().for_each(|it| has(it.label.get(lang)));
                }
                scales += 1;
            }
            // A class that is marked as applying leaves no later one open.
            if matches!(calculator.method, Method::Tables(_) | Method::Classification(_)) {
                let of_class = report.steps.iter().filter(|it| it.kind == StepKind::Class).collect::<Vec<_>>();
                let applies = of_class.iter().position(|it| it.truth == Truth::Met);
                let open = report.outcome.iter().filter(|it| it.tone != Tone::Open);
                for verdict in open.filter(|_| applies.is_some()) {
                    let at = of_class.iter().position(|it| it.id == verdict.id);
                    assert!(at.is_some_and(|at| Some(at) <= applies), "{what}: {} is open\n{text}", verdict.id);
                }
            }
            // What was typed and cannot be used is to be checked, and not called unanswered.
            let unanswered = lines.iter().filter(|it| it.starts_with(lang.pick("未入力：", "Not answered: ")));
            let unanswered: Vec<&str> = unanswered
                .flat_map(|it| it.split_once(lang.pick("：", ": ")).unwrap().1.split(lang.pick("、", "; ")))
                .collect();
            for name in &report.missing {
                let label = text::control_label(told.form, told.case, name, lang);
                if told.entries.get(name).is_none_or(|it| it.trim().is_empty()) {
                    has(&label);
                } else {
                    assert!(!unanswered.contains(&label.as_str()), "{what}: {label}\n{text}");
                    // Either something is to be checked, or the number is there and its unit is not.
                    let unit = label + lang.pick("の単位", ": unit");
                    assert!(
                        unanswered.contains(&unit.as_str()) || text.contains(lang.pick("要確認：", "To check: ")),
                        "{what}\n{text}"
                    );
                }
                missing += 1;
            }
            for it in &report.together {
                let verdict = one_of(it).label.get(lang);
                has(&format!("{}{}{verdict}", it.calculator.title.get(lang), lang.pick("：", ": ")));
                has(verdict);
                // Where something applies or is not met, no verdict reads as if nothing did.
                let against = it.steps.iter().any(|it| matches!(Mark::of(it), Mark::NotMet | Mark::Warns));
                assert!(!against || one_of(it).id != "undetermined", "{what}\n{text}");
                assert!(!settled(&it.outcome) || one_of(it).id == it.outcome[0].id, "{what}");
                for step in it.steps.iter().filter(|it| matches!(Mark::of(it), Mark::NotMet | Mark::Warns)) {
                    has(step.matter.get(lang));
                }
            }
            for it in report.stated.iter().filter(|it| it.truth == Truth::Met) {
                let always = it.statement.when.is_none();
                if !always || !matches!(calculator.method, Method::Reference(_)) {
                    has(&format!(
                        "[{}] {}",
                        it.statement.id,
                        it.statement.text.get(lang).trim_end_matches(['。', '.'])
                    ));
                    facts += 1;
                }
            }
            for due in &report.due {
                // Nothing is called undone where nobody asks whether it was done.
                let asked = matches!(&calculator.method, Method::Schedule(it) if it.asks_when_done(&due.id));
                let undone = lines.iter().any(|it| {
                    it.starts_with(&due.day.to_string()) && (it.contains("実施日未入力") || it.contains("not entered"))
                });
                assert_eq!(undone, asked && matches!(due.state, State::Overdue(_)), "{what}: {}\n{text}", due.id);
                has(&due.day.say(lang));
                has(&due.label[lang as usize]);
                due.tasks.iter().for_each(|it| has(it.get(lang)));
                // What was done too late for its window is not told as if it had been in time, as on the screen.
                if let State::Done(_, late, within) = due.state {
                    let line = lines.iter().find(|it| it.starts_with(&due.day.to_string())).unwrap();
                    let outside = line.contains(lang.pick("許容期間外", "outside the window"));
                    assert_eq!(outside, within == Some(false), "{what}: {line}");
                    let apart = [" early", " late", "日早い", "日遅い"].iter().any(|it| line.contains(it));
                    assert_eq!(apart, late != 0, "{what}: {line}");
                    done += 1;
                }
            }
            // An answer that is not used is told in the words of its button, and not by its id.
            let unused =
                lines.iter().find(|it| it.starts_with(lang.pick("判定に使っていない入力：", "Entered and not used: ")));
            for slot in form.slots.iter().filter(|it| it.nth == 1 && unused.is_some()) {
                let typed = said.entries.get(slot.name(Part::Value)).map(|it| it.trim());
                for option in
                    slot.field.options().iter().filter(|it| Some(it.id) == typed && it.label.get(lang) != it.id)
                {
                    let id = format!("{} {}", slot.label()[lang as usize], option.id);
                    assert!(
                        !unused.unwrap().split(lang.pick("、", "; ")).any(|it| it.ends_with(&id)),
                        "{what}: {unused:?}"
                    );
                }
            }
            for [a, b] in report.drawing.iter().flat_map(|it| &it.table) {
                has(&format!("{a}{}{b}", lang.pick("：", ": ")));
            }
            said.problems.iter().for_each(|it| has(&it.say(lang)));
            // Of two answers that contradict each other both stand there, in the words of their questions.
            let at_odds = |it: &&Problem| matches!(it.trouble, Trouble::Clash(_));
            for clash in said.problems.iter().filter(at_odds) {
                for field in calculator
                    .clashes
                    .iter()
                    .filter(|it| clash.trouble == Trouble::Clash(it.text))
                    .flat_map(|it| it.unused)
                {
                    let slots = form.slots.iter().filter(|it| it.field == *field);
                    for slot in slots.filter(|it| it.nth == 1) {
                        let typed = said.entries.get(slot.name(Part::Value)).filter(|it| !it.trim().is_empty());
                        let Some(Ok(Some(Value::Choice(i)))) = typed.map(|it| field.read(it)) else { continue };
                        has(field.options()[usize::from(i)].label.get(lang));
                        at_odds_told += 1;
                    }
                }
            }
            assert!(!text.contains("\n\n\n") && text.ends_with('\n'), "{what}\n{text}");
        }
    });
    println!(
        "{rows} cases in 2 languages: {values} answers, {days} days of measurement, {steps} steps, {scales} scales, \
         {missing} open questions, {facts} statements told; {compared} numbers beside their limits, {spared} members \
         that are not the reason; {at_odds_told} choices that another contradicts, {done} visits done"
    );
    assert!(done > 50, "{done}");
    assert!(at_odds_told > 50, "{at_odds_told}");
    assert!(compared > 5000 && spared > 20, "{compared} {spared}");
    assert!(rows > 2000 && values > 20_000 && days > 20 && scales > 100, "{rows} {values} {days} {scales}");
}

/// Every value in the text can be read again as what it was: nothing is rounded that was typed.
#[test]
fn a_typed_number_stands_there_as_it_was_typed() {
    let mut numbers = 0;
    every_case(&mut |form, said| {
        let text = text::write(&said.told(form, Lang::En));
        let typed = |it: &&Answer| matches!(it.field.kind, Kind::Number(_)) && matches!(it.value, Value::Number(_));
        for it in said.case.answers().iter().filter(typed) {
            let figure = it.typed.unwrap().figure.to_string();
            assert!(text.contains(&figure), "{}: {figure}\n{text}", said.what);
            numbers += 1;
        }
    });
    println!("{numbers} numbers as they were typed");
    assert!(numbers > 3000);
}

/// Beside a limit of a reckoned number stands that number, and not an answer that it is made from.
#[test]
fn a_reckoned_number_is_the_one_that_is_told() {
    // 7.6 + (4 − 2.5) = 9.1; 36.4 ÷ 24.27 = 1.49979…
    for (id, answers, step, told, not) in [
        ("bma-safety", "calcium=7.6&albumin=2.5&correction=payne", "CA-L2", "9.1 mg/dL", "7.6"),
        ("bma-safety", "calcium=7.6&albumin=2.5", "CA-L2", "CA-L2", "7.6"),
        ("vertebroplasty-preop", "aptt-seconds=36.4&aptt-control=24.27", "PVP-B3", "1.4998", "36.4"),
    ] {
        for lang in Lang::ALL {
            let text = text_of(id, answers, lang);
            let line = text.lines().find(|it| it.contains(&format!("[{step}]"))).unwrap_or_else(|| panic!("{text}"));
            assert!(line.contains(told) && !line.contains(not), "{id} {answers}: {line}");
        }
    }
}

fn text_of(id: &str, answers: &str, lang: Lang) -> String {
    let calculator = tekio::calculators::find(id).unwrap();
    let form = Form::of(calculator);
    let said = Said::of(id.to_owned(), calculator, &form, link::read(answers));
    text::write(&said.told(&form, lang))
}

#[test]
fn several_protocols_are_summed_up_from_their_verdicts() {
    let text = text_of("all-protocols", "age=19&platelets=6&platelets-unit=10%5E4%2FuL&ps=2", Lang::Ja);
    let second = text.lines().nth(1).unwrap();
    assert!(second.starts_with("判定：4基準：") && second.contains("不適格 1、"), "{text}");
    assert!(
        text.contains("19歳") && text.contains("6万/µL") && text.lines().any(|it| it.starts_with("入力：")),
        "{text}"
    );
    assert!(!text.contains("満たさない基準は今のところありません"), "{text}");
}

#[test]
fn a_course_has_days_values_and_both_doses() {
    let answers =
        "scale=0-10&reading-1-day=0&reading-1-pain=8&reading-2-day=28&reading-2-pain=3&omed-before=60&omed-after=60";
    let text = text_of("pain-course", answers, Lang::Ja);
    assert!(text.contains("−5") && text.contains("−62.5") && text.contains(" → "), "{text}");
    let line = text.lines().find(|it| it.starts_with("入力：")).unwrap();
    assert_eq!(line.matches("60 mg/日").count(), 2, "{text}");
}

#[test]
fn every_measurement_is_told_and_the_one_that_counts_is_marked() {
    let answers = "consent-date=2026-04-10&wbc=1900&wbc-date=2026-04-06&wbc-2=2100&wbc-2-date=2026-04-12";
    let text = text_of("bone-cryotherapy", answers, Lang::Ja);
    let line = text.lines().find(|it| it.starts_with("入力：")).unwrap();
    for it in ["1900", "2026-04-06、同意の4日前", "2100", "2026-04-12、同意の2日後"] {
        assert!(line.contains(it), "{it}\n{text}");
    }
    assert_eq!(line.matches("判定に使用").count(), 1, "{text}");
}

/// What contradicts is told as any answer is, with its unit, also where that stands in a question of its own.
#[test]
fn what_is_not_used_has_its_unit() {
    let answers = "unit=mm&targets=1&kind-1=lung&visit-1-day=0&visit-1-target-1=100&visit-2-day=56&visit-2-target-1=71&visit-2-target-2=33";
    let text = text_of("recist", answers, Lang::En);
    assert!(
        text.contains("(entered: “33 mm”)") && text.contains("Entered and not used: Number of target lesions 1"),
        "{text}"
    );
}

/// What is held against the boundary between two looks is told to be so: 3 of 14 are more than the 2 that the look at 10
/// allows, and no more than the 3 of the look at 15. At a look, at the last one and after it there is nothing to add.
#[test]
fn a_boundary_between_two_looks_is_told_as_such() {
    let of = |treated: u16, events: u16, lang| {
        let looks = "p0=10&p1=30&alpha=10&first-look=5&look-every=5&planned=18";
        text_of("ae-rate", &format!("treated={treated}&events={events}&{looks}"), lang)
    };
    for (treated, events, told) in [
        (4, 4, false),
        (5, 5, false),
        (6, 5, true),
        (9, 5, true),
        (9, 1, false),
        (10, 5, false),
        (14, 4, true),
        (15, 6, false),
        (17, 9, true),
        (18, 9, false),
        (19, 9, false),
    ] {
        for (lang, words) in
            [(Lang::Ja, "この例数は評価時点ではありません"), (Lang::En, "There is no look at this number")]
        {
            let text = of(treated, events, lang);
            assert_eq!(text.contains(words), told, "{events} of {treated}\n{text}");
        }
    }
}

#[test]
fn a_moment_is_read_and_said() {
    let said = |it: &str| Moment::parse(it).map(|it| it.say(Lang::Ja));
    assert_eq!(said("2026-11-28T10:00").as_deref(), Some("2026-11-28（土）10:00"));
    assert_eq!(said("2026-11-28T23:59Z").as_deref(), Some("2026-11-28（土）23:59 UTC"));
    for it in ["2026-11-28", "2026-11-28T24:00", "2026-11-28T10:60", "2026-11-31T10:00", "2026-11-28T1:00", ""] {
        assert_eq!(said(it), None, "{it}");
    }
    assert_eq!(Moment::of_unix(86_400 * 365 + 61 * 60), Moment::parse("1971-01-01T01:01Z"));
}

/// The command line prints the text of the page, and nothing else.
#[cfg(feature = "cli")]
#[test]
fn the_command_line_prints_the_same_text() {
    use std::io::Write;
    use std::process::{Command, Stdio};

    let ran = |words: &[&str], input: &str| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tekio"))
            .args(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // What refuses its words may have gone before it reads.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let out = child.wait_with_output().unwrap();
        (out.status.code(), String::from_utf8(out.stdout).unwrap())
    };
    for lang in Lang::ALL {
        let input = r#"{"version": "5.0", "ck": 2480, "uln": 248}"#;
        let words = ["eval", "ck-grade", "--text", "--lang", lang.tag(), "--now", "2026-11-28T10:05"];
        let here = text_of("ck-grade", "version=5.0&ck=2480&uln=248", lang).replace("Tekio 0\n", "");
        let (code, there) = ran(&words, input);
        assert_eq!((code, there.replace(&format!("Tekio {}\n", env!("CARGO_PKG_VERSION")), "")), (Some(0), here));
    }
    for wrong in [&["table", "ck-grade", "--text"][..], &["eval", "ck-grade", "--text", "--now", "today"]] {
        assert_eq!(ran(wrong, "{}").0, Some(2), "{wrong:?}");
    }
}

/// Of what is counted, one is told in the singular in English; units of measure have no plural.
#[test]
fn one_is_told_in_the_singular() {
    for (number, unit, told) in [
        ("1", "patients", "1 patient"),
        ("1", "months", "1 month"),
        ("1", "days", "1 day"),
        ("0", "patients", "0 patients"),
        ("2", "patients", "2 patients"),
        ("1.5", "months", "1.5 months"),
        ("1", "s", "1 s"),
        ("1", "mg/dL", "1 mg/dL"),
        ("1", "例", "1例"),
    ] {
        assert_eq!(tekio::engine::with_unit(number, unit), told);
    }
}
