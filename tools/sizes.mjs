// How heavy the site is on its way to a browser: Brotli at its best for texts and Wasm, pictures as they are.
//
//   node tools/sizes.mjs [folder=dist]            a line for each figure that tests/budgets.tsv bounds: name, bytes
//   node tools/sizes.mjs [folder=dist] --pages    a table of what each page's first visit loads
//
// `tools/bench.mjs` prints from it, and `tests/budgets.rs` holds it against the budgets.

import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

function files(folder, below = folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path, below) : [relative(below, path)];
  });
}

function sent(path, folder) {
  const plain = readFileSync(join(folder, path));
  if (path.endsWith('.png')) return plain.length;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  return brotliCompressSync(plain, { params }).length;
}

// What a page loads before it can be used, by the tags and attributes that name it.
function visit(html, path, sizes) {
  const folder = posix.dirname(path);
  const at = address => sizes.get(posix.normalize(posix.join(folder, address))) ?? missing(path, address);
  const asset = name => sizes.get(`assets/${name}`) ?? missing(path, name);
  const sum = all => all.reduce((sum, it) => sum + it, 0);
  const tags = [...html.split('<body>')[0].matchAll(/<(?:link|script|html)\b[^>]*>/g)].map(it => it[0]);
  const value = (tag, name) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
  const glue = value(tags[0], 'data-glue');
  const wasm = value(tags[0], 'data-wasm');
  const pack = value(tags[0], 'data-pack').split(' ')[0];
  const sheets = tags.filter(it => value(it, 'rel') === 'stylesheet');
  const scripts = tags.filter(it => value(it, 'src') && !it.includes(glue));
  const parts = {
    html: sizes.get(path),
    css: sum(sheets.filter(it => value(it, 'media') !== 'print').map(it => at(value(it, 'href')))),
    scripts: sum(scripts.map(it => at(value(it, 'src')))),
    glue: asset(glue),
    wasm: asset(wasm),
    pack: asset(pack),
    // Fetched when all else is there, and not waited for.
    print: sum(sheets.filter(it => value(it, 'media') === 'print').map(it => at(value(it, 'href')))),
  };
  const whole = parts.html + parts.css + parts.scripts + parts.glue + parts.wasm + parts.pack;
  return { path: path.replace('index.html', ''), kind: kind(html), ...parts, whole };
}

function missing(page, name) {
  throw new Error(`${page} names ${name}, which is not there`);
}

// As src/web/programs.tsv names them.
function kind(html) {
  const id = html.match(/ data-page="([^"]*)"/)[1];
  if (html.includes(' data-embed')) return 'frame';
  return id === '' ? 'home' : ['settings', 'privacy', 'desk'].includes(id) ? id : 'calculator';
}

// All sizes of a site: of each file, of each page's first visit, and of everything that the worker keeps.
export function measure(folder) {
  const sizes = new Map(files(folder).map(path => [path, sent(path, folder)]));
  const pages = [...sizes.keys()].filter(path => path.endsWith('index.html'));
  const visits = pages.map(path => visit(readFileSync(join(folder, path), 'utf8'), path, sizes));
  // The worker fetches what it lists, but for what it keeps later, and itself; pages and definitions in the files that
  // hold many of them.
  const [listed, packed, later] = [...readFileSync(join(folder, 'sw.js'), 'utf8').matchAll(/JSON\.parse\('(.*?)'\)/g)]
    .map(it => JSON.parse(it[1]));
  const within = packed.flatMap(path => {
    const file = readFileSync(join(folder, path));
    return JSON.parse(file.subarray(0, file.indexOf(10)).toString()).map(it => it[0]);
  });
  const kept = Object.keys(listed)
    .filter(path => !within.includes(path) && !later.includes(path))
    .map(path => (path === '' || path.endsWith('/') ? `${path}index.html` : path));
  const offline = kept.reduce((sum, path) => sum + sizes.get(path), sizes.get('sw.js'));
  return { sizes, visits, offline, kept: kept.length + 1 };
}

const by = key => (a, b) => a[key] - b[key];

// The figures that have a budget, by name.
export function figures({ sizes, visits, offline }) {
  const all = [];
  for (const [path, bytes] of sizes) {
    const [, stem, extension] = path.match(/^assets\/(.+)-[0-9a-f]{12}\.(css|js|wasm)$/) ?? [];
    if (extension === 'css') all.push([`css ${stem}`, bytes]);
    if (extension === 'wasm') all.push([`program ${stem}`, bytes]);
    if (extension === 'js') all.push([`script ${stem}`, bytes]);
  }
  for (const kind of ['home', 'settings', 'privacy', 'desk', 'calculator', 'frame']) {
    const shown = visits.filter(it => it.kind === kind).map(it => ({ ...it, page: it.html + it.css }));
    const pages = shown.toSorted(by('page'));
    const wholes = shown.toSorted(by('whole'));
    all.push([`page ${kind} worst`, pages.at(-1).page], [`visit ${kind} worst`, wholes.at(-1).whole]);
    if (pages.length > 2) all.push([`page ${kind} median`, pages[pages.length >> 1].page]);
  }
  all.push(['offline all', offline]);
  return all.toSorted((a, b) => (a[0] < b[0] ? -1 : 1));
}

// A Markdown table of the first visits, the heaviest first.
export function table({ visits }) {
  const columns = ['html', 'css', 'scripts', 'glue', 'wasm', 'pack', 'whole', 'print'];
  const shown = bytes => (bytes / 1000).toFixed(1);
  const lines = visits.toSorted(by('whole')).reverse();
  return [
    `| page | kind | ${columns.join(' | ')} |`,
    `|---|---|${columns.map(() => '--:|').join('')}`,
    ...lines.map(it => `| /${it.path} | ${it.kind} | ${columns.map(column => shown(it[column])).join(' | ')} |`),
  ].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const words = process.argv.slice(2).filter(it => it !== '--pages');
  const measured = measure(words[0] ?? 'dist');
  if (process.argv.includes('--pages')) console.log(table(measured));
  else for (const [name, bytes] of figures(measured)) console.log(`${name}\t${bytes}`);
}
