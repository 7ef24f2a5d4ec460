import {describe, expect, test} from 'vitest';
import {drawWechat} from '../../src/draw/export/draw-wechat.ts';
import {lintWechat, MOST_CHARACTERS} from '../../src/draw/export/lint-wechat.ts';
import {LANGS} from '../../src/model/langs.ts';
import {listWechat} from '../../src/site/downloads.ts';
import {atlas, factsOf, wordsOf} from './facts.ts';
import {parseSvg} from './parse-svg.ts';

describe('the map for WeChat', () => {
  test.each(LANGS)('in %s is what an article keeps, under 20,000 characters', (lang) => {
    const text = drawWechat(factsOf(lang), lang)!;
    expect(lintWechat(text)).toEqual([]);
    expect(text.length).toBeLessThan(MOST_CHARACTERS);
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  });

  test('has a group for each city and each cluster that hears its own tap', () => {
    const svg = parseSvg(drawWechat(factsOf('zh-Hans'), 'zh-Hans')!);
    const all = [...svg.children].find((node) => node.getAttribute('visibility') === 'hidden')!;
    const groups = [...all.children].filter((node) => node.getAttribute('visibility') === 'hidden');
    expect(groups).toHaveLength(atlas.cities.length + atlas.clusters.length);
    for (const group of groups) {
      expect([...group.children].filter(({localName}) => localName === 'set')).toHaveLength(1);
      expect(group.querySelectorAll('[opacity="0"]')).toHaveLength(1);
    }
  });

  test('carries the notice and the source', () => {
    const words = wordsOf(parseSvg(drawWechat(factsOf('zh-Hans'), 'zh-Hans')!)).join('');
    for (const credit of factsOf('zh-Hans').credits.slice(0, 2)) expect(words).toContain(credit);
  });

  test('gets shorter when a long approval number needs the room', () => {
    const facts = {...factsOf('en'), credits: ['审图号：'.repeat(120), 'source']};
    expect(drawWechat(facts, 'en')!.length).toBeLessThan(MOST_CHARACTERS);
  });
});

test('a map that would be too long is left out, and the build is told', () => {
  const facts = {...factsOf('en'), credits: ['审图号：'.repeat(3000)]};
  const told: string[] = [];
  expect(drawWechat(facts, 'en')).toBeNull();
  expect(listWechat(facts, 'en', (message) => told.push(message))).toEqual([]);
  expect(told).toEqual([
    `too long for an article in WeChat: ${atlas.cities.length} cities, ${atlas.clusters.length} clusters (files/en/wechat.svg); it is left out`,
  ]);
});

describe('the linter', () => {
  const wrap = (content: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10">${content}</svg>`;
  const shape = '<path fill="#fff" d="M0 0h1v1z"/>';

  test('lets plain shapes, text and a tap through', () => {
    const tap = '<set attributeName="visibility" to="visible" begin="click" dur="6s"/>';
    expect(lintWechat(wrap(`<g visibility="hidden">${tap}${shape}<text x="1" y="2">南宁</text></g>`))).toEqual([]);
  });

  test.each([
    ['id', wrap('<path id="a" fill="#fff" d="M0 0"/>'), /attribute is removed: id/],
    ['class', wrap('<g class="a"/>'), /attribute is removed: class/],
    ['style', wrap('<g style="fill:red"/>'), /attribute is removed: style/],
    ['href', wrap('<path href="#a" fill="#fff" d="M0 0"/>'), /attribute is removed: href/],
    ['onclick', wrap('<g onclick="a()"/>'), /attribute is removed: onclick/],
    ['pointer-events', wrap('<g pointer-events="none"/>'), /attribute is removed/],
    ['transform', wrap('<g transform="scale(2)"/>'), /attribute is removed/],
    ['style element', wrap('<style>a</style>'), /element is removed: <style>/],
    ['script', wrap('<script>a</script>'), /element is removed: <script>/],
    ['defs', wrap('<defs></defs>'), /element is removed: <defs>/],
    ['use', wrap('<use/>'), /element is removed: <use>/],
    ['link', wrap('<a></a>'), /element is removed: <a>/],
    ['foreignObject', wrap('<foreignObject></foreignObject>'), /element is removed/],
    ['image', wrap('<image/>'), /element is removed/],
    ['tspan', wrap('<text x="0" y="0"><tspan>a</tspan></text>'), /element in text/],
    ['url()', wrap('<path fill="url(#a)" d="M0 0"/>'), /value is not safe: fill/],
    ['named colour', wrap('<path fill="red" d="M0 0"/>'), /value is not safe: fill/],
    ['shape without fill', wrap('<path d="M0 0"/>'), /without its own fill/],
    ['percent', shape && wrap(shape).replace('width="10"', 'width="100%"'), /value is not safe: width/],
    ['too wide', wrap(shape).replace('width="10"', 'width="800"'), /width must be px up to 677/],
    ['no viewBox', wrap(shape).replace(' viewBox="0 0 10 10"', ''), /no viewBox/],
    [
      'begin by id',
      wrap('<set attributeName="visibility" to="visible" begin="a.click" dur="6s"/>'),
      /only begin="click"/,
    ],
    ['set on fill', wrap('<set attributeName="fill" to="#fff" begin="click" dur="6s"/>'), /animation is removed/],
    ['animate d', wrap('<animate attributeName="d" begin="click" dur="6s"/>'), /animation is removed/],
    ['comment', wrap('<!-- a -->'), /not plain markup/],
    ['CDATA', wrap('<![CDATA[a]]>'), /not plain markup/],
    ['loose text', wrap('a'), /text outside/],
    ['never closed', wrap('<g>'), /end tag without its start/],
    ['two roots', wrap(shape) + wrap(shape), /one svg element/],
    ['another root', '<p>a</p>', /one svg element/],
    ['nothing', '', /no svg element/],
    ['too long', wrap(shape.repeat(700)), /too long/],
  ])('stops %s', (_, text, problem) => {
    expect(lintWechat(text).join('\n')).toMatch(problem);
  });
});
