import {bench, describe} from 'vitest';
import {placeMarks} from '../../src/layout/marks.ts';
import {planLinks} from '../../src/layout/plan.ts';
import {sceneAt} from '../../src/layout/scene.ts';
import {traceLinks} from '../../src/layout/trace.ts';
import {CLUSTERS, FIXTURE} from './fixture.ts';
import {boxAt, heightAt, planProduct, seatsAt} from './product.ts';
import {sampleClusters, sampleSeats} from './samples.ts';

const FIT = {k: 1, x: 0, y: 0};
const FEW = {iterations: 10, warmupIterations: 3, time: 0, warmupTime: 0};

describe('the real data', () => {
  const plan = planLinks(seatsAt(800), CLUSTERS);
  const trace = traceLinks(plan, seatsAt(800), CLUSTERS, {width: 800});
  const options = {width: 800, height: heightAt(800), nameBox: (city: string) => boxAt('zh-Hans')(city, 800)};
  const marks = placeMarks(trace, FIT, options);
  bench('A17: plan the fixture', () => void planLinks(FIXTURE, CLUSTERS), FEW);
  bench('plan the product, judged by names at three widths', () => void planProduct(), {
    ...FEW,
    iterations: 3,
    warmupIterations: 1,
  });
  bench('trace', () => void traceLinks(plan, seatsAt(800), CLUSTERS, {width: 800}), FEW);
  bench('place marks', () => void placeMarks(trace, FIT, options), FEW);
  bench('scene of one frame', () => void sceneAt(trace, FIT, marks));
});

describe.each([100, 1000])('340 cities × %i clusters', (count) => {
  const seats = sampleSeats(340, 1200, 1000, 30, 5);
  const clusters = sampleClusters(seats, count, 6, 5, 18);
  bench(
    'A20: plan and trace',
    () => void traceLinks(planLinks(seats, clusters, {width: 1200}), seats, clusters, {width: 1200}),
    {
      ...FEW,
      iterations: 5,
      warmupIterations: 1,
    },
  );
});
