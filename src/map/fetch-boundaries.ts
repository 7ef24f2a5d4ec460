import type {GeometryCollection, MultiPolygon, Polygon, Topology} from 'topojson-specification';
import type {Ground} from '../model/ground.ts';

/** Each with its city. */
type Regions = (Polygon<{city: string}> | MultiPolygon<{city: string}>)[];

/** The share of the province's width or height by which it may miss its bounds. */
const SLACK = 0.01;

/**
 * Fetches the boundary file, and takes it only if it fits what the page was drawn from: every city has a region, the
 * bounds are the same, and the lines round each region meet. As lines are written in steps, one wrong digit moves all
 * that follows it.
 * @param drawn the cities that the page has regions of
 * @throws when the file does not come, or is not whole
 */
export async function fetchBoundaries(address: string, {bounds}: Ground, drawn: readonly string[]): Promise<Topology> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`no boundary file: ${response.status} (${address})`);
  const topology = (await response.json()) as Topology;
  const regions = (topology.objects.regions as GeometryCollection).geometries as Regions;
  const {scale, translate} = topology.transform ?? {scale: [1, 1], translate: [0, 0]};

  const lines = topology.arcs.map((line) => {
    const at = [0, 0];
    return topology.transform ? line.map((step) => step.map((by, axis) => (at[axis]! += by))) : line;
  });
  const end = (arc: number, first: boolean) => `${lines[arc < 0 ? ~arc : arc]!.at(arc < 0 === first ? -1 : 0)}`;
  const meets = (ring: number[]) => ring.every((arc, i) => end(arc, false) === end(ring[(i + 1) % ring.length]!, true));
  const fits = [0, 1].every((axis) => {
    const reach = lines.flat().map((at) => at[axis]! * scale[axis]! + translate[axis]!);
    const [least, most] = [bounds[axis]!, bounds[axis + 2]!];
    const apart = Math.max(Math.abs(Math.min(...reach) - least), Math.abs(Math.max(...reach) - most));
    return apart <= SLACK * (most - least);
  });
  const cities = new Set(regions.map(({properties}) => properties!.city));
  const rings = regions.flatMap((shape) => (shape.type === 'Polygon' ? shape.arcs : shape.arcs.flat()));
  if (!fits || !rings.every(meets) || !drawn.every((city) => cities.has(city)))
    throw new Error(`boundary file not whole (${address})`);
  return topology;
}
