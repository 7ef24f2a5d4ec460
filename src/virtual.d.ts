/// <reference types="vite/client" />

/** What the build derives from the facts: see `site/bundle.ts`. */
declare module 'virtual:facts' {
  import type {PlateData} from './layout/plate.ts';
  import type {Plan} from './layout/types.ts';
  export const plan: Plan;
  export const plate: PlateData;
  export const corrections: string[];
  /** The address of the boundary file. */
  export const boundaries: string;
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
