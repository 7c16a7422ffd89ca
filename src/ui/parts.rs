//! The plainest pieces of a page. Each element written out in `html!` costs
//! some 300 bytes of Wasm; one that only holds a text costs a call here.

use yew::prelude::*;

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
