//! On a narrow screen, the verdict at its bottom edge.

use yew::prelude::*;

use crate::engine::{Lang, Tone};
use crate::exchange::text;
use crate::ui::page::did::Did;
use crate::ui::page::state::{Ctx, Hand};
use crate::ui::parts::icons;
use crate::ui::parts::kept::kept;
use crate::ui::parts::pieces::{tone_class, words};
use crate::ui::verdict::report;

/// What it is drawn of: the verdict's colour, whether its sign is that of a failed criterion, its words; how many questions are
/// open, and the next one.
type Dock = (Tone, bool, String, usize, Option<String>, Hand);

/// The verdict at the bottom of a narrow screen, and the way to the next question.
pub fn view(ctx: &Ctx<'_>) -> Html {
    let next = ctx.to_ask().first().map(|it| text::control_label(ctx.form, ctx.case, it, ctx.lang));
    // A long name has no room here; the card above tells it.
    let next = next.map(|it| if it.chars().count() <= ctx.lang.pick(10, 20) { it } else { String::new() });
    let (tone, open) = (report::tone(ctx), ctx.report.missing.len());
    kept(ctx.whole, "dock", (tone, report::fails(ctx), report::phrase(ctx), open, next, ctx.hand()), draw)
}

fn draw((tone, fails, phrase, open, next, hand): &Dock) -> Html {
    html! {
        <div class={classes!("dock", tone_class(*tone))} role="group" aria-label={hand.say("判定の要約", "Result in short").to_owned()}>
            <button type="button" id="dock-clear" class="back" disabled={!hand.alive} aria-label={hand.say("消去", "Clear").to_owned()} onclick={hand.click(Did::Clear)}>{ icons::act(icons::CLEAR) }</button>
            { icons::verdict(*tone, *fails) }
            <span class="dock-words">{ words("strong", "", phrase) }<small>{ match (*open, hand.lang) {
                (0, _) => String::new(),
                (n, Lang::Ja) => format!("未入力 {n}項目"),
                (n, Lang::En) => format!("{n} not answered"),
            } }</small></span>
            if let Some(label) = next {
                <button type="button" class="strong step" disabled={!hand.alive} onclick={hand.click(Did::Next)}>{ words("small", "", hand.say("次へ", "Next")) }if !label.is_empty() { { words("span", "", label) } }</button>
            } else {
                <button type="button" class="strong" disabled={!hand.alive} onclick={hand.click(Did::Focus("#result".to_owned()))}>{ hand.say("結果へ", "Result") }</button>
            }
        </div>
    }
}
