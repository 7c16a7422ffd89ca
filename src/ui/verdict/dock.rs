//! On a narrow screen, the verdict at its bottom edge.

use yew::prelude::*;

use crate::engine::Lang;
use crate::exchange::text;
use crate::ui::page::did::Did;
use crate::ui::page::state::Ctx;
use crate::ui::parts::icons;
use crate::ui::parts::pieces::{tone_class, words};
use crate::ui::verdict::report;

/// The verdict at the bottom of a narrow screen, and the way to the next question.
pub fn view(ctx: &Ctx<'_>) -> Html {
    let tone = report::tone(ctx);
    let next = ctx.to_ask().first().map(|it| text::control_label(ctx.form, ctx.case, it, ctx.lang));
    // A long name has no room here; the card above tells it.
    let next = next.map(|it| if it.chars().count() <= ctx.lang.pick(10, 20) { it } else { String::new() });
    html! {
        <div class={classes!("dock", tone_class(tone))} role="group" aria-label={ctx.say("判定の要約", "Result in short").to_owned()}>
            <button type="button" id="dock-clear" class="back" disabled={!ctx.alive} aria-label={ctx.say("消去", "Clear").to_owned()} onclick={ctx.click(Did::Clear)}>{ icons::act(icons::CLEAR) }</button>
            { report::sign(ctx, tone) }
            <span class="dock-words">{ words("strong", "", report::phrase(ctx)) }<small>{ match (ctx.report.missing.len(), ctx.lang) {
                (0, _) => String::new(),
                (n, Lang::Ja) => format!("未入力 {n}項目"),
                (n, Lang::En) => format!("{n} not answered"),
            } }</small></span>
            if let Some(label) = next {
                <button type="button" class="strong step" disabled={!ctx.alive} onclick={ctx.click(Did::Next)}>{ words("small", "", ctx.say("次へ", "Next")) }if !label.is_empty() { { words("span", "", label) } }</button>
            } else {
                <button type="button" class="strong" disabled={!ctx.alive} onclick={ctx.click(Did::Focus("#result".to_owned()))}>{ ctx.say("結果へ", "Result") }</button>
            }
        </div>
    }
}
