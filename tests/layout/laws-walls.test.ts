import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

const LAWS = new URL('../../src/layout/laws/', import.meta.url);

test('the judge shares no code with the search: it imports the model, the shape of a case, and its own files', () => {
  const files = readdirSync(LAWS);
  expect(files.length).toBeGreaterThan(10);
  const imports = files.flatMap((file) =>
    [...readFileSync(new URL(file, LAWS), 'utf8').matchAll(/from '([^']+)'/g)].map(([, from]) => from!),
  );
  const foreign = imports.filter(
    (from) => !/^(\.\/[a-z-]+\.ts|\.\.\/\.\.\/model\/[a-z-]+\.ts|\.\.\/case\.ts)$/.test(from),
  );
  expect(foreign).toEqual([]);
});
