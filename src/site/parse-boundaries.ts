import type {Topology} from 'topojson-specification';
import {readRegions} from '../layout/regions.ts';
import type {BoundaryAbout} from '../model/atlas.ts';
import {LANGS} from '../model/langs.ts';
import {DataError} from '../model/parse-atlas.ts';

type Json = Record<string, unknown>;

/** Degrees by which positions may lie outside the bounds, which are rounded. */
const ROUNDING = 1e-5;

/**
 * Checks that a file is the boundary file of this project: TopoJSON with `regions`, `bbox` and `about`, all of it sound
 * enough to be drawn.
 * @param place of the file, for the problems
 * @throws {DataError} with all problems at once; those of the decoded rings only when all else is right
 */
export function parseBoundaries(data: unknown, place: string): Topology & {about: BoundaryAbout} {
  const problems: string[] = [];
  const need = (ok: unknown, problem: string, where = '') => {
    if (!ok) problems.push(`${problem} (${place}${where && `, ${where}`}); run npm run geo`);
  };
  const {type, arcs, transform, bbox, objects, about} = objectOf(data);

  // Lines
  need(type === 'Topology' && Array.isArray(arcs), 'not TopoJSON');
  const lines: unknown[] = Array.isArray(arcs) ? arcs : [];
  lines.forEach((line, i) => {
    need(Array.isArray(line) && line.length > 1 && line.every(isPoint), 'not a line', `arcs[${i}]`);
  });
  if (transform !== undefined) {
    const {scale, translate} = objectOf(transform);
    need(isPoint(scale) && isPoint(translate), 'not a scale and a shift', 'transform');
  }

  // Regions, made of lines
  const isRing = (ring: unknown) =>
    Array.isArray(ring) &&
    ring.length > 0 &&
    ring.every((arc) => Number.isInteger(arc) && (arc < 0 ? -1 - arc : arc) < lines.length);
  const isPolygon = (rings: unknown) => Array.isArray(rings) && rings.length > 0 && rings.every(isRing);
  const {type: collection, geometries} = objectOf(objectOf(objects).regions);
  need(collection === 'GeometryCollection' && Array.isArray(geometries), 'no collection "regions"', 'objects.regions');
  const cities = new Set<unknown>();
  (Array.isArray(geometries) ? geometries : []).forEach((geometry, i) => {
    const {type: kind, arcs: rings, properties} = objectOf(geometry);
    const {city} = objectOf(properties);
    const at = `objects.regions.geometries[${i}]`;
    const many = kind === 'MultiPolygon';
    need(many || kind === 'Polygon', 'not an area', `${at}.type`);
    need(
      many ? Array.isArray(rings) && rings.length > 0 && rings.every(isPolygon) : isPolygon(rings),
      'not rings of lines',
      `${at}.arcs`,
    );
    need(isText(city), 'no city', `${at}.properties.city`);
    if (isText(city)) need(!cities.has(city), `region twice: ${city}`, at);
    cities.add(city);
  });

  // Bounds, and what the file says of itself
  const [west, south, east, north] = Array.isArray(bbox) && bbox.every(Number.isFinite) ? (bbox as number[]) : [];
  const bounded = west! >= -180 && east! <= 180 && south! > -90 && north! < 90 && west! < east! && south! < north!;
  need(bounded && (bbox as unknown[]).length === 4, 'no bounds', 'bbox');
  const {source, datum, licence, approvalNumber} = objectOf(about);
  need(LANGS.every((lang) => isText(objectOf(source)[lang])) && isText(datum), 'no source and datum', 'about');
  need(typeof licence === 'string', 'no licence', 'about.licence');
  need(typeof approvalNumber === 'string', 'no approval number, not even an empty one', 'about.approvalNumber');
  if (problems.length > 0) throw new DataError(problems);

  // The rings themselves
  const topology = data as Topology & {about: BoundaryAbout};
  for (const {city, polygons} of readRegions(topology))
    for (const ring of polygons.flat()) {
      need(ring.length > 3 && `${ring[0]}` === `${ring.at(-1)}`, `ring not closed: ${city}`);
      need(
        ring.every(
          ([lng, lat]) =>
            lng > west! - ROUNDING && lng < east! + ROUNDING && lat > south! - ROUNDING && lat < north! + ROUNDING,
        ),
        `region outside the bounds: ${city}`,
      );
    }
  if (problems.length > 0) throw new DataError([...new Set(problems)]);
  return topology;
}

const objectOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';

const isPoint = (value: unknown) => Array.isArray(value) && value.length > 1 && value.every(Number.isFinite);
