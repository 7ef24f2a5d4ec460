import {heights} from 'virtual:heights';
import {adoptStyle} from '../draw/adopt-style.ts';
import {formatOembed} from '../embed/oembed.ts';
import {judge, SANITIZERS} from '../embed/sanitize.ts';
import {formatSnippets, KINDS, type Shared, type SnippetKind} from '../embed/snippets.ts';
import {shareFile} from '../model/files.ts';
import {formatPath, type View} from '../model/view.ts';
import {SHARE} from '../model/words/share.ts';
import css from './share.css?inline';

/** Widths of the previews, CSS px. */
const WIDTHS = {phone: 375, column: 600};
/** The height of a frame that was never measured, CSS px. */
const FIRST = 720;

/** What is shared. */
export interface Sharing {
  view: View;
  /** The site's root as this page sees it: previews and pictures are taken from here. */
  root: URL;
  headline: string;
  text: string;
}

/**
 * Opens the dialog that shares a view: address, frame, frame with script, element, picture; each with a button that
 * copies it, what is left of it in three content systems, and a live preview.
 */
export function openShare({view, root, headline, text}: Sharing): void {
  const words = SHARE[view.lang];
  style();
  const site = readSiteUrl(root);
  const path = formatPath({...view, theme: 'auto'}, 'embed').replace(/\?.*/, '');
  const height = heights[path] ?? FIRST;
  const shared: Shared = {view, siteUrl: site, headline, text, height, image: site + shareFile(view)};

  const dialog = document.createElement('dialog');
  dialog.className = 'share';
  dialog.setAttribute('aria-labelledby', 'share-title');
  const title = make('h2', words.title);
  title.id = 'share-title';
  const close = make('button', words.close, 'close');
  close.addEventListener('click', () => dialog.close());
  const status = make('p', '', 'hidden');
  status.setAttribute('role', 'status');
  const bar = make('div', '', 'bar');
  bar.append(title, close);
  const ways = KINDS.map((kind) => makeWay(kind, words, status));
  const snippets = formatSnippets(shared);
  const {html} = formatOembed(shared, '');
  for (const way of ways) way.fill(snippets[way.kind], html);
  const preview = makePreview(view, root, words, headline);
  dialog.append(bar, make('p', words.intro, 'intro'), ...ways.map(({element}) => element), preview, status);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** The site's own address, which need not be the one that the reader came by. */
function readSiteUrl(root: URL): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return canonical ? new URL(document.documentElement.dataset.root ?? './', canonical.href).href : root.href;
}

type Words = (typeof SHARE)['en'];

/** One way to share: its text, its button, and what systems keep of it. */
function makeWay(kind: SnippetKind, words: Words, status: HTMLElement) {
  const element = make('section', '', 'way');
  const head = make('h3', words.kinds[kind].name);
  head.id = `share-${kind}`;
  const box = document.createElement('textarea');
  box.readOnly = true;
  box.rows = kind === 'address' ? 1 : 3;
  box.spellcheck = false;
  box.setAttribute('aria-labelledby', head.id);
  const copy = make('button', words.copy, 'copy');
  copy.setAttribute('aria-describedby', head.id);
  copy.addEventListener('click', async () => {
    const done = await copyText(box);
    status.textContent = done ? `${words.kinds[kind].name}：${words.copied}` : words.copyFailed;
    copy.textContent = done ? words.copied : words.copy;
    setTimeout(() => {
      copy.textContent = words.copy;
    }, 2000);
  });
  const kept = make('ul', '', 'kept');
  kept.setAttribute('aria-label', words.keeps);
  element.append(head, make('p', words.kinds[kind].when, 'when'), box, copy, kept);
  const fill = (snippet: string, oembed: string) => {
    box.value = snippet;
    kept.replaceChildren(
      ...SANITIZERS.map((sanitizer) => {
        const verdict = judge(snippet, sanitizer, oembed);
        const item = make('li', `${words.cms[sanitizer.id]}：${words.verdict[verdict]}`);
        item.dataset.verdict = verdict;
        return item;
      }),
    );
  };
  return {kind, element, fill};
}

/** The frame as it will look, at two widths. */
function makePreview(view: View, root: URL, words: Words, headline: string): HTMLElement {
  const element = make('section', '', 'preview');
  const frame = document.createElement('iframe');
  frame.src = new URL(formatPath(view, 'embed'), root).href;
  frame.title = `${words.preview}：${headline}`;
  frame.style.width = `${WIDTHS.column}px`;
  frame.style.height = `${FIRST}px`;
  const group = make('div', '', 'widths');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', words.preview);
  const buttons = (['column', 'phone'] as const).map((name) => {
    const button = make('button', words[name]);
    button.setAttribute('aria-pressed', `${name === 'column'}`);
    button.addEventListener('click', () => {
      frame.style.width = `${WIDTHS[name]}px`;
      for (const other of buttons) other.setAttribute('aria-pressed', `${other === button}`);
    });
    return button;
  });
  group.append(...buttons);
  const hear = ({source, data}: MessageEvent) => {
    if (!frame.isConnected) return removeEventListener('message', hear);
    if (source !== frame.contentWindow || data?.source !== 'cluster-map' || !(data.height > 0)) return;
    frame.style.height = `${data.height}px`;
  };
  addEventListener('message', hear);
  const shelf = make('div', '', 'shelf');
  shelf.append(frame);
  element.append(make('h3', words.preview), group, shelf);
  return element;
}

/** The clipboard where it is allowed, else the older way; the text stays selected. */
async function copyText(box: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    box.select();
    return document.execCommand('copy');
  }
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string, name = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (element instanceof HTMLButtonElement) element.type = 'button';
  if (name) element.className = name;
  element.textContent = text;
  return element;
}

let styled = false;
function style(): void {
  if (!styled) adoptStyle(css);
  styled = true;
}
