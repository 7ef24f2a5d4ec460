import {areaOfRing} from './iou.mjs';

/**
 * Leaves out as few of the smallest islets as it takes for a file to fit. A part that has a neighbour stays, and so does
 * the largest part of every region.
 * @param {import('./simplify.mjs').GridTopology} topology
 * @param {(topology: import('./simplify.mjs').GridTopology) => boolean} fits
 * @returns {{topology: import('./simplify.mjs').GridTopology, largest: number}} the topology itself when it fits, or when
 *   no islets would help; the grid cells of the largest islet that was left out, 0 for none
 */
export function fitIslets(topology, fits) {
  if (fits(topology)) return {topology, largest: 0};
  const islets = listIslets(topology);
  if (!fits(dropParts(topology, islets))) return {topology, largest: 0};
  let [few, enough] = [0, islets.length];
  while (enough - few > 1) {
    const half = Math.floor((few + enough) / 2);
    if (fits(dropParts(topology, islets.slice(0, half)))) enough = half;
    else few = half;
  }
  const leftOut = islets.slice(0, enough);
  return {topology: dropParts(topology, leftOut), largest: sizeIslet(topology, leftOut.at(-1))};
}

/** Parts whose whole border is one arc of their own, the smallest first. */
function listIslets(topology) {
  const {regions} = topology;
  const uses = regions.flatMap(({polygons}) => polygons.flat(2)).map(indexOf);
  const shared = new Set(uses.filter((arc, i) => uses.indexOf(arc) !== i));
  const bySize = (a, b) => sizeIslet(topology, a) - sizeIslet(topology, b);
  return regions
    .flatMap(({polygons}) => {
      const alone = polygons.filter((rings) => rings.flat().length === 1 && !shared.has(indexOf(rings[0][0])));
      // A region of islets only keeps the largest one.
      const largest = alone.length < polygons.length ? undefined : alone.toSorted(bySize).at(-1);
      return alone.filter((rings) => rings !== largest);
    })
    .toSorted(bySize);
}

function sizeIslet({arcs}, [[arc]]) {
  return Math.abs(areaOfRing(arcs[indexOf(arc)]));
}

/** The topology without some of its parts, and without the arcs that only they had. */
function dropParts({arcs, regions}, parts) {
  const gone = new Set(parts);
  const left = regions.map(({code, polygons}) => ({code, polygons: polygons.filter((rings) => !gone.has(rings))}));
  const used = new Set(left.flatMap(({polygons}) => polygons.flat(2)).map(indexOf));
  const places = new Map([...used].sort((a, b) => a - b).map((arc, place) => [arc, place]));
  const rename = (arc) => (arc < 0 ? ~places.get(~arc) : places.get(arc));
  return {
    arcs: arcs.filter((_, arc) => used.has(arc)),
    regions: left.map(({code, polygons}) => ({
      code,
      polygons: polygons.map((rings) => rings.map((ring) => ring.map(rename))),
    })),
  };
}

function indexOf(arc) {
  return arc < 0 ? ~arc : arc;
}
