import {describe, expect, test} from 'vitest';
import {choosePlate} from '../../src/draw/export/choose-plate.ts';
import {drawExport} from '../../src/draw/export/draw-export.ts';
import {drawShare} from '../../src/draw/export/draw-share.ts';
import {drawWechat} from '../../src/draw/export/draw-wechat.ts';
import {balanceText, wrapText} from '../../src/draw/export/wrap-text.ts';
import {SURFACE} from '../../src/draw/palette.ts';
import {gaugeOf, PLATES} from '../../src/model/gauge.ts';
import {tellView} from '../../src/model/story.ts';
import {measureText} from '../../src/model/text.ts';
import {atlas, bundle, factsOf, NANNING, OVERVIEW, SUGAR, VIEWS, wordsOf} from './facts.ts';
import {parseSvg} from './parse-svg.ts';

const draw = (view = OVERVIEW, options: Partial<Parameters<typeof drawExport>[2]> = {}) =>
  drawExport(factsOf(view.lang), view, {theme: 'light', width: 1040, ...options});

/** Pictures 1,040 px and 190 mm wide are copies of it. */
const PLATE = choosePlate(bundle.drawing, 690).plate;

const hueOf = (cluster: string) => bundle.colours[cluster]!.light.hue;

const joined = (svg: Element) => wordsOf(svg).join('').replace(/\s/g, '');

describe('a picture', () => {
  test.each([OVERVIEW, NANNING, SUGAR])('stands alone: %o', (view) => {
    const text = draw(view);
    expect(text).not.toMatch(
      /class=|\sstyle=|var\(|href|<a[ >]|<use|data-|aria-|paint-order|vector-effect|dasharray|NaN|undefined/,
    );
    for (const [, colour] of text.matchAll(/(?:fill|stroke)="([^"]*)"/g))
      expect(colour).toMatch(/^(none|#[0-9a-f]{6})$/);
    expect(parseSvg(text).namespaceURI).toBe('http://www.w3.org/2000/svg');
  });

  test('carries headline, source, date and notice in every view and language', {timeout: 180_000}, () => {
    for (const view of VIEWS) {
      const facts = factsOf(view.lang);
      const {headline, text} = tellView(atlas, facts.words, view);
      for (const made of [draw(view), drawShare(facts, view)]) {
        const svg = parseSvg(made);
        const words = joined(svg);
        expect(words).toContain(headline.replace(/\s/g, ''));
        for (const credit of facts.credits.slice(0, 2)) expect(words).toContain(credit.replace(/\s/g, ''));
        expect(svg.querySelector('title')!.textContent).toBe(headline);
        expect(svg.querySelector('desc')!.textContent).toBe(text);
      }
    }
  });

  test('has the notice at the bottom left', () => {
    const svg = parseSvg(draw());
    const [, , , height] = svg.getAttribute('viewBox')!.split(' ').map(Number);
    const notice = [...svg.querySelectorAll('text')].find(
      (node) => node.textContent === factsOf('zh-Hans').credits[0],
    )!;
    expect(Number(notice.getAttribute('x'))).toBeLessThan(40);
    expect(Number(notice.getAttribute('y'))).toBeGreaterThan(height! - 90);
  });

  test('lists every cluster by number and name, and names fonts that end in a generic one', () => {
    const svg = parseSvg(draw());
    const words = wordsOf(svg);
    for (const {no, short} of atlas.clusters) {
      expect(words).toContain(`${no}`);
      expect(words).toContain(short['zh-Hans']);
    }
    const fonts = [...svg.querySelectorAll('[font-family]')].map((node) => node.getAttribute('font-family'));
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/Noto (Sans|Serif) SC.*(sans-serif|serif)$/);
  });

  test('says of a cluster of nearly all cities that it has no line, and where it is', () => {
    const facts = {...factsOf('zh-Hans'), drawing: {...bundle.drawing, whole: ['sugar']}};
    const {short, province} = {short: atlas.clusters[0]!.short['zh-Hans'], province: atlas.province.short['zh-Hans']};
    for (const made of [
      drawExport(facts, OVERVIEW, {theme: 'light', width: 1040}),
      drawShare(facts, OVERVIEW),
      drawWechat(facts, 'zh-Hans')!,
    ])
      expect(joined(parseSvg(made))).toContain(`${short}（${province}，不画线）`);
  });

  test('keeps what the view lights and lets the rest recede', () => {
    const strokes = (text: string) => [...parseSvg(text).querySelectorAll('path[stroke][d]')];
    const lit = strokes(draw(SUGAR)).filter((path) => path.getAttribute('stroke') === hueOf('sugar'));
    expect(lit.length).toBeGreaterThan(0);
    const {lane} = gaugeOf(PLATE.width);
    for (const path of lit) expect(path.getAttribute('stroke-width')).toBe(`${lane + 1}`);
    for (const {id} of atlas.clusters.slice(1)) expect(draw(SUGAR)).not.toContain(hueOf(id));
    expect(draw(SUGAR)).toContain(`fill="${bundle.colours.sugar!.light.pale}"`);
    expect(draw(NANNING)).toContain(`fill="${SURFACE.light.chosenFill}"`);
    expect(draw(NANNING)).toContain(`stroke="${SURFACE.light.quiet}" stroke-width="1.4"`);
    // A receded number is hollow.
    expect(draw(NANNING)).toContain(`fill="${SURFACE.light.paper}" stroke="${SURFACE.light.outline}"`);
  });

  test('fills the members of a cluster, and the chosen city with an eye', () => {
    const discs = (text: string, fill: string) =>
      [...parseSvg(text).querySelectorAll('circle')].filter((circle) => circle.getAttribute('fill') === fill);
    expect(discs(draw(SUGAR), hueOf('sugar'))).toHaveLength(5);
    const [home, ...others] = discs(draw(NANNING), SURFACE.light.ink);
    expect(others).toEqual([]);
    expect(home!.parentElement!.querySelectorAll('circle')).toHaveLength(2);
  });

  test('says what a pair is: the city as chosen, its cluster wider than its other lines', () => {
    const svg = parseSvg(draw({...NANNING, cluster: 'sugar'}));
    const widths = (cluster: string) => [
      ...new Set(
        [...svg.querySelectorAll(`path[stroke="${hueOf(cluster)}"]`)].map((path) => path.getAttribute('stroke-width')),
      ),
    ];
    expect(widths('sugar')).toEqual([`${gaugeOf(PLATE.width).lane + 1}`]);
    expect(widths('chemical-materials')).toEqual(['2']);
  });

  test('is drawn in the dark theme without a colour of the light one', () => {
    const text = draw(NANNING, {theme: 'dark'});
    for (const colour of [SURFACE.light.land, SURFACE.light.muted, hueOf('sugar')]) {
      expect(text).not.toContain(colour);
    }
  });

  test('for one ink is black lines 1.9 px wide, without a fill or a hue', () => {
    const text = draw(OVERVIEW, {ink: 'one', width: 190, unit: 'mm'});
    for (const [, colour] of text.matchAll(/"#([0-9a-f]{6})"/g)) {
      expect([colour!.slice(2, 4), colour!.slice(4)]).toEqual([colour!.slice(0, 2), colour!.slice(0, 2)]);
    }
    const svg = parseSvg(text);
    const [scale] = [...svg.querySelectorAll('g[transform^="scale"]')].map((node) =>
      Number(/[\d.]+/.exec(node.getAttribute('transform')!)),
    );
    const black = [...svg.querySelectorAll('path[stroke="#000000"]')].filter((path) =>
      /[LA].*[LA]|L/.test(path.getAttribute('d')!),
    );
    const lanes = black.filter((path) => Math.abs(Number(path.getAttribute('stroke-width')) * scale! - 1.9) < 0.06);
    const pieces = PLATE.corridors.flatMap(({lanes: own}) => own);
    expect(lanes).toHaveLength(pieces.length);
  });

  test('is measured in mm at the size of type that is read', () => {
    const svg = parseSvg(draw(OVERVIEW, {width: 140, unit: 'mm'}));
    expect(svg.getAttribute('width')).toMatch(/^1(39\.\d+|40)mm$/);
    expect(svg.getAttribute('height')).toMatch(/mm$/);
    expect(svg.getAttribute('viewBox')).toMatch(/^0 0 529 /);
    for (const node of svg.querySelectorAll('[font-size]'))
      expect(Number(node.getAttribute('font-size'))).toBeGreaterThan(10.9);
  });

  test.each([Number.NaN, 0, 100, 5000])('refuses a width of %d px', (width) => {
    expect(() => draw(OVERVIEW, {width})).toThrow(/width out of range/);
  });

  test('draws the same twice', () => {
    expect(draw(NANNING)).toBe(draw(NANNING));
  });
});

describe('the plate of a picture', () => {
  const widths = (width: number, drawing = bundle.drawing) => choosePlate(drawing, width).plate.width;
  const [first, second, ...others] = bundle.drawing.plates;

  test('is the one that serves its width; the widest grows', () => {
    for (const {width, from, to} of PLATES) {
      expect(widths(from)).toBe(width);
      if (to < Number.POSITIVE_INFINITY) expect(widths(to - 1)).toBe(width);
    }
    expect(choosePlate(bundle.drawing, 1600)).toMatchObject({plate: {width: 800}, scale: 2});
  });

  test('is the next wider one where that was left out', () => {
    const drawing = {...bundle.drawing, plates: [first!, ...others]};
    expect(widths(second!.width, drawing)).toBe(others[0]!.width);
  });
});

describe('lines of text', () => {
  test('keep to the width, and no line begins with a mark that ends a clause', () => {
    for (const view of VIEWS) {
      const {text} = tellView(atlas, factsOf(view.lang).words, view);
      const lines = wrapText(text, 12, false, 220);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines) {
        expect(line).not.toMatch(/^[，。、；：）》]/);
        if (/[ ]|[\u2e80-\uffef]{2}/.test(line)) expect(measureText(line, 12, false)).toBeLessThan(245);
      }
    }
  });

  test('of a headline break between clauses where that needs no more of them', () => {
    expect(balanceText('南宁入选6个集群，与11座城市产业相连', 24, true, 260)).toEqual([
      '南宁入选6个集群，',
      '与11座城市产业相连',
    ]);
  });

  test('stand even if a word is wider than the line', () => {
    expect(wrapText('Fangchenggang', 12, false, 10)).toEqual(['Fangchenggang']);
    expect(wrapText('', 12, false, 10)).toEqual([]);
  });
});
