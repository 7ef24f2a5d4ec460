import {DX, DY, listSimple, type Template} from './compass.ts';
import type {Field} from './field.ts';
import {layWay, type State, type Way} from './state.ts';

/** Numbers in [0, 1), in one order for one seed. */
export type Chance = () => number;

/** A move's outcome: the next state with its labels as before, and the stations that moved. Null where it leads nowhere. */
export type Moved = {state: State; moved: readonly number[]} | null;

export const pick = <T>(items: readonly T[], chance: Chance): T => items[Math.floor(chance() * items.length)]!;

/** How often a shift takes a small step, or goes onto a ray of a neighbour; else it goes anywhere in the region. */
const SHIFT = {step: 0.4, ray: 0.8, along: 0.3, alongMost: 24, alongMore: 0.15, keepTemplate: 0.75} as const;

/** Moves a station within its region, and its ways with it; at times a neighbour or two along. @param cooled from 0 to 1 */
export function shiftStation(field: Field, state: State, cooled: number, chance: Chance): Moved {
  const city = Math.floor(chance() * state.x.length);
  const neighbours = state.ways.flatMap(({u, v}) => (u === city ? [v] : v === city ? [u] : []));
  const to = chooseCell(field, state, city, neighbours, cooled, chance);
  if (!to) return null;
  const [dx, dy] = [to[0] - state.x[city]!, to[1] - state.y[city]!];
  if (dx === 0 && dy === 0) return null;
  const moved = [city];
  if (neighbours.length > 0 && Math.hypot(dx, dy) < SHIFT.alongMost && chance() < SHIFT.along) {
    const along = pick(neighbours, chance);
    moved.push(along);
    for (const {u, v} of state.ways) {
      const next = u === along ? v : v === along ? u : -1;
      if (next >= 0 && !moved.includes(next) && chance() < SHIFT.alongMore) moved.push(next);
    }
  }
  const x = state.x.slice();
  const y = state.y.slice();
  for (const station of moved) {
    x[station] = x[station]! + dx;
    y[station] = y[station]! + dy;
    if (!isCell(field, station, x[station]!, y[station]!)) return null;
  }
  const next = {...state, x, y};
  const ways = relayWays(field, next, moved, chance);
  return ways && {state: {...next, ways}, moved};
}

function chooseCell(
  field: Field,
  {x, y}: State,
  city: number,
  neighbours: readonly number[],
  cooled: number,
  chance: Chance,
): [x: number, y: number] | null {
  const how = chance();
  if (how < SHIFT.step) {
    const dir = Math.floor(chance() * 8);
    const length = 1 + Math.floor(chance() * (2 + 3 * (1 - cooled)));
    return [x[city]! + DX[dir]! * length, y[city]! + DY[dir]! * length];
  }
  if (how < SHIFT.ray && neighbours.length > 0) {
    const near = pick(neighbours, chance);
    const dir = Math.floor(chance() * 8);
    const [dx, dy] = [x[city]! - x[near]!, y[city]! - y[near]!];
    const square = DX[dir]! ** 2 + DY[dir]! ** 2;
    const along = Math.round((dx * DX[dir]! + dy * DY[dir]!) / square) + Math.floor(chance() * 5) - 2;
    return along > 0 ? [x[near]! + DX[dir]! * along, y[near]! + DY[dir]! * along] : null;
  }
  const cell = pick(field.cells[city] as unknown as number[], chance);
  return [cell % field.land.columns, Math.floor(cell / field.land.columns)];
}

/** Whether a station's middle may be there. */
function isCell(
  {land: {columns, rows, owner, depth}, needs, cells}: Field,
  city: number,
  x: number,
  y: number,
): boolean {
  if (x < 0 || y < 0 || x >= columns || y >= rows) return false;
  const place = y * columns + x;
  if (owner[place] === city) return depth[place]! >= needs[city]!;
  // A region without a lattice point of its own has the one nearest to its seat.
  return cells[city]!.length === 1 && cells[city]![0] === place;
}

/** Lays the ways of moved stations anew: most as they were, the others by a simple way. Null where one cannot be laid. */
function relayWays(field: Field, state: State, moved: readonly number[], chance: Chance): Way[] | null {
  const ways: Way[] = [];
  for (const way of state.ways) {
    if (!moved.includes(way.u) && !moved.includes(way.v)) {
      ways.push(way);
      continue;
    }
    const kept = chance() < SHIFT.keepTemplate ? layWay(field, state, way.u, way.v, way.lines, way.template) : null;
    const next = kept ?? laySimple(field, state, way.u, way.v, way.lines, chance);
    if (!next) return null;
    ways.push(next);
  }
  return ways;
}

function laySimple(
  field: Field,
  state: Pick<State, 'x' | 'y'>,
  u: number,
  v: number,
  lines: readonly number[],
  chance: Chance,
): Way | null {
  const simple = listSimple(state.x[v]! - state.x[u]!, state.y[v]! - state.y[u]!);
  return simple.length > 0 ? layWay(field, state, u, v, lines, pick(simple, chance)) : null;
}

const RESHAPE = {simple: 0.5, stretch: 0.62, by: 6, tries: 8} as const;

/** Gives a way another shape between its ends. */
export function reshapeWay(field: Field, state: State, chance: Chance): Moved {
  if (state.ways.length === 0) return null;
  const at = Math.floor(chance() * state.ways.length);
  const {u, v, lines, template} = state.ways[at]!;
  const how = chance();
  let next: Way | null = null;
  if (how < RESHAPE.simple) next = laySimple(field, state, u, v, lines, chance);
  else if (how < RESHAPE.stretch) {
    const kept = template.kept.map((length) =>
      length > 0 ? Math.max(1, length + Math.floor(chance() * (2 * RESHAPE.by + 1)) - RESHAPE.by) : 0,
    );
    if (kept.some((length) => length > 0)) next = layWay(field, state, u, v, lines, {dirs: template.dirs, kept});
  } else {
    for (let i = 0; i < RESHAPE.tries && !next; i++) {
      next = layWay(field, state, u, v, lines, randomTemplate(state, u, v, chance));
    }
  }
  if (!next) return null;
  const ways = state.ways.slice();
  ways[at] = next;
  return {state: {...state, ways}, moved: []};
}

/** Three or four legs that turn by 45°, the first about towards the end. */
export function randomTemplate({x, y}: Pick<State, 'x' | 'y'>, u: number, v: number, chance: Chance): Template {
  const [dx, dy] = [x[v]! - x[u]!, y[v]! - y[u]!];
  const towards = Math.round(Math.atan2(dy, dx) / (Math.PI / 4));
  const length = () => 1 + Math.floor(chance() * Math.max(Math.abs(dx), Math.abs(dy), 12));
  let dir = (towards + Math.floor(chance() * 5) - 2 + 16) & 7;
  const legs = chance() < 0.6 ? 3 : 4;
  const dirs = [dir];
  while (dirs.length < legs) {
    dir = (dir + (chance() < 0.5 ? 1 : 7)) & 7;
    dirs.push(dir);
  }
  if (legs === 4) return {dirs, kept: [length(), 0, 0, length()]};
  return {dirs, kept: chance() < 0.5 ? [length(), 0, 0] : [0, 0, length()]};
}
