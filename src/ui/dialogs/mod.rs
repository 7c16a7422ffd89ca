//! Dialogs over a page, each with a face that takes what it tells and whom to tell of its buttons; and the offer to
//! embed.

pub mod embed;
pub mod keys;
pub mod qr;

use yew::prelude::*;

use crate::engine::{Lang, Text};
use crate::ui::parts::pieces::{list, words};

/// What a dialog tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// So many seconds until the wipe.
    Idle(u32),
    /// The link as a code, or that it is too long for one.
    Qr(Option<qr::Code>),
    /// The shortcuts.
    Keys,
}

/// The dialog. `close` closes any, `wipe` clears what was entered; `too` is what goes besides, in words.
pub fn view(
    lang: Lang,
    it: &Dialog,
    too: Option<Text>,
    close: Callback<MouseEvent>,
    wipe: Callback<MouseEvent>,
) -> Html {
    match it {
        Dialog::Idle(left) => warning(lang, *left, too, close, wipe),
        Dialog::Qr(code) => qr::view(lang, code.as_ref(), close),
        Dialog::Keys => keys::help(lang, close),
    }
}

/// What is told before the wipe. The seconds are for the eye; read aloud they are only now and then.
fn warning(lang: Lang, left: u32, too: Option<Text>, stay: Callback<MouseEvent>, wipe: Callback<MouseEvent>) -> Html {
    let aloud = match left {
        0..=10 => 10,
        11..=30 => 30,
        _ => 60,
    };
    html! {
        <dialog key="idle" id="dialog" class="dialog card" role="alertdialog" aria-labelledby="dialog-title" aria-describedby="dialog-says">
            <h2 id="dialog-title">{ lang.pick("まもなく入力を消します", "About to clear what was entered") }</h2>
            <p id="dialog-says">{ lang.pick("しばらく操作がありません。次に使う人に見えないよう、入力と一覧を消します。", "Nothing has been done for a while. Answers and list are cleared so that the next person does not see them.") }</p>
            { list(too.map(|it| words("p", "", it.get(lang)))) }
            <p class="countdown" aria-hidden="true"><b>{ left }</b>{ lang.pick("秒", " s") }</p>
            <p class="sr" role="status">{ match lang {
                Lang::Ja => format!("あと{aloud}秒以内に消します"),
                Lang::En => format!("Clearing within {aloud} seconds"),
            } }</p>
            <div class="dialog-acts">
                <button type="button" id="idle-stay" class="strong" autofocus=true onclick={stay}>{ lang.pick("続ける", "Continue") }</button>
                <button type="button" id="idle-wipe" class="quiet" onclick={wipe}>{ lang.pick("今すぐ消す", "Clear now") }</button>
            </div>
            { words("p", "hint", lang.pick("時間は「設定」で変えられます。", "The time can be changed in Settings.")) }
        </dialog>
    }
}
