import {existsSync, readFileSync} from 'node:fs';
import data from '../../data/clusters.json' with {type: 'json'};
import {fitPlate} from '../../src/layout/fit.ts';
import {MAP_WIDTHS, planLinks} from '../../src/layout/plan.ts';
import {nameBox, nameLines} from '../../src/layout/text.ts';
import type {Plan, Seat} from '../../src/layout/types.ts';
import {CLUSTERS, NAMES} from './fixture.ts';

const GEO = new URL('../../public/geo/guangxi.topo.json', import.meta.url);

/** `[west, south, east, north]` of the regions that are shipped. */
export const BOUNDS: [number, number, number, number] = existsSync(GEO)
  ? JSON.parse(readFileSync(GEO, 'utf8')).bbox
  : [104.446, 20.897, 112.058, 26.388];

export const PLATE = fitPlate(BOUNDS);

/** The seats on a map `width` CSS px wide that shows the whole province. */
export const seatsAt = (width: number): Seat[] =>
  data.cities.map(({id, seat}) => {
    const [x, y] = PLATE.project(seat as [number, number]);
    return {id, at: [(x * width) / PLATE.width, (y * width) / PLATE.width]};
  });

export const heightAt = (width: number): number => (PLATE.height * width) / PLATE.width;

export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;

export const boxAt =
  (lang: (typeof LANGUAGES)[number]) =>
  (city: string, width: number): [w: number, h: number] =>
    nameBox(nameLines(NAMES.get(city)!, lang, width));

/** The one plan of all map widths and languages. */
export const planProduct = (): Plan =>
  planLinks(seatsAt(800), CLUSTERS, {width: 800, widths: MAP_WIDTHS, nameBoxes: [boxAt('zh-Hans')]});
