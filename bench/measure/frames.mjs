// @ts-check
/**
 * What a page showed and when, from screencast frames, so that SVG, canvas and WebGL are judged alike.
 *
 * A pixel is settled when each of its channels is within `NEAR` of what it is in the picture that is waited for. Only
 * pixels count in which that picture differs from the one before, so that blank paper settles nothing.
 */
import {PNG} from 'pngjs';

/** Levels out of 255. */
const NEAR = 24;

/** The share of settled pixels from which a picture counts as seen. */
export const SETTLED = 0.95;

/** @typedef {{x: number, y: number, width: number, height: number}} Rect in CSS px of a page at device scale 1 */
/** @typedef {{width: number, height: number, data: Uint8Array}} Picture */
/** @typedef {{at: number, picture: () => Picture}} Frame `at` in ms since the epoch */
/** @typedef {{picture: Picture, places: number[]}} Wanted a picture, and the places of its pixels that count */

/** @param {Buffer} png @returns {Picture} */
export const readPicture = (png) => PNG.sync.read(png);

/** @param {Picture} like @returns {Picture} white paper of the same size */
export const blankLike = ({width, height}) => ({width, height, data: new Uint8Array(4 * width * height).fill(255)});

/**
 * Records what a page shows until `stop` is called.
 *
 * @param {import('playwright-core').CDPSession} session
 * @param {{maxWidth?: number, maxHeight?: number}} [size] px of the frames at the most
 * @returns {Promise<{frames: Frame[], stop: () => Promise<void>}>} `frames` grows as they come
 */
export async function recordFrames(session, size = {}) {
  /** @type {Frame[]} */
  const frames = [];
  /** @param {{data: string, sessionId: number, metadata: {timestamp?: number}}} frame */
  const keep = ({data, sessionId, metadata}) => {
    /** @type {Picture | undefined} */
    let read;
    frames.push({
      at: (metadata.timestamp ?? 0) * 1000,
      picture: () => {
        read ??= readPicture(Buffer.from(data, 'base64'));
        return read;
      },
    });
    session.send('Page.screencastFrameAck', {sessionId}).catch(() => {});
  };
  session.on('Page.screencastFrame', keep);
  await session.send('Page.startScreencast', {format: 'png', everyNthFrame: 1, ...size});
  return {
    frames,
    async stop() {
      await session.send('Page.stopScreencast');
      session.off('Page.screencastFrame', keep);
    },
  };
}

/**
 * A picture to wait for, and in which pixels of a rectangle it differs from the one before it.
 *
 * @param {Picture} before @param {Picture} picture @param {Rect} rect
 * @returns {Wanted}
 */
export function findChange(before, picture, rect) {
  const places = [];
  const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
  for (let y = Math.max(0, Math.floor(rect.y)); y < Math.min(bottom, picture.height); y++)
    for (let x = Math.max(0, Math.floor(rect.x)); x < Math.min(right, picture.width); x++) {
      const place = 4 * (y * picture.width + x);
      if (!isNear(before.data, picture.data, place)) places.push(place);
    }
  return {picture, places};
}

/**
 * The share of the pixels of a wanted picture that have settled.
 *
 * @param {Picture} now @param {Wanted} wanted
 */
export function shareSettled(now, {picture, places}) {
  if (now.width !== picture.width || places.length === 0) return 0;
  let settled = 0;
  for (const place of places) if (isNear(now.data, picture.data, place)) settled++;
  return settled / places.length;
}

/** @param {Uint8Array} a @param {Uint8Array} b @param {number} place */
const isNear = (a, b, place) =>
  Math.abs(a[place] - b[place]) <= NEAR &&
  Math.abs(a[place + 1] - b[place + 1]) <= NEAR &&
  Math.abs(a[place + 2] - b[place + 2]) <= NEAR;

/** @param {Frame} frame @param {Wanted[]} wanted any of which will do */
export const shows = (frame, wanted) => wanted.some((one) => shareSettled(frame.picture(), one) >= SETTLED);

/**
 * Waits for the first frame that shows one of some pictures.
 *
 * @param {Frame[]} frames as they grow @param {Wanted[]} wanted
 * @param {{patience: number, meanwhile?: () => Promise<void>, from?: number}} how `from`: the first frame that counts
 * @returns {Promise<{at: number, index: number}>}
 * @throws {Error} when none does in `patience` ms
 */
export async function waitForPicture(frames, wanted, {patience, meanwhile, from = 0}) {
  const until = Date.now() + patience;
  for (let index = from; Date.now() < until; ) {
    if (index < frames.length) {
      if (shows(frames[index], wanted)) return {at: frames[index].at, index};
      index++;
    } else {
      await meanwhile?.();
      await new Promise((next) => setTimeout(next, 10));
    }
  }
  throw new Error(
    `not seen in ${patience} ms; the last frame shows ${wanted.map((one) => shareSettled(frames.at(-1)?.picture() ?? blankLike(one.picture), one).toFixed(3)).join(', ')}`,
  );
}
