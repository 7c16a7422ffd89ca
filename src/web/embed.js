// What a page in a frame says to the site around it, and hears from it. It says how tall it is, and whether the colours
// it was given can be read; it hears a language and colours. No answer and no verdict passes here, either way.
const html = document.documentElement;
const page = html.dataset;
const host = window.parent === window ? null : window.parent;

// The host's names for this frame, from the fragment, which no server sees. WordPress writes `#?secret=…`.
const given = new URLSearchParams(location.hash.replace(/^#\??/, ''));
const named = (name, form) => (form.test(given.get(name) ?? '') ? given.get(name) : null);
const id = named('cc', /^[a-z0-9-]{1,32}$/);
const secret = named('secret', /^[A-Za-z0-9]{1,32}$/);

if (id) page.fitted = '';

// To anyone who may be there: no answer is in it, only how tall the form is.
const say = message => host?.postMessage(message, '*');

// The height of the content, whatever the height of the frame.
let height = 0;
function measure() {
  const h = Math.ceil(document.body.getBoundingClientRect().height);
  if (h === height) return;
  height = h;
  if (id) say({ t: 'cc:height', v: 1, id, h });
  if (secret) say({ message: 'height', value: h, secret });
}

// A sandboxed frame may not open a tab, but WordPress follows a link to this site for its reader.
document.addEventListener('click', event => {
  const link = secret && event.target.closest?.('#whole');
  if (!link) return;
  event.preventDefault();
  say({ message: 'link', value: link.href, secret });
});

// Colours. All six or none: what is in between follows from them, and every pair that carries text is measured.
const TOKENS = ['paper', 'card', 'ink', 'soft', 'accent', 'accent-ink'];
const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const SET = [...TOKENS.map(it => (it === 'soft' ? 'ink-soft' : it)), 'sunk', 'line', 'line-strong', 'accent-wash'];
const GROUNDS = ['paper', 'card', 'sunk', 'accent-wash'];
const PAIRS = [
  ...['ink', 'ink-soft'].flatMap(it => [...GROUNDS, 'good-wash', 'bad-wash', 'open-wash'].map(on => [it, on])),
  ...GROUNDS.map(on => ['accent', on]),
  ...['good', 'bad', 'open'].flatMap(it => ['paper', 'card', 'sunk', `${it}-wash`].map(on => [it, on])),
  ['accent-ink', 'accent'],
  ['paper', 'ink'],
];

const parse = it => {
  const digits = it.trim().slice(1);
  const wide = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return [0, 2, 4].map(at => parseInt(wide.slice(at, at + 2), 16));
};
const mix = (a, b, share) => {
  const [from, to] = [parse(a), parse(b)];
  return '#' + from.map((it, i) => Math.round(it + (to[i] - it) * share).toString(16).padStart(2, '0')).join('');
};
const luminance = it => {
  const [r, g, b] = parse(it).map(it => (it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a, b) => {
  const [low, high] = [luminance(a), luminance(b)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

function plain() {
  SET.forEach(it => html.style.removeProperty(`--${it}`));
  delete page.scheme;
  delete page.theme;
}

function colour(theme) {
  plain();
  if (theme === null) return;
  if (typeof theme === 'string') {
    page.scheme = theme;
  } else {
    const { paper, card, ink, soft, accent } = theme;
    // Good, bad and open keep their own colours: those of the day on a light ground, of the night on a dark one.
    page.scheme = luminance(card) > 0.18 ? 'light' : 'dark';
    const set = [paper, card, ink, soft, accent, theme['accent-ink'], mix(card, paper, 0.5), mix(card, ink, 0.15), soft, mix(card, accent, 0.1)];
    SET.forEach((it, i) => html.style.setProperty(`--${it}`, set[i]));
  }
  const now = getComputedStyle(html);
  const value = it => now.getPropertyValue(`--${it}`);
  // Not a number is not enough, either.
  const faint = PAIRS.filter(([text, ground]) => !(contrast(value(text), value(ground)) >= 4.5));
  if (faint.length > 0) plain();
  page.theme = faint.length > 0 ? 'refused' : 'accepted';
  if (id) say({ t: 'cc:theme', v: 1, id, ok: faint.length === 0, reason: faint.map(it => it.join('/')) });
}

const keys = it => Object.keys(it).sort().join();
const isTheme = it =>
  it === null ||
  it === 'light' ||
  it === 'dark' ||
  (typeof it === 'object' && keys(it) === [...TOKENS].sort().join() && TOKENS.every(name => typeof it[name] === 'string' && COLOUR.test(it[name])));
const isInit = it =>
  typeof it === 'object' &&
  it !== null &&
  keys(it) === 'id,lang,t,theme,v' &&
  it.t === 'cc:init' &&
  it.v === 1 &&
  it.id === id &&
  (it.lang === 'ja' || it.lang === 'en') &&
  isTheme(it.theme);

// The host's language is followed when it changes. A reader may choose another one meanwhile.
let lang = html.lang;
let look = null;
function follow(wanted) {
  if (wanted.lang !== lang) {
    lang = wanted.lang;
    speak();
  }
  // Said twice, it is measured once.
  const next = JSON.stringify(wanted.theme);
  if (next !== look) colour(wanted.theme);
  look = next;
}

function speak() {
  if (page.boot === 'ready' && html.lang !== lang) dispatchEvent(new CustomEvent('tekio-language'));
}

// Six colours in the fragment, for hosts without a script: `#theme=f2f5f7-ffffff-…`, in the order of the tokens.
const word = given.get('theme') ?? '';
const parts = word.split('-').map(it => `#${it}`);
const theme = parts.length === TOKENS.length ? Object.fromEntries(TOKENS.map((it, i) => [it, parts[i]])) : word || null;
if (host && theme && isTheme(theme)) follow({ lang, theme });

// With each frame that is drawn. Of a frame out of sight browsers may draw none: there a change is what tells.
new ResizeObserver(measure).observe(document.body);
let soon = 0;
const later = () => (soon ||= setTimeout(() => ((soon = 0), measure()), 50));
new MutationObserver(later).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
addEventListener('resize', later);
measure();
if (id) {
  // The program may not run yet.
  new MutationObserver(speak).observe(html, { attributeFilter: ['data-boot'] });
  addEventListener('message', event => host && event.source === host && isInit(event.data) && follow(event.data));
}
