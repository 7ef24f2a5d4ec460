// @ts-check

/**
 * MB in use by script after a collection: the page with all its frames, and its workers.
 *
 * @param {import('playwright-core').CDPSession} session
 * @param {import('./workers.mjs').Workers} workers
 */
export async function measureHeap(session, workers) {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  return (await workers.heaps()).reduce((sum, bytes) => sum + bytes, usedSize) / 1e6;
}
