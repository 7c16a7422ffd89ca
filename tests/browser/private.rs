//! What is typed stays in the page, and goes with it.

use serde_json::{Value, json};
use tekio::ui::Page;

use crate::habits::only_settings;
use crate::harness::{Browser, Engine, Folder, Site, dist, files, is_definition, pause, quoted, routes, say, text};

/// Everything that was asked for, and everything that was said to the console, since the last look.
async fn watch(browser: &Browser) -> (Vec<(String, String)>, Vec<String>) {
    // The others do not tell; of them the server's own list must do.
    if browser.engine() != Engine::Chromium {
        return (Vec::new(), Vec::new());
    }
    let mut requests = Vec::new();
    for entry in browser.log("performance").await {
        let message: Value = serde_json::from_str(&text(&entry["message"])).expect("an event");
        let message = &message["message"];
        let kind = message["method"].as_str().unwrap_or_default();
        if kind == "Network.requestWillBeSent" {
            let request = &message["params"]["request"];
            // The browser's own pictures (a calendar's) stand in its own style sheet, and come from nowhere.
            if !text(&request["url"]).starts_with("data:") {
                requests.push((text(&request["method"]), text(&request["url"])));
            }
        }
        if kind == "Network.webSocketCreated" {
            requests.push(("WEBSOCKET".to_owned(), text(&message["params"]["url"])));
        }
    }
    let console = browser.log("browser").await;
    let loud = console.iter().filter(|it| !matches!(it["level"].as_str(), Some("INFO" | "DEBUG" | "FINE")));
    (requests, loud.map(|it| it["message"].to_string()).collect())
}

/// Nothing is asked of anyone after the page has come, whatever is done; and nobody else is asked at all.
pub async fn nothing_leaves() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let ours: Vec<String> = files(&dist).into_keys().collect();
    let browser = Browser::watched(&profile).await;
    browser.allow_clipboard(&site.url).await;
    // The browser's own first page.
    browser.driver().goto("about:blank").await.expect("a blank page");
    watch(&browser).await;
    let (mut loads, mut acts, mut definitions) = (0, 0, 0);

    for route in routes() {
        browser.open(&format!("{}{}", site.url, route.path())).await;
        browser.kept().await;
        // What the page asks for to begin with has come.
        browser.rest("performance.getEntriesByType('resource').length", 160).await;
        let (requests, console) = watch(&browser).await;
        assert_eq!(console, Vec::<String>::new(), "{}: the console", route.path());
        for (method, url) in &requests {
            let path = url.strip_prefix(&site.url).unwrap_or_else(|| panic!("{url} is not ours"));
            assert_eq!(method, "GET", "{url}");
            assert!(
                ours.iter().any(|it| it == path || *it == format!("{path}index.html")),
                "{url} is no file of the site"
            );
            loads += 1;
        }

        // Typing, choosing, clearing, copying, another language, an example, the print sheet: in silence.
        let served = site.requests().len();
        if let Some(calculator) = tekio::site::calculator(route) {
            browser.look_at(calculator.examples[0].entries).await;
            for name in ["age", "ck", "uln", "omed-before", "temperature"] {
                if browser.js(&format!("!!document.querySelector('form input[name={name}]')")).await == true {
                    browser.answer(name, "38,5").await;
                    acts += 1;
                }
            }
            for act in [
                "#act-copy",
                "#act-link",
                "#act-clear",
                ".examples button",
                "#act-clear",
                ".toast button",
                ".steps summary",
                ".ghost[hreflang]",
                ".ghost[hreflang]",
            ] {
                // Of several versions none is explained, so that there is nothing to open.
                let there = browser.js(&format!("!!document.querySelector('{act}')")).await == true;
                assert!(there || act == ".steps summary", "{}: no {act}", route.path());
                browser.js(&format!("(document.querySelector('{act}')?.click(), new Promise(done => setTimeout(() => done(true), 30)))")).await;
                acts += usize::from(there);
            }
        } else if route.page == Page::Home {
            browser.answer("q", "きょうへき").await;
            acts += 1;
        }
        browser.wait(80).await;
        let (mut requests, console) = watch(&browser).await;
        // The other language, and what pages are found by: files of the build, whatever was typed.
        requests.retain(|(method, url)| {
            let path = url.strip_prefix(&site.url).unwrap_or_default();
            let fetched = method == "GET" && is_definition(path) && ours.iter().any(|it| it == path);
            definitions += usize::from(fetched);
            !fetched
        });
        assert_eq!(requests, vec![], "{}: asked for after the page had come", route.path());
        assert_eq!(console, Vec::<String>::new(), "{}: the console", route.path());
        let later = site.asked_after(served);
        assert_eq!(later, Vec::<String>::new(), "{}: asked of the server after the page had come", route.path());
    }
    for request in site.requests() {
        let path = request.strip_prefix("GET /").unwrap_or_else(|| panic!("{request}"));
        assert!(
            ours.iter().any(|it| it == path || *it == format!("{path}index.html")),
            "{request} is no file of the site"
        );
    }

    // The policy is not only there, it bites: nothing foreign runs. What could be sent is tried in `ways_out.rs`.
    let other = Site::serve(&dist);
    browser.open(&format!("{}ck-grade/", site.url)).await;
    let foreign = quoted(&format!("{}index.html", other.url));
    let attempts = [
        ("foreign script", format!("new Promise(done => {{ try {{ const it = document.createElement('script'); it.onload = () => done('out'); it.onerror = () => done('kept'); it.src = {foreign}; document.head.append(it); }} catch {{ done('kept'); }} }})")),
        ("inline script", "(() => { try { const it = document.createElement('script'); it.append('window.tekioRan = 1'); document.head.append(it); } catch {} return window.tekioRan ? 'out' : 'kept'; })()".to_owned()),
        ("handler", "new Promise(done => { try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.tekioRan = 2\">'); } catch {} setTimeout(() => done(window.tekioRan ? 'out' : 'kept'), 100); })".to_owned()),
        ("eval", "(() => { try { return window.eval('1 + 1') === 2 ? 'out' : 'kept'; } catch { return 'kept'; } })()".to_owned()),
        ("new Function", "(() => { try { return new window.Function('return 2')() === 2 ? 'out' : 'kept'; } catch { return 'kept'; } })()".to_owned()),
        ("style", "(() => { const it = document.createElement('style'); it.append('body { --tekio-ran: 1 }'); document.head.append(it); return getComputedStyle(document.body).getPropertyValue('--tekio-ran') ? 'out' : 'kept'; })()".to_owned()),
        ("policy", "(() => { try { trustedTypes.createPolicy('mine', { createHTML: it => it }); return 'out'; } catch { return 'kept'; } })()".to_owned()),
        ("base", "(() => { const it = document.createElement('base'); it.href = 'https://example.org/'; document.head.append(it); const out = document.baseURI.includes('example.org'); it.remove(); return out ? 'out' : 'kept'; })()".to_owned()),
    ];
    for (what, attempt) in &attempts {
        assert_eq!(browser.js(attempt).await, "kept", "{what} is not blocked");
    }
    assert_eq!(other.requests(), Vec::<String>::new(), "someone else was asked");
    let browser_engine = browser.engine();
    browser.quit().await;
    assert!(definitions > 0 || browser_engine != Engine::Chromium, "no page fetched its other language");
    format!(
        "{loads} requests while loading, {definitions} for definitions and nothing else in {acts} acts after it, {} ways out closed",
        attempts.len()
    )
}

/// How many texts are hidden, at least.
const CANARIES: usize = 200;

/// Texts that occur nowhere else: words, numbers that are read as such, days that are.
fn canary(n: usize, name: &str) -> String {
    let wide = |text: String| -> String {
        let digit = |it: char| if it.is_ascii_digit() { char::from_u32(it as u32 + 0xfee0).expect("wide") } else { it };
        text.chars().map(digit).collect()
    };
    let day = ["date", "day", "日", "Start", "End"].iter().any(|it| name.contains(it));
    match n % 3 {
        0 if day => wide(format!("{}年{:02}月{:02}日", 2140 + n / 336, 1 + n / 28 % 12, 1 + n % 28)),
        1 => format!("00000000000{}.{}", 101 + n, 101 + n),
        _ => format!("Kanarienvogel{n:03}zwitschert"),
    }
}

/// What every text of a kind has in it, as typed or as it is shown once it is read.
const TRACES: [&str; 3] = ["Kanarienvogel", "00000000000", "２１４"];

/// Whether there is anything of it in a text.
fn traced(text: &str, hidden: &[String]) -> Option<String> {
    let trace = TRACES.iter().any(|it| text.contains(it));
    hidden.iter().find(|it| trace && text.contains(it.as_str())).cloned()
}

async fn empty(browser: &Browser, hidden: &[String], when: &str) {
    let left = browser
        .js("[...document.querySelectorAll('input, select, textarea')].filter(it => it.closest('form') && (it.type === 'text' ? it.value !== '' : it.checked) || it.type === 'text' && it.value !== '').map(it => it.name || it.id || it.ariaLabel).filter(it => it !== 'today')")
        .await;
    assert_eq!(left, json!([]), "{when}: answers are still there");
    // The present day is the page's own answer; what fields hold is not in their HTML.
    let html = text(&browser.js("document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map(it => it.value)").await);
    assert_eq!(traced(&html, hidden), None, "{when}: a text is still in the page");
    // A number as it is shown once it is read.
    let read = hidden.iter().filter_map(|it| it.strip_prefix("00000000000")).find(|it| html.contains(*it));
    assert_eq!(read, None, "{when}: a number is still in the page");
}

/// The next text field that nothing was typed into: its name.
const NEXT: &str = "(() => {
    window.tekioDone ??= new WeakSet();
    const it = [...document.querySelectorAll('input[type=text], textarea')].find(it =>
        !it.readOnly && !it.disabled && it.offsetParent && !window.tekioDone.has(it));
    if (!it) return null;
    window.tekioDone.add(it);
    it.focus();
    it.select?.();
    return [it.name || it.id || it.ariaLabel || it.type, it.closest('label')?.innerText ?? ''];
})()";

/// The page is left, and may be come back to as it is.
const HIDE: &str = "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))";

/// All that a page could keep, as one text.
pub const KEPT: &str = "(async () => JSON.stringify([
    location.href, document.title, document.cookie, history.state, { ...localStorage }, { ...sessionStorage }, window.name,
    await indexedDB.databases(), await caches.keys(), await self.cookieStore?.getAll(), performance.getEntries().map(it => it.name),
    await navigator.storage?.getDirectory().then(async it => { const all = []; for await (const name of it.keys()) all.push(name); return all; }),
]))()";

/// Every file that the worker keeps, as text.
pub const CACHED: &str = "(async () => {
    const all = [];
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) all.push(request.url, await (await cache.match(request)).text());
    }
    return [all.length / 2, all.join('\\n')];
})()";

/// Where canaries are let loose: the page, and what brings all of its fields about.
static PERCHES: &[(&str, &str)] = &[
    ("bone-cryotherapy/", "for (const it of document.querySelectorAll('.measure > button.quiet')) it.click()"),
    ("en/bone-cryotherapy/", ""),
    ("en/pain-course/", "document.querySelector('.add').click()"),
    ("thoracic-cryoablation/", "document.querySelector('.add').click()"),
    ("en/thoracic-cryoablation/", ""),
    ("en/ck-grade/", ""),
    // A value, its limits and its unit, and the search among all terms.
    ("ctcae-lab/#term=hypocalcemia", ""),
    ("en/ctcae-lab/#term=platelets&version=5.0", ""),
    // The search for a term, which is gone once one is chosen.
    ("ctcae-lab/", ""),
    ("en/ctcae-event/", ""),
    // The list of one patient's events has columns for their days.
    ("ctcae-lab/#term=cpk&version=5.0&value=2481&uln=248", "document.getElementById('act-note').click()"),
    ("vertebroplasty-evidence/", ""),
    ("en/vertebroplasty-preop/", ""),
    ("vertebroplasty-session/", ""),
    ("en/bma-safety/", ""),
    ("thoracic-follow-up/", ""),
    ("en/bma-schedule/", ""),
    ("trial-accrual/", ""),
    ("en/ae-rate/", ""),
    ("local-control/", ""),
    ("en/ablation-response/", ""),
    ("all-protocols/", ""),
    ("", ""),
    ("en/", ""),
];

/// Pages that are left, come back to and reloaded; of the others it is enough to hide them.
const LEFT: [&str; 5] =
    ["bone-cryotherapy/", "en/pain-course/", "ctcae-lab/#term=hypocalcemia", "vertebroplasty-evidence/", ""];

/// Two hundred texts in every kind of field: none is in anything that the page or the browser keeps.
pub async fn nothing_stays() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::watched(&profile).await;
    let page = |path: &str| format!("{}{path}", site.url);
    let settled = "new Promise(done => setTimeout(() => done(true), 30))";
    let mut hidden: Vec<String> = Vec::new();
    let (mut kinds, mut confirmed) = (std::collections::BTreeSet::new(), 0);

    for (path, prepare) in PERCHES {
        browser.driver().goto("about:blank").await.expect("elsewhere");
        watch(&browser).await;
        browser.open(&page(path)).await;
        let before = hidden.len();
        // Twice: what was typed, wiped and typed over is remembered no better than what was typed once.
        for again in [false, true] {
            if again {
                browser.js(&format!("(() => {{ {HIDE}; window.tekioDone = undefined; return {settled}; }})()")).await;
                empty(&browser, &hidden, &format!("/{path} after pagehide")).await;
            }
            if !prepare.is_empty() {
                let prepared = browser.try_js(&format!("(() => {{ {prepare}; return {settled}; }})()")).await;
                assert!(again || prepared.is_ok(), "{path}: {prepared:?}");
            }
            let of_this = hidden.len();
            loop {
                let next = browser.js(NEXT).await;
                if next.is_null() {
                    break;
                }
                let name = text(&next[0]);
                let it = canary(hidden.len(), &format!("{name} {}", text(&next[1])));
                // By the keyboard now and then, else in one go, as an input method does.
                if hidden.len().is_multiple_of(12) {
                    browser.type_text(&it).await;
                } else {
                    browser.insert_text(&it).await;
                }
                let there = browser.becomes("document.activeElement.value", it.as_str()).await;
                assert_eq!(there, it.as_str(), "{path}: {name} was not typed into");
                browser.js("(document.activeElement.blur(), true)").await;
                kinds.insert(name.trim_end_matches(|it: char| it.is_ascii_digit() || it == '-').to_owned());
                hidden.push(it);
                assert!(hidden.len() - of_this < 60, "{path}: no end of fields");
            }
            assert!(again || hidden.len() > of_this, "{path}: no field at all");
            // What is asked about is confirmed.
            let pressed = browser
                .js(&format!("(() => {{ const all = [...document.querySelectorAll('[id$=-error] button:last-of-type')]; all.forEach(it => it.isConnected && it.click()); return {settled}.then(() => all.length); }})()"))
                .await;
            confirmed += pressed.as_u64().unwrap_or(0);
        }

        let kept = text(&browser.js(KEPT).await);
        assert_eq!(traced(&kept, &hidden), None, "{path}: {kept}");
        let keys = browser.js("[document.cookie, sessionStorage.length, { ...localStorage }]").await;
        assert_eq!((&keys[0], &keys[1]), (&json!(""), &json!(0)), "{path}: something but the settings is stored");
        only_settings(&keys[2], path);
        let (requests, _) = watch(&browser).await;
        for (method, url) in &requests {
            assert_eq!((traced(url, &hidden), method.as_str()), (None, "GET"), "{path}: {url}");
        }
        // The browser writes its session down now and then.
        pause(250).await;

        // Left and come back to: nothing is there any more, however the page came back.
        browser.js(&format!("(() => {{ {HIDE}; return {settled}; }})()")).await;
        empty(&browser, &hidden, &format!("/{path} after pagehide")).await;
        if !LEFT.contains(path) {
            continue;
        }
        browser.js("(window.tekioDone = undefined, true)").await;
        // A table of grades asks for no number before something is chosen.
        if !browser.js(NEXT).await.is_null() {
            browser.insert_text(&hidden[before]).await;
        }
        browser.driver().goto("about:blank").await.expect("elsewhere");
        browser.driver().back().await.expect("back");
        browser.ready().await;
        empty(&browser, &hidden, &format!("/{path} after Back")).await;
        browser.reload().await;
        browser.ready().await;
        empty(&browser, &hidden, &format!("/{path} after a reload")).await;
    }
    let typed = hidden.len();
    assert!(typed >= CANARIES, "only {typed} fields were typed into");
    let console: String = watch(&browser).await.1.concat();
    assert_eq!(traced(&console, &hidden), None, "the console: {console}");
    for request in site.requests() {
        assert_eq!(traced(&request, &hidden), None, "{request}");
    }
    browser.kept().await;
    let cached = browser.js(CACHED).await;
    assert!(cached[0].as_u64() > Some(40), "the worker keeps too little: {}", cached[0]);
    assert!(text(&cached[1]).contains("thoracic-cryoablation"), "the cache cannot be searched");
    assert_eq!(traced(&text(&cached[1]), &hidden), None, "the worker keeps it");

    // A link, as a page would open it; that is how links inside an institution come along.
    let link = "Kanarienvogel999zwitschert".to_owned();
    browser.open(&page("")).await;
    browser.js(&format!("(location.href = {}, true)", quoted(&format!("ck-grade/#ck={link}")))).await;
    browser.until("location.pathname.endsWith('/ck-grade/')").await;
    browser.ready().await;
    assert_eq!(browser.js("ck.value").await, Value::from(link.clone()));
    assert!(!text(&browser.js("location.href + JSON.stringify(history.state)").await).contains(&link));
    pause(400).await;
    let browser_engine = browser.engine();
    browser.quit().await;

    // After the browser has closed: every file of its profile, as bytes and as UTF-16.
    let all = files(profile.path());
    let readings = |bytes: &[u8]| {
        let pairs = |from: usize| -> Vec<u16> {
            bytes.get(from..).unwrap_or_default().chunks_exact(2).map(|it| u16::from_le_bytes([it[0], it[1]])).collect()
        };
        [
            String::from_utf8_lossy(bytes).into_owned(),
            String::from_utf16_lossy(&pairs(0)),
            String::from_utf16_lossy(&pairs(1)),
        ]
    };
    let (mut by_typing, mut by_link, mut searched) = (Vec::new(), Vec::new(), false);
    for (path, bytes) in &all {
        for whole in readings(bytes) {
            by_typing.extend(traced(&whole, &hidden).map(|it| format!("{it} in {path}")));
            if whole.contains(&link) && !by_link.contains(path) {
                by_link.push(path.clone());
            }
            searched |= whole.contains("thoracic-cryoablation");
        }
    }
    // The search itself works: the site's own name is in there somewhere.
    // (WebKit's session under test is of the kind that writes nothing at all.)
    assert_eq!(searched, browser_engine != Engine::WebKit, "the profile cannot be searched");
    assert_eq!(by_typing, Vec::<String>::new(), "the browser’s profile holds what was typed");
    // An address that somebody opens is noted by the browser itself before the page can take its answers out: in its
    // history, its list of tabs, its statistics. No page can change that. What the page itself keeps holds none of it.
    for path in &by_link {
        let ours =
            ["Service Worker", "Local Storage", "Session Storage", "IndexedDB", "WebStorage", "Cookies", "Cache"];
        let browsers_own = !ours.iter().any(|it| path.contains(it));
        assert!(browsers_own, "{path} holds the answers of a link");
    }
    say(&format!(
        "private: the answers of an opened link are in the browser’s own history, as any address is ({})",
        by_link.join(", ")
    ));
    drop(site);
    format!(
        "{typed} texts in fields of {} names on {} pages, {confirmed} questions about them confirmed: none in any of {} files of the profile",
        kinds.len(),
        PERCHES.len(),
        all.len()
    )
}
