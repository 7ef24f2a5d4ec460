import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {DataError} from '../../src/model/parse-atlas.ts';
import {readJson} from '../../src/site/read-json.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'json-'));
});
afterAll(() => rmSync(folder, {recursive: true}));

/** Reads a file of those bytes. @returns its value, or the problems */
function read(content: string | Uint8Array): unknown {
  const path = join(folder, 'atlas.json');
  writeFileSync(path, content);
  try {
    return readJson(path, 'atlas.json', 'write one').value;
  } catch (error) {
    return (error as DataError).problems;
  }
}

test('a byte order mark is taken', () => {
  expect(read('\uFEFF{"a": 1}')).toEqual({a: 1});
});

test('a file in GBK is named with its line, not read as replacement characters', () => {
  // 广西 in GBK
  const gbk = Buffer.concat([Buffer.from('{\n"a": "'), Buffer.from([0xb9, 0xe3, 0xce, 0xf7]), Buffer.from('"}')]);
  expect(read(gbk)).toEqual([
    'not UTF-8 (atlas.json, line 2); save it again with the encoding UTF-8, not GBK or UTF-16',
  ]);
});

test('an empty or missing file says which, and how to make it', () => {
  expect(read('')).toEqual(['empty file (atlas.json); write one']);
  expect(read('\uFEFF \n')).toEqual(['empty file (atlas.json); write one']);
  expect(() => readJson(join(folder, 'none.json'), 'none.json', 'write one')).toThrow(
    'no such file (none.json); write one',
  );
});

test.each([
  [
    'a comma too many',
    '{\n"a": [1, 2,],\n"b": 1}',
    'a value is wanted; take out a comma before ] or } (atlas.json, line 2)',
  ],
  ['curly quotation marks', '{\n"a": “南宁”}', /^not JSON: a sign that JSON has not: .* \(atlas\.json, line 2\)$/],
  ['a full-width comma', '{\n"a": 1，\n"b": 2}', /line 2\)$/],
  ['single quotation marks', "{'a': 1}", /^not JSON: .*line 1\)$/],
  ['a comment', '{\n"a": 1 // one\n}', 'JSON has no comments: take it out (atlas.json, line 2)'],
  ['a missing comma', '{"a": 1\n"b": 2}', 'a comma is wanted (atlas.json, line 2)'],
  ['a torn file', '{"a": [1, 2', 'a ] is wanted (atlas.json, line 1)'],
])('%s is told in words, with its line', (_, text, said) => {
  expect(read(text)).toEqual([typeof said === 'string' ? `not JSON: ${said}` : expect.stringMatching(said)]);
});

test('every key that stands twice in one object is told, none that stands in two', () => {
  const text = '{"a": {"no": 1, "x": "no: 2"},\n"b": [{"no": 1}, {"no": 2,\n"no": 3}],\n"a": 2}';
  expect(read(text)).toEqual([
    'a key twice: no (atlas.json, line 3); keep one of them',
    'a key twice: a (atlas.json, line 4); keep one of them',
  ]);
});
