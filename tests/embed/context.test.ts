import {expect, test} from 'vitest';
import {claimContext} from '../../src/embed/context.ts';

test('a newer frame makes each older one give its context back, once; one that left is not asked', async () => {
  const yielded: string[] = [];
  claimContext(() => yielded.push('first'));
  const leave = claimContext(() => yielded.push('second'));
  await expect.poll(() => yielded).toEqual(['first']);
  leave();
  const end = claimContext(() => yielded.push('third'));
  await new Promise((done) => setTimeout(done, 50));
  expect(yielded).toEqual(['first']);
  end();
});

test('where frames cannot talk, a frame keeps its context', () => {
  const {BroadcastChannel} = globalThis;
  globalThis.BroadcastChannel = class {
    constructor() {
      throw new DOMException('denied', 'SecurityError');
    }
  } as unknown as typeof BroadcastChannel;
  try {
    expect(() => claimContext(() => {})()).not.toThrow();
  } finally {
    globalThis.BroadcastChannel = BroadcastChannel;
  }
});
