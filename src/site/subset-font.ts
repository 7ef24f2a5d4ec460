/**
 * TrueType files cut down to the characters in use (OpenType 1.9: cmap, glyf, loca). Glyphs keep their indices, so all
 * other tables stay as they are; those that only text editors need are left out.
 */
const KEPT = ['OS/2', 'GPOS', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post'];

/** A face with the characters that it can draw. */
export interface Face {
  bytes: Buffer;
  /** The glyph of a code point; 0 is the box that stands for a missing one. */
  glyphOf: (codePoint: number) => number;
}

/** Reads a TrueType file. @throws {Error} when it has no Unicode character map */
export function readFace(bytes: Buffer): Face {
  const cmap = tableOf(bytes, 'cmap');
  const maps = Array.from({length: cmap.readUInt16BE(2)}, (_, i) => cmap.subarray(cmap.readUInt32BE(8 + 8 * i)));
  const wide = maps.find((map) => map.readUInt16BE(0) === 12);
  const narrow = maps.find((map) => map.readUInt16BE(0) === 4);
  if (!wide && !narrow) throw new Error('font without a Unicode character map (cmap 4 or 12)');
  return {bytes, glyphOf: wide ? (code) => findWide(wide, code) : (code) => findNarrow(narrow!, code)};
}

/** The characters of a text that a face cannot draw, each once. */
export function listMissing({glyphOf}: Face, text: string): string[] {
  return [...new Set(text)].filter((letter) => letter >= ' ' && glyphOf(letter.codePointAt(0)!) === 0);
}

/** Writes a face anew with only the glyphs that a text needs. */
export function subsetFace({bytes, glyphOf}: Face, text: string): Buffer {
  const codes = [...new Set(text)].map((letter) => letter.codePointAt(0)!).sort((a, b) => a - b);
  const kept = new Set([0]);
  for (const code of codes) kept.add(glyphOf(code));
  const head = Buffer.from(tableOf(bytes, 'head'));
  const glyphs = tableOf(bytes, 'glyf');
  const places = tableOf(bytes, 'loca');
  const long = head.readInt16BE(50) === 1;
  const place = (i: number) => (long ? places.readUInt32BE(4 * i) : 2 * places.readUInt16BE(2 * i));
  const count = tableOf(bytes, 'maxp').readUInt16BE(4);
  const glyph = (i: number) => glyphs.subarray(place(i), place(i + 1));
  for (const i of kept) for (const part of listParts(glyph(i))) kept.add(part);

  const loca = Buffer.alloc(4 * (count + 1));
  const outlines: Buffer[] = [];
  let length = 0;
  for (let i = 0; i < count; i++) {
    loca.writeUInt32BE(length, 4 * i);
    if (!kept.has(i)) continue;
    outlines.push(glyph(i));
    length += glyph(i).length;
  }
  loca.writeUInt32BE(length, 4 * count);
  head.writeInt16BE(1, 50);
  return joinTables([
    ...KEPT.filter((tag) => findTable(bytes, tag) && tag !== 'head').map((tag) => [tag, tableOf(bytes, tag)] as const),
    ['head', head],
    ['cmap', writeMap(codes.map((code) => [code, glyphOf(code)] as const).filter(([, i]) => i > 0))],
    ['glyf', Buffer.concat(outlines)],
    ['loca', loca],
  ]);
}

function findTable(bytes: Buffer, tag: string): Buffer | undefined {
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    if (bytes.toString('latin1', at, at + 4) !== tag) continue;
    const from = bytes.readUInt32BE(at + 8);
    return bytes.subarray(from, from + bytes.readUInt32BE(at + 12));
  }
  return undefined;
}

function tableOf(bytes: Buffer, tag: string): Buffer {
  const table = findTable(bytes, tag);
  if (!table) throw new Error(`font without table: ${tag}; a TrueType file is wanted`);
  return table;
}

function findWide(map: Buffer, code: number): number {
  for (let i = 0; i < map.readUInt32BE(12); i++) {
    const at = 16 + 12 * i;
    const first = map.readUInt32BE(at);
    if (code >= first && code <= map.readUInt32BE(at + 4)) return map.readUInt32BE(at + 8) + code - first;
  }
  return 0;
}

function findNarrow(map: Buffer, code: number): number {
  const size = map.readUInt16BE(6);
  for (let at = 14; at < 14 + size; at += 2) {
    if (code > map.readUInt16BE(at)) continue;
    const first = map.readUInt16BE(at + size + 2);
    if (code < first) return 0;
    const delta = map.readUInt16BE(at + 2 * size + 2);
    const range = map.readUInt16BE(at + 3 * size + 2);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = map.readUInt16BE(at + 3 * size + 2 + range + 2 * (code - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

/** The glyphs that a glyph is put together from. */
function listParts(glyph: Buffer): number[] {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  for (let at = 10, more = true; more; ) {
    const flags = glyph.readUInt16BE(at);
    parts.push(glyph.readUInt16BE(at + 2));
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 64 ? 4 : flags & 128 ? 8 : 0);
    more = (flags & 32) !== 0;
  }
  return parts;
}

/** A character map of one group per character. */
function writeMap(pairs: (readonly [code: number, glyph: number])[]): Buffer {
  const map = Buffer.alloc(28 + 12 * pairs.length);
  map.writeUInt16BE(1, 2);
  map.writeUInt16BE(3, 4);
  map.writeUInt16BE(10, 6);
  map.writeUInt32BE(12, 8);
  map.writeUInt16BE(12, 12);
  map.writeUInt32BE(map.length - 12, 16);
  map.writeUInt32BE(pairs.length, 24);
  pairs.forEach(([code, glyph], i) => {
    map.writeUInt32BE(code, 28 + 12 * i);
    map.writeUInt32BE(code, 32 + 12 * i);
    map.writeUInt32BE(glyph, 36 + 12 * i);
  });
  return map;
}

/** The file without checksums, which no renderer of pictures reads. */
function joinTables(tables: (readonly [tag: string, bytes: Buffer])[]): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + 16 * sorted.length);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(sorted.length, 4);
  let at = head.length;
  const bodies = sorted.map(([tag, bytes], i) => {
    const entry = 12 + 16 * i;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(at, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    at += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...bodies]);
}
