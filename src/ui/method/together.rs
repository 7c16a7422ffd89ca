//! One patient, all protocols: a verdict for each, what it still lacks, and where the criteria differ.

use yew::prelude::*;

use crate::engine::{Criteria, Field, Lang, Method, Step, StepKind, Together, Truth, settled};
use crate::exchange::headline::one_of;
use crate::exchange::text::{self, Mark};
use crate::ui::method::adds::Adds;
use crate::ui::page::did::Did;
use crate::ui::page::state::Ctx;
use crate::ui::parts::icons;
use crate::ui::parts::pieces::{list, tone_class, word, words};

/// What several calculators on one form add to its page.
pub static ADDS: Adds = Adds { verdict: view, remark, ..Adds::NOTHING };

/// The verdicts, one card for each protocol.
fn view(ctx: &Ctx<'_>) -> Html {
    if ctx.report.together.is_empty() {
        return html! {};
    }
    // Whether somebody may join a trial is another question than what a guideline warns of.
    let of = |trials: bool| {
        let is = move |it: &&Together| matches!(it.calculator.method, Method::Eligibility(_)) == trials;
        list(ctx.report.together.iter().filter(is).map(|it| protocol(ctx, it)))
    };
    html! { <>
        { words("h2", "kind", ctx.say("試験・患者申出療養の適格性", "Eligibility of trials")) }{ of(true) }
        { words("h2", "kind", ctx.say("ガイドラインの確認", "Guideline checks")) }{ of(false) }
        { differences(ctx) }
    </> }
}

fn protocol(ctx: &Ctx<'_>, it: &Together) -> Html {
    let verdict = one_of(it);
    let (said, tone) = (verdict.label.get(ctx.lang), verdict.tone);
    let failed: Vec<&Step> = it.steps.iter().filter(|it| decides(it) && it.truth == Truth::NotMet).collect();
    let to = ctx.to;
    // Without a load: an address that carried the answers would stay in the browser's history.
    let (id, to) = (it.calculator.id, to.clone());
    let carry = Callback::from(move |it: MouseEvent| {
        it.prevent_default();
        to.emit(Did::Carry(id));
    });
    html! {
        <div class={classes!("block", "protocol", tone_class(tone))} data-protocol={it.calculator.id} data-protocol-outcome={word(&it.outcome)} key={it.calculator.id}>
            <h3>{ it.calculator.short.get(ctx.lang) }</h3>
            <p class="is">{ icons::tone(tone) }{ words("b", "", said) }
                { words("span", "", match (it.missing.len(), ctx.lang) {
                    (0, _) => String::new(),
                    (n, Lang::Ja) => format!("あと{n}項目"),
                    (n, Lang::En) => format!("{n} to answer"),
                }) }
            </p>
            <ul>{ list(failed.into_iter().map(|it| html! { <li>{ icons::step(Mark::of(it), it.level) }{ words("span", "", it.matter.get(ctx.lang)) }</li> })) }</ul>
            if !it.missing.is_empty() {
                <details><summary>{ ctx.say("足りない項目", "Still to answer") }</summary><ul>{ list(it.missing.iter().map(|name| html! {
                    <li data-missing={name.clone()}><button type="button" class="go" disabled={!ctx.alive} onclick={ctx.click(Did::Focus(name.clone()))}>{ text::control_label(ctx.form, ctx.case, name, ctx.lang) }</button></li>
                })) }</ul></details>
            }
            <a class="go" href={ctx.at.page_link(id)} onclick={carry}>{ ctx.say("この基準のページへ", "To its own page") }</a>
        </div>
    }
}

/// Whether a step decides.
fn decides(it: &Step) -> bool {
    matches!(it.kind, StepKind::Criterion(kind) if kind != Criteria::Check)
}

/// Where several protocols ask the same thing and want different answers.
fn differences(ctx: &Ctx<'_>) -> Html {
    let asked = |field: &'static Field, it: &Together| {
        let looks = |step: &&Step| decides(step) && step.rule.fields().iter().any(|it| **it == *field);
        it.steps
            .iter()
            .filter(looks)
            .map(|it| ((Mark::of(it), it.level), text::asks(it, ctx.lang).to_owned()))
            .collect::<Vec<_>>()
    };
    let rows = ctx.calculator.fields().into_iter().filter_map(|field| {
        let cells: Vec<_> = ctx
            .report
            .together
            .iter()
            .map(|it| (it.calculator, asked(field, it)))
            .filter(|it| !it.1.is_empty())
            .collect();
        // What every protocol words alike is no difference.
        let alike = cells.windows(2).all(|it| it[0].1.iter().map(|it| &it.1).eq(it[1].1.iter().map(|it| &it.1)));
        (cells.len() > 1 && !alike).then_some((field, cells))
    });
    html! {
        <div class="block differ">
            { words("h2", "", ctx.say("同じ項目・違う基準", "Same question, different criteria")) }
            <dl>{ list(rows.map(|(field, cells)| html! {
                <div><dt>{ field.label.get(ctx.lang) }</dt>{ list(cells.into_iter().map(|(calculator, steps)| html! {
                    <dd>{ words("small", "", calculator.short.get(ctx.lang)) }{ list(steps.into_iter().map(|((mark, level), text)| html! { <span>{ icons::step(mark, level) }{ text }</span> })) }</dd>
                })) }</div>
            })) }</dl>
        </div>
    }
}

/// The verdict that stands for all: how many of them are settled.
fn remark(ctx: &Ctx<'_>) -> Option<String> {
    let all = &ctx.report.together;
    all.first()?;
    let done = all.iter().filter(|it| settled(&it.outcome)).count();
    Some(match ctx.lang {
        Lang::Ja => format!("{}基準中{done}基準で判定済み。", all.len()),
        Lang::En => format!("{done} of {} have come to a verdict.", all.len()),
    })
}
