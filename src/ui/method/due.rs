//! The days of a schedule, what is due today, and the way into a calendar.

use yew::prelude::*;

use crate::engine::{Due, Lang, Method, State};
use crate::exchange::text::{apart, count};
use crate::ui::method::adds::Adds;
use crate::ui::page::did::Did;
use crate::ui::page::state::Ctx;
use crate::ui::parts::icons;
use crate::ui::parts::pieces::{list, words};

/// What a schedule adds to its page.
pub static ADDS: Adds = Adds { verdict: view, remark, days_on_paper: sheet, ..Adds::NOTHING };

/// The days, in the verdict's column.
fn view(ctx: &Ctx<'_>) -> Html {
    if ctx.report.due.is_empty() {
        return html! {};
    }
    html! {
        <div class="block due">
            <h2>{ ctx.say("予定日", "Days") }
                if ctx.lang == Lang::Ja {
                    <button type="button" class="quiet push" aria-pressed={ctx.settings.era.to_string()} disabled={!ctx.alive} onclick={ctx.click(Did::Era)}>{ "和暦" }</button>
                }
            </h2>
            { past(ctx) }
            <ol>{ list(ctx.report.due.iter().filter(|it| !is_over(ctx, it)).map(|it| day(ctx, it, next(ctx).is_some_and(|at| at == it.id)))) }</ol>
            if !ctx.embedded() {
                <button type="button" class="strong" id="act-calendar" disabled={!ctx.alive} onclick={ctx.click(Did::SaveCalendar)}>
                    { icons::act(icons::SAVE) }{ ctx.say("カレンダーに入れる（.ics）", "Add to a calendar (.ics)") }
                </button>
                { words("p", "hint", ctx.say("ファイルには日付と検査の名前だけが入ります。患者を示すものは入りません。", "The file holds days and the names of tests, nothing that tells who the patient is.")) }
            }
        </div>
    }
}

/// Whether a day is over and asks for nothing: it was done within its window, or nobody is asked whether it was.
fn is_over(ctx: &Ctx<'_>, it: &Due) -> bool {
    match it.state {
        State::Overdue(_) => !is_asked(ctx, it),
        State::Done(_, _, within) => within != Some(false),
        State::Unknown | State::Today | State::Coming(_) => false,
    }
}

/// The day that is due today or next.
fn next<'r>(ctx: &Ctx<'r>) -> Option<&'r str> {
    let due = &ctx.report.due;
    due.iter().find(|it| matches!(it.state, State::Today | State::Coming(_))).map(|it| it.id.as_str())
}

/// The days that are over, folded: what is next comes first.
fn past(ctx: &Ctx<'_>) -> Html {
    let over: Vec<&Due> = ctx.report.due.iter().filter(|it| is_over(ctx, it)).collect();
    let said = match (over.len(), ctx.lang) {
        (0, _) => return html! {},
        (n, Lang::Ja) => format!("これまで{n}回"),
        (1, Lang::En) => "1 day so far".to_owned(),
        (n, Lang::En) => format!("{n} days so far"),
    };
    html! {
        <details class="so-far">
            { words("summary", "", said) }
            <ol>{ list(over.into_iter().map(|it| day(ctx, it, false))) }</ol>
        </details>
    }
}

/// What is done then.
fn tasks(it: &Due, lang: Lang) -> String {
    it.tasks.iter().map(|it| it.get(lang)).collect::<Vec<_>>().join(lang.pick("・", ", "))
}

fn day(ctx: &Ctx<'_>, it: &Due, next: bool) -> Html {
    let (said, class) = state(it, is_asked(ctx, it), ctx.lang);
    let date = it.day.to_string();
    let name = it.day.weekday().short().get(ctx.lang);
    let (open, close) = ctx.lang.pick(("（", "）"), (" (", ")"));
    let off = it.day.holiday();
    let weekend = it.day.weekday().is_weekend();
    let note = match (off, weekend) {
        (Some(it), _) => it.get(ctx.lang).to_owned(),
        (None, true) => ctx.say("休日", "weekend").to_owned(),
        (None, false) => String::new(),
    };
    let era = it.day.era().filter(|_| ctx.settings.era && ctx.lang == Lang::Ja);
    html! {
        <li class={classes!(class, next.then_some("soon"))} key={it.id.clone()}>
            <div class="on">
                { words("b", "", &it.label[ctx.lang as usize]) }
                <span class={classes!((off.is_some() || weekend).then_some("off"))}><data value={date.clone()} data-output={it.id.clone()}>{ era.unwrap_or(date) }</data>{ open }{ name }{ close }</span>
                if !note.is_empty() { { words("em", "", note) } }
                if !said.is_empty() { { words("span", "state", said) } }
            </div>
            if !it.tasks.is_empty() { { words("p", "", tasks(it, ctx.lang)) } }
            if let Some((from, to)) = it.window { { words("p", "window", format!("{from}{}{to}", ctx.say(" 〜 ", " to "))) } }
        </li>
    }
}

/// How something due stands, in words.
fn state(it: &Due, asked: bool, lang: Lang) -> (String, &'static str) {
    match (it.state, lang) {
        (State::Unknown, _) => (String::new(), ""),
        (State::Today, Lang::Ja) if it.window.is_some() => ("本日（許容期間内）".to_owned(), "today"),
        (State::Today, Lang::Ja) => ("本日".to_owned(), "today"),
        (State::Today, Lang::En) if it.window.is_some() => ("today (within its window)".to_owned(), "today"),
        (State::Today, Lang::En) => ("today".to_owned(), "today"),
        (State::Coming(n), Lang::Ja) => (format!("あと{n}日"), ""),
        (State::Coming(n), Lang::En) => (format!("in {}", count(n, lang)), ""),
        // A day that has passed may be one that nobody entered.
        (State::Overdue(n), Lang::Ja) if asked => (format!("予定日から{n}日経過・実施日未入力"), "past"),
        (State::Overdue(n), Lang::En) if asked => (format!("{} past, not entered as done", count(n, lang)), "past"),
        // Where it is not asked whether it was done, a day that has passed is just that.
        (State::Overdue(n), Lang::Ja) => (format!("{n}日前"), ""),
        (State::Overdue(n), Lang::En) => (format!("{} ago", count(n, lang)), ""),
        (State::Done(on, late, within), lang) => {
            let apart = apart(late, within, lang);
            let text = match lang {
                Lang::Ja => format!("実施 {on}（{apart}）"),
                Lang::En => format!("done {on} ({apart})"),
            };
            (text, if within == Some(false) { "past" } else { "done" })
        }
    }
}

/// The same for the printer.
fn sheet(ctx: &Ctx<'_>) -> Html {
    if ctx.report.due.is_empty() {
        return html! {};
    }
    html! {
        <table>
            <thead><tr>{ list([("予定", "Visit"), ("日付", "Date"), ("内容", "What"), ("状況", "State")].map(|(ja, en)| html! { <th scope="col">{ ctx.say(ja, en) }</th> })) }</tr></thead>
            <tbody>{ list(ctx.report.due.iter().map(|it| html! {
                <tr>
                    { words("td", "", &it.label[ctx.lang as usize]) }
                    { words("td", "", format!("{} {}", it.day.say(ctx.lang), it.day.era().filter(|_| ctx.settings.era && ctx.lang == Lang::Ja).unwrap_or_default())) }
                    { words("td", "", tasks(it, ctx.lang)) }
                    { words("td", "", state(it, is_asked(ctx, it), ctx.lang).0) }
                </tr>
            })) }</tbody>
        </table>
    }
}

/// Whether it is asked on which day this was done; where it is not, nobody knows that it was not.
fn is_asked(ctx: &Ctx<'_>, it: &Due) -> bool {
    matches!(&ctx.calculator.method, Method::Schedule(schedule) if schedule.asks_when_done(&it.id))
}

/// What is due today or next, for the line under the verdict.
fn remark(ctx: &Ctx<'_>) -> Option<String> {
    let due = &ctx.report.due;
    let known = |it: &&Due| it.state != State::Unknown;
    due.iter().find(known)?;
    let next = due.iter().find(|it| matches!(it.state, State::Today | State::Coming(_)));
    Some(match (next, next.map(|it| it.state), ctx.lang) {
        (Some(it), Some(State::Coming(n)), Lang::Ja) => format!("あと{n}日。{}", tasks(it, ctx.lang)),
        (Some(it), Some(State::Coming(n)), Lang::En) => format!("In {}. {}", count(n, ctx.lang), tasks(it, ctx.lang)),
        (Some(it), ..) => tasks(it, ctx.lang),
        (None, _, lang) => lang.pick("予定日はすべて過ぎています。", "All days have passed.").to_owned(),
    })
}
