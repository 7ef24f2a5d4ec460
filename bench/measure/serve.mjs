// @ts-check
/** One server for each contender, all of one kind: files as they are packed, hashed ones kept by the browser. */
import {createServer} from 'node:http';
import sirv from 'sirv';
import {VIEWS} from '../contenders.mjs';

/** CSS px in which all frames of an article are seen at once. */
export const SPREAD = {width: 1340, height: 3560};

const STYLE =
  'main{display:grid;grid-template-columns:640px 640px;gap:0 20px;width:1300px;margin:16px auto;font:16px/1.6 sans-serif}h1{grid-column:1/3;margin:0;line-height:60px}p{height:32px;margin:16px 0 8px}iframe{width:640px;height:620px;border:0}';

/** @param {import('../contenders.mjs').Contender} contender */
const writeArticle = ({frame}) =>
  `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>稿件</title><style>${STYLE}</style><main><h1>稿件</h1>${VIEWS.map(
    (view, i) => `<div><p>第${i + 1}段。</p><iframe src="${frame(view)}" title="图${i + 1}"></iframe></div>`,
  ).join('')}</main></html>`;

/**
 * @param {import('../contenders.mjs').Contender} contender
 * @returns {Promise<{url: string, sent: import('./line.mjs').Sent[], close: () => void}>} `url` without a slash at its
 *   end; `sent` grows with every answer
 */
export async function serveContender(contender) {
  const send = sirv(contender.folder, {
    etag: true,
    brotli: true,
    setHeaders: (response, path) =>
      response.setHeader('Cache-Control', path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'max-age=300'),
  });
  /** @type {import('./line.mjs').Sent[]} */
  const sent = [];
  const server = createServer((request, response) => {
    const {socket} = request;
    const path = request.url ?? '/';
    const before = socket.bytesWritten;
    response.on('finish', () => sent.push({path, bytes: socket.bytesWritten - before}));
    if (path === '/article.html') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(writeArticle(contender));
    } else if (path === '/favicon.ico') response.writeHead(204).end();
    else send(request, response, () => void response.writeHead(404).end());
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {url: `http://localhost:${port}`, sent, close: () => server.close()};
}
