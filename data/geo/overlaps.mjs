import {measureOverlap} from './iou.mjs';

/** What a region should keep of its source, intersection over union, and by how much the simplification aims higher. */
const LEAST_OVERLAP = 0.99;
const MARGIN = 0.0005;
/** What simplification may take where neighbours that overlap in the source have taken most of the rest already. */
const LEAST_LOSS = 0.005;
/** Below this, the source contradicts itself too much. */
const LEAST_AGREED = 0.975;

/**
 * How much of each region is left of the source.
 * @param {import('./province.mjs').Region[]} raw
 * @param {import('./province.mjs').Region[]} regions in the same order
 */
export function measureOverlaps(raw, regions) {
  return regions.map(({polygons}, i) => measureOverlap(raw[i].polygons, polygons));
}

/**
 * What each region is aimed to keep: where neighbours overlap in the source, making their borders meet costs some.
 * @param {number[]} agreed what is left when borders meet, before simplification
 */
export function setGoals(agreed) {
  return agreed.map((overlap) => Math.min(LEAST_OVERLAP + MARGIN, overlap - LEAST_LOSS));
}

/**
 * @param {import('./province.mjs').Region[]} raw
 * @param {import('./province.mjs').Region[]} regions simplified, in the same order
 * @param {number[]} agreed what was left when borders met
 * @returns {string[]} a problem for each region that keeps too little
 */
export function checkOverlaps(raw, regions, agreed) {
  const goals = setGoals(agreed);
  return measureOverlaps(raw, regions).flatMap((overlap, i) => {
    const {code} = raw[i];
    if (agreed[i] < LEAST_AGREED) {
      return [
        `source contradicts itself: ${agreed[i].toFixed(4)} is left (${code}) when neighbours do not overlap; it is too coarse here, give a boundary file of your own`,
      ];
    }
    const least = goals[i] - MARGIN;
    if (overlap >= least) return [];
    return [`overlap too small: ${overlap.toFixed(4)} (${code}); ${least.toFixed(4)} is wanted, raise MARGIN`];
  });
}
