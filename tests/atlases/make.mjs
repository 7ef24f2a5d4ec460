/**
 * Makes the provinces that the laws are tried on: `npm ci --prefix data/geo && node tests/atlases/make.mjs`. Writes
 * `<province>.json` beside itself, or into a folder that is named: a case of the layout in ground units, with names. The
 * same input gives the same bytes.
 */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {runnerImport} from 'vite';
import {cleanBorders} from '../../data/geo/clean.mjs';
import {areaOfRing, boundsOf} from '../../data/geo/iou.mjs';
import {nameDivisions, toTraditional} from '../../data/geo/names.mjs';
import {openPackage} from '../../data/geo/package.mjs';
import {shortenName} from '../../data/geo/short-name.mjs';
import {walkRing} from '../../data/geo/simplify.mjs';
import {thinArc} from '../../data/geo/thin.mjs';
import {findUnit} from '../../data/geo/units.mjs';
import {PROVINCES} from './lists.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '../..');
/** Ground units by which a border may be off: two thirds of a px on a map 800 px wide. */
const TOLERANCE = 1.35;
/** Parts of a region smaller than this are slivers and rocks, square degrees: some 5 km². */
const LEAST_PART = 0.0005;

const {module: ground} = await runnerImport(join(ROOT, 'src/layout/ground.ts'), {root: ROOT, logLevel: 'error'});

for (const province of PROVINCES) {
  const text = formatCase(await makeCase(province));
  writeFileSync(join(process.argv[2] ?? HERE, `${province.id}.json`), text);
  console.log(`${province.id}: ${text.length} characters`);
}

async function makeCase({id, entries}) {
  const {regions, cities: divisions} = openPackage(findUnit(id).code);
  const {arcs, regions: large} = dropSmall(await cleanBorders(regions));
  const used = large.flatMap(({polygons}) => polygons.map((rings) => rings.map((ring) => walkRing(arcs, ring))));
  const {height, project} = ground.fitGround(boundsOf(used));
  const names = nameDivisions(divisions);
  const cities = placeRegions({arcs, regions: large}, project).map(({polygons}, i) => ({
    id: names[i].id,
    seat: project(divisions[i].seat).map(Math.round),
    name: shortenNames(names[i].name),
    polygons,
  }));
  return {height, cities, clusters: entries.map((entry, i) => makeCluster(entry, i + 1, cities))};
}

function dropSmall({arcs, regions}) {
  const isLarge = (ring) => Math.abs(areaOfRing(walkRing(arcs, ring))) >= LEAST_PART;
  return {
    arcs,
    regions: regions.map(({code, polygons}) => ({
      code,
      polygons: polygons.map((rings) => rings.filter(isLarge)).filter((rings) => rings.length > 0),
    })),
  };
}

/** Regions in ground units. Borders are thinned once, so that neighbours still share them. */
function placeRegions({arcs, regions}, project) {
  const thin = arcs.map((arc) => dropRepeated(thinArc(arc.map(project), TOLERANCE).map((at) => at.map(Math.round))));
  return regions.map(({code, polygons}) => ({
    code,
    polygons: polygons.map((rings) => rings.map((ring) => dropRepeated(walkRing(thin, ring)))),
  }));
}

function dropRepeated(line) {
  return line.filter((at, i) => i === 0 || String(at) !== String(line[i - 1]));
}

function shortenNames({'zh-Hans': name, en}) {
  const short = shortenName(name);
  return {'zh-Hans': short, 'zh-Hant': toTraditional(short), en};
}

function makeCluster([id, industry, english, members], no, cities) {
  const find = (name) => cities.find((city) => city.name['zh-Hans'] === name).id;
  return {
    id,
    no,
    name: {'zh-Hans': industry, 'zh-Hant': toTraditional(industry), en: english},
    cities: members === 'all' ? cities.map((city) => city.id) : members.map(find),
  };
}

/** JSON with a city or a cluster on a line. */
function formatCase({height, cities, clusters}) {
  const lines = (list) => list.map((item) => JSON.stringify(item)).join(',\n');
  return `{"height":${height},\n"cities":[\n${lines(cities)}\n],\n"clusters":[\n${lines(clusters)}\n]}\n`;
}
