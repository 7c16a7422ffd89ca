//! What stands around a page: the bar above, the lines below, and short messages.

use yew::prelude::*;

use super::App;
use crate::engine::Lang;
use crate::ui::app::head::{footer, header};
use crate::ui::app::msg::Msg;
use crate::ui::parts::icons;
use crate::ui::parts::kept::kept;
use crate::ui::parts::pieces::words;

/// Whether somebody types here at every page: without forms, parts that are kept would be bytes for nothing.
const FORMS: bool = cfg!(feature = "calculators");

impl App {
    pub(super) fn header(&self, to: &Callback<Msg>) -> Html {
        kept(self.whole || !FORMS, "header", self.ways(to), header)
    }

    /// Below every page: what it is and is not, ways, and how many requests there were since it began.
    pub(super) fn footer(&self, alive: bool, to: &Callback<Msg>) -> Html {
        let requests = alive.then(|| self.habits.requests.count());
        kept(self.whole || !FORMS, "footer", (self.ways(to), requests), footer)
    }

    pub(super) fn short_message(&self, to: &Callback<Msg>) -> Html {
        let lang = self.route.lang;
        let undo = to.reform(|_: MouseEvent| Msg::Undo);
        let forget = to.reform(|_: MouseEvent| Msg::Forget);
        let close = to.reform(|_: MouseEvent| Msg::CloseByHand);
        let escape = to.reform(|it: KeyboardEvent| if it.key() == "Escape" { Msg::CloseByHand } else { Msg::Nothing });
        html! { <>
            <div class="toast-place" role="status">
                if let Some(toast) = self.habit_toast(to) {
                    { toast }
                } else if let Some(text) = &self.said {
                    { words("p", "toast", text.get(lang)) }
                } else if let Some(it) = &self.saved {
                    <p class="toast">{ match lang {
                        Lang::Ja => format!("「{}」をブラウザーに渡しました。保存されないときは", it.name),
                        Lang::En => format!("“{}” was handed to the browser. If it was not saved:", it.name),
                    } }
                        <button type="button" id="show-saved" onclick={to.reform(|_: MouseEvent| Msg::ShowSaved)}>{ lang.pick("内容を表示", "Show its text") }</button>
                        <button type="button" class="bare" aria-label={lang.pick("閉じる", "Close")} onclick={to.reform(|_: MouseEvent| Msg::ForgetSaved)}>{ icons::act(icons::CLOSE) }</button>
                    </p>
                } else if let Some(it) = &self.undo {
                    <p class="toast">{ it.said.get(lang) }
                        <button type="button" onclick={undo}>{ lang.pick("元に戻す", "Undo") }</button>
                        <button type="button" class="bare" aria-label={lang.pick("閉じる", "Close")} onclick={forget}>{ icons::act(icons::CLOSE) }</button>
                    </p>
                }
            </div>
            if let Some(it) = &self.by_hand {
                <div class="by-hand card" role="dialog" aria-label={lang.pick("コピーする文", "Text to copy")} onkeydown={escape}>
                    { words("p", "", match (&it.file, lang) {
                        (None, Lang::Ja) => "この画面からは自動でコピーできません。下の文を選んでコピーしてください。".to_owned(),
                        (None, Lang::En) => "This page cannot reach the clipboard. Select the text below and copy it.".to_owned(),
                        (Some(name), Lang::Ja) => format!("ファイルを保存できないときは、下の文をすべてコピーし、\
                            「{name}」という名前のファイルにしてください。"),
                        (Some(name), Lang::En) => format!("If no file can be saved here, copy all of the text below into a file named “{name}”."),
                    }) }
                    <textarea id="by-hand" readonly=true autocomplete="off" rows="8" aria-label={lang.pick("コピーする文", "Text to copy")} value={it.text.clone()} />
                    <button type="button" class="quiet" onclick={close}>{ lang.pick("閉じる", "Close") }</button>
                </div>
            }
        </> }
    }
}
