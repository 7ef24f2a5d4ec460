import {describe, expect, test} from 'vitest';
import {LANGS} from '../../src/model/langs.ts';
import {findUnsettled} from './settle.ts';

const WIDTHS = [320, 345, 360, 390, 430, 480, 600, 768, 1024, 1280, 1440, 1920];
const CHOICES = [{}, {city: 'nanning'}, {cluster: 'sugar'}];

describe.each(LANGS)('in %s the first picture is the last', (lang) => {
  test.each(CHOICES.flatMap((choice) => (['page', 'embed'] as const).map((kind) => ({choice, kind}))))(
    'of $choice as $kind at every width, in both themes',
    async ({choice, kind}) => {
      expect(await findUnsettled({lang, theme: 'auto', ...choice}, kind, WIDTHS, ['light', 'dark'])).toEqual([]);
    },
    240_000,
  );
});
