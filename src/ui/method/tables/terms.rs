//! The whole list of terms, and the proof that can be run on the device.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::engine::{Lang, Tables, Term, Terms};
use crate::ui::browser::reach::attribute;
use crate::ui::page::did::{Did, OnTables};
use crate::ui::page::release::RELEASE;
use crate::ui::page::state::Ctx;
use crate::ui::parts::icons;
use crate::ui::parts::pieces::{list, words};

/// As many terms as a page can take in.
const MOST: usize = 12;

/// What stands below the form of a table of grades.
pub fn view(ctx: &Ctx<'_>, tables: &'static Tables) -> Html {
    let (other, called) = tables.beside;
    html! {
        <div class="beside">
            <button type="button" class="quiet" disabled={!ctx.alive} onclick={ctx.tap(OnTables::Go(other))}>
                { called.get(ctx.lang) }{ " ›" }
            </button>
            { pin(ctx, tables) }
            { proof(ctx) }
            { list(tables.terms.map(|it| search(ctx, tables.grading.name, it))) }
        </div>
    }
}

/// The version that pages begin with.
fn pin(ctx: &Ctx<'_>, tables: &Tables) -> Html {
    if ctx.embedded() {
        return html! {};
    }
    let now = ctx.text(tables.version.id);
    let pinned = ctx.settings.version.as_str();
    if now == pinned {
        return if pinned.is_empty() {
            html! {}
        } else {
            html! { <button type="button" class="quiet" disabled={!ctx.alive} onclick={ctx.tap(OnTables::Pin(String::new()))}>{ match ctx.lang {
                Lang::Ja => format!("いつも{pinned}で始める：解除"),
                Lang::En => format!("Stop beginning with {pinned}"),
            } }</button> }
        };
    }
    if now.is_empty() {
        return html! {};
    }
    html! { <button type="button" class="quiet" disabled={!ctx.alive} onclick={ctx.tap(OnTables::Pin(now.to_owned()))}>{ match ctx.lang {
        Lang::Ja => format!("この端末ではいつも{now}で始める"),
        Lang::En => format!("Always begin with {now} on this device"),
    } }</button> }
}

/// The proof of the tables, run where they are used.
fn proof(ctx: &Ctx<'_>) -> Html {
    html! { <>
        <button type="button" class="quiet" id="self-test" disabled={!ctx.alive} onclick={ctx.tap(OnTables::SelfTest)}>{ ctx.say("判定表の自己点検", "Self-test of the tables") }</button>
        <span class={classes!("tested", ctx.look.tested.is_some_and(|(held, of)| held != of).then_some("bad"))} role="status" id="self-test-result">
            { list(ctx.look.tested.map(|(held, of)| match (held == of, ctx.lang) {
                (true, Lang::Ja) => words("b", "", format!("自己点検：{held} / {of} 成立（Tekio {RELEASE} {}）", attribute("data-build"))),
                (true, Lang::En) => words("b", "", format!("Self-test: {held} of {of} (Tekio {RELEASE} {})", attribute("data-build"))),
                (false, Lang::Ja) => words("b", "", format!("自己点検：{held} / {of}。判定に使わないでください")),
                (false, Lang::En) => words("b", "", format!("Self-test: {held} of {of}. Do not use these results")),
            })) }
        </span>
    </> }
}

/// Every term of the scale.
fn search(ctx: &Ctx<'_>, scale: &str, terms: &'static Terms) -> Html {
    let query = ctx.look.term.as_str();
    // Of a table that is still on its way nothing is said.
    let searched = !query.trim().is_empty() && !terms.table.get().is_empty();
    let found = if searched { terms.search(query) } else { vec![] };
    let typed = ctx.send(|it: InputEvent| {
        Did::OnTables(OnTables::FindTerm(it.target_unchecked_into::<HtmlInputElement>().value()))
    });
    html! {
        <section class="card all-terms">
            <h2>{ match ctx.lang {
                Lang::Ja => format!("{scale}の全用語から探す"),
                Lang::En => format!("Search all terms of {scale}"),
            } }{ words("span", "", terms.about.get(ctx.lang)) }</h2>
            <label class="find">
                { icons::act(icons::SEARCH) }
                { words("span", "sr", ctx.say("全用語から探す（英語）", "Search all terms")) }
                <input type="text" inputmode="search" id="all-terms" autocomplete="off" autocorrect="off" spellcheck="false" disabled={!ctx.alive}
                    value={query.to_owned()} oninput={typed} />
            </label>
            <p class="sr" role="status">{ match ctx.lang {
                _ if !searched => String::new(),
                Lang::Ja => format!("{}件", found.len()),
                Lang::En => format!("{} found", found.len()),
            } }</p>
            if !found.is_empty() {
                <table>
                    <thead><tr><th scope="col">{ ctx.say("用語", "Term") }</th>{ list(terms.versions().map(|it| html! { <th scope="col">{ it }</th> })) }</tr></thead>
                    <tbody>{ list(found.iter().take(MOST).map(|it| term(ctx, terms, it))) }</tbody>
                </table>
            }
            if found.len() > MOST {
                <p class="hint">{ match ctx.lang {
                    Lang::Ja => format!("ほか{}件。語を足すと絞れます。", found.len() - MOST),
                    Lang::En => format!("{} more; add a word to narrow it down.", found.len() - MOST),
                } }</p>
            }
            if !query.trim().is_empty() && found.is_empty() {
                { words("p", "none", terms.not_found.get(ctx.lang)) }
            }
        </section>
    }
}

fn term(ctx: &Ctx<'_>, terms: &Terms, it: &Term) -> Html {
    let last = terms.versions().last().unwrap_or_default();
    let grades = |it: &str| match it {
        "" => "–".to_owned(),
        all if all.len() > 2 && "12345".contains(all) => format!("{}–{}", &all[..1], &all[all.len() - 1..]),
        all => all.chars().map(String::from).collect::<Vec<_>>().join(", "),
    };
    html! {
        <tr>
            <th scope="row">{ it.name }{ words("small", "", it.class.get(ctx.lang)) }
                if !it.instead.is_empty() {
                    { words("small", "instead", match ctx.lang {
                        Lang::Ja => format!("{last}では {}", it.instead),
                        Lang::En => format!("in {last}: {}", it.instead),
                    }) }
                }
            </th>
            { list(it.grades.iter().map(|it| words("td", "", grades(it)))) }
        </tr>
    }
}
