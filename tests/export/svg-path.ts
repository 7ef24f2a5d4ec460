/** A path's text as points, for the reader of pictures. */
export type Point = [x: number, y: number];

/** How many straights stand for a curve. */
const STEPS = 24;

const ARGUMENTS: Record<string, number> = {M: 2, L: 2, H: 1, V: 1, A: 7, Q: 4, C: 6, Z: 0};

/**
 * Every subpath as a line of points. Arcs are those of circles.
 * @throws {Error} on a letter that no picture here should have
 */
export function flattenPath(d: string): Point[][] {
  const lines: Point[][] = [];
  let at: Point = [0, 0];
  for (const {letter, relative, numbers} of readCommands(d)) {
    const [x0, y0] = at;
    const place = (i: number): Point =>
      relative ? [x0 + numbers[i]!, y0 + numbers[i + 1]!] : [numbers[i]!, numbers[i + 1]!];
    const line = lines.at(-1);
    if (letter === 'M') lines.push([place(0)]);
    else if (letter === 'L') line!.push(place(0));
    else if (letter === 'H') line!.push([numbers[0]! + (relative ? x0 : 0), y0]);
    else if (letter === 'V') line!.push([x0, numbers[0]! + (relative ? y0 : 0)]);
    else if (letter === 'A') line!.push(...flattenArc(at, place(5), numbers[0]!, numbers[3] === 1, numbers[4] === 1));
    else if (letter === 'Q') line!.push(...flattenCurve([at, place(0), place(2)]));
    else if (letter === 'C') line!.push(...flattenCurve([at, place(0), place(2), place(4)]));
    else line!.push(line![0]!);
    at = lines.at(-1)!.at(-1)!;
  }
  return lines;
}

/** One command for each set of its numbers; those after the first of an M are L. */
function readCommands(d: string): {letter: string; relative: boolean; numbers: number[]}[] {
  const tokens = d.match(/[a-z]|-?(?:\d*\.\d+|\d+)/gi) ?? [];
  const commands: {letter: string; relative: boolean; numbers: number[]}[] = [];
  for (let i = 0, letter = ''; i < tokens.length; ) {
    if (/[a-z]/i.test(tokens[i]!)) letter = tokens[i++]!;
    else if (letter === 'M') letter = 'L';
    else if (letter === 'm') letter = 'l';
    const count = ARGUMENTS[letter.toUpperCase()];
    if (count === undefined) throw new Error(`no path command: ${letter} in ${d.slice(0, 60)}`);
    const numbers = tokens.slice(i, i + count).map(Number);
    commands.push({letter: letter.toUpperCase(), relative: letter !== letter.toUpperCase(), numbers});
    i += count;
  }
  return commands;
}

function flattenArc([x0, y0]: Point, [x1, y1]: Point, radius: number, large: boolean, sweep: boolean): Point[] {
  const chord = Math.hypot(x1 - x0, y1 - y0);
  if (chord === 0) return [[x1, y1]];
  const r = Math.max(radius, chord / 2);
  const height = Math.sqrt(r * r - (chord * chord) / 4) * (large === sweep ? -1 : 1);
  const cx = (x0 + x1) / 2 - (height * (y1 - y0)) / chord;
  const cy = (y0 + y1) / 2 + (height * (x1 - x0)) / chord;
  const from = Math.atan2(y0 - cy, x0 - cx);
  let turn = Math.atan2(y1 - cy, x1 - cx) - from;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  return Array.from({length: STEPS}, (_, i) => {
    const angle = from + (turn * (i + 1)) / STEPS;
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
  });
}

/** A Bézier curve by de Casteljau, without its beginning. */
function flattenCurve(points: Point[]): Point[] {
  return Array.from({length: STEPS}, (_, i) => {
    const t = (i + 1) / STEPS;
    let left = points;
    while (left.length > 1) {
      left = left
        .slice(1)
        .map(([x, y], k): Point => [left[k]![0] + (x - left[k]![0]) * t, left[k]![1] + (y - left[k]![1]) * t]);
    }
    return left[0]!;
  });
}
