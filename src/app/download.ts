import {adoptStyle} from '../draw/adopt-style.ts';
import {formatCitation} from '../draw/export/format-citation.ts';
import {type FileKind, fileOf, geojsonFile, nameView, wechatFile} from '../model/files.ts';
import {tellView} from '../model/story.ts';
import {formatPath} from '../model/view.ts';
import {DOWNLOAD} from '../model/words/download.ts';
import css from './download.css?inline';
import {copyRich, copyText} from './download-copy.ts';
import type {DownloadParts} from './download-parts.ts';
import {explain, savePair, savePicture} from './download-picture.ts';

/** mm: a column of a Chinese broadsheet is about 50, so that two are the least that a map needs. */
const COLUMN = {least: 70, most: 400, first: 140};
const SCALES = [1, 2, 4];

let styled = false;

/**
 * Opens the menu that takes a view along, as a modal dialog: Escape or a press beside it closes it, and the focus goes
 * back to where it was. What fails says why and offers the SVG that stands ready.
 */
export function openDownloads(parts: DownloadParts): HTMLDialogElement {
  if (!styled) adoptStyle(css);
  styled = true;
  const {view, atlas, words, framed, root} = parts;
  const text = DOWNLOAD[view.lang];
  const address = (path: string) => new URL(path, root).href;
  const standing = `${atlas.province.id}-${nameView(view)}`;
  const pair = view.city && view.cluster;
  const name = pair ? `${standing}-${view.city}` : standing;
  const status = make('p', {class: 'downloads-status', role: 'status'});
  const dialog = make('dialog', {class: 'downloads', 'aria-labelledby': 'downloads-title'});

  const fileLink = (kind: FileKind, label: string) =>
    link(label, address(fileOf(view, kind)), `${standing}.${kind}`, framed);
  const say = (...content: (string | Node)[]) => status.replaceChildren(...content);
  /** Says how it went. @param work saves one file and tells its name, which `file` is like */
  const run = async (file: string, work: () => Promise<string>) => {
    say(text.making);
    try {
      say(text.made(await work()));
    } catch (error) {
      const instead = link(text.insteadSvg, address(fileOf(view, 'svg')), `${standing}.svg`, framed);
      say(`${text.failed({file, reason: explain(error, text)})} `, instead);
    }
  };
  const making: Making = (label, file, save) => button(label, () => void run(file, save));
  const picture = (label: string, file: string, scale?: number) =>
    making(label, file, () => savePicture(parts, {file, scale}));

  const pictures = framed
    ? [fileLink('svg', text.svg), fileLink('png', text.png(1))]
    : [
        picture(text.svg, `${name}.svg`),
        ...SCALES.map((scale) => picture(text.png(scale), `${name}@${scale}x.png`, scale)),
      ];
  const cited = formatCitation(atlas, view.lang, words, text, address(formatPath({...view, theme: 'auto'})));
  const told = (copied: boolean) => say(copied ? text.copied : text.notCopied);

  dialog.append(
    row('downloads-head', [make('h2', {id: 'downloads-title'}, [text.open]), button(text.close, () => dialog.close())]),
    make('p', {}, [text.about(tellView(atlas, words, view).headline)]),
    ...(framed
      ? [make('p', {}, [text.framed]), row('downloads-row', [link(text.page, address(formatPath(view)), '', true)])]
      : []),
    make('h3', {}, [text.pictures]),
    row('downloads-row', pictures),
    ...(framed ? [] : offerPrint(parts, name, making)),
    make('h3', {}, [text.data]),
    row('downloads-row', [
      fileLink('csv', text.csv),
      pair && !framed
        ? making(text.json, `${name}.json`, () => savePair(parts, address(fileOf(view, 'json')), `${name}.json`, cited))
        : fileLink('json', text.json),
      link(text.geojson, address(geojsonFile(atlas)), `${atlas.province.id}.geojson`, framed),
    ]),
    make('h3', {}, [text.citation]),
    make('p', {class: 'citation'}, [cited]),
    row('downloads-row', [button(text.copy, () => void copyText(cited).then(told))]),
    ...(framed ? [] : offerWechat(address(wechatFile(view.lang)), parts, told, say)),
    status,
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** A button that makes a file and says how it went. */
type Making = (label: string, file: string, save: () => Promise<string>) => HTMLElement;

/** A column's width in mm, the ink, and the button. */
function offerPrint(parts: DownloadParts, name: string, making: Making): HTMLElement[] {
  const text = DOWNLOAD[parts.view.lang];
  const width = make('input', {
    type: 'number',
    min: `${COLUMN.least}`,
    max: `${COLUMN.most}`,
    value: `${COLUMN.first}`,
  });
  const choice = (value: string, label: string, checked: boolean) => {
    const input = make('input', {type: 'radio', name: 'ink', value});
    input.checked = checked;
    return make('label', {}, [input, label]);
  };
  const colour = choice('colour', text.inColour, true);
  const one = choice('one', text.inOne, false);
  return [
    make('h3', {}, [text.print]),
    row('downloads-row', [
      make('label', {}, [text.width, width]),
      colour,
      one,
      making(text.printSvg, `${name}.svg`, () => {
        const mm = Number(width.value);
        if (!(mm >= COLUMN.least && mm <= COLUMN.most)) throw new RangeError(text.outOfRange(COLUMN));
        const ink = one.querySelector('input')!.checked ? 'one' : 'colour';
        return savePicture(parts, {file: `${name}-${mm}mm${ink === 'one' ? '-grey' : ''}.svg`, mm, ink});
      }),
    ]),
  ];
}

/** The map for WeChat is fetched as the menu opens: a browser lets only a press copy, and not after a wait. */
function offerWechat(
  address: string,
  {view}: DownloadParts,
  told: (copied: boolean) => void,
  say: (...content: string[]) => void,
): HTMLElement[] {
  const text = DOWNLOAD[view.lang];
  const copy = button(text.wechatCopy, () => void copyRich(markup).then(told));
  let markup = '';
  copy.disabled = true;
  const offer = [make('h3', {}, [text.wechat]), make('p', {}, [text.wechatText]), row('downloads-row', [copy])];
  fetch(address)
    .then(async (response) => {
      // A build leaves out what would be too long for an article.
      if (response.status === 404) for (const part of offer) part.remove();
      else markup = readWechat(await response.text());
      copy.disabled = !markup;
    })
    .catch(() => say(text.failed({file: text.wechat, reason: text.notLoaded})));
  return offer;
}

/** @throws when it is something else: a host that answers everything with a page sends what is not to be pasted */
function readWechat(svg: string): string {
  if (!/^<svg.*<\/svg>\s*$/s.test(svg)) throw new TypeError();
  return svg;
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  content: (string | Node)[] = [],
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...content);
  return node;
}

const row = (style: string, content: Node[]) => make('div', {class: style}, content);

function button(label: string, press: () => void): HTMLButtonElement {
  const made = make('button', {type: 'button'}, [label]);
  made.addEventListener('click', press);
  return made;
}

/** A link that saves a file, or in a frame opens it in a window of its own. */
function link(label: string, href: string, file: string, framed: boolean): HTMLAnchorElement {
  return make('a', framed || !file ? {href, target: '_blank', rel: 'noopener'} : {href, download: file}, [label]);
}
