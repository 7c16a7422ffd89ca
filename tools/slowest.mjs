// Tells which ten tests took longest, from what `cargo test` and tools/engines printed: suites of the command line as
// wholes, tests in a browser one by one.
import { readFileSync } from 'node:fs';

const took = [];
let suite = '';
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  suite = line.match(/^\s+Running (?:unittests )?(\S+)/)?.[1] ?? (/^\s+Doc-tests/.test(line) ? 'examples in the docs' : suite);
  const browser = line.match(/browser: (.+?): .*\((Chromium|Firefox|WebKit), ([\d.]+) s\)$/);
  if (browser) took.push([Number(browser[3]), `${browser[1]}, ${browser[2]}`]);
  const whole = line.match(/^test result: .* finished in ([\d.]+)s$/);
  if (whole && !suite.includes('browser')) took.push([Number(whole[1]), suite]);
}
took.sort((a, b) => b[0] - a[0]);
console.log('The slowest ten:');
for (const [seconds, name] of took.slice(0, 10)) console.log(`${seconds.toFixed(1).padStart(8)} s  ${name}`);
