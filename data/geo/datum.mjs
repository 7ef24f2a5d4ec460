import gcoord from 'gcoord';

/**
 * Converts regions to WGS 84.
 *
 * CGCS2000 is taken as it is: it differs from WGS 84 by centimetres, the grid of the output is some 50 m.
 * GCJ-02 is off by some 500 m and is undone with gcoord, to about a metre.
 * @param {import('./province.mjs').Region[]} regions
 * @param {'WGS 84' | 'CGCS2000' | 'GCJ-02'} datum of the regions
 * @returns {import('./province.mjs').Region[]}
 */
export function convertToWgs84(regions, datum) {
  if (datum !== 'GCJ-02') return regions;
  const convert = ([lng, lat]) => gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84);
  return regions.map(({code, polygons}) => ({
    code,
    polygons: polygons.map((rings) => rings.map((ring) => ring.map(convert))),
  }));
}
