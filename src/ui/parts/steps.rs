//! A page of steps, one below the other, that takes files which are dropped anywhere on it.

use yew::prelude::*;

use crate::engine::{Lang, Text};

/// What stands around the steps.
pub struct Steps {
    /// The language.
    pub lang: Lang,
    /// What it is called in styles.
    pub class: &'static str,
    /// Its title, and what it is for.
    pub about: [Text; 2],
    /// Whether something is dragged over it.
    pub over: bool,
    /// Who is told that something is, or no longer.
    pub dragged: Callback<bool>,
    /// Who takes files that are dropped, wherever on it.
    pub dropped: Callback<Vec<web_sys::File>>,
}

impl Steps {
    /// The page with its steps.
    pub fn view(self, steps: Html) -> Html {
        let over = |over: bool| {
            let to = self.dragged.clone();
            Callback::from(move |it: DragEvent| {
                it.prevent_default();
                to.emit(over);
            })
        };
        let dropped = self.dropped.reform(|it: DragEvent| {
            it.prevent_default();
            it.data_transfer().and_then(|it| it.files()).map(each).unwrap_or_default()
        });
        let [title, about] = self.about.map(|it| it.get(self.lang));
        html! {
            <main class={classes!("home", "narrow", self.class, self.over.then_some("over"))} id="main"
                ondragover={over(true)} ondragleave={over(false)} ondrop={dropped}>
                <div class="hero"><h1>{ title }</h1><p>{ about }</p></div>
                { steps }
            </main>
        }
    }
}

/// Files of a list.
pub fn each(list: web_sys::FileList) -> Vec<web_sys::File> {
    (0..list.length()).filter_map(|i| list.get(i)).collect()
}
