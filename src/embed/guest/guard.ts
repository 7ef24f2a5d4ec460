/** Changes within `WINDOW` ms that are taken for honest; a host that answers each height with another makes more. */
const CHANGES = 8;
const WINDOW = 2000;

/** Breaks growth loops between frame and host: iframe-resizer's classic fault (its issues 456 and 594). */
export interface Guard {
  /** ms to wait before a changed height may be told; 0: now. @param now ms */
  wait: (now: number) => number;
  /** The reader or the host's width changed something: what follows is honest. */
  reset: () => void;
}

/** After too many changes in a short time each further one waits, and each wait doubles. */
export function createGuard(): Guard {
  let told: number[] = [];
  let pause = WINDOW;
  return {
    wait(now) {
      told = told.filter((time) => now - time < pause);
      if (told.length < CHANGES) {
        told.push(now);
        return 0;
      }
      const left = told[0]! + pause - now;
      pause = Math.min(pause * 2, 60_000);
      return left;
    },
    reset() {
      told = [];
      pause = WINDOW;
    },
  };
}
