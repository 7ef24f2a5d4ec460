// @ts-check
/**
 * Builds our site, every peer and the page of text, each into `bench/dist/<id>/`; packs what the line carries. With ONLY
 * (environment: ids with commas between) those alone. Exits 1 at the first that fails.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {CONTENDERS, TEXT} from './contenders.mjs';

const PACKED = /\.(html|js|css|json)$/;
const bench = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const vite = (/** @type {string} */ base) => join(base, 'node_modules/vite/bin/vite.js');

const only = process.env.ONLY?.split(',');
const wanted = [...CONTENDERS, TEXT].filter(({id}) => !only || only.includes(id));

for (const {id, folder} of wanted) {
  if (id === 'text') {
    writeText();
    continue;
  }
  const [cwd, how] =
    id === 'ours' ? [root, ['--outDir', folder, '--emptyOutDir']] : [bench, ['--config', 'vite.config.ts']];
  const {status} = spawnSync(process.execPath, [vite(cwd), 'build', ...how, '--logLevel', 'warn'], {
    cwd,
    env: {...process.env, PEER: id, SITE_URL: ''},
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error(`not built: ${id}`);
    process.exit(1);
  }
  if (id !== 'ours') packAll(folder);
}
console.log(`built: ${wanted.map(({id}) => id).join(', ')}`);

/** @param {string} folder */
function packAll(folder) {
  for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
    const path = join(folder, name);
    if (PACKED.test(name)) writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
  }
}

/** As many packed bytes as our front page: Chinese characters in no order, seeded, as prose packs about as badly. */
function writeText() {
  const wanted = statSync(join(CONTENDERS[0].folder, 'index.html.br')).size;
  let seed = 1;
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed;
  };
  const write = (/** @type {number} */ length) => {
    seed = 1;
    const paragraphs = Array.from({length: Math.ceil(length / 200)}, (_, i) => {
      const size = Math.min(200, length - 200 * i);
      return `<p>${Array.from({length: size}, () => String.fromCharCode(0x4e00 + (next() % 3000))).join('')}</p>`;
    });
    return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>文</title><style>main{font:16px/1.6 sans-serif;max-width:760px;margin:16px auto}</style><main><h1>文</h1>${paragraphs.join('')}</main></html>`;
  };
  let [low, high] = [0, 20_000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (brotliCompressSync(write(middle)).length <= wanted) low = middle;
    else high = middle;
  }
  mkdirSync(TEXT.folder, {recursive: true});
  writeFileSync(join(TEXT.folder, 'index.html'), write(low));
  packAll(TEXT.folder);
}
