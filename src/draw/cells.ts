import type {Point} from '../model/plate.ts';

/** px; a finger's reach round a station. */
const REACH = 22;
const CORNERS = 16;

/**
 * The area around each station in which it is the nearest one, cut at a finger's reach: polygons relative to the station.
 * After Voronoi: a disc of 16 corners, cut by the bisector with each neighbour that is near enough.
 */
export function cutCells(stations: readonly {city: string; at: Point}[]): Map<string, Point[]> {
  const disc = Array.from({length: CORNERS}, (_, i): Point => {
    const angle = (2 * Math.PI * i) / CORNERS;
    return [REACH * Math.cos(angle), REACH * Math.sin(angle)];
  });
  return new Map(
    stations.map(({city, at: [x, y]}) => {
      let cell = disc;
      for (const other of stations) {
        const [dx, dy] = [other.at[0] - x, other.at[1] - y];
        const far = Math.hypot(dx, dy);
        if (far > 0 && far < 2 * REACH) cell = cutHalf(cell, [dx / far, dy / far], far / 2);
      }
      return [city, cell];
    }),
  );
}

/** The part of a convex polygon with `p · normal ≤ limit`, after Sutherland and Hodgman. */
function cutHalf(polygon: readonly Point[], [nx, ny]: Point, limit: number): Point[] {
  const over = ([x, y]: Point) => x * nx + y * ny - limit;
  return polygon.flatMap((point, i) => {
    const next = polygon[(i + 1) % polygon.length]!;
    const [a, b] = [over(point), over(next)];
    const kept: Point[] = a <= 0 ? [point] : [];
    if (a <= 0 !== b <= 0) {
      const t = a / (a - b);
      kept.push([point[0] + t * (next[0] - point[0]), point[1] + t * (next[1] - point[1])]);
    }
    return kept;
  });
}
