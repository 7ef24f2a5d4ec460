import {turnBetween} from './compass.ts';
import type {Field} from './field.ts';
import {STEP} from './land.ts';
import {PRICES} from './prices.ts';
import {leaveDir, type State, type Way} from './state.ts';

/**
 * What stations and ways cost, without labels. Every pair is looked at; boxes keep that cheap.
 * @param limit above it the sum is of no interest and may be too small
 */
export function priceLines(field: Field, state: State, limit = Infinity): number {
  const {ways} = state;
  let sum = priceStations(field, state);
  for (const way of ways) sum += way.price;
  if (sum > limit) return sum;
  sum += pricePorts(field, state);
  if (sum > limit) return sum;
  for (let i = 0; i < ways.length; i++) {
    const way = ways[i]!;
    sum += pricePassing(field, state, way);
    for (let j = i + 1; j < ways.length; j++) sum += pricePair(field, way, ways[j]!);
    if (sum > limit) return sum;
  }
  return sum;
}

/** Stations away from their seats, and too near to each other. */
function priceStations({land, rims}: Field, {x, y}: State): number {
  const {moved, stations} = PRICES;
  let sum = 0;
  for (let s = 0; s < x.length; s++) {
    const px = x[s]! * STEP;
    const py = y[s]! * STEP;
    const away = Math.sqrt((px - land.seats[s]![0]) ** 2 + (py - land.seats[s]![1]) ** 2);
    sum += moved.px * away + moved.square * away * away;
    for (let t = s + 1; t < x.length; t++) {
      const dx = Math.abs(px - x[t]! * STEP);
      const dy = Math.abs(py - y[t]! * STEP);
      const rim = rims[s]! > rims[t]! ? rims[s]! : rims[t]!;
      if (dx >= stations.within * rim || dy >= stations.within * rim) continue;
      const apart = Math.sqrt(dx * dx + dy * dy);
      if (apart < stations.least * rim) sum += stations.once + stations.px * (stations.least * rim - apart);
      if (apart < stations.within * rim) sum += stations.near * (stations.within * rim - apart);
    }
  }
  return sum;
}

/** Ways that leave a station too near to each other, and lines that turn in it. */
function pricePorts(field: Field, {ways, x}: State): number {
  let sum = 0;
  for (let city = 0; city < x.length; city++) {
    const list = ways.filter(({u, v}) => u === city || v === city);
    for (let i = 0; i < list.length; i++) {
      const a = list[i]!;
      const dir = leaveDir(a, city);
      for (let j = i + 1; j < list.length; j++) {
        const b = list[j]!;
        const turn = turnBetween(dir, leaveDir(b, city));
        sum += priceTwoPorts(field, field.rims[city]!, a, b, turn);
        for (const line of a.lines) {
          if (!b.lines.includes(line) || !stopsTwice(list, line)) continue;
          sum += PRICES.through[4 - turn]!;
        }
      }
    }
  }
  return sum;
}

function priceTwoPorts({pitch, lane}: Field, rim: number, a: Way, b: Way, turn: number): number {
  const {port} = PRICES;
  if (turn === 0) return port.same;
  if (turn > 2) return 0;
  const between = 2 * rim * Math.sin((turn * Math.PI) / 8) - a.half - b.half - (pitch - lane);
  return (between < 0 ? -port.px * between : 0) + (turn === 1 ? port.narrow : 0);
}

/** Whether a line has exactly two of the ways at a station. */
function stopsTwice(list: readonly Way[], line: number): boolean {
  let count = 0;
  for (const {lines} of list) if (lines.includes(line)) count++;
  return count === 2;
}

/** A way that goes by stations that it does not serve. */
function pricePassing({clear, rims}: Field, {x, y}: State, way: Way): number {
  const {passing} = PRICES;
  const far = clear * passing.nearWithin;
  let sum = 0;
  for (let s = 0; s < x.length; s++) {
    if (s === way.u || s === way.v) continue;
    const px = x[s]! * STEP;
    const py = y[s]! * STEP;
    const reach = way.half + rims[s]! + far;
    if (px < way.x0 - reach || px > way.x1 + reach || py < way.y0 - reach || py > way.y1 + reach) continue;
    let least = reach;
    for (let i = 1; i < way.xs.length; i++) {
      least = Math.min(least, awayFrom(px, py, way.xs[i - 1]!, way.ys[i - 1]!, way.xs[i]!, way.ys[i]!));
    }
    const gap = least - way.half - rims[s]!;
    if (gap < clear) sum += passing.once + passing.px * (clear - gap);
    else if (gap < far) sum += passing.near * (far - gap);
  }
  return sum;
}

/** Two ways that cross, or run too near to each other. */
function pricePair(field: Field, a: Way, b: Way): number {
  const need = a.half + b.half + field.apart;
  if (a.x0 > b.x1 + need || b.x0 > a.x1 + need || a.y0 > b.y1 + need || b.y0 > a.y1 + need) return 0;
  const {crossing, beside} = PRICES;
  const meet = a.u === b.u || a.u === b.v ? a.u : a.v === b.u || a.v === b.v ? a.v : -1;
  const [aEnd, bEnd] = [meet === a.u ? 0 : a.xs.length - 2, meet === b.u ? 0 : b.xs.length - 2];
  let sum = 0;
  for (let i = 0; i + 1 < a.xs.length; i++) {
    for (let j = 0; j + 1 < b.xs.length; j++) {
      if (meet >= 0 && i === aEnd && j === bEnd) continue;
      const gap = gapBetween(a, i, b, j, need);
      if (gap >= need) continue;
      if (gap < 0) {
        const one = meet >= 0 ? crossing.shared : crossing.once;
        const square = turnBetween(a.template.dirs[i]!, b.template.dirs[j]!) === 2;
        sum += one * (1 + crossing.more * (a.lines.length * b.lines.length - 1)) + (square ? 0 : crossing.slanting);
      } else sum += beside.once + beside.px * (need - gap);
    }
  }
  return sum;
}

/** The distance of two legs, −1 where they cross properly. @param far what is farther may be told as this */
function gapBetween(a: Way, i: number, b: Way, j: number, far: number): number {
  const [ax, ay, bx, by] = [a.xs[i]!, a.ys[i]!, a.xs[i + 1]!, a.ys[i + 1]!];
  const [cx, cy, dx, dy] = [b.xs[j]!, b.ys[j]!, b.xs[j + 1]!, b.ys[j + 1]!];
  if (Math.min(ax, bx) > Math.max(cx, dx) + far || Math.min(cx, dx) > Math.max(ax, bx) + far) return far;
  if (Math.min(ay, by) > Math.max(cy, dy) + far || Math.min(cy, dy) > Math.max(ay, by) + far) return far;
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  const e = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const f = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  if (c * d < 0 && e * f < 0) return -1;
  return Math.min(
    awayFrom(ax, ay, cx, cy, dx, dy),
    awayFrom(bx, by, cx, cy, dx, dy),
    awayFrom(cx, cy, ax, ay, bx, by),
    awayFrom(dx, dy, ax, ay, bx, by),
  );
}

/** The distance of a point from a leg. */
function awayFrom(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const along = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy);
  const t = along < 0 ? 0 : along > 1 ? 1 : along;
  return Math.sqrt((ax + t * dx - px) ** 2 + (ay + t * dy - py) ** 2);
}
