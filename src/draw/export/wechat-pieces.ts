import {cityOf, clusterOf, type Lang, shortName} from '../../model/atlas.ts';
import {bulletWidth, gaugeOf, laneOffset} from '../../model/gauge.ts';
import type {Label, Plate, Point} from '../../model/plate.ts';
import {lanePath} from '../lane-path.ts';
import type {PictureFacts} from './facts.ts';
import {shortLane} from './short-lane.ts';
import {boxPath, bulletPath, writeText} from './wechat-shapes.ts';

/** Baseline of a number below its middle, in em. */
const MIDDLE = 0.36;

/** A plate as text for WeChat, in units of the picture. */
export interface Pieces {
  /** Of each type. */
  size: {name: number; digit: number};
  /** Widths of strokes. */
  lane: number;
  ring: number;
  /** The `d` of each cluster's line; empty for one that has none. */
  line: (cluster: string) => string;
  /** The `d` of the grounds of all numbers of a cluster, and the numbers. */
  bullets: (cluster: string) => {shapes: string; digits: string};
  station: (city: string) => {at: Point; r: number};
  /** The name of a city. */
  name: (city: string) => string;
  /** The `d` of what a finger hits for a city: its station and its label. */
  target: (city: string) => string;
}

/** px of the plate: how far a line reaches into the ring of its station, so that whole units leave no gap. */
const OVERLAP = 0.4;
/** How far from a station a finger may be, units, if no other is nearer. */
const REACH = 44;

/** @param scale units in a px of the plate  @param top units above the map */
export function cutPieces(
  {atlas}: PictureFacts,
  lang: Lang,
  plate: Plate,
  {scale, top}: {scale: number; top: number},
): Pieces {
  const gauge = gaugeOf(plate.width);
  const unit = (px: number) => Math.round(px * scale);
  const place = ([x, y]: Point): Point => [unit(x), unit(y) + top];
  const stations = new Map(plate.stations.map((station) => [station.city, station]));
  const labels = new Map(plate.labels[lang].map((label) => [label.city, label]));
  const digit = unit(gauge.digit);

  const line = (cluster: string) =>
    plate.corridors.flatMap(({u, v, points, lanes}) => {
      const i = lanes.indexOf(cluster);
      if (i < 0) return [];
      const offset = laneOffset(gauge, i, lanes.length);
      const under = (city: string) => {
        const {r} = stations.get(city)!;
        return Math.sqrt(Math.max((r + gauge.ring / 2 - OVERLAP) ** 2 - offset ** 2, 0));
      };
      const d = lanePath(points, offset, gauge.bend);
      return [shortLane(d, ([x, y]) => [x * scale, y * scale + top], [under(u), under(v)])];
    });

  const bullets = (cluster: string) => {
    const {no, cities} = clusterOf(atlas, cluster);
    const places = plate.labels[lang]
      .flatMap((label) => label.bullets)
      .filter((bullet) => bullet.cluster === cluster)
      .map(({at}) => place(at));
    const [width, height] = [even(bulletWidth(gauge, no) * scale), even(gauge.bullet * scale)];
    return {
      shapes: places.map((at) => bulletPath(at, width, height, cities.length === 1)).join(''),
      digits: places.map(([x, y]) => writeText(x, y + Math.round(digit * MIDDLE), `${no}`)).join(''),
    };
  };

  const reach = (city: string) => {
    const {at, r} = stations.get(city)!;
    const others = plate.stations.filter((other) => other.city !== city);
    const nearest = Math.min(...others.map((other) => Math.hypot(other.at[0] - at[0], other.at[1] - at[1])));
    return Math.max(unit(r), Math.min(REACH, unit(nearest / 2)));
  };

  return {
    size: {name: unit(lang === 'en' ? gauge.latin : gauge.han), digit},
    lane: unit(gauge.lane),
    ring: unit(gauge.ring),
    line: (cluster) => line(cluster).join(''),
    bullets,
    station: (city) => ({at: place(stations.get(city)!.at), r: unit(stations.get(city)!.r)}),
    name: (city) => writeName(labels.get(city)!, place, shortName(cityOf(atlas, city), lang)),
    target: (city) => {
      const [x0, y0, x1, y1] = labels.get(city)!.box.map(unit) as [number, number, number, number];
      const [x, y] = place(stations.get(city)!.at);
      const half = reach(city);
      return boxPath(x0, y0 + top, x1 - x0, y1 - y0) + boxPath(x - half, y - half, 2 * half, 2 * half);
    },
  };
}

/** The nearest whole number whose half is whole. */
const even = (value: number): number => 2 * Math.round(value / 2);

/** A group of names has no anchor of its own: those that begin at their place are written short. */
function writeName({anchor, name}: Label, place: (at: Point) => Point, content: string): string {
  const text = writeText(...place(name), content);
  return anchor === 'start' ? text : text.replace('<text', `<text text-anchor="${anchor}"`);
}
