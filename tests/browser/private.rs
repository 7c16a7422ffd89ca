//! What is typed stays in the page, and goes with it.

use serde_json::{Value, json};
use tekio::ui::{Page, Route};

use crate::harness::{Browser, Folder, Site, dist, files, pause, quoted, say, text};

/// Everything that was asked for, and everything that was said to the console, since the last look.
async fn watch(browser: &Browser) -> (Vec<(String, String)>, Vec<String>) {
    let mut requests = Vec::new();
    for entry in browser.log("performance").await {
        let message: Value = serde_json::from_str(&text(&entry["message"])).expect("an event");
        let message = &message["message"];
        let kind = message["method"].as_str().unwrap_or_default();
        if kind == "Network.requestWillBeSent" {
            let request = &message["params"]["request"];
            requests.push((text(&request["method"]), text(&request["url"])));
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
    let browser = Browser::new(&profile).await;
    browser.cdp("Browser.grantPermissions", json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": site.url.trim_end_matches('/') })).await;
    // The browser's own first page.
    browser.driver().goto("about:blank").await.expect("a blank page");
    watch(&browser).await;
    let (mut loads, mut acts) = (0, 0);

    for route in Route::all() {
        browser.open(&format!("{}{}", site.url, route.path())).await;
        browser.kept().await;
        pause(60).await;
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
        if let Some(calculator) = route.calculator() {
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
                ".toast button",
                ".examples button",
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
        pause(80).await;
        let (requests, console) = watch(&browser).await;
        assert_eq!(requests, vec![], "{}: asked for after the page had come", route.path());
        assert_eq!(console, Vec::<String>::new(), "{}: the console", route.path());
        assert_eq!(site.requests().len(), served, "{}: {:?}", route.path(), &site.requests()[served..]);
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
        ("eval", "(() => { try { return (0, eval)('1 + 1') === 2 ? 'out' : 'kept'; } catch { return 'kept'; } })()".to_owned()),
        ("new Function", "(() => { try { return new Function('return 2')() === 2 ? 'out' : 'kept'; } catch { return 'kept'; } })()".to_owned()),
        ("style", "(() => { const it = document.createElement('style'); it.append('body { --tekio-ran: 1 }'); document.head.append(it); return getComputedStyle(document.body).getPropertyValue('--tekio-ran') ? 'out' : 'kept'; })()".to_owned()),
        ("policy", "(() => { try { trustedTypes.createPolicy('mine', { createHTML: it => it }); return 'out'; } catch { return 'kept'; } })()".to_owned()),
        ("base", "(() => { const it = document.createElement('base'); it.href = 'https://example.org/'; document.head.append(it); const out = document.baseURI.includes('example.org'); it.remove(); return out ? 'out' : 'kept'; })()".to_owned()),
    ];
    for (what, attempt) in &attempts {
        assert_eq!(browser.js(attempt).await, "kept", "{what} is not blocked");
    }
    assert_eq!(other.requests(), Vec::<String>::new(), "someone else was asked");
    browser.quit().await;
    format!("{loads} requests while loading, none in {acts} acts after it, {} ways out closed", attempts.len())
}

/// Texts that occur nowhere else.
fn canary(n: usize) -> String {
    format!("Kanarienvogel{n:02}zwitschert")
}

async fn empty(browser: &Browser, when: &str) {
    let left = browser
        .js("[...document.querySelectorAll('form input, form select')].filter(it => it.type === 'text' ? it.value !== '' : it.checked).map(it => it.name)")
        .await;
    assert_eq!(left, json!([]), "{when}: answers are still there");
    let html = text(&browser.js("document.documentElement.outerHTML").await);
    assert!(!html.contains("Kanarienvogel"), "{when}: a text is still in the page");
}

/// Thirty texts in every kind of field: none is in anything that the page or the browser keeps.
pub async fn nothing_stays() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    let page = |path: &str| format!("{}{path}", site.url);
    let mut typed = 0;
    let mut hidden: Vec<String> = Vec::new();

    for path in [
        "bone-cryotherapy/",
        "en/pain-course/",
        "thoracic-cryoablation/",
        "en/ck-grade/",
        "ctcae-lab/#term=hypocalcemia",
        "",
    ] {
        browser.open(&page(path)).await;
        if path == "bone-cryotherapy/" {
            browser.js("([...document.querySelectorAll('.measure > button.quiet')].forEach(it => it.click()), new Promise(done => setTimeout(() => done(true), 50)))").await;
        }
        for _ in 0..3 {
            browser
                .js("(document.querySelector('.add')?.click(), new Promise(done => setTimeout(() => done(true), 50)))")
                .await;
        }
        let names = crate::harness::texts(
            &browser.js("[...document.querySelectorAll('form input[type=text][name]')].map(it => it.name)").await,
        );
        for name in names {
            hidden.push(canary(typed));
            browser.answer(&name, &canary(typed)).await;
            typed += 1;
        }
        let html = text(
            &browser.js("[...document.querySelectorAll('form input[type=text]')].map(it => it.value).join(' ')").await,
        );
        assert!(html.contains(&canary(typed - 1)), "{path}: the text was not typed: {html}");
        let kept = browser
            .js("(async () => JSON.stringify([
                location.href, document.title, document.cookie, history.state, { ...localStorage }, { ...sessionStorage }, window.name,
                await indexedDB.databases(), await caches.keys(), await cookieStore.getAll(), performance.getEntries().map(it => it.name),
            ]))()")
            .await;
        assert!(!text(&kept).contains("Kanarienvogel"), "{path}: {kept}");
        let storage = browser.js("[document.cookie, localStorage.length, sessionStorage.length]").await;
        assert_eq!(storage, json!(["", 0, 0]), "{path}: something is stored");
        // The browser writes its session down now and then.
        pause(400).await;

        // Left and come back to: nothing is there any more, however the page came back.
        browser.js("(() => { const it = new PageTransitionEvent('pagehide', { persisted: true }); dispatchEvent(it); return new Promise(done => setTimeout(() => done(true), 20)); })()").await;
        empty(&browser, &format!("{path} after pagehide")).await;
        // A table of grades asks for no number before something is chosen.
        let first = text(&browser.js("document.querySelector('form input[type=text][name]')?.name ?? ''").await);
        if !first.is_empty() {
            browser.answer(&first, &canary(typed - 1)).await;
        }
        browser.driver().goto("about:blank").await.expect("elsewhere");
        browser.driver().back().await.expect("back");
        browser.ready().await;
        empty(&browser, &format!("{path} after Back")).await;
        browser.driver().refresh().await.expect("a reload");
        browser.ready().await;
        empty(&browser, &format!("{path} after a reload")).await;
    }
    assert!(typed >= 30, "only {typed} fields were typed into");

    // A link, as a page would open it; that is how links inside an institution come along.
    let link = canary(98);
    browser.open(&page("")).await;
    browser.js(&format!("(location.href = {}, true)", quoted(&format!("ck-grade/#ck={link}")))).await;
    browser.until("location.pathname.endsWith('/ck-grade/')").await;
    browser.ready().await;
    assert_eq!(browser.js("ck.value").await, Value::from(link.clone()));
    assert!(!text(&browser.js("location.href + JSON.stringify(history.state)").await).contains(&link));
    pause(400).await;
    browser.quit().await;

    // After the browser has closed: every file of its profile.
    let found = |text: &str| -> Vec<String> {
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let holds = |bytes: &[u8], it: &[u8]| bytes.windows(it.len()).any(|at| at == it);
        let all = files(profile.path());
        all.iter()
            .filter(|(_, bytes)| holds(bytes, text.as_bytes()) || holds(bytes, &wide))
            .map(|(path, _)| path.clone())
            .collect()
    };
    // The search itself works: the site's own name is in there somewhere.
    assert!(!found("thoracic-cryoablation").is_empty(), "the profile cannot be searched");
    let (mut by_typing, mut by_link) = (Vec::new(), Vec::new());
    for path in found("Kanarienvogel") {
        let whole = std::fs::read(profile.path().join(&path)).unwrap_or_default();
        let whole = String::from_utf8_lossy(&whole).replace('\0', "");
        by_typing.extend(hidden.iter().filter(|it| whole.contains(*it)).map(|it| format!("{it} in {path}")));
        if whole.contains(&link) {
            by_link.push(path);
        }
    }
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
    format!("{typed} texts, in none of {} files of the profile", files(profile.path()).len())
}
