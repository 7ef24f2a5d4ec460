import type {Box, Shape} from './svg-marks.ts';
import type {Point} from './svg-path.ts';

export const middleOf = ([x0, y0, x1, y1]: Box): Point => [(x0 + x1) / 2, (y0 + y1) / 2];
export const radiusOf = ({box, strokeWidth}: Shape) => (box[2] - box[0] + strokeWidth) / 2;

/** Between two boxes; 0 where they overlap. */
export function distanceOf(a: Box, b: Box): number {
  return Math.hypot(Math.max(a[0] - b[2], b[0] - a[2], 0), Math.max(a[1] - b[3], b[1] - a[3], 0));
}

export function rimDistance(ring: Shape, box: Box): number {
  const [x, y] = middleOf(ring.box);
  return distanceOf([x, y, x, y], box) - radiusOf(ring);
}

export function wayDistance([x, y]: Point, points: readonly Point[]): number {
  return Math.min(
    ...points.slice(1).map(([bx, by], i) => {
      const [ax, ay] = points[i]!;
      const [dx, dy] = [bx - ax, by - ay];
      const length = dx * dx + dy * dy;
      const share = length > 0 ? Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / length, 0), 1) : 0;
      return Math.hypot(x - ax - share * dx, y - ay - share * dy);
    }),
  );
}
