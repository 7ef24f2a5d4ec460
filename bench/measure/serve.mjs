// @ts-check
/** One server for each contender, all of one kind: files as they are packed, hashed ones kept by the browser. */
import {createServer} from 'node:http';
import sirv from 'sirv';

/** How many frames an article has. */
export const FRAMES = 10;

/** @param {string} frame address of what each frame shows */
const writeArticle = (frame) =>
  `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>稿件</title><style>body{width:640px;margin:16px auto;font:16px/1.6 sans-serif}iframe{width:640px;height:620px;border:0}</style><h1>稿件</h1>${Array.from(
    {length: FRAMES},
    (_, i) => `<p>第${i + 1}段。</p><iframe src="${frame}" title="图${i + 1}"></iframe>`,
  ).join('')}</html>`;

/**
 * @param {import('../contenders.mjs').Contender} contender
 * @returns {Promise<{url: string, close: () => void}>} `url` without a slash at its end
 */
export async function serveContender({folder, frame}) {
  const send = sirv(folder, {
    etag: true,
    brotli: true,
    setHeaders: (response, path) =>
      response.setHeader('Cache-Control', path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'max-age=300'),
  });
  const server = createServer((request, response) => {
    if (request.url === '/article.html') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(writeArticle(frame));
    } else if (request.url === '/favicon.ico') response.writeHead(204).end();
    else send(request, response, () => response.writeHead(404).end());
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {url: `http://localhost:${port}`, close: () => server.close()};
}
