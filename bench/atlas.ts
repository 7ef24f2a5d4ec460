/** What the peers need of `data/clusters.json`, and the links that they draw. Runs at build time. */
import atlas from '../data/clusters.json' with {type: 'json'};
import {clusterColour} from '../src/draw/palette.ts';
import {bendApart, joinCities} from './links.ts';
import type {City, Cluster} from './peers/shared/types.ts';
import {SIDES} from './sides.ts';

/** Gives the cities and the clusters in their official order. */
export function reduceAtlas(): {cities: City[]; clusters: Cluster[]} {
  const cities = atlas.cities.map(({id, name, seat: [lng, lat]}): City => {
    const side = SIDES[id];
    if (!side || lng === undefined || lat === undefined) throw new Error(`no place for the name of ${id}`);
    return {id, name: name['zh-Hans'].replace(/市$/, ''), at: [lng, lat], side};
  });
  const clusters = atlas.clusters.map(({id, no, industry, cities: members}): Cluster => {
    const colour = clusterColour(no, 'light');
    const links = joinCities(cities.filter((city) => members.includes(city.id)));
    return {id, no, name: industry['zh-Hans'], colour, tint: tintOf(colour), cities: members, links};
  });
  bendApart(clusters);
  return {cities, clusters};
}

/** Three parts of a colour on seven of white. */
const tintOf = (colour: string): string =>
  `#${[1, 3, 5]
    .map((at) => Math.round(0.3 * Number.parseInt(colour.slice(at, at + 2), 16) + 0.7 * 255))
    .map((level) => level.toString(16).padStart(2, '0'))
    .join('')}`;
