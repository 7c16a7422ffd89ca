//! What the pages share that stand apart, the trial desk and the tables: they hold what somebody brought, take files
//! that are dropped on them, and tell the app what becomes of it.

use gloo::events::EventListener;
use yew::prelude::*;

use crate::engine::{Lang, Text};
use crate::ui::browser::guard::guard;

/// What such a page tells the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    /// Whether there is anything that would be lost.
    Holds(bool),
    /// A text for the clipboard.
    Copy(String),
    /// A short message.
    Said(Text),
}

/// Whether there is anything on it that would be lost: then the browser asks before it is left.
#[derive(Default)]
pub struct Held {
    told: bool,
    guard: Option<EventListener>,
}

impl Held {
    /// Tells of it where that has changed.
    pub fn tell(&mut self, holds: bool, to: &Callback<Says>) {
        if holds != self.told {
            self.told = holds;
            self.guard = holds.then(guard).flatten();
            to.emit(Says::Holds(holds));
        }
    }
}

/// How such a page looks as a whole.
pub struct Sheet {
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

impl Sheet {
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
