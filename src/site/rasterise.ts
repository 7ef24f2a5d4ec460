import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {renderAsync} from '@resvg/resvg-js';
import {encodePng} from './encode-png.ts';
import {type Face, readFace, subsetFace} from './subset-font.ts';

const require = createRequire(import.meta.url);

/** The faces of every picture made at build time: one family of each kind holds all scripts in use. */
const FACES = [
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
];

/** Reads the faces from the packages that carry them. */
export const readFaces = (): Face[] => FACES.map((path) => readFace(readFileSync(require.resolve(path))));

/** A drawing to be turned into a PNG of a width in px; its height follows. */
export interface Still {
  svg: string;
  width: number;
}

/** How many are drawn at a time; more only take memory. */
const AT_ONCE = 4;

/**
 * Turns drawings into PNGs without a browser. Only the named faces are used, so a build gives the same pictures
 * everywhere; they are cut down to the characters in use first, because they are read anew for each picture.
 * @param cache a folder that keeps pictures from build to build, by what they are made from; none without it
 * @returns in the order of the drawings
 */
export async function rasterise(stills: readonly Still[], cache?: string): Promise<Uint8Array[]> {
  if (cache) mkdirSync(cache, {recursive: true});
  const places = stills.map((still) => cache && join(cache, `${nameStill(still)}.png`));
  const images = places.map((place) => place && readIfThere(place));
  const left = stills.flatMap((_, i) => (images[i] ? [] : [i]));
  const drawn = left.length > 0 ? await drawAll(left.map((i) => stills[i]!)) : [];
  left.forEach((i, n) => {
    images[i] = drawn[n]!;
    if (places[i]) writeFileSync(places[i], drawn[n]!);
  });
  return images as Uint8Array[];
}

/** Counted up when the same drawing would give another picture. */
const VERSION = 1;

const nameStill = ({svg, width}: Still) =>
  createHash('sha256').update(`${VERSION} ${FACES.join()} ${width} ${svg}`).digest('hex').slice(0, 32);

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

async function drawAll(stills: readonly Still[]): Promise<Uint8Array[]> {
  const text = stills.map(({svg}) => svg).join('');
  const folder = mkdtempSync(join(tmpdir(), 'faces-'));
  try {
    const fontFiles = readFaces().map((face, i) => {
      const path = join(folder, `${i}.ttf`);
      writeFileSync(path, subsetFace(face, text));
      return path;
    });
    const images: Uint8Array[] = [];
    let next = 0;
    const work = async () => {
      for (let i = next++; i < stills.length; i = next++) images[i] = await draw(stills[i]!, fontFiles);
    };
    await Promise.all(Array.from({length: AT_ONCE}, work));
    return images;
  } finally {
    rmSync(folder, {recursive: true});
  }
}

async function draw({svg, width}: Still, fontFiles: string[]): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: {mode: 'width', value: width},
    font: {
      loadSystemFonts: false,
      fontFiles,
      defaultFontFamily: 'Noto Sans SC',
      sansSerifFamily: 'Noto Sans SC',
      serifFamily: 'Noto Serif SC',
    },
  });
  return encodePng(image.pixels, image.width, image.height);
}
