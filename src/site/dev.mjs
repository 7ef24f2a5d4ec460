// @ts-check
/** Serves an atlas while one works on it: `npm run dev -- [folder] [--port N]`. */
import {createServer} from 'vite';
import {ROOT, readCommand} from './command.mjs';

const {values} = readCommand({port: {type: 'string'}});
const server = await createServer({root: ROOT, ...(values.port && {server: {port: Number(values.port)}})});
await server.listen();
server.printUrls();
