//! The fifth step: nothing is stored; on request tables and answers leave the page in a locked file, and come back.

use yew::prelude::*;

use super::{Desk, Msg, Place};
use crate::engine::Lang;
use crate::ui::parts::pieces::words;

impl Desk {
    /// The step.
    pub(super) fn step_keeping(&self, ctx: &Context<Desk>) -> Html {
        let (lang, to, idle) = (ctx.props().lang, ctx.link(), ctx.props().idle);
        let lock = to.callback(|it: SubmitEvent| {
            it.prevent_default();
            Msg::Lock
        });
        let unlock = to.callback(|it: SubmitEvent| {
            it.prevent_default();
            Msg::Unlock
        });
        let [one, two, three] = self.passphrase.clone();
        html! { <>
            if let Some((name, _)) = &self.waits {
                <section class="card kept step" id="step-unlock">
                    <h2>{ lang.pick("暗号化したファイルを開く", "Open an encrypted file") }</h2>
                    <form onsubmit={unlock} autocomplete="off">
                        { words("p", "", match lang {
                            Lang::Ja => format!("「{name}」の合言葉を入れてください。いまの表と回答は置き換わります。"),
                            Lang::En => format!("Enter the passphrase of “{name}”. Tables and answers on this page are replaced."),
                        }) }
                        <div class="row"><div class="asked"><label for="desk-open">{ lang.pick("合言葉", "Passphrase") }</label></div>
                            <div class="answer"><span class="num name"><input type="password" id="desk-open" ref={three} autocomplete="off" /></span></div></div>
                        <p class="acts"><button type="submit" id="desk-unlock" class="strong" disabled={self.busy}>{ lang.pick("開く", "Open") }</button>
                            <button type="button" id="desk-cancel" class="quiet" onclick={to.callback(|_| Msg::Cancel)}>{ lang.pick("やめる", "Cancel") }</button></p>
                    </form>
                </section>
            }
            <section class="card kept step" id="step-keeping">
                <h2>{ lang.pick("保管", "Keeping") }</h2>
                { words("p", "", match (idle, lang) {
                    (0, Lang::Ja) => "何も保存しません。ページを離れると、表も回答も消えます。".to_owned(),
                    (0, Lang::En) => "Nothing is stored. Tables and answers go when the page is left.".to_owned(),
                    (n, Lang::Ja) => format!("何も保存しません。ページを離れると、また{n}分操作がないと、表も回答も消えます。"),
                    (n, Lang::En) => format!("Nothing is stored. Tables and answers go when the page is left, and after {n} minutes without use."),
                }) }
                if !self.sheets.is_empty() {
                    <details id="desk-keep">
                        <summary>{ lang.pick("暗号化したファイルに保存する", "Keep them in an encrypted file") }</summary>
                        <form onsubmit={lock} autocomplete="off">
                            { words("p", "hint", lang.pick("開くには同じ合言葉が要ります。忘れると誰にも開けません。開くときは、はじめの欄へ落としてください。", "It opens with the same passphrase only; without it nobody can open it. To open it, drop it at the top.")) }
                            <div class="row"><div class="asked"><label for="desk-pass">{ lang.pick("合言葉（8文字以上）", "Passphrase (8 characters or more)") }</label></div>
                                <div class="answer"><span class="num name"><input type="password" id="desk-pass" ref={one} autocomplete="off" /></span></div></div>
                            <div class="row"><div class="asked"><label for="desk-pass-again">{ lang.pick("もう一度", "Once more") }</label></div>
                                <div class="answer"><span class="num name"><input type="password" id="desk-pass-again" ref={two} autocomplete="off" /></span></div></div>
                            <p><button type="submit" id="desk-lock" class="strong" disabled={self.busy}>{ lang.pick("暗号化して保存", "Encrypt and save") }</button></p>
                        </form>
                    </details>
                }
                { self.said_at(Place::Keeping, lang) }
            </section>
        </> }
    }
}
