import type {Station} from '../../layout/types.ts';

/** What a slice's ring leaves of the disc, as in `drawScene`: one cluster a dot, more than two a ring round a core. */
const PIE = {core: 0.42, dot: 0.62};

/** The `d` of each slice of a station as a closed shape, in px round its centre. */
export function wedgePaths({r, slices}: Station): Map<string, string> {
  const outer = (r - 2) * (slices.length === 1 ? PIE.dot : 1);
  const inner = slices.length > 2 ? (r - 2) * PIE.core : 0;
  return new Map(slices.map(({cluster, from, until}) => [cluster, wedge(inner, outer, from, until)]));
}

/** Two decimals: stations are small, and print is fine. */
const fine = (value: number) => `${Math.round(value * 100) / 100}`;

function wedge(inner: number, outer: number, from: number, until: number): string {
  const at = (r: number, angle: number) => `${fine(r * Math.cos(angle))} ${fine(r * Math.sin(angle))}`;
  const o = fine(outer);
  // An arc that ends where it begins is nothing: a whole disc is two halves.
  if (until - from > 2 * Math.PI - 0.01) return `M${o} 0A${o} ${o} 0 1 1 -${o} 0A${o} ${o} 0 1 1 ${o} 0Z`;
  const large = until - from > Math.PI ? 1 : 0;
  const arc = `M${at(outer, from)}A${o} ${o} 0 ${large} 1 ${at(outer, until)}`;
  const i = fine(inner);
  return inner > 0 ? `${arc}L${at(inner, until)}A${i} ${i} 0 ${large} 0 ${at(inner, from)}Z` : `${arc}L0 0Z`;
}
