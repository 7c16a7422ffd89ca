//! What stands beside the verdict: other scales, statements of the documents, a drawing, and numbers of each member.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::parts::{list, words};
use super::report::{self, tone_class, word};
use super::state::{Ctx, Msg};
use super::{icons, search};
use crate::engine::{Drawing, Evidence, Lang, Method, Statement, Strength, Text, Tone, Truth, settled};
use crate::exchange::text;

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
                        <li><button type="button" class="go" disabled={!ctx.alive} onclick={ctx.click(Msg::Focus(name.clone()))}>{ text::control_label(ctx.calculator, ctx.case, name, ctx.lang) }</button></li>
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
                <ul>{ list(concern.into_iter().map(|it| statement(ctx, it.statement, it.truth))) }</ul>
            </div>
        }
        if of(false).next().is_some() {
            <details class="block stated">
                <summary>{ ctx.say("資料にある事実", "Facts of the document") }{ words("span", "", of(false).count()) }</summary>
                <ul>{ list(of(false).map(|it| statement(ctx, it.statement, it.truth))) }</ul>
            </details>
        }
    </> }
}

/// The strength of a recommendation and of the evidence behind it.
fn grade(it: (Strength, Evidence), lang: Lang) -> String {
    let strength = match it.0 {
        Strength::Strong => lang.pick("推奨 強い", "strong"),
        Strength::Weak => lang.pick("推奨 弱い", "weak"),
    };
    match lang {
        Lang::Ja => format!("{strength}・エビデンス {:?}", it.1),
        Lang::En => format!("{strength} recommendation, evidence {:?}", it.1),
    }
}

fn statement(ctx: &Ctx<'_>, it: &'static Statement, truth: Truth) -> Html {
    let whom = it.population.map_or("", |it| it.get(ctx.lang));
    let reference = it.reference.map_or_else(String::new, |it| match ctx.lang {
        Lang::Ja => format!("（文献{it}）"),
        Lang::En => format!(" (ref. {it})"),
    });
    html! {
        <li data-statement={it.id} data-truth={it.when.is_some().then_some(truth.word())} key={it.id}>
            if let Some(figure) = it.figure { { words("b", "figure", figure.get(ctx.lang)) } }
            { words("span", "", it.text.get(ctx.lang)) }
            if let Some(it) = it.grade { { words("em", "", grade(it, ctx.lang)) } }
            if !whom.is_empty() { { words("small", "", whom) } }
            if let Some(it) = it.reading { <small class="reading">{ words("b", "", ctx.say("読み方", "How it is read")) }{ it.get(ctx.lang) }</small> }
            { words("cite", "", format!("{} {} {}{reference}", it.id, it.cite.source.id, it.cite.section.get(ctx.lang))) }
        </li>
    }
}

/// The table of a reference: what the topic and the words typed leave of it.
pub fn table(ctx: &Ctx<'_>) -> Html {
    let Method::Reference(_) = &ctx.calculator.method else { return html! {} };
    let texts = |it: &'static Statement| {
        let all = [Some(it.text), it.figure, it.population, it.reading].into_iter().flatten();
        all.flat_map(|it: Text| [it.ja, it.en]).chain([it.id]).chain(it.reference)
    };
    let shown: Vec<_> = ctx
        .report
        .stated
        .iter()
        .filter(|it| it.truth != Truth::NotMet && search::finds(&ctx.look.find, texts(it.statement)))
        .collect();
    let typed = ctx.send(|it: InputEvent| Msg::Find(it.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <section class="card beside stated-all" aria-labelledby="stated">
            <h2 id="stated">{ ctx.say("記載の一覧", "Statements") }{ words("span", "", match ctx.lang {
                Lang::Ja => format!("{}／{}件", shown.len(), ctx.report.stated.len()),
                Lang::En => format!("{} of {}", shown.len(), ctx.report.stated.len()),
            }) }</h2>
            <label class="find">
                { icons::act(icons::SEARCH) }{ words("span", "sr", ctx.say("記載を探す", "Find a statement")) }
                <input type="text" inputmode="search" autocomplete="off" autocorrect="off" spellcheck="false" disabled={!ctx.alive} value={ctx.look.find.clone()} oninput={typed} />
            </label>
            if shown.is_empty() { { words("p", "hint", ctx.say("見つかりません。別の言葉で試してください。", "Nothing found. Try another word.")) } }
            <ul>{ list(shown.into_iter().map(|it| statement(ctx, it.statement, it.truth))) }</ul>
        </section>
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
                    <tr><th scope="row">{ n }{ list(ctx.case.name(each.group, n).map(|name| html! { <>{ " " }{ name }</> })) }</th>{ list(each.outputs.iter().map(|it| html! { <td>{ report::value_of(ctx, it, n).unwrap_or_else(|| html! { "–" }) }</td> })) }</tr>
                })) }</tbody>
            </table>
        </div>
    }
}

const WIDTH: i32 = 320;
const HEIGHT: i32 = 170;

/// A figure, and the same as a table.
pub fn drawing(ctx: &Ctx<'_>) -> Html {
    let Some(it) = &ctx.report.drawing else { return html! {} };
    html! { <div class="block course">{ plot(it, ctx.lang) }{ legend(it, ctx.lang) }{ rows(it, ctx.lang) }</div> }
}

/// What each line is: names beside the lines would lie on one another.
fn legend(it: &Drawing, lang: Lang) -> Html {
    html! { <p class="legend">{ list(it.lines.iter().enumerate().map(|(i, (name, _))| html! { <span class={if i > 0 { "second" } else { "first" }}>{ &name[lang as usize] }</span> })) }</p> }
}

fn plot(it: &Drawing, lang: Lang) -> Html {
    let at = |x: i32, y: i32| (30 + x * (WIDTH - 44) / 1000, 10 + y * (HEIGHT - 36) / 1000);
    html! {
        <svg class="chart" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={it.says[lang as usize].clone()}>
            { list(it.up.iter().map(|(y, text)| {
                let ((x1, y), (x2, _)) = (at(0, *y), at(1000, *y));
                html! { <>
                    <line class="grid" x1={x1.to_string()} x2={x2.to_string()} y1={y.to_string()} y2={y.to_string()} />
                    <text class="tick" x="24" y={(y + 3).to_string()} text-anchor="end">{ text }</text>
                </> }
            })) }
            { list(it.along.iter().map(|(x, text)| html! { <text class="tick" x={at(*x, 0).0.to_string()} y={(HEIGHT - 8).to_string()} text-anchor="middle">{ text }</text> })) }
            { list(it.lines.iter().enumerate().map(|(i, (_, corners))| {
                let points: Vec<String> = corners.iter().map(|(x, y)| { let (x, y) = at(*x, *y); format!("{x},{y}") }).collect();
                html! { <>
                    <polyline class={classes!("trace", (i > 0).then_some("second"))} points={points.join(" ")} />
                </> }
            })) }
            { list(it.dots.iter().map(|(x, y, text)| {
                let (x, y) = at(*x, *y);
                html! { <>
                    <circle class="dot" cx={x.to_string()} cy={y.to_string()} r="4" />
                    <text class="value" x={x.to_string()} y={if y < 24 { y + 17 } else { y - 8 }.to_string()} text-anchor="middle">{ text }</text>
                </> }
            })) }
        </svg>
    }
}

fn rows(it: &Drawing, lang: Lang) -> Html {
    html! {
        <table>
            <thead><tr>{ list(it.head.iter().map(|it| html! { <th scope="col">{ it.get(lang) }</th> })) }</tr></thead>
            <tbody>{ list(it.table.iter().map(|[a, b]| html! { <tr><th scope="row">{ a }</th>{ words("td", "", b) }</tr> })) }</tbody>
        </table>
    }
}

/// For the printer: the figure; what it shows is told in words, too.
pub fn figure(ctx: &Ctx<'_>) -> Html {
    list(ctx.report.drawing.iter().map(|it| plot(it, ctx.lang)))
}
