/** Which cities of a cluster are joined, and how the lines of several clusters keep apart. Runs at build time. */
import type {City, Cluster, Link} from './peers/shared/types.ts';

/** Share of a line's length by which two lines between the same cities bow apart. */
const BOW = 0.16;

/** Joins cities by the shortest tree; one city gives no link. */
export function joinCities(cities: readonly City[]): Link[] {
  const links: Link[] = [];
  const [first, ...left] = cities;
  const joined = first ? [first] : [];
  while (left.length > 0) {
    const pairs = joined.flatMap((a) => left.map((b) => ({a, b, length: lengthOf(a, b)})));
    const {a, b} = pairs.reduce((best, pair) => (pair.length < best.length ? pair : best));
    const [from, to] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
    links.push({from, to, bend: 0});
    joined.push(b);
    left.splice(left.indexOf(b), 1);
  }
  return links;
}

/** Gives the links between the same two cities different bends. */
export function bendApart(clusters: readonly Cluster[]): void {
  const corridors: Record<string, Link[]> = {};
  for (const link of clusters.flatMap(({links}) => links)) {
    corridors[`${link.from} ${link.to}`] ??= [];
    corridors[`${link.from} ${link.to}`]!.push(link);
  }
  for (const links of Object.values(corridors))
    links.forEach((link, index) => {
      link.bend = BOW * (index - (links.length - 1) / 2);
    });
}

const lengthOf = ({at: [ax, ay]}: City, {at: [bx, by]}: City): number =>
  Math.hypot((ax - bx) * Math.cos((23.6 * Math.PI) / 180), ay - by);
