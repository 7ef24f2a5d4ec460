// @ts-check
import {mkdirSync, writeFileSync} from 'node:fs';
import {chromium} from 'playwright-core';
import {serve} from '../../src/site/serve.mjs';
import {findBrowser} from '../browser/find-browser.mjs';

/** Takes the pictures of the gallery from the built site: `npm run gallery`, and look. */
const SHEETS = [
  {name: 'page-1360', path: '', width: 1360, height: 900},
  {name: 'page-1360-city', path: 'city/nanning/', width: 1360, height: 900},
  {name: 'page-1360-cluster', path: 'cluster/sugar/', width: 1360, height: 900},
  {name: 'frame-640', path: 'embed/', width: 640},
  {name: 'frame-640-city', path: 'embed/city/nanning/', width: 640},
  {name: 'phone-390', path: 'embed/', width: 390},
  {name: 'phone-390-cluster', path: 'embed/cluster/sugar/', width: 390},
  {name: 'phone-390-city', path: 'embed/city/nanning/', width: 390},
  {name: 'phone-320', path: 'embed/', width: 320},
];
const LANGS = /** @type {const} */ ({'zh-Hans': '', en: 'en/'});

const folder = new URL('pictures/', import.meta.url);
mkdirSync(folder, {recursive: true});
const site = await serve({dir: 'dist', port: 0});
const browser = await chromium.launch({executablePath: await findBrowser()});
/** @type {{name: string, lang: string, theme: string, file: string}[]} */
const rows = [];
for (const [lang, prefix] of Object.entries(LANGS)) {
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    const context = await browser.newContext({colorScheme: theme, locale: lang});
    for (const {name, path, width, height} of SHEETS) {
      const page = await context.newPage();
      await page.setViewportSize({width, height: height ?? 700});
      await page.goto(`${site.url}/${prefix}${path}`);
      await page.waitForSelector('.drawing.alone');
      await page.waitForTimeout(600);
      const file = `${name}-${lang}-${theme}.png`;
      await page.screenshot({path: new URL(`pictures/${file}`, import.meta.url).pathname, fullPage: !height});
      rows.push({name, lang, theme, file});
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
await site.close();

const lines = SHEETS.map(({name}) => {
  const shown = rows
    .filter((row) => row.name === name)
    .map(({file, lang, theme}) => `![${name}, ${lang}, ${theme}](pictures/${file})`);
  return `## ${name}\n\n${shown.join(' ')}\n`;
});
writeFileSync(
  new URL('README.md', import.meta.url),
  `# Gallery\n\nMade by \`npm run gallery\` from the built site.\n\n${lines.join('\n')}`,
);
