import {type Breach, LAWS} from './breach.ts';

const BOUND = {least: 'at least', most: 'at most', exactly: 'exactly'} as const;

/**
 * A breach as a sentence: `gap-other (plate 480): sugar, textiles: 1.2 px, wanted at least 2 px: lanes of two corridors are
 * seen apart`.
 * @param nameOf the name of a city or cluster by its id
 */
export function tellBreach({law, plate, who, lang, value, limit, must}: Breach, nameOf = (id: string) => id): string {
  const {wants, unit, bound} = LAWS[law];
  const where = lang ? `plate ${plate}, ${lang}` : `plate ${plate}`;
  const measured = `${tellAmount(value, unit)}, wanted ${BOUND[bound]} ${tellAmount(limit, unit)}`;
  return `${law} (${where}): ${who.map(nameOf).join(', ')}: ${measured}: ${wants}${must ? '' : ' (a target)'}`;
}

/** A measure with its unit; `none` where there is nothing to be measured, such as a region. */
function tellAmount(value: number, unit: string): string {
  return Number.isFinite(value) ? `${Number(value.toFixed(2))} ${unit}`.trim() : 'none';
}
