/** What a measuring script may ask of a peer. */
import {cityOf} from './marks.ts';
import type {LngLat} from './types.ts';

export interface Point {
  x: number;
  y: number;
}

declare global {
  interface Window {
    /** Stands as soon as the map listens and has been told what to draw; its first picture may still be to come. */
    bench: {
      /** Gives the place of a city's dot now, in CSS px of the viewport. */
      at: (city: string) => Point;
    };
  }
}

/**
 * Sets `window.bench`.
 * @param project gives a place in px from the map's upper left corner
 */
export function offerBench(project: (at: LngLat) => Point): void {
  const container = document.querySelector('#map')!;
  window.bench = {
    at(city) {
      const {left, top} = container.getBoundingClientRect();
      const {x, y} = project(cityOf(city).at);
      return {x: left + x, y: top + y};
    },
  };
}
