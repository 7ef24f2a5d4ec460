import type {Point, Track} from '../layout/types.ts';
import {px} from './numbers.ts';

/** The `d` of a track: straights as L, arcs as A (never a whole circle, so one command each). */
export function trackPath({start, steps}: Pick<Track, 'start' | 'steps'>): string {
  return steps.reduce(
    (d, step) => {
      if ('to' in step) return `${d}L${at(step.to)}`;
      const {centre, radius, from, until, counterclockwise} = step;
      const end: Point = [centre[0] + radius * Math.cos(until), centre[1] + radius * Math.sin(until)];
      const turn = counterclockwise ? from - until : until - from;
      const swept = ((turn % TURN) + TURN) % TURN;
      return `${d}A${px(radius)} ${px(radius)} 0 ${swept > Math.PI ? 1 : 0} ${counterclockwise ? 0 : 1} ${at(end)}`;
    },
    `M${at(start)}`,
  );
}

const TURN = 2 * Math.PI;
const at = ([x, y]: Point) => `${px(x)} ${px(y)}`;
