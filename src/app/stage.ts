import {chosen} from '../draw/join.ts';
import {nameMarks} from '../draw/names.ts';
import {px} from '../draw/numbers.ts';
import {drawWaters} from '../draw/regions.ts';
import {drawScene} from '../draw/scene.ts';
import type {Surroundings} from '../draw/surroundings.ts';
import {drawTargets} from '../draw/targets.ts';
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
  let scene: Scene;
  let painter: Painter | null = null;
  let timer = 0;
  const resized: (() => void)[] = [];

  const draw = (next: Camera) => {
    camera = next;
    const {width} = composition;
    const scale = width / plate.width;
    scene = composition.scene(camera);
    drawScene(layer, scene, around);
    drawTargets(layer, scene);
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
    composition.rest(camera);
    draw(camera);
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
    if (camera.k > 1) composition.rest(camera);
    return true;
  };

  // A frame that is hidden at load has no width yet; it is laid out for the smallest until it is seen.
  if (!compose()) {
    const [, , width] = shown.viewBox.baseVal ? [0, 0, shown.viewBox.baseVal.width] : [0, 0, 288];
    composition = composeMap(facts.atlas, facts.plan, plate, lang, width);
  }
  draw(camera);
  nameMarks(layer, around);
  new ResizeObserver(() => {
    if (!compose()) return;
    if (painter) painter(camera);
    draw(camera);
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
      clearTimeout(timer);
      timer = window.setTimeout(rest, REST);
      if (painter) painter(next);
      else draw(next);
    },
    handOver(next) {
      painter = next;
      if (painter) painter(camera);
      else draw(camera);
    },
    onResize: (listener) => resized.push(listener),
  };
}
