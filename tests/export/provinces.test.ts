import {describe, expect, test} from 'vitest';
import {drawExport, type PictureOptions} from '../../src/draw/export/draw-export.ts';
import {drawShare} from '../../src/draw/export/draw-share.ts';
import {formatTable} from '../../src/draw/export/format-table.ts';
import {emphasise} from '../../src/model/emphasis.ts';
import {LANGS} from '../../src/model/langs.ts';
import {listViews, type View} from '../../src/model/view.ts';
import {bundleData} from '../../src/site/bundle.ts';
import {listWechat} from '../../src/site/downloads.ts';
import {ATLASES} from '../atlases/all.ts';
import {SHIPPED} from '../model/facts.ts';
import {gatherFacts} from './facts.ts';
import {parseSvg} from './parse-svg.ts';
import {readSvg} from './read-svg.ts';
import {type Told, tellAtlas, tellReading} from './told.ts';

/** The shipped atlas has tests of its own. */
const others = ATLASES.filter(({path}) => path !== SHIPPED.path);

describe.each(others)('the pictures of $path', (at) => {
  const bundle = bundleData(at);
  const {atlas, drawing} = bundle;
  const factsOf = gatherFacts(bundle);
  const views = LANGS.flatMap((lang) => listViews(atlas, lang));
  const truthOf = (view: View): Told => {
    const emphasis = emphasise(atlas, view);
    return tellAtlas(atlas, view.lang, drawing.whole, (cluster) => emphasis?.clusters.has(cluster) ?? true);
  };
  const read = (svg: string) => tellReading(readSvg(parseSvg(svg)));

  test.each<PictureOptions>([
    {theme: 'light', width: 1040},
    {theme: 'light', width: 140, unit: 'mm', ink: 'one'},
  ])('read blind, say what the atlas says in every view: %o', {timeout: 240_000}, (options) => {
    for (const view of views)
      expect(read(drawExport(factsOf(view.lang), view, options)), JSON.stringify(view)).toEqual(truthOf(view));
  });

  test('of shared links say it too', {timeout: 240_000}, () => {
    for (const view of views)
      expect(read(drawShare(factsOf(view.lang), view)), JSON.stringify(view)).toEqual(truthOf(view));
  });

  test('for WeChat are whole, or left out with a word', () => {
    for (const lang of LANGS) {
      const told: string[] = [];
      const made = listWechat(factsOf(lang), lang, (message) => told.push(message));
      expect([made.length, told.length]).toEqual(told.length > 0 ? [0, 1] : [1, 0]);
      for (const {bytes} of made) expect(read(`${bytes}`)).toEqual(truthOf({lang, theme: 'auto'}));
    }
  });

  test('and its table name every cluster', () => {
    const {words, download} = factsOf('zh-Hans');
    const table = formatTable(atlas, {lang: 'zh-Hans', theme: 'auto'}, words, download);
    for (const {official} of atlas.clusters) expect(table).toContain(official['zh-Hans']);
  });
});
