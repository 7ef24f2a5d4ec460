import {describe, expect, test} from 'vitest';
import {drawExport} from '../../src/draw/export/draw-export.ts';
import {drawShare} from '../../src/draw/export/draw-share.ts';
import {balanceText, wrapText} from '../../src/draw/export/wrap-text.ts';
import {clusterColour, dashOf, memberTint, SURFACE} from '../../src/draw/palette.ts';
import {measureText} from '../../src/layout/text.ts';
import {tellView} from '../../src/model/story.ts';
import {atlas, factsOf, NANNING, OVERVIEW, parseSvg, SUGAR, VIEWS, wordsOf} from './facts.ts';

const draw = (view = OVERVIEW, options: Partial<Parameters<typeof drawExport>[2]> = {}) =>
  drawExport(factsOf(view.lang), view, {theme: 'light', width: 1040, ...options});

const joined = (svg: Element) => wordsOf(svg).join('').replace(/\s/g, '');

describe('a picture', () => {
  test.each([OVERVIEW, NANNING, SUGAR])('stands alone: %o', (view) => {
    const text = draw(view);
    expect(text).not.toMatch(
      /class=|\sstyle=|var\(|href|<a[ >]|<use|data-|aria-|paint-order|vector-effect|NaN|undefined/,
    );
    for (const [, colour] of text.matchAll(/(?:fill|stroke)="([^"]*)"/g))
      expect(colour).toMatch(/^(none|#[0-9a-f]{6})$/);
    expect(parseSvg(text).namespaceURI).toBe('http://www.w3.org/2000/svg');
  });

  test('carries headline, source, date and notice in every view and language', {timeout: 60_000}, () => {
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
    for (const {no, industry} of atlas.clusters) {
      expect(words).toContain(`${no}`);
      expect(words).toContain(industry['zh-Hans']);
    }
    const fonts = [...svg.querySelectorAll('[font-family]')].map((node) => node.getAttribute('font-family'));
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/Noto (Sans|Serif) SC.*(sans-serif|serif)$/);
  });

  test('keeps what the view lights and greys the rest', () => {
    const strokes = (text: string) => [...parseSvg(text).querySelectorAll('path[stroke][d]')];
    const lit = strokes(draw(SUGAR)).filter((path) => path.getAttribute('stroke') === clusterColour(1, 'light'));
    expect(lit.length).toBeGreaterThan(0);
    for (const path of lit) expect(path.getAttribute('stroke-width')).toBe('5');
    for (const {no} of atlas.clusters.slice(1))
      expect(draw(SUGAR)).not.toContain(`stroke="${clusterColour(no, 'light')}"`);
    expect(draw(SUGAR)).toContain(`fill="${memberTint(1, 'light')}"`);
    expect(draw(NANNING)).toContain(`fill="${SURFACE.light.chosenFill}"`);
    expect(draw(NANNING)).toContain(`stroke="${SURFACE.light.quiet}" stroke-width="1.5"`);
  });

  test('is drawn in the dark theme without a colour of the light one', () => {
    const text = draw(NANNING, {theme: 'dark'});
    for (const colour of [SURFACE.light.land, SURFACE.light.muted, clusterColour(1, 'light')]) {
      expect(text).not.toContain(colour);
    }
  });

  test('for one ink is grey and dashed', () => {
    const text = draw(OVERVIEW, {ink: 'one', width: 190, unit: 'mm'});
    for (const [, colour] of text.matchAll(/"#([0-9a-f]{6})"/g)) {
      expect([colour!.slice(2, 4), colour!.slice(4)]).toEqual([colour!.slice(0, 2), colour!.slice(0, 2)]);
    }
    for (const {no, cities} of atlas.clusters) {
      const dash = dashOf(no).join(' ');
      if (cities.length > 1 && dash) expect(text).toContain(`stroke-dasharray="${dash}"`);
    }
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
