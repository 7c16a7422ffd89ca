//! A server that fails as it is told, and builds that can be told apart in every part of them.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::harness::{Folder, files};

/// The hash of a file as pages and worker name it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// A whole site in memory. Each part of it shows whose it is: page, boot script, glue, style, the program by its
/// release, and the definitions by the grade they give.
#[derive(Clone)]
pub struct Build {
    /// Its name for itself.
    pub name: String,
    /// What every part shows, and the grade it gives where the first build says 3.
    pub mark: char,
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Build {
    /// The site as built, which shows no mark but its grade, 3.
    pub fn first(site: &Path) -> Build {
        let files = files(site);
        let page = String::from_utf8_lossy(&files["index.html"]).into_owned();
        let at = page.find("data-build=\"").expect("a page names its build") + "data-build=\"".len();
        Build { name: page[at..at + 12].to_owned(), mark: '3', files }
    }

    /// A later build, whole and with all hashes right, of which every part is another.
    pub fn next(&self, mark: char) -> Build {
        let name = format!("{mark}").repeat(12);
        let mut out = self.remade(&name, |path, old| {
            let new = marked(path, old, mark);
            assert!(new != old || path.ends_with(".json"), "{path}: nothing shows whose it is");
            new
        });
        out.mark = mark;
        out
    }

    /// The same build by another name, with all hashes right.
    pub fn renamed(&self, name: &str) -> Build {
        self.remade(name, |path, old| {
            let mut new = old.to_vec();
            if path.ends_with(".def") {
                name_build(&mut new, name.as_bytes());
            }
            new
        })
    }

    /// Another build made of this one's files, as `change` gives them by path.
    fn remade(&self, name: &str, change: impl Fn(&str, &[u8]) -> Vec<u8>) -> Build {
        let mut out = Build { name: name.to_owned(), mark: self.mark, files: self.files.clone() };
        let mut swaps = vec![(self.name.clone(), name.to_owned())];
        // Before the pages, which name them. Whatever a page of ours loads, of however many programs.
        let ours = |path: &&String| {
            let name = path.strip_prefix("assets/").unwrap_or_default();
            let aside =
                ["embed-", "frame-", "print-", "words-", "terms-", "pages-"].iter().any(|it| name.starts_with(it));
            !aside && [".wasm", ".js", ".css", ".def", ".json"].iter().any(|it| name.ends_with(it))
        };
        let mut parts: Vec<String> = out.files.keys().filter(ours).cloned().collect();
        // The list of definitions names them, too.
        parts.sort_by_key(|path| path.ends_with(".json"));
        for path in parts {
            let old = out.files.remove(&path).expect("a file");
            let new = swapped(&change(&path, &old), &swaps);
            let to = renamed(&path, &new);
            if to != path {
                swaps.push((integrity(&old), integrity(&new)));
                swaps.push((path["assets/".len()..].to_owned(), to["assets/".len()..].to_owned()));
            }
            out.files.insert(to, new);
        }
        let pages: Vec<String> = out.files.keys().filter(|it| it.ends_with(".html")).cloned().collect();
        for path in pages {
            let old = out.files[&path].clone();
            let (before, mut page) = (inline(&old), swapped(&old, &swaps));
            let after = inline(&page);
            page = swapped(&page, &[(integrity(before.as_bytes()), integrity(after.as_bytes()))]);
            swaps.push((integrity(&old), integrity(&page)));
            out.files.insert(path, page);
        }
        // What the worker fetches in one file.
        let containers: Vec<String> = out.files.keys().filter(|it| it.starts_with("assets/pages-")).cloned().collect();
        for path in containers {
            let old = out.files.remove(&path).expect("a file");
            let new = out.contained(&old, &swaps);
            let to = renamed(&path, &new);
            swaps.push((integrity(&old), integrity(&new)));
            swaps.push((path, to.clone()));
            out.files.insert(to, new);
        }
        for path in ["sw.js", "status.json"] {
            let it = swapped(&out.files[path], &swaps);
            out.files.insert(path.to_owned(), it);
        }
        out
    }

    /// A file of many files, made anew of those of this build.
    fn contained(&self, old: &[u8], swaps: &[(String, String)]) -> Vec<u8> {
        let end = old.iter().position(|it| *it == b'\n').expect("a first line");
        let index: Vec<(String, usize)> =
            serde_json::from_slice(&swapped(&old[..end], swaps)).expect("a list of paths and lengths");
        let all: Vec<(String, &Vec<u8>)> =
            index.into_iter().map(|(path, _)| (path.clone(), self.at(&path).expect("a file of the build").1)).collect();
        let index: Vec<_> = all.iter().map(|(path, it)| serde_json::json!([path, it.len()])).collect();
        let mut new = format!("{}\n", serde_json::Value::from(index)).into_bytes();
        all.iter().for_each(|(_, it)| new.extend(*it));
        new
    }

    /// The build as a folder that can be served.
    pub fn folder(&self) -> Folder {
        let folder = Folder::new("build");
        for (path, bytes) in &self.files {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
            std::fs::write(path, bytes).expect("a file");
        }
        folder
    }

    fn at(&self, path: &str) -> Option<(String, &Vec<u8>)> {
        let name = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        self.files.get(&name).map(|it| (name.clone(), it))
    }
}

/// The same file with something else in it that would be seen if it were used.
pub fn marked(path: &str, bytes: &[u8], mark: char) -> Vec<u8> {
    let mut it = bytes.to_vec();
    let byte = u8::try_from(mark).expect("a plain character");
    if path.ends_with(".wasm") {
        // The release that it says it is.
        let release = env!("CARGO_PKG_VERSION").as_bytes();
        let places: Vec<usize> =
            it.windows(release.len()).enumerate().filter(|at| at.1 == release).map(|at| at.0).collect();
        if ["app-", "office-", "desk-"].iter().any(|of| path.contains(of)) {
            assert!(!places.is_empty(), "{path} tells no release");
        } else {
            // What shows nothing of its own has a section more, which browsers pass over.
            it.extend([0, 2, 1, byte]);
        }
        places.into_iter().for_each(|at| it[at] = byte);
    } else if path.ends_with(".def") {
        // A later build gives another grade for 3; what is nobody's build, for every grade.
        let of =
            |name: &[u8]| name.starts_with(b"grade-") && if mark.is_ascii_digit() { name[6] == b'3' } else { true };
        let places: Vec<usize> = it.windows(7).enumerate().filter(|at| of(at.1)).map(|at| at.0 + 6).collect();
        places.into_iter().for_each(|at| it[at] = byte);
        name_build(&mut it, &[byte; 12]);
    } else if path.contains("/boot-") {
        it.extend(format!("\ndocument.documentElement.dataset.markBoot = '{mark}';\n").into_bytes());
    } else if path.ends_with(".js") {
        it.extend(format!("\nglobalThis.tekioGlue = '{mark}';\n").into_bytes());
    } else if path.ends_with(".css") {
        it.extend(format!(":root{{--mark:\"{mark}\"}}").into_bytes());
    } else if path.ends_with(".html") {
        let at = it.windows(12).position(|it| it == b"data-build=\"").expect("a page names its build") + 12;
        it[at..at + 12].fill(byte);
    } else if path.ends_with(".json") && mark.is_ascii_digit() {
        // A list of other files: it shows whose it is by their names.
    } else if let Some(last) = it.last_mut() {
        *last ^= 1;
    }
    it
}

/// A file's path by the hash of what is in it now.
fn renamed(path: &str, content: &[u8]) -> String {
    let hash: String = Sha256::digest(content).iter().take(8).map(|it| format!("{it:02x}")).collect();
    let ((stem, _), (_, extension)) = (path.rsplit_once('-').unwrap(), path.rsplit_once('.').unwrap());
    format!("{stem}-{hash}.{extension}")
}

/// Says of a pack that it is of another build: after three letters and the number of the format. Of what is no pack,
/// the words of the search, nothing is said.
fn name_build(pack: &mut [u8], name: &[u8]) {
    if pack.starts_with(b"TKO") {
        pack[4..16].copy_from_slice(name);
    }
}

fn swapped(bytes: &[u8], swaps: &[(String, String)]) -> Vec<u8> {
    match std::str::from_utf8(bytes) {
        Ok(it) => swaps.iter().fold(it.to_owned(), |it, (old, new)| it.replace(old, new)).into_bytes(),
        Err(_) => bytes.to_vec(),
    }
}

/// The one inline script of a page.
fn inline(page: &[u8]) -> String {
    let page = std::str::from_utf8(page).expect("a text");
    let start = "<script type=\"importmap\">";
    let from = page.find(start).expect("an import map") + start.len();
    page[from..from + page[from..].find("</script>").expect("its end")].to_owned()
}

/// What can happen to an answer on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// It ends after these per mille of it.
    Truncated(u16),
    /// One bit of it is another, at this per mille.
    Flipped(u16, u8),
    /// It is another's: it would be seen if it were used.
    Foreign,
    /// It is an error.
    Status(u16),
    /// It is some page, as a hotel's network or a forgiving server sends.
    Page,
    /// It is called something else.
    Type,
    /// It takes this many milliseconds.
    Slow(u16),
    /// The line goes dead.
    Cut,
    /// The worker finds the device full when it has stored this many files.
    Full(u8),
}

impl Fault {
    pub fn kind(self) -> &'static str {
        match self {
            Fault::Truncated(_) => "truncated",
            Fault::Flipped(..) => "bit flipped",
            Fault::Foreign => "foreign content",
            Fault::Status(_) => "error status",
            Fault::Page => "a page instead",
            Fault::Type => "wrong type",
            Fault::Slow(_) => "slow",
            Fault::Cut => "line cut",
            Fault::Full(_) => "storage full",
        }
    }
}

/// What the server does next.
#[derive(Default)]
struct Orders {
    site: Option<Arc<Build>>,
    up: bool,
    /// By path: what happens to its next answers.
    faults: Vec<(String, Fault)>,
    /// After so many more requests another build is there.
    deploy: Option<(usize, Arc<Build>)>,
    status: Option<String>,
    hit: BTreeMap<&'static str, usize>,
}

/// The server; each has an origin of its own, so nothing of an earlier one is left.
pub struct Faulty {
    pub url: String,
    orders: Arc<Mutex<Orders>>,
    task: JoinHandle<()>,
}

impl Faulty {
    pub async fn serve(site: &Arc<Build>) -> Faulty {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let orders = Orders { site: Some(site.clone()), up: true, ..Orders::default() };
        let orders = Arc::new(Mutex::new(orders));
        let shared = orders.clone();
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let orders = shared.clone();
                tokio::spawn(async move {
                    // A browser that hangs up is none of ours to mourn.
                    let _ = answer(stream, &orders).await;
                });
            }
        });
        Faulty { url: format!("http://localhost:{port}/"), orders, task }
    }

    fn order<T>(&self, then: impl FnOnce(&mut Orders) -> T) -> T {
        then(&mut self.orders.lock().expect("the orders"))
    }

    /// Another build is there from now on, or after so many more requests.
    pub fn deploy(&self, site: &Arc<Build>, after: usize) {
        self.order(|it| match after {
            0 => it.site = Some(site.clone()),
            _ => it.deploy = Some((after, site.clone())),
        });
    }

    pub fn up(&self, up: bool) {
        self.order(|it| it.up = up);
    }

    pub fn fault(&self, path: &str, fault: Fault) {
        self.order(|it| it.faults.push((path.to_owned(), fault)));
    }

    /// What it says of builds instead of the build's own word.
    pub fn status(&self, text: Option<String>) {
        self.order(|it| it.status = text);
    }

    /// All is well again, with this build.
    pub fn mend(&self, site: &Arc<Build>) {
        self.order(|it| {
            it.faults.clear();
            (it.deploy, it.status, it.up, it.site) = (None, None, true, Some(site.clone()));
        });
    }

    /// What it did of what it was told, since last asked.
    pub fn hits(&self) -> BTreeMap<&'static str, usize> {
        self.order(|it| std::mem::take(&mut it.hit))
    }
}

impl Drop for Faulty {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        _ => "text/plain; charset=utf-8",
    }
}

const ELSEWHERE: &str = "<!doctype html><title>Welcome</title><p>Please accept our terms.</p>";
/// A page of this origin that is none of the site's.
pub const BLANK: &str = "blank.html";

async fn answer(mut stream: TcpStream, orders: &Mutex<Orders>) -> std::io::Result<()> {
    let mut request = Vec::new();
    let mut part = [0; 4096];
    while !request.windows(4).any(|it| it == b"\r\n\r\n") {
        let n = stream.read(&mut part).await?;
        if n == 0 {
            return Ok(());
        }
        request.extend(&part[..n]);
    }
    let request = String::from_utf8_lossy(&request).into_owned();
    let path = request.split(' ').nth(1).unwrap_or("/").trim_start_matches('/');
    let path = path.split('?').next().unwrap_or_default().to_owned();

    let (mut fault, mut status, mut content, mut kind_of) = (None, 200, Vec::new(), kind(&path));
    {
        let mut it = orders.lock().expect("the orders");
        if !it.up {
            return Ok(());
        }
        if let Some((after, site)) = it.deploy.take() {
            match after {
                0 => {
                    it.site = Some(site);
                    *it.hit.entry("deployed meanwhile").or_default() += 1;
                }
                _ => it.deploy = Some((after - 1, site)),
            }
        }
        let found = it.site.as_ref().and_then(|site| site.at(&path).map(|(name, bytes)| (name, bytes.clone())));
        match found {
            _ if path == BLANK => kind_of = kind(&path),
            Some((name, bytes)) => (kind_of, content) = (kind(&name), bytes),
            None => status = 404,
        }
        if let (true, Some(text)) = (path == "status.json", &it.status) {
            content = text.clone().into_bytes();
        }
        if let Some(at) = it.faults.iter().position(|at| at.0 == path) {
            let of = it.faults.remove(at).1;
            *it.hit.entry(of.kind()).or_default() += 1;
            fault = Some(of);
        }
    }
    let place = |per_mille: u16, length: usize| length.saturating_sub(1) * usize::from(per_mille.min(999)) / 1000;
    let mut sent = None;
    match fault {
        None => {}
        Some(Fault::Truncated(at)) => sent = Some(place(at, content.len())),
        Some(Fault::Flipped(at, bit)) => {
            let at = place(at, content.len());
            if let Some(it) = content.get_mut(at) {
                *it ^= 1 << (bit % 8);
            }
        }
        Some(Fault::Foreign) => {
            let name = if kind_of.starts_with("text/html") { format!("{path}index.html") } else { path.clone() };
            content = marked(&name, &content, 'x');
        }
        Some(Fault::Status(code)) => (status, content) = (code, b"not now".to_vec()),
        Some(Fault::Page) => (kind_of, content) = ("text/html; charset=utf-8", ELSEWHERE.into()),
        Some(Fault::Type) => kind_of = "application/octet-stream",
        Some(Fault::Slow(time)) => tokio::time::sleep(Duration::from_millis(time.into())).await,
        Some(Fault::Cut) => return Ok(()),
        Some(Fault::Full(after)) => {
            let full = format!(
                "{{ let left = {after}; const put = Cache.prototype.put; Cache.prototype.put = function (...of) {{ return left-- > 0 ? put.apply(this, of) : Promise.reject(new DOMException('full', 'QuotaExceededError')); }}; }}\n"
            );
            content.splice(0..0, full.into_bytes());
        }
    }
    let head = format!(
        "HTTP/1.1 {status} x\r\nContent-Type: {kind_of}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nAccess-Control-Allow-Origin: *\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        content.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(&content[..sent.unwrap_or(content.len())]).await?;
    stream.shutdown().await
}
