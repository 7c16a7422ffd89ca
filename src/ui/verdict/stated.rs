//! What stands beside the verdict: other scales, statements of the documents, and numbers of each member.

use yew::prelude::*;

use crate::engine::{Lang, Method, Tone, Truth, settled};
use crate::exchange::text;
use crate::ui::page::did::Did;
use crate::ui::page::state::Ctx;
use crate::ui::parts::icons;
use crate::ui::parts::pieces::{figure, list, tone_class, word, words};
use crate::ui::parts::statement::statement;

/// What other scales say of the same answers.
pub fn scales(ctx: &Ctx<'_>) -> Html {
    list(ctx.report.scales.iter().map(|it| {
        let known = settled(&it.outcome);
        let tone = if known { it.outcome[0].tone } else { Tone::Open };
        let name = if known { it.outcome[0].label.get(ctx.lang) } else { ctx.say("判定保留", "Undetermined") };
        html! {
            <div class={classes!("block", "scale", tone_class(tone))} data-scale={it.scale.id} data-scale-outcome={word(&it.outcome)} key={it.scale.id}>
                { words("h2", "", it.scale.title.get(ctx.lang)) }
                <p>{ icons::tone(tone) }{ words("b", "", name) }</p>
                if known { { words("small", "", it.outcome[0].says.get(ctx.lang)) } } else {
                    { words("small", "", it.outcome.iter().map(|it| it.label.get(ctx.lang)).collect::<Vec<_>>().join(ctx.say("／", " / "))) }
                    <ul>{ list(it.missing.iter().take(4).map(|name| html! {
                        <li><button type="button" class="go" disabled={!ctx.alive} onclick={ctx.click(Did::Focus(name.clone()))}>{ text::control_label(ctx.form, ctx.case, name, ctx.lang) }</button></li>
                    })) }</ul>
                }
            </div>
        }
    }))
}

/// The statements that concern the case, then those that always hold.
pub fn view(ctx: &Ctx<'_>) -> Html {
    if matches!(ctx.calculator.method, Method::Reference(_)) || ctx.report.stated.is_empty() {
        return html! {};
    }
    let of = |conditional: bool| ctx.report.stated.iter().filter(move |it| it.statement.when.is_some() == conditional);
    let open = of(true).filter(|it| it.truth == Truth::Unknown).count();
    let concern: Vec<_> = of(true).filter(|it| it.truth == Truth::Met).collect();
    html! { <>
        if of(true).next().is_some() {
            <div class="block stated">
                <h2>{ ctx.say("この条件についての記載", "What the document says of this") }{ words("span", "", match (open, ctx.lang) {
                    (0, _) => String::new(),
                    (n, Lang::Ja) => format!("未入力で決まらないもの {n}"),
                    (n, Lang::En) => format!("{n} still open"),
                }) }</h2>
                if concern.is_empty() {
                    { words("p", "hint", ctx.say("入力した範囲で当てはまる記載はありません。", "Nothing applies to what has been entered.")) }
                }
                <ul>{ list(concern.into_iter().map(|it| statement(it.statement, it.truth, ctx.lang))) }</ul>
            </div>
        }
        if of(false).next().is_some() {
            <details class="block stated">
                <summary>{ ctx.say("資料にある事実", "Facts of the document") }{ words("span", "", of(false).count()) }</summary>
                <ul>{ list(of(false).map(|it| statement(it.statement, it.truth, ctx.lang))) }</ul>
            </details>
        }
    </> }
}

/// Numbers of each member of a group.
pub fn each(ctx: &Ctx<'_>) -> Html {
    let Some(each) = &ctx.calculator.each else { return html! {} };
    let members: Vec<u8> = ctx
        .case
        .members(each.group)
        .iter()
        .copied()
        .filter(|n| ctx.report.outputs.iter().any(|it| it.member == *n))
        .collect();
    if members.is_empty() {
        return html! {};
    }
    html! {
        <div class="block course">
            <table>
                <thead><tr><th scope="col">{ each.group.label.get(ctx.lang) }</th>{ list(each.outputs.iter().map(|it| html! { <th scope="col">{ it.label.get(ctx.lang) }</th> })) }</tr></thead>
                <tbody>{ list(members.into_iter().map(|n| html! {
                    <tr><th scope="row">{ n }{ list(ctx.case.name(each.group, n).map(|name| html! { <>{ " " }{ name }</> })) }</th>{ list(each.outputs.iter().map(|it| html! { <td>{ ctx.shown(it, n).map_or_else(|| html! { "–" }, |it| figure(it, ctx.lang)) }</td> })) }</tr>
                })) }</tbody>
            </table>
        </div>
    }
}
