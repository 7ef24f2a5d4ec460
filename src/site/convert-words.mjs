import {readFileSync, writeFileSync} from 'node:fs';
import {Converter} from 'opencc-js/cn2t';

/** Every `zh-Hant.ts` of words is the conversion of its `zh-Hans.ts`, nothing else: `node src/site/convert-words.mjs` writes them anew. */
const words = new URL('../model/words/', import.meta.url);
const toTraditional = Converter({from: 'cn', to: 'tw'});
for (const folder of ['', 'page/']) {
  const text = readFileSync(new URL(`${folder}zh-Hans.ts`, words), 'utf8').replace(
    "languageName: '简'",
    "languageName: '繁'",
  );
  writeFileSync(new URL(`${folder}zh-Hant.ts`, words), toTraditional(text));
}
