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
