//! Faults of the network, the server and the storage, drawn by seed: no page ever mixes two builds or shows a result
//! of code that was not verified, and once the faults are over it works again by itself.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::faulty::{BLANK, Build, Fault, Faulty, marked};
use crate::harness::{Browser, Engine, Folder, dist, engine, pause, quoted, say, short};

/// A small generator of numbers (splitmix64): a seed that failed can be run again.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n as u64).unwrap_or(0)
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Ten times the upper limit: grade 3 by the first build, another grade by each later one.
const ANSWERS: &str = "#ck=2480&uln=248&version=5.0";
const PAGES: [&str; 2] = ["ck-grade/", "en/ck-grade/"];

/// What can be seen of a page.
const STATE: &str = "(() => {
    const html = document.documentElement;
    return {
        boot: html.dataset.boot ?? '', build: html.dataset.build ?? '', update: html.dataset.update ?? '',
        boots: html.dataset.markBoot ?? '', glue: globalThis.tekioGlue ?? '', style: getComputedStyle(html).getPropertyValue('--mark').replaceAll('\"', ''),
        grades: [...document.querySelectorAll('[data-outcome]')].map(it => it.dataset.outcome).filter(it => it.startsWith('grade-')),
        program: document.querySelector('.foot span')?.textContent.match(/^Tekio (.)/)?.[1] ?? '',
        refused: document.title === 'Tekio', ours: !!document.getElementById('boot-failure'),
    };
})()";

struct Trial<'a> {
    browser: &'a Browser,
    server: Faulty,
    builds: Vec<Arc<Build>>,
    seed: u64,
    start: Instant,
    /// What was done, to be told if it goes wrong.
    story: Vec<String>,
    counts: &'a mut BTreeMap<String, usize>,
}

impl Trial<'_> {
    fn note(&mut self, what: String) {
        let what = format!("{:.1} s: {what}", self.start.elapsed().as_secs_f32());
        self.story.push(what);
    }

    fn count(&mut self, what: &str) {
        *self.counts.entry(what.to_owned()).or_default() += 1;
    }

    fn newest(&self) -> Arc<Build> {
        self.builds.last().expect("a build").clone()
    }

    /// Opens a page as a person does, and looks when it has come to rest.
    async fn visit(&mut self, path: &str) -> Value {
        let address = format!("{}{path}{ANSWERS}", self.server.url);
        // What cannot be reached is an error to the driver and a blank of the browser's own to its user.
        let _ = self.browser.driver().goto("about:blank").await;
        let _ = self.browser.driver().goto(&address).await;
        let start = Instant::now();
        let mut last = Value::Null;
        // How long a page is given is counted in looks, too: on a machine that is busy they take longer, as the page does.
        let mut looks = 0;
        while start.elapsed() < Duration::from_millis(4000) || looks < 120 {
            looks += 1;
            last = self.browser.try_js(STATE).await.unwrap_or_default();
            self.check(&last);
            let at_rest = ["ready", "failed", "recalled"].contains(&last["boot"].as_str().unwrap_or_default());
            if at_rest || last["refused"] == true || last["ours"] == false {
                break;
            }
            pause(20).await;
        }
        // The program fills the form a moment after it is ready.
        if last["boot"] == "ready" {
            let _ = self.browser.try_js("new Promise(done => setTimeout(() => done(true), 30))").await;
            last = self.browser.try_js(STATE).await.unwrap_or_default();
            self.check(&last);
        }
        self.note(format!("visited /{path}: {last}"));
        last
    }

    /// No grade but of one whole build, every part of which shows the same.
    fn check(&self, seen: &Value) {
        let grades = seen["grades"].as_array().cloned().unwrap_or_default();
        if grades.is_empty() {
            return;
        }
        let fail = |what: &str| -> ! {
            panic!("seed {}: {what}: {seen}\n  {}", self.seed, self.story.join("\n  "));
        };
        let Some(build) = self.builds.iter().find(|it| seen["build"] == it.name) else { fail("a build unknown to us") };
        if grades != [json!(format!("grade-{}", build.mark))] {
            fail("a grade that this build does not give");
        }
        let first = build.mark == '3';
        let mark = if first { String::new() } else { build.mark.to_string() };
        let release = env!("CARGO_PKG_VERSION");
        if seen["program"] != if first { &release[..1] } else { &mark } {
            fail("the program of another build");
        }
        if seen["boots"] != mark || seen["glue"] != mark {
            fail("parts of two builds");
        }
        // A page without its style is plain, and right.
        if seen["style"] != mark && seen["style"] != "" {
            fail("the style of another build");
        }
        if seen["boot"] == "failed" || seen["boot"] == "recalled" {
            fail("a grade on a page that has failed");
        }
    }

    /// A fault for one of the files that the next visit or the next install asks for.
    fn fault(&mut self, draw: &mut Draw, first_visit: bool) {
        let build = self.newest();
        let paths: Vec<String> = match draw.below(4) {
            0 => PAGES.map(str::to_owned).to_vec(),
            1 => vec!["sw.js".to_owned(), "status.json".to_owned(), "manifest.webmanifest".to_owned()],
            _ => build.files.keys().filter(|it| it.starts_with("assets/")).cloned().collect(),
        };
        let path = draw.of(&paths).clone();
        let per_mille = u16::try_from(draw.below(1000)).unwrap_or(0);
        let mut fault = match draw.below(9) {
            0 => Fault::Truncated(per_mille),
            1 => Fault::Flipped(per_mille, u8::try_from(draw.below(8)).unwrap_or(0)),
            2 => Fault::Foreign,
            3 => Fault::Status(*draw.of(&[404, 500, 503, 403])),
            4 => Fault::Page,
            5 => Fault::Type,
            6 => Fault::Slow(u16::try_from(50 + draw.below(400)).unwrap_or(50)),
            7 => Fault::Full(u8::try_from(draw.below(50)).unwrap_or(0)),
            _ => Fault::Cut,
        };
        // A page on its first way here and the worker have nothing that could vouch for them but the connection itself.
        let unvouched = path == "sw.js" || (first_visit && !path.contains('.'));
        if unvouched && matches!(fault, Fault::Flipped(..) | Fault::Foreign) {
            fault = Fault::Truncated(per_mille);
        }
        if matches!(fault, Fault::Full(_)) != (path == "sw.js") && matches!(fault, Fault::Full(_)) {
            fault = Fault::Cut;
        }
        self.note(format!("fault: {path} {fault:?}"));
        self.server.fault(&path, fault);
    }

    /// Something happens to what the device keeps.
    async fn corrupt(&mut self, draw: &mut Draw) {
        let _ = self.browser.driver().goto("about:blank").await;
        if self.browser.driver().goto(format!("{}{BLANK}", self.server.url)).await.is_err() {
            return;
        }
        let kept = "caches.keys().then(all => all.filter(it => !it.endsWith('-status')))";
        let how = *draw.of(&["foreign", "empty", "half", "gone", "page", "all gone"]);
        let build = self.newest();
        let every: Vec<&String> = build.files.keys().filter(|it| it.starts_with("assets/")).collect();
        let path = if draw.below(3) == 0 { (*draw.of(&PAGES)).to_owned() } else { (*draw.of(&every)).clone() };
        let name = if path.contains('.') { path.clone() } else { format!("{path}index.html") };
        let bytes = &build.files[&name];
        let content = match how {
            "foreign" => marked(&name, bytes, 'x'),
            "half" => bytes[..bytes.len() / 2].to_vec(),
            "page" => b"<!doctype html><title>Welcome</title>".to_vec(),
            _ => Vec::new(),
        };
        let content = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, content);
        let script = match how {
            "all gone" => format!("{kept}.then(all => Promise.all(all.map(it => caches.delete(it)))).then(it => it.length)"),
            "gone" => format!("{kept}.then(all => Promise.all(all.map(async it => (await caches.open(it)).delete({})))).then(it => it.filter(it => it).length)", quoted(&format!("{}{path}", self.server.url))),
            _ => format!(
                "{kept}.then(all => Promise.all(all.map(async it => {{
                    const cache = await caches.open(it);
                    const old = await cache.match({address});
                    if (!old) return false;
                    await cache.put({address}, new Response(Uint8Array.from(atob({content}), it => it.charCodeAt(0)), {{ headers: old.headers }}));
                    return true;
                }}))).then(it => it.filter(it => it).length)",
                address = quoted(&format!("{}{path}", self.server.url)),
                content = quoted(&content),
            ),
        };
        let done = self.browser.try_js(&script).await;
        self.note(format!("kept file {path}: {how}: {done:?}"));
        if matches!(&done, Ok(it) if it.as_u64() > Some(0)) {
            self.count(&format!("kept file: {how}"));
        }
    }

    /// Time passes: the browser looks for a newer build, as it does a while after each page has come, and what is
    /// installing comes to its end or its failure.
    async fn rest(&self, most: u32) {
        let looked = format!("navigator.serviceWorker?.getRegistration().then(async it => {{
            await it?.update().catch(() => {{}});
            const next = it?.installing;
            if (next) await new Promise(done => {{ next.addEventListener('statechange', done); setTimeout(done, {most}); }});
            return true;
        }})");
        let _ = self.browser.try_js(&looked).await;
    }

    async fn accept(&mut self) {
        if matches!(self.browser.try_js("!!document.querySelector('.news button.strong')").await, Ok(Value::Bool(true)))
        {
            let _ = self.browser.try_js("(document.querySelector('.news button.strong').click(), new Promise(done => setTimeout(() => done(true), 150)))").await;
            self.note("took the update".to_owned());
            self.count("update taken");
        }
    }

    async fn run(&mut self, draw: &mut Draw) {
        // Nothing of the trial before is in view.
        let _ = self.browser.driver().goto("about:blank").await;
        let installed = draw.below(3) > 0;
        if installed {
            self.visit(PAGES[0]).await;
            // Nothing is wrong yet.
            let first = self.browser.becomes("document.documentElement.dataset.boot ?? ''", "ready").await;
            assert_eq!(first, "ready", "seed {}: {:?}", self.seed, self.story);
            self.browser.kept().await;
        }
        for _ in 0..5 {
            match draw.below(7) {
                0 if self.builds.len() < 4 => {
                    let mark = ['4', '5', '6'][self.builds.len() - 1];
                    let next = Arc::new(self.builds[0].next(mark));
                    self.builds.push(next.clone());
                    // At once, or while the visit or the install is under way.
                    let after = if draw.below(2) == 0 { 0 } else { 1 + draw.below(40) };
                    self.note(format!("deploy {} after {after} requests", next.name));
                    self.server.deploy(&next, after);
                    if after == 0 {
                        self.count("deployed");
                    }
                }
                1 | 2 if installed => {
                    for _ in 0..=1 + draw.below(4) {
                        self.corrupt(draw).await;
                    }
                }
                3 => {
                    self.server.up(false);
                    self.note("the server is gone".to_owned());
                    self.count("server gone");
                }
                4 if installed => {
                    let newest = self.newest();
                    let text = json!({ "build": newest.name, "news": {}, "recalled": { self.builds[0].name.as_str(): { "ja": "誤り", "en": "wrong" } } });
                    self.server.status(Some(text.to_string()));
                    self.note("the first build is recalled".to_owned());
                    self.count("recalled");
                }
                5 if self.browser.engine() != Engine::WebKit => self.second_tab(draw).await,
                _ => {
                    for _ in 0..=2 + draw.below(8) {
                        self.fault(draw, !installed);
                    }
                }
            }
            let path = *draw.of(&PAGES);
            let seen = self.visit(path).await;
            self.rest(3000).await;
            if seen["update"] == "waiting" && draw.below(2) == 0 {
                self.accept().await;
            }
            self.server.up(true);
        }
        for (what, n) in self.server.hits() {
            *self.counts.entry(what.to_owned()).or_default() += n;
        }

        // All is well again: it finds its own way back, and to the newest build.
        self.server.mend(&self.newest());
        // An install has all the time it needs now.
        for _ in 0..8 {
            let seen = self.visit(PAGES[0]).await;
            if seen["boot"] == "ready" && seen["build"] == self.newest().name {
                // Leave nothing for the next to wade through.
                let _ = self.browser.try_js("navigator.serviceWorker.getRegistrations().then(all => Promise.all(all.map(it => it.unregister()))).then(() => caches.keys()).then(all => Promise.all(all.map(it => caches.delete(it))))").await;
                return;
            }
            self.rest(60_000).await;
            pause(60).await;
            self.accept().await;
            self.rest(60_000).await;
        }
        panic!("seed {}: it does not come back\n  {}", self.seed, self.story.join("\n  "));
    }

    /// The same page in another tab, which may take an update away under the first.
    async fn second_tab(&mut self, draw: &mut Draw) {
        let driver = self.browser.driver();
        let here = driver.window().await.expect("this tab");
        let Ok(tab) = driver.new_tab().await else { return };
        driver.switch_to_window(tab).await.expect("the other tab");
        self.note("in a second tab".to_owned());
        self.count("second tab");
        let path = *draw.of(&PAGES);
        let seen = self.visit(path).await;
        self.rest(3000).await;
        if seen["update"] == "waiting" {
            self.accept().await;
        }
        let driver = self.browser.driver();
        driver.close_window().await.expect("the tab closes");
        driver.switch_to_window(here).await.expect("the first tab");
        // What was open goes on as it was, or has gone over whole.
        let seen = self.browser.try_js(STATE).await.unwrap_or_default();
        self.check(&seen);
    }
}

/// `TEKIO_FAULTS` faults at least, or a short sample; `TEKIO_SEED` to begin with.
pub async fn storm() -> String {
    let number = |name: &str| std::env::var(name).ok().and_then(|it| it.parse::<u64>().ok());
    let wanted = number("TEKIO_FAULTS").unwrap_or(if short() { 15 } else { 40 });
    let first = number("TEKIO_SEED").unwrap_or(1);
    let site = Arc::new(Build::first(&dist()));
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let (mut trials, mut total) = (0, 0);
    'all: loop {
        // A browser that has seen many origins grows slow.
        let profile = Folder::new("profile");
        let browser = Browser::new(&profile).await;
        for _ in 0..40 {
            if total >= wanted {
                browser.quit().await;
                break 'all;
            }
            let seed = first + trials;
            let server = Faulty::serve(&site).await;
            let mut trial = Trial {
                browser: &browser,
                server,
                builds: vec![site.clone()],
                seed,
                start: Instant::now(),
                story: Vec::new(),
                counts: &mut counts,
            };
            trial.run(&mut Draw(seed)).await;
            if std::env::var_os("TEKIO_STORY").is_some() {
                say(&format!("seed {seed}\n  {}", trial.story.join("\n  ")));
            }
            trials += 1;
            total = counts.iter().filter(|it| it.0 != "update taken").map(|it| *it.1 as u64).sum();
        }
        browser.quit().await;
        if wanted > 100 {
            say(&format!("faults: {total} so far in {trials} trials ({:?})", engine()));
        }
    }
    let kinds: Vec<String> = counts.iter().map(|(what, n)| format!("{what} {n}")).collect();
    format!(
        "{total} faults in {trials} trials from seed {first}, no mixed build, no result of unverified code ({})",
        kinds.join(", ")
    )
}

/// A file of a page that does not come, or comes damaged, is asked for once more, and the page runs. If it does not come
/// then either, be it the script that starts all others, the page says that it cannot run.
pub async fn healed() -> String {
    let site = Arc::new(Build::first(&dist()));
    let profile = Folder::new("profile");
    let browser = Browser::new(&profile).await;
    let needed: Vec<String> = {
        let of = |start: &str, end: &str| {
            let found = site.files.keys().find(|it| it.starts_with(start) && it.ends_with(end));
            found.unwrap_or_else(|| panic!("no {start}…{end}")).clone()
        };
        let whole = [("boot-", ".js"), ("app-", ".js"), ("app-", ".wasm"), ("ck-grade-ja-", ".def")];
        whole.iter().map(|(name, end)| of(&format!("assets/{name}"), end)).collect()
    };
    let faults = [Fault::Cut, Fault::Status(503), Fault::Truncated(500), Fault::Flipped(500, 1), Fault::Page];
    let (mut ran, mut told, mut remembered) = (0, 0, 0);
    for path in &needed {
        for fault in faults {
            for times in [1, 400] {
                // Once, or however often it is asked for: Firefox asks again by itself where a line is cut.
                let server = Faulty::serve(&site).await;
                (0..times).for_each(|_| server.fault(path, fault));
                browser.goto(&format!("{}ck-grade/{ANSWERS}", server.url)).await;
                browser.until("'boot' in document.documentElement.dataset").await;
                let state = "[document.documentElement.dataset.boot, document.querySelector('[data-outcome]')?.dataset.outcome ?? '', document.getElementById('boot-failure').hidden, !document.querySelector('fieldset:disabled')]";
                let seen = browser.js(state).await;
                let what = format!("{path}, {}, {times}: {seen}", fault.kind());
                assert!(!server.hits().is_empty(), "{what}: was not asked for");
                // Some engines do not ask again for a script that has failed; then it is told.
                let remembers = times == 1 && path.ends_with(".js") && browser.engine() != Engine::Chromium;
                if times == 1 && !(remembers && seen[0] == "failed") {
                    assert_eq!(seen, json!(["ready", "grade-3", true, true]), "{what}");
                    ran += 1;
                } else {
                    assert_eq!(seen, json!(["failed", "", false, false]), "{what}");
                    told += 1;
                    remembered += usize::from(remembers);
                }
            }
        }
    }
    browser.quit().await;
    format!(
        "{ran} failures healed, {told} told, {remembered} of them of a script that the engine does not ask for again"
    )
}
