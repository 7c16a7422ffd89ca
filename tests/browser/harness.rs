//! A server for the built site, a browser to look at it with, and a few ways to see and to touch.
//!
//! Chromium is looked at over the DevTools protocol, Firefox and WebKit by WebDriver's scripts; the page's content
//! policy reaches neither. The page is touched with key presses, taps and an input method, as people do.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fmt::Debug;
use std::future::Future;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tekio::ui::Route;
use thirtyfour::common::command::{Command as Wire, ExtensionCommand};
use thirtyfour::{Capabilities, WebDriver};
use tokio::sync::OnceCell;

/// How long is waited for what must come about, whatever else the machine has to do. Nothing that works needs this
/// long; a wait ends as soon as it can, so that only what is broken takes all of it.
pub const PATIENCE: Duration = Duration::from_secs(180);

/// How long the app waits after a finger is up before anything moves, and then some, in milliseconds.
const CLICKED: u64 = 80;

/// What draws and runs the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// The engine under test: `TEKIO_ENGINE`, or Chromium.
pub fn engine() -> Engine {
    match std::env::var("TEKIO_ENGINE").as_deref() {
        Err(_) | Ok("" | "chromium") => Engine::Chromium,
        Ok("firefox") => Engine::Firefox,
        Ok("webkit") => Engine::WebKit,
        Ok(other) => panic!("TEKIO_ENGINE is {other}, which is none of chromium, firefox, webkit"),
    }
}

/// Whether a sample will do (`TEKIO_SHORT`): `make test` takes one where `make test-matrix` takes everything.
pub fn short() -> bool {
    std::env::var_os("TEKIO_SHORT").is_some_and(|it| !it.is_empty())
}

/// All pages; of a sample every page once, in one language or the other, and home in both. Of the sample in other
/// engines than the first every third of these.
pub fn routes() -> Vec<Route> {
    let all: Vec<Route> = tekio::site::routes().collect();
    if !short() {
        return all;
    }
    let (ja, en) = all.split_at(all.len() / 2);
    let each = ja.iter().zip(en).enumerate().skip(1).map(|(i, (ja, en))| if i % 2 == 0 { *ja } else { *en });
    let step = if engine() == Engine::Chromium { 1 } else { 3 };
    [ja[0], en[0]].into_iter().chain(each.step_by(step)).collect()
}

/// Runs a test that needs what only some engines offer; elsewhere it says so, and docs/figures.md lists it as a check by hand.
pub fn run_in(engines: &[Engine], name: &str, test: impl Future<Output = String>) {
    let _shared = TURN.read().unwrap_or_else(PoisonError::into_inner);
    finish_in(engines, name, test);
}

/// Runs a test in any engine, beside another one if there is time for two.
pub fn run(name: &str, test: impl Future<Output = String>) {
    run_in(&[engine()], name, test);
}

/// The same for a test that reads the clock, which another browser would disturb.
pub fn run_alone_in(engines: &[Engine], name: &str, test: impl Future<Output = String>) {
    let _alone = TURN.write().unwrap_or_else(PoisonError::into_inner);
    finish_in(engines, name, test);
}

static TURN: RwLock<()> = RwLock::new(());

fn finish_in(engines: &[Engine], name: &str, test: impl Future<Output = String>) {
    if !engines.contains(&engine()) {
        return say(&format!("{name}: not in {:?}, which cannot be asked for it", engine()));
    }
    let start = Instant::now();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let counted = runtime.block_on(test);
    say(&format!("{name}: {counted} ({:?}, {:.1} s)", engine(), start.elapsed().as_secs_f32()));
}

/// Runs the step that packs: its words, and what it is told of the site's address.
pub fn pack(words: &[&OsStr], origin: Option<&str>) {
    let Some(pack) = option_env!("CARGO_BIN_EXE_pack") else {
        panic!("the step that packs is missing: --all-features")
    };
    let mut pack = Command::new(pack);
    let done = pack.envs(origin.map(|it| ("TEKIO_ORIGIN", it))).args(words).output().expect("it runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
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
    found.unwrap_or_else(|| panic!("{name} is missing: `make test` or `tools/setup test` installs it"))
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
        copy(site, folder.path());
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

    /// The same at the port of another that was there before. Whoever has taken it meanwhile has it for a while.
    pub fn serve_at(dist: &Path, port: u16) -> Site {
        let start = Instant::now();
        loop {
            let site = Site::try_at(dist, port);
            if port == 0 || site.port() == port {
                return site;
            }
            assert!(start.elapsed() < PATIENCE, "port {port} was taken");
            std::thread::sleep(Duration::from_millis(200));
        }
    }

    /// At this port, or at the next one that is free.
    fn try_at(dist: &Path, port: u16) -> Site {
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
                "--soon".as_ref(),
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node runs: is it installed?");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
        let url = line.trim().rsplit(' ').next().unwrap_or_default().to_owned();
        assert!(url.starts_with("http://"), "tools/serve.mjs said {line:?}");
        Site { child, url, log, _folder: folder }
    }

    pub fn port(&self) -> u16 {
        self.url.trim_end_matches('/').rsplit(':').next().and_then(|it| it.parse().ok()).expect("a port")
    }

    /// What it was asked for, in order: `GET /ck-grade/`.
    pub fn requests(&self) -> Vec<String> {
        std::fs::read_to_string(&self.log).expect("the log").lines().map(str::to_owned).collect()
    }

    /// What it was asked for after so many requests, but for definitions and the worker's own look for a newer one.
    pub fn asked_after(&self, served: usize) -> Vec<String> {
        let mut all = self.requests().split_off(served);
        all.retain(|it| it != "GET /sw.js" && !it.strip_prefix("GET /").is_some_and(is_definition));
        all
    }
}

/// Whether a path is of what a page may fetch while it runs: definitions in the other language or of another page, what
/// pages are found by, and the list of these. Their names are of the build alone.
pub fn is_definition(path: &str) -> bool {
    let plain = |it: &str| it.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'.'));
    let name = path.strip_prefix("assets/").filter(|it| plain(it)).unwrap_or_default();
    name.ends_with(".def") || name.starts_with("files-") && name.ends_with(".json")
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
    engine: Engine,
    /// Whether pages are shown in a frame of a wider window: no desktop window is as narrow as a telephone.
    framed: AtomicBool,
    /// Whether it notes what it asks the network for.
    watched: bool,
    /// Where downloads go.
    downloads: PathBuf,
    _processes: Vec<Driver>,
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
    /// What a link brought along that the form does not have, of the first five.
    pub strangers: Vec<String>,
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
        strangers: all('[data-stranger]').map(it => it.dataset.stranger),
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
        strangers: list("strangers"),
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

    /// The same; `flags` are for Chromium alone.
    pub async fn with(profile: &Folder, flags: Value) -> Browser {
        Browser::begin(profile, flags, false).await
    }

    /// One that notes whatever it asks the network for, if it is Chromium: see `log`. It costs the driver much.
    pub async fn watched(profile: &Folder) -> Browser {
        Browser::begin(profile, json!([]), true).await
    }

    async fn begin(profile: &Folder, flags: Value, watched: bool) -> Browser {
        if engine() == Engine::Firefox && is_empty(profile.path()) {
            copy(unused_firefox().await, profile.path());
        }
        Browser::open_in(profile, flags, watched).await
    }

    async fn open_in(profile: &Folder, flags: Value, watched: bool) -> Browser {
        let start = Instant::now();
        loop {
            match Browser::start(profile, &flags, watched).await {
                Ok(it) => return it,
                // Another program may have taken the port meanwhile.
                Err(why) => assert!(start.elapsed() < PATIENCE, "no browser: {why}"),
            }
            pause(200).await;
        }
    }

    async fn start(profile: &Folder, flags: &Value, watched: bool) -> Result<Browser, String> {
        let engine = engine();
        let port = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a free port").port();
        let downloads = profile.path().join("downloads");
        std::fs::create_dir_all(&downloads).expect("a folder for downloads");
        let mut processes = Vec::new();
        let (command, wanted) = match engine {
            Engine::Chromium => chromium(profile, flags, port, &downloads, watched),
            Engine::Firefox => firefox(profile, port, &downloads),
            Engine::WebKit => {
                let (screen, display) = display();
                processes.push(screen);
                webkit(profile, port, &display, &downloads)
            }
        };
        let mut command = command;
        let driver = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        // The driver goes before the screen it draws on.
        processes.insert(0, Driver(driver.expect("the driver starts")));
        let wanted: Capabilities = wanted.as_object().cloned().expect("an object").into();
        let start = Instant::now();
        let driver = loop {
            // A session is asked of our own driver, and of none that has its port.
            if let Ok(Some(how)) = processes[0].0.try_wait() {
                return Err(format!("the driver ended: {how}"));
            }
            // A page that computes for long is no driver that has died.
            let wanted = WebDriver::builder(format!("http://127.0.0.1:{port}"), wanted.clone());
            match wanted.request_timeout(Duration::from_secs(900)).await {
                Ok(it) => break it,
                Err(why) if start.elapsed() > PATIENCE => return Err(why.to_string()),
                Err(_) => pause(150).await,
            }
        };
        driver.set_script_timeout(Duration::from_secs(600)).await.expect("scripts may take long");
        let framed = AtomicBool::new(false);
        let browser = Browser { driver, engine, framed, watched, downloads, _processes: processes };
        if engine != Engine::Chromium {
            browser.resize(1280, 900, false).await;
        }
        Ok(browser)
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Lets a site use the clipboard without asking, as its user would once.
    pub async fn allow_clipboard(&self, site: &str) {
        if self.engine == Engine::Chromium {
            let permissions = json!(["clipboardReadWrite", "clipboardSanitizedWrite"]);
            let origin = site.trim_end_matches('/');
            self.cdp("Browser.grantPermissions", json!({ "permissions": permissions, "origin": origin })).await;
        }
    }

    /// From here on pages are shown in a frame, where the engine's window cannot be as narrow as a telephone.
    /// A page in a frame has no worker.
    pub async fn in_a_frame(&self) {
        if self.engine != Engine::Chromium {
            self.frame_pages();
            self.resize_window(1280, 900).await;
        }
    }

    /// The same in any engine: a browser need not follow with its own bars what becomes of the address in a frame.
    pub fn frame_pages(&self) {
        self.framed.store(true, Ordering::Relaxed);
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
        assert_eq!(self.engine, Engine::Chromium, "{method} is asked of an engine that has no such protocol");
        let result = self.extra("/goog/cdp/execute", json!({ "cmd": method, "params": parameters })).await;
        result.unwrap_or_else(|why| panic!("{method}: {why}"))
    }

    /// What the browser noted since it was last asked: `browser` or `performance`.
    pub async fn log(&self, of: &str) -> Vec<Value> {
        assert!(self.watched || of != "performance", "a browser that is not `watched` knows nothing of the network");
        let log = self.extra("/se/log", json!({ "type": of })).await.expect("the log");
        log.as_array().cloned().unwrap_or_default()
    }

    /// Evaluates an expression in the page, as the page's own policy allows.
    pub async fn try_js(&self, expression: &str) -> Result<Value, String> {
        // The protocol's own command knows nothing of frames.
        if self.engine != Engine::Chromium || self.framed.load(Ordering::Relaxed) {
            let script = format!(
                "const done = arguments[arguments.length - 1];
                (async () => ({expression}))().then(it => done({{ is: it }}), why => done({{ why: String(why) }}));"
            );
            let answer = self.driver.execute_async(script, Vec::new()).await.map_err(|it| it.to_string())?;
            return match answer.json().get("why") {
                Some(why) => Err(text(why)),
                None => Ok(answer.json()["is"].clone()),
            };
        }
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

    /// An expression that waits within the page, up to a second, until what it looks at is as wanted (`it`): to ask again and
    /// again from outside takes the machine long. A script that waits while its page goes is told so in Chromium alone.
    fn waiting(&self, expression: &str, wanted: &str) -> String {
        if self.engine != Engine::Chromium {
            return expression.to_owned();
        }
        format!(
            "new Promise((done, failed) => {{
                const end = performance.now() + 1000;
                const look = async () => {{
                    try {{
                        const it = await ({expression});
                        if ({wanted} || performance.now() > end) return done(it);
                    }} catch (why) {{
                        if (performance.now() > end) return failed(why);
                    }}
                    setTimeout(look, 10);
                }};
                look();
            }})"
        )
    }

    /// Waits until an expression is something, and tells what it is then, or in the end: for `assert_eq!`. What follows
    /// from a script is there when the script is done; what follows from a key, a tap, a frame or the network is not.
    pub async fn becomes(&self, expression: &str, wanted: impl Into<Value>) -> Value {
        let (start, wanted) = (Instant::now(), wanted.into());
        let script = self.waiting(expression, &format!("JSON.stringify(it) === JSON.stringify({wanted})"));
        loop {
            match self.try_js(&script).await {
                Ok(it) if it == wanted || start.elapsed() > PATIENCE => return it,
                Err(why) if start.elapsed() > PATIENCE => panic!("{expression}: {why}"),
                _ => pause(15).await,
            }
        }
    }

    /// Time passes by the page's own timers: whatever the page has put off for less has happened, however late it is.
    pub async fn wait(&self, milliseconds: u64) {
        self.js(&format!("new Promise(done => setTimeout(() => done(true), {milliseconds}))")).await;
    }

    /// Waits until an expression does not change any more for a while, and tells what it is.
    pub async fn rest(&self, expression: &str, milliseconds: u64) -> Value {
        let begin = Instant::now();
        let (mut last, mut since) = (self.js(expression).await, Instant::now());
        while since.elapsed() < Duration::from_millis(milliseconds) {
            self.wait(milliseconds / 8).await;
            let now = self.js(expression).await;
            if now != last {
                (last, since) = (now, Instant::now());
            }
            assert!(begin.elapsed() < PATIENCE, "does not come to rest: {expression}: {last}");
        }
        last
    }

    /// The file that was downloaded under a name, as bytes. It is taken away, so that the next has the same name.
    pub async fn downloaded(&self, name: &str) -> Vec<u8> {
        let (start, path) = (Instant::now(), self.downloads.join(name));
        let mut last = Vec::new();
        loop {
            let there: Vec<String> = files(&self.downloads).into_keys().collect();
            // While it arrives there is another beside it, or it grows.
            if there == [name] {
                let now = std::fs::read(&path).unwrap_or_default();
                if !now.is_empty() && now == last {
                    std::fs::remove_file(&path).expect("a file of ours");
                    return now;
                }
                last = now;
            }
            assert!(start.elapsed() < PATIENCE, "{name} is not among what was downloaded: {there:?}");
            pause(50).await;
        }
    }

    /// Waits until an expression holds.
    pub async fn until(&self, expression: &str) {
        let start = Instant::now();
        let script = self.waiting(expression, "it === true");
        loop {
            let last = self.try_js(&script).await;
            if matches!(&last, Ok(it) if it.as_bool() == Some(true)) {
                return;
            }
            if start.elapsed() > PATIENCE {
                let page = self.try_js("JSON.stringify({ ...document.documentElement.dataset }) + location.href").await;
                let kept = self.try_js("navigator.serviceWorker?.getRegistration().then(async it => [await caches.keys(), ...['installing', 'waiting', 'active'].map(at => it?.[at]?.state)]) ?? null").await;
                let files = self.try_js("performance.getEntriesByType('resource').map(it => `${it.name.split('/').pop()} ${it.responseStatus} ${it.startTime | 0} ${it.responseEnd | 0}`)").await;
                let says = self.try_js("[...document.querySelectorAll('.trouble, [role=status], [role=alert]')].map(it => it.innerText).filter(it => it)").await;
                panic!(
                    "did not come about: {expression}: {last:?}; {page:?}; says: {says:?}; worker: {kept:?}; {files:?}"
                );
            }
            pause(15).await;
        }
    }

    /// Opens a page and waits until the program runs.
    pub async fn open(&self, url: &str) {
        self.goto(url).await;
        self.ready().await;
    }

    /// Opens a page and does not wait for its program.
    pub async fn goto(&self, url: &str) {
        if !self.framed.load(Ordering::Relaxed) {
            // Their drivers may come back while the old page is still there. What differs by its fragment alone is
            // the same page.
            let stays = format!("location.href.split('#')[0] === {}.split('#')[0]", quoted(url));
            let marked = self.engine != Engine::Chromium
                && !(url.contains('#') && self.try_js(&stays).await == Ok(Value::Bool(true)))
                && self.try_js("(window.tekioOld = true)").await.is_ok();
            self.driver.goto(url).await.unwrap_or_else(|why| panic!("{url}: {why}"));
            if marked {
                self.until("!window.tekioOld").await;
            }
            return;
        }
        self.driver.enter_default_frame().await.expect("the window");
        if self.js("!document.querySelector('iframe')").await == true {
            // Chromium takes nothing of this machine into a page that is of nowhere.
            let around = match self.engine {
                Engine::Chromium => format!("{}/status.json", url.split('/').take(3).collect::<Vec<_>>().join("/")),
                _ => "about:blank".to_owned(),
            };
            self.driver.goto(around).await.expect("a blank page");
        }
        self.js(&format!(
            "new Promise(done => {{
                const old = document.querySelector('iframe');
                const it = document.createElement('iframe');
                it.style = old ? old.style.cssText : 'border: 0; width: 1024px; height: 768px';
                it.onload = () => done(true);
                it.src = {};
                document.body.style.margin = 0;
                old ? old.replaceWith(it) : document.body.append(it);
            }})",
            quoted(url)
        ))
        .await;
        self.driver.enter_frame(0).await.expect("the frame");
    }

    /// Loads the page again, as its own button would: Firefox's WebDriver reloads past the worker.
    pub async fn reload(&self) {
        self.js("(window.tekioOld = true, location.reload(), true)").await;
        self.until("!window.tekioOld && document.readyState === 'complete'").await;
    }

    /// Runs a library in the page.
    pub async fn inject(&self, library: &str) {
        match self.engine {
            // Its last value would be handed over, whatever it is.
            Engine::Chromium => drop(self.js(&format!("{library}\n;true")).await),
            _ => drop(self.driver.execute(library, Vec::new()).await.unwrap_or_else(|why| panic!("{why}"))),
        }
    }

    /// Files or folders of this machine, dropped on what a selector finds as a hand drops them. Only Chromium's driver can.
    pub async fn drop_on(&self, selector: &str, paths: &[PathBuf]) {
        let place = format!(
            "(it => [it.left + it.width / 2, it.top + Math.min(60, it.height / 2)])(document.querySelector('{selector}').getBoundingClientRect())"
        );
        self.js("(window.tekioDropped = undefined, addEventListener('drop', () => { window.tekioDropped = true; }, { capture: true, once: true }))").await;
        let at = self.js(&place).await;
        for kind in ["dragEnter", "dragOver", "drop"] {
            let data = json!({ "items": [], "files": paths, "dragOperationsMask": 1 });
            self.cdp("Input.dispatchDragEvent", json!({ "type": kind, "x": at[0], "y": at[1], "data": data })).await;
        }
        // A browser drops nothing on what has come under the hand since it last moved.
        let dropped = self.js("window.tekioDropped").await;
        assert_eq!(dropped, true, "nothing was dropped on {selector}: wait until it stands still");
    }

    /// The page as a printer sees it, in words.
    pub async fn printed(&self) -> String {
        text(&self.on_paper("document.body.innerText").await)
    }

    /// What a script finds where the sheet is shown as a printer sees it.
    pub async fn on_paper(&self, script: &str) -> Value {
        // As before any printing; without it the sheet is what it was when the last keystroke had settled.
        self.js("(dispatchEvent(new Event('beforeprint')), new Promise(done => setTimeout(() => done(true), 20)))")
            .await;
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        let shown = self.js(script).await;
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
        shown
    }

    /// The page as printed on A4.
    pub async fn pdf(&self) -> Vec<u8> {
        let wanted = json!({ "preferCSSPageSize": true, "printBackground": true });
        let it = self.cdp("Page.printToPDF", wanted).await;
        STANDARD.decode(text(&it["data"])).expect("a PDF")
    }

    /// What was copied last. Only Chromium lets a test read the device's clipboard; elsewhere the page's own call is noted.
    pub async fn clipboard(&self) -> String {
        text(&match self.engine {
            Engine::Chromium => self.js("navigator.clipboard.readText()").await,
            _ => self.js("window.tekioCopied").await,
        })
    }

    pub async fn set_clipboard(&self, text: &str) {
        let text = quoted(text);
        match self.engine {
            Engine::Chromium => self.js(&format!("navigator.clipboard.writeText({text})")).await,
            _ => self.js(&format!("(window.tekioCopied = {text}, navigator.clipboard.writeText = it => {{ window.tekioCopied = it; return Promise.resolve(); }}, true)")).await,
        };
    }

    pub async fn ready(&self) {
        self.until("document.documentElement.dataset.boot === 'ready' && !document.querySelector('fieldset:disabled, input:disabled')").await;
    }

    /// Waits until the device keeps what it keeps only of a program that was used, which comes on its own.
    pub async fn used(&self, program: &str, kinds: &[&str]) {
        let all = "caches.keys().then(all => Promise.all(all.map(it => caches.open(it).then(it => it.keys()))))";
        let each = format!(
            "{kinds:?}.every(kind => all.flat().some(it => it.url.includes('/assets/{program}-') && it.url.endsWith(kind)))"
        );
        self.until(&format!("{all}.then(all => {each})")).await;
    }

    /// Presses what is there by its script.
    pub async fn click(&self, selector: &str) {
        let there = self.js(&format!("(it => (it?.click(), !!it))(document.querySelector('{selector}'))")).await;
        assert_eq!(there, true, "there is no {selector}");
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

    /// Puts each of these answers into the page by a link, one after another, and looks. Of several, the page does not take
    /// the answers out of its address again: to follow an address is half of what they cost a browser, and WebKit lets a
    /// page take them out 100 times in 10 seconds.
    pub async fn look_at_each(&self, cases: &[Vec<(String, String)>]) -> Vec<Seen> {
        let script = format!(
            "(async () => {{
                const cases = {}, seen = [], clean = () => History.prototype.replaceState.call(history, null, '', location.pathname);
                if (cases.length > 1) history.replaceState = () => {{}};
                for (const answers of cases) {{
                    const link = answers.map(it => it.map(encodeURIComponent).join('=')).join('&');
                    if (location.hash === `#${{link}}`) clean();
                    const changed = new Promise(done => addEventListener('hashchange', done, {{ once: true }}));
                    location.hash = link;
                    await changed;
                    await new Promise(done => setTimeout(done));
                    seen.push({LOOK});
                }}
                delete history.replaceState;
                if (location.hash) clean();
                return seen;
            }})()",
            json!(cases),
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
        if self.engine != Engine::Chromium {
            let code = match key {
                "Tab" => "\u{e004}",
                "Escape" => "\u{e00c}",
                "Enter" => "\u{e007}",
                "Space" => " ",
                "ArrowRight" => "\u{e014}",
                "ArrowDown" => "\u{e015}",
                "ArrowUp" => "\u{e013}",
                "Backspace" => "\u{e003}",
                other => panic!("no key {other}"),
            };
            return self.keys(code).await;
        }
        let (code, text) = match key {
            "Tab" => (9, ""),
            "Escape" => (27, ""),
            "Enter" => (13, "\r"),
            "Space" => (32, " "),
            "ArrowRight" => (39, ""),
            "ArrowDown" => (40, ""),
            "ArrowUp" => (38, ""),
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

    /// WebDriver's own keyboard.
    async fn keys(&self, keys: &str) {
        let strokes: Vec<Value> = keys
            .chars()
            .flat_map(|it| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": it.to_string() })))
            .collect();
        let actions = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] });
        self.extra("/actions", actions).await.unwrap_or_else(|why| panic!("keys {keys:?}: {why}"));
    }

    /// A key, with another held down meanwhile.
    pub async fn chord(&self, held: Option<&str>, key: &str) {
        let stroke = |kind: &str, key: &str| json!({ "type": kind, "value": key });
        let mut strokes: Vec<Value> = held.iter().map(|it| stroke("keyDown", it)).collect();
        strokes.extend([stroke("keyDown", key), stroke("keyUp", key)]);
        strokes.extend(held.iter().map(|it| stroke("keyUp", it)));
        let actions = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] });
        self.extra("/actions", actions).await.unwrap_or_else(|why| panic!("keys {held:?} {key:?}: {why}"));
    }

    /// A whole text at once, as an input method or a list of suggestions puts it in.
    pub async fn insert_text(&self, text: &str) {
        match self.engine {
            Engine::Chromium => drop(self.cdp("Input.insertText", json!({ "text": text })).await),
            _ => self.type_text(text).await,
        }
    }

    /// Types a text character by character.
    pub async fn type_text(&self, text: &str) {
        if self.engine != Engine::Chromium {
            return self.keys(text).await;
        }
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
            .js(&format!("(it => {{ if (!it) return 'nowhere'; it.focus(); it.select(); return document.activeElement === it || 'without focus'; }})(document.querySelector('input[type=text][name=' + CSS.escape({}) + ']'))", quoted(name)))
            .await;
        if found != true {
            panic!("the text field {name} is {found} on {}", self.js("location.href").await);
        }
        self.press("Backspace").await;
        self.type_text(text).await;
    }

    /// Leaves the field that has the focus.
    pub async fn leave(&self) {
        self.js("document.activeElement.blur()").await;
        self.js("new Promise(done => setTimeout(() => done(true)))").await;
    }

    /// A finger taps the middle of what an expression finds, once that has come to rest.
    pub async fn tap(&self, element: &str) {
        // A browser makes a click of a touch when it gets round to it. The app then waits for a moment, and so does this,
        // by a timer that comes after the app's.
        let look = format!(
            "(it => {{
                if (!it) return null;
                it.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                const box = it.getBoundingClientRect();
                const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
                const top = document.elementFromPoint(x, y);
                if (window.tekioTap !== 'under way') addEventListener('click', () => setTimeout(() => {{ window.tekioTap = 'done'; }}, {CLICKED}), {{ capture: true, once: true }});
                window.tekioTap = 'under way';
                return {{ x, y, hit: !!top && (it.contains(top) || top.contains(it)), by: top && top.outerHTML.slice(0, 120) }};
            }})({element})"
        );
        let start = Instant::now();
        let mut at = self.js(&look).await;
        // Where there is no touch screen a click takes its time; what it is meant for must not move meanwhile.
        while self.engine != Engine::Chromium && !at.is_null() {
            self.wait(20).await;
            let now = self.js(&look).await;
            if now == at {
                break;
            }
            assert!(start.elapsed() < PATIENCE, "{element} does not come to rest");
            at = now;
        }
        assert!(!at.is_null(), "nothing to tap: {element}");
        assert_eq!(at["hit"], true, "{element} is covered by {}", at["by"]);
        if self.engine != Engine::Chromium {
            // A desktop has no touch screen: the same as a click there.
            let steps = json!([
                { "type": "pointerMove", "duration": 0, "origin": "viewport", "x": at["x"].as_f64().unwrap_or(0.0).round(), "y": at["y"].as_f64().unwrap_or(0.0).round() },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerUp", "button": 0 },
            ]);
            let actions = json!({ "actions": [{ "type": "pointer", "id": "finger", "parameters": { "pointerType": "mouse" }, "actions": steps }] });
            self.extra("/actions", actions).await.unwrap_or_else(|why| panic!("{element}: {why}"));
            return self.tapped(element).await;
        }
        self.cdp(
            "Input.dispatchTouchEvent",
            json!({ "type": "touchStart", "touchPoints": [{ "x": at["x"], "y": at["y"] }] }),
        )
        .await;
        self.cdp("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await;
        self.tapped(element).await;
    }

    /// Waits until the tap has done what it does, or has led to another page.
    async fn tapped(&self, element: &str) {
        let start = Instant::now();
        loop {
            // At once and without a promise: the page may be on its way to another.
            let at = match self.engine {
                Engine::Chromium => self.try_js("window.tekioTap ?? 'elsewhere'").await.ok(),
                _ => {
                    let it = self.driver.execute("return window.tekioTap ?? 'elsewhere'", Vec::new()).await.ok();
                    it.map(|it| it.json().clone())
                }
            };
            if at.as_ref().is_some_and(|it| it != "under way") {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "a tap on {element} comes to nothing: {at:?}");
            pause(10).await;
        }
    }

    /// A window of this size, of a device that is touched if `touch`.
    pub async fn resize(&self, width: u32, height: u32, touch: bool) {
        if self.framed.load(Ordering::Relaxed) {
            self.driver.enter_default_frame().await.expect("the window");
            let there = self.js(&format!("(it => {{ if (it) {{ it.style.width = '{width}px'; it.style.height = '{height}px'; }} return !!it; }})(document.querySelector('iframe'))")).await;
            if there == true {
                self.driver.enter_frame(0).await.expect("the frame");
            }
            return;
        }
        if self.engine != Engine::Chromium {
            return self.resize_window(width, height).await;
        }
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

    /// A window whose inside is of this size, or as narrow as the engine's windows go.
    async fn resize_window(&self, width: u32, height: u32) {
        let frame = self.js("[outerWidth - innerWidth, outerHeight - innerHeight]").await;
        let add = |at: usize, to: u32| u32::try_from(frame[at].as_i64().unwrap_or(0)).unwrap_or(0) + to;
        self.driver.set_window_rect(0, 0, add(0, width), add(1, height)).await.expect("a size");
        // The desktop gives it its size in a time of its own, and perhaps another one.
        for _ in 0..10 {
            let now = self.rest("[innerWidth, innerHeight]", 80).await;
            if now == json!([width, height]) {
                break;
            }
        }
    }

    /// Media features: `prefers-color-scheme: dark`, `forced-colors: active`. False where the engine cannot be asked.
    pub async fn media(&self, features: &[(&str, &str)]) -> bool {
        match self.engine {
            Engine::Chromium => {}
            // Its own settings, reached from outside the page.
            Engine::Firefox => {
                self.extra("/moz/context", json!({ "context": "chrome" })).await.expect("the browser itself");
                for (name, value) in features {
                    let (pref, number) = match (*name, *value) {
                        ("prefers-color-scheme", "dark") => ("layout.css.prefers-color-scheme.content-override", 0),
                        ("prefers-color-scheme", _) => ("layout.css.prefers-color-scheme.content-override", 1),
                        ("forced-colors", "active") => ("browser.display.document_color_use", 2),
                        ("forced-colors", _) => ("browser.display.document_color_use", 1),
                        other => panic!("no such feature: {other:?}"),
                    };
                    let script = format!("Services.prefs.setIntPref('{pref}', {number})");
                    self.driver.execute(script, Vec::new()).await.expect("a setting");
                }
                self.extra("/moz/context", json!({ "context": "content" })).await.expect("the page");
                for (name, value) in features {
                    self.until(&format!("matchMedia('({name}: {value})').matches")).await;
                }
                return true;
            }
            // As the desktop is: `TEKIO_DARK`.
            Engine::WebKit => {
                let dark = std::env::var_os("TEKIO_DARK").is_some();
                return features.iter().all(|it| match *it {
                    ("prefers-color-scheme", "dark") => dark,
                    ("prefers-color-scheme", _) => !dark,
                    (_, value) => value == "none",
                });
            }
        }
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await;
        true
    }
}

fn chromium(profile: &Folder, flags: &Value, port: u16, downloads: &Path, watched: bool) -> (Command, Value) {
    let mut command = Command::new(program("chromedriver"));
    command.arg(format!("--port={port}"));
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
        "goog:chromeOptions": {
            "binary": program("chromium"), "args": args,
            "prefs": { "download.default_directory": downloads, "download.prompt_for_download": false },
        },
        "goog:loggingPrefs": { "browser": "ALL", "performance": if watched { "ALL" } else { "OFF" } },
    });
    (command, wanted)
}

/// A profile of Firefox that was opened once and saw no page. To make one takes half of what a start takes; each test
/// begins with a copy of its own.
async fn unused_firefox() -> &'static Path {
    static MADE: OnceCell<PathBuf> = OnceCell::const_new();
    MADE.get_or_init(|| async {
        let profile = Folder::new("unused");
        Box::pin(Browser::open_in(&profile, json!([]), false)).await.quit().await;
        let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("firefox");
        let _ = std::fs::remove_dir_all(&kept);
        copy(profile.path(), &kept);
        // What it was told, each start tells it again; lock, ports and tabs were its own.
        for name in
            ["user.js", ".parentlock", "MarionetteActivePort", "WebDriverBiDiServer.json", "sessionstore.jsonlz4"]
        {
            let _ = std::fs::remove_file(kept.join(name));
        }
        kept
    })
    .await
}

fn is_empty(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|mut it| it.next().is_none())
}

/// Copies all files of a folder.
fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        let to = to.join(&path);
        std::fs::create_dir_all(to.parent().expect("a parent")).expect("a folder");
        std::fs::write(to, bytes).expect("a file");
    }
}

fn firefox(profile: &Folder, port: u16, downloads: &Path) -> (Command, Value) {
    let mut command = Command::new(program("geckodriver"));
    // Its own port towards the browser must be free, too, if two run at once.
    let inner = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a free port").port();
    command.args(["--port", &port.to_string(), "--marionette-port", &inner.to_string(), "--allow-system-access"]);
    let wanted = json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": program("firefox-esr"),
            "args": ["-headless", "-profile", profile.path()],
            "prefs": {
                // Hundreds of links in a row are more than it takes from a page, as a rule.
                "dom.navigation.navigationRateLimit.count": 0,
                // The clipboard without a question that nobody answers.
                "dom.events.testing.asyncClipboard": true,
                "layout.css.prefers-color-scheme.content-override": 1,
                "browser.display.document_color_use": 1,
                "intl.accept_languages": "ja, en",
                // Files are saved without a question.
                "browser.download.folderList": 2,
                "browser.download.dir": downloads,
                "browser.download.useDownloadDir": true,
                "browser.download.always_ask_before_handling_new_types": false,
                "browser.helperApps.neverAsk.saveToDisk": "text/calendar,text/csv",
                // Nothing of its own on the network.
                "app.update.disabledForTesting": true,
                "browser.safebrowsing.malware.enabled": false,
                "browser.safebrowsing.phishing.enabled": false,
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
            },
        },
    });
    (command, wanted)
}

fn webkit(profile: &Folder, port: u16, display: &str, downloads: &Path) -> (Command, Value) {
    // Its browser saves where the desktop says that downloads belong.
    let dirs = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
    std::fs::write(profile.path().join("user-dirs.dirs"), dirs).expect("a setting of the desktop");
    let mut command = Command::new(program("WebKitWebDriver"));
    command
        .arg(format!("--port={port}"))
        .env("DISPLAY", display)
        .env("GDK_BACKEND", "x11")
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .env("XDG_CONFIG_HOME", profile.path())
        .env("XDG_CACHE_HOME", profile.path())
        .env("XDG_DATA_HOME", profile.path());
    if std::env::var_os("TEKIO_DARK").is_some() {
        command.env("GTK_THEME", "Adwaita:dark");
    }
    let libraries = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|it| it.path());
    let browser = libraries
        .flat_map(|it| {
            ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"].map(|version| it.join(version).join("MiniBrowser"))
        })
        .find(|it| it.is_file())
        .expect("WebKit's MiniBrowser: `make test` or `tools/setup test` installs it");
    let wanted = json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
    });
    (command, wanted)
}

/// A screen that nobody sees, and its name.
fn display() -> (Driver, String) {
    let mut screen = Command::new(program("Xvfb"))
        .args(["-displayfd", "1", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb starts");
    let mut name = String::new();
    BufReader::new(screen.stdout.take().expect("its output")).read_line(&mut name).expect("the screen's number");
    (Driver(screen), format!(":{}", name.trim()))
}

pub async fn pause(milliseconds: u64) {
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
}
