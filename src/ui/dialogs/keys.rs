//! The shortcuts, as a list.

use yew::prelude::*;

use crate::engine::Lang;
use crate::ui::browser::keys::KEYS;
use crate::ui::parts::pieces::{list, words};

/// The list of all shortcuts.
pub fn help(lang: Lang, close: Callback<MouseEvent>) -> Html {
    html! {
        <dialog key="keys" id="dialog" class="dialog card" aria-labelledby="dialog-title">
            <h2 id="dialog-title">{ lang.pick("キーボード操作", "Keyboard") }</h2>
            { table(lang) }
            { words("p", "hint", lang.pick("入力欄の外で押します。使わないときは「設定」で切れます。", "Outside of fields. They can be turned off in Settings.")) }
            <div class="dialog-acts"><button type="button" class="quiet" autofocus=true onclick={close}>{ lang.pick("閉じる", "Close") }</button></div>
        </dialog>
    }
}

/// The shortcuts as a table.
pub fn table(lang: Lang) -> Html {
    html! {
        <dl class="keys">{ list(KEYS.iter().map(|(key, text)| html! {
            <div><dt>{ words("kbd", "", key) }</dt>{ words("dd", "", text.get(lang)) }</div>
        })) }</dl>
    }
}
