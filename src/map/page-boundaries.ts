import type {LngLat} from '../model/atlas.ts';
import type {Point} from '../model/plate.ts';
import type {Boundaries} from './boundaries.ts';
import {placeAt} from './mercator.ts';
import type {Stage} from './stage.ts';

/**
 * The boundaries as the page draws them, out of its own paths (`draw/region-path.ts`): coarser than those of the boundary
 * file, and what a reader saw first.
 */
export function readPageBoundaries({element, ground}: Stage): Boundaries {
  const {width} = element.querySelector<SVGSVGElement>('.regions')!.viewBox.baseVal;
  const places = (line: Point[]): LngLat[] =>
    line.map(([x, y]) => placeAt(ground, [(x * ground.width) / width, (y * ground.width) / width]));
  const read = (selector: string) => readLines(element.querySelector(selector)!.getAttribute('d')!);
  const borders = (selector: string) =>
    ({type: 'MultiLineString', coordinates: read(selector).map(places)}) satisfies Boundaries['inner'];
  const cities = [...element.querySelectorAll<SVGElement>('.region')].map(({dataset}) => dataset.city!);
  return {
    regions: {
      type: 'FeatureCollection',
      features: cities.map((city) => ({
        type: 'Feature',
        properties: {city},
        geometry: {
          type: 'MultiPolygon',
          coordinates: joinRings(read(`.region[data-city="${city}"] path`)).map((ring) => [places(ring)]),
        },
      })),
    },
    inner: borders('.inner'),
    outer: borders('.outer'),
  };
}

/** The open lines of a path. The polygons of chords, which have no steps of their own, are none. */
function readLines(d: string): Point[][] {
  return [...d.matchAll(/M([-\d. ]+)(?:l([-\d. ]+)|h0)/g)].map(([, start, steps]) => {
    let [x, y] = numbersIn(start!) as Point;
    const line: Point[] = [[x, y]];
    const by = numbersIn(steps ?? '');
    for (let i = 0; i < by.length; i += 2) {
      x += by[i]!;
      y += by[i + 1]!;
      line.push([x, y]);
    }
    return line;
  });
}

const numbersIn = (text: string): number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number);

/** Rings out of the lines round them, which follow each other, each in the one direction or the other. */
function joinRings(lines: readonly Point[][]): Point[][] {
  const rings: Point[][] = [];
  let ring: Point[] = [];
  for (const [i, line] of lines.entries()) {
    ring = ring.length === 0 ? orientFirst(line, lines[i + 1]) : [...ring, ...orient(line, ring.at(-1)!).slice(1)];
    if (!isSame(ring[0]!, ring.at(-1)!)) continue;
    // An islet may have shrunk to a point.
    if (ring.length > 3) rings.push(ring);
    ring = [];
  }
  return rings;
}

const isSame = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];
const orient = (line: Point[], from: Point) => (isSame(line[0]!, from) ? line : line.toReversed());

/** The first line of a ring, so that it ends where the next one begins or ends; one that is closed is a ring by itself. */
function orientFirst(line: Point[], next?: Point[]): Point[] {
  const end = line.at(-1)!;
  return isSame(line[0]!, end) || (next && (isSame(next[0]!, end) || isSame(next.at(-1)!, end)))
    ? line
    : line.toReversed();
}
