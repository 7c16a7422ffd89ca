//! The files for hosts, in the hosts themselves: nginx and Apache are started with them, below a path, and asked for a
//! file of every kind. What cannot be started here (IIS, Netlify, Cloudflare Pages) is read: its file must say the same.
//!
//! Needs `make dist`, nginx and Apache; without them it fails and says so.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// What every answer carries.
const ALWAYS: [(&str, &str); 6] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "cross-origin"),
    ("access-control-allow-origin", "*"),
];
const ANEW: &str = "no-cache";
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const AN_HOUR: &str = "public, max-age=3600";
const FRAMED: &str = "frame-ancestors 'self'";

/// A folder that goes when it is done with.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let n = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("tekio-hosting-{}-{n}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A server, its folder, and the port it listens at.
struct Host {
    name: &'static str,
    process: Child,
    port: u16,
    _folder: Folder,
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// The value of a header that is there once.
    fn one(&self, name: &str) -> Option<&str> {
        let all: Vec<_> = self.headers.iter().filter(|it| it.0 == name).collect();
        assert!(all.len() <= 1, "{name} is sent {} times", all.len());
        all.first().map(|it| it.1.as_str())
    }
}

fn dist() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::var_os("TEKIO_DIST").map_or_else(|| root.join("dist"), PathBuf::from);
    assert!(folder.join("sw.js").is_file(), "{}: no site here; `make dist` first", folder.display());
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for it in fs::read_dir(from).unwrap().flatten() {
        let (path, to) = (it.path(), to.join(it.file_name()));
        if path.is_dir() {
            copy(&path, &to)
        } else {
            let _ = fs::copy(&path, &to).unwrap();
        }
    }
}

fn program(name: &str) -> PathBuf {
    let found = ["/usr/sbin", "/usr/bin", "/usr/local/sbin"].into_iter().map(|it| Path::new(it).join(name));
    found.into_iter().find(|it| it.is_file()).unwrap_or_else(|| {
        panic!("{name} is missing: run `tools/setup test`, or install it by hand (Debian: apt-get install nginx-light apache2)")
    })
}

/// Starts a server on the site, below `/some/where/`.
fn start(name: &'static str) -> Host {
    let folder = Folder::new();
    let (root, site) = (folder.0.join("www"), folder.0.join("www/some/where"));
    copy(&dist(), &site);
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let (at, www) = (folder.0.display(), root.display());
    let conf = folder.0.join("server.conf");
    let mut command = Command::new(program(name));
    match name {
        "nginx" => {
            let scratch: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
                .iter()
                .map(|it| format!("{it}_temp_path {at}/{it};\n"))
                .collect();
            fs::write(&conf, format!("daemon off;\nmaster_process off;\npid {at}/pid;\nerror_log {at}/log;\nevents {{}}\nhttp {{\naccess_log off;\n{scratch}server {{\nlisten 127.0.0.1:{port};\nroot {www};\ninclude {}/hosting/nginx.conf;\n}}\n}}\n", site.display())).unwrap();
            command.arg("-p").arg(&folder.0).arg("-e").arg(folder.0.join("log")).arg("-c").arg(&conf);
        }
        _ => {
            fs::copy(site.join("hosting/.htaccess"), site.join(".htaccess")).unwrap();
            let modules: String = ["mpm_event", "authz_core", "dir", "mime", "headers", "alias", "filter", "deflate"]
                .iter()
                .map(|it| format!("LoadModule {it}_module /usr/lib/apache2/modules/mod_{it}.so\n"))
                .collect();
            fs::write(&conf, format!("ServerRoot {at}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {at}/pid\nErrorLog {at}/log\nDefaultRuntimeDir {at}\nUser www-data\nGroup www-data\n{modules}TypesConfig /dev/null\nDocumentRoot {www}\nDirectoryIndex index.html\n<Directory {www}>\nAllowOverride All\nRequire all granted\n</Directory>\n<Files \".ht*\">\nRequire all denied\n</Files>\n")).unwrap();
            command.arg("-X").arg("-d").arg(&folder.0).arg("-f").arg(&conf);
        }
    }
    let process = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let mut host = Host { name, process, port, _folder: folder };
    let begun = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        let gone = host.process.try_wait().unwrap().is_some();
        let log = fs::read_to_string(host._folder.0.join("log")).unwrap_or_default();
        assert!(!gone && begun.elapsed() < Duration::from_secs(120), "{name} does not start: {log}");
        std::thread::sleep(Duration::from_millis(30));
    }
    host
}

impl Host {
    fn get(&self, path: &str, compressed: bool) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let accept = if compressed { "Accept-Encoding: gzip\r\n" } else { "" };
        write!(stream, "GET /some/where/{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{accept}\r\n")
            .unwrap();
        let mut raw = Vec::new();
        stream.read_to_end(&mut raw).unwrap();
        let end = raw.windows(4).position(|it| it == b"\r\n\r\n").unwrap();
        let head = String::from_utf8_lossy(&raw[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers: Vec<(String, String)> =
            lines.filter_map(|it| it.split_once(": ")).map(|(a, b)| (a.to_ascii_lowercase(), b.to_owned())).collect();
        let mut body = raw[end + 4..].to_vec();
        if headers.iter().any(|it| it.0 == "transfer-encoding") {
            body = unchunked(&body);
        }
        if headers.iter().any(|it| it.0 == "content-encoding" && it.1 == "gzip") {
            body = unzipped(&body);
        }
        Answer { status, headers, body }
    }
}

fn unchunked(mut raw: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    loop {
        let line = raw.windows(2).position(|it| it == b"\r\n").unwrap();
        let size = usize::from_str_radix(std::str::from_utf8(&raw[..line]).unwrap(), 16).unwrap();
        if size == 0 {
            return whole;
        }
        whole.extend(&raw[line + 2..line + 2 + size]);
        raw = &raw[line + 4 + size..];
    }
}

fn unzipped(raw: &[u8]) -> Vec<u8> {
    let folder = Folder::new();
    let path = folder.0.join("it.gz");
    fs::write(&path, raw).unwrap();
    let it = Command::new("gzip").arg("-dc").arg(&path).output().unwrap();
    assert!(it.status.success(), "what is said to be compressed is not");
    it.stdout
}

/// What a path should be answered with: its type, how long it may be kept, and whether strangers may frame it.
fn expected(path: &str) -> (&'static str, &'static str, bool) {
    let kind = match path.rsplit('.').next() {
        _ if path.is_empty() || path.ends_with('/') => "text/html; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        Some("xml") => "application/xml; charset=utf-8",
        Some("webmanifest") => "application/manifest+json; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("def") => "application/octet-stream",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        _ => panic!("{path}: a new kind of file: which type has it?"),
    };
    let kept = match path {
        _ if path.starts_with("assets/") => FOR_EVER,
        "tekio.js" => AN_HOUR,
        _ => ANEW,
    };
    (kind, kept, path.starts_with("embed/") || path.starts_with("en/embed/"))
}

/// Every kind of file that there is, at least one of each; pages of each kind.
fn samples() -> Vec<(String, Vec<u8>)> {
    let dist = dist();
    let mut all = vec!["".to_owned(), "en/".to_owned()];
    all.extend(["ck-grade/", "en/pain-course/", "embed/ck-grade/", "en/embed/pain-course/"].map(str::to_owned));
    for it in fs::read_dir(dist.join("assets")).unwrap().flatten() {
        all.push(format!("assets/{}", it.file_name().to_string_lossy()));
    }
    for it in fs::read_dir(&dist).unwrap().flatten().filter(|it| it.path().is_file()) {
        let name = it.file_name().to_string_lossy().into_owned();
        if !name.starts_with('_') && !name.starts_with('.') {
            all.push(name);
        }
    }
    if let Some(it) = fs::read_dir(dist.join("oembed")).ok().and_then(|mut it| it.next()) {
        all.push(format!("oembed/{}", it.unwrap().file_name().to_string_lossy()));
    }
    let file = |it: &str| if it.is_empty() || it.ends_with('/') { format!("{it}index.html") } else { it.to_owned() };
    all.into_iter().map(|it| (it.clone(), fs::read(dist.join(file(&it))).unwrap())).collect()
}

/// The policy of every page, as the build wrote it for one of the hosts; where the others must agree.
fn policy() -> String {
    let text = fs::read_to_string(dist().join("_headers")).unwrap();
    let line = text.lines().find_map(|it| it.strip_prefix("  Content-Security-Policy: ")).unwrap();
    assert!(line.starts_with("default-src 'none'; script-src 'self'") && !line.contains("frame-ancestors"), "{line}");
    line.to_owned()
}

/// The policy in force for a path.
fn policy_of(path: &str) -> String {
    let (_, _, framed_by_all) = expected(path);
    if framed_by_all { policy() } else { format!("{}; {FRAMED}", policy()) }
}

fn answers_as_it_should(name: &'static str) {
    let host = start(name);
    let (mut asked, mut shrunk) = (0, 0);
    for (path, bytes) in samples() {
        let what = format!("{}: /{path}", host.name);
        let (kind, kept, _) = expected(&path);
        for compressed in [false, true] {
            let it = host.get(&path, compressed);
            assert_eq!(it.status, 200, "{what}");
            assert_eq!(it.one("content-type"), Some(kind), "{what}");
            assert_eq!(it.one("cache-control"), Some(kept), "{what}");
            assert_eq!(it.one("content-security-policy"), Some(policy_of(&path).as_str()), "{what}");
            for (header, value) in ALWAYS {
                assert_eq!(it.one(header), Some(value), "{what}: {header}");
            }
            assert!(it.body == bytes, "{what}: other bytes than were built");
            shrunk += usize::from(it.one("content-encoding").is_some());
            if compressed && bytes.len() > 2000 && kind != "image/png" {
                assert_eq!(it.one("content-encoding"), Some("gzip"), "{what}");
                assert!(it.one("vary").is_some_and(|it| it.contains("Accept-Encoding")), "{what}: vary");
            }
            asked += 1;
        }
    }
    // What is not there, or is not meant for visitors, is not kept for long, and is under the policy, too.
    for path in [
        "missing/",
        "assets/missing-0123456789abcdef.js",
        "embed/missing/",
        "hosting/nginx.conf",
        "hosting/web.config",
        "hosting/.htaccess",
        "_headers",
        ".nojekyll",
        ".htaccess",
    ] {
        let it = host.get(path, false);
        let what = format!("{}: /{path}", host.name);
        assert!(it.status == 404 || it.status == 403 && path.ends_with(".htaccess"), "{what}: {}", it.status);
        assert!(it.one("cache-control").is_none_or(|it| it == ANEW), "{what}: {:?}", it.one("cache-control"));
        assert_eq!(it.one("x-content-type-options"), Some("nosniff"), "{what}");
        assert!(it.one("content-security-policy").is_some_and(|it| it.starts_with(&policy())), "{what}");
        asked += 1;
    }
    // Without its slash a page is found, too.
    let it = host.get("ck-grade", false);
    assert!(it.status == 301 && it.one("location").is_some_and(|it| it.ends_with("/some/where/ck-grade/")));
    println!("{name}: {asked} answers, {shrunk} compressed");
}

#[test]
fn nginx_answers_as_it_should() {
    answers_as_it_should("nginx");
}

#[test]
fn apache_answers_as_it_should() {
    answers_as_it_should("apache2");
}

/// Each page's own policy allows nothing that the host's policy would stop.
#[test]
fn the_host_stops_nothing_that_a_page_needs() {
    let allowed: BTreeMap<String, Vec<String>> = directives(&policy());
    let mut pages = 0;
    for (path, bytes) in samples().into_iter().filter(|it| it.0.is_empty() || it.0.ends_with('/')) {
        let html = String::from_utf8(bytes).unwrap();
        let own = html.split("Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
        for (name, sources) in directives(own) {
            for it in sources {
                assert!(it == "'none'" || allowed[&name].contains(&it), "/{path}: {name} {it}");
            }
        }
        pages += 1;
    }
    assert!(pages >= 6);
}

fn directives(policy: &str) -> BTreeMap<String, Vec<String>> {
    let words = |it: &str| it.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    policy.split(';').map(words).map(|it| (it[0].clone(), it[1..].to_vec())).collect()
}

/// Netlify and Cloudflare Pages: every rule that matches adds its headers.
#[test]
fn underscore_headers_say_the_same() {
    let text = fs::read_to_string(dist().join("_headers")).unwrap();
    let mut rules: Vec<(&str, Vec<(String, &str)>)> = Vec::new();
    for line in text.lines().filter(|it| !it.starts_with('#') && !it.is_empty()) {
        match line.strip_prefix("  ") {
            None => rules.push((line, vec![])),
            Some(it) => {
                let (name, value) = it.split_once(": ").unwrap();
                rules.last_mut().unwrap().1.push((name.to_ascii_lowercase(), value));
            }
        }
    }
    assert!(rules.len() <= 100, "Cloudflare Pages reads no more");
    for (path, _) in samples() {
        let found: Vec<_> = rules.iter().filter(|it| matches(it.0, &format!("/{path}"))).flat_map(|it| &it.1).collect();
        let all = |name: &str| found.iter().filter(|it| it.0 == name).map(|it| it.1).collect::<Vec<_>>();
        let page = path.is_empty() || path.ends_with('/');
        let (_, kept, framed_by_all) = expected(&path);
        // Of two policies both are in force. Where nothing is said both hosts ask anew.
        let policies = if page && !framed_by_all { vec![policy(), FRAMED.to_owned()] } else { vec![policy()] };
        assert_eq!(all("content-security-policy"), policies, "/{path}");
        assert_eq!(all("cache-control"), if kept == ANEW { vec![] } else { vec![kept] }, "/{path}");
        for (header, value) in ALWAYS {
            assert_eq!(all(header), [value], "/{path}: {header}");
        }
    }
}

/// Whether a rule of `_headers` is about a path: `*` is anything, `:name` anything up to a slash.
fn matches(rule: &str, path: &str) -> bool {
    match (rule.chars().next(), path.chars().next()) {
        (Some('*'), _) => true,
        (Some(':'), _) => {
            let rest = rule.trim_start_matches(|it: char| it != '/');
            let end = path.find('/').unwrap_or(path.len());
            end > 0 && matches(rest, &path[end..])
        }
        (a, b) if a == b => a.is_none() || matches(&rule[1..], &path[1..]),
        _ => false,
    }
}

/// IIS: the file is whole, and each place in it says what the others say.
#[test]
fn web_config_says_the_same() {
    let text = fs::read_to_string(dist().join("hosting/web.config")).unwrap();
    let all = elements(&text);
    let of = |path: &str, place: &str| -> Vec<&BTreeMap<String, String>> {
        all.iter().filter(|it| it.path == path && it.place == place).map(|it| &it.attributes).collect()
    };
    let headers = "configuration/system.webServer/httpProtocol/customHeaders/add";
    let within = "configuration/location/system.webServer/httpProtocol/customHeaders/add";
    let added: BTreeMap<String, &str> =
        of(headers, "").iter().map(|it| (it["name"].to_ascii_lowercase(), it["value"].as_str())).collect();
    for (header, value) in ALWAYS {
        assert_eq!(added[header], value);
    }
    assert_eq!(added["content-security-policy"], policy_of(""));
    for place in ["embed", "en/embed"] {
        let it = of(within, place);
        assert_eq!((it.len(), &it[0]["value"]), (1, &policy()), "{place}");
    }
    let kept = "system.webServer/staticContent/clientCache";
    assert_eq!(of(&format!("configuration/{kept}"), "")[0]["cacheControlCustom"], ANEW);
    assert_eq!(of(&format!("configuration/location/{kept}"), "assets")[0]["cacheControlCustom"], FOR_EVER);
    assert_eq!(of(&format!("configuration/location/{kept}"), "tekio.js")[0]["cacheControlCustom"], AN_HOUR);
    let types: BTreeMap<&str, &str> = of("configuration/system.webServer/staticContent/mimeMap", "")
        .iter()
        .map(|it| (it["fileExtension"].as_str(), it["mimeType"].as_str()))
        .collect();
    for (path, _) in samples() {
        let name = path.rsplit('/').next().unwrap();
        let extension = if name.is_empty() { ".html" } else { &name[name.rfind('.').unwrap()..] };
        assert_eq!(types[extension], expected(&path).0, "/{path}");
    }
    for hidden in ["hosting", "_headers"] {
        let segments = of("configuration/system.webServer/security/requestFiltering/hiddenSegments/add", "");
        assert!(segments.iter().any(|it| it["segment"] == hidden), "{hidden} is served");
    }
}

struct Element {
    path: String,
    /// The `<location path>` that it is in.
    place: String,
    attributes: BTreeMap<String, String>,
}

/// The elements of an XML file; panics where it is not well-formed.
fn elements(text: &str) -> Vec<Element> {
    let text = text.strip_prefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>").expect("the declaration comes first");
    let (mut all, mut open, mut place) = (Vec::new(), Vec::<String>::new(), String::new());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        assert!(rest[..at].trim().is_empty(), "text between elements: {}", &rest[..at]);
        if let Some(comment) = rest[at..].strip_prefix("<!--") {
            let end = comment.find("-->").expect("a comment is closed");
            assert!(!comment[..end].contains("--"), "two hyphens in a comment");
            rest = &comment[end + 3..];
            continue;
        }
        let end = at + rest[at..].find('>').expect("a tag is closed");
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closed in another order");
            if name == "location" {
                place.clear();
            }
            continue;
        }
        let (name, mut left) = tag.trim_end_matches('/').split_once(' ').unwrap_or((tag.trim_end_matches('/'), ""));
        let mut attributes = BTreeMap::new();
        while !left.trim().is_empty() {
            let (key, value) = left.trim_start().split_once("=\"").expect("an attribute in quotes");
            let (value, after) = value.split_once('"').expect("a quote is closed");
            assert!(key.chars().all(|it| it.is_ascii_alphanumeric()) && !value.contains(['<', '&']), "{key}={value}");
            assert!(attributes.insert(key.to_owned(), value.to_owned()).is_none(), "{key} twice");
            left = after;
        }
        open.push(name.to_owned());
        if name == "location" {
            place = attributes["path"].clone();
        }
        all.push(Element { path: open.join("/"), place: place.clone(), attributes });
        if tag.ends_with('/') {
            open.pop();
        }
    }
    assert!(open.is_empty() && rest.trim().is_empty(), "not closed: {open:?}");
    all
}
