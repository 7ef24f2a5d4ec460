import {WHOLE} from '../../layout/compose.ts';
import type {Point, Scene, Station} from '../../layout/types.ts';
import {type Atlas, type Cluster, cityOf, type Lang, shortName} from '../../model/atlas.ts';
import {clustersOf} from '../../model/hypergraph.ts';
import {tellView} from '../../model/story.ts';
import {clusterColour, digitColour, SURFACE} from '../palette.ts';
import type {PictureFacts} from './facts.ts';
import {escapeText} from './format-svg.ts';
import {cornersOf, shortPath, simplify} from './short-path.ts';
import {balanceText, wrapText} from './wrap-text.ts';

/**
 * The column of an article on the narrowest phones in use, px. A picture of fixed size fits there, and so everywhere.
 * Two units are one px, so that whole numbers are fine enough.
 */
export const WECHAT = {width: 328, units: 2, seconds: 6} as const;
const W = WECHAT.width * WECHAT.units;
const {ink, muted, land, border, outline} = SURFACE.light;
const PAPER = '#fff';

/** Units: the strip of words over the map, and a chip of the list below. */
const STRIP = 100;
const CHIP = {height: 92, disc: 18, text: 24};
/** What is tried in turn until the text is short enough: how far, in units, a border may be from its true line, and how much is told. */
const DETAILS = [
  {rough: 1.6, full: true},
  {rough: 2, full: true},
  {rough: 2.4, full: false},
  {rough: 3.2, full: false},
  {rough: 5, full: false},
];
/** Characters; some are left for what an editor adds round it. */
const MOST = 19_700;
/** px: how far a track may be from its true line. */
const STIFF = 0.8;
/** px: where not every name finds room, the map is laid out wider and then made smaller, in steps, by this much at most. */
const WIDER = {step: 8, most: 1.15};

const SET = `<set attributeName="visibility" to="visible" begin="click" dur="${WECHAT.seconds}s"/>`;

interface Parts {
  facts: PictureFacts;
  lang: Lang;
  full: boolean;
  scene: Scene;
  stations: Map<string, Station>;
  /** The `d` of each cluster's line; empty for a cluster of one city. */
  lines: Map<string, string>;
  /** Units in a px of the scene. */
  units: number;
  /** From px of the scene to units. */
  unit: (px: number) => number;
  top: number;
}

/**
 * Draws the map for an article in WeChat: one SVG whose cities and industries light their clusters for some seconds when
 * tapped, by `set` on `visibility` alone. What WeChat would remove is not there; `lintWechat` holds it to that.
 *
 * A tap is heard by the group round the target, so what shall appear stands in that group, hidden, and the target in it is
 * visible; the group round all of them brings a veil over the coloured map.
 * @returns less than 20,000 characters
 * @throws {Error} when not even the shortest is: there are too many cities or clusters
 */
export function drawWechat(facts: PictureFacts, lang: Lang): string {
  for (const detail of DETAILS) {
    const made = drawDetailed(facts, lang, detail);
    if (made.length <= MOST) return made;
  }
  throw new Error(`too long for WeChat: ${facts.atlas.cities.length} cities, ${facts.atlas.clusters.length} clusters`);
}

function drawDetailed(facts: PictureFacts, lang: Lang, {rough, full}: (typeof DETAILS)[number]): string {
  const {atlas, words, download, plate, credits} = facts;
  const {scene, units} = layOut(facts);
  const unit = (px: number) => Math.round(px * units);
  const stations = new Map(scene.stations.map((station) => [station.city, station]));
  const top = STRIP;
  const lines = traceLines(atlas, scene, stations, top, units);
  const parts: Parts = {facts, lang, full, scene, stations, lines, units, unit, top};
  const mapHeight = Math.ceil((W * plate.height) / plate.width);
  const chips = top + mapHeight + 12;
  const rows = Math.ceil(atlas.clusters.length / 2);
  const foot = chips + rows * CHIP.height + 36;
  const notes = credits.slice(0, 2).flatMap((credit) => wrapText(credit, 22, false, W - 32));
  const height = foot + notes.length * 32;

  const at = new Map(
    atlas.clusters.map(({id}, i): [string, Point] => [id, [i < rows ? 0 : W / 2, chips + (i % rows) * CHIP.height]]),
  );

  const {headline} = tellView(atlas, words, {lang, theme: 'auto'});
  // Font, line width and the colour of words stand once on a group; each shape has its own fill.
  const body = [
    `<path fill="${PAPER}" d="M0 0h${W}v${height}H0z"/>`,
    drawLand(facts, top, rough),
    `<g font-size="22" fill="${muted}"><text x="${W / 2}" y="88" text-anchor="middle">${escapeText(download.wechatHint)}</text>${notes.map((note, i) => text(16, foot + 32 * i, note)).join('')}</g>`,
    `<g font-size="${CHIP.text}" fill="${ink}">${atlas.clusters.map(({id, industry}) => nameChip(industry[lang], at.get(id)!)).join('')}</g>`,
    `<g stroke-width="5">${atlas.clusters.map(({id, no}) => line(parts.lines.get(id)!, no)).join('')}</g>`,
    `<g visibility="hidden" font-size="24" font-weight="700" text-anchor="middle" fill="${ink}" stroke-width="7">${SET}`,
    `<path fill="${PAPER}" fill-opacity=".8" d="M0 ${top}h${W}v${mapHeight}H0z"/>`,
    `<g visibility="visible">${headWords(headline, 44)}${drawStations(parts)}</g>`,
    ...atlas.cities.map(({id}) => drawCity(parts, id)),
    ...atlas.clusters.map((cluster) => drawCluster(parts, cluster, at.get(cluster.id)!)),
    '</g>',
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${height}" width="${WECHAT.width}" height="${height / WECHAT.units}">${body.join('')}</svg>`;
}

/** The scene, and how many units a px of it has. */
function layOut({compose}: PictureFacts): {scene: Scene; units: number} {
  const at = (width: number) => ({scene: compose(width).scene(WHOLE), units: W / width});
  for (let width: number = WECHAT.width; width <= WECHAT.width * WIDER.most; width += WIDER.step) {
    const made = at(width);
    if (made.scene.labels.every(({dropped}) => !dropped)) return made;
  }
  return at(WECHAT.width);
}

const text = (x: number, y: number, content: string) => `<text x="${x}" y="${y}">${escapeText(content)}</text>`;

const line = (d: string, no: number) => d && `<path fill="none" stroke="${clusterColour(no, 'light')}" d="${d}"/>`;

/** The `d` of a circle, which is shorter than an element of its own. */
const round = (x: number, y: number, r: number) => `M${x - r} ${y}a${r} ${r} 0 1 0 0-1z`;

/** What a finger hits: nothing to be seen, but painted, or it would not be hit. */
const target = (d: string) => `<path opacity="0" visibility="visible" d="${d}"/>`;

/** The name of an industry beside its disc, on one line or two. */
function nameChip(industry: string, [x, y]: Point): string {
  const lines = wrapText(industry, CHIP.text, false, W / 2 - 66);
  const first = y + CHIP.height / 2 + 7 - (lines.length - 1) * 15;
  return lines.map((content, i) => text(x + 62, first + 30 * i, content)).join('');
}

function traceLines(
  atlas: Atlas,
  scene: Scene,
  stations: Map<string, Station>,
  top: number,
  units: number,
): Map<string, string> {
  const below = ([x, y]: Point): Point => [x, y + top / units];
  return new Map(
    atlas.clusters.map(({id}) => [
      id,
      scene.corridors
        .flatMap(({u, v, tracks}) =>
          tracks
            .filter(({cluster}) => cluster === id)
            .map((track) => cornersOf(track, [stations.get(u)!, stations.get(v)!]).map(below)),
        )
        .map((corners) => shortPath(simplify(corners, STIFF), units))
        .join(''),
    ]),
  );
}

/** The province as one shape, and the borders within as one line. */
function drawLand({borders, plate}: PictureFacts, top: number, rough: number): string {
  const scale = W / plate.width;
  const place = (arc: number) =>
    simplify(
      borders.arcs[arc]!.map(([x, y]): Point => [x * scale, y * scale + top]),
      rough,
    );
  const rim = joinLines(borders.outer.map(place)).map((ring) => shortPath(ring, 1, true));
  const inner = borders.inner.map((arc) => shortPath(place(arc), 1));
  return (
    `<path fill="${land}" stroke="${outline}" stroke-width="2" d="${rim.join('')}"/>` +
    `<path fill="none" stroke="${border}" stroke-width="2" d="${inner.join('')}"/>`
  );
}

/** Lines joined at their ends to rings, where they meet. */
function joinLines(lines: readonly Point[][]): Point[][] {
  const same = (a: Point, b: Point) => Math.abs(a[0] - b[0]) < 1e-6 && Math.abs(a[1] - b[1]) < 1e-6;
  const left = lines.map((points) => [...points]);
  const rings: Point[][] = [];
  for (let ring = left.shift(); ring; ring = left.shift()) {
    for (;;) {
      const end = ring.at(-1)!;
      const next = left.findIndex((other) => same(other[0]!, end) || same(other.at(-1)!, end));
      if (next < 0 || same(ring[0]!, end)) break;
      const [more] = left.splice(next, 1);
      if (!same(more![0]!, end)) more!.reverse();
      ring.push(...more!.slice(1));
    }
    rings.push(ring);
  }
  return rings;
}

/** A station is a white disc, as wide as its city has clusters: slices would be too long. */
function drawStations({scene, unit, units, top, facts: {atlas}, lang}: Parts): string {
  const stations = new Map(scene.stations.map(({city, at}) => [city, at]));
  const discs = scene.stations.map(({at: [x, y], r}) => round(unit(x), unit(y) + top, unit(r) - 2)).join('');
  // A name that found no room is told when its city is tapped.
  const shown = scene.labels.filter(({dropped}) => !dropped);
  const leaders = shown
    .flatMap(({leader}) => (leader ? [leader.map(([x, y]): Point => [x, y + top / units])] : []))
    .map((leader) => shortPath(leader, units))
    .join('');
  const names = shown.map(({city, box: [x0, y0, x1, y1]}) => {
    const [x] = stations.get(city)!;
    const [anchor, at] = x < x0 ? ['start', x0] : x > x1 ? ['end', x1] : ['middle', (x0 + x1) / 2];
    const name = text(unit(at as number), unit((y0 + y1) / 2) + 9 + top, shortName(cityOf(atlas, city), lang));
    return anchor === 'start' ? name : name.replace('<text', `<text text-anchor="${anchor}"`);
  });
  return (
    (leaders && `<path fill="none" stroke="${muted}" stroke-width="2" d="${leaders}"/>`) +
    `<path fill="${PAPER}" stroke="${ink}" stroke-width="4" d="${discs}"/>` +
    `<g font-size="${lang === 'en' ? 22 : 26}" text-anchor="start">${names.join('')}</g>`
  );
}

/** The words over the map, in the middle, on up to three lines. @param base where one line stands */
function headWords(words: string, base: number): string {
  // Latin faces differ in width, and the article's own is not known.
  const room = /[a-z]/.test(words) ? 0.84 * W : W - 16;
  const lines = balanceText(words, 24, true, room).slice(0, 3);
  return lines.map((content, i) => text(W / 2, base + 30 * i - 15 * (lines.length - 1), content)).join('');
}

/** Words that cover those that stood there. */
const caption = (words: string) => `<path fill="${PAPER}" d="M0 0h${W}v${STRIP}H0z"/>${headWords(words, 58)}`;

function drawCity({facts: {atlas, words}, lang, full, scene, stations, lines, unit, top}: Parts, city: string): string {
  const {at, r} = stations.get(city)!;
  const [x, y] = [unit(at[0]), unit(at[1]) + top];
  const nearest = Math.min(
    ...scene.stations
      .filter((other) => other.city !== city)
      .map((other) => Math.hypot(other.at[0] - at[0], other.at[1] - at[1])),
  );
  const reach = Math.max(unit(r), Math.min(44, unit(nearest / 2)));
  const label = scene.labels.find((label) => label.city === city)!;
  const [x0, y0, x1, y1] = label.box.map(unit) as [number, number, number, number];
  const box = label.dropped ? '' : `M${x0} ${y0 + top}h${x1 - x0}v${y1 - y0}H${x0}z`;
  const name = shortName(cityOf(atlas, city), lang);
  const told = full
    ? tellView(atlas, words, {city, lang, theme: 'auto'}).headline
    : words.cityLabel({city: name, clusters: clustersOf(atlas, city).length});
  return (
    `<g visibility="hidden">${SET}${caption(told)}` +
    clustersOf(atlas, city)
      .map(({id, no}) => line(lines.get(id)!, no))
      .join('') +
    `<path fill="${ink}" d="${round(x, y, unit(r) - 4)}"/>` +
    `${target(`${box}M${x - reach} ${y - reach}h${2 * reach}v${2 * reach}H${x - reach}z`)}</g>`
  );
}

function drawCluster(parts: Parts, cluster: Cluster, [x, y]: Point): string {
  const {facts, lang, scene, stations, lines, unit, top} = parts;
  const {atlas, words} = facts;
  const {id, no, cities} = cluster;
  const colour = clusterColour(no, 'light');
  const digit = digitColour(no, 'light') === '#ffffff' ? PAPER : ink;
  const [mx, my] = [...scene.roundels, ...scene.badges].find((mark) => mark.cluster === id)!.at.map(unit) as Point;
  const names = cities.map((city) => shortName(cityOf(atlas, city), lang));
  const label = words.clusterLabel({industry: cluster.industry[lang], cities: names});
  const [home] = cities.map((city) => stations.get(city)!);
  const drawn = lines.get(id) || round(unit(home!.at[0]), unit(home!.at[1]) + top, unit(home!.r) + 2);
  const [width, height] = [W / 2 - 4, CHIP.height - 4];
  const middle = y + height / 2;
  const discs = round(mx, my + top, 16) + round(x + 34, middle, CHIP.disc);
  return (
    `<g visibility="hidden">${SET}${caption(label)}${line(`${drawn}M${x + 16} ${y + height - 6}h${width - 32}`, no)}` +
    `<g visibility="visible"${digit === ink ? '' : ` fill="${digit}"`}><path fill="${colour}" d="${discs}"/>` +
    `${text(mx, my + top + 8, `${no}`)}${text(x + 34, middle + 8, `${no}`)}` +
    `<path opacity="0" d="M${x} ${y}h${width}v${height}H${x}z"/></g></g>`
  );
}
