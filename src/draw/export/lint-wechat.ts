/**
 * What an article in WeChat keeps, read as narrowly as three guides for such drawings allow (doocs/md, wepub-react,
 * img-wechat-svg; 2024 to 2026): only what all of them name is let through, and `set` on `visibility`, which two name.
 * @module
 */

/** The draft API: "必须少于2万字符", tags and attributes counted. */
export const MOST_CHARACTERS = 20_000;
/** The column of an article on a wide screen, px. */
const WIDEST = 677;

const PAINT = ['fill', 'fill-opacity', 'opacity', 'stroke', 'stroke-width', 'visibility'];
const TYPE = ['font-size', 'font-weight', 'text-anchor'];
const TIMING = ['attributeName', 'from', 'to', 'values', 'begin', 'dur'];
const ALLOWED: Record<string, readonly string[]> = {
  svg: ['xmlns', 'viewBox', 'width', 'height'],
  g: [...PAINT, ...TYPE],
  path: ['d', ...PAINT],
  circle: ['cx', 'cy', 'r', ...PAINT],
  rect: ['x', 'y', 'width', 'height', ...PAINT],
  text: ['x', 'y', ...PAINT, ...TYPE],
  set: TIMING,
  animate: TIMING,
};
const SHAPES = ['path', 'circle', 'rect'];
const ANIMATED: Record<string, readonly string[]> = {
  set: ['visibility'],
  animate: ['x', 'y', 'width', 'height', 'opacity', 'fill', 'stroke-width'],
};
const COLOUR = /^(none|#[0-9a-f]{3}|#[0-9a-f]{6})$/;
const NUMBER = /^-?(\d+\.?\d*|\.\d+)$/;

const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<>]*")*)\s*(\/?)>/y;
const TEXT = /[^<>]+/y;

/**
 * Finds everything in a text that WeChat might remove or refuse.
 * @returns problems in the order of the text, each with the place where it stands; none means that it may be pasted
 */
export function lintWechat(text: string): string[] {
  const problems: string[] = [];
  if (text.length >= MOST_CHARACTERS)
    problems.push(`too long: ${text.length} characters; under ${MOST_CHARACTERS} are kept`);
  const open: string[] = [];
  let roots = 0;
  for (let at = 0; at < text.length; ) {
    const fault = (problem: string) => problems.push(`${problem} (character ${at})`);
    TAG.lastIndex = at;
    const tag = TAG.exec(text);
    if (!tag) {
      TEXT.lastIndex = at;
      const content = TEXT.exec(text)?.[0];
      if (content === undefined) {
        fault(`not plain markup: ${text.slice(at, at + 24)}`);
        return problems;
      }
      if (content.trim() !== '' && open.at(-1) !== 'text')
        fault(`text outside a text element: ${content.trim().slice(0, 24)}`);
      at += content.length;
      continue;
    }
    const [whole, slash, name, attributes, closed] = tag as unknown as [string, string, string, string, string];
    if (slash) {
      if (open.pop() !== name) fault(`end tag without its start: </${name}>`);
    } else {
      if (open.length === 0 && (name !== 'svg' || ++roots > 1)) fault(`one svg element is wanted, not: <${name}>`);
      if (open.at(-1) === 'text') fault(`element in text: <${name}>`);
      for (const problem of judgeElement(name, readAttributes(attributes), open.length)) fault(problem);
      if (!closed) open.push(name);
    }
    at += whole.length;
  }
  for (const name of open) problems.push(`never closed: <${name}>`);
  if (roots === 0) problems.push('no svg element');
  return problems;
}

function readAttributes(text: string): Map<string, string> {
  return new Map([...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));
}

function judgeElement(name: string, attributes: Map<string, string>, depth: number): string[] {
  const allowed = ALLOWED[name];
  if (!allowed) return [`element is removed: <${name}>`];
  const problems: string[] = [];
  if (name === 'svg' && depth > 0) problems.push('svg within an svg');
  for (const [key, value] of attributes) {
    if (!allowed.includes(key)) problems.push(`attribute is removed: ${key} on <${name}>`);
    else if (!judgeValue(key, value)) problems.push(`value is not safe: ${key}="${value.slice(0, 40)}" on <${name}>`);
  }
  if (SHAPES.includes(name) && !attributes.has('fill') && attributes.get('opacity') !== '0')
    problems.push(`shape without its own fill: <${name}>`);
  const animated = ANIMATED[name];
  if (animated) {
    if (!animated.includes(attributes.get('attributeName') ?? '')) {
      problems.push(
        `animation is removed: <${name}> of ${attributes.get('attributeName')}; safe are ${animated.join(', ')}`,
      );
    }
    if (attributes.get('begin') !== 'click')
      problems.push(`only begin="click" is safe, not: ${attributes.get('begin')}`);
  }
  if (name === 'svg') {
    const [width, height] = [Number(attributes.get('width')), Number(attributes.get('height'))];
    if (!(width > 0 && width <= WIDEST)) problems.push(`width must be px up to ${WIDEST}: ${attributes.get('width')}`);
    if (!(height > 0)) problems.push(`height must be px: ${attributes.get('height')}`);
    if (!attributes.has('viewBox')) problems.push('no viewBox');
  }
  return problems;
}

function judgeValue(key: string, value: string): boolean {
  if (/url\(|&#|javascript:|%/i.test(value)) return false;
  if (key === 'fill' || key === 'stroke') return COLOUR.test(value);
  if (
    ['x', 'y', 'cx', 'cy', 'r', 'width', 'height', 'stroke-width', 'font-size', 'opacity', 'fill-opacity'].includes(key)
  ) {
    return NUMBER.test(value);
  }
  if (key === 'visibility') return value === 'visible' || value === 'hidden';
  if (key === 'dur') return /^\d+(\.\d+)?s$/.test(value);
  if (key === 'd') return /^[MmLlHhVvAaQqCcZz\d\s.,-]+$/.test(value);
  if (key === 'xmlns') return value === 'http://www.w3.org/2000/svg';
  return true;
}
