import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {formatLicences} from '../../src/site/licences.ts';

const ROOT = process.cwd();
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, {dev?: boolean; hasInstallScript?: boolean; license?: string}>;
};

test('the licences of the packages in the bundle, and of what those have inside, are listed with their texts', () => {
  const text = formatLicences(ROOT, [
    `${ROOT}/src/app/start.ts`,
    `${ROOT}/node_modules/d3-zoom/src/zoom.js`,
    `\0${ROOT}/node_modules/d3-zoom/src/event.js`,
    `${ROOT}/node_modules/maplibre-gl/dist/maplibre-gl.mjs`,
  ]);
  for (const name of ['d3-zoom', 'd3-drag', 'd3-dispatch', 'maplibre-gl', 'earcut', '@maplibre/geojson-vt'])
    expect(text.split(`\n${name} `)).toHaveLength(2);
  expect(text).toContain('Mike Bostock');
  expect(text).not.toContain('@types/');
});

test('a package without a licence stops the build, and is named', () => {
  const root = mkdtempSync(join(tmpdir(), 'licences-'));
  mkdirSync(join(root, 'node_modules/free'), {recursive: true});
  writeFileSync(join(root, 'node_modules/free/package.json'), '{"name": "free", "version": "1.0.0"}');
  expect(() => formatLicences(root, [`${root}/node_modules/free/index.js`])).toThrow('no licence: free');
  rmSync(root, {recursive: true});
});

test('what runs in the browser has a permissive licence and needs no install script', () => {
  const shipped = Object.entries(lock.packages).filter(([path, {dev}]) => path !== '' && !dev);
  expect(shipped.length).toBeGreaterThan(10);
  expect(shipped.filter(([, {hasInstallScript}]) => hasInstallScript).map(([path]) => path)).toEqual([]);
  const other = shipped.filter(
    ([, {license}]) => !/^(MIT|ISC|BSD-[23]-Clause|Unlicense|\(MIT OR Apache-2\.0\))$/.test(license ?? ''),
  );
  expect(other.map(([path, {license}]) => `${path}: ${license}`)).toEqual([]);
});
