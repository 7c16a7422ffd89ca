//! The table of what a document states.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::engine::{Lang, Statement, Text, Truth};
use crate::ui::method::adds::Adds;
use crate::ui::page::did::Did;
use crate::ui::page::spelling;
use crate::ui::page::state::Ctx;
use crate::ui::parts::icons;
use crate::ui::parts::pieces::{list, words};
use crate::ui::parts::statement::statement;

/// What a reference adds to its page.
pub static ADDS: Adds = Adds { below_form: table, ..Adds::NOTHING };

/// The table of a reference: what the topic and the words typed leave of it.
fn table(ctx: &Ctx<'_>) -> Html {
    let texts = |it: &'static Statement| {
        let all = [Some(it.text), it.figure, it.population, it.reading].into_iter().flatten();
        all.flat_map(|it: Text| [it.ja, it.en]).chain([it.id]).chain(it.reference)
    };
    let shown: Vec<_> = ctx
        .report
        .stated
        .iter()
        .filter(|it| it.truth != Truth::NotMet && spelling::finds(&ctx.look.find, texts(it.statement)))
        .collect();
    let typed = ctx.send(|it: InputEvent| Did::Find(it.target_unchecked_into::<HtmlInputElement>().value()));
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
            <ul>{ list(shown.into_iter().map(|it| statement(it.statement, it.truth, ctx.lang))) }</ul>
        </section>
    }
}
