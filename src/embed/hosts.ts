/**
 * How hosts read a frame's height, written anew from what they publish, for the conformance page and the tests. Each
 * hears messages of its own frame and says what height it takes, or nothing.
 */
export interface Host {
  id: string;
  /** What it appends to the frame's address. */
  query?: string;
  hash?: string;
  /** What it says to the frame once that is loaded. */
  greets?: unknown;
  read: (data: unknown, frame: {id: string; src: string}) => number | undefined;
}

const SECRET = 'a1B2c3D4e5';

/** A field of anything; nothing when there is none. */
function field(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : undefined;
}

function parse(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined;
  } catch {
    return undefined;
  }
}

const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
const when = (condition: boolean, value: unknown) => (condition ? number(value) : undefined);

export const HOSTS: readonly Host[] = [
  {
    id: 'Datawrapper',
    read: (data) => number(Object.values(Object(field(data, 'datawrapper-height')))[0]),
  },
  {
    id: 'Datawrapper, old script',
    read: (data, {id, src}) => {
      const heights = Object.entries(Object(field(data, 'datawrapper-height')));
      return number(heights.find(([key]) => id === `datawrapper-chart-${key}` || src.includes(key))?.[1]);
    },
  },
  {
    id: 'AMP',
    hash: '#amp=1',
    read: (data) =>
      when(
        field(data, 'sentinel') === 'amp' &&
          field(data, 'type') === 'embed-size' &&
          Number(field(data, 'height')) >= 100,
        field(data, 'height'),
      ),
  },
  {
    id: 'pym.js',
    query: 'initialWidth=600&childId=map-1&parentTitle=t&parentUrl=https%3A%2F%2Fexample.org%2F',
    greets: 'pymxPYMxmap-1xPYMxwidthxPYMx600',
    read: (data) => {
      const height = /^pymxPYMxmap-1xPYMxheightxPYMx(.*)$/.exec(typeof data === 'string' ? data : '')?.[1];
      return height ? Number.parseInt(height, 10) : undefined;
    },
  },
  {
    id: 'sidechain, frames',
    greets: {sentinel: 'amp', type: 'frames-init'},
    read: (data) =>
      when(
        field(data, 'type') === 'embed-size' || field(data, 'type') === 'height',
        field(data, 'value') || field(data, 'height'),
      ),
  },
  {
    id: 'Medium',
    read: (data) => when(field(parse(data), 'context') === 'iframe.resize', field(parse(data), 'height')),
  },
  {
    id: 'WordPress',
    hash: `#?secret=${SECRET}`,
    greets: {message: 'ready', secret: SECRET},
    read: (data) => {
      const height = when(
        field(data, 'message') === 'height' && field(data, 'secret') === SECRET,
        field(data, 'value'),
      );
      return height === undefined ? undefined : Math.min(1000, Math.max(200, height));
    },
  },
  {
    id: 'Guardian',
    read: (data) => when(field(parse(data), 'type') === 'set-height', field(parse(data), 'value')),
  },
  ...(['4', '5'] as const).map((version) => ({
    id: `iframe-resizer ${version}`,
    greets: '[iFrameSizer]frame-1:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true',
    read: (data: unknown) => {
      const [, height, width] =
        /^\[iFrameSizer\]frame-1:(\d+):(\d+):\w+/.exec(typeof data === 'string' ? data : '') ?? [];
      return Number(width) > 0 && Number(height) > 0 ? Number(height) : undefined;
    },
  })),
];
