//! A series of readings: its chart, and the table beside it.

use yew::prelude::*;

use crate::engine::{Lang, Method, Output};
use crate::ui::method::adds::Adds;
use crate::ui::page::state::Ctx;
use crate::ui::parts::kept::still;
use crate::ui::parts::pieces::{figure, hold, list, words};

/// What a series adds to its page.
pub static ADDS: Adds = Adds { below_numbers: course, ..Adds::NOTHING };

/// What is said of one reading, and whether none is better; what is still open is only said to be so.
fn response(ctx: &Ctx<'_>, member: u8) -> String {
    let Some(it) = ctx.report.times.iter().find(|it| it.member == member) else { return "–".to_owned() };
    let said = match it.outcome.as_slice() {
        [one] => one.label.get(ctx.lang).to_owned(),
        _ => ctx.say("判定保留", "Undetermined").to_owned(),
    };
    let best = ctx.report.best == Some(member) && ctx.report.times.len() > 1;
    if best { said + ctx.say("（最良）", " (best)") } else { said }
}

/// More columns than these do not fit beside a day, its value and what is said of it: they stand below.
const COLUMNS: usize = 3;

/// The numbers of a reading, each with its name, in a line of its own.
fn more(ctx: &Ctx<'_>, columns: &'static [Output], member: u8) -> Html {
    let shown: Vec<Html> = columns
        .iter()
        .filter_map(|column| ctx.shown(column, member).map(|it| (column, it)))
        .map(|(column, it)| html! { <span>{ column.label.get(ctx.lang) }{ " " }<b>{ figure(it, ctx.lang) }</b></span> })
        .collect();
    if shown.is_empty() {
        return html! {};
    }
    html! { <tr class="more"><td colspan="3">{ for shown }</td></tr> }
}

/// A series: its chart, and the table beside it.
fn course(ctx: &Ctx<'_>) -> Html {
    let Method::Course(course) = &ctx.calculator.method else { return html! {} };
    let Some(chart) = &ctx.report.chart else { return html! {} };
    let many = course.columns.len() > COLUMNS;
    const WIDTH: i32 = 300;
    const HEIGHT: i32 = 120;
    let at = |x: i32, y: i32| (26 + x * (WIDTH - 72) / 1000, 10 + y * (HEIGHT - 34) / 1000);
    let line: Vec<String> = chart
        .points
        .iter()
        .map(|it| {
            let (x, y) = at(it.x, it.y);
            format!("{x},{y}")
        })
        .collect();
    let label = match ctx.lang {
        Lang::Ja => format!(
            "{}：{}",
            course.chart.ja,
            chart.points.iter().map(|it| format!("{}日 {}", it.time, it.value)).collect::<Vec<_>>().join("、")
        ),
        Lang::En => format!(
            "{}: {}",
            course.chart.en,
            chart.points.iter().map(|it| format!("day {} {}", it.time, it.value)).collect::<Vec<_>>().join(", ")
        ),
    };
    let level = |y: i32, text: &str, class: &'static str| {
        let ((x1, y), (x2, _)) = (at(0, y), at(1000, y));
        html! { <>
            <line class={class} x1={x1.to_string()} x2={x2.to_string()} y1={y.to_string()} y2={y.to_string()} />
            <text class="tick" x={if class == "grid" { "20" } else { "298" }} y={(y + 3).to_string()} text-anchor="end">{ text.to_owned() }</text>
        </> }
    };
    // Where the two marks lie too close for two labels, one label stands for both.
    let [upper, lower] = chart.marks;
    let marks = if at(0, lower.0).1 - at(0, upper.0).1 < 11 {
        [(upper.0, ""), (lower.0, course.marks.close)]
    } else {
        [upper, lower]
    };
    let drawn = html! {
        <svg class="chart" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={label}>
            { list(chart.scale.iter().map(|(y, text)| level(*y, text, "grid"))) }
            { list(marks.iter().map(|(y, text)| level(*y, text, "mark-at"))) }
            <polyline class="trace" points={line.join(" ")} />
            { list(chart.points.iter().map(|it| {
                let (x, y) = at(it.x, it.y);
                html! { <>
                    <circle class="dot" cx={x.to_string()} cy={y.to_string()} r="4" />
                    <text class="value" x={x.to_string()} y={if y < 22 { y + 16 } else { y - 8 }.to_string()} text-anchor="middle">{ &it.value }</text>
                </> }
            })) }
            { list(chart.points.iter().enumerate().filter(|(i, it)| *i == 0 || it.x - chart.points[i - 1].x > 90).map(|(_, it)| html! {
                <text class="tick" x={at(it.x, 0).0.to_string()} y="116" text-anchor="middle">{ &it.time }</text>
            })) }
        </svg>
    };
    let head = html! {
        <thead><tr>
            <th scope="col">{ ctx.say("日", "Day") }</th><th scope="col">{ course.value.label.get(ctx.lang) }</th>
            if !many { { list(course.columns.iter().map(|it| html! { <th scope="col">{ it.label.get(ctx.lang) }</th> })) } }
            <th scope="col">{ ctx.say("判定", "Response") }</th>
        </tr></thead>
    };
    html! {
        <div class="block course">
            <h2>{ ctx.say("経過", "Course") }{ words("span", "", course.marks.legend.get(ctx.lang)) }</h2>
            { still(ctx.whole, "chart", drawn) }
            <table>
                { still(ctx.whole, "head", head) }
                <tbody>{ list(chart.rows.iter().map(|(member, time, value)| still(ctx.whole, *member, html! { <>
                    <tr><th scope="row">{ time }</th>{ words("td", "", value.as_deref().unwrap_or("–")) }
                        if !many { { list(course.columns.iter().map(|column| html! { { hold("td", "", ctx.shown(column, *member).map_or_else(|| html! { "–" }, |it| figure(it, ctx.lang))) } })) } }
                        { words("td", "", response(ctx, *member)) }
                    </tr>
                    if many { { more(ctx, course.columns, *member) } }
                </> }))) }</tbody>
            </table>
        </div>
    }
}
