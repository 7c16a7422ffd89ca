//! A new version: what it brings, and the tap that takes it.

use yew::prelude::*;

use crate::engine::Lang;
use crate::ui::app::msg::Msg;
use crate::ui::parts::pieces::words;

/// The notice. Taking the new version loads the page anew, so it says what becomes of the answers.
pub fn view(news: &str, typed: bool, lang: Lang, to: &Callback<Msg>) -> Html {
    let take = match (typed, lang) {
        (false, Lang::Ja) => "更新する",
        (false, Lang::En) => "Update",
        (true, Lang::Ja) => "入力を消して更新",
        (true, Lang::En) => "Clear answers and update",
    };
    html! {
        <aside class="news" role="status">
            <p>{ words("b", "", lang.pick("新しい版があります。", "There is a new version. ")) }{ news.to_owned() }
                if typed { { words("span", "", lang.pick("更新すると入力は消えます。後でもかまいません。", " Updating clears what was entered; it can wait.")) } }
            </p>
            <button type="button" class="strong" onclick={to.reform(|_: MouseEvent| Msg::Update)}>{ take }</button>
            <button type="button" class="quiet" onclick={to.reform(|_: MouseEvent| Msg::UpdateLater)}>{ lang.pick("後で", "Later") }</button>
        </aside>
    }
}
