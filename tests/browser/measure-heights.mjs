// @ts-check
/**
 * Measures the height of every embed at 600 px, for oEmbed and for frames without a script:
 *
 *     npm run heights [-- folder]     builds nothing; writes heights.json of the atlas that dist/ was built from
 *
 * Run it after a change of layout or words; `embed-heights.full.test.ts` fails when a height is off.
 */
import {readFileSync, realpathSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {readCommand} from '../../src/site/command.mjs';
import {serve} from '../../src/site/serve.mjs';
import {findBrowser} from './find-browser.mjs';

/** CSS px: `WIDTH` of src/embed/snippets.ts. */
const WIDTH = 600;

/**
 * Measures embeds, three at a time: each waits a little until its drawing is adopted.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} site without a slash at its end
 * @param {readonly string[]} paths below the site
 * @param {number} [width] CSS px
 * @returns {Promise<Record<string, number>>} CSS px by path
 */
export async function measureHeights(browser, site, paths, width = WIDTH) {
  /** @type {Record<string, number>} */
  const heights = Object.fromEntries(paths.map((path) => [path, 0]));
  const waiting = [...paths];
  const measure = async () => {
    const page = await browser.newPage({viewport: {width, height: 600}});
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(`${site}/${path}`, {waitUntil: 'load'});
      await page.waitForSelector('html[data-map]', {state: 'attached'});
      heights[path] = await page.evaluate('Math.ceil(document.querySelector(".sheet").getBoundingClientRect().height)');
    }
    await page.close();
  };
  await Promise.all(Array.from({length: 3}, measure));
  return heights;
}

/**
 * @param {{cities: {id: string}[], clusters: {id: string}[]}} facts
 * @returns {string[]} the path of every embed in every language
 */
export function listEmbeds({cities, clusters}) {
  const places = ['', ...cities.map(({id}) => `city/${id}/`), ...clusters.map(({id}) => `cluster/${id}/`)];
  return ['', 'zh-Hant/', 'en/'].flatMap((lang) => places.map((place) => `${lang}embed/${place}`));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const {at} = readCommand({});
  const file = `${at.root}/${at.path}/heights.json`;
  const facts = JSON.parse(readFileSync(`${at.root}/${at.path}/atlas.json`, 'utf8'));
  const site = await serve({port: 0});
  const browser = await chromium.launch({executablePath: await findBrowser()});
  const heights = await measureHeights(browser, site.url, listEmbeds(facts));
  writeFileSync(file, `${JSON.stringify(heights, null, 2)}\n`);
  console.log(
    `${Object.keys(heights).length} heights, ${Math.min(...Object.values(heights))} to ${Math.max(...Object.values(heights))} px`,
  );
  await browser.close();
  await site.close();
}
