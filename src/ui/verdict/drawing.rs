//! A figure of what was worked out, and the same as a table.

use yew::prelude::*;

use crate::engine::{Drawing, Lang};
use crate::ui::page::state::Ctx;
use crate::ui::parts::pieces::{list, words};

const WIDTH: i32 = 320;
const HEIGHT: i32 = 170;

/// A figure, and the same as a table.
pub fn view(ctx: &Ctx<'_>) -> Html {
    let Some(it) = &ctx.report.drawing else { return html! {} };
    html! { <div class="block course">{ plot(it, ctx.lang) }{ legend(it, ctx.lang) }{ rows(it, ctx.lang) }</div> }
}

/// What each line is: names beside the lines would lie on one another.
fn legend(it: &Drawing, lang: Lang) -> Html {
    html! { <p class="legend">{ list(it.lines.iter().enumerate().filter(|it| !it.1.0[0].is_empty()).map(|(i, (name, _))| html! { <span class={if i > 0 { "second" } else { "first" }}>{ &name[lang as usize] }</span> })) }</p> }
}

fn plot(it: &Drawing, lang: Lang) -> Html {
    let at = |x: i32, y: i32| (46 + x * (WIDTH - 60) / 1000, 10 + y * (HEIGHT - 36) / 1000);
    html! {
        <svg class="chart" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={it.says[lang as usize].clone()}>
            { list(it.up.iter().map(|(y, text)| {
                let ((x1, y), (x2, _)) = (at(0, *y), at(1000, *y));
                html! { <>
                    <line class="grid" x1={x1.to_string()} x2={x2.to_string()} y1={y.to_string()} y2={y.to_string()} />
                    <text class="tick" x="40" y={(y + 3).to_string()} text-anchor="end">{ text }</text>
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
            { list(it.ends.iter().map(|(x, y, text)| {
                let (x, y) = at(*x, *y);
                html! { <text class="value" x={(x + 4).to_string()} y={(y + 3).to_string()}>{ text }</text> }
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
