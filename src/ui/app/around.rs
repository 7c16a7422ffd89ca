//! What stands around a page: the bar above, the lines below, and short messages.

use yew::prelude::*;

use super::App;
use crate::engine::Lang;
use crate::ui::app::frame::other_language;
use crate::ui::app::msg::Msg;
use crate::ui::page::release::RELEASE;
use crate::ui::page::route::{Page, SETTINGS};
use crate::ui::parts::icons;
use crate::ui::parts::pieces::words;

impl App {
    pub(super) fn header(&self, to: &Callback<Msg>) -> Html {
        let lang = self.route.lang;
        let other = self.route.in_other_language();
        let switch = other_language(to);
        html! {
            <header class="bar">
                <a class="skip" href="#main">{ lang.pick("本文へ", "To the content") }</a>
                <a class="brand" href={self.route.link(self.route.home())}>
                    { icons::mark() }{ words("b", "", "Tekio") }{ words("small", "", lang.pick("IVR・骨転移の臨床計算", "IR & bone metastases")) }
                </a>
                <span class="push" />
                { self.way(Page::Privacy, "to-privacy", html! { <span class="pill"><i aria-hidden="true" />{ lang.pick("端末内で計算・送信なし", "On this device only") }</span> }, to) }
                { self.way(Page::Settings, "ghost", Html::from(SETTINGS.get(lang)), to) }
                <a class="ghost" href={self.route.link(other)} lang={other.lang.tag()} hreflang={other.lang.tag()} onclick={switch}>
                    { lang.pick("English", "日本語") }
                </a>
            </header>
        }
    }

    pub(super) fn footer(&self, alive: bool, to: &Callback<Msg>) -> Html {
        let lang = self.route.lang;
        html! {
            <footer class="foot">
                { words("span", "", format!("Tekio {RELEASE}")) }
                { words("span", "", lang.pick("入力した内容は送信も保存もされません。", "Nothing that is typed is sent or stored.")) }
                { words("span", "", lang.pick("基準や定義との照合のための道具で、治療の指示ではありません。", "A tool to compare with criteria and definitions, not an instruction to treat.")) }
                { self.foot(alive, to) }
            </footer>
        }
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
