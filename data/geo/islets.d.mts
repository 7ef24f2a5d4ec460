export type GridTopology = {
  arcs: [x: number, y: number][][];
  regions: {code: string; polygons: number[][][]}[];
};
export function fitIslets(
  topology: GridTopology,
  fits: (topology: GridTopology) => boolean,
): {topology: GridTopology; largest: number};
