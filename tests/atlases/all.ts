/** Every atlas: those of `data/`, and those beside this file that only tests use, each below a root of its own. */
import {existsSync, readdirSync} from 'node:fs';
import type {AtlasFolder} from '../../src/site/atlas-folder.ts';

const HERE = 'tests/atlases';
const below = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
const roots = ['.', ...below(HERE).map((name) => `${HERE}/${name}`)];

export const ATLASES: AtlasFolder[] = roots.flatMap((root) =>
  below(`${root}/data`)
    .map((name) => ({root, path: `data/${name}`}))
    .filter(({path}) => existsSync(`${root}/${path}/atlas.json`)),
);
