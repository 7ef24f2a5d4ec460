import {existsSync, writeFileSync} from 'node:fs';
import {taskOf} from '../layout/lay-atlas.ts';
import type {AtlasFolder} from './atlas-folder.ts';
import {readFacts} from './bundle.ts';
import {checkColours, isKnown, tellClose} from './colours/check-colours.ts';
import {type ColoursFile, coloursOf, formatColours, parseColours} from './colours/colours-file.ts';
import {findClose, listCorridors} from './colours/promises.ts';
import {searchColours} from './colours/search-colours.ts';
import {drawKept} from './keep-plan.ts';
import {readJson} from './read-json.ts';

/**
 * Searches for the colours of the clusters that have none, and writes them beside the others, which stay as they are.
 * @param options `accept`: pairs that are nearer than is promised are written down as such, and the build takes them
 * @returns whether all is written; nothing is where a colour or pair breaks a promise
 */
export function makeColours(at: AtlasFolder, {accept, seed}: {accept: boolean; seed: number}): boolean {
  const {atlas, ground, borders} = readFacts(at);
  const drawing = drawKept(at, taskOf(atlas, ground, borders));
  const {full, place} = coloursOf(at);
  const corridors = listCorridors(drawing);
  const standing = readStanding(at);
  const begin = performance.now();
  const found = searchColours({clusters: atlas.clusters, corridors, standing: standing.clusters, seed});
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`found in ${seconds} s: ${Object.keys(found).join(', ') || 'none, as all clusters have colours'}`);

  const clusters = {...standing.clusters, ...found};
  const close = findClose(clusters, corridors);
  const kept = {clusters, close: accept ? close : close.filter((pair) => isKnown(pair, standing.close))};
  for (const pair of kept.close) console.log(`known: ${tellClose(pair, kept)}`);
  const broken = close.filter((pair) => !isKnown(pair, kept.close));
  const shown = {clusters: atlas.clusters.map(({id}) => id), corridors: [], place};
  const told = [...checkColours(kept, shown), ...broken.map((pair) => tellClose(pair, kept))];
  if (told.length > 0) {
    console.error(`nothing is written:\n  ${told.join('\n  ')}`);
    if (broken.length > 0) console.error(REMEDY);
    return false;
  }
  writeFileSync(full, formatColours(kept));
  return true;
}

const REMEDY =
  'a colour that stands is kept: look for a drawing that parts the pair (npm run plan -- --seed 1, 2 …), ' +
  'or write it down as it is (npm run colours -- --accept), as numbers and names tell the clusters apart too';

function readStanding(at: AtlasFolder): ColoursFile {
  const {full, place} = coloursOf(at);
  if (!existsSync(full)) return {clusters: {}, close: []};
  return parseColours(readJson(full, place, '').value, place);
}
