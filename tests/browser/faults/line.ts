/**
 * A bad line between the browser and the site: passes on what the site answers, and damages one file on the way.
 *
 *     const line = await serveLine(siteUrl(), {damage: {path: '/assets/start-….js', fault: 'cut short'}});
 *     const page = await openPage(line.url, {origins: [line.url]});
 *     line.struck(); // how often the file was asked for
 *
 * It is a server of its own and not a route of Playwright's: so it strikes workers, frames and preloads too, an answer can
 * end before its `Content-Length`, and each case has an origin of its own. Nothing is kept by the browser's cache.
 */
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {parseAst} from 'vite';

export const FAULTS = ['missing', 'cut short', 'slow', 'wrong type', 'wrong byte'] as const;
export type Fault = (typeof FAULTS)[number];

/** ms by which an answer is late. */
export const LATE = 10_000;

export interface LineOptions {
  damage?: {path: string; fault: Fault};
  /** Policies beside the site's own. */
  policy?: string;
  /** Pages beside the site's own, by path: an article with the map in it. */
  pages?: Record<string, string>;
}

export interface Line {
  /** Without a slash at its end. */
  url: string;
  /** The paths that were asked for since this was last called, each once. */
  takeAsked: () => string[];
  /** How often the damaged file was asked for. */
  struck: () => number;
  close: () => Promise<void>;
}

interface Answer {
  status: number;
  head: Record<string, string>;
  body: Buffer;
}

/** What the site answers does not change during a run. */
const answers = new Map<string, Promise<Answer>>();

/** Serves the site over a bad line until closed. @param site its address, without a slash at its end */
export async function serveLine(site: string, {damage, policy, pages = {}}: LineOptions = {}): Promise<Line> {
  let asked = new Set<string>();
  let struck = 0;
  const server = createServer(async (request, response) => {
    const {pathname, search} = new URL(request.url ?? '/', site);
    const page = pages[pathname];
    if (page !== undefined) {
      response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(page);
      return;
    }
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    asked.add(pathname);
    const answer = await fetchAnswer(site, pathname + search);
    const head: Answer['head'] = {...answer.head, 'cache-control': 'no-store'};
    if (policy) head['content-security-policy'] = [head['content-security-policy'], policy].filter(Boolean).join(', ');
    const sound = {...answer, head};
    if (pathname !== damage?.path) return send(response, sound);
    struck += 1;
    strike[damage.fault](response, sound, await fetchAnswer(site, '/no-such-file'), pathname);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    takeAsked() {
      const taken = [...asked];
      asked = new Set();
      return taken;
    },
    struck: () => struck,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * A file with one wrong byte, in or after the middle half, and the same in each run as long as the file is the same.
 *
 * In text it is a digit, which no parser minds. In a script it is one at which the script no longer parses: against one
 * that runs and does something else only a hash of each script would help, for which a page's budget has no room.
 */
export function spoil(path: string, type: string, sound: Buffer): Buffer {
  let seed = 2166136261;
  for (const letter of path.replace(/-[\w-]{8}\./, '.')) seed = Math.imul(seed ^ letter.charCodeAt(0), 16777619) >>> 0;
  const first = Math.floor(sound.length * (0.25 + (0.5 * seed) / 2 ** 32));
  for (let at = first; at < sound.length; at += 1) {
    const body = Buffer.from(sound);
    body[at] = body[at]! ^ 1;
    if (type.includes('javascript') ? !parses(body) : type.startsWith('image/png') || isDigit(body[at]!)) return body;
  }
  throw new Error(`no byte to spoil (${path})`);
}

const isDigit = (byte: number) => byte >= 48 && byte < 58;

function parses(script: Buffer): boolean {
  try {
    parseAst(script.toString());
    return true;
  } catch {
    return false;
  }
}

const send = (response: ServerResponse, {status, head, body}: Answer) =>
  void response.writeHead(status, {...head, 'content-length': `${body.length}`}).end(body);

/** Each fault. `lost` is what the site answers for a file that is not there. */
const strike: Record<Fault, (response: ServerResponse, sound: Answer, lost: Answer, path: string) => void> = {
  missing: (response, _, lost) => send(response, lost),

  'cut short'(response, {status, head, body}) {
    response.writeHead(status, {...head, 'content-length': `${body.length}`});
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
  },

  slow: (response, sound) => void setTimeout(() => send(response, sound), LATE),

  // A file in place of which a page comes, as from hosts that answer everything with one; and a page that comes as text.
  'wrong type'(response, sound, lost) {
    const document = sound.head['content-type']?.startsWith('text/html');
    if (document) send(response, {...sound, head: {...sound.head, 'content-type': 'text/plain; charset=utf-8'}});
    else send(response, {...lost, status: 200, head: {...sound.head, 'content-type': 'text/html; charset=utf-8'}});
  },

  'wrong byte'(response, sound, _, path) {
    send(response, {...sound, body: spoil(path, sound.head['content-type'] ?? '', sound.body)});
  },
};

function fetchAnswer(site: string, path: string): Promise<Answer> {
  const key = site + path;
  let answer = answers.get(key);
  if (!answer) {
    answer = (async () => {
      const response = await fetch(key, {headers: {'accept-encoding': 'identity'}, redirect: 'manual'});
      const head = Object.fromEntries(
        [...response.headers].filter(([name]) => /^(content-(type|security-policy)|x-|access-|location)/.test(name)),
      );
      return {status: response.status, head, body: Buffer.from(await response.arrayBuffer())};
    })();
    answers.set(key, answer);
  }
  return answer;
}
