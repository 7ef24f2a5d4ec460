/** The Mercator projection for a geo component; its second axis points down, as ECharts draws it. */
export const mercator = {
  project: ([lng = 0, lat = 0]: number[]): [number, number] => [
    (lng / 180) * Math.PI,
    -Math.log(Math.tan(((lat / 90 + 1) * Math.PI) / 4)),
  ],
  unproject: ([x = 0, y = 0]: number[]): [number, number] => [
    (x * 180) / Math.PI,
    ((2 * Math.atan(Math.exp(-y))) / Math.PI) * 180 - 90,
  ],
};
