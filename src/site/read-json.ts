import {readFileSync} from 'node:fs';
import {printParseErrorCode, visit} from 'jsonc-parser';
import {DataError} from '../model/parse-atlas.ts';

/**
 * Reads a JSON file that people write by hand. A byte order mark is taken.
 * @param place how the file is named in problems
 * @param remedy how a file that is missing or empty is made
 * @throws {DataError} a file that is missing, empty, not UTF-8 or not JSON, with its line; every key that stands twice
 */
export function readJson(path: string, place: string, remedy: string): {text: string; value: unknown} {
  const text = decodeUtf8(readBytes(path, place, remedy), place);
  if (text.trim() === '') throw new DataError([`empty file (${place}); ${remedy}`]);
  return {text, value: parseJson(text, place)};
}

function readBytes(path: string, place: string, remedy: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new DataError([`no such file (${place}); ${remedy}`]);
  }
}

function decodeUtf8(bytes: Buffer, place: string): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    const lines = bytes.toString('latin1').split('\n');
    const line = lines.findIndex((one) => !isUtf8(Buffer.from(one, 'latin1')));
    throw new DataError([
      `not UTF-8 (${place}, line ${line + 1}); save it again with the encoding UTF-8, not GBK or UTF-16`,
    ]);
  }
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Problems that a reader of JSON finds, in words. */
const SLIPS: Record<string, string> = {
  InvalidSymbol: 'a sign that JSON has not: “ ” and ‘ ’ are no quotation marks, ， and ： no comma and colon',
  PropertyNameExpected: 'a name in double quotation marks is wanted; take out a comma before }',
  ValueExpected: 'a value is wanted; take out a comma before ] or }',
  ColonExpected: 'a colon is wanted',
  CommaExpected: 'a comma is wanted',
  CloseBraceExpected: 'a } is wanted',
  CloseBracketExpected: 'a ] is wanted',
  EndOfFileExpected: 'nothing may follow the last }',
  InvalidCommentToken: 'JSON has no comments: take it out',
  UnexpectedEndOfString: 'a quotation mark is missing at the end of a text',
  InvalidCharacter: 'a text has no line breaks: write \\n',
};

/** @throws {DataError} the first slip, as what follows is mostly its echo; every key that stands twice */
function parseJson(text: string, place: string): unknown {
  const slips: {line: number; slip: string}[] = [];
  const twice: {line: number; key: string}[] = [];
  const open: Set<string>[] = [];
  visit(
    text,
    {
      onError: (code, _offset, _length, line) =>
        slips.push({line: line + 1, slip: SLIPS[printParseErrorCode(code)] ?? printParseErrorCode(code)}),
      onObjectBegin: () => {
        open.push(new Set());
      },
      onObjectProperty: (key, _offset, _length, line) => {
        if (open.at(-1)?.has(key)) twice.push({line: line + 1, key});
        open.at(-1)?.add(key);
      },
      onObjectEnd: () => {
        open.pop();
      },
    },
    {disallowComments: true, allowTrailingComma: false},
  );
  const [first] = slips;
  if (first) throw new DataError([`not JSON: ${first.slip} (${place}, line ${first.line})`]);
  if (twice.length > 0)
    throw new DataError(twice.map(({key, line}) => `a key twice: ${key} (${place}, line ${line}); keep one of them`));
  return JSON.parse(text);
}
