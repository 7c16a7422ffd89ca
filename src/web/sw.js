// Keeps one whole build on this device and serves it: never a mix of two, never a file that is not, bit for bit, what
// was built. A page's CSP does not bind its worker, so this stays short enough to read.

const FILES = new Map(Object.entries(JSON.parse('{{files}}'))); // path → integrity
const PACKED = JSON.parse('{{packed}}');
// What only some need: kept once it was used, and with each build after that.
const LATER = JSON.parse('{{later}}');
const TYPES = JSON.parse('{{types}}');
const ROOT = new URL(registration.scope);
const OURS = `tekio-${ROOT.pathname}-`;
const CACHE = `${OURS}{{build}}`;

const address = path => new URL(path, ROOT).href;
const type = path => TYPES[path.split('.')[1] ?? 'html'];

// Whole, as built, or an error. No page may be a redirected answer, and a wrong type would be kept.
async function fetched(path) {
  const it = await fetch(address(path), { integrity: FILES.get(path), cache: 'reload' });
  if (!it.ok) throw new Error(`${it.status} for ${path}`);
  if (!it.redirected && it.headers.get('content-type')?.startsWith(type(path))) return it;
  return answer(path, it.body, it);
}

function answer(path, body, like) {
  const headers = new Headers(like.headers);
  headers.set('content-type', type(path));
  for (const it of ['content-length', 'content-encoding']) headers.delete(it);
  return new Response(body, { headers });
}

// Pages and definitions come as one file for each language, half as heavy. The headers are those of a page.
async function unpack(path, page, put) {
  const all = new Uint8Array(await (await fetched(path)).arrayBuffer());
  let at = all.indexOf(10) + 1;
  const list = JSON.parse(new TextDecoder().decode(all.subarray(0, at)));
  await Promise.all(list.map(([name, length]) => put(name, answer(name, all.slice(at, (at += length)), page))));
  return list.map(it => it[0]);
}

// What was looked at is what is handed out. Of what is not there, or is not as built, nothing.
async function kept(path) {
  const it = await (await caches.open(CACHE)).match(address(path));
  const bytes = await it.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if (`sha256-${btoa(String.fromCharCode(...digest))}` === FILES.get(path)) return answer(path, bytes, it);
}

// Storage that is silent has nothing: no page waits for it without end.
const soon = it => Promise.race([it, new Promise(done => setTimeout(done, 10000))]).catch(() => {});

// What was evicted or damaged since is mended or refused; no browser notices.
async function serve(path) {
  const whole = await soon(kept(path));
  if (whole) return whole;
  try {
    const it = await fetched(path);
    await soon(caches.open(CACHE).then(cache => cache.put(address(path), it.clone())));
    return it;
  } catch {
    replace().catch(() => {});
    // A newer build may be here by then.
    const headers = { 'Content-Type': 'text/html; charset=utf-8', Refresh: '3' };
    return new Response(`{{refusal}}`, { status: 503, headers });
  }
}

// A newer build need not wait for consent where this one cannot go on.
async function replace() {
  await registration.update();
  (registration.installing ?? registration.waiting)?.postMessage('skip-waiting');
}

// What of that no build has kept yet: by their names but for the hash.
async function unused() {
  const all = await Promise.all((await caches.keys()).map(async it => (await caches.open(it)).keys()));
  return LATER.filter(path => !all.flat().some(it => it.url.startsWith(address(path.replace(/[^-]*$/, '')))));
}

// All or nothing. A cache that was there is in use.
async function install() {
  const here = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  const put = (path, it) => cache.put(address(path), it);
  try {
    const page = await fetched('');
    const there = (await Promise.all(PACKED.map(it => unpack(it, page, put)))).flat().concat(PACKED);
    const no = there.concat(await unused());
    const rest = [...FILES.keys()].filter(it => !no.includes(it));
    await Promise.all(rest.map(async it => put(it, await fetched(it))));
  } catch (reason) {
    if (!here) await caches.delete(CACHE);
    throw reason;
  }
}

// Others may share the origin; a build may be on its way.
async function tidy() {
  if (registration.installing) return;
  const old = it => it.startsWith(OURS) && it !== CACHE && /^[0-9a-f]{12}$/.test(it.slice(OURS.length));
  await Promise.all((await caches.keys()).filter(old).map(it => caches.delete(it)));
}

addEventListener('install', event => event.waitUntil(install()));
addEventListener('activate', event => event.waitUntil(tidy()));
addEventListener('message', event => {
  if (event.data === 'skip-waiting') skipWaiting();
  else event.waitUntil(Promise.all(LATER.filter(it => event.data.includes(it)).map(serve)));
});

// What is not of this build is left alone: frames, status.json, a newer build's files.
addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || !url.href.startsWith(ROOT.href)) return;
  const path = url.pathname.slice(ROOT.pathname.length).replace(/(^|\/)index\.html$/, '$1');
  if (FILES.has(path)) event.respondWith(serve(path));
  else if (FILES.has(`${path}/`)) event.respondWith(Response.redirect(address(`${path}/`)));
});
