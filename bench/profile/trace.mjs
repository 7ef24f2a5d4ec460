// @ts-check
/** A trace of the renderer's main thread, summed by kinds of work. */
import {medianOf} from '../measure/median.mjs';

/** @typedef {{name: string, ph: string, ts: number, dur?: number, tid: number, pid: number, args: any}} Event */
/** @typedef {Record<string, number>} Sums ms by kind, and `longest`: the longest task */

export const KINDS = [
  {id: 'parse', title: 'HTML', what: 'reading the page and making its nodes', names: ['ParseHTML']},
  {
    id: 'compile',
    title: 'compile',
    what: 'script read and compiled',
    names: ['v8.compile', 'v8.compileModule', 'V8.CompileCode', 'v8.parseOnBackground', 'v8.produceCache'],
  },
  {
    id: 'script',
    title: 'script',
    what: 'script run: modules, handlers, animation frames, timers',
    names: [
      'EvaluateScript',
      'v8.evaluateModule',
      'FunctionCall',
      'EventDispatch',
      'FireAnimationFrame',
      'TimerFire',
      'RunMicrotasks',
      'FireIdleCallback',
      'V8.GC_MC_BACKGROUND_MARKING',
      'MinorGC',
      'MajorGC',
    ],
  },
  {
    id: 'style',
    title: 'style',
    what: 'which rules hold for which node',
    names: ['UpdateLayoutTree', 'ParseAuthorStyleSheet'],
  },
  {id: 'layout', title: 'layout', what: 'boxes and lines of text', names: ['Layout', 'HitTest']},
  {
    id: 'paint',
    title: 'paint',
    what: 'what is painted where, and the layers',
    names: ['PrePaint', 'Paint', 'Layerize', 'UpdateLayer', 'UpdateLayerTree', 'CompositeLayers'],
  },
  {
    id: 'commit',
    title: 'commit',
    what: 'handed to the compositor, with the wait until a WebGL canvas has been painted',
    names: ['Commit'],
  },
];
const OTHER = 'other';

/**
 * @param {import('playwright-core').CDPSession} session
 * @param {() => Promise<void>} act
 * @returns {Promise<Event[]>}
 */
export async function traceOf(session, act) {
  /** @type {Event[]} */
  const events = [];
  const keep = (/** @type {{value: any[]}} */ {value}) => events.push(...value);
  session.on('Tracing.dataCollected', keep);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'v8', 'blink', 'toplevel', 'disabled-by-default-devtools.timeline'],
    },
  });
  await act();
  const ended = new Promise((done) => session.once('Tracing.tracingComplete', () => done(undefined)));
  await session.send('Tracing.end');
  await ended;
  session.off('Tracing.dataCollected', keep);
  return events;
}

/** Own time by kind, on the thread that lays the frame out. @param {Event[]} events @param {string} frame @returns {Sums} */
export function sumByKind(events, frame) {
  const kindOf = new Map(KINDS.flatMap(({id, names}) => names.map((name) => [name, id])));
  const main = events.find(({name, args}) => name === 'UpdateLayoutTree' && args.beginData?.frame === frame);
  const spans = events
    .filter(({ph, pid, tid, dur}) => ph === 'X' && pid === main?.pid && tid === main.tid && (dur ?? 0) > 0)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  /** @type {Sums} */
  const sums = Object.fromEntries([...KINDS.map(({id}) => [id, 0]), [OTHER, 0], ['longest', 0]]);
  /** @type {{end: number, kind: string}[]} */
  const open = [];
  for (const {name, ts, dur = 0} of spans) {
    while (open.length > 0 && open[open.length - 1].end <= ts) open.pop();
    const outer = open.at(-1);
    // What has no kind of its own belongs to what it happens in.
    const kind = kindOf.get(name) ?? outer?.kind ?? OTHER;
    sums[kind] += dur / 1000;
    if (outer) sums[outer.kind] -= dur / 1000;
    else sums.longest = Math.max(sums.longest, dur / 1000);
    open.push({end: ts + dur, kind});
  }
  return sums;
}

/** @param {{id: string, title: string}[]} contenders @param {(id: string) => Sums[]} rounds */
export function formatTable(contenders, rounds) {
  const columns = [...KINDS, {id: OTHER, title: 'other'}, {id: 'longest', title: 'longest task'}];
  return [
    `| | ${columns.map(({title}) => title).join(' | ')} | in all |`,
    `|---|${columns.map(() => '--:').join('|')}|--:|`,
    ...contenders.map(({id, title}) => {
      const all = rounds(id).map((sums) =>
        columns.reduce((sum, {id: key}) => sum + (key === 'longest' ? 0 : sums[key]), 0),
      );
      return `| ${title} | ${columns.map(({id: key}) => medianOf(rounds(id).map((sums) => sums[key])).toFixed(0)).join(' | ')} | ${medianOf(all).toFixed(0)} |`;
    }),
  ].join('\n');
}
