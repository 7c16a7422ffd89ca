//! What a table of grades says at its verdict: the versions side by side, the way to the patient's list, and with which
//! grade the term begins.

use yew::prelude::*;

use crate::engine::{Lang, Row, Tables};
use crate::exchange::headline::grades;
use crate::ui::method::tables::tally;
use crate::ui::page::did::{Did, OnTables};
use crate::ui::page::state::Ctx;
use crate::ui::parts::pieces::{list, tone_class, word, words};

/// The versions side by side; a tap takes one.
pub fn compared(ctx: &Ctx<'_>, tables: &'static Tables) -> Html {
    let all = &ctx.report.compared;
    if all.is_empty() {
        return html! {};
    }
    let now = ctx.text(tables.version.id);
    // A term that every version calls the same need not be named again.
    let renamed = all.iter().any(|it| !it.row.name.is_empty() && it.row.name != all[0].row.name);
    html! {
        <div class="block versions">
            { words("h2", "", ctx.say("版による違い", "By version")) }
            <ul>{ list(all.iter().map(|it| {
                let on = it.edition.version == now;
                let to = if on { "" } else { it.edition.version };
                let tone = match it.outcome.as_slice() {
                    [it] => tone_class(it.tone),
                    _ => "open",
                };
                html! {
                    <li data-edition={it.edition.version} data-possible={word(&it.outcome)}>
                        <button type="button" class={classes!(on.then_some("on"))} aria-pressed={on.to_string()} disabled={!ctx.alive}
                            onclick={ctx.click(Did::Set(vec![(tables.version.id.to_owned(), to.to_owned())]))}>
                            { words("span", "", it.edition.version) }
                            { words("b", tone, grades(Some(tables.grading), &it.outcome, ctx.lang)) }
                            if renamed { { words("small", "", it.row.name) } }
                        </button>
                    </li>
                }
            })) }</ul>
        </div>
    }
}

/// The button that puts a graded event on the list.
pub fn note(ctx: &Ctx<'_>) -> Html {
    let Some(noted) = tally::noted(ctx) else { return html! {} };
    let there = ctx.noted.contains(&noted);
    html! {
        <div class="block"><button type="button" class={if there { "noted" } else { "strong" }} id="act-note" disabled={!ctx.alive} onclick={ctx.tap(OnTables::Note)}>
            if there { { ctx.say("一覧に加えました", "Added to the list") } } else { { ctx.say("この患者の一覧に加える", "Add to this patient’s list") } }
        </button></div>
    }
}

/// What is said where no grade's condition holds and that is not grade 0.
pub fn remark(ctx: &Ctx<'_>, tables: &'static Tables) -> Option<String> {
    match ctx.report.outcome.as_slice() {
        [it] if **it == *tables.grading.none => Some(format!("{}{}", it.says.get(ctx.lang), starts(ctx, tables))),
        _ => None,
    }
}

/// With which grade the term begins, where that is not the first.
fn starts(ctx: &Ctx<'_>, tables: &'static Tables) -> String {
    let first = |row: &Row| row.bands().iter().flat_map(|it| it.grades).map(|it| it.grade).min();
    let late = tables.rows(ctx.case).into_iter().filter_map(|(edition, row)| Some((edition.version, first(row)?)));
    let late: Vec<_> = late.filter(|(_, grade)| *grade > 1).collect();
    let one = |(version, grade): &(&str, u8)| match ctx.lang {
        Lang::Ja => format!("{version}ではGrade {grade}から始まる用語です。"),
        Lang::En => format!(" In {version} the term begins at Grade {grade}."),
    };
    late.iter().map(one).collect()
}
