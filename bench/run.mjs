// @ts-check
/**
 * Measures every contender in one run of the local Chromium, in turn, and writes `bench/results.md`: ROUNDS rounds
 * (environment, default 5), the order turned by one each round. `npm run bench` builds first.
 */
import {writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {CONTENDERS, TEXT} from './contenders.mjs';
import {measureArticle, shootArticle} from './measure/article.mjs';
import {startBrowser} from './measure/browser.mjs';
import {measureLoad} from './measure/load.mjs';
import {shootReference} from './measure/reference.mjs';
import {serveContender} from './measure/serve.mjs';
import {measureWarm} from './measure/warm.mjs';
import {formatResults} from './report.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const only = process.env.ONLY?.split(',');
const all = [...CONTENDERS, TEXT].filter(({id}) => !only || only.includes(id));

const browser = await startBrowser();
const stands = [];
for (const contender of all) {
  const server = await serveContender(contender);
  const reference = await shootReference(browser, contender, server.url);
  const article = contender.id === 'text' ? [] : await shootArticle(browser, contender, server.url);
  stands.push({contender, server, reference, article});
}
/** @type {Record<string, Record<string, number>[]>} */
const figures = Object.fromEntries(all.map(({id}) => [id, []]));
const machine = `${cpus().length} cores, no graphics card, Node ${process.versions.node}, Chromium ${browser.version()}`;
for (let round = 0; round < ROUNDS; round++) {
  for (let i = 0; i < stands.length; i++) {
    const {contender, server, reference, article} = stands[(i + round) % stands.length];
    const measured = {
      ...(await measureLoad(browser, server, reference)),
      ...(contender.id === 'text' ? {} : await measureWarm(browser, contender, server.url, reference)),
      ...(contender.id === 'text' ? {} : await measureArticle(browser, server, article)),
    };
    figures[contender.id].push(measured);
    const told = Object.entries(measured).map(([name, value]) => `${name} ${Math.round(value * 10) / 10}`);
    console.log(`${round + 1}/${ROUNDS} ${contender.id}: ${told.join(', ')}`);
  }
  // Kept after each round: a run that is cut off has measured something
  writeFileSync(new URL('results.md', import.meta.url), formatResults(all, figures, {rounds: round + 1, machine}));
}
await browser.close();
for (const {server} of stands) server.close();
console.log('written: bench/results.md');
process.exit(0);
