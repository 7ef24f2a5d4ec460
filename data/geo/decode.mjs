const STEPS_PER_DEGREE = 1024;
const CODE_OF_ZERO = 64;

/**
 * Decodes a province of the ECharts 4 map package: zigzag differences written as characters, or plain degrees, as in the
 * file of Xizang. Rings keep their order and every point, also repeated ones. A feature without a position has no polygons.
 * @param {{UTF8Encoding: boolean, features: {id?: string, properties?: {name: string, cp?: import('./province.mjs').Position},
 *   geometry: {type: string, coordinates: any, encodeOffsets?: any}}[]}} map
 * @returns {import('./patches.mjs').Part[]} in the datum of the package, GCJ-02
 */
export function decodeParts(map) {
  return map.features.map(({id, properties, geometry: {type, coordinates, encodeOffsets}}) => {
    const many = type === 'MultiPolygon';
    const polygons = many ? coordinates : [coordinates];
    const offsets = many ? encodeOffsets : [encodeOffsets];
    const decode = (ring, p, r) => (map.UTF8Encoding ? decodeRing(ring, offsets[p][r]) : ring);
    return {
      code: id === undefined ? undefined : String(id),
      name: properties?.name,
      seat: properties?.cp,
      polygons: polygons
        .map((rings, p) => rings.map((ring, r) => decode(ring, p, r)))
        .filter((rings) => rings.length > 0),
    };
  });
}

function decodeRing(text, [x, y]) {
  const ring = [];
  for (let i = 0; i < text.length; i += 2) {
    x += unzigzag(text.charCodeAt(i) - CODE_OF_ZERO);
    y += unzigzag(text.charCodeAt(i + 1) - CODE_OF_ZERO);
    ring.push([x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE]);
  }
  return ring;
}

function unzigzag(n) {
  return (n >> 1) ^ -(n & 1);
}
