//! "Embed this": what another site pastes to show a calculator in a frame, and how that will look.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::engine::Lang;
use crate::ui::browser::reach;
use crate::ui::page::route::Route;
use crate::ui::parts::icons;
use crate::ui::parts::pieces::{list, words};

/// What the offer is told.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct OfferProps {
    /// The calculator's page.
    pub route: Route,
    /// Whether it runs.
    pub alive: bool,
}

/// Something that happened in the dialog.
#[derive(Clone, Copy, Debug)]
pub enum Did {
    /// It was asked for.
    Open,
    /// Its button was pressed.
    Close,
    /// It has closed, by that or by Escape.
    Closed,
    /// A language was chosen.
    Lang(Lang),
    /// Colours were chosen.
    Look(Look),
    /// A snippet is wanted on the clipboard.
    Copy(Snippet),
    /// What became of that.
    Copied(Snippet, bool),
}

/// The colours of a frame that are known by a word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Look {
    /// As the reader's device has it.
    Device,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// The two ways to embed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Snippet {
    /// HTML alone.
    Frame,
    /// An element of the loader's.
    Element,
}

/// The quiet button below a calculator, and the dialog that it opens.
pub struct Offer {
    open: bool,
    lang: Lang,
    look: Look,
    copied: Option<(Snippet, bool)>,
    dialog: NodeRef,
}

impl Component for Offer {
    type Message = Did;
    type Properties = OfferProps;

    fn create(ctx: &Context<Offer>) -> Offer {
        Offer::new(ctx.props().route.lang, false)
    }

    fn update(&mut self, ctx: &Context<Offer>, did: Did) -> bool {
        match did {
            Did::Open => {
                reach::hold(BUTTON);
                *self = Offer::new(ctx.props().route.lang, true);
            }
            Did::Close => {
                // Closed by the browser, which then gives the focus back to the button.
                if let Some(it) = self.dialog.cast::<HtmlDialogElement>() {
                    it.close();
                }
                return false;
            }
            Did::Closed => self.open = false,
            Did::Lang(lang) => (self.lang, self.copied) = (lang, None),
            Did::Look(look) => (self.look, self.copied) = (look, None),
            Did::Copy(which) => {
                copy(ctx, which, self.snippet(ctx.props().route, which));
                return false;
            }
            Did::Copied(which, done) => {
                if !done
                    && let Some(document) = web_sys::window().and_then(|it| it.document())
                    && let Some(text) = document.get_element_by_id(which.id())
                    && let Ok(text) = text.dyn_into::<HtmlTextAreaElement>()
                {
                    let _ = text.focus();
                    text.select();
                }
                self.copied = Some((which, done));
            }
        }
        true
    }

    fn rendered(&mut self, _: &Context<Offer>, _: bool) {
        // Opened as modal by its own method: the browser then keeps the focus inside and the page behind it still.
        if let Some(it) = self.dialog.cast::<HtmlDialogElement>().filter(|it| !it.open()) {
            let _ = it.show_modal();
        }
    }

    fn view(&self, ctx: &Context<Offer>) -> Html {
        let OfferProps { route, alive } = *ctx.props();
        let open = ctx.link().callback(|_: MouseEvent| Did::Open);
        html! {
            <div class="offer-embed">
                <button type="button" class="quiet" id={BUTTON} aria-haspopup="dialog" disabled={!alive} onclick={open}>{ route.lang.pick("この計算を自施設のサイトに埋め込む", "Embed this calculator in your site") }</button>
                if self.open { { self.dialog(ctx, route) } }
            </div>
        }
    }
}

/// The name of the button.
const BUTTON: &str = "act-embed";
/// A height that most forms begin with, for sites that do not follow it.
const HEIGHT: &str = "760";
/// What a frame may do, without the page around it: run, and open the full page in a tab.
const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

impl Snippet {
    fn id(self) -> &'static str {
        match self {
            Snippet::Frame => "embed-frame",
            Snippet::Element => "embed-element",
        }
    }
}

impl Look {
    fn word(self) -> &'static str {
        match self {
            Look::Device => "",
            Look::Light => "light",
            Look::Dark => "dark",
        }
    }
}

impl Offer {
    fn new(lang: Lang, open: bool) -> Offer {
        Offer { open, lang, look: Look::Device, copied: None, dialog: NodeRef::default() }
    }

    fn dialog(&self, ctx: &Context<Offer>, route: Route) -> Html {
        let say = |ja: &'static str, en: &'static str| route.lang.pick(ja, en);
        let close = ctx.link().callback(|_: MouseEvent| Did::Close);
        let gone = ctx.link().callback(|_: Event| Did::Closed);
        let pick = |label: &'static str, on: bool, did: Did| {
            html! {
                <button type="button" class={classes!("quiet", on.then_some("on"))} aria-pressed={on.to_string()} onclick={ctx.link().callback(move |_: MouseEvent| did)}>{ label }</button>
            }
        };
        let framed = Route { lang: self.lang, embed: true, ..route };
        html! {
            <dialog ref={self.dialog.clone()} class="card embed" aria-labelledby="embed-title" onclose={gone}>
                <div class="embed-head">
                    <h2 id="embed-title">{ say("サイトに埋め込む", "Embed this calculator") }</h2>
                    <button type="button" class="back" aria-label={say("閉じる", "Close")} onclick={close}>{ icons::act(icons::CLOSE) }</button>
                </div>
                { words("p", "", say("読者が入力した値は読者の端末から出ません。枠を置いたサイトからも読めません。", "What a reader types stays in the reader’s own device. The site around the frame cannot read it.")) }
                <div class="embed-choices" role="group" aria-label={say("言語", "Language")}>
                    { words("span", "label", say("言語", "Language")) }
                    { pick("日本語", self.lang == Lang::Ja, Did::Lang(Lang::Ja)) }
                    { pick("English", self.lang == Lang::En, Did::Lang(Lang::En)) }
                </div>
                <div class="embed-choices" role="group" aria-label={say("配色", "Colours")}>
                    { words("span", "label", say("配色", "Colours")) }
                    { list([(Look::Device, say("端末に合わせる", "As on the device")), (Look::Light, say("明るい", "Light")), (Look::Dark, say("暗い", "Dark"))].map(|(it, label)| pick(label, self.look == it, Did::Look(it)))) }
                </div>
                { self.offered(ctx, route, Snippet::Frame, say("iframe（HTMLだけ・高さは固定）", "iframe (HTML alone, of a fixed height)")) }
                { self.offered(ctx, route, Snippet::Element, say("要素とスクリプト（高さは内容に合わせて変わる）", "Element and script (the height follows)")) }
                { words("p", "hint", say("サイトの配色に合わせるときは、theme に6色を書きます：\
                    paper:#fff;card:#fff;ink:#222;soft:#444;accent:#06c;accent-ink:#fff。\
                    文字が読みにくい組み合わせは使われません。", "To match your site, give six colours as the theme: \
                        paper:#fff;card:#fff;ink:#222;soft:#444;accent:#06c;accent-ink:#fff. Colours in which \
                        text would be hard to read are not used.")) }
                <p class="sr" role="status">{ match self.copied {
                    Some((_, true)) => say("コピーしました", "Copied"),
                    Some((_, false)) => say("自動でコピーできません。選択した文字をコピーしてください。", "The clipboard cannot be reached. Copy the selected text."),
                    None => "",
                } }</p>
                { words("h3", "", say("プレビュー", "Preview")) }
                <iframe key={self.path(framed)} class="embed-preview" src={route.link(framed) + &self.fragment()} sandbox={SANDBOX} title={say("プレビュー", "Preview")} />
                { words("p", "hint", say("埋め込み用のページは端末に保存していないため、通信できないときは表示されません。", "The page for frames is not kept on this device: without a connection nothing shows here.")) }
            </dialog>
        }
    }

    /// A snippet with its button.
    fn offered(&self, ctx: &Context<Offer>, route: Route, which: Snippet, label: &'static str) -> Html {
        let lang = route.lang;
        let press = ctx.link().callback(move |_: MouseEvent| Did::Copy(which));
        let said = match self.copied {
            Some((it, true)) if it == which => lang.pick("コピーしました", "Copied"),
            Some((it, false)) if it == which => lang.pick("選択した文字をコピー", "Copy the selection"),
            _ => lang.pick("コピー", "Copy"),
        };
        html! {
            <div class="snippet">
                <label for={which.id()}>{ label }</label>
                <button type="button" class="quiet" id={format!("{}-copy", which.id())} onclick={press}>{ said }</button>
                <textarea id={which.id()} class="code" readonly=true autocomplete="off" spellcheck="false" rows={if which == Snippet::Frame { "4" } else { "3" }} value={self.snippet(route, which)} />
            </div>
        }
    }

    /// The text to paste.
    fn snippet(&self, route: Route, which: Snippet) -> String {
        let framed = Route { lang: self.lang, embed: true, ..route };
        let (Some(calculator), Some(root)) = (route.entry(), root(route)) else { return String::new() };
        let title = attribute(calculator.title.get(self.lang));
        match which {
            Snippet::Frame => format!(
                "<iframe src=\"{root}{}{}\" title=\"{title}\" width=\"100%\" height=\"{HEIGHT}\" loading=\"lazy\" \
                    sandbox=\"{SANDBOX}\" allow=\"clipboard-write *\"></iframe>",
                framed.path(),
                self.fragment()
            ),
            Snippet::Element => {
                let theme = match self.look {
                    Look::Device => String::new(),
                    it => format!(" theme=\"{}\"", it.word()),
                };
                format!(
                    "<script async src=\"{root}tekio.js\"></script>\n<tekio-calculator name=\"{}\" lang=\"{}\" \
                        title=\"{title}\"{theme}></tekio-calculator>",
                    calculator.id,
                    self.lang.tag()
                )
            }
        }
    }

    /// Colours without a script: in the fragment, which no server sees.
    fn fragment(&self) -> String {
        match self.look {
            Look::Device => String::new(),
            it => format!("#theme={}", it.word()),
        }
    }

    /// What makes the preview another one.
    fn path(&self, framed: Route) -> String {
        format!("{}{}", framed.path(), self.fragment())
    }
}

/// The whole address of the site's root.
fn root(route: Route) -> Option<String> {
    let here = web_sys::window()?.location().href().ok()?;
    Some(web_sys::Url::new_with_base(&route.to_root(), &here).ok()?.href())
}

/// A text as a quoted attribute of HTML.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

/// Puts a snippet on the clipboard, or says that it could not.
fn copy(ctx: &Context<Offer>, which: Snippet, text: String) {
    let to = ctx.link().clone();
    reach::to_clipboard(text, move |done, _| to.send_message(Did::Copied(which, done)));
}
