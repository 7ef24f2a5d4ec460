import type {Atlas} from '../model/atlas.ts';
import {clusterColour, digitColour, memberTint, SURFACE} from './palette.ts';

/** The rules for paper: the light theme's colours whatever the screen shows, then the rules of `print.css`. */
export function printStyle(atlas: Atlas, css: string): string {
  const colours = [
    ...Object.entries(SURFACE.light).map(([name, colour]) => `--${name}:${colour}`),
    ...atlas.clusters.map(
      ({no}) =>
        `--c${no}:${clusterColour(no, 'light')};--d${no}:${digitColour(no, 'light')};--t${no}:${memberTint(no, 'light')}`,
    ),
  ];
  return `:root:root:root{${colours.join(';')};color-scheme:light}${css}`;
}
