//! A criterion in the list: drawn again only when it came out otherwise, its details only while they are open.

use web_sys::Element;
use yew::prelude::*;

use crate::engine::{Truth, Verdict};
use crate::exchange::text::Mark;
use crate::ui::page::did::Did;
use crate::ui::parts::icons;
use crate::ui::parts::kept::kept;
use crate::ui::parts::pieces::words;

/// What a criterion is drawn of.
#[derive(PartialEq)]
pub struct Line {
    /// Its permanent id.
    pub id: &'static str,
    /// How it looks.
    pub class: &'static str,
    /// How it came out.
    pub truth: Truth,
    /// The sign for that.
    pub mark: Mark,
    /// The verdict that it brings about, of a warning.
    pub level: Option<&'static Verdict>,
    /// The grade it stands for, where its rule speaks for itself.
    pub grade: Option<&'static str>,
    /// What it asks.
    pub asks: String,
    /// How it came out, in a word.
    pub word: &'static str,
    /// What it saw, in short.
    pub saw: String,
    /// Whether its details are open.
    pub opened: bool,
    /// Why it came out so.
    pub why: Why,
    /// Who is told what was done.
    pub to: Callback<Did>,
}

/// Why a criterion came out as it did, as far as that is shown.
pub enum Why {
    /// The page does not run yet: where it stands.
    Source(String),
    /// Nobody has asked.
    Closed,
    /// All of it.
    Open(Html),
}

/// What is open is drawn anew each time.
impl PartialEq for Why {
    fn eq(&self, other: &Why) -> bool {
        match (self, other) {
            (Why::Source(one), Why::Source(other)) => one == other,
            (Why::Closed, Why::Closed) => true,
            _ => false,
        }
    }
}

/// A criterion of the list, as a piece or, for a test, in one with the page.
pub fn of(it: Line, whole: bool) -> Html {
    kept(whole, it.id, it, draw)
}

fn draw(it: &Line) -> Html {
    let (id, to) = (it.id, it.to.clone());
    let toggled = Callback::from(move |event: Event| {
        to.emit(Did::Opened(id, event.target_unchecked_into::<Element>().has_attribute("open")));
    });
    html! {
        <li class={classes!(it.class)} data-step={id} data-truth={it.truth.word()}>
            <details open={it.opened} ontoggle={toggled}>
                <summary>
                    { icons::step(it.mark, it.level) }
                    <span class="what">
                        if let Some(grade) = &it.grade { { words("b", "", grade) }{ " " } }
                        { it.asks.clone() }{ words("span", "sr", format!("：{}", it.word)) }</span>
                    { words("span", "saw", it.saw.clone()) }
                </summary>
                { match &it.why {
                    Why::Source(at) => words("p", "why", at.clone()),
                    Why::Closed => html! {},
                    Why::Open(all) => all.clone(),
                } }
            </details>
        </li>
    }
}
