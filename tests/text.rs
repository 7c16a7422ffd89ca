//! The report as plain text, for the chart: it tells what the report tells, in one language.

use tekio::calculators::ALL;
use tekio::core::{Calculator, Case, Entries, Form, Lang, Method, Report, State, Truth};
use tekio::exchange::text;

/// Every example, and nothing entered.
fn cases(it: &'static Calculator) -> Vec<(String, Case, Report)> {
    let form = Form::of(it);
    let examples = it.examples.iter().map(|it| (it.id, it.entries));
    let read = |(id, entries): (&str, &[(&str, &str)])| {
        let entries: Entries = entries.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        let case = Case::read(&form, &entries).0;
        let report = it.report(&case);
        (format!("{}/{id}", it.id), case, report)
    };
    examples.chain([("", &[][..])]).map(read).collect()
}

#[test]
fn the_text_tells_what_the_report_tells() {
    let (mut warnings, mut days, mut statements, mut scales, mut rows) = (0, 0, 0, 0, 0);
    for it in ALL {
        for (what, case, report) in cases(it) {
            for lang in Lang::ALL {
                let text = text::write(it, &case, &report, &[], lang, "0");
                let lines: Vec<&str> = text.lines().collect();
                let line = |with: &[&str]| {
                    assert!(
                        lines.iter().any(|it| with.iter().all(|with| it.contains(with))),
                        "{what}: {with:?}\n{text}"
                    );
                };
                for verdict in &report.outcome {
                    line(&[verdict.label.get(lang)]);
                }
                for it in &report.scales {
                    for verdict in &it.outcome {
                        line(&[it.scale.title.get(lang), verdict.label.get(lang)]);
                        scales += 1;
                    }
                }
                // A warning that applies is told with its level, and before any that does not.
                let sign = lang.pick("！", "! [");
                let applies = |it: &&tekio::core::Step| it.level.is_some() && it.truth == Truth::NotMet;
                for step in report.steps.iter().filter(applies) {
                    line(&[sign, step.level.map_or("", |it| it.label.get(lang)), step.id, step.matter.get(lang)]);
                    warnings += 1;
                }
                let fine = lines.iter().position(|it| it.starts_with('○')).unwrap_or(lines.len());
                let warned = lines.iter().rposition(|it| it.starts_with(sign));
                assert!(
                    report.steps.iter().all(|it| it.level.is_none()) || warned.is_none_or(|it| it < fine),
                    "{what}"
                );
                for it in &report.stated {
                    let told = lines.iter().any(|line| {
                        line.starts_with(&format!("[{}] {}", it.statement.id, it.statement.text.get(lang)))
                    });
                    // What concerns everybody is on the page; the text tells what concerns this patient.
                    let concerns = it.statement.when.is_some() && it.truth == Truth::Met;
                    assert_eq!(told, concerns, "{what}: {}\n{text}", it.statement.id);
                    statements += 1;
                }
                for due in &report.due {
                    // Nothing is called undone where nobody asks whether it was done.
                    let asked = matches!(&it.method, Method::Schedule(it) if it.asks_when_done(&due.id));
                    let undone = lines.iter().any(|it| {
                        it.contains(&due.day.to_string())
                            && (it.contains("実施日の入力なし") || it.contains("not entered"))
                    });
                    assert_eq!(undone, asked && matches!(due.state, State::Overdue(_)), "{what}: {}", due.id);
                    line(&[&due.day.to_string(), &due.label[lang as usize]]);
                    for task in &due.tasks {
                        line(&[&due.day.to_string(), task.get(lang)]);
                    }
                    days += 1;
                }
                for [a, b] in report.drawing.iter().flat_map(|it| &it.table) {
                    line(&[a, b]);
                    rows += 1;
                }
                assert!(!text.contains("\n\n\n") && text.ends_with('\n'), "{what}\n{text}");
            }
        }
    }
    println!("{warnings} warnings, {scales} scales, {statements} statements, {days} days and {rows} rows told");
}

/// 2000-01-01 was a Saturday.
#[test]
fn days_have_their_weekday() {
    for it in ALL {
        for (what, case, report) in cases(it) {
            let text = text::write(it, &case, &report, &[], Lang::En, "0");
            for due in &report.due {
                let names = ["Sat", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri"];
                let saturday = tekio::core::Date::new(2000, 1, 1).map_or(0, |it| it.days_until(due.day));
                let name = names[usize::try_from(saturday.rem_euclid(7)).unwrap_or(0)];
                assert!(text.contains(&format!("{} ({name})", due.day)), "{what}: {}", due.day);
            }
        }
    }
}
