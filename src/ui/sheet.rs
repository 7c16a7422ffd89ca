//! What is printed: one A4 page, without the form.

use yew::prelude::*;

use super::parts::{list, words};
use super::state::Ctx;
use super::{RELEASE, due, leaflet, report, stated, tally, together};
use crate::core::{Asks, Criteria, StepKind, Truth, with_unit};
use crate::exchange::text;

/// A sheet, and the count of drawings it comes from: of the same count it is the same, and need not be looked through.
#[derive(Properties)]
pub struct SheetProps {
    pub drawn: u32,
    pub html: Html,
}

impl PartialEq for SheetProps {
    fn eq(&self, other: &SheetProps) -> bool {
        self.drawn == other.drawn
    }
}

/// Keeps the sheet as it was while somebody types.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    props.html.clone()
}

/// The page for the printer; hidden on the screen.
pub fn view(ctx: &Ctx<'_>) -> Html {
    if let Some(leaflet) = leaflet::sheet(ctx) {
        return leaflet;
    }
    let missing: Vec<_> =
        ctx.report.missing.iter().map(|it| text::control_label(ctx.calculator, it, ctx.lang)).collect();
    html! {
        <section class="sheet" aria-hidden="true">
            <header>{ words("b", "", "Tekio") }{ words("span", "", format!("{} {} · Tekio {RELEASE}", ctx.say("基準の版", "Rules"), ctx.calculator.version)) }</header>
            { words("h1", "", ctx.calculator.title.get(ctx.lang)) }
            { words("p", "blanks", ctx.say("ID・氏名　　　　　　　　　　　　　　　日付　　　　　　　　　　記入者", "ID, name                              Date                    Signed")) }
            if ctx.example { { words("p", "", text::EXAMPLE.get(ctx.lang)) } }
            <p class="result">{ words("b", "", report::phrase(ctx)) }{ " " }{ report::remark(ctx) }</p>
            { list(ctx.report.outputs.iter().filter(|it| it.member == 0).map(|it| html! {
                { words("p", "", format!("{} {}（{}）", it.output.label.get(ctx.lang), with_unit(&it.text, it.output.unit.get(ctx.lang).trim_start()), it.working)) }
            })) }
            { list(ctx.report.outputs.iter().filter(|it| it.member > 0 && ctx.calculator.each.is_some()).map(|it| words("p", "", format!("{} {}：{} {}", ctx.calculator.each.as_ref().map_or("", |it| it.group.label.get(ctx.lang)), it.member, it.output.label.get(ctx.lang), with_unit(&it.text, it.output.unit.get(ctx.lang).trim_start()))))) }
            { readings(ctx) }
            { due::sheet(ctx) }
            { together::sheet(ctx) }
            { stated::sheet(ctx) }
            { list(ctx.report.compared.iter().map(|it| words("p", "", format!("CTCAE {} {}：{}", it.edition.version, it.row.name, report::grades(&it.outcome, ctx.lang))))) }
            if !ctx.report.compared.is_empty() { { words("p", "", text::entered(ctx.case, ctx.lang)) } }
            if !ctx.report.steps.is_empty() { <table>
                <thead><tr>
                    <th scope="col">{ ctx.say("番号", "No.") }</th><th scope="col">{ ctx.say("基準", "Criterion") }</th>
                    <th scope="col">{ ctx.say("入力", "Entered") }</th><th scope="col">{ ctx.say("結果", "Result") }</th>
                </tr></thead>
                <tbody>{ list(ctx.report.steps.iter().map(|it| {
                    let found = text::findings(ctx.calculator, it.findings.iter().filter(|it| it.value.is_some()), ctx.lang);
                    html! {
                        <tr class={classes!((it.truth == Truth::NotMet && it.kind != StepKind::Class && it.kind != StepKind::Criterion(Criteria::Check)).then_some("not-met"))}>
                            { words("td", "", match it.text {
                                Asks::Rule(_) => report::grade(it.id, ctx.lang),
                                Asks::Text(_) if it.kind == StepKind::Class => "",
                                Asks::Text(_) => it.id,
                            }) }
                            { words("td", "", if it.level.is_some() && it.truth == Truth::NotMet { it.matter.get(ctx.lang) } else { it.text.get(ctx.lang) }) }{ words("td", "", found.join(ctx.say("、", "; "))) }
                            { words("td", "", format!("{} {}", text::sign(it.truth), report::truth_word(ctx, it))) }
                        </tr>
                    }
                })) }</tbody>
            </table> }
            if !missing.is_empty() { <p>{ words("b", "", ctx.say("未入力：", "Not answered: ")) }{ missing.join(ctx.say("、", "; ")) }</p> }
            { list(ctx.problems.iter().map(|it| html! { <p>{ words("b", "", ctx.say("要確認：", "To check: ")) }{ it.say(ctx.lang) }</p> })) }
            { list(ctx.report.notes.iter().map(|it| html! { <p>{ ctx.say("注：", "Note: ") }{ it.text.get(ctx.lang) }</p> })) }
            { list(tally::text(ctx.noted, ctx.lang).lines().filter(|_| !ctx.noted.is_empty()).map(|it| words("p", "", it))) }
            <footer>
                { list(ctx.calculator.sources.iter().map(|it| html! { <p>{ ctx.say("出典：", "Source: ") }{ it.title.get(ctx.lang) }{ " " }{ it.edition.get(ctx.lang) }</p> })) }
                { words("p", "", text::disclaimer(ctx.calculator).get(ctx.lang)) }
            </footer>
        </section>
    }
}

fn readings(ctx: &Ctx<'_>) -> Html {
    let Some(chart) = &ctx.report.chart else { return html! {} };
    html! {
        <p class="readings">{ list(chart.points.iter().map(|it| {
            let of = |id: &str| ctx.report.outputs.iter().find(|o| o.member == it.member && o.output.id == id).map_or("–", |o| o.text.as_str()).to_owned();
            html! { <span>{ match ctx.lang {
                crate::core::Lang::Ja => format!("{}日：{}（{}、{}%）", it.time, it.value, of("change"), of("percent")),
                crate::core::Lang::En => format!("day {}: {} ({}, {} %)", it.time, it.value, of("change"), of("percent")),
            } }</span> }
        })) }</p>
    }
}
