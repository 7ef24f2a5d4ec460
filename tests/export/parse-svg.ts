import {JSDOM} from 'jsdom';

export const {window} = new JSDOM('');

/** A file's text as a document; throws when it is not well-formed. */
export function parseSvg(text: string): Element {
  return new window.DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
}
