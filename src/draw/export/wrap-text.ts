import {measureText} from '../../model/text.ts';

/** What may not begin a line, and what may not end one (GB/T 15834 and common usage). */
const NO_START = /^[，。、；：！？）》」』”’…·,.;:!?)\]%]/;
const NO_END = /[（《「『“‘([]$/;

/**
 * Breaks a text into lines that are at most `width` px wide: Chinese between any two characters, save round punctuation,
 * Latin between words. A word that is wider than the line stands alone.
 */
export function wrapText(text: string, size: number, bold: boolean, width: number): string[] {
  return breakLines(splitPieces(text), size, bold, width);
}

function breakLines(pieces: readonly string[], size: number, bold: boolean, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const tried = line + piece;
    if (line !== '' && measureText(tried.trimEnd(), size, bold) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line = tried;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/**
 * Like `wrapText`, for headlines: lines about as long as each other, no Chinese word broken, and each clause on lines of
 * its own where that needs no more of them.
 */
export function balanceText(text: string, size: number, bold: boolean, width: number): string[] {
  const whole = balanceWords(text, size, bold, width);
  const clauses = (text.match(/[^，：；]+[，：；]?/g) ?? []).flatMap((clause) =>
    balanceWords(clause, size, bold, width),
  );
  return clauses.length === whole.length ? clauses : whole;
}

function balanceWords(text: string, size: number, bold: boolean, width: number): string[] {
  const pieces = splitWords(text);
  const fewest = breakLines(pieces, size, bold, width);
  if (fewest.length < 2) return fewest;
  let [low, high] = [width / fewest.length, width];
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (breakLines(pieces, size, bold, middle).length > fewest.length) low = middle;
    else high = middle;
  }
  return breakLines(pieces, size, bold, high);
}

/** The parts of `splitPieces`, joined to words where the browser can tell them. */
function splitWords(text: string): string[] {
  const pieces = splitPieces(text);
  if (typeof Intl.Segmenter !== 'function') return pieces;
  const starts = new Set<number>();
  for (const {index} of new Intl.Segmenter('zh', {granularity: 'word'}).segment(text)) starts.add(index);
  const words: string[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (words.length > 0 && !starts.has(at)) words[words.length - 1] += piece;
    else words.push(piece);
    at += piece.length;
  }
  return words;
}

/** The smallest parts that no line break may divide. */
function splitPieces(text: string): string[] {
  const pieces: string[] = [];
  for (const part of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
    const last = pieces.at(-1);
    const joined = last !== undefined && (NO_START.test(part) || NO_END.test(last) || sticks(last, part));
    if (joined) pieces[pieces.length - 1] = last + part;
    else pieces.push(part);
  }
  return pieces;
}

/** A number stays with the word after it: 12个. */
const sticks = (last: string, part: string) => /\d$/.test(last) && /^[个座年月日号]/.test(part);
