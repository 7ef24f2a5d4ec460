import {type Gauge, halveBundle, measurePitch} from './gauge.ts';
import type {Point} from './types.ts';
import {measureSpan, turnRight, wrapAngle} from './vector.ts';

/** A bundle that leaves a city: its direction in radians and its number of tracks. */
export interface Fan {
  /** Direction from the centre of the city to the next point of the route: gives the order round the rim. */
  bearing: number;
  /** Direction of the leg from where it is docked now. */
  angle: number;
  lanes: number;
}

const GROWTH = 0.5;
/** Above this radius a station no longer grows for the sake of gaps at its rim … */
const PATIENT = 22;
/** … and above this one it takes the bundles as they come. */
const LARGEST = 60;
const MOST_TURN = Math.PI / 3;
const RIM = 0.6;

/**
 * The smallest station at which every bundle has a place of its own.
 * @returns its radius, and for every fan how far its axis is shifted to the right, in px
 */
export function dockFans(fans: Fan[], gauge: Gauge): {radius: number; shifts: number[]} {
  const most = Math.max(0, ...fans.map((fan) => fan.lanes));
  const least = Math.max(gauge.radius, halveBundle(most, gauge) / gauge.fill);
  for (let radius = least; radius < LARGEST; radius += GROWTH) {
    const ports = spreadPorts(fans, radius, gauge);
    if (!ports) continue;
    const shifts = ports.map((port, i) => radius * Math.sin(port - fans[i]!.angle));
    const fits = fans.every(
      (fan, i) =>
        Math.abs(ports[i]! - fan.angle) <= MOST_TURN &&
        Math.abs(shifts[i]!) + halveBundle(fan.lanes, gauge) <= gauge.fill * radius + 1e-9,
    );
    if (fits && (radius >= PATIENT || keepsRimGaps(fans, ports, shifts, radius, gauge))) return {radius, shifts};
  }
  return {radius: Math.max(least, PATIENT), shifts: fans.map(() => 0)};
}

/** Angles nearest to the fans' own at which neighbours do not touch: isotonic regression by pooling of violators. */
function spreadPorts(fans: Fan[], radius: number, gauge: Gauge): number[] | null {
  const half = fans.map((fan) => (fan.lanes * measurePitch(gauge)) / 2 + gauge.apart);
  if (half.some((h) => h >= radius)) return fans.length === 1 ? [fans[0]!.angle] : null;
  const need = half.map((h) => Math.asin(h / radius));
  if (fans.length < 2) return fans.map((fan) => fan.angle);
  if (2 * need.reduce((a, b) => a + b, 0) > 2 * Math.PI) return null;

  // Cut the circle where there is most room
  const order = fans.map((_, i) => i).sort((a, b) => fans[a]!.bearing - fans[b]!.bearing || a - b);
  let cut = 0;
  let most = -Infinity;
  order.forEach((i, place) => {
    const j = order[(place + 1) % order.length]!;
    const turn = place + 1 === order.length ? 2 * Math.PI : 0;
    const slack = fans[j]!.bearing + turn - fans[i]!.bearing - need[i]! - need[j]!;
    if (slack > most + 1e-9) {
      most = slack;
      cut = place + 1;
    }
  });
  const row = [...order.slice(cut), ...order.slice(0, cut)];

  // Pool neighbours that would touch
  let base = 0;
  let last = -Infinity;
  let turns = 0;
  const start: number[] = [];
  const pools: {sum: number; weight: number; members: number[]}[] = [];
  row.forEach((i, place) => {
    const {bearing} = fans[i]!;
    if (bearing < last) turns += 2 * Math.PI;
    last = bearing;
    const angle = bearing + turns + wrapAngle(fans[i]!.angle - bearing);
    if (place) base += need[row[place - 1]!]! + need[i]!;
    start.push(base);
    const weight = fans[i]!.lanes;
    pools.push({sum: (angle - base) * weight, weight, members: [place]});
    while (pools.length > 1) {
      const b = pools[pools.length - 1]!;
      const a = pools[pools.length - 2]!;
      if (a.sum / a.weight <= b.sum / b.weight) break;
      pools.splice(-2, 2, {sum: a.sum + b.sum, weight: a.weight + b.weight, members: [...a.members, ...b.members]});
    }
  });
  const ports: number[] = [];
  for (const pool of pools)
    for (const place of pool.members) ports[row[place]!] = pool.sum / pool.weight + start[place]!;
  const first = row[0]!;
  const end = row[row.length - 1]!;
  if (ports[first]! + 2 * Math.PI - ports[end]! < need[first]! + need[end]! - 1e-9) return null;
  return ports.map((port, i) => fans[i]!.angle + wrapAngle(port - fans[i]!.angle));
}

/** Whether the outer tracks of neighbouring bundles keep their distance where they leave the disc. */
function keepsRimGaps(fans: Fan[], ports: number[], shifts: number[], radius: number, gauge: Gauge): boolean {
  if (fans.length < 2) return true;
  const order = fans.map((_, i) => i).sort((a, b) => ports[a]! - ports[b]!);
  return order.every((i, place) => {
    const j = order[(place + 1) % order.length]!;
    const a = leaveDisc(fans[i]!, shifts[i]!, 1, radius, gauge);
    const b = leaveDisc(fans[j]!, shifts[j]!, -1, radius, gauge);
    return measureSpan(a, b) - gauge.track >= gauge.gap + RIM;
  });
}

/** Where the outer track of a bundle on one side (1 right, −1 left) leaves a disc round the origin. */
function leaveDisc({angle, lanes}: Fan, shift: number, side: number, radius: number, gauge: Gauge): Point {
  const d: Point = [Math.cos(angle), Math.sin(angle)];
  const right = turnRight(d);
  const off = shift + (side * (lanes - 1) * measurePitch(gauge)) / 2;
  const along = Math.sqrt(Math.max(0, radius * radius - off * off));
  return [d[0] * along + right[0] * off, d[1] * along + right[1] * off];
}
