// @ts-check
/** What is wanted of our page beside its peers in one run. */

/** Median of a figure of a contender. @typedef {(id: string, key: string) => number} Middle */
/** @typedef {{sentence: string, met: boolean, figure: string}} Goal */

/** Times that we are to be ahead. */
const SOONER = 1.5;
const LIGHTER = 4;
/** ms that a click may take beyond the best peer's: half a frame. */
const CLICK = 8;
/** A frame more or less in twenty is noise on two cores. */
const NOISE = 1.05;
/** Percent of ink that may differ between the first picture and the last. */
const SETTLE = 4;

/**
 * Every goal, met or not.
 *
 * @param {string[]} peers ids @param {Middle} middle
 * @returns {Goal[]}
 */
export function judgeGoals(peers, middle) {
  const ours = (/** @type {string} */ key) => middle('ours', key);
  const best = (/** @type {string} */ key) => Math.min(...peers.map((id) => middle(id, key)));
  const times = (/** @type {string} */ key) => best(key) / ours(key);
  const tellTimes = (/** @type {string} */ key) => `${times(key).toFixed(2)} times`;
  const tellBoth = (/** @type {string} */ key) => `${Math.round(ours(key))} ms against ${Math.round(best(key))} ms`;
  const worst = Math.max(ours('settle'), ours('articleSettle'));
  const goals = [
    {
      sentence: `first map, settled, at least ${SOONER} times sooner than the fastest peer’s`,
      met: times('firstMap') >= SOONER,
      figure: tellTimes('firstMap'),
    },
    {
      sentence: 'ten frames: all readable sooner than the fastest peer’s',
      met: ours('allReadable') < best('allReadable'),
      figure: tellBoth('allReadable'),
    },
    {
      sentence: `click → painted at most the best peer’s + ${CLICK} ms`,
      met: ours('click') <= best('click') + CLICK,
      figure: tellBoth('click'),
    },
    {
      sentence: `at least ${LIGHTER} times fewer bytes than the lightest peer until first map`,
      met: times('bytesFirst') >= LIGHTER,
      figure: tellTimes('bytesFirst'),
    },
    {
      sentence: 'interactive sooner than the fastest peer',
      met: ours('interactive') < best('interactive'),
      figure: tellBoth('interactive'),
    },
    {
      sentence: `at most ${SETTLE} % of the ink differs between the page without script and the settled one, in the article too`,
      met: worst <= SETTLE,
      figure: `${worst.toFixed(1)} %`,
    },
  ];
  return peers.includes('maplibre') ? [...goals, judgePan(middle)] : goals;
}

/** @param {Middle} middle @returns {Goal} */
function judgePan(middle) {
  const [median, late] = ['panMedian', 'pan95'].map((key) => middle('ours', key) / middle('maplibre', key));
  return {
    sentence: 'pan no slower than bare MapLibre, within noise (5 %)',
    met: median <= NOISE && late <= NOISE,
    figure: `median ${median.toFixed(2)} times, 95 % ${late.toFixed(2)} times`,
  };
}
