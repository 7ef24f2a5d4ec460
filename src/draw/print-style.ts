import type {Atlas} from '../model/atlas.ts';
import {listColours} from './style-text.ts';

/** The rules for paper: the light theme's colours whatever the screen shows, then the rules of `print.css`. */
export function printStyle(atlas: Atlas, css: string): string {
  return `:root:root:root{${listColours(atlas, 'light')};color-scheme:light}${css}`;
}
