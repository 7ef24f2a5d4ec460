/** What the layout is tried on: the atlas that is shipped, and the provinces of `make.mjs`. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Case, CaseCity, CaseCluster} from '../../src/layout/case.ts';
import {type Task, taskOf} from '../../src/layout/lay-atlas.ts';
import type {Texts} from '../../src/layout/metro/field.ts';
import {type Atlas, cityOf, shortName, type Trilingual} from '../../src/model/atlas.ts';
import {LANGS, type Lang} from '../../src/model/langs.ts';
import {readFacts} from '../../src/site/bundle.ts';

/** A city and a cluster with their names, as `make.mjs` writes them. */
export interface NamedCase extends Case {
  cities: (CaseCity & {name: Trilingual})[];
  clusters: (CaseCluster & {name: Trilingual})[];
}

/** The provinces whose cases stand beside this file. */
export const PROVINCES = ['sichuan', 'shandong'] as const;

export function readProvince(id: (typeof PROVINCES)[number]): NamedCase {
  return JSON.parse(readFileSync(new URL(`${id}.json`, import.meta.url), 'utf8'));
}

/** The shipped atlas, with its waters, and names by which the judge holds labels against their text. */
export function shippedTask(): Task & {of: NamedCase} {
  const {atlas, ground, borders} = readFacts({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    path: 'data/guangxi',
  });
  const {of, texts} = taskOf(atlas, ground, borders);
  return {of: nameCase(of, atlas), texts};
}

function nameCase(of: Case, atlas: Atlas): NamedCase {
  const nameOf = (city: string) =>
    Object.fromEntries(LANGS.map((lang) => [lang, shortName(cityOf(atlas, city), lang)])) as Trilingual;
  return {
    ...of,
    cities: of.cities.map((city) => ({...city, name: nameOf(city.id)})),
    clusters: of.clusters.map((cluster) => ({
      ...cluster,
      name: atlas.clusters.find(({id}) => id === cluster.id)!.short,
    })),
  };
}

/** A case with what stands at its stations and lines. No waters have names. */
export function makeTask(of: NamedCase): Task & {of: NamedCase} {
  const texts = LANGS.map((lang): [Lang, Texts] => [
    lang,
    {
      names: Object.fromEntries(of.cities.map(({id, name}) => [id, name[lang]])),
      glosses: Object.fromEntries(of.cities.map(({id, name}) => [id, name[lang === 'en' ? 'zh-Hans' : 'en']])),
      lines: Object.fromEntries(of.clusters.map(({id, no, name}) => [id, `${no} ${name[lang]}`])),
      han: lang !== 'en',
      waters: [],
    },
  ]);
  return {of, texts: Object.fromEntries(texts) as Record<Lang, Texts>};
}
