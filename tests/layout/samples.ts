import {seedNumbers} from '../../src/layout/random.ts';
import type {Membership, Point, Seat} from '../../src/layout/types.ts';

/** Seeded cities at least `apart` px from each other. */
export function sampleSeats(count: number, width: number, height: number, apart: number, seed: number): Seat[] {
  const next = seedNumbers(seed);
  const seats: Seat[] = [];
  for (let tries = 0; seats.length < count && tries < 100_000; tries++) {
    const at: Point = [40 + next() * (width - 80), 40 + next() * (height - 80)];
    if (seats.every((seat) => Math.hypot(seat.at[0] - at[0], seat.at[1] - at[1]) >= apart))
      seats.push({id: `c${String(seats.length).padStart(3, '0')}`, at});
  }
  return seats;
}

/** Seeded clusters of 1 to `most` cities; with `local`, chosen from the `local` cities nearest to one of them. */
export function sampleClusters(seats: Seat[], count: number, most: number, seed: number, local = 0): Membership[] {
  const next = seedNumbers(seed * 7919 + 1);
  return Array.from({length: count}, (_, i) => {
    const centre = seats[Math.floor(next() * seats.length)]!;
    const away = (seat: Seat) => Math.hypot(seat.at[0] - centre.at[0], seat.at[1] - centre.at[1]);
    const pool = local ? seats.toSorted((a, b) => away(a) - away(b)).slice(0, local) : seats;
    const size = 1 + Math.floor(next() * most);
    const cities = new Set<string>();
    while (cities.size < Math.min(size, pool.length)) cities.add(pool[Math.floor(next() * pool.length)]!.id);
    return {id: `k${String(i).padStart(4, '0')}`, cities: [...cities]};
  });
}
