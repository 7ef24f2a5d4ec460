// @ts-check
/** The table of how the layout grows. */
import {medianOf} from '../measure/median.mjs';

/** @typedef {{sample: import('./sample.ts').Sample, outcome: import('./measure.ts').Outcome | null}} Laid null: not within the limit */

/**
 * @param {Laid[]} results in order of size
 * @param {{machine: string, rounds: number, limit: number}} run
 */
export function formatGrowth(results, {machine, rounds, limit}) {
  const widths = [...new Set(results.flatMap(({outcome}) => outcome?.plates.map(({width}) => width) ?? []))];
  const rows = [...new Set(results.map(titleOf))].map((title) =>
    formatRow(
      title,
      results.filter((laid) => titleOf(laid) === title),
      widths,
      limit,
    ),
  );
  return `# How the layout grows

${new Date().toISOString().slice(0, 10)} · \`npm run bench:growth\` · ${machine} · ${rounds === 1 ? 'one sample' : `${rounds} samples, medians,`} of each size.

Seeded samples: an ellipse in which each city has the land that is nearer to it than to any other; clusters of 1 to 6 cities,
*near* ones from the 8 cities nearest to one of them, the others from *anywhere*. \`lay\` searches for all plates in three
languages, with its full effort and in one thread. A plate is *whole* when it breaks no law that must hold.

| cities × clusters | lines | memberships | seconds | ${widths.map((width) => `${width} px`).join(' | ')} | what breaks |
|---|--:|--:|--:|${widths.map(() => '---').join('|')}|---|
${rows.join('\n')}
`;
}

/** @param {string} title @param {Laid[]} mine @param {number[]} widths @param {number} limit */
function formatRow(title, mine, widths, limit) {
  const outcomes = mine.flatMap(({outcome}) => outcome ?? []);
  const middle = (/** @type {'lines' | 'memberships' | 'seconds'} */ key) =>
    outcomes.length > 0 ? Math.round(medianOf(outcomes.map((outcome) => outcome[key]))) : '';
  const plates = widths.map((width) => tellPlates(outcomes, width));
  const late = mine.length > outcomes.length ? [`no drawing in ${limit} minutes`] : [];
  const told = [...late, ...tellRefusals(outcomes), ...tellLaws(outcomes)];
  return `| ${title} | ${middle('lines')} | ${middle('memberships')} | ${middle('seconds')} | ${plates.join(' | ')} | ${told.join(', ') || 'nothing'} |`;
}

/** @param {Laid} laid */
const titleOf = ({sample: {cities, clusters, spread}}) => `${cities} × ${clusters} ${spread}`;

/** @param {import('./measure.ts').Outcome[]} outcomes @param {number} width */
function tellPlates(outcomes, width) {
  const plates = outcomes.flatMap((outcome) => outcome.plates.filter((plate) => plate.width === width));
  if (plates.length === 0) return '';
  const whole = plates.filter(({broken}) => Object.keys(broken).length === 0).length;
  if (plates.length === 1) return whole === 1 ? 'whole' : `${sum(Object.values(plates[0].broken))} broken`;
  return `${whole} of ${plates.length} whole`;
}

/** @param {import('./measure.ts').Outcome[]} outcomes */
const tellRefusals = (outcomes) => [...new Set(outcomes.flatMap(({refusal}) => refusal ?? []))];

/** Every law that is broken, and how often in all. @param {import('./measure.ts').Outcome[]} outcomes */
function tellLaws(outcomes) {
  const broken = outcomes.flatMap(({plates}) => plates.flatMap((plate) => Object.entries(plate.broken)));
  return [...new Set(broken.map(([law]) => law))]
    .sort()
    .map((law) => `${law} ${sum(broken.flatMap(([name, count]) => (name === law ? [count] : [])))}`);
}

/** @param {number[]} values */
const sum = (values) => values.reduce((total, value) => total + value, 0);
