import {gaugeOf, PLATES} from '../model/gauge.ts';
import type {Ground} from '../model/ground.ts';
import type {Plate} from '../model/plate.ts';

/** CSS px: a map narrower than the first is seen in a box that scrolls sideways; one wider than the second does not grow. */
export const MAP_WIDTHS = {least: 320, most: 960} as const;

/** px: what a line of the chosen cluster is wider, another line of a chosen city beside it, and a receded corridor. */
export const GROWTH = 1;
export const ASIDE = 2;
export const RECEDED = {small: 1, wide: 1.4} as const;
/** px: what a casing shows on either side over a tint. */
export const TINTED = {small: 1.5, wide: 2} as const;
/** px: the plates below this width are those of phones. */
export const SMALL = 480;

/**
 * The style that shows the plate for the width of the map: each from its own lower end to the next one's. Where a width has
 * no plate, the next wider one serves it in a box that scrolls sideways; the widest there is grows.
 * @param plates those that are drawn, by rising width; `.d0` is the first
 */
export function plateStyle(plates: readonly Plate[], ground: Ground): string {
  const from = plates.map(({width}) => PLATES.find((known) => known.width === width)!.from);
  const bounds = plates.map((_, i) => [i === 0 ? 0 : from[i]!, from[i + 1]] as const);
  return [
    `.stage{aspect-ratio:${ground.width}/${ground.height};min-width:${MAP_WIDTHS.least}px;max-width:${MAP_WIDTHS.most}px}`,
    ...bounds.map(([low, high], i) => `${query('stage', low, high)}{.d${i}{display:block}}`),
    // Without container queries the widest is seen.
    `@supports not (container-type:inline-size){.d${plates.length - 1}{display:block}}`,
    ...listGaps(plates).map(
      ([low, high]) => `${query('box', low, high)}{.stage{min-width:${high}px}.sideways{display:block}}`,
    ),
    ...LIGHT,
    ...plates.map(widthsOf),
  ].join('');
}

/** The map widths that no plate is there for, each as far as the next wider one: from, to. */
function listGaps(plates: readonly Plate[]): [low: number, high: number][] {
  const gaps: [number, number][] = [[0, MAP_WIDTHS.least]];
  for (const {from, width} of PLATES.slice(0, -1)) {
    const next = PLATES.find((wider) => wider.width > width && plates.some((plate) => plate.width === wider.width));
    if (next && !plates.some((plate) => plate.width === width)) gaps.push([from, next.from]);
  }
  return gaps;
}

function query(box: string, low: number, high: number | undefined): string {
  const least = low > 0 ? `${low}px<=` : '';
  if (high === undefined) return `@container ${box} (${low}px<=width)`;
  return `@container ${box} (${least}width<${high}px)`;
}

/** What a choice changes of widths; the plates give theirs as variables. */
const LIGHT = [
  '[data-shown] .casing{stroke-width:var(--tinted)}',
  '.receded{stroke-width:var(--receded)}',
  '[data-shown] [data-main] path{stroke-width:var(--main)}',
  `[data-shown=pair] .line:not([data-main]) path{stroke-width:${ASIDE}px}`,
];

function widthsOf({width}: Plate, i: number): string {
  const {lane} = gaugeOf(width);
  const size = width < SMALL ? 'small' : 'wide';
  return `.d${i}{--tinted:${lane + 2 * TINTED[size]}px;--receded:${RECEDED[size]}px;--main:${lane + GROWTH}px}`;
}
