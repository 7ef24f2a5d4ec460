import {existsSync, readdirSync, readFileSync} from 'node:fs';

/** The file that names them, at the site's root. */
export const LICENCES = 'licences.txt';

interface Shipped {
  name: string;
  version: string;
  licence: string;
  /** The licence's own text; empty where the package brings none. */
  text: string;
}

/**
 * The licences of all packages whose code is in the site: of each module's package and, as some packages are published as
 * one file with others inside, of all that those depend on.
 * @param root the folder that holds `node_modules/`
 * @param modules paths of all modules in the bundle
 * @throws an error that names every package without a licence
 */
export function formatLicences(root: string, modules: readonly string[]): string {
  const shipped = listShipped(root, modules);
  const without = shipped.filter(({licence}) => !licence).map(({name}) => name);
  if (without.length > 0) throw new Error(`no licence: ${without.join(', ')}; leave them out of the site`);
  return [
    'Packages whose code is part of this site, with their licences. Made by the build.',
    'Boundary data and the fonts of the pictures: see NOTICE in the source.',
    ...shipped.map(({name, version, licence, text}) => `${'-'.repeat(72)}\n${name} ${version}: ${licence}\n\n${text}`),
  ].join('\n\n');
}

function listShipped(root: string, modules: readonly string[]): Shipped[] {
  const found = new Map<string, Shipped>();
  const visit = (folder: string) => {
    if (found.has(folder)) return;
    const {name, version, license, dependencies = {}} = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    found.set(folder, {name, version, licence: typeof license === 'string' ? license : '', text: readLicence(folder)});
    for (const dependency of Object.keys(dependencies)) {
      const place = [folder, root].map((base) => `${base}/node_modules/${dependency}`).find((path) => existsSync(path));
      // Types alone bring no code.
      if (place && !dependency.startsWith('@types/')) visit(place);
    }
  };
  for (const module of modules) {
    const folder = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1];
    if (folder) visit(folder);
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readLicence(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  return file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : '';
}
