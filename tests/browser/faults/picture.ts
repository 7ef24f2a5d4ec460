/** Whether the picture can be read: by what is in it, and by its pixels against those of a sound page. */
import {inflateSync} from 'node:zlib';
import type {Frame} from 'playwright-core';

/** Least shares of pixels that are as on a sound page: of all, and of those that either picture has drawn on. */
const LEAST = {all: 0.98, drawn: 0.95};
/** Of 255: channels that differ by less are the same to the eye, for example at an edge that another painter softened. */
const SAME = 48;
/** px: what the live map draws may lie a fraction of a pixel beside what the drawing has. */
const BESIDE = 1;
/** Of 255: a pixel with a channel below is drawn on; land, sea and tints are lighter. */
const DRAWN = 160;

/** What is amiss in the drawing that is shown, in words; nothing when 14 cities, their names and 12 clusters are there. */
export function readDrawing(frame: Frame): Promise<string[]> {
  return frame.evaluate(async () => {
    // Colours fade in.
    await Promise.allSettled(document.getAnimations().map(({finished}) => finished));
    const stage = document.querySelector('.stage')?.getBoundingClientRect();
    const drawings = [...document.querySelectorAll('.drawing')].filter(
      (svg) => getComputedStyle(svg).display !== 'none',
    );
    if (!stage || drawings.length !== 1) return [`${drawings.length} drawings`];
    const all = (selector: string) => [...drawings[0]!.querySelectorAll<SVGGraphicsElement>(selector)];
    const shown = (node: Element) => {
      const {left, top, right, bottom} = node.getBoundingClientRect();
      const {visibility, opacity} = getComputedStyle(node);
      const within =
        left >= stage.left - 1 && top >= stage.top - 1 && right <= stage.right + 1 && bottom <= stage.bottom + 1;
      return within && right > left && bottom > top && visibility === 'visible' && Number(opacity) > 0;
    };
    const ids = (nodes: Element[], key: 'city' | 'cluster') =>
      new Set(nodes.map((node) => node.closest<SVGElement>(`[data-${key}]`)!.dataset[key])).size;
    const named = all('.label').filter((label) => shown(label) && label.textContent!.trim() !== '');
    const lines = all('.line path:first-of-type').filter((path) => (path as SVGPathElement).getTotalLength() > 20);
    const numbers = all('.bullet').filter((node) => shown(node) && Number(node.textContent) > 0);
    const live = document.querySelector('.live canvas');
    const filled =
      document.documentElement.dataset.map === 'live' && live
        ? [...document.querySelectorAll('.region')].filter(() => live.clientWidth >= stage.width - 1)
        : [...document.querySelectorAll('.region path')].filter((path) => /^rgb\(/.test(getComputedStyle(path).fill));
    const counts: [name: string, count: number, whole: number][] = [
      ['stations', ids(all('.station').filter(shown), 'city'), 14],
      ['names', ids(named, 'city'), 14],
      ['lines', ids(lines, 'cluster'), 9],
      ['numbers', ids(numbers, 'cluster'), 12],
      ['regions', ids(filled, 'city'), 14],
    ];
    return counts
      .filter(([, count, whole]) => count !== whole)
      .map(([name, count, whole]) => `${count} of ${whole} ${name}`);
  });
}

export interface Picture {
  width: number;
  height: number;
  /** RGB, row by row. */
  pixels: Uint8Array;
}

/** The pixels of the map as they are on the screen. */
export async function shootMap(frame: Frame): Promise<Picture> {
  return decodePng(await frame.locator('.stage').screenshot());
}

/** How like two pictures are, as shares of pixels; a picture of another size is not like at all. */
export function compare(a: Picture, b: Picture): {all: number; drawn: number; like: boolean} {
  if (a.width !== b.width || a.height !== b.height) return {all: 0, drawn: 0, like: false};
  let [same, drawn, sameDrawn] = [0, 0, 0];
  for (let at = 0; at < a.pixels.length; at += 3) {
    let least = 255;
    for (let i = at; i < at + 3; i += 1) least = Math.min(least, a.pixels[i]!, b.pixels[i]!);
    const alike = isNear(a, b, at) && isNear(b, a, at);
    if (alike) same += 1;
    if (least >= DRAWN) continue;
    drawn += 1;
    if (alike) sameDrawn += 1;
  }
  const shares = {all: (same * 3) / a.pixels.length, drawn: sameDrawn / drawn};
  return {...shares, like: shares.all >= LEAST.all && shares.drawn >= LEAST.drawn};
}

/** Whether a pixel of one picture is in the other too, there or beside it. */
function isNear(a: Picture, b: Picture, at: number): boolean {
  const isSame = (there: number) => [0, 1, 2].every((i) => Math.abs(a.pixels[at + i]! - b.pixels[there + i]!) < SAME);
  if (isSame(at)) return true;
  const [x, y] = [(at / 3) % a.width, Math.floor(at / 3 / a.width)];
  for (let dy = -BESIDE; dy <= BESIDE; dy += 1)
    for (let dx = -BESIDE; dx <= BESIDE; dx += 1) {
      const inside = x + dx >= 0 && x + dx < a.width && y + dy >= 0 && y + dy < a.height;
      if (inside && isSame(at + 3 * (dy * a.width + dx))) return true;
    }
  return false;
}

/** Reads a screenshot: 8 bits, RGB or RGBA, not interlaced (W3C PNG, third edition, sections 9 and 10). */
export function decodePng(png: Buffer): Picture {
  const [width, height, channels] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 6 ? 4 : 3];
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const bytes = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = bytes[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const to = y * stride + x;
      const left = x >= channels ? rows[to - channels]! : 0;
      const up = y > 0 ? rows[to - stride]! : 0;
      const corner = x >= channels && y > 0 ? rows[to - stride - channels]! : 0;
      const guess = [0, left, up, (left + up) >> 1, 0][filter!]!;
      rows[to] = bytes[y * (stride + 1) + 1 + x]! + (filter === 4 ? nearest(left, up, corner) : guess);
    }
  }
  const pixels = new Uint8Array(width * height * 3);
  for (let i = 0, to = 0; to < pixels.length; i += channels) {
    for (let c = 0; c < 3; c += 1, to += 1) pixels[to] = rows[i + c]!;
  }
  return {width, height, pixels};
}

/** Paeth's predictor. */
function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
