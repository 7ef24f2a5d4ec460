// @ts-check
/** The table of results, with a ratio to ours in every column, and each goal met or not. */
import {medianOf} from './measure/median.mjs';

/** @typedef {{key: string, title: string, digits: number, unit?: string}} Column */
/** @type {[title: string, columns: Column[]][]} */
const TABLES = [
  [
    'A first visit at 1.6 Mbit/s, 150 ms, processor ÷ 4',
    [
      {key: 'bytesFirst', title: 'bytes until first map', digits: 0},
      {key: 'requestsFirst', title: 'requests', digits: 0},
      {key: 'firstMap', title: 'first map, ms', digits: 0},
      {key: 'bytesInteractive', title: 'bytes until interactive', digits: 0},
      {key: 'requestsInteractive', title: 'requests', digits: 0},
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
      {key: 'pan95', title: '95 %', digits: 1},
      {key: 'zoomMedian', title: 'zoom, frame, ms', digits: 1},
      {key: 'zoom95', title: '95 %', digits: 1},
      {key: 'heap', title: 'heap, MB', digits: 1},
    ],
  ],
  [
    'Ten frames in one article, on the line and processor of the first table',
    [
      {key: 'firstReadable', title: 'first readable, ms', digits: 0},
      {key: 'allReadable', title: 'all readable, ms', digits: 0},
      {key: 'articleBytes', title: 'bytes', digits: 0},
      {key: 'articleHeap', title: 'heap, MB', digits: 1},
      {key: 'articleContexts', title: 'WebGL contexts', digits: 0},
    ],
  ],
];

/** Titles that a note needs where a column's own says too little alone. */
const titles = new Map([
  ['requestsFirst', 'requests until first map'],
  ['requestsInteractive', 'requests until interactive'],
  ['pan95', 'pan, 95 %'],
  ['zoom95', 'zoom, 95 %'],
  ['articleBytes', 'ten frames, bytes'],
  ['articleHeap', 'ten frames, heap'],
]);

/** A peer is ahead when its median is lower by more than this share of ours. */
const NOISE = 0.05;

/** Why a peer may be ahead, by column. */
const WHY = {
  requestsFirst:
    'Our page asks for its scripts at once beside the drawing, in pieces, so that no round trip waits for another.',
  requestsInteractive:
    'Our script is in pieces that are shared by languages and asked for at once; search and reading keys come after it.',
  requestsAll: 'All of MapLibre and its boundary file come on top of a drawing that is whole without them.',
  interactive: 'Our script reads the facts and marks the drawing before it listens.',
  bytesInteractive: 'Our page carries the drawing and a table of all cities and clusters, and the script comes on top.',
  bytesAll:
    'MapLibre comes when the browser is idle, after the map is seen and can be clicked; with Save-Data only when the reader zooms.',
  click:
    'The regions are painted by MapLibre, whose frame the drawing waits for; headline, table and text come after it.',
  panMedian:
    'Regions are painted in WebGL by a software renderer here, and the links are drawn after them in the same frame.',
  pan95:
    'Regions are painted in WebGL by a software renderer here, and the links are drawn after them in the same frame.',
  zoomMedian: 'As in a pan; an SVG or a canvas stretched by the compositor costs nothing in between.',
  zoom95: 'As in a pan; an SVG or a canvas stretched by the compositor costs nothing in between.',
  heap: 'Ours has MapLibre and a drawing of every link as nodes with their data, the table, search and keys.',
  articleBytes:
    'Each frame is a whole page with its own drawing, readable without script; a peer’s frames share one empty page.',
  articleHeap: 'Each frame has a drawing of its own.',
  firstReadable: 'Ten pages of ours share the line at once.',
  allReadable: 'Ten pages of ours share the line at once.',
};

/**
 * @param {{id: string, title: string}[]} contenders
 * @param {Record<string, Record<string, number>[]>} figures by contender, one entry a round
 * @param {{rounds: number, machine: string}} run
 */
export function formatResults(contenders, figures, {rounds, machine}) {
  const values = (/** @type {string} */ id, /** @type {string} */ key) =>
    (figures[id] ?? []).map((round) => round[key]).filter((value) => value !== undefined);
  const middle = (/** @type {string} */ id, /** @type {string} */ key) => medianOf(values(id, key));
  const cell = (/** @type {string} */ id, /** @type {Column} */ {key, digits}) => {
    const mine = values(id, key);
    if (mine.length === 0) return '';
    const [low, high] = [Math.min(...mine), Math.max(...mine)];
    const spread =
      formatNumber(low, digits) === formatNumber(high, digits)
        ? ''
        : ` (${formatNumber(low, digits)}–${formatNumber(high, digits)})`;
    const ours = middle('ours', key);
    const ratio =
      id === 'ours' || ours === 0 || middle(id, key) === Infinity ? '' : ` × ${(middle(id, key) / ours).toFixed(2)}`;
    return `**${formatNumber(middle(id, key), digits)}**${spread}${ratio}${isAhead(id, key) ? ' ◂' : ''}`;
  };
  const isAhead = (/** @type {string} */ id, /** @type {string} */ key) =>
    id !== 'ours' && id !== 'text' && middle(id, key) < middle('ours', key) * (1 - NOISE);
  const notes = TABLES.flatMap(([, columns]) => columns)
    .filter(({key}) => contenders.some(({id}) => isAhead(id, key)))
    .map(
      ({key, title}) => `- **${titles.get(key) ?? title}**: ${/** @type {Record<string, string>} */ (WHY)[key] ?? ''}`,
    );
  const tables = TABLES.map(([title, columns]) =>
    [
      `## ${title}`,
      '',
      `| | ${columns.map((column) => column.title).join(' | ')} |`,
      `|---|${columns.map(() => '--:').join('|')}|`,
      ...contenders
        .filter(({id}) => columns.some(({key}) => values(id, key).length > 0))
        .map(({id, title: name}) => `| ${name} | ${columns.map((column) => cell(id, column)).join(' | ')} |`),
    ].join('\n'),
  );
  return `# Beside what a newsroom would pick instead

${new Date().toISOString().slice(0, 10)} · \`npm run bench\` · ${machine} · ${rounds} rounds, interleaved.

Medians, in brackets least and most, then the ratio to ours; ◂ where a peer is ahead by more than ${NOISE * 100} %. How it is measured: [README.md](README.md).

${tables.join('\n\n')}

## Where ours is not ahead

${notes.join('\n') || 'Nowhere.'}

## Goals

${listGoals(contenders, middle).join('\n')}
`;
}

/**
 * @param {{id: string, title: string}[]} contenders
 * @param {(id: string, key: string) => number} middle
 */
function listGoals(contenders, middle) {
  const peers = contenders.filter(({id}) => id !== 'ours' && id !== 'text').map(({id}) => id);
  if (peers.length === 0 || !contenders.some(({id}) => id === 'ours')) return ['Not all contenders were measured.'];
  const best = (/** @type {string} */ key) => Math.min(...peers.map((id) => middle(id, key)));
  const ours = (/** @type {string} */ key) => middle('ours', key);
  const goal = (/** @type {string} */ sentence, /** @type {boolean} */ met, /** @type {string} */ figure) =>
    `- ${met ? 'Met' : '**Not met**'}: ${sentence}: ${figure}.`;
  const times = (/** @type {string} */ key) => best(key) / ours(key);
  const floor = ours('firstMap') / middle('text', 'firstMap');
  // A frame more or less in twenty is noise on two cores.
  const pan = ours('panMedian') / middle('maplibre', 'panMedian');
  const pan95 = ours('pan95') / middle('maplibre', 'pan95');
  return [
    goal(
      'at least 4 times fewer bytes than the lightest peer until first map',
      times('bytesFirst') >= 4,
      `${times('bytesFirst').toFixed(2)} times`,
    ),
    goal(
      'first map at least 2 times sooner than the fastest peer',
      times('firstMap') >= 2,
      `${times('firstMap').toFixed(2)} times`,
    ),
    goal('first map within 1.25 times a page of text of the same size', floor <= 1.25, `${floor.toFixed(2)} times`),
    goal(
      'interactive no later than the fastest peer',
      ours('interactive') <= best('interactive'),
      `${Math.round(ours('interactive'))} ms against ${Math.round(best('interactive'))} ms`,
    ),
    goal(
      'click → highlight at most the best peer’s + 8 ms',
      ours('click') <= best('click') + 8,
      `${Math.round(ours('click'))} ms against ${Math.round(best('click'))} ms`,
    ),
    goal(
      'pan frames no slower than bare MapLibre within noise (5 %)',
      pan <= 1.05 && pan95 <= 1.05,
      `median ${pan.toFixed(2)} times, 95 % ${pan95.toFixed(2)} times`,
    ),
    goal(
      'ten frames: the first readable sooner than the fastest peer’s',
      ours('firstReadable') < best('firstReadable'),
      `${Math.round(ours('firstReadable'))} ms against ${Math.round(best('firstReadable'))} ms`,
    ),
    goal(
      'ten frames: all readable sooner than the fastest peer’s',
      ours('allReadable') < best('allReadable'),
      `${Math.round(ours('allReadable'))} ms against ${Math.round(best('allReadable'))} ms`,
    ),
  ];
}

/** @param {number} value @param {number} digits */
function formatNumber(value, digits) {
  if (value === Infinity) return 'never';
  return value.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits});
}
