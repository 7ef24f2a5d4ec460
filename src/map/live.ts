import {setWorkerCount, setWorkerUrl, Map as WebMap} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type {Theme} from '../draw/palette.ts';
import {decodeBoundaries} from './boundaries.ts';
import {fetchBoundaries} from './fetch-boundaries.ts';
import {fitBorders, type Grades, landStyle, paintTheme} from './land-style.ts';
import {cameraFrom, webCamera} from './mercator.ts';
import {readPageBoundaries} from './page-boundaries.ts';
import {FINE_FROM, openDetail} from './region-detail.ts';
import {settleMap} from './settle-map.ts';
import {type Camera, type Stage, WHOLE} from './stage.ts';

export interface Live {
  /** Shows another theme. */
  paint: (theme: Theme) => void;
  /** Gives the WebGL context back; the drawing takes over. */
  remove: () => void;
}

/**
 * Lets MapLibre paint land and borders under the drawing; what a choice tints stays the drawing's. The drawn land stays
 * until a picture of every region in view has been painted; when the context is lost it takes over again, and gives back
 * when the context returns.
 * @param boundaries the address of the boundary file
 * @param onState hears `live` and `plate` as they change
 * @throws when the boundary file, the worker or WebGL2 fails; the drawing is then as it was
 */
export async function bringLive(
  stage: Stage,
  boundaries: string,
  theme: Theme,
  onState: (state: 'plate' | 'live') => void,
): Promise<Live> {
  const regions = [...stage.element.querySelectorAll<SVGElement>('.region')];
  const cities = regions.map(({dataset}) => dataset.city!);
  const apart = regions.flatMap(({dataset}) => (dataset.apart === undefined ? [] : dataset.city!));
  const fine = decodeBoundaries(await fetchBoundaries(boundaries, stage.ground, cities));
  const {zoom} = webCamera(stage.ground, FINE_FROM, WHOLE);

  const container = document.createElement('div');
  container.className = 'live';
  container.setAttribute('aria-hidden', 'true');
  stage.element.prepend(container);
  const lens = openLens(stage, container);
  let map: WebMap | null = null;
  try {
    map = openMap(container, {coarse: readPageBoundaries(stage), fine, zoom}, {theme, apart}, lens.place());
    const made = map;
    await settleMap(made, stage, () => made.jumpTo(lens.place()).triggerRepaint());
  } catch (error) {
    map?.remove();
    container.remove();
    throw error;
  }
  return follow(stage, map, container, lens, theme, {apart, onState, refine: openDetail(stage, fine)});
}

/** How a camera of ours is one of MapLibre's. */
interface Lens {
  /** MapLibre's camera for one of ours. */
  place: (camera?: Camera) => ReturnType<typeof webCamera>;
  measure: () => void;
}

/**
 * MapLibre measures in whole px, so that the middle of its canvas lies beside that of the stage. Left so, the map would
 * creep with each hand-over.
 */
function openLens(stage: Stage, container: HTMLElement): Lens {
  let beside: [number, number] = [0, 0];
  const measure = () => {
    const {width, height} = stage.size();
    beside = [(container.clientWidth - width) / 2, (container.clientHeight - height) / 2];
  };
  measure();
  return {
    measure,
    place: ({k, x, y} = stage.camera()) =>
      webCamera(stage.ground, stage.size().width, {k, x: x - beside[0], y: y - beside[1]}),
  };
}

function openMap(
  container: HTMLElement,
  boundaries: Grades,
  look: {theme: Theme; apart: readonly string[]},
  place: ReturnType<typeof webCamera>,
): WebMap {
  // Where no worker may be made MapLibre would wait for one for ever, and leave its own promises to fail.
  new Worker('data:,').terminate();
  setWorkerUrl(workerUrl);
  setWorkerCount(1);
  const map = new WebMap({
    container,
    interactive: false,
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    maxZoom: 24,
    ...place,
    style: landStyle(boundaries, look, container.clientWidth),
  });
  const canvas = map.getCanvas();
  canvas.tabIndex = -1;
  canvas.setAttribute('aria-hidden', 'true');
  canvas.removeAttribute('aria-label');
  canvas.removeAttribute('role');
  return map;
}

/** Whether two cameras of a map of that width show the same to a quarter of a px. */
const isNear = (a: Camera, b: Camera, width: number) =>
  Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y), Math.abs(a.k - b.k) * width) < 0.25;

/** Lets the map follow the stage, and the drawing the camera that the map has painted with, in the same frame. */
function follow(
  stage: Stage,
  map: WebMap,
  container: HTMLElement,
  {place, measure}: Lens,
  first: Theme,
  {
    apart,
    onState,
    refine,
  }: {
    apart: readonly string[];
    onState: (state: 'plate' | 'live') => void;
    refine: ReturnType<typeof openDetail>;
  },
): Live {
  const [west, south, east, north] = stage.ground.bounds;
  const corner = (lng: number, lat: number): [number, number] => {
    const {x, y} = map.project([lng, lat]);
    return [x, y];
  };
  const draw = () => {
    const {width} = stage.size();
    const painted = cameraFrom(stage.ground, width, corner(west, north), corner(east, south));
    // What it rounds must not add up from one move to the next.
    const camera = isNear(painted, stage.camera(), width) ? stage.camera() : painted;
    refine(camera.k * width);
    stage.draw(camera);
  };
  const painter = (camera?: Camera) => {
    map.jumpTo(place(camera));
    map.triggerRepaint();
  };
  let theme = first;
  let known = first;
  const paint = () => {
    if (theme === known) return;
    known = theme;
    paintTheme(map, theme, apart);
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
    fitBorders(map, stage.size().width);
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
      // First the camera, which may have moved meanwhile
      start();
      paint();
    });
  });
  start();
  stage.element.dispatchEvent(new CustomEvent('live', {detail: map}));

  return {
    paint(next) {
      theme = next;
      if (!lost) paint();
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
