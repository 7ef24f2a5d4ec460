import {readFileSync} from 'node:fs';
import {describe, test} from 'vitest';
import {LAWS, type Land} from './land.ts';
import {atlases, readMap} from './map.ts';

describe.each(atlases.map((province) => [province.id, province] as const))('%s', (id, province) => {
  const file = new URL(`../../public/geo/${id}.topo.json`, import.meta.url);
  const land: Land = {text: readFileSync(file, 'utf8'), map: readMap(file), province};

  test.each(LAWS)('%s', (_, check) => check(land));
});
