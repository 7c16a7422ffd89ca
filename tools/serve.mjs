// A static server for trying and testing the site. No dependencies.
//
//   node tools/serve.mjs [folder=dist] [port=8080] [--base /x/y/] [--log file] [--soon]
//
// If the port is taken the next free one is used; port 0 takes any. It prints one line, with the address, once it
// listens. `--log` writes the method and path of each request: tests read it to prove that nothing else is asked for. `--soon`
// compresses less: a test waits for that, and for nothing on the way.

import { createServer } from 'node:http';
import { appendFileSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { base: { type: 'string', default: '/' }, log: { type: 'string' }, soon: { type: 'boolean' } },
});
const [folder = 'dist', first = '8080'] = positionals;
const root = realpathSync(resolve(folder));
const base = `/${values.base}/`.replace(/\/+/g, '/');
if (values.log) writeFileSync(values.log, '');

// Wasm must be exactly this, without a charset, to be compiled while it arrives.
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

// Not the best there is, but soon: the figures in `make bench` are at quality 11, as good hosts serve it.
const ENCODERS = {
  br: it => brotliCompressSync(it, { params: { [constants.BROTLI_PARAM_QUALITY]: values.soon ? 3 : 9 } }),
  gzip: it => gzipSync(it),
};
const compressed = new Map(); // file, time and encoding → bytes

// The file at a path within the site: { file }, { redirect }, or nothing.
function find(path) {
  const file = join(root, path);
  if (file !== root && !file.startsWith(root + sep)) return {};
  const at = statSync(file, { throwIfNoEntry: false });
  if (!at) return {};
  if (!at.isDirectory()) return path.endsWith('/') ? {} : { file, at };
  if (!path.endsWith('/')) return { redirect: `${path}/` };
  const index = join(file, 'index.html');
  return { file: index, at: statSync(index, { throwIfNoEntry: false }) };
}

function body(file, at, accepted) {
  const plain = readFileSync(file);
  const encoding = /^(text|application)\//.test(TYPES[extname(file)]) && Object.keys(ENCODERS).find(it => accepted.includes(it));
  if (!encoding) return { content: plain };
  const key = `${file} ${at.mtimeMs} ${at.size} ${encoding}`;
  if (!compressed.has(key)) compressed.set(key, ENCODERS[encoding](plain));
  return { content: compressed.get(key), encoding };
}

function answer(request, response) {
  const send = (status, headers, content = '') => {
    response.writeHead(status, {
      'Access-Control-Allow-Origin': '*', // as GitHub Pages does; sandboxed frames need it
      'Cache-Control': 'no-cache',
      'Content-Length': Buffer.byteLength(content),
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : content);
  };
  if (values.log) appendFileSync(values.log, `${request.method} ${request.url}\n`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { Allow: 'GET, HEAD' });

  let path;
  try {
    path = decodeURIComponent(request.url.replace(/[?#].*/s, ''));
  } catch {
    return send(400, {});
  }
  if (`${path}/` === base) return send(308, { Location: base });
  const { file, at, redirect } = path.startsWith(base) && !path.includes('\0') ? find(path.slice(base.length - 1)) : {};
  if (redirect) return send(308, { Location: encodeURI(base.slice(0, -1) + redirect) });
  if (!at) return send(404, { 'Content-Type': TYPES['.txt'] }, `There is nothing here. Tekio is at ${base}\n`);
  const { content, encoding } = body(file, at, request.headers['accept-encoding'] ?? '');
  const headers = { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', Vary: 'Accept-Encoding' };
  send(200, encoding ? { ...headers, 'Content-Encoding': encoding } : headers, content);
}

const server = createServer(answer);
const wanted = Number(first);
let port = wanted;
server.on('error', why => {
  if (why.code !== 'EADDRINUSE' || port - wanted >= 100) throw why;
  port += 1;
  server.listen(port);
});
server.on('listening', () => console.log(`Tekio is at http://localhost:${server.address().port}${base}`));
server.listen(port);
