/** What a tag may carry: names of attributes; `*` at an end stands for any ending. */
type Allowed = Record<string, readonly string[]>;

/** Who cleans the markup that an editor pastes. */
export interface Sanitizer {
  id: 'wordpress' | 'wordpress-author' | 'ueditor';
  allowed: Allowed;
  /** Whether a forbidden element takes its content along. */
  whole: boolean;
  /** Dropped altogether without one of these. */
  needs?: string;
}

const GLOBAL = ['class', 'id', 'style', 'title', 'role', 'dir', 'lang', 'hidden', 'aria-*', 'data-*'];

/** WordPress/wordpress-develop `wp_filter_oembed_result`: all that it keeps of a provider that it does not know. */
const WORDPRESS: Allowed = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

/** WordPress/wordpress-develop `wp_kses_post`, what concerns us: the rule for authors without `unfiltered_html`. */
const WORDPRESS_AUTHOR: Allowed = {
  a: ['href', 'rel', 'rev', 'name', 'target', 'download', ...GLOBAL],
  img: [
    'alt',
    'align',
    'border',
    'height',
    'hspace',
    'loading',
    'longdesc',
    'vspace',
    'src',
    'usemap',
    'width',
    ...GLOBAL,
  ],
  blockquote: ['cite', ...GLOBAL],
  figure: ['align', ...GLOBAL],
  figcaption: ['align', ...GLOBAL],
  div: ['align', ...GLOBAL],
  p: ['align', ...GLOBAL],
  span: ['align', ...GLOBAL],
  br: [],
  em: [],
  strong: [],
};

/** fex-team/ueditor `ueditor.config.js`, its `whitList`, what concerns us. Lists of newsrooms differ. */
const UEDITOR: Allowed = {
  a: ['target', 'href', 'title', 'class', 'style'],
  img: ['src', 'alt', 'title', 'width', 'height', 'id', '_src', 'loadingclass', 'class', 'data-latex'],
  blockquote: ['cite', 'class', 'style'],
  div: ['class', 'style'],
  p: ['class', 'style'],
  span: ['class', 'style'],
  section: ['class', 'style'],
  br: [],
  em: ['class', 'style'],
  strong: ['class', 'style'],
};

export const SANITIZERS: readonly Sanitizer[] = [
  {id: 'wordpress', allowed: WORDPRESS, whole: false, needs: 'iframe'},
  {id: 'wordpress-author', allowed: WORDPRESS_AUTHOR, whole: false},
  {id: 'ueditor', allowed: UEDITOR, whole: true},
];

const TAG = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** Markup after a sanitizer. Made for markup without errors, such as our own snippets; text is left alone. */
export function sanitize(html: string, {allowed, whole, needs}: Sanitizer): string {
  let inside = '';
  let depth = 0;
  let kept = '';
  let from = 0;
  const found = new Set<string>();
  for (const {0: tag, 1: slash, 2: spelled, 3: rest, index} of html.matchAll(TAG)) {
    const name = spelled!.toLowerCase();
    if (!inside) kept += html.slice(from, index);
    from = index + tag.length;
    if (inside) {
      if (name === inside) depth += slash ? -1 : 1;
      if (depth === 0) inside = '';
    } else if (Object.hasOwn(allowed, name)) {
      found.add(name);
      kept += slash ? `</${name}>` : `<${name}${keepAttributes(rest!, allowed[name]!)}>`;
    } else if (whole && !slash) {
      inside = name;
      depth = 1;
    }
  }
  if (!inside) kept += html.slice(from);
  return needs && !found.has(needs) ? '' : kept.trim();
}

function keepAttributes(text: string, allowed: readonly string[]): string {
  return [...text.matchAll(ATTRIBUTE)]
    .filter(([, name = '', value = '']) => {
      const key = name.toLowerCase();
      const known = allowed.some((rule) => (rule.endsWith('*') ? key.startsWith(rule.slice(0, -1)) : key === rule));
      return known && !(/^(src|href)$/.test(key) && /^["']?\s*(javascript|data|vbscript):/i.test(value));
    })
    .map(([attribute]) => ` ${attribute}`)
    .join('');
}

/** What is left of a snippet: all that works, a part of it (a frame without its script, a picture without the map), nothing. */
export type Verdict = 'whole' | 'part' | 'nothing';

/** Says what a sanitizer leaves of a snippet. @param oembed what the address stands for where addresses become frames */
export function judge(snippet: string, sanitizer: Sanitizer, oembed: string): Verdict {
  const address = !snippet.includes('<');
  if (address && sanitizer.id !== 'wordpress') return sanitizer.id === 'wordpress-author' ? 'whole' : 'part';
  // The answer is that of the page as built: a query, with a pair's city or a theme, is lost.
  if (address && snippet.includes('?')) return 'part';
  const html = address ? oembed : snippet;
  const kept = sanitize(html, sanitizer);
  const parts = (text: string) => [...text.matchAll(/<(iframe|script|cluster-map|img|a)\b/g)].map(([, name]) => name);
  const before = parts(html);
  const after = parts(kept);
  return after.length === before.length ? 'whole' : after.length > 0 ? 'part' : 'nothing';
}
