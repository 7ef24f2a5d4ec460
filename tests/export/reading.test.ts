import {describe, expect, test} from 'vitest';
import {drawExport, type PictureOptions} from '../../src/draw/export/draw-export.ts';
import {drawShare} from '../../src/draw/export/draw-share.ts';
import {drawWechat} from '../../src/draw/export/draw-wechat.ts';
import {emphasise} from '../../src/model/emphasis.ts';
import {clustersOf} from '../../src/model/hypergraph.ts';
import {LANGS} from '../../src/model/langs.ts';
import type {View} from '../../src/model/view.ts';
import {atlas, bundle, factsOf, NANNING, OVERVIEW, SUGAR, VIEWS} from './facts.ts';
import {parseSvg} from './parse-svg.ts';
import {readSvg} from './read-svg.ts';
import {type Told, tellAtlas, tellReading} from './told.ts';

const {whole} = bundle.drawing;

/** What a picture of a view should say: every number at every name, and the lines that the view lights. */
function truthOf(view: View): Told {
  const emphasis = emphasise(atlas, view);
  return tellAtlas(atlas, view.lang, whole, (cluster) => emphasis?.clusters.has(cluster) ?? true);
}

const read = (text: string) => tellReading(readSvg(parseSvg(text)));
const draw = (view: View, options: PictureOptions) => drawExport(factsOf(view.lang), view, options);

const SCREEN: PictureOptions = {theme: 'light', width: 1040};
const PRINT: PictureOptions = {theme: 'light', width: 140, unit: 'mm', ink: 'one'};

describe('read blind, every view says what the atlas says', () => {
  test.each(LANGS)('as SVG in %s', {timeout: 180_000}, (lang) => {
    for (const view of VIEWS.filter((known) => known.lang === lang))
      expect(read(draw(view, SCREEN)), JSON.stringify(view)).toEqual(truthOf(view));
  });

  test.each(LANGS)('as the picture of a shared link in %s', {timeout: 180_000}, (lang) => {
    for (const view of VIEWS.filter((known) => known.lang === lang))
      expect(read(drawShare(factsOf(lang), view)), JSON.stringify(view)).toEqual(truthOf(view));
  });

  test.each(LANGS)('in one ink in %s', {timeout: 180_000}, (lang) => {
    for (const view of VIEWS.filter((known) => known.lang === lang))
      expect(read(draw(view, PRINT)), JSON.stringify(view)).toEqual(truthOf(view));
  });
});

describe('read blind at other sizes', () => {
  const views = [OVERVIEW, NANNING, SUGAR, {...NANNING, cluster: 'sugar'}];
  const options: PictureOptions[] = [
    {theme: 'dark', width: 400},
    {theme: 'dark', width: 600},
    {theme: 'dark', width: 1280},
    {theme: 'light', width: 2400},
    {...PRINT, width: 70},
    {...PRINT, width: 200},
    {...PRINT, width: 300},
  ];
  test.each(options)('%o', {timeout: 180_000}, (option) => {
    for (const lang of LANGS)
      for (const view of views.map((known) => ({...known, lang})))
        expect(read(draw(view, option)), JSON.stringify(view)).toEqual(truthOf(view));
  });
});

describe('read blind, the map for WeChat', () => {
  const drawn = (lang: (typeof LANGS)[number]) => parseSvg(drawWechat(factsOf(lang), lang)!);

  test.each(LANGS)('in %s says what the atlas says', (lang) => {
    expect(tellReading(readSvg(drawn(lang)))).toEqual(truthOf({...OVERVIEW, lang}));
  });

  test.each(LANGS)('in %s lights the lines of what is tapped', (lang) => {
    const svg = drawn(lang);
    const all = [...svg.children].find((node) => node.getAttribute('visibility') === 'hidden')!;
    const groups = [...all.children].filter((node) => node.getAttribute('visibility') === 'hidden');
    const sets = [
      ...atlas.cities.map(({id}) => clustersOf(atlas, id).map((cluster) => cluster.id)),
      ...atlas.clusters.map(({id}) => [id]),
    ];
    expect(groups).toHaveLength(sets.length);
    groups.forEach((group, i) => {
      group.setAttribute('visibility', 'visible');
      const {lines} = tellReading(readSvg(svg, group));
      expect(lines, sets[i]!.join()).toEqual(tellAtlas(atlas, lang, whole, (id) => sets[i]!.includes(id)).lines);
      group.setAttribute('visibility', 'hidden');
    });
  });
});

describe('a picture that is broken', () => {
  const truth = truthOf(OVERVIEW);
  /** Says what is wrong, as far as the reader sees it. */
  const see = (breakIt: (svg: Element) => void, options = SCREEN): Told | string => {
    const svg = parseSvg(draw(OVERVIEW, options));
    breakIt(svg);
    try {
      return tellReading(readSvg(svg));
    } catch (error) {
      return (error as Error).message;
    }
  };
  const ringsOf = (svg: Element) => [...svg.querySelectorAll('circle')].map((circle) => circle.parentElement!);
  const digitsOf = (svg: Element) => [...svg.querySelectorAll('rect + text')];
  const lanesOf = (svg: Element, colour: string) => [...svg.querySelectorAll(`path[stroke="${colour}"]`)];

  test('is not as the atlas when a station stands elsewhere', () => {
    const seen = see((svg) => ringsOf(svg)[0]!.setAttribute('transform', 'translate(40 40)'));
    expect(seen).not.toEqual(truth);
  });

  test('is not as the atlas when a number is another', () => {
    const seen = see((svg) => {
      digitsOf(svg)[0]!.textContent = '9';
    });
    expect(seen).not.toEqual(truth);
  });

  test('is not as the atlas when a number is left out', () => {
    expect(see((svg) => digitsOf(svg)[0]!.parentElement!.remove())).not.toEqual(truth);
  });

  test('is not as the atlas when a line has the colour of another', () => {
    const svg = parseSvg(draw(OVERVIEW, SCREEN));
    const [first, second] = [...new Set([...svg.querySelectorAll('rect')].map((rect) => rect.getAttribute('fill')!))];
    const seen = see((broken) => lanesOf(broken, first!)[0]!.setAttribute('stroke', second!));
    expect(seen).not.toEqual(truth);
  });

  test('is not as the atlas when a line in one ink has another number', () => {
    const seen = see((svg) => {
      const loose = [...svg.querySelectorAll('path + text')].map((node) => node.parentElement!);
      for (const text of loose[0]!.querySelectorAll('text')) text.textContent = '12';
    }, PRINT);
    expect(seen).not.toEqual(truth);
  });
});
