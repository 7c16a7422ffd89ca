// Starts the program that the page names, and keeps this device's copy of it up to date.
const page = document.documentElement.dataset;
const root = new URL('../', import.meta.url);
// Embedded pages keep nothing on the device: no worker, no note of a recall.
const alone = window.top === window && !('embed' in page);

// The language is switched without a load, by an address of another depth: what is relative is pinned to where it is.
for (const it of document.querySelectorAll('link:not([rel=stylesheet])')) it.href = it.href;

// A network has its moments: what could not be had is asked for once more. (This script itself: by the page, ahead.js.)
const again = (it, act) => it.catch(() => new Promise(done => setTimeout(done, 1000)).then(act));
function sound(it) {
  if (!it.ok) throw new Error(`${it.status} for ${it.url}`);
  return it;
}
const once = (name, integrity) => fetch(new URL(name, import.meta.url), { integrity }).then(sound);
const asset = (...it) => again(once(...it), () => once(...it));
const whole = it => it.arrayBuffer();

// What a page does not name itself is in the build's list of files, which the browser keeps.
const list = () => asset(...page.files.split(' ')).then(it => it.json());

// Definitions, each fetched once.
const packs = new Map();
function bring(id, lang) {
  const key = `${id}.${lang}`;
  if (!packs.has(key)) packs.set(key, list().then(it => asset(...it[key])).then(whole));
  const it = packs.get(key);
  // What failed is tried again when it is asked for again.
  it.catch(() => packs.delete(key));
  return it;
}

// Only what was built runs: the import map pins the glue, a hash the Wasm. What ends before its end shows only here.
async function program(glue, wasm, integrity, ahead = once(wasm, integrity)) {
  const load = () => import(`./${glue}`);
  const script = again(load(), load);
  const run = bytes => Promise.all([script, bytes]).then(([it, bytes]) => it.default({ module_or_path: bytes }));
  await again(run(ahead), () => run(once(wasm, integrity)));
  return script;
}

// What the worker keeps only where it is used; of all else it thinks nothing.
const inUse = (...names) =>
  navigator.serviceWorker?.ready.then(it => it.active?.postMessage(names.map(it => `assets/${it}`)));

// What reads results from a chart over a page, once it was wanted.
let reader;

// What puts tables through: script and program, fetched once.
let beside;

// The program whose app is on the page, and the one that waits meanwhile with a form.
let shown;
let waiting;
const shell = {
  bring,
  // Settings are looked at without a load, which would throw the form away: the other program takes the place.
  async visit(id) {
    const { lang } = document.documentElement;
    const [glue, wasm, integrity, ...style] = (await list()).office;
    const [it, pack] = await Promise.all([program(glue, wasm, integrity), bring('catalogue', lang), dress(...style)]);
    if (page.boot !== 'ready' || waiting) return;
    waiting = { program: shown, id: page.page };
    change(it, id, lang, pack, 'pushState');
  },
  async paste(id, given, take) {
    const { lang } = document.documentElement;
    const [glue, wasm, integrity, ...style] = (await list()).reader;
    const [it, lab, pack] = await Promise.all([
      reader ?? program(glue, wasm, integrity), bring('ctcae-lab', lang), bring(id, lang), dress(...style),
    ]);
    reader = it;
    inUse(glue, wasm, style[0]);
    it.read(lang, page.build, id, new Uint8Array(lab), new Uint8Array(pack), given, take);
  },
  // Tables go through beside the page, in a worker under its policy: a task is a worker.
  async batch(lang, id, file, encoding, told) {
    const [glue, hash, ...wasm] = (await list()).batch;
    beside ??= Promise.all([asset(glue, hash), asset(...wasm)].map(it => it.then(whole)));
    beside.catch(() => (beside = undefined));
    const [[script, bytes], pack] = await Promise.all([beside, bring(id, lang)]);
    inUse(glue, wasm[0]);
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const it = new Worker(trusted(url));
    it.onmessage = ({ data }) => (URL.revokeObjectURL(url), told(data));
    it.onerror = event => (event.preventDefault(), told(['failed', '']));
    it.postMessage([bytes, page.build, lang, id, pack, file, encoding]);
    return it;
  },
  unread: () => reader?.unread(),
  held: () => waiting?.id,
  async back() {
    const { program: it, id } = waiting;
    const { lang } = document.documentElement;
    const pack = await bring(id, lang).catch(() => {});
    if (!pack) return location.reload();
    if (!waiting) return; // dropped, or back already
    waiting = undefined;
    change(it, id, lang, pack, 'replaceState');
  },
  forget() {
    waiting?.program.forget();
    waiting = undefined;
  },
};

// The one policy the CSP allows: for the one script it may name, and for what the page has fetched by its hash.
const rules = { createScriptURL: it => (it.startsWith('blob:') ? it : new URL('sw.js', root).href) };
let policy;
function trusted(it) {
  policy ??= self.trustedTypes ? trustedTypes.createPolicy('sw', rules) : rules;
  return policy.createScriptURL(it);
}

// A style sheet more, once. Without it a page is plain, and right.
function dress(name, integrity) {
  const { href } = new URL(name, import.meta.url);
  if (document.querySelector(`link[href="${href}"]`)) return;
  const it = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, integrity, crossOrigin: '' });
  document.head.append(it);
  return new Promise(done => (it.onload = it.onerror = done));
}

function change(to, id, lang, pack, how) {
  shown.leave();
  page.page = id;
  history[how](null, '', new URL(`${lang === 'en' ? 'en/' : ''}${id}/`, root));
  shown = to;
  scrollTo(0, 0);
  try {
    to.open(new Uint8Array(pack), shell);
  } catch (it) {
    stop(it);
  }
}

async function start() {
  // What the page has asked for ahead of this script.
  const [wasm, bytes] = self.ahead.map(it => it.then(sound));
  const [it, pack, withdrawn] = await Promise.all([
    program(page.glue, page.wasm, page.integrity, wasm),
    again(bytes.then(whole), () => once(...page.pack.split(' ')).then(whole)),
    // Storage that is silent holds no page back; what it says later is heeded then.
    Promise.race([recalled(), new Promise(done => setTimeout(done, 4000))]),
  ]);
  // The server may have said so meanwhile.
  if (withdrawn || page.boot === 'recalled') return false;
  shown = it;
  it.open(new Uint8Array(pack), shell);
  page.boot = 'ready';
  // The other language needs no load when it is wanted.
  const [, id, lang] = page.pack.match(/^(.+)-(ja|en)-/);
  setTimeout(() => bring(id, lang === 'en' ? 'ja' : 'en').catch(() => {}), 2000);
  return true;
}

// No verdict may stand on a page whose program does not run, or no longer runs (nor where this script does not: ahead.js).
function fail() {
  if (page.boot === 'recalled') return false;
  self.mute();
  // Nothing else wipes any more what was typed.
  setTimeout(() => location.reload(), 600_000);
  return false;
}

const stop = reason => (console.error(reason), fail());

// After a trap the program's state cannot be trusted.
const trapped = reason => self.WebAssembly && reason instanceof WebAssembly.RuntimeError && fail();
addEventListener('error', event => trapped(event.error));
addEventListener('unhandledrejection', event => trapped(event.reason));

// What the server says of builds (status.json): which are withdrawn, and what the newest brings. A copy stays on the
// device, so that what is withdrawn stays so without a connection.
const STATUS = new URL('status.json', root);
const COPY = `tekio-${root.pathname}-status`;

async function ask() {
  const it = await fetch(STATUS, { cache: 'no-store' });
  if (!it.ok) return;
  const copy = it.clone();
  heed(await it.json());
  if (alone && self.caches) await (await caches.open(COPY)).put(STATUS, copy);
}

async function recalled() {
  // Without https there is no storage of the kind, and nothing that could have been kept in it.
  if (!alone || !self.caches) return false;
  const it = await caches.match(STATUS, { cacheName: COPY }).catch(() => {});
  return !!it && heed(await it.json().catch(() => {}));
}

// Whether this build is withdrawn; if so, nothing of it stays to be used.
function heed(said) {
  const words = it => [it?.[document.documentElement.lang]].filter(it => typeof it === 'string').join('');
  if (said?.build !== page.build) page.news = words(said?.news);
  const reason = said?.recalled?.[page.build];
  if (!reason) return false;
  page.boot = 'recalled';
  document.getElementById('recall-reason').textContent = words(reason);
  document.getElementById('recall').hidden = false;
  document.getElementById('app')?.remove();
  return true;
}

const started = start().catch(stop);
const asked = ask().then(() => true, () => false); // without a connection, or of a file that is none

async function keep() {
  let running = await started;
  if (document.readyState !== 'complete') await new Promise(done => addEventListener('load', done));

  const registration = await navigator.serviceWorker.register(trusted(''), { updateViaCache: 'none' });

  // A page may hold answers, so a new build waits until the user agrees. A failed page holds none.
  const accept = () => {
    const next = registration.waiting;
    if (!next) return location.reload(); // accepted in another tab
    next.addEventListener('statechange', () => next.state === 'activated' && location.reload());
    next.postMessage('skip-waiting');
  };
  // Said by a page that gives way, this would hold the worker that has to give way with it.
  if (running) inUse(page.glue, page.wasm);

  const offer = () => {
    running &&= page.boot === 'ready';
    if (!registration.waiting || !registration.active) return;
    if (!running) return accept();
    page.update = 'waiting';
    dispatchEvent(new CustomEvent('tekio-update'));
  };
  addEventListener('tekio-update-accept', accept);
  const watch = () => registration.installing?.addEventListener('statechange', offer);
  registration.addEventListener('updatefound', watch);
  watch();
  const heard = await asked; // what is new is told with it
  offer();

  // Browsers look for a new build when a page opens. One that failed asks at once; one left open, when it is seen or
  // has a connection again. By the clock on the wall: a page's own stands still while the device sleeps.
  if (page.boot !== 'ready') await registration.update();
  // An app on a home screen may tell of it by one of these events alone. What failed is tried again, but not at once.
  let [last, tried] = [heard ? Date.now() : 0, 0];
  const within = (then, span) => Math.abs(Date.now() - then) < span;
  const look = ({ type }) => {
    if (document.hidden || within(last, 3_600_000) || (type !== 'online' && within(tried, 60_000))) return;
    last = tried = Date.now();
    ask().then(offer, () => (last = 0));
    registration.update().catch(() => {});
  };
  for (const it of ['visibilitychange', 'pageshow', 'focus', 'online']) addEventListener(it, look);
}

if (alone && 'serviceWorker' in navigator) keep().catch(reason => console.warn(reason));
