import {type Cluster, cityOf, clusterOf, shortName} from '../../model/atlas.ts';
import {bulletWidth, type Gauge, laneOffset} from '../../model/gauge.ts';
import {LANG, type Lang} from '../../model/langs.ts';
import type {Label, Plate, Point, Station} from '../../model/plate.ts';
import {lanePath} from '../lane-path.ts';
import type {PictureFacts} from './facts.ts';
import {shortLane} from './short-lane.ts';
import {MIDDLE} from './typeset.ts';
import {boxPath, bulletPath, writeText} from './wechat-shapes.ts';

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

/** How a plate lies in the picture. */
interface Place {
  plate: Plate;
  gauge: Gauge;
  /** Units in a px of the plate. */
  scale: number;
  /** Units above the map. */
  top: number;
}

/** Cuts a plate into the pieces that a picture is put together from. */
export function cutPieces({atlas}: PictureFacts, lang: Lang, place: Place): Pieces {
  const {plate, gauge} = place;
  const stations = new Map(plate.stations.map((station) => [station.city, station]));
  const labels = new Map(plate.labels[lang].map((label) => [label.city, label]));
  return {
    size: {name: toUnits(place, LANG[lang].han ? gauge.han : gauge.latin), digit: toUnits(place, gauge.digit)},
    lane: toUnits(place, gauge.lane),
    ring: toUnits(place, gauge.ring),
    line: (cluster) => cutLine(place, stations, cluster),
    bullets: (cluster) => cutBullets(place, [...labels.values()], clusterOf(atlas, cluster)),
    station: (city) => ({at: toPlace(place, stations.get(city)!.at), r: toUnits(place, stations.get(city)!.r)}),
    name: (city) => cutName(place, labels.get(city)!, shortName(cityOf(atlas, city), lang)),
    target: (city) => cutTarget(place, stations.get(city)!, labels.get(city)!),
  };
}

const toUnits = ({scale}: Place, px: number): number => Math.round(px * scale);

function toPlace(place: Place, [x, y]: Point): Point {
  return [toUnits(place, x), toUnits(place, y) + place.top];
}

function cutLine({plate, gauge, scale, top}: Place, stations: Map<string, Station>, cluster: string): string {
  return plate.corridors
    .filter(({lanes}) => lanes.includes(cluster))
    .map(({u, v, points, lanes}) => {
      const offset = laneOffset(gauge, lanes.indexOf(cluster), lanes.length);
      const under = (city: string) => {
        const reach = stations.get(city)!.r + gauge.ring / 2 - OVERLAP;
        return Math.sqrt(Math.max(reach ** 2 - offset ** 2, 0));
      };
      const d = lanePath(points, offset, gauge.bend);
      return shortLane(d, ([x, y]) => [x * scale, y * scale + top], [under(u), under(v)]);
    })
    .join('');
}

function cutBullets(place: Place, labels: readonly Label[], {id, no, cities}: Cluster): ReturnType<Pieces['bullets']> {
  const {gauge, scale} = place;
  const places = labels
    .flatMap((label) => label.bullets)
    .filter(({cluster}) => cluster === id)
    .map(({at}) => toPlace(place, at));
  const [width, height] = [even(bulletWidth(gauge, no) * scale), even(gauge.bullet * scale)];
  const base = Math.round(toUnits(place, gauge.digit) * MIDDLE);
  return {
    shapes: places.map((at) => bulletPath(at, width, height, cities.length === 1)).join(''),
    digits: places.map(([x, y]) => writeText(x, y + base, `${no}`)).join(''),
  };
}

/** A group of names has no anchor of its own: those that begin at their place are written short. */
function cutName(place: Place, {anchor, name}: Label, content: string): string {
  const text = writeText(...toPlace(place, name), content);
  return anchor === 'start' ? text : text.replace('<text', `<text text-anchor="${anchor}"`);
}

function cutTarget(place: Place, {city, at, r}: Station, {box}: Label): string {
  const others = place.plate.stations.filter((other) => other.city !== city);
  const nearest = Math.min(...others.map((other) => Math.hypot(other.at[0] - at[0], other.at[1] - at[1])));
  const half = Math.max(toUnits(place, r), Math.min(REACH, toUnits(place, nearest / 2)));
  const [x, y] = toPlace(place, at);
  const [x0, y0] = toPlace(place, [box[0], box[1]]);
  const [x1, y1] = toPlace(place, [box[2], box[3]]);
  return boxPath(x0, y0, x1 - x0, y1 - y0) + boxPath(x - half, y - half, 2 * half, 2 * half);
}

/** The nearest whole number whose half is whole. */
const even = (value: number): number => 2 * Math.round(value / 2);
