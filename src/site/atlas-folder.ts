/** Where an atlas lies: facts, plan, colours and what else belongs to one province and its lists. */
export interface AtlasFolder {
  /** The folder that holds `public/geo/`, and the caches. */
  root: string;
  /** The atlas's own, from the root: `data/guangxi`. */
  path: string;
}

/** How a file of an atlas is named in problems, and where it is. */
export function fileOf({root, path}: AtlasFolder, name: string): {place: string; full: string} {
  return {place: `${path}/${name}`, full: `${root}/${path}/${name}`};
}
