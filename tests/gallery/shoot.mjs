// @ts-check
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {readCommand} from '../../src/site/command.mjs';
import {serve} from '../../src/site/serve.mjs';
import {findBrowser} from '../browser/find-browser.mjs';

/** Takes the pictures of the gallery from the built site: `npm run gallery [-- folder]`, and look. */
const {at} = readCommand({});
/** @type {{cities: {id: string}[], clusters: {id: string}[]}} */
const {cities, clusters} = JSON.parse(readFileSync(`${at.root}/${at.path}/atlas.json`, 'utf8'));
const city = `city/${cities[0]?.id}/`;
const cluster = `cluster/${clusters[0]?.id}/`;

/** Every state, width, theme and language at least once. */
const SHEETS = /** @type {{name: string, path: string, width: number, height?: number, theme?: 'dark'}[]} */ ([
  {name: 'page-1280', path: '', width: 1280, height: 860},
  {name: 'page-1280-dark', path: '', width: 1280, height: 860, theme: 'dark'},
  {name: 'page-1280-city', path: city, width: 1280, height: 860},
  {name: 'page-1280-cluster-dark', path: cluster, width: 1280, height: 860, theme: 'dark'},
  {name: 'page-1280-en', path: 'en/', width: 1280, height: 860},
  {name: 'phone-390', path: '', width: 390, height: 844},
  {name: 'phone-390-city-dark', path: city, width: 390, height: 844, theme: 'dark'},
  {name: 'phone-320-en', path: `en/${cluster}`, width: 320, height: 690},
  {name: 'embed-680', path: 'embed/', width: 680},
  {name: 'embed-680-cluster-en', path: `en/embed/${cluster}`, width: 680},
  {name: 'embed-350-city', path: `embed/${city}`, width: 350},
  {name: 'embed-350-hant-dark', path: 'zh-Hant/embed/', width: 350, theme: 'dark'},
]);

const folder = fileURLToPath(new URL('pictures/', import.meta.url));
mkdirSync(folder, {recursive: true});
for (const old of readdirSync(folder)) rmSync(`${folder}${old}`);
const site = await serve({port: 0});
const browser = await chromium.launch({executablePath: await findBrowser()});
for (const {name, path, width, height, theme = 'light'} of SHEETS) {
  const page = await browser.newPage({viewport: {width, height: height ?? 700}, colorScheme: theme});
  await page.goto(`${site.url}/${path}`);
  await page.waitForSelector('html[data-map]', {state: 'attached'});
  await page.waitForTimeout(600);
  await page.screenshot({path: `${folder}${name}.png`, fullPage: !height});
  await page.close();
}
await browser.close();
await site.close();

const lines = SHEETS.map(({name}) => `## ${name}\n\n![${name}](pictures/${name}.png)\n`);
writeFileSync(
  new URL('README.md', import.meta.url),
  `# Gallery\n\nMade by \`npm run gallery\` from the built site.\n\n${lines.join('\n')}`,
);
