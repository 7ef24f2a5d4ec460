/** ms after which the second turn comes though no frame was painted: a frame out of sight has none. */
const PATIENCE = 300;

/**
 * A change in two turns: what the eye waits for is drawn in the next frame, the rest once that has been painted. Each turn
 * runs once, however often it is asked for before.
 */
export function takeTurns(first: () => void, second: () => void): () => void {
  let asked = false;
  let timer = 0;
  const rest = () => {
    timer = 0;
    second();
  };
  return () => {
    timer ||= window.setTimeout(rest, PATIENCE);
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      first();
      if (timer) {
        clearTimeout(timer);
        timer = window.setTimeout(rest);
      }
    });
  };
}

/** ms after which what waits for an idle browser comes though it is busy. */
const LATEST = 2000;

/** Runs once nothing more urgent waits: a click before it is answered first. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(() => run(), {timeout: LATEST});
  else setTimeout(run);
}
