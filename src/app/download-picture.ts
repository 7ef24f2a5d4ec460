import {colours} from 'virtual:colours';
import {drawExport} from '../draw/export/draw-export.ts';
import type {PictureFacts} from '../draw/export/facts.ts';
import type {Ink} from '../draw/export/paints.ts';
import {tellView} from '../model/story.ts';
import {DOWNLOAD, type DownloadWords} from '../model/words/download.ts';
import type {DownloadParts} from './download-parts.ts';

/** px: the width of a picture at 1×. */
const WIDTH = 1040;
/** ms until the browser may free what was saved. */
const KEEP = 60_000;

/** What went wrong in a way that the menu has words for. */
class PictureError extends Error {
  readonly reason: 'notLoaded' | 'notDrawn' | 'tooLarge';
  constructor(reason: 'notLoaded' | 'notDrawn' | 'tooLarge') {
    super(reason);
    this.reason = reason;
  }
}

/** The reason of a failure, in the words of the menu where it has some. */
export function explain(error: unknown, words: DownloadWords): string {
  if (error instanceof PictureError) return words[error.reason];
  return error instanceof Error ? error.message : `${error}`;
}

/**
 * Draws the view that is shown and saves it: as SVG, in px or in mm, or as PNG when a scale is given.
 * @param options `scale` px of the PNG per CSS px; `mm` the width of a column; `ink` for print
 * @returns the name of the file
 * @throws when the drawing does not load, or the browser cannot draw the picture
 */
export async function savePicture(
  parts: DownloadParts,
  {file, scale, mm, ink = 'colour'}: {file: string; scale?: number | undefined; mm?: number; ink?: Ink},
): Promise<string> {
  const facts = await gatherFacts(parts);
  const size = mm ? {width: mm, unit: 'mm' as const} : {width: WIDTH};
  const svg = drawExport(facts, parts.view, {theme: mm ? 'light' : parts.theme, ink, ...size});
  const drawn = new Blob([svg], {type: 'image/svg+xml'});
  return saveFile(scale ? await rasterise(drawn, scale) : drawn, file);
}

/**
 * Saves what a pair says: the file of its cluster, with the pair's own view, sentences and citation.
 * @throws when the cluster's file does not load
 */
export async function savePair(
  {atlas, words, view}: DownloadParts,
  address: string,
  file: string,
  cited: string,
): Promise<string> {
  const ofCluster = await fetch(address)
    .then((response) => response.json())
    .catch(() => {
      throw new PictureError('notLoaded');
    });
  const {city, cluster, lang} = view;
  const told = {...ofCluster, view: {city, cluster, lang}, ...tellView(atlas, words, view), citation: {[lang]: cited}};
  return saveFile(new Blob([`${JSON.stringify(told, null, 1)}\n`], {type: 'application/json'}), file);
}

async function gatherFacts({atlas, plates, words, view, credits}: DownloadParts): Promise<PictureFacts> {
  const [{drawing, ground}, {borders}] = await Promise.all([plates(), import('virtual:borders')]).catch(() => {
    throw new PictureError('notLoaded');
  });
  return {document, atlas, colours, drawing, ground, borders, words, credits, download: DOWNLOAD[view.lang]};
}

/** Draws an SVG by the browser itself, with the fonts of the machine. */
async function rasterise(svg: Blob, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode().catch(() => {
      throw new PictureError('notDrawn');
    });
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    const context = canvas.getContext('2d');
    if (!context) throw new PictureError('tooLarge');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new PictureError('tooLarge');
    return png;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @returns the name */
function saveFile(content: Blob, name: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP);
  return name;
}
