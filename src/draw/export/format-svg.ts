const SVG = 'http://www.w3.org/2000/svg';

/** Every attribute that a picture needs; all others stay on the page. */
const KEPT = new Set(
  `width height viewBox transform d x y x1 y1 x2 y2 cx cy r rx fill fill-rule fill-opacity opacity stroke
  stroke-width stroke-opacity stroke-linejoin stroke-linecap text-anchor font-family font-size font-weight font-style
  letter-spacing id`.split(/\s+/),
);

/**
 * Writes a drawing as the text of a file of its own: shapes, text and presentation attributes, and nothing that only a
 * page understands. Links become groups; groups without content fall away.
 * @param root an `svg` element; its `title` and `desc` are kept
 */
export function formatSvg(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${formatNode(root, ` xmlns="${SVG}"`)}\n`;
}

function formatNode(node: Element, extra = ''): string {
  const tag = node.localName === 'a' ? 'g' : node.localName;
  const attributes = [...node.attributes]
    .filter(({name}) => KEPT.has(name))
    .map(({name, value}) => ` ${name}="${escapeText(value)}"`)
    .join('');
  const content =
    node.children.length > 0
      ? [...node.children].map((child) => formatNode(child)).join('')
      : escapeText(node.textContent ?? '');
  if (content === '' && (tag === 'g' || tag === 'text')) return '';
  const open = `<${tag}${extra}${attributes}`;
  const text = content === '' ? `${open}/>` : `${open}>${content}</${tag}>`;
  return tag === 'g' || tag === 'title' ? `${text}\n` : text;
}

/** Text as it stands in XML, in content and in quoted attributes; control characters, which XML forbids, fall away. */
export function escapeText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
      .replace(/[&<>"]/g, (c) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[c]!)
  );
}
