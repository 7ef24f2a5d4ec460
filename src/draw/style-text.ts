import {type Colours, DIGIT, SURFACE, type Theme} from './palette.ts';

/** The colours of a theme as CSS variables: `--c1` is the hue of the first cluster, `--t1` its pale fill. */
export function listColours(colours: Colours, theme: Theme): string {
  return [
    ...Object.entries(SURFACE[theme]).map(([name, colour]) => `--${name}:${colour}`),
    `--digit:${DIGIT[theme]}`,
    ...Object.values(colours).map(({[theme]: {hue, pale}}, i) => `--c${i + 1}:${hue};--t${i + 1}:${pale}`),
  ].join(';');
}

/** The colours of both themes, keyed on `data-cluster`; dark by the system or by `data-theme`. */
export function styleText(colours: Colours): string {
  const clusters = Object.keys(colours)
    .map((id, i) => `[data-cluster=${id}],[data-tint=${id}]{--c:var(--c${i + 1});--t:var(--t${i + 1})}`)
    .join('');
  const dark = `${listColours(colours, 'dark')};color-scheme:dark`;
  return (
    `:root{${listColours(colours, 'light')}}${clusters}` +
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${dark}}}:root[data-theme="dark"]{${dark}}`
  );
}
