import {readSetView, type SetView} from '../message.ts';

/** What a host wants: the height once more, or another view. */
export type Asked =
  | {type: 'height'; from: 'frames' | 'pym' | 'wordpress' | 'iframe-resizer'; resizer?: string}
  | SetView
  | null;

/** iframe-resizer's first message, of version 4 and 5: the third field of its settings is a flag. */
const RESIZER = /^\[iFrameSizer\]([^:]{1,200}):[^:]*:(?:true|false):/;
const PYM_WIDTH = /^pymxPYMx\S{1,200}?xPYMxwidthxPYMx/;

/**
 * Understands a message of the host. Total: never throws, and anything else gives null. That it came from the parent
 * window is the caller's to check.
 */
export function recognise(data: unknown): Asked {
  try {
    if (typeof data === 'string') {
      if (data.length > 2000) return null;
      const resizer = RESIZER.exec(data)?.[1];
      if (resizer) return {type: 'height', from: 'iframe-resizer', resizer};
      if (data === '[iFrameSizer]resize') return {type: 'height', from: 'iframe-resizer'};
      return PYM_WIDTH.test(data) ? {type: 'height', from: 'pym'} : null;
    }
    if (typeof data !== 'object' || data === null) return null;
    const {sentinel, type, message, secret} = data as Record<string, unknown>;
    if (sentinel === 'amp' && type === 'frames-init') return {type: 'height', from: 'frames'};
    if (message === 'ready' && typeof secret === 'string') return {type: 'height', from: 'wordpress'};
    return readSetView(data);
  } catch {
    return null;
  }
}
