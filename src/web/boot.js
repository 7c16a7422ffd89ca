// Starts the program, and keeps this device's copy of it up to date.
const page = document.documentElement.dataset;
const root = new URL('../', import.meta.url);

// The language is switched without a load, by an address of another depth: what is relative is pinned to where it is.
for (const it of document.querySelectorAll('link:not([rel=stylesheet])')) it.href = it.href;

// Only what was built runs: the import map pins the glue, `integrity` the Wasm.
async function start() {
  const [glue, program] = await Promise.all([
    import('./{{glue}}'),
    fetch(new URL('{{wasm}}', import.meta.url), { integrity: '{{wasm-integrity}}' }),
  ]);
  await glue.default({ module_or_path: program });
  page.boot = 'ready';
  return true;
}

// No verdict may stand on a page whose program does not run, or no longer runs.
function fail() {
  page.boot = 'failed';
  document.getElementById('boot-failure').hidden = false;
  const said = '[data-outcome], [data-scale], [data-protocol], [data-truth=met], [data-truth=not-met], .failed, .due, .outputs, .course';
  for (const it of document.querySelectorAll(said)) it.remove();
  return false;
}

// After a trap the program's state cannot be trusted.
const trapped = reason => self.WebAssembly && reason instanceof WebAssembly.RuntimeError && fail();
addEventListener('error', event => trapped(event.error));
addEventListener('unhandledrejection', event => trapped(event.reason));

const started = start().catch(reason => (console.error(reason), fail()));

async function keep() {
  const running = await started;
  if (document.readyState !== 'complete') await new Promise(done => addEventListener('load', done, { once: true }));

  // The one policy the CSP allows, for the one script it may name.
  const rules = { createScriptURL: () => new URL('sw.js', root).href };
  const policy = self.trustedTypes ? trustedTypes.createPolicy('sw', rules) : rules;
  const registration = await navigator.serviceWorker.register(policy.createScriptURL(''), { updateViaCache: 'none' });

  // A page may hold answers, so a new build waits until the user agrees. A failed page holds none.
  const accept = () => {
    const next = registration.waiting;
    if (!next) return location.reload(); // accepted in another tab
    next.addEventListener('statechange', () => next.state === 'activated' && location.reload());
    next.postMessage('skip-waiting');
  };
  const offer = () => {
    if (!registration.waiting || !registration.active) return;
    if (!running) return accept();
    page.update = 'waiting';
    dispatchEvent(new CustomEvent('tekio-update'));
  };
  addEventListener('tekio-update-accept', accept);
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  offer();

  // Browsers look for a new build when a page opens. One that failed asks at once; one left open, when it is seen.
  let asked = performance.now();
  if (!running) await registration.update();
  addEventListener('visibilitychange', () => {
    if (document.hidden || performance.now() - asked < 3_600_000) return;
    asked = performance.now();
    registration.update().catch(() => {});
  });
}

// Embedded pages keep nothing on the device: no worker.
if (window.top === window && !('embed' in page) && 'serviceWorker' in navigator) keep().catch(reason => console.warn(reason));
