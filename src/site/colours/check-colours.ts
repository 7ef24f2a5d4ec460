import type {Theme} from '../../draw/palette.ts';
import type {ColoursFile} from './colours-file.ts';
import type {Eye} from './look.ts';
import {APART, type ClosePair, findClose, judgeColour, THEMES} from './promises.ts';

/** What the colours are held against. */
export interface Shown {
  /** The ids of all clusters. */
  clusters: readonly string[];
  /** The clusters of each corridor that is drawn. */
  corridors: readonly (readonly string[])[];
  /** How the file of the colours is named in problems. */
  place: string;
}

/**
 * Holds the colours against all that they promise.
 * @returns every problem, as `problem: values (place); remedy`
 */
export function checkColours(file: ColoursFile, shown: Shown): string[] {
  const {clusters, corridors, place} = shown;
  const coloured = Object.keys(file.clusters);
  return [
    ...clusters
      .filter((id) => !coloured.includes(id))
      .map((id) => `cluster without a colour: ${id} (${place}); run npm run colours`),
    ...coloured
      .filter((id) => !clusters.includes(id))
      .map((id) => `colour of no cluster: ${id} (${place}, clusters.${id}); correct the id, or take it out`),
    ...coloured.flatMap((id) => tellFaults(file, id, place)),
    ...findClose(file.clusters, corridors)
      .filter((close) => !isKnown(close, file.close))
      .map((close) => `${tellClose(close, file)} (${place}); run npm run colours`),
  ];
}

function tellFaults(file: ColoursFile, id: string, place: string): string[] {
  return THEMES.flatMap((theme) => {
    const colour = file.clusters[id]![theme];
    return judgeColour(colour, theme).map(
      ({part, against, is, wanted}) =>
        `too near to ${against}: ${colour[part]} is ${cut(is)}, ${wanted} is wanted ` +
        `(${place}, clusters.${id}.${theme}.${part}); take the cluster out and run npm run colours`,
    );
  });
}

/** Tells a pair that is nearer than is promised. */
export function tellClose({pair, theme, eye, apart}: ClosePair, {clusters}: ColoursFile): string {
  const [one, other] = pair.map((id) => `${id} ${clusters[id]![theme].hue}`);
  return `too alike for one corridor: ${one} and ${other} are ${apart} apart ${IN[theme]}, ${TO[eye]}, ${APART[theme][eye]} is wanted`;
}

const IN: Record<Theme, string> = {light: 'in light', dark: 'in the dark'};
const TO: Record<Eye, string> = {
  normal: 'to most eyes',
  deuteranope: 'to a deuteranope',
  protanope: 'to a protanope',
  grey: 'in grey (L*)',
};

/** Whether a pair is written down as at least as near as it is. */
export function isKnown({pair, theme, eye, apart}: ClosePair, known: readonly ClosePair[]): boolean {
  return known.some(
    (one) => one.theme === theme && one.eye === eye && one.pair.toSorted().join() === pair.join() && apart >= one.apart,
  );
}

const cut = (value: number) => Math.floor(value * 100) / 100;
