// @ts-check
/**
 * Builds the site of an atlas into `dist/`.
 *
 *     npm run build                       of data/guangxi
 *     npm run build -- data/sichuan       of that folder
 *     npm run build -- --draft            also with plates that break a law of the layout: to look at, not to publish
 */
import {build} from 'vite';
import {ROOT, readCommand} from './command.mjs';

const {values} = readCommand({draft: {type: 'boolean', default: false}});
if (values.draft) process.env.DRAFT = '1';
try {
  await build({root: ROOT});
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
