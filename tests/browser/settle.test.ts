import {expect, test} from 'vitest';
import type {Kind, View} from '../../src/model/view.ts';
import {findUnsettled} from './settle.ts';

const SAMPLE: [View, Kind, number[]][] = [
  [{lang: 'zh-Hans', theme: 'auto'}, 'page', [320, 390, 700, 1280]],
  [{lang: 'en', theme: 'auto', city: 'nanning'}, 'page', [390, 1100, 1920]],
  [{lang: 'zh-Hant', theme: 'auto', cluster: 'sugar'}, 'embed', [350, 680]],
];

test.each(SAMPLE)(
  'the first picture is the last: %o as %s at %o px',
  async (view, kind, widths) => {
    expect(await findUnsettled(view, kind, widths, ['light', 'dark'])).toEqual([]);
  },
  120_000,
);
