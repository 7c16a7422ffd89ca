//! What stands around a page: the bar above, the lines below, short messages, and on a narrow screen the verdict at its
//! bottom edge.

use yew::prelude::*;

use super::parts::{list, words};
use super::state::{Ctx, Msg};
use super::{App, Page, RELEASE, icons, report, route};
use crate::engine::Lang;

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
                { self.way(Page::Settings, "ghost", Html::from(route::SETTINGS.get(lang)), to) }
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
                        (Some(name), Lang::Ja) => format!("ファイルを保存できないときは、下の文をすべてコピーし、「{name}」という名前のファイルにしてください。"),
                        (Some(name), Lang::En) => format!("If no file can be saved here, copy all of the text below into a file named “{name}”."),
                    }) }
                    <textarea id="by-hand" readonly=true autocomplete="off" rows="8" aria-label={lang.pick("コピーする文", "Text to copy")} value={it.text.clone()} />
                    <button type="button" class="quiet" onclick={close}>{ lang.pick("閉じる", "Close") }</button>
                </div>
            }
        </> }
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

/// A title with its parts kept whole where a line has to break.
pub fn phrases(title: &'static str) -> Html {
    html! { { list(title.split('　').enumerate().map(|(i, it)| html! { <>if i > 0 { { " " } }{ words("span", "phrase", it) }</> })) } }
}

/// The verdict at the bottom of a narrow screen, and the way to the next question.
pub fn dock(ctx: &Ctx<'_>) -> Html {
    let tone = report::tone(ctx);
    let next = ctx.report.shortest.first();
    html! {
        <div class={classes!("dock", report::tone_class(tone))} role="group" aria-label={ctx.say("判定の要約", "Result in short").to_owned()}>
            <button type="button" id="dock-clear" class="back" disabled={!ctx.alive} aria-label={ctx.say("消去", "Clear").to_owned()} onclick={ctx.click(Msg::Clear)}>{ icons::act(icons::CLEAR) }</button>
            { report::sign(ctx, tone) }
            <span class="dock-words">{ words("strong", "", report::phrase(ctx)) }<small>{ match (ctx.report.missing.len(), ctx.lang) {
                (0, _) => String::new(),
                (n, Lang::Ja) => format!("未入力 {n}項目"),
                (n, Lang::En) => format!("{n} not answered"),
            } }</small></span>
            if let Some(name) = next {
                <button type="button" class="strong" disabled={!ctx.alive} onclick={ctx.click(Msg::Focus(name.clone()))}>{ ctx.say("次へ", "Next") }</button>
            } else {
                <button type="button" class="strong" disabled={!ctx.alive} onclick={ctx.click(Msg::Focus("#result".to_owned()))}>{ ctx.say("結果へ", "Result") }</button>
            }
        </div>
    }
}
