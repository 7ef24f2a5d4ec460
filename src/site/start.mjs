// @ts-check
/** Builds the site of an atlas and serves it: `npm start -- [folder] [--port N] [--host H]`. */
import {build} from 'vite';
import {ROOT, readCommand} from './command.mjs';
import {readPort, serve} from './serve.mjs';

const {values} = readCommand({
  port: {type: 'string'},
  host: {type: 'string'},
  draft: {type: 'boolean', default: false},
});
if (values.draft) process.env.DRAFT = '1';
try {
  const port = readPort(values.port);
  await build({root: ROOT, logLevel: 'warn'});
  const {url} = await serve({port, ...(values.host && {host: values.host})});
  console.log(`The map is at ${url} (Ctrl+C ends it)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
