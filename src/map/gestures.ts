import {chosen} from '../draw/join.ts';
import 'd3-transition';
import {type D3ZoomEvent, zoom, zoomIdentity} from 'd3-zoom';
import {adoptStyle} from '../draw/adopt-style.ts';
import {drawTargets} from '../draw/targets.ts';
import type {Ground} from '../model/ground.ts';
import type {Lang} from '../model/langs.ts';
import type {Plate} from '../model/plate.ts';
import type {Words} from '../model/words/words.ts';
import {makeControls} from './controls.ts';
import css from './map.css?inline';
import {type CameraKeys, openStage, type Stage} from './stage.ts';

/** Times whole-province fit. */
const DEEPEST = 12;
/** ms */
const GLIDE = 200;
const HINT = 1600;
/** px from the map's edges that a focused city keeps, and so from the buttons there. */
const EDGE = {west: 40, north: 56, east: 64, south: 112};
/** The most that one turn of the wheel zooms, as a power of 2. */
const TURN = 0.5;
/** Times whole-province fit: a camera up to here shows the whole map. */
const AT_REST = 1.001;

/**
 * Opens the camera on a drawing that came with the page, and what a pointer may hit of it.
 * @param element holds the regions and one drawing for each plate
 */
export function openCamera(
  element: HTMLElement,
  ground: Ground,
  plates: readonly Plate[],
  words: Words,
): {stage: Stage; keys: CameraKeys} {
  const lang = document.documentElement.lang as Lang;
  element.querySelectorAll('.drawing').forEach((svg, i) => {
    drawTargets(chosen(svg), plates[i]!, lang);
  });
  const stage = openStage(element, ground, plates);
  return {stage, keys: listenGestures(stage, words)};
}

/**
 * Drag, wheel, pinch and double click move the camera; it never leaves the province. A page scroll is never stolen: one
 * finger scrolls the page and two move the map, and a plain wheel scrolls the page wherever there is a page to scroll.
 */
function listenGestures(stage: Stage, words: Words): CameraKeys {
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const hint = makeHint(stage.element);
  const size = (): [number, number] => {
    const {width, height} = stage.size();
    return [width, height];
  };

  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([1, DEEPEST])
    .extent(() => [[0, 0], size()])
    .clickDistance(4)
    .wheelDelta(measureTurn)
    .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
      if ((event.target as Element).closest('.controls')) return false;
      if (event.type === 'wheel') {
        if (event.ctrlKey || event.metaKey || !scrolls()) return true;
        hint(words.useCtrlWheel(/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl'));
        return false;
      }
      if ('touches' in event) return event.touches.length > 1;
      return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    })
    .on('zoom', ({transform: {k, x, y}}: D3ZoomEvent<HTMLElement, unknown>) => {
      stage.element.classList.toggle('zoomed', k > AT_REST);
      const now = stage.camera();
      if (now.k !== k || now.x !== x || now.y !== y) stage.move({k, x, y});
    });
  const element = chosen(stage.element) as unknown as Parameters<typeof behaviour>[0];
  const hold = () => {
    behaviour.translateExtent([[0, 0], size()]);
    const {k, x, y} = stage.camera();
    element.property('__zoom', zoomIdentity.translate(x, y).scale(k));
  };
  hold();
  stage.onResize(hold);
  element.call(behaviour);

  // One finger on a map that is zoomed in wants to move it: say how.
  let from: [number, number] | null = null;
  stage.element.addEventListener(
    'touchstart',
    ({touches}) => {
      from = touches.length === 1 && stage.camera().k > AT_REST ? [touches[0]!.clientX, touches[0]!.clientY] : null;
    },
    {passive: true},
  );
  stage.element.addEventListener(
    'touchmove',
    ({touches}) => {
      if (!from || touches.length > 1) return;
      if (Math.hypot(touches[0]!.clientX - from[0], touches[0]!.clientY - from[1]) > 12) hint(words.useTwoFingers);
    },
    {passive: true},
  );

  // Buttons and keys glide, unless the reader wants no motion.
  const glide = () => element.transition().duration(still.matches ? 0 : GLIDE);
  const keys: CameraKeys = {
    zoomBy: (factor) => glide().call(behaviour.scaleBy, factor),
    panBy: (dx, dy) => {
      const {k} = stage.camera();
      glide().call(behaviour.translateBy, -dx / k, -dy / k);
    },
    whole: () => glide().call(behaviour.transform, zoomIdentity),
    keepInView(city) {
      const [width, height] = size();
      const {k} = stage.camera();
      const at = k > AT_REST && stage.stations().find((station) => station.city === city)?.at;
      if (!at) return;
      const beyond = (value: number, least: number, most: number) =>
        Math.min(value - least, 0) || Math.max(value - most, 0);
      const dx = beyond(at[0], EDGE.west, width - EDGE.east);
      const dy = beyond(at[1], EDGE.north, height - EDGE.south);
      if (dx || dy) glide().call(behaviour.translateBy, -dx / k, -dy / k);
    },
  };
  adoptStyle(css);
  makeControls(stage, words, keys);
  return keys;
}

/** How far a wheel zooms, as d3-zoom has it: with Ctrl it may be the ten times finer pinch of a trackpad, but no whole turn. */
function measureTurn({deltaY, deltaMode, ctrlKey}: WheelEvent): number {
  const turn = -deltaY * ([0.002, 0.05, 1][deltaMode] ?? 1) * (ctrlKey ? 10 : 1);
  return Math.max(-TURN, Math.min(TURN, turn));
}

/** Whether a wheel over the map has something to scroll: the article around a frame, or this page. */
function scrolls(): boolean {
  if (document.fullscreenElement) return false;
  const page = document.documentElement;
  return self !== parent || page.scrollHeight > page.clientHeight + 1;
}

function makeHint(element: HTMLElement): (text: string) => void {
  const hint = element.appendChild(document.createElement('p'));
  hint.className = 'hint';
  hint.setAttribute('aria-hidden', 'true');
  let timer = 0;
  return (text) => {
    hint.textContent = text;
    hint.classList.add('on');
    clearTimeout(timer);
    timer = window.setTimeout(() => hint.classList.remove('on'), HINT);
  };
}
