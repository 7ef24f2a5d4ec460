// @ts-check
/** How far the first picture of a page is from the one in which nothing changes any more. */

/** Levels out of 255 from which a channel makes a pixel another one: ink on ground, or one ink beside another. */
const APART = 56;
/** px that ink may have moved. */
const REACH = 1;

/** @typedef {{width: number, height: number, data: Uint8Array}} Picture RGBA */
/** @typedef {{x: number, y: number, width: number, height: number}} Rect px */

/**
 * Of all pixels that are no ground in either picture, the share that has no like of its own within 1 px in the other: 0
 * where both are the same, 1 where they share nothing. A pixel is ground, or like another, when no channel differs by more
 * than `apart` levels of 255.
 *
 * @param {Picture} first
 * @param {Picture} last of the same size
 * @param {{ground: readonly [red: number, green: number, blue: number], rect?: Rect, apart?: number}} where `rect`: the
 *   whole picture unless it is given; `apart`: 56 unless it is given, for which the borders of a map are no ink
 * @throws {RangeError} when the pictures differ in size
 */
export function measureSettle(
  first,
  last,
  {ground, rect = {x: 0, y: 0, width: first.width, height: first.height}, apart = APART},
) {
  if (first.width !== last.width || first.height !== last.height)
    throw new RangeError(
      `pictures of two sizes: ${first.width} × ${first.height} and ${last.width} × ${last.height}; shoot both alike`,
    );
  const paper = Uint8Array.from(ground);
  let ink = 0;
  let moved = 0;
  for (let y = Math.max(0, Math.floor(rect.y)); y < Math.min(first.height, rect.y + rect.height); y++)
    for (let x = Math.max(0, Math.floor(rect.x)); x < Math.min(first.width, rect.x + rect.width); x++) {
      const place = 4 * (y * first.width + x);
      const inFirst = !isLike(first.data, place, paper, 0, apart);
      const inLast = !isLike(last.data, place, paper, 0, apart);
      if (!inFirst && !inLast) continue;
      ink++;
      if ((inFirst && !hasLike(first, x, y, last, apart)) || (inLast && !hasLike(last, x, y, first, apart))) moved++;
    }
  return ink === 0 ? 0 : moved / ink;
}

/**
 * Whether the pixel of one picture stands within reach in another.
 *
 * @param {Picture} from @param {number} x @param {number} y @param {Picture} other @param {number} apart
 */
function hasLike(from, x, y, other, apart) {
  const place = 4 * (y * from.width + x);
  for (let b = Math.max(0, y - REACH); b <= Math.min(other.height - 1, y + REACH); b++)
    for (let a = Math.max(0, x - REACH); a <= Math.min(other.width - 1, x + REACH); a++)
      if (isLike(from.data, place, other.data, 4 * (b * other.width + a), apart)) return true;
  return false;
}

/** @param {Uint8Array} a @param {number} i @param {Uint8Array} b @param {number} j @param {number} apart */
const isLike = (a, i, b, j, apart) =>
  isNear(a[i], b[j], apart) && isNear(a[i + 1], b[j + 1], apart) && isNear(a[i + 2], b[j + 2], apart);

/** @param {number | undefined} a @param {number | undefined} b @param {number} apart */
const isNear = (a, b, apart) => Math.abs(/** @type {number} */ (a) - /** @type {number} */ (b)) <= apart;
