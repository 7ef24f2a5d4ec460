/** Advances of Latin letters in 1/1000 em: the largest of Arial, Helvetica and Noto Sans, regular then bold. */
const ADVANCES: [letters: string, regular: number, bold: number][] = [
  [' ', 278, 278],
  ["il'", 260, 310],
  ['j|', 260, 310],
  ['.,:;!', 290, 335],
  ['ft', 363, 435],
  ['r()-', 415, 455],
  ['I', 340, 390],
  ['cksvxyz', 530, 580],
  ['aeL', 565, 610],
  ['bdghnopqu', 620, 660],
  ['0123456789', 575, 575],
  ['EFST', 670, 670],
  ['ABCKPVXYZ', 725, 725],
  ['DHNRU', 765, 785],
  ['GOQ', 785, 800],
  ['w', 790, 860],
  ['mMW', 935, 985],
];

const REGULAR = new Map(ADVANCES.flatMap(([letters, regular]) => [...letters].map((letter) => [letter, regular])));
const BOLD = new Map(ADVANCES.flatMap(([letters, , bold]) => [...letters].map((letter) => [letter, bold])));

/**
 * The width of one line of text in px, without a DOM: a Chinese character is 1 em; Latin letters take the widest of the
 * common sans-serif faces, so that a real face is never wider.
 */
export function measureText(text: string, size: number, bold: boolean): number {
  const table = bold ? BOLD : REGULAR;
  let thousandths = 0;
  for (const letter of text) thousandths += (table.get(letter) ?? (letter < '\u0250' ? 800 : 1000)) as number;
  return (thousandths * size) / 1000;
}

export interface Line {
  text: string;
  size: number;
  bold: boolean;
}

/** Below this map width a Chinese map has no English names. */
const SMALL = 480;
const LINE_HEIGHT = 1.2;

/** The lines of a city's name on a map `width` px wide, without the 市 of the Chinese name. */
export function nameLines(
  name: {'zh-Hans': string; 'zh-Hant': string; en: string},
  lang: 'zh-Hans' | 'zh-Hant' | 'en',
  width: number,
): Line[] {
  const small = width < SMALL;
  if (lang === 'en') return [{text: name.en, size: small ? 12 : 13, bold: true}];
  const chinese = {text: name[lang].replace(/市$/, ''), size: small ? 13 : 14, bold: true};
  return small ? [chinese] : [chinese, {text: name.en, size: 11, bold: false}];
}

/** Width and height in px of the box that the lines need, at a line height of 1.2; always as wide as in bold. */
export function nameBox(lines: Line[]): [w: number, h: number] {
  const w = Math.max(0, ...lines.map(({text, size}) => measureText(text, size, true)));
  const h = lines.reduce((sum, {size}) => sum + size * LINE_HEIGHT, 0);
  return [Math.ceil(w), Math.ceil(h)];
}
