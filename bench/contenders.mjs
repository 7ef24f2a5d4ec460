// @ts-check
/** Who is measured, where it stands when built, and how a reader moves it. */
import {fileURLToPath} from 'node:url';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * @typedef {object} Contender
 * @property {string} id
 * @property {string} title
 * @property {string} folder what is served
 * @property {string} map selector of the map
 * @property {string} frame what ten frames of an article show
 * @property {boolean} held whether a plain wheel scrolls the page, so that Ctrl is held to zoom
 */

/** @type {Contender[]} */
export const CONTENDERS = [
  {id: 'ours', title: 'ours', folder: here('../dist'), map: '.stage', frame: '/embed/', held: true},
  ...[
    {id: 'leaflet', title: 'Leaflet + d3'},
    {id: 'echarts', title: 'ECharts'},
    {id: 'maplibre', title: 'MapLibre alone'},
    {id: 'deck', title: 'deck.gl on MapLibre'},
  ].map((peer) => ({...peer, folder: here(`dist/${peer.id}`), map: '#map', frame: '/index.html', held: false})),
];

/** A page of text with as many packed bytes as our page: no page of that size can be seen sooner. */
export const TEXT = {id: 'text', title: 'text', folder: here('dist/text'), map: 'main', frame: '/', held: false};

/** The two cities that are clicked in turn. */
export const CITIES = /** @type {const} */ (['nanning', 'guilin']);
