//! What is printed: one A4 page, without the form.

use yew::prelude::*;

use crate::engine::Method;
use crate::exchange::text::{self, Block, Line, Mark};
use crate::ui::method::{self, leaflet};
use crate::ui::page::release::RELEASE;
use crate::ui::page::state::Ctx;
use crate::ui::parts::kept::kept;
use crate::ui::parts::pieces::{list, words};
use crate::ui::verdict::drawing;

/// A sheet, and the count of drawings it comes from: of the same count it is the same, and need not be looked through.
struct Sheet(u32, Html);

impl PartialEq for Sheet {
    fn eq(&self, other: &Sheet) -> bool {
        self.0 == other.0
    }
}

/// Keeps the sheet as it was while somebody types.
pub fn sheet(drawn: u32, html: Html) -> Html {
    kept(false, "sheet", Sheet(drawn, html), |it| it.1.clone())
}

/// The page for the printer; hidden on the screen. It tells what the copied text tells, from the same parts.
pub fn view(ctx: &Ctx<'_>) -> Html {
    let (told, adds) = (ctx.told(), method::of(ctx.calculator));
    html! { <>
        <section class="sheet" aria-hidden="true">
            <header>{ words("b", "", "Tekio") }{ list(told.now.map(|it| words("span", "", it.say(ctx.lang)))) }{ words("span", "", format!("{} {} · Tekio {RELEASE}", ctx.say("基準の版", "Rules"), ctx.calculator.version)) }</header>
            { words("h1", "", ctx.calculator.title.get(ctx.lang)) }
            { words("p", "blanks", ctx.say("ID・氏名　　　　　　　　　　　　　　　日付　　　　　　　　　　記入者", "ID, name                              Date                    Signed")) }
            <div class="result">{ words("b", "", text::verdict(&told)) }{ list(text::head(&told).into_iter().map(|it| words("p", "", it))) }</div>
            // Smaller than it could be: the fullest sheet is one page.
            { drawing::figure(ctx) }
            { list(text::blocks(&told).into_iter().map(|it| block(ctx, it))) }
            { (adds.end_of_paper)(ctx) }
            <footer>{ list(text::foot(&told).into_iter().map(|it| words("p", "", it))) }</footer>
        </section>
        { leaflet::sheet(ctx) }
    </> }
}

/// The head of the column of what is still to be answered.
const OPEN: (&str, &str) = ("未入力", "Not answered");

fn block(ctx: &Ctx<'_>, it: Block) -> Html {
    let of_scores = ctx.report.together.first().is_some_and(|it| matches!(it.calculator.method, Method::Score(_)));
    match it {
        Block::Lines(all) => list(all.into_iter().map(|it| words("p", "", it))),
        Block::Scales(all) => list(all.into_iter().map(|[said, _]| words("p", "", said))),
        Block::Entered(all) | Block::Facts(all) if all.is_empty() => html! {},
        Block::Entered(all) => words("p", "entered", all.join(ctx.say("。", ". "))),
        Block::Facts(all) => words("p", "facts", all.join(ctx.say("／", " / "))),
        Block::Due(_) => (method::of(ctx.calculator).days_on_paper)(ctx),
        Block::Steps(all) if all.is_empty() => html! {},
        Block::Steps(all) => steps(ctx, all),
        Block::Protocols(all) if all.is_empty() => html! {},
        Block::Protocols(all) => table(
            "protocols",
            if of_scores {
                [("スコア", "Score"), ("区分", "Band"), ("合計点と意味", "Total, and what it meant"), OPEN]
            } else {
                [("基準", "Protocol"), ("判定", "Result"), ("満たさない・該当する項目", "Not met, or applies"), OPEN]
            }
            .map(|(ja, en)| ctx.say(ja, en)),
            all.into_iter().map(|it| {
                let grave = !it.failed.is_empty();
                let failed = it.failed.iter().map(|it| it.say(ctx.lang)).chain(it.more);
                let failed = failed.collect::<Vec<_>>().join(ctx.say("、", "; "));
                let missing = it.missing.join(ctx.say("、", "; "));
                (grave, [it.title.to_owned(), it.verdict.to_owned(), failed, missing])
            }),
        ),
    }
}

/// What decides in a table; warnings that do not apply, and those still open, in a paragraph each.
fn steps(ctx: &Ctx<'_>, all: Vec<Line>) -> Html {
    let (passing, rows): (Vec<Line>, Vec<Line>) = all.into_iter().partition(|it| it.in_passing);
    let told = |mark: Mark| {
        let of: Vec<String> = passing.iter().filter(|it| it.mark == mark).map(|it| it.say(ctx.lang)).collect();
        let word = mark.word().get(ctx.lang);
        let head = format!("{word}{}", ctx.say("：", ": "));
        if of.is_empty() {
            html! {}
        } else {
            words("p", "facts", head + &of.join(ctx.say("　", "  ")))
        }
    };
    let head = [("番号", "No."), ("基準", "Criterion"), ("入力", "Entered"), ("結果", "Result")];
    html! { <>
        if !rows.is_empty() { { table("steps", head.map(|(ja, en)| ctx.say(ja, en)), rows.into_iter().map(|it| row(ctx, it))) } }
        { told(Mark::Clear) }{ told(Mark::Open) }
    </> }
}

fn row(ctx: &Ctx<'_>, it: Line) -> (bool, [String; 4]) {
    let (sign, word) = (it.mark.sign().get(ctx.lang), it.mark.word().get(ctx.lang));
    let said = it.level.map_or_else(|| format!("{sign} {word}"), |level| format!("{sign} {level}"));
    let id = it.id.trim_end_matches([' ', ':', '：']).trim_matches(['[', ']']).to_owned();
    let grave = matches!(it.mark, Mark::NotMet | Mark::Warns);
    (grave, [id, it.text, it.found.join(ctx.say("、", "; ")), said])
}

fn table(class: &'static str, head: [&'static str; 4], rows: impl Iterator<Item = (bool, [String; 4])>) -> Html {
    html! {
        <table class={class}>
            <thead><tr>{ list(head.into_iter().map(|it| html! { <th scope="col">{ it }</th> })) }</tr></thead>
            <tbody>{ list(rows.map(|(grave, cells)| html! {
                <tr class={classes!(grave.then_some("not-met"))}>{ list(cells.into_iter().map(|it| words("td", "", it))) }</tr>
            })) }</tbody>
        </table>
    }
}
