import type {Follow, followScene} from '../draw/follow-scene.ts';
import {chosen} from '../draw/join.ts';
import {nameMarks} from '../draw/names.ts';
import {px} from '../draw/numbers.ts';
import {drawWaters} from '../draw/regions.ts';
import {anchorLabel, drawScene, move} from '../draw/scene.ts';
import type {Surroundings} from '../draw/surroundings.ts';
import {drawTargets} from '../draw/targets.ts';
import {trackPath} from '../draw/track-path.ts';
import {type Composition, composeMap, WHOLE} from '../layout/compose.ts';
import type {PlateData} from '../layout/plate.ts';
import type {Camera, Plan, Scene} from '../layout/types.ts';
import type {Painter, Stage} from '../map/stage.ts';
import type {Atlas, Lang} from '../model/atlas.ts';

/** ms without a move after which names and numbers are placed anew. */
const REST = 160;

/**
 * Adopts the drawing that the page came with: keeps the one that is shown, removes the others, and lays lines and names
 * out for the true width. Seats and regions do not move.
 */
export function adoptStage(
  element: HTMLElement,
  around: Surroundings,
  facts: {atlas: Atlas; plan: Plan; plate: PlateData; lang: Lang},
): Stage {
  const drawings = [...element.querySelectorAll<SVGSVGElement>('.drawing')];
  const shown = drawings.find((svg) => getComputedStyle(svg).display !== 'none') ?? drawings[0]!;
  for (const svg of drawings) if (svg !== shown) svg.remove();
  shown.classList.add('alone');
  const layer = chosen(shown);
  const regions = element.querySelector('.regions .world')!;
  const {plate, lang} = facts;

  let composition: Composition;
  let camera: Camera = WHOLE;
  let drawn: Camera | null = null;
  /** Where the last move goes: what paints the regions may be slow to follow. */
  let asked: Camera = WHOLE;
  let scene: Scene;
  let painter: Painter | null = null;
  let timer = 0;
  let frame = 0;
  let makeFollow: typeof followScene | null = null;
  let follow: Follow | null = null;
  const resized: (() => void)[] = [];

  /** @param whole whether names and numbers, or the size, are other than before */
  const draw = (next: Camera, whole = false) => {
    if (!whole && next.k === drawn?.k && next.x === drawn.x && next.y === drawn.y) return;
    camera = next;
    drawn = next;
    const {width} = composition;
    const scale = width / plate.width;
    scene = composition.scene(camera);
    if (makeFollow && !whole) {
      follow ??= makeFollow(shown, {trackPath, move, anchorLabel});
      follow(scene);
    } else {
      drawScene(layer, scene, around);
      drawTargets(layer, scene);
      follow = null;
    }
    const waters = plate.waters.map(({name, at: [x, y]}) => ({
      name,
      at: [x * scale * camera.k + camera.x, y * scale * camera.k + camera.y] as [number, number],
    }));
    drawWaters(chosen(shown.querySelector('.waters')!), waters, lang);
    regions.setAttribute(
      'transform',
      `translate(${px(camera.x / scale)} ${px(camera.y / scale)}) scale(${Math.round(camera.k * 1e6) / 1e6})`,
    );
  };
  const rest = () => {
    composition.rest(asked);
    draw(camera, true);
  };
  const compose = () => {
    const width = element.getBoundingClientRect().width;
    if (!(width > 0) || (composition && Math.abs(width - composition.width) < 0.5)) return false;
    const before = composition;
    composition = composeMap(facts.atlas, facts.plan, plate, lang, width);
    shown.setAttribute('viewBox', `0 0 ${px(width)} ${px(composition.height)}`);
    shown.classList.toggle('narrow', width < 480);
    shown.classList.toggle('thin', width < 420);
    const factor = before ? width / before.width : 1;
    camera = {k: camera.k, x: camera.x * factor, y: camera.y * factor};
    asked = camera;
    if (camera.k > 1) composition.rest(camera);
    return true;
  };

  // A frame that is hidden at load has no width yet; it is laid out for the smallest until it is seen.
  if (!compose()) {
    composition = composeMap(facts.atlas, facts.plan, plate, lang, shown.viewBox.baseVal.width);
  }
  draw(camera, true);
  nameMarks(layer, around);
  // The address will change, and with it what relative addresses mean.
  for (const region of regions.querySelectorAll<SVGAElement>('.region'))
    region.setAttribute('href', around.href({city: region.dataset.city!}));
  new ResizeObserver(() => {
    if (!compose()) return;
    if (painter) painter(camera);
    draw(camera, true);
    nameMarks(layer, around);
    for (const listener of resized) listener();
  }).observe(element);

  return {
    element,
    plate,
    size: () => ({width: composition.width, height: composition.height}),
    camera: () => camera,
    scene: () => scene,
    draw,
    move(next) {
      asked = next;
      clearTimeout(timer);
      timer = window.setTimeout(rest, REST);
      if (painter) return painter(next);
      // Once per frame: a move that finds the last one's drawing not laid out yet would force it.
      camera = next;
      if (frame) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (!painter) draw(camera);
      });
    },
    followBy(make) {
      makeFollow = make;
    },
    handOver(next) {
      painter = next;
      if (painter) painter(camera);
      else draw(camera);
    },
    onResize: (listener) => resized.push(listener),
  };
}
