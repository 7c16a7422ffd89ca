//! What stands around a calculator that another site shows in a frame: one line above it, one below.

use yew::prelude::*;

use crate::engine::{Calculator, Lang};
use crate::ui::app::msg::Msg;
use crate::ui::page::release::RELEASE;
use crate::ui::page::route::Route;
use crate::ui::parts::pieces::words;

/// The title, the other language, and the way to the whole page in a tab of its own. `at` is the page whose address
/// the frame has.
pub fn header(route: Route, at: Route, to: &Callback<Msg>) -> Html {
    let lang = route.lang;
    let other = route.in_other_language();
    let switch = other_language(to);
    html! {
        <header class="slim">
            { words("h1", "", route.entry().map_or("Tekio", |it| it.title.get(lang))) }
            <span class="ways">
                <a class="ghost" href={at.link(other)} lang={other.lang.tag()} hreflang={other.lang.tag()} onclick={switch}>{ lang.pick("English", "日本語") }</a>
                <a class="ghost" href={at.link(route.unframed())} target="_blank" rel="noopener" id="whole">{ lang.pick("通常のページで開く", "Open the full page") }{ words("span", "sr", lang.pick("（新しいタブ）", " (new tab)")) }</a>
            </span>
        </header>
    }
}

/// That nothing leaves the frame, and what this is.
pub fn footer(lang: Lang, calculator: Option<&Calculator>) -> Html {
    let rules = calculator.map_or(String::new(), |it| format!("{} {} / ", lang.pick("基準", "rules"), it.version));
    html! {
        <footer class="foot">
            { words("span", "", lang.pick("この枠の中だけで計算しています。入力した内容は送信も保存もされず、\
                このサイトの管理者にも見えません。", "Computed in this frame. Nothing that is typed is sent or \
                    stored, nor can the site around it see it.")) }
            { words("span", "", lang.pick("基準や定義との照合のための道具で、治療の指示ではありません。", "A tool to compare with criteria and definitions, not an instruction to treat.")) }
            { words("span", "", format!("{rules}Tekio {RELEASE}")) }
        </footer>
    }
}

/// What a link to the other language does: the same page and answers, without a load.
pub fn other_language(to: &Callback<Msg>) -> Callback<MouseEvent> {
    let to = to.clone();
    Callback::from(move |it: MouseEvent| {
        it.prevent_default();
        to.emit(Msg::Language);
    })
}
