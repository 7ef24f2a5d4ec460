import {describe, expect, test} from 'vitest';
import {LANGS} from '../../src/model/langs.ts';
import {listViews} from '../../src/model/view.ts';
import {atlas} from '../model/facts.ts';
import {findViewFaults, LOOKS} from './axe.ts';
import {openPage} from './page.ts';

describe.each(LANGS)('in %s', (lang) => {
  test.each(['page', 'embed'] as const)(
    'axe finds nothing in any %s, wide in one theme and narrow in the other, in turn',
    async (kind) => {
      const page = await openPage('/');
      for (const [i, view] of listViews(atlas, lang).entries()) {
        // One theme wide, the other narrow, in turn: of what differs by both nothing is known.
        const looks = LOOKS.filter((_, j) => (j % 3 === 0) === (i % 2 === 0));
        expect(await findViewFaults(page, view, kind, looks), JSON.stringify(view)).toEqual([]);
      }
    },
    600_000,
  );
});
