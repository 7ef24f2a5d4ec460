import {HOSTS} from '../embed/hosts.ts';
import {LANGS, type Lang} from '../model/langs.ts';
import {SHARE} from '../model/words/share.ts';
import {escapeText} from './markup.ts';
import {type Frame, formatPolicy} from './page.ts';

/** Where the conformance page of a language lies below the site's root. */
export function formatConformancePath(lang: Lang): string {
  return `${lang === 'zh-Hans' ? '' : `${lang}/`}conformance/`;
}

/** The paths of all of them. */
export function listConformance(): {lang: Lang; path: string}[] {
  return LANGS.map((lang) => ({lang, path: formatConformancePath(lang)}));
}

/** The page that shows each protocol's host around our frame. @param frame as for any page; `script` is that of `app/frame-hosts.ts` */
export function formatConformance(lang: Lang, frame: Frame): string {
  const words = SHARE[lang].conformance;
  const root = lang === 'zh-Hans' ? '../' : '../../';
  const rows = [...HOSTS.map(({id}) => id), 'embed.js']
    .map(
      (id) =>
        `<section class="host" data-host="${escapeText(id)}"><h2>${escapeText(id)}</h2><p class="result" role="status">${words.waiting}</p><div class="place"></div></section>`,
    )
    .join('');
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${escapeText(formatPolicy(frame))}">`,
    `<script>${frame.early}</script>`,
    `<title>${words.title}</title>`,
    '<meta name="robots" content="noindex">',
    `<link rel="icon" href="${root}${frame.icon}">`,
    `<style>${frame.style}</style>`,
    ...frame.preloads.map((file) => `<link rel="modulepreload" href="${root}${file}">`),
    `<script type="module" src="${root}${frame.script}"></script>`,
  ];
  return frame.template
    .replace('lang="zh-Hans"', `lang="${lang}" data-root="${root}" data-kind="page" data-path="conformance/"`)
    .replace('<!--head-->', () => head.join('\n'))
    .replace(
      '<!--body-->',
      () =>
        `<main class="sheet conformance"><h1 class="headline">${words.title}</h1><p class="lead">${words.intro}</p><noscript><p>${words.noScript}</p></noscript><div class="hosts">${rows}</div></main>`,
    )
    .replace(/\n\s*/g, '\n');
}
