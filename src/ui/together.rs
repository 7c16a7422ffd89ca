//! One patient, all protocols: a verdict for each, what it still lacks, and where the criteria differ.

use yew::prelude::*;

use super::parts::{list, words};
use super::report::{tone_class, word};
use super::state::{Ctx, Msg};
use super::{Page, Route, icons};
use crate::core::{Criteria, Field, Lang, Method, Step, StepKind, Together, Tone, Truth, settled};
use crate::exchange::text;

/// The verdicts, one card for each protocol.
pub fn view(ctx: &Ctx<'_>) -> Html {
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

/// A verdict in a word: while it is open, that it is.
fn phrase(it: &Together, lang: Lang) -> (&'static str, Tone) {
    match it.outcome.as_slice() {
        [verdict] if settled(&it.outcome) => (verdict.label.get(lang), verdict.tone),
        _ => (lang.pick("判定保留", "Undetermined"), Tone::Open),
    }
}

fn protocol(ctx: &Ctx<'_>, it: &Together) -> Html {
    let (said, tone) = phrase(it, ctx.lang);
    let failed: Vec<&Step> = it.steps.iter().filter(|it| decides(it) && it.truth == Truth::NotMet).collect();
    let to = ctx.to.clone();
    let route = Route { lang: ctx.lang, ..ctx.at.to(Page::Calculator(it.calculator)) };
    // Without a load: an address that carried the answers would stay in the browser's history.
    let carry = Callback::from(move |it: MouseEvent| {
        it.prevent_default();
        to.emit(Msg::Carry(route));
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
            <ul>{ list(failed.into_iter().map(|it| html! { <li>{ icons::truth(it.truth) }{ words("span", "", it.matter.get(ctx.lang)) }</li> })) }</ul>
            if !it.missing.is_empty() {
                <details><summary>{ ctx.say("足りない項目", "Still to answer") }</summary><ul>{ list(it.missing.iter().map(|name| html! {
                    <li data-missing={name.clone()}><button type="button" class="go" disabled={!ctx.alive} onclick={ctx.click(Msg::Focus(name.clone()))}>{ text::control_label(ctx.calculator, name, ctx.lang) }</button></li>
                })) }</ul></details>
            }
            <a class="go" href={ctx.at.link(route)} onclick={carry}>{ ctx.say("この基準のページへ", "To its own page") }</a>
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
        it.steps.iter().filter(looks).map(|it| (it.truth, it.text.get(ctx.lang).to_owned())).collect::<Vec<_>>()
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
                    <dd>{ words("small", "", calculator.short.get(ctx.lang)) }{ list(steps.into_iter().map(|(truth, text)| html! { <span>{ icons::truth(truth) }{ text }</span> })) }</dd>
                })) }</div>
            })) }</dl>
        </div>
    }
}

/// For the printer.
pub fn sheet(ctx: &Ctx<'_>) -> Html {
    if ctx.report.together.is_empty() {
        return html! {};
    }
    html! {
        <table>
            <thead><tr>{ list([("基準", "Protocol"), ("判定", "Result"), ("満たさない・該当する項目", "Not met"), ("未入力", "Not answered")].map(|(ja, en)| html! { <th scope="col">{ ctx.say(ja, en) }</th> })) }</tr></thead>
            <tbody>{ list(ctx.report.together.iter().map(|it| html! {
                <tr>
                    { words("td", "", it.calculator.short.get(ctx.lang)) }{ words("td", "", phrase(it, ctx.lang).0) }
                    { words("td", "", it.steps.iter().filter(|it| decides(it) && it.truth == Truth::NotMet).map(|it| it.matter.get(ctx.lang)).collect::<Vec<_>>().join(ctx.say("、", "; "))) }
                    { words("td", "", it.missing.iter().map(|name| text::control_label(ctx.calculator, name, ctx.lang)).collect::<Vec<_>>().join(ctx.say("、", "; "))) }
                </tr>
            })) }</tbody>
        </table>
    }
}

/// The verdict that stands for all: how many of them are settled, and how; those that refuse go first.
pub fn remark(ctx: &Ctx<'_>) -> Option<String> {
    let all = &ctx.report.together;
    all.first()?;
    let phrases: Vec<_> = all.iter().map(|it| phrase(it, ctx.lang)).collect();
    let done = all.iter().filter(|it| settled(&it.outcome)).count();
    let mut counted: Vec<(&str, Tone, usize)> = Vec::new();
    for (said, tone) in phrases {
        match counted.iter_mut().find(|it| it.0 == said) {
            Some(it) => it.2 += 1,
            None => counted.push((said, tone, 1)),
        }
    }
    const ORDER: [Tone; 5] = [Tone::Bad, Tone::Caution, Tone::Open, Tone::Neutral, Tone::Good];
    let mut each = Vec::new();
    for tone in ORDER {
        let of_tone = counted.iter().filter(|it| it.1 == tone);
        each.extend(of_tone.map(|(said, _, n)| match ctx.lang {
            Lang::Ja => format!("{said}{n}"),
            Lang::En => format!("{n} {}", said.to_lowercase()),
        }));
    }
    Some(match ctx.lang {
        Lang::Ja => format!("{}基準中{done}基準で判定済み（{}）。", all.len(), each.join("、")),
        Lang::En => format!("{done} of {} have come to a verdict ({}).", all.len(), each.join(", ")),
    })
}
