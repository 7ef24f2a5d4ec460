/// <reference types="vite/client" />

/** What the build derives from the facts: see `site/bundle.ts`. */
declare module 'virtual:facts' {
  export const corrections: string[];
  /** The address of the boundary file. */
  export const boundaries: string;
}

/** The drawing and the ground under it; labels and line names are there in the one language alone. */
declare module 'virtual:plates/*' {
  import type {Ground} from './model/ground.ts';
  import type {Drawing} from './model/plate.ts';
  export const drawing: Drawing;
  export const ground: Ground;
}

/** The colours of the clusters: style rules have them, and only pictures need them as literals. */
declare module 'virtual:colours' {
  import type {Colours} from './draw/palette.ts';
  export const colours: Colours;
}

/** The borders that the page's regions are drawn from. */
declare module 'virtual:borders' {
  import type {Borders} from './model/ground.ts';
  export const borders: Borders;
}

/** Heights of the embeds at 600 px by path, CSS px. */
declare module 'virtual:heights' {
  export const heights: Record<string, number>;
}

declare module 'virtual:pinyin' {
  /** The syllables of each name, by id. */
  export const pinyin: Record<string, string>;
}

/** The facts as a page of one language needs them: its own texts, and all names of cities and industries. */
declare module 'virtual:atlas/*' {
  import type {Atlas} from './model/atlas.ts';
  export const atlas: Atlas;
}

declare module 'opencc-js/cn2t' {
  export function Converter(options: {from: string; to: string}): (text: string) => string;
}
