const STEPS_PER_DEGREE = 1024;
const CODE_OF_ZERO = 64;

/**
 * Decodes a province of the ECharts 4 map package: zigzag differences written as characters.
 * Rings keep their order and every point, also repeated ones.
 * @param {{UTF8Encoding: boolean, features: {id: string, geometry: {type: string, coordinates: any, encodeOffsets: any}}[]}} map
 * @returns {import('./province.mjs').Region[]} in the datum of the package, GCJ-02
 * @throws when the map is not encoded that way
 */
export function decodeRegions(map) {
  if (map.UTF8Encoding !== true) throw new Error('boundary package not encoded: UTF8Encoding is not true');
  return map.features.map(({id, geometry: {type, coordinates, encodeOffsets}}) => {
    const polygons = type === 'Polygon' ? [coordinates] : coordinates;
    const offsets = type === 'Polygon' ? [encodeOffsets] : encodeOffsets;
    return {
      code: String(id),
      polygons: polygons.map((rings, p) => rings.map((ring, r) => decodeRing(ring, offsets[p][r]))),
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
