import {containBox, measureToBox} from './box.ts';
import type {Marks} from './marks.ts';
import {measureToSegment} from './segment.ts';
import {boxDisc, type Disc, type Stage} from './stage.ts';
import type {Point} from './types.ts';
import {measureSpan, stepAlong, wrapAngle} from './vector.ts';

const ANGLES = 72;
const APART = 1.5;
/** px by which badges may stand off the rim where it is crowded. */
const RINGS = [0, 4, 8];
/** What a badge costs that touches something, and what each px of room round it is worth, up to the given px. */
const TOUCH = 100;
const ROOM = 14;
/** What it costs to stand nearer to another city than to its own: it would be read as that one's. */
const ASTRAY = 150;

/**
 * Puts the badges of clusters of one city at the rim of its station, side by side where there is most room.
 * @param avoid station → direction in radians that its badges leave free for its name
 */
export function placeBadges(
  stage: Stage,
  avoid: Map<number, number> = new Map(),
): {badges: Marks['badges']; cost: number} {
  const badge = stage.trace.gauge.badge;
  const placed: Disc[] = [];
  const badges: Marks['badges'] = [];
  let cost = 0;
  stage.trace.stations.forEach(({single}, station) => {
    if (!single.length) return;
    const {at, r} = stage.stations[station]!;
    let best: Point[] = [];
    let least = Infinity;
    let paid = 0;
    for (let turn = 0; turn < ANGLES * RINGS.length; turn++) {
      const i = turn % ANGLES;
      const out = RINGS[Math.floor(turn / ANGLES)]!;
      const away = r + badge + APART + out;
      const spread = 2 * Math.asin(Math.min(1, (badge + APART / 2) / away));
      const first = (2 * Math.PI * i) / ANGLES - (spread * (single.length - 1)) / 2;
      const row = single.map((_, j): Point => {
        // More badges than fit round the rim go on in a second ring.
        const ring = Math.floor((j * spread) / (2 * Math.PI - spread / 2));
        const angle = first + j * spread;
        return [(away + 2 * badge * ring) * Math.cos(angle), (away + 2 * badge * ring) * Math.sin(angle)];
      });
      let price = 2 * out;
      for (const offset of row) price += priceBadge(stage, station, stepAlong(at, offset, 1), badge, placed);
      const free = avoid.get(station);
      const off = free === undefined ? Infinity : Math.abs(wrapAngle((2 * Math.PI * i) / ANGLES - free));
      const inWay = 40 * Math.max(0, 1 + (spread * (single.length - 1)) / 2 - off);
      if (price + inWay < least - 1e-6) {
        least = price + inWay;
        paid = price;
        best = row;
      }
    }
    cost += paid;
    single.forEach((cluster, j) => {
      badges.push({station, cluster, offset: best[j]!});
      placed.push({at: stepAlong(at, best[j]!, 1), r: badge});
    });
  });
  return {badges, cost};
}

function priceBadge(stage: Stage, own: number, at: Point, r: number, placed: Disc[]): number {
  let room = ROOM;
  let astray = 0;
  const box = boxDisc(at, r + ROOM);
  const mine = measureSpan(at, stage.stations[own]!.at) - stage.stations[own]!.r;
  const half = stage.trace.gauge.track / 2;
  stage.searchChords(box, (i) => {
    const {from, to} = stage.chords[i]!;
    room = Math.min(room, measureToSegment(at, from, to) - half - r);
    return stage.many && room < 1;
  });
  stage.searchStations(box, (i) => {
    if (i === own) return;
    const away = measureSpan(at, stage.stations[i]!.at) - stage.stations[i]!.r;
    room = Math.min(room, away - r);
    if (away < mine) astray = ASTRAY;
  });
  for (const other of placed) room = Math.min(room, measureSpan(at, other.at) - other.r - r);
  for (const other of stage.keepOut) room = Math.min(room, measureToBox(at, other) - r);
  const outside = containBox(boxDisc(at, r), stage.room) ? 0 : TOUCH;
  return outside + astray + (room < 1 ? TOUCH + 10 * (1 - room) : 0) - room;
}
