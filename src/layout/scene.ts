import {halveBundle, measurePitch} from './gauge.ts';
import type {Marks} from './marks.ts';
import {offsetTrack} from './offset.ts';
import type {Trace, TracedCorridor} from './trace.ts';
import type {Camera, Point, Scene} from './types.ts';
import {aimAt, mixPoints, stepAlong, turnRight} from './vector.ts';

/** A point at fit as the camera shows it. */
export const showPoint = ([x, y]: Point, {k, x: dx, y: dy}: Camera): Point => [k * x + dx, k * y + dy];

/** The centre line of a corridor as the camera shows it: ends docked in px, way-points on the ground. */
export function showCorridor(trace: Trace, corridor: TracedCorridor, camera: Camera): Point[] {
  return [
    stepAlong(showPoint(trace.stations[corridor.u]!.at, camera), corridor.docks[0], 1),
    ...corridor.vias.map((via) => showPoint(via, camera)),
    stepAlong(showPoint(trace.stations[corridor.v]!.at, camera), corridor.docks[1], 1),
  ];
}

/** How far lane `i` of a corridor lies to the right of its centre line, in px. */
export const offsetLane = (trace: Trace, corridor: TracedCorridor, i: number): number =>
  (i - (corridor.clusters.length - 1) / 2) * measurePitch(trace.gauge);

/**
 * What is drawn over the regions for one camera frame, in px of the viewport. Cheap: nothing is placed here, and marks
 * keep their offset from their anchors.
 */
export function sceneAt(trace: Trace, camera: Camera, marks: Marks): Scene {
  const {gauge} = trace;
  const rows = trace.corridors.map((corridor) => showCorridor(trace, corridor, camera));
  const at = trace.stations.map((station) => showPoint(station.at, camera));
  return {
    width: trace.width,
    trackWidth: gauge.track,
    casing: gauge.casing,
    corridors: trace.corridors.map((corridor, i) => {
      const u = trace.stations[corridor.u]!;
      const v = trace.stations[corridor.v]!;
      const bend = gauge.bend + halveBundle(corridor.clusters.length, gauge);
      return {
        u: u.city,
        v: v.city,
        tracks: corridor.clusters.map((cluster, lane) => ({
          cluster,
          u: u.city,
          v: v.city,
          ...offsetTrack(rows[i]!, offsetLane(trace, corridor, lane), bend, [u.radius, v.radius]),
        })),
      };
    }),
    stations: trace.stations.map(({city, radius, slices}, i) => ({city, at: at[i]!, r: radius, slices})),
    badges: marks.badges.map(({station, cluster, offset}) => ({
      city: trace.stations[station]!.city,
      cluster,
      at: stepAlong(at[station]!, offset, 1),
    })),
    roundels: marks.roundels.map(({cluster, corridor, leg, t, lane, offset}) => {
      const a = rows[corridor]![leg]!;
      const b = rows[corridor]![leg + 1]!;
      const right = turnRight(aimAt(a, b));
      const side = offsetLane(trace, trace.corridors[corridor]!, lane) + offset;
      return {cluster, at: stepAlong(mixPoints(a, b, t), right, side)};
    }),
    labels: marks.names.map(({station, offset, size, leader, dropped}) => {
      const [x, y] = stepAlong(at[station]!, offset, 1);
      return {
        city: trace.stations[station]!.city,
        box: [x, y, x + size[0], y + size[1]],
        leader: leader ? [stepAlong(at[station]!, leader[0], 1), stepAlong(at[station]!, leader[1], 1)] : null,
        dropped,
      };
    }),
  };
}
