//! The bar above a page, its head and its foot: drawn of little, and of nothing else.

use yew::prelude::*;

use crate::engine::{Entry, Lang};
use crate::ui::app::frame::other_language;
use crate::ui::app::msg::{Habit, Msg};
use crate::ui::page::names::subject;
use crate::ui::page::release::RELEASE;
use crate::ui::page::route::{Page, Route, SETTINGS};
use crate::ui::parts::icons;
use crate::ui::parts::pieces::{hold, phrases, words};

/// What a calculator's page is, above everything else, and whether it is a favourite.
pub fn head((route, entry, on, alive, to): &(Route, &'static Entry, bool, bool, Callback<Msg>)) -> Html {
    html! {
        <div class="head">{ headline(*route, entry) }if !route.embed { { star(entry.id, *on, *alive, route.lang, to) } }</div>
    }
}

/// What a calculator's page is.
pub fn headline(route: Route, entry: &'static Entry) -> Html {
    let lang = route.lang;
    html! {
        <div class="headline">
            if !route.embed {
                <p class="crumb"><a href={route.link(route.home())}>{ lang.pick("ホーム", "Home") }</a>{ " / " }{ subject(entry.subject, lang) }</p>
                { hold("h1", "", phrases(entry.short.get(lang))) }
            }
            { words("p", "lead", entry.summary.get(lang)) }
        </div>
    }
}

/// The button by which a page is a favourite, or none.
fn star(id: &'static str, on: bool, alive: bool, lang: Lang, to: &Callback<Msg>) -> Html {
    let toggle = to.reform(move |_: MouseEvent| Msg::Habit(Habit::Favourite(id.to_owned())));
    html! {
        <button type="button" id="act-star" class={classes!("star", on.then_some("on"))} aria-pressed={on.to_string()} disabled={!alive} onclick={toggle}>
            { icons::act(icons::STAR) }{ lang.pick("お気に入り", "Favourite") }
        </button>
    }
}

/// The ways from a page to settings and privacy.
#[derive(PartialEq)]
pub struct Ways {
    /// The page.
    pub route: Route,
    /// Whether they are followed without a load.
    pub follow: bool,
    /// Who is told.
    pub to: Callback<Msg>,
}

impl Ways {
    /// A link to one of them.
    pub fn to(&self, page: Page, class: &'static str, inside: Html) -> Html {
        let follow = self.follow.then(|| {
            let to = self.to.clone();
            Callback::from(move |it: MouseEvent| {
                // Another tab, as its user asked.
                if !(it.ctrl_key() || it.meta_key() || it.shift_key()) {
                    it.prevent_default();
                    to.emit(Msg::Habit(Habit::Visit(page)));
                }
            })
        });
        html! { <a class={(!class.is_empty()).then_some(class)} href={self.route.link(self.route.to(page))} onclick={follow}>{ inside }</a> }
    }
}

/// The bar above every page.
pub fn header(ways: &Ways) -> Html {
    let (route, lang) = (ways.route, ways.route.lang);
    let other = route.in_other_language();
    let switch = other_language(&ways.to);
    html! {
        <header class="bar">
            <a class="skip" href="#main">{ lang.pick("本文へ", "To the content") }</a>
            <a class="brand" href={route.link(route.home())}>
                { icons::mark() }{ words("b", "", "Tekio") }{ words("small", "", lang.pick("IVR・骨転移の臨床計算", "IR & bone metastases")) }
            </a>
            <span class="push" />
            { ways.to(Page::Privacy, "to-privacy", html! { <span class="pill"><i aria-hidden="true" />{ lang.pick("端末内で計算・送信なし", "On this device only") }</span> }) }
            { ways.to(Page::Settings, "ghost", Html::from(SETTINGS.get(lang))) }
            <a class="ghost" href={route.link(other)} lang={other.lang.tag()} hreflang={other.lang.tag()} onclick={switch}>
                { lang.pick("English", "日本語") }
            </a>
        </header>
    }
}

/// Below every page: what it is and is not, ways, and how many requests there were since it began.
pub fn footer((ways, requests): &(Ways, Option<usize>)) -> Html {
    let lang = ways.route.lang;
    let requests = html! { <>
        { lang.pick("このページからの通信：", "Requests by this page: ") }
        <span class="requests">{ requests.map_or("…".to_owned(), |it| it.to_string()) }{ lang.pick("件", "") }</span>
    </> };
    html! {
        <footer class="foot">
            { words("span", "", format!("Tekio {RELEASE}")) }
            { words("span", "", lang.pick("入力した内容は送信も保存もされません。", "Nothing that is typed is sent or stored.")) }
            { words("span", "", lang.pick("基準や定義との照合のための道具で、治療の指示ではありません。", "A tool to compare with criteria and definitions, not an instruction to treat.")) }
            { ways.to(Page::Privacy, "", requests) }
            { ways.to(Page::Settings, "", Html::from(SETTINGS.get(lang))) }
        </footer>
    }
}
