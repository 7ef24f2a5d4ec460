// @ts-check
/**
 * What a page showed and when, from screencast frames, so that SVG, canvas and WebGL are judged alike.
 *
 * A pixel is settled when each of its channels is within `NEAR` of what it is in the picture that is waited for. Only
 * pixels count in which that picture differs from the one before: blank paper settles nothing. Of a whole map, which has
 * blank paper before it, a frame's own ink counts too where the picture has none: what stands elsewhere is not settled.
 */
import {PNG} from 'pngjs';

/** Levels out of 255. */
const NEAR = 24;

/** The share of settled pixels from which a picture counts as seen. */
export const SETTLED = 0.95;

/** @typedef {{x: number, y: number, width: number, height: number}} Rect in CSS px of a page at device scale 1 */
/** @typedef {{width: number, height: number, data: Uint8Array}} Picture */
/** @typedef {{at: number, picture: () => Picture}} Frame `at` in ms since the epoch */
/**
 * @typedef {object} Wanted a picture to wait for
 * @property {Picture} picture
 * @property {number[]} places of the pixels that count
 * @property {number[]} paper places of the pixels that count when they are not as in the picture
 */

/** @param {Buffer} png @returns {Picture} */
export const readPicture = (png) => PNG.sync.read(png);

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
 * The whole map of a picture: its ink on white paper, and the paper between.
 *
 * @param {Picture} picture @param {Rect} rect
 * @returns {Wanted}
 */
export function findMap(picture, rect) {
  const {width, height} = picture;
  const blank = {width, height, data: new Uint8Array(4 * width * height).fill(255)};
  const [paper, places] = sortPlaces(blank, picture, rect);
  return {picture, places, paper};
}

/**
 * A picture to wait for, by the pixels of a rectangle in which it differs from the one before it.
 *
 * @param {Picture} before @param {Picture} picture @param {Rect} rect
 * @returns {Wanted}
 */
export function findChange(before, picture, rect) {
  const [, places] = sortPlaces(before, picture, rect);
  return {picture, places, paper: []};
}

/**
 * The places of a rectangle that are near each other in two pictures, and the others.
 *
 * @param {Picture} before @param {Picture} picture @param {Rect} rect
 * @returns {[same: number[], changed: number[]]}
 */
function sortPlaces(before, picture, rect) {
  /** @type {[same: number[], changed: number[]]} */
  const sorted = [[], []];
  const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
  for (let y = Math.max(0, Math.floor(rect.y)); y < Math.min(bottom, picture.height); y++)
    for (let x = Math.max(0, Math.floor(rect.x)); x < Math.min(right, picture.width); x++) {
      const place = 4 * (y * picture.width + x);
      sorted[isNear(before.data, picture.data, place) ? 0 : 1].push(place);
    }
  return sorted;
}

/**
 * The share of the pixels that count which have settled.
 *
 * @param {Picture} now @param {Wanted} wanted
 */
export function shareSettled(now, {picture, places, paper}) {
  if (now.width !== picture.width || places.length === 0) return 0;
  const count = (/** @type {number[]} */ among) =>
    among.reduce((sum, place) => sum + (isNear(now.data, picture.data, place) ? 1 : 0), 0);
  return count(places) / (places.length + paper.length - count(paper));
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
    `not seen in ${patience} ms; the last of ${frames.length} frames shows ${wanted.map((one) => tellShare(frames.at(-1), one)).join(', ')}`,
  );
}

/** @param {Frame | undefined} frame @param {Wanted} wanted */
const tellShare = (frame, wanted) => (frame ? shareSettled(frame.picture(), wanted) : 0).toFixed(3);
