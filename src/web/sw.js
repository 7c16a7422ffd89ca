// Keeps one whole build on this device and serves it, online or not. Never a mix of two builds, never a file that
// is not, bit for bit, what was built. A page's CSP does not bind its worker, so this stays small enough to read.

const FILES = new Map(Object.entries(JSON.parse('{{files}}'))); // path from the root → its integrity
const ROOT = new URL(registration.scope);
const OURS = `tekio-${ROOT.pathname}-`;
const CACHE = `${OURS}{{build}}`;

const address = path => new URL(path, ROOT).href;

// From the network: whole and as built, or an error.
async function fetched(path) {
  const it = await fetch(new Request(address(path), { integrity: FILES.get(path), cache: 'reload' }));
  if (!it.ok) throw new Error(`${it.status} for ${path}`);
  // A page may not be answered with a response that was redirected on its way here.
  return it.redirected ? new Response(it.body, { headers: it.headers }) : it;
}

async function asBuilt(response, path) {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return FILES.get(path) === `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

async function serve(path) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(address(path));
  if (kept && (await asBuilt(kept.clone(), path))) return kept;
  // Evicted or damaged since it was installed, which no browser notices. Mended if it can be, else refused.
  try {
    const it = await fetched(path);
    await cache.put(address(path), it.clone()).catch(() => {});
    return it;
  } catch {
    const text =
      'この端末に保存された Tekio が壊れています。使わないでください。通信できる場所で再読み込みしてください。\n\n' +
      'The copy of Tekio kept on this device is damaged. Do not use it. Reload where there is a connection.\n';
    return new Response(text, { status: 503, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
  }
}

// All or nothing.
async function install() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all([...FILES.keys()].map(async path => cache.put(address(path), await fetched(path))));
  } catch (reason) {
    await caches.delete(CACHE);
    throw reason;
  }
}

// Other sites, and other copies of this one, may live at the same origin.
async function tidy() {
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
  // A page we do not know may be a newer build's, or someone else's; a part of a page is neither.
  else if (event.request.mode !== 'navigate') event.respondWith(new Response(null, { status: 404 }));
});
