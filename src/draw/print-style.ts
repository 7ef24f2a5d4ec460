import type {Colours} from './palette.ts';
import {listColours} from './style-text.ts';

/** The rules for paper: the light theme's colours whatever the screen shows, then the rules of `print.css`. */
export function printStyle(colours: Colours, css: string): string {
  return `:root:root:root{${listColours(colours, 'light')};color-scheme:light}${css}`;
}
