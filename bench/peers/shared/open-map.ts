import {setWorkerUrl, Map as WebMap} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import {COLOURS} from './look.ts';
import {BOUNDS, MARGIN} from './regions.ts';

/** Opens a MapLibre map of the province with nothing but paper on it, for the peers that stand on MapLibre. */
export function openMap(): WebMap {
  setWorkerUrl(workerUrl);
  const map = new WebMap({
    container: 'map',
    bounds: [...BOUNDS],
    fitBoundsOptions: {padding: MARGIN},
    style: {
      version: 8,
      sources: {},
      layers: [{id: 'paper', type: 'background', paint: {'background-color': COLOURS.paper}}],
      transition: {duration: 0, delay: 0},
    },
    fadeDuration: 0,
    attributionControl: false,
    renderWorldCopies: false,
    dragRotate: false,
    touchPitch: false,
    maxPitch: 0,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}
