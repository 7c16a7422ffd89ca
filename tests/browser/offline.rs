//! Without a server, after a restart, with a newer build waiting, and with a damaged one.
//!
//! What goes wrong on the way, on the device and in the middle of an install is drawn by seed in `faults.rs`. Not covered:
//! eviction by a real tablet.

use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};
use tekio::engine::{Case, Form};
use tekio::ui::{Page, Route};

use crate::faulty::{Build, Fault, Faulty};
use crate::harness::{Browser, Engine, Folder, Site, dist, files, pause, quoted, routes, text};

/// A whole case for each page, and what it comes to; of the others what the program says where it was built.
fn case(route: Route) -> Option<(Vec<(&'static str, &'static str)>, String)> {
    let calculator = tekio::site::calculator(route)?;
    let mut answers = calculator.examples[0].entries.to_vec();
    let outcome = match calculator.id {
        "ck-grade" => "grade-3",
        "pain-course" => {
            answers.extend([("omed-before", "30"), ("omed-after", "30")]);
            "indeterminate-response"
        }
        // No version is chosen: two say 4, and 6.0 says 3.
        "ctcae-lab" => "grade-4 grade-3",
        "ctcae-event" => "grade-2",
        "thoracic-cryoablation" | "bone-cryotherapy" => "eligible",
        _ => {
            let entries = answers.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
            let (case, _) = Case::read(&Form::of(calculator), &entries);
            let ids: Vec<_> = calculator.outcome(&case).iter().map(|it| it.id).collect();
            return Some((answers, ids.join(" ")));
        }
    };
    Some((answers, outcome.to_owned()))
}

async fn every_page_works(browser: &Browser, root: &str) -> usize {
    let mut pages = 0;
    for route in routes() {
        browser.open(&format!("{root}{}", route.path())).await;
        assert_eq!(browser.js("document.title").await, Value::from(route.title()));
        if let Some((answers, outcome)) = case(route) {
            assert_eq!(browser.look_at(&answers).await.outcome(), outcome, "{}", route.path());
        } else if route.page == Page::Home {
            browser.answer("q", "IMMPACT").await;
            // What pages are found by is read when it is first wanted.
            let pain = tekio::site::route(route.lang, "pain-course").expect("a page");
            let wanted = json!([format!("{root}{}", pain.path())]);
            let found =
                browser.becomes("[...document.querySelectorAll('.tile')].map(it => it.href)", wanted.clone()).await;
            assert_eq!(found, wanted, "{}: the search works offline", route.path());
        }
        pages += 1;
    }
    pages
}

pub async fn restart() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let root = site.url.clone();
    let browser = Browser::new(&profile).await;
    browser.open(&format!("{root}ck-grade/")).await;
    browser.kept().await;
    // The desk's program is kept once the desk was opened.
    browser.open(&format!("{root}desk/")).await;
    browser.used("desk", &[".js", ".wasm"]).await;
    // So is what puts tables through, once a calculator was chosen for one.
    browser.open(&format!("{root}table/")).await;
    browser.until("!!document.querySelector('#table-calculator:enabled')").await;
    browser.js("(it => { it.value = 'ck-grade'; it.dispatchEvent(new Event('change', { bubbles: true })); return true; })(document.getElementById('table-calculator'))").await;
    browser.used("batch", &[".js", ".wasm"]).await;
    browser.open(&format!("{root}ck-grade/")).await;
    drop(site);

    // The server is gone. One reload of the page that was open, then every other, none of which was ever opened.
    browser.reload().await;
    browser.ready().await;
    let mut pages = every_page_works(&browser, &root).await;
    // Addresses without their slash, and with `index.html`, lead to the same page.
    browser.open(&format!("{root}en/ck-grade/index.html")).await;
    browser.open(&format!("{root}en/ck-grade")).await;
    assert_eq!(browser.js("location.href").await, Value::from(format!("{root}en/ck-grade/")));
    let again = browser.engine() != Engine::WebKit;
    browser.quit().await;
    if !again {
        return format!("{pages} pages without a server; its session under test does not outlive the browser");
    }

    // The browser was closed and is started again, the server still gone.
    let browser = Browser::new(&profile).await;
    pages += every_page_works(&browser, &root).await;
    browser.quit().await;
    format!("{pages} pages without a server, half of them after a restart of the browser")
}

/// What a page asks for ahead of its program is what the program then uses: nothing is fetched a second time.
pub async fn once() -> String {
    let mut fetched = 0;
    for path in ["", "thoracic-cryoablation/", "en/sins/", "embed/ctcae-lab/"] {
        let (profile, site) = (Folder::new("profile"), Site::serve(&dist()));
        let browser = Browser::new(&profile).await;
        browser.open(&format!("{}{path}", site.url)).await;
        // The other language comes later, and what the worker keeps is asked for anew.
        let all = site.requests();
        let asked: Vec<_> =
            all.iter().take_while(|it| *it != "GET /sw.js").filter(|it| it.contains("/assets/")).collect();
        for it in &asked {
            assert_eq!(asked.iter().filter(|other| *other == it).count(), 1, "{path}: {it}");
        }
        let of = |kind: &str| asked.iter().filter(|it| it.ends_with(kind)).count();
        assert_eq!((of(".wasm"), of(".def")), (1, 1), "{path}: {asked:?}");
        fetched += asked.len();
        browser.quit().await;
    }
    format!("{fetched} files of 4 pages, each once")
}

/// Storage that never answers, which browsers have had: pages come from the network, and what it says of withdrawn
/// builds is heeded when it says it.
pub async fn silent() -> String {
    let (site, profile) = (Folder::copy_of(&dist()), Folder::new("profile"));
    let worker = site.path().join("sw.js");
    // The worker's storage can be silenced by a message.
    let switch = "{
        const open = caches.open.bind(caches);
        let silent = false;
        addEventListener('message', event => { silent ||= event.data === 'be silent'; });
        caches.open = name => (silent ? new Promise(() => {}) : open(name));
    }\n";
    let text = std::fs::read_to_string(&worker).expect("the worker");
    std::fs::write(&worker, format!("{switch}{text}")).expect("a copy of ours");
    let server = Site::serve(site.path());
    let browser = Browser::new(&profile).await;
    let page = format!("{}ck-grade/#ck=2480&uln=248&version=5.0", server.url);
    browser.open(&page).await;
    browser.kept().await;
    let grade = "document.querySelector('[data-outcome]')?.dataset.outcome === 'grade-3'";

    // The page's own: a note of what was withdrawn is looked for before anything is shown.
    let source = "{
        const match = caches.match.bind(caches);
        caches.match = (...it) => new Promise(done => { window.tekioSpeak = said => done(said === undefined ? match(...it) : new Response(said)); });
    }";
    browser.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
    browser.goto("about:blank").await;
    browser.open(&page).await;
    browser.until(grade).await;
    let build = text_of(&browser, "document.documentElement.dataset.build").await;
    let said = json!({ "build": build, "recalled": { build.as_str(): { "ja": "誤りがありました。", "en": "It was wrong." } } });
    browser.js(&format!("window.tekioSpeak({})", quoted(&said.to_string()))).await;
    browser.until("document.documentElement.dataset.boot === 'recalled' && !document.getElementById('app')").await;

    // The worker's: page, scripts and program one after another.
    browser.goto("about:blank").await;
    browser.open(&page).await;
    browser.js("window.tekioSpeak(), navigator.serviceWorker.controller.postMessage('be silent'), true").await;
    let before = server.requests().len();
    browser.goto("about:blank").await;
    browser.open(&page).await;
    browser.until(grade).await;
    let asked = server.requests().split_off(before);
    for needed in ["GET /ck-grade/", "GET /assets/boot-", "GET /assets/app-"] {
        assert!(asked.iter().any(|it| it.starts_with(needed)), "{needed} did not come from the network: {asked:?}");
    }
    browser.quit().await;
    format!(
        "a page ran though its storage was silent, and though its worker’s was ({} files from the network)",
        asked.len()
    )
}

async fn text_of(browser: &Browser, expression: &str) -> String {
    text(&browser.js(expression).await)
}

/// On a host without https, as within a hospital: everything but offline use.
pub async fn plain_http() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::with(&profile, json!(["--host-resolver-rules=MAP intranet.test localhost"])).await;
    let root = site.url.replace("localhost", "intranet.test");
    browser.open(&format!("{root}ck-grade/")).await;
    assert_eq!(browser.js("[isSecureContext, 'caches' in window]").await, json!([false, false]));
    assert_eq!(browser.look_at(&[("ck", "2480"), ("uln", "248"), ("version", "5.0")]).await.outcome(), "grade-3");
    browser.open(&format!("{root}settings/")).await;
    assert_eq!(browser.js("!!document.getElementById('persist')").await, false, "nothing here can be asked to keep it");
    browser.quit().await;
    "a grade without https".to_owned()
}

/// The build's own name for itself.
fn build_of(site: &Path) -> String {
    let page = std::fs::read_to_string(site.join("index.html")).expect("the home page");
    let at = page.find("data-build=\"").expect("a build") + "data-build=\"".len();
    page[at..at + 12].to_owned()
}

/// The site as a later build would be: another name in every page, every pack and the worker, with all hashes right.
fn next_build(of: &Path, build: &str) -> Folder {
    Build::first(of).renamed(build).folder()
}

/// A way to damage the files of a site.
type Damage = (&'static str, fn(&Path) -> Folder);

/// Every way in which what a page runs can arrive damaged: the definitions, or the program. Definitions first, as a worker
/// fetches them: one that begins to install itself under the last damage of a program and goes on when the site is whole has
/// a whole build; were programs damaged first, it could have one of two damaged ones.
const DAMAGES: [Damage; 6] = [
    // In such a way that it would be read: Grade 3 is called 2, or another letter stands in a text.
    ("a tampered definition", |of| {
        damaged(of, ".def", |_, it| match it.windows(7).position(|it| it == b"grade-3") {
            Some(at) => it[at + 6] = b'2',
            None => {
                let at = it.iter().rposition(u8::is_ascii_lowercase).expect("a letter");
                it[at] = if it[at] == b'x' { b'y' } else { b'x' };
            }
        })
    }),
    ("a truncated definition", |of| damaged(of, ".def", |_, it| it.truncate(it.len() / 2))),
    ("definitions of another build", |of| {
        // Those in the files of many files, too.
        damaged(of, ".def", |_, it| {
            // Three letters, the number of the format, and the build.
            let names = |at: &usize| it[*at..].starts_with(b"TKO") && it.len() >= at + 16;
            let hex = |at: &usize| it[at + 4..at + 16].iter().all(u8::is_ascii_hexdigit);
            let starts: Vec<usize> = (0..it.len()).filter(|at| names(at) && hex(at)).collect();
            starts.iter().for_each(|at| it[at + 4..at + 16].copy_from_slice(b"abcdefabcdef"));
        })
    }),
    ("definitions of another page", |of| {
        let other = |start: &str| {
            let found = files(of).into_iter().find(|(path, _)| path.starts_with(&format!("assets/{start}")));
            found.expect("a definition").1
        };
        let (one, another) = (other("mirels-ja-"), other("sins-ja-"));
        damaged(of, ".def", |path, it| *it = if path.contains("/mirels-") { another.clone() } else { one.clone() })
    }),
    // In such a way that any browser would run it: it says that it is another release.
    ("a tampered program", |of| {
        damaged(of, ".wasm", |path, it| {
            let release = env!("CARGO_PKG_VERSION").as_bytes();
            // Not every program says which it is of.
            match it.windows(release.len()).position(|it| it == release) {
                Some(at) => it[at] = b'9',
                None => assert!(!path.contains("/app-"), "the program of the pages tells its release"),
            }
        })
    }),
    ("a truncated program", |of| damaged(of, ".wasm", |_, it| it.truncate(it.len() - 1000))),
];

/// The site with all files of a kind changed.
fn damaged(of: &Path, kind: &str, change: impl Fn(&str, &mut Vec<u8>)) -> Folder {
    let folder = Folder::copy_of(of);
    let mut many = 0;
    for (path, old) in files(of).into_iter().filter(|(path, _)| path.ends_with(kind)) {
        let mut bytes = old.clone();
        change(&path, &mut bytes);
        // What is no pack of its own may have nothing to change.
        many += usize::from(bytes != old);
        std::fs::write(folder.path().join(path), bytes).expect("a file");
    }
    assert!(many > 0, "no file of the kind {kind}");
    folder
}

const BUILD: &str = "document.documentElement.dataset.build";

pub async fn updates() -> String {
    let dist = dist();
    let old = build_of(&dist);

    // Damaged on the way at the first visit: it says so, and shows no verdict, not even an empty one.
    for (what, damage) in DAMAGES {
        let (profile, damaged) = (Folder::new("profile"), damage(&dist));
        let site = Site::serve(damaged.path());
        let browser = Browser::new(&profile).await;
        for path in ["ck-grade/", "en/thoracic-cryoablation/"] {
            browser.goto(&format!("{}{path}#ck=2480&uln=248&version=5.0", site.url)).await;
            browser.until("document.documentElement.dataset.boot === 'failed'").await;
            pause(150).await;
            let shown = browser
                .js("({ outcomes: document.querySelectorAll('[data-outcome]').length, said: !document.getElementById('boot-failure').hidden && document.getElementById('boot-failure').textContent, live: !document.querySelector('fieldset:disabled') })")
                .await;
            assert_eq!((&shown["outcomes"], &shown["live"]), (&json!(0), &json!(false)), "{path}: {what}");
            let said = text(&shown["said"]);
            assert!(said.contains(if path.starts_with("en/") { "cannot" } else { "できません" }), "{said}");
        }
        let keeps = browser.js("navigator.serviceWorker.getRegistration().then(it => !!(it && it.active))").await;
        assert_eq!(keeps, false, "{what} was kept on the device");
        browser.quit().await;
    }

    // A visitor of this build.
    let profile = Folder::new("profile");
    let site = Site::serve(&dist);
    let (root, port) = (site.url.clone(), site.port());
    let page = format!("{root}ck-grade/");
    let browser = Browser::new(&profile).await;
    browser.open(&page).await;
    browser.kept().await;
    drop(site);

    // The next build arrives damaged: it is not installed, and the old one goes on.
    let next = next_build(&dist, "0123456789ab");
    for (what, damage) in DAMAGES {
        let damaged = damage(next.path());
        let site = Site::serve_at(damaged.path(), port);
        browser.reload().await;
        browser.ready().await;
        let installed = browser.js("navigator.serviceWorker.getRegistration().then(it => it.update().then(it => new Promise(done => { const next = it.installing; if (!next) return done('waiting: ' + !!it.waiting); next.addEventListener('statechange', () => next.state !== 'installing' && done(next.state)); }), () => 'refused'))").await;
        let installed = text(&installed);
        assert!(["redundant", "refused", "waiting: false"].contains(&installed.as_str()), "{what} is {installed}");
        browser.reload().await;
        browser.ready().await;
        assert_eq!(browser.js(BUILD).await, Value::from(old.clone()));
        assert_eq!(browser.look_at(&[("ck", "2480"), ("uln", "248"), ("version", "5.0")]).await.outcome(), "grade-3");
        assert_eq!(browser.js("document.documentElement.dataset.update ?? ''").await, "", "{what} is offered");
        drop(site);
    }

    // The next build arrives whole: it waits, whatever is reloaded, until somebody agrees.
    let site = Site::serve_at(next.path(), port);
    browser.reload().await;
    browser.ready().await;
    browser.js("navigator.serviceWorker.getRegistration().then(it => it.update()).then(() => true)").await;
    browser
        .until(
            "document.documentElement.dataset.update === 'waiting' && !!document.querySelector('.news button.strong')",
        )
        .await;
    for path in ["ck-grade/", "en/pain-course/", "ck-grade/"] {
        browser.open(&format!("{root}{path}")).await;
        assert_eq!(
            browser.js(BUILD).await,
            Value::from(old.clone()),
            "{path} is of the new build before anyone agreed"
        );
        browser.until("!!document.querySelector('.news button.strong')").await;
    }
    browser.look_at(&[("ck", "2480"), ("uln", "248"), ("version", "5.0")]).await;
    assert_eq!(browser.look().await.outcome(), "grade-3", "a waiting build takes no answer away");
    browser.js("(document.querySelector('.news button.strong').click(), true)").await;
    browser.until(&format!("{BUILD} === '0123456789ab'")).await;
    browser.ready().await;
    drop(site);

    // From now on the new one, with the server gone too; nothing of the old one is left. (The desk's program comes with
    // its first visit.)
    for route in routes().into_iter().filter(|it| !it.page.is_apart()) {
        browser.open(&format!("{root}{}", route.path())).await;
        assert_eq!(browser.js(BUILD).await, "0123456789ab", "{} is of the old build", route.path());
        if let Some((answers, outcome)) = case(route) {
            assert_eq!(browser.look_at(&answers).await.outcome(), outcome);
        }
    }
    // Beside it only what the server last said of builds.
    let caches = browser.js("caches.keys().then(all => all.filter(it => !it.endsWith('-status')))").await;
    assert_eq!(caches.as_array().map(Vec::len), Some(1), "{caches}");
    browser.quit().await;
    format!("{} damaged builds refused twice, 1 update that waited and was taken", DAMAGES.len())
}

/// A page that stays open looks for a new version when it is seen again, by whichever event the device tells of it; not
/// more often than every hour, and after a failure not more often than every minute.
pub async fn looked_for() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.open(&format!("{}ck-grade/", site.url)).await;
    browser.kept().await;
    browser
        .js("(() => {
            // By `window`: scripts of Firefox's WebDriver have a `Date` of their own.
            const [real, now] = [window.fetch.bind(window), window.Date.now];
            [window.tekioShift, window.tekioAsked, window.tekioDown] = [0, 0, false];
            window.Date.now = () => now.call(window.Date) + window.tekioShift * 1000;
            window.fetch = (...it) => {
                if (!String(it[0]).endsWith('/status.json')) return real(...it);
                window.tekioAsked += 1;
                return window.tekioDown ? Promise.reject(new TypeError('no connection')) : real(...it);
            };
            return true;
        })()")
        .await;
    let events = [
        "dispatchEvent(new Event('focus'))",
        "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
        "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))",
        "dispatchEvent(new Event('online'))",
    ];
    let mut asked = 0;
    for event in events {
        browser.js("(window.tekioShift += 2 * 3600, true)").await;
        // The page may not listen yet, when its worker already runs.
        asked += 1;
        browser.until(&format!("({event}, window.tekioAsked === {asked})")).await;
        for again in events {
            browser.js(&format!("({again}, true)")).await;
        }
        browser.wait(50).await;
        assert_eq!(browser.js("window.tekioAsked").await, asked, "after {event} it is asked for again at once");
    }
    // Without a connection: again after a minute, and as soon as there is one.
    browser.js("(window.tekioDown = true, window.tekioShift += 2 * 3600, true)").await;
    for (seconds, event, more) in
        [(0, events[0], 1), (10, events[0], 0), (10, events[1], 0), (61, events[0], 1), (5, events[3], 1)]
    {
        browser.js(&format!("(window.tekioShift += {seconds}, {event}, true)")).await;
        asked += more;
        browser.wait(50).await;
        assert_eq!(browser.js("window.tekioAsked").await, asked, "{event} after {seconds} s");
    }
    browser.quit().await;
    format!("{asked} times, by {} events, each at most once an hour", events.len())
}

/// A build that was withdrawn is no longer used, with a connection or without, and gives way to the next by itself; of a
/// build that waits, the page tells what is new.
pub async fn recall() -> String {
    let first = Arc::new(Build::first(&dist()));
    let (second, third) = (Arc::new(first.next('4')), Arc::new(first.next('5')));
    let server = Faulty::serve(&first).await;
    // Sent by a wrong name when the worker fetches it: it must not be kept under that.
    server.fault("en/ck-grade/", Fault::Type);
    let profile = Folder::new("profile");
    let browser = Browser::new(&profile).await;
    let pages = ["ck-grade/", "en/ck-grade/"].map(|it| format!("{}{it}#ck=2480&uln=248&version=5.0", server.url));
    let grade = |mark: char| format!("document.querySelector('[data-outcome]')?.dataset.outcome === 'grade-{mark}'");
    browser.open(&pages[0]).await;
    browser.kept().await;
    browser.until(&grade('3')).await;

    let said = |builds: &[&Build], newest: &Build| {
        let reason = json!({ "ja": "CKの境界に誤りがありました。", "en": "A limit of CK was wrong." });
        let recalled: serde_json::Map<String, Value> =
            builds.iter().map(|it| (it.name.clone(), reason.clone())).collect();
        json!({ "build": newest.name, "news": { "ja": "新しい計算を加えました。", "en": "A new calculator." }, "recalled": recalled }).to_string()
    };
    server.status(Some(said(&[&first], &first)));
    let shown = "[document.documentElement.dataset.boot, !!document.getElementById('app'), !document.getElementById('recall').hidden && document.getElementById('recall').innerText]";
    for up in [true, false] {
        server.up(up);
        for (page, words) in pages.iter().zip(["CKの境界に誤り", "A limit of CK was wrong"]) {
            browser.goto("about:blank").await;
            browser.goto(page).await;
            browser.until("document.documentElement.dataset.boot === 'recalled'").await;
            let it = browser.js(shown).await;
            assert_eq!((&it[0], &it[1]), (&json!("recalled"), &json!(false)), "{page}");
            assert!(text(&it[2]).contains(words), "{it}");
        }
    }
    // A frame on another site keeps nothing, and is told by the server.
    server.up(true);
    browser.goto(&format!("{}embed/ck-grade/", server.url)).await;
    browser.until("document.documentElement.dataset.boot === 'recalled' && !document.getElementById('app')").await;

    // The next build is there: it comes by itself, as a withdrawn page holds no answers.
    server.mend(&second);
    server.status(Some(said(&[&first], &second)));
    browser.goto("about:blank").await;
    browser.goto(&pages[0]).await;
    browser.until(&format!("{BUILD} === '{}' && document.documentElement.dataset.boot === 'ready'", second.name)).await;
    browser.goto("about:blank").await;
    browser.open(&pages[0]).await;
    browser.until(&grade('4')).await;

    // The one after that waits, and says what is new; with answers on the page, also what becomes of them.
    server.mend(&third);
    server.status(Some(said(&[&first], &third)));
    browser.goto("about:blank").await;
    browser.open(&pages[0]).await;
    browser.until(&grade('4')).await;
    browser.js("navigator.serviceWorker.getRegistration().then(it => it.update()).then(() => true)").await;
    browser.until("!!document.querySelector('.news button.strong')").await;
    let notice = text(&browser.js("document.querySelector('.news').innerText").await);
    assert!(notice.contains("新しい計算を加えました。") && notice.contains("入力を消して更新"), "{notice}");
    browser.js("document.getElementById('act-clear').click()").await;
    browser.until("document.querySelector('.news button.strong').textContent === '更新する'").await;
    browser.js("[...document.querySelectorAll('.news button')].at(-1).click()").await;
    browser.until("!document.querySelector('.news')").await;
    // It is offered again, or has come meanwhile: a worker that nobody's page holds back takes its place.
    browser.reload().await;
    browser.ready().await;
    let new = format!("{BUILD} === '{}'", third.name);
    browser.until(&format!("{new} || !!document.querySelector('.news button.strong')")).await;
    browser.js("(document.querySelector('.news button.strong')?.click(), true)").await;
    browser.until(&format!("{new} && document.documentElement.dataset.boot === 'ready'")).await;
    browser.quit().await;
    "a withdrawn build is not used, online, offline or in a frame, and gives way by itself; what is new is told"
        .to_owned()
}
