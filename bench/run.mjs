// @ts-check
/**
 * Measures every contender in one run of the local Chromium, in turn, and writes `bench/results.md`: ROUNDS rounds
 * (environment, default 5), the order turned by one each round. With ONLY (ids with commas between) those alone, and
 * their table is printed instead. `npm run bench` builds first.
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
  const article = contender.id === 'text' ? undefined : await shootArticle(browser, contender, server.url);
  stands.push({contender, server, reference, article});
}
// What two pictures at rest differ by is the same in every round
/** @type {Record<string, Record<string, number>[]>} */
const figures = Object.fromEntries(
  stands.map(({contender: {id}, reference, article}) => [
    id,
    article ? [{settle: reference.settle, articleSettle: article.settle}] : [],
  ]),
);
const machine = `${cpus().length} cores, no graphics card, Node ${process.versions.node}, Chromium ${browser.version()}`;
for (let round = 0; round < ROUNDS; round++) {
  for (let i = 0; i < stands.length; i++) {
    const {contender, server, reference, article} = stands[(i + round) % stands.length];
    const measured = {
      ...(await measureLoad(browser, server, reference)),
      ...(article ? await measureWarm(browser, contender, server.url, reference) : {}),
      ...(article ? await measureArticle(browser, server, article) : {}),
    };
    figures[contender.id].push(measured);
    const told = Object.entries(measured).map(([name, value]) => `${name} ${Math.round(value * 10) / 10}`);
    console.log(`${round + 1}/${ROUNDS} ${contender.id}: ${told.join(', ')}`);
  }
  // Kept after each round: a run that is cut off has measured something
  const text = formatResults(all, figures, {rounds: round + 1, machine});
  if (!only) writeFileSync(new URL('results.md', import.meta.url), text);
  if (round === ROUNDS - 1) console.log(only ? text : 'written: bench/results.md');
}
await browser.close();
for (const {server} of stands) server.close();
process.exit(0);
