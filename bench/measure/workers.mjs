// @ts-check
/** The workers of a page: they have a line and a heap of their own, and a page's session does not tell of either. */

/** @typedef {{on: (event: string, listener: (params: any) => void) => void, heaps: () => Promise<number[]>}} Workers */

/**
 * Follows every worker that a page starts from now on.
 *
 * @param {import('playwright-core').CDPSession} session of the page
 * @returns {Promise<Workers>} `on` hears their events, `heaps` collects garbage and gives the bytes in use by each
 */
export async function followWorkers(session) {
  /** @type {Set<string>} */
  const alive = new Set();
  /** @type {Map<number, (result: any) => void>} */
  const asked = new Map();
  /** @type {[event: string, listener: (params: any) => void][]} */
  const listeners = [];
  let last = 0;
  /** @param {string} sessionId @param {string} method */
  const ask = (sessionId, method) =>
    new Promise((answer) => {
      const id = ++last;
      asked.set(id, answer);
      const message = JSON.stringify({id, method, params: {}});
      session.send('Target.sendMessageToTarget', {sessionId, message}).catch(() => answer(undefined));
    });
  session.on('Target.attachedToTarget', ({sessionId, targetInfo}) => {
    if (targetInfo.type !== 'worker') return;
    alive.add(sessionId);
    ask(sessionId, 'Network.enable');
  });
  session.on('Target.detachedFromTarget', ({sessionId}) => alive.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({message}) => {
    const {id, result, method, params} = JSON.parse(message);
    asked.get(id)?.(result);
    for (const [event, listener] of listeners) if (event === method) listener(params);
  });
  await session.send('Target.setAutoAttach', {autoAttach: true, waitForDebuggerOnStart: false, flatten: false});
  return {
    on: (event, listener) => listeners.push([event, listener]),
    heaps: () =>
      Promise.all(
        [...alive].map(async (worker) => {
          await ask(worker, 'HeapProfiler.collectGarbage');
          return (await ask(worker, 'Runtime.getHeapUsage'))?.usedSize ?? 0;
        }),
      ),
  };
}
