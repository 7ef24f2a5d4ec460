// @ts-check
/**
 * Builds the site into `dist/`.
 *
 *     npm run build
 *     npm run build -- --draft     also with plates that break a law of the layout: to look at, not to publish
 */
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {build} from 'vite';

try {
  const {values} = parseArgs({options: {draft: {type: 'boolean', default: false}}});
  if (values.draft) process.env.DRAFT = '1';
  await build({root: fileURLToPath(new URL('../..', import.meta.url))});
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
