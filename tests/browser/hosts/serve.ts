/**
 * Host pages on an origin of their own, for frames of the site under test.
 *
 *     const hosts = await serveHosts({'/pym': '<div id="map-1"></div>…'});
 *     const page = await openPage(`${hosts.url}/pym`, {origins: [hosts.url]});
 *
 * Below `/npm/` stand the files of `node_modules`, so that hosts run the real scripts.
 */
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';

export interface Hosts {
  /** Without a slash at its end. */
  url: string;
  /** Adds or replaces a page. @param headers such as a policy */
  put: (path: string, body: string, headers?: Record<string, string>) => string;
  close: () => Promise<void>;
}

const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** Serves pages until closed, on any free port of 127.0.0.1: another site than `localhost`, so frames are foreign. */
export async function serveHosts(): Promise<Hosts> {
  const pages = new Map<string, {body: string; headers: Record<string, string>}>();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    if (path.startsWith('/npm/') && !path.includes('..')) {
      const body = await readFile(MODULES + path.slice('/npm'.length)).catch(() => null);
      response.writeHead(body ? 200 : 404, {'content-type': 'text/javascript; charset=utf-8'}).end(body);
      return;
    }
    const page = pages.get(path);
    response
      .writeHead(page ? 200 : path === '/favicon.ico' ? 204 : 404, {
        'content-type': 'text/html; charset=utf-8',
        ...page?.headers,
      })
      .end(page?.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    put(path, body, headers = {}) {
      const whole = /^\s*<!doctype/i.test(body)
        ? body
        : `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>稿件</title><body>${body}`;
      pages.set(path, {body: whole, headers});
      return url + path;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
