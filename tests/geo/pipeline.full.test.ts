import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {measureOverlap, type Region} from '../../data/geo/iou.mjs';
import {home, installPipeline, PATIENCE} from './install.ts';
import {drawSquares, mapFile, province, readMap, toRegions} from './map.ts';

const name = `${province.id}.topo.json`;
const MINUTES = 60_000;

describe('the pipeline', () => {
  let folder = '';

  beforeAll(async () => {
    await installPipeline();
    folder = mkdtempSync(join(tmpdir(), 'geo-'));
  }, PATIENCE);

  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  function make(...args: string[]) {
    return spawnSync('node', [join(home, 'make.mjs'), '--out', folder, ...args], {encoding: 'utf8'});
  }

  function write(file: object) {
    const path = join(folder, 'own.geojson');
    writeFileSync(path, JSON.stringify(file));
    return path;
  }

  test(
    'the same input gives the bytes that are shipped',
    () => {
      expect(make().status).toBe(0);
      expect(readFileSync(join(folder, name)).equals(readFileSync(mapFile))).toBe(true);
    },
    2 * MINUTES,
  );

  test('every region keeps 0.99 of the converted source', async () => {
    const {openPackage} = await import(join(home, 'package.mjs'));
    const raw: Region[] = openPackage(province.code).regions;
    for (const {code, polygons} of toRegions(readMap())) {
      expect(measureOverlap(raw.find((region) => region.code === code)!.polygons, polygons), code).toBeGreaterThan(
        0.99,
      );
    }
  });

  test(
    'a file of a publisher takes the place, with names for codes, and brings its own source and approval number',
    () => {
      const file = drawSquares();
      for (const [i, feature] of file.features.entries()) {
        feature.id = undefined;
        feature.properties = {name: province.cities[i]!.name['zh-Hans']};
      }
      const run = make(write(file), '--approval', 'S(2025)7');
      expect(run.stderr).toBe('');
      expect(run.status).toBe(0);
      expect(readMap(join(folder, name)).about).toMatchObject({
        source: {en: 'Survey office'},
        licence: 'by permission',
        approvalNumber: 'S(2025)7',
        own: true,
      });
    },
    MINUTES,
  );

  test(
    'the geometry is kept when that is asked for',
    () => {
      const shipped = toRegions(readMap());
      const features = shipped.map(({code, polygons}) => ({
        type: 'Feature',
        id: code,
        properties: {},
        geometry: {type: 'MultiPolygon', coordinates: polygons},
      }));
      expect(make(write({...drawSquares(), features}), '--keep-geometry').status).toBe(0);
      const kept = toRegions(readMap(join(folder, name)));
      const count = (regions: Region[]) => regions.map(({polygons}) => polygons.flat(2).length);
      expect(count(kept)).toEqual(count(shipped));
      expect(measureOverlap(kept[0]!.polygons, shipped[0]!.polygons)).toBeCloseTo(1, 5);
    },
    MINUTES,
  );

  test(
    'GCJ-02 is converted, CGCS2000 is not',
    () => {
      const west = (datum: string) => {
        expect(make(write({...drawSquares(), datum})).status).toBe(0);
        return readMap(join(folder, name)).bbox![0];
      };
      expect(west('GCJ-02')).toBeLessThan(west('CGCS2000') - 0.001);
    },
    MINUTES,
  );

  test(
    'a bad file stops the run with every problem and overwrites nothing',
    () => {
      writeFileSync(join(folder, name), 'as it was');
      const file = drawSquares();
      file.features[0]!.geometry.coordinates = [
        [
          [1, 1],
          [2, 1],
          [2, 2],
          [1, 2],
        ],
      ];
      const [swapped, other] = [file.features[2]!, file.features[3]!];
      [swapped.geometry, other.geometry] = [other.geometry, swapped.geometry];
      file.features.splice(1, 1);
      const run = make(write(file));
      expect(run.status).toBe(1);
      expect(run.stderr).toContain(
        'own.geojson: ring not closed: [1,1] and [1,2] (features[0].geometry.coordinates[0])',
      );
      expect(run.stderr).toContain(`own.geojson: region missing: ${province.cities[1]!.code}`);
      expect(run.stderr.match(/seat outside its region/g)).toHaveLength(2);
      expect(readFileSync(join(folder, name), 'utf8')).toBe('as it was');
      expect(readdirSync(folder).sort()).toEqual([name, 'own.geojson']);
    },
    MINUTES,
  );
});
