/**
 * How much the fuzz tries, and from which seed. `npm test` tries a small share, the same in every run; `npm run fuzz` sets
 * FUZZ and SEED (see `run.mjs`) and tries all of it.
 */
import {appendFileSync} from 'node:fs';
import fc from 'fast-check';
import {test} from 'vitest';

const {FUZZ, SEED, FUZZ_COUNT} = process.env;
const SMALL_SEED = 20240710;
/** ms that one law may take. */
const PATIENCE = {few: 120_000, many: 1_200_000};

/** How many cases of a law are tried in `npm test`, and in `npm run fuzz`. */
export type Share = [few: number, many: number];

/**
 * A test that a law holds for all values. A case is one call of the law, and each is counted; a failure names the seed
 * and the smallest values that fast-check has found.
 */
export function always<T extends unknown[]>(
  sentence: string,
  [few, many]: Share,
  values: {[K in keyof T]: fc.Arbitrary<T[K]>},
  law: (...values: T) => void | Promise<void>,
): void {
  test(
    sentence,
    async () => {
      let cases = 0;
      const counted = async (...given: unknown[]) => {
        cases += 1;
        await law(...(given as T));
      };
      const property = fc.asyncProperty(fc.tuple(...(values as fc.Arbitrary<unknown>[])), (given) => counted(...given));
      try {
        await fc.assert(property, {numRuns: FUZZ ? many : few, seed: FUZZ ? Number(SEED) : SMALL_SEED});
      } finally {
        if (FUZZ_COUNT) appendFileSync(FUZZ_COUNT, `${cases}\n`);
      }
    },
    FUZZ ? PATIENCE.many : PATIENCE.few,
  );
}

/** Text of any UTF-16 units, halves of pairs among them. */
export const anyText = fc.string({unit: fc.integer({min: 0, max: 0xffff}).map((unit) => String.fromCharCode(unit))});

/** What is no use as a name, an address or markup. */
export const HOSTILE = [
  '',
  ' ',
  '.',
  '..',
  '%',
  '%00',
  '%E0%A4%A',
  '\0',
  '\ud800',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '<img src=x onerror=alert(1)>',
  '"><script>',
  'javascript:alert(1)',
  '//evil.example',
  '南宁',
  'x'.repeat(3000),
] as const;

/** Words of our own, words that are hostile, and any text. */
export const words = (...ours: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    {arbitrary: fc.constantFrom(...ours), weight: 4},
    {arbitrary: fc.constantFrom(...HOSTILE), weight: 2},
    {arbitrary: anyText, weight: 1},
  );

/** What `JSON.parse` may give: of our own words, far out numbers, keys that objects have already, deep nests. */
export const anyJson = (...ours: readonly string[]): fc.Arbitrary<unknown> => {
  const word = words(...ours);
  const leaf = fc.oneof(
    word,
    fc.constantFrom<unknown>(null, true, false, 0, -0, 1, -1, 1e308, 5e-324, Infinity, 2 ** 53),
    fc.double(),
    fc.integer(),
  );
  const {tree} = fc.letrec<{tree: unknown}>((tie) => ({
    tree: fc.oneof(
      {depthSize: 'small', withCrossShrink: true},
      leaf,
      fc.array(tie('tree'), {maxLength: 4}),
      // `JSON.parse` makes `__proto__` a member like any other; so does this.
      fc
        .array(fc.tuple(fc.oneof(word, fc.constantFrom('valueOf', 'length', '0')), tie('tree')), {maxLength: 5})
        .map((entries) => Object.fromEntries(entries)),
    ),
  }));
  return fc.oneof({arbitrary: tree, weight: 30}, {arbitrary: fc.constantFrom(100, 20_000).map(nest), weight: 1});
};

/** Lists in lists: what is walked by calls runs out of stack. */
export function nest(depth: number): unknown {
  let value: unknown = 0;
  for (let i = 0; i < depth; i++) value = [value];
  // Else a report would run out of stack too.
  return Object.assign(value as object, {[fc.toStringMethod]: () => `nest(${depth})`});
}
