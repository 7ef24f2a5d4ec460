import {LANGS} from './langs.ts';

export type Json = Record<string, unknown>;
/** Takes a problem: what is wrong, where, and what to do. */
export type Report = (problem: string, place: string, remedy?: string) => void;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Cities and clusters are also named in style rules, where a name does not begin with a digit. */
const NAME = /^[a-z]/;
const CODE = /^\d{6}$/;
/** What nobody sees in a name: controls, joiners, marks of direction, foreign spaces, a space at either end or two in a row. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u3000]|^ | $| {2}/u;

/** Checks of the shapes that an atlas is made of: each tells what is wrong and gives back what can be worked with. */
export function checkShapes(report: Report) {
  const object = (value: unknown, place: string, members: readonly string[]): Json => {
    if (!isObject(value)) {
      report(`not an object: ${show(value)}`, place);
      return {};
    }
    for (const key of Object.keys(value))
      if (!members.includes(key)) report(`unknown member: ${key}`, place, nearest(key, members));
    return value;
  };
  const list = (value: unknown, place: string): unknown[] => {
    if (Array.isArray(value)) return value;
    report(`not a list: ${show(value)}`, place);
    return [];
  };
  const text = (value: unknown, place: string, empty = false): string => {
    if (typeof value !== 'string' || (!empty && value.trim() === '')) {
      report(value === '' ? 'empty text' : `not a text: ${show(value)}`, place);
      return '';
    }
    const unseen = UNSEEN.exec(value)?.[0].codePointAt(0);
    if (unseen !== undefined)
      report(`unseen character: U+${unseen.toString(16).toUpperCase().padStart(4, '0')}`, place, 'take it out');
    return value;
  };
  const trilingual = (value: unknown, place: string, langs: readonly string[] = LANGS, more: string[] = []) => {
    const words = object(value, place, [...langs, ...more]);
    for (const lang of langs) text(words[lang], `${place}.${lang}`);
  };
  const position = (value: unknown, where: string) => {
    const ok =
      Array.isArray(value) &&
      value.length === 2 &&
      value.every(Number.isFinite) &&
      Math.abs(value[0]) <= 180 &&
      // A pole has no place on a Mercator map.
      Math.abs(value[1]) < 90;
    if (!ok) report(`not a position: ${show(value)}`, where, 'write [longitude, latitude] in degrees WGS 84');
  };
  const ident = (value: unknown, where: string, named = false): string => {
    const id = text(value, where);
    if (id && !ID.test(id))
      report(`unfit id: ${id}`, where, 'use lower-case letters, digits and hyphens: it becomes an address');
    else if (id && named && !NAME.test(id)) report(`unfit id: ${id}`, where, 'begin it with a letter');
    return id;
  };
  const code = (value: unknown, where: string): string => {
    const digits = text(value, where);
    if (digits && !CODE.test(digits)) report(`not a six-digit code: ${digits}`, where);
    return digits;
  };
  /** @param today ISO date: nothing is published after it */
  const date = (value: unknown, where: string, today: string) => {
    const day = text(value, where);
    if (day && !isDate(day)) report(`not a date: ${day}`, where, 'write it as 2024-07-10');
    else if (day > today) report(`a date in the future: ${day}`, where, `today is ${today}`);
  };
  const number = (value: unknown, expected: number, where: string) => {
    if (value === expected) return;
    if (value === `${expected}`) report(`number as text: "${value}"`, where, `write ${expected} without quotes`);
    else
      report(`number out of order: ${show(value)}`, where, `the list is numbered as printed, so this is ${expected}`);
  };
  const refer = (known: Set<string>, value: unknown, what: string, where: string) => {
    if (typeof value !== 'string' || value === '')
      report(`${what} missing`, where, `name one of: ${[...known].join(', ')}`);
    else if (!known.has(value)) report(`unknown ${what}: ${value}`, where, nearest(value, [...known]));
  };
  return {object, list, text, trilingual, position, ident, code, date, number, refer};
}

/** A value in a problem. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return value;
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 40);
  } catch {
    return 'a value that cannot be shown'; // lists in lists without end, a BigInt
  }
}

function isDate(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A remedy for a misspelt id: the known one with most letters in common, if it is near. */
function nearest(value: string, known: readonly string[]): string {
  const letters = (a: string, b: string) => [...a].filter((c) => b.includes(c)).length / Math.max(a.length, b.length);
  const best = known.map((id) => ({id, near: letters(value, id)})).sort((a, b) => b.near - a.near)[0];
  return best && best.near > 0.6 ? `did you mean ${best.id}?` : `known are: ${known.join(', ')}`;
}
