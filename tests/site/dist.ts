import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** The built site, which `npm test` makes before it. */
export const DIST = 'dist';

export const read = (path: string): string => readFileSync(join(DIST, path), 'utf8');
export const sizeOf = (path: string): number => statSync(join(DIST, path)).size;
export const exists = (path: string): boolean => existsSync(join(DIST, path));

/** Every file of the site, by its path below `dist/`, without the packed copies. */
export function listFiles(folder = ''): string[] {
  return readdirSync(join(DIST, folder), {withFileTypes: true})
    .flatMap((entry) => (entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((path) => !/\.(br|gz)$/.test(path))
    .sort();
}
