import type {Membership, Seat} from './types.ts';

/** Seats and clusters in the order of their ids, every city named once per cluster. */
export interface Checked {
  seats: Seat[];
  clusters: Membership[];
  /** City id → its place in `seats`. */
  seatOf: Map<string, number>;
}

const byId = (a: {id: string}, b: {id: string}): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Sorts the input, so that its order does not matter to the layout.
 * @throws an error with one line per problem: an id that is used twice, an unknown city, a place that is no number
 */
export function checkInput(seats: Seat[], clusters: Membership[]): Checked {
  const problems: string[] = [];
  const known = new Set<string>();
  seats.forEach(({id, at}, i) => {
    if (known.has(id)) problems.push(`city named twice: ${id} (seats[${i}].id)`);
    known.add(id);
    at.forEach((value, axis) => {
      if (!Number.isFinite(value)) problems.push(`place is not a number: ${value} of ${id} (seats[${i}].at[${axis}])`);
    });
  });
  const named = new Set<string>();
  clusters.forEach(({id, cities}, i) => {
    if (named.has(id)) problems.push(`cluster named twice: ${id} (clusters[${i}].id)`);
    named.add(id);
    cities.forEach((city, j) => {
      if (!known.has(city)) problems.push(`unknown city: ${city} (clusters[${i}].cities[${j}])`);
    });
  });
  if (problems.length) throw new Error(problems.join('\n'));
  return sortInput(seats, clusters);
}

/** The same order for the same input, however it comes; for input that has been checked. */
export function sortInput(seats: Seat[], clusters: Membership[]): Checked {
  const sorted = seats.slice().sort(byId);
  return {
    seats: sorted,
    clusters: clusters.map(({id, cities}) => ({id, cities: [...new Set(cities)].sort()})).sort(byId),
    seatOf: new Map(sorted.map((seat, i) => [seat.id, i])),
  };
}
