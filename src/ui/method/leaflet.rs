//! What is read together with a patient: large, plain, with readings above hard words, and printed by a button of its
//! own.

use yew::prelude::*;

use crate::engine::{Lang, Leaflet, LeafletPart, Line, Text, Truth};
use crate::ui::page::did::Did;
use crate::ui::page::release::RELEASE;
use crate::ui::page::state::Ctx;
use crate::ui::parts::icons;
use crate::ui::parts::kept::kept;
use crate::ui::parts::pieces::{list, words};

/// The leaflet below the form, with a button to print it.
pub fn view(ctx: &Ctx<'_>) -> Html {
    let Some(it) = ctx.calculator.leaflet else { return html! {} };
    html! {
        <section class="card beside leaflet-card" aria-label={it.title.get(ctx.lang).to_owned()}>
            <h2>{ ctx.say("患者さんと読むページ", "To be read with a patient") }
                if !ctx.embedded() { <button type="button" class="quiet push" disabled={!ctx.alive} onclick={ctx.click(Did::PrintLeaflet)}>{ icons::act(icons::PRINT) }{ ctx.say("印刷", "Print") }</button> }
            </h2>
            { inside(ctx, it) }
        </section>
    }
}

/// The same for the printer.
pub fn sheet(ctx: &Ctx<'_>) -> Html {
    let Some(it) = ctx.calculator.leaflet else { return html! {} };
    html! { <section class="sheet leaflet-sheet" aria-hidden="true">{ inside(ctx, it) }
        <footer>{ words("p", "", ctx.say("この紙は一般的な説明です。あなたの治療については担当医におたずねください。", "This sheet explains in general. Ask your physician about your own treatment.")) }
            { list(ctx.calculator.sources.iter().map(|it| words("p", "", format!("{}{} {}", ctx.say("参考：", "After: "), it.title.get(ctx.lang), it.edition.get(ctx.lang))))) }
            { words("p", "", format!("{} {} · Tekio {RELEASE}", ctx.calculator.title.get(ctx.lang), ctx.calculator.version)) }</footer>
    </section> }
}

fn inside(ctx: &Ctx<'_>, it: &'static Leaflet) -> Html {
    let told = |it: &'static Line| it.when.as_ref().is_none_or(|it| it.judge(ctx.case, 0) == Truth::Met);
    let lines = |it: &'static LeafletPart| it.lines.iter().filter(|it| told(it)).map(|it| it.text).collect();
    let parts = it.parts.iter().map(|it| (it.title, lines(it))).collect();
    kept(ctx.whole, "leaflet", (it.title, parts, ctx.lang), leaflet)
}

/// A leaflet: its title, and for each part a title and the lines that concern the case.
type Told = (Text, Vec<(Text, Vec<Text>)>, Lang);

fn leaflet((title, parts, lang): &Told) -> Html {
    let lang = *lang;
    html! {
        <div class="leaflet">
            <h3>{ read(title.get(lang), lang) }</h3>
            { list(parts.iter().filter(|it| !it.1.is_empty()).map(|(title, lines)| html! { <>
                <h4>{ read(title.get(lang), lang) }</h4>
                <ul>{ list(lines.iter().map(|it| html! { <li>{ read(it.get(lang), lang) }</li> })) }</ul>
            </> })) }
        </div>
    }
}

/// A text with readings: `｜骨転移《こつてんい》` is 骨転移 with こつてんい above it.
fn read(text: &'static str, lang: Lang) -> Html {
    if lang == Lang::En {
        return Html::from(text);
    }
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, word, reading, after)) = next_reading(rest) {
        pieces.push(Html::from(before));
        pieces.push(html! { <ruby>{ word }<rp>{ "（" }</rp><rt>{ reading }</rt><rp>{ "）" }</rp></ruby> });
        rest = after;
    }
    pieces.push(Html::from(rest));
    list(pieces)
}

/// What stands before the next word with a reading, the word, its reading, and what follows.
fn next_reading(text: &'static str) -> Option<(&'static str, &'static str, &'static str, &'static str)> {
    let (before, rest) = text.split_once('｜')?;
    let (word, rest) = rest.split_once('《')?;
    let (reading, after) = rest.split_once('》')?;
    Some((before, word, reading, after))
}
