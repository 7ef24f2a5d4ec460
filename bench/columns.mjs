// @ts-check
/** What the table of results has in its columns, in order, and why a peer may be ahead in one. */

/**
 * @typedef {object} Column
 * @property {string} key of a figure
 * @property {string} title
 * @property {string} [alone] title where the table is not at hand
 * @property {number} digits after the point
 */
/** @type {[title: string, columns: Column[]][]} */
export const TABLES = [
  [
    'A first visit at 1.6 Mbit/s, 150 ms, processor ÷ 4',
    [
      {key: 'bytesFirst', title: 'bytes until first map', digits: 0},
      {key: 'requestsFirst', title: 'requests', alone: 'requests until first map', digits: 0},
      {key: 'firstMap', title: 'first map, ms', digits: 0},
      {key: 'settle', title: 'settle, % of ink', digits: 1},
      {key: 'bytesInteractive', title: 'bytes until interactive', digits: 0},
      {key: 'requestsInteractive', title: 'requests', alone: 'requests until interactive', digits: 0},
      {key: 'interactive', title: 'interactive, ms', digits: 0},
      {key: 'bytesAll', title: 'bytes in all', digits: 0},
      {key: 'requestsAll', title: 'requests in all', digits: 0},
    ],
  ],
  [
    'A page at hand',
    [
      {key: 'click', title: 'click → painted at processor ÷ 4, ms', digits: 0},
      {key: 'panMedian', title: 'pan, frame, ms', digits: 1},
      {key: 'pan95', title: '95 %', alone: 'pan, 95 %', digits: 1},
      {key: 'zoomMedian', title: 'zoom, frame, ms', digits: 1},
      {key: 'zoom95', title: '95 %', alone: 'zoom, 95 %', digits: 1},
      {key: 'heap', title: 'heap, MB', digits: 1},
    ],
  ],
  [
    'Ten frames in one article, on the line and processor of the first table',
    [
      {key: 'firstReadable', title: 'first readable, ms', digits: 0},
      {key: 'allReadable', title: 'all readable, ms', digits: 0},
      {key: 'articleSettle', title: 'settle, % of ink', alone: 'ten frames, settle', digits: 1},
      {key: 'articleBytes', title: 'bytes', alone: 'ten frames, bytes', digits: 0},
      {key: 'articleHeap', title: 'heap, MB', alone: 'ten frames, heap', digits: 1},
      {key: 'articleContexts', title: 'WebGL contexts', digits: 0},
    ],
  ],
];

const STRETCHED =
  'Regions are painted in WebGL by a software renderer here, and the lines after them in the same frame; a drawing or a canvas that the compositor moves costs nothing in between.';

/** What a design costs on purpose, by column; of the others the profile tells. @type {Record<string, string>} */
export const WHY = {
  requestsFirst: 'Our page asks for its scripts at once, so that no round trip waits for another.',
  requestsInteractive: 'Our script is in pieces that the languages share; search, reading keys and zoom come after it.',
  bytesInteractive: 'Our page carries its drawings and a table of all cities and clusters; the script comes on top.',
  bytesAll:
    'MapLibre comes when the browser is idle, after the map is seen and can be clicked; with Save-Data only when the reader zooms.',
  requestsAll: 'All of MapLibre and its boundary file come on top of a drawing that is whole without them.',
  panMedian: STRETCHED,
  pan95: STRETCHED,
  zoomMedian: STRETCHED,
  zoom95: STRETCHED,
  heap: 'Ours has MapLibre, a drawing for each width with a node for every line, the table, search and keys.',
  articleBytes:
    'Each frame is a whole page with its own drawings, readable without script; a peer’s frames share one empty page.',
  articleHeap: 'Each frame has drawings of its own.',
};
