import type {Field} from './field.ts';
import {layTrees, placeStart} from './start.ts';
import {layWay, type State} from './state.ts';

/**
 * A state of one plate as a state of another: stations go to the nearest place that their disc fits, ways keep their shape where
 * they can, labels are placed anew.
 */
export function carryOver(field: Field, from: Pick<State, 'x' | 'y' | 'trees' | 'ways'>): State {
  const {land, cells, needs} = field;
  const x = from.x.slice();
  const y = from.y.slice();
  for (let city = 0; city < x.length; city++) {
    const place = y[city]! * land.columns + x[city]!;
    if (land.owner[place] === city && land.depth[place]! >= needs[city]!) continue;
    let least = Infinity;
    for (const cell of cells[city]!) {
      const [cx, cy] = [cell % land.columns, Math.floor(cell / land.columns)];
      const away = (cx - from.x[city]!) ** 2 + (cy - from.y[city]!) ** 2;
      if (away >= least) continue;
      least = away;
      x[city] = cx;
      y[city] = cy;
    }
  }
  const {trees} = from;
  const ways = layTrees(field, {x, y, trees}).map((way) => {
    const known = from.ways.find(({u, v}) => u === way.u && v === way.v);
    const kept = known && layWay(field, {x, y}, way.u, way.v, way.lines, known.template);
    return kept ?? way;
  });
  return placeStart(field, {x, y, trees, ways, labels: []});
}
