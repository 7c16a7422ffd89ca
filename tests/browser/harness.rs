//! A server for the built site, a browser to look at it with, and a few ways to see and to touch.
//!
//! The page is looked at over the DevTools protocol, which its content policy does not reach;
//! it is touched with key presses, taps and an input method, as people do.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::future::Future;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::common::command::{Command as Wire, ExtensionCommand};
use thirtyfour::{Capabilities, WebDriver};

/// Runs one test, alone: two browsers would disturb each other's clocks.
pub fn run(name: &str, test: impl Future<Output = String>) {
    static ONE: Mutex<()> = Mutex::new(());
    let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let start = Instant::now();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let counted = runtime.block_on(test);
    say(&format!("{name}: {counted} ({:.1} s)", start.elapsed().as_secs_f32()));
}

/// Tells something past the test runner, which would keep it to itself.
pub fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "  browser: {text}");
}

/// The site as built: `TEKIO_DIST`, or `dist`.
pub fn dist() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::var_os("TEKIO_DIST").map_or_else(|| root.join("dist"), PathBuf::from);
    assert!(folder.join("sw.js").is_file(), "{}: no site here; `make dist` first", folder.display());
    folder
}

fn program(name: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found =
        std::env::split_paths(&path).chain([PathBuf::from("/usr/bin")]).map(|it| it.join(name)).find(|it| it.is_file());
    found.unwrap_or_else(|| {
        panic!("{name} is missing: run `tools/setup test`, or install it by hand (Debian: apt-get install chromium chromium-driver)")
    })
}

/// A folder that goes when it is done with.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(name: &str) -> Folder {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let n = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("tekio-{}-{n}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).expect("a folder for the test");
        Folder(path)
    }

    /// A copy of the site, to be changed.
    pub fn copy_of(site: &Path) -> Folder {
        let folder = Folder::new("site");
        for (path, bytes) in files(site) {
            let to = folder.path().join(&path);
            std::fs::create_dir_all(to.parent().expect("a parent")).expect("a folder");
            std::fs::write(to, bytes).expect("a file");
        }
        folder
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Every file below a folder, by its path there.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(at) = open.pop() {
        for entry in std::fs::read_dir(&at).into_iter().flatten().flatten() {
            let path = entry.path();
            let kind = entry.file_type().expect("a kind of file");
            if kind.is_dir() {
                open.push(path);
            } else if kind.is_file() {
                let name = path.strip_prefix(folder).expect("below").to_string_lossy().into_owned();
                all.insert(name, std::fs::read(&path).unwrap_or_default());
            }
        }
    }
    all
}

/// The server that `make run` uses, on any free port.
pub struct Site {
    child: Child,
    pub url: String,
    log: PathBuf,
    _folder: Folder,
}

impl Site {
    pub fn serve(dist: &Path) -> Site {
        Site::serve_at(dist, 0)
    }

    /// The same at the port of another that was there before.
    pub fn serve_at(dist: &Path, port: u16) -> Site {
        let folder = Folder::new("server");
        let log = folder.path().join("requests");
        let mut child = Command::new("node")
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .args([
                "tools/serve.mjs".as_ref(),
                dist.as_os_str(),
                port.to_string().as_ref(),
                "--log".as_ref(),
                log.as_os_str(),
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node runs: is it installed?");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
        let url = line.trim().rsplit(' ').next().unwrap_or_default().to_owned();
        assert!(url.starts_with("http://"), "tools/serve.mjs said {line:?}");
        let site = Site { child, url, log, _folder: folder };
        assert!(port == 0 || site.port() == port, "port {port} was taken");
        site
    }

    pub fn port(&self) -> u16 {
        self.url.trim_end_matches('/').rsplit(':').next().and_then(|it| it.parse().ok()).expect("a port")
    }

    /// What it was asked for, in order: `GET /ck-grade/`.
    pub fn requests(&self) -> Vec<String> {
        std::fs::read_to_string(&self.log).expect("the log").lines().map(str::to_owned).collect()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A browser with one window.
pub struct Browser {
    driver: WebDriver,
    _process: Driver,
}

/// A command that WebDriver itself does not have.
#[derive(Debug)]
struct Extra(&'static str, Value);

impl ExtensionCommand for Extra {
    fn parameters_json(&self) -> Option<Value> {
        Some(self.1.clone())
    }

    fn method(&self) -> http::Method {
        http::Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        self.0.into()
    }
}

/// The page as the contract lets others see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// One, if the page is as it should be.
    pub outcomes: Vec<String>,
    pub steps: BTreeMap<String, String>,
    pub outputs: BTreeMap<String, String>,
    /// What other scales say, by their names.
    pub scales: BTreeMap<String, String>,
    /// The statements that concern the case, of those that do not always.
    pub stated: Vec<String>,
    pub missing: Vec<String>,
    pub problems: Vec<String>,
}

impl Seen {
    pub fn outcome(&self) -> &str {
        match self.outcomes.as_slice() {
            [it] => it,
            all => panic!("{} results on one page", all.len()),
        }
    }
}

/// Looks at the page through the contract's attributes; see `Seen`.
const LOOK: &str = "(() => {
    const all = it => [...document.querySelectorAll(it)];
    return {
        outcomes: all('[data-outcome]').map(it => it.dataset.outcome),
        steps: all('[data-step]').map(it => [it.dataset.step, it.dataset.truth]),
        outputs: all('data[data-output]').map(it => [it.dataset.output, it.getAttribute('value')]),
        scales: all('[data-scale]').map(it => [it.dataset.scale, it.dataset.scaleOutcome]),
        stated: all('[data-statement][data-truth=met]').map(it => it.dataset.statement),
        missing: all('[data-missing]').map(it => it.dataset.missing),
        problems: all('[data-problem]').map(it => it.dataset.problem),
    };
})()";

/// What `LOOK` gave, read.
pub fn seen(it: &Value) -> Seen {
    let list = |key: &str| texts(&it[key]);
    let map = |key: &str| {
        let pairs: Vec<(String, String)> =
            it[key].as_array().expect("a list").iter().map(|it| (text(&it[0]), text(&it[1]))).collect();
        let map: BTreeMap<_, _> = pairs.iter().cloned().collect();
        assert_eq!(map.len(), pairs.len(), "{key}: the same name twice");
        map
    };
    Seen {
        outcomes: list("outcomes"),
        steps: map("steps"),
        outputs: map("outputs"),
        scales: map("scales"),
        stated: list("stated"),
        missing: list("missing"),
        problems: list("problems"),
    }
}

pub fn text(it: &Value) -> String {
    it.as_str().unwrap_or_else(|| panic!("not a text: {it}")).to_owned()
}

pub fn texts(it: &Value) -> Vec<String> {
    it.as_array().unwrap_or_else(|| panic!("not a list: {it}")).iter().map(text).collect()
}

/// A text as a JavaScript literal.
pub fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

impl Browser {
    /// A browser with a fresh profile.
    pub async fn new(profile: &Folder) -> Browser {
        Browser::with(profile, json!([])).await
    }

    pub async fn with(profile: &Folder, flags: Value) -> Browser {
        let (chromium, chromedriver) = (program("chromium"), program("chromedriver"));
        let port = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a free port").port();
        let process = Command::new(chromedriver)
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts");
        let process = Driver(process);
        let mut args = vec![
            json!("--headless"),
            json!("--no-sandbox"),
            json!("--disable-gpu"),
            json!("--no-first-run"),
            json!("--disable-background-networking"),
            json!("--disable-component-update"),
            json!("--disable-sync"),
            json!("--window-size=1280,900"),
            json!(format!("--user-data-dir={}", profile.path().display())),
        ];
        args.extend(flags.as_array().into_iter().flatten().cloned());
        let wanted = json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "binary": chromium, "args": args },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let wanted: Capabilities = wanted.as_object().cloned().expect("an object").into();
        let mut tries = 0;
        let driver = loop {
            match WebDriver::new(format!("http://127.0.0.1:{port}"), wanted.clone()).await {
                Ok(it) => break it,
                Err(why) if tries == 40 => panic!("no browser: {why}"),
                Err(_) => tries += 1,
            }
            pause(150).await;
        };
        Browser { driver, _process: process }
    }

    /// Closes the browser as its user does, so that it writes what it means to keep.
    pub async fn quit(self) {
        self.driver.clone().quit().await.expect("the browser closes");
    }

    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    async fn extra(&self, endpoint: &'static str, parameters: Value) -> Result<Value, String> {
        let command = Wire::ExtensionCommand(Box::new(Extra(endpoint, parameters)));
        let answer = self.driver.cmd(command).await.map_err(|it| it.to_string())?;
        answer.value_json().map_err(|it| it.to_string())
    }

    /// A command of the DevTools protocol.
    pub async fn cdp(&self, method: &str, parameters: Value) -> Value {
        let result = self.extra("/goog/cdp/execute", json!({ "cmd": method, "params": parameters })).await;
        result.unwrap_or_else(|why| panic!("{method}: {why}"))
    }

    /// What the browser noted since it was last asked: `browser` or `performance`.
    pub async fn log(&self, of: &str) -> Vec<Value> {
        let log = self.extra("/se/log", json!({ "type": of })).await.expect("the log");
        log.as_array().cloned().unwrap_or_default()
    }

    /// Evaluates an expression in the page, as the page's own policy allows.
    pub async fn try_js(&self, expression: &str) -> Result<Value, String> {
        let it = self
            .cdp(
                "Runtime.evaluate",
                json!({
                    "expression": expression, "awaitPromise": true, "returnByValue": true, "userGesture": true,
                    "allowUnsafeEvalBlockedByCSP": false,
                }),
            )
            .await;
        match it.get("exceptionDetails") {
            Some(why) => Err(why["exception"]["description"].as_str().map_or_else(|| why.to_string(), str::to_owned)),
            None => Ok(it["result"]["value"].clone()),
        }
    }

    pub async fn js(&self, expression: &str) -> Value {
        self.try_js(expression).await.unwrap_or_else(|why| panic!("{expression}\n{why}"))
    }

    /// Waits until an expression holds.
    pub async fn until(&self, expression: &str) {
        let start = Instant::now();
        loop {
            let last = self.try_js(expression).await;
            if matches!(&last, Ok(it) if it.as_bool() == Some(true)) {
                return;
            }
            assert!(start.elapsed() < Duration::from_secs(15), "did not come about: {expression}: {last:?}");
            pause(15).await;
        }
    }

    /// Opens a page and waits until the program runs.
    pub async fn open(&self, url: &str) {
        self.driver.goto(url).await.unwrap_or_else(|why| panic!("{url}: {why}"));
        self.ready().await;
    }

    pub async fn ready(&self) {
        self.until("document.documentElement.dataset.boot === 'ready' && !document.querySelector('fieldset:disabled, input:disabled')").await;
    }

    /// Waits until a service worker keeps the pages.
    pub async fn kept(&self) {
        self.js("navigator.serviceWorker.ready.then(it => it.active.state === 'activated' || new Promise(done => \
            it.active.addEventListener('statechange', event => event.target.state === 'activated' && done(true))))")
            .await;
    }

    pub async fn look(&self) -> Seen {
        seen(&self.js(LOOK).await)
    }

    /// Puts each of these answers into the page by a link, one after another, and looks.
    pub async fn look_at_each(&self, cases: &[Vec<(String, String)>]) -> Vec<Seen> {
        let script = format!(
            "(async () => {{
                const seen = [];
                for (const answers of {}) {{
                    const changed = new Promise(done => addEventListener('hashchange', done, {{ once: true }}));
                    location.hash = answers.map(it => it.map(encodeURIComponent).join('=')).join('&');
                    await changed;
                    await new Promise(done => setTimeout(done));
                    seen.push({LOOK});
                }}
                return seen;
            }})()",
            json!(cases)
        );
        self.js(&script).await.as_array().expect("a list").iter().map(seen).collect()
    }

    pub async fn look_at(&self, answers: &[(&str, &str)]) -> Seen {
        let answers = answers.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        self.look_at_each(&[answers]).await.remove(0)
    }

    /// Takes every answer back.
    pub async fn clear(&self) {
        self.js("document.getElementById('act-clear').click()").await;
        self.js("new Promise(done => setTimeout(() => done(true)))").await;
    }

    /// Presses a key by its name, as a keyboard does.
    pub async fn press(&self, key: &str) {
        let (code, text) = match key {
            "Tab" => (9, ""),
            "Enter" => (13, "\r"),
            "Space" => (32, " "),
            "ArrowRight" => (39, ""),
            "ArrowDown" => (40, ""),
            "Backspace" => (8, ""),
            other => panic!("no key {other}"),
        };
        let name = if key == "Space" { " " } else { key };
        let kind = if text.is_empty() { "rawKeyDown" } else { "keyDown" };
        self.cdp(
            "Input.dispatchKeyEvent",
            json!({ "type": kind, "key": name, "code": key, "windowsVirtualKeyCode": code, "text": text }),
        )
        .await;
        self.cdp(
            "Input.dispatchKeyEvent",
            json!({ "type": "keyUp", "key": name, "code": key, "windowsVirtualKeyCode": code }),
        )
        .await;
    }

    /// Types a text character by character.
    pub async fn type_text(&self, text: &str) {
        for it in text.chars() {
            let it = it.to_string();
            self.cdp("Input.dispatchKeyEvent", json!({ "type": "keyDown", "key": it, "text": it })).await;
            self.cdp("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": it })).await;
        }
    }

    /// Focuses a control, empties it, types, and leaves it again.
    pub async fn answer(&self, name: &str, text: &str) {
        self.enter(name, text).await;
        self.leave().await;
    }

    /// The same without leaving.
    pub async fn enter(&self, name: &str, text: &str) {
        let found = self
            .js(&format!("(it => {{ if (!it) return false; it.focus(); it.select(); return document.activeElement === it; }})(document.querySelector('input[type=text][name=' + CSS.escape({}) + ']'))", quoted(name)))
            .await;
        assert_eq!(found, true, "no text field {name}");
        self.press("Backspace").await;
        self.type_text(text).await;
    }

    /// Leaves the field that has the focus.
    pub async fn leave(&self) {
        self.js("document.activeElement.blur()").await;
        self.js("new Promise(done => setTimeout(() => done(true)))").await;
    }

    /// A finger taps the middle of what an expression finds.
    pub async fn tap(&self, element: &str) {
        let at = self
            .js(&format!(
                "(it => {{
                    if (!it) return null;
                    it.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                    const box = it.getBoundingClientRect();
                    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
                    const top = document.elementFromPoint(x, y);
                    return {{ x, y, hit: !!top && (it.contains(top) || top.contains(it)), by: top && top.outerHTML.slice(0, 120) }};
                }})({element})"
            ))
            .await;
        assert!(!at.is_null(), "nothing to tap: {element}");
        assert_eq!(at["hit"], true, "{element} is covered by {}", at["by"]);
        self.cdp(
            "Input.dispatchTouchEvent",
            json!({ "type": "touchStart", "touchPoints": [{ "x": at["x"], "y": at["y"] }] }),
        )
        .await;
        self.cdp("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await;
        self.js("new Promise(done => setTimeout(() => done(true), 20))").await;
    }

    /// A window of this size, of a device that is touched if `touch`.
    pub async fn resize(&self, width: u32, height: u32, touch: bool) {
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": touch }),
        )
        .await;
        self.cdp(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": touch, "maxTouchPoints": if touch { 5 } else { 1 } }),
        )
        .await;
    }

    /// Media features: `prefers-color-scheme: dark`, `forced-colors: active`.
    pub async fn media(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }
}

pub async fn pause(milliseconds: u64) {
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
}
