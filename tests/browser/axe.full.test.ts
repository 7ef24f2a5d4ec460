import {describe, expect, test} from 'vitest';
import {LANGS} from '../../src/model/langs.ts';
import {listViews} from '../../src/model/view.ts';
import {atlas} from '../model/facts.ts';
import {findViewFaults} from './axe.ts';
import {openPage} from './page.ts';

describe.each(LANGS)('in %s', (lang) => {
  test.each(['page', 'embed'] as const)(
    'axe finds nothing in any %s, in both themes, at 1360 and 320 px',
    async (kind) => {
      const page = await openPage('/');
      for (const view of listViews(atlas, lang))
        expect(await findViewFaults(page, view, kind), JSON.stringify(view)).toEqual([]);
    },
    600_000,
  );
});
