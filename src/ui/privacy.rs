//! What leaves the device: nothing of what is entered. What is true of it in plain words, and how anyone can check it here and now.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

use super::habits::Habit;
use super::parts::{list, words};
use super::state::Msg;
use super::{App, RELEASE, Route};
use crate::engine::{Lang, Text, t};

/// What the page has asked of the network since the program began: the browser's own record of it.
#[derive(Default)]
pub struct Requests {
    names: Vec<String>,
    /// The observer, and what it calls.
    observer: Option<(web_sys::PerformanceObserver, Told)>,
}

/// What the browser calls when there is more.
type Told = Closure<dyn Fn(web_sys::PerformanceObserverEntryList)>;

impl Requests {
    /// How many.
    pub fn count(&self) -> usize {
        self.names.len()
    }

    /// More of them.
    pub fn add(&mut self, names: Vec<String>) {
        self.names.extend(names);
    }

    /// Begins to count.
    pub fn watch(&mut self, ctx: &Context<App>) {
        let to = ctx.link().clone();
        let Some(performance) = web_sys::window().and_then(|it| it.performance()) else { return };
        let began = performance.now();
        let seen: Told = Closure::new(move |entries: web_sys::PerformanceObserverEntryList| {
            // Icons and the like are fetched when the browser thinks fit: they belong to what the page began with.
            let later = named(&entries.get_entries(), |it| it.start_time() > began && !declared(&it.name()));
            to.send_message(Msg::Habit(Habit::Requests(later)));
        });
        if let Ok(it) = web_sys::PerformanceObserver::new(seen.as_ref().unchecked_ref()) {
            let what = web_sys::PerformanceObserverInit::new(&js_sys::Array::of1(&JsValue::from_str("resource")));
            it.observe(&what);
            self.observer = Some((it, seen));
        }
    }
}

impl Drop for Requests {
    fn drop(&mut self) {
        if let Some((it, _)) = &self.observer {
            it.disconnect();
        }
    }
}

/// Whether the page itself names this file at its head, letter for letter, or it is an icon of ours, as the manifest
/// that is named there lists them, or what a look for updates asks for, or a definition: in the other language, or of
/// a page that is gone to without a load.
fn declared(name: &str) -> bool {
    let origin = web_sys::window().and_then(|it| it.location().origin().ok());
    let path = origin.as_deref().and_then(|it| name.strip_prefix(it)).unwrap_or_default();
    if path.contains("/assets/icon-") && path.ends_with(".png")
        || path.ends_with("/sw.js")
        || path.ends_with("/status.json")
        || path.contains("/assets/") && (path.ends_with(".def") || path.ends_with(".json"))
    {
        return true;
    }
    let links = || web_sys::window()?.document()?.query_selector_all("link[href]").ok();
    let Some(links) = links() else { return false };
    let href = |i| js_sys::Reflect::get(&links.get(i)?.into(), &JsValue::from_str("href")).ok()?.as_string();
    (0..links.length()).any(|i| href(i).as_deref() == Some(name))
}

fn named(entries: &js_sys::Array, which: impl Fn(&web_sys::PerformanceEntry) -> bool) -> Vec<String> {
    let entries = entries.iter().filter_map(|it| it.dyn_into::<web_sys::PerformanceEntry>().ok());
    entries.filter(|it| which(it)).map(|it| it.name()).collect()
}

/// What the page asked for to begin with: addresses of files.
fn loaded() -> Vec<String> {
    let performance = web_sys::window().and_then(|it| it.performance());
    performance.map_or_else(Vec::new, |it| named(&it.get_entries_by_type("resource"), |_| true))
}

/// What is so, and where it ends.
static FACTS: [(Text, &[Text]); 4] = [
    (
        t("外に出ないもの", "What never leaves"),
        &[
            t(
                "入力した値、判定、有害事象の一覧。計算はすべてこの端末の中で行い、送信先がありません。",
                "Answers, results and the list of adverse events. Everything is worked out in this device; there is nowhere to send it.",
            ),
            t(
                "アクセス解析、広告、外部の部品、Cookieは使っていません。",
                "No analytics, no advertising, no third parties, no cookies.",
            ),
        ],
    ),
    (
        t("端末に残るもの", "What stays on the device"),
        &[
            t(
                "「設定」に全文を示したものだけです。患者の情報は含みません。",
                "Only what Settings shows in full. Nothing of a patient is in it.",
            ),
            t(
                "アプリのファイル。通信がなくても使えるように保存します。",
                "The app’s own files, so that it works without a connection.",
            ),
            t(
                "入力した値は保存しません。ページを離れると、また一定の時間操作がないと消えます。",
                "Answers are not stored. They go when the page is left, or after a while without use.",
            ),
        ],
    ),
    (
        t("配信元に伝わること", "What the host of these files learns"),
        &[
            t(
                "ページを読み込むときに、開いたページの名前と端末のIPアドレス。どのウェブサイトでも同じです。",
                "When a page is loaded: which page, and the device’s IP address, as with any website.",
            ),
            t(
                "開くたびに、新しい版や取り下げがあるかの問い合わせ。入力した値は含みません。",
                "At every start, whether there is a new or a withdrawn release. Nothing that was entered is part of it.",
            ),
        ],
    ),
    (
        t("ブラウザや人の手に残るもの", "What the browser and people keep"),
        &[
            t(
                "値の入ったリンクやQRコードを開くと、開いた端末の閲覧履歴に残ります。",
                "A link or code with answers, once opened, is in the history of the device that opened it.",
            ),
            t(
                "コピーした文（クリップボード）、印刷した紙、保存したファイル、共有した先。",
                "What was copied (the clipboard), printed, saved as a file, or shared.",
            ),
        ],
    ),
];

static CHECKS: [Text; 3] = [
    t(
        "機内モードにしてから入力する。判定は変わらず出ます。",
        "Switch to aeroplane mode, then enter answers. The results are the same.",
    ),
    t(
        "パソコンでは、開発者ツールの「ネットワーク」を開いて入力する。通信は増えません。",
        "On a computer, open “Network” in the developer tools and enter answers. Nothing is added.",
    ),
    t(
        "開発者ツールの「アプリケーション」か「ストレージ」で、残るものが「設定」のとおりか見る。",
        "Under “Application” or “Storage” there, see that what is kept is what Settings shows.",
    ),
];

/// The page.
pub fn view(route: Route, alive: bool, requests: &Requests, settings: Html) -> Html {
    let lang = route.lang;
    let loaded = if alive { loaded() } else { Vec::new() };
    // Before it runs there is no browser to ask.
    let (build, root) = if alive { (attribute("data-build"), root()) } else { Default::default() };
    let short = |it: &String| it.strip_prefix(root.as_str()).unwrap_or(it).to_owned();
    let section = |title: Text, inside: Html| html! { <section class="card kept"><h2>{ title.get(lang) }</h2>{ inside }</section> };
    let points = |of: &'static [Text]| html! { <ul class="points">{ list(of.iter().map(|it| words("li", "", it.get(lang)))) }</ul> };
    html! {
        <main class="home narrow" id="main">
            <div class="hero">
                { words("h1", "", super::route::PRIVACY.get(lang)) }
                { words("p", "", lang.pick("入力した内容は、この端末の外に出ません。ここで確かめられます。", "Nothing that you enter leaves this device. You can check it here.")) }
            </div>
            <section class="card kept">
                <h2>{ lang.pick("このページを開いてからの通信", "Requests since this page was opened") }</h2>
                <p class="countdown" role="status"><b id="requests">{ if alive { requests.count().to_string() } else { "…".to_owned() } }</b>{ lang.pick("件", "") }</p>
                { words("p", "", lang.pick("ブラウザ自身の記録を数えています。どのページの下にも出ています。はじめに読み込むファイル（アイコンなど、ページの先頭に名前のあるものを含む）と、計算の定義（もう一方の言語など）、オフライン用の保存・更新の確認は数えません。", "Counted from the browser’s own record; it is at the foot of every page. Not counted: what is loaded at the start (icons and the like, named at the head of the page, included), definitions (of the other language, say), and storing the app for offline use and looking for updates.")) }
                if requests.count() > 0 { <ul class="files">{ list(requests.names.iter().map(|it| words("li", "", short(it)))) }</ul> }
                <details><summary>{ match lang {
                    Lang::Ja => format!("はじめに読み込んだファイル：{}", if alive { loaded.len().to_string() } else { "…".to_owned() }),
                    Lang::En => format!("Files loaded at the start: {}", if alive { loaded.len().to_string() } else { "…".to_owned() }),
                } }</summary>
                    <ul class="files" id="loaded">{ list(loaded.iter().map(|it| words("li", "", short(it)))) }</ul>
                </details>
            </section>
            { list(FACTS.iter().map(|(title, of)| section(*title, points(of)))) }
            { section(t("自分で確かめる", "Check it yourself"), points(&CHECKS)) }
            { section(t("しくみ", "How it is made sure"), html! { <>
                { words("p", "", lang.pick("ブラウザへの指示（CSP）で、このサイトのファイルのほかには通信できないようにしています。", "A policy given to the browser (CSP) allows no request but for this site’s own files.")) }
                <dl class="facts">
                    <div>{ words("dt", "", lang.pick("版", "Release")) }{ words("dd", "", format!("Tekio {RELEASE}")) }</div>
                    <div>{ words("dt", "", lang.pick("ビルド", "Build")) }<dd id="build">{ if alive { build } else { "…".to_owned() } }</dd></div>
                </dl>
                <p><a class="quiet" href={route.bill_link()}>{ lang.pick("組み込んだライブラリの一覧（SBOM、通信が必要）", "What it is made of (SBOM; needs a connection)") }</a></p>
            </> }) }
            { super::parts::hold("p", "", settings) }
        </main>
    }
}

/// An attribute of the page.
pub fn attribute(name: &str) -> String {
    let html = web_sys::window().and_then(|it| it.document()).and_then(|it| it.document_element());
    html.and_then(|it| it.get_attribute(name)).unwrap_or_default()
}

/// What all addresses of the site have in common.
fn root() -> String {
    let origin = || web_sys::window()?.location().origin().ok();
    origin().map_or_else(String::new, |it| format!("{it}/"))
}
