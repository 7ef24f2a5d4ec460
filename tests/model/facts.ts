import {readFileSync} from 'node:fs';
import type {Colours} from '../../src/draw/palette.ts';
import type {Atlas} from '../../src/model/atlas.ts';
import {parseAtlas} from '../../src/model/parse-atlas.ts';

/** The atlas that is shipped. */
export const SHIPPED = {root: '.', path: 'data/guangxi'};

/** The shipped facts, read anew for each caller, so that a test may break its copy. */
export function readFacts(): Atlas {
  return JSON.parse(readFileSync('data/guangxi/atlas.json', 'utf8'));
}

export const atlas = parseAtlas(readFacts());
export const colours: Colours = JSON.parse(readFileSync('data/guangxi/colours.json', 'utf8')).clusters;
