// @ts-check
/** Who is measured, where it stands when built, and how a reader moves it. */
import {fileURLToPath} from 'node:url';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** @typedef {['city' | 'cluster', string] | undefined} View nothing chosen, or one city or cluster */
/**
 * @typedef {object} Contender
 * @property {string} id
 * @property {string} title
 * @property {string} folder what is served
 * @property {string} map selector of the map
 * @property {string} [rest] selector of what stands when a map that comes in steps has come whole
 * @property {(view: View) => string} frame address of what a frame in an article shows
 * @property {boolean} held whether a plain wheel scrolls the page, so that Ctrl is held to zoom
 * @property {number} turn px of a turn of the wheel
 * @property {number} turns how many of them make the map about twice as large
 */

/** @type {Contender[]} */
export const CONTENDERS = [
  {
    id: 'ours',
    title: 'ours',
    folder: here('dist/ours'),
    map: '.stage',
    rest: 'html[data-map=live]',
    frame: (view) => (view ? `/embed/${view[0]}/${view[1]}/` : '/embed/'),
    held: true,
    turn: 13,
    turns: 4,
  },
  ...[
    {id: 'leaflet', title: 'Leaflet + d3', turn: 42, turns: 4},
    {id: 'echarts', title: 'ECharts', turn: 100, turns: 8},
    {id: 'maplibre', title: 'MapLibre alone', turn: 180, turns: 4},
    {id: 'deck', title: 'deck.gl on MapLibre', turn: 180, turns: 4},
  ].map((peer) => ({
    ...peer,
    folder: here(`dist/${peer.id}`),
    map: '#map',
    frame: (/** @type {View} */ view) => (view ? `/index.html?${view[0]}=${view[1]}` : '/index.html'),
    held: false,
  })),
];

/** A page of text with as many packed bytes as our page: no page of that size can be seen sooner. */
export const TEXT = {
  id: 'text',
  title: 'text',
  folder: here('dist/text'),
  map: 'main',
  frame: () => '/',
  held: false,
  turn: 0,
  turns: 0,
};

/** The two cities that are clicked in turn. */
export const CITIES = /** @type {const} */ (['nanning', 'guilin']);

/** What the ten frames of an article show. @type {View[]} */
export const VIEWS = [
  undefined,
  ['city', 'nanning'],
  ['city', 'liuzhou'],
  ['cluster', 'sugar'],
  ['city', 'guilin'],
  ['cluster', 'chemical-materials'],
  ['city', 'yulin'],
  ['cluster', 'equipment'],
  ['city', 'chongzuo'],
  ['cluster', 'rare-metals'],
];
