// @ts-check
/** The table of results, with a ratio to ours in every column, and each goal met or not. */
import {TABLES, WHY} from './columns.mjs';
import {judgeGoals} from './goals.mjs';
import {medianOf} from './measure/median.mjs';

/** @typedef {import('./columns.mjs').Column} Column */
/** @typedef {{id: string, title: string}} Named */
/** @typedef {Record<string, Record<string, number>[]>} Figures by contender: one entry a round, and one of what no round changes */

/** A peer is ahead when its median is lower by more than this share of ours. */
const NOISE = 0.05;

/**
 * @param {Named[]} contenders
 * @param {Figures} figures
 * @param {{rounds: number, machine: string}} run
 */
export function formatResults(contenders, figures, {rounds, machine}) {
  const notes = TABLES.flatMap(([, columns]) => columns)
    .filter(({key}) => contenders.some(({id}) => isAhead(figures, id, key)))
    .map(
      ({key, title, alone}) =>
        `- **${alone ?? title}**: ${WHY[key] ?? '[profile.md](profile.md) has the shares of the time.'}`,
    );
  return `# Beside what a newsroom would pick instead

${new Date().toISOString().slice(0, 10)} · \`npm run bench\` · ${machine} · ${rounds} rounds, interleaved.

Medians, in brackets least and most, then the ratio to ours; ◂ where a peer is ahead by more than ${NOISE * 100} %. How it is measured: [README.md](README.md).

${TABLES.map(([title, columns]) => formatTable(title, columns, contenders, figures)).join('\n\n')}

## Where ours is not ahead

${notes.join('\n') || 'Nowhere.'}

## Goals

${listGoals(contenders, figures).join('\n')}
`;
}

/** @param {string} title @param {Column[]} columns @param {Named[]} contenders @param {Figures} figures */
function formatTable(title, columns, contenders, figures) {
  const rows = contenders
    .filter(({id}) => columns.some(({key}) => valuesOf(figures, id, key).length > 0))
    .map(
      ({id, title: name}) => `| ${name} | ${columns.map((column) => formatCell(figures, id, column)).join(' | ')} |`,
    );
  return [
    `## ${title}`,
    '',
    `| | ${columns.map((column) => column.title).join(' | ')} |`,
    `|---|${columns.map(() => '--:').join('|')}|`,
    ...rows,
  ].join('\n');
}

/** @param {Figures} figures @param {string} id @param {Column} column */
function formatCell(figures, id, {key, digits}) {
  const values = valuesOf(figures, id, key);
  if (values.length === 0) return '';
  const tell = (/** @type {number} */ value) => formatNumber(value, digits);
  const [low, high] = [tell(Math.min(...values)), tell(Math.max(...values))];
  const spread = low === high ? '' : ` (${low}–${high})`;
  const [middle, ours] = [id, 'ours'].map((one) => medianOf(valuesOf(figures, one, key)));
  const ratio = id === 'ours' || ours === 0 || middle === Infinity ? '' : ` × ${(middle / ours).toFixed(2)}`;
  return `**${tell(middle)}**${spread}${ratio}${isAhead(figures, id, key) ? ' ◂' : ''}`;
}

/** @param {Named[]} contenders @param {Figures} figures */
function listGoals(contenders, figures) {
  const ids = contenders.map(({id}) => id);
  const peers = ids.filter(isPeer);
  if (peers.length === 0 || !ids.includes('ours')) return ['Not all contenders were measured.'];
  return judgeGoals(peers, (id, key) => medianOf(valuesOf(figures, id, key))).map(
    ({sentence, met, figure}) => `- ${met ? 'Met' : '**Not met**'}: ${sentence}: ${figure}.`,
  );
}

/** @param {Figures} figures @param {string} id @param {string} key */
function isAhead(figures, id, key) {
  const [middle, ours] = [id, 'ours'].map((one) => medianOf(valuesOf(figures, one, key)));
  return isPeer(id) && middle < ours * (1 - NOISE);
}

/** @param {string} id */
const isPeer = (id) => id !== 'ours' && id !== 'text';

/** @param {Figures} figures @param {string} id @param {string} key */
const valuesOf = (figures, id, key) =>
  (figures[id] ?? []).map((round) => round[key]).filter((value) => value !== undefined);

/** @param {number} value @param {number} digits */
function formatNumber(value, digits) {
  if (value === Infinity) return 'never';
  return value.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits});
}
