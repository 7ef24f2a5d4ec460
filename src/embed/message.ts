import type {ThemeChoice, View} from '../model/view.ts';

/** The name and version in each of our own messages. A version is raised when an old host would misread a new message. */
export const SOURCE = 'cluster-map';
export const VERSION = 1;

/** Who made a choice: the reader in the frame, or the host by `set-view`. */
export type Chooser = 'reader' | 'host';

/**
 * What the frame tells. Flat: the keys of the view are those of its address; a city or cluster that is not chosen is
 * left out. `height` stands at the top, where NPR's sidechain looks for it in any message of that type.
 */
export type Told =
  | ({type: 'ready'; headline: string} & View)
  | ({type: 'view'; headline: string; by: Chooser} & View)
  | {type: 'height'; height: number};

/** What a host may ask: another choice, and if it likes another theme. The language is that of the frame's address. */
export interface SetView {
  type: 'set-view';
  city?: string;
  cluster?: string;
  theme?: ThemeChoice;
}

/** A message of ours, as it is posted. */
export function formatMessage<T extends Told | SetView>(message: T): T & {source: string; version: number} {
  return {source: SOURCE, version: VERSION, ...message};
}

/**
 * Reads a `set-view`. Total: whatever is not one gives null, and a value that is no id is left out.
 * @param data anything that came in a message event
 */
export function readSetView(data: unknown): SetView | null {
  if (typeof data !== 'object' || data === null) return null;
  const own = (key: string) => {
    const value: unknown = Object.hasOwn(data, key) ? (data as Record<string, unknown>)[key] : undefined;
    return value;
  };
  if (own('source') !== SOURCE || own('version') !== VERSION || own('type') !== 'set-view') return null;
  const id = (key: string) => {
    const value = own(key);
    return typeof value === 'string' && /^[\w-]{1,40}$/.test(value) ? value : undefined;
  };
  const city = id('city');
  const cluster = id('cluster');
  const theme = id('theme');
  return {
    type: 'set-view',
    ...(city && {city}),
    ...(cluster && {cluster}),
    ...((theme === 'light' || theme === 'dark' || theme === 'auto') && {theme}),
  };
}
