// @ts-check
/** What comes over the line, and when. */

/** @typedef {{path: string, bytes: number}} Sent one answer of the server, with its headers */
/** @typedef {{start: () => number, requests: (until?: number) => number, bytes: (until?: number) => number}} Line */

/**
 * Watches the line from now on. How much an answer weighs is what the server wrote, as a browser does not tell it of
 * workers; when it had come whole is what the browser says. What comes from the browser's own store is not counted.
 *
 * @param {import('playwright-core').CDPSession} session
 * @param {import('./workers.mjs').Workers} workers
 * @param {Sent[]} sent grows as the server answers; emptied now
 * @returns {Line} times in ms since the epoch
 */
export function watchLine(session, workers, sent) {
  sent.length = 0;
  /** @type {Map<string, {path: string, asked: number, came?: number}>} */
  const requests = new Map();
  let shift = 0;
  session.on('Network.requestWillBeSent', ({requestId, timestamp, wallTime, request}) => {
    if (!request.url.startsWith('http')) return;
    shift = (wallTime - timestamp) * 1000;
    const {pathname, search} = new URL(request.url);
    requests.set(requestId, {path: pathname + search, asked: wallTime * 1000});
  });
  session.on('Network.requestServedFromCache', ({requestId}) => requests.delete(requestId));
  const end = (/** @type {{requestId: string, timestamp: number}} */ {requestId, timestamp}) => {
    const request = requests.get(requestId);
    if (request) request.came = timestamp * 1000 + shift;
  };
  session.on('Network.loadingFinished', end);
  workers.on('Network.loadingFinished', end);

  /** The requests that reached the server, with their weight; of several for one file those that ended first. */
  const pair = () => {
    const left = [...requests.values()].sort((a, b) => (a.came ?? Infinity) - (b.came ?? Infinity));
    return sent.flatMap(({path, bytes}) => {
      const place = left.findIndex((request) => request.path === path);
      return place < 0 ? [] : [{...left.splice(place, 1)[0], bytes}];
    });
  };
  return {
    start: () => Math.min(...[...requests.values()].map(({asked}) => asked)),
    requests: (until = Infinity) => pair().filter(({asked}) => asked <= until).length,
    bytes: (until = Infinity) =>
      (until === Infinity ? sent : pair().filter(({came}) => came !== undefined && came <= until)).reduce(
        (sum, {bytes}) => sum + bytes,
        0,
      ),
  };
}
