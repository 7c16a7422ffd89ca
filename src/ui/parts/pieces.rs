//! The plainest pieces of a page. Each element written out in `html!` costs
//! some 300 bytes of Wasm; one that only holds a text costs a call here.

use yew::prelude::*;

use crate::engine::{Lang, Shown, Tone, Verdict, with_unit};
use crate::exchange::headline::about;

/// An element that holds a text.
pub fn words(tag: &'static str, class: &'static str, text: impl ToString) -> Html {
    hold(tag, class, Html::from(text.to_string()))
}

/// An element that holds anything.
#[inline(never)]
pub fn hold(tag: &'static str, class: &'static str, inside: Html) -> Html {
    html! { <@{tag} class={(!class.is_empty()).then_some(class)}>{ inside }</@> }
}

/// Many pieces, one after another.
pub fn list(pieces: impl IntoIterator<Item = Html>) -> Html {
    collected(&mut pieces.into_iter())
}

/// Once for all lists: a loop of its own for each of them would be some 10 kB.
#[inline(never)]
fn collected(pieces: &mut dyn Iterator<Item = Html>) -> Html {
    let mut all = Vec::new();
    for it in pieces {
        all.push(it);
    }
    Html::from_iter(all)
}

/// A title with its parts kept whole where a line has to break.
pub fn phrases(title: &'static str) -> Html {
    html! { { list(title.split('　').enumerate().map(|(i, it)| html! { <>if i > 0 { { " " } }{ words("span", "phrase", it) }</> })) } }
}

/// The class that colours a verdict.
pub fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "good",
        Tone::Caution => "caution",
        Tone::Bad => "bad",
        Tone::Neutral => "neutral",
        Tone::Open => "open",
    }
}

/// The word of the contract: what `data-outcome` holds.
pub fn word(outcome: &[&'static Verdict]) -> String {
    outcome.iter().map(|it| it.id).collect::<Vec<_>>().join(" ")
}

/// A number that was worked out, with its unit.
pub fn figure(it: &Shown, lang: Lang) -> Html {
    range(it, None, lang)
}

/// The same of the two ends of a range.
pub fn range(it: &Shown, high: Option<&Shown>, lang: Lang) -> Html {
    let rounded = [Some(it), high].into_iter().flatten().map(|it| about(it, lang)).find(|it| !it.is_empty());
    let data = |it: &Shown| {
        // A day has hyphens, and no sign.
        let signed = if it.is_number() { it.text.replace('-', "−") } else { it.text.clone() };
        html! { <data value={it.text.clone()} data-output={it.name.clone()}>{ signed }</data> }
    };
    // A unit stands behind its number, with a space where one is printed.
    let last = &high.unwrap_or(it).text;
    let unit = with_unit(last, it.output.unit.get(lang).trim_start()).split_off(last.len());
    let unit = if unit.is_empty() {
        html! {}
    } else {
        words("small", "", unit)
    };
    html! { <>
        { rounded.unwrap_or_default() }{ data(it) }
        { list(high.map(|high| html! { <>{ lang.pick("〜", " to ") }{ data(high) }</> })) }{ unit }
    </> }
}
