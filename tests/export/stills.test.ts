import {inflateSync} from 'node:zlib';
import {describe, expect, test} from 'vitest';
import {drawExport} from '../../src/draw/export/draw-export.ts';
import {drawShare} from '../../src/draw/export/draw-share.ts';
import {encodePng} from '../../src/site/encode-png.ts';
import {rasterise, readFaces} from '../../src/site/rasterise.ts';
import {listMissing, readFace, subsetFace} from '../../src/site/subset-font.ts';
import {factsOf, NANNING, OVERVIEW, VIEWS, wordsOf} from './facts.ts';
import {parseSvg} from './parse-svg.ts';

const sizeOf = (png: Uint8Array) => [Buffer.from(png).readUInt32BE(16), Buffer.from(png).readUInt32BE(20)];

describe('the faces', () => {
  test('draw every character of every picture: no box for a missing one', {timeout: 180_000}, () => {
    const letters = VIEWS.map((view) => {
      const facts = factsOf(view.lang);
      const drawn = [drawExport(facts, view, {theme: 'light', width: 1040}), drawShare(facts, view)];
      return drawn.flatMap((svg) => wordsOf(parseSvg(svg))).join('');
    }).join('');
    expect(new Set(letters).size).toBeGreaterThan(200);
    for (const face of readFaces()) expect(listMissing(face, letters)).toEqual([]);
  });

  test('know what they cannot draw', () => {
    expect(listMissing(readFaces()[0]!, '南宁\u{1f600}寧')).toEqual(['\u{1f600}']);
  });

  test('are cut down to what is used, and draw that as before', async () => {
    const [face] = readFaces();
    const cut = subsetFace(face!, '南寧A é');
    expect(cut.length).toBeLessThan(face!.bytes.length / 10);
    expect(listMissing(readFace(cut), '南寧Aé')).toEqual([]);
    expect(listMissing(readFace(cut), '柳')).toEqual(['柳']);
    const paint = (text: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><path fill="#fff" d="M0 0h90v40H0z"/><text y="30" font-size="30" font-family="Noto Sans SC">${text}</text></svg>`;
    const [one, blank, other] = await rasterise(
      [paint('南寧'), paint(''), paint('柳州')].map((svg) => ({svg, width: 90})),
    );
    expect(one).not.toEqual(blank);
    expect(one).not.toEqual(other);
  });
});

describe('pictures made without a browser', () => {
  test('have their size, and are not blank', async () => {
    const facts = factsOf('zh-Hans');
    const [share, still] = await rasterise([
      {svg: drawShare(facts, NANNING), width: 1200},
      {svg: drawExport(facts, OVERVIEW, {theme: 'light', width: 1040}), width: 1560},
    ]);
    expect(sizeOf(share!)).toEqual([1200, 630]);
    expect(sizeOf(still!)[0]).toBe(1560);
    for (const png of [share!, still!]) {
      expect(png.length).toBeGreaterThan(20_000);
      expect(png.length).toBeLessThan(200_000);
    }
  });
});

test('an indexed picture keeps its main colours to the bit', async () => {
  const pixels = Uint8Array.from([255, 0, 0, 255, 255, 0, 0, 255, 1, 2, 3, 255, 9, 200, 31, 255]);
  const png = Buffer.from(await encodePng(pixels, 2, 2));
  const chunk = (type: string) => {
    const at = png.indexOf(type);
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const palette = chunk('PLTE');
  const rows = inflateSync(chunk('IDAT'));
  const colours = [1, 2, 4, 5].map((at) => [...palette.subarray(3 * rows[at]!, 3 * rows[at]! + 3)]);
  expect(colours).toEqual([
    [255, 0, 0],
    [255, 0, 0],
    [1, 2, 3],
    [9, 200, 31],
  ]);
});
