import type {Colours} from '../../draw/palette.ts';
import {DataError} from '../../model/parse-atlas.ts';
import type {AtlasFolder} from '../atlas-folder.ts';
import {readJson} from '../read-json.ts';
import {checkColours, type Shown} from './check-colours.ts';
import {coloursOf, parseColours} from './colours-file.ts';

/**
 * Reads the colours that stand beside the facts, and holds them against what they promise.
 * @throws {DataError} with every promise that is broken: a cluster without a colour, a weak one, two too alike in one corridor
 */
export function readColours(at: AtlasFolder, shown: Omit<Shown, 'place'>): Colours {
  const {full, place} = coloursOf(at);
  const file = parseColours(readJson(full, place, 'run npm run colours').value, place);
  const problems = checkColours(file, {...shown, place});
  if (problems.length > 0) throw new DataError(problems);
  return file.clusters;
}
