import {drawCasings} from '../draw/casing.ts';
import {lanePath} from '../draw/lane-path.ts';
import {move} from '../draw/numbers.ts';
import {gaugeOf, laneOffset} from '../model/gauge.ts';
import type {Ground} from '../model/ground.ts';
import type {Corridor, Plate, Point} from '../model/plate.ts';

/** A camera in px of the plate. */
export interface Scale {
  k: number;
  x: number;
  y: number;
}

/** Moves what is drawn to where a camera shows it. */
export type FollowPlate = (camera: Scale) => void;

/**
 * Looks up once all that a camera moves on a plate, and then sets only places and paths. Places are scaled; lanes, bends,
 * discs, type and the offsets of labels stay as they are.
 * @param svg as `drawPlate` left it
 */
export function followPlate(svg: SVGSVGElement, plate: Plate, ground: Ground): FollowPlate {
  const gauge = gaugeOf(plate.width);
  const corridors = [...svg.querySelectorAll('.corridor')].map((node, i) => ({
    corridor: plate.corridors[i]!,
    lanes: new Map(
      [...node.querySelectorAll<SVGElement>('.line')].map((line) => [
        line.dataset.cluster!,
        [...line.querySelectorAll('path')],
      ]),
    ),
  }));
  const at = new Map(plate.stations.map((station) => [station.city, station.at]));
  const stops = [...svg.querySelectorAll<SVGElement>('.station, .label')].map((node) => ({
    node,
    at: at.get(node.dataset.city!)!,
  }));
  const lineNames = Object.values(plate.lineNames).flat();
  const names = [...svg.querySelectorAll<SVGElement>('.line-name')].map((node) => ({
    node,
    name: lineNames.find(({cluster}) => cluster === node.dataset.cluster)!,
  }));
  const unit = plate.width / ground.width;
  const waters = [...svg.querySelectorAll('.waters text')].map((node, i) => ({
    node,
    at: ground.waters[i]!.at.map((value) => value * unit) as Point,
  }));

  const moveCorridor = ({points, lanes}: Corridor, show: (at: Point) => Point, paths: Map<string, Element[]>) => {
    const shown = points.map(show);
    lanes.forEach((cluster, i) => {
      const d = lanePath(shown, laneOffset(gauge, i, lanes.length), gauge.bend);
      for (const path of paths.get(cluster) ?? []) path.setAttribute('d', d);
    });
  };

  return ({k, x, y}) => {
    const show = ([px, py]: Point): Point => [k * px + x, k * py + y];
    for (const {corridor, lanes} of corridors) moveCorridor(corridor, show, lanes);
    drawCasings(svg);
    for (const {node, at} of [...stops, ...waters]) node.setAttribute('transform', move(show(at)));
    for (const {node, name} of names) {
      const [bx, by] = show(name.beside);
      const [dx, dy] = [name.at[0] - name.beside[0], name.at[1] - name.beside[1]];
      node.setAttribute('transform', move([bx + dx, by + dy]));
    }
  };
}
