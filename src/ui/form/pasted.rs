//! Rows of a group from a table that is pasted, or from the link of another device.

use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::engine::{Group, Lang};
use crate::exchange::grid::{self, Pasted};
use crate::ui::page::did::Did;
use crate::ui::page::state::Ctx;
use crate::ui::parts::pieces::{list, words};

/// Where a table is pasted, and what became of it.
pub fn view(ctx: &Ctx<'_>, group: &'static Group) -> Html {
    let pasting = &ctx.look.pasting;
    let id = format!("{}-paste", group.id);
    let typed = ctx.send(|it: InputEvent| Did::PasteText(it.target_unchecked_into::<HtmlTextAreaElement>().value()));
    let chosen =
        ctx.send(|it: Event| Did::PasteFor(it.target_unchecked_into::<HtmlSelectElement>().value().parse().ok()));
    let columns = grid::columns(group);
    let option = |it: &usize| {
        html! { <option value={it.to_string()} selected={pasting.column == Some(*it)}>{ group.fields[*it].label.get(ctx.lang) }</option> }
    };
    html! {
        <details class="from-table">
            <summary>{ ctx.say("表を貼り付けて入力", "Paste a table") }</summary>
            <label for={id.clone()}>{ ctx.say(
                "表計算ソフトからコピーした行（事象名、評価者A、評価者B…）か、別の端末のリンク",
                "Rows copied from a spreadsheet (event, reader A, reader B …), or the link of another device",
            ) }</label>
            <textarea id={id.clone()} rows="5" autocomplete="off" autocorrect="off" spellcheck="false" value={pasting.text.clone()} oninput={typed} />
            <label for={format!("{id}-for")}>{ ctx.say("段階の列が1つのとき", "With one column of levels") }</label>
            <span class="num"><select id={format!("{id}-for")} onchange={chosen} autocomplete="off">
                <option value="" selected={pasting.column.is_none()}>{ ctx.say("誰の評価か選ぶ", "whose they are") }</option>
                { list(columns.iter().map(option)) }
            </select></span>
            <button type="button" class="add" id={format!("{id}-take")} onclick={ctx.click(Did::Paste(group))}>{ ctx.say("同じ名前の行に取り込む", "Take into rows of the same name") }</button>
            if let Some(done) = &pasting.done { { told(ctx, done) } }
        </details>
    }
}

fn told(ctx: &Ctx<'_>, it: &Pasted) -> Html {
    let (matched, added) = (it.matched, it.added.len());
    let first = match ctx.lang {
        Lang::Ja => format!("同じ名前の{matched}行に入れ、{added}行を加えました。"),
        Lang::En => format!("Rows matched by name: {matched}; added: {added}."),
    };
    let names = |ja: &str, en: &str, all: &[String]| {
        let names = all.join(ctx.say("、", ", "));
        if all.is_empty() {
            html! {}
        } else {
            words("p", "", format!("{}{names}", ctx.say(ja, en)))
        }
    };
    html! {
        <div role="status" class="pasted">
            { words("p", "", first) }
            { names("加えた事象：", "New: ", &it.added) }
            { names("表になかった事象：", "Not in the table: ", &it.left) }
            if !it.wrong.is_empty() {
                { words("p", "", ctx.say("取り込んでいないもの", "Not taken in")) }
                <ul>{ list(it.wrong.iter().map(|it| words("li", "", it[ctx.lang as usize].clone()))) }</ul>
            }
        </div>
    }
}
