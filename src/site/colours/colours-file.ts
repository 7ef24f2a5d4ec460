import type {Colours} from '../../draw/palette.ts';
import {DataError} from '../../model/parse-atlas.ts';
import {type AtlasFolder, fileOf} from '../atlas-folder.ts';
import {EYES, type Eye} from './look.ts';
import {type ClosePair, THEMES} from './promises.ts';

/** The colours that stand beside the facts. */
export const coloursOf = (at: AtlasFolder) => fileOf(at, 'colours.json');

export interface ColoursFile {
  /** By cluster id. What stands here does not change: readers know a cluster by its colour. */
  clusters: Colours;
  /** Pairs of one corridor that are known to be nearer than is promised, and how far apart they are nevertheless. */
  close: ClosePair[];
}

const HEX = /^#[0-9a-f]{6}$/;
const PARTS = ['hue', 'pale'] as const;
const AGAIN = 'take the cluster out and run npm run colours';

type Json = Record<string, unknown>;

/**
 * Reads the colours.
 * @param data the parsed JSON
 * @param place how the file is named in problems
 * @throws {DataError} with every problem in its shape
 */
export function parseColours(data: unknown, place: string): ColoursFile {
  const problems: string[] = [];
  const object = (value: unknown, where: string, members: readonly string[] | null): Json => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      problems.push(`not an object: ${JSON.stringify(value)} (${place}, ${where})`);
      return {};
    }
    for (const key of Object.keys(value))
      if (members && !members.includes(key)) problems.push(`unknown member: ${key} (${place}, ${where})`);
    return value as Json;
  };
  const {clusters, close} = object(data, 'the whole', ['clusters', 'close']);
  for (const [id, themes] of Object.entries(object(clusters, 'clusters', null))) {
    const known = object(themes, `clusters.${id}`, THEMES);
    for (const theme of THEMES) {
      const colour = object(known[theme], `clusters.${id}.${theme}`, PARTS);
      for (const part of PARTS) {
        if (typeof colour[part] === 'string' && HEX.test(colour[part])) continue;
        const where = `${place}, clusters.${id}.${theme}.${part}`;
        problems.push(`not a colour as #rrggbb: ${JSON.stringify(colour[part])} (${where}); ${AGAIN}`);
      }
    }
  }
  if (!Array.isArray(close)) problems.push(`not a list: ${JSON.stringify(close)} (${place}, close)`);
  else
    close.forEach((pair, i) => {
      if (!isClosePair(pair)) problems.push(`not a close pair: ${JSON.stringify(pair)} (${place}, close[${i}])`);
    });
  if (problems.length > 0) throw new DataError(problems);
  return data as ColoursFile;
}

function isClosePair(value: unknown): value is ClosePair {
  const {pair, theme, eye, apart} = (value ?? {}) as Partial<ClosePair>;
  return (
    Array.isArray(pair) &&
    pair.length === 2 &&
    pair.every((id) => typeof id === 'string') &&
    THEMES.includes(theme!) &&
    EYES.includes(eye as Eye) &&
    typeof apart === 'number'
  );
}

/** Writes the colours as JSON, a line for each cluster and pair, so that a change is seen. */
export function formatColours({clusters, close}: ColoursFile): string {
  const spaced = (value: unknown) => JSON.stringify(value).replaceAll('":', '": ').replaceAll(',"', ', "');
  const lines = Object.entries(clusters).map(([id, colours]) => `    ${JSON.stringify(id)}: ${spaced(colours)}`);
  const pairs = close.map((pair) => `    ${spaced(pair)}`);
  const list = pairs.length > 0 ? `[\n${pairs.join(',\n')}\n  ]` : '[]';
  return `{\n  "clusters": {\n${lines.join(',\n')}\n  },\n  "close": ${list}\n}\n`;
}
