import {readFileSync} from 'node:fs';
import {parseAtlas} from '../../src/model/parse-atlas.ts';

/** The facts of the product. */
export const atlas = parseAtlas(
  JSON.parse(readFileSync(new URL('../../data/guangxi/atlas.json', import.meta.url), 'utf8')),
);
