import type {Map as WebMap} from 'maplibre-gl';
import {LANDS} from './land-style.ts';
import type {Stage} from './stage.ts';

/** ms after which a map without a picture counts as failed. */
const PATIENCE = 15_000;

/**
 * Waits until the map is idle with a whole picture of what the stage shows. `load` alone proves nothing: it fires with the
 * worker blocked.
 * @param aim moves the map to where the stage's camera is
 */
export function settleMap(map: WebMap, stage: Stage, aim: () => void): Promise<void> {
  let aimed = stage.camera();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the map painted nothing in time')), PATIENCE);
    const stop = (error?: Error) => {
      clearTimeout(timer);
      if (error) reject(error);
      else resolve();
    };
    map.on('error', ({error}) => stop(new Error(error.message)));
    map.on('webglcontextlost', () => stop(new Error('the WebGL context was lost')));
    map.on('idle', () => {
      // A reader may have moved on meanwhile.
      if (stage.camera() !== aimed) {
        aimed = stage.camera();
        aim();
      } else if (map.loaded() && showsAll(map, stage)) stop();
    });
  });
}

/** Whether the region of every station in view has been painted. */
function showsAll(map: WebMap, stage: Stage): boolean {
  const painted = new Set(map.queryRenderedFeatures(undefined, {layers: LANDS}).map(({properties}) => properties.city));
  const {width, height} = stage.size();
  return stage
    .stations()
    .filter(({at: [x, y]}) => x >= 0 && y >= 0 && x <= width && y <= height)
    .every(({city}) => painted.has(city));
}
