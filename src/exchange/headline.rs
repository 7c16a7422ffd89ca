//! The verdict in words, for the screen, the copy and the printer alike: whoever compares them reads one sentence.

use crate::engine::{
    Calculator, Case, Due, Field, Grading, Lang, Method, Report, Show, Shown, State, Together, Tone, Truth,
    UNDETERMINED, Verdict, say_answer, settled, with_unit,
};

/// What the verdict is about, in a line: of a table of grades what was measured, what it came to, and the version of
/// the scale; elsewhere the name of the page.
pub fn subject(calculator: &Calculator, case: &Case, lang: Lang) -> String {
    let named = || calculator.short.get(lang).to_owned();
    let Some(tables) = calculator.tables() else { return named() };
    let said = |field: &Field| case.answer(field, 0).map(|it| say_answer(it, lang));
    let values = tables.numbers.iter().filter_map(|it| said(it)).take(1);
    let parts: Vec<String> = said(tables.term).into_iter().chain(values).collect();
    match (parts.is_empty(), said(tables.version)) {
        (true, _) => named(),
        (false, Some(version)) => {
            format!("{}{}{} {version}", parts.join(" "), lang.pick("・", ", "), tables.grading.name)
        }
        (false, None) => parts.join(" "),
    }
}

/// The verdict as a phrase: one, or those still possible.
pub fn headline(calculator: &Calculator, case: &Case, report: &Report, lang: Lang) -> String {
    let all = &report.outcome;
    if let Some(it) = at_least(calculator, report) {
        return format!("{}{}", lang.pick("少なくとも：", "At least: "), it.label.get(lang));
    }
    // Whoever is no longer followed has no next visit.
    if let Method::Schedule(schedule) = &calculator.method
        && let Some(ended) = schedule.ended(case)
    {
        return ended.get(lang).to_owned();
    }
    let nothing_yet = case.answers().is_empty();
    if let Some(it) = due(calculator, report, lang).or_else(|| together(report, lang).filter(|_| !nothing_yet)) {
        return it;
    }
    if let Some((_, it)) = leads(report) {
        return format!("{} {}", it.output.label.get(lang), figures(it, None, lang));
    }
    if let (Method::Reference(_), [listed], true) = (&calculator.method, all.as_slice(), settled(all)) {
        let found = report.stated.iter().filter(|it| it.truth != Truth::NotMet).count();
        return format!("{}{}", listed.label.get(lang), counted(found, lang));
    }
    // Levels of warnings that are still possible are no list for anyone to read.
    let warnings = matches!(calculator.method, Method::Warnings(_));
    if (nothing_yet || warnings) && all.len() > 1 {
        UNDETERMINED.label.get(lang).to_owned()
    } else {
        grades(calculator.tables().map(|it| it.grading), all, lang)
    }
}

/// How many there are of what was named.
fn counted(n: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!(" {n}件"),
        Lang::En => format!(": {n}"),
    }
}

/// The number that leads in place of a verdict, and which of the numbers it is: an estimate that is shown with its
/// interval is what somebody who follows a trial came for.
pub fn leads(report: &Report) -> Option<(usize, &Shown)> {
    let alone = || report.outputs.iter().filter(|it| it.member == 0);
    let interval = alone().position(|it| matches!(it.output.show, Show::Low(_)))?;
    let at = interval.checked_sub(1)?;
    alone().nth(at).filter(|_| settled(&report.outcome)).map(|it| (at, it))
}

/// Of warnings that are not settled yet, the mildest that is still possible, if it is not that none applies.
pub fn at_least(calculator: &Calculator, report: &Report) -> Option<&'static Verdict> {
    at_least_of(calculator, &report.outcome)
}

fn at_least_of(calculator: &Calculator, outcome: &[&'static Verdict]) -> Option<&'static Verdict> {
    let Method::Warnings(it) = &calculator.method else { return None };
    match outcome {
        [_, .., last] if **last != it.clear => Some(last),
        _ => None,
    }
}

/// Verdicts in a word: one, or those still possible; grades without a gap as a range.
pub fn grades(grading: Option<&Grading>, all: &[&'static Verdict], lang: Lang) -> String {
    let graded: Vec<usize> = all.iter().filter_map(|it| grading?.grade(it.id)).map(usize::from).collect();
    let label = |it: &&'static Verdict| it.label.get(lang).to_owned();
    let range = match (graded.first(), graded.last()) {
        (Some(high), Some(low)) if high - low + 1 == graded.len() && graded.len() > 1 => Some(match lang {
            Lang::Ja => format!("Grade {low}〜{high}"),
            Lang::En => format!("Grade {low} to {high}"),
        }),
        _ => None,
    };
    let is_apart = |it: &&&Verdict| grading.and_then(|of| of.grade(it.id)).is_none();
    let ranged = range.is_some();
    let others = all.iter().filter(|it| !ranged || is_apart(it));
    range.into_iter().chain(others.map(label)).collect::<Vec<_>>().join(lang.pick("／", " / "))
}

/// What was missed and what is next of a schedule, in place of a verdict; nothing once the patient is no longer
/// followed, for the verdict itself says so then.
pub fn due(calculator: &Calculator, report: &Report, lang: Lang) -> Option<String> {
    let Method::Schedule(schedule) = &calculator.method else { return None };
    let due = &report.due;
    let (first, last) = (due.first()?, due.last()?);
    if matches!(report.outcome.as_slice(), [it] if **it != schedule.made) {
        return None;
    }
    let is_asked = |it: &Due| schedule.asks_when_done(&it.id);
    let visits = lang == Lang::Ja && due.iter().any(is_asked);
    let label = |it: &Due| match visits {
        true => format!("{}の受診", it.label[0]),
        false => it.label[lang as usize].clone(),
    };
    let missed = due.iter().filter(|it| matches!(it.state, State::Overdue(_)) && is_asked(it)).map(label);
    let missed = missed.collect::<Vec<_>>().join(lang.pick("、", ", "));
    let missed =
        (!missed.is_empty()).then(|| format!("{}{missed}", lang.pick("実施日未入力：", "Not entered as done: ")));
    let next = match due.iter().find(|it| it.state == State::Today) {
        Some(it) => Some(format!("{}{}", lang.pick("本日：", "Today: "), label(it))),
        None => due
            .iter()
            .find(|it| matches!(it.state, State::Coming(_)))
            .map(|it| format!("{}{} {}", lang.pick("次回：", "Next: "), label(it), it.day.say(lang))),
    };
    // What was missed comes first: whoever looks for gaps must not have to read the list for them.
    let parts: Vec<String> = missed.into_iter().chain(next).collect();
    if !parts.is_empty() {
        return Some(parts.join(lang.pick(" ／ ", " / ")));
    }
    let (n, first, last) = (due.len(), first.day, last.day);
    let known = due.iter().any(|it| it.state != State::Unknown);
    Some(match (known, lang) {
        (true, Lang::Ja) => format!("予定日はすべて経過（{n}回、最終 {last}）"),
        (true, Lang::En) => format!("All {n} days have passed (the last: {last})"),
        (false, Lang::Ja) => format!("予定：{n}回（{first}〜{last}）"),
        (false, Lang::En) => format!("{n} days, from {first} to {last}"),
    })
}

/// The verdict of one among several calculators: while it is open, that it is, or of warnings the mildest that is
/// still possible.
pub fn one_of(it: &Together) -> &'static Verdict {
    match it.outcome.as_slice() {
        [verdict] if settled(&it.outcome) => verdict,
        all => at_least_of(it.calculator, all).unwrap_or(&UNDETERMINED),
    }
}

/// Several verdicts counted, the gravest first: `4基準：不適格 1、判定保留 3`; of scores each with its bands.
pub fn together(report: &Report, lang: Lang) -> Option<String> {
    let first = report.together.first()?;
    // Bands of different scores are no votes: each is told with its score, or their number alone.
    if matches!(first.calculator.method, Method::Score(_)) {
        let each = report.together.iter().map(|it| {
            let said = it.outcome.iter().map(|it| it.label.get(lang)).collect::<Vec<_>>().join(lang.pick("／", " / "));
            let said = if it.totals.is_none() && !settled(&it.outcome) { UNDETERMINED.label.get(lang) } else { &said };
            format!("{} {said}", it.calculator.short.get(lang))
        });
        return Some(each.collect::<Vec<_>>().join(lang.pick("、", "; ")));
    }
    let verdicts: Vec<&'static Verdict> = report.together.iter().map(one_of).collect();
    let mut counted: Vec<(&'static Verdict, usize)> = Vec::new();
    for tone in [Tone::Bad, Tone::Caution, Tone::Neutral, Tone::Good, Tone::Open] {
        for it in verdicts.iter().filter(|it| it.tone == tone) {
            match counted.iter_mut().find(|(of, _)| of.label == it.label) {
                Some((_, n)) => *n += 1,
                None => counted.push((it, 1)),
            }
        }
    }
    // What stands in brackets is read at each of them.
    let name = |it: &Verdict| it.label.get(lang).split(['（', '(']).next().unwrap_or_default().trim_end();
    let each = counted.iter().map(|(it, n)| format!("{} {n}", name(it)));
    let each = each.collect::<Vec<_>>().join(lang.pick("、", "; "));
    Some(match lang {
        Lang::Ja => format!("{}基準：{each}", verdicts.len()),
        Lang::En => format!("{} sets of criteria: {each}", verdicts.len()),
    })
}

/// What a number is called; of the two ends of a range the range.
pub fn called(low: &Shown, high: Option<&Shown>, lang: Lang) -> &'static str {
    match (low.output.show, high) {
        (Show::Low(name), Some(_)) => name.get(lang),
        _ => low.output.label.get(lang),
    }
}

/// A number as people read it, with its unit; of the two ends of a range both.
pub fn figures(low: &Shown, high: Option<&Shown>, lang: Lang) -> String {
    // A day has hyphens, and no sign.
    let signed = |it: &Shown| if it.is_number() { it.text.replace('-', "−") } else { it.text.clone() };
    let unit = low.output.unit.get(lang).trim_start();
    let Some(high) = high else { return format!("{}{}", about(low, lang), with_unit(&signed(low), unit)) };
    let about = [low, high].map(|it| about(it, lang)).into_iter().find(|it| !it.is_empty()).unwrap_or_default();
    format!("{about}{}{}{}", signed(low), lang.pick("〜", " to "), with_unit(&signed(high), unit))
}

/// The word before a number that is rounded. One with more than three figures is taken for no round one.
pub fn about(it: &Shown, lang: Lang) -> &'static str {
    let figures = it.text.chars().filter(char::is_ascii_digit).skip_while(|it| *it == '0').count();
    if it.rounded && figures <= 3 { lang.pick("約", "about ") } else { "" }
}
