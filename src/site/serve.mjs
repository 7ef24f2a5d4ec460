// @ts-check
/**
 * Serves the built site the way a plain static host does: `npm start`, and every browser test.
 *
 *     node src/site/serve.mjs [--port 4173] [--dir dist] [--host 127.0.0.1]
 *
 * Only real files and folders with an `index.html` answer; no name is guessed, so that a link that works here works on
 * any host. Every answer may be read from any origin, because the site is made to be embedded.
 */
import {existsSync, readFileSync, realpathSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {join, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import sirv from 'sirv';

/** Seconds that a browser may keep an answer; names under `/assets/` carry a hash of their content. */
const MAX_AGE = {hashed: 31_536_000, other: 300};

const DEFAULTS = {dir: fileURLToPath(new URL('../../dist', import.meta.url)), host: '127.0.0.1', port: 4173};

/**
 * Serves a folder until closed.
 *
 * Guarantees: files are read anew at every request (a rebuild needs no restart); `x.br` or `x.gz` is sent in place of
 * `x` to whoever accepts it; rules of the folder's `_headers` file hold as on a host, and `headers` hold over them.
 *
 * @param {{dir?: string, port?: number, host?: string, headers?: Record<string, string>}} [options]
 *   `port` 0 takes any free port; `headers` are added to every answer
 * @returns {Promise<{url: string, close: () => Promise<void>}>} `url` without a slash at its end
 * @throws {Error} when `dir` holds no `index.html` or the port cannot be had; the message says what to do
 */
export async function serve({dir = DEFAULTS.dir, port = DEFAULTS.port, host = DEFAULTS.host, headers = {}} = {}) {
  const root = resolve(dir);
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`nothing to serve: ${root} has no index.html; build the site first: npm run build`);
  }
  const send = sirv(root, {dev: true, etag: true, gzip: true, brotli: true, extensions: []});
  const server = createServer((req, res) => answer(root, send, headers, req, res));
  await listen(server, port, host);
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://${formatHost(host)}:${address.port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * Reads the `_headers` format that static hosts share: a line with a path pattern (`*` stands for any text), then
 * indented `Name: value` lines; `#` begins a comment line. A pattern with a host in it matches nothing here.
 *
 * @param {string} text
 * @returns {{pattern: RegExp, headers: [name: string, value: string][]}[]}
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function parseHeaders(text) {
  /** @type {ReturnType<typeof parseHeaders>} */
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    const pair = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line);
    if (pair) rules.at(-1)?.headers.push([pair[1] ?? '', pair[2] ?? '']);
    else if (/^[^\s#]/.test(line)) {
      const parts = line.trim().split('*').map(escapePattern);
      rules.push({pattern: new RegExp(`^${parts.join('.*')}$`), headers: []});
    }
  }
  return rules;
}

/** @param {string} text */
function escapePattern(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/**
 * @param {string} root
 * @param {import('sirv').RequestHandler} send
 * @param {Record<string, string>} extra
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse} res
 */
function answer(root, send, extra, req, res) {
  const [path = '/', query] = splitOnce(req.url ?? '/', '?');
  setHeaders(root, path, extra, res);

  if (req.method === 'OPTIONS') {
    res
      .writeHead(204, {'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS', 'Access-Control-Allow-Headers': '*'})
      .end();
    return;
  }
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    res.writeHead(405, {Allow: 'GET, HEAD, OPTIONS'}).end();
    return;
  }

  const found = findFile(root, path);
  if (found === 'folder') {
    const to = `./${path.slice(path.lastIndexOf('/') + 1)}/${query === undefined ? '' : `?${query}`}`;
    res.writeHead(301, {Location: to}).end();
    return;
  }
  const file = found ?? '/404.html';
  if (found === undefined) {
    res.setHeader('Cache-Control', 'no-cache');
    if (!existsSync(join(root, file))) {
      res.writeHead(404, {'Content-Type': 'text/plain;charset=utf-8'}).end('not found\n');
      return;
    }
  }

  // Conditions are judged in finishHead: sirv knows only an exact If-None-Match, and its 304 has no ETag. A range of
  // a compressed file helps nobody, and a server may always answer with the whole.
  const condition = req.headers;
  req.headers = {'accept-encoding': acceptable(condition['accept-encoding'])};
  req.url = encodeURI(file);
  finishHead(res, found === undefined ? 404 : 200, condition);
  send(req, res);
}

/**
 * Sets what does not depend on the file's content.
 *
 * @param {string} root
 * @param {string} path
 * @param {Record<string, string>} extra
 * @param {import('node:http').ServerResponse} res
 */
function setHeaders(root, path, extra, res) {
  const seconds = path.startsWith('/assets/') ? `${MAX_AGE.hashed}, immutable` : MAX_AGE.other;
  res.setHeader('Cache-Control', `public, max-age=${seconds}`);
  res.setHeader('Access-Control-Allow-Origin', '*');
  /** @type {Map<string, string>} hosts join the values of two rules for one name with a comma */
  const ruled = new Map();
  const rules = join(root, '_headers');
  for (const rule of existsSync(rules) ? parseHeaders(readFileSync(rules, 'utf8')) : []) {
    if (!rule.pattern.test(path)) continue;
    for (const [name, value] of rule.headers) {
      const key = name.toLowerCase();
      ruled.set(key, ruled.has(key) ? `${ruled.get(key)}, ${value}` : value);
    }
  }
  for (const [name, value] of [...ruled, ...Object.entries(extra)]) res.setHeader(name, value);
}

/**
 * @param {string} root
 * @param {string} path as sent: percent-encoded
 * @returns {string | undefined} the file's path below `root`, `'folder'` for a page that wants its slash
 */
function findFile(root, path) {
  try {
    const name = decodeURI(path);
    const full = join(root, name);
    const inside = full === root || full.startsWith(root.endsWith(sep) ? root : root + sep);
    if (!inside || /\/\.(?!well-known\/)/.test(name) || name === '/_headers') return undefined;
    const stats = statSync(full, {throwIfNoEntry: false});
    if (stats?.isFile()) return name.endsWith('/') ? undefined : name;
    if (!stats?.isDirectory() || !existsSync(join(full, 'index.html'))) return undefined;
    return name.endsWith('/') ? `${name}index.html` : 'folder';
  } catch {
    return undefined; // not a path: a lone percent sign, a NUL, a file taken for a folder
  }
}

/**
 * Completes the head that sirv is about to write: the status, the charset of text, and 304 when the reader's copy is
 * still good (RFC 9110, section 13.2.2). The body of a 304 is dropped by node:http.
 *
 * @param {import('node:http').ServerResponse} res
 * @param {number} status
 * @param {import('node:http').IncomingHttpHeaders} condition
 */
function finishHead(res, status, condition) {
  const write = res.writeHead.bind(res);
  // @ts-expect-error: of the overloads, sirv calls this one only
  res.writeHead = (/** @type {number} */ code, /** @type {Record<string, string>} */ head = {}) => {
    if (code !== 200) return write(code, head);
    if (status === 200 && isFresh(condition, head)) {
      return write(304, {ETag: head.ETag, 'Last-Modified': head['Last-Modified']});
    }
    const type = head['Content-Type'] || 'application/octet-stream';
    const text = type.startsWith('text/') && !type.includes('charset');
    return write(status, {...head, 'Content-Type': text ? `${type};charset=utf-8` : type});
  };
}

/**
 * @param {import('node:http').IncomingHttpHeaders} condition
 * @param {Record<string, string | undefined>} head
 */
function isFresh(condition, head) {
  const tags = condition['if-none-match'];
  if (tags !== undefined) {
    const bare = (/** @type {string} */ tag) => tag.trim().replace(/^W\//, '');
    return tags.trim() === '*' || tags.split(',').some((tag) => bare(tag) === bare(head.ETag ?? ''));
  }
  const since = Date.parse(condition['if-modified-since'] ?? '');
  return Date.parse(head['Last-Modified'] ?? '') <= since;
}

/**
 * Leaves out codings that the reader refuses (`br;q=0`), which sirv would take for an offer.
 *
 * @param {string | string[] | undefined} codings
 */
function acceptable(codings) {
  return String(codings ?? '')
    .split(',')
    .filter((coding) => !/;\s*q=0(\.0*)?\s*$/.test(coding))
    .join(',');
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function listen(server, port, host) {
  return new Promise((done, fail) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const next = `choose another: npm start -- --port ${port + 1}`;
      if (error.code === 'EADDRINUSE') fail(new Error(`port ${port} is taken; ${next}`));
      else if (error.code === 'EACCES') fail(new Error(`port ${port} needs more rights; ${next}`));
      else fail(new Error(`cannot listen on ${host}:${port}: ${error.message}`));
    });
    server.listen(port, host, done);
  });
}

/** @param {string} host */
function formatHost(host) {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * @param {string} text
 * @param {string} mark
 */
function splitOnce(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/**
 * A port from the command line; a wrong one is an error, not a default.
 *
 * @param {string} [text]
 */
export function readPort(text) {
  const port = Number(text ?? DEFAULTS.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || text === '')
    throw new Error(`not a port: ${text} (--port); give a whole number from 0 to 65535`);
  return port;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const {values} = parseArgs({
      options: {dir: {type: 'string'}, host: {type: 'string'}, port: {type: 'string'}},
    });
    const {url} = await serve({...values, port: readPort(values.port)});
    console.log(`The map is at ${url} (Ctrl+C ends it)`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
