import {describe, expect, test} from 'vitest';
import {parseSvg} from './parse-svg.ts';
import {readSvg} from './read-svg.ts';
import {tellReading} from './told.ts';

const RING = 'fill="#fff" stroke="#000" stroke-width="2"';
const number = (x: number, y: number, no: number, colour: string, rx: number) =>
  `<g transform="translate(${x} ${y})"><rect x="-7" y="-7" width="14" height="14" rx="${rx}" fill="${colour}"/>` +
  `<text y="4" font-size="11" text-anchor="middle" font-weight="700" fill="#fff">${no}</text></g>`;
const name = (x: number, y: number, content: string) =>
  `<text x="${x}" y="${y}" font-size="13" font-weight="700">${content}</text>`;

/** Three cities: 1 joins the first two, 2 the last two, 3 is of the first alone. */
const PARTS = {
  one: '<path d="M20 50h80" fill="none" stroke="#a00" stroke-width="3"/>',
  two: '<path d="M100 50L140 50A20 20 0 0 1 160 70L160 120" fill="none" stroke="#00a" stroke-width="3"/>',
  rings: [
    `<circle cx="20" cy="50" r="6" ${RING}/>`,
    `<circle cx="100" cy="50" r="6" ${RING}/>`,
    `<circle cx="160" cy="120" r="6" ${RING}/>`,
  ].join(''),
  names: name(10, 38, '甲') + name(90, 38, '乙') + name(172, 124, '丙'),
  first: number(34, 33, 1, '#a00', 7) + number(49, 33, 3, '#0a0', 2),
  second: number(114, 33, 1, '#a00', 7) + number(129, 33, 2, '#00a', 7),
  third: number(196, 120, 2, '#00a', 7),
};
const draw = (parts: Partial<typeof PARTS> = {}) =>
  parseSvg(`<svg xmlns="http://www.w3.org/2000/svg">${Object.values({...PARTS, ...parts}).join('')}</svg>`);
const told = (parts?: Partial<typeof PARTS>) => tellReading(readSvg(draw(parts)));
const TRUE = {bullets: {甲: '1 [3]', 乙: '1 2', 丙: '2'}, lines: {1: '乙 甲', 2: '丙 乙'}};

describe('the blind reader', () => {
  test('reads stations, their numbers and the stops of lines from a drawing alone', () => {
    expect(told()).toEqual(TRUE);
  });

  test('sees a line that stops short of its station', () => {
    expect(() => told({one: PARTS.one.replace('h80', 'h70')})).toThrow('a piece of line 1 joins two stations, not: 甲');
  });

  test('sees a line that touches a station which is not its own', () => {
    const two = PARTS.two.replace('M100', 'M20');
    expect(() => told({two})).toThrow('a piece of line 2 joins two stations, not: 甲, 乙, 丙');
  });

  test('sees a line that leads elsewhere', () => {
    const one = PARTS.one.replace('M20 50h80', 'M20 50V120H160');
    expect(told({one}).lines).toEqual({1: '丙 甲', 2: '丙 乙'});
  });

  test('sees a line in pieces', () => {
    const rings = `${PARTS.rings}<circle cx="20" cy="120" r="6" ${RING}/><circle cx="60" cy="120" r="6" ${RING}/>`;
    const names = `${PARTS.names + name(10, 140, '丁') + name(50, 140, '戊')}`;
    const one = `${PARTS.one}<path d="M20 120h40" fill="none" stroke="#a00" stroke-width="3"/>`;
    expect(() => told({rings, names, one})).toThrow('line 1 falls apart: 丁, 戊');
  });

  test('sees another colour', () => {
    expect(told({one: PARTS.one.replace('#a00', '#00a')}).lines).toEqual({2: '丙 乙 甲'});
  });

  test('sees a wrong number, a missing one, one of another shape, and one at another name', () => {
    expect(told({third: number(196, 120, 1, '#a00', 7)}).bullets.丙).toBe('1');
    expect(told({third: ''}).bullets.丙).toBe('');
    expect(told({third: number(196, 120, 2, '#00a', 2)}).bullets.丙).toBe('[2]');
    expect(told({third: number(144, 33, 2, '#00a', 7)}).bullets).toMatchObject({乙: '1 2 2', 丙: ''});
  });

  test('sees a station without a name, and one with two', () => {
    expect(() => told({names: name(10, 38, '甲') + name(90, 38, '乙')})).toThrow('a station has one name, not 0');
    expect(() => told({names: PARTS.names + name(150, 108, '丁')})).toThrow('a station has one name, not 2: 丙, 丁');
  });

  test('does not see what is hidden', () => {
    expect(told({one: `<g visibility="hidden">${PARTS.one}</g>`}).lines).toEqual({2: '丙 乙'});
    expect(told({one: PARTS.one.replace('<path', '<path opacity="0"')}).lines).toEqual({2: '丙 乙'});
  });

  test('knows lines in one ink by the numbers set into them', () => {
    const black = (part: string) => part.replaceAll(/#a00|#00a/g, '#000');
    const set = (x: number, y: number, no: number) =>
      `<text x="${x}" y="${y + 4}" font-size="11" font-weight="700" text-anchor="middle" fill="#000">${no}</text>`;
    const parts = {one: black(PARTS.one) + set(60, 50, 1), two: black(PARTS.two) + set(160, 90, 2)};
    expect(told(parts).lines).toEqual(TRUE.lines);
    expect(told({...parts, two: black(PARTS.two) + set(160, 90, 1)}).lines).toEqual({1: '丙 乙 甲'});
    expect(() => told({...parts, two: black(PARTS.two)})).toThrow('a piece has one number, not 0: 乙 – 丙');
    expect(() => told({...parts, two: parts.two + set(130, 50, 1)})).toThrow('a piece has one number, not 2');
  });

  test('sees the name of a line beside another line', () => {
    const label = (y: number) => `<text x="40" y="${y}" font-size="10" font-weight="700" fill="#00a">2 纺织</text>`;
    expect(() => told({two: PARTS.two + label(62)})).toThrow('the name of line 2 is beside line 1');
  });
});
