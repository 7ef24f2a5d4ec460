import {promisify} from 'node:util';
import {crc32, deflate} from 'node:zlib';

const pack = promisify<Uint8Array, object, Buffer>(deflate);

/** The most colours that an indexed picture may have. */
const MOST = 256;
/** Colours that agree in the first five bits of each channel count as one when there are too many. */
const BUCKETS = 1 << 15;
const bucketOf = (r: number, g: number, b: number) => ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);

/**
 * Writes an opaque picture as an indexed PNG (W3C PNG, third edition). A map has few colours, all others are soft edges:
 * the most frequent keep their exact values, each edge takes the nearest of them.
 * @param pixels RGBA, 8 bits each, row by row; alpha is ignored
 */
export async function encodePng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const {palette, indexOf} = choosePalette(pixels);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 0, to = y * (width + 1) + 1; x < width; x++, from += 4, to++) {
      rows[to] = indexOf[bucketOf(pixels[from]!, pixels[from + 1]!, pixels[from + 2]!)]!;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', await pack(rows, {level: 9})),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Colour = [r: number, g: number, b: number];

function choosePalette(pixels: Uint8Array): {palette: Colour[]; indexOf: Uint8Array} {
  const counts = new Uint32Array(BUCKETS);
  const exact = new Map<number, number>();
  // Most pixels are as the one before: runs are counted, not pixels.
  let [colour, run] = [-1, 0];
  const count = () => {
    if (run > 0) exact.set(colour, (exact.get(colour) ?? 0) + run);
  };
  for (let i = 0; i < pixels.length; i += 4) {
    const next = (pixels[i]! << 16) | (pixels[i + 1]! << 8) | pixels[i + 2]!;
    if (next !== colour) {
      count();
      [colour, run] = [next, 0];
    }
    run++;
  }
  count();
  const best = new Map<number, {colour: number; count: number}>();
  for (const [colour, count] of exact) {
    const bucket = bucketOf(colour >> 16, (colour >> 8) & 255, colour & 255);
    counts[bucket]! += count;
    if (count > (best.get(bucket)?.count ?? 0)) best.set(bucket, {colour, count});
  }
  const palette = [...best]
    .sort(([a], [b]) => counts[b]! - counts[a]! || a - b)
    .slice(0, MOST)
    .map(([, {colour}]): Colour => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  const indexOf = new Uint8Array(BUCKETS);
  for (const [bucket, {colour}] of best) indexOf[bucket] = findNearest(palette, colour);
  return {palette, indexOf};
}

function findNearest(palette: readonly Colour[], colour: number): number {
  const [r, g, b] = [colour >> 16, (colour >> 8) & 255, colour & 255];
  let [nearest, least] = [0, Number.POSITIVE_INFINITY];
  palette.forEach(([pr, pg, pb], i) => {
    const distance = 2 * (r - pr) ** 2 + 4 * (g - pg) ** 2 + 3 * (b - pb) ** 2;
    if (distance < least) [nearest, least] = [i, distance];
  });
  return nearest;
}

function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), 8 + data.length);
  return bytes;
}
