//! What leaves the device: nothing of what is entered. What is true of it in plain words, and how anyone can check it
//! here and now.

use yew::prelude::*;

use crate::engine::{Lang, Text, t};
use crate::ui::browser::reach::attribute;
use crate::ui::browser::requests::loaded;
use crate::ui::office::given::Given;
use crate::ui::page::release::RELEASE;
use crate::ui::page::route::{PRIVACY, Page};
use crate::ui::parts::pieces::{hold, list, words};

/// What is so, and where it ends.
static FACTS: [(Text, &[Text]); 4] = [
    (
        t("外に出ないもの", "What never leaves"),
        &[
            t(
                "入力した値、判定、有害事象の一覧。計算はすべてこの端末の中で行い、送信先がありません。",
                "Answers, results and the list of adverse events. Everything is worked out in this device; there is \
                    nowhere to send it.",
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
                "At every start, whether there is a new or a withdrawn release. Nothing that was entered is part of \
                    it.",
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
pub fn view(given: &Given<'_>) -> Html {
    let Given { route, alive, requests, .. } = *given;
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
                { words("h1", "", PRIVACY.get(lang)) }
                { words("p", "", lang.pick("入力した内容は、この端末の外に出ません。ここで確かめられます。", "Nothing that you enter leaves this device. You can check it here.")) }
            </div>
            <section class="card kept">
                <h2>{ lang.pick("このページを開いてからの通信", "Requests since this page was opened") }</h2>
                <p class="countdown" role="status"><b id="requests">{ if alive { requests.count().to_string() } else { "…".to_owned() } }</b>{ lang.pick("件", "") }</p>
                { words("p", "", lang.pick("ブラウザ自身の記録を数えています。どのページの下にも出ています。\
                    はじめに読み込むファイル（アイコンなど、ページの先頭に名前のあるものを含む）と、\
                    計算の定義（もう一方の言語など）、オフライン用の保存・更新の確認は数えません。", "Counted from \
                        the browser’s own record; it is at the foot of every page. Not counted: what is loaded \
                        at the start (icons and the like, named at the head of the page, included), definitions \
                        (of the other language, say), and storing the app for offline use and looking for \
                        updates.")) }
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
            { hold("p", "", (given.way)(Page::Settings, lang.pick("設定と、端末に残るものの全文", "Settings, and all that is kept"))) }
        </main>
    }
}

/// What all addresses of the site have in common.
fn root() -> String {
    let origin = || web_sys::window()?.location().origin().ok();
    origin().map_or_else(String::new, |it| format!("{it}/"))
}
