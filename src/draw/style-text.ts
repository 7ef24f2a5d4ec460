import type {Atlas} from '../model/atlas.ts';
import {clusterColour, DIGIT, paleColour, SURFACE, type Theme} from './palette.ts';

/** The colours of a theme as CSS variables: `--c1` is that of cluster 1, `--t1` its pale one. */
export function listColours(atlas: Atlas, theme: Theme): string {
  return [
    ...Object.entries(SURFACE[theme]).map(([name, colour]) => `--${name}:${colour}`),
    `--digit:${DIGIT[theme]}`,
    ...atlas.clusters.map(({no}) => `--c${no}:${clusterColour(no, theme)};--t${no}:${paleColour(no, theme)}`),
  ].join(';');
}

/** The colours of both themes, keyed on `data-cluster`; dark by the system or by `data-theme`. */
export function styleText(atlas: Atlas): string {
  const clusters = atlas.clusters
    .map(({id, no}) => `[data-cluster=${id}],[data-tint=${id}]{--c:var(--c${no});--t:var(--t${no})}`)
    .join('');
  const dark = `${listColours(atlas, 'dark')};color-scheme:dark`;
  return (
    `:root{${listColours(atlas, 'light')}}${clusters}` +
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${dark}}}:root[data-theme="dark"]{${dark}}`
  );
}
