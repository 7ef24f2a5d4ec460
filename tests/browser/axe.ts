/**
 * What axe-core finds in a page as it stands: one line for each fault, with the place.
 *
 *     expect(await findFaults(page)).toEqual([]);
 */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {AxeResults, RunOptions} from 'axe-core';
import type {Page} from 'playwright-core';
import type {Kind, View} from '../../src/model/view.ts';
import {formatPath} from '../../src/model/view.ts';
import {siteUrl} from './page.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All rules of WCAG 2.2 A and AA, and axe's own advice. */
const OPTIONS: RunOptions = {
  resultTypes: ['violations'],
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
};

/** The widths, CSS px, and the themes in which views are looked at. */
export const LOOKS = [1360, 320].flatMap((width) => (['light', 'dark'] as const).map((theme) => ({width, theme})));

/** Runs axe in a page, which the devtools protocol lets past the page's policy. */
export async function findFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const {violations} = await page.evaluate(
    (options) => (window as unknown as {axe: {run: (o: RunOptions) => Promise<AxeResults>}}).axe.run(options),
    OPTIONS,
  );
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id} ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`),
  );
}

/** Opens a view and runs axe in some looks; a line begins with theme and width. */
export async function findViewFaults(page: Page, view: View, kind: Kind, looks = LOOKS): Promise<string[]> {
  await page.goto(`${siteUrl()}/${formatPath(view, kind)}`);
  // Its last part: the matrix has its keys.
  await page.waitForFunction(() => document.querySelector('.both'));
  const faults: string[] = [];
  for (const {width, theme} of looks) {
    await page.setViewportSize({width, height: 900});
    await page.emulateMedia({colorScheme: theme, reducedMotion: 'reduce'});
    for (const fault of await findFaults(page)) faults.push(`${theme} ${width}: ${fault}`);
  }
  return faults;
}
