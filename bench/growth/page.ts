/** Lays out and draws samples of any size in the browser, and says how long each verb takes. */

import {chosen} from '../../src/draw/join.ts';
import {drawScene} from '../../src/draw/scene.ts';
import type {Surroundings} from '../../src/draw/surroundings.ts';
import {drawTargets} from '../../src/draw/targets.ts';
import {placeMarks} from '../../src/layout/marks.ts';
import {planLinks} from '../../src/layout/plan.ts';
import {sceneAt} from '../../src/layout/scene.ts';
import {traceLinks} from '../../src/layout/trace.ts';
import type {Camera} from '../../src/layout/types.ts';
import type {Atlas} from '../../src/model/atlas.ts';
import {words} from '../../src/model/words/en.ts';
import {sampleClusters, sampleSeats} from '../../tests/layout/samples.ts';
import {medianOf} from '../measure/median.mjs';

/** A sample: so many cities and clusters, members chosen near one another or from everywhere. */
export interface Sample {
  cities: number;
  clusters: number;
  spread: 'local' | 'nationwide';
}

/** ms of each verb; `follow` is the median of camera frames: scene, drawing and the style and layout that it causes. */
export interface Costs {
  plan: number;
  trace: number;
  marks: number;
  draw: number;
  script: number;
  follow: number;
  tracks: number;
  corridors: number;
}

declare global {
  interface Window {
    measure: (sample: Sample) => Costs;
  }
}

const [WIDTH, HEIGHT] = [1200, 1000];
const WHOLE: Camera = {k: 1, x: 0, y: 0};
/** Of the seeded samples. */
const SEED = 5;
/** Members of a local cluster come from so many cities nearest to one of them. */
const NEAREST = 18;
const MOST_MEMBERS = 6;
const FRAMES = 15;

const timed = <T>(run: () => T): [result: T, ms: number] => {
  const start = performance.now();
  const result = run();
  return [result, performance.now() - start];
};

/** Names and numbers for a sample; clusters take the twelve colours in turn. */
function surround(sample: ReturnType<typeof makeSample>): Surroundings {
  const atlas = {
    cities: sample.seats.map(({id}) => ({id, name: {'zh-Hans': id, 'zh-Hant': id, en: id}})),
    clusters: sample.clusters.map(({id, cities}, i) => ({id, cities, no: (i % 12) + 1, industry: {en: id}})),
  } as unknown as Atlas;
  return {atlas, words, lang: 'en', href: () => ''};
}

function makeSample({cities, clusters, spread}: Sample) {
  const seats = sampleSeats(cities, WIDTH, HEIGHT, cities < 100 ? 55 : 30, SEED);
  return {seats, clusters: sampleClusters(seats, clusters, MOST_MEMBERS, SEED, spread === 'local' ? NEAREST : 0)};
}

window.measure = (sample) => {
  const made = makeSample(sample);
  const {seats, clusters} = made;
  const around = surround(made);
  const svg = document.querySelector('svg')!;
  svg.replaceChildren();
  const layer = chosen(svg);

  const [plan, planTime] = timed(() => planLinks(seats, clusters, {width: WIDTH}));
  const [trace, traceTime] = timed(() => traceLinks(plan, seats, clusters, {width: WIDTH}));
  const [marks, marksTime] = timed(() =>
    placeMarks(trace, WHOLE, {width: WIDTH, height: HEIGHT, nameBox: () => [40, 18]}),
  );
  const show = (camera: Camera) => {
    const scene = sceneAt(trace, camera, marks);
    drawScene(layer, scene, around);
    drawTargets(layer, scene);
  };
  const [, draw] = timed(() => {
    show(WHOLE);
    svg.getBoundingClientRect();
  });
  const script: number[] = [];
  const follow: number[] = [];
  for (let i = 1; i <= FRAMES; i++) {
    const camera = {k: 1 + i / 10, x: -7 * i, y: -5 * i};
    const start = performance.now();
    show(camera);
    script.push(performance.now() - start);
    svg.getBoundingClientRect();
    follow.push(performance.now() - start);
  }
  return {
    plan: planTime,
    trace: traceTime,
    marks: marksTime,
    draw,
    script: medianOf(script),
    follow: medianOf(follow),
    tracks: plan.corridors.reduce((sum, corridor) => sum + corridor.clusters.length, 0),
    corridors: plan.corridors.length,
  };
};
