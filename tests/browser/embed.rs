//! A calculator in a frame of another site: it works there, keeps nothing, tells its height and nothing else, and
//! listens to nobody but the site around it, and to that only about a language and colours.
//!
//! Frames are entered and read by WebDriver, as any engine has it.

use std::collections::BTreeMap;
use std::fs;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tekio::engine::Lang;
use tekio::ui::Route;
use thirtyfour::prelude::*;

use crate::harness::{
    Browser, Engine, Folder, PATIENCE, Site, dist, engine, files, pack, pause, quoted, short, text, texts,
};
use crate::looks::{AXE, CUT, SMALL, WIDE};

/// Messages of each kind that are thrown at a frame, and at the loader.
const THROWN: usize = 100_000;

/// What the ways of showing a frame allow it.
const SANDBOXES: [Option<&str>; 3] = [None, Some("allow-scripts"), Some("allow-scripts allow-same-origin")];

/// A theme whose every pair of colours can be read, and one that cannot.
const READABLE: &str = "paper:#fdf6e3;card:#fffaf0;ink:#222;soft:#444;accent:#7a2b00;accent-ink:#fff";
const FAINT: &str = "paper:#fdf6e3;card:#fffaf0;ink:#222;soft:#999;accent:#7a2b00;accent-ink:#fff";

/// The site below a path of its own, and another site with pages around it.
struct Both {
    site: Site,
    host: Site,
    folder: Folder,
    _root: Folder,
    _turn: Option<MutexGuard<'static, ()>>,
}

impl Both {
    fn serve() -> Both {
        let (root, folder) = (Folder::new("root"), Folder::new("host"));
        // In WebKit `'self'` is nobody in a sandbox: there a site has to know its address. Packed once, for one port.
        if engine() == Engine::WebKit {
            static TURN: Mutex<()> = Mutex::new(());
            static PACKED: OnceLock<(Folder, u16)> = OnceLock::new();
            let (packed, port) = PACKED.get_or_init(|| {
                let port = free_port();
                let packed = Folder::new("packed");
                repacked(&format!("http://localhost:{port}/some/where/"), &packed.path().join("some/where"));
                (packed, port)
            });
            // One after another, at the one port.
            let turn = Some(TURN.lock().unwrap_or_else(PoisonError::into_inner));
            let (site, host) = (Site::serve_at(packed.path(), *port), Site::serve(folder.path()));
            return Both { site, host, folder, _root: root, _turn: turn };
        }
        for (path, bytes) in files(&dist()) {
            let to = root.path().join("some/where").join(path);
            fs::create_dir_all(to.parent().expect("a parent")).expect("a folder");
            fs::write(to, bytes).expect("a file");
        }
        let (site, host) = (Site::serve(root.path()), Site::serve(folder.path()));
        Both { site, host, folder, _root: root, _turn: None }
    }

    /// An address within the site.
    fn at(&self, path: &str) -> String {
        format!("{}some/where/{path}", self.site.url)
    }

    /// A page of the other site. By its number it is a stranger to `localhost`, not only another port.
    fn page(&self, body: &str) -> String {
        let html = format!("<!doctype html><html lang=\"ja\"><meta charset=\"utf-8\"><title>学会</title><body>{body}");
        fs::write(self.folder.path().join("index.html"), html).expect("a page");
        self.host.url.replace("localhost", "127.0.0.1")
    }

    fn element(&self, attributes: &str) -> String {
        format!("<script src=\"{}\"></script><tekio-calculator {attributes}></tekio-calculator>", self.at("tekio.js"))
    }
}

/// A value in the document that WebDriver is in.
async fn here(browser: &Browser, expression: &str) -> Value {
    let got = browser.driver().execute(format!("return {expression}"), vec![]).await;
    got.unwrap_or_else(|why| panic!("{expression}\n{why}")).json().clone()
}

/// The same where it may fail: a frame that is replaced takes what WebDriver is in away.
async fn try_here(browser: &Browser, expression: &str) -> Result<Value, String> {
    let got = browser.driver().execute(format!("return {expression}"), vec![]).await;
    got.map(|it| it.json().clone()).map_err(|why| why.to_string())
}

/// Waits for something in the document that WebDriver is in, which stays: of a frame that may still be replaced
/// `enter_when` waits.
async fn until(browser: &Browser, expression: &str) {
    let start = Instant::now();
    loop {
        let last = try_here(browser, expression).await;
        if last == Ok(Value::Bool(true)) {
            return;
        }
        if start.elapsed() > PATIENCE {
            let focus = try_here(browser, "[location.href, document.activeElement?.outerHTML.slice(0, 200)]").await;
            panic!("did not come about: {expression}: {last:?} in {focus:?}");
        }
        pause(20).await;
    }
}

const READY: &str = "document.documentElement.dataset.boot === 'ready' && !document.querySelector('fieldset:disabled')";

/// Goes into the frame that an expression of the outermost page gives, once the program runs there.
async fn enter(browser: &Browser, frame: &str) {
    enter_when(browser, frame, "true").await;
}

/// Goes into a frame as soon as the program runs there and an expression holds. The frame is looked for anew each
/// time, for its document, or the frame itself, may be replaced while it is looked at.
async fn enter_when(browser: &Browser, frame: &str, expression: &str) {
    let start = Instant::now();
    loop {
        let last = look_into(browser, frame, &format!("{READY} && ({expression})")).await;
        if last == Ok(Value::Bool(true)) {
            return;
        }
        assert!(start.elapsed() < PATIENCE, "no frame {frame} in which {expression}: {last:?}");
        pause(20).await;
    }
}

async fn look_into(browser: &Browser, frame: &str, expression: &str) -> Result<Value, String> {
    leave(browser).await;
    let it = browser.driver().execute(format!("return {frame}"), vec![]).await.map_err(|why| why.to_string())?;
    it.element().map_err(|why| why.to_string())?.enter_frame().await.map_err(|why| why.to_string())?;
    try_here(browser, expression).await
}

async fn leave(browser: &Browser) {
    browser.driver().enter_default_frame().await.expect("the page itself");
}

/// Whether an element was replaced, or is not there yet. Nothing was done with it then, and it can be looked for anew.
fn replaced(why: &WebDriverError) -> bool {
    use thirtyfour::error::WebDriverErrorInner::{NoSuchElement, StaleElementReference};
    matches!(why.as_inner(), NoSuchElement(_) | StaleElementReference(_))
}

async fn click(browser: &Browser, css: &str) {
    let start = Instant::now();
    loop {
        match try_click(browser, css).await {
            Ok(()) => return,
            Err(why) => assert!(replaced(&why) && start.elapsed() < PATIENCE, "{css} cannot be clicked: {why}"),
        }
        pause(20).await;
    }
}

async fn try_click(browser: &Browser, css: &str) -> WebDriverResult<()> {
    let it = browser.driver().find(By::Css(css)).await?;
    if engine() == Engine::WebKit {
        browser.driver().execute("arguments[0].click()", vec![it.to_json()?]).await?;
        return Ok(());
    }
    it.scroll_into_view().await?;
    it.click().await
}

/// Types a text in place of what is in a field.
async fn retype(browser: &Browser, css: &str, text: &str) {
    let start = Instant::now();
    loop {
        let typed = async {
            let field = browser.driver().find(By::Css(css)).await?;
            field.clear().await?;
            field.send_keys(text).await
        };
        match typed.await {
            Ok(()) => break,
            Err(why) => assert!(replaced(&why) && start.elapsed() < PATIENCE, "{css} cannot be typed into: {why}"),
        }
        pause(20).await;
    }
    until(browser, &format!("document.querySelector({}).value === {}", quoted(css), quoted(text))).await;
}

/// CK ten times its limit, by version 5.0: typed, in the frame that WebDriver is in.
async fn answer(browser: &Browser) {
    for (name, value) in [("ck", "2480"), ("uln", "248")] {
        // WebKit's driver does not reach into a frame with its keys.
        if engine() == Engine::WebKit {
            let typed = format!(
                "(it => {{ it.focus(); it.value = '{value}'; it.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); return true; }})(document.querySelector('input[name={name}]'))"
            );
            here(browser, &typed).await;
            continue;
        }
        retype(browser, &format!("input[name={name}]"), value).await;
    }
    click(browser, "label.choice:has(input[name=version][value='5.0'])").await;
    until(browser, "document.querySelector('[data-outcome]')?.dataset.outcome === 'grade-3'").await;
}

/// What a page might have kept, as far as the frame may ask at all.
const KEPT: &str = "(async () => {
    const kept = [];
    const ask = async (what, how) => { try { const n = await how(); if (n) kept.push(what + ': ' + n); } catch {} };
    await ask('local', () => localStorage.length);
    await ask('session', () => sessionStorage.length);
    await ask('cookie', () => document.cookie);
    await ask('caches', async () => (await caches.keys()).length);
    await ask('databases', async () => (await indexedDB.databases()).length);
    await ask('workers', async () => (await navigator.serviceWorker.getRegistrations()).length);
    return kept;
})()";

const FRAME: &str = "document.querySelector('iframe')";
/// The frame that the loader made.
const LOADED: &str = "document.querySelector('tekio-calculator').shadowRoot.querySelector('iframe')";

pub async fn modes() -> String {
    let (both, profile) = (Both::serve(), Folder::new("profile"));
    let browser = Browser::new(&profile).await;
    let mut tried = 0;
    for sandbox in SANDBOXES {
        for lang in Lang::ALL {
            let route = Route { embed: true, ..tekio::site::route(lang, "ck-grade").expect("a page") };
            let address = both.at(&route.path());
            let allowed = sandbox.map_or(String::new(), |it| format!(" sandbox=\"{it}\""));
            let page = both.page(&format!(
                "<iframe src=\"{address}#ck=9&uln=1\" title=\"CK\" width=\"900\" height=\"900\"{allowed}></iframe>"
            ));
            browser.goto(&page).await;
            enter(&browser, FRAME).await;
            let what = format!("{} {sandbox:?}", route.path());
            assert_eq!(here(&browser, "ck.value").await, "", "{what}: the host answered for its reader");
            answer(&browser).await;

            // In the other language and back, the answers and the ways out stay.
            for lang in [lang.other(), lang] {
                click(&browser, ".slim [hreflang]").await;
                until(&browser, &format!("document.documentElement.lang === '{}'", lang.tag())).await;
                until(&browser, "document.querySelector('[data-outcome]')?.dataset.outcome === 'grade-3'").await;
                let whole = tekio::site::route(lang, "ck-grade").expect("a page").path();
                let ways = here(&browser, "[whole.href, whole.target, whole.rel]").await;
                assert_eq!(ways, json!([both.at(&whole), "_blank", "noopener"]), "{what}");
            }

            // Nothing around it, nothing that cannot work here, no way for the frame itself to a full page.
            for none in [
                "header.bar",
                ".brand",
                "#act-print",
                "#act-embed",
                "link[rel=manifest]",
                "a[href]:not([target=_blank]):not([href*='/embed/'])",
            ] {
                assert_eq!(
                    here(&browser, &format!("!!document.querySelector({})", quoted(none))).await,
                    false,
                    "{what}: {none}"
                );
            }
            // Where the clipboard is out of reach, the text is shown; else it is said that it was copied.
            click(&browser, "#act-copy").await;
            until(&browser, "!!document.querySelector('#by-hand, .side .toast')").await;
            let by_hand = here(&browser, "document.getElementById('by-hand')?.value.includes('2480') ?? null").await;
            assert!(by_hand != false, "{what}: the text to copy");

            pause(150).await;
            assert_eq!(here(&browser, KEPT).await, json!([]), "{what}: something is kept");
            leave(&browser).await;
            let read = here(&browser, "(() => { try { const it = document.querySelector('iframe').contentDocument; return it === null ? 'closed' : 'open'; } catch { return 'closed'; } })()").await;
            assert_eq!(read, "closed", "{what}: the host can look into the frame");
            tried += 1;
        }
    }
    let asked = both.site.requests();
    for never in ["sw.js", "manifest", "icon"] {
        assert!(!asked.iter().any(|it| it.contains(never)), "a frame asked for {never}: {asked:?}");
    }

    // From one calculator to another: within the frame, and still in its form.
    let route = Route { embed: true, ..tekio::site::route(Lang::Ja, "all-protocols").expect("a page") };
    let page = both.page(&format!(
        "<iframe src=\"{}\" title=\"x\" width=\"900\" height=\"900\" sandbox=\"allow-scripts\"></iframe>",
        both.at(&route.path())
    ));
    browser.goto(&page).await;
    enter(&browser, FRAME).await;
    let hrefs = here(&browser, "[...document.querySelectorAll('a.go')].map(it => it.href)").await;
    let hrefs: Vec<String> = hrefs.as_array().expect("a list").iter().map(text).collect();
    assert!(!hrefs.is_empty() && hrefs.iter().all(|it| it.starts_with(&both.at("embed/"))), "{hrefs:?}");
    here(&browser, "document.querySelector('a.go').click()").await;
    until(&browser, "!!document.querySelector('.slim h1') && !document.querySelector('.protocol')").await;
    assert!(text(&here(&browser, "whole.href").await).starts_with(&both.at("")));
    leave(&browser).await;
    browser.quit().await;
    format!("{tried} frames, below a path, in {} ways to be shown", SANDBOXES.len())
}

/// How far the frame is from what is in it.
async fn off(browser: &Browser, frame: &str) -> f64 {
    enter(browser, frame).await;
    let inner = here(browser, "document.body.getBoundingClientRect().height").await.as_f64().expect("a height");
    leave(browser).await;
    let outer = here(browser, &format!("{frame}.getBoundingClientRect().height")).await.as_f64().expect("a height");
    (outer - inner).abs()
}

/// How far it is from it in the end: it follows, if not at once, and stays there.
async fn followed(browser: &Browser, frame: &str) -> f64 {
    let start = Instant::now();
    let mut times = 0;
    loop {
        let now = off(browser, frame).await;
        times = if now <= 1.0 { times + 1 } else { 0 };
        if times == 3 || start.elapsed() > PATIENCE {
            return now;
        }
        pause(60).await;
    }
}

pub async fn follows() -> String {
    let (both, profile) = (Both::serve(), Folder::new("profile"));
    let browser = Browser::new(&profile).await;
    let page = both.page(&format!(
        "<script>heard = []; addEventListener('message', it => heard.push(JSON.stringify(it.data)));</script>{}<p id=\"below\">…</p>",
        both.element(&format!("name=\"pain-course\" lang=\"ja\" title=\"痛み\" theme=\"{READABLE}\""))
    ));
    browser.goto(&page).await;
    let mut worst = followed(&browser, LOADED).await;

    // Rows, examples, details, another language, another width: the frame follows.
    let mut changes = 0;
    for act in [
        "document.querySelector('.examples button').click()",
        "document.querySelectorAll('details').forEach(it => it.open = true)",
        "document.querySelector('.add')?.click()",
        "document.querySelectorAll('details').forEach(it => it.open = false)",
        "document.querySelector('.slim [hreflang]').click()",
        "document.getElementById('act-clear').click()",
    ] {
        enter(&browser, LOADED).await;
        here(&browser, act).await;
        worst = worst.max(followed(&browser, LOADED).await);
        changes += 1;
    }
    for width in [360, 700, 1200] {
        browser.driver().set_window_rect(0, 0, width + 40, 900).await.expect("a width");
        worst = worst.max(followed(&browser, LOADED).await);
        changes += 1;
    }
    // A thousand changes in one go: told at most once each, and at rest afterwards. (WebKit takes its time for them.)
    let many = if short() && engine() != Engine::Chromium { 200 } else { 1000 };
    enter(&browser, LOADED).await;
    let flicker = format!(
        "(async () => {{ const it = document.querySelector('.lead'); for (let i = 0; i < {many}; i++) {{ it.hidden = i % 2 === 0; await new Promise(done => setTimeout(done, i % 10 === 0 ? 17 : 0)); }} it.hidden = false; window.tekioFlickered = true; }})()"
    );
    here(&browser, &flicker).await;
    until(&browser, "window.tekioFlickered === true").await;
    worst = worst.max(followed(&browser, LOADED).await);
    // At rest: nothing is said for a while. A frame and its content that chase each other never are.
    let begin = Instant::now();
    let (mut said, mut since) = (u64::MAX, Instant::now());
    while since.elapsed() < Duration::from_millis(700) {
        let now = here(&browser, "heard.length").await.as_u64().expect("a number");
        if now != said {
            (said, since) = (now, Instant::now());
        }
        assert!(begin.elapsed() < PATIENCE, "the frame and its content chase each other: {said} messages");
        pause(50).await;
    }
    assert!(said < many * 6 / 5, "{said} messages after {many} changes");
    worst = worst.max(off(&browser, LOADED).await);
    assert!(worst <= 1.0, "the frame is {worst} px off");
    changes += many;

    // What the host hears is this much, and nothing that was typed.
    let forms = here(&browser, "[...new Set(heard.map(it => { const { t, v, id, h, ok, reason, ...more } = JSON.parse(it); return t + ' ' + v + ' ' + Object.keys(more); }))].sort()").await;
    assert_eq!(forms, json!(["cc:height 1 ", "cc:theme 1 "]));

    // Colours: taken when they can be read, else refused as a whole.
    let look = "[document.documentElement.dataset.theme ?? '', getComputedStyle(document.body).backgroundColor]";
    let element = "document.querySelector('tekio-calculator')";
    let told = |word: &str| format!("({element}.dataset.theme ?? '') === '{word}'");
    until(&browser, &told("accepted")).await;
    let shows = |it: &Value| format!("JSON.stringify({look}) === {}", quoted(&it.to_string()));
    enter_when(&browser, LOADED, &shows(&json!(["accepted", "rgb(253, 246, 227)"]))).await;
    leave(&browser).await;
    for (theme, word, shown) in [
        (FAINT, "refused", json!(["refused", "rgb(242, 245, 247)"])),
        ("dark", "accepted", json!(["accepted", "rgb(14, 19, 23)"])),
        ("paper:red", "refused", json!(["", "rgb(242, 245, 247)"])),
        ("light", "accepted", json!(["accepted", "rgb(242, 245, 247)"])),
        (
            "paper:#101418;card:#1a2026;ink:#f4f4f4;soft:#c8d0d8;accent:#9fd0ff;accent-ink:#00182e",
            "accepted",
            json!(["accepted", "rgb(16, 20, 24)"]),
        ),
        ("", "", json!(["", "rgb(242, 245, 247)"])),
    ] {
        here(&browser, &format!("{element}.setAttribute('theme', '{theme}')")).await;
        until(&browser, &told(word)).await;
        enter_when(&browser, LOADED, &shows(&shown)).await;
        leave(&browser).await;
    }
    let why = here(&browser, "JSON.parse(heard.filter(it => it.includes('\"ok\":false')).at(-1)).reason").await;
    assert!(why.as_array().is_some_and(|it| it.iter().any(|it| it == "ink-soft/card")), "{why}");

    // The language follows the attribute, without a load; the name is another frame; gone is gone.
    here(&browser, &format!("({LOADED}.mark = 1, {element}.lang = 'en')")).await;
    enter_when(&browser, LOADED, "document.documentElement.lang === 'en'").await;
    leave(&browser).await;
    assert_eq!(here(&browser, &format!("{LOADED}.mark")).await, 1, "the frame was loaded again");
    here(&browser, &format!("{element}.setAttribute('name', 'ck-grade')")).await;
    enter_when(&browser, LOADED, "document.documentElement.dataset.page === 'ck-grade'").await;
    leave(&browser).await;
    here(&browser, "((window.gone = document.querySelector('tekio-calculator')).remove(), 0)").await;
    assert_eq!(here(&browser, "gone.shadowRoot.querySelector('iframe')").await, Value::Null);
    here(&browser, "document.body.prepend(gone)").await;
    enter(&browser, LOADED).await;
    leave(&browser).await;
    browser.quit().await;
    format!("{changes} changes followed, {worst:.2} px off at worst, {said} messages; 7 themes")
}

/// Twenty on one page: each works once it is seen.
pub async fn twenty() -> String {
    let (both, profile) = (Both::serve(), Folder::new("profile"));
    let browser = Browser::new(&profile).await;
    let mut body = String::new();
    let all: Vec<Route> = tekio::site::framed().filter(|it| it.lang == Lang::Ja).take(20).collect();
    for it in &all {
        body.push_str(&both.element(&format!("name=\"{}\" lang=\"ja\"", it.page.id())));
    }
    let start = Instant::now();
    browser.goto(&both.page(&body)).await;
    let loaded = start.elapsed();
    for n in 0..all.len() {
        let frame = format!("document.querySelectorAll('tekio-calculator')[{n}].shadowRoot.querySelector('iframe')");
        here(&browser, &format!("{frame}.scrollIntoView()")).await;
        enter(&browser, &frame).await;
        assert_eq!(here(&browser, "document.querySelectorAll('[data-outcome]').length").await, 1);
        leave(&browser).await;
    }
    browser.quit().await;
    format!("{} frames on one page, the page itself in {} ms", all.len(), loaded.as_millis())
}

/// A source of messages: rubbish, and messages that are right but for one thing. Made in the page, from a seed.
const MAKER: &str = "(seed => {
    const next = () => { seed |= 0; seed = seed + 0x6D2B79F5 | 0; let t = Math.imul(seed ^ seed >>> 15, 1 | seed); t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t; return ((t ^ t >>> 14) >>> 0) / 4294967296; };
    const one = all => all[Math.floor(next() * all.length)];
    const scrap = depth => one([
        () => null, () => undefined, () => true, () => NaN, () => -1, () => 1e308, () => 1, () => '', () => 'ja', () => '__proto__', () => 'cc:init', () => '<img src=x onerror=1>',
        () => '#fff', () => 'dark', () => new Date(0), () => [], () => new Map([['t', 'cc:init']]), () => BigInt(7), () => 'x'.repeat(Math.floor(next() * 300)),
        () => depth > 2 ? 0 : [scrap(depth + 1), scrap(depth + 1)], () => depth > 2 ? {} : { [one(['t', 'v', 'id', 'theme', 'lang', 'h', 'ok', 'value', 'secret', 'message', 'entries', 'ck'])]: scrap(depth + 1) },
    ])();
    return { next, one, scrap };
})";

/// Messages to the frame change nothing in it; messages to the loader nothing around it.
pub async fn fuzz() -> String {
    let (both, profile) = (Both::serve(), Folder::new("profile"));
    let browser = Browser::new(&profile).await;
    browser.goto(&both.page(&both.element("name=\"ck-grade\" lang=\"ja\""))).await;
    browser.driver().set_script_timeout(Duration::from_secs(600)).await.expect("time enough");
    enter(&browser, LOADED).await;
    answer(&browser).await;
    let state = "JSON.stringify([document.documentElement.outerHTML, document.title, location.href, [...document.querySelectorAll('input')].map(it => [it.name, it.value, it.checked]), history.length])";
    // The page's own doing is not to be taken for theirs: the verdict has been spoken, and nothing more is under way.
    until(&browser, "document.getElementById('spoken').textContent !== ''").await;
    let mut before = here(&browser, state).await;
    let mut since = Instant::now();
    while since.elapsed() < Duration::from_millis(1200) {
        pause(100).await;
        let now = here(&browser, state).await;
        if now != before {
            (before, since) = (now, Instant::now());
        }
    }
    // What arrives is counted, so that it is waited for.
    here(&browser, "(window.tekioCame = 0, addEventListener('message', () => { window.tekioCame += 1; }), 0)").await;
    leave(&browser).await;

    let script = format!(
        "(async () => {{
            const {{ next, one, scrap }} = {MAKER}(20261121);
            const frame = {LOADED};
            const id = new URLSearchParams(new URL(frame.src).hash.slice(1)).get('cc');
            const right = () => ({{ t: 'cc:init', v: 1, id, lang: 'en', theme: 'dark' }});
            const colours = () => ({{ paper: '#fff', card: '#fff', ink: '#000', soft: '#333', accent: '#036', 'accent-ink': '#fff' }});
            let sent = 0;
            while (sent < {THROWN}) {{
                let it = one([0, 1, 2, 3, 4]);
                if (it === 0) it = scrap(0);
                else if (it === 1) {{ const wrong = one(['t', 'v', 'id', 'lang', 'theme']); it = {{ ...right(), [wrong]: scrap(1) }}; if (it.t === 'cc:init' && it.v === 1 && it.id === id && ['ja', 'en'].includes(it.lang) && (it.theme === null || ['dark', 'light'].includes(it.theme))) continue; }}
                else if (it === 2) {{ it = right(); delete it[one(['t', 'v', 'id', 'lang', 'theme'])]; }}
                else if (it === 3) it = {{ ...right(), [one(['h', 'entries', 'ck', 'answers', 'html', 'T'])]: scrap(1) }};
                else {{ const theme = colours(); if (next() < .5) theme[one(Object.keys(theme))] = one(['red', '#ffff', '#ggg', '', 'var(--x)', 'url(x)', 1, null, '#fff;x:y']); else if (next() < .5) delete theme[one(Object.keys(theme))]; else theme[one(['sunk', 'x', 'good'])] = '#fff'; it = {{ ...right(), theme }}; }}
                frame.contentWindow.postMessage(it, '*');
                if (++sent % 2000 === 0) await new Promise(done => setTimeout(done));
            }}
            return sent;
        }})()"
    );
    let sent = here(&browser, &script).await;
    assert_eq!(sent, THROWN);
    enter_when(&browser, LOADED, &format!("window.tekioCame >= {THROWN}")).await;
    pause(500).await;
    assert_eq!(here(&browser, state).await, before, "messages changed the frame");
    // From within its own frame, from a stranger of the same form: not from the host.
    here(&browser, "(() => { window.tekioCame = 0; const id = new URLSearchParams(location.hash.slice(1)).get('cc'); postMessage({ t: 'cc:init', v: 1, id, lang: 'en', theme: 'dark' }, '*'); })()").await;
    until(&browser, "window.tekioCame >= 1").await;
    pause(100).await;
    assert_eq!(here(&browser, state).await, before, "the frame listens to others than its host");
    leave(&browser).await;

    // The loader: from strangers, and from its own frame with something wrong.
    let script = format!(
        "(async () => {{
            const {{ next, one, scrap }} = {MAKER}(1121);
            const element = document.querySelector('tekio-calculator'), frame = {LOADED};
            const id = new URLSearchParams(new URL(frame.src).hash.slice(1)).get('cc');
            const state = () => element.outerHTML + frame.outerHTML + document.title + location.href;
            const before = state();
            const errors = [];
            addEventListener('error', it => errors.push(it.message));
            for (let n = 0; n < {THROWN}; n++) {{
                const right = one([{{ t: 'cc:height', v: 1, id, h: 4321 }}, {{ t: 'cc:theme', v: 1, id, ok: false, reason: [] }}]);
                let [data, source] = [right, window];
                if (next() < .8) {{
                    source = frame.contentWindow;
                    if (next() < .5) data = scrap(0);
                    else {{ data = {{ ...right, [one(['t', 'v', 'id'])]: scrap(1) }}; if (data.t === right.t && data.v === 1 && data.id === id) continue; }}
                    if (next() < .2) data = {{ t: 'cc:height', v: 1, id, h: one([NaN, Infinity, '900', null, [900], {{}}]) }};
                }} else if (next() < .3) source = null;
                dispatchEvent(new MessageEvent('message', {{ data, source, origin: 'https://example.org' }}));
            }}
            return [before === state(), errors];
        }})()"
    );
    assert_eq!(here(&browser, &script).await, json!([true, []]), "messages changed what is around the frame");
    // Clamped, when its own frame asks for too much.
    let height = here(&browser, &format!("(() => {{ const frame = {LOADED}; const id = new URLSearchParams(new URL(frame.src).hash.slice(1)).get('cc'); return [9e9, -5].map(h => {{ dispatchEvent(new MessageEvent('message', {{ data: {{ t: 'cc:height', v: 1, id, h }}, source: frame.contentWindow }})); return frame.style.height; }}); }})()")).await;
    assert_eq!(height, json!(["30000px", "120px"]));
    browser.quit().await;
    format!("{THROWN} messages to the frame and {THROWN} to the loader, none obeyed")
}

/// What WordPress leaves of a page that it found by oEmbed, and how it follows the height.
pub async fn wordpress() -> String {
    let (both, profile) = (Both::serve(), Folder::new("profile"));
    let browser = Browser::new(&profile).await;
    let fixture = include_str!("wordpress.html").replace("{src}", &both.at("embed/ck-grade/"));
    browser.goto(&both.page(&fixture)).await;
    enter(&browser, FRAME).await;
    answer(&browser).await;
    leave(&browser).await;
    until(&browser, "Number(document.querySelector('iframe').height) === 1000").await;
    let said = here(&browser, "heard").await;
    for it in said.as_array().expect("a list") {
        assert_eq!(it, &json!({ "message": "height", "value": it["value"], "secret": "4Xb9Kq2LmZ" }));
    }
    // A link to the full page is handed to the host, for a sandboxed frame may open none.
    enter(&browser, FRAME).await;
    click(&browser, "#whole").await;
    leave(&browser).await;
    until(&browser, "heard.some(it => it.message === 'link')").await;
    assert_eq!(here(&browser, "heard.find(it => it.message === 'link').value").await, both.at("ck-grade/"));
    browser.quit().await;
    "a discovered frame calculates, is as tall as it may be, and hands over its link".to_owned()
}

/// The dialog that gives the snippets: reached, read, closed, and what it gives works.
pub async fn offer() -> String {
    let (both, profile) = (Both::serve(), Folder::new("profile"));
    let browser = Browser::new(&profile).await;
    let mut tried = 0;
    for route in Lang::ALL.map(|lang| tekio::site::route(lang, "ck-grade").expect("a page")) {
        browser.open(&both.at(&route.path())).await;
        click(&browser, "#act-embed").await;
        until(&browser, "document.querySelector('dialog.embed')?.matches(':modal') ?? false").await;
        until(&browser, "document.querySelector('dialog.embed').contains(document.activeElement)").await;
        // Closed by Escape; the focus is where it was.
        browser.driver().action_chain().send_keys(Key::Escape).perform().await.expect("Escape");
        until(&browser, "!document.querySelector('dialog.embed') && document.activeElement.id === 'act-embed'").await;
        click(&browser, "#act-embed").await;
        // English, dark.
        for nth in [(1, 3), (2, 4)] {
            click(&browser, &format!(".embed-choices:nth-of-type({}) button:nth-of-type({})", nth.1 - 1, nth.0 + 1))
                .await;
        }
        let preview = "document.querySelector('.embed-preview')";
        let framed = Route { embed: true, lang: Lang::En, ..route };
        let address = quoted(&both.at(&format!("{}#theme=dark", framed.path())));
        until(&browser, &format!("{preview}.src === {address}")).await;
        let root = "document.documentElement";
        enter_when(&browser, preview, &format!("{root}.lang === 'en' && {root}.dataset.theme === 'accepted'")).await;
        leave(&browser).await;
        let snippets = here(&browser, "[...document.querySelectorAll('.embed textarea')].map(it => it.value)").await;
        // And by its button. (WebKit's driver knows no keys after it was in a frame.)
        click(&browser, ".embed-head .back").await;
        until(&browser, "!document.querySelector('dialog.embed') && document.activeElement.id === 'act-embed'").await;

        for (snippet, frame) in snippets.as_array().expect("a list").iter().zip([FRAME, LOADED]) {
            browser.goto(&both.page(&text(snippet))).await;
            enter_when(&browser, frame, "document.documentElement.dataset.theme === 'accepted'").await;
            answer(&browser).await;
            leave(&browser).await;
            let title = here(&browser, &format!("{frame}.title")).await;
            assert_eq!(title, tekio::site::calculator(route).expect("a calculator").title.get(Lang::En));
            tried += 1;
        }
    }
    browser.quit().await;
    format!("{tried} snippets pasted, each works")
}

/// The program of this build, packed again for an address.
fn repacked(origin: &str, to: &std::path::Path) {
    fs::create_dir_all(to).expect("a folder");
    pack(&[to.as_os_str(), dist().as_os_str()], Some(origin));
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a free port").port()
}

/// What is between two texts, each time.
fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.split(from).skip(1).filter_map(|it| it.split(to).next()).collect()
}

/// A site that knows its address: found by its links, embedded by its links, and at work in a sandbox where `'self'`
/// is nobody.
pub async fn known_address() -> String {
    let (root, folder, profile) = (Folder::new("root"), Folder::new("host"), Folder::new("profile"));
    let port = free_port();
    let origin = format!("http://localhost:{port}/some/where/");
    let site = root.path().join("some/where");
    repacked(&origin, &site);
    let (_site, host) = (Site::serve_at(root.path(), port), Site::serve(folder.path()));
    let all = files(&site);
    let read = |path: &str| String::from_utf8(all[path].clone()).expect("a text");

    // Every page is in the sitemap, and nothing else; every address in it is a file.
    let mut listed: Vec<String> =
        between(&read("sitemap.xml"), "<loc>", "</loc>").iter().map(|it| (*it).to_owned()).collect();
    let mut pages: Vec<String> = tekio::site::routes().map(|it| format!("{origin}{}", it.path())).collect();
    listed.sort();
    pages.sort();
    assert_eq!(listed, pages);
    assert!(read("robots.txt").ends_with(&format!("Sitemap: {origin}sitemap.xml\n")));

    // What is not for the device is not kept there; the forms for frames are nobody's search result.
    let kept = read("sw.js");
    for never in ["embed/", "tekio.js", "card-", "oembed", "sitemap", "robots", "hosting"] {
        assert!(
            !kept.contains(&format!("\"{never}")) && !kept.contains(&format!("/{never}")),
            "the worker keeps {never}"
        );
    }
    let mut discovered = 0;
    for route in tekio::site::framed() {
        let framed = read(&format!("{}index.html", route.path()));
        assert!(framed.contains("<meta name=\"robots\" content=\"noindex\">"), "{}", route.path());
        assert!(framed.contains(&format!("<link rel=\"canonical\" href=\"{origin}{}\">", route.unframed().path())));
        assert!(
            !framed.contains("manifest") && !framed.contains("og:") && !framed.contains("worker-src"),
            "{}",
            route.path()
        );

        // From the page to its oEmbed, and from there to the frame.
        let page = read(&format!("{}index.html", route.unframed().path()));
        let found = between(&page, "type=\"application/json+oembed\" href=\"", "\"");
        let json: Value = serde_json::from_str(&read(found[0].strip_prefix(&origin).expect("ours"))).expect("JSON");
        assert_eq!((found.len(), &json["version"], &json["type"]), (1, &json!("1.0"), &json!("rich")));
        assert_eq!(between(&text(&json["html"]), "src=\"", "\""), [format!("{origin}{}", route.path())]);
        discovered += 1;

        let picture = between(&page, "property=\"og:image\" content=\"", "\"");
        let picture = &all[picture[0].strip_prefix(&origin).expect("ours")];
        let side = |at: usize| u32::from_be_bytes([picture[at], picture[at + 1], picture[at + 2], picture[at + 3]]);
        assert_eq!((side(16), side(20)), (1200, 630));
        assert!(picture.len() <= 60_000, "{} bytes", picture.len());
    }

    // As WordPress would paste it.
    let json: Value = serde_json::from_str(&read("oembed/ck-grade.en.json")).expect("JSON");
    let pasted = text(&json["html"]).replace("<iframe ", "<iframe sandbox=\"allow-scripts\" security=\"restricted\" ");
    fs::write(folder.path().join("index.html"), format!("<!doctype html><title>x</title>{pasted}")).expect("a page");
    let browser = Browser::new(&profile).await;
    browser.goto(&host.url.replace("localhost", "127.0.0.1")).await;
    enter(&browser, FRAME).await;
    answer(&browser).await;
    let policy = here(&browser, "document.querySelector('meta[http-equiv]').content").await;
    assert!(text(&policy).contains(&format!("script-src 'self' {origin} 'wasm-unsafe-eval'")), "{policy}");
    leave(&browser).await;
    browser.quit().await;
    format!("{discovered} pages with oEmbed, {} in the sitemap, one pasted into a sandbox", listed.len())
}

/// How frames and the dialog look: by axe, and by the boxes of whatever is pressed.
pub async fn looks() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    let axe = concat!(env!("CARGO_MANIFEST_DIR"), "/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(axe).unwrap_or_else(|why| panic!("{axe}: {why}; `tools/setup test` first"));
    let mut wrong: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let (mut looks, mut by_axe) = (0, 0);
    let dialogs = Lang::ALL.map(|lang| tekio::site::route(lang, "vertebroplasty-indication").expect("a page"));
    let sample = if short() { 5 } else { 1 };
    for route in tekio::site::framed().step_by(sample).chain(dialogs) {
        browser.open(&format!("{}{}", site.url, route.path())).await;
        browser.inject(&axe).await;
        let acts = ["true", "document.querySelector('.examples button').click()"];
        let acts: &[&str] = if route.embed { &acts } else { &["document.getElementById('act-embed').click()"] };
        for (n, act) in acts.iter().enumerate() {
            browser.js(&format!("({act}, new Promise(done => setTimeout(() => done(true), 60)))")).await;
            for width in [320, 390, 700, 1024] {
                browser.resize(width, 844, width < 500).await;
                pause(10).await;
                for (what, script) in [("too small", SMALL), ("sticks out", WIDE), ("cut off", CUT)] {
                    for it in texts(&browser.js(script).await) {
                        wrong
                            .entry(format!("{what}: {it}"))
                            .or_default()
                            .push(format!("/{} {n} {width}", route.path()));
                    }
                }
                looks += 1;
            }
            let (scheme, width) = if (n == 0) == (route.lang == Lang::Ja) { ("light", 390) } else { ("dark", 1024) };
            browser.media(&[("prefers-color-scheme", scheme)]).await;
            browser.resize(width, 6000, false).await;
            // The frame in the dialog is looked at as a page of its own, above.
            let run = AXE.replace("axe.run(document,", "axe.run({ exclude: ['.embed-preview'] },");
            for it in texts(&browser.js(&run).await["violations"]) {
                wrong.entry(it).or_default().push(format!("/{} {n} {scheme} {width}", route.path()));
            }
            by_axe += 1;
            browser.resize(1024, 768, false).await;
        }
    }
    browser.quit().await;
    let list: Vec<String> =
        wrong.iter().map(|(what, at)| format!("{what}\n    {} times, first at {}", at.len(), at[0])).collect();
    assert!(list.is_empty(), "{} kinds of trouble:\n{}", list.len(), list.join("\n"));
    format!("{looks} looks at boxes, {by_axe} by axe, nothing wrong")
}
