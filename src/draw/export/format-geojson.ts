import {type Atlas, cityOf, type LngLat} from '../../model/atlas.ts';
import {clustersOf} from '../../model/hypergraph.ts';
import {LANGS} from '../../model/langs.ts';

/** A region's outline: polygons of rings, each ring closed by its first point. */
interface Outline {
  city: string;
  polygons: LngLat[][][];
}

/** Decimals of a degree: a metre, finer than the boundaries are. */
const DIGITS = 5;

/**
 * Writes the regions with the clusters of their cities as GeoJSON (RFC 7946: WGS 84, outer rings counterclockwise).
 * @param notes what must stand beside boundaries: approval number or notice, and their source
 */
export function formatGeojson(atlas: Atlas, regions: readonly Outline[], notes: Record<string, unknown>): string {
  return `${JSON.stringify({
    type: 'FeatureCollection',
    name: atlas.province.id,
    version: atlas.version,
    ...notes,
    features: regions.map(({city, polygons}) => {
      const {code, name} = cityOf(atlas, city);
      return {
        type: 'Feature',
        id: code,
        properties: {
          city,
          code,
          name: name['zh-Hans'],
          ...Object.fromEntries(LANGS.map((lang) => [`name:${lang}`, name[lang]])),
          clusters: clustersOf(atlas, city).map(({id}) => id),
          industries: clustersOf(atlas, city).map(({industry}) => industry['zh-Hans']),
        },
        geometry: {
          type: 'MultiPolygon',
          coordinates: polygons.map((rings) => rings.map((ring, i) => turn(ring, i === 0).map(round))),
        },
      };
    }),
  })}\n`;
}

const round = ([lng, lat]: LngLat): LngLat => [Number(lng.toFixed(DIGITS)), Number(lat.toFixed(DIGITS))];

/** A ring in the wanted sense of rotation. */
function turn(ring: LngLat[], counterclockwise: boolean): LngLat[] {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i - 1]!, ring[i]!];
    twice += x0 * y1 - x1 * y0;
  }
  return twice > 0 === counterclockwise ? ring : [...ring].reverse();
}
