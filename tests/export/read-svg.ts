/**
 * The blind reader: it reads a map as a person does, from the drawing alone, and knows no atlas. A round ring is a station;
 * bold words are a name, and numbers on grounds belong to the name that they stand at; a label names the station that it is
 * nearest to; a line is of the cluster whose colour it has, or whose number is set into it, and stops where it touches a ring.
 * @module
 */
import {distanceOf, middleOf, radiusOf, rimDistance, wayDistance} from './svg-distance.ts';
import {type Box, readMarks, type Shape, type Stroke, type Text} from './svg-marks.ts';
import type {Point} from './svg-path.ts';

/** A number at a name. */
export interface ReadBullet {
  no: number;
  square: boolean;
}

export interface Reading {
  /** By the name of the station, in the order of the numbers. */
  bullets: Map<string, ReadBullet[]>;
  /** By number: the pieces of the line, each as the names of all stations that it touches. */
  lines: Map<number, string[][]>;
  /** The number that a line's name says, and that of the line which it is nearest to. */
  lineNames: {says: number; beside: number}[];
}

/** px of the drawing: how near is touching. */
const TOUCH = 0.5;
/** Sizes of the name: how far a number may be from its label, and a label from its station. */
const REACH = 1;

interface Bullet {
  number: Text;
  ground: Shape;
}

interface Label {
  name: Text;
  boxes: Box[];
  bullets: ReadBullet[];
}

interface Station {
  label: Label;
  at: Point;
  /** With its ring. */
  r: number;
}

/**
 * Reads one map.
 * @param lit where the lines are looked for, if not everywhere
 * @throws {Error} where a station has not one name, or a piece of a line in one ink not one number
 */
export function readSvg(root: Element, lit: Element = root): Reading {
  const {shapes, texts} = readMarks(root);
  const {strokes} = readMarks(lit);
  const numbers = texts.filter(({content}) => /^\d+$/.test(content));
  const bullets = numbers.flatMap((number): Bullet[] => {
    const ground = shapes.find((shape) => holds(shape, number));
    return ground ? [{number, ground}] : [];
  });
  const grounds = new Set(bullets.map(({ground}) => ground));
  const rings = shapes.filter((shape) => shape.round && shape.stroke !== 'none' && !grounds.has(shape));
  const stations = nameRings(rings, joinLabels(texts, bullets));
  // The outline of a chosen region lets what lies under it shine through; a line never does.
  const drawn = strokes.filter((stroke) => stroke.opacity === 1 && stopsOf(stroke, stations).length > 0);
  const loose = numbers.filter(
    (number) => !bullets.some((bullet) => bullet.number === number) && drawn.some((stroke) => isOn(number, stroke)),
  );
  const lines = loose.length > 0 ? readByNumber(drawn, loose, stations) : readByColour(drawn, bullets);
  return {
    bullets: new Map(stations.map(({label}) => [label.name.content, label.bullets.sort((a, b) => a.no - b.no)])),
    lines: new Map([...lines].map(([no, pieces]) => [no, pieces.map((piece) => stopsOf(piece, stations))])),
    lineNames: readLineNames(texts, bullets, lines),
  };
}

/** Whether a number stands in the middle of a shape that is little larger. */
function holds({box}: Shape, number: Text): boolean {
  const [[x, y], [nx, ny]] = [middleOf(box), middleOf(number.box)];
  const height = box[3] - box[1];
  return Math.hypot(x - nx, y - ny) < 0.15 * number.size && height > 0.9 * number.size && height < 1.8 * number.size;
}

/** Puts numbers to names: the one that is nearest to a name, or to a number that has a name already, first. */
function joinLabels(texts: readonly Text[], bullets: readonly Bullet[]): Label[] {
  const words = texts.filter(({content}) => !/^\d/.test(content));
  const labels = words.filter(({bold}) => bold).map((name): Label => ({name, boxes: [name.box], bullets: []}));
  // A name in another script stands on the same line; other plain words are those of a list.
  const listed = words.filter((word) => !word.bold && !labels.some(({name}) => continues(name, word)));
  // A name begins its label: its numbers follow it or stand under it.
  const gap = (label: Label, {ground}: Bullet) =>
    middleOf(ground.box)[1] < label.name.box[1]
      ? Number.POSITIVE_INFINITY
      : Math.min(...label.boxes.map((box) => distanceOf(box, ground.box)));
  const left = new Set(bullets);
  while (left.size > 0) {
    const pairs = [...left].flatMap((bullet) => labels.map((label) => ({bullet, label, gap: gap(label, bullet)})));
    const best = pairs.reduce((a, b) => (b.gap < a.gap ? b : a));
    const {label, bullet} = best;
    left.delete(bullet);
    const elsewhere = listed.some(({box}) => distanceOf(box, bullet.ground.box) < best.gap);
    if (elsewhere || best.gap > REACH * label.name.size) continue;
    label.boxes.push(bullet.ground.box);
    label.bullets.push({no: Number(bullet.number.content), square: bullet.ground.square});
  }
  return labels;
}

const continues = (name: Text, word: Text) =>
  Math.abs(name.box[3] - word.box[3]) < 0.3 * name.size && distanceOf(name.box, word.box) < name.size;

/** Gives every ring the label that is nearest to it of all rings. */
function nameRings(rings: readonly Shape[], labels: readonly Label[]): Station[] {
  const found = rings.map((ring) => ({ring, labels: [] as Label[]}));
  for (const label of labels) {
    const gaps = rings.map((ring) => Math.min(...label.boxes.map((box) => rimDistance(ring, box))));
    const least = Math.min(...gaps);
    if (least < REACH * label.name.size) found[gaps.indexOf(least)]!.labels.push(label);
  }
  return found.map(({ring, labels: own}) => {
    const [label, other] = own;
    if (!label || other) {
      const names = own.map(({name}) => name.content).join(', ');
      throw new Error(`a station has one name, not ${own.length}: ${names || 'none'}, at ${middleOf(ring.box)}`);
    }
    return {label, at: middleOf(ring.box), r: radiusOf(ring)};
  });
}

function readByColour(strokes: readonly Stroke[], bullets: readonly Bullet[]): Map<number, Stroke[]> {
  const colours = new Map<string, Set<number>>();
  for (const {number, ground} of bullets)
    colours.set(ground.fill, (colours.get(ground.fill) ?? new Set()).add(Number(number.content)));
  const lines = new Map<number, Stroke[]>();
  for (const stroke of strokes) {
    // A colour with several numbers is that of the paper, on which they are hollow.
    const [no, other] = colours.get(stroke.colour) ?? [];
    if (no !== undefined && other === undefined) lines.set(no, [...(lines.get(no) ?? []), stroke]);
  }
  return lines;
}

/** In one ink a line is known by its number, which is as black as the line. */
function readByNumber(
  strokes: readonly Stroke[],
  loose: readonly Text[],
  stations: readonly Station[],
): Map<number, Stroke[]> {
  const lines = new Map<number, Stroke[]>();
  for (const stroke of strokes) {
    if (stroke.colour !== loose[0]!.fill) continue;
    const on = loose.filter((number) => isOn(number, stroke));
    if (on.length !== 1) {
      throw new Error(`a piece has one number, not ${on.length}: ${stopsOf(stroke, stations).join(' – ')}`);
    }
    const no = Number(on[0]!.content);
    lines.set(no, [...(lines.get(no) ?? []), stroke]);
  }
  return lines;
}

/** Whether a number stands in the middle of a line. */
const isOn = ({box, size}: Text, {points}: Stroke) => wayDistance(middleOf(box), points) < 0.15 * size;

function stopsOf({points, width}: Stroke, stations: readonly Station[]): string[] {
  return stations
    .filter(({at, r}) => wayDistance(at, points) <= r + width / 2 + TOUCH)
    .map(({label}) => label.name.content);
}

function readLineNames(
  texts: readonly Text[],
  bullets: readonly Bullet[],
  lines: Map<number, Stroke[]>,
): Reading['lineNames'] {
  const hues = new Set(bullets.map(({ground}) => ground.fill));
  return texts.flatMap(({content, box, fill}) => {
    const [, says] = /^(\d+) \D/.exec(content) ?? [];
    if (!says || !hues.has(fill)) return [];
    const corners: Point[] = [0, 0.25, 0.5, 0.75, 1].flatMap((share): Point[] => {
      const x = box[0] + share * (box[2] - box[0]);
      return [
        [x, box[1]],
        [x, box[3]],
      ];
    });
    const gap = (pieces: readonly Stroke[]) =>
      Math.min(...pieces.flatMap(({points}) => corners.map((corner) => wayDistance(corner, points))));
    const [nearest] = [...lines].map(([no, pieces]) => ({no, gap: gap(pieces)})).sort((a, b) => a.gap - b.gap);
    return [{says: Number(says), beside: nearest?.no ?? 0}];
  });
}
