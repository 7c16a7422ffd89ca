// Measures what DESIGN.md budgets, in one run, and prints it as a Markdown table. Figures, never a test: a machine that
// is busy gives other ones, which is why most rows are medians of five with their spread, and ratios stand beside them.
//
//   node tools/bench.mjs [folder=dist]      Chromium is needed; the native `tekio` and the worker's are built if they are not there.
//
// No dependencies. Chromium is started with its own debugging port and driven over the DevTools protocol by a few
// lines of WebSocket below, since Node 20 has none.

import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

import { measure, table } from './sizes.mjs';

const dist = process.argv[2] ?? 'dist';
if (!existsSync(join(dist, 'sw.js'))) fail(`${dist}: no site here; \`make dist\` first`);
const scratch = mkdtempSync(join(tmpdir(), 'tekio-bench-'));
const running = [];
process.on('exit', () => {
  for (const it of running) it.kill('SIGKILL');
  try {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // A browser that is still closing writes to its folder; the system's own tidying takes the rest.
  }
});

function fail(why) {
  console.error(`bench: ${why}`);
  process.exit(1);
}

const sleep = time => new Promise(done => setTimeout(done, time));
const median = all => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const at = (all, share) => all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))];
const kB = bytes => `${(bytes / 1000).toFixed(1)} kB`;
const ms = time => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;
const spread = (all, say = ms) => `${say(median(all))} (${say(Math.min(...all))} to ${say(Math.max(...all))})`;

const rows = [];
// A figure beside its budget: at most it, or at least it.
function row(what, figure, value, budget, say, least = false) {
  const ratio = budget === undefined ? '' : `${(value / budget).toFixed(2)} ×`;
  const kept = budget === undefined ? '' : (least ? value >= budget : value <= budget) ? 'kept' : '**missed**';
  rows.push([what, figure, budget === undefined ? 'none' : `${least ? '≥' : '≤'} ${say(budget)}`, ratio, kept]);
}

const cargo = (...words) => {
  const built = spawnSync('cargo', ['build', '--quiet', '--locked', '--profile', 'native', '--no-default-features', ...words], { stdio: 'inherit' });
  if (built.status !== 0) fail('cargo could not build what is measured');
};
const target = process.env.CARGO_TARGET_DIR ?? 'target';
const rate = it => `${(it / 1e6).toFixed(2)} M rows/s`;

// Sizes, as a server sends them. Pages for frames are other sites' to load.

const measured = measure(dist);
const largest = key => measured.visits.filter(it => it.kind !== 'frame').toSorted((a, b) => b[key] - a[key])[0];
const wasm = largest('wasm').wasm;
const first = largest('whole');
const page = measured.visits.filter(it => it.kind !== 'frame').toSorted((a, b) => b.html + b.css - a.html - a.css)[0];
const home = measured.visits.find(it => it.path === '');
const heaviest = first.path;
const parts = it => `page ${kB(it.html)}, CSS ${kB(it.css)}, scripts ${kB(it.scripts)}, glue ${kB(it.glue)}, Wasm ${kB(it.wasm)}${it.packs ? `, packs ${kB(it.packs)}` : ''}`;

row('Program of a page (Wasm), Brotli, the heaviest', kB(wasm), wasm, 170_000, kB);
row(`First visit to usable, Brotli (${first.path}: ${parts(first)})`, kB(first.whole), first.whole, 200_000, kB);
row(`First visit of home, Brotli (${parts(home)})`, kB(home.whole), home.whole, 130_000, kB);
row(`Everything for offline, Brotli (${measured.kept} files, icons included)`, kB(measured.offline), measured.offline, 900_000, kB);
row(`HTML + CSS of a page, Brotli (the worst: ${page.path})`, kB(page.html + page.css), page.html + page.css, 14_000, kB);

// A laboratory's table: twenty terms in English, Japanese and abbreviations, units in several spellings, one in ten limits
// and a third of the baselines missing, the clinical questions nearly all answered. The worker of the browser is given
// the same function, so it stands on its own.

const LABORATORY = 'id,version,term,value,unit,lln,uln,baseline,baseline-status,symptoms,hospitalization,transfusion,life-threatening\n';

function laboratory(from, end) {
  const cells = [['10^9/L', 1], ['10*3/uL', 1], ['×10³/µL', 1], ['/µL', 1000], ['1/uL', 1000], ['10^2/uL', 10]];
  const platelets = [['10^9/L', 1], ['10*3/uL', 1], ['×10³/µL', 1], ['/µL', 1000], ['10^4/uL', 0.1], ['万/µL', 0.1]];
  const enzymes = [['U/L', 1], ['IU/L', 1], ['', 1]];
  const molar = [['mmol/L', 1], ['mEq/L', 1]];
  const mass = times => [['mg/dL', 1], ['mg/dl', 1], ['umol/L', times], ['µmol/L', times]];
  // Names, units and how many of each are one of the first, the least and the most value, LLN, ULN.
  const terms = [
    [['platelets', 'Platelet count decreased', '血小板数減少', 'PLT', '血小板'], platelets, 5, 300, 158, 348],
    [['neutrophils', 'Neutrophil count decreased', '好中球数減少', 'ANC'], cells, 0.1, 8, 1.5, 7],
    [['wbc', 'White blood cell decreased', '白血球減少', 'WBC'], cells, 0.3, 12, 3.3, 8.6],
    [['anemia', 'Anemia', '貧血', 'Hb'], [['g/dL', 1], ['g/dl', 1], ['g/L', 10]], 5, 17, 11.6, 14.8],
    [['lymphocytes', 'Lymphocyte count decreased', 'リンパ球数減少', 'ALC'], cells, 0.1, 4, 1, 4],
    [['ast', 'Aspartate aminotransferase increased', 'AST増加', 'AST'], enzymes, 8, 900, 13, 30],
    [['alt', 'Alanine aminotransferase increased', 'ALT増加', 'ALT'], enzymes, 5, 900, 7, 42],
    [['bilirubin', 'Blood bilirubin increased', '血中ビリルビン増加', 'T-Bil'], mass(17.1), 0.2, 16, 0.4, 1.5],
    [['alp', 'Alkaline phosphatase increased', 'ALP増加', 'ALP'], enzymes, 30, 2500, 38, 113],
    [['ggt', 'GGT increased', 'γ-GTP増加', 'GGT'], enzymes, 8, 2000, 9, 64],
    [['ldh', 'Blood lactate dehydrogenase increased', 'LD（LDH）増加', 'LDH'], enzymes, 100, 2000, 124, 222],
    [['cpk', 'CPK increased', 'CPK増加', 'CK'], enzymes, 30, 5000, 41, 248],
    [['creatinine', 'Creatinine increased', 'クレアチニン増加', 'Cr'], mass(88.4), 0.3, 9, 0.46, 1.07],
    [['albumin', 'Hypoalbuminemia', '低アルブミン血症', 'Alb'], [['g/dL', 1], ['g/L', 10]], 1.2, 5.2, 4.1, 5.1],
    [['hyponatremia', 'Hyponatremia', '低ナトリウム血症', '低Na'], molar, 112, 146, 138, 145],
    [['hyperkalemia', 'Hyperkalemia', '高カリウム血症', '高K'], molar, 3, 8, 3.6, 4.8],
    [['hypercalcemia', 'Hypercalcemia', '高カルシウム血症', '高Ca'], [['mg/dL', 1], ['mmol/L', 0.25]], 8, 14.5, 8.8, 10.1],
    [['hypoglycemia', 'Hypoglycemia', '低血糖症', '低血糖'], [['mg/dL', 1], ['mmol/L', 0.0555]], 25, 120, 73, 109],
    [['amylase', 'Serum amylase increased', '血清アミラーゼ増加', 'AMY'], enzymes, 30, 1200, 44, 132],
    [['inr', 'INR increased', 'INR増加', 'INR'], [['', 1], ['ratio', 1]], 0.8, 4, 0.85, 1.15],
  ];
  let state = from + 42;
  const roll = sides => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  const show = it => String(Number(it.toFixed(it >= 1000 ? 0 : it >= 20 ? 1 : 2)));
  const one = of => of[roll(of.length)];
  const answers = [...Array(85).fill('no'), ...Array(5).fill('yes'), 'いいえ', 'いいえ', ...Array(8).fill('')];
  let lines = '';
  for (let i = from; i < end; i++) {
    const [names, units, low, high, lln, uln] = one(terms);
    const [unit, times] = one(units);
    const value = `${roll(200) ? '' : '<'}${show((low + (high - low) * (roll(1000) / 1000) ** 2) * times)}`;
    const limits = [lln, uln].map(it => (roll(10) ? show(it * times) : ''));
    const baseline = roll(3) ? show((low + ((high - low) * roll(300)) / 1000) * times) : '';
    const status = baseline || roll(2) ? '' : one(['normal', 'normal', 'high', 'low']);
    lines += `${i},${one(['4.03', '5.0', '6.0', 'v5.0'])},${one(names)},${value},${unit},${limits},${baseline},${status},${answers.slice(0, 4).map(() => one(answers))}\n`;
  }
  return lines;
}

// A browser, by its own protocol.

class Socket {
  static async open(url) {
    const { hostname, port, pathname } = new URL(url);
    const socket = connect(Number(port), hostname);
    const key = randomBytes(16).toString('base64');
    socket.write(`GET ${pathname} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`);
    const self = new Socket();
    Object.assign(self, { socket, buffer: Buffer.alloc(0), parts: [], next: 1, waiting: new Map(), events: new Set() });
    const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
    await new Promise((done, failed) => {
      socket.once('error', failed);
      let open = false;
      socket.on('data', data => {
        self.buffer = Buffer.concat([self.buffer, data]);
        if (!open) {
          const end = self.buffer.indexOf('\r\n\r\n');
          if (end < 0) return;
          if (!self.buffer.subarray(0, end).toString().includes(accept)) return failed(new Error('no web socket'));
          self.buffer = self.buffer.subarray(end + 4);
          open = true;
          done();
        }
        self.read();
      });
    });
    return self;
  }

  read() {
    for (;;) {
      if (this.buffer.length < 2) return;
      const last = this.buffer[0] & 0x80;
      const kind = this.buffer[0] & 15;
      let length = this.buffer[1] & 127;
      let from = 2;
      if (length === 126) {
        if (this.buffer.length < 4) return;
        [length, from] = [this.buffer.readUInt16BE(2), 4];
      } else if (length === 127) {
        if (this.buffer.length < 10) return;
        [length, from] = [Number(this.buffer.readBigUInt64BE(2)), 10];
      }
      if (this.buffer.length < from + length) return;
      if (kind <= 2) this.parts.push(this.buffer.subarray(from, from + length));
      this.buffer = this.buffer.subarray(from + length);
      if (!last || kind > 2) continue;
      const message = JSON.parse(Buffer.concat(this.parts).toString());
      this.parts = [];
      if (message.id) {
        const { done, failed } = this.waiting.get(message.id);
        this.waiting.delete(message.id);
        if (message.error) failed(new Error(message.error.message));
        else done(message.result);
      } else for (const it of this.events) it(message);
    }
  }

  send(method, params = {}, sessionId) {
    const id = this.next++;
    const body = Buffer.from(JSON.stringify({ id, method, params, sessionId }));
    const mask = randomBytes(4);
    const head = body.length < 126 ? Buffer.from([0x81, 0x80 | body.length]) : body.length < 65536 ? Buffer.from([0x81, 0xfe, body.length >> 8, body.length & 255]) : Buffer.concat([Buffer.from([0x81, 0xff]), Buffer.from(new BigUint64Array([BigInt(body.length)]).buffer).reverse()]);
    for (let i = 0; i < body.length; i++) body[i] ^= mask[i & 3];
    this.socket.write(Buffer.concat([head, mask, body]));
    return new Promise((done, failed) => this.waiting.set(id, { done, failed }));
  }
}

async function browse(profile) {
  const child = spawn('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-ipc-flooding-protection', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], { stdio: 'ignore' });
  running.push(child);
  child.on('error', () => fail('chromium is missing: run `tools/setup test`'));
  const said = join(profile, 'DevToolsActivePort');
  rmSync(said, { force: true });
  for (let i = 0; !existsSync(said) || !readFileSync(said, 'utf8').includes('/devtools'); i++) {
    if (i > 400) fail('chromium does not start');
    await sleep(25);
  }
  const [port, path] = readFileSync(said, 'utf8').trim().split('\n');
  const socket = await Socket.open(`ws://127.0.0.1:${port}${path}`);
  const quit = async () => {
    const gone = new Promise(done => child.once('exit', done));
    socket.send('Browser.close').catch(() => {});
    await gone;
  };
  return { socket, quit };
}

// A tab of its own, with nothing cached but what `context` shares.
async function tab(socket, browserContextId) {
  const { targetId } = await socket.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await socket.send('Target.attachToTarget', { targetId, flatten: true });
  const send = (method, params) => socket.send(method, params, sessionId);
  await send('Page.enable');
  await send('Runtime.enable');
  const js = async expression => {
    const it = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (it.exceptionDetails) throw new Error(it.exceptionDetails.exception?.description ?? it.exceptionDetails.text);
    return it.result.value;
  };
  const until = async expression => {
    for (let i = 0; i < 2000; i++) {
      if (await js(expression).catch(() => false)) return;
      await sleep(10);
    }
    fail(`did not come about: ${expression}`);
  };
  const close = () => socket.send('Target.closeTarget', { targetId });
  return { send, js, until, close };
}

// When the program answers is noted in the page itself, so that looking costs nothing.
const NOTE = `
  window.tekioBench = { cls: 0, moved: [] };
  new PerformanceObserver(list => { for (const it of list.getEntries()) window.tekioBench.lcp = it.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver(list => { for (const it of list.getEntries()) if (!it.hadRecentInput) { window.tekioBench.cls += it.value; window.tekioBench.moved.push(...it.sources.map(it => it.node?.getAttribute?.('class') ?? it.node?.nodeName)); } }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver(() => { if (document.documentElement.dataset.boot === 'ready') window.tekioBench.ready ??= performance.now(); }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-boot'] });
`;

async function load(it, url) {
  await it.send('Page.addScriptToEvaluateOnNewDocument', { source: NOTE });
  await it.send('Page.navigate', { url });
  await it.until('!!window.tekioBench?.ready');
  await sleep(500);
  return it.js(`({ ...window.tekioBench, fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime })`);
}

async function serve() {
  const child = spawn('node', ['tools/serve.mjs', dist, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  const line = await new Promise(done => child.stdout.once('data', it => done(it.toString())));
  return { url: line.trim().split(' ').at(-1), stop: () => child.kill() };
}

const server = await serve();
const profile = join(scratch, 'profile');
const { socket, quit } = await browse(profile);
const path = 'thoracic-cryoablation/';
const slowNetwork = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }; // 1.6 Mbit/s

// The first page, a form, and the heaviest of all.
for (const page of ['', path, heaviest]) {
  for (const { rate, network } of [{ rate: 1 }, { rate: 6 }, { rate: 4, network: slowNetwork }]) {
    const loads = [];
    for (let i = 0; i < 6; i++) {
      const { browserContextId } = await socket.send('Target.createBrowserContext');
      const it = await tab(socket, browserContextId);
      await it.send('Emulation.setCPUThrottlingRate', { rate });
      if (network) {
        await it.send('Network.enable');
        await it.send('Network.emulateNetworkConditions', network);
      }
      loads.push(await load(it, server.url + page));
      await it.close();
      await socket.send('Target.disposeBrowserContext', { browserContextId });
    }
    loads.shift(); // the server compresses each file once
    const of = key => spread(loads.map(it => it[key]));
    const cls = Math.max(...loads.map(it => it.cls));
    const moved = [...new Set(loads.flatMap(it => it.moved))].map(it => `, moved: ${it}`).join('');
    const how = `CPU ÷ ${rate}${network ? ', 1.6 Mbit/s, 150 ms' : ''}`;
    const figure = `FCP ${of('fcp')}; LCP ${of('lcp')}; interactive ${of('ready')}; CLS at most ${cls.toFixed(4)}${moved}`;
    row(`First visit, ${page || 'home'}, ${how}`, figure, cls, 0.0001, () => 'CLS 0');
  }
}

// A key is pressed on a page at rest: what the program takes, from the event to the page that says what follows, and
// apart from it the frame that shows it (style, layout, paint). A page without a field to type into has its first
// choices pressed in turn.
const filled = {
  'thoracic-cryoablation': ['age', ['64', '80', '6', '17'], 'ps=1&lesion-1-site=lung&lesion-1-diameter=3.4&histology=yes&standard-therapy-indicated=no&other-active-lesion=no&consent=yes&conference=radiation-oncology,diagnostic-radiology,respiratory-medicine,respiratory-surgery&conference-verdict=yes&uncontrolled-coagulopathy=no&systemic-infection=no&cannot-lie=no'],
  'bone-cryotherapy': ['temperature', ['36.5', '38.0', '3', '37.9'], ''],
  'ck-grade': ['ck', ['2480', '2481', '100', '1'], 'uln=248&version=5.0'],
  'pain-course': ['omed-after', ['30', '0', '60', '22.5'], 'scale=0-10&reading-1-day=0&reading-1-pain=9&reading-2-day=28&reading-2-pain=1.3&omed-before=30'],
  'all-protocols': ['age', ['64', '80', '6', '17'], 'ps=1'],
  'bma-safety': ['age', ['64', '80', '6', '17'], ''],
  'ctcae-lab': ['value', ['3.1', '2.9', '10', '1'], 'term=hypokalemia'],
  'recist': ['visit-2-target-1', ['20', '30', '25', '41'], 'unit=mm&targets=2&kind-1=lung&kind-2=liver&visit-1-day=0&visit-1-target-1=60&visit-1-target-2=40&visit-2-day=56&visit-2-target-1=30&visit-2-target-2=20&visit-2-unmeasured=none&visit-2-non-target=no-such&visit-2-new-lesion=no'],
};
const others = measured.visits.filter(it => it.kind === 'calculator' && !it.path.startsWith('en/')).map(it => it.path.slice(0, -1)).filter(id => !filled[id]);
for (const rate of [1, 6]) {
  const all = [];
  for (const id of [...Object.keys(filled), ...others]) {
    const [field, texts, fill] = filled[id] ?? ['', ['1', '2', '3', '4'], ''];
    const it = await tab(socket);
    await it.send('Page.navigate', { url: `${server.url}${id}/#${fill}` });
    await it.until(`document.documentElement.dataset.boot === 'ready'`);
    await sleep(200);
    await it.send('Emulation.setCPUThrottlingRate', { rate });
    // A page that asks nothing but what is searched for.
    if (!(await it.js(`!!document.querySelector('main form :is(input[type=text], input[type=radio], input[type=checkbox], select)')`))) {
      await it.close();
      continue;
    }
    const rounds = [];
    for (let i = 0; i < (filled[id] ? 5 : 1); i++) rounds.push(await it.js(`(async () => {
      const input = document.getElementById('${field}') ?? document.querySelector('main form input[type=text]');
      const choices = [...document.querySelectorAll('main form :is(input[type=radio], input[type=checkbox])')].slice(0, 2);
      const list = document.querySelector('main form select');
      const rest = () => new Promise(done => requestAnimationFrame(() => setTimeout(done, 4)));
      const seen = new MutationObserver(() => {});
      seen.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      const times = [];
      for (let i = 0; i < 50; i++) {
        await rest();
        seen.takeRecords();
        const start = performance.now();
        if (input) {
          input.value = ${JSON.stringify(texts)}[i % 4];
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        } else if (choices.length) choices[i % choices.length].click();
        else {
          list.selectedIndex = 1 + i % 2;
          list.dispatchEvent(new Event('change', { bubbles: true }));
        }
        // Yew draws in microtasks, which come before any frame.
        for (let i = 0; i < 40; i++) await null;
        const told = performance.now() - start;
        seen.takeRecords();
        const frame = await new Promise(done => requestAnimationFrame(() => {
          const start = performance.now();
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - start);
          port2.postMessage(0);
        }));
        const late = seen.takeRecords().map(it => it.target.nodeName);
        if (late.length) throw new Error('drawn late: ' + late);
        if (i >= 10) times.push([told, frame]);
      }
      return times;
    })()`));
    await it.close();
    const of = (which, share) => median(rounds.map(times => at(times.map(it => it[which]), share)));
    const one = { id, program: [of(0, 0.5), of(0, 0.99)], frame: [of(1, 0.5), of(1, 0.99)] };
    all.push(one);
    if (!filled[id]) continue;
    const budget = rate === 1 ? 1 : id === 'all-protocols' ? 24 : 8;
    const figure = `p50 ${ms(one.program[0])}, p99 ${ms(one.program[1])}; the frame after it p50 ${ms(one.frame[0])}, p99 ${ms(one.frame[1])}`;
    row(`Keystroke to verdict in the program, ${id}, CPU ÷ ${rate}, 5 × 40 keys`, figure, one.program[0], budget, ms);
  }
  const slowest = (which, i) => all.toSorted((a, b) => b[which][i] - a[which][i])[0];
  const told = ['program', 'frame'].map(which => [0, 1].map(i => `p${i ? 99 : 50} ${ms(slowest(which, i)[which][i])} (${slowest(which, i).id})`).join(', '));
  row(`The slowest of all ${all.length} pages, CPU ÷ ${rate}, 40 keys each`, `${told[0]}; the frame after it ${told[1]}`, slowest('program', 1).program[1], rate === 1 ? 4 : 16, ms);
}

// The same table in one worker of the browser, as the page of tables has it done (src/bin/batch.rs), but built for speed.
{
  cargo('--features', 'batch', '--bin', 'batch', '--target', 'wasm32-unknown-unknown');
  const folder = join(scratch, 'batch');
  const compiled = join(target, 'wasm32-unknown-unknown', 'native', 'batch.wasm');
  const words = ['run', '--quiet', '--locked', '--no-default-features', '--features', 'pack', '--bin', 'pack', '--', 'bind', compiled, folder];
  if (spawnSync('cargo', words, { stdio: 'inherit' }).status !== 0) fail('the worker could not be bound');
  const glue = readFileSync(join(folder, 'batch.js'), 'utf8');
  const program = readFileSync(join(folder, 'batch.wasm')).toString('base64');
  const html = readFileSync(join(dist, 'en', 'ctcae-lab', 'index.html'), 'utf8');
  const [build, pack] = ['data-build="', 'data-pack="'].map(it => html.split(it)[1].split(/[ "]/)[0]);
  const given = readFileSync(join(dist, 'assets', pack)).toString('base64');
  const many = 200_000;
  const work = `${glue}
    const LABORATORY = ${JSON.stringify(LABORATORY)};
    ${laboratory}
    onmessage = async ({ data }) => {
      await wasm_bindgen({ module_or_path: Uint8Array.from(atob(data), it => it.charCodeAt()) });
      const bytes = new TextEncoder().encode(LABORATORY + laboratory(0, ${many}));
      const times = [];
      let rows;
      for (let i = 0; i < 6; i++) {
        const start = performance.now();
        let at = 0;
        const pieces = [];
        const side = {
          said() {},
          again: () => { at = 0; },
          read: () => bytes.subarray(at, (at += 65536)),
          wrote: it => pieces.push(it.slice()),
        };
        const given = Uint8Array.from(atob('${given}'), it => it.charCodeAt());
        wasm_bindgen.grade('${build}', 'en', 'ctcae-lab', given, '', side);
        times.push(performance.now() - start);
        rows = pieces.reduce((sum, it) => sum + it.filter(it => it === 10).length, -1);
      }
      postMessage({ times, rows });
    };`;
  const it = await tab(socket);
  const { times, rows: back } = await it.js(`new Promise((done, failed) => {
    const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(work)}], { type: 'text/javascript' })));
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = it => failed(new Error(it.message));
    worker.postMessage('${program}');
  })`);
  await it.close();
  if (back !== many) fail(`${back} rows came back of ${many}`);
  times.shift(); // the browser compiles for speed while it runs
  const rates = times.map(it => many / (it / 1000));
  row(`Batch in one worker of the browser, ctcae-lab, ${many / 1e6} M rows`, spread(rates, rate), median(rates), undefined);
}

// The trial desk in the browser: three files dropped until the ledger stands there (all numbers are reckoned by then),
// and from the press that takes the usual answers to the report. A new context each time, and a second's rest after it
// opens: nobody drops files sooner.
for (const [name, patients, budget] of [['trial_060', 60, 300], ['trial_500', 500, 1000]]) {
  const files = ['patients', 'lesions', 'ae'].map(it => [`${it}.csv`, readFileSync(join('tests', 'trial', name, `${it}.csv`)).toString('base64')]);
  const took = [];
  for (let i = 0; i < 6; i++) {
    const { browserContextId } = await socket.send('Target.createBrowserContext');
    const it = await tab(socket, browserContextId);
    await it.send('Page.navigate', { url: `${server.url}desk/` });
    await it.until(`document.documentElement.dataset.boot === 'ready' && !!document.getElementById('desk-files')`);
    await sleep(1000);
    await it.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    took.push(await it.js(`(async () => {
      const seen = test => new Promise(done => { const look = () => test() ? done(performance.now()) : setTimeout(look, 0); look(); });
      const given = new DataTransfer();
      for (const [name, text] of ${JSON.stringify(files)}) given.items.add(new File([Uint8Array.from(atob(text), it => it.charCodeAt(0))], name));
      const field = document.getElementById('desk-files');
      const dropped = performance.now();
      field.files = given.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      const read = await seen(() => document.querySelector('[data-count=read]'));
      const pressed = performance.now();
      document.getElementById('desk-usual').click();
      const shown = await seen(() => document.querySelector('#desk-report table'));
      return [read - dropped, shown - pressed];
    })()`));
    await it.close();
    await socket.send('Target.disposeBrowserContext', { browserContextId });
  }
  took.shift(); // the server compresses each file once
  const [read, shown] = [0, 1].map(which => took.map(it => it[which]));
  row(`Trial desk in the browser, ${patients} patients, CPU ÷ 4, files dropped to all numbers`, spread(read), median(read), budget, ms);
  row(`Trial desk in the browser, ${patients} patients, CPU ÷ 4, the usual answers taken to the report drawn`, spread(shown), median(shown), undefined);
}

// The server goes; the browser is closed and started again.
{
  const it = await tab(socket);
  await it.send('Page.navigate', { url: server.url + path });
  await it.until(`document.documentElement.dataset.boot === 'ready'`);
  await it.js(`navigator.serviceWorker.ready.then(it => it.active.state === 'activated' || new Promise(done => it.active.addEventListener('statechange', () => done(true))))`);
  await sleep(300);
  await quit();
  server.stop();
  const starts = [];
  const reloads = [];
  for (let i = 0; i < 5; i++) {
    const again = await browse(profile);
    const page = await tab(again.socket);
    starts.push((await load(page, server.url + path)).ready);
    reloads.push((await load(page, server.url + path)).ready);
    await again.quit();
  }
  row('Offline, the first page of a browser just started, to interactive', spread(starts), median(starts), 350, ms);
  row('Offline, the same page again, to interactive', spread(reloads), median(reloads), 150, ms);
}

// The command line, two million rows of one calculator; its own output, and the same file only split and joined.
// Processor time of one core: a machine that is shared gives other wall clocks.

async function write(path, many, head, lines) {
  const out = createWriteStream(path);
  out.write(head);
  for (let i = 0; i < many; i += 20_000) if (!out.write(lines(i, Math.min(many, i + 20_000)))) await new Promise(done => out.once('drain', done));
  await new Promise(done => out.end(done));
}

// Seconds of the processor that a program's children took, as the shell's `times` says.
const seconds = text => text.trim().split('\n').at(-1).split(/\s+/).reduce((sum, it) => sum + 60 * parseInt(it) + parseFloat(it.split('m')[1]), 0);

// With `only`, the outcome is all that is added.
async function batch(id, many, head, lines, budget, only) {
  const [table, graded, copied] = ['table.csv', 'graded.csv', 'copy.csv'].map(it => join(scratch, it));
  await write(table, many, head, lines);
  const ours = [];
  const plain = [];
  const grade = more => {
    const it = spawnSync('sh', ['-c', `"$0" table ${id} ${more} < "$1" > "$2" && times`, join(target, 'native', 'tekio'), table, graded], { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
    if (it.status !== 0) fail(`tekio table ended with ${it.status}`);
    return many / seconds(it.stdout);
  };
  const outcomes = [];
  for (let i = 0; i < 5; i++) {
    if (only) outcomes.push(grade('--only outcome'));
    ours.push(grade(''));

    const start = process.cpuUsage();
    const copy = createWriteStream(copied);
    let rest = '';
    for await (const chunk of createReadStream(table, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop();
      if (!copy.write(lines.map(it => it.split(',').join(',')).join('\n') + '\n')) await new Promise(done => copy.once('drain', done));
    }
    await new Promise(done => copy.end(done));
    const { user, system } = process.cpuUsage(start);
    plain.push(many / ((user + system) / 1e6));
  }
  const lines_ = readFileSync(graded, 'latin1').split('\n').length - 2;
  if (lines_ !== many) fail(`${lines_} rows came back of ${many}`);
  row(`Batch, one core, ${id}, ${many / 1e6} M rows (${(statSync(table).size / 1e6).toFixed(0)} MB in, ${(statSync(graded).size / 1e6).toFixed(0)} MB out), processor time`, spread(ours, rate), median(ours), budget, rate, true);
  if (only) row(`The same with the outcome alone (--only outcome)`, spread(outcomes, rate), median(outcomes), only, rate, true);
  row(`The same file only read, split at commas, joined and written (Node, processor time; a scale to read the row above by)`, spread(plain, rate), median(plain), undefined);
  rows.push(['Batch beside that', `${(median(ours) / median(plain)).toFixed(2)} ×`, 'none', '', '']);
}

cargo('--features', 'cli', '--bin', 'tekio');
// The trial desk natively: three tables of a trial in, all numbers, sentences and values of pictures out, start of the
// program included.
for (const [name, patients, budget] of [['trial_060', 60, 300], ['trial_500', 500, 1000]]) {
  const files = ['patients', 'lesions', 'events'].flatMap(it => [`--${it}`, join('tests', 'trial', name, `${it === 'events' ? 'ae' : it}.csv`)]);
  for (const report of ['json', 'html']) {
    const times = [];
    for (let i = 0; i < 6; i++) {
      const start = performance.now();
      const it = spawnSync(join(target, 'native', 'tekio'), ['desk', ...files, '--report', report], { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 });
      if (it.status !== 0) fail(`tekio desk ended with ${it.status}`);
      times.push(performance.now() - start);
    }
    // The first reads the program from the disk.
    times.shift();
    row(`Trial desk, native, ${patients} patients, tables to the whole report (${report})`, spread(times), median(times), budget, ms);
  }
}

const creatine = (from, end) => {
  let lines = '';
  for (let i = from; i < end; i++) lines += `${i},${(i * 7919) % 30_000},${150 + (i % 5) * 49},${['4.03', '5.0', '6.0'][i % 3]}\n`;
  return lines;
};
await batch('ck-grade', 2_000_000, 'id,ck,uln,version\n', creatine, 2_000_000);
await batch('ctcae-lab', 2_000_000, LABORATORY, laboratory, 600_000, 1_000_000);

const version = spawnSync('chromium', ['--version'], { encoding: 'utf8' }).stdout.trim().split(' ').slice(0, 2).join(' ');
console.log(`| what | figure | budget | figure ÷ budget | |\n|---|---|---|---|---|`);
for (const it of rows) console.log(`| ${it.join(' | ')} |`);
console.log(`\nMedians of five, with the least and the most. ${version}, ${cpus().length} cores (${cpus()[0].model.trim()}), ${new Date().toISOString().slice(0, 10)}.`);
console.log(`\nFirst visits, in kB of Brotli:\n\n${table(measured)}\n`);
console.log('CalcForDocs cannot be measured beside it without a network, so the budget for the first paint has no figure here.');
process.exit(0);
