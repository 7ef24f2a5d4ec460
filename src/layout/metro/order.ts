import {seedNumbers, shuffleItems} from '../random.ts';

/** A corridor whose lanes are to be ordered, with the directions in which it leaves its ends. */
export interface Bundle {
  u: number;
  v: number;
  angles: [atU: number, atV: number];
  clusters: string[];
}

const ALL_ORDERS = 4;
const STARTS = 4;
const SWEEPS = 8;
/** With more bundles than this: one start, three sweeps, and no more than neighbours swapped. */
const MANY = 150;

/**
 * Orders the lanes in every corridor so that as few as possible cross inside a station: exhaustively for up to four
 * lanes, by swapping neighbours above. The problem is that of ordering lines in transit maps (Bast, Brosi, Storandt 2018).
 * @returns for every bundle its clusters from left to right seen from u to v
 */
export function orderLanes(bundles: Bundle[], cities: number): string[][] {
  const slots: {bundle: number; end: 0 | 1; angle: number}[][] = Array.from({length: cities}, () => []);
  bundles.forEach(({u, v, angles}, bundle) => {
    slots[u]!.push({bundle, end: 0, angle: angles[0]});
    slots[v]!.push({bundle, end: 1, angle: angles[1]});
  });
  for (const list of slots) list.sort((a, b) => a.angle - b.angle || a.bundle - b.bundle);
  const wide = bundles.map((_, i) => i).filter((i) => bundles[i]!.clusters.length > 1);
  const count = (orders: string[][], city: number) =>
    countHidden(slots[city]!.flatMap(({bundle, end}) => (end ? orders[bundle]!.toReversed() : orders[bundle]!)));

  const many = bundles.length > MANY;
  let best: string[][] = [];
  let fewest = Infinity;
  for (let start = 0; start < (many ? 1 : STARTS) && fewest > 0; start++) {
    const next = seedNumbers(start + 1);
    const orders = bundles.map(({clusters}) => (start ? shuffleItems(clusters, next) : clusters.slice()));
    for (let sweep = 0; sweep < (many ? 3 : SWEEPS); sweep++) {
      let changed = false;
      for (const i of wide) {
        const {u, v} = bundles[i]!;
        const price = () => count(orders, u) + count(orders, v);
        let least = price();
        if (!least) continue;
        for (const order of listOrders(orders[i]!, many)) {
          const old = orders[i]!;
          orders[i] = order;
          const now = price();
          if (now < least) {
            least = now;
            changed = true;
          } else orders[i] = old;
        }
      }
      if (!changed) break;
    }
    let total = 0;
    for (let city = 0; city < cities; city++) total += count(orders, city);
    if (total < fewest) {
      fewest = total;
      best = orders;
    }
  }
  return best;
}

/**
 * Crossings that lines must have inside a station, from the clusters of its slots in order round the rim: two clusters
 * cross as often as their slots alternate, halved, less one.
 */
export function countHidden(rim: string[]): number {
  const places = new Map<string, number[]>();
  rim.forEach((cluster, place) => {
    const list = places.get(cluster);
    if (list) list.push(place);
    else places.set(cluster, [place]);
  });
  const busy = [...places.values()].filter((list) => list.length > 1);
  let hidden = 0;
  for (let i = 0; i < busy.length; i++)
    for (let j = i + 1; j < busy.length; j++) hidden += Math.max(0, countAlternations(busy[i]!, busy[j]!) / 2 - 1);
  return hidden;
}

/** How often two rising lists of places take turns round a circle. */
function countAlternations(a: number[], b: number[]): number {
  let turns = 0;
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    const from = j;
    while (j < b.length && b[j]! < a[i]!) j++;
    if (j > from && i > 0) turns++;
  }
  // Before the first and after the last the circle closes.
  if (j < b.length || b[0]! < a[0]!) turns++;
  return 2 * turns;
}

function listOrders(order: string[], many: boolean): string[][] {
  if (order.length <= (many ? 2 : ALL_ORDERS)) return permute(order);
  return order.slice(1).map((_, i) => {
    const copy = order.slice();
    [copy[i], copy[i + 1]] = [copy[i + 1]!, copy[i]!];
    return copy;
  });
}

function permute(items: string[]): string[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item, i) =>
    permute([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
  );
}
