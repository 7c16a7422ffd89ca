//! What stands beside the verdict: other scales, statements of the documents, and numbers of each member.

use yew::prelude::*;

use crate::engine::{Lang, Method, Statement, Tone, Truth, Verdict, settled};
use crate::exchange::text;
use crate::ui::page::did::Did;
use crate::ui::page::state::{Ctx, Hand};
use crate::ui::parts::icons;
use crate::ui::parts::kept::kept;
use crate::ui::parts::pieces::{figure, list, tone_class, word, words};
use crate::ui::parts::statement::statement;

/// What another scale is drawn of: its id and title, what it says, and the controls still to be answered with their
/// names.
type Other = (&'static str, &'static str, Vec<&'static Verdict>, Vec<(String, String)>, Hand);

/// What other scales say of the same answers.
pub fn scales(ctx: &Ctx<'_>) -> Html {
    list(ctx.report.scales.iter().map(|it| {
        let name = |it: &String| (it.clone(), text::control_label(ctx.form, ctx.case, it, ctx.lang));
        let lacks = if settled(&it.outcome) { vec![] } else { it.missing.iter().take(4).map(name).collect() };
        let (id, title) = (it.scale.id, it.scale.title.get(ctx.lang));
        kept(ctx.whole, id, (id, title, it.outcome.clone(), lacks, ctx.hand()), scale)
    }))
}

fn scale((id, title, outcome, lacks, hand): &Other) -> Html {
    let lang = hand.lang;
    let known = settled(outcome);
    let tone = if known { outcome[0].tone } else { Tone::Open };
    let name = if known { outcome[0].label.get(lang) } else { hand.say("判定保留", "Undetermined") };
    html! {
        <div class={classes!("block", "scale", tone_class(tone))} data-scale={*id} data-scale-outcome={word(outcome)}>
            { words("h2", "", title) }
            <p>{ icons::tone(tone) }{ words("b", "", name) }</p>
            if known { { words("small", "", outcome[0].says.get(lang)) } } else {
                { words("small", "", outcome.iter().map(|it| it.label.get(lang)).collect::<Vec<_>>().join(hand.say("／", " / "))) }
                <ul>{ list(lacks.iter().map(|(name, label)| html! {
                    <li><button type="button" class="go" disabled={!hand.alive} onclick={hand.click(Did::Focus(name.clone()))}>{ label }</button></li>
                })) }</ul>
            }
        </div>
    }
}

/// The statements that concern the case, then those that always hold.
pub fn view(ctx: &Ctx<'_>) -> Html {
    if matches!(ctx.calculator.method, Method::Reference(_)) || ctx.report.stated.is_empty() {
        return html! {};
    }
    let of = |conditional: bool| ctx.report.stated.iter().filter(move |it| it.statement.when.is_some() == conditional);
    let open = of(true).filter(|it| it.truth == Truth::Unknown).count();
    let concern: Vec<_> = of(true).filter(|it| it.truth == Truth::Met).collect();
    let always: Vec<Said> = of(false).map(|it| Said(it.statement, it.truth)).collect();
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
        if !always.is_empty() { { kept(ctx.whole, "facts", (always, ctx.lang), facts) } }
    </> }
}

/// A statement, and whether it concerns the case.
struct Said(&'static Statement, Truth);

impl PartialEq for Said {
    fn eq(&self, other: &Said) -> bool {
        std::ptr::eq(self.0, other.0) && self.1 == other.1
    }
}

fn facts((all, lang): &(Vec<Said>, Lang)) -> Html {
    html! {
        <details class="block stated">
            <summary>{ lang.pick("資料にある事実", "Facts of the document") }{ words("span", "", all.len()) }</summary>
            <ul>{ list(all.iter().map(|it| statement(it.0, it.1, *lang))) }</ul>
        </details>
    }
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
