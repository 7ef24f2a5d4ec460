import type {Atlas} from '../model/atlas.ts';
import {clusterColour, digitColour, memberTint, SURFACE, type Theme} from './palette.ts';

/** The colours of both themes as CSS variables, keyed on `data-cluster`; dark by the system or by `data-theme`. */
export function styleText(atlas: Atlas): string {
  const colours = (theme: Theme) =>
    [
      ...Object.entries(SURFACE[theme]).map(([name, colour]) => `--${name}:${colour}`),
      ...atlas.clusters.map(
        ({no}) =>
          `--c${no}:${clusterColour(no, theme)};--d${no}:${digitColour(no, theme)};--t${no}:${memberTint(no, theme)}`,
      ),
    ].join(';');
  const clusters = atlas.clusters
    .map(({id, no}) => `[data-cluster=${id}],[data-tint=${id}]{--c:var(--c${no});--d:var(--d${no});--t:var(--t${no})}`)
    .join('');
  const dark = `${colours('dark')};color-scheme:dark`;
  return (
    `:root{${colours('light')}}${clusters}` +
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${dark}}}:root[data-theme="dark"]{${dark}}`
  );
}
