import {type Cluster, cityOf, shortName} from '../../model/atlas.ts';
import {clustersOf} from '../../model/hypergraph.ts';
import type {Lang} from '../../model/langs.ts';
import type {Point} from '../../model/plate.ts';
import {tellView} from '../../model/story.ts';
import {SURFACE} from '../palette.ts';
import type {PictureFacts} from './facts.ts';
import type {Pieces} from './wechat-pieces.ts';
import {boxPath, bulletPath, fillShape, roundPath, strokeLine, targetShape, writeText} from './wechat-shapes.ts';
import {CHIP, PAPER, W, WECHAT, writeCaption} from './wechat-words.ts';

const {ink} = SURFACE.light;
/** Units that a line of the chosen cluster is wider. */
const GROWTH = 2;

/** A group begins with it: a tap on anything in the group brings to sight what inherits its visibility. */
export const SET = `<set attributeName="visibility" to="visible" begin="click" dur="${WECHAT.seconds}s"/>`;

/** How much a tap tells beside what it lights: of a city its headline or how many clusters it has; of a cluster its cities. */
export interface Captions {
  cities: 'headline' | 'label' | 'none';
  clusters: boolean;
}

/** What the groups of a picture are made from. */
export interface Parts {
  facts: PictureFacts;
  lang: Lang;
  /** What stands over the map after a tap. */
  captions: Captions;
  pieces: Pieces;
  /** Where the chip of each cluster begins. */
  chips: Map<string, Point>;
}

const hueOf = ({colours}: PictureFacts, {id}: Cluster) => colours[id]!.light.hue;

/** The lines as they stand before any tap. */
export function drawUnlit({facts, pieces}: Parts): string {
  const lines = facts.atlas.clusters.map((cluster) => strokeLine(hueOf(facts, cluster), pieces.line(cluster.id)));
  return `<g stroke-width="${pieces.lane}">${lines.join('')}</g>`;
}

/** What no veil covers: white stations, names, and the numbers at the names and in the list. */
export function drawNames({facts, pieces, chips}: Parts): string {
  const {atlas} = facts;
  const stations = atlas.cities.map(({id}) => roundPath(pieces.station(id).at, pieces.station(id).r)).join('');
  const names = atlas.cities.map(({id}) => pieces.name(id)).join('');
  const middle = (id: string): Point => [chips.get(id)![0] + CHIP.middle, chips.get(id)![1] + CHIP.height / 2];
  const shapes = atlas.clusters.map((cluster) => {
    const width = CHIP.bullet + (cluster.no > 9 ? CHIP.wide : 0);
    const chip = bulletPath(middle(cluster.id), width, CHIP.bullet, cluster.cities.length === 1);
    return fillShape(hueOf(facts, cluster), pieces.bullets(cluster.id).shapes + chip);
  });
  const digits = atlas.clusters.map(({id, no}) => {
    const [x, y] = middle(id);
    return pieces.bullets(id).digits + writeText(x, y + CHIP.digit, `${no}`);
  });
  return (
    `<path fill="${PAPER}" stroke="${ink}" stroke-width="${pieces.ring}" d="${stations}"/>${shapes.join('')}` +
    `<g font-size="${pieces.size.name}" text-anchor="start">${names}</g>` +
    `<g font-size="${pieces.size.digit}" fill="${PAPER}">${digits.join('')}</g>`
  );
}

/** What a tap on a city lights: its lines and its station. */
export function drawCity(parts: Parts, city: string): string {
  const {facts, pieces} = parts;
  const {at, r} = pieces.station(city);
  const lines = clustersOf(facts.atlas, city).map((cluster) =>
    strokeLine(hueOf(facts, cluster), pieces.line(cluster.id)),
  );
  return (
    `<g visibility="hidden">${SET}${tellCity(parts, city)}${lines.join('')}` +
    `${fillShape(ink, roundPath(at, r))}${targetShape(pieces.target(city))}</g>`
  );
}

function tellCity({facts: {atlas, words}, lang, captions}: Parts, city: string): string {
  if (captions.cities === 'none') return '';
  if (captions.cities === 'headline') return writeCaption(tellView(atlas, words, {city, lang, theme: 'auto'}).headline);
  const name = shortName(cityOf(atlas, city), lang);
  return writeCaption(words.cityLabel({city: name, clusters: clustersOf(atlas, city).length}));
}

/** What a tap on a cluster's chip lights: its line, or its stations where it has none. */
export function drawCluster(parts: Parts, cluster: Cluster): string {
  const {facts, pieces, chips} = parts;
  const [x, y] = chips.get(cluster.id)!;
  const line = pieces.line(cluster.id);
  const under = `M${x + CHIP.pad} ${y + CHIP.height - 4}h${W / 2 - 2 * CHIP.pad}`;
  const stations = cluster.cities.map((city) => roundPath(pieces.station(city).at, pieces.station(city).r - 2));
  return (
    `<g visibility="hidden">${SET}${tellCluster(parts, cluster)}${strokeLine(hueOf(facts, cluster), line + under, pieces.lane + GROWTH)}` +
    `${line ? '' : fillShape(hueOf(facts, cluster), stations.join(''))}` +
    `${targetShape(boxPath(x, y, W / 2 - 4, CHIP.height - 4))}</g>`
  );
}

function tellCluster({facts: {atlas, words}, lang, captions}: Parts, {industry, cities, where}: Cluster): string {
  if (!captions.clusters) return '';
  const names = cities.map((city) => shortName(cityOf(atlas, city), lang));
  return writeCaption(words.clusterLabel({industry: industry[lang], cities: names, where: where?.[lang]}));
}
