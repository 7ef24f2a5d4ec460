import type {Ground} from '../model/ground.ts';
import type {Plate, Point} from '../model/plate.ts';
import {type FollowPlate, followPlate, type Scale} from './follow-plate.ts';

/** What the map shows: a place at p px of the whole map is seen at k·p + [x, y]. */
export interface Camera {
  k: number;
  /** CSS px. */
  x: number;
  y: number;
}

export const WHOLE: Camera = {k: 1, x: 0, y: 0};

/** What paints the land in place of the drawing: it follows a camera and then has the lines drawn in the same frame. */
export type Painter = (camera: Camera) => void;

/** What buttons and keys ask of the camera. */
export interface CameraKeys {
  zoomBy: (factor: number) => void;
  /** px of the viewport; positive looks east and south. */
  panBy: (dx: number, dy: number) => void;
  whole: () => void;
  keepInView: (city: string) => void;
}

/** The drawing on the page and its camera. */
export interface Stage {
  element: HTMLElement;
  ground: Ground;
  /** CSS px. */
  size: () => {width: number; height: number};
  /** Where the last move goes: what paints the land may be slow to follow. */
  camera: () => Camera;
  /** The stations as they are seen now, in CSS px. */
  stations: () => {city: string; at: Point}[];
  /** Moves the camera: draws at once, or asks whoever paints the land to, so that both move in one frame. */
  move: (camera: Camera) => void;
  /** Draws the lines now, for the camera that the land has been painted with. */
  draw: (camera: Camera) => void;
  /** Hands the painting of the land over, or takes it back with null. */
  handOver: (painter: Painter | null) => void;
  /** Called when a camera is asked for. */
  onMove: (listener: () => void) => void;
  /** Called when the size has changed, after the drawing. */
  onResize: (listener: () => void) => void;
}

/**
 * Moves the plates that came with the page. At rest nothing of them is touched: they are as style shows them.
 * @param element holds the regions and one drawing for each plate
 */
export function openStage(element: HTMLElement, ground: Ground, plates: readonly Plate[]): Stage {
  const drawings = [...element.querySelectorAll<SVGSVGElement>('.drawing')].map((svg, i) => ({svg, plate: plates[i]!}));
  const regions = element.querySelector<SVGSVGElement>('.regions')!;
  const world = regions.querySelector('.world')!;
  const follows = new Map<SVGSVGElement, FollowPlate>();
  let camera = WHOLE;
  let painter: Painter | null = null;
  let frame = 0;
  const moved: (() => void)[] = [];
  const resized: (() => void)[] = [];

  const focused = watchFocus(element);
  const measure = () => {
    const {width, height} = element.getBoundingClientRect();
    return {width, height, shown: drawings.find(({svg}) => getComputedStyle(svg).display !== 'none')};
  };
  let size = measure();

  /** What was drawn last, for which camera of a map of which width. */
  let drawn: {svg: SVGSVGElement; width: number; camera: Camera} | null = null;
  const shift = (svg: SVGSVGElement, x: number, y: number) => {
    for (const layer of [svg, regions]) layer.style.transform = x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px)`;
  };

  const draw = (next: Camera) => {
    const {shown, width} = size;
    if (!shown) return;
    const {svg, plate} = shown;
    // A pan moves the layers as they are, which paints nothing anew.
    if (drawn?.svg === svg && drawn.width === width && drawn.camera.k === next.k)
      return shift(svg, next.x - drawn.camera.x, next.y - drawn.camera.y);
    // What has never moved stands where it came.
    if (!follows.has(svg) && next.k === 1 && next.x === 0 && next.y === 0) return;
    if (!follows.has(svg)) follows.set(svg, followPlate(svg, plate, ground));
    follows.get(svg)!(scaleCamera(next, plate.width / width));
    const {k, x, y} = scaleCamera(next, regions.viewBox.baseVal.width / width);
    world.setAttribute('transform', `translate(${fine(x)} ${fine(y)}) scale(${fine(k)})`);
    shift(svg, 0, 0);
    drawn = {svg, width, camera: next};
  };

  new ResizeObserver(() => {
    const before = size;
    size = measure();
    if (!(size.width > 0)) return;
    const factor = before.width > 0 ? size.width / before.width : 1;
    camera = {k: camera.k, x: camera.x * factor, y: camera.y * factor};
    draw(camera);
    for (const listener of resized) listener();
    if (before.shown && size.shown) passFocus(focused(), before.shown.svg, size.shown.svg);
  }).observe(element);

  return {
    element,
    ground,
    size: () => size,
    camera: () => camera,
    stations() {
      const {shown, width} = size;
      const {k, x, y} = camera;
      const scale = (k * width) / (shown?.plate.width ?? 1);
      const place = ([px, py]: Point): Point => [px * scale + x, py * scale + y];
      return shown?.plate.stations.map(({city, at}) => ({city, at: place(at)})) ?? [];
    },
    draw,
    move(next) {
      camera = next;
      for (const listener of moved) listener();
      if (painter) return painter(next);
      // Once per frame: a move that finds the last one's drawing not laid out yet would force it.
      if (frame) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (!painter) draw(camera);
      });
    },
    handOver(next) {
      painter = next;
      if (painter) painter(camera);
      else draw(camera);
    },
    onMove: (listener) => moved.push(listener),
    onResize: (listener) => resized.push(listener),
  };
}

/** Which mark has the focus; one that is hidden with its plate has lost it, and is told nevertheless. */
function watchFocus(element: HTMLElement): () => Element | null {
  let mark = document.activeElement;
  element.addEventListener('focusin', ({target}) => {
    mark = target as Element;
  });
  element.addEventListener('focusout', () => {
    if (mark && mark.getClientRects().length > 0) mark = null;
  });
  return () => mark;
}

/** Where a plate takes the place of another, the same mark of it keeps the focus. */
function passFocus(mark: Element | null, from: Element, to: Element): void {
  if (from === to || !mark || !from.contains(mark)) return;
  const names = [...mark.attributes].filter(({name}) => name === 'data-city' || name === 'data-cluster');
  const same = `.${mark.classList[0]}${names.map(({name, value}) => `[${name}="${value}"]`).join('')}`;
  to.querySelector<SVGElement>(same)?.focus({preventScroll: true});
}

/** Six decimals are finer than any screen shows at any zoom, and 1 stays 1 on its way through MapLibre. */
const fine = (value: number) => Math.round(value * 1e6) / 1e6;

const scaleCamera = ({k, x, y}: Camera, by: number): Scale => ({k, x: x * by, y: y * by});
