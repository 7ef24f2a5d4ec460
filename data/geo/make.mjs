import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {brotliCompressSync, constants} from 'node:zlib';
import {describeOwn, describePackage, writeAbout} from './about.mjs';
import {checkSeats, readOwnBoundaries} from './check.mjs';
import {cleanBorders, joinBorders} from './clean.mjs';
import {findContacts} from './contacts.mjs';
import {convertToWgs84} from './datum.mjs';
import {decodeRegions} from './decode.mjs';
import {fitGrid, formatTopoJson, fromGrid, toGrid} from './grid.mjs';
import {boundsOf, measureOverlap} from './iou.mjs';
import {readProvince} from './province.mjs';
import {simplifyArcs, walkRing} from './simplify.mjs';
import {thinArc} from './thin.mjs';

/** Degrees, 55 m north to south: half of the source's own grid of 1/1024 degree. */
const STEP = 0.0005;
/** Degrees, 0.1 m: what counts as unsimplified. */
const FINE_STEP = 0.000001;
/** The lowest intersection over union of a region, what the simplification aims at, and how often it takes aim. */
const LEAST_OVERLAP = 0.99;
const AIM = 0.9905;
const PASSES = 4;
/** The share of its area that an island may lose. */
const ISLAND_LOSS = 0.03;
/** km² that a vertex less may cost on average, even where a large region could bear more. */
const COARSEST = 1.2;
/** Vertices that the search for the fewest bears; a denser file is thinned first, from one grid step upwards. */
const MOST_VERTICES = 20000;
/** Bytes after brotli 11. */
const MOST_BYTES = 12 * 1024;
const KM_PER_DEGREE = 111.2;

const HELP = `usage: npm run geo -- [FILE.geojson] [--source TEXT] [--licence TEXT] [--datum "WGS 84|CGCS2000|GCJ-02"]
                  [--approval NUMBER] [--keep-geometry] [--out DIRECTORY]`;

try {
  await main();
} catch (error) {
  console.error(error.problems ? error.problems.join('\n') : error);
  process.exitCode = 1;
}

async function main() {
  const {file, out, keep, claims: options} = readCommand();
  const province = readProvince();
  const {raw, origin, warnings} = file ? openOwn(file, province, options) : openPackage(province);
  const topology = keep ? await joinBorders(raw) : await cleanBorders(raw);
  const grid = fitGrid(topology.arcs, keep ? FINE_STEP : STEP);
  const before = {...topology, arcs: topology.arcs.map((arc) => toGrid(arc, grid))};
  const after = keep ? before : simplify(thin(before), raw, grid);

  const regions = restore(after, grid);
  const overlaps = regions.map((region, i) => measureOverlap(raw[i].polygons, region.polygons));
  const about = writeAbout(province, origin, {
    before: countVertices(before),
    after: countVertices(after),
    overlap: Math.min(...overlaps),
    kept: keep,
  });
  const text = formatTopoJson(after, grid, province.cities, about);
  const bytes = brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;

  const budgets = [
    ...(keep ? [] : checkContacts(after)),
    ...regions.flatMap(({code}, i) =>
      overlaps[i] >= LEAST_OVERLAP
        ? []
        : [
            `overlap too small: ${overlaps[i].toFixed(4)} (${code}); ${LEAST_OVERLAP} is wanted, lower STEP or raise AIM`,
          ],
    ),
    ...(bytes <= MOST_BYTES
      ? []
      : [`file too large: ${bytes} bytes brotli (${province.id}.topo.json); ${MOST_BYTES} is wanted, simplify more`]),
  ];
  const faults = [...checkSeats(regions, province), ...checkRings(after)];
  stopOn(origin.own ? faults : [...faults, ...budgets]);
  for (const warning of origin.own ? [...warnings, ...budgets] : warnings) console.warn(`warning: ${warning}`);

  writeWhole(out, `${province.id}.topo.json`, text);
  report(province, regions, overlaps, about, bytes);
}

function readCommand() {
  const text = {type: 'string'};
  let command;
  try {
    command = parseArgs({
      allowPositionals: true,
      options: {
        source: text,
        licence: text,
        datum: text,
        approval: text,
        out: text,
        'keep-geometry': {type: 'boolean'},
      },
    });
  } catch (error) {
    stopOn([`${error.message.toLowerCase()} (command line)`, HELP]);
  }
  const {values, positionals} = command;
  const {source, licence, datum, approval} = values;
  const own = Object.keys(values).filter((name) => name !== 'out');
  if (positionals.length > 1) stopOn([`more than one file: ${positionals.join(', ')} (command line); give one`, HELP]);
  if (positionals.length === 0 && own.length > 0) {
    stopOn([`no file for --${own.join(', --')} (command line); name the boundary file that it describes`, HELP]);
  }
  return {
    file: positionals[0],
    out: values.out ?? fileURLToPath(new URL('../../public/geo', import.meta.url)),
    keep: values['keep-geometry'] ?? false,
    claims: {source, licence, datum, approval},
  };
}

function openPackage(province) {
  const path = new URL(`node_modules/echarts4/map/json/province/${province.id}.json`, import.meta.url);
  const origin = describePackage(province);
  const regions = decodeRegions(JSON.parse(readFileSync(path, 'utf8')));
  const raw = convertToWgs84(regions, origin.sourceDatum).sort((a, b) => Number(a.code) - Number(b.code));
  const [given, wanted] = [raw, province.cities].map((list) => list.map(({code}) => code).join(' '));
  if (given !== wanted) stopOn([`other regions than cities: ${given} (${origin.package}); the facts have ${wanted}`]);
  return {raw, origin, warnings: []};
}

function openOwn(file, province, options) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    stopOn([`cannot read the file: ${error.code} (${file}); check its name`]);
  }
  const {regions, claims, problems, warnings} = readOwnBoundaries(text, province, options);
  const raw = claims ? convertToWgs84(regions, claims.datum) : [];
  const name = basename(file);
  stopOn([...problems, ...checkSeats(raw, province)].map((problem) => `${name}: ${problem}`));
  return {raw, origin: describeOwn(claims), warnings};
}

function thin(topology) {
  let thinned = topology;
  for (let tolerance = 1; countVertices(thinned) > MOST_VERTICES && tolerance < 16; tolerance *= 2) {
    thinned = {...topology, arcs: topology.arcs.map((arc) => thinArc(arc, tolerance))};
  }
  return thinned;
}

/** Takes aim, looks how much of each region is left against the source, and corrects the aim. */
function simplify(topology, raw, grid) {
  const [, south, , north] = boundsOf(raw.flatMap(({polygons}) => polygons));
  const lat = (((south + north) / 2) * Math.PI) / 180;
  const coarsest = COARSEST / ((grid.step * KM_PER_DEGREE) ** 2 * Math.cos(lat));
  const allowed = new Map(raw.map(({code}) => [code, 1 - AIM]));
  let best;
  for (let pass = 0; pass < PASSES; pass++) {
    const allow = (code, island) => (island ? ISLAND_LOSS : allowed.get(code));
    const arcs = simplifyArcs(topology, allow, coarsest);
    const result = {...topology, arcs};
    const overlaps = restore(result, grid).map(({polygons}, i) => measureOverlap(raw[i].polygons, polygons));
    const sound = overlaps.every((overlap) => overlap >= AIM);
    if (sound && (best === undefined || countVertices(result) < countVertices(best))) best = result;
    for (const [i, {code}] of raw.entries()) {
      // Above the aim a part of the difference is handed back, below it somewhat more than all is taken.
      const spare = overlaps[i] - AIM;
      allowed.set(code, Math.max(allowed.get(code) + spare * (spare > 0 ? 0.7 : 1.2), 0.0005));
    }
    if (pass === PASSES - 1 && best === undefined) return result;
  }
  return best;
}

function restore({arcs, regions}, grid) {
  const lines = arcs.map((arc) => fromGrid(arc, grid));
  return regions.map(({code, polygons}) => ({
    code,
    polygons: polygons.map((rings) => rings.map((ring) => walkRing(lines, ring))),
  }));
}

function checkRings({arcs, regions}) {
  return regions.flatMap(({code, polygons}) =>
    polygons.flat().flatMap((ring, r) => {
      const corners = new Set(walkRing(arcs, ring).map(String)).size;
      return corners >= 3 ? [] : [`ring too short: ${corners} corners (${code}, ring ${r}); lower STEP`];
    }),
  );
}

function checkContacts({arcs}) {
  return findContacts(arcs).map(
    ([arc, k]) => `borders touch: at grid point ${arcs[arc][k].join(', ')} (arc ${arc}); lower STEP`,
  );
}

function countVertices({arcs}) {
  return arcs.reduce((sum, arc) => sum + arc.length, 0);
}

/** Writes beside the file and renames, so that a failure leaves the old file whole. */
function writeWhole(directory, name, text) {
  mkdirSync(directory, {recursive: true});
  const path = join(directory, name);
  const temporary = `${path}.part`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, {force: true});
    stopOn([`cannot write the file: ${error.code} (${path})`]);
  }
}

function report(province, regions, overlaps, about, bytes) {
  for (const [i, {code, polygons}] of regions.entries()) {
    const {id} = province.cities.find((city) => city.code === code);
    const vertices = polygons.flat().reduce((sum, ring) => sum + ring.length - 1, 0);
    console.log(
      `${code} ${id.padEnd(14)} overlap ${overlaps[i].toFixed(4)}  vertices ${vertices}  parts ${polygons.length}`,
    );
  }
  const {verticesBefore, verticesAfter} = about.simplification;
  console.log(`${province.id}.topo.json: ${verticesBefore} -> ${verticesAfter} vertices, ${bytes} bytes brotli`);
}

function stopOn(problems) {
  if (problems.length > 0) throw Object.assign(new Error(problems.join('\n')), {problems});
}
