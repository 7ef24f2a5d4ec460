import data from '../../data/clusters.json' with {type: 'json'};
import type {Membership, Seat} from '../../src/layout/types.ts';

/** The positions of the acceptance table: the cities alone fitted to 800 × 700 px. */
const PLACES: Record<string, [x: number, y: number]> = {
  nanning: [298.5, 416.3],
  liuzhou: [443.6, 200.3],
  guilin: [561.3, 60.0],
  wuzhou: [694.0, 322.3],
  beihai: [404.6, 610.0],
  fangchenggang: [301.9, 589.7],
  qinzhou: [338.9, 539.4],
  guigang: [468.8, 377.4],
  yulin: [542.1, 444.1],
  baise: [72.3, 260.9],
  hezhou: [727.7, 185.8],
  hechi: [264.3, 144.7],
  laibin: [419.4, 284.7],
  chongzuo: [170.3, 476.7],
};

export const FIXTURE: Seat[] = Object.entries(PLACES).map(([id, at]) => ({id, at}));
export const CLUSTERS: Membership[] = data.clusters.map(({id, cities}) => ({id, cities}));
export const NAMES = new Map(data.cities.map(({id, name}) => [id, name]));

/** The legend of the acceptance picture. */
export const LEGEND: [number, number, number, number] = [594, 492, 796, 690];

export const scaleSeats = (seats: Seat[], by: number): Seat[] =>
  seats.map(({id, at}) => ({id, at: [at[0] * by, at[1] * by]}));
