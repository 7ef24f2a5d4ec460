import {setWorkerCount, setWorkerUrl, Map as WebMap} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import {SURFACE, type Theme} from '../draw/palette.ts';
import {decodeBoundaries} from '../layout/boundaries.ts';
import {PLATE} from '../layout/fit.ts';
import {cameraFrom, webCamera} from '../layout/mercator.ts';
import type {Camera} from '../layout/types.ts';
import {fetchBoundaries} from './fetch-boundaries.ts';
import type {Stage} from './stage.ts';

/** ms after which a map without a picture counts as failed. */
const PATIENCE = 15_000;

/** How the regions look now. */
export interface RegionPaint {
  theme: Theme;
  /** Fill by city id. */
  fills: Record<string, string>;
  /** The city whose region is outlined. */
  outlined: string | undefined;
}

export interface Live {
  paint: (look: RegionPaint) => void;
  /** Gives the WebGL context back; the drawing takes over. */
  remove: () => void;
}

/**
 * Lets MapLibre paint the regions under the links. The drawing stays until a picture of every region in view has been
 * painted; when the context is lost it takes over again, and gives back when the context returns.
 * @param onState hears `live` and `plate` as they change
 * @throws when the boundary file, the worker or WebGL2 fails; the drawing is then as it was
 */
export async function bringLive(
  stage: Stage,
  boundaries: string,
  look: RegionPaint,
  onState: (state: 'plate' | 'live') => void,
): Promise<Live> {
  const {regions, inner, outer} = decodeBoundaries(await fetchBoundaries(boundaries, stage.plate));

  // Where no worker may be made MapLibre would wait for one for ever, and leave its own promises to fail.
  new Worker('data:,').terminate();
  setWorkerUrl(workerUrl);
  setWorkerCount(1);
  const container = document.createElement('div');
  container.className = 'live';
  container.setAttribute('aria-hidden', 'true');
  stage.element.prepend(container);

  const {plate} = stage;
  // MapLibre measures in whole px, so that the middle of its canvas lies beside that of the stage. Left so, the map would
  // creep with each hand-over.
  let beside = [0, 0];
  const measure = () => {
    const {width, height} = stage.size();
    beside = [(container.clientWidth - width) / 2, (container.clientHeight - height) / 2];
  };
  const place = ({k, x, y}: Camera = stage.camera()) =>
    webCamera(plate, PLATE.margin, stage.size().width, {k, x: x - beside[0]!, y: y - beside[1]!});
  measure();
  const surface = SURFACE[look.theme];
  let map: WebMap;
  try {
    map = new WebMap({
      container,
      interactive: false,
      attributionControl: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      maxZoom: 24,
      ...place(),
      style: {
        version: 8,
        sources: {
          regions: {type: 'geojson', data: regions, promoteId: 'city', tolerance: 0},
          inner: {type: 'geojson', data: inner, tolerance: 0},
          outer: {type: 'geojson', data: outer, tolerance: 0},
        },
        layers: [
          {
            id: 'fill',
            type: 'fill',
            source: 'regions',
            paint: {'fill-color': ['to-color', ['feature-state', 'fill'], surface.land], 'fill-antialias': false},
          },
          {
            id: 'inner',
            type: 'line',
            source: 'inner',
            layout: {'line-join': 'round'},
            paint: {'line-color': surface.border, 'line-width': 1},
          },
          {
            id: 'outer',
            type: 'line',
            source: 'outer',
            layout: {'line-join': 'round'},
            paint: {'line-color': surface.outline, 'line-width': 1.2},
          },
          {
            id: 'chosen',
            type: 'line',
            source: 'regions',
            layout: {'line-join': 'round'},
            paint: {
              'line-color': surface.ink,
              'line-width': 1.4,
              'line-opacity': ['case', ['boolean', ['feature-state', 'chosen'], false], 1, 0],
            },
          },
        ],
      },
    });
  } catch (error) {
    container.remove();
    throw error;
  }
  const canvas = map.getCanvas();
  canvas.tabIndex = -1;
  canvas.setAttribute('aria-hidden', 'true');
  canvas.removeAttribute('aria-label');
  canvas.removeAttribute('role');

  /** What MapLibre has been told; it paints anew whatever it is told again. */
  let known: RegionPaint | null = null;
  const paint = (next: RegionPaint) => {
    let changed = next.theme !== known?.theme;
    if (changed) {
      const colours = SURFACE[next.theme];
      map.setPaintProperty('inner', 'line-color', colours.border);
      map.setPaintProperty('outer', 'line-color', colours.outline);
      map.setPaintProperty('chosen', 'line-color', colours.ink);
    }
    for (const {properties} of regions.features) {
      const {city} = properties;
      const [fill, chosen] = [next.fills[city], city === next.outlined];
      if (known && known.fills[city] === fill && (city === known.outlined) === chosen) continue;
      map.setFeatureState({source: 'regions', id: city}, {fill, chosen});
      changed = true;
    }
    known = next;
    // In this frame, as the links are drawn in it too. A choice of what was hovered changes nothing here.
    if (changed) map.redraw();
  };

  try {
    await settle(map, () => {
      const painted = new Set(map.queryRenderedFeatures(undefined, {layers: ['fill']}).map(({id}) => id));
      const {width, height} = stage.size();
      return stage
        .scene()
        .stations.filter(({at: [x, y]}) => x >= 0 && y >= 0 && x <= width && y <= height)
        .every(({city}) => painted.has(city));
    });
  } catch (error) {
    map.remove();
    container.remove();
    throw error;
  }
  paint(look);

  // The links follow the camera that the map has painted with, in the same frame.
  const corner = (lng: number, lat: number): [number, number] => {
    const {x, y} = map.project([lng, lat]);
    return [x, y];
  };
  const [west, south, east, north] = plate.bounds;
  const draw = () =>
    stage.draw(cameraFrom(plate, PLATE.margin, stage.size().width, corner(west, north), corner(east, south)));
  const painter = (camera?: Camera) => {
    map.jumpTo(place(camera));
    map.triggerRepaint();
  };
  let lost = false;
  const start = () => {
    stage.handOver(painter);
    onState('live');
  };
  map.on('render', () => {
    if (!lost) draw();
  });
  let removed = false;
  stage.onResize(() => {
    if (removed) return;
    map.resize();
    measure();
    painter();
  });
  map.on('webglcontextlost', () => {
    lost = true;
    stage.handOver(null);
    onState('plate');
  });
  map.on('webglcontextrestored', () => {
    map.once('idle', () => {
      lost = false;
      known = null;
      // First the camera, which may have moved meanwhile
      start();
      paint(look);
    });
  });
  start();
  stage.element.dispatchEvent(new CustomEvent('live', {detail: map}));

  return {
    paint(next) {
      look = next;
      if (!lost) paint(next);
    },
    remove() {
      lost = true;
      removed = true;
      stage.handOver(null);
      onState('plate');
      map.remove();
      container.remove();
    },
  };
}

/** Waits until the map is idle with a whole picture. `load` alone proves nothing: it fires with the worker blocked. */
function settle(map: WebMap, whole: () => boolean): Promise<void> {
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
      if (map.loaded() && whole()) stop();
    });
  });
}
