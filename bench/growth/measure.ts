/** Lays out one sample, in a thread of its own, and tells what came of it. */
import {parentPort, workerData} from 'node:worker_threads';
import {checkDrawing} from '../../src/layout/laws/check-drawing.ts';
import {lay} from '../../src/layout/lay.ts';
import {makeSample, type Sample} from './sample.ts';

/** What came of a sample. */
export interface Outcome {
  lines: number;
  memberships: number;
  seconds: number;
  /** By rising width: how often each law is broken that must hold. None where no drawing was made. */
  plates: {width: number; broken: Record<string, number>}[];
  /** Why no drawing was made. */
  refusal?: string;
}

function layOut(sample: Sample): Outcome {
  const {of, texts} = makeSample(sample);
  const lines = of.clusters.filter(({cities}) => cities.length > 1).length;
  const memberships = of.clusters.reduce((sum, {cities}) => sum + cities.length, 0);
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const {all, drawing} = lay(of, texts);
    const taken = seconds();
    const breaches = checkDrawing({plates: all, whole: drawing.whole}, of).filter(({must}) => must);
    const plates = all.map(({width}) => ({width, broken: countLaws(breaches.filter(({plate}) => plate === width))}));
    return {lines, memberships, seconds: taken, plates};
  } catch (error) {
    return {
      lines,
      memberships,
      seconds: seconds(),
      plates: [],
      refusal: error instanceof Error ? error.message : String(error),
    };
  }
}

function countLaws(breaches: readonly {law: string}[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const {law} of breaches) counts[law] = (counts[law] ?? 0) + 1;
  return counts;
}

parentPort?.postMessage(layOut(workerData as Sample));
