import {formatMessage} from '../message.ts';

/** What the formats need beside the height. */
export interface Addressee {
  /**
   * Part of the frame's address by which Datawrapper's old script looks frames up that have no id. That of the default view
   * is part of every other's: two such frames on a page want the id that the snippets have.
   */
  id: string;
  /** The frame's whole address. */
  href: string;
  /** CSS px. */
  width: number;
  /** pym's `childId`, from the query; empty when the host is none of pym's. */
  child: string;
  /** WordPress's secret, from the hash; empty when there is none. */
  secret: string;
  /** iframe-resizer's id of the frame, from its first message; empty before. */
  resizer: string;
}

export type Protocol = keyof typeof HEIGHTS;

/**
 * A height in the words of each host, in the order in which they are sent. Null: this host has not introduced itself.
 *
 * Formats: datawrapper/chart-core; ampproject/amphtml `amp-iframe.md`; nprapps/pym.js `src/pym.js`;
 * WordPress/wordpress-develop `wp-embed.js`; GuardianInteractive/iframe-messenger; davidjbradshaw/iframe-resizer.
 */
export const HEIGHTS = {
  datawrapper: (height, {id}) => ({'datawrapper-height': {[id]: height}}),
  amp: (height) => ({sentinel: 'amp', type: 'embed-size', height}),
  pym: (height, {child}) => child && ['pym', child, 'height', height].join('xPYMx'),
  medium: (height, {href}) => JSON.stringify({src: href, context: 'iframe.resize', height}),
  wordpress: (height, {secret}) => secret && {message: 'height', value: height, secret},
  guardian: (height, {id}) => JSON.stringify({type: 'set-height', value: height, id}),
  'iframe-resizer': (height, {resizer, width}) => resizer && `[iFrameSizer]${resizer}:${height}:${width}:size`,
  'embed.js': (height) => formatMessage({type: 'height', height}),
} satisfies Record<string, (height: number, to: Addressee) => unknown>;

/** All messages that tell a height. */
export function formatHeights(height: number, to: Addressee): unknown[] {
  return Object.values(HEIGHTS)
    .map((format) => format(height, to))
    .filter(Boolean);
}

/** What the frame's own address says of its host: hosts append to query and hash. Total. */
export function readAddressee({href, host, pathname, search, hash}: Location): Omit<Addressee, 'width'> {
  return {
    id: host + pathname,
    href,
    child: /^[^\s]{1,200}$/.exec(new URLSearchParams(search).get('childId') ?? '')?.[0] ?? '',
    secret: /secret=([\d\w]{10})\b/.exec(hash)?.[1] ?? '',
    resizer: '',
  };
}
