//! What the page of a table of grades has and no other.

mod chosen;
mod grading;
mod ranges;
pub mod tally;
mod terms;
mod verdict;

use yew::prelude::*;

use crate::engine::Tables;
use crate::ui::method::adds::Adds;
use crate::ui::page::state::Ctx;
use crate::ui::parts::pieces::{list, words};

/// What a table of grades adds to its page.
pub static ADDS: Adds = Adds {
    form: Some(|ctx| with(ctx, grading::view)),
    remark: |ctx| ctx.calculator.tables().and_then(|it| verdict::remark(ctx, it)),
    verdict: |ctx| html! { <>{ with(ctx, verdict::compared) }{ verdict::note(ctx) }</> },
    below_form: |ctx| html! { <>{ tally::view(ctx) }{ with(ctx, terms::view) }</> },
    end_of_paper: |ctx| {
        list(tally::text(ctx.noted, ctx.lang).lines().filter(|_| !ctx.noted.is_empty()).map(|it| words("p", "", it)))
    },
    ..Adds::NOTHING
};

fn with(ctx: &Ctx<'_>, draw: fn(&Ctx<'_>, &'static Tables) -> Html) -> Html {
    ctx.calculator.tables().map_or_else(Html::default, |it| draw(ctx, it))
}
