import type {Colours} from '../../draw/palette.ts';
import {DataError} from '../../model/parse-atlas.ts';
import {readJson} from '../read-json.ts';
import {checkColours, type Shown} from './check-colours.ts';
import {COLOURS, parseColours} from './colours-file.ts';

/**
 * Reads the colours that stand beside the facts, and holds them against what they promise.
 * @param root the folder that holds `data/`
 * @throws {DataError} with every promise that is broken: a cluster without a colour, a weak one, two too alike in one corridor
 */
export function readColours(root: string, shown: Omit<Shown, 'place'>): Colours {
  const file = parseColours(readJson(`${root}/${COLOURS}`, COLOURS, 'run npm run colours').value, COLOURS);
  const problems = checkColours(file, {...shown, place: COLOURS});
  if (problems.length > 0) throw new DataError(problems);
  return file.clusters;
}
