/** What the peers need of `data/guangxi/atlas.json`, and the links that they draw. Runs at build time. */
import atlas from '../data/guangxi/atlas.json' with {type: 'json'};
import file from '../data/guangxi/colours.json' with {type: 'json'};
import type {Colours} from '../src/draw/palette.ts';
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
    const links = joinCities(cities.filter((city) => members.includes(city.id)));
    const {hue: colour, pale: tint} = (file.clusters as Colours)[id]!.light;
    return {id, no, name: industry['zh-Hans'], colour, tint, cities: members, links};
  });
  bendApart(clusters);
  return {cities, clusters};
}
