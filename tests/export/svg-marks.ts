import {measureText} from '../../src/model/text.ts';
import {flattenPath, type Point} from './svg-path.ts';

/** What a reader sees of a drawing: filled shapes, strokes without a fill, and texts; px of the whole drawing. */
export interface Marks {
  shapes: Shape[];
  strokes: Stroke[];
  texts: Text[];
}

export type Box = [x0: number, y0: number, x1: number, y1: number];

export interface Shape {
  box: Box;
  /** A circle. */
  round: boolean;
  /** Without round ends or corners to speak of. */
  square: boolean;
  fill: string;
  /** `none` where there is none. */
  stroke: string;
  strokeWidth: number;
}

export interface Stroke {
  points: Point[];
  colour: string;
  width: number;
  /** Less than 1 where what lies under it shines through. */
  opacity: number;
  /** Its own or its parents' `data-cluster`, on a page. */
  cluster: string | null;
}

export interface Text {
  content: string;
  box: Box;
  size: number;
  bold: boolean;
  fill: string;
}

/** The attributes that children take from their parents. */
const INHERITED = [
  'fill',
  'stroke',
  'stroke-width',
  'font-size',
  'font-weight',
  'text-anchor',
  'visibility',
  'data-cluster',
];

interface Around {
  style: Record<string, string>;
  x: number;
  y: number;
  scale: number;
}

/** Reads all that is to be seen of an element: what is hidden or has no opacity is left out. */
export function readMarks(root: Element): Marks {
  const marks: Marks = {shapes: [], strokes: [], texts: []};
  visit(root, {style: {}, x: 0, y: 0, scale: 1}, marks);
  return marks;
}

function visit(node: Element, outer: Around, marks: Marks): void {
  if (node.getAttribute('opacity') === '0') return;
  const around = enter(node, outer);
  if (around.style.visibility !== 'hidden') draw(node, around, marks);
  for (const child of node.children) visit(child, around, marks);
}

function enter(node: Element, {style, x, y, scale}: Around): Around {
  const own = {...style};
  for (const name of INHERITED) {
    const value = node.getAttribute(name);
    if (value !== null) own[name] = value;
  }
  const around = {style: own, x, y, scale};
  for (const [, kind, numbers] of (node.getAttribute('transform') ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b = 0] = numbers!
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (kind === 'scale') around.scale *= a;
    else if (kind === 'translate') {
      around.x += a * around.scale;
      around.y += b * around.scale;
    } else throw new Error(`no transform that is known: ${kind}`);
  }
  return around;
}

function draw(node: Element, around: Around, marks: Marks): void {
  const {style, scale} = around;
  const number = (name: string) => Number(node.getAttribute(name) ?? 0);
  const place = ([x, y]: Point): Point => [around.x + x * scale, around.y + y * scale];
  const fill = style.fill ?? '#000000';
  const stroke = style.stroke ?? 'none';
  const strokeWidth = Number(style['stroke-width'] ?? 1) * scale;
  const addShape = (points: Point[], round: boolean, square: boolean) => {
    if (fill !== 'none') marks.shapes.push({box: boxOf(points.map(place)), round, square, fill, stroke, strokeWidth});
  };
  if (node.localName === 'rect') {
    const [x, y, w, h] = ['x', 'y', 'width', 'height'].map(number) as [number, number, number, number];
    addShape(
      [
        [x, y],
        [x + w, y + h],
      ],
      w === h && number('rx') > h * 0.45,
      number('rx') < h * 0.3,
    );
  } else if (node.localName === 'circle') {
    const [x, y, r] = ['cx', 'cy', 'r'].map(number) as [number, number, number];
    addShape(
      [
        [x - r, y - r],
        [x + r, y + r],
      ],
      true,
      false,
    );
  } else if (node.localName === 'path') {
    for (const points of flattenPath(node.getAttribute('d') ?? '')) {
      addShape(points, isRound(points), points.length < 6);
      if (fill !== 'none' || stroke === 'none') continue;
      const opacity = Number(node.getAttribute('stroke-opacity') ?? 1);
      const cluster = style['data-cluster'] ?? null;
      marks.strokes.push({points: points.map(place), colour: stroke, width: strokeWidth, opacity, cluster});
    }
  } else if (node.localName === 'text' && fill !== 'none') marks.texts.push(readText(node, around, fill));
}

function readText(node: Element, {style, x, y, scale}: Around, fill: string): Text {
  const content = node.textContent ?? '';
  const size = Number(style['font-size'] ?? 16) * scale;
  const bold = style['font-weight'] === '700';
  const width = measureText(content, size, bold);
  const shift = {start: 0, middle: width / 2, end: width}[style['text-anchor'] ?? 'start'] ?? 0;
  const left = x + Number(node.getAttribute('x') ?? 0) * scale - shift;
  const base = y + Number(node.getAttribute('y') ?? 0) * scale;
  return {content, size, bold, fill, box: [left, base - 0.8 * size, left + width, base + 0.1 * size]};
}

function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Whether an outline is a circle's, to a twelfth of its radius. */
function isRound(points: readonly Point[]): boolean {
  const [x0, y0, x1, y1] = boxOf(points);
  const [cx, cy, r] = [(x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2];
  return (
    points.length > 8 && points.every(([x, y]) => Math.abs(Math.hypot(x - cx, y - cy) - r) < Math.max(r / 12, 0.1))
  );
}
