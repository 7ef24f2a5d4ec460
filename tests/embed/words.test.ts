import {readFileSync} from 'node:fs';
import {Converter} from 'opencc-js/cn2t';
import {expect, test} from 'vitest';

const text = readFileSync(new URL('../../src/model/words/share.ts', import.meta.url), 'utf8');
const block = (lang: string) => text.split(`// begin ${lang}\n`)[1]!.split(`// end ${lang}`)[0]!;

test('the share words in traditional characters are the conversion of the simplified ones', () => {
  const convert = Converter({from: 'cn', to: 'tw'});
  expect(block('zh-Hant')).toBe(convert(block('zh-Hans')).replace('const zhHans', 'const zhHant'));
});

test('no character whose conversion is wrong', () => {
  expect(block('zh-Hans')).not.toMatch(/[只彩]/);
});
