// Keeps one whole build on this device and serves it: never a mix of two, never a file that is not, bit for bit, what
// was built. A page's CSP does not bind its worker, so this stays short enough to read.

const FILES = new Map(Object.entries(JSON.parse('{{files}}'))); // path → integrity
const TYPES = JSON.parse('{{types}}');
const ROOT = new URL(registration.scope);
const OURS = `tekio-${ROOT.pathname}-`;
const CACHE = `${OURS}{{build}}`;

const address = path => new URL(path, ROOT).href;

// Whole, as built, or an error.
async function fetched(path) {
  const it = await fetch(address(path), { integrity: FILES.get(path), cache: 'reload' });
  if (!it.ok) throw new Error(`${it.status} for ${path}`);
  // No page may be a redirected answer, and a wrong type would be kept.
  const type = TYPES[path.split('.')[1] ?? 'html'];
  if (!it.redirected && it.headers.get('content-type')?.startsWith(type)) return it;
  return new Response(it.body, { headers: { ...Object.fromEntries(it.headers), 'content-type': type } });
}

async function asBuilt(response, path) {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return FILES.get(path) === `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

async function kept(path) {
  const it = await (await caches.open(CACHE)).match(address(path));
  if (it && (await asBuilt(it.clone(), path))) return it;
}

// What was evicted or damaged since is mended or refused; no browser notices.
async function serve(path) {
  const whole = await kept(path).catch(() => {});
  if (whole) return whole;
  try {
    const it = await fetched(path);
    const copy = it.clone();
    await caches.open(CACHE).then(cache => cache.put(address(path), copy)).catch(() => {});
    return it;
  } catch {
    replace().catch(() => {});
    const page =
      '<!doctype html><html lang=ja><meta charset=utf-8><meta name=viewport content=width=device-width><title>Tekio</title>' +
      '<h1>Tekio を開けません</h1><p>端末に保存された Tekio が壊れています。使わず、通信できる場所で開き直してください。' +
      '<div lang=en><h1>Tekio cannot be opened</h1><p>The copy on this device is damaged. Do not use it; open it again where there is a connection.</div>';
    // A newer build may be here by then.
    return new Response(page, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8', Refresh: '3' } });
  }
}

// A newer build need not wait for consent where this one cannot go on.
async function replace() {
  await registration.update();
  (registration.installing ?? registration.waiting)?.postMessage('skip-waiting');
}

// All or nothing. A cache that was there is in use.
async function install() {
  const used = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  try {
    await Promise.all([...FILES.keys()].map(async path => cache.put(address(path), await fetched(path))));
  } catch (reason) {
    if (!used) await caches.delete(CACHE);
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
addEventListener('message', event => event.data === 'skip-waiting' && skipWaiting());

addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== ROOT.origin || !url.pathname.startsWith(ROOT.pathname)) return;
  const path = url.pathname.slice(ROOT.pathname.length).replace(/(^|\/)index\.html$/, '$1');
  if (FILES.has(path)) event.respondWith(serve(path));
  else if (FILES.has(`${path}/`)) event.respondWith(Response.redirect(address(`${path}/`)));
  // The rest is not of this build: frames, status.json, a newer build's files.
});
